//! One rule at work on one report.

use ogi_model::{Figures, Message, OrganFacts, Report, Severity, Undecided, Verdict};
use smallvec::SmallVec;

use crate::facts::Facts;
use crate::facts::prose::Prose;
use crate::finding::fingerprint::{fingerprint, of_figures};
use crate::finding::{Args, CellRole, Finding, NotEvaluated, RuleOutcome, StatementCounts};
use crate::policy::LocalDeadline;
use crate::rule::AnyRule;

/// One rule at work on one report: what its function asks, and where it says what it found.
#[derive(Debug)]
pub struct RuleRun<'a> {
    pub(crate) rule: AnyRule<'a>,
    pub(crate) report: &'a Report,
    pub(crate) figures: &'a Figures,
    /// Reports of earlier years, latest first.
    pub(crate) earlier: &'a [&'a Report],
    facts: &'a Facts<'a>,
    findings: &'a mut Vec<Finding>,
    outcome: RuleOutcome,
}

/// What a rule found, before it is filed.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Violation {
    /// In words, of both languages.
    pub message: Message,
    /// In numbers.
    pub args: Args,
    /// The cells it is about; they make the fingerprint, with the rule and the subject.
    pub cells: Vec<CellRole>,
    /// What the finding is about, where the cells alone do not tell it from others of the rule.
    pub subject: String,
    /// Where it is not the rule's own severity.
    pub severity: Option<Severity>,
    /// What it shares with other findings of the rule that have the same cause; nothing where it stands alone.
    pub cause: String,
}

impl Violation {
    /// Something found, in words.
    pub fn new(message: Message) -> Self {
        Self { message, ..Self::default() }
    }
}

impl<'a> RuleRun<'a> {
    pub(crate) fn of(rule: AnyRule<'a>, facts: &'a Facts<'a>, findings: &'a mut Vec<Finding>) -> Self {
        let Facts { report, figures, earlier, .. } = facts;
        Self { rule, report, figures, earlier, facts, findings, outcome: blank(rule) }
    }

    /// The report.
    pub const fn report(&self) -> &'a Report {
        self.report
    }

    /// Its figures with their states, laid out for adding up.
    pub const fn figures(&self) -> &'a Figures {
        self.figures
    }

    /// The reports of earlier years, latest first.
    pub const fn earlier(&self) -> &'a [&'a Report] {
        self.earlier
    }

    /// What is certain of the organ that reports; looked up once, when the first rule asks.
    pub fn organ(&self) -> OrganFacts {
        self.facts.organ()
    }

    /// What the prose states, and how that stands to the tables.
    pub(crate) fn prose(&self) -> &'a Prose<'a> {
        self.facts.prose()
    }

    /// The report of the year before.
    pub fn previous(&self) -> Option<&'a Report> {
        self.facts.previous()
    }

    /// One of the rule's own numbers to judge by, or what the policy sets instead.
    ///
    /// # Panics
    ///
    /// Where the rule does not declare it.
    pub fn threshold(&self, name: &str) -> u64 {
        let own = self.rule.threshold(name).expect("a rule asks for the thresholds it declares");
        self.facts.policy.threshold(self.rule.key(), name).unwrap_or(own)
    }

    /// The earlier date by which the policy has the organ publish.
    pub(crate) fn local_deadline(&self) -> Option<&'a LocalDeadline> {
        let organ = self.organ();
        self.facts.policy.deadline(organ.kind?, organ.level)
    }

    /// How many statements of the prose were found and compared.
    pub(crate) fn count_statements(&self, counts: StatementCounts) {
        self.facts.statements.set(counts);
    }

    /// Whether only figures were given, and no prose.
    pub fn figures_only(&self) -> bool {
        self.facts.figures_only
    }

    /// Whether another rule is applied, too.
    pub(crate) fn applies(&self, rule: &str) -> bool {
        !self.facts.policy.switches_off(rule)
    }

    /// Counts how a comparison came out. What fails is to be told: [`RuleRun::fail`].
    pub(crate) fn count(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Holds => self.pass(),
            Verdict::HoldsWithBlanksAsZero => {
                self.outcome.passed += 1;
                self.outcome.blanks_as_zero += 1;
            }
            Verdict::Undecided(reason) => self.skip(reason),
            Verdict::DoesNotApply | Verdict::Fails => {}
        }
    }

    /// Something that the rule asks is as it should be.
    pub fn pass(&mut self) {
        self.outcome.passed += 1;
    }

    pub(crate) fn pass_all(&mut self, count: usize) {
        self.outcome.passed += count;
    }

    /// Something that the rule asks could not be told.
    pub fn skip(&mut self, reason: Undecided) {
        match self.outcome.not_evaluated.iter_mut().find(|skipped| skipped.reason == reason) {
            Some(skipped) => skipped.count += 1,
            None => self.outcome.not_evaluated.push(NotEvaluated { reason, count: 1 }),
        }
    }

    /// Something that the rule asks is not as it should be.
    pub fn fail(&mut self, fault: Violation) {
        let Violation { message, args, mut cells, subject, severity, cause } = fault;
        cells.sort();
        self.outcome.failed += 1;
        let rule = self.rule.key();
        let severity = self.facts.policy.severity(rule, severity.unwrap_or(self.rule.severity()));
        self.findings.push(Finding {
            rule: self.rule.id(),
            class: self.rule.class(),
            severity,
            message,
            args,
            sources: Vec::new(),
            fingerprint: fingerprint(rule, cells.iter().map(|about| about.cell), &subject),
            figures: of_figures(self.report, &cells, args),
            cells,
            group: (!cause.is_empty()).then_some(cause),
            decision: None,
        });
    }

    /// How the rule came out.
    pub(crate) fn into_outcome(self) -> RuleOutcome {
        self.outcome
    }
}

fn blank(rule: AnyRule<'_>) -> RuleOutcome {
    RuleOutcome { rule: rule.id(), passed: 0, blanks_as_zero: 0, failed: 0, not_evaluated: SmallVec::new() }
}
