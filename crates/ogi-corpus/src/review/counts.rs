//! How many of everything there are in a review.

use std::collections::{BTreeMap, BTreeSet};

use ogi_model::{Message, Severity};
use ogi_validate::find_rule;

use super::data::{FindingChange, Review, ReviewCounts, ReviewStatus, ReviewedOrgan, ReviewedReport, RuleTally};

/// What each rule found.
pub(super) fn rules(review: &Review) -> Vec<RuleTally> {
    let mut rules: BTreeMap<&str, RuleTally> = BTreeMap::new();
    for report in review.reports() {
        let mut seen = BTreeSet::new();
        for finding in report.findings.iter().filter(|finding| !finding.is_confirmed()) {
            let title = || find_rule(&finding.rule).map_or_else(|| message(&finding.rule), |rule| rule.title.into());
            let tally = rules.entry(&finding.rule).or_insert_with(|| RuleTally {
                rule: finding.rule.clone(),
                title: title(),
                organs: 0,
                error: 0,
                warning: 0,
                info: 0,
            });
            *match finding.severity {
                Severity::Error => &mut tally.error,
                Severity::Warning => &mut tally.warning,
                Severity::Info => &mut tally.info,
            } += 1;
            tally.organs += usize::from(seen.insert(&*finding.rule));
        }
    }
    let mut rules: Vec<RuleTally> = rules.into_values().collect();
    let gravest = |tally: &RuleTally| (tally.error > 0, tally.warning > 0);
    rules.sort_by(|one, other| {
        (gravest(other), other.organs).cmp(&(gravest(one), one.organs)).then_with(|| one.rule.cmp(&other.rule))
    });
    rules
}

fn message(text: &str) -> Message {
    Message { zh: text.to_owned(), en: text.to_owned() }
}

pub(super) fn counts(review: &Review) -> ReviewCounts {
    let organs = |is_it: &dyn Fn(&ReviewedOrgan) -> bool| review.organs.iter().filter(|organ| is_it(organ)).count();
    let reports = |is_it: &dyn Fn(&ReviewedReport) -> bool| review.reports().filter(|report| is_it(report)).count();
    let versions =
        |same: bool| organs(&|organ| organ.versions.as_ref().is_some_and(|versions| versions.same_figures == same));
    let changed = |change: FindingChange| {
        review.findings().filter(|finding| finding.change == Some(change) && finding.is_open()).count()
    };
    let is_vertical = |organ: &ReviewedOrgan| organ.deadline.is_none();
    let mut counts = ReviewCounts {
        expected: organs(&|organ| !is_vertical(organ)),
        reported: organs(&|organ| !is_vertical(organ) && organ.report.is_some()),
        late: organs(&|organ| organ.status == ReviewStatus::Late),
        missing: organs(&|organ| organ.status == ReviewStatus::Missing),
        overdue: organs(&ReviewedOrgan::is_overdue),
        elsewhere: organs(&|organ| organ.status == ReviewStatus::Elsewhere),
        twice: versions(true),
        versions: versions(false),
        unmatched: review.unmatched.len(),
        set_aside: review.set_aside.len(),
        unreadable: review.unreadable.len(),
        with_errors: reports(&|report| report.counts.error > 0),
        with_warnings: reports(&|report| report.counts.error == 0 && report.counts.warning > 0),
        without: reports(&|report| report.counts.error + report.counts.warning == 0),
        not_fully_checked: reports(&|report| !report.not_checked.is_empty()),
        mended: (review.organs.iter().flat_map(|organ| &organ.mended))
            .chain(review.unmatched.iter().flat_map(|one| &one.mended))
            .chain(&review.area.mended)
            .filter(|finding| finding.is_open())
            .count(),
        new: changed(FindingChange::New),
        open: changed(FindingChange::Open),
        ..ReviewCounts::default()
    };
    for report in review.reports() {
        counts.error += report.counts.error;
        counts.warning += report.counts.warning;
        counts.info += report.counts.info;
        counts.confirmed += report.counts.confirmed;
    }
    counts
}
