//! `ogi review`

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta};
use clap::Args;
use ogi::corpus::{
    History, Register, Review as Reviewed, ReviewBuilder, ReviewFinding, ReviewFolder, ReviewFolderError,
    ReviewOptions, Reviewed as OneReviewed,
};
use ogi::model::{Language, Localized, Message, Report, Visible};
use ogi::publish::{Checked, Notice, NoticeOptions, PublishError, check_page};
use ogi::serialize::MAX_REPORT_BYTES;
use ogi::validate::{Context, DecisionsFile, Findings, OwnRule, Policy, check_with};

use crate::command::publish::FOR_NOTICES;
use crate::failure::Failure;
use crate::files::{Files, Found, find_one};
use crate::folder_store::{FolderStore, NotOpened, is_written_by_reviews};
use crate::input::{About, Loaded, bytes};
use crate::output::{Output, say};
use crate::{ErrorFormat, FOR_PROGRAMS, FailOn, Status, beside, input};

#[derive(Args)]
pub(crate) struct Review {
    #[command(flatten)]
    files: Files,

    /// 机关名册：organs.csv 或者 JSON。 The register of organs: organs.csv or JSON.
    #[arg(long, value_name = "FILE")]
    register: PathBuf,

    /// 写到哪个文件夹。再次运行时，只替换其中 review.json 所列的文件。 The folder to write into. Run again, it replaces only the files that the
    /// review.json in there lists.
    #[arg(long, short, value_name = "FOLDER")]
    output: PathBuf,

    /// 上一年度或者更早的报告，文件、文件夹或者 @清单，可多次使用。 Reports of earlier years: a file, a folder or @LIST, repeatable.
    #[arg(long, value_name = "IN")]
    previous: Vec<OsString>,

    /// 以哪一天为准：到这一天没有收到的为未报；默认为今天。 The day that counts: what was not received by then is missing; by default today.
    #[arg(long, value_name = "DATE")]
    as_of: Option<NaiveDate>,

    /// 审核哪个年度的报告；默认为 --as-of 的上一年。 Which year's reports to review; by default the year before that of --as-of.
    #[arg(long)]
    year: Option<u16>,

    /// 主管部门的核对口径，同 ogi check。 The policy to check under, as for ogi check.
    #[arg(long, value_name = "FILE|supervisor")]
    policy: Option<PathBuf>,

    /// 核实记录，同 ogi check。 Decisions files, as for ogi check.
    #[arg(long, value_name = "FILE|FOLDER")]
    decisions: Vec<PathBuf>,

    /// 自定规则，同 ogi check。 Rules of your own, as for ogi check.
    #[arg(long, value_name = "FILE")]
    rules: Vec<PathBuf>,

    /// 文件夹中不是审核写出的、或者写出后改动过的文件，也替换。 Also write over files in the folder that no review wrote, or that were changed
    /// since.
    #[arg(long)]
    force: bool,

    /// 要求各机关在哪一天前答复，如 2026-02-10。 By when the organs are asked to answer, such as 2026-02-10.
    #[arg(long, value_name = "DATE", help_heading = FOR_NOTICES)]
    due: Option<NaiveDate>,

    /// 发出通知的机关。 Who sends the notices.
    #[arg(long, value_name = "NAME", help_heading = FOR_NOTICES)]
    issued_by: Option<String>,

    /// 有什么程度的问题时，退出状态为 1。 Which findings make the exit status 1.
    #[arg(long, value_enum, default_value_t = FailOn::Error, help_heading = FOR_PROGRAMS)]
    fail_on: FailOn,
}

/// Decisions about the findings of a report, and the file they were read from.
struct Decided {
    file: String,
    decisions: DecisionsFile,
    used: bool,
    /// It is one of a folder, which may hold more than is reviewed now.
    of_many: bool,
}

/// What everything is checked against.
struct Laid {
    policy: Policy,
    rules: Vec<OwnRule>,
    decisions: Vec<Decided>,
}

/// A run under way.
struct Run<'a> {
    review: &'a Review,
    language: Language,
    history: History<'a>,
    laid: Laid,
    folder: ReviewFolder<FolderStore>,
    status: Status,
}

/// Why a run stops.
enum Stop {
    /// The folder cannot be written.
    Folder(io::Error),
    /// A page, a notice or a workbook cannot be made.
    Made(PublishError),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Folder(error)
    }
}

impl From<PublishError> for Stop {
    fn from(error: PublishError) -> Self {
        Self::Made(error)
    }
}

impl Review {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        let (register, options, laid) = match self.laid_down(output) {
            Ok(laid) => laid,
            Err(status) => return Ok(status),
        };
        let folder = match self.folder(options.year, output) {
            Ok(folder) => folder,
            Err(status) => return Ok(status),
        };
        let language = output.language;
        let mut builder = ReviewBuilder::new(&register, options);
        let mut run =
            Run { review: &self, language, history: History::new(&register), laid, folder, status: Status::Fine };
        run.read_previous(output);
        match run.read(output, &mut builder).and_then(|()| run.finish(output, builder)) {
            Err(stop) => {
                let (file, status) = (self.output.to_string_lossy(), run.status);
                Ok(status.max(output.fail(&file, &stopped(&stop))))
            }
            Ok(review) => {
                output.results.write_all(review.text(language).as_bytes())?;
                let (word, page) = (language.choose("总览：", "Overview: "), self.output.join("overview.html"));
                writeln!(output.results, "{word}{}", Visible(&page.to_string_lossy()))?;
                Ok(run.status)
            }
        }
    }

    /// Reads what everything is checked against; where any of it cannot be read, nothing is reviewed.
    fn laid_down(&self, output: &Output<'_>) -> Result<(Register, ReviewOptions, Laid), Status> {
        let refused = |path: &Path| {
            let file = path.to_string_lossy().into_owned();
            move |failure: Failure| output.fail(&file, &failure)
        };
        let register_bytes = bytes(&self.register, MAX_REPORT_BYTES).map_err(refused(&self.register))?;
        let register = Register::read(&register_bytes).map_err(|error| {
            let [zh, en] = [Language::Zh, Language::En].map(|language| error.localized(language).into_owned());
            refused(&self.register)(Failure::unreadable(zh, en))
        })?;
        let mut rules: Vec<OwnRule> = Vec::new();
        for file in &self.rules {
            rules.extend(beside::read_rules(file, &rules).map_err(refused(file))?);
        }
        let policy = match &self.policy {
            Some(file) => beside::read_policy(file, &rules).map_err(refused(file))?,
            None => Policy::default(),
        };
        let mut decisions = Vec::new();
        for path in &self.decisions {
            let of_many = path.is_dir();
            for file in beside::decisions_files(path).map_err(refused(path))? {
                let read = beside::read_decisions(&file).map_err(refused(&file))?;
                let file = file.to_string_lossy().into_owned();
                decisions.push(Decided { file, decisions: read, used: false, of_many });
            }
        }
        let as_of = self.as_of.unwrap_or_else(today);
        let year = self.year.or_else(|| u16::try_from(as_of.year() - 1).ok()).unwrap_or_default();
        let options = ReviewOptions {
            year,
            as_of,
            due: self.due,
            policy: policy.clone(),
            register_source: shown_name(&self.register),
            register_sha256: ogi::corpus::sha256(&register_bytes),
        };
        Ok((register, options, Laid { policy, rules, decisions }))
    }

    fn folder(&self, year: u16, output: &Output<'_>) -> Result<ReviewFolder<FolderStore>, Status> {
        let path = self.output.to_string_lossy();
        let store = FolderStore::open(&self.output).map_err(|error| match error {
            NotOpened::Busy => output.fail(&path, &busy()),
            NotOpened::Refused(error) => output.fail(&path, &Failure::not_written(&error)),
        })?;
        ReviewFolder::begin(store, year, self.force).map_err(|error| {
            let failure = match error {
                ReviewFolderError::Store(error) => stopped(&Stop::Folder(error)),
                ReviewFolderError::OtherYear(other) => Failure::usage(
                    format!("这个文件夹中是{other}年度的审核，不能写入{year}年度的；请另用一个文件夹。"),
                    format!("this folder holds the review of {other}, not of {year}; name another folder"),
                ),
                ReviewFolderError::NotAReview(error) => Failure::usage(
                    format!("其中的 review.json {}；请另用一个文件夹，或者用 --force 替换。", error.localized(Language::Zh)),
                    format!("the review.json in it cannot be used: {error}; name another folder, or write over it with --force"),
                ),
                _ => Failure::usage("这个文件夹不能使用。", "this folder cannot be used"),
            };
            output.fail(&path, &failure)
        })
    }

    /// What was found, without what this command writes and what it is given beside the reports: the folder of the review, the register
    /// and the like may lie among them.
    fn without_our_own(&self, found: Found) -> Found {
        let canonical = |path: &Path| path.canonicalize().ok();
        let folder = canonical(&self.output);
        let beside: Vec<PathBuf> = std::iter::once(&self.register)
            .chain(&self.policy)
            .chain(&self.rules)
            .chain(&self.decisions)
            .filter_map(|path| canonical(path))
            .collect();
        let is_own = |path: &PathBuf| {
            canonical(path).is_some_and(|path| {
                let within = folder.as_ref().and_then(|folder| path.strip_prefix(folder).ok());
                within.is_some_and(is_written_by_reviews) || beside.iter().any(|beside| path.starts_with(beside))
            })
        };
        Found { files: found.files.into_iter().filter(|path| !is_own(path)).collect(), ..found }
    }

    /// What stands on every notice. Official notices are in Chinese.
    fn notice(&self, as_of: NaiveDate) -> NoticeOptions {
        let mut options = NoticeOptions::default();
        (options.due, options.issued_by, options.issued_on) = (self.due, self.issued_by.clone(), Some(as_of));
        options
    }
}

impl Run<'_> {
    fn fail(&mut self, output: &Output<'_>, file: &str, failure: &Failure) {
        self.status = self.status.max(output.fail(file, failure));
    }

    fn read_previous(&mut self, output: &Output<'_>) {
        for named in &self.review.previous {
            let found = find_one(named);
            self.status = self.status.max(output.tell_found(&found));
            for path in found.files {
                for loaded in input::previous(path.as_os_str(), &About::default()) {
                    match loaded {
                        Ok(loaded) => self.history.push(loaded.report),
                        Err(failure) => self.fail(output, &path.to_string_lossy(), &failure),
                    }
                }
            }
        }
    }

    /// Reads and checks every report, and writes its pages.
    fn read(&mut self, output: &Output<'_>, builder: &mut ReviewBuilder<'_>) -> Result<(), Stop> {
        let found = self.review.without_our_own(self.review.files.find());
        self.status = self.status.max(output.tell_found(&found));
        for (path, failure) in &found.failures {
            builder.push_unreadable(&source_name(path), failure.message.clone());
        }
        for path in &found.files {
            let file = &*source_name(path);
            for loaded in input::reports(path, &About::default()) {
                match loaded {
                    Ok(loaded) => self.report(&loaded, file, builder)?,
                    Err(failure) => {
                        self.fail(output, file, &failure);
                        builder.push_unreadable(file, failure.message);
                    }
                }
            }
        }
        Ok(())
    }

    fn report(&mut self, loaded: &Loaded, file: &str, builder: &mut ReviewBuilder<'_>) -> Result<(), Stop> {
        let source = &loaded.named(file);
        let report = &loaded.report;
        let previous = self.history.before(report);
        let findings = self.laid.check(loaded, &previous);
        let before = previous.iter().find(|earlier| is_year_before(earlier, report));
        let has_previous_year = before.is_some();
        let reviewed = OneReviewed { report, findings: &findings, source, has_previous_year };
        let Some(pages) = builder.push(reviewed) else { return Ok(()) };
        let mut page = Checked::new(report, &findings);
        (page.language, page.source, page.previous) = (self.language, Some(source.as_str()), before);
        self.folder.put(&pages.check, check_page(&page).as_bytes())?;
        if let Some(name) = &pages.notice {
            let options = self.review.notice(builder.options().as_of);
            self.folder.put(name, &Notice::of(report, &findings, &options).docx()?)?;
        }
        if let Some(obsolete) = &pages.obsolete {
            self.folder.withdraw(obsolete);
        }
        Ok(())
    }

    /// Puts it all together: the reminders, the overviews, and last the review as data.
    fn finish(&mut self, output: &Output<'_>, builder: ReviewBuilder<'_>) -> Result<Reviewed, Stop> {
        for decided in self.laid.decisions.iter().filter(|decided| !decided.used && !decided.of_many) {
            output.fail(&decided.file, &not_used());
        }
        tell_other_years(output, &builder);
        let mut review = builder.finish(self.folder.earlier());
        let options = self.review.notice(review.as_of);
        for (organ, name) in review.reminders() {
            let notice = Notice::of_missing(&organ.organ.name, review.year, organ.deadline(), &options);
            self.folder.put(name, &notice.docx()?)?;
        }
        self.folder.put("overview.html", review.html(self.language).as_bytes())?;
        self.folder.put("overview.xlsx", &review.xlsx(self.language)?)?;
        let finished = self.folder.finish(&mut review)?;
        for name in finished.not_ours {
            self.fail(output, &self.review.output.join(name).to_string_lossy(), &not_ours());
        }
        let removed = if output.errors == ErrorFormat::Text { finished.removed } else { Vec::new() };
        for name in removed {
            say(self.language.choose(
                format!("已删除不再需要的文件：{}", Visible(&name)),
                format!("Removed, since it is no longer needed: {}", Visible(&name)),
            ));
        }
        let counts =
            |finding: &ReviewFinding| !finding.is_confirmed() && self.review.fail_on.includes(finding.severity);
        if review.findings().any(counts) {
            self.status = self.status.max(Status::Found);
        }
        Ok(review)
    }
}

impl Laid {
    /// Checks a report, and puts the decisions that are about it to what was found.
    fn check(&mut self, loaded: &Loaded, previous: &[Report]) -> Findings {
        let context = Context {
            previous,
            policy: self.policy.clone(),
            figures_only: loaded.figures_only,
            rules: &self.rules,
            every_outcome: false,
        };
        let mut findings = check_with(&loaded.report, &context);
        findings.add_places(&loaded.places);
        for decided in &mut self.decisions {
            if decided.decisions.fits(&findings) {
                findings.decide(&decided.decisions);
                decided.used = true;
            }
        }
        findings
    }
}

/// Whether a report is of the year before another's.
fn is_year_before(earlier: &Report, report: &Report) -> bool {
    earlier.year.zip(report.year).is_some_and(|(earlier, year)| earlier + 1 == year)
}

/// The day it is in China, eight hours ahead of universal time: deadlines are days there.
fn today() -> NaiveDate {
    let seconds = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let in_china = i64::try_from(seconds).unwrap_or_default() + TimeDelta::hours(8).num_seconds();
    DateTime::from_timestamp(in_china, 0).map_or_else(|| NaiveDate::default() + Days::new(0), |now| now.date_naive())
}

/// What a file is called in the review: its path as it was given, with `/` between folders.
fn source_name(path: &Path) -> String {
    let name = path.to_string_lossy();
    if cfg!(windows) { name.replace('\\', "/") } else { name.into_owned() }
}

fn shown_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Says that reports are of another year than the one reviewed, where most of them are.
fn tell_other_years(output: &Output<'_>, builder: &ReviewBuilder<'_>) {
    let year = builder.options().year;
    let others = builder.other_years();
    let Some((other, count)) = others.into_iter().max_by_key(|(_, count)| *count) else { return };
    if count > builder.reports_of_the_year() {
        let failure = Failure::usage(
            format!(
                "审核的是{year}年度，而收到的报告中有 {count} 份是{other}年度的；如要审核{other}年度，请加 --year {other}。"
            ),
            format!(
                "the year reviewed is {year}, but {count} reports are for {other}; to review that year, add --year {other}"
            ),
        );
        output.fail("ogi review", &failure);
    }
}

fn not_used() -> Failure {
    Failure::unreadable(
        "核实记录没有用上：所写的机关或者年度与所审核的报告不同。",
        "this decisions file was not used: its organ or year is not that of any report reviewed",
    )
}

fn not_ours() -> Failure {
    Failure::usage(
        "这个文件不是审核写出的，或者写出后改动过，没有替换；请移走，或者用 --force 替换。",
        "no review wrote this file, or it was changed since, and it was not written over; move it, or write over it with --force",
    )
}

fn busy() -> Failure {
    Failure::usage(
        "另一次审核正在写入这个文件夹；请等它结束，或者另用一个文件夹。",
        "another run is writing into this folder; wait until it is over, or name another folder",
    )
}

/// A folder that could not be written, and what to do then.
fn stopped(stop: &Stop) -> Failure {
    match stop {
        Stop::Folder(error) => {
            let Failure { message: Message { zh, en }, .. } = Failure::not_written(error);
            Failure::unreadable(
                format!("{zh}已写好的文件是完整的；排除原因后用同样的命令再运行一次，从中断处继续。"),
                format!(
                    "{en}. The files already written are whole; when the cause is removed, run the same command again, and it goes on from there."
                ),
            )
        }
        Stop::Made(error) => Failure::unreadable(error.zh(), error.to_string()),
    }
}
