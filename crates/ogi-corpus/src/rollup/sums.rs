//! Sums of figures by cell.

use ogi_model::{Cell, FigureKind};
use rust_decimal::Decimal;

use super::totals::{CellTotal, CellVerdict};
use crate::column::{Column, Held};

/// The sum of a cell.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    pub(super) known: Decimal,
    pub(super) filled: usize,
    pub(super) blank: usize,
    pub(super) unknown: usize,
}

/// The sums of every cell.
#[derive(Clone, Debug)]
pub(super) struct Sums(Vec<Sum>);

impl Default for Sums {
    fn default() -> Self {
        Self(vec![Sum::default(); Cell::COUNT])
    }
}

impl Sums {
    pub(super) fn add(&mut self, column: &Column) {
        for (sum, cell) in self.0.iter_mut().zip(Cell::all()) {
            match column.held(cell) {
                Held::Figure(figure) => {
                    sum.known += figure;
                    sum.filled += 1;
                }
                Held::Blank => sum.blank += 1,
                Held::Unknown | Held::NotPrinted => sum.unknown += 1,
            }
        }
    }

    pub(super) fn of(&self, cell: Cell) -> Sum {
        self.0[cell.index()]
    }

    /// The sum of a cell beside what the area's report holds; nothing where neither has the cell.
    pub(super) fn total(&self, cell: Cell, area: Option<&Column>, is_complete: bool) -> Option<CellTotal> {
        let sum = self.of(cell);
        let has_it = area.is_some_and(|area| !matches!(area.held(cell), Held::Unknown | Held::NotPrinted));
        if sum.filled + sum.blank == 0 && !has_it {
            return None;
        }
        let area = area.and_then(|area| area.figure(cell)).filter(|_| sum.filled + sum.blank > 0);
        let difference = area.map(|area| area - sum.known);
        let verdict = difference.map(|difference| {
            let is_open = sum.blank + sum.unknown > 0 || !is_complete;
            let may_be_less = cell.figure() == FigureKind::Change;
            if difference.is_zero() {
                if is_open { CellVerdict::EqualWithBlanksAsZero } else { CellVerdict::Equal }
            } else if is_open && (difference.is_sign_positive() || may_be_less) {
                CellVerdict::Undecided
            } else {
                CellVerdict::Differs
            }
        });
        Some(CellTotal {
            cell,
            total: sum.known.normalize().to_string(),
            filled: sum.filled,
            blank: sum.blank,
            unknown: sum.unknown,
            area: area.map(|area| area.normalize().to_string()),
            difference: difference.map(|difference| difference.normalize().to_string()),
            verdict,
        })
    }
}
