//! Reports as CSV, for statistics programs and spreadsheets: long, one line a cell, or wide, one line a report.
//!
//! One list of columns ([`columns`]) gives the header, the lines, the headings for Excel and what is published about the
//! columns.

mod columns;
mod csvw;
mod data_package;
mod labels;
mod listing;
mod safe;

pub use csvw::csvw_metadata;
pub use data_package::data_package;

use std::borrow::{Borrow, Cow};
use std::io::{self, Write};

use ogi_model::{Bilingual, Cell, CellState, Report};

use self::columns::{Column, Datum, columns};
use self::labels::LabelledCell;
use self::safe::{no_formula, no_other_type};

/// Writes reports as CSV in the long form, one line for each cell that the form of the report prints and each that holds a
/// figure or a remark, in printed order.
///
/// The columns are described in the published `datapackage.json` ([`data_package`]) and CSVW metadata
/// ([`csvw_metadata`]). [`write_csv_with`] takes options; [`CsvTable`] writes report by report.
///
/// Names and remarks are the words of whoever made the document, and a spreadsheet runs a text that begins like a formula. So
/// a text whose first character is `=`, `+`, `-` or `@` (full-width ones too), a tab or a carriage return gets an apostrophe
/// in front, unless it is a number with its sign, and [hidden characters](ogi_model::text::is_hidden), line breaks among them, are
/// written as `\u{a}`: a line of the table is a line of the file. Figures are always plain numbers and never altered.
pub fn write_csv<W: Write, R: Borrow<Report>>(reports: impl IntoIterator<Item = R>, out: W) -> io::Result<()> {
    write_csv_with(reports, CsvOptions::default(), out)
}

/// Writes reports as CSV, with options.
pub fn write_csv_with<W: Write, R: Borrow<Report>>(
    reports: impl IntoIterator<Item = R>,
    options: CsvOptions,
    mut out: W,
) -> io::Result<()> {
    let table = CsvTable::new(options);
    table.write_header(&mut out)?;
    reports.into_iter().try_for_each(|report| table.write_report(report.borrow(), &mut out))
}

/// A text as it may stand in CSV for a spreadsheet: what would be run gets an apostrophe in front, hidden characters are shown.
///
/// ```
/// assert_eq!(ogi_serialize::spreadsheet_text("=1+1"), "'=1+1");
/// assert_eq!(ogi_serialize::spreadsheet_text("-8"), "-8");
/// ```
pub fn spreadsheet_text(text: &str) -> Cow<'_, str> {
    no_formula(Cow::Borrowed(text))
}

/// What a line of the table is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum CsvLayout {
    /// A cell.
    #[default]
    Long,
    /// A report: a column for each cell over all editions, and columns that say which blanks are none.
    Wide,
}

impl CsvLayout {
    /// Every layout.
    pub const ALL: [Self; 2] = [Self::Long, Self::Wide];

    /// What the published descriptions call the table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Long => "long",
            Self::Wide => "wide",
        }
    }

    const fn title(self) -> Bilingual {
        match self {
            Self::Long => Bilingual::new("长表：每格一行", "Long table: one line a cell"),
            Self::Wide => Bilingual::new("宽表：每份报告一行", "Wide table: one line a report"),
        }
    }

    const fn about(self) -> Bilingual {
        match self {
            Self::Long => Bilingual::new(
                "由 ogi extract --format csv 写出。格式印有的每个单元格一行，格式没有印而有数字或者原文的单元格也是。",
                "What ogi extract --format csv writes: a line for each cell that the form of the report prints, and for each \
                 other cell that holds a figure or a remark.",
            ),
            Self::Wide => Bilingual::new(
                "由 ogi extract --format table 写出。每份报告一行，各格式版本的每个单元格一列，列名是单元格的地址。空的单元格，格式（forms、edition）印有的，\
                 且 omitted、unread、remarks 都没有列出的，才是空白；空白不是零。",
                "What ogi extract --format table writes: a line for each report, a column for each cell over all editions, named \
                 by the address of the cell. An empty cell is blank only where its edition (forms, edition) prints it and none \
                 of omitted, unread and remarks names it; a blank is not a zero.",
            ),
        }
    }
}

/// How a table is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CsvOptions {
    /// What a line is.
    pub layout: CsvLayout,
    /// Texts to the letter, for programs: nothing in front of formulas, hidden characters as they are.
    pub raw: bool,
    /// For people who open the file in Excel: a byte order mark, Chinese headings, Chinese words for codes, and an apostrophe
    /// in front of a text that Excel would take for a date or a long number. The published descriptions are of the table
    /// without this option.
    pub excel: bool,
}

/// A table to which reports are written one by one, so that no more than one needs to be in memory.
///
/// ```
/// use ogi_model::{Edition, Report};
/// use ogi_serialize::{CsvLayout, CsvOptions, CsvTable};
///
/// let mut options = CsvOptions::default();
/// options.layout = CsvLayout::Wide;
/// let table = CsvTable::new(options);
/// let mut csv = Vec::new();
/// table.write_header(&mut csv)?;
/// for year in 2021..=2024 {
///     table.write_report(&Report { year: Some(year), ..Report::blank(Edition::E2021) }, &mut csv)?;
/// }
/// assert_eq!(csv.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count(), 1 + 4);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct CsvTable {
    options: CsvOptions,
    columns: Vec<Column>,
    /// The cells of the long form.
    cells: Vec<LabelledCell>,
}

impl CsvTable {
    /// A table with the columns of its layout.
    pub fn new(options: CsvOptions) -> Self {
        let cells = match options.layout {
            CsvLayout::Long => Cell::all().map(LabelledCell::of).collect(),
            CsvLayout::Wide => Vec::new(),
        };
        Self { options, columns: columns(options.layout), cells }
    }

    /// Writes the header, once before all reports.
    pub fn write_header<W: Write>(&self, mut out: W) -> io::Result<()> {
        if self.options.excel {
            out.write_all("\u{feff}".as_bytes())?;
        }
        let heading = |column| if self.options.excel { heading(column) } else { name(column) };
        let mut csv = csv::Writer::from_writer(out);
        csv.write_record(self.columns.iter().map(heading))?;
        csv.flush()
    }

    /// Writes the lines of a report.
    pub fn write_report<W: Write>(&self, report: &Report, out: W) -> io::Result<()> {
        let mut csv = csv::Writer::from_writer(out);
        match self.options.layout {
            CsvLayout::Wide => {
                let fields = self.columns.iter().map(|column| Field(self.field(column, report, None)));
                csv.write_record(fields)?;
            }
            CsvLayout::Long => self.write_cells(report, &mut csv)?,
        }
        csv.flush()
    }

    fn write_cells<W: Write>(&self, report: &Report, csv: &mut csv::Writer<W>) -> io::Result<()> {
        let is_shared = |column: &&Column| !column.is_of_cell();
        // What is said of the report is the same in all of its lines.
        let shared: Vec<_> =
            self.columns.iter().take_while(is_shared).map(|column| self.field(column, report, None)).collect();
        for cell in &self.cells {
            if report.state(cell.cell) == CellState::NotPrinted && !report.remarks.contains_key(&cell.cell) {
                continue;
            }
            for field in &shared {
                csv.write_field(&**field)?;
            }
            for column in &self.columns[shared.len()..] {
                csv.write_field(&*self.field(column, report, Some(cell)))?;
            }
            csv.write_record(None::<&[u8]>)?;
        }
        Ok(())
    }

    fn field<'a>(&self, column: &Column, report: &'a Report, cell: Option<&'a LabelledCell>) -> Cow<'a, str> {
        let CsvOptions { raw, excel, .. } = self.options;
        let text = |text: Cow<'a, str>| match text {
            text if raw => text,
            text if excel => no_other_type(no_formula(text)),
            text => no_formula(text),
        };
        match column.datum(report, cell) {
            Datum::Nothing => Cow::Borrowed(""),
            Datum::Number(number) => Cow::Owned(number),
            Datum::Flag(flag) => Cow::Borrowed(match (excel, flag) {
                (true, true) => "是",
                (true, false) => "否",
                (false, true) => "true",
                (false, false) => "false",
            }),
            Datum::Text(words) => text(words),
            Datum::Key { zh: Some(zh), .. } if excel => Cow::Borrowed(zh),
            Datum::Key { key, .. } => text(key),
            Datum::Listing(listing) if excel => text(Cow::Owned(listing.in_words())),
            Datum::Listing(listing) => Cow::Owned(listing.as_json()),
        }
    }
}

/// A field as the `csv` crate takes it.
struct Field<'a>(Cow<'a, str>);

impl AsRef<[u8]> for Field<'_> {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

fn name(column: &Column) -> &str {
    &column.name
}

fn heading(column: &Column) -> &str {
    &column.title.zh
}
