//! Reports of every shape, for property tests: any report at all, and reports in which every sum holds.

use proptest::prelude::*;

use crate::{
    Address, Applicant, Cell, Channel, Covers, Doubt, DoubtCode, Edition, Figure, FigureKind, Forms, MAX_COUNT,
    Metadata, Narrative, NarrativeBlock, Organ, Replaces, Report, RequestRow, ReviewResult, Status, Table, Unread,
    WanYuan,
};

/// An edition for each table, in half of the reports the same for all.
fn editions() -> impl Strategy<Value = (Edition, Forms)> {
    let edition = || proptest::sample::select(Edition::ALL.to_vec());
    (edition(), proptest::option::of(edition())).prop_map(|(edition, requests)| {
        (edition, Forms { requests: requests.filter(|requests| *requests != edition), ..Forms::default() })
    })
}

fn figure(kind: FigureKind, size: u64) -> BoxedStrategy<Figure> {
    match kind {
        FigureKind::Count => (0..=size).prop_map(Figure::Count).boxed(),
        FigureKind::Change => {
            let size = i64::try_from(size).unwrap_or(i64::MAX);
            (-size..=size).prop_map(Figure::Change).boxed()
        }
        FigureKind::Amount => (0..=size, 0u32..=4)
            .prop_map(|(number, scale)| {
                let number = rust_decimal::Decimal::new(i64::try_from(number).unwrap_or(i64::MAX), scale);
                Figure::Amount(WanYuan::try_from(number).unwrap_or_default())
            })
            .boxed(),
    }
}

fn prose() -> impl Strategy<Value = Option<Vec<NarrativeBlock>>> {
    let block = ("[一-龥，。0-9\"\\\\\n]{0,12}", proptest::option::of(1u16..=3))
        .prop_map(|(text, heading)| NarrativeBlock { text, heading });
    proptest::option::of(proptest::collection::vec(block, 0..4))
}

fn doubts() -> impl Strategy<Value = Vec<Doubt>> {
    let code = proptest::sample::select(DoubtCode::ALL.to_vec());
    let addresses =
        proptest::collection::btree_set(proptest::sample::select(Table::ALL.map(Address::from).to_vec()), 0..3);
    let text = proptest::option::of("[0-9/ ]{0,9}");
    let doubt = (code, addresses, text).prop_map(|(code, addresses, text)| Doubt { code, addresses, text });
    proptest::collection::vec(doubt, 0..3)
}

/// Which version a report is, which it replaces, and whose figures it holds.
fn versions() -> impl Strategy<Value = (Option<Status>, Option<Replaces>, Option<Covers>)> {
    let replaces =
        "[A-Za-z0-9〔〕号]{0,9}".prop_map(|number| Replaces { document_number: Some(number), ..Replaces::default() });
    let covers = (0..=MAX_COUNT).prop_map(|count| Covers { count: Some(count), ..Covers::default() });
    let status = proptest::sample::select(Status::ALL.to_vec());
    let rarely = |share| proptest::option::Probability::new(share);
    (
        proptest::option::weighted(rarely(0.2), status),
        proptest::option::weighted(rarely(0.2), replaces),
        proptest::option::weighted(rarely(0.2), covers),
    )
}

/// Any report: any figures, blanks, remarks and gaps, sums that hold or not, both editions and their hybrids.
pub fn any_report() -> impl Strategy<Value = Report> {
    let figures: Vec<_> = Cell::all()
        .map(|cell| {
            let size = prop_oneof![4 => Just(9u64), 2 => Just(9999), 1 => Just(MAX_COUNT)];
            proptest::option::weighted(0.8, size.prop_flat_map(move |size| figure(cell.figure(), size)))
        })
        .collect();
    let about = (proptest::option::of(1900u16..=2999), proptest::option::of("[一-龥]{1,12}"), prose(), prose());
    let marks = proptest::collection::vec((0..Cell::COUNT, 0..4u8, "[/—无件万元0-9]{1,6}"), 0..6);
    (editions(), figures, about, marks, versions(), doubts()).prop_map(
        |((edition, forms), figures, (year, organ, overview, problems), marks, (status, replaces, covers), doubts)| {
            let mut report = Report {
                forms,
                status,
                replaces,
                covers,
                doubts,
                year,
                organ: organ.clone().map(|name| Organ { name, ..Organ::default() }),
                metadata: Metadata { title: organ, ..Metadata::default() },
                narrative: Narrative { overview, problems, other_matters: None },
                ..Report::blank(edition)
            };
            for (cell, figure) in Cell::all().zip(figures) {
                if report.form_of(cell.table()).form().prints(cell) {
                    report.set(cell, figure).expect("the figure was made for this cell");
                }
            }
            for (index, mark, text) in marks {
                let cell = Cell::all().nth(index).expect("the index is below the number of cells");
                if !report.form_of(cell.table()).form().prints(cell) {
                    continue;
                }
                match mark {
                    0 => {
                        report.remarks.insert(cell, text);
                    }
                    1 => {
                        report.read_by_sums.insert(cell);
                    }
                    2 => {
                        report.set(cell, None).expect("any cell can be blank");
                        report.unread.insert(cell, Unread { code: "row-lost-cell".into(), text });
                    }
                    _ => {
                        let row = cell.row();
                        let in_row = Cell::all().filter(|other| other.row() == row);
                        in_row.for_each(|other| report.set(other, None).expect("any cell can be blank"));
                        report.omitted.insert(row.into());
                    }
                }
            }
            report
        },
    )
}

/// A report in which every cell is filled in and every sum holds.
pub fn balanced_report() -> impl Strategy<Value = Report> {
    let parts = proptest::collection::vec(
        prop_oneof![3 => Just(0u64), 2 => 1..30u64, 1 => 30..100_000u64],
        RequestRow::COUNT * 6,
    );
    let reviews = proptest::collection::vec(0..400u64, Channel::ALL.len() * 4);
    let disclosure: Vec<_> = Cell::all()
        .filter(|cell| cell.table() == Table::Disclosure)
        .map(|cell| figure(cell.figure(), 5000).prop_map(move |figure| (cell, figure)))
        .collect();
    (editions(), proptest::option::of(2019u16..=2026), parts, reviews, disclosure).prop_map(
        |((edition, forms), year, parts, reviews, disclosure)| {
            let mut report = Report { forms, year, ..Report::blank(edition) };
            for (cell, figure) in disclosure {
                if edition.form().prints(cell) {
                    report.set(cell, Some(figure)).expect("the figure was made for this cell");
                }
            }
            fill_requests(&mut report, &parts);
            for (channel, parts) in Channel::ALL.into_iter().zip(reviews.chunks(4)) {
                let block = report.reviews.get_mut(channel);
                for (result, part) in ReviewResult::ALL.into_iter().zip(parts) {
                    *block.get_mut(result) = Some(*part);
                }
                block.total = Some(parts.iter().sum());
            }
            report
        },
    )
}

/// Outcomes, and a balance that fits them: all that was dealt with and carried forward had come in or been brought forward.
fn fill_requests(report: &mut Report, parts: &[u64]) {
    let form = report.form_of(Table::Requests).form();
    let bodies = &Applicant::ALL[..6];
    let mut dealt_with = [0; 6];
    for (row, parts) in RequestRow::ALL.into_iter().zip(parts.chunks(6)) {
        let printed = form.requests.rows().any(|printed| printed.row == row);
        for ((who, part), dealt_with) in bodies.iter().zip(parts).zip(&mut dealt_with) {
            if printed && matches!(row, RequestRow::Outcome(_)) {
                *report.requests.row_mut(row).get_mut(*who) = Some(*part);
                *dealt_with += part;
            }
        }
    }
    for (index, who) in bodies.iter().enumerate() {
        let (forward, brought) = (parts[index], parts[index + 6]);
        let all = dealt_with[index] + forward;
        let brought = brought.min(all);
        *report.requests.concluded.get_mut(*who) = Some(dealt_with[index]);
        *report.requests.carried_forward.get_mut(*who) = Some(forward);
        *report.requests.brought_forward.get_mut(*who) = Some(brought);
        *report.requests.received.get_mut(*who) = Some(all - brought);
    }
    for printed in form.requests.rows() {
        let row = report.requests.row_mut(printed.row);
        row.total = Some(bodies.iter().filter_map(|who| *row.get(*who)).sum());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Figures, Verdict};

    proptest! {
        #[test]
        fn every_sum_of_a_balanced_report_holds(report in balanced_report()) {
            let figures = Figures::of(&report);
            for identity in report.identities() {
                prop_assert_eq!(figures.check(identity).verdict, Verdict::Holds);
            }
        }

        #[test]
        fn what_is_set_is_what_is_got(report in any_report()) {
            let mut copy = Report::blank(report.edition);
            for (cell, figure) in report.figures() {
                copy.set(cell, Some(figure)).unwrap();
            }
            prop_assert_eq!(copy.disclosure, report.disclosure);
            prop_assert_eq!(copy.requests, report.requests);
            prop_assert_eq!(copy.reviews, report.reviews);
        }
    }
}
