//! PDF files: what stands in every coding of fonts, every way of drawing tables and over every break of a page is read
//! exactly, and what cannot be told is refused.

mod fonts;
mod hidden;
mod packing;

use ogi_dev::{FontCoding, Lines, Mark, PdfCell, PdfPart, PdfStyle, pdf, pdf_file, pdf_of, pdf_stream};
use ogi_extract::{Cut, Document, Extraction, Kind, Limits, OpenError, Opened, Options, extract, open};
use ogi_model::{Area, Edition, Figure, FigureKind, NarrativeBlock, Organ, Report};

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

fn document(bytes: &[u8]) -> Document {
    open(bytes, &Limits::default()).unwrap().document
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
fn a_table_whose_head_is_printed_again_on_each_page_is_one_table() {
    let cell = |text: &str| PdfCell { text: text.to_owned(), columns: 1, rows: 1 };
    let head = || vec![cell("名称"), cell("数量")];
    let rows = |numbers: std::ops::Range<u32>| {
        numbers.map(|number| vec![cell(&format!("第{number}类")), cell(&number.to_string())])
    };
    let table = |rows: Vec<Vec<PdfCell>>| PdfPart::Table(vec![200.0, 250.0], rows);
    let first = table([head()].into_iter().chain(rows(0..20)).collect());
    let second = table([head()].into_iter().chain(rows(20..25)).collect());
    let document =
        document(&pdf_of(&[first, PdfPart::Break, second], &PdfStyle { mark: Mark::Bare, ..PdfStyle::default() }));
    let tables: Vec<_> = document.tables().collect();
    assert_eq!((document.blocks.len(), tables.len(), tables[0].rows()), (1, 1, 26));
    assert_eq!(tables[0].cells().iter().filter(|cell| cell.text == "数量").count(), 1);
}

#[test]
fn two_tables_with_a_heading_between_stay_two_over_a_page() {
    let cell = |text: &str| PdfCell { text: text.to_owned(), columns: 1, rows: 1 };
    let table = |text: &str| {
        PdfPart::Table(vec![200.0, 250.0], vec![vec![cell(text), cell("3")], vec![cell("其他"), cell("4")]])
    };
    let parts = [table("规章"), PdfPart::Break, PdfPart::Text("二、其他情况".into()), table("许可")];
    assert_eq!(document(&pdf_of(&parts, &PdfStyle::default())).tables().count(), 2);
    let parts = [table("规章"), PdfPart::Break, table("许可")];
    assert_eq!(document(&pdf_of(&parts, &PdfStyle::default())).tables().count(), 1);
}

#[test]
fn a_row_whose_figures_are_blank_is_not_joined_with_the_row_on_the_page_before() {
    let cell = |text: &str| PdfCell { text: text.to_owned(), columns: 1, rows: 1 };
    let parts = [
        PdfPart::Table(vec![200.0, 250.0], vec![vec![cell("行政处罚"), cell("2776")]]),
        PdfPart::Break,
        PdfPart::Table(vec![200.0, 250.0], vec![vec![cell("行政强制"), cell("")]]),
    ];
    let document = document(&pdf_of(&parts, &PdfStyle::default()));
    let table = document.tables().next().unwrap();
    let texts: Vec<_> = table.cells().iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!((table.rows(), texts), (2, vec!["行政处罚", "2776", "行政强制", ""]));
}

#[test]
fn two_numbers_in_one_cell_stay_two_and_a_number_without_room_is_one() {
    let cell = |text: &str| PdfCell { text: text.to_owned(), columns: 1, rows: 1 };
    let table = |width: f64, text: &str| {
        let parts = [PdfPart::Table(vec![200.0, width], vec![vec![cell("许可"), cell(text)]])];
        let document = document(&pdf_of(&parts, &PdfStyle::default()));
        document.tables().next().unwrap().cells()[1].text.clone()
    };
    assert_eq!(table(60.0, "1\n0"), "1\n0");
    assert_eq!(table(12.0, "1\n0"), "10");
}

/// One page of 200 by 200 points with a font, and further objects from number 6.
fn page(font: &str, content: &str, more: &[Vec<u8>]) -> Vec<u8> {
    page_in("<< /Type /Catalog /Pages 2 0 R >>", "", font, &stream("", content), more)
}

/// The same with a catalog, further entries of the page, and its content as an object.
fn page_in(catalog: &str, entries: &str, font: &str, content: &[u8], more: &[Vec<u8>]) -> Vec<u8> {
    let mut objects = vec![
        catalog.as_bytes().to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R {entries} \
             /Resources << /Font << /F1 5 0 R >> /XObject << /X1 6 0 R >> /Properties << /L1 7 0 R /L2 8 0 R >> >> >>"
        )
        .into_bytes(),
        content.to_vec(),
        font.as_bytes().to_vec(),
    ];
    objects.extend(more.iter().cloned());
    pdf_file(&objects)
}

fn stream(entries: &str, data: &str) -> Vec<u8> {
    pdf_stream(entries, data)
}

/// Two figures a byte.
fn hex(bytes: &[u8]) -> String {
    const FIGURES: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|half| char::from(FIGURES[usize::from(half)])).collect()
}

fn texts(document: &Document) -> Vec<&str> {
    document.paragraphs().map(|paragraph| paragraph.text.as_str()).collect()
}

const HELVETICA: &str = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
const TWELVE: &str = "abcdefghijklmnop";

#[test]
fn simple_fonts_are_read_by_their_coding_and_the_names_of_their_shapes() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /BaseEncoding /WinAnsiEncoding \
                /Differences [1 /one /nine /uni516C] >> >>";
    let written = document(&page(font, "BT /F1 10 Tf 20 100 Td (Ab \\001\\002 \\003 \\251) Tj ET", &[]));
    assert_eq!(texts(&written), ["Ab 19 公 ©"]);
}

#[test]
fn names_that_say_nothing_make_a_font_unknown() {
    let names = "/g1 /g2 /g3 /g4 /g5 /g6 /g7 /g8 /g9 /g10 /g11 /g12";
    let font =
        format!("<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+FZFS /Encoding << /Differences [97 {names}] >> >>");
    let refused = refusal(&page(&font, &format!("BT /F1 10 Tf 20 100 Td ({TWELVE}) Tj ET"), &[]));
    assert_eq!(refused, OpenError::UnknownFont { font: "FZFS".into(), page: 1 });
}

#[test]
fn a_few_ornaments_without_a_character_are_said_and_the_rest_is_read() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding /WinAnsiEncoding \
                /Differences [1 /a117] >> >>";
    let content = format!("BT /F1 10 Tf 20 100 Td (\\001 {TWELVE}) Tj ET");
    let Opened { document, lossy, .. } = open(&page(font, &content, &[]), &Limits::default()).unwrap();
    assert_eq!((texts(&document), lossy), (vec![format!("\u{fffd} {TWELVE}").as_str()], true));
}

#[test]
fn one_figure_for_two_shapes_is_believed_of_neither() {
    let cmap = "1 begincodespacerange <0000> <ffff> endcodespacerange 3 beginbfchar <0003> <0033> <0008> <0033> <0009> <5e74> endbfchar";
    let font = "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 6 0 R >>";
    let below = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo \
                 << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>";
    let content = "BT /F1 10 Tf 20 100 Td <000300080009000300080009000900090009> Tj ET";
    let Opened { document, lossy, .. } =
        open(&page(font, content, &[stream("", cmap), below.as_bytes().to_vec()]), &Limits::default()).unwrap();
    assert_eq!((texts(&document), lossy), (vec!["\u{fffd}\u{fffd}年\u{fffd}\u{fffd}年年年年"], true));
}

#[test]
fn vertical_writing_is_read_from_above() {
    let cmap = "1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0001> <0004> [<672c> <5e74> <5ea6> <4e09>] endbfrange";
    let font = "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-V /DescendantFonts [7 0 R] /ToUnicode 6 0 R >>";
    let below = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo \
                 << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>";
    let content = "BT /F1 10 Tf 100 150 Td <0004000100020003> Tj ET";
    let written = document(&page(font, content, &[stream("", cmap), below.as_bytes().to_vec()]));
    assert_eq!(texts(&written), ["三本年度"]);
    let area = written.paragraphs().next().unwrap().place.area.unwrap();
    assert_eq!((area.left, area.right), (95, 105));
}

#[test]
fn drawings_within_the_page_and_turned_text_are_read() {
    let form = stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 10 20]",
        "BT /F1 10 Tf 0 0 Td (inner text) Tj ET",
    );
    let content = format!("q 1 0 0 1 5 5 cm /X1 Do Q BT /F1 10 Tf 20 100 Td ({TWELVE}) Tj ET");
    let written = document(&page(HELVETICA, &content, &[form]));
    assert_eq!(texts(&written), [TWELVE, "inner text"]);
    let area = written.paragraphs().nth(1).unwrap().place.area.unwrap();
    assert_eq!(area, Area { left: 15, top: 166, right: area.right, bottom: 177 });
}

#[test]
fn drawings_that_draw_one_another_without_end_are_refused() {
    let form = |next: usize| {
        let resources = format!("/Resources << /XObject << /X1 {next} 0 R >> >>");
        stream(&format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources}"), "/X1 Do /X1 Do /X1 Do")
    };
    let forms: Vec<_> = (7..40).map(form).collect();
    assert_eq!(refusal(&page(HELVETICA, "/X1 Do", &forms)), OpenError::TooComplex { line: None });
    assert_eq!(refusal(&page(HELVETICA, "/X1 Do", &[form(6)])), OpenError::Scanned { pages: 1 });
}

#[test]
fn pictures_without_text_are_a_scan() {
    let image =
        stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "w");
    let bytes = page(HELVETICA, "q 200 0 0 200 0 0 cm /X1 Do Q BT /F1 9 Tf 95 10 Td (- 1 -) Tj ET", &[image]);
    assert_eq!(refusal(&bytes), OpenError::Scanned { pages: 1 });
    assert_eq!(refusal(&page(HELVETICA, "", &[])), OpenError::Scanned { pages: 1 });
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
fn what_may_stand_in_a_picture_is_not_called_missing() {
    let image =
        stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "w");
    let content = format!("q 180 0 0 60 10 10 cm /X1 Do Q BT /F1 10 Tf 20 150 Td ({TWELVE}) Tj ET");
    assert_eq!(document(&page(HELVETICA, &content, &[image])).cut, Some(Cut::Markup));
}

#[test]
fn a_password_is_needed_where_one_was_set_to_open_the_file() {
    let read = |name: &str| std::fs::read(fixture(name)).unwrap();
    assert_eq!(refusal(&read("pdf/password.pdf")), OpenError::Encrypted(Kind::Pdf));
    assert_eq!(texts(&document(&read("pdf/owner_password.pdf"))), ["open data 2023"]);
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

#[test]
fn columns_without_lines_are_told_by_the_words_above_them() {
    let cell = |text: &str| PdfCell { text: text.to_owned(), columns: 1, rows: 1 };
    let row = |texts: [&str; 4]| texts.map(cell).to_vec();
    let rows = vec![
        row(["信息内容", "制发件数", "废止件数", "现行有效"]),
        row(["规章", "1", "", "12"]),
        row(["文件", "", "", "8"]),
    ];
    let style = PdfStyle { lines: Lines::None, ..PdfStyle::default() };
    let document = document(&pdf_of(&[PdfPart::Table(vec![60.0; 4], rows)], &style));
    let table = document.tables().next().unwrap();
    let texts: Vec<_> = table.cells().iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(texts, ["信息内容", "制发件数", "废止件数", "现行有效", "规章", "1", "", "12", "文件", "", "", "8"]);
}
