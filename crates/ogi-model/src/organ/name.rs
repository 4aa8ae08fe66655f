//! What the printed name of an organ says for certain.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::division::{Division, DivisionCode, DivisionForm, LocatedDivision, locate_division};
use super::level_and_kind::{Level, OrganKind};
use super::national::{National, may_be_national, national, national_at};

/// What an organ's printed name says for certain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classification {
    /// The level of government the organ belongs to.
    pub level: Option<Level>,
    /// What the organ is by law.
    pub kind: Option<OrganKind>,
    /// The province or prefecture the name places it in, which for an organ of a county or township is the unit above.
    pub division: Option<&'static Division>,
    /// The county-level unit the name places it in, where that is in the table of divisions.
    pub county: Option<&'static str>,
}

impl Classification {
    /// The code of the division whose organ this is: that of its province, prefecture or county. Absent for an organ of a
    /// township, whose code is longer than the table goes; for one that belongs to no government of the place, such as a
    /// vertical agency or the committee of a zone; and where several units have the name, or one had two codes and the
    /// year does not settle which is meant.
    ///
    /// ```
    /// let told = ogi_model::classify("沭阳县人民政府");
    /// assert_eq!(told.code(Some(2024)).unwrap().as_str(), "321322");
    /// assert_eq!(ogi_model::classify("朝阳区人民政府").code(Some(2024)), None);
    /// ```
    pub fn code(&self, year: Option<u16>) -> Option<DivisionCode> {
        let located = LocatedDivision { division: self.division, county: self.county, rest: "" };
        if self.level.is_some() && self.level == located.level() { located.code(year) } else { None }
    }
}

/// What 局, 厅 or 委员会 follows in the name of a local government's department, whatever the level.
const PORTFOLIOS: &str = "发展和改革 发展改革 发展与改革 教育 教育体育 教育和体育 教育科技 教育和科技 教育科学技术 教育科技和体育 科学技术 科技 \
    科学技术和工业信息化 科技和工业信息化 科技工业和信息化 工业和信息化 工业信息化 工业信息化和科技 工业和信息化科技 \
    经济和信息化 经济信息化 经济科技和信息化 经济和科技 商务和工业信息化 \
    公安 民政 司法 财政 人力资源和社会保障 人力资源社会保障 住房和城乡建设 住房城乡建设 \
    住房和城乡建设管理 城乡建设 住房和建设 住房建设 建设 住房保障和房产管理 城市管理 城市管理和综合执法 城市管理和行政执法 \
    城市管理行政执法 城市管理综合行政执法 城市管理综合执法 综合行政执法 交通运输 交通 水利 水利水务 水利和湖泊 水利和水务 \
    水务 农业农村 农业农村和水利 农业农村水利 农业农村和水务 农牧 农牧和科技 农业 商务 商务和投资促进 \
    文化和旅游 文化广电和旅游 文化广电旅游 文化广电旅游体育 文化旅游 文化旅游体育 文化旅游和体育 文化体育旅游 文化和旅游发展 \
    文化体育和旅游 文化广电体育旅游 文化广电旅游和体育 文化体育广电和旅游 文化体育广电旅游 文化旅游广电 文化旅游广电体育 文化旅游广电和体育 \
    文体广电旅游 文体广电和旅游 文体旅游 文化广播电视和旅游 广播电视 卫生健康 退役军人事务 应急管理 应急 审计 \
    国有资产监督管理 财政国有资产监督管理 市场监督管理 体育 统计 医疗保障 林业 林业和草原 行政审批 行政审批服务 \
    海洋发展 海洋和渔业 海洋与渔业";

/// Words of portfolios that stand beside others alone: 文化和广电旅游体育局.
const WORDS_OF_PORTFOLIOS: &str = "广电 商贸 招商 大数据 乡村振兴 粮食 新型工业化 数据";

/// Portfolios whose bureau in a county or district is in most places a branch of the city's: its level is not certain.
const HELD_BY_THE_CITY: &str = "自然资源 自然资源和规划 规划和自然资源 自然资源与规划 自然资源和林业 生态环境";

/// Short names of these.
const SHORT_HELD_BY_THE_CITY: &str = "资规局 资源规划局 环保局";

/// Short names of such departments in common use.
const SHORT_DEPARTMENTS: &str = "发改委 发改局 卫健委 卫健局 住建局 住建委 住建厅 人社局 人社厅 文旅局 文旅厅 文旅委 工信局 工信厅 \
    经信局 经信委 经信厅 市场监管局 市监局 退役军人局 医保局 国资委 城管局 城管委";

/// Portfolios that a department holds in a province; below one, the bureau is a department here, an institution or the
/// other name of a Party organ there.
const DEPARTMENTS_OF_PROVINCES: &str =
    "地方金融监督管理局 民族宗教事务委员会 民族事务委员会 民族宗教委员会 知识产权局 园林绿化局";

/// Bodies that stand under the government whose place they are named for, but are department here, institution or Party
/// organ there.
const BODIES_OF_ANY_KIND: &str = "行政服务中心 政务服务中心 市民服务中心 便民服务中心 行政审批服务中心 公共资源交易中心 公共资源交易管理局 \
    机关事务管理局 机关事务管理中心 机关事务服务中心 机关事务管理办公室 政务服务管理办公室 政务服务管理局 政务服务局 政务服务和大数据管理局 \
    政务服务数据管理局 政务服务和数据管理局 政务服务和数据局 数据局 大数据局 大数据管理局 大数据发展局 大数据发展管理局 大数据中心 \
    民族宗教事务局 民族宗教事务委员会 民族宗教局 民族宗教委员会 民族事务委员会 民宗局 民族和宗教事务局 宗教事务局 \
    地方金融监督管理局 地方金融管理局 金融工作局 金融工作办公室 金融办 知识产权局 园林绿化局 园林局 园林和绿化管理局 绿化和市容管理局 \
    外事办公室 外办 外事侨务办公室 国防动员办公室 人民防空办公室 人防办 信访局 档案局 地震局 \
    粮食和物资储备局 药品监督管理局 能源局 文物局 中医药管理局 疾病预防控制局 监狱管理局 戒毒管理局 \
    乡村振兴局 扶贫开发办公室 扶贫开发领导小组办公室 投资促进局 招商局 投资合作促进局 招商合作局 \
    供销合作社 供销合作社联合社 供销合作总社 地方志办公室 地方志编纂委员会办公室 史志办公室 研究室 参事室 合作交流办公室 \
    水产局 畜牧局 畜牧兽医局 农机局 农业机械局 林业发展中心 \
    残疾人联合会 红十字会 ";

/// What a Party organ discloses under in a place since the reform of 2018, and Party organs that disclose under their own
/// name.
const PARTY_ORGANS: &str = "新闻出版局 版权局 新闻出版和版权局 电影局 公务员局 保密局 国家保密局 密码管理局 国家密码管理局 侨务办公室 侨办 \
    互联网信息办公室 网信办 网络安全和信息化委员会办公室 机构编制委员会办公室 编办 编委办 台湾事务办公室 台办 新闻办公室";

/// Institutions by a regulation: 住房公积金管理条例 art. 10 makes the centre of a city an independent institution;
/// archives (档案馆) keep the files of Party and government together.
const INSTITUTIONS: &str = "住房公积金管理中心 档案馆";

/// Organs of national departments that bear the name of a place. Weather bureaus are run first by the one above and only
/// then by the government of the place (气象法 art. 5).
const VERTICAL_IN_A_PLACE: &str =
    "税务局 烟草专卖局 邮政管理局 气象局 通信管理局 消防救援总队 消防救援支队 消防救援大队";

const OFFICES: [&str; 6] = ["人民政府办公厅", "人民政府办公室", "政府办公厅", "政府办公室", "人民政府办", "政府办"];

/// Vertical agencies whose printed name begins with the national organ's.
const VERTICAL_SYSTEMS: &str = "国家税务总局 国家统计局 国家金融监督管理总局 中国银行保险监督管理委员会 国家矿山安全监察局 \
    国家外汇管理局 中国人民银行 中国证券监督管理委员会 中国证监会 证监会 中国银保监会 国家消防救援局 中国民用航空";

const VERTICAL_ENDINGS: &str = "税务局 税务分局 税务所 调查总队 调查队 监管局 监管分局 监管支局 分行 支行 分局 总队 支队 大队 地区管理局 \
     安全监督管理局";

/// What follows the name of a national department in the name of its body in a region.
const REGIONS: &str = "驻 华东 华北 华南 华中 东北 西北 西南 中南 东海 南海 北海 长江 黄河 淮河 海河 珠江 松辽 太湖 \
    北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 \
    云南 西藏 陕西 甘肃 青海 宁夏 新疆 大连 青岛 宁波 厦门 深圳";

/// What the bureaus of a county send out into its townships.
const STATIONS: &str = "派出所 监管所 监督管理所 司法所 税务所 国土资源所 自然资源所 国土所 财政所 统计所";

const REGIONAL_ENDINGS: &str = "局 办公室 办事处 专员办 委员会 分署";

/// Areas that are, or are also, no administrative division, though their name ends in 区.
const NO_DISTRICTS: &str = "新区 开发区 高新区 经开区 园区 示范区 试验区 实验区 合作区 管理区 保税区 港区 度假区 经济区 \
    地区 景区 名胜区 旅游区 工业区 产业区 集中区 集聚区 聚集区 加工区 贸易区 物流区 休闲区 保护区 \
    功能区 社区 小区 片区 街区 镇区 城区 库区 灌区 垦区 军区 辖区 先行区 自贸区 甘肃矿区";

/// Zones that a management committee (管理委员会) runs.
const ZONES: &str = "开发区 高新区 经开区 园区 保税区 保税港区 港区 新区 新城 新片区 示范区 试验区 实验区 合作区 先行区 管理区 度假区 \
    工业区 集聚区 聚集区 集中区 产业园 工业园 科技园 科学城 示范园";

/// Zones that a report may be titled after alone, without 管理委员会.
const ZONES_ALONE: &str =
    "开发区 高新区 经开区 产业园区 工业园区 科技园区 保税区 保税港区 新区 实验区 自由贸易试验区 城乡一体化示范区";

/// Words that end like the name of a township and are none. 张集镇, 新城镇, 白水乡 and 李家乡 are townships.
const NO_TOWNSHIPS: &str = "集镇 城镇 村镇 市镇 重镇 景德镇 本镇 我镇 全镇 各镇 家乡 侨乡 水乡 城乡 故乡 山乡 老乡 下乡 返乡 本乡 我乡 \
    全乡 各乡 本街道 我街道 全街道 各街道";

/// What no township is called after, whatever stands before.
const NO_TOWNSHIP_ENDINGS: &str = "小镇 乡镇 古镇 之乡 镇街道 乡街道";

fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split_ascii_whitespace()
}

fn ends_with_one(name: &str, endings: &'static str) -> bool {
    words(endings).any(|ending| name.ends_with(ending))
}

/// Reads from an organ's printed name what is certain, and nothing else.
///
/// - The level is that of the government the organ belongs to. Where the name gives its place, that place must be a
///   known unit, or be printed with 县, 旗, 区, 镇, 乡 or 苏木 before 人民政府.
/// - A place alone (苏州市, 沭阳县, 龙庙镇) stands for its people's government, 友谊路街道 for its office (街道办事处), and
///   a prefecture or league that has no government for its administrative office (行政公署).
/// - The committee of a zone (苏州工业园区, …新区管理委员会) is told by its kind, without a level.
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
    classify_in(name, None)
}

/// The same for a report on a year: an area that became a district in 2025 was none in 2024.
pub(super) fn classify_in(name: &str, year: Option<u16>) -> Classification {
    let name = &*bare(name);
    if name.is_empty() || name.starts_with("新疆生产建设兵团") || is_one_of_many_new_areas(name) {
        return Classification::default();
    }
    if may_be_national(name)
        && let Some(National { kind, .. }) = national(name)
    {
        return Classification { level: Some(Level::National), kind, ..Classification::default() };
    }
    if let Some(agency) = vertical(name) {
        return agency;
    }
    if let Some(party) = name.strip_prefix("中共").or_else(|| name.strip_prefix("中国共产党")) {
        return of_a_party_committee(party, year);
    }
    let located = locate_division(name).map(|located| unless_a_zone(located, name, year));
    let (level, kind) = match &located {
        Some(located) => of_the_place(located).or_else(|| by_form(located.rest, Some(located))),
        None => by_form(name, None),
    }
    .unwrap_or_default();
    let (division, county) = located.map_or((None, None), |it| (it.division, it.county));
    Classification { level, kind, division, county }
}

/// A name without blanks and without what it says in brackets at its end: another name of the organ, or 本级.
pub(super) fn bare(name: &str) -> Cow<'_, str> {
    let name = name.trim();
    let mut bare = if name.contains(char::is_whitespace) {
        Cow::Owned(name.split_whitespace().collect::<String>())
    } else {
        Cow::Borrowed(name)
    };
    while let Some(at) = last_bracket(&bare) {
        bare = match bare {
            Cow::Borrowed(text) => Cow::Borrowed(&text[..at]),
            Cow::Owned(mut text) => {
                text.truncate(at);
                Cow::Owned(text)
            }
        };
    }
    bare
}

/// Where the brackets open that the name ends with, if something stands before them.
fn last_bracket(name: &str) -> Option<usize> {
    let inner = name.strip_suffix('）').or_else(|| name.strip_suffix(')'))?;
    inner.rfind(['（', '(']).filter(|at| *at > 0)
}

/// 滨海新区 is a district in 天津 and a zone in other cities: without its place, only 人民政府 tells which.
fn is_one_of_many_new_areas(name: &str) -> bool {
    name.starts_with("滨海新区") && !name.contains("人民政府")
}

/// A place that became a district (…新区) in a year of the table, and is not known to have been one in the year of the
/// report, is a zone until then.
fn unless_a_zone<'a>(located: LocatedDivision<'a>, name: &'a str, year: Option<u16>) -> LocatedDivision<'a> {
    let is_new = located.county.is_some_and(|county| county.ends_with("新区"))
        && located.counties().all(|unit| unit.since.is_some_and(|since| year.is_none_or(|year| year < since)));
    if !is_new {
        return located;
    }
    let zone = located.county.map_or(0, str::len) + located.rest.len();
    LocatedDivision { county: None, rest: &name[name.len() - zone..], ..located }
}

fn vertical(name: &str) -> Option<Classification> {
    // Systems and ministries have no name that begins like that of a place but 中山市 and 海南省 and the like.
    let place = if may_be_national(name) { of_a_system(name) } else { None };
    let place = place.or_else(|| is_named_for_its_system(name).then_some(name))?;
    let located = locate_division(place);
    let (division, county) = located.map_or((None, None), |it| (it.division, it.county));
    Some(Classification { level: None, kind: Some(OrganKind::VerticalAgency), division, county })
}

/// What follows the name of the national organ in that of its agency.
fn of_a_system(name: &str) -> Option<&str> {
    if let Some(rest) = words(VERTICAL_SYSTEMS).find_map(|system| name.strip_prefix(system))
        && ends_with_one(rest, VERTICAL_ENDINGS)
    {
        return Some(rest);
    }
    if let Some(rest) = name.strip_prefix("中华人民共和国")
        && (rest.ends_with("海关") || rest.ends_with("海事局"))
    {
        return Some(rest);
    }
    if !ends_with_one(name, REGIONAL_ENDINGS) {
        return None;
    }
    let (_, rest) = national_at(name)?;
    words(REGIONS).any(|region| rest.starts_with(region)).then_some(rest)
}

fn is_named_for_its_system(name: &str) -> bool {
    match name.chars().next_back() {
        Some('关') => name.ends_with("海关"),
        Some('站') => name.ends_with("边防检查站") || name.ends_with("边防检查总站"),
        Some('局') => {
            name.ends_with("证监局")
                || name.ends_with("银保监局")
                || name.ends_with("金融监管局") && !name.contains(['省', '市', '区', '县', '地'])
        }
        _ => false,
    }
}

/// 中共宿迁市委宣传部, without 中共.
fn of_a_party_committee(name: &str, year: Option<u16>) -> Classification {
    let kind = Some(OrganKind::PartyOrgan);
    if name.starts_with("中央") {
        return Classification { level: Some(Level::National), kind, ..Classification::default() };
    }
    let Some(located) = locate_division(name).map(|located| unless_a_zone(located, name, year)) else {
        return Classification { kind, ..Classification::default() };
    };
    let level = located.level().filter(|_| located.rest.starts_with('委'));
    Classification { level, kind, division: located.division, county: located.county }
}

type LevelAndKind = (Option<Level>, Option<OrganKind>);

/// What the words of an organ behind the name of its place say it is.
#[derive(Clone, Copy)]
enum Own {
    /// Of this kind, at the level of the place.
    Kind(OrganKind),
    /// At the level of the place, of a kind that differs from place to place.
    AnyKind,
    /// A department in a province, and of any kind below.
    DepartmentOfAProvince,
    /// A department, in a county or district mostly a branch of the city's.
    HeldByTheCity,
    /// Part of a national system: the place is where it works.
    Vertical,
}

static OWN_WORDS: LazyLock<HashMap<String, Own>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    let mut add = |list: &'static str, endings: &[&str], own| {
        let names = words(list).flat_map(|word| endings.iter().map(move |ending| format!("{word}{ending}")));
        known.extend(names.map(|name| (name, own)));
    };
    let department = ["局", "厅", "委员会", "委"];
    let whole = [""];
    add(BODIES_OF_ANY_KIND, &whole, Own::AnyKind);
    add(DEPARTMENTS_OF_PROVINCES, &whole, Own::DepartmentOfAProvince);
    add(PORTFOLIOS, &department, Own::Kind(OrganKind::Department));
    add(SHORT_DEPARTMENTS, &whole, Own::Kind(OrganKind::Department));
    add(HELD_BY_THE_CITY, &department, Own::HeldByTheCity);
    add(SHORT_HELD_BY_THE_CITY, &whole, Own::HeldByTheCity);
    add(PARTY_ORGANS, &whole, Own::Kind(OrganKind::PartyOrgan));
    add(INSTITUTIONS, &whole, Own::Kind(OrganKind::PublicInstitution));
    add(VERTICAL_IN_A_PLACE, &whole, Own::Vertical);
    add("人民政府 政府", &whole, Own::Kind(OrganKind::Government));
    add("行政公署 行署", &whole, Own::Kind(OrganKind::DelegatedOrgan));
    add("行政公署办公室 行署办公室", &whole, Own::AnyKind);
    known.extend(OFFICES.map(|office| (office.to_owned(), Own::Kind(OrganKind::GovernmentOffice))));
    known
});

/// The words that portfolios are made of, each of those in the list taken apart at 和 and 与.
static PORTFOLIO_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    words(PORTFOLIOS).flat_map(|portfolio| portfolio.split(['和', '与'])).chain(words(WORDS_OF_PORTFOLIOS)).collect()
});

/// 文化和广电旅游体育局: a department that holds several portfolios, in whatever order they are named.
fn holds_several_portfolios(own: &str) -> bool {
    /// In bytes; no department's name is longer.
    const LONGEST: usize = 120;
    let Some(held) = ["局", "厅", "委员会"].into_iter().find_map(|ending| own.strip_suffix(ending)) else {
        return false;
    };
    if held.len() > LONGEST {
        return false;
    }
    // Where each word may end, and how many words there are up to there at most.
    let mut ends = vec![(0, 0)];
    let mut next = 0;
    while let Some((at, count)) = ends.get(next).copied() {
        next += 1;
        let rest = held[at..].strip_prefix(['和', '与']).filter(|_| at > 0).unwrap_or(&held[at..]);
        let from = held.len() - rest.len();
        for (length, character) in rest.char_indices() {
            let end = from + length + character.len_utf8();
            let is_new = || ends.iter().all(|known| *known != (end, count + 1));
            if PORTFOLIO_WORDS.contains(&held[from..end]) && is_new() {
                ends.push((end, count + 1));
            }
        }
    }
    ends.iter().any(|(end, count)| *end == held.len() && *count > 1)
}

/// An organ whose name consists of a known place and the organ's own words.
fn of_the_place(located: &LocatedDivision<'_>) -> Option<LevelAndKind> {
    let (level, own) = (located.level(), located.rest);
    if own.is_empty() {
        return Some((level, Some(who_governs(located)?)));
    }
    let known = || OWN_WORDS.get(own).or_else(|| OWN_WORDS.get(own.strip_prefix("人民政府")?)).copied();
    match known() {
        Some(Own::Kind(kind)) => Some((level, Some(kind))),
        Some(Own::DepartmentOfAProvince) if level == Some(Level::Province) => {
            Some((level, Some(OrganKind::Department)))
        }
        Some(Own::AnyKind | Own::DepartmentOfAProvince) => Some((level, None)),
        Some(Own::HeldByTheCity) => located.county.is_none().then_some((level, Some(OrganKind::Department))),
        Some(Own::Vertical) => Some((None, Some(OrganKind::VerticalAgency))),
        None if holds_several_portfolios(own) => Some((level, Some(OrganKind::Department))),
        None if of_the_committee(own) => Some((level, Some(OrganKind::PartyOrgan))),
        // The place is the one of the bureau that sent the branch out, not the branch's own.
        None if is_sent_out_by_a_bureau(own) => {
            let of_a_system = own.contains("税务");
            Some((None, Some(if of_a_system { OrganKind::VerticalAgency } else { OrganKind::Agency })))
        }
        None => None,
    }
}

/// 公安局宝山分局, 市场监督管理局龙庙市场监督管理所.
fn is_sent_out_by_a_bureau(own: &str) -> bool {
    match own.strip_suffix("分局") {
        Some(bureau) => bureau.contains('局'),
        None => own.ends_with('所') && own.contains('局') && ends_with_one(own, STATIONS),
    }
}

/// What follows 委 in the name of a part of a Party committee.
const COMMITTEE_PARTS: &str = "宣传部 组织部 统战部 统一战线工作部 社会工作部 政法委员会 政法委 办公厅 办公室 编办 网信办 台办 \
        机构编制委员会办公室 网络安全和信息化委员会办公室";

/// 委宣传部, as in 沭阳县委宣传部.
fn of_the_committee(own: &str) -> bool {
    let body = own.strip_prefix('委').map(|body| body.strip_prefix("员会").unwrap_or(body));
    body.is_some_and(|body| words(COMMITTEE_PARTS).any(|ending| body == ending))
}

/// Who reports for a place whose name stands alone.
fn who_governs(located: &LocatedDivision<'_>) -> Option<OrganKind> {
    if located.county.is_some() {
        return Some(OrganKind::Government);
    }
    let unit = located.division.filter(|unit| unit.reports())?;
    match unit.form {
        DivisionForm::Prefecture | DivisionForm::League => Some(OrganKind::DelegatedOrgan),
        _ => Some(OrganKind::Government),
    }
}

/// An organ whose place is not in the table, or lies below the one that is, where the printed form alone leaves no doubt.
fn by_form(name: &str, located: Option<&LocatedDivision<'_>>) -> Option<LevelAndKind> {
    let below_a_county = located.is_some_and(|it| it.county.is_some());
    let township = |kind| Some((Some(Level::Township), Some(kind)));
    if name.ends_with("街道办事处") || name.ends_with("街道办") {
        return township(OrganKind::DelegatedOrgan);
    }
    if name.ends_with("区公所") {
        return Some((None, Some(OrganKind::DelegatedOrgan)));
    }
    if name.ends_with("派出所") {
        return Some((None, Some(OrganKind::Agency)));
    }
    let zone = (None, Some(OrganKind::ManagementCommittee));
    if let Some(place) = name.strip_suffix("管理委员会").or_else(|| name.strip_suffix("管委会")) {
        return ends_with_one(place, ZONES).then_some(zone);
    }
    if is_zone_alone(name, located) {
        return Some(zone);
    }
    let government = name.strip_suffix("人民政府").or_else(|| name.strip_suffix("政府"));
    if government.is_some_and(|place| place.ends_with(['镇', '乡']) || place.ends_with("苏木")) {
        return township(OrganKind::Government);
    }
    if let Some(kind) = township_alone(name) {
        return township(kind);
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
    let (place, rest) = name.split_once('县').filter(|(place, _)| !place.is_empty())?;
    if rest.is_empty() && ["区", "市", "旗", "州", "省", "郊", "本", "我", "全", "各"].contains(&place) {
        return None;
    }
    of_the_place(&LocatedDivision { division: None, county: Some("县"), rest })
}

/// 苏州工业园区. 开发区 and the like without a name are not certain.
fn is_zone_alone(name: &str, located: Option<&LocatedDivision<'_>>) -> bool {
    if !name.ends_with('区') {
        return false;
    }
    let zone = words(ZONES_ALONE).find(|zone| name.ends_with(zone));
    zone.is_some_and(|zone| {
        let named = &name[..name.len() - zone.len()];
        named.chars().count() >= 2 || (!named.is_empty() || zone.chars().count() > 2) && located.is_some()
    })
}

/// 龙庙镇, 友谊路街道.
fn township_alone(name: &str) -> Option<OrganKind> {
    let kind = match name.chars().next_back()? {
        '镇' | '乡' => OrganKind::Government,
        '木' if name.ends_with("苏木") => OrganKind::Government,
        '道' if name.ends_with("街道") => OrganKind::DelegatedOrgan,
        _ => return None,
    };
    let shortest = if kind == OrganKind::Government { 2 } else { 3 };
    let is_name = (shortest..=14).contains(&name.chars().count())
        && name.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
        && !words(NO_TOWNSHIPS).any(|word| word == name)
        && !ends_with_one(name, NO_TOWNSHIP_ENDINGS);
    is_name.then_some(kind)
}

/// Whether only a county-level unit can have this name. The few districts that are called 新区 are in the table.
fn is_county(place: &str) -> bool {
    // Longer names that end in 区 are zones and areas of many kinds.
    place.ends_with(['县', '旗'])
        || (place.ends_with('区') && place.chars().count() <= 5 && !ends_with_one(place, NO_DISTRICTS))
}
