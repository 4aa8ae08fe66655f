//! Test support, not published: renders a `Report` as HTML, text, Markdown, Word, Excel and PDF; [`corpus`] generates damaged
//! documents with known answers; [`clean`] makes reports without fault, prose and all; [`county`] those of all organs of a county; [`strength`] measures what the rules detect.
//!
//! ```
//! use ogi_model::{Edition, Report};
//!
//! let page = ogi_dev::html(&Report::blank(Edition::E2021));
//! assert!(page.contains("<td colspan=\"4\">第二十条第（一）项</td>"));
//! ```

mod biff;
pub mod clean;
mod coding;
pub mod corpus;
pub mod county;
mod docx;
mod fixes;
mod layout;
mod markdown;
mod package;
mod pages;
mod pdf;
mod placed;
mod rng;
pub mod strength;
mod typed;
mod word;
mod workbook;
mod xlsx;

pub use coding::{Coding, encode};
pub use docx::{Headings, WordStyle, docx, docx_in};
pub use fixes::with_two_fixes;
pub use layout::{LayoutStyle, layout, tabs};
pub use markdown::{MarkdownDialect, markdown};
pub use package::package;
pub use pages::{Blanks, Digits, Extra, Maker, PageStyle, Spans, Tables, page, page_with};
pub use pdf::{
    CffFont, FontCoding, Lines, Mark, PageEnds, PdfCell, PdfPart, PdfStyle, cff, lzw, pdf, pdf_file, pdf_of, pdf_parts,
    pdf_stream,
};
pub use typed::typed;
pub use xlsx::{SheetStyle, Sheets, xls_in, xlsx, xlsx_in};

use ogi_model::{
    Address, Cell, DisclosureItem, Figure, FormCell, FormText, Measure, NarrativeBlock, Report, Row, Table,
};

/// The report as a web page. Rows and tables that it omits are left out, what a cell prints beside its figure is printed.
pub fn html(report: &Report) -> String {
    let mut page = String::from("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>");
    page.push_str(&escape(&title(report)));
    page.push_str("</title></head><body>\n");
    paragraph(&mut page, "h1", &title(report));
    for part in parts(report) {
        match part {
            Part::Text(text) => paragraph(&mut page, "p", &text),
            Part::Table(rows) => {
                page.push_str("<table>\n");
                for row in rows {
                    page.push_str("<tr>");
                    for cell in row {
                        page.push_str("<td");
                        span(&mut page, "colspan", cell.columns);
                        span(&mut page, "rowspan", cell.rows);
                        page.push('>');
                        page.push_str(&escape(&text_of(report, cell)));
                        page.push_str("</td>");
                    }
                    page.push_str("</tr>\n");
                }
                page.push_str("</table>\n");
            }
        }
    }
    page.push_str("</body></html>\n");
    page
}

/// The report as a text with one cell a line, as stored pages have it: blank cells vanish.
pub fn text(report: &Report) -> String {
    let mut lines = vec![title(report)];
    for part in parts(report) {
        match part {
            Part::Text(text) => lines.push(text),
            Part::Table(rows) => lines.extend(rows.into_iter().flatten().map(|cell| text_of(report, cell))),
        }
    }
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n\n") + "\n"
}

/// A piece of the document.
pub(crate) enum Part {
    Text(String),
    Table(Vec<Vec<FormCell>>),
}

pub(crate) fn title(report: &Report) -> String {
    let organ = report.organ.as_ref().map_or("", |organ| organ.name.as_str());
    let year = report.year.map_or_else(String::new, |year| format!("{year}年"));
    format!("{organ}{year}政府信息公开工作年度报告")
}

/// The document in its order: headings, prose and tables.
pub(crate) fn parts(report: &Report) -> Vec<Part> {
    let headings = report.edition.form().sections;
    let mut parts = Vec::new();
    let narrative =
        [&report.narrative.overview, &report.narrative.problems, &report.narrative.other_matters].map(Option::as_ref);
    let prose = |parts: &mut Vec<Part>, section: usize, blocks: Option<&Vec<NarrativeBlock>>| {
        if let Some(blocks) = blocks {
            parts.push(Part::Text(headings[section].to_owned()));
            parts.extend(blocks.iter().map(|block| Part::Text(block.text.clone())));
        }
    };
    prose(&mut parts, 0, narrative[0]);
    for (section, table) in (1..).zip(Table::ALL) {
        parts.push(Part::Text(headings[section].to_owned()));
        if !report.omitted.contains(&Address::Table(table)) {
            parts.push(Part::Table(drawn(report, table)));
        }
        parts.extend(report.table_notes.get(table).iter().cloned().map(Part::Text));
    }
    prose(&mut parts, 4, narrative[1]);
    prose(&mut parts, 5, narrative[2]);
    parts
}

/// The table as its form draws it, without the rows that are omitted.
fn drawn(report: &Report, table: Table) -> Vec<Vec<FormCell>> {
    let rows = report.form_of(table).form().layout(table);
    let omitted = |row: Row| report.omitted.contains(&Address::Row(row));
    if table == Table::Reviews { without_blocks(&rows, omitted) } else { without_rows(&rows, omitted) }
}

/// A cell as it stands in one of the rows it covers.
#[derive(Clone, Copy)]
pub(crate) struct Covered {
    /// From zero.
    pub(crate) column: usize,
    pub(crate) cell: FormCell,
    /// The cell begins in this row.
    pub(crate) begins: bool,
}

/// Every row with all the cells that cover it, from left to right.
pub(crate) fn covered(rows: &[Vec<FormCell>]) -> Vec<Vec<Covered>> {
    let mut covered: Vec<Vec<Covered>> = vec![Vec::new(); rows.len()];
    for (at, cells) in rows.iter().enumerate() {
        let mut column = 0;
        for cell in cells {
            while let Some(above) = covered[at]
                .iter()
                .find(|above| (above.column..above.column + usize::from(above.cell.columns)).contains(&column))
            {
                column = above.column + usize::from(above.cell.columns);
            }
            for (offset, row) in covered[at..].iter_mut().take(usize::from(cell.rows)).enumerate() {
                row.push(Covered { column, cell: *cell, begins: offset == 0 });
            }
        }
        covered[at].sort_by_key(|cell| cell.column);
    }
    covered
}

/// Takes rows out; a label that reaches over several of them shrinks, or moves down if its first row goes.
fn without_rows(rows: &[Vec<FormCell>], omitted: impl Fn(Row) -> bool) -> Vec<Vec<FormCell>> {
    let row_of = |cells: &[FormCell]| {
        cells.iter().find_map(|cell| if let FormText::Figure(cell) = cell.text { Some(cell.row()) } else { None })
    };
    let gone: Vec<bool> = rows.iter().map(|cells| row_of(cells).is_some_and(&omitted)).collect();
    let mut drawn: Vec<Vec<FormCell>> = Vec::new();
    let mut moved: Vec<FormCell> = Vec::new();
    for (at, cells) in rows.iter().enumerate() {
        let mut row = Vec::new();
        for cell in std::mem::take(&mut moved) {
            if gone[at] { moved.push(cell) } else { row.push(cell) }
        }
        for cell in cells {
            let reach = at..at + usize::from(cell.rows);
            let left = u8::try_from(gone[reach].iter().filter(|gone| !**gone).count()).unwrap_or_default();
            let cell = FormCell { rows: left, ..*cell };
            match (gone[at], left) {
                (_, 0) => {}
                (true, _) => moved.push(cell),
                (false, _) => row.push(cell),
            }
        }
        if !gone[at] {
            drawn.push(row);
        }
    }
    without_empty_blocks(&drawn)
}

/// Takes out the title and header of blocks that have no row left.
fn without_empty_blocks(rows: &[Vec<FormCell>]) -> Vec<Vec<FormCell>> {
    let is_title = |row: &[FormCell]| matches!(row, [FormCell { text: FormText::Label(text), .. }] if text.starts_with("第二十条"));
    let has_figures = |row: &[FormCell]| row.iter().any(|cell| matches!(cell.text, FormText::Figure(_)));
    let mut kept: Vec<Vec<FormCell>> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let title = (0..=at).rev().find(|at| is_title(&rows[*at]));
        let filled = title
            .is_none_or(|title| rows[title + 1..].iter().take_while(|row| !is_title(row)).any(|row| has_figures(row)));
        if filled {
            kept.push(row.clone());
        }
    }
    kept
}

/// Takes blocks of columns out of table four.
fn without_blocks(rows: &[Vec<FormCell>], omitted: impl Fn(Row) -> bool) -> Vec<Vec<FormCell>> {
    let Some(figures) = rows.last() else { return Vec::new() };
    let mut gone = Vec::new();
    for cell in figures {
        if let FormText::Figure(cell) = cell.text {
            gone.push(omitted(cell.row()));
        }
    }
    let width = gone.len();
    let mut taken = vec![vec![false; width]; rows.len()];
    let mut drawn = Vec::new();
    for (at, cells) in rows.iter().enumerate() {
        let mut row = Vec::new();
        for cell in cells {
            let Some(column) = taken[at].iter().position(|taken| !taken) else { continue };
            let reach = column..column + usize::from(cell.columns);
            for line in &mut taken[at..at + usize::from(cell.rows)] {
                line[reach.clone()].fill(true);
            }
            let left = u8::try_from(gone[reach].iter().filter(|gone| !**gone).count()).unwrap_or_default();
            if left > 0 {
                row.push(FormCell { columns: left, ..*cell });
            }
        }
        drawn.push(row);
    }
    drawn
}

/// What a cell prints: its label, what was printed beside or instead of its figure, or its figure.
pub fn text_of(report: &Report, cell: FormCell) -> String {
    let cell = match cell.text {
        FormText::Label(label) => return label.to_owned(),
        FormText::Figure(cell) => cell,
    };
    if let Some(remark) = report.remarks.get(&cell) {
        return remark.clone();
    }
    match report.get(cell) {
        None => String::new(),
        Some(Figure::Change(change)) if change > 0 => format!("+{change}"),
        // The form of 2019 names no unit for it, so writers do.
        Some(Figure::Amount(amount)) if is_procurement(cell) => format!("{amount}万元"),
        Some(figure) => figure.to_string(),
    }
}

fn is_procurement(cell: Cell) -> bool {
    matches!(cell, Cell::Disclosure(cell)
        if cell.item() == DisclosureItem::CentralizedProcurement && cell.measure() == Measure::Amount)
}

fn span(page: &mut String, name: &str, size: u8) {
    if size > 1 {
        page.extend([" ", name, "=\"", &size.to_string(), "\""]);
    }
}

fn paragraph(page: &mut String, tag: &str, text: &str) {
    page.extend(["<", tag, ">", &escape(text), "</", tag, ">\n"]);
}

/// Whether a line is the heading of a section.
pub(crate) fn is_heading(report: &Report, text: &str) -> bool {
    report.edition.form().sections.contains(&text)
}

/// Text for markup, without the control characters that no markup can hold.
pub(crate) fn escape(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|c| (!c.is_control() || matches!(c, '\n' | '\t')) && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
