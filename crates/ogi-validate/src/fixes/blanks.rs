//! Blanks whose figure follows from the sums.
//!
//! Every unknown cell lies between bounds, at first zero and nothing. Each sum narrows the bounds of its cells by those of
//! the others, again and again; where they meet, the figure is forced, whatever the other unknown cells stand for.

use super::code::{Code, Sums};
use super::search::sums_in;
use super::tableau::Tableau;

/// So often a bound may move for each sum; bounds that have not met by then are left alone.
const MOVES_A_SUM: usize = 60;

/// The figures that unknown cells must have by sums that do not fail; none where the sums contradict each other.
pub(super) fn forced(code: &Code, printed: &[i64], unknown: &[bool], sums: Sums) -> Vec<(u16, u64)> {
    // A sum without unknown cells holds as it stands.
    let open = unknown.iter().zip(&code.sums_of).filter(|(unknown, _)| **unknown).fold(0, |open, (_, of)| open | of);
    let sums = sums & open;
    let known = |cell: usize| if unknown[cell] { (0, None) } else { (printed[cell], Some(printed[cell])) };
    let mut bounds: Vec<Bounds> = (0..printed.len()).map(known).collect();
    for _ in 0..MOVES_A_SUM {
        let mut moved = false;
        for sum in sums_in(sums) {
            while let Some((cell, narrowed)) = narrower(&code.members[sum], &bounds) {
                if narrowed.1.is_some_and(|most| most < narrowed.0) {
                    return Vec::new();
                }
                bounds[cell] = narrowed;
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    let met = (0u16..).zip(&bounds).filter(|(cell, _)| unknown[usize::from(*cell)]);
    let forced: Vec<(u16, u64)> = met
        .filter(|(_, (least, most))| *most == Some(*least))
        .filter_map(|(cell, (least, _))| Some((cell, u64::try_from(*least).ok()?)))
        .collect();
    // Sums may contradict each other though none fails by itself; then nothing is forced.
    if forced.is_empty() || !can_all_hold(code, printed, unknown, sums) { Vec::new() } else { forced }
}

/// Whether unknown cells can stand for figures with which all sums hold.
fn can_all_hold(code: &Code, printed: &[i64], unknown: &[bool], sums: Sums) -> bool {
    let mut tableau = Tableau::new(code, sums_in(sums), printed);
    (0..unknown.len()).filter(|cell| unknown[*cell]).for_each(|cell| tableau.free(cell, 0));
    tableau.broken().next().is_none() && tableau.make_feasible().is_ok()
}

/// The least a cell can be, and the most if there is a most.
type Bounds = (i64, Option<i64>);

/// Bounds of a cell with its sign, where totals count negative.
fn signed((least, most): Bounds, sign: i8) -> (Option<i64>, Option<i64>) {
    if sign > 0 { (Some(least), most) } else { (most.map(|most| -most), Some(-least)) }
}

/// The first cell of a sum that the others bound more closely, with its new bounds.
fn narrower(members: &[(u16, i8)], bounds: &[Bounds]) -> Option<(usize, Bounds)> {
    // What all can add up to at least and at most, without the cells that have no bound there; and how many those are.
    let (mut low, mut high, mut no_low, mut no_high) = (0, 0, 0usize, 0usize);
    for (cell, sign) in members {
        let (least, most) = signed(bounds[usize::from(*cell)], *sign);
        low += least.unwrap_or_default();
        high += most.unwrap_or_default();
        no_low += usize::from(least.is_none());
        no_high += usize::from(most.is_none());
    }
    members.iter().find_map(|(cell, sign)| {
        let at = usize::from(*cell);
        let old = bounds[at];
        if old.1 == Some(old.0) {
            return None;
        }
        let (least, most) = signed(old, *sign);
        // All add up to zero, so a cell is what the others are short of it.
        let above = (no_low == usize::from(least.is_none())).then(|| least.unwrap_or_default() - low);
        let below = (no_high == usize::from(most.is_none())).then(|| most.unwrap_or_default() - high);
        let (below, above) = if *sign > 0 { (below, above) } else { (above.map(|b| -b), below.map(|b| -b)) };
        let least = below.map_or(old.0, |below| below.max(old.0));
        let most = match (above, old.1) {
            (Some(above), Some(most)) => Some(above.min(most)),
            (above, most) => above.or(most),
        };
        ((least, most) != old).then_some((at, (least, most)))
    })
}
