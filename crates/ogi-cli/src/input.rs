//! From a file to reports, whatever it holds; the kind of input is told by its content.
//!
//! No input is read beyond its limit: a document up to `ogi_extract::Limits::bytes`, report JSON up to `MAX_REPORT_BYTES` a
//! report. A file of many reports, one a line, may be of any size and is read line by line.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use clap_lex::OsStrExt;
use ogi::extract::{ExtractError, Kind, Limits, OpenError, Options, extract_all};
use ogi::model::{Bilingual, Edition, Note, Organ, Places, Report};
use ogi::serialize::{
    JsonError, MAX_REPORT_BYTES, NdjsonError, NdjsonLine, NdjsonLines, decode_json, from_json, read_cells,
};

use crate::failure::Failure;
use crate::files::Found;
use crate::opening::Opening;
use crate::output::Output;
use crate::progress::{Progress, size_of};
use crate::workers::in_order;
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

/// Every report of some files, in their order; what cannot be read is told, and the rest goes on.
pub(crate) fn each_report(found: &Found, output: &Output<'_>, mut take: impl FnMut(&Report, &str)) -> Status {
    let mut status = output.tell_found(found);
    let about = About::default();
    let mut progress = Progress::over(found, output);
    let read = |piece: Piece| (piece.name(), piece.bytes, piece.read(Some(&about)).collect::<Vec<_>>());
    let taken = in_order(found.threads, Pieces::of(&found.files), read, |(file, bytes, reports)| {
        let file = &*file;
        progress.add(reports.len(), bytes);
        for loaded in reports {
            match loaded {
                Ok(loaded) => {
                    let name = loaded.named(file);
                    output.note(&name, &loaded.notes);
                    take(&loaded.report, &name);
                }
                Err(failure) => status = status.max(output.fail(file, &failure)),
            }
        }
        Ok(())
    });
    debug_assert!(taken.is_ok(), "nothing was written that could fail");
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

/// A file or standard input, or what is left of it.
type Source = BufReader<Box<dyn Read + Send>>;

/// How much of a source is read in one step: some dozen reports of a line each.
const STEP: usize = 1 << 18;

fn source_of(bytes: impl Read + Send + 'static) -> Source {
    BufReader::with_capacity(STEP, Box::new(bytes))
}

fn open(file: &Path) -> Result<Source, Failure> {
    if file.as_os_str() == "-" {
        return Ok(source_of(io::stdin()));
    }
    let file = File::open(file).map_err(|error| Failure::not_opened(&error))?;
    Ok(source_of(file))
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
    let name = (file.as_os_str() != "-").then(|| source_name(file));
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

/// What a report says of the file it was read from: its path as it was given, with `/` between folders.
pub(crate) fn source_name(file: &Path) -> String {
    let name = file.to_string_lossy();
    if cfg!(windows) { name.replace('\\', "/") } else { name.into_owned() }
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
    match Held::by(file) {
        Ok(held) => held.reports(file, Some(about)),
        Err(failure) => alone(Err(failure)),
    }
}

/// What a file turns out to hold, before it is read.
enum Held {
    /// Reports, one a line.
    Lines(NdjsonLines<Source>),
    /// What may be one report as JSON; all of it.
    Json(Vec<u8>),
    /// Anything else, and how much of it was read to tell.
    Other(Vec<u8>, Source),
}

impl Held {
    /// Looks at the beginning of a file.
    fn by(file: &Path) -> Result<Self, Failure> {
        let limit = Limits::default().bytes;
        let mut source = open(file)?;
        let start = start(&mut source, limit).map_err(|error| Failure::not_opened(&error))?;
        match Opening::of(&start) {
            Opening::Array => Err(array()),
            Opening::Object => Self::json(start, source),
            // Lines can only be told apart in UTF-8, so the whole file is decoded first.
            Opening::WideObject => {
                let bytes = rest(&mut source, start, limit)?;
                let text = decode_json(&bytes).map_err(|error| refused(&error))?.into_owned();
                Self::json(Vec::new(), source_of(Cursor::new(text.into_bytes())))
            }
            Opening::Bracket | Opening::Other => Ok(Self::Other(start, source)),
        }
    }

    /// Tells one report from one a line: by how the first line ends and the second begins, else by what one report may have
    /// at most.
    fn json(mut start: Vec<u8>, mut source: Source) -> Result<Self, Failure> {
        let most = MAX_REPORT_BYTES + 1;
        let mut is_read = false;
        while !is_read && start.len() < most && !holds_two_lines(&start) {
            let step = STEP.min(most - start.len());
            is_read = !read_on(&mut source, &mut start, step)?;
        }
        if !are_lines(&start) {
            let left = most.saturating_sub(start.len());
            read_on(&mut source, &mut start, left)?;
            // A single line may be one report or the first of many: the reader of lines refuses what is too long in either.
            if start.len() < most || (start.contains(&b'\n') && !begins_lines(&start)) {
                return Ok(Self::Json(start));
            }
        }
        Ok(Self::Lines(NdjsonLines::new(source_of(Cursor::new(start).chain(source)))))
    }

    /// Reads it; cells only where it is known what they are about.
    fn reports(self, file: &Path, about: Option<&About>) -> Reports {
        match self {
            Self::Lines(lines) => Box::new(lines.map(of_line)),
            Self::Json(bytes) => match from_json(&bytes) {
                Ok(report) => alone(Ok(bare(report))),
                Err(error) if !begins_lines(&bytes) => alone(Err(refused(&error))),
                Err(_) => Box::new(NdjsonLines::new(Cursor::new(bytes)).map(of_line)),
            },
            Self::Other(start, mut source) => match rest(&mut source, start, Limits::default().bytes) {
                Err(failure) => alone(Err(failure)),
                Ok(bytes) => match about.filter(|_| is_cells(&bytes)) {
                    Some(about) => alone(cells(&bytes, about)),
                    None => Box::new(documents_in(file, &bytes).into_iter()),
                },
            },
        }
    }
}

/// The input in pieces that are read in one go each: files, and of files with a report a line some lines.
pub(crate) struct Pieces<'a> {
    files: std::slice::Iter<'a, PathBuf>,
    lines: Option<(Arc<Path>, NdjsonLines<Source>)>,
}

/// A piece of the input.
pub(crate) struct Piece {
    pub(crate) file: Arc<Path>,
    /// How much of the input it is.
    pub(crate) bytes: u64,
    what: What,
}

enum What {
    Held(Result<Held, Failure>),
    Lines(Vec<Result<NdjsonLine, NdjsonError>>),
}

impl<'a> Pieces<'a> {
    pub(crate) fn of(files: &'a [PathBuf]) -> Self {
        Self { files: files.iter(), lines: None }
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        /// So many lines are worth handing them to another thread.
        const MOST: usize = 64;
        loop {
            if let Some((file, lines)) = &mut self.lines {
                let mut some: Vec<_> = lines.next().into_iter().collect();
                // Nobody waits for a line that is not there yet.
                while !some.is_empty() && some.len() < MOST && lines.get_ref().buffer().contains(&b'\n') {
                    some.extend(lines.next());
                }
                if !some.is_empty() {
                    let bytes = some.iter().flatten().map(|line| line.text.len() as u64 + 1).sum();
                    return Some(Piece { file: Arc::clone(file), bytes, what: What::Lines(some) });
                }
                self.lines = None;
            }
            let file: Arc<Path> = self.files.next()?.as_path().into();
            match Held::by(&file) {
                Ok(Held::Lines(lines)) => self.lines = Some((file, lines)),
                held => {
                    let bytes = size_of(&file).unwrap_or_default();
                    return Some(Piece { file, bytes, what: What::Held(held) });
                }
            }
        }
    }
}

impl Piece {
    /// What its file is called in messages.
    pub(crate) fn name(&self) -> String {
        self.file.to_string_lossy().into_owned()
    }

    /// Reads it; cells only where it is known what they are about.
    pub(crate) fn read(self, about: Option<&About>) -> Reports {
        match self.what {
            What::Held(Ok(held)) => held.reports(&self.file, about),
            What::Held(Err(failure)) => alone(Err(failure)),
            What::Lines(lines) => Box::new(lines.into_iter().map(of_line)),
        }
    }
}

fn of_line(line: Result<NdjsonLine, NdjsonError>) -> Result<Loaded, Failure> {
    let report = line.and_then(|line| line.read());
    report.map(bare).map_err(|error| Failure::unreadable(error.zh(), error.to_string()))
}

/// Reads so many bytes more; says whether there were as many.
fn read_on(source: &mut Source, start: &mut Vec<u8>, step: usize) -> Result<bool, Failure> {
    let read = source.take(step as u64).read_to_end(start).map_err(|error| Failure::not_opened(&error))?;
    Ok(read == step)
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

/// Whether a line that ends an object stands before one that begins one, which happens in no single report.
fn are_lines(bytes: &[u8]) -> bool {
    let mut lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty());
    let (first, second) = (lines.next(), lines.next());
    first.is_some_and(|first| first.ends_with(b"}")) && second.is_some_and(|second| second.starts_with(b"{"))
}

/// Whether enough is there to tell by it: the first line that is not empty, and how the next one begins.
fn holds_two_lines(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii_start();
    let end = text.iter().position(|byte| *byte == b'\n');
    end.is_some_and(|end| !text[end..].trim_ascii_start().is_empty())
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
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    const REPORT: &str = r#"{"schema_version":"1.0","edition":"2021"}"#;

    /// A source without an end, of which is counted how much was read.
    #[derive(Clone)]
    struct Endless {
        piece: &'static [u8],
        read: Arc<AtomicUsize>,
    }

    impl Endless {
        fn of(piece: &'static [u8]) -> Self {
            Self { piece, read: Arc::default() }
        }

        fn read(&self) -> usize {
            self.read.load(Ordering::Relaxed)
        }
    }

    impl Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let before = self.read.fetch_add(buffer.len(), Ordering::Relaxed);
            let bytes = self.piece.iter().cycle().skip(before % self.piece.len());
            buffer.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
            Ok(buffer.len())
        }
    }

    #[test]
    fn a_source_without_an_end_is_read_to_its_limit() {
        let limit = 1 << 20;
        let endless = Endless::of(b"<p>\n");
        let mut source = source_of(endless.clone());
        let start = start(&mut source, limit).unwrap();
        let failure = rest(&mut source, start, limit).unwrap_err();
        assert_eq!(failure.message.zh, "文件太大：超过 1 MB，未予读取。");
        assert!(endless.read() <= limit + 2 * STEP, "{}", endless.read());

        let blank = Endless::of(b" \n");
        assert!(super::start(&mut source_of(blank.clone()), limit).unwrap().len() <= limit + 4096);
        assert!(blank.read() <= limit + 2 * STEP, "{}", blank.read());
    }

    #[test]
    fn indented_json_without_an_end_is_one_report_that_is_too_large() {
        let endless = Endless::of(b"{\n");
        let read: Vec<_> =
            Held::json(Vec::new(), source_of(endless.clone())).unwrap().reports(Path::new(""), None).collect();
        let [Err(failure)] = read.as_slice() else { panic!("it is refused") };
        assert!(failure.message.en.contains("larger than 16 MB"), "{failure:?}");
        assert!(endless.read() <= MAX_REPORT_BYTES + 2 * STEP, "{}", endless.read());
    }

    #[test]
    fn lines_are_told_from_one_report() {
        let read = |text: String| {
            let held = Held::json(Vec::new(), source_of(Cursor::new(text.into_bytes())));
            let read: Vec<_> = held.map(|held| held.reports(Path::new(""), None).collect()).unwrap();
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
