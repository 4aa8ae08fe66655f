//! What is said of a report that is not as the schema wants it: by the reader, and by the schema.

use std::fmt::Write as _;

use ogi::serialize::{from_json, report_schema};
use serde_json::Value;

/// The page over the documents of the conformance pack that are no reports: name, what is wrong in both languages, document.
pub(crate) fn page(documents: impl Iterator<Item = (String, &'static str, &'static str, Value)>) -> String {
    let mut text = "# 读取程序怎样拒绝 · How the reader refuses\n\n\
        由代码生成，请勿手工修改。一致性测试包中每个不合格式的报告，左边是读取程序（`ogi::serialize::from_json`）的说明，右边是同一文件用 `jsonschema` 校验库\
        （0.61，2020-12，打开 `format`）按公布的数据格式校验的说明。两者拒绝的文件相同。\n\n\
        Generated, not to be edited by hand. For each report of the conformance pack that is not as the schema wants it: what the reader \
        (`ogi::serialize::from_json`) says, and what the `jsonschema` crate (0.61, 2020-12, with `format`) says by the published schema. Both \
        refuse the same documents.\n\n\
        | 错在哪里 Fault | 读取程序 The reader | `jsonschema` |\n| --- | --- | --- |\n"
        .to_owned();
    let options = jsonschema::options().should_validate_formats(true);
    let validator = options.build(&report_schema()).expect("the schema is a schema");
    for (name, zh, en, value) in documents {
        let reader = from_json(value.to_string().as_bytes()).expect_err("it is no report").to_string();
        let said: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("`{}`: {}", error.instance_path(), shortened(&error.to_string())))
            .collect();
        assert!(!said.is_empty(), "{name} is valid by the schema");
        let line = format!("| {zh} {en} | {} | {} |\n", cell(&reader), cell(&said.join("\n")));
        text.write_str(&line).expect("a text takes whatever is written");
    }
    text
}

/// What is said may show a whole list of keys; its beginning is enough here.
fn shortened(text: &str) -> String {
    const SHOWN: usize = 200;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{} … ({} characters)", &text[..end], text.chars().count()),
        None => text.to_owned(),
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', "<br>")
}
