//! The same table more than once with other figures, the sums of each holding.

use ogi_extract::{Extraction, Options, extract};
use ogi_model::{Cell, CellState, NoteCode, Severity};

use super::page::{TABLE_TWO, page, report, table_four, table_three};

const ORGAN: &str = "甲县教育局";
const YEAR: u16 = 2020;

fn of(received: &str) -> String {
    table_three(&[("received", received), ("outcomes.granted", received), ("concluded", received)])
}

/// A report with this in the place of table three.
fn read(tables: &str) -> Extraction {
    extract(page(ORGAN, YEAR, tables).as_bytes(), &Options::default()).unwrap()
}

fn codes(extraction: &Extraction) -> Vec<NoteCode> {
    extraction.notes.iter().map(|note| note.code).collect()
}

fn received(extraction: &Extraction) -> (Option<u64>, CellState) {
    let cell: Cell = "requests.received.natural_person".parse().unwrap();
    (extraction.report.requests.received.natural_person, extraction.report.state(cell))
}

const OWN: &str = "3 0 0 0 0 0 3";
const OTHER: &str = "9 0 0 0 0 0 9";

#[test]
fn a_table_under_the_caption_of_another_year_a_draft_or_a_department_is_left_aside_before_and_behind() {
    for (caption, code) in [
        ("2019年：", NoteCode::OtherYear),
        ("（二〇一九年）", NoteCode::OtherYear),
        ("附：上年度数据", NoteCode::OtherYear),
        ("草稿", NoteCode::OtherCopy),
        ("甲县实验小学", NoteCode::OtherCopy),
        ("各部门合计", NoteCode::OtherCopy),
        ("手机版", NoteCode::OtherCopy),
    ] {
        for tables in [
            format!("<p>{caption}</p>{}<p>本年度</p>{}", of(OTHER), of(OWN)),
            format!("{}<p>{caption}</p>{}", of(OWN), of(OTHER)),
        ] {
            let extraction = read(&tables);
            assert_eq!(received(&extraction), (Some(3), CellState::Filled), "{caption}");
            assert_eq!(codes(&extraction), [code], "{caption}");
            assert!(extraction.notes[0].place.is_some());
        }
    }
}

#[test]
fn a_caption_may_stand_in_the_first_row_of_the_table() {
    let with = |caption: &str, table: &str| {
        table.replacen("<table>", &format!("<table><tr><td colspan=8>{caption}</td></tr>"), 1)
    };
    let extraction = read(&format!("{}{}", with("2019年度", &of(OTHER)), with("2020年度", &of(OWN))));
    assert_eq!(received(&extraction), (Some(3), CellState::Filled));
}

#[test]
fn where_nothing_decides_every_cell_that_differs_is_unread_and_the_others_are_read() {
    let extraction = read(&format!("{}{}", of(OWN), of(OTHER)));
    assert_eq!(received(&extraction), (None, CellState::Unread));
    assert_eq!(codes(&extraction), [NoteCode::TableRepeated]);
    let note = &extraction.notes[0];
    assert_eq!((note.severity, note.addresses.len()), (Severity::Error, 6), "three rows, two columns each");
    let unread = &extraction.report.unread[&"requests.received.natural_person".parse().unwrap()];
    assert_eq!((unread.code.as_str(), unread.text.as_str()), ("table-repeated", "3 | 9"));
    assert_eq!(extraction.report.requests.received.business, Some(0));
    assert_eq!(extraction.report.unread.len(), 6);
}

#[test]
fn tables_that_are_all_of_other_years_decide_nothing() {
    let extraction = read(&format!("<p>2018年</p>{}<p>2019年</p>{}", of(OWN), of(OTHER)));
    assert_eq!(received(&extraction), (None, CellState::Unread));
}

#[test]
fn a_line_that_compares_years_is_no_caption() {
    let extraction = read(&format!("<p>与2019年相比</p>{}<p>本表一式两份</p>{}", of(OWN), of(OTHER)));
    assert_eq!(received(&extraction), (None, CellState::Unread));
}

#[test]
fn tables_two_and_four_are_chosen_and_disputed_alike() {
    let four = |upheld: u8| table_four(&format!("{upheld} 0 0 0 {upheld} 0 0 0 0 0 0 0 0 0 0"));
    let two = TABLE_TWO.replacen("<td>1</td>", "<td>7</td>", 1);
    let own = page(ORGAN, YEAR, &of(OWN));
    let upheld = |page: &str| {
        let extraction = extract(page.as_bytes(), &Options::default()).unwrap();
        let cell: Cell = "reviews.reconsideration.upheld".parse().unwrap();
        (extraction.report.reviews.reconsideration.upheld, extraction.report.state(cell))
    };
    let twice = own.replace(&four(1), &format!("{}{}", four(1), four(5)));
    assert_eq!(upheld(&twice), (None, CellState::Unread));
    let captioned = own.replace(&four(1), &format!("<p>2019年</p>{}<p>2020年</p>{}", four(5), four(1)));
    assert_eq!(upheld(&captioned), (Some(1), CellState::Filled));
    let extraction =
        extract(own.replace(TABLE_TWO, &format!("{TABLE_TWO}{two}")).as_bytes(), &Options::default()).unwrap();
    let cell: Cell = "disclosure.rules.made".parse().unwrap();
    assert_eq!((extraction.report.state(cell), extraction.report.unread.len()), (CellState::Unread, 1));
}

#[test]
fn a_row_that_one_copy_alone_has_is_not_called_missing() {
    let whole = of(OWN);
    let start = whole.find("二、上年结转").and_then(|at| whole[..at].rfind("<tr")).unwrap();
    let end = start + whole[start..].find("</tr>").unwrap() + 5;
    let extraction = read(&format!("{}{}{}", &whole[..start], &whole[end..], whole));
    assert!(extraction.report.omitted.is_empty());
    let cell: Cell = "requests.brought_forward.total".parse().unwrap();
    assert_eq!(extraction.report.state(cell), CellState::Unread);
}

#[test]
fn a_blank_form_beside_the_table_is_no_copy_of_it() {
    let blank = of(OWN).replace("<td>0</td>", "<td></td>").replace("<td>3</td>", "<td></td>");
    for tables in [format!("{blank}{}", of(OWN)), format!("{}{blank}", of(OWN))] {
        assert_eq!(received(&read(&tables)), (Some(3), CellState::Filled));
    }
}

#[test]
fn a_table_printed_twice_to_the_letter_is_read() {
    let extraction = read(&format!("{}{}", of(OWN), of(OWN)));
    assert_eq!(received(&extraction), (Some(3), CellState::Filled));
    assert_eq!(codes(&extraction), []);
}

#[test]
fn of_two_whole_reports_of_one_title_the_final_one_is_read_and_else_what_they_share() {
    let copy = |received: &str, version: &str| {
        report(ORGAN, YEAR, &of(received)).replace("工作年度报告</h1>", &format!("工作年度报告{version}</h1>"))
    };
    for page in [copy(OTHER, "（草稿）") + &copy(OWN, ""), copy(OWN, "（更正版）") + &copy(OTHER, "")] {
        let extraction = extract(page.as_bytes(), &Options::default()).unwrap();
        assert_eq!(received(&extraction), (Some(3), CellState::Filled));
        assert_eq!(codes(&extraction), [NoteCode::OtherCopy]);
    }
    let extraction = extract((copy(OWN, "") + &copy(OTHER, "")).as_bytes(), &Options::default()).unwrap();
    assert_eq!(received(&extraction), (None, CellState::Unread));
    assert_eq!(codes(&extraction), [NoteCode::TableRepeated]);
}

#[test]
fn text_with_the_table_twice_is_decided_by_its_captions_too() {
    let text = std::fs::read_to_string(super::fixture("../../../../examples/reports/baoshan_2020.txt")).unwrap();
    let start = text.find("三、收到和处理").map(|at| at + text[at..].find('\n').unwrap() + 1).unwrap();
    let end = text.find("四、").and_then(|at| text[at..].find("政府信息公开行政复议").map(|_| at)).unwrap();
    let (table, rest) = (&text[start..end], &text[end..]);
    let other = table.replace("\n1\n", "\n8\n");
    assert_ne!(table, other);
    let read = |middle: String| {
        let text = format!("{}{middle}{rest}", &text[..start]);
        extract(text.as_bytes(), &Options::default()).unwrap()
    };
    let captioned = read(format!("2019年：\n{other}2020年：\n{table}"));
    assert_eq!(received(&captioned), (Some(1), CellState::Filled));
    let bare = read(format!("{table}{other}"));
    assert_eq!(received(&bare), (None, CellState::Unread));
}

#[test]
fn tables_in_an_appendix_of_another_year_behind_the_last_section_are_left_aside() {
    for (title, decides) in
        [("2019年度统计数据（供对比参考）", true), ("2020年度统计数据（供对比参考）", false), ("统计数据", false)]
    {
        let appendix = format!("<p>附件</p><p>{title}</p>{TABLE_TWO}<p>附表二</p>{}</body>", of(OTHER));
        let page = page(ORGAN, YEAR, &of(OWN)).replace("</body>", &appendix);
        let extraction = extract(page.as_bytes(), &Options::default()).unwrap();
        let expected = if decides { (Some(3), CellState::Filled) } else { (None, CellState::Unread) };
        assert_eq!(received(&extraction), expected, "{title}");
    }
}
