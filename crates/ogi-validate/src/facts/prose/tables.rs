//! What the tables of a report say of a sum of cells.

use ogi_model::{Applicant, Cell, CellState, Channel, Figure, Outcome, Report, RequestRow, ReviewResult, Table};
use ogi_narrative::Subject;
use ogi_narrative::cells::CellSum;

/// What is known of a sum: at least so much, and at most.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    pub(crate) least: u64,
    pub(crate) most: Option<u64>,
    pub(crate) worst: CellState,
}

impl Known {
    pub(crate) const fn exactly(count: u64) -> Self {
        Self { least: count, most: Some(count), worst: CellState::Filled }
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            least: self.least.saturating_add(other.least),
            most: self.most.zip(other.most).and_then(|(one, two)| one.checked_add(two)),
            worst: self.worst.max(other.worst),
        }
    }
}

/// The tables of one report.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tables<'a> {
    pub(crate) report: &'a Report,
    /// Whether every blank among the outcomes must be zero, since the figures that are there add up to their total.
    outcomes_are_complete: bool,
    has_local_rows: bool,
}

/// Parts of a yuan that amounts are compared in.
pub(crate) const PARTS_OF_A_YUAN: i128 = 10_000;

impl Known {
    /// The number, where no blank can make it more.
    pub(crate) fn exact(self) -> Option<u64> {
        self.most.filter(|most| *most == self.least)
    }
}

impl<'a> Tables<'a> {
    pub(crate) fn of(report: &'a Report) -> Self {
        let has_local_rows = report.local_rows.iter().any(|row| row.table == Table::Requests);
        let mut tables = Self { report, outcomes_are_complete: false, has_local_rows };
        let sum: u64 = Outcome::ALL
            .into_iter()
            .map(|outcome| tables.row_total(RequestRow::Outcome(outcome)).least)
            .fold(0, u64::saturating_add);
        tables.outcomes_are_complete = !has_local_rows && report.requests.concluded.total == Some(sum);
        tables
    }

    /// What the cells of a sum add up to.
    pub(crate) fn sum(&self, sum: CellSum) -> Known {
        let known = sum.cells().map(|cell| self.known(cell)).fold(Known::exactly(0), Known::and);
        let more_rows = self.has_local_rows
            && sum.cells().filter(|cell| matches!(cell, Cell::Request(RequestRow::Outcome(_), _))).nth(1).is_some();
        if more_rows { Known { most: None, ..known } } else { known }
    }

    /// What the cells of a subject add up to, blanks left out.
    pub(crate) fn sum_of(&self, subject: Subject) -> u64 {
        subject.readings(self.report).as_slice().first().map_or(0, |sum| self.sum(*sum).least)
    }

    /// The money of a sum in parts of a yuan; nothing where a cell holds none.
    pub(crate) fn money(&self, sum: CellSum) -> Option<i128> {
        sum.cells().try_fold(0i128, |all, cell| match self.report.get(cell) {
            Some(Figure::Amount(amount)) => all.checked_add(parts(amount.get().mantissa(), amount.get().scale(), 4)?),
            _ => None,
        })
    }

    /// How many were gained or lost, where the cells say that.
    pub(crate) fn change(&self, sum: CellSum) -> Option<i64> {
        sum.cells().try_fold(0i64, |all, cell| match self.report.get(cell) {
            Some(Figure::Change(change)) => all.checked_add(change),
            _ => None,
        })
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
    pub(crate) fn row_total(&self, row: RequestRow) -> Known {
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

/// A decimal number of 10^`unit` yuan each, in parts of a yuan; nothing where that is no whole number of parts.
pub(crate) fn parts(mantissa: i128, scale: u32, unit: u32) -> Option<i128> {
    let zeros = (unit + PARTS_OF_A_YUAN.ilog10()).checked_sub(scale)?;
    mantissa.checked_mul(10i128.checked_pow(zeros)?)
}
