//! What an organ is changes no verdict by being written down.

use ogi_model::strategies::{any_report, balanced_report};
use ogi_model::{Edition, Level, NarrativeBlock, Organ, OrganKind, Report};
use ogi_validate::check;
use proptest::prelude::*;

/// Names of every kind of which level and kind are certain.
const NAMES: [&str; 16] = [
    "苏州市人民政府",
    "苏州市",
    "沭阳县",
    "江苏省",
    "沭阳县龙庙镇",
    "友谊路街道办事处",
    "阿里地区行政公署",
    "上海市人民政府办公厅",
    "沭阳县人民政府办公室",
    "宿迁市统计局",
    "沭阳县教育局",
    "江苏省司法厅",
    "国家能源局",
    "教育部",
    "宿迁市住房公积金管理中心",
    "中共宿迁市委宣传部（宿迁市新闻出版局）",
];

fn findings(report: &Report) -> String {
    serde_json::to_string(&check(report)).expect("findings are plain data")
}

/// The findings but those of the rule that tells written values which contradict the name.
fn others(report: &Report) -> Vec<(String, String)> {
    let findings = check(report).findings.into_iter().filter(|finding| finding.rule != "organ.level-and-kind");
    findings.map(|finding| (finding.rule.to_string(), finding.message.zh)).collect()
}

fn named(report: &Report, name: &str, level: Option<Level>, kind: Option<OrganKind>) -> Report {
    Report { organ: Some(Organ { name: name.to_owned(), level, kind, ..Organ::default() }), ..report.clone() }
}

fn same_whatever_is_written(report: &Report, name: &str, level: Level, kind: OrganKind) -> Result<(), TestCaseError> {
    let bare = named(report, name, None, None);
    let facts = bare.organ_facts();
    prop_assert!(facts.level.is_some() && facts.kind.is_some(), "{} is certain", name);
    prop_assert_eq!(findings(&bare), findings(&named(report, name, facts.level, facts.kind)));
    let other = named(report, name, Some(level), Some(kind));
    prop_assert_eq!(others(&bare), others(&other));
    let contradictions = usize::from(facts.level != Some(level)) + usize::from(facts.kind != Some(kind));
    let told = check(&other).findings.iter().filter(|finding| finding.rule == "organ.level-and-kind").count();
    prop_assert_eq!(told, contradictions);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn level_and_kind_change_no_verdict_where_the_name_says_them(
        any in any_report(),
        balanced in balanced_report(),
        name in prop::sample::select(&NAMES[..]),
        level in prop::sample::select(&Level::ALL[..]),
        kind in prop::sample::select(&OrganKind::ALL[..]),
    ) {
        same_whatever_is_written(&any, name, level, kind)?;
        same_whatever_is_written(&balanced, name, level, kind)?;
    }
}

fn telling(text: &str, organ: &str) -> Report {
    let mut report = Report { year: Some(2024), ..named(&Report::blank(Edition::E2021), organ, None, None) };
    report.requests.received.total = Some(3525);
    let block = NarrativeBlock { text: text.to_owned(), heading: None };
    report.narrative.overview = Some(vec![block]);
    report
}

fn rules(report: &Report) -> Vec<String> {
    check(report).findings.into_iter().map(|finding| finding.rule.to_string()).collect()
}

#[test]
fn prose_is_compared_with_the_table_whether_or_not_level_and_kind_are_written() {
    let bare = telling("2024年，全市共收到政府信息公开申请9999件。", "苏州市人民政府");
    assert!(rules(&bare).iter().any(|rule| rule == "narrative.mismatch"), "{:?}", rules(&bare));
    let written = named(&bare, "苏州市人民政府", Some(Level::Prefecture), Some(OrganKind::Government));
    assert_eq!(findings(&bare), findings(&written));
}

#[test]
fn a_place_alone_is_judged_as_its_government() {
    let mut report = telling("2024年，全县共收到政府信息公开申请3525件。", "沭阳县");
    report.disclosure.rules.issued = Some(3);
    report.published = "2025-04-20".parse().ok();
    report.metadata.title = Some("沭阳县2024年政府信息公开工作年度报告".to_owned());
    let found = rules(&report);
    for rule in ["disclosure.rulemaking-power", "publication.deadline", "content.accountability"] {
        assert!(found.iter().any(|found| found == rule), "{rule}: {found:?}");
    }
    assert_eq!(found, rules(&named(&report, "沭阳县人民政府", None, None)));
}
