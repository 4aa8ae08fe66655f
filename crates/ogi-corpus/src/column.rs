//! The figures of one report.

use ogi_model::{Cell, CellState, Figure, Report};
use rust_decimal::Decimal;

/// The figures of one report, as few bytes as they take: most cells of most reports hold 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Column {
    /// Figures other than 0 by the place of their cell, in that order.
    figures: Vec<(u16, Decimal)>,
    blank: Vec<u16>,
    /// Cells that it omits, or that could not be read.
    unknown: Vec<u16>,
    /// Cells that its form does not print.
    not_printed: Vec<u16>,
}

/// What a report holds in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Held {
    Figure(Decimal),
    Blank,
    Unknown,
    NotPrinted,
}

impl Column {
    pub(crate) fn of(report: &Report) -> Self {
        let mut column = Self::default();
        for (at, cell) in (0u16..).zip(Cell::all()) {
            match (report.state(cell), report.get(cell)) {
                (CellState::Filled, Some(figure)) => {
                    let figure = number(figure);
                    if !figure.is_zero() {
                        column.figures.push((at, figure));
                    }
                }
                (CellState::Blank, _) => column.blank.push(at),
                (CellState::NotPrinted, _) => column.not_printed.push(at),
                _ => column.unknown.push(at),
            }
        }
        column.figures.shrink_to_fit();
        column.blank.shrink_to_fit();
        column.unknown.shrink_to_fit();
        column.not_printed.shrink_to_fit();
        column
    }

    pub(crate) fn held(&self, cell: Cell) -> Held {
        let at = u16::try_from(cell.index()).unwrap_or(u16::MAX);
        if let Ok(found) = self.figures.binary_search_by_key(&at, |(at, _)| *at) {
            return Held::Figure(self.figures[found].1);
        }
        if self.blank.binary_search(&at).is_ok() {
            Held::Blank
        } else if self.unknown.binary_search(&at).is_ok() {
            Held::Unknown
        } else if self.not_printed.binary_search(&at).is_ok() {
            Held::NotPrinted
        } else {
            Held::Figure(Decimal::ZERO)
        }
    }

    /// The figure of a cell; a blank is none.
    pub(crate) fn figure(&self, cell: Cell) -> Option<Decimal> {
        match self.held(cell) {
            Held::Figure(figure) => Some(figure),
            Held::Blank | Held::Unknown | Held::NotPrinted => None,
        }
    }

    /// Whether it has any figure but 0, and all of them are those of another.
    pub(crate) fn has_the_figures_of(&self, other: &Self) -> bool {
        !self.figures.is_empty() && self.figures == other.figures
    }
}

fn number(figure: Figure) -> Decimal {
    match figure {
        Figure::Count(count) => count.into(),
        Figure::Change(change) => change.into(),
        Figure::Amount(amount) => amount.get().normalize(),
    }
}
