//! Tables that go on over a page: two grids become one, and what the end of the page parted is put together again.

use ogi_model::looks_like_figure;

use super::grid::{Cell, Grid};
use super::lattice::Span;

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

fn covers(many: &[f64], few: &[f64]) -> bool {
    few.iter().all(|x| many.iter().any(|other| (x - other).abs() <= SHIFT))
}

/// Puts the lower grid below the upper.
pub(super) fn join(upper: &mut Grid, mut lower: Grid) {
    align(upper, &mut lower);
    drop_repeated_head(upper, &mut lower);
    if upper.rows == 0 || lower.rows == 0 {
        return;
    }
    let seam = Seam::between(upper, &lower);
    let is_one_row = seam.is_one_row();
    let offset = if is_one_row { upper.rows - 1 } else { upper.rows };
    let joined: Vec<(usize, usize)> = seam
        .pairs
        .into_iter()
        .filter(|(above, below)| is_one_row || is_one_cell(&upper.cells[*above], &lower, *below))
        .collect();
    let mut rest: Vec<Option<Cell>> = lower.cells.into_iter().map(Some).collect();
    for (above, below) in joined {
        let Some(below) = rest[below].take() else { continue };
        let above = &mut upper.cells[above];
        above.text.push_str(&below.text);
        above.is_full = below.is_full;
        above.span.rows += if is_one_row { below.span.rows - 1 } else { below.span.rows };
    }
    upper.cells.extend(
        rest.into_iter().flatten().map(|cell| Cell { span: Span { row: cell.span.row + offset, ..cell.span }, ..cell }),
    );
    upper.cells.sort_by_key(|cell| cell.span);
    upper.rows = offset + lower.rows;
}

/// Gives both grids the columns of both.
fn align(upper: &mut Grid, lower: &mut Grid) {
    let shift = shift(upper, lower).unwrap_or(0.0);
    for x in &mut lower.xs {
        *x += shift;
    }
    let mut xs = upper.xs.clone();
    xs.extend(lower.xs.iter().filter(|x| !upper.xs.iter().any(|other| (*x - other).abs() <= SHIFT)));
    xs.sort_by(f64::total_cmp);
    for grid in [upper, lower] {
        let nearest = |x: f64| {
            let distance = |index: &usize| (xs[*index] - x).abs();
            (0..xs.len()).min_by(|one, other| distance(one).total_cmp(&distance(other))).unwrap_or(0)
        };
        let to: Vec<usize> = grid.xs.iter().map(|x| nearest(*x)).collect();
        for cell in &mut grid.cells {
            let (left, right) = (to[cell.span.column], to[cell.span.column + cell.span.columns]);
            (cell.span.column, cell.span.columns) = (left, right - left);
        }
        grid.xs.clone_from(&xs);
    }
}

/// Rows of the head that are printed again on the next page, letter by letter and without a figure in them.
fn drop_repeated_head(upper: &Grid, lower: &mut Grid) {
    let head = |grid: &Grid, rows: usize| -> Vec<(Span, String)> {
        let cells = grid.cells.iter().filter(|cell| cell.span.row < rows);
        cells.map(|cell| (cell.span, cell.text.split_whitespace().collect())).collect()
    };
    for rows in (1..=lower.rows.min(upper.rows).min(5)).rev() {
        let (above, below) = (head(upper, rows), head(lower, rows));
        let is_whole = below.iter().all(|(span, _)| span.row + span.rows <= rows);
        let is_head =
            below.iter().all(|(_, text)| !looks_like_figure(text)) && below.iter().any(|(_, text)| !text.is_empty());
        if is_whole && is_head && above == below {
            lower.cells.retain(|cell| cell.span.row >= rows);
            for cell in &mut lower.cells {
                cell.span.row -= rows;
            }
            lower.rows -= rows;
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
        let last = |(_, cell): &(usize, &Cell)| cell.span.row + cell.span.rows == upper.rows;
        let above: Vec<(usize, &Cell)> = upper.cells.iter().enumerate().filter(last).collect();
        let below: Vec<(usize, &Cell)> =
            lower.cells.iter().enumerate().filter(|(_, cell)| cell.span.row == 0).collect();
        let columns = |cell: &Cell| (cell.span.column, cell.span.columns);
        let pairs: Vec<(usize, usize)> = (above.iter())
            .filter_map(|(index, cell)| {
                let counterpart = below.iter().find(|(_, other)| columns(other) == columns(cell))?;
                Some((*index, counterpart.0))
            })
            .collect();
        let is_even = pairs.len() == above.len() && pairs.len() == below.len();
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
        let above = figures(|(above, _)| looks_like_figure(&above.text));
        let below = figures(|(_, below)| looks_like_figure(&below.text));
        let mut labels =
            pairs().filter(|(above, below)| ![above, below].iter().any(|cell| looks_like_figure(&cell.text)));
        let mut going_on = 0;
        let fits = labels.all(|(above, below)| {
            let is_continued = is_continued(above, below);
            going_on += usize::from(is_continued);
            is_continued || below.text.is_empty() || above.text.is_empty()
        });
        let is_one_sided = pairs().all(|(above, below)| {
            let is_figure = looks_like_figure(&above.text) || looks_like_figure(&below.text);
            !is_figure || above.text.is_empty() || below.text.is_empty()
        });
        // A row of the head has no figures; there one label that happens to fill its cell is not enough.
        let least = if above + below > 0 { 1 } else { 2 };
        (above == 0 || below == 0) && is_one_sided && fits && going_on >= least
    }
}

/// A strip lower than this has room for no line of text.
const LOWEST_ROW: f64 = 10.0;

/// Whether a cell of the first row of the lower grid is the rest of one above: a label that reaches over rows on both pages.
fn is_one_cell(above: &Cell, lower: &Grid, below: usize) -> bool {
    let below = &lower.cells[below];
    if looks_like_figure(&above.text) || looks_like_figure(&below.text) || above.text.is_empty() {
        return false;
    }
    if below.text.is_empty() {
        // A blank to the left of a label is no figure left out.
        let is_label = |cell: &&Cell| !cell.text.is_empty() && !looks_like_figure(&cell.text);
        let mut row = lower.cells.iter().filter(|cell| cell.span.row == 0 && cell.span.column > below.span.column);
        return below.span.rows > 1 || row.any(|cell| is_label(&cell));
    }
    is_continued(above, below)
}

/// Whether the text above goes on below: there was no room left for it, and what comes does not begin anew.
fn is_continued(above: &Cell, below: &Cell) -> bool {
    !above.text.is_empty() && !below.text.is_empty() && above.is_full && !begins_anew(&below.text)
}

/// A number, a bracket, an article: how labels begin.
fn begins_anew(text: &str) -> bool {
    let mut characters = text.chars();
    let first = characters.next().unwrap_or(' ');
    let second = characters.next().unwrap_or(' ');
    matches!(first, '（' | '(' | '第' | '０'..='９' | '0'..='9')
        || ("一二三四五六七八九十".contains(first) && matches!(second, '、' | '.' | '．'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::canvas::Frame;
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
        Grid { xs: vec![0.0, 30.0, 60.0, 90.0], rows, cells, place: Place::default(), frame }
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
    fn a_blank_row_with_its_label_stays_a_row() {
        let mut upper = grid(1, &[(0, 0, 1, "甲"), (0, 1, 1, "乙"), (0, 2, 1, "")]);
        join(&mut upper, grid(1, &[(0, 0, 1, "丙"), (0, 1, 1, "丁"), (0, 2, 1, "2")]));
        assert_eq!(upper.rows, 2);
    }
}
