//! Lines of table three that lost their place: figures that belong to no label, labels that have no figures. What stands
//! beside them may be theirs, and a row that is not found may be among them.

use std::collections::BTreeSet;

use ogi_model::{Form, RequestRow};

use super::{Found, Label, Requests, WIDTH};
use crate::annotate::labels;
use crate::segment::sources::is_laid_out;

/// Rows at this distance from figures without a label may have lost the figures of blank cells to them.
const NEAR: usize = 2;

/// The most rows from figures without a label to the label that has lost them.
const FAR: usize = 3;

impl Requests<'_> {
    /// Whether figures that belong to no label stand near a row.
    pub(super) fn is_near_stray(&self, at: usize) -> bool {
        let near = at.saturating_sub(NEAR)..self.rows.len().min(at + NEAR + 1);
        self.rows[near].iter().any(|row| row.source == self.rows[at].source && self.is_stray(row))
    }

    /// For each row, whether its figures may belong to a neighbour. Figures without a label are a sign of it: the rows beside
    /// them may be theirs, a row further off may have lost the figures of its blank cells to them, and so may all rows from
    /// them to a label without figures.
    pub(super) fn doubtful(&self) -> Vec<bool> {
        let mut doubtful = vec![false; self.rows.len()];
        for stray in (0..self.rows.len()).filter(|at| self.is_displaced(&self.rows[*at])) {
            let near = stray.saturating_sub(FAR)..self.rows.len().min(stray + FAR + 1);
            let is_here = |at: &usize| self.rows[*at].source == self.rows[stray].source;
            let without_figures =
                |at: &usize| matches!(self.rows[*at].label, Label::Row(_)) && self.rows[*at].values.is_empty();
            let lost: Vec<usize> = near.clone().filter(is_here).filter(without_figures).collect();
            for at in near.filter(is_here) {
                let has_blanks = self.rows[at].values.iter().any(|value| value.text.is_empty());
                let is_between = lost.iter().any(|lost| (*lost.min(&stray)..=*lost.max(&stray)).contains(&at));
                doubtful[at] |= match at.abs_diff(stray) {
                    0 | 1 => true,
                    NEAR => has_blanks || is_between,
                    _ => is_between,
                };
            }
        }
        // The figures on the first line of a label may be those of the label above, which has none; so may all that follow.
        let is_label = |row: &Found<'_>| !row.values.is_empty() || matches!(row.label, Label::Row(_));
        let mut before: Option<usize> = None;
        for (at, row) in self.rows.iter().enumerate() {
            let is_lost =
                |before: &Found<'_>| before.source == row.source && (before.values.is_empty() || row.follows_lost);
            let begins_here =
                row.place.zip(row.values.first()).is_some_and(|(label, value)| label.line == value.place.line);
            let may_be_above =
                |before: usize| is_lost(&self.rows[before]) || (self.rows[before].goes_on && doubtful[before]);
            if row.goes_on && begins_here && before.is_some_and(may_be_above) {
                doubtful[at] = true;
            }
            if is_label(row) {
                before = Some(at);
            }
        }
        doubtful
    }

    /// Figures without a label that are a sign of displaced lines. In text with one cell a line a label stands before all its
    /// figures, and a row whose label is lost has as many as any other. The number of a row that has lost the rest of its label
    /// stands where it stood.
    fn is_displaced(&self, row: &Found<'_>) -> bool {
        let is_numbered = matches!(row.label, Label::Unknown(label)
            if labels::has_row_number(label) && labels::has_no_words(label));
        self.loose.contains(&row.source)
            && self.is_stray(row)
            && !is_numbered
            && (row.values.len() != WIDTH || self.is_laid_out(row.source))
    }

    /// Figures without a label, or behind words that are no label: a number alone, or among lines, words without a number and
    /// pieces of labels of the form.
    pub(super) fn is_stray(&self, row: &Found<'_>) -> bool {
        let Label::Unknown(label) = row.label else { return false };
        let is_piece = || !labels::is_numbered(label) || labels::are_pieces(label);
        (labels::has_no_words(label) || (self.loose.contains(&row.source) && is_piece()))
            && row.values.iter().any(|value| value.text.chars().any(char::is_numeric))
    }

    fn is_laid_out(&self, source: usize) -> bool {
        is_laid_out(self.rows.iter().filter(|row| row.source == source).map(|row| row.values.as_slice()))
    }

    /// The rows of the form that are not found and would stand where something is that was not recognised.
    pub(super) fn may_be_there(&self, printed: &[RequestRow], form: &'static Form) -> BTreeSet<RequestRow> {
        let position = |row: &Found<'_>| match row.label {
            Label::Row(row) => printed.iter().position(|known| *known == row),
            _ => None,
        };
        let is_unrecognised = |row: &Found<'_>| match row.label {
            Label::Unknown(_) => row.values.iter().any(|value| !value.text.is_empty()),
            Label::Row(_) => row.values.len() > WIDTH,
            Label::Other => false,
        };
        let mut rows = BTreeSet::new();
        if self.strays.before {
            let first = self.rows.iter().find_map(position).unwrap_or(printed.len());
            rows.extend(&printed[..first]);
        }
        if self.strays.behind {
            let last = self.rows.iter().rev().find_map(position).map_or(0, |last| last + 1);
            rows.extend(&printed[last..]);
        }
        for at in (0..self.rows.len()).filter(|at| is_unrecognised(&self.rows[*at])) {
            // The row itself, where it is known, is not missing; those behind it are.
            let before = self.rows[..=at].iter().rev().find_map(position).map_or(0, |known| known + 1);
            let after = self.rows[at + 1..].iter().find_map(position).unwrap_or(printed.len());
            let between = printed.get(before..after).unwrap_or_default();
            rows.extend(between.iter().filter(|row| self.may_be(&self.rows[at], **row, form)));
        }
        rows
    }

    /// Whether what was not recognised may be this row. Its label in a drawn table is whole, and that of another row if it
    /// is not like this one's; among lines it may be a piece, unless it has a number of its own.
    fn may_be(&self, found: &Found<'_>, row: RequestRow, form: &'static Form) -> bool {
        let Label::Unknown(label) = found.label else { return true };
        let of_form = form.requests.rows().find(|known| known.row == row).and_then(|known| known.labels.last());
        label.is_empty()
            || of_form.is_none_or(|of_form| labels::may_be(label, of_form.text))
            || (self.loose.contains(&found.source) && !labels::is_numbered(label))
    }
}
