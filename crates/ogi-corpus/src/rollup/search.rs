//! Which single mistake explains every difference between a published report and the sum of its members.
//!
//! Members are columns of figures. A mistake adds a column, takes one away, or both; it explains the report if it turns the sum
//! into what was published, in every cell. A blank counts as 0; a cell that a report does not have, or that could not be read, may hold
//! anything that is not negative.

use ogi_model::{Cell, FigureKind};
use rust_decimal::Decimal;

use super::sums::Sums;
use super::totals::AreaMistakeKind;
use crate::column::{Column, Held};

/// One mistake.
#[derive(Clone, Debug)]
pub(super) struct Hypothesis<'a> {
    pub(super) kind: AreaMistakeKind,
    /// Whose figures it is about, as places in the register.
    pub(super) organs: Vec<usize>,
    /// Who that is where the register does not have it.
    pub(super) name: Option<&'a str>,
    /// What it adds to the sum.
    pub(super) plus: Option<&'a Column>,
    /// What it takes away.
    pub(super) minus: Option<&'a Column>,
    /// The report whose figures it adds.
    pub(super) source: Option<&'a str>,
}

/// A cell that both the sum and the published report have.
#[derive(Clone, Copy, Debug)]
struct Compared {
    cell: Cell,
    /// What was published less the sum.
    difference: Decimal,
    /// Whether every member has the cell.
    is_exact: bool,
}

/// The mistakes that explain all cells; none where there is nothing to explain.
pub(super) fn mistakes<'a>(hypotheses: &[Hypothesis<'a>], sums: &Sums, area: &Column) -> Vec<Hypothesis<'a>> {
    let compared: Vec<Compared> = Cell::all().filter_map(|cell| compared(cell, sums, area)).collect();
    let is_wrong = |one: &Compared| !fits(one, Decimal::ZERO);
    if !compared.iter().any(is_wrong) {
        return Vec::new();
    }
    hypotheses.iter().filter(|hypothesis| hypothesis.explains(&compared)).cloned().collect()
}

fn compared(cell: Cell, sums: &Sums, area: &Column) -> Option<Compared> {
    let sum = sums.of(cell);
    let published = area.figure(cell).filter(|_| sum.filled + sum.blank > 0)?;
    // What is not known of a change may be negative: nothing follows.
    let is_exact = sum.unknown == 0;
    (is_exact || cell.figure() != FigureKind::Change).then(|| Compared {
        cell,
        difference: published - sum.known,
        is_exact,
    })
}

fn fits(one: &Compared, change: Decimal) -> bool {
    if one.is_exact { change == one.difference } else { change <= one.difference }
}

impl Hypothesis<'_> {
    fn explains(&self, compared: &[Compared]) -> bool {
        if self.kind == AreaMistakeKind::Missing {
            // What is missing holds figures that are not negative.
            let fits = |one: &Compared| one.difference >= Decimal::ZERO || one.cell.figure() == FigureKind::Change;
            return compared.iter().all(fits);
        }
        let mut changes = false;
        for one in compared {
            let (Some(plus), Some(minus)) = (held(self.plus, one.cell), held(self.minus, one.cell)) else { continue };
            let change = plus - minus;
            changes |= !change.is_zero();
            if !fits(one, change) {
                return false;
            }
        }
        changes
    }
}

/// What a column adds to a cell; nothing where that is not known.
fn held(column: Option<&Column>, cell: Cell) -> Option<Decimal> {
    match column.map(|column| column.held(cell)) {
        None | Some(Held::Blank) => Some(Decimal::ZERO),
        Some(Held::Figure(figure)) => Some(figure),
        Some(Held::Unknown | Held::NotPrinted) => None,
    }
}
