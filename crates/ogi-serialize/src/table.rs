//! Many reports as one table, for statistics programs and spreadsheets: one line a cell.

use std::borrow::{Borrow, Cow};
use std::io::{self, Write};

use ogi_model::{Cell, CellState, Edition, Report, Visible, visible};

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
///
/// Names and remarks are the words of whoever made the document, and a spreadsheet runs a text that begins like a formula. So
/// a text whose first character is `=`, `+`, `-` or `@` (full-width ones too), a tab or a carriage return gets an apostrophe
/// in front, unless it is a number with its sign, and [hidden characters](ogi_model::is_hidden), line breaks among them, are
/// written as `\u{a}`: a line of the table is a line of the file. `value` is always a plain number and never altered.
/// [`write_csv_with`] writes texts to the letter where that is asked for.
pub fn write_csv<W: Write, R: Borrow<Report>>(reports: impl IntoIterator<Item = R>, out: W) -> io::Result<()> {
    write_csv_with(reports, CsvOptions::default(), out)
}

/// How a table is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CsvOptions {
    /// Texts to the letter, for programs: nothing in front of formulas, hidden characters as they are.
    pub raw: bool,
}

impl CsvOptions {
    fn text(self, text: &str) -> Cow<'_, str> {
        if self.raw { Cow::Borrowed(text) } else { harmless(text) }
    }
}

/// Writes reports as [`write_csv`] does, with options.
pub fn write_csv_with<W: Write, R: Borrow<Report>>(
    reports: impl IntoIterator<Item = R>,
    options: CsvOptions,
    out: W,
) -> io::Result<()> {
    let lines: Vec<Line> = Cell::all().map(Line::of).collect();
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(HEADER)?;
    for report in reports {
        let report = report.borrow();
        let organ = options.text(report.organ.as_ref().map_or("", |organ| organ.name.as_str()));
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
                &*organ,
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
                &options.text(remark.unwrap_or_default()),
            ])?;
        }
    }
    csv.flush()
}

/// A text that no spreadsheet runs and that stays on its line.
fn harmless(text: &str) -> Cow<'_, str> {
    let is_formula = text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r']);
    if is_formula && !is_number(text) { Cow::Owned(format!("'{}", Visible(text))) } else { visible(text) }
}

/// Digits with at most one point among them, behind a sign.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some(unsigned) = text.strip_prefix(['+', '-']) else { return false };
    unsigned.split_once('.').map_or_else(|| digits(unsigned), |(whole, part)| digits(whole) && digits(part))
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

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn what_a_spreadsheet_would_run_is_a_text_and_a_number_stays_one() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("＝cmd|'/C calc'!A0", "'＝cmd|'/C calc'!A0"),
            ("@SUM(1)", "'@SUM(1)"),
            ("+1+cmd", "'+1+cmd"),
            ("-", "'-"),
            ("-1.", "'-1."),
            ("＋8", "'＋8"),
            ("\t=1", "'\\u{9}=1"),
            ("\r=1", "'\\u{d}=1"),
            ("\n=1", "\\u{a}=1"),
            ("-8", "-8"),
            ("+1036", "+1036"),
            ("-8.50", "-8.50"),
            ("22（其中修订16件）", "22（其中修订16件）"),
            ("a=1", "a=1"),
            ("", ""),
        ] {
            assert_eq!(harmless(text), written, "{text:?}");
        }
    }
}
