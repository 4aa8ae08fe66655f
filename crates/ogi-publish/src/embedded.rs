//! The report as data, as published files carry it.

use ogi_model::Report;

use crate::PublishError;

/// The canonical JSON of a report without its source: nobody's folders are published. Characters that XML does not have are escaped.
pub(crate) fn json(report: &Report) -> Result<String, PublishError> {
    let report = Report { source: None, ..report.clone() };
    let json = ogi_serialize::to_json(&report).map_err(|error| PublishError::Writer(error.to_string()))?;
    if !json.contains(['\u{fffe}', '\u{ffff}']) {
        return Ok(json);
    }
    Ok(json.replace('\u{fffe}', "\\ufffe").replace('\u{ffff}', "\\uffff"))
}
