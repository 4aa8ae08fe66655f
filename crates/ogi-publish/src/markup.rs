//! Text within markup: it never becomes markup itself.

use std::fmt::{self, Display, Write};

use ogi_model::text::split_hidden;

/// Appends formatted text to a string, which cannot fail.
macro_rules! put {
    ($out:expr, $($format:tt)*) => {{
        let _ = ::std::fmt::Write::write_fmt($out, format_args!($($format)*));
    }};
}
pub(crate) use put;

/// Text as it stands in HTML and XML, in content and in attributes alike. Hidden characters (control characters, marks that turn the
/// direction of text) are shown as `\u{…}`, characters that XML does not have are left out, and line ends become `line_end`.
#[derive(Clone, Copy, Debug)]
pub struct Escaped<'a> {
    /// The text.
    pub text: &'a str,
    /// What stands for a line end.
    pub line_end: &'a str,
}

/// Text of a page, with its line ends.
pub(crate) const fn lines(text: &str) -> Escaped<'_> {
    Escaped { text, line_end: "<br>" }
}

/// Text on one line.
pub const fn escaped(text: &str) -> Escaped<'_> {
    Escaped { text, line_end: " " }
}

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (plain, hidden) in split_hidden(self.text) {
            write_escaped(f, plain)?;
            match hidden {
                Some('\n') => f.write_str(self.line_end)?,
                Some('\r') | None => {}
                Some('\t') => f.write_str(" ")?,
                Some(hidden) => write!(f, "\\u{{{:x}}}", u32::from(hidden))?,
            }
        }
        Ok(())
    }
}

/// Text of a workbook, whose writer escapes what is markup: hidden characters are shown, and what XML does not have is left out.
#[cfg(feature = "xlsx")]
pub(crate) fn escaped_text(text: &str) -> std::borrow::Cow<'_, str> {
    let plain = |c: char| !ogi_model::text::is_hidden(c) && !matches!(c, '\u{fffe}' | '\u{ffff}');
    if text.chars().all(plain) {
        return std::borrow::Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '\n' | '\t' => shown.push(character),
            '\r' | '\u{fffe}' | '\u{ffff}' => {}
            _ if ogi_model::text::is_hidden(character) => put!(&mut shown, "\\u{{{:x}}}", u32::from(character)),
            _ => shown.push(character),
        }
    }
    std::borrow::Cow::Owned(shown)
}

/// Escapes what is markup; everything else is written in one piece.
fn write_escaped(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'', '\u{fffe}', '\u{ffff}']) {
        let (plain, tail) = rest.split_at(at);
        f.write_str(plain)?;
        let mut characters = tail.chars();
        match characters.next() {
            Some('&') => f.write_str("&amp;")?,
            Some('<') => f.write_str("&lt;")?,
            Some('>') => f.write_str("&gt;")?,
            Some('"') => f.write_str("&quot;")?,
            Some('\'') => f.write_str("&#39;")?,
            _ => {}
        }
        rest = characters.as_str();
    }
    f.write_str(rest)
}

/// JSON as it may stand within a script block: no tag, no comment and no end of the script can begin in it.
pub(crate) fn json_for_script(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            '<' | '>' | '&' => put!(&mut safe, "\\u{:04x}", u32::from(character)),
            _ => {
                let _ = safe.write_char(character);
            }
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_markup() {
        assert_eq!(
            escaped("<script>\"]]>'&\u{202e}\u{1b}\t\n\u{ffff}").to_string(),
            "&lt;script&gt;&quot;]]&gt;&#39;&amp;\\u{202e}\\u{1b}  "
        );
        assert_eq!(json_for_script("\"</script><!--\""), "\"\\u003c/script\\u003e\\u003c!--\"");
    }
}
