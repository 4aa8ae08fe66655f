//! Tables from their lines: which lines belong together, where the rows and columns are, and which cells reach over several.

use super::TooComplex;
use super::page::{Canvas, Frame, Rule};

/// Lines nearer to each other than this are one: programs print a border once for each cell, some twice.
const NEAR: f64 = 1.2;
/// The two lines of a double border are no further apart.
const SNAP: f64 = 3.0;
/// Lines of a page after joining; more is a drawing.
const MOST_LINES: usize = 6000;
/// Slots of one page.
const MOST_SLOTS: usize = 400_000;

/// A table of lines: its columns and rows, and the cells between them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lattice {
    /// The edges of the columns, one more than there are columns.
    pub(super) xs: Vec<f64>,
    /// The edges of the rows.
    pub(super) ys: Vec<f64>,
    /// From above, then from the left.
    pub(super) cells: Vec<Span>,
    /// It is open at its right side and reaches the edge of the page, which may go through its last column.
    pub(super) is_cut: bool,
}

/// The rows and columns a cell covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) rows: usize,
    pub(super) columns: usize,
}

impl Lattice {
    pub(super) fn frame(&self) -> Frame {
        let (left, right) = ends(&self.xs);
        let (top, bottom) = ends(&self.ys);
        Frame { left, top, right, bottom }
    }

    pub(super) fn frame_of(&self, span: Span) -> Frame {
        Frame {
            left: self.xs[span.column],
            top: self.ys[span.row],
            right: self.xs[span.column + span.columns],
            bottom: self.ys[span.row + span.rows],
        }
    }

    /// The row and the column of a point within.
    pub(super) fn slot(&self, (x, y): (f64, f64)) -> Option<(usize, usize)> {
        let index = |edges: &[f64], at: f64| {
            let after = edges.partition_point(|edge| *edge <= at);
            (after > 0 && after < edges.len()).then(|| after - 1)
        };
        Some((index(&self.ys, y)?, index(&self.xs, x)?))
    }
}

fn ends(edges: &[f64]) -> (f64, f64) {
    (edges.first().copied().unwrap_or(0.0), edges.last().copied().unwrap_or(0.0))
}

/// So many slots, which several lines may part or none, cost as much as a cell.
const SLOTS_OF_A_CELL: usize = 16;

/// The tables of a page, the smallest first: one within another comes before it. Their cells are taken off those `left` to the
/// document.
pub(super) fn find(canvas: &Canvas, left: &mut usize) -> Result<Vec<Lattice>, TooComplex> {
    let page = Frame { left: 0.0, top: 0.0, right: canvas.width, bottom: canvas.height };
    // A table that is too wide or too high for its page goes on beyond the edge.
    let around =
        Frame { left: -canvas.width, top: -canvas.height, right: canvas.width * 2.0, bottom: canvas.height * 2.0 };
    let lines = |is_horizontal: bool| join(&canvas.rules, is_horizontal, around);
    let (horizontal, vertical) = (lines(true), lines(false));
    if horizontal.len() + vertical.len() > MOST_LINES {
        return Err(TooComplex);
    }
    let mut lattices = Vec::new();
    let mut slots = 0;
    for (horizontal, vertical) in components(&horizontal, &vertical) {
        let (xs, ys) = edges(&horizontal, &vertical);
        if xs.len() < 2 || ys.len() < 2 {
            continue;
        }
        slots += xs.len() * ys.len();
        if slots > MOST_SLOTS {
            return Err(TooComplex);
        }
        take(left, xs.len() * ys.len() / SLOTS_OF_A_CELL)?;
        let mut lattice = cells(xs, ys, &horizontal, &vertical);
        let frame = lattice.frame();
        let is_closed = vertical.iter().any(|line| (line.at - frame.right).abs() <= SNAP);
        lattice.is_cut = !is_closed && frame.right > page.right - SNAP;
        // A frame around a text is no table; what lies mostly beyond the page is another one's.
        if lattice.cells.len() > 1 && frame.overlap(page) * 4.0 > frame.width() * frame.height() {
            take(left, lattice.cells.len())?;
            lattices.push(lattice);
        }
    }
    let area = |lattice: &Lattice| lattice.frame().width() * lattice.frame().height();
    lattices.sort_by(|one, other| area(one).total_cmp(&area(other)));
    Ok(lattices)
}

fn take(left: &mut usize, cells: usize) -> Result<(), TooComplex> {
    *left = left.checked_sub(cells).ok_or(TooComplex)?;
    Ok(())
}

/// Joins what lies on one line and touches.
fn join(rules: &[Rule], is_horizontal: bool, page: Frame) -> Vec<Rule> {
    let (lowest, highest) = if is_horizontal { (page.top, page.bottom) } else { (page.left, page.right) };
    let mut rules: Vec<Rule> = (rules.iter())
        .filter(|rule| rule.is_horizontal == is_horizontal && (lowest..=highest).contains(&rule.at))
        .filter(|rule| rule.from.is_finite() && rule.to.is_finite())
        .copied()
        .collect();
    rules.sort_by(|one, other| one.at.total_cmp(&other.at));
    let mut joined = Vec::new();
    let mut start = 0;
    for index in 0..rules.len() {
        let is_last = rules
            .get(index + 1)
            .is_none_or(|next| next.at - rules[index].at > NEAR || next.at - rules[start].at > SNAP);
        if is_last {
            join_line(&mut rules[start..=index], &mut joined);
            start = index + 1;
        }
    }
    joined
}

fn join_line(rules: &mut [Rule], joined: &mut Vec<Rule>) {
    let length: f64 = rules.iter().map(|rule| rule.to - rule.from).sum();
    let at = rules.iter().map(|rule| rule.at * (rule.to - rule.from)).sum::<f64>() / length;
    rules.sort_by(|one, other| one.from.total_cmp(&other.from));
    let mut open: Option<Rule> = None;
    for rule in rules.iter() {
        match &mut open {
            Some(line) if rule.from <= line.to + SNAP => line.to = line.to.max(rule.to),
            line => joined.extend(line.replace(Rule { at, ..*rule })),
        }
    }
    joined.extend(open);
}

/// Lines that cross or touch, group by group.
fn components(horizontal: &[Rule], vertical: &[Rule]) -> Vec<(Vec<Rule>, Vec<Rule>)> {
    let mut sets = Sets::new(horizontal.len() + vertical.len());
    let mut touches = vec![false; horizontal.len() + vertical.len()];
    for (v, upright) in vertical.iter().enumerate() {
        // Lines are sorted by their place, so those that can touch are neighbours.
        let first = horizontal.partition_point(|line| line.at < upright.from - SNAP);
        let reach = horizontal[first..].iter().take_while(|line| line.at <= upright.to + SNAP);
        for (h, line) in (first..).zip(reach) {
            if (line.from - SNAP..=line.to + SNAP).contains(&upright.at) {
                sets.union(h, horizontal.len() + v);
                (touches[h], touches[horizontal.len() + v]) = (true, true);
            }
        }
    }
    let mut groups: Vec<(Vec<Rule>, Vec<Rule>)> = Vec::new();
    let mut index_of = vec![usize::MAX; touches.len()];
    for (index, rule) in horizontal.iter().chain(vertical).enumerate().filter(|(index, _)| touches[*index]) {
        let root = sets.root(index);
        if index_of[root] == usize::MAX {
            index_of[root] = groups.len();
            groups.push((Vec::new(), Vec::new()));
        }
        let group = &mut groups[index_of[root]];
        if rule.is_horizontal { group.0.push(*rule) } else { group.1.push(*rule) }
    }
    groups
}

/// The edges of columns and rows. Where the lines of the other direction reach further, the table is open on that side and
/// ends with them.
fn edges(horizontal: &[Rule], vertical: &[Rule]) -> (Vec<f64>, Vec<f64>) {
    let of = |own: &[Rule], across: &[Rule]| {
        let mut all: Vec<f64> = own.iter().map(|line| line.at).collect();
        let reach = |pick: fn(&Rule) -> f64, far: fn(f64, f64) -> f64| across.iter().map(pick).reduce(far);
        all.extend(reach(|line| line.from, f64::min));
        all.extend(reach(|line| line.to, f64::max));
        all.sort_by(f64::total_cmp);
        let mut edges: Vec<f64> = Vec::new();
        let mut first = f64::NEG_INFINITY;
        for at in all {
            if at - first > SNAP {
                edges.push(at);
                first = at;
            }
        }
        edges
    };
    (of(vertical, horizontal), of(horizontal, vertical))
}

fn cells(xs: Vec<f64>, ys: Vec<f64>, horizontal: &[Rule], vertical: &[Rule]) -> Lattice {
    let (columns, rows) = (xs.len() - 1, ys.len() - 1);
    let below = separators(horizontal, &ys, &xs);
    let right = separators(vertical, &xs, &ys);
    let mut sets = Sets::new(columns * rows);
    for row in 0..rows {
        for column in 0..columns {
            let slot = row * columns + column;
            if column + 1 < columns && !right[(column + 1) * rows + row] {
                sets.union(slot, slot + 1);
            }
            if row + 1 < rows && !below[(row + 1) * columns + column] {
                sets.union(slot, slot + columns);
            }
        }
    }
    let roots: Vec<usize> = (0..columns * rows).map(|slot| sets.root(slot)).collect();
    without_idle_edges(Lattice { cells: rectangles(&roots, columns), xs, ys, is_cut: false })
}

/// The cells that groups of slots make. A group that is no rectangle, for want of a line, is parted into its rows, so that
/// what stands in it stays in its row and column.
fn rectangles(roots: &[usize], columns: usize) -> Vec<Span> {
    let mut cells: Vec<Span> = Vec::new();
    // The cell that each slot of the row above belongs to.
    let mut above: Vec<usize> = vec![usize::MAX; columns];
    for (row, slots) in roots.chunks(columns).enumerate() {
        let mut start = 0;
        while start < columns {
            let run = slots[start..].iter().take_while(|root| **root == slots[start]).count();
            let before = cells.get(above[start]).copied();
            let goes_on = row > 0
                && before.is_some_and(|cell| (cell.column, cell.columns) == (start, run))
                && roots[(row - 1) * columns + start] == slots[start];
            if goes_on {
                cells[above[start]].rows += 1;
            } else {
                above[start..start + run].fill(cells.len());
                cells.push(Span { row, column: start, rows: 1, columns: run });
            }
            start += run;
        }
    }
    cells.sort_unstable();
    cells
}

/// For each edge and each stretch across it, whether a line parts the slots on both sides. `edges[k]`, stretch `i` is at
/// `k * stretches + i`.
fn separators(lines: &[Rule], edges: &[f64], across: &[f64]) -> Vec<bool> {
    let stretches = across.len() - 1;
    let mut uncovered: Vec<f64> = Vec::with_capacity(edges.len() * stretches);
    for _ in edges {
        uncovered.extend(across.windows(2).map(|stretch| stretch[1] - stretch[0]));
    }
    for line in lines {
        let Some(edge) = nearest(edges, line.at) else { continue };
        let first = across.partition_point(|at| *at <= line.from).saturating_sub(1);
        for stretch in first..stretches {
            let covered = line.to.min(across[stretch + 1]) - line.from.max(across[stretch]);
            if across[stretch] >= line.to {
                break;
            }
            uncovered[edge * stretches + stretch] -= covered.max(0.0);
        }
    }
    let tolerated = |index: usize| {
        let stretch = index % stretches;
        (across[stretch + 1] - across[stretch]).min(SNAP * 4.0 / 3.0 + 4.0) * 0.5
    };
    uncovered.iter().enumerate().map(|(index, uncovered)| *uncovered <= tolerated(index)).collect()
}

fn nearest(edges: &[f64], at: f64) -> Option<usize> {
    let after = edges.partition_point(|edge| *edge < at);
    let candidates = [after.checked_sub(1), (after < edges.len()).then_some(after)];
    candidates
        .into_iter()
        .flatten()
        .min_by(|one, other| (edges[*one] - at).abs().total_cmp(&(edges[*other] - at).abs()))
}

/// Leaves out edges at which no cell begins or ends: those of underlined words, for one.
fn without_idle_edges(lattice: Lattice) -> Lattice {
    let Lattice { xs, ys, mut cells, is_cut } = lattice;
    let mut used_x = vec![false; xs.len()];
    let mut used_y = vec![false; ys.len()];
    for cell in &cells {
        (used_x[cell.column], used_x[cell.column + cell.columns]) = (true, true);
        (used_y[cell.row], used_y[cell.row + cell.rows]) = (true, true);
    }
    let renumber = |used: &[bool]| -> Vec<usize> {
        let mut next = 0;
        used.iter()
            .map(|used| {
                next += usize::from(*used);
                next - usize::from(*used)
            })
            .collect()
    };
    let (to_x, to_y) = (renumber(&used_x), renumber(&used_y));
    for cell in &mut cells {
        let (right, bottom) = (to_x[cell.column + cell.columns], to_y[cell.row + cell.rows]);
        (cell.column, cell.row) = (to_x[cell.column], to_y[cell.row]);
        (cell.columns, cell.rows) = (right - cell.column, bottom - cell.row);
    }
    let keep = |edges: Vec<f64>, used: &[bool]| {
        edges.into_iter().zip(used).filter_map(|(at, used)| used.then_some(at)).collect()
    };
    Lattice { xs: keep(xs, &used_x), ys: keep(ys, &used_y), cells, is_cut }
}

/// Sets that grow together.
struct Sets {
    parents: Vec<usize>,
}

impl Sets {
    fn new(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    fn root(&mut self, index: usize) -> usize {
        let mut index = index;
        while self.parents[index] != index {
            self.parents[index] = self.parents[self.parents[index]];
            index = self.parents[index];
        }
        index
    }

    fn union(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.parents[one.max(other)] = one.min(other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canvas(rules: &[(bool, f64, f64, f64)]) -> Canvas {
        let mut canvas = Canvas::new(1, 600.0, 800.0);
        canvas.rules =
            (rules.iter()).map(|&(is_horizontal, at, from, to)| Rule { is_horizontal, at, from, to }).collect();
        canvas
    }

    fn one(rules: &[(bool, f64, f64, f64)]) -> Lattice {
        let mut found = find(&canvas(rules), &mut 1000).unwrap();
        assert_eq!(found.len(), 1);
        found.remove(0)
    }

    fn span(row: usize, column: usize, rows: usize, columns: usize) -> Span {
        Span { row, column, rows, columns }
    }

    #[test]
    fn a_missing_line_makes_one_cell_of_two() {
        let lattice = one(&[
            (true, 100.0, 50.0, 250.0),
            (true, 120.0, 150.0, 250.0),
            (true, 140.0, 50.0, 250.0),
            (false, 50.0, 100.0, 140.0),
            (false, 150.0, 100.0, 140.0),
            (false, 200.0, 120.0, 140.0),
            (false, 250.0, 100.0, 140.0),
        ]);
        assert_eq!(lattice.cells, [span(0, 0, 2, 1), span(0, 1, 1, 2), span(1, 1, 1, 1), span(1, 2, 1, 1)]);
    }

    #[test]
    fn lines_that_tremble_are_one_edge() {
        let lattice = one(&[
            (true, 100.0, 50.0, 100.2),
            (true, 100.7, 100.0, 150.0),
            (true, 120.3, 50.0, 150.0),
            (true, 119.8, 50.0, 150.0),
            (false, 50.0, 100.0, 120.0),
            (false, 50.7, 100.0, 120.0),
            (false, 99.6, 100.0, 120.0),
            (false, 150.0, 100.0, 120.0),
        ]);
        assert_eq!((lattice.xs.len(), lattice.ys.len(), lattice.cells.len()), (3, 2, 2));
    }

    #[test]
    fn a_table_open_at_its_sides_has_its_outer_columns() {
        let lattice = one(&[
            (true, 100.0, 50.0, 250.0),
            (true, 120.0, 50.0, 250.0),
            (true, 140.0, 50.0, 250.0),
            (false, 150.0, 100.0, 140.0),
        ]);
        assert_eq!(lattice.cells.len(), 4);
    }

    #[test]
    fn an_underlined_word_parts_no_cell() {
        let lattice = one(&[
            (true, 100.0, 50.0, 250.0),
            (true, 130.0, 151.0, 200.0),
            (true, 140.0, 50.0, 250.0),
            (false, 50.0, 100.0, 140.0),
            (false, 150.0, 100.0, 140.0),
            (false, 250.0, 100.0, 140.0),
        ]);
        assert_eq!(lattice.cells, [span(0, 0, 1, 1), span(0, 1, 1, 1)]);
    }

    #[test]
    fn a_frame_around_text_is_no_table() {
        let rules = [
            (true, 100.0, 50.0, 250.0),
            (true, 140.0, 50.0, 250.0),
            (false, 50.0, 100.0, 140.0),
            (false, 250.0, 100.0, 140.0),
        ];
        assert!(find(&canvas(&rules), &mut 1000).unwrap().is_empty());
    }

    #[test]
    fn slots_without_a_rectangle_keep_their_rows_and_columns() {
        let lattice = one(&[
            (true, 100.0, 50.0, 250.0),
            (true, 120.0, 50.0, 150.0),
            (true, 140.0, 50.0, 250.0),
            (false, 50.0, 100.0, 140.0),
            (false, 150.0, 100.0, 120.0),
            (false, 250.0, 100.0, 140.0),
        ]);
        assert_eq!(lattice.cells, [span(0, 0, 1, 1), span(0, 1, 1, 1), span(1, 0, 1, 2)]);
    }

    #[test]
    fn a_table_cut_by_the_edge_of_the_page_says_so() {
        let lattice = one(&[
            (true, 100.0, 50.0, 600.0),
            (true, 120.0, 50.0, 600.0),
            (false, 50.0, 100.0, 120.0),
            (false, 550.0, 100.0, 120.0),
        ]);
        assert!(lattice.is_cut);
    }
}
