//! From paragraphs and tables within each other to the blocks of a [`Document`](crate::Document).
//!
//! Which tables are tables is judged as on web pages: one that only lays out is read as ordinary blocks, a small one in a
//! cell is text of that cell.

use std::collections::HashMap;

use super::list_numbering::Numbering;
use super::node::{Cell, Merge, Node, Paragraph, Piece, Row, Table};
use super::styles::{self, Styles};
use super::table_kind::Shape;
use crate::carriers::shared::apart;
use crate::carriers::shared::grid::{GridBuilder, TooManyCells};
use crate::carriers::shared::white_space::TextCollector;
use crate::document::{self, Block};
use crate::input::budget::{Budget, TooMuch};
use ogi_model::Place;

/// Reads blocks off a document, whose cells and texts are taken off a budget.
pub(super) fn blocks(
    nodes: &[Node],
    styles: &Styles,
    numbering: Numbering,
    budget: &mut Budget,
) -> Result<Vec<Block>, TooMuch> {
    let mut flow = Flow { styles, numbering, blocks: Vec::new(), tables: 0, budget };
    flow.nodes(nodes)?;
    Ok(flow.blocks)
}

struct Flow<'a, 'b> {
    styles: &'a Styles,
    numbering: Numbering,
    blocks: Vec<Block>,
    tables: u32,
    budget: &'b mut Budget,
}

/// A cell at its place in a row.
struct Placed<'a> {
    column: u32,
    columns: u32,
    cell: &'a Cell,
    /// It is part of the cell above.
    is_below: bool,
}

impl Flow<'_, '_> {
    fn nodes(&mut self, nodes: &[Node]) -> Result<(), TooMuch> {
        for node in nodes {
            match node {
                Node::Paragraph(paragraph) => self.paragraph(paragraph)?,
                Node::Table(table) if Shape::of(table).is_grid() => self.table(table)?,
                Node::Table(table) => {
                    for cell in table.rows.iter().flat_map(|row| &row.cells) {
                        self.nodes(&cell.nodes)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, paragraph: &Paragraph) -> Result<(), TooMuch> {
        let own = paragraph.outline.map(styles::level);
        let heading = own.unwrap_or_else(|| self.styles.heading(paragraph.style.as_deref()));
        let has = |wanted: bool| {
            let is_it = |piece: &Piece| matches!(piece, Piece::Text { text, hidden, .. } if *hidden == wanted && !text.trim().is_empty());
            paragraph.pieces.iter().any(is_it)
        };
        // A paragraph of nothing but hidden text is kept and marked.
        let hidden = has(true) && !has(false);
        let mut lines = vec![self.label(paragraph)?];
        for piece in &paragraph.pieces {
            match (piece, lines.last_mut()) {
                (Piece::Break, _) => lines.push(String::new()),
                (Piece::Text { text, hidden: is_hidden, apart }, Some(line)) if *is_hidden == hidden => {
                    let shown = apart.and_then(|apart| apart::shown(text, apart));
                    line.push_str(shown.as_deref().unwrap_or(text));
                }
                _ => {}
            }
        }
        for line in lines {
            let text = crate::carriers::shared::white_space::collapse_white_space(&line);
            if !text.is_empty() {
                let block = document::Paragraph { text, heading, hidden, place: Place::default() };
                self.blocks.push(Block::Paragraph(block));
            }
        }
        self.nodes(&paragraph.boxes)
    }

    /// The automatic number of a paragraph with the gap after it.
    fn label(&mut self, paragraph: &Paragraph) -> Result<String, TooMuch> {
        let item = paragraph.number(self.styles);
        let mut label = self.numbering.label(item, paragraph.style.as_deref()).unwrap_or_default();
        self.budget.take_text(label.len())?;
        // A number in Chinese ends in a mark that is gap enough.
        if label.ends_with(|c: char| c.is_ascii() || c.is_numeric()) {
            label.push(' ');
        }
        Ok(label)
    }

    fn table(&mut self, table: &Table) -> Result<(), TooMuch> {
        self.tables += 1;
        let place = Place { table: Some(self.tables), ..Place::default() };
        let rows = placed(&table.rows);
        let reach = reach(&rows);
        let mut grid = GridBuilder::default();
        let mut collector = TextCollector::default();
        for (row, reach) in rows.iter().zip(reach) {
            grid.start_row();
            for (placed, rows) in row.iter().zip(reach) {
                if placed.is_below {
                    continue;
                }
                self.collect(&placed.cell.nodes, &mut collector)?;
                grid.skip_to(placed.column);
                grid.cell(placed.columns, rows, collector.take(), place.clone());
            }
            grid.end_row(&mut self.budget.cells).map_err(|TooManyCells| TooMuch)?;
        }
        self.blocks.push(Block::Table(grid.finish(place, true, false)));
        Ok(())
    }

    /// All text of a cell that is printed, line by line.
    fn collect(&mut self, nodes: &[Node], collector: &mut TextCollector) -> Result<(), TooMuch> {
        for node in nodes {
            collector.break_line();
            match node {
                Node::Paragraph(paragraph) => {
                    collector.push(&self.label(paragraph)?);
                    for piece in &paragraph.pieces {
                        match piece {
                            Piece::Break => collector.break_line(),
                            Piece::Text { hidden: true, .. } => {}
                            Piece::Text { text, apart: Some(apart), .. } => apart::push(collector, text, *apart),
                            Piece::Text { text, .. } => collector.push(text),
                        }
                    }
                    collector.break_line();
                    self.collect(&paragraph.boxes, collector)?;
                }
                Node::Table(table) => {
                    for cell in table.rows.iter().flat_map(|row| &row.cells) {
                        collector.break_line();
                        self.collect(&cell.nodes, collector)?;
                    }
                }
            }
            collector.break_line();
        }
        Ok(())
    }
}

/// Finds the columns of all cells, and which are one with the cell to the left or above.
fn placed(rows: &[Row]) -> Vec<Vec<Placed<'_>>> {
    let mut all: Vec<Vec<Placed<'_>>> = Vec::with_capacity(rows.len());
    for row in rows {
        let mut placed: Vec<Placed<'_>> = Vec::with_capacity(row.cells.len());
        let mut column = row.before;
        for cell in &row.cells {
            match placed.last_mut() {
                Some(before) if cell.across == Merge::Continue => {
                    before.columns = before.columns.saturating_add(cell.columns);
                }
                _ => placed.push(Placed { column, columns: cell.columns, cell, is_below: false }),
            }
            column = column.saturating_add(cell.columns);
        }
        if let Some(above) = all.last() {
            let above: HashMap<(u32, u32), &Cell> =
                above.iter().map(|placed| ((placed.column, placed.columns), placed.cell)).collect();
            for placed in &mut placed {
                placed.is_below = placed.cell.down == Merge::Continue
                    && above.get(&(placed.column, placed.columns)).is_some_and(|cell| {
                        // Some programs do not say where a merge begins; nothing but what has text of its own is certain.
                        cell.down != Merge::None || is_blank(&placed.cell.nodes)
                    });
            }
        }
        all.push(placed);
    }
    all
}

/// How many rows each cell covers.
fn reach(rows: &[Vec<Placed<'_>>]) -> Vec<Vec<u32>> {
    let mut below: HashMap<(u32, u32), u32> = HashMap::new();
    let mut all = Vec::with_capacity(rows.len());
    for row in rows.iter().rev() {
        let mut next = HashMap::new();
        let mut reach = Vec::with_capacity(row.len());
        for placed in row {
            let extent = (placed.column, placed.columns);
            let rows = 1 + below.get(&extent).copied().unwrap_or_default();
            reach.push(rows);
            if placed.is_below {
                next.insert(extent, rows);
            }
        }
        below = next;
        all.push(reach);
    }
    all.reverse();
    all
}

fn is_blank(nodes: &[Node]) -> bool {
    nodes.iter().all(|node| match node {
        Node::Paragraph(paragraph) => {
            paragraph.boxes.is_empty()
                && paragraph
                    .pieces
                    .iter()
                    .all(|piece| !matches!(piece, Piece::Text { text, .. } if !text.trim().is_empty()))
        }
        Node::Table(_) => false,
    })
}
