//! Reports as `pdftotext -layout` writes them: cells stand where they stood on the page, a long label is wrapped around
//! the line of its figures, and a label of several rows stands in their middle.

use ogi_model::{FormCell, FormText, Report};

use crate::placed::Matrix;
use crate::{Part, parts, text_of, title};

/// How the text is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LayoutStyle {
    /// A Han or full-width character takes two columns of the text; otherwise one, as all others.
    pub wide: bool,
    /// How many columns a label may take before it is wrapped, from 12 on.
    pub label: usize,
    /// The label of all outcomes runs down the left edge, one character a line.
    pub vertical: bool,
    /// Lines of a page, with its mark and a form feed behind them; nothing for one long page.
    pub page: Option<usize>,
}

impl Default for LayoutStyle {
    fn default() -> Self {
        Self { wide: true, label: 40, vertical: false, page: None }
    }
}

/// The report as a text laid out in columns. A blank cell leaves its column empty.
pub fn layout(report: &Report, style: LayoutStyle) -> String {
    let mut lines = vec![format!("    {}", title(report)), String::new()];
    for part in parts(report) {
        match part {
            Part::Text(text) => lines.extend(text.lines().map(|line| format!("    {line}"))),
            Part::Table(rows) => {
                lines.push(String::new());
                lines.extend(table(report, &rows, style));
                lines.push(String::new());
            }
        }
    }
    let Some(page) = style.page else { return lines.join("\n") + "\n" };
    let pages = lines
        .chunks(page.max(1))
        .zip(1..)
        .map(|(lines, number)| format!("{}\n\n{:>40}\n\u{c}", lines.join("\n"), format!("- {number} -")));
    pages.collect()
}

/// The report as a table copied from a page: a tab between cells, none for what a span covers.
pub fn tabs(report: &Report) -> String {
    let mut lines = vec![title(report)];
    for part in parts(report) {
        match part {
            Part::Text(text) => lines.push(text),
            Part::Table(rows) => lines.extend(rows.iter().map(|row| {
                row.iter().map(|cell| text_of(report, *cell).replace('\n', " ")).collect::<Vec<_>>().join("\t")
            })),
        }
    }
    lines.join("\n") + "\n"
}

/// Columns of a page between two cells.
const GUTTER: usize = 3;

/// Text on its way to the page.
struct Piece {
    line: usize,
    column: usize,
    text: String,
}

fn table(report: &Report, rows: &[Vec<FormCell>], style: LayoutStyle) -> Vec<String> {
    let matrix = Matrix::of(rows);
    let text = |cell: FormCell| text_of(report, cell).replace('\n', " ");
    let widths = widths(&matrix, &text, style);
    let starts: Vec<usize> =
        (0..=widths.len()).map(|end| widths[..end].iter().map(|width| width + GUTTER).sum()).collect();
    let room = |columns: std::ops::Range<usize>| starts[columns.end] - starts[columns.start] - GUTTER;
    let wrapped: Vec<Vec<String>> =
        (matrix.cells.iter()).map(|placed| wrap(&text(placed.cell), room(placed.columns()), style.wide)).collect();
    let mut heights = vec![1_usize; rows.len()];
    for (placed, lines) in matrix.cells.iter().zip(&wrapped).filter(|(placed, _)| placed.cell.rows == 1) {
        heights[placed.row] = heights[placed.row].max(lines.len());
    }
    // A label of several rows that needs more lines than they have stretches the last of them.
    for (placed, lines) in matrix.cells.iter().zip(&wrapped) {
        let has: usize = heights[placed.rows()].iter().sum();
        heights[placed.rows().end - 1] += lines.len().saturating_sub(has);
    }
    let tops: Vec<usize> = (0..=rows.len()).map(|end| heights[..end].iter().sum()).collect();
    let mut pieces = Vec::new();
    for (placed, lines) in matrix.cells.iter().zip(wrapped) {
        let (top, bottom) = (tops[placed.row], tops[placed.rows().end]);
        let first = top + (bottom - top - lines.len()) / 2;
        for (index, text) in lines.into_iter().enumerate() {
            let indent = room(placed.columns()).saturating_sub(width(&text, style.wide)) / 2;
            let indent = if is_figure(placed.cell) || placed.column > 2 { indent } else { 0 };
            pieces.push(Piece { line: first + index, column: starts[placed.column] + indent, text });
        }
    }
    draw(tops[rows.len()], pieces, style.wide)
}

fn is_figure(cell: FormCell) -> bool {
    matches!(cell.text, FormText::Figure(_))
}

/// The width of each column: room for the longest figure, and for labels what the style allows.
fn widths(matrix: &Matrix, text: &impl Fn(FormCell) -> String, style: LayoutStyle) -> Vec<usize> {
    let mut widths = vec![0; matrix.width()];
    for placed in matrix.cells.iter().filter(|placed| placed.cell.columns == 1) {
        let text = text(placed.cell);
        let wanted = width(&text, style.wide);
        let is_group = placed.cell.rows > 1 && text.starts_with("三、");
        let wanted = if is_figure(placed.cell) {
            wanted
        } else if is_group && style.vertical {
            2
        } else if placed.column < 3 && matrix.width() == 10 {
            wanted.min(style.label.max(12))
        } else {
            wanted.min(8)
        };
        widths[placed.column] = widths[placed.column].max(wanted);
    }
    // Labels over several columns, and figures, need room too.
    for placed in matrix.cells.iter().filter(|placed| placed.cell.columns > 1) {
        let wanted = width(&text(placed.cell), style.wide).min(style.label.max(12));
        let has: usize = widths[placed.columns()].iter().map(|width| width + GUTTER).sum::<usize>() - GUTTER;
        widths[placed.columns().start] += wanted.saturating_sub(has);
    }
    widths.into_iter().map(|width| width.max(2)).collect()
}

/// Breaks a text into lines of at most `room` columns. A figure is never broken.
fn wrap(text: &str, room: usize, wide: bool) -> Vec<String> {
    if text.is_ascii() {
        return if text.is_empty() { Vec::new() } else { vec![text.to_owned()] };
    }
    let mut lines = vec![String::new()];
    for c in text.chars() {
        let line = lines.last().map_or(0, |line| width(line, wide));
        if line > 0 && line + width(c.encode_utf8(&mut [0; 4]), wide) > room {
            lines.push(String::new());
        }
        lines.last_mut().expect("there is always a line").push(c);
    }
    lines
}

/// How many columns of the text a text takes.
fn width(text: &str, wide: bool) -> usize {
    text.chars().map(|c| if wide && !c.is_ascii() { 2 } else { 1 }).sum()
}

fn draw(height: usize, mut pieces: Vec<Piece>, wide: bool) -> Vec<String> {
    pieces.sort_by_key(|piece| (piece.line, piece.column));
    let mut lines = vec![String::new(); height];
    for piece in pieces {
        let line = &mut lines[piece.line];
        let gap = piece.column.saturating_sub(width(line, wide));
        let gap = if line.is_empty() { gap } else { gap.max(2) };
        line.extend(std::iter::repeat_n(' ', gap));
        line.push_str(&piece.text);
    }
    lines
}
