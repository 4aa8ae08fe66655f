//! `structure.section-missing`

use ogi_model::{Address, Bilingual, Message, Severity, Table, Undecided};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "structure.section-missing",
    class: Class::Structure,
    severity: Severity::Warning,
    title: Bilingual::new("缺少一个部分", "A section is missing"),
    help: Bilingual::new(
        "报告有六个部分，内容为无的也要保留标题并写明“无”。缺少文字部分为警告，缺少整张表为错误。",
        "The report has six sections; one with nothing to say keeps its title and says so. A missing section of prose is a warning, a missing table an error.",
    ),
    mend: Bilingual::new(
        "请补上缺少的部分，没有内容的写明“无”。",
        "Add the section; with nothing to report it says so.",
    ),
    exceptions: &[Bilingual::new("标题措辞不同不算缺少。", "Another wording of a title is no fault.")],
    basis: Basis {
        text: Bilingual::new(
            "政府信息公开条例第五十条；国办公开办函〔2019〕60号、〔2021〕30号格式",
            "Regulations on Open Government Information, article 50; the form of 国办公开办函〔2019〕60号 and 〔2021〕30号",
        ),
        authority: Authority::Law,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || Example::of("2019").year(2020).with(|report| report.narrative.other_matters = None),
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    let narrative = &report.narrative;
    let sections = [
        Section::Prose(narrative.overview.is_none(), "一", "Section one (overview)"),
        Section::Table(Table::Disclosure),
        Section::Table(Table::Requests),
        Section::Table(Table::Reviews),
        Section::Prose(narrative.problems.is_none(), "五", "Section five (problems and improvement)"),
        Section::Prose(narrative.other_matters.is_none(), "六", "Section six (other matters)"),
    ];
    for (title, section) in report.edition.form().sections.into_iter().zip(sections) {
        match section {
            Section::Prose(true, ..) if run.figures_only() => run.skip(Undecided::ProseUnknown),
            Section::Prose(true, number, en) => run.fail(Violation {
                message: Message {
                    zh: format!("没有找到第{number}部分“{title}”。"),
                    en: format!("{en}, “{title}”, was not found."),
                },
                subject: number.to_owned(),
                ..Violation::default()
            }),
            Section::Table(table) if report.omitted.contains(&Address::Table(table)) => run.fail(Violation {
                message: Message {
                    zh: format!("没有“{title}”的表格。"),
                    en: format!("The table of “{title}” ({}) is missing.", table.en()),
                },
                subject: table.to_string(),
                severity: Some(Severity::Error),
                ..Violation::default()
            }),
            Section::Prose(false, ..) | Section::Table(_) => run.pass(),
        }
    }
}

enum Section {
    /// Whether it is missing, its number, its English name.
    Prose(bool, &'static str, &'static str),
    Table(Table),
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Narrative, Report, Severity, Table};

    use super::RULE;
    use crate::engine::check;
    use crate::{Context, check_with};

    fn found(report: &Report) -> Vec<(Severity, String)> {
        let findings = check(report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| (finding.severity, finding.message.zh)).collect()
    }

    fn complete() -> Report {
        let narrative = Narrative { overview: Some(vec![]), problems: Some(vec![]), other_matters: Some(vec![]) };
        Report { narrative, ..Report::blank(Edition::E2019) }
    }

    #[test]
    fn of_bare_figures_no_prose_is_expected() {
        let context = Context { figures_only: true, every_outcome: true, ..Context::default() };
        let findings = check_with(&Report::blank(Edition::E2021), &context);
        assert!(findings.findings.iter().all(|finding| finding.rule != RULE.id));
        let outcome = findings.outcomes.iter().find(|outcome| outcome.rule == RULE.id).unwrap();
        assert_eq!((outcome.passed, outcome.not_evaluated[0].count), (3, 3));
    }

    #[test]
    fn a_report_with_all_six_sections_passes_even_where_one_is_empty() {
        assert!(found(&complete()).is_empty());
    }

    #[test]
    fn a_missing_section_of_prose_is_a_warning() {
        let mut report = complete();
        report.narrative.other_matters = None;
        assert_eq!(found(&report), [(Severity::Warning, "没有找到第六部分“六、其他需要报告的事项”。".to_owned())]);
    }

    #[test]
    fn a_missing_table_is_an_error() {
        let mut report = complete();
        report.omitted.insert(Table::Reviews.into());
        assert_eq!(
            found(&report),
            [(Severity::Error, "没有“四、政府信息公开行政复议、行政诉讼情况”的表格。".to_owned())]
        );
    }
}
