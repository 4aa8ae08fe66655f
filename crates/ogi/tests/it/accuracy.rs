//! What the page on accuracy promises.

use ogi_dev::corpus::{Tally, Verdict};

use crate::pages::accuracy::{by_carrier, by_perturbation, cost_rows, verdicts};

/// Below this share a carrier or a perturbation may not fall, in percent: the aim, [`crate::pages::accuracy::AIM`]. The page is
/// compared to the last figure.
const FLOOR_OF_CARRIERS: u32 = 98;
const FLOOR_OF_PERTURBATIONS: u32 = 98;

/// The first faults of a kind, for who mends them: the number of the document and what is wrong.
fn faults(verdicts: &[Verdict], kind: &str) -> String {
    let lines = verdicts.iter().flat_map(|verdict| {
        let faults = verdict.score.faults.iter().filter(|fault| fault.starts_with(kind));
        faults.map(move |fault| format!("{} ({}): {fault}", verdict.number, verdict.carrier.en()))
    });
    lines.take(20).collect::<Vec<_>>().join("\n")
}

#[test]
fn there_are_at_least_two_thousand_documents() {
    assert!(verdicts().len() >= 2000);
}

#[test]
fn no_figure_is_read_that_is_not_printed_in_its_cell() {
    let all = Tally::of(verdicts());
    let found = faults(verdicts(), "wrong") + &faults(verdicts(), "invented");
    assert_eq!(all.cells.wrong, 0, "{found}");
}

#[test]
fn no_cell_that_nobody_can_know_is_passed_over_in_silence() {
    let all = Tally::of(verdicts());
    assert_eq!(all.cells.silent, 0, "{}", faults(verdicts(), "silent"));
}

#[test]
fn no_figure_that_stands_there_is_taken_for_a_blank() {
    let all = Tally::of(verdicts());
    assert_eq!(all.cells.missed, 0, "{}", faults(verdicts(), "missed"));
}

#[test]
fn no_carrier_falls_below_its_floor() {
    let short: Vec<_> =
        by_carrier(verdicts()).into_iter().filter(|(_, tally)| !tally.reaches(FLOOR_OF_CARRIERS)).collect();
    assert!(short.is_empty(), "{short:#?}");
}

#[test]
fn no_perturbation_falls_below_its_floor() {
    let short = by_perturbation(verdicts()).into_iter().filter(|(_, tally)| !tally.reaches(FLOOR_OF_PERTURBATIONS));
    let cost_rows = cost_rows();
    let short: Vec<_> = short.filter(|(name, _)| !cost_rows.contains(name)).collect();
    assert!(short.is_empty(), "{short:#?}");
}
