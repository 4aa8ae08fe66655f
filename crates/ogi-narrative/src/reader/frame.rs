//! What the words around a quantity say it counts.

use crate::cells::{
    Applicants, CLOSED, Channels, Items, LITIGATION, NOT_PROCESSED, OTHER, OTHER_RESULT, Outcomes, PENDING, Results,
    UNAVAILABLE, WITHHELD,
};
use crate::subject::{FeeItem, Flow, ItemMeasure};
use crate::words::Word;

/// The things that are counted, one slot a kind. Words of one kind that are joined by 、 or 和 share a slot.
#[expect(clippy::struct_excessive_bools, reason = "each is a word that was or was not read")]
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Frame {
    pub(super) noun: Noun,
    pub(super) flow: Option<Flow>,
    pub(super) outcomes: Outcomes,
    pub(super) applicants: Applicants,
    /// 法人或其他组织中商业企业: those that the applicants are some of.
    pub(super) within: Applicants,
    pub(super) channels: Channels,
    pub(super) results: Results,
    pub(super) items: Items,
    pub(super) measure: Option<ItemMeasure>,
    /// What was said to be done before something of others was named: 废止与现行政策不一致的规范性文件.
    pub(super) measure_before: Option<ItemMeasure>,
    /// Measures joined by 、, as bits: 无制发、废止情况.
    pub(super) measures: u16,
    pub(super) fee: Option<FeeItem>,
    pub(super) names_fee: bool,
    /// 事项.
    pub(super) entries: bool,
    /// 其他 on its own.
    pub(super) others: bool,
    /// Something that is no row of the form.
    pub(super) unmapped: bool,
    /// 因商业秘密: such an outcome is named as the reason of what follows.
    pub(super) unmapped_reason: bool,
    /// Some out of all.
    pub(super) subset: bool,
    /// 涉及, until a row of the form follows.
    pub(super) concerning: bool,
    /// Another organ is named.
    pub(super) member: bool,
    /// The list is not complete.
    pub(super) incomplete: bool,
    /// Rows of the group were named before it, as examples: 国家秘密、过程性信息等不予公开.
    pub(super) names_examples: bool,
    /// Whose results are told: a court's, or those of the organ that reviews.
    pub(super) deciders: Channels,
    /// 新收.
    pub(super) is_new: bool,
    /// One of a list on its right is not understood.
    pub(super) partly_unknown: bool,
    /// 含上年结转.
    pub(super) with: bool,
    pub(super) with_brought_forward: bool,
    /// It stands behind 、 in a list.
    pub(super) after_list: bool,
    /// It may be a part of what its words name.
    pub(super) may_be_a_part: bool,
    /// Characters that are no word of ours since the last feature.
    pub(super) gap: u8,
    /// Characters that are no word of ours, all in all.
    pub(super) unknown: u8,
    pub(super) last: Kind,
}

/// What is named as being counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Noun {
    #[default]
    None,
    Requests,
    Cases,
    Items,
    Fee,
    Foreign,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    None,
    Noun,
    Flow,
    Outcomes,
    Applicants,
    Channels,
    Results,
    Items,
    Measure,
    Fee,
    Unmapped,
}

impl Frame {
    /// Its words name something of which the number may count a part, as if a name not known stood beside them.
    pub(super) fn leave_room_for_a_part(&mut self) {
        self.unknown = self.unknown.max(super::bind::UNKNOWN);
        self.may_be_a_part = true;
    }

    /// Takes a word in; `joined` tells that 、 or 和 stands right before it. Says whether it was a feature.
    pub(super) fn add(&mut self, word: Word, joined: bool) -> bool {
        let kind = match word {
            Word::Requests => Kind::Noun,
            Word::Flow(_) | Word::NewlyReceived | Word::Carry => Kind::Flow,
            Word::Outcomes(_) => Kind::Outcomes,
            Word::Applicants(_) => Kind::Applicants,
            Word::Channels(_) => Kind::Channels,
            Word::Results(_) | Word::PartOfResult(_) | Word::CourtResults(_) | Word::Closed | Word::Unfinished => {
                Kind::Results
            }
            Word::Items(_) => Kind::Items,
            Word::Measure(_) | Word::Entries => Kind::Measure,
            Word::Fee | Word::FeeItem(_) | Word::Amount => Kind::Fee,
            Word::Others | Word::Unmapped => Kind::Unmapped,
            Word::Foreign => {
                let measure_before = self.measure.or(self.measure_before);
                let (member, unknown) = (self.member, self.unknown);
                *self = Self { noun: Noun::Foreign, member, unknown, measure_before, ..Self::default() };
                return false;
            }
            Word::Subset => {
                self.subset = true;
                return false;
            }
            Word::Concerning => {
                self.concerning = true;
                return false;
            }
            Word::Shown => {
                // 公示行政处罚决定10条: perhaps not all that were made.
                self.leave_room_for_a_part();
                return false;
            }
            Word::Member => {
                self.member = true;
                return false;
            }
            Word::Deciders(channels) => {
                self.deciders |= channels;
                return false;
            }
            Word::Etc => {
                // 耕地开垦费等行政事业性收费: what stands before is named as an example.
                self.unknown = 0;
                self.incomplete = true;
                return false;
            }
            Word::With | Word::Plus => {
                self.with = true;
                return false;
            }
            _ => return false,
        };
        if self.incomplete && self.noun == Noun::Foreign && kind == Kind::Outcomes {
            // 不动产登记资料等行政查询事项: what was named is an example.
            self.noun = Noun::None;
        }
        if kind == Kind::Items && self.measure.is_none() {
            self.measure = self.measure_before.take();
        }
        if kind == Kind::Items && self.measure == Some(ItemMeasure::Repealed) && !self.concerning && !self.subset {
            // 废止不适应改革要求的规范性文件: why, and not which of them.
            self.unknown = 0;
        }
        self.put(word, joined && kind == self.last);
        self.last = kind;
        self.gap = 0;
        if kind != Kind::Noun {
            // 企业、科研机构等申请12件: that requests are meant does not complete the list.
            self.incomplete = false;
            // 涉及行政处罚1件: what it is about, and no decision.
            self.concerning &= kind == Kind::Items;
        }
        true
    }

    fn put(&mut self, word: Word, joined: bool) {
        let word = if word == Word::NewlyReceived {
            self.is_new = true;
            Word::Flow(Flow::Received)
        } else {
            word
        };
        let keep = |set: u64| if joined { set } else { 0 };
        match word {
            Word::Requests => self.noun = Noun::Requests,
            Word::Flow(Flow::BroughtForward) if self.with => self.with_brought_forward = true,
            Word::Flow(flow) => {
                // 当年新收并办结的331件: perhaps without those brought forward.
                let is_of_both = matches!(self.flow, Some(Flow::Received | Flow::Accepted))
                    && matches!(flow, Flow::Concluded | Flow::Answered);
                self.unknown = self.unknown.saturating_add(if is_of_both { 2 } else { 0 });
                self.may_be_a_part |= is_of_both;
                let stays = matches!(self.flow, Some(Flow::CarriedForward | Flow::BroughtForward | Flow::Due));
                // 转入下年继续办理, 上年结转本年办理.
                if !(stays && matches!(flow, Flow::Handled | Flow::Concluded | Flow::Accepted | Flow::Answered)) {
                    self.flow = Some(flow);
                }
            }
            Word::Carry => self.flow = Some(Flow::Carried),
            Word::Outcomes(set) => {
                // 因本机关不掌握而无法提供: the row, not its group.
                // 国家秘密、过程性信息等不予公开: the group, as the list is not complete.
                let is_more = self.incomplete || (self.partly_unknown && is_a_group(set));
                // 属于内部事务信息、未予公开的3件: the row, too.
                let is_group_of_one = joined && self.outcomes.is_power_of_two() && is_a_group(set);
                let is_its_group =
                    (!joined || is_group_of_one) && self.outcomes != 0 && self.outcomes & !set == 0 && !is_more;
                let goes_beyond = self.outcomes != 0 && self.outcomes & !set == 0 && is_more;
                self.partly_unknown &= !goes_beyond;
                self.names_examples |= goes_beyond;
                // 全部公开和区分处理后部分公开: both.
                let is_said_again = self.outcomes & set == set && !is_a_group(self.outcomes);
                self.outcomes = if is_its_group || is_said_again { self.outcomes } else { keep(self.outcomes) | set };
                self.subset = false;
                // 因商业秘密不予公开: for a reason that is no row, so some of the group.
                self.unmapped &= self.unmapped_reason && is_a_group(set);
            }
            Word::Applicants(set) => {
                #[expect(clippy::cast_possible_truncation, reason = "a set of so many bits")]
                let before = keep(self.applicants.into()) as u8;
                if !joined && self.applicants & set == set && self.applicants != set {
                    self.within = self.applicants;
                }
                self.applicants = before | set;
            }
            Word::Channels(set) => {
                self.noun = Noun::Cases;
                // 企业提起复议: who sues is no column of the table, and they are some of all.
                self.subset |= self.applicants != 0;
                self.applicants = 0;
                self.channels = if joined { self.channels | set } else { set };
            }
            Word::PartOfResult(set) => {
                // Some of those that ended otherwise, unless the others are named, too.
                let is_more = joined && self.results & set != 0;
                if !is_more {
                    self.leave_room_for_a_part();
                }
                self.results = if joined { self.results | set } else { set };
            }
            Word::Results(set) => self.results = if joined { self.results | set } else { set },
            Word::CourtResults(set) => {
                self.deciders = LITIGATION;
                if set == OTHER_RESULT {
                    // 原告撤诉2件: one of the ways.
                    self.leave_room_for_a_part();
                }
                self.results = if joined { self.results | set } else { set };
            }
            Word::Closed => self.results = CLOSED,
            Word::Unfinished => {
                self.results = if joined { self.results | PENDING } else { PENDING };
                self.flow = Some(Flow::CarriedForward);
            }
            Word::Items(set) => {
                self.noun = Noun::Items;
                self.items = if joined { self.items | set } else { set };
            }
            Word::Measure(measure) => {
                self.measures = if joined { self.measures } else { 0 } | 1 << measure as u16;
                self.measure = Some(measure);
            }
            Word::Entries => self.entries = true,
            Word::Fee => {
                self.noun = Noun::Fee;
                self.names_fee = true;
            }
            Word::FeeItem(item) => self.fee = Some(item),
            Word::Amount => {
                let is_said = matches!(self.fee, Some(FeeItem::Collected | FeeItem::Charged));
                self.fee = self.fee.filter(|_| is_said).or(Some(FeeItem::Charged));
            }
            Word::Others => self.others = true,
            Word::Unmapped => {
                self.unmapped = true;
                self.unmapped_reason = self.concerning;
            }
            _ => {}
        }
    }

    /// Whether it says more than that requests are meant.
    pub(super) const fn is_specific(&self) -> bool {
        self.flow.is_some()
            || self.outcomes != 0
            || self.applicants != 0
            || self.channels != 0
            || self.results != 0
            || self.items != 0
            || self.measure.is_some()
            || self.fee.is_some()
            || self.names_fee
            || self.others
            || self.unmapped
            || self.with_brought_forward
    }

    /// Whether it names things that are no row of the form, and nothing else.
    pub(super) const fn is_unmapped_alone(&self) -> bool {
        self.unmapped
            && self.flow.is_none()
            && !self.is_row()
            && self.channels == 0
            && self.items == 0
            && self.measure.is_none()
    }

    /// Whether what it says is a row or a column of table three or a result of table four, and no verb alone.
    pub(super) const fn is_row(&self) -> bool {
        self.outcomes != 0 || self.applicants != 0 || self.results != 0
    }

    /// 办理行政许可事项412件: decisions, and no entries of a catalogue.
    pub(super) const fn tells_decisions(&self) -> bool {
        matches!(self.flow, Some(Flow::Handled | Flow::Concluded)) || matches!(self.measure, Some(ItemMeasure::Made))
    }

    /// Whether what was done is something else as well: 修改或者废止, 制定和废止.
    pub(super) const fn tells_other_measures(&self) -> bool {
        let other = 1 << ItemMeasure::Other as u16;
        let both = 1 << ItemMeasure::Made as u16 | 1 << ItemMeasure::Repealed as u16;
        self.measures.count_ones() > 1 && (self.measures & other != 0 || self.measures & both == both)
    }

    /// 存量文件由153件减到148件: what the number counts is named, by words that are not known.
    pub(super) fn has_an_unknown_name(&self) -> bool {
        self.noun == Noun::Foreign
            || (self.unknown >= super::bind::UNKNOWN && !self.is_specific() && self.noun != Noun::Requests)
    }

    /// What another frame says where this one says nothing of the kind.
    pub(super) fn completed_by(mut self, other: &Self) -> Self {
        if self.noun == Noun::None {
            self.noun = other.noun;
        }
        if self.channels == 0 {
            self.channels = other.channels;
        }
        if self.items == 0 && self.measure.is_some() {
            self.items = other.items;
        }
        self.names_fee |= other.names_fee;
        self.subset |= other.subset;
        self.member |= other.member;
        self.unknown = self.unknown.saturating_add(other.unknown);
        self
    }
}

/// Whether a set of outcomes is a whole group of the form: 不予公开, of which a row that follows says more.
pub(super) fn is_a_group(outcomes: Outcomes) -> bool {
    [WITHHELD, UNAVAILABLE, NOT_PROCESSED, OTHER].contains(&outcomes)
}
