//! What a supervising office lays down about the rules.

use std::collections::BTreeMap;

use ogi_model::{Level, OrganKind, Severity, with};
use serde::{Deserialize, Serialize};

/// 地方规定：停用或者另行定级的规则、另定的数值、本地的公布期限。
///
/// Rules switched off or graded anew, numbers to judge by, and local deadlines. [`Policy::from_toml`] reads one; what it
/// changed stands in the [`Findings`](crate::Findings).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// 名称。
    ///
    /// What it is called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "名称"))]
    pub name: String,
    /// 制定机关。
    ///
    /// Who laid it down.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<String>")]
    #[cfg_attr(feature = "schema", schemars(title = "制定机关"))]
    pub issued_by: Option<String>,
    /// 对各条规则的规定，以规则编号为键。
    ///
    /// What it says of each rule, by rule id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "规则"))]
    pub rules: BTreeMap<String, RulePolicy>,
    /// 早于法定期限的本地公布期限。
    ///
    /// Dates of publication earlier than those of the law.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "本地期限"))]
    pub deadlines: Vec<LocalDeadline>,
}

/// 对一条规则的规定。
///
/// What a policy says of one rule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RulePolicy {
    /// 程度，或者停用（`off`）。
    ///
    /// How grave its findings are, or `off`.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<SeverityOverride>")]
    #[cfg_attr(feature = "schema", schemars(title = "程度"))]
    pub severity: Option<SeverityOverride>,
    /// 只对规则定为此种程度以上的问题另行定级；不写则对全部问题。
    ///
    /// The least severity, by the rule's own grading, of findings that are graded anew; all of them where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<Severity>")]
    #[cfg_attr(feature = "schema", schemars(title = "起始程度"))]
    pub from: Option<Severity>,
    /// 代替规则自身数值的数值。
    ///
    /// Numbers to judge by, in place of the rule's own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "数值"))]
    pub thresholds: BTreeMap<String, u64>,
}

/// 某地部分机关在报告年度次年的公布期限。
///
/// By when some organs of a place publish, in the year after the one reported on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalDeadline {
    /// 适用的机关性质；不写则全部适用。
    ///
    /// The kinds of organ it is for; every kind where none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "机关性质"))]
    pub kinds: Vec<OrganKind>,
    /// 适用的级别；不写则全部适用。
    ///
    /// The levels it is for; every level where none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "级别"))]
    pub levels: Vec<Level>,
    /// 月。
    ///
    /// The month.
    #[cfg_attr(feature = "schema", schemars(title = "月"))]
    pub month: u32,
    /// 日（含当日）。
    ///
    /// The last day.
    #[cfg_attr(feature = "schema", schemars(title = "日"))]
    pub day: u32,
    /// 逾期公布的程度。
    ///
    /// How grave it is to publish later.
    #[cfg_attr(feature = "schema", schemars(title = "程度"))]
    pub severity: Severity,
}

/// 规则的程度。
///
/// How grave the findings of a rule are to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SeverityOverride {
    /// 停用该规则。
    ///
    /// The rule is not applied.
    Off,
    /// 提示，请核实。
    ///
    /// Something to be asked about.
    Info,
    /// 警告，很可能有误。
    ///
    /// Very likely wrong.
    Warning,
    /// 错误。
    ///
    /// Wrong.
    Error,
}

impl SeverityOverride {
    /// Every grade with its key.
    pub(crate) const ALL: [(&'static str, Self); 4] =
        [("off", Self::Off), ("info", Self::Info), ("warning", Self::Warning), ("error", Self::Error)];
}

impl LocalDeadline {
    /// Whether it is for organs of this kind and level. Of the organs without a level it is for committees of zones, unless
    /// it names levels: vertical agencies and branches are not the place's to direct.
    pub(crate) fn is_for(&self, kind: OrganKind, level: Option<Level>) -> bool {
        (self.kinds.is_empty() || self.kinds.contains(&kind))
            && match level {
                Some(level) => self.levels.is_empty() || self.levels.contains(&level),
                None => self.levels.is_empty() && kind == OrganKind::ManagementCommittee,
            }
    }

    /// The first kind and level for which both say something, and not the same.
    pub(crate) fn contradicts(&self, other: &Self) -> Option<(OrganKind, Level)> {
        let says = |due: &Self| (due.month, due.day, due.severity);
        if says(self) == says(other) {
            return None;
        }
        // What is said of organs without a level is said of every level, too.
        let pairs = OrganKind::ALL.into_iter().flat_map(|kind| Level::ALL.map(|level| (kind, level)));
        let is_for = |due: &Self, (kind, level): (OrganKind, Level)| due.is_for(kind, Some(level));
        pairs.into_iter().find(|pair| is_for(self, *pair) && is_for(other, *pair))
    }
}

impl Policy {
    /// What the policy that is built in is called where a file could be named.
    pub const SUPERVISOR: &'static str = "supervisor";

    /// The policy of a supervising office that is built in: to publish late, to bring forward other figures than last year
    /// carried forward, and to leave out sections or tables are errors. What these rules only ask about, they still only ask.
    ///
    /// ```
    /// let policy = ogi_validate::Policy::supervisor();
    /// assert_eq!(policy.rules.len(), 3);
    /// ```
    pub fn supervisor() -> Self {
        let error = || RulePolicy {
            severity: Some(SeverityOverride::Error),
            from: Some(Severity::Warning),
            ..RulePolicy::default()
        };
        let rules = ["publication.deadline", "structure.section-missing", "years.brought-forward"];
        Self {
            name: "主管部门核对口径（内置）".to_owned(),
            rules: rules.into_iter().map(|rule| (rule.to_owned(), error())).collect(),
            ..Self::default()
        }
    }

    /// Whether it changes nothing.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a rule is not to be applied.
    pub fn switches_off(&self, rule: &str) -> bool {
        self.grade(rule) == Some(SeverityOverride::Off)
    }

    /// How grave a finding of a rule is that the rule itself calls so grave.
    pub fn severity(&self, rule: &str, own: Severity) -> Severity {
        let Some(said) = self.rules.get(rule).filter(|said| said.from.is_none_or(|from| own >= from)) else {
            return own;
        };
        match said.severity {
            None | Some(SeverityOverride::Off) => own,
            Some(SeverityOverride::Info) => Severity::Info,
            Some(SeverityOverride::Warning) => Severity::Warning,
            Some(SeverityOverride::Error) => Severity::Error,
        }
    }

    pub(crate) fn threshold(&self, rule: &str, name: &str) -> Option<u64> {
        self.rules.get(rule)?.thresholds.get(name).copied()
    }

    /// The earliest of its deadlines for an organ.
    pub(crate) fn deadline(&self, kind: OrganKind, level: Option<Level>) -> Option<&LocalDeadline> {
        self.deadlines.iter().filter(|due| due.is_for(kind, level)).min_by_key(|due| (due.month, due.day))
    }

    fn grade(&self, rule: &str) -> Option<SeverityOverride> {
        self.rules.get(rule)?.severity
    }
}
