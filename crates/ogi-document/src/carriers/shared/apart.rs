//! Text beside a number that is no part of it: a raised mark of a footnote, digits that are struck out.
//!
//! Raised digits keep their form, `12¹`, and what is struck out its line, so that neither is read into the number beside it and
//! both can be told in the text.

use ogi_model::text::{STRUCK, is_space};

use super::white_space::TextCollector;

/// How text stands apart from what is beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Apart {
    Raised,
    Struck,
    /// Lowered, inserted, or a reading.
    Other,
}

/// The longest mark of a footnote, in characters.
const LONGEST_MARK: usize = 4;

const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// The text in characters that show how it stands; nothing where there are none.
pub(crate) fn shown(text: &str, apart: Apart) -> Option<String> {
    match apart {
        Apart::Raised => raised(text.trim()),
        Apart::Struck => Some(struck(text)),
        Apart::Other => None,
    }
}

/// Adds the text to that of a cell, on a line of its own where no character shows how it stands.
pub(crate) fn push(collector: &mut TextCollector, text: &str, apart: Apart) {
    if let Some(shown) = shown(text, apart) {
        collector.push(&shown);
    } else {
        collector.break_line();
        collector.push(text);
        collector.break_line();
    }
}

/// Adds a run to the text of a cell, the same way.
#[cfg(feature = "workbook")]
pub(crate) fn append(text: &mut String, run: &str, apart: Option<Apart>) {
    match apart.filter(|_| !run.is_empty()) {
        None => text.push_str(run),
        Some(apart) => match shown(run, apart) {
            Some(shown) => text.push_str(&shown),
            None => text.extend(["\n", run, "\n"]),
        },
    }
}

fn raised(text: &str) -> Option<String> {
    let is_short = text.chars().nth(LONGEST_MARK).is_none();
    // These are marks wherever they stand.
    let is_bracketed = text.starts_with(['[', '〔', '【']) && text.ends_with([']', '〕', '】']);
    let is_mark = |c: char| matches!(c, '*' | '※' | '†' | '#' | '△' | '▲' | '①'..='⑳');
    if is_short && (is_bracketed || (!text.is_empty() && text.chars().all(is_mark))) {
        return Some(text.to_owned());
    }
    let digit = |c: char| RAISED.get(c.to_digit(10)? as usize).copied();
    text.chars().map(digit).collect::<Option<String>>().filter(|_| is_short)
}

fn struck(text: &str) -> String {
    text.chars().flat_map(|c| [Some(c), (!is_space(c)).then_some(STRUCK)]).flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_raised_and_digits_struck_out() {
        let show = |text, apart| shown(text, apart).unwrap_or_default();
        assert_eq!(show("12", Apart::Raised), "¹²");
        assert_eq!(show("[1]", Apart::Raised), "[1]");
        assert_eq!(show("①", Apart::Raised), "①");
        assert_eq!(shown("注1", Apart::Raised), None);
        assert_eq!(shown("12345", Apart::Raised), None);
        assert_eq!(show("3 4", Apart::Struck), "3\u{336} 4\u{336}");
        assert_eq!(shown("2", Apart::Other), None);
    }
}
