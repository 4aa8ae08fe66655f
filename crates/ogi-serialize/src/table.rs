//! Many reports as one table, for statistics programs and spreadsheets: one line a cell.

use std::borrow::Borrow;
use std::io::{self, Write};

use ogi_model::{Cell, CellState, Edition, Report};

/// The columns, in order.
const HEADER: [&str; 12] = [
    "organ",
    "year",
    "edition",
    "table",
    "row",
    "column",
    "address",
    "row_label",
    "column_label",
    "value",
    "state",
    "remark",
];

/// Writes reports as CSV, one line for each cell that the form of the report prints and each that holds a figure or a
/// remark, in printed order.
///
/// Columns: `organ` (name as printed), `year`, `edition` (of the table the cell stands in), `table`, `row` and `column`
/// (keys), `address`, `row_label` and `column_label` (what the form prints, in Chinese), `value`, `state` (`filled`,
/// `blank`, `omitted`, `unread` or `not_printed`) and `remark` (what the cell prints beside or instead of a number; of an
/// unread cell, what stands there).
pub fn write_csv<W: Write, R: Borrow<Report>>(reports: impl IntoIterator<Item = R>, out: W) -> io::Result<()> {
    let lines: Vec<Line> = Cell::all().map(Line::of).collect();
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(HEADER)?;
    for report in reports {
        let report = report.borrow();
        let organ = report.organ.as_ref().map_or("", |organ| organ.name.as_str());
        let year = report.year.map_or_else(String::new, |year| year.to_string());
        for line in &lines {
            let cell = line.cell;
            let state = report.state(cell);
            let remark = report.remarks.get(&cell).map(String::as_str);
            if state == CellState::NotPrinted && remark.is_none() {
                continue;
            }
            let remark = remark.or_else(|| report.unread.get(&cell).map(|unread| unread.text.as_str()));
            let edition = report.form_of(cell.table());
            let (row_label, column_label) = line.labels(edition);
            let value = report.get(cell).map_or_else(String::new, |figure| figure.to_string());
            csv.write_record([
                organ,
                &year,
                edition.key(),
                cell.table().key(),
                &line.row,
                line.column,
                &line.address,
                row_label,
                column_label,
                &value,
                name(state),
                remark.unwrap_or_default(),
            ])?;
        }
    }
    csv.flush()
}

/// What the lines of one cell have in common over all reports.
struct Line {
    cell: Cell,
    row: String,
    column: &'static str,
    address: String,
    /// For each edition the labels of the row and the column; of an edition that does not print the cell, those of one
    /// that does.
    labels: [(String, String); Edition::ALL.len()],
}

impl Line {
    fn of(cell: Cell) -> Self {
        let (row, column) = match cell {
            Cell::Disclosure(cell) => (cell.item().to_string(), cell.measure().key()),
            Cell::Request(row, applicant) => (row.to_string(), applicant.key()),
            Cell::Review(channel, result) => (channel.to_string(), result.key()),
        };
        let printed = |edition: Edition| edition.form().label(cell);
        let anywhere = || Edition::ALL.into_iter().rev().find_map(printed);
        let labels = Edition::ALL.map(|edition| {
            let label = printed(edition).or_else(anywhere).expect("every cell is printed by some edition");
            (label.row, label.column)
        });
        Self { cell, row, column, address: cell.to_string(), labels }
    }

    fn labels(&self, edition: Edition) -> (&str, &str) {
        let (row, column) = &self.labels[edition as usize];
        (row, column)
    }
}

const fn name(state: CellState) -> &'static str {
    match state {
        CellState::Filled => "filled",
        CellState::Blank => "blank",
        CellState::Omitted => "omitted",
        CellState::Unread => "unread",
        CellState::NotPrinted => "not_printed",
    }
}
