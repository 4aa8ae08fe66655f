//! `ogi check`

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use ogi::model::{Note, Report, Visible};
use ogi::publish::{Checked, FindingsTable, check_page};
use ogi::validate::{
    Context, DecisionsFile, Finding, Findings, OwnRule, Policy, Sarif, SarifFile, check_with, earlier_as_given,
    earlier_by_name,
};

use crate::apply::{Choice, Kept, write_corrected};
use crate::failure::Failure;
use crate::files::{Files, find_one};
use crate::input::{About, Loaded, Unsaid};
use crate::marked::{self, Targets};
use crate::output::{Output, print_json, say};
use crate::tally::Tally;
use crate::{FOR_PROGRAMS, FailOn, Status, beside, input, text};

#[derive(Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(crate) struct Check {
    #[command(flatten)]
    files: Files,

    /// 同时列出读到的数字。 Show the figures that were read, too.
    #[arg(long)]
    figures: bool,

    /// 上一年度或者更早的报告，文件、文件夹或者 @清单，可多次使用；单元格清单写成“2023=文件”。 Reports of earlier years: a file, a folder or
    /// @LIST, repeatable; for a list of cells: `2023=FILE`.
    #[arg(long, value_name = "IN")]
    previous: Vec<OsString>,

    /// 逐个列出问题和改法，同一原因的也不合为一句。 List each finding and fix by itself.
    #[arg(long)]
    all: bool,

    /// 核实记录：已经核实、写明理由的问题不再计入；可以是文件夹，可多次使用。 A decisions file: findings that were confirmed with a
    /// reason no longer count; a folder, too; repeatable.
    #[arg(long, value_name = "FILE|FOLDER")]
    decisions: Vec<PathBuf>,

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

    /// 主管部门的核对口径：TOML 文件（停用规则、改变程度、另定数值和期限），或者内置的 supervisor。 What a supervising office
    /// lays down: a TOML file, or `supervisor`, which is built in.
    #[arg(long, value_name = "FILE|supervisor")]
    policy: Option<PathBuf>,

    /// 自定规则（JSON，写法同规则目录），可多次使用。 Rules of your own, as JSON in the shape of the rule catalogue; repeatable.
    #[arg(long, value_name = "FILE")]
    rules: Vec<PathBuf>,

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

/// A file that reports are checked against, and whether any was.
struct Against<T> {
    file: String,
    what: T,
    used: bool,
    /// It is one of a folder, which may hold more than is checked now.
    of_many: bool,
}

/// Whose report it is, and for which year.
struct Whose {
    organ: Option<String>,
    year: Option<u16>,
}

impl Whose {
    fn of(report: &Report) -> Self {
        let organ = report.organ.as_ref().map(|organ| organ.name.trim().to_owned());
        Self { organ, year: report.year }
    }
}

/// What a run has gathered so far.
struct Run<'a> {
    check: &'a Check,
    about: About,
    rules: Vec<OwnRule>,
    policy: Policy,
    decisions: Vec<Against<DecisionsFile>>,
    /// Reports of earlier years, and in the same order the files they were read from.
    pool: Vec<Report>,
    pool_files: Vec<Against<()>>,
    /// The organ and the year of every report checked.
    checked: Vec<Whose>,
    /// What SARIF is made from, which is one log of all files.
    sarif: Vec<SarifFile>,
    /// The files to check.
    files: Vec<PathBuf>,
    /// What is said at the end of many reports.
    tally: Tally,
    /// What was checked, where a file is to be written from it.
    kept: Vec<Kept>,
    /// Where pages and workbooks go.
    targets: Targets,
    status: Status,
}

impl Check {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        let targets = match self.targets() {
            Ok(targets) => targets,
            Err(failure) => return Ok(output.fail("ogi check", &failure)),
        };
        let about = self.unsaid.about();
        let mut run = Run {
            check: &self,
            about,
            rules: Vec::new(),
            policy: Policy::default(),
            decisions: Vec::new(),
            pool: Vec::new(),
            pool_files: Vec::new(),
            checked: Vec::new(),
            sarif: Vec::new(),
            files: Vec::new(),
            tally: Tally::default(),
            kept: Vec::new(),
            targets,
            status: Status::Fine,
        };
        run.read_rules(output);
        run.read_policy(output);
        run.read_decisions(output);
        if run.status != Status::Fine {
            return Ok(run.status); // what was laid down and decided is to be known before anything counts
        }
        let found = self.files.find();
        run.status = run.status.max(output.tell_found(&found));
        run.tally.unreadable += found.failures.len();
        run.files.clone_from(&found.files);
        run.read_previous(output);
        if run.check.format == Format::Csv {
            FindingsTable::new(output.language).write_header(&mut *output.results)?;
        }
        for file in &found.files {
            run.file(output, file)?;
        }
        run.finish(output)
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

impl Run<'_> {
    fn fail(&mut self, output: &Output<'_>, file: &str, failure: &Failure) {
        self.status = self.status.max(output.fail(file, failure));
    }

    fn read_rules(&mut self, output: &Output<'_>) {
        for file in &self.check.rules {
            match beside::read_rules(file, &self.rules) {
                Ok(rules) => self.rules.extend(rules),
                Err(failure) => self.fail(output, &file.to_string_lossy(), &failure),
            }
        }
    }

    fn read_policy(&mut self, output: &Output<'_>) {
        let Some(file) = &self.check.policy else { return };
        match beside::read_policy(file, &self.rules) {
            Ok(policy) => self.policy = policy,
            Err(failure) => self.fail(output, &file.to_string_lossy(), &failure),
        }
    }

    fn read_decisions(&mut self, output: &Output<'_>) {
        for path in &self.check.decisions {
            let files = match beside::decisions_files(path) {
                Ok(files) => files,
                Err(failure) => {
                    self.fail(output, &path.to_string_lossy(), &failure);
                    continue;
                }
            };
            let of_many = path.is_dir();
            for path in files {
                let file = path.to_string_lossy().into_owned();
                match beside::read_decisions(&path) {
                    Ok(what) => self.decisions.push(Against { file, what, used: false, of_many }),
                    Err(failure) => self.fail(output, &file, &failure),
                }
            }
        }
    }

    /// The files of earlier years, and whether each is one of a folder or a list, which may hold more than is checked now.
    fn earlier_files(&mut self, output: &Output<'_>) -> Vec<(OsString, bool)> {
        let mut files = Vec::new();
        for named in &self.check.previous {
            if Path::new(named).is_dir() || named.as_encoded_bytes().starts_with(b"@") {
                let found = find_one(named);
                self.status = self.status.max(output.tell_found(&found));
                files.extend(found.files.into_iter().map(|file| (file.into_os_string(), true)));
            } else {
                files.push((named.clone(), false));
            }
        }
        files
    }

    fn read_previous(&mut self, output: &Output<'_>) {
        let several = self.files.len() > 1;
        for (named, of_many) in self.earlier_files(output) {
            let file = named.to_string_lossy();
            for loaded in input::previous(&named, &self.about) {
                match loaded {
                    // Whose it is cannot be told.
                    Ok(loaded) if loaded.report.organ.is_none() && several => {
                        output.fail(&file, &nameless());
                    }
                    Ok(loaded) => {
                        let file = file.clone().into_owned();
                        self.pool_files.push(Against { file, what: (), used: false, of_many });
                        self.pool.push(loaded.report);
                    }
                    Err(failure) => self.fail(output, &file, &failure),
                }
            }
        }
    }

    fn file(&mut self, output: &mut Output<'_>, path: &Path) -> io::Result<()> {
        let file = &*path.to_string_lossy();
        let mut reports = input::reports(path, &self.about);
        let (first, second) = (reports.next(), reports.next());
        let alone = self.files.len() == 1 && second.is_none();
        for loaded in first.into_iter().chain(second).chain(reports) {
            match loaded {
                Ok(loaded) => self.report(output, path, loaded, alone)?,
                Err(failure) => {
                    self.fail(output, file, &failure);
                    self.tally.unreadable += 1;
                    if self.check.format == Format::Sarif {
                        self.sarif.push(SarifFile { path: file.to_owned(), outcome: Err(failure.message) });
                    }
                }
            }
        }
        Ok(())
    }

    fn report(&mut self, output: &mut Output<'_>, path: &Path, loaded: Loaded, alone: bool) -> io::Result<()> {
        let file = &loaded.named(&path.to_string_lossy());
        let previous = self.previous(&loaded.report, alone);
        let findings = self.findings(&loaded, &previous);
        self.tally.push(&loaded.report, &findings);
        let notes: Vec<Note> = loaded.notes.iter().filter(|note| !is_told_by(note, &findings)).cloned().collect();
        output.note(file, &notes);
        if alone {
            self.tell_renamed(output, &loaded.report);
        }
        let counts = |finding: &Finding| !finding.is_confirmed() && self.check.fail_on.includes(finding.severity);
        if findings.findings.iter().any(counts) {
            self.status = self.status.max(Status::Found);
        }
        match self.check.format {
            Format::Text => {
                let checked =
                    text::Checked { language: output.language, file, report: &loaded.report, findings: &findings };
                let wanted = text::Wanted {
                    figures: self.check.figures,
                    all: self.check.all,
                    hints: alone && self.check.previous.is_empty(),
                };
                text::write(output.results, checked, wanted)?;
            }
            Format::Json => print_json(output, &findings, self.check.pretty)?,
            Format::Html => {
                let mut page = Checked::new(&loaded.report, &findings);
                (page.language, page.source) = (output.language, Some(file.as_str()));
                page.previous = previous.iter().find(|earlier| is_year_before(earlier, &loaded.report));
                let made = check_page(&page).into_bytes();
                self.write(output, &loaded.report, "html", Ok(made))?;
            }
            Format::Xlsx => {
                let made = marked::workbook(path, &loaded, &findings, output.language);
                self.write(output, &loaded.report, "xlsx", made)?;
            }
            Format::Csv => FindingsTable::new(output.language).write_findings(&findings, &mut *output.results)?,
            Format::Sarif => {
                self.sarif.push(SarifFile { path: file.to_owned(), outcome: Ok(findings.clone()) });
            }
        }
        if self.check.write_decisions.is_some() || self.check.apply.is_some() {
            let Loaded { report, figures_only, .. } = loaded;
            self.kept.push(Kept { report, findings, previous, figures_only });
        }
        Ok(())
    }

    /// Writes a page or a workbook to its file, or to standard output.
    fn write(
        &mut self,
        output: &mut Output<'_>,
        report: &Report,
        ending: &str,
        made: Result<Vec<u8>, Failure>,
    ) -> io::Result<()> {
        match made.and_then(|made| self.targets.write(report, ending, made)) {
            Ok(Some(printed)) => output.results.write_all(&printed)?,
            Ok(None) => {}
            Err(failure) => {
                let target = self.check.output.clone().unwrap_or_default();
                self.fail(output, &target.to_string_lossy(), &failure);
            }
        }
        Ok(())
    }

    /// The earlier reports that a report is checked against.
    ///
    /// Reports of earlier years that were given for one report alone are of its organ, whatever its name was then.
    fn previous(&mut self, report: &Report, alone: bool) -> Vec<Report> {
        let pick = if alone { earlier_as_given } else { earlier_by_name };
        let earlier = pick(report, &self.pool);
        for (report, file) in self.pool.iter().zip(&mut self.pool_files) {
            file.used |= earlier.iter().any(|earlier| std::ptr::eq(*earlier, report));
        }
        earlier.into_iter().cloned().collect()
    }

    /// What reports are checked against.
    fn context<'a>(&'a self, previous: &'a [Report], figures_only: bool) -> Context<'a> {
        Context {
            previous,
            policy: self.policy.clone(),
            figures_only,
            rules: &self.rules,
            every_outcome: self.check.outcomes || self.check.format == Format::Text,
        }
    }

    /// Checks a report against its earlier years, and puts the decisions that are about it to what was found.
    fn findings(&mut self, loaded: &Loaded, previous: &[Report]) -> Findings {
        self.checked.push(Whose::of(&loaded.report));
        let context = self.context(previous, loaded.figures_only);
        let mut findings = check_with(&loaded.report, &context);
        findings.add_places(&loaded.places);
        for file in &mut self.decisions {
            if file.what.fits(&findings) {
                findings.decide(&file.what);
                file.used = true;
            }
        }
        findings
    }

    /// The same of a corrected report: under the same policy, against the same earlier years, with the same decisions.
    fn findings_of_corrected(&self, kept: &Kept, corrected: &Report) -> Findings {
        let mut findings = check_with(corrected, &self.context(&kept.previous, kept.figures_only));
        for file in &self.decisions {
            if file.what.fits(&findings) {
                findings.decide(&file.what);
            }
        }
        findings
    }

    fn finish(mut self, output: &mut Output<'_>) -> io::Result<Status> {
        if self.check.format == Format::Sarif {
            let log = Sarif::with_rules(&self.sarif, output.language, &self.rules);
            print_json(output, &log, self.check.pretty)?;
        }
        if self.check.format == Format::Text && self.tally.is_of_many() {
            writeln!(output.results, "{}", Visible(&self.tally.told(output.language)))?;
        }
        self.tell_unused(output);
        if let (Some(choice), Some(file)) = (&self.check.apply, &self.check.output) {
            let again = |kept: &Kept, corrected: &Report| self.findings_of_corrected(kept, corrected);
            match write_corrected(file, &self.kept, choice, output.language, &again) {
                Ok(told) => told.iter().for_each(|line| say(Visible(line))),
                Err(failure) => self.fail(output, &file.to_string_lossy(), &failure),
            }
        }
        if let Some(path) = &self.check.write_decisions {
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

    /// Which earlier reports are taken although their organ is named differently.
    fn tell_renamed(&self, output: &Output<'_>, report: &Report) {
        let by_name = earlier_by_name(report, &self.pool);
        for other in earlier_as_given(report, &self.pool) {
            if by_name.iter().any(|named| std::ptr::eq(*named, other)) {
                continue;
            }
            let (Some(now), Some(then)) = (Whose::of(report).organ, Whose::of(other).organ) else { continue };
            let file = self.pool.iter().zip(&self.pool_files).find(|(pooled, _)| std::ptr::eq(*pooled, other));
            let told = Failure::unreadable(
                format!("这份以前年度的报告机关是“{then}”，与“{now}”名称不同，按同一机关对照。"),
                format!(
                    "the organ of this report of an earlier year is “{then}”, not “{now}”; they are compared as one"
                ),
            );
            output.fail(file.map_or("", |(_, against)| &against.file), &told);
        }
    }

    /// What was given and was about none of the reports.
    fn tell_unused(&self, output: &Output<'_>) {
        if !self.checked.is_empty() {
            for (report, file) in self.pool.iter().zip(&self.pool_files).filter(|(_, file)| !file.used && !file.of_many)
            {
                output.fail(&file.file, &not_used(&Whose::of(report), &self.checked));
            }
        }
        for file in self.decisions.iter().filter(|file| !file.used && !file.of_many) {
            let told = Failure::unreadable(
                "核实记录没有用上：所写的机关或者年度与所核对的报告不同。",
                "this decisions file was not used: its organ or year is not that of any report checked",
            );
            output.fail(&file.file, &told);
        }
    }
}

/// Whether a report is of the year before another's.
fn is_year_before(earlier: &Report, report: &Report) -> bool {
    earlier.year.zip(report.year).is_some_and(|(earlier, year)| earlier + 1 == year)
}

/// Whether a finding says what a note on reading says: each thing is told once.
fn is_told_by(note: &Note, findings: &Findings) -> bool {
    let rule = match note.code.key() {
        "row-omitted" => "structure.row-missing",
        "table-omitted" => "structure.section-missing",
        "table-repeated" => "structure.table-repeated",
        "table-cut" => "structure.table-cut",
        "embedded-differs" => "structure.embedded-differs",
        "organ-unknown" => "structure.organ-unknown",
        "year-unknown" => "structure.year-unknown",
        "year-disputed" => "structure.year-disputed",
        _ => return false,
    };
    findings.findings.iter().any(|finding| finding.rule == rule)
}

/// Why a report of an earlier year was not used.
fn not_used(other: &Whose, checked: &[Whose]) -> Failure {
    let because = |zh: String, en: String| {
        Failure::unreadable(
            format!("这份以前年度的报告没有用上：{zh}。"),
            format!("this report of an earlier year was not used: {en}"),
        )
    };
    let Some(year) = other.year else {
        return because(
            "没有写明年度，请写成“--previous 年度=文件”".to_owned(),
            "its year is not known; write `--previous YEAR=FILE`".to_owned(),
        );
    };
    let same = || checked.iter().filter(|whose| whose.organ.is_some() && whose.organ == other.organ);
    let relevant: Vec<&Whose> = if same().next().is_some() { same().collect() } else { checked.iter().collect() };
    let Some(latest) = relevant.iter().filter_map(|whose| whose.year).max() else {
        return because(
            "所核对的报告没有写明年度".to_owned(),
            "the year of the report checked is not known".to_owned(),
        );
    };
    if year >= latest {
        return because(
            format!("{year}年度不早于所核对的{latest}年度"),
            format!("{year} is not earlier than {latest}, the year of what was checked"),
        );
    }
    match &other.organ {
        Some(organ) => because(
            format!("机关是“{organ}”，与所核对的不同"),
            format!("its organ is “{organ}”, not that of what was checked"),
        ),
        None => because(
            "没有写明机关，不能确定属于哪个机关".to_owned(),
            "it does not name its organ, and whose it is cannot be told".to_owned(),
        ),
    }
}

fn nameless() -> Failure {
    Failure::unreadable(
        "这份以前年度的报告没有写明机关，而核对的不止一份，不能确定属于哪个机关，没有用上。",
        "this report of an earlier year does not name its organ and several reports are checked; whose it is cannot be told, and it was not used",
    )
}
