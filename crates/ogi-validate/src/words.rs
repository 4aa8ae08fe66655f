//! How figures are named in messages.

use ogi_model::{Cell, Message, PrintedLabel, Report};

use crate::check::{Inspection, quoted};

/// A figure by its printed labels, in English with what they mean.
pub(crate) fn named(report: &Report, cell: Cell) -> Message {
    let form = report.form_of(cell.table()).form();
    let PrintedLabel { row, column } =
        form.label(cell).unwrap_or(PrintedLabel { row: cell.row().to_string(), column: String::new() });
    let (row, column) = (quoted(&row), quoted(&column));
    Message {
        zh: format!("{row}一行{column}一栏"),
        en: format!("Row {row} ({}), column {column} ({})", cell.row().en(), column_en(cell)),
    }
}

/// A figure by its column alone, for the other figures of a row that was named.
pub(crate) fn column(report: &Report, cell: Cell) -> String {
    let label = report.form_of(cell.table()).form().label(cell);
    quoted(&label.map(|label| label.column).unwrap_or_default())
}

/// The English name of a column.
pub(crate) fn column_en(cell: Cell) -> &'static str {
    match cell {
        Cell::Disclosure(cell) => cell.measure().en(),
        Cell::Request(_, applicant) => applicant.en(),
        Cell::Review(_, result) => result.en(),
    }
}

/// What stands in a cell, as a message shows it in Chinese and in English.
pub(crate) fn shown(report: &Report, cell: Cell) -> (String, String) {
    match report.get(cell) {
        Some(figure) => (figure.to_string(), figure.to_string()),
        None => ("空白".to_owned(), "blank".to_owned()),
    }
}

/// Why figures of two years may truly not go together: the reports name different organs or different scopes.
pub(crate) fn another_reporter(inspection: &Inspection<'_>) -> bool {
    let (Some(previous), report) = (inspection.previous(), inspection.report) else { return false };
    let other_name = match (&report.organ, &previous.organ) {
        (Some(now), Some(then)) => {
            let (now, then) = (now.name.trim(), then.name.trim());
            // One may be printed without its place.
            !now.ends_with(then) && !then.ends_with(now)
        }
        _ => false,
    };
    other_name || report.scope.zip(previous.scope).is_some_and(|(now, then)| now != then)
}

/// Added to a message where [`another_reporter`] is so.
pub(crate) const ANOTHER_REPORTER: (&str, &str) = (
    "两年报告的机关名称或者统计范围不同，如因机构改革等原因，请说明",
    "the two reports name different organs or scopes; if a reform is the reason, say so",
);
