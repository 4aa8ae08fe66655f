//! Which organs a series over years is made of: renamed, merged and divided ones.

use super::{Register, RegisteredOrgan};

/// The organs that reported in a year what an organ reports now, or will report it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InYear<'r> {
    /// The year.
    pub year: u16,
    /// The organs.
    pub organs: Vec<&'r RegisteredOrgan>,
    /// Whether their figures together are comparable with those of the organ: nothing of theirs went or came elsewhere.
    pub whole: bool,
}

impl Register {
    /// The organs that stand in a year for an organ: itself where it reports on the year; before that, those whose duties it took
    /// over; after it, those that took over its own. A renamed organ is the same organ.
    pub fn in_year<'r>(&'r self, organ: &RegisteredOrgan, year: u16) -> InYear<'r> {
        let mut found = InYear { year, organs: Vec::new(), whole: true };
        self.stand_for(self.position(organ), year, &mut Vec::new(), &mut found);
        found
    }

    /// The series of an organ from one year to another.
    pub fn series<'r>(&'r self, organ: &RegisteredOrgan, years: std::ops::RangeInclusive<u16>) -> Vec<InYear<'r>> {
        years.map(|year| self.in_year(organ, year)).collect()
    }

    fn stand_for<'r>(&'r self, at: usize, year: u16, passed: &mut Vec<usize>, found: &mut InYear<'r>) {
        if passed.contains(&at) {
            return;
        }
        passed.push(at);
        let organ = &self.organs[at];
        if organ.reports_on(year) {
            found.organs.push(organ);
            return;
        }
        let earlier = organ.since.is_some_and(|since| year < since);
        let next = self.linked(at, earlier);
        found.whole &= !next.is_empty();
        for other in next {
            // A predecessor that has other successors handed over a part alone, and the other way round.
            found.whole &= self.linked(other, !earlier).len() == 1;
            self.stand_for(other, year, passed, found);
        }
    }

    /// The predecessors of an organ, or its successors, whichever of the two says so.
    fn linked(&self, at: usize, before: bool) -> Vec<usize> {
        let organ = &self.organs[at];
        let (own, back): (_, fn(&RegisteredOrgan) -> &[super::DatedId]) = if before {
            (&organ.predecessors, |other| &other.successors)
        } else {
            (&organ.successors, |other| &other.predecessors)
        };
        let mut linked: Vec<usize> = own.iter().filter_map(|other| self.by_id.get(&other.id).copied()).collect();
        for (other, registered) in self.organs.iter().enumerate() {
            if !linked.contains(&other) && back(registered).iter().any(|link| link.id == organ.id) {
                linked.push(other);
            }
        }
        linked
    }
}
