//! The verdict on every comparison of the published catalogue: what an evaluator in another language says, too.

use ogi_model::{Cell, Report, Undecided};

use crate::check::{Case, Context, Inspection};
use crate::expression::Expression;
use crate::expression::evaluate::Outcome;
use crate::rule::{Rule, RuleEntry};
use crate::rules::catalogue;

/// How one comparison of a rule came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparisonOutcome {
    /// It is said of another edition of the form than that of its table.
    NotCounted,
    /// It holds, or what it is said of is not so.
    Pass,
    /// It holds if the blank cells are zero.
    PassBlanksAsZero,
    /// Nothing can be said.
    NotEvaluated(Undecided),
    /// It does not hold, whatever the blank cells stand for.
    Fail,
}

impl ComparisonOutcome {
    /// Its key: `pass`, `pass-blanks-as-zero`, `fail`, `not-counted`, or the reason why nothing can be said.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotCounted => "not-counted",
            Self::Pass => "pass",
            Self::PassBlanksAsZero => "pass-blanks-as-zero",
            Self::NotEvaluated(reason) => reason.key(),
            Self::Fail => "fail",
        }
    }
}

impl From<Outcome> for ComparisonOutcome {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::DoesNotApply => Self::NotCounted,
            Outcome::Holds => Self::Pass,
            Outcome::HoldsWithBlanksAsZero => Self::PassBlanksAsZero,
            Outcome::Undecided(reason) => Self::NotEvaluated(reason),
            Outcome::Fails(_) => Self::Fail,
        }
    }
}

/// One comparison of a rule, and how it came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The rule.
    pub rule: &'static str,
    /// Which of the rule's expressions it is, from 0.
    pub comparison: usize,
    /// How it came out.
    pub outcome: ComparisonOutcome,
    /// The figures of the report that it compares, left side first.
    pub cells: Vec<Cell>,
}

/// Evaluates every comparison of the catalogue, rule by rule in the order of the [`catalogue`]; rules that cannot be said as
/// comparisons are left out. It gives no words: [`check_with`](crate::check_with) does.
///
/// ```
/// use ogi_model::{Edition, Report};
/// use ogi_validate::{ComparisonOutcome, Context, compare_all};
///
/// let mut report = Report::blank(Edition::E2021);
/// let block = &mut report.reviews.reconsideration;
/// (block.upheld, block.corrected, block.other, block.pending, block.total) = (Some(5), Some(0), Some(0), Some(2), Some(8));
///
/// let compared = compare_all(&report, &Context::default());
/// let failed: Vec<_> = compared.iter().filter(|it| it.outcome == ComparisonOutcome::Fail).collect();
/// assert_eq!((failed[0].rule, failed[0].cells.len()), ("reviews.total", 5));
/// ```
pub fn compare_all(report: &Report, context: &Context<'_>) -> Vec<Compared> {
    let case = Case::of(report, context);
    catalogue().iter().flat_map(|rule| of_rule(rule, &case)).collect()
}

fn of_rule(rule: &'static Rule, case: &Case<'_>) -> Vec<Compared> {
    let mut findings = Vec::new();
    let inspection = Inspection::of(rule, case, &mut findings);
    let compared = RuleEntry::from(rule).expressions.into_iter().enumerate().map(|(comparison, expression)| Compared {
        rule: rule.id,
        comparison,
        outcome: outcome(&expression, &inspection),
        cells: expression.relation.cells().collect(),
    });
    compared.collect()
}

fn outcome(expression: &Expression, inspection: &Inspection<'_>) -> ComparisonOutcome {
    if !inspection.rule.applies_to(inspection.report) {
        ComparisonOutcome::NotEvaluated(Undecided::OtherEdition)
    } else if inspection.previous().is_none() && expression.looks_back() {
        ComparisonOutcome::NotEvaluated(Undecided::NoPreviousYear)
    } else {
        expression.evaluate(inspection).into()
    }
}
