//! How JSON is written here: one formatter for reports, findings, logs and errors.
//!
//! Characters that a reader does not see ([`ogi_model::text::is_hidden`]) are always written as `\u` escapes with lower-case
//! digits, so that no terminal or editor obeys what stands in a name. JSON itself asks for that only below U+0020.

use std::io::{self, Write};

use ogi_model::text::split_hidden;
use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};
use serde_json::{Result, Serializer};

/// Writes any of the published shapes (reports, findings, decisions files, logs) as JSON on one line, without a line end.
///
/// ```
/// let mut json = Vec::new();
/// ogi_serialize::write_json("甲\u{202e}县", &mut json)?;
/// assert_eq!(json, r#""甲\u202e县""#.as_bytes());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_json<T: Serialize + ?Sized, W: Write>(value: &T, out: W) -> io::Result<()> {
    Ok(compact(value, out)?)
}

/// Writes the same indented, for people.
pub fn write_json_pretty<T: Serialize + ?Sized, W: Write>(value: &T, out: W) -> io::Result<()> {
    Ok(pretty(value, out)?)
}

pub(crate) fn compact<T: Serialize + ?Sized, W: Write>(value: &T, out: W) -> Result<()> {
    value.serialize(&mut Serializer::with_formatter(out, Escaping(CompactFormatter)))
}

pub(crate) fn pretty<T: Serialize + ?Sized, W: Write>(value: &T, out: W) -> Result<()> {
    value.serialize(&mut Serializer::with_formatter(out, Escaping(PrettyFormatter::new())))
}

/// Another formatter, with hidden characters escaped.
struct Escaping<F>(F);

impl<F: Formatter> Formatter for Escaping<F> {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        escape(out, fragment, |_| true)
    }

    /// The text of `extensions`, whose strings are written as they were read. Between its values stand line ends and tabs at
    /// most, which are not hidden there; whatever else is hidden can only stand in a string.
    fn write_raw_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        escape(out, fragment, |hidden| !matches!(hidden, '\t' | '\n' | '\r'))
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array_value(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object_value(out)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object_value(out)
    }
}

/// Writes a text with those of its hidden characters escaped. All of them are in the basic plane: one escape each.
fn escape<W: ?Sized + Write>(out: &mut W, text: &str, escaped: impl Fn(char) -> bool) -> io::Result<()> {
    for (plain, hidden) in split_hidden(text) {
        out.write_all(plain.as_bytes())?;
        match hidden {
            Some(hidden) if escaped(hidden) => write!(out, "\\u{:04x}", u32::from(hidden))?,
            Some(hidden) => write!(out, "{hidden}")?,
            None => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_and_marks_of_direction_are_escaped_wherever_they_stand() {
        let text = "a\u{1b}b\u{7f}c\u{85}d\u{61c}e\u{200f}f\u{2028}g\u{202e}h\u{2069}\n县";
        let escaped = r#""a\u001bb\u007fc\u0085d\u061ce\u200ff\u2028g\u202eh\u2069\n县""#;
        let mut line = Vec::new();
        write_json(&std::collections::BTreeMap::from([(text, text)]), &mut line).unwrap();
        assert_eq!(String::from_utf8(line).unwrap(), format!("{{{escaped}:{escaped}}}"));
        let mut indented = Vec::new();
        write_json_pretty(&[text], &mut indented).unwrap();
        assert_eq!(String::from_utf8(indented).unwrap(), format!("[\n  {escaped}\n]"));
        let read: String = serde_json::from_str(escaped).unwrap();
        assert_eq!(read, text);
    }

    #[test]
    fn texts_kept_to_the_letter_are_escaped_too() {
        let raw =
            serde_json::value::RawValue::from_string("{\"\\\\\u{202e}\":\n\t\"\u{7f}\\u202E\"}".to_owned()).unwrap();
        let mut written = Vec::new();
        write_json(&raw, &mut written).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), "{\"\\\\\\u202e\":\n\t\"\\u007f\\u202E\"}");
    }
}
