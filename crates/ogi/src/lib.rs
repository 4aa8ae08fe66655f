//! Open government information annual reports (政府信息公开工作年度报告): read them, hold them as data, see whether they add
//! up, write them for others.
//!
//! Every Chinese administrative organ publishes one such report a year. This crate gathers what the crates of the project
//! do under one name; each can be used alone.
//!
//! ```
//! use ogi::serialize::{from_json, to_json};
//! use ogi::validate::check;
//!
//! let json = r#"{"schema_version":"1.0","edition":"2021","year":2024,"reviews":{"reconsideration":{"upheld":3,"corrected":1,"other":0,"pending":0,"total":5}}}"#;
//! let report = from_json(json.as_bytes())?;
//!
//! let findings = check(&report).findings;
//! let wrong = findings.iter().find(|finding| finding.rule == "reviews.total").expect("3 + 1 is not 5");
//! assert_eq!(wrong.message.zh, "“行政复议”：四种结果之和为 4，“总计”填的是 5，多 1。");
//!
//! // A report that does not add up is still a report, and written as it stands.
//! assert_eq!(to_json(&report)?, json);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - [`model`]: the report, its three tables, the editions of the form and their sums.
//! - `extract` (feature `extract`, with `docx`, `workbook`, `pdf` and `archive` for those formats): from a published document.
//! - [`validate`]: whether its figures hold, with findings in Chinese and English.
//! - [`serialize`]: JSON, NDJSON, CSV, the published schema and the code lists.

/// The report and its parts.
pub mod model {
    #[doc(inline)]
    pub use ogi_model::*;
}

/// Reading what was published.
///
/// ```
/// use ogi::extract::{Options, extract};
/// use ogi::serialize::to_json;
/// use ogi::validate::check;
///
/// let page = "<title>宿迁市人民政府2024年政府信息公开工作年度报告</title>
///     <h1>宿迁市人民政府2024年政府信息公开工作年度报告</h1>
///     <p>四、政府信息公开行政复议、行政诉讼情况</p>
///     <table><tr><td colspan=5>行政复议<td colspan=10>行政诉讼
///     <tr><td rowspan=2>结果维持<td rowspan=2>结果纠正<td rowspan=2>其他结果<td rowspan=2>尚未审结<td rowspan=2>总计
///     <td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉
///     <tr><td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计<td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计
///     <tr><td>3<td>1<td>0<td>0<td>5<td>0<td>0<td>0<td>0<td>0<td>0<td>0<td>0<td>0<td>0</table>";
/// let read = extract(page.as_bytes(), &Options::default())?;
///
/// let findings = check(&read.report).findings;
/// let wrong = findings.iter().find(|finding| finding.rule == "reviews.total").expect("3 + 1 is not 5");
/// assert_eq!(wrong.message.zh, "“行政复议”：四种结果之和为 4，“总计”填的是 5，多 1。");
///
/// // A report that does not add up is still a report, and written as it stands.
/// assert!(to_json(&read.report)?.contains(r#""reconsideration":{"upheld":3,"corrected":1,"other":0,"pending":0,"total":5}"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[cfg(feature = "extract")]
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
