//! Figures of two years: every sum holds, and the second year follows from the first.

use ogi_model::{
    Applicant, Cell, Channel, Documents, Edition, Figure, FigureKind, Outcome, Report, RequestRow, ReviewResult, Table,
    WanYuan,
};

use super::organs::{Entry, Size};
use crate::rng::Rng;

/// The figures of the year before a year, and of the year.
pub(super) fn years(entry: &Entry, year: u16, rng: &mut Rng) -> [Report; 2] {
    let mut last = blank(year - 1);
    disclosure(&mut last, None, entry, rng);
    requests(&mut last, None, entry, rng);
    reviews(&mut last, None, entry, rng);
    let mut this = blank(year);
    disclosure(&mut this, Some(&last), entry, rng);
    requests(&mut this, Some(&last), entry, rng);
    reviews(&mut this, Some(&last), entry, rng);
    [last, this]
}

fn blank(year: u16) -> Report {
    let edition = Edition::prescribed_for(year).unwrap_or(Edition::E2021);
    let mut report = Report { year: Some(year), ..Report::blank(edition) };
    for cell in report.cells().collect::<Vec<_>>() {
        report.set(cell, Report::parse_figure(cell.figure(), "0")).expect("zero is of every kind");
    }
    report
}

/// Few things most of the time, and seldom many.
fn count(size: Size, few: u64, rng: &mut Rng) -> u64 {
    let times = match size {
        Size::Small => 1,
        Size::Middle => 8,
        Size::Large => 60,
    };
    match rng.below(6) {
        0 | 1 => 0,
        2..5 => rng.below(few * times + 1),
        _ => rng.below(4 * few * times + 1),
    }
}

fn disclosure(report: &mut Report, previous: Option<&Report>, entry: &Entry, rng: &mut Rng) {
    let of_2019 = report.edition == Edition::E2019;
    let previous = previous.filter(|previous| previous.edition == report.edition);
    let before = previous.map(|previous| &previous.disclosure);
    let table = &mut report.disclosure;
    let stocks = [
        (&mut table.rules, before.map(|it| &it.rules), entry.makes_rules, 3),
        (&mut table.normative_documents, before.map(|it| &it.normative_documents), true, 6),
    ];
    for (stock, then, has_any, few) in stocks {
        if has_any {
            *stock = documents(of_2019, then, entry.size, few, rng);
        }
    }
    let items = |size: Size, then: Option<(u64, i64)>, rng: &mut Rng| {
        let previous = then.map_or_else(|| rng.below(120), |(items, change)| items.saturating_add_signed(change));
        let change = i64::try_from(rng.below(9)).unwrap_or_default();
        let change = if rng.percent(40) && change.unsigned_abs() <= previous { -change } else { change };
        (previous, change, count(size, 300, rng))
    };
    macro_rules! of_items {
        ($($row:ident),*) => {$(
            let then = before.and_then(|it| it.$row.previous_items.zip(it.$row.change));
            let (previous, change, decisions) = items(entry.size, then, rng);
            if of_2019 {
                (table.$row.previous_items, table.$row.change) = (Some(previous), Some(change));
            }
            table.$row.decisions = Some(decisions);
        )*};
    }
    of_items!(administrative_licensing, administrative_penalties, administrative_compulsion);
    if of_2019 {
        let then = before.and_then(|it| it.other_services.previous_items.zip(it.other_services.change));
        let (items_then, change, decisions) = items(entry.size, then, rng);
        table.other_services.previous_items = Some(items_then);
        table.other_services.change = Some(change);
        table.other_services.decisions = Some(decisions);
        let then = before.and_then(|it| it.administrative_fees.previous_items.zip(it.administrative_fees.change));
        let (items_then, change, _) = items(Size::Small, then, rng);
        (table.administrative_fees.previous_items, table.administrative_fees.change) = (Some(items_then), Some(change));
        let projects = count(entry.size, 5, rng);
        table.centralized_procurement.projects = Some(projects);
        table.centralized_procurement.amount =
            Some(if projects == 0 { WanYuan::ZERO } else { amount(1 + rng.below(90 * projects), rng) });
    } else {
        // Fees keep their order of magnitude.
        table.administrative_fees.amount =
            Some(if entry.fees == 0 { WanYuan::ZERO } else { amount(entry.fees / 2 + rng.below(entry.fees / 3), rng) });
    }
}

fn documents(of_2019: bool, then: Option<&Documents>, size: Size, few: u64, rng: &mut Rng) -> Documents {
    let new = count(size, few, rng);
    if of_2019 {
        let disclosed = new + rng.below(3);
        let in_all = disclosed + then.and_then(|then| then.total_disclosed).unwrap_or_else(|| rng.below(90));
        return Documents {
            made: Some(new),
            disclosed: Some(disclosed),
            total_disclosed: Some(in_all),
            ..Documents::default()
        };
    }
    let before = then.and_then(|then| then.in_force);
    let there_were = before.unwrap_or_else(|| rng.below(70));
    let repealed = count(size, few, rng).min(there_were);
    Documents {
        issued: Some(new),
        repealed: Some(repealed),
        in_force: Some(there_were + new - repealed),
        ..Documents::default()
    }
}

/// An amount in 万元, whole or with up to two places.
fn amount(whole: u64, rng: &mut Rng) -> WanYuan {
    let text = match rng.below(3) {
        0 => whole.to_string(),
        1 => format!("{whole}.{}", 1 + rng.below(9)),
        _ => format!("{whole}.{:02}", 1 + rng.below(99)),
    };
    text.parse().expect("digits and a point are an amount")
}

fn requests(report: &mut Report, previous: Option<&Report>, entry: &Entry, rng: &mut Rng) {
    let rows: Vec<RequestRow> = report.form_of(Table::Requests).form().requests.rows().map(|row| row.row).collect();
    let nothing = entry.size == Size::Small && rng.percent(35);
    for who in Applicant::ALL.into_iter().filter(|who| *who != Applicant::Total) {
        let few = |rng: &mut Rng, of: u64| match who {
            _ if nothing => 0,
            Applicant::NaturalPerson => count(entry.size, of, rng),
            _ if rng.percent(25) => count(entry.size, of, rng) / 4,
            _ => 0,
        };
        let brought = match previous {
            Some(previous) => previous.requests.carried_forward.get(who).unwrap_or_default(),
            // The report of 2019 was the first to carry anything forward.
            None if report.year == Some(2019) && rng.percent(50) => 0,
            None => few(rng, 1),
        };
        let mut concluded = 0;
        for row in &rows {
            let of = match row {
                RequestRow::Outcome(Outcome::Granted) => 5,
                RequestRow::Outcome(Outcome::OtherUnpaid) if rng.percent(80) => 0,
                RequestRow::Outcome(_) if rng.percent(60) => 0,
                RequestRow::Outcome(_) => 1,
                _ => continue,
            };
            let dealt_with = if of == 0 { 0 } else { few(rng, of) };
            *report.requests.row_mut(*row).get_mut(who) = Some(dealt_with);
            concluded += dealt_with;
        }
        let carried = if rng.percent(50) { 0 } else { few(rng, 1) };
        if concluded + carried < brought {
            // What came over was dealt with, if nothing else was.
            let more = brought - concluded - carried;
            let granted = report.requests.row_mut(RequestRow::Outcome(Outcome::Granted)).get_mut(who);
            *granted = Some(granted.unwrap_or_default() + more);
            concluded += more;
        }
        *report.requests.concluded.get_mut(who) = Some(concluded);
        *report.requests.carried_forward.get_mut(who) = Some(carried);
        *report.requests.brought_forward.get_mut(who) = Some(brought);
        *report.requests.received.get_mut(who) = Some(concluded + carried - brought);
    }
    for row in rows {
        let row = report.requests.row_mut(row);
        row.total = Some(row.cells()[..6].iter().flatten().sum());
    }
}

fn reviews(report: &mut Report, previous: Option<&Report>, entry: &Entry, rng: &mut Rng) {
    let none = rng.percent(if entry.size == Size::Small { 70 } else { 15 });
    for channel in Channel::ALL {
        let waiting = previous.and_then(|previous| previous.reviews.get(channel).pending).unwrap_or_default();
        let mut total = 0;
        for result in ReviewResult::ALL.into_iter().filter(|result| *result != ReviewResult::Total) {
            let cases = if none { 0 } else { count(entry.size, 2, rng) / 2 };
            // A case that was pending comes to an end.
            let cases = if result == ReviewResult::Upheld { cases + waiting } else { cases };
            let cell = Cell::Review(channel, result);
            debug_assert_eq!(cell.figure(), FigureKind::Count);
            report.set(cell, Some(Figure::Count(cases))).expect("a count is what the cell holds");
            total += cases;
        }
        report.reviews.get_mut(channel).total = Some(total);
    }
}
