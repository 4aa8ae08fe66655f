//! Published JSON Schemas: how the schema of a type is made into the document others read.

mod copies;

pub use copies::{bundled, draft_07, types_schema};

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use crate::report::SchemaVersion;

/// The JSON Schema (draft 2020-12) of a type, as it is published: with `urn:ogi:schema:<name>:<version>` for its `$id`, which
/// claims no host, a title for every definition, an example, and no keyword beyond what every validator understands.
pub fn published_schema<T: JsonSchema>(name: &str, example: Value) -> Value {
    let generated = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    let mut generated = match generated.to_value() {
        Value::Object(root) => root,
        other => unreachable!("the schema of a struct is an object, not {other}"),
    };
    let dialect = generated.shift_remove("$schema").unwrap_or_default();
    let mut root = Map::new();
    root.insert("$schema".to_owned(), dialect);
    root.insert("$id".to_owned(), format!("urn:ogi:schema:{name}:{}", SchemaVersion::default()).into());
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
    tidy(&mut root);
    if let Value::Object(root) = &mut root {
        let definitions = root.shift_remove("$defs");
        root.insert("examples".to_owned(), Value::Array(vec![example]));
        root.extend(definitions.map(|definitions| ("$defs".to_owned(), definitions)));
    }
    root
}

fn tidy(schema: &mut Value) {
    match schema {
        Value::Object(keywords) => {
            list_the_keys(keywords);
            // Python and others let `$` stand before a line break at the end.
            let is_anchored = |pattern: &Value| pattern.as_str().is_some_and(|pattern| pattern.ends_with('$'));
            if keywords.get("pattern").is_some_and(is_anchored) {
                keywords.insert("not".to_owned(), serde_json::json!({ "pattern": "\\n" }));
            }
            // The width of a number in Rust's memory is nothing to others.
            if keywords.get("format").is_some_and(|format| format.is_string() && format != "date") {
                keywords.shift_remove("format");
            }
            for (keyword, value) in keywords {
                match value {
                    Value::String(text) if keyword == "description" => *text = unwrapped(text),
                    _ if matches!(keyword.as_str(), "not" | "default" | "enum") => {}
                    _ => tidy(value),
                }
            }
        }
        Value::Array(schemas) => schemas.iter_mut().for_each(tidy),
        _ => {}
    }
}

/// Descriptions are doc comments, broken at the width of the source; only the break between the two languages and between
/// paragraphs is meant.
fn unwrapped(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| paragraph.replace('\n', " "));
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// An enum whose values carry descriptions is a list of constants; here it is a plain list of keys.
fn list_the_keys(keywords: &mut Map<String, Value>) {
    let Some(Value::Array(choices)) = keywords.get("oneOf") else { return };
    let keys: Option<Vec<Value>> = choices.iter().map(|choice| choice.get("const").cloned()).collect();
    if let Some(keys) = keys {
        keywords.shift_remove("oneOf");
        keywords.insert("type".to_owned(), "string".into());
        keywords.insert("enum".to_owned(), keys.into());
    }
}
