//! A table with its text: what stands in each cell of a lattice.

mod cell_owners;

use super::TooComplex;
use super::lines::{self, Line, first_word, is_wide};
use super::page::{Canvas, Frame, Glyph, Run};
use super::ruled_tables::{Lattice, Span};
use cell_owners::Owners;
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
    /// The cells that reach its last row, in order.
    pub(super) last: Vec<usize>,
}

impl Grid {
    pub(super) fn new(xs: Vec<f64>, rows: usize, cells: Vec<Cell>, place: Place, frame: Frame) -> Self {
        let mut grid = Self { xs, rows, cells, place, frame, last: Vec::new() };
        grid.find_last(0);
        grid
    }

    /// Finds the cells that reach the last row among those from a number on, those before it being known.
    pub(super) fn find_last(&mut self, from: usize) {
        self.last.retain(|index| *index < from);
        let reaches = |(_, cell): &(usize, &Cell)| cell.span.row + cell.span.rows == self.rows;
        self.last.extend(self.cells.iter().enumerate().skip(from).filter(reaches).map(|(index, _)| index));
    }
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

/// Fills the lattices of a page with its characters, which are taken from them. Where lattices lie within each other a
/// character belongs to the first.
pub(super) fn fill(
    lattices: &[Lattice],
    canvas: &Canvas,
    glyphs: &mut Vec<Glyph>,
    left: &mut usize,
) -> Result<Vec<Grid>, TooComplex> {
    /// To ask so many lattices for a character costs as much as a cell.
    const ASKED: usize = 64;
    let most = left.saturating_mul(ASKED);
    let owners = Owners::new(lattices, canvas.height);
    // The cells of all lattices are counted on: the number of the first of each.
    let firsts: Vec<usize> =
        (lattices.iter()).scan(0, |next, lattice| Some(std::mem::replace(next, *next + lattice.cells.len()))).collect();
    let mut owned: Vec<(usize, Glyph)> = Vec::new();
    let mut asked = 0;
    glyphs.retain(|glyph| {
        if glyph.is_hidden || asked > most {
            return true;
        }
        match owners.of(glyph.frame.center(), &mut asked) {
            Some((lattice, cell)) => {
                owned.push((firsts[lattice] + cell, Glyph { is_off: false, ..*glyph }));
                false
            }
            None => true,
        }
    });
    // Lattices that lie over each other cost more than those of tables.
    *left = left.checked_sub(asked / ASKED).ok_or(TooComplex)?;
    owned.sort_by_key(|(cell, _)| *cell);
    let mut rest = owned.as_slice();
    let filled = lattices.iter().zip(firsts).map(|(lattice, first)| {
        let cells = lattice.cells.iter().zip(first..).map(|(span, number)| {
            let count = rest.iter().take_while(|(cell, _)| *cell == number).count();
            let (own, others) = rest.split_at(count);
            rest = others;
            cell(lattice, *span, lines::lines(&own.iter().map(|(_, glyph)| glyph)), canvas)
        });
        let cells = cells.collect();
        let frame = lattice.frame();
        Grid::new(lattice.xs.clone(), lattice.ys.len() - 1, cells, canvas.place(frame), frame)
    });
    Ok(filled.collect())
}

fn cell(lattice: &Lattice, span: Span, mut lines: Vec<Line>, canvas: &Canvas) -> Cell {
    let frame = lattice.frame_of(span);
    let is_full = lines.last().is_some_and(|last| room(last, margin(&lines, last.run, frame), frame) < last.size);
    let is_cut = lattice.is_cut && span.column + span.columns + 1 == lattice.xs.len();
    let mut text = match lines.as_mut_slice() {
        [line] => std::mem::take(&mut line.text),
        lines => text(lines, frame),
    };
    if is_cut && !text.is_empty() {
        // The edge of the page may have taken a figure of it.
        text.push('\u{fffd}');
    }
    Cell { span, text, place: canvas.place(frame), is_full, height: frame.height() }
}

/// The widest margin that word processors keep between the border of a cell and its text.
const PADDING: f64 = 6.0;

/// The margin of the lines of a cell, for those that run this way.
fn margin(lines: &[Line], run: Run, frame: Frame) -> f64 {
    let margin =
        |line: &Line| if run == Run::Right { line.frame.left - frame.left } else { line.frame.top - frame.top };
    lines.iter().map(margin).fold(PADDING, f64::min).max(0.0)
}

/// The room that is left on a line of a cell, but for the margins.
fn room(line: &Line, margin: f64, frame: Frame) -> f64 {
    let length = |frame: Frame| if line.run == Run::Right { frame.width() } else { frame.height() };
    length(frame) - 2.0 * margin - length(line.frame)
}

/// The lines of a cell as one text. Ideographs go on over the end of a line. Figures do only where there was no room left:
/// two numbers below each other stay two.
fn text(lines: &[Line], frame: Frame) -> String {
    let mut text = String::with_capacity(lines.iter().map(|line| line.text.len() + 1).sum());
    // Once for all lines: there may be many.
    let (upright, turned) = (margin(lines, Run::Right, frame), margin(lines, Run::Down, frame));
    for (index, line) in lines.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &lines[before]);
        let ends = text.chars().next_back().zip(line.text.chars().next());
        if let (Some(before), Some((last, first))) = (before, ends) {
            let margin = if before.run == Run::Right { upright } else { turned };
            let is_full = room(before, margin, frame) < first_word(line).min(line.size * 1.2);
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
