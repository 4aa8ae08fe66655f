//! Laying text and tables out on pages.

use std::fmt::Write;

use super::coding::{Coded, is_narrow};
use super::file::{self, PageContent};
use super::{Lines, Mark, PdfCell, PdfStyle};

/// As wide as A4, with margins.
const WIDTH: f64 = 595.0;
const LEFT: f64 = 72.0;
const RIGHT: f64 = 523.0;
const TOP: f64 = 72.0;
/// The margin at the foot, and how high above the edge the number of the page stands.
const FOOT: f64 = 72.0;
const MARK: f64 = 42.0;
/// Between the border of a cell and its text.
const PADDING: f64 = 3.0;

pub(super) struct Pages<'s> {
    style: &'s PdfStyle,
    coded: Coded,
    done: Vec<String>,
    content: String,
    /// From the upper edge of the page.
    y: f64,
    /// Makes lines tremble, always in the same way.
    tremble: u32,
}

/// A line of text in a table that is not broken into pages yet.
struct Placed {
    x: f64,
    /// Of the upper edge of the line.
    y: f64,
    text: String,
}

impl<'s> Pages<'s> {
    pub(super) fn new(style: &'s PdfStyle) -> Self {
        let coded = Coded::new(style.coding);
        Self { style, coded, done: Vec::new(), content: String::new(), y: TOP + style.drop, tremble: 7 }
    }

    /// Where the text of a page ends.
    fn bottom(&self) -> f64 {
        self.style.pages.height - FOOT
    }

    fn pitch(&self) -> f64 {
        self.style.size * 1.5
    }

    pub(super) fn title(&mut self, text: &str) {
        for line in wrap(text, (RIGHT - LEFT) / self.style.size) {
            let width = ems(&line) * self.style.size;
            self.line(f64::midpoint(LEFT, RIGHT) - width / 2.0, &line);
        }
        self.y += self.pitch();
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        let size = self.style.size;
        let room = (RIGHT - LEFT) / size;
        let mut indent = 2.0;
        let mut rest = text;
        while !rest.is_empty() {
            let length = fitting(rest, room - indent);
            self.line(LEFT + indent * size, &rest[..length]);
            rest = &rest[length..];
            indent = 0.0;
        }
    }

    fn line(&mut self, x: f64, text: &str) {
        if self.y + self.pitch() > self.bottom() {
            self.end_page();
        }
        let y = self.y;
        self.text(x, y, text);
        self.y += self.pitch();
    }

    /// Text with the upper edge of its line at `y`.
    fn text(&mut self, x: f64, y: f64, text: &str) {
        let string = self.coded.string(text);
        let size = self.style.size;
        let base = self.style.pages.height - y - size * 0.88;
        let mode = if self.style.recognised { "3 Tr " } else { "" };
        let times = if self.style.bold { 2 } else { 1 };
        for time in 0..times {
            let x = x + f64::from(time) * 0.3;
            writeln!(self.content, "BT /F1 {size} Tf {mode}{x:.2} {base:.2} Td {string} Tj ET")
                .expect("a string takes all");
        }
    }

    pub(super) fn table(&mut self, widths: &[f64], rows: &[Vec<PdfCell>]) {
        let columns: Vec<f64> = widths
            .iter()
            .scan(LEFT, |x, width| {
                let left = *x;
                *x += width;
                Some(left)
            })
            .chain([LEFT + widths.iter().sum::<f64>()])
            .collect();
        let placed = place(rows, columns.len() - 1);
        let heights = self.heights(rows.len(), &placed, &columns);
        let mut tops = vec![0.0];
        for height in heights {
            tops.push(tops[tops.len() - 1] + height);
        }
        let texts = self.texts(&placed, &columns, &tops);
        let total = tops[tops.len() - 1];
        let header = tops[header_rows(rows)];
        let fits = self.style.pages.header_again && header < (self.bottom() - TOP) / 2.0;
        let header = if fits { header } else { 0.0 };
        let mut from = 0.0;
        while from < total {
            let again = if from > 0.0 && from >= header { header } else { 0.0 };
            let to = self.end_of_piece(from, again, &tops, &texts);
            if to - from < self.pitch() && to < total {
                self.end_page();
                continue;
            }
            if again > 0.0 {
                self.piece(&placed, &columns, &tops, &texts, (0.0, again));
            }
            self.piece(&placed, &columns, &tops, &texts, (from, to));
            from = to;
            if from < total {
                self.end_page();
            }
        }
        self.y += self.pitch();
    }

    /// Where the piece of a table that begins at `from` ends: where the table would leave the page, but not through a line of
    /// text, nor through a row where rows are kept whole. So much of the page is taken by the header.
    fn end_of_piece(&self, from: f64, header: f64, tops: &[f64], texts: &[Placed]) -> f64 {
        let total = tops[tops.len() - 1];
        let mut to = (from + self.bottom() - self.y - header).min(total);
        if self.style.pages.keeps_rows {
            let end = tops.iter().rev().find(|top| **top <= to + 0.01);
            return end.copied().filter(|end| *end > from || self.y > TOP).unwrap_or(to).max(from);
        }
        while let Some(line) =
            texts.iter().find(|line| line.y < to - 0.01 && line.y + self.style.size > to + 0.01 && line.y > from)
        {
            to = line.y;
        }
        to
    }

    /// A piece of a table, from one height of it to another.
    fn piece(
        &mut self,
        placed: &[(usize, usize, &PdfCell)],
        columns: &[f64],
        tops: &[f64],
        texts: &[Placed],
        (from, to): (f64, f64),
    ) {
        let shift = self.y - from;
        self.borders(placed, columns, tops, (from, to), shift);
        for line in texts.iter().filter(|line| line.y >= from - 0.01 && line.y < to - 0.01) {
            self.text(line.x, line.y + shift, &line.text);
        }
        self.y += to - from;
    }

    /// High enough for the text of each cell that takes one row, and of those that take several.
    fn heights(&self, rows: usize, placed: &[(usize, usize, &PdfCell)], columns: &[f64]) -> Vec<f64> {
        let mut heights = vec![0.0_f64; rows];
        let mut sorted: Vec<_> = placed.iter().collect();
        sorted.sort_by_key(|(_, _, cell)| cell.rows);
        for (row, column, cell) in sorted {
            let lines = self.cell_lines(cell, *column, columns).len().max(1);
            let needed = f64::from(u32::try_from(lines).unwrap_or(1)) * self.style.size * 1.2 + 2.0 * PADDING;
            let taken = *row..(*row + usize::from(cell.rows)).min(rows);
            let missing = needed - heights[taken.clone()].iter().sum::<f64>();
            if missing > 0.0 {
                heights[taken.end - 1] += missing;
            }
        }
        heights
    }

    fn cell_lines(&self, cell: &PdfCell, column: usize, columns: &[f64]) -> Vec<String> {
        let width = columns[column + usize::from(cell.columns)] - columns[column] - 2.0 * PADDING;
        cell.text.lines().flat_map(|line| wrap(line, (width / self.style.size).max(1.0))).collect()
    }

    /// The lines of all cells, in the middle of their heights; labels from the left, figures in the middle.
    fn texts(&self, placed: &[(usize, usize, &PdfCell)], columns: &[f64], tops: &[f64]) -> Vec<Placed> {
        let pitch = self.style.size * 1.2;
        let mut texts = Vec::new();
        for (row, column, cell) in placed {
            let lines = self.cell_lines(cell, *column, columns);
            let (left, right) = (columns[*column], columns[*column + usize::from(cell.columns)]);
            let bottom = tops[(*row + usize::from(cell.rows)).min(tops.len() - 1)];
            let height = pitch * f64::from(u32::try_from(lines.len()).unwrap_or(1));
            let mut y = f64::midpoint(tops[*row], bottom) - height / 2.0 + (pitch - self.style.size) / 2.0;
            for text in lines {
                let width = ems(&text) * self.style.size;
                let is_label = text.chars().any(|c| !is_narrow(c));
                let x = if is_label { left + PADDING } else { f64::midpoint(left, right) - width / 2.0 };
                texts.push(Placed { x, y, text });
                y += pitch;
            }
        }
        texts
    }

    fn borders(
        &mut self,
        placed: &[(usize, usize, &PdfCell)],
        columns: &[f64],
        tops: &[f64],
        (from, to): (f64, f64),
        shift: f64,
    ) {
        for (row, column, cell) in placed {
            let (top, bottom) =
                (tops[*row].max(from), tops[(*row + usize::from(cell.rows)).min(tops.len() - 1)].min(to));
            if bottom <= top + 0.01 {
                continue;
            }
            let (left, right) = (columns[*column], columns[*column + usize::from(cell.columns)]);
            let height = self.style.pages.height;
            let (upper, lower) = (height - top - shift, height - bottom - shift);
            let is_end = |x: f64| x <= columns[0] || x >= columns[columns.len() - 1];
            match self.style.lines {
                Lines::None => {}
                Lines::Outlines => {
                    let (width, height) = (right - left, upper - lower);
                    writeln!(self.content, "0.5 w {left:.2} {lower:.2} {width:.2} {height:.2} re S")
                        .expect("a string takes all");
                }
                lines => {
                    for ((x0, y0), (x1, y1)) in [
                        ((left, upper), (right, upper)),
                        ((left, lower), (right, lower)),
                        ((left, lower), (left, upper)),
                        ((right, lower), (right, upper)),
                    ] {
                        if lines == Lines::Open && x0 >= x1 && is_end(x0) {
                            continue;
                        }
                        self.side((x0, y0), (x1, y1));
                    }
                }
            }
        }
    }

    fn side(&mut self, (x0, y0): (f64, f64), (x1, y1): (f64, f64)) {
        if self.style.lines == Lines::Bars {
            // A fixed sequence that looks like chance.
            self.tremble = self.tremble.wrapping_mul(1_103_515_245).wrapping_add(12_345);
            let off = f64::from(self.tremble >> 16 & 7) / 10.0;
            let (width, height) = if x0 >= x1 { (0.7, y1 - y0) } else { (x1 - x0, 0.7) };
            let (x, y) = if x0 >= x1 { (x0 + off, y0) } else { (x0, y0 + off) };
            writeln!(self.content, "{x:.2} {y:.2} {width:.2} {height:.2} re f").expect("a string takes all");
        } else {
            writeln!(self.content, "0.5 w {x0:.2} {y0:.2} m {x1:.2} {y1:.2} l S").expect("a string takes all");
        }
    }

    pub(super) fn end_page(&mut self) {
        let number = self.done.len() + 1;
        let mark = match self.style.mark {
            Mark::None => String::new(),
            Mark::Dashes => format!("- {number} -"),
            Mark::LongDashes => format!("— {number} —"),
            Mark::Words => format!("第{number}页"),
            Mark::Bare => number.to_string(),
        };
        if !mark.is_empty() {
            let width = ems(&mark) * self.style.size;
            self.text(f64::midpoint(LEFT, RIGHT) - width / 2.0, self.style.pages.height - MARK, &mark);
        }
        self.done.push(std::mem::take(&mut self.content));
        self.y = TOP;
    }

    pub(super) fn finish(mut self) -> Vec<u8> {
        if !self.content.is_empty() || self.done.is_empty() {
            self.end_page();
        }
        let height = self.style.pages.height;
        let turn = |turns: u8| match turns % 4 {
            1 => format!("0 1 -1 0 {height} 0 cm\n"),
            2 => format!("-1 0 0 -1 {WIDTH} {height} cm\n"),
            3 => format!("0 -1 1 0 0 {WIDTH} cm\n"),
            _ => String::new(),
        };
        let pages = self.done.iter().map(|content| {
            let picture = if self.style.recognised {
                format!("q {WIDTH} 0 0 {height} 0 0 cm /Im1 Do Q\n")
            } else {
                String::new()
            };
            // What is printed across is turned in the content of a page that is wide.
            let (turns, turned) = if self.style.sideways { (0, 1) } else { (self.style.turns % 4, self.style.turns) };
            let content = format!("{}{picture}{content}", turn(turned));
            let (width, height) = if turned % 2 == 1 { (height, WIDTH) } else { (WIDTH, height) };
            PageContent { content, width, height, turns, has_picture: self.style.recognised }
        });
        file::write(&pages.collect::<Vec<_>>(), &self.coded)
    }
}

/// How many rows stand above the first figure; none where the header is no header of one table.
fn header_rows(rows: &[Vec<PdfCell>]) -> usize {
    let is_figure = |cell: &PdfCell| cell.text.starts_with(|c: char| c.is_ascii_digit());
    let above = rows.iter().position(|row| row.last().is_some_and(is_figure)).unwrap_or_default();
    if above == 3 { above } else { 0 }
}

/// Where each cell begins: its row and column.
fn place(rows: &[Vec<PdfCell>], columns: usize) -> Vec<(usize, usize, &PdfCell)> {
    let mut taken = vec![vec![false; columns]; rows.len()];
    let mut placed = Vec::new();
    for (at, cells) in rows.iter().enumerate() {
        for cell in cells {
            let Some(column) = taken[at].iter().position(|taken| !taken) else { continue };
            let end = (at + usize::from(cell.rows)).min(rows.len());
            let right = (column + usize::from(cell.columns)).min(columns);
            for row in &mut taken[at..end] {
                row[column..right].fill(true);
            }
            placed.push((at, column, cell));
        }
    }
    placed
}

fn ems(text: &str) -> f64 {
    text.chars().map(|c| if is_narrow(c) { 0.5 } else { 1.0 }).sum()
}

fn wrap(text: &str, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let length = fitting(rest, room);
        lines.push(rest[..length].to_owned());
        rest = &rest[length..];
    }
    lines
}

/// How much of a text fits in a line: at least a character, no figure parted, no closing mark at the beginning of the next.
fn fitting(text: &str, room: f64) -> usize {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let mut width = 0.0;
    let fits = characters.iter().take_while(|(_, c)| {
        width += if is_narrow(*c) { 0.5 } else { 1.0 };
        width <= room + 1e-6
    });
    let mut count = fits.count().max(1);
    if count == characters.len() {
        return text.len();
    }
    let is_bad = |count: usize| {
        let (last, next) = (characters[count - 1].1, characters[count].1);
        "，。、；：）》”".contains(next) || (last.is_ascii_alphanumeric() && next.is_ascii_alphanumeric())
    };
    let wished = count;
    while count > 1 && is_bad(count) {
        count -= 1;
    }
    let count = if is_bad(count) { wished } else { count };
    characters.get(count).map_or(text.len(), |(at, _)| *at)
}
