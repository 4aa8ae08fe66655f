//! What is kept while a paragraph is read: of the paragraph, the sentence and the segment.

use super::bind::Binding;
use super::denial::Claim;
use super::frame::Frame;
use super::quantity::{Bound, Direction};
use crate::cells::{Channels, Items, Outcomes, Results};
use crate::statement::StatedYear;
use crate::subject::{Flow, ItemMeasure, Subject};
use crate::words::{RateOf, ScopeWord};

/// What a paragraph is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Topic {
    #[default]
    None,
    Requests,
    Cases,
    Items,
    Fee,
    Foreign,
}

/// What is carried from sentence to sentence of a paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    pub(super) topic: Topic,
    /// Requests for information were named.
    pub(super) requests: bool,
    pub(super) channels: Channels,
    /// Those whose cases were told in the paragraph.
    pub(super) told_channels: Channels,
    pub(super) items: Items,
    pub(super) flow: Option<Flow>,
    /// 新收: the last count was of requests received this year, for certain.
    pub(super) flow_is_new: bool,
    pub(super) scope: Option<ScopeWord>,
    pub(super) year: Option<StatedYear>,
    /// The cases told of are about something else than disclosure.
    pub(super) cases_of_others: bool,
}

/// What is carried from segment to segment of a sentence.
#[expect(clippy::struct_excessive_bools, reason = "each is something that was or was not read")]
#[derive(Clone, Debug, Default)]
pub(super) struct Sentence {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) year: Option<StatedYear>,
    pub(super) year_before: Option<StatedYear>,
    /// The years that are named one after the other: 2022年、2023年、2024年.
    pub(super) years: Vec<StatedYear>,
    /// The year that a comparison is with.
    pub(super) compared: Option<StatedYear>,
    /// The year before was named, other than to compare with it, and this year not since.
    pub(super) tells_of_last_year: bool,
    /// What was told last is of other organs: 各分局收到12件，办结11件.
    pub(super) of_members: bool,
    /// The sentence is about some applicants: 对商业企业提出的申请，全年办结25件.
    pub(super) of_applicants: bool,
    /// Whose figures were told before it.
    pub(super) scope_before: Option<ScopeWord>,
    /// What the segment before began a share of, without its number.
    pub(super) share_ahead: Option<Frame>,
    /// 部分公开 stands somewhere in it.
    pub(super) names_partly: bool,
    /// Disclosure was named in it.
    pub(super) names_disclosure: bool,
    /// The whole of which it tells parts is more than the tables tell.
    pub(super) partial_wholes: bool,
    /// An earlier year stands in it where the report's own should.
    pub(super) names_a_stale_year: bool,
    /// Requests are named somewhere in it.
    pub(super) requests: bool,
    /// What its numbers counted so far.
    pub(super) told: Vec<Told>,
    /// How many of those were told before the last semicolon.
    pub(super) since_semicolon: usize,
    /// What the last number was about, changes and shares included.
    pub(super) last: Option<Binding>,
    /// The last money of the year before.
    pub(super) last_money: Option<Binding>,
    /// The number before the one that is read was a share.
    pub(super) follows_a_share: bool,
    /// The last number was a share.
    pub(super) last_is_share: bool,
    /// What the last share was of.
    pub(super) last_share: Option<Binding>,
    /// What the segments since the last number name.
    pub(super) pending: Option<Frame>,
    /// The measure of the last item.
    pub(super) measure: Option<ItemMeasure>,
    pub(super) partial: bool,
    /// What 其中 or a bracket takes apart.
    pub(super) part_of: Option<Subject>,
    /// Requests are named, by 申请量 or the like, without what was done with them.
    pub(super) names_requests: bool,
    /// The last number counted nothing of ours.
    pub(super) last_is_foreign: bool,
    /// A statement was made.
    pub(super) stated: bool,
    /// A number of it counted something that is none of ours.
    pub(super) foreign: bool,
    /// Something that is none of ours was named since disclosure was.
    pub(super) foreign_noun: bool,
    /// 除: what follows is left out.
    pub(super) excepts: bool,
    /// 除 was said, and not only 其余.
    pub(super) leaves_out: bool,
    /// 除不予处理和其他处理外: the outcomes that are left out, without their numbers.
    pub(super) excepted: Outcomes,
    /// 予以公开的申请中: the rows or applicants that the sentence takes apart.
    pub(super) among: Frame,
    /// The results of the cases that the sentence tells apart: 尚未审结的案件中.
    pub(super) among_results: Results,
    /// How many entries of a catalogue there were before, by the last number.
    pub(super) entries: Option<u64>,
    /// The last number that counted some of the requests or cases, or something that is not understood.
    pub(super) within: Option<u64>,
}

/// What a number counted.
#[expect(clippy::struct_excessive_bools, reason = "each is something that was or was not read")]
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    pub(super) subject: Subject,
    /// What else it may be.
    pub(super) or: Option<Subject>,
    pub(super) year: Option<StatedYear>,
    pub(super) count: Option<u64>,
    pub(super) is_money: bool,
    pub(super) unbound: bool,
    pub(super) after_list: bool,
    pub(super) in_bracket: bool,
}

/// What was read since the last comma or number.
#[expect(clippy::struct_excessive_bools, reason = "each is a word that was or was not read")]
#[derive(Clone, Debug, Default)]
pub(super) struct Segment {
    pub(super) frame: Frame,
    /// The frames that 、 and 和 join before 分别, and the last one alone.
    pub(super) listed: Vec<Frame>,
    pub(super) single: Frame,
    /// What 分别 gives to the numbers that follow, next first.
    pub(super) given: Option<std::collections::VecDeque<Given>>,
    pub(super) joined: bool,
    /// A share: what stood before 占, and what follows names its whole.
    pub(super) share: Option<Frame>,
    pub(super) rate: Option<RateOf>,
    pub(super) foreign_rate: bool,
    pub(super) compare: bool,
    /// 较上年的: the next number is last year's.
    pub(super) last_year_next: bool,
    pub(super) from: bool,
    pub(super) to: bool,
    pub(super) direction: Option<Direction>,
    pub(super) bound: Bound,
    pub(super) sum: bool,
    /// 两项, 三者: so many of those told last.
    pub(super) together: u8,
    /// A list goes on with something that is not understood.
    pub(super) list_is_open: bool,
    /// 前两项: so many from the first that was told, and not up to the last.
    pub(super) together_from_the_first: bool,
    /// 前者: of what was told before the last.
    pub(super) former: bool,
    /// 总数: what stands before it is the whole of a share.
    pub(super) whole: bool,
    pub(super) names_scope: bool,
    pub(super) names_year: bool,
    /// 上年, 2023年底: a year that goes for the segment alone.
    pub(super) relative_year: bool,
    pub(super) has_number: bool,
    /// What stands in the segment belongs to the number before it.
    pub(super) right_bound: bool,
    pub(super) rest: bool,
    pub(super) each: bool,
    pub(super) after_list: bool,
    /// What is said of none or of all.
    pub(super) claim: Option<Claim>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Given {
    Frame(Frame),
    Year(Frame, StatedYear),
    /// It cannot be told what.
    Nothing,
    Subject(Subject),
}
