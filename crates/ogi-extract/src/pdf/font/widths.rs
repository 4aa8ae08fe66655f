//! The widths of shapes, in ems.

use std::collections::HashMap;

use hayro_syntax::object::{Array, Dict, Object};

/// Widths by number of shape or code, and of all others.
#[derive(Debug, Default)]
pub(super) struct Widths {
    single: HashMap<u32, f64>,
    /// First, last, width; in their order, a later one counts.
    ranges: Vec<(u32, u32, f64)>,
    default: f64,
}

impl Widths {
    pub(super) fn get(&self, number: u32) -> f64 {
        let by_range = || self.ranges.iter().rev().find(|(first, last, _)| (*first..=*last).contains(&number));
        self.single.get(&number).copied().or_else(|| by_range().map(|range| range.2)).unwrap_or(self.default)
    }

    /// `Widths` of a simple font, in units of `scale` ems.
    pub(super) fn of_simple(dict: &Dict<'_>, descriptor: &Dict<'_>, scale: f64) -> Option<Self> {
        let first = dict.get::<u32>(b"FirstChar").unwrap_or(0).min(255);
        let widths = dict.get::<Array<'_>>(b"Widths")?;
        let single = (first..=255).zip(widths.iter::<f64>()).map(|(code, width)| (code, width * scale)).collect();
        let missing = descriptor.get::<f64>(b"MissingWidth").unwrap_or(0.0);
        Some(Self { single, ranges: Vec::new(), default: missing * scale })
    }

    /// `W` and `DW` of the font below a composite one.
    pub(super) fn of_composite(dict: &Dict<'_>) -> Self {
        let default = dict.get::<f64>(b"DW").unwrap_or(1000.0) / 1000.0;
        let mut widths = Self { default, ..Self::default() };
        let Some(list) = dict.get::<Array<'_>>(b"W") else { return widths };
        let mut numbers: Vec<f64> = Vec::new();
        for object in list.iter::<Object<'_>>() {
            match (object, numbers.as_slice()) {
                (Object::Array(array), [first]) => {
                    let numbers = array.iter::<f64>();
                    widths.single.extend((to_u32(*first)..).zip(numbers.map(|width| width / 1000.0)));
                }
                (Object::Number(number), [first, end]) => {
                    widths.ranges.push((to_u32(*first), to_u32(*end), number.as_f64() / 1000.0));
                }
                (Object::Number(number), _) => {
                    numbers.push(number.as_f64());
                    continue;
                }
                _ => {}
            }
            numbers.clear();
        }
        widths
    }
}

/// A number of a shape; what is none is beyond all of them.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded before")]
fn to_u32(number: f64) -> u32 {
    if (0.0..=65_535.0).contains(&number) { number as u32 } else { 1 << 20 }
}
