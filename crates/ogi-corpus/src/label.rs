//! What a cell is called.

use ogi_model::{Cell, Edition, Language};

/// A cell by its printed labels, in English with a gloss.
pub(crate) fn label(cell: Cell, language: Language) -> String {
    let label = Edition::ALL.into_iter().rev().find_map(|edition| edition.form().label(cell));
    let printed = label.map_or_else(|| cell.to_string(), |label| label.to_string());
    let gloss = || format!("{printed} ({}: {})", cell.row().en(), cell.column_en().to_lowercase());
    match language {
        Language::Zh => printed,
        Language::En => gloss(),
    }
}
