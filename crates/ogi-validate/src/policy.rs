//! What a supervising office lays down about the rules.

use std::collections::BTreeMap;

use ogi_model::{Level, Organ, OrganKind, Severity};
use serde::{Deserialize, Serialize};

/// Rules switched off or graded anew, numbers to judge by, and local deadlines. [`Policy::from_toml`] reads one; what it
/// changed stands in the [`Findings`](crate::Findings).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// What it is called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Who laid it down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_by: Option<String>,
    /// What it says of each rule, by rule id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rules: BTreeMap<String, RulePolicy>,
    /// Dates of publication earlier than those of the law.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deadlines: Vec<LocalDeadline>,
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

/// By when some organs of a place publish, in the year after the one reported on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalDeadline {
    /// The kinds of organ it is for; every kind where none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<OrganKind>,
    /// The levels it is for; every level where none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Level>,
    /// The month.
    pub month: u32,
    /// The last day.
    pub day: u32,
    /// How grave it is to publish later.
    pub severity: Severity,
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

impl Grade {
    /// Every grade with its key.
    pub(crate) const ALL: [(&'static str, Self); 4] =
        [("off", Self::Off), ("info", Self::Info), ("warning", Self::Warning), ("error", Self::Error)];
}

impl LocalDeadline {
    /// Whether it is for organs of this kind and level.
    pub(crate) fn is_for(&self, kind: OrganKind, level: Level) -> bool {
        (self.kinds.is_empty() || self.kinds.contains(&kind))
            && (self.levels.is_empty() || self.levels.contains(&level))
    }
}

impl Policy {
    /// Whether it changes nothing.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

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

    /// The earliest of its deadlines for an organ.
    pub(crate) fn deadline(&self, organ: &Organ) -> Option<&LocalDeadline> {
        let (kind, level) = (organ.kind?, organ.level?);
        self.deadlines.iter().filter(|due| due.is_for(kind, level)).min_by_key(|due| (due.month, due.day))
    }

    fn grade(&self, rule: &str) -> Option<Grade> {
        self.rules.get(rule)?.severity
    }
}
