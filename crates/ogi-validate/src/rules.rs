//! The catalogue. A rule is a file, in the folder of the first word of its id; its line stands here.

pub(crate) mod prose;
pub(crate) mod sums;

pub(crate) mod area {
    pub(crate) mod member_exceeds;
    pub(crate) mod same_as_office;
    pub(crate) mod sum;
}

pub(crate) mod structure {
    pub(crate) mod blank_cell;
    pub(crate) mod doubts;
    pub(crate) mod edition_year;
    pub(crate) mod embedded_differs;
    pub(crate) mod identity_mismatch;
    pub(crate) mod label;
    pub(crate) mod not_a_count;
    pub(crate) mod organ_disputed;
    pub(crate) mod organ_unknown;
    pub(crate) mod period;
    pub(crate) mod row_missing;
    pub(crate) mod section_missing;
    pub(crate) mod table_cut;
    pub(crate) mod table_repeated;
    pub(crate) mod title;
    pub(crate) mod year_disputed;
    pub(crate) mod year_unknown;
}

pub(crate) mod requests {
    pub(crate) mod balance;
    pub(crate) mod outcome_total;
    pub(crate) mod row_total;
    pub(crate) mod unusual_mix;
}

pub(crate) mod reviews {
    pub(crate) mod pending_vanished;
    pub(crate) mod total;
    pub(crate) mod unusual;
}

pub(crate) mod disclosure {
    pub(crate) mod document_power;
    pub(crate) mod fee_unit;
    pub(crate) mod implausible_volume;
    pub(crate) mod items_continuity;
    pub(crate) mod procurement;
    pub(crate) mod repealed_and_in_force_swapped;
    pub(crate) mod rulemaking_power;
    pub(crate) mod stock_bounds;
    pub(crate) mod stock_flow;
}

pub(crate) mod years {
    pub(crate) mod brought_forward;
    pub(crate) mod copied;
    pub(crate) mod copied_prose;
    pub(crate) mod gap;
    pub(crate) mod leftover;
}

pub(crate) mod content {
    pub(crate) mod accountability;
    pub(crate) mod all_zero;
    pub(crate) mod aspects;
    pub(crate) mod fee_conflict;
    pub(crate) mod fee_plausible;
    pub(crate) mod fee_statement;
    pub(crate) mod follow_up;
    pub(crate) mod not_finished;
    pub(crate) mod other_organ;
    pub(crate) mod placeholder;
    pub(crate) mod problems;
}

pub(crate) mod narrative {
    pub(crate) mod mismatch;
}

pub(crate) mod publication {
    pub(crate) mod deadline;
    pub(crate) mod order;
}

pub(crate) mod organ {
    pub(crate) mod credit_code;
    pub(crate) mod division_code;
    pub(crate) mod level_and_kind;
}

use crate::rule::{Rule, RuleScope};

static CATALOGUE: &[&Rule] = &[
    &structure::section_missing::RULE,
    &structure::row_missing::RULE,
    &structure::table_cut::RULE,
    &structure::table_repeated::RULE,
    &structure::organ_unknown::RULE,
    &structure::year_unknown::RULE,
    &structure::organ_disputed::RULE,
    &structure::year_disputed::RULE,
    &structure::embedded_differs::RULE,
    &structure::edition_year::RULE,
    &structure::identity_mismatch::RULE,
    &structure::period::RULE,
    &structure::title::RULE,
    &structure::label::RULE,
    &structure::not_a_count::RULE,
    &requests::balance::RULE,
    &requests::row_total::RULE,
    &requests::outcome_total::RULE,
    &reviews::total::RULE,
    &disclosure::rulemaking_power::RULE,
    &disclosure::document_power::RULE,
    &disclosure::stock_flow::RULE,
    &disclosure::stock_bounds::RULE,
    &disclosure::repealed_and_in_force_swapped::RULE,
    &disclosure::fee_unit::RULE,
    &disclosure::items_continuity::RULE,
    &disclosure::procurement::RULE,
    &disclosure::implausible_volume::RULE,
    &requests::unusual_mix::RULE,
    &reviews::pending_vanished::RULE,
    &reviews::unusual::RULE,
    &years::brought_forward::RULE,
    &years::copied::RULE,
    &years::gap::RULE,
    &years::leftover::RULE,
    &content::aspects::RULE,
    &content::accountability::RULE,
    &content::problems::RULE,
    &content::fee_statement::RULE,
    &content::fee_plausible::RULE,
    &content::fee_conflict::RULE,
    &content::follow_up::RULE,
    &content::not_finished::RULE,
    &content::other_organ::RULE,
    &content::all_zero::RULE,
    &content::placeholder::RULE,
    &narrative::mismatch::RULE,
    &publication::deadline::RULE,
    &publication::order::RULE,
    &organ::credit_code::RULE,
    &organ::division_code::RULE,
    &organ::level_and_kind::RULE,
    &structure::blank_cell::RULE,
    &area::member_exceeds::RULE,
    &area::sum::RULE,
    &area::same_as_office::RULE,
];

/// Every rule, in the order in which findings are told.
pub fn catalogue() -> &'static [&'static Rule] {
    CATALOGUE
}

/// The rules on a report by itself, which [`check`](crate::check) applies.
pub(crate) fn on_reports() -> impl Iterator<Item = &'static Rule> {
    CATALOGUE.iter().copied().filter(|rule| rule.scope() == RuleScope::Report)
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
        for rule in on_reports() {
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
