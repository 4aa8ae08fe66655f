//! The tokens of a page, of which nothing is in doubt; [`GiveUp`] at the first that is.

use std::borrow::Cow;

use html5ever::data::NAMED_ENTITIES;
use memchr::{Memchr, memchr, memchr_iter, memchr3, memmem};

use super::super::element_style::{ElementStyle, SpansOfCell, shows_its_value};
use super::super::style_sheets::Rules;
use super::element_names::{Class, Name};

/// The page is not of the plain kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct GiveUp;

/// More attributes than any tag of a plain page has.
const MAX_ATTRIBUTES: usize = 100;

/// Where in the page we are.
pub(super) struct Tokens<'a> {
    source: &'a str,
    bytes: &'a [u8],
    at: usize,
    /// The line breaks that have not been counted, and the next of them.
    breaks: Memchr<'a>,
    next_break: usize,
    line: u32,
}

/// What comes next.
pub(super) enum Token<'a> {
    /// Characters without a reference in them.
    Text(&'a str),
    /// The characters a reference stands for.
    Reference(&'a str),
    /// One of them that is not in the table.
    Character(char),
    Start(Tag<'a>),
    End(Name<'a>),
    /// The document type of today.
    Html5,
    /// Any other document type.
    OtherType,
    End_,
}

/// A start tag, with what is read of its attributes.
pub(super) struct Tag<'a> {
    pub(super) name: Name<'a>,
    pub(super) style: ElementStyle,
    pub(super) spans: SpansOfCell,
    /// Of `<meta>`: its name. Of `<input>` and `<style>`: its type.
    pub(super) called: Option<Cow<'a, str>>,
    /// Of `<meta>`: its content. Of `<input>`: its value. Of `<iframe>`: its page. Of `<style>`: its media.
    pub(super) value: Option<Cow<'a, str>>,
    /// The attributes that the rules of the page ask for, names in small letters.
    pub(super) read: Vec<(String, Cow<'a, str>)>,
}

impl<'a> Tag<'a> {
    /// The text an `<input>` shows.
    pub(super) fn shown(&mut self) -> Option<Cow<'a, str>> {
        let kind = self.called.as_deref().unwrap_or_default();
        if shows_its_value(kind) { self.value.take() } else { None }
    }
}

impl<'a> Tokens<'a> {
    pub(super) fn of(source: &'a str) -> Self {
        let mut breaks = memchr_iter(b'\n', source.as_bytes());
        let next_break = breaks.next().unwrap_or(usize::MAX);
        Self { source, bytes: source.as_bytes(), at: 0, breaks, next_break, line: 1 }
    }

    /// The line on which the last token ended.
    pub(super) fn line(&mut self) -> u32 {
        while self.next_break < self.at {
            self.line = self.line.saturating_add(1);
            self.next_break = self.breaks.next().unwrap_or(usize::MAX);
        }
        self.line
    }

    pub(super) fn next(&mut self, rules: &Rules) -> Result<Token<'a>, GiveUp> {
        loop {
            let rest = &self.bytes[self.at..];
            match rest {
                [] => return Ok(Token::End_),
                [b'<', b'/', letter, ..] if letter.is_ascii_alphabetic() => return self.end_tag(),
                [b'<', letter, ..] if letter.is_ascii_alphabetic() => return self.start_tag(rules),
                [b'<', b'!', b'-', b'-', ..] => self.comment()?,
                [b'<', b'!', ..] if rest.get(2..9).is_some_and(|word| word.eq_ignore_ascii_case(b"doctype")) => {
                    return self.document_type();
                }
                // Word's conditions, which are comments up to the next bracket.
                [b'<', b'!' | b'?', ..] => self.at += memchr(b'>', rest).ok_or(GiveUp)? + 1,
                [b'<', ..] => return Err(GiveUp),
                [b'&', ..] => return self.reference(),
                _ => {
                    let end = memchr3(b'<', b'&', 0, rest).unwrap_or(rest.len());
                    if end == 0 {
                        return Err(GiveUp);
                    }
                    let text = &self.source[self.at..self.at + end];
                    self.at += end;
                    return Ok(Token::Text(text));
                }
            }
        }
    }

    fn comment(&mut self) -> Result<(), GiveUp> {
        let inner = &self.bytes[self.at + 4..];
        if inner.starts_with(b">") || inner.starts_with(b"->") {
            return Err(GiveUp);
        }
        let end = memmem::find(inner, b"--").ok_or(GiveUp)?;
        // Two hyphens within a comment are rare, and it may end in several ways after them.
        let mut after = end;
        loop {
            match &inner[after..] {
                [b'-', b'-', b'>', ..] => break,
                [] | [b'-', b'-', b'!', ..] => return Err(GiveUp),
                [_, rest @ ..] => after += 1 + memmem::find(rest, b"--").ok_or(GiveUp)?,
            }
        }
        self.at += 4 + after + 3;
        Ok(())
    }

    fn document_type(&mut self) -> Result<Token<'a>, GiveUp> {
        let rest = &self.bytes[self.at + 9..];
        let end = memchr(b'>', rest).ok_or(GiveUp)?;
        self.at += 9 + end + 1;
        let quotes = rest[..end].iter().filter(|byte| matches!(byte, b'"' | b'\'')).count();
        if !quotes.is_multiple_of(2) {
            return Err(GiveUp);
        }
        let is_html5 =
            rest.first().is_some_and(u8::is_ascii_whitespace) && rest[..end].trim_ascii().eq_ignore_ascii_case(b"html");
        Ok(if is_html5 { Token::Html5 } else { Token::OtherType })
    }

    /// A reference that stands in the standard's list with its semicolon, or a number of a plain character.
    fn reference(&mut self) -> Result<Token<'a>, GiveUp> {
        let rest = &self.source[self.at + 1..];
        match rest.as_bytes().first() {
            Some(b'#') => {
                let (c, length) = numbered(&rest[1..]).ok_or(GiveUp)?;
                self.at += 2 + length;
                Ok(Token::Character(c))
            }
            Some(byte) if byte.is_ascii_alphanumeric() => {
                let (text, length) = named(rest).ok_or(GiveUp)?;
                self.at += 1 + length;
                Ok(match text {
                    Named::Text(text) => Token::Reference(text),
                    Named::Character(c) => Token::Character(c),
                })
            }
            _ => {
                self.at += 1;
                Ok(Token::Text(&self.source[self.at - 1..self.at]))
            }
        }
    }

    fn end_tag(&mut self) -> Result<Token<'a>, GiveUp> {
        self.at += 2;
        let name = self.name()?;
        // Attributes of an end tag are nothing.
        self.attributes(|_, _| Ok(()))?;
        Ok(Token::End(name))
    }

    fn start_tag(&mut self, rules: &Rules) -> Result<Token<'a>, GiveUp> {
        self.at += 1;
        let name = self.name()?;
        let (style, spans) = (ElementStyle::default(), SpansOfCell::one());
        let mut tag = Tag { name, style, spans, called: None, value: None, read: Vec::new() };
        let mut seen: u16 = 0;
        if rules.is_empty() {
            self.attributes(|attribute, value| tag.take(attribute, value, &mut seen))?;
        } else {
            self.attributes(|attribute, value| {
                tag.take_for_rules(attribute, value, rules)?;
                tag.take(attribute, value, &mut seen)
            })?;
        }
        Ok(Token::Start(tag))
    }

    fn name(&mut self) -> Result<Name<'a>, GiveUp> {
        let rest = &self.bytes[self.at..];
        let end = rest.iter().position(|byte| ends_name(*byte)).ok_or(GiveUp)?;
        self.at += end;
        Name::of(&rest[..end]).ok_or(GiveUp)
    }

    /// Goes over the attributes of a tag, and its end.
    fn attributes(&mut self, mut take: impl FnMut(&'a [u8], &'a str) -> Result<(), GiveUp>) -> Result<(), GiveUp> {
        for _ in 0..MAX_ATTRIBUTES {
            let rest = &self.bytes[self.at..];
            let start = rest.iter().position(|byte| !(byte.is_ascii_whitespace() || *byte == b'/')).ok_or(GiveUp)?;
            self.at += start;
            if rest[start] == b'>' {
                self.at += 1;
                return Ok(());
            }
            let rest = &rest[start..];
            let end = rest.iter().position(|byte| ends_attribute(*byte)).filter(|end| *end > 0).ok_or(GiveUp)?;
            let name = &rest[..end];
            if matches!(rest[end], b'"' | b'\'' | b'<' | 0) {
                return Err(GiveUp);
            }
            let equals = end + rest[end..].iter().position(|byte| !byte.is_ascii_whitespace()).ok_or(GiveUp)?;
            if rest[equals] != b'=' {
                self.at += end;
                take(name, "")?;
                continue;
            }
            let after = equals + 1;
            let start = after + rest[after..].iter().position(|byte| !byte.is_ascii_whitespace()).ok_or(GiveUp)?;
            let (start, end, next) = match rest[start] {
                quote @ (b'"' | b'\'') => {
                    let end = start + 1 + memchr(quote, &rest[start + 1..]).ok_or(GiveUp)?;
                    (start + 1, end, end + 1)
                }
                b'>' => return Err(GiveUp),
                _ => {
                    let is_end = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'>';
                    let end = start + rest[start..].iter().position(is_end).ok_or(GiveUp)?;
                    (start, end, end)
                }
            };
            let value = &self.source[self.at + start..self.at + end];
            self.at += next;
            take(name, value)?;
        }
        Err(GiveUp)
    }

    /// Goes to the end tag of an element whose content is no markup; gives the content.
    pub(super) fn raw(&mut self, name: &Name<'_>) -> Result<&'a str, GiveUp> {
        let start = self.at;
        loop {
            let rest = &self.bytes[self.at..];
            let at = memmem::find(rest, b"</").ok_or(GiveUp)?;
            self.at += at;
            let tag = &rest[at + 2..];
            let is_end = tag.get(..name.text.len()).is_some_and(|text| text.eq_ignore_ascii_case(name.text))
                && tag
                    .get(name.text.len())
                    .is_some_and(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'));
            if is_end {
                let content = &self.source[start..self.at];
                self.end_tag()?;
                return if content.contains('\0') { Err(GiveUp) } else { Ok(content) };
            }
            self.at += 2;
        }
    }
}

/// The bytes that end the name of a tag, a bit each: blanks, `/` and `>`.
const END_NAMES: u64 = 1 << b' ' | 1 << b'\t' | 1 << b'\n' | 1 << b'\x0c' | 1 << b'\r' | 1 << b'/' | 1 << b'>';

/// Those that end the name of an attribute, or do not stand in one: `=`, quotes, `<` and nought.
const END_ATTRIBUTES: u64 = END_NAMES | 1 << b'=' | 1 << b'"' | 1 << b'\'' | 1 << b'<' | 1;

const fn ends_name(byte: u8) -> bool {
    byte < 64 && END_NAMES >> byte & 1 == 1
}

const fn ends_attribute(byte: u8) -> bool {
    byte < 64 && END_ATTRIBUTES >> byte & 1 == 1
}

impl<'a> Tag<'a> {
    /// Takes an attribute that the rules ask for.
    fn take_for_rules(&mut self, attribute: &[u8], value: &'a str, rules: &Rules) -> Result<(), GiveUp> {
        let name = std::str::from_utf8(attribute).map_err(|_| GiveUp)?.to_ascii_lowercase();
        let (prints, reads) = (rules.prints(&name), rules.reads(&name));
        if (prints || reads) && !self.read.iter().any(|(other, _)| *other == name) {
            let value = decoded(value)?;
            self.style = if prints { self.style.showing(&value) } else { self.style };
            self.read.push((name, value));
        }
        Ok(())
    }

    /// Takes an attribute, of which the first of a name counts.
    fn take(&mut self, attribute: &[u8], value: &'a str, seen: &mut u16) -> Result<(), GiveUp> {
        let Some(attribute) = Attribute::of(attribute) else { return Ok(()) };
        let bit = 1 << attribute as u16;
        if *seen & bit != 0 {
            return Ok(());
        }
        *seen |= bit;
        let value = decoded(value)?;
        match attribute {
            Attribute::Style => self.read_style("style", &value),
            Attribute::Class => self.read_style("class", &value),
            Attribute::Hidden => self.read_style("hidden", &value),
            Attribute::Width => self.read_style("width", &value),
            Attribute::Height => self.read_style("height", &value),
            Attribute::DataValue => self.read_style("data-value", &value),
            Attribute::DataNum => self.read_style("data-num", &value),
            Attribute::DataCount => self.read_style("data-count", &value),
            Attribute::Colspan => self.spans.read("colspan", &value),
            Attribute::Rowspan => self.spans.read("rowspan", &value),
            Attribute::Name if self.name.class == Class::Meta => self.called = Some(value),
            Attribute::Type if matches!(self.name.class, Class::Input | Class::Raw) => self.called = Some(value),
            Attribute::Content if self.name.class == Class::Meta => self.value = Some(value),
            Attribute::Value if self.name.class == Class::Input => self.value = Some(value),
            Attribute::Media if self.name.class == Class::Raw => self.value = Some(value),
            Attribute::Srcdoc if self.name.class == Class::Frame => self.value = Some(value),
            _ => {}
        }
        Ok(())
    }

    /// Takes an attribute that may say how the element looks.
    fn read_style(&mut self, attribute: &str, value: &str) {
        let element = if self.name.text.eq_ignore_ascii_case(b"img") { "img" } else { "" };
        self.style = self.style.read(element, attribute, value);
    }
}

/// The attributes that are read.
#[derive(Clone, Copy)]
enum Attribute {
    Style,
    Class,
    Colspan,
    Rowspan,
    Hidden,
    Name,
    Content,
    Type,
    Value,
    Srcdoc,
    Width,
    Height,
    Media,
    DataValue,
    DataNum,
    DataCount,
}

impl Attribute {
    /// Nothing for any other.
    fn of(name: &[u8]) -> Option<Self> {
        Some(match name {
            b"style" => Self::Style,
            b"class" => Self::Class,
            b"colspan" => Self::Colspan,
            b"rowspan" => Self::Rowspan,
            b"hidden" => Self::Hidden,
            b"name" => Self::Name,
            b"content" => Self::Content,
            b"type" => Self::Type,
            b"value" => Self::Value,
            b"srcdoc" => Self::Srcdoc,
            b"width" => Self::Width,
            b"height" => Self::Height,
            b"media" => Self::Media,
            b"data-value" => Self::DataValue,
            b"data-num" => Self::DataNum,
            b"data-count" => Self::DataCount,
            _ if name.iter().any(u8::is_ascii_uppercase) => return Self::of(&name.to_ascii_lowercase()),
            _ => return None,
        })
    }
}

/// The value of an attribute without references, which must be as plain as in text.
fn decoded(value: &str) -> Result<Cow<'_, str>, GiveUp> {
    // Nearly all have none of these.
    if memchr3(b'&', 0, b'\r', value.as_bytes()).is_none() {
        return Ok(Cow::Borrowed(value));
    }
    if value.bytes().any(|byte| byte == 0 || byte == b'\r') {
        return Err(GiveUp);
    }
    let Some(first) = memchr(b'&', value.as_bytes()) else { return Ok(Cow::Borrowed(value)) };
    let mut text = value[..first].to_owned();
    let mut rest = &value[first..];
    while let Some(after) = rest.strip_prefix('&') {
        let length = match after.as_bytes().first() {
            Some(b'#') => {
                let (c, length) = numbered(&after[1..]).ok_or(GiveUp)?;
                text.push(c);
                1 + length
            }
            Some(byte) if byte.is_ascii_alphanumeric() => {
                let (named, length) = named(after).ok_or(GiveUp)?;
                match named {
                    Named::Text(known) => text.push_str(known),
                    Named::Character(c) => text.push(c),
                }
                length
            }
            _ => {
                text.push('&');
                0
            }
        };
        let after = &after[length..];
        let plain = memchr(b'&', after.as_bytes()).unwrap_or(after.len());
        text.push_str(&after[..plain]);
        rest = &after[plain..];
    }
    Ok(Cow::Owned(text))
}

enum Named {
    Text(&'static str),
    Character(char),
}

/// The longest name in the standard's list.
const LONGEST_NAME: usize = 33;

/// What a name followed by a semicolon stands for, and how long both are.
fn named(text: &str) -> Option<(Named, usize)> {
    let end = text.bytes().take(LONGEST_NAME).position(|byte| !byte.is_ascii_alphanumeric())?;
    if text.as_bytes()[end] != b';' {
        return None;
    }
    let name = &text[..=end];
    let text = match name {
        "nbsp;" => "\u{a0}",
        "ldquo;" => "“",
        "rdquo;" => "”",
        "mdash;" => "—",
        "amp;" => "&",
        "lt;" => "<",
        "gt;" => ">",
        "quot;" => "\"",
        "emsp;" => "\u{2003}",
        "ensp;" => "\u{2002}",
        "middot;" => "·",
        _ => {
            let (first, second) = *NAMED_ENTITIES.get(name)?;
            let c = char::from_u32(first).filter(|_| second == 0 && first != 0)?;
            return Some((Named::Character(c), name.len()));
        }
    };
    Some((Named::Text(text), name.len()))
}

/// The character of a number followed by a semicolon, and how long both are after the `#`.
fn numbered(text: &str) -> Option<(char, usize)> {
    let end = memchr(b';', &text.as_bytes()[..text.len().min(9)])?;
    let digits = &text[..end];
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(hexadecimal) if hexadecimal.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            u32::from_str_radix(hexadecimal, 16).ok()?
        }
        None if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse().ok()?,
        _ => return None,
    };
    let c = char::from_u32(number)?;
    // Controls and characters that are none are read by tables of their own.
    let is_plain = !c.is_control() && !(0xfdd0..=0xfdef).contains(&number) && number & 0xfffe != 0xfffe;
    is_plain.then_some((c, end + 1))
}
