//! Files of every kind, cut anywhere and with bytes changed anywhere: refused or read, in bounded time, without a panic, and
//! never with a figure that the whole file does not have.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use ogi_dev::{FontCoding, PdfStyle, docx, package, pdf, xls_in, xlsx};
use ogi_extract::{Options, Part, extract_all};
use ogi_model::{Address, Cell, Edition, Figure, Report, Table};

use super::pdf::report;

/// How often each file is cut, and how often it is changed.
const TIMES: usize = 150;
/// The same for a file that takes long to read.
const FEW_TIMES: usize = 12;
/// Longer takes no file of a few kilobytes, on the slowest machine.
const LONGEST: Duration = Duration::from_secs(5);

/// Numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound.max(1)
    }
}

fn figures(parts: &[Part]) -> BTreeMap<Cell, Figure> {
    parts.iter().filter_map(|part| part.outcome.as_ref().ok()).flat_map(|read| read.report.figures()).collect()
}

/// Reads, whatever it is; says what there is to say of it.
fn read(bytes: &[u8], what: &str) -> Vec<Part> {
    let start = Instant::now();
    let parts = extract_all(bytes, &Options::default());
    assert!(start.elapsed() < LONGEST, "{what} took {:?}", start.elapsed());
    assert!(!parts.is_empty(), "{what}");
    for error in parts.iter().filter_map(|part| part.outcome.as_ref().err()) {
        assert!(error.zh().ends_with('。') && !error.to_string().is_empty(), "{what}");
    }
    parts
}

fn change(whole: &[u8], next: &mut Numbers) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..=next.below(3) {
        let at = next.below(bytes.len());
        let length = (1 + next.below(64)).min(bytes.len() - at);
        match next.below(6) {
            0 => bytes[at] ^= 1 << next.below(8),
            1 => bytes[at] = u8::try_from(next.below(256)).unwrap(),
            2 => bytes[at..at + length.min(4)].fill(0xff),
            3 => bytes[at..at + length.min(4)].fill(0),
            4 => drop(bytes.drain(at..at + length)),
            _ => {
                let copy = bytes[at..at + length].to_vec();
                let to = next.below(bytes.len());
                bytes.splice(to..to, copy);
            }
        }
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}

/// The report without its prose and its longest table, so that it is read quickly.
fn small() -> Report {
    let mut report = report(Edition::E2021);
    report.narrative = ogi_model::Narrative::default();
    report.omitted = [Address::Table(Table::Requests)].into();
    for cell in report.cells().filter(|cell| cell.table() == Table::Requests).collect::<Vec<_>>() {
        report.set(cell, None).unwrap();
    }
    report
}

fn survives(name: &str, whole: &[u8], seed: u64, times: usize) {
    let known = figures(&read(whole, name));
    assert!(!known.is_empty(), "{name}");
    let mut next = Numbers(seed);
    for _ in 0..times {
        let length = next.below(whole.len());
        let what = format!("{name} cut to {length} bytes");
        for (cell, figure) in figures(&read(&whole[..length], &what)) {
            assert_eq!(known.get(&cell), Some(&figure), "{what}: {cell}");
        }
    }
    for number in 0..times {
        read(&change(whole, &mut next), &format!("{name} changed for the {number}. time"));
    }
}

#[test]
fn a_pdf_cut_or_changed_anywhere_is_refused_or_read() {
    let style = PdfStyle { coding: FontCoding::GbkEuc, ..PdfStyle::default() };
    survives("pdf", &pdf(&small(), &style), 1, TIMES);
}

#[test]
fn a_pdf_with_its_own_table_of_characters_cut_or_changed_anywhere_is_refused_or_read() {
    survives("pdf with a table", &pdf(&small(), &PdfStyle::default()), 2, TIMES);
}

#[test]
fn a_packed_pdf_cut_or_changed_anywhere_is_refused_or_read() {
    survives("packed pdf", &std::fs::read(super::fixture("pdf/libreoffice.pdf")).unwrap(), 3, FEW_TIMES);
}

#[test]
fn a_word_document_cut_or_changed_anywhere_is_refused_or_read() {
    survives("docx", &docx(&small()), 4, TIMES);
}

#[test]
fn a_workbook_cut_or_changed_anywhere_is_refused_or_read() {
    survives("xlsx", &xlsx(&small(), ogi_dev::Sheets::One), 5, TIMES);
}

#[test]
fn a_workbook_of_before_2007_cut_or_changed_anywhere_is_refused_or_read() {
    survives("xls", &xls_in(&small(), ogi_dev::SheetStyle::default()), 6, TIMES);
}

#[test]
fn an_archive_cut_or_changed_anywhere_is_refused_or_read() {
    let page = ogi_dev::html(&small());
    let inner = package(&[("2.html", page.as_bytes())]);
    survives("zip", &package(&[("1.html", page.as_bytes()), ("3.zip", &inner)]), 7, TIMES);
}

#[test]
fn a_page_in_one_file_cut_or_changed_anywhere_is_refused_or_read() {
    let page = ogi_dev::html(&small()).replace('=', "=3D");
    let head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; \
                charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://example.org/\r\n\r\n";
    survives("mhtml", format!("{head}{page}\r\n--b--\r\n").as_bytes(), 8, TIMES);
}
