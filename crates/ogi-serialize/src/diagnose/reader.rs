//! The values, keys and marks of a JSON text, one after the other.

use std::borrow::Cow;

use ogi_model::with::Expected;

use super::{Diagnosis, MOST_DEPTH, Read};
use crate::fault::{Found, JsonFault, shortened};

/// A JSON text, and how far it has been read.
pub(crate) struct Reader<'de> {
    text: &'de str,
    pub(super) at: usize,
    depth: u8,
}

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

    pub(super) fn peek_past_blanks(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// What stands here is not what should; `otherwise` says so where there is no better reason.
    pub(super) fn unexpected(&self, otherwise: impl FnOnce(char) -> JsonFault) -> Diagnosis {
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
    pub(super) fn value(&mut self) -> Read<Begins> {
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
    pub(super) fn found_at(&self, byte: usize) -> Read<Found> {
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
    pub(super) fn number(&mut self) -> Read<&'de str> {
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
    pub(super) fn text(&mut self) -> Read<Cow<'de, str>> {
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
    pub(super) fn key(&mut self, first: bool) -> Read<Option<(usize, Cow<'de, str>)>> {
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

    pub(super) fn colon(&mut self, key: &str) -> Read<()> {
        if self.peek_past_blanks() == Some(b':') {
            self.at += 1;
            return Ok(());
        }
        Err(self.unexpected(|found| JsonFault::ExpectedColon { key: shortened(key), found }))
    }

    /// Moves to the next item of a list and says whether there is one.
    pub(super) fn item(&mut self, first: bool) -> Read<bool> {
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
    pub(super) fn skip(&mut self) -> Read<&'de str> {
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
    pub(super) fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Read<T>) -> Read<T> {
        if self.depth == MOST_DEPTH {
            return Err(Diagnosis::at(JsonFault::TooDeep, self.at));
        }
        self.at += 1;
        self.depth += 1;
        let outcome = read(self);
        self.depth -= 1;
        outcome
    }
}

impl Begins {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::True => "true",
            Self::False => "false",
            Self::Number | Self::Text | Self::List | Self::Object => "",
        }
    }

    pub(super) const fn is(self, expected: &Expected) -> bool {
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
pub(super) enum Begins {
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
