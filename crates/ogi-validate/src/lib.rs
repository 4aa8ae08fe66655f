//! Checks an annual report: sums, structure, deadlines, prose against tables, one year against the last.
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
//! assert_eq!(wrong.message.en, "“行政复议” (Administrative reconsideration): the four results add up to 7, 总计 (total) says 8, 1 too many.");
//! assert_eq!((wrong.args.expected, wrong.args.actual, wrong.args.difference), (Some(7), Some(8), Some(1)));
//! ```
//!
//! - [`check`] applies every [`Rule`] of the [`catalogue`] to a report and gives [`Findings`].
//! - A rule passes, fails or is not evaluated, with the reason: a blank is not a zero, so a sum with blanks may be undecided.
//! - [`find_fixes`] finds the cells that are wrong when sums fail, as far as the sums tell, and [`apply`] makes a corrected copy.
//! - A rule that is a comparison is data, an [`Expression`](expression::Expression). The same data is published for other
//!   languages ([`rule_catalogue`]); [`evaluate_comparisons`] gives the verdict on each.
//! - Rules on areas ([`RuleScope::Area`]) stand in the catalogue, too; `ogi-corpus` applies them.
//! - [`check_with`] also takes reports of earlier years and the [`Policy`] of a supervising office.
//! - [`OwnRule`]s run with the catalogue: written in Rust, or read as data.
//! - [`summary`] says what was and what was not checked; findings of one cause share a group.
//! - A [`DecisionsFile`] records what an office decided about findings, and why: [`Findings::decide`].
//! - [`Sarif`] writes findings for code review and continuous integration.
//! - This crate never changes the report it is given and does no I/O.

mod chinese_date;
mod engine;
mod facts;
mod finding;
mod findings;
mod fixes;
mod office;
mod output;
mod policy;
mod rule;
mod rules;
#[cfg(test)]
mod testing;

pub use engine::comparisons::{Compared, evaluate_comparisons, evaluate_entries};
pub use engine::context::Context;
pub use engine::{RULE_SET, check, check_with};
pub use facts::history::{earlier_as_given, earlier_by_name};
pub use facts::prose::compare::{StatementOutcome, compare_statements};
pub use finding::decision::{Decided, Decision};
pub use finding::fingerprint::fingerprint;
pub use finding::{Args, CellRole, Class, Finding, NotEvaluated, Role, RuleOutcome, StatementCounts};
pub use findings::{Counts, Findings, NotChecked, Tool, Unreadable};
pub use fixes::fix::{
    Change, Evidence, EvidencePlace, EvidenceSection, EvidenceSource, Fix, FixKind, Speaks, WithoutFix,
};
pub use fixes::{Fixes, NotApplicable, apply, apply_all, find_fixes};
pub use office::decisions::{DecisionError, DecisionFault, DecisionsFile};
pub use office::policy_file::{ExpectedType, PolicyError, PolicyFault};
pub use ogi_narrative::{
    Rate, Section, StatedQuantity, StatedScope, StatedYear, Statement, Subject, Unbound, statements,
};
pub use output::catalogue::{CellLabel, PublishedCell, PublishedIdentity, RuleCatalogue, rule_catalogue};
pub use output::causes::{Cause, causes, fixes_of_blanks};
pub use output::sarif::{Sarif, SarifFile, SarifLog, SarifResult};
#[cfg(feature = "schema")]
pub use output::schema::{decisions_schema, findings_schema, rules_schema};
pub use output::summary::summary;
pub use output::words::{ALIKE, alike_in_words, place_in_words, says_all, table_number};
pub use policy::{LocalDeadline, Policy, RulePolicy, SeverityOverride};
pub use rule::assertion::Assertion;
pub use rule::entry::{PublishedBasis, PublishedThreshold, RuleEntry};
pub use rule::example::Example;
pub use rule::own::{OwnRule, OwnRuleError, OwnRuleFault, RulesFile};
pub use rule::run::{RuleRun, Violation};
pub use rule::{AreaCheck, Asks, Authority, Basis, Check, Rule, RuleScope, Threshold};
pub use rules::publication::deadline::{Deadline, DeadlineSetBy, deadline};
pub use rules::{catalogue, find_rule};

/// Rules as data: comparisons of two sums, and when they apply.
pub mod expression {
    pub use crate::rule::expression::{Comparison, Expression, Factor, Guard, Name, Quantity, Relation, Term, Words};
}
