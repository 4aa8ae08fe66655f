//! Editing XML in place: what is not edited keeps its bytes.

use std::ops::Range;

use ogi_model::Bilingual;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::PublishError;
use crate::markup::put;

/// Elements nest no deeper in a part that is edited.
const MAX_DEPTH: usize = 100;

/// A tag, and where it stands.
pub(super) struct Tag<'a> {
    pub(super) kind: TagKind,
    pub(super) range: Range<usize>,
    /// How many elements are open around it.
    pub(super) depth: usize,
    full_name: String,
    start: Option<BytesStart<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TagKind {
    Start,
    End,
    Empty,
}

impl Tag<'_> {
    /// Its name without the prefix.
    pub(super) fn name(&self) -> &str {
        self.full_name.split_once(':').map_or(self.full_name.as_str(), |(_, name)| name)
    }

    /// Its prefix with the colon; nothing where it has none.
    pub(super) fn prefix(&self) -> &str {
        self.full_name.find(':').map_or("", |at| &self.full_name[..=at])
    }

    pub(super) fn opens(&self, name: &str) -> bool {
        self.kind != TagKind::End && self.name() == name
    }

    pub(super) fn closes(&self, name: &str) -> bool {
        self.kind == TagKind::End && self.name() == name
    }

    /// An attribute by its name without prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.start.as_ref()?.attributes();
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name)?;
        Some(quick_xml::escape::unescape(&found.value).ok()?.into_owned())
    }

    /// An attribute as a number.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// The tag with other values of some attributes; those that are new stand last, those without value are taken away.
    pub(super) fn with(&self, values: &[(&str, Option<&str>)]) -> String {
        let mut tag = format!("<{}", self.full_name);
        let mut attributes = self.start.as_ref().map(BytesStart::attributes);
        for attribute in attributes.iter_mut().flat_map(|attributes| attributes.with_checks(false).flatten()) {
            let key = attribute.key.into_inner();
            if values.iter().all(|(name, _)| *name != key) {
                put!(&mut tag, " {key}=\"{}\"", attribute.value.replace('"', "&quot;"));
            }
        }
        for (name, value) in values {
            if let Some(value) = value {
                put!(&mut tag, " {name}=\"{value}\"");
            }
        }
        tag.push_str(if self.kind == TagKind::Empty { "/>" } else { ">" });
        tag
    }

    /// The same tag as one that opens an element with content.
    pub(super) fn opened(tag: &str) -> String {
        tag.strip_suffix("/>").map_or_else(|| tag.to_owned(), |tag| format!("{tag}>"))
    }

    /// The tag that closes its element.
    pub(super) fn closing(&self) -> String {
        format!("</{}>", self.full_name)
    }
}

/// The tags of a part, in its order.
pub(super) fn tags(xml: &str) -> Result<Vec<Tag<'_>>, PublishError> {
    let mut reader = Reader::from_str(xml);
    let mut tags = Vec::new();
    let mut depth = 0_usize;
    loop {
        let begin = usize::try_from(reader.buffer_position()).map_err(|_| broken())?;
        let event = reader.read_event().map_err(|_| broken())?;
        let end = usize::try_from(reader.buffer_position()).map_err(|_| broken())?;
        let (kind, full_name, start) = match event {
            Event::Start(start) => (TagKind::Start, start.name().into_inner().to_owned(), Some(start)),
            Event::Empty(start) => (TagKind::Empty, start.name().into_inner().to_owned(), Some(start)),
            Event::End(end) => (TagKind::End, end.name().into_inner().to_owned(), None),
            Event::Eof if depth == 0 => return Ok(tags),
            // A workbook has no document types, with entities of their own.
            Event::DocType(_) | Event::Eof => return Err(broken()),
            _ => continue,
        };
        if kind == TagKind::End {
            depth = depth.checked_sub(1).ok_or_else(broken)?;
        }
        if !xml.get(begin..end).is_some_and(|tag| tag.starts_with('<') && tag.ends_with('>')) {
            return Err(broken());
        }
        tags.push(Tag { kind, range: begin..end, depth, full_name, start });
        if kind == TagKind::Start {
            depth += 1;
        }
        if depth > MAX_DEPTH {
            return Err(broken());
        }
    }
}

/// A part of the package cannot be read.
pub(super) const fn broken() -> PublishError {
    PublishError::NotAWorkbook(Bilingual::new("文件已损坏", "the file is damaged"))
}

/// Replacements in a text, each by where it stands; of several at one place the first stands first.
#[derive(Default)]
pub(super) struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    pub(super) fn replace(&mut self, range: Range<usize>, text: String) {
        self.0.push((range, text));
    }

    pub(super) fn insert(&mut self, at: usize, text: String) {
        self.0.push((at..at, text));
    }

    pub(super) fn apply(mut self, text: &str) -> String {
        self.0.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(text.len() + self.0.iter().map(|(_, text)| text.len()).sum::<usize>());
        let mut at = 0;
        for (range, replacement) in self.0 {
            out.push_str(text.get(at..range.start).unwrap_or_default());
            out.push_str(&replacement);
            at = range.end.max(at);
        }
        out.push_str(text.get(at..).unwrap_or_default());
        out
    }
}
