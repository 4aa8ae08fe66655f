//! `ogi check`

use std::io;

use clap::{Args, ValueEnum};
use ogi::model::Edition;
use ogi::validate::{Context, ExplanationsFile, Findings, Sarif, SarifFile, check_with, earlier_of};

use crate::failure::Failure;
use crate::input::{About, Loaded};
use crate::language::Language;
use crate::{FailOn, Files, Output, Status, beside, input, text};

#[derive(Args)]
pub(crate) struct Check {
    #[command(flatten)]
    files: Files,

    /// 输出格式。 What to print.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,

    /// 缩进 JSON，便于阅读。 Indent JSON for people.
    #[arg(long)]
    pretty: bool,

    /// 发现达到何种程度时退出状态为 1。 From which severity of findings on the exit status is 1.
    #[arg(long, value_enum, default_value_t = FailOn::Error)]
    fail_on: FailOn,

    /// 文字输出中同时列出读到的数字。 Show the figures that were read, too.
    #[arg(long)]
    figures: bool,

    /// 以前年度的报告，可多次使用；cells 文件写成“2023=文件”。 A report of an earlier year, repeatable; of cells: `2023=FILE`.
    #[arg(long, value_name = "FILE")]
    previous: Vec<String>,

    /// 说明文件（确认或者解释），可多次使用。 What was decided about findings, repeatable.
    #[arg(long, value_name = "FILE")]
    explanations: Vec<String>,

    /// 写出说明文件，列出各项发现，决定待填。 Write such a file with what was found, to be filled in.
    #[arg(long, value_name = "FILE")]
    write_explanations: Option<String>,

    /// cells 文件的格式版本：2019 或者 2021。 Edition of a file of cells: 2019 or 2021.
    #[arg(long)]
    edition: Option<Edition>,

    /// cells 文件的报告年度。 Report year of a file of cells.
    #[arg(long)]
    year: Option<u16>,

    /// cells 文件的报告机关。 Organ of a file of cells.
    #[arg(long, value_name = "NAME")]
    organ: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// 供人阅读。 For people.
    Text,
    /// 每份报告一行 JSON。 One JSON object a report.
    Json,
    /// 全部文件一份 SARIF 2.1.0。 One SARIF 2.1.0 log of all files.
    Sarif,
}

/// A file that reports are checked against, and whether any was.
struct Against<T> {
    file: String,
    what: T,
    used: bool,
}

impl Check {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        let about = About { edition: self.edition, year: self.year, organ: self.organ.clone() };
        let mut status = Status::Fine;
        let mut explanations = Vec::new();
        for file in &self.explanations {
            match beside::read_explanations(file) {
                Ok(what) => explanations.push(Against { file: file.clone(), what, used: false }),
                Err(failure) => status = status.max(output.fail(file, &failure)),
            }
        }
        if status != Status::Fine {
            return Ok(status); // what was decided is to be known before anything counts
        }
        let (mut pool, mut pool_files) = (Vec::new(), Vec::new());
        for named in &self.previous {
            for loaded in input::previous(named, &about) {
                match loaded {
                    Ok(loaded) if loaded.report.organ.is_none() && self.files.files.len() > 1 => {
                        output.fail(named, &nameless());
                    }
                    Ok(loaded) => {
                        pool_files.push(Against { file: named.clone(), what: (), used: false });
                        pool.push(loaded.report);
                    }
                    Err(failure) => status = status.max(output.fail(named, &failure)),
                }
            }
        }
        let context = Context { previous: &pool, ..Context::default() };
        let (mut sarif, mut written) = (Vec::new(), Vec::new());
        for file in &self.files.files {
            for loaded in input::reports(file, &about) {
                let loaded = match loaded {
                    Ok(loaded) => loaded,
                    Err(failure) => {
                        status = status.max(output.fail(file, &failure));
                        sarif.push(SarifFile { path: file.clone(), outcome: Err(failure.message) });
                        continue;
                    }
                };
                output.note(file, &loaded.notes);
                for earlier in earlier_of(&loaded.report, &pool) {
                    let used = pool.iter().zip(&mut pool_files).find(|(report, _)| std::ptr::eq(*report, earlier));
                    if let Some((_, file)) = used {
                        file.used = true;
                    }
                }
                let findings = checked(&loaded, &context, &mut explanations);
                if findings
                    .findings
                    .iter()
                    .any(|finding| !finding.is_explained() && self.fail_on.includes(finding.severity))
                {
                    status = status.max(Status::Found);
                }
                self.print(output, file, &loaded, &findings)?;
                if self.write_explanations.is_some() {
                    written.push(findings.clone());
                }
                if self.format == Format::Sarif {
                    sarif.push(SarifFile { path: file.clone(), outcome: Ok(findings) });
                }
            }
        }
        if self.format == Format::Sarif {
            let language = match output.language {
                Language::Zh => ogi::validate::Language::Zh,
                Language::En => ogi::validate::Language::En,
            };
            self.print_json(output, &Sarif::of(&sarif, language))?;
        }
        tell_unused(output, &pool_files, &explanations);
        if let Some(file) = &self.write_explanations
            && let Err(failure) = beside::write_explanations(file, &written, output.language)
        {
            status = status.max(output.fail(file, &failure));
        }
        Ok(status)
    }

    fn print(&self, output: &mut Output<'_>, file: &str, loaded: &Loaded, findings: &Findings) -> io::Result<()> {
        match self.format {
            Format::Text => {
                let checked = text::Checked { language: output.language, file, report: &loaded.report, findings };
                text::write(output.results, checked, self.figures)
            }
            Format::Json => self.print_json(output, findings),
            Format::Sarif => Ok(()), // one log of all files, at the end
        }
    }

    fn print_json<T: serde::Serialize>(&self, output: &mut Output<'_>, value: &T) -> io::Result<()> {
        let json = if self.pretty { serde_json::to_string_pretty(value) } else { serde_json::to_string(value) };
        writeln!(output.results, "{}", json.map_err(io::Error::other)?)
    }
}

/// Checks a report and puts the decisions that are about it to what was found.
fn checked(loaded: &Loaded, context: &Context<'_>, explanations: &mut [Against<ExplanationsFile>]) -> Findings {
    let mut findings = check_with(&loaded.report, context);
    findings.locate(&loaded.places);
    for file in explanations {
        if file.what.fits(&findings) {
            findings.decide(&file.what);
            file.used = true;
        }
    }
    findings
}

fn nameless() -> Failure {
    Failure::unreadable(
        "这份以前年度的报告没有写明机关，而核对的不止一份，不能确定属于哪个机关，没有用上。",
        "this report of an earlier year does not name its organ and several reports are checked; whose it is cannot be told, and it was not used",
    )
}

/// What was given and was about none of the reports.
fn tell_unused(output: &Output<'_>, previous: &[Against<()>], explanations: &[Against<ExplanationsFile>]) {
    for file in previous.iter().filter(|file| !file.used) {
        let told = Failure::unreadable(
            "这份以前年度的报告没有用上：机关不同，或者不早于所核对的报告，或者没有写明年度。",
            "this report of an earlier year was not used: its organ is another, it is not earlier than what was checked, or its year is not known",
        );
        output.fail(&file.file, &told);
    }
    for file in explanations.iter().filter(|file| !file.used) {
        let told = Failure::unreadable(
            "说明文件没有用上：所写的机关或者年度与所核对的报告不同。",
            "these explanations were not used: their organ or year is not that of any report checked",
        );
        output.fail(&file.file, &told);
    }
}
