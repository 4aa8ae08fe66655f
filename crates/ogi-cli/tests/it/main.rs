//! The command as its users call it.

#![expect(clippy::unwrap_used, reason = "a test that cannot run its command has failed")]

mod beside;
mod hostile;
mod many;
mod publish;
mod review;
mod rollup;
mod status;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const BAOSHAN: &str = "examples/reports/baoshan_2020.txt";
const DRAFT: &str = "examples/reports/draft_2024.json";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ogi"));
    command.current_dir(root()).env("LC_ALL", "en_US.UTF-8");
    command
}

fn ogi(arguments: &[&str]) -> Output {
    command().args(arguments).output().unwrap()
}

fn with_input(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ogi"))
        .args(arguments)
        .env("LC_ALL", "zh_CN.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let _ = child.stdin.take().unwrap().write_all(input); // a refused input may be left unread
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn the_bundled_report_adds_up_and_lacks_section_six() {
    let zh = ogi(&["check", "--figures", "--lang", "zh", BAOSHAN]);
    assert_eq!(zh.status.code(), Some(0));
    insta::assert_snapshot!("check_baoshan_zh", out(&zh));
    let en = ogi(&["check", BAOSHAN]);
    insta::assert_snapshot!("check_baoshan_en", out(&en));
}

#[test]
fn the_exit_status_follows_what_counts_as_failure() {
    assert_eq!(ogi(&["check", "--fail-on", "warning", BAOSHAN]).status.code(), Some(1));
    assert_eq!(ogi(&["check", "--fail-on", "never", BAOSHAN]).status.code(), Some(0));
    assert_eq!(ogi(&["check", "--fail-on", "sometimes", BAOSHAN]).status.code(), Some(2));
    assert_eq!(ogi(&["check", "nowhere.html"]).status.code(), Some(3));
    assert_eq!(ogi(&["check", BAOSHAN, "nowhere.html"]).status.code(), Some(3));
}

#[test]
fn cells_stand_in_printed_order_one_a_line() {
    let cells = out(&ogi(&["extract", "--format", "cells", BAOSHAN]));
    assert_eq!(cells.lines().count(), 198);
    assert!(cells.starts_with("disclosure.rules.made\t0\n"));
    assert!(cells.contains("\ndisclosure.centralized_procurement.amount\t743.38\n"));
    assert!(cells.ends_with("\nreviews.litigation_after_reconsideration.total\t0\n"));
}

#[test]
fn places_stand_beside_the_report_and_its_notes() {
    let lines = out(&ogi(&["extract", "--places", BAOSHAN]));
    let line: serde_json::Value = serde_json::from_str(lines.trim_end()).unwrap();
    assert_eq!((&line["report"]["year"], &line["notes"]), (&2020.into(), &serde_json::json!([])));
    let amount = &line["places"]["disclosure.centralized_procurement.amount"];
    assert_eq!(amount["text"], "743.38万元");
    assert!(amount["line"].is_u64(), "{amount}");
    assert_eq!(line["places"].as_object().map(serde_json::Map::len), Some(198));
    assert_eq!(ogi(&["extract", "--places", "--format", "cells", BAOSHAN]).status.code(), Some(2));
}

#[test]
fn json_cells_and_document_give_the_same_verdict() {
    let json = ogi(&["extract", BAOSHAN]).stdout;
    let cells = ogi(&["extract", "--format", "cells", BAOSHAN]).stdout;
    let from_json = with_input(&["check", "-"], &json);
    assert!(out(&from_json).contains("没有找到第六部分"));
    let from_cells = with_input(&["check", "--edition", "2019", "--year", "2020", "-"], &cells);
    assert_eq!(from_cells.status.code(), Some(0), "{}", err(&from_cells));
    assert!(out(&from_cells).contains("不符 0"));
}

#[test]
fn a_wrong_figure_is_shown_in_its_row_and_fails() {
    let cells = out(&ogi(&["extract", "--format", "cells", BAOSHAN]));
    let wrong = cells.replace("requests.received.business\t0", "requests.received.business\t3");
    let found = with_input(&["check", "--edition", "2019", "--year", "2020", "-"], wrong.as_bytes());
    assert_eq!(found.status.code(), Some(1));
    insta::assert_snapshot!("check_wrong_cell", out(&found));
}

#[test]
fn cells_without_an_edition_are_wrong_usage() {
    let refused = with_input(&["check", "-"], b"requests.received.total\t1\n");
    assert_eq!(refused.status.code(), Some(2));
    assert!(err(&refused).contains("--edition"), "{}", err(&refused));
}

#[test]
fn what_cannot_be_read_is_one_clear_sentence_and_status_3() {
    let picture: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    let one_line = vec![b'a'; 10 << 20];
    let no_report = "<html><head><title>天气</title></head><body><p>今天晴。</p></body></html>".as_bytes();
    for input in [b"".as_slice(), picture, &one_line, no_report] {
        let refused = with_input(&["extract", "-"], input);
        assert_eq!(refused.status.code(), Some(3));
        assert!(refused.stdout.is_empty());
        assert_eq!(err(&refused).lines().count(), 1, "{}", err(&refused));
        assert!(err(&refused).starts_with("ogi: -: "));
    }
}

#[test]
fn errors_are_data_where_asked() {
    let refused =
        with_input(&["--errors", "json", "check", "-"], br#"{"schema_version":"1.0","edition":"2021","year":"2024"}"#);
    assert_eq!(refused.status.code(), Some(3));
    let error: serde_json::Value = serde_json::from_str(&err(&refused)).unwrap();
    assert_eq!(error["file"], "-");
    assert!(error["error"]["zh"].as_str().unwrap().contains("year"), "{error}");
}

#[test]
fn every_line_of_ndjson_is_checked_and_a_bad_one_named() {
    let report = out(&ogi(&["extract", BAOSHAN]));
    let lines = format!("{report}{{\"schema_version\":\"1.0\"}}\n{report}");
    let checked = with_input(&["check", "--format", "json", "-"], lines.as_bytes());
    assert_eq!(checked.status.code(), Some(3));
    assert_eq!(out(&checked).lines().count(), 2);
    assert!(err(&checked).contains('2'), "{}", err(&checked));
}

#[test]
fn schema_and_rules_are_printed() {
    let schema: serde_json::Value = serde_json::from_slice(&ogi(&["schema"]).stdout).unwrap();
    assert_eq!(schema["$id"], "urn:ogi:schema:report:1.0");
    let rules: serde_json::Value = serde_json::from_slice(&ogi(&["rules", "--format", "json"]).stdout).unwrap();
    assert!(rules.as_array().unwrap().iter().any(|rule| rule["id"] == "requests.balance"));
    assert!(out(&ogi(&["rules", "--lang", "zh", "requests.balance"])).contains("勾稽关系"));
    assert_eq!(ogi(&["rules", "requests.nothing"]).status.code(), Some(2));
}

#[test]
fn tables_of_many_files_have_one_header() {
    let json = out(&ogi(&["extract", BAOSHAN]));
    for (format, lines) in [("csv", 198), ("table", 1)] {
        let table = ogi(&["extract", "--format", format, BAOSHAN, DRAFT, BAOSHAN]);
        let text = out(&table);
        assert_eq!(text.lines().filter(|line| line.starts_with("source,part,sha256,organ,")).count(), 1);
        let draft = out(&ogi(&["extract", "--format", format, DRAFT])).lines().count() - 1;
        assert_eq!(text.lines().count(), 1 + 2 * lines + draft, "{format}");
        // Report JSON and the document it was read from give the same table.
        let converted = with_input(&["extract", "--format", format, "-"], format!("{json}{json}").as_bytes());
        assert_eq!(out(&converted), out(&ogi(&["extract", "--format", format, BAOSHAN, BAOSHAN])), "{format}");
    }
}

#[test]
fn excel_gets_a_mark_and_chinese_headings() {
    for format in ["csv", "table"] {
        let table = ogi(&["extract", "--format", format, "--excel", BAOSHAN, BAOSHAN]);
        assert!(out(&table).starts_with("\u{feff}来源文件,文件中的部分,"), "{}", out(&table));
        assert_eq!(out(&table).matches('\u{feff}').count(), 1);
    }
    let refused = ogi(&["extract", "--excel", "--lang", "en", BAOSHAN]);
    assert_eq!((refused.status.code(), refused.stdout.len()), (Some(2), 0));
    assert!(err(&refused).contains("--excel is for the formats csv and table"), "{}", err(&refused));
}

#[test]
fn no_colour_reaches_a_pipe() {
    assert!(!out(&ogi(&["check", BAOSHAN])).contains('\u{1b}'));
}

/// The block of a document whose first line is that of a report.
fn shown(document: &str, report: &str) -> String {
    let text = std::fs::read_to_string(root().join(document)).unwrap();
    let block = text.split("```text\n").find(|block| block.lines().next().is_some_and(|line| line.ends_with(report)));
    block.unwrap().split("```").next().unwrap().to_owned()
}

#[test]
fn what_readme_and_guide_show_of_the_draft_is_what_is_printed() {
    let documents =
        [("README.md", "zh"), ("README.en.md", "en"), ("docs/guide.zh.md", "zh"), ("docs/guide.en.md", "en")];
    for (document, language) in documents {
        assert_eq!(shown(document, DRAFT), out(&ogi(&["check", "--lang", language, DRAFT])), "{document}");
    }
}

#[test]
fn what_the_readme_shows_of_the_bundled_report_is_what_is_printed() {
    for (readme, language) in [("README.md", "zh"), ("README.en.md", "en")] {
        let printed = out(&ogi(&["check", "--figures", "--lang", language, BAOSHAN]));
        let mut printed = printed.lines();
        for line in shown(readme, BAOSHAN).lines().filter(|line| line.trim() != "…") {
            assert!(printed.any(|told| told == line), "{readme}: {line}");
        }
        assert_eq!(printed.next(), None, "{readme}");
    }
}

#[test]
fn an_archive_is_told_of_file_by_file() {
    let report = std::fs::read(root().join(BAOSHAN)).unwrap();
    let archive = ogi_dev::package(&[("甲.txt", &report), ("乙/乙.txt", &report), ("图.png", b"\x89PNG\r\n\x1a\n")]);
    let output = with_input(&["extract", "-"], &archive);
    assert_eq!((out(&output).lines().count(), output.status.code()), (2, Some(3)));
    assert!(out(&output).contains("\"part\":\"乙/乙.txt\""));
    assert!(err(&output).contains("图.png：这是一张图片（PNG）"), "{}", err(&output));
    let output = with_input(&["check", "-"], &archive);
    assert!(out(&output).contains("-: 乙/乙.txt"), "{}", out(&output));
    let output = with_input(&["extract", "--format", "cells", "-"], &archive);
    assert_eq!((out(&output).as_str(), output.status.code()), ("", Some(2)));
    assert!(err(&output).contains("cells 格式只能用于一份"), "{}", err(&output));
}

#[test]
fn the_results_and_their_order_are_the_same_whatever_the_threads() {
    let folder = tempfile::tempdir().unwrap();
    let draft = std::fs::read_to_string(root().join(DRAFT)).unwrap();
    let line = draft.split('\n').map(str::trim).collect::<String>();
    let lines = (0..150).map(|number| if number % 50 == 7 { "{\"schema_version\":\"1.0\"}" } else { &line });
    std::fs::write(folder.path().join("lines.ndjson"), lines.collect::<Vec<_>>().join("\n")).unwrap();
    for number in 0..12 {
        std::fs::copy(root().join(BAOSHAN), folder.path().join(format!("{number:02}.txt"))).unwrap();
    }
    std::fs::write(folder.path().join("05.txt"), "没有表格").unwrap();
    let folder = folder.path().to_str().unwrap();
    for arguments in [
        &["check", folder][..],
        &["check", "--format", "json", folder],
        &["check", "--format", "sarif", folder],
        &["check", "--format", "sarif", "--pretty", folder],
        &["check", "--format", "csv", folder],
        &["extract", "--format", "table", folder],
        &["extract", "--format", "json", folder],
    ] {
        let on = |threads: &str| ogi(&[arguments, &["--threads", threads]].concat());
        let one = on("1");
        assert!(!one.stdout.is_empty(), "{arguments:?}");
        for threads in ["2", "7"] {
            let several = on(threads);
            assert_eq!(out(&one), out(&several), "{arguments:?}");
            assert_eq!(err(&one), err(&several), "{arguments:?}");
            assert_eq!(one.status, several.status, "{arguments:?}");
        }
        if arguments.contains(&"sarif") {
            let log: serde_json::Value = serde_json::from_slice(&one.stdout).unwrap();
            let run = &log["runs"][0];
            assert!(run["results"].as_array().unwrap().len() > 150, "{arguments:?}");
            assert_eq!(run["invocations"][0]["executionSuccessful"], false);
        }
    }
    assert_eq!(ogi(&["check", "--threads", "0", folder]).status.code(), Some(2));
}
