//! Web pages.
//!
//! Every page is parsed as a browser parses it into a [`tree`], by a way of our own where it is plain ([`fast`]), else by
//! the [`standard`] algorithm; then its blocks are read off in document order.
//!
//! # Which tables are tables
//!
//! Pages use tables to lay out columns, and converters put tables into cells for no reason. A `<table>` becomes a
//! [`Table`] if it looks like a grid, otherwise its cells are read as ordinary blocks and the tables within are judged
//! by themselves. A grid has more than one cell; prose makes up less than half of it; and if it contains tables, these
//! are single cells, or one short row or column, standing in cells of something that is plainly a grid without them.
//! Their text then is the text of the cell around them. Tables that were cut into several are put together again where
//! the cut is plain ([`split_tables`]), those made of `<div>`s and lists are seen where their rows are plain
//! ([`div_tables`]); other boxes are paragraphs: what those line up to is for the reader to find out, as in plain text.
//! Empty rows and columns that only fill up are taken out ([`spacer_cells`]).
//!
//! # What is left out
//!
//! Scripts, styles, templates, `<noscript>`, comments, Word's conditional comments among them; outside of tables also
//! form controls, pictures and drawings, which in a cell stand where a figure might ([`cell_text`]).
//! What a page hides by a `style` attribute, by `hidden` or by its style sheets ([`style_sheets`]) is kept and marked where
//! it is a block, for the whole text may be hidden until a script shows it; within a line or a table it is left out, as it would not be printed. A cell that
//! is only invisible keeps its place.

mod attribute_count;
mod cell_text;
mod data_blocks;
mod div_tables;
mod element_style;
mod fast;
mod line_numbers;
mod spacer_cells;
mod split_tables;
mod standard;
mod style_sheets;
mod table_kind;
mod tree;
mod visibility;
mod walk;

use crate::carriers::shared::apart::{self, Apart};
use crate::carriers::shared::grid::{GridBuilder, TooManyCells};
use crate::carriers::shared::white_space::{TextCollector, is_seen};
use crate::carriers::text;
use crate::document::{Block, Cut, Document, Paragraph, Table};
use div_tables::DivTable;
use ogi_model::Place;
use spacer_cells::Ends;
use standard::TooComplex;
use style_sheets::Rules;
use table_kind::TableKinds;
use tree::{Id, Kind, Node, Tree};
use walk::{Step, Walk, breaks};

/// Pages within pages within pages: the form of an office stands in the second at most.
const MAX_FRAMES: u8 = 3;

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

/// Reads a decoded page, whose cells are taken off those `left`.
pub(crate) fn read(source: &str, left: &mut usize) -> Result<Document, Refused> {
    Ok(Document { data: data_blocks::of(source), ..within(source, left, 0)? })
}

/// Reads a page that stands in so many others, which may have so many cells.
fn within(source: &str, left: &mut usize, frames: u8) -> Result<Document, Refused> {
    let guessed = style_sheets::guess(source);
    let rules = Rules::of(guessed.iter().copied());
    let tree = parse(source, &rules)?;
    if tree.sheets == guessed {
        return styled(tree, &rules, left, frames);
    }
    let known = Rules::of(tree.sheets.iter().map(|sheet| &**sheet));
    if rules.is_empty() && known.is_empty() {
        return document(tree, left, frames);
    }
    styled(parse(source, &known)?, &known, left, frames)
}

/// Parses a page in the way that is right for it.
fn parse<'a>(source: &'a str, rules: &'a Rules) -> Result<Tree<'a>, Refused> {
    match fast::parse(source, rules) {
        Some(tree) => Ok(tree),
        None => Ok(standard::parse(source, rules)?),
    }
}

/// Reads the blocks off a tree whose elements have been held against the rules of its sheets.
fn styled(mut tree: Tree<'_>, rules: &Rules, left: &mut usize, frames: u8) -> Result<Document, Refused> {
    rules.apply(&mut tree);
    document(tree, left, frames)
}

/// Reads the blocks off a tree.
fn document(mut tree: Tree<'_>, left: &mut usize, frames: u8) -> Result<Document, Refused> {
    let title = (tree.title != 0)
        .then(|| cell_text::words(&tree, tree.title, &mut TextCollector::default()).replace('\n', " "));
    let mut flow = Flow {
        table_kinds: table_kind::find(&tree),
        div_tables: div_tables::find(&tree),
        tree: &tree,
        blocks: Vec::new(),
        collector: TextCollector::default(),
        line: 0,
        heading: None,
        hidden: 0,
        pending: Vec::new(),
        pending_hidden: 0,
        tables: 0,
        left,
        cut: None,
        frames,
    };
    flow.below(Tree::DOCUMENT)?;
    flow.flush()?;
    let Flow { blocks, cut, .. } = flow;
    let cut = cut
        .or(tree.cut_in_markup.then_some(Cut::Markup))
        .or((tree.page_opened && !tree.page_closed).then_some(Cut::Page));
    Ok(Document {
        title: title.filter(|title| !title.is_empty()),
        meta: std::mem::take(&mut tree.meta),
        blocks,
        data: Vec::new(),
        cut,
    })
}

/// Reads blocks off the tree.
struct Flow<'a> {
    tree: &'a Tree<'a>,
    table_kinds: TableKinds,
    div_tables: Vec<DivTable>,
    blocks: Vec<Block>,
    /// The paragraph so far, and the line it began on.
    collector: TextCollector,
    line: u32,
    heading: Option<u8>,
    /// How many hidden elements we are in.
    hidden: u32,
    /// Tables that nothing has followed yet but tables, and in how many hidden elements they are.
    pending: Vec<Id>,
    pending_hidden: u32,
    tables: u32,
    /// How many cells the page may still have.
    left: &'a mut usize,
    cut: Option<Cut>,
    frames: u8,
}

impl Flow<'_> {
    /// Reads what is below a node.
    fn below(&mut self, root: Id) -> Result<(), Refused> {
        let mut walk = Walk::below(self.tree, root);
        // The outermost element that stands apart, and its text, which may come in pieces.
        let mut beside: Option<(Id, Apart, String)> = None;
        while let Some(step) = walk.next() {
            match step {
                Step::Enter(_, node) if node.kind == Kind::Text => {
                    let text = self.tree.text(node);
                    match &mut beside {
                        Some((.., before)) => before.push_str(text),
                        None => self.collector.push(text),
                    }
                    if self.line == 0 && (!self.collector.is_empty() || (beside.is_some() && !text.trim().is_empty())) {
                        self.line = line_of(node, first_seen(text));
                    }
                }
                Step::Enter(id, node) => {
                    if is_no_text(node) {
                        walk.leave_out();
                        continue;
                    }
                    if breaks(node.kind) {
                        self.show_beside(&mut beside);
                        self.end_paragraph()?;
                    }
                    if let Kind::Apart(kind) = node.kind {
                        beside.get_or_insert((id, kind, String::new()));
                    }
                    self.hidden += u32::from(node.hidden());
                    let last = self.enter(id, node)?;
                    if let Some(last) = last {
                        walk.leave_out_to(last);
                        self.hidden -= u32::from(node.hidden());
                    } else if let Kind::Heading(level) = node.kind {
                        self.heading = Some(level);
                    }
                }
                Step::Leave(id, node) => {
                    if breaks(node.kind) {
                        self.show_beside(&mut beside);
                        self.end_paragraph()?;
                    }
                    if beside.as_ref().is_some_and(|(outermost, ..)| *outermost == id) {
                        self.show_beside(&mut beside);
                        beside = None;
                    }
                    self.hidden -= u32::from(node.hidden());
                    if matches!(node.kind, Kind::Heading(_)) {
                        self.heading = None;
                    }
                }
            }
        }
        self.show_beside(&mut beside);
        self.end_paragraph()
    }

    /// Takes in the text that stands apart, as far as it was read.
    fn show_beside(&mut self, beside: &mut Option<(Id, Apart, String)>) {
        let Some((_, apart, text)) = beside else { return };
        let text = std::mem::take(text);
        match apart::shown(&text, *apart) {
            Some(shown) => self.collector.push(&shown),
            None => self.collector.push(&text),
        }
    }

    /// Reads an element that is more than its text; gives the last of the siblings read with it.
    fn enter(&mut self, id: Id, node: &Node) -> Result<Option<Id>, Refused> {
        let last = match node.kind {
            // A table of empty cells is a part of the one before it, or nothing.
            Kind::Table if self.table_kinds.is_blank(id) => {
                if !self.pending.is_empty() && self.pending_hidden == self.hidden {
                    self.pending.push(id);
                }
                Some(id)
            }
            Kind::Table if self.table_kinds.is_grid(id) || self.table_kinds.is_strip(id) => {
                if self.pending_hidden != self.hidden {
                    self.flush()?;
                }
                self.pending_hidden = self.hidden;
                self.pending.push(id);
                Some(id)
            }
            Kind::Table => {
                // Its text is all there is of it, so that this is as good as a cut table.
                self.note_cut(node);
                None
            }
            Kind::Block if !self.div_tables.is_empty() => {
                match self.div_tables.binary_search_by_key(&id, |rows| rows.first).map(|at| self.div_tables[at]) {
                    Ok(rows) => {
                        self.flush()?;
                        self.div_table(rows).map_err(|TooManyCells| Refused { line: node.line })?;
                        Some(rows.last)
                    }
                    Err(_) => None,
                }
            }
            Kind::Preformatted => self.preformatted(id, node)?.then_some(id),
            Kind::Frame => {
                self.frame(node)?;
                Some(id)
            }
            _ => None,
        };
        Ok(last)
    }

    fn end_paragraph(&mut self) -> Result<(), Refused> {
        if !self.collector.is_empty() {
            let text = self.collector.take();
            let (heading, line) = (self.heading, self.line);
            self.flush()?;
            self.paragraph(text, heading, Place::on_line(line));
        }
        // Blanks alone are gone as well.
        self.collector.break_line();
        self.line = 0;
        Ok(())
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

    /// Reads the tables that are waiting to see what follows them.
    fn flush(&mut self) -> Result<(), Refused> {
        if self.pending.is_empty() {
            return Ok(());
        }
        let run = std::mem::take(&mut self.pending);
        let hidden = std::mem::replace(&mut self.hidden, self.pending_hidden);
        let mut ends = Ends::default();
        for group in split_tables::join(self.tree, &run) {
            match group {
                [id] if self.table_kinds.is_blank(*id) => {}
                [id] if self.table_kinds.is_strip(*id) => {
                    let heading = self.heading.take();
                    self.note_cut(self.tree.node(*id));
                    self.below(*id)?;
                    self.heading = heading;
                }
                group => {
                    let line = group.first().map_or(1, |id| self.tree.node(*id).line);
                    ends = self.table(group, ends).map_err(|TooManyCells| Refused { line })?;
                }
            }
        }
        self.hidden = hidden;
        Ok(())
    }

    /// Text with its own lines, such as a text file shown by a browser, is read as plain text; `false` if there is
    /// markup in it that makes it a part of the page like any other.
    fn preformatted(&mut self, id: Id, node: &Node) -> Result<bool, Refused> {
        let mut raw = String::new();
        let mut line = node.line;
        let mut walk = Walk::below(self.tree, id);
        while let Some(step) = walk.next() {
            match step {
                Step::Enter(_, node) if is_no_text(node) => walk.leave_out(),
                Step::Enter(_, node) => match node.kind {
                    Kind::Text => {
                        let text = self.tree.text(node);
                        if raw.is_empty() {
                            line = line_of(node, text);
                        }
                        raw.push_str(text);
                    }
                    Kind::Break => raw.push('\n'),
                    Kind::Inline | Kind::Apart(_) => {}
                    _ => return Ok(false),
                },
                Step::Leave(..) => {}
            }
        }
        self.flush()?;
        let first = self.blocks.len();
        text::append(&raw, line, &mut self.blocks, &mut self.tables, self.left)
            .map_err(|TooManyCells| Refused { line: node.line })?;
        self.hide_from(first);
        Ok(true)
    }

    /// A page within the page, whose source stands in an attribute.
    fn frame(&mut self, node: &Node) -> Result<(), Refused> {
        let source = self.tree.text(node);
        if source.trim().is_empty() || self.frames == MAX_FRAMES {
            return Ok(());
        }
        self.end_paragraph()?;
        self.flush()?;
        let inner = within(source, self.left, self.frames + 1).map_err(|_| Refused { line: node.line })?;
        let first = self.blocks.len();
        let before = self.tables;
        for mut block in inner.blocks {
            // Its lines are lines of the attribute.
            let move_place = |place: &mut Place| {
                place.line = Some(node.line);
                place.table = place.table.map(|table| table + before);
            };
            match &mut block {
                Block::Paragraph(paragraph) => move_place(&mut paragraph.place),
                Block::Table(table) => {
                    self.tables += 1;
                    move_place(&mut table.place);
                    table.cells.iter_mut().for_each(|cell| move_place(&mut cell.place));
                }
            }
            self.blocks.push(block);
        }
        self.hide_from(first);
        Ok(())
    }

    /// Marks blocks that were read elsewhere as what they are here.
    fn hide_from(&mut self, first: usize) {
        if self.hidden > 0 {
            for block in &mut self.blocks[first..] {
                match block {
                    Block::Paragraph(paragraph) => paragraph.hidden = true,
                    Block::Table(table) => table.hidden = true,
                }
            }
        }
    }

    /// Where a table begins.
    fn next_table(&mut self, node: &Node) -> Place {
        self.tables += 1;
        Place { line: Some(node.line), table: Some(self.tables), ..Place::default() }
    }

    /// A table, or the pieces of one, which follows another that had its fillers there; says where it has them.
    fn table(&mut self, pieces: &[Id], ends: Ends) -> Result<Ends, TooManyCells> {
        let tree = self.tree;
        let Some(first) = pieces.first().map(|id| tree.node(*id)) else { return Ok(ends) };
        let place = self.next_table(first);
        let mut complete = true;
        let mut grid = GridBuilder::default();
        let mut collector = TextCollector::default();
        for id in pieces {
            complete &= !self.note_cut(tree.node(*id));
            let keeps_blanks = pieces.len() == 1 || split_tables::is_empty(tree, *id);
            // As the standard has it, rows of the foot come last wherever they stand.
            for feet in [false, true] {
                for (group_id, group) in tree.children(*id) {
                    match group.kind {
                        Kind::Caption if !feet && !group.hidden() => {
                            for line in cell_text::words(tree, group_id, &mut collector).lines() {
                                self.paragraph(line.to_owned(), None, Place::on_line(group.line));
                            }
                        }
                        Kind::RowGroup | Kind::Foot if (group.kind == Kind::Foot) == feet && !group.hidden() => {
                            for (row_id, row) in tree.children(group_id) {
                                // What a label of a piece reaches over are the rows of the whole.
                                let counts = keeps_blanks || !split_tables::is_blank(tree, row_id);
                                if row.kind == Kind::Row && !row.hidden() && counts {
                                    let is_seen = !group.invisible() && !row.invisible();
                                    self.row(row_id, is_seen, &mut grid, &mut collector, &place)?;
                                }
                            }
                            if pieces.len() == 1 {
                                grid.end_group();
                            }
                        }
                        _ => {}
                    }
                }
            }
        }
        Ok(self.finish(grid, place, complete, ends))
    }

    fn row(
        &mut self,
        id: Id,
        is_seen: bool,
        grid: &mut GridBuilder,
        collector: &mut TextCollector,
        place: &Place,
    ) -> Result<(), TooManyCells> {
        grid.start_row();
        for (cell_id, cell) in self.tree.children(id) {
            if cell.kind == Kind::Cell && !cell.hidden() {
                let (colspan, rowspan) = cell.spans();
                let text = if is_seen { cell_text::cell(self.tree, cell_id, collector) } else { String::new() };
                grid.cell(colspan, rowspan, text, Place { line: Some(cell.line), ..place.clone() });
            }
        }
        grid.end_row(self.left)
    }

    /// A table made of boxes.
    fn div_table(&mut self, rows: DivTable) -> Result<(), TooManyCells> {
        let tree = self.tree;
        let place = self.next_table(tree.node(rows.first));
        let mut grid = GridBuilder::default();
        let mut collector = TextCollector::default();
        let mut row_id = rows.first;
        loop {
            let row = tree.node(row_id);
            if row.kind == Kind::Block && !row.hidden() {
                grid.start_row();
                for (id, child) in tree.children(row_id) {
                    if !child.hidden() && div_tables::is_box(child, row) {
                        let text = cell_text::cell(tree, id, &mut collector);
                        grid.cell(1, 1, text, Place { line: Some(child.line), ..place.clone() });
                    }
                }
                grid.end_row(self.left)?;
            }
            if row_id == rows.last || row.next == 0 {
                break;
            }
            row_id = row.next;
        }
        self.finish(grid, place, true, Ends::default());
        Ok(())
    }

    fn finish(&mut self, grid: GridBuilder, place: Place, complete: bool, before: Ends) -> Ends {
        let mut table: Table = grid.finish(place, complete, self.hidden > 0);
        let ends = spacer_cells::clear(&mut table, before);
        self.blocks.push(Block::Table(table));
        ends
    }
}

/// Nothing in it is text of a paragraph.
fn is_no_text(node: &Node) -> bool {
    match node.kind {
        Kind::Drop | Kind::Picture | Kind::Drawing | Kind::Shape | Kind::Field | Kind::Area => true,
        Kind::Inline | Kind::Apart(_) => node.hidden(),
        _ => false,
    }
}

/// A text from its first character on that is seen.
fn first_seen(text: &str) -> &str {
    let start = text.char_indices().find(|(_, c)| is_seen(*c)).map_or(text.len(), |(at, _)| at);
    &text[start..]
}

/// The line on which the last part of a text begins; the node knows where it ends.
fn line_of(node: &Node, part: &str) -> u32 {
    let breaks = part.bytes().filter(|&byte| byte == b'\n').count();
    node.line.saturating_sub(u32::try_from(breaks).unwrap_or(u32::MAX)).max(1)
}

#[cfg(test)]
mod tests;
