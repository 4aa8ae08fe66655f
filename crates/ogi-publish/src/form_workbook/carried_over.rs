//! What this year's report takes over from last year's.

use std::collections::BTreeMap;

use ogi_model::{Applicant, Cell, DisclosureCell, DisclosureItem, Figure, Measure, Report, RequestRow, Table};

use super::{FormRequest, plain};

/// The figures of this year that last year's report gives, and those of last year that this year's go on from.
pub(super) struct CarriedOver {
    /// Whose year it is; nothing where there is no report of it.
    pub(super) year: Option<u16>,
    figures: BTreeMap<Cell, i64>,
    /// Documents in force at the end of last year.
    in_force: BTreeMap<Cell, i64>,
}

impl CarriedOver {
    pub(super) fn of(form: &FormRequest<'_>) -> Self {
        let mut carried = Self { year: None, figures: BTreeMap::new(), in_force: BTreeMap::new() };
        let Some(previous) = form.previous else { return carried };
        carried.year = form.year.checked_sub(1);
        for (cell, source) in sources(form.edition.form()) {
            let figure = |cell: Cell| previous.get(cell).and_then(plain);
            let sum: Option<i64> = source.iter().map(|cell| figure(*cell)).sum();
            if let Some(sum) = sum.filter(|sum| *sum >= 0) {
                carried.figures.insert(cell, sum);
            }
        }
        for cell in stocks(form.edition.form()) {
            if let Some(figure) = previous.get(cell).and_then(plain) {
                carried.in_force.insert(cell, figure);
            }
        }
        carried
    }

    /// Fills the figures in; a total that is computed follows from its parts.
    pub(super) fn fill_in(&self, report: &mut Report) {
        for (cell, figure) in &self.figures {
            if let Ok(count) = u64::try_from(*figure) {
                let _ = report.set(*cell, Some(Figure::Count(count)));
            }
        }
    }

    /// The figures with their cells, as printed.
    pub(super) fn figures(&self) -> impl Iterator<Item = (Cell, i64)> {
        self.figures.iter().map(|(cell, figure)| (*cell, *figure))
    }

    /// What last year's report gives for a cell.
    pub(super) fn figure(&self, cell: Cell) -> Option<i64> {
        self.figures.get(&cell).copied()
    }

    /// How many documents were in force at the end of last year, by the cell of this year's number.
    pub(super) fn in_force(&self) -> impl Iterator<Item = (Cell, i64)> {
        self.in_force.iter().map(|(cell, figure)| (*cell, *figure))
    }
}

/// The cells of a form that are taken over, each with the cells of last year's report that add up to it.
pub(super) fn sources(form: &'static ogi_model::Form) -> Vec<(Cell, Vec<Cell>)> {
    let printed = Table::ALL.into_iter().flat_map(|table| form.cells(table).iter().copied());
    let source = |cell: Cell| match cell {
        Cell::Request(RequestRow::BroughtForward, who) => Some(vec![Cell::Request(RequestRow::CarriedForward, who)]),
        Cell::Disclosure(of) if of.measure() == Measure::PreviousItems => {
            Some(vec![cell, Cell::Disclosure(DisclosureCell::new(of.item(), Measure::Change)?)])
        }
        _ => None,
    };
    printed.filter_map(|cell| Some((cell, source(cell)?))).collect()
}

/// The cells of a form that hold the number of documents in force.
fn stocks(form: &'static ogi_model::Form) -> impl Iterator<Item = Cell> {
    form.cells(Table::Disclosure)
        .iter()
        .copied()
        .filter(|cell| matches!(cell, Cell::Disclosure(cell) if cell.measure() == Measure::InForce))
}

/// The cells of documents issued and repealed beside that of documents in force.
pub(super) fn flows(stock: Cell) -> Option<[Cell; 2]> {
    let Cell::Disclosure(cell) = stock else { return None };
    let of = |item: DisclosureItem, measure| DisclosureCell::new(item, measure).map(Cell::Disclosure);
    Some([of(cell.item(), Measure::Issued)?, of(cell.item(), Measure::Repealed)?])
}

/// Whether a cell is a kind of applicant in the row of requests brought forward.
pub(super) fn is_brought_forward(cell: Cell) -> Option<Applicant> {
    if let Cell::Request(RequestRow::BroughtForward, who) = cell { Some(who) } else { None }
}
