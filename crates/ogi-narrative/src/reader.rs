//! From tokens to statements: a sentence is read from left to right, segment by segment.
//!
//! A segment reaches from one comma, 、 or bracket to the next. What a number counts stands before it in its segment;
//! else behind it; else in the segments before, back to the last number; else it is what the last number counted, where
//! the number is a share, a change, or last year's figure. The same holds of every subject; what is special to one is
//! which words go together, in `bind`.

mod bind;
mod change;
mod denial;
mod frame;
mod quantity;
mod share;
mod years;

use ogi_model::Report;

use self::bind::Binding;
use self::denial::Claim;
use self::frame::{Frame, Noun};
use self::quantity::{Bound, Direction};
use crate::cells::{BODIES, Channels, GRANTED, Items, NATURAL, PARTLY};
use crate::lexer::{Lexed, Number, Token, Unit};
use crate::paragraphs::Paragraph;
use crate::scope::Scopes;
use crate::section::Section;
use crate::statement::{StatedQuantity, StatedYear, Statement, Unbound};
use crate::subject::{Flow, ItemMeasure, Subject};
use crate::words::{RateOf, ScopeWord, Word};

/// 政府集中采购, which is counted in projects.
const PROCUREMENT: Items = crate::cells::item(ogi_model::DisclosureItem::CentralizedProcurement);

/// Reads the paragraphs of one report.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    year: Option<u16>,
    /// The prose never names its own year, so the year before stands where its own should.
    own_year_is_missing: bool,
    /// The paragraph opens with the year before and does not name its own: that year was left standing, too.
    paragraph_is_stale: bool,
    organ: &'a str,
    scopes: Scopes,
    heading: Topic,
    paragraph: Paragraph<'a>,
    context: Context,
    sentence: Sentence,
    segment: Segment,
    /// The segment around a bracket.
    /// What was taken apart around the bracket.
    part_around: Option<Subject>,
    /// What the last number before the bracket was about.
    last_around: Option<Binding>,
    around: Option<(Segment, Option<StatedYear>, Channels)>,
    tokens: Vec<Token>,
    numbers: Vec<Number>,
    pub(crate) statements: Vec<Statement<'a>>,
}

/// What a paragraph is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Topic {
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
struct Context {
    topic: Topic,
    /// Requests for information were named.
    requests: bool,
    channels: Channels,
    /// Those whose cases were told in the paragraph.
    told_channels: Channels,
    items: Items,
    flow: Option<Flow>,
    scope: Option<ScopeWord>,
    year: Option<StatedYear>,
    /// The cases told of are about something else than disclosure.
    cases_of_others: bool,
}

/// What is carried from segment to segment of a sentence.
#[expect(clippy::struct_excessive_bools, reason = "each is something that was or was not read")]
#[derive(Clone, Debug, Default)]
struct Sentence {
    start: usize,
    end: usize,
    year: Option<StatedYear>,
    year_before: Option<StatedYear>,
    /// The years that are named one after the other: 2022年、2023年、2024年.
    years: Vec<StatedYear>,
    /// The year that a comparison is with.
    compared: Option<StatedYear>,
    /// The year before was named, other than to compare with it, and this year not since.
    tells_of_last_year: bool,
    /// Requests are named somewhere in it.
    requests: bool,
    /// What its numbers counted so far.
    told: Vec<Told>,
    /// How many of those were told before the last semicolon.
    since_semicolon: usize,
    /// What the last number was about, changes and shares included.
    last: Option<Binding>,
    /// The last money of the year before.
    last_money: Option<Binding>,
    /// What the last share was of.
    last_share: Option<Binding>,
    /// What the segments since the last number name.
    pending: Option<Frame>,
    /// The measure of the last item.
    measure: Option<ItemMeasure>,
    partial: bool,
    /// What 其中 or a bracket takes apart.
    part_of: Option<Subject>,
    /// Requests are named, by 申请量 or the like, without what was done with them.
    names_requests: bool,
    /// The last number counted nothing of ours.
    last_is_foreign: bool,
    /// A statement was made.
    stated: bool,
    /// A number of it counted something that is none of ours.
    foreign: bool,
    /// Something that is none of ours was named since disclosure was.
    foreign_noun: bool,
    /// 除: what follows is left out.
    excepts: bool,
    /// The last number that counted some of the requests or cases, or something that is not understood.
    within: Option<u64>,
}

/// What a number counted.
#[expect(clippy::struct_excessive_bools, reason = "each is something that was or was not read")]
#[derive(Clone, Copy, Debug)]
struct Told {
    subject: Subject,
    /// What else it may be.
    or: Option<Subject>,
    year: Option<StatedYear>,
    count: Option<u64>,
    is_money: bool,
    unbound: bool,
    after_list: bool,
    in_bracket: bool,
}

/// What was read since the last comma or number.
#[expect(clippy::struct_excessive_bools, reason = "each is a word that was or was not read")]
#[derive(Clone, Debug, Default)]
struct Segment {
    frame: Frame,
    /// The frames that 、 and 和 join before 分别, and the last one alone.
    listed: Vec<Frame>,
    single: Frame,
    /// What 分别 gives to the numbers that follow, next first.
    given: Option<std::collections::VecDeque<Given>>,
    joined: bool,
    /// A share: what stood before 占, and what follows names its whole.
    share: Option<Frame>,
    rate: Option<RateOf>,
    foreign_rate: bool,
    compare: bool,
    /// 较上年的: the next number is last year's.
    last_year_next: bool,
    from: bool,
    to: bool,
    direction: Option<Direction>,
    bound: Bound,
    sum: bool,
    /// 两项, 三者: so many of those told last.
    together: u8,
    /// 总数: what stands before it is the whole of a share.
    whole: bool,
    names_scope: bool,
    names_year: bool,
    /// 上年, 2023年底: a year that goes for the segment alone.
    relative_year: bool,
    has_number: bool,
    /// What stands in the segment belongs to the number before it.
    right_bound: bool,
    rest: bool,
    each: bool,
    after_list: bool,
    /// What is said of none or of all.
    claim: Option<Claim>,
}

#[derive(Clone, Copy, Debug)]
enum Given {
    Frame(Frame),
    Year(Frame, StatedYear),
    /// It cannot be told what.
    Nothing,
    Subject(Subject),
}

impl<'a> Reader<'a> {
    pub(crate) fn new(report: &'a Report, scopes: Scopes, own_year_is_missing: bool) -> Self {
        Self {
            year: report.year,
            own_year_is_missing,
            paragraph_is_stale: false,
            organ: report.organ.as_ref().map(|organ| organ.name.as_str()).unwrap_or_default(),
            scopes,
            heading: Topic::None,
            paragraph: Paragraph { section: Section::Overview, block: 0, text: "", is_heading: false },
            context: Context::default(),
            sentence: Sentence::default(),
            segment: Segment::default(),
            part_around: None,
            last_around: None,
            around: None,
            tokens: Vec::new(),
            numbers: Vec::new(),
            statements: Vec::new(),
        }
    }

    /// Whether the heading says what its paragraphs are about.
    pub(crate) fn knows_its_topic(&self) -> bool {
        self.heading != Topic::None
    }

    /// Reads one paragraph, whose tokens these are.
    pub(crate) fn read(&mut self, paragraph: Paragraph<'a>, lexed: &Lexed) {
        self.tokens.clone_from(&lexed.tokens);
        self.numbers.clone_from(&lexed.numbers);
        self.paragraph = paragraph;
        self.paragraph_is_stale = self.year.is_some_and(|own| opens_with_the_year_before(paragraph.text, own));
        if paragraph.is_heading {
            self.heading = Topic::None;
        }
        self.context = Context { topic: self.heading, requests: self.heading == Topic::Requests, ..Context::default() };
        let (mut start, mut from) = (0, 0);
        for at in 0..=self.tokens.len() {
            let stop = self.tokens.get(at);
            if stop.is_none_or(|token| token.word == Word::Stop) {
                let end = stop.map_or(paragraph.text.len(), Token::end);
                self.sentence(from..at, start, end);
                start = end;
                from = at + 1;
            }
        }
        if paragraph.is_heading {
            self.heading = self.context.topic;
        }
    }

    fn sentence(&mut self, range: std::ops::Range<usize>, start: usize, end: usize) {
        let scope = self.context.scope;
        let goes_on = self.tokens.get(range.start).is_some_and(|token| matches!(token.word, Word::Among));
        let year = self.context.year.filter(|_| goes_on);
        let told = if goes_on { std::mem::take(&mut self.sentence.told) } else { Vec::new() };
        if self.context.topic == Topic::Foreign {
            self.context.topic = self.heading;
        }
        let words = || self.tokens[range.clone()].iter().map(|token| token.word);
        let names_applicants = words().any(|word| matches!(word, Word::Applicants(_)));
        let text = &self.paragraph.text[start..end];
        let names_applicants_as_such = names_applicants && text.contains("申请人");
        let requests = words().any(|word| match word {
            Word::Requests | Word::Outcomes(_) | Word::Carry => true,
            Word::Applicants(set) => set == NATURAL || set == BODIES,
            Word::Flow(flow) => matches!(flow, Flow::BroughtForward | Flow::CarriedForward | Flow::Due),
            Word::Application => names_applicants,
            _ => false,
        });
        let requests = requests || names_applicants_as_such;
        self.sentence = Sentence { start, end, year, requests, told, ..Sentence::default() };
        self.segment = Segment::default();
        self.around = None;
        self.last_around = None;
        let mut at = range.start;
        while at < range.end {
            at = self.token(at, range.end);
        }
        if self.segment.claim.is_some() {
            let last = self.tokens[..range.end].last().map_or(start, Token::end);
            let behind = self.paragraph.text[last..end].chars().filter(|c| c.is_alphanumeric()).count();
            let stop = end.max(last);
            let close = self.paragraph.text[last..stop].find(['。', '！', '？']).map_or(stop, |at| last + at);
            self.end_claim(close, u8::try_from(behind).unwrap_or(u8::MAX));
        }
        let is_relative = self.segment.relative_year;
        self.context.year = if is_relative { self.sentence.year_before } else { self.sentence.year };
        if !self.sentence.stated {
            // 办公室会同各部门建立机制: it says nothing of whose figures follow.
            self.context.scope = scope;
        }
    }

    /// Takes one token in, and says where to go on.
    #[expect(clippy::too_many_lines, reason = "one arm a kind of word")]
    fn token(&mut self, at: usize, end: usize) -> usize {
        let token = self.tokens[at];
        let frame = &mut self.segment.frame;
        frame.gap = frame.gap.saturating_add(token.gap);
        let is_own_name = token.gap > 1 && self.is_part_of_its_name(at);
        let frame = &mut self.segment.frame;
        frame.unknown = frame.unknown.saturating_add(if is_own_name { 0 } else { token.gap });
        let was_joined = self.segment.joined;
        if was_joined && (token.gap >= bind::UNKNOWN || token.word == Word::Body) {
            // 社会组织及某某12件: the list goes on with something that is not understood.
            self.segment.frame.incomplete = true;
        }
        let joined = std::mem::take(&mut self.segment.joined) && token.gap <= 2;
        match token.word {
            Word::Comma | Word::Colon => self.end_segment(at),
            Word::Semicolon => {
                self.end_segment(at);
                let Sentence { start, end, year, requests, .. } = self.sentence;
                let told = std::mem::take(&mut self.sentence.told);
                let since_semicolon = told.len();
                self.sentence = Sentence { start, end, year, requests, told, since_semicolon, ..Sentence::default() };
                self.segment = Segment::default();
            }
            Word::List | Word::And => self.join(token.word, at),
            Word::Bracket => self.open_bracket(at, end),
            Word::BracketEnd => {
                self.end_claim(token.start(), 0);
                if let Some((around, year, channels)) = self.around.take() {
                    let inside = std::mem::replace(&mut self.segment, around);
                    if !inside.has_number {
                        // 予以公开（含部分公开）12件; 申请（含上年结转）24件.
                        let frame = &mut self.segment.frame;
                        frame.with_brought_forward |= inside.frame.with_brought_forward;
                        if inside.frame.with && inside.frame.outcomes == PARTLY && frame.outcomes == GRANTED {
                            frame.outcomes |= PARTLY;
                        }
                    }
                    self.sentence.year = year;
                    self.sentence.last = self.last_around.take().or(self.sentence.last);
                    self.sentence.part_of = self.part_around.take();
                    self.context.channels = if channels == 0 { self.context.channels } else { channels };
                }
            }
            Word::Number(which) => return self.number(at, end, self.numbers[usize::from(which)]),
            Word::Not | Word::NotReceived | Word::Every => {
                let is_still_a_denial = token.word == Word::Every && self.segment.claim.is_some();
                // 全部公开3件: the outcome.
                let is_an_outcome = token.word == Word::Every && self.is_granted_in_full(at, end);
                if !is_still_a_denial && !is_an_outcome {
                    self.claim(at);
                }
            }
            Word::IsNil => self.nil(at),
            Word::Application => self.application(at, joined),
            Word::Disclosure => {
                self.segment.frame.gap = 0;
                self.sentence.foreign_noun = false;
                self.context.cases_of_others = false;
            }
            Word::Carry => return self.carry(at, end, joined),
            Word::Open if matches!(self.tokens[..end].get(at + 1), Some(next) if matches!(next.word, Word::Items(_))) =>
            {
                self.feature(Word::Measure(ItemMeasure::Disclosed), joined);
            }
            Word::Open => {
                if token.gap == 0 && self.is_an_outcome(at, end) {
                    self.feature(Word::Outcomes(crate::cells::GRANTED), joined);
                }
            }
            Word::Reviewer => {
                self.sentence.partial = true;
                self.context.topic = Topic::Foreign;
            }
            Word::Share => {
                if self.segment.share.is_none() {
                    self.segment.share = Some(std::mem::take(&mut self.segment.frame));
                }
            }
            Word::Rate(rate) => self.segment.rate = Some(rate),
            Word::ForeignRate => self.segment.foreign_rate = true,
            Word::Compare => self.segment.compare = true,
            Word::Rise | Word::Fall if self.is_followed_by_a_goal(at, end) => {
                self.segment.to = true;
                self.sentence.compared.get_or_insert(StatedYear::Last);
            }
            Word::Rise => self.change(at, Direction::Rises),
            Word::Fall => self.change(at, Direction::Falls),
            Word::To => {
                self.segment.to = true;
                self.sentence.compared.get_or_insert(StatedYear::Last);
            }
            Word::From => self.segment.from = self.is_followed_by_to(at, end),
            Word::AtLeast => self.segment.bound = Bound::AtLeast,
            Word::AtMost => self.segment.bound = Bound::AtMost,
            Word::About => self.segment.bound = Bound::About,
            Word::Nearly => self.segment.bound = Bound::Nearly,
            Word::Among => {
                self.end_segment(at);
                self.sentence.part_of = self.sentence.last.map(|last| last.subject);
                self.sentence.pending = None;
            }
            Word::Except => {
                self.end_segment(at);
                self.sentence.pending = None;
                self.sentence.excepts = true;
            }
            Word::NotCounted => {
                if let Some(last) = self.statements.last_mut().filter(|_| self.sentence.stated) {
                    last.unbound = last.unbound.or(Some(Unbound::Subset));
                }
            }
            Word::Rest => {
                self.segment.rest = true;
                self.sentence.excepts = true;
            }
            Word::Sum => self.segment.sum = true,
            // 三类内部事务信息: the name of a row.
            Word::Together(count) if !self.is_followed_by_a_feature(at, end) => self.segment.together = count,
            Word::Whole => self.segment.whole = true,
            Word::Doubled => self.doubled(at),
            Word::Unchanged => self.unchanged(at),
            Word::LastYearSame => {
                self.sentence.tells_of_last_year = true;
                self.sentence.compared = Some(StatedYear::Last);
                self.segment.last_year_next = true;
            }
            Word::Each => self.segment.each = true,
            Word::Respectively => self.respectively(at, end),
            Word::ThisYear => {
                self.sentence.tells_of_last_year = false;
                self.set_year(StatedYear::This);
            }
            Word::LastYear => {
                self.compares_with_year(at, end);
                self.segment.relative_year |= !self.segment.compare;
                self.sentence.tells_of_last_year |= !self.segment.compare;
                self.set_year(StatedYear::Last);
            }
            Word::NextYear | Word::OtherPeriod => self.set_year(StatedYear::Other),
            Word::Year(year) => {
                // 2023年度存在的问题: no figures of that year.
                let behind = &self.paragraph.text[token.end()..];
                if !behind.starts_with("存在") {
                    self.compares_with_year(at, end);
                    self.segment.relative_year |= behind.starts_with(['底', '末']) && !self.segment.compare;
                    let year = self.stated_year(year);
                    self.sentence.tells_of_last_year =
                        year == StatedYear::Last && (self.sentence.tells_of_last_year || !self.segment.compare);
                    self.set_year(year);
                }
            }
            Word::Scope(scope) => {
                // 政府办代表政府: the figures are those of the office.
                let are_both = self.context.scope == Some(ScopeWord::Government)
                    && scope == ScopeWord::Office
                    && token.gap == 0
                    && at > 0
                    && matches!(self.tokens[at - 1].word, Word::And | Word::List);
                let is_of_its_government =
                    self.context.scope == Some(ScopeWord::Office) && scope == ScopeWord::Government && token.gap <= 2;
                if !are_both && !is_of_its_government {
                    self.context.scope = Some(scope);
                }
                self.segment.frame.member = false;
                self.segment.names_scope = true;
                self.segment.frame.gap = 0;
            }
            Word::OrganTail => {
                self.segment.frame.member |=
                    token.gap > 0 && !self.segment.frame.is_specific() && !self.names_itself(&token);
            }
            Word::Together(_) | Word::Unlike | Word::Body | Word::Filler | Word::Stop | Word::Title | Word::Numeral | Word::Half => {}
            word => self.feature(word, joined),
        }
        at + 1
    }

    /// Whether what stands before a token, and is no word of ours, is from the name of the organ that reports.
    fn is_part_of_its_name(&self, at: usize) -> bool {
        let from = at.checked_sub(1).map_or(self.sentence.start, |before| self.tokens[before].end());
        let text = self.paragraph.text.get(from..self.tokens[at].start()).unwrap_or_default();
        self.organ.contains(text.trim())
    }

    /// 全部公开, with a number or another outcome behind it.
    fn is_granted_in_full(&self, at: usize, end: usize) -> bool {
        let [granted, behind, ..] = &self.tokens[at + 1..end] else { return false };
        granted.word == Word::Outcomes(GRANTED)
            && granted.gap == 0
            && !matches!(behind.word, Word::Comma | Word::Semicolon | Word::BracketEnd)
    }

    fn is_followed_by_a_feature(&self, at: usize, end: usize) -> bool {
        let next = self.tokens[at + 1..end].first().filter(|next| next.gap == 0);
        next.is_some_and(|next| matches!(next.word, Word::Outcomes(_) | Word::Channels(_) | Word::Applicants(_)))
    }

    /// Whether 公开 is one outcome among others: 公开和部分公开, 部分公开3件，公开5件.
    pub(super) fn is_an_outcome(&self, at: usize, end: usize) -> bool {
        let is_outcome = |word: Word| matches!(word, Word::Outcomes(_));
        let behind = &self.tokens[at + 1..end];
        let told = self.sentence.told.last().is_some_and(|told| matches!(told.subject, Subject::Outcomes { .. }));
        match behind.first().filter(|next| next.gap == 0).map(|next| next.word) {
            Some(Word::And | Word::List) => behind.get(1).is_some_and(|token| is_outcome(token.word)),
            Some(Word::Number(_)) => told || behind.iter().any(|token| is_outcome(token.word)),
            _ => told,
        }
    }

    /// Takes in a word that names what is counted.
    fn feature(&mut self, word: Word, joined: bool) {
        let segment = &mut self.segment;
        let mut single = if joined { Frame { noun: segment.single.noun, ..Frame::default() } } else { segment.single };
        if segment.frame.add(word, joined) || word == Word::Foreign {
            single.add(word, false);
        }
        segment.single = single;
        // 不予处理及其他: more than the row.
        segment.frame.partly_unknown |= joined && word == Word::Others && segment.frame.outcomes != 0;
        match word {
            Word::Requests => {
                self.context.topic = Topic::Requests;
                self.context.requests = true;
            }
            Word::Channels(set) => {
                self.context.cases_of_others |= self.sentence.foreign_noun;
                let union = self.context.topic == Topic::Cases && joined;
                self.context.topic = Topic::Cases;
                self.context.channels = if union { self.context.channels | set } else { set };
            }
            Word::Items(set) => {
                self.context.topic = Topic::Items;
                self.context.items = if joined { self.context.items | set } else { set };
            }
            Word::Fee => self.context.topic = Topic::Fee,
            Word::Foreign => {
                self.sentence.foreign_noun = true;
                self.context.topic = Topic::Foreign;
            }
            Word::Outcomes(_) => self.context.topic = Topic::Requests,
            _ => {}
        }
    }

    /// 申请, which is about information unless what stands before it says otherwise or cannot be understood.
    fn application(&mut self, at: usize, joined: bool) {
        // 未收到要求听证的申请: some of all.
        let denies = self.segment.claim.is_some_and(Claim::denies);
        self.segment.frame.subset |= denies && self.segment.frame.gap > 2;
        let frame = &self.segment.frame;
        if frame.items != 0 {
            // 行政许可申请: no decisions.
            self.segment.frame.subset = true;
            return;
        }
        if frame.noun == Noun::Foreign || (frame.channels != 0 && self.tokens[at].gap == 0) {
            return;
        }
        if self.tokens[at].gap == 0 || frame.is_row() {
            self.sentence.requests = true;
            self.feature(Word::Requests, joined);
        } else if self.context.requests || self.sentence.requests {
            self.segment.frame.subset |= !frame.is_specific();
            self.feature(Word::Requests, joined);
        } else {
            self.feature(Word::Foreign, false);
        }
    }

    /// 、 and 和 part the members of a list, which may share a number or have one each.
    fn join(&mut self, word: Word, at: usize) {
        let parts_channels = self.parts_channels(at, self.tokens.len());
        let segment = &mut self.segment;
        if segment.given.is_some() {
            return;
        }
        if segment.claim.is_some() {
            // 没有举报、行政复议: all of them.
            segment.joined = true;
            return;
        }
        if segment.right_bound && parts_channels {
            self.segment.joined = true;
            return;
        }
        if segment.right_bound && segment.frame.is_specific() {
            self.end_segment(at);
            self.segment.after_list = word == Word::List;
            self.segment.frame.after_list = word == Word::List;
            return;
        }
        if segment.single.is_specific() {
            segment.listed.push(segment.single);
            segment.single = Frame { noun: segment.single.noun, ..Frame::default() };
        }
        segment.joined = segment.frame.is_specific();
        segment.after_list |= word == Word::List;
        if word == Word::List && !segment.frame.is_specific() {
            let unknown = segment.frame.unknown;
            self.end_segment(at);
            self.segment.after_list = true;
            self.segment.frame.after_list = true;
            // 理由不成立、决定公开的: what is not understood goes for what follows, too.
            self.segment.frame.unknown = unknown;
        }
    }

    fn end_segment(&mut self, at: usize) {
        self.end_claim(self.tokens[at].start(), 0);
        let mut segment = std::mem::take(&mut self.segment);
        if !segment.frame.is_specific() && !segment.right_bound {
            // 不掌握的占大头，67件.
            segment.frame = segment.share.take().map_or(segment.frame, |share| share.completed_by(&segment.frame));
        }
        if segment.frame.noun == Noun::Foreign || segment.right_bound {
            self.sentence.pending = None;
        } else if segment.frame.is_specific() {
            // 复议实现零的突破，由1件增至2件: what follows the words is said of them.
            let unknown = segment.frame.unknown.saturating_sub(segment.frame.gap);
            self.sentence.pending = Some(Frame { unknown, ..segment.frame });
        } else if segment.frame.noun != Noun::None
            && let Some(pending) = &mut self.sentence.pending
        {
            *pending = pending.completed_by(&segment.frame);
        }
        // 占办结总数，p%: no. 较上年，增加: the comparison goes on.
        self.segment.compare = segment.compare && self.sentence.compared.is_none();
        // 较上年（12项、233万元）: all of the bracket.
        self.segment.last_year_next = segment.last_year_next && self.around.is_some();
        if self.tokens[at].word == Word::List {
            self.segment.last_year_next = segment.last_year_next;
            self.segment.relative_year = segment.relative_year;
        } else if segment.relative_year && segment.has_number {
            self.sentence.year = self.sentence.year_before;
        }
        self.sentence.names_requests |= segment.frame.noun == Noun::Requests;
        if !segment.listed.is_empty() && segment.frame.is_specific() {
            let mut listed = segment.listed;
            listed.push(segment.single);
            self.segment.listed = listed;
        }
    }

    fn open_bracket(&mut self, at: usize, end: usize) {
        self.end_claim(self.tokens[at].start(), 0);
        // 申请（含上年结转5件）共36件.
        let is_open = self.segment.frame.is_specific() && at > 0;
        self.segment.frame.with_brought_forward |= is_open && self.is_followed_by_brought_forward(at - 1, end);
        // 予以公开（37件）: the bracket is none.
        let next = self.tokens[at + 1..end].first().map(|token| (token.word, token.gap));
        if matches!(next, Some((Word::Number(_), 0))) && self.segment.frame.is_specific() {
            return;
        }
        if self.around.is_none() {
            let around = std::mem::take(&mut self.segment);
            self.segment.frame.noun = around.frame.noun;
            self.segment.compare = around.compare;
            self.segment.last_year_next = around.last_year_next;
            self.around = Some((around, self.sentence.year, self.context.channels));
            self.part_around = self.sentence.part_of;
            self.last_around = self.sentence.last;
            self.sentence.part_of = self.sentence.last.map(|last| last.subject);
        } else {
            self.segment = Segment::default();
        }
    }

    /// Whether the organ whose name ends here is the one that reports.
    fn names_itself(&self, token: &Token) -> bool {
        let text = &self.paragraph.text[..token.end()];
        let start = text.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
        self.organ.contains(&text[start..])
    }

    /// The sentence, the place of a quantity in it, and what goes for all its statements.
    fn push(
        &mut self,
        span: std::ops::Range<usize>,
        bound: Binding,
        quantity: StatedQuantity,
        year: Option<StatedYear>,
    ) -> bool {
        let Sentence { start, end, .. } = self.sentence;
        let (start, end) = (start.min(span.start), end.max(span.end));
        let text = &self.paragraph.text[start..end];
        let skipped = text.len() - text.trim_start().len();
        let sentence = text.trim();
        let place = |at: usize| (at - start).saturating_sub(skipped).min(sentence.len());
        let fit = self.scopes.fit(self.context.scope);
        let unbound = bound.unbound.or_else(|| self.sentence.partial.then_some(Unbound::Subset)).or_else(|| {
            if year == Some(StatedYear::Other) {
                Some(Unbound::OtherYear)
            } else if fit == crate::scope::Fit::Other && !matches!(bound.subject, Subject::Fee(_)) {
                Some(Unbound::OtherScope)
            } else {
                None
            }
        });
        self.statements.push(Statement {
            section: self.paragraph.section,
            block: self.paragraph.block,
            sentence,
            span: place(span.start)..place(span.end),
            quantity,
            subject: bound.subject,
            or: bound.or,
            whole: bound.whole,
            scope: self.context.scope.into(),
            year: year.unwrap_or(StatedYear::Unstated),
            unbound,
            scope_word: self.context.scope,
            out_of: bound.out_of,
            unknown: bound.unknown,
            within: self.sentence.within,
            may_be_of_last_year: year.is_none() && self.sentence.tells_of_last_year,
            is_of_all: bound.is_of_all,
            is_weak: bound.is_weak,
            is_loose: bound.is_loose,
            is_new: bound.is_new,
        });
        self.sentence.stated = true;
        unbound.is_some()
    }

    /// A number of the unit that a subject has.
    fn number(&mut self, at: usize, end: usize, number: Number) -> usize {
        let token = self.tokens[at];
        let span = token.start()..token.end();
        let mut segment = std::mem::take(&mut self.segment);
        segment.claim = None;
        self.segment.has_number = true;
        self.segment.relative_year = segment.relative_year;
        let rated = matches!(number.unit, Unit::Percent | Unit::Tenths | Unit::PartsOf(_));
        if !rated && !segment.frame.is_specific() {
            // 过程性信息占了14件.
            segment.frame = segment.share.take().map_or(segment.frame, |share| share.completed_by(&segment.frame));
        }
        let segment = segment;
        let bound = segment.bound;
        // What stays for the next number: a list of 分别, and the nouns.
        self.segment.frame.noun = segment.frame.noun;
        self.segment.right_bound = !segment.frame.is_specific() && segment.given.is_none();
        self.segment.frame.member = segment.frame.member;
        self.segment.frame.subset = segment.frame.subset && !rated;
        self.segment.compare = segment.compare;
        let is_listed = self.tokens.get(at + 1).is_some_and(|next| next.word == Word::List);
        self.segment.last_year_next = segment.last_year_next && (self.around.is_some() || is_listed);
        self.sentence.foreign |= segment.frame.noun == Noun::Foreign;
        self.segment.direction = segment.direction.filter(|_| segment.given.is_some());
        self.segment.share = segment.share.filter(|_| segment.given.is_some() && rated);
        let mut given = segment.given.clone();
        let gift = given.as_mut().and_then(std::collections::VecDeque::pop_front);
        self.segment.given = given;
        if number.damaged {
            if let Some(binding) = self.bind(&segment, gift, at, end, &number) {
                let binding = Binding { unbound: Some(Unbound::Damaged), ..binding };
                if let Some(quantity) = quantity::count(&number, bound) {
                    self.push(span, binding, quantity, self.sentence.year);
                }
            }
            return at + 1;
        }
        if segment.foreign_rate && rated {
            return at + 1;
        }
        // 对外管理服务事项新增3项.
        let adds_entries = segment.frame.entries && segment.frame.flow == Some(Flow::Accepted);
        let direction = segment.direction.or(adds_entries.then_some(Direction::Rises));
        let change = direction.filter(|_| !segment.to);
        if number.unit == Unit::Times {
            // 是去年的1.3倍, 增长1.3倍.
            let is_ratio = segment.last_year_next || self.sentence.year == Some(StatedYear::Last);
            if is_ratio || change.is_some() {
                self.sentence.compared.get_or_insert(StatedYear::Last);
                if is_ratio && self.sentence.year == Some(StatedYear::Last) {
                    self.sentence.year = self.sentence.year_before;
                }
                self.changed(&segment, gift, at, end, &number, change.unwrap_or(Direction::Rises));
            }
        } else if let (Some(direction), None) = (change, segment.share) {
            self.changed(&segment, gift, at, end, &number, direction);
        } else if rated {
            self.share(&segment, gift, at, end, &number);
        } else {
            self.counted(&segment, gift, at, end, &number);
        }
        self.sentence.pending = None;
        at + 1
    }

    fn counted(&mut self, segment: &Segment, gift: Option<Given>, at: usize, end: usize, number: &Number) {
        let is_last_year = segment.last_year_next || segment.from;
        if segment.compare && !is_last_year && !segment.to {
            // 较清理前的102件: with something else than last year.
            self.sentence.compared = Some(StatedYear::Other);
            return;
        }
        if segment.each && !segment.listed.is_empty() {
            self.each(segment, at, number);
            return;
        }
        let Some(quantity) = quantity::count(number, segment.bound) else { return };
        let is_of_the_year_before = segment.frame.with && segment.relative_year && !segment.frame.is_specific();
        if is_of_the_year_before && !is_last_year && self.is_about_requests() {
            // 共243件，含上年8件.
            let token = self.tokens[at];
            let binding = Binding::of(Subject::flow(Flow::BroughtForward));
            self.push(token.start()..token.end(), binding, quantity, None);
            return;
        }
        let has_a_name = segment.frame.noun == Noun::Foreign || self.has_an_unknown_name(segment);
        let binding = self.bind(segment, gift, at, end, number).or_else(|| {
            let inherits = (is_last_year || segment.to) && !has_a_name && !self.sentence.last_is_foreign;
            inherits.then(|| self.last_told(number)).flatten()
        });
        let named = || {
            let is_named =
                (segment.frame.noun == Noun::Requests || self.sentence.names_requests) && self.is_about_requests();
            let inherits = (is_last_year || segment.to) && !has_a_name;
            (is_named && inherits).then(|| Binding::of(Subject::flow(Flow::Received)))
        };
        let binding = binding.or_else(named);
        self.sentence.last_is_foreign = binding.is_none();
        if segment.names_year || segment.names_scope {
            self.sentence.within = None;
        }
        let Some(mut binding) = binding else {
            let is_of_others = segment.frame.noun == Noun::Foreign && !self.is_followed_by_its_parts(at);
            if !is_of_others && !is_last_year {
                self.sentence.within = number.numeral.count();
            }
            return;
        };
        let is_entry = self.paragraph.text[..self.tokens[at].end()].ends_with('项');
        if is_entry && matches!(binding.subject, Subject::Items { items, .. } if items & PROCUREMENT == 0) {
            // 行政许可事项8项: entries of a catalogue.
            binding.unbound = binding.unbound.or(Some(Unbound::Wording));
        }
        let is_generic = matches!(
            binding.subject,
            Subject::Requests { flow, .. } if !matches!(flow, Flow::BroughtForward | Flow::CarriedForward)
        );
        if is_generic && segment.rest {
            // 其余17件年后办理: what is left.
            binding.unbound = binding.unbound.or(Some(Unbound::Subset));
        }
        if self.is_a_part(binding.subject) {
            binding.unbound = binding.unbound.or(Some(Unbound::Subset));
        }
        if binding.subject == (Subject::Outcomes { outcomes: GRANTED, applicants: 0 }) && self.is_with_partly(at, end) {
            binding.or = Some(Subject::Outcomes { outcomes: GRANTED | PARTLY, applicants: 0 });
        }
        if let Subject::Requests { with_brought_forward, .. } = &mut binding.subject {
            *with_brought_forward |= self.is_followed_by_brought_forward(at, end);
        }
        let year = if let Some(Given::Year(_, year)) = gift {
            Some(year)
        } else if segment.from && self.sentence.compared.is_none() {
            Some(StatedYear::Last)
        } else if is_last_year {
            self.sentence.compared
        } else if segment.to {
            self.sentence.year.filter(|year| *year != StatedYear::Last)
        } else {
            self.sentence.year
        };
        let token = self.tokens[at];
        let count = match quantity {
            StatedQuantity::Exact(count) => Some(count),
            _ => None,
        };
        let is_money = number.unit == Unit::Yuan;
        if let Subject::Requests { flow, .. } = binding.subject {
            self.context.flow = Some(flow);
        }
        if let Subject::Reviews { channels, .. } = binding.subject {
            self.context.topic = Topic::Cases;
            self.context.channels = channels;
            self.context.told_channels |= channels;
        }
        if let Subject::Items { measure, .. } = binding.subject {
            self.sentence.measure = Some(measure);
        }
        if is_last_year && binding.subject == Subject::flow(Flow::BroughtForward) {
            // 比上年末结转的8件多3件: those that the year before carried forward.
            binding.subject = Subject::flow(Flow::CarriedForward);
        }
        let unbound = self.push(token.start()..token.end(), binding, quantity, year);
        if unbound && self.sentence.within.is_none_or(|within| count.is_some_and(|count| count > within)) {
            self.sentence.within = count.filter(|_| !is_last_year && !is_money);
        }
        if is_last_year {
            // 较上年的17件减少2件: of the same, whatever it is.
            if is_money {
                self.sentence.last_money = Some(binding);
            } else {
                self.sentence.last = Some(binding);
            }
            return;
        }
        self.sentence.last = Some(Binding { or: None, ..binding });
        let after_list = segment.after_list;
        let in_bracket = self.around.is_some();
        self.sentence.told.push(Told {
            subject: binding.subject,
            or: binding.or,
            year,
            count,
            is_money,
            unbound,
            after_list,
            in_bracket,
        });
        if self.is_followed_by_its_parts(at) {
            self.sentence.part_of = Some(binding.subject);
        }
    }

    /// 存量文件由153件减到148件: what the number counts is named, by words that are not known.
    fn has_an_unknown_name(&self, segment: &Segment) -> bool {
        segment.frame.unknown >= bind::UNKNOWN && !segment.frame.is_specific() && segment.frame.noun != Noun::Requests
    }

    /// 新收264件中，…: what follows is some of them.
    pub(super) fn is_followed_by_its_parts(&self, at: usize) -> bool {
        const AMONG: [&str; 10] =
            ["中", "当中", "里", "申请中", "申请当中", "申请里", "案件中", "案件里", "复议案件中", "项目中"];
        let behind = &self.paragraph.text[self.tokens[at].end()..];
        AMONG.into_iter().any(|word| behind.starts_with(word))
    }

    /// 不予公开5件（其中征求意见4件）, 行政许可2316件，其中取水许可1120件: the same again is a part of it.
    fn is_a_part(&self, subject: Subject) -> bool {
        match (self.sentence.part_of, subject) {
            (Some(Subject::Outcomes { outcomes, .. }), Subject::Outcomes { outcomes: own, applicants: 0 }) => {
                own & outcomes == outcomes
            }
            // 新收264件中，251件办结.
            (
                Some(Subject::Requests {
                    flow: Flow::Received | Flow::Accepted | Flow::Unsaid | Flow::Handled | Flow::Due, ..
                }),
                Subject::Requests { flow, .. },
            ) => {
                matches!(flow, Flow::Concluded | Flow::Answered | Flow::Received | Flow::Accepted)
            }
            // 办结22件，其中新收19件.
            (
                Some(Subject::Requests { flow: Flow::Concluded | Flow::Answered, .. }),
                Subject::Requests { flow, .. },
            ) => {
                matches!(flow, Flow::Received | Flow::Accepted | Flow::Concluded | Flow::Answered)
            }
            // 诉讼4件，其中3件先经复议.
            (Some(Subject::Reviews { channels: whole, .. }), Subject::Reviews { channels, .. })
                if whole & channels == 0 =>
            {
                true
            }
            (Some(whole), own) => whole == own,
            (None, _) => false,
        }
    }

    /// 公开55件（含部分公开9件）.
    fn is_with_partly(&self, at: usize, end: usize) -> bool {
        let mut behind = self.tokens[at + 1..end].iter().map(|token| token.word);
        behind.next() == Some(Word::Bracket)
            && behind.next() == Some(Word::With)
            && behind.next() == Some(Word::Outcomes(PARTLY))
    }

    /// 24件（含上年结转）.
    fn is_followed_by_brought_forward(&self, at: usize, end: usize) -> bool {
        let mut behind = self.tokens[at + 1..end].iter().map(|token| token.word);
        matches!(behind.next(), Some(Word::Bracket | Word::Comma))
            && behind.next() == Some(Word::With)
            && behind
                .take_while(|word| !matches!(word, Word::BracketEnd | Word::Comma))
                .any(|word| matches!(word, Word::Flow(Flow::BroughtForward) | Word::Carry))
    }

    fn last_told(&self, number: &Number) -> Option<Binding> {
        let is_money = number.unit == Unit::Yuan;
        if let Some(last) = self.sentence.last.filter(|_| !is_money) {
            // 信访11件、重复5件，较上年的17件减少1件: of the last, or of the list.
            let or = last.or.or_else(|| self.listed_last(last.subject));
            return Some(Binding { or, is_loose: true, ..last });
        }
        let mut told = self.sentence.told.iter().rev();
        if is_money && self.sentence.last_money.is_some() {
            return self.sentence.last_money;
        }
        let last = if is_money { told.find(|told| told.is_money) } else { told.next() };
        last.map(|told| {
            let unbound = told.unbound.then_some(Unbound::Wording);
            Binding { unbound, is_loose: true, ..Binding::of(told.subject) }
        })
    }
}

/// Whether a paragraph begins with the year before, as with its own, and never names its own.
fn opens_with_the_year_before(text: &str, own: u16) -> bool {
    let Some(behind) = text.trim_start().strip_prefix(&format!("{}年", own.saturating_sub(1))) else { return false };
    let behind = behind.strip_prefix('度').unwrap_or(behind);
    let names_its_own = [&own.to_string(), "今年", "本年"].into_iter().any(|year| text.contains(year));
    behind.starts_with(['，', ',']) && !names_its_own
}
