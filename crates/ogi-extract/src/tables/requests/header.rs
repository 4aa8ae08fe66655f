//! The header of table three: which applicant stands over each column of figures.

use std::collections::BTreeSet;

use ogi_model::{Applicant, Edition};

use super::{Columns, WIDTH};
use crate::annotate::document::Grid;
use crate::tables::column_heads;

/// An applicant's label above the first row of figures.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) who: Applicant,
}

/// The header: the applicants it names, row by row, and whether it names a column that is not the form's.
pub(super) fn header(table: &Grid<'_>) -> (Vec<Head>, bool) {
    let body = table
        .cells()
        .iter()
        .filter(|cell| cell.marks().request(None).is_some())
        .map(|cell| cell.row)
        .min()
        .unwrap_or(table.rows());
    let above = || table.cells().iter().filter(|cell| cell.row < body);
    let mut header: Vec<Head> = above()
        .filter_map(|cell| cell.marks().applicant.map(|who| Head { row: cell.row, column: cell.column, who }))
        .collect();
    header.sort_by_key(|head| (head.row, head.column));
    // Carriers without spans print a label again in each row it reaches over.
    let mut seen = BTreeSet::new();
    header.retain(|head| seen.insert((head.column, head.who)));
    let from = |row: usize| header.iter().filter(|head| head.row == row).map(|head| head.column).min();
    let is_foreign = above().any(|cell| {
        // Without any applicant, whatever stands over the figures is something else: years, say.
        let from = if header.is_empty() { Some(0) } else { from(cell.row) };
        from.is_some_and(|from| cell.column > from)
            && cell.marks().applicant.is_none()
            && !cell.marks().is_over_applicants()
            && !cell.marks().is_piece_over_applicants()
            && !cell.marks().is_placeholder()
    });
    if is_foreign && let Some(header) = by_neighbours(table, body) {
        return (header, false);
    }
    (header, is_foreign)
}

/// The heads of the form, some of which are misspelt or have words beside them.
fn by_neighbours(table: &Grid<'_>, body: usize) -> Option<Vec<Head>> {
    let above = column_heads::above(table, body);
    let above = above.get(above.len().checked_sub(WIDTH)?..)?;
    let resembles = |text: &str, who: Applicant| {
        let labels = || Edition::ALL.iter().flat_map(|edition| edition.form().requests.applicants);
        labels().any(|(of, label)| *of == who && column_heads::resembles(text, label))
    };
    let are_of_form = column_heads::are_in_order(above, &Applicant::ALL, |marks| marks.applicant, resembles);
    let row = body.saturating_sub(1);
    let heads = || above.iter().zip(Applicant::ALL).map(|(cell, who)| Head { row, column: cell.column, who });
    are_of_form.then(|| heads().collect())
}

/// The column of the first applicant. Where the header names the total alone, the others stand before it.
pub(super) fn first_column(header: &[Head]) -> Option<usize> {
    let of_bodies = header.iter().filter(|head| head.who != Applicant::Total).map(|head| head.column).min();
    of_bodies.or_else(|| header.first()?.column.checked_sub(WIDTH - 1))
}

/// The order of the columns. It is the form's if the words of every row of the header stand in that order: where they stand
/// in the grid does not count, because pages lose the spans of the header. A header that names all seven in one row in
/// another order is taken at its word. Nothing is certain otherwise.
pub(super) fn order(header: &[Head], is_foreign: bool) -> Option<Columns> {
    let named: Vec<Applicant> = header.iter().map(|head| head.who).collect();
    let is_twice = (1..named.len()).any(|at| named[..at].contains(&named[at]));
    if is_foreign || is_twice {
        return None;
    }
    if header.chunk_by(|one, other| one.row == other.row).all(|row| row.is_sorted_by_key(|head| head.who)) {
        return Some(Applicant::ALL);
    }
    named.try_into().ok().filter(|_| header.iter().all(|head| head.row == header[0].row))
}

/// The same of a header that has become lines: 总计 stands in the upper row of the header, behind 自然人.
pub(super) fn order_of_lines(header: &[Applicant]) -> Option<Columns> {
    let at = |who| header.iter().position(|named| *named == who);
    let bodies: Vec<_> = header.iter().filter(|who| **who != Applicant::Total).collect();
    let total_is_last = at(Applicant::Total) > at(Applicant::NaturalPerson) || at(Applicant::Total).is_none();
    (bodies.is_sorted_by(|one, other| one < other) && total_is_last).then_some(Applicant::ALL)
}
