//! What around a quantity leaves room for another reading of it.

/// Something that leaves room for another reading of a quantity, or, of [`Doubt::IsNew`], takes it away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It says that all of what was told before are such: 均获维持.
    IsOfAll,
    /// Nothing around it says that requests are meant.
    IsWeak,
    /// The words for what is counted stand farther off, or are taken from what was told before.
    IsLoose,
    /// The year before was named in front of it: perhaps it goes on with that.
    MayBeOfLastYear,
    /// 全部办结: it says that all were dealt with, which may be meant of those that were due. It is not compared with the
    /// row of those carried forward, but held against it as a whole.
    IsThatAllAreDone,
    /// The year that the sentence names is an earlier one, left standing where the report's own should be.
    NamesAStaleYear,
    /// 办理自然人申请: those received, or those dealt with.
    IsOfAnyRow,
    /// 新收: for certain without those brought forward.
    IsNew,
    /// 原告撤诉2件, 当年收到并办结19件: by its own words it may be a part of what the cell counts, however near it is.
    MayBeAPart,
}

/// What leaves room for another reading of a quantity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Doubts {
    pub(crate) flags: u16,
    /// How many characters stand beside the words of the statement that are no word known here: they may make a part of it,
    /// or another thing.
    pub unknown: u8,
    /// The number before it in the sentence that counts something which the tables do not: perhaps it is a part of that.
    pub within: Option<u64>,
}

impl Doubts {
    /// No doubt.
    pub(crate) const NONE: Self = Self { flags: 0, unknown: 0, within: None };

    /// Whether a doubt is among them.
    pub const fn has(self, doubt: Doubt) -> bool {
        self.flags & 1 << doubt as u8 != 0
    }

    /// The same, and one more where that holds.
    #[must_use]
    pub(crate) const fn with(self, doubt: Doubt, holds: bool) -> Self {
        Self { flags: self.flags | (holds as u16) << doubt as u8, ..self }
    }
}
