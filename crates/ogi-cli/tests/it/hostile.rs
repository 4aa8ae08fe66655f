//! Words of others cannot forge what is printed: whatever stands in names, cells and files, it makes no line, no colour, no
//! formula and no change of direction.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::beside::folder;
use crate::{command, out, root};

/// Names that attack a terminal or a spreadsheet.
fn hostile() -> Vec<String> {
    let mut names: Vec<String> =
        ["=1+1", "+1+cmd", "-1-cmd", "@SUM(1)", "＝1", "＋1", "－1", "＠1", "=HYPERLINK(\"x\")"]
            .iter()
            .map(|name| format!("{name}县"))
            .collect();
    names.extend(
        [
            "甲\u{1b}[31m红\u{1b}[0m县",
            "甲\u{1b}[2J\u{1b}[H县",
            "甲\u{1b}]0;title\u{7}县",
            "甲\u{1b}]8;;http://a.example\u{1b}\\link\u{1b}]8;;\u{1b}\\县",
            "甲县\r  0 errors, 0 warnings",
            "甲县\n  0 errors, 0 warnings, 0 infos",
            "甲县\r\n  错误 0，警告 0，提示 0。",
            "\t=1+1县",
            "\r=1+1县",
            "\n=1+1县",
            "甲\u{85}县",
            "甲\u{9b}31m县",
            "甲\u{2028}0 errors县",
            "甲\u{202e}乙\u{202c}县",
            "甲\u{2066}乙\u{2069}县",
        ]
        .map(str::to_owned),
    );
    let alone =
        ('\u{1}'..='\u{8}').chain('\u{b}'..='\u{c}').chain('\u{e}'..='\u{10}').chain("\u{18}\u{1a}\u{1c}".chars());
    let alone =
        alone.chain("\u{7f}\u{80}\u{84}\u{90}\u{9d}\u{9f}\u{61c}\u{200e}\u{200f}\u{202a}\u{2029}\u{2067}".chars());
    names.extend(alone.map(|character| format!("甲{character}{character}县")));
    names
}

/// The same name with something harmless in the place of every harm.
fn harmless(name: &str) -> String {
    let harms = |character: char| character.is_control() || "=+-@＝＋－＠".contains(character) || is_mark(character);
    name.chars().map(|character| if harms(character) { '乙' } else { character }).collect()
}

fn is_mark(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Both streams hold nothing a terminal obeys; how many lines each has.
#[track_caller]
fn lines_of(output: &Output) -> [usize; 2] {
    [&output.stdout, &output.stderr].map(|bytes| {
        let text = std::str::from_utf8(bytes).unwrap();
        let bad = text.char_indices().find(|(_, character)| {
            (character.is_control() && !matches!(character, '\t' | '\n')) || is_mark(*character)
        });
        assert_eq!(bad, None, "{}", bad.map_or("", |(at, _)| &text[text[..at].rfind('\n').unwrap_or(0)..at]));
        text.lines().count()
    })
}

/// A report that says a name wherever a report has words.
fn report(name: &str) -> String {
    let name = serde_json::to_string(name).unwrap();
    format!(
        r#"{{"schema_version":"1.0","edition":"2021","year":2024,"organ":{{"name":{name}}},
        "source":{{"name":{name},"part":{name}}},
        "metadata":{{"title":{name},"publisher":{name},"document_number":{name},"other":{{{name}:{name}}}}},
        "requests":{{"received":{{"natural_person":3,"total":4}},"concluded":{{"total":9}}}},
        "reviews":{{"reconsideration":{{"upheld":1,"corrected":0,"other":0,"pending":0,"total":3}}}},
        "unread":{{"disclosure.rules.issued":{{"code":"not-a-number","text":{name}}}}},
        "remarks":{{"disclosure.rules.repealed":{name},"disclosure.administrative_fees.amount":{name}}},
        "local_rows":[{{"table":"reviews","label":{name},"cells":[{{"column":"total","text":{name}}}]}}],
        "narrative":{{"overview":[{{"text":{name},"heading":1}},{{"text":"某某局2023年××条"}}],"problems":[{{"text":{name}}}]}},
        "extensions":{{"a":{name}}}}}"#
    )
}

/// The same as a page.
fn page(name: &str) -> String {
    let name = name.replace('&', "&amp;").replace('<', "&lt;");
    let mut page = format!(
        "<title>{name}</title><h1>2024年{name}人民政府政府信息公开工作年度报告</h1><p>一、总体情况</p><p>{name}</p><table>"
    );
    page += "<tr><td>第二十条第（五）项<tr><td>信息内容<td>本年处理决定数量";
    for item in ["行政许可", "行政处罚", "行政强制"] {
        let _ = write!(page, "<tr><td>{item}<td>{name}");
    }
    // Where controls are more than one character in fifty a file is no text.
    page += "</table>";
    page += &"<p>本机关依法公开政府信息，方便公众查询。".repeat(120);
    page + "<p>三、收到和处理政府信息公开申请情况</p><p>无</p>"
}

/// A folder with a file for each name, called by a name of its own.
fn files(folder: &Path, names: &[String], content: impl Fn(&str) -> String, ending: &str) -> Vec<PathBuf> {
    std::fs::create_dir_all(folder).unwrap();
    let file = |(number, name): (usize, &String)| {
        // What no file can be called is left to the contents.
        let called: String = name.chars().filter(|character| !"/\\\"".contains(*character)).collect();
        let path = folder.join(format!("{number:02}{called}.{ending}"));
        let path = if std::fs::write(&path, "").is_ok() { path } else { folder.join(format!("{number:02}.{ending}")) };
        std::fs::write(&path, content(name)).unwrap();
        path
    };
    names.iter().enumerate().map(file).collect()
}

/// Runs a command over files of hostile names and of harmless ones: as many lines, and none forged.
#[track_caller]
fn alike(arguments: &[&str], [hostile, harmless]: &[Vec<PathBuf>; 2]) -> Output {
    let [hostile, harmless] = [hostile, harmless].map(|files| command().args(arguments).args(files).output().unwrap());
    assert_eq!(lines_of(&hostile), lines_of(&harmless), "{arguments:?}\n{}", String::from_utf8_lossy(&hostile.stderr));
    assert_eq!(hostile.status.code(), harmless.status.code(), "{arguments:?}");
    hostile
}

fn both(folder: &Path, content: impl Fn(&str) -> String, ending: &str) -> [Vec<PathBuf>; 2] {
    let names = hostile();
    assert!(names.len() >= 50, "{}", names.len());
    let calm: Vec<String> = names.iter().map(|name| harmless(name)).collect();
    [files(&folder.join("a"), &names, &content, ending), files(&folder.join("b"), &calm, &content, ending)]
}

#[test]
fn no_name_in_a_report_forges_what_is_said_of_it() {
    let files = both(&folder("hostile_reports"), report, "json");
    let text = out(&alike(&["check", "--lang", "zh", "--figures"], &files));
    assert!(text.contains(r"甲\u{1b}[31m红\u{1b}[0m县") && text.contains(r"甲\u{202e}乙\u{202c}县"), "{text}");
    alike(&["check", "--lang", "en"], &files);
    let json = out(&alike(&["check", "--format", "json"], &files));
    assert!(json.contains(r"甲\u202e乙\u202c县") && json.contains(r"甲\u009b31m县"), "{json}");
    alike(&["check", "--format", "json", "--pretty"], &files);
    alike(&["check", "--format", "sarif", "--pretty"], &files);
    alike(&["--errors", "json", "check"], &files);
    let previous: Vec<&str> = files[0][..3].iter().flat_map(|file| ["--previous", file.to_str().unwrap()]).collect();
    let told = command().args(["check", "--lang", "zh"]).args(previous).arg(&files[0][10]).output().unwrap();
    lines_of(&told);
}

#[test]
fn no_name_in_a_document_forges_its_data() {
    let files = both(&folder("hostile_pages"), page, "html");
    alike(&["extract"], &files);
    alike(&["extract", "--places"], &files);
    // A name with a line break is two paragraphs of prose, and these have lines of their own here.
    lines_of(&command().args(["extract", "--pretty"]).args(&files[0]).output().unwrap());
    alike(&["--errors", "json", "extract"], &files);
    alike(&["check", "--lang", "zh"], &files);
    for arguments in
        [&["--format", "csv"] as &[&str], &["--format", "csv", "--excel"], &["--format", "table", "--excel"]]
    {
        let csv = out(&alike(&[&["extract"], arguments].concat(), &files));
        for line in csv.lines() {
            let fields = line.split(',').map(|field| field.trim_start_matches('"'));
            assert!(
                !fields.into_iter().any(|field| field.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])),
                "{line}"
            );
        }
        assert!(arguments.contains(&"table") || csv.contains(",'=1+1县,") && csv.contains(",'＠1县,"), "{csv}");
    }
    alike(&["extract", "--format", "table"], &files);
    for file in &files[0] {
        lines_of(&command().args(["extract", "--format", "cells"]).arg(file).output().unwrap());
    }
}

#[test]
fn no_name_in_an_archive_forges_what_could_not_be_read() {
    let folder = folder("hostile_archives");
    let archive = |file: &str, names: &[String]| {
        let entries: Vec<(String, &[u8])> = (names.iter().enumerate())
            .map(|(number, name)| (format!("{number}{name}.png"), b"\x89PNG\r\n\x1a\n".as_slice()))
            .collect();
        let entries: Vec<(&str, &[u8])> = entries.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
        let path = folder.join(file);
        std::fs::write(&path, ogi_dev::package(&entries)).unwrap();
        vec![path]
    };
    let calm: Vec<String> = hostile().iter().map(|name| harmless(name)).collect();
    let archives = [archive("a.zip", &hostile()), archive("b.zip", &calm)];
    for arguments in
        [&["extract"] as &[&str], &["check"], &["--errors", "json", "check"], &["check", "--format", "sarif"]]
    {
        alike(arguments, &archives);
    }
}

#[test]
fn no_key_that_is_refused_forges_the_refusal() {
    let quoted = |name: &str| serde_json::to_string(name).unwrap();
    let key = |name: &str| format!(r#"{{"schema_version":"1.0","edition":"2021",{}:1}}"#, quoted(name));
    let value = |name: &str| format!(r#"{{"schema_version":"1.0","edition":{}}}"#, quoted(name));
    let address =
        |name: &str| format!(r#"{{"schema_version":"1.0","edition":"2021","remarks":{{{}:"/"}}}}"#, quoted(name));
    let folder = folder("hostile_keys");
    for files in [
        both(&folder.join("key"), key, "json"),
        both(&folder.join("value"), value, "json"),
        both(&folder.join("address"), address, "json"),
    ] {
        let [stdout, _] = lines_of(&alike(&["check", "--lang", "zh"], &files));
        assert_eq!(stdout, 0);
        alike(&["check", "--lang", "en"], &files);
        alike(&["--errors", "json", "check"], &files);
    }
}

#[test]
fn no_argument_forges_what_is_said_of_the_call() {
    let calls: [&[&str]; 4] = [&["check", "x", "--format"], &["rules"], &[], &["check", "x", "--organ", "x"]];
    for name in hostile() {
        let name = format!("甲{name}"); // never an option
        for call in calls {
            let told = |name: &str| lines_of(&command().args(call).arg(name).output().unwrap());
            assert_eq!(told(&name), told(&harmless(&name)), "{call:?} {name:?}");
        }
    }
}

#[test]
fn decisions_and_policies_of_others_are_shown_as_they_are() {
    let folder = folder("hostile_decisions");
    let name = "甲\u{1b}[2J\n  0 errors\u{202e}";
    let policy = folder.join("policy.toml");
    std::fs::write(&policy, "name = \"甲\\u001b[2J\\n  0 errors\\u202e\"\nissued_by = \"乙\\u009b\\r\"\n").unwrap();
    let decisions = serde_json::json!({"schema_version": "1.0", "decisions": [
        {"rule": "requests.balance", "fingerprint": "v1:0123456789abcdef", "figures": "v1:0123456789abcdef", "about": name, "decision": "open"}
    ]});
    let fixes = folder.join("e.json");
    std::fs::write(&fixes, decisions.to_string()).unwrap();
    let report = root().join(crate::BAOSHAN);
    let checked = command()
        .args(["check", "--lang", "zh", "--policy"])
        .arg(&policy)
        .arg("--decisions")
        .arg(&fixes)
        .arg(report)
        .output()
        .unwrap();
    lines_of(&checked);
    let text = out(&checked);
    assert!(text.contains(r"按核对口径：甲\u{1b}[2J\u{a}  0 errors\u{202e}（乙\u{9b}\u{d}）"), "{text}");
}

#[test]
fn texts_are_written_to_the_letter_where_that_is_asked_for() {
    let folder = folder("raw_csv");
    let file = folder.join("a.json");
    let report = serde_json::json!({"schema_version": "1.0", "edition": "2021", "organ": {"name": "=1+\u{61c}县"}});
    std::fs::write(&file, report.to_string()).unwrap();
    let raw = command().args(["extract", "--format", "csv", "--raw"]).arg(&file).output().unwrap();
    assert!(out(&raw).contains(",=1+\u{61c}县,"), "{}", out(&raw));
    let refused = command().args(["extract", "--raw", "--lang", "zh"]).arg(&file).output().unwrap();
    assert_eq!((refused.status.code(), refused.stdout.len()), (Some(2), 0));
    assert!(crate::err(&refused).contains("--raw 只能用于 csv 和 table 格式"));
}

#[test]
fn a_signed_change_stays_a_number_in_csv() {
    let cells = "disclosure.administrative_fees.change\t-8\ndisclosure.administrative_licensing.change\t1036\n";
    let report = ogi::serialize::read_cells(cells, ogi::model::Edition::E2019).unwrap();
    let mut csv = Vec::new();
    ogi::serialize::write_csv([report], &mut csv).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.contains(",-8,filled,"), "{csv}");
}
