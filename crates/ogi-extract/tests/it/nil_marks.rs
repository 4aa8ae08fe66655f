//! Pages that print several signs for nothing.

use ogi_dev::PageStyle;
use ogi_extract::{Extraction, Options, extract};
use ogi_model::Cell;
use ogi_model::strategies::balanced_report;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

fn read(page: &str) -> Extraction {
    extract(page.as_bytes(), &Options::default()).unwrap()
}

/// Every nought of a page printed as a mark: nothing is lost, nothing wrong, nothing to complain of.
#[test]
fn several_signs_for_nothing_are_blanks_in_their_columns() {
    let mut runner = TestRunner::deterministic();
    let expected = balanced_report().new_tree(&mut runner).unwrap().current();
    let noughts = ogi_dev::page(&expected, &PageStyle::default());
    assert!(noughts.matches(">0<").count() > 20);
    let notes = read(&noughts).notes;
    for mark in ["--", "－－", "———", "//", "－ －"] {
        let extraction = read(&noughts.replace(">0<", &format!(">{mark}<")));
        let report = &extraction.report;
        for cell in Cell::all() {
            let figure = expected.get(cell).filter(|figure| figure.to_string() != "0");
            assert_eq!(report.get(cell), figure, "{mark} {cell}");
            if expected.get(cell).is_some() && figure.is_none() {
                assert_eq!(report.remarks.get(&cell).map(String::as_str), Some(mark), "{cell}");
            }
        }
        assert!(report.unread.is_empty() && report.omitted.is_empty(), "{mark}");
        assert_eq!(extraction.notes, notes, "{mark}");
    }
}
