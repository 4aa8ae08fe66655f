//! Findings of one cause stand together, and what was confirmed needs no cause.

use ogi_dev::with_two_fixes;
use ogi_validate::{DecisionsFile, causes};

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
