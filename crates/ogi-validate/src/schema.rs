//! The published JSON Schemas of what a check gives, of what an office says of it, and of the rules themselves.

use ogi_model::published_schema;
use serde_json::Value;

use crate::decisions::ExplanationsFile;
use crate::finding::Findings;
use crate::published::RuleCatalogue;

/// The JSON Schema of [`Findings`], draft 2020-12; its `$id` is `urn:ogi:schema:findings:1.0`.
pub fn findings_schema() -> Value {
    published_schema::<Findings>("findings")
}

/// The JSON Schema of an [`ExplanationsFile`], draft 2020-12; its `$id` is `urn:ogi:schema:explanations:1.0`.
pub fn explanations_schema() -> Value {
    published_schema::<ExplanationsFile>("explanations")
}

/// The JSON Schema of the [`RuleCatalogue`], draft 2020-12; its `$id` is `urn:ogi:schema:rules:1.0`.
pub fn rules_schema() -> Value {
    published_schema::<RuleCatalogue>("rules")
}
