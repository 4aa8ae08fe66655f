//! What a rule is.

use ogi_model::{Bilingual, Edition, Message, Report, Severity, Sum, Table};
use serde::{Deserialize, Serialize, Serializer};

use crate::assertion::Assertion;
use crate::check::Inspection;
use crate::example::Example;
use crate::expression::Expression;

/// A rule of the catalogue. Its texts are its documentation.
#[derive(Debug)]
pub struct Rule {
    /// Its id: dotted words, never used again for another rule.
    pub id: &'static str,
    /// What kind of check it is.
    pub class: Class,
    /// How grave a finding of it is, unless a finding says otherwise.
    pub severity: Severity,
    /// What it checks, in a few words.
    pub title: Bilingual,
    /// What it checks, and why.
    pub help: Bilingual,
    /// How to mend what it finds.
    pub mend: Bilingual,
    /// What it leaves alone or only asks about, and what may be right although it finds it.
    pub exceptions: &'static [Bilingual],
    /// What it rests on.
    pub basis: Basis,
    /// The editions of the form it applies to.
    pub editions: &'static [Edition],
    /// The version of the rule set that introduced it.
    pub since: &'static str,
    /// The numbers it judges by; a [`Policy`](crate::Policy) can set others.
    pub thresholds: &'static [Threshold],
    /// A report it finds fault with.
    pub example: fn() -> Example,
    /// How it is checked.
    pub check: Check,
}

/// A number a rule judges by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Threshold {
    /// Its name within the rule.
    pub name: &'static str,
    /// Its value, unless a policy sets another.
    pub value: u64,
    /// What it means, with its unit.
    #[serde(serialize_with = "bilingual")]
    pub about: Bilingual,
}

/// What a rule rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Basis {
    /// The article or the notice.
    #[serde(serialize_with = "bilingual")]
    pub text: Bilingual,
    /// How firm it is.
    pub firmness: Firmness,
}

impl Basis {
    /// The national form itself.
    pub(crate) const FORM: Self = Self {
        text: Bilingual::new(
            "国办公开办函〔2019〕60号、〔2021〕30号格式",
            "The form of 国办公开办函〔2019〕60号 and 〔2021〕30号",
        ),
        firmness: Firmness::Law,
    };
}

/// How firm the basis of a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Firmness {
    /// It stands on the form itself.
    Printed,
    /// It stands in a law, in regulations or in a national notice.
    Law,
    /// It follows from the meaning of the form's words.
    Meaning,
    /// It is practice, not written down nationally.
    Practice,
}

impl Firmness {
    /// In words.
    pub const fn name(self) -> Bilingual {
        match self {
            Self::Printed => Bilingual::new("格式上印明", "printed on the form"),
            Self::Law => Bilingual::new(
                "法律、法规或者国家文件规定",
                "laid down in a law, in regulations or in a national notice",
            ),
            Self::Meaning => Bilingual::new("由格式用语的含义得出", "follows from the meaning of the form's words"),
            Self::Practice => Bilingual::new("通行做法，没有全国性规定", "practice, not written down nationally"),
        }
    }
}

/// 规则的类别：`structure` 文件是否具备格式应有的内容，`identity` 勾稽关系，`consistency` 数字、日期、文字是否一致，
/// `plausibility` 数字是否可能、是否寻常。
///
/// What kind of check a rule is: `structure`, whether the document has what the form prints; `identity`, the form's own sums;
/// `consistency`, whether figures, dates and text agree; `plausibility`, whether a figure is likely or possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Whether the document has what the form prints.
    Structure,
    /// Whether the form's own sums hold.
    Identity,
    /// Whether figures, dates and text agree with each other.
    Consistency,
    /// Whether a figure is likely, or possible for this organ.
    Plausibility,
}

impl Class {
    /// Every class, in the order of the catalogue's pages.
    pub const ALL: [Self; 4] = [Self::Structure, Self::Identity, Self::Consistency, Self::Plausibility];

    /// Its name.
    pub const fn name(self) -> Bilingual {
        match self {
            Self::Structure => Bilingual::new("结构", "Structure"),
            Self::Identity => Bilingual::new("勾稽关系", "Sums of the form"),
            Self::Consistency => Bilingual::new("一致性", "Consistency"),
            Self::Plausibility => Bilingual::new("合理性", "Plausibility"),
        }
    }

    /// What rules of this class ask.
    pub const fn about(self) -> Bilingual {
        match self {
            Self::Structure => {
                Bilingual::new("文件是否具备格式应有的内容。", "Whether the document has what the form prints.")
            }
            Self::Identity => Bilingual::new("格式自身的勾稽关系是否成立。", "Whether the form's own sums hold."),
            Self::Consistency => Bilingual::new(
                "数字、日期、文字之间，以及与上一年度之间，是否一致。",
                "Whether figures, dates and text agree with each other and with the year before.",
            ),
            Self::Plausibility => Bilingual::new(
                "数字是否可能，是否寻常；只提请核实，不判为错误。",
                "Whether a figure is possible, or likely; such rules ask and never call it an error.",
            ),
        }
    }
}

/// How a rule is checked.
#[derive(Debug)]
pub enum Check {
    /// By the identities of one kind, taken from the form of the report.
    Sum(Sum),
    /// By assertions that are data.
    Assertions {
        /// The data, and the words for what does not fulfil it.
        assertions: &'static [Assertion],
        /// What cannot be said as data.
        besides: fn(&mut Inspection<'_>),
    },
    /// By one function; its declarative content, if any, is beside it.
    Function {
        /// The function.
        run: fn(&mut Inspection<'_>),
        /// What the rule says, where it can be said as comparisons.
        expressions: fn() -> Vec<Expression>,
    },
}

impl Rule {
    /// Whether any table of the report is in an edition the rule is for.
    pub(crate) fn applies_to(&self, report: &Report) -> bool {
        Table::ALL.into_iter().any(|table| self.editions.contains(&report.form_of(table)))
    }
}

impl Check {
    pub(crate) const fn assertions(assertions: &'static [Assertion]) -> Self {
        const fn nothing(_: &mut Inspection<'_>) {}
        Self::Assertions { assertions, besides: nothing }
    }

    pub(crate) const fn function(run: fn(&mut Inspection<'_>)) -> Self {
        Self::Function { run, expressions: Vec::new }
    }
}

/// A rule as it is published.
#[derive(Clone, Debug, Serialize)]
pub struct RuleEntry {
    /// Its id.
    pub id: &'static str,
    /// What kind of check it is.
    pub class: Class,
    /// How grave a finding of it is.
    pub severity: Severity,
    /// What it checks.
    pub title: Message,
    /// What it checks, and why.
    pub help: Message,
    /// How to mend what it finds.
    pub mend: Message,
    /// What it leaves alone or only asks about.
    pub exceptions: Vec<Message>,
    /// What it rests on.
    pub basis: Basis,
    /// The editions it applies to.
    pub editions: Vec<Edition>,
    /// The version of the rule set that introduced it.
    pub since: &'static str,
    /// The numbers it judges by.
    pub thresholds: &'static [Threshold],
    /// What it says, as comparisons; empty where it cannot be said so.
    pub expressions: Vec<Expression>,
}

impl From<&Rule> for RuleEntry {
    fn from(rule: &Rule) -> Self {
        Self {
            id: rule.id,
            class: rule.class,
            severity: rule.severity,
            title: rule.title.into(),
            help: rule.help.into(),
            mend: rule.mend.into(),
            exceptions: rule.exceptions.iter().copied().map(Message::from).collect(),
            basis: rule.basis,
            editions: rule.editions.to_vec(),
            since: rule.since,
            thresholds: rule.thresholds,
            expressions: match rule.check {
                Check::Sum(sum) => Expression::of_sum(sum),
                Check::Assertions { assertions, .. } => {
                    assertions.iter().map(|assertion| assertion.expression.clone()).collect()
                }
                Check::Function { expressions, .. } => expressions(),
            },
        }
    }
}

fn bilingual<S: Serializer>(text: &Bilingual, serializer: S) -> Result<S::Ok, S::Error> {
    Message::from(*text).serialize(serializer)
}
