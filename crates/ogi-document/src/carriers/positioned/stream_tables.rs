//! Tables without lines: a head of several words with wide gaps between them, and rows of a label and figures that stand
//! below those words. Only where every row fits without doubt; what does not stays lines, for the reader to refuse.

use ogi_model::looks_like_figure;

use super::TooComplex;
use super::lines::{Line, Piece};
use super::page::{Canvas, Frame, Run};
use super::ruled_tables::Span;
use super::table_cells::{Cell, Grid};

/// Lines of one table are no further apart, in sizes.
const FURTHEST: f64 = 3.5;

/// Columns of a table of the form, and more.
const MOST_COLUMNS: usize = 64;

/// Takes the tables out of the lines of a page. Their cells are taken off those `left` to the document.
pub(super) fn take(lines: &mut Vec<Line>, canvas: &Canvas, left: &mut usize) -> Result<Vec<Grid>, TooComplex> {
    let mut grids = Vec::new();
    let mut is_taken: Vec<bool> = Vec::with_capacity(lines.len());
    let mut rest = lines.as_slice();
    while let Some(first) = rest.first() {
        let count = rows(rest);
        if count > 0 {
            *left = left.checked_sub((count + 1) * first.pieces.len()).ok_or(TooComplex)?;
            grids.push(grid(&rest[..=count], canvas));
        }
        is_taken.extend(std::iter::repeat_n(count > 0, count + 1));
        rest = &rest[count + 1..];
    }
    let mut is_taken = is_taken.into_iter();
    lines.retain(|_| !is_taken.next().unwrap_or(false));
    Ok(grids)
}

/// How many rows follow the first line, if that is the head of a table; none if any line after it leaves doubt.
fn rows(lines: &[Line]) -> usize {
    let is_small = |head: &Line| head.pieces.len() <= MOST_COLUMNS;
    let Some((head, body)) = lines.split_first().filter(|(head, _)| is_head(head) && is_small(head)) else { return 0 };
    let mut above = head;
    let mut count = 0;
    let mut is_over = false;
    for line in body {
        if line.frame.top - above.frame.top > FURTHEST * line.size || is_head(line) {
            break;
        }
        above = line;
        let has_figures = line.pieces.iter().any(|piece| looks_like_figure(line.text_of(piece)));
        match columns(&head.pieces, line) {
            Some(_) if !is_over => count += 1,
            // A row after a label that stands alone: its figures may belong to that.
            Some(_) => return 0,
            None if has_figures => return 0,
            None => is_over = true,
        }
    }
    count
}

fn is_head(line: &Line) -> bool {
    line.run == Run::Right
        && line.pieces.len() > 1
        && !line.pieces.iter().any(|piece| looks_like_figure(line.text_of(piece)))
}

/// The column of each piece of a row: a label left of all columns of figures, and figures each below one word of the head
/// and no other.
fn columns(head: &[Piece], line: &Line) -> Option<Vec<usize>> {
    let (label, figures) = line.pieces.split_first()?;
    let is_label =
        line.run == Run::Right && !looks_like_figure(line.text_of(label)) && label.frame.right < head[1].frame.left;
    if !is_label || figures.is_empty() || figures.len() >= head.len() {
        return None;
    }
    let mut columns = vec![0];
    for figure in figures {
        let below = |word: &Piece| figure.frame.left < word.frame.right && word.frame.left < figure.frame.right;
        let mut words = head.iter().enumerate().filter(|(_, word)| below(word)).map(|(column, _)| column);
        let column = words.next().filter(|column| *column > 0 && !columns.contains(column))?;
        if words.next().is_some() || !looks_like_figure(line.text_of(figure)) {
            return None;
        }
        columns.push(column);
    }
    Some(columns)
}

fn grid(lines: &[Line], canvas: &Canvas) -> Grid {
    let head = &lines[0].pieces;
    let mut cells = Vec::new();
    for (row, line) in lines.iter().enumerate() {
        let own = if row == 0 { (0..head.len()).collect() } else { columns(head, line).unwrap_or_default() };
        for (column, word) in head.iter().enumerate() {
            let piece = own.iter().position(|other| *other == column).map(|index| &line.pieces[index]);
            let blank = Frame { left: word.frame.left, right: word.frame.right, ..line.frame };
            let frame = piece.map_or(blank, |piece| piece.frame);
            cells.push(Cell {
                span: Span { row, column, rows: 1, columns: 1 },
                text: piece.map_or_else(String::new, |piece| line.text_of(piece).to_owned()),
                place: canvas.place(frame),
                is_full: false,
                height: frame.height(),
            });
        }
    }
    let frame = lines.iter().map(|line| line.frame).fold(Frame::EMPTY, Frame::union);
    // Without edges it is not joined with a table on another page.
    Grid::new(Vec::new(), lines.len(), cells, canvas.place(frame), frame)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(top: f64, pieces: &[(&str, f64, f64)]) -> Line {
        let mut line =
            Line { text: String::new(), frame: Frame::EMPTY, size: 10.0, pieces: Vec::new(), run: Run::Right };
        for &(text, left, right) in pieces {
            let range = line.text.len()..line.text.len() + text.len();
            line.text.push_str(text);
            let frame = Frame { left, top, right, bottom: top + 10.0 };
            line.pieces.push(Piece { range, frame, is_on: true });
            line.frame = line.frame.union(frame);
        }
        line
    }

    fn tables(lines: Vec<Line>) -> Vec<Vec<String>> {
        let mut lines = lines;
        let grids = take(&mut lines, &Canvas::new(1, 600.0, 800.0), &mut 100).unwrap();
        grids.into_iter().map(|grid| grid.cells.into_iter().map(|cell| cell.text).collect()).collect()
    }

    const HEAD: &[(&str, f64, f64)] = &[("内容", 50.0, 70.0), ("制发", 100.0, 120.0), ("废止", 150.0, 170.0)];

    #[test]
    fn figures_below_the_words_of_the_head_are_its_columns() {
        let rows = [line(0.0, HEAD), line(20.0, &[("规章", 50.0, 70.0), ("3", 158.0, 163.0)])];
        assert_eq!(tables(rows.to_vec()), [["内容", "制发", "废止", "规章", "", "3"]]);
    }

    #[test]
    fn a_figure_between_two_words_or_below_none_makes_no_table() {
        for figure in [("31415926535", 115.0, 155.0), ("3", 130.0, 135.0), ("3", 180.0, 185.0)] {
            assert!(tables(vec![line(0.0, HEAD), line(20.0, &[("规章", 50.0, 70.0), figure])]).is_empty());
        }
    }

    #[test]
    fn figures_beside_a_label_of_several_lines_leave_doubt() {
        let lines = vec![
            line(0.0, HEAD),
            line(20.0, &[("规章", 50.0, 70.0), ("3", 108.0, 113.0)]),
            line(40.0, &[("其他对外", 50.0, 90.0)]),
            line(55.0, &[("管理", 50.0, 70.0), ("4", 108.0, 113.0)]),
        ];
        assert!(tables(lines).is_empty());
    }
}
