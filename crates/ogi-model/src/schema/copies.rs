//! Other forms of a published schema, for tools that do not take it as it is.

use serde_json::{Map, Value, json};

/// The same schema in draft 07, for programs that make types from a schema. It accepts the same documents.
///
/// Two things are written otherwise, so that the types come out as a person would write them: a reference stands alone in an
/// `allOf`, as draft 07 does not look at what stands beside it; and properties have no `title`, which such programs would
/// make the name of a type. The printed label begins the description instead.
pub fn draft_07(schema: &Value) -> Value {
    let mut copy = schema.clone();
    if let Value::Object(root) = &mut copy {
        root.insert("$schema".to_owned(), DRAFT_07.into());
        if let Some(id) = root.get("$id").and_then(Value::as_str).map(|id| format!("{id}:draft-07")) {
            root.insert("$id".to_owned(), id.into());
        }
        if let Some(definitions) = root.shift_remove("$defs") {
            root.insert("definitions".to_owned(), definitions);
        }
    }
    older(&mut copy);
    copy
}

fn older(schema: &mut Value) {
    match schema {
        Value::Object(keywords) => {
            if let Some(Value::String(reference)) = keywords.get_mut("$ref") {
                *reference = reference.replace("#/$defs/", "#/definitions/");
            }
            if let Some(Value::Object(properties)) = keywords.get_mut("properties") {
                properties.values_mut().for_each(untitled);
            }
            if keywords.len() > 1
                && let Some(reference) = keywords.shift_remove("$ref")
            {
                keywords.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
            }
            keywords.values_mut().for_each(older);
        }
        Value::Array(schemas) => schemas.iter_mut().for_each(older),
        _ => {}
    }
}

/// Puts the title of a property in front of its description, unless that begins with it.
fn untitled(property: &mut Value) {
    let Some(keywords) = property.as_object_mut() else { return };
    let Some(Value::String(title)) = keywords.shift_remove("title") else { return };
    let description = keywords.get("description").and_then(Value::as_str).unwrap_or_default();
    if !description.starts_with(&title) {
        let described = format!("{title}。{description}");
        keywords.insert("description".to_owned(), described.into());
    }
}

/// Several schemas as one in draft 07, in which what they share stands once: types made from it go together. `schemas` must
/// mean the same by the same name.
pub fn types_schema(id: &str, schemas: &[(&str, Value)]) -> Value {
    let mut definitions = Map::new();
    let mut documents = Vec::new();
    for (_, schema) in schemas {
        let Value::Object(mut root) = draft_07(schema) else { continue };
        let title = root.get("title").and_then(Value::as_str).unwrap_or_default().to_owned();
        for keyword in ["$schema", "$id", "examples"] {
            root.shift_remove(keyword);
        }
        let shared = root.shift_remove("definitions");
        documents.push(json!({ "$ref": format!("#/definitions/{title}") }));
        definitions.insert(title, Value::Object(root));
        if let Some(Value::Object(shared)) = shared {
            definitions.extend(shared);
        }
    }
    json!({
        "$schema": DRAFT_07,
        "$id": id,
        "title": "Document",
        "description": "任何一种数据。\n\nA document of any of these shapes.",
        "anyOf": documents,
        "definitions": definitions,
    })
}

const DRAFT_07: &str = "http://json-schema.org/draft-07/schema#";

/// Several schemas in one file, each whole and under its own `$id`, for validators that are given one file only.
pub fn bundled(id: &str, schemas: &[(&str, Value)]) -> Value {
    let mut definitions = Map::new();
    for (name, schema) in schemas {
        definitions.insert((*name).to_owned(), schema.clone());
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": id,
        "title": "OgiSchemas",
        "description": "全部数据格式，各自完整，按其 `$id` 引用。\n\nEvery schema of this version, each whole, to be referred to by its `$id`.",
        "$defs": definitions,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_stands_alone_and_a_label_begins_the_description() {
        let schema = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": "urn:ogi:schema:report:1.0",
            "properties": {
                "organ": { "$ref": "#/$defs/Organ", "title": "报告机关", "description": "报告机关。\n\nThe organ." },
                "title": { "type": "string", "title": "标题", "description": "报告的标题。" },
                "rows": { "type": "array", "items": { "$ref": "#/$defs/Row" } },
            },
            "$defs": { "Organ": { "title": "Organ" }, "Row": { "title": "Row" } },
        });
        assert_eq!(
            draft_07(&schema),
            json!({
                "$schema": "http://json-schema.org/draft-07/schema#",
                "$id": "urn:ogi:schema:report:1.0:draft-07",
                "properties": {
                    "organ": { "description": "报告机关。\n\nThe organ.", "allOf": [{ "$ref": "#/definitions/Organ" }] },
                    "title": { "type": "string", "description": "标题。报告的标题。" },
                    "rows": { "type": "array", "items": { "$ref": "#/definitions/Row" } },
                },
                "definitions": { "Organ": { "title": "Organ" }, "Row": { "title": "Row" } },
            })
        );
    }
}
