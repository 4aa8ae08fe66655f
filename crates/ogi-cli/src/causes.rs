//! Findings of one cause: what explains them, and what it explains.

use ogi::validate::{Explanation, Finding, Findings};

/// Explanations of the same findings, most likely first, each with the number by which `--apply` knows it.
pub(crate) struct Cause<'a> {
    pub(crate) explanations: Vec<(usize, &'a Explanation)>,
    pub(crate) findings: Vec<&'a Finding>,
}

impl Cause<'_> {
    /// Whether it explains a finding.
    pub(crate) fn settles(&self, finding: &Finding) -> bool {
        self.findings.iter().any(|settled| settled.fingerprint == finding.fingerprint)
    }
}

/// The causes of what was found, save of findings that an office has explained.
pub(crate) fn causes(findings: &Findings) -> Vec<Cause<'_>> {
    let mut causes: Vec<Cause<'_>> = Vec::new();
    for (number, explanation) in (1..).zip(&findings.explanations) {
        let settled: Vec<&Finding> = (findings.findings.iter())
            .filter(|finding| !finding.is_explained() && explanation.settles.contains(&finding.fingerprint))
            .collect();
        if settled.is_empty() {
            continue;
        }
        match causes.iter_mut().find(|cause| settled.iter().any(|finding| cause.settles(finding))) {
            Some(cause) => {
                let more: Vec<&Finding> = settled.into_iter().filter(|finding| !cause.settles(finding)).collect();
                cause.explanations.push((number, explanation));
                cause.findings.extend(more);
            }
            None => causes.push(Cause { explanations: vec![(number, explanation)], findings: settled }),
        }
    }
    for cause in &mut causes {
        cause.explanations.sort_by_key(|(_, explanation)| explanation.rank);
    }
    causes
}
