//! A SARIF log that is written as it comes: one log of all files, whose results are not kept.

use std::io;

use ogi::model::Message;
use ogi::validate::{Findings, SarifLog};
use serde::Serialize;

use crate::output::{Output, json_line};

/// The log, and how far it is written.
pub(crate) struct SarifStream<'a> {
    log: SarifLog<'a>,
    pretty: bool,
    has_results: bool,
}

impl<'a> SarifStream<'a> {
    pub(crate) fn new(log: SarifLog<'a>, pretty: bool) -> Self {
        Self { log, pretty, has_results: false }
    }

    /// Writes what stands before the results.
    pub(crate) fn begin(&self, output: &mut Output<'_>) -> io::Result<()> {
        let (before, _) = self.around()?;
        output.results.write_all(before.as_bytes())
    }

    /// Writes the results of a report of a file, or keeps in mind why it could not be read.
    pub(crate) fn add(
        &mut self,
        file: &str,
        outcome: Result<&Findings, &Message>,
        output: &mut Output<'_>,
    ) -> io::Result<()> {
        for result in self.log.add(file, outcome) {
            let comma = if std::mem::replace(&mut self.has_results, true) { "," } else { "" };
            let json = self.json(&result)?;
            if self.pretty {
                const INDENT: &str = "\n        ";
                write!(output.results, "{comma}{INDENT}{}", json.replace('\n', INDENT))?;
            } else {
                write!(output.results, "{comma}{json}")?;
            }
        }
        Ok(())
    }

    /// Writes what stands behind the results.
    pub(crate) fn end(&self, output: &mut Output<'_>) -> io::Result<()> {
        let (_, behind) = self.around()?;
        let line = if self.pretty && self.has_results { "\n      " } else { "" };
        writeln!(output.results, "{line}{behind}")
    }

    /// The log without results: up to where they begin, and on from where they end.
    fn around(&self) -> io::Result<(String, String)> {
        let log = self.json(&self.log.clone().finish(Vec::new()))?;
        let results = if self.pretty { "\"results\": []" } else { "\"results\":[]" };
        let at = log.rfind(results).ok_or(io::ErrorKind::InvalidData)? + results.len() - 1;
        Ok((log[..at].to_owned(), log[at..].to_owned()))
    }

    fn json(&self, value: &impl Serialize) -> io::Result<String> {
        let json = String::from_utf8(json_line(value, self.pretty)?).map_err(io::Error::other)?;
        Ok(json.trim_end().to_owned())
    }
}
