//! SARIF 2.1.0, held against the official schema.

use std::sync::OnceLock;

use jsonschema::Validator;
use ogi_model::Language;
use ogi_model::{Cell, DecisionKind, DecisionReason, Edition, Message, Organ, Place, Printed, Report};
use ogi_validate::{Context, DecisionsFile, Findings, Sarif, SarifFile, catalogue, check, check_with};
use serde_json::Value;

fn official() -> &'static Validator {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    VALIDATOR.get_or_init(|| {
        let schema = include_str!("../data/sarif-2.1.0.schema.json");
        // The pattern of a language has a bracket too many, which strict validators refuse; this is what its words say.
        let (printed, meant) = ("^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$", "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
        assert_eq!(schema.matches(printed).count(), 2);
        let schema: Value = serde_json::from_str(&schema.replace(printed, meant)).expect("it is JSON");
        jsonschema::options().should_validate_formats(true).build(&schema).expect("the schema is a schema")
    })
}

fn log(files: &[SarifFile], language: Language) -> Value {
    let log = serde_json::to_value(Sarif::of(files, language)).expect("SARIF is plain data");
    let valid = official().validate(&log).map_err(|error| format!("{error} at {}", error.instance_path()));
    assert_eq!(valid, Ok(()), "{log:#}");
    log
}

fn file(path: &str, findings: Findings) -> SarifFile {
    SarifFile { path: path.into(), outcome: Ok(findings) }
}

/// A report whose 行政复议 does not add up, in line 40 of its file.
fn wrong() -> Findings {
    let mut report = Report { year: Some(2023), ..Report::blank(Edition::E2021) };
    report.organ = Some(Organ { name: "宿迁市统计局".into(), ..Organ::default() });
    let block = &mut report.reviews.reconsideration;
    (block.upheld, block.corrected, block.other, block.pending, block.total) =
        (Some(5), Some(0), Some(0), Some(2), Some(8));
    let mut findings = check(&report);
    findings.add_places(
        &Cell::all().map(|cell| (cell, Printed { text: String::new(), place: Place::on_line(40) })).collect(),
    );
    findings
}

#[test]
fn every_rules_example_makes_a_valid_log_in_both_languages() {
    let files: Vec<SarifFile> = (catalogue().iter())
        .map(|rule| {
            let example = (rule.example)();
            let context = Context { previous: &example.previous, ..Context::default() };
            file(&format!("年报/{}.html", rule.id), check_with(&example.report, &context))
        })
        .collect();
    for language in [Language::Zh, Language::En] {
        let log = log(&files, language);
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules are a list");
        for result in run["results"].as_array().expect("results are a list") {
            let index = result["ruleIndex"].as_u64().and_then(|index| usize::try_from(index).ok());
            assert_eq!(rules[index.expect("every rule is in the catalogue")]["id"], result["ruleId"]);
        }
    }
}

#[test]
fn a_result_says_file_line_cells_and_what_identifies_it() {
    let log = log(&[file("reports/2023 年报.html", wrong())], Language::Zh);
    let result = &log["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "reviews.total");
    assert_eq!(result["level"], "error");
    assert_eq!(result["message"]["text"], "“行政复议”：四种结果之和为 7，“总计”填的是 8，多 1。");
    let place = &result["locations"][0];
    assert_eq!(place["physicalLocation"]["artifactLocation"]["uri"], "reports/2023%20%E5%B9%B4%E6%8A%A5.html");
    assert_eq!(place["physicalLocation"]["region"]["startLine"], 40);
    assert_eq!(place["logicalLocations"][0]["fullyQualifiedName"], "reviews.reconsideration.upheld");
    assert_eq!(result["partialFingerprints"]["ogi/v1"], wrong().findings[0].fingerprint);
    assert_eq!(result["properties"]["organ"], "宿迁市统计局");
    assert!(result.get("suppressions").is_none(), "nothing was decided in this run");
}

#[test]
fn what_is_confirmed_is_suppressed_and_what_is_disputed_is_under_review() {
    let mut findings = wrong();
    let mut decisions = DecisionsFile::of(&findings, |finding| finding.message.zh.clone());
    decisions.decisions.truncate(2);
    for (decision, kind) in decisions.decisions.iter_mut().zip([DecisionKind::Confirmed, DecisionKind::Disputed]) {
        decision.decision = kind;
        decision.reason = Some(DecisionReason::AsPrinted);
        decision.text = Some("原件如此。".into());
    }
    findings.decide(&decisions);
    let log = log(&[file("a.html", findings)], Language::Zh);
    let results = log["runs"][0]["results"].as_array().expect("results are a list");
    assert_eq!(results[0]["suppressions"][0]["status"], "accepted");
    assert_eq!(results[0]["suppressions"][0]["justification"], "所印如此：原件如此。");
    assert_eq!(results[1]["suppressions"][0]["status"], "underReview");
    assert!(results[2..].iter().all(|result| result["suppressions"] == Value::Array(Vec::new())));
}

#[test]
fn a_file_that_could_not_be_read_is_told_and_the_run_did_not_succeed() {
    let message = Message { zh: "无法打开".into(), en: "cannot be opened".into() };
    let unread = SarifFile { path: "缺.html".into(), outcome: Err(message) };
    let log = log(&[unread, file("-", wrong())], Language::En);
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let told = &invocation["toolExecutionNotifications"];
    assert_eq!((&told[0]["level"], &told[0]["message"]["text"]), (&"error".into(), &"cannot be opened".into()));
    assert_eq!(told[1]["level"], "note");
    assert!(told[1]["message"]["text"].as_str().unwrap().contains("rules were not checked, or only in part"), "{told}");
    let place = &log["runs"][0]["results"][0]["locations"][0];
    assert!(place.get("physicalLocation").is_none(), "standard input is no file");
}

#[test]
fn a_clean_run_has_an_empty_list_of_results() {
    let mut findings = wrong();
    findings.findings.clear();
    assert_eq!(log(&[file("a.html", findings)], Language::Zh)["runs"][0]["results"], Value::Array(Vec::new()));
}
