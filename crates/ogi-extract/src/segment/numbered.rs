//! Numbers of rows and columns among the cells of a table, as statistical forms print them: a column 行次 or 代码 between
//! labels and figures, a row 甲 乙 丙 1 2 3 below the heads. They are no figures, and are left out.

use std::collections::BTreeSet;

use crate::annotate::document::{Annotated, Grid, GridCell};

/// Heads of a column that numbers the rows, and labels of a row that numbers the columns.
const HEADS: &[&str] = &["行次", "行号", "序号", "编号", "代码", "栏次", "列次", "项次"];
/// What stands over columns of labels in a row that numbers the columns.
const STEMS: &[&str] = &["甲", "乙", "丙", "丁", "戊", "己"];

/// The table without rows and columns of numbers, if it has any.
pub(crate) fn without_numbers(table: &Grid<'_>) -> Option<Annotated<'static>> {
    let has_head = |cell: &GridCell<'_>| HEADS.contains(&cell.normal()) || STEMS.contains(&cell.normal());
    if !table.cells().iter().any(has_head) {
        return None;
    }
    let rows: BTreeSet<usize> = (0..table.rows()).filter(|row| numbers_columns(table, *row)).collect();
    let columns: BTreeSet<usize> = (0..table.columns()).filter(|column| numbers_rows(table, *column, &rows)).collect();
    if rows.is_empty() && columns.is_empty() { None } else { without(table, &rows, &columns) }
}

/// Fewer numbers in a row may be figures.
const LEAST_COLUMNS: usize = 3;

/// Whether a row has nothing but 甲, 乙, 丙 or 栏次 and then 1, 2, 3 up to its end.
fn numbers_columns(table: &Grid<'_>, row: usize) -> bool {
    let cells = table.row_cells(row);
    let is_label = |cell: &&GridCell<'_>| {
        let text = cell.normal();
        text.is_empty() || STEMS.contains(&text) || HEADS.contains(&text)
    };
    let labels = cells.iter().take_while(is_label).count();
    let (labels, numbers) = cells.split_at(labels);
    numbers.len() >= LEAST_COLUMNS
        && labels.iter().any(|cell| !cell.text.is_empty())
        && cells.iter().all(|cell| cell.rows == 1)
        && (1_usize..).zip(numbers).all(|(number, cell)| cell.normal().parse() == Ok(number))
}

/// Whether a column has a head that says so and nothing but 1, 2, 3 below it; rows that number the columns do not count.
fn numbers_rows(table: &Grid<'_>, column: usize, numbered: &BTreeSet<usize>) -> bool {
    let mut next = None;
    let mut has_head = false;
    for row in (0..table.rows()).filter(|row| !numbered.contains(row)) {
        let Some(cell) = table.cell_at(row, column) else { return false };
        if cell.row != row || cell.columns > 1 {
            continue;
        }
        let text = cell.normal();
        if HEADS.contains(&text) {
            has_head = true;
        } else if let Ok(number) = text.parse::<u32>() {
            if !has_head || cell.rows > 1 || next.unwrap_or(1) != number {
                return false;
            }
            next = Some(number + 1);
        } else if !text.is_empty() {
            return false;
        }
    }
    next.is_some()
}

/// A table without some rows and columns; nothing if it has holes.
pub(crate) fn without(
    table: &Grid<'_>,
    rows: &BTreeSet<usize>,
    columns: &BTreeSet<usize>,
) -> Option<Annotated<'static>> {
    // How many are kept before each.
    let kept = |left_out: &BTreeSet<usize>, all: usize| -> Vec<usize> {
        let mut kept = vec![0; all + 1];
        for at in 0..all {
            kept[at + 1] = kept[at] + usize::from(!left_out.contains(&at));
        }
        kept
    };
    let (kept_rows, kept_columns) = (kept(rows, table.rows()), kept(columns, table.columns()));
    let (height, width) = (*kept_rows.last()?, *kept_columns.last()?);
    let mut placed: Vec<Vec<_>> = (0..height).map(|_| Vec::new()).collect();
    let mut covered = 0;
    for cell in table.cells() {
        let (row, end) = (*kept_rows.get(cell.row)?, *kept_rows.get(cell.row + cell.rows)?);
        let (column, edge) = (*kept_columns.get(cell.column)?, *kept_columns.get(cell.column + cell.columns)?);
        if end > row && edge > column {
            covered += (end - row) * (edge - column);
            let copied = cell.copied(|copy| (copy.rows, copy.columns) = (end - row, edge - column));
            placed.get_mut(row)?.push((column, copied));
        }
    }
    if covered != height * width {
        return None;
    }
    // A cell that began in a row that is left out begins in the next.
    let rows = placed.into_iter().map(|mut cells| {
        cells.sort_by_key(|(column, _)| *column);
        cells.into_iter().map(|(_, cell)| cell).collect()
    });
    Some(Annotated::table(rows.collect(), table.table(), table.complete, table.place.clone()))
}
