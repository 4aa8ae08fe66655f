//! Statements against the cells that say the same.

use std::collections::HashSet;

use ogi_model::{Applicant, Cell, CellState, Channel, Figure, Outcome, Report, RequestRow, ReviewResult, Table, Yuan};

use super::scope::{Fit, Scopes};
use super::statement::{StatedQuantity, Statement};
use super::subject::{ALL_CASES, About, FeeItem, NOT_GRANTED, Subject, Sum, Verb};
use crate::wording::Section;

/// How a statement came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Judgement {
    /// It says what the tables say.
    Agrees,
    /// It says something else.
    Differs(Difference),
    /// Cells it needs are blank, not there or not read.
    Undecided(CellState),
    /// Its own words leave room for the difference, or the fault is told with another statement.
    Excused,
}

/// What the tables say instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    pub(crate) sum: Sum,
    /// What the cells add up to, blanks left out.
    pub(crate) known: u64,
    /// Whether no blank can make it more.
    pub(crate) is_exact: bool,
    /// Whether it is only to be asked about.
    pub(crate) is_question: bool,
    /// It agrees with another sum than the words mean.
    pub(crate) other_reading: bool,
    /// The denominator of a share.
    pub(crate) out_of: u64,
    /// What section six says.
    pub(crate) money: Option<Yuan>,
}

/// What is known of a sum: at least so much, and at most.
#[derive(Clone, Copy, Debug)]
struct Known {
    least: u64,
    most: Option<u64>,
    worst: CellState,
}

impl Known {
    const fn exactly(count: u64) -> Self {
        Self { least: count, most: Some(count), worst: CellState::Filled }
    }

    fn and(self, other: Self) -> Self {
        Self {
            least: self.least.saturating_add(other.least),
            most: self.most.zip(other.most).and_then(|(one, two)| one.checked_add(two)),
            worst: self.worst.max(other.worst),
        }
    }
}

/// A report whose statements are compared.
pub(crate) struct Comparisons<'a> {
    report: &'a Report,
    scopes: Scopes,
    /// Whether every blank among the outcomes must be zero, since the figures that are there add up to their total.
    outcomes_are_complete: bool,
    has_local_rows: bool,
}

impl<'a> Comparisons<'a> {
    pub(crate) fn of(report: &'a Report, scopes: Scopes) -> Self {
        let has_local_rows = report.local_rows.iter().any(|row| row.table == Table::Requests);
        let mut comparisons = Self { report, scopes, outcomes_are_complete: false, has_local_rows };
        let sum: u64 = Outcome::ALL
            .into_iter()
            .map(|outcome| comparisons.row_total(RequestRow::Outcome(outcome)).least)
            .fold(0, u64::saturating_add);
        comparisons.outcomes_are_complete = !has_local_rows && report.requests.concluded.total == Some(sum);
        comparisons
    }

    /// Compares every statement that is bound; nothing where one is not.
    pub(crate) fn judge(&self, statements: &[Statement<'_>]) -> Vec<Option<Judgement>> {
        let fees = FeesInSectionSix::of(statements);
        let mut judgements: Vec<Option<Judgement>> = statements
            .iter()
            .map(|statement| statement.unbound.is_none().then(|| self.compare(statement, &fees)))
            .collect();
        let telling_of_the_whole = blocks_that_tell_of_the_whole(statements, &judgements);
        let mut counts = LastCounts::default();
        for (at, statement) in statements.iter().enumerate() {
            if let Some(Judgement::Differs(difference)) = judgements[at] {
                let before = counts.before(statement).map(|before| (&statements[before], judgements[before]));
                if before.is_some_and(|(count, judged)| self.follows_from_a_wrong_count(statement, count, judged)) {
                    judgements[at] = Some(Judgement::Excused);
                } else if self.scopes.fit(statement.scope_word) == Fit::Part {
                    let tells_of_the_whole = telling_of_the_whole.contains(&(statement.section, statement.block));
                    judgements[at] = Some(in_a_part(statement, tells_of_the_whole, difference));
                }
            }
            counts.note(at, statement);
        }
        judgements
    }

    fn compare(&self, statement: &Statement<'_>, fees: &FeesInSectionSix) -> Judgement {
        if let About::Fee(item) = statement.subject.0 {
            return self.compare_fee(item, statement, fees);
        }
        let sums = statement.subject.0.sums(self.report);
        let sums = sums.as_slice();
        let Some(first) = sums.first() else { return Judgement::Undecided(CellState::NotPrinted) };
        if let StatedQuantity::Share { digits, places } = statement.quantity {
            return self.compare_share(statement, sums, digits, places);
        }
        let mut undecided = None;
        for sum in sums {
            let known = self.sum(*sum);
            match agrees(statement.quantity, known) {
                Some(true) => return Judgement::Agrees,
                Some(false) => {}
                None => undecided = undecided.max(Some(known.worst)),
            }
        }
        if let Some(worst) = undecided {
            return Judgement::Undecided(worst);
        }
        let known = self.sum(*first);
        let difference = Difference {
            sum: *first,
            known: known.least,
            is_exact: known.most == Some(known.least),
            is_question: false,
            other_reading: false,
            out_of: 0,
            money: None,
        };
        self.soften(statement, difference)
    }

    /// Where the words have a wider meaning than the row, the difference is asked about or left alone.
    fn soften(&self, statement: &Statement<'_>, difference: Difference) -> Judgement {
        let count = match statement.quantity {
            StatedQuantity::Exact(count) | StatedQuantity::AtLeast(count) | StatedQuantity::About { count, .. } => {
                count
            }
            StatedQuantity::Share { .. } | StatedQuantity::Money(_) => return Judgement::Differs(difference),
        };
        let row = |row| self.row_total(row).least;
        let question = Judgement::Differs(Difference { is_question: true, ..difference });
        let reading = Judgement::Differs(Difference { is_question: true, other_reading: true, ..difference });
        match statement.subject.0 {
            // 受理 may leave out requests that were closed when they were not corrected.
            About::Request { verb: Verb::Accepted, .. } if count < difference.known => Judgement::Excused,
            About::Request { verb: Verb::Handled, .. } | About::Applicants(_) => question,
            About::Request { verb: Verb::Received, with_brought_forward: false }
                if count == row(RequestRow::Received).saturating_add(row(RequestRow::BroughtForward)) =>
            {
                reading
            }
            // 含上年结转 may be said of a figure that leaves them out.
            About::Request { verb: Verb::Received | Verb::Accepted, with_brought_forward: true }
                if count == row(RequestRow::Received) =>
            {
                reading
            }
            // Not every request that is dealt with is answered.
            About::Request { verb: Verb::Answered, .. } => {
                let other =
                    [Outcome::Other, Outcome::OtherNotSupplemented, Outcome::OtherUnpaid, Outcome::OtherRemaining]
                        .map(|outcome| row(RequestRow::Outcome(outcome)))
                        .into_iter()
                        .fold(0, u64::saturating_add);
                if count < difference.known && count >= difference.known.saturating_sub(other) {
                    Judgement::Excused
                } else if count == row(RequestRow::Received) {
                    question
                } else {
                    Judgement::Differs(difference)
                }
            }
            About::Request { verb: Verb::DealtWith, .. } if count == row(RequestRow::Received) => question,
            // Those that were not granted may have been received the year before.
            About::Outcomes(NOT_GRANTED) if difference.known <= row(RequestRow::BroughtForward) => Judgement::Excused,
            About::Documents { verb: None | Some(super::subject::DocumentVerb::Disclosed), .. } => Judgement::Excused,
            _ => Judgement::Differs(difference),
        }
    }

    /// A share of the requests dealt with, of those received, or of the number the sentence itself gives.
    fn compare_share(&self, statement: &Statement<'_>, sums: &[Sum], digits: u64, places: u8) -> Judgement {
        let part = self.sum(sums[0]);
        let (Some(count), true) = (part.most, part.most == Some(part.least)) else {
            return Judgement::Undecided(part.worst);
        };
        let [received, brought, total] =
            [RequestRow::Received, RequestRow::BroughtForward, RequestRow::Concluded].map(|row| self.row_total(row));
        let wholes = [total, received, received.and(brought)];
        let mut decided = None;
        for whole in wholes
            .into_iter()
            .filter_map(|known| known.most.filter(|most| *most == known.least))
            .chain(statement.out_of)
        {
            if share_agrees(count, whole, digits, places) {
                return Judgement::Agrees;
            }
            decided = decided.or((whole > 0).then_some(whole));
        }
        let Some(out_of) = decided else { return Judgement::Undecided(total.worst) };
        Judgement::Differs(Difference {
            sum: sums[0],
            known: count,
            is_exact: true,
            is_question: matches!(statement.subject.0, About::Applicants(_)),
            other_reading: false,
            out_of,
            money: None,
        })
    }

    /// Sections one and six tell of the same fees; so may figures read from section six.
    fn compare_fee(&self, item: FeeItem, statement: &Statement<'_>, fees: &FeesInSectionSix) -> Judgement {
        let printed = self.report.fee_statement.as_ref();
        let difference = |money: Option<Yuan>, known| {
            Judgement::Differs(Difference {
                sum: Sum::default(),
                known,
                is_exact: true,
                is_question: false,
                other_reading: false,
                out_of: 0,
                money,
            })
        };
        if item == FeeItem::Notices {
            return match (statement.quantity, printed.and_then(|printed| printed.notices)) {
                (StatedQuantity::Exact(count), Some(notices)) if count != notices => difference(None, notices),
                (StatedQuantity::Exact(_), Some(_)) => Judgement::Agrees,
                _ => Judgement::Undecided(CellState::Blank),
            };
        }
        let Some(own) = money(statement) else { return Judgement::Undecided(CellState::Blank) };
        let of_record =
            printed.and_then(|printed| if item == FeeItem::Charged { printed.charged } else { printed.collected });
        let in_section_six = || fees.get(item).filter(|_| statement.section != Section::OtherMatters);
        match of_record.or_else(in_section_six) {
            Some(told) if told.get() == own.get() => Judgement::Agrees,
            Some(told) => difference(Some(told), 0),
            None => Judgement::Undecided(CellState::Blank),
        }
    }

    /// A share that is right for a wrong count is told with the count.
    fn follows_from_a_wrong_count(
        &self,
        share: &Statement<'_>,
        count: &Statement<'_>,
        judged: Option<Judgement>,
    ) -> bool {
        let StatedQuantity::Share { digits, places } = share.quantity else { return false };
        let (StatedQuantity::Exact(count), Some(Judgement::Differs(_))) = (count.quantity, judged) else {
            return false;
        };
        let rows = [RequestRow::Concluded, RequestRow::Received].map(|row| self.row_total(row).least);
        rows.into_iter().chain(share.out_of).any(|whole| share_agrees(count, whole, digits, places))
    }

    fn sum(&self, sum: Sum) -> Known {
        let known = sum.cells().map(|cell| self.known(cell)).fold(Known::exactly(0), Known::and);
        let more_rows = self.has_local_rows
            && sum.cells().filter(|cell| matches!(cell, Cell::Request(RequestRow::Outcome(_), _))).nth(1).is_some();
        if more_rows { Known { most: None, ..known } } else { known }
    }

    fn known(&self, cell: Cell) -> Known {
        match cell {
            Cell::Request(row, Applicant::Total) => {
                let known = self.row_total(row);
                let is_outcome = matches!(row, RequestRow::Outcome(_));
                if is_outcome && self.outcomes_are_complete && known.worst == CellState::Blank {
                    Known { most: Some(known.least), ..known }
                } else {
                    known
                }
            }
            Cell::Review(channel, result) => self.review(channel, result),
            _ => self.cell(cell),
        }
    }

    fn cell(&self, cell: Cell) -> Known {
        match self.report.get(cell) {
            Some(Figure::Count(count)) => Known::exactly(count),
            Some(_) => Known { least: 0, most: None, worst: CellState::Unread },
            None => match self.report.state(cell) {
                CellState::NotPrinted => Known::exactly(0),
                state => Known { least: 0, most: None, worst: state },
            },
        }
    }

    /// The total of a row; where it is blank, what its columns say.
    fn row_total(&self, row: RequestRow) -> Known {
        if let Some(total) = self.report.requests.row(row).total {
            return Known::exactly(total);
        }
        let total = Cell::Request(row, Applicant::Total);
        match self.report.state(total) {
            CellState::NotPrinted => Known::exactly(0),
            CellState::Blank => {
                let columns = Applicant::ALL.into_iter().filter(|who| *who != Applicant::Total);
                let known = columns.map(|who| self.cell(Cell::Request(row, who))).fold(Known::exactly(0), Known::and);
                Known { worst: known.worst.max(CellState::Blank), ..known }
            }
            state => Known { least: 0, most: None, worst: state },
        }
    }

    fn review(&self, channel: Channel, result: ReviewResult) -> Known {
        let cell = Cell::Review(channel, result);
        let own = self.cell(cell);
        if own.worst != CellState::Blank {
            return own;
        }
        let parts = ReviewResult::ALL.into_iter().filter(|part| *part != ReviewResult::Total);
        let sum = parts.map(|part| self.cell(Cell::Review(channel, part))).fold(Known::exactly(0), Known::and);
        let total = self.report.reviews.get(channel).get(ReviewResult::Total);
        match (result, total) {
            (ReviewResult::Total, _) => Known { worst: CellState::Blank, ..sum },
            // What is there adds up to the total, so a blank is zero.
            (_, Some(total)) if *total == sum.least => Known { most: Some(0), ..own },
            _ => own,
        }
    }
}

/// What section six says of fees, item by item: the first statement of each.
struct FeesInSectionSix(Vec<(FeeItem, Yuan)>);

impl FeesInSectionSix {
    fn of(statements: &[Statement<'_>]) -> Self {
        let mut fees = Self(Vec::new());
        for statement in statements {
            if let (About::Fee(item), Section::OtherMatters, None) =
                (statement.subject.0, statement.section, statement.unbound)
                && let Some(amount) = money(statement)
                && fees.get(item).is_none()
            {
                fees.0.push((item, amount));
            }
        }
        fees
    }

    fn get(&self, item: FeeItem) -> Option<Yuan> {
        self.0.iter().find(|(other, _)| *other == item).map(|(_, amount)| *amount)
    }
}

/// An amount of money that is stated, or denied.
fn money(statement: &Statement<'_>) -> Option<Yuan> {
    match statement.quantity {
        StatedQuantity::Money(amount) => Some(amount),
        StatedQuantity::Exact(0) => Some(Yuan::ZERO),
        _ => None,
    }
}

/// The last statement of each subject that gives no share, as the statements are gone through.
#[derive(Default)]
struct LastCounts(Vec<(Subject, usize)>);

impl LastCounts {
    /// The last such statement before a share of the same.
    fn before(&self, share: &Statement<'_>) -> Option<usize> {
        let is_share = matches!(share.quantity, StatedQuantity::Share { .. });
        self.0.iter().find(|(subject, _)| is_share && *subject == share.subject).map(|(_, at)| *at)
    }

    fn note(&mut self, at: usize, statement: &Statement<'_>) {
        if matches!(statement.quantity, StatedQuantity::Share { .. }) {
            return;
        }
        match self.0.iter_mut().find(|(subject, _)| *subject == statement.subject) {
            Some((_, last)) => *last = at,
            None => self.0.push((statement.subject, at)),
        }
    }
}

/// The paragraphs in which a number of some size is that of the tables.
fn blocks_that_tell_of_the_whole(
    statements: &[Statement<'_>],
    judgements: &[Option<Judgement>],
) -> HashSet<(Section, usize)> {
    const TELLING: u64 = 3;
    let agreeing = statements.iter().zip(judgements).filter(|(statement, judgement)| {
        **judgement == Some(Judgement::Agrees)
            && matches!(statement.quantity, StatedQuantity::Exact(count) if count >= TELLING)
    });
    agreeing.map(|(statement, _)| (statement.section, statement.block)).collect()
}

/// The sentence may tell of the organ alone while the tables cover its area. It is taken to tell of the area where
/// another figure of its paragraph does, or where it denies without reserve that there was any; a part cannot be larger
/// than the whole; else it is asked about.
fn in_a_part(statement: &Statement<'_>, tells_of_the_whole: bool, difference: Difference) -> Judgement {
    let is_larger = match statement.quantity {
        StatedQuantity::Exact(count) | StatedQuantity::AtLeast(count) => count > difference.known,
        _ => false,
    };
    let denies_all = statement.scope_word.is_none()
        && statement.quantity == StatedQuantity::Exact(0)
        && matches!(statement.subject.0, About::Reviews { results: ALL_CASES, .. });
    if tells_of_the_whole || is_larger || denies_all {
        Judgement::Differs(difference)
    } else {
        Judgement::Differs(Difference { is_question: true, ..difference })
    }
}

/// Whether a quantity agrees with what is known; nothing where that cannot be said.
fn agrees(quantity: StatedQuantity, known: Known) -> Option<bool> {
    let (least, most) = match quantity {
        StatedQuantity::Exact(count) => (count, count),
        StatedQuantity::AtLeast(count) => (count, u64::MAX),
        StatedQuantity::About { count, within } => (count.saturating_sub(within), count.saturating_add(within)),
        StatedQuantity::Share { .. } | StatedQuantity::Money(_) => return None,
    };
    if known.least > most || known.most.is_some_and(|known| known < least) {
        return Some(false);
    }
    if known.most.is_some()
        || known.least >= least && quantity != StatedQuantity::Exact(0) && known.worst == CellState::Blank
    {
        return Some(known.least >= least && known.least <= most);
    }
    None
}

/// Whether a share is that of a count in a whole, rounded or cut off at the digits that are printed.
pub(crate) fn share_agrees(count: u64, whole: u64, digits: u64, places: u8) -> bool {
    let Some(scale) = 10u128.checked_pow(u32::from(places)) else { return false };
    let (count, whole, digits) = (u128::from(count), u128::from(whole), u128::from(digits));
    // |digits / scale − 100 · count / whole| < 1 / scale, in whole numbers.
    whole > 0 && (digits * whole).abs_diff(100 * count * scale) < whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_may_be_rounded_or_cut_off() {
        assert!(share_agrees(35, 805, 434, 2), "4.347… cut off");
        assert!(share_agrees(35, 805, 435, 2), "rounded");
        assert!(!share_agrees(35, 805, 436, 2));
        assert!(!share_agrees(275, 805, 339, 1));
        assert!(share_agrees(275, 805, 342, 1));
        assert!(!share_agrees(0, 0, 0, 0));
        assert!(share_agrees(u64::MAX, u64::MAX, 100, 0));
    }
}
