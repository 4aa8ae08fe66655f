//! An expression a rule is checked by, with the words for a report of which it does not hold.

use crate::finding::{Args, CellRole, Role};
use crate::rule::expression::evaluate::Sides;
use crate::rule::expression::{Expression, Quantity, Relation, Term};
use crate::rule::run::{RuleRun, Violation};
use ogi_model::{Cell, Undecided, Verdict};

/// One thing that a rule says, as data, and how it is told that a report does not fulfil it.
#[derive(Debug)]
pub struct Assertion {
    /// What must hold.
    pub expression: Expression,
    /// Tells it from other assertions of its rule about the same cells.
    subject: &'static str,
    told: fn(&Failure<'_>) -> Option<Violation>,
    looks_back: bool,
}

/// An assertion that does not hold of the report at hand.
pub(crate) struct Failure<'a> {
    pub(crate) run: &'a RuleRun<'a>,
    pub(crate) relation: &'a Relation,
    pub(crate) sides: Sides,
}

impl Failure<'_> {
    /// The figure it is about: the first of the left side.
    pub(crate) fn cell(&self) -> Cell {
        self.relation.cells().next().expect("an assertion is about a figure of the report")
    }

    /// What should stand there, what does, and by how much it is off, for an assertion that two sides are equal.
    pub(crate) fn args(&self) -> Args {
        let (actual, expected) = (self.sides.left.whole(), self.sides.right.whole());
        Args { expected, actual, difference: actual.zip(expected).and_then(|(is, should)| is.checked_sub(should)) }
    }
}

impl Assertion {
    /// Says what must hold; the words are for a report of which it does not. An exception belongs into the expression, not
    /// into the words, so that every language makes it.
    pub(crate) const fn new(expression: Expression, told: fn(&Failure<'_>) -> Option<Violation>) -> Self {
        let looks_back = expression.looks_back();
        Self { expression, subject: "", told, looks_back }
    }

    pub(crate) const fn about(mut self, subject: &'static str) -> Self {
        self.subject = subject;
        self
    }

    pub(crate) fn inspect(&self, run: &mut RuleRun<'_>) {
        if self.looks_back && run.previous().is_none() {
            run.skip(Undecided::NoPreviousYear);
            return;
        }
        match self.expression.evaluate(run) {
            Verdict::Fails => {
                let relation = &self.expression.relation;
                let sides = run.sides(relation);
                match (self.told)(&Failure { run, relation, sides }) {
                    None => run.pass(),
                    Some(fault) => {
                        let cells = if fault.cells.is_empty() { roles(relation) } else { fault.cells };
                        run.fail(Violation { cells, subject: self.subject.to_owned(), ..fault });
                    }
                }
            }
            other => run.count(other),
        }
    }
}

/// The figures of the left side are what a finding is about, those of the right what they are held against.
pub(crate) fn roles(relation: &Relation) -> Vec<CellRole> {
    let of = |terms: &[Term], role| {
        let cell =
            |term: &Term| if let Quantity::Cell(cell) = term.quantity { Some(CellRole { cell, role }) } else { None };
        terms.iter().filter_map(cell).collect::<Vec<_>>()
    };
    let mut cells = of(&relation.left, Role::Subject);
    cells.extend(of(&relation.right, Role::Part));
    cells
}
