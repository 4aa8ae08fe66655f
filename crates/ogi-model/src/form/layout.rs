//! The tables as they are drawn: labels and room for figures, with their spans.

use super::{Block, Form, Label};
use crate::cell::{Cell, Table};
use crate::disclosure::DisclosureCell;

/// A cell of a table as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormCell {
    /// What stands in it.
    pub text: FormText,
    /// How many columns it takes.
    pub columns: u8,
    /// How many rows it takes.
    pub rows: u8,
}

/// What stands in a cell of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormText {
    /// A label.
    Label(&'static str),
    /// Room for a figure.
    Figure(Cell),
}

impl Label {
    const fn cell(self) -> FormCell {
        FormCell { text: FormText::Label(self.text), columns: self.columns, rows: self.rows }
    }
}

impl Form {
    /// How many columns a table is drawn on.
    pub fn width(&self, table: Table) -> u8 {
        match table {
            Table::Disclosure => self.disclosure.width,
            Table::Requests => self.requests.label_columns + count(self.requests.applicants),
            Table::Reviews => count(self.reviews.channels) * count(self.reviews.results),
        }
    }

    /// A table as it is drawn: row by row, the cells that begin there.
    pub fn layout(&'static self, table: Table) -> Vec<Vec<FormCell>> {
        match table {
            Table::Disclosure => {
                self.disclosure.blocks.iter().flat_map(|block| block.layout(self.disclosure.width)).collect()
            }
            Table::Requests => {
                let header = self.requests.header.iter().map(|row| row.iter().map(|label| label.cell()).collect());
                let body = self.requests.rows().map(|form| {
                    let figures =
                        self.requests.applicants.iter().map(|(who, _)| figure(Cell::Request(form.row, *who), 1));
                    form.labels.iter().map(|label| label.cell()).chain(figures).collect()
                });
                header.chain(body).collect()
            }
            Table::Reviews => {
                let header = self.reviews.header.iter().map(|row| row.iter().map(|label| label.cell()).collect());
                header.chain([self.cells(table).iter().map(|cell| figure(*cell, 1)).collect()]).collect()
            }
        }
    }
}

impl Block {
    fn layout(&self, width: u8) -> Vec<Vec<FormCell>> {
        let taken: u8 = self.columns.iter().map(|column| column.columns).sum();
        let first = |text| Label::new(text, width - taken, 1).cell();
        let mut rows = vec![vec![Label::new(self.title, width, 1).cell()]];
        let header = self.columns.iter().map(|column| Label::new(column.label, column.columns, 1).cell());
        rows.push([first("信息内容")].into_iter().chain(header).collect());
        for (item, label) in self.rows {
            let figures = self.columns.iter().filter_map(|column| {
                Some(figure(Cell::Disclosure(DisclosureCell::new(*item, column.measure)?), column.columns))
            });
            rows.push([first(label)].into_iter().chain(figures).collect());
        }
        rows
    }
}

const fn figure(cell: Cell, columns: u8) -> FormCell {
    FormCell { text: FormText::Figure(cell), columns, rows: 1 }
}

fn count<T>(list: &[T]) -> u8 {
    u8::try_from(list.len()).expect("a form has fewer than 256 rows and columns")
}
