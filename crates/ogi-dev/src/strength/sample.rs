//! Reports in which every sum holds, the same each time: what mutations start from.

use ogi_model::{Cell, Edition, Figure, FigureKind, Forms, Report, RequestRow, WanYuan};

/// A small generator of numbers (SplitMix64), the same everywhere.
pub(super) struct Numbers(u64);

impl Numbers {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Below `end`.
    pub(super) const fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    /// As counts in real reports are: mostly nothing, then small, seldom large.
    const fn count(&mut self) -> u64 {
        match self.below(8) {
            0..4 => 0,
            4..7 => self.below(30),
            _ => self.below(2000),
        }
    }
}

/// A report with every cell filled in and every sum fulfilled.
pub(super) fn balanced(edition: Edition, forms: &Forms, numbers: &mut Numbers) -> Report {
    let mut report = Report { forms: forms.clone(), ..Report::blank(edition) };
    let cells: Vec<Cell> = report.cells().collect();
    let sums: Vec<_> = report.identities().collect();
    let is_total = |cell: Cell| sums.iter().any(|identity| identity.totals == [cell]);
    let put = |report: &mut Report, cell: Cell, count: u64| {
        let figure = match cell.figure() {
            FigureKind::Count => Figure::Count(count),
            FigureKind::Change => Figure::Change(i64::try_from(count).unwrap_or_default()),
            FigureKind::Amount => Figure::Amount(WanYuan::ZERO),
        };
        report.set(cell, Some(figure)).expect("the figure was made for this cell");
    };
    for cell in &cells {
        // What was received follows from the balance.
        let follows = is_total(*cell) || matches!(cell, Cell::Request(RequestRow::Received, _));
        if !follows {
            put(&mut report, *cell, numbers.count());
        }
    }
    for cell in &cells {
        // No more is brought forward than was dealt with, so that something is left to have been received.
        if let Cell::Request(RequestRow::BroughtForward, who) = cell {
            let carried = report.requests.carried_forward.get(*who).unwrap_or_default();
            if !is_total(*cell) {
                put(&mut report, *cell, numbers.below(carried + 1));
            }
        }
    }
    let count = |report: &Report, cell: &Cell| report.get(*cell).and_then(|figure| u64::try_from(figure).ok());
    loop {
        let mut filled = false;
        for identity in &sums {
            let sides = [&identity.parts, &identity.totals];
            let blank: Vec<Cell> =
                sides.into_iter().flatten().copied().filter(|cell| count(&report, cell).is_none()).collect();
            if let [blank] = blank[..] {
                let [parts, totals]: [u64; 2] =
                    sides.map(|cells| cells.iter().filter_map(|cell| count(&report, cell)).sum());
                put(&mut report, blank, parts.abs_diff(totals));
                filled = true;
            }
        }
        if !filled {
            return report;
        }
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::{Figures, Verdict};

    use super::super::combinations;
    use super::*;

    #[test]
    fn a_sample_is_filled_in_fulfils_every_sum_and_is_no_error() {
        for (edition, forms) in combinations() {
            let mut numbers = Numbers::new(1);
            for _ in 0..5 {
                let report = balanced(edition, &forms, &mut numbers);
                let figures = Figures::of(&report);
                assert!(report.cells().all(|cell| report.get(cell).is_some()));
                assert!(report.identities().all(|identity| figures.check(identity).verdict == Verdict::Holds));
                let found = ogi_validate::check(&report);
                assert_eq!(found.counts.error, 0, "{:?}", found.findings);
            }
        }
    }
}
