//! Pages in every style offices publish: each figure comes back from its own cell.
#![expect(clippy::unwrap_used, reason = "a test fails where it may")]

use ogi_dev::{Blanks, Digits, Extra, Maker, PageStyle, Spans, Tables};
use ogi_extract::{Options, extract};
use ogi_model::{Cell, Report, strategies::balanced_report};
use proptest::prelude::*;
use proptest::sample::select;

fn style() -> impl Strategy<Value = PageStyle> {
    let extras = proptest::sample::subsequence(Extra::ALL.to_vec(), 0..=2);
    (
        select(Maker::ALL.to_vec()),
        select(Tables::ALL.to_vec()),
        select(Spans::ALL.to_vec()),
        select(Blanks::ALL.to_vec()),
        select(Digits::ALL.to_vec()),
        extras,
    )
        .prop_map(|(maker, tables, spans, blanks, digits, extras)| PageStyle {
            maker,
            tables,
            spans,
            blanks,
            digits,
            extras,
        })
}

/// A balanced report with a few blanks.
fn with_blanks() -> impl Strategy<Value = Report> {
    (balanced_report(), proptest::collection::vec(any::<u16>(), 0..20)).prop_map(|(mut report, blanks)| {
        let cells: Vec<_> = report.cells().collect();
        for blank in blanks {
            report.set(cells[usize::from(blank) % cells.len()], None).unwrap();
        }
        report
    })
}

/// A row that is a table for itself, with the first of its figures blank: nothing above or below it shows whether the blank is
/// that figure's, or the rest of a label, or an empty column.
fn is_ambiguous(report: &Report, style: &PageStyle, cell: Cell) -> bool {
    let first = Cell::all().find(|other| other.row() == cell.row());
    style.tables == Tables::RowByRow && first.is_some_and(|first| report.get(first).is_none())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn a_page_of_any_style_reads_back(report in with_blanks(), style in style()) {
        let page = ogi_dev::page(&report, &style);
        let extraction = extract(page.as_bytes(), &Options::default()).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let read = &extraction.report;
        prop_assert_eq!((read.edition, &read.forms), (report.edition, &report.forms));
        for cell in report.cells() {
            if is_ambiguous(&report, &style, cell) && read.unread.contains_key(&cell) {
                continue;
            }
            prop_assert_eq!(read.get(cell), report.get(cell), "{} {:?}", cell, extraction.notes);
        }
        let unread = read.unread.keys().all(|cell| is_ambiguous(&report, &style, *cell));
        prop_assert!(unread && read.local_rows.is_empty() && read.omitted.is_empty(), "{:?}", extraction.notes);
    }
}
