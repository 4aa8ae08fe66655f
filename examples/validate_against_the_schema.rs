//! Validate JSON against the published schema, and read it with the strict reader, which says more.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let schema = ogi::serialize::report_schema();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema)?;

    let good = r#"{"schema_version":"1.0","edition":"2021","requests":{"received":{"total":17}}}"#;
    let bad = r#"{"schema_version":"1.0","edition":"2021","requests":{"received":{"sum":17}}}"#;
    for text in [good, bad] {
        let document = serde_json::from_str(text)?;
        println!("schema: {}", validator.is_valid(&document));
        match ogi::serialize::from_json(text.as_bytes()) {
            Ok(report) => println!("reader: {:?} requests received", report.requests.received.total),
            Err(error) => println!("reader: {error}"),
        }
    }
    Ok(())
}
