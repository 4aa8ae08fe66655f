//! What the prose states, and how that stands to the tables; read once a check.

pub(crate) mod compare;
mod distance;
mod doubts;
mod elsewhere;
mod fees;
mod readings;
mod scopes;
mod shares;
pub(crate) mod tables;

use ogi_model::{OrganFacts, Report};
use ogi_narrative::{Scopes, Statement, statements_within};

use self::compare::{Comparisons, Judgement};

/// The statements of a report, each with its judgement; nothing of one that is not compared.
#[derive(Debug, Default)]
pub(crate) struct Prose<'a> {
    pub(crate) statements: Vec<Statement<'a>>,
    pub(crate) judgements: Vec<Option<Judgement>>,
}

impl<'a> Prose<'a> {
    pub(crate) fn of(report: &'a Report, previous: Option<&'a Report>, organ: OrganFacts) -> Self {
        let scopes = Scopes::of(report, organ);
        let mut statements = statements_within(report, scopes);
        if statements.is_empty() {
            return Self { statements, judgements: Vec::new() };
        }
        let comparisons = Comparisons::of(report, previous, scopes);
        scopes::take_for_its_own(&comparisons, &mut statements);
        let judgements = comparisons.judge(&statements);
        Self { statements, judgements }
    }

    /// The statements with their judgements.
    pub(crate) fn judged(&self) -> impl Iterator<Item = (&Statement<'a>, Option<Judgement>)> {
        self.statements.iter().zip(self.judgements.iter().copied())
    }
}
