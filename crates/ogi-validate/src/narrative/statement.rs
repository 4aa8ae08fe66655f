//! What a sentence states in numbers.

use std::ops::Range;

use ogi_model::{Cell, Report, Yuan};
use serde::Serialize;

use super::subject::Subject;
use super::words::ScopeWord;
use crate::wording::Section;

/// A statement of the prose on something that the tables, or section six, also tell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Statement<'a> {
    /// The section it stands in.
    pub section: Section,
    /// The number of the paragraph in the section, from 1, headings counted.
    pub block: usize,
    /// The sentence, as printed.
    pub sentence: &'a str,
    /// Where the quantity stands in the sentence, in bytes.
    pub span: Range<usize>,
    /// How many.
    pub quantity: StatedQuantity,
    /// Of what.
    pub subject: Subject,
    /// Whose, as far as the sentence says.
    pub scope: StatedScope,
    /// Of which year, as far as the sentence says.
    pub year: StatedYear,
    /// Why it is not to be compared with the tables; nothing where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unbound: Option<Unbound>,
    #[serde(skip)]
    pub(crate) scope_word: Option<ScopeWord>,
    /// The number of requests of which the sentence itself gives a share.
    #[serde(skip)]
    pub(crate) out_of: Option<u64>,
}

/// A quantity as it is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatedQuantity {
    /// So many. A denial (未收到, 均获维持) states zero.
    Exact(u64),
    /// So many or more: 余, 多, 超过, or so many of a part.
    AtLeast(u64),
    /// About so many: 约, 近, or a number of 万 with its decimals.
    About {
        /// The number.
        count: u64,
        /// How far the number it stands for may be from it.
        within: u64,
    },
    /// A share in per cent.
    Share {
        /// The digits without the point.
        digits: u64,
        /// How many of them stand behind the point.
        places: u8,
    },
    /// Money, in 元.
    Money(#[serde(serialize_with = "yuan")] Yuan),
}

fn yuan<S: serde::Serializer>(amount: &Yuan, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(amount)
}

/// Whose figures a sentence says it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatedScope {
    /// The organ alone: 本机关, 我局, 政府办公室, 本级.
    Organ,
    /// 市政府: the government, which may stand for the organ or for its area.
    Government,
    /// The area: 全市, 各级行政机关, 我市.
    Area,
    /// It does not say.
    Unstated,
}

/// Which year a sentence says it tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatedYear {
    /// The year of the report.
    This,
    /// The year before.
    Last,
    /// Another year, several, or a part of one.
    Other,
    /// It does not say.
    Unstated,
}

/// Why a statement is not compared with the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unbound {
    /// It tells of a part: 通过网络收到, 涉及….
    Subset,
    /// It tells of another year or period.
    OtherYear,
    /// It tells of other organs than the tables.
    OtherScope,
    /// It is a difference or a comparison: 较上年增加 3 件.
    Comparison,
    /// Its words can be understood in more than one way.
    Wording,
    /// The form of the report has no such cells.
    NotPrinted,
    /// Its digits are damaged.
    Damaged,
}

impl Statement<'_> {
    /// The sums of cells of which any one may say the same; the first is what the words mean. Empty where the form has no
    /// such cells, and for information processing fees, which stand in section six.
    pub fn sums(&self, report: &Report) -> Vec<Vec<Cell>> {
        self.subject.0.sums(report).as_slice().iter().map(|sum| sum.cells().collect()).collect()
    }
}

impl From<Option<ScopeWord>> for StatedScope {
    fn from(word: Option<ScopeWord>) -> Self {
        match word {
            None => Self::Unstated,
            Some(ScopeWord::Own | ScopeWord::Office | ScopeWord::Level) => Self::Organ,
            Some(ScopeWord::Government) => Self::Government,
            Some(ScopeWord::Whole(_) | ScopeWord::Everyone | ScopeWord::OurArea) => Self::Area,
        }
    }
}
