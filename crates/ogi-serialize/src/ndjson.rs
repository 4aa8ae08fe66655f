//! Many reports as NDJSON: one a line.

use std::borrow::Borrow;
use std::fmt;
use std::io::{self, BufRead, Write};

use ogi_model::Report;

use crate::json::{JsonError, from_json, to_json};

/// Why a line is not a report. `Display` says it in English, [`NdjsonError::zh`] in Chinese.
#[derive(Debug)]
#[non_exhaustive]
pub enum NdjsonError {
    /// The line is not a report; the error carries its number.
    Report(JsonError),
    /// Reading broke off.
    Read {
        /// In which line, from 1.
        line: usize,
        /// Why.
        source: io::Error,
    },
}

impl NdjsonError {
    /// The line, from 1.
    pub const fn line(&self) -> usize {
        match self {
            Self::Report(error) => error.line,
            Self::Read { line, .. } => *line,
        }
    }

    /// The error as a Chinese sentence.
    pub fn zh(&self) -> String {
        match self {
            Self::Report(error) => error.zh(),
            Self::Read { line, source } => format!("读到第 {line} 行时中断：{source}"),
        }
    }
}

impl fmt::Display for NdjsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Report(error) => error.fmt(f),
            Self::Read { line, source } => write!(f, "reading broke off in line {line}: {source}"),
        }
    }
}

impl std::error::Error for NdjsonError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Report(error) => Some(error),
            Self::Read { source, .. } => Some(source),
        }
    }
}

/// Reads reports, one a line, as they come. Empty lines are skipped; a line that is no report is an error of its own, and
/// reading goes on behind it. Only a source that cannot be read ends it.
///
/// ```
/// let lines = "{\"schema_version\":\"1.0\",\"edition\":\"2021\"}\n\n{\"edition\":\"2021\"}\n";
/// let read: Vec<_> = ogi_serialize::read_ndjson(lines.as_bytes()).collect();
/// assert!(read[0].is_ok());
/// let error = read[1].as_ref().expect_err("the version of the schema is required").to_string();
/// assert_eq!(error, "line 3, column 18: missing field `schema_version`");
/// ```
pub fn read_ndjson<R: BufRead>(reader: R) -> impl Iterator<Item = Result<Report, NdjsonError>> {
    Lines { reader, buffer: Vec::new(), line: 0, ended: false }
}

/// Writes reports, one a line.
pub fn write_ndjson<W: Write, R: Borrow<Report>>(reports: impl IntoIterator<Item = R>, mut out: W) -> io::Result<()> {
    for report in reports {
        let json = to_json(report.borrow()).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        out.write_all(json.as_bytes())?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

struct Lines<R> {
    reader: R,
    buffer: Vec<u8>,
    line: usize,
    ended: bool,
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<Report, NdjsonError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            self.buffer.clear();
            self.line += 1;
            match self.reader.read_until(b'\n', &mut self.buffer) {
                Ok(0) => self.ended = true,
                Ok(_) => {
                    let mark: &[u8] = if self.line == 1 { b"\xef\xbb\xbf" } else { b"" };
                    let text = self.buffer.strip_prefix(mark).unwrap_or(&self.buffer).trim_ascii_end();
                    if !text.trim_ascii_start().is_empty() {
                        let report = from_json(text);
                        return Some(report.map_err(|error| NdjsonError::Report(error.on_line(self.line))));
                    }
                }
                Err(source) => {
                    self.ended = true;
                    return Some(Err(NdjsonError::Read { line: self.line, source }));
                }
            }
        }
        None
    }
}
