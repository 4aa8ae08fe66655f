//! How people err: which slip a change would be, and how far-fetched it is.

use super::code::Code;
use super::evidence::{Witness, attests};
use super::search::Set;
use crate::facts::slips::{DigitSlip, digit_slip};
use crate::fixes::fix::FixKind;

/// What speaks against a fix: so much for every cell or run of cells that is wrong at all …
const EACH_FAULT: u32 = 40;

/// … and so much for the slip it would be. Only the order of the sums counts.
const WEIGHTS: [(FixKind, u32); 14] = [
    // A figure that equals last year's in the same cell hardly does so by chance.
    (FixKind::CopiedFromLastYear, 15),
    // Slips of one key, of which few could lead to the right figure.
    (FixKind::DigitSwapped, 20),
    (FixKind::DigitDropped, 20),
    (FixKind::DigitAdded, 20),
    (FixKind::DigitChanged, 25),
    // Totals are written once and parts edited late.
    (FixKind::TotalStale, 30),
    // One slip that changes two cells.
    (FixKind::CellsSwapped, 0),
    (FixKind::Misfiled, 40),
    // One slip that changes many cells; that all sums hold after it is no chance.
    (FixKind::NumberBroken, 20),
    (FixKind::RowShifted, 60),
    (FixKind::ColumnShifted, 60),
    (FixKind::LinesSwapped, 60),
    // The form says in the row itself that such requests count once.
    (FixKind::CountedTwice, 25),
    (FixKind::FigureWrong, 60),
];

fn weight(kind: FixKind) -> u32 {
    WEIGHTS.iter().find(|(known, _)| *known == kind).map_or(0, |(_, weight)| *weight)
}

/// How far-fetched a slip that moves many cells in one go is.
pub(super) fn cost_of_one(kind: FixKind) -> u32 {
    EACH_FAULT + weight(kind)
}

/// How far-fetched a second count is whose removal changes so many cells and leaves so many fewer failing sums.
pub(super) fn cost_of_second_count(is_in_the_total: bool, columns: u32) -> u32 {
    let once = cost_of_one(FixKind::CountedTwice);
    // Where 办理结果总计 holds the second count, too, the outcomes add up, and only the balance of each column fails: anything
    // else in the balance may be wrong as well, and less would have to change. Something else must speak for it.
    if is_in_the_total { once + columns * cost_of_one(FixKind::FigureWrong) } else { once }
}

/// The kind of a set of changes, and how far-fetched it is. What makes of a figure the one that something else attests needs
/// to look like no slip.
pub(super) fn classify(
    code: &Code,
    set: &Set,
    printed: &[i64],
    last_year: Option<&[Option<u64>]>,
    witnesses: &[Witness],
) -> (FixKind, u32) {
    let from = |cell: u16| u64::try_from(printed[usize::from(cell)]).unwrap_or_default();
    if let [(first, to_first), (second, to_second)] = set[..] {
        let neighbours = are_neighbours(code, first, second);
        if neighbours && to_first == from(second) && to_second == from(first) {
            return (FixKind::CellsSwapped, 2 * EACH_FAULT + weight(FixKind::CellsSwapped));
        }
        let moved = i128::from(to_first) - i128::from(from(first)) == i128::from(from(second)) - i128::from(to_second);
        if moved && in_one_line(code, first, second) {
            let far = if neighbours { 0 } else { 5 };
            return (FixKind::Misfiled, 2 * EACH_FAULT + weight(FixKind::Misfiled) + far);
        }
    }
    let slips = set.iter().map(|(cell, to)| {
        let at = usize::from(*cell);
        let copied = last_year.and_then(|figures| figures[at]).is_some_and(|last| last == from(*cell) && last > 0);
        let stale = code.is_total[at].then_some(FixKind::TotalStale);
        let digit = digit_slip(from(*cell), *to).map(FixKind::from);
        let kinds = [copied.then_some(FixKind::CopiedFromLastYear), digit, stale];
        let kind = kinds.into_iter().flatten().min_by_key(|kind| weight(*kind)).unwrap_or(FixKind::FigureWrong);
        (kind, if attests(witnesses, *cell, *to) { 0 } else { weight(kind) })
    });
    let (mut kinds, mut cost) = (Vec::new(), 0);
    for (kind, weight) in slips {
        cost += EACH_FAULT + weight;
        kinds.push(kind);
    }
    let kind = if kinds.iter().all(|kind| *kind == kinds[0]) {
        kinds[0]
    } else if set.iter().all(|(cell, _)| code.is_total[usize::from(*cell)]) {
        FixKind::TotalStale
    } else {
        FixKind::FigureWrong
    };
    (kind, cost)
}

impl From<DigitSlip> for FixKind {
    fn from(slip: DigitSlip) -> Self {
        match slip {
            DigitSlip::Dropped => Self::DigitDropped,
            DigitSlip::Added => Self::DigitAdded,
            DigitSlip::Changed => Self::DigitChanged,
            DigitSlip::Swapped => Self::DigitSwapped,
        }
    }
}

fn lines(code: &Code) -> impl Iterator<Item = &Vec<u16>> {
    code.lines.iter().chain(&code.columns)
}

fn in_one_line(code: &Code, first: u16, second: u16) -> bool {
    lines(code).any(|line| line.contains(&first) && line.contains(&second))
}

fn are_neighbours(code: &Code, first: u16, second: u16) -> bool {
    lines(code).any(|line| line.windows(2).any(|pair| pair == [first, second] || pair == [second, first]))
}
