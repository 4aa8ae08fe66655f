//! Markdown in a text: headings, emphasis, front matter. Tables between pipes are read by [`pipes`](super::pipes).

use std::borrow::Cow;

use crate::carriers::shared::white_space::collapse_white_space;

/// The level and the text of a heading, `## 一、总体情况`. The blank is often forgotten before Chinese.
pub(crate) fn heading(line: &str) -> Option<(u8, &str)> {
    let line = line.trim_start_matches([' ', '\u{feff}']);
    if let Some(heading) = wiki_heading(line).or_else(|| jira_heading(line)) {
        return Some(heading);
    }
    let text = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - text.len()).ok().filter(|level| (1..=6).contains(level))?;
    let is_heading = text.starts_with([' ', '\t', '\u{3000}', '\u{a0}']) || text.starts_with(|c: char| c > '\u{2e7f}');
    let text = text.trim();
    // Closing marks count only after a blank.
    let closed = text.trim_end_matches('#');
    let text = if closed.ends_with(' ') { closed.trim_end() } else { text };
    (is_heading && !text.is_empty()).then_some((level, text))
}

/// A heading of MediaWiki, `== 一、总体情况 ==`.
fn wiki_heading(line: &str) -> Option<(u8, &str)> {
    let line = line.trim_end();
    let inner = line.trim_start_matches('=');
    let marks = line.len() - inner.len();
    let text = inner.trim_end_matches('=');
    let level = u8::try_from(marks).ok().filter(|level| (1..=6).contains(level))?;
    let is_heading = inner.len() - text.len() == marks && text.starts_with(' ') && text.ends_with(' ');
    (is_heading && !text.trim().is_empty()).then(|| (level, text.trim()))
}

/// A heading of Jira and Confluence, `h2. 一、总体情况`.
fn jira_heading(line: &str) -> Option<(u8, &str)> {
    let [b'h', level @ b'1'..=b'6', b'.', b' ', ..] = line.as_bytes() else { return None };
    let text = line[4..].trim();
    (!text.is_empty()).then_some((level - b'0', text))
}

/// Whether a line only draws something: a thematic break, the underline of a heading, the rule of a table, a fence.
pub(crate) fn is_rule(line: &str) -> bool {
    let line = line.trim();
    if line.starts_with("```") || line.starts_with("~~~") {
        return !line[3..].contains('`');
    }
    line.bytes().all(|byte| matches!(byte, b'-' | b'=' | b'*' | b'_' | b'+' | b' ' | b'\t'))
        && line.bytes().filter(|byte| matches!(byte, b'-' | b'=' | b'*' | b'_')).count() >= 3
        // `- - -` may be a row of cells that hold nothing.
        && ["--", "==", "**", "__"].iter().any(|rule| line.contains(rule))
}

/// The text of a line without the marks that stand for its looks.
pub(crate) fn plain(line: &str) -> String {
    let line = line.trim_matches([' ', '\t', '\u{feff}']);
    let quoted = line.strip_prefix("> ").unwrap_or(line);
    let listed = ["- ", "* ", "+ "].iter().find_map(|bullet| quoted.strip_prefix(bullet));
    // `- 4 -` is the number of a page.
    let text = listed.filter(|text| text.chars().any(|c| c > '\u{2e7f}')).unwrap_or(quoted);
    collapse_white_space(&unmarked(text))
}

/// Takes off `**` and `__` that stand in pairs.
pub(super) fn unmarked(text: &str) -> Cow<'_, str> {
    let mut rest = Cow::Borrowed(text);
    if !text.bytes().any(|byte| matches!(byte, b'*' | b'_')) {
        return rest;
    }
    for mark in ["**", "__"] {
        let marks = rest.matches(mark).count();
        if marks > 0 && marks % 2 == 0 && rest.bytes().any(|byte| !b"*_ ".contains(&byte)) {
            rest = Cow::Owned(rest.replace(mark, ""));
        }
    }
    rest
}

/// The data at the top of a file, between two lines `---`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct FrontMatter {
    pub(crate) pairs: Vec<(String, String)>,
    /// How many bytes it takes.
    pub(crate) length: usize,
    /// How many lines it takes.
    pub(crate) lines: u32,
}

/// The data a file begins with, if it does.
pub(crate) fn front_matter(source: &str) -> Option<FrontMatter> {
    let start = source.trim_start_matches('\u{feff}');
    let mut at = source.len() - start.len();
    let mut pairs = Vec::new();
    for (number, line) in (1..=MOST_FRONT_LINES).zip(start.split_inclusive('\n')) {
        at += line.len();
        let line = line.trim_end();
        match line.split_once(':') {
            _ if number == 1 && line == "---" => {}
            _ if number == 1 => return None,
            _ if line == "---" || line == "..." => {
                return (!pairs.is_empty()).then_some(FrontMatter { pairs, length: at, lines: number });
            }
            Some((key, value)) if is_key(key) => {
                pairs.push((key.to_owned(), value.trim().trim_matches(['"', '\'']).to_owned()));
            }
            _ if line.is_empty() || line.starts_with([' ', '-', '#']) => {}
            _ => return None,
        }
    }
    None
}

const MOST_FRONT_LINES: u32 = 100;

fn is_key(key: &str) -> bool {
    !key.is_empty() && key.len() <= 60 && !key.contains([' ', '|', '。', '，'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_with_and_without_a_blank() {
        assert_eq!(heading("## 一、总体情况 ##"), Some((2, "一、总体情况")));
        assert_eq!(heading("###（一）予以公开"), Some((3, "（一）予以公开")));
        assert_eq!(heading("== 一、总体情况 =="), Some((2, "一、总体情况")));
        assert_eq!(heading("h2. 一、总体情况"), Some((2, "一、总体情况")));
        for text in ["== 规章 =", "= =", "==", "#1", "####### 七", "#", "# ", "规章 # 1", "h7. 一", "h2.5", "h1. "]
        {
            assert_eq!(heading(text), None, "{text}");
        }
    }

    #[test]
    fn front_matter_gives_pairs() {
        let FrontMatter { pairs, length: bytes, lines } =
            front_matter("---\ntitle: \"报告\"\ndate: 2021-01-12\n---\n正文").unwrap();
        assert_eq!(pairs, [("title".into(), "报告".into()), ("date".into(), "2021-01-12".into())]);
        assert_eq!((bytes, lines), ("---\ntitle: \"报告\"\ndate: 2021-01-12\n---\n".len(), 4));
        assert_eq!(front_matter("---\n规章 0 0 0\n---\n"), None);
        assert_eq!(front_matter("一、总体情况\n---\n"), None);
    }
}
