//! What stands beside a report: earlier years, decisions about findings; and SARIF.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{BAOSHAN, err, ogi, out, with_input};

/// A folder of one test's own, empty.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The bundled report with a wrong figure, as cells in a file.
pub(crate) fn wrong_cells(folder: &std::path::Path) -> String {
    let cells = out(&ogi(&["extract", "--format", "cells", BAOSHAN]));
    let file = folder.join("cells.tsv");
    std::fs::write(&file, cells.replace("requests.received.business\t0", "requests.received.business\t3")).unwrap();
    file.to_string_lossy().into_owned()
}

#[test]
fn a_clerk_writes_the_file_fills_it_in_and_what_is_confirmed_no_longer_counts() {
    let folder = folder("confirm");
    let cells = wrong_cells(&folder);
    let decisions = folder.join("说明.json").to_string_lossy().into_owned();
    let check = ["check", "--lang", "zh", "--edition", "2019", "--year", "2020"];
    let asked = |more: &[&str]| ogi(&[&check[..], more, &[cells.as_str()]].concat());

    let first = asked(&["--write-decisions", &decisions]);
    assert_eq!(first.status.code(), Some(1));
    assert!(err(&first).contains("个问题待填。填好 decision 和 reason 后，核对时加上 --decisions"), "{}", err(&first));
    let written = std::fs::read_to_string(&decisions).unwrap();
    let still_open = asked(&["--decisions", &decisions]);
    assert_eq!(still_open.status.code(), Some(1), "nothing was decided yet");

    let again = asked(&["--write-decisions", &decisions]);
    assert_eq!(again.status.code(), Some(2));
    assert!(err(&again).contains("已经有这个文件"), "{}", err(&again));
    assert_eq!(std::fs::read_to_string(&decisions).unwrap(), written, "a file that is there is left alone");

    let mut json: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(json["year"], 2020);
    let keys = ["fingerprint", "figures", "rule", "about", "decision", "reason", "text", "by", "on"];
    assert!(json["decisions"][0].as_object().unwrap().keys().eq(keys), "every key is there to be filled in: {written}");
    for decision in json["decisions"].as_array_mut().unwrap() {
        decision["decision"] = "confirmed".into();
    }
    std::fs::write(&decisions, json.to_string()).unwrap();
    let unreasoned = asked(&["--decisions", &decisions]);
    assert_eq!(unreasoned.status.code(), Some(3));
    assert!(out(&unreasoned).is_empty(), "nothing is checked before the decisions are known");
    assert!(err(&unreasoned).contains("第 1 条"), "{}", err(&unreasoned));

    for decision in json["decisions"].as_array_mut().unwrap() {
        decision["reason"] = "as-printed".into();
        decision["by"] = "区行政服务中心".into();
        decision["on"] = "2021-03-01".into();
    }
    std::fs::write(&decisions, json.to_string()).unwrap();
    let confirmed = asked(&["--decisions", &decisions, "--fail-on", "info"]);
    assert_eq!(confirmed.status.code(), Some(0), "{}", out(&confirmed));
    let text = out(&confirmed).replace(&cells, "cells.tsv");
    insta::assert_snapshot!("check_confirmed", text);

    std::fs::write(&cells, std::fs::read_to_string(&cells).unwrap().replace("business\t3", "business\t4")).unwrap();
    let changed = asked(&["--decisions", &decisions]);
    assert_eq!(changed.status.code(), Some(1), "the figures are others now");
    assert!(out(&changed).contains("该处理意见失效"), "{}", out(&changed));
}

#[test]
fn decisions_of_another_year_are_told_and_change_nothing() {
    let folder = folder("another_year");
    let decisions = folder.join("e.json").to_string_lossy().into_owned();
    std::fs::write(&decisions, r#"{"schema_version":"1.0","year":2019,"decisions":[]}"#).unwrap();
    let checked = ogi(&["check", "--lang", "zh", "--decisions", &decisions, BAOSHAN]);
    assert_eq!(checked.status.code(), Some(0));
    assert!(err(&checked).contains("核实记录没有用上"), "{}", err(&checked));
}

#[test]
fn a_fault_in_an_decisions_file_is_told_with_its_place() {
    let folder = folder("faulty");
    let decisions = folder.join("e.json").to_string_lossy().into_owned();
    std::fs::write(&decisions, "{\"schema_version\":\"1.0\",\n\"decision\":[]}").unwrap();
    let refused = ogi(&["check", "--lang", "zh", "--decisions", &decisions, BAOSHAN]);
    assert_eq!(refused.status.code(), Some(3));
    assert!(err(&refused).contains("第 2 行"), "{}", err(&refused));
}

#[test]
fn earlier_years_are_paired_by_organ_and_year_and_what_fits_nothing_is_told() {
    let folder = folder("previous");
    let report = |name: &str, year: u16, organ: &str| {
        let file = folder.join(name).to_string_lossy().into_owned();
        let json = format!(r#"{{"schema_version":"1.0","edition":"2021","year":{year},"organ":{{"name":"{organ}"}}}}"#);
        std::fs::write(&file, json).unwrap();
        file
    };
    let this = report("this.json", 2024, "宿迁市统计局");
    let before = report("before.json", 2023, "宿迁市统计局");
    let other = report("other.json", 2023, "宿迁市司法局");
    let later = report("later.json", 2025, "宿迁市统计局");
    let cells = folder.join("cells.tsv").to_string_lossy().into_owned();
    std::fs::write(&cells, "requests.received.total\t1\n").unwrap();
    let checked =
        ogi(&["check", "--lang", "zh", "--previous", &before, "--previous", &other, "--previous", &later, &this]);
    let told: Vec<String> = err(&checked).lines().map(ToOwned::to_owned).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("other.json") && told[0].contains("机关是“宿迁市司法局”"), "{told:?}");
    assert!(told[1].contains("later.json") && told[1].contains("2025年度不早于所核对的2024年度"), "{told:?}");

    let renamed = ogi(&["check", "--lang", "zh", "--previous", &other, &this]);
    assert_eq!(err(&renamed).lines().count(), 1);
    assert!(err(&renamed).contains("名称不同，按同一机关对照"), "{}", err(&renamed));
    let of_two = ogi(&["check", "--lang", "zh", "--previous", &other, &this, &later]);
    assert!(err(&of_two).contains("机关是“宿迁市司法局”"), "many reports are paired by name: {}", err(&of_two));

    let of_cells = ogi(&["check", "--previous", &format!("2023={cells}"), &this]);
    assert_eq!(err(&of_cells), "");
    let of_no_year = ogi(&["check", "--edition", "2021", "--previous", &cells, &this]);
    assert!(err(&of_no_year).contains("write `--previous YEAR=FILE`"), "{}", err(&of_no_year));
    let wrong_year = ogi(&["check", "--previous", &format!("2022={before}"), &this]);
    assert_eq!(wrong_year.status.code(), Some(2));
    let several = ogi(&["check", "--previous", &format!("2023={cells}"), &this, &later]);
    assert!(err(&several).contains("does not name its organ"), "{}", err(&several));
}

#[test]
fn all_files_make_one_sarif_log_and_a_missing_one_is_in_it() {
    let checked = ogi(&["check", "--lang", "zh", "--format", "sarif", BAOSHAN, "没有.html"]);
    assert_eq!(checked.status.code(), Some(3));
    let log: Value = serde_json::from_str(&out(&checked)).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let result = &log["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "structure.section-missing");
    assert_eq!(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], BAOSHAN);
    let told = &log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0];
    assert!(told["message"]["text"].as_str().unwrap().starts_with("无法打开"), "{told}");
}

#[test]
fn each_published_schema_is_printed() {
    for of in ["report", "findings", "decisions"] {
        let schema: Value = serde_json::from_str(&out(&ogi(&["schema", of]))).unwrap();
        assert_eq!(schema["$id"], format!("urn:ogi:schema:{of}:1.0"));
    }
}

#[test]
fn schemas_are_written_under_the_address_of_their_host() {
    let schema = out(&ogi(&["schema", "report", "--tolerant", "--base-uri", "https://example.org/ogi/1.0"]));
    let schema: Value = serde_json::from_str(&schema).unwrap();
    assert_eq!(schema["$id"], "https://example.org/ogi/1.0/tolerant/report.schema.json");
    assert_eq!(ogi(&["schema", "--base-uri", "example"]).status.code(), Some(2));

    let folder = folder("schemas").join("new");
    let asked = ["schema", "--base-uri", "https://example.org/ogi/1.0/", "-o", &folder.to_string_lossy()];
    assert_eq!(ogi(&asked).status.code(), Some(0));
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema/1.0");
    for name in
        ["report.schema.json", "draft-07/findings.schema.json", "tolerant/report.schema.json", "bundle.schema.json"]
    {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        assert!(!text.contains("urn:ogi:schema:"), "{name}");
        let schema: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(schema["$id"], format!("https://example.org/ogi/1.0/{name}"));
        // Where no address is given they are the published ones.
        let published = std::fs::read_to_string(docs.join(name)).unwrap();
        assert_eq!(published.lines().count(), text.lines().count(), "{name}");
    }
    assert_eq!(ogi(&asked).status.code(), Some(2), "no file is written over");
}

#[test]
fn many_rows_with_blanks_are_told_in_one_line() {
    let report =
        br#"{"schema_version":"1.0","edition":"2021","requests":{"received":{"total":1},"concluded":{"total":1}}}"#;
    let text = out(&with_input(&["check", "-"], report));
    let of_blanks: Vec<&str> = text.lines().filter(|line| line.contains("structure.blank-cell")).collect();
    assert_eq!(of_blanks.len(), 3, "{text}");
    assert!(of_blanks.iter().any(|line| line.contains("行存在空白，共")), "{text}");
}

#[test]
fn what_is_said_on_standard_error_has_the_documented_shapes() {
    let refused = ogi(&["--errors", "json", "check", "nowhere.html"]);
    let error: Value = serde_json::from_str(&err(&refused)).unwrap();
    assert_eq!(error.as_object().unwrap().keys().collect::<Vec<_>>(), ["file", "error"]);
    assert_eq!(error["error"].as_object().unwrap().keys().collect::<Vec<_>>(), ["zh", "en"]);

    let page = "<h1>某机关年度报告</h1><p>四、政府信息公开行政复议、行政诉讼情况</p><table><tr><td colspan=5>行政复议<td colspan=10>行政诉讼
        <tr><td rowspan=2>结果维持<td rowspan=2>结果纠正<td rowspan=2>其他结果<td rowspan=2>尚未审结<td rowspan=2>总计
        <td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉
        <tr><td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计<td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计
        <tr><td>0<td>0<td>0<td>0<td>0<td>0<td>0<td>0<td>0<td>0<td>0<td>0<td>0<td>0</table>";
    let lines = err(&with_input(&["--errors", "json", "extract", "-"], page.as_bytes()));
    let known = ["file", "code", "severity", "addresses", "place", "message"];
    let notes: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(!notes.is_empty());
    for note in notes {
        let note = note.as_object().unwrap();
        assert!(note.keys().all(|key| known.contains(&key.as_str())), "{note:?}");
        assert!(["file", "code", "severity", "message"].iter().all(|key| note.contains_key(*key)), "{note:?}");
    }
}

#[test]
fn the_wrong_cell_is_named_and_a_corrected_report_written_beside_it() {
    let folder = folder("correct");
    let cells = wrong_cells(&folder);
    let new = folder.join("new.json").to_string_lossy().into_owned();
    let asked = ["check", "--lang", "zh", "--edition", "2019", "--year", "2020", "--apply", "1", "-o", &new, &cells];
    let before = std::fs::read(&cells).unwrap();
    let corrected = ogi(&asked);
    assert!(out(&corrected).contains("最可能的原因"), "{}", out(&corrected));
    assert!(err(&corrected).contains("“商业企业”一列：3 改为 0。"), "{}", err(&corrected));
    assert!(err(&corrected).contains("还有 0 项错误"), "{}", err(&corrected));
    assert_eq!(std::fs::read(&cells).unwrap(), before, "the input stays as it is");
    assert_eq!(ogi(&["check", &new]).status.code(), Some(0));
    assert_eq!(ogi(&asked).status.code(), Some(2), "a file that is there is not written over");
}

#[test]
fn a_report_without_a_known_cause_is_not_corrected() {
    let folder = folder("nothing_to_correct");
    let file = folder.join("new.json").to_string_lossy().into_owned();
    let refused = ogi(&["check", "--lang", "zh", "--apply", "best", "-o", &file, BAOSHAN]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(err(&refused).contains("没有可用的改法"), "{}", err(&refused));
    assert!(!std::path::Path::new(&file).exists());
    assert_eq!(ogi(&["check", "--apply", "best", BAOSHAN]).status.code(), Some(2), "a place to write to is asked for");
}

#[test]
fn a_policy_grades_rules_anew_and_stands_in_the_findings() {
    let folder = folder("policy");
    let file = folder.join("口径.toml").to_string_lossy().into_owned();
    std::fs::write(&file, "name = \"口径\"\n[rules.\"structure.section-missing\"]\nseverity = \"error\"\n").unwrap();
    let graded = ogi(&["check", "--format", "json", "--policy", &file, BAOSHAN]);
    assert_eq!(graded.status.code(), Some(1));
    let findings: Value = serde_json::from_str(&out(&graded)).unwrap();
    assert_eq!(findings["counts"]["error"], 1);
    assert_eq!(findings["policy"]["name"], "口径");

    std::fs::write(&file, "[rules.\"structure.nothing\"]\nseverity = \"off\"\n").unwrap();
    let refused = ogi(&["check", "--lang", "zh", "--policy", &file, BAOSHAN]);
    assert_eq!(refused.status.code(), Some(3));
    assert!(out(&refused).is_empty(), "nothing is checked under a policy that was not understood");
    assert!(err(&refused).contains("structure.nothing"), "{}", err(&refused));
}

#[test]
fn the_policies_in_the_guides_are_understood() {
    let folder = folder("policies_of_the_guides");
    for guide in ["guide.zh.md", "guide.en.md"] {
        let text = std::fs::read_to_string(crate::root().join("docs").join(guide)).unwrap();
        let (_, behind) = text.split_once("```toml\n").unwrap();
        let file = folder.join(guide).to_string_lossy().into_owned();
        std::fs::write(&file, behind.split_once("```").unwrap().0).unwrap();
        let checked = ogi(&["check", "--policy", &file, BAOSHAN]);
        assert_eq!(checked.status.code(), Some(0), "{guide}: {}", err(&checked));
    }
}

#[test]
fn decisions_on_many_reports_stand_in_a_folder_and_may_be_said_in_chinese() {
    let folder = folder("decisions-folder");
    let wrong = wrong_cells(&folder);
    let decisions = folder.join("decisions/");
    let target = format!("{}/", decisions.display());
    let check = |more: &[&str]| {
        let mut arguments =
            vec!["check", "--edition", "2019", "--year", "2020", "--organ", "示例市甲局", "--lang", "zh"];
        arguments.extend(more);
        arguments.push(&wrong);
        ogi(&arguments)
    };
    assert_eq!(check(&["--write-decisions", &target]).status.code(), Some(1));
    let file = decisions.join("2020-示例市甲局.json");
    let text = std::fs::read_to_string(&file).unwrap();
    let confirmed = text
        .replace("\"decision\": \"open\"", "\"decision\": \"已核实\"")
        .replace("\"reason\": \"\"", "\"reason\": \"所印如此\"");
    assert_ne!(text, confirmed);
    std::fs::write(&file, confirmed).unwrap();
    let again = check(&["--decisions", &target]);
    assert_eq!(again.status.code(), Some(0), "{}", err(&again));
    assert!(out(&again).contains("已核实：所印如此"), "{}", out(&again));
    assert_eq!(check(&["--write-decisions", &target]).status.code(), Some(2), "no file is written over");
    let other = ogi(&["check", "--decisions", &target, crate::BAOSHAN]);
    assert_eq!(err(&other), "", "a folder may hold decisions on other reports");
}

#[test]
fn a_file_is_not_called_another_format_than_it_holds() {
    let folder = folder("other-format");
    let wrong = wrong_cells(&folder);
    for name in ["corrected.docx", "corrected.XLSX"] {
        let file = folder.join(name).display().to_string();
        let refused =
            ogi(&["check", "--edition", "2019", "--year", "2020", "--apply", "1", "-o", &file, "--lang", "zh", &wrong]);
        assert_eq!(refused.status.code(), Some(2));
        assert!(err(&refused).contains("写出的是 JSON 数据，不是 ."), "{}", err(&refused));
        assert!(!Path::new(&file).exists());
    }
}

#[test]
fn cells_of_an_earlier_year_are_told_at_once_how_to_name_it() {
    let folder = folder("earlier-cells");
    let wrong = wrong_cells(&folder);
    let told = ogi(&["check", "--lang", "zh", "--previous", &wrong, crate::BAOSHAN]);
    assert_eq!(told.status.code(), Some(2));
    assert!(err(&told).contains("请写成 --previous 年度=文件，如 --previous 2023=文件"), "{}", err(&told));
}

#[test]
fn rules_of_ones_own_run_and_the_supervisors_policy_is_built_in() {
    let rules = "examples/rules/own_rules.json";
    let found =
        ogi(&["check", "--format", "json", "--rules", rules, "--outcomes", "--policy", "supervisor", crate::BAOSHAN]);
    let json: Value = serde_json::from_str(&out(&found)).unwrap();
    let own = json["outcomes"].as_array().unwrap().iter().find(|rule| rule["rule"] == "x-suzhou.too-many");
    assert_eq!(own.unwrap()["passed"], 1);
    assert_eq!(json["policy"]["rules"]["publication.deadline"]["severity"], "error");
    assert_eq!(found.status.code(), Some(1), "section six is missing");
    let brief: Value = serde_json::from_str(&out(&ogi(&["check", "--format", "json", crate::BAOSHAN]))).unwrap();
    assert!(brief["outcomes"].as_array().unwrap().len() < json["outcomes"].as_array().unwrap().len());
    assert!(brief["counts"]["passed"].as_u64().unwrap() > 100);
    let twice = ogi(&["check", "--rules", rules, "--rules", rules, "--lang", "zh", crate::BAOSHAN]);
    assert_eq!(twice.status.code(), Some(3));
    assert!(err(&twice).contains("规则“x-suzhou.too-many”：编号与另一条规则相同"), "{}", err(&twice));
}
