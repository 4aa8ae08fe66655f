//! What is known of a report before any rule runs: its figures, its organ, its earlier years, the policy in force.

pub(crate) mod history;
pub(crate) mod prose;
pub(crate) mod similarity;
pub(crate) mod slips;

use std::cell::{Cell, OnceCell};

use ogi_model::{Figures, OrganFacts, Report};

use self::history::latest_first;
use self::prose::Prose;
use crate::finding::StatementCounts;
use crate::policy::Policy;

/// A report and what its rules share; what is costly is computed when a rule first asks.
#[derive(Debug)]
pub(crate) struct Facts<'a> {
    pub(crate) report: &'a Report,
    pub(crate) figures: Figures,
    /// Reports of earlier years, latest first.
    pub(crate) earlier: Vec<&'a Report>,
    pub(crate) policy: &'a Policy,
    pub(crate) figures_only: bool,
    organ: OnceCell<OrganFacts>,
    prose: Prose<'a>,
    /// What the rule on statements of the prose counted.
    pub(crate) statements: Cell<StatementCounts>,
}

impl<'a> Facts<'a> {
    /// The report of the year before.
    pub(crate) fn previous(&self) -> Option<&'a Report> {
        let before = self.report.year?.checked_sub(1)?;
        self.earlier.iter().copied().find(|other| other.year == Some(before))
    }

    /// `previous` holds reports for other years in any order; those of the report's own year and later play no part.
    pub(crate) fn of(report: &'a Report, previous: &'a [Report], policy: &'a Policy, figures_only: bool) -> Self {
        let mut earlier: Vec<&Report> =
            previous.iter().filter(|other| other.year.is_some() && other.year < report.year).collect();
        latest_first(&mut earlier);
        Self {
            report,
            figures: Figures::of(report),
            earlier,
            policy,
            figures_only,
            organ: OnceCell::new(),
            prose: Prose::default(),
            statements: Cell::default(),
        }
    }

    /// What is certain of the organ that reports.
    pub(crate) fn organ(&self) -> OrganFacts {
        *self.organ.get_or_init(|| self.report.organ_facts())
    }

    /// The same, with what the prose states.
    pub(crate) fn with_prose(mut self) -> Self {
        let has_prose = ogi_narrative::paragraphs(self.report).next().is_some();
        if has_prose {
            self.prose = Prose::of(self.report, self.previous(), self.organ());
        }
        self
    }

    /// What the prose states, and how that stands to the tables.
    pub(crate) const fn prose(&self) -> &Prose<'a> {
        &self.prose
    }
}
