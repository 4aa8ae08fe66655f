//! Which cell of which table a place on a page belongs to.

use super::super::ruled_tables::Lattice;

/// Strips of a page: tables that lie below each other are seldom in one.
const STRIPS: u32 = 128;

/// The cells of a page by their places.
pub(super) struct Owners<'l> {
    lattices: &'l [Lattice],
    /// By lattice, the cell of each slot.
    slots: Vec<Vec<usize>>,
    /// By strip of the page, the lattices that reach it, in their order.
    strips: Vec<Vec<usize>>,
    height: f64,
}

impl<'l> Owners<'l> {
    pub(super) fn new(lattices: &'l [Lattice], height: f64) -> Self {
        let mut owners = Self { lattices, slots: lattices.iter().map(slots).collect(), strips: Vec::new(), height };
        owners.strips.resize(STRIPS as usize, Vec::new());
        for (number, lattice) in lattices.iter().enumerate() {
            let frame = lattice.frame();
            for strip in owners.strip(frame.top)..=owners.strip(frame.bottom) {
                owners.strips[strip].push(number);
            }
        }
        owners
    }

    /// The first lattice that has this place, and its cell there. Counts the lattices that were asked.
    pub(super) fn of(&self, place: (f64, f64), asked: &mut usize) -> Option<(usize, usize)> {
        self.strips[self.strip(place.1)].iter().find_map(|number| {
            *asked += 1;
            let lattice = &self.lattices[*number];
            let (row, column) = lattice.slot(place)?;
            Some((*number, self.slots[*number][row * (lattice.xs.len() - 1) + column]))
        })
    }

    /// What lies beyond the page is in its first or last strip.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the strips")]
    fn strip(&self, y: f64) -> usize {
        let part = if self.height > 0.0 { y / self.height } else { 0.0 };
        (part * f64::from(STRIPS)).clamp(0.0, f64::from(STRIPS - 1)) as usize
    }
}

fn slots(lattice: &Lattice) -> Vec<usize> {
    let columns = lattice.xs.len() - 1;
    let mut owner = vec![usize::MAX; columns * (lattice.ys.len() - 1)];
    for (index, span) in lattice.cells.iter().enumerate() {
        for row in span.row..span.row + span.rows {
            owner[row * columns + span.column..][..span.columns].fill(index);
        }
    }
    owner
}

#[cfg(test)]
mod tests {
    use super::super::super::ruled_tables::Span;
    use super::*;

    fn lattice(left: f64, top: f64, size: f64) -> Lattice {
        let edges = |from: f64| vec![from, from + size / 2.0, from + size];
        let span = |row, column| Span { row, column, rows: 1, columns: 1 };
        let cells = vec![span(0, 0), span(0, 1), span(1, 0), span(1, 1)];
        Lattice { xs: edges(left), ys: edges(top), cells, is_cut: false }
    }

    #[test]
    fn the_first_of_lattices_within_each_other_has_the_place() {
        let lattices = [lattice(10.0, 10.0, 4.0), lattice(0.0, 0.0, 100.0), lattice(0.0, -50.0, 900.0)];
        let owners = Owners::new(&lattices, 800.0);
        let of = |place| owners.of(place, &mut 0);
        assert_eq!(of((13.0, 11.0)), Some((0, 1)));
        assert_eq!(of((60.0, 20.0)), Some((1, 1)));
        assert_eq!(of((20.0, 820.0)), Some((2, 2)));
        assert_eq!(of((950.0, 20.0)), None);
    }

    #[test]
    fn tables_below_each_other_are_not_all_asked() {
        let asked = |tables: u32| {
            let lattices: Vec<Lattice> =
                (0..tables).map(|number| lattice(0.0, f64::from(number) * 40.0, 20.0)).collect();
            let owners = Owners::new(&lattices, f64::from(tables) * 40.0);
            let mut asked = 0;
            for number in 0..tables {
                assert!(owners.of((5.0, f64::from(number) * 40.0 + 5.0), &mut asked).is_some());
            }
            asked
        };
        assert!(asked(100) <= 200 && asked(200) <= 460, "{} {}", asked(100), asked(200));
    }
}
