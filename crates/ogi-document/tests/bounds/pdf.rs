//! PDF files that name a thing without end, or hold more than they are long.

use std::fmt::Write;

use ogi_dev::{pdf_file, pdf_stream};
use ogi_document::{Kind, Limits, OpenError, Opened};

use super::{MB, TWICE, assert_is_linear, open};

const HELVETICA: &str = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
/// Text enough for a page to be no picture.
const TEXT: &str = "BT /F 10 Tf 50 700 Td (abcdefghijklmnop) Tj ET ";

/// A file of so many pages with one content and a font `F`; `resources` beside it, and further objects from number 5.
fn file(pages: usize, content: &str, resources: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let first = 5 + more.len();
    let mut kids = String::new();
    for number in first..first + pages {
        write!(kids, "{number} 0 R ").unwrap();
    }
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        format!("<</Type/Pages/Count {pages}/Kids[{kids}]/MediaBox[0 0 600 800]/Resources<<{resources}>>>>")
            .into_bytes(),
        pdf_stream("", content),
        HELVETICA.as_bytes().to_vec(),
    ];
    objects.extend_from_slice(more);
    objects.extend((0..pages).map(|_| b"<</Type/Page/Parent 2 0 R/Contents 3 0 R>>".to_vec()));
    pdf_file(&objects)
}

/// One page of the text and more.
fn page(content: &str) -> Vec<u8> {
    file(1, &format!("{TEXT}{content}"), "/Font<</F 4 0 R>>", &[])
}

const TOO_COMPLEX: OpenError = OpenError::TooComplex { line: None };

fn with(change: impl FnOnce(&mut Limits)) -> Limits {
    let mut limits = Limits::default();
    change(&mut limits);
    limits
}

/// The least of a limit with which a file is read.
fn least(input: &[u8], limits: impl Fn(usize) -> Limits) -> usize {
    let is_read = |limit: usize| open(|| input.to_vec(), &limits(limit)).1.is_ok();
    let (mut refused, mut read) = (0, 1 << 16);
    assert!(is_read(read));
    while refused + 1 < read {
        let middle = usize::midpoint(refused, read);
        *(if is_read(middle) { &mut read } else { &mut refused }) = middle;
    }
    read
}

#[test]
fn characters_and_lines_are_counted_one_by_one() {
    let glyphs = |content: &str| least(&page(content), |glyphs| with(|limits| limits.glyphs = glyphs));
    assert_eq!(glyphs(""), 16);
    assert_eq!(glyphs("BT /F 10 Tf 50 600 Td (12 4) Tj [(5) -200 (6)] TJ ET"), 22);
    assert_eq!(glyphs("10 10 m 90 10 l S"), 17);
    assert_eq!(glyphs("10 10 50 50 re S"), 20);
    let refused = open(|| page(""), &with(|limits| limits.glyphs = 15)).1;
    assert_eq!(refused.unwrap_err(), TOO_COMPLEX);
}

#[test]
fn operators_are_counted_one_by_one_and_by_what_they_look_up() {
    let operators = |input: &[u8]| least(input, |operators| with(|limits| limits.operators = operators));
    let plain = operators(&page(""));
    assert_eq!(operators(&page("q Q q Q")), plain + 4);
    let refused = open(|| page(""), &with(|limits| limits.operators = plain - 1)).1;
    assert_eq!(refused.unwrap_err(), TOO_COMPLEX);
    // A dictionary that is named again and again is read anew each time.
    let large = format!("<</LW 1/Z({})>>", "z".repeat(1600)).into_bytes();
    let named = |times: usize| {
        let content = format!("{TEXT}{}", "/G gs ".repeat(times));
        file(1, &content, "/Font<</F 4 0 R>>/ExtGState<</G 5 0 R>>", std::slice::from_ref(&large))
    };
    assert_eq!(operators(&named(20)) - operators(&named(10)), 10 * (1 + (1600 + 12) / 16));
}

/// A font whose code 65 stands for so many characters.
fn standing_for(characters: usize, drawn: usize) -> Vec<u8> {
    let table = format!("begincmap 1 beginbfchar <41> <{}> endbfchar endcmap", "0041".repeat(characters));
    let font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 5 0 R>>".to_vec();
    let content = format!("{TEXT}BT /G 10 Tf 50 600 Td ({}) Tj ET", "A".repeat(drawn));
    file(1, &content, "/Font<</F 4 0 R/G 6 0 R>>", &[pdf_stream("", table), font])
}

#[test]
fn a_code_counts_as_what_it_stands_for() {
    let few = |glyphs| with(|limits| limits.glyphs = glyphs);
    assert_eq!(least(&standing_for(50, 3), few), 16 + 150);
    // Also where it is not to be seen, for it is kept with the font.
    let (cost, opened) = open(|| standing_for(60_000, 200), &Limits::default());
    assert_eq!(opened.unwrap_err(), TOO_COMPLEX);
    assert!(cost.peak <= 160 * MB, "{cost:?}");
}

#[test]
fn one_table_that_many_fonts_name_is_held_by_each() {
    let fonts = |count: usize| {
        let table = format!("begincmap 1 beginbfrange <0000> <ffff> [{}] endbfrange endcmap", "<41>".repeat(65_536));
        let mut more = vec![pdf_stream("", table)];
        let (mut names, mut content) = ("/F 4 0 R".to_owned(), TEXT.to_owned());
        for number in 0..count {
            more.push(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 5 0 R>>".to_vec());
            write!(names, "/F{number} {} 0 R", 6 + number).unwrap();
            write!(content, "/F{number} 1 Tf ").unwrap();
        }
        file(1, &content, &format!("/Font<<{names}>>"), &more)
    };
    assert!(open(|| fonts(5), &Limits::default()).1.is_ok());
    let (cost, opened) = open(|| fonts(150), &Limits::default());
    assert!(matches!(opened, Err(OpenError::Unpacks { kind: Kind::Pdf, .. })), "{opened:?}");
    assert!(cost.peak <= 120 * MB, "{cost:?}");
}

#[test]
fn a_predefined_table_is_read_once_for_all_fonts() {
    let fonts = |count: usize| {
        let below = "<</Type/Font/Subtype/CIDFontType0/BaseFont/S/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 5>>>>";
        let mut more = vec![below.as_bytes().to_vec()];
        let (mut names, mut content) = ("/F 4 0 R".to_owned(), format!("{TEXT}BT 50 600 Td "));
        for number in 0..count {
            more.push(
                b"<</Type/Font/Subtype/Type0/BaseFont/S/Encoding/UniGB-UTF16-H/DescendantFonts[5 0 R]>>".to_vec(),
            );
            write!(names, "/F{number} {} 0 R", 6 + number).unwrap();
            write!(content, "/F{number} 1 Tf <4e00> Tj ").unwrap();
        }
        file(1, &format!("{content}ET"), &format!("/Font<<{names}>>"), &more)
    };
    // Once for what the process holds from then on.
    assert!(open(|| fonts(1), &Limits::default()).1.is_ok());
    let [few, many] = [10, 20].map(|count| open(|| fonts(count), &Limits::default()));
    assert!(few.1.is_ok() && many.1.is_ok());
    assert!(many.0.total - few.0.total <= 10 * 65_536, "{:?} {:?}", few.0, many.0);
}

/// Rows and columns of a table that covers its page.
fn ruled(pages: usize, lines: usize) -> Vec<u8> {
    let mut content = TEXT.to_owned();
    for line in 0..lines {
        let at = 20 + line * 10;
        write!(content, "20 {at} m 580 {at} l S {at} 20 m {at} 580 l S ").unwrap();
    }
    file(pages, &content.replace("50 700 Td", "21 21 Td"), "/Font<</F 4 0 R>>", &[])
}

#[test]
fn a_table_over_many_pages_costs_what_its_pages_cost() {
    let [once, twice] = [15, 30].map(|pages| open(|| ruled(pages, 57), &Limits::default()));
    let cells = |opened: &Opened| opened.document.tables().map(|table| table.cells().len()).sum::<usize>();
    assert!(cells(once.1.as_ref().unwrap()) * 2 <= cells(twice.1.as_ref().unwrap()) + 120);
    assert!(twice.0.total * 10 <= once.0.total * TWICE, "{:?} {:?}", once.0, twice.0);
}

#[test]
fn the_cells_of_all_pages_are_taken_off_one_budget_before_they_are_made() {
    let (cost, opened) = open(|| ruled(300, 57), &Limits::default());
    assert_eq!(opened.unwrap_err(), TOO_COMPLEX);
    assert!(cost.peak <= 256 * MB, "{cost:?}");
    // Three by three cells, counted where they are found and where they are written, and once for their slots.
    let cells = |pages| least(&ruled(pages, 3), |cells| with(|limits| limits.cells = cells));
    assert_eq!(cells(1), 19);
    // The row that the end of the page parts is one.
    assert!((29..38).contains(&cells(2)), "{}", cells(2));
}

#[test]
fn lines_of_text_are_taken_off_the_same_budget() {
    let lines = |count: usize| page(&format!("BT /F 1 Tf 10 600 Td 2 TL {} ET", "(x) Tj T* ".repeat(count)));
    let cells = |count: usize| least(&lines(count), |cells| with(|limits| limits.cells = cells));
    assert_eq!(cells(200) - cells(100), 100);
    assert_is_linear(lines, 150);
}

#[test]
fn what_never_ends_in_a_damaged_file_is_refused() {
    for part in ["<</A (", "<</A <4", "1 0 obj ( ", "1 0 obj <</A (\\"] {
        let (cost, opened) = open(|| format!("%PDF-1.4\n{}", part.repeat(4000)).into_bytes(), &Limits::default());
        assert!(opened.is_err(), "{part}");
        assert!(cost.peak <= MB, "{part}: {cost:?}");
    }
    let open_texts = || format!("%PDF-1.4\n{}", "<</A (".repeat(4000)).into_bytes();
    assert!(matches!(open(open_texts, &Limits::default()).1, Err(OpenError::Unpacks { kind: Kind::Pdf, .. })));
}

#[test]
fn a_list_of_empty_pages_is_refused_before_they_are_made() {
    let pages = |count: usize| {
        let list = format!("<</Type/Pages/Kids[{}]>>", "<<>>".repeat(count));
        pdf_file(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), list.into_bytes()])
    };
    let (cost, opened) = open(|| pages(300_000), &Limits::default());
    assert!(matches!(opened, Err(OpenError::Unpacks { kind: Kind::Pdf, .. })), "{opened:?}");
    assert!(cost.peak <= 4 * MB, "{cost:?}");
    let refused = open(|| pages(1000), &Limits::default()).1;
    assert_eq!(refused.unwrap_err(), OpenError::TooManyPages { pages: 1000, limit: 300 });
}
