//! Reports as PDF files: pages of characters and lines with places, as offices print them, in every coding of fonts that is
//! met. The writer knows nothing of the reader.

mod cff;
mod coding;
mod file;
mod lzw;
mod page;

use ogi_model::Report;

use crate::{Part, parts, text_of, title};
pub use cff::{CffFont, cff};
pub use coding::FontCoding;
pub use file::{pdf_file, pdf_stream};
pub use lzw::lzw;
use page::Pages;

/// How a report is printed.
#[derive(Clone, Debug)]
pub struct PdfStyle {
    /// How the font codes its characters.
    pub coding: FontCoding,
    /// How the lines of tables are drawn.
    pub lines: Lines,
    /// What stands at the foot of each page.
    pub mark: Mark,
    /// Quarter turns of the page in the file, which its content makes up for.
    pub turns: u8,
    /// Content turned by a quarter although the page is not: a table printed across.
    pub sideways: bool,
    /// The size of the text.
    pub size: f64,
    /// Where pages end, and how.
    pub pages: PageEnds,
    /// The height that is left free at the head of the first page: moves where pages break.
    pub drop: f64,
    /// Characters are printed twice, a little apart, to look bold.
    pub bold: bool,
    /// Text is laid invisibly over a picture of the page, as recognition leaves it.
    pub recognised: bool,
}

/// Where pages end, and what becomes of the table that goes on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PageEnds {
    /// The height of a page.
    pub height: f64,
    /// No row is parted.
    pub keeps_rows: bool,
    /// The header of the table stands again on the next page.
    pub header_again: bool,
}

/// How the lines of tables are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// Strokes, one for each side of each cell.
    Strokes,
    /// Thin rectangles, filled, that tremble by up to 0.7 points.
    Bars,
    /// The outline of each cell.
    Outlines,
    /// Strokes, but none at the left and right ends of a table.
    Open,
    /// None at all.
    None,
}

/// The number of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    None,
    /// `- 4 -`
    Dashes,
    /// `— 4 —`
    LongDashes,
    /// `第4页`
    Words,
    /// `4`
    Bare,
}

impl Default for PdfStyle {
    fn default() -> Self {
        Self {
            coding: FontCoding::ToUnicode,
            lines: Lines::Strokes,
            mark: Mark::Dashes,
            turns: 0,
            sideways: false,
            size: 10.5,
            pages: PageEnds { height: 842.0, keeps_rows: false, header_again: false },
            drop: 0.0,
            bold: false,
            recognised: false,
        }
    }
}

/// A cell of a table to be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfCell {
    /// What it says.
    pub text: String,
    /// How many columns it takes.
    pub columns: u8,
    /// How many rows it takes.
    pub rows: u8,
}

/// A piece of a document to be printed.
#[derive(Clone, Debug, PartialEq)]
pub enum PdfPart {
    /// A line in the middle of the page.
    Title(String),
    /// A paragraph, indented by two characters.
    Text(String),
    /// A table: the widths of its columns in points, and its rows.
    Table(Vec<f64>, Vec<Vec<PdfCell>>),
    /// The next part begins on a new page.
    Break,
}

/// The report as a PDF file.
pub fn pdf(report: &Report, style: &PdfStyle) -> Vec<u8> {
    pdf_of(&pdf_parts(report), style)
}

/// The pieces of a report, to be changed before they are printed.
pub fn pdf_parts(report: &Report) -> Vec<PdfPart> {
    let mut all = vec![PdfPart::Title(title(report))];
    for part in parts(report) {
        all.push(match part {
            Part::Text(text) => PdfPart::Text(text),
            Part::Table(rows) => {
                let columns = rows.iter().map(|row| row.iter().map(|cell| usize::from(cell.columns)).sum()).max();
                let cells = rows.iter().map(|row| {
                    let cell = |cell: &ogi_model::FormCell| PdfCell {
                        text: text_of(report, *cell),
                        columns: cell.columns,
                        rows: cell.rows,
                    };
                    row.iter().map(cell).collect()
                });
                PdfPart::Table(widths(columns.unwrap_or(0)), cells.collect())
            }
        });
    }
    all
}

/// The widths of the columns of a table of the form, told by their number. The narrow ones wrap their labels.
fn widths(columns: usize) -> Vec<f64> {
    match columns {
        10 => [vec![22.0, 52.0, 126.0], vec![36.0; 7]].concat(),
        columns => vec![450.0 / f64::from(u32::try_from(columns.max(1)).unwrap_or(1)); columns],
    }
}

/// Pieces of a document as a PDF file.
pub fn pdf_of(parts: &[PdfPart], style: &PdfStyle) -> Vec<u8> {
    let mut pages = Pages::new(style);
    for part in parts {
        match part {
            PdfPart::Title(text) => pages.title(text),
            PdfPart::Text(text) => pages.paragraph(text),
            PdfPart::Table(widths, rows) => pages.table(widths, rows),
            PdfPart::Break => pages.end_page(),
        }
    }
    pages.finish()
}
