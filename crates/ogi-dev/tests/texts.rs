//! Reports written as text with tabs, as Markdown and laid out in columns read back: every figure where nothing is
//! ambiguous, and never one that was not in its cell.
#![expect(clippy::unwrap_used, reason = "a test fails where it may")]

use ogi_dev::{LayoutStyle, MarkdownDialect, layout, markdown, tabs};
use ogi_extract::{Options, extract};
use ogi_model::{
    Address, Cell, DisclosureItem, Measure, MoneyUnit, Report, read_number,
    strategies::{any_report, balanced_report},
};
use proptest::prelude::*;

/// What can be told from the print: what a remark says is its cell's figure.
fn as_printed(mut report: Report) -> Report {
    report.unread.clear();
    for (cell, remark) in std::mem::take(&mut report.remarks) {
        if report.omitted.iter().any(|address| address.covers(cell)) {
            continue;
        }
        let reading = read_number(&remark, cell.figure(), is_fee(cell).then_some(MoneyUnit::WanYuan));
        report.set(cell, reading.figure).unwrap();
        if let Some(remark) = reading.remark {
            report.remarks.insert(cell, remark);
        }
    }
    report
}

fn is_fee(cell: Cell) -> bool {
    matches!(cell, Cell::Disclosure(cell)
        if cell.item() == DisclosureItem::AdministrativeFees && cell.measure() == Measure::Amount)
}

fn never_wrong(report: &Report, text: &str) -> Result<(), TestCaseError> {
    let Ok(read) = extract(text.as_bytes(), &Options::default()) else { return Ok(()) };
    for (cell, figure) in read.report.figures() {
        prop_assert_eq!(Some(figure), report.get(cell), "{}\n{}", cell, text);
    }
    Ok(())
}

fn reads_back(report: &Report, text: &str) -> Result<(), TestCaseError> {
    let read = extract(text.as_bytes(), &Options::default()).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let missing: Vec<String> = (report.figures())
        .filter(|(cell, figure)| read.report.get(*cell) != Some(*figure))
        .map(|(cell, figure)| format!("{cell} {figure} {:?}", read.report.unread.get(&cell)))
        .collect();
    prop_assert!(missing.is_empty(), "{:?}\n{}", missing, text);
    prop_assert_eq!((read.report.edition, &read.report.forms), (report.edition, &report.forms));
    never_wrong(report, text)
}

fn dialect() -> impl Strategy<Value = MarkdownDialect> {
    proptest::sample::select(MarkdownDialect::ALL.to_vec())
}

fn style() -> impl Strategy<Value = LayoutStyle> {
    (any::<bool>(), 26..60_usize, any::<bool>(), proptest::option::of(30..70_usize))
        .prop_map(|(wide, label, vertical, page)| LayoutStyle { wide, label, vertical, page })
}

/// Some cells of a report, to be made blank.
fn some_cells() -> impl Strategy<Value = Vec<usize>> {
    proptest::collection::vec(0..Cell::COUNT, 0..30)
}

fn without(mut report: Report, cells: &[usize]) -> Report {
    for cell in cells {
        report.set(Cell::all().nth(*cell).unwrap(), None).unwrap();
    }
    report
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn markdown_of_a_balanced_report_reads_back(report in balanced_report(), dialect in dialect()) {
        reads_back(&report, &markdown(&report, dialect))?;
    }

    #[test]
    fn markdown_shows_its_blanks(report in balanced_report(), dialect in dialect(), blank in some_cells()) {
        let report = without(report, &blank);
        never_wrong(&report, &markdown(&report, dialect))?;
    }

    #[test]
    fn markdown_never_gives_a_figure_that_was_not_in_its_cell(report in any_report(), dialect in dialect()) {
        let report = as_printed(report);
        never_wrong(&report, &markdown(&report, dialect))?;
    }

    #[test]
    fn tabs_of_a_balanced_report_read_back(report in balanced_report()) {
        reads_back(&report, &tabs(&report))?;
    }

    #[test]
    fn tabs_never_give_a_figure_that_was_not_in_its_cell(report in any_report()) {
        let report = as_printed(report);
        never_wrong(&report, &tabs(&report))?;
    }

    #[test]
    fn layout_of_a_balanced_report_reads_back(report in balanced_report(), style in style()) {
        reads_back(&report, &layout(&report, style))?;
    }

    #[test]
    fn layout_with_blanks_moves_no_figure(report in balanced_report(), style in style(), blank in some_cells()) {
        let report = without(report, &blank);
        never_wrong(&report, &layout(&report, style))?;
    }

    #[test]
    fn layout_never_gives_a_figure_that_was_not_in_its_cell(report in any_report(), style in style()) {
        let report = as_printed(report);
        never_wrong(&report, &layout(&report, style))?;
    }
}

/// How many of the rows with a blank cell are read.
fn share_read(reports: u32, write: impl Fn(&Report, u32) -> String) -> (usize, usize) {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut read, mut all) = (0, 0);
    for number in 0..reports {
        let report = (balanced_report(), some_cells()).new_tree(&mut runner).unwrap().current();
        let report = without(report.0, &report.1);
        let Ok(found) = extract(write(&report, number).as_bytes(), &Options::default()) else { continue };
        for (cell, figure) in report.figures() {
            all += 1;
            read += usize::from(found.report.get(cell) == Some(figure));
            assert!(!found.report.omitted.contains(&Address::Cell(cell)));
        }
    }
    (read, all)
}

#[test]
fn nearly_all_figures_beside_blanks_are_read_where_the_text_shows_the_blanks() {
    for dialect in MarkdownDialect::ALL {
        let (read, all) = share_read(12, |report, _| markdown(report, dialect));
        assert!(read * 1000 >= all * 990, "{dialect:?}: {read} of {all}");
    }
    let (read, all) = share_read(12, |report, _| tabs(report));
    assert!(read * 1000 >= all * 990, "tabs: {read} of {all}");
    let style = |number: u32| LayoutStyle {
        wide: number.is_multiple_of(2),
        label: 26 + number as usize,
        ..LayoutStyle::default()
    };
    let (read, all) = share_read(24, |report, number| layout(report, style(number)));
    assert!(read * 1000 >= all * 960, "layout: {read} of {all}");
}

/// A short run of what `examples/long_run` does at length.
#[test]
fn no_figure_of_any_text_is_another_than_the_one_printed() {
    /// Documents that were read wrongly once.
    const READ_WRONGLY_ONCE: [u32; 6] = [5_050_214, 5_064_836, 5_076_945, 5_088_620, 5_116_085, 5_124_878];
    for number in (0..400).chain(READ_WRONGLY_ONCE) {
        let sample = ogi_dev::corpus::text_sample(number);
        let score = ogi_dev::corpus::score(&sample, &ogi_dev::corpus::read(&sample));
        assert_eq!(score.cells.wrong, 0, "{number}: {:?}", score.faults);
    }
}
