//! What a review comes to, as data.

mod organ;

use std::borrow::Cow;

use chrono::NaiveDate;
use ogi_model::{Message, SchemaVersion, Sha256, with};
use ogi_validate::{Policy, Tool};
use serde::{Deserialize, Serialize};

pub use self::organ::{
    FindingChange, ReviewFinding, ReviewStatus, ReviewedOrgan, ReviewedReport, ReviewedVersion, ReviewedVersions,
};
use crate::rollup::{AreaMistake, CellTotal, NotCountedReason, OrganRef, UnmatchedReason};

/// 一次审核的结果：谁没有报，报了什么，哪里有问题，与上次相比改了什么。同样的输入总得到逐字节相同的结果。
///
/// What a supervising office finds in the reports of a year: who is missing, what is wrong, what was mended since. The same input gives the same bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Review {
    /// 数据格式版本。
    ///
    /// The version of this shape.
    #[cfg_attr(feature = "schema", schemars(title = "数据格式版本"))]
    pub schema_version: SchemaVersion,
    /// 进行审核的程序。
    ///
    /// What reviewed.
    #[cfg_attr(feature = "schema", schemars(title = "程序"))]
    pub tool: Tool,
    /// 规则集的版本。
    ///
    /// The version of the rules.
    #[cfg_attr(feature = "schema", schemars(title = "规则集版本"))]
    pub rule_set: Cow<'static, str>,
    /// 审核哪个年度的报告。
    ///
    /// The year whose reports are reviewed.
    #[cfg_attr(feature = "schema", schemars(title = "报告年度"))]
    pub year: u16,
    /// 以哪一天为准：到这一天没有收到的为未报。
    ///
    /// The day that counts: what was not received by then is missing.
    #[serde(with = "with::Day")]
    #[cfg_attr(feature = "schema", schemars(title = "截止日期"))]
    pub as_of: NaiveDate,
    /// 要求各机关在哪一天前答复。
    ///
    /// By when the organs are asked to answer.
    #[serde(skip_serializing_if = "Option::is_none", with = "with::Date")]
    #[cfg_attr(feature = "schema", schemars(title = "答复期限", default))]
    pub due: Option<NaiveDate>,
    /// 核对所依据的地方规定。
    ///
    /// The policy it was checked under.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "核对口径", with = "Policy", default))]
    pub policy: Option<Policy>,
    /// 所依据的机关名册。
    ///
    /// The register of organs.
    #[cfg_attr(feature = "schema", schemars(title = "名册"))]
    pub register: ReviewedRegister,
    /// 与哪一次审核相比；第一次审核的不写。
    ///
    /// The earlier review that it is compared with; absent for the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "上次审核", with = "ComparedWith", default))]
    pub compared_with: Option<ComparedWith>,
    /// 各种情况各有多少。
    ///
    /// How many there are of each kind.
    #[cfg_attr(feature = "schema", schemars(title = "数目"))]
    pub counts: ReviewCounts,
    /// 名册中在该年度应当编制报告的机关，按名册的顺序。
    ///
    /// The organs of the register that report on the year, in its order.
    #[cfg_attr(feature = "schema", schemars(title = "各机关"))]
    pub organs: Vec<ReviewedOrgan>,
    /// 不能确定属于哪个机关或者哪一年度的报告，列出而不猜测。
    ///
    /// Reports of which organ or year is not certain: listed, never guessed.
    #[cfg_attr(feature = "schema", schemars(title = "未能对应"))]
    pub unmatched: Vec<UnmatchedInReview>,
    /// 其他年度的、已经撤回的、按名册在该年度不编制报告的机关的报告。
    ///
    /// Reports of other years, withdrawn ones, and those of organs that by the register do not report on the year.
    #[cfg_attr(feature = "schema", schemars(title = "不属此次审核"))]
    pub set_aside: Vec<SetAside>,
    /// 读不了的文件：扫描件、加密的、损坏的等等。
    ///
    /// What could not be read: scans, locked and damaged files and the like.
    #[cfg_attr(feature = "schema", schemars(title = "读不了"))]
    pub unreadable: Vec<UnreadableInput>,
    /// 各条规则在多少个机关发现问题，最多的在前；已核实的不计。
    ///
    /// In how many reports each rule found something, most first, without what is confirmed.
    #[cfg_attr(feature = "schema", schemars(title = "各规则"))]
    pub rules: Vec<RuleTally>,
    /// 各机关之和，与本级政府报告的对照。
    ///
    /// The sum of the organs, held against the report of their government.
    #[cfg_attr(feature = "schema", schemars(title = "本级汇总"))]
    pub area: ReviewedArea,
    /// 上次发现而这次未能再核对的问题；不算已改。
    ///
    /// Findings of the earlier review that could not be looked for again; they do not count as mended.
    #[cfg_attr(feature = "schema", schemars(title = "未再核对"))]
    pub not_rechecked: Vec<NotRechecked>,
    /// 写出的文件，按名称排列。
    ///
    /// The files that were written, by name.
    #[cfg_attr(feature = "schema", schemars(title = "文件"))]
    pub files: Vec<ReviewFile>,
}

impl Review {
    /// The reports that are part of the review: those that count, and those that could not be matched.
    pub fn reports(&self) -> impl Iterator<Item = &ReviewedReport> {
        let of_organs = self.organs.iter().filter_map(|organ| organ.report.as_ref());
        of_organs.chain(self.unmatched.iter().map(|one| &one.report))
    }

    /// The organs to be reminded of their reports, with the file of the reminder.
    pub fn reminders(&self) -> impl Iterator<Item = (&ReviewedOrgan, &str)> {
        let missing = self.organs.iter().filter(|organ| organ.status == ReviewStatus::Missing);
        missing.filter_map(|organ| organ.notice.as_deref().map(|notice| (organ, notice)))
    }

    /// Everything that was found, in reports and in the totals of the area.
    pub fn findings(&self) -> impl Iterator<Item = &ReviewFinding> {
        self.reports().flat_map(|report| &report.findings).chain(&self.area.findings)
    }
}

/// 所依据的机关名册。
///
/// The register of organs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ReviewedRegister {
    /// 文件名。
    ///
    /// The name of its file.
    #[cfg_attr(feature = "schema", schemars(title = "来源"))]
    pub source: String,
    /// 文件内容的 SHA-256。
    ///
    /// The SHA-256 of its bytes.
    #[cfg_attr(feature = "schema", schemars(title = "SHA-256"))]
    pub sha256: Sha256,
    /// 名册中的机关数，包括在该年度不编制报告的。
    ///
    /// How many organs are in it, those included that do not report on the year.
    #[cfg_attr(feature = "schema", schemars(title = "机关数"))]
    pub organs: usize,
}

/// 与之相比的一次审核。
///
/// The earlier review that a review is compared with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ComparedWith {
    /// 那次审核以哪一天为准。
    ///
    /// The day that counted in it.
    #[serde(with = "with::Day")]
    #[cfg_attr(feature = "schema", schemars(title = "截止日期"))]
    pub as_of: NaiveDate,
}

/// 各种情况各有多少。
///
/// How many there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ReviewCounts {
    /// 应当报送的机关；垂直管理机构不计。
    ///
    /// Organs that have to report; vertical agencies are not counted.
    #[cfg_attr(feature = "schema", schemars(title = "应报"))]
    pub expected: usize,
    /// 其中已报的机关，包括迟报的。
    ///
    /// Those that did, the late ones included.
    #[cfg_attr(feature = "schema", schemars(title = "已报"))]
    pub reported: usize,
    /// 其中迟报的机关。
    ///
    /// Those that were late.
    #[cfg_attr(feature = "schema", schemars(title = "迟报"))]
    pub late: usize,
    /// 没有收到报告的机关。
    ///
    /// Those whose report was not received.
    #[cfg_attr(feature = "schema", schemars(title = "未报"))]
    pub missing: usize,
    /// 其中已过期限的。
    ///
    /// Those of them that are past their deadline.
    #[cfg_attr(feature = "schema", schemars(title = "逾期未报"))]
    pub overdue: usize,
    /// 没有收到报告的垂直管理机构。
    ///
    /// Vertical agencies whose report was not received; they report in their own system.
    #[cfg_attr(feature = "schema", schemars(title = "由本系统收取"))]
    pub elsewhere: usize,
    /// 同样的报告报了不止一次的机关。
    ///
    /// Organs that handed in the same report more than once.
    #[cfg_attr(feature = "schema", schemars(title = "重复报送"))]
    pub twice: usize,
    /// 报了几个版本、数字不同的机关。
    ///
    /// Organs that handed in several versions with different figures.
    #[cfg_attr(feature = "schema", schemars(title = "几个版本"))]
    pub versions: usize,
    /// 未能对应的报告。
    ///
    /// Reports that could not be matched.
    #[cfg_attr(feature = "schema", schemars(title = "未能对应"))]
    pub unmatched: usize,
    /// 不属此次审核的报告。
    ///
    /// Reports that are no part of the review.
    #[cfg_attr(feature = "schema", schemars(title = "不属此次审核"))]
    pub set_aside: usize,
    /// 读不了的文件。
    ///
    /// Inputs that could not be read.
    #[cfg_attr(feature = "schema", schemars(title = "读不了"))]
    pub unreadable: usize,
    /// 有错误的报告，包括未能对应的。
    ///
    /// Reports with errors, unmatched ones included.
    #[cfg_attr(feature = "schema", schemars(title = "有错误的"))]
    pub with_errors: usize,
    /// 没有错误、有警告的报告。
    ///
    /// Reports with warnings and no errors.
    #[cfg_attr(feature = "schema", schemars(title = "只有警告的"))]
    pub with_warnings: usize,
    /// 没有错误和警告的报告。
    ///
    /// Reports with neither.
    #[cfg_attr(feature = "schema", schemars(title = "没有错误和警告的"))]
    pub without: usize,
    /// 有规则未能核对的报告。
    ///
    /// Reports that not every rule could be applied to.
    #[cfg_attr(feature = "schema", schemars(title = "有规则未能核对的"))]
    pub not_fully_checked: usize,
    /// 错误的总数。
    ///
    /// Errors, all together.
    #[cfg_attr(feature = "schema", schemars(title = "错误"))]
    pub error: usize,
    /// 警告的总数。
    ///
    /// Warnings.
    #[cfg_attr(feature = "schema", schemars(title = "警告"))]
    pub warning: usize,
    /// 提示的总数。
    ///
    /// Findings that only ask.
    #[cfg_attr(feature = "schema", schemars(title = "提示"))]
    pub info: usize,
    /// 已核实的问题总数。
    ///
    /// Findings that were confirmed.
    #[cfg_attr(feature = "schema", schemars(title = "已核实"))]
    pub confirmed: usize,
    /// 上次发现、这次已经没有的错误和警告。
    ///
    /// Errors and warnings of the earlier review that are gone.
    #[cfg_attr(feature = "schema", schemars(title = "已改"))]
    pub mended: usize,
    /// 上次没有、这次发现的错误和警告。
    ///
    /// Errors and warnings that the earlier review did not have.
    #[cfg_attr(feature = "schema", schemars(title = "新增"))]
    pub new: usize,
    /// 上次发现、这次仍有的错误和警告，已核实的不计。
    ///
    /// Errors and warnings that both have, without what is confirmed.
    #[cfg_attr(feature = "schema", schemars(title = "未改"))]
    pub open: usize,
}

/// 一份未能对应的报告。
///
/// A report of which organ or year is not certain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct UnmatchedInReview {
    /// 所印机关名称。
    ///
    /// The name it prints.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "机关名称", with = "String", default))]
    pub name: Option<String>,
    /// 报告年度。
    ///
    /// Its year.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "报告年度", with = "u16", default))]
    pub year: Option<u16>,
    /// 原因。
    ///
    /// Why it is not certain.
    #[cfg_attr(feature = "schema", schemars(title = "原因"))]
    pub reason: UnmatchedReason,
    /// 可能的机关。
    ///
    /// The organs it may be of.
    #[cfg_attr(feature = "schema", schemars(title = "可能的机关"))]
    pub candidates: Vec<OrganRef>,
    /// 报告和核对出的问题。
    ///
    /// The report and what was found in it.
    #[cfg_attr(feature = "schema", schemars(title = "报告"))]
    pub report: ReviewedReport,
    /// 上次发现、这次已经没有的问题。
    ///
    /// Findings of the earlier review that are gone.
    #[cfg_attr(feature = "schema", schemars(title = "已改"))]
    pub mended: Vec<ReviewFinding>,
}

/// 一份不属此次审核的报告。
///
/// A report that is no part of the review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct SetAside {
    /// 机关。
    ///
    /// The organ.
    #[cfg_attr(feature = "schema", schemars(title = "机关"))]
    pub organ: OrganRef,
    /// 报告年度。
    ///
    /// Its year.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "报告年度", with = "u16", default))]
    pub year: Option<u16>,
    /// 文件名。
    ///
    /// Where it was read.
    #[cfg_attr(feature = "schema", schemars(title = "来源"))]
    pub source: String,
    /// 原因。
    ///
    /// Why.
    #[cfg_attr(feature = "schema", schemars(title = "原因"))]
    pub reason: NotCountedReason,
}

/// 一个读不了的文件。
///
/// An input that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct UnreadableInput {
    /// 文件名；不能显示的字符以 � 代替。
    ///
    /// Its name; what cannot be shown is replaced by �.
    #[cfg_attr(feature = "schema", schemars(title = "来源"))]
    pub source: String,
    /// 原因。
    ///
    /// Why.
    #[cfg_attr(feature = "schema", schemars(title = "原因"))]
    pub reason: Message,
    /// 从文件名看，可能是哪个机关的报告；只供查找，不作对应。
    ///
    /// Whose report it may be by its name: a hint for people, and not taken for certain.
    #[cfg_attr(feature = "schema", schemars(title = "可能的机关"))]
    pub perhaps: Vec<OrganRef>,
}

/// 一条规则的发现。
///
/// What one rule found in all reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct RuleTally {
    /// 规则的编号。
    ///
    /// The id of the rule.
    #[cfg_attr(feature = "schema", schemars(title = "规则"))]
    pub rule: Cow<'static, str>,
    /// 规则的名称。
    ///
    /// What it is called.
    #[cfg_attr(feature = "schema", schemars(title = "名称"))]
    pub title: Message,
    /// 多少份报告有这一问题。
    ///
    /// In how many reports it found something.
    #[cfg_attr(feature = "schema", schemars(title = "报告数"))]
    pub organs: usize,
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
    /// Findings that only ask.
    #[cfg_attr(feature = "schema", schemars(title = "提示"))]
    pub info: usize,
}

/// 各机关之和，与本级政府报告的对照。
///
/// The sum of the organs, held against the report of their government.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ReviewedArea {
    /// 汇总哪一级政府的数据。
    ///
    /// The government whose area it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "地区", with = "OrganRef", default))]
    pub area: Option<OrganRef>,
    /// 本级政府的报告是哪个文件；没有的不写。
    ///
    /// Where the report of the government was read; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "本级报告的来源", with = "String", default))]
    pub source: Option<String>,
    /// 按名册应当计入的机关数。
    ///
    /// How many organs the register says belong in.
    #[cfg_attr(feature = "schema", schemars(title = "应计入"))]
    pub expected: usize,
    /// 其中收到报告的机关数。
    ///
    /// How many of these reported.
    #[cfg_attr(feature = "schema", schemars(title = "已计入"))]
    pub reported: usize,
    /// 各单元格之和，按格式的顺序。
    ///
    /// The sum of each cell, in printed order.
    #[cfg_attr(feature = "schema", schemars(title = "各单元格"))]
    pub totals: Vec<CellTotal>,
    /// 能够单独说明全部差异的差错。
    ///
    /// Mistakes each of which explains every difference.
    #[cfg_attr(feature = "schema", schemars(title = "差异的原因"))]
    pub mistakes: Vec<AreaMistake>,
    /// 汇总规则（`area.*`）发现的问题。
    ///
    /// What the rules `area.*` found.
    #[cfg_attr(feature = "schema", schemars(title = "问题"))]
    pub findings: Vec<ReviewFinding>,
    /// 上次发现、这次已经没有的问题。
    ///
    /// Findings of the earlier review that are gone.
    #[cfg_attr(feature = "schema", schemars(title = "已改"))]
    pub mended: Vec<ReviewFinding>,
}

/// 上次发现而这次未能再核对的一个问题。
///
/// A finding of the earlier review that could not be looked for again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct NotRechecked {
    /// 哪个机关的：名册中的编号，没有的为所印名称或者文件名，本级汇总的为 `area`。
    ///
    /// Whose it is: the id in the register, or else the printed name or the file; `area` for the totals of the area.
    #[cfg_attr(feature = "schema", schemars(title = "机关"))]
    pub of: String,
    /// 机关的名称。
    ///
    /// The name of the organ.
    #[cfg_attr(feature = "schema", schemars(title = "名称"))]
    pub name: String,
    /// 问题。
    ///
    /// The finding.
    #[cfg_attr(feature = "schema", schemars(title = "问题"))]
    pub finding: ReviewFinding,
    /// 为什么未能再核对。
    ///
    /// Why it could not be looked for.
    #[cfg_attr(feature = "schema", schemars(title = "原因"))]
    pub reason: NotRecheckedReason,
}

/// 未能再核对的原因。
///
/// Why a finding could not be looked for again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NotRecheckedReason {
    /// 这次没有该机关的报告，或者报告未能对应。
    ///
    /// There is no report of its organ this time, or none that could be matched.
    NoReport,
    /// 该规则这次未能核对。
    ///
    /// Its rule could not be evaluated this time.
    RuleNotChecked,
}

/// 写出的一个文件。
///
/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ReviewFile {
    /// 在审核文件夹中的路径，各级之间用 `/`。
    ///
    /// Its path in the folder of the review, with `/` between folders.
    #[cfg_attr(feature = "schema", schemars(title = "名称"))]
    pub name: String,
    /// 内容的 SHA-256。
    ///
    /// The SHA-256 of its bytes.
    #[cfg_attr(feature = "schema", schemars(title = "SHA-256"))]
    pub sha256: Sha256,
    /// 字节数。
    ///
    /// How many bytes it has.
    #[cfg_attr(feature = "schema", schemars(title = "字节数"))]
    pub bytes: u64,
}
