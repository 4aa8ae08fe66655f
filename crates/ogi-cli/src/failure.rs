//! What could not be read or done, said on standard error.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use ogi::model::{Message, Note, NoteCode, Severity, Visible};
use serde::Serialize;

use crate::language::Language;
use crate::output::{Output, say};
use crate::{ErrorFormat, Status, system};

/// From how many notes of one kind on they are told once.
const ALIKE: usize = 5;

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

    /// The input could not be opened or read to its end.
    pub(crate) fn not_opened(error: &io::Error) -> Self {
        let Message { zh, en } = system::words(error);
        Self::unreadable(format!("无法打开：{zh}。"), format!("cannot be opened: {en}"))
    }

    /// The output could not be written.
    pub(crate) fn not_written(error: &io::Error) -> Self {
        let Message { zh, en } = system::words(error);
        Self::unreadable(format!("无法写出：{zh}。"), format!("cannot be written: {en}"))
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
            ErrorFormat::Text => {
                let message = Visible(self.language.of(&failure.message));
                say(format_args!("ogi: {}: {message}", Visible(file)));
            }
        }
        if failure.usage { Status::Usage } else { Status::Unreadable }
    }

    /// Says where decisions are to be filled in, and what comes then.
    pub(crate) fn tell_decisions(&self, path: &str, open: usize) {
        if self.errors == ErrorFormat::Json {
            return; // what is told there as data is what went wrong
        }
        let path = Visible(path);
        say(self.language.choose(
            format!(
                "核实记录已写到 {path}，有 {open} 个问题待填。填好 decision 和 reason 后，核对时加上 --decisions {path}。"
            ),
            format!(
                "The decisions file was written to {path}; entries to fill in: {open}. Then check again with --decisions {path}."
            ),
        ));
    }

    /// Says what reading a document had to say beside the report.
    pub(crate) fn note(&self, file: &str, notes: &[Note]) {
        if self.errors == ErrorFormat::Json {
            for note in notes {
                tell(file, note);
            }
            return;
        }
        let mut alike: BTreeMap<NoteCode, usize> = BTreeMap::new();
        for note in notes {
            *alike.entry(note.code).or_default() += 1;
        }
        let mut told = BTreeSet::new();
        for note in notes {
            // Many of a kind are told once.
            let count = alike[&note.code];
            if !told.insert(note.code) && count >= ALIKE {
                continue;
            }
            let more = if count >= ALIKE {
                self.language.choose(format!("同样的情况共 {count} 处。"), format!(" There are {count} of these."))
            } else {
                String::new()
            };
            // Not as findings are told, for these are none.
            let severity = match self.language {
                Language::Zh => format!("读取说明（{}）", note.severity.zh()),
                Language::En => format!("Note on reading ({})", note.severity.en().to_lowercase()),
            };
            let place = note.place.as_ref().map(|place| self.language.choose(place.zh(), place.to_string()));
            let place = place.filter(|place| !place.is_empty()).map_or_else(String::new, |place| format!("{place}: "));
            let style = crate::text::style(note.severity);
            let (file, place, message) = (Visible(file), Visible(&place), Visible(self.language.of(&note.message)));
            say(format_args!("{file}: {place}{style}{severity}{style:#}: {message}{more} [{}]", note.code));
        }
    }
}

fn tell<T: Serialize>(file: &str, what: T) {
    let mut line = Vec::new();
    match ogi::serialize::write_json(&Told { file, what }, &mut line) {
        Ok(()) => say(String::from_utf8_lossy(&line)),
        Err(error) => say(format_args!("ogi: {}: {}", Visible(file), Visible(&error.to_string()))),
    }
}

/// The gravest of some notes.
pub(crate) fn gravest(notes: &[Note]) -> Option<Severity> {
    notes.iter().map(|note| note.severity).max()
}
