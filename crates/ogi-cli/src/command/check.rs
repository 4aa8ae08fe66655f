//! `ogi check`

use std::io;

use clap::{Args, ValueEnum};
use ogi::model::Edition;
use ogi::validate;

use crate::input::About;
use crate::{FailOn, Files, Output, Status, input, text};

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
}

impl Check {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        let about = About { edition: self.edition, year: self.year, organ: self.organ };
        let mut status = Status::Fine;
        for file in &self.files.files {
            for loaded in input::reports(file, &about) {
                let loaded = match loaded {
                    Ok(loaded) => loaded,
                    Err(failure) => {
                        status = status.max(output.fail(file, &failure));
                        continue;
                    }
                };
                output.note(file, &loaded.notes);
                let mut findings = validate::check(&loaded.report);
                findings.locate(&loaded.places);
                if findings.findings.iter().any(|finding| self.fail_on.includes(finding.severity)) {
                    status = status.max(Status::Found);
                }
                match self.format {
                    Format::Text => {
                        text::write(output.results, output.language, file, &loaded.report, &findings, self.figures)?;
                    }
                    Format::Json => {
                        let json = if self.pretty {
                            serde_json::to_string_pretty(&findings)
                        } else {
                            serde_json::to_string(&findings)
                        };
                        writeln!(output.results, "{}", json.map_err(io::Error::other)?)?;
                    }
                }
            }
        }
        Ok(status)
    }
}
