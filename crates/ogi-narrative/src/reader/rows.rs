//! Requests by outcome and by applicant, and cases: which of them the words around a number mean.

use ogi_model::Applicant;

use super::bind::Binding;
use super::frame::{Frame, Kind, Noun};
use super::{Reader, Told};
use crate::cells::{
    BODIES, CLOSED, Channels, GRANTED, NATURAL, NOT_PROCESSED, OTHER, PARTLY, Results, UNAVAILABLE, WITHHELD,
    applicant, outcome,
};
use crate::doubts::Doubt;
use crate::statement::Unbound;
use crate::subject::{Flow, ItemMeasure, Subject};

impl Reader<'_> {
    /// Requests by outcome.
    pub(super) fn outcomes(&self, frame: &Frame) -> Binding {
        let outcomes = frame.outcomes;
        // 法律服务机构的7件申请中，3件予以公开.
        let of_applicants = self.sentence.told.iter().rev().find_map(|told| match told.subject {
            Subject::Applicants { applicants, .. } => Some(Subject::Outcomes { outcomes, applicants }),
            // 自然人申请予以公开的132件，部分公开的46件: of theirs, too.
            Subject::Outcomes { applicants, .. } if applicants != 0 => Some(Subject::Outcomes { outcomes, applicants }),
            _ => None,
        });
        let last_row =
            Subject::Outcomes { outcomes: outcome(ogi_model::Outcome::OtherRemaining), applicants: frame.applicants };
        // 公开类答复37件 may count those that were partly granted.
        let with_partly = Subject::Outcomes { outcomes: GRANTED | PARTLY, applicants: frame.applicants };
        // 申请人为自然人的，予以公开98件.
        let pending = self.sentence.pending.filter(|pending| pending.applicants != 0 && pending.outcomes == 0);
        let of_pending = pending.map(|pending| Subject::Outcomes { outcomes, applicants: pending.applicants });
        // 自然人申请中，予以公开47件，部分公开14件.
        let among = self.sentence.among.applicants;
        let of_among = (among != 0).then_some(Subject::Outcomes { outcomes, applicants: among });
        let or = of_applicants
            .or(of_pending)
            .or(of_among)
            .filter(|_| frame.applicants == 0)
            .or((outcomes == OTHER && !self.tells_groups()).then_some(last_row))
            .or((outcomes == GRANTED).then_some(with_partly));
        // 建议提案公开答复187件. 20件复议中，针对不予公开的9件: what the cases are about.
        let here = self.sentence.told.get(self.sentence.since_semicolon..).unwrap_or_default();
        let is_of_cases = matches!(here.last(), Some(told) if matches!(told.subject, Subject::Reviews { .. }));
        // 国家秘密事项定密审核48件: what is checked, and no requests.
        let is_checked = frame.measure == Some(ItemMeasure::Other)
            && frame.last == Kind::Measure
            && frame.noun != Noun::Requests
            && frame.flow.is_none();
        // 政协提案66件，全文公开率100%: the sentence told of others alone so far.
        let goes_on_of_others = self.sentence.foreign && self.sentence.foreign_noun && self.sentence.told.is_empty();
        // 建议和提案43件，公开答复39件: of those.
        let follows_others = self.sentence.last_is_foreign && frame.outcomes == GRANTED && frame.noun == Noun::None;
        let is_of_others = frame.noun == Noun::Foreign
            || is_checked
            || (follows_others && self.sentence.foreign_noun)
            || ((is_of_cases || goes_on_of_others) && frame.noun != Noun::Requests);
        let unbound = is_of_others.then_some(Unbound::Wording);
        Binding { or, unbound, ..Binding::of(Subject::Outcomes { outcomes, applicants: frame.applicants }) }
    }

    /// 不予公开8件，无法提供9件，不予处理3件，其他处理6件: a list of groups.
    fn tells_groups(&self) -> bool {
        let is_group = |told: &&Told| {
            matches!(told.subject, Subject::Outcomes { outcomes, applicants: 0 }
                if [WITHHELD, UNAVAILABLE, NOT_PROCESSED].contains(&outcomes) && !told.unbound)
        };
        !matches!(self.sentence.part_of, Some(Subject::Outcomes { .. }))
            && self.sentence.told.iter().filter(is_group).count() > 1
    }

    /// Requests by applicant.
    pub(super) fn applicants(&self, frame: &Frame) -> Option<Binding> {
        if !(frame.noun == Noun::Requests || self.is_about_requests()) {
            return None;
        }
        let kept =
            |flow: &Flow| matches!(flow, Flow::BroughtForward | Flow::CarriedForward | Flow::Carried | Flow::Concluded);
        // 上年结转19件。自然人371件…: of those received, which were told before.
        let of_context = self.context.flow.filter(|_| self.tells_requests());
        // 新收361件，上年结转9件，其中自然人291件: of those received, or of all, or of the last.
        let of_last = of_context.filter(|flow| {
            let is_another =
                |told: &Told| matches!(told.subject, Subject::Requests { flow: other, .. } if other != *flow);
            matches!(flow, Flow::BroughtForward | Flow::CarriedForward | Flow::Carried)
                && self.sentence.told.iter().any(is_another)
        });
        let flow = frame.flow.or(of_context.filter(|_| of_last.is_none())).filter(kept);
        // 结转下年度的申请中，自然人3件.
        let flow = flow.or(self.sentence.among.flow.filter(kept));
        // 年末在办的申请，自然人24件: of those that the words before name.
        let of_before = match self.sentence.told.last() {
            None => self.sentence.pending.and_then(|pending| pending.flow),
            Some(told) => match told.subject {
                Subject::Applicants { flow, .. } if frame.after_list => flow,
                _ => None,
            },
        };
        let flow = flow.or(of_before.filter(|flow| *flow == Flow::CarriedForward));
        // 新收申请58件，其中企业5件: of those, and not of those that were dealt with.
        let of_new = self.context.flow_is_new && frame.flow.is_none() && self.tells_requests();
        let flow = flow.or(of_new.then_some(Flow::Received));
        let applicants = frame.applicants;
        if frame.incomplete && applicants & NATURAL == 0 && applicants.count_ones() < BODIES.count_ones() {
            // 企业等组织申请58件: of all bodies, or of those that are named.
            let or = Some(Subject::Applicants { applicants, flow });
            return Some(Binding { or, ..Binding::of(Subject::Applicants { applicants: BODIES, flow }) });
        }
        let subject = Subject::Applicants { applicants, flow };
        if applicants == applicant(Applicant::OtherOrganization)
            && let Some(rest) = self.other_applicants()
        {
            // 自然人291件、企业60件、其他主体10件: perhaps all the others.
            let or = Some(Subject::Applicants { applicants: rest, flow: frame.flow.filter(kept) });
            return Some(Binding { or, ..Binding::of(subject) });
        }
        if self.sentence.among.outcomes != 0 && frame.flow.is_none() {
            // 予以公开的申请中，自然人118件.
            let outcomes = self.sentence.among.outcomes;
            return Some(Binding { or: Some(subject), ..Binding::of(Subject::Outcomes { outcomes, applicants }) });
        }
        // 部分公开的41件申请中，自然人31件.
        let of_outcomes = self.sentence.told.iter().rev().find_map(|told| match told.subject {
            Subject::Outcomes { outcomes, applicants: 0 } => {
                Some((Subject::Outcomes { outcomes, applicants }, told.unbound))
            }
            _ => None,
        });
        if let Some((or, is_unbound)) = of_outcomes.filter(|_| frame.flow.is_none()) {
            let unbound = is_unbound.then_some(Unbound::Wording);
            return Some(Binding { or: Some(or), unbound, ..Binding::of(subject) });
        }
        let or = flow.map(|_| Subject::Applicants { applicants: frame.applicants, flow: None });
        let or = or.filter(|_| flow == Some(Flow::Concluded));
        let or = or.or(of_last.map(|last| Subject::Applicants { applicants: frame.applicants, flow: Some(last) }));
        let is_of_any = frame.flow.is_some_and(|flow| flow != Flow::Received);
        let binding = Binding { or: or.filter(|_| frame.flow.is_none()), ..Binding::of(subject) };
        Some(binding.with(Doubt::IsOfAnyRow, is_of_any))
    }

    /// The results of the cases of other channels that were told last, where the sentence told nothing of all cases.
    fn results_told_of_others(&self, channels: Channels) -> Option<Results> {
        let here = self.sentence.told.get(self.sentence.since_semicolon..).unwrap_or_default();
        let tells_all = |told: &Told| matches!(told.subject, Subject::Reviews { results: crate::cells::ALL_CASES, .. });
        match here.last()?.subject {
            Subject::Reviews { channels: others, results } if others & channels == 0 && !here.iter().any(tells_all) => {
                Some(results)
            }
            _ => None,
        }
    }

    /// Cases of review and litigation.
    pub(super) fn cases(&self, frame: &Frame) -> Option<Binding> {
        let results = match frame.flow {
            // 尚未审结的案件中，复议3件、诉讼5件.
            _ if self.sentence.among_results != 0 => self.sentence.among_results,
            Some(Flow::Concluded) => CLOSED,
            _ => crate::cells::ALL_CASES,
        };
        let is_ours = frame.noun != Noun::Foreign;
        // 新增复议3件: not those that were pending.
        // 2023年结转的复议案件2件: the same of those that came over.
        // 法院受理行政诉讼8件: who decides accepts them all.
        let is_some = match frame.flow {
            Some(Flow::Accepted) => frame.deciders == 0,
            flow => matches!(flow, Some(Flow::BroughtForward | Flow::Carried)),
        };
        // 行政诉讼63件，出庭应诉率100%: what is told of suits of every kind.
        let text = &self.paragraph.text[self.sentence.start..self.sentence.end];
        let is_of_all_kinds = !self.sentence.names_disclosure
            && !self.context.requests
            && ["出庭应诉率", "出庭率", "应诉率", "败诉率"].into_iter().any(|words| text.contains(words));
        let is_of_others = self.context.cases_of_others || is_some || is_of_all_kinds;
        let unbound = is_of_others.then_some(Unbound::Wording);
        let subject = Subject::Reviews { channels: frame.channels, results };
        // 未审结的行政复议1件，行政诉讼2件: perhaps of those pending, too.
        let or = self.results_told_of_others(frame.channels).filter(|_| results == crate::cells::ALL_CASES);
        let or = or.map(|results| Subject::Reviews { channels: frame.channels, results });
        is_ours.then(|| Binding { or, unbound, ..Binding::of(subject) })
    }
}
