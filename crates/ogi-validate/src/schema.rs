//! The published JSON Schemas of what a check gives, of what an office says of it, and of the rules themselves.

use ogi_model::published_schema;
use serde_json::{Value, json};

use crate::decisions::DecisionsFile;
use crate::finding::Findings;
use crate::published::{RuleCatalogue, rule_catalogue};
use crate::{check, rules};

/// The JSON Schema of [`Findings`], draft 2020-12; its `$id` is `urn:ogi:schema:findings:1.0`.
pub fn findings_schema() -> Value {
    let mut found = check(&(rules::sums::REVIEW_TOTAL.example)().report);
    // A few lines are enough to show.
    found.outcomes.retain(|outcome| outcome.rule == rules::sums::REVIEW_TOTAL.id);
    found.findings.retain(|finding| finding.rule == rules::sums::REVIEW_TOTAL.id);
    found.fixes.truncate(1);
    published_schema::<Findings>("findings", serde_json::to_value(found).expect("findings are plain data"))
}

/// The JSON Schema of an [`DecisionsFile`], draft 2020-12; its `$id` is `urn:ogi:schema:decisions:1.0`.
pub fn decisions_schema() -> Value {
    let example = json!({
        "schema_version": "1.0",
        "year": 2023,
        "organ": "示例市人民政府",
        "decisions": [{
            "fingerprint": "v1:0123456789abcdef",
            "figures": "v1:fedcba9876543210",
            "rule": "reviews.total",
            "about": "“行政复议” (Administrative reconsideration): the four results add up to 7, 总计 (total) says 8, 1 too many.",
            "decision": "confirmed",
            "reason": "as-printed",
            "on": "2024-03-01",
        }],
    });
    published_schema::<DecisionsFile>("decisions", example)
}

/// The JSON Schema of the [`RuleCatalogue`], draft 2020-12; its `$id` is `urn:ogi:schema:rules:1.0`.
pub fn rules_schema() -> Value {
    let mut catalogue = rule_catalogue();
    catalogue.cells.truncate(1);
    catalogue.identities.truncate(1);
    catalogue.rules.retain(|rule| rule.id == "disclosure.stock-bounds");
    published_schema::<RuleCatalogue>("rules", serde_json::to_value(catalogue).expect("the catalogue is plain data"))
}
