//! Word documents, workbooks and archives as programs write them, and as no program does.
//!
//! `libreoffice_*` were made by LibreOffice from a web page, which leaves the columns of all tables cut out of one another;
//! the others by openpyxl, XlsxWriter and xlwt. `cells_*.tsv` is what stands in all of them.

use std::io::{Cursor, Read, Write};

use ogi_extract::{ExtractError, Extraction, Kind, Limits, OpenError, Options, Part, extract, extract_all};
use ogi_model::{Cell, NoteCode, Place};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::{cells, fixture, remark};

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(fixture("office").join(name)).unwrap()
}

fn read(name: &str) -> Extraction {
    extract(&bytes(name), &Options::default()).unwrap()
}

fn expected(year: &str) -> Vec<String> {
    String::from_utf8(bytes(&format!("cells_{year}.tsv"))).unwrap().lines().map(str::to_owned).collect()
}

/// The same where figures are numbers of a sheet, which have no noughts at the end.
fn expected_in_a_sheet(year: &str) -> Vec<String> {
    expected(year).into_iter().map(|line| line.replace("\t553.80", "\t553.8")).collect()
}

fn place(extraction: &Extraction, cell: &str) -> Place {
    extraction.places[&cell.parse::<Cell>().unwrap()].place.clone()
}

fn codes(extraction: &Extraction) -> Vec<NoteCode> {
    extraction.notes.iter().map(|note| note.code).collect()
}

#[test]
fn a_word_document_of_libreoffice_gives_every_figure() {
    for year in ["2019", "2021"] {
        let extraction = read(&format!("libreoffice_{year}.docx"));
        assert_eq!(cells(&extraction), expected(year));
        assert_eq!(codes(&extraction), []);
        let report = &extraction.report;
        assert!(report.omitted.is_empty() && report.unread.is_empty());
        assert_eq!(report.organ.as_ref().unwrap().name, "青禾县人民政府");
        assert_eq!(report.narrative.overview.as_ref().map(Vec::len), Some(2));
        assert_eq!(place(&extraction, "requests.received.business").table, Some(2));
    }
}

#[test]
fn a_workbook_of_libreoffice_gives_every_figure() {
    for (name, year) in [("libreoffice_2021.xlsx", "2021"), ("libreoffice_2019.xls", "2019")] {
        let extraction = read(name);
        assert_eq!(cells(&extraction), expected_in_a_sheet(year), "{name}");
        assert_eq!(codes(&extraction), [], "{name}");
        assert!(extraction.report.omitted.is_empty() && extraction.report.unread.is_empty(), "{name}");
        assert_eq!(extraction.report.narrative.problems.as_ref().map(Vec::len), Some(1), "{name}");
    }
}

#[test]
fn a_workbook_of_xlwt_gives_every_figure_with_its_sign() {
    let extraction = read("xlwt_2019.xls");
    assert_eq!(cells(&extraction), expected("2019"));
    assert_eq!(codes(&extraction), []);
}

#[test]
fn a_formula_that_nobody_computed_is_blank_and_named() {
    let extraction = read("openpyxl_2021.xlsx");
    let mut expected = expected_in_a_sheet("2021");
    expected.retain(|line| !line.starts_with("requests.received.total\t"));
    assert_eq!(cells(&extraction), expected);
    assert_eq!(codes(&extraction), [NoteCode::NotAFigure]);
    let formula = remark(&extraction, "requests.received.total").unwrap();
    assert!(formula.starts_with("=SUM(D"), "{formula}");
    let place = place(&extraction, "requests.received.total");
    assert_eq!((place.sheet.as_deref(), place.column), (Some("年报"), Some(10)));
    assert_eq!(place.reference, place.row.map(|row| format!("J{row}")));
}

#[test]
fn a_figure_in_a_hidden_row_is_not_read_and_units_of_formats_are_printed() {
    let extraction = read("xlsxwriter_2021.xlsx");
    assert_eq!(remark(&extraction, "disclosure.rules.in_force").as_deref(), Some("22件"));
    assert_eq!(remark(&extraction, "requests.received.total").as_deref(), Some("=SUM(D4:I4)"));
    let hidden: ogi_model::Address = "requests.carried_forward".parse().unwrap();
    assert!(extraction.report.omitted.contains(&hidden));
    let known = expected("2021");
    let read = cells(&extraction);
    assert!(read.iter().all(|line| known.contains(line)));
    let lost: Vec<_> = known.iter().filter(|line| !read.contains(line)).collect();
    assert!(
        lost.iter()
            .all(|line| line.starts_with("requests.carried_forward.") || line.starts_with("requests.received.total"))
    );
    assert_eq!(place(&extraction, "disclosure.rules.issued").reference.as_deref(), Some("B3"));
    assert_eq!(place(&extraction, "disclosure.rules.issued").sheet.as_deref(), Some("表2"));
}

// Archives.

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    zip_by(CompressionMethod::Deflated, files)
}

fn zip_by(method: CompressionMethod, files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = SimpleFileOptions::default().compression_method(method);
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn parts(bytes: &[u8], limits: Limits) -> Vec<Part> {
    extract_all(bytes, &Options { limits, ..Options::default() })
}

fn outcomes(parts: &[Part]) -> Vec<(Option<&str>, Result<(), ExtractError>)> {
    parts.iter().map(|part| (part.part.as_deref(), part.outcome.as_ref().map(|_| ()).map_err(Clone::clone))).collect()
}

fn open_errors(parts: &[Part]) -> Vec<OpenError> {
    parts
        .iter()
        .filter_map(|part| match &part.outcome {
            Err(ExtractError::Open(error)) => Some(error.clone()),
            _ => None,
        })
        .collect()
}

#[test]
fn every_document_of_an_archive_is_a_part_and_what_cannot_be_read_is_named() {
    let page = std::fs::read(fixture("general_office_2019.html")).unwrap();
    let inner = zip(&[("乙县.xlsx", &bytes("libreoffice_2021.xlsx"))]);
    let archive = zip(&[
        ("甲县/年报.docx", &bytes("libreoffice_2021.docx")),
        ("甲县/年报.html", &page),
        ("甲县/年报.files/1.png", b"\x89PNG\r\n\x1a\n"),
        ("甲县/照片.png", b"\x89PNG\r\n\x1a\n"),
        ("__MACOSX/甲县/._年报.docx", b"x"),
        ("内层.zip", &inner),
    ]);
    let parts = parts(&archive, Limits::default());
    let png = Err(ExtractError::Open(OpenError::Unsupported(Kind::Png)));
    let expected = [
        (Some("甲县/年报.docx"), Ok(())),
        (Some("甲县/年报.html"), Ok(())),
        (Some("甲县/照片.png"), png),
        (Some("内层.zip/乙县.xlsx"), Ok(())),
    ];
    assert_eq!(outcomes(&parts), expected);
    let source = parts[0].outcome.as_ref().unwrap().report.source.as_ref().unwrap();
    assert_eq!(source.part.as_deref(), Some("甲县/年报.docx"));
    assert!(source.media_type.as_deref().is_some_and(|kind| kind.ends_with("wordprocessingml.document")));
}

#[test]
fn archives_within_archives_have_a_limit() {
    let mut archive = zip(&[("报告.docx", &bytes("libreoffice_2021.docx"))]);
    for _ in 0..3 {
        archive = zip(&[("内.zip", &archive)]);
    }
    let expected = [(Some("内.zip/内.zip/内.zip"), Err(ExtractError::Open(OpenError::Unsupported(Kind::Zip))))];
    assert_eq!(outcomes(&parts(&archive, Limits::default())), expected);
    assert_eq!(parts(&archive, Limits { nesting: 3, ..Limits::default() })[0].outcome.as_ref().err(), None);
}

#[test]
fn an_archive_with_nothing_in_it_is_one_part_that_says_so() {
    for archive in [zip(&[]), zip(&[("a/.DS_Store", b"x")])] {
        assert_eq!(open_errors(&parts(&archive, Limits::default())), [OpenError::Unsupported(Kind::Empty)]);
    }
}

#[test]
fn more_files_than_allowed_are_refused() {
    let archive = zip(&[("1.txt", b"1"), ("2.txt", b"2"), ("3.txt", b"3")]);
    let limits = Limits { files: 2, ..Limits::default() };
    assert_eq!(open_errors(&parts(&archive, limits)), [OpenError::TooManyFiles { limit: 2 }]);
    // Counted over archives within archives.
    let nested = zip(&[("1.txt", b""), ("a.zip", &zip(&[("2.txt", b""), ("3.txt", b"")]))]);
    let limits = Limits { files: 3, ..Limits::default() };
    assert_eq!(open_errors(&parts(&nested, limits)).last(), Some(&OpenError::TooManyFiles { limit: 3 }));
}

fn unpacks(limit: usize, kind: Kind) -> OpenError {
    OpenError::Unpacks { kind, limit }
}

#[test]
fn bombs_are_refused_flat_nested_and_inside_documents() {
    let limits = Limits { unpacked: 3 << 20, ..Limits::default() };
    let zeros = vec![0_u8; 8 << 20];
    let flat = zip(&[("a.txt", &zeros), ("b.txt", b"1")]);
    assert_eq!(open_errors(&parts(&flat, limits)), [unpacks(3 << 20, Kind::Zip)]);
    // By ratio alone, without coming near the limit of bytes.
    assert_eq!(open_errors(&parts(&flat, Limits { ratio: 50, ..Limits::default() }))[0], unpacks(256 << 20, Kind::Zip));
    let nested = zip(&[("1.zip", &zip(&[("a.txt", &zeros)]))]);
    assert_eq!(open_errors(&parts(&nested, limits)), [unpacks(3 << 20, Kind::Zip)]);
    // Many files of a megabyte each, which is free of the ratio, share one budget.
    let many: Vec<String> = (0..6).map(|number| format!("{number}.txt")).collect();
    let free = vec![b' '; 1 << 20];
    let files: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), free.as_slice())).collect();
    assert_eq!(open_errors(&parts(&zip(&files), limits)).last(), Some(&unpacks(3 << 20, Kind::Zip)));
    let word = zip(&[("[Content_Types].xml", b""), ("word/document.xml", &zeros)]);
    assert_eq!(open_errors(&parts(&word, limits)), [unpacks(3 << 20, Kind::Docx)]);
    let book = zip(&[("[Content_Types].xml", b""), ("xl/workbook.xml", &zeros)]);
    assert_eq!(open_errors(&parts(&zip(&[("a.xlsx", &book)]), limits)), [unpacks(3 << 20, Kind::Xlsx)]);
}

#[test]
fn files_that_share_their_bytes_are_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("a.txt", SimpleFileOptions::default()).unwrap();
    writer.write_all(b"1").unwrap();
    writer.shallow_copy_file("a.txt", "b.txt").unwrap();
    let archive = writer.finish().unwrap().into_inner();
    assert_eq!(open_errors(&parts(&archive, Limits::default())), [unpacks(256 << 20, Kind::Zip)]);
}

/// Writes bytes over every occurrence of a mark, so far behind it.
fn patch(mut archive: Vec<u8>, mark: &[u8], offset: usize, patch: &[u8]) -> Vec<u8> {
    let places: Vec<usize> =
        archive.windows(mark.len()).enumerate().filter(|(_, window)| *window == mark).map(|(at, _)| at).collect();
    for at in places {
        archive[at + offset..at + offset + patch.len()].copy_from_slice(patch);
    }
    archive
}

/// The same over the first.
fn patch_first(mut archive: Vec<u8>, mark: &[u8], offset: usize, patch: &[u8]) -> Vec<u8> {
    let at = archive.windows(mark.len()).position(|window| window == mark).unwrap();
    archive[at + offset..at + offset + patch.len()].copy_from_slice(patch);
    archive
}

const IN_DIRECTORY: &[u8] = b"PK\x01\x02";
const IN_FRONT: &[u8] = b"PK\x03\x04";

#[test]
fn an_encrypted_file_is_named_and_the_others_are_read() {
    let archive = zip(&[("a.txt", b"1")]);
    let locked = patch(patch(archive, IN_DIRECTORY, 8, &[1, 0]), IN_FRONT, 6, &[1, 0]);
    assert_eq!(open_errors(&parts(&locked, Limits::default())), [OpenError::Encrypted(Kind::Zip)]);
}

#[test]
fn a_file_packed_in_a_way_that_is_not_read_is_refused_by_its_name_and_the_others_are_read() {
    let page = std::fs::read(fixture("general_office_2019.html")).unwrap();
    for (number, method) in
        [(9_u16, "Deflate64"), (12, "BZip2"), (14, "LZMA"), (93, "Zstandard"), (95, "XZ"), (98, "PPMd")]
    {
        let code = number.to_le_bytes();
        let archive = patch(patch(zip(&[("a.txt", b"1")]), IN_DIRECTORY, 10, &code), IN_FRONT, 8, &code);
        let refused = OpenError::UnknownPacking { kind: Kind::Zip, method };
        assert_eq!(open_errors(&parts(&archive, Limits::default())), std::slice::from_ref(&refused));
        assert!(refused.zh().contains(method) && refused.to_string().contains(method));
        let word = zip(&[("[Content_Types].xml", b""), ("word/document.xml", b"")]);
        let word = patch(patch(word, IN_DIRECTORY, 10, &code), IN_FRONT, 8, &code);
        assert_eq!(
            open_errors(&parts(&word, Limits::default())),
            [OpenError::UnknownPacking { kind: Kind::Docx, method }]
        );
    }
    // Only one of the files.
    let mut archive = zip(&[("a.txt", b"1"), ("b.html", &page)]);
    archive = patch_first(archive, IN_DIRECTORY, 10, &[12, 0]);
    let read = parts(&archive, Limits::default());
    assert_eq!(open_errors(&read), [OpenError::UnknownPacking { kind: Kind::Zip, method: "BZip2" }]);
    assert!(read[1].outcome.is_ok());
}

/// The same archive with the directory of large ones, whose end says nothing itself.
fn zip64(archive: &[u8]) -> Vec<u8> {
    let end = archive.len() - 22;
    let number = |at: usize, count: usize| {
        archive[end + at..end + at + count].iter().rev().fold(0_u64, |number, byte| number << 8 | u64::from(*byte))
    };
    let (files, size, start) = (number(10, 2), number(12, 4), number(16, 4));
    let mut large = archive[..end].to_vec();
    let record = large.len() as u64;
    large.extend(b"PK\x06\x06");
    large.extend(44_u64.to_le_bytes());
    large.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    large.extend([files, files, size, start].iter().flat_map(|number| number.to_le_bytes()));
    large.extend(b"PK\x06\x07\0\0\0\0");
    large.extend(record.to_le_bytes());
    large.extend([1, 0, 0, 0]);
    large.extend(b"PK\x05\x06\0\0\0\0");
    large.extend([0xff; 12]);
    large.extend([0, 0]);
    large
}

#[test]
fn archives_and_documents_with_the_directory_of_large_ones_are_read() {
    let word = bytes("libreoffice_2021.docx");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("年报.docx", SimpleFileOptions::default().large_file(true)).unwrap();
    writer.write_all(&zip64(&word)).unwrap();
    let archive = zip64(&writer.finish().unwrap().into_inner());
    assert_eq!(outcomes(&parts(&archive, Limits::default())), [(Some("年报.docx"), Ok(()))]);
    let book = zip64(&bytes("libreoffice_2021.xlsx"));
    assert_eq!(cells(&extract(&book, &Options::default()).unwrap()), expected_in_a_sheet("2021"));
}

#[test]
fn sizes_that_lie_are_not_believed() {
    let zeros = vec![b' '; 8 << 20];
    let lying = patch(zip(&[("a.txt", &zeros)]), IN_DIRECTORY, 24, &[1, 0, 0, 0]);
    let limits = Limits { unpacked: 3 << 20, ..Limits::default() };
    let errors = open_errors(&parts(&lying, limits));
    assert!(matches!(errors.as_slice(), [OpenError::Unpacks { .. } | OpenError::Damaged(Kind::Zip)]), "{errors:?}");
}

#[test]
fn names_without_a_word_on_their_encoding_are_gbk() {
    // 年报.txt in GBK is as long as this name.
    let archive = patch(zip(&[("abcd.txt", b"1")]), b"abcd.txt", 0, b"\xc4\xea\xb1\xa8.txt");
    assert_eq!(parts(&archive, Limits::default())[0].part.as_deref(), Some("年报.txt"));
}

// Containers.

#[test]
fn an_office_file_is_told_from_an_archive_that_has_one_in_it() {
    let archive = zip_by(CompressionMethod::Stored, &[("年报.docx", &bytes("libreoffice_2021.docx"))]);
    assert_eq!(outcomes(&parts(&archive, Limits::default())), [(Some("年报.docx"), Ok(()))]);
}

#[test]
fn an_encrypted_office_file_says_so() {
    let utf16 = |name: &str| -> Vec<u8> { name.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let name = utf16("Workbook");
    let replaced = {
        let mut hidden = utf16("EncryptedPackage");
        hidden.extend([0, 0]);
        let mut file = bytes("libreoffice_2019.xls");
        let at = file.windows(name.len()).rposition(|window| window == name).unwrap();
        file[at..at + hidden.len()].copy_from_slice(&hidden);
        file[at + 64..at + 66].copy_from_slice(&u16::try_from(hidden.len()).unwrap().to_le_bytes());
        file
    };
    let error = extract(&replaced, &Options::default()).unwrap_err();
    assert_eq!(error, ExtractError::Open(OpenError::Encrypted(Kind::LockedOffice)));
    assert_eq!(error.zh(), "加密的 Office 文件设有密码：请去掉密码后另存。");
}

#[test]
fn an_old_word_document_is_refused_with_the_way_out() {
    let utf16: Vec<u8> = "WordDocument".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let file = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &utf16].concat();
    let error = extract(&file, &Options::default()).unwrap_err();
    assert_eq!(
        error.zh(),
        "这是旧版 Word 文档（.doc），暂不能读取：请用 Word 或 WPS 打开后另存为 Word 文档（.docx）。"
    );
}

// Broken files.

/// Numbers that look random and are the same every time.
fn numbers(mut seed: u64) -> impl FnMut(usize) -> usize {
    move |bound| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % bound
    }
}

/// No figure may come out that did not go in, unless it was in the part that was changed.
fn survives(file: &[u8]) {
    let parts = extract_all(file, &Options::default());
    assert!(!parts.is_empty());
    for part in parts {
        if let Err(error) = part.outcome {
            assert!(!error.zh().is_empty() && !error.to_string().is_empty());
        }
    }
}

#[test]
fn files_that_are_cut_anywhere_are_refused_or_read() {
    let mut next = numbers(7);
    for name in ["libreoffice_2021.docx", "libreoffice_2021.xlsx", "libreoffice_2019.xls", "xlwt_2019.xls"] {
        let whole = bytes(name);
        for _ in 0..60 {
            // The last sector of an XLS file is filled up with nothing.
            let cut = &whole[..next(whole.len() - 512)];
            survives(cut);
            assert!(extract(cut, &Options::default()).is_err(), "{name} of {} bytes", cut.len());
        }
    }
}

#[test]
fn files_with_wrong_bytes_are_refused_or_read() {
    let mut next = numbers(11);
    for (name, times) in [("libreoffice_2019.xls", 100), ("xlwt_2019.xls", 100), ("libreoffice_2021.docx", 40)] {
        let whole = bytes(name);
        for _ in 0..times {
            let mut broken = whole.clone();
            for _ in 0..=next(6) {
                let at = next(broken.len());
                broken[at] = u8::try_from(next(256)).unwrap();
            }
            survives(&broken);
        }
    }
}

#[test]
fn documents_with_wrong_markup_are_refused_or_read() {
    let mut next = numbers(13);
    for name in ["libreoffice_2021.docx", "libreoffice_2021.xlsx"] {
        let mut archive = ZipArchive::new(Cursor::new(bytes(name))).unwrap();
        let mut files: Vec<(String, Vec<u8>)> = Vec::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            files.push((file.name().unwrap().into_owned(), content));
        }
        for _ in 0..80 {
            let mut broken = files.clone();
            let at = next(broken.len());
            let content = &mut broken[at].1;
            if content.is_empty() {
                continue;
            }
            let start = next(content.len());
            let length = next(40).min(content.len() - start);
            match next(3) {
                0 => drop(content.drain(start..start + length)),
                1 => content.truncate(start),
                _ => {
                    let copy = content[start..start + length].to_vec();
                    content.splice(start..start, copy);
                }
            }
            let files: Vec<(&str, &[u8])> =
                broken.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
            survives(&zip_by(CompressionMethod::Stored, &files));
        }
    }
}
