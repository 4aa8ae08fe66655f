//! What would explain findings: changes of figures, and what kind of slip they would be.

use ogi_model::{Bilingual, Cell, Message, Table};
use serde::Serialize;

/// A change of figures with which the sums it is about hold. It is a proposal: the report is not touched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// In words.
    pub message: Message,
    /// What would have to be changed, in printed order; nothing else.
    pub changes: Vec<Change>,
    /// The fingerprints of the findings that would be settled, all of one fault.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub settles: Vec<String>,
    /// What kind of slip it would be.
    pub kind: Kind,
    /// Its place by how people err, from 1, among the explanations of the same findings; equally likely ones share a
    /// place.
    pub rank: usize,
    /// How many other explanations are as simple as this one: as few cells, or as many cells moved in one go.
    pub ties: usize,
    /// Whether that is all of them; otherwise there are at least so many.
    pub ties_exact: bool,
}

/// A cell that would be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The cell.
    pub cell: Cell,
    /// What stands there; absent where it is blank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<u64>,
    /// What would stand there.
    pub to: u64,
}

/// Findings for which no explanation was found within the bound of work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unexplained {
    /// In words.
    pub message: Message,
    /// The table.
    pub table: Table,
    /// The fingerprints of the findings.
    pub findings: Vec<String>,
    /// How many cells would have to be changed at least.
    pub at_least: usize,
}

/// What kind of slip an explanation would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Two neighbouring digits changed places: 21 for 12.
    DigitSwapped,
    /// A digit was left out: 12 for 112.
    DigitDropped,
    /// A digit stands there once too often: 112 for 12.
    DigitAdded,
    /// One digit is another: 17 for 11.
    DigitChanged,
    /// The figures of two neighbouring cells changed places.
    CellsSwapped,
    /// The figures of a row stand one column off.
    RowShifted,
    /// The figures of a column stand one row off.
    ColumnShifted,
    /// A total was not updated when its parts were.
    TotalStale,
    /// A blank that can only stand for zero.
    BlankIsZero,
    /// The figure is last year's.
    CopiedFromLastYear,
    /// A number was read as two, and the row behind it moved: a matter of the source or of its reading.
    NumberBroken,
    /// The right number was counted in the wrong row or column.
    Misfiled,
    /// A blank whose figure follows from the sums.
    BlankComputed,
    /// A wrong figure, of no kind that could be told.
    FigureWrong,
}

impl Kind {
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
            Self::TotalStale => Bilingual::new("像是合计没有随之更新", "the total looks left as it was before an edit"),
            Self::BlankIsZero => Bilingual::new("空白只能是 0", "the blank can only be 0"),
            Self::CopiedFromLastYear => {
                Bilingual::new("与上一年度报告的数字相同，像是沿用了旧数", "it is last year's figure, probably copied")
            }
            Self::NumberBroken => Bilingual::new(
                "可能是一个数字被拆成了两格",
                "a number may have been taken apart into two cells",
            ),
            Self::Misfiled => {
                Bilingual::new("像是计入了别的行或者列", "it looks counted in the wrong row or column")
            }
            Self::BlankComputed => Bilingual::new("空白可由合计推出", "the blank follows from the sums"),
            Self::FigureWrong => Bilingual::new("", ""),
        }
    }
}
