//! PDF files: what stands in every coding of fonts, every way of drawing tables and over every break of a page is read
//! exactly, and what cannot be told is refused.

use ogi_dev::{FontCoding, Lines, Mark, PdfStyle, pdf};
use ogi_extract::{Extraction, Kind, Limits, OpenError, Options, extract, open};
use ogi_model::{Edition, Figure, FigureKind, NarrativeBlock, Organ, Report};

use super::fixture;

/// A report in which no two neighbours are the same, so that a figure in the wrong cell shows.
pub(crate) fn report(edition: Edition) -> Report {
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

fn refusal(bytes: &[u8]) -> OpenError {
    open(bytes, &Limits::default()).unwrap_err()
}

/// Every figure where it was, every paragraph whole, nothing left unread.
fn assert_is_read(bytes: &[u8], edition: Edition, what: &str) {
    let report = report(edition);
    let read = read(bytes);
    let figures =
        |report: &Report| report.figures().map(|(cell, figure)| format!("{cell} {figure}")).collect::<Vec<_>>();
    let (found, printed) = (figures(&read.report), figures(&report));
    let differences: Vec<_> =
        (found.iter().filter(|cell| !printed.contains(cell)).map(|cell| format!("not printed: {cell}")))
            .chain(printed.iter().filter(|cell| !found.contains(cell)).map(|cell| format!("not read: {cell}")))
            .collect();
    assert!(differences.is_empty(), "{what}: {differences:#?}");
    assert!(read.report.unread.is_empty() && read.report.omitted.is_empty(), "{what}");
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
        assert_eq!(texts(read), texts(printed), "{what}");
    }
    assert_eq!(read.places.len(), report.cells().count(), "{what}");
    assert!(
        read.places.iter().all(|(_, it)| it.place.page.is_some() && it.place.area.is_some() && it.place.row.is_some())
    );
}

fn assert_reads_back(style: &PdfStyle, edition: Edition) {
    assert_is_read(&pdf(&report(edition), style), edition, &format!("{style:?}"));
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
    for step in 0..40 {
        let drop = f64::from(step) * 16.5;
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
    for sideways in [false, true] {
        assert_reads_back(&PdfStyle { bold: true, sideways, ..PdfStyle::default() }, Edition::E2021);
    }
}

#[test]
fn what_libreoffice_and_chromium_print_is_read() {
    for name in ["pdf/libreoffice.pdf", "pdf/chromium.pdf"] {
        assert_is_read(&std::fs::read(fixture(name)).unwrap(), Edition::E2021, name);
    }
}

#[test]
fn a_font_whose_characters_nobody_knows_is_refused_by_name_and_page() {
    for coding in [FontCoding::Unknown, FontCoding::WithoutFigures] {
        let style = PdfStyle { coding, ..PdfStyle::default() };
        let expected = OpenError::UnknownFont { font: "SimSun".into(), page: 1 };
        assert_eq!(refusal(&pdf(&report(Edition::E2021), &style)), expected);
    }
}

#[test]
fn recognised_text_over_a_picture_is_a_scan() {
    let style = PdfStyle { recognised: true, ..PdfStyle::default() };
    assert!(matches!(refusal(&pdf(&report(Edition::E2021), &style)), OpenError::Scanned { .. }));
}

#[test]
fn a_file_without_its_end_is_damaged_and_no_scan() {
    let whole = pdf(&report(Edition::E2021), &PdfStyle::default());
    for part in 1..40 {
        let cut = open(&whole[..whole.len() * part / 40], &Limits::default());
        assert!(!matches!(cut, Err(OpenError::Scanned { .. })), "{part} of 40");
    }
}

#[test]
fn a_password_is_needed_where_one_was_set_to_open_the_file() {
    let read = |name: &str| std::fs::read(fixture(name)).unwrap();
    assert_eq!(refusal(&read("pdf/password.pdf")), OpenError::Encrypted(Kind::Pdf));
    let opened = open(&read("pdf/owner_password.pdf"), &Limits::default()).unwrap();
    let texts: Vec<&str> = opened.document.paragraphs().map(|paragraph| paragraph.text.as_str()).collect();
    assert_eq!(texts, ["open data 2023"]);
}

#[test]
fn too_many_pages_are_refused() {
    let limits = Limits { pages: 1, ..Limits::default() };
    let bytes = pdf(&report(Edition::E2021), &PdfStyle::default());
    assert_eq!(open(&bytes, &limits).unwrap_err(), OpenError::TooManyPages { pages: 3, limit: 1 });
}

#[test]
fn what_unpacks_beyond_the_limit_is_refused() {
    let limits = Limits { unpacked: 10_000, ..Limits::default() };
    let bytes = pdf(&report(Edition::E2021), &PdfStyle::default());
    assert_eq!(open(&bytes, &limits).unwrap_err(), OpenError::Unpacks { kind: Kind::Pdf, limit: 10_000 });
}

#[test]
fn a_file_cut_anywhere_or_with_bytes_changed_gives_no_panic_and_no_wrong_figure() {
    let report = report(Edition::E2021);
    let whole = pdf(&report, &PdfStyle { coding: FontCoding::GbkEuc, ..PdfStyle::default() });
    for part in 0..40 {
        let cut = &whole[..whole.len() * part / 40];
        let Ok(found) = extract(cut, &Options::default()) else { continue };
        for (cell, figure) in found.report.figures() {
            assert_eq!(Some(figure), report.get(cell), "{cell}");
        }
    }
    let mut state = 1_u32;
    let mut next = |end: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(state >> 8).unwrap() % end
    };
    for name in ["pdf/libreoffice.pdf", "pdf/chromium.pdf", "pdf/owner_password.pdf"] {
        let whole = std::fs::read(fixture(name)).unwrap();
        for _ in 0..12 {
            let mut changed = whole.clone();
            for _ in 0..=next(12) {
                let at = next(changed.len());
                changed[at] = u8::try_from(next(256)).unwrap();
            }
            let _ = open(&changed, &Limits::default());
        }
    }
}

#[test]
fn tables_without_lines_give_no_wrong_figure() {
    for edition in Edition::ALL {
        let report = report(edition);
        for step in 0..8 {
            let style = PdfStyle { lines: Lines::None, drop: f64::from(step) * 80.0, ..PdfStyle::default() };
            let found = read(&pdf(&report, &style)).report;
            for (cell, figure) in found.figures() {
                assert_eq!(Some(figure), report.get(cell), "{cell}, {style:?}");
            }
        }
    }
}
