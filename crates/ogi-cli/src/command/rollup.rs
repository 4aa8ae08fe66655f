//! `ogi rollup`

use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use ogi::corpus::{AreaTotals, Register};
use ogi::model::{Language, Localized};
use ogi::serialize::MAX_REPORT_BYTES;
use ogi::validate::Policy;

use crate::beside::read_policy;
use crate::failure::Failure;
use crate::files::Files;
use crate::input::{About, bytes, each_report, only_report};
use crate::output::{Output, print_json};
use crate::{FOR_PROGRAMS, FailOn, Status};

#[derive(Args)]
pub(crate) struct Rollup {
    #[command(flatten)]
    files: Files,

    /// 机关名册：organs.csv 或者 JSON。 The register of organs: organs.csv or JSON.
    #[arg(long, value_name = "FILE")]
    register: PathBuf,

    /// 公布的本级报告；不写的，取各文件中本级政府的报告。 The published report of the area; by default that of its government among the
    /// files.
    #[arg(long, value_name = "REPORT")]
    area: Option<PathBuf>,

    /// 主管部门的核对口径：TOML 文件（停用汇总规则、改变程度），或者内置的 supervisor。 What a supervising office lays down: a TOML file that
    /// may switch rules on areas off or grade them anew, or `supervisor`, which is built in.
    #[arg(long, value_name = "FILE|supervisor")]
    policy: Option<PathBuf>,

    /// 汇总哪个报告年度；默认为本级报告的年度。 Which year to add up; by default that of the area's report.
    #[arg(long)]
    year: Option<u16>,

    /// 输出什么。 What to print.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,

    /// 写到哪个新文件；不写则输出到标准输出。 The new file to write; standard output by default.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    /// 缩进 JSON，便于阅读。 Indent JSON for people.
    #[arg(long, help_heading = FOR_PROGRAMS)]
    pretty: bool,

    /// 有什么程度的问题时，退出状态为 1。 Which findings make the exit status 1.
    #[arg(long, value_enum, default_value_t = FailOn::Error, help_heading = FOR_PROGRAMS)]
    fail_on: FailOn,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// 供人阅读。 For people.
    Text,
    /// JSON 数据。 JSON.
    Json,
    /// 每个单元格一行的表格。 A table, one line a cell.
    Csv,
    /// 网页。 A web page.
    Html,
    /// 工作簿，要用 -o 写到文件。 A workbook, written to the file of -o.
    Xlsx,
}

impl Rollup {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        if self.format == Format::Xlsx && self.output.is_none() {
            let failure =
                Failure::usage("工作簿要用 -o 写到文件。", "a workbook is written to a file: name it with -o");
            return Ok(output.fail("ogi rollup", &failure));
        }
        let register = match read_register(&self.register) {
            Ok(register) => register,
            Err(failure) => return Ok(output.fail(&self.register.to_string_lossy(), &failure)),
        };
        let policy = match self.policy.as_deref().map(|file| (file, read_policy(file, &[]))) {
            None => Policy::default(),
            Some((_, Ok(policy))) => policy,
            Some((file, Err(failure))) => return Ok(output.fail(&file.to_string_lossy(), &failure)),
        };
        let mut rollup = ogi::corpus::Rollup::new(&register, self.year).under(policy);
        let mut status = Status::Fine;
        if let Some(area) = &self.area {
            let file = &*area.to_string_lossy();
            match only_report(area, &About::default()) {
                Ok(loaded) => {
                    let name = loaded.named(file);
                    output.note(&name, &loaded.notes);
                    rollup.push_area(&loaded.report, &name);
                }
                Err(failure) => return Ok(output.fail(file, &failure)),
            }
        }
        let read = each_report(&self.files.find(), output, |report, name| rollup.push(report, name));
        status = status.max(read);
        let totals = rollup.finish();
        if totals.findings.iter().any(|finding| self.fail_on.includes(finding.severity)) {
            status = status.max(Status::Found);
        }
        Ok(status.max(self.write(output, &totals)?))
    }

    fn write(&self, output: &mut Output<'_>, totals: &AreaTotals) -> io::Result<Status> {
        let mut written = Vec::new();
        match self.format {
            Format::Text => written.extend(totals.text(output.language).bytes()),
            Format::Html => written.extend(totals.html(output.language).bytes()),
            Format::Xlsx => match totals.xlsx(output.language) {
                Ok(made) => written = made,
                Err(error) => {
                    let failure = Failure::unreadable(error.zh(), error.to_string());
                    return Ok(output.fail("ogi rollup", &failure));
                }
            },
            Format::Csv => totals.write_csv(&mut written)?,
            Format::Json => {
                let mut into = Output { results: &mut written, ..*output };
                print_json(&mut into, totals, self.pretty)?;
            }
        }
        output.put(self.output.as_deref(), &written)
    }

    pub(crate) fn prints_text(&self) -> bool {
        self.format == Format::Text
    }
}

/// Reads a register and sees that it does not contradict itself.
fn read_register(file: &Path) -> Result<Register, Failure> {
    let bytes = bytes(file, MAX_REPORT_BYTES)?;
    Register::read(&bytes).map_err(|error| {
        Failure::unreadable(error.localized(Language::Zh).into_owned(), error.localized(Language::En).into_owned())
    })
}
