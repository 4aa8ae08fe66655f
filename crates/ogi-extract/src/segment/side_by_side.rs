//! Table three that was cut between its columns, as a wide table on narrow pages is: 自然人 to 科研机构 in one table, the other
//! columns in the next, each with the labels of all rows. They are put side by side again.

use std::collections::BTreeSet;
use std::ops::Range;

use ogi_model::Applicant;

use crate::annotate::document::{Annotated, Block, Grid, GridCell, Replacement};

/// What takes the place of the pieces of such tables.
pub(crate) fn join(blocks: &[Block<'_>]) -> Vec<Replacement> {
    let mut replacements = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let Some((joined, pieces)) = join_from(blocks, at) else {
            at += 1;
            continue;
        };
        let first = pieces.first().copied();
        at = pieces.last().map_or(at, |last| last + 1);
        let mut joined = Some(joined);
        let made = pieces.into_iter().map(|piece| (piece, joined.take().filter(|_| Some(piece) == first)));
        replacements.extend(made.map(|(piece, joined)| (piece, joined.into_iter().collect())));
    }
    replacements
}

/// A piece: the first row below its heads, the columns of its figures, and whose they are.
struct Piece<'g, 'a> {
    table: &'g Grid<'a>,
    body: usize,
    figures: Range<usize>,
    applicants: BTreeSet<Applicant>,
}

impl<'g, 'a> Piece<'g, 'a> {
    fn of(table: &'g Grid<'a>) -> Option<Self> {
        let body = table.cells().iter().find(|cell| cell.marks().request(None).is_some())?.row;
        let heads = table.cells().iter().take_while(|cell| cell.row < body);
        let heads: Vec<(usize, Applicant)> =
            heads.filter_map(|cell| Some((cell.column, cell.marks().applicant?))).collect();
        let first = heads.iter().map(|(column, _)| *column).min()?;
        let applicants: BTreeSet<Applicant> = heads.iter().map(|(_, who)| *who).collect();
        let is_whole = applicants.len() == heads.len() && table.columns() - first == heads.len();
        is_whole.then_some(Self { table, body, figures: first..table.columns(), applicants })
    }

    /// The labels of a row with the rows and columns that they reach over.
    fn labels(&self, row: usize) -> impl Iterator<Item = (&str, usize, usize)> {
        let labels = self.table.row_cells(row).iter().filter(|cell| cell.column < self.figures.start);
        labels.map(|cell| (cell.normal(), cell.rows, cell.columns))
    }

    /// Whether another piece has the same rows.
    fn has_rows_of(&self, other: &Piece<'_, '_>) -> bool {
        self.table.rows() == other.table.rows()
            && self.body == other.body
            && (self.body..self.table.rows()).all(|row| self.labels(row).eq(other.labels(row)))
    }
}

/// The whole table whose pieces begin at a block, and which blocks they are.
fn join_from(blocks: &[Block<'_>], at: usize) -> Option<(Annotated<'static>, Vec<usize>)> {
    let piece = |at: usize| match blocks.get(at)? {
        Block::Table(table) if !table.hidden => Piece::of(table),
        _ => None,
    };
    let first = piece(at)?;
    let mut named = first.applicants.clone();
    let mut pieces = vec![(at, first)];
    while named.len() < Applicant::ALL.len() {
        let next = next_table(blocks, pieces.last()?.0)?;
        let other =
            piece(next).filter(|other| named.is_disjoint(&other.applicants) && other.has_rows_of(&pieces[0].1))?;
        named.extend(other.applicants.iter().copied());
        pieces.push((next, other));
    }
    if pieces.len() < 2 {
        return None;
    }
    let Piece { table, .. } = &pieces[0].1;
    let rows = (0..table.rows()).map(|row| {
        let own = table.row_cells(row).iter();
        let others = pieces[1..].iter().flat_map(|(_, piece)| {
            let is_figure = |cell: &&GridCell<'_>| cell.column >= piece.figures.start;
            piece.table.row_cells(row).iter().filter(is_figure)
        });
        own.chain(others).map(|cell| cell.copied(|_| {})).collect()
    });
    let complete = pieces.iter().all(|(_, piece)| piece.table.complete);
    let joined = Annotated::table(rows.collect(), table.table(), complete, table.place.clone());
    Some((joined, pieces.into_iter().map(|(at, _)| at).collect()))
}

/// A line between two pieces is no longer: （续表）.
const LONGEST_LINE: usize = 20;

/// The next table, if nothing but a short line stands before it.
fn next_table(blocks: &[Block<'_>], at: usize) -> Option<usize> {
    let is_between = |block: &Block<'_>| match block {
        Block::Paragraph(line) => line.text.chars().count() <= LONGEST_LINE && line.heading().is_none(),
        Block::Table(_) => false,
    };
    let between = blocks[at + 1..].iter().take(2).take_while(|block| is_between(block)).count();
    Some(at + 1 + between).filter(|next| matches!(blocks.get(*next), Some(Block::Table(_))))
}
