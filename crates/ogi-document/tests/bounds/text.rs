//! Text and what is taken for it.

use ogi_document::{Kind, Limits, OpenError};

use super::{TWICE, assert_is_linear, open};

/// Bytes of all kinds in no order.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 7_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        u8::try_from(state >> 24).unwrap()
    };
    (0..length).map(|_| next()).collect()
}

#[test]
fn a_binary_file_takes_what_its_text_takes() {
    let (cost, opened) = open(|| noise(2_000_000), &Limits::default());
    assert_eq!(opened.unwrap_err(), OpenError::Unsupported(Kind::Binary));
    // Three bytes are asked for each that is decoded.
    assert!(cost.peak <= 7_000_000, "{cost:?}");
    assert!(cost.total <= 40_000_000, "{cost:?}");
    assert_is_linear(noise, 500_000);
}

#[test]
fn text_that_no_encoding_has_is_turned_back_without_copies_of_it() {
    // Characters that neither GBK nor Latin-1 has, so that each stands alone.
    let text = |count: usize| "\u{10400}\u{1d400} ".repeat(count).into_bytes();
    let (cost, opened) = open(|| text(1000), &Limits { cells: 1, ..Limits::default() });
    assert!(opened.is_ok(), "{opened:?}");
    assert!(cost.peak <= 250_000, "{cost:?}");
    assert_is_linear(text, 100_000);
}

#[test]
fn runs_of_cells_are_refused_before_their_cells_are_made() {
    for line in ["1\t2\t3\n", "|1|2|3|\n", "|\n"] {
        let text = |lines: usize| line.repeat(lines).into_bytes();
        let (cost, opened) = open(|| text(300_000), &Limits { cells: 1000, ..Limits::default() });
        assert_eq!(opened.unwrap_err(), OpenError::TooComplex { line: None }, "{line}");
        // The decoded text, and a thousand cells.
        assert!(cost.peak <= 2 * line.len() * 300_000 + 250_000, "{line}: {cost:?}");
    }
    // In all: at a time lists may just have been doubled.
    let cost = |lines: usize| open(|| "|1|2|3|\n".repeat(lines).into_bytes(), &Limits::default()).0;
    let [once, twice] = [10_000, 20_000].map(cost);
    assert!(twice.total * 10 <= once.total * TWICE, "{once:?} {twice:?}");
}

#[test]
fn marks_in_a_cell_are_not_listed() {
    let text = |marks: usize| format!("|1|{}|\n|2|3|\n", "**".repeat(marks)).into_bytes();
    let (cost, opened) = open(|| text(500_000), &Limits::default());
    assert!(opened.is_ok(), "{opened:?}");
    assert!(cost.peak <= 6_000_000, "{cost:?}");
}
