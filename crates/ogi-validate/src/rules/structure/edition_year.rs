//! `structure.edition-year`

use ogi_model::{Bilingual, Edition, Message, Severity, Table, Undecided};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "structure.edition-year",
    class: Class::Structure,
    severity: Severity::Warning,
    title: Bilingual::new("表格的格式版本与报告年度不符", "The edition of a table does not fit the year"),
    help: Bilingual::new(
        "2019、2020年度用国办公开办函〔2019〕60号的格式，2021年度起用〔2021〕30号的格式。",
        "Reports for 2019 and 2020 use the form of 国办公开办函〔2019〕60号, those from 2021 on that of 〔2021〕30号.",
    ),
    mend: Bilingual::new("请改用规定的格式重新填报。", "Fill in the prescribed form."),
    exceptions: &[
        Bilingual::new(
            "2021年初重新发布的旧报告、本地系统尚未更新的，可能如实沿用旧格式。",
            "Older reports issued again early in 2021, and local systems not yet updated, may truly use the old form.",
        ),
        Bilingual::new("表四两版相同，不在此列。", "Table four is the same in both and is not meant."),
    ],
    basis: Basis::FORM,
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || Example::of("2019").year(2022),
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    let Some((year, prescribed)) = report.year.and_then(|year| Some((year, Edition::prescribed_for(year)?))) else {
        run.skip(Undecided::DateUnknown);
        return;
    };
    // Table four is the same in both editions, so it cannot be of the wrong one.
    let mut wrong = Vec::new();
    for table in [Table::Disclosure, Table::Requests] {
        if report.omitted.contains(&table.into()) {
            run.skip(Undecided::RowOmitted);
        } else if report.form_of(table) == prescribed {
            run.pass();
        } else {
            wrong.push(table);
        }
    }
    if wrong.is_empty() {
        return;
    }
    // There are two editions, so that tables of a wrong one are all of the same.
    let (used, prescribed) = (report.form_of(wrong[0]).form().notice.number, prescribed.form().notice.number);
    let (detail_zh, detail_en) = match wrong[..] {
        [Table::Requests] => ("（依据“（六）其他处理”的行数）", " (told by the rows of （六）其他处理)"),
        _ => ("", ""),
    };
    let joined = |named: fn(&Table) -> String, and: &str| wrong.iter().map(named).collect::<Vec<_>>().join(and);
    let tables_zh = joined(|table| format!("“{}”", table.zh()), "和");
    let tables_en = joined(|table| format!("{} ({})", table.zh(), table.en()), " and ");
    let (noun, verb) = if wrong.len() == 1 { ("table", "is") } else { ("tables", "are") };
    run.fail(Violation {
        message: Message {
            zh: format!("{tables_zh}表用的是{used}的格式{detail_zh}，{year}年度应当用{prescribed}的格式。"),
            en: format!(
                "The {noun} {tables_en} {verb} in the form of {used}{detail_en}; reports for {year} use that of {prescribed}."
            ),
        },
        subject: joined(ToString::to_string, " "),
        ..Violation::default()
    });
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Forms, Report, Table};

    use super::RULE;
    use crate::engine::check;

    fn found(report: &Report) -> usize {
        check(report).findings.iter().filter(|finding| finding.rule == RULE.id).count()
    }

    #[test]
    fn the_form_prescribed_for_the_year_passes() {
        assert_eq!(found(&Report { year: Some(2020), ..Report::blank(Edition::E2019) }), 0);
        assert_eq!(found(&Report { year: Some(2025), ..Report::blank(Edition::E2021) }), 0);
    }

    #[test]
    fn the_old_form_in_a_later_year_is_one_finding_that_names_both_tables() {
        let findings = check(&Report { year: Some(2022), ..Report::blank(Edition::E2019) }).findings;
        let told: Vec<_> = findings.iter().filter(|finding| finding.rule == RULE.id).collect();
        assert_eq!(told.len(), 1);
        assert!([Table::Disclosure, Table::Requests].iter().all(|table| told[0].message.zh.contains(table.zh())));
    }

    #[test]
    fn a_hybrid_is_found_in_its_old_table_alone() {
        let forms = Forms { requests: Some(Edition::E2019), ..Forms::default() };
        assert_eq!(found(&Report { year: Some(2024), forms, ..Report::blank(Edition::E2021) }), 1);
    }

    #[test]
    fn without_a_year_nothing_is_said() {
        assert_eq!(found(&Report::blank(Edition::E2019)), 0);
        assert_eq!(found(&Report { year: Some(2015), ..Report::blank(Edition::E2019) }), 0);
    }
}
