//! `structure.organ-unknown`

use ogi_model::{Bilingual, Message, Severity, Undecided};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "structure.organ-unknown",
    class: Class::Structure,
    severity: Severity::Warning,
    title: Bilingual::new("不知道是哪个机关的报告", "The report does not say whose it is"),
    help: Bilingual::new(
        "标题、落款和发布信息都没有写明报告机关。不知道机关，就不能核对发布期限、规章制定权等与机关性质有关的内容。",
        "Neither title nor signature nor page names the organ that reports. Without it the deadline, the power to make rules and whatever else depends on the organ cannot be checked.",
    ),
    mend: Bilingual::new(
        "请在标题中写明机关全称，如“沭阳县民政局2024年政府信息公开工作年度报告”。",
        "Write the full name of the organ in the title, as in 沭阳县民政局2024年政府信息公开工作年度报告.",
    ),
    exceptions: &[Bilingual::new(
        "只提供数字而没有提供文件的，不判断。",
        "Where only figures were given, and no document, nothing is said.",
    )],
    basis: Basis {
        text: Bilingual::new(
            "政府信息公开条例第四十九条；国办公开办函〔2021〕30号（内容准确）",
            "Regulations on Open Government Information, article 49; 国办公开办函〔2021〕30号 (content is to be accurate)",
        ),
        authority: Authority::Law,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || Example::of("2021").year(2024),
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    if run.report.organ.is_some() {
        return run.pass();
    }
    if run.figures_only() {
        return run.skip(Undecided::OrganUnknown);
    }
    run.fail(Violation {
        message: Message {
            zh: "文件没有写明报告机关，与机关性质有关的各项（如发布期限）没有核对。".to_owned(),
            en: "The document does not name the organ that reports; what depends on it, such as the deadline, was not checked."
                .to_owned(),
        },
        subject: "organ".to_owned(),
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
    fn a_report_without_an_organ_is_told() {
        assert_eq!(
            found(&RULE, &Example::of("2021").year(2024)),
            [(Severity::Warning, "文件没有写明报告机关，与机关性质有关的各项（如发布期限）没有核对。".to_owned())]
        );
    }

    #[test]
    fn an_organ_passes_whatever_is_certain_of_it() {
        for name in ["沭阳县民政局", "区行政服务中心", "民政局"] {
            assert_eq!(outcome(&RULE, &Example::of("2021").organ(name)), (1, 0, vec![]), "{name}");
        }
    }

    #[test]
    fn of_bare_figures_no_organ_is_expected() {
        let context = Context { figures_only: true, ..Context::default() };
        let findings = check_with(&Report::blank(Edition::E2021), &context).findings;
        assert!(findings.iter().all(|finding| finding.rule != RULE.id));
    }
}
