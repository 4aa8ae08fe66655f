//! What speaks for a fix and against it, requests that are counted twice, and fixes applied together.

use ogi_model::{
    Applicant, Cell, Channel, Edition, Figure, Forms, Language, Localized, NarrativeBlock, Outcome, OutcomeGroup,
    Report, RequestRow, Table,
};
use ogi_validate::{
    Change, Context, Evidence, EvidencePlace, EvidenceSection, EvidenceSource, Findings, Fix, FixKind, NotApplicable,
    Speaks, apply, apply_all, check, check_with, find_fixes,
};

fn cell(address: &str) -> Cell {
    address.parse().expect("it is the address of a cell")
}

fn set(report: &mut Report, address: &str, count: u64) {
    report.set(cell(address), Some(Figure::Count(count))).expect("the cell holds a count");
}

fn changes(fix: &Fix) -> Vec<(String, u64)> {
    fix.changes.iter().map(|change| (change.cell.to_string(), change.to)).collect()
}

fn changed<const N: usize>(changes: [(&str, u64); N]) -> Vec<(String, u64)> {
    changes.into_iter().map(|(cell, to)| (cell.to_owned(), to)).collect()
}

/// A report of a department whose figures are zero but for some rows of natural persons, with their totals.
fn department(edition: Edition, natural_persons: &[(&str, u64)], prose: &str) -> Report {
    let mut report = Report { year: Some(2024), ..Report::blank(edition) };
    for cell in report.cells().filter(|cell| cell.table() != Table::Disclosure).collect::<Vec<_>>() {
        report.set(cell, Some(Figure::Count(0))).expect("the cell holds a count");
    }
    for (row, count) in natural_persons {
        for column in ["natural_person", "total"] {
            set(&mut report, &format!("requests.{row}.{column}"), *count);
        }
    }
    report.narrative.overview = Some(vec![
        NarrativeBlock { text: "（二）依申请公开".to_owned(), heading: Some(2) },
        NarrativeBlock { text: prose.to_owned(), heading: None },
    ]);
    report
}

/// Twelve requests received and one brought forward, of which one was granted in part and stands under a ground, too.
fn one_counted_twice(ground: &str, concluded: u64, prose: &str) -> Report {
    department(
        Edition::E2021,
        &[
            ("received", 12),
            ("brought_forward", 1),
            ("outcomes.granted", 8),
            ("outcomes.partly_granted", 1),
            (ground, 1),
            ("outcomes.not_processed_petition", 4),
            ("concluded", concluded),
        ],
        prose,
    )
}

const THIRD_PARTY: &str = "outcomes.withheld_third_party";

#[test]
fn a_request_granted_in_part_and_counted_under_a_ground_again_is_taken_out_where_the_prose_speaks_for_the_totals() {
    let report =
        one_counted_twice(THIRD_PARTY, 14, "全年新收政府信息公开申请12件，上年结转1件，其中予以公开8件，部分公开1件。");
    let found = check(&report);
    assert_eq!(found.counts.error, 2, "the balance of two columns");
    let [first, others @ ..] = &found.fixes[..] else { panic!("there are fixes") };
    assert_eq!((first.kind, first.rank), (FixKind::CountedTwice, 1));
    assert_eq!(
        changes(first),
        changed([
            ("requests.outcomes.withheld_third_party.natural_person", 0),
            ("requests.outcomes.withheld_third_party.total", 0),
            ("requests.concluded.natural_person", 13),
            ("requests.concluded.total", 13),
        ])
    );
    assert!(first.evidence.is_empty() && !first.is_contradicted());
    assert!(
        first.message.zh.starts_with("区分处理的申请可能重复计数：这类申请只计入部分公开，不再计入不予公开。"),
        "{}",
        first.message.zh
    );
    assert!(first.message.zh.contains("一行“自然人” 1→0、“总计” 1→0；"), "{}", first.message.zh);
    assert!(first.message.en.contains("not under 不予公开 (Withheld), too"), "{}", first.message.en);

    // Whatever changes what the prose states comes after it, and says that the prose speaks against it.
    assert!(!others.is_empty() && others.iter().all(Fix::is_contradicted), "{others:#?}");
    let of_received = others.iter().find(|fix| changes(fix)[0].0.starts_with("requests.received")).unwrap();
    assert_eq!(
        of_received.evidence,
        [Evidence {
            speaks: Speaks::Against,
            what: EvidenceSource::Prose,
            cell: cell("requests.received.total"),
            place: Some(place(EvidenceSection::Overview, 2)),
            value: Some(12),
        }]
    );
    assert!(of_received.message.zh.ends_with("；但文字部分写的是 12，这样改与之不符。"), "{}", of_received.message.zh);
    assert!(
        of_received.message.en.ends_with("; but the prose says 12, which speaks against it."),
        "{}",
        of_received.message.en
    );
    assert_eq!(check(&apply(&report, first).unwrap()).counts.error, 0);
}

fn place(section: EvidenceSection, paragraph: u16) -> EvidencePlace {
    let mut place = EvidencePlace::default();
    (place.section, place.paragraph) = (Some(section), Some(paragraph));
    place
}

#[test]
fn a_second_count_that_the_total_leaves_out_is_the_likeliest_as_the_balance_speaks_for_the_total() {
    let report = one_counted_twice("outcomes.unavailable_not_held", 13, "");
    let found = check(&report);
    let first = &found.fixes[0];
    assert_eq!((first.kind, first.rank), (FixKind::CountedTwice, 1));
    assert_eq!(
        changes(first),
        changed([
            ("requests.outcomes.unavailable_not_held.natural_person", 0),
            ("requests.outcomes.unavailable_not_held.total", 0),
        ])
    );
    assert!(first.message.zh.contains("不再计入无法提供。"), "{}", first.message.zh);
    assert!(found.fixes[1..].iter().all(|fix| fix.rank > 1 && fix.kind != FixKind::CountedTwice));
}

#[test]
fn without_anything_that_speaks_for_the_totals_the_smaller_change_comes_first() {
    let found = check(&one_counted_twice(THIRD_PARTY, 14, ""));
    let twice = found.fixes.iter().position(|fix| fix.kind == FixKind::CountedTwice).unwrap();
    assert!(twice > 0 && found.fixes[..twice].iter().all(|fix| fix.changes.len() == 2), "{:#?}", found.fixes);
}

#[test]
fn last_years_report_speaks_for_the_totals_as_the_prose_does() {
    let report = one_counted_twice(THIRD_PARTY, 14, "全年新收政府信息公开申请12件。");
    let mut previous = department(Edition::E2021, &[("received", 1), ("carried_forward", 1)], "");
    previous.year = Some(2023);
    let earlier = [previous];
    let found = check_with(&report, &Context { previous: &earlier, ..Context::default() });
    assert_eq!(found.fixes[0].kind, FixKind::CountedTwice);
    let of_brought = |fix: &&Fix| changes(fix)[0].0.starts_with("requests.brought_forward");
    let brought = found.fixes.iter().find(of_brought).unwrap();
    let mut last_year = EvidencePlace::default();
    last_year.year = Some(2023);
    assert_eq!(
        brought.evidence[0],
        Evidence {
            speaks: Speaks::Against,
            what: EvidenceSource::PreviousYear,
            cell: cell("requests.brought_forward.natural_person"),
            place: Some(last_year),
            value: Some(1),
        }
    );
    assert!(
        brought.rank > 1 && brought.message.zh.contains("；但上一年度报告的结转数是 1，这样改与之不符"),
        "{brought:?}"
    );
}

#[test]
fn more_cannot_be_taken_out_than_was_granted_in_part() {
    for partly in [0, 1, 2] {
        let report = department(
            Edition::E2021,
            &[
                ("received", 9),
                ("outcomes.granted", 9 - partly),
                ("outcomes.partly_granted", partly),
                ("outcomes.withheld_state_secret", 2),
                ("concluded", 9),
            ],
            "",
        );
        let found = find_fixes(&report, None).fixes;
        assert_eq!(found.iter().any(|fix| fix.kind == FixKind::CountedTwice), partly == 2, "{partly}: {found:#?}");
    }
}

#[test]
fn a_second_count_is_found_in_every_ground_and_kind_of_applicant_of_every_edition() {
    for (edition, forms) in [
        (Edition::E2019, Forms::default()),
        (Edition::E2021, Forms::default()),
        (Edition::E2021, Forms { requests: Some(Edition::E2019), ..Forms::default() }),
    ] {
        let report = Report { forms, ..Report::blank(edition) };
        let grounds = [OutcomeGroup::Withheld, OutcomeGroup::Unavailable]
            .into_iter()
            .flat_map(|group| group.rows(report.form_of(Table::Requests)));
        for ground in grounds {
            for who in &Applicant::ALL[..6] {
                for is_in_the_total in [false, true] {
                    let mut report = report.clone();
                    for cell in report.cells().filter(|cell| cell.table() != Table::Disclosure).collect::<Vec<_>>() {
                        report.set(cell, Some(Figure::Count(0))).unwrap();
                    }
                    for (row, count) in [
                        (RequestRow::Received, 30),
                        (RequestRow::Outcome(Outcome::Granted), 20),
                        (RequestRow::Outcome(Outcome::PartlyGranted), 7),
                        (RequestRow::Outcome(ground), 3 + 5),
                        (RequestRow::Concluded, 30 + if is_in_the_total { 5 } else { 0 }),
                    ] {
                        for who in [*who, Applicant::Total] {
                            report.set(Cell::Request(row, who), Some(Figure::Count(count))).unwrap();
                        }
                    }
                    let found = find_fixes(&report, None).fixes;
                    let twice = found.iter().find(|fix| fix.kind == FixKind::CountedTwice).unwrap();
                    let of_ground = Cell::Request(RequestRow::Outcome(ground), *who);
                    assert_eq!(twice.changes[0], Change { cell: of_ground, from: Some(8), to: 3 });
                    assert_eq!(twice.changes.len(), if is_in_the_total { 4 } else { 2 });
                    assert_eq!(find_fixes(&apply(&report, twice).unwrap(), None).fixes.len(), 0);
                }
            }
        }
    }
}

#[test]
fn requests_of_two_applicants_counted_twice_under_one_ground_are_one_fault() {
    let mut report = one_counted_twice(THIRD_PARTY, 14, "全年新收政府信息公开申请15件，上年结转1件。");
    for (row, business, total) in [
        ("received", 3, 15),
        ("outcomes.partly_granted", 2, 3),
        ("outcomes.withheld_third_party", 2, 3),
        ("outcomes.granted", 1, 9),
        ("concluded", 5, 19),
    ] {
        set(&mut report, &format!("requests.{row}.business"), business);
        set(&mut report, &format!("requests.{row}.total"), total);
    }
    let found = check(&report);
    let first = &found.fixes[0];
    assert_eq!((first.kind, first.rank, first.changes.len()), (FixKind::CountedTwice, 1, 6), "{:#?}", found.fixes);
    assert_eq!(check(&apply(&report, first).unwrap()).counts.error, 0);
}

#[test]
fn requests_counted_twice_under_two_grounds_are_found_where_these_hold_nothing_else() {
    let report = department(
        Edition::E2021,
        &[
            ("received", 10),
            ("outcomes.granted", 7),
            ("outcomes.partly_granted", 3),
            ("outcomes.withheld_process_information", 1),
            ("outcomes.withheld_internal_affairs", 2),
            ("concluded", 10),
        ],
        "",
    );
    let found = find_fixes(&report, None).fixes;
    let twice: Vec<&Fix> = found.iter().filter(|fix| fix.kind == FixKind::CountedTwice).collect();
    let [twice] = twice[..] else { panic!("{found:#?}") };
    assert_eq!(
        changes(twice),
        changed([
            ("requests.outcomes.withheld_internal_affairs.natural_person", 0),
            ("requests.outcomes.withheld_internal_affairs.total", 0),
            ("requests.outcomes.withheld_process_information.natural_person", 0),
            ("requests.outcomes.withheld_process_information.total", 0),
        ])
    );
}

#[test]
fn of_two_grounds_that_could_hold_the_second_count_neither_is_likelier() {
    let mut report = one_counted_twice(THIRD_PARTY, 14, "全年新收政府信息公开申请13件，上年结转1件。");
    for column in ["natural_person", "total"] {
        set(&mut report, &format!("requests.outcomes.withheld_by_law.{column}"), 1);
        set(&mut report, &format!("requests.received.{column}"), 13);
        set(&mut report, &format!("requests.concluded.{column}"), 15);
    }
    let found = check(&report);
    let first: Vec<&Fix> = found.fixes.iter().filter(|fix| fix.rank == 1).collect();
    assert_eq!(first.len(), 2);
    assert!(first.iter().all(|fix| fix.kind == FixKind::CountedTwice && fix.ties == 1), "{first:#?}");
    assert!(first[0].message.zh.contains("另有 1 种同样的改法"), "{}", first[0].message.zh);
}

#[test]
fn where_only_the_totals_are_filled_in_a_second_count_is_one_cell() {
    let mut report = one_counted_twice(THIRD_PARTY, 13, "");
    for who in &Applicant::ALL[..6] {
        for cell in report.cells().filter(|cell| matches!(cell, Cell::Request(_, of) if of == who)).collect::<Vec<_>>()
        {
            report.set(cell, None).unwrap();
        }
    }
    let found = find_fixes(&report, None).fixes;
    assert_eq!(changes(&found[0]), changed([("requests.outcomes.withheld_third_party.total", 0)]));
    assert_eq!((found[0].kind, found[0].rank), (FixKind::CountedTwice, 1));
}

/// A block of table four in which the total, 132, is too large by nine.
fn reconsideration(prose: &str) -> Report {
    let mut report = department(Edition::E2021, &[], prose);
    for (result, count) in [("upheld", 100), ("corrected", 11), ("other", 9), ("pending", 3), ("total", 132)] {
        set(&mut report, &format!("reviews.reconsideration.{result}"), count);
    }
    report
}

#[test]
fn what_the_prose_says_of_several_cells_together_is_evidence_too() {
    let report = one_counted_twice(THIRD_PARTY, 13, "全年予以公开和部分公开9件，不予公开0件。");
    let found = check(&report);
    let first = &found.fixes[0];
    assert_eq!(first.kind, FixKind::CountedTwice);
    let evidence = first.evidence.iter().find(|evidence| evidence.value == Some(0)).unwrap();
    assert_eq!((evidence.speaks, evidence.cell), (Speaks::For, cell("requests.outcomes.withheld_third_party.total")));
    assert!(first.message.zh.contains("；这样改与文字部分所写的 0 一致"), "{}", first.message.zh);
    let said = found.findings.iter().find(|finding| finding.rule == "narrative.mismatch").unwrap();
    assert!(first.settles.contains(&said.fingerprint));
    let granted = found.fixes.iter().find(|fix| changes(fix)[0].0.contains("outcomes.granted")).unwrap();
    assert!(granted.evidence.iter().any(|it| it.speaks == Speaks::Against && it.value == Some(9)), "{granted:?}");
}

#[test]
fn the_prose_that_states_the_printed_figure_speaks_against_the_only_fix() {
    let mut report = one_counted_twice("outcomes.granted", 14, "全年新收政府信息公开申请21件。");
    for address in ["requests.received.natural_person", "requests.received.total"] {
        set(&mut report, address, 13);
    }
    for column in ["natural_person", "total"] {
        set(&mut report, &format!("requests.outcomes.granted.{column}"), 9);
    }
    assert_eq!(check(&report).counts.error, 0);
    set(&mut report, "requests.received.total", 21);
    let found = check(&report);
    let [only] = &found.fixes[..] else { panic!("{:#?}", found.fixes) };
    assert!(only.rank == 1 && only.ties == 0 && only.is_contradicted(), "{only:?}");
    assert!(only.message.zh.contains("这是唯一的一种改法；但文字部分写的是 21"), "{}", only.message.zh);
}

#[test]
fn a_third_figure_and_a_statement_of_a_part_are_no_evidence() {
    for prose in ["政府信息公开行政复议127件。", "其中通过网络提起行政复议132件。", "行政复议约132件。"]
    {
        let found = check(&reconsideration(prose));
        assert!(found.fixes.iter().all(|fix| fix.evidence.is_empty()), "{prose}: {:#?}", found.fixes);
    }
    let found = check(&reconsideration("政府信息公开行政复议132件。"));
    assert!(found.fixes.last().unwrap().is_contradicted() && !found.fixes[0].is_contradicted());
}

fn errors(found: &Findings) -> usize {
    found.counts.error
}

/// Independent faults in tables three and four: one cell of table three, and a block of table four twice.
fn with_three_faults() -> Report {
    let mut report = one_counted_twice("outcomes.granted", 14, "政府信息公开行政复议4件。");
    for column in ["natural_person", "total"] {
        set(&mut report, &format!("requests.received.{column}"), 13);
        set(&mut report, &format!("requests.outcomes.granted.{column}"), 9);
    }
    set(&mut report, "requests.outcomes.granted.total", 6);
    set(&mut report, "reviews.reconsideration.upheld", 4);
    set(&mut report, "reviews.reconsideration.total", 5);
    set(&mut report, "reviews.direct_litigation.upheld", 25);
    set(&mut report, "reviews.direct_litigation.pending", 14);
    set(&mut report, "reviews.direct_litigation.total", 93);
    report
}

#[test]
fn independent_faults_have_fixes_of_their_own_which_are_applied_in_one_go() {
    let report = with_three_faults();
    let found = check(&report);
    let of = |wanted: &dyn Fn(Cell) -> bool| -> Vec<&Fix> {
        found.fixes.iter().filter(|fix| fix.changes.iter().all(|change| wanted(change.cell))).collect()
    };
    let of_requests = of(&|cell| cell.table() == Table::Requests);
    let of_reconsideration = of(&|cell| matches!(cell, Cell::Review(Channel::Reconsideration, _)));
    let of_litigation = of(&|cell| matches!(cell, Cell::Review(Channel::DirectLitigation, _)));
    assert_eq!(of_requests.len() + of_reconsideration.len() + of_litigation.len(), found.fixes.len());
    assert_eq!(changes(of_requests[0]), changed([("requests.outcomes.granted.total", 9)]));
    assert_eq!(changes(of_reconsideration[0]), changed([("reviews.reconsideration.total", 4)]));
    assert_eq!(changes(of_litigation[0]), changed([("reviews.direct_litigation.total", 39)]));
    let settled: Vec<&String> =
        [&of_requests, &of_reconsideration, &of_litigation].iter().flat_map(|fixes| &fixes[0].settles).collect();
    assert!(settled.iter().enumerate().all(|(at, print)| !settled[..at].contains(print)), "{settled:?}");

    let all = [of_litigation[0], of_requests[0], of_reconsideration[0]];
    let corrected = apply_all(&report, &all).unwrap();
    assert_eq!((errors(&found), errors(&check(&corrected))), (4, 0));
    let one_by_one = all.iter().try_fold(report.clone(), |report, fix| apply(&report, fix)).unwrap();
    assert_eq!(corrected, one_by_one);
    assert_eq!(apply_all(&report, &[]).unwrap(), report);
}

#[test]
fn two_faults_in_one_table_three_are_one_fix_of_two_cells() {
    let mut report = with_three_faults();
    set(&mut report, "requests.carried_forward.business", 3);
    let found = check(&report);
    let first = found.fixes.iter().find(|fix| fix.changes[0].cell.table() == Table::Requests).unwrap();
    assert_eq!(
        changes(first),
        changed([("requests.outcomes.granted.total", 9), ("requests.carried_forward.business", 0)])
    );
    assert_eq!(first.rank, 1);
}

#[test]
fn two_fixes_of_one_cell_are_not_applied_together() {
    let report = with_three_faults();
    let found = check(&report);
    let first = &found.fixes[0];
    let refused = apply_all(&report, &[first, first]).unwrap_err();
    let cell = first.changes[0].cell;
    assert_eq!(refused, NotApplicable::Overlap { cell, first: 1, second: 2 });
    assert_eq!(refused.localized(Language::Zh), format!("所给的第 1 种和第 2 种改法都要改动 `{cell}`，不能同时采用"));
    assert_eq!(
        refused.to_string(),
        format!("fixes 1 and 2 of those given both change `{cell}`: they cannot be applied together")
    );
}

#[test]
fn two_fixes_of_one_fault_are_not_applied_together() {
    let report = one_counted_twice(THIRD_PARTY, 14, "全年新收政府信息公开申请12件。");
    let found = check(&report);
    let [first, second, ..] = &found.fixes[..] else { panic!("there are two") };
    let refused = apply_all(&report, &[first, second]).unwrap_err();
    assert_eq!(refused, NotApplicable::Alternatives { first: 1, second: 2 });
    assert_eq!(refused.localized(Language::Zh), "所给的第 1 种和第 2 种是同一处差错的两种改法，只能采用其中一种");
}

#[test]
fn evidence_is_written_as_data() {
    let found = check(&reconsideration("政府信息公开行政复议123件。"));
    let json = serde_json::to_value(&found.fixes[0]).unwrap();
    assert_eq!(
        json["evidence"],
        serde_json::json!([{
            "speaks": "for",
            "what": "prose",
            "cell": "reviews.reconsideration.total",
            "place": { "section": "overview", "paragraph": 2 },
            "value": 123,
        }])
    );
    assert_eq!(serde_json::from_value::<Fix>(json).unwrap(), found.fixes[0]);
}
