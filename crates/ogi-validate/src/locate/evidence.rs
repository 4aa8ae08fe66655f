//! What speaks for a figure besides the sums: what last year's report carried forward, and what the prose says.

use ogi_model::{Cell, Report, RequestRow};

use super::code::Code;
use super::search::Set;
use crate::finding::{Finding, Role};

/// More than any slips can differ by, so that slips decide only between fixes with as much evidence.
const EACH_CONTRADICTED: u32 = 10_000;

/// What says that a cell holds a figure.
#[derive(Clone, Debug)]
pub(super) struct Evidence {
    cell: u16,
    figure: u64,
    source: Source,
    /// The finding that the cell holds another figure, where there is one.
    finding: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    LastYear,
    Prose,
}

/// What a fix has in its favour.
#[derive(Debug, Default)]
pub(super) struct Support {
    /// Whether what it brings forward is what last year's report carried forward.
    pub(super) last_year: bool,
    /// The figures of its that the prose states.
    pub(super) prose: Vec<u64>,
    /// The findings other than sums that it settles.
    pub(super) findings: Vec<String>,
}

/// The evidence about the cells of a table, in their order.
pub(super) fn gather(code: &Code, previous: Option<&Report>, findings: &[Finding]) -> Vec<Evidence> {
    let about = |finding: &&Finding, cell: Cell| {
        finding.cells.iter().any(|about| about.cell == cell && about.role == Role::Subject)
    };
    let mut evidence = Vec::new();
    for (place, cell) in (0u16..).zip(code.cells.iter().copied()) {
        if let (Cell::Request(RequestRow::BroughtForward, who), Some(previous)) = (cell, previous)
            && let Some(figure) = *previous.requests.carried_forward.get(who)
        {
            let finding = (findings.iter())
                .find(|finding| finding.rule == "years.brought-forward" && about(finding, cell))
                .map(|finding| finding.fingerprint.clone());
            evidence.push(Evidence { cell: place, figure, source: Source::LastYear, finding });
        }
        for finding in findings.iter().filter(|finding| finding.rule == "narrative.mismatch") {
            // What is said of several cells together says nothing of one of them.
            if let ([only], Some(stated)) = (finding.cells.as_slice(), finding.args.actual)
                && let (true, Ok(figure)) = (only.cell == cell, u64::try_from(stated))
            {
                let finding = Some(finding.fingerprint.clone());
                evidence.push(Evidence { cell: place, figure, source: Source::Prose, finding });
            }
        }
    }
    evidence
}

fn changed(set: &Set, cell: u16) -> Option<u64> {
    set.iter().find(|(changed, _)| *changed == cell).map(|(_, to)| *to)
}

/// Whether something says that a cell holds this figure.
pub(super) fn attests(evidence: &[Evidence], cell: u16, figure: u64) -> bool {
    evidence.iter().any(|each| each.cell == cell && each.figure == figure)
}

/// What the evidence that a set of changes contradicts adds to how far-fetched it is.
pub(super) fn against(evidence: &[Evidence], set: &Set, printed: &[i64], unknown: &[bool]) -> u32 {
    let contradicted = |each: &&Evidence| {
        let at = usize::from(each.cell);
        match changed(set, each.cell) {
            Some(figure) => figure != each.figure,
            None => !unknown[at] && u64::try_from(printed[at]) != Ok(each.figure),
        }
    };
    evidence.iter().filter(contradicted).fold(0, |cost, _| cost + EACH_CONTRADICTED)
}

/// What speaks for a set of changes.
pub(super) fn in_favour(evidence: &[Evidence], set: &Set) -> Support {
    let mut support = Support::default();
    let mut last_year_agrees = true;
    for each in evidence {
        let Some(figure) = changed(set, each.cell) else { continue };
        let agrees = figure == each.figure;
        match each.source {
            Source::LastYear => {
                support.last_year |= agrees;
                last_year_agrees &= agrees;
            }
            Source::Prose if agrees && !support.prose.contains(&figure) => support.prose.push(figure),
            Source::Prose => {}
        }
        support.findings.extend(each.finding.clone().filter(|_| agrees));
    }
    support.last_year &= last_year_agrees;
    support
}
