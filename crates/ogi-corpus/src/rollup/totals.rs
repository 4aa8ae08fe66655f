//! What a roll-up comes to, as data.

use ogi_model::{Cell, Language, Message, SchemaVersion, Severity};
use ogi_validate::{Class, Policy};
use serde::{Deserialize, Serialize};

use super::{csv, page};
use crate::versions::ChosenBy;

/// 一个地区的汇总：谁没有报，各单元格之和，与公布的本级报告是否一致，差异的原因。
///
/// The totals of an area: who is missing, the sum of each cell, how the published report differs, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct AreaTotals {
    /// 数据格式版本。
    ///
    /// The version of this shape.
    #[cfg_attr(feature = "schema", schemars(title = "数据格式版本"))]
    pub schema_version: SchemaVersion,
    /// 汇总的报告年度。
    ///
    /// The year that is added up.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "报告年度", with = "u16", default))]
    pub year: Option<u16>,
    /// 汇总规则所依据的核对口径；没有的不写。
    ///
    /// The policy that the rules on areas were applied under; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "核对口径", with = "Policy", default))]
    pub policy: Option<Policy>,
    /// 汇总哪一级政府的数据。
    ///
    /// The government whose area it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "地区", with = "OrganRef", default))]
    pub area: Option<OrganRef>,
    /// 公布的本级报告是哪个文件；没有的不写。
    ///
    /// Where the published report of the area was read; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "本级报告的来源", with = "String", default))]
    pub area_source: Option<String>,
    /// 收到了哪些报告。
    ///
    /// Which reports there are.
    #[cfg_attr(feature = "schema", schemars(title = "齐全情况"))]
    pub coverage: Coverage,
    /// 各单元格之和，按格式的顺序。
    ///
    /// The sum of each cell, in printed order.
    #[cfg_attr(feature = "schema", schemars(title = "各单元格"))]
    pub totals: Vec<CellTotal>,
    /// 能够单独说明全部差异的差错；几种同样说得通的都列出。
    ///
    /// Mistakes each of which explains every difference; where several do, all are listed.
    #[cfg_attr(feature = "schema", schemars(title = "差异的原因"))]
    pub mistakes: Vec<AreaMistake>,
    /// 汇总规则（`area.*`）发现的问题。
    ///
    /// What the rules `area.*` found.
    #[cfg_attr(feature = "schema", schemars(title = "问题"))]
    pub findings: Vec<AreaFinding>,
}

/// 一个机关。
///
/// An organ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct OrganRef {
    /// 在名册中的编号；名册中没有的不写。
    ///
    /// Its id in the register; absent where it is not in there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "编号", with = "String"))]
    pub id: Option<String>,
    /// 名称。
    ///
    /// Its name.
    #[cfg_attr(feature = "schema", schemars(title = "名称"))]
    pub name: String,
}

/// 收到了哪些报告。
///
/// Which reports there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Coverage {
    /// 按名册应当计入的机关数。
    ///
    /// How many organs the register says belong in.
    #[cfg_attr(feature = "schema", schemars(title = "应报"))]
    pub expected: usize,
    /// 其中收到报告的机关数。
    ///
    /// How many of these reported.
    #[cfg_attr(feature = "schema", schemars(title = "已报"))]
    pub reported: usize,
    /// 没有收到报告的机关。
    ///
    /// Those that did not.
    #[cfg_attr(feature = "schema", schemars(title = "未报"))]
    pub missing: Vec<OrganRef>,
    /// 收到不止一份报告的机关。
    ///
    /// Those of which there is more than one report.
    #[cfg_attr(feature = "schema", schemars(title = "重复"))]
    pub repeated: Vec<Repeated>,
    /// 不能确定属于哪个机关或者哪一年度的报告，没有计入。
    ///
    /// Reports of which organ or year is not certain; they are not added up.
    #[cfg_attr(feature = "schema", schemars(title = "未能对应"))]
    pub unmatched: Vec<UnmatchedReport>,
    /// 按名册不应计入的报告。
    ///
    /// Reports that by the register do not belong in.
    #[cfg_attr(feature = "schema", schemars(title = "不计入"))]
    pub not_counted: Vec<NotCounted>,
}

/// 收到不止一份报告的机关。
///
/// An organ with more than one report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Repeated {
    /// 机关。
    ///
    /// The organ.
    #[cfg_attr(feature = "schema", schemars(title = "机关"))]
    pub organ: OrganRef,
    /// 各份报告的来源。
    ///
    /// Where its reports were read.
    #[cfg_attr(feature = "schema", schemars(title = "各份"))]
    pub sources: Vec<String>,
    /// 采用的是哪一份。
    ///
    /// The one that is added up.
    #[cfg_attr(feature = "schema", schemars(title = "采用"))]
    pub used: String,
    /// 各份数字是否相同。
    ///
    /// Whether they have the same figures.
    #[cfg_attr(feature = "schema", schemars(title = "数字相同"))]
    pub same_figures: bool,
    /// 凭什么采用这一份。
    ///
    /// How it was chosen.
    #[cfg_attr(feature = "schema", schemars(title = "依据"))]
    pub chosen_by: ChosenBy,
}

/// 未能对应的报告。
///
/// A report of which organ or year is not certain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct UnmatchedReport {
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
    /// 来源。
    ///
    /// Where it was read.
    #[cfg_attr(feature = "schema", schemars(title = "来源"))]
    pub source: String,
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
}

/// 未能对应的原因。
///
/// Why a report could not be matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum UnmatchedReason {
    /// 名册中没有这个名称。
    ///
    /// The register does not have its name.
    NotInRegister,
    /// 可能是几个机关中的任何一个。
    ///
    /// It may be of any of several.
    Ambiguous,
    /// 报告没有机关名称。
    ///
    /// It has no name.
    NoName,
    /// 报告没有年度。
    ///
    /// It has no year.
    NoYear,
}

/// 按名册不应计入的报告。
///
/// A report that by the register does not belong in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct NotCounted {
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
    /// 来源。
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

/// 不计入的原因。
///
/// Why a report does not belong in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NotCountedReason {
    /// 垂直管理机构，在本系统汇总。
    ///
    /// It is of a vertical agency, which is added up in its own system.
    VerticalAgency,
    /// 由下级政府汇总，或者不属于本地区。
    ///
    /// It is added up by a government below, or belongs to another area.
    OtherArea,
    /// 按名册，该机关在这一年度不编制报告。
    ///
    /// By the register, its organ does not report on the year.
    NotReporting,
    /// 其他年度的报告。
    ///
    /// It is of another year.
    OtherYear,
    /// 已经撤回。
    ///
    /// It was withdrawn.
    Withdrawn,
}

/// 一个单元格之和。
///
/// The sum of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct CellTotal {
    /// 单元格。
    ///
    /// The cell.
    #[cfg_attr(feature = "schema", schemars(title = "单元格"))]
    pub cell: Cell,
    /// 各机关所填数字之和；金额单位为万元。
    ///
    /// The sum of the figures; amounts in 万元.
    #[cfg_attr(feature = "schema", schemars(title = "之和"))]
    pub total: String,
    /// 填了数字的机关数。
    ///
    /// How many organs fill it in.
    #[cfg_attr(feature = "schema", schemars(title = "填数"))]
    pub filled: usize,
    /// 留空的机关数。
    ///
    /// How many leave it blank.
    #[cfg_attr(feature = "schema", schemars(title = "空白"))]
    pub blank: usize,
    /// 没有这一格，或者未能读出的机关数。
    ///
    /// How many do not have it, or have what could not be read.
    #[cfg_attr(feature = "schema", schemars(title = "没有或者未读出"))]
    pub unknown: usize,
    /// 本级报告所填的数字。
    ///
    /// The figure of the published report.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "本级报告", with = "String", default))]
    pub area: Option<String>,
    /// 本级报告减各机关之和。
    ///
    /// The published figure less the sum.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "差", with = "String", default))]
    pub difference: Option<String>,
    /// 是否一致；没有可比数字的不写。
    ///
    /// How they compare; absent where there is nothing to compare.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "结果", with = "CellVerdict", default))]
    pub verdict: Option<CellVerdict>,
}

/// 一个单元格与各机关之和是否一致。
///
/// How a published figure compares with the sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CellVerdict {
    /// 相等。
    ///
    /// They are equal.
    Equal,
    /// 空白、没有的单元格和未收到的报告按零计算时相等。
    ///
    /// They are equal if blanks, cells that are not there and missing reports hold nothing.
    EqualWithBlanksAsZero,
    /// 不等。
    ///
    /// They differ.
    Differs,
    /// 不能确定：差额可能在空白、没有的单元格或者未收到的报告里。
    ///
    /// It is open: the difference may be what blanks, cells that are not there or missing reports hold.
    Undecided,
}

/// 能够说明全部差异的一种差错。
///
/// A mistake that explains every difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct AreaMistake {
    /// 种类。
    ///
    /// Its kind.
    #[cfg_attr(feature = "schema", schemars(title = "种类"))]
    pub kind: AreaMistakeKind,
    /// 涉及的机关。
    ///
    /// The organs it is about.
    #[cfg_attr(feature = "schema", schemars(title = "机关"))]
    pub organs: Vec<OrganRef>,
    /// 误用的报告；没有的不写。
    ///
    /// The report that was used by mistake; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "来源", with = "String", default))]
    pub source: Option<String>,
    /// 用文字说明。
    ///
    /// In words.
    #[cfg_attr(feature = "schema", schemars(title = "说明"))]
    pub message: Message,
}

/// 差错的种类。
///
/// What kind of mistake it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AreaMistakeKind {
    /// 漏计一个机关。
    ///
    /// An organ was left out.
    Omitted,
    /// 一个机关计了两次。
    ///
    /// An organ was counted twice.
    CountedTwice,
    /// 用了一个机关的另一版本。
    ///
    /// Another version of a report was used.
    EarlierVersion,
    /// 一个机关的两个版本都计入了。
    ///
    /// Two versions of a report were counted.
    BothVersions,
    /// 用了一个机关其他年度的报告。
    ///
    /// The report of another year was used.
    OtherYear,
    /// 计入了垂直管理机构。
    ///
    /// A vertical agency was counted.
    VerticalAgency,
    /// 计入了按名册不应计入的报告。
    ///
    /// A report was counted that does not belong in.
    OutsiderCounted,
    /// 差额是未收到的报告的数据。
    ///
    /// The difference is what missing reports hold.
    Missing,
}

/// 汇总规则发现的一个问题。
///
/// Something that a rule on areas found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct AreaFinding {
    /// 规则的编号，见规则目录中 `scope` 为 `area` 的规则。
    ///
    /// The id of the rule: one of those of the catalogue whose `scope` is `area`.
    #[cfg_attr(feature = "schema", schemars(title = "规则"))]
    pub rule: &'static str,
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
    /// 有关的单元格，按格式的顺序；全部单元格的，不列。
    ///
    /// The cells it is about, in printed order; none where it is about all.
    #[cfg_attr(feature = "schema", schemars(title = "单元格"))]
    pub cells: Vec<Cell>,
    /// 有关的机关。
    ///
    /// The organs it is about.
    #[cfg_attr(feature = "schema", schemars(title = "机关"))]
    pub organs: Vec<OrganRef>,
    /// 这个问题的标识：同一规则、同一机关的问题，改动数字以后不变。
    ///
    /// What identifies it: of the same rule and organ it stays when figures change.
    #[cfg_attr(feature = "schema", schemars(title = "标识"))]
    pub fingerprint: String,
}

impl CellVerdict {
    /// As it stands in data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::EqualWithBlanksAsZero => "equal_with_blanks_as_zero",
            Self::Differs => "differs",
            Self::Undecided => "undecided",
        }
    }
}

impl AreaTotals {
    /// The totals as CSV, one line a cell, headed by keys.
    pub fn write_csv<W: std::io::Write>(&self, out: W) -> std::io::Result<()> {
        csv::write(self, out)
    }

    /// Everything as plain text.
    pub fn text(&self, language: Language) -> String {
        page::text(self, language)
    }

    /// Everything as a web page that stands alone.
    pub fn html(&self, language: Language) -> String {
        page::html(self, language)
    }

    /// How many cells came out in a way.
    pub fn count(&self, verdict: CellVerdict) -> usize {
        self.totals.iter().filter(|total| total.verdict == Some(verdict)).count()
    }
}

/// The JSON Schema of a roll-up, draft 2020-12; its `$id` is `urn:ogi:schema:rollup:1.0`.
#[cfg(feature = "schema")]
pub fn rollup_schema() -> serde_json::Value {
    use ogi_model::{Edition, Organ, Report};
    use ogi_validate::{RulePolicy, SeverityOverride, findings_schema};

    let register = crate::Register::from_csv(
        "id,name,kind,parent\n001,示例县人民政府,government,\n002,示例县教育局,department,001\n003,示例县民政局,department,001\n\
         004,示例县水利局,department,001\n005,示例县税务局,vertical_agency,\n"
            .as_bytes(),
    );
    let register = register.expect("the example is a register");
    let report = |name: &str, received: u64| {
        let organ = Some(Organ { name: name.to_owned(), ..Organ::default() });
        let mut report = Report { year: Some(2024), organ, ..Report::blank(Edition::LATEST) };
        report.requests.received.total = Some(received);
        report
    };
    let warning = RulePolicy { severity: Some(SeverityOverride::Warning), ..RulePolicy::default() };
    let policy = Policy {
        name: "示例县汇总口径".to_owned(),
        rules: [("area.sum".to_owned(), warning)].into(),
        ..Policy::default()
    };
    let mut rollup = crate::Rollup::new(&register, Some(2024)).under(policy);
    for (name, received, source) in [
        ("示例县教育局", 17, "教育局.docx"),
        ("示例县教育局", 19, "教育局（更正）.docx"),
        ("示例县民政局", 4, "民政局.docx"),
        ("示例县税务局", 2, "税务局.docx"),
        ("示例县档案馆", 1, "档案馆.docx"),
    ] {
        rollup.push(&report(name, received), source);
    }
    rollup.push_area(&report("示例县人民政府", 25), "示例县.docx");
    let example = serde_json::to_value(rollup.finish()).expect("a roll-up is plain data");
    let mut schema = ogi_model::schema::published_schema::<AreaTotals>("rollup", &[example]);
    crate::schema::as_in(&mut schema, &[findings_schema()]);
    schema
}
