//! The tolerant schema and the tolerant reader let through what later versions may bring, and nothing else.

use std::sync::OnceLock;

use jsonschema::Validator;
use ogi_model::schema::tolerant;
use ogi_model::strategies;
use ogi_serialize::{IgnoredKind, TolerantlyRead, from_json, from_json_tolerant, report_schema, to_json};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::FULL;

fn validator() -> &'static Validator {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    VALIDATOR.get_or_init(|| {
        let options = jsonschema::options().should_validate_formats(true);
        options.build(&tolerant(&report_schema())).expect("the schema is a schema")
    })
}

fn read(document: &Value) -> Result<TolerantlyRead, ogi_serialize::JsonError> {
    from_json_tolerant(document.to_string().as_bytes())
}

fn full() -> Value {
    serde_json::from_str(FULL).expect("the full report is JSON")
}

/// The full report with something at a place, where the tolerant schema lets it through.
fn with(pointer: &str, value: Value) -> Value {
    let mut document = full();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer has a last part");
    match document.pointer_mut(parent) {
        Some(Value::Object(members)) => drop(members.insert(key.to_owned(), value)),
        Some(Value::Array(items)) => items[key.parse::<usize>().expect("it is an index")] = value,
        other => panic!("{pointer} is in {other:?}"),
    }
    assert!(validator().is_valid(&document), "{pointer}");
    document
}

#[test]
fn a_member_that_is_not_known_is_ignored_wherever_it_stands() {
    fn look(document: &Value, pointer: &str, found: &mut Vec<String>) {
        match document {
            Value::Object(members) => {
                // These map labels and addresses to values, and belong to others.
                let is_others = pointer.ends_with("/extensions");
                if !is_others && !matches!(pointer, "/metadata/other" | "/unread" | "/remarks") {
                    found.push(pointer.to_owned());
                }
                if !is_others {
                    members.iter().for_each(|(key, member)| look(member, &format!("{pointer}/{key}"), found));
                }
            }
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(at, item)| look(item, &format!("{pointer}/{at}"), found));
            }
            _ => {}
        }
    }
    let mut objects = Vec::new();
    look(&full(), "", &mut objects);
    assert!(objects.len() > 30, "{}", objects.len());
    let whole = from_json(full().to_string().as_bytes()).unwrap();
    for pointer in objects {
        let document = with(&format!("{pointer}/new"), json!({ "of": ["a", "later", "version", 1.5] }));
        let read = read(&document).unwrap_or_else(|error| panic!("{pointer}: {error}"));
        assert!(read.report == whole, "{pointer}");
        let [ignored] = &read.ignored[..] else { panic!("{pointer}: {:?}", read.ignored) };
        assert_eq!(ignored.what, IgnoredKind::Member, "{pointer}");
        let last = ignored.path.rsplit('.').next();
        assert_eq!(last, Some("new"), "{pointer}: {}", ignored.path);
    }
}

#[test]
fn codes_and_addresses_that_are_not_known_are_ignored() {
    let code = |text: &str| IgnoredKind::Code(text.to_owned());
    let address = |text: &str| IgnoredKind::Address(text.to_owned());
    let cases = [
        ("/schema_version", json!("1.12"), "schema_version", IgnoredKind::Version("1.12".to_owned())),
        ("/status", json!("superseded"), "status", code("superseded")),
        ("/scope", json!("region"), "scope", code("region")),
        ("/organ/level", json!("zone"), "organ.level", code("zone")),
        ("/organ/kind", json!("court"), "organ.kind", code("court")),
        ("/covers/without/0/kind", json!("court"), "covers.without[0].kind", code("court")),
        ("/doubts/0/code", json!("page-lost"), "doubts[0]", code("page-lost")),
        ("/doubts/1/addresses/0", json!("appeals"), "doubts[1].addresses[0]", address("appeals")),
        ("/omitted/1", json!("requests.received.robot"), "omitted[1]", address("requests.received.robot")),
        ("/read_by_sums/0", json!("requests.new.total"), "read_by_sums[0]", address("requests.new.total")),
        ("/remarks/reviews.new.total", json!("/"), "remarks.reviews.new.total", address("reviews.new.total")),
        (
            "/unread/reviews.new.total",
            json!({ "code": "x", "text": "1" }),
            "unread.reviews.new.total",
            address("reviews.new.total"),
        ),
        ("/local_rows/1/table", json!("appeals"), "local_rows[1]", address("appeals")),
        ("/replaces", json!({ "new": 1 }), "replaces", IgnoredKind::Member),
    ];
    for (pointer, value, path, what) in cases {
        let document = with(pointer, value);
        assert!(from_json(document.to_string().as_bytes()).is_err(), "{pointer}");
        let read = read(&document).unwrap_or_else(|error| panic!("{pointer}: {error}"));
        let [ignored] = &read.ignored[..] else { panic!("{pointer}: {:?}", read.ignored) };
        assert_eq!((ignored.path.as_str(), &ignored.what), (path, &what));
        assert!(ignored.to_string().starts_with(path) && ignored.zh().starts_with(path), "{ignored}");
    }
}

#[test]
fn what_cannot_be_held_or_would_be_guessed_is_an_error_with_its_place() {
    for (pointer, value) in [
        ("/edition", json!("2027")),
        ("/forms/requests", json!("2027")),
        ("/local_rows/0/after", json!("requests.outcomes.new")),
    ] {
        let error = read(&with(pointer, value)).expect_err(pointer);
        assert_eq!(error.path, pointer[1..].replace("/0/", "[0].").replace('/', "."));
        assert!(error.zh().starts_with("第 1 行第"), "{}", error.zh());
    }
    let head = r#"{"schema_version":"1.1","edition":"2021""#;
    for (members, path, column) in [
        (r#""requests":{"received":{"total":1.0,"new":2}}"#, "requests.received.total", 74),
        (r#""requests":{"received":{"total":-1}}"#, "requests.received.total", 74),
        (r#""requests":{"received":{"total":null}}"#, "requests.received.total", 74),
        (r#""requests":{"received":[1]}"#, "requests.received", 65),
        (r#""requests":{"received":{"total":1,"total":1}}"#, "requests.received", 65),
        (r#""published":"2023-02-29""#, "published", 54),
        (r#""organ":{"nome":"x"}"#, "organ", 50),
        (r#""year":2020,"year":2021"#, "", 1),
    ] {
        let text = format!("{head},{members}}}");
        let error = from_json_tolerant(text.as_bytes()).expect_err(members);
        assert_eq!((error.path.as_str(), error.line, error.column), (path, 1, column), "{members}: {error}");
    }
    for version in ["2.0", "1.01", "1.x", "0.9", "1"] {
        let text = format!(r#"{{"schema_version":"{version}","edition":"2021"}}"#);
        let error = from_json_tolerant(text.as_bytes()).expect_err(version);
        assert_eq!(error, from_json(text.as_bytes()).unwrap_err(), "{version}");
    }
    assert!(
        from_json_tolerant(b"{").is_err() && from_json_tolerant(b"").is_err() && from_json_tolerant(b"[]").is_err()
    );
}

#[test]
fn extensions_are_kept_as_they_are() {
    let text = r#"{"schema_version":"1.1","edition":"2021","extensions":{"x":[1.0,null],"x":1e2}}"#;
    let read = from_json_tolerant(text.as_bytes()).unwrap();
    assert_eq!(to_json(&read.report).unwrap(), text.replace("1.1", "1.0"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_the_strict_ones_accept_the_tolerant_ones_accept(report in strategies::any_report()) {
        let json = to_json(&report).unwrap();
        prop_assert!(validator().is_valid(&serde_json::from_str(&json).unwrap()));
        let read = from_json_tolerant(json.as_bytes()).unwrap();
        prop_assert_eq!((read.report, read.ignored), (report, vec![]));
        // And by the tolerant path alone.
        let later = json.replacen("\"1.0\"", "\"1.7\"", 1);
        let read = from_json_tolerant(later.as_bytes()).unwrap();
        prop_assert_eq!(to_json(&read.report).unwrap(), json);
        prop_assert_eq!(read.ignored.len(), 1);
    }
}
