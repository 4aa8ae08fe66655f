//! Of which year a number is: the year of the sentence, the year it is compared with, where requests are carried from and to.

use super::{Reader, StatedYear};
use crate::lexer::Token;
use crate::subject::Flow;
use crate::words::Word;

impl Reader<'_> {
    /// 与2023年相比: the year is what is compared with.
    pub(super) fn compares_with_year(&mut self, at: usize, end: usize) {
        let is_joined = at > 0 && self.tokens[at - 1].word == Word::And && self.tokens[at].gap == 0;
        let segment = self.tokens[at + 1..end].iter().take_while(|token| token.word != Word::Comma);
        let behind = &self.paragraph.text[self.tokens[at].end()..];
        self.segment.compare |= is_joined && ["比较", "对比"].into_iter().any(|word| behind.starts_with(word));
        self.segment.compare |= is_joined
            && segment.into_iter().any(|token| matches!(token.word, Word::Compare | Word::Unlike | Word::Unchanged));
    }

    /// 2023年度存在的问题, 上年度报告指出的问题: no figures of that year.
    pub(super) fn names_no_figures_of_its_year(&self, year: &Token) -> bool {
        let behind = &self.paragraph.text[year.end()..];
        ["存在", "报告", "年报"].into_iter().any(|word| behind.starts_with(word))
    }

    pub(super) fn stated_year(&self, year: u16) -> StatedYear {
        match self.year {
            Some(own) if year == own => StatedYear::This,
            Some(_) if self.is_stale(year) => StatedYear::This,
            Some(own) if year + 1 == own => StatedYear::Last,
            _ => StatedYear::Other,
        }
    }

    /// Whether a year is the one before the report's own, left standing in its place.
    pub(super) fn is_stale(&self, year: u16) -> bool {
        self.year.is_some_and(|own| year + 1 == own) && (self.own_year_is_missing || self.paragraph_is_stale)
    }

    pub(super) fn set_year(&mut self, year: StatedYear) {
        if self.segment.compare {
            self.segment.compare = false;
            self.segment.last_year_next = true;
            self.sentence.compared = Some(year);
            return;
        }
        if self.segment.from {
            self.sentence.compared = Some(year);
            return;
        }
        self.segment.names_year = true;
        self.sentence.years.push(year);
        self.sentence.year_before = self.sentence.year;
        self.sentence.year = match (self.sentence.year, year) {
            // 2024年1月至10月, 2024年第一季度: a part of the year.
            (Some(StatedYear::Other), StatedYear::This) => Some(StatedYear::This),
            _ => Some(year),
        };
    }

    /// Whether a bracket behind the word says since when: 累计（2020年以来）.
    pub(super) fn is_since_a_year(&self, at: usize) -> bool {
        let behind = &self.paragraph.text[self.tokens[at].end()..];
        let inside = behind.strip_prefix(['（', '(']).and_then(|behind| behind.split(['）', ')']).next());
        inside.is_some_and(|inside| ["以来", "至今"].into_iter().any(|word| inside.ends_with(word)))
    }

    /// 结转: the year before or behind it says from where or whereto.
    pub(super) fn carry(&mut self, at: usize, end: usize, joined: bool) -> usize {
        let is_filler = |token: &&Token| token.word == Word::Filler && token.gap == 0;
        let mut next = at + 1;
        while next < end && is_filler(&&self.tokens[next]) {
            next += 1;
        }
        let goes_to = self.tokens[..end].get(next).filter(|token| token.gap <= 2).map(|token| token.word);
        let mut before = at;
        while before > 0 && is_filler(&&self.tokens[before - 1]) {
            before -= 1;
        }
        let comes_from = before
            .checked_sub(1)
            .map(|before| &self.tokens[before])
            .filter(|_| self.tokens[at].gap <= 2)
            .map(|token| token.word);
        let own = self.year.unwrap_or_default();
        let is_later = |word: Word| word == Word::NextYear || matches!(word, Word::Year(year) if year > own && own > 0);
        let is_earlier = |word: Word| {
            word == Word::LastYear
                || matches!(word, Word::Year(year) if year < own && !(self.own_year_is_missing && year + 1 == own))
        };
        let is_this = |word: Word| word == Word::ThisYear || matches!(word, Word::Year(year) if year == own);
        if goes_to.is_some_and(is_later) {
            self.feature(Word::Flow(Flow::CarriedForward), joined);
            return next + 1;
        }
        if comes_from.is_some_and(is_earlier) {
            self.sentence.year = self.sentence.year_before;
            self.feature(Word::Flow(Flow::BroughtForward), joined);
            return if goes_to.is_some_and(is_this) { next + 1 } else { at + 1 };
        }
        if goes_to.is_some_and(is_this) {
            self.feature(Word::Flow(Flow::BroughtForward), joined);
            return next + 1;
        }
        // 转 alone says nothing.
        if self.tokens[at].end() - self.tokens[at].start() == "转".len() {
            return at + 1;
        }
        let flow = self.segment.frame.flow;
        if !matches!(flow, Some(Flow::BroughtForward | Flow::CarriedForward)) {
            self.feature(Word::Carry, joined);
        }
        at + 1
    }
}
