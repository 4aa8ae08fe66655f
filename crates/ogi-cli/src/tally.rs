//! What is said at the end of a check of many reports.

use std::collections::BTreeMap;

use ogi::model::Report;
use ogi::validate::Findings;

use crate::language::Language;

/// How many organs with several reports of a year are named.
const NAMED: usize = 5;

/// What became of the reports of a run.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    reports: usize,
    with_errors: usize,
    with_warnings: usize,
    not_fully_checked: usize,
    pub(crate) unreadable: usize,
    /// How many reports there are of an organ and a year.
    of: BTreeMap<(String, u16), usize>,
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
            *self.of.entry((organ.name.trim().to_owned(), year)).or_default() += 1;
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
        let twice: Vec<String> = (self.of.iter())
            .filter(|(_, count)| **count > 1)
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
        told
    }
}
