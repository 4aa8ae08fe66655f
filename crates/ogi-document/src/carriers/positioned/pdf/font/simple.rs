//! Simple fonts: one byte a character.

use std::collections::{HashMap, HashSet};

use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

use super::super::unpack::{TooMuch, Unpacker};
use super::cff::Cff;
use super::truetype::{self, Program};
use super::widths::Widths;
use super::{Shown, Text, contradict, glyph_names, single, type1, type3};

#[derive(Debug)]
pub(super) struct Simple {
    base: Base,
    /// Names of shapes by code, which count before the base.
    differences: HashMap<u8, String>,
    program: Option<Program>,
    cff: Option<Cff>,
    /// The codes of a Type 3 font that draw nothing.
    blank: HashSet<u8>,
    is_type3: bool,
    widths: Option<Widths>,
    /// The width of a figure where the file gives no widths.
    usual: f64,
    /// Signs for which a coding of letters says nothing: Wingdings and the like.
    is_ornament: bool,
}

/// The coding below the differences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Base {
    WinAnsi,
    MacRoman,
    Standard,
    /// The font's own, which only its program tells.
    Own,
}

/// Fonts of signs, by a part of their names.
pub(super) const ORNAMENTS: &[&str] = &["wingdings", "webdings", "symbol", "dingbats", "marlett"];

impl Simple {
    pub(super) fn read(dict: &Dict<'_>, name: &str, unpacker: &Unpacker) -> Result<Self, TooMuch> {
        let descriptor = dict.get::<Dict<'_>>(b"FontDescriptor").unwrap_or_default();
        let lower = name.to_ascii_lowercase();
        let is_type3 = dict.get::<Name<'_>>(b"Subtype").is_some_and(|subtype| *subtype == *b"Type3");
        let file = |key: &[u8]| descriptor.get::<Stream<'_>>(key);
        let data_of = |key: &[u8]| file(key).map_or(Ok(None), |stream| unpacker.stream(&stream));
        let program = data_of(b"FontFile2")?.map(|data| Program::read(&data, unpacker)).transpose()?;
        let type1 = data_of(b"FontFile")?.map(|data| type1::coding(&data));
        let cff = data_of(b"FontFile3")?.and_then(|data| truetype::cff(&data));
        unpacker.hold(cff.as_ref().map_or(0, Cff::held))?;
        let is_embedded =
            [&b"FontFile"[..], b"FontFile2", b"FontFile3"].iter().any(|key| descriptor.contains_key(*key));
        let (base, mut differences) = encoding(dict, unpacker)?;
        let mut base = base.unwrap_or(if is_embedded || is_type3 { Base::Own } else { Base::Standard });
        if base == Base::Own {
            match type1 {
                Some(type1::Coding::Standard) => base = Base::Standard,
                Some(type1::Coding::Names(names)) => {
                    unpacker.hold(names.values().map(String::len).sum())?;
                    for (code, name) in names {
                        differences.entry(code).or_insert(name);
                    }
                }
                None => {}
            }
        }
        let blank = if is_type3 { type3::blank(dict, &differences, unpacker)? } else { HashSet::new() };
        let scale = if is_type3 { type3::scale(dict) } else { 0.001 };
        let usual = match () {
            () if lower.contains("courier") => 0.6,
            () if lower.contains("times") => 0.5,
            () => 0.556,
        };
        Ok(Self {
            base,
            differences,
            program,
            cff,
            blank,
            is_type3,
            widths: Widths::of_simple(dict, &descriptor, scale, unpacker)?,
            usual,
            is_ornament: ORNAMENTS.iter().any(|part| lower.contains(part)),
        })
    }

    pub(super) fn show(&self, code: u32, said: Option<Text>) -> Shown {
        let byte = u8::try_from(code).unwrap_or(0);
        let width = self.widths.as_ref().map_or(self.usual, |widths| widths.get(code));
        let glyph = self.program.as_ref().and_then(|program| program.glyph_of_code(byte));
        let drawn = glyph.zip(self.program.as_ref());
        let is_blank = drawn.is_some_and(|(glyph, program)| program.is_blank(glyph))
            || self.blank.contains(&byte)
            || self.in_cff(byte).is_some_and(|(glyph, cff)| cff.is_blank(glyph));
        let by_program = drawn.and_then(|(glyph, program)| program.character(glyph)).or_else(|| self.by_name(byte));
        let by_coding = if self.is_ornament { None } else { self.by_coding(byte) };
        let known = said.or_else(|| by_coding.map(single)).or_else(|| by_program.map(single));
        let text = match (known, by_program) {
            (Some(Text::Char(c)), Some(drawn)) if contradict(c, drawn) => Text::Unknown,
            (Some(text), _) => text,
            (None, _) if is_blank => Text::Blank,
            (None, _) => Text::Unknown,
        };
        let is_invisible = is_blank && matches!(text, Text::Char(_) | Text::Chars(_));
        Shown { text, width, advance: width, origin: (0.0, 0.0), is_invisible }
    }

    /// The character by the name of the shape, which the file or the font itself gives.
    fn by_name(&self, code: u8) -> Option<char> {
        if self.is_type3 || self.is_ornament {
            return None;
        }
        match self.differences.get(&code) {
            Some(name) => glyph_names::character(name),
            None if self.base == Base::Own => self.in_cff(code).and_then(|(glyph, cff)| cff.character(glyph)),
            None => None,
        }
    }

    /// The shape of a code in an embedded CFF font.
    fn in_cff(&self, code: u8) -> Option<(u16, &Cff)> {
        let cff = self.cff.as_ref()?;
        let named = || self.coded(code).and_then(|c| cff.glyph_of_character(c));
        let glyph = if self.base == Base::Own && !self.differences.contains_key(&code) {
            cff.glyph_of_code(code)
        } else {
            named()
        };
        glyph.map(|glyph| (glyph, cff))
    }

    fn by_coding(&self, code: u8) -> Option<char> {
        let c = self.coded(code)?;
        // A coding names shapes by their names, and says nothing of a font that has none of this name.
        let is_in_font = match &self.cff {
            Some(cff) if !self.differences.contains_key(&code) => cff.glyph_of_character(c).is_some(),
            _ => true,
        };
        is_in_font.then_some(c)
    }

    fn coded(&self, code: u8) -> Option<char> {
        if let Some(name) = self.differences.get(&code) {
            return glyph_names::character(name).filter(|_| !self.is_type3 || type3::is_telling(name));
        }
        let decoded = |encoding: &'static encoding_rs::Encoding| {
            let bytes = [code];
            let (text, _) = encoding.decode_without_bom_handling(&bytes);
            text.chars().next().filter(|c| !c.is_control())
        };
        match self.base {
            // Drawings have no names but those of the file.
            _ if self.is_type3 => None,
            Base::WinAnsi => decoded(encoding_rs::WINDOWS_1252),
            Base::MacRoman => decoded(encoding_rs::MACINTOSH),
            Base::Standard => glyph_names::standard(code),
            Base::Own => None,
        }
    }
}

fn encoding(dict: &Dict<'_>, unpacker: &Unpacker) -> Result<(Option<Base>, HashMap<u8, String>), TooMuch> {
    let base = |name: &[u8]| match name {
        b"WinAnsiEncoding" => Some(Base::WinAnsi),
        b"MacRomanEncoding" => Some(Base::MacRoman),
        b"StandardEncoding" => Some(Base::Standard),
        _ => None,
    };
    Ok(match dict.get::<Object<'_>>(b"Encoding") {
        Some(Object::Name(name)) => (base(&name), HashMap::new()),
        Some(Object::Dict(encoding)) => {
            let list = encoding.get::<Array<'_>>(b"Differences").unwrap_or_default();
            // The names are no longer than the list.
            unpacker.hold(encoding.data().len().saturating_add(list.data().len()))?;
            (encoding.get::<Name<'_>>(b"BaseEncoding").and_then(|name| base(&name)), differences(&list))
        }
        _ => (None, HashMap::new()),
    })
}

fn differences(list: &Array<'_>) -> HashMap<u8, String> {
    let mut names = HashMap::new();
    let mut code = 0_i64;
    for object in list.iter::<Object<'_>>() {
        match object {
            Object::Number(number) => code = number.as_i64(),
            Object::Name(name) => {
                if let Ok(code) = u8::try_from(code) {
                    names.insert(code, name.as_str().to_owned());
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    names
}
