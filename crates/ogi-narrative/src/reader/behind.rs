//! What stands behind a number in its segment: what it counts where nothing before it says so, and what becomes of it.

use super::Reader;
use super::bind::UNKNOWN;
use super::frame::{Frame, Noun};
use crate::cells::GRANTED;
use crate::subject::Flow;
use crate::words::Word;

impl Reader<'_> {
    /// What stands behind a number in its segment, and whether another number follows, whose it may be.
    pub(super) fn right_of(&self, at: usize, end: usize) -> (Frame, bool) {
        let mut frame = Frame::default();
        let (mut is_next_numbers, mut is_a_list) = (false, false);
        let mut joined = false;
        // 4件因临近年末收件转入下年: behind 因 only what becomes of them counts.
        let mut is_reason = false;
        let behind = &self.paragraph.text[self.tokens[at].end()..];
        if ["中", "当中", "里"].into_iter().any(|among| behind.starts_with(among)) {
            // 起诉17件中审结14件: what follows is told of some.
            return (frame, false);
        }
        let from = self.behind_its_bracket(at, end);
        for (index, token) in self.tokens[..end].iter().enumerate().skip(from) {
            match token.word {
                Word::List if is_a_list || self.parts_channels(index, end) => {
                    frame.partly_unknown |= joined && token.gap >= UNKNOWN;
                    joined = true;
                }
                // 分散在查询事项、内部事务: more than the first.
                Word::List if !self.is_list_of_numbers(index, end) => {
                    frame.partly_unknown |= joined && token.gap >= UNKNOWN;
                    joined = true;
                }
                Word::Comma
                | Word::Semicolon
                | Word::Colon
                | Word::List
                | Word::Bracket
                | Word::BracketEnd
                | Word::Not
                | Word::NotReceived
                | Word::Every
                | Word::Compare
                | Word::Share
                | Word::Among
                | Word::With
                | Word::Plus => break,
                Word::Number(_) => {
                    is_next_numbers = true;
                    if is_a_list {
                        // 其余7件分别为信访3件、重复4件: each has its own number.
                        frame = Frame::default();
                    }
                    break;
                }
                // 27件公开或部分公开.
                Word::Open if self.is_an_outcome(index, end) => {
                    frame.add(Word::Outcomes(GRANTED), joined);
                    joined = false;
                }
                // 其余12件分别涉及国家秘密、过程性信息及内部事务信息.
                Word::Respectively => is_a_list = true,
                Word::And => {
                    frame.partly_unknown |= joined && token.gap >= UNKNOWN;
                    joined = true;
                }
                Word::Application if frame.noun != Noun::Foreign => {
                    frame.add(Word::Requests, joined);
                    if self.is_what_some_are_of(index, end) {
                        break;
                    }
                }
                Word::InHand if self.is_left_over(at) => {
                    frame.add(Word::Flow(Flow::CarriedForward), joined);
                }
                Word::Filler | Word::Concerning if self.gives_a_reason(index) => is_reason = true,
                Word::Subset | Word::Etc => {
                    frame.add(token.word, false);
                    if is_reason {
                        frame.leave_room_for_a_part();
                        frame.subset = false;
                    }
                }
                Word::Flow(Flow::Received | Flow::Accepted | Flow::Handled | Flow::Answered)
                | Word::Unmapped
                | Word::Foreign
                | Word::ShortOutcomes(_)
                    if is_reason => {}
                Word::Carry => {
                    frame.add(Word::Flow(self.direction_of(index, end)), joined);
                }
                word => {
                    frame.gap = frame.gap.saturating_add(token.gap);
                    // 分属反复申请和某某两类: one of the two is not understood.
                    frame.partly_unknown |= joined && token.gap >= UNKNOWN;
                    frame.add(word, joined);
                    joined = false;
                    if self.is_what_some_are_of(index, end) {
                        break;
                    }
                }
            }
        }
        if is_reason && frame.flow == Some(Flow::CarriedForward) {
            // 其余18件因征求第三方意见等原因顺延至下年: why, and perhaps not for this reason alone.
            frame = Frame { flow: frame.flow, unknown: 1, ..Frame::default() };
        }
        // 2件分别为维持和撤回: the list ends with something that is not understood.
        frame.partly_unknown |= joined;
        (frame, is_next_numbers)
    }

    /// 尚有8件在办, but not 全年共有463件在办.
    fn is_left_over(&self, number: usize) -> bool {
        let before = self.paragraph.text[..self.tokens[number].start()].trim_end();
        ["尚有", "仍有", "还有", "另有", "尚余", "仅余"].into_iter().any(|word| before.ends_with(word))
    }

    /// 12件复议案件中被纠正2件: what follows is some of them. 5件答复在复议中被纠正: the five.
    fn is_what_some_are_of(&self, at: usize, end: usize) -> bool {
        self.paragraph.text[self.tokens[at].end()..].starts_with('中') && self.goes_on_with_a_number(at, end)
    }

    /// Whether another number stands in the segment.
    fn goes_on_with_a_number(&self, at: usize, end: usize) -> bool {
        let behind = self.tokens[at + 1..end].iter().map(|token| token.word);
        let mut segment = behind.take_while(|word| {
            !matches!(word, Word::Comma | Word::Semicolon | Word::Colon | Word::List | Word::Bracket)
        });
        segment.any(|word| matches!(word, Word::Number(_)))
    }
}
