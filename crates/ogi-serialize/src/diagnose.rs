//! Reads once more what serde_json refused, to say what is wrong with it.
//!
//! The reader of what is right is serde_json; its errors are English sentences. So a text that it refuses is read a second time, by
//! a reader of its own whose errors are [`JsonFault`]s with their place and path. It hands the same values to the same types, so it
//! comes upon the same fault. No message of another crate is taken apart for it: serde hands the faults of shape to
//! [`serde::de::Error`] as they are, and the types of `ogi-model` say theirs as data (`ogi_model::with::Refusal`).

mod deserialize;
mod reader;

use std::fmt;

use ogi_model::with::{Expected, Refusal};
use serde::de::{self, Deserialize, Unexpected};

use crate::fault::{Found, JsonFault, shortened};
use crate::renamed;
use crate::strict::Strict;

/// How deep lists and objects may stand in one another where they are read: as deep as serde_json reads them. What is passed over
/// may be deeper.
const MOST_DEPTH: u8 = 127;

pub(crate) use reader::Reader;

type Read<T> = Result<T, Diagnosis>;

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
