//! The widths of shapes, in ems.

use std::collections::{BTreeMap, HashMap};

use hayro_syntax::object::{Array, Dict, Object};

use super::super::unpack::{TooMuch, Unpacker};

/// Widths by number of shape or code, and of all others.
#[derive(Debug, Default)]
pub(super) struct Widths {
    /// Of the numbers that follow one another from the first on.
    row: Vec<f64>,
    first: u32,
    single: HashMap<u32, f64>,
    ranges: Ranges,
    default: f64,
}

/// What a width holds, or an item of the list it is taken from.
const ITEM: usize = 32;
/// More shapes no font has.
const MOST_SHAPES: usize = 1 << 16;

impl Widths {
    pub(super) fn get(&self, number: u32) -> f64 {
        let at = number.checked_sub(self.first).and_then(|at| usize::try_from(at).ok());
        let in_row = at.and_then(|at| self.row.get(at)).copied();
        let others = || self.single.get(&number).copied().or_else(|| self.ranges.get(number));
        in_row.or_else(others).unwrap_or(self.default)
    }

    /// `Widths` of a simple font, in units of `scale` ems.
    pub(super) fn of_simple(
        dict: &Dict<'_>,
        descriptor: &Dict<'_>,
        scale: f64,
        unpacker: &Unpacker,
    ) -> Result<Option<Self>, TooMuch> {
        let first = dict.get::<u32>(b"FirstChar").unwrap_or(0).min(255);
        let Some(widths) = dict.get::<Array<'_>>(b"Widths") else { return Ok(None) };
        // The library looks over the whole list to find its end.
        unpacker.take(widths.data().len())?;
        let row: Vec<_> = (first..=255).zip(widths.iter::<f64>()).map(|(_, width)| width * scale).collect();
        unpacker.hold(row.len() * ITEM)?;
        let missing = descriptor.get::<f64>(b"MissingWidth").unwrap_or(0.0);
        Ok(Some(Self { row, first, default: missing * scale, ..Self::default() }))
    }

    /// `W` and `DW` of the font below a composite one.
    pub(super) fn of_composite(dict: &Dict<'_>, unpacker: &Unpacker) -> Result<Self, TooMuch> {
        let default = dict.get::<f64>(b"DW").unwrap_or(1000.0) / 1000.0;
        let mut widths = Self { default, ..Self::default() };
        let Some(list) = dict.get::<Array<'_>>(b"W") else { return Ok(widths) };
        unpacker.take(list.data().len())?;
        let mut numbers: Vec<f64> = Vec::new();
        for object in list.iter::<Object<'_>>() {
            unpacker.hold(ITEM)?;
            match (object, numbers.as_slice()) {
                (Object::Array(array), [first]) => {
                    unpacker.take(array.data().len())?;
                    let numbers = array.iter::<f64>().take(MOST_SHAPES);
                    let before = widths.single.len();
                    widths.single.extend((to_u32(*first)..).zip(numbers.map(|width| width / 1000.0)));
                    unpacker.hold((widths.single.len() - before) * ITEM)?;
                }
                (Object::Number(number), [first, end]) => {
                    unpacker.hold(ITEM * 2)?;
                    widths.ranges.set(to_u32(*first), to_u32(*end), number.as_f64() / 1000.0);
                }
                (Object::Number(number), _) => {
                    numbers.push(number.as_f64());
                    continue;
                }
                _ => {}
            }
            numbers.clear();
        }
        Ok(widths)
    }
}

/// Widths of ranges of numbers, none of which touches another.
#[derive(Debug, Default)]
struct Ranges {
    /// By their first number: the last, and the width.
    by_first: BTreeMap<u32, (u32, f64)>,
}

impl Ranges {
    fn get(&self, number: u32) -> Option<f64> {
        let (_, (last, width)) = self.by_first.range(..=number).next_back()?;
        (number <= *last).then_some(*width)
    }

    /// Gives a range a width, whatever its numbers had before.
    fn set(&mut self, first: u32, last: u32, width: f64) {
        if first > last {
            return;
        }
        // The range that reaches into this one from before it, and may reach beyond.
        if let Some((before, (end, old))) =
            self.by_first.range(..first).next_back().map(|(from, range)| (*from, *range))
            && end >= first
        {
            self.by_first.insert(before, (first - 1, old));
            if end > last {
                self.by_first.insert(last + 1, (end, old));
            }
        }
        while let Some((from, (end, old))) =
            self.by_first.range(first..=last).next().map(|(from, range)| (*from, *range))
        {
            self.by_first.remove(&from);
            if end > last {
                self.by_first.insert(last + 1, (end, old));
            }
        }
        self.by_first.insert(first, (last, width));
    }
}

/// A number of a shape; what is none is beyond all of them.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded before")]
fn to_u32(number: f64) -> u32 {
    if (0.0..=65_535.0).contains(&number) { number as u32 } else { 1 << 20 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_ranges_that_overlap_the_later_counts() {
        let mut state = 1_u32;
        let mut below = |bound: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) % bound
        };
        for _ in 0..200 {
            let mut ranges = Ranges::default();
            let mut plain = [None; 40];
            for width in 0..12 {
                let (first, last) = (below(40), below(40));
                ranges.set(first, last, f64::from(width));
                for number in first..=last {
                    plain[number as usize] = Some(f64::from(width));
                }
            }
            let read: Vec<_> = (0..40).map(|number| ranges.get(number)).collect();
            assert_eq!(read, plain);
            assert!(ranges.by_first.len() <= 25);
        }
    }
}
