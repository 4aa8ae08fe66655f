//! What pages do with tables for the looks of it. A whole report stands inside one table, with headings, prose and figures in
//! the rows of a single grid: it is taken apart, row by row, into the paragraphs and tables it stands for. An empty column
//! runs down the right edge of a table: it is no column. Table three follows on table two in one grid, the heading between
//! them being lost: they are two.

use std::borrow::Cow;
use std::ops::Range;

use ogi_model::{Applicant, looks_like_figure};

use super::sections;
use crate::annotate::labels;
use ogi_document::{Block, Paragraph, Table, TableCell};

/// Blocks in which no table holds headings of sections or an empty column at its edge.
pub(crate) fn unfold(blocks: &[Block]) -> Cow<'_, [Block]> {
    let is_laid_out = |block: &Block| matches!(block, Block::Table(table) if has_heading(table) || has_margin(table) || seam(table).is_some());
    if !blocks.iter().any(is_laid_out) {
        return Cow::Borrowed(blocks);
    }
    let mut unfolded = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        match block {
            Block::Table(table) if has_heading(table) => take_apart(table, &mut unfolded),
            Block::Table(table) if has_margin(table) && !goes_on_into_margin(table, &blocks[at + 1..]) => {
                unfolded.push(Block::Table(rows(table, 0..table.rows(), true)));
            }
            Block::Table(table) => match seam(table) {
                Some(seam) => {
                    unfolded.extend(
                        [0..seam, seam..table.rows()].into_iter().filter_map(|of| piece(table, of)).map(Block::Table),
                    );
                }
                None => unfolded.push(block.clone()),
            },
            block @ Block::Paragraph(_) => unfolded.push(block.clone()),
        }
    }
    Cow::Owned(unfolded)
}

/// The row in which the header of table three begins below a row of table two.
fn seam(table: &Table) -> Option<usize> {
    let begins = |cell: &&TableCell| cell.text.contains(['勾', '申']) && labels::is_over_applicants(&cell.text);
    let seam = table.cells().iter().find(begins)?.row;
    let above = (0..seam).filter_map(|row| table.row_cells(row).first());
    above.filter(|cell| labels::item(&cell.text).is_some()).count().gt(&0).then_some(seam)
}

/// The only cell of a row that is filled.
fn only_cell(table: &Table, row: usize) -> Option<&TableCell> {
    let mut filled = table.row_cells(row).iter().filter(|cell| !cell.text.is_empty());
    filled.next().filter(|_| filled.next().is_none())
}

/// Whether every row ends in an empty cell, those of the header included; a title may reach over it. A row of table three
/// that has gained a cell, its figure being broken in two, reaches into the margin and is alone there.
fn has_margin(table: &Table) -> bool {
    let ends_blank = |cells: &&[TableCell]| cells.len() < 2 || cells.last().is_some_and(|cell| cell.text.is_empty());
    let cells = || (0..table.rows()).map(|row| table.row_cells(row));
    let overlong: Vec<&[TableCell]> = cells().filter(|cells| !ends_blank(cells)).collect();
    let is_header = |cell: &TableCell| {
        labels::applicant(&cell.text).is_some()
            || labels::measure(&cell.text).is_some()
            || labels::result(&cell.text).is_some()
    };
    let has_total_before = || {
        table.cells().iter().any(|cell| {
            labels::applicant(&cell.text) == Some(Applicant::Total) && cell.column + cell.columns < table.columns()
        })
    };
    let is_alone = || {
        overlong.len() * MOST_OVERLONG <= table.rows()
            && overlong.iter().all(|cells| {
                cells.last().is_some_and(|cell| looks_like_figure(&cell.text)) && !cells.iter().any(is_header)
            })
            && has_total_before()
    };
    (overlong.is_empty() || is_alone())
        && cells().any(|cells| cells.len() > 2 && cells.iter().filter(|cell| is_of_form(&cell.text)).count() >= 2)
        && cells().flatten().any(is_header)
}

/// Whether a table goes on behind the number of a page with few rows that reach into its margin, one having gained a cell.
fn goes_on_into_margin(table: &Table, rest: &[Block]) -> bool {
    let is_page_mark =
        |block: &&Block| matches!(block, Block::Paragraph(paragraph) if labels::is_page_mark(&paragraph.text));
    let next = rest.iter().find(|block| !is_page_mark(block));
    let Some(Block::Table(next)) = next else { return false };
    let overlong =
        (0..next.rows()).filter(|row| next.row_cells(*row).last().is_some_and(|cell| !cell.text.is_empty())).count();
    let are_few = (1..=next.rows() / MOST_OVERLONG).contains(&overlong);
    next.columns() == table.columns() && are_few && !has_header(next)
}

fn has_header(table: &Table) -> bool {
    table.cells().iter().any(|cell| {
        labels::applicant(&cell.text).is_some_and(|who| who != Applicant::OtherOrganization && who != Applicant::Total)
    })
}

/// Of so many rows, one may reach into the margin.
const MOST_OVERLONG: usize = 8;

fn has_heading(table: &Table) -> bool {
    (0..table.rows()).any(|row| {
        only_cell(table, row).is_some_and(|cell| cell.text.lines().any(|line| sections::heading(line).is_some()))
    })
}

/// Text of a cell with a figure, or of a label, is shorter than prose.
const SHORTEST_PROSE: usize = 30;

/// A row of running text: a heading, or sentences.
fn is_prose(table: &Table, row: usize) -> bool {
    let covers_no_other = table.covering(row).filter(|cell| !cell.text.is_empty()).count() <= 1;
    only_cell(table, row).filter(|_| covers_no_other).is_some_and(|cell| {
        let is_heading = || cell.text.lines().any(|line| sections::heading(line).is_some());
        let is_sentence = || cell.text.contains('。') && cell.text.chars().count() >= SHORTEST_PROSE;
        let is_alone = || table.row_cells(row).len() == 1 && !is_of_form(&cell.text);
        is_heading() || (!labels::is_note(&cell.text) && (is_sentence() || is_alone()))
    })
}

/// Labels that the form prints in a row of their own, or that carriers leave without figures.
fn is_of_form(text: &str) -> bool {
    labels::is_block_title(text)
        || labels::item(text).is_some()
        || labels::measure(text).is_some()
        || labels::request(text, None).is_some()
        || labels::applicant(text).is_some()
        || labels::channel(text).is_some()
        || labels::result(text).is_some()
        || looks_like_figure(text)
}

fn take_apart(table: &Table, blocks: &mut Vec<Block>) {
    let mut from = 0;
    for row in 0..=table.rows() {
        if row < table.rows() && !is_prose(table, row) {
            continue;
        }
        blocks.extend(piece(table, from..row).map(Block::Table));
        from = row + 1;
        for cell in table.row_cells(row) {
            let lines = cell.text.lines().filter(|line| !line.is_empty());
            blocks.extend(lines.map(|line| {
                let place = cell.place.clone();
                Block::Paragraph(Paragraph { text: line.to_owned(), heading: None, hidden: table.hidden, place })
            }));
        }
    }
}

/// Some rows of a table that print anything, as a table.
fn piece(table: &Table, of: Range<usize>) -> Option<Table> {
    let is_blank = of.clone().all(|row| table.row_cells(row).iter().all(|cell| cell.text.is_empty()));
    (!is_blank).then(|| rows(table, of, false))
}

/// Some rows of a table, with the empty cells at their end or without them.
fn rows(table: &Table, of: Range<usize>, without_last: bool) -> Table {
    let (first, end) = (of.start, of.end);
    let rows = of.map(|row| {
        let cells = match table.row_cells(row) {
            [inner @ .., last] if without_last && !inner.is_empty() && last.text.is_empty() => inner,
            cells => cells,
        };
        let within = |cell: &TableCell| TableCell { rows: cell.rows.min(end - row), ..cell.clone() };
        cells.iter().map(within).collect()
    });
    let complete = table.complete || end < table.rows();
    let place = table.row_cells(first).first().map_or(&table.place, |cell| &cell.place).clone();
    Table::from_rows(rows, place, complete, table.hidden)
}
