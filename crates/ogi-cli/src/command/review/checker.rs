//! The check of one report for a review, and what is written of it. Nothing here changes what others see, so that several may be
//! checked at once.

use std::path::Path;

use ogi::corpus::History;
use ogi::model::{Language, Report};
use ogi::publish::{Checked as CheckedForPage, Notice, NoticeOptions, PublishError, check_page};
use ogi::validate::{Context, Findings, check_with};

use crate::input::{Loaded, source_name};
use crate::laid_down::{LaidDown, year_before};

/// What it takes to check a report.
pub(super) struct Checker<'a> {
    pub(super) history: History<'a>,
    pub(super) laid_down: LaidDown,
    pub(super) notice: NoticeOptions,
    pub(super) language: Language,
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
            policy: self.laid_down.policy.clone(),
            figures_only: loaded.figures_only,
            rules: &self.laid_down.rules,
            every_outcome: false,
        };
        let mut findings = check_with(&report, &context);
        findings.add_places(&loaded.places);
        let decided_by = self.laid_down.decide(&mut findings);
        let before = year_before(&previous, &report);
        let mut page = CheckedForPage::new(&report, &findings);
        (page.language, page.source, page.previous) = (self.language, Some(source.as_str()), before);
        let page = check_page(&page);
        let notice = Notice::of(&report, &findings, &self.notice);
        let notice = (!notice.is_empty()).then(|| notice.docx());
        Checked { has_previous_year: before.is_some(), page, notice, decided_by, report, findings, source }
    }
}
