//! The published JSON Schema of a report.

use ogi_model::Report;
use ogi_model::schema::published_schema;
use serde_json::{Value, json};

/// The JSON Schema of a report, draft 2020-12.
///
/// It claims no host: its `$id` is `urn:ogi:schema:report:1.0`. Over parsed JSON values it accepts what [`from_json`]
/// reads, where the validator is told to check `format`.
///
/// [`from_json`]: crate::from_json
pub fn report_schema() -> Value {
    published_schema::<Report>("report", &[example()])
}

/// A report, much shortened: a real one has every printed cell.
fn example() -> Value {
    json!({
        "schema_version": "1.0",
        "edition": "2021",
        "year": 2023,
        "organ": { "name": "示例市人民政府", "level": "prefecture", "kind": "government" },
        "published": "2024-03-20",
        "disclosure": {
            "rules": { "issued": 2, "repealed": 1, "in_force": 12 },
            "administrative_fees": { "amount": "743.38" },
        },
        "requests": {
            "received": { "natural_person": 7, "business": 1, "total": 8 },
            "outcomes": { "granted": { "natural_person": 7, "business": 1, "total": 8 } },
        },
        "remarks": { "disclosure.normative_documents.in_force": "/" },
        "narrative": { "problems": [{ "text": "（一）存在的问题", "heading": 2 }, { "text": "……" }] },
    })
}
