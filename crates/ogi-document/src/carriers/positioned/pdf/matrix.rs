//! Transformations of the plane as PDF writes them: `a b c d e f`.

/// Maps `(x, y)` to `(a x + c y + e, b x + d y + f)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Matrix(pub(super) [f64; 6]);

impl Matrix {
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub(super) const fn shift(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// First `self`, then `next`.
    pub(super) fn then(self, next: Self) -> Self {
        let (right, up) = (next.turn(self.0[0], self.0[1]), next.turn(self.0[2], self.0[3]));
        let origin = next.apply(self.0[4], self.0[5]);
        Self([right.0, right.1, up.0, up.1, origin.0, origin.1])
    }

    /// First a shift, then `self`.
    pub(super) fn after_shift(mut self, x: f64, y: f64) -> Self {
        (self.0[4], self.0[5]) = self.apply(x, y);
        self
    }

    pub(super) fn apply(self, x: f64, y: f64) -> (f64, f64) {
        let turned = self.turn(x, y);
        (turned.0 + self.0[4], turned.1 + self.0[5])
    }

    /// What becomes of a direction: no shift.
    pub(super) fn turn(self, x: f64, y: f64) -> (f64, f64) {
        (self.0[0] * x + self.0[2] * y, self.0[1] * x + self.0[3] * y)
    }

    /// Rectangles along the edges of the page stay such.
    pub(super) fn is_upright(self) -> bool {
        let [a, b, c, d, ..] = self.0.map(f64::abs);
        let least = a.max(b).max(c).max(d) * 1e-3;
        (b <= least && c <= least) || (a <= least && d <= least)
    }

    /// How much it enlarges, as the side of a square of the same area.
    pub(super) fn scale(self) -> f64 {
        (self.0[0] * self.0[3] - self.0[1] * self.0[2]).abs().sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transformations_follow_one_another() {
        let doubled = Matrix([2.0, 0.0, 0.0, 2.0, 0.0, 0.0]);
        assert_eq!(Matrix::shift(1.0, 2.0).then(doubled).apply(0.0, 0.0), (2.0, 4.0));
        assert_eq!(doubled.then(Matrix::shift(1.0, 2.0)).apply(0.0, 0.0), (1.0, 2.0));
        assert_eq!(doubled.after_shift(1.0, 2.0), Matrix::shift(1.0, 2.0).then(doubled));
        assert!((doubled.scale() - 2.0).abs() < 1e-9);
    }
}
