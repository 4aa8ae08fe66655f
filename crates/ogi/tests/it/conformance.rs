//! The conformance pack: documents and the verdict that every reader and every evaluator of the published rules has to give.
//! The pack is made by the code and read back here from `docs/`, as others read it.

mod reports;
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use jsonschema::Validator;
use ogi::extract::extraction_schema;
use ogi::model::schema::tolerant;
use ogi::model::{Cell, Report, RuleMaking, SchemaVersion, Verdict};
use ogi::serialize::{from_json, from_json_tolerant, report_schema, to_json};
use ogi::validate::{
    Compared, Context, RULE_SET, RuleEntry, catalogue, check_with, decisions_schema, evaluate_comparisons,
    evaluate_entries, findings_schema,
};
use serde_json::{Map, Value, json};

use reports::Case;
use values::Document;

/// Every file of the pack: its path below `docs/`, and its text.
pub(crate) fn files() -> Vec<(String, String)> {
    let folder = folder();
    let tolerant = validators(tolerant);
    let mut files = Vec::new();
    let mut cases = Vec::new();
    for case in reports::cases() {
        let mut entry = head(&case.name, case.zh, case.en, "report", [true, true]);
        files.push((format!("{folder}/documents/{}.json", case.name), line(&case.report)));
        if let Some(previous) = &case.previous {
            let path = format!("documents/{}.previous.json", case.name);
            files.push((format!("{folder}/{path}"), line(previous)));
            entry.insert("previous".into(), path.into());
        }
        if let Some(facts) = organ_facts(&case.report) {
            entry.insert("organ".into(), facts);
        }
        let compared = compared(&case);
        entry.insert("outcomes".into(), outcomes(&compared));
        entry.insert("failures".into(), failures(&compared));
        cases.push(Value::Object(entry));
    }
    for Document { name, zh, en, schema, valid, value } in values::documents() {
        let tolerated = tolerant[schema].is_valid(&value);
        cases.push(Value::Object(head(&name, zh, en, schema, [valid, tolerated])));
        files.push((format!("{folder}/documents/{name}.json"), format!("{value}\n")));
    }
    files.push((format!("{folder}/manifest.json"), manifest(&cases)));
    files
}

/// The reports that are not as the schema wants them: name, what is wrong in both languages, document.
pub(crate) fn refused_reports() -> impl Iterator<Item = (String, &'static str, &'static str, Value)> {
    let documents = values::documents().into_iter();
    let refused = documents.filter(|document| document.schema == "report" && !document.valid);
    refused.map(|Document { name, zh, en, value, .. }| (name, zh, en, value))
}

/// One case a line, so that a change shows which verdicts it changes.
fn manifest(cases: &[Value]) -> String {
    let cases: Vec<String> = cases.iter().map(Value::to_string).collect();
    let (version, cases) = (SchemaVersion::default(), cases.join(",\n"));
    format!("{{\"schema_version\":\"{version}\",\"rule_set\":\"{RULE_SET}\",\"cases\":[\n{cases}\n]}}\n")
}

fn folder() -> String {
    format!("conformance/{}", SchemaVersion::default())
}

fn line(report: &Report) -> String {
    to_json(report).expect("a report can be written") + "\n"
}

fn head(name: &str, zh: &str, en: &str, schema: &str, [valid, tolerated]: [bool; 2]) -> Map<String, Value> {
    let head = json!({
        "name": name,
        "about": { "zh": zh, "en": en },
        "schema": schema,
        "document": format!("documents/{name}.json"),
        "valid": valid,
        "tolerated": tolerated,
    });
    match head {
        Value::Object(head) => head,
        other => unreachable!("{other} is an object"),
    }
}

/// A validator for each kind of document, by the schema or a copy of it.
fn validators(copy: impl Fn(&Value) -> Value) -> BTreeMap<&'static str, Validator> {
    let validator = |schema: Value| {
        jsonschema::options().should_validate_formats(true).build(&copy(&schema)).expect("the schema is a schema")
    };
    [
        ("report", validator(report_schema())),
        ("extraction", validator(extraction_schema())),
        ("findings", validator(findings_schema())),
        ("decisions", validator(decisions_schema())),
    ]
    .into()
}

/// What is certain of the organ.
fn organ_facts(report: &Report) -> Option<Value> {
    report.organ.as_ref()?;
    let certain = report.organ_facts();
    let mut facts = Map::new();
    if let Some(level) = certain.level {
        facts.insert("level".into(), level.key().into());
    }
    if let Some(kind) = certain.kind {
        facts.insert("kind".into(), kind.key().into());
    }
    let rules = match certain.rule_making {
        RuleMaking::Yes => "yes",
        RuleMaking::No => "no",
        RuleMaking::ReportsForGovernment => "reports_for_government",
        RuleMaking::Unknown => "unknown",
    };
    facts.insert("rule_making".into(), rules.into());
    Some(facts.into())
}

fn compared(case: &Case) -> Vec<Compared> {
    evaluate_comparisons(&case.report, &Context { previous: case.previous.as_slice(), ..Context::default() })
}

/// Rule by rule, how each of its comparisons comes out.
fn outcomes(compared: &[Compared]) -> Value {
    let mut rules = Map::new();
    for one in compared {
        let outcomes = rules.entry(one.rule.as_ref()).or_insert_with(|| json!([]));
        outcomes.as_array_mut().expect("a list was put there").push(one.verdict.key().into());
    }
    rules.into()
}

/// The comparisons that fail, and the cells they are about.
fn failures(compared: &[Compared]) -> Value {
    let failing = compared.iter().filter(|one| one.verdict == Verdict::Fails);
    failing.map(|one| json!({ "rule": one.rule, "comparison": one.comparison, "cells": one.cells })).collect()
}

/// The pack as it lies in `docs/`.
struct Pack {
    folder: PathBuf,
    manifest: Value,
}

impl Pack {
    fn read() -> Self {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(folder());
        let manifest = fs::read(folder.join("manifest.json")).expect("the pack has a manifest");
        Self { folder, manifest: serde_json::from_slice(&manifest).expect("the manifest is JSON") }
    }

    fn cases(&self) -> impl Iterator<Item = &Value> {
        self.manifest["cases"].as_array().expect("the manifest lists cases").iter()
    }

    fn text(&self, path: &Value) -> String {
        let path = path.as_str().expect("a document is named by its path");
        fs::read_to_string(self.folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn report(&self, path: &Value) -> Report {
        from_json(self.text(path).trim_ascii_end().as_bytes()).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn checked(&self) -> impl Iterator<Item = (&Value, Report, Vec<Report>)> {
        self.cases().filter(|case| case.get("outcomes").is_some()).map(|case| {
            let previous = case.get("previous").map(|path| self.report(path));
            (case, self.report(&case["document"]), previous.into_iter().collect())
        })
    }
}

#[test]
fn every_document_is_valid_where_the_manifest_says_so_and_nowhere_else() {
    let (validators, tolerant) = (validators(Value::clone), validators(tolerant));
    let pack = Pack::read();
    for case in pack.cases() {
        let (name, schema) = (&case["name"], case["schema"].as_str().unwrap());
        let text = pack.text(&case["document"]);
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(validators[schema].is_valid(&value), case["valid"].as_bool().unwrap(), "{name}");
        assert_eq!(tolerant[schema].is_valid(&value), case["tolerated"].as_bool().unwrap(), "{name}");
        assert!(
            case["tolerated"] == true || case["valid"] == false,
            "{name}: the tolerant schema takes what the strict one does"
        );
        if schema == "report" {
            let read = from_json(text.trim_ascii_end().as_bytes());
            assert_eq!(read.is_ok(), case["valid"].as_bool().unwrap(), "{name}: {:?}", read.err());
            let read = from_json_tolerant(text.trim_ascii_end().as_bytes());
            // An edition that is not known cannot be held.
            let takes = case["tolerated"] == true && name != "invalid-unknown-edition";
            assert_eq!(read.is_ok(), takes, "{name}: {:?}", read.err());
            if name.as_str().is_some_and(|name| name.starts_with("later-")) {
                assert!(case["valid"] == false && read.is_ok_and(|read| !read.ignored.is_empty()), "{name}");
            }
        }
    }
}

#[test]
fn every_comparison_comes_out_as_the_manifest_says() {
    let pack = Pack::read();
    for (case, report, previous) in pack.checked() {
        let compared = evaluate_comparisons(&report, &Context { previous: &previous, ..Context::default() });
        assert_eq!(outcomes(&compared), case["outcomes"], "{}", case["name"]);
        assert_eq!(failures(&compared), case["failures"], "{}", case["name"]);
    }
}

#[test]
fn rules_read_back_from_their_publication_come_out_the_same() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join(format!("../../docs/schema/{}/rules.json", SchemaVersion::default()));
    let published: Value = serde_json::from_slice(&fs::read(file).expect("the catalogue is published")).unwrap();
    let entries: Vec<RuleEntry> = serde_json::from_value(published["rules"].clone()).unwrap();
    assert_eq!(entries.len(), catalogue().len());
    let pack = Pack::read();
    let mut compared = 0;
    for (case, report, previous) in pack.checked() {
        let read = evaluate_entries(&entries, &report, &Context { previous: &previous, ..Context::default() });
        assert_eq!(outcomes(&read), case["outcomes"], "{}", case["name"]);
        assert_eq!(failures(&read), case["failures"], "{}", case["name"]);
        compared += read.len();
    }
    assert!(compared > 5_000, "{compared}");
}

/// A finding names the cells of a comparison that fails, and a comparison that fails is told, if not by a finding of its own
/// then by one of the same rule.
#[test]
fn what_a_check_finds_is_what_the_comparisons_say() {
    // These say more than their comparisons do.
    let only_comparisons =
        |rule: &str| !matches!(rule, "disclosure.rulemaking-power" | "reviews.unusual" | "publication.deadline");
    let pack = Pack::read();
    for (case, report, previous) in pack.checked() {
        let failing: BTreeSet<(&str, BTreeSet<Cell>)> = (case["failures"].as_array().unwrap().iter())
            .filter(|failure| only_comparisons(failure["rule"].as_str().unwrap()))
            .map(|failure| {
                let cells = failure["cells"].as_array().unwrap().iter();
                (failure["rule"].as_str().unwrap(), cells.map(|cell| cell.as_str().unwrap().parse().unwrap()).collect())
            })
            .collect();
        let findings = check_with(&report, &Context { previous: &previous, ..Context::default() });
        let declarative: BTreeSet<&str> = case["outcomes"].as_object().unwrap().keys().map(String::as_str).collect();
        let found: BTreeSet<(&str, BTreeSet<Cell>)> = (findings.findings.iter())
            .filter(|finding| declarative.contains(&*finding.rule) && only_comparisons(&finding.rule))
            .map(|finding| (&*finding.rule, finding.cells.iter().map(|about| about.cell).collect()))
            .collect();
        let rules = |of: &BTreeSet<(&str, BTreeSet<Cell>)>| -> BTreeSet<String> {
            of.iter().map(|(rule, _)| (*rule).to_owned()).collect()
        };
        assert_eq!(rules(&found), rules(&failing), "{}", case["name"]);
        for (rule, cells) in &found {
            let told = failing.iter().any(|(other, compared)| other == rule && compared.is_subset(cells));
            assert!(told, "{}: {rule} on {cells:?}", case["name"]);
        }
    }
}

#[test]
fn the_pack_is_large_enough_and_every_rule_and_every_reason_occurs_in_it() {
    let pack = Pack::read();
    let names: BTreeSet<&str> = pack.cases().map(|case| case["name"].as_str().unwrap()).collect();
    assert_eq!(names.len(), pack.cases().count(), "no name stands twice");
    assert!(names.len() >= 120, "{} cases", names.len());
    let mut failing: BTreeSet<(String, usize)> = BTreeSet::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for case in pack.cases() {
        for failure in case["failures"].as_array().into_iter().flatten() {
            let comparison = failure["comparison"].as_u64().and_then(|index| usize::try_from(index).ok());
            failing.insert((failure["rule"].as_str().unwrap().to_owned(), comparison.unwrap()));
        }
        let outcomes = case["outcomes"].as_object().into_iter().flat_map(Map::values);
        seen.extend(outcomes.flat_map(|list| list.as_array().unwrap()).map(|key| key.as_str().unwrap().to_owned()));
    }
    let rules = catalogue().iter().copied().map(RuleEntry::from);
    let missing: Vec<String> = rules
        .flat_map(|rule| (0..rule.expressions.len()).map(move |comparison| (rule.id.to_string(), comparison)))
        .filter(|comparison| !failing.contains(comparison))
        .map(|(rule, comparison)| format!("{rule} {comparison}"))
        .collect();
    assert_eq!(missing, [""; 0], "each comparison fails in some case");
    let keys = "blank-cell row-omitted unread-cell local-row no-previous-year other-edition organ-unknown date-unknown \
        used-for-reading pass pass-blanks-as-zero not-counted fail";
    for key in keys.split_whitespace() {
        assert!(seen.contains(key), "{key} occurs in no case");
    }
}
