//! What is said of JSON that is refused: every fault with its place, in both languages.

use ogi_serialize::{Found, JsonError, JsonFault, from_json, read_json, read_ndjson};
use proptest::prelude::*;
use proptest::sample::Index;
use serde::Deserialize;

const HEAD: &str = r#"{"schema_version":"1.0","edition":"2021""#;

fn refused(text: &str) -> JsonError {
    match from_json(text.as_bytes()) {
        Ok(_) => panic!("{text} is read"),
        Err(error) => error,
    }
}

/// The error of a report with these members behind its head.
fn of(members: &str) -> JsonError {
    refused(&format!("{HEAD},{members}}}"))
}

/// What is said without the place.
fn said(error: &JsonError) -> (String, String) {
    let zh = error.zh();
    let Some((place, zh)) = zh.split_once('：') else { panic!("{zh}") };
    assert!(place.starts_with("第 "), "{place}");
    (error.fault.to_string(), zh.to_owned())
}

#[test]
#[expect(clippy::too_many_lines, reason = "a few lines a fault")]
fn what_is_no_json_is_named_where_it_begins() {
    for (text, place, en, zh) in [
        ("", (1, 1), "nothing stands here", "没有内容"),
        (" \n", (2, 1), "nothing stands here", "没有内容"),
        (HEAD, (1, 41), "the text ends here and is not complete", "文件在这里中断，内容不完整"),
        (
            r#"{"year":}"#,
            (1, 9),
            "expected a value, found `}`; texts stand in double quotation marks",
            "此处应有一个值，而不是“}”；文字应加英文双引号",
        ),
        (
            r#"{"edition":'2021'}"#,
            (1, 12),
            "texts stand in double quotation marks, not in single ones",
            "文字应加英文双引号，不能用单引号",
        ),
        (
            "{'edition':1}",
            (1, 2),
            "texts stand in double quotation marks, not in single ones",
            "文字应加英文双引号，不能用单引号",
        ),
        (
            "{edition:1}",
            (1, 2),
            "expected a key in double quotation marks, found `e`",
            "此处应有一个加英文双引号的键，而不是“e”",
        ),
        (
            r#"{"edition" "2021"}"#,
            (1, 12),
            "expected a colon behind the key `edition`, found `\"`",
            "“edition”后面应为英文冒号，而不是“\"”",
        ),
        (
            "{\"schema_version\":\"1.0\"\n\"edition\":\"2021\"}",
            (2, 1),
            "expected a comma or `}`, found `\"`",
            "此处应为英文逗号或者“}”，而不是“\"”",
        ),
        (
            r#"{"omitted":["reviews" "requests"]}"#,
            (1, 23),
            "expected a comma or `]`, found `\"`",
            "此处应为英文逗号或者“]”，而不是“\"”",
        ),
        (r#"{"edition":"2021",}"#, (1, 18), "a comma stands behind the last one", "最后一项后面多了一个逗号"),
        (r#"{"omitted":["reviews",]}"#, (1, 22), "a comma stands behind the last one", "最后一项后面多了一个逗号"),
        (
            r#"{"schema_version":"1.0","edition":"2021"} x"#,
            (1, 43),
            "the report ends before this, and something follows",
            "报告到此已经结束，后面还有多余的内容",
        ),
        (r#"{"edition"："2021"}"#, (1, 11), "write `:` in place of the full-width `：`", "“：”应改为英文半角的 :"),
        (r#"{"edition":“2021”}"#, (1, 12), "write `\"` in place of the full-width `“`", "““”应改为英文半角的 \""),
        (
            r#"{"edition":"2021"，"year":2024}"#,
            (1, 18),
            "write `,` in place of the full-width `，`",
            "“，”应改为英文半角的 ,",
        ),
        (r#"{"year":２０２４}"#, (1, 9), "write `2` in place of the full-width `２`", "“２”应改为英文半角的 2"),
        ("{// 年度\n\"year\":2024}", (1, 2), "JSON has no comments", "JSON 不能有注释"),
        (
            "{\"edition\":\"2021\n,\"year\":2024}",
            (1, 17),
            "the text does not end on its line: the closing quotation mark may be missing; a line break in a text is written \\n",
            "文字在行尾没有结束：可能缺少右引号；文字中的换行写作 \\n",
        ),
        (
            "{\"edition\":\"\t2021\"}",
            (1, 13),
            "a control character stands in the text; it is written \\u0009",
            "文字中有控制字符，应写作 \\u0009",
        ),
        (
            r#"{"edition":"2021}"#,
            (1, 12),
            "the text that begins here has no closing quotation mark",
            "这段文字缺少右引号",
        ),
        (
            r#"{"identifier":"C:\文件"}"#,
            (1, 18),
            r"a backslash has no meaning here; a backslash itself is written \\",
            r"反斜杠的写法不对；文字中的反斜杠本身写作 \\",
        ),
        (
            r#"{"identifier":"\ud800"}"#,
            (1, 16),
            r"a backslash has no meaning here; a backslash itself is written \\",
            r"反斜杠的写法不对；文字中的反斜杠本身写作 \\",
        ),
        (r#"{"year":02024}"#, (1, 9), "`02024` is not how a number is written", "数字“02024”的写法不对"),
        (r#"{"year":+2024}"#, (1, 9), "`+2024` is not how a number is written", "数字“+2024”的写法不对"),
        (r#"{"year":2024年}"#, (1, 13), "expected a comma or `}`, found `年`", "此处应为英文逗号或者“}”，而不是“年”"),
        (
            r#"{"requests":{"received":{"total":1,234}}}"#,
            (1, 35),
            "a number has no commas between its digits",
            "数字中不写千位分隔的逗号",
        ),
    ] {
        let error = refused(text);
        assert_eq!((error.line, error.column), place, "{text}");
        assert_eq!(said(&error), (en.to_owned(), zh.to_owned()), "{text}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a few lines a fault")]
fn what_is_no_report_is_named_with_its_path() {
    let count = "a whole number from 0 to 9007199254740991; a blank cell is left out";
    let count_zh = "0 至 9007199254740991 的整数；空白的单元格不写";
    let year = ("expected a whole number from 1900 to 2999", "应为 1900 至 2999 的整数");
    for (members, path, en, zh) in [
        (
            r#""requests":{"received":{"totl":1}}"#,
            "requests.received.totl",
            "there is no key `totl` here; is it `total`?".to_owned(),
            "没有“totl”这个键，是否应为“total”？".to_owned(),
        ),
        (
            r#""reviews":{"reconsideration":{"won":1}}"#,
            "reviews.reconsideration.won",
            "there is no key `won` here; one of: upheld, corrected, other, pending, total".to_owned(),
            "没有“won”这个键；可用的键：upheld、corrected、other、pending、total".to_owned(),
        ),
        (
            r#""year":2024,"year":2024"#,
            "year",
            "the key `year` stands here twice".to_owned(),
            "“year”出现两次".to_owned(),
        ),
        (
            r#""remarks":{"requests.received.total":"/","requests.received.total":"/"}"#,
            "remarks.requests.received.total",
            "the key `requests.received.total` stands here twice".to_owned(),
            "“requests.received.total”出现两次".to_owned(),
        ),
        (
            r#""omitted":["reviews","reviews"]"#,
            "omitted",
            "`reviews` stands in this list twice".to_owned(),
            "“reviews”在同一列表中出现两次".to_owned(),
        ),
        (
            r#""organ":{"name":"甲县人民政府","level":"country"}"#,
            "organ.level",
            "`country` is not known here; is it `county`?".to_owned(),
            "这里没有“country”这个值，是否应为“county”？".to_owned(),
        ),
        (
            r#""status":"final"}"#,
            "status",
            "`final` is not known here; one of: draft, published, corrected, withdrawn".to_owned(),
            "“final”不是这里可用的值；可用的值：draft、published、corrected、withdrawn".to_owned(),
        ),
        (
            r#""remarks":{"requests.received.totals":"/"}"#,
            "remarks.requests.received.totals",
            "`totals` in `requests.received.totals` is not known here; is it `total`?".to_owned(),
            "这里没有“totals”这个值（见“requests.received.totals”），是否应为“total”？".to_owned(),
        ),
        (
            r#""organ":{"name":"甲","level":"development_zone"}"#,
            "organ.level",
            "the level `development_zone` is gone: the committee of a zone has no level; leave `level` out and write the kind \
             `management_committee`"
                .to_owned(),
            "不再有“development_zone”这一级别：开发区等的管理委员会没有级别，不写 level，kind 写 management_committee".to_owned(),
        ),
        (
            r#""year":null"#,
            "year",
            format!("this is null; {}", year.0),
            format!("这里是空值 null，{}", year.1),
        ),
        (
            r#""year":"2024""#,
            "year",
            format!("this is the text \"2024\"; {}; write it without quotation marks", year.0),
            format!("这里是文字“2024”，{}；请去掉双引号", year.1),
        ),
        (
            r#""year":1899"#,
            "year",
            format!("the number 1899 is out of range; {}", year.0),
            format!("数字 1899 超出范围，{}", year.1),
        ),
        (
            r#""year":-1"#,
            "year",
            format!("the number -1 is out of range; {}", year.0),
            format!("数字 -1 超出范围，{}", year.1),
        ),
        (
            r#""requests":{"received":{"total":1.0}}"#,
            "requests.received.total",
            format!("this is the number 1.0; expected {count}"),
            format!("这里是数字 1.0，应为 {count_zh}"),
        ),
        (
            r#""requests":{"received":{"total":[1]}}"#,
            "requests.received.total",
            format!("this is a list […]; expected {count}"),
            format!("这里是列表 […]，应为 {count_zh}"),
        ),
        (
            r#""requests":{"received":5}"#,
            "requests.received",
            "this is the number 5; expected an object {…}".to_owned(),
            "这里是数字 5，应为对象 {…}".to_owned(),
        ),
        (
            r#""omitted":{"reviews":true}"#,
            "omitted",
            "this is an object {…}; expected a list […]".to_owned(),
            "这里是对象 {…}，应为列表 […]".to_owned(),
        ),
        (
            r#""omitted":["requests",true]"#,
            "omitted[1]",
            "this is true; expected the address of a table, a row or a cell, such as \"reviews\" and \"requests.received\"".to_owned(),
            "这里是真假值 true，应为表、行或者单元格的地址，如 \"reviews\"、\"requests.received\"".to_owned(),
        ),
        (
            r#""disclosure":{"administrative_fees":{"amount":743.380}}"#,
            "disclosure.administrative_fees.amount",
            "this is the number 743.380; expected an amount such as \"743.38\": digits with at most one point, no sign, no separators, \
             at most 18 digits; write it in quotation marks"
                .to_owned(),
            "这里是数字 743.380，应为金额，如 \"743.38\"：只写数字和至多一个小数点，不写正负号和千位分隔，至多 18 位；请加上英文双引号".to_owned(),
        ),
        (
            r#""signed":"2024年1月5日""#,
            "signed",
            "`2024年1月5日` is not a date such as \"2021-01-12\"".to_owned(),
            "“2024年1月5日”的写法不对，应为日期，如 \"2021-01-12\"".to_owned(),
        ),
        (
            r#""covers":{}"#,
            "covers",
            "at least one member is to be given".to_owned(),
            "至少应有一项，全无的不写".to_owned(),
        ),
        (
            r#""extensions":["a"]"#,
            "extensions",
            "this is a list […]; expected an object {…}".to_owned(),
            "这里是列表 […]，应为对象 {…}".to_owned(),
        ),
    ] {
        let error = of(members);
        assert_eq!(error.path, path, "{members}");
        assert_eq!(said(&error), (en, zh), "{members}");
    }
}

#[test]
fn a_key_of_a_draft_is_named_with_the_key_that_took_its_place() {
    for (members, path, key, new_key) in [
        (r#""requests":{"total":{"total":1}}"#, "requests.total", "total", "concluded"),
        (
            r#""requests":{"outcomes":{"other_uncorrected":{}}}"#,
            "requests.outcomes.other_uncorrected",
            "other_uncorrected",
            "other_not_supplemented",
        ),
        (
            r#""omitted":["requests.outcomes.withheld_administrative_inquiry"]"#,
            "omitted[0]",
            "withheld_administrative_inquiry",
            "withheld_registry_search",
        ),
        (r#""remarks":{"requests.total.total":"/"}"#, "remarks.requests.total.total", "total", "concluded"),
        (r#""confirmed":["requests.received.total"]"#, "confirmed", "confirmed", "read_by_sums"),
        (r#""corrects":"2024-1""#, "corrects", "corrects", "replaces"),
    ] {
        let error = of(members);
        assert_eq!(error.path, path);
        assert_eq!(error.fault, JsonFault::Renamed { key: key.to_owned(), new_key: new_key.to_owned() });
        assert_eq!(
            said(&error),
            (format!("`{key}` is now `{new_key}`"), format!("“{key}”现称“{new_key}”，请改用新的名称"))
        );
    }
}

#[test]
fn a_missing_key_is_named_at_the_object_that_lacks_it() {
    let error = of("\n\"organ\":{\n\"level\":\"county\"}");
    assert_eq!(error.to_string(), "line 2, column 9, at organ: the key `name` is missing");
    assert_eq!(error.zh(), "第 2 行第 9 列，organ：缺少“name”这一项");
    assert_eq!(refused("{}").to_string(), "line 1, column 1: the key `schema_version` is missing");
}

#[test]
fn what_cannot_be_read_at_all_says_why() {
    let too_large = from_json(&vec![b' '; (32 << 20) + 1]).unwrap_err();
    assert_eq!(too_large.fault, JsonFault::TooLarge { limit: 16 });
    assert_eq!(
        too_large.to_string(),
        "line 1, column 0: the report is larger than 16 MB and was not read; a report has a few hundred kilobytes"
    );
    assert_eq!(too_large.zh(), "第 1 行第 0 列：报告超过 16 MB，未予读取；一份报告只有几百 KB。");
    let utf16 = from_json(b"{\0\0\xd8a\0").unwrap_err();
    assert_eq!(
        utf16.to_string(),
        "line 1, column 2: the file begins as UTF-16, and this is no character of it; save the file as UTF-8"
    );
    assert_eq!(utf16.zh(), "第 1 行第 2 列：文件开头是 UTF-16 编码，此处不是；请另存为 UTF-8。");
    assert_eq!(
        JsonFault::EndlessLine.to_string(),
        "the line has no end within a length no report has; nothing behind it was read"
    );
    let newer = from_json(br#"{"schema_version":"2.0"}"#).unwrap_err();
    assert_eq!(newer.fault, JsonFault::NewerSchema { needs: "2.0".to_owned(), reads: "1.0".to_owned() });
}

#[test]
fn values_are_kept_for_programs() {
    let error = of(r#""year":"zwanzig""#);
    let JsonFault::WrongType { found, .. } = error.fault else { panic!("{error:?}") };
    assert_eq!(found, Found::Text("zwanzig".to_owned()));
    let error = of(r#""requests":{"outcome":{}}"#);
    assert_eq!(error.fault.nearest(), Some("outcomes"));
    let JsonFault::UnknownKey { key, known } = error.fault else { panic!("{error:?}") };
    assert_eq!(key, "outcome");
    assert_eq!(known, ["received", "brought_forward", "outcomes", "concluded", "carried_forward"]);
}

#[test]
fn what_is_nested_too_deep_is_refused_where_it_is_read() {
    let text = format!("{}{}", "[".repeat(200), "]".repeat(200));
    let error = read_json::<serde_json::Value>(text.as_bytes()).unwrap_err();
    assert_eq!(
        (error.column, error.fault.to_string().as_str()),
        (128, "lists and objects stand in one another too deep")
    );
    assert!(error.zh().ends_with("：括号嵌套的层数过多"));
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Shape {
    Round,
    Square(u32),
    Oblong { width: u32 },
}

/// A type that refuses a value in words of its own.
#[derive(Debug)]
struct Even;

impl<'de> Deserialize<'de> for Even {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = u32::deserialize(deserializer)?;
        if number % 2 == 0 { Ok(Self) } else { Err(serde::de::Error::custom("an odd number")) }
    }
}

#[test]
fn types_of_other_crates_are_answered_in_the_same_voice() {
    let fault = |text: &str| read_json::<Vec<Shape>>(text.as_bytes()).map_err(|error| error.to_string());
    let read = fault(r#"["round",{"square":1},{"oblong":{"width":2}}]"#).unwrap();
    assert!(matches!(read.as_slice(), [Shape::Round, Shape::Square(1), Shape::Oblong { width: 2 }]));
    assert_eq!(fault("{}").unwrap_err(), "line 1, column 1: this is an object {…}; expected a list […]");
    assert_eq!(fault(r#"["rond"]"#).unwrap_err(), "line 1, column 2, at [0]: `rond` is not known here; is it `round`?");
    assert_eq!(
        fault("[7]").unwrap_err(),
        "line 1, column 2, at [0]: this is the number 7; expected one of: round, square, oblong; write it in quotation marks"
    );
    assert!(
        fault(r#"[{"square":-1}]"#)
            .unwrap_err()
            .starts_with("line 1, column 12, at [0]: the number -1 is out of range; ")
    );

    let odd = read_json::<Vec<Even>>(b"[2,\n 3]").unwrap_err();
    assert_eq!(odd.fault, JsonFault::Other("an odd number".to_owned()));
    assert_eq!(odd.to_string(), "line 2, column 2, at [1]: an odd number");
}

#[test]
fn a_line_is_named_by_its_number_and_the_column_in_it() {
    let lines = format!("{HEAD}}}\n{HEAD},\"yeer\":2024}}\n");
    let errors: Vec<_> = read_ndjson(lines.as_bytes()).filter_map(Result::err).collect();
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].to_string(), "line 2, column 42, at yeer: there is no key `yeer` here; is it `year`?");
}

/// Pieces that people leave behind in JSON.
const SLIPS: &[&str] = &[
    "",
    ",",
    "\"",
    "{",
    "}",
    "[",
    "]",
    ":",
    "：",
    "，",
    "“",
    "null",
    "-1",
    "1.5",
    "1e999",
    "-0",
    "007",
    "\\",
    "\n",
    "\u{0}",
    "//",
    "x",
    "\"year\":1,",
    "\"a\":1",
    "true",
    "\"2021\"",
    "1,000",
    "\\ud800",
    "٣",
];

proptest! {
    /// Whatever is cut out of a report or put into it: what serde_json refuses the second reading refuses too, in words of this
    /// crate, within the text.
    #[test]
    fn every_slip_has_a_name(report in ogi_model::strategies::any_report(), from: Index, length in 0_usize..12, slip in 0..SLIPS.len(), lines: bool) {
        let text = if lines { ogi_serialize::to_json_pretty(&report).unwrap() } else { ogi_serialize::to_json(&report).unwrap() };
        let begin = (0..=from.index(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        let end = ((begin + length).min(text.len())..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap();
        let text = format!("{}{}{}", &text[..begin], SLIPS[slip], &text[end..]);
        if let Err(error) = from_json(text.as_bytes()) {
            prop_assert!(!matches!(error.fault, JsonFault::Other(_)), "{error:?}: {text}");
            prop_assert!(error.line >= 1 && error.line <= text.split('\n').count() + 1);
            prop_assert!(error.column >= 1);
            let in_english = error.fault.to_string();
            prop_assert!(!error.zh().contains(&in_english), "{in_english}");
        }
    }
}
