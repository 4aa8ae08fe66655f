//! The official form as a workbook: a sheet for each section.

use ogi_model::{EMBEDDED_NAME, Figure, Report, UNREAD_MARK};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::embedded;
use crate::markup::escaped_text;
use crate::page::{Page, Part};
use crate::{Content, Grid, GridBox, Options, PublishError};

/// The most characters that a cell of a workbook takes.
const LONGEST_TEXT: usize = 32_767;

/// Whole numbers beyond this are not exact in a workbook.
const MOST: u64 = 999_999_999_999_999;

impl From<XlsxError> for PublishError {
    fn from(error: XlsxError) -> Self {
        Self::Writer(error.to_string())
    }
}

/// Writes a report as a workbook in the official form: a sheet for each section, in printed order.
///
/// Figures are numbers, with as many decimals as they have. Unless [`Options::without_data`] is set, a sheet that no menu shows carries
/// the report as data.
///
/// Refuses cells that were not read, unless [`Options::allow_unread`] is set; they are marked then.
pub fn xlsx(report: &Report, options: &Options) -> Result<Vec<u8>, PublishError> {
    let page = Page::of(report, options)?;
    let mut workbook = Workbook::new();
    let look = Look::new();
    let mut sheet = Writer::begin("年度报告")?;
    sheet.line(&page.title, &look.title)?;
    for part in &page.parts {
        match part {
            Part::Section(title) => {
                if sheet.has_table || title.starts_with(['二', '三', '四']) {
                    workbook.push_worksheet(sheet.end()?);
                    sheet = Writer::begin(name_of(title))?;
                }
                sheet.line(title, &look.heading)?;
            }
            Part::Heading(_, text) => sheet.line(text, &look.heading)?,
            Part::Paragraph(text) | Part::Note(text) => sheet.line(text, &look.text)?,
            Part::Table(grid) => sheet.table(grid, report, &look)?,
            Part::Signature(text) => sheet.line(text, &look.signature)?,
        }
    }
    workbook.push_worksheet(sheet.end()?);
    if !options.without_data {
        workbook.push_worksheet(data_sheet(&embedded::json(report)?)?);
    }
    Ok(workbook.save_to_buffer()?)
}

/// The name of the sheet of a section.
fn name_of(section: &str) -> &'static str {
    match section.chars().next() {
        Some('二') => "二 主动公开",
        Some('三') => "三 依申请公开",
        Some('四') => "四 复议诉讼",
        _ => "五六 问题和其他",
    }
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

/// How cells look.
struct Look {
    title: Format,
    heading: Format,
    text: Format,
    signature: Format,
    label: Format,
    figure: Format,
    unread: Format,
}

impl Look {
    fn new() -> Self {
        let font =
            |format: Format, name: &str, size: f64| format.set_font_name(name).set_font_size(size).set_text_wrap();
        let boxed = || {
            font(Format::new(), "宋体", 10.0)
                .set_border(FormatBorder::Thin)
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
        };
        Self {
            title: font(Format::new(), "方正小标宋简体", 18.0).set_align(FormatAlign::Center),
            heading: font(Format::new(), "黑体", 12.0),
            text: font(Format::new(), "仿宋_GB2312", 12.0).set_align(FormatAlign::Top),
            signature: font(Format::new(), "仿宋_GB2312", 12.0).set_align(FormatAlign::Right),
            label: boxed(),
            figure: boxed(),
            unread: boxed().set_background_color(Color::RGB(0x00ff_e08a)),
        }
    }
}

/// A sheet that is being written, line by line.
struct Writer {
    sheet: Worksheet,
    row: u32,
    width: u16,
    has_table: bool,
}

impl Writer {
    fn begin(name: &str) -> Result<Self, PublishError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?.set_paper_size(9).set_print_fit_to_pages(1, 0);
        Ok(Self { sheet, row: 0, width: 0, has_table: false })
    }

    /// A text over the whole width of the sheet.
    fn line(&mut self, text: &str, format: &Format) -> Result<(), PublishError> {
        let text = escaped_text(text);
        let length = text.encode_utf16().count();
        if length > LONGEST_TEXT {
            return Err(PublishError::TooLong(length));
        }
        self.sheet.write_string_with_format(self.row, 0, &*text, format)?;
        self.row += 1;
        Ok(())
    }

    fn table(&mut self, grid: &Grid<'_>, report: &Report, look: &Look) -> Result<(), PublishError> {
        for (column, share) in (0..).zip(grid.column_widths()) {
            self.sheet.set_column_width(column, f64::from(u32::try_from(share).unwrap_or(u32::MAX)) / 10.0)?;
        }
        self.width = u16::try_from(grid.width).unwrap_or(u16::MAX);
        for row in &grid.rows {
            for drawn in &row.boxes {
                self.draw(drawn, report, look)?;
            }
            self.row += 1;
        }
        self.has_table = true;
        Ok(())
    }

    /// A box of a table, merged where it takes several cells.
    fn draw(&mut self, drawn: &GridBox<'_>, report: &Report, look: &Look) -> Result<(), PublishError> {
        let at = |value: usize| u16::try_from(value).unwrap_or(u16::MAX);
        let (row, column) = (self.row, at(drawn.column));
        let format = match drawn.content {
            Content::ColumnLabel | Content::RowLabel => &look.label,
            _ if drawn.text == UNREAD_MARK => &look.unread,
            Content::Figure(_) | Content::Local => &look.figure,
        };
        if drawn.columns > 1 || drawn.rows > 1 {
            let (last_row, last_column) = (row + u32::from(at(drawn.rows)) - 1, column + at(drawn.columns) - 1);
            self.sheet.merge_range(row, column, last_row, last_column, "", format)?;
        }
        let figure = match drawn.content {
            Content::Figure(cell) => report.plain_figure(cell),
            _ => None,
        };
        match figure.and_then(number) {
            Some((number, decimals)) if decimals > 0 => {
                let format = format.clone().set_num_format(format!("0.{}", "0".repeat(decimals)));
                self.sheet.write_number_with_format(row, column, number, &format)?;
            }
            Some((number, _)) => {
                self.sheet.write_number_with_format(row, column, number, format)?;
            }
            None => {
                self.sheet.write_string_with_format(row, column, &*escaped_text(&drawn.text), format)?;
            }
        }
        Ok(())
    }

    fn end(mut self) -> Result<Worksheet, PublishError> {
        if self.width == 0 {
            // Prose alone: one wide column.
            self.sheet.set_column_width(0, 90)?;
        }
        Ok(self.sheet)
    }
}

/// A figure as a workbook holds it, and its decimals; nothing where it would not be exact.
fn number(figure: Figure) -> Option<(f64, usize)> {
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
