//! What would explain findings: changes of figures, and what kind of slip they would be.

use ogi_model::{Bilingual, Cell, Message, Table, with};
use serde::{Deserialize, Serialize};

/// 使所发现的问题消失的一种改动。只是建议，报告本身不变。
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
    /// 改动后不再出现的发现的指纹，均属同一处差错。
    ///
    /// The fingerprints of the findings that would be settled, all of one fault.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(title = "改后消失的发现"))]
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
    #[cfg_attr(feature = "schema", schemars(title = "同样简单的改法"))]
    pub ties: usize,
    /// 是否已经全部数到；否则至少有这么多。
    ///
    /// Whether that is all of them; otherwise there are at least so many.
    #[cfg_attr(feature = "schema", schemars(title = "是否全部"))]
    pub ties_exact: bool,
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

/// 在限定的计算量内没有找到改法的发现。
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
    /// 这些发现的指纹。
    ///
    /// The fingerprints of the findings.
    #[cfg_attr(feature = "schema", schemars(title = "发现"))]
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
            Self::BlankComputed => Bilingual::new("空白可由合计推出", "the blank follows from the sums"),
            Self::FigureWrong => Bilingual::new("", ""),
        }
    }
}
