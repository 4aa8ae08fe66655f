//! Lines of table three that lost their place: figures that belong to no label, labels that have no figures. What stands
//! beside them may be theirs, and a row that is not found may be among them.

use std::collections::BTreeSet;

use ogi_model::RequestRow;

use super::{Found, Label, Requests, WIDTH};
use crate::read::labels;
use crate::read::tables::is_laid_out;

/// Rows at this distance from figures without a label may have lost theirs to them.
const NEAR: usize = 2;

impl Requests<'_> {
    /// Whether figures that belong to no label stand near a row.
    pub(super) fn is_near_stray(&self, at: usize) -> bool {
        let near = at.saturating_sub(NEAR)..self.rows.len().min(at + NEAR + 1);
        self.rows[near].iter().any(|row| row.source == self.rows[at].source && self.is_stray(row))
    }

    /// For each row, whether its figures may belong to a neighbour: it stands beside figures without a label, or beside a
    /// label without figures on a page that is laid out in lines. A row with blank cells may have lost theirs to figures
    /// without a label that stand a row further off.
    pub(super) fn doubtful(&self) -> Vec<bool> {
        let are_displaced: Vec<bool> = self.rows.iter().map(|row| self.is_displaced(row)).collect();
        let is_near = |at: usize, distance: usize| {
            let (row, near) = (&self.rows[at], at.saturating_sub(distance)..self.rows.len().min(at + distance + 1));
            near.into_iter().any(|other| {
                let is_displaced = if distance == 1 { are_displaced[other] } else { self.is_stray(&self.rows[other]) };
                other != at && is_displaced && self.rows[other].source == row.source
            })
        };
        let has_blanks = |row: &Found<'_>| row.values.iter().any(|value| value.text.is_empty());
        (0..self.rows.len()).map(|at| is_near(at, 1) || (has_blanks(&self.rows[at]) && is_near(at, NEAR))).collect()
    }

    fn is_displaced(&self, row: &Found<'_>) -> bool {
        self.loose.contains(&row.source)
            && match row.label {
                Label::Unknown(_) => self.is_stray(row),
                Label::Row(_) => row.values.is_empty() && self.is_laid_out(row.source),
                Label::Other => false,
            }
    }

    /// Figures without a label, or behind words that are no label: among lines, one has a number.
    pub(super) fn is_stray(&self, row: &Found<'_>) -> bool {
        let Label::Unknown(label) = row.label else { return false };
        (label.is_empty() || (self.loose.contains(&row.source) && !labels::is_numbered(label)))
            && row.values.iter().any(|value| value.text.chars().any(char::is_numeric))
    }

    fn is_laid_out(&self, source: usize) -> bool {
        is_laid_out(self.rows.iter().filter(|row| row.source == source).map(|row| row.values.as_slice()))
    }

    /// The rows of the form that are not found and would stand where something is that was not recognised.
    pub(super) fn may_be_there(&self, printed: &[RequestRow]) -> BTreeSet<RequestRow> {
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
        if self.follows_figures {
            let first = self.rows.iter().find_map(position).unwrap_or(printed.len());
            rows.extend(&printed[..first]);
        }
        for at in (0..self.rows.len()).filter(|at| is_unrecognised(&self.rows[*at])) {
            // The row itself, where it is known, is not missing; those behind it are.
            let before = self.rows[..=at].iter().rev().find_map(position).map_or(0, |known| known + 1);
            let after = self.rows[at + 1..].iter().find_map(position).unwrap_or(printed.len());
            rows.extend(printed.get(before..after).unwrap_or_default());
        }
        rows
    }
}
