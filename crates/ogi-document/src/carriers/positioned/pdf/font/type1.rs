//! What the clear part of an embedded Type 1 font (`FontFile`) says: the names of the shapes of its codes.

use std::collections::HashMap;

/// The coding of the font.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Coding {
    /// Adobe's standard coding.
    Standard,
    /// Names by code.
    Names(HashMap<u8, String>),
}

/// The clear part is not longer.
const LONGEST: usize = 1 << 16;

/// Reads `dup 49 /one put`, with or without the blanks, and `/Encoding StandardEncoding def`.
pub(super) fn coding(data: &[u8]) -> Coding {
    let words = words(&data[..data.len().min(LONGEST)]);
    if words.windows(2).any(|pair| pair == [b"/Encoding".as_slice(), b"StandardEncoding"]) {
        return Coding::Standard;
    }
    let mut names = HashMap::new();
    for four in words.windows(4) {
        if let [b"dup", code, [b'/', name @ ..], b"put"] = four
            && let Some(code) = number(code)
            && let Ok(name) = std::str::from_utf8(name)
        {
            names.insert(code, name.to_owned());
        }
    }
    Coding::Names(names)
}

/// Words, parted by blanks; a name begins at its slash. Comments are left out.
fn words(text: &[u8]) -> Vec<&[u8]> {
    let mut words = Vec::new();
    for line in text.split(|byte| matches!(byte, b'\n' | b'\r')) {
        let line = line.split(|byte| *byte == b'%').next().unwrap_or_default();
        for word in line.split(u8::is_ascii_whitespace) {
            let mut from = 0;
            for at in 1..word.len() {
                if word[at] == b'/' {
                    words.push(&word[from..at]);
                    from = at;
                }
            }
            if from < word.len() {
                words.push(&word[from..]);
            }
        }
    }
    words
}

/// `49`, or `8#61` to the base of eight.
fn number(word: &[u8]) -> Option<u8> {
    let word = std::str::from_utf8(word).ok()?;
    match word.split_once('#') {
        Some((base, digits)) => {
            let base = base.parse().ok().filter(|base| (2..=36).contains(base))?;
            u8::from_str_radix(digits, base).ok()
        }
        None => word.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_with_and_without_blanks_and_to_any_base() {
        let text =
            b"%!PS-AdobeFont-1.0: X\n/Encoding 256 array\n0 1 255{1 index exch/.notdef put}for\ndup 49/one put\n\
            dup 8#62 /two put % dup 51 /three put\nreadonly def";
        let names = [(49, "one".to_owned()), (50, "two".to_owned())];
        assert_eq!(coding(text), Coding::Names(names.into()));
        assert_eq!(coding(b"/Encoding StandardEncoding def"), Coding::Standard);
        assert_eq!(coding(b"\x80\x01 junk 99#1"), Coding::Names(HashMap::new()));
    }
}
