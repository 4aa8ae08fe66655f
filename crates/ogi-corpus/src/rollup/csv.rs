//! The totals as a table, one line a cell.

use std::io::{self, Write};

use ogi_model::Language;

use super::totals::AreaTotals;
use crate::label::label;

const COLUMNS: [&str; 9] = ["cell", "label", "total", "filled", "blank", "unknown", "area", "difference", "verdict"];

pub(super) fn write<W: Write>(totals: &AreaTotals, out: W) -> io::Result<()> {
    let mut out = csv::Writer::from_writer(out);
    out.write_record(COLUMNS)?;
    for total in &totals.totals {
        let verdict = total.verdict.map_or("", super::totals::CellVerdict::key);
        out.write_record([
            &*total.cell.to_string(),
            &label(total.cell, Language::Zh),
            &total.total,
            &total.filled.to_string(),
            &total.blank.to_string(),
            &total.unknown.to_string(),
            total.area.as_deref().unwrap_or_default(),
            total.difference.as_deref().unwrap_or_default(),
            verdict,
        ])?;
    }
    out.flush()
}
