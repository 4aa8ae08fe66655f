//! Other years beside the report's own in the columns of one table. Only the figures of the report's own year are its figures;
//! the others are left aside, and a note says so. A table for each year is the business of [`repeats`](super::repeats).

use std::borrow::Cow;

use ogi_model::Place;

use super::sources;
use crate::annotate::labels;
use ogi_document::{Block, Table, TableCell};

/// What was left aside, and where it stands.
#[derive(Debug)]
pub(crate) struct Aside {
    pub(crate) table: ogi_model::Table,
    pub(crate) years: String,
    pub(crate) place: Place,
}

/// The blocks of a report without the figures of other years, where it can be told which are whose.
pub(crate) fn own(blocks: &[Block], year: Option<u16>) -> (Cow<'_, [Block]>, Vec<Aside>) {
    let (mut kept, mut aside) = (Cow::Borrowed(blocks), Vec::new());
    let Some(year) = year else { return (kept, aside) };
    for (at, block) in blocks.iter().enumerate() {
        let Block::Table(table) = block else { continue };
        if let Some((narrowed, others)) = own_columns(table, year)
            && let Some(kind) = sources::kind_of(&narrowed)
        {
            let years = others.iter().map(ToString::to_string).collect::<Vec<_>>().join(" / ");
            aside.push(Aside { table: kind, years, place: table.place.clone() });
            kept.to_mut()[at] = Block::Table(narrowed);
        }
    }
    (kept, aside)
}

/// The year a text is; most texts are told by their length.
fn year(text: &str) -> Option<u16> {
    let bare = text.trim_matches(['(', ')', '（', '）']);
    let may_be = (6..=24).contains(&bare.len()) && bare.starts_with(['2', '２']);
    may_be.then(|| labels::year(bare)).flatten()
}

/// A table with the columns of one year only, and the other years it had. Every column from the first that is of a year on
/// must be of one, and the year itself among them; it is not certain otherwise which column is whose.
fn own_columns(table: &Table, own: u16) -> Option<(Table, Vec<u16>)> {
    let dated = table.cells().iter().filter_map(|cell| Some((cell, year(&cell.text)?)));
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
fn with_columns(table: &Table, keeps: &[bool], years: usize) -> Option<Table> {
    let mut rows = Vec::with_capacity(table.rows());
    for row in 0..table.rows() {
        let mut cells = Vec::new();
        for cell in table.row_cells(row) {
            let columns = keeps.get(cell.column..cell.column + cell.columns)?.iter().filter(|keeps| **keeps).count();
            if columns == 0 {
                continue;
            }
            let text = if row == years && year(&cell.text).is_some() { String::new() } else { cell.text.clone() };
            cells.push(TableCell { columns, text, place: cell.place.clone(), ..*cell });
        }
        rows.push(cells);
    }
    Some(Table::from_rows(rows, table.place.clone(), table.complete, table.hidden))
}
