//! Findings of one cause: what explains them, and what it explains.

use ogi_model::{Place, Table};

use crate::finding::Finding;
use crate::findings::Findings;
use crate::fixes::fix::Fix;

/// What explains some findings: fixes of the same findings, most likely first, each with its number in [`Findings::fixes`], from 1.
#[derive(Clone, Debug)]
pub struct Cause<'a> {
    /// The fixes with their numbers.
    pub fixes: Vec<(usize, &'a Fix)>,
    /// The findings that they settle.
    pub findings: Vec<&'a Finding>,
}

impl<'a> Cause<'a> {
    /// Whether it explains a finding.
    pub fn settles(&self, finding: &Finding) -> bool {
        self.findings.iter().any(|settled| settled.fingerprint == finding.fingerprint)
    }

    /// Whether one cell explains it, and nothing else is as simple.
    pub fn is_certain(&self) -> bool {
        matches!(self.fixes.as_slice(), [(_, only)] if only.changes.len() == 1 && only.ties == 0 && only.ties_exact)
    }

    /// Whether its one fix can be told as what should stand there: no other is as simple, and no evidence speaks against it.
    pub fn is_fact(&self) -> bool {
        self.is_certain() && !self.fixes.iter().any(|(_, fix)| fix.is_contradicted())
    }

    /// The fixes to propose for its cells: the likeliest, save those that evidence speaks against.
    pub fn proposals(&self) -> impl Iterator<Item = &'a Fix> {
        let likeliest = self.fixes.iter().map(|(_, fix)| *fix).filter(|fix| self.is_likeliest(fix));
        likeliest.filter(|fix| !fix.is_contradicted())
    }

    /// Whether no fix shown is likelier than this one.
    pub fn is_likeliest(&self, fix: &Fix) -> bool {
        self.fixes.first().is_some_and(|(_, first)| first.rank == fix.rank)
    }

    /// Whether one fix is likelier than every other, none of which was left unlooked for.
    pub fn has_one_likeliest(&self) -> bool {
        let alike = self.fixes.iter().filter(|(_, fix)| self.is_likeliest(fix));
        alike.count() == 1 && self.fixes.iter().all(|(_, fix)| fix.ties_exact)
    }

    /// Where the first cell stands that would be changed, and in which table of the form.
    pub fn place(&self) -> Option<(Table, &Place)> {
        let cell = self.fixes.first()?.1.changes.first()?.cell;
        self.findings.iter().find_map(|finding| {
            let at = finding.cells.iter().position(|about| about.cell == cell)?;
            let place = finding.sources.get(at).filter(|_| finding.sources.len() == finding.cells.len())?;
            Some((cell.table(), place))
        })
    }
}

/// What follows from the sums without any finding: the figures that blanks must stand for.
pub fn fixes_of_blanks(findings: &Findings) -> Vec<(usize, &Fix)> {
    (1..).zip(&findings.fixes).filter(|(_, fix)| fix.settles.is_empty()).collect()
}

/// The causes of what was found, save of findings that an office has confirmed.
pub fn causes(findings: &Findings) -> Vec<Cause<'_>> {
    let mut causes: Vec<Cause<'_>> = Vec::new();
    for (number, fix) in (1..).zip(&findings.fixes) {
        let settled: Vec<&Finding> = (findings.findings.iter())
            .filter(|finding| !finding.is_confirmed() && fix.settles.contains(&finding.fingerprint))
            .collect();
        if settled.is_empty() {
            continue;
        }
        match causes.iter_mut().find(|cause| settled.iter().any(|finding| cause.settles(finding))) {
            Some(cause) => {
                let more: Vec<&Finding> = settled.into_iter().filter(|finding| !cause.settles(finding)).collect();
                cause.fixes.push((number, fix));
                cause.findings.extend(more);
            }
            None => causes.push(Cause { fixes: vec![(number, fix)], findings: settled }),
        }
    }
    for cause in &mut causes {
        cause.fixes.sort_by_key(|(_, fix)| fix.rank);
    }
    causes
}
