//! Check a report and print what was found.

use std::error::Error;

use ogi::extract::{Options, extract};
use ogi::model::Severity;
use ogi::validate::check;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).unwrap_or_else(|| "examples/reports/baoshan_2020.txt".into());
    let read = extract(&std::fs::read(&file)?, &Options { name: Some(file), ..Options::default() })?;

    let mut findings = check(&read.report);
    findings.add_places(&read.places);

    for finding in &findings.findings {
        println!("[{}] {}: {}", finding.severity, finding.rule, finding.message.zh);
        for about in &finding.cells {
            println!("    {}", about.cell);
        }
    }
    println!("{} errors", findings.counts.error);
    if findings.any_at_least(Severity::Error) {
        return Err("the report does not add up".into());
    }
    Ok(())
}
