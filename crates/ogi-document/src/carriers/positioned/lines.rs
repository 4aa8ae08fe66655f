//! Lines of text from characters with places.

use std::ops::Range;

use super::page::{Frame, Glyph, Run};

/// A line of text.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) frame: Frame,
    /// The size of most of its characters.
    pub(super) size: f64,
    /// Pieces that a wide gap parts, in the order of the text.
    pub(super) pieces: Vec<Piece>,
    pub(super) run: Run,
}

/// A part of a line between wide gaps.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Its bytes in the text of the line.
    pub(super) range: Range<usize>,
    pub(super) frame: Frame,
    /// Some of it stands on the page.
    pub(super) is_on: bool,
}

impl Line {
    pub(super) fn text_of(&self, piece: &Piece) -> &str {
        &self.text[piece.range.clone()]
    }
}

/// The bytes of a Han character.
const HAN: usize = 3;

/// A gap this wide, as a part of the size, parts columns of a table without lines.
const COLUMN_GAP: f64 = 0.9;

/// A character in the direction of its line: along it, and across.
#[derive(Clone, Copy)]
struct Along<'g> {
    start: f64,
    end: f64,
    middle: f64,
    glyph: &'g Glyph,
}

/// The ways in which lines run, in reading order.
const RUNS: [Run; 5] = [Run::Right, Run::Stacked, Run::Down, Run::Up, Run::Left];

/// The lines of some characters, in reading order: first those that run to the right, then those that run otherwise.
pub(super) fn lines<'g>(glyphs: &(impl ExactSizeIterator<Item = &'g Glyph> + Clone)) -> Vec<Line> {
    let mut has = [false; RUNS.len()];
    for glyph in glyphs.clone() {
        has[glyph.run as usize] |= !glyph.is_hidden;
    }
    let mut lines = Vec::new();
    for run in RUNS.into_iter().filter(|run| has[*run as usize]) {
        let shown = glyphs.clone().filter(|glyph| glyph.run == run && !glyph.is_hidden);
        let mut along: Vec<Along<'_>> = Vec::with_capacity(glyphs.len());
        along.extend(shown.map(|glyph| self::along(glyph, run)));
        collect(along, run, &mut lines);
    }
    lines
}

fn along(glyph: &Glyph, run: Run) -> Along<'_> {
    let frame = glyph.frame;
    let (x, y) = frame.center();
    let (start, end, middle) = match run {
        Run::Right => (frame.left, frame.right, y),
        Run::Left => (-frame.right, -frame.left, -y),
        // Columns are read from the right.
        Run::Down | Run::Stacked => (frame.top, frame.bottom, -x),
        Run::Up => (-frame.bottom, -frame.top, x),
    };
    Along { start, end, middle, glyph }
}

fn collect(mut glyphs: Vec<Along<'_>>, run: Run, lines: &mut Vec<Line>) {
    glyphs.sort_by(|one, other| one.middle.total_cmp(&other.middle));
    // The characters from `first` on make the line that is open.
    let mut first = 0;
    let mut sum = 0.0;
    let mut largest = 0.0_f64;
    for at in 0..glyphs.len() {
        let Along { middle, glyph: Glyph { size, .. }, .. } = glyphs[at];
        let count = f64::from(u32::try_from(at - first).unwrap_or(u32::MAX));
        if at > first && middle - sum / count >= 0.5 * largest.max(*size) {
            lines.extend(line(&mut glyphs[first..at], run));
            (first, sum, largest) = (at, 0.0, 0.0);
        }
        sum += middle;
        largest = largest.max(*size);
    }
    lines.extend(line(&mut glyphs[first..], run));
}

fn line(glyphs: &mut [Along<'_>], run: Run) -> Option<Line> {
    glyphs.sort_by(|one, other| one.start.total_cmp(&other.start));
    let mut text = String::with_capacity(glyphs.len() * HAN);
    let mut pieces: Vec<Piece> = Vec::with_capacity(1);
    let mut last: Option<Along<'_>> = None;
    let mut had_space = false;
    for along in glyphs.iter().filter(|along| !along.glyph.character.is_control()) {
        let glyph = along.glyph;
        if glyph.character == ' ' {
            had_space = true;
            continue;
        }
        let gap = last.map_or(0.0, |last| (along.start - last.end) / last.glyph.size.max(glyph.size));
        match (last, pieces.last_mut()) {
            (Some(last), Some(piece)) if gap < COLUMN_GAP => {
                if is_gap(gap, last.glyph.character, glyph.character, had_space) {
                    text.push(' ');
                }
                text.push(glyph.character);
                piece.range.end = text.len();
                piece.frame = piece.frame.union(glyph.frame);
                piece.is_on |= !glyph.is_off;
            }
            (_, before) => {
                if before.is_some() {
                    text.push(' ');
                }
                let start = text.len();
                text.push(glyph.character);
                pieces.push(Piece { range: start..text.len(), frame: glyph.frame, is_on: !glyph.is_off });
            }
        }
        // A character that stands above another must not hide how far that reaches.
        last = Some(last.filter(|last| last.end > along.end).unwrap_or(*along));
        had_space = false;
    }
    // What runs over the edge of the page is read to its end, what begins beyond it is not.
    if pieces.iter().any(|piece| !piece.is_on) {
        pieces.retain(|piece| piece.is_on);
        text = joined(&text, &mut pieces);
    }
    let frame = pieces.iter().map(|piece| piece.frame).reduce(Frame::union)?;
    Some(Line { text, frame, size: middle_size(glyphs), pieces, run })
}

/// The text of some pieces of a text.
fn joined(whole: &str, pieces: &mut [Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        if !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(&whole[piece.range.clone()]);
        piece.range = start..text.len();
    }
    text
}

/// The size in the middle of those of some characters; blanks have none.
fn middle_size(glyphs: &[Along<'_>]) -> f64 {
    let mut sizes =
        glyphs.iter().map(|along| along.glyph).filter(|glyph| glyph.character != ' ').map(|glyph| glyph.size);
    let first = sizes.next().unwrap_or(0.0);
    if sizes.clone().all(|size| size.total_cmp(&first).is_eq()) {
        return first;
    }
    let mut sizes: Vec<f64> = std::iter::once(first).chain(sizes).collect();
    sizes.sort_by(f64::total_cmp);
    sizes[sizes.len() / 2]
}
/// Whether a gap, as a part of the size, parts words. Between figures a small one does: two numbers must never be one.
/// Between ideographs lines are stretched.
fn is_gap(gap: f64, before: char, after: char, had_space: bool) -> bool {
    let needed = match (is_wide(before), is_wide(after)) {
        _ if had_space => 0.1,
        (true, true) => 0.6,
        (false, false) => 0.18,
        _ => 0.4,
    };
    gap > needed
}

/// Characters set without blanks between them.
pub(super) fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}' | '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}

/// Marks that begin no line.
pub(super) fn is_closing(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '）'
            | '》'
            | '〉'
            | '】'
            | '〕'
            | '”'
            | '’'
            | '…'
            | '—'
            | ','
            | '.'
            | ';'
            | ':'
            | '!'
            | '?'
            | ')'
            | ']'
            | '%'
    )
}

/// How much room the word at the beginning of a line would need at the end of the one before: an ideograph with the marks
/// behind it, or a whole number or word.
pub(super) fn first_word(line: &Line) -> f64 {
    let mut characters = line.text.chars().peekable();
    let Some(first) = characters.next() else { return 0.0 };
    let width = |c: char| if is_wide(c) { 1.0 } else { 0.5 };
    let mut ems = width(first);
    while let Some(next) =
        characters.next_if(|next| is_closing(*next) || !(is_wide(first) || is_wide(*next) || *next == ' '))
    {
        ems += width(next);
    }
    ems * line.size
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glyphs(run: Run, places: &[(char, f64, f64, f64)]) -> Vec<Glyph> {
        let glyph = |&(character, left, top, width): &(char, f64, f64, f64)| Glyph {
            character,
            frame: Frame { left, top, right: left + width, bottom: top + 10.0 },
            size: 10.0,
            run,
            is_hidden: false,
            is_off: false,
        };
        places.iter().map(glyph).collect()
    }

    fn texts(glyphs: &[Glyph]) -> Vec<String> {
        lines(&glyphs.iter()).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn figures_apart_are_two_numbers_and_stretched_ideographs_one_word() {
        assert_eq!(texts(&glyphs(Run::Right, &[('1', 0.0, 0.0, 5.0), ('0', 5.0, 0.0, 5.0)])), ["10"]);
        assert_eq!(texts(&glyphs(Run::Right, &[('1', 0.0, 0.0, 5.0), ('0', 8.0, 0.0, 5.0)])), ["1 0"]);
        assert_eq!(texts(&glyphs(Run::Right, &[('总', 0.0, 0.0, 10.0), ('计', 14.0, 0.0, 10.0)])), ["总计"]);
    }

    #[test]
    fn a_space_that_takes_no_room_parts_nothing() {
        let tight = [('1', 0.0, 0.0, 5.0), (' ', 5.0, 0.0, 2.0), ('0', 5.2, 0.0, 5.0)];
        assert_eq!(texts(&glyphs(Run::Right, &tight)), ["10"]);
    }

    #[test]
    fn vertical_writing_is_read_down_and_from_the_right() {
        let columns = [('一', 20.0, 0.0, 10.0), ('二', 20.0, 10.0, 10.0), ('三', 0.0, 0.0, 10.0)];
        assert_eq!(texts(&glyphs(Run::Stacked, &columns)), ["一二", "三"]);
    }

    #[test]
    fn small_raised_figures_stay_on_their_line() {
        let mut raised = glyphs(Run::Right, &[('注', 0.0, 10.0, 10.0), ('1', 10.0, 8.0, 3.0)]);
        (raised[1].size, raised[1].frame.bottom) = (6.0, 14.0);
        assert_eq!(texts(&raised), ["注1"]);
    }
}
