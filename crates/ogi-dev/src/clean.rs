//! Reports without fault, made up by chance that is the same every time: organs of every level and kind, years of both
//! editions, figures that add up and follow from last year's, and prose that states them truly in many ways.
//!
//! ```
//! let [last, this] = ogi_dev::clean::pair(7);
//! assert_eq!(last.year.map(|year| year + 1), this.year);
//! ```

mod figures;
mod habits;
mod numbers;
mod organs;
mod prose;
mod statements;

use ogi_model::{Edition, Metadata, Narrative, NarrativeBlock, Organ, OrganFacts, Period, Report, RequestRow};

use crate::rng::Rng;
use organs::{Entry, ORGANS};

/// Last year's report of an organ and this year's; every number has its own.
pub fn pair(number: u32) -> [Report; 2] {
    let mut rng = Rng::new(u64::from(number) + 1_000_000);
    let entry = &ORGANS[number as usize % ORGANS.len()];
    let year = Edition::ALL[0].form().first_year + 1 + u16::try_from(rng.below(6)).unwrap_or_default();
    let [last, this] = figures::years(entry, year, &mut rng);
    let last = dress(last, None, entry, &mut rng);
    let this = dress(this, Some(&last), entry, &mut rng);
    [last, this]
}

/// Last year's report and this year's of an organ of a county, of whatever name; every number has its own.
pub fn pair_of(name: &'static str, number: u32, year: u16) -> [Report; 2] {
    let mut rng = Rng::new(u64::from(number) + 3_000_000);
    let entry = Entry::of_a_county(name);
    let [last, this] = figures::years(&entry, year, &mut rng);
    let last = dress(last, None, &entry, &mut rng);
    let this = dress(this, Some(&last), &entry, &mut rng);
    [last, this]
}

/// The same of a county's government, whose figures are given: those of its organs added up.
pub fn government_of(name: &'static str, [last, this]: [Report; 2]) -> [Report; 2] {
    let mut rng = Rng::new(4_000_000);
    let entry = Entry::of_a_county(name);
    let last = dress(last, None, &entry, &mut rng);
    let this = dress(this, Some(&last), &entry, &mut rng);
    [last, this]
}

/// What prose is written from.
struct Draft<'a> {
    report: &'a Report,
    previous: Option<&'a Report>,
    entry: &'a Entry,
    year: u16,
}

impl Draft<'_> {
    fn total(&self, row: RequestRow) -> u64 {
        self.report.requests.row(row).total.unwrap_or_default()
    }

    /// How the report speaks of those whose figures its tables hold.
    fn who(&self) -> &str {
        self.entry.area.unwrap_or(self.entry.ourselves)
    }
}

/// Gives figures their organ, dates and prose.
fn dress(mut report: Report, previous: Option<&Report>, entry: &Entry, rng: &mut Rng) -> Report {
    let year = report.year.unwrap_or_default();
    let name = entry.name;
    report.organ = Some(Organ { name: name.to_owned(), ..Organ::default() });
    let title = match rng.below(3) {
        0 => format!("{name}{year}年政府信息公开工作年度报告"),
        1 => format!("{year}年{name}政府信息公开工作年度报告"),
        _ => format!("{name}{year}年度政府信息公开工作年度报告"),
    };
    report.metadata =
        Metadata { title: Some(title), publisher: rng.percent(50).then(|| name.to_owned()), ..Metadata::default() };
    let facts = report.organ_facts();
    if rng.percent(40)
        && let Some(organ) = report.organ.as_mut()
    {
        let OrganFacts { level, kind, .. } = facts;
        (organ.level, organ.kind) = (level, kind);
    }
    let day = |month: u32, day: u64| format!("{}-{month:02}-{day:02}", year + 1).parse().ok();
    let (month, signed) = (if entry.until_march { 1 + rng.index(3) } else { 1 }, 4 + rng.below(20));
    let month = u32::try_from(month).unwrap_or(1);
    if rng.percent(70) {
        report.signed = day(month, signed);
    }
    report.published = day(month, signed + rng.below(5));
    if rng.percent(60) {
        let day = |text: String| text.parse().ok();
        report.period =
            day(format!("{year}-01-01")).zip(day(format!("{year}-12-31"))).map(|(start, end)| Period { start, end });
    }
    let draft = Draft { report: &report, previous, entry, year };
    let narrative = Narrative {
        overview: Some(prose::overview(&draft, rng)),
        problems: Some(prose::problems(&draft, rng)),
        other_matters: Some(prose::other_matters(&draft, rng)),
    };
    Report { narrative, ..report }
}

fn paragraph(text: impl Into<String>) -> NarrativeBlock {
    NarrativeBlock { text: text.into(), heading: None }
}

fn heading(text: impl Into<String>) -> NarrativeBlock {
    NarrativeBlock { text: text.into(), heading: Some(2) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use ogi_model::{Figures, Level, OrganKind, Verdict};

    use super::*;

    #[test]
    fn every_level_kind_and_edition_comes_up_and_every_sum_holds() {
        let (mut levels, mut kinds, mut years) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for number in 0..200 {
            for report in pair(number) {
                let (facts, figures) = (report.organ_facts(), Figures::of(&report));
                levels.extend(facts.level);
                kinds.extend(facts.kind);
                years.insert((report.edition, report.year));
                assert!(report.identities().all(|identity| figures.check(identity).verdict == Verdict::Holds));
            }
        }
        assert_eq!(levels.len(), Level::ALL.len());
        assert_eq!(kinds.len(), OrganKind::ALL.len(), "{kinds:?}");
        assert_eq!(years.len(), 7);
    }

    #[test]
    fn a_number_gives_the_same_reports_every_time() {
        assert_eq!(pair(12), pair(12));
    }
}
