//! The State Council and its bodies since the reform of 2018, that of 2023 included, with what is certain of each.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::level_and_kind::OrganKind;

/// A body of the State Council.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct National {
    /// What it is by law; absent where that changed, or is not certain.
    pub(super) kind: Option<OrganKind>,
    /// Whether article 91 of the Legislation Law (立法法) plainly says that it makes rules (规章).
    pub(super) makes_rules: bool,
}

/// 国务院部门 that may make rules: ministries and commissions, 中国人民银行, 审计署, and the organs directly under the
/// State Council with administrative functions or named by a law (立法法 art. 91), in the years since 2018.
const RULE_MAKING: &str = "外交部 国防部 国家发展和改革委员会 教育部 科学技术部 工业和信息化部 国家民族事务委员会 公安部 \
    国家安全部 民政部 司法部 财政部 人力资源和社会保障部 自然资源部 生态环境部 住房和城乡建设部 \
    交通运输部 水利部 农业农村部 商务部 文化和旅游部 国家卫生健康委员会 退役军人事务部 应急管理部 \
    中国人民银行 审计署 国务院国有资产监督管理委员会 海关总署 国家税务总局 国家市场监督管理总局 \
    国家金融监督管理总局 中国银行保险监督管理委员会 中国证券监督管理委员会 国家广播电视总局 国家体育总局 \
    国家统计局 国家知识产权局 国家国际发展合作署 国家医疗保障局";

/// Departments whose power to make rules was not verified: most are bureaus under a ministry, which makes the rules for
/// them. Those abolished since 2018 are here, too.
const POWER_NOT_VERIFIED: &str = "国家信访局 国家机关事务管理局 国务院参事室 国务院研究室 \
    国家粮食和物资储备局 国家能源局 国家数据局 国家国防科技工业局 国家烟草专卖局 国家移民管理局 \
    国家林业和草原局 国家铁路局 中国民用航空局 国家邮政局 国家文物局 国家中医药管理局 国家疾病预防控制局 \
    国家矿山安全监察局 国家煤矿安全监察局 国家消防救援局 国家外汇管理局 国家药品监督管理局 国家乡村振兴局 \
    国务院扶贫开发领导小组办公室 国家核安全局 国家航天局 国家原子能机构 国家海洋局 国家公园管理局 \
    国家认证认可监督管理委员会 国家标准化管理委员会 国家语言文字工作委员会 国家反垄断局";

/// Institutions directly under the State Council.
const INSTITUTIONS: &str =
    "新华通讯社 中国科学院 中国社会科学院 中国工程院 国务院发展研究中心 中央广播电视总台 中国气象局";

/// Party organs that disclose under the name of a body of the State Council, since the reform of 2018. Several make
/// rules; article 91 does not name them, so that their power counts as not verified.
const PARTY_ORGANS: &str = "国家新闻出版署 国家版权局 国家电影局 国家宗教事务局 国务院侨务办公室 国务院台湾事务办公室 \
    国务院新闻办公室 国家互联网信息办公室 国家档案局 国家保密局 国家密码管理局 国家公务员局";

/// Bodies of which only the level is certain: 国务院港澳事务办公室 became the other name of a Party organ in 2023;
/// 中国地震局, 国家自然科学基金委员会 and 全国社会保障基金理事会 are run by ministries.
const KIND_NOT_CERTAIN: &str = "国务院港澳事务办公室 中国地震局 国家自然科学基金委员会 全国社会保障基金理事会";

/// Short names in official use, each with the full one.
const SHORT: &[(&str, &str)] = &[
    ("国家发展改革委", "国家发展和改革委员会"),
    ("国家发改委", "国家发展和改革委员会"),
    ("科技部", "科学技术部"),
    ("工信部", "工业和信息化部"),
    ("国家民委", "国家民族事务委员会"),
    ("人力资源社会保障部", "人力资源和社会保障部"),
    ("人社部", "人力资源和社会保障部"),
    ("住房城乡建设部", "住房和城乡建设部"),
    ("住建部", "住房和城乡建设部"),
    ("文旅部", "文化和旅游部"),
    ("国家卫生健康委", "国家卫生健康委员会"),
    ("国家卫健委", "国家卫生健康委员会"),
    ("国务院国资委", "国务院国有资产监督管理委员会"),
    ("税务总局", "国家税务总局"),
    ("市场监管总局", "国家市场监督管理总局"),
    ("国家市场监管总局", "国家市场监督管理总局"),
    ("金融监管总局", "国家金融监督管理总局"),
    ("国家金融监管总局", "国家金融监督管理总局"),
    ("银保监会", "中国银行保险监督管理委员会"),
    ("中国银保监会", "中国银行保险监督管理委员会"),
    ("证监会", "中国证券监督管理委员会"),
    ("中国证监会", "中国证券监督管理委员会"),
    ("广电总局", "国家广播电视总局"),
    ("国家广电总局", "国家广播电视总局"),
    ("体育总局", "国家体育总局"),
    ("国家医保局", "国家医疗保障局"),
    ("国管局", "国家机关事务管理局"),
    ("国家粮食和储备局", "国家粮食和物资储备局"),
    ("国家国防科工局", "国家国防科技工业局"),
    ("国家林草局", "国家林业和草原局"),
    ("中国民航局", "中国民用航空局"),
    ("国家疾控局", "国家疾病预防控制局"),
    ("国家矿山安监局", "国家矿山安全监察局"),
    ("国家外汇局", "国家外汇管理局"),
    ("国家药监局", "国家药品监督管理局"),
    ("国务院扶贫办", "国务院扶贫开发领导小组办公室"),
    ("国家网信办", "国家互联网信息办公室"),
    ("国务院侨办", "国务院侨务办公室"),
    ("国务院台办", "国务院台湾事务办公室"),
    ("国务院新闻办", "国务院新闻办公室"),
    ("国务院港澳办", "国务院港澳事务办公室"),
    ("新华社", "新华通讯社"),
];

static BODIES: LazyLock<HashMap<&'static str, National>> = LazyLock::new(|| {
    let lists = [
        (RULE_MAKING, Some(OrganKind::Department), true),
        (POWER_NOT_VERIFIED, Some(OrganKind::Department), false),
        (INSTITUTIONS, Some(OrganKind::PublicInstitution), false),
        (PARTY_ORGANS, Some(OrganKind::PartyOrgan), false),
        (KIND_NOT_CERTAIN, None, false),
        ("国务院", Some(OrganKind::Government), false),
        ("国务院办公厅", Some(OrganKind::GovernmentOffice), false),
    ];
    let mut bodies = HashMap::new();
    for (names, kind, makes_rules) in lists {
        bodies.extend(names.split_ascii_whitespace().map(|name| (name, National { kind, makes_rules })));
    }
    for (short, full) in SHORT {
        if let Some(body) = bodies.get(full).copied() {
            bodies.insert(short, body);
        }
    }
    bodies
});

/// Whether a name begins like that of a body of the State Council; most names of local organs do not.
pub(super) fn may_be_national(name: &str) -> bool {
    name.chars().next().is_some_and(|first| FIRST.contains(first))
}

/// What the names of the bodies and of their systems begin with; 中 also for 中华人民共和国.
const FIRST: &str = "国外教科工公民司财人自生住交水农商文退应中审海新税市金银证广体全";

/// The body of the State Council with this name, full or short.
pub(super) fn national(name: &str) -> Option<National> {
    BODIES.get(name.strip_prefix("中华人民共和国").unwrap_or(name)).copied()
}

/// The longest name of a body of the State Council that the text begins with, and what follows.
pub(super) fn national_at(text: &str) -> Option<(National, &str)> {
    let text = text.strip_prefix("中华人民共和国").unwrap_or(text);
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]).skip(2).take(20);
    ends.filter_map(|at| Some((*BODIES.get(&text[..at])?, &text[at..]))).last()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_short_name_is_of_a_body_in_the_lists_and_no_name_stands_twice() {
        assert!(SHORT.iter().all(|(_, full)| BODIES.contains_key(full)));
        let lists = [RULE_MAKING, POWER_NOT_VERIFIED, INSTITUTIONS, PARTY_ORGANS, KIND_NOT_CERTAIN];
        let names = lists.iter().flat_map(|list| list.split_ascii_whitespace()).count();
        assert_eq!(BODIES.len(), names + SHORT.len() + 2);
        assert!(BODIES.keys().all(|name| may_be_national(name)));
    }

    #[test]
    fn the_longest_name_is_taken() {
        assert_eq!(national_at("国务院办公厅").map(|(_, rest)| rest), Some(""));
        assert_eq!(national_at("国家能源局江苏监管办公室").map(|(_, rest)| rest), Some("江苏监管办公室"));
        assert_eq!(national_at("宿迁市财政局"), None);
    }
}
