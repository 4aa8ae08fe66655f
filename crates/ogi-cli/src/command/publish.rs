//! `ogi publish`

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use ogi::model::{Edition, Report};
use ogi::publish::{self, Notice, NoticeOptions, Options, PublishError};
use ogi::validate::{Context, Policy, check_with, earlier_as_given};

use crate::failure::Failure;
use crate::input::{About, Loaded, only_report};
use crate::output::Output;
use crate::{FOR_PROGRAMS, Status, beside, input};

/// The heading of options about the notice.
const FOR_NOTICES: &str = "退改通知的选项。 Options for notices.";

#[derive(Args)]
pub(crate) struct Publish {
    /// 报告：JSON 或者文件；“-”为标准输入。 A report: JSON or a document; `-` is standard input.
    #[arg(value_name = "REPORT")]
    file: PathBuf,

    /// 写成什么；不写则按 --output 的文件名，没有则为网页（退改通知为文字）。 What to write; by default what the name of --output says,
    /// or a web page (of a notice, text).
    #[arg(long, value_enum)]
    format: Option<Format>,

    /// 写到哪个新文件；不写则输出到标准输出。 The new file to write; standard output by default.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    /// 有单元格未能读出也照样输出，并予标明。 Publish although some cells could not be read; they are marked.
    #[arg(long)]
    allow_unread: bool,

    /// 文件中不带报告数据。 Leave the report as data out of the file.
    #[arg(long)]
    without_data: bool,

    /// 输出退改通知：须改正的、须说明的。 Write a notice of what must be mended and explained instead.
    #[arg(long, help_heading = FOR_NOTICES)]
    notice: bool,

    /// 答复期限，如 2026-02-10。 By when an answer is due, such as 2026-02-10.
    #[arg(long, value_name = "DATE", requires = "notice", help_heading = FOR_NOTICES)]
    due: Option<NaiveDate>,

    /// 发出通知的机关。 Who sends the notice.
    #[arg(long, value_name = "NAME", requires = "notice", help_heading = FOR_NOTICES)]
    issued_by: Option<String>,

    /// 通知的日期。 The date of the notice.
    #[arg(long, value_name = "DATE", requires = "notice", help_heading = FOR_NOTICES)]
    issued_on: Option<NaiveDate>,

    /// 上一年度或者更早的报告，可多次使用。 A report of an earlier year, repeatable.
    #[arg(long, value_name = "FILE", requires = "notice", help_heading = FOR_NOTICES)]
    previous: Vec<OsString>,

    /// 核对口径，同 ogi check。 The policy to check under, as for ogi check.
    #[arg(long, value_name = "FILE|supervisor", requires = "notice", help_heading = FOR_NOTICES)]
    policy: Option<PathBuf>,

    /// 核实记录，同 ogi check。 Decisions files, as for ogi check.
    #[arg(long, value_name = "FILE|FOLDER", requires = "notice", help_heading = FOR_NOTICES)]
    decisions: Vec<PathBuf>,

    /// 单元格清单的格式版本：2019 或者 2021。 Edition of a list of cells: 2019 or 2021.
    #[arg(long, help_heading = FOR_PROGRAMS)]
    edition: Option<Edition>,

    /// 单元格清单的报告年度。 Report year of a list of cells.
    #[arg(long, help_heading = FOR_PROGRAMS)]
    year: Option<u16>,

    /// 单元格清单的报告机关。 Organ of a list of cells.
    #[arg(long, value_name = "NAME", help_heading = FOR_PROGRAMS)]
    organ: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// 网页。 A web page.
    Html,
    /// Word 文件。 A Word file.
    Docx,
    /// Excel 工作簿。 An Excel workbook.
    Xlsx,
    /// 文字，只用于退改通知。 Text, for notices alone.
    Text,
}

impl Format {
    /// The format that the name of a file says.
    fn of(file: &Path) -> Option<Self> {
        let ending = file.extension()?.to_string_lossy().to_ascii_lowercase();
        match ending.as_str() {
            "html" | "htm" => Some(Self::Html),
            "docx" => Some(Self::Docx),
            "xlsx" => Some(Self::Xlsx),
            "txt" => Some(Self::Text),
            _ => None,
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Text => "txt",
        }
    }
}

impl Publish {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        let format = match self.format() {
            Ok(format) => format,
            Err((file, failure)) => return Ok(output.fail(&file.to_string_lossy(), &failure)),
        };
        let file = &*self.file.to_string_lossy();
        let about = About { edition: self.edition, year: self.year, organ: self.organ.clone(), ..About::default() };
        let loaded = match only_report(&self.file, &about) {
            Ok(loaded) => loaded,
            Err(failure) => return Ok(output.fail(file, &failure)),
        };
        output.note(&loaded.named(file), &loaded.notes);
        let written = if self.notice {
            match self.notice(output, &loaded, &about) {
                Ok(notice) => write_notice(&notice, format),
                Err((file, failure)) => return Ok(output.fail(&file, &failure)),
            }
        } else {
            self.report(&loaded.report, format)
        };
        let written = match written {
            Ok(written) => written,
            Err(error) => return Ok(output.fail(file, &Failure::unreadable(error.zh(), error.to_string()))),
        };
        match &self.output {
            None => output.results.write_all(&written)?,
            Some(target) => {
                if let Err(failure) = beside::write_new(target, |out| out.write_all(&written)) {
                    return Ok(output.fail(&target.to_string_lossy(), &failure));
                }
            }
        }
        Ok(Status::Fine)
    }

    /// What to write: as it was asked for, else as the name of the file says.
    fn format(&self) -> Result<Format, (&Path, Failure)> {
        let named = self.output.as_deref().and_then(Format::of);
        let default = if self.notice { Format::Text } else { Format::Html };
        let format = match (self.format, named, &self.output) {
            (Some(asked), Some(named), Some(file)) if asked != named => return Err((file, another_format(asked))),
            (None, None, Some(file)) => return Err((file, no_format())),
            (asked, named, _) => asked.or(named).unwrap_or(default),
        };
        let misused = match format {
            Format::Text => !self.notice,
            Format::Xlsx => self.notice,
            Format::Html | Format::Docx => false,
        };
        if misused { Err((&self.file, not_for_this(format))) } else { Ok(format) }
    }

    fn report(&self, report: &Report, format: Format) -> Result<Vec<u8>, PublishError> {
        let mut options = Options::default();
        (options.allow_unread, options.without_data) = (self.allow_unread, self.without_data);
        match format {
            Format::Docx => publish::docx(report, &options),
            Format::Xlsx => publish::xlsx(report, &options),
            Format::Html | Format::Text => publish::html(report, &options).map(String::into_bytes),
        }
    }

    /// Checks the report and says what must be mended.
    fn notice(&self, output: &Output<'_>, loaded: &Loaded, about: &About) -> Result<Notice, (String, Failure)> {
        let named = |path: &Path, failure| (path.to_string_lossy().into_owned(), failure);
        let policy = match &self.policy {
            Some(file) => beside::read_policy(file, &[]).map_err(|failure| named(file, failure))?,
            None => Policy::default(),
        };
        let mut pool = Vec::new();
        for file in &self.previous {
            for earlier in input::previous(file, about) {
                pool.push(earlier.map_err(|failure| named(Path::new(file), failure))?.report);
            }
        }
        let previous: Vec<Report> = earlier_as_given(&loaded.report, &pool).into_iter().cloned().collect();
        let context = Context { previous: &previous, policy, figures_only: loaded.figures_only, ..Context::default() };
        let mut findings = check_with(&loaded.report, &context);
        findings.add_places(&loaded.places);
        for path in &self.decisions {
            for file in beside::decisions_files(path).map_err(|failure| named(path, failure))? {
                let decisions = beside::read_decisions(&file).map_err(|failure| named(&file, failure))?;
                if decisions.fits(&findings) {
                    findings.decide(&decisions);
                }
            }
        }
        let mut options = NoticeOptions::default();
        (options.due, options.issued_on) = (self.due, self.issued_on);
        (options.issued_by, options.language) = (self.issued_by.clone(), output.language);
        Ok(Notice::of(&loaded.report, &findings, &options))
    }
}

fn write_notice(notice: &Notice, format: Format) -> Result<Vec<u8>, PublishError> {
    match format {
        Format::Html => Ok(notice.html().into_bytes()),
        Format::Docx => notice.docx(),
        Format::Text | Format::Xlsx => Ok(notice.text().into_bytes()),
    }
}

fn another_format(asked: Format) -> Failure {
    let ending = asked.ending();
    Failure::usage(
        format!("文件名与所要的格式不符；请以 .{ending} 结尾。"),
        format!("the name of the file does not fit the format; let it end with .{ending}"),
    )
}

fn no_format() -> Failure {
    Failure::usage(
        "从文件名看不出要写成什么；请以 .html、.docx 或者 .xlsx 结尾，退改通知也可以是 .txt。",
        "the name of the file does not say what to write; let it end with .html, .docx or .xlsx, for a notice also .txt",
    )
}

fn not_for_this(format: Format) -> Failure {
    match format {
        Format::Text => {
            Failure::usage("text 格式只用于退改通知（--notice）。", "the format text is for notices alone (--notice)")
        }
        _ => Failure::usage("退改通知可以写成 docx、html 或者 text。", "a notice is written as docx, html or text"),
    }
}
