//! What was found in a report, marked in the report: a page or a workbook, written to a file or into a folder.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use ogi::model::Report;
use ogi::publish::{self, Options, PublishError};
use ogi::validate::Findings;

use crate::beside::{file_name, is_folder, write_new};
use crate::failure::Failure;
use crate::input::{self, Loaded};
use crate::language::Language;

/// The media type of the workbooks that can be marked themselves.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The most bytes of a workbook that is marked: what a document may have.
fn most_bytes() -> usize {
    ogi::extract::Limits::default().bytes
}

/// Where marked reports are written: one file, or a folder with a file a report.
pub(crate) struct Targets {
    path: Option<PathBuf>,
    is_folder: bool,
    taken: BTreeSet<String>,
    is_used: bool,
}

impl Targets {
    /// Makes the folder, where one is named.
    pub(crate) fn new(path: Option<&Path>) -> Result<Self, Failure> {
        let is_folder = path.is_some_and(is_folder);
        if let (true, Some(folder)) = (is_folder, path) {
            std::fs::create_dir_all(folder).map_err(|error| Failure::not_written(&error))?;
        }
        Ok(Self { path: path.map(Path::to_owned), is_folder, taken: BTreeSet::new(), is_used: false })
    }

    /// The file for the next report; nothing for standard output.
    fn next(&mut self, report: &Report, ending: &str) -> Result<Option<PathBuf>, Failure> {
        let Some(path) = &self.path else { return Ok(None) };
        if self.is_folder {
            return Ok(Some(path.join(file_name(report, ending, &mut self.taken))));
        }
        if std::mem::replace(&mut self.is_used, true) {
            return Err(Failure::usage(
                "核对的报告不止一份，请用 -o 给出文件夹，每份报告写一个文件。",
                "several reports were checked; name a folder with -o, into which a file a report is written",
            ));
        }
        Ok(Some(path.clone()))
    }

    /// Writes what was made of a report; gives it back where it belongs on standard output.
    pub(crate) fn write(&mut self, report: &Report, ending: &str, made: Vec<u8>) -> Result<Option<Vec<u8>>, Failure> {
        match self.next(report, ending)? {
            None => Ok(Some(made)),
            Some(file) => write_new(&file, |out| out.write_all(&made)).map(|()| None),
        }
    }
}

/// The workbook that was checked, with its wrong cells marked; of what is no workbook, the form as one.
pub(crate) fn workbook(
    path: &Path,
    loaded: &Loaded,
    findings: &Findings,
    language: Language,
) -> Result<Vec<u8>, Failure> {
    let media_type = loaded.report.source.as_ref().and_then(|source| source.media_type.as_deref());
    let is_itself =
        media_type == Some(WORKBOOK) && !loaded.places.is_empty() && loaded.part.is_none() && path.as_os_str() != "-";
    let marked = if is_itself {
        let bytes = input::bytes(path, most_bytes())?;
        publish::mark_workbook(&bytes, findings, &loaded.places, language)
    } else {
        publish::marked_form(&loaded.report, findings, &Options::default(), language)
    };
    marked.map_err(|error| refused(&error))
}

fn refused(error: &PublishError) -> Failure {
    Failure::unreadable(error.zh(), error.to_string())
}
