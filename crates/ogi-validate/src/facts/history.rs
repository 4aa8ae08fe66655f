//! Which reports are earlier ones of the same organ.

use ogi_model::{Organ, Report, may_be_one_organ};

/// The reports of a pool that are of the same organ as a report and of earlier years, latest first; of two for one year the
/// one that counts stands first.
///
/// Organs are the same by name or by credit code. A report that does not name its organ, or names it without its place, is
/// taken for one of the same organ only where no other organ is in play.
///
/// ```
/// use ogi_model::{Edition, Organ, Report};
/// use ogi_validate::earlier_by_name;
///
/// let of = |year, name: &str| Report {
///     year: Some(year),
///     organ: Some(Organ { name: name.into(), ..Organ::default() }),
///     ..Report::blank(Edition::E2021)
/// };
/// let pool = [of(2022, "沭阳县人民政府"), of(2023, "宿迁市人民政府"), of(2023, "沭阳县人民政府")];
/// let earlier = earlier_by_name(&of(2024, "沭阳县人民政府"), &pool);
/// assert_eq!(earlier, [&pool[2], &pool[0]]);
/// ```
pub fn earlier_by_name<'a>(report: &Report, pool: &'a [Report]) -> Vec<&'a Report> {
    let only_one = of_one_organ(&std::iter::once(report).chain(pool));
    let same = |other: &&Report| match (&report.organ, &other.organ) {
        (Some(mine), Some(theirs)) => only_one || same_organ(mine, theirs),
        _ => only_one,
    };
    let mut earlier: Vec<&Report> = before(report, pool).filter(same).collect();
    latest_first(&mut earlier);
    earlier
}

/// The same of a pool that somebody put together for this one report. Where all of it is of one organ, that is taken for the
/// report's own under another name: organs are renamed and merged. Rules then ask rather than warn.
///
/// ```
/// use ogi_model::{Edition, Organ, Report};
/// use ogi_validate::{earlier_as_given, earlier_by_name};
///
/// let of = |year, name: &str| Report {
///     year: Some(year),
///     organ: Some(Organ { name: name.into(), ..Organ::default() }),
///     ..Report::blank(Edition::E2021)
/// };
/// let (report, pool) = (of(2024, "宿迁市数据局"), [of(2023, "宿迁市大数据管理局")]);
/// assert!(earlier_by_name(&report, &pool).is_empty());
/// assert_eq!(earlier_as_given(&report, &pool), [&pool[0]]);
/// ```
pub fn earlier_as_given<'a>(report: &Report, pool: &'a [Report]) -> Vec<&'a Report> {
    if !of_one_organ(&pool.iter()) {
        return earlier_by_name(report, pool);
    }
    let mut earlier: Vec<&Report> = before(report, pool).collect();
    latest_first(&mut earlier);
    earlier
}

fn before<'a>(report: &Report, pool: &'a [Report]) -> impl Iterator<Item = &'a Report> {
    let year = report.year;
    pool.iter().filter(move |other| other.year.is_some() && other.year < year)
}

/// Whether no two of the reports are of different organs, as far as they name them.
fn of_one_organ<'a>(reports: &(impl Iterator<Item = &'a Report> + Clone)) -> bool {
    let organs = || reports.clone().filter_map(|report| report.organ.as_ref());
    let fullest = organs().max_by_key(|organ| organ.name.trim().len());
    fullest.is_none_or(|fullest| organs().all(|organ| may_be_one(fullest, organ)))
}

/// Of two reports for one year, the correction counts, or else the later one.
pub(crate) fn latest_first(reports: &mut [&Report]) {
    reports.sort_by_key(|report| std::cmp::Reverse((report.year, report.is_correction(), report.published)));
}

fn same_organ(one: &Organ, other: &Organ) -> bool {
    one.name.trim() == other.name.trim() || one.credit_code.is_some() && one.credit_code == other.credit_code
}

/// Whether two names may be of one organ: one may be printed without its place.
fn may_be_one(one: &Organ, other: &Organ) -> bool {
    same_organ(one, other) || may_be_one_organ(&one.name, &other.name)
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Organ, Report};

    use super::{earlier_as_given, earlier_by_name};

    fn of(year: u16, name: Option<&str>) -> Report {
        let organ = name.map(|name| Organ { name: name.into(), ..Organ::default() });
        Report { year: Some(year), organ, ..Report::blank(Edition::E2021) }
    }

    #[test]
    fn an_organ_that_is_not_named_is_the_only_one_in_play_or_none() {
        let report = of(2024, Some("宿迁市统计局"));
        assert_eq!(earlier_by_name(&report, &[of(2023, None)]).len(), 1);
        assert_eq!(earlier_by_name(&report, &[of(2023, None), of(2022, Some("宿迁市统计局"))]).len(), 2);
        let with_another = [of(2023, None), of(2022, Some("宿迁市司法局")), of(2022, Some("宿迁市统计局"))];
        assert_eq!(earlier_by_name(&report, &with_another), [&with_another[2]]);
        assert_eq!(earlier_by_name(&of(2024, None), &[of(2023, Some("宿迁市统计局"))]).len(), 1);
    }

    #[test]
    fn an_organ_named_without_its_place_is_the_only_one_in_play_or_none() {
        let report = of(2024, Some("宿迁市统计局"));
        assert_eq!(earlier_by_name(&report, &[of(2023, Some("统计局"))]).len(), 1);
        assert!(earlier_by_name(&report, &[of(2023, Some("统计局")), of(2023, Some("沭阳县统计局"))]).is_empty());
    }

    #[test]
    fn reports_of_the_same_year_of_later_years_and_without_a_year_are_left_out() {
        let report = of(2024, Some("宿迁市统计局"));
        let undated = Report { year: None, ..report.clone() };
        assert!(
            earlier_by_name(&report, &[report.clone(), of(2025, Some("宿迁市统计局")), undated.clone()]).is_empty()
        );
        assert!(earlier_by_name(&undated, std::slice::from_ref(&report)).is_empty());
    }

    #[test]
    fn a_county_whose_name_ends_like_another_is_another() {
        let report = of(2024, Some("长沙县人民政府"));
        assert!(earlier_by_name(&report, &[of(2023, Some("沙县人民政府"))]).is_empty());
        assert!(earlier_by_name(&of(2024, Some("沙县人民政府")), &[of(2023, Some("长沙县人民政府"))]).is_empty());
    }

    #[test]
    fn an_organ_that_was_renamed_is_taken_where_it_is_the_only_one_given() {
        let report = of(2024, Some("昆明市五华区教育体育局"));
        let renamed = || of(2023, Some("昆明市五华区教育局"));
        let given = [of(2022, Some("五华区教育局")), renamed(), of(2024, Some("昆明市五华区教育局"))];
        assert_eq!(earlier_as_given(&report, &given), [&given[1], &given[0]]);
        let another = [renamed(), of(2023, Some("昆明市五华区司法局"))];
        assert!(earlier_as_given(&report, &another).is_empty());
        let by_name = [renamed(), of(2023, Some("昆明市五华区教育体育局"))];
        assert_eq!(earlier_as_given(&report, &by_name), [&by_name[1]]);
    }

    #[test]
    fn an_organ_that_was_renamed_is_known_by_its_credit_code() {
        let mut report = of(2024, Some("宿迁市数据局"));
        let mut before = of(2023, Some("宿迁市大数据管理局"));
        assert!(earlier_by_name(&report, std::slice::from_ref(&before)).is_empty());
        for organ in [&mut report.organ, &mut before.organ].into_iter().flatten() {
            organ.credit_code = "11341702486344515H".parse().ok();
        }
        assert_eq!(earlier_by_name(&report, std::slice::from_ref(&before)).len(), 1);
    }
}
