//! Opens published documents: bytes in, paragraphs and tables with their places out.
//!
//! ```
//! use ogi_document::{Limits, open};
//!
//! let page = "<h1>年报</h1><table><tr><th>信息内容<th>件数<tr><td>规章<td>2</table>";
//! let opened = open(page.as_bytes(), &Limits::default())?;
//! for table in opened.document.tables() {
//!     for row in 0..table.rows() {
//!         let texts: Vec<&str> = table.covering(row).map(|cell| cell.text.as_str()).collect();
//!         println!("{}", texts.join(" | "));
//!     }
//!     let cell = table.cell_at(1, 1).expect("the table has two rows and two columns");
//!     assert_eq!((cell.text.as_str(), cell.place.row, cell.place.column), ("2", Some(2), Some(2)));
//! }
//! # Ok::<(), ogi_document::OpenError>(())
//! ```
//!
//! - The kind of an input is told by its content, never by a name ([`open()`]); an archive holds several ([`open_each()`]).
//! - Every kind becomes a [`Document`]: blocks in their order, tables with their spans resolved, and a place for everything.
//! - What cannot be read is refused with the reason, in English and Chinese ([`OpenError`]); no character is made up.
//! - Work is bounded on any input ([`Limits`]).
//!
//! Pages, texts and Markdown are always read; the features `docx`, `workbook` (XLSX and XLS), `pdf` and `archive` (ZIP), all
//! on unless switched off, add the formats they name.

mod archive;
mod carriers;
mod document;
mod input;
mod open;
mod steps;

pub use archive::{Entry, open_each};
pub use carriers::shared::numbering::{Numbering, numbering};
pub use document::{Block, Cut, DataBlock, Document, Paragraph, Table, TableCell};
pub use input::{Garbling, Kind, Limits, OpenError, Opened, Undecodable};
pub use open::open;

/// Where something stands in a document.
#[doc(inline)]
pub use ogi_model::Place;
