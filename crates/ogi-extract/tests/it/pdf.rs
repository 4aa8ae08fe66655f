//! PDF files: what stands in every coding of fonts, every way of drawing tables and over every break of a page is read
//! exactly, and what cannot be told is refused.

use ogi_extract::{Block, Document, ExtractError, Extraction, Limits, OpenError, Options, extract, open};
use ogi_fixtures::{FontCoding, Lines, Mark, PdfPart, PdfStyle, pdf, pdf_of, pdf_parts};
use ogi_model::{Edition, Figure, FigureKind, NarrativeBlock, NoteCode, Organ, Report};

use super::{cells, fixture, read_file};

/// A report in which no two neighbours are the same, so that a figure in the wrong cell shows.
fn report(edition: Edition) -> Report {
    let mut report = Report::blank(edition);
    report.year = Some(2023);
    report.organ = Some(Organ { name: "甲县人民政府".into(), ..Organ::default() });
    let printed: Vec<_> = report.cells().collect();
    for (number, cell) in (0_u32..).zip(printed) {
        // Blank cells among them, which must not make their neighbours move.
        if number % 11 == 5 {
            continue;
        }
        let figure = match cell.figure() {
            FigureKind::Count => Figure::Count(u64::from(number * 37 % 1009)),
            FigureKind::Change => Figure::Change(i64::from(number) - 12),
            FigureKind::Amount => Figure::Amount(format!("{number}.5").parse().unwrap()),
        };
        report.set(cell, Some(figure)).unwrap();
    }
    let long = "本机关按照规定做好各项公开工作，及时答复申请，没有发生差错，下一年度将继续改进，使公开的内容更加全面、查询更加便捷。";
    let block = |text: &str| NarrativeBlock { text: text.to_owned(), heading: None };
    report.narrative.overview = Some(vec![block(&long.repeat(3)), block("全年举办培训3次。"), block(&long.repeat(2))]);
    report.narrative.problems = Some(vec![block(long)]);
    report.narrative.other_matters = Some(vec![block("本年度未收取信息处理费。")]);
    report
}

fn read(bytes: &[u8]) -> Extraction {
    extract(bytes, &Options::default()).unwrap()
}

fn document(bytes: &[u8]) -> Document {
    open(bytes, &Limits::default()).unwrap().document
}

fn refusal(bytes: &[u8]) -> OpenError {
    open(bytes, &Limits::default()).unwrap_err()
}

/// Every figure where it was, every paragraph whole, nothing left unread.
fn assert_reads_back(style: &PdfStyle, edition: Edition) {
    let report = report(edition);
    let read = read(&pdf(&report, style));
    let figures =
        |report: &Report| report.figures().map(|(cell, figure)| format!("{cell} {figure}")).collect::<Vec<_>>();
    assert_eq!(figures(&read.report), figures(&report), "{style:?}");
    assert!(read.report.unread.is_empty() && read.report.omitted.is_empty(), "{style:?}");
    assert_eq!((read.report.year, read.report.edition), (Some(2023), edition));
    assert_eq!(read.report.organ.unwrap().name, "甲县人民政府");
    let texts = |blocks: &Option<Vec<NarrativeBlock>>| -> Vec<String> {
        blocks.iter().flatten().map(|block| block.text.clone()).collect()
    };
    for (read, printed) in [
        (&read.report.narrative.overview, &report.narrative.overview),
        (&read.report.narrative.problems, &report.narrative.problems),
        (&read.report.narrative.other_matters, &report.narrative.other_matters),
    ] {
        assert_eq!(texts(read), texts(printed), "{style:?}");
    }
}

#[test]
fn every_coding_that_says_its_characters_is_read() {
    for coding in [
        FontCoding::GbEuc,
        FontCoding::GbkEuc,
        FontCoding::GbkpEuc,
        FontCoding::Gbk2k,
        FontCoding::UniGbUcs2,
        FontCoding::UniGbUtf16,
        FontCoding::Gb1,
        FontCoding::ToUnicode,
        FontCoding::Radicals,
    ] {
        assert_reads_back(&PdfStyle { coding, ..PdfStyle::default() }, Edition::E2021);
    }
}

#[test]
fn lines_may_be_strokes_bars_outlines_and_open_at_the_sides() {
    for lines in [Lines::Strokes, Lines::Bars, Lines::Outlines, Lines::Open] {
        for edition in Edition::ALL {
            assert_reads_back(&PdfStyle { lines, ..PdfStyle::default() }, edition);
        }
    }
}

#[test]
fn a_table_broken_by_a_page_anywhere_is_one_table_and_its_rows_are_whole() {
    for step in 0..60 {
        let drop = f64::from(step) * 11.0;
        assert_reads_back(&PdfStyle { drop, ..PdfStyle::default() }, Edition::E2021);
    }
}

#[test]
fn marks_of_pages_are_no_text() {
    for mark in [Mark::None, Mark::Dashes, Mark::LongDashes, Mark::Words, Mark::Bare] {
        assert_reads_back(&PdfStyle { mark, ..PdfStyle::default() }, Edition::E2021);
    }
}

#[test]
fn turned_pages_are_read_upright() {
    for turns in 0..4 {
        assert_reads_back(&PdfStyle { turns, ..PdfStyle::default() }, Edition::E2019);
    }
    assert_reads_back(&PdfStyle { sideways: true, ..PdfStyle::default() }, Edition::E2021);
}

#[test]
fn what_is_printed_twice_to_look_bold_is_read_once() {
    assert_reads_back(&PdfStyle { bold: true, ..PdfStyle::default() }, Edition::E2021);
}
