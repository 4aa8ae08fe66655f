//! Tables that go on over a page: two grids become one, and what the end of the page parted is put together again.

use std::collections::HashMap;

use ogi_model::looks_like_figure;
use ogi_model::text::{fold_width, read_chinese_numeral};

use super::ruled_tables::Span;
use super::table_cells::{Cell, Grid};
use crate::carriers::shared::numbering::{Numbering, numbering_of};

/// How far the edges of one column may differ from page to page.
const SHIFT: f64 = 4.0;

/// Whether the lower grid, the first thing on its page, goes on with the upper, the last thing on the page before: it is as
/// wide and has the same columns, or fewer of them.
pub(super) fn continues(upper: &Grid, lower: &Grid) -> bool {
    let (Some(shift), Some(end)) = (shift(upper, lower), upper.xs.last()) else { return false };
    let lower: Vec<f64> = lower.xs.iter().map(|x| x + shift).collect();
    lower.last().is_some_and(|x| (x - end).abs() <= SHIFT) && (covers(&upper.xs, &lower) || covers(&lower, &upper.xs))
}

/// Pages for binding have their margins by turns.
fn shift(upper: &Grid, lower: &Grid) -> Option<f64> {
    Some(upper.xs.first()? - lower.xs.first()?)
}

/// Whether each of these edges has one of those near it; both are in order.
fn covers(many: &[f64], few: &[f64]) -> bool {
    few.iter().all(|x| has_near(many, *x))
}

fn has_near(edges: &[f64], x: f64) -> bool {
    let first = edges.partition_point(|other| *other < x - SHIFT);
    // Next to its bounds the difference may be rounded otherwise.
    edges[first.saturating_sub(1)..].iter().take(3).any(|other| (x - other).abs() <= SHIFT)
}

/// Puts the lower grid below the upper. A table may go on over hundreds of pages: no more of the upper grid is looked at than
/// its head, its last row and what has the row below it beside, unless the lower has columns that the upper had not.
pub(super) fn join(upper: &mut Grid, mut lower: Grid) {
    align(upper, &mut lower);
    drop_repeated_head(upper, &mut lower);
    if upper.rows == 0 || lower.rows == 0 {
        return;
    }
    let seam = Seam::between(upper, &lower);
    let is_one_row = seam.is_one_row();
    let offset = if is_one_row { upper.rows - 1 } else { upper.rows };
    let last_label = last_label(&lower);
    let joined: Vec<(usize, usize)> = seam
        .pairs
        .into_iter()
        .filter(|(above, below)| is_one_row || is_one_cell(&upper.cells[*above], &lower.cells[*below], last_label))
        .collect();
    let mut rest: Vec<Option<Cell>> = lower.cells.into_iter().map(Some).collect();
    for (above, below) in joined {
        let Some(below) = rest[below].take() else { continue };
        let above = &mut upper.cells[above];
        above.text.push_str(&below.text);
        above.is_full = below.is_full;
        above.span.rows += if is_one_row { below.span.rows - 1 } else { below.span.rows };
    }
    // Those above the row where the lower grid begins are in order and stay so.
    let tail = upper.cells.partition_point(|cell| cell.span.row < offset);
    upper.cells.extend(
        rest.into_iter().flatten().map(|cell| Cell { span: Span { row: cell.span.row + offset, ..cell.span }, ..cell }),
    );
    upper.cells[tail..].sort_by_key(|cell| cell.span);
    upper.rows = offset + lower.rows;
    let Grid { cells, last, rows, .. } = upper;
    last.retain(|index| *index < tail && cells[*index].span.row + cells[*index].span.rows == *rows);
    upper.find_last(tail);
}

/// Gives both grids the columns of both.
fn align(upper: &mut Grid, lower: &mut Grid) {
    let shift = shift(upper, lower).unwrap_or(0.0);
    for x in &mut lower.xs {
        *x += shift;
    }
    let new: Vec<f64> = lower.xs.iter().copied().filter(|x| !has_near(&upper.xs, *x)).collect();
    if new.is_empty() {
        take_columns(lower, &upper.xs);
        return;
    }
    let mut xs = [upper.xs.as_slice(), &new].concat();
    xs.sort_by(f64::total_cmp);
    take_columns(upper, &xs);
    take_columns(lower, &xs);
    upper.cells.sort_by_key(|cell| cell.span);
    upper.find_last(0);
}

/// Gives a grid these columns, each of its own being the nearest of them.
fn take_columns(grid: &mut Grid, xs: &[f64]) {
    let nearest = |x: f64| {
        let after = xs.partition_point(|other| *other < x);
        let distance = |index: &usize| (xs[*index] - x).abs();
        (after.saturating_sub(1)..xs.len().min(after + 1))
            .min_by(|one, other| distance(one).total_cmp(&distance(other)))
            .unwrap_or(0)
    };
    let to: Vec<usize> = grid.xs.iter().map(|x| nearest(*x)).collect();
    for cell in &mut grid.cells {
        let (left, right) = (to[cell.span.column], to[cell.span.column + cell.span.columns]);
        (cell.span.column, cell.span.columns) = (left, right - left);
    }
    grid.xs = xs.to_vec();
}

/// Rows of the head that are printed again on the next page, letter by letter and without a figure in them.
fn drop_repeated_head(upper: &Grid, lower: &mut Grid) {
    fn letters(cell: &Cell) -> impl Iterator<Item = char> {
        cell.text.chars().filter(|c| !c.is_whitespace())
    }
    // Cells are in order.
    fn head(grid: &Grid, rows: usize) -> &[Cell] {
        &grid.cells[..grid.cells.partition_point(|cell| cell.span.row < rows)]
    }
    for rows in (1..=lower.rows.min(upper.rows).min(5)).rev() {
        let (above, below) = (head(upper, rows), head(lower, rows));
        let is_whole = below.iter().all(|cell| cell.span.row + cell.span.rows <= rows);
        let is_same = |(above, below): (&Cell, &Cell)| above.span == below.span && letters(above).eq(letters(below));
        let is_figure = |cell: &Cell| looks_like_figure(&letters(cell).collect::<String>());
        if is_whole
            && above.len() == below.len()
            && above.iter().zip(below).all(is_same)
            && below.iter().any(|cell| letters(cell).next().is_some())
            && !below.iter().any(is_figure)
        {
            lower.cells.retain(|cell| cell.span.row >= rows);
            for cell in &mut lower.cells {
                cell.span.row -= rows;
            }
            lower.rows -= rows;
            lower.find_last(0);
            return;
        }
    }
}

/// The last row of the upper grid against the first of the lower.
struct Seam<'g> {
    /// Cells with the same columns on both sides, by index.
    pairs: Vec<(usize, usize)>,
    upper: &'g Grid,
    lower: &'g Grid,
    /// Every cell has its counterpart.
    is_even: bool,
}

impl<'g> Seam<'g> {
    fn between(upper: &'g Grid, lower: &'g Grid) -> Self {
        let columns = |cell: &Cell| (cell.span.column, cell.span.columns);
        let mut below: HashMap<(usize, usize), usize> = HashMap::new();
        let mut first_row = 0;
        for (index, cell) in first_row_of(lower).enumerate() {
            below.entry(columns(cell)).or_insert(index);
            first_row += 1;
        }
        let pairs: Vec<(usize, usize)> = (upper.last.iter())
            .filter_map(|index| Some((*index, *below.get(&columns(&upper.cells[*index]))?)))
            .collect();
        let is_even = pairs.len() == upper.last.len() && pairs.len() == first_row;
        Self { pairs, upper, lower, is_even }
    }

    /// Whether the end of the page went through a row: its figures stand on one side only, and its labels plainly go on.
    /// Also where nothing is left of it but a strip too low for text, or one of any height that has not even a label, while
    /// labels over several rows reach across.
    fn is_one_row(&self) -> bool {
        if !self.is_even {
            return false;
        }
        let pairs = || self.pairs.iter().map(|(above, below)| (&self.upper.cells[*above], &self.lower.cells[*below]));
        let is_grouped = pairs().any(|(above, below)| above.span.rows > 1 && below.span.rows > 1);
        // Labels over several rows are no part of a strip, and go on or end there.
        let is_strip = |pick: fn((&'g Cell, &'g Cell)) -> &'g Cell| {
            pairs().any(|pair| pick(pair).span.rows == 1)
                && pairs().all(|(above, below)| {
                    let cell = pick((above, below));
                    let is_bare = cell.span.rows == 1 && cell.text.is_empty();
                    let goes_on = above.text.is_empty() || below.text.is_empty() || is_continued(above, below);
                    (is_bare && (is_grouped || cell.height < LOWEST_ROW)) || (cell.span.rows > 1 && goes_on)
                })
        };
        if is_strip(|(above, _)| above) || is_strip(|(_, below)| below) {
            return true;
        }
        let figures = |pick: fn(&(&Cell, &Cell)) -> bool| pairs().filter(pick).count();
        let above = figures(|(above, _)| is_figure(&above.text));
        let below = figures(|(_, below)| is_figure(&below.text));
        let mut labels = pairs().filter(|(above, below)| ![above, below].iter().any(|cell| is_figure(&cell.text)));
        let mut going_on = 0;
        let fits = labels.all(|(above, below)| {
            let is_continued = is_continued(above, below);
            going_on += usize::from(is_continued);
            is_continued || below.text.is_empty() || above.text.is_empty()
        });
        let is_one_sided = pairs().all(|(above, below)| {
            let is_figure = is_figure(&above.text) || is_figure(&below.text);
            !is_figure || above.text.is_empty() || below.text.is_empty()
        });
        // A row of the head has no figures; there one label that happens to fill its cell is not enough.
        let least = if above + below > 0 { 1 } else { 2 };
        (above == 0 || below == 0) && is_one_sided && fits && going_on >= least
    }
}

/// A strip lower than this has room for no line of text.
const LOWEST_ROW: f64 = 10.0;

/// The cells of the first row, which come first.
fn first_row_of(grid: &Grid) -> impl Iterator<Item = &Cell> {
    grid.cells.iter().take_while(|cell| cell.span.row == 0)
}

/// The column of the last label in the first row.
fn last_label(grid: &Grid) -> Option<usize> {
    let is_label = |cell: &&Cell| !cell.text.is_empty() && !is_figure(&cell.text);
    first_row_of(grid).filter(is_label).map(|cell| cell.span.column).max()
}

/// Whether a cell of the first row of the lower grid, whose last label stands in this column, is the rest of one above: a label
/// that reaches over rows on both pages.
fn is_one_cell(above: &Cell, below: &Cell, last_label: Option<usize>) -> bool {
    if is_figure(&above.text) || is_figure(&below.text) || above.text.is_empty() {
        return false;
    }
    if below.text.is_empty() {
        // A blank to the left of a label is no figure left out.
        return below.span.rows > 1 || last_label.is_some_and(|column| column > below.span.column);
    }
    is_continued(above, below)
}

/// Whether the text above goes on below: there was no room left for it, and what comes does not begin anew.
fn is_continued(above: &Cell, below: &Cell) -> bool {
    !above.text.is_empty() && !below.text.is_empty() && above.is_full && !begins_anew(&below.text)
}

/// A number, a bracket, an article: how labels begin.
fn begins_anew(text: &str) -> bool {
    let first = text.chars().next().map(fold_width);
    first.is_some_and(|first| matches!(first, '(' | '第' | '0'..='9'))
        || matches!(numbering_of(text), Some(Numbering::Part(_)))
}

/// Whether a cell holds a figure, in digits or in Chinese numerals, or a mark for none.
fn is_figure(text: &str) -> bool {
    looks_like_figure(text) || read_chinese_numeral(text).is_some_and(|(_, length)| length == text.len())
}

#[cfg(test)]
mod tests {
    use super::super::page::Frame;
    use super::*;
    use ogi_model::Place;

    /// Three columns, from cells by row, column and rows covered.
    fn grid(rows: usize, cells: &[(usize, usize, usize, &str)]) -> Grid {
        let cell = |&(row, column, rows, text): &(usize, usize, usize, &str)| Cell {
            span: Span { row, column, rows, columns: 1 },
            text: text.to_owned(),
            place: Place::default(),
            is_full: false,
            height: 20.0,
        };
        let frame = Frame { left: 0.0, top: 0.0, right: 90.0, bottom: 40.0 };
        let cells = cells.iter().map(cell).collect();
        Grid::new(vec![0.0, 30.0, 60.0, 90.0], rows, cells, Place::default(), frame)
    }

    #[test]
    fn a_strip_without_label_or_figure_goes_on_with_the_row_on_the_next_page() {
        let group = "（三）不予公开";
        let mut upper = grid(2, &[(0, 0, 2, group), (0, 1, 1, ""), (0, 2, 1, "1"), (1, 1, 1, ""), (1, 2, 1, "")]);
        let lower = grid(2, &[(0, 0, 2, ""), (0, 1, 1, ""), (0, 2, 1, "2"), (1, 1, 1, ""), (1, 2, 1, "3")]);
        join(&mut upper, lower);
        let figures = upper.cells.iter().filter(|cell| cell.span.column == 2).map(|cell| cell.text.as_str());
        assert_eq!((upper.rows, figures.collect::<Vec<_>>()), (3, vec!["1", "2", "3"]));
    }

    #[test]
    fn chinese_numerals_on_two_pages_are_two_figures() {
        let full = |mut grid: Grid| {
            grid.cells.iter_mut().for_each(|cell| cell.is_full = true);
            grid
        };
        let mut upper = full(grid(1, &[(0, 0, 1, "甲"), (0, 1, 1, "八"), (0, 2, 1, "0")]));
        join(&mut upper, full(grid(1, &[(0, 0, 1, "（乙）"), (0, 1, 1, "十"), (0, 2, 1, "零")])));
        let texts: Vec<&str> = upper.cells.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(texts, ["甲", "八", "0", "（乙）", "十", "零"]);
    }

    #[test]
    fn a_blank_row_with_its_label_stays_a_row() {
        let mut upper = grid(1, &[(0, 0, 1, "甲"), (0, 1, 1, "乙"), (0, 2, 1, "")]);
        join(&mut upper, grid(1, &[(0, 0, 1, "丙"), (0, 1, 1, "丁"), (0, 2, 1, "2")]));
        assert_eq!(upper.rows, 2);
    }
}
