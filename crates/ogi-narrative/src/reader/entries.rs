//! Entries of the catalogues that the form of 2019 asks for: how many there were, how many more or fewer, and what was done
//! with them.

use super::Reader;
use super::bind::Binding;
use super::count::PROCUREMENT;
use super::frame::{Frame, Noun};
use super::state::Segment;
use crate::cells::Items;
use crate::lexer::{Number, Unit};
use crate::statement::{StatedQuantity, StatedYear, Unbound};
use crate::subject::{Flow, ItemMeasure, Subject};

/// 其他对外管理服务事项, whose name ends with what its entries are called.
const OTHER_SERVICES: Items = crate::cells::item(ogi_model::DisclosureItem::OtherServices);

impl Reader<'_> {
    /// Whether a number counts entries of a catalogue, by its unit; of 其他对外管理服务事项 the unit alone tells.
    pub(super) fn counts_entries(&self, segment: &Segment, binding: &mut Binding, at: usize) -> bool {
        let is_entry = self.paragraph.text[..self.tokens[at].end()].ends_with('项');
        if is_entry
            && !segment.frame.tells_decisions()
            && let Subject::Items { items: OTHER_SERVICES, measure } = &mut binding.subject
        {
            // 其他对外管理服务事项12项: what is counted is said by the unit alone.
            *measure = ItemMeasure::Entries;
            binding.unbound = binding.unbound.or(Some(Unbound::Wording));
        }
        let is_of_last_year = segment.last_year_next || self.sentence.year == Some(StatedYear::Last);
        if is_entry
            && is_of_last_year
            && segment.frame.measure.is_none()
            && let Subject::Items { items, measure: measure @ ItemMeasure::Made } = &mut binding.subject
            && *items & PROCUREMENT == 0
        {
            // 行政许可上年为6项: a column of the form of 2019.
            *measure = ItemMeasure::Entries;
            binding.unbound = binding.unbound.or(Some(Unbound::Wording));
        }
        is_entry
    }

    /// 行政处罚事项由338项压减为326项: twelve less, which the form of 2019 asks for.
    pub(super) fn entries_changed(&mut self, subject: Subject, at: usize, number: &Number) -> bool {
        let Subject::Items { items, measure: ItemMeasure::Entries } = subject else { return false };
        let (Some(now), Some(before)) = (number.numeral.count(), self.entries_before(items)) else { return false };
        let token = self.tokens[at];
        let binding = Binding::of(Subject::Items { items, measure: ItemMeasure::Change });
        let quantity = StatedQuantity::Difference { count: now.abs_diff(before), within: 0, falls: now < before };
        self.push(token.start()..token.end(), binding, quantity, None);
        self.sentence.last = Some(binding);
        true
    }

    /// How many entries there were before, where the number before in the sentence says so.
    fn entries_before(&self, items: Items) -> Option<u64> {
        let is_same = self
            .sentence
            .last
            .is_some_and(|last| last.subject == Subject::Items { items, measure: ItemMeasure::Entries });
        self.sentence.entries.filter(|_| is_same)
    }

    /// 行政许可事项12项，全年办理3106件: what was done with the entries that were told last.
    pub(super) fn decisions_on_entries(&self, frame: &Frame, number: &Number) -> Option<Binding> {
        let is_done = matches!(frame.flow, Some(Flow::Handled | Flow::Concluded)) && number.unit == Unit::Count;
        let is_plain = frame.noun == Noun::None && !frame.is_row() && frame.channels == 0 && frame.items == 0;
        match self.sentence.last?.subject {
            Subject::Items { items, measure: ItemMeasure::Entries | ItemMeasure::Change }
                if is_done && is_plain && !self.is_about_requests() =>
            {
                let unbound = (frame.subset || frame.member).then_some(Unbound::Subset);
                let subject = Subject::Items { items, measure: ItemMeasure::Made };
                Some(Binding { unbound, ..Binding::of(subject) }.with_unknown(frame.unknown))
            }
            _ => None,
        }
    }
}
