//! The smallest sets of cells with whose change the sums hold.
//!
//! Sets are tried by size, from the least that disjoint failing sums allow. To fill a set, an equation that does not hold
//! is taken: some cell in it, not yet free, must change, and in the right direction, so a cell at zero that would have to
//! fall is no candidate. Once a candidate has been tried with all that follows, it stays as printed for the candidates
//! after it: every set is found, and found once. An equation that gives a free cell a negative value which no free cell
//! can lift is branched on in the same way, so no set is missed for a cell that goes negative on the way.
//!
//! A set of up to three cells has one solution, as no three cells depend on each other. From four cells on, and beside
//! blanks, a set may leave a range of values; it counts once, with the values that leave the blanks smallest.

use ogi_model::MAX_COUNT;

use super::code::{Code, Sums};
use super::tableau::Tableau;

/// Up to this many cells the search ends only when every set is found.
const ALWAYS_COMPLETE: usize = 3;

/// More cells than this are no fix.
const MOST_CELLS: usize = 8;

/// One table's figures, and which of its sums are looked at.
#[derive(Debug)]
pub(super) struct Task<'a> {
    pub(super) code: &'static Code,
    /// The printed figures; zero where a cell is unknown.
    pub(super) printed: &'a [i64],
    /// The cells that may stand for any figure: blank, missing or not read.
    pub(super) unknown: &'a [bool],
    /// The sums that must hold: those of one component.
    pub(super) sums: Sums,
    /// Those that fail whatever the unknown cells stand for.
    pub(super) failing: Sums,
    /// How many sets may be begun beyond three cells.
    pub(super) work: u64,
}

/// What a search came to.
#[derive(Debug)]
pub(super) struct Outcome {
    /// The size of the smallest set; or what it is at least, where `count` is zero.
    pub(super) size: usize,
    /// How many sets of that size were found.
    pub(super) count: usize,
    /// Whether that is all.
    pub(super) complete: bool,
}

/// The cells of a set and what they would hold.
pub(super) type Set = Vec<(u16, u64)>;

pub(super) fn sums_in(set: Sums) -> impl Iterator<Item = usize> + Clone {
    (0..Sums::BITS as usize).filter(move |sum| set >> sum & 1 == 1)
}

impl Task<'_> {
    /// Finds the smallest sets and hands each to `found`.
    pub(super) fn run(&self, found: &mut dyn FnMut(Set)) -> Outcome {
        let least = self.bound(0).max(1);
        if least == 1 && !self.unknown.contains(&true) {
            let count = self.single_cells(found);
            if count > 0 {
                return Outcome { size: 1, count, complete: true };
            }
        }
        let mut root = Tableau::new(self.code, sums_in(self.sums), self.printed);
        for cell in (0..self.unknown.len()).filter(|cell| self.unknown[*cell]) {
            if self.code.sums_of[cell] & self.sums != 0 {
                root.free(cell, 0);
            }
        }
        let mut allowed = vec![0; root.width()];
        for (cell, allowed) in allowed.iter_mut().take(self.code.cells.len()).enumerate() {
            *allowed = u8::from(!self.unknown[cell] && self.code.sums_of[cell] & self.sums != 0);
        }
        let falling = allowed.iter().zip(self.printed.iter().chain(std::iter::repeat(&0)));
        let falling = falling.map(|(allowed, printed)| u8::from(*allowed == 1 && *printed > 0)).collect();
        let mut search = Search {
            task: self,
            levels: vec![Level { tableau: root, allowed: Vec::new() }],
            falling,
            picks: Vec::new(),
            size: 0,
            begun: 0,
            stopped: false,
            count: 0,
            dropped: false,
            found,
        };
        for size in least..=MOST_CELLS {
            search.size = size;
            search.levels[0].allowed.clone_from(&allowed);
            search.descend(0);
            if search.stopped || search.count > 0 {
                let complete = !(search.stopped || search.dropped);
                return Outcome { size, count: search.count, complete };
            }
        }
        Outcome { size: least.max(MOST_CELLS + 1), count: 0, complete: false }
    }

    /// As many cells must change, at least, as disjoint sums fail in which none has been freed.
    fn bound(&self, touched: Sums) -> usize {
        let open = self.failing & !touched;
        let sets = self.code.disjoint.iter().map(|set| (set & open).count_ones() as usize);
        sets.max().unwrap_or_default()
    }

    /// The cells that explain everything alone, told by their signature: they stand in every failing sum and in no other.
    fn single_cells(&self, found: &mut dyn FnMut(Set)) -> usize {
        let Some(shortest) = sums_in(self.failing).min_by_key(|sum| self.code.members[*sum].len()) else { return 0 };
        let mut count = 0;
        for (cell, sign) in &self.code.members[shortest] {
            let at = usize::from(*cell);
            if self.code.sums_of[at] & self.sums != self.failing {
                continue;
            }
            let change = -i64::from(*sign) * self.off(shortest);
            let fits = self.code.sums[at]
                .iter()
                .filter(|(sum, _)| self.sums >> sum & 1 == 1)
                .all(|(sum, sign)| self.off(usize::from(*sum)) == -i64::from(*sign) * change);
            if let (true, Ok(to)) = (fits, u64::try_from(self.printed[at] + change))
                && to <= MAX_COUNT
            {
                found(vec![(*cell, to)]);
                count += 1;
            }
        }
        count
    }

    /// By how much the parts of a sum exceed its totals.
    fn off(&self, sum: usize) -> i64 {
        self.code.members[sum].iter().map(|(cell, sign)| i64::from(*sign) * self.printed[usize::from(*cell)]).sum()
    }
}

struct Level {
    tableau: Tableau,
    /// The cells that may still be freed, a byte each.
    allowed: Vec<u8>,
}

struct Search<'a> {
    task: &'a Task<'a>,
    levels: Vec<Level>,
    /// The cells that can fall.
    falling: Vec<u8>,
    picks: Vec<u16>,
    size: usize,
    begun: u64,
    stopped: bool,
    count: usize,
    /// Whether a set was left out because a report cannot hold its figures.
    dropped: bool,
    found: &'a mut dyn FnMut(Set),
}

impl Search<'_> {
    fn descend(&mut self, touched: Sums) {
        let depth = self.picks.len();
        let left = self.size - depth;
        if self.stopped || self.task.bound(touched) > left {
            return;
        }
        self.keep_to_tight_sums(depth, left, touched);
        let Some(row) = self.broken_row(depth) else {
            let level = &mut self.levels[depth];
            match level.tableau.make_feasible() {
                Ok(()) => self.record(depth),
                Err(row) if left > 0 => self.branch(row, depth, left, touched),
                Err(_) => {}
            }
            return;
        };
        if left == 1 {
            self.last_cell(row, depth);
        } else if left > 1 {
            self.branch(row, depth, left, touched);
        }
    }

    /// Where as many disjoint sums fail as cells are left, each of these cells must stand in one of them.
    fn keep_to_tight_sums(&mut self, depth: usize, left: usize, touched: Sums) {
        let code = self.task.code;
        let open = self.task.failing & !touched;
        for set in &code.disjoint {
            let tight = set & open;
            if tight != 0 && tight.count_ones() as usize == left {
                for (allowed, sums) in self.levels[depth].allowed.iter_mut().zip(&code.sums_of) {
                    *allowed &= u8::from(sums & tight != 0);
                }
            }
        }
    }

    /// The open equation with fewest candidates among those that do not hold.
    fn broken_row(&self, depth: usize) -> Option<usize> {
        let Level { tableau, allowed } = &self.levels[depth];
        tableau.broken().min_by_key(|row| {
            let rising = tableau.value(*row) > 0;
            let each = tableau.row(*row).iter().zip(allowed.iter().zip(&self.falling));
            each.fold(0u8, |count, (coefficient, (allowed, falling))| {
                let coefficient = if rising { *coefficient } else { coefficient.wrapping_neg() };
                let up = u8::from(coefficient > 0) & allowed;
                let down = u8::from(coefficient < 0) & allowed & falling;
                count.wrapping_add(up | down)
            })
        })
    }

    fn candidates(&self, row: usize, depth: usize) -> Vec<u16> {
        let Level { tableau, allowed } = &self.levels[depth];
        let rising = tableau.value(row) > 0;
        let helps = |cell: usize, coefficient: i8| {
            coefficient != 0 && allowed[cell] == 1 && ((coefficient > 0) == rising || self.falling[cell] == 1)
        };
        let cells = (0u16..).zip(tableau.row(row));
        cells.filter(|(cell, coefficient)| helps(usize::from(*cell), **coefficient)).map(|(cell, _)| cell).collect()
    }

    fn branch(&mut self, row: usize, depth: usize, left: usize, touched: Sums) {
        for cell in self.candidates(row, depth) {
            let sums = self.task.code.sums_of[usize::from(cell)];
            self.levels[depth].allowed[usize::from(cell)] = 0;
            if self.task.bound(touched | sums) < left {
                self.enter(cell, depth);
                self.descend(touched | sums);
                self.picks.pop();
            }
            if self.stopped {
                return;
            }
        }
    }

    /// Frees a cell one level further down.
    fn enter(&mut self, cell: u16, depth: usize) {
        self.begun += 1;
        self.stopped |= self.size > ALWAYS_COMPLETE && self.begun > self.task.work;
        if self.levels.len() == depth + 1 {
            self.levels.push(Level { tableau: Tableau::default(), allowed: Vec::new() });
        }
        let (above, below) = self.levels.split_at_mut(depth + 1);
        let (level, next) = (&above[depth], &mut below[0]);
        next.tableau.copy_from(&level.tableau);
        next.allowed.clone_from(&level.allowed);
        next.tableau.free(usize::from(cell), self.task.printed[usize::from(cell)]);
        self.picks.push(cell);
    }

    /// With one cell left, it must set every broken equation right at once and touch no other open one.
    fn last_cell(&mut self, row: usize, depth: usize) {
        self.begun += 1;
        for cell in self.candidates(row, depth) {
            let tableau = &self.levels[depth].tableau;
            let at = usize::from(cell);
            let change = i64::from(tableau.at(row, at)) * tableau.value(row);
            let fits = (self.task.printed[at] + change >= 0 || tableau.has_loose())
                && (0..tableau.rows()).all(|row| {
                    let value = tableau.value(row) - i64::from(tableau.at(row, at)) * change;
                    if tableau.is_open(row) { value == 0 } else { value >= 0 || tableau.has_loose() }
                });
            if fits {
                self.enter(cell, depth);
                if self.levels[depth + 1].tableau.make_feasible().is_ok() {
                    self.record(depth + 1);
                }
                self.picks.pop();
            }
        }
    }

    fn record(&mut self, depth: usize) {
        let unknown = self.task.unknown;
        let tableau = &mut self.levels[depth].tableau;
        tableau.make_small(|cell| unknown[cell]);
        let mut set: Set = Vec::with_capacity(self.picks.len());
        for cell in &self.picks {
            match u64::try_from(tableau.value_of(usize::from(*cell))) {
                Ok(to) if to <= MAX_COUNT => set.push((*cell, to)),
                _ => {
                    self.dropped = true;
                    return;
                }
            }
        }
        set.sort_unstable();
        self.count += 1;
        (self.found)(set);
    }
}
