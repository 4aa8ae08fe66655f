//! `ogi review`

mod checker;

use std::collections::BTreeSet;
use std::io;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta};
use clap::Args;
use ogi::corpus::{
    History, Register, Review as Reviewed, ReviewBuilder, ReviewFinding, ReviewFolder, ReviewFolderError,
    ReviewOptions, ReviewPages, Reviewed as OneReviewed, ReviewedOrgan, sha256,
};
use ogi::model::{Language, Localized, Message, Visible};
use ogi::publish::{Notice, NoticeOptions, PublishError};
use ogi::serialize::MAX_REPORT_BYTES;
use ogi::validate::Policy;

use self::checker::{Checked, Checker};
use crate::command::publish::FOR_NOTICES;
use crate::failure::Failure;
use crate::files::{Files, Found, find_one};
use crate::folder_store::{FolderStore, NotOpened, is_written_by_reviews};
use crate::input::{About, Piece, Pieces, bytes, only_report, source_name};
use crate::laid_down::CheckedWith;
use crate::output::{Output, say};
use crate::progress::Progress;
use crate::workers::in_order_apart;
use crate::{ErrorFormat, FOR_PROGRAMS, FailOn, Status, input};

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

    #[command(flatten)]
    with: CheckedWith,

    /// 公布的本级报告，同其他报告一样审核；不写的，取各文件中本级政府的报告。 The published report of the area, which is reviewed like the others;
    /// by default that of its government among the files.
    #[arg(long, value_name = "REPORT")]
    area: Option<PathBuf>,

    /// 以哪一天为准：到这一天没有收到的为未报；默认为今天。 The day that counts: what was not received by then is missing; by default today.
    #[arg(long, value_name = "DATE")]
    as_of: Option<NaiveDate>,

    /// 审核哪个年度的报告；默认为 --as-of 的上一年。 Which year's reports to review; by default the year before that of --as-of.
    #[arg(long)]
    year: Option<u16>,

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

/// A run under way.
struct Run<'a> {
    review: &'a Review,
    language: Language,
    builder: ReviewBuilder<'a>,
    folder: ReviewFolder<FolderStore>,
    /// Which decisions were about a report.
    decided_by: BTreeSet<usize>,
    status: Status,
}

/// Why a run stops.
enum Stop {
    /// The folder cannot be written.
    Folder(io::Error),
    /// A page, a notice or a workbook cannot be made.
    Made(PublishError),
    /// The year that nobody named is not that of the reports.
    Year(Failure),
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
        let (register, options) = match self.laid_down(output) {
            Ok(laid) => laid,
            Err(status) => return Ok(status),
        };
        let laid_down = match self.with.read(output) {
            Ok(laid_down) => laid_down,
            Err(status) => return Ok(status),
        };
        let area = match self.area.as_deref().map(|area| (area, only_report(area, &About::default()))) {
            None => None,
            Some((area, Ok(loaded))) => Some((area, loaded)),
            Some((area, Err(failure))) => return Ok(output.fail(&area.to_string_lossy(), &failure)),
        };
        let (history, language) = (History::new(&register), output.language);
        let mut checker = Checker { history, laid_down, notice: self.notice(options.as_of), language };
        let folder = match self.folder(options.year, output) {
            Ok(folder) => folder,
            Err(status) => return Ok(status),
        };
        let mut run = Run {
            review: &self,
            language: output.language,
            builder: ReviewBuilder::new(
                &register,
                ReviewOptions { policy: checker.laid_down.policy.clone(), ..options },
            ),
            folder,
            decided_by: BTreeSet::new(),
            status: self.read_previous(output, &mut checker.history),
        };
        let of_area = area.map(|(file, loaded)| checker.check(file, loaded));
        let (done, status) = match run.read(of_area, output, &checker) {
            Ok(()) => run.finish(output, &checker),
            Err(stop) => (Err(stop), run.status),
        };
        match done {
            Err(stop) => Ok(status.max(output.fail(&self.output.to_string_lossy(), &stopped(stop)))),
            Ok(review) => {
                output.results.write_all(review.text(output.language).as_bytes())?;
                let (word, page) = (output.language.choose("总览：", "Overview: "), self.output.join("overview.html"));
                writeln!(output.results, "{word}{}", Visible(&page.to_string_lossy()))?;
                Ok(status)
            }
        }
    }

    /// Reads the register, and what the review is about but for the policy.
    fn laid_down(&self, output: &Output<'_>) -> Result<(Register, ReviewOptions), Status> {
        let refused = |failure| output.fail(&self.register.to_string_lossy(), &failure);
        let csv = bytes(&self.register, MAX_REPORT_BYTES).map_err(refused)?;
        let register = Register::read(&csv).map_err(|error| {
            let [zh, en] = [Language::Zh, Language::En].map(|language| error.localized(language).into_owned());
            refused(Failure::unreadable(zh, en))
        })?;
        let as_of = self.as_of.unwrap_or_else(today);
        let options = ReviewOptions {
            year: self.year.or_else(|| u16::try_from(as_of.year() - 1).ok()).unwrap_or_default(),
            as_of,
            due: self.due,
            policy: Policy::default(),
            register_source: self.register.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            register_sha256: sha256(&csv),
        };
        Ok((register, options))
    }

    fn read_previous(&self, output: &Output<'_>, history: &mut History<'_>) -> Status {
        let mut status = Status::Fine;
        for named in &self.with.previous {
            let found = find_one(named);
            status = status.max(output.tell_found(&found));
            for path in found.files {
                for loaded in input::previous(path.as_os_str(), &About::default()) {
                    match loaded {
                        Ok(loaded) => history.push(loaded.report),
                        Err(failure) => status = status.max(output.fail(&path.to_string_lossy(), &failure)),
                    }
                }
            }
        }
        status
    }

    fn folder(&self, year: u16, output: &Output<'_>) -> Result<ReviewFolder<FolderStore>, Status> {
        let path = self.output.to_string_lossy();
        let store = FolderStore::open(&self.output).map_err(|error| match error {
            NotOpened::Busy => output.fail(&path, &busy()),
            NotOpened::Refused(error) => output.fail(&path, &Failure::not_written(&error)),
        })?;
        ReviewFolder::begin(store, year, self.force).map_err(|error| {
            let failure = match error {
                ReviewFolderError::Store(error) => stopped(Stop::Folder(error)),
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
            .chain(&self.with.policy)
            .chain(&self.with.rules)
            .chain(&self.with.decisions)
            // It is taken in by itself.
            .chain(&self.area)
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

    /// Takes in the report of the area; reads and checks every other on several threads, and writes its pages in the order of the input.
    fn read(&mut self, of_area: Option<Checked>, output: &Output<'_>, checker: &Checker<'_>) -> Result<(), Stop> {
        if let Some(checked) = of_area {
            let pages = self.builder.push_area(reviewed(&checked));
            self.write(checked, pages, output)?;
        }
        let found = self.review.without_our_own(self.review.files.find());
        self.status = self.status.max(output.tell_found(&found));
        for (path, failure) in &found.failures {
            self.builder.push_unreadable(&source_name(path), failure.message.clone());
        }
        let about = About::default();
        let check = |piece: Piece| {
            let (file, bytes) = (Arc::clone(&piece.file), piece.bytes);
            let check = |loaded| checker.check(&file, loaded);
            let reports: Vec<_> = piece.read(Some(&about)).map(|loaded| loaded.map(check)).collect();
            (file, bytes, reports)
        };
        let mut progress = Progress::over(&found, output);
        in_order_apart(found.threads, Pieces::of(&found.files), check, |(file, bytes, reports)| {
            progress.add(reports.len(), bytes);
            reports.into_iter().try_for_each(|report| self.take(&source_name(&file), report, output))
        })?;
        Ok(())
    }

    /// Takes in what became of one report.
    fn take(&mut self, file: &str, checked: Result<Checked, Failure>, output: &Output<'_>) -> io::Result<()> {
        let checked = match checked {
            Ok(checked) => checked,
            Err(failure) => {
                self.fail(output, file, &failure);
                self.builder.push_unreadable(file, failure.message);
                return Ok(());
            }
        };
        let pages = self.builder.push(reviewed(&checked));
        self.write(checked, pages, output)
    }

    /// Writes what belongs to a report that was taken in.
    fn write(&mut self, checked: Checked, pages: Option<ReviewPages>, output: &Output<'_>) -> io::Result<()> {
        self.decided_by.extend(&checked.decided_by);
        let Some(pages) = pages else { return Ok(()) };
        self.folder.put(&pages.check, checked.page.as_bytes())?;
        match (pages.notice, checked.notice) {
            (Some(name), Some(Ok(notice))) => {
                self.folder.put(&name, &notice)?;
            }
            (Some(name), Some(Err(error))) => self.fail(output, &name, &not_made(&error)),
            _ => {}
        }
        if let Some(obsolete) = &pages.obsolete {
            self.folder.withdraw(obsolete);
        }
        Ok(())
    }

    /// Puts it all together: the reminders, the overviews, and last the review as data.
    fn finish(mut self, output: &Output<'_>, checker: &Checker<'_>) -> (Result<Reviewed, Stop>, Status) {
        checker.laid_down.tell_unused(&self.decided_by, output);
        if let Some(failure) = other_year(&self.builder) {
            // Everybody would be told to hand in what was handed in.
            if self.review.year.is_none() {
                return (Err(Stop::Year(failure)), self.status);
            }
            output.fail("ogi review", &failure);
        }
        let mut review = self.builder.finish(self.folder.earlier());
        let mut written = || {
            write_reminders(&mut self.folder, &review, &checker.notice)?;
            self.folder.put("overview.html", review.html(self.language).as_bytes())?;
            self.folder.put("overview.xlsx", &review.xlsx(self.language)?)?;
            Ok(self.folder.finish(&mut review)?)
        };
        let finished = match written() {
            Ok(finished) => finished,
            Err(stop) => return (Err(stop), self.status),
        };
        let mut status = self.status;
        for name in finished.not_ours {
            status = status.max(output.fail(&self.review.output.join(name).to_string_lossy(), &not_ours()));
        }
        let removed = if output.errors == ErrorFormat::Text { finished.removed } else { Vec::new() };
        for name in removed {
            say(self.language.choose(
                format!("已删除不再需要的文件：{}", Visible(&name)),
                format!("Removed, since it is no longer needed: {}", Visible(&name)),
            ));
        }
        let fail_on = self.review.fail_on;
        let counts = |finding: &ReviewFinding| !finding.is_confirmed() && fail_on.includes(finding.severity);
        if review.findings().any(counts) {
            status = status.max(Status::Found);
        }
        (Ok(review), status)
    }
}

/// Writes a reminder to every organ that is overdue, one after the other, made on another thread.
fn write_reminders(
    folder: &mut ReviewFolder<FolderStore>,
    review: &Reviewed,
    options: &NoticeOptions,
) -> Result<(), Stop> {
    let reminders: Vec<_> = review.reminders().collect();
    let made = |(organ, name): (&ReviewedOrgan, _)| {
        let notice = Notice::of_missing(&organ.organ.name, review.year, organ.deadline(), options);
        (name, notice.docx())
    };
    let mut not_made = None;
    let written = in_order_apart(NonZero::<usize>::MIN, reminders.into_iter(), made, |(name, docx)| match docx {
        Ok(docx) => folder.put(name, &docx).map(drop),
        Err(error) => {
            not_made = Some(error);
            Err(io::ErrorKind::Other.into())
        }
    });
    match not_made {
        Some(error) => Err(Stop::Made(error)),
        None => Ok(written?),
    }
}

/// A report as the review takes it.
fn reviewed(checked: &Checked) -> OneReviewed<'_> {
    let Checked { report, findings, source, has_previous_year, .. } = checked;
    OneReviewed { report, findings, source, has_previous_year: *has_previous_year }
}

/// The day it is in China, eight hours ahead of universal time: deadlines are days there.
fn today() -> NaiveDate {
    let seconds = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let in_china = i64::try_from(seconds).unwrap_or_default() + TimeDelta::hours(8).num_seconds();
    DateTime::from_timestamp(in_china, 0).map_or_else(NaiveDate::default, |now| now.date_naive())
}

/// That more reports are of another year than of the one reviewed.
fn other_year(builder: &ReviewBuilder<'_>) -> Option<Failure> {
    let year = builder.options().year;
    let (other, count) = builder.other_years().into_iter().max_by_key(|(_, count)| *count)?;
    (count > builder.reports_of_the_year()).then(|| {
        Failure::usage(
            format!(
                "审核的是{year}年度，而收到的报告中有 {count} 份是{other}年度的；要审核哪个年度，请用 --year 写明。"
            ),
            format!(
                "the year reviewed is {year}, but {count} reports are for {other}; say with --year which one to review"
            ),
        )
    })
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

/// Why a run stopped, and what to do then.
fn stopped(stop: Stop) -> Failure {
    match stop {
        Stop::Folder(error) => {
            let Failure { message: Message { zh, en }, .. } = Failure::not_written(&error);
            Failure::unreadable(
                format!("{zh}已写好的文件是完整的；排除原因后用同样的命令再运行一次，从中断处继续。"),
                format!(
                    "{en}. The files already written are whole; when the cause is removed, run the same command again, and it goes on from there."
                ),
            )
        }
        Stop::Made(error) => not_made(&error),
        Stop::Year(failure) => failure,
    }
}

fn not_made(error: &PublishError) -> Failure {
    Failure::unreadable(error.zh(), error.to_string())
}
