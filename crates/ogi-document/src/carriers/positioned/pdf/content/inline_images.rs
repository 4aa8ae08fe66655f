//! Pictures within the content of a page (`BI … ID … EI`). Their data may hold anything, so the library looks for their ends
//! from each mark that may be one, as far as the next picture.

use memchr::memrchr_iter;

/// How many bytes it looks over in all.
pub(super) fn sought(data: &[u8]) -> usize {
    let (mut next_start, mut next_end) = (data.len(), data.len());
    let (mut sought, mut has_pictures) = (0_usize, false);
    for at in memrchr_iter(b'I', data) {
        match at.checked_sub(1).map(|before| data[before]) {
            Some(b'B') => {
                sought = sought.saturating_add(next_end - at);
                (next_start, has_pictures) = (at, true);
            }
            Some(b'E') => {
                sought = sought.saturating_add(next_start - at);
                next_end = at;
            }
            _ => {}
        }
    }
    if has_pictures { sought } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(unit: &str, count: usize) -> usize {
        sought(unit.repeat(count).as_bytes())
    }

    #[test]
    fn pictures_cost_what_they_are_long_and_marks_without_an_end_what_follows() {
        assert_eq!(of("(BEI) Tj ", 1), 0);
        for count in [100, 200] {
            assert!(of("BI /W 1 ID xyz EI ", count) <= 18 * count + 18);
        }
        assert!(of("BI /W 1 ID xyz ", 200) > 3 * of("BI /W 1 ID xyz ", 100));
        assert!(of("BI /W 1 ID x EI EI EI ", 2) < of("BI /W 1 ID x EI EI EI ", 1) * 3);
    }
}
