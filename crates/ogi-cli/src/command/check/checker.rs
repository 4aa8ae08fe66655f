//! The check of one report. Nothing here changes what others see, so that several may be checked at once.

use std::path::Path;

use ogi::model::{Address, Note, Report};
use ogi::publish::{self, FindingsTable, check_page};
use ogi::validate::{Context, Finding, Findings, check_with, earlier_as_given, earlier_by_name};

use super::Format;
use super::given::{Earlier, Given};
use super::used::renamed;
use crate::apply::Kept;
use crate::failure::Failure;
use crate::input::Loaded;
use crate::laid_down::year_before;
use crate::language::Language;
use crate::output::json_line;
use crate::{marked, text};

/// What it takes to check a report.
pub(super) struct Checker<'a> {
    pub(super) given: &'a Given<'a>,
    pub(super) earlier: &'a Earlier,
    pub(super) language: Language,
}

/// A report that was checked.
pub(super) struct Checked {
    /// What it is called in messages.
    pub(super) name: String,
    pub(super) report: Report,
    pub(super) figures_only: bool,
    pub(super) findings: Findings,
    /// The notes on reading it that no finding repeats.
    pub(super) notes: Vec<Note>,
    /// Whether something was found that makes the exit status 1.
    pub(super) counts: bool,
    /// The reports of earlier years it was checked against, and which of all they are.
    pub(super) previous: Vec<Report>,
    pub(super) used_earlier: Vec<usize>,
    /// Which files of decisions were about it.
    pub(super) used_decisions: Vec<usize>,
    /// Earlier reports that were taken although their organ is named differently, and what to say of each.
    pub(super) renamed: Vec<(String, Failure)>,
    pub(super) printed: Printed,
}

/// What is to be written of a report.
pub(super) enum Printed {
    Here(Vec<u8>),
    Failed(Failure),
    /// It is a part of something larger.
    Later,
}

impl Checker<'_> {
    /// Checks a report of a file, which may be the only one of the run.
    ///
    /// Reports of earlier years that were given for one report alone are of its organ, whatever its name was then.
    pub(super) fn check(&self, path: &Path, loaded: Loaded, alone: bool) -> Checked {
        let name = loaded.named(&path.to_string_lossy());
        let pick = if alone { earlier_as_given } else { earlier_by_name };
        let earlier = pick(&loaded.report, &self.earlier.reports);
        let is_used = |report: &Report| earlier.iter().any(|earlier| std::ptr::eq(*earlier, report));
        let used_earlier = self.earlier.reports.iter().enumerate().filter(|(_, report)| is_used(report));
        let used_earlier = used_earlier.map(|(at, _)| at).collect();
        let previous: Vec<Report> = earlier.into_iter().cloned().collect();
        let mut findings = check_with(&loaded.report, &self.context(&previous, loaded.figures_only));
        findings.add_places(&loaded.places);
        let used_decisions = self.given.laid_down.decide(&mut findings);
        let notes = loaded.notes.iter().filter(|note| !is_told_by(note, &findings)).cloned().collect();
        let fail_on = self.given.check.fail_on;
        let counts = |finding: &Finding| !finding.is_confirmed() && fail_on.includes(finding.severity);
        Checked {
            notes,
            counts: findings.findings.iter().any(counts),
            used_earlier,
            used_decisions,
            renamed: if alone { renamed(&loaded.report, self.earlier) } else { Vec::new() },
            printed: self.print(path, &name, &loaded, &findings, &previous, alone),
            name,
            figures_only: loaded.figures_only,
            report: loaded.report,
            findings,
            previous,
        }
    }

    /// The findings of a corrected report: under the same policy, against the same earlier years, with the same decisions.
    pub(super) fn findings_of_corrected(&self, kept: &Kept, corrected: &Report) -> Findings {
        let mut findings = check_with(corrected, &self.context(&kept.previous, kept.figures_only));
        self.given.laid_down.decide(&mut findings);
        findings
    }

    /// What reports are checked against.
    fn context<'a>(&'a self, previous: &'a [Report], figures_only: bool) -> Context<'a> {
        let check = self.given.check;
        Context {
            previous,
            policy: self.given.laid_down.policy.clone(),
            figures_only,
            rules: &self.given.laid_down.rules,
            every_outcome: check.outcomes || check.format == Format::Text,
        }
    }

    fn print(
        &self,
        path: &Path,
        name: &str,
        loaded: &Loaded,
        findings: &Findings,
        previous: &[Report],
        alone: bool,
    ) -> Printed {
        let check = self.given.check;
        let mut out = Vec::new();
        let written = match check.format {
            Format::Text => {
                let checked = text::Checked { language: self.language, file: name, report: &loaded.report, findings };
                let wanted = text::Wanted {
                    figures: check.figures,
                    all: check.all,
                    hints: alone && check.with.previous.is_empty(),
                };
                text::write(&mut out, checked, wanted)
            }
            Format::Json => json_line(findings, check.pretty).map(|json| out = json),
            Format::Html => {
                let mut page = publish::Checked::new(&loaded.report, findings);
                (page.language, page.source) = (self.language, Some(name));
                page.previous = year_before(previous, &loaded.report);
                out = check_page(&page).into_bytes();
                Ok(())
            }
            Format::Xlsx => match marked::workbook(path, loaded, findings, self.language) {
                Ok(made) => return Printed::Here(made),
                Err(failure) => return Printed::Failed(failure),
            },
            Format::Csv => FindingsTable::new(self.language).write_findings(findings, &mut out),
            Format::Sarif => return Printed::Later,
        };
        match written {
            Ok(()) => Printed::Here(out),
            Err(error) => Printed::Failed(Failure::not_written(&error)),
        }
    }
}

/// Whether a finding says what a note on reading says: each thing is told once.
fn is_told_by(note: &Note, findings: &Findings) -> bool {
    let rule = match note.code.key() {
        "row-omitted" => "structure.row-missing",
        "table-omitted" => "structure.section-missing",
        "table-repeated" => "structure.table-repeated",
        "table-cut" => "structure.table-cut",
        "embedded-differs" => "structure.embedded-differs",
        "organ-unknown" => "structure.organ-unknown",
        "year-unknown" => "structure.year-unknown",
        "year-disputed" => "structure.year-disputed",
        "not-a-figure" => "structure.not-a-count",
        _ => return false,
    };
    let mut told = findings.findings.iter().filter(|finding| finding.rule == rule);
    if rule == "structure.not-a-count" {
        // The rule leaves some cells alone, such as an amount that only lacks its unit.
        let is_noted = |cell| note.addresses.contains(&Address::Cell(cell));
        return told.any(|finding| finding.cells.iter().any(|about| is_noted(about.cell)));
    }
    told.next().is_some()
}
