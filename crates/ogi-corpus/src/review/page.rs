//! The overview: who is missing, what to do first, how every organ stands, on one page.

mod area;
mod head;
mod lists;
mod organs;

use ogi_model::{Bilingual, Language, Message, Severity};
use ogi_publish::{BilingualPage, Both, both, escaped};

use super::data::{FindingChange, Review, ReviewFinding, ReviewStatus};
use super::words as names;
use crate::put::put;

static PAGE: BilingualPage = BilingualPage::new(include_str!("page/page.css"), include_str!("page/page.js"));

impl Review {
    /// The overview as a page that stands alone, in both languages; it opens in the one that is named. Its links lead to the files of the
    /// review beside it.
    pub fn html(&self, language: Language) -> String {
        let mut out = String::with_capacity(128 << 10);
        PAGE.begin(&mut out, language, &self.title());
        head::write(&mut out, self);
        out.push_str("<main>\n");
        organs::write(&mut out, self);
        lists::changes(&mut out, self);
        lists::rules(&mut out, self);
        lists::versions(&mut out, self);
        lists::not_matched(&mut out, self);
        area::write(&mut out, self);
        lists::not_checked(&mut out, self);
        out.push_str("</main>\n");
        PAGE.end(&mut out);
        out
    }

    /// What the review is called.
    pub(super) fn title(&self) -> Message {
        let year = self.year;
        let area = self.area.area.as_ref().map_or("", |area| &*area.name);
        Message {
            zh: format!("{area}{year}年度政府信息公开工作年度报告审核"),
            en: format!("Review of the annual reports for {year}{}{area}", if area.is_empty() { "" } else { ": " }),
        }
    }
}

/// A sentence or word in both languages, of which neither comes from a report.
fn words(text: Bilingual) -> Both<'static> {
    both(text.zh, text.en)
}

fn said(message: &Message) -> Both<'_> {
    both(&message.zh, &message.en)
}

/// A link to a file of the review.
fn link(out: &mut String, file: &str, text: impl std::fmt::Display) {
    put!(out, "<a href=\"{}\">{text}</a>", escaped(&address(file)));
}

/// The address of a file beside the page: what has a meaning in addresses is escaped.
fn address(file: &str) -> String {
    let mut address = String::with_capacity(file.len());
    for letter in file.chars() {
        if matches!(letter, '%' | '#' | '?' | ' ' | '"' | '<' | '>' | '\\' | '&' | '\'' | '`') {
            put!(&mut address, "%{:02X}", u32::from(letter));
        } else {
            address.push(letter);
        }
    }
    address
}

/// The sign of a severity, beside its colour.
const fn sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "✕",
        Severity::Warning => "▲",
        Severity::Info => "？",
    }
}

/// A finding with its severity, and how it stands to the earlier review.
fn finding(out: &mut String, finding: &ReviewFinding) {
    let (key, zh, en) = (finding.severity.key(), finding.severity.zh(), finding.severity.en());
    if finding.is_confirmed() {
        put!(out, "<span class=\"count confirmed\">✓ {}</span> ", both("已核实", "Confirmed"));
    } else {
        let sign = sign(finding.severity);
        put!(out, "<span class=\"severity {key}\"><span aria-hidden=\"true\">{sign}</span> {}</span> ", both(zh, en));
    }
    if let Some(change) = finding.change {
        let key = match change {
            FindingChange::New => "new",
            FindingChange::Open => "open",
        };
        put!(out, "<span class=\"change {key}\">{}</span> ", words(names::change(change)));
    }
    put!(out, "{} <code>{}</code>", said(&finding.message), escaped(&finding.rule));
}

const fn status_key(status: ReviewStatus) -> &'static str {
    match status {
        ReviewStatus::Reported => "reported",
        ReviewStatus::Late => "late",
        ReviewStatus::Missing => "missing",
        ReviewStatus::Elsewhere => "elsewhere",
    }
}

/// A number of days in English.
fn days(count: u32) -> String {
    format!("{count} {}", if count == 1 { "day" } else { "days" })
}
