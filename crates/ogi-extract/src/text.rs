//! Plain text.
//!
//! - A line is a paragraph; empty lines part nothing.
//! - Lines with tabs, such as a table copied from a page, are cells. Two or more lines in a row with the same number of
//!   tabs are a [`Table`](crate::document::Table). Lines that differ are not forced into columns: where a merged cell
//!   lost its place the columns have shifted. A line for itself becomes a paragraph a cell, with its column in the place,
//!   so that it reads like text with one cell a line; unless cells of it are empty, which only a table of one row can say.
//! - Tabs at the beginning of a line that has no others are an indent; one after the full stop of a sentence is nothing.

use crate::document::{Block, Document, Paragraph};
use crate::grid::{GridBuilder, TooManyCells};
use crate::tidy::tidy;
use ogi_model::Place;

/// Reads a decoded text of at most `cells` cells.
pub(crate) fn read(source: &str, mut cells: usize) -> Result<Document, TooManyCells> {
    let mut document = Document::default();
    append(source, 1, &mut document.blocks, &mut 0, &mut cells)?;
    Ok(document)
}

/// Appends the lines of a text, the first of which is line `first` of the source, to `blocks`; `tables` numbers tables
/// and `left` is how many cells the document may still have.
pub(crate) fn append(
    source: &str,
    first: u32,
    blocks: &mut Vec<Block>,
    tables: &mut u32,
    left: &mut usize,
) -> Result<(), TooManyCells> {
    let mut run = Vec::new();
    let mut tabs = 0;
    for (line, number) in lines(source).zip(first..) {
        let count = separators(line);
        if count != tabs {
            flush(&mut run, blocks, tables, left)?;
            tabs = count;
        }
        if count > 0 {
            run.push((number, line));
            continue;
        }
        let text = tidy(line);
        if !text.is_empty() {
            blocks.push(paragraph(text, Place::on_line(number)));
        }
    }
    flush(&mut run, blocks, tables, left)
}

/// Lines however they end; a form feed, the page break of printed text, ends one too.
fn lines(source: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(source);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = text.bytes().position(|byte| matches!(byte, b'\n' | b'\r' | b'\x0c')) else {
            rest = None;
            return Some(text);
        };
        let width = if text[end..].starts_with("\r\n") { 2 } else { 1 };
        rest = Some(&text[end + width..]);
        Some(&text[..end])
    })
}

/// How many tabs part cells in this line.
fn separators(line: &str) -> usize {
    let indented = line.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let is_sentence = indented
        .strip_suffix('\t')
        .is_some_and(|text| !text.contains('\t') && text.ends_with(['。', '；', '：', ';', ':', '！', '？']));
    if indented.contains('\t') && !is_sentence { line.bytes().filter(|&byte| byte == b'\t').count() } else { 0 }
}

fn flush(
    run: &mut Vec<(u32, &str)>,
    blocks: &mut Vec<Block>,
    tables: &mut u32,
    left: &mut usize,
) -> Result<(), TooManyCells> {
    match run.as_slice() {
        [] => return Ok(()),
        [(number, line)] if line.split('\t').all(|cell| !cell.trim().is_empty()) => {
            for (cell, column) in line.split('\t').zip(1..) {
                *left = left.checked_sub(1).ok_or(TooManyCells)?;
                let text = tidy(cell);
                if !text.is_empty() {
                    let place = Place { column: Some(column), ..Place::on_line(*number) };
                    blocks.push(paragraph(text, place));
                }
            }
        }
        rows => {
            *tables += 1;
            let place = Place { table: Some(*tables), ..Place::on_line(rows[0].0) };
            let mut grid = GridBuilder::default();
            for (number, line) in rows {
                grid.start_row();
                for cell in line.split('\t') {
                    grid.cell(1, 1, tidy(cell), Place { line: Some(*number), ..place.clone() });
                }
                grid.end_row(left)?;
            }
            blocks.push(Block::Table(grid.finish(place, true, false)));
        }
    }
    run.clear();
    Ok(())
}

fn paragraph(text: String, place: Place) -> Block {
    Block::Paragraph(Paragraph { text, place, ..Paragraph::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Result<Document, TooManyCells> {
        super::read(source, crate::Limits::default().cells)
    }

    fn paragraphs(source: &str) -> Vec<(String, u32, Option<u32>)> {
        read(source).unwrap().paragraphs().map(|p| (p.text.clone(), p.place.line.unwrap(), p.place.column)).collect()
    }

    #[test]
    fn every_line_with_text_is_a_paragraph_with_its_number() {
        let expected = [("一、总体情况".to_owned(), 1, None), ("规章".to_owned(), 4, None), ("0".to_owned(), 5, None)];
        assert_eq!(paragraphs("一、总体情况\r\n\r\n \u{a0}\n\u{3000}规章\r0"), expected);
    }

    #[test]
    fn a_line_with_tabs_alone_among_others_is_one_paragraph_a_cell() {
        let expected = [("规章".to_owned(), 2, Some(1)), ("1".to_owned(), 2, Some(2)), ("后文".to_owned(), 3, None)];
        assert_eq!(paragraphs("\n规章\t1\n后文"), expected);
    }

    #[test]
    fn lines_with_as_many_tabs_are_a_table_and_blanks_stay() {
        let document = read("规章\t1\t\t3\n行政规范性文件\t\t2\t \n").unwrap();
        let table = document.tables().next().unwrap();
        assert_eq!((table.rows(), table.columns()), (2, 4));
        assert_eq!(table.cell_at(0, 2).unwrap().text, "");
        assert_eq!(table.cell_at(1, 2).unwrap().text, "2");
        assert_eq!(
            table.cell_at(1, 2).unwrap().place,
            Place { line: Some(2), table: Some(1), row: Some(2), column: Some(3), ..Place::default() }
        );
    }

    #[test]
    fn a_line_with_an_empty_cell_is_a_table_by_itself() {
        let document = read("信息内容\t本年制发件数\n规章\t\t0\n").unwrap();
        assert_eq!(document.paragraphs().count(), 2);
        assert_eq!(document.tables().next().unwrap().cells()[1].text, "");
    }

    #[test]
    fn tabs_that_indent_part_nothing() {
        assert_eq!(paragraphs("\t\t本年度收到申请十件。"), [("本年度收到申请十件。".to_owned(), 1, None)]);
        assert_eq!(paragraphs("本年度收到申请十件。\t"), [("本年度收到申请十件。".to_owned(), 1, None)]);
        assert_eq!(paragraphs(" \t \t\t"), []);
    }

    #[test]
    fn a_line_of_ten_megabytes_is_a_paragraph() {
        let line = "公开信息 ".repeat(800_000);
        let document = read(&line).unwrap();
        assert_eq!(document.paragraphs().map(|p| p.text.len()).sum::<usize>(), line.len() - 1);
    }

    #[test]
    fn a_line_of_too_many_cells_is_refused() {
        assert_eq!(read(&"1\t".repeat(3_000_000)).unwrap_err(), TooManyCells);
        assert_eq!(read(&format!("{}1", "1\t".repeat(3_000_000))).unwrap_err(), TooManyCells);
    }
}
