//! Published reports, which are not part of the project: the folder stands beside it where it is developed. Rules must
//! not raise false alarms at them.
#![expect(clippy::unwrap_used, reason = "a test fails where it may")]

use std::path::Path;

use ogi_model::{Cell, Edition, Forms, Organ, Report, Severity};
use ogi_validate::{Context, Finding, check_with};

/// The figures of a published report as they were typed by hand; nothing where the folder is not here.
fn published(folder: &str, organ: &str, year: u16, edition: Edition) -> Option<Report> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus").join(folder).join("cells.tsv");
    let Ok(cells) = std::fs::read_to_string(&path) else {
        #[expect(clippy::print_stderr, reason = "a test that was skipped should say so")]
        {
            eprintln!("skipped: {} is not here", path.display());
        }
        return None;
    };
    let organ = Some(Organ { name: organ.to_owned(), ..Organ::default() });
    let mut report = Report { organ, year: Some(year), ..Report::blank(edition) };
    for line in ogi_dev::typed(&cells).lines() {
        let (address, text) = line.split_once('\t').unwrap();
        let cell: Cell = address.parse().unwrap();
        report.set(cell, Report::parse_figure(cell.figure(), text)).unwrap();
    }
    Some(report)
}

/// What the rules on figures say, of one report or between years.
fn on_figures(report: &Report, previous: &[Report]) -> Vec<(String, Severity, String)> {
    let context = Context { previous, ..Context::default() };
    let of_figures = |finding: &Finding| {
        ["disclosure.", "requests.", "reviews.", "years."].iter().any(|table| finding.rule.starts_with(table))
    };
    let findings = check_with(report, &context).findings.into_iter().filter(of_figures);
    findings.map(|finding| (finding.rule.to_string(), finding.severity, finding.message.zh)).collect()
}

#[test]
fn the_two_reports_of_suqian_follow_from_one_another() {
    let of = |folder, year| published(folder, "宿迁市人民政府", year, Edition::E2021);
    let (Some(earlier), Some(later)) = (of("suqian_city_2023", 2023), of("suqian_city_2024", 2024)) else { return };
    assert_eq!(on_figures(&later, std::slice::from_ref(&earlier)), []);
    assert_eq!(on_figures(&earlier, &[]), []);
}

#[test]
fn a_figure_of_suqian_that_was_not_taken_over_is_found() {
    let of = |folder, year| published(folder, "宿迁市人民政府", year, Edition::E2021);
    let (Some(earlier), Some(mut later)) = (of("suqian_city_2023", 2023), of("suqian_city_2024", 2024)) else { return };
    later.disclosure.normative_documents.in_force = Some(421);
    let found = on_figures(&later, &[earlier]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, "disclosure.stock-flow");
    assert_eq!(
        found[0].2,
        "“行政规范性文件”：2023年度现行有效 597，加本年制发 50、减本年废止 227，应为 420，“现行有效件数”填的是 421，多 1。"
    );
}

#[test]
fn reports_on_their_own_raise_no_alarm() {
    let hybrid = Forms { requests: Some(Edition::E2019), ..Forms::default() };
    let hongze = published("hongze_district_2024", "淮安市洪泽区人民政府", 2024, Edition::E2021);
    let reports = [
        hongze.map(|report| Report { forms: hybrid, ..report }),
        published("shuyang_county_2025", "沐阳县人民政府", 2025, Edition::E2021),
        published("shanghai_baoshan_service_center_2020", "上海市宝山区行政服务中心", 2020, Edition::E2019),
    ];
    for report in reports.into_iter().flatten() {
        assert_eq!(on_figures(&report, &[]), [], "{:?}", report.organ);
    }
}

#[test]
fn the_office_of_shanghai_is_only_asked_about_the_rules_of_its_government() {
    let organ = "上海市人民政府办公厅";
    let Some(report) = published("shanghai_general_office_2019", organ, 2019, Edition::E2019) else { return };
    let errors_aside: Vec<_> =
        on_figures(&report, &[]).into_iter().filter(|(_, severity, _)| *severity != Severity::Error).collect();
    assert_eq!(errors_aside.len(), 1);
    assert_eq!(errors_aside[0].0, "disclosure.rulemaking-power");
    assert_eq!(errors_aside[0].1, Severity::Info);
}
