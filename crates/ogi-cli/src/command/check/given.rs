//! What reports are checked against: what was laid down, and reports of earlier years.

use std::ffi::OsString;
use std::path::Path;

use ogi::model::Report;

use super::Check;
use crate::failure::Failure;
use crate::files::find_one;
use crate::input::About;
use crate::laid_down::{Against, LaidDown};
use crate::output::Output;
use crate::{Status, input};

/// What holds for every report.
pub(super) struct Given<'a> {
    pub(super) check: &'a Check,
    pub(super) about: About,
    pub(super) laid_down: LaidDown,
}

impl<'a> Given<'a> {
    /// Reads it; nothing is to be checked where any of it cannot be read.
    pub(super) fn read(check: &'a Check, output: &Output<'_>) -> Result<Self, Status> {
        Ok(Self { check, about: check.unsaid.about(), laid_down: check.with.read(output)? })
    }

    /// Whether what was checked is needed at the end.
    pub(super) fn keeps(&self) -> bool {
        self.check.write_decisions.is_some() || self.check.apply.is_some()
    }
}

/// Reports of earlier years.
pub(super) struct Earlier {
    pub(super) reports: Vec<Report>,
    /// In the same order the files they were read from.
    pub(super) files: Vec<Against<()>>,
}

impl Earlier {
    /// Reads them. One that names no organ is of use to one report alone.
    pub(super) fn read(given: &Given<'_>, several: bool, output: &Output<'_>) -> (Self, Status) {
        let mut earlier = Self { reports: Vec::new(), files: Vec::new() };
        let (named, mut status) = named(&given.check.with.previous, output);
        for (named, of_many) in named {
            let file = named.to_string_lossy();
            for loaded in input::previous(&named, &given.about) {
                match loaded {
                    // Whose it is cannot be told.
                    Ok(loaded) if loaded.report.organ.is_none() && several => {
                        output.fail(&file, &nameless());
                    }
                    Ok(loaded) => {
                        let file = file.clone().into_owned();
                        earlier.files.push(Against { file, what: (), of_many });
                        earlier.reports.push(loaded.report);
                    }
                    Err(failure) => status = status.max(output.fail(&file, &failure)),
                }
            }
        }
        (earlier, status)
    }
}

/// The files that were named, and whether each is one of a folder or a list.
fn named(previous: &[OsString], output: &Output<'_>) -> (Vec<(OsString, bool)>, Status) {
    let (mut files, mut status) = (Vec::new(), Status::Fine);
    for named in previous {
        if Path::new(named).is_dir() || named.as_encoded_bytes().starts_with(b"@") {
            let found = find_one(named);
            status = status.max(output.tell_found(&found));
            files.extend(found.files.into_iter().map(|file| (file.into_os_string(), true)));
        } else {
            files.push((named.clone(), false));
        }
    }
    (files, status)
}

fn nameless() -> Failure {
    Failure::unreadable(
        "这份以前年度的报告没有写明机关，而核对的不止一份，不能确定属于哪个机关，没有用上。",
        "this report of an earlier year does not name its organ and several reports are checked; whose it is cannot be told, and it was not used",
    )
}
