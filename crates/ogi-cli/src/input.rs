//! From a file to reports, whatever it holds; the kind of input is told by its content.
//!
//! No input is read beyond its limit: a document up to `ogi_extract::Limits::bytes`, report JSON up to `MAX_REPORT_BYTES` a
//! report. A file of many reports, one a line, may be of any size and is read line by line.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;

use clap::Args;
use clap_lex::OsStrExt;
use ogi::extract::{ExtractError, Kind, Limits, OpenError, Options, extract_all};
use ogi::model::{Bilingual, Edition, Note, Organ, Places, Report};
use ogi::serialize::{JsonError, MAX_REPORT_BYTES, decode_json, from_json, read_cells, read_ndjson};

use crate::failure::Failure;
use crate::files::Found;
use crate::opening::Opening;
use crate::output::Output;
use crate::{FOR_PROGRAMS, Status};

/// A report, and what is known beside it when it was read from a document.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) report: Report,
    pub(crate) notes: Vec<Note>,
    pub(crate) places: Places,
    /// It was a file of bare cells, which holds no prose.
    pub(crate) figures_only: bool,
    /// Which part of its file it is, where that holds several.
    pub(crate) part: Option<String>,
}

impl Loaded {
    /// What the report is called in messages: its file, and the part of it.
    pub(crate) fn named(&self, file: &str) -> String {
        self.part.as_ref().map_or_else(|| file.to_owned(), |part| format!("{file}: {part}"))
    }
}

/// What a list of cells does not say of its report.
#[derive(Args)]
pub(crate) struct Unsaid {
    /// 单元格清单的格式版本：2019 或者 2021。 Edition of a list of cells: 2019 or 2021.
    #[arg(long, help_heading = FOR_PROGRAMS)]
    pub(crate) edition: Option<Edition>,

    /// 单元格清单的报告年度。 Report year of a list of cells.
    #[arg(long, help_heading = FOR_PROGRAMS)]
    pub(crate) year: Option<u16>,

    /// 单元格清单的报告机关。 Organ of a list of cells.
    #[arg(long, value_name = "NAME", help_heading = FOR_PROGRAMS)]
    pub(crate) organ: Option<String>,
}

impl Unsaid {
    /// The same for whoever reads the list.
    pub(crate) fn about(&self) -> About {
        About { edition: self.edition, year: self.year, organ: self.organ.clone(), ..About::default() }
    }
}

/// What a file of bare cells does not say of its report.
#[derive(Clone, Debug, Default)]
pub(crate) struct About {
    pub(crate) edition: Option<Edition>,
    pub(crate) year: Option<u16>,
    pub(crate) organ: Option<String>,
    /// Whether it is a report of an earlier year, of which the year must be known.
    pub(crate) is_earlier: bool,
}

/// What reading a file gives, as it comes.
pub(crate) type Reports = Box<dyn Iterator<Item = Result<Loaded, Failure>>>;

/// Every report of some files, one after the other; what cannot be read is told, and the rest goes on.
pub(crate) fn each_report(found: &Found, output: &Output<'_>, mut take: impl FnMut(&Report, &str)) -> Status {
    let mut status = output.tell_found(found);
    for path in &found.files {
        let file = &*path.to_string_lossy();
        for loaded in reports(path, &About::default()) {
            match loaded {
                Ok(loaded) => {
                    let name = loaded.named(file);
                    output.note(&name, &loaded.notes);
                    take(&loaded.report, &name);
                }
                Err(failure) => status = status.max(output.fail(file, &failure)),
            }
        }
    }
    status
}

/// The report of a file that must hold one and no more.
pub(crate) fn only_report(file: &Path, about: &About) -> Result<Loaded, Failure> {
    let mut found = reports(file, about);
    let nothing = || Failure::unreadable("文件中没有报告。", "the file holds no report");
    let only = found.next().ok_or_else(nothing)??;
    if found.next().is_some() {
        return Err(Failure::usage(
            "文件中有几份报告，一次只能处理一份。",
            "the file holds several reports, and one is asked for",
        ));
    }
    Ok(only)
}

fn alone(outcome: Result<Loaded, Failure>) -> Reports {
    Box::new(std::iter::once(outcome))
}

fn open(file: &Path) -> Result<Box<dyn BufRead>, Failure> {
    if file.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(file).map_err(|error| Failure::not_opened(&error))?;
    Ok(Box::new(BufReader::new(file)))
}

/// The bytes of a file, or of standard input for `-`; more than the limit are refused, and not read.
pub(crate) fn bytes(file: &Path, limit: usize) -> Result<Vec<u8>, Failure> {
    rest(&mut open(file)?, Vec::new(), limit)
}

/// What is left of a source behind what was read of it already.
fn rest(source: &mut dyn BufRead, mut read: Vec<u8>, limit: usize) -> Result<Vec<u8>, Failure> {
    let left = (limit + 1).saturating_sub(read.len());
    source.take(left as u64).read_to_end(&mut read).map_err(|error| Failure::not_opened(&error))?;
    if read.len() > limit {
        let limit = limit >> 20;
        return Err(Failure::unreadable(
            format!("文件太大：超过 {limit} MB，未予读取。"),
            format!("the file is too large: it has more than {limit} MB and was not read"),
        ));
    }
    Ok(read)
}

/// Reads the reports of a published document or of an archive of documents.
pub(crate) fn documents(file: &Path) -> Vec<Result<Loaded, Failure>> {
    match bytes(file, Limits::default().bytes) {
        Ok(bytes) => documents_in(file, &bytes),
        Err(failure) => vec![Err(failure)],
    }
}

fn documents_in(file: &Path, bytes: &[u8]) -> Vec<Result<Loaded, Failure>> {
    let opening = Opening::of(bytes);
    if opening == Opening::Array {
        return vec![Err(array())];
    }
    let name = file.file_name().filter(|_| file.as_os_str() != "-").map(|name| name.to_string_lossy().into_owned());
    let parts = extract_all(bytes, &Options { name, ..Options::default() });
    let loaded = parts.into_iter().map(|part| match part.outcome {
        Ok(extraction) => Ok(Loaded {
            report: extraction.report,
            notes: extraction.notes,
            places: extraction.places,
            figures_only: false,
            part: part.part,
        }),
        Err(ExtractError::Open(OpenError::Unsupported(Kind::Json))) if opening == Opening::Bracket => Err(array()),
        Err(error) => {
            let about = |mark: &str| part.part.as_ref().map_or_else(String::new, |part| format!("{part}{mark}"));
            let hint = hint(&error);
            Err(Failure::unreadable(
                format!("{}{}{}", about("："), error.zh(), hint.zh),
                format!("{}{error}{}", about(": "), hint.en),
            ))
        }
    });
    loaded.collect()
}

/// What a person can do about a document without tables: it is often a draft that was typed as text.
fn hint(error: &ExtractError) -> Bilingual {
    match error {
        ExtractError::NoTable => Bilingual::new(
            "如果是草稿，请把数字填入格式规定的三张表（Word、Excel 均可）后再核对。",
            " If it is a draft, put the figures into the three tables of the form (Word or Excel) and check it again.",
        ),
        ExtractError::NotAReport => Bilingual::new(
            "如果是草稿，请写上“……年政府信息公开工作年度报告”的标题，并把数字填入格式规定的表格（Word、Excel 均可）。",
            " If it is a draft, give it its title (……年政府信息公开工作年度报告) and put the figures into the tables of the form (Word or Excel).",
        ),
        _ => Bilingual::new("", ""),
    }
}

/// Reads whatever a file holds: report JSON, one or one a line; cells; or a document. An NDJSON file gives what can be read
/// of it, line by line.
pub(crate) fn reports(file: &Path, about: &About) -> Reports {
    read(file, Some(about)).unwrap_or_else(|failure| alone(Err(failure)))
}

/// Reads a document or report JSON. Bare cells are neither.
pub(crate) fn documents_or_json(file: &Path) -> Reports {
    read(file, None).unwrap_or_else(|failure| alone(Err(failure)))
}

/// Reads a file; cells only where it is known what they are about.
fn read(file: &Path, about: Option<&About>) -> Result<Reports, Failure> {
    let limit = Limits::default().bytes;
    let mut source = open(file)?;
    let start = start(&mut source, limit).map_err(|error| Failure::not_opened(&error))?;
    match Opening::of(&start) {
        Opening::Array => Err(array()),
        Opening::Object => json(Cursor::new(start).chain(source)),
        // Lines can only be told apart in UTF-8, so the whole file is decoded first.
        Opening::WideObject => {
            let bytes = rest(&mut source, start, limit)?;
            let text = decode_json(&bytes).map_err(|error| refused(&error))?.into_owned();
            drop(bytes);
            json(Cursor::new(text.into_bytes()))
        }
        Opening::Bracket | Opening::Other => {
            let bytes = rest(&mut source, start, limit)?;
            if let Some(about) = about.filter(|_| is_cells(&bytes)) {
                return Ok(alone(cells(&bytes, about)));
            }
            Ok(Box::new(documents_in(file, &bytes).into_iter()))
        }
    }
}

/// The beginning of a source, as far as it takes to see more than blanks.
fn start(source: &mut dyn BufRead, limit: usize) -> io::Result<Vec<u8>> {
    const PIECE: usize = 4096;
    let mut start = Vec::new();
    while start.len() < limit {
        let before = start.len();
        let read = source.take(PIECE as u64).read_to_end(&mut start)?;
        if read < PIECE || !start[before..].iter().all(|byte| *byte == 0 || byte.is_ascii_whitespace()) {
            break;
        }
    }
    Ok(start)
}

/// Reads reports of an earlier year. `2023=FILE` names the year of what does not say it itself, such as cells; their edition is
/// the one asked for, else the one prescribed for that year, and their organ the one asked for.
pub(crate) fn previous(named: &OsStr, about: &About) -> Reports {
    let named_year = named.split_once("=").filter(|_| !Path::new(named).exists());
    let year_and_file = named_year.and_then(|(year, file)| Some((year.to_str()?.parse::<u16>().ok()?, file)));
    let Some((year, file)) = year_and_file else {
        return reports(Path::new(named), &About { year: None, is_earlier: true, ..about.clone() });
    };
    let edition = about.edition.or_else(|| Edition::prescribed_for(year));
    let of_that_year = move |loaded: Loaded| match loaded.report.year {
        Some(printed) if printed != year => Err(Failure::usage(
            format!("文件写明的年度是 {printed}，不是 {year}。"),
            format!("the file says its year is {printed}, not {year}"),
        )),
        _ => Ok(Loaded { report: Report { year: Some(year), ..loaded.report }, ..loaded }),
    };
    let read = reports(Path::new(file), &About { edition, organ: about.organ.clone(), ..About::default() });
    Box::new(read.map(move |loaded| loaded.and_then(of_that_year)))
}

/// Reads one report, or one a line. Which it is shows in what one report may have at most.
fn json(mut source: impl BufRead + 'static) -> Result<Reports, Failure> {
    let mut start = Vec::new();
    let most = MAX_REPORT_BYTES as u64 + 1;
    source.by_ref().take(most).read_to_end(&mut start).map_err(|error| Failure::not_opened(&error))?;
    let is_whole = start.len() <= MAX_REPORT_BYTES;
    // A single line may be one report or the first of many: the reader of lines refuses what is too long in either.
    let may_be_one = if is_whole { !are_lines(&start) } else { start.contains(&b'\n') };
    if may_be_one {
        match from_json(&start) {
            Err(error) if !begins_lines(&start) => return Err(refused(&error)),
            Err(_) => {}
            Ok(report) => return Ok(alone(Ok(bare(report)))),
        }
    }
    let lines = read_ndjson(Cursor::new(start).chain(source));
    Ok(Box::new(lines.map(|read| read.map(bare).map_err(|error| Failure::unreadable(error.zh(), error.to_string())))))
}

/// Whether a line that ends an object stands before one that begins one, which happens in no single report.
fn are_lines(bytes: &[u8]) -> bool {
    let mut lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty());
    let (first, second) = (lines.next(), lines.next());
    first.is_some_and(|first| first.ends_with(b"}")) && second.is_some_and(|second| second.starts_with(b"{"))
}

/// Whether more than one line starts an object, as no report that people indent does.
fn begins_lines(bytes: &[u8]) -> bool {
    let starts = |line: &&[u8]| line.starts_with(b"{\"") || line.starts_with(b"\xef\xbb\xbf");
    bytes.split(|byte| *byte == b'\n').filter(starts).take(2).count() == 2
}

fn refused(error: &JsonError) -> Failure {
    Failure::unreadable(error.zh(), error.to_string())
}

fn array() -> Failure {
    Failure::unreadable(
        "这是 JSON 数组，不能读取：请改为每行一份报告（NDJSON），去掉最外层的方括号和报告之间的逗号。",
        "this is a JSON array and is not read: write one report a line (NDJSON), without the outer brackets and the commas between reports",
    )
}

fn bare(report: Report) -> Loaded {
    Loaded { report, notes: Vec::new(), places: Places::default(), figures_only: false, part: None }
}

/// Whether every line is an address, a tab and a value.
fn is_cells(bytes: &[u8]) -> bool {
    let is_cell = |line: &[u8]| {
        let tables: [&[u8]; 3] = [b"disclosure.", b"requests.", b"reviews."];
        line.contains(&b'\t') && tables.iter().any(|table| line.starts_with(table))
    };
    let mut lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).peekable();
    lines.peek().is_some() && lines.all(is_cell)
}

fn cells(bytes: &[u8], about: &About) -> Result<Loaded, Failure> {
    if about.is_earlier {
        return Err(Failure::usage(
            "这是只有数字的单元格清单，没有写明年度；请写成 --previous 年度=文件，如 --previous 2023=文件。",
            "this list of cells does not say its year; write `--previous YEAR=FILE`, such as `--previous 2023=FILE`",
        ));
    }
    let Some(edition) = about.edition else {
        return Err(Failure::usage(
            "这是只有数字的单元格清单，没有写明格式版本；请加上 --edition 2019 或者 --edition 2021。",
            "this list of cells does not say its edition; add --edition 2019 or --edition 2021",
        ));
    };
    let text = String::from_utf8_lossy(bytes);
    let mut report = read_cells(&text, edition).map_err(|error| Failure::unreadable(error.zh(), error.to_string()))?;
    report.year = about.year;
    report.organ = about.organ.clone().map(|name| {
        let organ = Organ { name, ..Organ::default() };
        let facts = organ.facts(None, about.year);
        Organ { level: facts.level, kind: facts.kind, division_code: facts.code(), ..organ }
    });
    Ok(Loaded { figures_only: true, ..bare(report) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = r#"{"schema_version":"1.0","edition":"2021"}"#;

    /// A source without an end, of which is counted how much was read.
    struct Endless {
        piece: &'static [u8],
        read: std::rc::Rc<std::cell::Cell<usize>>,
    }

    impl Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let bytes = self.piece.iter().cycle().skip(self.read.get() % self.piece.len());
            buffer.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
            self.read.set(self.read.get() + buffer.len());
            Ok(buffer.len())
        }
    }

    #[test]
    fn a_source_without_an_end_is_read_to_its_limit() {
        let limit = 1 << 20;
        let read = std::rc::Rc::default();
        let mut endless = BufReader::new(Endless { piece: b"<p>\n", read: std::rc::Rc::clone(&read) });
        let start = start(&mut endless, limit).unwrap();
        let failure = rest(&mut endless, start, limit).unwrap_err();
        assert_eq!(failure.message.zh, "文件太大：超过 1 MB，未予读取。");
        assert!(read.get() <= limit + 64 * 1024, "{}", read.get());

        let blank = std::rc::Rc::default();
        let mut endless = BufReader::new(Endless { piece: b" \n", read: std::rc::Rc::clone(&blank) });
        assert!(super::start(&mut endless, limit).unwrap().len() <= limit + 4096);
        assert!(blank.get() <= limit + 64 * 1024, "{}", blank.get());
    }

    #[test]
    fn indented_json_without_an_end_is_one_report_that_is_too_large() {
        let read = std::rc::Rc::default();
        let endless = BufReader::new(Endless { piece: b"{\n", read: std::rc::Rc::clone(&read) });
        let Err(failure) = json(endless) else { panic!("it is refused") };
        assert!(failure.message.en.contains("larger than 16 MB"), "{failure:?}");
        assert!(read.get() <= MAX_REPORT_BYTES + 64 * 1024, "{}", read.get());
    }

    #[test]
    fn lines_are_told_from_one_report() {
        let read = |text: String| {
            let read: Vec<_> = match json(Cursor::new(text.into_bytes())) {
                Ok(reports) => reports.collect(),
                Err(failure) => vec![Err(failure)],
            };
            read.iter().map(Result::is_ok).collect::<Vec<_>>()
        };
        assert_eq!(read(REPORT.to_owned()), [true]);
        assert_eq!(read(format!("\u{feff}\u{feff}\n{REPORT}\n")), [true]);
        assert_eq!(read(REPORT.replace(',', ",\n")), [true]);
        assert_eq!(read(format!("{REPORT}\n\n {REPORT}\r\n{REPORT}")), [true, true, true]);
        assert_eq!(read(format!("{}\n{REPORT}\n", &REPORT[..20])), [false, true], "the first line is cut off");
        assert_eq!(read(format!("\u{feff}{}\n{REPORT}\n", &REPORT[..20])), [false, true]);
        assert_eq!(read(REPORT.replace("edition", "editio")), [false]);
        let long = "x".repeat(MAX_REPORT_BYTES);
        assert_eq!(read(format!("{{\"{long}\n{REPORT}\n")), [false, true]);
        assert_eq!(read(format!("{REPORT}\n{{\"{long}\n{REPORT}\n")), [true, false, true]);
        assert_eq!(read(format!("{{\n\"{long}\"}}\n{REPORT}\n")), [false], "a large report over several lines");
    }
}
