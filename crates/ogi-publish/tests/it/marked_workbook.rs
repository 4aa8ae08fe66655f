//! The clerk's own workbook back: what is wrong is marked, and nothing else is changed.

use std::io::{Cursor, Read};

use ogi_extract::{Extraction, extract};
use ogi_model::strategies::balanced_report;
use ogi_model::{Edition, Language, Report};
use ogi_publish::{Options, PublishError, docx, mark_workbook, marked_form, xlsx};
use ogi_validate::check;
use proptest::prelude::*;
use rust_xlsxwriter::{Note, Workbook};

fn read(bytes: &[u8]) -> Extraction {
    let mut read = extract(bytes, &ogi_extract::Options::default()).expect("it is read");
    read.report.source = None;
    read
}

fn parts(workbook: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut package = zip::ZipArchive::new(Cursor::new(workbook)).expect("a package");
    let count = package.len();
    let part = |at| {
        let mut part = package.by_index(at).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("it is read");
        (part.name().expect("a name").into_owned(), bytes)
    };
    (0..count).map(part).collect()
}

fn text(workbook: &[u8], name: &str) -> String {
    let found = parts(workbook).into_iter().find(|(known, _)| known == name);
    String::from_utf8(found.expect("the part").1).expect("text")
}

fn marked(workbook: &[u8]) -> Vec<u8> {
    let Extraction { report, places, .. } = read(workbook);
    mark_workbook(workbook, &check(&report), &places, Language::Zh).expect("it is marked")
}

/// One block of table four does not add up, and nothing else is filled in.
fn wrong() -> Report {
    let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
    for cell in report.cells().collect::<Vec<_>>() {
        if cell.figure() == ogi_model::FigureKind::Count {
            report.set(cell, Some(0u64.into())).expect("a count");
        }
    }
    report.reviews.reconsideration.total = Some(9);
    report
}

fn plain(report: &Report) -> Vec<u8> {
    let mut options = Options::default();
    options.without_data = true;
    xlsx(report, &options).expect("it is written")
}

#[test]
fn a_wrong_cell_is_coloured_and_commented_and_nothing_else_is_changed() {
    let workbook = plain(&wrong());
    let marked = marked(&workbook);
    let (before, after) = (parts(&workbook), parts(&marked));
    let changed: Vec<&str> =
        (after.iter().filter(|part| !before.contains(part))).map(|(name, _)| name.as_str()).collect();
    for name in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "docProps/core.xml"] {
        assert!(!changed.contains(&name), "{name} is copied: {changed:?}");
    }
    assert_eq!(before.len() + 6, after.len(), "comments, drawing and relationships of two sheets: {changed:?}");
    let comments = text(&marked, "xl/comments2.xml");
    assert!(comments.contains("<comment ref=\"E5\""), "{comments}");
    assert!(comments.contains("错误：“行政复议”：四种结果之和为 0，“总计”填的是 9，多 9。"), "{comments}");
    assert!(text(&marked, "xl/styles.xml").contains("<fgColor rgb=\"FFF8B4B4\"/>"));
    let (was, is) = (read(&workbook), read(&marked));
    assert_eq!((was.report, was.places), (is.report, is.places));
}

#[test]
fn comments_that_were_there_stay() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("表四").expect("a name");
    let header = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    sheet
        .merge_range(0, 0, 0, 14, "四、政府信息公开行政复议、行政诉讼情况", &rust_xlsxwriter::Format::new())
        .expect("merged");
    let bordered = rust_xlsxwriter::Format::new().set_border(rust_xlsxwriter::FormatBorder::Thin);
    sheet.merge_range(1, 0, 1, 4, "行政复议", &bordered).expect("merged");
    sheet.merge_range(1, 5, 1, 14, "行政诉讼", &bordered).expect("merged");
    sheet.merge_range(2, 5, 2, 9, "未经复议直接起诉", &bordered).expect("merged");
    sheet.merge_range(2, 10, 2, 14, "复议后起诉", &bordered).expect("merged");
    for column in 0..15_u16 {
        let label = header[usize::from(column % 5)];
        if column < 5 {
            sheet.merge_range(2, column, 3, column, label, &bordered).expect("merged");
        } else {
            sheet.write_with_format(3, column, label, &bordered).expect("written");
        }
        let figure = if column == 4 { 9 } else { 0 };
        sheet.write_with_format(4, column, figure, &bordered).expect("written");
    }
    sheet.insert_note(4, 4, &Note::new("已与法规科核对").set_author("甲")).expect("a note");
    sheet.insert_note(4, 0, &Note::new("另一条批注").set_author("甲")).expect("a note");
    let workbook = workbook.save_to_buffer().expect("it is written");
    let marked = marked(&workbook);
    let comments = text(&marked, "xl/comments1.xml");
    assert!(comments.contains("已与法规科核对") && comments.contains("另一条批注"), "{comments}");
    assert!(comments.contains("“总计”填的是 9，多 9。"), "{comments}");
    assert_eq!(comments.matches("ref=\"E5\"").count(), 1, "a cell has one comment");
    let drawing = text(&marked, "xl/drawings/vmlDrawing1.vml");
    assert_eq!(drawing.matches("ObjectType=\"Note\"").count(), comments.matches("<comment ").count());
    assert_eq!(read(&workbook).report, read(&marked).report);
}

#[test]
fn what_is_no_workbook_is_refused() {
    let Extraction { report, places, .. } = read(&plain(&wrong()));
    let findings = check(&report);
    let refused = |bytes: &[u8]| match mark_workbook(bytes, &findings, &places, Language::Zh) {
        Err(PublishError::NotAWorkbook(why)) => why.zh,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(b"%PDF-1.7"), "不是 XLSX 文件");
    assert_eq!(refused(&docx(&wrong(), &Options::default()).expect("it is written")), "不是 XLSX 文件");
    let cut = plain(&wrong());
    assert_eq!(refused(&cut[..cut.len() / 2]), "不是 XLSX 文件");
}

#[test]
fn a_workbook_with_macros_is_refused() {
    let workbook = plain(&wrong());
    let Extraction { report, places, .. } = read(&workbook);
    let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts(&workbook) {
        let types = String::from_utf8_lossy(&bytes).replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        );
        package.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        std::io::Write::write_all(&mut package, types.as_bytes()).expect("it is written");
    }
    let workbook = package.finish().expect("it is written").into_inner();
    let error = mark_workbook(&workbook, &check(&report), &places, Language::Zh).expect_err("it has macros");
    assert_eq!(error.zh(), "不是可以标注的 XLSX 工作簿：是带宏的工作簿，请另存为 XLSX");
}

#[test]
fn what_is_said_of_a_whole_table_is_said_once() {
    let workbook = plain(&Report { year: Some(2024), ..Report::blank(Edition::E2021) });
    let marked = marked(&workbook);
    let comments = parts(&marked).into_iter().filter(|(name, _)| name.starts_with("xl/comments"));
    let comments: usize = comments.map(|(_, part)| String::from_utf8_lossy(&part).matches("<comment ").count()).sum();
    assert_eq!(comments, 3, "one a table");
    assert_eq!(read(&workbook).report, read(&marked).report);
}

#[test]
fn a_workbook_without_findings_comes_back_as_it_was() {
    let workbook = plain(&wrong());
    let Extraction { report, places, .. } = read(&workbook);
    let mut findings = check(&report);
    findings.findings.clear();
    findings.fixes.clear();
    assert_eq!(mark_workbook(&workbook, &findings, &places, Language::Zh), Ok(workbook));
}

#[test]
fn the_form_is_marked_for_what_is_no_workbook() {
    let report = wrong();
    let findings = check(&report);
    for (language, words) in [(Language::Zh, "错误："), (Language::En, "Error: ")] {
        let form = marked_form(&report, &findings, &Options::default(), language).expect("it is written");
        assert!(
            parts(&form).iter().any(|(name, part)| {
                name.starts_with("xl/comments") && String::from_utf8_lossy(part).contains(words)
            })
        );
        assert_eq!(read(&form).report, report);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_marked_workbook_reads_as_before(report in balanced_report(), number in 0..200_usize, figure in 0..999_u64) {
        let mut report = report;
        let cells: Vec<_> = report.cells().filter(|cell| cell.figure() == ogi_model::FigureKind::Count).collect();
        report.set(cells[number % cells.len()], Some(figure.into())).expect("a count");
        let workbook = plain(&report);
        let marked = marked(&workbook);
        let (was, is) = (read(&workbook), read(&marked));
        prop_assert_eq!(was.report, is.report);
        prop_assert_eq!(was.places, is.places);
    }
}
