//! The records of an XLS file (BIFF8) and the strings in them.

use crate::cfb::{u16_at, u32_at};

/// A record: its number, and its bytes with those of the records that continue it.
pub(super) struct Record<'a> {
    pub(super) id: u16,
    /// Never empty; the first is the record's own.
    pub(super) parts: Vec<&'a [u8]>,
}

impl<'a> Record<'a> {
    /// The record's own bytes.
    pub(super) fn body(&self) -> &'a [u8] {
        self.parts.first().copied().unwrap_or_default()
    }

    /// Two bytes as a number.
    pub(super) fn u16(&self, at: usize) -> Option<u16> {
        u16_at(self.body(), at)
    }

    /// Four bytes as a number.
    pub(super) fn u32(&self, at: usize) -> Option<u32> {
        u32_at(self.body(), at)
    }

    /// Eight bytes as a floating point number.
    pub(super) fn f64(&self, at: usize) -> Option<f64> {
        Some(f64::from_le_bytes(self.body().get(at..at.checked_add(8)?)?.try_into().ok()?))
    }
}

const CONTINUE: u16 = 0x3c;

/// All records from a place in the stream on; ends with the first that is cut.
pub(super) fn records(stream: &[u8], start: usize) -> impl Iterator<Item = Record<'_>> {
    let mut at = start;
    std::iter::from_fn(move || {
        let (id, body) = record(stream, &mut at)?;
        let mut parts = vec![body];
        loop {
            let mut next = at;
            match record(stream, &mut next) {
                Some((CONTINUE, body)) if id != CONTINUE => {
                    parts.push(body);
                    at = next;
                }
                _ => break,
            }
        }
        Some(Record { id, parts })
    })
}

fn record<'a>(stream: &'a [u8], at: &mut usize) -> Option<(u16, &'a [u8])> {
    let id = u16_at(stream, *at)?;
    let length = usize::from(u16_at(stream, *at + 2)?);
    let body = stream.get(*at + 4..*at + 4 + length)?;
    *at += 4 + length;
    Some((id, body))
}

/// Reads strings that may go on in the next part, where their characters may be of another width.
pub(super) struct Strings<'a> {
    parts: &'a [&'a [u8]],
    part: usize,
    at: usize,
}

impl<'a> Strings<'a> {
    pub(super) fn new(parts: &'a [&'a [u8]], at: usize) -> Self {
        Self { parts, part: 0, at }
    }

    fn rest(&self) -> &'a [u8] {
        self.parts.get(self.part).and_then(|part| part.get(self.at..)).unwrap_or_default()
    }

    /// Bytes within a part; a number is never divided.
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        if self.rest().is_empty() {
            (self.part, self.at) = (self.part + 1, 0);
        }
        let bytes = self.rest().get(..count)?;
        self.at += count;
        Some(bytes)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            if self.rest().is_empty() {
                (self.part, self.at) = (self.part + 1, 0);
            }
            let here = self.rest().len().min(count);
            if here == 0 {
                return None;
            }
            self.at += here;
            count -= here;
        }
        Some(())
    }

    /// A string with its length in two bytes before it.
    pub(super) fn next(&mut self) -> Option<String> {
        let count = usize::from(u16_at(self.take(2)?, 0)?);
        self.characters(count)
    }

    /// A string with its length in one byte before it.
    pub(super) fn next_short(&mut self) -> Option<String> {
        let count = usize::from(*self.take(1)?.first()?);
        self.characters(count)
    }

    fn characters(&mut self, count: usize) -> Option<String> {
        let flags = *self.take(1)?.first()?;
        let runs = if flags & 8 == 0 { 0 } else { usize::from(u16_at(self.take(2)?, 0)?) };
        let extra = if flags & 4 == 0 { 0 } else { u32_at(self.take(4)?, 0)? as usize };
        let mut is_wide = flags & 1 != 0;
        let mut units: Vec<u16> = Vec::new();
        while units.len() < count {
            if self.rest().is_empty() {
                (self.part, self.at) = (self.part + 1, 0);
                is_wide = self.take(1)?.first()? & 1 != 0;
            }
            let width = if is_wide { 2 } else { 1 };
            let here = (self.rest().len() / width).min(count - units.len());
            if here == 0 {
                return None;
            }
            let bytes = self.take(here * width)?;
            if is_wide {
                units.extend(bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])));
            } else {
                units.extend(bytes.iter().map(|byte| u16::from(*byte)));
            }
        }
        self.skip(runs.checked_mul(4)?.checked_add(extra)?)?;
        Some(String::from_utf16_lossy(&units))
    }
}
