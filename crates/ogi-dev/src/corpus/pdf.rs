//! Drafts as PDF, in the codings of fonts and the ways of drawing that offices' programs have.

use super::carrier::Carrier;
use super::draft::{Draft, Field, Grid, Piece, Role, Slot};
use super::text::head;
use super::{Plan, Sample, finish, forget};
use crate::rng::Rng;
use crate::{FontCoding, Lines, Mark, PageEnds, PdfCell, PdfPart, PdfStyle, pdf_of};

/// Numbers below this give other documents than [`sample`](super::sample), and than those of text.
const OTHER_CHANCE: u64 = 1 << 41;

/// Codings that can be told; the others are refused by name.
const CODINGS: [FontCoding; 9] = [
    FontCoding::GbEuc,
    FontCoding::GbkEuc,
    FontCoding::GbkpEuc,
    FontCoding::Gbk2k,
    FontCoding::UniGbUcs2,
    FontCoding::UniGbUtf16,
    FontCoding::Gb1,
    FontCoding::ToUnicode,
    FontCoding::Radicals,
];

/// The document, and how it is printed.
pub(super) fn pdf(draft: &Draft, rng: &mut Rng) -> (Vec<u8>, String) {
    on_pages(draft, PdfStyle::default().pages, rng)
}

/// The document of a number for a long run: any perturbations, on pages that end anywhere.
pub fn pdf_sample(number: u32) -> Sample {
    let Plan { mut draft, perturbations, mut rng, .. } =
        Plan::drawn(Carrier::Pdf, number, Rng::new(OTHER_CHANCE + u64::from(number)));
    forget(&mut draft);
    let pages = PageEnds {
        height: f64::from(u32::try_from(300 + rng.below(560)).unwrap_or_default()),
        keeps_rows: rng.percent(50),
        header_again: rng.percent(30),
    };
    let (bytes, dialect) = on_pages(&draft, pages, &mut rng);
    finish(number, format!("{number:07}.pdf"), Carrier::Pdf, draft, perturbations, dialect, bytes)
}

fn on_pages(draft: &Draft, pages: PageEnds, rng: &mut Rng) -> (Vec<u8>, String) {
    let mark = if draft.style.paged {
        *rng.pick(&[Mark::Dashes, Mark::LongDashes, Mark::Words, Mark::Bare])
    } else {
        Mark::None
    };
    let style = PdfStyle {
        coding: *rng.pick(&CODINGS),
        lines: *rng.pick(&[Lines::Strokes, Lines::Bars, Lines::Outlines, Lines::Open]),
        mark,
        turns: if rng.percent(15) { 1 + u8::try_from(rng.below(3)).unwrap_or_default() } else { 0 },
        sideways: rng.percent(10),
        size: *rng.pick(&[9.0, 10.5]),
        drop: f64::from(u32::try_from(rng.below(200)).unwrap_or_default()),
        bold: rng.percent(10),
        recognised: false,
        pages,
    };
    let repeats = draft.style.paged && rng.percent(50);
    let mut parts = Vec::new();
    for piece in draft.pieces() {
        match piece {
            Piece::Line(line) if line.heading == Some(1) => parts.push(PdfPart::Title(line.text.clone())),
            Piece::Line(line) => parts.push(PdfPart::Text(line.text.clone())),
            Piece::Table(grid) => {
                let widths = widths(grid, style.size);
                if let Some(cut) = cut(grid).filter(|_| repeats) {
                    let top = head(grid);
                    parts.push(PdfPart::Table(widths.clone(), cells(&grid.rows[..cut])));
                    parts.push(PdfPart::Break);
                    parts.push(PdfPart::Table(widths, [cells(&grid.rows[..top]), cells(&grid.rows[cut..])].concat()));
                } else {
                    parts.push(PdfPart::Table(widths, cells(&grid.rows)));
                }
            }
        }
    }
    let dialect = format!("{style:?} repeats: {repeats}");
    (pdf_of(&parts, &style), dialect)
}

fn cells(rows: &[Vec<Field>]) -> Vec<Vec<PdfCell>> {
    let size = |size: usize| u8::try_from(size).unwrap_or(u8::MAX);
    let cell =
        |field: &Field| PdfCell { text: field.text.clone(), columns: size(field.columns), rows: size(field.rows) };
    rows.iter().map(|row| row.iter().map(cell).collect()).collect()
}

/// Where table three can go on under its header again: in the midst of its rows, where no label reaches over but the one
/// of all outcomes, which is not torn here.
fn cut(grid: &Grid) -> Option<usize> {
    let is_free =
        |at: &usize| grid.rows[..*at].iter().enumerate().all(|(up, row)| row.iter().all(|cell| up + cell.rows <= *at));
    let top = head(grid);
    (top + 2..grid.rows.len()).find(|at| top > 2 && is_free(at))
}

/// Columns of figures as wide as their figures, so that no figure is broken; labels get what is left.
fn widths(grid: &Grid, size: f64) -> Vec<f64> {
    let columns = grid.width();
    let mut widths = vec![0.0_f64; columns];
    let mut has_figures = vec![false; columns];
    for row in grid.dense() {
        for (column, slot) in row.iter().enumerate() {
            let Slot::Begins(field) = slot else { continue };
            if matches!(field.role, Role::Figure(_) | Role::Stray | Role::Other) && field.rows == 1 {
                let ems: f64 = field.text.chars().map(|c| if c.is_ascii() { 0.5 } else { 1.0 }).sum();
                let wanted = (ems.min(9.0) * size + 8.0) / count(field.columns);
                for at in column..column + field.columns {
                    widths[at] = widths[at].max(wanted).max(26.0);
                    has_figures[at] |= field.is_figure();
                }
            }
        }
    }
    let taken: f64 = widths.iter().sum();
    let labels: Vec<usize> = (0..columns).filter(|at| !has_figures[*at]).collect();
    let left = (470.0 - taken).max(0.0);
    if labels.is_empty() {
        return widths.into_iter().map(|width| width + left / count(columns)).collect();
    }
    // Of three columns of labels the last has the long ones.
    let shares: &[f64] = if labels.len() == 3 { &[0.12, 0.26, 0.62] } else { &[] };
    for (index, at) in labels.iter().enumerate() {
        let share = shares.get(index).copied().unwrap_or(1.0 / count(labels.len()));
        widths[*at] += (left * share).max(22.0);
    }
    widths
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
