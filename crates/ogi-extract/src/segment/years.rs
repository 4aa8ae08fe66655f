//! Other years beside the report's own in the columns of one table. Only the figures of the report's own year are its figures;
//! the others are left aside, and a note says so: every figure beside last year's, the whole table beside last year's, or
//! last year's total and the change behind the last column. A table for each year, one below the other, is the business of
//! [`repeats`](super::repeats).

use std::collections::BTreeSet;

use ogi_model::Place;
use ogi_model::text::read_year;

use super::numbered::without;
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
        let years = |(table, years): (Annotated<'static>, Vec<u16>)| {
            (table, years.iter().map(ToString::to_string).collect::<Vec<_>>().join(" / "))
        };
        let narrowed = own_columns(table, year).or_else(|| own_half(table, year)).map(years);
        let Some((narrowed, years)) = narrowed.or_else(|| without_comparison(table, year)) else { continue };
        let Block::Table(view) = narrowed.view() else { continue };
        let Some(kind) = kinds::kind_of(&view) else { continue };
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

/// More years do not stand beside one another.
const MOST_YEARS: usize = 5;
/// More columns do not compare.
const MOST_COMPARISONS: usize = 24;

/// The table of the report's own year, where that of another stands beside it, each whole with its labels: a row names the
/// years, and no cell below reaches over the place where one table ends and the other begins.
fn own_half(table: &Grid<'_>, own: u16) -> Option<(Annotated<'static>, Vec<u16>)> {
    let year_of = |cell: &GridCell<'_>| year(cell).or_else(|| labels::year_of(labels::bare(cell.normal())));
    let filled = |row: usize| table.row_cells(row).iter().filter(|cell| !cell.text.is_empty());
    let is_of_years = |row: &usize| filled(*row).count() > 1 && filled(*row).all(|cell| year_of(cell).is_some());
    let row = (0..table.rows().min(2)).find(is_of_years)?;
    let years: Vec<(usize, u16)> = filled(row).filter_map(|cell| Some((cell.column, year_of(cell)?))).collect();
    let at = years.iter().position(|(_, year)| *year == own)?;
    let others: Vec<u16> = years.iter().map(|(_, year)| *year).filter(|year| *year != own).collect();
    let begins: BTreeSet<usize> = years.iter().map(|(column, _)| *column).collect();
    let crosses = |cell: &GridCell<'_>| {
        begins.range(cell.column + 1..).next().is_some_and(|begin| *begin < cell.column + cell.columns)
    };
    if years.len() > MOST_YEARS
        || others.len() + 1 != years.len()
        || table.cells().iter().any(|cell| cell.row > row && crosses(cell))
    {
        return None;
    }
    let has_cell = |column: &usize| (row + 1..table.rows()).any(|row| table.cell_at(row, *column).is_some());
    let half = |at: usize| {
        let end = years.get(at + 1).map_or(table.columns(), |(column, _)| *column);
        let own: BTreeSet<usize> = (years[at].0..end).filter(has_cell).collect();
        let left_out: BTreeSet<usize> = (0..table.columns()).filter(|column| !own.contains(column)).collect();
        without(table, &(0..=row).collect(), &left_out)
    };
    let kind = |half: &Annotated<'_>| match half.view() {
        Block::Table(view) => kinds::kind_of(&view),
        Block::Paragraph(_) => None,
    };
    let halves: Vec<Annotated<'static>> = (0..years.len()).map(half).collect::<Option<_>>()?;
    let first = kind(halves.first()?)?;
    let is_alike = halves.iter().all(|half| kind(half) == Some(first));
    halves.into_iter().nth(at).filter(|_| is_alike).map(|half| (half, others))
}

/// A table without columns behind all others that compare: 2023年总计, 增减. Gives what they say, too.
fn without_comparison(table: &Grid<'_>, own: u16) -> Option<(Annotated<'static>, String)> {
    let compares = |column: &usize| compares(table, *column, own);
    let first = (0..table.columns()).rev().take(MOST_COMPARISONS).take_while(compares).last()?;
    let is_beyond = |cell: &&GridCell<'_>| cell.column >= first;
    // A cell that reaches into these columns stands over the whole table.
    let reaches_in = |cell: &GridCell<'_>| {
        let is_title = cell.marks().is_block_title() || (cell.column == 0 && cell.columns == table.columns());
        cell.column < first && cell.column + cell.columns > first && !is_title
    };
    if first == 0 || table.cells().iter().any(reaches_in) {
        return None;
    }
    let heads = table.cells().iter().filter(is_beyond).filter(|cell| is_comparison(cell, own));
    let mut said: Vec<&str> = Vec::new();
    for head in heads.map(GridCell::printed) {
        if !said.contains(&head) {
            said.push(head);
        }
    }
    let narrowed = without(table, &BTreeSet::new(), &(first..table.columns()).collect())?;
    Some((narrowed, said.join(" / ")))
}

/// Words for what is compared with, and for the change.
const COMPARISONS: &[&str] =
    &["上年", "上一年", "去年", "同期", "同比", "环比", "增减", "增长", "增幅", "增加", "变化"];

/// Whether the heads of a column compare, and nothing else is in it but figures and titles that reach over it.
fn compares(table: &Grid<'_>, column: usize, own: u16) -> bool {
    let mut has_head = false;
    let cells = table.cells().iter().filter(|cell| cell.column == column && !cell.text.is_empty());
    for cell in cells {
        if is_comparison(cell, own) {
            has_head = true;
        } else if cell.printed().chars().any(char::is_alphabetic) {
            return false;
        }
    }
    has_head
}

/// Whether a cell is the head of a column for another year or for the change since, and no label of the form.
fn is_comparison(cell: &GridCell<'_>, own: u16) -> bool {
    let (marks, normal) = (cell.marks(), cell.normal());
    let is_of_form =
        cell.is_label() || marks.request(None).is_some() || marks.item.is_some() || normal.contains("本年增");
    let other_year = || {
        let years = normal.match_indices("20").filter_map(|(at, _)| read_year(&normal[at..]));
        years.map(|(year, _)| year).any(|year| year != own)
    };
    let names_own = normal.contains(&own.to_string());
    !marks.is_figure()
        && !is_of_form
        && !names_own
        && (COMPARISONS.iter().any(|word| normal.contains(word)) || (normal.contains('年') && other_year()))
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
