//! What the library unpacks by itself when it opens a file, without bounds: the streams that hold other objects, and the
//! tables of where objects are. They are counted here before the file is handed over.
//!
//! A file can put a dictionary anywhere and name it from anywhere, so every `<<` is looked at. What cannot be counted,
//! because it is encrypted or faulty, counts at the worst that its packing can grow to.

use memchr::memmem;

use super::filters::{self, Unpacked};
use super::{DEFLATE_FACTOR, LZW_FACTOR, RUN_LENGTH_FACTOR, TooMuch, Unpacker};
use crate::Limits;

/// Dictionaries within dictionaries.
const MOST_NESTED: usize = 64;

/// Whether the library may unpack what it will of this file.
pub(in crate::pdf) fn preflight(bytes: &[u8], limits: &Limits) -> Result<(), TooMuch> {
    let mut holders = Vec::new();
    let mut is_encrypted = false;
    // Each byte may be looked at this often, for dictionaries stand within each other.
    let mut work = bytes.len().saturating_mul(64).saturating_add(1 << 16);
    let refused = TooMuch { limit: limits.unpacked };
    for at in memmem::find_iter(bytes, b"<<") {
        let mut reader = Reader { bytes, at };
        let dict = reader.dictionary();
        work = work.checked_sub(reader.at.min(bytes.len()) - at).ok_or(refused)?;
        let Some(dict) = dict else { continue };
        is_encrypted |= dict.is_encrypting;
        if dict.holds_objects
            && let Some(from) = reader.stream()
        {
            let rest = &bytes[from..];
            let end = memmem::find(rest, b"endstream").unwrap_or(rest.len());
            work = work.checked_sub(end).ok_or(refused)?;
            holders.push((&rest[..end.max(dict.length.min(rest.len()))], dict.packing));
        }
    }
    let unpacker = Unpacker::new(bytes.len(), limits);
    let mut worst = 0_usize;
    for (packed, packing) in holders {
        let packing = packing.ok_or(refused)?;
        let counted = if is_encrypted { None } else { count(packed, &packing, &unpacker)? };
        if counted.is_none() {
            let factor = packing.iter().fold(1_usize, |factor, step| factor.saturating_mul(step.factor()));
            worst = worst.saturating_add(packed.len().saturating_mul(factor));
        }
    }
    if worst > limits.unpacked { Err(refused) } else { Ok(()) }
}

/// Unpacks as the library does and takes that off; nothing if it comes to no clean end.
fn count(packed: &[u8], packing: &[Packing], unpacker: &Unpacker) -> Result<Option<()>, TooMuch> {
    let mut data = packed.to_vec();
    for step in packing {
        let most = unpacker.left();
        let Unpacked { data: next, is_whole } = match step {
            Packing::Deflate => {
                let has_header = matches!(data.as_slice(), [method, flags, ..] if method & 0x0f == 8 && flags & 0x20 == 0
                        && (u16::from(*method) << 8 | u16::from(*flags)).is_multiple_of(31));
                filters::bare(&data[if has_header { 2 } else { 0 }..], most)
            }
            Packing::RunLength => filters::run_length(&data, most),
            Packing::Hex => filters::ascii_hex(&data),
            Packing::Ascii85 => filters::ascii_85(&data),
            // Its widths depend on a parameter.
            Packing::Lzw => return Ok(None),
        };
        unpacker.take(next.len())?;
        if !is_whole {
            return Ok(None);
        }
        data = next;
    }
    Ok(Some(()))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Packing {
    Deflate,
    Lzw,
    RunLength,
    Hex,
    Ascii85,
}

impl Packing {
    fn by_name(name: &[u8]) -> Option<Self> {
        Some(match name {
            b"FlateDecode" | b"Fl" => Self::Deflate,
            b"LZWDecode" | b"LZW" => Self::Lzw,
            b"RunLengthDecode" | b"RL" => Self::RunLength,
            b"ASCIIHexDecode" | b"AHx" => Self::Hex,
            b"ASCII85Decode" | b"A85" => Self::Ascii85,
            _ => return None,
        })
    }

    /// The largest factor by which it can grow.
    fn factor(self) -> usize {
        match self {
            Self::Deflate => DEFLATE_FACTOR,
            Self::Lzw => LZW_FACTOR,
            Self::RunLength => RUN_LENGTH_FACTOR,
            Self::Hex => 1,
            Self::Ascii85 => 4,
        }
    }
}

/// A dictionary as far as it matters here.
struct Dictionary {
    /// It has the entries of a stream of objects or of a table of their places.
    holds_objects: bool,
    is_encrypting: bool,
    length: usize,
    /// Nothing where it cannot be told.
    packing: Option<Vec<Packing>>,
}

/// Reads the signs of a file one after another.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// A sign.
#[derive(Debug, PartialEq, Eq)]
enum Sign<'a> {
    Name(Vec<u8>),
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
    fn dictionary(&mut self) -> Option<Dictionary> {
        let mut dict = Dictionary { holds_objects: false, is_encrypting: false, length: 0, packing: Some(Vec::new()) };
        // What is open: dictionaries, and lists.
        let mut open: Vec<Sign<'_>> = Vec::new();
        // The name that the next sign belongs to.
        let mut key: Option<Vec<u8>> = None;
        let mut packings = 0;
        loop {
            let sign = self.sign()?;
            let is_own = open.len() == 1;
            let is_in_list = open.len() == 2 && open[1] == Sign::OpenList;
            match sign {
                Sign::Open | Sign::OpenList => {
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
                    dict.is_encrypting |= name == b"Encrypt";
                    dict.holds_objects |= matches!(name.as_slice(), b"First" | b"W");
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
                    let number = std::str::from_utf8(word).ok().and_then(|word| word.parse().ok());
                    match key.as_deref() {
                        Some(b"Length") => dict.length = dict.length.max(number.unwrap_or(0)),
                        // The end of a reference, whose other parts are passed over with it.
                        other => dict.unsure(other),
                    }
                    if is_own {
                        key = None;
                    }
                }
                Sign::Text if is_own => key = None,
                Sign::Name(_) | Sign::Word(_) | Sign::Text => {}
            }
        }
    }

    /// Where the data of a stream begins, behind its dictionary.
    fn stream(&mut self) -> Option<usize> {
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
            [b'(', ..] => (Sign::Text, text_length(rest)?),
            [b'<', ..] => (Sign::Text, memchr::memchr(b'>', rest)? + 1),
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
fn unescaped(name: &[u8]) -> Vec<u8> {
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
    plain
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
        let read = |dict: &str| Reader { bytes: dict.as_bytes(), at: 0 }.dictionary().map(|dict| dict.holds_objects);
        assert_eq!(read("<</Type/ObjStm/N 3/Fir#73t 10>>"), Some(true));
        assert_eq!(read("<</Type/XRef/W[1 2 1]>>"), Some(true));
        assert_eq!(read("<</Type/Font/Name/First/P<</W 1>>>>"), Some(false));
        assert_eq!(read("<</A 1"), None);
        assert_eq!(read(&"<<".repeat(1000)), None);
    }
}
