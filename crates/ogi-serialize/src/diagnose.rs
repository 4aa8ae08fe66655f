//! Reads once more what serde_json refused, to say what is wrong with it.
//!
//! The reader of what is right is serde_json; its errors are English sentences. So a text that it refuses is read a second time, by
//! a reader of its own whose errors are [`JsonFault`]s with their place and path. It hands the same values to the same types, so it
//! comes upon the same fault. No message of another crate is taken apart for it: serde hands the faults of shape to
//! [`serde::de::Error`] as they are, and the types of `ogi-model` say theirs as data (`ogi_model::with::Refusal`).

use std::borrow::Cow;
use std::fmt;

use ogi_model::with::{Expected, Refusal};
use serde::de::value::StrDeserializer;
use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use crate::fault::{Found, JsonFault, shortened};
use crate::renamed;
use crate::strict::Strict;

/// How deep lists and objects may stand in one another where they are read: as deep as serde_json reads them. What is passed over
/// may be deeper.
const MOST_DEPTH: u8 = 127;

/// A fault, where it is, and what was being read there.
#[derive(Debug)]
pub(crate) struct Diagnosis(Box<Place>);

#[derive(Debug)]
struct Place {
    fault: JsonFault,
    byte: Option<usize>,
    /// The steps to the place, the last one first.
    path: Vec<Step>,
    /// Whether what the fault says was found is still to be read from the text.
    found_in_text: bool,
}

#[derive(Debug)]
pub(crate) enum Step {
    Key(String),
    Item(usize),
}

impl Step {
    pub(crate) fn to(key: &str) -> Self {
        Self::Key(shortened(key))
    }
}

/// What a text is refused for as a `T`. Nothing where it is not refused.
pub(crate) fn diagnose<'de, T: Deserialize<'de>>(text: &'de str) -> Option<Diagnosis> {
    let mut reader = Reader::of(text);
    let read = T::deserialize(Strict(&mut reader)).and_then(|_| reader.end());
    read.err()
}

impl Diagnosis {
    fn of(fault: JsonFault) -> Self {
        Self(Box::new(Place { fault, byte: None, path: Vec::new(), found_in_text: false }))
    }

    fn at(fault: JsonFault, byte: usize) -> Self {
        Self::of(fault).not_before(byte)
    }

    /// The same, at this byte if its place is not known more exactly.
    pub(crate) fn not_before(mut self, byte: usize) -> Self {
        self.0.byte.get_or_insert(byte);
        self
    }

    pub(crate) fn within(mut self, step: Step) -> Self {
        self.0.path.push(step);
        self
    }

    /// The fault, its byte, and the path to it: `requests.received.total`, `narrative.overview[0].text`.
    pub(crate) fn into_parts(self) -> (JsonFault, usize, String) {
        use std::fmt::Write as _;

        let mut path = String::new();
        for step in self.0.path.iter().rev() {
            let dot = if path.is_empty() { "" } else { "." };
            let written = match step {
                Step::Key(key) => write!(path, "{dot}{key}"),
                Step::Item(index) => write!(path, "[{index}]"),
            };
            debug_assert!(written.is_ok(), "a string takes whatever is written to it");
        }
        (self.0.fault, self.0.byte.unwrap_or(0), path)
    }
}

impl fmt::Display for Diagnosis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fault.fmt(f)
    }
}

impl std::error::Error for Diagnosis {}

impl de::Error for Diagnosis {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let refusal = Refusal::told(&message);
        let found_in_text = refusal == Some(Refusal::NotAnObject);
        let mut diagnosis = Self::of(match refusal {
            Some(Refusal::UnknownValue { found, within, known }) => unknown_value(&found, within, known),
            Some(Refusal::WrongFormat { found, expected }) => {
                JsonFault::WrongFormat { found: shortened(&found), expected }
            }
            Some(Refusal::Repeated { found }) => JsonFault::RepeatedValue { found: shortened(&found) },
            Some(Refusal::NoMembers) => JsonFault::NoMembers,
            Some(Refusal::NotAnObject) => JsonFault::WrongType { found: Found::Null, expected: Expected::Object },
            _ => JsonFault::Other(shortened(&message.to_string())),
        });
        diagnosis.0.found_in_text = found_in_text;
        diagnosis
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::of(JsonFault::WrongType { found: what(found), expected: wanted(expected) })
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::of(JsonFault::OutOfRange { found: what(found), expected: wanted(expected) })
    }

    fn unknown_variant(found: &str, known: &'static [&'static str]) -> Self {
        Self::of(unknown_value(found, None, known.iter().map(|known| (*known).to_owned()).collect()))
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        if let Some(new_key) = renamed::new_name(key, known) {
            return Self::of(JsonFault::Renamed { key: key.to_owned(), new_key: new_key.to_owned() });
        }
        Self::of(JsonFault::UnknownKey {
            key: shortened(key),
            known: known.iter().map(|known| (*known).to_owned()).collect(),
        })
    }

    fn missing_field(key: &'static str) -> Self {
        Self::of(JsonFault::MissingKey { key: key.to_owned() })
    }

    fn duplicate_field(key: &'static str) -> Self {
        Self::of(JsonFault::RepeatedKey { key: key.to_owned() })
    }
}

fn unknown_value(found: &str, within: Option<String>, known: Vec<String>) -> JsonFault {
    if renamed::is_former_level(found, &known) {
        return JsonFault::FormerLevel;
    }
    if let Some(new_key) = renamed::new_name(found, &known) {
        return JsonFault::Renamed { key: found.to_owned(), new_key: new_key.to_owned() };
    }
    JsonFault::UnknownValue {
        found: shortened(found),
        within: within.filter(|address| address != found).map(|address| shortened(&address)),
        known,
    }
}

fn what(found: Unexpected<'_>) -> Found {
    match found {
        Unexpected::Bool(value) => Found::Boolean(value),
        Unexpected::Unsigned(number) => Found::Number(number.to_string()),
        Unexpected::Signed(number) => Found::Number(number.to_string()),
        Unexpected::Float(number) => Found::Number(number.to_string()),
        Unexpected::Char(text) => Found::Text(text.to_string()),
        Unexpected::Str(text) => Found::Text(shortened(text)),
        Unexpected::Seq => Found::List,
        Unexpected::Map => Found::Object,
        Unexpected::Unit | Unexpected::Option => Found::Null,
        _ => Found::Text(shortened(&found.to_string())),
    }
}

/// What a type says that it expects. Types of serde's own say it in words, which whoever asked for the value knows better.
fn wanted(expected: &dyn de::Expected) -> Expected {
    Expected::told(&expected).unwrap_or_else(|| Expected::Other(expected.to_string()))
}

/// A JSON text, and how far it has been read.
pub(crate) struct Reader<'de> {
    text: &'de str,
    at: usize,
    depth: u8,
}

type Read<T> = Result<T, Diagnosis>;

impl<'de> Reader<'de> {
    pub(crate) const fn of(text: &'de str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    /// A reader of the one value that begins at a byte.
    pub(crate) const fn at(text: &'de str, byte: usize) -> Self {
        Self { text, at: byte, depth: 0 }
    }

    /// Refuses what follows the value.
    pub(crate) fn end(&mut self) -> Read<()> {
        match self.peek_past_blanks() {
            None => Ok(()),
            Some(_) => Err(Diagnosis::at(JsonFault::TrailingContent, self.at)),
        }
    }

    fn rest(&self) -> &'de str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn peek_past_blanks(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// What stands here is not what should; `otherwise` says so where there is no better reason.
    fn unexpected(&self, otherwise: impl FnOnce(char) -> JsonFault) -> Diagnosis {
        let Some(found) = self.rest().chars().next() else {
            let nothing = self.text.trim_ascii().is_empty();
            let fault = if nothing { JsonFault::Empty } else { JsonFault::UnexpectedEnd };
            return Diagnosis::at(fault, self.at);
        };
        let fault = match (half_width(found), found) {
            (Some(meant), _) => JsonFault::FullWidth { found, meant },
            (None, '/' | '#') => JsonFault::Comment,
            (None, _) => otherwise(found),
        };
        Diagnosis::at(fault, self.at)
    }

    /// What kind of value begins here.
    fn value(&mut self) -> Read<Begins> {
        Ok(match self.peek_past_blanks() {
            Some(b'{') => Begins::Object,
            Some(b'[') => Begins::List,
            Some(b'"') => Begins::Text,
            Some(b'-' | b'+' | b'.' | b'0'..=b'9') => Begins::Number,
            _ => {
                let kinds = [Begins::Null, Begins::True, Begins::False];
                let kind = kinds.into_iter().find(|kind| self.rest().starts_with(kind.word()));
                kind.ok_or_else(|| self.unexpected(|found| JsonFault::ExpectedValue { found }))?
            }
        })
    }

    /// What stands at a byte where a value begins.
    fn found_at(&self, byte: usize) -> Read<Found> {
        let mut there = Reader::at(self.text, byte);
        Ok(match there.value()? {
            Begins::Null => Found::Null,
            Begins::True => Found::Boolean(true),
            Begins::False => Found::Boolean(false),
            Begins::Number => Found::Number(shortened(there.number()?)),
            Begins::Text => Found::Text(shortened(&there.text()?)),
            Begins::List => Found::List,
            Begins::Object => Found::Object,
        })
    }

    /// The error of a value that begins at a byte, unless it has a place of its own: with what stands there, and with what was asked
    /// for where the type of the value does not say it more exactly.
    pub(crate) fn placed(&self, mut error: Diagnosis, byte: usize, asked_for: Option<Expected>) -> Diagnosis {
        if error.0.byte.is_some() {
            return error;
        }
        let in_text = error.0.found_in_text;
        if let JsonFault::WrongType { found, expected } | JsonFault::OutOfRange { found, expected } = &mut error.0.fault
        {
            if (in_text || matches!(found, Found::Number(_)))
                && let Ok(really) = self.found_at(byte)
            {
                *found = really;
            }
            if let (Expected::Other(_), Some(asked_for)) = (&expected, asked_for) {
                *expected = asked_for;
            }
        }
        error.not_before(byte)
    }

    /// The text of a number.
    fn number(&mut self) -> Read<&'de str> {
        let begin = self.at;
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.');
        let length = self.rest().bytes().take_while(|byte| is_part(byte)).count();
        self.at += length;
        let number = self.text.get(begin..self.at).unwrap_or_default();
        if is_number(number) {
            Ok(number)
        } else {
            Err(Diagnosis::at(JsonFault::InvalidNumber { found: shortened(number) }, begin))
        }
    }

    /// The content of a text whose quotation mark is the next character.
    fn text(&mut self) -> Read<Cow<'de, str>> {
        let begin = self.at;
        self.at += 1;
        let mut decoded: Option<String> = None;
        loop {
            let plain = self.rest().bytes().take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f)).count();
            let piece = self.text.get(self.at..self.at + plain).unwrap_or_default();
            self.at += plain;
            match self.peek() {
                None => return Err(Diagnosis::at(JsonFault::UnclosedText, begin)),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(match decoded {
                        None => Cow::Borrowed(piece),
                        Some(text) => Cow::Owned(text + piece),
                    });
                }
                Some(b'\\') => {
                    let text = decoded.get_or_insert_default();
                    text.push_str(piece);
                    text.push(self.escape()?);
                }
                Some(control) => {
                    return Err(Diagnosis::at(JsonFault::ControlCharacter { found: control.into() }, self.at));
                }
            }
        }
    }

    /// The character of an escape whose backslash is the next character.
    fn escape(&mut self) -> Read<char> {
        let begin = self.at;
        let invalid = || Diagnosis::at(JsonFault::InvalidEscape, begin);
        self.at += 1;
        let Some(letter) = self.peek() else { return Err(invalid()) };
        self.at += 1;
        Ok(match letter {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.hexadecimal().ok_or_else(invalid)?;
                let mut units = vec![first];
                if (0xd800..0xdc00).contains(&first) && self.rest().starts_with("\\u") {
                    self.at += 2;
                    units.push(self.hexadecimal().ok_or_else(invalid)?);
                }
                let mut characters = char::decode_utf16(units);
                match (characters.next(), characters.next()) {
                    (Some(Ok(character)), None) => character,
                    _ => return Err(invalid()),
                }
            }
            _ => return Err(invalid()),
        })
    }

    fn hexadecimal(&mut self) -> Option<u16> {
        let digits = self.text.get(self.at..self.at + 4)?;
        let is_hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let unit = if is_hexadecimal { u16::from_str_radix(digits, 16).ok()? } else { return None };
        self.at += 4;
        Some(unit)
    }

    /// The next key of an object and its place; nothing at the end of the object.
    fn key(&mut self, first: bool) -> Read<Option<(usize, Cow<'de, str>)>> {
        match self.peek_past_blanks() {
            Some(b'}') => {
                self.at += 1;
                return Ok(None);
            }
            Some(b',') if !first => self.at += 1,
            _ if first => {}
            _ => return Err(self.unexpected(|found| JsonFault::ExpectedCommaOrBrace { found })),
        }
        let comma = self.at;
        match self.peek_past_blanks() {
            Some(b'"') => {
                let at = self.at;
                self.text().map(|key| Some((at, key)))
            }
            Some(b'}') => Err(Diagnosis::at(JsonFault::TrailingComma, comma - 1)),
            // `1,234`: behind a figure stands no key, and no blank before what looks like one.
            Some(b'0'..=b'9') if !first && comma == self.at => {
                Err(Diagnosis::at(JsonFault::ThousandsSeparator, comma - 1))
            }
            _ => Err(self.unexpected(|found| JsonFault::ExpectedKey { found })),
        }
    }

    fn colon(&mut self, key: &str) -> Read<()> {
        if self.peek_past_blanks() == Some(b':') {
            self.at += 1;
            return Ok(());
        }
        Err(self.unexpected(|found| JsonFault::ExpectedColon { key: shortened(key), found }))
    }

    /// Moves to the next item of a list and says whether there is one.
    fn item(&mut self, first: bool) -> Read<bool> {
        match self.peek_past_blanks() {
            Some(b']') => {
                self.at += 1;
                return Ok(false);
            }
            Some(b',') if !first => self.at += 1,
            _ if first => return Ok(true),
            _ => return Err(self.unexpected(|found| JsonFault::ExpectedCommaOrBracket { found })),
        }
        let comma = self.at;
        match self.peek_past_blanks() {
            Some(b']') => Err(Diagnosis::at(JsonFault::TrailingComma, comma - 1)),
            _ => Ok(true),
        }
    }

    /// Passes over a value of any depth, and gives its text.
    fn skip(&mut self) -> Read<&'de str> {
        self.peek_past_blanks();
        let begin = self.at;
        // The brackets that are open.
        let mut open: Vec<u8> = Vec::new();
        loop {
            let mut first = false;
            match self.value()? {
                Begins::Object => {
                    self.at += 1;
                    open.push(b'{');
                    first = true;
                }
                Begins::List => {
                    self.at += 1;
                    open.push(b'[');
                    first = true;
                }
                Begins::Text => {
                    self.text()?;
                }
                Begins::Number => {
                    self.number()?;
                }
                kind @ (Begins::Null | Begins::True | Begins::False) => self.at += kind.word().len(),
            }
            loop {
                let goes_on = match open.last() {
                    None => return Ok(self.text.get(begin..self.at).unwrap_or_default()),
                    Some(b'{') => match self.key(first)? {
                        Some((_, key)) => self.colon(&key).map(|()| true)?,
                        None => false,
                    },
                    Some(_) => self.item(first)?,
                };
                if goes_on {
                    break;
                }
                open.pop();
                first = false;
            }
        }
    }

    /// Reads what stands inside a list or an object.
    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Read<T>) -> Read<T> {
        if self.depth == MOST_DEPTH {
            return Err(Diagnosis::at(JsonFault::TooDeep, self.at));
        }
        self.at += 1;
        self.depth += 1;
        let outcome = read(self);
        self.depth -= 1;
        outcome
    }

    /// Hands over the value that stands here, if it is of the type that is asked for.
    fn read<V: Visitor<'de>>(&mut self, asked_for: Option<Expected>, visitor: V) -> Read<V::Value> {
        let kind = self.value()?;
        let begin = self.at;
        if asked_for.as_ref().is_some_and(|asked_for| !kind.is(asked_for)) {
            let found = self.found_at(begin)?;
            let refused = Diagnosis::of(JsonFault::WrongType { found, expected: wanted(&visitor) });
            return Err(self.placed(refused, begin, asked_for));
        }
        let outcome = match kind {
            Begins::Null | Begins::True | Begins::False => {
                self.at += kind.word().len();
                match kind {
                    Begins::Null => visitor.visit_unit(),
                    _ => visitor.visit_bool(matches!(kind, Begins::True)),
                }
            }
            Begins::Text => match self.text()? {
                Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
                Cow::Owned(text) => visitor.visit_string(text),
            },
            Begins::Number => visit_number(self.number()?, visitor),
            Begins::List => self.deeper(|reader| {
                let mut items = Items { reader, index: 0 };
                visitor.visit_seq(&mut items)
            }),
            Begins::Object => self.deeper(|reader| {
                let mut members = Members { reader, first: true, key: None };
                let outcome = visitor.visit_map(&mut members);
                outcome.map_err(|error| error.of_member(members.key))
            }),
        };
        outcome.map_err(|error| self.placed(error, begin, asked_for))
    }
}

impl Diagnosis {
    /// The same at the member that was being read, where it is about that member.
    fn of_member(self, key: Option<(usize, String)>) -> Self {
        let is_about_it = matches!(self.0.fault, JsonFault::RepeatedKey { .. } | JsonFault::RepeatedValue { .. });
        match key {
            Some((byte, key)) if is_about_it && self.0.byte.is_none() => {
                Self::at(JsonFault::RepeatedKey { key: shortened(&key) }, byte).within(Step::to(&key))
            }
            _ => self,
        }
    }
}

impl Begins {
    const fn word(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::True => "true",
            Self::False => "false",
            Self::Number | Self::Text | Self::List | Self::Object => "",
        }
    }

    const fn is(self, expected: &Expected) -> bool {
        match expected {
            Expected::Object => matches!(self, Self::Object),
            Expected::List => matches!(self, Self::List),
            Expected::Boolean => matches!(self, Self::True | Self::False),
            Expected::Number | Expected::WholeNumber { .. } => matches!(self, Self::Number),
            _ => matches!(self, Self::Text),
        }
    }
}

/// What kind of value begins at a place.
#[derive(Clone, Copy)]
enum Begins {
    Null,
    True,
    False,
    Number,
    Text,
    List,
    Object,
}

/// The character of JSON that one of Chinese text was probably meant for.
fn half_width(found: char) -> Option<char> {
    Some(match found {
        '“' | '”' | '„' | '‟' | '〝' | '〞' | '‘' | '’' => '"',
        '、' => ',',
        '【' | '〔' => '[',
        '】' | '〕' => ']',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(found) - 0xfee0)?,
        _ => return None,
    })
}

/// Whether a text is a number of JSON.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) =
        text.split_once(['e', 'E']).map_or((text, None), |(mantissa, exponent)| (mantissa, Some(exponent)));
    let (whole, fraction) =
        mantissa.split_once('.').map_or((mantissa, None), |(whole, fraction)| (whole, Some(fraction)));
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|exponent| digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)))
}

/// Hands a number over as serde_json does.
fn visit_number<'de, V: Visitor<'de>>(number: &str, visitor: V) -> Read<V::Value> {
    if let Ok(number) = number.parse() {
        return visitor.visit_u64(number);
    }
    // A zero with a sign is none of the whole numbers.
    if let Some(number) = number.parse().ok().filter(|number| *number < 0) {
        return visitor.visit_i64(number);
    }
    match number.parse::<f64>() {
        Ok(number) if number.is_finite() => visitor.visit_f64(number),
        _ => {
            let found = Found::Number(shortened(number));
            Err(Diagnosis::of(JsonFault::OutOfRange { found, expected: Expected::Number }))
        }
    }
}

struct Items<'r, 'de> {
    reader: &'r mut Reader<'de>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Diagnosis;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        if !self.reader.item(self.index == 0)? {
            return Ok(None);
        }
        self.reader.peek_past_blanks();
        let (begin, index) = (self.reader.at, self.index);
        self.index += 1;
        let read = seed.deserialize(&mut *self.reader);
        read.map(Some).map_err(|error| self.reader.placed(error, begin, None).within(Step::Item(index)))
    }
}

struct Members<'r, 'de> {
    reader: &'r mut Reader<'de>,
    first: bool,
    /// The key that was read last, and its place.
    key: Option<(usize, String)>,
}

impl<'de> MapAccess<'de> for Members<'_, 'de> {
    type Error = Diagnosis;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        let first = std::mem::replace(&mut self.first, false);
        let Some((begin, key)) = self.reader.key(first)? else { return Ok(None) };
        let read = seed.deserialize(StrDeserializer::<Diagnosis>::new(&key));
        let read = read.map_err(|error| error.not_before(begin).within(Step::to(&key)))?;
        self.key = Some((begin, key.into_owned()));
        Ok(Some(read))
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<T::Value> {
        let key = self.key.as_ref().map_or("", |(_, key)| key.as_str());
        self.reader.colon(key)?;
        self.reader.peek_past_blanks();
        let begin = self.reader.at;
        let read = seed.deserialize(&mut *self.reader);
        read.map_err(|error| self.reader.placed(error, begin, None).within(Step::to(key)))
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Diagnosis;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(None, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(Expected::Object), visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        self.read(Some(Expected::Object), visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(Expected::List), visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(Expected::Text), visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(Expected::Text), visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(Expected::Boolean), visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(whole_number(0, u16::MAX.into())), visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(whole_number(0, u32::MAX.into())), visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(whole_number(0, i64::MAX)), visitor)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(whole_number(i64::MIN, i64::MAX)), visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Read<V::Value> {
        // The raw text of `extensions` is asked for under a name of serde_json's own, which only its own reader answers to.
        if name.starts_with('$') {
            let raw = self.skip()?;
            let read = serde_json::Deserializer::from_str(raw).deserialize_newtype_struct(name, visitor);
            return read.map_err(|error| Diagnosis::of(JsonFault::Other(error.to_string())));
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        let kind = self.value()?;
        let begin = self.at;
        let read = match kind {
            Begins::Text => {
                let text = self.text()?;
                visitor.visit_enum(IntoDeserializer::<Diagnosis>::into_deserializer(&*text))
            }
            Begins::Object => self.deeper(|reader| visitor.visit_enum(Variant { reader })),
            _ => {
                let known = known.iter().map(|known| (*known).to_owned()).collect();
                let found = self.found_at(begin)?;
                Err(Diagnosis::of(JsonFault::WrongType { found, expected: Expected::OneOf(known) }))
            }
        };
        read.map_err(|error| error.not_before(begin))
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u128 f32 f64 char bytes byte_buf option unit unit_struct tuple tuple_struct
        identifier ignored_any
    }
}

const fn whole_number(low: i64, high: i64) -> Expected {
    Expected::WholeNumber { low, high, cell: false }
}

/// A value of an enum that holds something: an object with one member.
struct Variant<'r, 'de> {
    reader: &'r mut Reader<'de>,
}

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Diagnosis;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Read<(T::Value, Self)> {
        let Some((begin, key)) = self.reader.key(true)? else { return Err(Diagnosis::of(JsonFault::NoMembers)) };
        let read = seed.deserialize(StrDeserializer::<Diagnosis>::new(&key));
        let read = read.map_err(|error| error.not_before(begin))?;
        self.reader.colon(&key)?;
        Ok((read, self))
    }
}

impl Variant<'_, '_> {
    fn close<T>(self, value: T) -> Read<T> {
        if self.reader.peek_past_blanks() == Some(b'}') {
            self.reader.at += 1;
            return Ok(value);
        }
        Err(self.reader.unexpected(|found| JsonFault::ExpectedCommaOrBrace { found }))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Diagnosis;

    fn unit_variant(self) -> Read<()> {
        <()>::deserialize(&mut *self.reader)?;
        self.close(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Read<T::Value> {
        let value = seed.deserialize(&mut *self.reader)?;
        self.close(value)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _length: usize, visitor: V) -> Read<V::Value> {
        let value = self.reader.deserialize_seq(visitor)?;
        self.close(value)
    }

    fn struct_variant<V: Visitor<'de>>(self, _fields: &'static [&'static str], visitor: V) -> Read<V::Value> {
        let value = self.reader.deserialize_map(visitor)?;
        self.close(value)
    }
}
