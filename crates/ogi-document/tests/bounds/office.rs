//! Workbooks, Word documents, saved pages and archives that name a thing without end, or claim more than they hold.

use std::fmt::Write;

use ogi_dev::package;
use ogi_document::{Kind, Limits, OpenError};

use super::{MB, TWICE, assert_is_linear, open};

const SHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TOO_COMPLEX: OpenError = OpenError::TooComplex { line: None };

/// Letters that do not pack, so that the part they stand in is not refused for its ratio.
fn noise(length: usize) -> String {
    let mut state = 7_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + u8::try_from(state >> 28).unwrap())
    };
    (0..length).map(|_| next()).collect()
}

fn part(root: &str, space: &str, inner: &str) -> String {
    format!("<{root} xmlns='{space}' xmlns:w='{space}'>{inner}<!--{}--></{root}>", noise(inner.len() / 60))
}

fn links(links: &[(&str, &str)]) -> String {
    let mut list = String::new();
    for (id, kind) in links {
        write!(list, "<Relationship Id='{id}' Type='x/{kind}' Target='{kind}.xml'/>").unwrap();
    }
    format!(
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{list}</Relationships>"
    )
}

/// A workbook of one part with these rows, as many sheets as there are ids, texts to share and styles.
fn xlsx(rows: &str, sheets: usize, strings: &str, styles: &str) -> Vec<u8> {
    xlsx_beside(rows, sheets, strings, styles, 0)
}

/// The same behind so many parts that nobody names.
fn xlsx_beside(rows: &str, sheets: usize, strings: &str, styles: &str, others: usize) -> Vec<u8> {
    let ids: Vec<String> = (0..sheets).map(|sheet| format!("r{sheet}")).collect();
    let named: String = ids.iter().map(|id| ["<sheet name='", id, "' id='", id, "'/>"].concat()).collect();
    let mut list: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "worksheet")).collect();
    list.extend([("s", "sharedStrings"), ("t", "styles")]);
    let others: Vec<String> = (0..others).map(|other| format!("xl/other_{other:040}.xml")).collect();
    let parts = [
        ("[Content_Types].xml", String::new()),
        ("xl/workbook.xml", part("workbook", SHEET, &format!("<sheets>{named}</sheets>"))),
        ("xl/_rels/workbook.xml.rels", links(&list)),
        ("xl/worksheet.xml", part("worksheet", SHEET, &format!("<sheetData>{rows}</sheetData>"))),
        ("xl/sharedStrings.xml", part("sst", SHEET, strings)),
        ("xl/styles.xml", part("styleSheet", SHEET, styles)),
    ];
    let others = others.iter().map(|name| (name.as_str(), &b""[..]));
    let parts = parts.iter().map(|(name, text)| (*name, text.as_bytes()));
    package(&others.chain(parts).collect::<Vec<_>>())
}

/// A Word document beside one part of another kind.
fn docx(body: &str, kind: &str, inner: &str) -> Vec<u8> {
    package(&[
        ("[Content_Types].xml", b""),
        ("word/document.xml", part("w:document", WORD, body).as_bytes()),
        ("word/_rels/document.xml.rels", links(&[("1", kind)]).as_bytes()),
        (&format!("word/{kind}.xml"), part(&format!("w:{kind}"), WORD, inner).as_bytes()),
    ])
}

fn with(change: impl FnOnce(&mut Limits)) -> Limits {
    let mut limits = Limits::default();
    change(&mut limits);
    limits
}

/// A format of a kilobyte that only one style of many, or one cell, has.
fn long_format(styles: usize) -> String {
    let code = format!("0{}", "_ ".repeat(500));
    format!(
        "<numFmts><numFmt numFmtId='200' formatCode='{code}'/></numFmts><cellXfs>{}</cellXfs>",
        "<xf numFmtId='200'/>".repeat(styles)
    )
}

#[test]
fn styles_share_the_format_they_name() {
    let file = |styles: usize| xlsx("<row><c s='1'><v>1</v></c></row>", 1, "", &long_format(styles));
    let (cost, opened) = open(|| file(20_000), &Limits::default());
    assert!(opened.is_ok(), "{opened:?}");
    // Twenty thousand kilobytes, if each had its own.
    assert!(cost.peak <= 4 * MB && cost.total <= 10 * MB, "{cost:?}");
    assert_is_linear(file, 20_000);
}

#[test]
fn a_format_is_taken_apart_once_for_all_cells() {
    let cells = |count: usize| "<row><c s='0'><v>1</v></c></row>".repeat(count);
    let code = format!("\"{}\"", "文".repeat(330));
    let styles = format!(
        "<numFmts><numFmt numFmtId='200' formatCode='{code}'/></numFmts><cellXfs><xf numFmtId='200'/></cellXfs>"
    );
    let file = |count: usize| xlsx(&cells(count), 1, "", &styles);
    let costs = [500, 1000].map(|count| {
        let (cost, opened) = open(|| file(count), &Limits::default());
        assert!(opened.is_ok());
        cost
    });
    // What each shows is a kilobyte, held twice; taking the format apart would ask for as much thirty times.
    assert!(costs[1].total - costs[0].total <= 500 * 8_000, "{costs:?}");
    assert!(costs[1].total * 10 <= costs[0].total * TWICE, "{costs:?}");
    // It is taken off what the workbook may hold.
    let (cost, opened) = open(|| file(1000), &with(|limits| limits.text = 500_000));
    assert_eq!(opened.unwrap_err(), TOO_COMPLEX);
    assert!(cost.peak <= 2 * MB, "{cost:?}");
}

#[test]
fn formats_that_repeat_a_text_are_refused_before_it_is_written() {
    let styles = format!(
        "<numFmts><numFmt numFmtId='200' formatCode='{}'/></numFmts><cellXfs><xf numFmtId='200'/></cellXfs>",
        "@".repeat(1000)
    );
    let file = || xlsx(&format!("<row><c s='0' t='str'><v>{}</v></c></row>", "a".repeat(100_000)), 1, "", &styles);
    let (cost, opened) = open(file, &Limits::default());
    assert_eq!(opened.unwrap_err(), TOO_COMPLEX);
    assert!(cost.peak <= 4 * MB, "{cost:?}");
}

#[test]
fn sheets_cost_what_they_hold_however_many_there_are() {
    let file = |sheets: usize| xlsx("<row><c><v>1</v></c></row>", sheets, "", "");
    let (cost, opened) = open(|| file(2000), &Limits::default());
    assert_eq!(opened.unwrap().document.blocks.len(), 2000);
    // Unpacking takes most of it.
    assert!(cost.total <= 2000 * 70_000, "{cost:?}");
    assert_is_linear(file, 1000);
    // Looking for a part takes nothing of the others beside it.
    let (beside, opened) = open(|| xlsx_beside("<row><c><v>1</v></c></row>", 2000, "", "", 500), &Limits::default());
    assert!(opened.is_ok() && beside.total <= cost.total + MB, "{cost:?} {beside:?}");
}

#[test]
fn texts_to_share_take_no_more_than_they_are_long() {
    let file = |texts: usize| xlsx("<row><c t='s'><v>0</v></c></row>", 1, &"<si/>".repeat(texts), "");
    let (cost, opened) = open(|| file(200_000), &Limits::default());
    assert!(opened.is_ok(), "{opened:?}");
    assert!(cost.peak <= 5 * MB, "{cost:?}");
    let refused = open(|| file(200_000), &with(|limits| limits.text = 1_000_000)).1;
    assert_eq!(refused.unwrap_err(), TOO_COMPLEX);
}

#[test]
fn a_sheet_merged_over_all_its_rows_is_counted_each_time_it_is_read() {
    let rows = "<row r='100000'><c r='A100000'/></row></sheetData><mergeCells><mergeCell ref='B1:B100000'/></mergeCells><sheetData>";
    let read = |sheets: usize| open(|| xlsx(rows, sheets, "", ""), &Limits::default()).1;
    assert!(read(4).is_ok());
    assert_eq!(read(5).unwrap_err(), TOO_COMPLEX);
}

/// A container of sectors of 512 bytes, in which the stream `Workbook` is the last.
fn xls(records: &[u8], sheets: usize) -> Vec<u8> {
    let record = |id: u16, body: &[u8]| {
        [&id.to_le_bytes()[..], &u16::try_from(body.len()).unwrap().to_le_bytes(), body].concat()
    };
    let begin = |kind: u8| record(0x809, &[0, 6, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let named = |place: usize| {
        record(0x85, &[&u32::try_from(place).unwrap().to_le_bytes()[..], &[0, 0, 1, 0, b'1']].concat()).repeat(sheets)
    };
    let start = begin(5).len() + records.len() + named(0).len() + 4;
    let mut stream = [begin(5), records.to_vec(), named(start), record(0x0a, &[])].concat();
    stream.extend([begin(0x10), record(0x203, &[0; 14]), record(0x0a, &[])].concat());
    stream.resize(stream.len().max(4096).div_ceil(512) * 512, 0);
    let sectors = stream.len() / 512;
    let tables = (sectors + 110).div_ceil(128);
    let directory = u32::try_from(tables).unwrap();
    let numbers = |numbers: &[u32]| numbers.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<u8>>();
    let end = 0xffff_fffe;
    let mut links: Vec<u32> = vec![0xffff_fffd; tables];
    links.push(end);
    links.extend((directory + 2..).take(sectors - 1));
    links.push(end);
    links.resize(tables * 128, u32::MAX);
    let mut header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    header.resize(30, 0);
    header.extend([9, 0, 6, 0]);
    header.resize(48, 0);
    header.extend(numbers(&[directory, 0, 4096, end, 0, end, 0]));
    header.extend(numbers(&(0..109).map(|place| if place < directory { place } else { u32::MAX }).collect::<Vec<_>>()));
    let entry = |name: &str, kind: u8, start: u32, size: usize| {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = u8::try_from(entry.len() + 2).unwrap();
        entry.resize(64, 0);
        entry.extend([length, 0, kind]);
        entry.resize(116, 0);
        entry.extend(numbers(&[start, u32::try_from(size).unwrap(), 0]));
        entry
    };
    let mut entries = [entry("Root Entry", 5, end, 0), entry("Workbook", 2, directory + 1, stream.len())].concat();
    entries.resize(512, 0);
    [header, numbers(&links), entries, stream].concat()
}

#[test]
fn records_that_others_continue_without_end_are_not_listed() {
    let file = |count: usize| {
        xls(&[0x34, 0x12, 0, 0].into_iter().chain([0x3c, 0, 0, 0].repeat(count)).collect::<Vec<u8>>(), 1)
    };
    let (cost, opened) = open(|| file(200_000), &Limits::default());
    assert!(opened.is_ok(), "{opened:?}");
    // The stream itself, and a list of what continues a record would take four times as much.
    assert!(cost.peak <= 2 * MB, "{cost:?}");
}

#[test]
fn texts_that_an_old_workbook_claims_are_read_as_far_as_it_goes() {
    let body = |count: u32| [&[0_u8; 4][..], &count.to_le_bytes(), &[0; 3000]].concat();
    let file = |count: u32| xls(&[&[0xfc, 0, 0xc0, 0x0b][..], &body(count)].concat(), 1);
    assert!(open(|| file(1000), &Limits::default()).1.is_ok());
    let (cost, opened) = open(|| file(u32::MAX), &Limits::default());
    assert_eq!(opened.unwrap_err(), OpenError::Damaged(Kind::Xls));
    assert!(cost.peak <= MB / 4, "{cost:?}");
}

#[test]
fn sheets_of_an_old_workbook_that_begin_at_one_place_cost_what_they_hold() {
    let file = |sheets: usize| xls(&[], sheets);
    let (cost, opened) = open(|| file(2000), &Limits::default());
    assert_eq!(opened.unwrap().document.blocks.len(), 2000);
    assert!(cost.total <= 2000 * 4000, "{cost:?}");
    assert_is_linear(file, 1000);
    let (cost, opened) = open(|| file(2000), &with(|limits| limits.cells = 1999));
    assert_eq!(opened.unwrap_err(), TOO_COMPLEX);
    assert!(cost.peak <= MB, "{cost:?}");
}

#[test]
fn small_streams_that_go_round_in_a_circle_take_nothing() {
    let end = 0xffff_fffe_u32;
    let mut file = xls(&[], 1);
    // All streams are small ones; the size is what the directory claims, the links lead back to the first.
    file[56..60].copy_from_slice(&u32::MAX.to_le_bytes());
    file[60..64].copy_from_slice(&2_u32.to_le_bytes());
    let directory = 512 * 2;
    file[directory + 116..directory + 120].copy_from_slice(&2_u32.to_le_bytes());
    file[directory + 128 + 116..directory + 128 + 124].copy_from_slice(&[0, 0, 0, 0, 0xfe, 0xff, 0xff, 0xff]);
    file[512 + 8..512 + 12].copy_from_slice(&end.to_le_bytes());
    file[512 * 3..512 * 3 + 512].fill(0);
    let (cost, opened) = open(|| file, &Limits::default());
    assert_eq!(opened.unwrap_err(), OpenError::Damaged(Kind::Xls));
    assert!(cost.peak <= MB / 4, "{cost:?}");
}

#[test]
fn what_a_word_document_lists_is_counted() {
    let numbered = |element: &str, attribute: &str, count: usize| {
        (0..count).fold(String::new(), |mut list, number| {
            write!(list, "<w:{element} w:{attribute}='{number}'/>").unwrap();
            list
        })
    };
    for (body, kind, inner) in [
        ("<w:tbl/>".repeat(20_000), "styles", String::new()),
        (String::new(), "styles", numbered("style", "styleId", 20_000)),
        (String::new(), "numbering", numbered("abstractNum", "abstractNumId", 20_000)),
        (
            String::new(),
            "numbering",
            format!(
                "<w:num w:numId='1'><w:lvlOverride w:ilvl='1'>{}</w:lvlOverride></w:num>",
                "<w:lvl/>".repeat(20_000)
            ),
        ),
        ("<w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p>".repeat(10_000), "styles", String::new()),
    ] {
        let (cost, opened) = open(|| docx(&body, kind, &inner), &with(|limits| limits.cells = 10_000));
        assert_eq!(opened.unwrap_err(), TOO_COMPLEX, "{kind}");
        assert!(cost.peak <= 6 * MB, "{kind}: {cost:?}");
    }
}

#[test]
fn automatic_numbers_are_texts_as_long_as_they_are() {
    let scheme = format!(
        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>\
         <w:lvlText w:val='{}'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>",
        "%1".repeat(100)
    );
    let paragraph = "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr></w:p>";
    let file = || docx(&paragraph.repeat(5000), "numbering", &scheme);
    assert!(open(file, &Limits::default()).1.is_ok());
    let (cost, opened) = open(file, &with(|limits| limits.text = 100_000));
    assert_eq!(opened.unwrap_err(), TOO_COMPLEX);
    assert!(cost.peak <= 4 * MB, "{cost:?}");
}

#[test]
fn a_long_name_of_a_style_is_read_once_for_all_paragraphs() {
    let file = |paragraphs: usize| {
        let style = format!(
            "<w:style w:type='paragraph' w:default='1' w:styleId='1'><w:name w:val='{}'/></w:style>",
            "N".repeat(20_000)
        );
        docx(&"<w:p><w:r><w:t>1</w:t></w:r></w:p>".repeat(paragraphs), "styles", &style)
    };
    let costs = [500, 1000].map(|paragraphs| open(|| file(paragraphs), &Limits::default()).0);
    assert!(costs[1].total - costs[0].total <= 500 * 4000, "{costs:?}");
}

#[test]
fn pages_of_a_saved_page_are_held_one_at_a_time() {
    let file = |pages: usize| {
        let page = format!("--b\r\nContent-Type: text/html\r\n\r\n<p>{}\r\n", " ".repeat(2000));
        format!(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n{}--b--\r\n",
            page.repeat(pages)
        )
        .into_bytes()
    };
    let (cost, opened) = open(|| file(1000), &Limits::default());
    assert!(opened.is_ok(), "{opened:?}");
    // The headers of all parts, and the body of one.
    assert!(cost.peak <= MB, "{cost:?}");
}
