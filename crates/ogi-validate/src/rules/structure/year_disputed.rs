//! `structure.year-disputed`

use ogi_model::{Bilingual, DoubtCode, Message, Severity};

use super::doubts;
use crate::rule::example::Example;
use crate::rule::run::RuleRun;
use crate::rule::{Asks, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "structure.year-disputed",
    class: Class::Structure,
    severity: Severity::Warning,
    title: Bilingual::new("报告年度前后不一致", "The document names different years"),
    help: Bilingual::new(
        "标题、正文中的几处写的报告年度不一致，读取时以其中一处为准，可能不是本报告的年度。",
        "Titles and text name different years as the one reported on. One of them was taken, and it may be the wrong one.",
    ),
    mend: Bilingual::new("请核对各处的年度，改为同一年度。", "Check the years and make them one."),
    exceptions: &[Bilingual::new(
        "引用的往年数据、文件标题中的年度不在此列。",
        "Years of earlier data and in titles of other documents are not meant.",
    )],
    basis: Basis::ACCURATE,
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").organ("沭阳县民政局").year(2024).with(|report| {
            let (code, text) = (DoubtCode::YearDisputed, Some("2024 / 2023".to_owned()));
            report.doubts.push(ogi_model::Doubt { code, addresses: [].into(), text });
        })
    },
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    doubts::tell(run, DoubtCode::YearDisputed, "year", |zh, en| Message {
        zh: format!("文件中几处写的报告年度不一致{zh}，请核对报告年度。"),
        en: format!("The document names different years as the one reported on{en}; check which it is."),
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
            found(&RULE, &doubtful(DoubtCode::YearDisputed, Some("2024 / 2023"))),
            [(Severity::Warning, "文件中几处写的报告年度不一致（2024 / 2023），请核对报告年度。".to_owned())]
        );
        assert_eq!(found(&RULE, &doubtful(DoubtCode::YearDisputed, None)).len(), 1);
    }

    #[test]
    fn a_doubt_of_another_kind_passes() {
        assert_eq!(outcome(&RULE, &doubtful(DoubtCode::TableCut, None)), (1, 0, vec![]));
    }
}
