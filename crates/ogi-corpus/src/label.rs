//! What a cell is called.

use ogi_model::{Cell, Edition, Language};

/// A cell by its printed labels, in English with a gloss.
pub(crate) fn label(cell: Cell, language: Language) -> String {
    let label = Edition::ALL.into_iter().rev().find_map(|edition| edition.form().label(cell));
    let printed = label.map_or_else(|| cell.to_string(), |label| format!("“{}”·“{}”", label.row, label.column));
    let column = match cell {
        Cell::Disclosure(cell) => cell.measure().en(),
        Cell::Request(_, applicant) => applicant.en(),
        Cell::Review(_, result) => result.en(),
    };
    let gloss = || format!("{printed} ({}: {})", cell.row().en(), column.to_lowercase());
    match language {
        Language::Zh => printed,
        Language::En => gloss(),
    }
}
