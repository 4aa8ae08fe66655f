//! What a rule is.

use ogi_model::{Bilingual, Cell, Edition, Form, Message, Report, Severity, Sum, Table};
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
    /// What it asks of a form; it applies to the editions that have it.
    pub asks: Asks,
    /// The version of the rule set that introduced it.
    pub since: &'static str,
    /// The numbers it judges by; a [`Policy`](crate::Policy) can set others.
    pub thresholds: &'static [Threshold],
    /// A report it finds fault with.
    pub example: fn() -> Example,
    /// How it is checked.
    pub check: Check,
}

/// 规则判断所用的一个界限。
///
/// A number a rule judges by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// 在本规则中的名称。
    ///
    /// Its name within the rule.
    #[cfg_attr(feature = "schema", schemars(title = "名称"))]
    pub name: &'static str,
    /// 数值；主管部门可以另定。
    ///
    /// Its value, unless a policy sets another.
    #[cfg_attr(feature = "schema", schemars(title = "数值"))]
    pub value: u64,
    /// 含义和单位。
    ///
    /// What it means, with its unit.
    #[serde(serialize_with = "bilingual")]
    #[cfg_attr(feature = "schema", schemars(title = "含义", with = "Message"))]
    pub about: Bilingual,
}

/// 规则的依据。
///
/// What a rule rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// 条文、文件或者格式用语。
    ///
    /// The article, the notice or the words of the form.
    #[serde(serialize_with = "bilingual")]
    #[cfg_attr(feature = "schema", schemars(title = "依据", with = "Message"))]
    pub text: Bilingual,
    /// 有多确定。
    ///
    /// How firm it is.
    #[cfg_attr(feature = "schema", schemars(title = "确定程度"))]
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

/// 依据有多确定。
///
/// How firm the basis of a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Firmness {
    /// 格式上印明。
    ///
    /// It stands on the form itself.
    Printed,
    /// 法律、法规或者国家文件规定。
    ///
    /// It stands in a law, in regulations or in a national notice.
    Law,
    /// 由格式用语的含义得出。
    ///
    /// It follows from the meaning of the form's words.
    Meaning,
    /// 通行做法，没有全国性规定。
    ///
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

/// 规则的类别。
///
/// What kind of check a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "RuleClass"))]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// 结构：文件是否具备格式应有的内容。
    ///
    /// Whether the document has what the form prints.
    Structure,
    /// 勾稽关系：格式自身的合计是否成立。
    ///
    /// Whether the form's own sums hold.
    Identity,
    /// 一致性：数字、日期、文字是否一致。
    ///
    /// Whether figures, dates and text agree with each other.
    Consistency,
    /// 合理性：数字是否可能、是否寻常。
    ///
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

/// What a rule asks of a form.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Asks {
    /// Nothing: it applies to every edition.
    Nothing,
    /// That it prints these cells.
    Cells(&'static [Cell]),
    /// That it asks for something in the prose.
    Prose(fn(&Form) -> bool),
}

impl Asks {
    /// Whether an edition has what is asked for.
    pub fn are_met_by(self, edition: Edition) -> bool {
        let form = edition.form();
        match self {
            Self::Nothing => true,
            Self::Cells(cells) => cells.iter().all(|cell| form.prints(*cell)),
            Self::Prose(asks) => asks(form),
        }
    }
}

impl Rule {
    /// The editions of the form it applies to, oldest first.
    pub fn editions(&self) -> impl Iterator<Item = Edition> {
        let asks = self.asks;
        Edition::ALL.into_iter().filter(move |edition| asks.are_met_by(*edition))
    }

    /// Whether any table of the report is in an edition the rule is for.
    pub(crate) fn applies_to(&self, report: &Report) -> bool {
        matches!(self.asks, Asks::Nothing)
            || Table::ALL.into_iter().any(|table| self.asks.are_met_by(report.form_of(table)))
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

/// 一条规则。
///
/// A rule as it is published.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Rule"))]
#[serde(deny_unknown_fields)]
pub struct RuleEntry {
    /// 编号，不会再用于别的规则。
    ///
    /// Its id.
    #[cfg_attr(feature = "schema", schemars(title = "编号"))]
    pub id: &'static str,
    /// 类别。
    ///
    /// What kind of check it is.
    #[cfg_attr(feature = "schema", schemars(title = "类别"))]
    pub class: Class,
    /// 所发现问题的程度，个别发现可以另定。
    ///
    /// How grave a finding of it is.
    #[cfg_attr(feature = "schema", schemars(title = "程度"))]
    pub severity: Severity,
    /// 名称。
    ///
    /// What it checks.
    #[cfg_attr(feature = "schema", schemars(title = "名称"))]
    pub title: Message,
    /// 核对什么，为什么。
    ///
    /// What it checks, and why.
    #[cfg_attr(feature = "schema", schemars(title = "说明"))]
    pub help: Message,
    /// 怎样改正。
    ///
    /// How to mend what it finds.
    #[cfg_attr(feature = "schema", schemars(title = "改正"))]
    pub mend: Message,
    /// 不核对的，或者只作提示的。
    ///
    /// What it leaves alone or only asks about.
    #[cfg_attr(feature = "schema", schemars(title = "例外"))]
    pub exceptions: Vec<Message>,
    /// 依据。
    ///
    /// What it rests on.
    #[cfg_attr(feature = "schema", schemars(title = "依据"))]
    pub basis: Basis,
    /// 所适用的各版格式；报告的三张表都不是其中之一的，不予核对（`other-edition`）。
    ///
    /// The editions it applies to.
    #[cfg_attr(feature = "schema", schemars(title = "格式版本"))]
    pub editions: Vec<Edition>,
    /// 自规则集的哪一版起有此规则。
    ///
    /// The version of the rule set that introduced it.
    #[cfg_attr(feature = "schema", schemars(title = "起始版本"))]
    pub since: &'static str,
    /// 判断所用的界限；主管部门可以另定。
    ///
    /// The numbers it judges by.
    #[cfg_attr(feature = "schema", schemars(title = "界限"))]
    pub thresholds: &'static [Threshold],
    /// 规则的内容，写成若干比较；不能写成比较的，为空。
    ///
    /// What it says, as comparisons; empty where it cannot be said so.
    #[cfg_attr(feature = "schema", schemars(title = "比较"))]
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
            editions: rule.editions().collect(),
            since: rule.since,
            thresholds: rule.thresholds,
            expressions: match rule.check {
                Check::Sum(sum) => Expression::of_sum(sum),
                Check::Assertions { assertions, .. } => {
                    assertions.iter().map(|assertion| assertion.expression.published()).collect()
                }
                Check::Function { expressions, .. } => expressions(),
            },
        }
    }
}

fn bilingual<S: Serializer>(text: &Bilingual, serializer: S) -> Result<S::Ok, S::Error> {
    Message::from(*text).serialize(serializer)
}
