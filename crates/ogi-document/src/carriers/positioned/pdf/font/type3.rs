//! Fonts whose shapes are drawings of the file (Type 3).

use std::collections::{HashMap, HashSet};

use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Stream};

use super::super::unpack::{TooMuch, Unpacker};

/// Operators that leave a trace on the page.
const PAINTING: &[&[u8]] =
    &[b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"Do", b"BI", b"sh", b"Tj", b"TJ", b"'", b"\""];

/// The codes whose drawings paint nothing, or are not there.
pub(super) fn blank(dict: &Dict<'_>, names: &HashMap<u8, String>, unpacker: &Unpacker) -> Result<HashSet<u8>, TooMuch> {
    let drawings = dict.get::<Dict<'_>>(b"CharProcs").unwrap_or_default();
    let mut codes_by_name: HashMap<&str, Vec<u8>> = HashMap::new();
    for (code, name) in names {
        codes_by_name.entry(name).or_default().push(*code);
    }
    let mut blank = HashSet::new();
    // Browsers name the same empty drawing for every code that they do not use, in a hundred fonts a file.
    for (name, codes) in codes_by_name {
        let data = match drawings.get::<Stream<'_>>(name) {
            Some(drawing) => unpacker.stream(&drawing)?.unwrap_or_default(),
            None => Vec::new(),
        };
        if !paints(&data) {
            blank.extend(codes);
        }
    }
    Ok(blank)
}

fn paints(data: &[u8]) -> bool {
    let mut operators = UntypedIter::new(data);
    while let Some(instruction) = operators.next() {
        let operator: &[u8] = instruction.operator;
        if PAINTING.contains(&operator) {
            return true;
        }
    }
    false
}

/// Shapes have a scale of their own.
pub(super) fn scale(dict: &Dict<'_>) -> f64 {
    let matrix = dict.get::<Array<'_>>(b"FontMatrix");
    matrix.and_then(|matrix| matrix.iter::<f64>().next()).filter(|scale| scale.is_finite()).map_or(0.001, f64::abs)
}

/// Names are the writer's own choice here, and a letter alone is as often a count.
pub(super) fn is_telling(name: &str) -> bool {
    name.len() > 1
}
