//! The sums solved for the cells that are free to change.
//!
//! A tableau holds the sums as equations over all cells. A *free* cell may take any value from zero on; every other cell
//! stands at its printed figure. Each equation is solved for one free cell where it has one (the cell it *gives*) and is
//! *open* otherwise: an open equation has no free cell, so it must hold as it stands. Free cells that no equation gives
//! are *loose*; they stand at zero until a negative value makes one of them useful.
//!
//! All coefficients stay 0, 1 or −1: rows add up across, outcomes down, and the balance runs along the column of one
//! applicant, so after dropping the row of (七), which follows from the rest, and turning some signs, every cell leaves
//! one sum and enters another. Such a network is totally unimodular; whole figures in give whole figures out, and a test
//! sees to it for every edition. What is found is checked against the sums themselves before it is offered.

use super::code::Code;

const NONE: u16 = u16::MAX;

#[derive(Clone, Debug, Default)]
pub(super) struct Tableau {
    width: usize,
    /// Equation by equation, a coefficient for each cell.
    coefficients: Vec<i8>,
    /// The right sides: what the free cells of the equation must add up to.
    values: Vec<i64>,
    /// The cell each equation gives.
    gives: Vec<u16>,
    loose: Vec<u16>,
}

impl Tableau {
    /// The sums of a code that are in a set, with no free cell; `printed` is zero where nothing stands.
    pub(super) fn new(code: &Code, sums: impl Iterator<Item = usize> + Clone, printed: &[i64]) -> Self {
        // A multiple of sixteen, so that the loops over an equation have no tail.
        let width = code.cells.len().next_multiple_of(16);
        let rows = sums.clone().count();
        let mut coefficients = vec![0; rows * width];
        let mut values = vec![0; rows];
        for (row, sum) in sums.enumerate() {
            for (cell, sign) in &code.members[sum] {
                let cell = usize::from(*cell);
                coefficients[row * width + cell] = *sign;
                values[row] -= i64::from(*sign) * printed[cell];
            }
        }
        Self { width, coefficients, values, gives: vec![NONE; rows], loose: Vec::new() }
    }

    pub(super) fn copy_from(&mut self, other: &Self) {
        self.width = other.width;
        self.coefficients.clone_from(&other.coefficients);
        self.values.clone_from(&other.values);
        self.gives.clone_from(&other.gives);
        self.loose.clone_from(&other.loose);
    }

    /// How many places an equation has, those without a cell included.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    pub(super) fn rows(&self) -> usize {
        self.values.len()
    }

    pub(super) fn row(&self, row: usize) -> &[i8] {
        &self.coefficients[row * self.width..(row + 1) * self.width]
    }

    pub(super) fn at(&self, row: usize, cell: usize) -> i8 {
        self.coefficients[row * self.width + cell]
    }

    pub(super) fn value(&self, row: usize) -> i64 {
        self.values[row]
    }

    pub(super) fn is_open(&self, row: usize) -> bool {
        self.gives[row] == NONE
    }

    pub(super) fn has_loose(&self) -> bool {
        !self.loose.is_empty()
    }

    /// The open equations that do not hold.
    pub(super) fn broken(&self) -> impl Iterator<Item = usize> {
        (0..self.rows()).filter(|row| self.values[*row] != 0 && self.gives[*row] == NONE)
    }

    /// Frees a cell that stood at its printed figure.
    pub(super) fn free(&mut self, cell: usize, printed: i64) {
        let mut open = None;
        for row in 0..self.rows() {
            let coefficient = self.at(row, cell);
            if coefficient != 0 {
                self.values[row] += i64::from(coefficient) * printed;
                if self.gives[row] == NONE && open.is_none() {
                    open = Some(row);
                }
            }
        }
        match (open, u16::try_from(cell)) {
            (Some(row), _) => self.solve(row, cell),
            (None, Ok(cell)) => self.loose.push(cell),
            (None, Err(_)) => {}
        }
    }

    /// Solves an equation for a cell and takes the cell out of all others.
    fn solve(&mut self, row: usize, cell: usize) {
        let width = self.width;
        debug_assert!(self.at(row, cell).abs() == 1, "the sums of a form are a network");
        if self.at(row, cell) < 0 {
            self.coefficients[row * width..(row + 1) * width].iter_mut().for_each(|each| *each = -*each);
            self.values[row] = -self.values[row];
        }
        self.gives[row] = u16::try_from(cell).unwrap_or(NONE);
        let value = self.values[row];
        let (before, rest) = self.coefficients.split_at_mut(row * width);
        let (solved, after) = rest.split_at_mut(width);
        let others = before.chunks_exact_mut(width).enumerate();
        for (index, other) in others.chain((row + 1..).zip(after.chunks_exact_mut(width))) {
            let times = other[cell];
            if times == 0 {
                continue;
            }
            self.values[index] -= i64::from(times) * value;
            match times {
                1 => other.iter_mut().zip(&*solved).for_each(|(each, by)| *each = each.wrapping_sub(*by)),
                -1 => other.iter_mut().zip(&*solved).for_each(|(each, by)| *each = each.wrapping_add(*by)),
                _ => other
                    .iter_mut()
                    .zip(&*solved)
                    .for_each(|(each, by)| *each = each.wrapping_sub(times.wrapping_mul(*by))),
            }
        }
    }

    /// Solves a loose cell's way into an equation, in place of the cell that was given by it.
    fn exchange(&mut self, row: usize, loose: usize) {
        let cell = std::mem::replace(&mut self.loose[loose], self.gives[row]);
        self.solve(row, usize::from(cell));
    }

    /// Makes every given cell non-negative with the help of loose ones, or says which equation makes that impossible: in
    /// it no free cell can raise the value. (The dual simplex method, smallest cell first, so that it ends.)
    pub(super) fn make_feasible(&mut self) -> Result<(), usize> {
        loop {
            let negative = (0..self.rows()).filter(|row| self.values[*row] < 0 && self.gives[*row] != NONE);
            let Some(row) = negative.min_by_key(|row| self.gives[*row]) else { return Ok(()) };
            let helping = (0..self.loose.len()).filter(|loose| self.at(row, usize::from(self.loose[*loose])) < 0);
            let Some(loose) = helping.min_by_key(|loose| self.loose[*loose]) else { return Err(row) };
            self.exchange(row, loose);
        }
    }

    /// Keeps the given cells non-negative and makes the sum of some of them as small as it can be. (The simplex method,
    /// smallest cell first.)
    pub(super) fn make_small(&mut self, wanted: impl Fn(usize) -> bool) {
        loop {
            let gains = |loose: &usize| {
                let cell = usize::from(self.loose[*loose]);
                let rows = (0..self.rows()).filter(|row| self.gives[*row] != NONE);
                let change: i64 = rows
                    .filter(|row| wanted(usize::from(self.gives[*row])))
                    .map(|row| -i64::from(self.at(row, cell)))
                    .sum();
                change + i64::from(wanted(cell)) < 0
            };
            let entering = (0..self.loose.len()).filter(gains).min_by_key(|loose| self.loose[*loose]);
            let Some(loose) = entering else { return };
            let cell = usize::from(self.loose[loose]);
            let limiting = (0..self.rows()).filter(|row| self.gives[*row] != NONE && self.at(*row, cell) > 0);
            // Where nothing limits it the sum would have no smallest value, which a sum of non-negative cells has.
            let Some(row) = limiting.min_by_key(|row| (self.values[*row], self.gives[*row])) else { return };
            self.exchange(row, loose);
        }
    }

    /// The value of a free cell.
    pub(super) fn value_of(&self, cell: usize) -> i64 {
        let row = self.gives.iter().position(|given| usize::from(*given) == cell);
        row.map_or(0, |row| self.values[row])
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Table};

    use super::*;

    #[test]
    fn the_sums_of_every_edition_are_a_network_so_coefficients_stay_units() {
        for edition in Edition::ALL {
            for table in [Table::Requests, Table::Reviews] {
                let code = Code::of(edition, table);
                let cells = code.cells.len();
                for seed in 1..60 {
                    let mut tableau = Tableau::new(code, 0..code.identities.len(), &vec![0; cells]);
                    for step in 0..cells {
                        // Every cell once, in an order that the seed decides.
                        tableau.free((step * 37 + seed * seed * 11) % cells, 0);
                        assert!(tableau.coefficients.iter().all(|coefficient| coefficient.abs() <= 1));
                    }
                }
            }
        }
    }
}
