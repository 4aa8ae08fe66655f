//! What lies under the characters of a page and what was laid over them: surfaces and pictures, in small squares.

use super::Frame;

/// At most so many squares along an edge of the page.
const MOST_ALONG: f64 = 512.0;
/// Squares are not smaller, in points.
const SMALLEST: f64 = 2.0;

/// The squares of a page.
#[derive(Clone, Debug, Default)]
pub(in crate::carriers::positioned) struct Surfaces {
    size: f64,
    columns: usize,
    rows: usize,
    /// None until something is painted: of most pages nothing but text and thin lines.
    squares: Vec<Square>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Square {
    /// How many characters stood on the page when the square was last covered.
    covered: u32,
    /// The last that was painted here is not white.
    is_dark: bool,
}

/// How a surface is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::carriers::positioned) struct Coat {
    pub(in crate::carriers::positioned) is_dark: bool,
    /// Nothing below it is to be seen any more.
    pub(in crate::carriers::positioned) covers: bool,
}

impl Surfaces {
    pub(super) fn new(width: f64, height: f64) -> Self {
        let size = (width.max(height) / MOST_ALONG).max(SMALLEST);
        let (columns, rows) = (ceiling(width / size), ceiling(height / size));
        Self { size, columns, rows, squares: Vec::new() }
    }

    /// Paints the squares that lie within a frame as a whole; how many these are.
    pub(super) fn paint(&mut self, frame: Frame, coat: Coat, characters: usize) -> usize {
        if self.columns == 0 || (!coat.covers && !coat.is_dark) {
            return 0;
        }
        let across = ceiling(frame.left / self.size)..floor(frame.right / self.size).min(self.columns);
        let down = ceiling(frame.top / self.size)..floor(frame.bottom / self.size).min(self.rows);
        if across.is_empty() || down.is_empty() {
            return 0;
        }
        let characters = u32::try_from(characters).unwrap_or(u32::MAX);
        let painted = across.len() * down.len();
        if self.squares.is_empty() {
            // White below all text is what a page is without it.
            if !coat.is_dark && characters == 0 {
                return painted;
            }
            self.squares = vec![Square::default(); self.columns.saturating_mul(self.rows)];
        }
        for row in down {
            for square in &mut self.squares[row * self.columns..][across.clone()] {
                square.is_dark = coat.is_dark;
                if coat.covers {
                    square.covered = characters;
                }
            }
        }
        painted
    }

    fn at(&self, (x, y): (f64, f64)) -> Square {
        if self.squares.is_empty() {
            return Square::default();
        }
        let (column, row) = (x / self.size, y / self.size);
        if self.columns == 0 || column < 0.0 || row < 0.0 || floor(column) >= self.columns {
            return Square::default();
        }
        self.squares.get(floor(row).saturating_mul(self.columns) + floor(column)).copied().unwrap_or_default()
    }

    /// Nothing was laid over any character.
    pub(super) fn is_blank(&self) -> bool {
        self.squares.is_empty()
    }

    pub(super) fn is_dark(&self, point: (f64, f64)) -> bool {
        self.at(point).is_dark
    }

    /// Something was laid over the character of this number.
    pub(super) fn is_over(&self, point: (f64, f64), character: usize) -> bool {
        self.at(point).covered as usize > character
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what pages have")]
fn floor(number: f64) -> usize {
    // The whole part of what is not negative is its floor.
    number.clamp(0.0, 1e6) as usize
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what pages have")]
fn ceiling(number: f64) -> usize {
    number.ceil().clamp(0.0, 1e6) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { left: 10.0, top: 10.0, right: 50.0, bottom: 30.0 };

    #[test]
    fn what_is_painted_later_covers_and_what_came_after_stands_on_it() {
        let mut surfaces = Surfaces::new(100.0, 200.0);
        assert!(!surfaces.is_dark((20.0, 20.0)));
        assert_eq!(surfaces.paint(FRAME, Coat { is_dark: true, covers: true }, 3), 200);
        assert!(surfaces.is_over((20.0, 20.0), 2) && !surfaces.is_over((20.0, 20.0), 3));
        assert!(!surfaces.is_over((60.0, 20.0), 0) && !surfaces.is_over((-1.0, 900.0), 0));
        assert!(surfaces.is_dark((20.0, 20.0)));
        surfaces.paint(FRAME, Coat { is_dark: false, covers: true }, 4);
        assert!(!surfaces.is_dark((20.0, 20.0)));
    }

    #[test]
    fn a_page_of_any_size_has_few_squares() {
        let surfaces = Surfaces::new(1e9, 1e9);
        assert!(surfaces.columns * surfaces.rows < 300_000);
    }

    #[test]
    fn a_white_page_below_its_text_takes_no_squares() {
        let mut surfaces = Surfaces::new(100.0, 200.0);
        let white = Coat { is_dark: false, covers: true };
        assert_eq!(surfaces.paint(FRAME, white, 0), 200);
        assert!(surfaces.squares.is_empty());
        surfaces.paint(FRAME, white, 1);
        assert!(surfaces.is_over((20.0, 20.0), 0) && !surfaces.is_over((20.0, 20.0), 1));
    }

    #[test]
    fn a_line_covers_nothing() {
        let mut surfaces = Surfaces::new(100.0, 100.0);
        let line = Frame { left: 0.0, top: 10.0, right: 100.0, bottom: 11.0 };
        assert_eq!(surfaces.paint(line, Coat { is_dark: true, covers: true }, 9), 0);
    }
}
