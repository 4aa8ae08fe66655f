//! Cells of a drawn table with the row and the column they begin in, for the writers that have no spans.

use ogi_model::FormCell;

/// A table as a matrix: which cell covers each slot.
pub(crate) struct Matrix {
    /// The cells in drawn order.
    pub(crate) cells: Vec<Placed>,
    /// Indices into `cells` by row and column; nothing where no cell lies.
    pub(crate) slots: Vec<Vec<Option<usize>>>,
}

/// A cell and where it begins.
#[derive(Clone, Copy)]
pub(crate) struct Placed {
    pub(crate) row: usize,
    pub(crate) column: usize,
    pub(crate) cell: FormCell,
}

impl Placed {
    pub(crate) fn rows(&self) -> std::ops::Range<usize> {
        self.row..self.row + usize::from(self.cell.rows)
    }

    pub(crate) fn columns(&self) -> std::ops::Range<usize> {
        self.column..self.column + usize::from(self.cell.columns)
    }
}

impl Matrix {
    /// Resolves the spans of a drawn table.
    pub(crate) fn of(rows: &[Vec<FormCell>]) -> Self {
        let mut cells = Vec::new();
        let mut slots: Vec<Vec<Option<usize>>> = vec![Vec::new(); rows.len()];
        for (row, drawn) in rows.iter().enumerate() {
            for cell in drawn {
                let column = slots[row].iter().position(Option::is_none).unwrap_or(slots[row].len());
                let placed = Placed { row, column, cell: *cell };
                for line in slots.iter_mut().take(placed.rows().end).skip(row) {
                    if line.len() < placed.columns().end {
                        line.resize(placed.columns().end, None);
                    }
                    line[placed.columns()].fill(Some(cells.len()));
                }
                cells.push(placed);
            }
        }
        let width = slots.iter().map(Vec::len).max().unwrap_or_default();
        for line in &mut slots {
            line.resize(width, None);
        }
        Self { cells, slots }
    }

    /// How many columns the table is drawn on.
    pub(crate) fn width(&self) -> usize {
        self.slots.first().map_or(0, Vec::len)
    }
}
