//! The documents of the pack that show the shape of reports and of what is said of them: valid ones, and ones with one fault.
#![expect(clippy::too_many_lines, reason = "a list of cases is as long as it is")]

use ogi::extract::{Options, extract};
use ogi::model::{DecisionReason, Edition, Report};
use ogi::validate::{DecisionsFile, check};
use serde_json::{Value, json};

/// A document, and whether the schema takes it.
pub(super) struct Document {
    pub(super) name: String,
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
    pub(super) schema: &'static str,
    pub(super) valid: bool,
    pub(super) value: Value,
}

/// A report in which everything that can stand in one does.
const FULL: &str = include_str!("../../../../ogi-serialize/tests/it/full.json");

/// Every document, in the order of the manifest.
pub(super) fn documents() -> Vec<Document> {
    let mut documents = good_reports();
    documents.extend(later_reports());
    documents.extend(bad_reports());
    documents.extend(other_documents());
    documents
}

fn full() -> Value {
    serde_json::from_str(FULL).expect("the full report is JSON")
}

fn good(name: &str, zh: &'static str, en: &'static str, value: Value) -> Document {
    Document { name: format!("valid-{name}"), zh, en, schema: "report", valid: true, value }
}

fn with(mut document: Value, at: &str, value: Value) -> Value {
    let (parent, key) = at.rsplit_once('/').expect("a pointer has a last part");
    match document.pointer_mut(parent) {
        Some(Value::Object(members)) => drop(members.insert(key.to_owned(), value)),
        Some(Value::Array(items)) => items[key.parse::<usize>().expect("it is an index")] = value,
        other => panic!("{at} is in {other:?}"),
    }
    document
}

fn without(mut document: Value, at: &str) -> Value {
    let (parent, key) = at.rsplit_once('/').expect("a pointer has a last part");
    let members = document.pointer_mut(parent).and_then(Value::as_object_mut).expect("it is a member of an object");
    members.shift_remove(key).expect("it is there");
    document
}

fn good_reports() -> Vec<Document> {
    let least = json!({ "schema_version": "1.0", "edition": "2021" });
    let extensions = json!({
        "gov.example.portal": { "id": 17, "tags": ["年报", null, true, 1.5], "nested": { "a": [] } },
        "empty": {},
    });
    vec![
        good("full", "各项都有的报告", "A report with everything in it", full()),
        good("least", "只有必需的两项", "Nothing but the two required members", least.clone()),
        good(
            "extensions",
            "`extensions` 里可以是任何内容",
            "Anything may stand in `extensions`",
            with(least.clone(), "/extensions", extensions),
        ),
        good(
            "local-rows",
            "地方增设的行",
            "Rows that a local form adds",
            with(
                least.clone(),
                "/local_rows",
                json!([
                    { "table": "requests", "label": "其中：网络平台申请", "after": "requests.received", "cells": [{ "column": "natural_person", "text": "3" }, { "column": "total", "text": "3" }] },
                    { "table": "disclosure", "label": "行政确认", "cells": [] },
                ]),
            ),
        ),
        good(
            "largest-count",
            "最大的件数",
            "The largest count",
            with(least.clone(), "/requests", json!({ "received": { "total": 9_007_199_254_740_991_u64 } })),
        ),
        good(
            "negative-change",
            "增减数可以为负",
            "A change may be negative",
            with(
                json!({ "schema_version": "1.0", "edition": "2019" }),
                "/disclosure",
                json!({ "administrative_licensing": { "change": -4 } }),
            ),
        ),
        good(
            "amount-of-18-digits",
            "金额最多十八位数字",
            "An amount has up to 18 digits",
            with(least.clone(), "/disclosure", json!({ "administrative_fees": { "amount": "12345678901234567.1" } })),
        ),
        good(
            "leap-day",
            "闰年的二月二十九日",
            "29 February of a leap year",
            with(least.clone(), "/published", json!("2024-02-29")),
        ),
        good(
            "empty-section",
            "有标题没有正文的部分",
            "A section with a heading and no text",
            with(least.clone(), "/narrative", json!({ "problems": [] })),
        ),
        good(
            "rare-characters",
            "罕用汉字和表情符号",
            "Rare characters",
            with(least, "/organ", json!({ "name": "𠮷县人民政府😀" })),
        ),
    ]
}

/// Reports as a later minor version may have them: refused by the schema, taken by its tolerant copy.
fn later_reports() -> Vec<Document> {
    let member = with(full(), "/requests/received/online", json!({ "natural_person": 1 }));
    let mut version = with(member.clone(), "/schema_version", json!("1.1"));
    version = with(version, "/organ/kind", json!("court"));
    version = with(version, "/omitted/0", json!("requests.outcomes.granted.online"));
    let later = |name: &str, zh, en, value| Document {
        name: format!("later-{name}"),
        zh,
        en,
        schema: "report",
        valid: false,
        value,
    };
    vec![
        later(
            "minor-version",
            "数据格式 1.1，有不认识的成员、代码和地址",
            "Schema 1.1, with a member, a code and an address that 1.0 does not know",
            version,
        ),
        later("unknown-member", "有不认识的成员", "A member that is not known", member),
    ]
}

/// A full report with one fault each.
fn bad_reports() -> Vec<Document> {
    let replaced: &[(&str, &str, Value, &str, &str)] = &[
        ("null", "/year", json!(null), "不写 null", "`null` never appears"),
        ("year-as-text", "/year", json!("2020"), "年度是整数", "A year is an integer"),
        ("year-too-early", "/year", json!(1899), "年度在 1900 以后", "A year is 1900 or later"),
        ("unknown-edition", "/edition", json!("2018"), "没有这版格式", "There is no such edition"),
        ("edition-as-number", "/edition", json!(2021), "格式版本是字符串", "An edition is a string"),
        ("newer-schema", "/schema_version", json!("1.1"), "更新的数据格式", "A newer schema"),
        ("unknown-key", "/extra", json!(1), "没有这一项", "There is no such member"),
        ("unknown-row", "/requests/withdrawn", json!({}), "没有这一行", "There is no such row"),
        ("unknown-column", "/requests/received/men", json!(1), "没有这一列", "There is no such column"),
        ("negative-count", "/requests/received/total", json!(-1), "件数不为负", "A count is not negative"),
        ("half-a-request", "/requests/received/total", json!(0.5), "件数是整数", "A count is whole"),
        (
            "count-as-text",
            "/requests/received/total",
            json!("1"),
            "件数是整数，不是字符串",
            "A count is an integer, not a string",
        ),
        (
            "count-too-large",
            "/requests/received/total",
            json!(9_007_199_254_740_992_u64),
            "件数不超过 2⁵³−1",
            "A count is at most 2⁵³−1",
        ),
        (
            "amount-as-number",
            "/disclosure/centralized_procurement/amount",
            json!(743.38),
            "金额是字符串",
            "An amount is a string",
        ),
        (
            "amount-with-a-comma",
            "/disclosure/centralized_procurement/amount",
            json!("1,743.38"),
            "金额没有千位分隔",
            "An amount has no separators",
        ),
        (
            "amount-with-an-exponent",
            "/disclosure/centralized_procurement/amount",
            json!("1e3"),
            "金额没有指数",
            "An amount has no exponent",
        ),
        (
            "amount-without-a-whole-part",
            "/disclosure/centralized_procurement/amount",
            json!(".5"),
            "小数点前有数字",
            "A digit stands before the point",
        ),
        (
            "amount-with-a-zero-in-front",
            "/disclosure/centralized_procurement/amount",
            json!("01.5"),
            "金额前没有多余的零",
            "No needless nought in front",
        ),
        (
            "amount-with-a-newline",
            "/disclosure/centralized_procurement/amount",
            json!("1\n"),
            "金额后没有换行",
            "No line break behind an amount",
        ),
        (
            "amount-of-full-width-digits",
            "/disclosure/centralized_procurement/amount",
            json!("１"),
            "金额用半角数字",
            "An amount is of ASCII digits",
        ),
        (
            "amount-of-19-digits",
            "/disclosure/centralized_procurement/amount",
            json!("1234567890123456789"),
            "金额最多十八位数字",
            "An amount has at most 18 digits",
        ),
        ("no-leap-day", "/published", json!("2023-02-29"), "没有这一天", "There is no such day"),
        ("month-thirteen", "/published", json!("2021-13-01"), "没有这个月", "There is no such month"),
        ("date-without-dashes", "/published", json!("20210112"), "日期写作年-月-日", "A date is written with dashes"),
        ("date-with-a-time", "/published", json!("2021-01-12T00:00:00"), "日期不带时刻", "A date has no time"),
        ("unknown-level", "/organ/level", json!("city"), "没有这一级", "There is no such level"),
        ("unknown-kind", "/organ/kind", json!("Government"), "没有这一种机关", "There is no such kind of organ"),
        (
            "division-code-of-seven-digits",
            "/organ/division_code",
            json!("3100001"),
            "行政区划代码是六、九或者十二位",
            "A division code has 6, 9 or 12 digits",
        ),
        (
            "division-code-with-a-newline",
            "/organ/division_code",
            json!("310000\n"),
            "代码后没有换行",
            "No line break behind a code",
        ),
        (
            "credit-code-with-an-i",
            "/organ/credit_code",
            json!("1134170248634451IH"),
            "统一社会信用代码不用字母 I",
            "A credit code has no letter I",
        ),
        (
            "digest-too-short",
            "/source/sha256",
            json!("0123456789abcdef"),
            "SHA-256 是六十四位",
            "A SHA-256 has 64 digits",
        ),
        (
            "digest-in-capitals",
            "/source/sha256",
            json!("0123456789ABCDEF".repeat(4)),
            "SHA-256 用小写字母",
            "A SHA-256 is in small letters",
        ),
        ("omitted-twice", "/omitted", json!(["reviews", "reviews"]), "同一处只列一次", "An address is listed once"),
        ("omitted-unknown", "/omitted", json!(["requests.withdrawn"]), "没有这个地址", "There is no such address"),
        (
            "remark-on-a-row",
            "/remarks",
            json!({ "requests.received": "/" }),
            "备注按单元格写",
            "A remark is about a cell",
        ),
        ("remark-not-text", "/remarks", json!({ "requests.received.total": 1 }), "备注是文字", "A remark is text"),
        (
            "unread-without-a-code",
            "/unread",
            json!({ "requests.received.total": { "text": "3 4" } }),
            "未读出的有代码",
            "What was not read has a code",
        ),
        (
            "heading-of-level-four",
            "/narrative/overview",
            json!([{ "text": "（一）", "heading": 4 }]),
            "标题只有三级",
            "Headings have three levels",
        ),
        ("block-without-text", "/narrative/overview", json!([{ "heading": 1 }]), "段落有文字", "A block has text"),
        (
            "section-as-text",
            "/narrative/overview",
            json!("一、总体情况"),
            "每一部分是段落的列表",
            "A section is a list of blocks",
        ),
        (
            "local-row-without-a-label",
            "/local_rows",
            json!([{ "table": "requests", "cells": [] }]),
            "增设的行有行名",
            "A local row has a label",
        ),
        ("extensions-as-a-list", "/extensions", json!([]), "`extensions` 是对象", "`extensions` is an object"),
        ("list-for-an-object", "/requests", json!([]), "表三是对象", "Table three is an object"),
    ];
    let mut documents: Vec<Document> = (replaced.iter())
        .map(|(name, at, value, zh, en)| Document {
            name: format!("invalid-{name}"),
            zh,
            en,
            schema: "report",
            valid: false,
            value: with(full(), at, value.clone()),
        })
        .collect();
    let removed = [
        ("no-edition", "/edition", "必须写明格式版本", "An edition is required"),
        ("no-version", "/schema_version", "必须写明数据格式的版本", "A schema version is required"),
        ("organ-without-a-name", "/organ/name", "机关有名称", "An organ has a name"),
    ];
    documents.extend(removed.map(|(name, at, zh, en)| Document {
        name: format!("invalid-{name}"),
        zh,
        en,
        schema: "report",
        valid: false,
        value: without(full(), at),
    }));
    documents
}

/// What a check says, what was decided about it, and what reading a document gives.
fn other_documents() -> Vec<Document> {
    let mut report = Report::blank(Edition::E2021);
    let block = &mut report.reviews.reconsideration;
    (block.upheld, block.corrected, block.other, block.pending, block.total) =
        (Some(5), Some(0), Some(0), Some(2), Some(8));
    let findings = check(&report);
    let mut decided = DecisionsFile::of(&findings, |finding| finding.message.zh.clone());
    for decision in &mut decided.decisions {
        decision.reason = Some(DecisionReason::AsPrinted);
    }
    let page = ogi_dev::html(&report);
    let read = extract(page.as_bytes(), &Options { name: Some("report.html".into()), ..Options::default() });
    let findings = serde_json::to_value(&findings).expect("findings are plain data");
    let decided = serde_json::to_value(&decided).expect("decisions are plain data");
    let read = serde_json::to_value(read.expect("a whole page is read")).expect("what is read is plain data");
    let document =
        |name: &str, zh, en, schema, valid, value| Document { name: name.to_owned(), zh, en, schema, valid, value };
    vec![
        document("valid-findings", "核对结果", "What a check says", "findings", true, findings.clone()),
        document(
            "invalid-findings-severity",
            "没有这种程度",
            "There is no such severity",
            "findings",
            false,
            with(findings.clone(), "/findings/0/severity", json!("fatal")),
        ),
        document(
            "invalid-findings-cell",
            "没有这个单元格",
            "There is no such cell",
            "findings",
            false,
            with(findings.clone(), "/findings/0/cells/0/cell", json!("reviews.total")),
        ),
        document(
            "invalid-findings-counts",
            "必须有数目",
            "Counts are required",
            "findings",
            false,
            without(findings, "/counts"),
        ),
        document("valid-decisions", "核实记录", "A decisions file", "decisions", true, decided.clone()),
        document(
            "invalid-decisions-decision",
            "没有这种处理意见",
            "There is no such decision",
            "decisions",
            false,
            with(decided.clone(), "/decisions/0/decision", json!("ignored")),
        ),
        document(
            "invalid-decisions-fingerprint",
            "指纹写法不对",
            "No fingerprint is written so",
            "decisions",
            false,
            with(decided, "/decisions/0/fingerprint", json!(7)),
        ),
        document(
            "valid-extraction",
            "读取结果，连同位置",
            "What reading gives, with places",
            "extraction",
            true,
            read.clone(),
        ),
        document(
            "invalid-extraction-report",
            "必须有报告",
            "A report is required",
            "extraction",
            false,
            without(read, "/report"),
        ),
    ]
}
