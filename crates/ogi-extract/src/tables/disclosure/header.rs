//! The header of a block of table two: its cells, and the columns that they name.

use ogi_model::Measure;
use ogi_model::text::normalize;

use crate::annotate::document::GridCell;
use crate::annotate::labels::bare;
use crate::segment::lines::Token;

/// A cell of a header, and the column that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head<'a> {
    pub(super) text: &'a str,
    pub(super) measure: Option<Measure>,
}

impl<'a> Head<'a> {
    pub(super) fn of_cell(cell: &GridCell<'a>) -> Self {
        Self { text: cell.printed(), measure: cell.marks().measure }
    }

    pub(super) fn of_token(token: &Token<'a>) -> Self {
        Self { text: token.text, measure: token.marks.measure }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The words of a header, without the remarks in brackets that may name other columns.
pub(super) fn names(header: &[Head<'_>]) -> String {
    header.iter().map(|cell| bare(&normalize(cell.text)).to_owned()).collect()
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
