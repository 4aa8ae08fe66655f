//! Numbers as prose writes them.

use crate::rng::Rng;

/// A count with its word: 12件, 12 件, １２件; seldom 十二件.
pub(super) fn cases(count: u64, rng: &mut Rng) -> String {
    counted(count, "件", rng)
}

pub(super) fn counted(count: u64, word: &str, rng: &mut Rng) -> String {
    let gap = if rng.percent(12) { " " } else { "" };
    if count > 0 && count <= 10 && rng.percent(4) {
        let numerals = ["一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];
        let at = usize::try_from(count - 1).unwrap_or_default();
        return format!("{}{word}", numerals[at]);
    }
    format!("{gap}{count}{gap}{word}")
}

/// A share in percent, rounded to as many places.
pub(super) fn share(part: u64, whole: u64, places: u32) -> String {
    let scale = 10_u128.pow(places);
    let (part, whole) = (u128::from(part) * 100 * scale, u128::from(whole.max(1)));
    let rounded = (2 * part + whole) / (2 * whole);
    if places == 0 {
        return format!("{rounded}%");
    }
    format!("{}.{:0width$}%", rounded / scale, rounded % scale, width = places as usize)
}
