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

impl Cause<'_> {
    /// Whether it explains a finding.
    pub fn settles(&self, finding: &Finding) -> bool {
        self.findings.iter().any(|settled| settled.fingerprint == finding.fingerprint)
    }

    /// Whether one cell explains it, and nothing else is as simple.
    pub fn is_certain(&self) -> bool {
        matches!(self.fixes.as_slice(), [(_, only)] if only.changes.len() == 1 && only.ties == 0 && only.ties_exact)
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

#[cfg(test)]
mod tests {
    use ogi_model::{Cell, Edition, Message, Report};

    use super::causes;
    use crate::{Change, DecisionsFile, Findings, Fix, FixKind, check};

    /// A block of table four that does not add up, and two fixes of it.
    fn with_two_fixes() -> (Report, Findings) {
        let mut report = Report { year: Some(2023), ..Report::blank(Edition::E2021) };
        let block = &mut report.reviews.reconsideration;
        (block.upheld, block.corrected, block.other, block.pending, block.total) =
            (Some(5), Some(0), Some(0), Some(2), Some(8));
        let mut findings = check(&report);
        findings.findings.truncate(1);
        let fix = |address: &str, from, to, kind, rank, zh: &str| Fix {
            message: Message { zh: zh.into(), en: zh.into() },
            changes: vec![Change { cell: address.parse::<Cell>().unwrap(), from: Some(from), to }],
            settles: vec![findings.findings[0].fingerprint.clone()],
            kind,
            rank,
            ties: 4,
            ties_exact: true,
            evidence: Vec::new(),
        };
        findings.fixes = vec![
            fix("reviews.reconsideration.upheld", 5, 6, FixKind::DigitChanged, 2, "“结果维持”应为 6。"),
            fix("reviews.reconsideration.total", 8, 7, FixKind::TotalStale, 1, "“总计”应为 7。"),
        ];
        (report, findings)
    }

    #[test]
    fn fixes_of_one_finding_are_one_cause_most_likely_first() {
        let (_, findings) = with_two_fixes();
        let causes = causes(&findings);
        assert_eq!(causes.len(), 1);
        let numbers: Vec<usize> = causes[0].fixes.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, [2, 1], "each keeps its number in the findings");
        assert!(causes[0].settles(&findings.findings[0]));
    }

    #[test]
    fn what_an_office_has_confirmed_needs_no_cause() {
        let (_, mut findings) = with_two_fixes();
        let mut file = DecisionsFile::of(&findings, |_| String::new());
        file.decisions[0].decision = ogi_model::DecisionKind::Confirmed;
        findings.decide(&file);
        assert!(causes(&findings).is_empty());
    }
}
