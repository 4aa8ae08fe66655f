//! Tables that are turned or numbered: rows and columns exchanged, or a column of running numbers before the labels. They are
//! given as the form prints them.

use std::collections::BTreeSet;

use super::numbered;
use crate::annotate::document::{Annotated, Block, Grid, GridCell, Replacement};
use crate::annotate::marks::Marks;

/// What takes the place of tables that are turned or numbered.
pub(crate) fn upright(blocks: &[Block<'_>]) -> Vec<Replacement> {
    let fixed = blocks.iter().enumerate().filter_map(|(at, block)| match block {
        Block::Table(table) => Some((at, vec![fix(table)?])),
        Block::Paragraph(_) => None,
    });
    fixed.collect()
}

fn fix(table: &Grid<'_>) -> Option<Annotated<'static>> {
    if let Some(without) = numbered::without_numbers(table) {
        let Block::Table(view) = without.view() else { return None };
        let turned = turned(&view);
        return Some(turned.unwrap_or(without));
    }
    if !has_running_numbers(table) {
        return turned(table);
    }
    let without = without_first_column(table)?;
    let Block::Table(view) = without.view() else { return None };
    let turned = turned(&view);
    Some(turned.unwrap_or(without))
}

/// Fewer rows with numbers may be rows of figures.
const LEAST_NUMBERED: usize = 3;

/// Whether the first column numbers the rows, one after the other. Rows of the header may be blank there, or say 序号.
fn has_running_numbers(table: &Grid<'_>) -> bool {
    let mut next = None;
    let mut numbered = 0;
    for row in 0..table.rows() {
        let Some(cell) = table.cell_at(row, 0) else { return false };
        let text = cell.normal();
        if cell.columns != 1 {
            return false;
        }
        match text.parse::<u32>() {
            Ok(number) if cell.row == row && cell.rows == 1 && next.is_none_or(|next| next == number) => {
                if next.is_none() && number > 1 {
                    return false;
                }
                next = Some(number + 1);
                numbered += 1;
            }
            Err(_) if next.is_none() && matches!(text, "" | "序号" | "行次" | "编号") => {}
            _ => return false,
        }
    }
    // A label stands behind most numbers.
    let is_labelled = |row: &usize| {
        table.row_cells(*row).iter().any(|cell| cell.column > 0 && cell.text.chars().any(|c| c > '\u{2e7f}'))
    };
    numbered >= LEAST_NUMBERED && 3 * (0..table.rows()).filter(is_labelled).count() >= 2 * table.rows()
}

fn without_first_column(table: &Grid<'_>) -> Option<Annotated<'static>> {
    let cells = table.cells().iter().filter(|cell| cell.column > 0);
    build(table, cells.map(|cell| (cell.row, cell.column - 1, cell.rows, cell.columns, cell)).collect())
}

/// Fewer labels one below the other are no turned header.
const LEAST_LABELS: usize = 4;

/// The table with rows and columns exchanged, if the columns of the form are its rows.
fn turned(table: &Grid<'_>) -> Option<Annotated<'static>> {
    let is_turned = |is_label: fn(Marks) -> bool| {
        let labels: Vec<&GridCell<'_>> = table.cells().iter().filter(|cell| is_label(cell.marks())).collect();
        let Some(first) = labels.first() else { return false };
        let different: BTreeSet<&str> = labels.iter().map(|cell| cell.text.trim()).collect();
        different.len() >= LEAST_LABELS
            && (labels.iter().all(|cell| cell.column == first.column)
                || labels.iter().all(|cell| cell.column + cell.columns == first.column + first.columns))
            && labels.windows(2).all(|pair| pair[0].row < pair[1].row)
    };
    // 合计 may be a row and a column.
    let is_result = |marks: Marks| marks.result.is_some();
    let is_applicant = |marks: Marks| marks.applicant.is_some() && marks.request(None).is_none();
    if !is_turned(is_result) && !is_turned(is_applicant) {
        return None;
    }
    let mut cells: Vec<_> =
        table.cells().iter().map(|cell| (cell.column, cell.row, cell.columns, cell.rows, cell)).collect();
    cells.sort_by_key(|(row, column, ..)| (*row, *column));
    build(table, cells)
}

/// A table of cells at a row and a column, with the rows and columns they reach over; nothing if it has holes.
fn build(table: &Grid<'_>, cells: Vec<(usize, usize, usize, usize, &GridCell<'_>)>) -> Option<Annotated<'static>> {
    let covered: usize = cells.iter().map(|(_, _, rows, columns, _)| rows * columns).sum();
    let height = cells.iter().map(|(row, _, rows, ..)| row + rows).max()?;
    let width = cells.iter().map(|(_, column, _, columns, _)| column + columns).max()?;
    if covered != height * width {
        return None;
    }
    let mut rows: Vec<Vec<_>> = (0..height).map(|_| Vec::new()).collect();
    for (row, _, height, width, cell) in cells {
        rows[row].push(cell.copied(|copy| (copy.rows, copy.columns) = (height, width)));
    }
    Some(Annotated::table(rows, table.table(), table.complete, table.place.clone()))
}
