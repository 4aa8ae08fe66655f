//! What is laid down and decided before reports are checked: a policy, rules of one's own, decisions.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;
use ogi::model::Report;
use ogi::validate::{DecisionsFile, Findings, OwnRule, Policy};

use crate::failure::Failure;
use crate::output::Output;
use crate::{Status, beside};

/// With what reports are checked.
#[derive(Args)]
pub(crate) struct CheckedWith {
    /// 上一年度或者更早的报告，文件、文件夹或者 @清单，可多次使用；单元格清单写成“2023=文件”。 Reports of earlier years: a file, a folder or
    /// @LIST, repeatable; for a list of cells: `2023=FILE`.
    #[arg(long, value_name = "IN")]
    pub(crate) previous: Vec<OsString>,

    /// 核实记录：已经核实、写明理由的问题不再计入；可以是文件夹，可多次使用。 A decisions file: findings that were confirmed with a
    /// reason no longer count; a folder, too; repeatable.
    #[arg(long, value_name = "FILE|FOLDER")]
    pub(crate) decisions: Vec<PathBuf>,

    /// 主管部门的核对口径：TOML 文件（停用规则、改变程度、另定数值和期限），或者内置的 supervisor。 What a supervising office
    /// lays down: a TOML file, or `supervisor`, which is built in.
    #[arg(long, value_name = "FILE|supervisor")]
    pub(crate) policy: Option<PathBuf>,

    /// 自定规则（JSON，写法同规则目录），可多次使用。 Rules of your own, as JSON in the shape of the rule catalogue; repeatable.
    #[arg(long, value_name = "FILE")]
    pub(crate) rules: Vec<PathBuf>,
}

/// Something that was given for the reports, and the file it was read from.
pub(crate) struct Against<T> {
    pub(crate) file: String,
    pub(crate) what: T,
    /// It is one of a folder or a list, which may hold more than is checked now.
    pub(crate) of_many: bool,
}

/// What was laid down and decided.
pub(crate) struct LaidDown {
    pub(crate) policy: Policy,
    pub(crate) rules: Vec<OwnRule>,
    pub(crate) decisions: Vec<Against<DecisionsFile>>,
}

impl CheckedWith {
    /// Reads what is laid down and decided. Where any of it cannot be read nothing is to be checked, since all of it is to be
    /// known before anything counts.
    pub(crate) fn read(&self, output: &Output<'_>) -> Result<LaidDown, Status> {
        let mut status = Status::Fine;
        let mut read = LaidDown { policy: Policy::default(), rules: Vec::new(), decisions: Vec::new() };
        let mut fail = |file: &str, failure: &Failure| status = status.max(output.fail(file, failure));
        for file in &self.rules {
            match beside::read_rules(file, &read.rules) {
                Ok(rules) => read.rules.extend(rules),
                Err(failure) => fail(&file.to_string_lossy(), &failure),
            }
        }
        if let Some(file) = &self.policy {
            match beside::read_policy(file, &read.rules) {
                Ok(policy) => read.policy = policy,
                Err(failure) => fail(&file.to_string_lossy(), &failure),
            }
        }
        for path in &self.decisions {
            let files = match beside::decisions_files(path) {
                Ok(files) => files,
                Err(failure) => {
                    fail(&path.to_string_lossy(), &failure);
                    continue;
                }
            };
            let of_many = path.is_dir();
            for path in files {
                let file = path.to_string_lossy().into_owned();
                match beside::read_decisions(&path) {
                    Ok(what) => read.decisions.push(Against { file, what, of_many }),
                    Err(failure) => fail(&file, &failure),
                }
            }
        }
        if status == Status::Fine { Ok(read) } else { Err(status) }
    }
}

impl LaidDown {
    /// Puts the decisions that are about the report to what was found, and says which of the files they stand in.
    pub(crate) fn decide(&self, findings: &mut Findings) -> Vec<usize> {
        let mut used = Vec::new();
        for (at, file) in self.decisions.iter().enumerate() {
            if file.what.fits(findings) {
                findings.decide(&file.what);
                used.push(at);
            }
        }
        used
    }

    /// Says which files of decisions were about none of the reports.
    pub(crate) fn tell_unused(&self, used: &BTreeSet<usize>, output: &Output<'_>) {
        for (_, file) in self.decisions.iter().enumerate().filter(|(at, file)| !file.of_many && !used.contains(at)) {
            let told = Failure::unreadable(
                "核实记录没有用上：所写的机关或者年度与所核对的报告不同。",
                "this decisions file was not used: its organ or year is not that of any report checked",
            );
            output.fail(&file.file, &told);
        }
    }
}

/// The one of the earlier reports that is of the year before.
pub(crate) fn year_before<'a>(previous: &'a [Report], report: &Report) -> Option<&'a Report> {
    let before = report.year?.checked_sub(1)?;
    previous.iter().find(|earlier| earlier.year == Some(before))
}
