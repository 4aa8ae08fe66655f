//! Paths, as far as they are lines along the edges of the page: strokes, thin rectangles that are filled, frames.

use crate::carriers::positioned::page::{Frame, Rule};

/// The thickest line a table has.
const THICKEST: f64 = 3.0;
/// How far from straight a line may be.
const SLACK: f64 = 0.5;
/// Shorter ones are parts of drawings.
const SHORTEST: f64 = 1.5;

/// A path in the coordinates of the page.
#[derive(Debug, Default)]
pub(super) struct Path {
    /// Of all parts, one after another.
    points: Vec<(f64, f64)>,
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    /// The number of its first point.
    first: usize,
    is_curved: bool,
}

/// A part with its points.
#[derive(Clone, Copy, Debug)]
struct Outline<'p> {
    points: &'p [(f64, f64)],
    is_curved: bool,
}

impl Path {
    pub(super) fn start(&mut self, point: (f64, f64)) {
        self.parts.push(Part { first: self.points.len(), is_curved: false });
        self.points.push(point);
    }

    pub(super) fn line(&mut self, point: (f64, f64)) {
        if self.parts.is_empty() {
            self.start(point);
        } else {
            self.points.push(point);
        }
    }

    pub(super) fn curve(&mut self, point: (f64, f64)) {
        self.line(point);
        if let Some(part) = self.parts.last_mut() {
            part.is_curved = true;
        }
    }

    pub(super) fn close(&mut self) {
        if let Some(part) = self.parts.last()
            && let (Some(first), Some(last)) = (self.points.get(part.first).copied(), self.points.last())
            && first != *last
        {
            self.points.push(first);
        }
    }

    pub(super) fn rectangle(&mut self, corners: [(f64, f64); 4]) {
        self.start(corners[0]);
        self.points.extend_from_slice(&corners[1..]);
        self.points.push(corners[0]);
    }

    pub(super) fn clear(&mut self) {
        self.parts.clear();
        self.points.clear();
    }

    /// It has more points than any drawing.
    pub(super) fn is_too_long(&self) -> bool {
        self.points.len() > MOST_POINTS
    }

    fn outlines(&self) -> impl Iterator<Item = Outline<'_>> {
        let ends = self.parts.iter().skip(1).map(|part| part.first).chain([self.points.len()]);
        let outline =
            |(part, end): (&Part, usize)| Outline { points: &self.points[part.first..end], is_curved: part.is_curved };
        self.parts.iter().zip(ends).map(outline)
    }

    pub(super) fn stroke(&self, width: f64, rules: &mut Vec<Rule>) {
        if width > THICKEST * 1.5 {
            return;
        }
        for outline in self.outlines().filter(|outline| !outline.is_curved) {
            for pair in outline.points.windows(2) {
                push(Frame::between(pair[0], pair[1]), SLACK, rules);
            }
        }
    }

    /// Thin shapes are lines. A frame, the surface between two rectangles, is four.
    pub(super) fn fill(&self, rules: &mut Vec<Rule>) {
        let is_shape = |outline: &Outline<'_>| !outline.is_curved && outline.points.len() >= 2;
        for outline in self.outlines().filter(is_shape) {
            rule_of(outline.frame(), rules);
        }
        if self.parts.len() == 2
            && let [outer, inner] = *self.outlines().filter(is_shape).map(Outline::frame).collect::<Vec<_>>()
        {
            let sides = [
                Frame { bottom: inner.top, ..outer },
                Frame { top: inner.bottom, ..outer },
                Frame { right: inner.left, ..outer },
                Frame { left: inner.right, ..outer },
            ];
            let is_frame = sides.iter().all(|side| {
                let thickness = side.width().min(side.height());
                (0.0..=THICKEST).contains(&thickness)
            });
            if is_frame {
                for side in sides {
                    rule_of(side, rules);
                }
            }
        }
    }

    /// The area around the path, and whether the path is all of it; nothing without a path.
    pub(super) fn extent(&self) -> Option<(Frame, bool)> {
        let is_exact = self.parts.len() == 1 && self.outlines().all(Outline::is_rectangle);
        (!self.parts.is_empty()).then(|| (Frame::around(self.points.iter().copied()), is_exact))
    }

    /// The rectangles of the path, with or without rounded corners; whether each is filled as a whole. Of rectangles within
    /// each other some are holes.
    pub(super) fn surfaces(&self) -> Vec<(Frame, bool)> {
        if self.parts.len() > MOST_SURFACES {
            return Vec::new();
        }
        let frames: Vec<Frame> = self.outlines().map(Outline::frame).collect();
        let is_alone = |at: usize| {
            frames.iter().enumerate().all(|(other, frame)| other == at || frames[at].overlap(*frame) <= 0.0)
        };
        (self.outlines().zip(&frames).enumerate())
            .filter(|(at, (outline, _))| (outline.is_rectangle() || outline.is_rounded()) && is_alone(*at))
            .map(|(_, (outline, frame))| (*frame, outline.is_rectangle()))
            .collect()
    }
}

/// Points of a path, of which each may be a part of its own.
const MOST_POINTS: usize = 500_000;

/// A path of more parts is a drawing or a table of lines.
const MOST_SURFACES: usize = 64;

impl Outline<'_> {
    fn frame(self) -> Frame {
        Frame::around(self.points.iter().copied())
    }

    fn is_rectangle(self) -> bool {
        let frame = self.frame();
        let is_at = |x: f64, edge: f64| (x - edge).abs() <= SLACK;
        let is_corner = |(x, y): &(f64, f64)| {
            (is_at(*x, frame.left) || is_at(*x, frame.right)) && (is_at(*y, frame.top) || is_at(*y, frame.bottom))
        };
        let is_straight = |pair: &[(f64, f64)]| is_at(pair[0].0, pair[1].0) || is_at(pair[0].1, pair[1].1);
        !self.is_curved
            && (4..=5).contains(&self.points.len())
            && self.points.iter().all(is_corner)
            && self.points.windows(2).all(is_straight)
    }

    /// Four sides and up to four corners.
    fn is_rounded(self) -> bool {
        self.is_curved && (5..=10).contains(&self.points.len())
    }
}

/// A surface so thin that it is a line.
pub(super) fn rule_of(frame: Frame, rules: &mut Vec<Rule>) {
    push(frame, THICKEST, rules);
}

fn push(frame: Frame, thickest: f64, rules: &mut Vec<Rule>) {
    let (width, height) = (frame.width(), frame.height());
    let (x, y) = frame.center();
    if height <= thickest && width > height * 2.0 && width >= SHORTEST {
        rules.push(Rule { is_horizontal: true, at: y, from: frame.left, to: frame.right });
    } else if width <= thickest && height > width * 2.0 && height >= SHORTEST {
        rules.push(Rule { is_horizontal: false, at: x, from: frame.top, to: frame.bottom });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(build: impl Fn(&mut Path), paint: impl Fn(&Path, &mut Vec<Rule>)) -> Vec<Rule> {
        let (mut path, mut rules) = (Path::default(), Vec::new());
        build(&mut path);
        paint(&path, &mut rules);
        rules
    }

    const SQUARE: [(f64, f64); 4] = [(0.0, 0.0), (40.0, 0.0), (40.0, 20.0), (0.0, 20.0)];

    #[test]
    fn the_outline_of_a_rectangle_is_four_lines_and_its_surface_none() {
        assert_eq!(rules(|path| path.rectangle(SQUARE), |path, rules| path.stroke(0.5, rules)).len(), 4);
        assert_eq!(rules(|path| path.rectangle(SQUARE), Path::fill).len(), 0);
    }

    #[test]
    fn a_thin_surface_is_a_line_along_its_middle() {
        let thin = [(0.0, 9.5), (40.0, 9.5), (40.0, 10.5), (0.0, 10.5)];
        let found = rules(|path| path.rectangle(thin), Path::fill);
        assert_eq!(found, [Rule { is_horizontal: true, at: 10.0, from: 0.0, to: 40.0 }]);
    }

    #[test]
    fn slanting_and_curved_lines_are_none() {
        let slanting = |path: &mut Path| {
            path.start((0.0, 0.0));
            path.line((40.0, 20.0));
            path.start((0.0, 0.0));
            path.curve((40.0, 0.0));
        };
        assert_eq!(rules(slanting, |path, rules| path.stroke(0.5, rules)).len(), 0);
    }
}
