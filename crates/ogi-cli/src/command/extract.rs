//! `ogi extract`

use std::io;
use std::path::Path;

use clap::{Args, ValueEnum};
use ogi::extract::Extraction;
use ogi::model::Report;
use ogi::serialize::{self, CsvOptions};

use crate::failure::{Failure, gravest};
use crate::input::Loaded;
use crate::output::{Output, print_json};
use crate::{FailOn, Files, Status, input};

#[derive(Args)]
pub(crate) struct Extract {
    #[command(flatten)]
    files: Files,

    /// 输出格式。 What to print.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,

    /// 缩进 JSON，便于阅读。 Indent JSON for people.
    #[arg(long)]
    pretty: bool,

    /// 连同读取时的提示、每个单元格的原文和位置一起输出；只用于 json 格式。 Print the notes on reading, too, and what each cell
    /// prints and where; for json only.
    #[arg(long)]
    places: bool,

    /// CSV 中的文字一字不改，供程序使用；只用于 csv 格式。 Write texts in CSV to the letter, for programs; for csv only.
    #[arg(long)]
    raw: bool,

    /// 提示达到何种程度时退出状态为 1。 From which severity of notes on the exit status is 1.
    #[arg(long, value_enum, default_value_t = FailOn::Never)]
    fail_on: FailOn,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// 每份报告一行 JSON。 One JSON object a line.
    Json,
    /// 地址、制表符、数值，每格一行；只用于单个文件。 Address, tab, value; one document only.
    Cells,
    /// 长表，每格一行；电子表格会当作公式的文字前加“'”，控制字符写成 \u{1b}，--raw 除外。 A long table, one line a cell; a text
    /// that a spreadsheet would run gets a leading `'`, control characters are written as \u{1b}, unless `--raw`.
    Csv,
}

impl Extract {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        if let Some((file, failure)) = self.misused() {
            return Ok(output.fail(&file.to_string_lossy(), &failure));
        }
        let mut status = Status::Fine;
        let mut reports = Vec::new();
        for path in &self.files.files {
            let (loaded, file) = (input::documents(path), &*path.to_string_lossy());
            if self.format == Format::Cells && loaded.iter().flatten().count() > 1 {
                let failure = Failure::usage(
                    "文件中有几份报告，cells 格式只能用于一份；请改用 --format csv 或者 --format json。",
                    "the file holds several reports, and the format cells is for one; use --format csv or --format json",
                );
                return Ok(output.fail(file, &failure));
            }
            for loaded in loaded {
                match loaded {
                    Ok(loaded) => status = status.max(self.report(output, file, loaded, &mut reports)?),
                    Err(failure) => status = status.max(output.fail(file, &failure)),
                }
            }
        }
        if self.format == Format::Csv {
            let mut options = CsvOptions::default();
            options.raw = self.raw;
            serialize::write_csv_with(&reports, options, &mut *output.results)?;
        }
        Ok(status)
    }

    /// What options do not go together, and the file they were given for.
    fn misused(&self) -> Option<(&Path, Failure)> {
        let [first, others @ ..] = self.files.files.as_slice() else { return None };
        if let (Format::Cells, [second, ..]) = (self.format, others) {
            let failure = Failure::usage("cells 格式只能用于一个文件。", "the format cells is for one document");
            return Some((second, failure));
        }
        if self.places && self.format != Format::Json {
            return Some((first, Failure::usage("--places 只能用于 json 格式。", "--places is for the format json")));
        }
        if self.raw && self.format != Format::Csv {
            return Some((first, Failure::usage("--raw 只能用于 csv 格式。", "--raw is for the format csv")));
        }
        None
    }

    /// Prints a report, or keeps it for the table of all.
    fn report(
        &self,
        output: &mut Output<'_>,
        file: &str,
        loaded: Loaded,
        reports: &mut Vec<Report>,
    ) -> io::Result<Status> {
        output.note(&loaded.named(file), &loaded.notes);
        let gravest = gravest(&loaded.notes);
        match self.format {
            Format::Json if self.places => {
                let Loaded { report, notes, places, .. } = loaded;
                let extraction = Extraction { report, notes, places };
                print_json(output, &extraction, self.pretty)?;
            }
            Format::Json => {
                let json = if self.pretty {
                    serialize::to_json_pretty(&loaded.report)
                } else {
                    serialize::to_json(&loaded.report)
                };
                writeln!(output.results, "{}", json.map_err(io::Error::other)?)?;
            }
            Format::Cells => serialize::write_cells(&loaded.report, &mut *output.results)?,
            Format::Csv => reports.push(loaded.report),
        }
        let is_grave = gravest.is_some_and(|gravest| self.fail_on.includes(gravest));
        Ok(if is_grave { Status::Found } else { Status::Fine })
    }
}
