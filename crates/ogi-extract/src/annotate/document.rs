//! A document with what each of its cells and lines may be, worked out once and carried along: also into the tables that later
//! steps make of its tables.

use std::cell::OnceCell;
use std::ops::Deref;

use ogi_document::{Paragraph, Table, TableCell};
use ogi_model::Table as Kind;
use ogi_model::text::normalize;

use super::headings;
use super::kinds::{self, Role};
use super::labels;
use super::marks::Marks;
use super::printed_labels::{self, Recognised};
use super::recognised;

/// What is known of a text, once somebody asked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes {
    /// Nothing where no form prints the text.
    label: OnceCell<Option<&'static Recognised>>,
    /// The normal form; nothing where the text has it already.
    normal: OnceCell<Option<Box<str>>>,
    marks: OnceCell<Marks>,
    heading: OnceCell<Option<u8>>,
    role: OnceCell<Role>,
}

impl Notes {
    fn label(&self, printed: &str) -> Option<&'static Recognised> {
        *self.label.get_or_init(|| printed_labels::of(printed).inspect(|_| recognised::note(printed)))
    }

    fn normal<'t>(&'t self, printed: &'t str) -> &'t str {
        if let Some(label) = self.label(printed) {
            return &label.normal;
        }
        let normal = self.normal.get_or_init(|| match normalize(printed) {
            std::borrow::Cow::Borrowed(_) => None,
            std::borrow::Cow::Owned(normal) => Some(normal.into_boxed_str()),
        });
        normal.as_deref().unwrap_or(printed)
    }

    fn marks(&self, printed: &str) -> Marks {
        if let Some(label) = self.label(printed) {
            return label.marks;
        }
        *self.marks.get_or_init(|| Marks::at_sight(printed).unwrap_or_else(|| Marks::of(printed, self.normal(printed))))
    }

    fn is_note(&self, printed: &str) -> bool {
        match self.label(printed) {
            Some(label) => label.marks.is_note(),
            None => Marks::at_sight(printed).is_none() && labels::is_note(printed),
        }
    }

    fn heading(&self, printed: &str) -> Option<u8> {
        if !headings::may_be_heading(printed) {
            return None;
        }
        if let Some(label) = self.label(printed) {
            return label.heading;
        }
        *self.heading.get_or_init(|| headings::of_text(printed, || self.normal(printed)))
    }

    fn role(&self, printed: &str) -> Role {
        if let Some(role) = Role::at_sight(printed) {
            return role;
        }
        if let Some(label) = self.label(printed) {
            return label.role;
        }
        *self.role.get_or_init(|| {
            kinds::role_of(printed, || self.marks(printed), || self.heading(printed), || self.normal(printed))
        })
    }
}

/// A part of the document as it was opened, or one that was made of it.
#[derive(Clone, Debug)]
pub(crate) enum Held<'d, T> {
    /// As it was opened.
    Opened(&'d T),
    /// Made of it.
    Made(Box<T>),
}

impl<T> Deref for Held<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Self::Opened(opened) => opened,
            Self::Made(made) => made,
        }
    }
}

/// A block with what is known of its texts.
#[derive(Clone, Debug)]
pub(crate) enum Annotated<'d> {
    Paragraph(Held<'d, Paragraph>, Notes),
    /// The notes stand in the order of the cells.
    Table(Held<'d, Table>, Vec<Notes>, OnceCell<Option<Kind>>),
}

/// The blocks of a document, nothing being known of them yet.
pub(crate) fn annotate(blocks: &[ogi_document::Block]) -> Vec<Annotated<'_>> {
    blocks
        .iter()
        .map(|block| match block {
            ogi_document::Block::Paragraph(paragraph) => {
                Annotated::Paragraph(Held::Opened(paragraph), Notes::default())
            }
            ogi_document::Block::Table(table) => {
                let notes = vec![Notes::default(); table.cells().len()];
                Annotated::Table(Held::Opened(table), notes, OnceCell::new())
            }
        })
        .collect()
}

/// What takes the place of a block.
pub(crate) type Replacement = (usize, Vec<Annotated<'static>>);

/// Puts blocks in the place of others; the replacements stand in the order of the document.
pub(crate) fn replace(blocks: Vec<Annotated<'_>>, replacements: Vec<Replacement>) -> Vec<Annotated<'_>> {
    let mut replaced = Vec::with_capacity(blocks.len());
    let mut replacements = replacements.into_iter().peekable();
    for (at, block) in blocks.into_iter().enumerate() {
        match replacements.next_if(|(of, _)| *of == at) {
            Some((_, made)) => replaced.extend(made),
            None => replaced.push(block),
        }
    }
    replaced
}

impl Annotated<'_> {
    /// A line that was made of others.
    pub(crate) fn line(paragraph: Paragraph) -> Self {
        Self::Paragraph(Held::Made(Box::new(paragraph)), Notes::default())
    }

    /// A table of rows of cells, each with what is known of its text.
    pub(crate) fn table(
        rows: Vec<Vec<(TableCell, Notes)>>,
        of: &Table,
        complete: bool,
        place: ogi_model::Place,
    ) -> Self {
        let mut notes = Vec::new();
        let mut cells = Vec::with_capacity(rows.len());
        for row in rows {
            let (of_row, of_texts): (Vec<TableCell>, Vec<Notes>) = row.into_iter().unzip();
            notes.extend(of_texts);
            cells.push(of_row);
        }
        let table = Table::from_rows(cells, place, complete, of.hidden);
        debug_assert_eq!(table.cells().len(), notes.len(), "a table keeps all cells it is made of");
        Self::Table(Held::Made(Box::new(table)), notes, OnceCell::new())
    }

    /// The block as the steps of the reader look at it.
    pub(crate) fn view(&self) -> Block<'_> {
        match self {
            Self::Paragraph(paragraph, notes) => Block::Paragraph(Line { paragraph, notes }),
            Self::Table(table, notes, kind) => {
                let cells = table.cells().iter().zip(notes).map(|(cell, notes)| GridCell { cell, notes }).collect();
                Block::Table(Grid { table, cells, kind })
            }
        }
    }
}

/// The blocks as the steps of the reader look at them.
pub(crate) fn view<'v>(blocks: &'v [Annotated<'_>]) -> Vec<Block<'v>> {
    blocks.iter().map(Annotated::view).collect()
}

/// A piece of a document.
#[derive(Clone, Debug)]
pub(crate) enum Block<'a> {
    Paragraph(Line<'a>),
    Table(Grid<'a>),
}

impl Block<'_> {
    /// The page does not show it.
    pub(crate) fn is_hidden(&self) -> bool {
        match self {
            Self::Paragraph(line) => line.hidden,
            Self::Table(grid) => grid.hidden,
        }
    }

    /// What it is to the tables.
    pub(crate) fn role(&self) -> Role {
        match self {
            Self::Paragraph(line) => line.role(),
            Self::Table(grid) => Role::Grid(grid.kind()),
        }
    }
}

/// A paragraph, or a line of plain text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'a> {
    paragraph: &'a Paragraph,
    notes: &'a Notes,
}

impl<'a> Line<'a> {
    /// The line as it was opened.
    pub(crate) fn paragraph(&self) -> &'a Paragraph {
        self.paragraph
    }

    /// Its normal form.
    pub(crate) fn normal(&self) -> &'a str {
        self.notes.normal(&self.paragraph.text)
    }

    /// It is a label or a heading to the letter as a form prints it.
    pub(crate) fn is_label(&self) -> bool {
        self.notes.label(&self.paragraph.text).is_some()
    }

    /// What it may be.
    pub(crate) fn marks(&self) -> Marks {
        self.notes.marks(&self.paragraph.text)
    }

    /// What it is to the tables.
    pub(crate) fn role(&self) -> Role {
        self.notes.role(&self.paragraph.text)
    }

    /// The section whose heading it is.
    pub(crate) fn heading(&self) -> Option<u8> {
        self.notes.heading(&self.paragraph.text)
    }

    /// It is a footnote: 注：….
    pub(crate) fn is_note(&self) -> bool {
        self.notes.is_note(&self.paragraph.text)
    }

    /// It is the number of a page.
    pub(crate) fn is_page_mark(&self) -> bool {
        self.role() == Role::PageNumber
    }
}

impl Deref for Line<'_> {
    type Target = Paragraph;

    fn deref(&self) -> &Paragraph {
        self.paragraph
    }
}

/// A cell of a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GridCell<'a> {
    cell: &'a TableCell,
    notes: &'a Notes,
}

impl<'a> GridCell<'a> {
    /// The cell as it was opened.
    pub(crate) fn cell(&self) -> &'a TableCell {
        self.cell
    }

    /// What it prints.
    pub(crate) fn printed(&self) -> &'a str {
        &self.cell.text
    }

    /// Its normal form.
    pub(crate) fn normal(&self) -> &'a str {
        self.notes.normal(&self.cell.text)
    }

    /// What it may be.
    pub(crate) fn marks(&self) -> Marks {
        self.notes.marks(&self.cell.text)
    }

    /// The section whose heading it is.
    pub(crate) fn heading(&self) -> Option<u8> {
        self.notes.heading(&self.cell.text)
    }

    /// It is a label or a heading to the letter as a form prints it.
    pub(crate) fn is_label(&self) -> bool {
        self.notes.label(&self.cell.text).is_some()
    }

    /// A copy for another table, with what is known of it.
    pub(crate) fn copied(&self, change: impl FnOnce(&mut TableCell)) -> (TableCell, Notes) {
        let mut cell = self.cell.clone();
        change(&mut cell);
        let notes = if cell.text == self.cell.text { self.notes.clone() } else { Notes::default() };
        (cell, notes)
    }
}

impl Deref for GridCell<'_> {
    type Target = TableCell;

    fn deref(&self) -> &TableCell {
        self.cell
    }
}

/// A table.
#[derive(Clone, Debug)]
pub(crate) struct Grid<'a> {
    table: &'a Table,
    cells: Vec<GridCell<'a>>,
    kind: &'a OnceCell<Option<Kind>>,
}

impl<'a> Grid<'a> {
    /// The table as it was opened or made.
    pub(crate) fn table(&self) -> &'a Table {
        self.table
    }

    /// All cells, row by row.
    pub(crate) fn cells(&self) -> &[GridCell<'a>] {
        &self.cells
    }

    /// The cells that start in a row.
    pub(crate) fn row_cells(&self, row: usize) -> &[GridCell<'a>] {
        self.cells.get(self.table.row_range(row)).unwrap_or_default()
    }

    /// The cell that covers a position; nothing where the table has a hole.
    pub(crate) fn cell_at(&self, row: usize, column: usize) -> Option<&GridCell<'a>> {
        self.cells.get(self.table.index_at(row, column)?)
    }

    /// Which table of the form it is.
    pub(crate) fn kind(&self) -> Option<Kind> {
        *self.kind.get_or_init(|| kinds::kind_of(self))
    }
}

impl Deref for Grid<'_> {
    type Target = Table;

    fn deref(&self) -> &Table {
        self.table
    }
}
