//! The records of an XLS file (BIFF8) and the strings in them.

use crate::carriers::shared::apart::{self, Apart};
use std::ops::Range;

use crate::input::compound_file::{u16_at, u32_at};

/// A record or a string ends too early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cut;

/// A record: its number and its bytes, which records behind it may continue.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    pub(super) id: u16,
    /// The record's own bytes.
    body: &'a [u8],
    /// What follows it in the stream: first the records that continue it.
    behind: &'a [u8],
}

impl<'a> Record<'a> {
    /// Two bytes as a number.
    pub(super) fn u16(&self, at: usize) -> Result<u16, Cut> {
        u16_at(self.body, at).ok_or(Cut)
    }

    /// Four bytes as a number.
    pub(super) fn u32(&self, at: usize) -> Result<u32, Cut> {
        u32_at(self.body, at).ok_or(Cut)
    }

    /// Eight bytes as a floating point number.
    pub(super) fn f64(&self, at: usize) -> Result<f64, Cut> {
        self.bytes(at..at.saturating_add(8))?.try_into().map(f64::from_le_bytes).map_err(|_| Cut)
    }

    /// How many bytes it has itself.
    pub(super) fn len(&self) -> usize {
        self.body.len()
    }

    /// The bytes of a range.
    pub(super) fn bytes(&self, range: Range<usize>) -> Result<&'a [u8], Cut> {
        self.body.get(range).ok_or(Cut)
    }

    /// The strings from a place in the record on.
    pub(super) fn strings(&self, at: usize) -> Strings<'a> {
        Strings { rest: self.body.get(at..).unwrap_or_default(), behind: self.behind }
    }
}

const CONTINUE: u16 = 0x3c;
/// The number and the length of a record.
const HEAD: usize = 4;

/// All records from a place in the stream on, each with how many bytes it and those that continue it take; ends with the
/// first that is cut.
pub(super) fn records(stream: &[u8], start: usize) -> impl Iterator<Item = (Record<'_>, usize)> {
    let mut rest = stream.get(start..).unwrap_or_default();
    std::iter::from_fn(move || {
        let before = rest.len();
        let record = record(rest)?;
        rest = record.behind;
        while record.id != CONTINUE
            && let Some(next) = continuation(rest)
        {
            rest = next.behind;
        }
        Some((record, before - rest.len()))
    })
}

fn record(stream: &[u8]) -> Option<Record<'_>> {
    let length = usize::from(u16_at(stream, 2)?);
    let (body, behind) = stream.get(HEAD..)?.split_at_checked(length)?;
    Some(Record { id: u16_at(stream, 0)?, body, behind })
}

/// The record that continues the one before it, if one does.
fn continuation(stream: &[u8]) -> Option<Record<'_>> {
    record(stream).filter(|record| record.id == CONTINUE)
}

/// How the text of each font stands.
#[derive(Debug, Default)]
pub(super) struct Fonts(Vec<Option<Apart>>);

impl Fonts {
    /// Takes the next font: its bits, and whether it is raised or lowered.
    pub(super) fn push(&mut self, bits: u16, escapement: u16) {
        self.0.push(match (bits & 8 != 0, escapement) {
            (true, _) => Some(Apart::Struck),
            (_, 1) => Some(Apart::Raised),
            (_, 2) => Some(Apart::Other),
            _ => None,
        });
    }

    /// No font has number 4.
    pub(super) fn apart(&self, font: u16) -> Option<Apart> {
        self.0.get(usize::from(font) - usize::from(font > 4)).copied().flatten()
    }
}

/// Reads strings that may go on in the next record, where their characters may be of another width.
pub(super) struct Strings<'a> {
    /// What is left of the record.
    rest: &'a [u8],
    /// What follows it.
    behind: &'a [u8],
}

impl<'a> Strings<'a> {
    /// Turns to the next record if this one is at its end; stays there if none continues it.
    fn turn(&mut self) {
        if self.rest.is_empty()
            && let Some(next) = continuation(self.behind)
        {
            (self.rest, self.behind) = (next.body, next.behind);
        }
    }

    /// Bytes within a record; a number is never divided.
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        self.turn();
        let (bytes, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(bytes)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            self.turn();
            let here = self.rest.len().min(count);
            if here == 0 {
                return None;
            }
            self.rest = &self.rest[here..];
            count -= here;
        }
        Some(())
    }

    /// The same as [`Self::next`], with what stands apart in it shown.
    pub(super) fn next_shown(&mut self, fonts: &Fonts) -> Result<String, Cut> {
        let count = self.take(2).and_then(|bytes| u16_at(bytes, 0)).ok_or(Cut)?;
        self.characters(count.into(), fonts).ok_or(Cut)
    }

    /// A string with its length in two bytes before it.
    pub(super) fn next(&mut self) -> Result<String, Cut> {
        let count = self.take(2).and_then(|bytes| u16_at(bytes, 0)).ok_or(Cut)?;
        self.characters(count.into(), &Fonts::default()).ok_or(Cut)
    }

    /// A string with its length in one byte before it.
    pub(super) fn next_short(&mut self) -> Result<String, Cut> {
        let count = *self.take(1).and_then(<[u8]>::first).ok_or(Cut)?;
        self.characters(count.into(), &Fonts::default()).ok_or(Cut)
    }

    fn characters(&mut self, count: usize, fonts: &Fonts) -> Option<String> {
        let flags = *self.take(1)?.first()?;
        let runs = if flags & 8 == 0 { 0 } else { usize::from(u16_at(self.take(2)?, 0)?) };
        let extra = if flags & 4 == 0 { 0 } else { u32_at(self.take(4)?, 0)? as usize };
        let mut is_wide = flags & 1 != 0;
        let mut units: Vec<u16> = Vec::new();
        while units.len() < count {
            if self.rest.is_empty() {
                is_wide = self.take(1)?.first()? & 1 != 0;
            }
            let width = if is_wide { 2 } else { 1 };
            let here = (self.rest.len() / width).min(count - units.len());
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
        let mut text = String::with_capacity(units.len());
        let (mut from, mut apart) = (0, None);
        for _ in 0..runs {
            let run = self.take(4)?;
            let (at, font) = (usize::from(u16_at(run, 0)?).clamp(from, units.len()), u16_at(run, 2)?);
            apart::append(&mut text, &String::from_utf16_lossy(&units[from..at]), apart);
            (from, apart) = (at, fonts.apart(font));
        }
        apart::append(&mut text, &String::from_utf16_lossy(&units[from..]), apart);
        self.skip(extra)?;
        Some(text)
    }
}
