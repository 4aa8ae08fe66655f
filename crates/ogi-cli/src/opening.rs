//! What the first characters of a file say: JSON is told by them, and so is what only looks like it.

/// How a file begins, behind byte order marks and blanks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// An object of JSON.
    Object,
    /// The same in UTF-16.
    WideObject,
    /// A list of objects of JSON.
    Array,
    /// A bracket that may open a list of JSON, or be part of a text.
    Bracket,
    /// Anything else, RTF among it, whose first character is that of an object.
    Other,
}

impl Opening {
    /// Tells it from the beginning of a file.
    pub(crate) fn of(start: &[u8]) -> Self {
        let is_wide = matches!(start, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [1..=0x7f, 0, ..] | [0, 1..=0x7f, ..]);
        let mut characters = (start.iter().copied())
            .filter(|byte| !(is_wide && *byte == 0))
            .skip_while(|byte| matches!(byte, 0xef | 0xbb | 0xbf | 0xfe | 0xff))
            .filter(|byte| !byte.is_ascii_whitespace() && !matches!(byte, 0xef | 0xbb | 0xbf));
        match (characters.next(), characters.next(), is_wide) {
            (Some(b'{'), Some(b'\\'), _) => Self::Other,
            (Some(b'{'), _, false) => Self::Object,
            (Some(b'{'), _, true) => Self::WideObject,
            (Some(b'['), Some(b'{'), _) => Self::Array,
            (Some(b'['), ..) => Self::Bracket,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_told_by_its_first_characters_in_any_encoding_it_comes_in() {
        let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        for (text, opening, in_utf16) in [
            ("{\"a\":1}", Opening::Object, Opening::WideObject),
            (" \r\n{ }", Opening::Object, Opening::WideObject),
            ("{", Opening::Object, Opening::WideObject),
            ("[ {}]", Opening::Array, Opening::Array),
            ("[1]", Opening::Bracket, Opening::Bracket),
            ("{\\rtf1", Opening::Other, Opening::Other),
            ("<p>{", Opening::Other, Opening::Other),
            ("年报", Opening::Other, Opening::Other),
            ("", Opening::Other, Opening::Other),
        ] {
            for marks in ["", "\u{feff}", "\u{feff}\u{feff}"] {
                let text = format!("{marks}{text}");
                assert_eq!(Opening::of(text.as_bytes()), opening, "{text:?}");
                for bytes in [wide(&text, u16::to_le_bytes), wide(&text, u16::to_be_bytes)] {
                    assert_eq!(Opening::of(&bytes), in_utf16, "{text:?}");
                }
            }
        }
    }
}
