//! Limits at their edges: what a document needs is in proportion to what is in it, and with one less it is refused by name.

use ogi_dev::package;
use ogi_extract::{Document, ExtractError, Kind, Limits, OpenError, Options, Part, extract_all, open};

use super::fixture;

/// The least number with which something is read; it is read with every larger one.
fn least(most: usize, reads: impl Fn(usize) -> bool) -> usize {
    let (mut refused, mut read) = (0, most);
    assert!(reads(read) && !reads(refused));
    while read - refused > 1 {
        let middle = refused.midpoint(read);
        if reads(middle) { read = middle } else { refused = middle }
    }
    read
}

fn office(name: &str) -> Vec<u8> {
    std::fs::read(fixture("office").join(name)).unwrap()
}

/// How many cells and lines there are, and how much text.
fn size(document: &Document) -> (usize, usize) {
    let cells = document.tables().flat_map(ogi_extract::Table::cells).map(|cell| cell.text.len());
    let lines = document.paragraphs().map(|paragraph| paragraph.text.len());
    let texts: Vec<usize> = cells.chain(lines).collect();
    (texts.len(), texts.iter().sum())
}

#[test]
fn cells_and_texts_of_office_files_count_as_often_as_they_are_held() {
    for name in ["libreoffice_2019.docx", "libreoffice_2019.xls", "libreoffice_2021.docx", "libreoffice_2021.xlsx"] {
        let bytes = office(name);
        let with = |limits: &Limits| open(&bytes, limits);
        let (cells, text) = size(&with(&Limits::default()).unwrap().document);
        let refused = Err(OpenError::TooComplex { line: None });

        let needed = least(1_000_000, |cells| with(&Limits { cells, ..Limits::default() }).is_ok());
        assert!((cells..10 * cells).contains(&needed), "{name}: {needed} for {cells} cells");
        assert_eq!(with(&Limits { cells: needed - 1, ..Limits::default() }), refused, "{name}");

        let needed = least(1_000_000, |text| with(&Limits { text, ..Limits::default() }).is_ok());
        assert!((text..4 * text).contains(&needed), "{name}: {needed} for {text} bytes");
        assert_eq!(with(&Limits { text: needed - 1, ..Limits::default() }), refused, "{name}");
    }
}

#[test]
fn texts_and_formats_count_in_every_cell_of_a_workbook() {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let book = |cell: &str, cells: usize| {
        let sheet = format!(
            "<worksheet xmlns='{main}'><sheetData>{}</sheetData></worksheet>",
            format!("<row>{cell}</row>").repeat(cells)
        );
        let links = ["worksheet", "sharedStrings", "styles"]
            .map(|kind| format!("<Relationship Id='{kind}' Type='x/{kind}' Target='{kind}.xml'/>"))
            .concat();
        let links = format!(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{links}</Relationships>"
        );
        let book = format!("<workbook xmlns='{main}'><sheets><sheet name='1' id='worksheet'/></sheets></workbook>");
        let strings = format!("<sst xmlns='{main}'><si><t>{}</t></si></sst>", "文".repeat(100));
        let code = format!("0{}", "_ ".repeat(200));
        let styles = format!(
            "<styleSheet xmlns='{main}'><numFmts><numFmt numFmtId='200' formatCode='{code}0'/></numFmts><cellXfs><xf/><xf numFmtId='200'/></cellXfs></styleSheet>"
        );
        package(&[
            ("[Content_Types].xml", b""),
            ("xl/workbook.xml", book.as_bytes()),
            ("xl/_rels/workbook.xml.rels", links.as_bytes()),
            ("xl/worksheet.xml", sheet.as_bytes()),
            ("xl/sharedStrings.xml", strings.as_bytes()),
            ("xl/styles.xml", styles.as_bytes()),
        ])
    };
    let needed = |cell: &str, cells: usize| {
        let bytes = book(cell, cells);
        least(1_000_000, |text| open(&bytes, &Limits { text, ..Limits::default() }).is_ok())
    };
    for (cell, each) in [
        // The text, and the name of the sheet.
        ("<c t='s'><v>0</v></c>", 300 + 1),
        // `12`, the two pieces of its format and the section they are in, and the name of the sheet.
        ("<c s='1'><v>12</v></c>", 2 + 3 + 1),
        ("<c t='str'><v>规章</v></c>", 6 + 1),
        ("<c><f>A1</f></c>", 3 + 1),
    ] {
        assert_eq!(needed(cell, 30) - needed(cell, 10), 20 * each, "{cell}");
    }
}

#[test]
fn a_part_is_no_larger_than_an_input_may_be() {
    let page = std::fs::read(fixture("general_office_2019.html")).unwrap();
    let large = vec![b' '; page.len() + 1];
    let archive = package(&[("大.txt", &large), ("年报.html", &page)]);
    let read = |bytes: usize| {
        let options = Options { limits: Limits { bytes, ..Limits::default() }, ..Options::default() };
        extract_all(&archive, &options).into_iter().map(|part| part.outcome.map(|_| ())).collect::<Vec<_>>()
    };
    let empty = Err(ExtractError::Open(OpenError::Unsupported(Kind::Empty)));
    assert_eq!(read(large.len()), [empty, Ok(())]);
    let refused = OpenError::TooLarge { bytes: large.len(), limit: page.len() };
    assert_eq!(read(page.len()), [Err(ExtractError::Open(refused)), Ok(())]);

    let word = office("libreoffice_2019.docx");
    let with = |bytes: usize| open(&word, &Limits { bytes, ..Limits::default() });
    let needed = least(64 << 20, |bytes| with(bytes).is_ok());
    assert!((word.len()..1 << 20).contains(&needed), "{needed}");
    let limit = needed - 1;
    assert_eq!(with(limit), Err(OpenError::Unpacks { kind: Kind::Docx, limit }));
}

#[test]
fn the_reports_of_an_archive_are_held_within_bounds() {
    let page = std::fs::read(fixture("general_office_2019.html")).unwrap();
    let names: Vec<String> = (0..8).map(|number| format!("{number}.html")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), page.as_slice())).collect();
    let archive = package(&files);
    let read = |unpacked: usize| {
        let options = Options { limits: Limits { unpacked, ..Limits::default() }, ..Options::default() };
        extract_all(&archive, &options)
    };
    let needed = least(256 << 20, |unpacked| read(unpacked).iter().all(|part| part.outcome.is_ok()));
    // Half of it for what is held; a report is some tens of kilobytes, a thousand of them are read.
    let each = needed / 2 / files.len();
    assert!((30_000..130_000).contains(&each), "{each}");
    let parts = read(needed - 1);
    let (last, before) = parts.split_last().unwrap();
    assert!(before.len() == 7 && before.iter().all(|part| part.outcome.is_ok()));
    let refused = OpenError::Unpacks { kind: Kind::Zip, limit: needed - 1 };
    assert_eq!(*last, Part { part: Some("7.html".to_owned()), outcome: Err(ExtractError::Open(refused)) });
}
