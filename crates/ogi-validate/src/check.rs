//! Applying the rules to a report.

use std::cell::{Cell, OnceCell};

use ogi_model::{Figures, Message, OrganFacts, Report, SchemaVersion, Severity, Undecided};
use smallvec::SmallVec;

use crate::finding::{Args, CellRole, Counts, Finding, Findings, NotEvaluated, RuleOutcome, Tool, Unreadable};
use crate::fingerprint::{fingerprint, of_figures};
use crate::locate;
use crate::narrative::StatementCounts;
use crate::policy::{LocalDeadline, Policy};
use crate::previous::latest_first;
use crate::rule::{Check, Rule};
use crate::rules;

/// The version of the rules: it changes when a verdict can.
pub const RULE_SET: &str = "1.0";

/// What a report is checked against besides itself.
#[derive(Clone, Debug, Default)]
pub struct Context<'a> {
    /// Reports of the same organ for other years, in any order; those of the report's own year and later play no part.
    /// [`earlier_of`](crate::earlier_of) picks them from a pool of many organs.
    pub previous: &'a [Report],
    /// What a supervising office has laid down: rules switched off or graded anew, numbers to judge by, local deadlines.
    pub policy: Policy,
    /// Only figures were given: that the report has no prose says nothing about the document.
    pub figures_only: bool,
}

/// Applies every rule to a report on its own.
pub fn check(report: &Report) -> Findings {
    check_with(report, &Context::default())
}

/// Applies every rule to a report, those that compare years included.
pub fn check_with(report: &Report, context: &Context<'_>) -> Findings {
    let case = Case::of(report, context);
    let mut findings = Vec::new();
    let mut outcomes = Vec::with_capacity(rules::catalogue().len());
    for rule in rules::catalogue() {
        if context.policy.switches_off(rule.id) {
            continue;
        }
        let mut inspection = Inspection::of(rule, &case, &mut findings);
        match rule.check {
            _ if !rule.applies_to(report) => inspection.skip(Undecided::OtherEdition),
            Check::Sum(sum) => rules::sums::inspect(&mut inspection, sum),
            Check::Assertions { assertions, besides } => {
                for assertion in assertions {
                    assertion.inspect(&mut inspection);
                }
                besides(&mut inspection);
            }
            Check::Function { run, .. } => run(&mut inspection),
        }
        outcomes.push(inspection.outcome);
    }
    // The sort is stable, so findings of one severity stay in the order of the catalogue and of the form.
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let located = locate::of_findings(report, case.previous(), &case.figures, &findings);
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
        counts: Counts::default(),
        outcomes,
        statements: case.statements.get(),
        findings,
        fixes: located.fixes,
        without_fix: located.without_fix,
        unmatched_decisions: Vec::new(),
        unreadable: (report.unread.iter())
            .map(|(cell, unread)| Unreadable { cell: *cell, code: unread.code.clone(), text: unread.text.clone() })
            .collect(),
    };
    findings.count();
    findings
}

fn blank(rule: &Rule) -> RuleOutcome {
    RuleOutcome { rule: rule.id.into(), passed: 0, blanks_as_zero: 0, failed: 0, not_evaluated: SmallVec::new() }
}

/// A report under examination, and what its rules share.
#[derive(Debug)]
pub(crate) struct Case<'a> {
    report: &'a Report,
    figures: Figures,
    /// Reports of earlier years, latest first.
    earlier: Vec<&'a Report>,
    policy: &'a Policy,
    figures_only: bool,
    organ: OnceCell<OrganFacts>,
    /// What the rule on statements of the prose counted.
    statements: Cell<StatementCounts>,
}

impl<'a> Case<'a> {
    /// The report of the year before.
    fn previous(&self) -> Option<&'a Report> {
        let before = self.report.year?.checked_sub(1)?;
        self.earlier.iter().copied().find(|other| other.year == Some(before))
    }

    pub(crate) fn of(report: &'a Report, context: &'a Context<'_>) -> Self {
        let mut earlier: Vec<&Report> =
            context.previous.iter().filter(|other| other.year.is_some() && other.year < report.year).collect();
        latest_first(&mut earlier);
        Self {
            report,
            figures: Figures::of(report),
            earlier,
            policy: &context.policy,
            figures_only: context.figures_only,
            organ: OnceCell::new(),
            statements: Cell::default(),
        }
    }
}

/// One rule at work on one report.
#[derive(Debug)]
pub struct Inspection<'a> {
    pub(crate) rule: &'static Rule,
    pub(crate) report: &'a Report,
    pub(crate) figures: &'a Figures,
    /// Reports of earlier years, latest first.
    pub(crate) earlier: &'a [&'a Report],
    case: &'a Case<'a>,
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
    pub(crate) fn of(rule: &'static Rule, case: &'a Case<'a>, findings: &'a mut Vec<Finding>) -> Self {
        let Case { report, figures, earlier, .. } = case;
        Self { rule, report, figures, earlier, case, findings, outcome: blank(rule) }
    }

    /// What is certain of the organ that reports; looked up once, when the first rule asks.
    pub(crate) fn organ(&self) -> OrganFacts {
        *self.case.organ.get_or_init(|| self.report.organ_facts())
    }

    /// The report of the year before.
    pub(crate) fn previous(&self) -> Option<&'a Report> {
        self.case.previous()
    }

    /// One of the rule's own numbers to judge by, or what the policy sets instead.
    pub(crate) fn threshold(&self, name: &str) -> u64 {
        let own = self.rule.thresholds.iter().find(|threshold| threshold.name == name);
        let own = own.expect("a rule asks for the thresholds it declares").value;
        self.case.policy.threshold(self.rule.id, name).unwrap_or(own)
    }

    /// The earlier date by which the policy has the organ publish.
    pub(crate) fn local_deadline(&self) -> Option<&'a LocalDeadline> {
        let organ = self.organ();
        self.case.policy.deadline(organ.kind?, organ.level)
    }

    /// How many statements of the prose were found and compared.
    pub(crate) fn count_statements(&self, counts: StatementCounts) {
        self.case.statements.set(counts);
    }

    /// Whether only figures were given, and no prose.
    pub(crate) fn figures_only(&self) -> bool {
        self.case.figures_only
    }

    /// Whether another rule is applied, too.
    pub(crate) fn applies(&self, rule: &str) -> bool {
        !self.case.policy.switches_off(rule)
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
            severity: self.case.policy.severity(self.rule.id).unwrap_or_else(|| severity.unwrap_or(self.rule.severity)),
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
