//! The reports of the pack: each shows one thing, and the published rules say what comes out.

mod amounts;
mod gaps;
mod organs;
mod sums;
mod years;

use ogi::model::{Cell, Edition, Figure, FigureKind, Forms, Organ, Report, RequestRow, Sum};

/// A report to be evaluated, with that of the year before where one is at hand.
pub(super) struct Case {
    pub(super) name: String,
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
    pub(super) report: Report,
    pub(super) previous: Option<Report>,
}

impl Case {
    fn after(mut self, previous: Report) -> Self {
        self.previous = Some(previous);
        self
    }
}

fn case(name: impl Into<String>, zh: &'static str, en: &'static str, report: Report) -> Case {
    Case { name: name.into(), zh, en, report, previous: None }
}

/// Every case, in the order of the manifest.
pub(super) fn cases() -> Vec<Case> {
    let mut cases = sums::whole();
    cases.extend(sums::sums());
    cases.extend(sums::examples());
    cases.extend(gaps::blanks_and_gaps());
    cases.extend(organs::organs());
    cases.extend(years::years());
    cases.extend(years::dates());
    cases.extend(amounts::amounts());
    cases
}

/// Changes to a report, one after the other.
trait Change: Sized {
    fn with(self, change: impl FnOnce(&mut Self)) -> Self;
}

impl Change for Report {
    fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }
}

fn cell(address: &str) -> Cell {
    address.parse().unwrap_or_else(|error| panic!("{address}: {error}"))
}

fn put(report: &mut Report, figures: &[(&str, u64)]) {
    for (address, count) in figures {
        report.set(cell(address), Some(Figure::Count(*count))).expect("counts stand there");
    }
}

fn amount(report: &mut Report, address: &str, amount: &str) {
    let amount = amount.parse().expect("it is an amount");
    report.set(cell(address), Some(Figure::Amount(amount))).expect("amounts stand there");
}

fn change(report: &mut Report, address: &str, change: i64) {
    report.set(cell(address), Some(Figure::Change(change))).expect("changes stand there");
}

/// A blank report with these counts.
fn with_figures(edition: Edition, figures: &[(&str, u64)]) -> Report {
    Report::blank(edition).with(|report| put(report, figures))
}

fn of_organ(name: &str, year: u16, report: Report) -> Report {
    report.with(|report| {
        report.organ = Some(Organ { name: name.to_owned(), ..Organ::default() });
        report.year = Some(year);
    })
}

/// Every cell filled in with small counts, and every sum fulfilled.
fn balanced(edition: Edition, forms: Forms) -> Report {
    let mut report = Report { forms, year: Some(2023), ..Report::blank(edition) };
    let cells: Vec<Cell> = report.cells().collect();
    for (index, cell) in cells.iter().enumerate() {
        let small = u64::try_from(index % 5).unwrap_or_default();
        let figure = match cell {
            Cell::Request(RequestRow::BroughtForward, _) => Figure::Count(1),
            Cell::Request(RequestRow::CarriedForward, _) => Figure::Count(2),
            _ if cell.figure() == FigureKind::Change => Figure::Change(-1),
            _ if cell.figure() == FigureKind::Amount => Figure::Amount("743.38".parse().expect("it is an amount")),
            _ => Figure::Count(small),
        };
        report.set(*cell, Some(figure)).expect("the figure was made for this cell");
    }
    let count = |report: &Report, cell: &Cell| match report.get(*cell) {
        Some(Figure::Count(count)) => count,
        other => panic!("{cell} holds {other:?}"),
    };
    for sum in [Sum::OutcomeTotal, Sum::ReviewTotal, Sum::Balance, Sum::RowTotal] {
        let identities: Vec<_> = report.identities().filter(|identity| identity.sum == sum).cloned().collect();
        for identity in identities {
            let parts: u64 = identity.parts.iter().map(|part| count(&report, part)).sum();
            let (follows, should) = match sum {
                // What was received follows from the other three.
                Sum::Balance => {
                    let totals: u64 = identity.totals.iter().map(|total| count(&report, total)).sum();
                    (identity.parts[0], totals - count(&report, &identity.parts[1]))
                }
                _ => (identity.totals[0], parts),
            };
            report.set(follows, Some(Figure::Count(should))).expect("counts are added up");
        }
    }
    report
}
