//! What a sentence states in numbers.

use std::ops::Range;

use ogi_model::{Cell, Report, Yuan};
use serde::Serialize;

use crate::doubts::Doubts;
use crate::section::Section;
use crate::subject::Subject;
use crate::words::ScopeWord;

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
    /// What else the sentence may mean; a figure that agrees with either is right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub or: Option<Subject>,
    /// Of a share, the whole that the sentence names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whole: Option<Subject>,
    /// Whose, as far as the sentence says.
    pub scope: StatedScope,
    /// Of which year, as far as the sentence says.
    pub year: StatedYear,
    /// Why it is not to be compared with the tables; nothing where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unbound: Option<Unbound>,
    /// The word that says whose.
    #[serde(skip)]
    pub scope_word: Option<ScopeWord>,
    /// The number of which the sentence itself gives a share, where it stands before it.
    #[serde(skip)]
    pub out_of: Option<u64>,
    /// What leaves room for another reading of it.
    #[serde(skip)]
    pub doubts: Doubts,
}

impl Statement<'_> {
    /// Whether both stand in one sentence.
    pub fn is_in_one_sentence_with(&self, other: &Statement<'_>) -> bool {
        (self.section, self.block, self.sentence) == (other.section, other.block, other.sentence)
    }

    /// Whether it goes on, in the same sentence, from one before it: a semicolon ends what is told of one thing.
    pub fn goes_on_from(&self, before: &Statement<'_>) -> bool {
        let between = || self.sentence.get(before.span.end..self.span.start);
        self.is_in_one_sentence_with(before) && between().is_some_and(|between| !between.contains(['；', ';']))
    }
}

/// A quantity as it is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
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
    /// A share.
    Share(Rate),
    /// How much more, or less, than last year.
    Growth {
        /// The rate.
        rate: Rate,
        /// Whether it is less.
        falls: bool,
    },
    /// How many percentage points a share is above, or below, last year's.
    Points {
        /// The points.
        rate: Rate,
        /// Whether it is below.
        falls: bool,
    },
    /// About as many as last year: 持平.
    Unchanged,
    /// How many more, or fewer, than last year.
    Difference {
        /// The number.
        count: u64,
        /// How far the number it stands for may be from it, where it is told in ten thousands or with 余 and the like; else 0.
        within: u64,
        /// Whether it is fewer.
        falls: bool,
    },
    /// Money.
    Money {
        /// The amount, in 元.
        #[serde(serialize_with = "yuan")]
        amount: Yuan,
        /// How far the amount it stands for may be from it, in 元: one step of its last digit.
        within: u64,
    },
    /// How much more money, or less, than last year.
    MoneyDifference {
        /// The amount, in 元.
        #[serde(serialize_with = "yuan")]
        amount: Yuan,
        /// One step of its last digit, in 元.
        within: u64,
        /// Whether it is less.
        falls: bool,
    },
}

/// A rate between two bounds, in parts of ten thousand. 35.9% stands for whatever is rounded or cut off to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rate {
    /// The digits as they are printed, without the point, in per cent.
    pub digits: u64,
    /// How many of them stand behind the point.
    pub places: u8,
    /// The number it stands for is at most so much lower, in units of the last digit; 0 where the digits are a bound.
    pub below: u16,
    /// The number it stands for is at most so much higher.
    pub above: u16,
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
#[non_exhaustive]
pub enum Unbound {
    /// It tells of a part: 通过网络收到, 涉及….
    Subset,
    /// It tells of another year or period.
    OtherYear,
    /// It tells of other organs than the tables.
    OtherScope,
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
        let cells = |subject: Subject| {
            subject.readings(report).as_slice().iter().map(|sum| sum.cells().collect()).collect::<Vec<_>>()
        };
        let mut sums = cells(self.subject);
        sums.extend(self.or.map(cells).unwrap_or_default());
        sums
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
