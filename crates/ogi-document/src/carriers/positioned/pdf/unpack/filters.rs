//! The packings of streams that are no pictures, each unpacked to no more than a number of bytes.

use std::io::Read;

use flate2::bufread::{DeflateDecoder, ZlibDecoder};

/// What was unpacked.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Unpacked {
    /// One byte more than allowed where there is more.
    pub(super) data: Vec<u8>,
    /// The packed data came to its end without a fault.
    pub(super) is_whole: bool,
}

/// Deflate with its header; some writers leave that out, others write a wrong one.
pub(super) fn inflate(packed: &[u8], most: usize) -> Unpacked {
    let with_header = read(ZlibDecoder::new(packed), most);
    if with_header.is_whole || !with_header.data.is_empty() {
        return with_header;
    }
    let bare = bare(packed, most);
    if bare.is_whole || !bare.data.is_empty() {
        return bare;
    }
    self::bare(packed.get(2..).unwrap_or_default(), most)
}

/// Deflate without a header.
pub(super) fn bare(packed: &[u8], most: usize) -> Unpacked {
    read(DeflateDecoder::new(packed), most)
}

fn read(decoder: impl Read, most: usize) -> Unpacked {
    let mut data = Vec::new();
    let one_more = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let is_whole = decoder.take(one_more).read_to_end(&mut data).is_ok();
    Unpacked { data, is_whole }
}

/// LZW as PDF has it: codes of 9 to 12 bits, the widths changing one code `early` or not.
pub(super) fn lzw(packed: &[u8], early: bool, most: usize) -> Unpacked {
    const CLEAR: usize = 256;
    const END: usize = 257;
    const FIRST: usize = 258;
    const LAST: usize = 4096;
    let mut out = Unpacked::default();
    // Every entry is a piece of what has been unpacked: from where, how long.
    let mut table: Vec<(usize, usize)> = Vec::new();
    let mut before: Option<(usize, usize)> = None;
    let mut bits = Bits { bytes: packed.iter(), held: 0, count: 0 };
    loop {
        let next = FIRST + table.len() + usize::from(early);
        let width = match next {
            ..=511 => 9,
            512..=1023 => 10,
            1024..=2047 => 11,
            _ => 12,
        };
        // The mark of the end may be missing.
        let Some(code) = bits.take(width) else {
            out.is_whole = true;
            return out;
        };
        if code == CLEAR {
            table.clear();
            before = None;
            continue;
        }
        if code == END {
            out.is_whole = true;
            return out;
        }
        let start = out.data.len();
        let length = if code < CLEAR {
            out.data.push(u8::try_from(code).unwrap_or_default());
            1
        } else if let Some((from, length)) = table.get(code - FIRST).copied() {
            out.data.extend_from_within(from..from + length);
            length
        } else if let (Some((from, length)), true) = (before, code == FIRST + table.len()) {
            out.data.extend_from_within(from..from + length);
            out.data.push(out.data[from]);
            length + 1
        } else {
            return out;
        };
        if let Some((from, length)) = before
            && FIRST + table.len() < LAST
        {
            // The piece before, and the byte that follows it.
            table.push((from, length + 1));
        }
        before = Some((start, length));
        if out.data.len() > most {
            out.data.truncate(most.saturating_add(1));
            return out;
        }
    }
}

/// Bits, the highest first.
struct Bits<'a> {
    bytes: std::slice::Iter<'a, u8>,
    held: usize,
    count: usize,
}

impl Bits<'_> {
    fn take(&mut self, width: usize) -> Option<usize> {
        while self.count < width {
            self.held = self.held << 8 | usize::from(*self.bytes.next()?);
            self.count += 8;
        }
        self.count -= width;
        let code = self.held >> self.count;
        self.held &= (1 << self.count) - 1;
        Some(code)
    }
}

/// Runs of one byte, and bytes as they are.
pub(super) fn run_length(packed: &[u8], most: usize) -> Unpacked {
    let mut out = Unpacked::default();
    let mut rest = packed;
    while let [length, after @ ..] = rest {
        let count = usize::from(*length);
        match (count, after) {
            (128, _) => break,
            (129.., [byte, after @ ..]) => {
                out.data.resize(out.data.len() + 257 - count, *byte);
                rest = after;
            }
            (..=127, after) if after.len() > count => {
                out.data.extend_from_slice(&after[..=count]);
                rest = &after[count + 1..];
            }
            _ => return out,
        }
        if out.data.len() > most {
            out.data.truncate(most.saturating_add(1));
            return out;
        }
    }
    out.is_whole = true;
    out
}

/// Two figures a byte.
pub(super) fn ascii_hex(packed: &[u8]) -> Unpacked {
    let mut out = Unpacked { data: Vec::with_capacity(packed.len() / 2), is_whole: true };
    let mut half = None;
    for byte in packed.iter().take_while(|byte| **byte != b'>').filter(|byte| !is_blank(**byte)) {
        let Some(digit) = char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok()) else {
            return Unpacked { is_whole: false, ..out };
        };
        match half.take() {
            Some(high) => out.data.push(high << 4 | digit),
            None => half = Some(digit),
        }
    }
    out.data.extend(half.map(|high| high << 4));
    out
}

/// Five signs for four bytes.
pub(super) fn ascii_85(packed: &[u8]) -> Unpacked {
    let mut out = Unpacked { data: Vec::with_capacity(packed.len()), is_whole: true };
    let packed = packed.strip_prefix(b"<~").unwrap_or(packed);
    let mut group: Vec<u32> = Vec::with_capacity(5);
    for byte in packed.iter().take_while(|byte| **byte != b'~').filter(|byte| !is_blank(**byte)) {
        match byte {
            b'z' if group.is_empty() => out.data.extend([0; 4]),
            b'!'..=b'u' => group.push(u32::from(byte - b'!')),
            _ => return Unpacked { is_whole: false, ..out },
        }
        if group.len() == 5 {
            out.data.extend(word(&group));
            group.clear();
        }
    }
    if group.len() > 1 {
        let count = group.len() - 1;
        group.resize(5, 84);
        out.data.extend(&word(&group)[..count]);
    }
    out
}

fn word(group: &[u32]) -> [u8; 4] {
    group.iter().fold(0_u32, |word, sign| word.wrapping_mul(85).wrapping_add(*sign)).to_be_bytes()
}

fn is_blank(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_standard_is_unpacked() {
        let packed = [0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01];
        let whole = Unpacked { data: vec![45, 45, 45, 45, 45, 65, 45, 45, 45, 66], is_whole: true };
        assert_eq!(lzw(&packed, true, 100), whole);
        assert_eq!(lzw(&packed, true, 4).data.len(), 5);
        assert!(!lzw(&[0x80, 0x7f, 0xff], true, 100).is_whole);
    }

    #[test]
    fn runs_figures_and_signs_are_unpacked() {
        assert_eq!(run_length(&[4, 10, 11, 12, 13, 14, 253, 3, 128], 100).data, [10, 11, 12, 13, 14, 3, 3, 3, 3]);
        assert_eq!(run_length(&[129, 7, 129, 7], 100).data.len(), 101);
        assert_eq!(ascii_hex(b"48 65 6C6c 7>").data, b"Hellp");
        assert_eq!(ascii_85(b"87cURD]j~>").data, b"Hello ");
        assert_eq!(ascii_85(b"z!!").data, [0; 5]);
        assert!(!ascii_hex(b"4g").is_whole && !ascii_85(b"v").is_whole && !run_length(&[5, 1], 9).is_whole);
    }
}
