//! `ogi publish`

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use ogi::model::{Edition, Report};
use ogi::publish::{self, FormRequest, Notice, NoticeOptions, Options, PublishError};
use ogi::validate::{Context, Policy, check_with, earlier_as_given};

use crate::beside::write_new;
use crate::failure::Failure;
use crate::input::{About, Loaded, Unsaid, only_report};
use crate::output::Output;
use crate::{Status, beside, input};

/// The heading of options about the notice.
pub(crate) const FOR_NOTICES: &str = "退改通知的选项。 Options for notices.";

#[derive(Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(crate) struct Publish {
    /// 报告：JSON 或者文件；“-”为标准输入。 A report: JSON or a document; `-` is standard input.
    #[arg(value_name = "REPORT", required_unless_present = "form")]
    file: Option<PathBuf>,

    /// 输出供填报的工作簿，须写明 --year；可写明 --edition、--organ 和 --previous。 Write a workbook to fill in instead; needs --year, takes
    /// --edition, --organ and --previous.
    #[arg(long, requires = "year", conflicts_with_all = ["file", "notice", "allow_unread", "without_data"])]
    form: bool,

    /// 写成什么；不写则按 --output 的文件名，没有则为网页（退改通知为文字）。 What to write; by default what the name of --output says,
    /// or a web page (of a notice, text).
    #[arg(long, value_enum)]
    format: Option<Format>,

    /// 写到哪个新文件，图（svg）写到哪个文件夹；不写则输出到标准输出。 The new file to write, for pictures (svg) the folder; standard output
    /// by default.
    #[arg(long, short, value_name = "FILE|FOLDER")]
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

    /// 上一年度或者更早的报告，可多次使用；用于退改通知、填报工作簿和图。 A report of an earlier year, repeatable; for notices, workbooks to fill in
    /// and pictures.
    #[arg(long, value_name = "FILE")]
    previous: Vec<OsString>,

    /// 核对口径，同 ogi check。 The policy to check under, as for ogi check.
    #[arg(long, value_name = "FILE|supervisor", requires = "notice", help_heading = FOR_NOTICES)]
    policy: Option<PathBuf>,

    /// 核实记录，同 ogi check。 Decisions files, as for ogi check.
    #[arg(long, value_name = "FILE|FOLDER", requires = "notice", help_heading = FOR_NOTICES)]
    decisions: Vec<PathBuf>,

    #[command(flatten)]
    unsaid: Unsaid,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// 网页。 A web page.
    Html,
    /// Word 文件。 A Word file.
    Docx,
    /// Excel 工作簿。 An Excel workbook.
    Xlsx,
    /// 图：申请从哪里来、怎样办结，各年办理结果，复议诉讼的结果。 Pictures: where requests came from and how they ended, outcomes over the
    /// years, how reviews ended.
    Svg,
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
            Self::Svg => "svg",
            Self::Text => "txt",
        }
    }
}

impl Publish {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        let format = match self.format() {
            Ok(format) => format,
            Err(failure) => return Ok(output.fail(&self.named(), &failure)),
        };
        let written = if self.form { self.fill_in() } else { self.of_report(output, format) };
        match written {
            Ok(Some(written)) => output.put(self.output.as_deref(), &written),
            Ok(None) => Ok(Status::Fine),
            Err((file, failure)) => Ok(output.fail(&file, &failure)),
        }
    }

    /// What messages about the run are about.
    fn named(&self) -> String {
        let file = self.file.as_ref().or(self.output.as_ref());
        file.map_or_else(|| "ogi publish".to_owned(), |file| file.to_string_lossy().into_owned())
    }

    fn about(&self) -> About {
        self.unsaid.about()
    }

    /// Makes what was asked for of the report; nothing is left to be written where it is several files.
    fn of_report(&self, output: &Output<'_>, format: Format) -> Result<Option<Vec<u8>>, (String, Failure)> {
        let file = self.named();
        let path = self.file.as_deref().unwrap_or(Path::new("-"));
        let loaded = only_report(path, &self.about()).map_err(|failure| (file.clone(), failure))?;
        output.note(&loaded.named(&file), &loaded.notes);
        let refused = |error: PublishError| (file.clone(), Failure::unreadable(error.zh(), error.to_string()));
        match format {
            _ if self.notice => {
                let notice = self.notice(output, &loaded)?;
                write_notice(&notice, format).map(Some).map_err(refused)
            }
            Format::Svg => self.pictures(output, &loaded.report).map(|()| None),
            _ => self.report(&loaded.report, format).map(Some).map_err(refused),
        }
    }

    /// A workbook to fill in.
    fn fill_in(&self) -> Result<Option<Vec<u8>>, (String, Failure)> {
        let year = self.unsaid.year.unwrap_or_default();
        let edition = self.unsaid.edition.or_else(|| Edition::prescribed_for(year)).unwrap_or(Edition::LATEST);
        let earlier = self.earlier()?;
        let previous = earlier.iter().find(|report| report.year.is_some_and(|earlier| earlier + 1 == year));
        let previous = previous.or_else(|| earlier.iter().find(|report| report.year.is_none())).or(earlier.first());
        let form = FormRequest { organ: self.unsaid.organ.as_deref(), previous, ..FormRequest::new(edition, year) };
        let made = publish::form_workbook(&form);
        made.map(Some).map_err(|error| (self.named(), Failure::unreadable(error.zh(), error.to_string())))
    }

    /// Writes the pictures of the report and of its earlier years into a folder.
    fn pictures(&self, output: &Output<'_>, report: &Report) -> Result<(), (String, Failure)> {
        let folder = self.output.as_deref().unwrap_or(Path::new("."));
        let named = folder.to_string_lossy().into_owned();
        std::fs::create_dir_all(folder).map_err(|error| (named, Failure::not_written(&error)))?;
        let earlier = self.earlier()?;
        let reports: Vec<&Report> = earlier.iter().chain([report]).collect();
        for picture in publish::pictures(&reports, output.language) {
            let file = folder.join(format!("{}.svg", picture.name));
            write_new(&file, |out| out.write_all(picture.svg.as_bytes()))
                .map_err(|failure| (file.to_string_lossy().into_owned(), failure))?;
        }
        Ok(())
    }

    /// The reports of earlier years that were given.
    fn earlier(&self) -> Result<Vec<Report>, (String, Failure)> {
        let about = self.about();
        let mut earlier = Vec::new();
        for file in &self.previous {
            for loaded in input::previous(file, &about) {
                let loaded = loaded.map_err(|failure| (file.to_string_lossy().into_owned(), failure))?;
                earlier.push(loaded.report);
            }
        }
        Ok(earlier)
    }

    /// What to write: as it was asked for, else as the name of the file says.
    fn format(&self) -> Result<Format, Failure> {
        let named = self.output.as_deref().and_then(Format::of);
        let default = match (self.form, self.notice) {
            (true, _) => Format::Xlsx,
            (_, true) => Format::Text,
            _ => Format::Html,
        };
        let format = match (self.format, named, &self.output) {
            (Some(asked), Some(named), Some(_)) if asked != named => return Err(another_format(asked)),
            (None, None, Some(_)) => return Err(no_format()),
            (asked, named, _) => asked.or(named).unwrap_or(default),
        };
        let fits = match format {
            _ if self.form => format == Format::Xlsx,
            Format::Text => self.notice,
            Format::Xlsx => !self.notice,
            Format::Svg if self.notice => false,
            Format::Svg if self.output.is_none() => return Err(no_folder()),
            Format::Svg | Format::Html | Format::Docx => true,
        };
        if fits { Ok(format) } else { Err(self.not_for_this(format)) }
    }

    fn not_for_this(&self, format: Format) -> Failure {
        if self.form {
            return Failure::usage("填报用的是工作簿（xlsx）。", "what is to be filled in is a workbook (xlsx)");
        }
        match format {
            Format::Text => Failure::usage(
                "text 格式只用于退改通知（--notice）。",
                "the format text is for notices alone (--notice)",
            ),
            _ => Failure::usage("退改通知可以写成 docx、html 或者 text。", "a notice is written as docx, html or text"),
        }
    }

    fn report(&self, report: &Report, format: Format) -> Result<Vec<u8>, PublishError> {
        let mut options = Options::default();
        (options.allow_unread, options.without_data) = (self.allow_unread, self.without_data);
        match format {
            Format::Docx => publish::docx(report, &options),
            Format::Xlsx => publish::xlsx(report, &options),
            Format::Html | Format::Svg | Format::Text => publish::html(report, &options).map(String::into_bytes),
        }
    }

    /// Checks the report and says what must be mended.
    fn notice(&self, output: &Output<'_>, loaded: &Loaded) -> Result<Notice, (String, Failure)> {
        let named = |path: &Path, failure| (path.to_string_lossy().into_owned(), failure);
        let policy = match &self.policy {
            Some(file) => beside::read_policy(file, &[]).map_err(|failure| named(file, failure))?,
            None => Policy::default(),
        };
        let pool = self.earlier()?;
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
        Format::Svg | Format::Text | Format::Xlsx => Ok(notice.text().into_bytes()),
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

fn no_folder() -> Failure {
    Failure::usage("图有几幅，请用 -o 给出文件夹。", "there are several pictures: name a folder with -o")
}
