//! What a test asks of one rule.

use ogi_model::Severity;

use crate::check::{Context, check_with};
use crate::example::Example;
use crate::finding::{Finding, RuleOutcome};
use crate::rule::Rule;

/// How a rule came out on a report, and what it found.
pub(crate) fn checked(rule: &Rule, example: &Example) -> (RuleOutcome, Vec<Finding>) {
    let context = Context { previous: &example.previous, ..Context::default() };
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
