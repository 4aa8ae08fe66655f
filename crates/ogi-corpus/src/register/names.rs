//! The names of a register in the forms in which reports give them: without the place, with the word for its level alone, in other
//! words for the same, abbreviated.

use std::borrow::Cow;
use std::collections::HashMap;

use ogi_model::text::normalize;
use ogi_model::{Level, OrganKind, locate_division};

use super::abbreviations::other_forms;
use super::matching::MatchedBy;
use super::{RegisteredOrgan, Years, government_above};

/// A name of an organ.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) organ: usize,
    pub(super) years: Years,
    /// The government of the place it is in.
    place: Option<usize>,
}

/// Which place a printed name gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// The one of this government.
    Of(usize),
    /// A word for its level alone: 县 in 县教育局.
    Level(char),
    /// None.
    Absent,
}

/// The names of a register.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    /// Names of places with the government of each, longer ones first.
    places: Vec<(String, usize)>,
    whole: HashMap<String, Vec<Known>>,
    /// By what the organ is called within its place.
    own: HashMap<String, Vec<Known>>,
    /// The same without 和, for departments.
    loose: HashMap<String, Vec<Known>>,
    /// By the business of a department, with what follows it.
    business: HashMap<String, Vec<(Known, &'static str)>>,
}

impl Names {
    pub(super) fn of(organs: &[RegisteredOrgan], parents: &[Option<usize>]) -> Self {
        let mut names = Self { places: places(organs), ..Self::default() };
        for (at, organ) in organs.iter().enumerate() {
            let is_place = names.places.iter().any(|(_, government)| *government == at);
            let above = if is_place { Some(at) } else { government_above(organs, parents, at) };
            for (name, years) in organ.names() {
                let normal = normalize(name);
                let (place, own) = match names.with_place(&normal) {
                    Some((government, own)) => (Some(government), own),
                    None => (above, own_name(without_party(&normal)).into_owned()),
                };
                let known = Known { organ: at, years, place };
                names.whole.entry(normal.into_owned()).or_default().push(known);
                if let Some((stem, ending)) = business(&own) {
                    names.loose.entry(format!("{stem}{ending}")).or_default().push(known);
                    names.business.entry(stem).or_default().push((known, ending));
                }
                names.own.entry(own).or_default().push(known);
            }
        }
        names
    }

    /// The organs that a printed name may be of, and how that is known; the surest way that gives any counts.
    pub(super) fn find(&self, name: &str) -> (Vec<Known>, MatchedBy) {
        let normal = normalize(name);
        if let Some(known) = self.whole.get(&*normal) {
            return (known.clone(), MatchedBy::Name);
        }
        let bare = without_brackets(&normal);
        if let Some(known) = self.whole.get(bare) {
            return (known.clone(), MatchedBy::Name);
        }
        let readings = self.readings(bare);
        for (place, own) in &readings {
            let by = if matches!(place, Place::Of(_)) { MatchedBy::Name } else { MatchedBy::BareName };
            let found = self.fitting(self.own.get(own), *place);
            if !found.is_empty() {
                return (found, by);
            }
        }
        for (place, own) in &readings {
            let Some((stem, ending)) = business(own) else { continue };
            let found = self.fitting(self.loose.get(&format!("{stem}{ending}")), *place);
            if !found.is_empty() {
                return (found, MatchedBy::BareName);
            }
            let forms: Vec<&(Known, &str)> =
                other_forms(&stem).filter_map(|form| self.business.get(form)).flatten().collect();
            let with = |wanted: &dyn Fn(&str) -> bool| {
                let known: Vec<Known> =
                    forms.iter().filter(|(_, ending)| wanted(ending)).map(|(known, _)| *known).collect();
                self.fitting(Some(&known), *place)
            };
            // 卫健局 is the 卫生健康局; only where there is none it is the 卫生健康委员会.
            let same = with(&|other| other == ending);
            let found = if same.is_empty() { with(&|_| true) } else { same };
            if !found.is_empty() {
                return (found, MatchedBy::Abbreviation);
            }
        }
        (Vec::new(), MatchedBy::Name)
    }

    /// Names that are like a printed one, nearest first.
    pub(super) fn similar(&self, name: &str) -> Vec<usize> {
        let normal = normalize(name);
        let readings = self.readings(without_brackets(&normal));
        let Some((_, own)) = readings.last() else { return Vec::new() };
        let letters: Vec<char> = own.chars().collect();
        let mut near: Vec<(usize, usize)> = Vec::new();
        for (other, known) in &self.own {
            let distance = ogi_model::text::edit_distance(&letters, &other.chars().collect::<Vec<_>>());
            let is_part = own.chars().count() > 2
                && (other.contains(&**own) || own.contains(&**other))
                && other.chars().count() > 2;
            if distance * 3 <= letters.len() || is_part {
                near.extend(known.iter().map(|known| (distance, known.organ)));
            }
        }
        near.sort_unstable();
        let mut organs = Vec::new();
        for (_, organ) in near {
            if !organs.contains(&organ) {
                organs.push(organ);
            }
        }
        organs.truncate(5);
        organs
    }

    /// Whether a name begins with a place of the register.
    pub(super) fn names_a_place(&self, name: &str) -> bool {
        self.with_place(&normalize(name)).is_some()
    }

    /// How a name without brackets may be divided into place and organ.
    fn readings(&self, name: &str) -> Vec<(Place, String)> {
        if let Some((government, own)) = self.with_place(name) {
            return vec![(Place::Of(government), own)];
        }
        let name = without_party(name);
        let mut readings = vec![(Place::Absent, own_name(name).into_owned())];
        let mut characters = name.chars();
        if let Some(level) = characters.next().filter(|first| "省市县区旗州盟".contains(*first)) {
            readings.push((Place::Level(level), own_name(characters.as_str()).into_owned()));
        }
        readings
    }

    /// The government whose place a name begins with, behind places above it, and what the organ is called there.
    fn with_place(&self, name: &str) -> Option<(usize, String)> {
        let name = without_party(name);
        self.places.iter().find_map(|(place, government)| {
            let at = name.find(&**place).filter(|at| is_above(&name[..*at]))?;
            Some((*government, own_name(&name[at + place.len()..]).into_owned()))
        })
    }

    fn fitting(&self, known: Option<&Vec<Known>>, place: Place) -> Vec<Known> {
        let fits = |known: &&Known| match (place, known.place) {
            (Place::Of(place), Some(other)) => place == other,
            (Place::Level(level), Some(other)) => {
                self.places.iter().any(|(name, government)| *government == other && name.ends_with(level))
            }
            (_, None) | (Place::Absent, _) => true,
        };
        known.into_iter().flatten().filter(fits).copied().collect()
    }
}

/// The places that governments above the townships are named for, under each of their names.
fn places(organs: &[RegisteredOrgan]) -> Vec<(String, usize)> {
    let mut places: Vec<(String, usize)> = Vec::new();
    for (at, organ) in organs.iter().enumerate() {
        if organ.kind != Some(OrganKind::Government) || organ.level == Some(Level::Township) {
            continue;
        }
        for (name, _) in organ.names() {
            let normal = normalize(name);
            let place = normal.strip_suffix("人民政府").or_else(|| normal.strip_suffix("政府")).unwrap_or(&normal);
            // 云水市青溪县 is called 青溪县, too, and 枣庄市市中区 市中区.
            let ends_a_place = |(at, c): &(usize, char)| "省市州盟".contains(*c) && !place[..*at].ends_with(*c);
            let short = place.char_indices().rev().skip(2).find(ends_a_place);
            let short = short.map(|(at, c)| &place[at + c.len_utf8()..]);
            for place in std::iter::once(place).chain(short) {
                let is_place = place.chars().count() > 1 && !place.ends_with(['镇', '乡', '道', '木']);
                if is_place && !places.iter().any(|(known, _)| known == place) {
                    places.push((place.to_owned(), at));
                }
            }
        }
    }
    places.sort_by_key(|(place, _)| std::cmp::Reverse(place.len()));
    places
}

/// Whether what stands before a place can be the places above it.
fn is_above(before: &str) -> bool {
    before.is_empty()
        || locate_division(before).is_some_and(|located| located.rest.is_empty())
        || (before.chars().count() > 1
            && (before.ends_with(['省', '市', '州', '盟']) || before.ends_with("地区") || before.ends_with("自治区")))
}

fn without_party(name: &str) -> &str {
    name.strip_prefix("中共").or_else(|| name.strip_prefix("中国共产党")).unwrap_or(name)
}

/// A name in normal form without what it says in brackets at its end.
fn without_brackets(name: &str) -> &str {
    let inner = name.strip_suffix(')').and_then(|name| name.rfind('('));
    inner.filter(|at| *at > 0).map_or(name, |at| &name[..at])
}

/// What an organ is called within its place, in one wording: 城关镇 and 城关镇政府 are its 人民政府.
fn own_name(name: &str) -> Cow<'_, str> {
    const OFFICES: [&str; 6] = ["人民政府办公室", "人民政府办公厅", "政府办公室", "政府办公厅", "人民政府办", "政府办"];
    if matches!(name, "" | "政府" | "人民政府") {
        return "人民政府".into();
    }
    if OFFICES.contains(&name) {
        return "人民政府办公室".into();
    }
    let name = name.strip_prefix("人民政府").unwrap_or(name);
    let place = ["人民政府", "政府"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
    if place.ends_with(['镇', '乡']) || place.ends_with("苏木") {
        return format!("{place}人民政府").into();
    }
    let place = ["办事处", "办"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
    if place.ends_with("街道") {
        return format!("{place}办事处").into();
    }
    match name.strip_suffix("管委会") {
        Some(zone) => format!("{zone}管理委员会").into(),
        None => name.into(),
    }
}

/// The business of a department without 和, and what follows it: 卫生健康 and 委 of 卫生健康委员会.
fn business(own: &str) -> Option<(String, &'static str)> {
    const ENDINGS: [(&str, &str); 4] = [("委员会", "委"), ("局", "局"), ("委", "委"), ("厅", "厅")];
    let (stem, ending) = ENDINGS.iter().find_map(|(ending, kind)| Some((own.strip_suffix(ending)?, *kind)))?;
    let mut first = true;
    let stem: String =
        stem.chars().filter(|c| std::mem::take(&mut first) || !matches!(c, '和' | '与' | '及' | '、')).collect();
    (!stem.is_empty()).then_some((stem, ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_wording_stands_for_the_others() {
        for (name, own) in [
            ("", "人民政府"),
            ("政府办", "人民政府办公室"),
            ("城关镇", "城关镇人民政府"),
            ("城关镇政府", "城关镇人民政府"),
            ("人民政府城北街道办事处", "城北街道办事处"),
            ("城北街道", "城北街道办事处"),
            ("经济开发区管委会", "经济开发区管理委员会"),
            ("人民政府教育局", "教育局"),
        ] {
            assert_eq!(own_name(name), own, "{name}");
        }
    }

    #[test]
    fn a_place_is_called_without_those_above_it_too() {
        let of = |name: &str| {
            let kind = Some(OrganKind::Government);
            let organ = RegisteredOrgan { name: name.to_owned(), kind, ..RegisteredOrgan::default() };
            places(&[organ]).into_iter().map(|(place, _)| place).collect::<Vec<_>>()
        };
        assert_eq!(of("云水市青溪县人民政府"), ["云水市青溪县", "青溪县"]);
        assert_eq!(of("枣庄市市中区人民政府"), ["枣庄市市中区", "市中区"]);
        assert_eq!(of("苏州市人民政府"), ["苏州市"]);
        assert!(of("城关镇人民政府").is_empty());
    }

    #[test]
    fn the_business_of_a_department_has_no_conjunctions() {
        assert_eq!(business("发展和改革委员会"), Some(("发展改革".to_owned(), "委")));
        assert_eq!(business("和平局"), Some(("和平".to_owned(), "局")));
        assert_eq!(business("行政服务中心"), None);
    }
}
