//! What has changed since last year: 增长15.3%, 减少4件, 翻番, 持平.

use super::{Binding, Bound, Direction, Given, Noun, Reader, Segment, quantity};
use crate::lexer::{Hedge, Number, Token, Unit};
use crate::statement::{Rate, StatedQuantity, StatedYear, Unbound};
use crate::subject::{Flow, ItemMeasure, Subject};
use crate::words::Word;
use ogi_model::text::Numeral;

impl Reader<'_> {
    pub(super) fn change(&mut self, at: usize, direction: Direction) {
        let token = self.tokens[at];
        let is_one_character = token.end() - token.start() == "多".len();
        // 多4件; 比上年多废止8件.
        let behind = |at: usize| self.tokens.get(at).filter(|next| next.gap == 0).map(|next| next.word);
        let next_is_number = matches!(behind(at + 1), Some(Word::Number(_)))
            || (self.segment.last_year_next
                && matches!(behind(at + 1), Some(Word::Measure(_) | Word::Flow(_)))
                && matches!(behind(at + 2), Some(Word::Number(_))));
        if is_one_character && !next_is_number {
            return;
        }
        self.segment.direction = Some(direction);
        if self.segment.given.is_none() && !self.segment.frame.is_specific() {
            // 526件和287件，比上年增加45件和47件: one by one.
            let numbers = self.numbers_in_a_row(at);
            self.segment.given = if numbers >= 2 { self.told_last_of_one_kind(numbers) } else { None };
        }
        if self.segment.compare && self.sentence.compared.is_none() {
            // 废止607件，比制发数多93件: with another figure of this year.
            let compared = self.tokens[..at].iter().rev().find(|token| token.word == Word::Compare);
            let is_bare =
                compared.is_some_and(|token| ["比", "较"].contains(&&self.paragraph.text[token.start()..token.end()]));
            let frame = &self.segment.frame;
            let is_with_another = is_bare && frame.is_specific() && frame.flow != Some(Flow::BroughtForward);
            self.sentence.compared = Some(if is_with_another { StatedYear::Other } else { StatedYear::Last });
        }
    }

    pub(super) fn denies_a_change(&self, at: usize, end: usize) -> bool {
        let next = self.tokens[at + 1..end].first().filter(|next| next.gap == 0);
        next.is_some_and(|next| matches!(next.word, Word::Rise | Word::Fall))
    }

    /// 其他情形处理15件、同比增加3件: what was told last, in each of the ways in which it was told.
    fn as_told(&self, last: Binding) -> Binding {
        let told = self.sentence.told.last().filter(|told| told.subject == last.subject);
        Binding { or: last.or.or(told.and_then(|told| told.or)), ..last }
    }

    /// How many numbers stand right behind a token, joined by 和 or 、.
    fn numbers_in_a_row(&self, at: usize) -> usize {
        // 增加45件和减少47件.
        let behind = self.tokens[at + 1..].iter().map(|token| token.word);
        let mut behind = behind.filter(|word| !matches!(word, Word::Rise | Word::Fall));
        let mut numbers = 0;
        while let Some(Word::Number(_)) = behind.next() {
            numbers += 1;
            if !matches!(behind.next(), Some(Word::And | Word::List)) {
                break;
            }
        }
        numbers
    }

    /// 压减到12件, 增长为15件: the verb says whereto.
    pub(super) fn is_followed_by_a_goal(&self, at: usize, end: usize) -> bool {
        let behind = self.paragraph.text[self.tokens[at].end()..].strip_prefix(['到', '至', '为']);
        let is_number = |token: &Token| {
            matches!(token.word, Word::Number(which)
                if !matches!(self.numbers[usize::from(which)].unit, Unit::Percent | Unit::Tenths | Unit::Times))
        };
        behind.is_some()
            && self.tokens[at + 1..end].iter().find(|token| token.word != Word::Filler).is_some_and(is_number)
    }

    /// 企业需求旺盛，全年提出申请83件，较上年多17件: perhaps those of the applicants that were named.
    fn names_applicants_before(&self, at: usize) -> bool {
        let sentence = self.tokens[..at].iter().rev().take_while(|token| token.word != Word::Stop);
        sentence.into_iter().any(|token| matches!(token.word, Word::Applicants(_)))
    }

    /// 降为零, 清零: what it was before, it is no more this year.
    pub(super) fn falls_to_nil(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        self.paragraph.text[token.start()..token.end()].starts_with(['降', '归', '清', '减'])
    }

    pub(super) fn is_followed_by_to(&self, at: usize, end: usize) -> bool {
        let rest = self.tokens[at + 1..end].iter();
        rest.take_while(|token| !matches!(token.word, Word::Semicolon | Word::Comma)).enumerate().any(
            |(index, token)| {
                token.word == Word::To
                    || (token.word == Word::IsNil && self.falls_to_nil(at + 1 + index))
                    || (matches!(token.word, Word::Rise | Word::Fall)
                        && self.is_followed_by_a_goal(at + 1 + index, end))
            },
        )
    }

    /// 较上年增加4件, 增长15.3%.
    pub(super) fn changed(
        &mut self,
        segment: &Segment,
        gift: Option<Given>,
        at: usize,
        end: usize,
        number: &Number,
        direction: Direction,
    ) {
        let falls = direction == Direction::Falls;
        let rated = matches!(number.unit, Unit::Percent | Unit::Tenths | Unit::PartsOf(_) | Unit::Times);
        let own = segment.frame.is_specific().then(|| self.bind(segment, gift, at, end, number)).flatten();
        let pending = || {
            let frame = self.sentence.pending?;
            let with_pending = Segment { frame, ..Segment::default() };
            self.bind(&with_pending, None, at, end, number)
        };
        // 申请量较上年增加: those received.
        let received = || {
            let is_named = segment.frame.noun == Noun::Requests
                || (self.sentence.names_requests
                    && self.sentence.told.is_empty()
                    && self.sentence.pending.is_none()
                    && !(self.sentence.last_is_foreign && self.names_applicants_before(at)));
            let is_named = is_named && segment.frame.noun != Noun::Foreign && self.is_about_requests();
            // 涉及城市更新的申请同比增加22件: some of all.
            let is_part = segment.frame.subset || segment.frame.concerning || segment.frame.member;
            let unbound = is_part.then_some(Unbound::Subset);
            let binding = Binding { unbound, ..Binding::of(Subject::flow(Flow::Received)) };
            is_named.then(|| binding.with_unknown(segment.frame.unknown))
        };
        let may_inherit = !self.sentence.last_is_foreign && !segment.frame.has_an_unknown_name();
        let inherited = || self.last_told(number).filter(|_| may_inherit).map(|last| self.as_told(last));
        let binding = if let Some(Given::Subject(subject)) = gift {
            Some(Binding::of(subject))
        } else if let Some(Given::Frame(frame)) = gift {
            // 许可、处罚分别同比下降5.8%、10%.
            self.resolve(&frame, number)
        } else if segment.former && own.is_none() {
            self.former()
        } else if segment.together == 1 && own.is_none() {
            self.last_told_count()
        } else if segment.together > 1 && !segment.frame.is_specific() {
            self.together(segment)
        } else {
            own.or_else(received).or_else(pending).or_else(inherited)
        };
        let Some(binding) = binding else { return };
        let own_is_other = segment.frame.items != 0 && !segment.frame.entries;
        let is_entry = self.paragraph.text[..self.tokens[at].end()].ends_with('项');
        let is_of_other_services = matches!(binding.subject, Subject::Items { items, .. }
            if items == crate::cells::item(ogi_model::DisclosureItem::OtherServices));
        let is_of_entries = (is_entry && is_of_other_services)
            || matches!(binding.subject, Subject::Items { measure: ItemMeasure::Entries, .. });
        let entries = segment.frame.entries
            || is_of_entries
            || (!own_is_other && self.sentence.pending.is_some_and(|pending| pending.entries));
        let binding = match binding.subject {
            Subject::Items { items, .. } if entries => {
                Binding { unbound: None, subject: Subject::Items { items, measure: ItemMeasure::Change }, ..binding }
            }
            _ => binding,
        };
        let quantity = if number.unit == Unit::Times {
            let is_ratio = segment.direction.is_none();
            quantity::growth_in_times(number, segment.bound, is_ratio)
                .map(|(rate, less)| StatedQuantity::Growth { rate, falls: falls || less })
        } else if rated {
            quantity::rate(number, segment.bound).map(|rate| StatedQuantity::Growth { rate, falls })
        } else if number.unit == Unit::Yuan {
            quantity::money(number, segment.bound).map(|(amount, within)| StatedQuantity::MoneyDifference {
                amount,
                within,
                falls,
            })
        } else {
            quantity::difference(number, segment.bound, falls)
        };
        let Some(quantity) = quantity else { return };
        let compared = self.sentence.compared.or(rated.then_some(StatedYear::Last));
        // 新增3项 is no comparison.
        let changes_entries = matches!(binding.subject, Subject::Items { measure: ItemMeasure::Change, .. });
        let unbound = match compared {
            // 年均增幅: of something else than the two years.
            _ if segment.frame.subset => Some(Unbound::Wording),
            Some(StatedYear::Last) => None,
            _ if changes_entries => None,
            Some(_) => Some(Unbound::OtherYear),
            None => Some(Unbound::Wording),
        };
        self.sentence.last = Some(binding);
        let year = self.sentence.year.filter(|year| *year != StatedYear::This);
        let token = self.tokens[at];
        let binding = Binding { unbound: binding.unbound.or(unbound), ..binding };
        self.push(token.start()..token.end(), binding, quantity, year);
    }

    /// 比上年提高3.2个百分点: of the share that was told last, or of the rate that is named.
    pub(super) fn points(&mut self, segment: &Segment, at: usize, number: &Number) {
        let Some(direction) = segment.direction.filter(|_| self.sentence.compared == Some(StatedYear::Last)) else {
            return;
        };
        let binding = match segment.rate {
            Some(rate) => self.rate(rate, segment, number),
            None if segment.frame.is_row() || segment.share.is_some() || segment.given.is_some() => None,
            None => self.sentence.last_share,
        };
        let quantity = quantity::points(number, segment.bound, direction == Direction::Falls);
        if let (Some(binding), Some(quantity)) = (binding, quantity) {
            let token = self.tokens[at];
            self.push(token.start()..token.end(), binding, quantity, None);
        }
    }

    /// 较上年略有下降: that it fell, and not by how much.
    pub(super) fn trend(&mut self, at: usize, end: usize, falls: bool) {
        let (token, frame) = (self.tokens[at], self.segment.frame);
        let ends = self.tokens[..end]
            .get(at + 1)
            .is_none_or(|next| next.gap == 0 && matches!(next.word, Word::Comma | Word::Semicolon));
        let closes = self.paragraph.text[token.end()..].starts_with(['，', '。', '；', ',', ';']);
        let is_with_last_year = self.segment.last_year_next && self.sentence.compared == Some(StatedYear::Last);
        let is_named = (frame.noun == Noun::Requests && !frame.is_specific() && self.is_about_requests())
            || (frame.channels != 0 && frame.results == 0 && frame.flow.is_none());
        let is_named = is_named && !self.sentence.foreign_noun && !self.sentence.foreign;
        // 略有, 有所: what stands right before the verb only says how much.
        let is_plain = frame.unknown <= token.gap && !(frame.subset || frame.concerning || frame.member);
        if !(ends && closes && is_with_last_year && is_named && is_plain && self.sentence.last.is_none()) {
            return;
        }
        let binding = if frame.channels == 0 {
            Binding::of(Subject::flow(Flow::Received))
        } else {
            Binding::of(Subject::Reviews { channels: frame.channels, results: crate::cells::ALL_CASES })
        };
        let rate = Rate { digits: 0, places: 0, below: 0, above: u16::MAX };
        self.push(token.start()..token.end(), binding, StatedQuantity::Growth { rate, falls }, None);
    }

    /// 翻了一番: a growth of a hundred per cent.
    pub(super) fn doubled(&mut self, at: usize) {
        // 比五年前翻了一番.
        if self.sentence.compared.is_some_and(|year| year != StatedYear::Last) {
            return;
        }
        let token = self.tokens[at];
        let (before, behind) = (&self.paragraph.text[..token.start()], &self.paragraph.text[token.end()..]);
        let is_more = ["多", "余", "有余", "以上"].into_iter().any(|more| behind.starts_with(more))
            || self.segment.bound == Bound::AtLeast;
        let is_less = before.ends_with('近') || before.ends_with("接近");
        let (below, above) = if is_more {
            (0, 100)
        } else if is_less {
            (10, 0)
        } else {
            (2, 2)
        };
        let rate = Rate { digits: 100, places: 0, below, above };
        self.change_without_number(at, StatedQuantity::Growth { rate, falls: false });
    }

    /// 与上年持平.
    pub(super) fn unchanged(&mut self, at: usize) {
        if self.segment.share.is_some() {
            return;
        }
        let frame = if self.segment.frame.is_specific() { Some(self.segment.frame) } else { self.sentence.pending };
        let last = self.sentence.last.map(|last| last.subject);
        let of_entries = match (frame, last) {
            (Some(frame), _) if frame.entries && frame.items != 0 && !frame.subset => Some(frame.items),
            (None, Some(Subject::Items { items, measure: ItemMeasure::Entries | ItemMeasure::Change })) => Some(items),
            _ => None,
        };
        if let Some(items) = of_entries {
            // 收费项目4项，本年度无增减: no entry more, and none less.
            if self.sentence.year == Some(StatedYear::Last) {
                self.sentence.year = self.sentence.year_before;
            }
            let token = self.tokens[at];
            let binding = Binding::of(Subject::Items { items, measure: ItemMeasure::Change });
            self.push(
                token.start()..token.end(),
                binding,
                StatedQuantity::Difference { count: 0, within: 0, falls: false },
                None,
            );
            return;
        }
        let is_last_year =
            self.sentence.year == Some(StatedYear::Last) || self.sentence.compared == Some(StatedYear::Last);
        if is_last_year {
            if self.sentence.year == Some(StatedYear::Last) {
                self.sentence.year = self.sentence.year_before;
            }
            self.change_without_number(at, StatedQuantity::Unchanged);
        }
    }

    pub(super) fn change_without_number(&mut self, at: usize, quantity: StatedQuantity) {
        let frame = if self.segment.frame.is_specific() { Some(self.segment.frame) } else { self.sentence.pending };
        let number = Number {
            numeral: Numeral { digits: 0, places: 0, zeros: 0 },
            unit: Unit::Count,
            hedge: Hedge::None,
            damaged: false,
        };
        let named = self.segment.frame.noun == Noun::Requests && !self.segment.frame.is_specific();
        let binding = if named && self.is_about_requests() {
            Some(Binding::of(Subject::flow(Flow::Received)))
        } else {
            frame
                .and_then(|frame| self.resolve(&frame, &number))
                .or_else(|| self.sentence.last.map(|last| self.as_told(last)))
        };
        if let Some(binding) = binding {
            let token = self.tokens[at];
            self.push(token.start()..token.end(), binding, quantity, None);
        }
    }
}
