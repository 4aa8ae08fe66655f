//! Lines of table two that lost their place: figures behind words that are no label of the form. What stands beside them may be
//! theirs, and a row that is not found may be among them.

use ogi_model::{DisclosureForm, DisclosureItem};

use super::{Disclosure, Found};
use crate::annotate::labels;
use crate::segment::sources::is_laid_out;

/// The longest end of a label that may stand on a line of its own, in characters.
const LONGEST_END: usize = 4;

impl Disclosure<'_> {
    /// For each row, whether its figures may belong to a neighbour, or those of a neighbour to it: one of the two is figures
    /// behind words that are no label of the form, on a page that is laid out in lines.
    pub(super) fn doubtful(&self) -> Vec<bool> {
        let is_laid_out = |source: usize| {
            is_laid_out(self.rows.iter().filter(|row| row.source == source).map(|row| row.values.as_slice()))
        };
        let is_stray = |row: &Found<'_>| {
            row.label.is_err() && row.values.iter().any(|value| value.text.chars().any(char::is_numeric))
        };
        // What may be the end of a label, or nothing.
        let is_end = |row: &Found<'_>| {
            row.label.is_err_and(|label| {
                let brackets = |marks: [char; 2]| label.matches(marks).count();
                label.chars().count() <= LONGEST_END || brackets(['(', '（']) < brackets([')', '）'])
            })
        };
        let is_beside = |row: &Found<'_>, other: Option<&Found<'_>>| {
            other.is_some_and(|other| {
                let has_lost_figures =
                    row.values.is_empty() && is_stray(other) && is_end(other) && other.header == row.header;
                let may_be_displaced = other.label == Err("") && is_stray(other) && is_laid_out(other.source);
                other.source == row.source && self.loose.contains(&row.source) && (has_lost_figures || may_be_displaced)
            })
        };
        (0..self.rows.len())
            .map(|at| {
                let row = &self.rows[at];
                row.label.is_ok()
                    && (is_beside(row, at.checked_sub(1).and_then(|before| self.rows.get(before)))
                        || is_beside(row, self.rows.get(at + 1)))
            })
            .collect()
    }

    /// The rows of the form that are not found and would stand where something is that was not recognised.
    pub(super) fn may_be_there(&self, form: &DisclosureForm) -> Vec<DisclosureItem> {
        let printed: Vec<DisclosureItem> =
            form.blocks.iter().flat_map(|block| block.rows).map(|(item, _)| *item).collect();
        let position = |row: &Found<'_>| printed.iter().position(|item| row.label == Ok(*item));
        let is_filled = |row: &Found<'_>| row.values.iter().any(|value| !value.text.is_empty());
        let mut rows = Vec::new();
        for at in (0..self.rows.len()).filter(|at| self.rows[*at].label.is_err() && is_filled(&self.rows[*at])) {
            let before = self.rows[..at].iter().rev().find_map(position).map_or(0, |known| known + 1);
            let after = self.rows[at + 1..].iter().find_map(position).unwrap_or(printed.len());
            // The label of a row in a drawn table is whole.
            let found = &self.rows[at];
            let may_be = |item: &DisclosureItem| {
                self.loose.contains(&found.source) || found.label.is_err_and(|label| labels::may_be(label, item.zh()))
            };
            rows.extend(printed.get(before..after).unwrap_or_default().iter().copied().filter(may_be));
        }
        rows
    }
}
