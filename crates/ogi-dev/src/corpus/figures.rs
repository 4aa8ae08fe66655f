//! Figures as reports have them: most of them nought, some small, a few large; every sum of them holds.

use ogi_model::{
    Applicant, Channel, Edition, Figure, FigureKind, Forms, Report, RequestRow, ReviewResult, Table, WanYuan,
};

use crate::rng::Rng;

/// How much an organ has to report.
#[derive(Clone, Copy, Debug)]
enum Size {
    /// A township: next to nothing.
    Small,
    /// A department.
    Middle,
    /// The government of a large city.
    Large,
}

/// A report with every cell filled in.
pub(super) fn report(edition: Edition, forms: Forms, rng: &mut Rng) -> Report {
    let size = *rng.pick(&[Size::Small, Size::Small, Size::Middle, Size::Middle, Size::Large]);
    let mut report = Report { forms, ..Report::blank(edition) };
    for cell in report.form_of(Table::Disclosure).form().cells(Table::Disclosure) {
        let figure = of_disclosure(cell.figure(), size, rng);
        report.set(*cell, Some(figure)).expect("the figure was made for this cell");
    }
    fill_requests(&mut report, size, rng);
    for channel in Channel::ALL {
        let block = report.reviews.get_mut(channel);
        let mut total = 0;
        for result in ReviewResult::ALL.into_iter().filter(|result| *result != ReviewResult::Total) {
            let count = case_count(size, rng);
            *block.get_mut(result) = Some(count);
            total += count;
        }
        block.total = Some(total);
    }
    report
}

fn of_disclosure(kind: FigureKind, size: Size, rng: &mut Rng) -> Figure {
    let most = match size {
        Size::Small => 6,
        Size::Middle => 900,
        Size::Large => 120_000,
    };
    let count = if rng.percent(35) { 0 } else { rng.below(most) };
    match kind {
        FigureKind::Count if rng.percent(1) => Figure::Count(11_000_000 + rng.below(900_000)),
        FigureKind::Count => Figure::Count(count),
        FigureKind::Change => {
            let change = i64::try_from(rng.below(12)).unwrap_or_default();
            Figure::Change(if rng.percent(40) { -change } else { change })
        }
        FigureKind::Amount => Figure::Amount(amount(count, rng)),
    }
}

/// An amount in 万元, whole or with up to four places.
fn amount(whole: u64, rng: &mut Rng) -> WanYuan {
    let places = rng.index(5);
    let fraction: String = (0..places)
        .map(|place| {
            let least = u64::from(place + 1 == places);
            char::from(b'0' + u8::try_from(least + rng.below(10 - least)).unwrap_or_default())
        })
        .collect();
    let text = if places == 0 { whole.to_string() } else { format!("{whole}.{fraction}") };
    text.parse().expect("digits and a point are an amount")
}

fn request_count(size: Size, rng: &mut Rng) -> u64 {
    let (filled, most) = match size {
        Size::Small => (4, 4),
        Size::Middle => (16, 25),
        Size::Large => (45, 700),
    };
    if rng.percent(filled) { 1 + rng.below(most) } else { 0 }
}

fn case_count(size: Size, rng: &mut Rng) -> u64 {
    let (filled, most) = match size {
        Size::Small => (3, 2),
        Size::Middle => (25, 12),
        Size::Large => (70, 180),
    };
    if rng.percent(filled) { 1 + rng.below(most) } else { 0 }
}

/// Outcomes, and a balance that fits them.
fn fill_requests(report: &mut Report, size: Size, rng: &mut Rng) {
    let rows: Vec<RequestRow> = report.form_of(Table::Requests).form().requests.rows().map(|row| row.row).collect();
    for who in Applicant::ALL.into_iter().filter(|who| *who != Applicant::Total) {
        // People ask more often than all the others together.
        let times = if who == Applicant::NaturalPerson { 3 } else { 1 };
        let count = |rng: &mut Rng| (0..times).map(|_| request_count(size, rng)).max().unwrap_or_default();
        let mut dealt_with = 0;
        for row in rows.iter().filter(|row| matches!(row, RequestRow::Outcome(_))) {
            let outcome = count(rng);
            *report.requests.row_mut(*row).get_mut(who) = Some(outcome);
            dealt_with += outcome;
        }
        let forward = count(rng);
        let brought = count(rng).min(dealt_with + forward);
        *report.requests.concluded.get_mut(who) = Some(dealt_with);
        *report.requests.carried_forward.get_mut(who) = Some(forward);
        *report.requests.brought_forward.get_mut(who) = Some(brought);
        *report.requests.received.get_mut(who) = Some(dealt_with + forward - brought);
    }
    for row in rows {
        let row = report.requests.row_mut(row);
        row.total = Some(row.cells()[..6].iter().flatten().sum());
    }
}
