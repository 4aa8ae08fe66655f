//! Rows of a table without lines between its columns, some cells of which are blank: which ones, told by where the figures
//! stand.
//!
//! Rows that have all their figures show where the columns are. A row with fewer has blanks in the others, if each of its
//! figures stands in one column and no other. Every row of a stretch must fit, or all stay lines, and whoever reads them sees
//! that figures are missing. A row that fits becomes a table of one row, which alone can say which of its cells are blank; the
//! label beside it may reach over the lines around it.

use ogi_model::looks_like_figure;

use super::TooComplex;
use super::lines::{Line, Piece};
use super::page::{Canvas, Frame, Run};
use super::ruled_tables::Span;
use super::table_cells::{Cell, Grid};
use crate::carriers::shared::numbering::{Numbering, numbering_of};

/// Columns of a table with figures.
const LEAST_COLUMNS: usize = 3;
const MOST_COLUMNS: usize = 64;

/// Rows that show where the columns are.
const LEAST_FULL: usize = 3;

/// Lines of one row are no further apart, in sizes.
const OF_ONE_ROW: f64 = 2.5;

/// Takes the rows that fit columns out of the lines of a page, where some of them have blanks. Their cells are taken off those
/// `left` to the document.
pub(super) fn take(lines: &mut Vec<Line>, canvas: &Canvas, left: &mut usize) -> Result<Vec<Grid>, TooComplex> {
    let mut grids = Vec::new();
    let mut kept = Vec::with_capacity(lines.len());
    for stretch in stretches(lines) {
        let Some(columns) = columns(stretch) else {
            kept.extend_from_slice(stretch);
            continue;
        };
        for line in stretch {
            let Some(row) = Row::of(line).filter(|row| !parts(line) && !row.figures.is_empty()) else {
                kept.push(line.clone());
                continue;
            };
            *left = left.checked_sub(columns.len() + 1).ok_or(TooComplex)?;
            grids.push(row.grid(line, &columns, canvas));
        }
    }
    *lines = kept;
    Ok(grids)
}

/// The lines of a page between headings and prose.
fn stretches(lines: &[Line]) -> Vec<&[Line]> {
    let ends = (1..lines.len()).filter(|at| parts(&lines[at - 1]) || is_heading(lines, at - 1));
    let mut stretches = Vec::new();
    let mut from = 0;
    for end in ends.chain([lines.len()]) {
        stretches.push(&lines[from..end]);
        from = end;
    }
    stretches
}

/// Whether a line is no line of a table: a sentence, or text that runs another way.
fn parts(line: &Line) -> bool {
    line.run != Run::Right || line.text.contains('。')
}

/// So much room, in sizes, stands above and below a heading; the label of several rows stands close to theirs.
const ROOM: f64 = 0.3;

fn is_heading(lines: &[Line], at: usize) -> bool {
    let line = &lines[at];
    let above = at.checked_sub(1).map_or(f64::INFINITY, |above| line.frame.top - lines[above].frame.bottom);
    let below = lines.get(at + 1).map_or(f64::INFINITY, |below| below.frame.top - line.frame.bottom);
    let is_numbered = || matches!(numbering_of(&line.text), Some(Numbering::Part(_)));
    line.pieces.len() == 1 && above.min(below) > ROOM * line.size && is_numbered()
}

/// A line with figures behind its label, or without one.
struct Row<'l> {
    label: &'l [Piece],
    figures: Vec<Word>,
}

/// A figure and where it stands.
struct Word {
    text: String,
    frame: Frame,
}

impl<'l> Row<'l> {
    /// Nothing where figures stand among words.
    fn of(line: &'l Line) -> Option<Self> {
        let is_of_figures = |piece: &&Piece| line.text_of(piece).split(' ').all(looks_like_figure);
        let figures = line.pieces.iter().rev().take_while(is_of_figures).count();
        let (label, figures) = line.pieces.split_at(line.pieces.len() - figures);
        let has_figure = |piece: &Piece| line.text_of(piece).split(' ').any(is_number);
        let figures =
            figures.iter().map(|piece| words(line.text_of(piece), piece.frame)).collect::<Option<Vec<_>>>()?;
        let figures: Vec<Word> = figures.into_iter().flatten().collect();
        (!label.iter().any(has_figure) && figures.len() <= MOST_COLUMNS).then_some(Self { label, figures })
    }

    /// The columns its figures stand in: each in one and no other.
    fn fit(&self, columns: &[(f64, f64)]) -> Option<Vec<usize>> {
        let of_figure = |figure: &Word| {
            let is_in = |column: &(f64, f64)| figure.frame.left < column.1 && figure.frame.right > column.0;
            let mut found = (0..columns.len()).filter(|at| is_in(&columns[*at]));
            found.next().filter(|_| found.next().is_none())
        };
        let fit: Vec<usize> = self.figures.iter().map(of_figure).collect::<Option<_>>()?;
        let is_left = |piece: &Piece| piece.frame.right < columns[0].0;
        (fit.is_sorted_by(|one, other| one < other) && self.label.iter().all(is_left)).then_some(fit)
    }

    fn grid(&self, line: &Line, columns: &[(f64, f64)], canvas: &Canvas) -> Grid {
        let own = self.fit(columns).unwrap_or_default();
        let label: Vec<&str> = self.label.iter().map(|piece| line.text_of(piece)).collect();
        let has_label = !label.is_empty();
        let of_label = self.label.iter().map(|piece| piece.frame).fold(Frame::EMPTY, Frame::union);
        let texts = has_label.then(|| (label.join(" "), of_label)).into_iter();
        let cells = columns.iter().enumerate().map(|(column, (left, right))| {
            let figure = own.iter().position(|other| *other == column).map(|at| &self.figures[at]);
            let blank = Frame { left: *left, right: *right, ..line.frame };
            figure.map_or((String::new(), blank), |figure: &Word| (figure.text.clone(), figure.frame))
        });
        let cells = texts.chain(cells).enumerate().map(|(column, (text, frame))| Cell {
            span: Span { row: 0, column, rows: 1, columns: 1 },
            text,
            place: canvas.place(frame),
            is_full: false,
            height: frame.height(),
        });
        // Without edges it is not joined with a table on another page.
        Grid::new(Vec::new(), 1, cells.collect(), canvas.place(line.frame), line.frame)
    }
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The figures of a piece. Two that stand close are as wide as their digits, which all are alike; nothing is known of others.
fn words(text: &str, frame: Frame) -> Option<Vec<Word>> {
    let Some((first, second)) = text.split_once(' ') else { return Some(vec![Word { text: text.to_owned(), frame }]) };
    let count = |word: &str| u32::try_from(word.len()).map(f64::from).unwrap_or_default();
    // The gap within a piece is no wider than nearly two digits.
    let least = frame.width() / (count(first) + count(second) + LARGEST_BLANK);
    let end = frame.left + least * count(first);
    let begin = frame.right - least * count(second);
    let of = |word: &str, left, right| Word { text: word.to_owned(), frame: Frame { left, right, ..frame } };
    (is_number(first) && is_number(second)).then(|| vec![of(first, frame.left, end), of(second, begin, frame.right)])
}

/// The widest gap within a piece, in digits.
const LARGEST_BLANK: f64 = 1.8;

/// Where the columns of a stretch of lines are, if some row has blanks and every row fits.
fn columns(lines: &[Line]) -> Option<Vec<(f64, f64)>> {
    let rows: Vec<Row<'_>> = lines.iter().filter(|line| !parts(line)).map(Row::of).collect::<Option<_>>()?;
    let most = rows.iter().map(|row| row.figures.len()).max().filter(|most| *most >= LEAST_COLUMNS)?;
    let full = || rows.iter().filter(|row| row.figures.len() == most);
    let has_blanks = rows.iter().any(|row| (1..most).contains(&row.figures.len()));
    if full().count() < LEAST_FULL || !has_blanks {
        return None;
    }
    let column = |at: usize| {
        let frame = full().map(|row| row.figures[at].frame).fold(Frame::EMPTY, Frame::union);
        (frame.left, frame.right)
    };
    let columns: Vec<(f64, f64)> = (0..most).map(column).collect();
    let are_apart = columns.is_sorted_by(|one, other| one.1 < other.0);
    let filled: Vec<(&Row<'_>, Vec<usize>)> = (rows.iter())
        .filter(|row| !row.figures.is_empty())
        .map(|row| Some((row, row.fit(&columns)?)))
        .collect::<Option<_>>()?;
    // Figures that stand a little lower than the others of their row.
    let is_parted = filled.windows(2).any(|pair| {
        let [(above, of_above), (below, of_below)] = pair else { return false };
        let (above, below) = (above.figures[0].frame, below.figures[0].frame);
        let is_near = below.top - above.top < OF_ONE_ROW * above.height();
        is_near && of_above.iter().all(|column| !of_below.contains(column))
    });
    (are_apart && !is_parted).then_some(columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(top: f64, pieces: &[(&str, f64)]) -> Line {
        let width = |text: &str| 5.0 * f64::from(u32::try_from(text.chars().count()).unwrap());
        let mut whole = String::new();
        let mut all = Vec::new();
        for &(text, left) in pieces {
            if !whole.is_empty() {
                whole.push(' ');
            }
            let start = whole.len();
            whole.push_str(text);
            let frame = Frame { left, top, right: left + width(text), bottom: top + 10.0 };
            all.push(Piece { range: start..whole.len(), frame, is_on: true });
        }
        let frame = all.iter().map(|piece| piece.frame).fold(Frame::EMPTY, Frame::union);
        Line { text: whole, frame, size: 10.0, pieces: all, run: Run::Right }
    }

    fn rows(mut lines: Vec<Line>) -> Vec<Vec<String>> {
        let grids = take(&mut lines, &Canvas::new(1, 600.0, 800.0), &mut 100).unwrap();
        grids.into_iter().map(|grid| grid.cells.into_iter().map(|cell| cell.text).collect()).collect()
    }

    const FULL: &[(&str, f64)] = &[("甲", 10.0), ("12", 100.0), ("3", 150.0), ("15", 200.0)];

    fn with(row: &[(&str, f64)]) -> Vec<Line> {
        vec![line(0.0, FULL), line(30.0, FULL), line(60.0, FULL), line(90.0, row)]
    }

    #[test]
    fn a_row_with_fewer_figures_has_blanks_where_none_stands() {
        assert_eq!(rows(with(&[("乙", 10.0), ("4", 102.0), ("4", 202.0)]))[3], ["乙", "4", "", "4"]);
        assert_eq!(rows(with(&[("4", 151.0)]))[3], ["", "4", ""]);
        assert!(rows(with(FULL)).is_empty(), "no row has blanks");
        assert!(
            rows(with(FULL)[1..].iter().cloned().chain([line(120.0, &[("4", 150.0)])]).collect::<Vec<_>>()).len() == 4
        );
        assert!(rows(vec![line(0.0, FULL), line(30.0, FULL), line(60.0, &[("4", 150.0)])]).is_empty(), "too few");
    }

    #[test]
    fn a_figure_beside_the_columns_or_among_words_leaves_all_rows_lines() {
        for row in [
            &[("乙", 10.0), ("4", 130.0)][..],
            &[("7", 10.0), ("乙", 30.0), ("4", 150.0)],
            &[("乙 4", 10.0), ("4", 150.0)],
        ] {
            assert!(rows(with(row)).is_empty(), "{row:?}");
        }
    }

    #[test]
    fn figures_a_little_lower_than_their_row_leave_doubt() {
        let mut lines = with(&[("乙", 10.0), ("4", 100.0)]);
        lines.push(line(100.0, &[("5", 150.0), ("9", 200.0)]));
        assert!(rows(lines).is_empty());
    }
}
