//! The tables of a report as they are drawn: the boxes of its form, without what the report omits, with its local rows.

use std::borrow::Cow;
use std::collections::BTreeSet;

use ogi_model::{Address, Cell, FormText, LocalRow, Report, Row, Table};

/// A table as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid<'a> {
    /// Which table it is.
    pub table: Table,
    /// How many columns it has.
    pub width: usize,
    /// Its rows, from the top.
    pub rows: Vec<GridRow<'a>>,
}

/// A row of a drawn table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow<'a> {
    /// Whether it stands above the figures and names their columns.
    pub is_header: bool,
    /// The boxes that begin in it, from left to right.
    pub boxes: Vec<GridBox<'a>>,
}

/// A box of a drawn table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridBox<'a> {
    /// What it is for.
    pub content: Content,
    /// What stands in it.
    pub text: Cow<'a, str>,
    /// Its first column, from zero.
    pub column: usize,
    /// How many columns it takes.
    pub columns: usize,
    /// How many rows it takes.
    pub rows: usize,
}

/// What a box of a drawn table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// It names what stands below it.
    ColumnLabel,
    /// It names what stands on its right.
    RowLabel,
    /// It holds a figure.
    Figure(Cell),
    /// It is a figure of a local row, of which the form knows nothing.
    Local,
}

/// A box with the rows and columns it covers, before anything is taken away.
#[derive(Clone, Debug)]
struct Placed<'a> {
    content: Content,
    text: Cow<'a, str>,
    rows: Vec<usize>,
    columns: Vec<usize>,
}

impl<'a> Grid<'a> {
    /// A table of a report as it is drawn; nothing where the report does not have the table.
    ///
    /// ```
    /// use ogi_model::{Edition, Report, Table};
    /// use ogi_publish::Grid;
    ///
    /// let report = Report::blank(Edition::E2021);
    /// let grid = Grid::of(&report, Table::Requests).expect("nothing is omitted");
    /// assert_eq!((grid.width, grid.rows.len()), (10, 28));
    /// ```
    pub fn of(report: &'a Report, table: Table) -> Option<Self> {
        if report.omitted.contains(&Address::from(table)) {
            return None;
        }
        let form = report.form_of(table).form();
        let layout = form.layout(table);
        let mut height = layout.len();
        let width = usize::from(form.width(table));
        let mut boxes = place(&layout, width, report);
        let (rows, columns) = omitted_lines(report, table, &boxes, height);
        if rows.len() == height || columns.len() == width {
            return None;
        }
        for placed in &mut boxes {
            placed.rows.retain(|row| !rows.contains(row));
            placed.columns.retain(|column| !columns.contains(column));
        }
        boxes.retain(|placed| !placed.rows.is_empty() && !placed.columns.is_empty());
        for local in report.local_rows.iter().filter(|local| local.table == table) {
            insert(&mut boxes, &mut height, local, width);
        }
        Some(Self::drawn(table, &boxes))
    }

    /// Every figure with its box.
    pub fn figures(&self) -> impl Iterator<Item = (Cell, &GridBox<'a>)> {
        self.rows.iter().flat_map(|row| &row.boxes).filter_map(|drawn| match drawn.content {
            Content::Figure(cell) => Some((cell, drawn)),
            _ => None,
        })
    }

    /// For each row the boxes that cover it from left to right, and whether they begin in it.
    pub fn covering(&self) -> Vec<Vec<(&GridBox<'a>, bool)>> {
        let mut covering: Vec<Vec<(&GridBox<'a>, bool)>> = vec![Vec::new(); self.rows.len()];
        for (at, row) in self.rows.iter().enumerate() {
            for drawn in &row.boxes {
                for (below, covered) in covering.iter_mut().skip(at).take(drawn.rows).enumerate() {
                    covered.push((drawn, below == 0));
                }
            }
        }
        for row in &mut covering {
            row.sort_by_key(|(drawn, _)| drawn.column);
        }
        covering
    }

    /// How many rows at its top are its header, to be repeated on each page; none where headers come again below.
    pub fn header_rows(&self) -> usize {
        let header = self.rows.iter().take_while(|row| row.is_header).count();
        if self.rows[header..].iter().any(|row| row.is_header) { 0 } else { header }
    }

    /// How wide its columns are, in shares of a thousand.
    pub fn column_widths(&self) -> Vec<usize> {
        let labels = self.label_columns();
        let shares: Vec<usize> = match (self.table, labels) {
            (Table::Requests, 3) => [70, 110, 288].into_iter().chain(std::iter::repeat_n(76, self.width - 3)).collect(),
            (Table::Disclosure, _) => [280].into_iter().chain(std::iter::repeat_n(180, self.width - 1)).collect(),
            _ => vec![1; self.width],
        };
        let sum: usize = shares.iter().sum();
        shares.iter().map(|share| share * 1000 / sum).collect()
    }

    /// How many columns stand before the figures.
    fn label_columns(&self) -> usize {
        let figures = self.figures().map(|(_, drawn)| drawn.column);
        figures.min().unwrap_or(self.width)
    }

    /// Numbers the rows and columns that are left.
    fn drawn(table: Table, boxes: &[Placed<'a>]) -> Self {
        let rows: BTreeSet<usize> = boxes.iter().flat_map(|placed| placed.rows.iter().copied()).collect();
        let columns: BTreeSet<usize> = boxes.iter().flat_map(|placed| placed.columns.iter().copied()).collect();
        let column_of = |wanted: usize| columns.iter().take_while(|column| **column < wanted).count();
        let rows = rows.iter().map(|row| {
            let mut begin: Vec<GridBox<'a>> = boxes
                .iter()
                .filter(|placed| placed.rows.first() == Some(row))
                .map(|placed| GridBox {
                    content: placed.content,
                    text: placed.text.clone(),
                    column: column_of(placed.columns[0]),
                    columns: placed.columns.len(),
                    rows: placed.rows.len(),
                })
                .collect();
            begin.sort_by_key(|drawn| drawn.column);
            GridRow { is_header: begin.iter().all(|drawn| drawn.content == Content::ColumnLabel), boxes: begin }
        });
        Self { table, width: columns.len(), rows: rows.collect() }
    }
}

/// Puts every box of a layout to its place; a box that reaches over rows pushes those below to the right.
fn place<'a>(layout: &[Vec<ogi_model::FormCell>], width: usize, report: &'a Report) -> Vec<Placed<'a>> {
    let mut taken = vec![vec![false; width]; layout.len()];
    let mut boxes = Vec::new();
    for (at, row) in layout.iter().enumerate() {
        let is_header = row.iter().all(|drawn| matches!(drawn.text, FormText::Label(_)));
        let mut column = 0;
        for drawn in row {
            while column < width && taken[at][column] {
                column += 1;
            }
            let rows: Vec<usize> = (at..at + usize::from(drawn.rows)).filter(|row| *row < layout.len()).collect();
            let columns: Vec<usize> = (column..column + usize::from(drawn.columns)).filter(|at| *at < width).collect();
            for row in &rows {
                for column in &columns {
                    taken[*row][*column] = true;
                }
            }
            column += usize::from(drawn.columns);
            let (content, text) = match drawn.text {
                FormText::Label(label) if is_header => (Content::ColumnLabel, Cow::Borrowed(label)),
                FormText::Label(label) => (Content::RowLabel, Cow::Borrowed(label)),
                FormText::Figure(cell) => (Content::Figure(cell), report.printed_text(cell)),
            };
            boxes.push(Placed { content, text, rows, columns });
        }
    }
    boxes
}

/// The lines of a drawn table that hold nothing but what the report omits, and the labels above that alone.
fn omitted_lines(
    report: &Report,
    table: Table,
    boxes: &[Placed<'_>],
    height: usize,
) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let omitted = |row: Row| report.omitted.contains(&Address::from(row));
    let figures = || {
        boxes.iter().filter_map(|placed| match placed.content {
            Content::Figure(cell) => Some((cell, placed)),
            _ => None,
        })
    };
    if table == Table::Reviews {
        // A row of this table is a block of columns.
        let gone = figures().filter(|(cell, _)| omitted(cell.row()));
        return (BTreeSet::new(), gone.flat_map(|(_, placed)| placed.columns.iter().copied()).collect());
    }
    let mut rows: BTreeSet<usize> =
        figures().filter(|(cell, _)| omitted(cell.row())).flat_map(|(_, placed)| placed.rows.iter().copied()).collect();
    let with_figures: BTreeSet<usize> = figures().flat_map(|(_, placed)| placed.rows.iter().copied()).collect();
    // Headers go with the rows below them, up to the next header.
    let mut at = 0;
    while at < height {
        let begin = at;
        while at < height && !with_figures.contains(&at) {
            at += 1;
        }
        let body = at;
        while at < height && with_figures.contains(&at) {
            at += 1;
        }
        if (body..at).all(|row| rows.contains(&row)) {
            rows.extend(begin..body);
        }
    }
    (rows, BTreeSet::new())
}

/// Puts a local row behind the row it follows.
fn insert<'a>(boxes: &mut Vec<Placed<'a>>, height: &mut usize, local: &'a LocalRow, width: usize) {
    let is_figure = |placed: &&Placed<'_>| matches!(placed.content, Content::Figure(_) | Content::Local);
    let line_of = |wanted: Row| {
        let mut figures =
            boxes.iter().filter(|placed| matches!(placed.content, Content::Figure(cell) if cell.row() == wanted));
        figures.next().and_then(|placed| placed.rows.first().copied())
    };
    // Local rows that follow the same row keep their order.
    let follows = |line: usize| {
        let is_local =
            |line: usize| boxes.iter().any(|placed| placed.content == Content::Local && placed.rows.contains(&line));
        let mut last = line;
        while is_local(last + 1) {
            last += 1;
        }
        last
    };
    let first_line =
        boxes.iter().filter(is_figure).filter_map(|placed| placed.rows.first().copied()).min().unwrap_or(0);
    let behind = match local.after {
        Some(after) => preceding(local.table, after, &line_of).map(follows),
        None => None,
    };
    let line = behind.map_or(first_line, |behind| behind + 1);
    // Make room: what reaches over the gap grows, what stands below moves down.
    for placed in boxes.iter_mut() {
        let reaches_over = placed.rows.iter().any(|row| *row < line) && placed.rows.iter().any(|row| *row >= line);
        placed.rows.iter_mut().filter(|row| **row >= line).for_each(|row| *row += 1);
        if reaches_over {
            placed.rows.push(line);
            placed.rows.sort_unstable();
        }
    }
    *height += 1;
    let taken: BTreeSet<usize> = boxes
        .iter()
        .filter(|placed| placed.rows.contains(&line))
        .flat_map(|placed| placed.columns.iter().copied())
        .collect();
    let near = behind.unwrap_or(line + 1);
    let mut figures: Vec<(Vec<usize>, Option<&'static str>)> = boxes
        .iter()
        .filter(|placed| placed.rows.contains(&near))
        .filter_map(|placed| match placed.content {
            Content::Figure(cell) => Some((placed.columns.clone(), Some(cell.column_key()))),
            Content::Local => Some((placed.columns.clone(), None)),
            _ => None,
        })
        .collect();
    figures.sort();
    let first_figure = figures.first().map_or(width, |(columns, _)| columns[0]);
    let labels: Vec<usize> = (0..first_figure.max(1)).filter(|column| !taken.contains(column)).collect();
    // A cell stands under its column; what has none takes the columns that are left, in order.
    let mut texts: Vec<Cow<'a, str>> = vec![Cow::Borrowed(""); figures.len()];
    let mut filled = vec![false; figures.len()];
    let mut left = Vec::new();
    for cell in &local.cells {
        let under = figures.iter().position(|(_, key)| *key == Some(cell.column.as_str()));
        match under.filter(|at| !filled[*at]) {
            Some(at) => (texts[at], filled[at]) = (Cow::Borrowed(cell.text.as_str()), true),
            None => left.push(cell),
        }
    }
    for cell in left {
        if let Some(at) = filled.iter().position(|filled| !filled) {
            (texts[at], filled[at]) = (Cow::Borrowed(cell.text.as_str()), true);
        }
    }
    if !labels.is_empty() {
        let text = Cow::Borrowed(local.label.as_str());
        boxes.push(Placed { content: Content::RowLabel, text, rows: vec![line], columns: labels });
    }
    for ((columns, _), text) in figures.into_iter().zip(texts) {
        boxes.push(Placed { content: Content::Local, text, rows: vec![line], columns });
    }
}

/// The line of a row, or of the row of the form that comes before it and is printed.
fn preceding(table: Table, after: Row, line_of: &dyn Fn(Row) -> Option<usize>) -> Option<usize> {
    line_of(after).or_else(|| {
        let rows = ogi_model::Edition::ALL.iter().rev().find_map(|edition| {
            let rows = edition.form().rows(table);
            rows.iter().position(|row| *row == after).map(|at| &rows[..at])
        })?;
        rows.iter().rev().find_map(|row| line_of(*row))
    })
}
