//! Reads the signs of a file, as far as it must be known what stands in its dictionaries.

use std::borrow::Cow;

use super::Packing;

/// Dictionaries within dictionaries.
const MOST_NESTED: usize = 64;
/// The same for what is only passed over, as the library does.
const MOST_NESTED_OBJECTS: usize = 512;

/// A dictionary as far as it matters here.
#[derive(Debug)]
pub(super) struct Dictionary {
    /// It has the entries of a stream of objects, and so many of them.
    pub(super) has_members: bool,
    pub(super) members: usize,
    /// It has the entries of a table of places, and so many bytes for each.
    pub(super) width: Option<usize>,
    /// Items of its list of pages, and itself if it has content as a page has.
    pub(super) pages: usize,
    /// Its lists of pages that stand elsewhere.
    pub(super) lists_elsewhere: usize,
    pub(super) is_encrypting: bool,
    /// Its data was made easier to pack before it was packed.
    pub(super) is_predicted: bool,
    pub(super) length: usize,
    /// Nothing where it cannot be told.
    pub(super) packing: Option<Vec<Packing>>,
}

/// Reads the signs of a file one after another.
pub(super) struct Reader<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
}

/// A sign.
#[derive(Debug, PartialEq, Eq)]
enum Sign<'a> {
    Name(Cow<'a, [u8]>),
    Open,
    Close,
    OpenList,
    CloseList,
    /// A text, whatever it says.
    Text,
    Word(&'a [u8]),
}

impl<'a> Reader<'a> {
    /// Reads a dictionary to its end; nothing if that is not found.
    pub(super) fn dictionary(&mut self) -> Option<Dictionary> {
        let mut dict = Dictionary::default();
        // What is open: dictionaries, and lists.
        let mut open: Vec<Sign<'_>> = Vec::new();
        // The name that the next sign belongs to.
        let mut key: Option<Cow<'a, [u8]>> = None;
        let mut packings = 0;
        loop {
            let sign = self.sign()?;
            let is_own = open.len() == 1;
            let is_in_list = open.len() == 2 && open[1] == Sign::OpenList;
            match sign {
                Sign::Open | Sign::OpenList => {
                    if is_in_list && key.as_deref() == Some(b"Kids") {
                        dict.pages += 1;
                    }
                    if sign == Sign::Open || is_in_list {
                        dict.unsure(key.as_deref().filter(|_| is_own || is_in_list));
                    }
                    open.push(sign);
                    if open.len() > MOST_NESTED {
                        return None;
                    }
                }
                Sign::Close | Sign::CloseList => {
                    let closes = if sign == Sign::Close { Sign::Open } else { Sign::OpenList };
                    if open.pop() != Some(closes) {
                        return None;
                    }
                    match open.len() {
                        0 => {
                            if packings > 1 {
                                dict.packing = None;
                            }
                            return Some(dict);
                        }
                        1 => key = None,
                        _ => {}
                    }
                }
                Sign::Name(name) if is_own && key.is_none() => {
                    match &*name {
                        b"Encrypt" => dict.is_encrypting = true,
                        b"First" => dict.has_members = true,
                        b"W" => dict.width = dict.width.or(Some(0)),
                        b"Contents" => dict.pages += 1,
                        _ => {}
                    }
                    packings += usize::from(is_packing(&name));
                    key = Some(name);
                }
                Sign::Name(name) if is_own || is_in_list => {
                    if key.as_deref().is_some_and(is_packing) {
                        dict.pack(&name);
                    }
                    if is_own {
                        key = None;
                    }
                }
                Sign::Word(word) if is_own || is_in_list => {
                    let number = || -> Option<usize> { std::str::from_utf8(word).ok()?.parse().ok() };
                    match key.as_deref() {
                        Some(b"Length") => dict.length = dict.length.max(number().unwrap_or(0)),
                        Some(b"N") if !self.is_reference() => dict.members = number().unwrap_or(usize::MAX),
                        Some(b"W") if is_in_list => {
                            let width = dict.width.unwrap_or(0).saturating_add(number().unwrap_or(0));
                            dict.width = Some(width);
                        }
                        Some(b"Kids") if is_own => dict.lists_elsewhere += 1,
                        Some(b"Kids") => dict.pages += usize::from(word == b"R"),
                        // The end of a reference, whose other parts are passed over with it.
                        other => dict.unsure(other),
                    }
                    if is_own {
                        key = None;
                    }
                }
                Sign::Text if is_own => key = None,
                // However deep: of several packings each has its own.
                Sign::Name(name) if *name == *b"Predictor" => dict.is_predicted = true,
                Sign::Name(_) | Sign::Word(_) | Sign::Text => {}
            }
        }
    }

    /// Whether a number is followed by another, as in a reference.
    fn is_reference(&self) -> bool {
        let rest = self.bytes.get(self.at..).unwrap_or_default().trim_ascii_start();
        rest.first().is_some_and(u8::is_ascii_digit)
    }

    /// Passes over whatever stands here, to its end or as far as it makes sense.
    pub(super) fn object(&mut self) {
        let mut open = 0_usize;
        loop {
            match self.sign() {
                Some(Sign::Open | Sign::OpenList) => open += 1,
                Some(Sign::Close | Sign::CloseList) => open = open.saturating_sub(1),
                Some(_) => {}
                None => return,
            }
            if open == 0 || open > MOST_NESTED_OBJECTS {
                return;
            }
        }
    }

    /// Where the data of a stream begins, behind its dictionary.
    pub(super) fn stream(&mut self) -> Option<usize> {
        (self.sign()? == Sign::Word(b"stream")).then_some(())?;
        match self.bytes.get(self.at..)? {
            [b'\r', b'\n', ..] => Some(self.at + 2),
            [b'\r' | b'\n', ..] => Some(self.at + 1),
            _ => Some(self.at),
        }
    }

    fn sign(&mut self) -> Option<Sign<'a>> {
        self.skip_blanks();
        let rest = self.bytes.get(self.at..)?;
        let (sign, length) = match rest {
            [b'<', b'<', ..] => (Sign::Open, 2),
            [b'>', b'>', ..] => (Sign::Close, 2),
            [b'[', ..] => (Sign::OpenList, 1),
            [b']', ..] => (Sign::CloseList, 1),
            // A text without an end was looked at as far as there is anything.
            [b'(', ..] => (Sign::Text, text_length(rest).or_else(|| self.give_up())?),
            [b'<', ..] => (Sign::Text, memchr::memchr(b'>', rest).or_else(|| self.give_up())? + 1),
            [b'/', name @ ..] => {
                let length = name.iter().position(|byte| !is_regular(*byte)).unwrap_or(name.len());
                (Sign::Name(unescaped(&name[..length])), length + 1)
            }
            [first, ..] => {
                let length = rest.iter().position(|byte| !is_regular(*byte)).unwrap_or(rest.len());
                if length == 0 && *first != b'{' && *first != b'}' {
                    return None;
                }
                (Sign::Word(&rest[..length]), length.max(1))
            }
            [] => return None,
        };
        self.at += length;
        Some(sign)
    }

    fn give_up(&mut self) -> Option<usize> {
        self.at = self.bytes.len();
        None
    }

    fn skip_blanks(&mut self) {
        while let Some(byte) = self.bytes.get(self.at) {
            match byte {
                b'%' => {
                    let rest = &self.bytes[self.at..];
                    self.at += memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
                }
                0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ' => self.at += 1,
                _ => return,
            }
        }
    }
}

impl Default for Dictionary {
    fn default() -> Self {
        Self {
            has_members: false,
            members: usize::MAX,
            width: None,
            pages: 0,
            lists_elsewhere: 0,
            is_encrypting: false,
            is_predicted: false,
            length: 0,
            packing: Some(Vec::new()),
        }
    }
}

impl Dictionary {
    fn pack(&mut self, name: &[u8]) {
        match (Packing::by_name(name), &mut self.packing) {
            (Some(packing), Some(chain)) => chain.push(packing),
            _ => self.packing = None,
        }
    }

    /// What stands under a key is not what it says itself.
    fn unsure(&mut self, key: Option<&[u8]>) {
        if key.is_some_and(is_packing) {
            self.packing = None;
        }
    }
}

/// Keys of a packing; the short one names a file as well.
fn is_packing(key: &[u8]) -> bool {
    matches!(key, b"Filter" | b"F")
}

fn is_regular(byte: u8) -> bool {
    !matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
        && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

/// A text in brackets, which may hold others.
fn text_length(text: &[u8]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        match byte {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// A name, where `#46` stands for a letter.
fn unescaped(name: &[u8]) -> Cow<'_, [u8]> {
    if !name.contains(&b'#') {
        return Cow::Borrowed(name);
    }
    let mut plain = Vec::with_capacity(name.len());
    let mut rest = name;
    while let [first, after @ ..] = rest {
        let code = after.get(..2).and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        if let Some(code) = code.filter(|_| *first == b'#') {
            plain.push(code);
            rest = &after[2..];
        } else {
            plain.push(*first);
            rest = after;
        }
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packing(dict: &str) -> Option<Vec<Packing>> {
        Reader { bytes: dict.as_bytes(), at: 0 }.dictionary().unwrap().packing
    }

    #[test]
    fn packings_are_told_however_they_are_written() {
        assert_eq!(packing("<< /Filter /FlateDecode /Length 8 >>"), Some(vec![Packing::Deflate]));
        assert_eq!(packing("<</Filter[/AHx/#4cZW]/D<</Filter/X>>>>"), Some(vec![Packing::Hex, Packing::Lzw]));
        assert_eq!(packing("<</X(\\)/Filter/Fl)/Y<2f>%/Filter/Fl\n/N 1>>"), Some(vec![]));
        for unsure in ["<</Filter 7 0 R>>", "<</Filter[7 0 R]>>", "<</Filter/Fl/F/Fl>>", "<</Filter/Other>>"] {
            assert_eq!(packing(unsure), None, "{unsure}");
        }
    }

    #[test]
    fn what_holds_objects_is_known_by_its_entries() {
        let read = |dict: &str| {
            Reader { bytes: dict.as_bytes(), at: 0 }.dictionary().map(|dict| dict.has_members || dict.width.is_some())
        };
        assert_eq!(read("<</Type/ObjStm/N 3/Fir#73t 10>>"), Some(true));
        assert_eq!(read("<</Type/XRef/W[1 2 1]>>"), Some(true));
        assert_eq!(read("<</Type/Font/Name/First/P<</W 1>>>>"), Some(false));
        assert_eq!(read("<</A 1"), None);
        assert_eq!(read(&"<<".repeat(1000)), None);
    }
}
