//! A corrected copy of a report.

use ogi_model::{Cell, CellState, Figure, Report};

use crate::fix::Fix;

/// Why a fix does not fit a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotApplicable {
    /// The figure is another than the fix is about.
    #[error("`{cell}` holds {}, not {}: the fix is about other figures", shown(*.found), shown(*.expected))]
    OtherFigure {
        /// The cell.
        cell: Cell,
        /// What it held when the fix was made.
        expected: Option<u64>,
        /// What it holds.
        found: Option<u64>,
    },
    /// The cell is not there to be changed.
    #[error("`{cell}` is not printed, missing from the document, not read, or holds no count")]
    NoSuchCell {
        /// The cell.
        cell: Cell,
    },
}

fn shown(count: Option<u64>) -> String {
    count.map_or_else(|| "nothing".to_owned(), |count| count.to_string())
}

/// A copy of the report with the changes of a fix; the report itself stays as it was printed.
///
/// A remark on a changed cell told what was printed there and goes; everything else stays, the source included. Refused
/// where the figures are no longer those the fix is about.
pub fn apply(report: &Report, fix: &Fix) -> Result<Report, NotApplicable> {
    let mut corrected = report.clone();
    for change in &fix.changes {
        let cell = change.cell;
        let found = match (report.state(cell), report.get(cell)) {
            (CellState::Filled, Some(Figure::Count(count))) => Some(count),
            (CellState::Blank, _) => None,
            _ => return Err(NotApplicable::NoSuchCell { cell }),
        };
        if found != change.from {
            return Err(NotApplicable::OtherFigure { cell, expected: change.from, found });
        }
        corrected.set(cell, Some(Figure::Count(change.to))).map_err(|_| NotApplicable::NoSuchCell { cell })?;
        corrected.remarks.remove(&cell);
    }
    Ok(corrected)
}
