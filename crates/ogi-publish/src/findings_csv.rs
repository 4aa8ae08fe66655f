//! Findings as a table: one line a finding, for spreadsheets and statistics programs.

use std::io::{self, Write};

use ogi_model::{Language, Localized};
use ogi_serialize::spreadsheet_text;
use ogi_validate::{Finding, Findings, causes};

/// The columns, in their order.
const COLUMNS: [&str; 21] = [
    "source",
    "part",
    "sha256",
    "organ",
    "year",
    "edition",
    "rule",
    "class",
    "severity",
    "message",
    "cells",
    "expected",
    "actual",
    "difference",
    "fix",
    "place",
    "decision",
    "decision_status",
    "group",
    "fingerprint",
    "figures",
];

/// Findings of many reports as CSV, written report by report.
///
/// Texts that a spreadsheet would run get an apostrophe in front, and hidden characters are shown; numbers stay numbers. `fix` is the
/// likeliest fix of what the finding is about, `cells` are addresses with spaces between.
#[derive(Clone, Copy, Debug, Default)]
pub struct FindingsTable {
    language: Language,
}

impl FindingsTable {
    /// A table whose messages are in this language.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// Writes the names of the columns.
    pub fn write_header<W: Write>(&self, out: W) -> io::Result<()> {
        let mut out = csv::Writer::from_writer(out);
        out.write_record(COLUMNS)?;
        out.flush()
    }

    /// Writes the findings of a report, one a line.
    pub fn write_findings<W: Write>(&self, findings: &Findings, out: W) -> io::Result<()> {
        let mut out = csv::Writer::from_writer(out);
        let causes = causes(findings);
        for finding in &findings.findings {
            let cause = causes.iter().find(|cause| cause.settles(finding));
            let fix = cause.and_then(|cause| cause.fixes.first()).map(|(_, fix)| self.language.of(&fix.message));
            let record = self.record(findings, finding, fix.unwrap_or_default());
            out.write_record(record.iter().map(|text| spreadsheet_text(text).into_owned()))?;
        }
        out.flush()
    }

    fn record(self, findings: &Findings, finding: &Finding, fix: &str) -> [String; COLUMNS.len()] {
        let source = findings.source.as_ref();
        let number = |number: Option<i64>| number.map_or_else(String::new, |number| number.to_string());
        let decided = finding.decision.as_ref();
        let cells: Vec<String> = finding.cells.iter().map(|about| about.cell.to_string()).collect();
        let place =
            finding.sources.first().map_or_else(String::new, |place| place.localized(self.language).into_owned());
        [
            source.and_then(|source| source.name.clone()).unwrap_or_default(),
            source.and_then(|source| source.part.clone()).unwrap_or_default(),
            source.and_then(|source| source.sha256.as_ref()).map_or_else(String::new, ToString::to_string),
            findings.organ.clone().unwrap_or_default(),
            findings.year.map_or_else(String::new, |year| year.to_string()),
            findings.edition.to_string(),
            finding.rule.to_string(),
            finding.class.key().to_owned(),
            finding.severity.key().to_owned(),
            self.language.of(&finding.message).to_owned(),
            cells.join(" "),
            number(finding.args.expected),
            number(finding.args.actual),
            number(finding.args.difference),
            fix.to_owned(),
            place,
            decided.map_or_else(String::new, |decided| decided.decision.key().to_owned()),
            decided.map_or_else(String::new, |decided| decided.status.key().to_owned()),
            finding.group.clone().unwrap_or_default(),
            finding.fingerprint.clone(),
            finding.figures.clone(),
        ]
    }
}
