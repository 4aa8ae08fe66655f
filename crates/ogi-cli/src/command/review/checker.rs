//! The check of one report for a review, and what is written of it. Nothing here changes what others see, so that several may be
//! checked at once.

use std::path::Path;

use ogi::corpus::History;
use ogi::model::{Language, Report};
use ogi::publish::{Checked as CheckedForPage, Notice, NoticeOptions, PublishError, check_page};
use ogi::validate::{Context, DecisionsFile, Findings, OwnRule, Policy, check_with};

use crate::input::Loaded;

/// What it takes to check a report.
pub(super) struct Checker<'a> {
    pub(super) history: History<'a>,
    pub(super) policy: Policy,
    pub(super) rules: Vec<OwnRule>,
    pub(super) decisions: Vec<Decisions>,
    pub(super) notice: NoticeOptions,
    pub(super) language: Language,
}

/// Decisions about the findings of a report.
pub(super) struct Decisions {
    /// The file they were read from.
    pub(super) file: String,
    pub(super) what: DecisionsFile,
    /// It is one of a folder, which may hold more than is reviewed now.
    pub(super) of_many: bool,
}

/// A report that was checked.
pub(super) struct Checked {
    pub(super) report: Report,
    pub(super) findings: Findings,
    /// Where it was read.
    pub(super) source: String,
    pub(super) has_previous_year: bool,
    pub(super) page: String,
    /// The notice to its organ; nothing where it would be empty.
    pub(super) notice: Option<Result<Vec<u8>, PublishError>>,
    /// Which decisions were about it.
    pub(super) decided_by: Vec<usize>,
}

impl Checker<'_> {
    /// Checks a report of a file against what its organ reported before, with the decisions that are about it.
    pub(super) fn check(&self, file: &Path, loaded: Loaded) -> Checked {
        let source = loaded.named(&source_name(file));
        let report = loaded.report;
        let previous = self.history.before(&report);
        let context = Context {
            previous: &previous,
            policy: self.policy.clone(),
            figures_only: loaded.figures_only,
            rules: &self.rules,
            every_outcome: false,
        };
        let mut findings = check_with(&report, &context);
        findings.add_places(&loaded.places);
        let mut decided_by = Vec::new();
        for (at, decisions) in self.decisions.iter().enumerate() {
            if decisions.what.fits(&findings) {
                findings.decide(&decisions.what);
                decided_by.push(at);
            }
        }
        let before = previous.iter().find(|earlier| is_year_before(earlier, &report));
        let mut page = CheckedForPage::new(&report, &findings);
        (page.language, page.source, page.previous) = (self.language, Some(source.as_str()), before);
        let page = check_page(&page);
        let notice = Notice::of(&report, &findings, &self.notice);
        let notice = (!notice.is_empty()).then(|| notice.docx());
        Checked { has_previous_year: before.is_some(), page, notice, decided_by, report, findings, source }
    }
}

/// Whether a report is of the year before another's.
fn is_year_before(earlier: &Report, report: &Report) -> bool {
    earlier.year.zip(report.year).is_some_and(|(earlier, year)| earlier + 1 == year)
}

/// What a file is called in the review: its path as it was given, with `/` between folders.
pub(super) fn source_name(path: &Path) -> String {
    let name = path.to_string_lossy();
    if cfg!(windows) { name.replace('\\', "/") } else { name.into_owned() }
}
