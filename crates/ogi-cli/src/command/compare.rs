//! `ogi compare`

use std::io;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use ogi::model::Report;
use ogi::publish::Comparison;

use crate::input::{About, only_report};
use crate::output::{Output, print_json};
use crate::{FOR_PROGRAMS, Status, beside};

#[derive(Args)]
pub(crate) struct Compare {
    /// 原来的报告：文件或者 JSON。 The old report: a document or JSON.
    #[arg(value_name = "OLD")]
    old: PathBuf,

    /// 现在的报告，或者另一年度的报告。 The new report, or that of another year.
    #[arg(value_name = "NEW")]
    new: PathBuf,

    /// 输出什么。 What to print.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,

    /// 写到哪个新文件；不写则输出到标准输出。 The new file to write; standard output by default.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    /// 缩进 JSON，便于阅读。 Indent JSON for people.
    #[arg(long, help_heading = FOR_PROGRAMS)]
    pretty: bool,

    /// 有变动时退出状态为 1。 Exit with status 1 where anything changed.
    #[arg(long, help_heading = FOR_PROGRAMS)]
    fail_on_change: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// 供人阅读。 For people.
    Text,
    /// JSON 数据。 JSON.
    Json,
    /// 网页。 A web page.
    Html,
}

impl Compare {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        let (old, new) = match (self.read(output, &self.old), self.read(output, &self.new)) {
            (Ok(old), Ok(new)) => (old, new),
            (one, other) => {
                let failed = [one.err(), other.err()].into_iter().flatten().max();
                return Ok(failed.unwrap_or(Status::Unreadable));
            }
        };
        let comparison = Comparison::of(&old, &new);
        let mut written = Vec::new();
        match self.format {
            Format::Text => written.extend(comparison.text(output.language).bytes()),
            Format::Html => written.extend(comparison.html(output.language).bytes()),
            Format::Json => {
                let mut into = Output { results: &mut written, ..*output };
                print_json(&mut into, &comparison, self.pretty)?;
            }
        }
        match &self.output {
            None => output.results.write_all(&written)?,
            Some(file) => {
                if let Err(failure) = beside::write_new(file, |out| out.write_all(&written)) {
                    return Ok(output.fail(&file.to_string_lossy(), &failure));
                }
            }
        }
        Ok(if self.fail_on_change && !comparison.is_empty() { Status::Found } else { Status::Fine })
    }

    pub(crate) fn prints_text(&self) -> bool {
        self.format == Format::Text
    }

    /// The one report of a file, or how the run ends without it.
    fn read(&self, output: &Output<'_>, path: &PathBuf) -> Result<Report, Status> {
        let file = &*path.to_string_lossy();
        match only_report(path, &About::default()) {
            Ok(loaded) => {
                output.note(&loaded.named(file), &loaded.notes);
                Ok(loaded.report)
            }
            Err(failure) => Err(output.fail(file, &failure)),
        }
    }
}
