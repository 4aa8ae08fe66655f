//! The official form as a workbook: a sheet for each section.

use ogi_model::{EMBEDDED_NAME, Figure, Report, UNREAD_MARK};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

use crate::colors::fill_of;
use crate::embedded;
use crate::page::{Page, Part};
use crate::workbook::finish::finish;
use crate::workbook::look::{Look, Style, filled};
use crate::workbook::reference::Spot;
use crate::workbook::sheet_writer::{SheetWriter, Value};
use crate::workbook::{FIRST_SHEET, LONGEST_TEXT, cell_text, sheet_of};
use crate::{Content, GridBox, Options, PublishError};

/// Whole numbers beyond this are not exact in a workbook.
const MOST: u64 = 999_999_999_999_999;

/// The least height of a row of a table, in points.
const ROW: f64 = 20.0;

/// Writes a report as a workbook in the official form: a sheet for each section, in printed order.
///
/// Figures are numbers, with as many decimals as they have. Unless [`Options::without_data`] is set, a sheet that no menu shows carries
/// the report as data. The same report gives the same bytes.
///
/// Refuses cells that were not read, unless [`Options::allow_unread`] is set; they are marked then.
pub fn xlsx(report: &Report, options: &Options) -> Result<Vec<u8>, PublishError> {
    write(report, options, &mut |_, _, _, format| Ok(format))
}

/// What is done to a box of a table beyond writing it: its sheet, its place and its format are given, a format is wanted.
pub(crate) type Finishing<'a> =
    dyn FnMut(&mut Worksheet, &GridBox<'_>, Spot, Format) -> Result<Format, PublishError> + 'a;

/// Writes a report as a workbook, each box of its tables with a finishing touch.
pub(crate) fn write(
    report: &Report,
    options: &Options,
    finishing: &mut Finishing<'_>,
) -> Result<Vec<u8>, PublishError> {
    let page = Page::of(report, options)?;
    let mut workbook = Workbook::new();
    let look = Look::new();
    for (at, (name, parts)) in sheets(&page).into_iter().enumerate() {
        let grid = parts.iter().find_map(|part| if let Part::Table(grid) = part { Some(grid) } else { None });
        let mut sheet = match grid {
            Some(grid) => SheetWriter::table(name, grid)?,
            None => SheetWriter::prose(name)?,
        };
        if at == 0 {
            sheet.line(&page.title, &look.title)?;
        }
        for part in parts {
            match part {
                Part::Section(title) => sheet.line(title, &look.heading)?,
                Part::Heading(_, text) => sheet.line(text, &look.subheading)?,
                Part::Paragraph(text) => sheet.line(text, &look.text)?,
                Part::Note(text) => sheet.line(text, &look.note)?,
                Part::Signature(text) => sheet.line(text, &look.signature)?,
                Part::Table(grid) => {
                    let header = sheet.row + u32::try_from(grid.header_rows()).unwrap_or_default();
                    if header > sheet.row {
                        sheet.sheet.set_repeat_rows(sheet.row, header - 1)?;
                    }
                    table(&mut sheet, grid, report, &look.boxed, finishing)?;
                }
            }
        }
        workbook.push_worksheet(sheet.sheet);
    }
    if !options.without_data {
        workbook.push_worksheet(data_sheet(&embedded::json(report)?)?);
    }
    finish(workbook, &page.title)
}

/// The parts of a report by sheet: a sheet holds one table, or prose.
fn sheets<'p, 'a>(page: &'p Page<'a>) -> Vec<(&'static str, Vec<&'p Part<'a>>)> {
    let mut sheets: Vec<(&'static str, Vec<&Part<'_>>)> = vec![(FIRST_SHEET, Vec::new())];
    for part in &page.parts {
        if let Part::Section(title) = part {
            let name = sheet_of(title);
            if sheets.iter().all(|(known, _)| *known != name) {
                sheets.push((name, Vec::new()));
            }
        }
        if let Some((_, parts)) = sheets.last_mut() {
            parts.push(part);
        }
    }
    sheets
}

fn table(
    sheet: &mut SheetWriter,
    grid: &crate::Grid<'_>,
    report: &Report,
    style: &Style,
    finishing: &mut Finishing<'_>,
) -> Result<(), PublishError> {
    sheet.grid(grid, style.size, ROW, &mut |sheet, drawn, spot| {
        let unread = drawn.text == UNREAD_MARK;
        let format =
            if unread { filled(&style.format, fill_of(ogi_model::Severity::Warning)) } else { style.format.clone() };
        let figure = match drawn.content {
            Content::Figure(cell) => report.plain_figure(cell),
            _ => None,
        };
        let (value, format) = match figure.and_then(number) {
            Some((number, decimals)) if decimals > 0 => {
                (Value::Number(number), format.set_num_format(format!("0.{}", "0".repeat(decimals))))
            }
            Some((number, _)) => (Value::Number(number), format),
            None => (Value::Text(cell_text(&drawn.text)?.into_owned()), format),
        };
        Ok((value, finishing(sheet, drawn, spot, format)?))
    })
}

/// The report as data, on a sheet that no menu shows: its name, and below it the JSON in pieces that a cell takes.
fn data_sheet(json: &str) -> Result<Worksheet, PublishError> {
    let mut sheet = Worksheet::new();
    sheet.set_name("ogi")?.set_very_hidden(true);
    sheet.write_string(0, 0, EMBEDDED_NAME)?;
    let characters: Vec<char> = json.chars().collect();
    // Half of what a cell takes, because cells count UTF-16.
    for (row, piece) in (1..).zip(characters.chunks(LONGEST_TEXT / 2)) {
        sheet.write_string(row, 0, piece.iter().collect::<String>())?;
    }
    Ok(sheet)
}

/// A figure as a workbook holds it, and its decimals; nothing where it would not be exact.
pub(crate) fn number(figure: Figure) -> Option<(f64, usize)> {
    let text = match figure {
        Figure::Count(count) => count.to_string(),
        Figure::Change(change) => change.to_string(),
        Figure::Amount(amount) => amount.to_string(),
    };
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.parse::<u64>().ok()? > MOST {
        return None;
    }
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    Some((text.parse().ok()?, decimals))
}
