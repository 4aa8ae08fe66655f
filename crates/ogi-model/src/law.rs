//! The articles of the Regulations on Open Government Information (政府信息公开条例, State Council Decree No. 711 of 2019)
//! that the form rests on.

use std::fmt;

use crate::requests::Outcome;
use crate::text::Bilingual;

/// A provision of the Regulations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Article {
    /// The article (条).
    pub article: u8,
    /// Its paragraph (款), from 1; 0 where the article is meant as a whole.
    pub paragraph: u8,
    /// Its item (项), from 1; 0 where there is none.
    pub item: u8,
}

impl Article {
    const fn whole(article: u8) -> Self {
        Self { article, paragraph: 0, item: 0 }
    }

    const fn paragraph(article: u8, paragraph: u8) -> Self {
        Self { article, paragraph, item: 0 }
    }

    const fn item(article: u8, item: u8) -> Self {
        Self { article, paragraph: 0, item }
    }

    /// In Chinese: `第三十六条第（一）项`.
    pub fn zh(self) -> String {
        let article = format!("第{}条", chinese(self.article));
        let paragraph = if self.paragraph > 0 { format!("第{}款", chinese(self.paragraph)) } else { String::new() };
        let item = if self.item > 0 { format!("第（{}）项", chinese(self.item)) } else { String::new() };
        article + &paragraph + &item
    }
}

/// In English: `article 36(1)`, `article 16 paragraph 2`.
impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "article {}", self.article)?;
        if self.paragraph > 0 {
            write!(f, " paragraph {}", self.paragraph)?;
        }
        if self.item > 0 {
            write!(f, "({})", self.item)?;
        }
        Ok(())
    }
}

/// A number below 100 in Chinese numerals.
fn chinese(number: u8) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let (tens, ones) = (number / 10, DIGITS[usize::from(number % 10)]);
    match tens {
        0 => ones.to_owned(),
        1 => format!("十{ones}"),
        _ => format!("{}十{ones}", DIGITS[usize::from(tens % 10)]),
    }
}

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

/// The articles an outcome of a request rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LegalBasis {
    /// The articles; none where the form alone makes the class.
    pub articles: &'static [Article],
    /// Whether the pairing is confirmed by the Supreme People's Court's commentary on 法释〔2025〕8号; otherwise it is the
    /// obvious reading of label and article.
    pub confirmed: bool,
}

impl Outcome {
    /// The provisions under which a request ends this way.
    pub const fn legal_basis(self) -> LegalBasis {
        const REFUSED: Article = Article::item(36, 3);
        let (articles, confirmed): (&'static [Article], bool) = match self {
            Self::Granted => {
                (const { &[Article::item(36, 1), Article::item(36, 2), Article::whole(15), Article::whole(32)] }, false)
            }
            Self::PartlyGranted => (const { &[Article::whole(37)] }, false),
            Self::WithheldStateSecret | Self::WithheldByLaw | Self::WithheldSecurityStability => {
                (const { &[Article::whole(14), REFUSED] }, true)
            }
            Self::WithheldThirdParty => (const { &[Article::whole(15), Article::whole(32), REFUSED] }, true),
            Self::WithheldInternalAffairs => (const { &[Article::paragraph(16, 1), REFUSED] }, true),
            Self::WithheldProcessInformation | Self::WithheldEnforcementFile => {
                (const { &[Article::paragraph(16, 2), REFUSED] }, true)
            }
            Self::WithheldRegistrySearch => (const { &[Article::item(36, 7)] }, false),
            Self::UnavailableNotHeld => (const { &[Article::item(36, 4), Article::item(36, 5)] }, true),
            Self::UnavailableNeedsCreation => (const { &[Article::whole(38)] }, false),
            Self::UnavailableUnclear => (const { &[Article::whole(29), Article::whole(30)] }, false),
            Self::NotProcessedPetition => (const { &[Article::paragraph(39, 1)] }, false),
            Self::NotProcessedRepeated => (const { &[Article::item(36, 6)] }, false),
            Self::NotProcessedPublication => (const { &[Article::paragraph(39, 2)] }, false),
            Self::NotProcessedExcessive => (const { &[Article::whole(35)] }, false),
            Self::OtherNotSupplemented => (const { &[Article::whole(30)] }, true),
            Self::OtherUnpaid => (const { &[Article::whole(42)] }, true),
            Self::NotProcessedReconfirmation | Self::Other | Self::OtherRemaining => (&[], false),
        };
        LegalBasis { articles, confirmed }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_cited_as_lawyers_cite_them() {
        assert_eq!(Article::item(36, 1).zh(), "第三十六条第（一）项");
        assert_eq!(Article::paragraph(16, 2).zh(), "第十六条第二款");
        assert_eq!(Article::item(20, 15).zh(), "第二十条第（十五）项");
        assert_eq!(Article::paragraph(16, 2).to_string(), "article 16 paragraph 2");
        assert_eq!(Article::item(36, 7).to_string(), "article 36(7)");
    }

    #[test]
    fn article_20_has_fifteen_items_in_order() {
        assert!(ARTICLE_20.iter().map(|item| item.number).eq(1..=15));
    }
}
