//! Rows that lost or gained cells, and what the sums of the form say of them.

use ogi_extract::{Extraction, Options, extract};
use ogi_model::{Cell, CellState, NoteCode, Report};

use super::page::{page, row, table_three};

fn read(page: &str) -> Extraction {
    extract(page.as_bytes(), &Options::default()).unwrap()
}

/// Table three with a few figures in which every sum holds.
fn figures() -> [(&'static str, &'static str); 6] {
    [
        ("received", "10 3 0 0 0 0 13"),
        ("brought_forward", "1 0 0 0 0 0 1"),
        ("outcomes.granted", "10 2 0 0 0 0 12"),
        ("outcomes.not_processed_repeated", "0 1 0 0 0 0 1"),
        ("concluded", "10 3 0 0 0 0 13"),
        ("carried_forward", "1 0 0 0 0 0 1"),
    ]
}

fn with(changed: &[(&'static str, &'static str)]) -> Extraction {
    let mut rows = figures().to_vec();
    for (name, printed) in changed {
        rows.retain(|(row, _)| row != name);
        rows.push((name, printed));
    }
    read(&page("甲县人民政府", 2020, &table_three(&rows)))
}

fn state(report: &Report, cell: &str) -> CellState {
    report.state(cell.parse().unwrap())
}

fn row_of(report: &Report, address: &str) -> Vec<Option<u64>> {
    let cells = Cell::all().filter(|cell| cell.row().to_string() == address);
    cells.map(|cell| report.get(cell).and_then(|figure| u64::try_from(figure).ok())).collect()
}

#[test]
fn a_digit_pair_broken_by_a_narrow_cell_is_joined_and_the_report_says_that_sums_helped() {
    let extraction = with(&[("outcomes.granted", "1 0 2 0 0 0 0 1 2")]);
    let report = &extraction.report;
    let expected = [10, 2, 0, 0, 0, 0, 12].map(Some);
    assert_eq!(row_of(report, "requests.outcomes.granted"), expected);
    assert_eq!(report.read_by_sums.len(), 7);
    assert!(report.read_by_sums.iter().all(|cell| cell.row().to_string() == "requests.outcomes.granted"));
    let notes: Vec<_> = extraction.notes.iter().map(|note| note.code).collect();
    assert_eq!(notes, [NoteCode::ReadBySums]);
    assert_eq!(extraction.places[&"requests.outcomes.granted.natural_person".parse().unwrap()].text, "1 0");
}

#[test]
fn vanished_blanks_come_back_where_the_columns_want_them_and_stay_blank() {
    let extraction = with(&[("outcomes.granted", "10 2 12")]);
    let report = &extraction.report;
    let expected = [Some(10), Some(2), None, None, None, None, Some(12)];
    assert_eq!(row_of(report, "requests.outcomes.granted"), expected);
    assert_eq!(state(report, "requests.outcomes.granted.research_institution"), CellState::Blank);
}

#[test]
fn a_row_of_zeros_that_lost_a_blank_proves_nothing() {
    let extraction = with(&[("outcomes.partly_granted", "0 0 0 0 0 0")]);
    assert_eq!(state(&extraction.report, "requests.outcomes.partly_granted.total"), CellState::Unread);
    assert!(extraction.report.read_by_sums.is_empty());
    let whole = with(&[("outcomes.partly_granted", "0")]);
    assert_eq!(state(&whole.report, "requests.outcomes.partly_granted.total"), CellState::Unread, "one cell for a row");
}

#[test]
fn a_report_that_does_not_add_up_is_not_read_into_one_that_does() {
    for wrong in [("received", "10 3 0 0 0 0 14"), ("outcomes.not_processed_repeated", "0 2 0 0 0 0 2")] {
        let extraction = with(&[wrong, ("outcomes.granted", "1 0 2 0 0 0 0 1 2")]);
        assert_eq!(state(&extraction.report, "requests.outcomes.granted.total"), CellState::Unread, "{wrong:?}");
        assert!(extraction.report.read_by_sums.is_empty());
    }
}

#[test]
fn blank_totals_elsewhere_leave_the_row_unread() {
    let extraction = with(&[("outcomes.not_processed_repeated", "0 1 0 0 0 0 _"), ("outcomes.granted", "10 2 12")]);
    assert_eq!(state(&extraction.report, "requests.outcomes.granted.natural_person"), CellState::Unread);
}

#[test]
fn a_row_that_is_not_there_leaves_the_others_without_proof() {
    let table = table_three(&figures()).replace(&row("outcomes.not_processed_repeated", "0 1 0 0 0 0 1"), "");
    let table =
        table.replace(&row("outcomes.granted", "10 2 0 0 0 0 12"), &row("outcomes.granted", "1 0 2 0 0 0 0 1 2"));
    let extraction = read(&page("甲县人民政府", 2020, &table));
    assert_eq!(state(&extraction.report, "requests.outcomes.granted.total"), CellState::Unread);
    assert!(!extraction.report.omitted.is_empty());
}
