//! Web pages.
//!
//! Every page is parsed as a browser parses it ([`tree`]); then its blocks are read off in document order.
//!
//! # Which tables are tables
//!
//! Pages use tables to lay out columns, and converters put tables into cells for no reason. A `<table>` becomes a
//! [`Table`] if it looks like a grid, otherwise its cells are read as ordinary blocks and the tables within are judged
//! by themselves. A grid has more than one cell; prose makes up less than half of it; and if it contains tables, these
//! are single cells, or one short row or column, standing in cells of something that is plainly a grid without them.
//! Their text then is the text of the cell around them. A page made of `<div>`s is paragraphs and nothing else: what
//! those line up to is for the reader to find out, as in plain text.
//!
//! # What is left out
//!
//! Scripts, styles, templates, form controls, drawings, `<noscript>`, comments, Word's conditional comments among them.
//! What a page hides by a `style` attribute or by `hidden` is kept and marked where it is a block, for the whole text
//! may be hidden until a script shows it; within a line or a table it is left out, as it would not be printed.

mod tree;

use crate::document::{Block, Cut, Document, Paragraph, Table};
use crate::grid::{GridBuilder, TooManyCells};
use crate::text;
use crate::tidy::Tidy;
use ogi_model::Place;
use tree::{Id, Kind, Node, TooComplex, Tree};

/// A cell with this much text (in bytes, 200 Chinese characters) is prose; the longest label of the form has a third.
const PROSE: u32 = 600;
/// So much prose makes a table a page.
const MUCH_PROSE: u32 = 1200;
/// Of a table inside a cell, the most cells at which it still is part of that cell.
const SMALL: u32 = 8;
/// A table with tables in it is a grid only with at least so many cells of its own.
const GRID: u32 = 6;

/// The page cannot be read at a cost in proportion to its size; the line is where this showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) line: u32,
}

impl From<TooComplex> for Refused {
    fn from(TooComplex { line }: TooComplex) -> Self {
        Self { line }
    }
}

/// Reads a decoded page of at most `cells` cells.
pub(crate) fn read(source: &str, cells: usize) -> Result<Document, Refused> {
    let mut tree = tree::parse(source)?;
    let grids = find_grids(&mut tree);
    let title = (tree.title != 0).then(|| {
        let mut tidy = Tidy::default();
        collect(&tree, tree.title, &mut tidy);
        tidy.take().replace('\n', " ")
    });
    let mut flow = Flow {
        tree: &tree,
        grids: &grids,
        blocks: Vec::new(),
        tidy: Tidy::default(),
        line: 0,
        heading: None,
        hidden: 0,
        tables: 0,
        left: cells,
        cut: None,
    };
    flow.run()?;
    let Flow { blocks, cut, .. } = flow;
    let cut = cut
        .or(tree.cut_in_markup.then_some(Cut::Markup))
        .or((tree.page_opened && !tree.page_closed).then_some(Cut::Page));
    Ok(Document { title: title.filter(|title| !title.is_empty()), meta: std::mem::take(&mut tree.meta), blocks, cut })
}

/// The nodes of a subtree in document order, on a path kept by the links of the tree: no page is too deep for it.
struct Walk<'a> {
    tree: &'a Tree,
    root: Id,
    at: Id,
    leaving: bool,
}

enum Step<'a> {
    Enter(Id, &'a Node),
    Leave(Id, &'a Node),
}

impl<'a> Walk<'a> {
    /// Over what is below `root`, without `root` itself.
    fn below(tree: &'a Tree, root: Id) -> Self {
        Self { tree, root, at: root, leaving: false }
    }

    /// After an `Enter`: leaves out what is below that node, and its `Leave`.
    fn leave_out(&mut self) {
        self.leaving = true;
    }
}

impl<'a> Iterator for Walk<'a> {
    type Item = Step<'a>;

    /// `leaving` means that nothing below `at` is left to visit.
    fn next(&mut self) -> Option<Step<'a>> {
        let node = self.tree.node(self.at);
        if !self.leaving && node.first != 0 {
            self.at = node.first;
        } else if self.at == self.root {
            return None;
        } else if !self.leaving && node.kind != Kind::Text {
            // An empty element is left at once.
            self.leaving = true;
            return Some(Step::Leave(self.at, node));
        } else if node.next != 0 {
            self.at = node.next;
        } else {
            self.at = node.parent;
            self.leaving = true;
            return (self.at != self.root).then(|| Step::Leave(self.at, self.tree.node(self.at)));
        }
        self.leaving = false;
        Some(Step::Enter(self.at, self.tree.node(self.at)))
    }
}

/// Whether an element begins and ends a line of text.
fn breaks(kind: Kind) -> bool {
    !matches!(kind, Kind::Text | Kind::Inline | Kind::Apart | Kind::Drop | Kind::Document)
}

/// All text below a node that would be printed, line by line.
fn collect(tree: &Tree, root: Id, tidy: &mut Tidy) {
    let mut walk = Walk::below(tree, root);
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(_, node) if node.kind == Kind::Text => tidy.push(tree.text(node)),
            Step::Enter(_, node) if node.kind == Kind::Drop || node.hidden() => walk.leave_out(),
            Step::Enter(_, node) | Step::Leave(_, node) => {
                if breaks(node.kind) || node.kind == Kind::Apart {
                    tidy.break_line();
                }
            }
        }
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
}

/// Judges all tables, inner before outer, each text counted once. By number of node, ascending.
fn find_grids(tree: &mut Tree) -> Vec<Id> {
    let mut grids = Vec::new();
    let mut open: Vec<Shape> = Vec::new();
    let mut walk = Walk::below(tree, Tree::DOCUMENT);
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(_, node) => match node.kind {
                Kind::Drop => walk.leave_out(),
                Kind::Table => open.push(Shape::default()),
                kind => {
                    if let Some(shape) = open.last_mut() {
                        enter(shape, kind, || tree.text(node).trim_ascii().len());
                    }
                }
            },
            Step::Leave(id, node) if node.kind == Kind::Table => {
                let Some(shape) = open.pop() else { continue };
                if shape.is_grid() {
                    grids.push(id);
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
    grids.sort_unstable();
    grids
}

fn enter(shape: &mut Shape, kind: Kind, length: impl FnOnce() -> usize) {
    match kind {
        // Sources are bounded below 4 GB, so that no count here overflows.
        Kind::Text => shape.cell_text += u32::try_from(length()).unwrap_or(u32::MAX),
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

/// Reads blocks off the tree.
struct Flow<'a> {
    tree: &'a Tree,
    grids: &'a [Id],
    blocks: Vec<Block>,
    /// The paragraph so far, and the line it began on.
    tidy: Tidy,
    line: u32,
    heading: Option<u8>,
    /// How many hidden elements we are in.
    hidden: u32,
    tables: u32,
    /// How many cells the page may still have.
    left: usize,
    cut: Option<Cut>,
}

impl Flow<'_> {
    fn run(&mut self) -> Result<(), Refused> {
        let mut walk = Walk::below(self.tree, Tree::DOCUMENT);
        while let Some(step) = walk.next() {
            match step {
                Step::Enter(_, node) if node.kind == Kind::Text => {
                    let text = self.tree.text(node);
                    self.tidy.push(text);
                    if self.line == 0 && !self.tidy.is_empty() {
                        self.line = line_of(node, text.trim_ascii_start());
                    }
                }
                Step::Enter(_, node)
                    if node.kind == Kind::Drop
                        || (node.hidden() && matches!(node.kind, Kind::Inline | Kind::Apart)) =>
                {
                    walk.leave_out();
                }
                Step::Enter(id, node) => {
                    if breaks(node.kind) {
                        self.end_paragraph();
                    }
                    self.hidden += u32::from(node.hidden());
                    let is_read = match node.kind {
                        Kind::Table if self.grids.binary_search(&id).is_ok() => {
                            self.table(id, node).map_err(|TooManyCells| Refused { line: node.line })?;
                            true
                        }
                        Kind::Table => {
                            // Its text is all there is of it, so that this is as good as a cut table.
                            self.note_cut(node);
                            false
                        }
                        Kind::Preformatted => self.preformatted(id, node)?,
                        _ => false,
                    };
                    if is_read {
                        walk.leave_out();
                        self.hidden -= u32::from(node.hidden());
                    } else if let Kind::Heading(level) = node.kind {
                        self.heading = Some(level);
                    }
                }
                Step::Leave(_, node) => {
                    if breaks(node.kind) {
                        self.end_paragraph();
                    }
                    self.hidden -= u32::from(node.hidden());
                    if matches!(node.kind, Kind::Heading(_)) {
                        self.heading = None;
                    }
                }
            }
        }
        self.end_paragraph();
        Ok(())
    }

    fn end_paragraph(&mut self) {
        if !self.tidy.is_empty() {
            let text = self.tidy.take();
            self.paragraph(text, self.heading, Place::on_line(self.line));
        }
        // Blanks alone are gone as well.
        self.tidy.break_line();
        self.line = 0;
    }

    fn paragraph(&mut self, text: String, heading: Option<u8>, place: Place) {
        if !text.is_empty() {
            self.blocks.push(Block::Paragraph(Paragraph { text, heading, hidden: self.hidden > 0, place }));
        }
    }

    fn note_cut(&mut self, table: &Node) -> bool {
        let cut = table.open_at_end() && !self.tree.page_closed;
        if cut {
            self.cut = Some(Cut::Table);
        }
        cut
    }

    /// Text with its own lines, such as a text file shown by a browser, is read as plain text; `false` if there is
    /// markup in it that makes it a part of the page like any other.
    fn preformatted(&mut self, id: Id, node: &Node) -> Result<bool, Refused> {
        let mut raw = String::new();
        let mut line = node.line;
        let mut walk = Walk::below(self.tree, id);
        while let Some(step) = walk.next() {
            match step {
                Step::Enter(_, node) => match node.kind {
                    Kind::Text => {
                        let text = self.tree.text(node);
                        if raw.is_empty() {
                            line = line_of(node, text);
                        }
                        raw.push_str(text);
                    }
                    Kind::Break => raw.push('\n'),
                    Kind::Inline | Kind::Apart => {}
                    Kind::Drop => walk.leave_out(),
                    _ => return Ok(false),
                },
                Step::Leave(..) => {}
            }
        }
        let first = self.blocks.len();
        text::append(&raw, line, &mut self.blocks, &mut self.tables, &mut self.left)
            .map_err(|TooManyCells| Refused { line: node.line })?;
        for block in &mut self.blocks[first..] {
            match block {
                Block::Paragraph(paragraph) => paragraph.hidden = self.hidden > 0,
                Block::Table(table) => table.hidden = self.hidden > 0,
            }
        }
        Ok(true)
    }

    fn table(&mut self, id: Id, node: &Node) -> Result<(), TooManyCells> {
        let complete = !self.note_cut(node);
        self.tables += 1;
        let place = Place { line: Some(node.line), table: Some(self.tables), ..Place::default() };
        let mut grid = GridBuilder::default();
        let mut tidy = Tidy::default();
        // As the standard has it, rows of the foot come last wherever they stand.
        for feet in [false, true] {
            for (group_id, group) in children(self.tree, id) {
                match group.kind {
                    Kind::Caption if !feet && !group.hidden() => {
                        collect(self.tree, group_id, &mut tidy);
                        for line in tidy.take().lines() {
                            self.paragraph(line.to_owned(), None, Place::on_line(group.line));
                        }
                    }
                    Kind::RowGroup | Kind::Foot if (group.kind == Kind::Foot) == feet && !group.hidden() => {
                        for (row_id, row) in children(self.tree, group_id) {
                            if row.kind == Kind::Row && !row.hidden() {
                                self.row(row_id, &mut grid, &mut tidy, &place)?;
                            }
                        }
                        grid.end_group();
                    }
                    _ => {}
                }
            }
        }
        let table: Table = grid.finish(place, complete, self.hidden > 0);
        self.blocks.push(Block::Table(table));
        Ok(())
    }

    fn row(&mut self, id: Id, grid: &mut GridBuilder, tidy: &mut Tidy, place: &Place) -> Result<(), TooManyCells> {
        grid.start_row();
        for (cell_id, cell) in children(self.tree, id) {
            if cell.kind == Kind::Cell && !cell.hidden() {
                collect(self.tree, cell_id, tidy);
                let (colspan, rowspan) = cell.spans();
                grid.cell(colspan, rowspan, tidy.take(), Place { line: Some(cell.line), ..place.clone() });
            }
        }
        grid.end_row(&mut self.left)
    }
}

/// The line on which the last part of a text begins; the node knows where it ends.
fn line_of(node: &Node, part: &str) -> u32 {
    let breaks = part.bytes().filter(|&byte| byte == b'\n').count();
    node.line.saturating_sub(u32::try_from(breaks).unwrap_or(u32::MAX)).max(1)
}

fn children(tree: &Tree, id: Id) -> impl Iterator<Item = (Id, &Node)> {
    let first = tree.node(id).first;
    std::iter::successors((first != 0).then(|| (first, tree.node(first))), |(_, node)| {
        (node.next != 0).then(|| (node.next, tree.node(node.next)))
    })
}

#[cfg(test)]
mod tests;
