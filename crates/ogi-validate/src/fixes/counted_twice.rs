//! Requests granted in part that were counted again under another outcome.
//!
//! The form says in the row 部分公开 itself that such a request counts there and nowhere else. Where it stands under a ground for
//! withholding, too, the outcomes of its column are too many by one, and so are those of 总计. 办理结果总计 either leaves the
//! second count out, and the outcomes do not add up to it; or it takes it in, and the column is not in balance.

use super::code::{PartlyGranted, Sums};
use super::search::Set;
use super::whole_row_errors::{Figures, Move};
use crate::fixes::fix::FixKind;

/// The second count may stand under at most so many grounds.
const MOST_GROUNDS: usize = 3;

/// A column in which requests are counted twice.
struct Overlap<'a> {
    column: &'a PartlyGranted,
    /// How many.
    count: i64,
    /// Whether 办理结果总计 holds the second count.
    is_in_the_total: bool,
}

/// The ways to take the second count out with which every sum holds, and whether 办理结果总计 held it.
pub(super) fn find(figures: &Figures<'_>, component: Sums) -> Vec<(Set, bool)> {
    let Some(overlaps) = overlaps(figures, component) else { return Vec::new() };
    let is_in_the_total = overlaps.iter().any(|overlap| overlap.is_in_the_total);
    let figure = |cell: u16| figures.known(cell);
    let ground = |at: usize| overlaps.iter().filter_map(move |it| it.column.grounds.get(at).map(|cell| (it, *cell)));
    let grounds = || 0..overlaps[0].column.grounds.len();
    let enough = |at: &usize| ground(*at).all(|(it, cell)| figure(cell).is_some_and(|known| known >= it.count));
    let mut found = Vec::new();
    let mut take_out = |grounds: &[usize]| {
        let without = |it: &Overlap<'_>, cell: u16, all: bool| {
            let known = figure(cell)?;
            Some((cell, if all { 0 } else { known - it.count }))
        };
        let of_grounds =
            grounds.iter().flat_map(|at| ground(*at)).map(|(it, cell)| without(it, cell, grounds.len() > 1));
        let of_totals =
            (overlaps.iter().filter(|it| it.is_in_the_total)).map(|it| without(it, it.column.concluded, false));
        if let Some(moved) = of_grounds.chain(of_totals).collect::<Option<Vec<_>>>()
            && let Some(set) = figures.undo(&Move { kind: FixKind::CountedTwice, moved, lost: None })
        {
            found.push((set, is_in_the_total));
        }
    };
    grounds().filter(enough).for_each(|at| take_out(&[at]));
    if grounds().any(|at| enough(&at)) {
        return found;
    }
    // Of several grounds it is known what each holds of the second count only where all they hold is that.
    let some: Vec<usize> =
        grounds().filter(|at| ground(*at).any(|(_, cell)| figure(cell).is_some_and(|known| known > 0))).collect();
    let add_up = |chosen: &[usize]| {
        overlaps.iter().all(|it| {
            let held = chosen.iter().try_fold(0, |sum, at| Some(sum + figure(it.column.grounds[*at])?));
            held == Some(it.count)
        })
    };
    for chosen in small_subsets(&some) {
        if add_up(&chosen) {
            take_out(&chosen);
        }
    }
    found
}

/// The columns in which requests are counted twice; nothing where something else is wrong, too.
fn overlaps<'a>(figures: &Figures<'a>, component: Sums) -> Option<Vec<Overlap<'a>>> {
    let mut overlaps = Vec::new();
    for column in &figures.code.partly_granted {
        let fails = |sum: usize| (figures.failing & component) >> sum & 1 == 1;
        // Where a blank leaves a sum undecided, it says nothing of a second count.
        if !fails(column.outcome_total) && !fails(column.balance) {
            continue;
        }
        let too_many = figures.off(column.outcome_total)?;
        let out_of_balance = -figures.off(column.balance)?;
        let (count, is_in_the_total) = match (too_many, out_of_balance) {
            (count, 0) => (count, false),
            (0, count) => (count, true),
            _ => return None,
        };
        if count <= 0 || figures.known(column.row)? < count {
            return None;
        }
        overlaps.push(Overlap { column, count, is_in_the_total });
    }
    (!overlaps.is_empty()).then_some(overlaps)
}

/// The sets of two and more, up to the most.
fn small_subsets(of: &[usize]) -> Vec<Vec<usize>> {
    let mut sets: Vec<Vec<usize>> = of.iter().map(|one| vec![*one]).collect();
    let mut all = Vec::new();
    for _ in 1..MOST_GROUNDS {
        let with_one_more = |set: &Vec<usize>| {
            let last = set.last().copied();
            let more = of.iter().filter(move |one| Some(**one) > last);
            more.map(|one| set.iter().copied().chain([*one]).collect()).collect::<Vec<Vec<usize>>>()
        };
        sets = sets.iter().flat_map(with_one_more).collect();
        all.extend(sets.iter().cloned());
    }
    all
}
