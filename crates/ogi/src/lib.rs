//! Chinese open government information annual reports (政府信息公开工作年度报告): read, model, check and serialise them.
//!
//! Every Chinese administrative organ (a government, or one of its departments) publishes one such report a year: three
//! statistical tables in a national form, and prose. This facade re-exports the crates of the project; each can be used alone.
//! Nothing here uses the network, the clock or the file system.
//!
//! Read a published document and check it:
//!
#![cfg_attr(feature = "extract", doc = "```no_run")]
#![cfg_attr(not(feature = "extract"), doc = "```ignore")]
//! use ogi::extract::{Options, extract};
//! use ogi::validate::check;
//!
//! let read = extract(&std::fs::read("report.docx")?, &Options::default())?;
//! for finding in check(&read.report).findings {
//!     println!("{}: {}", finding.rule, finding.message.en);
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Check a report that is already data:
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
//! assert_eq!(wrong.message.en, "“行政复议” (Administrative reconsideration): the four results add up to 4, 总计 (total) says 5, 1 too many.");
//!
//! // A report with wrong sums is kept and written unchanged.
//! assert_eq!(to_json(&report)?, json);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - [`model`]: the report, its three tables, the editions of the form and their sums.
#![cfg_attr(feature = "extract", doc = "- [`extract`]: reads a published document.")]
#![cfg_attr(not(feature = "extract"), doc = "- `extract` (feature `extract`): reads a published document.")]
//! - [`validate`]: checks a report, its prose included, and gives findings in Chinese and English.
//! - [`serialize`]: JSON, NDJSON, CSV, the published schemas and code lists.
#![cfg_attr(
    feature = "publish",
    doc = "- [`publish`]: writes the official form as page, Word file or workbook, and findings as a page."
)]
#![cfg_attr(
    not(feature = "publish"),
    doc = "- `publish` (feature `publish`): writes the official form, and findings as a page."
)]
#![cfg_attr(
    feature = "corpus",
    doc = "- [`corpus`]: the register of organs, the totals of an area held against its published report, the review of a year's reports."
)]
#![cfg_attr(
    not(feature = "corpus"),
    doc = "- `corpus` (feature `corpus`): the register of organs, the totals of an area, the review of a year's reports."
)]
//!
//! Features, all on by default: `extract` (web pages, text, Markdown), with it `docx`, `workbook` (Excel), `pdf` and `archive` (ZIP);
//! `publish` (the official form); `corpus` (many reports at once); `schema` (JSON Schemas as values). Without them the crate is the model, the rules, JSON and CSV.

/// The report and its parts.
pub mod model {
    #[doc(inline)]
    pub use ogi_model::*;
}

/// Many reports at once.
#[cfg(feature = "corpus")]
pub mod corpus {
    #[doc(inline)]
    pub use ogi_corpus::*;
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
/// assert_eq!(wrong.message.en, "“行政复议” (Administrative reconsideration): the four results add up to 4, 总计 (total) says 5, 1 too many.");
///
/// // A report with wrong sums is kept and written unchanged.
/// assert!(to_json(&read.report)?.contains(r#""reconsideration":{"upheld":3,"corrected":1,"other":0,"pending":0,"total":5}"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[cfg(feature = "extract")]
pub mod extract {
    #[doc(inline)]
    pub use ogi_extract::*;
}

/// Writing the official form, and findings for people.
#[cfg(feature = "publish")]
pub mod publish {
    #[doc(inline)]
    pub use ogi_publish::*;
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
