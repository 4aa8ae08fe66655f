//! `structure.year-unknown`

use ogi_model::{Bilingual, Message, Severity, Undecided};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "structure.year-unknown",
    class: Class::Structure,
    severity: Severity::Warning,
    title: Bilingual::new("不知道是哪一年度的报告", "The report does not say which year it is for"),
    help: Bilingual::new(
        "标题和正文都没有写明报告年度。不知道年度，就不能核对统计期限、发布期限以及与上一年度的衔接。",
        "Neither title nor text names the year reported on. Without it the period, the deadline and the figures of the year before cannot be checked.",
    ),
    mend: Bilingual::new(
        "请在标题中写明报告年度，如“2024年政府信息公开工作年度报告”。",
        "Write the year in the title, as in 2024年政府信息公开工作年度报告.",
    ),
    exceptions: &[Bilingual::new(
        "只提供数字而没有提供文件的，不判断。",
        "Where only figures were given, and no document, nothing is said.",
    )],
    basis: Basis {
        text: Bilingual::new(
            "年度报告的含义；国办公开办函〔2021〕30号（内容准确）",
            "The meaning of an annual report; 国办公开办函〔2021〕30号 (content is to be accurate)",
        ),
        authority: Authority::Meaning,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || Example::of("2021").organ("沭阳县民政局"),
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    if run.report.year.is_some() {
        return run.pass();
    }
    if run.figures_only() {
        return run.skip(Undecided::DateUnknown);
    }
    run.fail(Violation {
        message: Message {
            zh: "文件没有写明报告年度，统计期限、发布期限和与上一年度的衔接没有核对。".to_owned(),
            en: "The document does not name the year reported on; the period, the deadline and the figures of the year before were not checked."
                .to_owned(),
        },
        subject: "year".to_owned(),
        ..Violation::default()
    });
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Report, Severity};

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};
    use crate::{Context, check_with};

    #[test]
    fn a_report_without_a_year_is_told() {
        assert_eq!(
            found(&RULE, &Example::of("2021").organ("沭阳县民政局")),
            [(Severity::Warning, "文件没有写明报告年度，统计期限、发布期限和与上一年度的衔接没有核对。".to_owned())]
        );
    }

    #[test]
    fn a_year_passes() {
        assert_eq!(outcome(&RULE, &Example::of("2019").year(2020)), (1, 0, vec![]));
    }

    #[test]
    fn of_bare_figures_no_year_is_expected() {
        let context = Context { figures_only: true, ..Context::default() };
        let findings = check_with(&Report::blank(Edition::E2021), &context).findings;
        assert!(findings.iter().all(|finding| finding.rule != RULE.id));
    }
}
