//! Other years beside the report's own in the columns of one table. Only the figures of the report's own year are its figures;
//! the others are left aside, and a note says so. A table for each year is the business of [`repeats`](super::repeats).

use ogi_model::Place;

use crate::annotate::document::{Annotated, Block, Grid, GridCell};
use crate::annotate::{kinds, labels};

/// What was left aside, and where it stands.
#[derive(Debug)]
pub(crate) struct Aside {
    pub(crate) table: ogi_model::Table,
    pub(crate) years: String,
    pub(crate) place: Place,
}

/// Tables of a report without the figures of other years, where it can be told which are whose, and which blocks they are of.
pub(crate) fn own(blocks: &[Block<'_>], year: Option<u16>) -> (Vec<(usize, Annotated<'static>)>, Vec<Aside>) {
    let (mut kept, mut aside) = (Vec::new(), Vec::new());
    let Some(year) = year else { return (kept, aside) };
    for (at, block) in blocks.iter().enumerate() {
        let Block::Table(table) = block else { continue };
        let Some((narrowed, others)) = own_columns(table, year) else { continue };
        let Block::Table(view) = narrowed.view() else { continue };
        let Some(kind) = kinds::kind_of(&view) else { continue };
        let years = others.iter().map(ToString::to_string).collect::<Vec<_>>().join(" / ");
        aside.push(Aside { table: kind, years, place: table.place.clone() });
        kept.push((at, narrowed));
    }
    (kept, aside)
}

/// The year a cell is, in brackets or without them; most cells are told by their length.
fn year(cell: &GridCell<'_>) -> Option<u16> {
    let bare = cell.printed().trim_matches(['(', ')', '（', '）']);
    let may_be = (6..=24).contains(&bare.len()) && bare.starts_with(['2', '２']);
    may_be.then(|| cell.normal().trim_matches(['(', ')'])).and_then(labels::year_of)
}

/// A table with the columns of one year only, and the other years it had. Every column from the first that is of a year on
/// must be of one, and the year itself among them; it is not certain otherwise which column is whose.
fn own_columns(table: &Grid<'_>, own: u16) -> Option<(Annotated<'static>, Vec<u16>)> {
    let dated = table.cells().iter().filter_map(|cell| Some((cell, year(cell)?)));
    let dated: Vec<_> = dated.collect();
    let row = dated.first().map(|(cell, _)| cell.row)?;
    let of_header = || dated.iter().filter(|(cell, _)| cell.row == row);
    let mut others: Vec<u16> = of_header().map(|(_, year)| *year).filter(|year| *year != own).collect();
    others.sort_unstable();
    others.dedup();
    let from = of_header().map(|(cell, _)| cell.column).min()?;
    let mut keeps = vec![true; table.columns()];
    let mut covered = from;
    for (cell, year) in of_header() {
        if cell.column != covered {
            return None;
        }
        covered = cell.column + cell.columns;
        keeps.get_mut(cell.column..covered)?.fill(*year == own);
    }
    let has_own = keeps[from..].contains(&true);
    if others.is_empty() || !has_own || covered != table.columns() || dated.len() != of_header().count() {
        return None;
    }
    Some((with_columns(table, &keeps, row)?, others))
}

/// A table with some of its columns; the cells of the row that named the years are blank.
fn with_columns(table: &Grid<'_>, keeps: &[bool], years: usize) -> Option<Annotated<'static>> {
    let mut rows = Vec::with_capacity(table.rows());
    for row in 0..table.rows() {
        let mut cells = Vec::new();
        for cell in table.row_cells(row) {
            let columns = keeps.get(cell.column..cell.column + cell.columns)?.iter().filter(|keeps| **keeps).count();
            if columns == 0 {
                continue;
            }
            cells.push(cell.copied(|copy| {
                copy.columns = columns;
                if row == years && year(cell).is_some() {
                    copy.text.clear();
                }
            }));
        }
        rows.push(cells);
    }
    Some(Annotated::table(rows, table.table(), table.complete, table.place.clone()))
}
