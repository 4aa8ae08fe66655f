//! The characters of a text that is read as bytes.

/// The character at a place: an ASCII one, or one of three bytes; any other, and the end, is told as U+0000.
pub(crate) fn character(text: &[u8], at: usize) -> char {
    match text.get(at..).unwrap_or_default() {
        [ascii @ ..0x80, ..] => char::from(*ascii),
        [first @ 0xe0..=0xef, second, third, ..] => {
            let [first, second, third] = [first & 0x0f, second & 0x3f, third & 0x3f].map(u32::from);
            char::from_u32(first << 12 | second << 6 | third).unwrap_or_default()
        }
        _ => char::default(),
    }
}

/// The character that ends at a place, told in the same way.
pub(crate) fn character_before(text: &[u8], at: usize) -> char {
    match text[..at] {
        [.., ascii @ ..0x80] => char::from(ascii),
        [.., 0xe0..=0xef, _, _] => character(text, at - 3),
        _ => char::default(),
    }
}

/// Where the blanks that begin at a place end.
pub(crate) fn blanks(text: &[u8], mut at: usize) -> usize {
    loop {
        match text.get(at) {
            Some(b' ' | b'\t' | b'\n' | b'\r') => at += 1,
            Some(0xc2) if text.get(at + 1) == Some(&0xa0) => at += 2,
            Some(0xe3) if character(text, at) == '\u{3000}' => at += 3,
            _ => return at,
        }
    }
}
