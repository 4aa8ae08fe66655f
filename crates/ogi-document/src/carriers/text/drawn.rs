//! Tables drawn with characters: `┌─┬─┐` as browsers of terminals dump them, `+---+` as pandoc, reStructuredText and database
//! clients write them.
//!
//! The corners in the rules say where the columns stand; every vertical stroke must stand on one. What no stroke parts is one
//! cell, however many columns, rows and lines it takes. Nothing is read where lines differ in width or a cell is no rectangle.

use ogi_model::Place;

use super::pipes;
use crate::carriers::shared::grid::{GridBuilder, TooManyCells};
use crate::carriers::shared::white_space::{collapse_white_space, is_wide};
use crate::document::Table;

/// Fewer rules may stand around a header and rows that are parted by nothing but the end of their lines.
const LEAST_RULES: usize = 4;

/// What is wide beside Han characters: nothing, or characters of ambiguous width such as `“` and the strokes themselves.
const WIDTHS: [(bool, bool); 3] = [(true, false), (false, false), (true, true)];

/// Whether a line is the upper edge of a drawn table.
pub(super) fn begins(line: &str) -> bool {
    let line = line.trim();
    let is_edge = |c: char| matches!(c, '+' | '┌' | '┏' | '╔' | '╭');
    let is_part = |c: char| is_corner(c) || is_horizontal(c);
    line.starts_with(is_edge) && line.ends_with(is_corner) && line.contains(is_horizontal) && line.chars().all(is_part)
}

/// Whether a line goes on with one.
pub(super) fn goes_on(line: &str) -> bool {
    let line = line.trim();
    let is_stroke = |c: char| is_vertical(c) || is_corner(c);
    line.starts_with(is_stroke) && line.ends_with(is_stroke) && line.chars().nth(1).is_some()
}

/// The rows of lines between rules, with pipes between their cells: all that is left of a drawing that is not whole.
pub(super) fn piped(line: &str) -> Option<String> {
    let is_drawing = |c: char| is_corner(c) || is_horizontal(c) || is_vertical(c) || c == ' ';
    let is_rule = line.chars().all(is_drawing) && line.contains(is_horizontal);
    (!is_rule).then(|| line.chars().map(|c| if is_vertical(c) || is_box_corner(c) { '|' } else { c }).collect())
}

fn is_horizontal(c: char) -> bool {
    matches!(c, '-' | '=' | ':' | '─' | '━' | '═' | '╌' | '┄')
}

fn is_vertical(c: char) -> bool {
    matches!(c, '|' | '│' | '┃' | '║')
}

fn is_corner(c: char) -> bool {
    c == '+' || is_box_corner(c)
}

fn is_box_corner(c: char) -> bool {
    matches!(c, '┌'..='╋' | '╒'..='╰')
}

/// A line as the columns of a terminal; a wide character leaves the second of its columns empty.
struct Line {
    number: u32,
    columns: Vec<Option<char>>,
}

impl Line {
    fn of(number: u32, line: &str, (han, ambiguous): (bool, bool)) -> Self {
        let mut columns = Vec::with_capacity(line.len());
        for c in line.trim().chars() {
            columns.push(Some(c));
            let is_ambiguous = matches!(c, '“' | '”' | '‘' | '’' | '…' | '·' | '—' | '─'..='╿');
            if (is_ambiguous && ambiguous) || (!is_ambiguous && han && is_wide(c)) {
                columns.push(None);
            }
        }
        Self { number, columns }
    }

    fn at(&self, column: usize) -> Option<char> {
        self.columns.get(column).copied().flatten()
    }

    /// Whether a rule fills the room between two edges.
    fn is_rule(&self, edges: &[usize], segment: usize) -> bool {
        let inner = &self.columns[edges[segment] + 1..edges[segment + 1]];
        let is_drawn = |c: &Option<char>| c.is_none_or(|c| is_horizontal(c) || is_corner(c));
        inner.iter().any(Option::is_some) && inner.iter().all(is_drawn)
    }

    fn text(&self, from: usize, to: usize) -> String {
        self.columns[from + 1..to].iter().flatten().collect()
    }
}

/// A cell and what it reaches over.
struct Cell {
    /// The first line and the one behind the last.
    lines: (usize, usize),
    segments: (usize, usize),
}

/// The table that lines draw, if they do.
pub(super) fn table(run: &[(u32, &str)], place: &Place, left: &mut usize) -> Result<Option<Table>, TooManyCells> {
    for width in WIDTHS {
        let lines: Vec<Line> = run.iter().map(|(number, line)| Line::of(*number, line, width)).collect();
        let Some(edges) = edges(&lines) else { continue };
        *left = left.checked_sub(lines.len() * edges.len()).ok_or(TooManyCells)?;
        if let Some(drawn) = Drawn::of(&lines, &edges) {
            return drawn.table(place, left).map(Some);
        }
    }
    Ok(None)
}

/// Where the columns begin and end; nothing where lines are not of one width, or a stroke stands elsewhere.
fn edges(lines: &[Line]) -> Option<Vec<usize>> {
    let width = lines.first()?.columns.len();
    if lines.iter().any(|line| line.columns.len() != width) {
        return None;
    }
    let mut is_edge = vec![false; width];
    for line in lines {
        let is_beside_rule = |at: usize| {
            let before = at.checked_sub(1).and_then(|before| line.at(before));
            [before, line.at(at + 1)].into_iter().flatten().any(is_horizontal)
        };
        for (at, is_edge) in is_edge.iter_mut().enumerate() {
            *is_edge |= line.at(at).is_some_and(|c| is_box_corner(c) || (c == '+' && is_beside_rule(at)));
        }
    }
    let is_stray = |line: &Line, at: usize| {
        let is_escaped = at > 0 && line.at(at - 1) == Some('\\');
        line.at(at).is_some_and(is_vertical) && !is_edge[at] && !is_escaped
    };
    let has_stray = lines.iter().any(|line| (0..width).any(|at| is_stray(line, at)));
    let edges: Vec<usize> = (0..width).filter(|at| is_edge[*at]).collect();
    (!has_stray && edges.len() > 1).then_some(edges)
}

/// A drawing whose cells are all rectangles.
struct Drawn<'l> {
    lines: &'l [Line],
    edges: &'l [usize],
    /// Which row each line stands in; rules stand in none.
    rows: Vec<Option<usize>>,
    cells: Vec<Cell>,
}

impl<'l> Drawn<'l> {
    fn of(lines: &'l [Line], edges: &'l [usize]) -> Option<Self> {
        let segments = edges.len() - 1;
        let rules: Vec<Vec<bool>> =
            lines.iter().map(|line| (0..segments).map(|segment| line.is_rule(edges, segment)).collect()).collect();
        let mut rows = Vec::with_capacity(lines.len());
        let (mut row, mut is_open, mut longest) = (0, false, 0);
        for rules in &rules {
            if rules.contains(&true) {
                row += usize::from(is_open);
                is_open = false;
                rows.push(None);
            } else {
                longest = longest.max(usize::from(is_open) + 1);
                is_open = true;
                rows.push(Some(row));
            }
        }
        let drawn = rows.iter().filter(|row| row.is_none()).count();
        if drawn < LEAST_RULES && longest > 1 {
            return None;
        }
        let is_parted =
            |line: usize, edge: usize| lines[line].at(edges[edge]).is_some_and(|c| is_vertical(c) || is_corner(c));
        let mut taken = vec![vec![false; segments]; lines.len()];
        let mut cells = Vec::new();
        for line in 0..lines.len() {
            for segment in 0..segments {
                if rules[line][segment] || taken[line][segment] {
                    continue;
                }
                let end = (segment + 1..segments)
                    .find(|next| is_parted(line, *next) || rules[line][*next])
                    .unwrap_or(segments);
                let is_free = |at: usize| (segment..end).all(|of| !rules[at][of] && !taken[at][of]);
                let below = (line..lines.len()).find(|at| !is_free(*at)).unwrap_or(lines.len());
                // The strokes around it run through, and none stands within.
                let is_whole = (line..below).all(|at| {
                    is_parted(at, segment) && is_parted(at, end) && (segment + 1..end).all(|edge| !is_parted(at, edge))
                });
                let is_closed = below < lines.len() && (segment..end).all(|of| rules[below][of]);
                if !is_whole || !is_closed {
                    return None;
                }
                for taken in &mut taken[line..below] {
                    taken[segment..end].fill(true);
                }
                cells.push(Cell { lines: (line, below), segments: (segment, end) });
            }
        }
        let has_row = |cell: &Cell| rows[cell.lines.0..cell.lines.1].iter().any(Option::is_some);
        cells.iter().all(has_row).then_some(Self { lines, edges, rows, cells })
    }

    fn table(&self, place: &Place, left: &mut usize) -> Result<Table, TooManyCells> {
        let rows = self.rows.iter().flatten().max().map_or(0, |last| last + 1);
        let mut of_row: Vec<Vec<(&Cell, usize)>> = (0..rows).map(|_| Vec::new()).collect();
        for cell in &self.cells {
            let mut over = self.rows[cell.lines.0..cell.lines.1].iter().flatten();
            let Some(first) = over.next() else { continue };
            of_row[*first].push((cell, over.last().unwrap_or(first) - first + 1));
        }
        let mut grid = GridBuilder::default();
        for cells in &mut of_row {
            grid.start_row();
            cells.sort_by_key(|(cell, _)| cell.segments.0);
            for (cell, height) in cells {
                let (from, to) = (self.edges[cell.segments.0], self.edges[cell.segments.1]);
                let lines = &self.lines[cell.lines.0..cell.lines.1];
                let text: Vec<String> = lines.iter().map(|line| line.text(from, to)).collect();
                let place = Place { line: lines.first().map(|line| line.number), ..place.clone() };
                let columns = u32::try_from(cell.segments.1 - cell.segments.0).unwrap_or(u32::MAX);
                grid.cell(columns, u32::try_from(*height).unwrap_or(u32::MAX), self.cell(&text.join("\n")), place);
            }
            grid.end_row(left)?;
        }
        Ok(grid.finish(place.clone(), true, false))
    }

    /// The text of a cell; between strokes of ASCII it may be Markdown.
    fn cell(&self, text: &str) -> String {
        let is_ascii = self.lines.first().is_some_and(|line| line.at(0) == Some('+'));
        if is_ascii { pipes::cell(text) } else { collapse_white_space(text) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Row, column, rows, columns and text.
    type Cell = (usize, usize, usize, usize, String);

    fn cells(lines: &str) -> Option<Vec<Cell>> {
        let run: Vec<(u32, &str)> = (1..).zip(lines.lines()).collect();
        assert!(begins(run[0].1) && run[1..].iter().all(|(_, line)| goes_on(line)));
        let table = table(&run, &Place::default(), &mut 1000).unwrap()?;
        let cell = |cell: &crate::TableCell| (cell.row, cell.column, cell.rows, cell.columns, cell.text.clone());
        Some(table.cells().iter().map(cell).collect())
    }

    #[test]
    fn cells_reach_as_far_as_no_stroke_parts_them() {
        let drawn = "\
┌──────────────────┬────┐
│申请人情况        │    │
├───┬──────────────┤总计│
│自 │法人          │    │
│然 ├──────────────┼────┤
│人 │3             │5   │
└───┴──────────────┴────┘";
        let expected = [
            (0, 0, 1, 2, "申请人情况"),
            (0, 2, 2, 1, "总计"),
            (1, 0, 2, 1, "自然人"),
            (1, 1, 1, 1, "法人"),
            (2, 1, 1, 1, "3"),
            (2, 2, 1, 1, "5"),
        ];
        assert_eq!(cells(drawn), Some(expected.map(|(a, b, c, d, text)| (a, b, c, d, text.to_owned())).to_vec()));
    }

    #[test]
    fn strokes_of_ascii_draw_the_same_and_quotes_may_be_wide() {
        let drawn = "\
+------+------+
| 规章 | 0    |
+======+======+
| 三“” |      |
+------+ 2\\|  |
| 公开 |      |
+------+------+";
        let texts = |drawn: &str| Some(cells(drawn)?.into_iter().map(|cell| cell.4).collect::<Vec<_>>());
        assert_eq!(texts(drawn).unwrap(), ["规章", "0", "三“”", "2|", "公开"]);
        let wide = "┌───┬──┐\n│规章  │0   │\n├───┼──┤\n│“”  │    │\n└───┴──┘";
        assert_eq!(texts(wide).unwrap(), ["规章", "0", "“”", ""]);
    }

    #[test]
    fn a_drawing_that_is_not_whole_is_none() {
        for broken in [
            // Lines of several widths.
            "+----+---+\n| 1 | 2 |\n+----+---+",
            // A stroke on no corner.
            "+----+---+\n|  |1 | 2|\n+----+---+",
            // Cut off.
            "+---+---+\n| 1 | 2 |",
            // Rows that nothing parts but the ends of their lines.
            "+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n| 3 | 4 |\n+---+---+",
        ] {
            assert_eq!(cells(broken), None, "{broken}");
        }
        assert!(!begins("+1") && !begins("- 4 -") && !goes_on("|"));
        assert_eq!(piped("│ 1 │ 2 │").as_deref(), Some("| 1 | 2 |"));
        assert_eq!(piped("├───┼───┤"), None);
    }
}
