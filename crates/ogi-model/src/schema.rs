//! Published JSON Schemas: how the schema of a type is made into the document others read.

mod copies;
mod examples;

pub use copies::{bundled, draft_07, hosted, tolerant};

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::report::SchemaVersion;

/// The JSON Schema (draft 2020-12) of a type, as it is published.
///
/// Its `$id` is `urn:ogi:schema:<name>:<version>`, which claims no host. It is written so that validators and the common generators
/// of types take it as it is:
///
/// - Every definition has an ASCII `title`, which becomes the name of a type. A property has none: its `description` begins with
///   the printed Chinese label as a sentence of its own.
/// - A reference that is described stands in an `allOf`; beside other keywords, generators make numbered copies of the type.
/// - An enum is a list of keys, and its description says what each of them means.
///
/// `documents` are of this shape. The first is the example of the schema; what stands in any of them is the example of the property
/// it stands under, of several the first.
pub fn published_schema<T: JsonSchema>(name: &str, documents: &[Value]) -> Value {
    let mut root = generated::<T>();
    examples::fill(&mut root, documents);
    let Value::Object(generated) = root else { return root };
    let mut root = Map::new();
    root.insert("$schema".to_owned(), DIALECT.into());
    root.insert("$id".to_owned(), format!("urn:ogi:schema:{name}:{}", SchemaVersion::default()).into());
    root.extend(generated);
    let definitions = root.shift_remove("$defs");
    root.insert("examples".to_owned(), documents.iter().take(1).cloned().collect());
    root.extend(definitions.map(|definitions| ("$defs".to_owned(), definitions)));
    root.into()
}

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a type, tidied; without examples.
fn generated<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.meta_schema = None);
    let mut root = settings.into_generator().into_root_schema_for::<T>().to_value();
    // Definitions become the type names of whoever generates code from the schema.
    for (name, definition) in root.get_mut("$defs").and_then(Value::as_object_mut).into_iter().flatten() {
        if let Value::Object(definition) = definition {
            definition.entry("title").or_insert_with(|| name.as_str().into());
        }
    }
    tidy(&mut root);
    root
}

fn tidy(schema: &mut Value) {
    match schema {
        Value::Object(keywords) => {
            if let Some(Value::String(description)) = keywords.get_mut("description") {
                *description = unwrapped(description);
            }
            list_the_keys(keywords);
            // Python and others let `$` stand before a line break at the end.
            let is_anchored = |pattern: &Value| pattern.as_str().is_some_and(|pattern| pattern.ends_with('$'));
            if keywords.get("pattern").is_some_and(is_anchored) {
                keywords.insert("not".to_owned(), json!({ "pattern": "\\n" }));
            }
            // The width of a number in Rust's memory is nothing to others.
            if keywords.get("format").is_some_and(|format| format.is_string() && format != "date") {
                keywords.shift_remove("format");
            }
            for (keyword, value) in keywords.iter_mut() {
                if !matches!(keyword.as_str(), "not" | "default" | "enum" | "examples") {
                    tidy(value);
                }
            }
            if let Some(Value::Object(properties)) = keywords.get_mut("properties") {
                properties.values_mut().for_each(label);
            }
            if keywords.len() > 1
                && let Some(reference) = keywords.shift_remove("$ref")
            {
                keywords.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
            }
        }
        Value::Array(schemas) => schemas.iter_mut().for_each(tidy),
        _ => {}
    }
}

/// Makes the title of a property, the printed Chinese label, the first sentence of its description.
fn label(property: &mut Value) {
    let Some(keywords) = property.as_object_mut() else { return };
    let Some(Value::String(title)) = keywords.shift_remove("title") else { return };
    let description = keywords.get("description").and_then(Value::as_str).unwrap_or_default();
    let rest = description.strip_prefix(&title).and_then(|rest| rest.strip_prefix(['。', '：', '，', '；']));
    let described = format!("{title}。{}", rest.unwrap_or(description));
    keywords.insert("description".to_owned(), described.into());
}

/// Descriptions are doc comments, broken at the width of the source; only the breaks between paragraphs and between the items of
/// a list are meant.
fn unwrapped(text: &str) -> String {
    let mut unwrapped = String::with_capacity(text.len());
    for (at, line) in text.lines().map(str::trim).enumerate() {
        let is_start = line.is_empty() || line.starts_with("- ") || unwrapped.ends_with('\n');
        if at > 0 {
            unwrapped.push(if is_start { '\n' } else { ' ' });
        }
        unwrapped.push_str(line);
    }
    unwrapped.trim().to_owned()
}

/// An enum whose values carry descriptions is a list of constants; here it is a plain list of keys, the meaning of each in the
/// description.
fn list_the_keys(keywords: &mut Map<String, Value>) {
    let Some(Value::Array(choices)) = keywords.get("oneOf") else { return };
    let keys: Option<Vec<Value>> = choices.iter().map(|choice| choice.get("const").cloned()).collect();
    let Some(keys) = keys else { return };
    let mut values = Vec::new();
    for (key, choice) in keys.iter().zip(choices) {
        let description = unwrapped(choice.get("description").and_then(Value::as_str).unwrap_or_default());
        let (zh, en) = description.split_once("\n\n").unwrap_or_default();
        values.push((key.as_str().unwrap_or_default().to_owned(), sentence(zh), sentence(en)));
    }
    let about = keywords.get("description").and_then(Value::as_str).unwrap_or_default();
    let described = values_described(about, values.iter().map(|(key, zh, en)| [key.as_str(), zh, "", en, ""]));
    keywords.shift_remove("oneOf");
    keywords.insert("description".to_owned(), described.into());
    keywords.insert("type".to_owned(), "string".into());
    keywords.insert("enum".to_owned(), keys.into());
}

fn sentence(text: &str) -> String {
    text.trim_end_matches(['。', '.']).to_owned()
}

/// The description of an enum: what it is, in Chinese and in English, and behind each a list of its values with their meaning.
/// A value is its key, its Chinese name and meaning, its English name and meaning.
pub(crate) fn values_described<'a>(about: &str, values: impl IntoIterator<Item = [&'a str; 5]>) -> String {
    let about = unwrapped(about);
    let (mut zh, mut en) = match about.split_once("\n\n") {
        Some((zh, en)) => (zh.to_owned(), en.to_owned()),
        None => (about, String::new()),
    };
    for [key, name, about, english, about_in_english] in values {
        zh.extend(["\n- `", key, "`：", name, "。", about]);
        en.extend(["\n- `", key, "`: ", english, "."]);
        if !about_in_english.is_empty() {
            en.extend([" ", about_in_english]);
        }
    }
    format!("{zh}\n\n{en}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_stands_alone_and_a_label_begins_the_description() {
        let mut schema = json!({
            "properties": {
                "organ": { "$ref": "#/$defs/Organ", "title": "报告机关", "description": "报告机关。\n\nThe organ." },
                "type": { "type": "string", "title": "媒体类型", "description": "媒体类型，如 `text/html`。" },
                "title": { "type": "string", "title": "标题", "description": "所印的\n文字。" },
                "rows": { "type": "array", "items": { "$ref": "#/$defs/Row" } },
            },
        });
        tidy(&mut schema);
        assert_eq!(
            schema,
            json!({
                "properties": {
                    "organ": { "description": "报告机关。\n\nThe organ.", "allOf": [{ "$ref": "#/$defs/Organ" }] },
                    "type": { "type": "string", "description": "媒体类型。如 `text/html`。" },
                    "title": { "type": "string", "description": "标题。所印的 文字。" },
                    "rows": { "type": "array", "items": { "$ref": "#/$defs/Row" } },
                },
            })
        );
    }

    #[test]
    fn an_enum_says_what_each_value_means() {
        let mut schema = json!({
            "description": "程度。\n\nHow grave.",
            "oneOf": [
                { "const": "off", "description": "不适用。\n\nNot applied." },
                { "const": "info", "description": "提示。\n\nTo be asked about." },
            ],
        });
        tidy(&mut schema);
        let described = "程度。\n- `off`：不适用。\n- `info`：提示。\n\nHow grave.\n- `off`: Not applied.\n- `info`: To be asked about.";
        assert_eq!(schema, json!({ "description": described, "type": "string", "enum": ["off", "info"] }));
    }
}
