//! A rule as data: as the catalogue publishes it, and as a rule of one's own is read.

use std::borrow::Cow;

use ogi_model::{Edition, Message, Severity, with};
use serde::{Deserialize, Deserializer, Serialize};

use super::{Authority, Check, Rule, RuleScope, Threshold};
use crate::finding::Class;
use crate::rule::expression::Expression;

/// 一条规则。
///
/// A rule as it is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Rule"))]
#[serde(deny_unknown_fields)]
pub struct RuleEntry {
    /// 编号，不会再用于别的规则。
    ///
    /// Its id.
    #[cfg_attr(feature = "schema", schemars(title = "编号"))]
    pub id: Cow<'static, str>,
    /// 类别。
    ///
    /// What kind of check it is.
    #[cfg_attr(feature = "schema", schemars(title = "类别"))]
    pub class: Class,
    /// 问题的程度，个别问题可以另定。
    ///
    /// How grave a finding of it is.
    #[cfg_attr(feature = "schema", schemars(title = "程度"))]
    pub severity: Severity,
    /// 看什么：一份报告（`report`），或者一个地区的各份报告（`area`）。
    ///
    /// What it looks at: a report, or the reports of an area.
    #[cfg_attr(feature = "schema", schemars(title = "范围"))]
    pub scope: RuleScope,
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
    pub basis: PublishedBasis,
    /// 所适用的各版格式；报告的三张表都不是其中之一的，不予核对（`other-edition`）。
    ///
    /// The editions it applies to.
    #[cfg_attr(feature = "schema", schemars(title = "格式版本"))]
    pub editions: Vec<Edition>,
    /// 自规则集的哪一版起有此规则。
    ///
    /// The version of the rule set that introduced it.
    #[cfg_attr(feature = "schema", schemars(title = "起始版本"))]
    pub since: Cow<'static, str>,
    /// 判断所用的界限；主管部门可以另定。
    ///
    /// The numbers it judges by.
    #[cfg_attr(feature = "schema", schemars(title = "界限"))]
    pub thresholds: Vec<PublishedThreshold>,
    /// 规则的内容，写成若干比较；不能写成比较的，为空。
    ///
    /// What it says, as comparisons; empty where it cannot be said so.
    #[cfg_attr(feature = "schema", schemars(title = "比较"))]
    pub expressions: Vec<Expression>,
}

/// 规则判断所用的一个界限。
///
/// A number a rule judges by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Threshold"))]
#[serde(deny_unknown_fields)]
pub struct PublishedThreshold {
    /// 在本规则中的名称。
    ///
    /// Its name within the rule.
    #[cfg_attr(feature = "schema", schemars(title = "名称"))]
    pub name: Cow<'static, str>,
    /// 数值；主管部门可以另定。
    ///
    /// Its value, unless a policy sets another.
    #[cfg_attr(feature = "schema", schemars(title = "数值"))]
    pub value: u64,
    /// 含义和单位。
    ///
    /// What it means, with its unit.
    #[cfg_attr(feature = "schema", schemars(title = "含义"))]
    pub about: Message,
}

/// 规则的依据。
///
/// What a rule rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Basis"))]
#[serde(deny_unknown_fields)]
pub struct PublishedBasis {
    /// 条文、文件或者格式用语。
    ///
    /// The article, the notice or the words of the form.
    #[cfg_attr(feature = "schema", schemars(title = "依据"))]
    pub text: Message,
    /// 有多确定。
    ///
    /// How firm it is.
    #[cfg_attr(feature = "schema", schemars(title = "确定程度"))]
    pub authority: Authority,
}

impl From<&Rule> for RuleEntry {
    fn from(rule: &Rule) -> Self {
        Self {
            id: rule.id.into(),
            class: rule.class,
            severity: rule.severity,
            scope: rule.scope(),
            title: rule.title.into(),
            help: rule.help.into(),
            mend: rule.mend.into(),
            exceptions: rule.exceptions.iter().copied().map(Message::from).collect(),
            basis: PublishedBasis { text: rule.basis.text.into(), authority: rule.basis.authority },
            editions: rule.editions().collect(),
            since: rule.since.into(),
            thresholds: rule.thresholds.iter().map(PublishedThreshold::from).collect(),
            expressions: match rule.check {
                Check::Sum(sum) => Expression::of_sum(sum),
                Check::Assertions { assertions, .. } => {
                    assertions.iter().map(|assertion| assertion.expression.published()).collect()
                }
                Check::Function { expressions, .. } => expressions(),
                Check::Area(_) => Vec::new(),
            },
        }
    }
}

impl From<&Threshold> for PublishedThreshold {
    fn from(threshold: &Threshold) -> Self {
        Self { name: threshold.name.into(), value: threshold.value, about: threshold.about.into() }
    }
}

impl<'de> Deserialize<'de> for RuleEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// What a rule of one's own need not say has a value of its own here.
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "Rule")]
        struct Shape {
            id: Cow<'static, str>,
            #[serde(default = "consistency")]
            class: Class,
            severity: Severity,
            #[serde(default)]
            scope: RuleScope,
            title: Message,
            #[serde(default, with = "with::Known::<Message>")]
            help: Option<Message>,
            #[serde(default, with = "with::Known::<Message>")]
            mend: Option<Message>,
            #[serde(default)]
            exceptions: Vec<Message>,
            #[serde(default, with = "with::Known::<PublishedBasis>")]
            basis: Option<PublishedBasis>,
            #[serde(default)]
            editions: Vec<Edition>,
            #[serde(default = "first")]
            since: Cow<'static, str>,
            #[serde(default)]
            thresholds: Vec<PublishedThreshold>,
            expressions: Vec<Expression>,
        }
        const fn consistency() -> Class {
            Class::Consistency
        }
        const fn first() -> Cow<'static, str> {
            Cow::Borrowed("1.0")
        }
        let shape = Shape::deserialize(deserializer)?;
        let own = || Message { zh: "自定的规则".to_owned(), en: "A rule of one's own".to_owned() };
        let look =
            || Message { zh: "请核实有关数字。".to_owned(), en: "Look at the figures again.".to_owned() };
        Ok(Self {
            id: shape.id,
            class: shape.class,
            severity: shape.severity,
            scope: shape.scope,
            help: shape.help.unwrap_or_else(|| shape.title.clone()),
            title: shape.title,
            mend: shape.mend.unwrap_or_else(look),
            exceptions: shape.exceptions,
            basis: (shape.basis).unwrap_or_else(|| PublishedBasis { text: own(), authority: Authority::Practice }),
            editions: if shape.editions.is_empty() { Edition::ALL.to_vec() } else { shape.editions },
            since: shape.since,
            thresholds: shape.thresholds,
            expressions: shape.expressions,
        })
    }
}
