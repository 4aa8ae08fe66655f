//! A table with its text: what stands in each cell of a lattice.

use super::canvas::{Canvas, Frame, Glyph, Run};
use super::lattice::{Lattice, Span};
use super::lines::{self, Line, first_word, is_wide};
use ogi_model::Place;

/// A table on one page, or on several after joining.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    /// The edges of the columns.
    pub(super) xs: Vec<f64>,
    pub(super) rows: usize,
    pub(super) cells: Vec<Cell>,
    pub(super) place: Place,
    /// On its first page.
    pub(super) frame: Frame,
}

/// A cell with its text.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) span: Span,
    pub(super) text: String,
    pub(super) place: Place,
    /// Its last line leaves no room for another character: the text may go on elsewhere.
    pub(super) is_full: bool,
    pub(super) height: f64,
}

/// Fills a lattice with the characters of its page, which are taken from them.
pub(super) fn fill(lattice: &Lattice, canvas: &Canvas, glyphs: &mut Vec<Glyph>) -> Grid {
    let columns = lattice.xs.len() - 1;
    let mut owner = vec![usize::MAX; columns * (lattice.ys.len() - 1)];
    for (index, span) in lattice.cells.iter().enumerate() {
        for row in span.row..span.row + span.rows {
            owner[row * columns + span.column..][..span.columns].fill(index);
        }
    }
    let mut texts: Vec<Vec<Glyph>> = vec![Vec::new(); lattice.cells.len()];
    glyphs.retain(|glyph| {
        let slot = lattice.slot(glyph.frame.center()).filter(|_| !glyph.is_hidden);
        let cell = slot.and_then(|(row, column)| texts.get_mut(owner[row * columns + column]));
        let is_inside = cell.is_some();
        if let Some(cell) = cell {
            cell.push(*glyph);
        }
        !is_inside
    });
    let cells = lattice.cells.iter().zip(&texts).map(|(span, glyphs)| cell(lattice, *span, glyphs, canvas)).collect();
    Grid {
        xs: lattice.xs.clone(),
        rows: lattice.ys.len() - 1,
        cells,
        place: canvas.place(lattice.frame()),
        frame: lattice.frame(),
    }
}

fn cell(lattice: &Lattice, span: Span, glyphs: &[Glyph], canvas: &Canvas) -> Cell {
    let frame = lattice.frame_of(span);
    let glyphs: Vec<Glyph> = glyphs.iter().map(|glyph| Glyph { is_off: false, ..*glyph }).collect();
    let lines = lines::lines(&glyphs);
    let is_cut = lattice.is_cut && span.column + span.columns + 1 == lattice.xs.len();
    let mut text = text(&lines, frame);
    if is_cut && !text.is_empty() {
        // The edge of the page may have taken a figure of it.
        text.push('\u{fffd}');
    }
    let is_full = lines.last().is_some_and(|last| room(last, &lines, frame) < last.size);
    Cell { span, text, place: canvas.place(frame), is_full, height: frame.height() }
}

/// The widest margin that word processors keep between the border of a cell and its text.
const PADDING: f64 = 6.0;

/// The room that is left on a line of a cell, but for the margins.
fn room(line: &Line, lines: &[Line], frame: Frame) -> f64 {
    let is_upright = line.run == Run::Right;
    let margin = |line: &Line| if is_upright { line.frame.left - frame.left } else { line.frame.top - frame.top };
    let margin = lines.iter().map(margin).fold(PADDING, f64::min).max(0.0);
    let length = |frame: Frame| if is_upright { frame.width() } else { frame.height() };
    length(frame) - 2.0 * margin - length(line.frame)
}

/// The lines of a cell as one text. Ideographs go on over the end of a line. Figures do only where there was no room left:
/// two numbers below each other stay two.
fn text(lines: &[Line], frame: Frame) -> String {
    let mut text = String::new();
    for (index, line) in lines.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &lines[before]);
        let ends = text.chars().next_back().zip(line.text.chars().next());
        if let (Some(before), Some((last, first))) = (before, ends) {
            let is_full = room(before, lines, frame) < first_word(line).min(line.size * 1.2);
            match (is_wide(last), is_wide(first)) {
                (true, true) => {}
                (false, false) if is_full && last.is_ascii_digit() && first.is_ascii_digit() => {}
                (false, false) if is_full => text.push(' '),
                _ if is_full => {}
                _ => text.push('\n'),
            }
        }
        text.push_str(&line.text);
    }
    text
}
