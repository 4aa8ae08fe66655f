//! Where the content of a page writes and draws, and putting its characters there.

use super::super::font::Shown;
use super::super::matrix::Matrix;
use super::path::Path;
use super::state::State;
use crate::carriers::positioned::page::{Canvas, Frame, Glyph, Run};

/// Where the pen is.
pub(super) struct Pen {
    pub(super) state: State,
    pub(super) saved: Vec<State>,
    pub(super) text: Matrix,
    pub(super) line: Matrix,
    pub(super) path: Path,
    /// The path is to become a clip when it has been painted.
    pub(super) clips: bool,
    /// Marked content that is open, and whether its layer is off.
    pub(super) marked: Vec<bool>,
    /// How many of these are off.
    pub(super) off: usize,
    /// Fonts that the content being run has named.
    pub(super) named_fonts: Vec<NamedFont>,
}

/// A font by the name that the content being run has for it.
pub(super) struct NamedFont {
    pub(super) name: Box<[u8]>,
    pub(super) index: usize,
    /// The bytes of its dictionary.
    pub(super) weight: usize,
}

/// How the shapes of one string stand on the page.
#[derive(Clone, Copy)]
pub(super) struct Stance {
    /// From ems to the page, but for the place.
    ems: Matrix,
    size: f64,
    run: Run,
}

impl Pen {
    pub(super) fn new(state: State) -> Self {
        Self {
            state,
            saved: Vec::new(),
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
            path: Path::default(),
            clips: false,
            marked: Vec::new(),
            off: 0,
            named_fonts: Vec::new(),
        }
    }

    pub(super) fn end_path(&mut self) {
        if std::mem::take(&mut self.clips) {
            self.state.clip.within_path(&self.path);
        }
        self.path.clear();
    }

    pub(super) fn is_off(&self) -> bool {
        self.off > 0
    }

    pub(super) fn next_line(&mut self, x: f64, y: f64) {
        self.line = self.line.after_shift(x, y);
        self.text = self.line;
    }

    /// From ems to the page.
    fn ems(&self) -> Matrix {
        let text = &self.state.text;
        Matrix([text.size * text.stretch, 0.0, 0.0, text.size, 0.0, text.rise]).then(self.text).then(self.state.matrix)
    }

    pub(super) fn back(&mut self, ems: f64, is_stacked: bool) {
        let text = &self.state.text;
        let shift = if is_stacked { (0.0, -ems * text.size) } else { (-ems * text.size * text.stretch, 0.0) };
        self.text = self.text.after_shift(shift.0, shift.1);
    }

    pub(super) fn advance(&mut self, shown: &Shown, word_space: f64, is_stacked: bool) {
        let text = &self.state.text;
        let space = text.character_space + word_space;
        let shift = if is_stacked {
            (0.0, -shown.advance * text.size + space)
        } else {
            ((shown.advance * text.size + space) * text.stretch, 0.0)
        };
        self.text = self.text.after_shift(shift.0, shift.1);
    }

    /// How the shapes of a string stand; nothing where none of them is text to be read.
    pub(super) fn stance(&self, is_stacked: bool) -> Option<Stance> {
        let ems = self.ems();
        let (ax, ay) = ems.turn(1.0, 0.0);
        let (ux, uy) = ems.turn(0.0, 1.0);
        let size = ux.hypot(uy);
        let slant = ax.abs().min(ay.abs());
        // Slanting text is a stamp across the page, not part of it; text too small to see is none.
        if !(size > 0.5 && size < 2000.0) || slant > 0.1 * ax.hypot(ay) {
            return None;
        }
        let run = match (ax.abs() >= ay.abs(), ax >= 0.0, ay >= 0.0) {
            (true, true, _) if is_stacked => Run::Stacked,
            (true, true, _) => Run::Right,
            (true, false, _) => Run::Left,
            (false, _, true) => Run::Down,
            (false, ..) => Run::Up,
        };
        Some(Stance { ems, size, run })
    }

    /// Puts characters on the page where the pen is. Several share the width of their shape.
    pub(super) fn place(&self, characters: &[char], shown: &Shown, stance: &Stance, canvas: &mut Canvas) {
        /// How far shapes reach above and below the line, as a part of the size.
        const ABOVE: f64 = 0.88;
        const BELOW: f64 = 0.12;
        let (x, y) = self.text.apply(0.0, self.state.text.rise);
        let point = self.state.matrix.apply(x, y);
        let on_page = |x: f64, y: f64| {
            let (right, down) = stance.ems.turn(x, y);
            (right + point.0, down + point.1)
        };
        let share = shown.width / f64::from(u32::try_from(characters.len()).unwrap_or(1));
        let (x, y) = (-shown.origin.0, -shown.origin.1);
        let mut left = x;
        for character in characters {
            let frame = Frame::between(on_page(left, y - BELOW), on_page(left + share, y + ABOVE));
            let center = frame.center();
            let is_hidden = shown.is_invisible || self.state.hides_text(!canvas.is_dark(center));
            canvas.clipped.push(!self.state.clip.frame.contains(center));
            let Stance { size, run, .. } = *stance;
            canvas.glyphs.push(Glyph { character: *character, frame, size, run, is_hidden, is_off: false });
            left += share;
        }
    }
}
