//! PDF files: what their fonts, drawings and lines say is read, and what cannot be told is refused.

mod fonts;
mod hidden;
mod packing;

use ogi_dev::{Lines, Mark, PdfCell, PdfPart, PdfStyle, pdf_file, pdf_of, pdf_stream};
use ogi_document::{Cut, Document, Kind, Limits, OpenError, Opened, open};
use ogi_model::Area;

fn document(bytes: &[u8]) -> Document {
    open(bytes, &Limits::default()).unwrap().document
}

fn refusal(bytes: &[u8]) -> OpenError {
    open(bytes, &Limits::default()).unwrap_err()
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
fn what_may_stand_in_a_picture_is_not_called_missing() {
    let image =
        stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "w");
    let content = format!("q 180 0 0 60 10 10 cm /X1 Do Q BT /F1 10 Tf 20 150 Td ({TWELVE}) Tj ET");
    assert_eq!(document(&page(HELVETICA, &content, &[image])).cut, Some(Cut::Markup));
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
