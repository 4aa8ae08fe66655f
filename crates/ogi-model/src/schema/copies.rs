//! Other forms of a published schema, for who cannot or should not take it as it is.

use serde_json::{Map, Value, json};

use super::DIALECT;

/// The same schema in draft 07, for programs that know only that. It accepts the same documents.
pub fn draft_07(schema: &Value) -> Value {
    let mut copy = schema.clone();
    if let Value::Object(root) = &mut copy {
        root.insert("$schema".to_owned(), "http://json-schema.org/draft-07/schema#".into());
        rename(root, "draft-07");
        if let Some(definitions) = root.shift_remove("$defs") {
            root.insert("definitions".to_owned(), definitions);
        }
    }
    every_schema(&mut copy, &mut |keywords| {
        if let Some(Value::String(reference)) = keywords.get_mut("$ref") {
            *reference = reference.replace("#/$defs/", "#/definitions/");
        }
    });
    copy
}

/// A tolerant copy, for who reads documents for years, those of later minor versions among them.
///
/// It accepts what the schema itself accepts, and besides: members that it does not know, anywhere; codes and addresses that it does
/// not know, as their lists are open and the known ones are `examples`; any minor version of the schema, and any edition of the form.
pub fn tolerant(schema: &Value) -> Value {
    let mut copy = schema.clone();
    if let Value::Object(root) = &mut copy {
        rename(root, "tolerant");
    }
    every_schema(&mut copy, &mut |keywords| {
        if keywords.get("additionalProperties") == Some(&Value::Bool(false)) {
            keywords.shift_remove("additionalProperties");
        }
        // One of several members may be one of a later version.
        keywords.shift_remove("maxProperties");
        let Some(Value::Array(known)) = keywords.shift_remove("enum") else { return };
        let pattern = match keywords.get("title").and_then(Value::as_str) {
            Some("SchemaVersion") => known.last().and_then(Value::as_str).and_then(any_minor_version),
            Some("Edition") => Some("^[0-9]{4}$".to_owned()),
            _ => None,
        };
        if let Some(pattern) = pattern {
            keywords.insert("pattern".to_owned(), pattern.into());
            keywords.insert("not".to_owned(), json!({ "pattern": "\\n" }));
        }
        keywords.insert("examples".to_owned(), known.into());
    });
    copy
}

fn any_minor_version(newest: &str) -> Option<String> {
    let (major, _) = newest.split_once('.')?;
    Some(format!("^{major}\\.(0|[1-9][0-9]*)$"))
}

/// Visits every schema in a schema; values, such as examples, are none.
fn every_schema(schema: &mut Value, visit: &mut impl FnMut(&mut Map<String, Value>)) {
    match schema {
        Value::Object(keywords) => {
            for (keyword, value) in keywords.iter_mut() {
                match (keyword.as_str(), value) {
                    ("properties" | "$defs" | "definitions", Value::Object(schemas)) => {
                        schemas.values_mut().for_each(|schema| every_schema(schema, visit));
                    }
                    ("enum" | "examples" | "default" | "const", _) => {}
                    (_, value) => every_schema(value, visit),
                }
            }
            visit(keywords);
        }
        Value::Array(schemas) => schemas.iter_mut().for_each(|schema| every_schema(schema, visit)),
        _ => {}
    }
}

/// Puts the name of a copy behind the `$id`.
fn rename(root: &mut Map<String, Value>, copy: &str) {
    if let Some(id) = root.get("$id").and_then(Value::as_str).map(|id| format!("{id}:{copy}")) {
        root.insert("$id".to_owned(), id.into());
    }
}

/// Several schemas in one file, each whole and under its own `$id`, for validators that are given one file only.
pub fn bundled(id: &str, schemas: &[(&str, Value)]) -> Value {
    let mut definitions = Map::new();
    for (name, schema) in schemas {
        definitions.insert((*name).to_owned(), schema.clone());
    }
    json!({
        "$schema": DIALECT,
        "$id": id,
        "title": "OgiSchemas",
        "description": "全部数据格式，各自完整，按其 `$id` 引用。\n\nEvery schema of this version, each whole, to be referred to by its `$id`.",
        "$defs": definitions,
    })
}

/// The same schema under an address of whoever hosts it: `urn:ogi:schema:report:1.0` becomes `<base>/report.schema.json`, a copy
/// `<base>/tolerant/report.schema.json`, as the files lie in the folder of their version. References among schemas go along.
///
/// ```
/// use serde_json::json;
///
/// let schema = json!({ "$id": "urn:ogi:schema:report:1.0:tolerant", "type": "object" });
/// let hosted = ogi_model::schema::hosted(&schema, "https://example.org/ogi/1.0/");
/// assert_eq!(hosted["$id"], "https://example.org/ogi/1.0/tolerant/report.schema.json");
/// ```
pub fn hosted(schema: &Value, base: &str) -> Value {
    let mut copy = schema.clone();
    every_schema(&mut copy, &mut |keywords| {
        for keyword in ["$id", "$ref"] {
            if let Some(Value::String(uri)) = keywords.get_mut(keyword)
                && let Some(address) = address(uri, base)
            {
                *uri = address;
            }
        }
    });
    copy
}

/// Where a schema of this project lies below `base`; nothing where the name is of another.
fn address(uri: &str, base: &str) -> Option<String> {
    let (name, fragment) = uri.split_once('#').map_or((uri, None), |(name, fragment)| (name, Some(fragment)));
    let mut parts = name.strip_prefix("urn:ogi:schema:")?.split(':');
    let (name, _version) = (parts.next()?, parts.next()?);
    let folder = parts.next().map(|copy| format!("{copy}/")).unwrap_or_default();
    let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
    Some(format!("{}/{folder}{name}.schema.json{fragment}", base.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draft_07_has_other_words_for_the_same() {
        let schema = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": "urn:ogi:schema:report:1.0",
            "properties": { "organ": { "description": "报告机关。", "allOf": [{ "$ref": "#/$defs/Organ" }] } },
            "$defs": { "Organ": { "title": "Organ" } },
        });
        assert_eq!(
            draft_07(&schema),
            json!({
                "$schema": "http://json-schema.org/draft-07/schema#",
                "$id": "urn:ogi:schema:report:1.0:draft-07",
                "properties": { "organ": { "description": "报告机关。", "allOf": [{ "$ref": "#/definitions/Organ" }] } },
                "definitions": { "Organ": { "title": "Organ" } },
            })
        );
    }

    #[test]
    fn a_tolerant_copy_is_open() {
        let schema = json!({
            "$id": "urn:ogi:schema:report:1.0",
            "additionalProperties": false,
            "properties": { "enum": { "type": "string" }, "version": { "$ref": "#/$defs/SchemaVersion" } },
            "$defs": {
                "SchemaVersion": { "title": "SchemaVersion", "type": "string", "enum": ["1.0"] },
                "Level": { "title": "Level", "type": "string", "enum": ["province"] },
            },
        });
        assert_eq!(
            tolerant(&schema),
            json!({
                "$id": "urn:ogi:schema:report:1.0:tolerant",
                "properties": { "enum": { "type": "string" }, "version": { "$ref": "#/$defs/SchemaVersion" } },
                "$defs": {
                    "SchemaVersion": {
                        "title": "SchemaVersion",
                        "type": "string",
                        "pattern": "^1\\.(0|[1-9][0-9]*)$",
                        "not": { "pattern": "\\n" },
                        "examples": ["1.0"],
                    },
                    "Level": { "title": "Level", "type": "string", "examples": ["province"] },
                },
            })
        );
    }

    #[test]
    fn references_go_along_to_a_host() {
        let schema = json!({
            "$id": "urn:ogi:schema:bundle:1.0",
            "properties": { "a": { "$ref": "urn:ogi:schema:report:1.0#/$defs/Organ" }, "b": { "$ref": "#/$defs/report" } },
            "$defs": { "report": { "$id": "urn:ogi:schema:report:1.0" }, "other": { "$id": "urn:isbn:1" } },
        });
        assert_eq!(
            hosted(&schema, "https://example.org/ogi"),
            json!({
                "$id": "https://example.org/ogi/bundle.schema.json",
                "properties": {
                    "a": { "$ref": "https://example.org/ogi/report.schema.json#/$defs/Organ" },
                    "b": { "$ref": "#/$defs/report" },
                },
                "$defs": { "report": { "$id": "https://example.org/ogi/report.schema.json" }, "other": { "$id": "urn:isbn:1" } },
            })
        );
    }
}
