//! The published JSON Schemas of what a check gives, of what an office says of it, and of the rules themselves.

use ogi_model::schema::published_schema;
use serde_json::{Value, json};

use crate::engine::check;
use crate::findings::Findings;
use crate::office::decisions::DecisionsFile;
use crate::output::catalogue::{RuleCatalogue, rule_catalogue};
use crate::rules;

/// The JSON Schema of [`Findings`], draft 2020-12; its `$id` is `urn:ogi:schema:findings:1.0`.
pub fn findings_schema() -> Value {
    let mut found = check(&(rules::reviews::total::RULE.example)().report);
    // A few lines are enough to show.
    found.outcomes.retain(|outcome| outcome.rule == rules::reviews::total::RULE.id);
    found.findings.retain(|finding| finding.rule == rules::reviews::total::RULE.id);
    found.fixes.truncate(1);
    found.not_checked.truncate(1);
    for skipped in &mut found.not_checked {
        skipped.rules.truncate(2);
    }
    let mut full = serde_json::to_value(&found).expect("findings are plain data");
    let example = full.clone();
    // What findings of this report do not have.
    let besides = besides();
    if let (Value::Object(members), Value::Object(besides)) = (&mut full, besides) {
        members.extend(besides);
    }
    published_schema::<Findings>("findings", &[example, full])
}

/// Members that seldom stand in findings, so that every property has an example.
fn besides() -> Value {
    let decided = json!({
        "decision": "confirmed",
        "status": "in-force",
        "reason": "recount",
        "text": "经重新核算更新了数字。",
        "by": "张三",
        "on": "2024-03-01",
    });
    json!({
        "forms": { "requests": "2019" },
        "organ": "示例市人民政府",
        "year": 2023,
        "source": { "name": "2023/示例市.html" },
        "policy": {
            "name": "示例省年度报告核对要求",
            "issued_by": "示例省人民政府办公厅",
            "rules": { "reviews.unusual": { "severity": "warning", "from": "info", "thresholds": { "share": 3 } } },
            "deadlines": [{ "kinds": ["department"], "levels": ["county"], "month": 1, "day": 20, "severity": "warning" }],
        },
        "outcomes": [{
            "rule": "years.brought-forward",
            "passed": 0,
            "blanks_as_zero": 0,
            "failed": 0,
            "not_evaluated": [{ "reason": "no-previous-year", "count": 7 }],
        }],
        "findings": [{
            "args": { "expected": 7, "actual": 8, "difference": 1 },
            "sources": [{ "table": 4, "row": 4, "column": 5 }],
            "group": "v1:0123456789abcdef",
            "decision": decided,
        }],
        "fixes": [{
            "changes": [{ "cell": "reviews.reconsideration.total", "from": 8, "to": 7 }],
            "settles": ["v1:0123456789abcdef"],
            "evidence": [{
                "speaks": "for",
                "what": "prose",
                "cell": "reviews.reconsideration.total",
                "place": { "section": "overview", "paragraph": 4, "year": 2023, "organ": "示例市人民政府" },
                "value": 7,
            }],
        }],
        "without_fix": [{
            "message": { "zh": "至少要改动 3 个数字。", "en": "At least 3 figures would have to be changed." },
            "table": "requests",
            "findings": ["v1:0123456789abcdef"],
            "at_least": 3,
        }],
        "unmatched_decisions": [decision()],
        "unreadable": [{ "cell": "requests.received.total", "code": "row-lost-cell", "text": "1 2" }],
    })
}

fn decision() -> Value {
    json!({
        "fingerprint": "v1:0123456789abcdef",
        "figures": "v1:fedcba9876543210",
        "rule": "reviews.total",
        "about": "“行政复议” (Administrative reconsideration): the four results add up to 7, 总计 (total) says 8, 1 too many.",
        "decision": "confirmed",
        "reason": "as-printed",
        "text": "公布的报告即是如此。",
        "by": "张三",
        "on": "2024-03-01",
    })
}

/// The JSON Schema of an [`DecisionsFile`], draft 2020-12; its `$id` is `urn:ogi:schema:decisions:1.0`.
pub fn decisions_schema() -> Value {
    let example = json!({
        "schema_version": "1.0",
        "year": 2023,
        "organ": "示例市人民政府",
        "decisions": [decision()],
    });
    published_schema::<DecisionsFile>("decisions", &[example])
}

/// The JSON Schema of the [`RuleCatalogue`], draft 2020-12; its `$id` is `urn:ogi:schema:rules:1.0`.
pub fn rules_schema() -> Value {
    let full = serde_json::to_value(rule_catalogue()).expect("the catalogue is plain data");
    let mut catalogue = rule_catalogue();
    catalogue.cells.truncate(1);
    catalogue.identities.truncate(1);
    catalogue.rules.retain(|rule| rule.id == "disclosure.stock-bounds");
    let example = serde_json::to_value(catalogue).expect("the catalogue is plain data");
    published_schema::<RuleCatalogue>("rules", &[example, full])
}
