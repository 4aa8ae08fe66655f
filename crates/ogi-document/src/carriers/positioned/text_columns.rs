//! Pages in two columns of text: two pages printed on one sheet, columns of a layout, two sections side by side. Each column is
//! taken for a page of its own, on which everything keeps its place.
//!
//! A gap that runs down a page may part the columns of a table, too. So both sides must have lines of text, as the labels of a
//! table stand on one side and its figures on the other; or two sections that follow each other begin on one line.

use super::lines::{self, Line, is_wide};
use super::page::{Canvas, Frame, Glyph, Rule, Run};

/// A gap between columns of text is no narrower, in sizes.
const LEAST_GAP: f64 = 1.5;

/// Columns of text part in the middle of the page; this part of it on either side.
const MIDDLE: (f64, f64) = (0.3, 0.7);

/// Ideographs of a line of text; heads of narrow columns have fewer.
const LEAST_TEXT: usize = 8;

/// Lines of text on either side.
const LEAST_LINES: usize = 3;

/// The pages with each column of text as a page of its own.
pub(super) fn split(canvases: Vec<Canvas>) -> Vec<Canvas> {
    canvases.into_iter().flat_map(columns).collect()
}

fn columns(canvas: Canvas) -> Vec<Canvas> {
    if let Some(gap) = gap(&canvas) {
        let (left, right) = canvas.parted(|frame| frame.center().0 < gap);
        return vec![left, right];
    }
    let Some(band) = sections_side_by_side(&canvas) else { return vec![canvas] };
    let (above, rest) = canvas.parted(|frame| frame.center().1 < band.top);
    let (within, below) = rest.parted(|frame| frame.center().1 < band.bottom);
    let (left, right) = within.parted(|frame| frame.center().0 < band.gap);
    vec![above, left, right, below]
}

/// Where a gap runs down a wide page between two columns of text.
fn gap(canvas: &Canvas) -> Option<f64> {
    if canvas.width <= canvas.height {
        return None;
    }
    let mut free = Free::within(canvas.width * MIDDLE.0, canvas.width * MIDDLE.1);
    canvas.rules.iter().for_each(|rule| free.subtract(extent(rule)));
    canvas.glyphs.iter().filter(|glyph| is_seen(glyph)).for_each(|glyph| free.subtract(of_frame(glyph.frame)));
    let (from, to) = free.widest()?;
    let middle = f64::midpoint(from, to);
    let (left, right): (Vec<Glyph>, Vec<Glyph>) =
        canvas.glyphs.iter().partition(|glyph| glyph.frame.center().0 < middle);
    let has_text = |glyphs: &[Glyph]| {
        let lines = lines::lines(&glyphs.iter());
        let lines = lines.iter().filter(|line| line.run == Run::Right);
        let texts = lines.flat_map(|line| line.pieces.iter().map(|piece| line.text_of(piece)));
        texts.filter(|text| text.chars().filter(|c| is_wide(*c)).count() >= LEAST_TEXT).count() >= LEAST_LINES
    };
    let is_wide_enough = to - from >= LEAST_GAP * usual_size(&canvas.glyphs);
    (is_wide_enough && has_text(&left) && has_text(&right)).then_some(middle)
}

/// A part of a page in two columns.
struct Band {
    top: f64,
    bottom: f64,
    gap: f64,
}

/// Two sections that begin on one line, the number of one behind that of the other: they reach to the next one, or to what
/// leaves no gap between them.
fn sections_side_by_side(canvas: &Canvas) -> Option<Band> {
    // Most pages are told without their lines.
    canvas.glyphs.iter().filter(|glyph| glyph.character == '、').nth(1)?;
    let mut lines = lines::lines(&canvas.glyphs.iter());
    lines.retain(|line| line.run == Run::Right);
    lines.sort_by(|one, other| one.frame.top.total_cmp(&other.frame.top));
    let numbers = |line: &Line| match line.pieces.as_slice() {
        [left, right] => {
            let number = |piece| number(line.text_of(piece));
            Some((number(left)?, number(right)?, left.frame.right, right.frame.left))
        }
        _ => None,
    };
    let (at, (_, number_of_right, from, to)) = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| Some((at, numbers(line)?)))
        .find(|(_, (left, right, ..))| left + 1 == *right)?;
    let head = &lines[at];
    let mut free = Free::within(from, to);
    let mut band = Band { top: head.frame.top, bottom: f64::INFINITY, gap: f64::midpoint(from, to) };
    for line in &lines[at + 1..] {
        let mut behind = free.clone();
        line.pieces.iter().for_each(|piece| behind.subtract(of_frame(piece.frame)));
        let reach = band.top..line.frame.bottom;
        canvas.rules.iter().filter(|rule| reach.contains(&height(rule))).for_each(|rule| behind.subtract(extent(rule)));
        let is_next = line
            .pieces
            .first()
            .and_then(|piece| number(line.text_of(piece)))
            .is_some_and(|number| number > number_of_right);
        let widest = behind.widest().filter(|(from, to)| !is_next && to - from >= head.size);
        let Some((from, to)) = widest else {
            band.bottom = line.frame.top;
            break;
        };
        band.gap = f64::midpoint(from, to);
        free = behind;
    }
    Some(band)
}

/// The number that a heading begins with: 二、.
fn number(text: &str) -> Option<usize> {
    let mut characters = text.chars();
    let number = "一二三四五六七八九十".chars().position(|c| text.starts_with(c))?;
    characters.next();
    (characters.next() == Some('、')).then_some(number)
}

fn is_seen(glyph: &Glyph) -> bool {
    !glyph.is_hidden && !glyph.is_off && glyph.character != ' '
}

fn usual_size(glyphs: &[Glyph]) -> f64 {
    let mut sizes: Vec<f64> = glyphs.iter().filter(|glyph| is_seen(glyph)).map(|glyph| glyph.size).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or_default()
}

fn height(rule: &Rule) -> f64 {
    rule.frame().center().1
}

fn extent(rule: &Rule) -> (f64, f64) {
    of_frame(rule.frame())
}

fn of_frame(frame: Frame) -> (f64, f64) {
    (frame.left, frame.right)
}

/// Stretches across a page on which nothing stands.
#[derive(Clone)]
struct Free {
    stretches: Vec<(f64, f64)>,
}

impl Free {
    fn within(from: f64, to: f64) -> Self {
        Self { stretches: vec![(from, to)] }
    }

    fn subtract(&mut self, (left, right): (f64, f64)) {
        // Most of what is printed stands where something does already.
        if !self.stretches.iter().any(|(from, to)| left < *to && right > *from) {
            return;
        }
        let parts = |(from, to): (f64, f64)| {
            [(from, to.min(left)), (from.max(right), to)].into_iter().filter(|(from, to)| to > from)
        };
        let touched = |(from, to): &(f64, f64)| left < *to && right > *from;
        let old = std::mem::take(&mut self.stretches);
        for stretch in old {
            if touched(&stretch) { self.stretches.extend(parts(stretch)) } else { self.stretches.push(stretch) }
        }
    }

    fn widest(&self) -> Option<(f64, f64)> {
        self.stretches.iter().copied().max_by(|one, other| (one.1 - one.0).total_cmp(&(other.1 - other.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page on which texts stand at places, 10 points high and wide a character, half so wide a figure.
    fn page(width: f64, height: f64, texts: &[(&str, f64, f64)]) -> Canvas {
        let mut canvas = Canvas::new(1, width, height);
        for (text, left, top) in texts {
            let mut left = *left;
            for character in text.chars() {
                let right = left + if is_wide(character) { 10.0 } else { 5.0 };
                let frame = Frame { left, top: *top, right, bottom: top + 10.0 };
                canvas.glyphs.push(Glyph {
                    character,
                    frame,
                    size: 10.0,
                    run: Run::Right,
                    is_hidden: false,
                    is_off: false,
                });
                left = right;
            }
        }
        canvas
    }

    fn texts(canvas: Canvas) -> Vec<String> {
        let text = |canvas: &Canvas| canvas.glyphs.iter().map(|glyph| glyph.character).collect();
        columns(canvas).iter().map(text).collect()
    }

    const LEFT: [(&str, f64, f64); 3] = [
        ("本年新收政府信息公开申请", 20.0, 10.0),
        ("上年结转政府信息公开申请", 20.0, 30.0),
        ("结转下年度继续办理的申请", 20.0, 50.0),
    ];

    #[test]
    fn two_columns_of_text_on_a_wide_page_are_two_pages() {
        let right = LEFT.map(|(text, left, top)| (text, left + 200.0, top));
        let both: Vec<_> = LEFT.into_iter().zip(right).flat_map(|(left, right)| [left, right]).collect();
        let column: String = LEFT.iter().map(|(text, ..)| *text).collect();
        assert_eq!(texts(page(400.0, 300.0, &both)), [column.clone(), column]);
        assert_eq!(texts(page(400.0, 500.0, &both)).len(), 1, "an upright page");
        let mut ruled = page(400.0, 300.0, &both);
        ruled.rules.push(Rule { is_horizontal: true, at: 25.0, from: 20.0, to: 380.0 });
        assert_eq!(texts(ruled).len(), 1, "a table");
    }

    #[test]
    fn labels_and_their_figures_stay_on_one_page() {
        let figures = [("12", 240.0, 10.0), ("3", 240.0, 30.0), ("4", 240.0, 50.0)];
        assert_eq!(texts(page(400.0, 300.0, &[LEFT, figures].concat())).len(), 1);
    }

    #[test]
    fn two_sections_side_by_side_reach_to_the_next() {
        let lines = [
            ("一、总体情况与本年度的工作以及其他", 20.0, 10.0),
            ("二、主动公开", 20.0, 30.0),
            ("三、申请", 150.0, 30.0),
            ("规章1", 20.0, 50.0),
            ("新收2", 150.0, 50.0),
            ("四、复议", 20.0, 70.0),
            ("3", 20.0, 90.0),
            ("4", 150.0, 90.0),
        ];
        let expected = ["一、总体情况与本年度的工作以及其他", "二、主动公开规章1", "三、申请新收2", "四、复议34"];
        assert_eq!(texts(page(300.0, 400.0, &lines)), expected);
        let apart = lines.map(|(text, left, top)| (text, left, if left > 100.0 { top + 11.0 } else { top }));
        assert_eq!(texts(page(300.0, 400.0, &apart)).len(), 1);
    }
}
