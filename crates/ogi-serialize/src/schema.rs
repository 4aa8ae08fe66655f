//! The published JSON Schema of a report.

use ogi_model::{Report, SchemaVersion};
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

/// The JSON Schema of a report, draft 2020-12.
///
/// It claims no host: its `$id` is `urn:ogi:schema:report:1.0`. Over parsed JSON values it accepts what [`from_json`]
/// reads, where the validator is told to check `format`.
///
/// [`from_json`]: crate::from_json
pub fn report_schema() -> Value {
    let generated = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Report>();
    let mut generated = match generated.to_value() {
        Value::Object(root) => root,
        other => unreachable!("the schema of a struct is an object, not {other}"),
    };
    let dialect = generated.shift_remove("$schema").unwrap_or_default();
    let mut root = Map::new();
    root.insert("$schema".to_owned(), dialect);
    root.insert("$id".to_owned(), format!("urn:ogi:schema:report:{}", SchemaVersion::default()).into());
    root.extend(generated);
    // Definitions become the type names of whoever generates code from the schema.
    if let Some(Value::Object(definitions)) = root.get_mut("$defs") {
        for (name, definition) in definitions {
            if let Value::Object(definition) = definition {
                definition.entry("title").or_insert_with(|| name.as_str().into());
            }
        }
    }
    let mut root = Value::Object(root);
    unwrap_descriptions(&mut root);
    root
}

/// Descriptions are doc comments, broken at the width of the source; only the break between the two languages and between
/// paragraphs is meant.
fn unwrap_descriptions(schema: &mut Value) {
    match schema {
        Value::Object(keywords) => {
            for (keyword, value) in keywords {
                match value {
                    Value::String(text) if keyword == "description" => {
                        let paragraphs = text.split("\n\n").map(|paragraph| paragraph.replace('\n', " "));
                        *text = paragraphs.collect::<Vec<_>>().join("\n\n");
                    }
                    _ => unwrap_descriptions(value),
                }
            }
        }
        Value::Array(schemas) => schemas.iter_mut().for_each(unwrap_descriptions),
        _ => {}
    }
}
