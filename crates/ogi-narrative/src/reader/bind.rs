//! From the words around a quantity to its subject.

use super::frame::{Frame, Kind, Noun};
use super::{Given, Reader, Segment, Told, Topic};
use crate::cells::{BODIES, Channels, MONEY, Outcomes};
use crate::doubts::{Doubt, Doubts};
use crate::lexer::{Number, Unit};
use crate::statement::{StatedYear, Unbound};
use crate::subject::{FeeItem, Flow, ItemMeasure, Subject};
use crate::words::Word;

/// What a quantity is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Binding {
    pub(super) subject: Subject,
    pub(super) or: Option<Subject>,
    pub(super) whole: Option<Subject>,
    pub(super) out_of: Option<u64>,
    pub(super) unbound: Option<Unbound>,
    pub(super) doubts: Doubts,
}

impl Binding {
    pub(super) fn loose(self) -> Self {
        self.with(Doubt::IsLoose, true)
    }

    /// The same, and a doubt more where that holds.
    pub(super) fn with(self, doubt: Doubt, holds: bool) -> Self {
        Self { doubts: self.doubts.with(doubt, holds), ..self }
    }

    /// The same, with so many unknown characters beside its words.
    pub(super) fn with_unknown(self, unknown: u8) -> Self {
        Self { doubts: Doubts { unknown, ..self.doubts }, ..self }
    }

    pub(super) const fn of(subject: Subject) -> Self {
        Self { subject, or: None, whole: None, out_of: None, unbound: None, doubts: Doubts::NONE }
    }
}

/// So many characters that are no word known here may say what a number counts.
pub(super) const UNKNOWN: u8 = 2;

impl Reader<'_> {
    /// What a number counts.
    pub(super) fn bind(
        &self,
        segment: &Segment,
        gift: Option<Given>,
        at: usize,
        end: usize,
        number: &Number,
    ) -> Option<Binding> {
        match gift {
            Some(Given::Subject(subject)) => return Some(Binding::of(subject)),
            Some(Given::Frame(frame) | Given::Year(frame, _)) => return self.resolve(&frame, number),
            Some(Given::Nothing) => return None,
            None => {}
        }
        if segment.former && !segment.frame.is_specific() {
            return self.former();
        }
        if segment.together > 1 && !segment.frame.is_specific() {
            let together = self.together(segment);
            // 两项增量合计15件: not of the two themselves.
            let unbound = segment.frame.subset.then_some(Unbound::Subset);
            return together.map(|two| Binding { unbound: two.unbound.or(unbound), ..two });
        }
        let left = segment.frame;
        if left.noun == Noun::Foreign && !left.is_specific() {
            return None;
        }
        // 对明显超过合理范围的申请发出收费通知3份.
        if left.fee == Some(FeeItem::Notices) && left.last == Kind::Fee && number.unit == Unit::Count {
            return Some(Binding::of(Subject::Fee(FeeItem::Notices)));
        }
        if let Some(decisions) = self.decisions_on_entries(&left, number) {
            return Some(decisions);
        }
        let (mut right, is_next_numbers) = self.right_of(at, end);
        if is_next_numbers && right.channels != 0 {
            // 5件行政复议已审结4件: how they ended is told of the next number.
            right.results = 0;
        }
        if left.is_specific() {
            if right.noun == Noun::Foreign && left.noun == Noun::None && !left.is_row() {
                return None;
            }
            if right.concerning && !right.is_row() && !left.is_row() && left.channels == 0 && left.items == 0 {
                // 收到的申请有9件涉及土地: some of all.
                let binding = self.resolve(&left, number)?;
                return Some(Binding { unbound: binding.unbound.or(Some(Unbound::Subset)), ..binding });
            }
            let mut left = left.completed_by(&right);
            // 行政复议2件尚未审结.
            if left.channels != 0 && left.results == 0 && !is_next_numbers {
                left.results = right.results;
            }
            let binding = self.resolve(&left, number)?;
            let or = self.cases_of_all(&left, binding.subject).filter(|_| segment.sum);
            return Some(Binding { or: or.or(binding.or), ..binding });
        }
        if segment.sum
            && let Some(due) = self.due_of_two()
        {
            return Some(due);
        }
        if is_next_numbers && let Some(unsaid) = before_the_verb_of_the_next(&left, &right) {
            return Some(unsaid);
        }
        if segment.rest
            && let Some(rest) = self.bind_rest(at, end, number)
        {
            return rest;
        }
        if right.is_specific() && !right.is_unmapped_alone() {
            let binding = self.resolve(&right.completed_by(&left), number)?;
            // 有11件答复经修改后发出: perhaps some of all.
            let is_verb =
                !right.is_row() && matches!(right.flow, Some(Flow::Answered | Flow::Handled | Flow::Received));
            let least = if is_verb { UNKNOWN } else { 0 };
            let is_repealed = matches!(binding.subject, Subject::Items { measure: ItemMeasure::Repealed, .. });
            if is_repealed && !left.concerning {
                // 对不适应要求的8件规范性文件予以废止: why, and not which of them.
                return Some(binding.with_unknown(right.unknown));
            }
            return Some(binding.with_unknown(binding.doubts.unknown.max(least)).with(Doubt::MayBeAPart, is_verb));
        }
        if right.noun == Noun::Foreign {
            return None;
        }
        // 商业秘密类3件: the number has a name of its own, which is not understood.
        let has_a_name = left.unknown >= UNKNOWN && left.noun != Noun::Requests;
        if let Some(pending) = self.sentence.pending.filter(|_| has_a_name) {
            let binding = self.resolve(&pending, number)?;
            return Some(Binding { unbound: binding.unbound.or(Some(Unbound::Wording)), ..binding });
        }
        // 除1家企业外，其余11件: what was left out is not what is left.
        let is_left = segment.rest && self.sentence.excepts;
        if let Some(pending) = self.sentence.pending.filter(|_| !segment.last_year_next && !segment.from && !is_left) {
            let pending = Frame { subset: pending.subset || left.subset, ..pending };
            return self.resolve(&pending.completed_by(&left), number).map(Binding::loose);
        }
        if let Some(pending) = self.sentence.pending.filter(|_| !is_left) {
            return self.resolve(&pending, number).map(Binding::loose);
        }
        if segment.last_year_next || segment.from || segment.to {
            return None;
        }
        let requests = left.noun == Noun::Requests || right.noun == Noun::Requests;
        let ahead = if has_a_name { None } else { self.ahead_of(at, end) };
        let is_carried = ahead.is_some_and(|ahead| ahead.flow == Some(Flow::CarriedForward));
        let requests = requests || (is_carried && self.is_about_requests());
        if let Some(ahead) = ahead.filter(|_| requests || self.context.topic == Topic::Requests) {
            return self.resolve(&ahead, number).map(Binding::loose);
        }
        let of_another = self.told_of_another(segment, &right, at, number);
        of_another.or_else(|| self.bind_alone(segment, &right, at, end, number))
    }

    /// 其中省厅212件, 2019年121件: what was told last, of others or of another year.
    fn told_of_another(&self, segment: &Segment, right: &Frame, at: usize, number: &Number) -> Option<Binding> {
        let left = &segment.frame;
        // 全县收到429件，我局58件.
        let is_of_another = (segment.names_scope && (self.sentence.part_of.is_some() || self.around.is_some()))
            || segment.names_year
            || self.is_our_share(segment);
        if !is_of_another || right.noun != Noun::None || left.gap > 2 || left.subset {
            return None;
        }
        let follows_its_year = at > 0 && matches!(self.tokens[at - 1].word, Word::Year(_) | Word::LastYear);
        let requests = self.sentence.names_requests && follows_its_year;
        self.last_told(number).or_else(|| requests.then(|| Binding::of(Subject::flow(Flow::Received))))
    }

    /// 集中采购2个项目共计14.5万元: what they cost.
    fn money_of_all(&self, segment: &Segment) -> Option<Binding> {
        let last = self.sentence.last.filter(|_| segment.sum && !segment.frame.is_specific())?;
        matches!(last.subject, Subject::Items { items, .. } if items & !MONEY == 0).then_some(last)
    }

    /// What a rest counts, by what is said of all of it; nothing where nothing is.
    #[expect(clippy::option_option, reason = "whether something is said, and whether it is one of ours")]
    fn bind_rest(&self, at: usize, end: usize, number: &Number) -> Option<Option<Binding>> {
        if self.is_rest_that_is_done(at, end) {
            return Some(Some(Binding::of(Subject::flow(Flow::Concluded))));
        }
        self.named_behind_every(at, end).map(|named| self.resolve(&named, number))
    }

    /// What a number counts that no word beside it or before it names.
    fn bind_alone(&self, segment: &Segment, right: &Frame, at: usize, end: usize, number: &Number) -> Option<Binding> {
        let left = &segment.frame;
        if number.unit == Unit::Yuan {
            return self.money(left).or_else(|| self.money_of_all(segment));
        }
        if let Some(of_share) = self.counts_what_the_share_was_of(segment, right, number) {
            return Some(of_share);
        }
        if self.is_how_many_requests(at) {
            let unbound = (left.subset || left.member || left.concerning).then_some(Unbound::Subset);
            return Some(Binding { unbound, ..Binding::of(Subject::flow(Flow::Received)) }.with_unknown(left.unknown));
        }
        // 429件申请中, 5件申请均予以公开: all of them.
        let is_a_whole =
            right.noun == Noun::Requests && (self.is_followed_by_among(at, end) || self.is_followed_by_every(at, end));
        // 66件申请的信息全部予以公开: all that there were, or all that were granted.
        let or = self.outcome_of_every(at, end).map(|outcomes| Subject::Outcomes { outcomes, applicants: 0 });
        is_a_whole.then(|| Binding {
            or,
            unbound: (left.subset || left.member).then_some(Unbound::Subset),
            ..Binding::of(Subject::flow(Flow::Unsaid))
        })
    }

    /// 无法提供的占26.3%，共79件: the number of what the share was of.
    fn counts_what_the_share_was_of(&self, segment: &Segment, right: &Frame, number: &Number) -> Option<Binding> {
        let share = self.sentence.last_share.filter(|_| self.sentence.follows_a_share && number.unit == Unit::Count)?;
        let frame = &segment.frame;
        let is_plain = frame.noun == Noun::None
            && frame.unknown == 0
            && !(frame.subset || frame.concerning || frame.member || segment.rest)
            && right.noun == Noun::None
            && !(right.is_specific() || right.subset || right.concerning || right.member)
            && right.unknown == 0;
        let is_told_alone = self.sentence.told.is_empty() && self.around.is_none();
        let is_row = matches!(share.subject, Subject::Outcomes { .. } | Subject::Applicants { .. });
        (is_plain && is_told_alone && is_row).then(|| Binding { whole: None, out_of: None, ..share }.loose())
    }

    /// 全年申请量为224件: those received, told by the name of their number.
    fn is_how_many_requests(&self, at: usize) -> bool {
        let mut before = self.tokens[..at].iter().rev().skip_while(|token| {
            matches!(
                token.word,
                Word::Filler | Word::Sum | Word::ThisYear | Word::AtLeast | Word::About | Word::Nearly | Word::Whole
            )
        });
        let is_close = self.segment_is_known(at);
        let named = before.next().filter(|token| matches!(token.word, Word::Requests | Word::Application));
        let says_number = named.is_some_and(|named| {
            let behind = &self.paragraph.text[named.start()..self.tokens[at].start()];
            ["量", "总数", "数为", "数达"].into_iter().any(|word| behind.contains(word))
        });
        is_close && says_number
    }

    /// Whether nothing but words that are known stands between a number and the words before it in its segment.
    fn segment_is_known(&self, at: usize) -> bool {
        let before = self.tokens[..=at].iter().rev();
        let mut own = before.take_while(|token| !matches!(token.word, Word::Comma | Word::Semicolon | Word::Requests));
        own.all(|token| token.gap == 0)
    }

    /// Whether a word says why: 因, 由于.
    pub(super) fn gives_a_reason(&self, at: usize) -> bool {
        matches!(&self.paragraph.text[self.tokens[at].start()..self.tokens[at].end()], "因" | "由于")
    }

    /// 3件不予公开、5件无法提供: the members have numbers of their own.
    pub(super) fn is_list_of_numbers(&self, at: usize, end: usize) -> bool {
        let behind = self.tokens[at + 1..end].iter().map(|token| token.word);
        let mut segment = behind.take_while(|word| !matches!(word, Word::Comma | Word::Semicolon | Word::Colon));
        segment.any(|word| matches!(word, Word::Number(_)))
    }

    /// 22件（自然人21件、企业1件）转入下年: what stands behind the bracket goes with the number before it.
    pub(super) fn behind_its_bracket(&self, at: usize, end: usize) -> usize {
        let behind = &self.tokens[at + 1..end];
        if !matches!(behind.first(), Some(next) if next.word == Word::Bracket && next.gap == 0) {
            return at + 1;
        }
        let close = behind.iter().position(|token| token.word == Word::BracketEnd);
        close.map_or(at + 1, |close| at + close + 2)
    }

    /// 复议、诉讼案件: one list.
    pub(super) fn parts_channels(&self, at: usize, end: usize) -> bool {
        let is_channel =
            |at: usize| matches!(self.tokens[..end].get(at), Some(token) if matches!(token.word, Word::Channels(_)));
        at > 0 && is_channel(at - 1) && is_channel(at + 1)
    }

    /// Where requests that stay without an outcome go: 转入2025年.
    pub(super) fn direction_of(&self, at: usize, end: usize) -> Flow {
        let own = self.year.unwrap_or_default();
        let later = |word: Word| word == Word::NextYear || matches!(word, Word::Year(year) if own > 0 && year > own);
        let next = self.tokens[at + 1..end].iter().find(|token| token.word != Word::Filler);
        if next.is_some_and(|token| later(token.word)) { Flow::CarriedForward } else { Flow::Carried }
    }

    /// What the segments behind a number say, as far as no other number stands in them: 3件申请经沟通由申请人撤回，列入其他处理.
    fn ahead_of(&self, at: usize, end: usize) -> Option<Frame> {
        let (mut frame, mut segment) = (Frame::default(), Frame::default());
        let mut is_reason = false;
        for (index, token) in self.tokens[..end].iter().enumerate().skip(at + 1) {
            // 22件因征求第三方意见，顺延至下年: why is no part of what becomes of them.
            is_reason = (is_reason || self.gives_a_reason(index)) && token.word != Word::Comma;
            match token.word {
                Word::Foreign | Word::Channels(_) | Word::Outcomes(_) if is_reason => {}
                Word::Number(_) => {
                    segment = Frame::default();
                    break;
                }
                Word::Semicolon | Word::Not | Word::NotReceived | Word::Every | Word::Rest => break,
                Word::Comma => {
                    if segment.is_specific() {
                        frame = segment;
                    }
                    segment = Frame::default();
                }
                Word::Carry => {
                    segment.add(Word::Flow(self.direction_of(index, end)), false);
                }
                Word::Outcomes(_) | Word::Flow(Flow::CarriedForward) | Word::Unfinished => {
                    segment.add(token.word, false);
                }
                Word::Foreign | Word::Channels(_) => return None,
                _ => {}
            }
        }
        let frame = if segment.is_specific() { segment } else { frame };
        (frame.outcomes != 0 || frame.flow == Some(Flow::CarriedForward)).then_some(frame)
    }

    /// 除18件结转下年外，其余415件全部办结: all but those that are carried forward.
    fn is_rest_that_is_done(&self, at: usize, end: usize) -> bool {
        let is_of_carried = self.sentence.told.last().is_some_and(|told| {
            told.subject == Subject::flow(Flow::CarriedForward) && !told.unbound && !told.in_bracket
        });
        let mut behind = self.tokens[at + 1..end].iter().map(|token| token.word);
        let mut behind = behind.by_ref().skip_while(|word| {
            matches!(
                word,
                Word::Requests | Word::Application | Word::Filler | Word::Every | Word::ThisYear | Word::InHand
            )
        });
        is_of_carried && matches!(behind.next(), Some(Word::Flow(Flow::Concluded | Flow::Answered)))
    }

    /// 其余11件均由村民个人提出: the applicants, or the outcome, that all of a rest have.
    fn named_behind_every(&self, at: usize, end: usize) -> Option<Frame> {
        let mut behind = self.tokens[at + 1..end].iter().skip_while(|token| {
            token.gap == 0 && matches!(token.word, Word::Requests | Word::Application | Word::Filler)
        });
        behind.next().filter(|token| token.word == Word::Every && token.gap == 0)?;
        let mut frame = Frame::default();
        let is_end = |word: Word| matches!(word, Word::Comma | Word::Semicolon | Word::Number(_) | Word::Bracket);
        for token in behind.take_while(|token| !is_end(token.word)) {
            frame.unknown = frame.unknown.saturating_add(token.gap);
            frame.add(token.word, false);
        }
        (frame.applicants != 0 || frame.outcomes != 0).then_some(frame)
    }

    fn is_followed_by_every(&self, at: usize, end: usize) -> bool {
        let behind = self.tokens[at + 1..end].iter().map(|token| token.word);
        let mut behind = behind.skip_while(|word| matches!(word, Word::Requests | Word::Application | Word::Filler));
        behind.next() == Some(Word::Every)
    }

    /// The outcome that 均 or 全部 behind a number gives to all of them.
    fn outcome_of_every(&self, at: usize, end: usize) -> Option<Outcomes> {
        let behind = self.tokens[at + 1..end].iter().map(|token| token.word);
        let mut behind = behind.take_while(|word| !matches!(word, Word::Comma | Word::Semicolon | Word::Number(_)));
        behind.find(|word| *word == Word::Every)?;
        behind.find_map(|word| if let Word::Outcomes(outcomes) = word { Some(outcomes) } else { None })
    }

    fn is_followed_by_among(&self, at: usize, end: usize) -> bool {
        let noun =
            self.tokens[at + 1..end].iter().find(|token| matches!(token.word, Word::Requests | Word::Application));
        noun.is_some_and(|noun| {
            let behind = &self.paragraph.text[noun.end()..];
            ["中", "当中", "里"].into_iter().any(|word| behind.starts_with(word))
        })
    }

    /// 共62件, after those received and those brought forward.
    fn due_of_two(&self) -> Option<Binding> {
        let [.., one, two] = self.sentence.told.as_slice() else { return None };
        if let (Subject::Reviews { results, .. }, Subject::Reviews { results: other, .. }) = (one.subject, two.subject)
            && results == other
        {
            return self.cases_together(results);
        }
        if let (Subject::Outcomes { .. }, Subject::Outcomes { .. }) = (one.subject, two.subject) {
            let doubt = if self.sentence.within.is_some() { 2 * UNKNOWN } else { 0 };
            return self.all_told().map(|all| Binding::of(all).loose().with_unknown(doubt));
        }
        let flow = |subject| if let Subject::Requests { flow, .. } = subject { Some(flow) } else { None };
        if let (Subject::Applicants { .. }, Subject::Applicants { .. }) = (one.subject, two.subject) {
            // 自然人3件、企业2件，共5件.
            let or = Some(Subject::flow(Flow::Unsaid));
            return Some(Binding { or, ..Binding::of(Subject::flow(Flow::Received)) });
        }
        let flows = [flow(one.subject)?, flow(two.subject)?];
        let is_sum = flows.contains(&Flow::BroughtForward)
            && flows.iter().any(|flow| matches!(flow, Flow::Received | Flow::Accepted | Flow::Unsaid | Flow::Handled));
        is_sum.then(|| Binding::of(Subject::Requests { flow: Flow::Received, with_brought_forward: true }))
    }

    /// 复议30件、诉讼19件，合计49件: the cases of all the channels that were told.
    fn cases_together(&self, wanted: u8) -> Option<Binding> {
        let here = self.sentence.told.get(self.sentence.since_semicolon..).unwrap_or_default();
        let mut run = here.iter().rev().map_while(|told| match told.subject {
            Subject::Reviews { channels, results } if results == wanted && !told.unbound => Some(channels),
            _ => None,
        });
        // 诉讼19件（直接起诉9件、复议后起诉10件），合计…: no channel twice.
        let add = |all: Channels, one: Channels| (all & one == 0).then_some(all | one);
        let channels = run.try_fold(0, add)?;
        (channels != 0).then(|| Binding::of(Subject::Reviews { channels, results: wanted }))
    }

    /// 前者: the last but one of what was told, where both are of one kind.
    pub(super) fn former(&self) -> Option<Binding> {
        let [.., former, latter] = self.sentence.told.as_slice() else { return None };
        let is_of_one_kind = std::mem::discriminant(&former.subject) == std::mem::discriminant(&latter.subject);
        let unbound = former.unbound.then_some(Unbound::Wording);
        is_of_one_kind.then(|| Binding { or: former.or, unbound, ..Binding::of(former.subject) })
    }

    /// 两项合计: what was told last, so many.
    pub(super) fn together(&self, segment: &Segment) -> Option<Binding> {
        let count = usize::from(segment.together);
        // What stands in brackets is told of a part.
        let in_bracket = self.around.is_some();
        let told = self.sentence.told.iter().filter(|told| in_bracket || !told.in_bracket);
        // 由8件增至15件，两类合计…: this year's.
        let told: Vec<_> = told.filter(|told| told.year != Some(StatedYear::Last)).collect();
        let left = told.len().checked_sub(count)?;
        let told = if segment.together_from_the_first { &told[..count] } else { &told[left..] };
        if let Some(subject) = union(told.iter().map(|told| told.subject)) {
            return Some(Binding { or: self.cases_of_channels(count), ..Binding::of(subject) });
        }
        self.due_of_two()
    }

    /// 复议22件、诉讼20件，被纠正的共3件: perhaps of both together.
    fn cases_of_all(&self, frame: &Frame, subject: Subject) -> Option<Subject> {
        let Subject::Reviews { channels: own, results } = subject else { return None };
        let channels_of = |told: &[Told]| {
            told.iter().fold(own, |all, told| match told.subject {
                Subject::Reviews { channels, .. } => all | channels,
                _ => all,
            })
        };
        let here = channels_of(self.sentence.told.get(self.sentence.since_semicolon..).unwrap_or_default());
        let all = if here == own { channels_of(&self.sentence.told) } else { here };
        (frame.channels == 0 && all != own).then_some(Subject::Reviews { channels: all, results })
    }

    /// 直接起诉268件，维持118件…；复议后起诉470件，维持263件…，两项合计: perhaps all cases of the two.
    fn cases_of_channels(&self, count: usize) -> Option<Subject> {
        let heads = self.sentence.told.iter().map(|told| told.subject);
        let heads =
            heads.filter(|subject| matches!(subject, Subject::Reviews { results: crate::cells::ALL_CASES, .. }));
        union(heads.clone()).filter(|_| heads.count() == count)
    }

    /// The subject that a frame names; nothing where it names none of ours.
    pub(super) fn resolve(&self, frame: &Frame, number: &Number) -> Option<Binding> {
        let is_rate = matches!(number.unit, Unit::Percent | Unit::Tenths | Unit::PartsOf(_) | Unit::Times);
        // 行政事业性收费增长2.5%.
        let is_money = number.unit == Unit::Yuan || (is_rate && frame.items != 0 && frame.items & !MONEY == 0);
        let mut binding = self.subject(frame, is_money)?;
        binding = binding
            .with_unknown(frame.unknown)
            .with(Doubt::IsNew, frame.is_new)
            .with(Doubt::MayBeAPart, frame.may_be_a_part);
        let is_open = frame.applicants != 0
            && !matches!(binding.subject, Subject::Applicants { applicants: BODIES, .. } if binding.or.is_some());
        let is_row = frame.is_row() || frame.channels != 0 || frame.items != 0;
        binding.unbound = binding.unbound.or({
            if frame.member {
                Some(Unbound::OtherScope)
            } else if frame.subset || frame.concerning {
                Some(Unbound::Subset)
            } else if (frame.unmapped && (!is_row || super::frame::is_a_group(frame.outcomes)))
                || (frame.incomplete && (frame.outcomes != 0 || is_open || frame.items.count_ones() > 1))
                || (frame.partly_unknown && is_row)
            {
                Some(Unbound::Wording)
            } else {
                None
            }
        });
        Some(binding)
    }
}

/// 370件申请已办结360件: the verb is of the next number.
fn before_the_verb_of_the_next(left: &Frame, right: &Frame) -> Option<Binding> {
    let is_verb_of_the_next = right.noun == Noun::Requests
        && matches!(right.flow, Some(Flow::Concluded | Flow::Answered))
        && !right.is_row()
        && right.channels == 0
        && right.items == 0;
    let unbound = (left.subset || left.member || right.subset || right.member).then_some(Unbound::Subset);
    let unsaid = Binding { unbound, ..Binding::of(Subject::flow(Flow::Unsaid)) };
    is_verb_of_the_next.then(|| unsaid.with_unknown(left.unknown))
}

/// Subjects of one kind as one.
pub(super) fn union(subjects: impl Iterator<Item = Subject>) -> Option<Subject> {
    let mut all: Option<Subject> = None;
    for subject in subjects {
        all = Some(match (all, subject) {
            (None, subject) => subject,
            (
                Some(Subject::Outcomes { outcomes, applicants: 0 }),
                Subject::Outcomes { outcomes: more, applicants: 0 },
            ) => Subject::Outcomes { outcomes: outcomes | more, applicants: 0 },
            (Some(Subject::Applicants { applicants, flow }), Subject::Applicants { applicants: more, .. }) => {
                Subject::Applicants { applicants: applicants | more, flow }
            }
            (Some(Subject::Reviews { channels, results }), Subject::Reviews { channels: other, results: more })
                if channels == other || results == more =>
            {
                Subject::Reviews { channels: channels | other, results: results | more }
            }
            _ => return None,
        });
    }
    all
}
