//! The report as a workbook with the merges of its form.

use std::collections::BTreeSet;

use ogi_model::{Address, Figure, FormCell, FormText, Report, Table};

use crate::workbook::{self, Content, Format, Sheet, SheetCell, Writing};
use crate::{Part, biff, covered, parts, text_of, title};

/// How a report is spread over sheets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheets {
    /// Everything on one sheet, prose and tables one below the other.
    #[default]
    One,
    /// A sheet for the prose, and one for each table.
    OnePerTable,
}

/// The habits of the program and the person that made the workbook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each habit is met without the others")]
pub struct SheetStyle {
    /// How the report is spread over sheets.
    pub sheets: Sheets,
    /// All tables are equally wide, so that the columns of the sheet are the pieces between the borders of any of them,
    /// and nearly every cell is merged. A web page opened in a spreadsheet comes out like this.
    pub spread: bool,
    /// Text stands in the cells and not in a table of strings.
    pub inline: bool,
    /// Figures are text.
    pub text_figures: bool,
    /// Figures are formulas with their results.
    pub formulas: bool,
    /// Counts are shown as in accounts, nought as a dash.
    pub accounting: bool,
}

/// The report as a workbook.
pub fn xlsx(report: &Report, sheets: Sheets) -> Vec<u8> {
    xlsx_in(report, SheetStyle { sheets, ..SheetStyle::default() })
}

/// The report as a workbook made in some way.
pub fn xlsx_in(report: &Report, style: SheetStyle) -> Vec<u8> {
    workbook::write(&sheets(report, style), Writing { inline: style.inline, formulas: style.formulas })
}

/// The report as a workbook of the years before 2007.
pub fn xls_in(report: &Report, style: SheetStyle) -> Vec<u8> {
    biff::write(&sheets(report, style), style.formulas)
}

fn sheets(report: &Report, style: SheetStyle) -> Vec<Sheet> {
    let edges = edges(report, style);
    let width = edges.last().map_or(1, |last| *last).max(1);
    let mut sheets = vec![Sheet { name: "年度报告".to_owned(), rows: Vec::new() }];
    let line = |text: String| vec![SheetCell { column: 0, columns: width, rows: 1, content: Content::Text(text) }];
    sheets[0].rows.push(line(title(report)));
    let mut tables = Table::ALL.into_iter().filter(|table| !report.omitted.contains(&Address::Table(*table)));
    for part in parts(report) {
        match part {
            Part::Text(text) => sheets[0].rows.push(line(text)),
            Part::Table(rows) => {
                if style.sheets == Sheets::OnePerTable {
                    let name = tables.next().map_or("表", Table::zh);
                    sheets.push(Sheet { name: name.to_owned(), rows: Vec::new() });
                }
                let target = if style.sheets == Sheets::OnePerTable { sheets.len() - 1 } else { 0 };
                table(&mut sheets[target], report, &rows, style, &edges);
            }
        }
    }
    sheets
}

/// Sixty parts hold the borders of every table of the form: 4, 5, 10 and 15 columns.
const PARTS: usize = 60;

/// The borders of the columns of a sheet: without spreading, one after the other; else in sixtieths, renumbered.
fn edges(report: &Report, style: SheetStyle) -> Vec<usize> {
    if !style.spread {
        return (0..=15).collect();
    }
    let mut borders = BTreeSet::new();
    for part in parts(report) {
        if let Part::Table(rows) = part {
            let width = width_of(&rows);
            borders.extend((0..=width).map(|border| border * PARTS / width.max(1)));
        }
    }
    (0..=PARTS).map(|part| borders.range(..part).count()).collect()
}

fn width_of(rows: &[Vec<FormCell>]) -> usize {
    covered(rows).iter().flatten().map(|cell| cell.column + usize::from(cell.cell.columns)).max().unwrap_or(0)
}

fn table(sheet: &mut Sheet, report: &Report, rows: &[Vec<FormCell>], style: SheetStyle, edges: &[usize]) {
    let width = width_of(rows).max(1);
    let edge = |column: usize| if style.spread { edges[column * PARTS / width] } else { column };
    for row in covered(rows) {
        let mut cells = Vec::new();
        for covered in row.into_iter().filter(|cell| cell.begins) {
            let cell = covered.cell;
            let column = edge(covered.column);
            let columns = edge(covered.column + usize::from(cell.columns)) - column;
            let content = content(report, cell, style);
            cells.push(SheetCell { column, columns, rows: usize::from(cell.rows), content });
        }
        sheet.rows.push(cells);
    }
}

/// A figure is a number where a spreadsheet can hold it exactly as printed; what else stands in a cell is text.
fn content(report: &Report, cell: FormCell, style: SheetStyle) -> Content {
    let text = text_of(report, cell);
    if let FormText::Figure(address) = cell.text
        && !style.text_figures
        && !report.remarks.contains_key(&address)
        && let Some(figure) = report.get(address)
        && workbook::is_exact(&figure.to_string())
        && (text == figure.to_string() || matches!(figure, Figure::Change(_)))
    {
        let format = match figure {
            Figure::Change(_) => Format::Signed,
            Figure::Count(_) if style.accounting => Format::Accounting,
            _ => Format::General,
        };
        return Content::Number(figure.to_string(), format);
    }
    Content::Text(text)
}
