use ogi_serialize::{MAX_REPORT_BYTES, from_json, read_ndjson, to_json};

/// What is said of a report with these members after its head.
fn refused(members: &str) -> String {
    let text = format!("{{\"schema_version\":\"1.0\",\"edition\":\"2021\",{members}}}");
    match from_json(text.as_bytes()) {
        Ok(_) => "accepted".to_owned(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn what_is_no_part_of_a_report_is_named_with_its_path() {
    assert_eq!(
        refused(r#""reviews":{"reconsideration":{"uphold":1}}"#),
        "line 1, column 72, at reviews.reconsideration.uphold: there is no key `uphold` here; is it `upheld`?"
    );
    assert_eq!(
        refused(r#""remarks":{"requests.received.totals":"/"}"#),
        "line 1, column 53, at remarks.requests.received.totals: `totals` in `requests.received.totals` is not known here; is \
         it `total`?"
    );
    assert_eq!(
        refused(r#""omitted":["reviews","review"]"#),
        "line 1, column 63, at omitted[1]: `review` is not known here; is it `reviews`?"
    );
}

#[test]
fn a_figure_is_refused_with_what_it_should_be() {
    let count = |value: &str| refused(&format!(r#""requests":{{"received":{{"total":{value}}}}}"#));
    let place = "at requests.received.total: ";
    let wanted = "expected a whole number from 0 to 9007199254740991; a blank cell is left out";
    for (value, found) in [
        ("null", "this is null"),
        ("-1", "the number -1 is out of range"),
        ("1.0", "this is the number 1.0"),
        ("9007199254740992", "the number 9007199254740992 is out of range"),
        ("\"one\"", "this is the text \"one\""),
        ("[1]", "this is a list […]"),
        ("{}", "this is an object {…}"),
    ] {
        let said = count(value);
        assert!(said.ends_with(&format!("{place}{found}; {wanted}")), "{said}");
    }
    let amount = |value: &str| refused(&format!(r#""disclosure":{{"administrative_fees":{{"amount":{value}}}}}"#));
    assert_eq!(
        amount("743.38"),
        "line 1, column 88, at disclosure.administrative_fees.amount: this is the number 743.38; expected an amount such as \
         \"743.38\": digits with at most one point, no sign, no separators, at most 18 digits; write it in quotation marks"
    );
    assert!(amount("\"1,000\"").contains("`1,000` is not an amount"));
}

#[test]
fn null_stands_nowhere() {
    for members in [
        r#""year":null"#,
        r#""organ":null"#,
        r#""forms":null"#,
        r#""requests":null"#,
        r#""signed":null"#,
        r#""local_rows":null"#,
        r#""omitted":null"#,
    ] {
        assert!(refused(members).contains("null"), "{members}");
    }
    assert!(refused(r#""extensions":null"#).ends_with("at extensions: this is null; expected an object {…}"));
}

#[test]
fn a_key_stands_once() {
    assert!(refused(r#""year":2021,"year":2021"#).ends_with("the key `year` stands here twice"));
    let remarks = refused(r#""remarks":{"requests.received.total":"/","requests.received.total":"/"}"#);
    assert!(remarks.ends_with("`requests.received.total` stands here twice"), "{remarks}");
    assert!(refused(r#""omitted":["reviews","reviews"]"#).ends_with("`reviews` stands in this list twice"));
}

#[test]
fn a_list_is_no_object() {
    assert_eq!(
        refused(r#""period":["2021-01-01","2021-12-31"]"#),
        "line 1, column 51, at period: this is a list […]; expected an object {…}"
    );
    assert!(refused(r#""local_rows":[["reviews","x","reviews.reconsideration",[]]]"#).contains("at local_rows[0]: "));
    let error = from_json(br#"["1.0","2021"]"#).unwrap_err();
    assert_eq!(error.to_string(), "line 1, column 1: this is a list […]; expected an object {…}");
}

#[test]
fn a_date_is_a_day_of_the_calendar() {
    for date in ["2021-2-1", "2021-00-01", "2021-02-30", "1899-12-31", "2021/02/01", "2021年2月1日"] {
        let said = refused(&format!(r#""signed":"{date}""#));
        assert!(said.ends_with(&format!("at signed: `{date}` is not a date such as \"2021-01-12\"")), "{said}");
    }
}

#[test]
fn a_later_schema_is_said_to_be_later() {
    let error = from_json(b"{\"edition\":\"2031\",\n \"schema_version\": \"1.1\", \"new\": 1}").unwrap_err();
    assert_eq!(error.to_string(), "line 2, column 20, at schema_version: needs schema 1.1; this program reads 1.0");
    assert_eq!(error.zh(), "第 2 行第 20 列，schema_version：需要数据格式 1.1；本程序读取 1.0，请升级。");
    let never = from_json(br#"{"schema_version":"0.9","edition":"2021"}"#).unwrap_err();
    assert_eq!(never.to_string(), "line 1, column 19, at schema_version: `0.9` is not known here; one of: 1.0");
    let number = from_json(br#"{"schema_version":1.0,"edition":"2021"}"#).unwrap_err();
    let said = number.fault.to_string();
    assert_eq!(said, "this is the number 1.0; expected a schema version such as \"1.0\"; write it in quotation marks");
}

#[test]
fn what_is_no_json_is_refused_with_its_place() {
    let said = |text: &[u8]| from_json(text).unwrap_err().to_string();
    assert_eq!(said(b""), "line 1, column 1: nothing stands here");
    assert_eq!(said(b"{\"schema_version\":\"1.0\""), "line 1, column 24: the text ends here and is not complete");
    assert!(
        said(br#"{"schema_version":"1.0","edition":"2021"} x"#)
            .ends_with("line 1, column 43: the report ends before this, and something follows")
    );
    let gbk = from_json(b"{\"schema_version\":\"1.0\",\n\"identifier\":\"\xc4\xea\"}").unwrap_err();
    assert_eq!(
        gbk.to_string(),
        "line 2, column 15: JSON is written in UTF-8, and this byte is not; save the file as UTF-8"
    );
    assert_eq!(gbk.zh(), "第 2 行第 15 列：JSON 文件应为 UTF-8 编码，此处不是；请另存为 UTF-8。");
}

#[test]
fn columns_count_characters() {
    let text = "{\"schema_version\":\"1.0\",\"edition\":\"2021\",\"identifier\":\"政府信息\",\"year\":1}";
    let error = from_json(text.as_bytes()).unwrap_err();
    let at = text.chars().position(|character| character == '府').unwrap();
    assert_eq!(error.path, "year");
    assert!((at + 4..text.chars().count()).contains(&error.column), "{error}");
}

#[test]
fn a_byte_order_mark_is_skipped() {
    let text = "\u{feff}{\"schema_version\":\"1.0\",\"edition\":\"2021\"}\n";
    assert!(from_json(text.as_bytes()).is_ok());
    assert!(read_ndjson(text.as_bytes()).all(|report| report.is_ok()));
}

#[test]
fn one_bad_line_does_not_end_the_reading() {
    let good = r#"{"schema_version":"1.0","edition":"2021"}"#;
    let lines = format!("{good}\r\n\r\n  \n{{\"schema_version\":\"1.0\",\"edition\":\"2020\"}}\n{good}");
    let read: Vec<_> = read_ndjson(lines.as_bytes()).collect();
    assert_eq!(read.iter().map(Result::is_ok).collect::<Vec<_>>(), [true, false, true]);
    let error = read[1].as_ref().unwrap_err();
    assert_eq!(error.to_string(), "line 4, column 35, at edition: `2020` is not known here; one of: 2019, 2021");
    assert_eq!(error.zh(), "第 4 行第 35 列，edition：“2020”不是这里可用的值；可用的值：2019、2021");
}

#[test]
fn a_report_beyond_the_limit_is_refused_before_it_is_parsed() {
    let report = |blanks: usize| format!("{{\"schema_version\":\"1.0\",{}\"edition\":\"2021\"}}", " ".repeat(blanks));
    let most = MAX_REPORT_BYTES - report(0).len();
    assert!(from_json(report(most).as_bytes()).is_ok());
    for text in [report(most + 1), "x".repeat(2 * MAX_REPORT_BYTES + 1)] {
        let error = from_json(text.as_bytes()).unwrap_err();
        assert!(error.fault.to_string().starts_with("the report is larger than 16 MB"), "{error}");
    }
}

#[test]
fn a_long_quotation_is_cut_and_the_words_around_it_stay() {
    let key = "k".repeat(1 << 20);
    let error = from_json(format!("{{\"{key}\":1}}").as_bytes()).unwrap_err();
    let said = error.fault.to_string();
    assert!(said.starts_with("there is no key `kkk"), "{said}");
    assert!(said.contains("…` here; one of: $schema"), "{said}");
    assert!(error.zh().contains("…”这个键；可用的键：$schema"), "{}", error.zh());
    assert!(error.to_string().len() < 10_000 && error.zh().len() < 10_000);
    let quotes = "`".repeat(1 << 20);
    assert!(from_json(format!("{{\"{quotes}\":1}}").as_bytes()).unwrap_err().to_string().len() < 20_000);
}

#[test]
fn nesting_of_any_depth_takes_no_stack() {
    let (open, close) = ("[".repeat(1 << 18), "]".repeat(1 << 18));
    let deep = format!("{{\"schema_version\":\"1.0\",\"edition\":\"2021\",\"extensions\":{{\"a\":{open}{close}}}}}");
    assert_eq!(to_json(&from_json(deep.as_bytes()).unwrap()).unwrap(), deep);
    for broken in [open, "{\"a\":".repeat(1 << 18)] {
        let said = refused(&format!("\"extensions\":{{\"a\":{broken}"));
        assert!(said.ends_with("the text ends here and is not complete") || said.contains("found `}`"), "{said}");
        assert_ne!(refused(&format!("\"local_rows\":{broken}")), "accepted");
    }
}
