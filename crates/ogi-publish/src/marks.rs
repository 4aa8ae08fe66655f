//! What is wrong with each cell, for outputs that mark cells.

use std::collections::BTreeMap;

use ogi_model::{Cell, Language, Localized, Severity};
use ogi_validate::{Finding, Findings, Fix, causes};

use crate::colors::{CANDIDATE, fill_of};

/// Of how many alternatives for one cause the cells are marked.
const ALTERNATIVES: usize = 3;

/// A finding about more cells than this is told at the first of them alone.
const TOLD_AT_EACH: usize = 7;

/// The most characters of a note: longer ones cannot be read beside a cell.
const LONGEST_NOTE: usize = 2000;

/// What is wrong with a cell, or may be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mark {
    /// How grave; nothing where the cell is only one of those that may be wrong.
    severity: Option<Severity>,
    lines: Vec<String>,
}

impl Mark {
    /// The colour behind the cell.
    pub(crate) fn fill(&self) -> &'static str {
        self.severity.map_or(CANDIDATE, fill_of)
    }

    /// What is wrong and the fix, in lines; empty where another cell says it.
    pub(crate) fn text(&self) -> String {
        let text = crate::markup::escaped_text(&self.lines.join("\n")).into_owned();
        match text.char_indices().nth(LONGEST_NOTE) {
            Some((at, _)) => format!("{}…", &text[..at]),
            None => text,
        }
    }

    fn add(&mut self, severity: Option<Severity>, line: String) {
        self.severity = self.severity.max(severity);
        if !line.is_empty() && !self.lines.contains(&line) {
            self.lines.push(line);
        }
    }
}

/// The cells to mark. Where one cell alone can be what is wrong, it is marked with its fix, and not the sums it stands in; otherwise
/// what a finding is about is marked, and, in a paler colour, the cells that would explain it. What an office has confirmed is not marked.
pub(crate) fn marks(findings: &Findings, language: Language) -> BTreeMap<Cell, Mark> {
    let mut marks: BTreeMap<Cell, Mark> = BTreeMap::new();
    let causes = causes(findings);
    for cause in &causes {
        if let (true, Some((_, fix))) = (cause.is_fact(), cause.fixes.first()) {
            for change in &fix.changes {
                let mark = marks.entry(change.cell).or_default();
                for finding in &cause.findings {
                    mark.add(Some(finding.severity), told(finding, language));
                }
                mark.add(None, proposed(language.choose("改法：", "Fix: "), fix, language));
            }
            continue;
        }
        for finding in &cause.findings {
            mark_finding(&mut marks, finding, language);
        }
        for fix in cause.proposals().take(ALTERNATIVES) {
            for change in &fix.changes {
                let words = language.choose("可能的改法：", "Possible fix: ");
                marks.entry(change.cell).or_default().add(None, proposed(words, fix, language));
            }
        }
    }
    let without_cause = findings
        .findings
        .iter()
        .filter(|finding| !finding.is_confirmed() && !causes.iter().any(|cause| cause.settles(finding)));
    for finding in without_cause {
        mark_finding(&mut marks, finding, language);
    }
    for unreadable in &findings.unreadable {
        let line =
            language.choose("这一格没有读出，未作核对。", "This cell could not be read, so nothing was checked on it.");
        marks.entry(unreadable.cell).or_default().add(Some(Severity::Info), line.to_owned());
    }
    marks
}

/// Marks what a finding is about. A finding about a whole table is told once.
fn mark_finding(marks: &mut BTreeMap<Cell, Mark>, finding: &Finding, language: Language) {
    let meant = finding.meant_cells();
    for (at, cell) in meant.iter().enumerate() {
        let is_told = at == 0 || meant.len() <= TOLD_AT_EACH;
        let line = if is_told { told(finding, language) } else { String::new() };
        marks.entry(*cell).or_default().add(Some(finding.severity), line);
    }
}

fn told(finding: &Finding, language: Language) -> String {
    let severity = finding.severity.localized(language);
    format!("{severity}{}{}", language.choose("：", ": "), language.of(&finding.message))
}

fn proposed(words: &str, fix: &Fix, language: Language) -> String {
    format!("{words}{}", language.of(&fix.message))
}
