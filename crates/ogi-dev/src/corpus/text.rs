//! Drafts as plain text: one cell a line, with tabs, and laid out by blanks.

use std::collections::BTreeSet;

use ogi_model::Table;

use super::draft::{Draft, Field, Grid, Piece, Role, Slot};
use super::style::{SpanStyle, Style, TextLoss};
use crate::rng::Rng;

/// How many rows of a table a page holds.
const PAGE: usize = 14;

/// One cell a line; blank cells leave nothing.
pub(super) fn one_cell_a_line(draft: &Draft) -> String {
    let mut lines = Vec::new();
    for piece in draft.pieces() {
        match piece {
            Piece::Line(line) => lines.push(line.text.clone()),
            Piece::Table(grid) => table_as_lines(grid, &draft.style, &mut lines),
        }
    }
    lines.retain(|line| !line.trim().is_empty());
    if draft.style.loss == TextLoss::RepeatedLines {
        let mut seen = BTreeSet::new();
        lines.retain(|line| seen.insert(line.clone()));
    }
    lines.join(if draft.style.spaced { "\n\n" } else { "\n" }) + "\n"
}

fn table_as_lines(grid: &Grid, style: &Style, lines: &mut Vec<String>) {
    let head = head(grid);
    // The second half of a group's label, which stands on the next page.
    let mut rest_of_group = None;
    for (at, row) in grid.rows.iter().enumerate() {
        if style.paged && at % PAGE == PAGE - 1 {
            lines.push(format!("- {} -", 3 + at / PAGE));
            if style.variant.is_multiple_of(2) && head > 1 {
                let header = grid.rows[..head].iter().flatten().map(|field| field.text.clone());
                lines.extend(header);
            }
            lines.extend(rest_of_group.take());
        }
        let ends_page = style.paged && at % PAGE == PAGE - 2;
        let mut figures: Vec<&Field> = Vec::new();
        let mut after = None;
        for field in row {
            match field.role {
                Role::Figure(_) | Role::Stray => figures.push(field),
                Role::Label(_) if style.wrapped && field.text.chars().count() > 9 && at >= head => {
                    let (first, rest) = halves(&field.text);
                    lines.push(first);
                    after = Some(rest);
                }
                Role::Group if ends_page && field.rows > 1 && field.text.chars().count() == 7 => {
                    let middle = field.text.char_indices().nth(4).map_or(0, |(at, _)| at);
                    lines.push(field.text[..middle].to_owned());
                    rest_of_group = Some(field.text[middle..].to_owned());
                }
                _ => lines.extend(field.text.split('\n').map(str::to_owned)),
            }
        }
        let figures: Vec<String> =
            figures.into_iter().map(|field| field.text.clone()).filter(|text| !text.is_empty()).collect();
        // Words in a cell would run into the next.
        if style.figures_together && figures.iter().all(|figure| !figure.contains(' ')) {
            lines.push(figures.join(" "));
        } else {
            lines.extend(figures);
        }
        lines.extend(after);
    }
    lines.extend(rest_of_group);
}

fn halves(text: &str) -> (String, String) {
    let middle = text.chars().count() / 2 + 1;
    let at = text.char_indices().nth(middle).map_or(text.len(), |(at, _)| at);
    (text[..at].to_owned(), text[at..].to_owned())
}

/// How many rows stand above the first figure.
pub(super) fn head(grid: &Grid) -> usize {
    grid.rows.iter().position(|row| row.iter().any(Field::is_figure)).unwrap_or(grid.rows.len())
}

/// A row as a carrier without spans has it.
pub(super) fn flat_row(slots: &[Slot<'_>], style: &Style, write: impl Fn(&str) -> String) -> Vec<String> {
    let mut cells = Vec::new();
    for slot in slots {
        match slot {
            Slot::Begins(field) if style.blanks_vanish && field.is_figure() && field.text.is_empty() => {}
            Slot::Begins(field) => cells.push(write(&field.text)),
            Slot::Covered(_) | Slot::Hole if style.blanks_vanish || style.span == SpanStyle::Nothing => {}
            Slot::Covered(field) if style.span == SpanStyle::Again => cells.push(write(&field.text)),
            Slot::Covered(_) | Slot::Hole => cells.push(String::new()),
        }
    }
    cells
}

/// Tabs between cells.
pub(super) fn tabs(draft: &Draft) -> String {
    let mut lines = Vec::new();
    for piece in draft.pieces() {
        match piece {
            Piece::Line(line) => lines.push(line.text.clone()),
            Piece::Table(grid) => {
                for (at, slots) in grid.dense().iter().enumerate() {
                    if draft.style.paged && at % PAGE == PAGE - 1 {
                        lines.push(format!("— {} —", 3 + at / PAGE));
                    }
                    let line = flat_row(slots, &draft.style, |text| text.replace('\n', " ")).join("\t");
                    let end = if draft.style.ends_stripped { line.trim_end_matches('\t').len() } else { line.len() };
                    lines.push(line[..end].to_owned());
                }
            }
        }
    }
    lines.join("\n") + "\n"
}

/// Columns of a page between two cells.
const GUTTER: usize = 3;

/// Cells where they stood on the page: figures in their columns, labels wrapped around them.
pub(super) fn layout(draft: &Draft, rng: &mut Rng) -> String {
    let label = 16 + 2 * rng.index(12);
    let mut pages = vec![String::new()];
    let mut page = 1;
    for piece in draft.pieces() {
        match piece {
            Piece::Line(line) => {
                let text = pages.last_mut().expect("there is a page");
                text.extend(["    ", &line.text, "\n"]);
            }
            Piece::Table(grid) => {
                let lines = laid_out(grid, label);
                let room = if draft.style.paged { 40 } else { usize::MAX };
                for (at, line) in lines.iter().enumerate() {
                    let text = pages.last_mut().expect("there is a page");
                    text.extend([line.trim_end(), "\n"]);
                    if at % room == room - 1 {
                        text.extend(["\n", &" ".repeat(40), &format!("- {page} -\n")]);
                        page += 1;
                        pages.push(String::new());
                    }
                }
            }
        }
    }
    pages.join("\u{c}")
}

/// How many columns a text takes.
pub(super) fn wide(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

fn wrap(text: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for part in text.split('\n').filter(|part| !part.is_empty()) {
        let mut line = String::new();
        for c in part.chars() {
            if wide(&line) + wide(c.encode_utf8(&mut [0; 4])) > room && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line.push(c);
        }
        lines.push(line);
    }
    lines
}

fn laid_out(grid: &Grid, label: usize) -> Vec<String> {
    let dense = grid.dense();
    let columns = grid.width();
    let mut widths = vec![4; columns];
    for row in &dense {
        for (column, slot) in row.iter().enumerate() {
            if let Slot::Begins(field) = slot {
                let wanted = if field.is_figure() || field.role == Role::Stray || field.role == Role::Other {
                    wide(&field.text).div_ceil(field.columns)
                } else if field.role == Role::Column {
                    wide(&field.text).min(8).div_ceil(field.columns)
                } else {
                    wide(&field.text.replace('\n', ""))
                        .min(if field.text.contains('\n') { 2 } else { label })
                        .div_ceil(field.columns)
                };
                for width in &mut widths[column..column + field.columns] {
                    *width = wanted.max(*width);
                }
            }
        }
    }
    let starts: Vec<usize> = (0..=columns).map(|end| widths[..end].iter().map(|width| width + GUTTER).sum()).collect();
    let mut fields = Vec::new();
    for (at, row) in dense.iter().enumerate() {
        for (column, slot) in row.iter().enumerate() {
            if let Slot::Begins(field) = slot {
                let room = starts[column + field.columns] - starts[column] - GUTTER;
                let lines = if field.is_figure() {
                    field.text.split('\n').map(str::to_owned).collect()
                } else {
                    wrap(&field.text, room)
                };
                fields.push((at, column, *field, lines));
            }
        }
    }
    let mut heights = vec![1; dense.len()];
    for (at, _, field, lines) in &fields {
        if field.rows == 1 {
            heights[*at] = heights[*at].max(lines.len());
        }
    }
    for (at, _, field, lines) in &fields {
        let end = (at + field.rows).min(heights.len());
        let has: usize = heights[*at..end].iter().sum();
        heights[end - 1] += lines.len().saturating_sub(has);
    }
    let tops: Vec<usize> = (0..=heights.len()).map(|end| heights[..end].iter().sum()).collect();
    let mut placed = Vec::new();
    for (at, column, field, lines) in fields {
        let bottom = tops[(at + field.rows).min(heights.len())];
        let first = tops[at] + (bottom - tops[at]).saturating_sub(lines.len()) / 2;
        let room = starts[column + field.columns] - starts[column] - GUTTER;
        for (index, line) in lines.into_iter().enumerate().filter(|(_, line)| !line.is_empty()) {
            let indent = if matches!(field.role, Role::Label(_) | Role::Group) {
                0
            } else {
                room.saturating_sub(wide(&line)) / 2
            };
            placed.push((first + index, starts[column] + indent, line));
        }
    }
    placed.sort();
    let mut drawn = vec![String::new(); tops[heights.len()]];
    for (line, column, text) in placed {
        let line = &mut drawn[line];
        let gap = column.saturating_sub(wide(line)).max(usize::from(!line.is_empty()));
        line.extend(std::iter::repeat_n(' ', gap));
        line.push_str(&text);
    }
    drawn
}

/// Where blanks leave nothing: what is certain and what is not.
///
/// Labels part rows. A row has room for as many figures as its form says; where there are fewer, nobody can tell which
/// are missing. Rows whose labels are lost follow the last label there is, and all of them are in doubt if one figure is.
/// Where rows are parted by more than labels, each is for itself. A table without any figure is blank.
pub(super) fn forget_blanks(draft: &mut Draft, rows_are_parted: bool) {
    for table in Table::ALL {
        let grid = draft.table(table);
        let is_filled = |field: &Field| matches!(field.role, Role::Figure(_) | Role::Stray) && !field.text.is_empty();
        if !grid.boxes().any(is_filled) {
            continue;
        }
        let mut runs: Vec<Vec<usize>> = Vec::new();
        for at in 0..grid.rows.len() {
            let Some(_) = grid.row_at(at) else { continue };
            let named = rows_are_parted
                || table == Table::Reviews
                || grid.rows[at]
                    .iter()
                    .any(|field| matches!(field.role, Role::Label(_) | Role::Group) && !field.text.trim().is_empty());
            match runs.last_mut().filter(|_| !named) {
                Some(run) => run.push(at),
                None => runs.push(vec![at]),
            }
        }
        let mut lost = Vec::new();
        for run in runs {
            let is_blank = run.iter().any(|at| grid.figures_at(*at).any(|(_, field)| field.text.is_empty()));
            if is_blank {
                lost.extend(run.iter().flat_map(|at| grid.figures_at(*at)).map(|(cell, _)| cell.row()));
            }
        }
        // One line of figures for all of table four.
        if table == Table::Reviews && !lost.is_empty() {
            lost = draft.rows(table);
        }
        for row in lost {
            draft.lose(row);
        }
    }
}
