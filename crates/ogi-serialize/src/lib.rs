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
//! - [`from_json`] and [`to_json`] are for reports; [`read_json`] and [`write_json`] for everything else: findings, decisions files,
//!   rules. Reading is strict: an error gives the line, the path and what is wrong. Writing gives the canonical form: reading and
//!   writing it again gives identical bytes.
//! - [`from_json_tolerant`] also reads reports of later minor versions and lists what it ignored.
//! - [`read_ndjson`] and [`write_ndjson`] stream many reports, one per line.
//! - [`write_cells`] and [`read_cells`] write and read the figures of one report as a plain list, `address<TAB>value`.
//! - [`write_csv`] writes many reports as one table, made safe for spreadsheets: one line per cell, or one per report
//!   ([`CsvLayout`]). [`data_package`] and [`csvw_metadata`] describe its columns.
//! - `report_schema` (feature `schema`) and [`code_lists`] are what is published under
//!   `docs/schema`.
//!
//! Nothing here judges a figure: a report with wrong sums is written and read like any other.

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
pub use ndjson::{NdjsonError, NdjsonLine, NdjsonLines, read_ndjson, write_ndjson};
#[cfg(feature = "schema")]
pub use schema::report_schema;
pub use table::{
    CsvLayout, CsvOptions, CsvTable, csvw_metadata, data_package, spreadsheet_text, write_csv, write_csv_with,
};
pub use tolerant::{Ignored, IgnoredKind, TolerantlyRead, from_json_tolerant};
