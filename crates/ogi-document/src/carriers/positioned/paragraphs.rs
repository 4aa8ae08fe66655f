//! Paragraphs from lines.
//!
//! A line begins a paragraph if it is indented, if the line before it was ended although its next word would have had room,
//! if it is of another size, or if there is more room above it than between the lines of a paragraph. A numbered heading
//! always does.

use ogi_model::looks_like_figure;
use ogi_model::text::is_space;

use super::lines::{Line, first_word, is_wide};
use crate::carriers::shared::numbering::{Numbering, numbering_of};

/// A line of running text on its page.
#[derive(Clone, Debug)]
pub(super) struct OnPage {
    pub(super) page: usize,
    pub(super) line: Line,
}

/// Where the lines of a document begin and end, and how far they are apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    left: f64,
    right: f64,
    /// From line to line, in sizes.
    pitch: f64,
}

impl Measure {
    /// Takes it from the lines that are long enough to be within paragraphs.
    pub(super) fn of(lines: &[&Line]) -> Self {
        let widest = lines.iter().map(|line| line.frame.width()).fold(0.0, f64::max);
        let long: Vec<&&Line> = lines.iter().filter(|line| line.frame.width() > widest * 0.75).collect();
        let left = most_common(long.iter().map(|line| line.frame.left));
        let right = most_common(long.iter().map(|line| line.frame.right));
        let mut pitches: Vec<f64> = (long.windows(2))
            .map(|pair| (pair[1].frame.top - pair[0].frame.top) / pair[0].size)
            .filter(|pitch| (0.9..3.0).contains(pitch))
            .collect();
        pitches.sort_by(f64::total_cmp);
        let pitch = pitches.get(pitches.len() / 2).copied().unwrap_or(1.8);
        Self { left, right, pitch }
    }

    /// Whether `line` begins a paragraph after the line before it.
    fn begins(self, before: &OnPage, after: &OnPage) -> bool {
        let (last, line) = (&before.line, &after.line);
        let size = last.size.max(line.size);
        // The figures of a row of a table that has no rules; the next line is another row, or goes on with the label.
        if figures_at_end(&last.text) >= LEAST_FIGURES || figures_at_end(&line.text) >= LEAST_FIGURES {
            return true;
        }
        if is_heading(&line.text) && !last.text.ends_with(['，', '、', '（', '“']) {
            return true;
        }
        if last.run != line.run || (last.size - line.size).abs() > 0.08 * size {
            return true;
        }
        if line.frame.left > self.left + 1.2 * line.size {
            return true;
        }
        if before.page == after.page {
            let pitch = (line.frame.top - last.frame.top) / size;
            if !(0.5..self.pitch * 1.35).contains(&pitch) {
                return true;
            }
        }
        self.right - last.frame.right > first_word(line) + 0.3 * line.size
    }
}

/// So many figures at the end of a line are those of a row; a sentence has fewer.
const LEAST_FIGURES: usize = 3;

fn figures_at_end(text: &str) -> usize {
    text.split(is_space).rev().filter(|word| !word.is_empty()).take_while(|word| looks_like_figure(word)).count()
}

/// Whether a line begins with the number of a heading, `一、` or `（一）`.
fn is_heading(line: &str) -> bool {
    matches!(numbering_of(line), Some(Numbering::Part(_) | Numbering::Bracketed(_)))
}

/// The value that most are near to.
fn most_common(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    // From each value, how many are near: the end moves on with the beginning.
    let mut end = 0;
    let mut best = (0, 0);
    for index in 0..values.len() {
        end = end.max(index);
        end += values[end..].iter().take_while(|value| *value - values[index] <= 3.0).count();
        if end - index >= best.1 {
            best = (index, end - index);
        }
    }
    values.get(best.0 + best.1 / 2).copied().unwrap_or(0.0)
}

/// Groups lines that follow one another into paragraphs.
pub(super) fn paragraphs(lines: Vec<OnPage>, measure: Measure) -> Vec<Vec<OnPage>> {
    let mut paragraphs: Vec<Vec<OnPage>> = Vec::new();
    for line in lines {
        match paragraphs.last_mut() {
            Some(open) if open.last().is_some_and(|before| !measure.begins(before, &line)) => open.push(line),
            _ => paragraphs.push(vec![line]),
        }
    }
    paragraphs
}

/// The text of a paragraph. Ideographs, and figures among them, go on over the end of a line; words do not.
pub(super) fn text(lines: &[OnPage]) -> String {
    let mut text = String::with_capacity(lines.iter().map(|on_page| on_page.line.text.len() + 1).sum());
    for OnPage { line, .. } in lines {
        let ends = text.chars().next_back().zip(line.text.chars().next());
        if ends.is_some_and(|(last, first)| !is_wide(last) && !is_wide(first)) {
            text.push(' ');
        }
        text.push_str(&line.text);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_numbered_heading_is_told_from_a_sentence() {
        assert!(is_heading("一、总体情况") && is_heading("（三）政府信息管理情况"));
        assert!(!is_heading("一年来，本机关") && !is_heading("三项制度") && !is_heading("1.属于国家秘密"));
    }
}
