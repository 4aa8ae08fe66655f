//! `content.all-zero`

use ogi_model::{Bilingual, Cell, CellState, Figure, Measure, Message, Report, Severity, Undecided};

use crate::finding::{CellRole, Role};
use crate::rule::example::Example;
use crate::rule::labels::another_reporter;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule, Threshold};

pub(crate) static RULE: Rule = Rule {
    id: "content.all-zero",
    class: Class::Plausibility,
    severity: Severity::Info,
    title: Bilingual::new("各项数字全部为零，上一年度不是", "All figures are zero, and last year's were not"),
    help: Bilingual::new(
        "三张表中当年发生的各项数字全部填 0，而上一年度有办理的数量，可能是没有统计就交了空表。",
        "Every figure of what happened in the year is 0, though last year there was something to count; perhaps the form was handed in without counting.",
    ),
    mend: Bilingual::new(
        "请核对行政许可、行政处罚、申请等数量；确实没有发生的，请在第一部分说明。",
        "Check the decisions, requests and cases; where there really were none, say so in section one.",
    ),
    exceptions: &[
        Bilingual::new(
            "上一年度数量很少的机关，下一年度没有发生属于正常，不提示。",
            "An organ that had very little to count last year may have nothing this year, and is left alone.",
        ),
        Bilingual::new(
            "现行有效件数、对外公开总数量、项目数量不是当年发生的数字，不影响判断；空白的单元格不当作零。",
            "Documents in force or disclosed in all and items are not what happened in the year and decide nothing; a blank is not taken for zero.",
        ),
    ],
    basis: Basis {
        text: Bilingual::new(
            "国办公开办函〔2021〕30号（内容准确、全面）",
            "国办公开办函〔2021〕30号 (content is to be accurate and complete)",
        ),
        authority: Authority::Practice,
    },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[Threshold {
        name: "last-year",
        value: 5,
        about: Bilingual::new(
            "上一年度各项数量合计达到多少才提示",
            "How much there must have been last year, all counts together",
        ),
    }],
    example: || {
        let zero = |year| {
            Example::of("2021").organ("沭阳县民政局").year(year).with(|report| {
                for cell in report.cells().collect::<Vec<_>>() {
                    report.set(cell, zero_of(cell)).expect("zero is of every kind");
                }
            })
        };
        zero(2024).after(
            zero(2023).figures([("disclosure.administrative_licensing.decisions", 27), ("requests.received.total", 6)]),
        )
    },
    check: Check::function(run),
};

fn zero_of(cell: Cell) -> Option<Figure> {
    Report::parse_figure(cell.figure(), "0")
}

fn run(run: &mut RuleRun<'_>) {
    let Some(previous) = run.previous() else { return run.skip(Undecided::NoPreviousYear) };
    let report = run.report;
    let flows = || report.cells().filter(|cell| is_counted_in_the_year(*cell));
    if flows().any(|cell| report.get(cell).is_some_and(|figure| !is_zero(figure))) {
        return run.pass();
    }
    // What was counted last year, each thing once: totals, and no parts of them.
    let counted = |cell: &Cell| previous.get(*cell).is_some_and(|figure| !is_zero(figure));
    let counted_then: Vec<Cell> = flows().filter(|cell| is_a_whole(*cell)).filter(counted).collect();
    let count = |cell: &Cell| previous.get(*cell).and_then(|figure| u64::try_from(figure).ok()).unwrap_or(1);
    let sum = counted_then.iter().map(count).fold(0, u64::saturating_add);
    if sum < run.threshold("last-year") {
        return run.pass();
    }
    if let Some(state) =
        counted_then.iter().map(|cell| run.figures.state(*cell)).find(|state| *state != CellState::Filled)
    {
        return run.skip(match state {
            CellState::Unread => Undecided::UnreadCell,
            CellState::Omitted => Undecided::RowOmitted,
            CellState::NotPrinted => Undecided::OtherEdition,
            CellState::Blank | CellState::Filled => Undecided::BlankCell,
        });
    }
    let last = previous.year.unwrap_or_default();
    let (_, Message { zh: why_zh, en: why_en }) = another_reporter(run);
    run.fail(Violation {
        message: Message {
            zh: format!(
                "三张表中当年发生的数字全部为 0，而{last}年度{}等有数量；请核对是否漏填{why_zh}。",
                named(previous, &counted_then, |zh, _| zh, "、")
            ),
            en: format!(
                "Every figure of what happened in the year is 0, but in {last} there was something to count ({}); see whether the form was left unfilled{why_en}.",
                named(previous, &counted_then, |_, en| en.to_owned(), ", ")
            ),
        },
        cells: counted_then.iter().map(|cell| CellRole { cell: *cell, role: Role::Subject }).collect(),
        ..Violation::default()
    });
}

/// The first rows that something was counted in, with their figures.
fn named(previous: &Report, cells: &[Cell], word: fn(String, &'static str) -> String, mark: &str) -> String {
    const NAMED: usize = 3;
    let name = |cell: &Cell| {
        let form = previous.form_of(cell.table()).form();
        let label = form.row_label(cell.row()).unwrap_or_else(|| cell.row().to_string());
        let figure = previous.get(*cell).map(|figure| figure.to_string()).unwrap_or_default();
        format!("{} {figure}", word(label, cell.row().en()))
    };
    cells.iter().take(NAMED).map(name).collect::<Vec<_>>().join(mark)
}

fn is_zero(figure: Figure) -> bool {
    match figure {
        Figure::Count(count) => count == 0,
        Figure::Change(change) => change == 0,
        Figure::Amount(amount) => amount.get().is_zero(),
    }
}

/// Whether a figure counts what happened in the year; a stock stays whatever happens.
fn is_counted_in_the_year(cell: Cell) -> bool {
    match cell {
        Cell::Disclosure(cell) => !matches!(
            cell.measure(),
            Measure::InForce | Measure::TotalDisclosed | Measure::PreviousItems | Measure::Change
        ),
        Cell::Request(..) | Cell::Review(..) => true,
    }
}

/// Whether a figure is no part of another: of the requests those received and dealt with, of the cases the totals.
fn is_a_whole(cell: Cell) -> bool {
    use ogi_model::{Applicant, RequestRow, ReviewResult};
    match cell {
        Cell::Disclosure(_) => true,
        Cell::Request(row, applicant) => {
            applicant == Applicant::Total && matches!(row, RequestRow::Received | RequestRow::CarriedForward)
        }
        Cell::Review(_, result) => result == ReviewResult::Total,
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::{Severity, Table};

    use super::{RULE, zero_of};
    use crate::rule::example::Example;
    use crate::testing::{found, outcome};

    fn zeros(year: u16) -> Example {
        Example::of("2021").organ("沭阳县民政局").year(year).with(|report| {
            for cell in report.cells().collect::<Vec<_>>() {
                report.set(cell, zero_of(cell)).unwrap();
            }
        })
    }

    const LICENCES: &str = "disclosure.administrative_licensing.decisions";

    #[test]
    fn nought_everywhere_after_a_year_with_figures_is_asked_about() {
        let last = zeros(2023).figures([(LICENCES, 27), ("requests.received.total", 6)]);
        assert_eq!(
            found(&RULE, &zeros(2024).after(last)),
            [(
                Severity::Info,
                "三张表中当年发生的数字全部为 0，而2023年度行政许可 27、一、本年新收政府信息公开申请数量 6等有数量；请核对是否漏填。"
                    .to_owned()
            )]
        );
    }

    #[test]
    fn of_the_cases_the_totals_are_named_and_no_results() {
        let last = zeros(2023).figures([
            ("reviews.reconsideration.upheld", 4),
            ("reviews.reconsideration.corrected", 2),
            ("reviews.reconsideration.total", 6),
        ]);
        assert_eq!(
            found(&RULE, &zeros(2024).after(last))[0].1,
            "三张表中当年发生的数字全部为 0，而2023年度行政复议 6等有数量；请核对是否漏填。"
        );
    }

    #[test]
    fn one_figure_is_enough_and_a_stock_is_none() {
        let last = || zeros(2023).figures([(LICENCES, 27)]);
        assert!(found(&RULE, &zeros(2024).figures([("requests.received.natural_person", 1)]).after(last())).is_empty());
        let stock = zeros(2024).figures([("disclosure.normative_documents.in_force", 9)]);
        assert_eq!(found(&RULE, &stock.after(last())).len(), 1);
    }

    #[test]
    fn very_little_last_year_is_left_alone() {
        let last = zeros(2023).figures([("requests.received.total", 4)]);
        assert_eq!(outcome(&RULE, &zeros(2024).after(last)), (1, 0, vec![]));
        assert_eq!(outcome(&RULE, &zeros(2024).after(zeros(2023))), (1, 0, vec![]));
    }

    #[test]
    fn blanks_are_no_zeros() {
        let last = || zeros(2023).figures([(LICENCES, 27)]);
        assert_eq!(outcome(&RULE, &Example::of("2021").year(2024).after(last())).2, [("blank-cell", 1)]);
        let without = Example::of("2021").year(2024).with(|report| _ = report.omitted.insert(Table::Disclosure.into()));
        assert_eq!(outcome(&RULE, &without.after(last())).2, [("row-omitted", 1)]);
    }

    #[test]
    fn without_last_years_report_nothing_is_said() {
        assert_eq!(outcome(&RULE, &zeros(2024)).2, [("no-previous-year", 1)]);
    }
}
