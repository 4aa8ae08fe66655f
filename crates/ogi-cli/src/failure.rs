//! What could not be read or done, said on standard error.

use ogi::model::{Message, Note, Severity};
use serde::Serialize;

use crate::{ErrorFormat, Output, Status};

/// What went wrong with one input.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) message: Message,
    /// Whether the call was wrong, not the input.
    pub(crate) usage: bool,
}

impl Failure {
    pub(crate) fn unreadable(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { message: Message { zh: zh.into(), en: en.into() }, usage: false }
    }

    pub(crate) fn usage(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { usage: true, ..Self::unreadable(zh, en) }
    }
}

#[derive(Serialize)]
struct Told<'a, T> {
    file: &'a str,
    #[serde(flatten)]
    what: T,
}

#[derive(Serialize)]
struct Unread<'a> {
    error: &'a Message,
}

impl Output<'_> {
    /// Says what could not be read or done.
    pub(crate) fn fail(&self, file: &str, failure: &Failure) -> Status {
        match self.errors {
            ErrorFormat::Json => tell(file, Unread { error: &failure.message }),
            ErrorFormat::Text => anstream::eprintln!("ogi: {file}: {}", self.language.of(&failure.message)),
        }
        if failure.usage { Status::Usage } else { Status::Unreadable }
    }

    /// Says what reading a document had to say beside the report.
    pub(crate) fn note(&self, file: &str, notes: &[Note]) {
        for note in notes {
            if self.errors == ErrorFormat::Json {
                tell(file, note);
                continue;
            }
            let severity = self.language.choose(note.severity.zh(), note.severity.en());
            let place = note.place.as_ref().map(|place| self.language.choose(place.zh(), place.to_string()));
            let place = place.filter(|place| !place.is_empty()).map_or_else(String::new, |place| format!("{place}: "));
            let style = crate::text::style(note.severity);
            let message = self.language.of(&note.message);
            anstream::eprintln!("{file}: {place}{style}{severity}{style:#}: {message} [{}]", note.code);
        }
    }
}

fn tell<T: Serialize>(file: &str, what: T) {
    match serde_json::to_string(&Told { file, what }) {
        Ok(line) => anstream::eprintln!("{line}"),
        Err(error) => anstream::eprintln!("ogi: {file}: {error}"),
    }
}

/// The gravest of some notes.
pub(crate) fn gravest(notes: &[Note]) -> Option<Severity> {
    notes.iter().map(|note| note.severity).max()
}
