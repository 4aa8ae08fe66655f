//! How figures are named in messages.

use ogi_model::{Bilingual, Cell, Figure, Message, PrintedLabel, Report, Severity, may_be_one_organ};

use crate::rule::run::RuleRun;

/// A printed label in quotation marks, its own marks turned into inner ones.
pub(crate) fn quoted(label: &str) -> String {
    format!("“{}”", label.replace('“', "‘").replace('”', "’"))
}

/// A figure by its printed labels, in English with what they mean.
pub(crate) fn named(report: &Report, cell: Cell) -> Message {
    let form = report.form_of(cell.table()).form();
    let PrintedLabel { row, column } =
        form.label(cell).unwrap_or(PrintedLabel { row: cell.row().to_string(), column: String::new() });
    let (row, column) = (quoted(&row), quoted(&column));
    Message {
        zh: format!("{row}一行{column}一列"),
        en: format!("Row {row} ({}), column {column} ({})", cell.row().en(), cell.column_en()),
    }
}

/// A figure by its column alone, for the other figures of a row that was named.
pub(crate) fn column(report: &Report, cell: Cell) -> String {
    let label = report.form_of(cell.table()).form().label(cell);
    quoted(&label.map(|label| label.column).unwrap_or_default())
}

/// Figures as a message shows them in Chinese and in English, and what is to be said where some are blank.
pub(crate) struct Shown<const N: usize> {
    pub(crate) zh: [String; N],
    pub(crate) en: [String; N],
    /// Added to a finding that holds whatever the blanks stand for.
    pub(crate) blanks: Bilingual,
}

pub(crate) fn shown<const N: usize>(figures: [Option<Figure>; N]) -> Shown<N> {
    let as_text = |blank: &'static str| {
        figures.map(|figure| figure.map_or_else(|| blank.to_owned(), |figure| figure.to_string()))
    };
    let blanks = if figures.iter().any(Option::is_none) {
        Bilingual::new("（空白单元格只会使差额更大）", " (blank cells can only widen the gap)")
    } else {
        Bilingual::new("", "")
    };
    Shown { zh: as_text("空白"), en: as_text("blank"), blanks }
}

/// Where the reports of two years name different organs or scopes, their figures may truly not go together: a finding
/// then only asks, and says so in these words. Otherwise nothing, and no words.
pub(crate) fn another_reporter(run: &RuleRun<'_>) -> (Option<Severity>, Message) {
    let report = run.report;
    let other = run.previous().is_some_and(|previous| {
        let name = match (&report.organ, &previous.organ) {
            (Some(now), Some(then)) => !may_be_one_organ(&now.name, &then.name),
            _ => false,
        };
        name || report.scope.zip(previous.scope).is_some_and(|(now, then)| now != then)
    });
    if !other {
        return (None, Message::default());
    }
    let words = Message {
        zh: "；两年报告的机关名称或者统计范围不同，如因机构改革等原因，请说明".to_owned(),
        en: "; the two reports name different organs or scopes; if a reform is the reason, say so".to_owned(),
    };
    (Some(Severity::Info), words)
}
