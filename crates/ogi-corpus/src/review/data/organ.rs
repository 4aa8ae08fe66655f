//! What a review says of an organ: its report, the versions of it, and what was found in it.

use std::borrow::Cow;

use chrono::NaiveDate;
use ogi_model::{Cell, Edition, Message, Severity, Sha256, Status, with};
use ogi_validate::{Class, Counts, Deadline, DeadlineSetBy, Decided, NotChecked};
use serde::{Deserialize, Serialize};

use crate::rollup::OrganRef;
use crate::versions::ChosenBy;

/// 一个机关的报送情况。
///
/// How it stands with the report of an organ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReviewStatus {
    /// 已报；日期不能说明迟报的也在内。
    ///
    /// It was received; no date says that it was late.
    Reported,
    /// 迟报：最早一份的日期晚于期限。
    ///
    /// It was received, and the earliest version is dated after the deadline.
    Late,
    /// 没有收到。
    ///
    /// It was not received.
    Missing,
    /// 垂直管理机构，由本系统收取；没有收到不算未报。
    ///
    /// Of a vertical agency, which reports in its own system; it is not missing.
    Elsewhere,
}

/// 一个机关。
///
/// An organ of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ReviewedOrgan {
    /// 机关。
    ///
    /// The organ.
    #[cfg_attr(feature = "schema", schemars(title = "机关"))]
    pub organ: OrganRef,
    /// 报送情况。
    ///
    /// How it stands with its report.
    #[cfg_attr(feature = "schema", schemars(title = "报送情况"))]
    pub status: ReviewStatus,
    /// 应当在哪一天前（含当日）报送；垂直管理机构不写。
    ///
    /// The last day for its report; absent for vertical agencies.
    #[serde(skip_serializing_if = "Option::is_none", with = "with::Date")]
    #[cfg_attr(feature = "schema", schemars(title = "期限", default))]
    pub deadline: Option<NaiveDate>,
    /// 期限由什么规定。
    ///
    /// Who set the deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "期限的依据", with = "DeadlineSetBy", default))]
    pub deadline_set_by: Option<DeadlineSetBy>,
    /// 最早一份写明的报送日期，没有的取发布日期。
    ///
    /// The day that the earliest version says it was handed in, or else published.
    #[serde(skip_serializing_if = "Option::is_none", with = "with::Date")]
    #[cfg_attr(feature = "schema", schemars(title = "报送日期", default))]
    pub handed_in: Option<NaiveDate>,
    /// 逾期天数：迟报的到报送日期，未报的到截止日期。
    ///
    /// How many days after the deadline: until it was handed in, or, where it is missing, until the day that counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "逾期天数", with = "u32", default))]
    pub days_late: Option<u32>,
    /// 采用的一份报告。
    ///
    /// The report that counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "报告", with = "ReviewedReport", default))]
    pub report: Option<ReviewedReport>,
    /// 收到不止一份的，各份的情况。
    ///
    /// Where there is more than one report, all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "不止一份", with = "ReviewedVersions", default))]
    pub versions: Option<ReviewedVersions>,
    /// 读不了而从文件名看可能是该机关报告的文件。
    ///
    /// Inputs that could not be read and by their names may be its report.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "可能的文件", default))]
    pub perhaps: Vec<String>,
    /// 退改通知或者催报通知的文件；不需要通知的不写。
    ///
    /// The file of the notice to it, or of the reminder; absent where none is needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "通知", with = "String", default))]
    pub notice: Option<String>,
    /// 上次发现、这次已经没有的问题。
    ///
    /// Findings of the earlier review that are gone.
    #[cfg_attr(feature = "schema", schemars(title = "已改"))]
    pub mended: Vec<ReviewFinding>,
}

impl ReviewedOrgan {
    /// Its deadline.
    pub fn deadline(&self) -> Option<Deadline> {
        self.deadline.zip(self.deadline_set_by).map(|(last, set_by)| Deadline { last, set_by })
    }

    /// Whether it is past its deadline and nothing was received.
    pub fn is_overdue(&self) -> bool {
        self.status == ReviewStatus::Missing && self.days_late.is_some()
    }
}

/// 一份报告，以及核对出的问题。
///
/// A report and what was found in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ReviewedReport {
    /// 文件名。
    ///
    /// Where it was read.
    #[cfg_attr(feature = "schema", schemars(title = "来源"))]
    pub source: String,
    /// 文件内容的 SHA-256。
    ///
    /// The SHA-256 of the bytes it was read from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "SHA-256", with = "Sha256", default))]
    pub sha256: Option<Sha256>,
    /// 格式版本。
    ///
    /// The edition of its form.
    #[cfg_attr(feature = "schema", schemars(title = "格式版本"))]
    pub edition: Edition,
    /// 报告写明的状态。
    ///
    /// The status that it states.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "状态", with = "Status", default))]
    pub status: Option<Status>,
    /// 发布日期。
    ///
    /// The day of publication.
    #[serde(skip_serializing_if = "Option::is_none", with = "with::Date")]
    #[cfg_attr(feature = "schema", schemars(title = "发布日期", default))]
    pub published: Option<NaiveDate>,
    /// 是否给出了该机关上一年度的报告。
    ///
    /// Whether the report of the year before was given.
    #[cfg_attr(feature = "schema", schemars(title = "有上一年度报告"))]
    pub has_previous_year: bool,
    /// 未能读出的单元格数。
    ///
    /// How many of its cells could not be read.
    #[cfg_attr(feature = "schema", schemars(title = "未读出的单元格"))]
    pub unread_cells: usize,
    /// 各种程度的问题各有多少。
    ///
    /// How many findings there are of each severity.
    #[cfg_attr(feature = "schema", schemars(title = "数目"))]
    pub counts: Counts,
    /// 问题，最严重的在前。
    ///
    /// What was found, gravest first.
    #[cfg_attr(feature = "schema", schemars(title = "问题"))]
    pub findings: Vec<ReviewFinding>,
    /// 未能核对、或者未能全部核对的规则，按原因；其他格式版本的规则不列。
    ///
    /// The rules that could not be evaluated, or not throughout, by reason, without those for other editions.
    #[cfg_attr(feature = "schema", schemars(title = "未能核对"))]
    pub not_checked: Vec<NotChecked>,
    /// 核对结果网页的文件。
    ///
    /// The file of its check page.
    #[cfg_attr(feature = "schema", schemars(title = "核对结果"))]
    pub check: String,
}

/// 一份报告或者本级汇总中的一个问题。
///
/// Something that was found in a report, or in the totals of the area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ReviewFinding {
    /// 规则的编号。
    ///
    /// The id of the rule.
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
    /// 有关的单元格。
    ///
    /// The cells it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "单元格"))]
    pub cells: Vec<Cell>,
    /// 指纹：与机关、年度一起，标识前后两次审核中的同一个问题。
    ///
    /// With organ and year it identifies a finding from one review to the next.
    #[cfg_attr(feature = "schema", schemars(title = "指纹"))]
    pub fingerprint: String,
    /// 有关数字的指纹，数字变了它就变；本级汇总的问题没有数字指纹，为空。
    ///
    /// It changes when the figures do; empty for findings about the totals of the area.
    #[cfg_attr(feature = "schema", schemars(title = "数字指纹"))]
    pub figures: String,
    /// 核实记录对该问题的处理意见。
    ///
    /// What the decisions file says of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "处理意见", with = "Decided"))]
    pub decision: Option<Decided>,
    /// 与上次审核相比；第一次审核的不写。
    ///
    /// How it stands to the earlier review; absent for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "变化", with = "FindingChange"))]
    pub change: Option<FindingChange>,
}

impl ReviewFinding {
    /// Whether an office has confirmed it, so that it no longer counts.
    pub fn is_confirmed(&self) -> bool {
        self.decision.as_ref().is_some_and(Decided::confirms)
    }

    /// Whether it is to be mended or explained: it does more than ask, and nobody has confirmed it.
    pub fn is_open(&self) -> bool {
        self.severity > Severity::Info && !self.is_confirmed()
    }
}

/// 一个问题与上次审核相比的变化。
///
/// How a finding stands to the earlier review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FindingChange {
    /// 上次没有。
    ///
    /// The earlier review did not have it.
    New,
    /// 上次已有，仍未改。
    ///
    /// The earlier review had it.
    Open,
}

/// 收到不止一份报告的，各份的情况。
///
/// All versions of a report of which there is more than one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ReviewedVersions {
    /// 各份数字是否相同；相同的是重复报送，不同的是几个版本。
    ///
    /// Whether they have the same figures: then it was handed in twice, otherwise in several versions.
    #[cfg_attr(feature = "schema", schemars(title = "数字相同"))]
    pub same_figures: bool,
    /// 凭什么采用其中一份；只有一份没有撤回的不写。
    ///
    /// How the one that counts was chosen; absent where all others were withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "依据", with = "ChosenBy", default))]
    pub chosen_by: Option<ChosenBy>,
    /// 各份报告，按给出的顺序。
    ///
    /// The versions, in the order given.
    #[cfg_attr(feature = "schema", schemars(title = "各份"))]
    pub versions: Vec<ReviewedVersion>,
}

/// 一份报告。
///
/// One version of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ReviewedVersion {
    /// 文件名。
    ///
    /// Where it was read.
    #[cfg_attr(feature = "schema", schemars(title = "来源"))]
    pub source: String,
    /// 发布日期，没有的取落款或者报送日期。
    ///
    /// The day it was published, or else signed or handed in.
    #[serde(skip_serializing_if = "Option::is_none", with = "with::Date")]
    #[cfg_attr(feature = "schema", schemars(title = "日期", default))]
    pub date: Option<NaiveDate>,
    /// 是否采用这一份。
    ///
    /// Whether it is the one that counts.
    #[cfg_attr(feature = "schema", schemars(title = "采用"))]
    pub counts: bool,
    /// 是否已经撤回。
    ///
    /// Whether it was withdrawn.
    #[cfg_attr(feature = "schema", schemars(title = "已撤回"))]
    pub withdrawn: bool,
}
