//! The published JSON Schema of a report.

use ogi_model::{Report, published_schema};
use serde_json::Value;

/// The JSON Schema of a report, draft 2020-12.
///
/// It claims no host: its `$id` is `urn:ogi:schema:report:1.0`. Over parsed JSON values it accepts what [`from_json`]
/// reads, where the validator is told to check `format`.
///
/// [`from_json`]: crate::from_json
pub fn report_schema() -> Value {
    published_schema::<Report>("report")
}
