//! A published schema does not change by accident: what documents it takes is held by a digest, and every change of that is a
//! line of `docs/schema/changes.tsv`, written by a person.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use ogi::model::SchemaVersion;
use ogi::model::schema::{bundled, draft_07};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::published::{schemas, tolerant_schemas};

/// Keywords that say nothing about which documents are valid.
const WORDS: [&str; 6] = ["title", "description", "examples", "deprecated", "$comment", "default"];

/// A decision about a version of the schema.
#[derive(Clone, Debug)]
struct Decision {
    version: String,
    kind: String,
    digest: String,
    reason: String,
}

fn decisions() -> Vec<Decision> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema/changes.tsv");
    let text = std::fs::read_to_string(file).expect("the decisions are there");
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("version\tdecision\tdigest\treason"));
    lines
        .map(|line| match line.split('\t').collect::<Vec<_>>()[..] {
            [version, kind, digest, reason] => Decision {
                version: version.to_owned(),
                kind: kind.to_owned(),
                digest: digest.to_owned(),
                reason: reason.to_owned(),
            },
            _ => panic!("changes.tsv: a line has four columns: {line}"),
        })
        .collect()
}

/// The digest of what the schemas accept: keywords in alphabetical order, without words.
fn digest() -> String {
    let mut all = BTreeMap::new();
    let tolerant = tolerant_schemas().map(|(name, schema)| (format!("tolerant/{name}"), schema));
    for (name, mut schema) in schemas().into_iter().map(|(name, schema)| (name.to_owned(), schema)).chain(tolerant) {
        strip(&mut schema, false);
        all.insert(name, sorted(&schema));
    }
    let text = serde_json::to_string(&all).expect("schemas are plain data");
    let mut digest = String::new();
    for byte in Sha256::digest(text).iter().take(8) {
        write!(digest, "{byte:02x}").expect("a text takes whatever is written");
    }
    digest
}

fn strip(schema: &mut Value, is_map_of_schemas: bool) {
    match schema {
        Value::Object(keywords) => {
            if !is_map_of_schemas {
                keywords.retain(|keyword, _| !WORDS.contains(&keyword.as_str()));
            }
            for (keyword, value) in keywords {
                strip(value, !is_map_of_schemas && matches!(keyword.as_str(), "properties" | "$defs"));
            }
        }
        Value::Array(schemas) => schemas.iter_mut().for_each(|schema| strip(schema, false)),
        _ => {}
    }
}

fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let members: BTreeMap<&String, Value> = members.iter().map(|(key, member)| (key, sorted(member))).collect();
            serde_json::to_value(members).expect("it was JSON before")
        }
        Value::Array(items) => items.iter().map(sorted).collect(),
        other => other.clone(),
    }
}

#[test]
fn a_change_of_what_the_schemas_accept_is_decided_about() {
    let version = SchemaVersion::default().to_string();
    let (digest, decisions) = (digest(), decisions());
    let last = decisions.iter().rfind(|decision| decision.version == version);
    let Some(last) = last else {
        panic!(
            "Schema {version} has no line in docs/schema/changes.tsv. Say what it brings in docs/schema/CHANGELOG.md and add \
             the line\n{version}\tminor (or major)\t{digest}\twhat changes for whom"
        );
    };
    assert!(
        last.digest == digest,
        "What documents the published schemas accept is no longer what was decided on last ({}: {}).\n\
         - Was it not meant? Undo the change.\n\
         - Is {version} not released yet (no line `released`)? Say what changes in docs/schema/CHANGELOG.md and add to \
         docs/schema/changes.tsv the line\n{version}\tdraft\t{digest}\twhat changes for whom\n\
         - Is it released? Then its folder stays as it is. A change that only adds is a new minor version, any other a new major \
         one, which brings a way up for older documents: raise `SchemaVersion`, say it in docs/schema/CHANGELOG.md, and add \
         the line\n<new version>\tminor (or major)\t{digest}\twhat changes for whom",
        last.kind,
        last.reason,
    );
}

#[test]
fn nothing_is_decided_about_a_version_after_its_release() {
    let decisions = decisions();
    for (at, decision) in decisions.iter().enumerate() {
        assert!(
            matches!(decision.kind.as_str(), "draft" | "minor" | "major" | "released"),
            "changes.tsv: {} is no decision",
            decision.kind
        );
        assert!(!decision.reason.is_empty(), "changes.tsv: every decision has a reason");
        let later = decisions[at + 1..].iter().find(|later| later.version == decision.version);
        assert!(decision.kind != "released" || later.is_none(), "{} is released and does not change", decision.version);
    }
}

#[test]
fn words_alone_are_no_change() {
    let mut schema =
        serde_json::json!({ "title": "a", "properties": { "title": { "type": "string", "description": "b" } } });
    strip(&mut schema, false);
    assert_eq!(schema, serde_json::json!({ "properties": { "title": { "type": "string" } } }));
}

#[test]
fn every_schema_takes_its_own_example_and_so_do_its_copies() {
    for (name, schema) in schemas().into_iter().chain(tolerant_schemas()) {
        for schema in [schema.clone(), draft_07(&schema)] {
            let options = jsonschema::options().should_validate_formats(true);
            let validator = options.build(&schema).unwrap_or_else(|error| panic!("{name}: {error}"));
            let examples = schema["examples"].as_array().expect("there are examples");
            for example in examples {
                let fault = validator.validate(example).map_err(|error| format!("{}: {error}", error.instance_path()));
                assert_eq!(fault, Ok(()), "{name}");
            }
        }
    }
}

/// A catalogue and a form as a later minor version may have them: with a member, a code and an edition that 1.0 does not know.
#[test]
fn rules_and_forms_of_later_versions_are_taken_by_the_tolerant_copies() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema/1.0");
    let tolerant: BTreeMap<&str, Value> = tolerant_schemas().collect();
    let strict: BTreeMap<&str, Value> = schemas().into_iter().collect();
    #[expect(clippy::type_complexity, reason = "it is written once")]
    let changes: [(&str, &str, &[(&str, Value)]); 3] = [
        ("rules", "rules.json", &[("/rules/0/severity", "notice".into()), ("/rules/0/editions/0", "2027".into())]),
        ("form", "forms/2019.json", &[("/edition", "2027".into()), ("/tables/0/table", "accounts".into())]),
        ("form", "forms/2021.json", &[("/schema_version", "1.1".into()), ("/groups/0/group", "forwarded".into())]),
    ];
    for (name, file, changes) in changes {
        let text = std::fs::read_to_string(docs.join(file)).expect("it is published");
        let mut document: Value = serde_json::from_str(&text).expect("it is JSON");
        let takes = |schema: &Value, document: &Value| {
            jsonschema::validator_for(schema).expect("it is a schema").is_valid(document)
        };
        assert!(takes(&strict[name], &document) && takes(&tolerant[name], &document), "{file}");
        for (pointer, later) in changes {
            *document.pointer_mut(pointer).unwrap_or_else(|| panic!("{file}: {pointer}")) = later.clone();
            assert!(!takes(&strict[name], &document) && takes(&tolerant[name], &document), "{file}: {pointer}");
        }
        document["language"] = "zh".into();
        assert!(takes(&tolerant[name], &document), "{file}");
    }
}

#[test]
fn the_schemas_mean_the_same_by_the_same_name() {
    let mut known: BTreeMap<String, Value> = BTreeMap::new();
    for (name, schema) in schemas() {
        for (definition, meant) in schema["$defs"].as_object().expect("every schema has definitions") {
            let before = known.insert(definition.clone(), meant.clone());
            assert!(before.is_none_or(|before| before == *meant), "{name}: {definition}");
        }
    }
}

/// The definitions of a schema and the schema itself, by name.
fn shapes(schema: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let definitions = schema["$defs"].as_object().into_iter().flatten();
    let root = schema["title"].as_str().map(|title| (title, schema));
    root.into_iter().chain(definitions.map(|(name, definition)| (name.as_str(), definition)))
}

#[test]
fn every_property_has_an_example_that_it_takes() {
    let mut without = Vec::new();
    for (name, schema) in schemas() {
        for (shape, definition) in shapes(&schema) {
            for (key, property) in definition["properties"].as_object().into_iter().flatten() {
                let Some(examples) = property["examples"].as_array() else {
                    without.push(format!("{name}: {shape}.{key}"));
                    continue;
                };
                let mut alone = property.clone();
                alone["$defs"] = schema["$defs"].clone();
                let validator =
                    jsonschema::options().should_validate_formats(true).build(&alone).expect("it is a schema");
                for example in examples {
                    assert!(validator.is_valid(example), "{name}: {shape}.{key}: {example}");
                }
            }
        }
    }
    assert_eq!(without, [""; 0]);
}

#[test]
fn the_description_of_an_enum_says_what_each_value_means() {
    for (name, schema) in schemas() {
        for (shape, definition) in shapes(&schema) {
            let description = definition["description"].as_str().unwrap_or_default();
            let (zh, en) = description.split_once("\n\n").unwrap_or_else(|| panic!("{name}: {shape}: {description}"));
            for key in definition["enum"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                // Their values are made of keys that the properties explain.
                if matches!(shape, "Cell" | "Address") {
                    continue;
                }
                assert!(zh.contains(&format!("\n- `{key}`：")), "{name}: {shape}: {key}");
                assert!(en.contains(&format!("\n- `{key}`: ")), "{name}: {shape}: {key}");
            }
        }
    }
}

/// What generators of types stumble over: a title that is no name, a property with one, a reference beside other keywords.
#[test]
fn generators_of_types_take_the_schemas_as_they_are() {
    fn look(at: &str, schema: &Value) {
        match schema {
            Value::Object(keywords) => {
                assert!(!keywords.contains_key("$ref") || keywords.len() == 1, "{at}: a reference stands alone");
                for (keyword, value) in keywords {
                    if !matches!(keyword.as_str(), "enum" | "examples") {
                        look(&format!("{at}/{keyword}"), value);
                    }
                }
            }
            Value::Array(schemas) => schemas.iter().for_each(|schema| look(at, schema)),
            _ => {}
        }
    }
    for (name, schema) in schemas().into_iter().chain(tolerant_schemas()) {
        look(name, &schema);
        for (shape, definition) in shapes(&schema) {
            assert_eq!(definition["title"], shape, "{name}");
            assert!(shape.chars().all(|character| character.is_ascii_alphabetic()), "{name}: {shape}");
            for (key, property) in definition["properties"].as_object().into_iter().flatten() {
                assert!(property.get("title").is_none(), "{name}: {shape}.{key}");
            }
        }
    }
}

#[test]
fn the_bundle_holds_every_schema_under_its_own_name() {
    let schemas = schemas();
    let bundle = bundled("urn:ogi:schema:bundle:1.0", &schemas);
    for (name, schema) in &schemas {
        let referring = serde_json::json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": "urn:ogi:schema:bundle:1.0",
            "$ref": schema["$id"],
            "$defs": bundle["$defs"],
        });
        let validator = jsonschema::validator_for(&referring).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(validator.is_valid(&schema["examples"][0]), "{name}");
        assert!(!validator.is_valid(&serde_json::json!({ "extra": 1 })), "{name}");
    }
}
