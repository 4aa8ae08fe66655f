//! Examples of properties, taken from whole documents.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde_json::{Map, Value, json};

use super::generated;
use crate::note::Note;
use crate::places::Printed;
use crate::report::Report;

/// A report in which every property occurs, and a note and a cell with a full place.
const OF_THE_MODEL: &str = include_str!("examples.json");

/// Gives every property an example: what stands under it in the documents, else what stands anywhere in a place of the same
/// definition, else a value of its enum, else what its type brings along. The types of the model have the same examples in
/// every schema.
pub(super) fn fill(root: &mut Value, documents: &[Value]) {
    let mut seen = Seen::default();
    let of_the_model: Value = serde_json::from_str(OF_THE_MODEL).unwrap_or_default();
    seen.look_through::<Report>(&of_the_model["report"]);
    seen.look_through::<Note>(&of_the_model["note"]);
    seen.look_through::<Printed>(&of_the_model["printed"]);
    for document in documents {
        seen.look(root, title(root), root, document);
    }
    let Seen { of_properties, mut of_definitions } = seen;
    let definitions = root.get("$defs").and_then(Value::as_object);
    for (name, definition) in definitions.into_iter().flatten() {
        if let Some(first) = definition["enum"].get(0) {
            of_definitions.entry(name.clone()).or_insert_with(|| first.clone());
        }
    }
    let give = |definition: &str, schema: &mut Value| {
        let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
        for (key, property) in properties {
            let example = of_properties.get(&(definition.to_owned(), key.clone())).cloned();
            let example = example.or_else(|| example_of(property, &of_definitions));
            if let (Some(example), Value::Object(keywords)) = (example, property) {
                keywords.shift_remove("examples");
                keywords.insert("examples".to_owned(), json!([example]));
            }
        }
    };
    let name = title(root).to_owned();
    give(&name, root);
    if let Some(Value::Object(definitions)) = root.get_mut("$defs") {
        definitions.iter_mut().for_each(|(name, definition)| give(name, definition));
    }
}

/// An example made of one of the definition that a property or its items refer to.
fn example_of(property: &Value, of_definitions: &BTreeMap<String, Value>) -> Option<Value> {
    if let Some(name) = referred(property) {
        return of_definitions.get(name).cloned();
    }
    let items = referred(property.get("items")?)?;
    Some(json!([of_definitions.get(items)?]))
}

/// The definition a schema refers to, alone or beside a description.
fn referred(schema: &Value) -> Option<&str> {
    let reference = schema.get("$ref").or_else(|| schema.get("allOf")?.get(0)?.get("$ref"))?;
    reference.as_str()?.strip_prefix("#/$defs/")
}

fn title(schema: &Value) -> &str {
    schema["title"].as_str().unwrap_or_default()
}

/// What stands in documents.
#[derive(Default)]
struct Seen {
    /// By definition and key.
    of_properties: BTreeMap<(String, String), Value>,
    of_definitions: BTreeMap<String, Value>,
}

impl Seen {
    fn look_through<T: JsonSchema>(&mut self, document: &Value) {
        let root = generated::<T>();
        self.of_definitions.insert(title(&root).to_owned(), document.clone());
        self.look(&root, title(&root), &root, document);
    }

    fn look(&mut self, root: &Value, definition: &str, schema: &Value, value: &Value) {
        if let Some(name) = referred(schema) {
            self.of_definitions.entry(name.to_owned()).or_insert_with(|| value.clone());
            return self.look(root, name, &root["$defs"][name], value);
        }
        match value {
            Value::Object(members) => self.look_at_members(root, definition, schema, members),
            Value::Array(items) => items.iter().for_each(|item| self.look(root, definition, &schema["items"], item)),
            _ => {}
        }
    }

    fn look_at_members(&mut self, root: &Value, definition: &str, schema: &Value, members: &Map<String, Value>) {
        for (key, member) in members {
            if let Some(property) = schema["properties"].get(key) {
                let at = (definition.to_owned(), key.clone());
                self.of_properties.entry(at).or_insert_with(|| member.clone());
                self.look(root, definition, property, member);
            } else {
                self.look(root, definition, &schema["additionalProperties"], member);
            }
        }
    }
}
