//! Build a report in code, and write it as JSON.

use std::error::Error;

use ogi::model::{ByApplicant, Edition, Figure, Organ, Report};

fn main() -> Result<(), Box<dyn Error>> {
    let mut report = Report {
        year: Some(2024),
        organ: Some(Organ { name: "宿迁市人民政府".into(), ..Organ::default() }),
        ..Report::blank(Edition::E2021)
    };

    // By field, where the row is known …
    report.requests.received =
        ByApplicant { natural_person: Some(3440), business: Some(75), total: Some(3525), ..ByApplicant::default() };
    report.disclosure.administrative_fees.amount = Some("72701.2578".parse()?);

    // … or by address, where it comes from data. A figure of the wrong kind is refused.
    let address = "requests.brought_forward.total".parse()?;
    report.set(address, Some(Figure::Count(121)))?;

    for (cell, figure) in report.figures() {
        println!("{cell} = {figure}");
    }
    println!("{}", ogi::serialize::to_json(&report)?);
    Ok(())
}
