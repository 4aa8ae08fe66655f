//! Which columns of a sheet are shown.

use crate::carriers::workbook::sheet::{LAST_COLUMN, Sheet};

/// First and last of columns that are not shown, from left to right; none of them touches another.
pub(super) struct VisibleColumns {
    hidden: Vec<(u32, u32)>,
}

impl VisibleColumns {
    pub(super) fn of(sheet: &Sheet) -> Self {
        let within = sheet.hidden_columns.iter().map(|(first, last)| (*first, (*last).min(LAST_COLUMN)));
        let mut all: Vec<(u32, u32)> = within.filter(|(first, last)| first <= last).collect();
        all.sort_unstable();
        let mut hidden: Vec<(u32, u32)> = Vec::new();
        for (first, last) in all {
            match hidden.last_mut() {
                Some(before) if first <= before.1 + 1 => before.1 = before.1.max(last),
                _ => hidden.push((first, last)),
            }
        }
        Self { hidden }
    }

    /// First and last shown column of cells that leave out no column between, in any order.
    pub(super) fn joined(&self, cells: impl Iterator<Item = (u32, u32)>) -> Option<(u32, u32)> {
        let mut cells: Vec<(u32, u32)> = cells.filter_map(|(first, last)| self.clip(first, last)).collect();
        cells.sort_unstable();
        let mut cells = cells.into_iter();
        let (first, mut end) = cells.next()?;
        for (begin, last) in cells {
            if begin > end && self.clip(end + 1, begin - 1).is_some() {
                return None;
            }
            end = end.max(last);
        }
        Some((first, end))
    }

    /// The columns of a cell without hidden ones at its ends; nothing if all are, or if no sheet has such columns.
    pub(super) fn clip(&self, first: u32, last: u32) -> Option<(u32, u32)> {
        let first = self.hidden_at(first).map_or(first, |(_, end)| end + 1);
        let last = match self.hidden_at(last) {
            Some((begin, _)) => begin.checked_sub(1)?,
            None => last,
        };
        (first <= last && last <= LAST_COLUMN).then_some((first, last))
    }

    /// The hidden columns that a column is one of.
    fn hidden_at(&self, column: u32) -> Option<(u32, u32)> {
        let at = self.hidden.partition_point(|(first, _)| *first <= column);
        self.hidden.get(at.checked_sub(1)?).copied().filter(|(_, last)| column <= *last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_columns_are_clipped_however_often_they_are_named() {
        let hidden_columns = vec![(4, 5), (0, 1), (6, 6), (1, 2), (9, 3), (16_000, u32::MAX)];
        let shown = VisibleColumns::of(&Sheet { hidden_columns, ..Sheet::default() });
        assert_eq!(shown.hidden, [(0, 2), (4, 6), (16_000, LAST_COLUMN)]);
        assert_eq!(shown.clip(0, 3), Some((3, 3)));
        assert_eq!(shown.clip(3, 8), Some((3, 8)));
        assert_eq!(shown.clip(5, 17_000), None);
        assert_eq!(shown.clip(5, 16_100), Some((7, 15_999)));
        assert_eq!((shown.clip(0, 2), shown.clip(4, 6), shown.clip(16_001, 16_002)), (None, None, None));
    }
}
