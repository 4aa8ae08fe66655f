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
//! - The crate `ogi-document` makes a [`Document`] of paragraphs and tables of any file format ([`open()`]); one reader makes
//!   reports of it ([`read()`]).
//! - It never guesses which column a value belongs to: a row that has lost a cell is left unread, and a note says where.
//! - The edition is told from the tables, never from the year.
//! - A file may hold several reports, an archive several files: [`extract_all()`].
//! - Work is bounded on any input ([`Limits`]).
//!
//! Pages, texts and Markdown are always read; the features `docx`, `workbook` (XLSX and XLS), `pdf` and `archive` (ZIP), all
//! on unless switched off, add the formats they name.

mod annotate;
mod digest;
mod embedded;
mod error;
mod extraction;
mod held;
mod metadata;
mod prose;
mod read;
mod report_builder;
mod segment;
mod tables;

pub use error::{ExtractError, OldForm};
pub use extraction::Extraction;
#[cfg(feature = "schema")]
pub use extraction::extraction_schema;
#[doc(inline)]
pub use ogi_document::{
    Block, Cut, Document, Garbling, Kind, Limits, OpenError, Opened, Paragraph, Table, TableCell, Undecodable, open,
};
pub use read::{read, read_all};

use ogi_document::{Entry, open_each};
use ogi_model::{Message, Note, NoteCode, Severity, Sha256, Source};

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
    describe(&mut extraction, digest::of(bytes), options, &opened, None);
    Ok(extraction)
}

/// Reads every report from the bytes of a document or an archive, in its order. At least one part, with a report or an
/// error.
pub fn extract_all(bytes: &[u8], options: &Options) -> Vec<Part> {
    let mut parts = Vec::new();
    open_each(bytes, &options.limits, |entry| parts.extend(extract_entry(entry, options)));
    parts
}

/// Reads every report of one document, which is a file of an archive or stands alone.
fn extract_entry(mut entry: Entry<'_>, options: &Options) -> Vec<Part> {
    let refused = |error: ExtractError| vec![Part { part: entry.name.map(str::to_owned), outcome: Err(error) }];
    let opened = match &entry.opened {
        Ok(opened) => opened,
        Err(error) => return refused(error.clone().into()),
    };
    let extractions = match read_all(&opened.document) {
        Ok(extractions) => extractions,
        Err(error) => return refused(error),
    };
    let several = extractions.len() > 1;
    let digest = digest::of(entry.bytes);
    let mut parts = Vec::new();
    for (mut extraction, number) in extractions.into_iter().zip(1_usize..) {
        let number = several.then(|| number.to_string());
        let part = match (entry.name, number) {
            (Some(file), Some(number)) => Some(format!("{file}#{number}")),
            (file, number) => file.map(str::to_owned).or(number),
        };
        describe(&mut extraction, digest.clone(), options, opened, part.clone());
        parts.push(Part { part, outcome: Ok(extraction) });
    }
    // The reports of an archive are held until its last file has been read.
    if entry.name.is_some()
        && let Err(error) = entry.hold(held::of(&parts, &opened.document))
    {
        return vec![Part { part: entry.name.map(str::to_owned), outcome: Err(error.into()) }];
    }
    parts
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
