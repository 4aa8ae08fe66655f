//! Fonts: how a text string parts into codes, how wide each is, and which character it prints.
//!
//! A file may say in several ways which character a code is: in a table of its own (`ToUnicode`), by a coding that is known
//! by its name, by the character collection of the font, by the embedded font's own table, by the names of shapes. Each is
//! missing or wrong in some files. So all that apply are asked; where two that count contradict each other, and where none
//! knows, the character is [`Text::Unknown`].

mod cff;
mod composite;
mod glyph_names;
mod simple;
mod truetype;
mod type1;
mod type3;
mod widths;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use hayro_cmap::{BfString, CMap, CMapName, load_embedded};
use hayro_syntax::object::{Dict, Name, Object, Stream};

use super::unpack::{TooMuch, Unpacker};
use composite::Composite;
use simple::Simple;

/// What a font without any tables holds.
const LEAST_HELD: usize = 2048;

/// The predefined tables that the fonts of a document name, each read once however many name it.
#[derive(Debug, Default)]
pub(super) struct Predefined {
    /// By the place of their data, which is part of the program.
    read: RefCell<HashMap<usize, Option<Rc<CMap>>>>,
}

impl Predefined {
    fn get(&self, name: CMapName<'_>) -> Option<Rc<CMap>> {
        let data = load_embedded(name)?;
        let mut read = self.read.borrow_mut();
        read.entry(data.as_ptr().addr()).or_insert_with(|| CMap::parse(data, load_embedded).map(Rc::new)).clone()
    }
}

/// A font of a document.
#[derive(Debug)]
pub(super) struct Font {
    /// Its name, without the letters that mark a subset.
    pub(super) name: String,
    kind: Kind,
    to_unicode: Option<CMap>,
    /// What each code met so far shows.
    shown: RefCell<HashMap<Code, Shown>>,
}

#[derive(Debug)]
enum Kind {
    Simple(Box<Simple>),
    Composite(Box<Composite>),
    /// Neither its coding nor its widths can be told.
    Broken,
}

/// A code of a string, with how many bytes it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Code {
    pub(super) value: u32,
    pub(super) bytes: u8,
}

/// What a code shows. Lengths are in ems.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub(super) text: Text,
    /// The width of the shape.
    pub(super) width: f64,
    /// How far the next shape is: to the right, or down in vertical writing.
    pub(super) advance: f64,
    /// Where the shape stands from its point of writing, in vertical writing.
    pub(super) origin: (f64, f64),
    /// The shape has no outline although a character is given for it.
    pub(super) is_invisible: bool,
}

/// The character of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Text {
    Char(char),
    /// A ligature.
    Chars(Rc<str>),
    Blank,
    Unknown,
}

impl Text {
    /// How many characters it puts on the page.
    pub(super) fn length(&self) -> usize {
        match self {
            Self::Chars(text) => text.chars().count(),
            Self::Char(_) | Self::Blank | Self::Unknown => 1,
        }
    }
}

impl Font {
    /// Reads a font; `alias` is what the page calls it, for those without a name of their own.
    pub(super) fn read(
        dict: &Dict<'_>,
        alias: &[u8],
        predefined: &Rc<Predefined>,
        unpacker: &Unpacker,
    ) -> Result<Self, TooMuch> {
        unpacker.hold(dict.data().len().saturating_add(LEAST_HELD))?;
        let base = dict.get::<Name<'_>>(b"BaseFont").or_else(|| dict.get::<Name<'_>>(b"Name"));
        let name = readable(base.as_deref().unwrap_or(alias));
        let subtype = dict.get::<Name<'_>>(b"Subtype");
        let kind = match subtype.as_deref() {
            Some(b"Type0") => Composite::read(dict, predefined, unpacker)?
                .map_or(Kind::Broken, |font| Kind::Composite(Box::new(font))),
            Some(_) => Kind::Simple(Box::new(Simple::read(dict, &name, unpacker)?)),
            None => Kind::Broken,
        };
        let to_unicode = match dict.get::<Object<'_>>(b"ToUnicode") {
            Some(Object::Stream(stream)) => cmap(&stream, unpacker)?,
            // A name there (`Identity-H`) says that codes are characters, which is untrue where they number shapes.
            _ => None,
        };
        Ok(Self { name, kind, to_unicode, shown: RefCell::default() })
    }

    /// Vertical writing.
    pub(super) fn is_stacked(&self) -> bool {
        matches!(&self.kind, Kind::Composite(font) if font.is_stacked)
    }

    /// A font of signs, whose characters carry no text.
    pub(super) fn is_ornament(&self) -> bool {
        let name = self.name.to_ascii_lowercase();
        simple::ORNAMENTS.iter().any(|part| name.contains(part))
    }

    /// Every byte is a code.
    pub(super) fn is_of_bytes(&self) -> bool {
        !matches!(self.kind, Kind::Composite(_))
    }

    /// The code at the beginning of a string that is not empty, and how many bytes of it tell which it is.
    pub(super) fn first_code(&self, string: &[u8]) -> (Code, usize) {
        match &self.kind {
            Kind::Composite(font) => font.first_code(string),
            _ => (Code { value: u32::from(string[0]), bytes: 1 }, 1),
        }
    }

    pub(super) fn shown(&self, code: Code) -> Shown {
        if let Some(shown) = self.shown.borrow().get(&code) {
            return shown.clone();
        }
        let shown = self.show(code);
        self.shown.borrow_mut().insert(code, shown.clone());
        shown
    }

    fn show(&self, code: Code) -> Shown {
        let said =
            self.to_unicode.as_ref().and_then(|cmap| cmap.lookup_bf_string(code.value)).and_then(|text| text_of(&text));
        match &self.kind {
            Kind::Simple(font) => font.show(code.value, said),
            Kind::Composite(font) => font.show(code, said),
            Kind::Broken => {
                Shown { text: Text::Unknown, width: 0.5, advance: 0.5, origin: (0.0, 0.0), is_invisible: false }
            }
        }
    }

    /// Takes back what `ToUnicode` alone says where it gives one figure or character to shapes that cannot all be it. To be
    /// called when all text has been read; gives the codes that are unknown after all.
    pub(super) fn doubtful(&self) -> Vec<Code> {
        let mut by_character: HashMap<char, Vec<Code>> = HashMap::new();
        for (code, shown) in self.shown.borrow().iter() {
            if let Text::Char(c) = shown.text
                && c.is_alphanumeric()
                && !self.is_confirmed(*code)
            {
                by_character.entry(c).or_default().push(*code);
            }
        }
        let most = |c: char| if c.is_ascii_digit() { 1 } else { 3 };
        by_character.into_iter().filter(|(c, codes)| codes.len() > most(*c)).flat_map(|(_, codes)| codes).collect()
    }

    /// Something beside `ToUnicode` vouches for the character of this code.
    fn is_confirmed(&self, code: Code) -> bool {
        match &self.kind {
            Kind::Composite(font) => self.to_unicode.is_none() || font.vouches(code),
            _ => self.to_unicode.is_none(),
        }
    }
}

/// The name of a font for people; Chinese ones stand in GBK as often as in UTF-8.
fn readable(name: &[u8]) -> String {
    let bytes = match name.split_at_checked(7) {
        Some(([mark @ .., b'+'], rest)) if mark.iter().all(u8::is_ascii_uppercase) => rest,
        _ => name,
    };
    match std::str::from_utf8(bytes) {
        Ok(name) => name.to_owned(),
        Err(_) => encoding_rs::GBK.decode(bytes).0.into_owned(),
    }
}

/// A `CMap` of the file.
fn cmap(stream: &Stream<'_>, unpacker: &Unpacker) -> Result<Option<CMap>, TooMuch> {
    /// What an entry holds, at most, for each of the brackets it is written in.
    const ENTRY: usize = 64;
    /// What a predefined table holds that it builds upon.
    const BASE: usize = 1 << 20;
    let Some(data) = unpacker.stream(stream)? else { return Ok(None) };
    // The form in which the library keeps its own tables packs them, and no file has it.
    if data.starts_with(b"bcmap") {
        return Ok(None);
    }
    let entries = memchr::memchr_iter(b'<', &data).count();
    let bases = memchr::memmem::find_iter(&data, b"usecmap").count();
    unpacker.hold(data.len().saturating_add(entries * ENTRY).saturating_add(bases.saturating_mul(BASE)))?;
    Ok(CMap::parse(&data, load_embedded))
}

/// What a table says, if it says anything: no control, no private and no replacement character.
fn text_of(text: &BfString) -> Option<Text> {
    let is_said = |c: char| !(c.is_control() || truetype::is_private(c) || matches!(c, '\u{fffd}' | '\u{ffff}'));
    match text {
        BfString::Char(c) if is_blank(*c) => Some(Text::Blank),
        BfString::Char(c) => is_said(*c).then(|| Text::Char(ogi_model::text::unified_ideograph(*c))),
        BfString::String(text) if !text.is_empty() && text.chars().all(is_said) => {
            let told: String = text.chars().map(ogi_model::text::unified_ideograph).collect();
            Some(Text::Chars(told.into()))
        }
        BfString::String(_) => None,
    }
}

/// Blanks, and the tabulator and line end that some tables give for one.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{200b}'
}

/// A single character as text.
fn single(c: char) -> Text {
    if is_blank(c) { Text::Blank } else { Text::Char(ogi_model::text::unified_ideograph(c)) }
}

/// Two sources that name different characters, where the difference would be one of sense: between letters, figures and
/// ideographs, not between kinds of dashes, bullets and blanks, nor between widths of one character.
fn contradict(one: char, other: char) -> bool {
    let fold = |c: char| ogi_model::text::unified_ideograph(ogi_model::text::fold_width(c));
    let (one, other) = (fold(one), fold(other));
    one != other && (one.is_alphanumeric() || other.is_alphanumeric())
}
