//! Shares, and numbers that a list shares out: 占15.6%, 各6件, 分别为3件、5件.

use super::bind::{Binding, UNKNOWN, union};
use super::frame::{Frame, Noun};
use super::state::{Given, Segment, Told, Topic};
use super::{Reader, quantity};
use crate::cells::{ALL_CASES, CORRECTED, GRANTED, PARTLY, UPHELD, WITHHELD};
use crate::lexer::{Number, Unit};
use crate::statement::{StatedQuantity, StatedYear, Unbound};
use crate::subject::{Flow, Subject};
use crate::words::{RateOf, Word};

impl Reader<'_> {
    /// 占办结总数的15.6%, 公开率为45.8%.
    pub(super) fn share(&mut self, segment: &Segment, gift: Option<Given>, at: usize, end: usize, number: &Number) {
        let Some(rate) = quantity::rate(number, segment.bound) else { return };
        if matches!(segment.rate, Some(RateOf::Concluded | RateOf::Answered))
            && number.unit == Unit::Percent
            && number.numeral.count() == Some(100)
        {
            self.all_done(&segment.frame, self.tokens[at].start()..self.tokens[at].end());
            return;
        }
        if segment.each && segment.share.is_some() && !segment.listed.is_empty() {
            self.each(segment, at, number);
            return;
        }
        let binding = match (segment.rate, gift) {
            (Some(rate), _) => self.rate(rate, segment, number),
            (_, Some(Given::Subject(subject))) => Some(Binding::of(subject)),
            // 企业申请占新收总量的比重升至三成.
            _ if segment.to && segment.share.is_some_and(|share| share.is_specific()) => {
                self.bind_share(segment, gift, at, end, number)
            }
            _ if segment.last_year_next || segment.to => self.sentence.last_share,
            // 予以公开45件（42.5%）.
            _ if self.is_alone_in_its_bracket(at, end) && self.is_number_before(at - 1) => self.last_told_count(),
            // 增速高于企业（6.8%）: of what the name says, and not known how.
            _ if self.is_alone_in_its_bracket(at, end) && self.sentence.compared.is_some() => None,
            _ => self.bind_share(segment, gift, at, end, number),
        };
        let sum =
            (segment.sum && !segment.share.is_some_and(|share| share.is_specific())).then(|| self.all_told()).flatten();
        // Where something of the list is not understood, it is of more.
        let doubt = if self.sentence.within.is_some() { 2 * UNKNOWN } else { 0 };
        let binding = binding.map(|own| match sum {
            // 信访23件，重复13件，合计占…: of so many as it may be.
            Some(subject) => Binding { subject, or: own.or.or(Some(own.subject)), ..own }.with_unknown(doubt),
            None => own,
        });
        let Some(binding) = binding else { return };
        let is_of_more = self.sentence.partial_wholes && segment.rate.is_none();
        let binding = Binding { unbound: binding.unbound.or(is_of_more.then_some(Unbound::Wording)), ..binding };
        if segment.share.is_some_and(|share| share.is_specific()) {
            // 纠正件占13.5%，比上年少33件: of those, or of what was told before.
            let before = self.sentence.last.map(|last| last.subject).filter(|last| *last != binding.subject);
            let or = binding.or.or(before);
            self.sentence.last = Some(Binding { or, whole: None, out_of: None, ..binding });
        }
        self.sentence.last_share = Some(binding);
        self.sentence.last_is_share = true;
        let year = if segment.last_year_next || segment.from { self.sentence.compared } else { self.sentence.year };
        let year = if segment.from { year.or(Some(StatedYear::Last)) } else { year };
        let token = self.tokens[at];
        self.push(token.start()..token.end(), binding, StatedQuantity::Share(rate), year);
    }

    /// 占不予公开总量113件的42.5%: the count belongs to the whole that the share names.
    pub(super) fn counts_the_whole_of_a_share(&self, at: usize, end: usize, number: &Number) -> bool {
        let Some(next) =
            self.tokens[..end].get(at + 1..).and_then(|behind| behind.iter().find(|token| token.word != Word::Filler))
        else {
            return false;
        };
        let Word::Number(which) = next.word else { return false };
        let between = &self.paragraph.text[self.tokens[at].end()..next.start()];
        self.segment.share.is_some_and(|share| share.is_specific())
            && number.unit == Unit::Count
            && between == "的"
            && self.numbers[usize::from(which)].unit == Unit::Percent
    }

    /// Whether a number stands right before a token.
    fn is_number_before(&self, at: usize) -> bool {
        let mut before =
            self.tokens[..at].iter().rev().map(|token| token.word).skip_while(|word| *word == Word::Filler);
        matches!(before.next(), Some(Word::Number(_)))
    }

    /// Whether a number, and nothing else, stands in a bracket.
    pub(super) fn is_alone_in_its_bracket(&self, at: usize, end: usize) -> bool {
        let is = |at: Option<usize>, word: Word| {
            at.and_then(|at| self.tokens[..end].get(at)).is_some_and(|token| token.word == word)
        };
        self.tokens[at].gap == 0 && is(at.checked_sub(1), Word::Bracket) && is(Some(at + 1), Word::BracketEnd)
    }

    /// 自然人与企业各占一半, 直接起诉、复议后起诉各6件: the number goes for every member of the list.
    pub(super) fn each(&mut self, segment: &Segment, at: usize, number: &Number) {
        let quantity = quantity::rate(number, segment.bound).map(StatedQuantity::Share);
        let Some(quantity) = quantity.or_else(|| quantity::count(number, segment.bound)) else { return };
        let span = self.tokens[at].start()..self.tokens[at].end();
        for member in segment.listed.iter().chain([&segment.single]) {
            if let Some(binding) = self.resolve(member, number) {
                self.push(span.clone(), binding, quantity, self.sentence.year);
            }
        }
    }

    /// 分别: the members of the list before it, or what was told last, get a number each.
    pub(super) fn respectively(&mut self, at: usize, end: usize) {
        let numbers = self.tokens[at + 1..end]
            .iter()
            .take_while(|token| !matches!(token.word, Word::Comma | Word::Semicolon))
            .filter(|token| matches!(token.word, Word::Number(_)))
            .count();
        let mut behind = self.tokens[at + 1..end].iter().map(|token| token.word);
        let first = behind.find(|word| !matches!(word, Word::Filler | Word::From));
        // 因保护第三方、属于案卷分别不予公开2件和1件: the group of all that are listed.
        let names_their_group = |word: &Word| {
            matches!(word, Word::Outcomes(group) if super::frame::is_a_group(*group)
                && self.segment.single.outcomes != 0
                && self.segment.listed.iter().chain([&self.segment.single]).all(|row| row.outcomes & !group == 0))
        };
        if first.as_ref().is_none_or(|first| !names_their_group(first))
            && matches!(
                first,
                Some(Word::Outcomes(_) | Word::Applicants(_) | Word::Results(_) | Word::Channels(_) | Word::Items(_))
            )
        {
            // 分别是信访4件、重复2件: every number has its own words.
            return;
        }
        let is_change = self.segment.direction.is_some() || self.segment.last_year_next || self.segment.compare;
        let members = self.segment.listed.len() + usize::from(self.segment.single.is_specific());
        if numbers >= 2
            && let Some(results) = self.results_of_each_channel(numbers)
        {
            // 行政复议24件、行政诉讼14件，未审结的分别为3件和2件.
            self.segment.given = Some(results);
            self.sentence.part_of = None;
            return;
        }
        if self.segment.together > 0 && !is_change && numbers >= 2 && members != numbers {
            self.segment.given = Some((0..numbers).map(|_| Given::Nothing).collect());
            return;
        }
        let frame = if self.segment.frame.is_specific() { Some(self.segment.frame) } else { self.sentence.pending };
        if self.segment.listed.is_empty()
            && let Some(years) = self.years_up_to_this(at, numbers)
        {
            self.segment.given = frame.map(|frame| years.into_iter().map(|year| Given::Year(frame, year)).collect());
            return;
        }
        let years = self.sentence.years.len();
        if numbers >= 2 && years >= numbers && self.segment.listed.is_empty() {
            let years = self.sentence.years[years - numbers..].to_vec();
            self.segment.given = frame.map(|frame| years.into_iter().map(|year| Given::Year(frame, year)).collect());
            return;
        }
        let is_share = self.segment.share.is_some_and(|share| !share.is_specific()) && self.tells_outcomes();
        if numbers >= 2
            && is_share
            && let Some(told) = self.told_last_of_one_kind(numbers)
        {
            // 不予公开13件、无法提供12件，占办结总数的比重分别为22.0%和20.3%.
            self.segment.given = Some(told);
            return;
        }
        let mut listed = std::mem::take(&mut self.segment.listed);
        if self.segment.single.is_specific() {
            listed.push(self.segment.single);
        }
        let next = self.tokens[..end].get(at + 1);
        let numbers_follow = next.is_some_and(|next| matches!(next.word, Word::Number(_)));
        let names_some = listed.len() >= 2 || (self.segment.frame.is_specific() && !is_change);
        if numbers >= 2 && numbers_follow && names_some && listed.len() != numbers {
            // A member is not understood, and so it cannot be told which number is whose.
            self.segment.given = Some((0..numbers).map(|_| Given::Nothing).collect());
        } else if listed.len() >= 2 && listed.len() == numbers {
            let whole = self.segment.frame;
            self.segment.given = Some(
                listed
                    .into_iter()
                    .map(|mut member| {
                        if member.noun == Noun::None {
                            member.noun = whole.noun;
                        }
                        if member.measure.is_none() && member.items != 0 {
                            member.measure = whole.measure;
                        }
                        if member.items == 0 && member.measure.is_some() {
                            member.items = whole.items;
                        }
                        // 复议、诉讼尚未审结的分别为3件、5件.
                        if member.results == 0 && member.channels != 0 {
                            member.results = whole.results;
                        }
                        Given::Frame(member)
                    })
                    .collect(),
            );
        } else if numbers >= 2
            && matches!(first, Some(Word::Share | Word::Compare | Word::Rise | Word::Fall | Word::LastYear))
            && !self.segment.frame.is_specific()
            && let Some(told) = self.told_last_of_one_kind(numbers)
        {
            // 不予公开13件、无法提供12件，分别占22.0%和20.3%; 分别较上年下降7.5%、12.9%.
            self.segment.given = Some(told);
        } else if numbers >= 2 && !self.segment.frame.is_specific() && !(is_change || self.sentence.compared.is_some())
        {
            // 某局、某厅居前，分别为…: it cannot be told what.
            self.segment.given = Some((0..numbers).map(|_| Given::Nothing).collect());
        } else if numbers >= 2 && !self.segment.frame.is_specific() && self.sentence.told.len() >= numbers {
            let told = &self.sentence.told[self.sentence.told.len() - numbers..];
            self.segment.given = Some(told.iter().map(|told| Given::Subject(told.subject)).collect());
        }
    }

    /// 近三年分别为: so many years, the last of which is the report's own.
    fn years_up_to_this(&self, at: usize, numbers: usize) -> Option<Vec<StatedYear>> {
        const PERIODS: [(&str, usize); 5] = [("近两年", 2), ("近三年", 3), ("三年来", 3), ("近四年", 4), ("近五年", 5)];
        let token = self.tokens[..at].iter().rev().find(|token| token.word == Word::OtherPeriod)?;
        let period = &self.paragraph.text[token.start()..token.end()];
        let is_said = token.start() >= self.sentence.start
            && PERIODS.iter().any(|(name, years)| *name == period && *years == numbers);
        let year = |before| match before {
            0 => StatedYear::This,
            1 => StatedYear::Last,
            _ => StatedYear::Other,
        };
        is_said.then(|| (0..numbers).rev().map(year).collect())
    }

    /// Whether the sentence names a share before a number, in another segment, and gives none.
    fn names_a_share_before(&self, at: usize) -> bool {
        let sentence = self.tokens[..at].iter().rev().take_while(|token| token.start() >= self.sentence.start);
        self.sentence.last_share.is_none() && sentence.into_iter().any(|token| token.word == Word::Share)
    }

    /// Whether the clause goes on behind a number, with words that may be what it is said of.
    fn goes_on_behind(&self, at: usize) -> bool {
        let behind = self.paragraph.text[self.tokens[at].end()..].trim_start();
        let ends = ['，', '。', '；', '、', '）', '！', '？', ',', ';', ')'];
        !behind.is_empty() && !behind.starts_with(ends) && self.tokens.get(at + 1).is_none_or(|next| next.gap > 0)
    }

    /// 各占36.3%、25.2%.
    pub(super) fn tells_shares_one_by_one(&self, at: usize, end: usize) -> bool {
        let mut behind = self.tokens[at + 1..end].iter().map(|token| token.word);
        let is_share = behind.next() == Some(Word::Share);
        let numbers = behind.take_while(|word| !matches!(word, Word::Comma | Word::Semicolon));
        is_share && numbers.filter(|word| matches!(word, Word::Number(_))).count() >= 2
    }

    /// How the cases ended that were told last, channel by channel, where the words before 分别 name a result and no channel.
    fn results_of_each_channel(&self, numbers: usize) -> Option<std::collections::VecDeque<Given>> {
        let frame = &self.segment.frame;
        let told: Vec<&Told> = self.sentence.told.iter().filter(|told| told.year != Some(StatedYear::Last)).collect();
        let told = &told[told.len().checked_sub(numbers)?..];
        let is_plain =
            frame.results != 0 && frame.channels == 0 && frame.deciders == 0 && self.segment.listed.is_empty();
        let of = |told: &&Told| match told.subject {
            Subject::Reviews { channels, results: ALL_CASES } if !told.unbound => {
                Some(Given::Subject(Subject::Reviews { channels, results: frame.results }))
            }
            _ => None,
        };
        if is_plain { told.iter().map(of).collect() } else { None }
    }

    fn tells_outcomes(&self) -> bool {
        self.sentence.told.last().is_some_and(|told| matches!(told.subject, Subject::Outcomes { .. }))
    }

    /// The last that were told, so many, where they are counts of one kind.
    pub(super) fn told_last_of_one_kind(&self, count: usize) -> Option<std::collections::VecDeque<Given>> {
        let told: Vec<&Told> = self.sentence.told.iter().filter(|told| told.year != Some(StatedYear::Last)).collect();
        let told = &told[told.len().checked_sub(count)?..];
        let kind = std::mem::discriminant(&told.first()?.subject);
        let are_alike = told.iter().all(|told| std::mem::discriminant(&told.subject) == kind && !told.unbound);
        (are_alike && !self.sentence.last_is_foreign)
            .then(|| told.iter().map(|told| Given::Subject(told.subject)).collect())
    }

    /// What a share is of, and of which whole.
    pub(super) fn bind_share(
        &self,
        segment: &Segment,
        gift: Option<Given>,
        at: usize,
        end: usize,
        number: &Number,
    ) -> Option<Binding> {
        let before = segment.share.unwrap_or_default();
        let own = match gift {
            Some(Given::Frame(frame) | Given::Year(frame, _)) => self.resolve(&frame, number),
            Some(Given::Nothing) => None,
            _ if segment.former => self.former(),
            _ if segment.together > 1 => self.together(segment),
            _ if segment.share.is_some() && before.is_specific() => self.resolve(&before, number),
            _ if segment.share.is_some() => {
                let pending = self.sentence.pending.and_then(|pending| self.resolve(&pending, number));
                pending.or_else(|| self.last_told_count())
            }
            // 无法提供占比偏高，达26.3%.
            _ if self.sentence.share_ahead.is_some_and(|share| share.is_specific()) && !segment.frame.is_specific() => {
                self.sentence.share_ahead.and_then(|share| self.resolve(&share, number))
            }
            // 接近不予公开总数的七成.
            _ if segment.whole => self.last_told_count(),
            // 各类主体获得公开的比例不同，自然人为45.2%: of what was said to be shared out.
            _ if segment.frame.applicants != 0 && self.sentence.told.is_empty() && self.names_a_share_before(at) => {
                None
            }
            // 纠错案件半数以上集中在征收领域: of those cases, and not of all.
            _ if number.unit != Unit::Percent && self.goes_on_behind(at) => None,
            _ => {
                let (right, _) = self.right_of(at, end);
                if segment.frame.is_row() {
                    self.resolve(&segment.frame, number)
                } else if right.is_row() {
                    self.resolve(&right.completed_by(&segment.frame), number)
                } else {
                    None
                }
            }
        }?;
        // 不掌握的占比高达37%: what follows the words is said of them.
        let own =
            if segment.share.is_some() { own.with_unknown(own.doubts.unknown.saturating_sub(before.gap)) } else { own };
        let names_its_whole = segment.share.is_some() || segment.former || segment.together > 1 || segment.whole;
        let whole = names_its_whole.then(|| self.whole(&segment.frame)).flatten();
        let out_of = self.sentence.told.first().and_then(|told| told.count).filter(|_| self.sentence.told.len() > 1);
        // 占该类申请人办结总数的52.3%: of a part.
        let of_members = segment.frame.member && segment.frame.is_specific();
        let subset = before.subset || segment.frame.subset || of_members;
        let within = match own.subject {
            Subject::Applicants { flow, .. } if before.within != 0 => {
                Some(Subject::Applicants { applicants: before.within, flow })
            }
            _ => None,
        };
        // 已办结的申请里，过半数…: of those.
        let among = self.sentence.among.flow.filter(|flow| *flow == Flow::Concluded).map(Subject::flow);
        let among = among.filter(|_| matches!(own.subject, Subject::Outcomes { applicants: 0, .. }));
        let whole = whole.or(within).or(among);
        // 20个工作日内答复的占91.3%: of what it does not say.
        let is_vague = matches!(own.subject, Subject::Requests { .. }) && whole.is_none();
        let unbound = own.unbound.or(if subset {
            Some(Unbound::Subset)
        } else if is_vague {
            Some(Unbound::Wording)
        } else {
            None
        });
        Some(Binding { whole, out_of, unbound, ..own })
    }

    pub(super) fn last_told_count(&self) -> Option<Binding> {
        let told = self.sentence.told.last()?;
        // 复议后起诉88件；被纠正7件，占7.2%: of these suits, or of all.
        let is_open = told.or.is_some() && matches!(told.subject, Subject::Reviews { .. });
        let unbound = (told.unbound || is_open).then_some(Unbound::Wording);
        // 予以公开24件、部分公开3件，占45.8%: of the last, or of the list.
        let or = self.listed_last(told.subject).or(told.or);
        Some(Binding { or, unbound, ..Binding::of(told.subject) })
    }

    /// The list that what was told last is the end of, as one.
    pub(super) fn listed_last(&self, last: Subject) -> Option<Subject> {
        let told = &self.sentence.told;
        let listed = told.iter().rev().take_while(|told| told.after_list).count();
        let run = &told[told.len().saturating_sub(listed + 1)..];
        let is_its_end = listed > 0 && run.last().is_some_and(|told| told.subject == last);
        union(run.iter().map(|told| told.subject)).filter(|_| is_its_end)
    }

    /// What was told since the last semicolon of the kind that was told last, as one.
    pub(super) fn all_told(&self) -> Option<Subject> {
        let told = self.sentence.told.get(self.sentence.since_semicolon..)?;
        let last = std::mem::discriminant(&told.last()?.subject);
        let run = told.iter().rev().take_while(|told| std::mem::discriminant(&told.subject) == last);
        let run: Vec<_> =
            run.map(|told| told.subject).filter(|subject| Some(*subject) != self.sentence.part_of).collect();
        // 不予处理的1633件主要为信访811件和重复529件，合计占…: the parts, and not the group.
        let is_taken_apart = |group: &Subject| run.iter().filter(|part| is_part_of(**part, *group)).count() > 1;
        union(run.iter().copied().filter(|subject| !is_taken_apart(subject)))
    }

    /// What stands between 占 and the share.
    pub(super) fn whole(&self, frame: &Frame) -> Option<Subject> {
        if frame.outcomes != 0 {
            return Some(Subject::Outcomes { outcomes: frame.outcomes, applicants: 0 });
        }
        if frame.applicants != 0 {
            return Some(Subject::Applicants { applicants: frame.applicants, flow: frame.flow });
        }
        if frame.channels != 0 || frame.results != 0 {
            let channels = if frame.channels == 0 { self.context.channels } else { frame.channels };
            let results = if frame.results == 0 { crate::cells::ALL_CASES } else { frame.results };
            return (channels != 0).then_some(Subject::Reviews { channels, results });
        }
        match frame.flow {
            Some(Flow::Handled | Flow::Accepted) => Some(Subject::flow(Flow::Handled)),
            Some(flow) => Some(Subject::flow(flow)),
            None if frame.noun == Noun::Requests => Some(Subject::flow(Flow::Unsaid)),
            None => None,
        }
    }

    /// What a rate by name is of: 办结率, 公开率.
    pub(super) fn rate(&self, rate: RateOf, segment: &Segment, number: &Number) -> Option<Binding> {
        let outcomes = |outcomes| Subject::Outcomes { outcomes, applicants: 0 };
        let mut binding = match rate {
            RateOf::Corrected | RateOf::Upheld => {
                let results = if rate == RateOf::Upheld { UPHELD } else { CORRECTED };
                // 行政复议纠错率12.6%: of all cases, unless those about disclosure were told.
                let is_told = self.sentence.names_disclosure
                    || self.sentence.told.iter().any(|told| matches!(told.subject, Subject::Reviews { .. }));
                let is_of_cases = self.context.topic == Topic::Cases && !self.sentence.foreign_noun;
                let is_ours = is_of_cases && is_told && !segment.frame.subset;
                let binding = self.results(segment.frame.channels, results, segment.frame.deciders);
                return binding.filter(|_| is_ours).map(|binding| binding.with_unknown(segment.frame.unknown));
            }
            RateOf::Answered => return None,
            RateOf::Concluded | RateOf::ConcludedInTime => {
                Binding { whole: Some(Subject::flow(Flow::Accepted)), ..Binding::of(Subject::flow(Flow::Concluded)) }
            }
            RateOf::Granted => Binding {
                or: Some(outcomes(GRANTED | PARTLY)),
                whole: Some(Subject::flow(Flow::Concluded)),
                ..Binding::of(outcomes(GRANTED))
            },
            RateOf::Withheld => {
                Binding { whole: Some(Subject::flow(Flow::Concluded)), ..Binding::of(outcomes(WITHHELD)) }
            }
        };
        let is_of_concluded = matches!(rate, RateOf::Concluded | RateOf::ConcludedInTime);
        let is_of_outcomes = !is_of_concluded && self.context.topic == Topic::None && !self.sentence.foreign;
        let is_ours = is_of_outcomes
            || self.is_about_requests()
            || self.context.topic == Topic::Requests
            || self.context.requests;
        // 办结率100% may be said of those that were due.
        let is_whole = is_of_concluded && number.unit == Unit::Percent && number.numeral.count() == Some(100);
        // 建议143件办理结果都已公开，公开率100%: the sentence told of others alone.
        let is_of_others = !is_of_concluded && self.sentence.last_is_foreign && self.sentence.told.is_empty();
        if !is_ours || segment.frame.subset || is_whole || is_of_others {
            binding.unbound = Some(Unbound::Wording);
        }
        if let (Subject::Outcomes { outcomes, .. }, 1..) = (binding.subject, segment.frame.applicants) {
            // 自然人申请的予以公开率: of theirs alone.
            let applicants = segment.frame.applicants;
            let with_partly = outcomes == GRANTED;
            binding.subject = Subject::Outcomes { outcomes, applicants };
            binding.or = with_partly.then_some(Subject::Outcomes { outcomes: GRANTED | PARTLY, applicants });
            binding.whole = Some(Subject::Applicants { applicants, flow: Some(Flow::Concluded) });
        }
        Some(binding)
    }
}

/// Whether one is some of the outcomes of the other, and not all of them.
fn is_part_of(part: Subject, group: Subject) -> bool {
    match (part, group) {
        (Subject::Outcomes { outcomes: part, applicants: 0 }, Subject::Outcomes { outcomes: group, applicants: 0 }) => {
            part != group && part & !group == 0
        }
        _ => false,
    }
}
