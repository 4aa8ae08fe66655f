//! The totals of the form: their formulas, what these come to, and when a sum does not hold.

use std::collections::{BTreeMap, BTreeSet};

use ogi_model::{Cell, Identity, Report};
use rust_xlsxwriter::Formula;

use super::plain;
use crate::workbook::reference::{Spot, arguments};

/// Which cells are computed, and from which others.
pub(super) struct Totals<'a> {
    report: &'a Report,
    parts: BTreeMap<Cell, &'static [Cell]>,
}

/// What can be said of a sum, as the sheet of checks says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    Agrees,
    Differs,
    /// Nothing is filled in.
    Blank,
    /// Some cells are blank, and the sum may hold or not.
    Incomplete,
}

impl Told {
    pub(super) const fn zh(self) -> &'static str {
        match self {
            Self::Agrees => "相符",
            Self::Differs => "不符",
            Self::Blank => "未填",
            Self::Incomplete => "未填全",
        }
    }
}

impl<'a> Totals<'a> {
    pub(super) fn of(report: &'a Report) -> Self {
        let mut parts: BTreeMap<Cell, &'static [Cell]> = BTreeMap::new();
        for identity in report.edition.form().identities() {
            // The total of all outcomes is the total of its row, too: one formula is enough, the other sum is checked.
            if let [total] = identity.totals.as_slice() {
                parts.entry(*total).or_insert(&identity.parts);
            }
        }
        Self { report, parts }
    }

    /// The cells that a computed cell adds up.
    pub(super) fn parts(&self, cell: Cell) -> Option<&'static [Cell]> {
        self.parts.get(&cell).copied()
    }

    /// The formula of a computed cell with its result. It is blank while all its parts are: a blank is not a zero.
    pub(super) fn formula(&self, cell: Cell, spots: &BTreeMap<Cell, Spot>) -> Option<Formula> {
        let parts = self.parts(cell)?;
        let range = arguments(parts.iter().filter_map(|part| spots.get(part).copied()), None);
        let formula = Formula::new(format!("=IF(COUNT({range})=0,\"\",SUM({range}))"));
        Some(formula.set_result(shown(self.value(cell))))
    }

    /// What a cell shows: its figure, or what its formula comes to.
    pub(super) fn value(&self, cell: Cell) -> Option<i64> {
        match self.parts(cell) {
            Some(parts) => self.sum(parts),
            None => self.report.get(cell).and_then(plain),
        }
    }

    /// The sum of the cells that are not blank; nothing where all are.
    pub(super) fn sum(&self, cells: &[Cell]) -> Option<i64> {
        cells.iter().filter_map(|cell| self.value(*cell)).reduce(i64::saturating_add)
    }

    /// The cells to fill in that a cell comes from: itself, or those its formula adds up.
    fn sources(&self, cells: &[Cell]) -> BTreeSet<Cell> {
        let of = |cell: &Cell| match self.parts(*cell) {
            Some(parts) => self.sources(parts),
            None => BTreeSet::from([*cell]),
        };
        cells.iter().flat_map(of).collect()
    }

    /// When a sum does not hold whatever its blanks stand for, and when it holds, as formulas. A computed total counts as filled
    /// in when all it comes from is: half a sum is no error yet.
    pub(super) fn conditions(&self, identity: &Identity, refer: &dyn Fn(&[Cell]) -> String) -> Conditions {
        let (parts, totals) = (self.sources(&identity.parts), self.sources(&identity.totals));
        let count = |cells: &BTreeSet<Cell>| {
            let cells: Vec<Cell> = cells.iter().copied().collect();
            (format!("COUNT({})", refer(&cells)), cells.len())
        };
        let ((known_parts, all_parts), (known_totals, all_totals)) = (count(&parts), count(&totals));
        let (sum, total) = (format!("SUM({})", refer(&identity.parts)), format!("SUM({})", refer(&identity.totals)));
        Conditions {
            differs: format!(
                "AND({known_totals}>0,OR(AND({known_totals}={all_totals},{sum}>{total}),AND({known_parts}={all_parts},{sum}<{total})))"
            ),
            agrees: format!("AND({known_parts}={all_parts},{known_totals}={all_totals},{sum}={total})"),
            is_blank: format!("{known_parts}+{known_totals}=0"),
        }
    }

    /// The same for what is filled in already.
    pub(super) fn told(&self, identity: &Identity) -> Told {
        let known = |cells: &[Cell]| {
            let sources = self.sources(cells);
            let known = sources.iter().filter(|cell| self.value(**cell).is_some()).count();
            (known, known == sources.len())
        };
        let ((parts, all_parts), (totals, all_totals)) = (known(&identity.parts), known(&identity.totals));
        let (sum, total) = (self.sum(&identity.parts).unwrap_or(0), self.sum(&identity.totals).unwrap_or(0));
        if totals > 0 && (all_totals && sum > total || all_parts && sum < total) {
            Told::Differs
        } else if all_parts && all_totals && sum == total {
            Told::Agrees
        } else if parts + totals == 0 {
            Told::Blank
        } else {
            Told::Incomplete
        }
    }
}

/// What can be said of a sum, as formulas that are true or false.
pub(super) struct Conditions {
    pub(super) differs: String,
    pub(super) agrees: String,
    pub(super) is_blank: String,
}

/// A result as a formula's stored result; blank where there is none.
pub(super) fn shown(value: Option<i64>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
