//! Open government information annual reports (政府信息公开工作年度报告) as data: JSON, NDJSON, CSV and cells, the JSON
//! Schema that others can rely on, and the code lists.
//!
//! ```
//! use ogi_model::{Edition, Report};
//!
//! let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
//! report.requests.received.total = Some(17);
//!
//! let json = ogi_serialize::to_json(&report)?;
//! assert_eq!(json, r#"{"schema_version":"1.0","edition":"2021","year":2024,"requests":{"received":{"total":17}}}"#);
//! assert_eq!(ogi_serialize::from_json(json.as_bytes())?, report);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - [`from_json`] reads strictly and says what is wrong, in which line and at which path; [`to_json`] writes the
//!   canonical form, which reads and writes to the same bytes.
//! - [`read_tolerant`] reads reports of later minor versions, too, and says what it ignored.
//! - [`read_json`] and [`write_json`] do the same for findings and decisions files.
//! - [`read_ndjson`] and [`write_ndjson`] stream many reports, one a line.
//! - [`write_cells`] and [`read_cells`] are the figures of one report as `address<TAB>value`.
//! - [`write_csv`] writes many reports as one table, made safe for spreadsheets: one line a cell, or one a report
//!   ([`CsvLayout`]). [`data_package`] and [`csvw_metadata`] describe its columns.
//! - `report_schema` (feature `schema`) and [`code_lists`] are what is published under
//!   `docs/schema`.
//!
//! Nothing here has an opinion on a figure: a report that does not add up is written and read like any other.

mod canonical;
mod cells;
mod codes;
mod decode;
mod diagnose;
mod fault;
mod form;
mod json;
mod ndjson;
mod renamed;
#[cfg(feature = "schema")]
mod schema;
mod strict;
mod table;
mod tolerant;

pub use canonical::{write_json, write_json_pretty};
pub use cells::{CellsError, CellsFault, read_cells, write_cells};
pub use codes::{Citation, Code, CodeList, Text, code_lists};
pub use decode::{MAX_REPORT_BYTES, decode_json};
pub use fault::{Found, JsonFault};
#[cfg(feature = "schema")]
pub use form::form_schema;
pub use form::{FormBox, FormFigure, FormGroup, FormNotice, FormRow, FormSection, FormSum, FormTable, PublishedForm};
pub use json::{JsonError, Unwritable, from_json, read_json, to_json, to_json_pretty};
pub use ndjson::{NdjsonError, read_ndjson, write_ndjson};
#[cfg(feature = "schema")]
pub use schema::report_schema;
pub use table::{CsvLayout, CsvOptions, CsvTable, csvw_metadata, data_package, write_csv, write_csv_with};
pub use tolerant::{Ignored, IgnoredKind, TolerantlyRead, read_tolerant};
