//! Findings of one cause.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::fixes::Fixes;

/// Gives the findings of one cause a group: those that one fix settles, or that no few changes settle together, and those
/// of one rule that the rule says have one cause. A group is called by the fingerprint of its first finding.
pub(crate) fn assign(findings: &mut [Finding], located: &Fixes) {
    let said = findings.iter().any(|finding| finding.group.is_some());
    if findings.len() < 2 || !said && located.fixes.is_empty() && located.without_fix.is_empty() {
        for finding in findings {
            finding.group = None;
        }
        return;
    }
    let mut first: Vec<usize> = (0..findings.len()).collect();
    let mut join = |one: usize, other: usize| {
        let (low, high) = (first[one].min(first[other]), first[one].max(first[other]));
        first.iter_mut().filter(|of| **of == high).for_each(|of| *of = low);
    };
    let mut causes: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (at, finding) in findings.iter().enumerate() {
        if let Some(cause) = &finding.group {
            join(*causes.entry((&finding.rule, cause)).or_insert(at), at);
        }
    }
    let settled = located.fixes.iter().map(|fix| &fix.settles);
    for prints in settled.chain(located.without_fix.iter().map(|none| &none.findings)) {
        let mut about = (0..findings.len()).filter(|at| prints.contains(&findings[*at].fingerprint));
        if let Some(one) = about.next() {
            about.for_each(|other| join(one, other));
        }
    }
    for at in 0..findings.len() {
        let together = first.iter().filter(|of| **of == first[at]).count() > 1;
        let name = findings[first[at]].fingerprint.clone();
        findings[at].group = together.then_some(name);
    }
}
