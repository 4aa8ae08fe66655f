//! Reading reports for years: what a later minor version brings is left aside and told.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;
use std::str::FromStr;

use ogi_model::{
    Address, Cell, Covers, DoubtCode, Level, OrganKind, Replaces, Report, SchemaVersion, Scope, Status, Table,
};
use serde::de::value::StrDeserializer;
use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::value::RawValue;

use crate::decode::decode_json;
use crate::diagnose::{Diagnosis, Reader, Step};
use crate::fault::JsonFault;
use crate::json::{JsonError, from_json, later_minor_version};

/// A report, and what its document holds besides.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TolerantlyRead {
    /// The report. Its schema version is one that this program writes.
    pub report: Report,
    /// What was ignored, in the order of the document. Empty for a document that [`from_json`] reads.
    pub ignored: Vec<Ignored>,
}

/// Something that was left aside in reading. `Display` says it in English, [`Ignored::zh`] in Chinese.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ignored {
    /// Where it stands: `organ.level`, `covers.organs[0].kind`.
    pub path: String,
    /// What it is.
    pub what: IgnoredKind,
}

/// What can be left aside.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum IgnoredKind {
    /// A member that no known version has.
    Member,
    /// A code that is in no known list; what it stands in is left out.
    Code(String),
    /// The address of a table, a row or a cell that no known form has.
    Address(String),
    /// A later minor version of the schema; the document is read as one of the newest known version.
    Version(String),
}

impl Ignored {
    /// What was ignored, as a Chinese sentence.
    pub fn zh(&self) -> String {
        let path = &self.path;
        match &self.what {
            IgnoredKind::Member => format!("{path}：本程序不认识这一项，未读取。"),
            IgnoredKind::Code(code) => format!("{path}：本程序不认识代码“{code}”，未读取。"),
            IgnoredKind::Address(address) => format!("{path}：本程序不认识地址“{address}”，未读取。"),
            IgnoredKind::Version(version) => format!("{path}：数据格式 {version} 比本程序的新，按本程序的版本读取。"),
        }
    }
}

impl fmt::Display for Ignored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = &self.path;
        match &self.what {
            IgnoredKind::Member => write!(f, "{path}: this program does not know the member; it was ignored"),
            IgnoredKind::Code(code) => {
                write!(f, "{path}: this program does not know the code `{code}`; it was ignored")
            }
            IgnoredKind::Address(address) => {
                write!(f, "{path}: this program does not know the address `{address}`; it was ignored")
            }
            IgnoredKind::Version(version) => {
                write!(f, "{path}: schema {version} is newer than this program; read as the version that it knows")
            }
        }
    }
}

/// Reads a report that may be of a later minor version of the schema, and says what was ignored.
///
/// Members that are not known are ignored, and so are codes and addresses that are not known, together with what they stand in.
/// Nothing else is tolerated: figures, dates and whatever has a known place are read as strictly as by [`from_json`]. An edition of the
/// form that is not known is an error, as its tables cannot be held; so is a local row behind a row that is not known, as its place
/// decides which sums it may be part of.
///
/// A document that [`from_json`] reads is read by it and costs no more.
///
/// ```
/// let document = br#"{"schema_version":"1.1","edition":"2021","year":2024,"language":"zh","scope":"region"}"#;
/// let read = ogi_serialize::from_json_tolerant(document)?;
/// assert_eq!(read.report.year, Some(2024));
/// let ignored: Vec<&str> = read.ignored.iter().map(|ignored| ignored.path.as_str()).collect();
/// assert_eq!(ignored, ["schema_version", "language", "scope"]);
/// # Ok::<(), ogi_serialize::JsonError>(())
/// ```
pub fn from_json_tolerant(text: &[u8]) -> Result<TolerantlyRead, JsonError> {
    let strict = match from_json(text) {
        Ok(report) => return Ok(TolerantlyRead { report, ignored: Vec::new() }),
        Err(error) => error,
    };
    if matches!(strict.fault, JsonFault::TooLarge { .. }) {
        return Err(strict);
    }
    let text = decode_json(text)?;
    // What is no JSON was told by the strict reader, with its place.
    let Ok(raw) = serde_json::from_str::<&RawValue>(&text) else { return Err(strict) };
    let reading = Reading::of(&text);
    let value = Tolerant { reading: &reading, raw: raw.get(), path: Path::Root, at: None };
    match Report::deserialize(value) {
        Ok(report) => Ok(TolerantlyRead { report, ignored: reading.ignored.into_inner() }),
        Err(error) => {
            let error = JsonError::of(&text, error.not_before(reading.byte(raw.get())));
            Err(if error.path == "schema_version" { strict } else { error })
        }
    }
}

struct Reading<'de> {
    /// The document, of which every value that is read is a part.
    text: &'de str,
    ignored: RefCell<Vec<Ignored>>,
}

impl<'de> Reading<'de> {
    const fn of(text: &'de str) -> Self {
        Self { text, ignored: RefCell::new(Vec::new()) }
    }

    /// Where the text of a value begins in the document.
    fn byte(&self, raw: &str) -> usize {
        (raw.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }
}

/// A path to a value, each part on the stack of who reads it.
#[derive(Clone, Copy)]
enum Path<'p> {
    Root,
    Member(&'p Path<'p>, &'p str),
    Item(&'p Path<'p>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Member(Self::Root, key) => f.write_str(key),
            Self::Member(parent, key) => write!(f, "{parent}.{key}"),
            Self::Item(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// The member of which struct a value is.
type At = Option<(&'static str, &'static str)>;

/// Reads a value from its text.
struct Tolerant<'r, 'de, 'p> {
    reading: &'r Reading<'de>,
    raw: &'de str,
    path: Path<'p>,
    at: At,
}

/// What is to be done with a member or an item.
enum Verdict<'de> {
    Keep(&'de str),
    Ignore(IgnoredKind),
}

fn known<T: FromStr>(raw: &str, kind: fn(String) -> IgnoredKind) -> Option<IgnoredKind> {
    let text: String = serde_json::from_str(raw).ok()?;
    text.parse::<T>().is_err().then(|| kind(text))
}

/// The text of a member of an object, to tell what the object is about.
fn member_of<'de>(raw: &'de str, key: &str) -> Option<&'de str> {
    let Members(members) = serde_json::from_str(raw).ok()?;
    members.into_iter().find(|(name, _)| name == key).map(|(_, value)| value.get())
}

fn verdict_on_member<'de>(name: &str, key: &str, raw: &'de str) -> Verdict<'de> {
    use IgnoredKind::{Code, Member, Version};
    let ignored = match (name, key) {
        ("Report", "schema_version") => {
            let later = serde_json::from_str(raw).ok().filter(|version: &String| later_minor_version(version));
            later.map(Version)
        }
        ("Report", "status") => known::<Status>(raw, Code),
        ("Report", "scope") => known::<Scope>(raw, Code),
        ("Organ", "level") => known::<Level>(raw, Code),
        ("Organ", "kind") => known::<OrganKind>(raw, Code),
        // These have at least one member; where none is known, nothing is left to hold.
        ("Report", "replaces") => is_blank(raw, Replaces::is_blank).then_some(Member),
        ("Report", "covers") => is_blank(raw, Covers::is_blank).then_some(Member),
        _ => None,
    };
    ignored.map_or(Verdict::Keep(raw), Verdict::Ignore)
}

fn is_blank<'de, T: Deserialize<'de>>(raw: &'de str, is_blank: fn(&T) -> bool) -> bool {
    let value = Tolerant { reading: &Reading::of(raw), raw, path: Path::Root, at: None };
    raw != "{}" && T::deserialize(value).is_ok_and(|value| is_blank(&value))
}

fn verdict_on_item(at: At, raw: &str) -> Verdict<'_> {
    use IgnoredKind::{Address as AnAddress, Code};
    let ignored = match at {
        Some(("Report", "omitted") | ("Doubt", "addresses")) => known::<Address>(raw, AnAddress),
        Some(("Report", "read_by_sums")) => known::<Cell>(raw, AnAddress),
        Some(("Report", "doubts")) => member_of(raw, "code").and_then(|code| known::<DoubtCode>(code, Code)),
        Some(("Report", "local_rows")) => member_of(raw, "table").and_then(|table| known::<Table>(table, AnAddress)),
        _ => None,
    };
    ignored.map_or(Verdict::Keep(raw), Verdict::Ignore)
}

fn verdict_on_entry<'de>(at: At, key: &str, raw: &'de str) -> Verdict<'de> {
    match at {
        Some(("Report", "unread" | "remarks")) if key.parse::<Cell>().is_err() => {
            Verdict::Ignore(IgnoredKind::Address(key.to_owned()))
        }
        _ => Verdict::Keep(raw),
    }
}

impl<'de> Tolerant<'_, 'de, '_> {
    fn ignore(&self, path: Path<'_>, what: IgnoredKind) {
        self.reading.ignored.borrow_mut().push(Ignored { path: path.to_string(), what });
    }

    fn json(&self) -> Reader<'de> {
        // What stands in the place of a version that is not known is no part of the document.
        let is_part = self.reading.text.as_bytes().as_ptr_range().contains(&self.raw.as_ptr());
        if is_part { Reader::at(self.reading.text, self.reading.byte(self.raw)) } else { Reader::of(self.raw) }
    }
}

/// The members of an object as they stand there, a key that stands twice twice.
struct Members<'de>(Vec<(Cow<'de, str>, &'de RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(key) = map.next_key::<Cow<'de, str>>()? {
                    members.push((key, map.next_value()?));
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Reader)
    }
}

impl<'de> Deserializer<'de> for Tolerant<'_, 'de, '_> {
    type Error = Diagnosis;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        // What is no object the reader refuses in its own words.
        let Ok(Members(members)) = serde_json::from_str(self.raw) else {
            return self.json().deserialize_map(visitor);
        };
        let mut kept = Vec::with_capacity(members.len());
        for (key, value) in members {
            let path = Path::Member(&self.path, &key);
            let Some(field) = fields.iter().find(|field| ***field == *key) else {
                self.ignore(path, IgnoredKind::Member);
                continue;
            };
            match verdict_on_member(name, field, value.get()) {
                Verdict::Keep(raw) => kept.push((key, raw, Some((name, *field)))),
                Verdict::Ignore(what @ IgnoredKind::Version(_)) => {
                    self.ignore(path, what);
                    kept.push((key, NEWEST_VERSION, Some((name, *field))));
                }
                Verdict::Ignore(what) => self.ignore(path, what),
            }
        }
        visitor.visit_map(Entries { reading: self.reading, path: self.path, entries: kept.into_iter(), value: None })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        let Ok(Members(members)) = serde_json::from_str(self.raw) else {
            return self.json().deserialize_map(visitor);
        };
        let mut kept = Vec::with_capacity(members.len());
        for (key, value) in members {
            match verdict_on_entry(self.at, &key, value.get()) {
                Verdict::Keep(raw) => kept.push((key, raw, None)),
                Verdict::Ignore(what) => self.ignore(Path::Member(&self.path, &key), what),
            }
        }
        visitor.visit_map(Entries { reading: self.reading, path: self.path, entries: kept.into_iter(), value: None })
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        let Ok(values) = serde_json::from_str::<Vec<&'de RawValue>>(self.raw) else {
            return self.json().deserialize_seq(visitor);
        };
        let mut kept = Vec::with_capacity(values.len());
        for (index, value) in values.into_iter().enumerate() {
            match verdict_on_item(self.at, value.get()) {
                Verdict::Keep(raw) => kept.push((index, raw)),
                Verdict::Ignore(what) => self.ignore(Path::Item(&self.path, index), what),
            }
        }
        visitor.visit_seq(Items { reading: self.reading, path: self.path, items: kept.into_iter() })
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        self.json().deserialize_any(visitor)
    }

    // The raw text of `extensions` is asked for under a name of serde_json's own.
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        self.json().deserialize_newtype_struct(name, visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        self.json().deserialize_u64(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        self.json().deserialize_str(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        self.json().deserialize_string(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u128 f32 f64 char bytes byte_buf option unit unit_struct
        tuple tuple_struct enum identifier ignored_any
    }
}

/// As it stands in a document of the newest version.
const NEWEST_VERSION: &str = match SchemaVersion::ALL[SchemaVersion::ALL.len() - 1] {
    SchemaVersion::V1_0 => "\"1.0\"",
};

struct Entries<'r, 'de, 'p> {
    reading: &'r Reading<'de>,
    path: Path<'p>,
    entries: std::vec::IntoIter<(Cow<'de, str>, &'de str, At)>,
    value: Option<(Cow<'de, str>, &'de str, At)>,
}

impl<'de> MapAccess<'de> for Entries<'_, 'de, '_> {
    type Error = Diagnosis;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Self::Error> {
        self.value = self.entries.next();
        let Some((key, raw, _)) = &self.value else { return Ok(None) };
        let read = seed.deserialize(StrDeserializer::<Diagnosis>::new(key));
        read.map(Some).map_err(|error| error.not_before(self.reading.byte(raw)).within(Step::to(key)))
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Self::Error> {
        let Some((key, raw, at)) = self.value.take() else {
            return Err(de::Error::custom("a value is asked for before its key"));
        };
        let path = Path::Member(&self.path, &key);
        let value = Tolerant { reading: self.reading, raw, path, at };
        seed.deserialize(value).map_err(|error| self.reading.placed(error, raw).within(Step::to(&key)))
    }
}

struct Items<'r, 'de, 'p> {
    reading: &'r Reading<'de>,
    path: Path<'p>,
    items: std::vec::IntoIter<(usize, &'de str)>,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de, '_> {
    type Error = Diagnosis;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Self::Error> {
        let Some((index, raw)) = self.items.next() else { return Ok(None) };
        let path = Path::Item(&self.path, index);
        let value = Tolerant { reading: self.reading, raw, path, at: None };
        let read = seed.deserialize(value);
        read.map(Some).map_err(|error| self.reading.placed(error, raw).within(Step::Item(index)))
    }
}

impl Reading<'_> {
    /// The error of a value, at its place in the document.
    fn placed(&self, error: Diagnosis, raw: &str) -> Diagnosis {
        Reader::of(self.text).placed(error, self.byte(raw), None)
    }
}
