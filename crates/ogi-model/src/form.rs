//! The form: what each edition of it prints, in which order, under which labels. An edition is a file of data.

mod edition;
mod edition_2019;
mod edition_2021;
#[cfg(ogi_pretend_edition)]
mod edition_2027;
mod group;
mod layout;

use std::sync::OnceLock;

pub use self::edition::Edition;
pub use self::group::OutcomeGroup;
pub use self::layout::{FormCell, FormText};
use crate::cell::{Cell, Row, Table};
use crate::disclosure::{DisclosureCell, DisclosureItem, Measure};
use crate::identity::{Identity, Sum};
use crate::report::CellState;
use crate::requests::{Applicant, RequestRow};
use crate::reviews::{Channel, ReviewResult};

/// What an edition of the form prints.
#[derive(Debug)]
pub struct Form {
    /// The notice that prescribes it.
    pub notice: Notice,
    /// The first report year it was made for.
    pub first_year: u16,
    /// The titles of the six sections, with their numbers.
    pub sections: [&'static str; 6],
    /// Table two.
    pub disclosure: DisclosureForm,
    /// Table three.
    pub requests: RequestsForm,
    /// Table four.
    pub reviews: ReviewsForm,
    /// What section one is asked to report on, one by one; nothing where the form names no such aspects.
    pub overview: &'static [&'static str],
    /// Whether section six is asked for the information processing fees.
    pub fee_statement: bool,
    /// The sums that must hold in it.
    pub sums: &'static [Sum],
    /// What follows from all this, made when first asked for.
    pub(crate) derived: OnceLock<Derived>,
}

/// What follows from the data of a form.
#[derive(Debug)]
pub(crate) struct Derived {
    cells: [Vec<Cell>; 3],
    rows: [Vec<Row>; 3],
    /// The state of every cell of a report in which nothing is filled in.
    pub(crate) blank: [CellState; Cell::COUNT],
    pub(crate) identities: Vec<Identity>,
}

/// An official notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its document number.
    pub number: &'static str,
    /// Its title.
    pub title: &'static str,
}

/// Table two: blocks, each for one item of article 20.
#[derive(Debug)]
pub struct DisclosureForm {
    /// How many columns the table is drawn on.
    pub width: u8,
    /// The blocks in printed order.
    pub blocks: &'static [Block],
}

/// A block of table two.
#[derive(Debug)]
pub struct Block {
    /// The item of article 20 it reports on, from 1 to 15.
    pub article_20_item: u8,
    /// Its title, across the table.
    pub title: &'static str,
    /// Its columns after the first, in printed order.
    pub columns: &'static [Column],
    /// Its rows with their labels, in printed order.
    pub rows: &'static [(DisclosureItem, &'static str)],
}

/// A column of table two.
#[derive(Debug)]
pub struct Column {
    /// What it measures.
    pub measure: Measure,
    /// Its label.
    pub label: &'static str,
    /// How many columns of the table it takes.
    pub columns: u8,
}

/// Table three: applicants across, outcomes down.
#[derive(Debug)]
pub struct RequestsForm {
    /// How many columns of labels stand before the figures.
    pub label_columns: u8,
    /// The header rows.
    pub header: &'static [&'static [Label]],
    /// The columns of figures in printed order, each with its label.
    pub applicants: &'static [(Applicant, &'static str)],
    /// The rows in printed order, in the groups in which editions share them.
    pub groups: &'static [&'static [RequestRowForm]],
}

/// A row of table three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestRowForm {
    /// Which row it is.
    pub row: RequestRow,
    /// The labels that begin in it, from left to right; those of groups reach over the rows below.
    pub labels: &'static [Label],
}

/// A printed label and the room it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// What is printed.
    pub text: &'static str,
    /// How many columns it takes.
    pub columns: u8,
    /// How many rows it takes.
    pub rows: u8,
}

/// Table four: one row of figures.
#[derive(Debug)]
pub struct ReviewsForm {
    /// The header rows.
    pub header: &'static [&'static [Label]],
    /// The blocks in printed order, each with its label.
    pub channels: &'static [(Channel, &'static str)],
    /// The columns of each block in printed order, each with its label.
    pub results: &'static [(ReviewResult, &'static str)],
}

/// What the form prints beside and above a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedLabel {
    /// The labels of the row from the outermost group inwards, joined by `·`.
    pub row: String,
    /// The label of the column.
    pub column: String,
}

/// Both labels in quotation marks, `“规章”·“本年制发件数”`.
impl std::fmt::Display for PrintedLabel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "“{}”·“{}”", self.row, self.column)
    }
}

impl Label {
    /// A label and its room.
    pub const fn new(text: &'static str, columns: u8, rows: u8) -> Self {
        Self { text, columns, rows }
    }
}

impl Form {
    pub(crate) fn derived(&'static self) -> &'static Derived {
        self.derived.get_or_init(|| {
            let cells = Table::ALL.map(|table| self.list_cells(table));
            let mut blank = [CellState::NotPrinted; Cell::COUNT];
            cells.iter().flatten().for_each(|cell| blank[cell.index()] = CellState::Blank);
            let identities = self.sums.iter().flat_map(|sum| self.spell_out(*sum)).collect();
            Derived { cells, rows: Table::ALL.map(|table| self.list_rows(table)), blank, identities }
        })
    }

    /// The cells of a table in printed order.
    pub fn cells(&'static self, table: Table) -> &'static [Cell] {
        &self.derived().cells[table as usize]
    }

    /// The rows of a table in printed order.
    pub fn rows(&'static self, table: Table) -> &'static [Row] {
        &self.derived().rows[table as usize]
    }

    /// Whether the form prints a cell.
    pub fn prints(&'static self, cell: Cell) -> bool {
        self.derived().blank[cell.index()] == CellState::Blank
    }

    fn list_cells(&self, table: Table) -> Vec<Cell> {
        match table {
            Table::Disclosure => self.disclosure.cells().map(Cell::Disclosure).collect(),
            Table::Requests => (self.requests.rows())
                .flat_map(|form| {
                    self.requests.applicants.iter().map(|(applicant, _)| Cell::Request(form.row, *applicant))
                })
                .collect(),
            Table::Reviews => (self.reviews.channels.iter())
                .flat_map(|(channel, _)| self.reviews.results.iter().map(|(result, _)| Cell::Review(*channel, *result)))
                .collect(),
        }
    }

    fn list_rows(&self, table: Table) -> Vec<Row> {
        match table {
            Table::Disclosure => self
                .disclosure
                .blocks
                .iter()
                .flat_map(|block| block.rows)
                .map(|(item, _)| Row::Disclosure(*item))
                .collect(),
            Table::Requests => self.requests.rows().map(|form| Row::Request(form.row)).collect(),
            Table::Reviews => self.reviews.channels.iter().map(|(channel, _)| Row::Review(*channel)).collect(),
        }
    }

    /// What the form prints beside and above a cell; nothing where it does not print the cell.
    pub fn label(&self, cell: Cell) -> Option<PrintedLabel> {
        let row = self.row_label(cell.row())?;
        let column = match cell {
            Cell::Disclosure(cell) => self.disclosure.column(cell)?.label,
            Cell::Request(_, applicant) => self.requests.applicants.iter().find(|(who, _)| *who == applicant)?.1,
            Cell::Review(_, result) => self.reviews.results.iter().find(|(printed, _)| *printed == result)?.1,
        };
        Some(PrintedLabel { row, column: column.to_owned() })
    }

    /// What the form prints beside a row, from the outermost group inwards; nothing where it does not print the row.
    pub fn row_label(&self, row: Row) -> Option<String> {
        match row {
            Row::Disclosure(item) => {
                let mut rows = self.disclosure.blocks.iter().flat_map(|block| block.rows);
                rows.find(|(printed, _)| *printed == item).map(|(_, label)| (*label).to_owned())
            }
            Row::Request(row) => {
                let at = self.requests.rows().position(|form| form.row == row)?;
                let covering = self.requests.rows().take(at + 1).enumerate().flat_map(|(begin, form)| {
                    form.labels.iter().filter(move |label| begin + usize::from(label.rows) > at).map(|label| label.text)
                });
                Some(covering.collect::<Vec<_>>().join("·"))
            }
            Row::Review(channel) => {
                let (_, label) = self.reviews.channels.iter().find(|(printed, _)| *printed == channel)?;
                // The two kinds of litigation stand under a header of their own.
                Some(if channel == Channel::Reconsideration {
                    (*label).to_owned()
                } else {
                    format!("行政诉讼·{label}")
                })
            }
        }
    }
}

impl RequestsForm {
    /// The rows in printed order.
    pub fn rows(&self) -> impl Iterator<Item = &'static RequestRowForm> + Clone + use<> {
        self.groups.iter().flat_map(|group| group.iter())
    }
}

impl DisclosureForm {
    fn cells(&self) -> impl Iterator<Item = DisclosureCell> {
        self.blocks.iter().flat_map(|block| {
            block.rows.iter().flat_map(|(item, _)| {
                block.columns.iter().filter_map(|column| DisclosureCell::new(*item, column.measure))
            })
        })
    }

    fn column(&self, cell: DisclosureCell) -> Option<&'static Column> {
        let block = self.blocks.iter().find(|block| block.rows.iter().any(|(item, _)| *item == cell.item()))?;
        block.columns.iter().find(|column| column.measure == cell.measure())
    }
}
