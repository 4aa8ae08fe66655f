//! How the words of a segment come together, and where it ends: at a comma, 、 or bracket.

use super::Reader;
use super::denial::Claim;
use super::frame::{Frame, Noun};
use super::state::{Segment, Topic};
use crate::cells::{GRANTED, NOT_PROCESSED, Outcomes, PARTLY, RECONSIDERATION, WITHHELD};
use crate::lexer::Token;
use crate::statement::Unbound;
use crate::subject::{FeeItem, ItemMeasure, Subject};
use crate::words::Word;
use ogi_model::DisclosureItem;

/// 行政事业性收费.
const FEES: crate::cells::Items = crate::cells::item(DisclosureItem::AdministrativeFees);

impl Reader<'_> {
    /// Whether what stands before a token, and is no word of ours, is from the name of the organ that reports.
    pub(super) fn is_part_of_its_name(&self, at: usize) -> bool {
        let from = at.checked_sub(1).map_or(self.sentence.start, |before| self.tokens[before].end());
        let text = self.paragraph.text.get(from..self.tokens[at].start()).unwrap_or_default();
        self.organ.holds(text.trim()) || self.organ.is_meant_by(text.trim())
    }

    /// Whether what is sued for was reviewed before: 不服复议决定提起诉讼, 复议机关维持后又起诉.
    pub(super) fn follows_a_review(&self, at: usize) -> bool {
        const REVIEWED: [&str; 6] = ["决定", "结果", "裁决", "意见", "机关", "后"];
        const AFTER: [&str; 6] = ["不服", "后", "仍", "又", "再", "继续"];
        let is_end = |c: char| matches!(c, '。' | '；' | ';' | '件' | '起' | '0'..='9');
        let text = &self.paragraph.text[self.sentence.start..self.tokens[at].start()];
        let text = text.rsplit(is_end).next().unwrap_or(text);
        let Some((before, behind)) = text.rsplit_once("复议") else { return false };
        REVIEWED.iter().any(|word| behind.starts_with(word))
            && (before.contains("不服") || AFTER.iter().any(|word| behind.contains(word)))
            && !["未经", "不经", "没有经过"].iter().any(|word| text.contains(word))
    }

    /// Whether a word goes on with the fees of table two that were named right before it: 行政事业性收费目录.
    pub(super) fn names_fees_of_a_list(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let is_list = ["目录", "清单", "台账"].contains(&&self.paragraph.text[token.start()..token.end()]);
        is_list && at > 0 && self.tokens[at - 1].word == Word::Items(FEES)
    }

    /// 公民12件; 公民申请12件, where other applicants are told apart.
    pub(super) fn is_a_person(&self, at: usize, end: usize) -> bool {
        let mut behind = self.tokens[at + 1..end].iter().take_while(|token| token.gap == 0).map(|token| token.word);
        let tells_others = || self.tokens[at + 1..end].iter().any(|token| matches!(token.word, Word::Applicants(_)));
        match behind.next() {
            Some(Word::Number(_)) => true,
            Some(Word::Application | Word::Requests | Word::Filler) => {
                matches!(behind.next(), Some(Word::Number(_))) && tells_others()
            }
            _ => false,
        }
    }

    /// 全部公开, with a number or another outcome behind it.
    pub(super) fn is_granted_in_full(&self, at: usize, end: usize) -> bool {
        let [granted, behind, ..] = &self.tokens[at + 1..end] else { return false };
        granted.word == Word::Outcomes(GRANTED)
            && granted.gap == 0
            && !matches!(behind.word, Word::Comma | Word::Semicolon | Word::BracketEnd)
    }

    /// Whether the group of an outcome, or one of its rows, was told of in the sentence: 不予处理8件（信访6件、重复2件）.
    pub(super) fn tells_the_group_of(&self, outcome: Outcomes) -> bool {
        let group = [WITHHELD, NOT_PROCESSED].into_iter().find(|group| group & outcome != 0).unwrap_or_default();
        let is_of_it = |subject: Subject| matches!(subject, Subject::Outcomes { outcomes, .. } if outcomes & group != 0 && outcomes & !group == 0);
        let pending = self.sentence.pending.is_some_and(|pending| pending.outcomes == group);
        pending
            || self.sentence.part_of.is_some_and(is_of_it)
            || self.sentence.told.last().is_some_and(|told| is_of_it(told.subject))
    }

    /// Whether a government is named as the one that decides a case: 区政府维持6件, 省政府复议维持3件.
    pub(super) fn is_who_decides(&self, at: usize, end: usize) -> bool {
        let mut behind = self.tokens[at + 1..end].iter().take_while(|token| token.gap == 0).map(|token| token.word);
        let is_result = |word: Option<Word>| matches!(word, Some(Word::Results(_) | Word::PartOfResult(_)));
        // 县政府均维持我局答复.
        match behind.find(|word| !matches!(word, Word::Every | Word::Filler)) {
            Some(Word::Channels(RECONSIDERATION)) => is_result(behind.next()),
            next => is_result(next),
        }
    }

    /// Whether the word says what is most, before a comma or the number of it.
    pub(super) fn is_a_rank(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let behind = &self.paragraph.text[token.end()..];
        matches!(&self.paragraph.text[token.start()..token.end()], "最多" | "最高")
            && (behind.starts_with(['，', ',', '、']) || behind.starts_with(|digit: char| digit.is_ascii_digit()))
    }

    /// Whether the word is 信访, which reports count for itself.
    pub(super) fn says_petition(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        &self.paragraph.text[token.start()..token.end()] == "信访"
    }

    /// 行政复议案件326件，其中信息公开类30件: those that were told before were about anything.
    pub(super) fn takes_disclosure_apart(&mut self) {
        let head = self.sentence.part_of.filter(|head| matches!(head, Subject::Reviews { .. }));
        let (Some(head), true) = (head, self.sentence.stated && !self.sentence.names_disclosure) else {
            self.sentence.names_disclosure = true;
            return;
        };
        if let Some(statement) = self.statements.last_mut().filter(|statement| statement.subject == head) {
            statement.unbound = statement.unbound.or(Some(Unbound::Wording));
        }
        self.sentence.part_of = None;
        self.sentence.within = None;
        self.sentence.last = None;
        self.sentence.told.clear();
        self.sentence.names_disclosure = true;
        // A share of them, or a change, is told of more than the tables hold.
        self.sentence.partial_wholes = true;
    }

    /// Whether 文件 goes on with the documents of table two that were named before: 未废止文件, 现有文件23件.
    pub(super) fn names_documents(&self) -> bool {
        let told = [ItemMeasure::Repealed, ItemMeasure::InForce, ItemMeasure::Kept];
        self.context.topic == Topic::Items
            && self.context.items & crate::cells::DOCUMENTS != 0
            && self.segment.frame.measure.is_some_and(|measure| told.contains(&measure))
    }

    pub(super) fn is_followed_by_a_feature(&self, at: usize, end: usize) -> bool {
        let next = self.tokens[at + 1..end].first().filter(|next| next.gap == 0);
        next.is_some_and(|next| matches!(next.word, Word::Outcomes(_) | Word::Channels(_) | Word::Applicants(_)))
    }

    /// Whether 公开 is one outcome among others: 公开和部分公开, 部分公开3件，公开5件.
    pub(super) fn is_an_outcome(&self, at: usize, end: usize) -> bool {
        let is_outcome = |word: Word| matches!(word, Word::Outcomes(_));
        // 公开的125件.
        let from = self.tokens[at + 1..end].iter().position(|token| token.word != Word::Filler || token.gap > 0);
        let behind = &self.tokens[(at + 1 + from.unwrap_or_default()).min(end)..end];
        let told = self.sentence.told.last().is_some_and(|told| matches!(told.subject, Subject::Outcomes { .. }));
        match behind.first().filter(|next| next.gap == 0).map(|next| next.word) {
            // 公开和部分公开; 3件公开、1件部分公开.
            Some(Word::And | Word::List) => behind.iter().skip(1).take(2).any(|token| is_outcome(token.word)),
            // 公开（含部分公开）4件.
            Some(Word::Bracket) => {
                let inside = behind.iter().skip(1).take(2).map(|token| token.word);
                inside.eq([Word::With, Word::Outcomes(PARTLY)])
            }
            Some(Word::Number(_)) => told || behind.iter().any(|token| is_outcome(token.word)),
            _ => told,
        }
    }

    /// 受…影响, 随着…, 由于…: how a sentence begins that says why first.
    fn opens_with_a_reason(&self) -> bool {
        let sentence = self.paragraph.text[self.sentence.start..self.sentence.end].trim_start();
        ["受", "因", "由于", "随着", "鉴于"].into_iter().any(|word| sentence.starts_with(word))
    }

    /// Takes in a word that names what is counted.
    pub(super) fn feature(&mut self, word: Word, joined: bool) {
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
            Word::Fee | Word::FeeItem(FeeItem::Notices) => self.context.topic = Topic::Fee,
            Word::Foreign => {
                self.sentence.foreign_noun = true;
                self.context.topic = Topic::Foreign;
            }
            Word::Outcomes(_) => self.context.topic = Topic::Requests,
            _ => {}
        }
    }

    /// 申请, which is about information unless what stands before it says otherwise or cannot be understood.
    pub(super) fn application(&mut self, at: usize, joined: bool) {
        // 未收到要求听证的申请: some of all.
        let denies = self.segment.claim.is_some_and(Claim::denies);
        let is_of_others = self.segment.frame.measure == Some(ItemMeasure::Other);
        self.segment.frame.subset |= denies && (self.segment.frame.gap > 2 || is_of_others);
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
    pub(super) fn join(&mut self, word: Word, at: usize) {
        let next = self.tokens.get(at + 1).filter(|next| next.gap == 0 && matches!(next.word, Word::Outcomes(_)));
        let has_own_number = matches!(self.tokens.get(at + 2), Some(token) if matches!(token.word, Word::Number(_)));
        let parts_outcomes = word == Word::And && next.is_some() && !has_own_number;
        let parts_channels = self.parts_channels(at, self.tokens.len());
        let segment = &mut self.segment;
        if segment.given.is_some() {
            return;
        }
        if segment.claim.is_some()
            && matches!(self.tokens.get(at + 1), Some(next) if next.gap == 0 && next.word == Word::Not)
        {
            // 零申请、零复议: a denial each.
            self.end_segment(at);
            return;
        }
        let segment = &mut self.segment;
        if segment.claim.is_some() {
            // 没有举报、行政复议: all of them.
            segment.joined = true;
            return;
        }
        // 27件公开或部分公开, 12起复议、诉讼: one list behind the number.
        let is_one_list = parts_channels || (parts_outcomes && segment.frame.outcomes != 0);
        if segment.right_bound && is_one_list {
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
            let Frame { unknown, member, concerning, .. } = segment.frame;
            let direction = segment.direction.filter(|_| segment.has_number);
            self.end_segment(at);
            self.segment.direction = direction;
            self.segment.after_list = true;
            self.segment.frame.after_list = true;
            // 理由不成立、决定公开的: what is not understood goes for what follows, too.
            self.segment.frame.unknown = unknown;
            // 各分支海事局、海事处收到的86件.
            self.segment.frame.member = member;
            self.segment.frame.concerning = concerning;
        }
    }

    pub(super) fn end_segment(&mut self, at: usize) {
        self.end_claim(self.tokens[at].start(), 0);
        self.result_of_the_one(self.tokens[at].start());
        let mut segment = std::mem::take(&mut self.segment);
        let share_ahead = segment.share.filter(|_| !segment.has_number && !segment.frame.is_specific());
        if !segment.frame.is_specific() && !segment.right_bound {
            // 不掌握的占大头，67件.
            segment.frame = segment.share.take().map_or(segment.frame, |share| share.completed_by(&segment.frame));
        }
        self.sentence.share_ahead = share_ahead;
        if !self.sentence.stated && !segment.has_number && self.opens_with_a_reason() {
            // 受投诉举报影响，行政复议30件: why there were so many, and not what they are about.
            self.sentence.foreign_noun = false;
        }
        let frame = &segment.frame;
        if self.sentence.excepts && !self.sentence.stated && !segment.rest {
            self.sentence.excepted |= frame.outcomes;
        }
        if (frame.outcomes != 0 || frame.applicants != 0 || frame.flow.is_some())
            && frame.channels == 0
            && !segment.has_number
        {
            let before = self.paragraph.text[..self.tokens[at].start()].trim_end();
            let is_whole = before.ends_with(['中', '里']) && !(frame.subset || frame.member || frame.incomplete);
            self.sentence.among = if is_whole { *frame } else { self.sentence.among };
        }
        if frame.results != 0 && frame.channels == 0 && !segment.has_number {
            let before = self.paragraph.text[..self.tokens[at].start()].trim_end();
            self.sentence.among_results = if before.ends_with('中') { frame.results } else { 0 };
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
        let before = self.paragraph.text[..self.tokens[at].start()].trim_end();
        // 与公众期待相比: with what it is compared has been said.
        let is_said = ["相比", "相较", "比较"].into_iter().any(|word| before.ends_with(word));
        self.segment.compare = segment.compare && self.sentence.compared.is_none() && !is_said;
        // 较上年（12项、233万元）: all of the bracket.
        self.segment.last_year_next = segment.last_year_next && self.around.is_some();
        if self.tokens[at].word == Word::List {
            self.segment.last_year_next = segment.last_year_next;
            self.segment.relative_year = segment.relative_year;
        } else if segment.relative_year && segment.has_number {
            self.sentence.year = self.sentence.year_before;
        }
        // 涉及城市更新的申请增长较快，全年达74件: some of all.
        let are_some = segment.frame.subset || segment.frame.concerning;
        self.sentence.names_requests |= segment.frame.noun == Noun::Requests && !are_some;
        if !segment.listed.is_empty() && segment.frame.is_specific() {
            let mut listed = segment.listed;
            listed.push(segment.single);
            self.segment.listed = listed;
        }
    }

    pub(super) fn open_bracket(&mut self, at: usize, end: usize) {
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
            let tells_of_last_year = self.sentence.tells_of_last_year;
            self.around = Some((around, self.sentence.year, self.context.channels, tells_of_last_year));
            self.part_around = self.sentence.part_of;
            self.last_around = self.sentence.last;
            self.sentence.part_of = self.sentence.last.map(|last| last.subject);
        } else {
            self.segment = Segment::default();
        }
    }

    /// 各分支海事局: several organs, whatever the one that reports is called.
    pub(super) fn names_each(&self, token: &Token) -> bool {
        let before = self.paragraph.text[..token.start()].chars().rev().take(usize::from(token.gap) + 1);
        before.into_iter().any(|character| character == '各')
    }

    /// Whether the organ whose name ends here is the one that reports.
    pub(super) fn names_itself(&self, token: &Token) -> bool {
        let text = &self.paragraph.text[..token.end()];
        let start = text.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
        let before = text[..text.len().min(token.start())].char_indices().rev().take(usize::from(token.gap)).last();
        let named = before.map_or("", |(at, _)| &text[at..]);
        self.organ.holds(&text[start..]) || self.organ.is_meant_by(named.trim())
    }
}
