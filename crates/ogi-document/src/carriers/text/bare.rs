//! Lines that are paragraphs as they stand, which most lines of a text are: told at a glance, before anything looks for tables
//! and marks in them.

use crate::carriers::shared::white_space::behind_plain;

/// Whether a line is a paragraph as it stands: it begins with no mark of Markdown or of a drawing, and has nothing that stands
/// for its looks and no blanks but single ones between its words.
pub(super) fn is_bare(line: &str) -> bool {
    let mut rest = line.as_bytes();
    let mut is_behind_blank = true;
    while let [first, behind @ ..] = rest {
        let is_blank = *first == b' ';
        rest = match first {
            b'|' | b'*' | b'_' => return false,
            b' ' if !is_behind_blank => behind,
            _ => match behind_plain(rest) {
                Some(behind) => behind,
                None => return false,
            },
        };
        is_behind_blank = is_blank;
    }
    !is_behind_blank && has_bare_ends(line)
}

/// Whether a line begins with no mark and has no blanks around it.
pub(super) fn has_bare_ends(line: &str) -> bool {
    let begins =
        !matches!(line.as_bytes(), [b' ' | b'#' | b'*' | b'+' | b'-' | b'=' | b'>' | b'_' | b'`' | b'h' | b'~', ..]);
    begins && !line.ends_with(' ')
}

/// Whether a text without several blanks together has nothing that keeps a line from being bare, but at its ends. All bytes are
/// looked at without a branch, many at once; only some of the marks among Han characters need a second look.
#[expect(clippy::needless_bitwise_bool, reason = "a branch would have the bytes looked at one by one")]
pub(super) fn is_bare_inside(text: &str) -> bool {
    let bytes = text.as_bytes();
    let has_other = bytes.iter().fold(false, |has_other, &byte| {
        let is_seen = (b' '..=b'~').contains(&byte) & (byte != b'|') & (byte != b'*') & (byte != b'_');
        let is_end = (byte == b'\n') | (byte == b'\r') | (byte == b'\x0c');
        let is_wide = (0x80..=0xbf).contains(&byte) | (0xe2..=0xe9).contains(&byte) | (byte == 0xef);
        has_other | !(is_seen | is_end | is_wide)
    });
    !has_other && memchr::memchr3_iter(0xe2, 0xe3, 0xef, bytes).all(|at| behind_plain(&bytes[at..]).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::{drawn, markdown, pipes, separators, wiki};
    use super::*;

    #[test]
    fn a_line_told_at_a_glance_reads_as_it_would_without() {
        let words = [
            "规章",
            "12",
            "、。“政府”",
            "（一）",
            "a.b",
            "\\",
            "'",
            "〇",
            "\u{3000}",
            "“",
            "`甲`",
            "{",
            "}",
            "!",
            "h2. 甲",
        ];
        let marks = ["", " ", "  ", "*", "**", "_", "__", "#", "# ", "> ", "- ", "+", "=", "|", "`", "~", "--", "<"];
        for (first, second) in words.iter().flat_map(|first| words.map(|second| (*first, second))) {
            for (before, between) in marks.iter().flat_map(|before| marks.map(|between| (*before, between))) {
                let line = format!("{before}{first}{between}{second}");
                let is_told = is_bare_inside(&line) && !line.contains("  ") && has_bare_ends(&line);
                assert_eq!(is_told, is_bare(&line), "{line}");
                if !is_told {
                    continue;
                }
                assert_eq!((markdown::heading(&line), markdown::is_rule(&line)), (None, false), "{line}");
                assert_eq!(markdown::plain(&line), line);
                assert!(!pipes::has_pipes(&line) && separators(&line) == 0 && !line.contains("   "), "{line}");
                assert!(!drawn::begins(&line) && !wiki::begins(&line), "{line}");
            }
        }
    }
}
