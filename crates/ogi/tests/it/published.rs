//! What is published under `docs/` is written by the code. Here it is compared, or, where `OGI_PUBLISH` is set, written.

use std::fmt::Write as _;
use std::path::Path;

use ogi::model::SchemaVersion;
use ogi::serialize::{CodeList, code_lists, report_schema};
use ogi::validate::{RULE_SET, catalogue, explanations_schema, findings_schema};

const MENDED_BY: &str = "OGI_PUBLISH=1 cargo test -p ogi --test it published";

/// Every generated file: its path below `docs/`, and its text.
fn files() -> Vec<(String, String)> {
    let folder = format!("schema/{}", SchemaVersion::default());
    let mut files = vec![
        (format!("{folder}/report.schema.json"), pretty(&report_schema())),
        (format!("{folder}/findings.schema.json"), pretty(&findings_schema())),
        (format!("{folder}/explanations.schema.json"), pretty(&explanations_schema())),
    ];
    for list in code_lists() {
        let json = serde_json::to_value(&list).expect("a code list is plain data");
        files.push((format!("{folder}/codes/{}.json", list.name), pretty(&json)));
        files.push((format!("{folder}/codes/{}.csv", list.name), list.to_csv()));
    }
    files.push(("glossary.md".to_owned(), glossary(&code_lists())));
    files.push(("rules.md".to_owned(), rules()));
    files.push(("narrative.md".to_owned(), super::narrative::page()));
    files
}

fn pretty(json: &serde_json::Value) -> String {
    format!("{json:#}\n")
}

fn glossary(lists: &[CodeList]) -> String {
    let mut text = "# 术语 · Glossary\n\n\
        由代码表生成，请勿手工修改。条款均指《中华人民共和国政府信息公开条例》（国务院令第711号）。\n\n\
        Generated from the code lists; not to be edited by hand. Articles are those of the Regulations on Open Government \
        Information (State Council Decree No. 711).\n"
        .to_owned();
    let mut put = |line: std::fmt::Arguments<'_>| text.write_fmt(line).expect("a text takes whatever is written");
    for list in lists {
        put(format_args!("\n## {} · {}\n\n", list.title.zh, list.title.en));
        put(format_args!("| 键 Key | 中文 | English | 含义 Meaning | 条款 Articles | 版本 Editions |\n"));
        put(format_args!("| --- | --- | --- | --- | --- | --- |\n"));
        for code in &list.codes {
            let articles: Vec<&str> = code.articles.iter().map(|cited| cited.zh.as_str()).collect();
            let editions: Vec<&str> = code.editions.iter().map(|edition| edition.key()).collect();
            put(format_args!(
                "| `{}` | {} | {} | {}<br>{} | {} | {} |\n",
                code.key,
                code.zh,
                code.en,
                code.meaning.zh,
                code.meaning.en,
                articles.join("、"),
                editions.join("、"),
            ));
        }
    }
    text
}

fn rules() -> String {
    let mut text = format!(
        "# 规则 · Rules\n\n\
        规则集 {RULE_SET}。由规则目录生成，请勿手工修改；数据形式见 `ogi rules --format json`。\n\n\
        Rule set {RULE_SET}. Generated from the catalogue, not to be edited by hand; as data: `ogi rules --format json`.\n\n\
        | 规则 Rule | 核对什么 | What it checks | 程度 Severity |\n| --- | --- | --- | --- |\n"
    );
    let mut put = |line: std::fmt::Arguments<'_>| text.write_fmt(line).expect("a text takes whatever is written");
    for rule in catalogue() {
        let anchor = rule.id.replace('.', "");
        let (title, severity) = (rule.title, rule.severity);
        put(format_args!(
            "| [`{}`](#{anchor}) | {} | {} | {} {severity} |\n",
            rule.id,
            title.zh,
            title.en,
            severity.zh()
        ));
    }
    for rule in catalogue() {
        let (title, help, basis) = (rule.title, rule.help, rule.basis.text);
        let editions: Vec<&str> = rule.editions.iter().map(|edition| edition.key()).collect();
        put(format_args!("\n## {}\n\n**{}**。{}\n\n**{}.** {}\n\n", rule.id, title.zh, help.zh, title.en, help.en));
        put(format_args!("- 依据 Basis: {}. {}\n", basis.zh, basis.en));
        put(format_args!(
            "- 格式版本 Editions: {}\n- 始于规则集 Since rule set: {}\n",
            editions.join("、"),
            rule.since
        ));
    }
    text
}

/// The lines around the first difference.
fn difference(path: &str, committed: &str, generated: &str) -> String {
    let same = committed.lines().zip(generated.lines()).take_while(|(left, right)| left == right).count();
    let mut shown = format!("docs/{path}, from line {}:\n", same + 1);
    for (sign, text) in [('-', committed), ('+', generated)] {
        for line in text.lines().skip(same).take(5) {
            let _ = writeln!(shown, "{sign}{line}");
        }
    }
    shown
}

#[test]
fn published_files_are_in_step() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    let publish = std::env::var_os("OGI_PUBLISH").is_some();
    let mut differences = Vec::new();
    for (path, generated) in files() {
        let file = docs.join(&path);
        if publish {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(&file, generated).unwrap();
            continue;
        }
        let committed = std::fs::read_to_string(&file).unwrap_or_default();
        if committed != generated {
            differences.push(difference(&path, &committed, &generated));
        }
    }
    assert!(
        differences.is_empty(),
        "Published files are not what the code makes:\n\n{}\nTo write them anew: {MENDED_BY}",
        differences.join("\n")
    );
}

#[test]
fn nothing_else_lies_among_the_code_lists() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    let folder = format!("schema/{}/codes", SchemaVersion::default());
    let mut lying: Vec<String> = (std::fs::read_dir(docs.join(&folder)).into_iter().flatten())
        .filter_map(|entry| Some(format!("{folder}/{}", entry.ok()?.file_name().to_string_lossy())))
        .collect();
    lying.sort();
    let mut generated: Vec<String> =
        files().into_iter().map(|(path, _)| path).filter(|path| path.starts_with(&folder)).collect();
    generated.sort();
    assert_eq!(lying, generated, "a list that no code makes any more is to be deleted");
}
