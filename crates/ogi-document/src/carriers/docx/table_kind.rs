//! Whether a table is one, or only lays out what stands in it.

use super::node::{Node, Piece, Table};

/// A cell with this much text (in bytes, 200 Chinese characters) is prose; the longest label of the form has a third.
const PROSE: usize = 600;
/// So many lines with half as much text are a list or a letter.
const LINES: usize = 6;
/// So much prose makes a table a page.
const MUCH_PROSE: usize = 1200;
/// Of a table inside a cell, the most cells at which it still is part of that cell.
const SMALL: usize = 8;
/// A table with tables in it is a grid only with at least so many cells of its own.
const GRID: usize = 6;

/// What is known of a table before its cells are read; lengths are bytes.
#[derive(Default)]
pub(super) struct Shape {
    rows: usize,
    /// Cells of the row with the most of them.
    columns: usize,
    cells: usize,
    text: usize,
    prose: usize,
    has_tables: bool,
    /// One of the tables within is more than a part of a cell.
    has_large_table: bool,
}

impl Shape {
    pub(super) fn of(table: &Table) -> Self {
        let mut shape = Self { rows: table.rows.len(), ..Self::default() };
        for row in &table.rows {
            shape.columns = shape.columns.max(row.cells.len());
            shape.cells += row.cells.len();
            for cell in &row.cells {
                let (mut text, mut lines) = (0, 0);
                shape.measure(&cell.nodes, &mut text, &mut lines);
                shape.text += text;
                if text >= PROSE || (lines >= LINES && text >= PROSE / 2) {
                    shape.prose += text;
                }
            }
        }
        shape
    }

    fn measure(&mut self, nodes: &[Node], text: &mut usize, lines: &mut usize) {
        for node in nodes {
            match node {
                Node::Paragraph(paragraph) => {
                    *lines += 1;
                    for piece in &paragraph.pieces {
                        match piece {
                            Piece::Text { text: part, .. } => *text += part.trim().len(),
                            Piece::Break => *lines += 1,
                        }
                    }
                    self.measure(&paragraph.boxes, text, lines);
                }
                Node::Table(table) => {
                    let inner = Self::of(table);
                    self.has_tables = true;
                    self.has_large_table |= !inner.is_small();
                    *text += inner.text;
                }
            }
        }
    }

    fn is_small(&self) -> bool {
        !self.has_large_table && (self.cells <= 1 || (self.cells <= SMALL && (self.rows <= 1 || self.columns <= 1)))
    }

    /// Whether it is read as a table.
    pub(super) fn is_grid(&self) -> bool {
        let is_prose = self.prose >= MUCH_PROSE && 2 * self.prose >= self.text;
        let is_column_of_prose = self.columns <= 1 && self.prose > 0;
        if self.text == 0 || self.cells <= 1 || is_prose || is_column_of_prose {
            return false;
        }
        !self.has_tables || (!self.has_large_table && self.rows >= 2 && self.columns >= 2 && self.cells >= GRID)
    }
}
