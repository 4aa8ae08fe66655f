//! The workbook to fill in: its formulas, what it carries over, and what may be typed.

use std::io::{Cursor, Read};

use ogi_model::{Edition, Figure, Report};
use ogi_publish::{FormRequest, PublishError, form_workbook};

fn part(workbook: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(workbook)).expect("a package");
    let mut text = String::new();
    package.by_name(name).expect("the part").read_to_string(&mut text).expect("text");
    text
}

/// The formula and the stored result of a cell.
fn formula(sheet: &str, reference: &str) -> Option<(String, String)> {
    let cell = &sheet[sheet.find(&format!("<c r=\"{reference}\""))?..];
    let cell = cell.split_once("</c>")?.0;
    if cell.split_once('>')?.0.ends_with('/') {
        return None;
    }
    let within = |open: &str, close: &str| Some(cell.split_once(open)?.1.split_once(close)?.0.to_owned());
    Some((within("<f>", "</f>")?, within("<v>", "</v>")?))
}

fn last_year(edition: Edition) -> Report {
    let mut last = Report { year: Some(2023), ..Report::blank(edition) };
    for (who, count) in ogi_model::Applicant::ALL.into_iter().zip([3, 2, 0, 0, 0, 0, 5]) {
        *last.requests.carried_forward.get_mut(who) = Some(count);
    }
    let in_force = "disclosure.normative_documents.in_force".parse().expect("an address");
    if edition.form().prints(in_force) {
        last.set(in_force, Some(Figure::Count(12))).expect("a count");
    }
    last
}

#[test]
fn totals_are_formulas_over_their_parts_and_blank_while_these_are() {
    let workbook = form_workbook(&FormRequest::new(Edition::E2021, 2024)).expect("it is written");
    let requests = part(&workbook, "xl/worksheets/sheet4.xml");
    let blank = |formula: &str| Some((formula.to_owned(), String::new()));
    assert_eq!(formula(&requests, "J5"), blank("IF(COUNT(D5:I5)=0,\"\",SUM(D5:I5))"), "received");
    assert_eq!(formula(&requests, "D28"), blank("IF(COUNT(D7:D27)=0,\"\",SUM(D7:D27))"), "dealt with, one column");
    assert_eq!(formula(&requests, "J28"), blank("IF(COUNT(D28:I28)=0,\"\",SUM(D28:I28))"), "dealt with, all columns");
    assert_eq!(formula(&requests, "D29"), None, "carried forward is typed");
    let reviews = part(&workbook, "xl/worksheets/sheet5.xml");
    assert_eq!(formula(&reviews, "E5"), blank("IF(COUNT(A5:D5)=0,\"\",SUM(A5:D5))"));
    assert!(!part(&workbook, "xl/workbook.xml").contains("fullCalcOnLoad"));
}

#[test]
fn every_sum_and_every_figure_carried_over_has_its_line() {
    for edition in Edition::ALL {
        let last = last_year(edition);
        let request = FormRequest { previous: Some(&last), ..FormRequest::new(edition, 2024) };
        let workbook = form_workbook(&request).expect("it is written");
        let checks = part(&workbook, "xl/worksheets/sheet7.xml");
        let lines = edition.form().identities().len();
        // Above the first line: a hidden row, the title, the summary and the header.
        let result = |line: usize| formula(&checks, &format!("G{}", line + 4)).map(|(_, result)| result);
        let at = |line: usize| formula(&checks, &format!("E{}", line + 4)).map(|(formula, _)| formula);
        let known =
            edition.form().identities().iter().position(|identity| {
                identity.totals == ["requests.brought_forward.total".parse().expect("an address")]
            });
        assert_eq!(result(known.expect("a row of the form") + 1).as_deref(), Some("相符"), "filled in from last year");
        assert_eq!(result(lines).as_deref(), Some("未填"));
        let after = (lines + 1..lines + 20).filter_map(|line| Some((at(line)?, result(line)?)));
        let agreeing = after.filter(|(formula, result)| formula.contains("'三 依申请公开'!") && result == "相符");
        assert_eq!(agreeing.count(), 7, "what last year's report carried forward");
    }
}

#[test]
fn a_report_of_another_year_is_refused() {
    let last = last_year(Edition::E2021);
    let request = FormRequest { previous: Some(&last), ..FormRequest::new(Edition::E2021, 2025) };
    let error = form_workbook(&request).expect_err("2023 is not the year before 2025");
    assert_eq!(error, PublishError::NotTheYearBefore { year: 2023, wanted: 2024 });
    assert_eq!(error.zh(), "要带入数字的报告是2023年度的，应为2024年度。");
}

#[test]
fn cells_to_fill_in_take_figures_alone_and_say_so() {
    let workbook = form_workbook(&FormRequest::new(Edition::E2019, 2020)).expect("it is written");
    let disclosure = part(&workbook, "xl/worksheets/sheet3.xml");
    for expected in [
        "<dataValidation type=\"whole\" operator=\"greaterThanOrEqual\"",
        "<formula1>-999999999</formula1><formula2>999999999</formula2>",
        "<dataValidation type=\"decimal\" operator=\"greaterThanOrEqual\"",
        "填不小于 0 的整数",
        "<sheetProtection sheet=\"1\"",
    ] {
        assert!(disclosure.contains(expected), "{expected}");
    }
    let mut rest = disclosure.as_str();
    while let Some((_, text)) = rest.split_once("prompt=\"") {
        let (prompt, tail) = text.split_once('"').expect("an attribute ends");
        assert!(prompt.chars().count() <= 255, "{prompt}");
        rest = tail;
    }
}

#[test]
fn the_same_form_gives_the_same_bytes() {
    let form = || form_workbook(&FormRequest::new(Edition::E2021, 2024)).expect("it is written");
    assert_eq!(form(), form());
}
