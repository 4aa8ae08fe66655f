//! `years.gap`

use ogi_model::{Bilingual, Edition, Message, Severity, Undecided};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "years.gap",
    class: Class::Structure,
    severity: Severity::Warning,
    title: Bilingual::new("缺少一个年度的报告", "The report for a year is missing"),
    help: Bilingual::new(
        "报告每年都要发布。所给的历年报告中间缺少年度的，缺少的可能没有发布，也可能没有收集到。",
        "A report is published every year. A year missing between those given may not have been published, or not been collected.",
    ),
    mend: Bilingual::new("请补齐缺少的年度。", "Add the missing year."),
    exceptions: &[
        Bilingual::new(
            "所给最早的报告之前不视为缺少：机关可能此后才设立。",
            "Nothing is missing before the earliest report given: the organ may be no older.",
        ),
        Bilingual::new(
            "2019年度之前的报告格式不同，不在此列。",
            "Reports before that for 2019 have another form and are not meant.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new("政府信息公开条例第四十九条", "Regulations on Open Government Information, article 49"),
        authority: Authority::Law,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || Example::of("2021").year(2024).after(Example::of("2021").year(2022)),
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let Some(mut later) = run.report.year else {
        run.skip(Undecided::DateUnknown);
        return;
    };
    if run.earlier.is_empty() {
        run.skip(Undecided::NoPreviousYear);
        return;
    }
    let first = Edition::ALL[0].form().first_year;
    // Latest first: every step back should be one year.
    for year in run.earlier.iter().filter_map(|report| report.year).map(|year| year.max(first)) {
        if year.saturating_add(1) < later {
            missing(run, year + 1, later - 1);
        } else if year < later {
            run.pass();
        }
        later = later.min(year);
    }
}

fn missing(run: &mut RuleRun<'_>, from: u16, to: u16) {
    let (zh, en) = if from == to {
        (format!("{from}年度"), format!("for {from} is"))
    } else {
        (format!("{from}至{to}年度"), format!("for {from} to {to} are"))
    };
    let plural = if from == to { "report" } else { "reports" };
    run.fail(Violation {
        message: Message {
            zh: format!("缺少{zh}的报告，前后年度无法衔接核对。"),
            en: format!("The {plural} {en} missing, so the years around cannot be compared."),
        },
        subject: format!("{from}-{to}"),
        ..Violation::default()
    });
}

#[cfg(test)]
mod tests {
    use ogi_model::Severity;

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn years<const N: usize>(years: [u16; N]) -> Example {
        let year = |year| Example::of("2021").year(year);
        years[1..].iter().fold(year(years[0]), |example, earlier| example.after(year(*earlier)))
    }

    #[test]
    fn a_series_without_a_hole_passes() {
        assert_eq!(outcome(&RULE, &years([2024, 2023, 2022])), (2, 0, vec![]));
        assert_eq!(outcome(&RULE, &years([2024, 2022, 2023, 2023])), (2, 0, vec![]), "in any order, twice or not");
    }

    #[test]
    fn a_hole_is_found_wherever_it_is() {
        assert_eq!(
            found(&RULE, &years([2024, 2022])),
            [(Severity::Warning, "缺少2023年度的报告，前后年度无法衔接核对。".to_owned())]
        );
        assert_eq!(
            found(&RULE, &years([2025, 2024, 2020])),
            [(Severity::Warning, "缺少2021至2023年度的报告，前后年度无法衔接核对。".to_owned())]
        );
    }

    #[test]
    fn nothing_is_missing_before_the_earliest_report() {
        assert_eq!(outcome(&RULE, &years([2024, 2023])), (1, 0, vec![]));
        assert_eq!(outcome(&RULE, &years([2024])), (0, 0, vec![("no-previous-year", 1)]));
    }

    #[test]
    fn the_years_before_the_form_are_not_meant() {
        assert!(found(&RULE, &years([2020, 2019, 2012])).is_empty());
        assert_eq!(found(&RULE, &years([2021, 2012])).len(), 1);
    }
}
