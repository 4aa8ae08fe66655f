//! Figures of the prose against the tables: amounts, changes that a table counts itself, denials, parts.
#![expect(clippy::unwrap_used, reason = "a test fails where it may")]

use ogi_model::{Edition, NarrativeBlock, Organ, Report, Severity};
use ogi_validate::check;

fn report(edition: Edition, organ: &str, cells: &[(&str, &str)], text: &str) -> Report {
    let year = Some(if edition == Edition::E2019 { 2020 } else { 2024 });
    let organ = Some(Organ { name: organ.to_owned(), ..Organ::default() });
    let mut report = Report { year, organ, ..Report::blank(edition) };
    for (address, figure) in cells {
        let cell: ogi_model::Cell = address.parse().unwrap();
        report.set(cell, Report::parse_figure(cell.figure(), figure)).unwrap();
    }
    report.narrative.overview = Some(vec![NarrativeBlock { text: text.to_owned(), heading: None }]);
    report
}

/// How gravely the rule on statements judges the text.
fn told(report: &Report) -> Vec<Severity> {
    let findings = check(report).findings.into_iter().filter(|finding| finding.rule == "narrative.mismatch");
    findings.map(|finding| finding.severity).collect()
}

#[test]
fn amounts_of_fees_are_compared_to_the_last_digit_that_is_told() {
    let fees = [("disclosure.administrative_fees.amount", "310.25")];
    for (text, severities) in [
        ("全年收取行政事业性收费310.25万元。", &[][..]),
        ("全年收取行政事业性收费3102500元。", &[]),
        ("全年收取行政事业性收费310.3万元。", &[]),
        ("全年收取行政事业性收费约310万元。", &[]),
        ("全年收取行政事业性收费311.5万元。", &[Severity::Warning]),
        ("全年收取行政事业性收费310.25元。", &[Severity::Warning]),
    ] {
        assert_eq!(told(&report(Edition::E2021, "沭阳县民政局", &fees, text)), severities, "{text}");
    }
}

#[test]
fn a_change_that_the_table_counts_is_compared_with_its_cell() {
    let items = [
        ("disclosure.administrative_licensing.previous_items", "30"),
        ("disclosure.administrative_licensing.change", "+4"),
    ];
    let of = |text: &str| told(&report(Edition::E2019, "沭阳县民政局", &items, text));
    assert_eq!(of("行政许可项目比上年增加4项。"), []);
    assert_eq!(of("行政许可项目比上年增加5项。"), [Severity::Warning]);
    assert_eq!(of("行政许可项目比上年减少4项。"), [Severity::Warning]);
}

#[test]
fn a_county_that_denies_every_case_speaks_of_all_of_it_and_one_that_counts_some_may_speak_of_its_own() {
    let cases = [("reviews.reconsideration.upheld", "3"), ("reviews.reconsideration.total", "3")];
    let of = |text: &str| told(&report(Edition::E2021, "沭阳县人民政府", &cases, text));
    assert_eq!(of("未发生政府信息公开行政复议。"), [Severity::Warning]);
    assert_eq!(of("发生政府信息公开行政复议1件。"), []);
    assert_eq!(of("发生政府信息公开行政复议5件。"), [Severity::Warning]);
}

#[test]
fn a_figure_beside_unknown_words_is_no_whole_because_another_thing_agrees() {
    let cells = [
        ("requests.received.total", "21"),
        ("requests.outcomes.granted.total", "9"),
        ("reviews.reconsideration.total", "3"),
    ];
    let of = |text: &str| told(&report(Edition::E2021, "沭阳县民政局", &cells, text));
    assert_eq!(of("予以公开9件。政府信息公开行政复议3件。档案馆查阅点收到政府信息公开申请8件。"), []);
}

#[test]
fn a_list_with_a_member_that_is_not_understood_gives_no_number_to_the_others() {
    let cells = [
        ("disclosure.administrative_licensing.decisions", "241"),
        ("disclosure.administrative_penalties.decisions", "414"),
        ("disclosure.administrative_compulsion.decisions", "0"),
        ("requests.outcomes.granted.total", "64"),
        ("requests.concluded.total", "100"),
    ];
    let of = |text: &str| told(&report(Edition::E2021, "沭阳县民政局", &cells, text));
    assert_eq!(of("行政许可、行政处罚、行政强制处理决定数量分别为241件、414件、0件。"), []);
    assert_eq!(of("作出行政许可、行政处罚分别为241件、414件。"), []);
    assert_eq!(of("作出行政许可、行政处罚分别为241件、415件。"), [Severity::Warning]);
    assert_eq!(of("予以公开64件，超过办结总数的一半。"), []);
    assert_eq!(of("予以公开64件，超过办结总数的三分之二。"), [Severity::Warning]);
}
