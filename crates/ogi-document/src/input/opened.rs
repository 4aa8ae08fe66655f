//! An input that was opened.

use super::decode::Garbling;
use super::kind::Kind;
use crate::document::Document;

/// An input that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its content.
    pub document: Document,
    /// What it is.
    pub kind: Kind,
    /// The encoding by its name in the Encoding Standard, of a text or a page. Of a text that had gone through a wrong
    /// encoding before it was stored, and was turned back, both: `UTF-8 read as GBK`.
    pub encoding: Option<&'static str>,
    /// Some characters could not be decoded and stand as U+FFFD.
    pub lossy: bool,
}

impl Opened {
    /// How the text had been garbled before it was turned back.
    pub fn garbled(&self) -> Option<Garbling> {
        self.encoding.and_then(Garbling::by_name)
    }
}
