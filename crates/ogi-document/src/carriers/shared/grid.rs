//! Placing cells: rows of cells with spans in, a [`Table`] out. The algorithm for forming a table of the HTML standard,
//! with two differences: a span never reaches beyond its group of rows (as browsers render it), and where two cells claim
//! a slot the earlier one keeps it.

use crate::document::{Table, TableCell};
use ogi_model::Place;

/// The largest `colspan` the HTML standard allows.
pub(crate) const MAX_COLSPAN: u32 = 1000;
/// The largest `rowspan` the HTML standard allows.
pub(crate) const MAX_ROWSPAN: u32 = 65_534;

/// The rows of this document cover more cells than [`Limits::cells`](crate::Limits::cells) allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooManyCells;

/// A cell of an earlier row that reaches into the current one.
#[derive(Clone, Copy)]
struct Reach {
    start: u32,
    end: u32,
    /// Rows still to cover; `u32::MAX` for `rowspan=0`, to the end of the group.
    left: u32,
    cell: u32,
}

/// Takes cells in source order.
#[derive(Default)]
pub(crate) struct GridBuilder {
    cells: Vec<TableCell>,
    starts: Vec<u32>,
    cover: Vec<u32>,
    cover_starts: Vec<u32>,
    columns: u32,
    overlaps: bool,
    /// From rows above, by column.
    above: Vec<Reach>,
    /// Cells starting in the current row, by column.
    fresh: Vec<Reach>,
    merged: Vec<Reach>,
    /// Column for the next cell, and the first of `above` that may still be in its way.
    column: u32,
    next_above: usize,
}

impl GridBuilder {
    /// Opens a row. Every row opened is to be closed with [`Self::end_row`].
    pub(crate) fn start_row(&mut self) {
        self.starts.push(to_u32(self.cells.len()));
        self.column = 0;
        self.next_above = 0;
    }

    /// Leaves the columns before this one free in the open row, as far as they are.
    pub(crate) fn skip_to(&mut self, column: u32) {
        self.column = self.column.max(column);
    }

    /// Puts a cell in the first free column of the open row. `rowspan` 0 reaches to the end of the group.
    pub(crate) fn cell(&mut self, colspan: u32, rowspan: u32, text: String, mut place: Place) {
        let colspan = colspan.clamp(1, MAX_COLSPAN);
        let rowspan = rowspan.min(MAX_ROWSPAN);
        while let Some(reach) = self.above.get(self.next_above) {
            if reach.end > self.column {
                if reach.start > self.column {
                    break;
                }
                self.column = reach.end;
            }
            self.next_above += 1;
        }
        let free = self.above.get(self.next_above).map_or(u32::MAX, |reach| reach.start);
        let start = self.column;
        let wanted = start.saturating_add(colspan);
        let end = wanted.min(free);
        self.overlaps |= end < wanted;
        // The cells after it stand where the standard puts them, whether or not this one was clipped.
        self.column = wanted;
        self.columns = self.columns.max(end);
        let row = self.starts.len().saturating_sub(1);
        place.row = Some(to_u32(row + 1));
        place.column = Some(start + 1);
        self.fresh.push(Reach {
            start,
            end,
            left: if rowspan == 0 { u32::MAX } else { rowspan - 1 },
            cell: to_u32(self.cells.len()),
        });
        self.cells.push(TableCell {
            row,
            column: start as usize,
            rows: 1,
            columns: (end - start) as usize,
            text,
            place,
        });
    }

    /// Closes the row, whose cells are taken off the number `left` to the document.
    pub(crate) fn end_row(&mut self, left: &mut usize) -> Result<(), TooManyCells> {
        *left = left.checked_sub(self.above.len() + self.fresh.len()).ok_or(TooManyCells)?;
        self.close_row();
        Ok(())
    }

    fn close_row(&mut self) {
        self.cover_starts.push(to_u32(self.cover.len()));
        for reach in &self.above {
            self.cells[reach.cell as usize].rows += 1;
        }
        self.merged.clear();
        let (mut above, mut fresh) = (self.above.iter().peekable(), self.fresh.iter().peekable());
        loop {
            let next = match (above.peek(), fresh.peek()) {
                (Some(old), Some(new)) if old.start < new.start => above.next(),
                (_, Some(_)) => fresh.next(),
                (_, None) => above.next(),
            };
            let Some(reach) = next else { break };
            self.cover.push(reach.cell);
            if reach.left > 0 {
                let left = if reach.left == u32::MAX { u32::MAX } else { reach.left - 1 };
                self.merged.push(Reach { left, ..*reach });
            }
        }
        self.fresh.clear();
        std::mem::swap(&mut self.above, &mut self.merged);
    }

    /// Ends a group of rows (`<thead>`, `<tbody>`, `<tfoot>`): no cell reaches beyond it.
    pub(crate) fn end_group(&mut self) {
        self.above.clear();
    }

    pub(crate) fn finish(mut self, place: Place, complete: bool, hidden: bool) -> Table {
        self.starts.push(to_u32(self.cells.len()));
        self.cover_starts.push(to_u32(self.cover.len()));
        Table {
            cells: self.cells,
            starts: self.starts,
            cover: self.cover,
            cover_starts: self.cover_starts,
            columns: self.columns as usize,
            complete,
            overlaps: self.overlaps,
            hidden,
            place,
        }
    }
}

impl Table {
    /// Makes a table of rows of cells. Each cell takes the first free column of its row and covers as many rows and columns as
    /// it says; what it says of its row and its column is set anew, and its place stays as it is.
    ///
    /// ```
    /// use ogi_document::{Place, Table, TableCell};
    ///
    /// let cell = |text: &str, rows| TableCell { text: text.to_owned(), rows, columns: 1, ..TableCell::default() };
    /// let rows = [vec![cell("规章", 2), cell("1", 1)], vec![cell("2", 1)]];
    /// let table = Table::from_rows(rows, Place::default(), true, false);
    /// assert_eq!(table.cell_at(1, 1).map(|cell| cell.text.as_str()), Some("2"));
    /// ```
    pub fn from_rows(
        rows: impl IntoIterator<Item = Vec<TableCell>>,
        place: Place,
        complete: bool,
        hidden: bool,
    ) -> Self {
        let mut grid = GridBuilder::default();
        let mut places = Vec::new();
        for row in rows {
            grid.start_row();
            for TableCell { rows, columns, text, place, .. } in row {
                grid.cell(to_u32(columns), to_u32(rows), text, place.clone());
                places.push(place);
            }
            grid.close_row();
        }
        let mut table = grid.finish(place, complete, hidden);
        table.cells.iter_mut().zip(places).for_each(|(cell, place)| cell.place = place);
        table
    }

    /// Takes cells out, told by their number in their row and what they are; the others stay where they are.
    pub(crate) fn retain(&mut self, keep: impl Fn(usize, &TableCell) -> bool) {
        let kept: Vec<bool> = (0..self.rows())
            .flat_map(|row| self.row_cells(row).iter().enumerate().map(|(in_row, cell)| keep(in_row, cell)))
            .collect();
        // The new number of each cell that stays.
        let numbers: Vec<u32> = kept
            .iter()
            .scan(0, |next, kept| {
                let number = *next;
                *next += u32::from(*kept);
                Some(number)
            })
            .collect();
        let (starts, cells) = thinned(&self.starts, (0..).zip(&kept).map(|(at, kept)| kept.then_some(at)));
        self.starts = starts;
        self.cells = cells.into_iter().map(|at| std::mem::take(&mut self.cells[at])).collect();
        let stay = |cell: &u32| kept[*cell as usize].then(|| numbers[*cell as usize]);
        (self.cover_starts, self.cover) = thinned(&self.cover_starts, self.cover.iter().map(stay));
    }
}

/// What is left of a list that is cut into rows, and where the rows begin then.
fn thinned<T>(starts: &[u32], list: impl Iterator<Item = Option<T>>) -> (Vec<u32>, Vec<T>) {
    let mut list = list;
    let mut left = Vec::new();
    let mut new_starts = vec![0; starts.len().min(1)];
    for row in starts.windows(2) {
        left.extend(list.by_ref().take((row[1] - row[0]) as usize).flatten());
        new_starts.push(to_u32(left.len()));
    }
    (new_starts, left)
}

/// Every count here is bounded by the size of the source, which [`crate::open`] bounds well below four thousand millions.
fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    fn table(rows: &[&[(&str, u32, u32)]]) -> Table {
        let mut grid = GridBuilder::default();
        let mut left = Limits::default().cells;
        for row in rows {
            grid.start_row();
            for &(text, colspan, rowspan) in *row {
                grid.cell(colspan, rowspan, text.to_owned(), Place::default());
            }
            grid.end_row(&mut left).unwrap();
        }
        grid.finish(Place::default(), true, false)
    }

    /// One letter a slot, `.` for a hole.
    fn picture(table: &Table) -> Vec<String> {
        (0..table.rows())
            .map(|row| {
                (0..table.columns()).map(|column| table.cell_at(row, column).map_or(".", |cell| &cell.text)).collect()
            })
            .collect()
    }

    #[test]
    fn the_head_of_table_three_finds_its_columns() {
        let table = table(&[
            &[("a", 3, 3), ("b", 7, 1)],
            &[("c", 1, 2), ("d", 5, 1), ("e", 1, 2)],
            &[("f", 1, 1), ("g", 1, 1), ("h", 1, 1), ("i", 1, 1), ("j", 1, 1)],
            &[("k", 3, 1), ("0", 1, 1), ("1", 1, 1), ("2", 1, 1), ("3", 1, 1), ("4", 1, 1), ("5", 1, 1), ("6", 1, 1)],
        ]);
        assert_eq!(picture(&table), ["aaabbbbbbb", "aaacddddde", "aaacfghije", "kkk0123456"]);
        assert_eq!(table.row_cells(2).iter().map(|cell| cell.column).collect::<Vec<_>>(), [4, 5, 6, 7, 8]);
        assert_eq!(table.covering(2).map(|cell| cell.text.as_str()).collect::<String>(), "acfghije");
        assert_eq!(table.row_cells(3)[1].place.column, Some(4));
    }

    #[test]
    fn rowspan_nought_reaches_to_the_end_of_the_group_and_no_further() {
        let mut grid = GridBuilder::default();
        let mut left = Limits::default().cells;
        for group in [["a", "b"], ["c", "d"]] {
            for (index, text) in group.into_iter().enumerate() {
                grid.start_row();
                if index == 0 {
                    grid.cell(1, 0, "v".into(), Place::default());
                }
                grid.cell(1, 1, text.into(), Place::default());
                grid.end_row(&mut left).unwrap();
            }
            grid.end_group();
        }
        let table = grid.finish(Place::default(), true, false);
        assert_eq!(picture(&table), ["va", "vb", "vc", "vd"]);
        assert_eq!(table.cells()[0].rows, 2);
    }

    #[test]
    fn a_span_that_runs_into_an_earlier_cell_is_clipped_and_said_so() {
        let table = table(&[&[("a", 1, 1), ("b", 1, 2)], &[("c", 3, 1), ("d", 1, 1)]]);
        assert_eq!(picture(&table), ["ab..", "cb.d"]);
        assert!(table.overlaps);
    }

    #[test]
    fn a_span_beyond_the_last_row_is_clipped() {
        let table = table(&[&[("a", 1, 65_534), ("b", 1, 1)]]);
        assert_eq!(table.rows(), 1);
        assert_eq!(table.cells()[0].rows, 1);
        assert_eq!(table.cell_at(1, 0), None);
        assert!(table.row_cells(1).is_empty());
        assert_eq!(table.covering(usize::MAX).len(), 0);
    }

    #[test]
    fn wide_spans_cost_one_entry_a_row() {
        let row: &[(&str, u32, u32)] = &[("a", 4_000_000, 1)];
        let table = table(&vec![row; 10_000]);
        assert_eq!((table.columns(), table.cover.len()), (1000, 10_000));
    }

    #[test]
    fn cells_taken_out_leave_the_others_where_they_are() {
        let mut table =
            table(&[&[("a", 2, 1), ("", 1, 1)], &[("b", 1, 2), ("c", 1, 1), ("", 1, 1)], &[("d", 1, 1), ("", 1, 1)]]);
        table.retain(|_, cell| !cell.text.is_empty());
        assert_eq!(picture(&table), ["aa.", "bc.", "bd."]);
        assert_eq!(
            table.row_cells(2).iter().map(|cell| (cell.text.as_str(), cell.column)).collect::<Vec<_>>(),
            [("d", 1)]
        );
        table.retain(|in_row, cell| cell.row == 0 || in_row > 0);
        assert_eq!(picture(&table), ["aa.", ".c.", "..."]);
        assert!(table.row_cells(2).is_empty());
    }

    #[test]
    fn rows_times_columns_without_end_is_refused() {
        let mut grid = GridBuilder::default();
        let mut left = Limits::default().cells;
        grid.start_row();
        for _ in 0..1000 {
            grid.cell(1, 65_534, String::new(), Place::default());
        }
        let result = (0..65_534).try_for_each(|_| {
            let result = grid.end_row(&mut left);
            grid.start_row();
            result
        });
        assert_eq!(result, Err(TooManyCells));
    }
}
