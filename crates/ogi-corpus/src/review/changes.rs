//! What was mended, what is new and what is still open since an earlier review.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::NaiveDate;
use ogi_model::{Language, Localized, SchemaVersion, Sha256, with};
use ogi_validate::{Class, NotChecked};
use serde::Deserialize;

use super::data::{
    ComparedWith, FindingChange, NotRechecked, NotRecheckedReason, Review, ReviewFile, ReviewFinding, ReviewedReport,
};
use crate::column::Column;
use crate::rollup::OrganRef;

/// What the totals of the area are called among those that findings are of.
const AREA: &str = "area";

/// An earlier review as far as a later one is compared with it, read from its `review.json`.
#[derive(Clone, Debug, Deserialize)]
pub struct EarlierReview {
    #[expect(dead_code, reason = "reading it refuses what is of another version")]
    schema_version: SchemaVersion,
    year: u16,
    #[serde(with = "with::Day")]
    as_of: NaiveDate,
    #[serde(default)]
    compared_with: Option<ComparedWith>,
    organs: Vec<EarlierOrgan>,
    unmatched: Vec<EarlierUnmatched>,
    area: EarlierArea,
    not_rechecked: Vec<NotRechecked>,
    files: Vec<ReviewFile>,
}

#[derive(Clone, Debug, Deserialize)]
struct EarlierOrgan {
    organ: OrganRef,
    #[serde(default)]
    report: Option<EarlierReport>,
    #[serde(default)]
    mended: Vec<ReviewFinding>,
}

#[derive(Clone, Debug, Deserialize)]
struct EarlierUnmatched {
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    year: Option<u16>,
    report: EarlierReport,
    #[serde(default)]
    mended: Vec<ReviewFinding>,
}

#[derive(Clone, Debug, Deserialize)]
struct EarlierReport {
    source: String,
    #[serde(default)]
    sha256: Option<Sha256>,
    findings: Vec<ReviewFinding>,
    not_checked: Vec<NotChecked>,
}

#[derive(Clone, Debug, Default, Deserialize)]
struct EarlierArea {
    findings: Vec<ReviewFinding>,
    #[serde(default)]
    mended: Vec<ReviewFinding>,
}

/// What is no review, or one that this program does not read.
#[derive(Debug)]
pub struct NotAReview(serde_json::Error);

impl fmt::Display for NotAReview {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "it is not the review of an earlier run: {}", self.0)
    }
}

impl std::error::Error for NotAReview {}

impl Localized for NotAReview {
    fn localized(&self, language: Language) -> std::borrow::Cow<'_, str> {
        match language {
            Language::Zh => {
                format!("不是以前审核的结果（第 {} 行第 {} 列与审核结果的格式不同）", self.0.line(), self.0.column())
                    .into()
            }
            Language::En => self.to_string().into(),
        }
    }
}

/// Findings of one report, or of the area, by fingerprint.
type ByFingerprint<'a> = BTreeMap<&'a str, &'a ReviewFinding>;

/// What an earlier review had of one organ.
struct Then<'a> {
    name: &'a str,
    findings: ByFingerprint<'a>,
    not_checked: &'a [NotChecked],
}

/// What tells whether anything changed: whose report it is, where it was read, and what was found and decided.
type State<'a> = BTreeSet<(&'a str, &'a str, Option<&'a Sha256>, &'a str, &'a str, bool)>;

impl EarlierReview {
    /// Reads the `review.json` of an earlier run. What this program does not know is passed over.
    pub fn from_json(json: &[u8]) -> Result<Self, NotAReview> {
        serde_json::from_slice(json).map_err(NotAReview)
    }

    /// The year whose reports it is about.
    pub const fn year(&self) -> u16 {
        self.year
    }

    /// The files that it wrote.
    pub fn files(&self) -> impl Iterator<Item = &ReviewFile> {
        self.files.iter()
    }

    /// Says in a review what was mended since this one, what is new and what is still open. Where nothing changed since, the review says
    /// what this one says: running it again changes nothing. The figures of the reports are given, those of organs by their ids.
    pub(super) fn compare(&self, review: &mut Review, columns: &BTreeMap<String, Column>, unmatched: &[Column]) {
        if self.state() == state(review) {
            return self.carry_over(review);
        }
        review.compared_with = Some(ComparedWith { as_of: self.as_of });
        let mut then = self.by_organ(&matched_since(review));
        let mut open: Vec<NotRechecked> = Vec::new();
        for organ in &mut review.organs {
            let Some(report) = &mut organ.report else { continue };
            let id = organ.organ.id.as_deref().unwrap_or_default();
            organ.mended = settle(report, id, then.remove(id), columns.get(id), &mut open);
        }
        for (one, column) in review.unmatched.iter_mut().zip(unmatched) {
            let of = unmatched_key(one.name.as_deref(), one.year, &one.report.source);
            let earlier = then.remove(of.as_str());
            one.mended = settle(&mut one.report, &of, earlier, Some(column), &mut open);
        }
        let earlier = then.remove(AREA);
        let has_area = review.area.source.is_some();
        let (findings, mended) = (&mut review.area.findings, &mut review.area.mended);
        if has_area || !findings.is_empty() {
            let earlier = earlier.map(|then| then.findings).unwrap_or_default();
            mark(findings, &earlier);
            mended.extend(gone(findings, &earlier).cloned());
        } else {
            open.extend(lost(AREA, earlier));
        }
        for (of, then) in then {
            open.extend(lost(&of, Some(then)));
        }
        review.not_rechecked = open;
    }

    /// What there was of each organ, of each report that could not be matched, and of the area; what could not be looked for again the
    /// last time with it. A report that could not be matched then may be known now by its file.
    fn by_organ(&self, known_now: &BTreeMap<String, String>) -> BTreeMap<String, Then<'_>> {
        let mut then: BTreeMap<String, Then<'_>> = BTreeMap::new();
        for organ in &self.organs {
            if let (Some(id), Some(report)) = (&organ.organ.id, &organ.report) {
                put(&mut then, id.clone(), &organ.organ.name, &report.findings, &report.not_checked);
            }
        }
        for one in &self.unmatched {
            let name = one.name.as_deref().unwrap_or(&one.report.source);
            let of = known_now.get(&one.report.source).cloned();
            let of = of.unwrap_or_else(|| unmatched_key(one.name.as_deref(), one.year, &one.report.source));
            put(&mut then, of, name, &one.report.findings, &one.report.not_checked);
        }
        put(&mut then, AREA.to_owned(), AREA, &self.area.findings, &[]);
        for left in &self.not_rechecked {
            let of = then.entry(left.of.clone()).or_insert_with(|| Then {
                name: &left.name,
                findings: BTreeMap::new(),
                not_checked: &[],
            });
            of.findings.entry(&left.finding.fingerprint).or_insert(&left.finding);
        }
        then
    }

    fn state(&self) -> State<'_> {
        let mut all = State::new();
        for organ in &self.organs {
            let of = organ.organ.id.as_deref().unwrap_or_default();
            if let Some(report) = &organ.report {
                add(&mut all, of, &report.source, report.sha256.as_ref(), &report.findings);
            }
        }
        for one in &self.unmatched {
            add(&mut all, "", &one.report.source, one.report.sha256.as_ref(), &one.report.findings);
        }
        add(&mut all, AREA, "", None, &self.area.findings);
        all
    }

    fn carry_over(&self, review: &mut Review) {
        review.compared_with.clone_from(&self.compared_with);
        let organs = self.organs.iter().map(|organ| (organ.organ.id.as_deref(), organ));
        let organs: BTreeMap<Option<&str>, &EarlierOrgan> = organs.collect();
        for organ in &mut review.organs {
            let Some(earlier) = organs.get(&organ.organ.id.as_deref()) else { continue };
            organ.mended.clone_from(&earlier.mended);
            if let (Some(report), Some(then)) = (&mut organ.report, &earlier.report) {
                copy_changes(&mut report.findings, &then.findings);
            }
        }
        for one in &mut review.unmatched {
            let is_it = |earlier: &&EarlierUnmatched| earlier.report.source == one.report.source;
            if let Some(earlier) = self.unmatched.iter().find(is_it) {
                one.mended.clone_from(&earlier.mended);
                copy_changes(&mut one.report.findings, &earlier.report.findings);
            }
        }
        copy_changes(&mut review.area.findings, &self.area.findings);
        review.area.mended.clone_from(&self.area.mended);
        review.not_rechecked.clone_from(&self.not_rechecked);
    }
}

/// Adds what there was of one report.
fn put<'a>(
    then: &mut BTreeMap<String, Then<'a>>,
    of: String,
    name: &'a str,
    findings: &'a [ReviewFinding],
    not_checked: &'a [NotChecked],
) {
    let of = then.entry(of).or_insert_with(|| Then { name, findings: BTreeMap::new(), not_checked });
    of.findings.extend(findings.iter().map(|finding| (&*finding.fingerprint, finding)));
}

/// The organs of the reports of a review, by the files they were read from.
fn matched_since(review: &Review) -> BTreeMap<String, String> {
    let of =
        |organ: &super::data::ReviewedOrgan| Some((organ.report.as_ref()?.source.clone(), organ.organ.id.clone()?));
    review.organs.iter().filter_map(of).collect()
}

/// Whose a report is that could not be matched: as printed, or else by its file.
fn unmatched_key(name: Option<&str>, year: Option<u16>, source: &str) -> String {
    match name {
        Some(name) => format!("{name} {}", year.map_or_else(String::new, |year| year.to_string())),
        None => source.to_owned(),
    }
}

fn state(review: &Review) -> State<'_> {
    let mut all = State::new();
    for organ in &review.organs {
        let of = organ.organ.id.as_deref().unwrap_or_default();
        if let Some(report) = &organ.report {
            add(&mut all, of, &report.source, report.sha256.as_ref(), &report.findings);
        }
    }
    for one in &review.unmatched {
        add(&mut all, "", &one.report.source, one.report.sha256.as_ref(), &one.report.findings);
    }
    add(&mut all, AREA, "", None, &review.area.findings);
    all
}

fn add<'a>(
    all: &mut State<'a>,
    of: &'a str,
    source: &'a str,
    sha256: Option<&'a Sha256>,
    findings: &'a [ReviewFinding],
) {
    all.insert((of, source, sha256, "", "", false));
    all.extend(
        findings
            .iter()
            .map(|finding| (of, source, sha256, &*finding.fingerprint, &*finding.figures, finding.is_confirmed())),
    );
}

/// Marks the findings of a report, and gives what was mended in it.
fn settle(
    report: &mut ReviewedReport,
    of: &str,
    then: Option<Then<'_>>,
    column: Option<&Column>,
    open: &mut Vec<NotRechecked>,
) -> Vec<ReviewFinding> {
    let Some(then) = then else {
        mark(&mut report.findings, &ByFingerprint::new());
        return Vec::new();
    };
    mark(&mut report.findings, &then.findings);
    let is_open = |all: &[NotChecked], finding: &ReviewFinding| all.iter().any(|why| why.rules.contains(&finding.rule));
    let mut mended = Vec::new();
    for finding in gone(&report.findings, &then.findings) {
        // A rule that could not be evaluated this time, and could before, does not say that its finding is mended; nor does one whose
        // figures are not there any more.
        let is_newly_open = is_open(&report.not_checked, finding) && !is_open(then.not_checked, finding);
        let lacks_figures = finding.class != Class::Structure
            && column.is_some_and(|column| finding.cells.iter().any(|cell| column.figure(*cell).is_none()));
        if is_newly_open || lacks_figures {
            open.push(NotRechecked {
                of: of.to_owned(),
                name: then.name.to_owned(),
                finding: finding.clone(),
                reason: NotRecheckedReason::RuleNotChecked,
            });
        } else {
            mended.push(ReviewFinding { change: None, ..finding.clone() });
        }
    }
    mended
}

fn mark(findings: &mut [ReviewFinding], then: &ByFingerprint<'_>) {
    for finding in findings {
        let was_there = then.contains_key(&*finding.fingerprint);
        finding.change = Some(if was_there { FindingChange::Open } else { FindingChange::New });
    }
}

/// What was found then and is not now.
fn gone<'a>(
    findings: &'a [ReviewFinding],
    then: &'a ByFingerprint<'a>,
) -> impl Iterator<Item = &'a ReviewFinding> + use<'a> {
    let now: BTreeSet<&str> = findings.iter().map(|finding| &*finding.fingerprint).collect();
    then.iter().filter(move |(print, _)| !now.contains(*print)).map(|(_, finding)| *finding)
}

/// What was found then in what is not there now.
fn lost(of: &str, then: Option<Then<'_>>) -> Vec<NotRechecked> {
    let Some(then) = then else { return Vec::new() };
    let left = |finding: &&ReviewFinding| NotRechecked {
        of: of.to_owned(),
        name: then.name.to_owned(),
        finding: ReviewFinding { change: None, ..(*finding).clone() },
        reason: NotRecheckedReason::NoReport,
    };
    then.findings.values().map(left).collect()
}

fn copy_changes(findings: &mut [ReviewFinding], then: &[ReviewFinding]) {
    let then: BTreeMap<&str, Option<FindingChange>> =
        then.iter().map(|finding| (&*finding.fingerprint, finding.change)).collect();
    for finding in findings {
        finding.change = then.get(&*finding.fingerprint).copied().flatten();
    }
}
