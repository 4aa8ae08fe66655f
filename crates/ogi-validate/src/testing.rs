//! What a test asks of one rule.

use ogi_model::Severity;

use crate::engine::check_with;
use crate::engine::context::Context;
use crate::finding::{Finding, RuleOutcome};
use crate::rule::Rule;
use crate::rule::example::Example;

/// How a rule came out on a report, and what it found.
pub(crate) fn checked(rule: &Rule, example: &Example) -> (RuleOutcome, Vec<Finding>) {
    let context = Context { previous: &example.previous, every_outcome: true, ..Context::default() };
    let checked = check_with(&example.report, &context);
    let outcome = checked.outcomes.into_iter().find(|outcome| outcome.rule == rule.id).unwrap();
    (outcome, checked.findings.into_iter().filter(|finding| finding.rule == rule.id).collect())
}

/// What a rule found: how grave, and in Chinese.
pub(crate) fn found(rule: &Rule, example: &Example) -> Vec<(Severity, String)> {
    checked(rule, example).1.into_iter().map(|finding| (finding.severity, finding.message.zh)).collect()
}

/// How often a rule passed, failed and said nothing for which reasons.
pub(crate) fn outcome(rule: &Rule, example: &Example) -> (usize, usize, Vec<(&'static str, usize)>) {
    let outcome = checked(rule, example).0;
    let reasons = outcome.not_evaluated.iter().map(|skipped| (skipped.reason.key(), skipped.count)).collect();
    (outcome.passed, outcome.failed, reasons)
}

/// The errors of a report, in Chinese and English.
pub(crate) fn errors(report: &ogi_model::Report) -> Vec<(String, String)> {
    let errors = crate::check(report).findings.into_iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| (finding.message.zh, finding.message.en)).collect()
}
