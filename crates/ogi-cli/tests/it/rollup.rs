//! `ogi rollup`: reports of a county in, totals out.

use std::path::Path;

use crate::beside::folder;
use crate::{command, err, out};

const REGISTER: &str = "id,name,kind,parent\n1,甲县人民政府,government,\n2,甲县教育局,department,1\n3,甲县民政局,department,1\n\
    4,甲县水利局,department,1\n5,甲县税务局,vertical_agency,\n";

fn report(organ: &str, received: u64, granted: u64) -> String {
    format!(
        "{{\"schema_version\":\"1.0\",\"edition\":\"2021\",\"year\":2024,\"organ\":{{\"name\":\"{organ}\"}},\"requests\":{{\
         \"received\":{{\"total\":{received}}},\"outcomes\":{{\"granted\":{{\"total\":{granted}}}}}}}}}"
    )
}

fn county(folder: &Path) {
    let file = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    file("organs.csv", REGISTER);
    file("all.ndjson", &[report("县教育局", 5, 3), report("县民政局", 2, 2), report("县税务局", 9, 1)].join("\n"));
    file("water.json", &report("甲县水利局", 4, 0));
    file("stranger.json", &report("乙县教育局", 1, 1));
    file("county.json", &report("甲县人民政府", 6, 2));
}

fn run(folder: &Path, arguments: &[&str]) -> std::process::Output {
    let fixed = ["rollup", "all.ndjson", "water.json", "stranger.json", "--register", "organs.csv"];
    command().current_dir(folder).args(fixed).args(arguments).output().unwrap()
}

#[test]
fn an_area_is_added_up_and_held_against_its_report() {
    let folder = folder("rollup");
    county(&folder);
    for language in ["zh", "en"] {
        let told = run(&folder, &["--area", "county.json", "--lang", language]);
        assert_eq!((told.status.code(), err(&told).as_str()), (Some(0), ""));
        insta::assert_snapshot!(format!("rollup_{language}"), out(&told));
    }
    let told = run(&folder, &["--area", "county.json", "--fail-on", "warning"]);
    assert_eq!(told.status.code(), Some(1), "a part exceeds the whole");
    let table = run(&folder, &["--area", "county.json", "--format", "csv"]);
    assert!(out(&table).contains(",11,3,0,0,6,-5,differs\n"), "{}", out(&table));
    let json = run(&folder, &["--format", "json"]);
    assert!(out(&json).starts_with(
        "{\"schema_version\":\"1.0\",\"year\":2024,\"area\":{\"id\":\"1\",\"name\":\"甲县人民政府\"},\"coverage\":"
    ));
}

#[test]
fn a_policy_grades_rules_on_areas_and_they_stand_in_the_catalogue() {
    let folder = folder("rollup-policy");
    county(&folder);
    let policy = "name = \"口径\"\n[rules.\"area.sum\"]\nseverity = \"error\"\n[rules.\"area.member-exceeds\"]\nseverity = \"off\"\n";
    std::fs::write(folder.join("policy.toml"), policy).unwrap();
    let told = run(&folder, &["--area", "county.json", "--format", "json", "--policy", "policy.toml"]);
    assert_eq!(told.status.code(), Some(1), "{}", err(&told));
    let totals: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    let findings = totals["findings"].as_array().unwrap();
    let found: Vec<_> = findings.iter().map(|finding| (&finding["rule"], &finding["severity"])).collect();
    assert_eq!(found, [(&"area.sum".into(), &"error".into())]);
    assert_eq!(totals["policy"]["rules"]["area.sum"]["severity"], "error");
    let refused = run(&folder, &["--policy", "nowhere.toml"]);
    assert_eq!((refused.status.code(), out(&refused).as_str()), (Some(3), ""));

    let rule = out(&command().args(["rules", "--lang", "en", "area.sum"]).output().unwrap());
    assert!(rule.contains("Looks at: the reports of an area (ogi rollup, ogi review)\n"), "{rule}");
    assert!(rule.contains("\nExample: The report of 甲县人民政府 is not the sum of its organs"), "{rule}");
}

#[test]
fn a_page_goes_to_a_file_that_is_not_there_yet() {
    let folder = folder("rollup-page");
    county(&folder);
    let written = run(&folder, &["--format", "html", "-o", "page.html"]);
    assert_eq!((written.status.code(), out(&written).as_str()), (Some(0), ""));
    assert!(std::fs::read_to_string(folder.join("page.html")).unwrap().starts_with("<!DOCTYPE html>"));
    assert_eq!(run(&folder, &["--format", "html", "-o", "page.html"]).status.code(), Some(2));
    assert_eq!(run(&folder, &["--format", "xlsx"]).status.code(), Some(2), "no workbook is printed");
    let written = run(&folder, &["--format", "xlsx", "-o", "area.xlsx"]);
    assert_eq!((written.status.code(), err(&written).as_str()), (Some(0), ""));
    assert!(std::fs::read(folder.join("area.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn a_register_that_contradicts_itself_is_refused_with_all_its_faults() {
    let folder = folder("rollup-register");
    county(&folder);
    std::fs::write(folder.join("organs.csv"), "id,name,parent\n1,甲县教育局,7\n1,甲县民政局,\n").unwrap();
    let refused = run(&folder, &["--lang", "zh"]);
    assert_eq!((refused.status.code(), out(&refused).as_str()), (Some(3), ""));
    let told = err(&refused);
    assert!(told.contains("第 2 行第 3 列（parent）：名册中没有编号为 7 的机关。"), "{told}");
    assert!(told.contains("第 3 行第 1 列（id）：编号 1 与第 2 行（甲县教育局）重复。"), "{told}");
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_the_rest_is_added_up() {
    let folder = folder("rollup-broken");
    county(&folder);
    std::fs::write(folder.join("water.json"), "{").unwrap();
    let told = run(&folder, &["--area", "county.json", "--lang", "zh"]);
    assert_eq!(told.status.code(), Some(3));
    assert!(out(&told).contains("未报：甲县水利局。"), "{}", out(&told));
    assert!(err(&told).contains("water.json"));
}

#[test]
fn peers_are_compared_and_nothing_else_is() {
    let folder = folder("peers");
    let bureaus = ["甲县教育局", "甲县民政局", "甲县水利局"].map(|name| report(name, 4, 2)).join("\n");
    std::fs::write(folder.join("all.ndjson"), bureaus).unwrap();
    let peers = |arguments: &[&str]| command().current_dir(&folder).args(["compare"]).args(arguments).output().unwrap();
    let told = peers(&["--lang", "zh", "--peers", "all.ndjson"]);
    assert_eq!((told.status.code(), err(&told).as_str()), (Some(0), ""));
    assert!(out(&told).starts_with("2024年度，县级，工作部门：3 份报告\n"), "{}", out(&told));
    let json = peers(&["--format", "json", "--peers", "all.ndjson"]);
    assert!(
        out(&json).starts_with("{\"schema_version\":\"1.0\",\"indicators\":[{\"key\":\"granted_share\""),
        "{}",
        out(&json)
    );
    assert_eq!(peers(&["all.ndjson"]).status.code(), Some(2), "one report is compared with nothing");
    assert_eq!(peers(&["--fail-on-change", "--peers", "all.ndjson"]).status.code(), Some(2));
}
