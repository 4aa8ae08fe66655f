//! From pages to a document: tables and paragraphs in reading order.

use super::TooComplex;
use super::lines::{self, Line};
use super::page::{Canvas, Frame};
use super::paragraphs::{self, Measure, OnPage};
use super::table_cells::Grid;
use super::{page_breaks, page_furniture, ruled_tables, stream_rows, stream_tables, table_cells, text_columns};
use crate::carriers::shared::grid::GridBuilder;
use crate::carriers::shared::white_space::{collapse_white_space, collapsed};
use crate::document::{Block, Document, Paragraph, Table};
use ogi_model::Place;

/// What stands on a page below one another.
enum Item {
    Line(OnPage),
    Grid(Grid),
}

pub(super) fn document(canvases: Vec<Canvas>, left: &mut usize) -> Result<Document, TooComplex> {
    let mut canvases = canvases;
    for canvas in &mut canvases {
        canvas.drop_doubles();
        canvas.make_upright();
    }
    let mut canvases = text_columns::split(canvases);
    let mut pages = Vec::with_capacity(canvases.len());
    let mut grids = Vec::with_capacity(canvases.len());
    for canvas in &mut canvases {
        let mut glyphs = std::mem::take(&mut canvas.glyphs);
        let lattices = ruled_tables::find(canvas, left)?;
        // They have been turned into tables, or are not needed.
        canvas.rules = Vec::new();
        canvas.pictures = Vec::new();
        grids.push(table_cells::fill(&lattices, canvas, &mut glyphs, left)?);
        let lines = lines::lines(&glyphs.iter());
        *left = left.checked_sub(lines.len()).ok_or(TooComplex)?;
        pages.push(lines);
    }
    let heights: Vec<f64> = canvases.iter().map(|canvas| canvas.height).collect();
    let feet = page_furniture::remove(&mut pages, &heights);
    for ((lines, grids), canvas) in pages.iter_mut().zip(&mut grids).zip(&canvases) {
        grids.extend(stream_tables::take(lines, canvas, left)?);
        grids.extend(stream_rows::take(lines, canvas, left)?);
    }
    let measure = Measure::of(&pages.iter().flatten().collect::<Vec<_>>());
    let items = sequence(pages, grids);
    let mut writer = Writer { canvases: &canvases, measure, blocks: Vec::new(), tables: 0, left };
    let mut lines = Vec::new();
    for item in items {
        match item {
            Item::Line(line) => lines.push(line),
            Item::Grid(grid) => {
                writer.paragraphs(std::mem::take(&mut lines));
                writer.table(grid)?;
            }
        }
    }
    writer.paragraphs(lines);
    writer.paragraphs(feet.into_iter().map(|(page, line)| OnPage { page, line }).collect());
    Ok(Document { blocks: writer.blocks, ..Document::default() })
}

/// All lines and tables in order, tables that go on over a page joined.
fn sequence(pages: Vec<Vec<Line>>, grids: Vec<Vec<Grid>>) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for (page, (lines, grids)) in pages.into_iter().zip(grids).enumerate() {
        let mut here: Vec<(f64, Item)> =
            lines.into_iter().map(|line| (line.frame.top, Item::Line(OnPage { page, line }))).collect();
        here.extend(grids.into_iter().map(|grid| (grid.frame.top, Item::Grid(grid))));
        here.sort_by(|one, other| one.0.total_cmp(&other.0));
        for (index, (_, item)) in here.into_iter().enumerate() {
            match (items.last_mut(), item) {
                (Some(Item::Grid(upper)), Item::Grid(lower)) if index == 0 && page_breaks::continues(upper, &lower) => {
                    page_breaks::join(upper, lower);
                }
                (_, item) => items.push(item),
            }
        }
    }
    items
}

/// Writes the blocks of the document.
struct Writer<'c> {
    canvases: &'c [Canvas],
    measure: Measure,
    blocks: Vec<Block>,
    tables: u32,
    /// How many cells the document may still have.
    left: &'c mut usize,
}

impl Writer<'_> {
    fn paragraphs(&mut self, lines: Vec<OnPage>) {
        for paragraph in paragraphs::paragraphs(lines, self.measure) {
            let text = collapsed(paragraphs::text(&paragraph));
            let Some(first) = paragraph.first().filter(|_| !text.is_empty()) else { continue };
            let here = paragraph.iter().take_while(|line| line.page == first.page);
            let frame = here.map(|line| line.line.frame).fold(Frame::EMPTY, Frame::union);
            let place = self.canvases[first.page].place(frame);
            self.blocks.push(Block::Paragraph(Paragraph { text, place, ..Paragraph::default() }));
        }
    }

    fn table(&mut self, grid: Grid) -> Result<(), TooComplex> {
        self.tables += 1;
        let mut place = grid.place.clone();
        place.table = Some(self.tables);
        let table = table(grid, self.tables, self.left)?;
        self.blocks.push(Block::Table(Table { place, ..table }));
        Ok(())
    }
}

fn table(grid: Grid, number: u32, left: &mut usize) -> Result<Table, TooComplex> {
    let mut builder = GridBuilder::default();
    let mut cells = grid.cells.into_iter().peekable();
    for row in 0..grid.rows {
        builder.start_row();
        while let Some(cell) = cells.next_if(|cell| cell.span.row == row) {
            let place = Place { table: Some(number), ..cell.place };
            builder.cell(to_u32(cell.span.columns), to_u32(cell.span.rows), text(cell.text), place);
        }
        builder.end_row(left).map_err(|_| TooComplex)?;
    }
    Ok(builder.finish(grid.place, true, false))
}

fn text(text: String) -> String {
    if !text.contains('\n') {
        return collapsed(text);
    }
    text.lines().map(collapse_white_space).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
