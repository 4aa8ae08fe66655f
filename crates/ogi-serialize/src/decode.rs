//! In which encoding a JSON text is written, and how much of it is read.

use std::borrow::Cow;

use crate::fault::JsonFault;
use crate::json::JsonError;

/// The largest report that is read, in bytes of UTF-8: 16 MB. A report is a hundred kilobytes, most of it prose.
///
/// [`from_json`](crate::from_json) refuses a larger text before it parses it, [`read_ndjson`](crate::read_ndjson) a longer
/// line; a stream of lines may be of any length.
pub const MAX_REPORT_BYTES: usize = 16 << 20;

/// The text of a JSON file in UTF-8 or UTF-16. Byte order marks are skipped, also several; UTF-16 without one is told by its
/// first character, which is one of ASCII. Anything else is refused with its place.
///
/// [`from_json`](crate::from_json) and [`read_json`](crate::read_json) do this themselves. It is here for files that hold
/// something else, such as a policy or many reports, one a line.
///
/// ```
/// assert_eq!(ogi_serialize::decode_json(b"\xff\xfe{\0}\0")?, "{}");
/// assert_eq!(ogi_serialize::decode_json(b"\xef\xbb\xbf\xef\xbb\xbf{}")?, "{}");
/// # Ok::<(), ogi_serialize::JsonError>(())
/// ```
pub fn decode_json(text: &[u8]) -> Result<Cow<'_, str>, JsonError> {
    let unit: fn([u8; 2]) -> u16 = match text {
        [0xff, 0xfe, ..] | [1..=0x7f, 0, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] | [0, 1..=0x7f, ..] => u16::from_be_bytes,
        _ => {
            let text = simdutf8::basic::from_utf8(text).map_err(|_| not_utf8(text))?;
            return Ok(Cow::Borrowed(text.trim_start_matches('\u{feff}')));
        }
    };
    let (pairs, rest) = text.as_chunks::<2>();
    let mut decoded = String::with_capacity(text.len() / 2);
    for character in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match character {
            Ok('\u{feff}') if decoded.is_empty() => {}
            Ok(character) => decoded.push(character),
            Err(_) => return Err(not_utf16(&decoded)),
        }
    }
    if rest.is_empty() { Ok(Cow::Owned(decoded)) } else { Err(not_utf16(&decoded)) }
}

fn not_utf8(text: &[u8]) -> JsonError {
    let readable = match std::str::from_utf8(text) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&text[..error.valid_up_to()]).unwrap_or_default(),
    };
    JsonError::at(readable, readable.len(), String::new(), JsonFault::NotUtf8)
}

fn not_utf16(readable: &str) -> JsonError {
    JsonError::at(readable, readable.len(), String::new(), JsonFault::NotUtf16)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn both_orders_are_read_with_any_number_of_marks() {
        for marks in ["", "\u{feff}", "\u{feff}\u{feff}"] {
            let text = format!("{marks}{{\"甲\":\"𠮷\"}}");
            for bytes in [utf16(&text, u16::to_le_bytes), utf16(&text, u16::to_be_bytes), text.into_bytes()] {
                assert_eq!(decode_json(&bytes).unwrap(), "{\"甲\":\"𠮷\"}");
            }
        }
    }

    #[test]
    fn half_a_character_is_refused_with_its_place() {
        let mut text = utf16("{\n\"甲", u16::to_le_bytes);
        text.push(b'a');
        let error = decode_json(&text).unwrap_err();
        assert_eq!((error.line, error.column), (2, 3));
        assert!(error.zh().contains("UTF-16"), "{}", error.zh());
        let alone = [utf16("{", u16::to_be_bytes), vec![0xd8, 0]].concat();
        assert_eq!(decode_json(&alone).unwrap_err().column, 2);
    }
}
