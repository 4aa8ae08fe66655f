//! Organs: who makes a report, of what level and kind, and whether that organ can have rules (规章) to count.
//!
//! [`classify`] reads from a printed name only what is certain. A wrong level would raise a false alarm at a correct
//! report, a missing one only leaves a question open.

pub(crate) mod division;

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::credit_code::CreditCode;
use crate::organ::division::{Division, DivisionCode, Located, locate};
use crate::taxonomy::taxonomy;

taxonomy! {
    /// 机关所属的行政级别。
    ///
    /// The level of government an organ belongs to.
    "a level" pub enum Level {
        National national "国家级" "National"
            "国务院及其部门。" "The State Council and its departments.";
        Province province "省级" "Province"
            "省、自治区、直辖市的机关。" "Organs of a province, an autonomous region or a municipality directly under the central government.";
        Prefecture prefecture "地级" "Prefecture"
            "地级市、自治州、地区、盟的机关。" "Organs of a city with districts or of that rank, an autonomous prefecture, a prefecture or a league.";
        County county "县级" "County"
            "县、自治县、县级市、市辖区、旗、自治旗、特区、林区的机关。" "Organs of a county, a county-level city, a district or a banner.";
        Township township "乡级" "Township"
            "乡、民族乡、镇、苏木的机关和街道办事处。" "Organs of a township or town, and subdistrict offices.";
        DevelopmentZone development_zone "功能区" "Development zone"
            "开发区、高新区、新区等功能区的机关；功能区不是行政区划单位。" "Organs of a development zone, high-tech zone or new area, which is no administrative division.";
    }
}

taxonomy! {
    /// 机关的种类。
    ///
    /// What an organ is by law.
    "a kind of organ" pub enum OrganKind {
        Government government "人民政府" "Government"
            "各级人民政府；报告可能汇总全地区。" "A people's government at any level; its report may cover the whole area.";
        GovernmentOffice government_office "政府办公厅（室）" "Government office"
            "县级以上人民政府的办公厅（室），即本地区政府信息公开工作主管部门（政府信息公开条例第三条）；其报告可能填报本级政府制定的规章。" "The general office of a government at county level or above, which supervises disclosure in its area (Regulations on Open Government Information, article 3); its report may carry the rules its government made.";
        Department department "工作部门" "Department"
            "国务院部门和县级以上地方人民政府的工作部门，如厅、局、委员会。" "A department of the State Council or of a local government at county level or above.";
        Agency agency "派出机关、派出机构" "Agency"
            "政府设立的派出机关（行政公署、区公所、街道办事处，地方组织法第八十五条）和政府部门设立的派出机构（分局、派出所等）。" "An office sent out to act for a government in part of its area (行政公署, 区公所, 街道办事处: Organic Law of Local People's Congresses and Governments, article 85) or for a department (分局, 派出所).";
        VerticalAgency vertical_agency "垂直管理机构" "Vertical agency"
            "国务院部门垂直领导、设在地方的机构，如税务局、海关、国家统计局调查队；不属于所在地人民政府。" "A local body of a department of the State Council, such as a tax bureau, a customs house or a survey team; no part of the local government.";
        ManagementCommittee management_committee "管理委员会" "Management committee"
            "管理开发区、新区等功能区的机构。" "The body that runs a development zone or new area.";
        PublicInstitution public_institution "事业单位" "Public institution"
            "法律、法规授权管理公共事务的事业单位等组织（政府信息公开条例第五十四条）。" "A public institution or similar body that a law or regulation charges with public affairs (Regulations on Open Government Information, article 54).";
    }
}

/// 编制报告的机关。除名称外，各项只在文件中印明或者确定无疑时才有。
///
/// The organ that made the report. Everything but the name is there only where it is printed or certain.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Organ {
    /// 机关名称，按所印文字。
    ///
    /// The name as printed.
    #[cfg_attr(feature = "schemars", schemars(title = "机关名称"))]
    pub name: String,
    /// 机关所属的行政级别。垂直管理机构不属于地方，没有此项。
    ///
    /// The level of government the organ belongs to. A vertical agency belongs to none of the local ones and has no level.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::wire::Known::<Level>")]
    #[cfg_attr(feature = "schemars", schemars(title = "级别"))]
    pub level: Option<Level>,
    /// 机关的种类。
    ///
    /// What the organ is by law.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::wire::Known::<OrganKind>")]
    #[cfg_attr(feature = "schemars", schemars(title = "种类"))]
    pub kind: Option<OrganKind>,
    /// 机关所在行政区划的代码（GB/T 2260，乡级为 GB/T 10114）。
    ///
    /// The code of the division the organ belongs to (GB/T 2260; for a township GB/T 10114).
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::wire::Known::<DivisionCode>")]
    #[cfg_attr(feature = "schemars", schemars(title = "行政区划代码"))]
    pub division_code: Option<DivisionCode>,
    /// 统一社会信用代码（GB 32100-2015）。
    ///
    /// The unified social credit code (GB 32100-2015).
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::wire::Known::<CreditCode>")]
    #[cfg_attr(feature = "schemars", schemars(title = "统一社会信用代码"))]
    pub credit_code: Option<CreditCode>,
}

/// What an organ's printed name says for certain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classification {
    /// The level of government the organ belongs to.
    pub level: Option<Level>,
    /// What the organ is by law.
    pub kind: Option<OrganKind>,
    /// The province or prefecture the name places it in, which for an organ of a county or township is the unit above.
    pub division: Option<&'static Division>,
}

/// 国务院部门 that may make rules: ministries and commissions, 中国人民银行, 审计署, and the organs directly under the
/// State Council with administrative functions or named by a law (立法法 art. 91), in the years since 2018.
const RULE_MAKING_DEPARTMENTS: &str = "外交部 国防部 国家发展和改革委员会 教育部 科学技术部 工业和信息化部 国家民族事务委员会 公安部 \
    国家安全部 民政部 司法部 财政部 人力资源和社会保障部 自然资源部 生态环境部 住房和城乡建设部 \
    交通运输部 水利部 农业农村部 商务部 文化和旅游部 国家卫生健康委员会 退役军人事务部 应急管理部 \
    中国人民银行 审计署 国务院国有资产监督管理委员会 海关总署 国家税务总局 国家市场监督管理总局 \
    国家金融监督管理总局 中国银行保险监督管理委员会 中国证券监督管理委员会 国家广播电视总局 国家体育总局 \
    国家统计局 国家知识产权局 国家国际发展合作署 国家医疗保障局";

/// National organs of which article 91 does not plainly say whether they make rules. Most are bureaus under a ministry,
/// which makes the rules for them.
const OTHER_NATIONAL_DEPARTMENTS: &str = "国家信访局 国家机关事务管理局 中国气象局 国家互联网信息办公室 国家粮食和物资储备局 国家能源局 \
    国家数据局 国家国防科技工业局 国家烟草专卖局 国家移民管理局 国家林业和草原局 国家铁路局 中国民用航空局 \
    国家邮政局 国家文物局 国家中医药管理局 国家疾病预防控制局 国家矿山安全监察局 国家消防救援局 \
    国家外汇管理局 国家药品监督管理局";

/// What 局, 厅 or 委员会 follows in the name of a local government's department, whatever the level.
const PORTFOLIOS: &str = "发展和改革 发展改革 教育 教育体育 教育和体育 科学技术 科技 工业和信息化 经济和信息化 经济信息化 \
    民族宗教事务 民族事务 公安 民政 司法 财政 人力资源和社会保障 住房和城乡建设 住房城乡建设 城乡建设 \
    住房保障和房产管理 城市管理 城市管理行政执法 城市管理综合行政执法 综合行政执法 交通运输 交通 水利 \
    水务 农业农村 商务 文化和旅游 文化广电和旅游 文化广电旅游 文化广电旅游体育 文化旅游 文化旅游体育 \
    文化体育和旅游 文化广电体育旅游 卫生健康 退役军人事务 应急管理 应急 审计 国有资产监督管理 \
    市场监督管理 体育 统计 医疗保障 林业 林业和草原 园林绿化 行政审批 行政审批服务 地方金融监督管理 \
    知识产权 自然资源 自然资源和规划 规划和自然资源 生态环境";

/// Portfolios whose bureau in a county or district is in most places a branch of the city's: its level is not certain.
const HELD_BY_THE_CITY: [&str; 4] = ["自然资源", "自然资源和规划", "规划和自然资源", "生态环境"];

/// Bodies that stand under the government whose place they are named for, but are department here, institution there.
const BODIES_OF_ANY_KIND: &str = "行政服务中心 政务服务中心 市民服务中心 便民服务中心 行政审批服务中心 公共资源交易中心 机关事务管理局 \
    机关事务服务中心 政务服务管理办公室";

const OFFICES: [&str; 4] = ["人民政府办公厅", "人民政府办公室", "政府办公厅", "政府办公室"];

/// Vertical agencies whose printed name begins with the national organ's.
const VERTICAL_SYSTEMS: &str = "国家税务总局 国家统计局 国家金融监督管理总局 中国银行保险监督管理委员会 国家矿山安全监察局 \
    国家外汇管理局 中国人民银行 中国证券监督管理委员会 中国证监会 证监会 中国银保监会";

const VERTICAL_ENDINGS: &str = "税务局 税务分局 税务所 调查总队 调查队 监管局 监管分局 监管支局 分行 分局";

/// Areas that are, or are also, no administrative division, though their name ends in 区.
const NO_DISTRICTS: &str = "新区 开发区 高新区 经开区 园区 示范区 试验区 实验区 合作区 管理区 保税区 港区 度假区 经济区 \
    地区 景区 名胜区 旅游区 工业区 产业区 集中区 集聚区 聚集区 加工区 贸易区 物流区 休闲区 保护区 \
    功能区 社区 小区 片区 街区 镇区 城区 库区 灌区 垦区 军区 辖区";

const ZONES: &str = "开发区 高新区 经开区 产业园区 工业园区 保税区 保税港区 新区 示范区 试验区 实验区";

/// Reads from an organ's printed name what is certain, and nothing else.
///
/// - The level is that of the government the organ belongs to. Where the name gives its place, that place must be a
///   known unit, or be printed with 县, 旗, 区, 镇, 乡 or 苏木 before 人民政府.
/// - A vertical agency (国家税务总局…税务局, …海关) is told by its kind and place, without a level: the place is where
///   it works, not the government it belongs to.
/// - 新区人民政府, a city that is not known, and whatever belongs to 新疆生产建设兵团 stay without a level.
///
/// ```
/// use ogi_model::{Level, OrganKind, classify};
///
/// let organ = classify("上海市人民政府办公厅");
/// assert_eq!((organ.level, organ.kind), (Some(Level::Province), Some(OrganKind::GovernmentOffice)));
/// assert_eq!(organ.division.map(|unit| unit.code), Some("310000"));
/// ```
pub fn classify(name: &str) -> Classification {
    let name = name.trim();
    if let Some(kind) = national(name) {
        return Classification { level: Some(Level::National), kind: Some(kind), division: None };
    }
    if let Some(agency) = vertical(name) {
        return agency;
    }
    let located = locate(name);
    let (level, kind) = match &located {
        Some(located) => of_the_place(located).or_else(|| by_form(located.rest, located.county.is_some())),
        None if name.starts_with("新疆生产建设兵团") => None,
        None => by_form(name, false),
    }
    .unwrap_or_default();
    Classification { level, kind, division: located.and_then(|it| it.division) }
}

fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split_ascii_whitespace()
}

fn listed(list: &'static str, name: &str) -> bool {
    words(list).any(|known| known == name)
}

/// The departments of the State Council, and whether article 91 plainly says that they make rules.
static NATIONAL_DEPARTMENTS: LazyLock<HashMap<&'static str, bool>> = LazyLock::new(|| {
    let others = words(OTHER_NATIONAL_DEPARTMENTS).map(|name| (name, false));
    words(RULE_MAKING_DEPARTMENTS).map(|name| (name, true)).chain(others).collect()
});

fn ends_with_one(name: &str, endings: &'static str) -> bool {
    words(endings).any(|ending| name.ends_with(ending))
}

fn national(name: &str) -> Option<OrganKind> {
    match name.strip_prefix("中华人民共和国").unwrap_or(name) {
        "国务院" => Some(OrganKind::Government),
        "国务院办公厅" => Some(OrganKind::GovernmentOffice),
        name if NATIONAL_DEPARTMENTS.contains_key(name) => Some(OrganKind::Department),
        _ => None,
    }
}

fn vertical(name: &str) -> Option<Classification> {
    let system = words(VERTICAL_SYSTEMS).find_map(|system| name.strip_prefix(system));
    let place = match (system, name.strip_prefix("中华人民共和国")) {
        (Some(rest), _) => ends_with_one(rest, VERTICAL_ENDINGS).then_some(rest),
        (None, Some(rest)) => (rest.ends_with("海关") || rest.ends_with("海事局")).then_some(rest),
        (None, None) => (name.ends_with("海关") || name.ends_with("证监局")).then_some(name),
    }?;
    let division = locate(place).and_then(|it| it.division);
    Some(Classification { level: None, kind: Some(OrganKind::VerticalAgency), division })
}

type LevelAndKind = (Option<Level>, Option<OrganKind>);

/// An organ whose name consists of a known place and the organ's own word.
fn of_the_place(located: &Located<'_>) -> Option<LevelAndKind> {
    let level = located.level();
    match located.rest {
        "人民政府" | "政府" => Some((level, Some(OrganKind::Government))),
        "行政公署" | "行署" => Some((level, Some(OrganKind::Agency))),
        "行政公署办公室" | "行署办公室" => Some((level, None)),
        // Weather bureaus are run first by the one above and only then by the government of the place (气象法 art. 5).
        "税务局" | "烟草专卖局" | "邮政管理局" | "气象局" => {
            Some((None, Some(OrganKind::VerticalAgency)))
        }
        office if OFFICES.contains(&office) => Some((level, Some(OrganKind::GovernmentOffice))),
        body if listed(BODIES_OF_ANY_KIND, body) => Some((level, None)),
        branch if branch.strip_suffix("分局").is_some_and(|bureau| bureau.contains('局')) => {
            // The place is the one of the bureau that sent the branch out, not the branch's own.
            Some((None, Some(if branch.contains("税务") { OrganKind::VerticalAgency } else { OrganKind::Agency })))
        }
        department => {
            let portfolio = portfolio(department)?;
            let certain = located.county.is_none() || !HELD_BY_THE_CITY.contains(&portfolio);
            certain.then_some((level, Some(OrganKind::Department)))
        }
    }
}

fn portfolio(department: &str) -> Option<&str> {
    let portfolio = ["局", "厅", "委员会"].iter().find_map(|ending| department.strip_suffix(ending))?;
    listed(PORTFOLIOS, portfolio).then_some(portfolio)
}

/// An organ whose place is not in the table, where the printed form alone leaves no doubt.
fn by_form(name: &str, below_a_county: bool) -> Option<LevelAndKind> {
    if name.ends_with("街道办事处") {
        return Some((Some(Level::Township), Some(OrganKind::Agency)));
    }
    if let Some(place) = name.strip_suffix("管理委员会").or_else(|| name.strip_suffix("管委会")) {
        let zone = (Some(Level::DevelopmentZone), Some(OrganKind::ManagementCommittee));
        return ends_with_one(place, ZONES).then_some(zone);
    }
    let government = name.strip_suffix("人民政府").or_else(|| name.strip_suffix("政府"));
    if government.is_some_and(|place| place.ends_with(['镇', '乡']) || place.ends_with("苏木")) {
        return Some((Some(Level::Township), Some(OrganKind::Government)));
    }
    if below_a_county {
        return None;
    }
    if let Some(place) = government {
        return is_county(place).then_some((Some(Level::County), Some(OrganKind::Government)));
    }
    if let Some(place) = OFFICES.iter().find_map(|office| name.strip_suffix(office)) {
        return is_county(place).then_some((Some(Level::County), Some(OrganKind::GovernmentOffice)));
    }
    // A county whose name is misprinted, or newer than the table, is still a county.
    let (_, rest) = name.split_once('县').filter(|(place, _)| !place.is_empty())?;
    of_the_place(&Located { division: None, county: Some("县"), rest })
}

/// Whether only a county-level unit can have this name. The few districts that are called 新区 are in the table.
fn is_county(place: &str) -> bool {
    // Longer names that end in 区 are zones and areas of many kinds.
    place.ends_with(['县', '旗'])
        || (place.ends_with('区') && place.chars().count() <= 5 && !ends_with_one(place, NO_DISTRICTS))
}

/// Whether an organ can have rules (规章) of its own to count in table two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RuleMaking {
    /// The law gives it the power to make rules.
    Yes,
    /// The law does not: any rule it counts is another organ's, or no rule.
    No,
    /// It cannot make rules, but serves a government that can, and such offices often report the government's rules:
    /// the general office (办公厅、办公室) and the justice department (司法厅、司法局).
    ReportsForGovernment,
    /// Not certain from what is known of the organ.
    Unknown,
}

/// Whether an organ may make rules (规章).
///
/// Rules are made by the departments of the State Council named in article 91 of 立法法, the Legislation Law of 2023
/// (article 80 before), and by the people's governments of provinces, autonomous regions, municipalities, cities with
/// districts and autonomous prefectures under article 93 (article 82 before); see [`Division::makes_rules`]. The
/// departments of local governments, counties and districts, those of the municipalities among them, townships,
/// subdistrict offices, administrative offices of prefectures and leagues, committees of development zones and service
/// centres may not. What the organ says of itself counts before what its name says; where the two differ in level, or
/// nothing is certain, the answer is [`RuleMaking::Unknown`].
///
/// It is the organ itself that is judged: the report of a county can never count rules, but that of a city may.
pub fn may_make_rules(organ: &Organ) -> RuleMaking {
    rule_making(organ, &classify(&organ.name))
}

/// The same as [`may_make_rules`], for one who has read the name already.
pub fn rule_making(organ: &Organ, told: &Classification) -> RuleMaking {
    let name = organ.name.trim();
    if organ.level.is_some() && told.level.is_some() && organ.level != told.level {
        return RuleMaking::Unknown;
    }
    let kind = organ.kind.or(told.kind);
    let sent_out = matches!(kind, Some(OrganKind::Agency | OrganKind::VerticalAgency | OrganKind::ManagementCommittee));
    if sent_out || name.ends_with("服务中心") {
        return RuleMaking::No;
    }
    match organ.level.or(told.level) {
        Some(Level::County | Level::Township | Level::DevelopmentZone) => RuleMaking::No,
        Some(Level::National) => {
            let name = name.strip_prefix("中华人民共和国").unwrap_or(name);
            if NATIONAL_DEPARTMENTS.get(name) == Some(&true) { RuleMaking::Yes } else { RuleMaking::Unknown }
        }
        Some(level @ (Level::Province | Level::Prefecture)) => {
            let division = told.division.or_else(|| organ.division_code.as_ref()?.division());
            of_local_government(kind, name, division.filter(|unit| unit.level == level && unit.reports()))
        }
        None => RuleMaking::Unknown,
    }
}

fn of_local_government(kind: Option<OrganKind>, name: &str, division: Option<&Division>) -> RuleMaking {
    let if_it_may = |answer| match division {
        Some(unit) if unit.makes_rules => answer,
        Some(_) => RuleMaking::No,
        None => RuleMaking::Unknown,
    };
    match kind {
        Some(OrganKind::Government) => if_it_may(RuleMaking::Yes),
        Some(OrganKind::GovernmentOffice) => if_it_may(RuleMaking::ReportsForGovernment),
        Some(OrganKind::Department) if name.ends_with("司法局") || name.ends_with("司法厅") => {
            if_it_may(RuleMaking::ReportsForGovernment)
        }
        Some(_) => RuleMaking::No,
        None if division.is_some_and(|unit| !unit.makes_rules) => RuleMaking::No,
        None => RuleMaking::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str) -> (Option<&'static str>, Option<&'static str>, Option<&'static str>) {
        let it = classify(name);
        (it.level.map(Level::key), it.kind.map(OrganKind::key), it.division.map(|unit| unit.name))
    }

    fn rules(name: &str) -> RuleMaking {
        may_make_rules(&Organ { name: name.to_owned(), ..Organ::default() })
    }

    #[test]
    fn a_government_has_the_level_of_its_place() {
        let government = Some("government");
        assert_eq!(read("江苏省人民政府"), (Some("province"), government, Some("江苏省")));
        assert_eq!(read("宿迁市人民政府"), (Some("prefecture"), government, Some("宿迁市")));
        assert_eq!(read("凉山州人民政府"), (Some("prefecture"), government, Some("凉山彝族自治州")));
        assert_eq!(read("淮安市洪泽区人民政府"), (Some("county"), government, Some("淮安市")));
        assert_eq!(read("沭阳县人民政府"), (Some("county"), government, Some("宿迁市")));
        assert_eq!(read("苏州市昆山市人民政府"), (Some("county"), government, Some("苏州市")));
        assert_eq!(read("江苏省昆山市人民政府"), (Some("county"), government, Some("苏州市")));
        assert_eq!(read("巢湖市人民政府"), (Some("county"), government, Some("合肥市")));
        assert_eq!(read("上海市浦东新区人民政府"), (Some("county"), government, Some("上海市")));
        assert_eq!(read("朝阳区人民政府"), (Some("county"), government, None));
        assert_eq!(read("市中区人民政府"), (Some("county"), government, None));
        assert_eq!(read("鄂温克族自治旗人民政府"), (Some("county"), government, Some("呼伦贝尔市")));
    }

    #[test]
    fn the_form_of_the_name_is_enough_where_the_place_is_not_known() {
        // 沭阳县, misread.
        assert_eq!(read("沐阳县人民政府"), (Some("county"), Some("government"), None));
        assert_eq!(read("沐阳县教育局"), (Some("county"), Some("department"), None));
        assert_eq!(read("区人民政府"), (Some("county"), Some("government"), None));
        assert_eq!(read("区人民政府办公室"), (Some("county"), Some("government_office"), None));
    }

    #[test]
    fn what_is_not_certain_stays_open() {
        for name in [
            "新区人民政府",
            "市人民政府",
            "市财政局",
            "区行政服务中心",
            "新疆生产建设兵团",
            "新疆生产建设兵团第八师石河子市人民政府",
            "开发区人民政府",
            "",
        ] {
            assert_eq!(classify(name), Classification::default(), "{name}");
        }
        assert_eq!(read("宿迁市宿城区生态环境局"), (None, None, Some("宿迁市")));
        assert_eq!(read("郑州市郑东新区教育局"), (None, None, Some("郑州市")));
        assert_eq!(read("宿迁市人民政府驻北京办事处"), (None, None, Some("宿迁市")));
    }

    #[test]
    fn offices_departments_and_centres_have_the_level_of_their_government() {
        assert_eq!(read("上海市人民政府办公厅"), (Some("province"), Some("government_office"), Some("上海市")));
        assert_eq!(read("沭阳县政府办公室"), (Some("county"), Some("government_office"), Some("宿迁市")));
        assert_eq!(read("宿迁市统计局"), (Some("prefecture"), Some("department"), Some("宿迁市")));
        assert_eq!(read("宿迁市市场监督管理局"), (Some("prefecture"), Some("department"), Some("宿迁市")));
        assert_eq!(read("北京市教育委员会"), (Some("province"), Some("department"), Some("北京市")));
        assert_eq!(read("昆山市教育局"), (Some("county"), Some("department"), Some("苏州市")));
        assert_eq!(read("上海市宝山区行政服务中心"), (Some("county"), None, Some("上海市")));
        assert_eq!(read("兴安盟教育局"), (Some("prefecture"), Some("department"), Some("兴安盟")));
    }

    #[test]
    fn townships_and_subdistricts_are_told_by_their_ending() {
        assert_eq!(read("沭阳县庙头镇人民政府"), (Some("township"), Some("government"), Some("宿迁市")));
        assert_eq!(read("庙头镇人民政府"), (Some("township"), Some("government"), None));
        assert_eq!(read("东海县李埝乡人民政府"), (Some("township"), Some("government"), Some("连云港市")));
        assert_eq!(read("上海市宝山区友谊路街道办事处"), (Some("township"), Some("agency"), Some("上海市")));
    }

    #[test]
    fn a_committee_is_of_a_zone_only_where_the_zone_is_named() {
        let zone = (Some("development_zone"), Some("management_committee"));
        for (name, place) in [
            ("宿迁经济技术开发区管理委员会", None),
            ("苏州工业园区管理委员会", None),
            ("河北雄安新区管理委员会", None),
            ("郑州市郑东新区管委会", Some("郑州市")),
        ] {
            assert_eq!(read(name), (zone.0, zone.1, place));
        }
        assert_eq!(read("黄山风景区管理委员会"), (None, None, None));
        assert_eq!(read("南京市国有资产监督管理委员会"), (Some("prefecture"), Some("department"), Some("南京市")));
    }

    #[test]
    fn a_vertical_agency_has_a_place_but_no_level() {
        let vertical = Some("vertical_agency");
        assert_eq!(read("国家税务总局宿迁市税务局"), (None, vertical, Some("宿迁市")));
        assert_eq!(read("国家税务总局上海市浦东新区税务局"), (None, vertical, Some("上海市")));
        assert_eq!(read("国家统计局宿迁调查队"), (None, vertical, None));
        assert_eq!(read("中华人民共和国南京海关"), (None, vertical, None));
        assert_eq!(read("宿迁市税务局"), (None, vertical, Some("宿迁市")));
        assert_eq!(read("江苏省气象局"), (None, vertical, Some("江苏省")));
        assert_eq!(read("中国证券监督管理委员会江苏监管局"), (None, vertical, None));
        assert_eq!(read("江苏证监局"), (None, vertical, None));
        assert_eq!(read("江苏省地方金融监督管理局"), (Some("province"), Some("department"), Some("江苏省")));
    }

    #[test]
    fn a_branch_is_an_agency_of_its_bureau() {
        assert_eq!(read("上海市公安局宝山分局"), (None, Some("agency"), Some("上海市")));
        assert_eq!(read("阿里地区行政公署"), (Some("prefecture"), Some("agency"), Some("阿里地区")));
    }

    #[test]
    fn national_organs_are_told_by_their_whole_name() {
        assert_eq!(read("中华人民共和国教育部"), (Some("national"), Some("department"), None));
        assert_eq!(read("国家能源局"), (Some("national"), Some("department"), None));
        assert_eq!(read("国务院办公厅"), (Some("national"), Some("government_office"), None));
        assert_eq!(read("国家能源局江苏监管办公室"), (None, None, None));
    }

    #[test]
    fn rules_are_made_by_departments_of_the_state_council_and_governments_down_to_cities_with_districts() {
        for name in [
            "教育部",
            "中华人民共和国审计署",
            "上海市人民政府",
            "宿迁市人民政府",
            "东莞市人民政府",
            "延边朝鲜族自治州人民政府",
        ] {
            assert_eq!(rules(name), RuleMaking::Yes, "{name}");
        }
    }

    #[test]
    fn an_office_that_serves_such_a_government_may_report_its_rules() {
        for name in ["上海市人民政府办公厅", "广州市人民政府办公厅", "江苏省司法厅", "宿迁市司法局"]
        {
            assert_eq!(rules(name), RuleMaking::ReportsForGovernment, "{name}");
        }
    }

    #[test]
    fn nobody_else_makes_rules() {
        for name in [
            "沭阳县人民政府",
            "沭阳县人民政府办公室",
            "沭阳县司法局",
            "上海市宝山区人民政府",
            "昆山市人民政府",
            "上海市宝山区行政服务中心",
            "区行政服务中心",
            "宿迁市政务服务中心",
            "宿迁市统计局",
            "庙头镇人民政府",
            "友谊路街道办事处",
            "宿迁经济技术开发区管理委员会",
            "阿里地区行政公署",
            "阿里地区行政公署办公室",
            "兴安盟司法局",
            "国家税务总局宿迁市税务局",
            "证监会江苏监管局",
            "江苏省气象局",
            "上海市公安局宝山分局",
        ] {
            assert_eq!(rules(name), RuleMaking::No, "{name}");
        }
    }

    #[test]
    fn an_organ_that_is_not_known_well_enough_is_not_judged() {
        for name in ["市人民政府", "国家能源局", "国务院", "江苏省", "宿迁市地震局", "中国气象局", "香港特别行政区政府"]
        {
            assert_eq!(rules(name), RuleMaking::Unknown, "{name}");
        }
        let organ = Organ { name: "宿迁市人民政府".to_owned(), level: Some(Level::County), ..Organ::default() };
        assert_eq!(may_make_rules(&organ), RuleMaking::Unknown);
    }

    #[test]
    fn what_the_organ_says_of_itself_fills_in_for_its_name() {
        let organ = Organ {
            name: "市人民政府".to_owned(),
            level: Some(Level::Prefecture),
            kind: Some(OrganKind::Government),
            division_code: Some(DivisionCode::new("321300").unwrap()),
            ..Organ::default()
        };
        assert_eq!(may_make_rules(&organ), RuleMaking::Yes);
        assert_eq!(may_make_rules(&Organ { division_code: None, ..organ }), RuleMaking::Unknown);
    }

    #[test]
    fn in_json_an_organ_has_no_null_and_no_unknown_key() {
        let text = r#"{"name":"上海市宝山区行政服务中心","level":"county"}"#;
        let organ: Organ = serde_json::from_str(text).unwrap();
        assert_eq!(organ.level, Some(Level::County));
        assert_eq!(serde_json::to_string(&organ).unwrap(), text);
        assert!(serde_json::from_str::<Organ>(r#"{"name":"宿迁市统计局","kind":null}"#).is_err());
        assert!(serde_json::from_str::<Organ>(r#"{"name":"宿迁市统计局","rank":"county"}"#).is_err());
    }

    #[test]
    fn keys_read_back_as_what_they_name() {
        assert!(Level::ALL.iter().all(|level| level.to_string().parse() == Ok(*level)));
        assert!(OrganKind::ALL.iter().all(|kind| kind.to_string().parse() == Ok(*kind)));
    }
}
