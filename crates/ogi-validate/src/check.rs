//! Applying the rules to a report.

use ogi_model::{Figures, Message, Report, Severity, Undecided};

use crate::finding::{Args, CellRole, Counts, Finding, Findings, NotEvaluated, RuleOutcome, Tool, Unreadable};
use crate::fingerprint::fingerprint;
use crate::locate;
use crate::rule::{Check, Rule};
use crate::rules;

/// The version of the rules: it changes when a verdict can.
pub const RULE_SET: &str = "1.0";

/// Applies every rule to a report.
pub fn check(report: &Report) -> Findings {
    let figures = Figures::of(report);
    let mut findings = Vec::new();
    let mut outcomes = Vec::new();
    for rule in rules::catalogue() {
        let mut inspection =
            Inspection { rule, report, figures: &figures, findings: &mut findings, outcome: blank(rule) };
        match rule.check {
            Check::Sum(sum) => rules::sums::inspect(&mut inspection, sum),
            Check::Function { run, .. } => run(&mut inspection),
        }
        outcomes.push(inspection.outcome);
    }
    // The sort is stable, so findings of one severity stay in the order of the catalogue and of the form.
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let located = locate::of_findings(report, None, &figures, &findings);
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    Findings {
        tool: Tool { name: "ogi", version: env!("CARGO_PKG_VERSION") },
        schema_version: "1.0",
        rule_set: RULE_SET,
        edition: report.edition,
        forms: report.forms.clone(),
        source: report.source.clone(),
        counts: Counts {
            error: count(Severity::Error),
            warning: count(Severity::Warning),
            info: count(Severity::Info),
        },
        outcomes,
        findings,
        explanations: located.explanations,
        unexplained: located.unexplained,
        unreadable: (report.unread.iter())
            .map(|(cell, unread)| Unreadable { cell: *cell, code: unread.code.clone(), text: unread.text.clone() })
            .collect(),
    }
}

fn blank(rule: &Rule) -> RuleOutcome {
    RuleOutcome { rule: rule.id, passed: 0, blanks_as_zero: 0, failed: 0, not_evaluated: Vec::new() }
}

/// One rule at work on one report.
#[derive(Debug)]
pub struct Inspection<'a> {
    pub(crate) rule: &'static Rule,
    pub(crate) report: &'a Report,
    pub(crate) figures: &'a Figures,
    findings: &'a mut Vec<Finding>,
    outcome: RuleOutcome,
}

/// A printed label in quotation marks, its own marks turned into inner ones.
pub(crate) fn quoted(label: &str) -> String {
    format!("“{}”", label.replace('“', "‘").replace('”', "’"))
}

/// What a rule found, before it is filed.
#[derive(Debug, Default)]
pub(crate) struct Fault {
    pub(crate) message: Message,
    pub(crate) args: Args,
    pub(crate) cells: Vec<CellRole>,
    /// What the finding is about, where the cells alone do not tell it from others of the rule.
    pub(crate) subject: String,
    /// Where it is not the rule's own severity.
    pub(crate) severity: Option<Severity>,
}

impl Inspection<'_> {
    pub(crate) fn pass(&mut self) {
        self.outcome.passed += 1;
    }

    pub(crate) fn pass_all(&mut self, count: usize) {
        self.outcome.passed += count;
    }

    pub(crate) fn pass_with_blanks_as_zero(&mut self) {
        self.outcome.passed += 1;
        self.outcome.blanks_as_zero += 1;
    }

    pub(crate) fn skip(&mut self, reason: Undecided) {
        match self.outcome.not_evaluated.iter_mut().find(|skipped| skipped.reason == reason) {
            Some(skipped) => skipped.count += 1,
            None => self.outcome.not_evaluated.push(NotEvaluated { reason, count: 1 }),
        }
    }

    pub(crate) fn fail(&mut self, fault: Fault) {
        let Fault { message, args, mut cells, subject, severity } = fault;
        cells.sort();
        self.outcome.failed += 1;
        self.findings.push(Finding {
            rule: self.rule.id,
            class: self.rule.class,
            severity: severity.unwrap_or(self.rule.severity),
            message,
            args,
            sources: Vec::new(),
            fingerprint: fingerprint(self.rule.id, cells.iter().map(|about| about.cell), &subject),
            cells,
        });
    }
}
