//! `disclosure.items-continuity`

use ogi_model::{Bilingual, Cell, DisclosureItem, Measure, Message, Severity};

use crate::rule::assertion::{Assertion, Failure};
use crate::rule::example::Example;
use crate::rule::expression::{Comparison, Expression, Relation, Term, disclosure};
use crate::rule::labels::quoted;
use crate::rule::labels::{another_reporter, shown};
use crate::rule::run::Violation;
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "disclosure.items-continuity",
    class: Class::Consistency,
    severity: Severity::Warning,
    title: Bilingual::new(
        "上一年项目数量与上一年度报告不衔接",
        "Items of last year do not follow from last year's report",
    ),
    help: Bilingual::new(
        "2019年版：“上一年项目数量”等于上一年度报告的“上一年项目数量”与“本年增/减”之和。",
        "Edition 2019: 上一年项目数量 (items last year) equals that of the report of the year before and its change.",
    ),
    mend: Bilingual::new(
        "请对照上一年度报告核对；事项清单重新清理的，应当在正文中说明。",
        "Check it against last year's report; if the catalogue was counted anew, say so in the prose.",
    ),
    exceptions: &[
        Bilingual::new(
            "事项清单重新清理、合并或者拆分后，项目数量可能如实不衔接。",
            "After the catalogue was counted anew, merged or split, the figures may truly differ.",
        ),
        Bilingual::new(
            "两年报告的机关名称或者统计范围不同的，只作提示；有空白的不予核对。",
            "Where the two reports name different organs or scopes, it is only asked about; with blanks nothing is compared.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new("“上一年项目数量”“本年增/减”两列的含义", "The meaning of 上一年项目数量 and 本年增/减"),
        authority: Authority::Meaning,
    },
    asks: Asks::Cells(const { &[disclosure(DisclosureItem::AdministrativeFees, Measure::PreviousItems)] }),
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2019").year(2020).figures([("disclosure.administrative_licensing.previous_items", 30)]).after(
            Example::of("2019")
                .year(2019)
                .figures([("disclosure.administrative_licensing.previous_items", 30)])
                .with(|report| report.disclosure.administrative_licensing.change = Some(-4)),
        )
    },
    check: Check::assertions(&ASSERTIONS),
};

const ITEMS: [DisclosureItem; 5] = [
    DisclosureItem::AdministrativeLicensing,
    DisclosureItem::OtherServices,
    DisclosureItem::AdministrativePenalties,
    DisclosureItem::AdministrativeCompulsion,
    DisclosureItem::AdministrativeFees,
];

static ASSERTIONS: [Assertion; 5] = [of::<0>(), of::<1>(), of::<2>(), of::<3>(), of::<4>()];

const fn of<const ITEM: usize>() -> Assertion {
    let now: &[Term] = const { &[Term::cell(disclosure(ITEMS[ITEM], Measure::PreviousItems))] };
    let then: &[Term] = const {
        &[
            Term::previous(disclosure(ITEMS[ITEM], Measure::PreviousItems)),
            Term::previous(disclosure(ITEMS[ITEM], Measure::Change)),
        ]
    };
    Assertion::new(Expression::of(&[], Relation::of(now, Comparison::Equal, then)), told)
}

fn told(failure: &Failure<'_>) -> Option<Violation> {
    let run = failure.run;
    let (report, previous) = (run.report, run.previous()?);
    let Cell::Disclosure(cell) = failure.cell() else { return None };
    let change = disclosure(cell.item(), Measure::Change);
    let shown = shown([previous.get(failure.cell()), previous.get(change), report.get(failure.cell())]);
    let (last, args) = (previous.year?, failure.args());
    let expected = args.expected?;
    let label = quoted(&report.form_of(failure.cell().table()).form().row_label(failure.cell().row())?);
    let (severity, Message { zh: why_zh, en: why_en }) = another_reporter(run);
    let ([then, change, now], blanks) = (shown.zh, shown.blanks);
    let zh = format!(
        "{label}：{last}年度报告“上一年项目数量”为 {then}、“本年增/减”为 {change}，本年度“上一年项目数量”应为 {expected}，填的是 {now}{}{why_zh}。",
        blanks.zh
    );
    let [then, change, now] = shown.en;
    let en = format!(
        "{label} ({}): the report for {last} says {then} 上一年项目数量 (items last year) and a change of {change}, so this report should say {expected}; it says {now}{}{why_en}.",
        cell.item().en(),
        blanks.en
    );
    Some(Violation { message: Message { zh, en }, args, severity, ..Violation::default() })
}

#[cfg(test)]
mod tests {
    use ogi_model::Severity;

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn year(year: u16, items: u64, change: i64) -> Example {
        Example::of("2019")
            .year(year)
            .organ("宿迁市教育局")
            .figures([("disclosure.administrative_fees.previous_items", items)])
            .with(|report| report.disclosure.administrative_fees.change = Some(change))
    }

    #[test]
    fn the_items_of_last_year_and_their_change_go_on() {
        let example = year(2020, 26, 1).after(year(2019, 30, -4));
        assert_eq!(outcome(&RULE, &example), (1, 0, vec![("blank-cell", 4)]));
    }

    #[test]
    fn a_break_is_told_with_its_figures() {
        assert_eq!(
            found(&RULE, &year(2020, 30, 1).after(year(2019, 30, -4))),
            [(
                Severity::Warning,
                "“行政事业性收费”：2019年度报告“上一年项目数量”为 30、“本年增/减”为 -4，本年度“上一年项目数量”应为 26，填的是 30。"
                    .to_owned()
            )]
        );
    }

    #[test]
    fn after_a_reform_it_is_only_asked() {
        let example = year(2020, 30, 1).after(year(2019, 30, -4).organ("宿迁市体育局"));
        assert_eq!(found(&RULE, &example)[0].0, Severity::Info);
    }

    #[test]
    fn an_unknown_change_may_be_any_number() {
        let then = Example::of("2019").year(2019).figures([("disclosure.administrative_fees.previous_items", 30)]);
        assert_eq!(outcome(&RULE, &year(2020, 4, 1).after(then)), (0, 0, vec![("blank-cell", 5)]));
    }

    #[test]
    fn a_break_that_no_blank_can_mend_is_found() {
        let then = Example::of("2019").year(2019).with(|report| report.disclosure.administrative_fees.change = Some(5));
        let found = found(&RULE, &year(2020, 3, 0).after(then));
        assert!(found[0].1.starts_with("“行政事业性收费”：2019年度报告“上一年项目数量”为 空白、“本年增/减”为 5"));
    }

    #[test]
    fn the_form_of_2021_has_no_items() {
        let example = Example::of("2021").year(2021).after(year(2020, 30, -4));
        assert_eq!(outcome(&RULE, &example), (0, 0, vec![("other-edition", 1)]));
    }
}
