//! What a cell is called: its keys and what the form prints beside and above it.

use ogi_model::{Address, Cell, Edition, PrintedLabel, Row, Table};

/// A cell with its keys and labels, which all reports share.
#[derive(Debug)]
pub(super) struct LabelledCell {
    pub(super) cell: Cell,
    pub(super) row: String,
    pub(super) column: &'static str,
    pub(super) address: String,
    /// For each edition the labels of the row and the column; of an edition that does not print the cell, those of one
    /// that does.
    labels: [PrintedLabel; Edition::ALL.len()],
}

impl LabelledCell {
    pub(super) fn of(cell: Cell) -> Self {
        let (row, column) = keys(cell);
        let labels = Edition::ALL.map(|edition| edition.form().label(cell).unwrap_or_else(|| newest_label(cell)));
        Self { cell, row, column, address: cell.to_string(), labels }
    }

    pub(super) fn label(&self, edition: Edition) -> &PrintedLabel {
        let at = Edition::ALL.into_iter().position(|known| known == edition).unwrap_or_default();
        &self.labels[at]
    }
}

/// The keys of the row, within its table, and of the column.
pub(super) fn keys(cell: Cell) -> (String, &'static str) {
    match cell {
        Cell::Disclosure(cell) => (cell.item().to_string(), cell.measure().key()),
        Cell::Request(row, applicant) => (row.to_string(), applicant.key()),
        Cell::Review(channel, result) => (channel.to_string(), result.key()),
    }
}

/// What the newest edition that has the cell prints.
fn newest_label(cell: Cell) -> PrintedLabel {
    let mut newest_first = Edition::ALL.into_iter().rev();
    newest_first.find_map(|edition| edition.form().label(cell)).expect("every cell is printed by some edition")
}

/// What a table is called where its title would be too long.
pub(super) const fn table_zh(table: Table) -> &'static str {
    match table {
        Table::Disclosure => "表二",
        Table::Requests => "表三",
        Table::Reviews => "表四",
    }
}

/// The same in English.
pub(super) const fn table_en(table: Table) -> &'static str {
    match table {
        Table::Disclosure => "Table two",
        Table::Requests => "Table three",
        Table::Reviews => "Table four",
    }
}

/// The heading of a cell: its table, its row and its column as printed by the newest edition that has it.
pub(super) fn cell_zh(cell: Cell) -> String {
    let PrintedLabel { row, column } = newest_label(cell);
    format!("{}·{row}·{column}", table_zh(cell.table()))
}

/// The same in English.
pub(super) fn cell_en(cell: Cell) -> String {
    format!("{}: {}, {}", table_en(cell.table()), cell.row().en(), cell.column_en())
}

/// The heading of a table, a row or a cell.
pub(super) fn address_zh(address: Address) -> String {
    let row_zh = |row: Row| {
        let mut newest_first = Edition::ALL.into_iter().rev();
        let label = newest_first.find_map(|edition| edition.form().row_label(row));
        format!("{}·{}", table_zh(row.table()), label.unwrap_or_default())
    };
    match address {
        Address::Table(table) => table_zh(table).to_owned(),
        Address::Row(row) => row_zh(row),
        Address::Cell(cell) => cell_zh(cell),
    }
}
