//! Who is missing, which version counts, and what is said of the published report.

use chrono::NaiveDate;
use ogi_corpus::{
    AreaMistakeKind, AreaTotals, CellVerdict, ChosenBy, NotCountedReason, Register, Rollup, UnmatchedReason,
};
use ogi_model::{Edition, Identifier, Language, Organ, Report, Severity, Status};
use ogi_validate::Policy;

fn register() -> Register {
    Register::from_csv(
        "id,name,kind,parent,until\n1,甲县人民政府,government,,\n2,甲县人民政府办公室,government_office,1,\n3,甲县教育局,department,1,\n\
         4,甲县民政局,department,1,\n5,甲县水利局,department,1,\n6,甲县税务局,vertical_agency,,\n7,甲县旅游局,department,1,2018\n"
            .as_bytes(),
    )
    .unwrap()
}

fn report(name: &str, granted: u64, refused: u64) -> Report {
    let organ = Organ { name: name.to_owned(), ..Organ::default() };
    let mut report = Report { year: Some(2024), organ: Some(organ), ..Report::blank(Edition::LATEST) };
    report.requests.received.total = Some(granted + refused);
    report.requests.outcomes.granted.total = Some(granted);
    report.requests.outcomes.withheld_state_secret.total = Some(refused);
    report.requests.concluded.total = Some(granted + refused);
    report
}

fn rolled_up(reports: &[Report], area: Option<&Report>) -> AreaTotals {
    let register = register();
    let mut rollup = Rollup::new(&register, None);
    for (at, report) in reports.iter().enumerate() {
        rollup.push(report, &format!("{at}.json"));
    }
    if let Some(area) = area {
        rollup.push_area(area, "area.json");
    }
    rollup.finish()
}

fn members() -> Vec<Report> {
    vec![report("甲县政府办公室", 7, 1), report("县教育局", 5, 0), report("县民政局", 0, 2), report("县水利局", 1, 1)]
}

fn kinds(totals: &AreaTotals) -> Vec<(AreaMistakeKind, Vec<&str>)> {
    totals.mistakes.iter().map(|one| (one.kind, one.organs.iter().map(|organ| &*organ.name).collect())).collect()
}

#[test]
fn whatever_is_not_added_up_is_told_with_its_reason() {
    let mut reports = members();
    reports.truncate(2);
    reports.push(report("甲县税务局", 3, 0));
    let mut gone = report("甲县旅游局", 3, 0);
    reports.push(gone.clone());
    gone.organ.as_mut().unwrap().identifiers = vec![Identifier { scheme: "甲县".into(), id: "7".into() }];
    reports.push(gone);
    reports.push(report("乙县教育局", 3, 0));
    reports.push(Report { organ: None, ..report("", 3, 0) });
    reports.push(Report { year: None, ..report("县水利局", 3, 0) });
    reports.push(Report { year: Some(2023), ..report("县水利局", 3, 0) });
    let totals = rolled_up(&reports, None);
    let coverage = &totals.coverage;
    assert_eq!((coverage.expected, coverage.reported), (4, 2));
    let missing: Vec<&str> = coverage.missing.iter().map(|organ| &*organ.name).collect();
    assert_eq!(missing, ["甲县民政局", "甲县水利局"]);
    let reasons: Vec<UnmatchedReason> = coverage.unmatched.iter().map(|one| one.reason).collect();
    assert_eq!(
        reasons,
        [
            UnmatchedReason::NotInRegister,
            UnmatchedReason::NotInRegister,
            UnmatchedReason::NoName,
            UnmatchedReason::NoYear
        ]
    );
    assert_eq!(coverage.unmatched[0].candidates[0].name, "甲县旅游局", "a name counts in its years");
    assert_eq!(coverage.unmatched[1].candidates.len(), 1, "乙县教育局 is like 甲县教育局, and not taken for it");
    let reasons: Vec<NotCountedReason> = coverage.not_counted.iter().map(|one| one.reason).collect();
    assert_eq!(
        reasons,
        [NotCountedReason::VerticalAgency, NotCountedReason::NotReporting, NotCountedReason::OtherYear]
    );
    let received = totals.totals.iter().find(|total| total.cell.to_string() == "requests.received.total").unwrap();
    assert_eq!((&*received.total, received.filled, received.verdict), ("13", 2, None));
}

#[test]
fn the_newest_version_counts_and_it_is_said_how_it_was_chosen() {
    let chosen = |one: Report, other: Report| {
        let totals = rolled_up(&[one, other], None);
        let repeated = totals.coverage.repeated[0].clone();
        (repeated.used, repeated.chosen_by, repeated.same_figures)
    };
    let day = |day| NaiveDate::from_ymd_opt(2025, 1, day);
    let old = || Report { published: day(9), ..report("县教育局", 5, 0) };
    let new = || Report { published: day(20), ..report("县教育局", 6, 0) };
    assert_eq!(chosen(new(), old()), ("0.json".to_owned(), ChosenBy::Date, false));
    let corrected = Report { status: Some(Status::Corrected), ..old() };
    assert_eq!(chosen(corrected, new()), ("0.json".to_owned(), ChosenBy::Status, false));
    let undated = Report { published: None, ..new() };
    assert_eq!(chosen(undated, old()), ("1.json".to_owned(), ChosenBy::Order, false));
    assert_eq!(chosen(old(), old()), ("1.json".to_owned(), ChosenBy::Order, true));
}

#[test]
fn the_area_may_be_among_the_others() {
    let mut reports = members();
    reports.push(report("甲县人民政府", 13, 4));
    let totals = rolled_up(&reports, None);
    assert_eq!(totals.area_source.as_deref(), Some("4.json"));
    assert_eq!((totals.count(CellVerdict::Equal), totals.count(CellVerdict::Differs)), (4, 0));
    assert_eq!((totals.mistakes.len(), totals.findings.len()), (0, 0));
}

#[test]
fn a_report_of_another_year_or_place_is_not_passed_off_as_that_of_the_area() {
    let last = Report { year: Some(2023), ..report("甲县人民政府", 13, 4) };
    let register = register();
    let mut rollup = Rollup::new(&register, Some(2024));
    for member in members() {
        rollup.push(&member, "member.json");
    }
    rollup.push_area(&last, "area.json");
    assert_eq!(rollup.finish().area_source, None);
    let totals = rolled_up(&members(), Some(&report("乙县人民政府", 13, 4)));
    let area = totals.area.unwrap();
    assert_eq!((area.id, &*area.name), (None, "乙县人民政府"));
}

#[test]
fn two_mistakes_are_not_taken_for_one() {
    let totals = rolled_up(&members(), Some(&report("甲县人民政府", 13 - 5, 4 - 2)));
    assert_eq!(totals.mistakes, []);
    assert!(totals.findings[0].message.zh.ends_with("没有一种单独的差错能说明全部差异。"), "{:?}", totals.findings);
}

#[test]
fn mistakes_that_come_to_the_same_are_all_listed() {
    let mut reports = members();
    reports[3] = report("县水利局", 0, 2);
    let totals = rolled_up(&reports, Some(&report("甲县人民政府", 12, 5 - 2)));
    assert_eq!(totals.mistakes.len(), 2);
    assert!(totals.findings[0].message.zh.contains("有 2 种差错都能说明全部差异"), "{:?}", totals.findings);
}

#[test]
fn another_year_both_versions_and_strangers_are_told() {
    let with = |extra: Report, granted, refused| {
        let mut reports = members();
        reports.push(extra);
        rolled_up(&reports, Some(&report("甲县人民政府", granted, refused)))
    };
    let last = Report { year: Some(2023), ..report("县教育局", 9, 2) };
    assert_eq!(kinds(&with(last, 13 + 4, 4 + 2)), [(AreaMistakeKind::OtherYear, vec!["甲县教育局"])]);
    let draft = Report { status: Some(Status::Draft), ..report("县教育局", 9, 3) };
    assert_eq!(kinds(&with(draft, 13 + 9, 4 + 3)), [(AreaMistakeKind::BothVersions, vec!["甲县教育局"])]);
    let stranger = report("乙县教育局", 9, 3);
    assert_eq!(kinds(&with(stranger, 13 + 9, 4 + 3)), [(AreaMistakeKind::OutsiderCounted, vec!["乙县教育局"])]);
}

#[test]
fn with_a_report_missing_a_surplus_is_open() {
    let mut reports = members();
    reports.pop();
    let totals = rolled_up(&reports, Some(&report("甲县人民政府", 13, 4)));
    assert_eq!((totals.count(CellVerdict::Differs), totals.count(CellVerdict::Undecided)), (0, 4));
    assert_eq!(kinds(&totals), [(AreaMistakeKind::Missing, vec!["甲县水利局"])]);
    assert_eq!(totals.findings, []);
    // Less than the known parts is never right.
    let totals = rolled_up(&reports, Some(&report("甲县人民政府", 11, 3)));
    assert_eq!(totals.count(CellVerdict::Differs), 3);
}

#[test]
fn a_blank_may_hold_the_difference() {
    let mut reports = members();
    reports[3].requests.outcomes.granted.total = None;
    let totals = rolled_up(&reports, Some(&report("甲县人民政府", 13, 4)));
    assert_eq!((totals.count(CellVerdict::Differs), totals.count(CellVerdict::Undecided)), (0, 1));
    assert_eq!(totals.findings, []);
}

#[test]
fn a_part_above_the_whole_and_the_office_in_place_of_the_area_are_found() {
    let totals = rolled_up(&members(), Some(&report("甲县人民政府", 7, 1)));
    let rules: Vec<&str> = totals.findings.iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, ["area.member-exceeds", "area.sum", "area.same-as-office"]);
    assert_eq!(
        totals.findings[0].message.zh,
        "甲县民政局的“三、本年度办理结果·（三）不予公开·1.属于国家秘密”·“总计”为 2，大于甲县人民政府的 1：部分大于总数。"
    );
}

#[test]
fn a_policy_switches_rules_on_areas_off_and_grades_them_anew() {
    let policy = "name = \"口径\"\n[rules.\"area.sum\"]\nseverity = \"error\"\n[rules.\"area.same-as-office\"]\nseverity = \"off\"\n";
    let policy = Policy::from_toml(policy).unwrap();
    let register = register();
    let mut rollup = Rollup::new(&register, None).under(policy.clone());
    for member in members() {
        rollup.push(&member, "");
    }
    rollup.push_area(&report("甲县人民政府", 7, 1), "");
    let totals = rollup.finish();
    let found: Vec<_> = totals.findings.iter().map(|finding| (finding.rule, finding.severity)).collect();
    assert_eq!(found, [("area.member-exceeds", Severity::Warning), ("area.sum", Severity::Error)]);
    assert_eq!(totals.policy, Some(policy));
}

#[test]
fn counties_stand_for_their_departments() {
    let register = Register::from_csv(
        "id,name,kind,parent\n1,乙市人民政府,government,\n2,甲县人民政府,government,1\n3,甲县教育局,department,2\n4,乙市教育局,department,1\n"
            .as_bytes(),
    )
    .unwrap();
    let mut rollup = Rollup::new(&register, Some(2024));
    for (name, granted) in [("甲县人民政府", 9), ("甲县教育局", 4), ("乙市教育局", 2)] {
        rollup.push(&report(name, granted, 0), name);
    }
    rollup.push_area(&report("乙市人民政府", 11, 0), "area");
    let totals = rollup.finish();
    assert_eq!((totals.coverage.expected, totals.count(CellVerdict::Differs)), (2, 0));
    assert_eq!(totals.coverage.not_counted[0].reason, NotCountedReason::OtherArea);
    let mut of_the_county = Rollup::new(&register, Some(2024));
    of_the_county.push(&report("甲县教育局", 4, 0), "1");
    of_the_county.push_area(&report("甲县人民政府", 4, 0), "area");
    assert_eq!(of_the_county.finish().coverage.expected, 1);
}

#[test]
fn text_page_and_table_say_the_same() {
    let mut reports = members();
    reports.push(report("<b>乙县</b>教育局", 1, 0));
    let totals = rolled_up(&reports, Some(&report("甲县人民政府", 8, 4)));
    let text = totals.text(Language::Zh);
    assert!(text.starts_with("甲县人民政府2024年度汇总\n  应报 4 个机关，已报 4 个，未报 0 个。\n"), "{text}");
    assert!(text.contains("公布的报告漏计了甲县教育局的数据。"), "{text}");
    let page = totals.html(Language::En);
    assert!(
        page.contains("The published report leaves out the figures of 甲县教育局.") && !page.contains("<b>"),
        "{page}"
    );
    let mut table = Vec::new();
    totals.write_csv(&mut table).unwrap();
    let table = String::from_utf8(table).unwrap();
    assert!(table.starts_with("cell,label,total,filled,blank,unknown,area,difference,verdict\n"));
    assert!(
        table.contains("requests.received.total,“一、本年新收政府信息公开申请数量”·“总计”,17,4,0,0,12,-5,differs\n"),
        "{table}"
    );
}
