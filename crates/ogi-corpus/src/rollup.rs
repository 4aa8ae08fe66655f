//! The totals of an area from the reports of its members, held against the report that was published for the area.

mod csv;
mod example;
mod findings;
mod page;
mod search;
mod sums;
mod totals;
pub(crate) mod words;
#[cfg(feature = "xlsx")]
pub(crate) mod workbook;

use std::collections::BTreeMap;

use ogi_model::{Cell, Message, OrganKind, Report, SchemaVersion};
use ogi_validate::Policy;

use crate::column::Column;
use crate::register::{Matching, Register};
use crate::versions::{ChosenBy, Version};
pub use example::area_findings_of_example;
use search::Hypothesis;
use sums::Sums;
#[cfg(feature = "schema")]
pub use totals::rollup_schema;
pub use totals::{
    AreaFinding, AreaMistake, AreaMistakeKind, AreaTotals, CellTotal, CellVerdict, Coverage, NotCounted,
    NotCountedReason, OrganRef, Repeated, UnmatchedReason, UnmatchedReport,
};

/// Adds up the reports of an area, one by one; of each only its figures are kept.
///
/// See the first page of this crate for an example.
#[derive(Clone, Debug)]
pub struct Rollup<'r> {
    register: &'r Register,
    year: Option<u16>,
    policy: Policy,
    received: Vec<Received>,
    area: Vec<Received>,
}

/// What is kept of a report.
#[derive(Clone, Debug)]
struct Received {
    /// Its organ, as a place in the register, or why that is not known.
    organ: Result<usize, (UnmatchedReason, Vec<usize>)>,
    name: Option<String>,
    year: Option<u16>,
    source: String,
    version: Version,
    column: Column,
}

impl<'r> Rollup<'r> {
    /// Starts with nothing. Without a year, it is that of the area's report, or of most reports.
    pub fn new(register: &'r Register, year: Option<u16>) -> Self {
        Self { register, year, policy: Policy::default(), received: Vec::new(), area: Vec::new() }
    }

    /// Applies the rules on areas under a policy, which may switch them off or grade them anew.
    #[must_use]
    pub fn under(self, policy: Policy) -> Self {
        Self { policy, ..self }
    }

    /// Takes the report of a member, or of whoever it is; `source` is what it is called in the results.
    pub fn push(&mut self, report: &Report, source: &str) {
        let received = self.receive(report, source);
        self.received.push(received);
    }

    /// Takes the report that was published for the area. Without one, it is that of the area's government among the others.
    pub fn push_area(&mut self, report: &Report, source: &str) {
        let received = self.receive(report, source);
        self.area.push(received);
    }

    fn receive(&self, report: &Report, source: &str) -> Received {
        let places = |organs: Vec<&_>| organs.into_iter().map(|organ| self.register.position(organ)).collect();
        let organ = match self.register.find(report) {
            Matching::One { organ, .. } => Ok(self.register.position(organ)),
            Matching::Several(organs) => Err((UnmatchedReason::Ambiguous, places(organs))),
            Matching::Nothing(_) if report.organ.is_none() => Err((UnmatchedReason::NoName, Vec::new())),
            Matching::Nothing(organs) => Err((UnmatchedReason::NotInRegister, places(organs))),
        };
        Received {
            organ,
            name: report.organ.as_ref().map(|organ| organ.name.clone()),
            year: report.year,
            source: source.to_owned(),
            version: Version::of(report),
            column: Column::of(report),
        }
    }

    /// The year that is added up.
    fn year(&self) -> Option<u16> {
        let of_area = || self.area.iter().find_map(|area| area.year);
        let of_most = || {
            let mut years: BTreeMap<u16, usize> = BTreeMap::new();
            self.received.iter().filter_map(|one| one.year).for_each(|year| *years.entry(year).or_default() += 1);
            years.into_iter().max_by_key(|(year, count)| (*count, *year)).map(|(year, _)| year)
        };
        self.year.or_else(of_area).or_else(of_most)
    }

    /// What it all comes to.
    pub fn finish(self) -> AreaTotals {
        let year = self.year();
        let is_government = |organ: &usize| self.register.organs()[*organ].kind == Some(OrganKind::Government);
        let area_organ = self.area.iter().find_map(|area| area.organ.as_ref().ok().copied().filter(is_government));
        let area_organ = area_organ.or_else(|| self.register.top_government());
        let sorted = self.sorted(year, area_organ);
        let members = self.members(year, area_organ);
        let used: BTreeMap<usize, &Received> =
            sorted.versions.iter().map(|(organ, versions)| (*organ, newest(versions).0)).collect();
        let missing: Vec<usize> = members.iter().copied().filter(|organ| !used.contains_key(organ)).collect();

        let mut sums = Sums::default();
        for one in used.values() {
            sums.add(&one.column);
        }
        let given: Vec<&Received> = self.area.iter().filter(|area| area.year.is_none() || area.year == year).collect();
        let area = newest_of(if self.area.is_empty() { &sorted.area } else { &given });
        let is_complete = missing.is_empty();
        let totals: Vec<CellTotal> =
            Cell::all().filter_map(|cell| sums.total(cell, area.map(|area| &area.column), is_complete)).collect();
        let mut mistakes = Vec::new();
        if let Some(area) = area {
            let found = search::mistakes(&self.hypotheses(&sorted, &used, &missing), &sums, &area.column);
            mistakes.extend(found.into_iter().map(|hypothesis| self.mistake(&hypothesis, area_organ)));
        }
        // A report that is not that of the area by the register goes by the name it prints.
        let printed = area.filter(|area| area.organ.as_ref().ok().copied() != area_organ);
        let printed = printed.and_then(|area| area.name.clone()).map(|name| OrganRef { id: None, name });
        let name = printed.or_else(|| area_organ.map(|organ| self.reference(organ)));
        let findings = match area {
            Some(area) => self.findings(&findings::Held {
                area,
                name: name.as_ref().map_or("", |name| &name.name),
                used: &used,
                totals: &totals,
                mistakes: &mistakes,
            }),
            None => Vec::new(),
        };
        let repeated = sorted.versions.iter().filter(|(_, versions)| versions.len() > 1);
        let coverage = Coverage {
            expected: members.len(),
            reported: used.len(),
            missing: missing.iter().map(|organ| self.reference(*organ)).collect(),
            repeated: repeated.map(|(organ, versions)| self.repeated(*organ, versions)).collect(),
            unmatched: sorted.unmatched.iter().map(|one| self.unmatched(one)).collect(),
            not_counted: sorted.not_counted.iter().map(|(one, reason)| self.not_counted(one, *reason)).collect(),
        };
        AreaTotals {
            schema_version: SchemaVersion::default(),
            year,
            policy: (!self.policy.is_blank()).then(|| self.policy.clone()),
            area: name,
            area_source: area.map(|area| area.source.clone()),
            coverage,
            totals,
            mistakes,
            findings,
        }
    }

    /// The organs whose reports make up the area's: those that report on the year under its government, and no other between.
    fn members(&self, year: Option<u16>, area: Option<usize>) -> Vec<usize> {
        let organs = self.register.organs();
        (0..organs.len())
            .filter(|at| self.is_member(*at, area) && year.is_none_or(|year| organs[*at].reports_on(year)))
            .collect()
    }

    fn is_member(&self, organ: usize, area: Option<usize>) -> bool {
        let above = self.register.government_above(organ);
        let is_below = above == area || (above.is_none() && area == self.register.top_government());
        Some(organ) != area && is_below && self.register.organs()[organ].kind != Some(OrganKind::VerticalAgency)
    }

    /// Every report where it belongs.
    fn sorted(&self, year: Option<u16>, area: Option<usize>) -> Sorted<'_> {
        let mut sorted = Sorted::default();
        for one in &self.received {
            let Ok(organ) = one.organ else {
                sorted.unmatched.push(one);
                continue;
            };
            let registered = &self.register.organs()[organ];
            if one.year.is_none() {
                sorted.unmatched.push(one);
            } else if one.year != year {
                sorted.not_counted.push((one, NotCountedReason::OtherYear));
            } else if one.version.is_withdrawn {
                sorted.not_counted.push((one, NotCountedReason::Withdrawn));
            } else if Some(organ) == area {
                sorted.area.push(one);
            } else if registered.kind == Some(OrganKind::VerticalAgency) {
                sorted.not_counted.push((one, NotCountedReason::VerticalAgency));
            } else if !self.is_member(organ, area) {
                sorted.not_counted.push((one, NotCountedReason::OtherArea));
            } else if year.is_some_and(|year| !registered.reports_on(year)) {
                sorted.not_counted.push((one, NotCountedReason::NotReporting));
            } else {
                sorted.versions.entry(organ).or_default().push(one);
            }
        }
        sorted
    }

    /// What may have gone wrong, one mistake each.
    fn hypotheses<'a>(
        &'a self,
        sorted: &Sorted<'a>,
        used: &BTreeMap<usize, &'a Received>,
        missing: &[usize],
    ) -> Vec<Hypothesis<'a>> {
        let mut all = Vec::new();
        for (organ, newest) in used {
            let of =
                |kind, plus, minus, source| Hypothesis { kind, organs: vec![*organ], name: None, plus, minus, source };
            let column = &newest.column;
            all.push(of(AreaMistakeKind::Omitted, None, Some(column), None));
            all.push(of(AreaMistakeKind::CountedTwice, Some(column), None, None));
            for version in sorted.versions[organ].iter().filter(|version| version.column != *column) {
                let source = Some(&*version.source);
                all.push(of(AreaMistakeKind::EarlierVersion, Some(&version.column), Some(column), source));
                all.push(of(AreaMistakeKind::BothVersions, Some(&version.column), None, source));
            }
        }
        for (one, reason) in &sorted.not_counted {
            let organ = one.organ.as_ref().ok().copied();
            let column = Some(&one.column);
            let source = Some(&*one.source);
            let organs = organ.into_iter().collect();
            let hypothesis = |kind, minus| Hypothesis { kind, organs, name: None, plus: column, minus, source };
            all.push(match (reason, organ.and_then(|organ| used.get(&organ))) {
                (NotCountedReason::OtherYear, Some(newest)) => {
                    hypothesis(AreaMistakeKind::OtherYear, Some(&newest.column))
                }
                (NotCountedReason::Withdrawn, Some(newest)) => {
                    hypothesis(AreaMistakeKind::EarlierVersion, Some(&newest.column))
                }
                (NotCountedReason::OtherYear, None) => continue,
                (NotCountedReason::VerticalAgency, _) => hypothesis(AreaMistakeKind::VerticalAgency, None),
                _ => hypothesis(AreaMistakeKind::OutsiderCounted, None),
            });
        }
        for one in sorted.unmatched.iter().filter(|one| one.year == self.year()) {
            all.push(Hypothesis {
                kind: AreaMistakeKind::OutsiderCounted,
                organs: Vec::new(),
                name: one.name.as_deref(),
                plus: Some(&one.column),
                minus: None,
                source: Some(&one.source),
            });
        }
        if !missing.is_empty() {
            let organs = missing.to_vec();
            all.push(Hypothesis {
                kind: AreaMistakeKind::Missing,
                organs,
                name: None,
                plus: None,
                minus: None,
                source: None,
            });
        }
        all
    }

    fn reference(&self, organ: usize) -> OrganRef {
        let organ = &self.register.organs()[organ];
        OrganRef { id: Some(organ.id.clone()), name: organ.name.clone() }
    }

    fn repeated(&self, organ: usize, versions: &[&Received]) -> Repeated {
        let (newest, chosen_by) = newest(versions);
        Repeated {
            organ: self.reference(organ),
            sources: versions.iter().map(|version| version.source.clone()).collect(),
            used: newest.source.clone(),
            same_figures: versions.iter().all(|version| version.column == newest.column),
            chosen_by,
        }
    }

    fn unmatched(&self, one: &Received) -> UnmatchedReport {
        let (reason, candidates) = match &one.organ {
            Err((reason, candidates)) => (*reason, candidates.as_slice()),
            Ok(organ) => (UnmatchedReason::NoYear, std::slice::from_ref(organ)),
        };
        UnmatchedReport {
            name: one.name.clone(),
            year: one.year,
            source: one.source.clone(),
            reason,
            candidates: candidates.iter().map(|organ| self.reference(*organ)).collect(),
        }
    }

    fn not_counted(&self, one: &Received, reason: NotCountedReason) -> NotCounted {
        let organ = one.organ.as_ref().map_or_else(
            |_| OrganRef { id: None, name: one.name.clone().unwrap_or_default() },
            |organ| self.reference(*organ),
        );
        NotCounted { organ, year: one.year, source: one.source.clone(), reason }
    }

    fn mistake(&self, hypothesis: &Hypothesis<'_>, area: Option<usize>) -> AreaMistake {
        let mut organs: Vec<OrganRef> = hypothesis.organs.iter().map(|organ| self.reference(*organ)).collect();
        organs.extend(hypothesis.name.map(|name| OrganRef { id: None, name: name.to_owned() }));
        let names: Vec<&str> = organs.iter().map(|organ| &*organ.name).take(3).collect();
        let more = organs.len() > names.len();
        let (zh_name, en_name) = (
            names.join("、") + if more { "等机关" } else { "" },
            names.join(", ") + if more { " and others" } else { "" },
        );
        let source = hypothesis.source.unwrap_or_default();
        let year = hypothesis_year(hypothesis, &self.received);
        let place = area.map_or("", |area| &*self.register.organs()[area].name);
        let (zh, en) = match hypothesis.kind {
            AreaMistakeKind::Omitted => (
                format!("公布的报告漏计了{zh_name}的数据"),
                format!("the published report leaves out the figures of {en_name}"),
            ),
            AreaMistakeKind::CountedTwice => (
                format!("公布的报告把{zh_name}的数据计了两次"),
                format!("the published report counts the figures of {en_name} twice"),
            ),
            AreaMistakeKind::EarlierVersion => (
                format!("公布的报告用了{zh_name}的另一版本（{source}）"),
                format!("the published report uses another version of the report of {en_name} ({source})"),
            ),
            AreaMistakeKind::BothVersions => (
                format!("公布的报告把{zh_name}的两个版本都计入了（多计的是 {source}）"),
                format!(
                    "the published report counts two versions of the report of {en_name} ({source} is the one too many)"
                ),
            ),
            AreaMistakeKind::OtherYear => (
                format!("公布的报告用了{zh_name}{year}年的报告（{source}）"),
                format!("the published report uses the report of {en_name} for {year} ({source})"),
            ),
            AreaMistakeKind::VerticalAgency => (
                format!("公布的报告计入了{zh_name}的数据，而它是垂直管理机构，不属于{place}"),
                format!(
                    "the published report counts the figures of {en_name}, a vertical agency that is no part of {place}"
                ),
            ),
            AreaMistakeKind::OutsiderCounted => (
                format!("公布的报告计入了{zh_name}的数据（{source}），而按名册不应计入"),
                format!(
                    "the published report counts the figures of {en_name} ({source}), which by the register do not belong in it"
                ),
            ),
            AreaMistakeKind::Missing => (
                format!("差额是未收到报告的{zh_name}的数据"),
                format!("the difference is what the organs whose reports were not received hold: {en_name}"),
            ),
        };
        AreaMistake {
            kind: hypothesis.kind,
            organs,
            source: hypothesis.source.map(str::to_owned),
            message: Message { zh, en },
        }
    }
}

fn hypothesis_year(hypothesis: &Hypothesis<'_>, received: &[Received]) -> String {
    let is_it = |one: &&Received| {
        hypothesis.plus.is_some_and(|column| *column == one.column) && Some(&*one.source) == hypothesis.source
    };
    received.iter().find(is_it).and_then(|one| one.year).map_or_else(String::new, |year| year.to_string())
}

/// The reports that came in, by what they are to the area.
#[derive(Debug, Default)]
struct Sorted<'a> {
    versions: BTreeMap<usize, Vec<&'a Received>>,
    area: Vec<&'a Received>,
    unmatched: Vec<&'a Received>,
    not_counted: Vec<(&'a Received, NotCountedReason)>,
}

/// The newest of several versions, and how that is known. There is one at least.
fn newest<'a>(versions: &[&'a Received]) -> (&'a Received, ChosenBy) {
    let mut best = (versions[0], ChosenBy::Order);
    for version in &versions[1..] {
        let (gives_way, by) = best.0.version.gives_way_to(&version.version);
        best = (if gives_way { version } else { best.0 }, by);
    }
    best
}

fn newest_of<'a>(versions: &[&'a Received]) -> Option<&'a Received> {
    (!versions.is_empty()).then(|| newest(versions).0)
}
