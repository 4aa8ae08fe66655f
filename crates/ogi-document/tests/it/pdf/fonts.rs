//! Kinds of fonts: read where the file or the font says its characters, refused by name where nobody does.

use ogi_dev::{CffFont, cff};

use super::*;

/// A program of a font in figures.
fn program_of(bytes: &[u8]) -> Vec<u8> {
    stream("/Filter /ASCIIHexDecode", &hex(bytes))
}

/// A figure and enough letters for a page, in codes that are none of Latin's.
const CODED: &str = "BT /F1 10 Tf 20 100 Td <0102030102030102030102030203> Tj ET";

fn unknown(font: &str) -> OpenError {
    OpenError::UnknownFont { font: font.into(), page: 1 }
}

/// A simple font with an embedded program under this key of its descriptor.
fn embedded(key: &str, subtype: &str, more: &str, program: &[u8]) -> (String, Vec<Vec<u8>>) {
    let font = format!("<< /Type /Font /Subtype {subtype} /BaseFont /ABCDEF+FZXBS {more} /FontDescriptor 6 0 R >>");
    let descriptor = format!("<< /Type /FontDescriptor /FontName /ABCDEF+FZXBS /Flags 4 /{key} 7 0 R >>");
    (font, vec![descriptor.into_bytes(), program_of(program)])
}

fn read_text(font: &str, more: &[Vec<u8>]) -> Vec<String> {
    texts(&document(&page(font, CODED, more))).into_iter().map(str::to_owned).collect()
}

// Fonts that are drawings of the file.

fn type3(names: &str, drawings: &str, more: &str) -> String {
    format!(
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 1 /LastChar 3 \
         /Widths [0.5 0.5 0.5] /Encoding << /Differences [1 {names}] >> /CharProcs << {drawings} >> {more} >>"
    )
}

const SQUARE: &str = "500 0 0 0 500 500 d1 0 0 0.5 0.5 re f";

#[test]
fn a_type_3_font_is_read_by_the_names_of_its_drawings_or_its_table() {
    let drawn = [
        stream("", SQUARE),
        stream(
            "",
            "1 begincodespacerange <00> <ff> endcodespacerange \
        3 beginbfchar <01> <0031> <02> <4ef6> <03> <0039> endbfchar",
        ),
    ];
    let named = type3("/one /uni4EF6 /nine", "/one 6 0 R /uni4EF6 6 0 R /nine 6 0 R", "");
    assert_eq!(read_text(&named, &drawn), ["1件91件91件91件9件9"]);
    let numbered = type3("/g1 /g2 /g3", "/g1 6 0 R /g2 6 0 R /g3 6 0 R", "/ToUnicode 7 0 R");
    assert_eq!(read_text(&numbered, &drawn), ["1件91件91件91件9件9"]);
}

#[test]
fn a_type_3_font_without_names_that_say_anything_is_refused_by_what_the_page_calls_it() {
    for names in ["/g1 /g2 /g3", "/a /b /c"] {
        let [one, two, three] = names.split(' ').collect::<Vec<_>>()[..] else { unreachable!() };
        let font = type3(names, &format!("{one} 6 0 R {two} 6 0 R {three} 6 0 R"), "");
        assert_eq!(refusal(&page(&font, CODED, &[stream("", SQUARE)])), unknown("F1"));
    }
}

#[test]
fn a_drawing_that_many_codes_name_is_unpacked_once() {
    let names = format!("/one /uni4EF6 /nine {}", "/g0 ".repeat(200));
    let font = type3(&names, "/one 6 0 R /uni4EF6 6 0 R /nine 6 0 R /g0 7 0 R", "");
    let file = page(&font, CODED, &[stream("", SQUARE), stream("", &" ".repeat(50_000))]);
    let strict = Limits { unpacked: 1 << 20, ..Limits::default() };
    assert_eq!(texts(&open(&file, &strict).unwrap().document), ["1件91件91件91件9件9"]);
}

#[test]
fn a_drawing_that_draws_nothing_is_no_figure() {
    let font = type3("/one /uni4EF6 /nine", "/one 7 0 R /uni4EF6 6 0 R", "");
    let blank = [stream("", SQUARE), stream("", "500 0 d0")];
    let content = "BT /F1 10 Tf 20 100 Td <02020202020202020202020202010302> Tj ET";
    let written = document(&page(&font, content, &blank));
    assert_eq!(texts(&written), ["件件件件件件件件件件件件件 件"]);
}

// Embedded Type 1.

#[test]
fn an_embedded_type_1_font_is_read_by_its_own_coding() {
    let program = b"%!PS-AdobeFont-1.0: FZXBS\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n\
        dup 1 /one put\ndup 2/uni4EF6 put\ndup 8#3 /nine put\nreadonly def\ncurrentfile eexec\n\x01\x02";
    let (font, more) = embedded("FontFile", "/Type1", "", program);
    assert_eq!(read_text(&font, &more), ["1件91件91件91件9件9"]);
    let standard = b"%!PS-AdobeFont-1.0: FZXBS\n/Encoding StandardEncoding def\ncurrentfile eexec\n";
    let (font, more) = embedded("FontFile", "/Type1", "", standard);
    let content = "BT /F1 10 Tf 20 100 Td (2019 report No. 7) Tj ET";
    assert_eq!(texts(&document(&page(&font, content, &more))), ["2019 report No. 7"]);
}

#[test]
fn an_embedded_type_1_font_whose_names_say_nothing_is_refused() {
    let program = b"%!PS-AdobeFont-1.0: FZXBS\n/Encoding 256 array\ndup 1 /G01 put\ndup 2 /G02 put\ndup 3 /G03 put\n\
        readonly def\ncurrentfile eexec\n";
    let (font, more) = embedded("FontFile", "/Type1", "", program);
    assert_eq!(refusal(&page(&font, CODED, &more)), unknown("FZXBS"));
}

// Embedded CFF.

#[test]
fn an_embedded_cff_font_is_read_by_its_own_coding_and_names() {
    let program = cff(&CffFont { names: &["one", "uni4EF6", "nine"], codes: &[1, 2, 3], ..CffFont::default() });
    let (font, more) = embedded("FontFile3", "/Type1", "", &program);
    assert_eq!(read_text(&font, &more), ["1件91件91件91件9件9"]);
}

#[test]
fn an_embedded_cff_font_whose_names_say_nothing_is_refused() {
    let program = cff(&CffFont { names: &["G01", "G02", "G03"], codes: &[1, 2, 3], ..CffFont::default() });
    let (font, more) = embedded("FontFile3", "/Type1", "", &program);
    assert_eq!(refusal(&page(&font, CODED, &more)), unknown("FZXBS"));
    // A coding of letters is not believed of a font that has none of its names.
    let program = cff(&CffFont { names: &["G01", "G02", "G03"], codes: &[49, 50, 51], ..CffFont::default() });
    let (font, more) = embedded("FontFile3", "/Type1", "/Encoding /WinAnsiEncoding", &program);
    let content = "BT /F1 10 Tf 20 100 Td (123123123123) Tj ET";
    assert_eq!(refusal(&page(&font, content, &more)), unknown("FZXBS"));
}

#[test]
fn a_table_that_contradicts_the_name_of_a_shape_is_not_believed() {
    let program = cff(&CffFont { names: &["one", "uni4EF6", "nine"], codes: &[1, 2, 3], ..CffFont::default() });
    let (font, mut more) = embedded("FontFile3", "/Type1", "/ToUnicode 8 0 R", &program);
    let table = |nine: &str| {
        stream(
            "",
            &format!(
                "1 begincodespacerange <00> <ff> endcodespacerange \
            3 beginbfchar <01> <0031> <02> <4ef6> <03> <{nine}> endbfchar"
            ),
        )
    };
    more.push(table("0039"));
    assert_eq!(read_text(&font, &more), ["1件91件91件91件9件9"]);
    more[2] = table("0035");
    assert_eq!(read_text(&font, &more), ["1件\u{fffd}1件\u{fffd}1件\u{fffd}1件\u{fffd}件\u{fffd}"]);
}

/// A composite font with an embedded CFF program, codes of two bytes being numbers.
fn composite(ordering: &str, program: &[u8]) -> (&'static str, Vec<Vec<u8>>) {
    let font =
        "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+FZXBS /Encoding /Identity-H /DescendantFonts [6 0 R] >>";
    let below = format!(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /ABCDEF+FZXBS /FontDescriptor 7 0 R \
         /CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) /Supplement 2 >> >>"
    );
    let descriptor = "<< /Type /FontDescriptor /FontName /ABCDEF+FZXBS /Flags 4 /FontFile3 8 0 R >>";
    (font, vec![below.into_bytes(), descriptor.as_bytes().to_vec(), program_of(program)])
}

/// Shapes 18 and 26 are 1 and 9 in Adobe-GB1, 814 the half-width blank before figures of another kind.
const NUMBERED: &str = "BT /F1 10 Tf 20 100 Td <0012001a0012001a0012001a0012001a0012001a0012001a> Tj ET";

#[test]
fn a_cff_font_of_a_collection_is_read_by_its_numbers() {
    let of = |ordering| cff(&CffFont { collection: Some(("Adobe", ordering, &[18, 26])), ..CffFont::default() });
    let (font, more) = composite("GB1", &of("GB1"));
    assert_eq!(texts(&document(&page(font, NUMBERED, &more))), ["191919191919"]);
    // The font has numbers of its own, or others than the file says.
    for (said, own) in [("Identity", "Identity"), ("GB1", "Identity"), ("GB1", "Japan1")] {
        let (font, more) = composite(said, &of(own));
        assert_eq!(refusal(&page(font, NUMBERED, &more)), unknown("FZXBS"), "{said} {own}");
    }
}

#[test]
fn a_cff_font_with_names_is_not_read_by_the_numbers_of_a_collection() {
    let mut names = vec!["A"; 30];
    names[17] = "five";
    names[25] = "uni4EF6";
    let (font, more) = composite("GB1", &cff(&CffFont { names: &names, ..CffFont::default() }));
    assert_eq!(texts(&document(&page(font, NUMBERED, &more))), ["5件5件5件5件5件5件"]);
    let (font, more) = composite("GB1", &cff(&CffFont { names: &["G01"; 30], ..CffFont::default() }));
    assert_eq!(refusal(&page(font, NUMBERED, &more)), unknown("FZXBS"));
}

#[test]
fn an_empty_shape_of_a_cff_font_is_no_figure() {
    let of = CffFont { collection: Some(("Adobe", "GB1", &[18, 26])), blank: &[0], ..CffFont::default() };
    let (font, more) = composite("GB1", &cff(&of));
    let content = "BT /F1 10 Tf 20 100 Td <001a001a001a001a001a001a001a001a001a001a001a001a0012> Tj ET";
    assert_eq!(texts(&document(&page(font, content, &more))), ["999999999999"]);
}

#[test]
fn a_cff_font_that_is_broken_says_nothing() {
    let (font, more) = composite("GB1", b"\x01\x00\x04\x01 broken");
    assert_eq!(refusal(&page(font, NUMBERED, &more)), unknown("FZXBS"));
}
