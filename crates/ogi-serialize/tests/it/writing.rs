use ogi_model::{Edition, Extensions, MAX_COUNT, Report, strategies};
use ogi_serialize::{from_json, read_ndjson, to_json, to_json_pretty, write_ndjson};
use proptest::prelude::*;

use crate::FULL;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_reads_back_and_writes_to_the_same_bytes(report in strategies::any_report()) {
        let json = to_json(&report).unwrap();
        let read = from_json(json.as_bytes()).unwrap();
        prop_assert_eq!(&to_json(&read).unwrap(), &json);
        prop_assert_eq!(&from_json(to_json_pretty(&read).unwrap().as_bytes()).unwrap(), &report);
        prop_assert_eq!(read, report);
    }
}

#[test]
fn everything_that_can_stand_in_a_report_comes_back_to_the_byte() {
    let report = from_json(FULL.as_bytes()).unwrap();
    assert_eq!(to_json(&report).unwrap(), FULL);
}

#[test]
fn a_line_is_one_report_whatever_it_was_read_from() {
    let indented = "{\"schema_version\": \"1.0\", \"edition\": \"2021\", \"extensions\": {\n  \"a\": [1.50,\n 2]\n}}";
    let report = from_json(indented.as_bytes()).unwrap();
    assert_eq!(report.extensions, Extensions::new("{\"a\":[1.50,2]}".to_owned()).ok());
    let mut lines = Vec::new();
    write_ndjson([&report, &Report::blank(Edition::E2019)], &mut lines).unwrap();
    assert_eq!(lines.split_inclusive(|byte| *byte == b'\n').count(), 2);
    let read: Vec<Report> = read_ndjson(lines.as_slice()).map(Result::unwrap).collect();
    assert_eq!(read, [report, Report::blank(Edition::E2019)]);
}

#[test]
fn a_count_no_reader_would_keep_exactly_is_not_written() {
    let mut report = Report::blank(Edition::E2021);
    report.requests.outcomes.granted.total = Some(MAX_COUNT + 1);
    let error = to_json(&report).unwrap_err();
    assert_eq!(
        error.to_string(),
        "requests.outcomes.granted.total: 9007199254740992 is more than a report can hold (9007199254740991)"
    );
    let refused = write_ndjson([report], std::io::sink()).unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::InvalidData);
}

#[test]
fn what_nobody_sees_is_written_as_an_escape_and_comes_back() {
    let text = "{\"schema_version\":\"1.0\",\"edition\":\"2021\",\"organ\":{\"name\":\"甲\u{202e}\u{7f}县\"},\
        \"metadata\":{\"other\":{\"主\u{200f}题\":\"\u{9b}\u{2028}\"}},\"extensions\":{\"a\u{61c}\":\"\u{2066}\\u2069\"}}";
    let report = from_json(text.as_bytes()).unwrap();
    let canonical = to_json(&report).unwrap();
    assert_eq!(
        canonical,
        r#"{"schema_version":"1.0","edition":"2021","organ":{"name":"甲\u202e\u007f县"},"metadata":{"other":{"主\u200f题":"\u009b\u2028"}},"extensions":{"a\u061c":"\u2066\u2069"}}"#
    );
    let read = from_json(canonical.as_bytes()).unwrap();
    assert_eq!(read.organ, report.organ);
    assert_eq!(read.metadata, report.metadata);
    assert_eq!(to_json(&read).unwrap(), canonical);
}
