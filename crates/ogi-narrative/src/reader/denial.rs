//! What is said without a number: 未收到, 没有被纠正的, 均予以公开, 为零.

use super::bind::{Binding, UNKNOWN};
use super::frame::{Frame, Noun};
use super::{Reader, Segment, Topic};
use crate::cells::{ALL_CASES, ALL_OUTCOMES, CLOSED, NOT_PROCESSED, PARTLY, PENDING, TOTAL_COLUMN};
use crate::doubts::Doubt;
use crate::statement::{StatedQuantity, StatedYear, Unbound};
use crate::subject::{FeeItem, Flow, ItemMeasure, Subject};
use crate::words::Word;

/// A claim about none or all, whose words are being read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Claim {
    kind: ClaimKind,
    start: usize,
    end: usize,
    /// What stands before it in its segment.
    before: Frame,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ClaimKind {
    Not,
    NotReceived,
    Every,
}

impl Claim {
    /// Whether it says that there is none.
    pub(super) fn denies(self) -> bool {
        self.kind != ClaimKind::Every
    }
}

/// How many characters that are no word of ours may stand behind what is denied.
const TAIL: u8 = 4;

impl Reader<'_> {
    /// Begins a claim: what stands before it is kept for what it leaves unsaid.
    pub(super) fn claim(&mut self, at: usize) {
        let token = self.tokens[at];
        let kind = match token.word {
            Word::NotReceived => ClaimKind::NotReceived,
            Word::Every => ClaimKind::Every,
            _ => ClaimKind::Not,
        };
        // 15件行政复议无一被纠正, 15件行政复议零纠错: none of them.
        let is_of_each = ["无一", "零"].into_iter().any(|word| self.paragraph.text[token.start()..].starts_with(word));
        if kind != ClaimKind::Every && self.segment.has_number && !is_of_each {
            // 有13件未再起诉: of those alone.
            self.segment.frame.subset = true;
            return;
        }
        let frame = self.segment.frame;
        if frame.is_specific() && self.segment.claim.is_none() {
            self.sentence.pending = Some(frame);
        }
        let noun = if frame.noun == Noun::Foreign { Noun::None } else { frame.noun };
        self.segment = Segment {
            frame: Frame { noun, member: frame.member, ..Frame::default() },
            together: self.segment.together,
            // 其余申请主体均无: it does not say which.
            claim: Some(Claim {
                kind,
                start: token.start(),
                end: token.end(),
                before: Frame { subset: frame.subset || (self.segment.rest && kind != ClaimKind::Every), ..frame },
            }),
            ..Segment::default()
        };
    }

    /// Ends the claim that the segment makes; `tail` characters that are no word of ours stand behind its last word.
    pub(super) fn end_claim(&mut self, end: usize, tail: u8) {
        let Some(claim) = self.segment.claim.take() else { return };
        let frame = self.segment.frame;
        let tail = frame.gap.saturating_add(tail);
        if self.segment.bound != super::Bound::None
            || frame.subset
            || frame.concerning && !frame.is_specific()
            || frame.member
        {
            return;
        }
        let span = claim.start..end.max(claim.end);
        match claim.kind {
            ClaimKind::Every => self.all(&frame, &claim.before, span, tail),
            // 部分单位未收到申请.
            _ if claim.before.subset => {}
            kind => {
                let before = &claim.before;
                // 行政强制没有发生: what stands before it.
                let named = if frame.is_specific() || !before.is_specific() {
                    frame
                } else if before.noun == Noun::None {
                    // 科研机构未提出申请.
                    Frame { noun: frame.noun, ..*before }
                } else {
                    *before
                };
                let words = &self.paragraph.text[claim.start..claim.end];
                // 未产生信息处理费: then no notice was sent either. That none was collected is another thing.
                let arises = ["产生", "发生", "涉及"].into_iter().any(|verb| words.ends_with(verb));
                if arises && named.names_fee && named.fee.is_none() {
                    self.zero(span.clone(), Binding::of(Subject::Fee(FeeItem::Notices)));
                }
                if self.paragraph.text[span.clone()].ends_with("区分处理") && frame.outcomes == PARTLY {
                    // 没有做区分处理: how it was dealt with, and not what became of it.
                    return;
                }
                for subject in self.denied(&named, kind == ClaimKind::NotReceived, tail) {
                    // 科研机构未提出申请.
                    let subject = match subject {
                        Subject::Requests { flow: Flow::Received, .. } if before.applicants != 0 => {
                            Subject::Applicants { applicants: before.applicants, flow: Some(Flow::Received) }
                        }
                        other => other,
                    };
                    let binding = match subject {
                        // 无结转: to the next year, or from the one before.
                        Subject::Requests { flow: Flow::Carried, .. } => Binding {
                            or: Some(Subject::flow(Flow::BroughtForward)),
                            ..Binding::of(Subject::flow(Flow::CarriedForward))
                        },
                        subject => Binding::of(subject),
                    };
                    self.zero(span.clone(), binding);
                }
            }
        }
    }

    /// 行政复议1件，结果维持: the one case ended so.
    pub(super) fn result_of_the_one(&mut self, end: usize) {
        let frame = self.segment.frame;
        let is_of_one = self.sentence.told.last().is_some_and(|told| {
            matches!(told.subject, Subject::Reviews { results: ALL_CASES, .. })
                && told.count == Some(1)
                && !told.unbound
        });
        let is_of_others = self.sentence.told.last().is_some_and(
            |told| matches!(told.subject, Subject::Reviews { channels, .. } if frame.channels & !channels != 0),
        );
        let says_more = frame.subset || frame.member || frame.concerning || frame.flow.is_some() || is_of_others;
        let is_alone = !self.segment.has_number && self.segment.claim.is_none() && self.around.is_none();
        if !is_of_one || !is_alone || frame.results == 0 || says_more || self.sentence.part_of.is_some() {
            return;
        }
        let start = self.paragraph.text[..end].rfind(['，', ',']).map_or(end, |comma| comma + 1);
        let start = (start..end).find(|at| self.paragraph.text.is_char_boundary(*at)).unwrap_or(end);
        self.all(&frame, &Frame::default(), start..end, frame.gap);
    }

    fn zero(&mut self, span: std::ops::Range<usize>, binding: Binding) {
        let is_of_some =
            self.sentence.of_applicants && matches!(binding.subject, Subject::Outcomes { applicants: 0, .. });
        let binding = Binding { unbound: binding.unbound.or(is_of_some.then_some(Unbound::Subset)), ..binding };
        // 与2023年诉讼零件相比.
        let is_last_year = self.segment.last_year_next;
        let year = if is_last_year { self.sentence.compared } else { self.sentence.year };
        let unbound = self.push(span, binding, StatedQuantity::Exact(0), year);
        let (subject, count) = (binding.subject, Some(0));
        self.sentence.told.push(super::Told {
            subject,
            or: None,
            year,
            count,
            is_money: false,
            unbound,
            after_list: false,
            in_bracket: false,
        });
    }

    /// What there is none of.
    fn denied(&self, frame: &Frame, received: bool, tail: u8) -> Vec<Subject> {
        if frame.noun == Noun::Foreign {
            return Vec::new();
        }
        let context = self.context.channels;
        if frame.results != 0 && (frame.channels | frame.deciders | context) != 0 && tail <= TAIL {
            let channels = match (frame.channels, frame.deciders) {
                (0, 0) => context,
                (0, deciders) if context != 0 && context & !deciders == 0 => context,
                (0, deciders) => deciders,
                (named, _) => named,
            };
            return vec![Subject::Reviews { channels, results: frame.results }];
        }
        if frame.channels != 0 {
            // 未发生因征地拆迁引发的行政复议: some of all.
            return (tail <= TAIL + 2 && frame.unknown - tail.min(frame.unknown) <= TAIL)
                .then_some(Subject::Reviews { channels: frame.channels, results: ALL_CASES })
                .into_iter()
                .collect();
        }
        if frame.fee == Some(FeeItem::Notices) {
            return (!received).then_some(Subject::Fee(FeeItem::Notices)).into_iter().collect();
        }
        if frame.names_fee || (frame.fee.is_some() && frame.noun == Noun::Requests) {
            return vec![Subject::Fee(FeeItem::Collected)];
        }
        // 未收到涉密的申请: some of all. 未收到重复申请: the row itself.
        if received && frame.outcomes & !NOT_PROCESSED != 0 {
            return Vec::new();
        }
        if received && frame.outcomes == 0 && frame.applicants != 0 && self.is_about_requests() {
            let none = !frame.unmapped && tail <= TAIL && frame.noun == Noun::Requests;
            return none
                .then_some(Subject::Applicants { applicants: frame.applicants, flow: Some(Flow::Received) })
                .into_iter()
                .collect();
        }
        let names_applicants = frame.applicants != 0 && frame.outcomes == 0 && frame.items == 0;
        if !received
            && names_applicants
            && frame.noun == Noun::Requests
            && matches!(frame.flow, None | Some(Flow::Received))
        {
            // 没有科研机构提出申请, but not 没有外省企业提出申请.
            let none = !frame.unmapped && frame.unknown == 0 && tail == 0;
            return none
                .then_some(Subject::Applicants { applicants: frame.applicants, flow: Some(Flow::Received) })
                .into_iter()
                .collect();
        }
        if frame.items != 0 || (frame.measure.is_some() && self.context.topic == Topic::Items) {
            return if tail <= TAIL && !frame.entries { self.denied_items(frame) } else { Vec::new() };
        }
        // 没有因国家秘密等原因不予公开: which rows are meant is not said.
        if frame.outcomes != 0 && frame.names_examples {
            return Vec::new();
        }
        // 没有以频繁申请为由不予处理: why is not understood, so it may be some of the group.
        let before = frame.unknown - tail.min(frame.unknown);
        if frame.outcomes != 0 && before >= if super::frame::is_a_group(frame.outcomes) { UNKNOWN } else { TAIL } {
            return Vec::new();
        }
        if frame.outcomes != 0 {
            let subject = Subject::Outcomes { outcomes: frame.outcomes, applicants: 0 };
            return (tail <= TAIL
                && matches!(frame.flow, None | Some(Flow::Handled | Flow::Concluded | Flow::Answered)))
            .then_some(subject)
            .into_iter()
            .collect();
        }
        let flow = match frame.flow {
            Some(flow @ (Flow::BroughtForward | Flow::CarriedForward | Flow::Carried)) => Some(flow),
            Some(Flow::Received | Flow::Accepted) | None if frame.noun == Noun::Requests => Some(Flow::Received),
            None if received && self.is_about_requests() => Some(Flow::Received),
            _ => None,
        };
        let near = tail <= TAIL;
        flow.filter(|_| near && frame.applicants == 0 && !frame.unmapped).map(Subject::flow).into_iter().collect()
    }

    fn denied_items(&self, frame: &Frame) -> Vec<Subject> {
        let documents = crate::cells::DOCUMENTS;
        let items = if frame.items == 0 { self.context.items } else { frame.items };
        if items & documents == 0 {
            return vec![Subject::Items { items, measure: ItemMeasure::Made }];
        }
        let told = [ItemMeasure::Made, ItemMeasure::Repealed, ItemMeasure::InForce];
        if frame.measures == 0 {
            return vec![Subject::Items { items, measure: ItemMeasure::Made }];
        }
        let named = told.into_iter().filter(|measure| frame.measures >> *measure as u16 & 1 == 1);
        named.map(|measure| Subject::Items { items, measure }).collect()
    }

    /// What there is none of, where all are what the claim says.
    fn all(&mut self, frame: &Frame, before: &Frame, span: std::ops::Range<usize>, tail: u8) {
        if self.sentence.excepts || self.sentence.last_is_foreign || tail > TAIL + 4 {
            return;
        }
        let head = self.sentence.told.last().copied();
        let unbound = head.filter(|head| head.unbound).map(|_| Unbound::Wording);
        let rest = |set: u64, all: u64| all & !set;
        let subject = if frame.results != 0 && self.context.topic == Topic::Cases {
            self.ended_otherwise(frame, before, head.map(|head| head.subject), span.start)
        } else if frame.channels != 0 && frame.results == 0 {
            in_other_channels(frame, head.map(|head| head.subject))
        } else if frame.outcomes != 0 {
            match head.map(|head| head.subject) {
                Some(Subject::Outcomes { outcomes, applicants: 0 }) => {
                    let others = rest(frame.outcomes, outcomes);
                    let is_part = others != 0 && others != outcomes;
                    is_part.then_some(Subject::Outcomes { outcomes: others, applicants: 0 })
                }
                Some(Subject::Requests { flow, .. })
                    if flow != Flow::CarriedForward && flow != Flow::BroughtForward =>
                {
                    Some(Subject::Outcomes { outcomes: rest(frame.outcomes, ALL_OUTCOMES), applicants: 0 })
                }
                // 所有申请都予以公开, but not 符合条件的申请均予以公开.
                None if before.noun == Noun::Requests
                    && before.unknown == 0
                    && !before.is_specific()
                    && !(before.subset || before.concerning)
                    && self.sentence.pending.is_none() =>
                {
                    Some(Subject::Outcomes { outcomes: rest(frame.outcomes, ALL_OUTCOMES), applicants: 0 })
                }
                _ => None,
            }
        } else if frame.applicants != 0 {
            #[expect(clippy::cast_possible_truncation, reason = "a set of so many bits")]
            let others = rest(frame.applicants.into(), u64::from(TOTAL_COLUMN) - 1) as u8;
            match head.map(|head| head.subject) {
                Some(Subject::Requests { flow, .. }) => {
                    let flow =
                        matches!(flow, Flow::CarriedForward | Flow::BroughtForward | Flow::Concluded).then_some(flow);
                    Some(Subject::Applicants { applicants: others, flow })
                }
                Some(Subject::Outcomes { outcomes, applicants: 0 }) => {
                    Some(Subject::Outcomes { outcomes, applicants: others })
                }
                // 申请人全部为自然人.
                None if self.sentence.requests => {
                    Some(Subject::Applicants { applicants: others, flow: Some(Flow::Received) })
                }
                _ => None,
            }
        } else {
            let is_done = matches!(frame.flow, Some(Flow::Concluded | Flow::Answered)) && frame.channels == 0;
            let is_said_of_all =
                before.flow.is_none_or(|flow| !matches!(flow, Flow::Concluded | Flow::Answered | Flow::Handled))
                    && before.outcomes == 0
                    && before.applicants == 0
                    && before.unknown < super::bind::UNKNOWN;
            if is_done && is_said_of_all && frame.noun != Noun::Foreign {
                self.all_done(before, span.clone());
            }
            None
        };
        if let Some(subject) = subject {
            // 去年3件，均系过程性信息: of the same year.
            let year = head.map_or(self.sentence.year, |head| head.year).filter(|year| *year != StatedYear::This);
            let binding = Binding { unbound, ..Binding::of(subject) }.with(Doubt::IsOfAll, true);
            let unbound = self.push(span, binding, StatedQuantity::Exact(0), year);
            let told = super::Told {
                subject,
                or: None,
                year,
                count: None,
                is_money: false,
                unbound,
                after_list: false,
                in_bracket: false,
            };
            if matches!(subject, Subject::Reviews { .. }) {
                self.sentence.told.push(told);
            }
        }
    }

    /// 均获维持: the cases that ended in another way.
    fn ended_otherwise(&self, frame: &Frame, before: &Frame, head: Option<Subject>, claim: usize) -> Option<Subject> {
        let channels = match (frame.channels, head) {
            (0, _) if before.channels != 0 => before.channels,
            // 2件行政复议、1件行政诉讼均予维持: all that were told.
            (0, Some(Subject::Reviews { channels, results: ALL_CASES })) => {
                let here = self.sentence.told.get(self.sentence.since_semicolon..).unwrap_or_default();
                let run = here.iter().rev().map_while(|told| match told.subject {
                    Subject::Reviews { channels, results: ALL_CASES } => Some(channels),
                    _ => None,
                });
                // 诉讼5件，其中复议后起诉3件: the part alone.
                // 后者均获维持.
                let is_of_the_last = self.segment.together == 1 || self.has_the_last_but_one_its_result(claim);
                run.skip(1)
                    .take_while(|before| before & channels == 0 && !is_of_the_last)
                    .fold(channels, |all, before| all | before)
            }
            (0, Some(Subject::Reviews { channels, .. })) => channels,
            (0, _) => self.context.channels,
            (named, _) => named,
        };
        // 已审结的均获维持: of those that are closed.
        let is_of_closed = before.results == CLOSED || matches!(head, Some(Subject::Reviews { results: CLOSED, .. }));
        let all = if is_of_closed { CLOSED } else { CLOSED | PENDING };
        let others = all & !frame.results;
        (channels != 0).then_some(Subject::Reviews { channels, results: others })
    }

    /// 直接起诉1件，以其他结果结案，复议后起诉2件，均获维持: said of the last alone.
    fn has_the_last_but_one_its_result(&self, claim: usize) -> bool {
        let before = self.tokens.iter().rev().skip_while(|token| token.start() >= claim);
        let mut words = before.map(|token| token.word).skip_while(|word| !matches!(word, Word::Number(_))).skip(1);
        let mut between = words.by_ref().take_while(|word| !matches!(word, Word::Number(_) | Word::Stop));
        between.any(|word| matches!(word, Word::Results(_)))
    }

    /// 为零: there is none of what stands before it.
    pub(super) fn nil(&mut self, at: usize) {
        // 其余类型为零: it does not say which.
        if self.segment.rest || self.sentence.excepts {
            return;
        }
        if self.falls_to_nil(at) && self.sentence.year == Some(StatedYear::Last) {
            self.sentence.year = None;
        }
        let token = self.tokens[at];
        let frame = self.segment.frame;
        let names_requests = frame.noun == Noun::Requests && frame.unknown == 0 && !frame.subset && !frame.concerning;
        let frame = if frame.is_specific() {
            Some(frame)
        } else {
            // 政府信息公开申请为零: those received.
            let requests = Frame { flow: Some(Flow::Received), ..frame };
            self.sentence.pending.or(names_requests.then_some(requests))
        };
        let Some(frame) = frame else {
            // 2024年降为零: what was told last.
            if let Some(last) = self.sentence.last {
                self.zero(token.start()..token.end(), last);
            }
            // 强制3件，上年为零；收费286.35万元: what follows is of this year again.
            if self.segment.relative_year && self.sentence.year == Some(StatedYear::Last) {
                self.sentence.year = self.sentence.year_before;
                self.segment.relative_year = false;
            }
            return;
        };
        if frame.subset || frame.member {
            return;
        }
        let is_item_alone = frame.items != 0 && frame.measures == 0;
        let frame = if is_item_alone { Frame { measures: 1 << ItemMeasure::Made as u16, ..frame } } else { frame };
        for subject in self.denied(&frame, true, 0) {
            self.zero(token.start()..token.end(), Binding::of(subject));
        }
        self.segment.frame = Frame { noun: frame.noun, ..Frame::default() };
        self.sentence.pending = None;
    }
}

/// 行政诉讼2件，均为复议后起诉: those of the other channels.
fn in_other_channels(frame: &Frame, head: Option<Subject>) -> Option<Subject> {
    let Some(Subject::Reviews { channels, results }) = head else { return None };
    let others = channels & !frame.channels;
    (others != 0 && others != channels).then_some(Subject::Reviews { channels: others, results })
}
