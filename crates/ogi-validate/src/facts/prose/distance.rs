//! How far a figure of the prose is from that of the cells it was read as: a slip leaves it near, and one that is far is
//! more often of something else.

use ogi_narrative::{Doubt, StatedQuantity, StatedYear, Statement};

use crate::facts::prose::compare::Difference;
use crate::facts::prose::tables::Tables;
use crate::facts::slips::{DigitSlip, digit_slip};

/// Whether a count is about what the cells have, or a slip of one digit from it.
pub(super) fn is_near(count: u64, known: u64) -> bool {
    let (stated, cells) = (u128::from(count), u128::from(known));
    let is_within = |tenths: u128| stated * 10 >= cells * tenths && cells * 10 >= stated * tenths;
    match digit_slip(count, known) {
        Some(DigitSlip::Swapped) => true,
        Some(_) => is_within(5),
        None => is_within(7),
    }
}

/// Whether a count is so far from what the cells have that no slip makes it of theirs: less than half, or many times as
/// many; neither a digit off nor last year's figure, left standing.
pub(super) fn is_far(statement: &Statement<'_>, difference: Difference, previous: Option<&Tables<'_>>) -> bool {
    let StatedQuantity::Exact(count @ 1..) = statement.quantity else { return false };
    let known = difference.known;
    // Of a few, many times as many are soon reached.
    let is_many_times = (known >= 3 || statement.doubts.has(Doubt::IsLoose)) && count >= 20 && count / 5 > known;
    let is_of_money = difference.amount.is_some() || difference.money.is_some();
    let is_last_years = || {
        let before = previous.and_then(|previous| previous.sum(difference.sum).exact());
        statement.year != StatedYear::Last && before == Some(count)
    };
    ((count.saturating_mul(2) < known && known - count > 2) || is_many_times)
        && !is_of_money
        && digit_slip(count, known).is_none()
        && !is_last_years()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_writer_leaves_a_count_near() {
        for (count, known) in [(134, 144), (45, 54), (3, 4), (81, 18), (10, 20), (7, 10), (10, 7)] {
            assert!(is_near(count, known), "{count} for {known}");
        }
    }

    #[test]
    fn what_counts_a_part_or_something_else_is_not_near() {
        for (count, known) in [(268, 1221), (1, 3), (6, 9), (171, 21), (4, 40), (0, 1)] {
            assert!(!is_near(count, known), "{count} for {known}");
        }
    }
}
