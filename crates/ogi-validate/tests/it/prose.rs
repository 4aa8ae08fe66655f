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
fn what_the_table_has_is_told_as_it_prints_it() {
    let message = |cells: &[(&str, &str)], text: &str| {
        let mut report = report(Edition::E2021, "沭阳县民政局", cells, text);
        // Of a group with blanks nothing is certain.
        for cell in report.cells().filter(|cell| cell.to_string().contains(".withheld")).collect::<Vec<_>>() {
            let figure = report.get(cell).or(Report::parse_figure(cell.figure(), "0"));
            report.set(cell, figure).unwrap();
        }
        let findings = check(&report).findings;
        findings.into_iter().find(|finding| finding.rule == "narrative.mismatch").unwrap().message
    };
    let fees = message(&[("disclosure.administrative_fees.amount", "310.25")], "全年收取行政事业性收费311.5万元。");
    assert!(fees.zh.contains("为 310.25 万元"), "{}", fees.zh);
    let grounds = message(&[("requests.outcomes.withheld_third_party.total", "4")], "依申请公开中不予公开5件。");
    assert!(grounds.zh.contains("“（三）不予公开”各行"), "{}", grounds.zh);
    assert!(grounds.en.contains("Withheld") && grounds.en.contains("all its rows"), "{}", grounds.en);
}

#[test]
fn sentences_about_one_cell_have_fingerprints_of_their_own() {
    let cells = [("requests.received.total", "21")];
    let prints = |text: &str| {
        let findings = check(&report(Edition::E2021, "沭阳县民政局", &cells, text)).findings.into_iter();
        let of_prose = findings.filter(|finding| finding.rule == "narrative.mismatch");
        of_prose.map(|finding| finding.fingerprint).collect::<std::collections::BTreeSet<_>>()
    };
    let one = prints("全年收到政府信息公开申请31件。");
    let three = prints("全年收到政府信息公开申请31件。全年收到政府信息公开申请32件。全年收到政府信息公开申请33件。");
    assert_eq!((one.len(), three.len()), (1, 3));
    assert!(one.is_subset(&three), "the first keeps the fingerprint that it has alone");
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
fn a_county_that_denies_every_case_speaks_of_all_of_it_and_one_that_counts_fewer_is_asked_whether_of_its_own() {
    let cases = [("reviews.reconsideration.upheld", "3"), ("reviews.reconsideration.total", "3")];
    let of = |text: &str| told(&report(Edition::E2021, "沭阳县人民政府", &cases, text));
    assert_eq!(of("未发生政府信息公开行政复议。"), [Severity::Warning]);
    assert_eq!(of("发生政府信息公开行政复议1件。"), [Severity::Info]);
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
    assert_eq!(of("涉及某某片区改造的申请予以公开5件，政府信息公开行政复议3件。"), []);
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

#[test]
fn a_fix_settles_the_sentence_that_it_agrees_with_and_no_other() {
    let mut report = report(
        Edition::E2021,
        "沭阳县民政局",
        &[
            ("requests.received.natural_person", "12"),
            ("requests.received.total", "21"),
            ("requests.outcomes.granted.natural_person", "12"),
            ("requests.outcomes.granted.total", "12"),
            ("requests.concluded.natural_person", "12"),
            ("requests.concluded.total", "12"),
        ],
        "全年收到政府信息公开申请25件。全年新收政府信息公开申请12件。",
    );
    for cell in report.cells().filter(|cell| report.get(*cell).is_none()).collect::<Vec<_>>() {
        report.set(cell, Report::parse_figure(cell.figure(), "0")).unwrap();
    }
    let found = check(&report);
    let of_prose = |stated: i64| {
        let mut findings = found.findings.iter().filter(|finding| finding.rule == "narrative.mismatch");
        findings.find(|finding| [finding.args.actual, finding.args.expected].contains(&Some(stated))).unwrap()
    };
    let fix = &found.fixes[0];
    assert_eq!((fix.changes.len(), fix.changes[0].to), (1, 12));
    assert!(fix.settles.contains(&of_prose(12).fingerprint));
    assert!(!fix.settles.contains(&of_prose(25).fingerprint));
}

#[test]
fn cases_against_the_government_are_not_those_of_its_office() {
    let cells = [("reviews.reconsideration.upheld", "16"), ("reviews.reconsideration.total", "16")];
    let text = "以省政府为被申请人的政府信息公开行政复议案件0件，以省政府办公厅为被申请人的16件。";
    assert_eq!(told(&report(Edition::E2021, "福建省人民政府办公厅", &cells, text)), []);
    let of_its_own = "以省政府办公厅为被申请人的政府信息公开行政复议案件15件。";
    assert_eq!(told(&report(Edition::E2021, "福建省人民政府办公厅", &cells, of_its_own)), [Severity::Warning]);
}
