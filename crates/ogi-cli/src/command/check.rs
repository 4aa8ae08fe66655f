//! `ogi check`

mod checker;
mod given;
mod used;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};
use ogi::model::{Report, Visible};
use ogi::publish::FindingsTable;
use ogi::validate::SarifLog;

use self::checker::{Checked, Checker, Printed};
use self::given::{Earlier, Given};
use self::used::Used;
use crate::apply::{Choice, Kept, write_corrected};
use crate::failure::Failure;
use crate::files::{Files, Found};
use crate::input::{Piece, Pieces, Unsaid};
use crate::laid_down::CheckedWith;
use crate::marked::Targets;
use crate::output::{Output, say};
use crate::progress::Progress;
use crate::sarif::SarifStream;
use crate::tally::Tally;
use crate::workers::in_order;
use crate::{FOR_PROGRAMS, FailOn, Status, beside};

#[derive(Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(crate) struct Check {
    #[command(flatten)]
    files: Files,

    /// 同时列出读到的数字。 Show the figures that were read, too.
    #[arg(long)]
    figures: bool,

    #[command(flatten)]
    with: CheckedWith,

    /// 逐个列出问题和改法，同一原因的也不合为一句。 List each finding and fix by itself.
    #[arg(long)]
    all: bool,

    /// 写出核实记录，每个问题一条，供填写；给出文件夹的，每份报告写一个文件。 Write a decisions file with an entry for each finding, to
    /// be filled in; into a folder, one file per report.
    #[arg(long, value_name = "FILE|FOLDER")]
    write_decisions: Option<PathBuf>,

    /// 按哪些改法写出改正后的报告：编号（如 1,3），或者 best。 Which fixes to write a corrected report with: numbers such as 1,3, or `best`.
    #[arg(long, value_name = "N,…|best", requires = "output")]
    apply: Option<Choice>,

    /// 写到哪个新文件：改正后的报告（JSON），或者 html、xlsx 格式的结果；后者可以是文件夹，每份报告写一个文件。 The new file: for the corrected
    /// report, as JSON, or for results as html or xlsx; for these also a folder, into which a file a report is written.
    #[arg(long, short, value_name = "FILE|FOLDER")]
    output: Option<PathBuf>,

    /// 输出什么。 What to print.
    #[arg(long, value_enum, default_value_t = Format::Text, help_heading = FOR_PROGRAMS)]
    format: Format,

    /// 缩进 JSON，便于阅读。 Indent JSON for people.
    #[arg(long, help_heading = FOR_PROGRAMS)]
    pretty: bool,

    /// 列出全部规则的结果，包括全部相符的；只用于 json 格式。 List the outcome of every rule, also of those that held throughout; for
    /// json only.
    #[arg(long, help_heading = FOR_PROGRAMS)]
    outcomes: bool,

    /// 有什么程度的问题时，退出状态为 1。 Which findings make the exit status 1.
    #[arg(long, value_enum, default_value_t = FailOn::Error, help_heading = FOR_PROGRAMS)]
    fail_on: FailOn,

    #[command(flatten)]
    unsaid: Unsaid,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// 供人阅读。 For people.
    Text,
    /// 每份报告一行 JSON。 One line of JSON per report.
    Json,
    /// 标出问题的网页，每份报告一个。 A page a report with what was found marked in it.
    Html,
    /// 标出问题的工作簿：核对的是工作簿的，就是它；否则是规定格式。 The workbook that was checked, with wrong cells coloured and commented;
    /// of other documents, the official form.
    Xlsx,
    /// 每个问题一行的表格，供统计和用 Excel 打开。 A table, one line a finding.
    Csv,
    /// 全部文件一份 SARIF 2.1.0，供代码审查使用。 One SARIF 2.1.0 log of all files.
    Sarif,
}

impl Format {
    /// The ending of the files that it is written to, where it is one file a report.
    const fn ending(self) -> Option<&'static str> {
        match self {
            Self::Html => Some("html"),
            Self::Xlsx => Some("xlsx"),
            Self::Text | Self::Json | Self::Csv | Self::Sarif => None,
        }
    }
}

impl Check {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        let targets = match self.targets() {
            Ok(targets) => targets,
            Err(failure) => return Ok(output.fail("ogi check", &failure)),
        };
        let given = match Given::read(&self, output) {
            Ok(given) => given,
            Err(status) => return Ok(status),
        };
        let found = self.files.find();
        let unfound = output.tell_found(&found);
        let (earlier, status) = Earlier::read(&given, found.files.len() > 1, output);
        let mut run = Run::new(&given, &earlier, targets, output);
        run.status = unfound.max(status);
        run.tally.unreadable += found.failures.len();
        if self.format == Format::Csv {
            FindingsTable::new(output.language).write_header(&mut *output.results)?;
        }
        if self.format == Format::Sarif {
            run.sarif.begin(output)?;
        }
        let checker = Checker { given: &given, earlier: &earlier, language: output.language };
        run.check_all(&found, &checker, output)?;
        run.finish(&checker, output)
    }

    /// Where pages and workbooks go; refuses options that do not go together.
    fn targets(&self) -> Result<Targets, Failure> {
        let is_drawn = matches!(self.format, Format::Html | Format::Xlsx);
        match (&self.output, &self.apply) {
            (Some(_), Some(_)) if is_drawn => Err(Failure::usage(
                "--apply 与 --format html、xlsx 都要写 -o 的文件，请分两次运行。",
                "--apply and --format html or xlsx both write the file of -o; run them one after the other",
            )),
            (Some(_), None) if !is_drawn => Err(Failure::usage(
                "-o 用于 --apply，或者 --format html、xlsx；其他结果输出到标准输出。",
                "-o is for --apply and for --format html or xlsx; other results go to standard output",
            )),
            (None, _) if self.format == Format::Xlsx => Err(Failure::usage(
                "工作簿要用 -o 写到文件或者文件夹。",
                "a workbook is written to a file or folder: name it with -o",
            )),
            (path, _) => Targets::new(path.as_deref().filter(|_| is_drawn)),
        }
    }

    pub(crate) fn prints_text(&self) -> bool {
        self.format == Format::Text
    }
}

/// What a run has gathered so far.
struct Run<'a> {
    given: &'a Given<'a>,
    sarif: SarifStream<'a>,
    used: Used<'a>,
    /// What is said at the end of many reports.
    tally: Tally,
    /// What was checked, where a file is to be written from it.
    kept: Vec<Kept>,
    /// Where pages and workbooks go.
    targets: Targets,
    status: Status,
}

impl<'a> Run<'a> {
    fn new(given: &'a Given<'a>, earlier: &'a Earlier, targets: Targets, output: &Output<'_>) -> Self {
        let log = SarifLog::new(output.language, &given.laid_down.rules, !given.laid_down.decisions.is_empty());
        Self {
            given,
            sarif: SarifStream::new(log, given.check.pretty),
            used: Used::of(given, earlier),
            tally: Tally::default(),
            kept: Vec::new(),
            targets,
            status: Status::Fine,
        }
    }

    fn fail(&mut self, output: &Output<'_>, file: &str, failure: &Failure) {
        self.status = self.status.max(output.fail(file, failure));
    }

    /// Checks everything that was found, on several threads where it is more than one report.
    fn check_all(&mut self, found: &Found, checker: &Checker<'_>, output: &mut Output<'_>) -> io::Result<()> {
        let about = Some(&self.given.about);
        let mut pieces = Pieces::of(&found.files);
        let (first, second) = (pieces.next(), if found.files.len() == 1 { pieces.next() } else { None });
        if let (Some(piece), None, 1) = (&first, &second, found.files.len()) {
            let file = Arc::clone(&piece.file);
            let mut reports = first.into_iter().flat_map(|piece| piece.read(about)).peekable();
            let one = reports.next();
            let alone = reports.peek().is_none();
            return one.into_iter().chain(reports).try_for_each(|loaded| {
                self.take(&file, loaded.map(|loaded| checker.check(&file, loaded, alone)), output)
            });
        }
        let pieces = first.into_iter().chain(second).chain(pieces);
        let mut progress = Progress::over(found, output);
        let check = |piece: Piece| {
            let (file, bytes) = (Arc::clone(&piece.file), piece.bytes);
            let check = |loaded| checker.check(&file, loaded, false);
            let read: Vec<_> = piece.read(about).map(|loaded| loaded.map(check)).collect();
            (file, bytes, read)
        };
        in_order(found.threads, pieces, check, |(file, bytes, read)| {
            progress.add(read.len(), bytes);
            read.into_iter().try_for_each(|checked| self.take(&file, checked, output))
        })
    }

    /// Takes in what became of one report, in the order of the input.
    fn take(&mut self, path: &Path, checked: Result<Checked, Failure>, output: &mut Output<'_>) -> io::Result<()> {
        let file = &*path.to_string_lossy();
        let checked = match checked {
            Ok(checked) => checked,
            Err(failure) => {
                self.fail(output, file, &failure);
                self.tally.unreadable += 1;
                if self.given.check.format == Format::Sarif {
                    self.sarif.add(file, Err(&failure.message), output)?;
                }
                return Ok(());
            }
        };
        self.tally.push(&checked.report, &checked.findings);
        output.note(&checked.name, &checked.notes);
        for (earlier, told) in &checked.renamed {
            output.fail(earlier, told);
        }
        if checked.counts {
            self.status = self.status.max(Status::Found);
        }
        self.used.note(&checked);
        match (checked.printed, self.given.check.format.ending()) {
            (Printed::Here(printed), None) => output.results.write_all(&printed)?,
            (Printed::Here(made), Some(ending)) => match self.targets.write(&checked.report, ending, made) {
                Ok(Some(printed)) => output.results.write_all(&printed)?,
                Ok(None) => {}
                Err(failure) => self.not_made(output, &failure),
            },
            (Printed::Failed(failure), _) => self.not_made(output, &failure),
            (Printed::Later, _) => self.sarif.add(&checked.name, Ok(&checked.findings), output)?,
        }
        if self.given.keeps() {
            let Checked { report, findings, previous, figures_only, .. } = checked;
            self.kept.push(Kept { report, findings, previous, figures_only });
        }
        Ok(())
    }

    fn not_made(&mut self, output: &Output<'_>, failure: &Failure) {
        let target = self.given.check.output.as_deref().unwrap_or(Path::new(""));
        self.fail(output, &target.to_string_lossy(), failure);
    }

    fn finish(mut self, checker: &Checker<'_>, output: &mut Output<'_>) -> io::Result<Status> {
        let check = self.given.check;
        if check.format == Format::Sarif {
            self.sarif.end(output)?;
        }
        if check.format == Format::Text && self.tally.is_of_many() {
            writeln!(output.results, "{}", Visible(&self.tally.told(output.language)))?;
        }
        self.used.tell_unused(output);
        if let (Some(choice), Some(file)) = (&check.apply, &check.output) {
            let again = |kept: &Kept, corrected: &Report| checker.findings_of_corrected(kept, corrected);
            match write_corrected(file, &self.kept, choice, output.language, &again) {
                Ok(told) => told.iter().for_each(|line| say(Visible(line))),
                Err(failure) => self.fail(output, &file.to_string_lossy(), &failure),
            }
        }
        if let Some(path) = &check.write_decisions {
            self.write_decisions(output, path);
        }
        Ok(self.status)
    }

    fn write_decisions(&mut self, output: &Output<'_>, path: &Path) {
        match beside::decisions_targets(path, &self.kept) {
            Err(failure) => self.fail(output, &path.to_string_lossy(), &failure),
            Ok(targets) => {
                let (mut written, mut open) = (0, 0);
                for (file, kept) in targets.iter().zip(std::mem::take(&mut self.kept)) {
                    match beside::write_decisions(file, &kept.findings, output.language) {
                        Ok(left) => (written, open) = (written + 1, open + left),
                        Err(failure) => self.fail(output, &file.to_string_lossy(), &failure),
                    }
                }
                if written > 0 {
                    output.tell_decisions(&path.to_string_lossy(), open);
                }
            }
        }
    }
}
