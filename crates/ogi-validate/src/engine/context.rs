//! What a report is checked against besides itself.

use ogi_model::Report;

use crate::facts::Facts;
use crate::policy::Policy;
use crate::rule::own::OwnRule;

/// What a report is checked against besides itself.
#[derive(Clone, Debug, Default)]
pub struct Context<'a> {
    /// Reports of the same organ for other years, in any order; those of the report's own year and later play no part.
    /// [`earlier_by_name`](crate::earlier_by_name) picks them from a pool of many organs.
    pub previous: &'a [Report],
    /// What a supervising office has laid down: rules switched off or graded anew, numbers to judge by, local deadlines.
    pub policy: Policy,
    /// Only figures were given: that the report has no prose says nothing about the document.
    pub figures_only: bool,
    /// Rules of one's own, which run behind the catalogue.
    pub rules: &'a [OwnRule],
    /// List the outcome of every rule, also of those that held throughout.
    pub every_outcome: bool,
}

impl Context<'_> {
    /// What is known of a report before any rule runs.
    pub(crate) fn facts<'a>(&'a self, report: &'a Report) -> Facts<'a> {
        Facts::of(report, self.previous, &self.policy, self.figures_only)
    }
}
