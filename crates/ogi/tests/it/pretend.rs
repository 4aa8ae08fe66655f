//! A new edition takes data alone: the pretend edition of 2027 is read from a page, checked, located and written like the others.

#![expect(clippy::unwrap_used, reason = "a test fails where it may")]

use ogi::extract::{Options, extract};
use ogi::model::{Applicant, Cell, Edition, Outcome, Report, RequestRow, Table};
use ogi::serialize::{from_json, read_cells, to_json, write_cells, write_csv};
use ogi::validate::check;

/// A report in which every sum holds.
fn report() -> Report {
    let edition: Edition = "2027".parse().unwrap();
    let mut report = Report { year: Some(2027), ..Report::blank(edition) };
    let form = edition.form();
    for (index, cell) in form.cells(Table::Disclosure).iter().enumerate() {
        report.set(*cell, Report::parse_figure(cell.figure(), &format!("{index}"))).unwrap();
    }
    for who in Applicant::ALL {
        let people = if who == Applicant::Total { 6 } else { 1 };
        let mut concluded = 0;
        for (index, row) in form.requests.rows().enumerate() {
            if let RequestRow::Outcome(outcome) = row.row {
                let count = people * u64::try_from(index).unwrap();
                *report.requests.outcomes.get_mut(outcome).get_mut(who) = Some(count);
                concluded += count;
            }
        }
        *report.requests.concluded.get_mut(who) = Some(concluded);
        *report.requests.received.get_mut(who) = Some(concluded);
        *report.requests.brought_forward.get_mut(who) = Some(0);
        *report.requests.carried_forward.get_mut(who) = Some(0);
    }
    for cell in form.cells(Table::Reviews) {
        report.set(*cell, Some(0u64.into())).unwrap();
    }
    report
}

#[test]
fn pretend_edition_prints_one_row_more_and_one_less_in_another_order() {
    let [then, now] = ["2021", "2027"].map(|key| key.parse::<Edition>().unwrap().form());
    let rows = |form: &'static ogi::model::Form| form.rows(Table::Requests);
    assert_eq!(rows(now).len(), rows(then).len());
    assert!(!then.prints("requests.outcomes.withheld_pretend.total".parse::<Cell>().unwrap()));
    assert!(!now.prints("requests.outcomes.other_unpaid.total".parse::<Cell>().unwrap()));
    assert!(!rows(now).is_sorted(), "two rows stand in another order");
}

#[test]
fn pretend_edition_is_read_from_a_page() {
    let written = report();
    let read = extract(ogi_dev::html(&written).as_bytes(), &Options::default()).unwrap().report;
    assert_eq!((read.edition, &read.forms), (written.edition, &written.forms));
    assert!(read.unread.is_empty() && read.omitted.is_empty(), "{:?} {:?}", read.unread, read.omitted);
    assert_eq!(read.figures().collect::<Vec<_>>(), written.figures().collect::<Vec<_>>());
}

#[test]
fn pretend_edition_is_checked_and_its_wrong_cell_is_located() {
    let right = report();
    let errors = |report: &Report| check(report).counts.error;
    assert_eq!(errors(&right), 0);
    let cell: Cell = "requests.outcomes.withheld_pretend.business".parse().unwrap();
    let mut wrong = right.clone();
    let is = right.get(cell).unwrap();
    wrong.set(cell, Some(70u64.into())).unwrap();
    let found = check(&wrong);
    assert!(found.counts.error > 0);
    let first = found.fixes.first().unwrap_or_else(|| panic!("{found:#?}"));
    let [change] = &first.changes[..] else { panic!("{first:?}") };
    assert_eq!((change.cell, ogi::model::Figure::Count(change.to)), (cell, is));
}

#[test]
fn pretend_edition_is_written_as_json_csv_and_cells_and_reads_back() {
    let report = report();
    let json = to_json(&report).unwrap();
    assert_eq!(from_json(json.as_bytes()).unwrap(), report);
    let mut cells = Vec::new();
    write_cells(&report, &mut cells).unwrap();
    let back = read_cells(std::str::from_utf8(&cells).unwrap(), report.edition).unwrap();
    assert_eq!(back.figures().collect::<Vec<_>>(), report.figures().collect::<Vec<_>>());
    let mut csv = Vec::new();
    write_csv([&report], &mut csv).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    assert_eq!(csv.lines().count(), 1 + report.cells().count());
    assert!(csv.contains("经营主体") && csv.contains("9.属于虚拟事项"), "{csv}");
}

#[test]
fn pretend_edition_is_published_and_reads_back() {
    let report = report();
    let options = ogi::publish::Options::default();
    let written = [
        ogi::publish::html(&report, &options).unwrap().into_bytes(),
        ogi::publish::docx(&report, &options).unwrap(),
        ogi::publish::xlsx(&report, &options).unwrap(),
    ];
    for bytes in written {
        let mut read = extract(&bytes, &Options::default()).unwrap().report;
        read.source = None;
        assert_eq!(read, report);
    }
}

#[test]
fn pretend_edition_leaves_pages_of_the_others_as_they_are() {
    for key in ["2019", "2021"] {
        let mut report = Report { year: Some(2020), ..Report::blank(key.parse().unwrap()) };
        report.requests.received.total = Some(3);
        report.requests.outcomes.get_mut(Outcome::Granted).total = Some(3);
        report.requests.concluded.total = Some(3);
        let read = extract(ogi_dev::html(&report).as_bytes(), &Options::default()).unwrap().report;
        assert_eq!((read.edition, read.forms.is_blank()), (report.edition, true), "{key}");
    }
}
