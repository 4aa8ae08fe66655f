//! Slips of one digit.

/// How one digit went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DigitSlip {
    /// One is missing.
    Dropped,
    /// One is too many.
    Added,
    /// One is another.
    Changed,
    /// Two neighbours stand in each other's place.
    Swapped,
}

/// The slip of one digit that makes `from` of `to`.
pub(crate) fn digit_slip(from: u64, to: u64) -> Option<DigitSlip> {
    let (from, to) = (from.to_string().into_bytes(), to.to_string().into_bytes());
    let without = |longer: &[u8], shorter: &[u8]| {
        (0..longer.len()).any(|at| longer[..at] == shorter[..at] && longer[at + 1..] == shorter[at..])
    };
    if from.len() + 1 == to.len() && without(&to, &from) {
        return Some(DigitSlip::Dropped);
    }
    if to.len() + 1 == from.len() && without(&from, &to) {
        return Some(DigitSlip::Added);
    }
    if from.len() != to.len() {
        return None;
    }
    let different: Vec<usize> = (0..from.len()).filter(|at| from[*at] != to[*at]).collect();
    match different[..] {
        // Of one digit only, any other figure would be such a slip.
        [_] if from.len() > 1 => Some(DigitSlip::Changed),
        [first, second] if second == first + 1 && from[first] == to[second] && from[second] == to[first] => {
            Some(DigitSlip::Swapped)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_one_digit_are_told_apart() {
        for (from, to, slip) in [
            (21, 12, Some(DigitSlip::Swapped)),
            (12, 112, Some(DigitSlip::Dropped)),
            (1, 10, Some(DigitSlip::Dropped)),
            (112, 12, Some(DigitSlip::Added)),
            (17, 11, Some(DigitSlip::Changed)),
            (100, 10, Some(DigitSlip::Added)),
            (321, 123, None),
            (5, 500, None),
            (3, 0, None),
            (8, 9, None),
        ] {
            assert_eq!(digit_slip(from, to), slip, "{from} for {to}");
        }
    }
}
