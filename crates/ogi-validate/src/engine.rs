//! Applying the rules to a report.

pub(crate) mod comparisons;
pub(crate) mod context;
mod groups;

use ogi_model::{Report, SchemaVersion, Undecided};

use self::context::Context;
use crate::finding::RuleOutcome;
use crate::findings::{Counts, Findings, NotChecked, Tool, Unreadable};
use crate::fixes;
use crate::rule::own::{self, OwnRule};
use crate::rule::run::RuleRun;
use crate::rule::{AnyRule, Check};
use crate::rules;

/// The version of the rules: it changes when a verdict can.
pub const RULE_SET: &str = "1.0";

/// Applies every rule to a report on its own.
pub fn check(report: &Report) -> Findings {
    check_with(report, &Context::default())
}

/// Applies every rule to a report, those that compare years included.
pub fn check_with(report: &Report, context: &Context<'_>) -> Findings {
    let facts = context.facts(report).with_prose();
    let mut findings = Vec::new();
    let mut outcomes = Vec::with_capacity(rules::catalogue().len());
    let own = context.rules.iter().map(OwnRule::any);
    for rule in rules::on_reports().map(AnyRule::Coded).chain(own) {
        if context.policy.switches_off(rule.key()) {
            continue;
        }
        let mut run = RuleRun::of(rule, &facts, &mut findings);
        if rule.applies_to(report) {
            apply(&mut run, rule);
        } else {
            run.skip(Undecided::OtherEdition);
        }
        outcomes.push(run.into_outcome());
    }
    let passed = outcomes.iter().map(|outcome| outcome.passed).sum();
    let not_checked = NotChecked::of(&outcomes);
    if !context.every_outcome {
        outcomes.retain(RuleOutcome::is_notable);
    }
    // The sort is stable, so findings of one severity stay in the order of the catalogue and of the form.
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let located = fixes::of_findings(&facts, &findings);
    groups::assign(&mut findings, &located);
    let mut findings = Findings {
        tool: Tool { name: "ogi".into(), version: env!("CARGO_PKG_VERSION").into() },
        schema_version: SchemaVersion::default(),
        rule_set: RULE_SET.into(),
        edition: report.edition,
        forms: report.forms.clone(),
        organ: report.organ.as_ref().map(|organ| organ.name.clone()),
        year: report.year,
        source: report.source.clone(),
        policy: (!context.policy.is_blank()).then(|| context.policy.clone()),
        counts: Counts { passed, ..Counts::default() },
        outcomes,
        statements: facts.statements.get(),
        findings,
        fixes: located.fixes,
        without_fix: located.without_fix,
        not_checked,
        unmatched_decisions: Vec::new(),
        unreadable: (report.unread.iter())
            .map(|(cell, unread)| Unreadable { cell: *cell, code: unread.code.clone(), text: unread.text.clone() })
            .collect(),
    };
    findings.count();
    findings
}

fn apply(run: &mut RuleRun<'_>, rule: AnyRule<'_>) {
    match rule {
        AnyRule::Read(entry) => {
            for expression in &entry.expressions {
                own::inspect(run, entry, expression);
            }
        }
        AnyRule::Coded(rule) => match rule.check {
            Check::Sum(sum) => rules::sums::check(run, sum),
            Check::Assertions { assertions, besides } => {
                for assertion in assertions {
                    assertion.inspect(run);
                }
                besides(run);
            }
            Check::Function { run: function, .. } => function(run),
            Check::Area(_) => {}
        },
    }
}
