//! A number: which kind of statement it makes, and the statement itself.

use super::Reader;
use super::bind::Binding;
use super::frame::{Frame, Kind, Noun};
use super::quantity::{self, Direction};
use super::state::Sentence;
use crate::cells::PENDING;
use crate::doubts::{Doubt, Doubts};
use crate::lexer::{Number, Unit};
use crate::statement::{StatedQuantity, StatedYear, Statement, Unbound};
use crate::subject::{Flow, Subject};
use crate::words::Word;

impl Reader<'_> {
    /// The sentence, the place of a quantity in it, and what goes for all its statements.
    pub(super) fn push(
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
            doubts: Doubts { within: self.sentence.within, ..bound.doubts }
                .with(Doubt::MayBeOfLastYear, year.is_none() && self.sentence.tells_of_last_year)
                .with(Doubt::NamesAStaleYear, self.sentence.names_a_stale_year),
        });
        self.sentence.stated = true;
        unbound.is_some()
    }

    /// A number of the unit that a subject has.
    pub(super) fn number(&mut self, at: usize, end: usize, number: Number) -> usize {
        let token = self.tokens[at];
        let span = token.start()..token.end();
        if self.counts_the_whole_of_a_share(at, end, &number) {
            return at + 1;
        }
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
        // 作出的12件行政许可决定: the verb does not say what is counted.
        let names_nothing = !Frame { measure: None, ..segment.frame }.is_specific();
        self.segment.right_bound = names_nothing && segment.given.is_none();
        self.segment.frame.member = segment.frame.member;
        self.segment.frame.subset = segment.frame.subset && !rated;
        self.segment.compare = segment.compare;
        let is_listed = self.tokens.get(at + 1).is_some_and(|next| next.word == Word::List);
        self.segment.last_year_next = segment.last_year_next && (self.around.is_some() || is_listed);
        self.sentence.follows_a_share = std::mem::take(&mut self.sentence.last_is_share);
        self.sentence.foreign |= segment.frame.noun == Noun::Foreign;
        // 增加2个、13.2万元: both are more.
        let is_followed_by_another =
            is_listed && self.tokens.get(at + 2).is_some_and(|next| matches!(next.word, Word::Number(_)));
        self.segment.direction = segment.direction.filter(|_| segment.given.is_some() || is_followed_by_another);
        self.segment.share = segment.share.filter(|_| segment.given.is_some() && rated);
        self.goes_on_with_pending_cases(&segment.frame);
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
        if number.unit == Unit::Points {
            self.points(&segment, at, &number);
            self.sentence.pending = None;
            return at + 1;
        }
        // 对外管理服务事项新增3项.
        let adds_entries = segment.frame.entries && segment.frame.flow == Some(Flow::Accepted);
        let direction = segment.direction.or(adds_entries.then_some(Direction::Rises));
        let change = direction.filter(|_| !segment.to);
        if number.unit == Unit::Times {
            // 是去年的1.3倍, 增长1.3倍.
            // 分别是上年的1.1倍和1.2倍.
            let goes_on = segment.given.is_some() && self.sentence.compared == Some(StatedYear::Last);
            let is_ratio = segment.last_year_next || self.sentence.year == Some(StatedYear::Last) || goes_on;
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

    /// 年末未审结的行政复议3件，行政诉讼5件: those that follow are pending, too.
    fn goes_on_with_pending_cases(&mut self, frame: &Frame) {
        let is_said_first = if frame.channels == 0 { self.context.channels == 0 } else { frame.last == Kind::Channels };
        if frame.results == PENDING && is_said_first {
            self.sentence.among_results = PENDING;
        }
    }
}
