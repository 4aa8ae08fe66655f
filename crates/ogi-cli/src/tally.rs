//! What is said at the end of a check of many reports.

use std::collections::{BTreeMap, HashSet};
use std::hash::{BuildHasher, RandomState};

use ogi::model::Report;
use ogi::validate::Findings;

use crate::language::Language;

/// How many organs with several reports of a year are named.
const NAMED: usize = 5;

/// Of how many organs and years it is kept in mind that there was a report: all of a province in one year, and no more
/// memory than that for whatever comes. A table of 2^16 places takes no more of them.
const MOST: usize = 7 << 13;

/// What became of the reports of a run.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    reports: usize,
    with_errors: usize,
    with_warnings: usize,
    not_fully_checked: usize,
    pub(crate) unreadable: usize,
    /// The organs and years that there was a report of, as hashes.
    seen: HashSet<u64>,
    hashes: RandomState,
    /// Whether there were more than are kept in mind.
    overflows: bool,
    /// How many reports there are of an organ and a year, where it is more than one.
    twice: BTreeMap<(String, u16), usize>,
}

impl Tally {
    /// Counts a report that was checked.
    pub(crate) fn push(&mut self, report: &Report, findings: &Findings) {
        self.reports += 1;
        match (findings.counts.error, findings.counts.warning) {
            (0, 0) => {}
            (0, _) => self.with_warnings += 1,
            _ => self.with_errors += 1,
        }
        self.not_fully_checked += usize::from(!findings.not_checked.is_empty());
        if let (Some(organ), Some(year)) = (&report.organ, report.year) {
            self.note((organ.name.trim(), year));
        }
    }

    /// Keeps in mind that there was a report of an organ and a year.
    fn note(&mut self, (organ, year): (&str, u16)) {
        if self.seen.is_empty() {
            // A table that grows is there twice for a moment, and ends up twice as large.
            self.seen.reserve(MOST);
        }
        let hash = self.hashes.hash_one((organ, year));
        if self.seen.contains(&hash) {
            if self.twice.len() < MOST / 64 || self.twice.contains_key(&(organ.to_owned(), year)) {
                *self.twice.entry((organ.to_owned(), year)).or_insert(1) += 1;
            }
        } else if self.seen.len() < MOST {
            self.seen.insert(hash);
        } else {
            self.overflows = true;
        }
    }

    /// Whether there is more than one input to be summed up, and a report among them.
    pub(crate) fn is_of_many(&self) -> bool {
        self.reports > 0 && self.reports + self.unreadable > 1
    }

    /// The run in a sentence or two.
    pub(crate) fn told(&self, language: Language) -> String {
        let right = self.reports - self.with_errors - self.with_warnings;
        let Self { reports, with_errors, with_warnings, not_fully_checked, unreadable, .. } = self;
        let mut told = language.choose(
            format!(
                "共核对 {reports} 份报告：有错误的 {with_errors} 份，只有警告的 {with_warnings} 份，没有发现错误和警告的 {right} 份；\
                 其中有规则未能核对的 {not_fully_checked} 份。读不了的 {unreadable} 份。"
            ),
            format!(
                "{reports} reports checked: {with_errors} with errors, {with_warnings} with warnings alone, {right} with neither; \
                 {not_fully_checked} of them not by every rule. {unreadable} could not be read."
            ),
        );
        let twice: Vec<String> = (self.twice.iter().take(NAMED + 1))
            .map(|((organ, year), count)| {
                language.choose(format!("{organ}{year}年度（{count} 份）"), format!("{organ}, {year} ({count})"))
            })
            .collect();
        if !twice.is_empty() {
            let names = twice[..twice.len().min(NAMED)].join(language.choose("、", "; "));
            let more = twice.len() > NAMED;
            told += &language.choose(
                format!("同一机关同一年度不止一份的：{names}{}。", if more { "等" } else { "" }),
                format!(
                    " More than one report of an organ and year: {names}{}.",
                    if more { " and others" } else { "" }
                ),
            );
        }
        if self.overflows {
            told += &language.choose(
                format!("只有前 {MOST} 个机关年度查过是否重复。"),
                format!(" Only the first {MOST} organs and years were looked at for this."),
            );
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organ_with_two_reports_of_a_year_is_named_and_memory_has_a_bound() {
        let mut tally = Tally { reports: 4, ..Tally::default() };
        for report in [("沭阳县统计局", 2023), ("沭阳县统计局", 2024), ("泗阳县统计局", 2023), ("沭阳县统计局", 2024)]
        {
            tally.note(report);
        }
        assert!(tally.told(Language::Zh).ends_with("同一机关同一年度不止一份的：沭阳县统计局2024年度（2 份）。"));
        for number in 0..MOST + 10 {
            let organ = format!("第{number}局");
            tally.note((&organ, 2024));
            tally.note((&organ, 2024));
        }
        assert!(tally.seen.len() <= MOST && tally.seen.capacity() == MOST && tally.twice.len() <= MOST / 64 + 1);
        let told = tally.told(Language::En);
        assert!(told.contains("and others. Only the first 57344 organs and years"), "{told}");
    }
}
