//! That all requests were dealt with: 全部办结, 办结率100%.

use std::ops::Range;

use super::bind::Binding;
use super::frame::Frame;
use super::{Reader, Topic};
use crate::doubts::Doubt;
use crate::statement::{StatedQuantity, Unbound};
use crate::subject::{Flow, Subject};
use crate::words::Word;

/// What says that none was late, and leaves open whether some are still in hand.
const IN_TIME: [&str; 8] = ["期限内", "时限内", "期内", "规定时间", "时间内", "日内", "天内", "期限之内"];

impl Reader<'_> {
    /// States that no request is left, unless the paragraph says that some are, or the words are said of a part.
    pub(super) fn all_done(&mut self, before: &Frame, span: Range<usize>) {
        let is_of_requests = match self.sentence.told.last() {
            Some(told) => {
                !told.unbound && matches!(told.subject, Subject::Requests { .. } | Subject::Applicants { .. })
            }
            None => self.is_about_requests() || self.context.topic == Topic::Requests,
        };
        let is_of_a_part = before.subset || before.concerning || before.member;
        let is_of_others = self.sentence.last_is_foreign || self.sentence.excepts || self.context.topic == Topic::Cases;
        let leaves_the_late_open = self.says_in_time(&span) && !self.concludes_all_that_were_due(&span);
        if !is_of_requests || is_of_a_part || is_of_others || leaves_the_late_open || self.says_that_some_are_left() {
            return;
        }
        let binding = Binding::of(Subject::flow(Flow::CarriedForward)).with(Doubt::IsThatAllAreDone, true);
        let unbound = self.push(span, binding, StatedQuantity::Exact(0), self.sentence.year);
        if let Some(last) = self.statements.last_mut().filter(|_| !unbound) {
            last.unbound = Some(Unbound::Wording);
        }
    }

    /// Whether the clause, or the one before it, speaks of a time limit.
    fn says_in_time(&self, span: &Range<usize>) -> bool {
        const ENDS: [char; 5] = ['，', ',', '；', ';', '。'];
        let before = &self.paragraph.text[self.sentence.start..span.start];
        let own = before.rfind(ENDS).unwrap_or_default();
        let last = before[..own].rfind(ENDS).unwrap_or_default();
        let text = &self.paragraph.text[self.sentence.start + last..span.end];
        IN_TIME.into_iter().any(|words| text.contains(words))
    }

    /// 新收39件，上年结转2件，全部在法定期限内办理完毕: all that were due are named, and said to be done.
    fn concludes_all_that_were_due(&self, span: &Range<usize>) -> bool {
        const DONE: [&str; 5] = ["办结", "办理完毕", "办理完成", "办理完结", "处理完毕"];
        let told = self.sentence.told.last().map(|told| told.subject);
        let words = &self.paragraph.text[span.clone()];
        told == Some(Subject::flow(Flow::BroughtForward)) && DONE.iter().any(|done| words.contains(done))
    }

    /// Whether the paragraph says that some requests are carried forward, put off or still in hand.
    fn says_that_some_are_left(&self) -> bool {
        let own = self.year.unwrap_or_default();
        self.tokens.iter().enumerate().any(|(at, token)| match token.word {
            Word::Flow(Flow::CarriedForward) | Word::Unfinished | Word::NextYear | Word::Except | Word::Rest => true,
            // 仍在法定期限内, but not 在法定期限内办结.
            Word::InHand => {
                let next = self.tokens.get(at + 1).filter(|next| next.gap == 0);
                !next.is_some_and(|next| {
                    matches!(next.word, Word::Flow(Flow::Concluded | Flow::Answered | Flow::Handled))
                })
            }
            Word::Year(year) => own > 0 && year > own,
            // 结转, unless it says from where.
            Word::Carry => {
                let before = self.tokens[..at].iter().rev().find(|token| token.word != Word::Filler);
                !before.is_some_and(|before| match before.word {
                    Word::LastYear | Word::Not => true,
                    Word::Year(year) => year < own,
                    _ => false,
                })
            }
            Word::Subset => {
                let words = &self.paragraph.text[token.start()..token.end()];
                words.starts_with("延期") || words.starts_with("延长")
            }
            _ => false,
        })
    }
}
