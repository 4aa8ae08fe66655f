//! Applying the rules to a report.

use ogi_model::{Figures, Message, Report, Severity, Undecided};

use crate::finding::{Args, CellRole, Counts, Finding, Findings, NotEvaluated, RuleOutcome, Tool, Unreadable};
use crate::fingerprint::fingerprint;
use crate::narrative::StatementCounts;
use crate::policy::Policy;
use crate::rule::{Check, Rule};
use crate::rules;

/// The version of the rules: it changes when a verdict can.
pub const RULE_SET: &str = "1.0";

/// What a report is checked against besides itself.
#[derive(Clone, Debug, Default)]
pub struct Context<'a> {
    /// Reports of the same organ for other years, in any order; those of the report's own year and later play no part.
    pub previous: &'a [Report],
    /// What a supervising office has laid down: rules switched off or graded anew, numbers to judge by, local deadlines.
    pub policy: Policy,
}

/// Applies every rule to a report on its own.
pub fn check(report: &Report) -> Findings {
    check_with(report, &Context::default())
}

/// Applies every rule to a report, those that compare years included.
pub fn check_with(report: &Report, context: &Context<'_>) -> Findings {
    let figures = Figures::of(report);
    let mut earlier: Vec<&Report> =
        context.previous.iter().filter(|other| other.year.is_some() && other.year < report.year).collect();
    earlier.sort_by_key(|other| std::cmp::Reverse(other.year));
    let mut findings = Vec::new();
    let mut statements = StatementCounts::default();
    let mut outcomes = Vec::with_capacity(rules::catalogue().len());
    for rule in rules::catalogue() {
        if context.policy.switches_off(rule.id) {
            continue;
        }
        let mut inspection = Inspection {
            rule,
            report,
            figures: &figures,
            earlier: &earlier,
            policy: &context.policy,
            findings: &mut findings,
            statements: &mut statements,
            outcome: blank(rule),
        };
        match rule.check {
            _ if !rule.applies_to(report) => inspection.skip(Undecided::OtherEdition),
            Check::Sum(sum) => rules::sums::inspect(&mut inspection, sum),
            Check::Function { run, .. } => run(&mut inspection),
        }
        outcomes.push(inspection.outcome);
    }
    // The sort is stable, so findings of one severity stay in the order of the catalogue and of the form.
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    Findings {
        tool: Tool { name: "ogi", version: env!("CARGO_PKG_VERSION") },
        schema_version: "1.0",
        rule_set: RULE_SET,
        edition: report.edition,
        forms: report.forms.clone(),
        organ: report.organ.as_ref().map(|organ| organ.name.clone()),
        year: report.year,
        source: report.source.clone(),
        counts: Counts {
            error: count(Severity::Error),
            warning: count(Severity::Warning),
            info: count(Severity::Info),
        },
        outcomes,
        statements,
        findings,
        explanations: Vec::new(),
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
    /// Reports of earlier years, latest first.
    pub(crate) earlier: &'a [&'a Report],
    policy: &'a Policy,
    findings: &'a mut Vec<Finding>,
    pub(crate) statements: &'a mut StatementCounts,
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

impl<'a> Inspection<'a> {
    /// The report of the year before.
    pub(crate) fn previous(&self) -> Option<&'a Report> {
        let before = self.report.year?.checked_sub(1)?;
        self.earlier.iter().copied().find(|other| other.year == Some(before))
    }

    /// One of the rule's own numbers to judge by, or what the policy sets instead.
    pub(crate) fn threshold(&self, name: &str) -> u64 {
        let own = self.rule.thresholds.iter().find(|threshold| threshold.name == name);
        let own = own.expect("a rule asks for the thresholds it declares").value;
        self.policy.threshold(self.rule.id, name).unwrap_or(own)
    }

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
            severity: self.policy.severity(self.rule.id).unwrap_or_else(|| severity.unwrap_or(self.rule.severity)),
            message,
            args,
            sources: Vec::new(),
            fingerprint: fingerprint(self.rule.id, cells.iter().map(|about| about.cell), &subject),
            cells,
        });
    }
}
