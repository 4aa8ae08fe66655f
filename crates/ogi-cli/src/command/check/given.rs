//! What reports are checked with: rules of one's own, a policy, decisions, reports of earlier years.

use std::ffi::OsString;
use std::path::Path;

use ogi::model::Report;
use ogi::validate::{DecisionsFile, OwnRule, Policy};

use super::Check;
use crate::failure::Failure;
use crate::files::find_one;
use crate::input::About;
use crate::output::Output;
use crate::{Status, beside, input};

/// Something that was given for the reports, and the file it was read from.
pub(super) struct Against<T> {
    pub(super) file: String,
    pub(super) what: T,
    /// It is one of a folder or a list, which may hold more than is checked now.
    pub(super) of_many: bool,
}

/// What holds for every report.
pub(super) struct Given<'a> {
    pub(super) check: &'a Check,
    pub(super) about: About,
    pub(super) rules: Vec<OwnRule>,
    pub(super) policy: Policy,
    pub(super) decisions: Vec<Against<DecisionsFile>>,
}

impl<'a> Given<'a> {
    /// Reads it; the status says whether all of it could be read.
    pub(super) fn read(check: &'a Check, output: &Output<'_>) -> (Self, Status) {
        let about = check.unsaid.about();
        let mut given = Self { check, about, rules: Vec::new(), policy: Policy::default(), decisions: Vec::new() };
        let statuses = [given.read_rules(output), given.read_policy(output), given.read_decisions(output)];
        (given, statuses.into_iter().max().unwrap_or(Status::Fine))
    }

    /// Whether what was checked is needed at the end.
    pub(super) fn keeps(&self) -> bool {
        self.check.write_decisions.is_some() || self.check.apply.is_some()
    }

    fn read_rules(&mut self, output: &Output<'_>) -> Status {
        let mut status = Status::Fine;
        for file in &self.check.rules {
            match beside::read_rules(file, &self.rules) {
                Ok(rules) => self.rules.extend(rules),
                Err(failure) => status = status.max(output.fail(&file.to_string_lossy(), &failure)),
            }
        }
        status
    }

    fn read_policy(&mut self, output: &Output<'_>) -> Status {
        let Some(file) = &self.check.policy else { return Status::Fine };
        match beside::read_policy(file, &self.rules) {
            Ok(policy) => self.policy = policy,
            Err(failure) => return output.fail(&file.to_string_lossy(), &failure),
        }
        Status::Fine
    }

    fn read_decisions(&mut self, output: &Output<'_>) -> Status {
        let mut status = Status::Fine;
        for path in &self.check.decisions {
            let files = match beside::decisions_files(path) {
                Ok(files) => files,
                Err(failure) => {
                    status = status.max(output.fail(&path.to_string_lossy(), &failure));
                    continue;
                }
            };
            let of_many = path.is_dir();
            for path in files {
                let file = path.to_string_lossy().into_owned();
                match beside::read_decisions(&path) {
                    Ok(what) => self.decisions.push(Against { file, what, of_many }),
                    Err(failure) => status = status.max(output.fail(&file, &failure)),
                }
            }
        }
        status
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
        let (named, mut status) = named(&given.check.previous, output);
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
