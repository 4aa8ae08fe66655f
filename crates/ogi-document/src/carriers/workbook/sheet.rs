//! A sheet of a workbook as its file has it, whichever kind that is.

use super::drawing::BoxLine;
use crate::carriers::shared::apart::{self, Apart};
use crate::document::DataBlock;
use crate::input::budget::{Budget, TooMuch};

/// A sheet. Rows and columns count from zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sheet {
    pub(super) name: String,
    /// The workbook does not show it.
    pub(super) hidden: bool,
    /// In the order of the file; of two at one place the later counts.
    pub(super) cells: Vec<SheetCell>,
    pub(super) merges: Vec<Region>,
    /// Rows that are not shown.
    pub(super) hidden_rows: Vec<u32>,
    /// First and last of columns that are not shown.
    pub(super) hidden_columns: Vec<(u32, u32)>,
    /// The text boxes drawn on it, from the top down.
    pub(super) boxes: Vec<BoxLine>,
}

/// A cell that the file names; it may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SheetCell {
    pub(super) row: u32,
    pub(super) column: u32,
    /// What it shows.
    pub(super) text: String,
    /// It has a border, so that it is a cell of a table even if it is empty.
    pub(super) bordered: bool,
    /// Its font is struck out.
    pub(super) struck: bool,
}

impl SheetCell {
    /// Shows that its text is struck out, if it is.
    pub(super) fn strike(&mut self, budget: &mut Budget) -> Result<(), TooMuch> {
        if self.struck {
            // A stroke behind each character.
            budget.take_text(3 * self.text.len())?;
            self.text = apart::shown(&self.text, Apart::Struck).unwrap_or_default();
        }
        Ok(())
    }
}

/// Cells merged into one; both ends belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) first_row: u32,
    pub(super) first_column: u32,
    pub(super) last_row: u32,
    pub(super) last_column: u32,
}

/// The largest row and column of any workbook.
pub(super) const LAST_ROW: u32 = 1_048_575;
pub(super) const LAST_COLUMN: u32 = 16_383;

impl Sheet {
    /// Whether it says in its first cell that it is no part of the report: a guide, or checks by formula.
    pub(super) fn is_aid(&self) -> bool {
        let first = self.cells.first().filter(|cell| (cell.row, cell.column) == (0, 0));
        first.is_some_and(|cell| cell.text == ogi_model::AID_SHEET_NAME)
    }

    /// The data of a hidden sheet whose first cell is a URN: what stands below it in the first column, joined.
    pub(super) fn data_block(&self) -> Option<DataBlock> {
        let name = self.cells.first().filter(|cell| (cell.row, cell.column) == (0, 0) && self.hidden)?;
        name.text.starts_with("urn:").then(|| DataBlock {
            name: name.text.clone(),
            text: self.cells[1..].iter().filter(|cell| cell.column == 0).map(|cell| cell.text.as_str()).collect(),
        })
    }
}

impl Region {
    /// Reads `B2:D7`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.split_once(':').unwrap_or((text, text));
        let ((first_row, first_column), (last_row, last_column)) = (position(first)?, position(last)?);
        (first_row <= last_row && first_column <= last_column).then_some(Self {
            first_row,
            first_column,
            last_row,
            last_column,
        })
    }
}

/// Row and column of `D7`, also written `$D$7`.
pub(super) fn position(reference: &str) -> Option<(u32, u32)> {
    let mut column: u32 = 0;
    let mut digits = String::new();
    for c in reference.trim().chars().filter(|c| *c != '$') {
        if c.is_ascii_alphabetic() && digits.is_empty() {
            column = column.checked_mul(26)?.checked_add(u32::from(c.to_ascii_uppercase()) - u32::from('A') + 1)?;
        } else {
            digits.push(c);
        }
    }
    let row = digits.parse::<u32>().ok()?.checked_sub(1).filter(|row| *row <= LAST_ROW)?;
    let column = column.checked_sub(1).filter(|column| *column <= LAST_COLUMN)?;
    Some((row, column))
}

/// `D7` for row 6 and column 3.
pub(super) fn reference(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        letters.push(char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or_default()));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect::<String>() + &(row + 1).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read_and_written() {
        for (text, at) in [("A1", (0, 0)), ("D7", (6, 3)), ("$AA$10", (9, 26)), ("XFD1048576", (LAST_ROW, LAST_COLUMN))]
        {
            assert_eq!(position(text), Some(at));
            assert_eq!(reference(at.0, at.1), text.replace('$', ""));
        }
        for text in ["", "A", "7", "A0", "XFE1", "A1048577", "7A", "ZZZZZZZZZZ1", "规1"] {
            assert_eq!(position(text), None, "{text}");
        }
    }

    #[test]
    fn a_region_is_a_pair_of_references() {
        let region = Region { first_row: 1, first_column: 1, last_row: 6, last_column: 3 };
        assert_eq!(Region::parse("B2:D7"), Some(region));
        assert_eq!(Region::parse("D7:B2"), None);
    }
}
