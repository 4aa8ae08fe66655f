//! Exact numbers to add up and compare: counts, changes and amounts of money alike.

use std::cmp::Ordering;

use ogi_model::{Figure, WanYuan};

/// A decimal: `digits` divided by ten to the power of `places`. What is too large for it stays at the largest value.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Exact {
    digits: i128,
    places: u32,
}

impl Exact {
    pub(crate) const ZERO: Self = Self { digits: 0, places: 0 };

    #[inline]
    pub(crate) fn plus(self, other: Self) -> Self {
        let (left, right, places) = self.aligned(other);
        Self { digits: left.saturating_add(right), places }
    }

    pub(crate) fn times(self, factor: i128) -> Self {
        let digits = match (i64::try_from(self.digits), i64::try_from(factor)) {
            // Cannot overflow, and is much faster than asking whether it does.
            (Ok(digits), Ok(factor)) => i128::from(digits) * i128::from(factor),
            _ => self.digits.saturating_mul(factor),
        };
        Self { digits, ..self }
    }

    /// As a whole number, where it is one that fits.
    pub(crate) fn whole(self) -> Option<i64> {
        if self.places == 0 { i64::try_from(self.digits).ok() } else { None }
    }

    fn aligned(self, other: Self) -> (i128, i128, u32) {
        let places = self.places.max(other.places);
        (self.with_places(places), other.with_places(places), places)
    }

    /// Its digits with so many places, which are no fewer than it has.
    fn with_places(self, places: u32) -> i128 {
        match places - self.places {
            0 => self.digits,
            more => {
                let power = 10_u64.checked_pow(more).map_or_else(|| 10_i128.saturating_pow(more), i128::from);
                self.times(power).digits
            }
        }
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Exact {}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        let (left, right, _) = self.aligned(*other);
        left.cmp(&right)
    }
}

impl From<u64> for Exact {
    fn from(number: u64) -> Self {
        Self { digits: number.into(), places: 0 }
    }
}

impl From<i64> for Exact {
    fn from(number: i64) -> Self {
        Self { digits: number.into(), places: 0 }
    }
}

impl From<WanYuan> for Exact {
    fn from(amount: WanYuan) -> Self {
        Self { digits: amount.get().mantissa(), places: amount.get().scale() }
    }
}

impl From<Figure> for Exact {
    fn from(figure: Figure) -> Self {
        match figure {
            Figure::Count(count) => count.into(),
            Figure::Change(change) => change.into(),
            Figure::Amount(amount) => amount.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Exact {
        text.parse::<WanYuan>().unwrap().into()
    }

    #[test]
    fn amounts_of_money_are_added_and_compared_to_the_last_digit() {
        assert_eq!(amount("0.1").plus(amount("0.20")), amount("0.3"));
        assert!(amount("0.10000000000000001") > amount("0.1"));
        assert_eq!(amount("0.04").times(10_000), Exact::from(400_u64));
        assert_eq!(amount("743.38").whole(), None);
        assert_eq!(Exact::from(-8_i64).plus(Exact::from(11_u64)).whole(), Some(3));
    }

    #[test]
    fn the_largest_numbers_stay_comparable() {
        let largest = Exact::from(u64::MAX).times(i128::MAX);
        assert!(largest > amount("0.00000000000000001").times(12_000));
        assert!(amount("123456789012345678").times(12_000) > amount("1.0000000000000001"));
    }
}
