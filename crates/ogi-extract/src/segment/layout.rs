//! What pages do with tables for the looks of it. A whole report stands inside one table, with headings, prose and figures in
//! the rows of a single grid: it is taken apart, row by row, into the paragraphs and tables it stands for. An empty column
//! runs down the right edge of a table: it is no column. Table three follows on table two in one grid, the heading between
//! them being lost: they are two.

use std::ops::Range;

use ogi_document::Paragraph;
use ogi_model::Applicant;

use crate::annotate::document::{Annotated, Block, Grid, GridCell, Replacement};
use crate::annotate::headings;

/// The blocks that take the place of tables that hold headings of sections or an empty column at their edge, or are two.
pub(crate) fn unfold(blocks: &[Block<'_>]) -> Vec<Replacement> {
    let mut replacements = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let Block::Table(table) = block else { continue };
        let mut unfolded = Vec::new();
        if has_heading(table) {
            take_apart(table, &mut unfolded);
        } else if has_margin(table) && !goes_on_into_margin(table, &blocks[at + 1..]) {
            unfolded.push(rows(table, 0..table.rows(), true));
        } else if let Some(seam) = seam(table) {
            unfolded.extend([0..seam, seam..table.rows()].into_iter().filter_map(|of| piece(table, of)));
        } else {
            continue;
        }
        replacements.push((at, unfolded));
    }
    replacements
}

/// The row in which the header of table three begins below a row of table two.
fn seam(table: &Grid<'_>) -> Option<usize> {
    let begins = |cell: &&GridCell<'_>| cell.text.contains(['勾', '申']) && cell.marks().is_over_applicants();
    let seam = table.cells().iter().find(begins)?.row;
    let above = (0..seam).filter_map(|row| table.row_cells(row).first());
    above.filter(|cell| cell.marks().item.is_some()).count().gt(&0).then_some(seam)
}

/// The only cell of a row that is filled.
fn only_cell<'g, 'a>(table: &'g Grid<'a>, row: usize) -> Option<&'g GridCell<'a>> {
    let mut filled = table.row_cells(row).iter().filter(|cell| !cell.text.is_empty());
    filled.next().filter(|_| filled.next().is_none())
}

/// Whether every row ends in an empty cell, those of the header included; a title may reach over it. A row of table three
/// that has gained a cell, its figure being broken in two, reaches into the margin and is alone there.
fn has_margin(table: &Grid<'_>) -> bool {
    let ends_blank = |cells: &&[GridCell<'_>]| cells.len() < 2 || cells.last().is_some_and(|cell| cell.text.is_empty());
    let cells = || (0..table.rows()).map(|row| table.row_cells(row));
    let overlong: Vec<&[GridCell<'_>]> = cells().filter(|cells| !ends_blank(cells)).collect();
    let is_header = |cell: &GridCell<'_>| {
        let marks = cell.marks();
        marks.applicant.is_some() || marks.measure.is_some() || marks.result.is_some()
    };
    let has_total_before = || {
        table.cells().iter().any(|cell| {
            cell.marks().applicant == Some(Applicant::Total) && cell.column + cell.columns < table.columns()
        })
    };
    let is_alone = || {
        overlong.len() * MOST_OVERLONG <= table.rows()
            && overlong
                .iter()
                .all(|cells| cells.last().is_some_and(|cell| cell.marks().is_figure()) && !cells.iter().any(is_header))
            && has_total_before()
    };
    (overlong.is_empty() || is_alone())
        && cells().any(|cells| cells.len() > 2 && cells.iter().filter(|cell| cell.marks().is_of_form()).count() >= 2)
        && cells().flatten().any(is_header)
}

/// Whether a table goes on behind the number of a page with few rows that reach into its margin, one having gained a cell.
fn goes_on_into_margin(table: &Grid<'_>, rest: &[Block<'_>]) -> bool {
    let is_page_mark = |block: &&Block<'_>| matches!(block, Block::Paragraph(line) if line.is_page_mark());
    let next = rest.iter().find(|block| !is_page_mark(block));
    let Some(Block::Table(next)) = next else { return false };
    let overlong =
        (0..next.rows()).filter(|row| next.row_cells(*row).last().is_some_and(|cell| !cell.text.is_empty())).count();
    let are_few = (1..=next.rows() / MOST_OVERLONG).contains(&overlong);
    next.columns() == table.columns() && are_few && !has_header(next)
}

fn has_header(table: &Grid<'_>) -> bool {
    table.cells().iter().any(|cell| {
        cell.marks().applicant.is_some_and(|who| who != Applicant::OtherOrganization && who != Applicant::Total)
    })
}

/// Of so many rows, one may reach into the margin.
const MOST_OVERLONG: usize = 8;

fn has_heading(table: &Grid<'_>) -> bool {
    (0..table.rows()).any(|row| only_cell(table, row).is_some_and(|cell| has_heading_line(cell)))
}

/// Text of a cell with a figure, or of a label, is shorter than prose.
const SHORTEST_PROSE: usize = 30;

/// A row of running text: a heading, or sentences.
fn is_prose(table: &Grid<'_>, row: usize) -> bool {
    let covers_no_other = table.covering(row).filter(|cell| !cell.text.is_empty()).count() <= 1;
    only_cell(table, row).filter(|_| covers_no_other).is_some_and(|cell| {
        let is_heading = || has_heading_line(cell);
        let is_sentence = || cell.text.contains('。') && cell.text.chars().count() >= SHORTEST_PROSE;
        let is_alone = || table.row_cells(row).len() == 1 && !cell.marks().is_of_form();
        is_heading() || (!cell.marks().is_note() && (is_sentence() || is_alone()))
    })
}

/// Whether a line of a cell is the heading of a section.
fn has_heading_line(cell: &GridCell<'_>) -> bool {
    let text = cell.printed();
    if text.contains('\n') {
        text.lines().any(|line| headings::of_piece(line).is_some())
    } else {
        cell.heading().is_some()
    }
}

fn take_apart(table: &Grid<'_>, blocks: &mut Vec<Annotated<'static>>) {
    let mut from = 0;
    for row in 0..=table.rows() {
        if row < table.rows() && !is_prose(table, row) {
            continue;
        }
        blocks.extend(piece(table, from..row));
        from = row + 1;
        for cell in table.row_cells(row) {
            let lines = cell.text.lines().filter(|line| !line.is_empty());
            blocks.extend(lines.map(|line| {
                let place = cell.place.clone();
                Annotated::line(Paragraph { text: line.to_owned(), heading: None, hidden: table.hidden, place })
            }));
        }
    }
}

/// Some rows of a table that print anything, as a table.
fn piece(table: &Grid<'_>, of: Range<usize>) -> Option<Annotated<'static>> {
    let is_blank = of.clone().all(|row| table.row_cells(row).iter().all(|cell| cell.text.is_empty()));
    (!is_blank).then(|| rows(table, of, false))
}

/// Some rows of a table, with the empty cells at their end or without them.
fn rows(table: &Grid<'_>, of: Range<usize>, without_last: bool) -> Annotated<'static> {
    let (first, end) = (of.start, of.end);
    let rows = of.map(|row| {
        let cells = match table.row_cells(row) {
            [inner @ .., last] if without_last && !inner.is_empty() && last.text.is_empty() => inner,
            cells => cells,
        };
        cells.iter().map(|cell| cell.copied(|copy| copy.rows = copy.rows.min(end - row))).collect()
    });
    let complete = table.complete || end < table.rows();
    let place = table.row_cells(first).first().map_or(&table.place, |cell| &cell.place).clone();
    Annotated::table(rows.collect(), table.table(), complete, place)
}
