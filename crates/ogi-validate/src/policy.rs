//! What a supervising office lays down about the rules.

use std::collections::BTreeMap;

use ogi_model::Severity;
use serde::{Deserialize, Serialize};

/// Rules switched off or graded anew, and numbers to judge by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// What it says of each rule, by rule id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rules: BTreeMap<String, RulePolicy>,
}

/// What a policy says of one rule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulePolicy {
    /// How grave its findings are, or `off`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Grade>,
    /// Numbers to judge by, in place of the rule's own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub thresholds: BTreeMap<String, u64>,
}

/// How grave the findings of a rule are to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// The rule is not applied.
    Off,
    /// Something to be asked about.
    Info,
    /// Very likely wrong.
    Warning,
    /// Wrong.
    Error,
}

impl Policy {
    pub(crate) fn switches_off(&self, rule: &str) -> bool {
        self.grade(rule) == Some(Grade::Off)
    }

    pub(crate) fn severity(&self, rule: &str) -> Option<Severity> {
        match self.grade(rule)? {
            Grade::Off => None,
            Grade::Info => Some(Severity::Info),
            Grade::Warning => Some(Severity::Warning),
            Grade::Error => Some(Severity::Error),
        }
    }

    pub(crate) fn threshold(&self, rule: &str, name: &str) -> Option<u64> {
        self.rules.get(rule)?.thresholds.get(name).copied()
    }

    fn grade(&self, rule: &str) -> Option<Grade> {
        self.rules.get(rule)?.severity
    }
}
