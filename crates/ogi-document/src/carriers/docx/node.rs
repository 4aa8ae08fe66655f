//! A Word document as far as it is read: paragraphs and tables within each other.

use crate::carriers::shared::apart::Apart;

/// A paragraph or a table.
pub(super) enum Node {
    Paragraph(Paragraph),
    Table(Table),
}

/// A paragraph with what stands on its lines.
#[derive(Default)]
pub(super) struct Paragraph {
    pub(super) pieces: Vec<Piece>,
    /// The id of its style.
    pub(super) style: Option<String>,
    /// An outline level of its own, from 0.
    pub(super) outline: Option<u32>,
    /// Its automatic number: which list and which level. A list 0 is none.
    pub(super) number: Option<ListItem>,
    /// What stands in text boxes that hang on it.
    pub(super) boxes: Vec<Node>,
}

/// A place in a list of automatic numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ListItem {
    pub(super) list: Option<u32>,
    pub(super) level: Option<u32>,
}

/// A piece of a line.
pub(super) enum Piece {
    Text {
        text: String,
        hidden: bool,
        /// What stands in it is no part of the number beside it: a raised footnote mark, a deleted digit.
        apart: Option<Apart>,
    },
    Break,
}

/// A table.
#[derive(Default)]
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
}

/// A row of a table.
#[derive(Default)]
pub(super) struct Row {
    /// Columns left free before its first cell.
    pub(super) before: u32,
    pub(super) cells: Vec<Cell>,
}

/// A cell of a row.
pub(super) struct Cell {
    pub(super) columns: u32,
    pub(super) down: Merge,
    pub(super) across: Merge,
    pub(super) nodes: Vec<Node>,
}

/// Whether a cell is one with the cell before it, to the left or above.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Merge {
    #[default]
    None,
    Restart,
    Continue,
}
