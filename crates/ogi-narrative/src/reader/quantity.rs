//! From a number with its hedges to a quantity.

use ogi_model::Yuan;

use crate::lexer::{Hedge, Number, Unit};
use crate::statement::{Rate, StatedQuantity};

/// What the words before a number say of how exact it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Bound {
    #[default]
    None,
    AtLeast,
    AtMost,
    About,
    Nearly,
}

/// How a number compares with last year's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Rises,
    Falls,
}

/// A number that counts, or money; nothing where its digits are no number.
pub(super) fn count(number: &Number, bound: Bound) -> Option<StatedQuantity> {
    if number.unit == Unit::Yuan {
        let (amount, within) = money(number, bound)?;
        return Some(StatedQuantity::Money { amount, within });
    }
    let count = number.numeral.count()?;
    let step = number.numeral.step();
    if bound == Bound::AtMost || number.hedge == Hedge::Less {
        return None;
    }
    Some(match (bound, number.hedge) {
        (Bound::AtLeast, _) | (_, Hedge::More) => StatedQuantity::AtLeast(count),
        (Bound::About | Bound::Nearly, _) | (_, Hedge::About) => {
            StatedQuantity::About { count, within: step.max(count / 10) }
        }
        _ if step > 1 => StatedQuantity::About { count, within: step },
        _ => StatedQuantity::Exact(count),
    })
}

/// How many more or fewer; nothing where its digits are no number.
pub(super) fn difference(number: &Number, bound: Bound, falls: bool) -> Option<StatedQuantity> {
    let count = number.numeral.count()?;
    let step = number.numeral.step();
    let is_hedged = bound != Bound::None || number.hedge != Hedge::None;
    let within = if is_hedged { step.max(count / 10) } else { step - 1 };
    Some(StatedQuantity::Difference { count, within, falls })
}

/// An amount in 元, and one step of its last digit.
pub(super) fn money(number: &Number, bound: Bound) -> Option<(Yuan, u64)> {
    let numeral = number.numeral;
    let amount = numeral.yuan()?;
    let step = numeral.step();
    let hedged = bound != Bound::None || number.hedge != Hedge::None;
    Some((amount, if hedged { step.saturating_mul(5) } else { step }))
}

/// The growth that a ratio to last year's figure is, or that is itself told in times; and whether it is a fall.
pub(super) fn growth_in_times(number: &Number, bound: Bound, is_ratio: bool) -> Option<(Rate, bool)> {
    let numeral = number.numeral;
    let places = numeral.places.min(3);
    // In per cent, with as many places behind the point as are left.
    let (scale, left) = match places {
        0 => (100, 0),
        1 => (10, 0),
        2 => (1, 0),
        _ => (1, 1),
    };
    let digits = numeral.digits.checked_mul(scale).filter(|_| numeral.zeros == 0 && numeral.places <= 3)?;
    let once = if left == 1 { 1000 } else { 100 };
    let step = match places {
        0 => 30,
        1 => 10,
        _ => 1,
    };
    let (digits, falls) = match digits.checked_sub(once) {
        _ if !is_ratio => (digits, false),
        Some(more) => (more, false),
        None => (once - digits, true),
    };
    let (below, above) = match (bound, number.hedge) {
        (Bound::AtLeast, _) | (_, Hedge::More) => (0, 100),
        (Bound::Nearly | Bound::AtMost, _) | (_, Hedge::Less) => (60, 1),
        (Bound::About, _) | (_, Hedge::About) => (2 * step, 2 * step),
        _ => (step, step),
    };
    let (below, above) = if falls { (above, below) } else { (below, above) };
    Some((Rate { digits, places: left, below, above }, falls))
}

/// What two shares differ by. Each is told as rounded, and so may they be before they are taken from one another.
pub(super) fn points(number: &Number, bound: Bound, falls: bool) -> Option<StatedQuantity> {
    let rate = rate(number, bound)?;
    let rounded = if rate.places == 0 { 1 } else { 2 };
    let rate = Rate { below: rate.below.max(rounded), above: rate.above.max(rounded), ..rate };
    Some(StatedQuantity::Points { rate, falls })
}

/// A share or a rate of growth.
pub(super) fn rate(number: &Number, bound: Bound) -> Option<Rate> {
    let (digits, places, vague) = match number.unit {
        Unit::Percent | Unit::Points => {
            (Some(number.numeral.digits).filter(|_| number.numeral.zeros == 0)?, number.numeral.places, false)
        }
        Unit::Tenths => (number.numeral.count()?.checked_mul(10)?, 0, true),
        Unit::PartsOf(parts) => (number.numeral.count()?.checked_mul(1000)? / u64::from(parts), 1, true),
        Unit::Count | Unit::Bare | Unit::Yuan | Unit::Times => return None,
    };
    // In units of the last digit: five points of a hundred for what is told in tenths or parts.
    let points = |points: u16| points * 10u16.pow(u32::from(places.min(3)));
    let about = if vague { points(5) } else { points(2) };
    // More than a half is anything above; more than a third, up to two of them.
    let one_more = match number.unit {
        Unit::PartsOf(parts) => 1000 / parts.max(1),
        _ => points(10),
    };
    let (below, above) = match (bound, number.hedge) {
        // 超过五成 and 九成以上: anything above.
        (Bound::AtLeast, _) | (_, Hedge::More) if vague => {
            let half = u64::from(points(50));
            let is_open = digits == half || digits.saturating_add(u64::from(one_more)) >= 2 * half;
            (0, if is_open { points(51) } else { one_more })
        }
        (Bound::AtLeast, _) | (_, Hedge::More) => (0, points(5)),
        (Bound::AtMost, _) | (_, Hedge::Less) => (points(10), 0),
        (Bound::Nearly, _) => (points(if vague { 8 } else { 3 }), 1),
        (Bound::About, _) | (_, Hedge::About) => (about, about),
        _ if vague => (points(3), points(3)),
        _ => (1, 1),
    };
    Some(Rate { digits, places, below, above })
}
