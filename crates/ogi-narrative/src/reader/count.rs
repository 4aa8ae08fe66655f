//! A number that counts requests, cases or documents, or tells money.

use super::bind::Binding;
use super::frame::Noun;
use super::state::{Given, Segment, Told, Topic};
use super::{Reader, quantity};
use crate::cells::{ALL_OUTCOMES, GRANTED, Items, PARTLY, TOTAL_COLUMN};
use crate::doubts::Doubt;
use crate::lexer::{Number, Unit};
use crate::scope::Fit;
use crate::statement::{StatedQuantity, StatedYear, Unbound};
use crate::subject::{Flow, ItemMeasure, Subject};
use crate::words::{ScopeWord, Word};

/// 政府集中采购, which is counted in projects.
pub(super) const PROCUREMENT: Items = crate::cells::item(ogi_model::DisclosureItem::CentralizedProcurement);

const BROUGHT_FORWARD: Subject = Subject::flow(Flow::BroughtForward);

impl Reader<'_> {
    pub(super) fn counted(&mut self, segment: &Segment, gift: Option<Given>, at: usize, end: usize, number: &Number) {
        let is_last_year = segment.last_year_next || segment.from;
        if segment.compare && !is_last_year && !segment.to {
            // 较清理前的102件: with something else than last year.
            self.sentence.compared = Some(StatedYear::Other);
            return;
        }
        if segment.each && !segment.listed.is_empty() {
            self.each(segment, at, number);
            return;
        }
        let Some(quantity) = quantity::count(number, segment.bound) else { return };
        let is_of_the_year_before = segment.frame.with && segment.relative_year && !segment.frame.is_specific();
        if is_of_the_year_before && !is_last_year && self.is_about_requests() {
            // 共243件，含上年8件.
            let token = self.tokens[at];
            let binding = Binding::of(Subject::flow(Flow::BroughtForward));
            self.push(token.start()..token.end(), binding, quantity, None);
            return;
        }
        let has_a_name = segment.frame.has_an_unknown_name();
        let binding = self.bind(segment, gift, at, end, number).or_else(|| {
            let inherits = (is_last_year || segment.to) && !has_a_name && !self.sentence.last_is_foreign;
            inherits.then(|| self.last_told(number)).flatten()
        });
        let named = || {
            let is_named =
                (segment.frame.noun == Noun::Requests || self.sentence.names_requests) && self.is_about_requests();
            let inherits = (is_last_year || segment.to) && !has_a_name;
            (is_named && inherits).then(|| Binding::of(Subject::flow(Flow::Received)))
        };
        let binding = binding.or_else(named);
        self.sentence.last_is_foreign = binding.is_none();
        if segment.names_year || segment.names_scope {
            self.sentence.within = None;
        }
        let Some(mut binding) = binding else {
            let is_of_others = segment.frame.noun == Noun::Foreign && !self.is_followed_by_its_parts(at);
            if !is_of_others && !is_last_year {
                self.sentence.within = number.numeral.count();
            }
            return;
        };
        self.leave_to_members(segment, &mut binding);
        let is_entry = self.counts_entries(segment, &mut binding, at);
        if segment.to && self.entries_changed(binding.subject, at, number) {
            return;
        }
        if self.goes_on_with_other_money(segment, number) {
            binding.unbound = binding.unbound.or(Some(Unbound::Wording));
        }
        let year = self.settle(segment, gift, &mut binding, at, end, is_entry);
        let token = self.tokens[at];
        let count = match quantity {
            StatedQuantity::Exact(count) => Some(count),
            _ => None,
        };
        if segment.to {
            // 由上年2件增至5件: what follows is of this year again.
            self.sentence.tells_of_last_year = false;
        }
        let is_money = number.unit == Unit::Yuan;
        self.keep(binding);
        if is_last_year && binding.subject == Subject::flow(Flow::BroughtForward) {
            // 比上年末结转的8件多3件: those that the year before carried forward.
            binding.subject = Subject::flow(Flow::CarriedForward);
        }
        let is_of_entries = matches!(binding.subject, Subject::Items { measure: ItemMeasure::Entries, .. });
        self.sentence.entries = count.filter(|_| is_last_year && is_of_entries);
        let unbound = self.push(token.start()..token.end(), binding, quantity, year);
        if unbound && self.sentence.within.is_none_or(|within| count.is_some_and(|count| count > within)) {
            self.sentence.within = count.filter(|_| !is_last_year && !is_money);
        }
        if is_last_year && !segment.frame.is_specific() {
            // 较上年的17件减少2件: of the same, whatever it is.
            if is_money {
                self.sentence.last_money = Some(binding);
            } else {
                self.sentence.last = Some(binding);
            }
            return;
        }
        self.sentence.last = Some(Binding { or: None, ..binding });
        let after_list = segment.after_list;
        let in_bracket = self.around.is_some();
        self.sentence.told.push(Told {
            subject: binding.subject,
            or: binding.or,
            year,
            count,
            is_money,
            unbound,
            after_list,
            in_bracket,
        });
        if self.is_followed_by_its_parts(at) {
            self.sentence.part_of = Some(binding.subject);
        }
    }

    /// 各分局收到12件，办结11件: what follows is of them, too; 对企业提出的申请，全年办结25件: of theirs.
    fn leave_to_members(&mut self, segment: &Segment, binding: &mut Binding) {
        let is_flow = matches!(binding.subject, Subject::Requests { .. });
        self.sentence.of_members &= is_flow && !segment.names_scope;
        self.sentence.of_members |= segment.frame.member && binding.unbound == Some(Unbound::OtherScope);
        if self.sentence.of_members {
            binding.unbound = binding.unbound.or(Some(Unbound::OtherScope));
        }
        let opens_with_applicants = self.sentence.told.is_empty()
            && self.sentence.pending.is_some_and(|pending| {
                pending.applicants != 0 && pending.noun == Noun::Requests && pending.outcomes == 0
            })
            && self.sentence.among.applicants == 0;
        let is_of_all_applicants =
            matches!(binding.subject, Subject::Requests { .. } | Subject::Outcomes { applicants: 0, .. });
        self.sentence.of_applicants |= opens_with_applicants && is_flow;
        if self.sentence.of_applicants && is_of_all_applicants {
            binding.unbound = binding.unbound.or(Some(Unbound::Subset));
        }
    }

    /// 归集4.27亿元、使用6812万元: the money that was told last is none of the tables', nor is what follows without a name.
    fn goes_on_with_other_money(&self, segment: &Segment, number: &Number) -> bool {
        let last = self.statements.last().filter(|_| self.sentence.stated && !segment.frame.is_specific());
        number.unit == Unit::Yuan
            && last.is_some_and(|last| last.unbound.is_some() && matches!(last.quantity, StatedQuantity::Money { .. }))
    }

    /// What else leaves a count unbound, or what else it may be; and of which year it is.
    fn settle(
        &self,
        segment: &Segment,
        gift: Option<Given>,
        binding: &mut Binding,
        at: usize,
        end: usize,
        is_entry: bool,
    ) -> Option<StatedYear> {
        if is_entry && matches!(binding.subject, Subject::Items { items, .. } if items & PROCUREMENT == 0) {
            // 行政许可事项8项: entries of a catalogue.
            binding.unbound = binding.unbound.or(Some(Unbound::Wording));
        }
        let is_generic = matches!(
            binding.subject,
            Subject::Requests { flow, .. } if !matches!(flow, Flow::BroughtForward | Flow::CarriedForward)
        );
        // 10件结转下年，其余360件均已办结: all that were concluded.
        let rest_is_concluded =
            matches!(binding.subject, Subject::Requests { flow: Flow::Concluded | Flow::Answered, .. })
                && self.sentence.told.last().is_some_and(|told| {
                    told.subject == Subject::flow(Flow::CarriedForward) && !told.unbound && !told.in_bracket
                })
                && !self.sentence.told.iter().any(|told| matches!(told.subject, Subject::Outcomes { .. }));
        let is_answer =
            binding.subject == Subject::flow(Flow::Concluded) || binding.subject == Subject::flow(Flow::Answered);
        if is_answer && self.sentence.excepted != 0 {
            // 除不予处理和其他处理外，作出答复166件: all the other outcomes.
            binding.or = binding.or.or(Some(binding.subject));
            binding.subject = Subject::Outcomes { outcomes: ALL_OUTCOMES & !self.sentence.excepted, applicants: 0 };
        } else if is_generic && segment.rest && !rest_is_concluded {
            // 其余17件年后办理: what is left.
            binding.unbound = binding.unbound.or(Some(Unbound::Subset));
        }
        if segment.rest && segment.sum && !segment.frame.is_row() {
            // 其余各项合计139件: what is left of what was told.
            binding.unbound = binding.unbound.or(Some(Unbound::Wording));
        }
        let follows_every = at > 0 && self.tokens[at - 1].word == Word::Every;
        if follows_every && binding.subject.is_of_several() {
            // 不予处理和其他处理均为237件: each, and not together.
            binding.unbound = binding.unbound.or(Some(Unbound::Wording));
        }
        if self.is_looked_at_again(at) {
            // 对12件不予公开答复进行评查: those that were looked at.
            binding.unbound = binding.unbound.or(Some(Unbound::Subset));
        }
        if segment.rest {
            self.leave_out_what_was_told(binding);
        }
        // 全州收到1087件，其中州政府办公室59件: of the others the part, of ours the whole.
        // 行政复议24件（上年22件）: no part, but the same of another year.
        let is_of_another_year =
            segment.names_year && self.around.is_some() && self.sentence.year == Some(StatedYear::Last);
        if self.is_a_part(binding.subject) && !self.is_our_share(segment) && !is_of_another_year {
            binding.unbound = binding.unbound.or(Some(Unbound::Subset));
        }
        if binding.subject == (Subject::Outcomes { outcomes: GRANTED, applicants: 0 }) && self.is_with_partly(at, end) {
            binding.or = Some(Subject::Outcomes { outcomes: GRANTED | PARTLY, applicants: 0 });
        }
        let has_a_bracket = matches!(self.tokens.get(at + 1), Some(next) if next.word == Word::Bracket);
        if self.sentence.year == Some(StatedYear::Last) && self.names_this_year_behind(at, end) {
            // 2023年度的2件复议案件于今年审结: those that came over.
            binding.unbound = binding.unbound.or(Some(Unbound::Wording));
        }
        if self.sentence.names_partly
            && !has_a_bracket
            && binding.subject == (Subject::Outcomes { outcomes: GRANTED, applicants: 0 })
        {
            // 3件公开、1件部分公开: each by itself.
            let with_partly = Subject::Outcomes { outcomes: GRANTED | PARTLY, applicants: 0 };
            binding.or = binding.or.filter(|or| *or != with_partly);
        }
        if let Subject::Requests { with_brought_forward, .. } = &mut binding.subject {
            *with_brought_forward |= self.is_followed_by_brought_forward(at, end);
        }
        let mut year = self.year_of(segment, gift);
        let is_in_force = matches!(binding.subject, Subject::Items { measure: ItemMeasure::InForce, .. });
        if year == Some(StatedYear::Other) && is_in_force && self.paragraph.text[self.sentence.start..].contains("历年")
        {
            // 历年现行有效2件: whenever they were issued.
            year = None;
        }
        if year == Some(StatedYear::Last)
            && matches!(binding.subject, Subject::Items { measure: ItemMeasure::Entries, .. })
            && binding.unbound == Some(Unbound::Wording)
        {
            // 行政许可事项上一年38项: a column of this year's form of 2019.
            binding.unbound = None;
            year = None;
        }
        year
    }

    /// Whether something else was done with so many: 对12件答复进行评查.
    fn is_looked_at_again(&self, at: usize) -> bool {
        const LOOKED_AT: [&str; 16] = [
            "评查", "会审", "抽查", "审查", "审核", "复核", "复盘", "剖析", "回访", "会商", "研判", "评估", "检查",
            "听证", "调研", "分析",
        ];
        const ENDS: [char; 5] = ['，', '。', '；', ',', ';'];
        let token = &self.tokens[at];
        let before = &self.paragraph.text[self.sentence.start..token.start()];
        let clause = before.rsplit(ENDS).next().unwrap_or(before);
        let behind = self.paragraph.text[token.end()..].split(ENDS).next().unwrap_or_default();
        clause.contains('对') && LOOKED_AT.iter().any(|word| behind.contains(word))
    }

    /// Whether this year is named behind a number in its segment, before any other number.
    fn names_this_year_behind(&self, at: usize, end: usize) -> bool {
        let own = self.year.unwrap_or_default();
        let mut behind = self.tokens[at + 1..end].iter().map(|token| token.word).take_while(|word| {
            !matches!(word, Word::Comma | Word::Semicolon | Word::List | Word::Bracket | Word::Number(_))
        });
        behind.any(|word| word == Word::ThisYear || (own > 0 && word == Word::Year(own)))
    }

    /// 除国家秘密3件外，其余不予公开的19件: what is left of the group; 自然人309件，其余97件由企业等提出: all the others.
    fn leave_out_what_was_told(&self, binding: &mut Binding) {
        let told = || self.sentence.told.iter().map(|told| told.subject);
        let left = match binding.subject {
            Subject::Outcomes { outcomes, applicants } => {
                let parts = told().filter_map(|told| match told {
                    Subject::Outcomes { outcomes: part, applicants: of }
                        if of == applicants && part & !outcomes == 0 =>
                    {
                        Some(part)
                    }
                    _ => None,
                });
                let left = outcomes & !parts.fold(0, |all, part| all | part);
                if left == outcomes && self.sentence.leaves_out && outcomes.count_ones() > 1 {
                    // 除涉及第三方的2件外，其余不予公开的4件: what is left out is not understood.
                    binding.unbound = binding.unbound.or(Some(Unbound::Wording));
                }
                (left != 0 && left != outcomes).then_some(Subject::Outcomes { outcomes: left, applicants })
            }
            Subject::Applicants { applicants, flow } => {
                let parts = told().filter_map(|told| match told {
                    Subject::Applicants { applicants, .. } => Some(applicants),
                    _ => None,
                });
                let parts = parts.fold(0, |all, part| all | part);
                let is_open = matches!(binding.unbound, Some(Unbound::Wording | Unbound::OtherScope));
                let is_of_all = is_open && applicants & parts == 0 && parts != 0;
                let of = if is_of_all { TOTAL_COLUMN - 1 } else { applicants };
                if is_of_all {
                    binding.unbound = None;
                }
                let left = of & !parts;
                (left != 0 && left != applicants).then_some(Subject::Applicants { applicants: left, flow })
            }
            _ => None,
        };
        if let Some(left) = left {
            binding.or = binding.or.or(Some(binding.subject));
            binding.subject = left;
        }
    }

    /// Whether the requests of others were told, and now those of the organ itself.
    pub(super) fn is_our_share(&self, segment: &Segment) -> bool {
        let names_itself = matches!(self.context.scope, Some(ScopeWord::Own | ScopeWord::Office | ScopeWord::Level));
        let told = self.sentence.told.last();
        segment.names_scope
            && names_itself
            && self.scopes.fit(self.context.scope) != Fit::Other
            && told.is_some_and(|told| told.unbound && matches!(told.subject, Subject::Requests { .. }))
    }

    /// Keeps what a count says that the paragraph is about.
    fn keep(&mut self, binding: Binding) {
        let subject = binding.subject;
        if let Subject::Requests { flow, with_brought_forward } = subject {
            self.context.flow = Some(flow);
            let is_received = flow == Flow::Received && !with_brought_forward;
            self.context.flow_is_new = is_received && binding.doubts.has(Doubt::IsNew) && binding.unbound.is_none();
        }
        if let Subject::Reviews { channels, .. } = subject {
            self.context.topic = Topic::Cases;
            self.context.channels = channels;
            self.context.told_channels |= channels;
        }
        if let Subject::Items { measure, .. } = subject {
            self.sentence.measure = Some(measure);
        }
    }

    /// Of which year a count is.
    fn year_of(&self, segment: &Segment, gift: Option<Given>) -> Option<StatedYear> {
        let is_last_year = segment.last_year_next || segment.from;
        if let Some(Given::Year(_, year)) = gift {
            Some(year)
        } else if segment.from && self.sentence.compared.is_none() {
            Some(StatedYear::Last)
        } else if is_last_year {
            self.sentence.compared
        } else if segment.to && !segment.names_year {
            self.sentence.year.filter(|year| *year != StatedYear::Last)
        } else {
            self.sentence.year
        }
    }

    /// 新收264件中，…: what follows is some of them.
    pub(super) fn is_followed_by_its_parts(&self, at: usize) -> bool {
        const AMONG: [&str; 10] =
            ["中", "当中", "里", "申请中", "申请当中", "申请里", "案件中", "案件里", "复议案件中", "项目中"];
        let behind = &self.paragraph.text[self.tokens[at].end()..];
        AMONG.into_iter().any(|word| behind.starts_with(word))
    }

    /// 不予公开5件（其中征求意见4件）, 行政许可2316件，其中取水许可1120件: the same again is a part of it.
    pub(super) fn is_a_part(&self, subject: Subject) -> bool {
        match (self.sentence.part_of, subject) {
            (Some(Subject::Outcomes { outcomes, .. }), Subject::Outcomes { outcomes: own, applicants: 0 }) => {
                own & outcomes == outcomes
            }
            // 新收264件中，251件办结.
            (
                Some(Subject::Requests {
                    flow: Flow::Received | Flow::Accepted | Flow::Unsaid | Flow::Handled | Flow::Due,
                    ..
                }),
                Subject::Requests { flow, .. },
            ) => {
                // 办理973件，其中新收917件、上年结转56件，办结917件: told of all, once they were taken apart.
                let is_taken_apart = self.sentence.told.last().is_some_and(|told| told.subject == BROUGHT_FORWARD);
                matches!(flow, Flow::Received | Flow::Accepted)
                    || (matches!(flow, Flow::Concluded | Flow::Answered) && !is_taken_apart)
            }
            // 办结22件，其中新收19件.
            (
                Some(Subject::Requests { flow: Flow::Concluded | Flow::Answered, .. }),
                Subject::Requests { flow, .. },
            ) => {
                matches!(flow, Flow::Received | Flow::Accepted | Flow::Concluded | Flow::Answered)
            }
            // 诉讼4件，其中3件先经复议.
            (Some(Subject::Reviews { channels: whole, .. }), Subject::Reviews { channels, .. })
                if whole & channels == 0 =>
            {
                // 复议44件，其中维持27件、纠正3件，诉讼12件: told of all, once they were taken apart.
                let is_taken_apart = self.sentence.told.last().is_some_and(|told| {
                    matches!(told.subject, Subject::Reviews { channels, results }
                        if channels == whole && results != crate::cells::ALL_CASES)
                });
                !is_taken_apart
            }
            (Some(whole), own) => whole == own,
            (None, _) => false,
        }
    }

    /// 公开55件（含部分公开9件）.
    pub(super) fn is_with_partly(&self, at: usize, end: usize) -> bool {
        let mut behind = self.tokens[at + 1..end].iter().map(|token| token.word);
        behind.next() == Some(Word::Bracket)
            && behind.next() == Some(Word::With)
            && behind.next() == Some(Word::Outcomes(PARTLY))
    }

    /// 24件（含上年结转）.
    pub(super) fn is_followed_by_brought_forward(&self, at: usize, end: usize) -> bool {
        let mut behind = self.tokens[at + 1..end].iter().map(|token| token.word);
        matches!(behind.next(), Some(Word::Bracket | Word::Comma))
            && behind.next() == Some(Word::With)
            && behind
                .take_while(|word| !matches!(word, Word::BracketEnd | Word::Comma))
                .any(|word| matches!(word, Word::Flow(Flow::BroughtForward) | Word::Carry))
    }

    pub(super) fn last_told(&self, number: &Number) -> Option<Binding> {
        let is_money = number.unit == Unit::Yuan;
        if let Some(last) = self.sentence.last.filter(|_| !is_money) {
            // 信访11件、重复5件，较上年的17件减少1件: of the last, or of the list.
            let or = last.or.or_else(|| self.listed_last(last.subject));
            return Some(Binding { or, ..last }.loose());
        }
        let mut told = self.sentence.told.iter().rev();
        if is_money && self.sentence.last_money.is_some() {
            return self.sentence.last_money;
        }
        let last = if is_money { told.find(|told| told.is_money) } else { told.next() };
        last.map(|told| {
            let unbound = told.unbound.then_some(Unbound::Wording);
            Binding { unbound, ..Binding::of(told.subject) }.loose()
        })
    }
}
