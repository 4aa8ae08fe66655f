//! More than one report on a page, more than one year in a table.

use ogi_extract::{Extraction, Options, extract, extract_all};
use ogi_model::NoteCode;

use super::page::{TABLE_TWO, page, report, table_four, table_three};

fn read_all(page: &str) -> Vec<(Option<String>, Extraction)> {
    let parts = extract_all(page.as_bytes(), &Options::default());
    parts.into_iter().map(|part| (part.part, part.outcome.unwrap())).collect()
}

fn codes(extraction: &Extraction) -> Vec<NoteCode> {
    extraction.notes.iter().map(|note| note.code).collect()
}

fn of(organ: &str, year: u16, received: &str) -> String {
    report(organ, year, &table_three(&[("received", received)]))
}

#[test]
fn several_reports_on_one_page_are_read_each_with_its_own_figures() {
    let page = format!(
        "<html><head><title>年报汇编</title></head><body>{}{}{}</body></html>",
        of("甲县教育局", 2020, "3 0 0 0 0 0 3"),
        of("甲县财政局", 2020, "4 0 0 0 0 0 4"),
        of("甲县审计局", 2020, "5 0 0 0 0 0 5")
    );
    let reports = read_all(&page);
    let told: Vec<_> = (reports.iter())
        .map(|(part, extraction)| {
            let report = &extraction.report;
            (part.as_deref(), report.organ.as_ref().unwrap().name.as_str(), report.requests.received.natural_person)
        })
        .collect();
    let expected =
        [(Some("1"), "甲县教育局", Some(3)), (Some("2"), "甲县财政局", Some(4)), (Some("3"), "甲县审计局", Some(5))];
    assert_eq!(told, expected);
    for (_, extraction) in &reports {
        assert_eq!(codes(extraction), []);
        assert_eq!(extraction.report.narrative.other_matters.as_ref().map(Vec::len), Some(1));
    }
}

#[test]
fn last_years_report_below_is_a_report_of_its_own() {
    let page = format!("{}{}", of("甲县教育局", 2020, "3 0 0 0 0 0 3"), of("甲县教育局", 2019, "9 0 0 0 0 0 9"));
    let reports = read_all(&page);
    let told: Vec<_> =
        reports.iter().map(|(_, read)| (read.report.year, read.report.requests.received.total)).collect();
    assert_eq!(told, [(Some(2020), Some(3)), (Some(2019), Some(9))]);
    assert_eq!(extract(page.as_bytes(), &Options::default()).unwrap().report.year, Some(2020));
}

#[test]
fn a_report_printed_twice_is_read_once() {
    let one = of("甲县教育局", 2020, "3 0 0 0 0 0 3");
    let reports = read_all(&format!("{one}{one}"));
    let [(None, extraction)] = reports.as_slice() else { panic!("{} reports", reports.len()) };
    assert_eq!(codes(extraction), [NoteCode::ReportRepeated]);
    assert_eq!(extraction.report.requests.received.total, Some(3));
    assert_eq!(extraction.report.narrative.other_matters.as_ref().map(Vec::len), Some(1));
}

#[test]
fn links_to_other_reports_are_no_reports() {
    let links = "<p><a href=a>2019年甲县教育局政府信息公开工作年度报告</a></p><p><a href=b>2020年甲县财政局政府信息公开工作年度报告</a></p>";
    let page = of("甲县教育局", 2020, "3 0 0 0 0 0 3");
    for page in
        [format!("{page}{links}"), format!("<title>2020年甲县教育局政府信息公开工作年度报告</title>{links}{page}")]
    {
        let reports = read_all(&page);
        assert_eq!(reports.len(), 1);
        let report = &reports[0].1.report;
        assert_eq!((report.year, report.requests.received.total), (Some(2020), Some(3)));
        assert_eq!(report.organ.as_ref().unwrap().name, "甲县教育局");
    }
}

#[test]
fn a_title_over_each_table_parts_nothing() {
    let title = "<p>2020年甲县教育局政府信息公开工作年度报告</p>";
    let page = of("甲县教育局", 2020, "3 0 0 0 0 0 3").replace("<table>", &format!("{title}<table>"));
    let reports = read_all(&page);
    assert_eq!(reports.len(), 1);
    assert_eq!(codes(&reports[0].1), []);
    assert!(reports[0].1.report.omitted.is_empty());
}

#[test]
fn of_years_side_by_side_in_table_four_the_reports_own_is_read() {
    let results = "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>";
    let row = |year: &str, first: &str| {
        format!(
            "<tr><td>{year}</td><td>{first}</td><td>0</td><td>0</td><td>0</td><td>{first}</td>{}</tr>",
            "<td>0</td>".repeat(10)
        )
    };
    let table = format!(
        "<table><tr><td rowspan=3>年度</td><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>\
         <tr>{}<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>{results}{results}</tr>{}{}</table>",
        results.replace("<td>", "<td rowspan=2>"),
        row("2020年", "7"),
        row("2019年", "2")
    );
    let page =
        page("甲县教育局", 2019, &table_three(&[])).replace(&table_four("1 0 0 0 1 0 0 0 0 0 0 0 0 0 0"), &table);
    let extraction = extract(page.as_bytes(), &Options::default()).unwrap();
    assert_eq!(extraction.report.reviews.reconsideration.upheld, Some(2));
    assert_eq!(codes(&extraction), [NoteCode::OtherYear]);
}

/// Table three with the columns of two years beside each other.
fn two_years(first: &str, second: &str) -> String {
    let table = table_three(&[("received", "3 0 0 0 0 0 3")]);
    let (header, rows) = table.split_once("</tr>").unwrap();
    let header = header.trim_start_matches("<table><tr><td></td>");
    let years = format!("<tr><td rowspan=2></td><td colspan=7>{first}</td><td colspan=7>{second}</td></tr>");
    let twice = |row: &str| match row.split_once("</td>") {
        Some((label, figures)) => {
            let figures = figures.trim_end().trim_end_matches("</tr>");
            format!("{label}</td>{figures}{}</tr>", figures.replace('3', "9"))
        }
        None => String::new(),
    };
    let rows: String = rows.trim_end_matches("</table>\n").split('\n').map(twice).collect();
    format!("<table>{years}<tr>{header}{header}</tr>{rows}</table>")
}

#[test]
fn of_two_years_in_one_table_the_reports_own_columns_are_read() {
    for (first, second, expected) in [("2020年", "2019年", 3), ("2019年", "2020年", 9)] {
        let page = page("甲县教育局", 2020, &two_years(first, second));
        let extraction = extract(page.as_bytes(), &Options::default()).unwrap();
        assert_eq!(extraction.report.requests.received.natural_person, Some(expected), "{first}");
        assert_eq!(codes(&extraction), [NoteCode::OtherYear]);
        let place = &extraction.places[&"requests.received.natural_person".parse().unwrap()].place;
        assert_eq!(place.column, Some(if first == "2020年" { 2 } else { 9 }), "places are those of the page");
    }
}

#[test]
fn years_that_are_both_not_the_reports_leave_the_table_unread() {
    let page = page("甲县教育局", 2020, &two_years("2018年", "2019年"));
    let extraction = extract(page.as_bytes(), &Options::default()).unwrap();
    assert!(extraction.report.requests.is_blank());
    assert!(!extraction.report.unread.is_empty());
}

#[test]
fn of_tables_each_under_its_year_the_reports_own_is_read() {
    let other = table_three(&[("received", "9 0 0 0 0 0 9")]);
    let own = table_three(&[("received", "3 0 0 0 0 0 3")]);
    let page = page("甲县教育局", 2020, &format!("<p>2019年</p>{other}<p>2020年</p>{own}"));
    let extraction = extract(page.as_bytes(), &Options::default()).unwrap();
    assert_eq!(extraction.report.requests.received.natural_person, Some(3));
    assert_eq!(codes(&extraction), [NoteCode::OtherYear]);
    assert!(TABLE_TWO.contains("规章"));
}

#[test]
fn of_years_of_table_four_in_lines_the_reports_own_is_read() {
    let text = std::fs::read_to_string(super::fixture("../../../../examples/reports/baoshan_2020.txt")).unwrap();
    let end = text.find("五、").unwrap();
    let at = text[..end].rfind("总计").unwrap() + "总计".len();
    let row = |first: &str| format!("{first}\n0\n0\n0\n{first}\n{}", "0\n".repeat(10));
    let text = format!("{}\n2021年\n{}2020年\n{}\n{}", &text[..at], row("4"), row("2"), &text[end..]);
    let extraction = extract(text.as_bytes(), &Options::default()).unwrap();
    assert_eq!(extraction.report.reviews.reconsideration.upheld, Some(2));
    assert_eq!(codes(&extraction), [NoteCode::OtherYear]);
}

#[test]
fn a_report_that_lost_its_title_above_another_keeps_its_figures_to_itself() {
    let untitled =
        of("甲县教育局", 2020, "3 0 0 0 0 0 3").replace("<h1>2020年甲县教育局政府信息公开工作年度报告</h1>", "");
    let reports = read_all(&format!("{untitled}{}", of("甲县教育局", 2019, "9 0 0 0 0 0 9")));
    let told: Vec<_> =
        reports.iter().map(|(_, read)| (read.report.year, read.report.requests.received.total)).collect();
    assert_eq!(told, [(None, Some(3)), (Some(2019), Some(9))]);
}
