//! Tables as a workbook that an office works on: sorted, filtered, summed up, printed.

use chrono::NaiveDate;
use ogi_model::Severity;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Url, Workbook, Worksheet};

use crate::PublishError;
use crate::colors::{AGREES, UNTOLD, fill_of};
use crate::workbook::finish::finish;
use crate::workbook::look::{Look, filled};
use crate::workbook::row_height::{HIGHEST, height_of};
use crate::workbook::{cell_text, narrow};

/// The size of the characters of a table, in points.
const SIZE: f64 = 10.0;

/// The least height of a row, in points.
const LOWEST: f64 = 18.0;

/// A sheet of a workbook: a title, sentences below it, and a table with headings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableSheet {
    /// The name of the sheet.
    pub name: String,
    /// What stands above the table.
    pub title: String,
    /// Sentences between the title and the table.
    pub notes: Vec<String>,
    /// The columns: their headings, and their widths in characters.
    pub columns: Vec<(String, f64)>,
    /// The rows of the table.
    pub rows: Vec<Vec<TableValue>>,
}

/// What stands in a cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum TableValue {
    /// Nothing.
    #[default]
    Blank,
    /// A text. What looks like a formula is a text like others.
    Text(String),
    /// A text on a ground that says how it stands.
    Marked(String, TableMark),
    /// A number, as it is written in decimals.
    Number(String),
    /// A count of findings, on the ground of their severity where there are any.
    Count(usize, Severity),
    /// A date.
    Date(NaiveDate),
    /// A text that leads to a file beside the workbook.
    Link {
        /// The text.
        text: String,
        /// The path of the file from the folder of the workbook, with `/` between folders.
        file: String,
    },
}

impl TableValue {
    /// The text that may take several lines.
    fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Marked(text, _) | Self::Link { text, .. } => text,
            Self::Blank | Self::Number(_) | Self::Count(..) | Self::Date(_) => "",
        }
    }
}

/// How something stands, by which its cell has its ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TableMark {
    /// As it should be.
    Fine,
    /// To be looked at, by how grave it is.
    Found(Severity),
    /// Not known.
    Unknown,
}

/// Writes tables as a workbook, a sheet each: numbers are numbers and dates are dates, headings stay in view and have filters, a page
/// is as wide as the table. The same tables give the same bytes.
///
/// ```
/// use ogi_publish::{TableSheet, TableValue, tables_workbook};
///
/// let sheet = TableSheet {
///     name: "总览".into(),
///     title: "年度报告审核".into(),
///     columns: vec![("机关".into(), 30.0), ("错误".into(), 8.0)],
///     rows: vec![vec![TableValue::Text("=甲县".into()), TableValue::Number("3".into())]],
///     ..TableSheet::default()
/// };
/// assert!(tables_workbook("年度报告审核", &[sheet])?.starts_with(b"PK"));
/// # Ok::<(), ogi_publish::PublishError>(())
/// ```
pub fn tables_workbook(title: &str, sheets: &[TableSheet]) -> Result<Vec<u8>, PublishError> {
    let mut workbook = Workbook::new();
    let styles = Styles::new();
    for sheet in sheets {
        workbook.push_worksheet(written(sheet, &styles)?);
    }
    finish(workbook, title)
}

/// How cells look.
struct Styles {
    title: Format,
    note: Format,
    heading: Format,
    text: Format,
    number: Format,
    date: Format,
    link: Format,
}

impl Styles {
    fn new() -> Self {
        let look = Look::new();
        let boxed = look.boxed.format.set_align(FormatAlign::Left).set_align(FormatAlign::VerticalCenter);
        let right = boxed.clone().set_align(FormatAlign::Right);
        Self {
            title: look.title.format.set_align(FormatAlign::Left).set_font_size(16),
            note: look.note.format,
            heading: filled(&boxed, UNTOLD).set_bold().set_align(FormatAlign::Center),
            date: boxed.clone().set_align(FormatAlign::Center).set_num_format("yyyy-mm-dd"),
            link: boxed.clone().set_font_color("0B4FA0").set_underline(rust_xlsxwriter::FormatUnderline::Single),
            number: right,
            text: boxed,
        }
    }

    fn marked(&self, mark: TableMark) -> Format {
        let ground = match mark {
            TableMark::Fine => AGREES,
            TableMark::Found(severity) => fill_of(severity),
            TableMark::Unknown => UNTOLD,
        };
        filled(&self.text, ground)
    }
}

fn written(table: &TableSheet, styles: &Styles) -> Result<Worksheet, PublishError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(&table.name)?.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3).set_footer("&C&P / &N");
    let last = narrow(table.columns.len().saturating_sub(1));
    for (column, (_, width)) in (0..).zip(&table.columns) {
        sheet.set_column_width(column, *width)?;
    }
    let width: f64 = table.columns.iter().map(|(_, width)| width).sum();
    let mut row = 0;
    for (text, format, size) in [(&table.title, &styles.title, 16.0)]
        .into_iter()
        .chain(table.notes.iter().map(|note| (note, &styles.note, SIZE)))
    {
        sheet.merge_range(row, 0, row, last.max(1), &cell_text(text)?, format)?;
        sheet.set_row_height(row, height_of(text, width, size).min(HIGHEST))?;
        row += 1;
    }
    for (column, (heading, _)) in (0..).zip(&table.columns) {
        sheet.write_string_with_format(row, column, cell_text(heading)?, &styles.heading)?;
    }
    sheet.set_repeat_rows(row, row)?;
    let heading = row;
    for values in &table.rows {
        row += 1;
        let widths = table.columns.iter().map(|(_, width)| *width);
        let heights = values.iter().zip(widths).map(|(value, width)| height_of(value.text(), width, SIZE));
        sheet.set_row_height(row, heights.fold(LOWEST, f64::max).min(HIGHEST))?;
        for (column, value) in (0..).zip(values) {
            write(&mut sheet, row, column, value, styles)?;
        }
    }
    // With no row there is nothing to filter, and a filter over the headings alone hides whatever is added.
    if row > heading {
        sheet.autofilter(heading, 0, row, last)?;
    }
    sheet.set_freeze_panes(heading + 1, 1)?;
    Ok(sheet)
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: &TableValue,
    styles: &Styles,
) -> Result<(), PublishError> {
    match value {
        TableValue::Blank => sheet.write_blank(row, column, &styles.text)?,
        TableValue::Text(text) => sheet.write_string_with_format(row, column, cell_text(text)?, &styles.text)?,
        TableValue::Marked(text, mark) => {
            sheet.write_string_with_format(row, column, cell_text(text)?, &styles.marked(*mark))?
        }
        TableValue::Number(digits) => match exact(digits) {
            Some((number, decimals)) => {
                let format = styles.number.clone().set_num_format(if decimals == 0 {
                    "0".to_owned()
                } else {
                    format!("0.{}", "0".repeat(decimals))
                });
                sheet.write_number_with_format(row, column, number, &format)?
            }
            None => sheet.write_string_with_format(row, column, cell_text(digits)?, &styles.number)?,
        },
        TableValue::Count(count, severity) => {
            let format = if *count == 0 { styles.number.clone() } else { filled(&styles.number, fill_of(*severity)) };
            let number = u32::try_from(*count).unwrap_or(u32::MAX);
            sheet.write_number_with_format(row, column, number, &format)?
        }
        TableValue::Date(date) => {
            use chrono::Datelike;
            let (month, day) = (date.month().try_into().unwrap_or(1), date.day().try_into().unwrap_or(1));
            match u16::try_from(date.year()).ok().and_then(|year| ExcelDateTime::from_ymd(year, month, day).ok()) {
                Some(known) => sheet.write_datetime_with_format(row, column, &known, &styles.date)?,
                None => sheet.write_string_with_format(row, column, date.to_string(), &styles.date)?,
            }
        }
        TableValue::Link { text, file } => {
            // A name with a mark of a place within a file would be cut at it.
            let path = format!("file:///{}", file.replace('%', "%25").replace('#', "%23"));
            let shown = cell_text(text)?;
            match Url::new(path).set_text(shown.as_ref()) {
                link if file.len() < 2000 => sheet.write_url_with_format(row, column, link, &styles.link)?,
                _ => sheet.write_string_with_format(row, column, shown, &styles.text)?,
            }
        }
    };
    Ok(())
}

/// A number in decimals as a workbook holds it, and how many decimals it has; nothing where that would not be exact.
fn exact(digits: &str) -> Option<(f64, usize)> {
    /// Beyond this many digits a workbook rounds.
    const DIGITS: usize = 15;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit() || b"-.".contains(&byte));
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    (is_number && count <= DIGITS).then(|| digits.parse().ok())?.map(|number| (number, decimals))
}
