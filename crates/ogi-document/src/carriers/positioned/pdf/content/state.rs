//! The state that operators change: how text, lines and surfaces are painted, and what of them is to be seen.

use hayro_syntax::object::{Array, Dict, Name, Object};

use super::super::matrix::Matrix;
use super::path::Path;
use crate::carriers::positioned::page::Frame;

#[derive(Clone)]
pub(super) struct State {
    pub(super) matrix: Matrix,
    pub(super) line_width: f64,
    pub(super) fill: Ink,
    pub(super) stroke: Ink,
    /// What is painted is blended with what lies below.
    is_blended: bool,
    /// Parts of it are left out.
    is_masked: bool,
    pub(super) clip: Clip,
    pub(super) text: TextState,
}

#[derive(Clone)]
pub(super) struct TextState {
    pub(super) font: Option<usize>,
    pub(super) size: f64,
    pub(super) character_space: f64,
    pub(super) word_space: f64,
    pub(super) stretch: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
    pub(super) mode: Mode,
}

/// A colour as far as it matters: white, or another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    pub(super) is_white: bool,
    /// A pattern, whose colours are its own.
    pub(super) is_pattern: bool,
    /// A single number is a gray, not an ink of some name.
    is_gray: bool,
    /// From nothing to solid.
    pub(super) alpha: f64,
}

impl Ink {
    const BLACK: Self = Self { is_white: false, is_pattern: false, is_gray: true, alpha: 1.0 };

    /// A colour of one of the plain models, by how many numbers there are.
    pub(super) fn set_plain(&mut self, numbers: &[f64]) {
        self.is_gray = true;
        self.set(numbers, false);
    }

    pub(super) fn set(&mut self, numbers: &[f64], is_pattern: bool) {
        self.is_pattern = is_pattern;
        self.is_white = !is_pattern
            && match numbers {
                [gray] => self.is_gray && *gray > 0.99,
                [red, green, blue] => [red, green, blue].iter().all(|part| **part > 0.99),
                [cyan, magenta, yellow, black] => [cyan, magenta, yellow, black].iter().all(|part| **part < 0.01),
                _ => false,
            };
    }

    /// A model of colours is named; its first colour is black.
    pub(super) fn set_model(&mut self, name: &Name<'_>, model: Option<&Object<'_>>) {
        let is_gray_model = |model: &Array<'_>| {
            let mut parts = model.flex_iter();
            match parts.next::<Name<'_>>().as_deref() {
                Some(b"CalGray") => true,
                Some(b"ICCBased") => {
                    let profile = parts.next::<hayro_syntax::object::Stream<'_>>();
                    profile.is_some_and(|profile| profile.dict().get::<u32>(b"N") == Some(1))
                }
                _ => false,
            }
        };
        self.is_gray = match model {
            Some(Object::Array(model)) => is_gray_model(model),
            Some(Object::Name(name)) => **name == *b"DeviceGray",
            _ => matches!(&**name, b"DeviceGray" | b"CalGray" | b"G"),
        };
        (self.is_white, self.is_pattern) = (false, false);
    }

    /// So thin that nothing is to be seen.
    fn is_clear(self) -> bool {
        self.alpha < 0.05
    }
}

/// What of a shape of text is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mode {
    fills: bool,
    strokes: bool,
}

impl Mode {
    /// The modes are numbered; those from 4 on make a clip of the shapes besides.
    pub(super) fn of(number: f64) -> Self {
        let is = |modes: [f64; 4]| modes.iter().any(|mode| (number - mode).abs() < 0.5);
        let is_known = (-0.5..7.5).contains(&number);
        Self { fills: is([0.0, 2.0, 4.0, 6.0]) || !is_known, strokes: is([1.0, 2.0, 5.0, 6.0]) }
    }
}

/// The part of the page that is painted on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clip {
    pub(super) frame: Frame,
    /// It is the whole frame.
    pub(super) is_exact: bool,
}

impl Clip {
    pub(super) fn within(&mut self, frame: Frame, is_exact: bool) {
        self.frame = self.frame.intersection(frame);
        self.is_exact &= is_exact;
    }

    pub(super) fn within_path(&mut self, path: &Path) {
        if let Some((frame, is_exact)) = path.extent() {
            self.within(frame, is_exact);
        }
    }
}

impl State {
    pub(super) fn new(matrix: Matrix) -> Self {
        let text = TextState {
            font: None,
            size: 0.0,
            character_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            mode: Mode { fills: true, strokes: false },
        };
        let clip = Clip { frame: Frame::ALL, is_exact: true };
        Self {
            matrix,
            line_width: 1.0,
            fill: Ink::BLACK,
            stroke: Ink::BLACK,
            is_blended: false,
            is_masked: false,
            clip,
            text,
        }
    }

    /// Takes what a dictionary of the state says of transparency.
    pub(super) fn blend(&mut self, state: &Dict<'_>) {
        if let Some(alpha) = state.get::<f64>(b"ca") {
            self.fill.alpha = alpha;
        }
        if let Some(alpha) = state.get::<f64>(b"CA") {
            self.stroke.alpha = alpha;
        }
        let mode = state.get::<Object<'_>>(b"BM");
        let mask = state.get::<Object<'_>>(b"SMask");
        let is_normal = |name: &Name<'_>| matches!(&**name, b"Normal" | b"Compatible");
        if let Some(mode) = mode {
            self.is_blended = !matches!(mode, Object::Name(name) if is_normal(&name));
        }
        if let Some(mask) = mask {
            self.is_masked = !matches!(mask, Object::Name(name) if *name == *b"None");
        }
    }

    /// A surface painted now hides what lies below.
    pub(super) fn covers(&self) -> bool {
        !(self.is_blended || self.is_masked) && self.fill.alpha > 0.95 && !self.fill.is_pattern && self.clip.is_exact
    }

    /// Whether nothing of a character is painted, or nothing that stands out from a white ground.
    pub(super) fn hides_text(&self, is_on_white: bool) -> bool {
        let shows = |ink: Ink| !(ink.is_clear() || ink.is_white && is_on_white);
        let Mode { fills, strokes } = self.text.mode;
        !(fills && shows(self.fill) || strokes && shows(self.stroke))
    }
}
