//! Table two with one figure a row, as statistical systems export it: 规章, 本年制发件数, 件, 4. It is given as the form prints
//! it: a header with all measures of an item above a row of its figures.

use ogi_model::{DisclosureItem, Measure};

use crate::annotate::document::{Annotated, Block, Grid, GridCell, Notes, Replacement};
use ogi_document::TableCell;

/// What takes the place of tables with one figure a row.
pub(crate) fn gather(blocks: &[Block<'_>]) -> Vec<Replacement> {
    let gathered = blocks.iter().enumerate().filter_map(|(at, block)| match block {
        Block::Table(table) => Some((at, vec![gathered(table)?])),
        Block::Paragraph(_) => None,
    });
    gathered.collect()
}

/// A row: whose figure it is, of what, in which unit.
struct Entry<'g, 'a> {
    item: (&'g GridCell<'a>, DisclosureItem),
    measure: (&'g GridCell<'a>, Measure),
    unit: Option<&'g GridCell<'a>>,
    figure: &'g GridCell<'a>,
}

/// Fewer rows with a measure are no list of them.
const LEAST_ENTRIES: usize = 4;

fn gathered(table: &Grid<'_>) -> Option<Annotated<'static>> {
    if table.cells().iter().filter(|cell| cell.marks().measure.is_some()).count() < LEAST_ENTRIES {
        return None;
    }
    let mut entries: Vec<Entry<'_, '_>> = Vec::new();
    for row in 0..table.rows() {
        match entry(table, row) {
            Some(entry) => entries.push(entry),
            // The heads stand above all rows.
            None if entries.is_empty() => {}
            None => return None,
        }
    }
    let is_one_column = entries.windows(2).all(|pair| pair[0].measure.0.column == pair[1].measure.0.column);
    if entries.len() < LEAST_ENTRIES || !is_one_column {
        return None;
    }
    let mut rows = Vec::new();
    for of_item in entries.chunk_by(|one, other| one.item.1 == other.item.1) {
        rows.extend(block(of_item)?);
    }
    Some(Annotated::table(rows, table.table(), table.complete, table.place.clone()))
}

/// A row that has an item, a measure, perhaps a unit, and one figure or a blank for it at its end.
fn entry<'g, 'a>(table: &'g Grid<'a>, row: usize) -> Option<Entry<'g, 'a>> {
    let mut cells: Vec<&GridCell<'a>> = Vec::new();
    let mut column = 0;
    while column < table.columns() {
        let cell = table.cell_at(row, column);
        cells.extend(cell);
        column = cell.map_or(column + 1, |cell| (cell.column + cell.columns).max(column + 1));
    }
    let found = cells.iter().find_map(|cell| Some((*cell, cell.marks().measure?)))?;
    let item = cells.iter().find_map(|cell| Some((*cell, cell.marks().item?)))?;
    let behind: Vec<&GridCell<'a>> = cells.iter().filter(|cell| cell.column > found.0.column).copied().collect();
    let is_in_row = |cell: &GridCell<'_>| cell.row == row && cell.rows == 1;
    let (unit, figure) = match behind.as_slice() {
        [figure] => (None, *figure),
        [unit, figure] if UNITS.contains(&unit.normal()) => (Some(*unit), *figure),
        _ => return None,
    };
    let is_figure = figure.marks().is_figure() || figure.text.is_empty();
    let is_entry = item.0.column < found.0.column && is_in_row(found.0) && is_in_row(figure) && is_figure;
    is_entry.then_some(Entry { item, measure: found, unit, figure })
}

/// Units that a cell of their own may say.
const UNITS: &[&str] = &["件", "个", "宗", "项", "条", "次", "元", "万元", "亿元", "-", "—", ""];

type Row = Vec<(TableCell, Notes)>;

/// No item has more measures, and every number of them divides it.
const WIDTH: usize = 6;

/// The header of an item and its row.
fn block(entries: &[Entry<'_, '_>]) -> Option<[Row; 2]> {
    let width = WIDTH.checked_div(entries.len()).filter(|width| width * entries.len() == WIDTH)?;
    let alone = |copy: &mut TableCell| (copy.rows, copy.columns) = (1, 1);
    let (item, _) = entries.first()?.item;
    let corner = item.copied(|copy| {
        alone(copy);
        "信息内容".clone_into(&mut copy.text);
    });
    let wide = |copy: &mut TableCell| (copy.rows, copy.columns) = (1, width);
    let heads = entries.iter().map(|entry| {
        let unit = entry.unit.map(GridCell::normal).filter(|unit| unit.ends_with('元'));
        entry.measure.0.copied(|copy| {
            wide(copy);
            if let Some(unit) = unit.filter(|_| !copy.text.contains('元')) {
                copy.text = format!("{}（单位：{unit}）", copy.text);
            }
        })
    });
    let figures = entries.iter().map(|entry| entry.figure.copied(wide));
    Some([std::iter::once(corner).chain(heads).collect(), std::iter::once(item.copied(alone)).chain(figures).collect()])
}
