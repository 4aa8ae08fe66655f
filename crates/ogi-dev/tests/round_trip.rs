//! Every report that is printed reads back as it was: no figure in another cell, no blank filled, nothing invented.
#![expect(clippy::unwrap_used, reason = "a test fails where it may")]

use ogi_extract::{Options, extract};
use ogi_model::{
    Cell, DisclosureItem, FormText, Measure, MoneyUnit, Report, Row, Table, read_number,
    strategies::{any_report, balanced_report},
};
use proptest::prelude::*;

/// What can be told from the print: what a remark says is its cell's figure.
fn as_printed(mut report: Report) -> Report {
    report.unread.clear();
    for (cell, remark) in std::mem::take(&mut report.remarks) {
        let omitted = report.omitted.iter().any(|address| address.covers(cell));
        if omitted {
            continue;
        }
        let is_fee =
            cell == Cell::all().find(|cell| cell.to_string() == "disclosure.administrative_fees.amount").unwrap();
        let reading = read_number(&remark, cell.figure(), is_fee.then_some(MoneyUnit::WanYuan));
        report.set(cell, reading.figure).unwrap();
        if let Some(remark) = reading.remark {
            report.remarks.insert(cell, remark);
        }
    }
    report
}

/// Whether the tables that are left tell their edition.
fn tells_its_editions(report: &Report) -> bool {
    let left = |table: Table, row: &str| {
        let row: Row = row.parse().unwrap();
        report.form_of(table).form().rows(table).contains(&row) && !report.omitted.contains(&row.into())
    };
    let of_requests = ["other", "other_not_supplemented", "other_unpaid", "other_remaining"];
    of_requests.iter().any(|row| left(Table::Requests, &format!("requests.outcomes.{row}")))
        && ["rules", "normative_documents", "administrative_fees"]
            .iter()
            .any(|row| left(Table::Disclosure, &format!("disclosure.{row}")))
}

fn is_unitless(cell: Cell) -> bool {
    matches!(cell, Cell::Disclosure(cell)
        if cell.item() == DisclosureItem::CentralizedProcurement && cell.measure() == Measure::Amount)
}

fn reads_back(report: Report) -> Result<(), TestCaseError> {
    let report = as_printed(report);
    prop_assume!(tells_its_editions(&report));
    let page = ogi_dev::html(&report);
    let read = extract(page.as_bytes(), &Options::default()).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let read = read.report;
    prop_assert_eq!(read.edition, report.edition);
    prop_assert_eq!(&read.forms, &report.forms);
    prop_assert_eq!(&read.disclosure, &report.disclosure);
    prop_assert_eq!(&read.requests, &report.requests);
    prop_assert_eq!(&read.reviews, &report.reviews);
    prop_assert_eq!(&read.omitted, &report.omitted);
    prop_assert!(read.unread.is_empty() && read.local_rows.is_empty());
    for cell in report.cells().filter(|cell| !is_unitless(*cell)) {
        prop_assert_eq!(read.remarks.get(&cell), report.remarks.get(&cell));
        prop_assert_eq!(read.state(cell), report.state(cell));
    }
    Ok(())
}

fn never_wrong(report: Report) -> Result<(), TestCaseError> {
    let report = as_printed(report);
    let Ok(read) = extract(ogi_dev::text(&report).as_bytes(), &Options::default()) else { return Ok(()) };
    for (cell, figure) in read.report.figures() {
        prop_assert_eq!(Some(figure), report.get(cell), "{}", cell);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_page_of_a_balanced_report_reads_back(report in balanced_report()) {
        reads_back(report)?;
    }

    #[test]
    fn a_page_of_any_report_reads_back(report in any_report()) {
        reads_back(report)?;
    }

    #[test]
    fn a_text_never_gives_a_figure_that_was_not_in_its_cell(report in any_report()) {
        never_wrong(report)?;
    }

    #[test]
    fn a_text_with_every_cell_filled_reads_back(report in balanced_report()) {
        let read = extract(ogi_dev::text(&report).as_bytes(), &Options::default()).unwrap().report;
        prop_assert_eq!(&read.disclosure, &report.disclosure);
        prop_assert_eq!(&read.requests, &report.requests);
        prop_assert_eq!(&read.reviews, &report.reviews);
        prop_assert_eq!((read.edition, &read.forms), (report.edition, &report.forms));
    }
}

#[test]
fn a_table_is_drawn_with_the_spans_of_its_form() {
    let page = ogi_dev::html(&Report::blank(ogi_model::Edition::E2019));
    assert!(page.contains("<td rowspan=\"20\">三、本年度办理结果</td>"));
    let layout = ogi_model::Edition::E2019.form().layout(Table::Requests);
    let cells = layout.iter().flatten().filter(|cell| matches!(cell.text, FormText::Figure(_))).count();
    assert_eq!(cells, 161);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_header_that_lost_its_spans_moves_no_figure(report in balanced_report()) {
        let page = ogi_dev::html(&report);
        let one = page.replace("<td colspan=\"5\">法人或其他组织", "<td>法人或其他组织");
        prop_assert_ne!(&one, &page);
        let read = extract(one.as_bytes(), &Options::default()).unwrap().report;
        prop_assert_eq!(read.requests, report.requests);
    }

    #[test]
    fn a_header_with_a_column_that_is_not_the_forms_is_not_read(report in balanced_report()) {
        let page = ogi_dev::html(&report).replace("<td>科研机构", "<td>外地企业");
        let read = extract(page.as_bytes(), &Options::default()).unwrap().report;
        prop_assert!(read.requests.is_blank() && !read.unread.is_empty());
    }
}

#[test]
fn markdown_and_layout_show_blanks_by_their_place() {
    let mut report = Report::blank(ogi_model::Edition::E2021);
    report.set("requests.received.total".parse().unwrap(), Some(8u64.into())).unwrap();
    let padded = ogi_dev::markdown(&report, ogi_dev::MarkdownDialect::Padded);
    assert!(padded.contains("| 一、本年新收政府信息公开申请数量 |  |  |  |  |  |  |  |  | 8 |\n"));
    let dropped = ogi_dev::markdown(&report, ogi_dev::MarkdownDialect::Dropped);
    assert!(dropped.contains("| 一、本年新收政府信息公开申请数量 |  |  |  |  |  |  | 8 |\n"));
    let layout = ogi_dev::layout(&report, ogi_dev::LayoutStyle::default());
    let column = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let line = |part: &str| layout.lines().find(|line| line.contains(part)).unwrap();
    let (figures, heads) = (line("一、本年新收"), line("自然人"));
    let total = column(&heads[..heads.find("总计").unwrap()]);
    assert!((total..total + 4).contains(&(column(figures) - 1)));
    assert!(ogi_dev::tabs(&report).contains("一、本年新收政府信息公开申请数量\t\t\t\t\t\t\t8\n"));
}
