//! Whole documents in, reports out.
#![expect(clippy::unwrap_used, reason = "a test fails where it may")]

mod broken;
#[cfg(all(feature = "pdf", feature = "workbook"))]
mod cases;
mod choosing;
mod corpus;
mod fixtures;
#[cfg(all(feature = "archive", feature = "docx", feature = "pdf", feature = "workbook"))]
mod fuzz;
mod layouts;
#[cfg(all(feature = "archive", feature = "docx", feature = "workbook"))]
mod limits;
mod lost;
mod nil_marks;
#[cfg(all(feature = "archive", feature = "docx", feature = "workbook"))]
mod office;
mod page;
mod pages;
#[cfg(feature = "pdf")]
mod pdf;
mod reader;
mod rearranged;
mod repeats;
mod several;
mod styles;
mod text;
mod torn;

use std::path::Path;

use ogi_extract::{Extraction, Options, extract};

/// The lines of `cells.tsv`: every cell with a value, in printed order.
fn cells(extraction: &Extraction) -> Vec<String> {
    extraction.report.figures().map(|(cell, figure)| format!("{cell}\t{figure}")).collect()
}

fn remark(extraction: &Extraction, cell: &str) -> Option<String> {
    extraction.report.remarks.get(&cell.parse().unwrap()).cloned()
}

fn read_file(path: &Path) -> Extraction {
    extract(&std::fs::read(path).unwrap(), &Options::default()).unwrap()
}

fn fixture(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}
