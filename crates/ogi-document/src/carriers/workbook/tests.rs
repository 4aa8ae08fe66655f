use super::layout::Layout;
use super::sheet::{Region, Sheet, SheetCell, position};
use crate::document::{Block, Table};
use crate::input::budget::Budget;
use crate::{Kind, Limits, OpenError};

/// A sheet from its cells by reference; a text that begins with `|` stands in a border.
fn sheet(cells: &[(&str, &str)], merges: &[&str]) -> Sheet {
    let cells = cells.iter().map(|(reference, text)| {
        let (row, column) = position(reference).unwrap();
        let bordered = text.starts_with('|');
        SheetCell { row, column, text: text.trim_start_matches('|').to_owned(), bordered, struck: false }
    });
    let merges = merges.iter().map(|text| Region::parse(text).unwrap()).collect();
    Sheet { name: "表".to_owned(), cells: cells.collect(), merges, ..Sheet::default() }
}

fn lay_out(sheet: &Sheet, cells: usize) -> Result<Vec<Block>, OpenError> {
    let mut layout = Layout::new(Kind::Xlsx);
    layout.sheet(sheet, &mut Budget::new(&Limits { cells, ..Limits::default() }))?;
    Ok(layout.blocks)
}

fn blocks(sheet: &Sheet) -> Vec<Block> {
    lay_out(sheet, 1_000_000).unwrap()
}

fn table(sheet: &Sheet) -> Table {
    let found =
        blocks(sheet).into_iter().find_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    found.unwrap()
}

/// Paragraphs as they are, tables as the text at each place.
fn picture(sheet: &Sheet) -> Vec<String> {
    let lines = blocks(sheet).into_iter().flat_map(|block| match block {
        Block::Paragraph(paragraph) => vec![paragraph.text],
        Block::Table(table) => (0..table.rows())
            .map(|row| {
                let texts =
                    (0..table.columns()).map(|column| table.cell_at(row, column).map_or(".", |cell| &cell.text));
                texts.collect::<Vec<_>>().join("|")
            })
            .collect(),
    });
    lines.collect()
}

#[test]
fn rows_with_one_cell_are_paragraphs_between_tables() {
    let sheet = sheet(
        &[("A1", "标题"), ("A2", "一、\n甲"), ("A3", "规章"), ("B3", "1"), ("A4", "二、"), ("A5", "其他"), ("B5", "2")],
        &["A1:B1", "A4:B4"],
    );
    assert_eq!(picture(&sheet), ["标题", "一、", "甲", "规章|1", "二、", "其他|2"]);
}

#[test]
fn columns_that_no_border_parts_are_one() {
    let sheet = sheet(&[("A1", "甲"), ("D1", "1"), ("A2", "乙"), ("D2", "2")], &["A1:C1", "D1:G1", "A2:C2", "D2:G2"]);
    let table = table(&sheet);
    assert_eq!((table.columns(), picture(&sheet)), (2, vec!["甲|1".to_owned(), "乙|2".to_owned()]));
    let place = &table.cells()[3].place;
    assert_eq!((place.reference.as_deref(), place.row, place.column), (Some("D2"), Some(2), Some(4)));
    assert_eq!((place.sheet.as_deref(), place.table), (Some("表"), Some(1)));
}

#[test]
fn empty_cells_of_a_table_are_blank_and_empty_columns_are_none() {
    let sheet = sheet(&[("A1", "甲"), ("B1", "1"), ("E1", "3"), ("A2", "乙"), ("E2", "4")], &[]);
    assert_eq!(picture(&sheet), ["甲|1|3", "乙||4"]);
}

#[test]
fn a_row_of_empty_cells_within_borders_is_a_row() {
    let sheet = sheet(&[("A1", "结果"), ("B1", "总计"), ("A2", "|"), ("B2", "|"), ("A3", "|"), ("B3", "|")], &[]);
    assert_eq!(picture(&sheet), ["结果|总计", "|"]);
}

#[test]
fn a_label_alone_in_its_row_is_a_row_where_the_empty_cells_of_the_sheet_reach_as_far_as_the_table() {
    let head = [("A1", "信息内容"), ("B1", "件数"), ("C1", "总数"), ("A2", "规章"), ("B2", ""), ("C2", "")];
    let cells = |more: &[(&'static str, &'static str)]| [&head, more].concat();
    assert_eq!(
        picture(&sheet(&cells(&[("A3", "其他"), ("B3", "1")]), &[])),
        ["信息内容|件数|总数", "规章||", "其他|1|"]
    );
    assert_eq!(picture(&sheet(&cells(&[("A3", "说明"), ("B3", "")]), &[])), ["信息内容|件数|总数", "规章||", "说明"]);
    assert_eq!(picture(&sheet(&cells(&[("A3", "说明"), ("D3", "")]), &[])), ["信息内容|件数|总数", "规章||", "说明"]);
    assert_eq!(picture(&sheet(&cells(&[("A3", "二、"), ("B3", ""), ("C3", "")]), &["A3:C3"])).last().unwrap(), "二、");
}

#[test]
fn a_label_merged_over_the_columns_of_another_is_a_row() {
    let cells = [("A1", "结果"), ("C1", "总计"), ("A2", "新收"), ("A3", "结转"), ("A4", "说明")];
    assert_eq!(picture(&sheet(&cells, &["A1:B1", "A2:B2", "A3:B3"])), ["结果|总计", "新收|", "结转|", "说明"]);
}

#[test]
fn a_row_of_empty_cells_below_a_header_is_its_row_of_figures() {
    let cells = [("A1", "结果"), ("B1", "总计"), ("A2", ""), ("B2", ""), ("A3", ""), ("B3", ""), ("A4", "说明")];
    assert_eq!(picture(&sheet(&cells, &[])), ["结果|总计", "|", "说明"]);
    assert_eq!(picture(&sheet(&[("A1", "结果"), ("B1", "总计"), ("A2", "")], &[])), ["结果|总计"]);
}

#[test]
fn merges_down_are_spans_and_the_rows_under_a_paragraph_are_nothing() {
    let sheet = sheet(&[("A1", "甲"), ("B1", "1"), ("B2", "2"), ("A4", "说明")], &["A1:A3", "A4:B6"]);
    assert_eq!(picture(&sheet), ["甲|1", "甲|2", "甲|", "说明"]);
}

#[test]
fn what_is_hidden_is_left_out() {
    let mut sheet = sheet(
        &[("A1", "甲"), ("B1", "9"), ("C1", "1"), ("A2", "藏"), ("C2", "9"), ("A3", "乙"), ("B3", "9"), ("C3", "2")],
        &[],
    );
    sheet.hidden_rows = vec![1];
    sheet.hidden_columns = vec![(1, 1)];
    assert_eq!(picture(&sheet), ["甲|1", "乙|2"]);
    sheet.hidden = true;
    assert!(table(&sheet).hidden);
}

#[test]
fn a_cell_merged_over_hidden_rows_and_columns_keeps_its_text() {
    let mut sheet = sheet(&[("A1", "甲"), ("C1", "1"), ("C2", "2"), ("C3", "3")], &["A1:B3"]);
    sheet.hidden_rows = vec![0];
    sheet.hidden_columns = vec![(0, 0)];
    assert_eq!(picture(&sheet), ["甲|2", "甲|3"]);
}

#[test]
fn what_stands_under_a_merged_cell_is_not_read() {
    let sheet = sheet(&[("A1", "甲"), ("B1", "5"), ("C1", "1")], &["A1:B1"]);
    assert_eq!(picture(&sheet), ["甲|1"]);
}

#[test]
fn where_cells_are_merged_twice_none_is_merged() {
    let sheet = sheet(&[("A1", "甲"), ("B1", "5"), ("C1", "1")], &["A1:B2", "B1:C1"]);
    assert_eq!(picture(&sheet), ["甲|5|1"]);
}

#[test]
fn a_sheet_of_any_size_costs_what_its_cells_cost() {
    // Two cells at the ends of a sheet, and one merged over all of it.
    let far = sheet(&[("A1", "甲"), ("XFD1", "1"), ("A1048576", "乙")], &[]);
    assert_eq!(picture(&far), ["甲|1", "乙"]);
    let tall = sheet(&[("A1", "甲"), ("A1048576", "乙")], &["B1:XFD1048576"]);
    let refused = lay_out(&tall, 100_000);
    assert_eq!(refused, Err(OpenError::TooComplex { line: None }));
}
