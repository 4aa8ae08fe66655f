//! What a check gives.

use std::borrow::Cow;

use ogi_model::{Cell, Edition, Forms, Message, Place, Places, SchemaVersion, Severity, Source, Undecided, with};
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use crate::decisions::{Decided, Decision};
use crate::fix::{Fix, WithoutFix};
use crate::narrative::StatementCounts;
use crate::policy::Policy;
use crate::rule::Class;

/// 一份报告的核对结果。同一份报告总得到逐字节相同的结果。
///
/// Everything a check has to say of one report. The same report gives the same bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Findings {
    /// 进行核对的程序。
    ///
    /// What checked.
    #[cfg_attr(feature = "schema", schemars(title = "程序"))]
    pub tool: Tool,
    /// 数据格式的版本。
    ///
    /// The version of this shape.
    #[cfg_attr(feature = "schema", schemars(title = "数据格式版本"))]
    pub schema_version: SchemaVersion,
    /// 规则集的版本；规则变了，它才变。
    ///
    /// The version of the rules; it changes when a verdict can.
    #[cfg_attr(feature = "schema", schemars(title = "规则集版本"))]
    pub rule_set: Cow<'static, str>,
    /// 报告所用的格式版本。
    ///
    /// The edition of the report.
    #[cfg_attr(feature = "schema", schemars(title = "格式版本"))]
    pub edition: Edition,
    /// 与 `edition` 不同的各表的格式版本。
    ///
    /// The editions of its tables that differ.
    #[serde(default, skip_serializing_if = "Forms::is_blank")]
    #[cfg_attr(feature = "schema", schemars(title = "各表格式版本"))]
    pub forms: Forms,
    /// 报告机关的名称。
    ///
    /// The name of the organ that reports.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<String>")]
    #[cfg_attr(feature = "schema", schemars(title = "报告机关"))]
    pub organ: Option<String>,
    /// 报告年度。
    ///
    /// The year reported on.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Between::<1900, 2999>")]
    #[cfg_attr(feature = "schema", schemars(title = "报告年度"))]
    pub year: Option<u16>,
    /// 报告读自何处。
    ///
    /// Where the report was read.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<Source>")]
    #[cfg_attr(feature = "schema", schemars(title = "来源"))]
    pub source: Option<Source>,
    /// 核对所依据的地方规定：停用或者另行定级的规则、另定的数值和期限。
    ///
    /// The policy it was checked under: what was switched off, graded anew or judged by other numbers and dates.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<Policy>")]
    #[cfg_attr(feature = "schema", schemars(title = "地方规定"))]
    pub policy: Option<Policy>,
    /// 各种程度的发现各有多少。
    ///
    /// How many findings there are of each severity.
    #[cfg_attr(feature = "schema", schemars(title = "数目"))]
    pub counts: Counts,
    /// 每条规则的结果，按规则目录的顺序。
    ///
    /// How each rule came out, in the order of the catalogue.
    #[cfg_attr(feature = "schema", schemars(title = "规则结果"))]
    pub outcomes: Vec<RuleOutcome>,
    /// 文字部分的陈述找到多少条、对应到单元格多少条、核对了多少条。
    ///
    /// How many statements of the prose were found, bound to cells and compared.
    #[cfg_attr(feature = "schema", schemars(title = "文字陈述"))]
    pub statements: StatementCounts,
    /// 所发现的问题：最严重的在前，同等程度的按规则目录和格式的顺序。
    ///
    /// The findings: gravest first, then in the order of the catalogue and of the form.
    #[cfg_attr(feature = "schema", schemars(title = "发现"))]
    pub findings: Vec<Finding>,
    /// 改动哪些数字可以使所发现的问题消失：同一处差错的排在一起，最可能的在前；最后是由合计推出的空白。
    ///
    /// What would explain the findings, those of one fault together, the likeliest first; then what blanks must stand for.
    #[cfg_attr(feature = "schema", schemars(title = "改法"))]
    pub fixes: Vec<Fix>,
    /// 在限定的计算量内没有找到改法的发现。
    ///
    /// The findings that no few cells explain.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "没有找到改法的发现"))]
    pub without_fix: Vec<WithoutFix>,
    /// 决定文件中没有对应发现的决定。
    ///
    /// Decisions of the decisions file that are about nothing found in this report.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "没有对应发现的决定"))]
    pub unmatched_decisions: Vec<Decision>,
    /// 未能读出、因而未作核对的单元格。
    ///
    /// The cells that could not be read, so that nothing was checked on them.
    #[cfg_attr(feature = "schema", schemars(title = "未能读出的单元格"))]
    pub unreadable: Vec<Unreadable>,
}

/// 进行核对的程序。
///
/// What checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tool {
    /// 程序的名称。
    ///
    /// Its name.
    #[cfg_attr(feature = "schema", schemars(title = "名称"))]
    pub name: Cow<'static, str>,
    /// 程序库的版本。
    ///
    /// The version of its crates.
    #[cfg_attr(feature = "schema", schemars(title = "版本"))]
    pub version: Cow<'static, str>,
}

/// 各种程度的发现各有多少；决定为已核实的另计。
///
/// How many findings there are of each severity; those a decision confirms are counted apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// 错误。
    ///
    /// Errors.
    #[cfg_attr(feature = "schema", schemars(title = "错误"))]
    pub error: usize,
    /// 警告。
    ///
    /// Warnings.
    #[cfg_attr(feature = "schema", schemars(title = "警告"))]
    pub warning: usize,
    /// 提示。
    ///
    /// What is to be asked about.
    #[cfg_attr(feature = "schema", schemars(title = "提示"))]
    pub info: usize,
    /// 已核实：经核实并写明理由、有关数字没有变动的。
    ///
    /// Confirmed: with a reason, the figures unchanged since.
    #[cfg_attr(feature = "schema", schemars(title = "已核实"))]
    pub confirmed: usize,
}

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
    /// 成立的次数。
    ///
    /// How often it held.
    #[cfg_attr(feature = "schema", schemars(title = "成立"))]
    pub passed: usize,
    /// 其中按空白为零成立的次数。
    ///
    /// How often of these it held with blanks as zero.
    #[cfg_attr(feature = "schema", schemars(title = "按空白为零成立"))]
    pub blanks_as_zero: usize,
    /// 不成立的次数。
    ///
    /// How often it did not hold.
    #[cfg_attr(feature = "schema", schemars(title = "不成立"))]
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

/// 发现的一处问题，或者需要核实的一处。
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
    /// 有关数字的指纹：数字变了，它就变，对该发现的决定随之失效。
    ///
    /// What identifies its figures: it changes when they do, and a decision about the finding is void.
    #[cfg_attr(feature = "schema", schemars(title = "数字指纹"))]
    pub figures: String,
    /// 决定文件对该发现所作的决定。
    ///
    /// What the decisions file says of it.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<Decided>")]
    #[cfg_attr(feature = "schema", schemars(title = "决定"))]
    pub decision: Option<Decided>,
}

/// 发现中的数值。
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

impl Args {
    /// Whether there are none.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

/// 一个单元格，以及它在发现中的作用。
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
    /// 它在发现中的作用。
    ///
    /// Its part in the finding.
    #[cfg_attr(feature = "schema", schemars(title = "作用"))]
    pub role: Role,
}

/// 单元格在发现中的作用。
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
    /// 发现所指的单元格。
    ///
    /// The finding is about it.
    Subject,
}

/// 一个未能读出的单元格。
///
/// A cell that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Unreadable {
    /// 单元格的地址。
    ///
    /// The address of the cell.
    #[cfg_attr(feature = "schema", schemars(title = "单元格"))]
    pub cell: Cell,
    /// 原因代码，如 `row-lost-cell`。
    ///
    /// Why, as a code such as `row-lost-cell`.
    #[cfg_attr(feature = "schema", schemars(title = "原因"))]
    pub code: String,
    /// 原文。
    ///
    /// What stands there, as printed.
    #[cfg_attr(feature = "schema", schemars(title = "原文"))]
    pub text: String,
}

impl Finding {
    /// Whether a decision that still holds confirms it with a reason: it is shown, and no longer counts.
    pub fn is_confirmed(&self) -> bool {
        self.decision.as_ref().is_some_and(Decided::confirms)
    }
}

impl Findings {
    /// Adds where the cells stand in the source.
    pub fn locate(&mut self, places: &Places) {
        for finding in &mut self.findings {
            let printed = finding.cells.iter().filter_map(|about| places.get(about.cell));
            finding.sources = printed.map(|printed| printed.place.clone()).collect();
        }
    }

    /// Whether any finding that is not confirmed is at least this grave.
    pub fn any_at_least(&self, severity: Severity) -> bool {
        self.findings.iter().any(|finding| finding.severity >= severity && !finding.is_confirmed())
    }

    /// Counts the findings.
    pub(crate) fn count(&mut self) {
        let mut counts = Counts::default();
        for finding in &self.findings {
            *match finding.severity {
                _ if finding.is_confirmed() => &mut counts.confirmed,
                Severity::Error => &mut counts.error,
                Severity::Warning => &mut counts.warning,
                Severity::Info => &mut counts.info,
            } += 1;
        }
        self.counts = counts;
    }
}
