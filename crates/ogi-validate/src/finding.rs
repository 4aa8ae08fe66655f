//! One finding, and how a rule came out: values.

mod class;
pub(crate) mod decision;
pub(crate) mod fingerprint;

use std::borrow::Cow;

use ogi_model::{Cell, Message, Place, Severity, Undecided, with};
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

pub use self::class::Class;
use self::decision::Decided;

/// 一条规则的结果。规则对每一项合计、每一行或者每一个日期各核对一次。
///
/// How a rule came out. A rule is checked once for each sum, row or date it speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleOutcome {
    /// 规则的编号。
    ///
    /// The id of the rule.
    #[cfg_attr(feature = "schema", schemars(title = "规则"))]
    pub rule: Cow<'static, str>,
    /// 相符的次数。
    ///
    /// How often it held.
    #[cfg_attr(feature = "schema", schemars(title = "相符"))]
    pub passed: usize,
    /// 其中按空白为零相符的次数。
    ///
    /// How often of these it held with blanks as zero.
    #[cfg_attr(feature = "schema", schemars(title = "按空白为零相符"))]
    pub blanks_as_zero: usize,
    /// 不符的次数。
    ///
    /// How often it did not hold.
    #[cfg_attr(feature = "schema", schemars(title = "不符"))]
    pub failed: usize,
    /// 未能核对的次数和原因。
    ///
    /// How often it could not be evaluated, and why.
    #[cfg_attr(feature = "schema", schemars(title = "未核对"))]
    pub not_evaluated: SmallVec<[NotEvaluated; 1]>,
}

/// 因同一原因未能核对的次数。
///
/// How often a rule could not be evaluated for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NotEvaluated {
    /// 原因。
    ///
    /// Why.
    #[cfg_attr(feature = "schema", schemars(title = "原因"))]
    pub reason: Undecided,
    /// 次数。
    ///
    /// How often.
    #[cfg_attr(feature = "schema", schemars(title = "次数"))]
    pub count: usize,
}

/// 一个问题，或者需要核实的一处。
///
/// A fault, or something to be asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// 规则的编号。
    ///
    /// The id of the rule that found it.
    #[cfg_attr(feature = "schema", schemars(title = "规则"))]
    pub rule: Cow<'static, str>,
    /// 规则的类别。
    ///
    /// The kind of check.
    #[cfg_attr(feature = "schema", schemars(title = "类别"))]
    pub class: Class,
    /// 程度。
    ///
    /// How grave it is.
    #[cfg_attr(feature = "schema", schemars(title = "程度"))]
    pub severity: Severity,
    /// 用文字说明。
    ///
    /// In words.
    #[cfg_attr(feature = "schema", schemars(title = "说明"))]
    pub message: Message,
    /// 用数字说明。
    ///
    /// In numbers.
    #[serde(default, skip_serializing_if = "Args::is_blank")]
    #[cfg_attr(feature = "schema", schemars(title = "数值"))]
    pub args: Args,
    /// 有关的单元格，按格式的顺序。
    ///
    /// The cells it is about, in printed order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "单元格"))]
    pub cells: Vec<CellRole>,
    /// 这些单元格在原文件中的位置，顺序相同；位置不详的不列。
    ///
    /// Where those cells stand in the source, in the same order, where that is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "位置"))]
    pub sources: Vec<Place>,
    /// 指纹：由规则和有关的单元格算出，不含数字，数字改动后不变。
    ///
    /// What identifies it from one check to the next: made from the rule and what it is about, without the figures.
    #[cfg_attr(feature = "schema", schemars(title = "指纹"))]
    pub fingerprint: String,
    /// 有关数字的指纹：数字变了，它就变，对该问题的处理意见随之失效。
    ///
    /// What identifies its figures: it changes when they do, and a decision about the finding is void.
    #[cfg_attr(feature = "schema", schemars(title = "数字指纹"))]
    pub figures: String,
    /// 同一原因的各个问题共有的代码；单独的没有。
    ///
    /// A code that findings of one cause share; one that stands alone has none.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<String>")]
    #[cfg_attr(feature = "schema", schemars(title = "同一原因"))]
    pub group: Option<String>,
    /// 核实记录对该问题的处理意见。
    ///
    /// What the decisions file says of it.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<Decided>")]
    #[cfg_attr(feature = "schema", schemars(title = "处理意见"))]
    pub decision: Option<Decided>,
}

/// 问题中的数值。
///
/// The numbers of a finding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Args {
    /// 应为多少。
    ///
    /// What should stand there.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<i64>")]
    #[cfg_attr(feature = "schema", schemars(title = "应为"))]
    pub expected: Option<i64>,
    /// 实为多少。
    ///
    /// What stands there.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<i64>")]
    #[cfg_attr(feature = "schema", schemars(title = "实为"))]
    pub actual: Option<i64>,
    /// 相差多少；日期按天计。
    ///
    /// By how much it is off; for a date, in days.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<i64>")]
    #[cfg_attr(feature = "schema", schemars(title = "相差"))]
    pub difference: Option<i64>,
}

impl RuleOutcome {
    /// Whether it says more than that all of it held.
    pub(crate) fn is_notable(&self) -> bool {
        self.failed > 0 || self.blanks_as_zero > 0 || !self.not_evaluated.is_empty()
    }
}

impl Args {
    /// Whether there are none.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

/// 一个单元格，以及它在问题中的作用。
///
/// A cell, and what it has to do with a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CellRole {
    /// 单元格的地址。
    ///
    /// The address of the cell.
    #[cfg_attr(feature = "schema", schemars(title = "单元格"))]
    pub cell: Cell,
    /// 它在问题中的作用。
    ///
    /// Its part in the finding.
    #[cfg_attr(feature = "schema", schemars(title = "作用"))]
    pub role: Role,
}

/// 单元格在问题中的作用。
///
/// What a cell has to do with a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// 相加的各项之一。
    ///
    /// It is added up.
    Part,
    /// 各项之和应当等于的总计。
    ///
    /// It is what the parts must equal.
    Total,
    /// 问题所指的单元格。
    ///
    /// The finding is about it.
    Subject,
}

impl Finding {
    /// The cells to look at: what it is about and the totals that do not agree; all of its cells where it has neither.
    pub fn meant_cells(&self) -> Vec<Cell> {
        let is_meant = |about: &&CellRole| matches!(about.role, Role::Total | Role::Subject);
        let any = self.cells.iter().any(|about| is_meant(&about));
        self.cells.iter().filter(|about| !any || is_meant(about)).map(|about| about.cell).collect()
    }

    /// Whether a decision that still holds confirms it with a reason: it is shown, and no longer counts.
    pub fn is_confirmed(&self) -> bool {
        self.decision.as_ref().is_some_and(Decided::confirms)
    }
}

/// 文字部分的陈述：找到多少条，对应到单元格多少条，核对了多少条。
///
/// How many statements the prose makes, and what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementCounts {
    /// 找到：所说的事项表格（信息处理费为第六部分）中也有的。
    ///
    /// Found: statements on what the tables, or for fees section six, also tell.
    #[cfg_attr(feature = "schema", schemars(title = "找到"))]
    pub found: usize,
    /// 对应到单元格：年度、范围与表格相同的。
    ///
    /// Bound to cells: those of the same year and scope.
    #[cfg_attr(feature = "schema", schemars(title = "对应"))]
    pub bound: usize,
    /// 核对：有关单元格没有空缺的。
    ///
    /// Compared: those whose cells are filled in.
    #[cfg_attr(feature = "schema", schemars(title = "核对"))]
    pub compared: usize,
}
