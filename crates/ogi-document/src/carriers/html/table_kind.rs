//! Which tables of a page are tables: see [`super`].

use super::tree::{Id, Kind, Tree};
use super::walk::{Step, Walk, breaks};

/// A cell with this much text (in bytes, 200 Chinese characters) is prose; the longest label of the form has a third.
pub(super) const PROSE: u32 = 600;
/// So much prose makes a table a page.
const MUCH_PROSE: u32 = 1200;
/// Of a table inside a cell, the most cells at which it still is part of that cell.
const SMALL: u32 = 8;
/// A table with tables in it is a grid only with at least so many cells of its own.
const GRID: u32 = 6;

/// The tables that matter, by number of node, ascending.
#[derive(Default)]
pub(super) struct TableKinds {
    grids: Vec<Id>,
    strips: Vec<Id>,
    blanks: Vec<Id>,
}

impl TableKinds {
    /// It is a table of rows and columns.
    pub(super) fn is_grid(&self, id: Id) -> bool {
        self.grids.binary_search(&id).is_ok()
    }

    /// It has one cell with a few words, which may be a row of a table that was cut into its rows.
    pub(super) fn is_strip(&self, id: Id) -> bool {
        self.strips.binary_search(&id).is_ok()
    }

    /// It has nothing but empty cells, which a header in the table before may give a meaning.
    pub(super) fn is_blank(&self, id: Id) -> bool {
        self.blanks.binary_search(&id).is_ok()
    }
}

/// What is known of a table before its cells are read; lengths are bytes.
#[derive(Default)]
struct Shape {
    rows: u32,
    /// Cells of the row with the most of them.
    columns: u32,
    cells: u32,
    /// Cells of the last row so far.
    in_row: u32,
    text: u32,
    prose: u32,
    /// Text and line-breaking elements of the cell that is open.
    cell_text: u32,
    cell_breaks: u32,
    has_tables: bool,
    /// One of the tables within is more than a part of a cell.
    has_large_table: bool,
}

impl Shape {
    fn end_cell(&mut self) {
        self.text += self.cell_text;
        // Six lines or more and half as long: a list or a letter. A column of numbers joined by <br> is shorter.
        if self.cell_text >= PROSE || (self.cell_breaks >= 12 && self.cell_text >= PROSE / 2) {
            self.prose += self.cell_text;
        }
    }

    fn is_small(&self) -> bool {
        !self.has_large_table && (self.cells <= 1 || (self.cells <= SMALL && (self.rows <= 1 || self.columns <= 1)))
    }

    fn is_grid(&self) -> bool {
        let is_prose = self.prose >= MUCH_PROSE && 2 * self.prose >= self.text;
        let is_column_of_prose = self.columns <= 1 && self.prose > 0;
        if self.text == 0 || self.cells <= 1 || is_prose || is_column_of_prose {
            return false;
        }
        !self.has_tables || (!self.has_large_table && self.rows >= 2 && self.columns >= 2 && self.cells >= GRID)
    }

    fn is_blank(&self) -> bool {
        self.text == 0 && self.cells > 1 && !self.has_tables
    }

    fn is_strip(&self) -> bool {
        self.cells == 1 && !self.has_tables && (1..PROSE).contains(&self.text)
    }
}

/// Judges all tables, inner before outer, each text counted once.
pub(super) fn find(tree: &Tree<'_>) -> TableKinds {
    let mut found = TableKinds::default();
    let mut open: Vec<Shape> = Vec::new();
    let mut walk = Walk::below(tree, Tree::DOCUMENT);
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(_, node) => match node.kind {
                Kind::Drop => walk.leave_out(),
                Kind::Table => open.push(Shape::default()),
                kind => {
                    if let Some(shape) = open.last_mut() {
                        enter(shape, kind, || ink(tree.text(node)));
                    }
                }
            },
            Step::Leave(id, node) if node.kind == Kind::Table => {
                let Some(shape) = open.pop() else { continue };
                if shape.is_grid() {
                    found.grids.push(id);
                } else if shape.is_strip() {
                    found.strips.push(id);
                } else if shape.is_blank() {
                    found.blanks.push(id);
                }
                if let Some(outer) = open.last_mut() {
                    outer.has_tables = true;
                    outer.has_large_table |= !shape.is_small();
                    outer.cell_text += shape.text;
                }
            }
            Step::Leave(_, node) => {
                if let (Kind::Cell, Some(shape)) = (node.kind, open.last_mut()) {
                    shape.end_cell();
                }
            }
        }
    }
    found.grids.sort_unstable();
    found.strips.sort_unstable();
    found.blanks.sort_unstable();
    found
}

/// How many bytes of a text are no blanks: the same however the text is cut into nodes.
pub(super) fn ink(text: &str) -> usize {
    text.bytes().filter(|byte| *byte > b' ').count()
}

fn enter(shape: &mut Shape, kind: Kind, length: impl FnOnce() -> usize) {
    match kind {
        // Sources are bounded below 4 GB, so that no count here overflows.
        Kind::Text | Kind::Field => shape.cell_text += u32::try_from(length()).unwrap_or(u32::MAX),
        Kind::Picture => shape.cell_text += 1,
        Kind::Row => {
            shape.rows += 1;
            shape.in_row = 0;
        }
        Kind::Cell => {
            shape.cells += 1;
            shape.in_row += 1;
            shape.columns = shape.columns.max(shape.in_row);
            (shape.cell_text, shape.cell_breaks) = (0, 0);
        }
        kind if breaks(kind) => shape.cell_breaks += 1,
        _ => {}
    }
}
