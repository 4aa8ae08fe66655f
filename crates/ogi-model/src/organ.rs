//! Organs: who makes a report, of what level and kind, and whether that organ can have rules (规章) to count.
//!
//! What an organ is, is worked out here and nowhere else: [`classify`] reads from a printed name what is certain,
//! [`Organ::facts`] adds what the title of the report and the written members say. A wrong level would raise a false
//! alarm at a correct report, a missing one only leaves a question open.

pub(crate) mod division;
mod facts;
mod level_and_kind;
mod name;
mod national;
mod powers;
mod same_organ;

pub use facts::OrganFacts;
pub use level_and_kind::{Level, OrganKind};
pub use name::{Classification, classify};
pub use powers::RuleMaking;
pub use same_organ::{are_two_organs, may_be_one_organ};

use serde::{Deserialize, Serialize};

use crate::credit_code::CreditCode;
use crate::extensions::Extensions;
use division::DivisionCode;

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
    /// 机关所属的行政级别。垂直管理机构不属于地方，开发区等的管理委员会没有印明级别的，没有此项。
    ///
    /// The level of government the organ belongs to. A vertical agency belongs to none of the local ones and has no level;
    /// the committee of a development zone has one only where it is printed.
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
    /// 机关在其他登记、目录中的编号。
    ///
    /// Its identifiers in other registers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(title = "其他编号"))]
    pub identifiers: Vec<Identifier>,
    /// 供各地、各系统自行扩展，读写时原样保留。
    ///
    /// Reserved for others; kept untouched by every reader and writer.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::wire::Known::<Extensions>")]
    #[cfg_attr(feature = "schemars", schemars(title = "扩展"))]
    pub extensions: Option<Extensions>,
}

/// 机关在一种登记或者目录中的编号。
///
/// The identifier of an organ in a register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Identifier {
    /// 哪一种登记或者目录，由使用者约定。
    ///
    /// Which register it is of, as its users agree.
    #[cfg_attr(feature = "schemars", schemars(title = "登记或者目录"))]
    pub scheme: String,
    /// 编号。
    ///
    /// The identifier.
    #[cfg_attr(feature = "schemars", schemars(title = "编号"))]
    pub id: String,
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

    fn may_make_rules(organ: &Organ) -> RuleMaking {
        organ.facts(None, None).rule_making
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
    fn a_department_of_several_portfolios_is_told_in_whatever_order_they_are_named() {
        let department = (Some("county"), Some("department"), Some("宿迁市"));
        for own in ["文化和广电旅游体育局", "发展改革和科学技术局", "工业信息化和商务科技局", "农业农村和乡村振兴局"]
        {
            assert_eq!(read(&format!("沭阳县{own}")), department, "{own}");
        }
        // One word of a portfolio alone, or one that the city mostly holds, says nothing for certain.
        for own in ["发展局", "自然资源和水利局", "教育发展中心"] {
            assert_eq!(read(&format!("沭阳县{own}")).1, None, "{own}");
        }
    }

    #[test]
    fn townships_and_subdistricts_are_told_by_their_ending() {
        assert_eq!(read("沭阳县庙头镇人民政府"), (Some("township"), Some("government"), Some("宿迁市")));
        assert_eq!(read("庙头镇人民政府"), (Some("township"), Some("government"), None));
        assert_eq!(read("东海县李埝乡人民政府"), (Some("township"), Some("government"), Some("连云港市")));
        assert_eq!(read("上海市宝山区友谊路街道办事处"), (Some("township"), Some("delegated_organ"), Some("上海市")));
    }

    #[test]
    fn a_committee_is_of_a_zone_only_where_the_zone_is_named() {
        let zone = (None, Some("management_committee"));
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
        assert_eq!(read("阿里地区行政公署"), (Some("prefecture"), Some("delegated_organ"), Some("阿里地区")));
    }

    #[test]
    fn national_organs_are_told_by_their_whole_name() {
        assert_eq!(read("中华人民共和国教育部"), (Some("national"), Some("department"), None));
        assert_eq!(read("国家能源局"), (Some("national"), Some("department"), None));
        assert_eq!(read("国务院办公厅"), (Some("national"), Some("government_office"), None));
        assert_eq!(read("国家能源局江苏监管办公室"), (None, Some("vertical_agency"), None));
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
        for name in ["市人民政府", "国家能源局", "国务院", "江苏", "宿迁市地震局", "中国气象局", "香港特别行政区政府"]
        {
            assert_eq!(rules(name), RuleMaking::Unknown, "{name}");
        }
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
}
