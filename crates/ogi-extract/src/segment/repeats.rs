//! A table that stands in the document more than once with other figures: last year's, a department's, a draft, a copy for
//! phones. All sums of each may hold, so that nothing in the figures tells which is the report's.
//!
//! The sources of a table are parted into its printings. What stands over each and on the tab of its sheet decides
//! ([`standing`]). Where that leaves several, all are read, and every cell in which they differ is unread.

pub(crate) mod standing;

use std::collections::{BTreeSet, HashSet};

use ogi_model::{Edition, Place, Row, Table as Kind};

use super::lines::{self, Token};
use super::sources::Source;
use crate::annotate::document::{Block, Grid};
use crate::annotate::kinds;
use crate::annotate::marks::Marks;
use standing::{Caption, Standing, Whose};

/// A printing that is not read, and why.
#[derive(Debug)]
pub(crate) struct Aside {
    pub(crate) table: Kind,
    pub(crate) standing: Standing,
    pub(crate) place: Option<Place>,
}

/// What is read of a document.
#[derive(Debug)]
pub(crate) struct Settled<'a> {
    /// The pieces of each table.
    pub(crate) sources: [Vec<Source<'a>>; 3],
    /// Printings of tables that nothing tells from those.
    pub(crate) rivals: Vec<(Kind, Vec<Source<'a>>)>,
    pub(crate) aside: Vec<Aside>,
}

/// Chooses among the printings of each table.
pub(crate) fn settle<'a>(blocks: &'a [Block<'a>], sources: [Vec<Source<'a>>; 3], whose: Whose<'_>) -> Settled<'a> {
    let [disclosure, requests, reviews] = sources;
    let printings = [(Kind::Disclosure, disclosure), (Kind::Requests, requests), (Kind::Reviews, reviews)]
        .map(|(kind, sources)| (kind, printings(kind, sources)));
    let mut settled = Settled { sources: Default::default(), rivals: Vec::new(), aside: Vec::new() };
    let is_repeated = printings.iter().any(|(_, printings)| printings.len() > 1);
    let appendix = is_repeated.then(|| standing::appendix_of_other_years(blocks, whose)).flatten();
    let standings = printings.each_ref().map(|(_, printings)| {
        let of_printing = |printing: &Vec<Source<'_>>| {
            let begins = printing.first().map_or(0, |source| source.extent().0);
            let appended = appendix.as_ref().filter(|(start, _)| begins > *start);
            match of_printing(printing, blocks, whose) {
                Standing::Plain => appended.map_or(Standing::Plain, |(_, years)| Standing::OtherYear(years.clone())),
                said => said,
            }
        };
        printings.iter().map(of_printing).collect::<Vec<Standing>>()
    });
    // Where one table stands under the report's year, one under another year is not the report's, even if it is alone.
    let has_own = standings.iter().flatten().any(|standing| *standing == Standing::Own);
    for ((kind, printings), standings) in printings.into_iter().zip(standings) {
        let is_alone = printings.len() == 1;
        let best = standings.iter().map(Standing::rank).max().unwrap_or_default();
        // A printing that says nothing new to the letter need not be read.
        let mut printed: HashSet<Vec<&'a str>> = HashSet::new();
        for (printing, standing) in printings.into_iter().zip(standings) {
            let is_other_year = matches!(standing, Standing::OtherYear(_)) && has_own;
            if standing.rank() < best || (is_alone && is_other_year) {
                let place = printing.first().and_then(Source::place).cloned();
                settled.aside.push(Aside { table: kind, standing, place });
            } else if settled.sources[kind as usize].is_empty() {
                printed.extend((!is_alone).then(|| texts(&printing)));
                settled.sources[kind as usize] = printing;
            } else if printed.insert(texts(&printing)) {
                settled.rivals.push((kind, printing));
            }
        }
    }
    settled
}

impl<'a> Settled<'a> {
    /// The sources of a rival alone.
    pub(crate) fn alone(kind: Kind, printing: Vec<Source<'a>>) -> [Vec<Source<'a>>; 3] {
        let mut sources: [Vec<Source<'a>>; 3] = Default::default();
        sources[kind as usize] = printing;
        sources
    }
}

fn texts<'a>(printing: &[Source<'a>]) -> Vec<&'a str> {
    printing.iter().flat_map(Source::texts).collect()
}

/// A printing repeats at least so many rows of the one before.
const fn least_repeated(kind: Kind) -> usize {
    match kind {
        Kind::Disclosure => 2,
        Kind::Requests => 3,
        Kind::Reviews => 1,
    }
}

/// Pieces that are looked at to tell whether a repeated row begins another printing.
const PIECES_AHEAD: usize = 64;

/// The sources of a table, printing by printing. Printings without a figure are none where others have some: the head of a
/// table that is printed again on the next page, a blank form.
fn printings(kind: Kind, sources: Vec<Source<'_>>) -> Vec<Vec<Source<'_>>> {
    let may_repeat = sources.len() > 1 || sources.iter().any(|source| is_longer_than_the_form(source, kind));
    if !may_repeat {
        return if sources.is_empty() { Vec::new() } else { vec![sources] };
    }
    let sources: Vec<Source<'_>> = sources.into_iter().flat_map(|source| divided(source, kind)).collect();
    let rows: Vec<BTreeSet<Row>> = sources.iter().map(|source| rows(source, kind)).collect();
    let begins = beginnings(&rows, kind);
    let mut printings: Vec<Vec<Source<'_>>> = Vec::new();
    for (at, source) in sources.into_iter().enumerate() {
        match printings.last_mut().filter(|_| !begins.contains(&at)) {
            Some(printing) => printing.push(source),
            None => printings.push(vec![source]),
        }
    }
    let has_figures = |printing: &Vec<Source<'_>>| {
        let is_figure = |(text, marks): (&str, Marks)| text.chars().any(char::is_numeric) && marks.is_figure();
        printing.iter().any(|source| match source {
            Source::Grid(table, _) => table.cells().iter().any(|cell| is_figure((cell.printed(), cell.marks()))),
            Source::Lines(tokens) => tokens.iter().any(|token| is_figure((token.text, token.marks))),
        })
    };
    if printings.iter().any(has_figures) {
        printings.retain(has_figures);
    }
    printings
}

/// At which of some lists of rows another printing begins: where rows stand again that the printing has already, as many and
/// as large a part of it as no summary repeats.
fn beginnings(rows: &[BTreeSet<Row>], kind: Kind) -> BTreeSet<usize> {
    let mut begins = BTreeSet::new();
    let mut current: BTreeSet<Row> = BTreeSet::new();
    for at in 0..rows.len() {
        if !current.is_disjoint(&rows[at]) {
            let least = least_repeated(kind).max(current.len().div_ceil(2));
            let mut again: BTreeSet<Row> = BTreeSet::new();
            let is_repeated = rows[at..].iter().take(PIECES_AHEAD).any(|ahead| {
                again.extend(current.intersection(ahead));
                again.len() >= least
            });
            if is_repeated {
                begins.insert(at);
                current.clear();
            }
        }
        current.extend(&rows[at]);
    }
    begins
}

/// Lines that may hold more than one printing, by how many figures they have.
fn is_longer_than_the_form(source: &Source<'_>, kind: Kind) -> bool {
    let Source::Lines(tokens) = source else { return false };
    let cells = Edition::ALL.iter().map(|edition| edition.form().cells(kind).len()).max().unwrap_or_default();
    tokens.iter().filter(|token| token.is_figure).count() > cells + cells / 4
}

/// Lines cut where another printing begins: behind the last figure before it, as its head comes with it.
fn divided(source: Source<'_>, kind: Kind) -> Vec<Source<'_>> {
    let tokens = match source {
        Source::Lines(tokens) if is_longer_than_the_form(&Source::Lines(tokens.clone()), kind) => tokens,
        other => return vec![other],
    };
    let labelled: Vec<(usize, BTreeSet<Row>)> =
        (0..tokens.len()).filter_map(|at| Some((at, BTreeSet::from([row_at(&tokens, at, kind)?])))).collect();
    let rows: Vec<BTreeSet<Row>> = labelled.iter().map(|(_, row)| row.clone()).collect();
    let mut pieces = Vec::new();
    let mut rest = tokens.as_slice();
    let mut cut = 0;
    for begins in beginnings(&rows, kind) {
        let at = labelled[begins].0;
        let after_figures = tokens[..at].iter().rposition(|token| token.is_figure).map_or(0, |last| last + 1);
        if after_figures > cut {
            let (piece, behind) = rest.split_at(after_figures - cut);
            pieces.push(Source::Lines(piece.to_vec()));
            (rest, cut) = (behind, after_figures);
        }
    }
    pieces.push(Source::Lines(rest.to_vec()));
    pieces
}

/// The row of the form that a token is the label of.
fn row_at(tokens: &[Token<'_>], at: usize, kind: Kind) -> Option<Row> {
    let token = &tokens[at];
    if token.is_figure {
        return None;
    }
    match kind {
        Kind::Reviews => token.marks.channel.map(Row::Review),
        _ => lines::row_of(token.marks, kind).filter(|_| tokens.get(at + 1).is_some_and(|next| next.is_figure)),
    }
}

/// The rows of the form that a source has.
fn rows(source: &Source<'_>, kind: Kind) -> BTreeSet<Row> {
    match source {
        Source::Lines(tokens) => (0..tokens.len()).filter_map(|at| row_at(tokens, at, kind)).collect(),
        Source::Grid(table, _) if kind == Kind::Reviews => {
            table.cells().iter().filter_map(|cell| cell.marks().channel).map(Row::Review).collect()
        }
        Source::Grid(table, _) => {
            let labelled: BTreeSet<Row> =
                lines::row_labels(table).filter_map(|label| lines::row_of(label.marks(), kind)).collect();
            if !labelled.is_empty() {
                return labelled;
            }
            // A form that nobody has filled in has labels without figures.
            table.cells().iter().filter_map(|cell| lines::row_of(cell.marks(), kind)).collect()
        }
    }
}

fn of_printing(printing: &[Source<'_>], blocks: &[Block<'_>], whose: Whose<'_>) -> Standing {
    let Some(first) = printing.first() else { return Standing::Plain };
    let sheet = first.place().and_then(|place| place.sheet.as_deref());
    let within: Vec<Caption<'_>> = match first {
        Source::Grid(table, _) => captions_within(table),
        Source::Lines(tokens) => tokens
            .iter()
            .take_while(|token| !token.marks.is_figure() && kinds::of_line_alone(token.text, token.marks).is_none())
            .map(|token| Caption { text: token.text, marks: token.marks })
            .collect(),
    };
    let above = standing::captions_above(blocks, first.extent().0);
    standing::standing(within.into_iter().chain(above), sheet, whose)
}

/// The first rows of a table that are one cell each.
fn captions_within<'a>(table: &Grid<'a>) -> Vec<Caption<'a>> {
    let only = |row: usize| {
        let mut filled = table.row_cells(row).iter().filter(|cell| !cell.text.is_empty());
        let only = filled.next().filter(|_| filled.next().is_none());
        only.map(|cell| Caption { text: cell.printed(), marks: cell.marks() })
    };
    (0..table.rows()).map_while(only).take(3).collect()
}
