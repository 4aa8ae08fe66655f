//! `ogi publish`

use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use ogi::model::{Edition, Report};
use ogi::publish::{self, Options, PublishError};

use crate::failure::Failure;
use crate::input::{About, Loaded};
use crate::output::Output;
use crate::{FOR_PROGRAMS, Status, beside, input};

#[derive(Args)]
pub(crate) struct Publish {
    /// 报告：JSON 或者文件；“-”为标准输入。 A report: JSON or a document; `-` is standard input.
    #[arg(value_name = "REPORT")]
    file: PathBuf,

    /// 写成什么；不写则按 --output 的文件名，没有则为网页。 What to write; by default what the name of --output says, or a web page.
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
}

impl Format {
    /// The format that the name of a file says.
    fn of(file: &Path) -> Option<Self> {
        let ending = file.extension()?.to_string_lossy().to_ascii_lowercase();
        match ending.as_str() {
            "html" | "htm" => Some(Self::Html),
            "docx" => Some(Self::Docx),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
        }
    }

    fn write(self, report: &Report, options: &Options) -> Result<Vec<u8>, PublishError> {
        match self {
            Self::Html => publish::html(report, options).map(String::into_bytes),
            Self::Docx => publish::docx(report, options),
            Self::Xlsx => publish::xlsx(report, options),
        }
    }
}

impl Publish {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        let named = self.output.as_deref().and_then(Format::of);
        let format = match (self.format, named, &self.output) {
            (Some(asked), Some(named), Some(file)) if asked != named => {
                return Ok(output.fail(&file.to_string_lossy(), &another_format(asked)));
            }
            (None, None, Some(file)) => return Ok(output.fail(&file.to_string_lossy(), &no_format())),
            (asked, named, _) => asked.or(named).unwrap_or(Format::Html),
        };
        let file = &*self.file.to_string_lossy();
        let about = About { edition: self.edition, year: self.year, organ: self.organ.clone(), ..About::default() };
        let mut reports = input::reports(&self.file, &about);
        let loaded = match reports.next() {
            Some(Ok(loaded)) => loaded,
            Some(Err(failure)) => return Ok(output.fail(file, &failure)),
            None => return Ok(output.fail(file, &nothing())),
        };
        if reports.next().is_some() {
            return Ok(output.fail(file, &several()));
        }
        output.note(&loaded.named(file), &loaded.notes);
        let Loaded { report, .. } = loaded;
        let mut options = Options::default();
        (options.allow_unread, options.without_data) = (self.allow_unread, self.without_data);
        let written = match format.write(&report, &options) {
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
}

fn another_format(asked: Format) -> Failure {
    let ending = asked.ending();
    Failure::usage(
        format!("文件名与 --format {ending} 不符；请以 .{ending} 结尾。"),
        format!("the name of the file does not fit --format {ending}; let it end with .{ending}"),
    )
}

fn no_format() -> Failure {
    Failure::usage(
        "从文件名看不出要写成什么；请以 .html、.docx 或者 .xlsx 结尾。",
        "the name of the file does not say what to write; let it end with .html, .docx or .xlsx",
    )
}

fn nothing() -> Failure {
    Failure::unreadable("文件中没有报告。", "the file holds no report")
}

fn several() -> Failure {
    Failure::usage("文件中有几份报告，一次只能输出一份。", "the file holds several reports; publish one at a time")
}
