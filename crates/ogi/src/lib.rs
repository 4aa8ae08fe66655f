//! Open government information annual reports (政府信息公开工作年度报告): read them, hold them as data, see whether they add
//! up, write them for others.
//!
//! Every Chinese administrative organ publishes one such report a year. This crate gathers what the crates of the project
//! do under one name; each can be used alone.
//!
//! ```
//! use ogi::serialize::{from_json, write_cells};
//! use ogi::validate::check;
//!
//! let report = from_json(
//!     br#"{"schema_version":"1.0","edition":"2021","year":2024,"reviews":{
//!         "reconsideration":{"upheld":3,"corrected":1,"other":0,"pending":0,"total":5}}}"#,
//! )?;
//!
//! let findings = check(&report);
//! let wrong = findings.findings.iter().find(|finding| finding.rule == "reviews.total").expect("3 + 1 is not 5");
//! assert_eq!(wrong.message.zh, "“行政复议”：四种结果之和为 4，“总计”填的是 5，多 1。");
//!
//! // A report that does not add up is still a report, and written as it stands.
//! let mut cells = Vec::new();
//! write_cells(&report, &mut cells)?;
//! assert!(cells.starts_with(b"reviews.reconsideration.upheld\t3\n"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - [`model`]: the report, its three tables, the editions of the form and their sums.
//! - [`extract`]: from a published page or text.
//! - [`validate`]: whether its figures hold, with findings in Chinese and English.
//! - [`serialize`]: JSON, NDJSON, CSV, the published schema and the code lists.

/// The report and its parts.
pub mod model {
    #[doc(inline)]
    pub use ogi_model::*;
}

/// Reading what was published.
pub mod extract {
    #[doc(inline)]
    pub use ogi_extract::*;
}

/// Reading and writing data.
pub mod serialize {
    #[doc(inline)]
    pub use ogi_serialize::*;
}

/// Checking a report.
pub mod validate {
    #[doc(inline)]
    pub use ogi_validate::*;
}
