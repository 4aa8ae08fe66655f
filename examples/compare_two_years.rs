//! Compare two years of one organ: what was carried forward must come back, and which figures moved most.

use std::error::Error;

use ogi::model::{Applicant, Cell, Edition, Figure, Report, RequestRow};

fn main() -> Result<(), Box<dyn Error>> {
    let (last, this) = (year(2023, &[3511, 121, 109])?, year(2024, &[3525, 121, 50])?);

    for who in Applicant::ALL {
        let left = last.requests.carried_forward.get(who);
        let taken_up = this.requests.brought_forward.get(who);
        if left != taken_up {
            println!("{}: {left:?} carried forward, {taken_up:?} brought forward", who.zh());
        }
    }
    for cell in this.cells() {
        if let (Some(before), Some(now)) = (last.get(cell), this.get(cell))
            && before != now
        {
            println!("{cell}: {before} → {now}");
        }
    }
    Ok(())
}

/// A report with a few figures of 宿迁市人民政府; real programs read them with `ogi::serialize::from_json`.
fn year(year: u16, [received, forward, issued]: &[u64; 3]) -> Result<Report, Box<dyn Error>> {
    let mut report = Report { year: Some(year), ..Report::blank(Edition::E2021) };
    let row = if year == 2023 { RequestRow::CarriedForward } else { RequestRow::BroughtForward };
    report.set(Cell::Request(row, Applicant::Total), Some(Figure::Count(*forward)))?;
    report.set("requests.received.total".parse()?, Some(Figure::Count(*received)))?;
    report.set("disclosure.normative_documents.issued".parse()?, Some(Figure::Count(*issued)))?;
    Ok(report)
}
