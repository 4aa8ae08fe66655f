//! The header of a block of table two: its cells, and the columns that they name.

use ogi_model::Measure;
use ogi_model::text::normalize;

use crate::annotate::document::GridCell;
use crate::annotate::labels::{self, bare};
use crate::segment::lines::Token;

/// A cell of a header, and the column that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head<'a> {
    pub(super) text: &'a str,
    pub(super) measure: Option<Measure>,
    /// The line it stands on, where it is one of a line.
    line: Option<u32>,
}

impl<'a> Head<'a> {
    pub(super) fn of_cell(cell: &GridCell<'a>) -> Self {
        Self { text: cell.printed(), measure: cell.marks().measure, line: None }
    }

    pub(super) fn of_token(token: &Token<'a>) -> Self {
        Self { text: token.text, measure: token.marks.measure, line: token.place.line }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The words of a header, without the remarks in brackets that may name other columns.
pub(super) fn names(header: &[Head<'_>]) -> String {
    header.iter().map(|cell| bare(&normalize(cell.text)).to_owned()).collect()
}

/// Whether no word of a header is broken over lines, so that it may have a cell for each column.
pub(super) fn is_on_one_line(header: &[Head<'_>]) -> bool {
    header.iter().all(|head| head.line == header[0].line)
}

/// How many columns a header has that prints a label again in each place it reaches over: its rows have as many cells, blank
/// ones included. Nothing where it prints each label once.
pub(super) fn columns_with_copies(header: &[Head<'_>], columns: usize) -> Option<usize> {
    let printed = names(header);
    let mut named = [0; labels::MEASURES.len()];
    labels::measures_in(&printed).for_each(|(measure, _)| named[measure] += 1);
    if named.iter().any(|count| *count > 1) {
        return Some(named.iter().sum());
    }
    // Where every column is named once, what stands twice is a piece of a label: 数量. Labels that are cut off name none.
    let are_all_named = named.iter().sum::<usize>() == columns;
    let is_copied = |line: &[Head<'_>]| {
        let is_twice = |at: usize| line[..at].iter().any(|before| before.text == line[at].text);
        let is_word = |at: usize| line[at].text.chars().nth(1).is_some();
        line.len() > columns && line[0].line.is_some() && (1..line.len()).any(|at| is_word(at) && is_twice(at))
    };
    let mut lines = header.chunk_by(|one, other| one.line == other.line);
    lines.find(|line| !are_all_named && is_copied(line)).map(<[Head<'_>]>::len)
}

/// How many blank cells a header begins with, and the rest of it: a local form has a second column of labels.
pub(super) fn without_blanks<'h, 'a>(header: &'h [Head<'a>]) -> (usize, &'h [Head<'a>]) {
    let blanks = header.iter().take_while(|cell| cell.is_blank()).count();
    (blanks, &header[blanks..])
}

/// Whether a row has a blank cell under each of a header, which names its columns.
pub(super) fn is_blank_below(cells: &[GridCell<'_>], header: &[Head<'_>]) -> bool {
    let is_named = header.len() > 1 && !without_blanks(header).1.is_empty();
    is_named && cells.len() == header.len() + 1 && cells.iter().all(|cell| cell.text.is_empty())
}

/// The cells of a row behind those that stand under the blank cells of its header.
pub(super) fn without_local_blanks<'c, 'a>(cells: &'c [GridCell<'a>], header: &[Head<'_>]) -> &'c [GridCell<'a>] {
    let (blanks, named) = without_blanks(header);
    let are_blank = cells.iter().take(blanks).all(|cell| cell.text.trim().is_empty());
    if blanks > 0 && !named.is_empty() && cells.len() == header.len() && are_blank { &cells[blanks..] } else { cells }
}
