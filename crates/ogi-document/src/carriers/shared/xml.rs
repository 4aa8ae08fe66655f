//! Reading the XML of office files step by step: names with what their prefixes stand for, whatever these are; texts with
//! their entities resolved; nesting within bounds. No document types, no entities of their own.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use crate::input::budget::TooMuch;
use crate::{Kind, OpenError};

/// Elements nest this deep; Word's do so some forty times with a drawing in a table in a table.
const MAX_DEPTH: usize = 200;

/// What the name of an element belongs to. The strict and the transitional namespaces of OOXML are the same here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Space {
    /// WordprocessingML.
    Word,
    /// SpreadsheetML.
    Sheet,
    /// Alternatives for older and newer programs.
    Compatibility,
    /// Formulas in text.
    Math,
    /// Relationships between the parts of a package.
    Relationships,
    /// Dublin Core, for the title.
    Core,
    Other,
}

const SPACES: &[(&str, Space)] = &[
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", Space::Word),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", Space::Word),
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", Space::Sheet),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", Space::Sheet),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", Space::Compatibility),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", Space::Math),
    ("http://purl.oclc.org/ooxml/officeDocument/math", Space::Math),
    ("http://schemas.openxmlformats.org/package/2006/relationships", Space::Relationships),
    ("http://purl.org/dc/elements/1.1/", Space::Core),
];

/// Why XML cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    /// It is not well-formed, or it ends too early.
    Malformed,
    /// It nests or holds more than any report.
    TooComplex,
}

impl Broken {
    /// The error of a file of this kind.
    pub(crate) fn of(self, kind: Kind) -> OpenError {
        match self {
            Self::Malformed => OpenError::Damaged(kind),
            Self::TooComplex => OpenError::TooComplex { line: None },
        }
    }
}

impl From<TooMuch> for Broken {
    fn from(TooMuch: TooMuch) -> Self {
        Self::TooComplex
    }
}

/// An element as it opens.
pub(crate) struct Element<'a> {
    pub(crate) space: Space,
    start: BytesStart<'a>,
}

impl Element<'_> {
    /// The name without its prefix.
    pub(crate) fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// The attribute of this name, whatever its prefix.
    pub(crate) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut attributes = self.start.attributes();
        let attributes = attributes.with_checks(false).flatten();
        let attribute = attributes.into_iter().find(|attribute| attribute.key.local_name().into_inner() == name)?;
        match quick_xml::escape::unescape(&attribute.value) {
            Ok(value) => Some(Cow::Owned(value.into_owned())),
            Err(_) => None,
        }
    }

    /// The attribute of this name as a number.
    pub(crate) fn number(&self, name: &str) -> Option<u32> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// The value of an element that switches something: on unless its `val` says otherwise.
    #[cfg(feature = "docx")]
    pub(crate) fn is_on(&self) -> bool {
        self.attribute("val").is_none_or(|value| !matches!(value.as_ref(), "0" | "false" | "off" | "none"))
    }
}

/// A step through a document.
pub(crate) enum Step<'a> {
    Enter(Element<'a>),
    /// The end of the element entered last and not left yet.
    Leave,
    Text(Cow<'a, str>),
    End,
}

/// A document being read.
pub(crate) struct Xml<'a> {
    reader: NsReader<&'a [u8]>,
    depth: usize,
}

impl<'a> Xml<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0 }
    }

    /// The next step.
    pub(crate) fn step(&mut self) -> Result<Step<'a>, Broken> {
        loop {
            let (space, event) = self.reader.read_resolved_event().map_err(|_| Broken::Malformed)?;
            return Ok(match event {
                Event::Start(start) => {
                    let space = match space {
                        ResolveResult::Bound(namespace) => SPACES
                            .iter()
                            .find(|(known, _)| *known == namespace.into_inner())
                            .map_or(Space::Other, |(_, space)| *space),
                        _ => Space::Other,
                    };
                    self.depth += 1;
                    if self.depth > MAX_DEPTH {
                        return Err(Broken::TooComplex);
                    }
                    Step::Enter(Element { space, start })
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Step::Leave
                }
                Event::Text(text) => Step::Text(text.xml10_content()),
                Event::CData(text) => Step::Text(text.xml10_content()),
                Event::GeneralRef(reference) => {
                    let resolved = match reference.resolve_char_ref().map_err(|_| Broken::Malformed)? {
                        Some(c) => Cow::Owned(c.to_string()),
                        None => Cow::Borrowed(
                            quick_xml::escape::resolve_predefined_entity(&reference).ok_or(Broken::Malformed)?,
                        ),
                    };
                    Step::Text(resolved)
                }
                Event::Eof if self.depth > 0 => return Err(Broken::Malformed),
                Event::Eof => Step::End,
                _ => continue,
            });
        }
    }

    /// Goes to the end of the element entered last.
    pub(crate) fn skip(&mut self) -> Result<(), Broken> {
        let mut open = 1_usize;
        while open > 0 {
            match self.step()? {
                Step::Enter(_) => open += 1,
                Step::Leave => open -= 1,
                Step::Text(_) => {}
                Step::End => return Err(Broken::Malformed),
            }
        }
        Ok(())
    }

    /// All text up to the end of the element entered last.
    pub(crate) fn text(&mut self) -> Result<String, Broken> {
        let mut text = String::new();
        let mut open = 1_usize;
        while open > 0 {
            match self.step()? {
                Step::Enter(_) => open += 1,
                Step::Leave => open -= 1,
                Step::Text(part) => text.push_str(&part),
                Step::End => return Err(Broken::Malformed),
            }
        }
        Ok(text)
    }
}

/// The text of an XML file, which is in UTF-8 or, with a mark, in UTF-16.
pub(crate) fn decode(mut bytes: Vec<u8>) -> Result<String, Broken> {
    const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";
    if bytes.starts_with(UTF8_MARK) {
        // In place: no second copy of a large part.
        bytes.drain(..UTF8_MARK.len());
    } else if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(&bytes) {
        let (text, broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return if broken { Err(Broken::Malformed) } else { Ok(text.into_owned()) };
    }
    String::from_utf8(bytes).map_err(|_| Broken::Malformed)
}
