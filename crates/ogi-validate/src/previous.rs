//! Which reports are earlier ones of the same organ.

use ogi_model::{Organ, Report};

/// The reports of a pool that are of the same organ as a report and of earlier years, latest first; of two for one year the
/// one that counts stands first.
///
/// Organs are the same by name or by credit code. A report that does not name its organ, or names it without its place, is
/// taken for one of the same organ only where no other organ is in play.
///
/// ```
/// use ogi_model::{Edition, Organ, Report};
/// use ogi_validate::earlier_of;
///
/// let of = |year, name: &str| Report {
///     year: Some(year),
///     organ: Some(Organ { name: name.into(), ..Organ::default() }),
///     ..Report::blank(Edition::E2021)
/// };
/// let pool = [of(2022, "沭阳县人民政府"), of(2023, "宿迁市人民政府"), of(2023, "沭阳县人民政府")];
/// let earlier = earlier_of(&of(2024, "沭阳县人民政府"), &pool);
/// assert_eq!(earlier, [&pool[2], &pool[0]]);
/// ```
pub fn earlier_of<'a>(report: &Report, pool: &'a [Report]) -> Vec<&'a Report> {
    let organs = || std::iter::once(report).chain(pool).filter_map(|report| report.organ.as_ref());
    let fullest = organs().max_by_key(|organ| organ.name.trim().len());
    let only_one = fullest.is_none_or(|fullest| organs().all(|organ| may_be_one(fullest, organ)));
    let same = |other: &Report| match (&report.organ, &other.organ) {
        (Some(mine), Some(theirs)) => only_one || same_organ(mine, theirs),
        _ => only_one,
    };
    let is_earlier = |other: &&Report| other.year.is_some() && other.year < report.year;
    let mut earlier: Vec<&Report> = pool.iter().filter(is_earlier).filter(|other| same(other)).collect();
    latest_first(&mut earlier);
    earlier
}

/// Of two reports for one year, the correction counts, or else the later one.
pub(crate) fn latest_first(reports: &mut [&Report]) {
    reports.sort_by_key(|report| std::cmp::Reverse((report.year, report.corrects.is_some(), report.published)));
}

fn same_organ(one: &Organ, other: &Organ) -> bool {
    one.name.trim() == other.name.trim() || one.credit_code.is_some() && one.credit_code == other.credit_code
}

/// Whether two names may be of one organ: one may be printed without its place.
fn may_be_one(one: &Organ, other: &Organ) -> bool {
    let (name, other_name) = (one.name.trim(), other.name.trim());
    same_organ(one, other) || name.ends_with(other_name) || other_name.ends_with(name)
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Organ, Report};

    use super::earlier_of;

    fn of(year: u16, name: Option<&str>) -> Report {
        let organ = name.map(|name| Organ { name: name.into(), ..Organ::default() });
        Report { year: Some(year), organ, ..Report::blank(Edition::E2021) }
    }

    #[test]
    fn an_organ_that_is_not_named_is_the_only_one_in_play_or_none() {
        let report = of(2024, Some("宿迁市统计局"));
        assert_eq!(earlier_of(&report, &[of(2023, None)]).len(), 1);
        assert_eq!(earlier_of(&report, &[of(2023, None), of(2022, Some("宿迁市统计局"))]).len(), 2);
        let with_another = [of(2023, None), of(2022, Some("宿迁市司法局")), of(2022, Some("宿迁市统计局"))];
        assert_eq!(earlier_of(&report, &with_another), [&with_another[2]]);
        assert_eq!(earlier_of(&of(2024, None), &[of(2023, Some("宿迁市统计局"))]).len(), 1);
    }

    #[test]
    fn an_organ_named_without_its_place_is_the_only_one_in_play_or_none() {
        let report = of(2024, Some("宿迁市统计局"));
        assert_eq!(earlier_of(&report, &[of(2023, Some("统计局"))]).len(), 1);
        assert!(earlier_of(&report, &[of(2023, Some("统计局")), of(2023, Some("沭阳县统计局"))]).is_empty());
    }

    #[test]
    fn reports_of_the_same_year_of_later_years_and_without_a_year_are_left_out() {
        let report = of(2024, Some("宿迁市统计局"));
        let undated = Report { year: None, ..report.clone() };
        assert!(earlier_of(&report, &[report.clone(), of(2025, Some("宿迁市统计局")), undated.clone()]).is_empty());
        assert!(earlier_of(&undated, std::slice::from_ref(&report)).is_empty());
    }

    #[test]
    fn an_organ_that_was_renamed_is_known_by_its_credit_code() {
        let mut report = of(2024, Some("宿迁市数据局"));
        let mut before = of(2023, Some("宿迁市大数据管理局"));
        assert!(earlier_of(&report, std::slice::from_ref(&before)).is_empty());
        for organ in [&mut report.organ, &mut before.organ].into_iter().flatten() {
            organ.credit_code = "11341702486344515H".parse().ok();
        }
        assert_eq!(earlier_of(&report, std::slice::from_ref(&before)).len(), 1);
    }
}
