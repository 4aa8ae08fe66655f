//! The catalogue. A rule is a file; its line stands here.

mod accountability;
mod aspects;
mod blank_cell;
mod brought_forward;
mod copied;
mod copied_prose;
mod credit_code;
pub(crate) mod deadline;
mod division_code;
mod document_power;
mod edition_year;
mod fee_plausible;
mod fee_statement;
mod fee_unit;
mod follow_up;
mod gap;
mod identity_mismatch;
mod implausible_volume;
mod items_continuity;
mod label;
mod leftover;
mod level_and_kind;
mod narrative_mismatch;
mod not_a_count;
mod pending_vanished;
mod period;
mod placeholder;
mod problems;
mod procurement;
mod row_missing;
mod rulemaking_power;
mod section_missing;
mod stock_bounds;
mod stock_flow;
pub(crate) mod sums;
mod table_repeated;
mod unusual_mix;
mod unusual_reviews;

use crate::rule::Rule;

static CATALOGUE: &[&Rule] = &[
    &section_missing::RULE,
    &row_missing::RULE,
    &table_repeated::RULE,
    &edition_year::RULE,
    &identity_mismatch::RULE,
    &period::RULE,
    &label::RULE,
    &not_a_count::RULE,
    &sums::BALANCE,
    &sums::ROW_TOTAL,
    &sums::OUTCOME_TOTAL,
    &sums::REVIEW_TOTAL,
    &rulemaking_power::RULE,
    &document_power::RULE,
    &stock_flow::RULE,
    &stock_bounds::RULE,
    &fee_unit::RULE,
    &items_continuity::RULE,
    &procurement::RULE,
    &implausible_volume::RULE,
    &unusual_mix::RULE,
    &pending_vanished::RULE,
    &unusual_reviews::RULE,
    &brought_forward::RULE,
    &copied::RULE,
    &gap::RULE,
    &leftover::RULE,
    &aspects::RULE,
    &accountability::RULE,
    &problems::RULE,
    &fee_statement::RULE,
    &fee_plausible::RULE,
    &follow_up::RULE,
    &placeholder::RULE,
    &narrative_mismatch::RULE,
    &deadline::RULE,
    &credit_code::RULE,
    &division_code::RULE,
    &level_and_kind::RULE,
    &blank_cell::RULE,
];

/// Every rule, in the order in which findings are told.
pub fn catalogue() -> &'static [&'static Rule] {
    CATALOGUE
}

/// The rule of an id.
pub fn find_rule(id: &str) -> Option<&'static Rule> {
    catalogue().iter().copied().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Context, check_with};

    #[test]
    fn every_rule_finds_fault_with_its_example() {
        for rule in catalogue() {
            let example = (rule.example)();
            let context = Context { previous: &example.previous, ..Context::default() };
            let findings = check_with(&example.report, &context).findings;
            let of_rule = findings.iter().filter(|finding| finding.rule == rule.id);
            let gravest = of_rule.map(|finding| finding.severity).max();
            assert_eq!(gravest, Some(rule.severity), "the example of {} shows it at its own severity", rule.id);
        }
    }

    #[test]
    fn every_rule_has_an_id_of_its_own_and_says_what_it_does() {
        for (index, rule) in catalogue().iter().enumerate() {
            assert!(catalogue()[..index].iter().all(|other| other.id != rule.id), "{}", rule.id);
            assert!(
                rule.id.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'.' | b'-')),
                "{}",
                rule.id
            );
            let texts = [rule.title, rule.help, rule.mend, rule.basis.text];
            for text in texts.iter().chain(rule.exceptions).chain(rule.thresholds.iter().map(|number| &number.about)) {
                assert!(!text.zh.is_empty() && !text.en.is_empty(), "{}", rule.id);
            }
            assert!(rule.editions().next().is_some(), "{}", rule.id);
            assert!(std::ptr::eq(find_rule(rule.id).unwrap(), *rule));
        }
    }
}
