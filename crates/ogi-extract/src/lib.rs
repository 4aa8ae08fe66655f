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
//! - Every carrier becomes a [`Document`] of paragraphs and tables ([`open()`]); one reader makes a report of it ([`read()`]).
//! - It refuses rather than shifts: a row that has lost a cell is left unread, and a note says where.
//! - The edition is told from the tables, never from the year.

mod decode;
mod document;
mod error;
mod grid;
mod html;
mod open;
mod read;
mod sniff;
mod text;
mod tidy;

pub use document::{Block, Cut, Document, Paragraph, Table, TableCell};
pub use error::{ExtractError, OldForm};
pub use open::{MAX_BYTES, OpenError, Opened, open};
pub use read::{Extraction, read};
pub use sniff::Kind;

use ogi_model::{Message, Note, NoteCode, Severity, Source};
use sha2::{Digest, Sha256};

/// What the bytes do not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The name or address of the document, for `source.name`.
    pub name: Option<String>,
}

/// Reads a report from the bytes of a document, whose kind is told by its content.
pub fn extract(bytes: &[u8], options: &Options) -> Result<Extraction, ExtractError> {
    let opened = open(bytes)?;
    let mut extraction = read(&opened.document)?;
    let mut digest = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        digest.extend([byte >> 4, byte & 15].into_iter().filter_map(|digit| char::from_digit(digit.into(), 16)));
    }
    extraction.report.source = Some(Source {
        name: options.name.clone(),
        sha256: digest.parse().ok(),
        media_type: Some(if opened.kind == Kind::Html { "text/html" } else { "text/plain" }.to_owned()),
        ..Source::default()
    });
    if opened.lossy {
        extraction.notes.push(Note {
            code: NoteCode::TextLossy,
            severity: Severity::Warning,
            addresses: Vec::new(),
            place: None,
            message: Message { zh: NoteCode::TextLossy.about_zh().into(), en: NoteCode::TextLossy.about_en().into() },
        });
    }
    Ok(extraction)
}
