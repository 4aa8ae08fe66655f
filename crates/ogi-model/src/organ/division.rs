//! The administrative divisions a report can come from, down to the county, with their codes (GB/T 2260).
//!
//! Divisions change. The table holds every province and prefecture since 2007 and every county-level unit since 2018, with
//! the year of the decision where one was made, renamed or dissolved or got another code. See the head of the table for
//! the sources and their dates.

mod table;

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use super::level_and_kind::Level;
use crate::taxonomy::taxonomy;
use crate::wire;
use table::TABLE;

taxonomy! {
    /// 行政区划单位的建制（宪法第三十条、第三十一条；地方组织法第八十五条）。
    ///
    /// What a province-level or prefecture-level unit is by law (Constitution, articles 30 and 31; Organic Law of Local
    /// People's Congresses and Governments, article 85).
    "a form of division" pub enum DivisionForm {
        Municipality municipality "直辖市" "Municipality"
            "直接由中央管辖的市，与省同级。" "A city directly under the central government, of the rank of a province.";
        Province province "省" "Province"
            "省级行政区划单位。" "A unit directly under the central government.";
        AutonomousRegion autonomous_region "自治区" "Autonomous region"
            "省级民族自治地方。" "A self-governing area of a nationality, of the rank of a province.";
        SpecialAdministrativeRegion special_administrative_region "特别行政区" "Special administrative region"
            "依宪法第三十一条设立，实行不同制度，不编制本报告。" "Set up under article 31 of the Constitution with a system of its own; makes no such report.";
        City city "地级市" "City"
            "地级的市，除东莞、中山、嘉峪关、儋州外均设区。" "A city of the rank of a prefecture; all but Dongguan, Zhongshan, Jiayuguan and Danzhou have districts.";
        Prefecture prefecture "地区" "Prefecture"
            "不设一级人民政府，由省、自治区人民政府的派出机关（行政公署）管理。" "Has no people's government of its own; run by an administrative office (行政公署) that the provincial government sends out.";
        AutonomousPrefecture autonomous_prefecture "自治州" "Autonomous prefecture"
            "地级民族自治地方，设人民政府。" "A self-governing area of a nationality, of the rank of a prefecture, with a people's government.";
        League league "盟" "League"
            "内蒙古自治区的地级区划，由自治区人民政府的派出机关（行政公署）管理。" "A prefecture of Inner Mongolia, run by an administrative office (行政公署) that the regional government sends out.";
    }
}

/// 省级或地级行政区划单位（GB/T 2260）。
///
/// A province-level or prefecture-level unit (GB/T 2260).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Division {
    /// 六位区划代码。
    ///
    /// Six-digit code.
    pub code: &'static str,
    /// 全称。
    ///
    /// Full name.
    pub name: &'static str,
    /// 可用于名称开头而不与别处混淆的简称，如“恩施州”；省级单位简称只在其后紧接所辖市、州、县名时使用。
    ///
    /// A short name that can open an organ's name without meaning another place, such as 恩施州. That of a province
    /// counts only where the name of a unit below it follows.
    pub short: Option<&'static str>,
    /// 级别：省级或地级。
    ///
    /// Province or prefecture.
    pub level: Level,
    /// 建制。
    ///
    /// What the unit is by law.
    pub form: DivisionForm,
    /// 该级人民政府能否制定规章（立法法第九十三条：省、自治区、直辖市、设区的市、自治州；东莞、中山、嘉峪关、三沙、儋州比照适用）。
    /// 各市开始行使的时间由省、自治区决定，不在此列。
    ///
    /// Whether its people's government may make rules (规章): Legislation Law, article 93, that is provinces, autonomous
    /// regions, municipalities, cities with districts and autonomous prefectures; and, by decisions on that law, Dongguan,
    /// Zhongshan, Jiayuguan, Sansha and Danzhou. When each city began is for its province to say and not held here.
    pub makes_rules: bool,
    /// 批准设立（或改为现名、现建制）的年份；2007 年以前者缺省。
    ///
    /// The year in which the unit was approved under this name and form; absent where that was before 2007.
    pub since: Option<u16>,
    /// 批准撤销（或更名、改制）的年份；仍在用者缺省。
    ///
    /// The year in which it was decided to dissolve or rename the unit; absent while it stands.
    pub until: Option<u16>,
    counties: &'static str,
}

/// 县级行政区划单位（GB/T 2260）。
///
/// A county-level unit (GB/T 2260).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct County {
    /// 全称。
    ///
    /// Full name.
    pub name: &'static str,
    /// 所属地级单位；不属于地级单位的，为所属省级单位。
    ///
    /// The prefecture it lies in; the province where it belongs to no prefecture.
    pub division: &'static Division,
    /// 批准设立（或改为现名、现代码）的年份；2018 年以前者缺省。
    ///
    /// The year in which the unit was approved under this name and code; absent where that was before 2018.
    pub since: Option<u16>,
    /// 批准撤销（或更名、改变代码）的年份；仍在用者缺省。
    ///
    /// The year in which it was decided to dissolve or rename the unit or to change its code; absent while it stands.
    pub until: Option<u16>,
    /// The digits behind those of its division: two, or four below a province.
    digits: &'static str,
}

impl County {
    /// Reads an entry of the table, such as `02桥东区-2020`.
    fn read(entry: &'static str, division: &'static Division) -> Self {
        let digits = entry.find(|c: char| !c.is_ascii_digit()).unwrap_or(entry.len());
        let (digits, named) = entry.split_at(digits);
        let (rest, until) = split_year(named, '-');
        let (name, since) = split_year(rest, '+');
        Self { name, division, since, until, digits }
    }

    /// The six-digit code.
    pub fn code(&self) -> DivisionCode {
        DivisionCode(format!("{}{}", &self.division.code[..6 - self.digits.len()], self.digits))
    }

    /// Whether an organ of this unit may report on a year under this name and code: the unit stood at some time in the
    /// year, or in the next, in which the report is written.
    pub fn may_report_on(&self, year: u16) -> bool {
        self.since.is_none_or(|since| since <= year.saturating_add(1)) && self.until.is_none_or(|until| year <= until)
    }

    /// Whether the unit stood under this name and code when the year ended.
    fn stood_at_the_end_of(&self, year: u16) -> bool {
        self.since.is_none_or(|since| since <= year) && self.until.is_none_or(|until| year < until)
    }
}

fn split_year(text: &'static str, mark: char) -> (&'static str, Option<u16>) {
    match text.split_once(mark) {
        Some((before, year)) => (before, year.parse().ok()),
        None => (text, None),
    }
}

impl Division {
    /// The county-level units that have lain directly in this one since 2018. Under a province, these are the ones that
    /// belong to no prefecture (省直辖县级行政区划, districts and counties of a municipality).
    pub fn counties(&'static self) -> impl Iterator<Item = County> + use<> {
        self.counties.split_ascii_whitespace().map(move |entry| County::read(entry, self))
    }

    /// The province-level unit this one lies in, or is.
    pub fn province(&self) -> &'static Self {
        TABLE
            .iter()
            .find(|unit| unit.level == Level::Province && self.is_within(unit))
            .expect("every prefecture of the table stands below its province")
    }

    /// Whether this unit is the other or lies in it.
    pub fn is_within(&self, other: &Self) -> bool {
        self.code == other.code || (other.level == Level::Province && self.code[..2] == other.code[..2])
    }

    /// Whether the unit takes part in this system of annual reports: all but 香港, 澳门 and 台湾.
    pub fn reports(&self) -> bool {
        !matches!(&self.code[..2], "71" | "81" | "82")
    }

    const fn new(code: &'static str, name: &'static str, form: DivisionForm, counties: &'static str) -> Self {
        let level = match form {
            DivisionForm::Municipality
            | DivisionForm::Province
            | DivisionForm::AutonomousRegion
            | DivisionForm::SpecialAdministrativeRegion => Level::Province,
            DivisionForm::City
            | DivisionForm::Prefecture
            | DivisionForm::AutonomousPrefecture
            | DivisionForm::League => Level::Prefecture,
        };
        let makes_rules = !matches!(
            form,
            DivisionForm::SpecialAdministrativeRegion | DivisionForm::Prefecture | DivisionForm::League
        );
        Self { code, name, short: None, level, form, makes_rules, since: None, until: None, counties }
    }

    const fn short(mut self, name: &'static str) -> Self {
        self.short = Some(name);
        self
    }

    const fn since(mut self, year: u16) -> Self {
        self.since = Some(year);
        self
    }

    const fn until(mut self, year: u16) -> Self {
        self.until = Some(year);
        self
    }

    const fn without_rules(mut self) -> Self {
        self.makes_rules = false;
        self
    }
}

const fn municipality(code: &'static str, name: &'static str, short: &'static str, counties: &'static str) -> Division {
    Division::new(code, name, DivisionForm::Municipality, counties).short(short)
}

const fn province(code: &'static str, name: &'static str, short: &'static str, counties: &'static str) -> Division {
    Division::new(code, name, DivisionForm::Province, counties).short(short)
}

const fn autonomous_region(
    code: &'static str,
    name: &'static str,
    short: &'static str,
    counties: &'static str,
) -> Division {
    Division::new(code, name, DivisionForm::AutonomousRegion, counties).short(short)
}

const fn special_region(code: &'static str, name: &'static str, short: &'static str) -> Division {
    Division::new(code, name, DivisionForm::SpecialAdministrativeRegion, "").short(short)
}

const fn city(code: &'static str, name: &'static str, counties: &'static str) -> Division {
    Division::new(code, name, DivisionForm::City, counties)
}

const fn prefecture(code: &'static str, name: &'static str, counties: &'static str) -> Division {
    Division::new(code, name, DivisionForm::Prefecture, counties)
}

const fn autonomous_prefecture(code: &'static str, name: &'static str, counties: &'static str) -> Division {
    Division::new(code, name, DivisionForm::AutonomousPrefecture, counties)
}

const fn league(code: &'static str, name: &'static str, counties: &'static str) -> Division {
    Division::new(code, name, DivisionForm::League, counties)
}

/// Every unit of the table, in the order of the codes, those that no longer exist included.
pub const fn divisions() -> &'static [Division] {
    TABLE
}

/// The unit with this six-digit code, such as `321300`; the latest where a unit changed its name.
pub fn find_division(code: &str) -> Option<&'static Division> {
    TABLE.iter().rfind(|unit| unit.code == code)
}

/// The place that the name of an organ begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocatedDivision<'a> {
    /// The unit named; where a county is named, the one it lies in. Absent where several have a county of that name.
    pub division: Option<&'static Division>,
    /// The county-level unit named.
    pub county: Option<&'static str>,
    /// What follows the place.
    pub rest: &'a str,
}

impl LocatedDivision<'_> {
    /// The level of the deepest unit named.
    pub fn level(&self) -> Option<Level> {
        if self.county.is_some() { Some(Level::County) } else { self.division.map(|unit| unit.level) }
    }

    /// The county-level units that can be meant, in all years; none where the deepest unit named is a province or a
    /// prefecture.
    pub fn counties(&self) -> impl Iterator<Item = County> + use<> {
        let Self { division, county, .. } = *self;
        let alike = county.and_then(|county| COUNTIES.get(&county.chars().next()?)).into_iter().flatten();
        alike
            .filter(move |unit| {
                county == Some(unit.name) && division.is_none_or(|outer| unit.division.is_within(outer))
            })
            .copied()
    }

    /// The code of the deepest unit named, if it is certain: of several units of one name, and of one unit that changed
    /// its code, only the year of the report can tell which is meant.
    pub fn code(&self, year: Option<u16>) -> Option<DivisionCode> {
        if self.county.is_none() {
            return self.division.map(|unit| DivisionCode(unit.code.to_owned()));
        }
        let only = |units: &mut dyn Iterator<Item = County>| units.next().filter(|_| units.next().is_none());
        let county = match year {
            None => only(&mut self.counties()),
            Some(year) => only(&mut self.counties().filter(|unit| unit.may_report_on(year)))
                .or_else(|| only(&mut self.counties().filter(|unit| unit.stood_at_the_end_of(year)))),
        };
        county.map(|unit| unit.code())
    }
}

/// The deepest unit that an organ's printed name begins with, and what follows it.
///
/// A province may be left out or, before the name of a unit below it, be printed short. A unit counts only inside the
/// one printed before it, so that a name put together wrongly is located no deeper than is sure. 新疆生产建设兵团 is
/// no division and not located.
///
/// ```
/// let located = ogi_model::locate_division("江苏省宿迁市统计局").expect("the name begins with a place");
/// assert_eq!(located.division.map(|unit| unit.code), Some("321300"));
/// assert_eq!(located.rest, "统计局");
/// ```
pub fn locate_division(name: &str) -> Option<LocatedDivision<'_>> {
    let name = name.trim();
    if name.starts_with("新疆生产建设兵团") {
        return None;
    }
    let (mut division, mut rest) = match province_at(name) {
        Some((province, rest)) => (Some(province), rest),
        None => (None, name),
    };
    while let Some((unit, after)) = prefecture_at(rest, division) {
        (division, rest) = (Some(unit), after);
        // 塔城地区 and 阿勒泰地区 are run by 伊犁哈萨克自治州 and often printed after it.
        if unit.code != "654000" {
            break;
        }
    }
    if let Some((county, owner)) = county_at(rest, division) {
        let rest = &rest[county.len()..];
        return Some(LocatedDivision { division: owner, county: Some(county), rest });
    }
    division.map(|unit| LocatedDivision { division: Some(unit), county: None, rest })
}

fn province_at(name: &str) -> Option<(&'static Division, &str)> {
    let provinces = || alike(name).filter(|unit| unit.level == Level::Province);
    provinces().find_map(|unit| Some((unit, name.strip_prefix(unit.name)?))).or_else(|| {
        provinces().find_map(|unit| {
            let rest = name.strip_prefix(unit.short?)?;
            let below = prefecture_at(rest, Some(unit)).is_some() || county_at(rest, Some(unit)).is_some();
            below.then_some((unit, rest))
        })
    })
}

fn prefecture_at<'a>(name: &'a str, within: Option<&Division>) -> Option<(&'static Division, &'a str)> {
    alike(name)
        .filter(|unit| unit.level == Level::Prefecture && within.is_none_or(|outer| lies_below(unit, outer)))
        .find_map(|unit| {
            let rest = name.strip_prefix(unit.name).or_else(|| name.strip_prefix(unit.short?))?;
            // 巢湖市 was a prefecture until 2011 and is a county-level city now.
            let renewed = unit.until.is_some() && alike_counties(unit.name).any(|county| county.name == unit.name);
            (!renewed).then_some((unit, rest))
        })
}

fn lies_below(unit: &Division, outer: &Division) -> bool {
    unit.is_within(outer) || (outer.code == "654000" && matches!(unit.code, "654200" | "654300"))
}

/// Provinces and prefectures by the first character of their name, in the order of the table.
static UNITS: LazyLock<HashMap<char, Vec<&'static Division>>> = LazyLock::new(|| {
    let mut units: HashMap<char, Vec<&'static Division>> = HashMap::new();
    for unit in TABLE {
        let mut firsts = [Some(unit.name), unit.short].map(|name| name?.chars().next());
        if firsts[0] == firsts[1] {
            firsts[1] = None;
        }
        for first in firsts.into_iter().flatten() {
            units.entry(first).or_default().push(unit);
        }
    }
    units
});

/// The provinces and prefectures whose name begins as this one does.
fn alike(name: &str) -> impl Iterator<Item = &'static Division> {
    name.chars().next().and_then(|first| UNITS.get(&first)).into_iter().flatten().copied()
}

/// Every county-level unit by the first character of its name: a name is looked for in some dozens of them, not in three
/// thousand.
static COUNTIES: LazyLock<HashMap<char, Vec<County>>> = LazyLock::new(|| {
    let mut counties: HashMap<char, Vec<_>> = HashMap::new();
    for county in TABLE.iter().flat_map(Division::counties) {
        counties.entry(county.name.chars().next().unwrap_or_default()).or_default().push(county);
    }
    counties
});

/// The county-level units whose name begins as this one does.
fn alike_counties(name: &str) -> impl Iterator<Item = &'static County> {
    name.chars().next().and_then(|first| COUNTIES.get(&first)).into_iter().flatten()
}

/// The longest county-level name that the text begins with, and the unit it lies in.
fn county_at(name: &str, within: Option<&'static Division>) -> Option<(&'static str, Option<&'static Division>)> {
    let mut found: Option<(&'static str, Option<&'static Division>)> = None;
    for County { name: county, division: unit, .. } in alike_counties(name)
        .filter(|it| name.starts_with(it.name) && within.is_none_or(|outer| it.division.is_within(outer)))
    {
        match found {
            Some((longest, _)) if longest.len() > county.len() => {}
            Some((longest, owner)) if longest == *county => {
                found = Some((county, owner.and_then(|owner| common(owner, unit)).or(within)));
            }
            _ => found = Some((county, Some(unit))),
        }
    }
    // 城区, 郊区 and 矿区 are names only behind their city's.
    found.filter(|(county, _)| within.is_some() || !(county.ends_with('区') && county.chars().count() == 2))
}

/// The unit that both are or lie in.
fn common(one: &'static Division, other: &'static Division) -> Option<&'static Division> {
    if one.code == other.code {
        return Some(one);
    }
    Some(one.province()).filter(|province| other.is_within(province))
}

/// What no division code looks like.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{found}` is not a division code (行政区划代码): 6 digits (GB/T 2260), or 9 or 12 where a township or village follows, such as \"321300\""
)]
pub struct NotADivisionCode {
    /// What stood there.
    pub found: String,
}

/// 行政区划代码：县级以上 6 位（GB/T 2260），乡级 9 位（GB/T 10114），统计用区划代码 12 位；按所印文字保存，是否实有此地另由规则判断。
///
/// Division code, kept as printed: 6 digits down to the county (GB/T 2260), 9 for a township (GB/T 10114), 12 in the
/// statistical code. Whether there is such a place is for a rule to judge.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DivisionCode(String);

impl DivisionCode {
    /// The form of a code, as a regular expression every JSON Schema reader understands.
    pub const PATTERN: &str = "^[0-9]{6}([0-9]{3}([0-9]{3})?)?$";

    /// Takes a code of the right form, whether or not there is such a place.
    pub fn new(text: &str) -> Result<Self, NotADivisionCode> {
        if matches!(text.len(), 6 | 9 | 12) && text.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotADivisionCode { found: text.to_owned() })
        }
    }

    /// The code as printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The two digits of the province.
    pub fn province(&self) -> &str {
        &self.0[..2]
    }

    /// The four digits of the prefecture; absent in the code of a province.
    pub fn prefecture(&self) -> Option<&str> {
        Some(&self.0[..4]).filter(|code| !code.ends_with("00"))
    }

    /// The deepest unit of the table that the code lies in.
    pub fn division(&self) -> Option<&'static Division> {
        find_division(&format!("{}00", &self.0[..4])).or_else(|| find_division(&format!("{}0000", self.province())))
    }

    /// The county-level unit that the code names or lies in; the latest where several had it one after the other. Absent
    /// where the code ends at a prefecture or province, and where the table, which begins with 2018, knows no such unit.
    pub fn county(&self) -> Option<County> {
        self.division()?.counties().filter(|county| county.code().0 == self.0[..6]).last()
    }

    /// Whether the code names something below its prefecture.
    pub fn reaches_a_county(&self) -> bool {
        !self.0[4..6].bytes().all(|digit| digit == b'0')
    }

    /// Whether the code is one that the statistics bureau gives to a development zone or another area that is no
    /// division, such as 320576 for 苏州工业园区: its fifth digit is 7.
    pub fn is_statistical_area(&self) -> bool {
        self.0.as_bytes()[4] == b'7' && self.county().is_none()
    }

    /// Whether such a place can be: its province is known, and its prefecture is known or one of the forms without a
    /// prefecture, `PP01XX` and `PP02XX` (districts and counties of a municipality) and `PP90XX` (county-level units
    /// directly under a province or region, the cities of 新疆生产建设兵团 among them). `000000` and `100000` stand for
    /// the whole country. County and township digits are not looked at.
    pub fn is_plausible(&self) -> bool {
        if matches!(self.as_str(), "000000" | "100000") {
            return true;
        }
        let Some(province) = find_division(&format!("{}0000", self.province())) else {
            return false;
        };
        match &self.0[2..4] {
            "00" => self.0[4..].bytes().all(|digit| digit == b'0'),
            "01" | "02" if province.form == DivisionForm::Municipality => true,
            "90" => province.form != DivisionForm::Municipality && province.reports(),
            _ => find_division(&format!("{}00", &self.0[..4])).is_some(),
        }
    }
}

impl FromStr for DivisionCode {
    type Err = NotADivisionCode;

    fn from_str(text: &str) -> Result<Self, NotADivisionCode> {
        Self::new(text)
    }
}

impl TryFrom<String> for DivisionCode {
    type Error = NotADivisionCode;

    fn try_from(text: String) -> Result<Self, NotADivisionCode> {
        Self::new(&text)
    }
}

impl From<DivisionCode> for String {
    fn from(code: DivisionCode) -> Self {
        code.0
    }
}

impl fmt::Display for DivisionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

wire::as_pattern!(DivisionCode, wire::Expected::DivisionCode, DivisionCode::PATTERN);

#[cfg(test)]
mod tests {
    use super::*;

    fn place(name: &str) -> (Option<&'static str>, Option<&'static str>, &str) {
        let located = locate_division(name).unwrap_or_else(|| panic!("{name} is not located"));
        (located.division.map(|unit| unit.name), located.county, located.rest)
    }

    fn standing() -> impl Iterator<Item = &'static Division> {
        TABLE.iter().filter(|unit| unit.until.is_none())
    }

    #[test]
    fn the_country_has_34_provinces_and_333_prefectures() {
        let count = |form| standing().filter(|unit| unit.form == form).count();
        assert_eq!(DivisionForm::ALL.map(count), [4, 23, 5, 2, 293, 7, 30, 3]);
    }

    #[test]
    fn the_table_is_in_the_order_of_its_codes_and_every_code_says_its_level() {
        assert!(TABLE.is_sorted_by_key(|unit| unit.code));
        for unit in TABLE {
            assert!(unit.code.len() == 6 && unit.code.ends_with("00"), "{unit:?}");
            assert_eq!(unit.code.ends_with("0000"), unit.level == Level::Province, "{unit:?}");
            assert!(unit.code[..2] == unit.province().code[..2]);
            assert!(DivisionCode::new(unit.code).unwrap().is_plausible());
        }
    }

    #[test]
    fn a_code_has_one_unit_at_a_time_and_a_name_stands_once() {
        for pair in TABLE.windows(2).filter(|pair| pair[0].code == pair[1].code) {
            assert_eq!(pair[0].until, pair[1].since, "{pair:?}");
        }
        for unit in TABLE {
            assert_eq!(TABLE.iter().filter(|other| other.name == unit.name).count(), 1, "{unit:?}");
        }
    }

    #[test]
    fn names_end_as_their_form_demands() {
        for unit in TABLE {
            let endings: &[char] = match unit.form {
                DivisionForm::Municipality | DivisionForm::City => &['市'],
                DivisionForm::Province => &['省'],
                DivisionForm::AutonomousPrefecture => &['州'],
                DivisionForm::League => &['盟'],
                DivisionForm::AutonomousRegion
                | DivisionForm::SpecialAdministrativeRegion
                | DivisionForm::Prefecture => &['区'],
            };
            assert!(unit.name.ends_with(endings), "{unit:?}");
            for county in unit.counties() {
                assert!(county.name.ends_with(['区', '县', '市', '旗']), "{county:?}");
            }
        }
    }

    #[test]
    fn the_country_has_2847_counties_in_2026_and_a_code_has_one_unit_at_a_time() {
        let all: Vec<_> = TABLE.iter().flat_map(Division::counties).collect();
        assert_eq!(all.iter().filter(|county| county.until.is_none()).count(), 2847);
        for county in &all {
            let code = county.code();
            assert!(code.is_plausible() && code.reaches_a_county() && !code.is_statistical_area(), "{county:?}");
            assert_eq!(code.division().map(|unit| unit.code), Some(county.division.code), "{county:?}");
            assert!(county.since.is_none_or(|year| year >= 2018) && county.until.is_none_or(|year| year >= 2018));
            let same = all.iter().filter(|other| other.code() == code && other.until.is_none()).count();
            assert!(same <= 1, "{county:?}");
        }
    }

    #[test]
    fn a_county_has_its_code_in_the_years_in_which_it_had_it() {
        let code = |name, year| locate_division(name).unwrap().code(year).map(|code| code.to_string());
        assert_eq!(code("沭阳县人民政府", None).as_deref(), Some("321322"));
        assert_eq!(code("公主岭市教育局", Some(2019)).as_deref(), Some("220381"));
        assert_eq!(code("公主岭市教育局", Some(2021)).as_deref(), Some("220184"));
        assert_eq!(code("公主岭市教育局", None), None);
        assert_eq!(code("吉林省公主岭市教育局", Some(2020)).as_deref(), Some("220184"));
        assert_eq!(code("崇川区教育局", Some(2019)).as_deref(), Some("320602"));
        assert_eq!(code("崇川区教育局", Some(2024)).as_deref(), Some("320613"));
        assert_eq!(code("朝阳区教育局", Some(2024)), None);
        assert_eq!(code("北京市朝阳区教育局", None).as_deref(), Some("110105"));
        assert_eq!(code("重庆市江北区教育局", Some(2024)).as_deref(), Some("500105"));
        assert_eq!(code("宿迁市教育局", None).as_deref(), Some("321300"));
    }

    #[test]
    fn a_code_leads_to_its_county() {
        let county = |code| DivisionCode::new(code).unwrap().county().map(|county| county.name);
        assert_eq!(county("321322"), Some("沭阳县"));
        assert_eq!(county("321322100"), Some("沭阳县"));
        assert_eq!(county("419001"), Some("济源市"));
        assert_eq!(county("310115000000"), Some("浦东新区"));
        assert_eq!(county("659013"), Some("草湖市"));
        assert_eq!(county("321300"), None);
        assert_eq!(county("320576"), None);
        assert!(DivisionCode::new("320576").unwrap().is_statistical_area());
    }

    #[test]
    fn prefectures_and_leagues_have_no_government_that_could_make_rules() {
        for name in ["大兴安岭地区", "阿里地区", "喀什地区", "兴安盟", "锡林郭勒盟", "阿拉善盟", "巢湖市"]
        {
            assert!(!TABLE.iter().find(|unit| unit.name == name).unwrap().makes_rules, "{name}");
        }
        for name in ["东莞市", "中山市", "嘉峪关市", "三沙市", "儋州市", "凉山彝族自治州", "重庆市", "宿迁市"]
        {
            assert!(TABLE.iter().find(|unit| unit.name == name).unwrap().makes_rules, "{name}");
        }
    }

    #[test]
    fn hong_kong_macau_and_taiwan_are_outside_the_system_of_reports() {
        let outside: Vec<_> = TABLE.iter().filter(|unit| !unit.reports()).map(|unit| unit.name).collect();
        assert_eq!(outside, ["台湾省", "香港特别行政区", "澳门特别行政区"]);
    }

    #[test]
    fn a_renamed_city_keeps_its_code_and_both_names() {
        assert_eq!(find_division("420600").unwrap().name, "襄阳市");
        assert_eq!(place("襄樊市人民政府"), (Some("襄樊市"), None, "人民政府"));
        assert_eq!(find_division("371200").unwrap().until, Some(2018));
        assert_eq!(find_division("652200").unwrap().name, "哈密地区");
    }

    #[test]
    fn the_deepest_unit_is_found_with_or_without_its_province() {
        for name in ["江苏省宿迁市统计局", "宿迁市统计局", "江苏宿迁市统计局"] {
            assert_eq!(place(name), (Some("宿迁市"), None, "统计局"));
        }
        for name in ["江苏省苏州市昆山市人民政府", "苏州市昆山市人民政府", "江苏省昆山市人民政府", "昆山市人民政府"]
        {
            assert_eq!(place(name), (Some("苏州市"), Some("昆山市"), "人民政府"));
        }
        assert_eq!(place("上海市宝山区行政服务中心"), (Some("上海市"), Some("宝山区"), "行政服务中心"));
        assert_eq!(place("恩施州人民政府"), (Some("恩施土家族苗族自治州"), None, "人民政府"));
        assert_eq!(place("济源市教育局"), (Some("河南省"), Some("济源市"), "教育局"));
        assert_eq!(place("伊犁哈萨克自治州塔城地区行政公署"), (Some("塔城地区"), None, "行政公署"));
    }

    #[test]
    fn names_that_look_alike_are_told_apart() {
        assert_eq!(place("吉林省财政厅"), (Some("吉林省"), None, "财政厅"));
        assert_eq!(place("吉林市财政局"), (Some("吉林市"), None, "财政局"));
        assert_eq!(place("吉林省吉林市财政局"), (Some("吉林市"), None, "财政局"));
        assert_eq!(place("海南省财政厅"), (Some("海南省"), None, "财政厅"));
        assert_eq!(place("海南藏族自治州财政局"), (Some("海南藏族自治州"), None, "财政局"));
        assert_eq!(place("河南蒙古族自治县财政局"), (Some("黄南藏族自治州"), Some("河南蒙古族自治县"), "财政局"));
        assert_eq!(place("朝阳市财政局"), (Some("朝阳市"), None, "财政局"));
        assert_eq!(place("朝阳区财政局"), (None, Some("朝阳区"), "财政局"));
        assert_eq!(place("北京市朝阳区财政局"), (Some("北京市"), Some("朝阳区"), "财政局"));
        assert_eq!(place("巴州区人民政府"), (Some("巴中市"), Some("巴州区"), "人民政府"));
        assert_eq!(place("沙县区人民政府"), (Some("三明市"), Some("沙县区"), "人民政府"));
        assert_eq!(place("枣庄市市中区财政局"), (Some("枣庄市"), Some("市中区"), "财政局"));
        assert_eq!(place("枣庄市市场监督管理局"), (Some("枣庄市"), None, "市场监督管理局"));
        assert_eq!(place("阳泉市城区人民政府"), (Some("阳泉市"), Some("城区"), "人民政府"));
        assert_eq!(place("安徽省巢湖市人民政府"), (Some("合肥市"), Some("巢湖市"), "人民政府"));
        assert_eq!(place("长春市公主岭市教育局"), (Some("长春市"), Some("公主岭市"), "教育局"));
    }

    #[test]
    fn no_short_name_of_a_province_opens_the_name_of_another_place() {
        for unit in TABLE {
            assert_eq!(place(unit.name).2, "", "{unit:?}");
            for county in unit.counties().map(|county| county.name).filter(|name| name.chars().count() > 2) {
                assert_eq!(place(county), (place(county).0, Some(county), ""), "{unit:?}");
            }
        }
    }

    #[test]
    fn a_unit_counts_only_inside_the_one_printed_before_it() {
        assert_eq!(place("江苏省杭州市统计局"), (Some("江苏省"), None, "杭州市统计局"));
        assert_eq!(place("宿迁市宝山区统计局"), (Some("宿迁市"), None, "宝山区统计局"));
    }

    #[test]
    fn what_is_no_division_is_not_located() {
        for name in ["新疆生产建设兵团第一师阿拉尔市", "教育部", "城区人民政府", "区行政服务中心", "市财政局", ""]
        {
            assert_eq!(locate_division(name), None, "{name}");
        }
    }

    #[test]
    fn codes_of_6_9_and_12_digits_are_taken_and_others_refused_with_the_expected_form() {
        for text in ["321300", "321322100", "321322100001"] {
            assert_eq!(DivisionCode::new(text).unwrap().division().unwrap().name, "宿迁市");
        }
        for text in ["3213", "32130", "3213000", "32130a", "３２１３００", ""] {
            assert!(DivisionCode::new(text).unwrap_err().to_string().contains("6 digits"));
        }
        assert_eq!(DivisionCode::new("310113").unwrap().division().unwrap().name, "上海市");
        assert_eq!(DivisionCode::new("310000").unwrap().prefecture(), None);
    }

    #[test]
    fn a_code_is_plausible_where_its_prefecture_is_known_or_needs_none() {
        for text in ["000000", "310113", "500229", "419001", "429021", "469001", "659001", "371202", "522401"] {
            assert!(DivisionCode::new(text).unwrap().is_plausible(), "{text}");
        }
        for text in ["990000", "329900", "320001", "310301", "311300", "119001", "710100"] {
            assert!(!DivisionCode::new(text).unwrap().is_plausible(), "{text}");
        }
    }

    #[test]
    fn in_json_a_code_is_a_string() {
        let code = DivisionCode::new("321300").unwrap();
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"321300\"");
        assert!(serde_json::from_str::<DivisionCode>("321300").is_err());
    }
}
