//! What the location of wrong cells promises.

use std::collections::BTreeSet;

use ogi_model::strategies::{any_report, balanced_report};
use ogi_model::{Applicant, Cell, Edition, Figure, Figures, Forms, Outcome, Report, RequestRow, Table, Verdict};
use ogi_validate::{Change, Context, Fix, FixKind, NotApplicable, apply, check, check_with, find_fixes};
use proptest::prelude::*;

/// A small generator of numbers, the same everywhere.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

fn count(report: &Report, cell: Cell) -> u64 {
    report.get(cell).map_or(0, |figure| u64::try_from(figure).expect("the cells of these tables hold counts"))
}

fn set(report: &mut Report, cell: Cell, count: u64) {
    report.set(cell, Some(Figure::Count(count))).expect("the cell holds a count");
}

/// Table three in which every sum holds, with figures of every size and many zeros; table four all zeros.
fn balanced(edition: Edition, forms: Forms, numbers: &mut Numbers) -> Report {
    let mut report = Report { forms, ..Report::blank(edition) };
    let rows: Vec<RequestRow> =
        report.form_of(Table::Requests).form().requests.rows().map(|printed| printed.row).collect();
    for who in &Applicant::ALL[..6] {
        let mut dealt_with = 0;
        for row in rows.iter().filter(|row| matches!(row, RequestRow::Outcome(_))) {
            let part = match numbers.below(4) {
                0 => numbers.below(400),
                1 => numbers.below(12),
                _ => 0,
            };
            *report.requests.row_mut(*row).get_mut(*who) = Some(part);
            dealt_with += part;
        }
        let carried = numbers.below(20);
        let brought = numbers.below(dealt_with + carried + 1);
        *report.requests.concluded.get_mut(*who) = Some(dealt_with);
        *report.requests.carried_forward.get_mut(*who) = Some(carried);
        *report.requests.brought_forward.get_mut(*who) = Some(brought);
        *report.requests.received.get_mut(*who) = Some(dealt_with + carried - brought);
    }
    for row in rows {
        let total = Applicant::ALL[..6].iter().filter_map(|who| *report.requests.row(row).get(*who)).sum();
        report.requests.row_mut(row).total = Some(total);
    }
    for cell in cells(&report, Table::Reviews) {
        set(&mut report, cell, 0);
    }
    report
}

fn cells(report: &Report, table: Table) -> Vec<Cell> {
    report.form_of(table).form().cells(table).to_vec()
}

fn hybrid() -> Forms {
    Forms { requests: Some(Edition::E2019), ..Forms::default() }
}

const FORMS: [(Edition, bool); 3] = [(Edition::E2019, false), (Edition::E2021, false), (Edition::E2021, true)];

fn sums_fail(report: &Report) -> usize {
    let figures = Figures::of(report);
    report.identities().filter(|identity| figures.check(identity).verdict == Verdict::Fails).count()
}

fn changed(fix: &Fix) -> Vec<(Cell, u64)> {
    fix.changes.iter().map(|change| (change.cell, change.to)).collect()
}

fn cell(address: &str) -> Cell {
    address.parse().expect("it is the address of a cell")
}

#[test]
fn every_single_wrong_cell_of_table_three_is_named_with_its_true_figure() {
    let mut numbers = Numbers(1);
    for (edition, mixed) in FORMS {
        let forms = if mixed { hybrid() } else { Forms::default() };
        let report = balanced(edition, forms, &mut numbers);
        for cell in cells(&report, Table::Requests) {
            let right = count(&report, cell);
            for wrong in [0, right + 1, right / 10, numbers.below(1000), numbers.below(1 << 50)] {
                if wrong == right {
                    continue;
                }
                let mut report = report.clone();
                set(&mut report, cell, wrong);
                let located = find_fixes(&report, None);
                let [first] = &located.fixes[..] else { panic!("{cell}: {located:?}") };
                assert_eq!(first.changes, [Change { cell, from: Some(wrong), to: right }]);
                assert_eq!((first.rank, first.ties, first.ties_exact), (1, 0, true));
                assert_eq!(first.settles.len(), sums_fail(&report));
                assert!(first.message.zh.contains("这是唯一的一种改法"), "{}", first.message.zh);
            }
        }
    }
}

#[test]
fn two_wrong_cells_of_unequal_size_come_first() {
    let mut numbers = Numbers(2);
    let (mut tried, mut first) = (0, 0);
    for (edition, mixed) in FORMS {
        for _ in 0..40 {
            let report = balanced(edition, if mixed { hybrid() } else { Forms::default() }, &mut numbers);
            let cells = cells(&report, Table::Requests);
            for _ in 0..5 {
                let mut truth: Vec<(Cell, u64)> = Vec::new();
                let mut wrong = report.clone();
                let mut sizes = BTreeSet::new();
                while truth.len() < 2 {
                    let cell = cells[usize::try_from(numbers.below(cells.len() as u64)).unwrap()];
                    let (right, to) = (count(&report, cell), numbers.below(300));
                    if right != to && truth.iter().all(|(known, _)| *known != cell) && sizes.insert(right.abs_diff(to))
                    {
                        set(&mut wrong, cell, to);
                        truth.push((cell, right));
                    }
                }
                truth.sort();
                tried += 1;
                first += usize::from(find_fixes(&wrong, None).fixes.first().map(changed) == Some(truth));
            }
        }
    }
    assert!(first * 100 >= tried * 99, "{first} of {tried}");
}

/// Every set of up to three cells that sets all right, by trying all. A set is solved by taking a sum in which only one of
/// its cells stands.
fn by_trying_all(report: &Report, size: usize) -> BTreeSet<Vec<(Cell, u64)>> {
    let identities: Vec<_> = report.identities().filter(|it| it.sum.table() == Table::Requests).collect();
    let cells = cells(report, Table::Requests);
    let sign = |sum: usize, cell: &Cell| {
        i64::from(identities[sum].parts.contains(cell)) - i64::from(identities[sum].totals.contains(cell))
    };
    let matrix: Vec<Vec<i64>> =
        (0..identities.len()).map(|sum| cells.iter().map(|cell| sign(sum, cell)).collect()).collect();
    let printed: Vec<i64> =
        cells.iter().map(|cell| i64::try_from(count(report, *cell)).expect("it is small")).collect();
    let off: Vec<i64> =
        matrix.iter().map(|row| row.iter().zip(&printed).map(|(sign, count)| sign * count).sum()).collect();
    let mut found = BTreeSet::new();
    let mut chosen: Vec<usize> = (0..size).collect();
    loop {
        let mut off = off.clone();
        let mut open = chosen.clone();
        let mut set = Vec::new();
        while !open.is_empty() {
            let alone = (0..off.len()).find_map(|sum| {
                let mut here = open.iter().filter(|cell| matrix[sum][**cell] != 0);
                here.next().filter(|_| here.next().is_none()).map(|cell| (sum, *cell))
            });
            let (sum, cell) = alone.expect("three cells never stand in pairs in all their sums");
            let change = -off[sum] * matrix[sum][cell];
            (0..off.len()).for_each(|sum| off[sum] += matrix[sum][cell] * change);
            set.push((cells[cell], printed[cell] + change, change));
            open.retain(|other| *other != cell);
        }
        if off.iter().all(|off| *off == 0) && set.iter().all(|(_, to, change)| *to >= 0 && *change != 0) {
            let mut set: Vec<_> =
                set.iter().map(|(cell, to, _)| (*cell, u64::try_from(*to).expect("it is not negative"))).collect();
            set.sort();
            found.insert(set);
        }
        let Some(at) = (0..size).rev().find(|at| chosen[*at] < cells.len() - size + at) else { return found };
        chosen[at] += 1;
        (at + 1..size).for_each(|next| chosen[next] = chosen[next - 1] + 1);
    }
}

#[test]
fn no_set_of_up_to_three_cells_is_missed_and_none_is_negative() {
    let mut numbers = Numbers(3);
    for round in 0..12 {
        let report = balanced(Edition::E2021, Forms::default(), &mut numbers);
        let cells = cells(&report, Table::Requests);
        let mut wrong = report.clone();
        // Equal sizes in one row or column, and small figures, are where repairs tie and go negative.
        for _ in 0..2 {
            let at = usize::try_from(numbers.below(cells.len() as u64)).unwrap();
            let other = if round % 2 == 0 { (at + 7) % cells.len() } else { at / 7 * 7 + (at + 1) % 7 };
            let size = numbers.below(3) + 1;
            set(&mut wrong, cells[at], count(&report, cells[at]) + size);
            set(&mut wrong, cells[other], count(&report, cells[other]).saturating_sub(size));
        }
        let located = find_fixes(&wrong, None);
        let sizes =
            [1, 2, 3].map(|size| if size == 3 && round > 1 { BTreeSet::new() } else { by_trying_all(&wrong, size) });
        let Some(smallest) = sizes.iter().find(|sets| !sets.is_empty()) else { continue };
        let sets: Vec<&Fix> =
            located.fixes.iter().filter(|it| it.changes.len() == smallest.first().unwrap().len()).collect();
        assert_eq!(sets.len(), smallest.len().min(10), "{located:?}");
        for fix in sets {
            assert!(smallest.contains(&changed(fix)), "{fix:?}");
            assert_eq!((fix.ties, fix.ties_exact), (smallest.len() - 1, true));
        }
    }
}

#[test]
fn a_request_counted_under_the_wrong_applicant_or_outcome_is_said_to_be_ambiguous() {
    let mut report = balanced(Edition::E2021, Forms::default(), &mut Numbers(4));
    // Every cell large enough to have been counted some too many.
    for outcome in Outcome::ALL {
        for who in &Applicant::ALL[..6] {
            if let Some(count) = report.requests.outcomes.get_mut(outcome).get_mut(*who) {
                *count += 5;
            }
        }
    }
    let mut report = rebalanced(report);
    let shift = |report: &mut Report, from: &str, to: &str| {
        let (from, to) = (cell(from), cell(to));
        let (less, more) = (count(report, from) - 2, count(report, to) + 2);
        set(report, from, less);
        set(report, to, more);
    };
    let mut column = report.clone();
    shift(&mut column, "requests.outcomes.granted.natural_person", "requests.outcomes.granted.business");
    let first = &find_fixes(&column, None).fixes[0];
    // Among the ties some neighbours may be told apart by chance by what a swap would have made of them.
    assert!(matches!(first.kind, FixKind::Misfiled | FixKind::CellsSwapped));
    assert_eq!((first.ties, first.ties_exact), (20, true));
    assert!(first.message.zh.contains("另有 20 种改动同样少的改法，不能断定是哪几格"), "{}", first.message.zh);
    shift(&mut report, "requests.outcomes.granted.business", "requests.outcomes.other_unpaid.business");
    let first = &find_fixes(&report, None).fixes[0];
    assert!(matches!(first.kind, FixKind::Misfiled | FixKind::CellsSwapped));
    assert_eq!(first.ties, 6);
}

#[test]
fn two_neighbours_swapped_come_first_among_the_ties() {
    let mut report = balanced(Edition::E2021, Forms::default(), &mut Numbers(5));
    let (left, right) = (cell("requests.outcomes.partly_granted.business"), cell("requests.outcomes.granted.business"));
    let total = count(&report, cell("requests.concluded.business"));
    assert!(total > 0);
    set(&mut report, left, 0);
    set(&mut report, right, 0);
    let mut report = rebalanced(report);
    set(&mut report, left, 31);
    set(&mut report, right, 8);
    let report = rebalanced(report);
    let mut wrong = report.clone();
    set(&mut wrong, left, 8);
    set(&mut wrong, right, 31);
    let first = &find_fixes(&wrong, None).fixes[0];
    assert_eq!((first.kind, first.rank), (FixKind::CellsSwapped, 1));
    assert_eq!(apply(&wrong, first).unwrap(), report);
    assert!(first.ties > 0 && first.message.zh.contains("最像"));
}

/// Outcomes, received and brought forward as they are; everything else made to fit.
fn rebalanced(mut report: Report) -> Report {
    let rows: Vec<RequestRow> =
        report.form_of(Table::Requests).form().requests.rows().map(|printed| printed.row).collect();
    for who in &Applicant::ALL[..6] {
        let outcomes = rows.iter().filter(|row| matches!(row, RequestRow::Outcome(_)));
        let dealt_with: u64 = outcomes.filter_map(|row| *report.requests.row(*row).get(*who)).sum();
        *report.requests.concluded.get_mut(*who) = Some(dealt_with);
        *report.requests.carried_forward.get_mut(*who) = Some(3);
        *report.requests.brought_forward.get_mut(*who) = Some(2);
        *report.requests.received.get_mut(*who) = Some(dealt_with + 1);
    }
    for row in rows {
        let total = Applicant::ALL[..6].iter().filter_map(|who| *report.requests.row(row).get(*who)).sum();
        report.requests.row_mut(row).total = Some(total);
    }
    assert_eq!(sums_fail(&report), 0);
    report
}

/// A report whose row 予以公开 says 10, 4, 3, 2, 1, 5 and 25.
fn with_a_full_row() -> Report {
    let mut report = balanced(Edition::E2021, Forms::default(), &mut Numbers(6));
    let row = report.requests.outcomes.get_mut(Outcome::Granted);
    for (who, part) in Applicant::ALL.into_iter().zip([10, 4, 3, 2, 1, 5]) {
        *row.get_mut(who) = Some(part);
    }
    rebalanced(report)
}

fn with_row(report: &Report, figures: [u64; 7]) -> Report {
    let mut wrong = report.clone();
    for (who, figure) in Applicant::ALL.into_iter().zip(figures) {
        *wrong.requests.outcomes.granted.get_mut(who) = Some(figure);
    }
    wrong
}

#[test]
fn a_number_taken_apart_sends_the_reader_to_the_source() {
    let report = with_a_full_row();
    let wrong = with_row(&report, [1, 0, 4, 3, 2, 1, 5]);
    let first = &find_fixes(&wrong, None).fixes[0];
    assert_eq!(first.kind, FixKind::NumberBroken);
    assert_eq!(apply(&wrong, first).unwrap(), report);
    assert!(first.message.zh.starts_with("请核对原文："), "{}", first.message.zh);
    assert!(first.message.zh.contains("10 被读成 1 和 0"), "{}", first.message.zh);
    assert!(first.message.en.starts_with("Check the source:"), "{}", first.message.en);
}

#[test]
fn two_cells_are_not_joined_to_more_than_a_count_can_be() {
    let report = with_a_full_row();
    // Joined they are the largest number of 64 bits, to which nothing can be added.
    let wrong = with_row(&report, [922_337_203_685_477, 5807, 4, 3, 2, 1, 5]);
    let fixes = find_fixes(&wrong, None).fixes;
    assert!(fixes.iter().all(|fix| fix.kind != FixKind::NumberBroken), "{fixes:?}");
}

#[test]
fn a_row_one_column_off_is_one_fix() {
    let report = with_a_full_row();
    for row in [[0, 10, 4, 3, 2, 1, 5], [4, 3, 2, 1, 5, 25, 0], [0, 10, 4, 3, 2, 1, 25]] {
        let wrong = with_row(&report, row);
        let first = &find_fixes(&wrong, None).fixes[0];
        assert_eq!(first.kind, FixKind::RowShifted, "{row:?} {first:?}");
        assert_eq!(apply(&wrong, first).unwrap(), report);
    }
}

#[test]
fn a_column_one_row_off_is_one_fix() {
    let report = balanced(Edition::E2021, Forms::default(), &mut Numbers(7));
    let who = Applicant::NaturalPerson;
    let rows: Vec<RequestRow> = Edition::E2021.form().requests.rows().map(|printed| printed.row).collect();
    let mut wrong = report.clone();
    for at in 3..23 {
        *wrong.requests.row_mut(rows[at]).get_mut(who) = *report.requests.row(rows[at - 1]).get(who);
    }
    *wrong.requests.row_mut(rows[2]).get_mut(who) = Some(1000);
    let first = &find_fixes(&wrong, None).fixes[0];
    assert_eq!(first.kind, FixKind::ColumnShifted);
    assert_eq!(apply(&wrong, first).unwrap(), report);
}

#[test]
fn a_stale_total_and_a_figure_of_last_year_are_told() {
    let report = with_a_full_row();
    let total = cell("requests.outcomes.granted.total");
    let mut wrong = report.clone();
    set(&mut wrong, total, 22);
    assert_eq!(find_fixes(&wrong, None).fixes[0].kind, FixKind::DigitChanged);
    set(&mut wrong, total, 19);
    assert_eq!(find_fixes(&wrong, None).fixes[0].kind, FixKind::TotalStale);
    let mut previous = report.clone();
    set(&mut previous, total, 19);
    assert_eq!(find_fixes(&wrong, Some(&previous)).fixes[0].kind, FixKind::CopiedFromLastYear);
}

#[test]
fn what_last_year_carried_forward_decides_what_is_brought_forward_in_every_column() {
    let mut numbers = Numbers(11);
    for (edition, mixed) in FORMS {
        let right = balanced(edition, if mixed { hybrid() } else { Forms::default() }, &mut numbers);
        let mut previous = balanced(Edition::E2019, Forms::default(), &mut numbers);
        previous.requests.carried_forward = right.requests.brought_forward.clone();
        for who in &Applicant::ALL[..6] {
            for more in [1, 9, 25] {
                let mut wrong = right.clone();
                for who in [*who, Applicant::Total] {
                    let brought = Cell::Request(RequestRow::BroughtForward, who);
                    set(&mut wrong, brought, count(&right, brought) + more);
                }
                let located = find_fixes(&wrong, Some(&previous)).fixes;
                assert_eq!(apply(&wrong, &located[0]).unwrap(), right, "{who:?} {more}: {located:?}");
                assert_eq!(located.iter().filter(|fix| fix.rank == 1).count(), 1);
                let Fix { message, ties, .. } = &located[0];
                assert!(*ties > 0 && message.zh.contains("；这样改与上一年度报告的结转数一致。"), "{}", message.zh);
                assert!(message.en.contains("agrees with what last year's report carried forward"), "{}", message.en);
                assert!(located[1..].iter().all(|other| !other.message.zh.contains("结转数一致")));
            }
        }
    }
}

#[test]
fn a_fix_that_parts_from_last_years_report_comes_after_those_that_do_not() {
    let right = with_a_full_row();
    let mut previous = right.clone();
    previous.requests.carried_forward = right.requests.brought_forward.clone();
    let mut wrong = right.clone();
    for address in ["requests.received.business", "requests.received.total"] {
        let cell = cell(address);
        set(&mut wrong, cell, count(&right, cell) + 1);
    }
    let located = find_fixes(&wrong, Some(&previous)).fixes;
    let changes_brought_forward =
        |one: &Fix| one.changes.iter().any(|it| it.cell.row() == cell("requests.brought_forward.total").row());
    assert!(!changes_brought_forward(&located[0]));
    let last = located.iter().rposition(|one| !changes_brought_forward(one)).unwrap();
    assert!(located[..last].iter().all(|one| !changes_brought_forward(one)), "{located:?}");
}

#[test]
fn a_finding_that_the_years_do_not_join_is_told_with_the_cell_that_mends_it() {
    let mut report = Report { year: Some(2024), ..with_a_full_row() };
    let mut previous = Report { year: Some(2023), ..report.clone() };
    previous.requests.carried_forward = report.requests.brought_forward.clone();
    set(&mut report, cell("requests.brought_forward.business"), 41);
    let earlier = [previous];
    let findings = check_with(&report, &Context { previous: &earlier, ..Context::default() });
    let joined = findings.findings.iter().find(|finding| finding.rule == "years.brought-forward").unwrap();
    assert_eq!(findings.fixes[0].changes[0].to, 2);
    assert!(findings.fixes[0].settles.contains(&joined.fingerprint));
}

/// A block of table four in which the total, 132, is too large by nine.
fn reconsideration(prose: &str) -> Report {
    let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
    let block = &mut report.reviews.reconsideration;
    (block.upheld, block.corrected, block.other, block.pending, block.total) =
        (Some(100), Some(11), Some(9), Some(3), Some(132));
    report.narrative.overview = Some(vec![ogi_model::NarrativeBlock { text: prose.to_owned(), heading: None }]);
    report
}

#[test]
fn what_the_prose_says_too_comes_first_and_is_one_fault_with_the_sum() {
    let findings = check(&reconsideration("政府信息公开行政复议123件。"));
    let said = findings.findings.iter().find(|finding| finding.rule == "narrative.mismatch").unwrap();
    let [first, others @ ..] = findings.fixes.as_slice() else { panic!("there are fixes") };
    assert_eq!(first.changes, [Change { cell: cell("reviews.reconsideration.total"), from: Some(132), to: 123 }]);
    assert!(first.rank == 1 && first.settles.contains(&said.fingerprint), "{first:?}");
    assert!(first.message.zh.ends_with("；文字部分写的也是 123。"), "{}", first.message.zh);
    assert!(first.message.en.ends_with("; the prose says 123, too."), "{}", first.message.en);
    assert!(others.iter().all(|other| other.rank > 1 && !other.settles.contains(&said.fingerprint)));
    let mended = check(&apply(&reconsideration("政府信息公开行政复议123件。"), first).unwrap());
    assert!(mended.findings.iter().all(|finding| !first.settles.contains(&finding.fingerprint)));
}

#[test]
fn prose_that_says_a_third_figure_speaks_for_no_fix() {
    let findings = check(&reconsideration("政府信息公开行政复议127件。"));
    let said = findings.findings.iter().find(|finding| finding.rule == "narrative.mismatch").unwrap();
    assert!(findings.fixes.iter().all(|fix| !fix.settles.contains(&said.fingerprint)));
    assert!(findings.fixes.iter().all(|fix| !fix.message.zh.contains("文字部分")));
}

/// As [`with_a_full_row`], with so many requests of two kinds of applicant that no cell of an outcome could be off by what
/// an exchange of the totals makes.
fn with_two_full_columns() -> Report {
    let mut report = balanced(Edition::E2021, Forms::default(), &mut Numbers(6));
    for outcome in Outcome::ALL {
        let row = report.requests.outcomes.get_mut(outcome);
        if row.business.is_some() {
            (row.business, row.research_institution) = (Some(0), Some(7));
        }
    }
    rebalanced(report)
}

#[test]
fn two_columns_exchanged_in_the_rows_besides_the_outcomes_are_one_fix() {
    let right = with_two_full_columns();
    let mut wrong = right.clone();
    for row in ["received", "brought_forward", "concluded", "carried_forward"] {
        let (left, other) =
            (cell(&format!("requests.{row}.business")), cell(&format!("requests.{row}.research_institution")));
        set(&mut wrong, left, count(&right, other));
        set(&mut wrong, other, count(&right, left));
    }
    let located = find_fixes(&wrong, None).fixes;
    let first = located.iter().find(|it| apply(&wrong, it).unwrap() == right).expect("the truth is among them");
    assert_eq!((first.kind, first.rank), (FixKind::LinesSwapped, 1));
    assert!(first.message.zh.starts_with("“商业企业”和“科研机构”两列的数字可能互换了："), "{}", first.message.zh);
    assert!(
        first.message.en.contains("columns “商业企业” and “科研机构” may have been exchanged"),
        "{}",
        first.message.en
    );
    assert!(located.iter().all(|one| !one.message.zh.contains("唯一")), "{located:?}");
}

#[test]
fn two_rows_exchanged_are_one_fix() {
    let right = balanced(Edition::E2021, Forms::default(), &mut Numbers(12));
    let mut wrong = right.clone();
    std::mem::swap(&mut wrong.requests.concluded, &mut wrong.requests.carried_forward);
    let first = &find_fixes(&wrong, None).fixes[0];
    assert_eq!((first.kind, first.rank), (FixKind::LinesSwapped, 1));
    assert_eq!(apply(&wrong, first).unwrap(), right);
    assert!(first.message.zh.contains("两行的数字可能互换了"), "{}", first.message.zh);
}

#[test]
fn one_request_under_the_wrong_applicant_is_no_exchange_of_columns() {
    let right = balanced(Edition::E2021, Forms::default(), &mut Numbers(13));
    let mut wrong = right.clone();
    for who in &Applicant::ALL[..6] {
        let (outcome, other) = (RequestRow::Outcome(Outcome::Granted), Applicant::NaturalPerson);
        let (from, to) = (Cell::Request(outcome, *who), Cell::Request(outcome, other));
        if *who != other && count(&right, from) > 0 {
            set(&mut wrong, from, count(&right, from) - 1);
            set(&mut wrong, to, count(&right, to) + 1);
            break;
        }
    }
    assert!(sums_fail(&wrong) > 0);
    assert!(find_fixes(&wrong, None).fixes.iter().all(|it| it.kind != FixKind::LinesSwapped));
}

#[test]
fn several_cells_without_alternative_are_only_the_fewest() {
    let mut report = with_a_full_row();
    for (address, more) in
        [("requests.outcomes.granted.business", 70), ("requests.outcomes.other_unpaid.research_institution", 900)]
    {
        let cell = cell(address);
        let wrong = count(&report, cell) + more;
        set(&mut report, cell, wrong);
    }
    let [first] = &find_fixes(&report, None).fixes[..] else { panic!("there is one") };
    assert!(first.message.zh.contains("，改动格数最少的改法只有这一种。"), "{}", first.message.zh);
    assert!(first.message.en.contains("this is the only fix with so few changes"), "{}", first.message.en);
}

#[test]
fn another_figure_of_one_digit_looks_like_no_slip() {
    let mut report = with_a_full_row();
    set(&mut report, cell("requests.outcomes.granted.business"), 9);
    let first = &find_fixes(&report, None).fixes[0];
    assert_eq!(first.kind, FixKind::FigureWrong);
    assert!(first.message.zh.contains("填的是 9，应为 4。"), "{}", first.message.zh);
}

#[test]
fn last_years_figure_is_the_printed_one_and_is_said_of_it() {
    let report = with_a_full_row();
    let total = cell("requests.outcomes.granted.total");
    let (mut wrong, mut previous) = (report.clone(), report.clone());
    set(&mut wrong, total, 19);
    set(&mut previous, total, 19);
    let message = &find_fixes(&wrong, Some(&previous)).fixes[0].message;
    assert!(message.zh.contains("填的是 19（与上一年度报告的数字相同，像是沿用了旧数），应为 25。"), "{}", message.zh);
    assert!(
        message.en.contains("19 is printed (it is last year's figure, probably copied); it should be 25."),
        "{}",
        message.en
    );
}

#[test]
fn the_number_of_moved_cells_is_set_apart_from_the_last_figure() {
    let wrong = with_row(&with_a_full_row(), [0, 10, 4, 3, 2, 1, 5]);
    let zh = &find_fixes(&wrong, None).fixes[0].message.zh;
    assert!(zh.contains("→2 等共 7 格。"), "{zh}");
}

#[test]
fn table_four_says_it_cannot_tell_which_of_five() {
    let mut report = balanced(Edition::E2021, Forms::default(), &mut Numbers(8));
    let block = &mut report.reviews.reconsideration;
    (block.upheld, block.corrected, block.other, block.pending, block.total) =
        (Some(3), Some(2), Some(4), Some(5), Some(13));
    let located = find_fixes(&report, None);
    assert_eq!(located.fixes.len(), 5);
    for fix in &located.fixes {
        assert_eq!((fix.changes.len(), fix.ties, fix.ties_exact), (1, 4, true));
        assert!(fix.message.zh.contains("另有 4 种改动同样少的改法，不能断定是哪一格"), "{}", fix.message.zh);
    }
    // A part that is zero cannot have been too large.
    report.reviews.reconsideration.corrected = Some(0);
    report.reviews.reconsideration.total = Some(11);
    assert_eq!(find_fixes(&report, None).fixes.len(), 4);
}

#[test]
fn faults_in_different_tables_and_blocks_are_explained_apart() {
    let mut report = with_a_full_row();
    set(&mut report, cell("requests.received.total"), 999_999);
    report.reviews.reconsideration.total = Some(1);
    report.reviews.direct_litigation.total = Some(2);
    let findings = check(&report);
    let located = find_fixes(&report, None);
    let settled: BTreeSet<Vec<String>> = located.fixes.iter().map(|it| it.settles.clone()).collect();
    assert_eq!(settled.len(), 3);
    let errors: BTreeSet<String> = findings.findings.iter().map(|finding| finding.fingerprint.clone()).collect();
    assert!(settled.iter().flatten().all(|settled| errors.contains(settled)));
}

#[test]
fn a_blank_is_no_change_and_no_obstacle() {
    let mut report = with_a_full_row();
    for address in
        ["requests.outcomes.granted.business", "requests.carried_forward.total", "requests.concluded.business"]
    {
        report.set(cell(address), None).unwrap();
    }
    // What is blank is offered, not filled in.
    let offered = find_fixes(&report, None).fixes;
    let [blanks] = &offered[..] else { panic!("{offered:?}") };
    assert_eq!(blanks.kind, FixKind::BlankComputed);
    assert_eq!(apply(&report, blanks).unwrap(), rebalanced(apply(&report, blanks).unwrap()));
    assert!(blanks.changes.iter().all(|change| change.from.is_none()));
    assert_eq!(report.requests.outcomes.granted.business, None);
    // A wrong cell is still named beside them.
    let wrong = cell("requests.outcomes.withheld_by_law.total");
    let right = count(&report, wrong);
    set(&mut report, wrong, right + 40);
    let first = &find_fixes(&report, None).fixes[0];
    assert_eq!(first.changes, [Change { cell: wrong, from: Some(right + 40), to: right }]);
    assert!(first.message.zh.contains("空白各格取最小的可能值"), "{}", first.message.zh);
}

#[test]
fn blanks_that_can_only_be_zero_are_offered_as_zero_once_a_table() {
    let mut report = with_a_full_row();
    let zeros: Vec<Cell> = cells(&report, Table::Requests)
        .into_iter()
        .filter(|cell| matches!(cell, Cell::Request(_, who) if *who != Applicant::Total) && count(&report, *cell) == 0)
        .collect();
    for cell in &zeros {
        report.set(*cell, None).unwrap();
    }
    let offered = find_fixes(&report, None).fixes;
    assert_eq!(offered.len(), 1);
    assert_eq!(offered[0].kind, FixKind::BlankIsZero);
    assert_eq!(offered[0].changes.len(), zeros.len());
}

#[test]
fn a_report_that_is_wrong_all_over_is_said_to_be_so() {
    let mut report = balanced(Edition::E2021, Forms::default(), &mut Numbers(9));
    for (index, row) in RequestRow::ALL.into_iter().enumerate() {
        if let Some(total) = &mut report.requests.row_mut(row).total {
            *total += 1000 + index as u64;
        }
    }
    let located = find_fixes(&report, None);
    assert!(located.fixes.is_empty());
    let [without_fix] = &located.without_fix[..] else { panic!("{located:?}") };
    assert!(without_fix.at_least > 20, "{without_fix:?}");
    assert!(without_fix.message.zh.contains("至少需要改动"));
    assert_eq!(without_fix.findings.len(), sums_fail(&report));
}

#[test]
fn a_fix_is_refused_where_the_figures_have_changed() {
    let mut report = with_a_full_row();
    let wrong = cell("requests.outcomes.granted.total");
    set(&mut report, wrong, 52);
    report.remarks.insert(wrong, "52件".to_owned());
    let first = find_fixes(&report, None).fixes[0].clone();
    assert_eq!(first.kind, FixKind::DigitSwapped);
    let corrected = apply(&report, &first).unwrap();
    assert!(corrected.remarks.is_empty() && report.remarks.len() == 1);
    set(&mut report, wrong, 53);
    assert_eq!(
        apply(&report, &first),
        Err(NotApplicable::OtherFigure { cell: wrong, expected: Some(52), found: Some(53) })
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_fix_of_any_report_settles_what_it_says(report in any_report()) {
        let findings = check(&report);
        for fix in &findings.fixes {
            let corrected = check(&apply(&report, fix).unwrap());
            let found = |print: &String| findings.findings.iter().any(|finding| finding.fingerprint == *print);
            let gone = |print: &String| corrected.findings.iter().all(|finding| finding.fingerprint != *print);
            prop_assert!(fix.settles.iter().all(|print| found(print) && gone(print)));
        }
    }

    #[test]
    fn every_fix_of_a_few_wrong_cells_and_blanks_settles_what_it_says(
        mut report in balanced_report(),
        wrong in prop::collection::vec((any::<prop::sample::Index>(), 0..300u64), 1..5),
        blanks in prop::collection::vec(any::<prop::sample::Index>(), 0..30),
    ) {
        let cells: Vec<Cell> = report.cells().filter(|cell| cell.table() != Table::Disclosure).collect();
        for (at, to) in wrong {
            report.set(*at.get(&cells), Some(Figure::Count(to))).unwrap();
        }
        for at in blanks {
            report.set(*at.get(&cells), None).unwrap();
        }
        let findings = check(&report);
        for fix in &findings.fixes {
            let corrected = check(&apply(&report, fix).unwrap());
            let gone = |print: &String| corrected.findings.iter().all(|finding| finding.fingerprint != *print);
            prop_assert!(fix.settles.iter().all(gone), "{:?}", fix);
            // Nothing else is broken for it.
            prop_assert!(corrected.counts.error + fix.settles.len() == findings.counts.error);
        }
    }
}
