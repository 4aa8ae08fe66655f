//! Applying the rules to a report.

use ogi_model::{Figures, Message, Report, SchemaVersion, Severity, Undecided};

use crate::finding::{Args, CellRole, Counts, Finding, Findings, NotEvaluated, RuleOutcome, Tool, Unreadable};
use crate::fingerprint::{fingerprint, of_figures};
use crate::policy::Policy;
use crate::previous::earlier_of;
use crate::rule::{Check, Rule};
use crate::rules;

/// The version of the rules: it changes when a verdict can.
pub const RULE_SET: &str = "1.0";

/// What a report is checked against besides itself.
#[derive(Clone, Debug, Default)]
pub struct Context<'a> {
    /// Reports of other years, in any order. Those of the report's own year, of later years and of other organs play no part
    /// (see [`earlier_of`]), so one pool serves many reports.
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
    let earlier = earlier_of(report, context.previous);
    let mut findings = Vec::new();
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
    let mut findings = Findings {
        tool: Tool { name: "ogi".into(), version: env!("CARGO_PKG_VERSION").into() },
        schema_version: SchemaVersion::default(),
        rule_set: RULE_SET.into(),
        edition: report.edition,
        forms: report.forms.clone(),
        organ: report.organ.as_ref().map(|organ| organ.name.clone()),
        year: report.year,
        source: report.source.clone(),
        counts: Counts::default(),
        outcomes,
        findings,
        explanations: Vec::new(),
        unmatched_decisions: Vec::new(),
        unreadable: (report.unread.iter())
            .map(|(cell, unread)| Unreadable { cell: *cell, code: unread.code.clone(), text: unread.text.clone() })
            .collect(),
    };
    findings.count();
    findings
}

fn blank(rule: &Rule) -> RuleOutcome {
    RuleOutcome { rule: rule.id.into(), passed: 0, blanks_as_zero: 0, failed: 0, not_evaluated: Vec::new() }
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
            rule: self.rule.id.into(),
            class: self.rule.class,
            severity: self.policy.severity(self.rule.id).unwrap_or_else(|| severity.unwrap_or(self.rule.severity)),
            message,
            args,
            sources: Vec::new(),
            fingerprint: fingerprint(self.rule.id, cells.iter().map(|about| about.cell), &subject),
            figures: of_figures(self.report, &cells, args),
            cells,
            decision: None,
        });
    }
}
