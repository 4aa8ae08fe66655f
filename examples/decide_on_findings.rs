//! Explain what was found, keep the decision in a file, and see it lose its force when the figures change.

use std::error::Error;

use ogi::model::{DecisionKind, DecisionReason, Edition, Report};
use ogi::serialize::read_json;
use ogi::validate::{DecisionsFile, check};

fn main() -> Result<(), Box<dyn Error>> {
    let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
    let block = &mut report.reviews.reconsideration;
    (block.upheld, block.corrected, block.other, block.pending, block.total) =
        (Some(5), Some(0), Some(0), Some(2), Some(8));

    // An office goes through what was found and says that the published document is like this.
    let findings = check(&report);
    let mut file = DecisionsFile::of(&findings, |finding| finding.message.en.clone());
    file.decisions.retain(|decision| decision.rule == "reviews.total");
    for decision in &mut file.decisions {
        decision.decision = DecisionKind::Confirmed;
        decision.reason = Some(DecisionReason::AsPrinted);
    }
    let text = serde_json::to_string_pretty(&file)?;
    println!("{text}");

    // Later, by whoever has the report and the file.
    let file: DecisionsFile = read_json(text.as_bytes())?;
    file.verify()?;
    for total in [8, 9] {
        report.reviews.reconsideration.total = Some(total);
        let mut findings = check(&report);
        if file.fits(&findings) {
            findings.decide(&file);
        }
        let counts = findings.counts;
        println!("total {total}: {} errors, {} confirmed", counts.error, counts.confirmed);
    }
    Ok(())
}
