//! What an embedded CFF font says itself (`FontFile3`): which shapes it has by what names or numbers, which codes they are
//! for, and which are empty.

use std::collections::HashMap;
use std::ops::Range;

use super::glyph_names;

/// The parts of a CFF font that tell its characters.
#[derive(Debug, Default)]
pub(super) struct Cff {
    /// By shape: the number of its name, or its number in the collection of the font.
    charset: Vec<u16>,
    /// Names that are not among the standard ones.
    strings: Vec<Vec<u8>>,
    /// Shapes by code.
    codes: HashMap<u8, u16>,
    glyphs: HashMap<char, u16>,
    glyphs_by_number: HashMap<u16, u16>,
    /// Registry and ordering of the collection whose numbers the shapes have; nothing where they have names.
    collection: Option<(Vec<u8>, Vec<u8>)>,
    /// Shapes without an outline.
    blank: Vec<bool>,
}

/// Operators of the dictionary of a font.
mod operator {
    pub(super) const CHARSET: u16 = 15;
    pub(super) const ENCODING: u16 = 16;
    pub(super) const CHAR_STRINGS: u16 = 17;
    /// The second byte of those of two bytes.
    pub(super) const COLLECTION: u16 = 0x0c1e;
}

/// How many names every font has without writing them.
const STANDARD_STRINGS: usize = 391;

impl Cff {
    /// Reads a font; nothing if it is broken.
    pub(super) fn read(data: &[u8]) -> Option<Self> {
        let header = usize::from(*data.get(2)?);
        let (_, at) = index(data, header)?;
        let (fonts, at) = index(data, at)?;
        let (strings, _) = index(data, at)?;
        let font = dictionary(data.get(fonts.first()?.clone())?);
        let place = |operator: u16| font.get(&operator)?.first().and_then(|place| usize::try_from(*place).ok());
        let (shapes, _) = index(data, place(operator::CHAR_STRINGS)?)?;
        let mut cff = Self {
            strings: strings.into_iter().map(|range| data[range].to_vec()).collect(),
            blank: shapes.iter().map(|range| is_blank(&data[range.clone()])).collect(),
            ..Self::default()
        };
        cff.charset = charset(data, place(operator::CHARSET).unwrap_or(0), shapes.len())?;
        if let Some([registry, ordering, ..]) = font.get(&operator::COLLECTION).map(Vec::as_slice) {
            cff.collection = Some((cff.string(*registry), cff.string(*ordering)));
            cff.glyphs_by_number = cff.by_glyph().map(|(glyph, number)| (number, glyph)).collect();
        } else {
            for (glyph, name) in cff.by_glyph().collect::<Vec<_>>() {
                if let Some(c) = cff.named(name) {
                    cff.glyphs.entry(c).or_insert(glyph);
                }
            }
            cff.read_encoding(data, place(operator::ENCODING).unwrap_or(0));
        }
        Some(cff)
    }

    /// Memory it holds, about.
    pub(super) fn held(&self) -> usize {
        /// Of a shape: its name or number, its place in the tables from names, numbers and codes.
        const SHAPE: usize = 48;
        let names: usize = self.strings.iter().map(|name| name.len() + size_of::<Vec<u8>>()).sum();
        names + self.charset.len().max(self.blank.len()) * SHAPE
    }

    /// The shapes are numbered by a collection and have no names.
    pub(super) fn is_numbered(&self) -> bool {
        self.collection.is_some()
    }

    /// The collection is this one.
    pub(super) fn is_of(&self, registry: &[u8], ordering: &[u8]) -> bool {
        self.collection.as_ref().is_some_and(|own| own.0 == registry && own.1 == ordering)
    }

    /// The shape for a number of a character (CID).
    pub(super) fn glyph_of_number(&self, number: u16) -> Option<u16> {
        if self.is_numbered() { self.glyphs_by_number.get(&number).copied() } else { Some(number) }
    }

    pub(super) fn glyph_of_code(&self, code: u8) -> Option<u16> {
        self.codes.get(&code).copied()
    }

    pub(super) fn glyph_of_character(&self, c: char) -> Option<u16> {
        self.glyphs.get(&c).copied()
    }

    /// The character that the name of a shape says.
    pub(super) fn character(&self, glyph: u16) -> Option<char> {
        if self.is_numbered() {
            return None;
        }
        self.named(*self.charset.get(usize::from(glyph))?)
    }

    pub(super) fn is_blank(&self, glyph: u16) -> bool {
        self.blank.get(usize::from(glyph)).copied().unwrap_or(false)
    }

    fn by_glyph(&self) -> impl Iterator<Item = (u16, u16)> + '_ {
        (0..=u16::MAX).zip(self.charset.iter().copied())
    }

    fn named(&self, string: u16) -> Option<char> {
        let own = usize::from(string).checked_sub(STANDARD_STRINGS);
        match own {
            Some(own) => glyph_names::character(std::str::from_utf8(self.strings.get(own)?).ok()?),
            None => glyph_names::standard_string(string),
        }
    }

    fn string(&self, number: i32) -> Vec<u8> {
        let own = usize::try_from(number).ok().and_then(|number| number.checked_sub(STANDARD_STRINGS));
        own.and_then(|own| self.strings.get(own)).cloned().unwrap_or_default()
    }

    /// Which codes the shapes are for: by Adobe's standard coding, or by a list.
    fn read_encoding(&mut self, data: &[u8], at: usize) {
        match at {
            0 => {
                let standard = |code: u8| Some((code, *self.glyphs.get(&glyph_names::standard(code)?)?));
                self.codes = (0..=u8::MAX).filter_map(standard).collect();
            }
            // A coding of old-style figures and small capitals, whose names are not known here.
            1 => {}
            _ => self.codes = encoding(data, at).unwrap_or_default(),
        }
    }
}

/// A list of byte ranges, and where it ends.
fn index(data: &[u8], at: usize) -> Option<(Vec<Range<usize>>, usize)> {
    let count = usize::from(number(data, at, 2)?);
    if count == 0 {
        return Some((Vec::new(), at + 2));
    }
    let width = usize::from(*data.get(at + 2)?);
    let offset = |index: usize| wide(data, at + 3 + index * width, width);
    let start = (at + 3).checked_add((count + 1).checked_mul(width)?)?.checked_sub(1)?;
    let mut ranges = Vec::with_capacity(count);
    let mut from = offset(0)?;
    for index in 1..=count {
        let to = offset(index)?;
        let range = start.checked_add(from)?..start.checked_add(to)?;
        data.get(range.clone())?;
        ranges.push(range);
        from = to;
    }
    Some((ranges, start.checked_add(from)?))
}

fn number(data: &[u8], at: usize, width: usize) -> Option<u16> {
    wide(data, at, width).and_then(|number| u16::try_from(number).ok())
}

fn wide(data: &[u8], at: usize, width: usize) -> Option<usize> {
    if !(1..=4).contains(&width) {
        return None;
    }
    let bytes = data.get(at..at.checked_add(width)?)?;
    Some(bytes.iter().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

/// Whole numbers by operator; fractions are passed over.
fn dictionary(data: &[u8]) -> HashMap<u16, Vec<i32>> {
    let mut entries = HashMap::new();
    let mut operands = Vec::new();
    let mut at = 0;
    while let Some(byte) = data.get(at) {
        at += 1;
        match byte {
            12 => {
                let second = data.get(at).copied().unwrap_or(0);
                at += 1;
                entries.insert(12 << 8 | u16::from(second), std::mem::take(&mut operands));
            }
            0..=21 => {
                entries.insert(u16::from(*byte), std::mem::take(&mut operands));
            }
            30 => {
                while data.get(at).is_some_and(|pair| pair & 0x0f != 0x0f && pair >> 4 != 0x0f) {
                    at += 1;
                }
                at += 1;
                operands.push(0);
            }
            _ => {
                let Some((operand, end)) = operand(data, at - 1) else { break };
                operands.push(operand);
                at = end;
            }
        }
    }
    entries
}

/// A whole number as dictionaries and outlines write it, and where it ends.
fn operand(data: &[u8], at: usize) -> Option<(i32, usize)> {
    let first = i32::from(*data.get(at)?);
    let second = || data.get(at + 1).map(|byte| i32::from(*byte));
    Some(match first {
        28 => (i32::from(number(data, at + 1, 2)?.cast_signed()), at + 3),
        29 => (u32::try_from(wide(data, at + 1, 4)?).ok()?.cast_signed(), at + 5),
        32..=246 => (first - 139, at + 1),
        247..=250 => ((first - 247) * 256 + second()? + 108, at + 2),
        251..=254 => (-(first - 251) * 256 - second()? - 108, at + 2),
        _ => return None,
    })
}

/// The names or numbers of so many shapes; the first is that of what is missing.
fn charset(data: &[u8], at: usize, shapes: usize) -> Option<Vec<u16>> {
    // The first of the predefined lists counts on; the names of the others are not known here.
    if at <= 2 {
        return Some((0..=u16::MAX).take(shapes).map(|name| if at == 0 && name <= 228 { name } else { 0 }).collect());
    }
    let mut charset = vec![0];
    let format = *data.get(at)?;
    let mut at = at + 1;
    while charset.len() < shapes {
        let first = number(data, at, 2)?;
        let width = match format {
            0 => 0,
            1 => 1,
            2 => 2,
            _ => return None,
        };
        let more = if width == 0 { 0 } else { number(data, at + 2, width)? };
        charset.extend((first..=first.saturating_add(more)).take(shapes - charset.len()));
        at += 2 + width;
    }
    Some(charset)
}

fn encoding(data: &[u8], at: usize) -> Option<HashMap<u8, u16>> {
    let mut codes = HashMap::new();
    let format = *data.get(at)? & 0x7f;
    let count = usize::from(*data.get(at + 1)?);
    let mut glyph = 1;
    for item in 0..count {
        let (first, more) = match format {
            0 => (*data.get(at + 2 + item)?, 0),
            1 => (*data.get(at + 2 + item * 2)?, *data.get(at + 3 + item * 2)?),
            _ => return None,
        };
        for code in first..=first.saturating_add(more) {
            codes.insert(code, glyph);
            glyph += 1;
        }
    }
    Some(codes)
}

/// An outline that ends before it draws: a width at most, then the end.
fn is_blank(outline: &[u8]) -> bool {
    const END: u8 = 14;
    let mut at = 0;
    let mut operands = 0;
    while let Some(byte) = outline.get(at) {
        if *byte == 255 {
            at += 5;
        } else if let Some((_, end)) = operand(outline, at) {
            at = end;
        } else {
            return *byte == END && operands <= 1;
        }
        operands += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_bytes_are_too_odd() {
        let mut state = 7_u32;
        for length in 0..400 {
            let bytes: Vec<u8> = (0..length)
                .map(|at| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    if at < 4 { [1, 0, 4, 1][at] } else { (state >> 24) as u8 % 32 }
                })
                .collect();
            let _ = Cff::read(&bytes);
        }
    }

    #[test]
    fn numbers_are_read_in_all_their_forms() {
        for (bytes, number) in
            [(&[139][..], 0), (&[28, 0xff, 0xff], -1), (&[29, 0, 1, 0, 0], 65536), (&[247, 0], 108), (&[251, 0], -108)]
        {
            assert_eq!(operand(bytes, 0), Some((number, bytes.len())));
        }
    }

    #[test]
    fn a_space_draws_nothing() {
        assert!(is_blank(&[14]) && is_blank(&[139, 14]) && is_blank(&[255, 0, 0, 0, 0, 14]));
        assert!(!is_blank(&[139, 139, 21, 14]) && !is_blank(&[139, 139, 139, 139, 14]));
    }
}
