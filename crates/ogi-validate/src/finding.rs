//! What a check gives.

use std::collections::BTreeMap;

use ogi_model::{Cell, Edition, Forms, Message, Place, Severity, Source, Undecided};
use serde::Serialize;

use crate::explanation::{Explanation, Unexplained};
use crate::rule::Class;

/// Everything a check has to say of one report. The same report gives the same bytes.
#[derive(Clone, Debug, Serialize)]
pub struct Findings {
    /// What checked.
    pub tool: Tool,
    /// The version of this shape.
    pub schema_version: &'static str,
    /// The version of the rules.
    pub rule_set: &'static str,
    /// The edition of the report.
    pub edition: Edition,
    /// The editions of its tables that differ.
    #[serde(skip_serializing_if = "Forms::is_blank")]
    pub forms: Forms,
    /// Where the report was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// How many findings there are of each severity.
    pub counts: Counts,
    /// How each rule came out, in the order of the catalogue.
    pub outcomes: Vec<RuleOutcome>,
    /// The findings: gravest first, then in the order of the catalogue and of the form.
    pub findings: Vec<Finding>,
    /// What would explain the findings, those of one fault together, the likeliest first; then what blanks must stand for.
    pub explanations: Vec<Explanation>,
    /// The findings that no few cells explain.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unexplained: Vec<Unexplained>,
    /// The cells that could not be read, so that nothing was checked on them.
    pub unreadable: Vec<Unreadable>,
}

/// What checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Tool {
    /// Its name.
    pub name: &'static str,
    /// The version of its crates.
    pub version: &'static str,
}

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Errors.
    pub error: usize,
    /// Warnings.
    pub warning: usize,
    /// What is to be asked about.
    pub info: usize,
}

/// How a rule came out. A rule is checked once for each sum, row or date it speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleOutcome {
    /// The rule.
    pub rule: &'static str,
    /// How often it held.
    pub passed: usize,
    /// How often of these it held with blanks as zero.
    pub blanks_as_zero: usize,
    /// How often it did not hold.
    pub failed: usize,
    /// How often it could not be evaluated, and why.
    pub not_evaluated: Vec<NotEvaluated>,
}

/// How often a rule could not be evaluated for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct NotEvaluated {
    /// Why.
    pub reason: Undecided,
    /// How often.
    pub count: usize,
}

/// A fault, or something to be asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static str,
    /// The kind of check.
    pub class: Class,
    /// How grave it is.
    pub severity: Severity,
    /// In words.
    pub message: Message,
    /// In numbers.
    #[serde(skip_serializing_if = "Args::is_blank")]
    pub args: Args,
    /// The cells it is about, in printed order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<CellRole>,
    /// Where those cells stand in the source, in the same order, where that is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Place>,
    /// What identifies it from one check to the next.
    pub fingerprint: String,
}

/// The numbers of a finding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Args {
    /// What should stand there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<i64>,
    /// What stands there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<i64>,
    /// By how much it is off; for a date, in days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<i64>,
}

impl Args {
    /// Whether there are none.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

/// A cell, and what it has to do with a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct CellRole {
    /// The cell.
    pub cell: Cell,
    /// Its part in the finding.
    pub role: Role,
}

/// What a cell has to do with a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// It is added up.
    Part,
    /// It is what the parts must equal.
    Total,
    /// The finding is about it.
    Subject,
}

/// A cell that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unreadable {
    /// The cell.
    pub cell: Cell,
    /// Why.
    pub code: String,
    /// What stands there.
    pub text: String,
}

impl Findings {
    /// Adds where the cells stand in the source.
    pub fn locate(&mut self, places: &BTreeMap<Cell, Place>) {
        for finding in &mut self.findings {
            finding.sources = finding.cells.iter().filter_map(|about| places.get(&about.cell).cloned()).collect();
        }
    }

    /// Whether any finding is at least this grave.
    pub fn any_at_least(&self, severity: Severity) -> bool {
        self.findings.iter().any(|finding| finding.severity >= severity)
    }
}
