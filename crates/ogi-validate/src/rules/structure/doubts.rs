//! What the rules on doubts of the reader share.

use ogi_model::{Doubt, DoubtCode, Message, Report, Table};

use crate::rule::run::{RuleRun, Violation};

/// The doubts of one kind.
pub(crate) fn of(report: &Report, code: DoubtCode) -> impl Iterator<Item = &Doubt> {
    report.doubts.iter().filter(move |doubt| doubt.code == code)
}

/// Whether a doubt of one kind is about a table, or about something in it.
pub(crate) fn is_about(report: &Report, code: DoubtCode, table: Table) -> bool {
    of(report, code).any(|doubt| doubt.addresses.iter().any(|address| address.table() == table))
}

/// Whether a doubt of one kind does not say what it is about.
pub(crate) fn is_about_no_address(report: &Report, code: DoubtCode) -> bool {
    of(report, code).any(|doubt| doubt.addresses.is_empty())
}

/// The texts of doubts in brackets, each once, for the end of a message; nothing where none has a text.
pub(crate) fn texts<'a>(doubts: impl Iterator<Item = &'a Doubt>) -> Message {
    let mut texts: Vec<&str> = doubts.filter_map(|doubt| doubt.text.as_deref()).collect();
    texts.dedup();
    if texts.is_empty() {
        return Message::default();
    }
    Message { zh: format!("（{}）", texts.join("；")), en: format!(" ({})", texts.join("; ")) }
}

/// Fails once where the reader had a doubt of a kind that is about the document as a whole, with the texts of the doubts.
pub(crate) fn tell(run: &mut RuleRun<'_>, code: DoubtCode, subject: &str, message: impl FnOnce(&str, &str) -> Message) {
    let report = run.report;
    if of(report, code).next().is_none() {
        return run.pass();
    }
    let Message { zh, en } = texts(of(report, code));
    run.fail(Violation { message: message(&zh, &en), subject: subject.to_owned(), ..Violation::default() });
}
