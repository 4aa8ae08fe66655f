//! What is no report, what is half a report, and what has lost cells.

use ogi_extract::{ExtractError, Extraction, OldForm, Options, extract};
use ogi_model::{Cell, CellState, NoteCode};

use super::fixture;

fn refused(bytes: &[u8]) -> ExtractError {
    let error = extract(bytes, &Options::default()).unwrap_err();
    assert!(!error.to_string().is_empty() && error.zh().ends_with('。'), "{error:?}");
    error
}

fn read(text: &str) -> Extraction {
    extract(text.as_bytes(), &Options::default()).unwrap()
}

fn page() -> String {
    std::fs::read_to_string(fixture("general_office_2019.html")).unwrap()
}

#[test]
fn what_is_no_report_is_refused_in_a_sentence() {
    assert!(matches!(refused(b""), ExtractError::Open(_)));
    assert!(matches!(refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), ExtractError::Open(_)));
    assert_eq!(
        refused("<html><body><h1>政务服务指南</h1><p>请带好证件。</p></body></html>".as_bytes()),
        ExtractError::NotAReport
    );
    assert_eq!(refused("政府信息公开 ".repeat(10 << 20).as_bytes().get(..10 << 20).unwrap()), ExtractError::NotAReport);
}

#[test]
fn a_page_cut_before_its_tables_is_said_to_be_incomplete() {
    let page = page();
    let before = page.find("<table").unwrap();
    let whole_page = format!("<!DOCTYPE html><html><body>{}", &page[..before]);
    assert_eq!(refused(whole_page.as_bytes()), ExtractError::Cut);
    // A piece of a page that ends between two elements does not show that it is cut.
    assert!(matches!(refused(&page.as_bytes()[..before]), ExtractError::NoTable | ExtractError::Cut));
}

#[test]
fn a_form_of_before_2019_is_refused_by_name() {
    let page = "<h1>2016年甲县人民政府政府信息公开工作年度报告</h1><table><tr><td>统计指标<td>单位<td>统计数\
        <tr><td>主动公开政府信息数<td>条<td>120<tr><td>按时办结数<td>件<td>3<tr><td>同意公开答复数<td>件<td>2\
        <tr><td>举报投诉数量<td>件<td>0</table>";
    let error = refused(page.as_bytes());
    assert_eq!(error, ExtractError::OldForm(OldForm::Statistics2014));
    assert!(error.to_string().contains("国办发〔2014〕32号"));
}

#[test]
fn a_page_cut_inside_table_three_leaves_the_rest_unread_and_says_so() {
    let page = page();
    let at = page.find("重复申请").unwrap();
    let extraction = extract(&page.as_bytes()[..at], &Options::default()).unwrap();
    let report = &extraction.report;
    let state = |cell: &str| report.state(cell.parse::<Cell>().unwrap());
    assert_eq!(state("requests.outcomes.granted.natural_person"), CellState::Filled);
    assert_eq!(state("requests.outcomes.not_processed_repeated.natural_person"), CellState::Unread);
    assert_eq!(state("requests.concluded.total"), CellState::Unread);
    assert_eq!(state("reviews.reconsideration.total"), CellState::Unread);
    assert!(report.omitted.is_empty());
    assert!(extraction.notes.iter().any(|note| note.code == NoteCode::TableCut));
}

#[test]
fn the_last_cell_before_the_cut_may_be_half_a_number() {
    let page = page();
    let at = page.find("信访举报投诉类申请").unwrap();
    let at = at + page[at..].find("148").unwrap() + 2;
    let extraction = extract(&page.as_bytes()[..at], &Options::default()).unwrap();
    let cell: Cell = "requests.outcomes.not_processed_petition.natural_person".parse().unwrap();
    assert_eq!(extraction.report.state(cell), CellState::Unread);
}

#[test]
fn a_row_of_text_that_lost_a_cell_is_left_unread() {
    let text = std::fs::read_to_string(fixture("../../../../examples/reports/baoshan_2020.txt")).unwrap();
    let (head, tail) = text.split_at(text.find("二、上年结转").unwrap());
    let extraction = read(&format!("{head}{}", tail.replacen("\n0\n", "\n", 1)));
    let unread: Vec<_> = extraction.report.unread.iter().collect();
    assert_eq!(unread.len(), 7);
    assert!(unread.iter().all(|(cell, unread)| {
        cell.to_string().starts_with("requests.brought_forward.")
            && unread.code == "row-lost-cell"
            && unread.text == "0 | 0 | 0 | 0 | 0 | 0"
    }));
    let note = extraction.notes.iter().find(|note| note.code == NoteCode::RowLostCell).unwrap();
    assert!(note.place.as_ref().is_some_and(|place| place.line.is_some()));
}

#[test]
fn one_cell_for_a_whole_row_is_left_unread() {
    let page = page();
    let at = page.find("（六）其他处理").unwrap();
    let row_end = at + page[at..].find("</tr>").unwrap();
    let page = format!("{}（六）其他处理</td><td colspan=7>0</td>{}", &page[..at], &page[row_end..]);
    let extraction = read(&page);
    assert_eq!(extraction.report.unread.len(), 7);
    assert!(extraction.report.unread.values().all(|unread| unread.code == "row-lost-cell" && unread.text == "0"));
}

#[test]
fn a_row_that_is_not_there_is_omitted_and_a_table_too() {
    let page = page();
    let start = page.find("<tr><td colspan=\"2\">（六）其他处理").unwrap();
    let end = start + page[start..].find("</tr>").unwrap() + 5;
    let extraction = read(&format!("{}{}", &page[..start], &page[end..]));
    let omitted: Vec<_> = extraction.report.omitted.iter().map(ToString::to_string).collect();
    assert_eq!(omitted, ["requests.outcomes.other"]);

    let last_table = page.rfind("<table").unwrap();
    let end = page.rfind("</table>").unwrap() + 8;
    let extraction = read(&format!("{}{}", &page[..last_table], &page[end..]));
    let omitted: Vec<_> = extraction.report.omitted.iter().map(ToString::to_string).collect();
    assert_eq!(omitted, ["reviews"]);
}

#[test]
fn a_hidden_copy_with_other_figures_does_not_count() {
    let page = page();
    let tables = &page[page.find("<table").unwrap()..page.rfind("</table>").unwrap() + 8];
    let copy = tables.replace("821", "128");
    let extraction = read(&format!("<div style=\"display:none\">{copy}</div>{page}"));
    assert_eq!(extraction.report.requests.received.natural_person, Some(821));
    assert_eq!(extraction.notes, []);
}

#[test]
fn a_row_of_a_local_form_is_kept_as_printed() {
    let row = "<tr><td>其他主动公开文件</td><td>186</td><td colspan=\"2\">86</td><td>255</td></tr>";
    let page = page();
    let at = page.find("<tr><td colspan=\"5\">第二十条第（五）项").unwrap();
    let extraction = read(&format!("{}{row}{}", &page[..at], &page[at..]));
    let [local] = extraction.report.local_rows.as_slice() else { panic!("{:?}", extraction.report.local_rows) };
    assert_eq!(
        (local.label.as_str(), local.after),
        ("其他主动公开文件", "disclosure.normative_documents".parse().ok())
    );
    let cells: Vec<_> = local.cells.iter().map(|cell| (cell.column.as_str(), cell.text.as_str())).collect();
    assert_eq!(cells, [("made", "186"), ("disclosed", "86"), ("total_disclosed", "255")]);
    assert_eq!(super::cells(&extraction).len(), 63);
}

#[test]
fn a_text_that_ends_within_table_three_leaves_the_rest_unread() {
    let text = std::fs::read_to_string(fixture("../../../../examples/reports/baoshan_2020.txt")).unwrap();
    let at = text.find("6.属于四类过程性信息").unwrap();
    let extraction = read(&text[..at]);
    let report = &extraction.report;
    let state = |cell: &str| report.state(cell.parse::<Cell>().unwrap());
    assert_eq!(state("requests.outcomes.withheld_third_party.total"), CellState::Filled);
    assert_eq!(state("requests.outcomes.withheld_internal_affairs.total"), CellState::Unread, "the last may be half");
    assert_eq!(state("requests.concluded.total"), CellState::Unread);
    assert_eq!(state("reviews.reconsideration.total"), CellState::Unread);
    assert!(report.omitted.is_empty());
}
