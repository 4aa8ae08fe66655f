//! `disclosure.fee-unit`

use std::borrow::Cow;

use ogi_model::{Bilingual, Cell, DisclosureItem, Level, Measure, Message, OrganKind, Scope, Severity, Verdict};

use crate::rule::assertion::{Assertion, Failure};
use crate::rule::example::Example;
use crate::rule::expression::{Comparison, Expression, Guard, Relation, Term, disclosure};
use crate::rule::run::Violation;
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule, Threshold};

pub(crate) static RULE: Rule = Rule {
    id: "disclosure.fee-unit",
    class: Class::Plausibility,
    severity: Severity::Warning,
    title: Bilingual::new("收费金额可能填错单位", "The fees may be in the wrong unit"),
    help: Bilingual::new(
        "2021年版的行政事业性收费以万元为单位。金额约为上一年度的一万倍或者万分之一，或者对这一级、这一类机关大得不合常理，多半是以元填报。土地等收费数额可以很大，所以按机关的级别和种类各定两个界限：达到前一个只作提示，达到后一个才是警告。",
        "In edition 2021 fees are in 万元 (ten thousand yuan). About ten thousand times last year's amount, or a ten-thousandth of it, or more than fees of such an organ can be, mostly means yuan. Land fees are large, so there are two limits by level and kind of organ: from the first it is only asked about, from the second it is a warning.",
    ),
    mend: Bilingual::new("请核对金额单位是否为万元。", "Check that the amount is in 万元."),
    exceptions: &[
        Bilingual::new(
            "任何一年的金额为零或者空白的（收费项目取消、新设），不与上一年度比较。",
            "Where either year's amount is zero or blank (fees abolished or introduced), the years are not compared.",
        ),
        Bilingual::new(
            "从名称不能确定级别的机关、垂直管理机构，按省级政府和国家机关的界限。",
            "Organs whose level is not certain and vertical agencies have the limits of a province's government and of national organs.",
        ),
        Bilingual::new(
            "工作部门等发布的汇总报告（统计范围为本行政区域）不按该部门的界限。",
            "A sum-up report that a department or office publishes for its area is not held to the limits of that organ.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new("表二印明的单位“万元”", "The unit 万元 printed in table two"),
        authority: Authority::Printed,
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
            name: "much_for_township",
            value: 1_000,
            about: Bilingual::new(
                "乡级机关达到多少即提示（万元）",
                "From which amount on it is asked about for a township (万元)",
            ),
        },
        Threshold {
            name: "too_much_for_township",
            value: 10_000,
            about: Bilingual::new(
                "乡级机关达到多少即视为过大（万元）",
                "From which amount on it is too much for a township (万元)",
            ),
        },
        Threshold {
            name: "much_for_county_body",
            value: 10_000,
            about: Bilingual::new(
                "县级工作部门等达到多少即提示（万元）",
                "From which amount on it is asked about for a department or other body of a county (万元)",
            ),
        },
        Threshold {
            name: "too_much_for_county_body",
            value: 100_000,
            about: Bilingual::new(
                "县级工作部门等达到多少即视为过大（万元）",
                "From which amount on it is too much for a department or other body of a county (万元)",
            ),
        },
        Threshold {
            name: "much_for_county",
            value: 200_000,
            about: Bilingual::new(
                "县级政府、功能区达到多少即提示（万元）",
                "From which amount on it is asked about for the government of a county, or a development zone (万元)",
            ),
        },
        Threshold {
            name: "too_much_for_county",
            value: 2_000_000,
            about: Bilingual::new(
                "县级政府、功能区达到多少即视为过大（万元）",
                "From which amount on it is too much for the government of a county, or a development zone (万元)",
            ),
        },
        Threshold {
            name: "much_for_prefecture_body",
            value: 100_000,
            about: Bilingual::new(
                "地级工作部门等达到多少即提示（万元）",
                "From which amount on it is asked about for a department or other body of a city (万元)",
            ),
        },
        Threshold {
            name: "too_much_for_prefecture_body",
            value: 1_000_000,
            about: Bilingual::new(
                "地级工作部门等达到多少即视为过大（万元）",
                "From which amount on it is too much for a department or other body of a city (万元)",
            ),
        },
        Threshold {
            name: "much_for_prefecture",
            value: 2_000_000,
            about: Bilingual::new(
                "地级政府达到多少即提示（万元）",
                "From which amount on it is asked about for the government of a city (万元)",
            ),
        },
        Threshold {
            name: "too_much_for_prefecture",
            value: 20_000_000,
            about: Bilingual::new(
                "地级政府达到多少即视为过大（万元）",
                "From which amount on it is too much for the government of a city (万元)",
            ),
        },
        Threshold {
            name: "much_for_province_body",
            value: 1_000_000,
            about: Bilingual::new(
                "省级工作部门等达到多少即提示（万元）",
                "From which amount on it is asked about for a department or other body of a province (万元)",
            ),
        },
        Threshold {
            name: "too_much_for_province_body",
            value: 10_000_000,
            about: Bilingual::new(
                "省级工作部门等达到多少即视为过大（万元）",
                "From which amount on it is too much for a department or other body of a province (万元)",
            ),
        },
        Threshold {
            name: "much_for_any",
            value: 20_000_000,
            about: Bilingual::new(
                "其他机关达到多少即提示（万元）",
                "From which amount on it is asked about for any other organ (万元)",
            ),
        },
        Threshold {
            name: "too_much_for_any",
            value: 200_000_000,
            about: Bilingual::new(
                "其他机关达到多少即视为过大（万元）",
                "From which amount on it is too much for any other organ (万元)",
            ),
        },
    ],
    example: || {
        Example::of("2021")
            .organ("沭阳县庙头镇人民政府")
            .year(2024)
            .with(|report| report.disclosure.administrative_fees.amount = "180000".parse().ok())
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

/// The assertions against last year, and two for every limit: too much, and much where it is not too much.
macro_rules! with_limits {
    ([$($first:expr),* $(,)?] $([$($organ:expr),*] $much:literal, $too_much:literal;)*) => {
        [
            $($first,)*
            $(
                too_much(const { &[$($organ),*] }, const { &[Term::threshold($too_much)] }),
                much(
                    const { &[$($organ,)* below(const { &[Term::threshold($too_much)] })] },
                    const { &[Term::threshold($much)] },
                ),
            )*
        ]
    };
}

static ASSERTIONS: [Assertion; 18] = with_limits! {
    [
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
    .about("a ten-thousandth of last year's")]
    [level(&[Level::Township])] "much_for_township", "too_much_for_township";
    [level(&[Level::County]), NO_GOVERNMENT, NO_COMMITTEE, NOT_OF_AN_AREA]
        "much_for_county_body", "too_much_for_county_body";
    [level(&[Level::County]), GOVERNMENT] "much_for_county", "too_much_for_county";
    [Guard::OrganKind(Cow::Borrowed(&[OrganKind::ManagementCommittee]))] "much_for_county", "too_much_for_county";
    [level(&[Level::Prefecture]), NO_GOVERNMENT, NO_DELEGATED_ORGAN, NO_COMMITTEE, NOT_OF_AN_AREA]
        "much_for_prefecture_body", "too_much_for_prefecture_body";
    [level(&[Level::Prefecture]), GOVERNMENT] "much_for_prefecture", "too_much_for_prefecture";
    [level(&[Level::Province]), NO_GOVERNMENT, NO_COMMITTEE, NOT_OF_AN_AREA]
        "much_for_province_body", "too_much_for_province_body";
    [] "much_for_any", "too_much_for_any";
};

const fn level(levels: &'static [Level]) -> Guard {
    Guard::OrganLevel(Cow::Borrowed(levels))
}

const NO_GOVERNMENT: Guard = Guard::OrganKindIsNot(OrganKind::Government);
const NO_COMMITTEE: Guard = Guard::OrganKindIsNot(OrganKind::ManagementCommittee);
const NO_DELEGATED_ORGAN: Guard = Guard::OrganKindIsNot(OrganKind::DelegatedOrgan);
const NOT_OF_AN_AREA: Guard = Guard::ScopeIsNot(Scope::Area);
/// Who reports for an area: a government, or the office of a prefecture or league that has none.
const GOVERNMENT: Guard = Guard::OrganKind(Cow::Borrowed(&[OrganKind::Government, OrganKind::DelegatedOrgan]));

/// The fees are below a limit. Of the two limits of an organ only the higher one that is reached is told.
const fn below(limit: &'static [Term]) -> Guard {
    Guard::Figures(Relation::of(const { &[Term::cell(FEES)] }, Comparison::LessThan, limit))
}

const fn too_much(organs: &'static [Guard], limit: &'static [Term]) -> Assertion {
    let fees: &[Term] = const { &[Term::cell(FEES)] };
    Assertion::new(Expression::of(organs, Relation::of(fees, Comparison::LessThan, limit)), told_too_much)
        .about("too much")
}

const fn much(organs: &'static [Guard], limit: &'static [Term]) -> Assertion {
    let fees: &[Term] = const { &[Term::cell(FEES)] };
    Assertion::new(Expression::of(organs, Relation::of(fees, Comparison::LessThan, limit)), told_much).about("much")
}

fn against_last_year(failure: &Failure<'_>) -> Option<Violation> {
    let (report, previous) = (failure.run.report, failure.run.previous()?);
    let (now, then, last) = (report.get(FEES)?, previous.get(FEES)?, previous.year?);
    let ((times_zh, times_en), whose) =
        if report.disclosure.administrative_fees.amount > previous.disclosure.administrative_fees.amount {
            (("一万倍", "ten thousand times"), report.year?)
        } else {
            (("万分之一", "a ten-thousandth of"), last)
        };
    Some(Violation {
        message: Message {
            zh: format!(
                "“行政事业性收费”：本年收费金额为 {now} 万元，约为{last}年度（{then} 万元）的{times_zh}，{whose}年度可能以元填报。"
            ),
            en: format!(
                "“行政事业性收费” (fees): {now} 万元 is about {times_en} the {then} 万元 of {last}; the report for {whose} may be in yuan."
            ),
        },
        ..Violation::default()
    })
}

fn told_too_much(failure: &Failure<'_>) -> Option<Violation> {
    too_large(failure, None)
}

fn told_much(failure: &Failure<'_>) -> Option<Violation> {
    too_large(failure, Some(Severity::Info))
}

fn too_large(failure: &Failure<'_>, severity: Option<Severity>) -> Option<Violation> {
    let run = failure.run;
    // One cell, one cause: what last year's amount shows, or a limit that is for this organ, is told already.
    let fails = |assertion: &Assertion| assertion.expression.evaluate(run) == Verdict::Fails;
    let (against_last_year, limits) = ASSERTIONS.split_at(AGAINST_LAST_YEAR);
    if run.previous().is_some() && against_last_year.iter().any(fails) {
        return None;
    }
    let is_this = |assertion: &Assertion| std::ptr::eq(&raw const assertion.expression.relation, failure.relation);
    if limits.iter().take_while(|assertion| !is_this(assertion)).any(fails) {
        return None;
    }
    let now = run.report.get(FEES)?;
    // Amounts in 万元 mostly have decimals; those in yuan, taken over as they were, have none.
    let is_whole = run.report.disclosure.administrative_fees.amount?.get().fract().is_zero();
    let (hint_zh, hint_en) =
        if is_whole { ("（没有小数，像是以元计）", ", without decimals as yuan have,") } else { ("", "") };
    let (so_zh, so_en) = match severity {
        Some(_) => ("对这类机关偏大，请核对是否以元填报", "much for such an organ; see whether it is in yuan"),
        None => (
            "对这类机关大得不合常理，可能以元填报",
            "more than fees of such an organ are likely to be; it may be in yuan",
        ),
    };
    Some(Violation {
        message: Message {
            zh: format!("“行政事业性收费”：本年收费金额为 {now} 万元{hint_zh}，{so_zh}。"),
            en: format!("“行政事业性收费” (fees): {now} 万元{hint_en} is {so_en}."),
        },
        severity,
        ..Violation::default()
    })
}

#[cfg(test)]
mod tests {
    use ogi_model::Severity;

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn fees(year: u16, amount: &str) -> Example {
        let amount = amount.parse().ok();
        Example::of("2021").year(year).with(|report| report.disclosure.administrative_fees.amount = amount)
    }

    #[test]
    fn an_amount_like_last_years_passes() {
        let example = fees(2024, "72701.2578").organ("宿迁市人民政府").after(fees(2023, "59237.2449"));
        assert_eq!(outcome(&RULE, &example), (18, 0, vec![]));
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
    fn how_much_is_too_much_depends_on_the_organ() {
        for (organ, much, too_much) in [
            ("财政部", 20_000_000, 200_000_000),
            ("江苏省人民政府", 20_000_000, 200_000_000),
            ("江苏省公安厅", 1_000_000, 10_000_000),
            ("宿迁市人民政府", 2_000_000, 20_000_000),
            ("阿里地区行政公署", 2_000_000, 20_000_000),
            ("宿迁市公安局", 100_000, 1_000_000),
            ("宿迁市人民政府办公室", 100_000, 1_000_000),
            ("沭阳县人民政府", 200_000, 2_000_000),
            ("宿迁经济技术开发区管理委员会", 200_000, 2_000_000),
            ("沭阳县公安局", 10_000, 100_000),
            ("上海市宝山区行政服务中心", 10_000, 100_000),
            ("沭阳县庙头镇人民政府", 1_000, 10_000),
            ("上海市宝山区友谊路街道办事处", 1_000, 10_000),
            ("国家税务总局宿迁市税务局", 20_000_000, 200_000_000),
        ] {
            let told = |amount: u64| -> Vec<Severity> {
                let found = found(&RULE, &fees(2024, &amount.to_string()).organ(organ));
                found.into_iter().map(|(severity, _)| severity).collect()
            };
            assert_eq!(told(much - 1), [], "{organ}");
            assert_eq!(told(much), [Severity::Info], "{organ}");
            assert_eq!(told(too_much - 1), [Severity::Info], "{organ}");
            assert_eq!(told(too_much), [Severity::Warning], "{organ}");
            assert_eq!(told(900_000_000), [Severity::Warning], "{organ}");
        }
    }

    #[test]
    fn of_an_organ_that_is_not_known_only_the_highest_limits_count() {
        assert!(found(&RULE, &fees(2024, "19999999.5")).is_empty());
        assert_eq!(found(&RULE, &fees(2024, "75450000"))[0].0, Severity::Info);
        assert_eq!(found(&RULE, &fees(2024, "200000000"))[0].0, Severity::Warning);
    }

    #[test]
    fn what_a_department_sums_up_for_its_area_is_not_its_own() {
        let area =
            fees(2024, "180000").organ("沭阳县财政局").with(|report| report.scope = Some(ogi_model::Scope::Area));
        assert!(found(&RULE, &area).is_empty());
        assert_eq!(found(&RULE, &fees(2024, "180000").organ("沭阳县财政局")).len(), 1);
    }

    #[test]
    fn whole_yuan_are_a_further_hint() {
        let told = |amount: &str| found(&RULE, &fees(2024, amount).organ("沭阳县庙头镇人民政府"));
        assert_eq!(
            told("180000"),
            [(
                Severity::Warning,
                "“行政事业性收费”：本年收费金额为 180000 万元（没有小数，像是以元计），对这类机关大得不合常理，可能以元填报。"
                    .to_owned()
            )]
        );
        assert_eq!(
            told("1800.5"),
            [(
                Severity::Info,
                "“行政事业性收费”：本年收费金额为 1800.5 万元，对这类机关偏大，请核对是否以元填报。".to_owned()
            )]
        );
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
        assert_eq!(outcome(&RULE, &fees(2024, "").after(fees(2023, "400"))), (0, 0, vec![("blank-cell", 18)]));
    }

    #[test]
    fn from_the_old_form_to_the_new_nothing_is_compared() {
        let then = Example::of("2019").year(2020);
        assert_eq!(outcome(&RULE, &fees(2021, "400").after(then)), (16, 0, vec![("other-edition", 2)]));
    }
}
