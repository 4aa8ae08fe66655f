//! What is read from a document.

use ogi_model::{Note, Places, Report};
use serde::Serialize;

/// 从文件中读出的一份报告，读取时的说明，以及每个单元格的原文和位置；即 `ogi extract --places` 输出的一行。
///
/// What was read from a document: a report, notes on the reading, and where each cell stands. In JSON it is a line of
/// `ogi extract --places`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Extraction {
    /// 报告，如实照录。
    ///
    /// The report as printed.
    #[cfg_attr(feature = "schema", schemars(title = "报告"))]
    pub report: Report,
    /// 读取说明：什么没有读出、有疑问或者不寻常，在什么地方。
    ///
    /// What was left unread, doubtful or out of the ordinary, and where.
    #[cfg_attr(feature = "schema", schemars(title = "说明"))]
    pub notes: Vec<Note>,
    /// 每个单元格的原文和位置，按印制顺序；包括空白和未能读出的单元格。
    ///
    /// What each cell prints and where it stands in the document, in printed order, blank and unread cells included.
    #[cfg_attr(feature = "schema", schemars(title = "单元格的原文和位置"))]
    pub places: Places,
}

/// The JSON Schema of an [`Extraction`], draft 2020-12; its `$id` is `urn:ogi:schema:extraction:1.0`.
#[cfg(feature = "schema")]
pub fn extraction_schema() -> serde_json::Value {
    let example = serde_json::json!({
        "report": {
            "schema_version": "1.0",
            "edition": "2021",
            "reviews": { "reconsideration": { "upheld": 5 } },
            "unread": { "reviews.reconsideration.total": { "code": "row-lost-cell", "text": "8" } },
        },
        "notes": [],
        "places": { "reviews.reconsideration.upheld": { "text": "5", "table": 3, "row": 4, "column": 1 } },
    });
    ogi_model::schema::published_schema::<Extraction>("extraction", &[example])
}
