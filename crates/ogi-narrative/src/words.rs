//! The words by which the prose is understood: one line a kind, its variants parted by blanks. A longer word wins over a
//! shorter one that begins at the same place, so a word that only looks like another (办结率, 规章制度, 未来) stands in a
//! line of its own kind. The labels of the forms need not be listed: they are words, too.

mod disclosure;
mod labels;
mod operators;
mod other;
mod requests;
mod reviews;

use crate::cells::{Applicants, Channels, Items, Outcomes, Results};
use crate::subject::{FeeItem, Flow, ItemMeasure};

/// What a word does in a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// Requests for information, by a name that leaves no doubt.
    Requests,
    /// 申请: of whatever kind stands before it.
    Application,
    /// Information disclosure itself: cases beside it are about it.
    Disclosure,
    /// What is done with requests.
    Flow(Flow),
    /// 新收: received this year, for certain.
    NewlyReceived,
    /// 结转, with the year before or behind it.
    Carry,
    Outcomes(Outcomes),
    /// 重复, 第三方: an outcome where its group was told of.
    ShortOutcomes(Outcomes),
    /// 为被申请人: the one before it is who was sued.
    Respondent,
    /// 公开 on its own: an outcome only beside others.
    Open,
    Applicants(Applicants),
    /// 其他 on its own: the last applicant, outcome or result of a list.
    Others,
    Channels(Channels),
    Results(Results),
    /// 撤回申请: one of the ways that make a result.
    PartOfResult(Results),
    /// 审结: whatever the result.
    Closed,
    /// 未审结, 未办结: pending cases, or requests carried forward.
    Unfinished,
    Items(Items),
    /// 行政执法 and the like, or a verb of theirs: what is done with items.
    Measure(ItemMeasure),
    Fee,
    FeeItem(FeeItem),
    /// 金额: of what was asked for, unless it was said to be paid.
    Amount,
    /// 事项, 项目: entries of a catalogue.
    Entries,
    /// Things that are counted in reports and are none of ours.
    Foreign,
    /// An outcome that is no row of the form, or only part of one.
    Unmapped,
    /// Words that make a part of the requests out of all of them.
    Subset,
    /// 名义: of whom stands before it.
    InName,
    /// 文件: documents of the kind that was named, or others.
    Documents,
    /// 在办: in hand, as those are that are left over.
    InHand,
    /// 公民 with its number: a person.
    Citizen,
    /// 涉及, 有关: a part, unless a row of the form follows.
    Concerning,
    /// 人民法院, 复议机关: whose results are told.
    Deciders(Channels),
    /// 败诉, 判决维持: results of a court.
    CourtResults(Results),
    /// 作为复议机关: the cases that follow are those it reviewed, of other organs.
    Reviewer,
    /// 未, 没有, 无.
    Not,
    /// 未收到: that any was received.
    NotReceived,
    /// 为零: that there is any of what stands before.
    IsNil,
    /// 均, 全部: what follows is said of all.
    Every,
    /// 不同: what is named with 与 is compared with.
    Unlike,
    /// 较, 比, 同比: what follows is a comparison.
    Compare,
    /// 增加, 多.
    Rise,
    /// 减少, 少.
    Fall,
    /// 增至, 升至.
    To,
    /// 由, 从 before the figure that 增至 starts from.
    From,
    /// 占, 占比.
    Share,
    /// 办结率.
    Rate(RateOf),
    /// A rate of something else.
    ForeignRate,
    /// 总数, 总量: behind what a share is of.
    Whole,
    /// 其中.
    Among,
    /// 含, 包括.
    With,
    /// 加上, 连同.
    Plus,
    /// 除.
    Except,
    /// 其余, 剩余.
    Rest,
    /// 不计入: what was told before it is not among the figures.
    NotCounted,
    /// 公示: what was shown, which may be some of what was done.
    Shown,
    /// 合计, 共.
    Sum,
    /// 前者: what was told before the last.
    Former,
    /// 两项, 后两项: what was told before, so many.
    Together(u8),
    /// 前两项: the first of what was told before, so many.
    FirstOf(u8),
    /// 翻番.
    Doubled,
    /// 持平.
    Unchanged,
    /// 上年同期: the number that follows is last year's.
    LastYearSame,
    /// 等: the list before it is not complete.
    Etc,
    /// 各.
    Each,
    /// 分别.
    Respectively,
    And,
    ThisYear,
    LastYear,
    NextYear,
    /// More than the year, or not all of it.
    OtherPeriod,
    Scope(ScopeWord),
    /// 各镇, 下属单位: other organs than the one that reports.
    Member,
    /// The last character of the names of many organs.
    OrganTail,
    AtLeast,
    AtMost,
    About,
    /// 近: a little less.
    Nearly,
    Stop,
    Semicolon,
    Comma,
    Colon,
    List,
    Bracket,
    BracketEnd,
    /// 《, up to whose end nothing is read.
    Title,
    /// A Chinese numeral may begin here.
    Numeral,
    /// 一半, 半数.
    Half,
    /// 单位, 部门: bodies, of whatever kind.
    Body,
    /// Says nothing by itself.
    Filler,
    /// A number, by its place among those of the text.
    Number(u16),
    Year(u16),
}

/// What a word can do to a sentence without numbers, and to what follows the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// It may state something, or says what is told of next.
    Speaks,
    /// It names something that is none of ours.
    NamesOthers,
    /// It names disclosure.
    NamesDisclosure,
    /// It does nothing by itself.
    Silent,
}

impl Word {
    /// What the word can do in a sentence that it does not open.
    pub(crate) const fn weight(self) -> Weight {
        match self {
            Self::Foreign | Self::Reviewer => Weight::NamesOthers,
            Self::Disclosure => Weight::NamesDisclosure,
            Self::Flow(_)
            | Self::NewlyReceived
            | Self::Open
            | Self::Applicants(_)
            | Self::Others
            | Self::Respondent
            | Self::Results(_)
            | Self::PartOfResult(_)
            | Self::CourtResults(_)
            | Self::Closed
            | Self::Unfinished
            | Self::Measure(_)
            | Self::FeeItem(FeeItem::Charged | FeeItem::Collected)
            | Self::Amount
            | Self::Entries
            | Self::Unmapped
            | Self::Subset
            | Self::Shown
            | Self::InName
            | Self::InHand
            | Self::Citizen
            | Self::Concerning
            | Self::Deciders(_)
            | Self::Unlike
            | Self::Compare
            | Self::Rise
            | Self::Fall
            | Self::To
            | Self::From
            | Self::Share
            | Self::Rate(_)
            | Self::ForeignRate
            | Self::Whole
            | Self::Among
            | Self::With
            | Self::Plus
            | Self::Except
            | Self::Rest
            | Self::NotCounted
            | Self::Sum
            | Self::Former
            | Self::Together(_)
            | Self::FirstOf(_)
            | Self::Etc
            | Self::Each
            | Self::Respectively
            | Self::And
            | Self::ThisYear
            | Self::LastYear
            | Self::NextYear
            | Self::OtherPeriod
            | Self::Year(_)
            | Self::Scope(_)
            | Self::Member
            | Self::OrganTail
            | Self::AtLeast
            | Self::AtMost
            | Self::About
            | Self::Nearly
            | Self::Stop
            | Self::Semicolon
            | Self::Comma
            | Self::Colon
            | Self::List
            | Self::Bracket
            | Self::BracketEnd
            | Self::Title
            | Self::Body
            | Self::Filler => Weight::Silent,
            Self::Requests
            | Self::Application
            | Self::Carry
            | Self::Outcomes(_)
            | Self::ShortOutcomes(_)
            | Self::Channels(_)
            | Self::Items(_)
            | Self::Fee
            | Self::FeeItem(FeeItem::Notices)
            | Self::Documents
            | Self::Not
            | Self::NotReceived
            | Self::IsNil
            | Self::Every
            | Self::LastYearSame
            | Self::Doubled
            | Self::Unchanged
            | Self::Numeral
            | Self::Half
            | Self::Number(_) => Weight::Speaks,
        }
    }
}

/// What a rate is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RateOf {
    /// 办结率: concluded, of all there were.
    Concluded,
    /// 答复率, 办复率: said of all, it says that none is left.
    Answered,
    /// 按期办结率: said of all, it says that none was late.
    ConcludedInTime,
    /// 公开率.
    Granted,
    /// 不予公开率.
    Withheld,
    /// 纠错率: cases corrected.
    Corrected,
    /// 维持率: cases upheld.
    Upheld,
}

/// Whose figures a sentence says it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScopeWord {
    /// 本机关, 我局.
    Own,
    /// 政府办公室.
    Office,
    /// 市政府: the government itself, or all it stands for.
    Government,
    /// 本级: without what stands below.
    Level,
    /// 全市: the division by its last character.
    Whole(char),
    /// 各级行政机关: the area, whatever it is.
    Everyone,
    /// 我市.
    OurArea,
}

/// Every word with what it does: those listed, and the labels of the forms that are not.
pub(crate) fn all() -> Vec<(String, Word)> {
    let listed = [requests::WORDS, reviews::WORDS, disclosure::WORDS, operators::WORDS, other::WORDS];
    let mut words: Vec<(String, Word)> = listed
        .into_iter()
        .flatten()
        .flat_map(|(words, word)| words.split(' ').map(|text| (text.to_owned(), *word)))
        .collect();
    for (label, word) in labels::of_forms() {
        if words.iter().all(|(known, _)| *known != label) {
            words.push((label, word));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_word_begins_with_a_character_of_three_bytes_and_stands_once() {
        let mut seen = std::collections::BTreeSet::new();
        for (text, _) in super::all() {
            assert!(matches!(text.as_bytes().first(), Some(0xe0..=0xef)), "{text:?}");
            // One character of three bytes, or more than that: the lexicon keeps the two apart.
            assert!(text.len() == 3 || text.len() >= 6, "{text:?}");
            assert!(seen.insert(text.clone()), "{text} stands twice");
        }
    }
}
