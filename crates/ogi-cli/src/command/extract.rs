//! `ogi extract`

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use ogi::extract::Extraction;
use ogi::model::{Note, Report};
use ogi::serialize::{self, CsvLayout, CsvOptions, CsvTable};

use crate::failure::{Failure, gravest};
use crate::files::Files;
use crate::input::{Loaded, Piece, Pieces};
use crate::output::{Output, json_line};
use crate::progress::{Progress, size_of};
use crate::workers::in_order;
use crate::{FailOn, Status, input};

#[derive(Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub(crate) struct Extract {
    #[command(flatten)]
    files: Files,

    /// 输出什么。 What to print.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,

    /// 缩进 JSON，便于阅读。 Indent JSON for people.
    #[arg(long)]
    pretty: bool,

    /// 连同读取说明、每个单元格的原文和位置一起输出；只用于 json 格式。 Print the notes on reading, too, and what each cell
    /// prints and where; for json only.
    #[arg(long)]
    places: bool,

    /// CSV 中的文字一字不改，供程序使用；只用于 csv 和 table 格式。 Write texts in CSV to the letter, for programs; for csv and
    /// table only.
    #[arg(long)]
    raw: bool,

    /// 供用 Excel 打开：中文标题，代码写成中文，文件以字节顺序标记开头；只用于 csv 和 table 格式。 For opening in Excel: Chinese
    /// headings and words, and a byte order mark; for csv and table only.
    #[arg(long)]
    excel: bool,

    /// 有什么程度的读取说明时，退出状态为 1。 Which notes on reading make the exit status 1.
    #[arg(long, value_enum, default_value_t = FailOn::Never)]
    fail_on: FailOn,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// 每份报告一行 JSON。 One line of JSON per report.
    Json,
    /// 地址、制表符、数值，每格一行；只用于单个文件。 Address, tab, value; one document only.
    Cells,
    /// 长表，每格一行；电子表格会当作公式的文字前加“'”，控制字符写成 \u{1b}，--raw 除外；也可从报告 JSON 转换。 A long table, one
    /// line per cell; a text that a spreadsheet would run gets a leading `'`, control characters are written as \u{1b}, unless
    /// `--raw`. Report JSON is converted, too.
    Csv,
    /// 宽表，每份报告一行，每格一列，另有几列说明哪些空格不是空白；其余同 csv。 A wide table, one line per report and one
    /// column per cell, with columns that say which empty cells are not blank; otherwise as csv.
    Table,
}

impl Format {
    const fn layout(self) -> Option<CsvLayout> {
        match self {
            Self::Csv => Some(CsvLayout::Long),
            Self::Table => Some(CsvLayout::Wide),
            Self::Json | Self::Cells => None,
        }
    }
}

impl Extract {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        if let Some((file, failure)) = self.misused() {
            return Ok(output.fail(&file.to_string_lossy(), &failure));
        }
        let found = self.files.find();
        if let (Format::Cells, [_, second, ..]) = (self.format, found.files.as_slice()) {
            let failure = Failure::usage("cells 格式只能用于一个文件。", "the format cells is for one document");
            return Ok(output.fail(&second.to_string_lossy(), &failure));
        }
        let mut status = output.tell_found(&found);
        let table = self.format.layout().map(|layout| self.table(layout));
        if let Some(table) = &table {
            table.write_header(&mut *output.results)?;
        }
        let mut progress = Progress::over(&found, output);
        let take = |(file, bytes, read): (String, u64, Vec<Result<Printed, Failure>>)| {
            progress.add(read.len(), bytes);
            for printed in read {
                status = status.max(self.take(output, &file, printed)?);
            }
            Ok(())
        };
        if let Some(table) = table {
            // Report JSON is read line by line, so that a file of many is never in memory as a whole.
            let read = |piece: Piece| {
                let (file, bytes) = (piece.name(), piece.bytes);
                let print = |loaded: Loaded| print(&file, loaded, |report, out| table.write_report(report, out));
                let printed = piece.read(None).map(|loaded| loaded.and_then(print)).collect();
                (file, bytes, printed)
            };
            in_order(found.threads, Pieces::of(&found.files), read, take)?;
            return Ok(status);
        }
        let read = |path: &PathBuf| {
            let (file, bytes) = (path.to_string_lossy().into_owned(), size_of(path).unwrap_or_default());
            let loaded = input::documents(path);
            if self.format == Format::Cells && loaded.iter().flatten().count() > 1 {
                let failure = Failure::usage(
                    "文件中有几份报告，cells 格式只能用于一份；请改用 --format csv 或者 --format json。",
                    "the file holds several reports, and the format cells is for one; use --format csv or --format json",
                );
                return (file, bytes, vec![Err(failure)]);
            }
            let print = |loaded: Loaded| self.print_one(&file, loaded);
            let printed = loaded.into_iter().map(|loaded| loaded.and_then(print)).collect();
            (file, bytes, printed)
        };
        in_order(found.threads, found.files.iter(), read, take)?;
        Ok(status)
    }

    fn table(&self, layout: CsvLayout) -> CsvTable {
        let mut options = CsvOptions::default();
        (options.layout, options.raw, options.excel) = (layout, self.raw, self.excel);
        CsvTable::new(options)
    }

    /// What options do not go together, and the file they were given for.
    fn misused(&self) -> Option<(&Path, Failure)> {
        let first = self.files.named.first()?;
        if self.places && self.format != Format::Json {
            return Some((first, Failure::usage("--places 只能用于 json 格式。", "--places is for the format json")));
        }
        let for_tables = [("--raw", self.raw), ("--excel", self.excel)];
        let misused = for_tables.into_iter().find(|(_, given)| *given && self.format.layout().is_none());
        misused.map(|(option, _)| {
            let zh = format!("{option} 只能用于 csv 和 table 格式。");
            (first.as_path(), Failure::usage(zh, format!("{option} is for the formats csv and table")))
        })
    }

    /// Prints a report as JSON or cells.
    fn print_one(&self, file: &str, loaded: Loaded) -> Result<Printed, Failure> {
        if self.format == Format::Json && self.places {
            let named = loaded.named(file);
            let Loaded { report, notes, places, .. } = loaded;
            let extraction = Extraction { report, notes, places };
            let out = json_line(&extraction, self.pretty).map_err(|error| Failure::not_written(&error))?;
            return Ok(Printed { named, notes: extraction.notes, out });
        }
        print(file, loaded, |report, out| {
            if self.format == Format::Cells {
                return serialize::write_cells(report, out);
            }
            let json = if self.pretty { serialize::to_json_pretty(report) } else { serialize::to_json(report) };
            writeln!(out, "{}", json.map_err(io::Error::other)?)
        })
    }

    /// Writes what was printed of a report, or says why there is none.
    fn take(&self, output: &mut Output<'_>, file: &str, printed: Result<Printed, Failure>) -> io::Result<Status> {
        let Printed { named, notes, out } = match printed {
            Ok(printed) => printed,
            Err(failure) => return Ok(output.fail(file, &failure)),
        };
        output.note(&named, &notes);
        output.results.write_all(&out)?;
        let is_grave = gravest(&notes).is_some_and(|gravest| self.fail_on.includes(gravest));
        Ok(if is_grave { Status::Found } else { Status::Fine })
    }
}

/// A report as it is to be written, and what there is to say of how it was read.
#[derive(Default)]
struct Printed {
    named: String,
    notes: Vec<Note>,
    out: Vec<u8>,
}

fn print(
    file: &str,
    loaded: Loaded,
    write: impl Fn(&Report, &mut Vec<u8>) -> io::Result<()>,
) -> Result<Printed, Failure> {
    let mut out = Vec::new();
    write(&loaded.report, &mut out).map_err(|error| Failure::not_written(&error))?;
    Ok(Printed { named: loaded.named(file), notes: loaded.notes, out })
}
