//! Rows and columns of empty cells that programs put into a table for room: they hold no place for a figure.
//!
//! - A row without any text, in a table that has figures in other rows.
//! - An empty cell at the same end of every row, if a row of labels shows that it has none for it.

use ogi_model::looks_like_figure;

use crate::document::{Table, TableCell};

/// The ends of the rows at which a table had fillers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Ends {
    first: bool,
    last: bool,
}

/// Takes the fillers out; what is left keeps its place. A table that has no header, because it goes on with the one
/// before it, has fillers where that had them.
pub(super) fn clear(table: &mut Table, before: Ends) -> Ends {
    let blank_rows: Vec<bool> = (0..table.rows()).map(|row| is_blank(table.row_cells(row))).collect();
    let has_blank_rows = (0..table.rows()).any(|row| blank_rows[row] && !table.row_cells(row).is_empty());
    if has_blank_rows && table.cells().iter().any(|cell| looks_like_figure(&cell.text)) {
        table.retain(|_, cell| !blank_rows[cell.row]);
    }
    let last = clear_column(table, |cells| cells.len().checked_sub(1), before.last);
    let first = clear_column(table, |cells| (!cells.is_empty()).then_some(0), before.first);
    Ends { first, last }
}

fn is_blank(cells: &[TableCell]) -> bool {
    cells.iter().all(|cell| cell.text.is_empty())
}

fn clear_column(table: &mut Table, end: impl Fn(&[TableCell]) -> Option<usize>, known: bool) -> bool {
    let is_filler = has_filler_column(table, &end, known);
    if is_filler {
        let in_row = |cells: &[TableCell]| end(cells).filter(|at| cells.len() > 1 && cells[*at].text.is_empty());
        let fillers: Vec<Option<usize>> = (0..table.rows()).map(|row| in_row(table.row_cells(row))).collect();
        table.retain(|in_row, cell| fillers[cell.row] != Some(in_row));
    }
    is_filler
}

fn has_filler_column(table: &Table, end: impl Fn(&[TableCell]) -> Option<usize>, known: bool) -> bool {
    let is_label = |cell: &TableCell| !cell.text.is_empty() && !looks_like_figure(&cell.text);
    let mut shown = known;
    for row in 0..table.rows() {
        let cells = table.row_cells(row);
        // One cell reaches over all columns.
        let Some(filler) = end(cells).filter(|_| cells.len() > 1) else { continue };
        if !cells[filler].text.is_empty() {
            return false;
        }
        shown |= cells.len() > 2 && cells.iter().enumerate().all(|(at, cell)| at == filler || is_label(cell));
    }
    shown
}
