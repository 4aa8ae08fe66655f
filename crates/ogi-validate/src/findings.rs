//! Everything a check has to say of one report.

use std::borrow::Cow;

use ogi_model::{Cell, Edition, Forms, Places, SchemaVersion, Severity, Source, Undecided, with};
use serde::{Deserialize, Serialize};

use crate::finding::decision::Decision;
use crate::finding::{Finding, RuleOutcome, StatementCounts};
use crate::fixes::fix::{Fix, WithoutFix};
use crate::policy::Policy;

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
    /// 各种程度的问题各有多少。
    ///
    /// How many findings there are of each severity.
    #[cfg_attr(feature = "schema", schemars(title = "数目"))]
    pub counts: Counts,
    /// 有不符、未能核对或者按空白为零相符的各条规则的结果，按规则目录的顺序；全部相符的只计入 `counts.passed`，除非要求列出。
    ///
    /// How the rules came out of which something failed, was not evaluated or held with blanks as zero, in the order of the
    /// catalogue. Rules that held throughout only count in `counts.passed`, unless they were asked for.
    #[cfg_attr(feature = "schema", schemars(title = "规则结果"))]
    pub outcomes: Vec<RuleOutcome>,
    /// 文字部分的陈述找到多少条、对应到单元格多少条、核对了多少条。
    ///
    /// How many statements of the prose were found, bound to cells and compared.
    #[cfg_attr(feature = "schema", schemars(title = "文字陈述"))]
    pub statements: StatementCounts,
    /// 问题：最严重的在前，同等程度的按规则目录和格式的顺序。
    ///
    /// The findings: gravest first, then in the order of the catalogue and of the form.
    #[cfg_attr(feature = "schema", schemars(title = "问题"))]
    pub findings: Vec<Finding>,
    /// 改动哪些数字可以使问题消失：同一处差错的排在一起，最可能的在前；最后是由合计推出的空白。
    ///
    /// What would explain the findings, those of one fault together, the likeliest first; then what blanks must stand for.
    #[cfg_attr(feature = "schema", schemars(title = "改法"))]
    pub fixes: Vec<Fix>,
    /// 在限定的计算量内没有找到改法的问题。
    ///
    /// The findings that no few cells explain.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "没有找到改法的问题"))]
    pub without_fix: Vec<WithoutFix>,
    /// 未能核对、或者未能全部核对的规则，按原因。
    ///
    /// The rules that could not be evaluated, or not throughout, by reason.
    #[cfg_attr(feature = "schema", schemars(title = "未能核对"))]
    pub not_checked: Vec<NotChecked>,
    /// 核实记录中没有对应问题的各条。
    ///
    /// Decisions of the decisions file that are about nothing found in this report.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "没有对应问题的处理意见"))]
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

/// 各种程度的问题各有多少；处理意见为已核实的另计。
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
    /// 全部规则共有多少次核对相符。
    ///
    /// How often a rule held, over all rules.
    #[cfg_attr(feature = "schema", schemars(title = "相符"))]
    pub passed: usize,
}

/// 因同一原因未能核对、或者未能全部核对的规则。
///
/// The rules that could not be evaluated for one reason, or not throughout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NotChecked {
    /// 原因。
    ///
    /// Why.
    #[cfg_attr(feature = "schema", schemars(title = "原因"))]
    pub reason: Undecided,
    /// 规则的编号，按规则目录的顺序。
    ///
    /// The ids of the rules, in the order of the catalogue.
    #[cfg_attr(feature = "schema", schemars(title = "规则"))]
    pub rules: Vec<Cow<'static, str>>,
}

impl NotChecked {
    /// By reason, in the order of the reasons.
    pub(crate) fn of(outcomes: &[RuleOutcome]) -> Vec<Self> {
        let mut by_reason: [Vec<Cow<'static, str>>; Undecided::ALL.len()] = std::array::from_fn(|_| Vec::new());
        for outcome in outcomes {
            for why in &outcome.not_evaluated {
                by_reason[why.reason as usize].push(outcome.rule.clone());
            }
        }
        let each = Undecided::ALL.into_iter().zip(by_reason);
        each.filter(|(_, rules)| !rules.is_empty()).map(|(reason, rules)| Self { reason, rules }).collect()
    }
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

impl Findings {
    /// Adds where the cells stand in the source.
    pub fn add_places(&mut self, places: &Places) {
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
        let mut counts = Counts { passed: self.counts.passed, ..Counts::default() };
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
