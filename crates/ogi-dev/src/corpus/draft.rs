//! A document before it is printed: its lines and its tables, cell by cell, with what each cell is for.
//!
//! Perturbations change the draft; carriers print it.

use std::collections::{BTreeMap, BTreeSet};

use ogi_model::{Address, Cell, Edition, Figure, FormText, Forms, Report, Row, Table};

use super::carrier::Carrier;
use super::style::Style;

/// What a cell of the form holds in truth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its figure; nothing where it is blank or holds words.
    pub figure: Option<Figure>,
    /// What is printed in it.
    pub text: String,
    /// Whether a careful reader can tell from the document alone what stands in it.
    pub knowable: bool,
}

/// What a cell is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// 第二十条第（一）项.
    BlockTitle,
    /// 信息内容, and the corner of table three.
    Corner,
    /// The label of a column, or of several.
    Column,
    /// The label of several rows.
    Group,
    /// The label of a row.
    Label(Row),
    /// Room for a figure.
    Figure(Cell),
    /// A piece of a figure, or one for several.
    Stray,
    /// Whatever else.
    Other,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) text: String,
    pub(super) role: Role,
    pub(super) columns: usize,
    pub(super) rows: usize,
}

impl Field {
    pub(super) fn new(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role, columns: 1, rows: 1 }
    }

    pub(super) fn across(self, columns: usize) -> Self {
        Self { columns, ..self }
    }

    pub(super) const fn is_figure(&self) -> bool {
        matches!(self.role, Role::Figure(_))
    }
}

/// A table: row by row, the cells that begin there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Grid {
    pub(super) rows: Vec<Vec<Field>>,
}

/// A place of a table drawn with every column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot<'a> {
    /// A cell begins here.
    Begins(&'a Field),
    /// A cell from the left or from above lies over it.
    Covered(&'a Field),
    /// There is no cell.
    Hole,
}

impl Grid {
    /// A table as its form draws it.
    fn of_form(report: &Report, table: Table, text: &BTreeMap<Cell, Known>) -> Self {
        let form = report.form_of(table).form();
        let rows = form.layout(table).into_iter().map(|cells| {
            let row = cells.iter().find_map(|cell| match cell.text {
                FormText::Figure(cell) => Some(cell.row()),
                FormText::Label(_) => None,
            });
            let labels = cells.iter().filter(|cell| matches!(cell.text, FormText::Label(_))).count();
            cells
                .iter()
                .enumerate()
                .map(move |(at, cell)| {
                    let (text, role) = match cell.text {
                        FormText::Figure(cell) => {
                            (text.get(&cell).map_or("", |known| known.text.as_str()), Role::Figure(cell))
                        }
                        FormText::Label(text) => {
                            let role = match row {
                                Some(row) if at + 1 == labels && table != Table::Reviews => Role::Label(row),
                                Some(_) => Role::Group,
                                None if text.starts_with("第二十条") => Role::BlockTitle,
                                None if text == "信息内容" || text.contains("勾稽关系") => Role::Corner,
                                None => Role::Column,
                            };
                            (text, role)
                        }
                    };
                    Field { text: text.to_owned(), role, columns: cell.columns.into(), rows: cell.rows.into() }
                })
                .collect()
        });
        Self { rows: rows.collect() }
    }

    pub(super) fn boxes(&self) -> impl Iterator<Item = &Field> {
        self.rows.iter().flatten()
    }

    pub(super) fn boxes_mut(&mut self) -> impl Iterator<Item = &mut Field> {
        self.rows.iter_mut().flatten()
    }

    /// The row of the form that stands in a row of the table.
    pub(super) fn row_at(&self, at: usize) -> Option<Row> {
        self.rows[at].iter().find_map(|cell| match cell.role {
            Role::Figure(cell) => Some(cell.row()),
            _ => None,
        })
    }

    pub(super) fn position(&self, row: Row) -> Option<usize> {
        (0..self.rows.len()).find(|at| self.row_at(*at) == Some(row))
    }

    /// The label of a row.
    pub(super) fn label_mut(&mut self, row: Row) -> Option<&mut Field> {
        self.boxes_mut().find(|cell| cell.role == Role::Label(row))
    }

    /// The cells with figures in a row of the table.
    pub(super) fn figures_at(&self, at: usize) -> impl Iterator<Item = (Cell, &Field)> {
        self.rows[at].iter().filter_map(|cell| match cell.role {
            Role::Figure(figure) => Some((figure, cell)),
            _ => None,
        })
    }

    /// Takes a row out; labels that reach over several rows shrink, or move down if their first row goes.
    pub(super) fn remove(&mut self, at: usize) {
        for (above, row) in self.rows[..at].iter_mut().enumerate() {
            for cell in row.iter_mut().filter(|cell| above + cell.rows > at) {
                cell.rows -= 1;
            }
        }
        let mut gone = self.rows.remove(at);
        gone.retain(|cell| cell.rows > 1);
        for cell in &mut gone {
            cell.rows -= 1;
        }
        if let Some(next) = self.rows.get_mut(at) {
            gone.append(next);
            *next = gone;
        }
    }

    /// Puts a row in, under labels that reach over the place.
    pub(super) fn insert(&mut self, at: usize, cells: Vec<Field>) {
        for (above, row) in self.rows[..at].iter_mut().enumerate() {
            for cell in row.iter_mut().filter(|cell| above + cell.rows > at) {
                cell.rows += 1;
            }
        }
        self.rows.insert(at, cells);
    }

    /// How many columns it is drawn on.
    pub(super) fn width(&self) -> usize {
        self.dense().iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Every place of every row, from left to right.
    pub(super) fn dense(&self) -> Vec<Vec<Slot<'_>>> {
        let mut slots: Vec<Vec<Slot<'_>>> = vec![Vec::new(); self.rows.len()];
        for (at, row) in self.rows.iter().enumerate() {
            let mut column = 0;
            for cell in row {
                while slots[at].get(column).is_some_and(|slot| *slot != Slot::Hole) {
                    column += 1;
                }
                for (below, line) in slots[at..].iter_mut().take(cell.rows).enumerate() {
                    for right in column..column + cell.columns {
                        if line.len() <= right {
                            line.resize(right + 1, Slot::Hole);
                        }
                        let begins = below == 0 && right == column;
                        line[right] = if begins { Slot::Begins(cell) } else { Slot::Covered(cell) };
                    }
                }
                column += cell.columns;
            }
        }
        let width = slots.iter().map(Vec::len).max().unwrap_or(0);
        for row in &mut slots {
            row.resize(width, Slot::Hole);
        }
        slots
    }
}

/// A line of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    /// 1 for the title, 2 for a section, 3 for a heading within one.
    pub(super) heading: Option<u8>,
}

impl Line {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), heading: None }
    }

    pub(super) fn heading(level: u8, text: impl Into<String>) -> Self {
        Self { text: text.into(), heading: Some(level) }
    }
}

/// A piece of the document.
#[derive(Clone, Copy, Debug)]
pub(super) enum Piece<'a> {
    Line(&'a Line),
    Table(&'a Grid),
}

/// The document, and what is true of it.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) carrier: Carrier,
    pub(super) style: Style,
    pub(super) edition: Edition,
    pub(super) forms: Forms,
    pub(super) year: u16,
    pub(super) organ: String,
    pub(super) cells: BTreeMap<Cell, Known>,
    pub(super) omitted: BTreeSet<Address>,
    pub(super) local_rows: Vec<String>,
    /// What the page says of itself before the report.
    pub(super) head: Vec<Line>,
    pub(super) title: Vec<Line>,
    /// The data of the document between title and text.
    pub(super) data: Vec<Line>,
    /// Heading and text of each section.
    pub(super) sections: [Vec<Line>; 6],
    pub(super) tables: [Grid; 3],
    /// A line, table three of the year before under it, and the line above the table that counts.
    pub(super) last_year: Option<(Line, Grid, Line)>,
    /// What stands between a table and the next section.
    pub(super) footnotes: [Vec<Line>; 3],
    pub(super) foot: Vec<Line>,
}

impl Draft {
    /// Draws the tables, with what the cells hold by now.
    pub(super) fn draw(&mut self) {
        let report = Report { forms: self.forms.clone(), ..Report::blank(self.edition) };
        self.tables = Table::ALL.map(|table| Grid::of_form(&report, table, &self.cells));
    }

    pub(super) fn table(&self, table: Table) -> &Grid {
        &self.tables[table as usize]
    }

    pub(super) fn table_mut(&mut self, table: Table) -> &mut Grid {
        &mut self.tables[table as usize]
    }

    pub(super) const fn form_of(&self, table: Table) -> Edition {
        let form = match table {
            Table::Disclosure => self.forms.disclosure,
            Table::Requests => self.forms.requests,
            Table::Reviews => self.forms.reviews,
        };
        match form {
            Some(form) => form,
            None => self.edition,
        }
    }

    /// The rows that the forms of a table print and the document has.
    pub(super) fn rows(&self, table: Table) -> Vec<Row> {
        let rows = self.form_of(table).form().rows(table).iter().copied();
        rows.filter(|row| !self.omitted.contains(&Address::Row(*row))).collect()
    }

    pub(super) fn cells_of(&self, row: Row) -> Vec<Cell> {
        self.cells.keys().copied().filter(|cell| cell.row() == row).collect()
    }

    /// Changes what a cell prints and what that means.
    pub(super) fn print(&mut self, cell: Cell, text: &str, figure: Option<Figure>) {
        if let Some(known) = self.cells.get_mut(&cell) {
            text.clone_into(&mut known.text);
            known.figure = figure;
        }
    }

    /// Changes what a cell prints, also where it is drawn, and what that means.
    pub(super) fn put(&mut self, cell: Cell, text: &str, figure: Option<Figure>) {
        self.print(cell, text, figure);
        let drawn = self.table_mut(cell.table()).boxes_mut().find(|field| field.role == Role::Figure(cell));
        if let Some(field) = drawn {
            text.clone_into(&mut field.text);
        }
    }

    /// Whether the cell prints its figure and nothing else.
    pub(super) fn is_plain(&self, cell: Cell) -> bool {
        self.cells
            .get(&cell)
            .is_some_and(|known| known.knowable && known.figure.is_some_and(|figure| figure.to_string() == known.text))
    }

    /// Nobody can tell any more what stands in the cells of a row.
    pub(super) fn lose(&mut self, row: Row) {
        for (cell, known) in &mut self.cells {
            if cell.row() == row {
                known.knowable = false;
            }
        }
    }

    /// All of the document in its order.
    pub(super) fn pieces(&self) -> Vec<Piece<'_>> {
        let above = self.head.iter().chain(&self.title).chain(&self.data);
        let mut pieces: Vec<Piece<'_>> = above.map(Piece::Line).collect();
        for (number, section) in self.sections.iter().enumerate() {
            pieces.extend(section.iter().map(Piece::Line));
            if let Some(table) = number.checked_sub(1).and_then(|number| self.tables.get(number)) {
                if let Some((before, grid, own)) = self.last_year.as_ref().filter(|_| number == 2) {
                    pieces.extend([Piece::Line(before), Piece::Table(grid), Piece::Line(own)]);
                }
                if !table.rows.is_empty() {
                    pieces.push(Piece::Table(table));
                }
                pieces.extend(self.footnotes[number - 1].iter().map(Piece::Line));
            }
        }
        pieces.extend(self.foot.iter().map(Piece::Line));
        pieces
    }
}
