//! What the sums choose is what was printed, or nothing is chosen.
#![expect(clippy::unwrap_used, reason = "a test fails where it may")]

use ogi_extract::{Extraction, Options, extract};
use ogi_model::{Applicant, Cell, Figure, Outcome, Report, RequestRow, Row, strategies::balanced_report};
use proptest::prelude::*;

/// The page of a report on which a row has lost its blanks, or in which a number is broken in two. A row that lost as many
/// cells as it gained looks like any other; no page has been seen to do both to one row.
fn damaged(report: &Report, row: RequestRow, breaks: bool) -> Option<String> {
    let page = ogi_dev::html(report);
    let label = report.form_of(ogi_model::Table::Requests).form().requests.rows().find(|form| form.row == row).unwrap();
    let label = format!("{}</td>", label.labels.last().unwrap().text);
    let start = page.find(&label).unwrap() + label.len();
    let end = start + page[start..].find("</tr>").unwrap();
    let mut cells = page[start..end].replace("<td></td>", "");
    if breaks {
        let digits = cells.char_indices().collect::<Vec<_>>();
        let pair = digits.windows(2).find(|pair| pair.iter().all(|(_, c)| c.is_ascii_digit()));
        if let Some([_, (at, _)]) = pair {
            cells.insert_str(*at, "</td><td>");
        }
    }
    let is_seen = cells.matches("<td>").count() != Applicant::ALL.len();
    is_seen.then(|| format!("{}{cells}{}", &page[..start], &page[end..]))
}

/// Blanks zeros of a row.
fn blanked(mut report: Report, row: RequestRow, blanks: u8) -> Report {
    for (index, who) in Applicant::ALL.into_iter().enumerate() {
        let cell = Cell::Request(row, who);
        if blanks >> index & 1 == 1 && report.get(cell) == Some(Figure::Count(0)) {
            report.set(cell, None).unwrap();
        }
    }
    report
}

fn rows() -> impl Strategy<Value = RequestRow> {
    let outcomes = [Outcome::Granted, Outcome::WithheldByLaw, Outcome::NotProcessedRepeated].map(RequestRow::Outcome);
    proptest::sample::select([outcomes.as_slice(), &[RequestRow::Received, RequestRow::CarriedForward]].concat())
}

fn never_wrong(read: &Extraction, report: &Report) -> Result<(), TestCaseError> {
    for (cell, figure) in read.report.figures() {
        prop_assert_eq!(Some(figure), report.get(cell), "{}", cell);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn of_a_balanced_report(report in balanced_report(), row in rows(), blanks in any::<u8>(), breaks in any::<bool>()) {
        let report = blanked(report, row, blanks);
        let Some(page) = damaged(&report, row, breaks) else { return Ok(()) };
        let read = extract(page.as_bytes(), &Options::default()).unwrap();
        never_wrong(&read, &report)?;
        let of_row = |cell: &&Cell| cell.row() == Row::Request(row);
        prop_assert_eq!(read.report.read_by_sums.iter().filter(of_row).count(), read.report.read_by_sums.len());
        for cell in Applicant::ALL.map(|who| Cell::Request(row, who)) {
            let is_read = read.report.state(cell) == report.state(cell);
            prop_assert!(is_read || read.report.unread.contains_key(&cell), "{} is named where it is not read", cell);
        }
    }

    #[test]
    fn of_a_report_that_does_not_add_up(
        report in balanced_report(), row in rows(), wrong in rows(), who in 0..7_usize, off in 1..30_u64, breaks in any::<bool>(),
    ) {
        let mut report = blanked(report, row, u8::MAX);
        let cell = Cell::Request(wrong, Applicant::ALL[who]);
        let count = report.get(cell).and_then(|figure| u64::try_from(figure).ok()).unwrap_or_default();
        report.set(cell, Some(Figure::Count(count + off))).unwrap();
        let Some(page) = damaged(&report, row, breaks) else { return Ok(()) };
        let read = extract(page.as_bytes(), &Options::default()).unwrap();
        never_wrong(&read, &report)?;
        prop_assert!(read.report.read_by_sums.is_empty(), "no sum that fails helps to read");
    }

    #[test]
    fn of_a_text_whose_blanks_have_vanished(report in balanced_report(), blanks in proptest::collection::vec(any::<u8>(), 25)) {
        let rows: Vec<RequestRow> = report.form_of(ogi_model::Table::Requests).form().requests.rows().map(|form| form.row).collect();
        let report = rows.into_iter().zip(blanks).fold(report, |report, (row, blanks)| blanked(report, row, blanks));
        let read = extract(ogi_dev::text(&report).as_bytes(), &Options::default()).unwrap();
        never_wrong(&read, &report)?;
    }
}
