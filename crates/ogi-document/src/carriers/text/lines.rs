//! The lines of a text, and where they end.

/// How many lines end in a text.
pub(in crate::carriers) fn ends(text: &str) -> u32 {
    u32::try_from(lines(text).count().saturating_sub(1)).unwrap_or(u32::MAX)
}

/// Lines however they end. A form feed, the page break of printed text, ends one too; whether it did is said.
pub(super) fn lines(source: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = Some(source);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = end_of_line(text.as_bytes()) else {
            rest = None;
            return Some((text, false));
        };
        let width = if text[end..].starts_with("\r\n") { 2 } else { 1 };
        rest = Some(&text[end + width..]);
        Some((&text[..end], text[end..].starts_with('\x0c')))
    })
}

/// Where a line ends. Most lines of a table are so short that they end before a search for many bytes at once has begun.
fn end_of_line(text: &[u8]) -> Option<usize> {
    const SHORT: usize = 8;
    let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r' | b'\x0c');
    let (start, behind) = text.split_at(text.len().min(SHORT));
    let in_start = start.iter().position(is_end);
    in_start.or_else(|| memchr::memchr3(b'\n', b'\r', b'\x0c', behind).map(|end| SHORT + end))
}

/// The lines alone.
pub(super) fn lines_of(source: &str) -> impl Iterator<Item = &str> {
    lines(source).map(|(line, _)| line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_any_length_end_at_any_end() {
        for length in 0..40 {
            let line = "1".repeat(length);
            for (end, ends_page) in [("\n", false), ("\r", false), ("\r\n", false), ("\x0c", true)] {
                let text = format!("{line}{end}{line}{end}2");
                let found: Vec<(&str, bool)> = lines(&text).collect();
                assert_eq!(found, [(line.as_str(), ends_page), (line.as_str(), ends_page), ("2", false)], "{length}");
                assert_eq!(ends(&text), 2);
            }
        }
    }
}
