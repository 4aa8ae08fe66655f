//! The verdict on every comparison of the published catalogue: what an evaluator in another language says, too.

use std::borrow::Cow;

use ogi_model::{Cell, Report, Undecided, Verdict};

use super::context::Context;
use crate::facts::Facts;
use crate::rule::expression::Expression;
use crate::rule::run::RuleRun;
use crate::rule::{AnyRule, RuleEntry};
use crate::rules::catalogue;

/// One comparison of a rule, and how it came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The rule.
    pub rule: Cow<'static, str>,
    /// Which of the rule's expressions it is, from 0.
    pub comparison: usize,
    /// How it came out.
    pub verdict: Verdict,
    /// The figures of the report that it compares, left side first.
    pub cells: Vec<Cell>,
}

/// Evaluates every comparison of the catalogue, rule by rule in the order of the [`catalogue`]; rules that cannot be said as
/// comparisons are left out. It gives no words: [`check_with`](crate::check_with) does.
///
/// ```
/// use ogi_model::{Edition, Report, Verdict};
/// use ogi_validate::{Context, evaluate_comparisons};
///
/// let mut report = Report::blank(Edition::E2021);
/// let block = &mut report.reviews.reconsideration;
/// (block.upheld, block.corrected, block.other, block.pending, block.total) = (Some(5), Some(0), Some(0), Some(2), Some(8));
///
/// let compared = evaluate_comparisons(&report, &Context::default());
/// let failed: Vec<_> = compared.iter().filter(|it| it.verdict == Verdict::Fails).collect();
/// assert_eq!((&*failed[0].rule, failed[0].cells.len()), ("reviews.total", 5));
/// ```
pub fn evaluate_comparisons(report: &Report, context: &Context<'_>) -> Vec<Compared> {
    let facts = context.facts(report);
    catalogue().iter().flat_map(|rule| of_rule(&RuleEntry::from(*rule), &facts)).collect()
}

/// The same of rules that were read, such as those of the published `rules.json`.
pub fn evaluate_entries(entries: &[RuleEntry], report: &Report, context: &Context<'_>) -> Vec<Compared> {
    let facts = context.facts(report);
    entries.iter().flat_map(|entry| of_rule(entry, &facts)).collect()
}

fn of_rule(entry: &RuleEntry, facts: &Facts<'_>) -> Vec<Compared> {
    let mut findings = Vec::new();
    let run = RuleRun::of(AnyRule::Read(entry), facts, &mut findings);
    let compared = entry.expressions.iter().enumerate().map(|(comparison, expression)| Compared {
        rule: entry.id.clone(),
        comparison,
        verdict: verdict(expression, &run),
        cells: expression.relation.cells().collect(),
    });
    compared.collect()
}

fn verdict(expression: &Expression, run: &RuleRun<'_>) -> Verdict {
    if !run.rule.applies_to(run.report) {
        Verdict::Undecided(Undecided::OtherEdition)
    } else if run.previous().is_none() && expression.looks_back() {
        Verdict::Undecided(Undecided::NoPreviousYear)
    } else {
        expression.evaluate(run)
    }
}
