//! `years.copied`

use ogi_model::{Applicant, Bilingual, Cell, Measure, Message, Report, RequestRow, ReviewResult, Severity, Undecided};

use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule, Threshold};
use crate::rules::years::copied_prose;

pub(crate) static RULE: Rule = Rule {
    id: "years.copied",
    class: Class::Plausibility,
    severity: Severity::Warning,
    title: Bilingual::new("内容与上一年度雷同", "The same as last year"),
    help: Bilingual::new(
        "当年发生的各项数字全部与上一年度相同，或者第一、五部分的文字几乎全部与上一年度相同，多半是沿用了上一年度的报告。",
        "Where every figure of what happened in the year is that of last year, or nearly all of section one or five stands in last year's report, that report was most likely taken over.",
    ),
    mend: Bilingual::new(
        "请核对是否误用了上一年度的数据；文字请按本年度的实际情况重写。",
        "Check that last year's data was not used by mistake; write the prose anew, from what happened this year.",
    ),
    exceptions: &[
        Bilingual::new(
            "数量很少的机关，数字相同属于正常：至少要有几个够大的不同数字相同才提示。",
            "With small numbers equal figures are normal: only where several different, large enough figures are equal is it told.",
        ),
        copied_prose::EXCEPTION,
        Bilingual::new(
            "现行有效件数、对外公开总数量、项目数量、结转数和总计不算当年发生的数字；任何一年空白的不作比较。",
            "Documents in force or disclosed in all, items, requests carried over and totals are not what happened in the year; cells blank in either year are not compared.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "国办公开办函〔2021〕30号（内容雷同、敷衍塞责）",
            "国办公开办函〔2021〕30号 (内容雷同: identical content)",
        ),
        authority: Authority::Law,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[
        Threshold {
            name: "figure",
            value: 10,
            about: Bilingual::new("多大的数字相同才算数", "How large a figure must be for its likeness to count"),
        },
        Threshold {
            name: "figures",
            value: 2,
            about: Bilingual::new(
                "至少几个这样的不同数字相同（个）",
                "How many different figures of that size must be equal (figures)",
            ),
        },
        copied_prose::PROSE_PERCENT,
        copied_prose::PROSE_LETTERS,
    ],
    example: || {
        let year = |year| {
            Example::of("2021").year(year).figures([
                ("disclosure.administrative_licensing.decisions", 9_487),
                ("disclosure.administrative_penalties.decisions", 2_776),
                ("requests.received.total", 95),
            ])
        };
        year(2024).after(year(2023))
    },
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    match run.previous() {
        Some(previous) => {
            figures(run, previous);
            copied_prose::inspect_prose(run, previous);
        }
        None => run.skip(Undecided::NoPreviousYear),
    }
}

/// The most different figures that are counted.
const ROOM: usize = 16;

fn figures(run: &mut RuleRun<'_>, previous: &Report) {
    let report = run.report;
    let (large, several) = (run.threshold("figure"), run.threshold("figures"));
    let (mut seen, mut different) = ([0; ROOM], 0);
    for cell in report.cells().filter(|cell| happens_in_the_year(*cell)) {
        let (Some(now), Some(then)) = (report.get(cell), previous.get(cell)) else { continue };
        if now != then {
            run.pass();
            return;
        }
        if let Ok(count) = u64::try_from(now)
            && count >= large
            && different < ROOM
            && !seen[..different].contains(&count)
        {
            seen[different] = count;
            different += 1;
        }
    }
    if u64::try_from(different).unwrap_or(u64::MAX) < several.min(ROOM as u64) {
        run.pass();
        return;
    }
    let Some(last) = previous.year else { return };
    let shown: Vec<String> = seen[..different.min(3)].iter().map(u64::to_string).collect();
    run.fail(Violation {
        message: Message {
            zh: format!(
                "当年制发、处理决定、申请和案件的各项数字全部与{last}年度相同（如 {}），可能误用了上一年度的数据。",
                shown.join("、")
            ),
            en: format!(
                "Every figure of documents issued, decisions, requests and cases is that of {last} ({}, for example); last year's data may have been used by mistake.",
                shown.join(", ")
            ),
        },
        subject: "figures".to_owned(),
        ..Violation::default()
    });
}

/// Whether a figure counts what happened in the year, and is no sum of others.
fn happens_in_the_year(cell: Cell) -> bool {
    match cell {
        Cell::Disclosure(cell) => matches!(
            cell.measure(),
            Measure::Made
                | Measure::Disclosed
                | Measure::Issued
                | Measure::Repealed
                | Measure::Decisions
                | Measure::Projects
                | Measure::Amount
        ),
        Cell::Request(RequestRow::Received, _) => true,
        Cell::Request(RequestRow::Outcome(_), who) => who != Applicant::Total,
        Cell::Request(..) => false,
        Cell::Review(_, result) => !matches!(result, ReviewResult::Pending | ReviewResult::Total),
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::Severity;

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn year<const N: usize>(year: u16, figures: [(&str, u64); N]) -> Example {
        Example::of("2021").year(year).figures(figures)
    }

    const LICENCES: &str = "disclosure.administrative_licensing.decisions";
    const RECEIVED: &str = "requests.received.total";

    #[test]
    fn figures_that_all_stayed_are_found() {
        let example =
            year(2024, [(LICENCES, 9487), (RECEIVED, 95)]).after(year(2023, [(LICENCES, 9487), (RECEIVED, 95)]));
        assert_eq!(
            found(&RULE, &example),
            [(
                Severity::Warning,
                "当年制发、处理决定、申请和案件的各项数字全部与2023年度相同（如 9487、95），可能误用了上一年度的数据。"
                    .to_owned()
            )]
        );
    }

    #[test]
    fn one_figure_that_changed_is_enough() {
        let example =
            year(2024, [(LICENCES, 9487), (RECEIVED, 96)]).after(year(2023, [(LICENCES, 9487), (RECEIVED, 95)]));
        assert_eq!(outcome(&RULE, &example), (3, 0, vec![]));
    }

    #[test]
    fn small_organs_may_have_the_same_figures_twice() {
        for [licences, received] in [[0, 1], [9487, 1], [95, 95]] {
            let of = |at| year(at, [(LICENCES, licences), (RECEIVED, received)]);
            assert!(found(&RULE, &of(2024).after(of(2023))).is_empty());
        }
    }

    #[test]
    fn stocks_and_requests_carried_over_may_stay_or_change() {
        let of = |at, in_force| {
            year(at, [(LICENCES, 9487), (RECEIVED, 95), ("disclosure.normative_documents.in_force", in_force)])
        };
        assert_eq!(found(&RULE, &of(2024, 30).after(of(2023, 27))).len(), 1);
        let stock = |at| year(at, [("disclosure.normative_documents.in_force", 27), ("disclosure.rules.in_force", 12)]);
        assert!(found(&RULE, &stock(2024).after(stock(2023))).is_empty());
    }

    #[test]
    fn what_both_editions_print_is_compared() {
        let then = Example::of("2019").year(2020).figures([(LICENCES, 9487), (RECEIVED, 95)]);
        assert_eq!(found(&RULE, &year(2021, [(LICENCES, 9487), (RECEIVED, 95)]).after(then)).len(), 1);
    }

    #[test]
    fn without_last_years_report_nothing_is_said() {
        assert_eq!(outcome(&RULE, &year(2024, [(LICENCES, 9487)])), (0, 0, vec![("no-previous-year", 1)]));
    }
}
