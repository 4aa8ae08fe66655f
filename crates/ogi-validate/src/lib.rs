//! Whether the figures of a report hold.
//!
//! ```
//! use ogi_model::{Edition, Report};
//! use ogi_validate::check;
//!
//! let mut report = Report::blank(Edition::E2021);
//! let block = &mut report.reviews.reconsideration;
//! (block.upheld, block.corrected, block.other, block.pending, block.total) = (Some(5), Some(0), Some(0), Some(2), Some(8));
//!
//! let findings = check(&report);
//! let wrong = &findings.findings[0];
//! assert_eq!(wrong.rule, "reviews.total");
//! assert_eq!(wrong.message.zh, "“行政复议”：四种结果之和为 7，“总计”填的是 8，多 1。");
//! assert_eq!((wrong.args.expected, wrong.args.actual, wrong.args.difference), (Some(7), Some(8), Some(1)));
//! ```
//!
//! - [`check`] applies every [`Rule`] of the [`catalogue`] to a report and gives [`Findings`].
//! - A rule passes, fails or is not evaluated, and says why: a blank is not a zero, so a sum with blanks may be undecided.
//! - [`locate`] names the cells that are wrong where sums fail, as far as the sums tell, and [`apply`] makes a corrected copy.
//! - A rule that can be said as a comparison is data, an [`Expression`]; the same data is published for other languages
//!   ([`rule_catalogue`]), and [`compare_all`] gives the verdict on each.
//! - [`check_with`] also takes reports of earlier years and the [`Policy`] of a supervising office.
//! - An [`DecisionsFile`] says what was decided about findings, and why: [`Findings::decide`].
//! - [`Sarif`] is the same findings for code review and continuous integration.
//! - This crate judges; it changes no figure and reads no file.

mod assertion;
mod check;
mod comparisons;
mod dates;
mod decisions;
mod example;
mod expression;
mod finding;
mod fingerprint;
mod fix;
mod locate;
mod naming;
mod narrative;
mod nearest;
mod organ_names;
mod policy;
mod previous;
mod prose;
mod published;
mod rule;
mod rules;
mod sarif;
#[cfg(feature = "schema")]
mod schema;
mod similarity;
#[cfg(test)]
mod testing;
mod wording;

pub use assertion::Assertion;
pub use check::{Context, RULE_SET, check, check_with};
pub use comparisons::{Compared, ComparisonOutcome, compare_all};
pub use decisions::{Decided, Decision, DecisionError, DecisionFault, DecisionsFile};
pub use example::Example;
pub use expression::{Comparison, Expression, Factor, Guard, Quantity, Relation, Term};
pub use finding::{Args, CellRole, Counts, Finding, Findings, NotEvaluated, Role, RuleOutcome, Tool, Unreadable};
pub use fix::{Change, Fix, FixKind, WithoutFix};
pub use locate::{Located, NotApplicable, WORK, apply, locate, locate_within};
pub use narrative::{
    StatedQuantity, StatedScope, StatedYear, Statement, StatementCounts, StatementOutcome, Subject, Unbound,
    compare_statements, statements,
};
pub use policy::file::{PolicyError, PolicyFault, Takes};
pub use policy::{Grade, LocalDeadline, Policy, RulePolicy};
pub use previous::{earlier_given, earlier_of};
pub use published::{CellLabel, PublishedCell, PublishedIdentity, RuleCatalogue, rule_catalogue};
pub use rule::{Asks, Basis, Check, Class, Firmness, Rule, RuleEntry, Threshold};
pub use rules::{catalogue, find_rule};
pub use sarif::{Sarif, SarifFile};
#[cfg(feature = "schema")]
pub use schema::{decisions_schema, findings_schema, rules_schema};
pub use wording::Section;
