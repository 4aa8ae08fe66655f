//! When two printed names may be of one organ.

use std::borrow::Cow;

use super::division::{LocatedDivision, locate_division};
use super::level_and_kind::{Level, OrganKind};
use super::name::classify;

/// Words for a level, which a place ends with; an organ named for its own level alone begins with one (市人民政府).
const PLACE_WORDS: [&str; 11] = ["省", "市", "县", "区", "旗", "州", "盟", "镇", "乡", "街道", "苏木"];

/// Whether two printed names may be of one organ: they are the same, or one is the other without what stands above it, its
/// place or the organ it is part of.
///
/// What is left out must end where a place or an organ does.
///
/// ```
/// assert!(ogi_model::may_be_one_organ("江苏省宿迁市统计局", "宿迁市统计局"));
/// assert!(!ogi_model::may_be_one_organ("长沙县人民政府", "沙县人民政府"));
/// ```
pub fn may_be_one_organ(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    if one == other || is_without_its_place(one, other) || is_without_its_place(other, one) {
        return true;
    }
    let (whole, other_whole) = (whole(one), whole(other));
    (matches!(whole, Cow::Owned(_)) || matches!(other_whole, Cow::Owned(_)))
        && (whole == other_whole
            || is_without_its_place(&whole, &other_whole)
            || is_without_its_place(&other_whole, &whole))
}

/// Whether two printed names are certainly of two organs: they are in places of which neither lies in the other, or are
/// departments whose names share no word of their business. An office of an organ is that organ.
///
/// ```
/// assert!(ogi_model::are_two_organs("沭阳县民政局", "泗阳县民政局"));
/// assert!(!ogi_model::are_two_organs("沭阳县卫生健康局", "沭阳县卫健局"));
/// ```
pub fn are_two_organs(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    if one.starts_with(other) || other.starts_with(one) || may_be_one_organ(one, other) {
        return false;
    }
    are_apart(one, other) || are_two_departments(one, other)
}

/// Whether both names say where they are, and neither place lies in the other.
fn are_apart(one: &str, other: &str) -> bool {
    let (one, other) = (classify(one), classify(other));
    let (Some(place), Some(other_place)) = (one.division, other.division) else { return false };
    if one.county.is_some() && other.county.is_some() {
        return one.county != other.county || place != other_place;
    }
    !place.is_within(other_place) && !other_place.is_within(place)
}

/// Whether both are departments of one level whose names share no character of their business.
fn are_two_departments(one: &str, other: &str) -> bool {
    let (told, other_told) = (classify(one), classify(other));
    let is_department = |kind| kind == Some(OrganKind::Department);
    let (Some(business), Some(other_business)) = (business(one), business(other)) else { return false };
    is_department(told.kind)
        && is_department(other_told.kind)
        && told.level.is_some()
        && told.level == other_told.level
        && !business.chars().any(|c| other_business.contains(c))
}

/// 民政 of 沭阳县民政局.
fn business(name: &str) -> Option<&str> {
    const KINDS: [&str; 5] = ["委员会", "局", "厅", "委", "办公室"];
    let rest = locate_division(name)?.rest;
    KINDS.iter().find_map(|kind| rest.strip_suffix(kind)).filter(|business| !business.is_empty())
}

/// The organ that a place alone stands for: 苏州市人民政府, 友谊路街道办事处.
fn whole(name: &str) -> Cow<'_, str> {
    const ENDINGS: [&str; 6] = ["政府", "公署", "行署", "办事处", "街道办", "会"];
    if ENDINGS.iter().any(|ending| name.ends_with(ending)) {
        return name.into();
    }
    let told = classify(name);
    match told.kind {
        Some(OrganKind::Government) if told.level != Some(Level::National) => format!("{name}人民政府").into(),
        Some(OrganKind::DelegatedOrgan) if name.ends_with("街道") => format!("{name}办事处").into(),
        Some(OrganKind::DelegatedOrgan) => format!("{name}行政公署").into(),
        Some(OrganKind::ManagementCommittee) => format!("{name}管理委员会").into(),
        _ => name.into(),
    }
}

fn is_without_its_place(short: &str, long: &str) -> bool {
    let Some(above) = long.strip_suffix(short).filter(|above| !above.is_empty()) else { return false };
    short.is_empty()
        || is_a_place(above)
        || is_an_organ(above)
        || (locate_division(short).is_none() && PLACE_WORDS.iter().any(|word| short.starts_with(word)))
        || is_same_place(short, long)
}

fn is_a_place(name: &str) -> bool {
    locate_division(name).is_some_and(|located| located.rest.is_empty())
        || PLACE_WORDS.iter().any(|word| name.ends_with(word))
}

fn is_an_organ(name: &str) -> bool {
    let told = classify(name);
    told.kind.is_some() || told.level == Some(Level::National) || name == "中华人民共和国"
}

/// Whether both name the same place, the longer one with a province printed short before it.
fn is_same_place(short: &str, long: &str) -> bool {
    let (Some(inner), Some(outer)) = (locate_division(short), locate_division(long)) else { return false };
    let within = |inner: &LocatedDivision<'_>, outer: &LocatedDivision<'_>| match (inner.division, outer.division) {
        (Some(inner), Some(outer)) => inner.is_within(outer),
        _ => true,
    };
    inner.county == outer.county && inner.rest == outer.rest && within(&inner, &outer)
}

#[cfg(test)]
mod tests {
    use super::{are_two_organs, may_be_one_organ};

    #[test]
    fn a_name_may_lack_its_place() {
        for (long, short) in [
            ("宿迁市统计局", "统计局"),
            ("江苏省宿迁市统计局", "宿迁市统计局"),
            ("宿迁市人民政府", "市人民政府"),
            ("福建省三明市沙县人民政府", "沙县人民政府"),
            ("福建沙县人民政府", "沙县人民政府"),
            ("北京市朝阳区人民政府", "朝阳区人民政府"),
            ("沭阳县庙头镇人民政府", "庙头镇人民政府"),
            ("庙头镇人民政府", "镇人民政府"),
            ("沐阳县教育局", "教育局"),
            ("中华人民共和国教育部", "教育部"),
            ("国家税务总局宿迁市税务局", "宿迁市税务局"),
            ("沭阳县人民政府", "沭阳县"),
            ("江苏省苏州市人民政府", "苏州市"),
            ("沭阳县庙头镇人民政府", "庙头镇"),
            ("友谊路街道办事处", "上海市宝山区友谊路街道"),
            ("阿里地区行政公署", "阿里地区"),
            ("苏州工业园区管理委员会", "苏州工业园区"),
        ] {
            assert!(may_be_one_organ(long, short) && may_be_one_organ(short, long), "{long} {short}");
        }
    }

    #[test]
    fn a_name_that_only_ends_like_another_is_of_another_organ() {
        for (long, short) in [
            ("长沙县人民政府", "沙县人民政府"),
            ("湖南省长沙市长沙县人民政府", "沙县人民政府"),
            ("井陉矿区人民政府", "矿区人民政府"),
            ("海口镇人民政府", "口镇人民政府"),
            ("东城区教育局", "城区教育局"),
            ("宿迁市统计局", "沭阳县统计局"),
            ("沭阳县统计局", "沭阳县"),
            ("宿迁市人民政府", "沭阳县"),
            ("长沙县", "沙县"),
            ("苏州市人民政府办公室", "苏州市"),
        ] {
            assert!(!may_be_one_organ(long, short) && !may_be_one_organ(short, long), "{long} {short}");
        }
    }

    #[test]
    fn two_organs_are_told_by_their_places_or_by_their_business() {
        for (one, other) in [
            ("沭阳县民政局", "泗阳县民政局"),
            ("江苏省沭阳县民政局", "泗阳县人民政府"),
            ("苏州市人民政府", "南京市人民政府"),
            ("沭阳县教育局", "沭阳县民政局"),
            ("河北省水利厅", "河南省水利厅"),
        ] {
            assert!(are_two_organs(one, other) && are_two_organs(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("沭阳县人民政府", "沭阳县人民政府办公室"),
            ("沭阳县人民政府", "沭阳县政府办公室"),
            ("沭阳县卫生健康局", "沭阳县卫健局"),
            ("沭阳县卫生健康委员会", "卫健委"),
            ("苏州市自然资源和规划局", "苏州市规划局"),
            ("宿迁市民政局", "沭阳县民政局"),
            ("江苏省人民政府", "苏州市人民政府"),
            ("宝山区人民政府吴淞街道办事处", "吴淞街道办事处"),
            ("沭阳县行政审批局", "沭阳县政务服务管理办公室"),
            ("沭阳县民政局", "县民政局"),
        ] {
            assert!(!are_two_organs(one, other) && !are_two_organs(other, one), "{one} {other}");
        }
    }
}
