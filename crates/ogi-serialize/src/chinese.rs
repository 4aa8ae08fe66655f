//! What the reader of JSON says of a fault, in Chinese. Its sentences are serde's and the model's, in English and of few
//! patterns; one that is not among them stays as it is.

/// The sentence in Chinese, where its pattern is known.
pub(crate) fn in_chinese(message: &str) -> Option<String> {
    if let Some(plain) = PLAIN.iter().find_map(|(en, zh)| message.starts_with(en).then_some(*zh)) {
        return Some(plain.to_owned());
    }
    if let Some(field) = message.strip_prefix("missing field ") {
        return Some(format!("缺少 {field}"));
    }
    if let Some((field, known)) = message.strip_prefix("unknown field ").and_then(|rest| rest.split_once(", ")) {
        return Some(match known.strip_prefix("expected one of ").or_else(|| known.strip_prefix("expected ")) {
            Some(known) => format!("没有 {field} 这个键；可用的键：{}", listed(known)),
            None => format!("没有 {field} 这个键"),
        });
    }
    if let Some(field) = message.strip_prefix("duplicate field ").or_else(|| message.strip_suffix(" stands here twice"))
    {
        return Some(format!("{field} 出现两次"));
    }
    if let Some((found, known)) = message.split_once("; one of: ") {
        let found = found.split_once(" is not ").map_or(found, |(found, _)| found).replace("` in `", "`，见于 `");
        return Some(format!("{found} 不是这里可用的值；可用的值：{}", listed(known)));
    }
    let (fault, rest) = match message.strip_prefix("invalid type: ") {
        Some(rest) => ("类型不对", rest),
        None => ("值不对", message.strip_prefix("invalid value: ")?),
    };
    let (found, expected) = rest.split_once(", expected ")?;
    Some(format!("{fault}：这里是{}，应为{}", thing(found), wanted(expected)))
}

/// What is told in one sentence whatever stands there.
const PLAIN: [(&str, &str); 11] = [
    ("EOF while parsing", "文件在这里中断，内容不完整"),
    ("expected `,` or `}`", "此处应为“,”或者“}”"),
    ("expected `,` or `]`", "此处应为“,”或者“]”"),
    ("expected `:`", "此处应为“:”"),
    ("expected value", "此处应有一个值"),
    ("expected ident", "此处不是合法的值"),
    ("key must be a string", "键应加双引号"),
    ("trailing comma", "此处多了一个逗号"),
    ("trailing characters", "值的后面有多余的内容"),
    ("control character", "文字中有未转义的控制字符"),
    ("invalid number", "数字的写法不对"),
];

/// What stands in the wrong place.
fn thing(found: &str) -> String {
    let kinds = [
        ("string ", "文字 "),
        ("integer ", "整数 "),
        ("floating point ", "小数 "),
        ("boolean ", "真假值 "),
        ("object", "对象"),
        ("list", "列表"),
        ("null", "空值 null"),
    ];
    kinds
        .iter()
        .find_map(|(en, zh)| found.strip_prefix(en).map(|rest| format!("{zh}{rest}")))
        .unwrap_or(found.to_owned())
}

/// What should stand there.
fn wanted(expected: &str) -> String {
    if let Some((low, high)) = expected.strip_prefix("a whole number from ").and_then(|range| range.split_once(" to "))
    {
        let (high, blank) = match high.split_once(';') {
            Some((high, _)) => (high, "；空白的不写"),
            None => (high, ""),
        };
        return format!(" {low} 至 {high} 的整数{blank}");
    }
    let such_as = expected.split_once("such as ").map_or(String::new(), |(_, example)| format!("，如 {example}"));
    let known = [
        ("a date", "日期"),
        ("an amount", "加双引号的金额"),
        ("an edition of the form", "格式版本"),
        ("a schema version", "数据格式版本"),
        ("the address of a cell", "单元格的地址"),
        ("the address of a row", "行的地址"),
        ("the address of a table", "表、行或者单元格的地址"),
        ("64 lower-case hexadecimal digits", "64 位小写十六进制数字"),
        ("a division code", "6、9 或者 12 位的行政区划代码"),
        ("a unified social credit code", "18 位统一社会信用代码"),
        ("an object", "对象"),
        ("a list", "列表"),
        ("a string", "文字"),
        ("a boolean", "真假值"),
        ("a nonzero u32", "从 1 起的整数"),
    ];
    match known.iter().find(|(en, _)| expected.starts_with(en)) {
        Some((_, zh)) => format!("{zh}{such_as}"),
        None => expected.to_owned(),
    }
}

fn listed(known: &str) -> String {
    known.replace(", ", "、").replace(" or ", "、")
}

#[cfg(test)]
mod tests {
    use crate::from_json;

    fn refused(members: &str) -> String {
        let text = format!(r#"{{"schema_version":"1.0","edition":"2021"{members}}}"#);
        from_json(text.as_bytes()).expect_err("it is refused").zh()
    }

    #[test]
    fn faults_are_told_in_chinese() {
        assert_eq!(
            refused(r#","year":"2024""#),
            r#"第 1 行第 54 列，year：类型不对：这里是文字 "2024"，应为 1900 至 2999 的整数"#
        );
        assert!(
            refused(r#","requests":{"concluded":{"totl":1}}"#)
                .contains("没有 `totl` 这个键；可用的键：`natural_person`、")
        );
        assert!(refused(r#","year":2024,"year":2024"#).contains("`year` 出现两次"));
        assert!(
            refused(r#","omitted":["review"]"#).contains("不是这里可用的值；可用的值：disclosure、requests、reviews")
        );
        assert!(refused(r#","requests":{"concluded":{"total":-1}}"#).contains("值不对：这里是整数 `-1`，应为 0 至 "));
        assert!(refused(",").contains("键应加双引号") || refused(",").contains("逗号"));
        assert!(from_json(br#"{"edition":"2021"}"#).unwrap_err().zh().contains("缺少 `schema_version`"));
        assert!(from_json(br#"{"edition":"#).unwrap_err().zh().contains("内容不完整"));
    }
}
