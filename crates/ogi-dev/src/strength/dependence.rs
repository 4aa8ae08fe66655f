//! Exact linear algebra over whole numbers: which equations follow from which, and which cells can change together
//! without breaking any.

use std::collections::{BTreeMap, BTreeSet};

use ogi_model::Cell;

/// Which of some equations are independent.
pub(super) struct Reduced {
    pub(super) rank: usize,
    /// Equations that follow from earlier ones, and how many times each of those is added.
    pub(super) redundant: Vec<(usize, Vec<(usize, i64)>)>,
}

/// A sum of unknowns, each some number of times; none stands there zero times.
type Sparse<K> = BTreeMap<K, i64>;

/// An equation made of the original ones.
struct Row<K> {
    terms: Sparse<K>,
    made_of: Sparse<usize>,
}

impl<K: Ord + Copy> Row<K> {
    /// Takes as much of another row off as makes this one free of a term, which both contain; whole numbers stay whole.
    fn cancel(&mut self, other: &Self, at: K) {
        let (here, there) = (self.terms[&at], other.terms[&at]);
        let shared = greatest_common_divisor(here, there);
        combine(&mut self.terms, there / shared, &other.terms, -here / shared);
        combine(&mut self.made_of, there / shared, &other.made_of, -here / shared);
        let all = self.terms.values().chain(self.made_of.values()).copied().fold(0, greatest_common_divisor);
        self.terms.values_mut().chain(self.made_of.values_mut()).for_each(|times| *times /= all.max(1));
    }
}

fn combine<K: Ord + Copy>(row: &mut Sparse<K>, times: i64, other: &Sparse<K>, other_times: i64) {
    const SMALL: &str = "the sums of a form are few and their terms are ones";
    for value in row.values_mut() {
        *value = value.checked_mul(times).expect(SMALL);
    }
    for (key, value) in other {
        let sum = row.entry(*key).or_default();
        *sum = value.checked_mul(other_times).and_then(|value| sum.checked_add(value)).expect(SMALL);
    }
    row.retain(|_, value| *value != 0);
}

fn greatest_common_divisor(left: i64, right: i64) -> i64 {
    if right == 0 { left.abs() } else { greatest_common_divisor(right, left % right) }
}

/// Takes equations one after the other, each free of what the earlier ones settle.
pub(super) fn reduce<K: Ord + Copy>(equations: &[Vec<(K, i64)>]) -> Reduced {
    let mut independent: Vec<(K, Row<K>)> = Vec::new();
    let mut redundant = Vec::new();
    for (index, equation) in equations.iter().enumerate() {
        let mut row = Row { terms: equation.iter().copied().collect(), made_of: [(index, 1)].into_iter().collect() };
        for (leading, earlier) in &independent {
            if row.terms.contains_key(leading) {
                row.cancel(earlier, *leading);
            }
        }
        if let Some(leading) = row.terms.keys().next().copied() {
            independent.push((leading, row));
        } else {
            // n times this one and some others make nothing; so this one is the others, the other way round.
            let own = row.made_of.remove(&index).expect("an equation takes part in its own reduction");
            redundant.push((index, row.made_of.into_iter().map(|(other, times)| (other, -times / own)).collect()));
        }
    }
    Reduced { rank: independent.len(), redundant }
}

/// The fewest cells that can change together without breaking an identity, and by how much each; the first such in
/// printed order.
///
/// Cells that can change unseen share identities, each of which must contain two of them at least; so one identity after
/// the other that contains a single one gives the next.
pub(super) fn smallest_dependence(
    cells: &[Cell],
    signatures: &BTreeMap<Cell, Vec<(usize, i64)>>,
    at_most: usize,
) -> Option<Vec<(Cell, i64)>> {
    let mut members: BTreeMap<usize, Vec<Cell>> = BTreeMap::new();
    for (cell, signature) in signatures {
        for (identity, _) in signature {
            members.entry(*identity).or_default().push(*cell);
        }
    }
    let search = Search { signatures, members: &members };
    (1..=at_most).find_map(|size| cells.iter().find_map(|first| search.grow(&mut vec![*first], size)))
}

struct Search<'a> {
    signatures: &'a BTreeMap<Cell, Vec<(usize, i64)>>,
    members: &'a BTreeMap<usize, Vec<Cell>>,
}

impl Search<'_> {
    fn grow(&self, chosen: &mut Vec<Cell>, size: usize) -> Option<Vec<(Cell, i64)>> {
        let signature = |cell: &Cell| self.signatures.get(cell).map_or(&[][..], Vec::as_slice);
        let mut touched: BTreeMap<usize, usize> = BTreeMap::new();
        for (identity, _) in chosen.iter().flat_map(signature) {
            *touched.entry(*identity).or_default() += 1;
        }
        let single = touched.iter().find(|(_, times)| **times == 1).map(|(identity, _)| *identity);
        if chosen.len() == size {
            return if single.is_none() { self.change(chosen) } else { None };
        }
        // Where every identity contains two already, the next cell may be of any.
        let from: BTreeSet<Cell> = (touched.keys().filter(|identity| single.is_none_or(|single| single == **identity)))
            .flat_map(|identity| &self.members[identity])
            .copied()
            .collect();
        from.into_iter().find_map(|cell| {
            if cell <= chosen[0] || chosen.contains(&cell) {
                return None;
            }
            chosen.push(cell);
            let found = self.grow(chosen, size);
            chosen.pop();
            found
        })
    }

    /// By how much these cells must change so that no identity breaks, all of them, the first by one or few.
    fn change(&self, cells: &[Cell]) -> Option<Vec<(Cell, i64)>> {
        let signature = |cell: &Cell| self.signatures.get(cell).cloned().unwrap_or_default();
        let reduced = reduce(&cells.iter().map(signature).collect::<Vec<_>>());
        let (last, others) = reduced.redundant.into_iter().next()?;
        // The last cell changes as the others do together: it is taken off once.
        let mut change: BTreeMap<Cell, i64> = others.into_iter().map(|(cell, times)| (cells[cell], times)).collect();
        change.insert(cells[last], -1);
        let flip = change.values().next().is_some_and(|by| *by < 0);
        let all = change.len() == cells.len();
        all.then(|| change.into_iter().map(|(cell, by)| (cell, if flip { -by } else { by })).collect())
    }
}
