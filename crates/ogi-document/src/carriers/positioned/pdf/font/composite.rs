//! Composite fonts: codes of several bytes, which a `CMap` turns into numbers of shapes (CID). Nearly all Chinese text.

use std::cell::OnceCell;
use std::rc::Rc;

use encoding_rs::Encoding;
use hayro_cmap::{CMap, CMapName, CidFamily, WritingMode};
use hayro_syntax::object::{Array, Dict, Object, Stream, String};

use super::super::unpack::{TooMuch, Unpacker};
use super::cff::Cff;
use super::truetype::{self, Program};
use super::widths::Widths;
use super::{Code, Predefined, Shown, Text, contradict, single, text_of};

#[derive(Debug)]
pub(super) struct Composite {
    cmap: Rc<CMap>,
    predefined: Rc<Predefined>,
    /// What a code is by the name of the coding.
    coding: Coding,
    family: Option<CidFamily>,
    /// The table from numbers of shapes to characters that goes with the family.
    collection: OnceCell<Option<Rc<CMap>>>,
    /// The numbers are those of the family: the font is not embedded or its shapes are numbered by it.
    is_numbered_by_family: bool,
    program: Option<Program>,
    cff: Option<Cff>,
    glyphs: Glyphs,
    widths: Widths,
    pub(super) is_stacked: bool,
    /// From the point of writing to the top, and down to the next, in vertical writing.
    vertical: (f64, f64),
}

/// What the name of a predefined coding says of its codes.
#[derive(Clone, Copy, Debug)]
enum Coding {
    /// Unicode: the code is the character.
    Unicode,
    /// A national standard.
    Legacy(&'static Encoding),
    /// Nothing.
    Silent,
}

/// From numbers of shapes to the shapes of an embedded program.
#[derive(Debug)]
enum Glyphs {
    Same,
    Mapped(Vec<u8>),
    /// By a table within the program.
    Inside,
}

impl Composite {
    pub(super) fn read(
        dict: &Dict<'_>,
        predefined: &Rc<Predefined>,
        unpacker: &Unpacker,
    ) -> Result<Option<Self>, TooMuch> {
        let Some(below) = dict.get::<Array<'_>>(b"DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next())
        else {
            return Ok(None);
        };
        let descriptor = below.get::<Dict<'_>>(b"FontDescriptor").unwrap_or_default();
        let (cmap, coding) = match dict.get::<Object<'_>>(b"Encoding") {
            Some(Object::Name(name)) => (by_name(CMapName::from_bytes(&name), predefined), coding(&name)),
            Some(Object::Stream(stream)) => (super::cmap(&stream, unpacker)?.map(Rc::new), Coding::Silent),
            _ => (None, Coding::Silent),
        };
        let Some(cmap) = cmap else { return Ok(None) };
        let file = |key: &[u8]| descriptor.get::<Stream<'_>>(key).map_or(Ok(None), |stream| unpacker.stream(&stream));
        let mut program = file(b"FontFile2")?.map(|data| Program::read(&data, unpacker)).transpose()?;
        let other = file(b"FontFile3")?;
        let cff = other.as_deref().and_then(truetype::cff);
        unpacker.hold(cff.as_ref().map_or(0, Cff::held))?;
        if let Some(data) = other.filter(|data| truetype::is_font_of_tables(data)) {
            program = Some(Program::read(&data, unpacker)?);
        }
        let is_embedded = ["FontFile", "FontFile2", "FontFile3"].iter().any(|key| descriptor.contains_key(key));
        let glyphs = match below.get::<Object<'_>>(b"CIDToGIDMap") {
            Some(Object::Stream(stream)) => match unpacker.stream(&stream)? {
                Some(mut map) => {
                    map.truncate(LONGEST_MAP);
                    map.shrink_to_fit();
                    unpacker.hold(map.len())?;
                    Glyphs::Mapped(map)
                }
                None => Glyphs::Inside,
            },
            _ if program.is_some() && cff.is_none() => Glyphs::Same,
            _ => Glyphs::Inside,
        };
        let info = below.get::<Dict<'_>>(b"CIDSystemInfo");
        let info =
            info.and_then(|info| Some((info.get::<String<'_>>(b"Registry")?, info.get::<String<'_>>(b"Ordering")?)));
        let family = info.as_ref().map(|(registry, ordering)| CidFamily::from_registry_ordering(registry, ordering));
        let is_numbered_by_family = match &cff {
            // A CFF font says itself whose numbers its shapes have; those with names are numbered as they come.
            Some(cff) => info.as_ref().is_some_and(|(registry, ordering)| cff.is_of(registry, ordering)),
            // A TrueType program whose shapes are taken by number has them in its own order, whatever family is named.
            None if descriptor.contains_key(b"FontFile3") => false,
            None => !(is_embedded && matches!(glyphs, Glyphs::Same)),
        };
        let is_stacked = cmap.metadata().writing_mode == Some(WritingMode::Vertical);
        let mut vertical = below.get::<Array<'_>>(b"DW2").map(|numbers| numbers.iter::<f64>().collect::<Vec<_>>());
        let vertical = match vertical.take().as_deref() {
            Some([top, down]) => (top / 1000.0, down / 1000.0),
            _ => (0.88, -1.0),
        };
        Ok(Some(Self {
            cmap,
            predefined: Rc::clone(predefined),
            coding,
            family,
            collection: OnceCell::new(),
            is_numbered_by_family,
            program,
            cff,
            glyphs,
            widths: Widths::of_composite(&below, unpacker)?,
            is_stacked,
            vertical,
        }))
    }

    /// The code at the beginning of a string that is not empty, and how many bytes of it tell which it is.
    pub(super) fn first_code(&self, string: &[u8]) -> (Code, usize) {
        let mut value = 0;
        let found = (1_u8..=4).zip(string).find_map(|(bytes, byte)| {
            value = value << 8 | u32::from(*byte);
            self.cmap.lookup_cid_code(value, bytes).is_some().then_some(Code { value, bytes })
        });
        match found {
            Some(code) => (code, usize::from(code.bytes)),
            None => (Code { value: u32::from(string[0]), bytes: 1 }, string.len().min(4)),
        }
    }

    pub(super) fn show(&self, code: Code, said: Option<Text>) -> Shown {
        let cid = self.cmap.lookup_cid_code(code.value, code.bytes);
        let width = self.widths.get(cid.unwrap_or(0));
        let (advance, origin) =
            if self.is_stacked { (-self.vertical.1, (width / 2.0, self.vertical.0)) } else { (width, (0.0, 0.0)) };
        let (text, is_invisible) = self.text(code, cid, said);
        Shown { text, width, advance, origin, is_invisible }
    }

    fn text(&self, code: Code, cid: Option<u32>, said: Option<Text>) -> (Text, bool) {
        let Some(cid) = cid else { return (Text::Unknown, false) };
        let glyph = self.glyph(cid);
        let drawn = glyph.zip(self.program.as_ref());
        let is_blank = drawn.is_some_and(|(glyph, program)| program.is_blank(glyph))
            || glyph.zip(self.cff.as_ref()).is_some_and(|(glyph, cff)| cff.is_blank(glyph));
        let by_coding = self.by_coding(code).or_else(|| self.by_collection(cid));
        let by_program = self.by_program(glyph);
        let known = said.or_else(|| by_program.map(single)).or_else(|| by_coding.map(single));
        let text = match known {
            Some(Text::Char(c)) => {
                let is_drawn = drawn.is_none_or(|(glyph, program)| program.draws(c, glyph));
                let is_named = self.name_of(glyph).is_none_or(|named| !contradict(c, named));
                let is_coded = by_coding.is_none_or(|coded| !contradict(c, coded));
                if is_drawn && is_named && is_coded { Text::Char(c) } else { Text::Unknown }
            }
            Some(text) => text,
            None if is_blank => Text::Blank,
            None => Text::Unknown,
        };
        let is_invisible = is_blank && matches!(text, Text::Char(_) | Text::Chars(_));
        (text, is_invisible)
    }

    /// The coding, the collection or the program knows the character of this code.
    pub(super) fn vouches(&self, code: Code) -> bool {
        let Some(cid) = self.cmap.lookup_cid_code(code.value, code.bytes) else { return false };
        self.by_coding(code).or_else(|| self.by_collection(cid)).is_some() || self.by_program(self.glyph(cid)).is_some()
    }

    /// The character that the embedded font itself gives for a shape.
    fn by_program(&self, glyph: Option<u16>) -> Option<char> {
        let glyph = glyph?;
        let by_table = self.program.as_ref().and_then(|program| program.character(glyph));
        by_table.or_else(|| self.name_of(Some(glyph)))
    }

    /// The character that the name of a shape says.
    fn name_of(&self, glyph: Option<u16>) -> Option<char> {
        self.cff.as_ref()?.character(glyph?)
    }

    fn glyph(&self, cid: u32) -> Option<u16> {
        let cid = u16::try_from(cid).ok()?;
        match &self.glyphs {
            Glyphs::Same => Some(cid),
            Glyphs::Mapped(map) => {
                let at = usize::from(cid) * 2;
                map.get(at..at + 2).map(|bytes| u16::from_be_bytes([bytes[0], bytes[1]]))
            }
            Glyphs::Inside => self.cff.as_ref()?.glyph_of_number(cid),
        }
    }

    fn by_coding(&self, code: Code) -> Option<char> {
        let bytes = code.value.to_be_bytes();
        let bytes = &bytes[4 - usize::from(code.bytes.min(4))..];
        let c = match self.coding {
            Coding::Silent => return None,
            Coding::Unicode if code.bytes == 4 => {
                let units = [u16::from_be_bytes([bytes[0], bytes[1]]), u16::from_be_bytes([bytes[2], bytes[3]])];
                char::decode_utf16(units).next()?.ok()?
            }
            Coding::Unicode => char::from_u32(code.value)?,
            Coding::Legacy(encoding) => {
                let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
                let mut characters = text.chars();
                characters.next().filter(|_| characters.next().is_none())?
            }
        };
        (!c.is_control() && !super::truetype::is_private(c)).then_some(c)
    }

    fn by_collection(&self, cid: u32) -> Option<char> {
        if !self.is_numbered_by_family || cid == 0 {
            return None;
        }
        let collection =
            self.collection.get_or_init(|| self.predefined.get(self.family.as_ref().and_then(CidFamily::ucs2_cmap)?));
        let found = collection.as_ref()?.lookup_bf_string(cid)?;
        match text_of(&found)? {
            Text::Char(c) => Some(c),
            Text::Blank => Some(' '),
            _ => None,
        }
    }
}

/// A table for every number that a shape can have, of two bytes each.
const LONGEST_MAP: usize = 2 << 16;

fn by_name(name: CMapName<'_>, predefined: &Predefined) -> Option<Rc<CMap>> {
    match name {
        CMapName::IdentityH => Some(Rc::new(CMap::identity_h())),
        CMapName::IdentityV => Some(Rc::new(CMap::identity_v())),
        name => predefined.get(name),
    }
}

/// Predefined codings by the beginning of their names.
fn coding(name: &[u8]) -> Coding {
    const LEGACY: &[(&[u8], &Encoding)] = &[
        (b"GB-EUC", encoding_rs::GB18030),
        (b"GBpc-EUC", encoding_rs::GB18030),
        (b"GBK", encoding_rs::GB18030),
        (b"B5pc", encoding_rs::BIG5),
        (b"ETen", encoding_rs::BIG5),
        (b"HKscs", encoding_rs::BIG5),
    ];
    if name.starts_with(b"Uni") {
        return Coding::Unicode;
    }
    LEGACY
        .iter()
        .find(|(start, _)| name.starts_with(start))
        .map_or(Coding::Silent, |(_, encoding)| Coding::Legacy(encoding))
}
