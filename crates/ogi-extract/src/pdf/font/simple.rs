//! Simple fonts: one byte a character.

use std::collections::HashMap;

use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

use super::truetype::Program;
use super::widths::Widths;
use super::{Shown, Text, contradict, names, single};
use crate::pdf::unpack::{TooMuch, Unpacker};

#[derive(Debug)]
pub(super) struct Simple {
    base: Base,
    /// Names of shapes by code, which count before the base.
    differences: HashMap<u8, String>,
    program: Option<Program>,
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
        let program = match file(b"FontFile2") {
            Some(stream) => unpacker.stream(&stream)?.map(|data| Program::read(&data)),
            None => None,
        };
        let own = match file(b"FontFile") {
            Some(stream) => unpacker.stream(&stream)?.map(|data| own_names(&data)),
            None => None,
        };
        let is_embedded = program.is_some() || own.is_some() || file(b"FontFile3").is_some();
        let (base, mut differences) = encoding(dict);
        let base = base.unwrap_or(if is_embedded || is_type3 { Base::Own } else { Base::Standard });
        if base == Base::Own {
            for (code, name) in own.unwrap_or_default() {
                differences.entry(code).or_insert(name);
            }
        }
        let scale = if is_type3 { type3_scale(dict) } else { 0.001 };
        let usual = match () {
            () if lower.contains("courier") => 0.6,
            () if lower.contains("times") => 0.5,
            () => 0.556,
        };
        Ok(Self {
            base,
            differences,
            program,
            widths: Widths::of_simple(dict, &descriptor, scale),
            usual,
            is_ornament: ORNAMENTS.iter().any(|part| lower.contains(part)),
        })
    }

    pub(super) fn show(&self, code: u32, said: Option<Text>) -> Shown {
        let byte = u8::try_from(code).unwrap_or(0);
        let width = self.widths.as_ref().map_or(self.usual, |widths| widths.get(code));
        let glyph = self.program.as_ref().and_then(|program| program.glyph_of_code(byte));
        let is_blank = glyph.zip(self.program.as_ref()).is_some_and(|(glyph, program)| program.is_blank(glyph));
        let by_program = glyph.zip(self.program.as_ref()).and_then(|(glyph, program)| program.character(glyph));
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

    fn by_coding(&self, code: u8) -> Option<char> {
        if let Some(name) = self.differences.get(&code) {
            return names::character(name);
        }
        let decoded = |encoding: &'static encoding_rs::Encoding| {
            let bytes = [code];
            let (text, _) = encoding.decode_without_bom_handling(&bytes);
            text.chars().next().filter(|c| !c.is_control())
        };
        match self.base {
            Base::WinAnsi => decoded(encoding_rs::WINDOWS_1252),
            Base::MacRoman => decoded(encoding_rs::MACINTOSH),
            Base::Standard => names::standard(code),
            Base::Own => None,
        }
    }
}

fn encoding(dict: &Dict<'_>) -> (Option<Base>, HashMap<u8, String>) {
    let base = |name: &[u8]| match name {
        b"WinAnsiEncoding" => Some(Base::WinAnsi),
        b"MacRomanEncoding" => Some(Base::MacRoman),
        b"StandardEncoding" => Some(Base::Standard),
        _ => None,
    };
    match dict.get::<Object<'_>>(b"Encoding") {
        Some(Object::Name(name)) => (base(&name), HashMap::new()),
        Some(Object::Dict(encoding)) => {
            let list = encoding.get::<Array<'_>>(b"Differences").map(|list| differences(&list)).unwrap_or_default();
            (encoding.get::<Name<'_>>(b"BaseEncoding").and_then(|name| base(&name)), list)
        }
        _ => (None, HashMap::new()),
    }
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

/// The coding in the clear part of a Type 1 program: `dup 49 /one put`.
fn own_names(data: &[u8]) -> HashMap<u8, String> {
    let clear = &data[..data.len().min(1 << 16)];
    let mut names = HashMap::new();
    let words: Vec<&[u8]> = clear.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).collect();
    for words in words.windows(4) {
        if let [b"dup", code, [b'/', name @ ..], b"put"] = words
            && let Some(code) = std::str::from_utf8(code).ok().and_then(|code| code.parse().ok())
            && let Ok(name) = std::str::from_utf8(name)
        {
            names.insert(code, name.to_owned());
        }
    }
    names
}

/// Shapes of Type 3 fonts have a scale of their own.
fn type3_scale(dict: &Dict<'_>) -> f64 {
    let matrix = dict.get::<Array<'_>>(b"FontMatrix");
    matrix.and_then(|matrix| matrix.iter::<f64>().next()).filter(|scale| scale.is_finite()).map_or(0.001, f64::abs)
}
