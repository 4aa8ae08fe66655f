//! Article 20 of the Regulations: what must be disclosed proactively.

use crate::text::Bilingual;

/// One of the fifteen items of article 20: what must be disclosed proactively.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProactiveItem {
    /// Its number, from 1 to 15.
    pub number: u8,
    /// What it is, in short.
    pub name: Bilingual,
}

/// The fifteen items of article 20. Table two reports on a few of them: (1), (5), (6), (8) and, in edition 2019, (9).
pub const ARTICLE_20: [ProactiveItem; 15] = [
    item(1, "行政法规、规章和规范性文件", "Administrative regulations, rules and normative documents"),
    item(
        2,
        "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名",
        "Functions, structure, address, hours, contacts and heads of the organ",
    ),
    item(3, "国民经济和社会发展规划、专项规划、区域规划及相关政策", "Development plans and related policies"),
    item(4, "国民经济和社会发展统计信息", "Economic and social statistics"),
    item(
        5,
        "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果",
        "Licensing and other services: basis, conditions, procedure and results",
    ),
    item(
        6,
        "实施行政处罚、行政强制的依据、条件、程序以及具有一定社会影响的行政处罚决定",
        "Penalties and compulsion: basis, conditions, procedure, and penalties of public interest",
    ),
    item(7, "财政预算、决算信息", "Budgets and final accounts"),
    item(8, "行政事业性收费项目及其依据、标准", "Administrative fees: items, basis and rates"),
    item(9, "政府集中采购项目的目录、标准及实施情况", "Centralized procurement: catalogue, standards and execution"),
    item(10, "重大建设项目的批准和实施情况", "Major construction projects: approval and execution"),
    item(
        11,
        "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况",
        "Poverty relief, education, health, social security and employment",
    ),
    item(12, "突发公共事件的应急预案、预警信息及应对情况", "Public emergencies: plans, warnings and response"),
    item(
        13,
        "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况",
        "Inspection of environment, health, work safety, food, drugs and products",
    ),
    item(
        14,
        "公务员招考的职位、名额、报考条件等事项以及录用结果",
        "Civil service recruitment: posts, conditions and results",
    ),
    item(
        15,
        "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息",
        "Whatever else laws, regulations, rules and State provisions require to be disclosed",
    ),
];

const fn item(number: u8, zh: &'static str, en: &'static str) -> ProactiveItem {
    ProactiveItem { number, name: Bilingual::new(zh, en) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn article_20_has_fifteen_items_in_order() {
        assert!(ARTICLE_20.iter().map(|item| item.number).eq(1..=15));
    }
}
