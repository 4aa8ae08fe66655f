//! The three tables as they were read, for `ogi check --figures`: figures under each other, labels as printed.

use std::io::{self, Write};

use ogi::model::{Cell, CellState, Figure, Report, Row, Table};
use unicode_width::UnicodeWidthStr;

use crate::language::Language;
use crate::text::right;

/// Writes the tables of a report.
pub(crate) fn write(out: &mut dyn Write, language: Language, report: &Report) -> io::Result<()> {
    for table in Table::ALL {
        writeln!(out, "  {}", language.choose(table.zh().to_owned(), format!("{} ({})", table.zh(), table.en())))?;
        if table == Table::Disclosure { disclosure(out, report)? } else { grid(out, report, table)? }
    }
    writeln!(
        out,
        "  {}",
        language.choose(
            "（空白显示为“.”，未能读出显示为“?”，文件中没有显示为“x”。）",
            "(A blank is shown as `.`, a cell not read as `?`, one the document does not have as `x`.)"
        )
    )
}

/// Table two, in which every block has columns of its own: each figure after its label.
fn disclosure(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let form = report.form_of(Table::Disclosure).form();
    let rows = form.rows(Table::Disclosure);
    let label = |row: Row| form.row_label(row).unwrap_or_default();
    let width = rows.iter().map(|row| label(*row).width()).max().unwrap_or(0);
    for row in rows {
        let label = label(*row);
        let figures = (form.cells(Table::Disclosure).iter().filter(|cell| cell.row() == *row))
            .filter_map(|cell| Some(format!("{} {}", form.label(*cell)?.column, shown(report, *cell))))
            .collect::<Vec<_>>();
        writeln!(out, "    {label}{}  {}", " ".repeat(width - label.width()), figures.join("  "))?;
    }
    Ok(())
}

/// Tables three and four: one header, the figures under it, the label of the row behind them.
fn grid(out: &mut dyn Write, report: &Report, table: Table) -> io::Result<()> {
    let form = report.form_of(table).form();
    let in_row = |row: Row| form.cells(table).iter().copied().filter(move |cell| cell.row() == row);
    let Some(first) = form.rows(table).first() else { return Ok(()) };
    let header: Vec<String> = in_row(*first).filter_map(|cell| form.label(cell)).map(|label| label.column).collect();
    let widest = form.cells(table).iter().map(|cell| shown(report, *cell).width()).max().unwrap_or(0);
    let line = |texts: &mut dyn Iterator<Item = String>| -> String {
        texts.zip(&header).map(|(text, label)| right(&text, label.width().max(widest) + 2)).collect()
    };
    writeln!(out, "  {}", line(&mut header.iter().cloned()))?;
    for row in form.rows(table) {
        let figures = line(&mut in_row(*row).map(|cell| shown(report, cell)));
        writeln!(out, "  {figures}  {}", form.row_label(*row).unwrap_or_default())?;
    }
    Ok(())
}

fn shown(report: &Report, cell: Cell) -> String {
    match report.state(cell) {
        CellState::Filled => match report.get(cell) {
            Some(Figure::Amount(amount)) => format!("{amount}万元"),
            figure => figure.map(|figure| figure.to_string()).unwrap_or_default(),
        },
        CellState::Blank | CellState::NotPrinted => ".".to_owned(),
        CellState::Unread => "?".to_owned(),
        CellState::Omitted => "x".to_owned(),
    }
}
