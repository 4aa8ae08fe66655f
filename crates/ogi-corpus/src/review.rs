//! What a supervising office does in January: every report checked, who is missing, late, twice, what was mended since.

mod changes;
mod counts;
mod data;
mod first;
mod folder;
mod page;
#[cfg(feature = "schema")]
mod schema;
mod store;
mod text;
mod words;
#[cfg(feature = "xlsx")]
mod workbook;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use ogi_model::{Level, Message, Organ, OrganKind, Report, SchemaVersion, Sha256, Undecided};
use ogi_publish::file_stem;
use ogi_validate::{Deadline, DeadlineSetBy, Findings, Policy, RULE_SET, Tool, deadline};

pub use changes::{EarlierReview, NotAReview};
pub use data::{
    ComparedWith, FindingChange, NotRechecked, NotRecheckedReason, Review, ReviewCounts, ReviewFile, ReviewFinding,
    ReviewStatus, ReviewedArea, ReviewedOrgan, ReviewedRegister, ReviewedReport, ReviewedVersion, ReviewedVersions,
    RuleTally, SetAside, UnmatchedInReview, UnreadableInput,
};
pub use first::{FirstStep, FirstStepItem};
pub use folder::{Finished, Put, ReviewFolder, ReviewFolderError, sha256};
#[cfg(feature = "schema")]
pub use schema::review_schema;
pub use store::{Store, is_temporary, temporary_name};

use crate::column::Column;
use crate::register::{Matching, Register, RegisteredOrgan};
use crate::rollup::{AreaFinding, AreaTotals, NotCountedReason, OrganRef, Rollup, UnmatchedReason};
use crate::versions::{ChosenBy, Version};

/// What a review is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewOptions {
    /// The year whose reports are reviewed.
    pub year: u16,
    /// The day that counts: what was not received by then is missing.
    pub as_of: NaiveDate,
    /// By when the organs are asked to answer.
    pub due: Option<NaiveDate>,
    /// The policy that reports were checked under; it may set deadlines of its own.
    pub policy: Policy,
    /// The file of the register.
    pub register_source: String,
    /// The SHA-256 of the file of the register.
    pub register_sha256: Sha256,
}

/// A report that was checked.
#[derive(Clone, Copy, Debug)]
pub struct Reviewed<'a> {
    /// The report.
    pub report: &'a Report,
    /// What was found in it.
    pub findings: &'a Findings,
    /// Where it was read.
    pub source: &'a str,
    /// Whether it was checked against the report of the year before.
    pub has_previous_year: bool,
}

/// The files that belong to a report just taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewPages {
    /// The file of its check page.
    pub check: String,
    /// The file of the notice to its organ; nothing where none is needed.
    pub notice: Option<String>,
    /// The file of a notice about an earlier version, which no longer counts.
    pub obsolete: Option<String>,
}

/// Takes checked reports one by one, and keeps of each what a review tells: not the report itself.
///
/// ```
/// use ogi_corpus::{Register, ReviewBuilder, ReviewOptions, ReviewStatus, Reviewed};
/// use ogi_model::{Edition, Organ, Report};
/// use ogi_validate::{Policy, check};
///
/// let register = Register::from_csv("id,name,level,kind,parent\n1,甲县人民政府,county,government,\n\
///     2,甲县教育局,county,department,1\n3,甲县民政局,county,department,1\n".as_bytes())?;
/// let options = ReviewOptions {
///     year: 2024,
///     as_of: "2025-02-05".parse()?,
///     due: None,
///     policy: Policy::default(),
///     register_source: "organs.csv".into(),
///     register_sha256: "0".repeat(64).parse()?,
/// };
/// let mut builder = ReviewBuilder::new(&register, options);
/// let organ = Organ { name: "甲县教育局".into(), ..Organ::default() };
/// let report = Report { year: Some(2024), organ: Some(organ), ..Report::blank(Edition::LATEST) };
/// let findings = check(&report);
/// let pages = builder.push(Reviewed { report: &report, findings: &findings, source: "1.docx", has_previous_year: false });
/// assert_eq!(pages.expect("it counts").check, "check/2024-甲县教育局.html");
///
/// let review = builder.finish(None);
/// assert_eq!(review.organs[2].status, ReviewStatus::Missing);
/// assert_eq!(review.organs[2].days_late, Some(5));
/// assert_eq!(review.organs[0].days_late, None, "a county's own report is due by 31 March");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct ReviewBuilder<'r> {
    register: &'r Register,
    options: ReviewOptions,
    rollup: Rollup<'r>,
    /// What files of each organ are called, without folder and ending.
    stems: Vec<String>,
    taken: BTreeSet<String>,
    rows: BTreeMap<usize, Row>,
    unmatched: Vec<UnmatchedInReview>,
    /// The figures of the reports that could not be matched, in the same order.
    unmatched_columns: Vec<Column>,
    set_aside: Vec<SetAside>,
    unreadable: Vec<UnreadableInput>,
}

/// The reports of an organ.
#[derive(Clone, Debug, Default)]
struct Row {
    versions: Vec<Kept>,
    /// Which of them counts, how that is known, and what was found in it.
    best: Option<(usize, Option<ChosenBy>, ReviewedReport)>,
}

/// What is kept of a version.
#[derive(Clone, Debug)]
struct Kept {
    source: String,
    version: Version,
    column: Column,
    handed_in: Option<NaiveDate>,
    signed: Option<NaiveDate>,
}

/// A date of publication so long after the deadline, of what was signed in time, is that of a page that was moved.
const RESTAMPED: i64 = 180;

impl<'r> ReviewBuilder<'r> {
    /// Starts with nothing.
    pub fn new(register: &'r Register, options: ReviewOptions) -> Self {
        let mut taken = BTreeSet::new();
        let stem = |organ: &RegisteredOrgan| numbered(&file_stem(Some(&organ.name), Some(options.year)), &mut taken);
        let stems = register.organs().iter().map(stem).collect();
        Self {
            register,
            rollup: Rollup::new(register, Some(options.year)).under(options.policy.clone()),
            options,
            stems,
            taken,
            rows: BTreeMap::new(),
            unmatched: Vec::new(),
            unmatched_columns: Vec::new(),
            set_aside: Vec::new(),
            unreadable: Vec::new(),
        }
    }

    /// Takes a report; gives the files that belong to it, unless another version counts or it is no part of the review. A later version
    /// that counts instead has the same files.
    pub fn push(&mut self, reviewed: Reviewed<'_>) -> Option<ReviewPages> {
        self.rollup.push(reviewed.report, reviewed.source);
        self.file(reviewed)
    }

    /// Takes the report that was published for the area: it is reviewed as any other, and the totals are held against it. Without one, they
    /// are held against that of the area's government among the others.
    pub fn push_area(&mut self, reviewed: Reviewed<'_>) -> Option<ReviewPages> {
        self.rollup.push_area(reviewed.report, reviewed.source);
        self.file(reviewed)
    }

    /// Puts a report to its organ, or to those that could not be matched.
    fn file(&mut self, reviewed: Reviewed<'_>) -> Option<ReviewPages> {
        let report = reviewed.report;
        let (reason, candidates) = match self.register.find(report) {
            Matching::One { organ, .. } if report.year.is_some() => return self.matched(organ, reviewed),
            Matching::One { organ, .. } => (UnmatchedReason::NoYear, vec![organ]),
            Matching::Several(organs) => (UnmatchedReason::Ambiguous, organs),
            Matching::Nothing(_) if report.organ.is_none() => (UnmatchedReason::NoName, Vec::new()),
            Matching::Nothing(organs) => (UnmatchedReason::NotInRegister, organs),
        };
        let name = report.organ.as_ref().map(|organ| organ.name.clone());
        if report.year.is_some_and(|year| year != self.options.year) {
            let organ = OrganRef { id: None, name: name.unwrap_or_default() };
            self.put_aside(organ, reviewed, NotCountedReason::OtherYear);
            return None;
        }
        let stem = numbered(&file_stem(name.as_deref(), report.year), &mut self.taken);
        let check = format!("check/{stem}.html");
        self.unmatched_columns.push(Column::of(report));
        self.unmatched.push(UnmatchedInReview {
            name,
            year: report.year,
            reason,
            candidates: candidates.into_iter().map(reference).collect(),
            report: kept_of(reviewed, check.clone()),
            mended: Vec::new(),
        });
        Some(ReviewPages { check, notice: None, obsolete: None })
    }

    fn matched(&mut self, organ: &RegisteredOrgan, reviewed: Reviewed<'_>) -> Option<ReviewPages> {
        let Reviewed { report, source, .. } = reviewed;
        let version = Version::of(report);
        let aside = if report.year != Some(self.options.year) {
            Some(NotCountedReason::OtherYear)
        } else if !organ.reports_on(self.options.year) {
            Some(NotCountedReason::NotReporting)
        } else {
            version.is_withdrawn.then_some(NotCountedReason::Withdrawn)
        };
        if let Some(reason) = aside {
            self.put_aside(reference(organ), reviewed, reason);
            if reason != NotCountedReason::Withdrawn {
                return None;
            }
        }
        let at = self.register.position(organ);
        let row = self.rows.entry(at).or_default();
        let is_withdrawn = version.is_withdrawn;
        row.versions.push(Kept {
            source: source.to_owned(),
            version,
            column: Column::of(report),
            handed_in: report.submitted.or(report.published),
            signed: report.signed,
        });
        if is_withdrawn {
            return None;
        }
        let newest = row.versions.len() - 1;
        let (counts, by) = match &row.best {
            None => (true, None),
            Some((best, ..)) => {
                let (gives_way, by) = row.versions[*best].version.gives_way_to(&row.versions[newest].version);
                (gives_way, Some(by))
            }
        };
        if !counts {
            if let Some((_, how, _)) = &mut row.best {
                *how = by;
            }
            return None;
        }
        let stem = &self.stems[at];
        let (check, notice) = (format!("check/{stem}.html"), format!("notices/{stem}.docx"));
        let had_notice = row.best.as_ref().is_some_and(|(_, _, report)| needs_notice(report));
        let kept = kept_of(reviewed, check.clone());
        let needs = needs_notice(&kept);
        row.best = Some((newest, by, kept));
        let obsolete = (had_notice && !needs).then(|| notice.clone());
        Some(ReviewPages { check, notice: needs.then_some(notice), obsolete })
    }

    fn put_aside(&mut self, organ: OrganRef, reviewed: Reviewed<'_>, reason: NotCountedReason) {
        let (year, source) = (reviewed.report.year, reviewed.source.to_owned());
        self.set_aside.push(SetAside { organ, year, source, reason });
    }

    /// Takes an input that could not be read. Whose report it may be is looked for in its name, as a hint for people.
    pub fn push_unreadable(&mut self, source: &str, reason: Message) {
        /// Of more than this many inputs nobody looks at hints.
        const HINTED: usize = 2000;
        let perhaps = if self.unreadable.len() < HINTED {
            self.register.named_in_file(source, self.options.year).into_iter().map(reference).collect()
        } else {
            Vec::new()
        };
        self.unreadable.push(UnreadableInput { source: source.to_owned(), reason, perhaps });
    }

    /// How many reports were taken of other years than the one that is reviewed, by year.
    pub fn other_years(&self) -> BTreeMap<u16, usize> {
        let mut years = BTreeMap::new();
        let others = self.set_aside.iter().filter(|aside| aside.reason == NotCountedReason::OtherYear);
        others.filter_map(|aside| aside.year).for_each(|year| *years.entry(year).or_default() += 1);
        years
    }

    /// How many reports are of the year that is reviewed.
    pub fn reports_of_the_year(&self) -> usize {
        self.unmatched.len() + self.rows.values().map(|row| row.versions.len()).sum::<usize>()
    }

    /// What the review is about.
    pub const fn options(&self) -> &ReviewOptions {
        &self.options
    }

    /// What it all comes to, beside an earlier review of the same year.
    pub fn finish(mut self, earlier: Option<&EarlierReview>) -> Review {
        let totals = std::mem::replace(&mut self.rollup, Rollup::new(self.register, None)).finish();
        let mut rows = std::mem::take(&mut self.rows);
        let year = self.options.year;
        let column = |(at, row): (&usize, &Row)| {
            let (best, ..) = row.best.as_ref()?;
            Some((self.register.organs()[*at].id.clone(), row.versions[*best].column.clone()))
        };
        let columns: BTreeMap<String, Column> = rows.iter().filter_map(column).collect();
        let organs = (self.register.organs().iter().enumerate())
            .filter(|(_, organ)| organ.reports_on(year))
            .map(|(at, organ)| self.organ(at, organ, rows.remove(&at).unwrap_or_default()))
            .collect();
        let Self { register, options, unmatched, unmatched_columns, set_aside, unreadable, .. } = self;
        let mut review = Review {
            schema_version: SchemaVersion::default(),
            tool: Tool { name: "ogi".into(), version: env!("CARGO_PKG_VERSION").into() },
            rule_set: RULE_SET.into(),
            year,
            as_of: options.as_of,
            due: options.due,
            policy: (!options.policy.is_blank()).then_some(options.policy),
            register: ReviewedRegister {
                source: options.register_source,
                sha256: options.register_sha256,
                organs: register.organs().len(),
            },
            compared_with: None,
            counts: ReviewCounts::default(),
            organs,
            unmatched,
            set_aside,
            unreadable,
            rules: Vec::new(),
            area: area(totals),
            not_rechecked: Vec::new(),
            files: Vec::new(),
        };
        if let Some(earlier) = earlier.filter(|earlier| earlier.year() == year) {
            earlier.compare(&mut review, &columns, &unmatched_columns);
        }
        review.rules = counts::rules(&review);
        review.counts = counts::counts(&review);
        review
    }

    fn organ(&self, at: usize, organ: &RegisteredOrgan, row: Row) -> ReviewedOrgan {
        let Row { versions, best } = row;
        let is_vertical = organ.kind == Some(OrganKind::VerticalAgency);
        let deadline = if is_vertical { None } else { self.deadline(organ) };
        let has_report = best.is_some();
        let handed_in = first_handed_in(&versions).filter(|_| has_report);
        let days = |until: NaiveDate| {
            let days = (until - deadline?.last).num_days();
            u32::try_from(days).ok().filter(|days| *days > 0)
        };
        let days_late = if has_report {
            handed_in.filter(|_| was_first(&versions)).and_then(|handed_in| {
                let signed_in_time =
                    versions.iter().filter_map(|kept| kept.signed).any(|signed| days(signed).is_none());
                days(handed_in).filter(|days| i64::from(*days) <= RESTAMPED || !signed_in_time)
            })
        } else {
            days(self.options.as_of)
        };
        let status = match (has_report, days_late) {
            (true, Some(_)) => ReviewStatus::Late,
            (true, None) => ReviewStatus::Reported,
            (false, _) if is_vertical => ReviewStatus::Elsewhere,
            (false, _) => ReviewStatus::Missing,
        };
        let is_it =
            |input: &&UnreadableInput| input.perhaps.iter().any(|perhaps| perhaps.id.as_ref() == Some(&organ.id));
        let perhaps: Vec<String> = if has_report {
            Vec::new()
        } else {
            self.unreadable.iter().filter(is_it).map(|input| input.source.clone()).collect()
        };
        // Nobody is told to hand in what may lie on the desk unread.
        let is_reminded = status == ReviewStatus::Missing && days_late.is_some() && perhaps.is_empty();
        let needs = best.as_ref().is_some_and(|(_, _, report)| needs_notice(report));
        ReviewedOrgan {
            organ: reference(organ),
            status,
            deadline: deadline.map(|deadline| deadline.last),
            deadline_set_by: deadline.map(|deadline| deadline.set_by),
            handed_in,
            days_late,
            versions: all_versions(&versions, best.as_ref().map(|(best, by, _)| (*best, *by))),
            report: best.map(|(_, _, report)| report),
            perhaps,
            notice: (is_reminded || needs).then(|| format!("notices/{}.docx", self.stems[at])),
            mended: Vec::new(),
        }
    }

    /// By when an organ has to report. Whoever is in the register and is named neither by the law nor by the policy reports with the
    /// departments.
    fn deadline(&self, organ: &RegisteredOrgan) -> Option<Deadline> {
        let named = Organ { name: organ.name.clone(), level: organ.level, kind: organ.kind, ..Organ::default() };
        let facts = named.facts(None, Some(self.options.year));
        let (kind, level) = (organ.kind.or(facts.kind), organ.level.or(facts.level));
        let of = |kind, level| deadline(kind, level, self.options.year, &self.options.policy);
        let own = kind.and_then(|kind| of(kind, level));
        let with_departments = || of(OrganKind::Department, Some(level.unwrap_or(Level::County)));
        own.or_else(|| {
            with_departments().map(|due| Deadline { set_by: due.set_by.max(DeadlineSetBy::Practice), ..due })
        })
    }
}

/// A name that is not taken yet, with a number where it is. File systems differ in whether they tell letters by their case.
fn numbered(stem: &str, taken: &mut BTreeSet<String>) -> String {
    let numbered = (1..).map(|number| if number == 1 { stem.to_owned() } else { format!("{stem}-{number}") });
    numbered.into_iter().find(|name| taken.insert(name.to_lowercase())).unwrap_or_else(|| stem.to_owned())
}

fn reference(organ: &RegisteredOrgan) -> OrganRef {
    OrganRef { id: Some(organ.id.clone()), name: organ.name.clone() }
}

fn needs_notice(report: &ReviewedReport) -> bool {
    report.counts.error + report.counts.warning > 0
}

/// The day the earliest version was handed in; nothing where a version does not say it.
fn first_handed_in(versions: &[Kept]) -> Option<NaiveDate> {
    let days: Option<Vec<NaiveDate>> = versions.iter().map(|kept| kept.handed_in).collect();
    days?.into_iter().min()
}

/// Whether the earliest version corrects none that is not here.
fn was_first(versions: &[Kept]) -> bool {
    versions.iter().min_by_key(|kept| kept.handed_in).is_some_and(|first| !first.version.is_correction())
}

fn all_versions(versions: &[Kept], best: Option<(usize, Option<ChosenBy>)>) -> Option<ReviewedVersions> {
    if versions.len() < 2 {
        return None;
    }
    let version = |(at, kept): (usize, &Kept)| ReviewedVersion {
        source: kept.source.clone(),
        date: kept.version.date,
        counts: best.is_some_and(|(best, _)| best == at),
        withdrawn: kept.version.is_withdrawn,
    };
    Some(ReviewedVersions {
        same_figures: versions.iter().all(|kept| kept.column == versions[0].column),
        chosen_by: best.and_then(|(_, by)| by),
        versions: versions.iter().enumerate().map(version).collect(),
    })
}

/// What is kept of a checked report.
fn kept_of(reviewed: Reviewed<'_>, check: String) -> ReviewedReport {
    let Reviewed { report, findings, source, has_previous_year } = reviewed;
    let finding = |finding: &ogi_validate::Finding| ReviewFinding {
        rule: finding.rule.clone(),
        class: finding.class,
        severity: finding.severity,
        message: finding.message.clone(),
        cells: finding.cells.iter().map(|about| about.cell).collect(),
        fingerprint: finding.fingerprint.clone(),
        figures: finding.figures.clone(),
        decision: finding.decision.clone(),
        change: None,
    };
    ReviewedReport {
        source: source.to_owned(),
        sha256: report.source.as_ref().and_then(|source| source.sha256.clone()),
        edition: report.edition,
        status: report.status,
        published: report.published,
        has_previous_year,
        unread_cells: report.unread.len(),
        counts: findings.counts,
        findings: findings.findings.iter().map(finding).collect(),
        not_checked: (findings.not_checked.iter())
            .filter(|why| why.reason != Undecided::OtherEdition)
            .cloned()
            .collect(),
        check,
    }
}

fn area(totals: AreaTotals) -> ReviewedArea {
    ReviewedArea {
        area: totals.area,
        source: totals.area_source,
        expected: totals.coverage.expected,
        reported: totals.coverage.reported,
        totals: totals.totals,
        mistakes: totals.mistakes,
        findings: totals.findings.into_iter().map(area_finding).collect(),
        mended: Vec::new(),
    }
}

fn area_finding(finding: AreaFinding) -> ReviewFinding {
    ReviewFinding {
        fingerprint: finding.fingerprint,
        rule: Cow::Borrowed(finding.rule),
        class: finding.class,
        severity: finding.severity,
        message: finding.message,
        cells: finding.cells,
        figures: String::new(),
        decision: None,
        change: None,
    }
}
