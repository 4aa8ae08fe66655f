//! What an embedded TrueType or OpenType font says itself: which characters its shapes are, and which shapes are empty.

use std::collections::HashMap;

use super::super::unpack::{TooMuch, Unpacker};
use super::cff::Cff;
use super::contradict;

/// The parts of a font program that tell its characters.
#[derive(Debug, Default)]
pub(super) struct Program {
    /// Characters by shape, and shapes by character.
    characters: HashMap<u16, char>,
    glyphs: HashMap<char, u16>,
    /// Shapes by the code of a symbol font (platform 3, encoding 0) and of a Macintosh font.
    symbols: HashMap<u16, u16>,
    macintosh: HashMap<u16, u16>,
    /// Shapes without an outline.
    blank: Vec<bool>,
}

/// How many entries of all tables of a font are looked at: as many as it can have shapes, several times over.
const MOST_ENTRIES: usize = 1 << 19;
/// What an entry holds in one of the tables that are made of them.
const ENTRY: usize = 20;

impl Program {
    /// Reads a font file; tables that are missing or broken say nothing.
    pub(super) fn read(data: &[u8], unpacker: &Unpacker) -> Result<Self, TooMuch> {
        let mut program = Self::default();
        let mut left = MOST_ENTRIES;
        if let Some(cmap) = table(data, *b"cmap") {
            program.read_cmap(cmap, &mut left);
        }
        program.blank = blank(data).unwrap_or_default();
        unpacker.hold((MOST_ENTRIES - left) * ENTRY + program.blank.len())?;
        Ok(program)
    }

    pub(super) fn character(&self, glyph: u16) -> Option<char> {
        self.characters.get(&glyph).copied()
    }

    /// Whether the shape may be this character: the font has no other shape for it, and no quite other character for the
    /// shape.
    pub(super) fn draws(&self, c: char, glyph: u16) -> bool {
        match (self.glyphs.get(&c), self.characters.get(&glyph)) {
            (Some(drawn), _) if *drawn == glyph => true,
            (_, Some(character)) => !contradict(*character, c),
            _ => true,
        }
    }

    pub(super) fn is_blank(&self, glyph: u16) -> bool {
        self.blank.get(usize::from(glyph)).copied().unwrap_or(false)
    }

    /// The shape of a code of a simple font without an encoding of its own.
    pub(super) fn glyph_of_code(&self, code: u8) -> Option<u16> {
        let code = u16::from(code);
        [0xf000, 0, 0xf100, 0xf200]
            .iter()
            .find_map(|offset| self.symbols.get(&(code + offset)))
            .or_else(|| self.macintosh.get(&code))
            .copied()
    }

    fn read_cmap(&mut self, cmap: &[u8], left: &mut usize) {
        let count = u16_at(cmap, 2).unwrap_or(0);
        for index in 0..usize::from(count.min(64)) {
            let record = 4 + index * 8;
            let (Some(platform), Some(encoding), Some(offset)) =
                (u16_at(cmap, record), u16_at(cmap, record + 2), u32_at(cmap, record + 4))
            else {
                break;
            };
            let Some(subtable) = usize::try_from(offset).ok().and_then(|offset| cmap.get(offset..)) else { continue };
            match (platform, encoding) {
                (0, _) | (3, 1 | 10) => entries(subtable, left, |code, glyph| {
                    if let Some(c) = char::from_u32(code).filter(|c| !is_private(*c)) {
                        let c = ogi_model::text::unified_ideograph(c);
                        self.glyphs.entry(c).or_insert(glyph);
                        let slot = self.characters.entry(glyph).or_insert(c);
                        *slot = preferred(*slot, c);
                    }
                }),
                (3, 0) => entries(subtable, left, |code, glyph| {
                    if let Ok(code) = u16::try_from(code) {
                        self.symbols.entry(code).or_insert(glyph);
                    }
                }),
                (1, 0) => entries(subtable, left, |code, glyph| {
                    if let Ok(code) = u16::try_from(code) {
                        self.macintosh.entry(code).or_insert(glyph);
                    }
                }),
                _ => {}
            }
        }
    }
}

/// The CFF font of a `FontFile3`, which may be within an OpenType font.
pub(super) fn cff(data: &[u8]) -> Option<Cff> {
    Cff::read(if is_font_of_tables(data) { table(data, *b"CFF ")? } else { data })
}

/// An OpenType or TrueType font, by its first four bytes.
pub(super) fn is_font_of_tables(data: &[u8]) -> bool {
    [&b"OTTO"[..], b"\0\x01\0\0", b"true"].iter().any(|mark| data.starts_with(mark))
}

/// A private character says nothing of what is printed.
pub(super) fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// Of two characters with one shape, the ordinary one: no compatibility ideograph, no look-alike further up.
fn preferred(one: char, other: char) -> char {
    if one <= other { one } else { other }
}

/// The entries of a subtable of the formats 0, 4, 6 and 12, as many as are left to look at.
fn entries(subtable: &[u8], left: &mut usize, mut take: impl FnMut(u32, u16)) {
    let mut take = |code: u32, glyph: u16| {
        if glyph != 0 {
            take(code, glyph);
        }
    };
    match u16_at(subtable, 0) {
        Some(0) => {
            for (code, glyph) in (0..).zip(subtable.iter().skip(6).take(256)) {
                let Some(rest) = left.checked_sub(1) else { return };
                *left = rest;
                take(code, u16::from(*glyph));
            }
        }
        Some(4) => segments(subtable, left, &mut take),
        Some(6) => {
            let (first, count) = (u16_at(subtable, 6).unwrap_or(0), u16_at(subtable, 8).unwrap_or(0));
            for index in 0..count {
                let Some(rest) = left.checked_sub(1) else { return };
                *left = rest;
                let Some(glyph) = u16_at(subtable, 10 + usize::from(index) * 2) else { break };
                take(u32::from(first) + u32::from(index), glyph);
            }
        }
        Some(12) => {
            let groups = u32_at(subtable, 12).unwrap_or(0);
            for index in 0..usize::try_from(groups).unwrap_or(0).min(MOST_ENTRIES) {
                let at = 16 + index * 12;
                let (Some(first), Some(last), Some(glyph)) =
                    (u32_at(subtable, at), u32_at(subtable, at + 4), u32_at(subtable, at + 8))
                else {
                    break;
                };
                for code in first..=last {
                    let Some(rest) = left.checked_sub(1) else { return };
                    *left = rest;
                    let Ok(glyph) = u16::try_from(glyph.saturating_add(code - first)) else { break };
                    take(code, glyph);
                }
            }
        }
        _ => {}
    }
}

/// Format 4: segments with a shift, or an array of shapes.
fn segments(subtable: &[u8], left: &mut usize, take: &mut impl FnMut(u32, u16)) {
    let count = usize::from(u16_at(subtable, 6).unwrap_or(0) / 2);
    let (ends, starts) = (14, 16 + count * 2);
    let (deltas, offsets) = (starts + count * 2, starts + count * 4);
    for index in 0..count {
        let at = index * 2;
        let (Some(end), Some(start), Some(delta), Some(offset)) = (
            u16_at(subtable, ends + at),
            u16_at(subtable, starts + at),
            u16_at(subtable, deltas + at),
            u16_at(subtable, offsets + at),
        ) else {
            break;
        };
        for code in start..=end {
            let Some(rest) = left.checked_sub(1) else { return };
            *left = rest;
            if code == 0xffff {
                break;
            }
            let glyph = if offset == 0 {
                Some(code.wrapping_add(delta))
            } else {
                let place = offsets + at + usize::from(offset) + usize::from(code - start) * 2;
                u16_at(subtable, place).filter(|glyph| *glyph != 0).map(|glyph| glyph.wrapping_add(delta))
            };
            if let Some(glyph) = glyph {
                take(u32::from(code), glyph);
            }
        }
    }
}

/// Which shapes have no outline, by the table of their places.
fn blank(data: &[u8]) -> Option<Vec<bool>> {
    let long = u16_at(table(data, *b"head")?, 50)? == 1;
    let glyphs = usize::from(u16_at(table(data, *b"maxp")?, 4)?);
    let loca = table(data, *b"loca")?;
    let place = |index: usize| {
        if long { u32_at(loca, index * 4) } else { u16_at(loca, index * 2).map(|half| u32::from(half) * 2) }
    };
    let mut blank = Vec::with_capacity(glyphs);
    for index in 0..glyphs {
        let (Some(start), Some(end)) = (place(index), place(index + 1)) else { break };
        blank.push(start == end);
    }
    Some(blank)
}

fn table(data: &[u8], tag: [u8; 4]) -> Option<&[u8]> {
    let count = u16_at(data, 4)?;
    (0..usize::from(count)).map(|index| 12 + index * 16).find_map(|record| {
        if *data.get(record..record + 4)? != tag {
            return None;
        }
        let start = usize::try_from(u32_at(data, record + 8)?).ok()?;
        let length = usize::try_from(u32_at(data, record + 12)?).ok()?;
        data.get(start..start.saturating_add(length).min(data.len()))
    })
}

fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    let bytes = data.get(at..at.checked_add(2)?)?;
    Some(u16::from_be_bytes([bytes[0], bytes[1]]))
}

fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    let bytes = data.get(at..at.checked_add(4)?)?;
    Some(u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}
