//! From the words beside a quantity to the rows, items and fees that they name.

use super::bind::Binding;
use super::frame::{Frame, Noun};
use super::{Reader, Topic};
use crate::cells::{
    BODIES, CLOSED, CORRECTED, Channels, LITIGATION, MONEY, NATURAL, NOT_PROCESSED, OTHER, OTHER_RESULT, UNAVAILABLE,
    UPHELD, applicant, item,
};
use crate::doubts::Doubt;
use crate::statement::Unbound;
use crate::subject::{FeeItem, Flow, ItemMeasure, Subject};
use ogi_model::{Applicant, DisclosureItem};

impl Reader<'_> {
    /// What its words name.
    pub(super) fn subject(&self, frame: &Frame, is_money: bool) -> Option<Binding> {
        if frame.noun == Noun::Foreign && !frame.is_specific() {
            return None;
        }
        if is_money {
            return self.money(frame);
        }
        let is_of_cases =
            matches!(self.sentence.told.last(), Some(told) if matches!(told.subject, Subject::Reviews { .. }));
        if frame.outcomes == OTHER && frame.noun != Noun::Requests && is_of_cases {
            return self.results(frame.channels, OTHER_RESULT, frame.deciders);
        }
        if frame.outcomes != 0 {
            return Some(self.outcomes(frame));
        }
        if frame.results != 0 && (frame.channels != 0 || frame.deciders != 0 || self.context.topic == Topic::Cases) {
            let binding = self.results(frame.channels, frame.results, frame.deciders)?;
            // 2023年结转的复议案件2件已审结: those that came over.
            let came_over = matches!(frame.flow, Some(Flow::BroughtForward | Flow::Carried));
            return Some(Binding { unbound: binding.unbound.or(came_over.then_some(Unbound::Wording)), ..binding });
        }
        let is_result = frame.results & (UPHELD | CORRECTED) != 0 && frame.flow != Some(Flow::CarriedForward);
        if is_result && frame.applicants == 0 {
            // 答复被纠正4件: of which channel is not said.
            return None;
        }
        if frame.applicants != 0 {
            return self.applicants(frame);
        }
        if frame.channels != 0 {
            return self.cases(frame);
        }
        // 发出3份收费通知, but not 对3件申请发出收费通知.
        let counts_notices = frame.fee == Some(FeeItem::Notices) && frame.noun != Noun::Requests;
        if counts_notices && frame.items == 0 {
            return Some(Binding::of(Subject::Fee(FeeItem::Notices)));
        }
        if frame.names_fee
            || (frame.fee.is_some()
                && frame.fee != Some(FeeItem::Notices)
                && frame.items == 0
                && self.context.topic == Topic::Fee)
        {
            return Some(Binding::of(Subject::Fee(frame.fee.unwrap_or(FeeItem::Collected))));
        }
        if let Some(binding) = self.items(frame, frame.after_list) {
            return binding;
        }
        // 加上上年结转的5件.
        let brought = frame.with_brought_forward.then_some(Flow::BroughtForward);
        if let Some(flow) = frame.flow.or(brought) {
            return self.requests(frame, flow);
        }
        if frame.others {
            return self.others();
        }
        None
    }

    pub(super) fn money(&self, frame: &Frame) -> Option<Binding> {
        let items = frame.items & MONEY;
        if items != 0 {
            return Some(Binding::of(Subject::Items { items, measure: ItemMeasure::Made }));
        }
        let is_fee = frame.names_fee || (frame.fee.is_some() && self.context.topic == Topic::Fee);
        if is_fee {
            let item = match frame.fee {
                Some(FeeItem::Notices) => FeeItem::Charged,
                Some(item) => item,
                None => FeeItem::Collected,
            };
            return Some(Binding::of(Subject::Fee(item)));
        }
        // 采购项目9个，金额186万元.
        let items = self.context.items & MONEY;
        let names_money = frame.after_list || frame.measure.is_some() || frame.fee.is_some();
        let goes_on =
            self.context.topic == Topic::Items && items != 0 && names_money && frame.fee != Some(FeeItem::Notices);
        goes_on.then(|| Binding {
            unbound: (frame.measure == Some(ItemMeasure::Other)).then_some(Unbound::Subset),
            ..Binding::of(Subject::Items { items, measure: ItemMeasure::Made })
        })
    }

    /// Results of the channels that are named, or else of those named last, or of all that the sentence has told.
    pub(super) fn results(&self, channels: Channels, results: u8, deciders: Channels) -> Option<Binding> {
        if channels != 0 {
            // 被复议纠正和被法院纠正的: both.
            let or = (deciders != 0 && deciders & channels == 0)
                .then_some(Subject::Reviews { channels: channels | deciders, results });
            return Some(Binding { or, ..Binding::of(Subject::Reviews { channels, results }) });
        }
        let told = self.sentence.told.iter().fold(0, |all, told| match told.subject {
            Subject::Reviews { channels, .. } => all | channels,
            _ => all,
        });
        let context = self.context.channels;
        // A court decides both ways of suing, or the one that is told of.
        let channels = if deciders == 0 || (context != 0 && context & !deciders == 0) { context } else { deciders };
        if channels == 0 {
            return None;
        }
        let head = self
            .sentence
            .told
            .iter()
            .rev()
            .find(|told| matches!(told.subject, Subject::Reviews { .. }) && !told.in_bracket);
        let unbound = head.filter(|head| head.unbound).map(|_| Unbound::Wording);
        // 受理行政案件160件，败诉14件: of suits of every kind.
        let is_of_all_kinds = head.is_none() && self.sentence.foreign && !self.sentence.names_disclosure;
        let unbound = unbound.or(is_of_all_kinds.then_some(Unbound::Wording));
        // After 直接起诉6件、复议后起诉5件 a result may be that of all suits.
        let taken_apart = match self.sentence.part_of {
            Some(Subject::Reviews { channels: whole, .. }) if whole & channels == channels => {
                // 已审结的15件中11件判决维持: of those suits of which the 15 were.
                match head.and_then(|head| head.or) {
                    Some(Subject::Reviews { channels: or, .. }) => Some(whole | or),
                    _ => Some(whole),
                }
            }
            _ => None,
        };
        let all = if let Some(whole) = taken_apart {
            whole
        } else if channels & !LITIGATION == 0 {
            (told | channels) & LITIGATION
        } else {
            told | channels
        };
        // 直接起诉9件，复议后起诉6件。审结12件: of both, in the next sentence, too.
        let before = self.context.told_channels;
        let before = if channels & !LITIGATION == 0 { before & LITIGATION } else { before };
        let all = if taken_apart.is_none() { all | before } else { all };
        // 直接起诉13件，维持6件；复议后起诉15件，维持9件: each way of suing has its own.
        let is_told_of_another = self.sentence.told.iter().any(|told| {
            matches!(told.subject, Subject::Reviews { channels: other, results: same }
                if (other | channels) & !LITIGATION == 0 && other & channels == 0 && same == results)
        });
        let or = (all != channels && !is_told_of_another).then_some(Subject::Reviews { channels: all, results });
        Some(Binding { or, unbound, ..Binding::of(Subject::Reviews { channels, results }) })
    }

    #[expect(clippy::option_option, reason = "whether it is about items, and whether it is one of ours")]
    fn items(&self, frame: &Frame, after_list: bool) -> Option<Option<Binding>> {
        let documents = crate::cells::DOCUMENTS;
        let items = if frame.items != 0 {
            frame.items
        } else if frame.measure.is_some()
            && (self.context.topic == Topic::Items || (self.context.topic == Topic::Foreign && !self.sentence.foreign))
            && ((self.context.items & documents != 0)
                || (self.context.items != 0 && frame.measure == Some(ItemMeasure::Made)))
        {
            self.context.items
        } else {
            return None;
        };
        if frame.noun == Noun::Foreign {
            return Some(None);
        }
        let measure = if items & documents != 0 {
            // 现行有效规章17件、规范性文件92件.
            let before = self.sentence.measure.filter(|_| after_list);
            // 新增规范性文件8件: those that were issued.
            let added = (frame.flow == Some(Flow::Accepted)).then_some(ItemMeasure::Made);
            frame.measure.or(before).or(added).unwrap_or(ItemMeasure::Unsaid)
        } else if frame.entries && items & item(DisclosureItem::CentralizedProcurement) == 0 && !frame.tells_decisions()
        {
            ItemMeasure::Entries
        } else if items & MONEY != 0 && items & item(DisclosureItem::AdministrativeFees) != 0 {
            // Counted are its entries alone.
            return Some(None);
        } else {
            match frame.measure {
                // 行政处罚案件听证5件, 审核行政处罚案件164件: what was done with some of them.
                Some(
                    measure @ (ItemMeasure::Repealed
                    | ItemMeasure::Lapsed
                    | ItemMeasure::Disclosed
                    | ItemMeasure::NewlyDisclosed
                    | ItemMeasure::Other),
                ) => measure,
                _ => ItemMeasure::Made,
            }
        };
        // 继续有效 is said of what a clean-up leaves, or of all.
        let is_of_all = measure == ItemMeasure::Kept
            && !["清理", "评估", "到期", "届满"].into_iter().any(|word| self.paragraph.text.contains(word));
        let measure = if is_of_all { ItemMeasure::InForce } else { measure };
        let unbound = match measure {
            ItemMeasure::Lapsed | ItemMeasure::Other => Some(Unbound::NotPrinted),
            // Which items were in the catalogue when is a matter of its versions.
            ItemMeasure::Entries => Some(Unbound::Wording),
            ItemMeasure::Disclosed | ItemMeasure::NewlyDisclosed if items & documents == 0 => Some(Unbound::Wording),
            // 修改或者废止7件; 撤销行政许可3件; 行政许可受理量: not what the form counts.
            _ if frame.tells_other_measures() || frame.unmapped => Some(Unbound::Wording),
            _ if items & documents == 0
                && (frame.noun == Noun::Requests
                    || (frame.flow == Some(Flow::Accepted) && frame.measure.is_none())) =>
            {
                Some(Unbound::Wording)
            }
            _ => None,
        };
        Some(Some(Binding { unbound, ..Binding::of(Subject::Items { items, measure }) }))
    }

    fn requests(&self, frame: &Frame, flow: Flow) -> Option<Binding> {
        let is_generic = !matches!(flow, Flow::BroughtForward | Flow::CarriedForward | Flow::Due);
        if self.context.topic == Topic::Cases && frame.noun != Noun::Requests {
            return match flow {
                Flow::Concluded => self.results(frame.channels, CLOSED, frame.deciders),
                Flow::CarriedForward => self.results(frame.channels, crate::cells::PENDING, frame.deciders),
                _ => None,
            };
        }
        let is_ours = frame.noun == Noun::Requests
            || (frame.noun == Noun::None
                && (self.is_about_requests() || (!is_generic && self.context.topic == Topic::None)));
        let with_brought_forward = frame.with_brought_forward && frame.flow.is_some();
        // 去年办结60件，今年办结71件: of what, another number must show.
        let is_weak = !is_ours
            && frame.noun == Noun::None
            && self.context.topic == Topic::None
            && !self.sentence.foreign
            && !self.sentence.foreign_noun;
        // 科研机构申请5件，办结4件，结转1件: perhaps of theirs alone.
        let here = self.sentence.told.get(self.sentence.since_semicolon..).unwrap_or_default();
        let of_applicants = here.iter().rev().find_map(|told| match told.subject {
            Subject::Applicants { applicants, .. } => Some(Subject::Applicants { applicants, flow: Some(flow) }),
            _ => None,
        });
        let of_applicants = of_applicants.filter(|_| frame.noun != Noun::Requests);
        let binding = Binding { or: of_applicants, ..Binding::of(Subject::Requests { flow, with_brought_forward }) }
            .with(Doubt::IsWeak, is_weak);
        (is_ours || is_weak).then_some(binding)
    }

    pub(super) fn is_about_requests(&self) -> bool {
        match self.context.topic {
            Topic::Requests => true,
            Topic::None => self.sentence.requests || self.context.requests || self.tells_requests(),
            Topic::Foreign => !self.sentence.foreign && (self.sentence.requests || self.tells_requests()),
            _ => false,
        }
    }

    pub(super) fn tells_requests(&self) -> bool {
        self.sentence.told.iter().any(|told| matches!(told.subject, Subject::Requests { .. }))
    }

    /// The applicants that the sentence has not told of, where it has told of more than one.
    pub(super) fn other_applicants(&self) -> Option<crate::cells::Applicants> {
        let told = self.sentence.told.iter().filter_map(|told| match told.subject {
            Subject::Applicants { applicants, .. } if applicants != BODIES => Some(applicants),
            _ => None,
        });
        let told: Vec<_> = told.collect();
        let all = told.iter().fold(0, |all, one| all | one);
        let of = if all & NATURAL == 0 { BODIES } else { BODIES | NATURAL };
        (told.len() > 1).then_some(of & !all).filter(|rest| *rest != 0)
    }

    /// 其他4件, the last of a list.
    fn others(&self) -> Option<Binding> {
        let subject = match self.sentence.told.last()?.subject {
            Subject::Applicants { flow, .. } => {
                let subject = Subject::Applicants { applicants: applicant(Applicant::OtherOrganization), flow };
                let or = self.other_applicants().map(|applicants| Subject::Applicants { applicants, flow });
                return Some(Binding { or, ..Binding::of(subject) });
            }
            Subject::Reviews { channels, results } if results != crate::cells::ALL_CASES => {
                Subject::Reviews { channels, results: OTHER_RESULT }
            }
            // 无法提供15件，不予处理3件，其他1件: the last group of the form.
            Subject::Outcomes { outcomes, applicants: 0 }
                if self.sentence.part_of.is_none() && [UNAVAILABLE, NOT_PROCESSED].contains(&outcomes) =>
            {
                let last_row = crate::cells::outcome(ogi_model::Outcome::OtherRemaining);
                let or = Some(Subject::Outcomes { outcomes: last_row, applicants: 0 });
                return Some(Binding { or, ..Binding::of(Subject::Outcomes { outcomes: OTHER, applicants: 0 }) });
            }
            // 逾期不补正10件，其他6件: the last row of its group.
            Subject::Outcomes { outcomes, applicants: 0 } if outcomes & !OTHER == 0 && outcomes != OTHER => {
                let last_row = crate::cells::outcome(ogi_model::Outcome::OtherRemaining);
                let or = Some(Subject::Outcomes { outcomes: OTHER & !outcomes, applicants: 0 });
                return Some(Binding { or, ..Binding::of(Subject::Outcomes { outcomes: last_row, applicants: 0 }) });
            }
            _ => return None,
        };
        Some(Binding::of(subject))
    }
}
