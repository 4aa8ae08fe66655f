//! Which reading of a row that lost or gained cells is the right one, if the sums of the form leave only one.
//!
//! A row has lost cells where its blanks have vanished, and gained one where a number was broken in two (`10` read as `1` `0`).
//! Every reading uses each printed text once and in its order: it puts blanks between them and joins neighbouring digits. All
//! readings of all such rows of a table are tried together. A row is chosen if every way to fulfil all sums reads it alike.
//!
//! What is chosen must not hide a fault: if a sum of the rows that are certain fails already, or a number is none, nothing is
//! chosen. A blank counts as zero here and stays blank in the report. Zeros prove nothing: a blank may stand before or behind
//! them, every such reading is one more, and the row stays unread.

use std::collections::BTreeMap;

use ogi_model::{Cell, Figure, FigureKind, Identity, read_number};

use crate::segment::sources::{Slot, Value};

/// A row: the cells the form prints, and what is printed in the document.
#[derive(Debug)]
pub(crate) struct Line<'a> {
    pub(crate) cells: Vec<Cell>,
    pub(crate) values: &'a [Value<'a>],
}

/// Readings of a row that are tried at most.
const MOST_READINGS: usize = 20_000;

/// Combinations of readings that are tried at most.
const MOST_COMBINATIONS: usize = 50_000;

/// Numbers broken in two in one row at most.
const MOST_JOINS: usize = 3;

/// Readings of one row that fill its cells with the same numbers.
#[derive(Debug)]
struct Alike {
    numbers: Vec<u64>,
    reading: Vec<Slot>,
    /// How many there are; they differ in where the blanks stand.
    count: usize,
}

/// For each row, how it is to be read, if it needs choosing and the sums leave one reading.
pub(crate) fn choose(rows: &[Line<'_>], identities: &[&Identity]) -> Vec<Option<Vec<Slot>>> {
    try_choose(rows, identities).unwrap_or_else(|| rows.iter().map(|_| None).collect())
}

fn try_choose(rows: &[Line<'_>], identities: &[&Identity]) -> Option<Vec<Option<Vec<Slot>>>> {
    if rows.iter().all(|row| row.values.len() == row.cells.len()) {
        return None;
    }
    let mut numbers = Vec::with_capacity(rows.len());
    for row in rows {
        numbers.push(row.values.iter().map(number).collect::<Option<Vec<u64>>>()?);
    }
    let balance = Balance::of(rows, identities);
    let mut readings = Vec::with_capacity(rows.len());
    for (index, row) in rows.iter().enumerate() {
        let alike = if row.values.len() == row.cells.len() {
            let reading = (0..row.values.len()).map(|at| at..at + 1).collect();
            vec![Alike { numbers: numbers[index].clone(), reading, count: 1 }]
        } else {
            read_all(row, &numbers[index], |numbers| balance.holds_alone(index, numbers))?
        };
        readings.push(alike);
    }
    let solutions = balance.solve(&readings)?;
    let chosen = |(index, row): (usize, &Line<'_>)| {
        let [only] = solutions[index].as_slice() else { return None };
        let alike = &readings[index][*only];
        (row.values.len() != row.cells.len() && alike.count == 1).then(|| alike.reading.clone())
    };
    Some(rows.iter().enumerate().map(chosen).collect())
}

/// The number a text stands for when sums are tried; a blank and a mark for none are nothing.
fn number(value: &Value<'_>) -> Option<u64> {
    let reading = read_number(value.text, FigureKind::Count, None);
    match (reading.figure, reading.remark) {
        (Some(Figure::Count(count)), _) => Some(count),
        (None, None) => Some(0),
        (None, Some(mark)) if ogi_model::is_nil_mark(&mark) => Some(0),
        _ => None,
    }
}

/// The sums, with what each cell adds to them.
#[derive(Debug)]
struct Balance {
    /// For each sum, the positions it adds up: row, column, and whether it is a part or a total.
    sums: Vec<Vec<(usize, usize, bool)>>,
}

impl Balance {
    fn of(rows: &[Line<'_>], identities: &[&Identity]) -> Self {
        let position: BTreeMap<Cell, (usize, usize)> = (rows.iter().enumerate())
            .flat_map(|(row, line)| line.cells.iter().enumerate().map(move |(column, cell)| (*cell, (row, column))))
            .collect();
        let terms = |identity: &&Identity| {
            let side = |cells: &[Cell], is_part: bool| {
                let term = |cell: &Cell| position.get(cell).map(|(row, column)| (*row, *column, is_part));
                cells.iter().map(term).collect::<Option<Vec<_>>>()
            };
            Some([side(&identity.parts, true)?, side(&identity.totals, false)?].concat())
        };
        Self { sums: identities.iter().filter_map(terms).collect() }
    }

    /// Whether the sums within a row hold.
    fn holds_alone(&self, row: usize, numbers: &[u64]) -> bool {
        let within = self.sums.iter().filter(|sum| sum.iter().all(|(of, ..)| *of == row));
        within
            .into_iter()
            .all(|sum| sum.iter().map(|(_, column, part)| signed(numbers[*column], *part)).sum::<i128>() == 0)
    }

    /// For each row, which of its readings stand in a combination that fulfils all sums. Nothing if there is none, or more to
    /// try than is bounded.
    fn solve(&self, readings: &[Vec<Alike>]) -> Option<Vec<Vec<usize>>> {
        // Rows with one reading first: what they add to the sums is the same in every combination.
        let mut order: Vec<usize> = (0..readings.len()).collect();
        order.sort_by_key(|row| readings[*row].len());
        let rank = |row: usize| order.iter().position(|other| *other == row);
        let last: Vec<Option<usize>> =
            self.sums.iter().map(|sum| sum.iter().filter_map(|(row, ..)| rank(*row)).max()).collect();
        let mut search = Search {
            readings,
            order: &order,
            sums: &self.sums,
            last: &last,
            taken: vec![0; readings.len()],
            found: vec![Vec::new(); readings.len()],
            left: MOST_COMBINATIONS,
        };
        search.descend(0, &mut vec![0; self.sums.len()])?;
        search.found.iter().all(|found| !found.is_empty()).then_some(search.found)
    }
}

fn signed(number: u64, is_part: bool) -> i128 {
    if is_part { number.into() } else { -i128::from(number) }
}

/// A search through all combinations.
struct Search<'a> {
    readings: &'a [Vec<Alike>],
    order: &'a [usize],
    sums: &'a [Vec<(usize, usize, bool)>],
    /// The last row of the order that each sum touches: from there on it must hold.
    last: &'a [Option<usize>],
    taken: Vec<usize>,
    found: Vec<Vec<usize>>,
    left: usize,
}

impl Search<'_> {
    /// Tries the readings of the rows from `depth` on. Nothing if there are too many.
    fn descend(&mut self, depth: usize, sums: &mut [i128]) -> Option<()> {
        let Some(row) = self.order.get(depth).copied() else {
            for (found, taken) in self.found.iter_mut().zip(&self.taken) {
                if !found.contains(taken) {
                    found.push(*taken);
                }
            }
            return Some(());
        };
        for index in 0..self.readings[row].len() {
            self.left = self.left.checked_sub(1)?;
            self.taken[row] = index;
            self.add(row, index, sums, true);
            let holds = sums.iter().zip(self.last).all(|(sum, last)| *last != Some(depth) || *sum == 0);
            if holds {
                self.descend(depth + 1, sums)?;
            }
            self.add(row, index, sums, false);
        }
        Some(())
    }

    fn add(&self, row: usize, index: usize, sums: &mut [i128], plus: bool) {
        let numbers = &self.readings[row][index].numbers;
        for (sum, terms) in sums.iter_mut().zip(self.sums) {
            for (_, column, is_part) in terms.iter().filter(|(of, ..)| *of == row) {
                *sum += signed(numbers[*column], *is_part == plus);
            }
        }
    }
}

/// Every reading of a row that `holds`, those alike together. Nothing if there are too many to try.
fn read_all(row: &Line<'_>, numbers: &[u64], holds: impl Fn(&[u64]) -> bool) -> Option<Vec<Alike>> {
    let (printed, width) = (row.values.len(), row.cells.len());
    // What is broken and what has vanished may be in one row.
    let least = printed.saturating_sub(width);
    let most = if printed > width { least + 1 } else { 1 };
    if printed == 0 || least > MOST_JOINS {
        return None;
    }
    let mut alike: BTreeMap<Vec<u64>, Alike> = BTreeMap::new();
    let mut tried = 0;
    for joins in least..=most.min(printed - 1) {
        for joined in subsets(printed - 1, joins) {
            let Some(tokens) = join(row, numbers, &joined) else { continue };
            if tokens.len() > width {
                continue;
            }
            for filled in subsets(width, tokens.len()) {
                tried += 1;
                if tried > MOST_READINGS {
                    return None;
                }
                let mut reading: Vec<Slot> = vec![0..0; width];
                let mut read = vec![0; width];
                for (column, (slot, number)) in filled.iter().zip(&tokens) {
                    reading[*column] = slot.clone();
                    read[*column] = *number;
                }
                if holds(&read) {
                    let new = || Alike { numbers: read.clone(), reading, count: 0 };
                    alike.entry(read.clone()).or_insert_with(new).count += 1;
                }
            }
        }
    }
    Some(alike.into_values().collect())
}

/// The texts of a row after those are joined with their right neighbour that `joined` names; nothing if a number that begins
/// with a zero came of it, or what is no digit was joined.
fn join(row: &Line<'_>, numbers: &[u64], joined: &[usize]) -> Option<Vec<(Slot, u64)>> {
    let mut tokens: Vec<(Slot, u64)> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        match tokens.last_mut().filter(|_| at > 0 && joined.contains(&(at - 1))) {
            None => tokens.push((at..at + 1, *number)),
            Some((slot, whole)) => {
                let digits = |at: usize| row.values[at].text.trim_matches(ogi_model::text::is_space);
                let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
                if *whole == 0 || !is_digits(digits(at)) || !is_digits(digits(at - 1)) {
                    return None;
                }
                let shift = 10_u64.checked_pow(u32::try_from(digits(at).len()).ok()?)?;
                *whole =
                    whole.checked_mul(shift)?.checked_add(*number).filter(|whole| *whole <= ogi_model::MAX_COUNT)?;
                slot.end = at + 1;
            }
        }
    }
    Some(tokens)
}

/// Every choice of `count` numbers below `of`, in order.
fn subsets(of: usize, count: usize) -> impl Iterator<Item = Vec<usize>> {
    let mut next: Option<Vec<usize>> = (count <= of).then(|| (0..count).collect());
    std::iter::from_fn(move || {
        let current = next.take()?;
        let movable = (0..count).rev().find(|at| current[*at] + (count - at) < of);
        next = movable.map(|at| {
            let mut after = current.clone();
            let first = after[at] + 1;
            after[at..].iter_mut().zip(first..).for_each(|(slot, number)| *slot = number);
            after
        });
        Some(current)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use ogi_model::{Applicant, Edition, Outcome, Place, RequestRow, Sum, Table};

    /// A table three of edition 2019 in which every row not named is zeros.
    fn table(rows: &[(&str, &str)]) -> Vec<(RequestRow, Vec<String>)> {
        let form = Edition::E2019.form();
        let zeros = "0 0 0 0 0 0 0";
        let of = |row: RequestRow| {
            let key = row.to_string();
            rows.iter().find(|(name, _)| *name == key).map_or(zeros, |(_, printed)| printed)
        };
        form.requests.rows().map(|form| (form.row, of(form.row).split(' ').map(str::to_owned).collect())).collect()
    }

    /// What is chosen for a row: its cells, `_` for a blank.
    fn chosen(rows: &[(&str, &str)], asked: &str) -> Option<String> {
        let place = Place::default();
        let printed = table(rows);
        let values: Vec<Vec<Value<'_>>> = printed
            .iter()
            .map(|(_, texts)| {
                texts.iter().map(|text| Value { text: if text == "_" { "" } else { text }, place: &place }).collect()
            })
            .collect();
        let lines: Vec<Line<'_>> = (printed.iter().zip(&values))
            .map(|((row, _), values)| Line {
                cells: Applicant::ALL.map(|who| Cell::Request(*row, who)).to_vec(),
                values,
            })
            .collect();
        let identities: Vec<&Identity> =
            Edition::E2019.form().identities().iter().filter(|sum| sum.sum.table() == Table::Requests).collect();
        let at = printed.iter().position(|(row, _)| row.to_string() == asked).unwrap();
        let reading = choose(&lines, &identities).swap_remove(at)?;
        let text = |slot: &Slot| {
            let joined: String = values[at][slot.clone()].iter().map(|value| value.text).collect();
            if joined.is_empty() { "_".to_owned() } else { joined }
        };
        Some(reading.iter().map(text).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn a_number_broken_in_two_is_joined() {
        let rows = [
            ("received", "10 3 0 0 0 0 13"),
            ("outcomes.granted", "1 0 3 0 0 0 0 1 3"),
            ("concluded", "10 3 0 0 0 0 13"),
        ];
        assert_eq!(chosen(&rows, "outcomes.granted").as_deref(), Some("10 3 0 0 0 0 13"));
    }

    #[test]
    fn vanished_blanks_are_put_where_the_columns_want_them() {
        let rows = [
            ("received", "5 26 0 0 0 0 31"),
            ("outcomes.granted", "26 26"),
            ("outcomes.partly_granted", "5 0 0 0 0 0 5"),
            ("concluded", "5 26 0 0 0 0 31"),
        ];
        assert_eq!(chosen(&rows, "outcomes.granted").as_deref(), Some("_ 26 _ _ _ _ 26"));
    }

    #[test]
    fn a_blank_among_zeros_may_be_anywhere_and_is_not_chosen() {
        let rows = [("received", "1 0 0 0 0 0 1"), ("outcomes.granted", "1 0 0 0 0 1"), ("concluded", "1 0 0 0 0 0 1")];
        assert_eq!(chosen(&rows, "outcomes.granted"), None);
        assert_eq!(chosen(&[("outcomes.granted", "0")], "outcomes.granted"), None, "one cell for the whole row");
    }

    #[test]
    fn a_table_that_does_not_add_up_is_not_read_into_one_that_does() {
        let rows = [
            ("received", "10 3 0 0 0 0 13"),
            ("brought_forward", "1 0 0 0 0 0 2"),
            ("outcomes.granted", "1 0 3 0 0 0 0 1 3"),
            ("concluded", "10 3 0 0 0 0 13"),
            ("carried_forward", "1 0 0 0 0 0 2"),
        ];
        assert_eq!(chosen(&rows, "outcomes.granted"), None, "the row brought forward says 2 where it adds up to 1");
    }

    #[test]
    fn where_blanks_have_vanished_all_over_the_columns_prove_nothing() {
        let rows = [("received", "7 1 8"), ("outcomes.granted", "7 1 8"), ("concluded", "7 1 8")];
        assert_eq!(chosen(&rows, "outcomes.granted"), None);
    }

    #[test]
    fn words_in_a_figures_place_leave_everything_unread() {
        let rows = [
            ("received", "约10 0 0 0 0 0 10"),
            ("outcomes.granted", "1 0 0 0 0 0 0 1 0"),
            ("concluded", "10 0 0 0 0 0 10"),
        ];
        assert_eq!(chosen(&rows, "outcomes.granted"), None);
    }

    #[test]
    fn a_block_of_table_four_is_chosen_by_its_own_sum() {
        let place = Place::default();
        let texts = "1 2 0 0 0 1 2 3 0 0 1 4 0 0 0 0 0".split(' ');
        let values: Vec<Value<'_>> = texts.map(|text| Value { text, place: &place }).collect();
        let cells = Edition::E2021.form().cells(Table::Reviews).to_vec();
        let sums: Vec<&Identity> =
            Edition::E2021.form().identities().iter().filter(|sum| sum.sum == Sum::ReviewTotal).collect();
        let chosen = choose(&[Line { cells, values: &values }], &sums);
        let reading = chosen[0].as_ref().unwrap();
        assert_eq!((reading[0].clone(), reading[4].clone()), (0..2, 5..7));
    }

    #[test]
    fn the_work_is_bounded_whatever_is_printed() {
        let many = ["1"; 400].join(" ");
        assert_eq!(chosen(&[("outcomes.granted", &many)], "outcomes.granted"), None);
        let rows: Vec<(String, String)> = (Edition::E2019.form().requests.rows())
            .filter(|row| matches!(row.row, RequestRow::Outcome(outcome) if outcome != Outcome::Granted))
            .map(|row| (row.row.to_string(), "1 1 2".to_owned()))
            .collect();
        let rows: Vec<(&str, &str)> = rows.iter().map(|(row, printed)| (row.as_str(), printed.as_str())).collect();
        assert_eq!(chosen(&rows, "outcomes.granted"), None);
    }

    #[test]
    fn every_choice_of_some_numbers_is_made_once() {
        assert_eq!(subsets(4, 2).count(), 6);
        assert_eq!(subsets(3, 0).collect::<Vec<_>>(), [Vec::<usize>::new()]);
        assert_eq!(subsets(2, 3).count(), 0);
    }
}
