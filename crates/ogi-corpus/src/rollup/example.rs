//! What the rules on areas find in the examples of the catalogue.

use ogi_model::Report;
use ogi_validate::Rule;

use super::Rollup;
use super::totals::AreaFinding;
use crate::register::{Register, RegisteredOrgan};

/// What a rule on areas finds in its own example; nothing where the rule is on reports.
///
/// ```
/// use ogi_corpus::area_findings_of_example;
/// use ogi_validate::find_rule;
///
/// let rule = find_rule("area.sum").expect("it is in the catalogue");
/// let found = area_findings_of_example(rule);
/// assert!(found[0].message.en.ends_with("the published report leaves out the figures of 甲县水利局. Few cells differ; they may also be wrong in themselves."));
/// ```
pub fn area_findings_of_example(rule: &Rule) -> Vec<AreaFinding> {
    let example = (rule.example)();
    let id = |at: usize| at.to_string();
    let organ = |(at, report): (usize, &Report)| {
        let organ = report.organ.clone().unwrap_or_default();
        let parent = (at > 0).then(|| id(0));
        RegisteredOrgan { id: id(at), name: organ.name, kind: organ.kind, parent, ..RegisteredOrgan::default() }
    };
    let organs = std::iter::once(&example.report).chain(&example.members).enumerate().map(organ).collect();
    // The example of a rule on reports may name no organ.
    let Ok(register) = Register::new(organs) else { return Vec::new() };
    let mut rollup = Rollup::new(&register, example.report.year);
    for member in &example.members {
        rollup.push(member, "");
    }
    rollup.push_area(&example.report, "");
    rollup.finish().findings.into_iter().filter(|finding| finding.rule == rule.id).collect()
}

#[cfg(test)]
mod tests {
    use ogi_validate::{RuleScope, catalogue};

    use super::*;

    #[test]
    fn every_rule_on_areas_finds_fault_with_its_example_and_no_other_rule_does() {
        for rule in catalogue() {
            let found = area_findings_of_example(rule);
            let expected = if rule.scope() == RuleScope::Area { vec![(rule.class, rule.severity)] } else { vec![] };
            let found: Vec<_> = found.iter().map(|finding| (finding.class, finding.severity)).collect();
            assert_eq!(found, expected, "{}", rule.id);
        }
    }
}
