//! Shares, and numbers that a list shares out: 占15.6%, 各6件, 分别为3件、5件.

use super::{Binding, Given, Noun, Reader, Segment, quantity};
use crate::lexer::Number;
use crate::statement::{StatedQuantity, StatedYear};
use crate::words::Word;

impl Reader<'_> {
    /// 占办结总数的15.6%, 公开率为45.8%.
    pub(super) fn share(&mut self, segment: &Segment, gift: Option<Given>, at: usize, end: usize, number: &Number) {
        let Some(rate) = quantity::rate(number, segment.bound) else { return };
        if segment.each && segment.share.is_some() && !segment.listed.is_empty() {
            self.each(segment, at, number);
            return;
        }
        let binding = match (segment.rate, gift) {
            (Some(rate), _) => Some(self.rate(rate, segment, number)),
            (_, Some(Given::Subject(subject))) => Some(Binding::of(subject)),
            _ if segment.last_year_next || segment.to => self.sentence.last_share,
            _ => self.bind_share(segment, gift, at, end, number),
        };
        let sum = (segment.sum && !segment.share.is_some_and(|share| share.is_specific())).then(|| self.all_told()).flatten();
        // Where something of the list is not understood, it is of more.
        let doubt = if self.sentence.within.is_some() { 2 * super::bind::UNKNOWN } else { 0 };
        let binding = binding.map(|own| match sum {
            // 信访23件，重复13件，合计占…: of so many as it may be.
            Some(subject) => Binding { subject, or: own.or.or(Some(own.subject)), unknown: doubt, ..own },
            None => own,
        });
        let Some(binding) = binding else { return };
        self.sentence.last_share = Some(binding);
        let year = if segment.last_year_next || segment.from { self.sentence.compared } else { self.sentence.year };
        let year = if segment.from { year.or(Some(StatedYear::Last)) } else { year };
        let token = self.tokens[at];
        self.push(token.start()..token.end(), binding, StatedQuantity::Share(rate), year);
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
        let is_change = self.segment.direction.is_some() || self.segment.last_year_next || self.segment.compare;
        if self.segment.together > 0 && !is_change && numbers >= 2 {
            self.segment.given = Some((0..numbers).map(|_| Given::Nothing).collect());
            return;
        }
        let years = self.sentence.years.len();
        if numbers >= 2 && years >= numbers && self.segment.listed.is_empty() {
            let years = self.sentence.years[years - numbers..].to_vec();
            let frame = if self.segment.frame.is_specific() { Some(self.segment.frame) } else { self.sentence.pending };
            self.segment.given = frame.map(|frame| years.into_iter().map(|year| Given::Year(frame, year)).collect());
            return;
        }
        let mut listed = std::mem::take(&mut self.segment.listed);
        if self.segment.single.is_specific() {
            listed.push(self.segment.single);
        }
        if listed.len() >= 2 && listed.len() == numbers {
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
                        Given::Frame(member)
                    })
                    .collect(),
            );
        } else if numbers >= 2 && !self.segment.frame.is_specific() && !(is_change || self.sentence.compared.is_some())
        {
            // 某局、某厅居前，分别为…: it cannot be told what.
            self.segment.given = Some((0..numbers).map(|_| Given::Nothing).collect());
        } else if numbers >= 2 && !self.segment.frame.is_specific() && self.sentence.told.len() >= numbers {
            let told = &self.sentence.told[self.sentence.told.len() - numbers..];
            self.segment.given = Some(told.iter().map(|told| Given::Subject(told.subject)).collect());
        }
    }
}
