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
//! - A rule that can be said as a comparison is data, an [`Expression`]; the same data is published for other languages.
//! - This crate judges; it changes no figure and reads no file.

mod check;
mod explanation;
mod expression;
mod finding;
mod fingerprint;
mod locate;
mod rule;
mod rules;

pub use check::{RULE_SET, check};
pub use explanation::{Change, Explanation, Kind, Unexplained};
pub use expression::{Comparison, Expression, Guard, Operand};
pub use finding::{Args, CellRole, Counts, Finding, Findings, NotEvaluated, Role, RuleOutcome, Tool, Unreadable};
pub use locate::{Located, NotApplicable, WORK, apply, locate, locate_within};
pub use rule::{Basis, Check, Class, Firmness, Rule, RuleEntry};
pub use rules::{catalogue, find};
