//! `disclosure.fee-unit`

use std::borrow::Cow;

use ogi_model::{Bilingual, Cell, DisclosureItem, Level, Measure, Message, OrganKind, Severity};

use crate::assertion::{Assertion, Failure};
use crate::check::Fault;
use crate::example::Example;
use crate::expression::evaluate::Outcome;
use crate::expression::{Comparison, Expression, Guard, Relation, Term, disclosure};
use crate::rule::{Asks, Basis, Check, Class, Firmness, Rule, Threshold};

pub(crate) static RULE: Rule = Rule {
    id: "disclosure.fee-unit",
    class: Class::Plausibility,
    severity: Severity::Warning,
    title: Bilingual::new("收费金额可能填错单位", "The fees may be in the wrong unit"),
    help: Bilingual::new(
        "2021年版的行政事业性收费以万元为单位。金额约为上一年度的一万倍或者万分之一，或者大得不合常理，多半是以元填报。",
        "In edition 2021 fees are in 万元 (ten thousand yuan). About ten thousand times last year's amount, or a ten-thousandth of it, or more than fees can be, mostly means yuan.",
    ),
    mend: Bilingual::new("请核对金额单位是否为万元。", "Check that the amount is in 万元."),
    exceptions: &[Bilingual::new(
        "任何一年的金额为零或者空白的（收费项目取消、新设），不与上一年度比较。",
        "Where either year's amount is zero or blank (fees abolished or introduced), the years are not compared.",
    )],
    basis: Basis {
        text: Bilingual::new("表二印明的单位“万元”", "The unit 万元 printed in table two"),
        firmness: Firmness::Printed,
    },
    asks: Asks::Cells(&[FEES]),
    since: "1.0",
    thresholds: &[
        Threshold {
            name: "least_ratio",
            value: 8_000,
            about: Bilingual::new(
                "两年金额之比从多少倍起视为单位不同（倍）",
                "From how many times on two years' amounts are taken to differ in unit (times)",
            ),
        },
        Threshold {
            name: "most_ratio",
            value: 12_000,
            about: Bilingual::new(
                "两年金额之比到多少倍为止视为单位不同（倍）",
                "Up to how many times two years' amounts are taken to differ in unit (times)",
            ),
        },
        Threshold {
            name: "too_much",
            value: 10_000_000,
            about: Bilingual::new("达到多少即视为过大（万元）", "From which amount on it is too much (万元)"),
        },
        Threshold {
            name: "too_much_for_a_county",
            value: 1_000_000,
            about: Bilingual::new(
                "县级机关、功能区和地级工作部门达到多少即视为过大（万元）",
                "From which amount on it is too much for a county, a development zone or a department of a city (万元)",
            ),
        },
        Threshold {
            name: "too_much_for_a_township",
            value: 200_000,
            about: Bilingual::new(
                "乡级机关和县级工作部门达到多少即视为过大（万元）",
                "From which amount on it is too much for a township or a department of a county (万元)",
            ),
        },
    ],
    example: || {
        Example::of("2021")
            .year(2024)
            .with(|report| report.disclosure.administrative_fees.amount = "75450000".parse().ok())
    },
    check: Check::assertions(&ASSERTIONS),
};

const FEES: Cell = disclosure(DisclosureItem::AdministrativeFees, Measure::Amount);

const FEES_NOW: Guard = Guard::Figures(Relation::of(&[Term::cell(FEES)], Comparison::MoreThan, Term::NONE));
const FEES_THEN: Guard = Guard::Figures(Relation::of(&[Term::previous(FEES)], Comparison::MoreThan, Term::NONE));
const MUCH_MORE: Guard = Guard::Figures(Relation::of(
    &[Term::cell(FEES)],
    Comparison::AtLeast,
    &[Term::previous(FEES).times_threshold("least_ratio")],
));
const MUCH_LESS: Guard = Guard::Figures(Relation::of(
    &[Term::cell(FEES).times_threshold("least_ratio")],
    Comparison::AtMost,
    &[Term::previous(FEES)],
));

/// How many of the assertions, the first ones, compare with last year.
const AGAINST_LAST_YEAR: usize = 2;

static ASSERTIONS: [Assertion; 8] = [
    Assertion::new(
        Expression::of(
            const { &[FEES_NOW, FEES_THEN, MUCH_MORE] },
            Relation::of(
                &[Term::cell(FEES)],
                Comparison::MoreThan,
                &[Term::previous(FEES).times_threshold("most_ratio")],
            ),
        ),
        against_last_year,
    )
    .about("ten thousand times last year's"),
    Assertion::new(
        Expression::of(
            const { &[FEES_NOW, FEES_THEN, MUCH_LESS] },
            Relation::of(
                &[Term::cell(FEES).times_threshold("most_ratio")],
                Comparison::LessThan,
                &[Term::previous(FEES)],
            ),
        ),
        against_last_year,
    )
    .about("a ten-thousandth of last year's"),
    Assertion::new(
        Expression::of(&[], Relation::of(&[Term::cell(FEES)], Comparison::LessThan, &[Term::threshold("too_much")])),
        too_much,
    )
    .about("too much"),
    // Of the limits for an organ only the highest that is passed is told.
    below_for_a_county(
        const {
            &[
                NOT_FOR_ANY,
                Guard::OrganKindIsNot(OrganKind::ManagementCommittee),
                Guard::OrganLevel(Cow::Borrowed(&[Level::County])),
            ]
        },
    ),
    below_for_a_county(
        const {
            &[
                NOT_FOR_ANY,
                Guard::OrganKind(Cow::Borrowed(&[OrganKind::Department])),
                Guard::OrganLevel(Cow::Borrowed(&[Level::Prefecture])),
            ]
        },
    ),
    below_for_a_township(const { &[NOT_FOR_ANY, Guard::OrganLevel(Cow::Borrowed(&[Level::Township]))] }),
    below_for_a_township(
        const {
            &[
                NOT_FOR_A_COUNTY,
                Guard::OrganKind(Cow::Borrowed(&[OrganKind::Department])),
                Guard::OrganLevel(Cow::Borrowed(&[Level::County])),
            ]
        },
    ),
    below_for_a_county(const { &[NOT_FOR_ANY, Guard::OrganKind(Cow::Borrowed(&[OrganKind::ManagementCommittee]))] }),
];

const NOT_FOR_ANY: Guard =
    Guard::Figures(Relation::of(&[Term::cell(FEES)], Comparison::LessThan, &[Term::threshold("too_much")]));
const NOT_FOR_A_COUNTY: Guard = Guard::Figures(Relation::of(
    &[Term::cell(FEES)],
    Comparison::LessThan,
    &[Term::threshold("too_much_for_a_county")],
));

const fn below_for_a_county(organs: &'static [Guard]) -> Assertion {
    let (fees, limit): (&[Term], &[Term]) =
        const { (&[Term::cell(FEES)], &[Term::threshold("too_much_for_a_county")]) };
    let below = Relation::of(fees, Comparison::LessThan, limit);
    Assertion::new(Expression::of(organs, below), too_much).about("too much")
}

const fn below_for_a_township(organs: &'static [Guard]) -> Assertion {
    let (fees, limit): (&[Term], &[Term]) =
        const { (&[Term::cell(FEES)], &[Term::threshold("too_much_for_a_township")]) };
    let below = Relation::of(fees, Comparison::LessThan, limit);
    Assertion::new(Expression::of(organs, below), too_much).about("too much")
}

fn against_last_year(failure: &Failure<'_>) -> Option<Fault> {
    let (report, previous) = (failure.inspection.report, failure.inspection.previous()?);
    let (now, then, last) = (report.get(FEES)?, previous.get(FEES)?, previous.year?);
    let ((times_zh, times_en), whose) =
        if report.disclosure.administrative_fees.amount > previous.disclosure.administrative_fees.amount {
            (("一万倍", "ten thousand times"), report.year?)
        } else {
            (("万分之一", "a ten-thousandth of"), last)
        };
    Some(Fault {
        message: Message {
            zh: format!(
                "“行政事业性收费”：本年收费金额为 {now} 万元，约为{last}年度（{then} 万元）的{times_zh}，{whose}年度可能以元填报。"
            ),
            en: format!(
                "“行政事业性收费” (fees): {now} 万元 is about {times_en} the {then} 万元 of {last}; the report for {whose} may be in yuan."
            ),
        },
        ..Fault::default()
    })
}

fn too_much(failure: &Failure<'_>) -> Option<Fault> {
    let inspection = failure.inspection;
    // One cell, one cause: what last year's amount shows is told already.
    let told = |assertion: &Assertion| matches!(assertion.expression.evaluate(inspection), Outcome::Fails(_));
    if inspection.previous().is_some() && ASSERTIONS[..AGAINST_LAST_YEAR].iter().any(told) {
        return None;
    }
    let now = inspection.report.get(FEES)?;
    Some(Fault {
        message: Message {
            zh: format!("“行政事业性收费”：本年收费金额为 {now} 万元，大得不合常理，可能以元填报。"),
            en: format!("“行政事业性收费” (fees): {now} 万元 is more than fees are likely to be; it may be in yuan."),
        },
        ..Fault::default()
    })
}

#[cfg(test)]
mod tests {
    use ogi_model::Severity;

    use super::RULE;
    use crate::example::Example;
    use crate::testing::{found, outcome};

    fn fees(year: u16, amount: &str) -> Example {
        let amount = amount.parse().ok();
        Example::of("2021").year(year).with(|report| report.disclosure.administrative_fees.amount = amount)
    }

    #[test]
    fn an_amount_like_last_years_passes() {
        let example = fees(2024, "72701.2578").after(fees(2023, "59237.2449"));
        assert_eq!(outcome(&RULE, &example), (8, 0, vec![]));
    }

    #[test]
    fn ten_thousand_times_last_years_amount_is_yuan() {
        assert_eq!(
            found(&RULE, &fees(2024, "400").after(fees(2023, "0.04"))),
            [(
                Severity::Warning,
                "“行政事业性收费”：本年收费金额为 400 万元，约为2023年度（0.04 万元）的一万倍，2024年度可能以元填报。"
                    .to_owned()
            )]
        );
        assert_eq!(found(&RULE, &fees(2024, "0.04").after(fees(2023, "400"))).len(), 1);
        assert_eq!(found(&RULE, &fees(2024, "480").after(fees(2023, "0.04"))).len(), 1, "twenty in a hundred more");
        assert!(found(&RULE, &fees(2024, "480.1").after(fees(2023, "0.04"))).is_empty());
        assert_eq!(found(&RULE, &fees(2024, "320").after(fees(2023, "0.04"))).len(), 1, "twenty in a hundred less");
        assert!(found(&RULE, &fees(2024, "319.9").after(fees(2023, "0.04"))).is_empty());
    }

    #[test]
    fn eight_digits_are_yuan() {
        assert_eq!(found(&RULE, &fees(2024, "10000000"))[0].0, Severity::Warning);
        assert!(found(&RULE, &fees(2024, "9999999.99")).is_empty());
    }

    #[test]
    fn how_much_is_too_much_depends_on_the_organ() {
        for (organ, least) in [
            ("江苏省人民政府", 10_000_000),
            ("宿迁市人民政府", 10_000_000),
            ("宿迁市公安局", 1_000_000),
            ("沭阳县人民政府", 1_000_000),
            ("沭阳县公安局", 200_000),
            ("沭阳县庙头镇人民政府", 200_000),
            ("宿迁经济技术开发区管理委员会", 1_000_000),
        ] {
            let told = |amount: u64| found(&RULE, &fees(2024, &amount.to_string()).organ(organ)).len();
            assert_eq!((told(least - 1), told(least), told(75_450_000)), (0, 1, 1), "{organ}");
        }
        let unknown = fees(2024, "6124000").organ("国家税务总局宿迁市税务局");
        assert!(found(&RULE, &unknown).is_empty());
    }

    #[test]
    fn an_amount_in_yuan_is_told_once_and_with_last_years() {
        let told = found(&RULE, &fees(2024, "75450000").after(fees(2023, "7545")));
        assert_eq!(told.len(), 1);
        assert!(told[0].1.contains("7545 万元）的一万倍"), "{told:?}");
    }

    #[test]
    fn fees_that_were_abolished_or_introduced_are_not_compared() {
        for (now, then) in [("0", "0"), ("400", "0"), ("0", "400")] {
            assert!(found(&RULE, &fees(2024, now).after(fees(2023, then))).is_empty());
        }
        assert_eq!(outcome(&RULE, &fees(2024, "").after(fees(2023, "400"))), (0, 0, vec![("blank-cell", 8)]));
    }

    #[test]
    fn from_the_old_form_to_the_new_nothing_is_compared() {
        let then = Example::of("2019").year(2020);
        assert_eq!(outcome(&RULE, &fees(2021, "400").after(then)), (6, 0, vec![("other-edition", 2)]));
    }
}
