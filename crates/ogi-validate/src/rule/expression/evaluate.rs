//! Whether an expression holds of a report.
//!
//! A blank is some number from zero on, never silently zero: an expression fails only where it cannot hold whatever the
//! blanks stand for. It is the same for every rule that is data, in every language that evaluates it.

use chrono::{Datelike, NaiveDate};
use ogi_model::{Address, Cell, CellState, Figure, FigureKind, LocalRow, Report, RuleMaking, Undecided, Verdict};

use crate::rule::expression::exact::Exact;
use crate::rule::expression::{Comparison, Expression, Factor, Guard, Quantity, Relation, Term, Words};
use crate::rule::run::RuleRun;

/// What the known terms of the two sides add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sides {
    pub(crate) left: Exact,
    pub(crate) right: Exact,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Truth {
    Yes,
    WithBlanksAsZero,
    No,
    Unknown(Undecided),
}

impl Expression {
    /// What holds needs no guards; they are looked at where it does not, the organ last.
    pub(crate) fn evaluate(&self, run: &RuleRun<'_>) -> Verdict {
        let report = run.report;
        if self.is_of_another_edition(report) {
            return Verdict::DoesNotApply;
        }
        let truth = if report.local_rows.is_empty() { Some(run.truth(&self.relation)) } else { None };
        if truth == Some(Truth::Yes) {
            return self.holds(report, Verdict::Holds);
        }
        let mut unknown = None;
        for guard in self.when.iter() {
            match guard {
                Guard::FromYear(first) => match report.year {
                    Some(year) if year < *first => return Verdict::Holds,
                    Some(_) => {}
                    None => unknown = unknown.max(Some(Undecided::DateUnknown)),
                },
                Guard::ScopeIsNot(scope) if report.scope == Some(*scope) => return Verdict::Holds,
                Guard::Figures(relation) => match run.truth(relation) {
                    Truth::No => return Verdict::Holds,
                    Truth::Unknown(reason) => unknown = unknown.max(Some(reason)),
                    Truth::Yes | Truth::WithBlanksAsZero => {}
                },
                _ => {}
            }
        }
        if truth == Some(Truth::No) && self.concerns_the_organ(run) == Truth::No {
            return Verdict::Holds;
        }
        let truth = run.compare(&self.relation).0;
        let disturbed = || {
            !report.local_rows.is_empty()
                && self.when.iter().any(|guard| matches!(guard, Guard::NoLocalRowAfter(rows) if disturb(report, rows)))
        };
        match truth {
            Truth::Unknown(reason @ (Undecided::UnreadCell | Undecided::RowOmitted)) => {
                unknown = unknown.max(Some(reason));
            }
            _ if disturbed() => unknown = unknown.max(Some(Undecided::LocalRow)),
            Truth::Yes => return self.holds(report, Verdict::Holds),
            Truth::WithBlanksAsZero => return self.holds(report, Verdict::HoldsWithBlanksAsZero),
            Truth::Unknown(reason) => unknown = unknown.max(Some(reason)),
            Truth::No => {}
        }
        match (self.concerns_the_organ(run), unknown) {
            (Truth::No, _) => Verdict::Holds,
            (_, Some(reason)) | (Truth::Unknown(reason), None) => Verdict::Undecided(reason),
            (Truth::Yes | Truth::WithBlanksAsZero, None) => Verdict::Fails,
        }
    }

    /// What a comparison says that holds: nothing, where a sum that holds by its reading is compared.
    fn holds(&self, report: &Report, verdict: Verdict) -> Verdict {
        let helped = || self.relation.cells().any(|cell| report.read_by_sums.contains(&cell));
        if !report.read_by_sums.is_empty() && self.when.contains(&Guard::NotReadBySums) && helped() {
            return Verdict::Undecided(Undecided::UsedForReading);
        }
        verdict
    }

    fn is_of_another_edition(&self, report: &Report) -> bool {
        self.when.iter().any(|guard| {
            let Some(table) = self.relation.cells().next().map(Cell::table) else { return false };
            let edition = report.form_of(table);
            match guard {
                Guard::Edition(editions) => !editions.contains(&edition),
                Guard::Printed => !self.is_printed_in(edition),
                _ => false,
            }
        })
    }

    /// Whether the organ is one that the expression is said of.
    fn concerns_the_organ(&self, run: &RuleRun<'_>) -> Truth {
        let mut concerned = Truth::Yes;
        for guard in self.when.iter() {
            let is = match guard {
                Guard::OrganKind(kinds) => run.organ().kind.map(|kind| kinds.contains(&kind)),
                Guard::OrganLevel(levels) => run.organ().level.map(|level| levels.contains(&level)),
                Guard::OrganNameEnds(endings) => {
                    (run.report.organ.as_ref()).map(|organ| ends_with_one(organ.name.trim_end(), endings))
                }
                Guard::OrganKindIsNot(kind) => Some(run.organ().kind != Some(*kind)),
                Guard::OrganNameLacks(words) => {
                    (run.report.organ.as_ref()).map(|organ| !words.any(|word| organ.name.contains(word)))
                }
                Guard::CannotMakeRules => match run.organ().rule_making {
                    RuleMaking::No => Some(true),
                    RuleMaking::Yes | RuleMaking::ReportsForGovernment => Some(false),
                    RuleMaking::Unknown => None,
                },
                _ => Some(true),
            };
            match is {
                Some(true) => {}
                Some(false) => return Truth::No,
                None => concerned = Truth::Unknown(Undecided::OrganUnknown),
            }
        }
        concerned
    }
}

fn ends_with_one(name: &str, endings: &Words) -> bool {
    // The last byte settles nearly all of them.
    let last = name.as_bytes().last();
    endings.any(|ending| ending.as_bytes().last() == last && name.ends_with(ending))
}

/// Whether a local row stands where it may be part of a sum.
fn disturb(report: &Report, rows: &[Address]) -> bool {
    let after = |local: &LocalRow, address: &Address| {
        address.table() == local.table
            && match (address, local.after) {
                (Address::Table(_), _) | (_, None) => true,
                (Address::Row(row), Some(after)) => *row == after,
                (Address::Cell(cell), Some(after)) => cell.row() == after,
            }
    };
    report.local_rows.iter().any(|local| rows.iter().any(|address| after(local, address)))
}

/// The sum of what is known of a side, and how far the blanks may move it.
struct Side {
    known: Exact,
    terms_known: usize,
    has_floor: bool,
    has_ceiling: bool,
    unknown: Option<Undecided>,
}

impl Side {
    fn floor(&self) -> Option<Exact> {
        self.has_floor.then_some(self.known)
    }

    fn ceiling(&self) -> Option<Exact> {
        self.has_ceiling.then_some(self.known)
    }
}

impl RuleRun<'_> {
    /// Whether a relation of counts that are all there holds; most are, and then this is all there is to do. Nothing
    /// where that is not so.
    fn at_once(&self, relation: &Relation) -> Option<bool> {
        if !self.report.unread.is_empty() {
            return None;
        }
        let (left, right) = (self.counted(&relation.left)?, self.counted(&relation.right)?);
        Some(match relation.is {
            Comparison::Equal => left == right,
            Comparison::AtMost => left <= right,
            Comparison::AtLeast => left >= right,
            Comparison::LessThan => left < right,
            Comparison::MoreThan => left > right,
        })
    }

    fn counted(&self, terms: &[Term]) -> Option<i64> {
        let mut sum = 0_i64;
        for term in terms {
            let count = match term.quantity {
                Quantity::Cell(cell) => count(self.report, cell)?,
                Quantity::Previous(cell) => count(self.previous()?, cell)?,
                Quantity::Number(number) => number,
                Quantity::Threshold(name) => self.threshold(name.as_str()),
                Quantity::Published | Quantity::NextYear { .. } => return None,
            };
            let times = match term.times {
                Factor::Number(times) => times,
                Factor::Threshold(name) => i64::try_from(self.threshold(name.as_str())).ok()?,
            };
            sum = sum.checked_add(i64::try_from(count).ok()?.checked_mul(times)?)?;
        }
        Some(sum)
    }

    fn truth(&self, relation: &Relation) -> Truth {
        match self.at_once(relation) {
            Some(true) => Truth::Yes,
            Some(false) => Truth::No,
            None => self.compare(relation).0,
        }
    }

    /// What the known terms of the two sides add up to.
    pub(crate) fn sides(&self, relation: &Relation) -> Sides {
        self.compare(relation).1
    }

    fn compare(&self, relation: &Relation) -> (Truth, Sides) {
        let (left, right) = (self.side(&relation.left), self.side(&relation.right));
        let sides = Sides { left: left.known, right: right.known };
        if let Some(reason) = left.unknown.max(right.unknown) {
            return (Truth::Unknown(reason), sides);
        }
        // Each question is answered only where both bounds it needs are known.
        let at_most =
            |low: Option<Exact>, high: Option<Exact>| matches!((low, high), (Some(low), Some(high)) if low <= high);
        let below =
            |low: Option<Exact>, high: Option<Exact>| matches!((low, high), (Some(low), Some(high)) if low < high);
        let (holds, fails) = match relation.is {
            Comparison::Equal => {
                let exact = left.has_floor && left.has_ceiling && right.has_floor && right.has_ceiling;
                if !exact && right.terms_known > 0 && left.known == right.known {
                    return (Truth::WithBlanksAsZero, sides);
                }
                (
                    exact && left.known == right.known,
                    below(right.ceiling(), left.floor()) || below(left.ceiling(), right.floor()),
                )
            }
            Comparison::AtMost => (at_most(left.ceiling(), right.floor()), below(right.ceiling(), left.floor())),
            Comparison::AtLeast => (at_most(right.ceiling(), left.floor()), below(left.ceiling(), right.floor())),
            Comparison::LessThan => (below(left.ceiling(), right.floor()), at_most(right.ceiling(), left.floor())),
            Comparison::MoreThan => (below(right.ceiling(), left.floor()), at_most(left.ceiling(), right.floor())),
        };
        let truth = match (holds, fails) {
            (true, _) => Truth::Yes,
            (false, true) => Truth::No,
            (false, false) => Truth::Unknown(Undecided::BlankCell),
        };
        (truth, sides)
    }

    fn side(&self, terms: &[Term]) -> Side {
        let mut side = Side { known: Exact::ZERO, terms_known: 0, has_floor: true, has_ceiling: true, unknown: None };
        for term in terms {
            let times = || match term.times {
                Factor::Number(times) => i128::from(times),
                Factor::Threshold(name) => i128::from(self.threshold(name.as_str())),
            };
            match self.value(term.quantity) {
                Ok(value) if term.times == Factor::ONCE => {
                    side.known = side.known.plus(value);
                    side.terms_known += 1;
                }
                Ok(value) => {
                    side.known = side.known.plus(value.times(times()));
                    side.terms_known += 1;
                }
                Err(Missing::Blank(kind)) => {
                    let times = times();
                    side.has_floor &= times >= 0 && kind != FigureKind::Change;
                    side.has_ceiling &= times <= 0 && kind != FigureKind::Change;
                }
                Err(Missing::Unknown(reason)) => side.unknown = side.unknown.max(Some(reason)),
            }
        }
        side
    }

    #[inline]
    fn value(&self, quantity: Quantity) -> Result<Exact, Missing> {
        match quantity {
            Quantity::Cell(cell) => figure(self.report, cell),
            Quantity::Previous(cell) => match self.previous() {
                Some(previous) => figure(previous, cell),
                None => Err(Missing::Unknown(Undecided::NoPreviousYear)),
            },
            Quantity::Number(number) => Ok(number.into()),
            Quantity::Threshold(name) => Ok(self.threshold(name.as_str()).into()),
            Quantity::Published => days(self.report.published),
            Quantity::NextYear { month, day } => {
                days(self.report.year.and_then(|year| NaiveDate::from_ymd_opt(i32::from(year) + 1, month, day)))
            }
        }
    }
}

fn days(date: Option<NaiveDate>) -> Result<Exact, Missing> {
    let days = date.map(|date| i64::from(date.num_days_from_ce()).into());
    days.ok_or(Missing::Unknown(Undecided::DateUnknown))
}

#[inline]
fn count(report: &Report, cell: Cell) -> Option<u64> {
    match report.get(cell) {
        Some(Figure::Count(count)) => Some(count),
        _ => None,
    }
}

enum Missing {
    Blank(FigureKind),
    Unknown(Undecided),
}

#[inline]
fn figure(report: &Report, cell: Cell) -> Result<Exact, Missing> {
    match report.get(cell) {
        Some(figure) if report.unread.is_empty() || !report.unread.contains_key(&cell) => Ok(figure.into()),
        _ => Err(missing(report, cell)),
    }
}

#[cold]
fn missing(report: &Report, cell: Cell) -> Missing {
    match report.state(cell) {
        CellState::Filled | CellState::Blank => Missing::Blank(cell.figure()),
        CellState::NotPrinted => Missing::Unknown(Undecided::OtherEdition),
        CellState::Omitted => Missing::Unknown(Undecided::RowOmitted),
        CellState::Unread => Missing::Unknown(Undecided::UnreadCell),
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::strategies::{any_report, balanced_report};
    use ogi_model::{Figures, LocalRow, Report, Row, Sum, Table, Verdict};
    use proptest::prelude::*;

    use crate::facts::Facts;
    use crate::policy::Policy;
    use crate::rule::AnyRule;
    use crate::rule::expression::Expression;
    use crate::rule::run::RuleRun;
    use crate::rules::catalogue;

    /// How many of the form's sums came out which way: hold, with blanks as zero, fail, and the reasons of the others.
    fn told(verdicts: impl Iterator<Item = Verdict>) -> Vec<&'static str> {
        let mut keys: Vec<_> = verdicts.filter(|verdict| *verdict != Verdict::DoesNotApply).map(Verdict::key).collect();
        keys.sort_unstable();
        keys
    }

    fn agree(report: &Report) -> Result<(), TestCaseError> {
        let (figures, policy, mut findings) = (Figures::of(report), Policy::default(), Vec::new());
        let facts = Facts::of(report, &[], &policy, false);
        let run = RuleRun::of(AnyRule::Coded(catalogue()[0]), &facts, &mut findings);
        for sum in Sum::ALL {
            let by_data = Expression::of_sum(sum);
            let by_model = report.identities().filter(|identity| identity.sum == sum);
            prop_assert_eq!(
                told(by_data.iter().map(|expression| expression.evaluate(&run))),
                told(by_model.map(|identity| figures.check(identity).verdict)),
                "{}",
                sum
            );
        }
        Ok(())
    }

    fn local_row() -> impl Strategy<Value = LocalRow> {
        let after = prop::sample::select(Row::all().collect::<Vec<_>>());
        (prop::sample::select(Table::ALL.to_vec()), prop::option::of(after)).prop_map(|(table, after)| LocalRow {
            table,
            label: "其中".to_owned(),
            after: after.filter(|row| row.table() == table),
            cells: Vec::new(),
        })
    }

    proptest! {
        #[test]
        fn the_sums_come_out_the_same_as_data_and_in_the_model(
            report in prop_oneof![any_report(), balanced_report()],
            local_rows in prop::collection::vec(local_row(), 0..2),
        ) {
            agree(&Report { local_rows, ..report })?;
        }
    }
}
