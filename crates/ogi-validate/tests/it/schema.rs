//! The published schemas of findings and of decisions files, and what the code writes and reads.

use jsonschema::Validator;
use ogi_model::{Cell, DecisionKind, DecisionReason, Place, Printed};
use ogi_serialize::read_json;
use ogi_validate::{
    Context, DecisionsFile, Findings, Rule, catalogue, check_with, decisions_schema, findings_schema, rule_catalogue,
    rules_schema,
};
use serde_json::{Value, json};

fn validator(schema: &Value) -> Validator {
    jsonschema::options().should_validate_formats(true).build(schema).expect("the schema is a schema")
}

/// The findings of every rule's example.
fn examples() -> Vec<Findings> {
    catalogue().iter().map(|rule| example(rule)).collect()
}

fn example(rule: &Rule) -> Findings {
    let example = (rule.example)();
    let mut findings = check_with(&example.report, &Context { previous: &example.previous, ..Context::default() });
    findings.add_places(
        &Cell::all().map(|cell| (cell, Printed { text: String::new(), place: Place::on_line(7) })).collect(),
    );
    findings
}

fn decided(findings: &Findings) -> DecisionsFile {
    let mut file = DecisionsFile::of(findings, |finding| finding.message.zh.clone());
    for (decision, kind) in file.decisions.iter_mut().zip(DecisionKind::ALL.into_iter().cycle()) {
        decision.decision = kind;
        decision.reason = Some(DecisionReason::AsPrinted);
        decision.text = Some("公布的文件就是如此。".into());
        decision.on = "2025-03-01".parse().ok();
    }
    file
}

#[test]
fn the_rule_catalogue_is_as_its_schema_says() {
    let catalogue = serde_json::to_value(rule_catalogue()).unwrap();
    let validator = validator(&rules_schema());
    let faults: Vec<String> =
        validator.iter_errors(&catalogue).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(faults, [""; 0]);
    let mut wrong = catalogue;
    let rules = wrong["rules"].as_array_mut().unwrap();
    let guarded = rules.iter_mut().find(|rule| !rule["expressions"][0]["when"].is_null()).unwrap();
    guarded["expressions"][0]["when"][0] = json!({"edition": ["2021"], "from_year": 2022});
    assert!(!validator.is_valid(&wrong), "a guard asks one thing");
}

#[test]
fn what_is_found_is_as_the_schema_says_and_reads_back() {
    let validator = validator(&findings_schema());
    for mut findings in examples() {
        let file = decided(&findings);
        for with_decisions in [false, true] {
            if with_decisions {
                findings.decide(&file);
            }
            let json = serde_json::to_value(&findings).expect("findings are plain data");
            assert_eq!(validator.validate(&json).map_err(|error| error.to_string()), Ok(()), "{json:#}");
            let read = read_json::<Findings>(json.to_string().as_bytes());
            assert!(read.as_ref() == Ok(&findings), "{:?}", read.map_err(|error| error.to_string()).err());
        }
    }
}

#[test]
fn an_decisions_file_is_as_the_schema_says_and_reads_back() {
    let validator = validator(&decisions_schema());
    for findings in examples() {
        for file in [DecisionsFile::of(&findings, |finding| finding.message.zh.clone()), decided(&findings)] {
            let json = serde_json::to_value(&file).expect("a file of fixes is plain data");
            assert_eq!(validator.validate(&json).map_err(|error| error.to_string()), Ok(()), "{json:#}");
            assert_eq!(read_json::<DecisionsFile>(json.to_string().as_bytes()), Ok(file));
        }
    }
}

/// Everything wrong with everything: each value of a document is replaced by each of these, or taken away.
fn oddities() -> Vec<Value> {
    let texts =
        ["", "x", "error", "identity", "part", "1.0", "2.0", "2021", "2020-02-30", "confirmed", "other", "void"];
    let mut odd: Vec<Value> = texts.map(Value::from).to_vec();
    odd.extend([json!(null), json!(true), json!({}), json!([]), json!([null]), json!(-1), json!(1), json!(0.5)]);
    odd.extend([json!(1899), json!(2020), json!({"zh": "", "en": ""}), json!({"extra": 1}), json!(["", ""])]);
    odd
}

fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(key, member)| pointers(member, &format!("{at}/{key}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| pointers(item, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

/// How many changed documents were accepted and refused, by schema and reader alike.
fn agree<T: serde::de::DeserializeOwned>(schema: &Value, document: &Value) -> (usize, usize) {
    let validator = validator(schema);
    let mut parts = Vec::new();
    pointers(document, "", &mut parts);
    let (mut good, mut bad) = (0, 0);
    let mut same = |changed: &Value, what: &str| {
        let by_reader = read_json::<T>(changed.to_string().as_bytes());
        let by_schema = validator.validate(changed);
        assert_eq!(
            by_reader.is_ok(),
            by_schema.is_ok(),
            "{what}\nreader: {:?}\nschema: {:?}",
            by_reader.err().map(|error| error.to_string()),
            by_schema.err().map(|error| error.to_string())
        );
        if by_schema.is_ok() { good += 1 } else { bad += 1 }
    };
    for part in &parts {
        for value in oddities() {
            let mut changed = document.clone();
            *changed.pointer_mut(part).expect("the part is there") = value.clone();
            // Keys of an entry that a person has not filled in are read as if they were not there.
            let may_be_empty = part.contains("decisions/") && (part.ends_with("/reason") || part.ends_with("/on"));
            if may_be_empty && value == "" {
                assert!(read_json::<T>(changed.to_string().as_bytes()).is_ok(), "{part}");
                continue;
            }
            same(&changed, &format!("{part} := {value}"));
        }
        let Some((parent, key)) = part.rsplit_once('/') else { continue };
        let mut changed = document.clone();
        if let Some(Value::Object(members)) = changed.pointer_mut(parent) {
            let member = members.shift_remove(key).unwrap_or_default();
            same(&changed, &format!("without {part}"));
            if let Some(Value::Object(members)) = changed.pointer_mut(parent) {
                members.insert(format!("{key}_"), member);
            }
            same(&changed, &format!("{part} renamed"));
        }
    }
    (good, bad)
}

#[test]
fn schema_and_reader_refuse_the_same_decisions_files() {
    let json = serde_json::to_value(decided(&examples()[0])).expect("a file of fixes is plain data");
    let (good, bad) = agree::<DecisionsFile>(&decisions_schema(), &json);
    assert!(good > 20 && bad > 100, "{good} accepted, {bad} refused");
}

#[test]
fn schema_and_reader_refuse_the_same_findings() {
    let of_a_sum = |findings: &Findings| findings.findings[0].rule == "requests.balance";
    let mut findings = examples().into_iter().find(of_a_sum).expect("a rule is the balance of table three");
    let file = decided(&findings);
    findings.decide(&file);
    let mut json = serde_json::to_value(&findings).expect("findings are plain data");
    for (list, some) in [("outcomes", 2), ("findings", 2)] {
        json[list].as_array_mut().expect("it is a list").truncate(some);
    }
    json["findings"][0]["cells"].as_array_mut().expect("a sum has cells").truncate(1);
    json["findings"][0]["sources"].as_array_mut().expect("its cells have places").truncate(1);
    let (good, bad) = agree::<Findings>(&findings_schema(), &json);
    assert!(good > 100 && bad > 500, "{good} accepted, {bad} refused");
}

/// Visits every schema, told from the maps of schemas around them.
fn walk(schema: &Value, at: &str, visit: &mut impl FnMut(&str, &Value)) {
    visit(at, schema);
    for (keyword, value) in schema.as_object().into_iter().flatten() {
        match (keyword.as_str(), value) {
            ("properties" | "$defs", Value::Object(schemas)) => {
                schemas.iter().for_each(|(key, schema)| walk(schema, &format!("{at}/{keyword}/{key}"), visit));
            }
            ("items" | "additionalProperties" | "propertyNames", Value::Object(_)) => {
                walk(value, &format!("{at}/{keyword}"), visit);
            }
            _ => {}
        }
    }
}

#[test]
fn the_schemas_are_described_in_both_languages_in_words_every_validator_understands() {
    let is_chinese = |text: &str| text.chars().any(|character| ('一'..='龥').contains(&character));
    let known = "$schema $id $ref allOf $defs title description type enum format pattern minimum maximum maxLength properties \
        required additionalProperties propertyNames not items uniqueItems minProperties maxProperties default examples";
    for (schema, id) in [(findings_schema(), "findings"), (decisions_schema(), "decisions"), (rules_schema(), "rules")]
    {
        assert_eq!(schema["$id"], format!("urn:ogi:schema:{id}:1.0"));
        walk(&schema, "", &mut |at, schema| {
            for keyword in schema.as_object().expect("a schema is an object").keys() {
                assert!(known.split_whitespace().any(|word| word == keyword), "{at}: {keyword}");
            }
            if schema.get("properties").is_some() {
                assert_eq!(schema["additionalProperties"], false, "{at}");
            }
            for (key, property) in schema["properties"].as_object().into_iter().flatten() {
                assert!(property.get("title").is_none(), "{at}.{key}: generators would name a type after it");
                let description = property["description"].as_str().unwrap_or_default();
                let (label, _) = description.split_once('。').unwrap_or_default();
                assert!(is_chinese(label) || label == "SHA-256", "{at}.{key}: {label}");
                let (zh, en) = description.split_once("\n\n").unwrap_or_default();
                assert!(is_chinese(zh), "{at}.{key}: {description}");
                assert!(en.starts_with(|first: char| first.is_ascii_uppercase()), "{at}.{key}: {description}");
            }
        });
    }
}
