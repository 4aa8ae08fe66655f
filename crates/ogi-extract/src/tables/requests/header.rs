//! The header of table three: which applicant stands over each column of figures.

use std::collections::BTreeSet;
use std::ops::Range;

use ogi_model::{Applicant, Edition};

use super::{Columns, WIDTH};
use crate::annotate::document::{Grid, GridCell};
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
pub(super) fn first_column(table: &Grid<'_>, header: &[Head]) -> Option<usize> {
    if by_columns(table, header).is_some() {
        return header.iter().map(|head| head.column).min();
    }
    let of_bodies = header.iter().filter(|head| head.who != Applicant::Total).map(|head| head.column).min();
    of_bodies.or_else(|| header.first()?.column.checked_sub(WIDTH - 1))
}

/// The order of the columns. It is where the labels stand if no span of the header is lost. Else it is the form's if the words
/// of every row of the header stand in that order: where they stand in the grid does not count, because pages lose the spans
/// of the header. A header that names all seven in one row in another order is taken at its word. Nothing is certain otherwise.
pub(super) fn order(table: &Grid<'_>, header: &[Head], is_foreign: bool) -> Option<Columns> {
    let named: Vec<Applicant> = header.iter().map(|head| head.who).collect();
    let is_twice = (1..named.len()).any(|at| named[..at].contains(&named[at]));
    if is_foreign || is_twice {
        return None;
    }
    if let Some(columns) = by_columns(table, header) {
        return Some(columns);
    }
    if is_rearranged(table, header) {
        return None;
    }
    if header.chunk_by(|one, other| one.row == other.row).all(|row| row.is_sorted_by_key(|head| head.who)) {
        return Some(Applicant::ALL);
    }
    named.try_into().ok().filter(|_| header.iter().all(|head| head.row == header[0].row))
}

/// What stands above the five kinds of organizations.
const OVER_ORGANIZATIONS: &str = "法人或其他组织";

/// Where 法人或其他组织 stands: its row and its columns. Carriers without spans print it again in each column, or leave the
/// others blank.
fn over_organizations(table: &Grid<'_>, header: &[Head]) -> Option<(usize, Range<usize>)> {
    let last = header.iter().map(|head| head.row).max()?;
    let above = table.cells().iter().take_while(|cell| cell.row < last);
    let is_over = |cell: &GridCell<'_>| cell.normal() == OVER_ORGANIZATIONS;
    let over = above.clone().find(|cell| is_over(cell))?;
    let goes_on = |cell: &&&GridCell<'_>| cell.text.is_empty() || is_over(cell);
    let rest = table.row_cells(over.row).iter().filter(|cell| cell.column > over.column);
    let rest: usize = rest.collect::<Vec<_>>().iter().take_while(goes_on).map(|cell| cell.columns).sum();
    Some((over.row, over.column..over.column + over.columns + rest))
}

/// The order of the columns by where the labels stand: each over a column of its own, side by side up to the edge of the
/// table, what stands above the organizations reaching over these alone. Where a span is lost, it does not.
fn by_columns(table: &Grid<'_>, header: &[Head]) -> Option<Columns> {
    let mut heads: Vec<&Head> = header.iter().collect();
    heads.sort_by_key(|head| head.column);
    let are_side_by_side = heads.windows(2).all(|pair| pair[0].column + 1 == pair[1].column);
    let reach_the_edge = heads.last().is_some_and(|head| head.column + 1 == table.columns());
    let (_, over) = over_organizations(table, header)?;
    let is_under = |head: &&Head| over.contains(&head.column);
    let is_organization = |head: &&Head| !matches!(head.who, Applicant::NaturalPerson | Applicant::Total);
    let are_under = heads.iter().all(|head| is_under(head) == is_organization(head));
    let columns: Columns = heads.iter().map(|head| head.who).collect::<Vec<_>>().try_into().ok()?;
    let all_named = Applicant::ALL.iter().all(|who| columns.contains(who));
    (all_named && are_side_by_side && reach_the_edge && are_under).then_some(columns)
}

/// Whether the rows of a header, though each may stand in the form's order, follow each other in another: the total before
/// what stands above all applicants or before the organizations, or the organizations before the natural persons.
fn is_rearranged(table: &Grid<'_>, header: &[Head]) -> bool {
    let head_of = |who: Applicant| header.iter().find(|head| head.who == who);
    let Some(natural) = head_of(Applicant::NaturalPerson) else { return false };
    let has_total_first = head_of(Applicant::Total).is_some_and(|total| {
        let is_behind = |cell: &GridCell<'_>| cell.column > total.column && !cell.text.is_empty();
        total.row < natural.row
            && table.row_cells(total.row).iter().any(|cell| is_behind(cell) && cell.marks().is_over_applicants())
    });
    let total = head_of(Applicant::Total);
    let is_organization_misplaced = over_organizations(table, header).is_some_and(|(row, over)| {
        let stands_before = |head: &Head| head.row == row && head.column < over.start;
        total.is_some_and(stands_before) || (natural.row == row && !stands_before(natural))
    });
    has_total_first || is_organization_misplaced
}

/// The same of a header that has become lines: 总计 stands in the upper row of the header, behind 自然人.
pub(super) fn order_of_lines(header: &[Applicant]) -> Option<Columns> {
    let at = |who| header.iter().position(|named| *named == who);
    let bodies: Vec<_> = header.iter().filter(|who| **who != Applicant::Total).collect();
    let total_is_last = at(Applicant::Total) > at(Applicant::NaturalPerson) || at(Applicant::Total).is_none();
    (bodies.is_sorted_by(|one, other| one < other) && total_is_last).then_some(Applicant::ALL)
}
