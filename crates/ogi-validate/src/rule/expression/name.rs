//! Words inside expressions: of the catalogue they are written down in the code, of rules that are read they are owned.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The name of a threshold: at most [`Name::MAX`] ASCII characters, held in place, so that a term can be copied whether it
/// was written down or read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    length: u8,
    letters: [u8; Self::MAX],
}

impl Name {
    /// The most characters a name has.
    pub const MAX: usize = 31;

    /// A name, or nothing where it is empty, too long or not ASCII.
    pub const fn new(name: &str) -> Option<Self> {
        let bytes = name.as_bytes();
        if bytes.is_empty() || bytes.len() > Self::MAX || !name.is_ascii() {
            return None;
        }
        let mut letters = [0; Self::MAX];
        let mut at = 0;
        while at < bytes.len() {
            letters[at] = bytes[at];
            at += 1;
        }
        #[expect(clippy::cast_possible_truncation, reason = "it is at most 31")]
        let length = bytes.len() as u8;
        Some(Self { length, letters })
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        // It is ASCII.
        std::str::from_utf8(&self.letters[..usize::from(self.length)]).unwrap_or_default()
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = Cow::<str>::deserialize(deserializer)?;
        Self::new(&name)
            .ok_or_else(|| de::Error::custom(format!("`{name}` is no name of 1 to {} ASCII characters", Self::MAX)))
    }
}

/// A list of words.
#[derive(Clone, Debug)]
pub enum Words {
    /// Written down in the code.
    Known(&'static [&'static str]),
    /// Read.
    Read(Vec<String>),
}

impl Words {
    /// Whether any word of the list is so.
    pub(crate) fn any(&self, mut is: impl FnMut(&str) -> bool) -> bool {
        match self {
            Self::Known(words) => words.iter().any(|word| is(word)),
            Self::Read(words) => words.iter().any(|word| is(word)),
        }
    }

    pub(crate) fn join(&self, between: &str) -> String {
        match self {
            Self::Known(words) => words.join(between),
            Self::Read(words) => words.join(between),
        }
    }

    fn iter(&self) -> impl Iterator<Item = &str> {
        let (known, read): (&[&str], &[String]) = match self {
            Self::Known(words) => (words, &[]),
            Self::Read(words) => (&[], words),
        };
        known.iter().copied().chain(read.iter().map(String::as_str))
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Words {}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::Read)
    }
}
