//! Many reports as NDJSON: one a line.

use std::borrow::Borrow;
use std::fmt;
use std::io::{self, BufRead, Read, Write};

use ogi_model::Report;

use crate::decode::MAX_REPORT_BYTES;
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

impl ogi_model::Localized for NdjsonError {
    fn localized(&self, language: ogi_model::Language) -> std::borrow::Cow<'_, str> {
        match language {
            ogi_model::Language::Zh => self.zh().into(),
            ogi_model::Language::En => self.to_string().into(),
        }
    }
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
/// reading goes on behind it.
///
/// A line is held in memory up to [`MAX_REPORT_BYTES`]; a longer one is an error, too, and what is left of it is passed over
/// without being kept. Two things end the reading: a source that cannot be read, and a line that does not end within four
/// times that length. The lines are in UTF-8; [`decode_json`](crate::decode_json) makes it of UTF-16.
///
/// ```
/// let lines = "{\"schema_version\":\"1.0\",\"edition\":\"2021\"}\n\n{\"edition\":\"2021\"}\n";
/// let read: Vec<_> = ogi_serialize::read_ndjson(lines.as_bytes()).collect();
/// assert!(read[0].is_ok());
/// let error = read[1].as_ref().expect_err("the version of the schema is required").to_string();
/// assert_eq!(error, "line 3, column 1: the key `schema_version` is missing");
/// ```
pub fn read_ndjson<R: BufRead>(reader: R) -> impl Iterator<Item = Result<Report, NdjsonError>> {
    let mut lines = NdjsonLines::new(reader);
    std::iter::from_fn(move || {
        let read = lines.step()?;
        Some(read.and_then(|()| report_of(text_of(&lines.buffer, lines.line), lines.line)))
    })
}

/// The lines of NDJSON that are not empty, not yet read as reports: for whoever shares the reading among several threads.
/// What it refuses, skips and keeps in memory is what [`read_ndjson`] does.
///
/// ```
/// use ogi_serialize::NdjsonLines;
///
/// let lines = NdjsonLines::new("{\"schema_version\":\"1.0\",\"edition\":\"2021\"}\n\n{}".as_bytes());
/// let read: Vec<_> = lines.map(|line| line.and_then(|line| line.read())).collect();
/// assert!(read[0].is_ok());
/// assert_eq!(read[1].as_ref().map_err(|error| error.line()).unwrap_err(), 3);
/// ```
#[derive(Debug)]
pub struct NdjsonLines<R> {
    reader: R,
    buffer: Vec<u8>,
    line: usize,
    ended: bool,
}

/// A line of NDJSON that was not yet read as a report.
#[derive(Clone, Debug)]
pub struct NdjsonLine {
    /// Its number, from 1.
    pub number: usize,
    /// What stands in it, without the blanks around it.
    pub text: Vec<u8>,
}

impl NdjsonLine {
    /// The report that it holds.
    pub fn read(&self) -> Result<Report, NdjsonError> {
        report_of(&self.text, self.number)
    }
}

fn report_of(text: &[u8], line: usize) -> Result<Report, NdjsonError> {
    from_json(text).map_err(|error| NdjsonError::Report(error.on_line(line)))
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

/// What stands in a line.
enum Line {
    /// All of it is in the buffer; nothing where the source has ended.
    Whole,
    /// It was longer than a report may be, and the source stands behind it.
    TooLong,
    /// It is so long that its end was not looked for.
    Endless,
}

/// How many bytes more a line may have than its report: line end and byte order marks.
const AROUND_A_REPORT: usize = 64;

/// How many reports of the largest size a line that is passed over may have.
const PASSED_OVER: usize = 4;

impl<R: BufRead> NdjsonLines<R> {
    /// The lines of a source.
    pub const fn new(reader: R) -> Self {
        Self { reader, buffer: Vec::new(), line: 0, ended: false }
    }

    /// The source, which stands behind the last line that was given out.
    pub const fn get_ref(&self) -> &R {
        &self.reader
    }

    /// Reads on to the next line that is not empty: it is in the buffer then.
    fn step(&mut self) -> Option<Result<(), NdjsonError>> {
        while !self.ended {
            self.line += 1;
            let line = self.line;
            let refused = |error: JsonError| Some(Err(NdjsonError::Report(error.on_line(line))));
            match self.next_line() {
                Ok(Line::Whole) if self.buffer.is_empty() => self.ended = true,
                Ok(Line::Whole) => {
                    if !text_of(&self.buffer, line).is_empty() {
                        return Some(Ok(()));
                    }
                }
                Ok(Line::TooLong) => return refused(JsonError::too_large()),
                Ok(Line::Endless) => {
                    self.ended = true;
                    return refused(JsonError::endless());
                }
                Err(source) => {
                    self.ended = true;
                    return Some(Err(NdjsonError::Read { line, source }));
                }
            }
        }
        None
    }

    fn next_line(&mut self) -> io::Result<Line> {
        for piece in 0..PASSED_OVER {
            self.buffer.clear();
            let most = MAX_REPORT_BYTES + AROUND_A_REPORT;
            let read = self.reader.by_ref().take(most as u64).read_until(b'\n', &mut self.buffer)?;
            if read < most || self.buffer.last() == Some(&b'\n') {
                return Ok(if piece == 0 { Line::Whole } else { Line::TooLong });
            }
        }
        Ok(Line::Endless)
    }
}

impl<R: BufRead> Iterator for NdjsonLines<R> {
    type Item = Result<NdjsonLine, NdjsonError>;

    fn next(&mut self) -> Option<Self::Item> {
        let read = self.step()?;
        Some(read.map(|()| NdjsonLine { number: self.line, text: text_of(&self.buffer, self.line).to_vec() }))
    }
}

/// A line without the blanks around it, the first also without byte order marks.
fn text_of(line: &[u8], number: usize) -> &[u8] {
    let mut text = line.trim_ascii_end();
    while let (1, Some(behind)) = (number, text.strip_prefix(b"\xef\xbb\xbf")) {
        text = behind;
    }
    if text.trim_ascii_start().is_empty() { b"" } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Text without an end, of which is counted how much was read.
    struct Endless(usize);

    impl io::Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            buffer.fill(b'{');
            self.0 += buffer.len();
            Ok(buffer.len())
        }
    }

    #[test]
    fn a_line_without_an_end_is_left_after_four_times_the_size_of_a_report() {
        let mut source = io::BufReader::new(Endless(0));
        let read: Vec<_> = read_ndjson(&mut source).collect();
        assert!(matches!(read.as_slice(), [Err(NdjsonError::Report(error))] if error.line == 1), "{read:?}");
        assert!(source.get_ref().0 < 5 * MAX_REPORT_BYTES);
    }

    #[test]
    fn a_line_that_is_too_long_is_named_and_the_next_is_read() {
        let good = "{\"schema_version\":\"1.0\",\"edition\":\"2021\"}";
        let lines = format!("\u{feff}\u{feff}{good}\n{}{good}\r\n{good}", "x".repeat(2 * MAX_REPORT_BYTES));
        let read: Vec<_> = read_ndjson(lines.as_bytes()).collect();
        assert_eq!(read.iter().map(Result::is_ok).collect::<Vec<_>>(), [true, false, true]);
        let error = read[1].as_ref().unwrap_err();
        assert_eq!(error.line(), 2);
        assert_eq!(error.zh(), "第 2 行第 0 列：报告超过 16 MB，未予读取；一份报告只有几百 KB。");
    }
}
