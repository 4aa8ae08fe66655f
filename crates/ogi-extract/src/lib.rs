//! Reads published annual reports on open government information: bytes in, figures with their places out.
//!
//! ```
//! use ogi_extract::{Options, extract};
//!
//! let page = "<h1>2024年甲县人民政府政府信息公开工作年度报告</h1><table>\
//!     <tr><td>第二十条第（五）项<tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>12\
//!     <tr><td>第二十条第（八）项<tr><td>信息内容<td>本年收费金额（单位：万元）<tr><td>行政事业性收费<td>3.5</table>";
//! let extraction = extract(page.as_bytes(), &Options::default())?;
//! assert_eq!(extraction.report.year, Some(2024));
//! let decisions = "disclosure.administrative_licensing.decisions".parse()?;
//! assert_eq!(extraction.report.get(decisions), Some(12u64.into()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - Every file format becomes a [`Document`] of paragraphs and tables ([`open()`]); one reader makes a report of it ([`read()`]).
//! - It never guesses which column a value belongs to: a row that has lost a cell is left unread, and a note says where.
//! - The edition is told from the tables, never from the year.
//! - A file may hold several reports, an archive several files: [`extract_all()`].
//! - Work is bounded on any input ([`Limits`]).
//!
//! Pages, texts and Markdown are always read; the features `docx`, `workbook` (XLSX and XLS), `pdf` and `archive` (ZIP), all
//! on unless switched off, add the formats they name.

#[cfg(feature = "archive")]
mod archive;
mod budget;
mod cfb;
mod decode;
mod document;
#[cfg(feature = "docx")]
mod docx;
mod error;
mod grid;
mod html;
mod layout;
mod limits;
mod markdown;
mod mhtml;
mod numbering;
mod open;
#[cfg(any(feature = "archive", feature = "docx", feature = "workbook"))]
mod package;
#[cfg(feature = "pdf")]
mod pdf;
mod read;
#[cfg(any(feature = "docx", feature = "workbook"))]
mod relationships;
mod sniff;
mod text;
mod white_space;
mod work;
#[cfg(feature = "workbook")]
mod workbook;
#[cfg(any(feature = "docx", feature = "workbook"))]
mod xml;

pub use decode::{Garbling, Undecodable};
pub use document::{Block, Cut, Document, Paragraph, Table, TableCell};
pub use error::{ExtractError, OldForm};
pub use limits::Limits;
pub use open::{OpenError, Opened, open};
#[cfg(feature = "schema")]
pub use read::extraction_schema;
pub use read::{Extraction, read, read_all};
pub use sniff::Kind;

use ogi_model::{Message, Note, NoteCode, Severity, Sha256, Source};
use sha2::Digest;

/// What the bytes do not say, and how much they may cost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The name or address of the document, for `source.name`.
    pub name: Option<String>,
    /// Bounds on the work.
    pub limits: Limits,
}

/// One report of an input, or why a part of it gives none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which part of the input it is, where that has several: the file of an archive, the report of a page. The same stands
    /// in `source.part` of the report.
    pub part: Option<String>,
    /// The report, or why there is none.
    pub outcome: Result<Extraction, ExtractError>,
}

/// Reads the report from the bytes of a document, whose kind is told by its content; of several the first.
pub fn extract(bytes: &[u8], options: &Options) -> Result<Extraction, ExtractError> {
    let opened = open(bytes, &options.limits)?;
    let mut extraction = read(&opened.document)?;
    describe(&mut extraction, digest(bytes), options, &opened, None);
    Ok(extraction)
}

/// Reads every report from the bytes of a document or an archive, in its order. At least one part, with a report or an
/// error.
pub fn extract_all(bytes: &[u8], options: &Options) -> Vec<Part> {
    #[cfg(feature = "archive")]
    if sniff::by_magic(bytes) == Some(Kind::Zip) && bytes.len() <= options.limits.bytes {
        return archive::extract_all(bytes, options);
    }
    extract_document(bytes, options, None, &mut budget::Budget::new(&options.limits))
}

/// Reads every report of one document, which is the `file` of an archive or stands alone.
fn extract_document(bytes: &[u8], options: &Options, file: Option<&str>, budget: &mut budget::Budget) -> Vec<Part> {
    let read = open::open_within(bytes, &options.limits, budget)
        .map_err(ExtractError::from)
        .and_then(|opened| Ok((read_all(&opened.document)?, opened)));
    let (extractions, opened) = match read {
        Ok(read) => read,
        Err(error) => return vec![Part { part: file.map(str::to_owned), outcome: Err(error) }],
    };
    let several = extractions.len() > 1;
    let digest = digest(bytes);
    let mut parts = Vec::new();
    for (mut extraction, number) in extractions.into_iter().zip(1_usize..) {
        let number = several.then(|| number.to_string());
        let part = match (file, number) {
            (Some(file), Some(number)) => Some(format!("{file}#{number}")),
            (file, number) => file.map(str::to_owned).or(number),
        };
        describe(&mut extraction, digest.clone(), options, &opened, part.clone());
        parts.push(Part { part, outcome: Ok(extraction) });
    }
    #[cfg(feature = "archive")]
    if let Some(file) = file
        && let Err(error) = budget.hold(archive::held::of(&parts, &opened.document))
    {
        return vec![Part { part: Some(file.to_owned()), outcome: Err(error.into()) }];
    }
    parts
}

/// The digest of a file. It costs what reading all of the file costs, and is the same for every report in it.
fn digest(bytes: &[u8]) -> Option<Sha256> {
    work::did(bytes.len());
    let mut digest = String::with_capacity(64);
    for byte in <sha2::Sha256 as Digest>::digest(bytes) {
        digest.extend([byte >> 4, byte & 15].into_iter().filter_map(|digit| char::from_digit(digit.into(), 16)));
    }
    digest.parse().ok()
}

/// Says where a report was read, and what was lost on the way.
fn describe(
    extraction: &mut Extraction,
    digest: Option<Sha256>,
    options: &Options,
    opened: &Opened,
    part: Option<String>,
) {
    extraction.report.source = Some(Source {
        name: options.name.clone(),
        sha256: digest,
        media_type: opened.kind.media_type().map(str::to_owned),
        part,
        retrieved: None,
    });
    if let Some(garbling) = opened.garbled() {
        let code = NoteCode::TextRestored;
        extraction.notes.push(Note {
            code,
            severity: Severity::Info,
            addresses: Vec::new(),
            place: None,
            message: Message {
                zh: format!("{}（{}）", code.about_zh().trim_end_matches('。'), garbling.chinese()) + "。",
                en: format!("{} ({garbling}).", code.about_en().trim_end_matches('.')),
            },
        });
    }
    if opened.lossy {
        extraction.notes.push(Note {
            code: NoteCode::TextLossy,
            severity: Severity::Warning,
            addresses: Vec::new(),
            place: None,
            message: Message { zh: NoteCode::TextLossy.about_zh().into(), en: NoteCode::TextLossy.about_en().into() },
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_hashed_once_however_many_reports_it_holds() {
        let report = |year: u16| {
            format!(
                "<h1>{year}年甲县人民政府政府信息公开工作年度报告</h1><h2>二、主动公开政府信息情况</h2><table>\
                 <tr><td>第二十条第（五）项<tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>12\
                 <tr><td>第二十条第（八）项<tr><td>信息内容<td>本年收费金额（单位：万元）<tr><td>行政事业性收费<td>3.5</table>"
            )
        };
        let page: String = (2020..2026).map(report).collect();
        let mut parts = Vec::new();
        let hashed = work::of(|| parts = extract_all(page.as_bytes(), &Options::default()));
        let digests: Vec<_> = parts
            .iter()
            .filter_map(|part| part.outcome.as_ref().ok()?.report.source.as_ref()?.sha256.clone())
            .collect();
        assert!(digests.len() > 2 && digests.iter().all(|digest| *digest == digests[0]), "{}", digests.len());
        assert_eq!(hashed, page.len());
    }
}
