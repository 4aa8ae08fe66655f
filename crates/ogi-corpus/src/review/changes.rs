//! What was mended, what is new and what is still open since an earlier review.

use std::collections::BTreeMap;
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

/// What an earlier review had of one organ.
struct Then<'a> {
    name: &'a str,
    findings: Vec<Was<'a>>,
    not_checked: &'a [NotChecked],
}

/// A finding of an earlier review.
#[derive(Clone, Copy)]
struct Was<'a> {
    finding: &'a ReviewFinding,
    /// It is older still, and could not be looked for again in that review.
    is_left: bool,
}

/// What tells whether anything changed: whose report it is, where it was read, and what was found and decided, how often.
type State<'a> = BTreeMap<(&'a str, &'a str, Option<&'a Sha256>, &'a str, &'a str, bool), usize>;

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
            mended.extend(mark(findings, earlier).into_iter().map(unmarked));
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
                findings: Vec::new(),
                not_checked: &[],
            });
            of.findings.push(Was { finding: &left.finding, is_left: true });
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

/// Adds what there was of one report. Several that could not be matched may be versions of one: what is in each of them counts once.
fn put<'a>(
    then: &mut BTreeMap<String, Then<'a>>,
    of: String,
    name: &'a str,
    findings: &'a [ReviewFinding],
    not_checked: &'a [NotChecked],
) {
    let of = then.entry(of).or_insert_with(|| Then { name, findings: Vec::new(), not_checked });
    let mut others = of.findings.clone();
    for finding in findings {
        if take(&mut others, |other| other.fingerprint == finding.fingerprint).is_none() {
            of.findings.push(Was { finding, is_left: false });
        }
    }
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
    all.insert((of, source, sha256, "", "", false), 1);
    for finding in findings {
        let key = (of, source, sha256, &*finding.fingerprint, &*finding.figures, finding.is_confirmed());
        *all.entry(key).or_default() += 1;
    }
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
        mark(&mut report.findings, Vec::new());
        return Vec::new();
    };
    let is_open = |all: &[NotChecked], finding: &ReviewFinding| all.iter().any(|why| why.rules.contains(&finding.rule));
    let mut mended = Vec::new();
    for was in mark(&mut report.findings, then.findings) {
        let finding = was.finding;
        // A rule that could not be evaluated this time, and could when it found this, does not say that its finding is mended; nor does
        // one whose figures are not there any more.
        let could_then = was.is_left || !is_open(then.not_checked, finding);
        let is_newly_open = could_then && is_open(&report.not_checked, finding);
        let lacks_figures = finding.class != Class::Structure
            && column.is_some_and(|column| finding.cells.iter().any(|cell| column.figure(*cell).is_none()));
        if is_newly_open || lacks_figures {
            open.push(NotRechecked {
                of: of.to_owned(),
                name: then.name.to_owned(),
                finding: unmarked(was),
                reason: NotRecheckedReason::RuleNotChecked,
            });
        } else {
            mended.push(unmarked(was));
        }
    }
    mended
}

/// It without what was said of it against a review before its own.
fn unmarked(was: Was<'_>) -> ReviewFinding {
    ReviewFinding { change: None, ..was.finding.clone() }
}

/// The ways in which a finding may be one of then, the most certain first. A report may have several findings of one fingerprint, and some
/// that differ by their number alone: where one of those is mended, the next takes its fingerprint, so that figures tell more.
const WAYS: [fn(&ReviewFinding, &ReviewFinding) -> bool; 3] = [
    |now, then| now.fingerprint == then.fingerprint && now.figures == then.figures,
    |now, then| {
        // Without cells the figures may be none at all.
        let is_of_cells = !now.cells.is_empty() && !now.figures.is_empty();
        is_of_cells && now.rule == then.rule && now.cells == then.cells && now.figures == then.figures
    },
    |now, then| now.fingerprint == then.fingerprint,
];

/// Marks the findings of a report as new or still open, one for one, and gives what was found then and is not now.
fn mark<'a>(findings: &mut [ReviewFinding], mut then: Vec<Was<'a>>) -> Vec<Was<'a>> {
    for is_same in WAYS {
        for finding in findings.iter_mut().filter(|finding| finding.change.is_none()) {
            if take(&mut then, |other| is_same(finding, other)).is_some() {
                finding.change = Some(FindingChange::Open);
            }
        }
    }
    for finding in findings {
        finding.change.get_or_insert(FindingChange::New);
    }
    then
}

/// Takes out the first of the findings that is meant.
fn take<'a>(all: &mut Vec<Was<'a>>, is_it: impl Fn(&ReviewFinding) -> bool) -> Option<Was<'a>> {
    let at = all.iter().position(|was| is_it(was.finding))?;
    Some(all.remove(at))
}

/// What was found then in what is not there now.
fn lost(of: &str, then: Option<Then<'_>>) -> Vec<NotRechecked> {
    let Some(then) = then else { return Vec::new() };
    let left = |was: Was<'_>| NotRechecked {
        of: of.to_owned(),
        name: then.name.to_owned(),
        finding: unmarked(was),
        reason: NotRecheckedReason::NoReport,
    };
    then.findings.iter().copied().map(left).collect()
}

/// Takes over what an earlier review said of the same findings.
fn copy_changes(findings: &mut [ReviewFinding], then: &[ReviewFinding]) {
    let mut then: Vec<Was<'_>> = then.iter().map(|finding| Was { finding, is_left: false }).collect();
    for finding in findings {
        let was = take(&mut then, |other| WAYS[0](finding, other));
        finding.change = was.and_then(|was| was.finding.change);
    }
}
