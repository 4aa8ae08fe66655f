//! What would explain findings: changes of figures, and what kind of slip they would be.

use ogi_model::{Bilingual, Cell, Message, Table, with};
use serde::{Deserialize, Serialize};

/// 使问题消失的一种改动。只是建议，报告本身不变。
///
/// A change of figures with which the sums it is about hold. It is a proposal: the report is not touched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fix {
    /// 用文字说明。
    ///
    /// In words.
    #[cfg_attr(feature = "schema", schemars(title = "说明"))]
    pub message: Message,
    /// 要改动的单元格，按格式的顺序；其余不变。
    ///
    /// What would have to be changed, in printed order; nothing else.
    #[cfg_attr(feature = "schema", schemars(title = "改动"))]
    pub changes: Vec<Change>,
    /// 改动后不再出现的问题的指纹，均属同一处差错。
    ///
    /// The fingerprints of the findings that would be settled, all of one fault.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "改后消失的问题"))]
    pub settles: Vec<String>,
    /// 改动对应哪一种差错。
    ///
    /// What kind of slip it would be.
    #[cfg_attr(feature = "schema", schemars(title = "差错种类"))]
    pub kind: FixKind,
    /// 在同一处差错的各种改法中按常见程度的名次，从 1 起；同样常见的名次相同。
    ///
    /// Its place by how people err, from 1, among the fixes of the same findings; equally likely ones share a
    /// place.
    #[cfg_attr(feature = "schema", schemars(title = "名次"))]
    pub rank: usize,
    /// 还有多少种改法与它同样简单：改动的单元格一样少，或者一次移动的单元格一样多。
    ///
    /// How many other fixes are as simple as this one: as few cells, or as many cells moved in one go.
    #[cfg_attr(feature = "schema", schemars(title = "改动同样少的改法"))]
    pub ties: usize,
    /// 是否已经全部数到；否则至少有这么多。
    ///
    /// Whether that is all of them; otherwise there are at least so many.
    #[cfg_attr(feature = "schema", schemars(title = "是否全部"))]
    pub ties_exact: bool,
    /// 除合计以外，还有什么支持或者反对这样改。反对的，名次排在没有反对的之后。
    ///
    /// What speaks for the changes or against them besides the sums. A fix that something speaks against ranks below every
    /// fix that nothing speaks against.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "依据"))]
    pub evidence: Vec<Evidence>,
}

impl Fix {
    /// Whether evidence speaks against one of the changes. Such a fix is to be named by a person, never chosen by a program.
    pub fn is_contradicted(&self) -> bool {
        self.evidence.iter().any(|evidence| evidence.speaks == Speaks::Against)
    }
}

/// 支持或者反对一项改动的依据。
///
/// What speaks for a change or against it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// 支持还是反对。
    ///
    /// For the change or against it.
    #[cfg_attr(feature = "schema", schemars(title = "支持或者反对"))]
    pub speaks: Speaks,
    /// 依据出自何处。
    ///
    /// What it is taken from.
    #[cfg_attr(feature = "schema", schemars(title = "依据种类"))]
    pub what: EvidenceSource,
    /// 所涉及的改动的单元格；依据说的是几格之和的，为其中改动的第一格。
    ///
    /// The changed cell it is about. Where it tells of several cells together, the first of them that is changed.
    #[cfg_attr(feature = "schema", schemars(title = "单元格"))]
    pub cell: Cell,
    /// 依据所在的位置。
    ///
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<EvidencePlace>")]
    #[cfg_attr(feature = "schema", schemars(title = "位置"))]
    pub place: Option<EvidencePlace>,
    /// 依据所写的数字；所说的是几格之和的，为其和。
    ///
    /// The figure it gives; of several cells together, their sum.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<u64>")]
    #[cfg_attr(feature = "schema", schemars(title = "数字"))]
    pub value: Option<u64>,
}

/// 依据支持还是反对改动。
///
/// Whether evidence speaks for a change or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Speaks {
    /// 支持：依据与现填的数字不符，与改后的数字相符。
    ///
    /// For it: it contradicts the printed figure and agrees with the changed one.
    For,
    /// 反对：依据与现填的数字相符，与改后的数字不符。
    ///
    /// Against it: it agrees with the printed figure and contradicts the changed one.
    Against,
}

/// 依据出自何处。
///
/// What evidence is taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum EvidenceSource {
    /// 报告的文字部分。
    ///
    /// The prose of the report.
    Prose,
    /// 上一年度的报告。
    ///
    /// The report of the year before.
    PreviousYear,
    /// 所汇总的各单位的报告。
    ///
    /// The reports of the members that an area report sums up.
    Member,
}

/// 依据所在的位置。
///
/// Where evidence stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EvidencePlace {
    /// 文字部分的哪一部分。
    ///
    /// The section of the prose.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<EvidenceSection>")]
    #[cfg_attr(feature = "schema", schemars(title = "部分"))]
    pub section: Option<EvidenceSection>,
    /// 该部分的第几段，从 1 起，标题也算一段。
    ///
    /// The paragraph of the section, from 1, headings counted.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Between::<1, 65535>")]
    #[cfg_attr(feature = "schema", schemars(title = "段"))]
    pub paragraph: Option<u16>,
    /// 哪一年度的报告。
    ///
    /// The year of the report.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Between::<1900, 2999>")]
    #[cfg_attr(feature = "schema", schemars(title = "年度"))]
    pub year: Option<u16>,
    /// 哪个机关的报告。
    ///
    /// The organ of the report.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<String>")]
    #[cfg_attr(feature = "schema", schemars(title = "机关"))]
    pub organ: Option<String>,
}

/// 报告的文字部分。
///
/// The sections of a report that are prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EvidenceSection {
    /// 一、总体情况。
    ///
    /// Section one, 总体情况.
    Overview,
    /// 五、存在的主要问题及改进情况。
    ///
    /// Section five, 存在的主要问题及改进情况.
    Problems,
    /// 六、其他需要报告的事项。
    ///
    /// Section six, 其他需要报告的事项.
    OtherMatters,
}

/// 要改动的一个单元格。
///
/// A cell that would be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// 单元格的地址。
    ///
    /// The cell.
    #[cfg_attr(feature = "schema", schemars(title = "单元格"))]
    pub cell: Cell,
    /// 现在填的数字；空白的不写。
    ///
    /// What stands there; absent where it is blank.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "with::Known::<u64>")]
    #[cfg_attr(feature = "schema", schemars(title = "现填"))]
    pub from: Option<u64>,
    /// 改为的数字。
    ///
    /// What would stand there.
    #[cfg_attr(feature = "schema", schemars(title = "改为"))]
    pub to: u64,
}

/// 在限定的计算量内没有找到改法的问题。
///
/// Findings for which no fix was found within the bound of work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WithoutFix {
    /// 用文字说明。
    ///
    /// In words.
    #[cfg_attr(feature = "schema", schemars(title = "说明"))]
    pub message: Message,
    /// 所在的表。
    ///
    /// The table.
    #[cfg_attr(feature = "schema", schemars(title = "表"))]
    pub table: Table,
    /// 这些问题的指纹。
    ///
    /// The fingerprints of the findings.
    #[cfg_attr(feature = "schema", schemars(title = "问题"))]
    pub findings: Vec<String>,
    /// 至少要改动多少个单元格。
    ///
    /// How many cells would have to be changed at least.
    #[cfg_attr(feature = "schema", schemars(title = "至少改动"))]
    pub at_least: usize,
}

/// 改动对应哪一种差错。
///
/// What kind of slip a fix would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "FixKind"))]
#[serde(rename_all = "kebab-case")]
pub enum FixKind {
    /// 相邻两位数字颠倒：12 写成 21。
    ///
    /// Two neighbouring digits changed places: 21 for 12.
    DigitSwapped,
    /// 漏写一位数字：112 写成 12。
    ///
    /// A digit was left out: 12 for 112.
    DigitDropped,
    /// 多写一位数字：12 写成 112。
    ///
    /// A digit stands there once too often: 112 for 12.
    DigitAdded,
    /// 写错一位数字：11 写成 17。
    ///
    /// One digit is another: 17 for 11.
    DigitChanged,
    /// 相邻两格的数字互换。
    ///
    /// The figures of two neighbouring cells changed places.
    CellsSwapped,
    /// 整行数字错了一列。
    ///
    /// The figures of a row stand one column off.
    RowShifted,
    /// 整列数字错了一行。
    ///
    /// The figures of a column stand one row off.
    ColumnShifted,
    /// 两行或者两列的数字互换。
    ///
    /// The figures of two rows changed places, or those of two columns.
    LinesSwapped,
    /// 各项改动以后，合计没有随之更新。
    ///
    /// A total was not updated when its parts were.
    TotalStale,
    /// 空白只能是零。
    ///
    /// A blank that can only stand for zero.
    BlankIsZero,
    /// 沿用了上一年度的数字。
    ///
    /// The figure is last year's.
    CopiedFromLastYear,
    /// 一个数字被拆成两格，其后各格错位；属于原文件或者读取的问题。
    ///
    /// A number was read as two, and the row behind it moved: a matter of the source or of its reading.
    NumberBroken,
    /// 数字计入了别的行或者列。
    ///
    /// The right number was counted in the wrong row or column.
    Misfiled,
    /// 区分处理的申请已计入部分公开，又计入不予公开或者无法提供的情形。
    ///
    /// The same requests were counted under 部分公开 and again under a ground for withholding, or as unavailable.
    CountedTwice,
    /// 空白的数字可由合计推出。
    ///
    /// A blank whose figure follows from the sums.
    BlankComputed,
    /// 数字有误，看不出属于哪一种。
    ///
    /// A wrong figure, of no kind that could be told.
    FigureWrong,
}

impl FixKind {
    /// What the slip looks like, as a clause of a sentence.
    pub const fn looks_like(self) -> Bilingual {
        match self {
            Self::DigitSwapped => Bilingual::new("像是两位数字颠倒", "two digits look swapped"),
            Self::DigitDropped => Bilingual::new("像是漏了一位数字", "a digit looks dropped"),
            Self::DigitAdded => Bilingual::new("像是多了一位数字", "a digit looks added"),
            Self::DigitChanged => Bilingual::new("像是写错了一位数字", "one digit looks wrong"),
            Self::CellsSwapped => {
                Bilingual::new("像是相邻两格的数字互换", "the figures of two neighbouring cells look swapped")
            }
            Self::RowShifted => Bilingual::new("像是整行数字错了一列", "the row looks moved by one column"),
            Self::ColumnShifted => Bilingual::new("像是整列数字错了一行", "the column looks moved by one row"),
            Self::LinesSwapped => {
                Bilingual::new("像是两行或者两列的数字互换", "the figures of two rows or two columns look swapped")
            }
            Self::TotalStale => Bilingual::new("像是合计没有随之更新", "the total looks left as it was before an edit"),
            Self::BlankIsZero => Bilingual::new("空白只能是 0", "the blank can only be 0"),
            Self::CopiedFromLastYear => {
                Bilingual::new("与上一年度报告的数字相同，像是沿用了旧数", "it is last year's figure, probably copied")
            }
            Self::NumberBroken => {
                Bilingual::new("可能是一个数字被拆成了两格", "a number may have been taken apart into two cells")
            }
            Self::Misfiled => Bilingual::new("像是计入了别的行或者列", "it looks counted in the wrong row or column"),
            Self::CountedTwice => Bilingual::new(
                "像是区分处理的申请重复计数",
                "requests granted in part look counted again under another outcome",
            ),
            Self::BlankComputed => Bilingual::new("空白可由合计推出", "the blank follows from the sums"),
            Self::FigureWrong => Bilingual::new("", ""),
        }
    }
}
