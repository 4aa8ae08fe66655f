//! What is certain of the organ that made a report: one answer, for whoever asks.

use super::Organ;
use super::division::{Division, DivisionCode, locate_division};
use super::level_and_kind::{Level, OrganKind};
use super::name::{Classification, bare, classify_in};
use super::powers::{RuleMaking, rule_making};

/// What is certain of an organ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OrganFacts {
    /// The level of government it belongs to.
    pub level: Option<Level>,
    /// What it is by law.
    pub kind: Option<OrganKind>,
    /// The province or prefecture it is placed in, which for an organ of a county or township is the unit above.
    pub division: Option<&'static Division>,
    /// The county-level unit it is placed in, where that is in the table of divisions.
    pub county: Option<&'static str>,
    /// Whether it may make rules (规章).
    pub rule_making: RuleMaking,
    told: Classification,
    year: Option<u16>,
}

impl OrganFacts {
    /// The code of the division whose organ this is; see [`Classification::code`].
    pub fn code(&self) -> Option<DivisionCode> {
        Classification { level: self.level, kind: self.kind, division: self.division, county: self.county }
            .code(self.year)
    }

    /// What the name alone says, completed from the title.
    pub fn told_by_name(&self) -> &Classification {
        &self.told
    }
}

impl Organ {
    /// What is certain of the organ: by its name; where that lacks its place (市财政局), by the title of the report, which
    /// may hold the whole name; and where neither tells, by the level, kind and division code that are written.
    ///
    /// A written value that contradicts the name counts for nothing here, so that the answer is the same whether or not
    /// what the name says for certain is also written.
    ///
    /// ```
    /// use ogi_model::{Level, Organ, RuleMaking};
    ///
    /// let organ = Organ { name: "市人民政府".into(), ..Organ::default() };
    /// let facts = organ.facts(Some("宿迁市人民政府2024年政府信息公开工作年度报告"), Some(2024));
    /// assert_eq!((facts.level, facts.rule_making), (Some(Level::Prefecture), RuleMaking::Yes));
    /// ```
    pub fn facts(&self, title: Option<&str>, year: Option<u16>) -> OrganFacts {
        let name = bare(&self.name);
        let mut told = classify_in(&name, year);
        if told.division.is_none()
            && told.level != Some(Level::National)
            && let Some(whole) = title.and_then(|title| whole_name(&name, title))
        {
            let whole = classify_in(&whole, year);
            if agrees(told.level, whole.level) && agrees(told.kind, whole.kind) {
                told = Classification {
                    level: told.level.or(whole.level),
                    kind: told.kind.or(whole.kind),
                    division: whole.division,
                    county: told.county.or(whole.county),
                };
            }
        }
        let (level, kind) = (told.level.or(self.level), told.kind.or(self.kind));
        let (division, county) = self.placed(&told);
        let rule_making = rule_making(&name, level, kind, division);
        OrganFacts { level, kind, division, county, rule_making, told, year }
    }

    /// The place that the name gives; where several have the name, or it gives none, the one of the code.
    fn placed(&self, told: &Classification) -> (Option<&'static Division>, Option<&'static str>) {
        let by_code = self.division_code.as_ref().and_then(DivisionCode::division);
        match (told.division, told.county) {
            (Some(division), county) => (Some(division), county),
            (None, None) => (by_code, self.division_code.as_ref().and_then(|code| Some(code.county()?.name))),
            (None, Some(county)) => {
                let is_there = by_code.is_some_and(|unit| unit.counties().any(|other| other.name == county));
                (by_code.filter(|_| is_there), Some(county))
            }
        }
    }
}

fn agrees<T: PartialEq + Copy>(one: Option<T>, other: Option<T>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// The organ's whole name, where the title of the report gives the name with its place before it: 宿迁市财政局 for
/// 市财政局, 北京市朝阳区教育局 for 朝阳区教育局.
fn whole_name(name: &str, title: &str) -> Option<String> {
    let title: String = title.split_whitespace().collect();
    let at = title.find(name).filter(|at| *at > 0 && !name.is_empty())?;
    let before = title[..at].trim_start_matches("关于");
    let place = match before.trim_start_matches(|c: char| c.is_ascii_digit()) {
        year if year.len() < before.len() => year.trim_start_matches('年').trim_start_matches('度'),
        place => place,
    };
    let whole = format!("{place}{name}");
    // What stands before must be the place, and nothing else.
    let located = locate_division(&whole).filter(|located| located.division.is_some())?;
    let is_its_place = !place.is_empty() && located.rest.len() <= name.len();
    is_its_place.then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn organ(name: &str) -> Organ {
        Organ { name: name.to_owned(), ..Organ::default() }
    }

    #[test]
    fn the_title_completes_a_name_that_lacks_its_place() {
        let facts = |name: &str, title: &str| {
            let facts = organ(name).facts(Some(title), Some(2024));
            (facts.level, facts.kind, facts.code().map(|code| code.to_string()))
        };
        let prefecture = (Some(Level::Prefecture), Some(OrganKind::Department), Some("321300".to_owned()));
        assert_eq!(facts("市财政局", "宿迁市财政局2024年政府信息公开工作年度报告"), prefecture);
        assert_eq!(facts("财政局", "2024年度江苏省宿迁市 财政局政府信息公开工作年度报告"), prefecture);
        let district = (Some(Level::County), Some(OrganKind::Department), Some("110105".to_owned()));
        assert_eq!(facts("朝阳区教育局", "2024年北京市朝阳区教育局政府信息公开工作年度报告"), district);
        // What stands before the name is no place, or not only a place.
        assert_eq!(facts("市财政局", "关于印发市财政局2024年报告的通知"), (None, None, None));
        assert_eq!(facts("市财政局", "宿迁市人民政府办公室转发市财政局2024年报告"), (None, None, None));
        assert_eq!(facts("市财政局", "2024年政府信息公开工作年度报告"), (None, None, None));
    }

    #[test]
    fn the_code_tells_places_of_one_name_apart() {
        let organ = Organ { division_code: "110105".parse().ok(), ..organ("朝阳区人民政府") };
        let facts = organ.facts(None, None);
        assert_eq!(facts.division.map(|unit| unit.name), Some("北京市"));
        assert_eq!(facts.code().unwrap().as_str(), "110105");
        let elsewhere = Organ { division_code: "321300".parse().ok(), ..organ };
        assert_eq!(elsewhere.facts(None, None).division, None);
    }

    #[test]
    fn what_the_name_says_is_the_same_whatever_is_written() {
        let bare = organ("宿迁市人民政府").facts(None, None);
        for level in Level::ALL {
            for kind in OrganKind::ALL {
                let written = Organ { level: Some(level), kind: Some(kind), ..organ("宿迁市人民政府") };
                assert_eq!(written.facts(None, None), bare);
            }
        }
        let written = Organ { level: Some(Level::County), ..organ("苏州工业园区管理委员会") };
        assert_eq!(written.facts(None, None).level, Some(Level::County));
    }

    #[test]
    fn an_area_is_a_district_from_the_year_in_which_it_became_one() {
        let facts = |name: &str, year| organ(name).facts(None, year);
        assert_eq!(facts("重庆两江新区", Some(2024)).kind, Some(OrganKind::ManagementCommittee));
        assert_eq!(facts("重庆两江新区", Some(2026)).kind, Some(OrganKind::Government));
        assert_eq!(facts("重庆市两江新区教育局", Some(2024)).level, None);
        assert_eq!(facts("重庆市两江新区教育局", Some(2026)).level, Some(Level::County));
        assert_eq!(facts("重庆市两江新区管理委员会", Some(2024)).kind, Some(OrganKind::ManagementCommittee));
        assert_eq!(facts("上海市浦东新区教育局", None).level, Some(Level::County));
    }
}
