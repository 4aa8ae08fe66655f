//! Text with commas, semicolons or tabs between cells that may be quoted, as spreadsheets save it.
//!
//! Every record is a row. A record with nothing but its first cell is a line of text; records between two such lines are a
//! table, without the columns that none of them fills: programs that save a page as a sheet put several between two cells.

use csv::{ReaderBuilder, StringRecord};

use crate::carriers::shared::grid::{GridBuilder, TooManyCells};
use crate::carriers::shared::white_space::collapse_white_space;
use crate::document::{Block, Document, Paragraph};
use ogi_model::Place;

/// Lines that are looked at to tell what a text is.
const SAMPLE: usize = 200;

/// A text of records, and what parts their cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Separated<'s> {
    records: &'s str,
    delimiter: u8,
    /// The line its records begin on.
    first: u32,
}

/// A text as records, if most of its lines are.
pub(crate) fn separated(text: &str) -> Option<Separated<'_>> {
    if let Some((delimiter, records)) = declared(text) {
        return Some(Separated { records, delimiter, first: 2 });
    }
    let delimiter =
        if has_quoted_lines(text) { Some(b'\t') } else { [b',', b';'].into_iter().find(|of| is_parted_by(*of, text)) };
    Some(Separated { records: text, delimiter: delimiter?, first: 1 })
}

/// What a first line such as `sep=;` says, which spreadsheets read and write.
fn declared(text: &str) -> Option<(u8, &str)> {
    let (first, records) = text.trim_start_matches('\u{feff}').split_once('\n')?;
    let delimiter = first.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=")?;
    match delimiter.as_bytes() {
        [delimiter @ (b',' | b';' | b'\t' | b'|')] => Some((*delimiter, records)),
        _ => None,
    }
}

/// Whether most lines of a text have cells between commas or semicolons. Chinese prose has those of its own.
fn is_parted_by(delimiter: u8, text: &str) -> bool {
    if memchr::memchr(delimiter, text.as_bytes()).is_none() {
        return false;
    }
    let (mut all, mut with_cells) = (0, 0);
    for line in text.lines().filter(|line| !line.trim().is_empty()).take(SAMPLE) {
        if line.contains(['|', '\t']) {
            return false;
        }
        all += 1;
        with_cells += usize::from(line.bytes().filter(|byte| *byte == delimiter).nth(1).is_some());
    }
    all >= 3 && 3 * with_cells >= 2 * all
}

/// A quoted cell has no more lines.
const MOST_QUOTED_LINES: usize = 20;

/// Whether a cell between tabs is quoted and goes on over lines, as spreadsheets copy and save those.
fn has_quoted_lines(text: &str) -> bool {
    if memchr::memmem::find(text.as_bytes(), b"\t").is_none() || memchr::memchr(b'"', text.as_bytes()).is_none() {
        return false;
    }
    let is_odd = |cell: &str| cell.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    let opens = |line: &str| line.rsplit('\t').next().is_some_and(|cell| cell.starts_with('"') && is_odd(cell));
    let closes = |line: &str| line.split('\t').next().is_some_and(|cell| cell.ends_with('"') && is_odd(cell));
    // How many lines a cell that has begun may still have.
    let mut left = 0_usize;
    for line in text.lines() {
        if left > 0 && line.contains(['\t', '"']) {
            if closes(line) {
                return true;
            }
            left = 0;
        }
        left = if opens(line) { MOST_QUOTED_LINES } else { left.saturating_sub(1) };
    }
    false
}

/// Reads records, whose cells are taken off those `left`.
pub(crate) fn read(separated: &Separated<'_>, left: &mut usize) -> Result<Document, TooManyCells> {
    let mut document = Document::default();
    let mut tables = 0;
    let mut run: Vec<(u32, StringRecord)> = Vec::new();
    // Which columns the table before has.
    let mut before = Vec::new();
    let mut builder = ReaderBuilder::new();
    let builder = builder.has_headers(false).flexible(true).delimiter(separated.delimiter);
    let mut reader = builder.from_reader(separated.records.as_bytes());
    // What is read from text in memory can only fail for its characters, which are decoded already.
    for record in reader.records().map_while(Result::ok) {
        *left = left.checked_sub(record.len()).ok_or(TooManyCells)?;
        let line = record.position().map_or(0, |position| u32::try_from(position.line()).unwrap_or(u32::MAX));
        let line = line.saturating_add(separated.first - 1);
        let is_line = record.iter().skip(1).all(|cell| cell.trim().is_empty());
        if !is_line {
            run.push((line, record));
            continue;
        }
        table(&mut document.blocks, &mut tables, &std::mem::take(&mut run), &mut before, left)?;
        let text = record.get(0).map(cell_text).unwrap_or_default();
        if !text.is_empty() {
            let place = Place::on_line(line);
            document.blocks.push(Block::Paragraph(Paragraph { text, place, ..Paragraph::default() }));
        }
    }
    table(&mut document.blocks, &mut tables, &run, &mut before, left)?;
    Ok(document)
}

/// The text of a cell. `="12"` is how programs have spreadsheets keep a figure as it is printed.
fn cell_text(cell: &str) -> String {
    let cell = cell.trim_matches([' ', '\u{feff}']);
    let kept = cell.strip_prefix("=\"").and_then(|cell| cell.strip_suffix('"')).filter(|cell| !cell.contains('"'));
    collapse_white_space(kept.unwrap_or(cell))
}

/// Rows of a table that show which of its columns are blank; what a page parts from it has fewer.
const LEAST_ROWS: usize = 4;

/// A table of some records, without their blank columns.
fn table(
    blocks: &mut Vec<Block>,
    tables: &mut u32,
    records: &[(u32, StringRecord)],
    before: &mut Vec<bool>,
    left: &mut usize,
) -> Result<(), TooManyCells> {
    let Some((first, _)) = records.first() else { return Ok(()) };
    *tables += 1;
    let width = records.iter().map(|(_, record)| record.len()).max().unwrap_or_default();
    let mut is_filled = vec![false; width];
    for (_, record) in records {
        record.iter().zip(&mut is_filled).for_each(|(cell, is_filled)| *is_filled |= !cell.trim().is_empty());
    }
    // A piece behind the end of a page has the columns of what stands before it. It begins with figures, a table with a header.
    let is_figure = |cell: &str| !cell.trim().is_empty() && cell.trim().bytes().all(|byte| byte.is_ascii_digit());
    let goes_on = records.len() < LEAST_ROWS || records[0].1.iter().any(is_figure);
    if goes_on && before.len() == width {
        is_filled.iter_mut().zip(&*before).for_each(|(is_filled, before)| *is_filled |= *before);
    } else {
        before.clear();
        if records.len() >= LEAST_ROWS {
            before.extend(&is_filled);
        }
    }
    let place = Place { table: Some(*tables), ..Place::on_line(*first) };
    let mut grid = GridBuilder::default();
    for (line, record) in records {
        grid.start_row();
        for (at, _) in is_filled.iter().enumerate().filter(|(_, is_filled)| **is_filled) {
            let text = record.get(at).map(cell_text).unwrap_or_default();
            grid.cell(1, 1, text, Place { line: Some(*line), ..place.clone() });
        }
        grid.end_row(left)?;
    }
    blocks.push(Block::Table(grid.finish(place, true, false)));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(text: &str) -> Document {
        read(&separated(text).unwrap(), &mut 1_000).unwrap()
    }

    fn rows(text: &str) -> Vec<Vec<String>> {
        let document = document(text);
        let table = document.tables().next().unwrap();
        let row = |row| (0..table.columns()).map(|column| table.cell_at(row, column).unwrap().text.clone()).collect();
        (0..table.rows()).map(row).collect()
    }

    #[test]
    fn semicolons_part_cells_whether_a_first_line_says_so_or_not() {
        let text = "\"年报\";\"\";\"\"\n\"规章\";\"1\";\"2\"\n\"文件\";\"\";\"3\"\n";
        let expected = [["规章", "1", "2"], ["文件", "", "3"]];
        assert_eq!(rows(text), expected);
        let declared = format!("sep=;\r\n{text}");
        assert_eq!(rows(&declared), expected);
        assert_eq!(document(&declared).tables().next().unwrap().place.line, Some(3));
        assert_eq!(separated("规章 1;\n文件 2;\n许可 3;\n"), None);
    }

    #[test]
    fn figures_that_are_kept_as_text_are_figures() {
        assert_eq!(
            rows("规章,\"=\"\"12\"\"\",1\n文件,=\"3\",\"1,234\"\n许可,=A1,\n")[..2],
            [["规章", "12", "1"], ["文件", "3", "1,234"]]
        );
    }

    #[test]
    fn a_quoted_cell_between_tabs_may_have_lines() {
        let text = "年报\n规章\t1\t\n\"行政规范\n性文件\"\t2\t3\n";
        assert_eq!(rows(text), [["规章", "1", ""], ["行政规范性文件", "2", "3"]]);
        assert_eq!(separated("规章\t\"1\"\n他说\"好\n"), None);
    }

    #[test]
    fn records_between_lines_are_a_table_without_its_blank_columns() {
        let text = "年报,,,,\n信息内容,,\"本年制发件数\",,废止\n规章,,\"1,234\",,0\n第二十条,,,,\n";
        let document = document(text);
        let table = document.tables().next().unwrap();
        assert_eq!((table.rows(), table.columns()), (2, 3));
        assert_eq!(table.cell_at(1, 1).unwrap().text, "1,234");
        assert_eq!(table.cell_at(1, 1).unwrap().place.line, Some(3));
        let lines: Vec<&str> = document.paragraphs().map(|line| line.text.as_str()).collect();
        assert_eq!(lines, ["年报", "第二十条"]);
    }

    #[test]
    fn a_piece_behind_the_end_of_a_page_keeps_the_columns_of_its_table() {
        let text = "年报,,\n行,甲,总计\n一,1,1\n二,2,2\n三,3,3\n第2页,,\n四,4,\n五,5,\n六,6,\n七,7,\n";
        let document = document(text);
        let columns: Vec<usize> = document.tables().map(crate::document::Table::columns).collect();
        assert_eq!(columns, [3, 3]);
    }

    #[test]
    fn prose_with_a_few_commas_is_no_table() {
        assert!(!is_parted_by(b',', "公开信息 1,234 条, 其中规章 2 件, 另有\n一、总体情况\n二、主动公开\n"));
    }

    #[test]
    fn its_cells_are_bounded() {
        assert_eq!(
            read(&Separated { records: "1,2,3\n4,5,6\n", delimiter: b',', first: 1 }, &mut 8).unwrap_err(),
            TooManyCells
        );
    }
}
