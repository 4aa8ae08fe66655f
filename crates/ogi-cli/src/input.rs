//! From a file to reports, whatever it holds; the kind of input is told by its content.

use std::io::Read;

use ogi::extract::{Options, extract_all};
use ogi::model::{Edition, Note, Organ, Places, Report, classify};

use crate::failure::Failure;

/// A report, and what is known beside it when it was read from a document.
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

/// What a file of bare cells does not say of its report.
#[derive(Clone, Debug, Default)]
pub(crate) struct About {
    pub(crate) edition: Option<Edition>,
    pub(crate) year: Option<u16>,
    pub(crate) organ: Option<String>,
}

/// The bytes of a file, or of standard input for `-`.
pub(crate) fn bytes(file: &str) -> Result<Vec<u8>, Failure> {
    let read = if file == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(file)
    };
    read.map_err(|error| Failure::unreadable(format!("无法打开：{error}"), format!("cannot be opened: {error}")))
}

/// Reads the reports of a published document or of an archive of documents.
pub(crate) fn documents(file: &str, bytes: &[u8]) -> Vec<Result<Loaded, Failure>> {
    let name =
        std::path::Path::new(file).file_name().filter(|_| file != "-").map(|name| name.to_string_lossy().into_owned());
    let parts = extract_all(bytes, &Options { name, ..Options::default() });
    let loaded = parts.into_iter().map(|part| match part.outcome {
        Ok(extraction) => Ok(Loaded {
            report: extraction.report,
            notes: extraction.notes,
            places: extraction.places,
            figures_only: false,
            part: part.part,
        }),
        Err(error) => {
            let about = |mark: &str| part.part.as_ref().map_or_else(String::new, |part| format!("{part}{mark}"));
            Err(Failure::unreadable(format!("{}{}", about("："), error.zh()), format!("{}{error}", about(": "))))
        }
    });
    loaded.collect()
}

/// Reads whatever a file holds: report JSON, one or one a line; cells; or a document. An NDJSON file gives what can be read
/// of it, line by line.
pub(crate) fn reports(file: &str, about: &About) -> Vec<Result<Loaded, Failure>> {
    let bytes = match bytes(file) {
        Ok(bytes) => bytes,
        Err(failure) => return vec![Err(failure)],
    };
    match bytes.trim_ascii_start().strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes.trim_ascii_start()).first() {
        Some(b'{') => json(&bytes),
        _ if is_cells(&bytes) => vec![cells(&bytes, about)],
        _ => documents(file, &bytes),
    }
}

/// Reads reports of an earlier year. `2023=FILE` names the year of what does not say it itself, such as cells; their edition is
/// the one asked for, else the one prescribed for that year, and their organ the one asked for.
pub(crate) fn previous(named: &str, about: &About) -> Vec<Result<Loaded, Failure>> {
    let named_year = named.split_once('=').filter(|_| !std::path::Path::new(named).exists());
    let Some((year, file)) = named_year.and_then(|(year, file)| Some((year.parse::<u16>().ok()?, file))) else {
        return reports(named, &About { year: None, ..about.clone() });
    };
    let edition = about.edition.or_else(|| Edition::prescribed_for(year));
    let of_that_year = |loaded: Loaded| match loaded.report.year {
        Some(printed) if printed != year => Err(Failure::usage(
            format!("文件写明的年度是 {printed}，不是 {year}。"),
            format!("the file says its year is {printed}, not {year}"),
        )),
        _ => Ok(Loaded { report: Report { year: Some(year), ..loaded.report }, ..loaded }),
    };
    let read = reports(file, &About { edition, year: None, organ: about.organ.clone() });
    read.into_iter().map(|loaded| loaded.and_then(of_that_year)).collect()
}

fn json(bytes: &[u8]) -> Vec<Result<Loaded, Failure>> {
    let whole = ogi::serialize::from_json(bytes);
    match whole {
        Ok(report) => vec![Ok(alone(report))],
        Err(_) if is_ndjson(bytes) => ogi::serialize::read_ndjson(bytes)
            .map(|read| read.map(alone).map_err(|error| Failure::unreadable(error.zh(), error.to_string())))
            .collect(),
        Err(error) => vec![Err(Failure::unreadable(error.zh(), error.to_string()))],
    }
}

/// Whether more than one line starts an object, which no single document does at the start of its lines.
fn is_ndjson(bytes: &[u8]) -> bool {
    bytes.split(|byte| *byte == b'\n').filter(|line| line.starts_with(b"{\"")).take(2).count() == 2
}

fn alone(report: Report) -> Loaded {
    Loaded { report, notes: Vec::new(), places: Places::default(), figures_only: false, part: None }
}

/// Whether every line is an address, a tab and a value.
fn is_cells(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let mut lines = text.lines().filter(|line| !line.trim().is_empty()).peekable();
    lines.peek().is_some()
        && lines.all(|line| {
            let tables = ["disclosure.", "requests.", "reviews."];
            line.contains('\t') && tables.iter().any(|table| line.starts_with(table))
        })
}

fn cells(bytes: &[u8], about: &About) -> Result<Loaded, Failure> {
    let Some(edition) = about.edition else {
        return Err(Failure::usage(
            "这是只有数字的 cells 文件，没有写明格式版本；请加上 --edition 2019 或者 --edition 2021。",
            "this file holds bare cells and does not say its edition; add --edition 2019 or --edition 2021",
        ));
    };
    let text = String::from_utf8_lossy(bytes);
    let mut report = ogi::serialize::read_cells(&text, edition)
        .map_err(|error| Failure::unreadable(error.zh(), error.to_string()))?;
    report.year = about.year;
    report.organ = about.organ.clone().map(|name| {
        let class = classify(&name);
        Organ { name, level: class.level, kind: class.kind, ..Organ::default() }
    });
    Ok(Loaded { figures_only: true, ..alone(report) })
}
