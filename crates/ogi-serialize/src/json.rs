//! One report as JSON.

use std::borrow::Cow;
use std::fmt;

use ogi_model::{Language, Localized, Report, SchemaVersion};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::canonical;
use crate::decode::{MAX_REPORT_BYTES, decode_json};
use crate::diagnose::{Diagnosis, diagnose};
use crate::fault::{JsonFault, shortened};
use crate::strict::Strict;

/// Why a text is not a report, and where. `Display` says it in English, [`JsonError::zh`] in Chinese.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct JsonError {
    /// The line of the text, from 1.
    pub line: usize,
    /// The column at which what is wrong begins, in characters from 1; 0 where the line as a whole is meant.
    pub column: usize,
    /// What was being read, as a path: `requests.received.total`, `narrative.overview[0].text`. Empty for the report as
    /// a whole.
    pub path: String,
    /// What is wrong.
    pub fault: JsonFault,
}

impl Localized for JsonError {
    fn localized(&self, language: Language) -> Cow<'_, str> {
        language.choose(self.zh(), self.to_string()).into()
    }
}

impl JsonError {
    /// The error as a Chinese sentence.
    pub fn zh(&self) -> String {
        let place = format!("第 {} 行第 {} 列", self.line, self.column);
        let fault = self.fault.localized(Language::Zh);
        if self.path.is_empty() { format!("{place}：{fault}") } else { format!("{place}，{}：{fault}", self.path) }
    }

    pub(crate) fn on_line(self, line: usize) -> Self {
        Self { line, ..self }
    }

    /// The text is larger than a report may be.
    pub(crate) fn too_large() -> Self {
        Self::of_line(JsonFault::TooLarge { limit: MAX_REPORT_BYTES >> 20 })
    }

    /// The line is so long that its end was not looked for.
    pub(crate) fn endless() -> Self {
        Self::of_line(JsonFault::EndlessLine)
    }

    fn of_line(fault: JsonFault) -> Self {
        Self { line: 1, column: 0, path: String::new(), fault }
    }

    /// An error at a byte of the text. Columns are counted in characters, as editors do.
    pub(crate) fn at(text: &str, byte: usize, path: String, fault: JsonFault) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            path,
            fault,
        }
    }

    /// The error that was found in reading a text once more.
    pub(crate) fn of(text: &str, diagnosis: Diagnosis) -> Self {
        let (fault, byte, path) = diagnosis.into_parts();
        Self::at(text, byte, path, fault)
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)?;
        if !self.path.is_empty() {
            write!(f, ", at {}", self.path)?;
        }
        write!(f, ": {}", self.fault)
    }
}

impl std::error::Error for JsonError {}

/// Why a report cannot be written: a figure that the format has no room for, and its path.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {message}")]
#[non_exhaustive]
pub struct Unwritable {
    /// What could not be written: `requests.received.total`.
    pub path: String,
    /// What is wrong with it.
    pub message: String,
}

/// Reads a report.
///
/// Strict: what the published schema refuses is refused here, and what only the text shows besides (a key twice, `1.0`
/// for a whole number; `docs/schema/README.md` lists it). UTF-16 is read, too, and byte order marks are skipped
/// ([`decode_json`]). A text of more than [`MAX_REPORT_BYTES`] is refused; what a smaller one costs is in proportion to its size.
///
/// ```
/// let error = ogi_serialize::from_json(br#"{"schema_version":"1.0","edition":"2021","requests":{"concluded":{"totl":1}}}"#);
/// let error = error.expect_err("no applicant has this key");
/// assert_eq!((error.line, error.path.as_str()), (1, "requests.concluded.totl"));
/// assert_eq!(error.fault.to_string(), "there is no key `totl` here; is it `total`?");
/// ```
pub fn from_json(text: &[u8]) -> Result<Report, JsonError> {
    // In UTF-16 the same text may have twice as many bytes.
    if text.len() > 2 * MAX_REPORT_BYTES {
        return Err(JsonError::too_large());
    }
    let text = decode_json(text)?;
    if text.len() > MAX_REPORT_BYTES { Err(JsonError::too_large()) } else { read_text(&text) }
}

/// Reads any of the published shapes, findings and decisions files included, as strictly as [`from_json`] reads a report.
/// How large the text may be is for the caller to say.
pub fn read_json<T: DeserializeOwned>(text: &[u8]) -> Result<T, JsonError> {
    read_text(&decode_json(text)?)
}

fn read_text<T: DeserializeOwned>(text: &str) -> Result<T, JsonError> {
    read(text).map_err(|error| explain::<T>(text, &error))
}

/// Writes a report in canonical form: on one line, keys in the order of the schema, no spaces, characters that nobody sees
/// ([`ogi_model::text::is_hidden`]) as escapes and no others. What was read in this form is written to the same bytes.
pub fn to_json(report: &Report) -> Result<String, Unwritable> {
    written(report, |report, out| canonical::compact(report, out))
}

/// Writes a report indented, for people.
pub fn to_json_pretty(report: &Report) -> Result<String, Unwritable> {
    written(report, |report, out| canonical::pretty(report, out))
}

fn written(
    report: &Report,
    write: impl Fn(&Report, &mut Vec<u8>) -> serde_json::Result<()>,
) -> Result<String, Unwritable> {
    let mut json = Vec::with_capacity(8 << 10);
    write(report, &mut json).map_err(|error| unwritable(report, &error))?;
    String::from_utf8(json).map_err(|error| Unwritable { path: String::new(), message: error.to_string() })
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = T::deserialize(Strict(&mut json))?;
    json.end()?;
    Ok(value)
}

/// Reads once more, to say what is wrong; what is right is read faster without.
fn explain<T: DeserializeOwned>(text: &str, error: &serde_json::Error) -> JsonError {
    if let Some(newer) = needs_newer_schema(text) {
        return newer;
    }
    match diagnose::<T>(text) {
        Some(diagnosis) => JsonError::of(text, diagnosis),
        // A type of another crate that is read otherwise by another reader.
        None => JsonError {
            line: error.line().max(1),
            column: error.column(),
            path: String::new(),
            fault: JsonFault::Other(error.to_string()),
        },
    }
}

/// A document of a later version of the schema is better told so than blamed for its first unknown key.
fn needs_newer_schema(text: &str) -> Option<JsonError> {
    #[derive(Deserialize)]
    struct Head<'a> {
        #[serde(borrow)]
        schema_version: &'a RawValue,
    }

    let head: Head<'_> = serde_json::from_str(text).ok()?;
    let version: String = serde_json::from_str(head.schema_version.get()).ok()?;
    let newest = SchemaVersion::ALL.last()?.key();
    if number(&version)? <= number(newest)? {
        return None;
    }
    let byte = head.schema_version.get().as_ptr() as usize - text.as_ptr() as usize;
    let fault = JsonFault::NewerSchema { needs: shortened(&version), reads: newest.to_owned() };
    Some(JsonError::at(text, byte, "schema_version".to_owned(), fault))
}

/// Whether a version is a later one of the newest major version this program knows.
pub(crate) fn later_minor_version(version: &str) -> bool {
    let newest = SchemaVersion::ALL.last().and_then(|newest| number(newest.key()));
    let is_canonical = |(major, minor): (u32, u32)| format!("{major}.{minor}") == version;
    number(version)
        .filter(|version| is_canonical(*version))
        .zip(newest)
        .is_some_and(|((major, minor), newest)| major == newest.0 && minor > newest.1)
}

fn number(version: &str) -> Option<(u32, u32)> {
    let (major, minor) = version.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}

fn unwritable(report: &Report, error: &serde_json::Error) -> Unwritable {
    let mut track = serde_path_to_error::Track::new();
    let mut out = serde_json::Serializer::new(std::io::sink());
    let path = match serde::Serialize::serialize(report, serde_path_to_error::Serializer::new(&mut out, &mut track)) {
        Ok(()) => String::new(),
        Err(_) => track.path().to_string(),
    };
    Unwritable { path, message: error.to_string() }
}
