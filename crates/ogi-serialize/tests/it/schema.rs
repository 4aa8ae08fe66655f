//! The schema and the reader accept the same documents.

use std::cell::{Cell, RefCell};
use std::path::Path;
use std::sync::OnceLock;

use jsonschema::Validator;
use ogi_model::strategies;
use ogi_serialize::{from_json, report_schema};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::{Value, json};

use crate::FULL;

fn validator() -> &'static Validator {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    VALIDATOR.get_or_init(|| {
        let options = jsonschema::options().should_validate_formats(true);
        options.build(&report_schema()).expect("the schema is a schema")
    })
}

fn tolerant_validator() -> &'static Validator {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    VALIDATOR.get_or_init(|| {
        let options = jsonschema::options().should_validate_formats(true);
        options.build(&ogi_model::schema::tolerant(&report_schema())).expect("the schema is a schema")
    })
}

/// Texts that are right somewhere, or nearly.
const TEXTS: &[&str] = &[
    "",
    "x",
    "0",
    "01",
    "1.",
    ".5",
    "-1",
    "+1",
    "1e3",
    "743.38",
    "743.380",
    "１",
    "1\n",
    "1234567890123456789",
    "123456789012345678",
    "12345678901234567.1",
    "12345678901234567.12",
    "0.12345678901234567",
    "0.123456789012345678",
    "2019",
    "2020",
    "2021",
    "1.0",
    "1.1",
    "2024-02-29",
    "2023-02-29",
    "2021-00-10",
    "2021-10-00",
    "2021-13-01",
    "2021-1-1",
    "1899-12-31",
    "2999-12-31",
    "3000-01-01",
    "20210101",
    "2021-01-12\n",
    "2021-01-12T00:00:00",
    "310000",
    "3100001",
    "310000000",
    "310000000000",
    "31000O",
    "11341702486344515H",
    "11341702486344515h",
    "1134170248634451IH",
    "disclosure",
    "requests",
    "reviews",
    "requests.received",
    "requests.received.total",
    "requests.received.totals",
    "disclosure.rules.amount",
    "disclosure.rules.made",
    "requests.outcomes",
    "requests.outcomes.granted",
    "organ",
    "area",
    "government",
    "Government",
    "province",
    "row-lost-cell",
    "国务院",
    "\u{0}",
    "😀",
];

/// What is put where something else belongs: each value is right somewhere, or nearly.
fn oddities() -> Vec<Value> {
    let sha = "0123456789abcdef".repeat(4);
    let mut odd: Vec<Value> = TEXTS.iter().copied().map(Value::from).collect();
    odd.extend([sha.to_uppercase(), sha[1..].to_owned(), format!("{sha}0"), sha].map(Value::from));
    odd.extend([
        json!(null),
        json!(true),
        json!({}),
        json!([]),
        json!(0),
        json!(-1),
        json!(1),
        json!(3),
        json!(4),
        json!(1.5),
        json!(-0.5),
        json!(1e300),
        json!(1899),
        json!(1900),
        json!(2999),
        json!(3000),
        json!(65536),
        json!(9_007_199_254_740_991_i64),
        json!(9_007_199_254_740_992_i64),
        json!(-9_007_199_254_740_991_i64),
        json!(-9_007_199_254_740_992_i64),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(["reviews"]),
        json!(["reviews", "reviews"]),
        json!([{"text": "x"}]),
        json!([{"text": "x", "heading": 4}]),
        json!({"text": "x"}),
        json!({"total": 1}),
        json!({"code": "x", "text": "x"}),
        json!({"name": "x"}),
        json!({"requests.received.total": "/"}),
        json!({"requests.received": "/"}),
        json!({"start": "2021-01-01", "end": "2020-01-01"}),
    ]);
    odd
}

/// Where everything in a document stands, as JSON pointers.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                pointers(member, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointers(item, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

/// Everything that can stand in a report. Whole numbers written as `1.0` or `1e2` stand in it for whoever keeps them to the letter;
/// to a schema they are integers, so that, moved into a count, only the text would show them: here they have fractions.
fn full() -> Value {
    fn with_fractions(value: &mut Value) {
        match value {
            Value::Number(number) if number.is_f64() => *value = json!(0.5),
            Value::Object(members) => members.values_mut().for_each(with_fractions),
            Value::Array(items) => items.iter_mut().for_each(with_fractions),
            _ => {}
        }
    }
    let mut full = serde_json::from_str(FULL).expect("the example is JSON");
    with_fractions(&mut full);
    full
}

/// One change to a document: which of its parts, what is done to it, and with what.
#[derive(Clone, Debug)]
struct Change {
    part: prop::sample::Index,
    deed: Deed,
    other: prop::sample::Index,
}

#[derive(Clone, Copy, Debug)]
enum Deed {
    Replace,
    Remove,
    AddKey,
    Rename,
    Repeat,
    WrapInList,
    ListInsteadOfObject,
    CopyFromElsewhere,
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let deed = prop_oneof![
        6 => Just(Deed::Replace),
        2 => Just(Deed::Remove),
        2 => Just(Deed::AddKey),
        1 => Just(Deed::Rename),
        1 => Just(Deed::Repeat),
        1 => Just(Deed::WrapInList),
        1 => Just(Deed::ListInsteadOfObject),
        2 => Just(Deed::CopyFromElsewhere),
    ];
    let change = (any::<prop::sample::Index>(), deed, any::<prop::sample::Index>())
        .prop_map(|(part, deed, other)| Change { part, deed, other });
    prop::collection::vec(change, 0..3)
}

fn change(document: &mut Value, Change { part, deed, other }: &Change, odd: &[Value]) {
    let mut parts = Vec::new();
    pointers(document, "", &mut parts);
    let at = part.get(&parts);
    let (parent, key) = at.rsplit_once('/').unwrap_or(("", ""));
    let key = key.replace("~1", "/").replace("~0", "~");
    let keys = ["extra", "total", "amount", "heading", "edition", "name", "requests.concluded.total", "2021", "text"];
    match deed {
        Deed::Replace => put(document, at, other.get(odd).clone()),
        Deed::CopyFromElsewhere => {
            let copy = document.pointer(other.get::<String>(&parts)).cloned().unwrap_or_default();
            put(document, at, copy);
        }
        Deed::Remove => match document.pointer_mut(parent) {
            Some(Value::Object(members)) => drop(members.shift_remove(&key)),
            Some(Value::Array(items)) => drop(key.parse().ok().map(|index: usize| items.remove(index))),
            _ => {}
        },
        Deed::Rename => {
            if let Some(Value::Object(members)) = document.pointer_mut(parent) {
                let member = members.shift_remove(&key).unwrap_or_default();
                members.insert((*other.get(&keys)).to_owned(), member);
            }
        }
        Deed::AddKey => {
            if let Some(Value::Object(members)) = document.pointer_mut(at) {
                members.insert((*other.get(&keys)).to_owned(), other.get(odd).clone());
            }
        }
        Deed::Repeat => {
            if let Some(Value::Array(items)) = document.pointer_mut(parent) {
                items.extend(key.parse().ok().and_then(|index: usize| items.get(index).cloned()));
            }
        }
        Deed::WrapInList => {
            let wrapped = document.pointer(at).cloned().unwrap_or_default();
            put(document, at, json!([wrapped]));
        }
        Deed::ListInsteadOfObject => {
            if let Some(Value::Object(members)) = document.pointer(at) {
                let list: Value = members.values().cloned().collect();
                put(document, at, list);
            }
        }
    }
}

fn put(document: &mut Value, at: &str, value: Value) {
    if let Some(part) = document.pointer_mut(at) {
        *part = value;
    }
}

/// Whether a document is accepted, by both or by neither.
fn accepted(document: &Value) -> Result<bool, TestCaseError> {
    let by_reader = from_json(document.to_string().as_bytes());
    let by_schema = validator().validate(document);
    if by_reader.is_ok() {
        prop_assert!(tolerant_validator().is_valid(document), "the tolerant schema accepts less: {}", document);
    }
    // What the tolerant schema takes the tolerant reader does, unless it cannot hold it.
    if tolerant_validator().is_valid(document)
        && let Err(error) = ogi_serialize::from_json_tolerant(document.to_string().as_bytes())
    {
        let cannot_be_held =
            error.path == "edition" || error.path.starts_with("forms.") || error.path.ends_with("].after");
        prop_assert!(cannot_be_held, "the tolerant reader refuses: {}\n{}", error, document);
    }
    prop_assert_eq!(
        by_reader.is_ok(),
        by_schema.is_ok(),
        "reader: {:?}\nschema: {:?}\n{}",
        by_reader.err().map(|error| error.to_string()),
        by_schema.err().map(|error| error.to_string()),
        document
    );
    Ok(by_reader.is_ok())
}

/// Everything wrong with everything: each part of a full document is replaced by each oddity.
#[test]
fn the_schema_and_the_reader_agree_on_every_oddity_in_every_place() {
    let full: Value = full();
    let mut parts = Vec::new();
    pointers(&full, "", &mut parts);
    let (mut good, mut bad) = (0, 0);
    for part in parts.iter().filter(|part| !part.starts_with("/extensions/")) {
        for value in oddities() {
            let mut document = full.clone();
            put(&mut document, part, value.clone());
            match accepted(&document) {
                Ok(true) => good += 1,
                Ok(false) => bad += 1,
                Err(error) => panic!("{part} := {value}: {error}"),
            }
        }
    }
    assert!(good >= 1000 && bad >= 5000, "{good} accepted, {bad} refused");
}

/// And at random, several changes at once, on reports of every shape. The documents are written down with the verdict, for
/// readers in other languages to be compared with: `examples/check` does.
#[test]
fn the_schema_and_the_reader_agree_on_whatever_is_made() {
    let full: Value = full();
    let odd = oddities();
    let documents = prop_oneof![
        9 => Just(full),
        1 => strategies::any_report().prop_map(|report| serde_json::to_value(&report).unwrap_or_default()),
    ];
    let seed = RngSeed::Fixed(20_190_515);
    let mut runner =
        TestRunner::new(Config { cases: 2000, rng_seed: seed, failure_persistence: None, ..Config::default() });
    let (good, bad) = (Cell::new(0), Cell::new(0));
    let values = RefCell::new(String::new());
    let agreed = runner.run(&(documents, changes()), |(mut document, changes)| {
        for one in &changes {
            change(&mut document, one, &odd);
        }
        let accepted = accepted(&document)?;
        let count = if accepted { &good } else { &bad };
        count.set(count.get() + 1);
        let line = json!({ "schema": "report", "accepted": accepted, "value": document });
        values.borrow_mut().extend([line.to_string().as_str(), "\n"]);
        Ok(())
    });
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("values.ndjson");
    std::fs::write(file, values.into_inner()).expect("the folder for what tests write is there");
    assert_eq!(agreed.map_err(|error| error.to_string()), Ok(()));
    assert!(good.get() >= 400 && bad.get() >= 400, "{} accepted, {} refused", good.get(), bad.get());
}

/// What the text says and the value does not: equal documents to a schema, and refused by the reader.
#[test]
fn what_only_the_text_shows_is_refused_by_the_reader() {
    let head = r#"{"schema_version":"1.0","edition":"2021""#;
    for members in [
        r#""year":2021,"year":2021"#,
        r#""requests":{"received":{"total":1,"total":1}}"#,
        r#""metadata":{"other":{"a":"b","a":"b"}}"#,
        r#""requests":{"received":{"total":1.0}}"#,
        r#""requests":{"received":{"total":1e2}}"#,
        r#""requests":{"received":{"total":-0}}"#,
        r#""year":2021.0"#,
    ] {
        let text = format!("{head},{members}}}");
        let value: Value = serde_json::from_str(&text).unwrap();
        assert!(validator().is_valid(&value), "{text}");
        assert!(from_json(text.as_bytes()).is_err(), "{text}");
    }
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
fn every_property_is_described_by_its_label_in_chinese_and_in_english() {
    let is_chinese = |text: &str| text.chars().any(|character| ('一'..='龥').contains(&character));
    walk(&report_schema(), "", &mut |at, schema| {
        for (key, property) in schema["properties"].as_object().into_iter().flatten() {
            assert!(property.get("title").is_none(), "{at}.{key}: generators would name a type after it");
            let description = property["description"].as_str().unwrap_or_default();
            let (label, _) = description.split_once('。').unwrap_or_default();
            assert!(is_chinese(label) || label == "SHA-256", "{at}.{key}: {label}");
            assert!(label.chars().count() <= 40, "{at}.{key}: {label} is longer than a label");
            let (zh, en) = description.split_once("\n\n").unwrap_or_default();
            assert!(is_chinese(zh), "{at}.{key}: {description}");
            assert!(en.starts_with(|first: char| first.is_ascii_uppercase()), "{at}.{key}: {description}");
        }
    });
}

#[test]
fn the_schema_says_no_more_than_every_validator_understands() {
    let schema = report_schema();
    assert_eq!(schema["$id"], "urn:ogi:schema:report:1.0");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["title"], "Report");
    let known = [
        "$schema",
        "$id",
        "$ref",
        "allOf",
        "$defs",
        "title",
        "description",
        "type",
        "enum",
        "format",
        "pattern",
        "minimum",
        "maximum",
        "maxLength",
        "properties",
        "required",
        "additionalProperties",
        "propertyNames",
        "minProperties",
        "items",
        "uniqueItems",
        "not",
        "examples",
    ];
    walk(&schema, "", &mut |at, schema| {
        let keywords = schema.as_object().expect("a schema is an object");
        for keyword in keywords.keys() {
            assert!(known.contains(&keyword.as_str()), "{at}: {keyword}");
        }
        assert!(schema["type"] != "null" && !schema["type"].is_array(), "{at}");
        assert!(keywords.get("format").is_none_or(|format| format == "date"), "{at}");
        if keywords.contains_key("properties") {
            assert_eq!(schema["additionalProperties"], false, "{at}");
        }
        if at.starts_with("/$defs/") && at.matches('/').count() == 2 {
            assert!(schema["title"].as_str().is_some_and(str::is_ascii), "{at}");
        }
    });
}
