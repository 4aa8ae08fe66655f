//! What is printed on a page: characters, lines and pictures with their places, upright as the page is read.

mod occlusion;

use ogi_model::{Area, Place};

pub(super) use occlusion::Coat;
use occlusion::Surfaces;

/// A rectangle in points, from the upper left corner of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Frame {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Frame {
    pub(super) const EMPTY: Self =
        Self { left: f64::INFINITY, top: f64::INFINITY, right: f64::NEG_INFINITY, bottom: f64::NEG_INFINITY };

    pub(super) const ALL: Self =
        Self { left: f64::NEG_INFINITY, top: f64::NEG_INFINITY, right: f64::INFINITY, bottom: f64::INFINITY };

    pub(super) fn around(points: impl IntoIterator<Item = (f64, f64)>) -> Self {
        points.into_iter().fold(Self::EMPTY, |frame, (x, y)| Self {
            left: frame.left.min(x),
            top: frame.top.min(y),
            right: frame.right.max(x),
            bottom: frame.bottom.max(y),
        })
    }

    /// The rectangle of which two opposite corners are given.
    pub(super) fn between((x0, y0): (f64, f64), (x1, y1): (f64, f64)) -> Self {
        Self { left: x0.min(x1), top: y0.min(y1), right: x0.max(x1), bottom: y0.max(y1) }
    }

    pub(super) fn union(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    pub(super) fn intersection(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    pub(super) fn width(self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(self) -> f64 {
        self.bottom - self.top
    }

    pub(super) fn center(self) -> (f64, f64) {
        (f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom))
    }

    pub(super) fn contains(self, (x, y): (f64, f64)) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }

    /// The area both cover.
    pub(super) fn overlap(self, other: Self) -> f64 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        width.max(0.0) * height.max(0.0)
    }
}

/// Which way a text runs on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Run {
    Right,
    Down,
    Left,
    Up,
    /// Upright characters, one below the other: vertical writing.
    Stacked,
}

/// A character.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// A plain space for every kind of blank, U+FFFD where the font does not tell.
    pub(super) character: char,
    /// From the top of the line to below it, and as wide as the font says.
    pub(super) frame: Frame,
    /// The size of the font as printed.
    pub(super) size: f64,
    pub(super) run: Run,
    /// Nothing is to be seen: text laid over a picture, mostly.
    pub(super) is_hidden: bool,
    /// It lies beyond the edge of the page: the rest of a table that is too wide, or nothing that is meant to be read.
    pub(super) is_off: bool,
}

impl Glyph {
    /// It stands where a text that goes on after another character would.
    fn follows(&self, before: &Self) -> bool {
        let gap = match self.run {
            Run::Right => self.frame.left - before.frame.right,
            Run::Left => before.frame.left - self.frame.right,
            Run::Down | Run::Stacked => self.frame.top - before.frame.bottom,
            Run::Up => before.frame.top - self.frame.bottom,
        };
        let off = match self.run {
            Run::Right | Run::Left => self.frame.top - before.frame.top,
            _ => self.frame.left - before.frame.left,
        };
        self.run == before.run && off.abs() < self.size * 0.2 && gap.abs() < self.size * 0.3
    }
}

/// A line along an edge of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rule {
    pub(super) is_horizontal: bool,
    /// Its height on the page, or its distance from the left.
    pub(super) at: f64,
    pub(super) from: f64,
    pub(super) to: f64,
}

impl Rule {
    pub(super) fn frame(&self) -> Frame {
        let (at, from, to) = (self.at, self.from, self.to);
        if self.is_horizontal {
            Frame { left: from, top: at, right: to, bottom: at }
        } else {
            Frame { left: at, top: from, right: at, bottom: to }
        }
    }
}

/// A page as it is printed.
#[derive(Clone, Debug, Default)]
pub(super) struct Canvas {
    /// From 1.
    pub(super) number: u32,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) glyphs: Vec<Glyph>,
    pub(super) rules: Vec<Rule>,
    pub(super) pictures: Vec<Frame>,
    /// Which characters lie outside of the clip they were printed in, while the page is being run.
    pub(super) clipped: Vec<bool>,
    /// What lies under and over the characters, while the page is being run.
    surfaces: Surfaces,
    /// Quarter turns clockwise that made it upright.
    turns: u8,
}

impl Canvas {
    pub(super) fn new(number: u32, width: f64, height: f64) -> Self {
        Self { number, width, height, surfaces: Surfaces::new(width, height), ..Self::default() }
    }

    /// Paints a surface; how many squares it takes.
    pub(super) fn paint(&mut self, frame: Frame, coat: Coat) -> usize {
        self.surfaces.paint(frame, coat, self.glyphs.len())
    }

    /// The last that was painted here is not white.
    pub(super) fn is_dark(&self, point: (f64, f64)) -> bool {
        self.surfaces.is_dark(point)
    }

    /// Hides the characters that something was laid over, and the texts that are clipped away. A text of which a part is to
    /// be seen is read as a whole, for half a number is a wrong one.
    pub(super) fn hide_what_is_covered(&mut self) {
        let surfaces = std::mem::take(&mut self.surfaces);
        let mut clipped = std::mem::take(&mut self.clipped);
        if surfaces.is_blank() && !clipped.contains(&true) {
            return;
        }
        clipped.resize(self.glyphs.len(), false);
        let mut from = 0;
        while from < self.glyphs.len() {
            let goes_on = |at: &usize| self.glyphs[*at].follows(&self.glyphs[*at - 1]);
            let to = (from + 1..self.glyphs.len()).find(|at| !goes_on(at)).unwrap_or(self.glyphs.len());
            let mut texts = (from..to).filter(|at| self.glyphs[*at].character != ' ').peekable();
            let is_seen = texts.peek().is_none() || texts.any(|at| !clipped[at]);
            for at in from..to {
                let glyph = &mut self.glyphs[at];
                glyph.is_hidden |= !is_seen || surfaces.is_over(glyph.frame.center(), at);
            }
            from = to;
        }
    }

    /// Turns the page so that most of its text runs to the right: tables printed across a page that the file does not turn.
    pub(super) fn make_upright(&mut self) {
        let mut all = 0;
        let mut counts = [0_usize; 4];
        for glyph in self.glyphs.iter().filter(|glyph| glyph.character != ' ') {
            all += 1;
            match glyph.run {
                Run::Right => counts[0] += 1,
                Run::Down => counts[1] += 1,
                Run::Left => counts[2] += 1,
                Run::Up => counts[3] += 1,
                Run::Stacked => {}
            }
        }
        // Text that runs up needs one quarter turn clockwise, text that runs down three.
        let turns = match counts.iter().position(|count| count * 5 > all * 3) {
            Some(1) => 3,
            Some(2) => 2,
            Some(3) => 1,
            _ => 0,
        };
        for _ in 0..turns {
            self.quarter_turn();
        }
        self.turns = turns;
    }

    /// Clockwise.
    fn quarter_turn(&mut self) {
        let height = self.height;
        for glyph in &mut self.glyphs {
            glyph.frame = turned(glyph.frame, height);
            glyph.run = match glyph.run {
                Run::Right => Run::Down,
                Run::Down => Run::Left,
                Run::Left => Run::Up,
                Run::Up | Run::Stacked => Run::Right,
            };
        }
        for picture in &mut self.pictures {
            *picture = turned(*picture, height);
        }
        for rule in &mut self.rules {
            let (at, from, to) = (rule.at, rule.from, rule.to);
            *rule = if rule.is_horizontal {
                Rule { is_horizontal: false, at: height - at, from, to }
            } else {
                Rule { is_horizontal: true, at, from: height - to, to: height - from }
            };
        }
        std::mem::swap(&mut self.width, &mut self.height);
    }

    /// Parts what is printed into two pages; it keeps its places.
    pub(super) fn parted(mut self, is_first: impl Fn(Frame) -> bool) -> (Self, Self) {
        let glyphs = std::mem::take(&mut self.glyphs).into_iter().partition(|glyph| is_first(glyph.frame));
        let rules = std::mem::take(&mut self.rules).into_iter().partition(|rule| is_first(rule.frame()));
        let pictures = std::mem::take(&mut self.pictures).into_iter().partition(|picture| is_first(*picture));
        let first = Self { glyphs: glyphs.0, rules: rules.0, pictures: pictures.0, ..self.clone() };
        (first, Self { glyphs: glyphs.1, rules: rules.1, pictures: pictures.1, ..self })
    }

    /// Leaves out characters printed twice to look bold: the same one again, less than a fifth of its size away in any
    /// direction.
    pub(super) fn drop_doubles(&mut self) {
        // By character, then from the left, then as they were printed: one number, which is quickly compared.
        let key = |(index, glyph): (u32, &Glyph)| {
            u128::from(u32::from(glyph.character)) << 96
                | u128::from(in_order(glyph.frame.left)) << 32
                | u128::from(index)
        };
        let shown = (0..).zip(&self.glyphs).filter(|(_, glyph)| glyph.character != ' ' && !glyph.is_hidden);
        let mut order: Vec<u128> = shown.map(key).collect();
        order.sort_unstable();
        #[expect(clippy::cast_possible_truncation, reason = "the last bits of a key are the number of its character")]
        let number = |key: u128| key as u32 as usize;
        let mut doubled = vec![false; self.glyphs.len()];
        let mut has_doubles = false;
        for (place, one) in order.iter().enumerate() {
            if doubled[number(*one)] {
                continue;
            }
            let glyph = &self.glyphs[number(*one)];
            let slack = glyph.size * 0.2;
            let near = (order[place + 1..].iter().take(MOST_IN_COLUMN))
                .take_while(|other| *other >> 96 == one >> 96)
                .map(|other| (number(*other), &self.glyphs[number(*other)]))
                .take_while(|(_, other)| other.frame.left - glyph.frame.left < slack);
            for (at, other) in near {
                let is_same =
                    (other.size - glyph.size).abs() < slack && (other.frame.top - glyph.frame.top).abs() < slack;
                doubled[at] |= is_same;
                has_doubles |= is_same;
            }
        }
        if has_doubles {
            let mut doubled = doubled.into_iter();
            self.glyphs.retain(|_| !doubled.next().unwrap_or(false));
        }
    }

    /// The place of an area of the upright page on the page as it is shown.
    pub(super) fn place(&self, frame: Frame) -> Place {
        let (mut frame, mut height) = (frame, self.height);
        let mut width = self.width;
        // Three more turns undo one.
        for _ in 0..(4 - self.turns) % 4 {
            frame = turned(frame, height);
            std::mem::swap(&mut width, &mut height);
        }
        Place {
            page: Some(self.number),
            area: Some(Area {
                left: points(frame.left.floor()),
                top: points(frame.top.floor()),
                right: points(frame.right.ceil()),
                bottom: points(frame.bottom.ceil()),
            }),
            ..Place::default()
        }
    }
}

/// A whole number that is larger for what lies further right, as [`f64::total_cmp`] orders.
fn in_order(length: f64) -> u64 {
    let bits = length.to_bits();
    // Of negative numbers those of greater amount come first.
    if bits >> 63 == 0 { bits | 1 << 63 } else { !bits }
}

/// A quarter turn clockwise on a page of this height.
fn turned(frame: Frame, height: f64) -> Frame {
    Frame { left: height - frame.bottom, top: frame.left, right: height - frame.top, bottom: frame.right }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped, and pages are small")]
fn points(length: f64) -> u32 {
    length.clamp(0.0, 1e6) as u32
}

/// The same character below itself on one page: more of them are no table.
const MOST_IN_COLUMN: usize = 512;

#[cfg(test)]
mod tests {
    use super::*;

    fn glyph(character: char, left: f64, run: Run) -> Glyph {
        let frame = Frame { left, top: 10.0, right: left + 5.0, bottom: 20.0 };
        Glyph { character, frame, size: 10.0, run, is_hidden: false, is_off: false }
    }

    #[test]
    fn a_page_printed_across_is_turned_and_places_stay_as_shown() {
        let mut canvas = Canvas::new(1, 100.0, 200.0);
        canvas.glyphs.push(glyph('1', 30.0, Run::Up));
        canvas.rules.push(Rule { is_horizontal: true, at: 150.0, from: 10.0, to: 90.0 });
        canvas.make_upright();
        assert_eq!((canvas.width, canvas.height), (200.0, 100.0));
        assert_eq!(canvas.glyphs[0].run, Run::Right);
        assert_eq!(canvas.glyphs[0].frame, Frame { left: 180.0, top: 30.0, right: 190.0, bottom: 35.0 });
        assert_eq!(canvas.rules[0], Rule { is_horizontal: false, at: 50.0, from: 10.0, to: 90.0 });
        let place = canvas.place(canvas.glyphs[0].frame);
        assert_eq!(place.area, Some(Area { left: 30, top: 10, right: 35, bottom: 20 }));
    }

    #[test]
    fn bold_by_printing_twice_is_one_character_but_eleven_is_two() {
        // The second print is off to the side, or upwards on a page that is turned, over the end of a step or not.
        for step in 0..40 {
            let at = f64::from(step) * 0.11;
            for (across, down) in [(0.4, 0.0), (0.0, 0.4), (0.3, -0.3)] {
                let mut canvas = Canvas::new(1, 100.0, 100.0);
                for left in [at, at + 5.0] {
                    for time in [0.0, 1.0] {
                        let mut glyph = glyph('1', left + across * time, Run::Right);
                        glyph.frame.top += at + down * time;
                        canvas.glyphs.push(glyph);
                    }
                }
                canvas.drop_doubles();
                assert_eq!(canvas.glyphs.len(), 2);
            }
        }
    }
}
