//! Figures that differ from what they were read as because they are of something else: the tables have just such a figure
//! for another thing that the sentence tells of, or it is too far off to be a slip.

use ogi_model::{Outcome, OutcomeGroup};
use ogi_narrative::cells::{Outcomes, group, outcome};
use ogi_narrative::{Doubt, Flow, ItemMeasure, StatedQuantity, StatedYear, Statement, Subject};

use crate::facts::prose::compare::{Comparisons, Difference, Judgement};
use crate::facts::prose::distance;
use crate::facts::prose::fees::FeesInSectionSix;
use crate::facts::prose::shares::{is_a_share_far_off, rate_agrees};

/// Smaller counts and rates agree by chance.
const TELLING: u64 = 10;

/// Smaller sums are met by chance.
const LARGE: u64 = 20;

/// So many figures of a list that are right say that its other figures are of the list, too.
const SEVERAL: usize = 3;

/// What a quantity says of its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Count,
    Share,
    Change,
}

fn kind(quantity: StatedQuantity) -> Option<Kind> {
    match quantity {
        StatedQuantity::Exact(_) | StatedQuantity::AtLeast(_) | StatedQuantity::About { .. } => Some(Kind::Count),
        StatedQuantity::Share(_) => Some(Kind::Share),
        StatedQuantity::Growth { .. } | StatedQuantity::Difference { .. } => Some(Kind::Change),
        _ => None,
    }
}

fn exact(quantity: StatedQuantity) -> Option<u64> {
    match quantity {
        StatedQuantity::Exact(count) => Some(count),
        _ => None,
    }
}

fn is_telling(quantity: StatedQuantity) -> bool {
    match quantity {
        StatedQuantity::Exact(count)
        | StatedQuantity::AtLeast(count)
        | StatedQuantity::About { count, .. }
        | StatedQuantity::Difference { count, .. } => count >= TELLING,
        StatedQuantity::Share(rate) | StatedQuantity::Growth { rate, .. } => rate.digits >= TELLING,
        _ => false,
    }
}

/// A statement that differs, and the others of its sentence, each as it was compared by itself.
pub(super) struct InItsSentence<'s> {
    comparisons: &'s Comparisons<'s>,
    fees: &'s FeesInSectionSix,
    statements: &'s [Statement<'s>],
    as_read: &'s [Option<Judgement>],
    /// The places of the first statement of the sentence, and behind its last.
    from: usize,
    to: usize,
    at: usize,
}

impl<'s> InItsSentence<'s> {
    pub(super) fn of(
        comparisons: &'s Comparisons<'s>,
        fees: &'s FeesInSectionSix,
        statements: &'s [Statement<'s>],
        as_read: &'s [Option<Judgement>],
        at: usize,
    ) -> Self {
        let is_here = |other: &usize| statements[*other].is_in_one_sentence_with(&statements[at]);
        let from = (0..at).rev().take_while(is_here).last().unwrap_or(at);
        let to = (at..statements.len()).take_while(is_here).last().unwrap_or(at) + 1;
        Self { comparisons, fees, statements, as_read, from, to, at }
    }

    /// Whether the figure is perhaps of something else; `settled` has what became of the statements before it.
    pub(super) fn may_be_of_something_else(&self, settled: &[Option<Judgement>], difference: Difference) -> bool {
        let own = self.own();
        let Some(kind) = kind(own.quantity) else { return false };
        if self.is_swapped(kind) {
            return false;
        }
        let (tables, previous) = (&self.comparisons.tables, self.comparisons.previous.as_ref());
        let may_be = match kind {
            Kind::Count => {
                let is_far = distance::is_far(own, difference, previous) && !self.is_near_in_its_other_reading();
                (is_far && !self.is_plain() && !self.is_in_a_list_that_is_right())
                    || self.is_right_of_one_part()
                    || self.denies_of_what_was_left_alone(settled)
                    || (self.adds_up_others() && !self.is_in_a_list_that_is_right())
                    || self.adds_up_a_list()
                    || self.is_what_came_over()
                    || self.is_told_before()
            }
            Kind::Share | Kind::Change => {
                (own.whole.is_none() && is_a_share_far_off(own, tables))
                    || self.is_told_once_more()
                    || self.goes_with_a_count_left_alone(settled)
            }
        };
        may_be
            || self.is_a_change_of_the_whole(kind)
            || self.goes_on_about_another(kind)
            || self.is_of_this_year_again(kind)
            || ((is_telling(own.quantity) || self.is_a_change_behind_a_denial())
                && ((self.is_a_share_of_two_counts() && !self.is_in_a_list_of_shares_that_is_right())
                    || self.is_right_of_another(kind)))
    }

    fn own(&self) -> &'s Statement<'s> {
        &self.statements[self.at]
    }

    /// Whether it is what the sentence begins with, or goes on with after what is right, in words that are all known.
    fn is_plain(&self) -> bool {
        let doubts = self.own().doubts;
        let is_of_this_year = self.own().year != StatedYear::Last;
        (self.at == self.from || self.comes_after_what_is_right())
            && is_of_this_year
            && doubts.unknown == 0
            && doubts.within.is_none()
            && !doubts.has(Doubt::IsLoose)
    }

    /// Whether all that the sentence told before was right.
    fn comes_after_what_is_right(&self) -> bool {
        (self.from..self.at).all(|at| self.agrees(at))
    }

    fn others(&self) -> impl Iterator<Item = usize> + '_ {
        (self.from..self.to).filter(|other| *other != self.at)
    }

    fn agrees(&self, at: usize) -> bool {
        self.as_read[at] == Some(Judgement::Agrees)
    }

    /// Whether what a statement says is right of a subject.
    fn fits(&self, statement: &Statement<'_>, subject: Subject) -> bool {
        let other = Statement { subject, or: None, ..statement.clone() };
        self.comparisons.compare_as_read(&other, self.fees) == Judgement::Agrees
    }

    /// Whether two figures stand in each other's place, which is a slip of the writer.
    fn is_swapped(&self, own_kind: Kind) -> bool {
        let own = self.own();
        self.others().any(|at| {
            let other = &self.statements[at];
            matches!(self.as_read[at], Some(Judgement::Differs(_)))
                && kind(other.quantity) == Some(own_kind)
                && self.fits(other, own.subject)
                && self.fits(own, other.subject)
        })
    }

    /// Whether the tables have just this share or change, or this sum, for something else that the sentence names and
    /// gives no such figure of its own: 收到45158件、办结46012件，分别增长6.2%和9.0%.
    fn is_right_of_another(&self, own_kind: Kind) -> bool {
        let own = self.own();
        // What was added to a catalogue this year is a column of its own, whatever was added before.
        if matches!(own.subject, Subject::Items { measure: ItemMeasure::Change, .. }) {
            return false;
        }
        // A count that is another's stands beside its own words: it was copied from there.
        let named = self.others().filter(|at| own_kind != Kind::Count && self.statements[*at].unbound.is_none());
        let named = named.map(|at| self.statements[at].subject);
        let is_sum = own_kind != Kind::Count || parts_of(own.subject).len() > 1;
        let sums = if is_sum { self.sums_of_outcomes() } else { Vec::new() };
        let mut others = named.chain(sums).filter(|subject| !is_part_of(*subject, own.subject));
        others.any(|subject| self.fits(own, subject) && !self.has_its_own(subject, own_kind))
    }

    /// 属于行政查询事项的61件，占不予公开88件的69.3%，上年同类情形为43件: a count without words of its own, right of what the
    /// sentence told before.
    fn goes_on_about_another(&self, own_kind: Kind) -> bool {
        let own = self.own();
        let named = (self.from..self.at).filter(|at| self.statements[*at].unbound.is_none());
        own_kind == Kind::Count
            && matches!(own.quantity, StatedQuantity::Exact(1..))
            && own.doubts.has(Doubt::IsLoose)
            && named.map(|at| self.statements[at].subject).any(|subject| {
                subject != own.subject && self.fits(own, subject) && !self.has_its_own(subject, own_kind)
            })
    }

    /// 上年报告指出问题后，复议由9件升至11件，未审结的6件: right of this year, though the year before was named last.
    fn is_of_this_year_again(&self, own_kind: Kind) -> bool {
        let own = self.own();
        let this_year = Statement { year: StatedYear::This, ..own.clone() };
        own_kind == Kind::Count
            && own.year == StatedYear::Last
            && matches!(own.quantity, StatedQuantity::Exact(1..))
            && self.comparisons.compare_as_read(&this_year, self.fees) == Judgement::Agrees
    }

    fn has_its_own(&self, subject: Subject, own_kind: Kind) -> bool {
        self.others().any(|at| {
            let other = &self.statements[at];
            self.agrees(at)
                && other.subject == subject
                && kind(other.quantity) == Some(own_kind)
                && other.year == self.own().year
        })
    }

    /// Sums of outcomes that the sentence lists: the first of them, the last of them, and what is left of a group of which
    /// it names some.
    fn sums_of_outcomes(&self) -> Vec<Subject> {
        let mut listed: Vec<Outcomes> = Vec::new();
        for other in &self.statements[self.from..self.at] {
            if let (Subject::Outcomes { outcomes, applicants: 0 }, Some(Kind::Count)) =
                (other.subject, kind(other.quantity))
                && !listed.contains(&outcomes)
            {
                listed.push(outcomes);
            }
        }
        let all = |outcomes: &[Outcomes]| outcomes.iter().fold(0, |sum, one| sum | one);
        let mut sums = Vec::new();
        for count in 2..=listed.len() {
            sums.push(all(&listed[..count]));
            sums.push(all(&listed[listed.len() - count..]));
        }
        if let Some((first, rest)) = listed.split_first()
            && first & all(rest) != 0
        {
            sums.push(first & !all(rest));
        }
        let sums = sums.into_iter().filter(|outcomes| *outcomes != 0);
        sums.map(|outcomes| Subject::Outcomes { outcomes, applicants: 0 }).collect()
    }

    /// Whether the figure is right of one of those that it was read as the sum of: 不予处理和其他处理均为237件.
    fn is_right_of_one_part(&self) -> bool {
        let own = self.own();
        let parts = parts_of(own.subject);
        let is_count = matches!(own.quantity, StatedQuantity::Exact(1..));
        is_count && parts.len() > 1 && parts.into_iter().any(|part| self.fits(own, part))
    }

    /// Whether the figure is the sum of two others that the sentence told before, and rightly.
    fn adds_up_others(&self) -> bool {
        let StatedQuantity::Exact(sum @ LARGE..) = self.own().quantity else { return false };
        let right = (self.from..self.at).filter(|at| self.agrees(*at));
        let right: Vec<u64> = right.filter_map(|at| exact(self.statements[at].quantity)).collect();
        let is_one_of_two =
            |(at, one): (usize, &u64)| right[..at].iter().any(|other| one.checked_add(*other) == Some(sum));
        right.iter().enumerate().any(is_one_of_two)
    }

    /// 被纠正3件，复议后被纠正4件，复议纠正34件，三项加起来41件: the sum of what stands before it, however that was read.
    fn adds_up_a_list(&self) -> bool {
        let StatedQuantity::Exact(sum @ LARGE..) = self.own().quantity else { return false };
        let mut all = 0_u64;
        let before = (self.from..self.at).rev().map_while(|at| exact(self.statements[at].quantity));
        let mut sums = before.map(|count| {
            all = all.saturating_add(count);
            all
        });
        // 企业46件、律所20件，合计66件: of those alone, and not of all.
        let is_of_another_kind = |at: usize| {
            std::mem::discriminant(&self.statements[at].subject) != std::mem::discriminant(&self.own().subject)
        };
        let is_open = (self.from..self.at).any(|at| !self.agrees(at) || is_of_another_kind(at));
        is_open && sums.by_ref().skip(1).take_while(|all| *all <= sum).any(|all| all == sum)
    }

    /// 仍有1882件（年初为1531件）转入下年: those that were brought forward, where those carried forward were named.
    fn is_what_came_over(&self) -> bool {
        let own = self.own();
        own.subject == Subject::flow(Flow::CarriedForward)
            && own.doubts.has(Doubt::IsLoose)
            && self.fits(own, Subject::flow(Flow::BroughtForward))
    }

    /// Whether the sentence told the same cells before, and rightly: then this is of something else.
    fn is_told_before(&self) -> bool {
        let own = self.own();
        own.or.is_none()
            && matches!(own.quantity, StatedQuantity::Exact(1..))
            && (self.from..self.at).any(|at| {
                let before = &self.statements[at];
                self.agrees(at)
                    && before.subject == own.subject
                    && before.year == own.year
                    && matches!(before.quantity, StatedQuantity::Exact(1..))
            })
    }

    /// Whether the sentence told the same share or change before, and rightly: 占45.4%，征地类约占六成.
    fn is_told_once_more(&self) -> bool {
        let own = self.own();
        let is_the_same = |other: &Statement<'_>| {
            other.subject == own.subject
                && other.year == own.year
                && std::mem::discriminant(&other.quantity) == std::mem::discriminant(&own.quantity)
        };
        own.whole.is_none() && (self.from..self.at).any(|at| self.agrees(at) && is_the_same(&self.statements[at]))
    }

    /// Whether a change or a share goes with a count of the same that was left alone.
    fn goes_with_a_count_left_alone(&self, settled: &[Option<Judgement>]) -> bool {
        let own = self.own();
        let is_its_count = |at: &usize| {
            kind(self.statements[*at].quantity) == Some(Kind::Count) && self.statements[*at].subject == own.subject
        };
        (self.from..self.at)
            .rev()
            .find(is_its_count)
            .is_some_and(|at| settled[at] == Some(Judgement::Excused) && own.goes_on_from(&self.statements[at]))
    }

    /// Whether it is said that there were none of cases of which the sentence gives several figures, all left alone.
    fn denies_of_what_was_left_alone(&self, settled: &[Option<Judgement>]) -> bool {
        let (Subject::Reviews { channels: own, .. }, StatedQuantity::Exact(0)) =
            (self.own().subject, self.own().quantity)
        else {
            return false;
        };
        let is_of_them =
            |at: &usize| matches!(self.statements[*at].subject, Subject::Reviews { channels, .. } if channels == own);
        let others: Vec<usize> = self.others().filter(is_of_them).collect();
        others.len() > 1 && others.iter().all(|at| settled[*at] == Some(Judgement::Excused))
    }

    /// Whether a change stands behind the words that there were none of its subject: it may be of what the sentence began
    /// with.
    fn is_a_change_behind_a_denial(&self) -> bool {
        kind(self.own().quantity) == Some(Kind::Change)
            && self.at > self.from
            && self.statements[self.at - 1].quantity == StatedQuantity::Exact(0)
    }

    /// 复议12件，维持6件…，较上年增加4件: of what the list was taken from.
    fn is_a_change_of_the_whole(&self, own_kind: Kind) -> bool {
        let (own, first) = (self.own(), &self.statements[self.from]);
        own_kind == Kind::Change
            && self.at > self.from + 1
            && self.agrees(self.from)
            && std::mem::discriminant(&first.subject) == std::mem::discriminant(&own.subject)
            && first.subject != own.subject
            && self.fits(own, first.subject)
            && !self.has_its_own(first.subject, own_kind)
    }

    /// Whether a share is that of the number before it in another number of the sentence.
    fn is_a_share_of_two_counts(&self) -> bool {
        let (StatedQuantity::Share(rate), None) = (self.own().quantity, self.own().whole) else { return false };
        let count = |at: usize| exact(self.statements[at].quantity);
        let Some(part) = (self.from..self.at).rev().find_map(count) else { return false };
        let mut wholes = self.others().filter_map(count).filter(|whole| *whole > part);
        wholes.any(|whole| rate_agrees(part.into(), whole.into(), rate))
    }

    /// 无法提供的20件，申请人为商业企业的3件: of those, where all that businesses applied for is far from it.
    fn is_near_in_its_other_reading(&self) -> bool {
        let (StatedQuantity::Exact(count), Some(other)) = (self.own().quantity, self.own().or) else { return false };
        self.own().year != StatedYear::Last && distance::is_near(count, self.comparisons.tables.sum_of(other))
    }

    /// 自然人占88.3%；法律服务机构占8.4%；商业企业占3.2%: shares of one whole, which the others tell.
    fn is_in_a_list_of_shares_that_is_right(&self) -> bool {
        let right = self.others().filter(|at| {
            let other = &self.statements[*at];
            self.agrees(*at)
                && kind(other.quantity) == Some(Kind::Share)
                && std::mem::discriminant(&other.subject) == std::mem::discriminant(&self.own().subject)
        });
        right.count() > 1
    }

    fn is_in_a_list_that_is_right(&self) -> bool {
        let of_one_kind =
            |other: Subject| std::mem::discriminant(&other) == std::mem::discriminant(&self.own().subject);
        let right = self.others().filter(|at| {
            let other = &self.statements[*at];
            self.agrees(*at) && kind(other.quantity) == Some(Kind::Count) && of_one_kind(other.subject)
        });
        right.count() >= SEVERAL
    }
}

/// The groups and rows of outcomes that a subject adds up.
pub(super) fn parts_of(subject: Subject) -> Vec<Subject> {
    let Subject::Outcomes { outcomes, applicants: 0 } = subject else { return Vec::new() };
    let groups = OutcomeGroup::ALL.map(group).into_iter().filter(|group| outcomes & group == *group);
    let in_groups = groups.clone().fold(0, |all, group| all | group);
    let rows = Outcome::ALL.map(outcome).into_iter().filter(|row| outcomes & !in_groups & row != 0);
    groups.chain(rows).map(|outcomes| Subject::Outcomes { outcomes, applicants: 0 }).collect()
}

/// Whether one is the other, or some of its outcomes.
fn is_part_of(one: Subject, other: Subject) -> bool {
    let outcomes = |subject: Subject| match subject {
        Subject::Outcomes { outcomes, applicants: 0 } => Some(outcomes),
        _ => None,
    };
    one == other || outcomes(one).zip(outcomes(other)).is_some_and(|(one, other)| one & !other == 0)
}
