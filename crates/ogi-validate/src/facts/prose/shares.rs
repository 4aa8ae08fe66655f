//! Shares, and what they have gained or lost since last year, against the tables.

use ogi_model::{CellState, OutcomeGroup, Report, Undecided};
use ogi_narrative::cells::{ALL_CASES, CLOSED, CellSum, group};
use ogi_narrative::{Flow, Rate, StatedQuantity, Statement, Subject};

use crate::facts::prose::compare::{Difference, Judgement, reason};
use crate::facts::prose::tables::{Known, Tables};
use crate::facts::slips::digit_slip;

/// A share of the whole that the sentence names; else of the requests dealt with, of those received, of the group an
/// outcome stands in, of the cases of a channel, or of the number that the sentence began with.
pub(crate) fn compare_share(statement: &Statement<'_>, tables: &Tables<'_>, rate: Rate) -> Judgement {
    // Of applicants, the part and the whole are of the same rows.
    let is_of_applicants = matches!(statement.subject, Subject::Applicants { .. });
    let own = statement.out_of.filter(|_| statement.whole.is_none());
    let (mut decided, mut worst) = (None, CellState::Blank);
    for (sum, wholes) in parts_of_wholes(statement, tables.report) {
        let part = tables.sum(sum);
        let Some(count) = part.exact() else {
            worst = worst.max(part.worst);
            continue;
        };
        for whole in wholes.into_iter().filter_map(|whole| tables.sum(whole).exact()).chain(own) {
            if rate_agrees(count.into(), whole.into(), rate) {
                return Judgement::Agrees;
            }
            decided = decided.or((whole > 0).then_some((sum, count, whole)));
        }
    }
    let Some((sum, count, out_of)) = decided else { return Judgement::Undecided(reason(worst)) };
    Judgement::Differs(Difference {
        is_question: is_of_applicants,
        out_of,
        ..Difference::of(sum, Known::exactly(count))
    })
}

/// Whether a share is so far from every share it may be that no slip makes it of theirs: less than half, or more than twice,
/// and not a digit off.
pub(super) fn is_a_share_far_off(statement: &Statement<'_>, tables: &Tables<'_>) -> bool {
    let StatedQuantity::Share(rate) = statement.quantity else { return false };
    let Some(scale) = 10_u128.checked_pow(u32::from(rate.places)) else { return false };
    let own = statement.out_of.filter(|_| statement.whole.is_none());
    let is_near = |part: u64, whole: u64| {
        let (stated, known) = (u128::from(rate.digits), u128::from(part) * 100 * scale / u128::from(whole));
        let is_within = stated * 2 >= known && stated <= known * 2 + scale;
        let is_a_slip = |known: u128| u64::try_from(known).is_ok_and(|known| digit_slip(rate.digits, known).is_some());
        // Cut off, or rounded.
        is_within || is_a_slip(known) || is_a_slip(known + 1)
    };
    parts_of_wholes(statement, tables.report).into_iter().all(|(sum, wholes)| {
        let Some(part) = tables.sum(sum).exact() else { return false };
        let mut wholes = wholes.into_iter().filter_map(|whole| tables.sum(whole).exact()).chain(own);
        wholes.all(|whole| whole == 0 || !is_near(part, whole))
    })
}

/// What a share has gained or lost, against the report of the year before.
pub(crate) fn compare_points(
    statement: &Statement<'_>,
    tables: &Tables<'_>,
    previous: &Tables<'_>,
    rate: Rate,
    falls: bool,
) -> Judgement {
    let mut told = None;
    for (part, wholes) in parts_of_wholes(statement, tables.report) {
        for whole in wholes {
            let share = |tables: &Tables<'_>| {
                let share = tables.sum(part).exact().zip(tables.sum(whole).exact());
                share.filter(|(_, whole)| *whole > 0)
            };
            let (Some(now), Some(before)) = (share(tables), share(previous)) else { continue };
            if points_agree(now, before, rate, falls) {
                return Judgement::Agrees;
            }
            let difference = Difference::of(part, Known::exactly(now.0));
            told = told.or(Some(Difference { out_of: now.1, share_before: Some(before), ..difference }));
        }
    }
    told.map_or(Judgement::Undecided(Undecided::BlankCell), Judgement::Differs)
}

/// The sums that a share may be of, each with what it may be a part of.
fn parts_of_wholes(statement: &Statement<'_>, report: &Report) -> Vec<(CellSum, Vec<CellSum>)> {
    let mut pairs = Vec::new();
    for subject in [Some(statement.subject), statement.or].into_iter().flatten() {
        let wholes: Vec<CellSum> = match statement.whole {
            Some(whole) => whole.readings(report).as_slice().to_vec(),
            None => usual_wholes(subject, report),
        };
        let same_rows = matches!(subject, Subject::Applicants { .. });
        for part in subject.readings(report).as_slice() {
            let wholes = wholes.iter().filter(|whole| !same_rows || whole.has_rows_of(*part));
            pairs.push((*part, wholes.copied().collect()));
        }
    }
    pairs
}

/// What a share is of where the sentence does not say.
fn usual_wholes(subject: Subject, report: &Report) -> Vec<CellSum> {
    let of = |subject: Subject| -> Vec<CellSum> { subject.readings(report).as_slice().to_vec() };
    let flow = |flow| of(Subject::Requests { flow, with_brought_forward: false });
    match subject {
        // Of one kind of applicants, the whole is the outcome's.
        Subject::Outcomes { outcomes, applicants: 1.. } => of(Subject::Outcomes { outcomes, applicants: 0 }),
        Subject::Outcomes { outcomes, .. } => {
            let groups = OutcomeGroup::ALL.into_iter().map(group);
            let around = groups.filter(|group| outcomes & !group == 0 && outcomes != *group);
            let around = around.flat_map(|outcomes| of(Subject::Outcomes { outcomes, applicants: 0 }));
            flow(Flow::Handled).into_iter().chain(around).collect()
        }
        Subject::Reviews { channels, .. } => {
            [ALL_CASES, CLOSED].into_iter().flat_map(|results| of(Subject::Reviews { channels, results })).collect()
        }
        Subject::Requests { flow: Flow::Concluded | Flow::Answered | Flow::CarriedForward, .. } => flow(Flow::Accepted),
        Subject::Requests { .. } | Subject::Applicants { .. } => flow(Flow::Handled),
        _ => Vec::new(),
    }
}

/// Whether two shares, each so many of so many, differ by so many points.
fn points_agree(now: (u64, u64), before: (u64, u64), rate: Rate, falls: bool) -> bool {
    let ((part, whole), (part_before, whole_before)) = (now, before);
    let [part, whole, part_before, whole_before] = [part, whole, part_before, whole_before].map(i128::from);
    let scaled = || {
        let scale = 10_i128.checked_pow(u32::from(rate.places))?.checked_mul(100)?;
        let gained = part.checked_mul(whole_before)?.checked_sub(part_before.checked_mul(whole)?)?;
        let more = gained.checked_mul(scale)?;
        let of = whole.checked_mul(whole_before)?;
        let digits = i128::from(rate.digits);
        let bottom = (digits - i128::from(rate.below)).checked_mul(of)?;
        let top = (digits + i128::from(rate.above)).checked_mul(of)?;
        Some((if falls { -more } else { more }, bottom, top))
    };
    scaled().is_some_and(|(more, bottom, top)| more >= bottom && more <= top)
}

/// Whether a rate is that of a part in a whole.
pub(crate) fn rate_agrees(part: u128, whole: u128, rate: Rate) -> bool {
    let Some(scale) = 10u128.checked_pow(u32::from(rate.places)) else { return false };
    let Some(value) = part.checked_mul(100 * scale) else { return false };
    let (digits, below, above) = (u128::from(rate.digits), u128::from(rate.below), u128::from(rate.above));
    let Some(top) = digits.checked_add(above).and_then(|top| top.checked_mul(whole)) else { return false };
    let bottom = digits.saturating_sub(below).saturating_mul(whole);
    // Open where the digits are rounded or cut off, closed where they are a bound themselves.
    let is_high_enough = if below == 0 || digits < below { value >= bottom } else { value > bottom };
    let is_low_enough = if above == 0 { value <= top } else { value < top };
    whole > 0 && is_high_enough && is_low_enough
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share_agrees(part: u128, whole: u128, digits: u64, places: u8) -> bool {
        rate_agrees(part, whole, Rate { digits, places, below: 1, above: 1 })
    }

    #[test]
    fn a_bound_is_met_by_itself_and_a_rounded_share_is_not() {
        let rate = |below, above| Rate { digits: 30, places: 0, below, above };
        assert!(rate_agrees(30, 100, rate(10, 0)), "不足三成");
        assert!(!rate_agrees(31, 100, rate(10, 0)));
        assert!(rate_agrees(30, 100, rate(0, 10)), "超过三成");
        assert!(!rate_agrees(29, 100, rate(0, 10)));
        assert!(!rate_agrees(31, 100, rate(1, 1)) && !rate_agrees(29, 100, rate(1, 1)));
    }

    #[test]
    fn a_share_may_be_rounded_or_cut_off() {
        assert!(share_agrees(35, 805, 434, 2), "4.347… cut off");
        assert!(share_agrees(35, 805, 435, 2), "rounded");
        assert!(!share_agrees(35, 805, 436, 2));
        assert!(!share_agrees(275, 805, 339, 1));
        assert!(share_agrees(275, 805, 342, 1));
        assert!(!share_agrees(0, 0, 0, 0));
        assert!(share_agrees(u64::MAX.into(), u64::MAX.into(), 100, 0));
    }

    #[test]
    fn points_are_those_between_two_shares() {
        let rate = |digits| Rate { digits, places: 1, below: 2, above: 2 };
        // 40.0 per cent after 36.5.
        assert!(points_agree((40, 100), (73, 200), rate(35), false));
        assert!(!points_agree((40, 100), (73, 200), rate(35), true), "it rose");
        assert!(!points_agree((40, 100), (73, 200), rate(40), false));
        assert!(!points_agree((u64::MAX, 1), (1, u64::MAX), rate(u64::MAX), false), "more than can be told");
        assert!(!points_agree((u64::MAX, u64::MAX), (u64::MAX, u64::MAX), rate(0), true), "more than can be told");
    }
}
