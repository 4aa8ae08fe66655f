//! From the cells of sheets to paragraphs and tables.
//!
//! A sheet has no tables, only cells. So rows are taken as they look: rows one below the other with two cells or more are
//! rows of a table; a row with one cell, merged or not, is a paragraph and ends the table; so does an empty row. A cell
//! is what has text, what is merged, and what is empty within a border.
//!
//! A form that nobody filled in and that has no borders leaves its label alone in the row. It is a row of the table above
//! it where its empty cells reach exactly as far as the table does, for the sheet names them, or where it is merged over the
//! same columns as a label of the table.
//!
//! The columns of a table are the pieces between the borders of its cells. A web page opened in a spreadsheet has the
//! columns of all its tables cut out of one another, and a figure merged over several of them; none of this is seen in
//! the table, only in the places, which are those of the sheet.

mod visible_columns;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::sheet::{Region, Sheet, SheetCell, reference};
use crate::carriers::shared::grid::{GridBuilder, MAX_COLSPAN, TooManyCells};
use crate::carriers::shared::white_space::TextCollector;
use crate::document::{Block, DataBlock, Paragraph};
use crate::input::budget::{Budget, TooMuch};
use crate::{Kind, OpenError};
use ogi_model::Place;
use visible_columns::VisibleColumns;

/// Why a sheet cannot be laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unfit {
    TooMuch,
    /// Cells are merged that are merged with others already, which programs refuse to open.
    Overlap,
}

impl From<TooManyCells> for Unfit {
    fn from(TooManyCells: TooManyCells) -> Self {
        Self::TooMuch
    }
}

impl From<TooMuch> for Unfit {
    fn from(TooMuch: TooMuch) -> Self {
        Self::TooMuch
    }
}

/// The paragraphs and tables of the sheets laid out so far.
pub(super) struct Layout {
    pub(super) blocks: Vec<Block>,
    pub(super) data: Vec<DataBlock>,
    tables: u32,
    kind: Kind,
}

/// A row that is shown, and the cells that cover it, from left to right.
struct Row<'a> {
    number: u32,
    items: Vec<Item<'a>>,
    /// First and last column that the sheet names a cell in, empty ones included, if it names all that are shown between.
    named: Option<(u32, u32)>,
}

/// A cell in one of the rows it covers.
#[derive(Clone, Copy)]
struct Item<'a> {
    /// The columns it covers, both ends, without hidden ones at the ends.
    first: u32,
    last: u32,
    /// Where the sheet has it.
    row: u32,
    column: u32,
    text: &'a str,
    /// Which merged region it is.
    region: Option<u32>,
    /// It began in a row above.
    from_above: bool,
}

impl Layout {
    /// Nothing yet, of a file of this kind.
    pub(super) fn new(kind: Kind) -> Self {
        Self { blocks: Vec::new(), data: Vec::new(), tables: 0, kind }
    }

    /// Reads the blocks off a sheet, whose cells and texts are taken off a budget.
    pub(super) fn sheet(&mut self, sheet: &Sheet, budget: &mut Budget) -> Result<(), OpenError> {
        if sheet.is_aid() {
            return Ok(());
        }
        if let Some(block) = sheet.data_block() {
            self.data.push(block);
            return Ok(());
        }
        self.lay_out(sheet, budget).map_err(|unfit| match unfit {
            Unfit::TooMuch => OpenError::TooComplex { line: None },
            Unfit::Overlap => OpenError::Damaged(self.kind),
        })
    }

    fn lay_out(&mut self, sheet: &Sheet, budget: &mut Budget) -> Result<(), Unfit> {
        let hidden: BTreeSet<u32> = sheet.hidden_rows.iter().copied().collect();
        let mut run = Run::default();
        let mut last = None;
        let mut boxes = sheet.boxes.iter().peekable();
        let rows = match rows(sheet, &sheet.merges, &hidden, budget) {
            // Other programs open the sheet without the cells that are merged.
            Err(Unfit::Overlap) => rows(sheet, &[], &hidden, budget)?,
            rows => rows?,
        };
        for row in rows {
            // Nothing but hidden rows between them.
            let is_below = last.is_some_and(|last| (last + 1..row.number).all(|between| hidden.contains(&between)));
            last = Some(row.number);
            if !is_below {
                self.table(sheet, &mut run, budget)?;
            }
            // A box over a table stands behind it.
            while run.rows.is_empty()
                && let Some(line) = boxes.next_if(|line| line.row <= row.number)
            {
                self.line(sheet, (line.row, line.column), line.text.trim(), budget)?;
            }
            match row.items.as_slice() {
                [] => {
                    // The row of figures below a header, with nothing filled in.
                    if row.named.is_some() && row.named == run.extent {
                        run.push(row);
                    }
                    self.table(sheet, &mut run, budget)?;
                }
                [item] if item.from_above && run.goes_on_with(item) => run.push(row),
                [item] if !item.from_above && run.has_room_for(item, row.named) => run.push(row),
                [item] => {
                    self.table(sheet, &mut run, budget)?;
                    if !item.from_above {
                        self.paragraphs(sheet, item, budget)?;
                    }
                }
                _ => run.push(row),
            }
        }
        self.table(sheet, &mut run, budget)?;
        boxes.try_for_each(|line| self.line(sheet, (line.row, line.column), line.text.trim(), budget))
    }

    fn paragraphs(&mut self, sheet: &Sheet, item: &Item<'_>, budget: &mut Budget) -> Result<(), Unfit> {
        tidied(item.text).lines().try_for_each(|line| self.line(sheet, (item.row, item.column), line, budget))
    }

    fn line(&mut self, sheet: &Sheet, (row, column): (u32, u32), text: &str, budget: &mut Budget) -> Result<(), Unfit> {
        budget.take_cells(1)?;
        let place = place(sheet, row, column, None, budget)?;
        let text = text.to_owned();
        self.blocks.push(Block::Paragraph(Paragraph { text, heading: None, hidden: sheet.hidden, place }));
        Ok(())
    }

    /// Makes a table of the rows collected, and begins anew.
    fn table(&mut self, sheet: &Sheet, run: &mut Run<'_>, budget: &mut Budget) -> Result<(), Unfit> {
        let mut rows = std::mem::take(run).rows;
        trim(&mut rows);
        if rows.is_empty() {
            return Ok(());
        }
        let columns = Columns::of(&rows)?;
        self.tables += 1;
        let mut reach: HashMap<u32, u32> = HashMap::new();
        for region in rows.iter().flat_map(|row| &row.items).filter_map(|item| item.region) {
            *reach.entry(region).or_default() += 1;
        }
        let mut grid = GridBuilder::default();
        let mut anchors = Vec::new();
        let mut placed: BTreeSet<u32> = BTreeSet::new();
        for row in &rows {
            grid.start_row();
            let mut next = 0;
            for item in &row.items {
                let (first, last) = (columns.at(item.first), columns.at(item.last + 1));
                for blank in next..first {
                    grid.skip_to(blank);
                    grid.cell(1, 1, String::new(), Place::default());
                    anchors.push((row.number, columns.sheet_column(blank)));
                }
                next = last;
                let is_new = item.region.is_none_or(|region| placed.insert(region));
                if is_new {
                    // What began above the table has been read there.
                    let text = if item.from_above { String::new() } else { tidied(item.text) };
                    let rows = item.region.and_then(|region| reach.get(&region)).copied().unwrap_or(1);
                    grid.skip_to(first);
                    grid.cell(last - first, rows, text, Place::default());
                    anchors.push((item.row, item.column));
                }
            }
            for blank in next..columns.count() {
                grid.skip_to(blank);
                grid.cell(1, 1, String::new(), Place::default());
                anchors.push((row.number, columns.sheet_column(blank)));
            }
            grid.end_row(&mut budget.cells)?;
        }
        let first = place(sheet, rows[0].number, columns.sheet_column(0), Some(self.tables), budget)?;
        let mut table = grid.finish(first, true, sheet.hidden);
        for (cell, (row, column)) in table.cells.iter_mut().zip(anchors) {
            cell.place = place(sheet, row, column, Some(self.tables), budget)?;
        }
        self.blocks.push(Block::Table(table));
        Ok(())
    }
}

/// The rows that have cells and are shown.
fn rows<'a>(
    sheet: &'a Sheet,
    regions: &[Region],
    hidden: &BTreeSet<u32>,
    budget: &mut Budget,
) -> Result<Vec<Row<'a>>, Unfit> {
    let cells = Cells::of(sheet);
    let used = cells.0.last().map(|cell| cell.row).unwrap_or_default();
    let mut numbers: Vec<u32> = cells.0.chunk_by(|one, other| one.row == other.row).map(|row| row[0].row).collect();
    let mut merges: Vec<(u32, Region)> = Vec::with_capacity(regions.len());
    for (region, index) in regions.iter().zip(0..) {
        // Below the last cell there is nothing to be seen of it.
        let last_row = region.last_row.min(used.max(region.first_row));
        // Each of its rows is looked at, whatever becomes of it.
        budget.take_cells((last_row - region.first_row) as usize + 1)?;
        numbers.extend(region.first_row..=last_row);
        merges.push((index, Region { last_row, ..*region }));
    }
    numbers.sort_unstable();
    numbers.dedup();
    merges.sort_by_key(|(_, region)| (region.first_row, region.first_column));
    let shown = VisibleColumns::of(sheet);
    let mut rows = Vec::new();
    let mut begun: Vec<bool> = vec![false; regions.len()];
    let mut waiting = merges.iter().peekable();
    let mut active: Vec<(u32, Region)> = Vec::new();
    for number in numbers {
        active.retain(|(_, region)| region.last_row >= number);
        while let Some(next) = waiting.next_if(|(_, region)| region.first_row <= number) {
            active.push(*next);
        }
        if hidden.contains(&number) {
            continue;
        }
        let row = cells.row(number);
        let mut items = Vec::with_capacity(active.len() + row.len());
        for (index, region) in &active {
            let text = cells.at(region.first_row, region.first_column).map_or("", |cell| cell.text.as_str());
            let from_above = std::mem::replace(&mut begun[*index as usize], true);
            let extent = shown.clip(region.first_column, region.last_column);
            items.extend(extent.map(|(first, last)| Item {
                first,
                last,
                row: region.first_row,
                column: region.first_column,
                text,
                region: Some(*index),
                from_above,
            }));
        }
        let mut covered: Vec<(u32, u32)> =
            active.iter().map(|(_, region)| (region.first_column, region.last_column)).collect();
        covered.sort_unstable();
        for cell in row {
            let column = cell.column;
            let at = covered.partition_point(|(first, _)| *first <= column);
            let is_merged = at > 0 && covered[at - 1].1 >= column;
            let is_cell = cell.bordered || !cell.text.trim().is_empty();
            if is_cell && !is_merged && shown.clip(column, column).is_some() {
                items.push(Item {
                    first: column,
                    last: column,
                    row: number,
                    column,
                    text: &cell.text,
                    region: None,
                    from_above: false,
                });
            }
        }
        items.shrink_to_fit();
        items.sort_by_key(|item| item.first);
        if items.windows(2).any(|pair| pair[0].last >= pair[1].first) {
            return Err(Unfit::Overlap);
        }
        let single = row.iter().map(|cell| (cell.column, cell.column));
        let named = shown.joined(single.chain(covered));
        rows.push(Row { number, items, named });
    }
    Ok(rows)
}

/// The cells of a sheet by row and column; of two at one place the later.
struct Cells<'a>(Vec<&'a SheetCell>);

impl<'a> Cells<'a> {
    fn of(sheet: &'a Sheet) -> Self {
        let mut cells: Vec<&SheetCell> = sheet.cells.iter().collect();
        cells.sort_by_key(|cell| (cell.row, cell.column));
        cells.dedup_by(|later, before| {
            let is_same = (later.row, later.column) == (before.row, before.column);
            if is_same {
                *before = *later;
            }
            is_same
        });
        Self(cells)
    }

    fn row(&self, row: u32) -> &[&'a SheetCell] {
        let start = self.0.partition_point(|cell| cell.row < row);
        let length = self.0[start..].partition_point(|cell| cell.row == row);
        &self.0[start..start + length]
    }

    fn at(&self, row: u32, column: u32) -> Option<&'a SheetCell> {
        let at = self.0.binary_search_by_key(&(row, column), |cell| (cell.row, cell.column)).ok()?;
        self.0.get(at).copied()
    }
}

/// Rows of a table, one below the other.
#[derive(Default)]
struct Run<'a> {
    rows: Vec<Row<'a>>,
    /// The first and the last column that a cell of them covers.
    extent: Option<(u32, u32)>,
    /// The columns of each cell that is merged over several.
    merged: BTreeSet<(u32, u32)>,
}

impl<'a> Run<'a> {
    fn push(&mut self, row: Row<'a>) {
        for item in &row.items {
            let (first, last) = self.extent.unwrap_or((item.first, item.last));
            self.extent = Some((first.min(item.first), last.max(item.last)));
            self.merged.extend((item.first < item.last).then_some((item.first, item.last)));
        }
        self.rows.push(row);
    }

    /// Whether a cell covers the last row, too, so that the table goes on.
    fn goes_on_with(&self, item: &Item<'_>) -> bool {
        self.rows.last().is_some_and(|row| row.items.iter().any(|other| other.region == item.region))
    }

    /// Whether the only cell of a row is the label of one more row, whose figures are blank.
    fn has_room_for(&self, label: &Item<'_>, named: Option<(u32, u32)>) -> bool {
        let begins = self.extent.is_some_and(|(first, last)| label.first == first && label.last < last);
        begins && (named == self.extent || self.merged.contains(&(label.first, label.last)))
    }
}

/// Takes off rows without any text: all above the first with text, and below the last all but one, which may be the form's
/// row of figures with nothing filled in.
fn trim(rows: &mut Vec<Row<'_>>) {
    let has_text = |row: &Row<'_>| row.items.iter().any(|item| !item.from_above && !item.text.trim().is_empty());
    let Some(last) = rows.iter().rposition(has_text) else { return rows.clear() };
    rows.truncate(last + 2);
    let first = rows.iter().position(has_text).unwrap_or_default();
    rows.drain(..first);
}

/// The columns of a table, which are pieces of the sheet's.
struct Columns {
    /// Borders between pieces in which some row has a cell, with the number of such pieces before.
    borders: BTreeMap<u32, u32>,
    /// Where each piece begins in the sheet.
    begins: Vec<u32>,
}

impl Columns {
    fn of(rows: &[Row<'_>]) -> Result<Self, Unfit> {
        // How many more cells begin than end at each border.
        let mut borders: BTreeMap<u32, i64> = BTreeMap::new();
        for item in rows.iter().flat_map(|row| &row.items) {
            *borders.entry(item.first).or_default() += 1;
            *borders.entry(item.last + 1).or_default() -= 1;
        }
        let mut columns = Self { borders: BTreeMap::new(), begins: Vec::new() };
        let mut open = 0;
        for (border, change) in borders {
            columns.borders.insert(border, u32::try_from(columns.begins.len()).unwrap_or(u32::MAX));
            open += change;
            if open > 0 {
                columns.begins.push(border);
            }
        }
        if columns.begins.len() > MAX_COLSPAN as usize { Err(Unfit::TooMuch) } else { Ok(columns) }
    }

    fn count(&self) -> u32 {
        u32::try_from(self.begins.len()).unwrap_or(u32::MAX)
    }

    /// The piece that begins at a border of the sheet.
    fn at(&self, border: u32) -> u32 {
        self.borders.get(&border).copied().unwrap_or_else(|| self.count())
    }

    fn sheet_column(&self, piece: u32) -> u32 {
        self.begins.get(piece as usize).copied().unwrap_or_default()
    }
}

fn tidied(text: &str) -> String {
    let mut collector = TextCollector::default();
    for line in text.split(['\n', '\r']) {
        collector.push(line);
        collector.break_line();
    }
    collector.take()
}

fn place(sheet: &Sheet, row: u32, column: u32, table: Option<u32>, budget: &mut Budget) -> Result<Place, TooMuch> {
    budget.take_text(sheet.name.len())?;
    Ok(Place {
        sheet: Some(sheet.name.clone()),
        table,
        row: Some(row + 1),
        column: Some(column + 1),
        reference: Some(reference(row, column)),
        ..Place::default()
    })
}
