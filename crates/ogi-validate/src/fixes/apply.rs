//! A corrected copy of a report.

use std::borrow::Cow;
use std::collections::BTreeMap;

use ogi_model::{Cell, CellState, Figure, Language, Localized, Report};

use crate::fixes::fix::Fix;

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
    /// Two of the fixes change the same cell.
    #[error("fixes {first} and {second} of those given both change `{cell}`: they cannot be applied together")]
    Overlap {
        /// The cell.
        cell: Cell,
        /// The earlier fix, by its place in the list, from 1.
        first: usize,
        /// The later one.
        second: usize,
    },
    /// Two of the fixes settle the same finding: each would do without the other.
    #[error("fixes {first} and {second} of those given are alternatives: they settle the same finding")]
    Alternatives {
        /// The earlier fix, by its place in the list, from 1.
        first: usize,
        /// The later one.
        second: usize,
    },
    /// The cell is not there to be changed.
    #[error("`{cell}` is not printed, missing from the document, not read, or holds no count")]
    NoSuchCell {
        /// The cell.
        cell: Cell,
    },
}

impl Localized for NotApplicable {
    fn localized(&self, language: Language) -> Cow<'_, str> {
        let shown = |count: Option<u64>| count.map_or_else(|| "空白".to_owned(), |count| count.to_string());
        match self {
            _ if language == Language::En => self.to_string(),
            Self::OtherFigure { cell, expected, found } => {
                format!("`{cell}` 现为 {}，而不是 {}：改法针对的是另外的数字", shown(*found), shown(*expected))
            }
            Self::Overlap { cell, first, second } => {
                format!("所给的第 {first} 种和第 {second} 种改法都要改动 `{cell}`，不能同时采用")
            }
            Self::Alternatives { first, second } => {
                format!("所给的第 {first} 种和第 {second} 种是同一处差错的两种改法，只能采用其中一种")
            }
            Self::NoSuchCell { cell } => format!("`{cell}` 在格式或者文件中没有、未能读出，或者填的不是数量"),
        }
        .into()
    }
}

fn shown(count: Option<u64>) -> String {
    count.map_or_else(|| "nothing".to_owned(), |count| count.to_string())
}

/// A copy of the report with the changes of a fix; the report itself stays as it was printed.
///
/// A remark on a changed cell told what was printed there and goes; everything else stays, the source included. Refused
/// where the figures are no longer those the fix is about.
pub fn apply(report: &Report, fix: &Fix) -> Result<Report, NotApplicable> {
    apply_all(report, &[fix])
}

/// The same with several fixes in one go, each of another fault. Refused where two of them change the same cell or settle the
/// same finding: each fix takes all cells but its own to be right.
pub fn apply_all(report: &Report, fixes: &[&Fix]) -> Result<Report, NotApplicable> {
    let mut changed: BTreeMap<Cell, usize> = BTreeMap::new();
    let mut corrected = report.clone();
    for (place, fix) in (1..).zip(fixes) {
        for change in &fix.changes {
            let cell = change.cell;
            if let Some(first) = changed.insert(cell, place) {
                return Err(NotApplicable::Overlap { cell, first, second: place });
            }
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
        let alternative =
            fixes[..place - 1].iter().position(|other| other.settles.iter().any(|it| fix.settles.contains(it)));
        if let Some(first) = alternative {
            return Err(NotApplicable::Alternatives { first: first + 1, second: place });
        }
    }
    Ok(corrected)
}
