//! `structure.organ-disputed`

use ogi_model::{Bilingual, DoubtCode, Message, Severity};

use super::doubts;
use crate::rule::example::Example;
use crate::rule::run::RuleRun;
use crate::rule::{Asks, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "structure.organ-disputed",
    class: Class::Structure,
    severity: Severity::Warning,
    title: Bilingual::new("报告机关前后不一致", "The document names different organs"),
    help: Bilingual::new(
        "标题、落款、发布信息中的几处写的报告机关不一致，读取时以其中一处为准，可能不是编制报告的机关。",
        "Title, signature and page name different organs as the one that reports. One of them was taken, and it may be the wrong one.",
    ),
    mend: Bilingual::new(
        "请核对各处的机关名称，改为编制报告的机关。",
        "Check the names and write that of the organ that reports.",
    ),
    exceptions: &[Bilingual::new("简称与全称不算不一致。", "A short form and the full name do not differ.")],
    basis: Basis::ACCURATE,
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").organ("沭阳县民政局").year(2024).with(|report| {
            let (code, text) = (DoubtCode::OrganDisputed, Some("沭阳县民政局 / 泗阳县民政局".to_owned()));
            report.doubts.push(ogi_model::Doubt { code, addresses: [].into(), text });
        })
    },
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    doubts::tell(run, DoubtCode::OrganDisputed, "organ", |zh, en| Message {
        zh: format!("文件中几处写的报告机关不一致{zh}，请核对报告机关。"),
        en: format!("The document names different organs as the one that reports{en}; check which it is."),
    });
}

#[cfg(test)]
mod tests {
    use ogi_model::{Doubt, DoubtCode, Severity};

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn doubtful(code: DoubtCode, text: Option<&str>) -> Example {
        let text = text.map(str::to_owned);
        Example::of("2021").with(|report| report.doubts.push(Doubt { code, addresses: [].into(), text }))
    }

    #[test]
    fn a_doubt_of_the_reader_is_told_with_what_stands_there() {
        assert_eq!(
            found(&RULE, &doubtful(DoubtCode::OrganDisputed, Some("沭阳县民政局 / 泗阳县民政局"))),
            [(
                Severity::Warning,
                "文件中几处写的报告机关不一致（沭阳县民政局 / 泗阳县民政局），请核对报告机关。".to_owned()
            )]
        );
        assert_eq!(found(&RULE, &doubtful(DoubtCode::OrganDisputed, None)).len(), 1);
    }

    #[test]
    fn a_doubt_of_another_kind_passes() {
        assert_eq!(outcome(&RULE, &doubtful(DoubtCode::TableCut, None)), (1, 0, vec![]));
    }
}
