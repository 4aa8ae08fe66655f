//! The code lists: every key that can stand in a report, with its printed label, its meaning, its legal basis and the
//! editions that print it.

use ogi_model::{
    ARTICLE_20, Applicant, Article, Bilingual, Cell, Channel, DecisionKind, DecisionReason, DisclosureItem, DoubtCode,
    Edition, Instrument, Level, Measure, NoteCode, OrganKind, Outcome, OutcomeGroup, ProactiveItem, RequestRow,
    ReviewResult, Scope, Severity, Status, Table, Undecided,
};
use serde::Serialize;

/// A list of codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CodeList {
    /// Its name, which its file bears.
    pub name: &'static str,
    /// What it lists.
    pub title: Text,
    /// Its codes in printed order.
    pub codes: Vec<Code>,
}

/// A code and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Code {
    /// The key, as it stands in JSON and in cell addresses.
    pub key: String,
    /// What the form prints, or what the thing is called in Chinese.
    pub zh: String,
    /// The English name.
    pub en: String,
    /// What it means.
    pub meaning: Text,
    /// The provisions it rests on.
    pub articles: Vec<Citation>,
    /// Whether the pairing with them was checked against a text that makes it; otherwise it is the obvious reading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_verified: Option<bool>,
    /// The editions of the form that print it; for what is no part of the form, all.
    pub editions: Vec<Edition>,
}

/// 中英文对照的文字。
///
/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "FormText", deny_unknown_fields))]
pub struct Text {
    /// 中文。
    ///
    /// Chinese.
    #[cfg_attr(feature = "schema", schemars(title = "中文"))]
    pub zh: String,
    /// 英文。
    ///
    /// English.
    #[cfg_attr(feature = "schema", schemars(title = "英文"))]
    pub en: String,
}

/// 一处条文。
///
/// A provision, as lawyers cite it in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Citation {
    /// 所在的法律文件，代码见 `instruments`。
    ///
    /// The instrument, a key of the code list `instruments`.
    #[cfg_attr(feature = "schema", schemars(title = "法律文件"))]
    pub instrument: Instrument,
    /// 条。
    ///
    /// The article (条).
    #[cfg_attr(feature = "schema", schemars(title = "条"))]
    pub article: u8,
    /// 款，指明时才有。
    ///
    /// Its paragraph (款), where one is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "款", with = "u8", default))]
    pub paragraph: Option<u8>,
    /// 项，指明时才有。
    ///
    /// Its item (项), where one is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "项", with = "u8", default))]
    pub item: Option<u8>,
    /// 自哪个报告年度起适用，晚于第一版格式时才有。
    ///
    /// The first report year in which the instrument applied, where that is not the first of the form.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "起始年度", with = "u16", default))]
    pub from_year: Option<u16>,
    /// 适用到哪个报告年度，不再适用时才有。
    ///
    /// The last report year in which the instrument applied, where it applies no longer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(title = "截止年度", with = "u16", default))]
    pub until_year: Option<u16>,
    /// 中文写法：`《政府信息公开条例》第三十六条第（一）项`。
    ///
    /// In Chinese: `《政府信息公开条例》第三十六条第（一）项`.
    #[cfg_attr(feature = "schema", schemars(title = "中文"))]
    pub zh: String,
    /// 英文写法：`Regulations on Open Government Information, article 36(1)`。
    ///
    /// In English: `Regulations on Open Government Information, article 36(1)`.
    #[cfg_attr(feature = "schema", schemars(title = "英文"))]
    pub en: String,
}

impl From<Bilingual> for Text {
    fn from(text: Bilingual) -> Self {
        Self { zh: text.zh.to_owned(), en: text.en.to_owned() }
    }
}

impl From<Article> for Citation {
    fn from(cited: Article) -> Self {
        let given = |number: u8| (number > 0).then_some(number);
        Self {
            instrument: cited.instrument,
            article: cited.article,
            paragraph: given(cited.paragraph),
            item: given(cited.item),
            from_year: cited.instrument.from_year(),
            until_year: cited.instrument.until_year(),
            zh: cited.zh_in_full(),
            en: cited.en_in_full(),
        }
    }
}

impl CodeList {
    /// The list as CSV, with a header; several articles or editions are parted by `; `.
    pub fn to_csv(&self) -> String {
        let header = ["key", "zh", "en", "meaning_zh", "meaning_en", "articles_zh", "articles_en", "editions"];
        let mut csv = csv::Writer::from_writer(Vec::new());
        let mut write = |record: [&str; 8]| csv.write_record(record).expect("memory takes whatever is written");
        write(header);
        for code in &self.codes {
            let articles = |text: fn(&Citation) -> &str| code.articles.iter().map(text).collect::<Vec<_>>().join("; ");
            let editions: Vec<&str> = code.editions.iter().map(|edition| edition.key()).collect();
            write([
                &code.key,
                &code.zh,
                &code.en,
                &code.meaning.zh,
                &code.meaning.en,
                &articles(|cited| &cited.zh),
                &articles(|cited| &cited.en),
                &editions.join("; "),
            ]);
        }
        let bytes = csv.into_inner().expect("memory takes whatever is written");
        String::from_utf8(bytes).expect("what was written is text")
    }
}

/// Lists a taxonomy of the model, whose types share their methods by name only.
macro_rules! list {
    ($name:literal, $zh:literal, $en:literal, $Taxonomy:ident, $basis:expr) => {{
        let basis: fn($Taxonomy) -> Basis = $basis;
        CodeList {
            name: $name,
            title: Bilingual::new($zh, $en).into(),
            codes: ($Taxonomy::ALL.into_iter())
                .map(|it| {
                    let Basis { articles, is_verified, editions } = basis(it);
                    Code {
                        key: it.key().to_owned(),
                        zh: it.zh().to_owned(),
                        en: it.en().to_owned(),
                        meaning: Bilingual::new(it.about_zh(), it.about_en()).into(),
                        articles: articles.into_iter().map(Citation::from).collect(),
                        is_verified,
                        editions,
                    }
                })
                .collect(),
        }
    }};
}
/// Every code list.
///
/// ```
/// let lists = ogi_serialize::code_lists();
/// let outcomes = lists.iter().find(|list| list.name == "outcomes").expect("outcomes have a list");
/// assert_eq!((outcomes.codes[0].key.as_str(), outcomes.codes[0].zh.as_str()), ("granted", "予以公开"));
/// ```
pub fn code_lists() -> Vec<CodeList> {
    vec![
        CodeList {
            name: "editions",
            title: Bilingual::new("格式版本", "Editions of the form").into(),
            codes: Edition::ALL.into_iter().map(edition).collect(),
        },
        list!("tables", "表格", "Tables", Table, |it| Basis::printed(move |cell| cell.table() == it)),
        list!("items", "表二的项目", "Items of table two", DisclosureItem, |it| Basis {
            articles: article_20(it),
            is_verified: Some(true),
            ..Basis::printed(move |cell| matches!(cell, Cell::Disclosure(cell) if cell.item() == it))
        }),
        list!("measures", "表二的数量", "Measures of table two", Measure, |it| {
            Basis::printed(move |cell| matches!(cell, Cell::Disclosure(cell) if cell.measure() == it))
        }),
        list!("applicants", "申请人", "Applicants", Applicant, |it| {
            Basis::printed(move |cell| matches!(cell, Cell::Request(_, who) if who == it))
        }),
        list!("outcomes", "办理结果", "Outcomes of requests", Outcome, |it| Basis {
            articles: it.legal_basis().articles.to_vec(),
            is_verified: Some(it.legal_basis().is_verified),
            ..Basis::printed(move |cell| {
                matches!(cell, Cell::Request(RequestRow::Outcome(outcome), _) if outcome == it)
            })
        }),
        list!("outcome_groups", "办理结果的类别", "Groups of outcomes", OutcomeGroup, |it| Basis {
            articles: it.articles(),
            ..Basis::printed(move |cell| {
                matches!(cell, Cell::Request(RequestRow::Outcome(outcome), _) if outcome.group() == it)
            })
        }),
        list!("channels", "救济渠道", "Channels of review", Channel, |it| Basis {
            articles: it.legal_basis().articles.to_vec(),
            is_verified: Some(it.legal_basis().is_verified),
            ..Basis::printed(move |cell| matches!(cell, Cell::Review(channel, _) if channel == it))
        }),
        list!("results", "复议和诉讼结果", "Results of reviews", ReviewResult, |it| {
            let articles = it.legal_basis();
            Basis {
                is_verified: (!articles.is_empty()).then_some(false),
                articles,
                ..Basis::printed(move |cell| matches!(cell, Cell::Review(_, result) if result == it))
            }
        }),
        list!("levels", "机关级别", "Levels of organs", Level, |_| Basis::any()),
        list!("organ_kinds", "机关种类", "Kinds of organs", OrganKind, |_| Basis::any()),
        list!("scopes", "统计范围", "Scopes", Scope, |_| Basis::any()),
        list!("statuses", "报告的状态", "Statuses of reports", Status, |_| Basis::any()),
        list!("doubts", "不能确定的事项", "What could not be settled in reading", DoubtCode, |_| Basis::any()),
        list!("note_codes", "读取说明", "Notes on the reading of a document", NoteCode, |_| Basis::any()),
        list!("severities", "程度", "Severities", Severity, |_| Basis::any()),
        list!("undecided", "未核对的原因", "Why a rule was not evaluated", Undecided, |_| Basis::any()),
        list!("decisions", "对问题的处理意见", "Decisions about findings", DecisionKind, |_| Basis::any()),
        list!("decision_reasons", "处理意见的理由", "Reasons of decisions", DecisionReason, |_| Basis::any()),
        list!("instruments", "法律依据", "Instruments", Instrument, |_| Basis::any()),
        CodeList {
            name: "article_20",
            title: Bilingual::new("第二十条所列主动公开内容", "What article 20 requires to be disclosed").into(),
            codes: ARTICLE_20.iter().map(proactive).collect(),
        },
    ]
}

/// What a code rests on.
struct Basis {
    articles: Vec<Article>,
    is_verified: Option<bool>,
    editions: Vec<Edition>,
}

impl Basis {
    /// The editions that print a cell of this sort.
    fn printed(sort: impl Fn(Cell) -> bool) -> Self {
        let prints = |edition: &Edition| {
            let form = edition.form();
            Table::ALL.into_iter().any(|table| form.cells(table).iter().any(|cell| sort(*cell)))
        };
        Self { articles: Vec::new(), is_verified: None, editions: Edition::ALL.into_iter().filter(prints).collect() }
    }

    /// No part of the form.
    fn any() -> Self {
        Self { articles: Vec::new(), is_verified: None, editions: Edition::ALL.to_vec() }
    }
}

/// The item of article 20 that an edition prints above an item of table two.
pub(crate) fn items_of_article_20(edition: Edition, item: DisclosureItem) -> Vec<Article> {
    let mut blocks = edition.form().disclosure.blocks.iter();
    let block = blocks.find(|block| block.rows.iter().any(|(printed, _)| *printed == item));
    block.map(|block| Article::item(Instrument::Regulations, 20, block.article_20_item)).into_iter().collect()
}

/// The same over all editions, each once.
fn article_20(item: DisclosureItem) -> Vec<Article> {
    let mut articles: Vec<Article> =
        Edition::ALL.into_iter().flat_map(|edition| items_of_article_20(edition, item)).collect();
    articles.dedup();
    articles
}

fn edition(edition: Edition) -> Code {
    let form = edition.form();
    let (number, title, year) = (form.notice.number, form.notice.title, form.first_year);
    Code {
        key: edition.key().to_owned(),
        zh: format!("{edition}年版"),
        en: format!("Edition {edition}"),
        meaning: Text {
            zh: format!("{number}《{title}》，自{year}年度报告起采用。"),
            en: format!("The form of notice {number} ({title}), made for the reports from {year} on."),
        },
        articles: Vec::new(),
        is_verified: None,
        editions: vec![edition],
    }
}

fn proactive(item: &ProactiveItem) -> Code {
    let article = Article::item(Instrument::Regulations, 20, item.number);
    let mut editions = Vec::new();
    let mut counted = (Vec::new(), Vec::new());
    for edition in Edition::ALL {
        let blocks = edition.form().disclosure.blocks.iter().filter(|block| block.article_20_item == item.number);
        let columns: Vec<_> = blocks.flat_map(|block| block.columns).collect();
        if columns.is_empty() {
            continue;
        }
        editions.push(edition);
        let labels: Vec<&str> = columns.iter().map(|column| column.label).collect();
        counted.0.push(format!("{edition}年版填报{}", labels.join("、")));
        let measures: Vec<&str> = columns.iter().map(|column| column.measure.en()).collect();
        counted.1.push(format!("edition {edition}: {}", measures.join(", ").to_lowercase()));
    }
    let meaning = if editions.is_empty() {
        Bilingual::new("表二不填报此项。", "Table two does not report on it.").into()
    } else {
        Text {
            zh: format!("表二只填报其中一部分：{}。", counted.0.join("；")),
            en: format!("Table two reports on a part of it; {}.", counted.1.join("; ")),
        }
    };
    Code {
        key: item.number.to_string(),
        zh: item.name.zh.to_owned(),
        en: item.name.en.to_owned(),
        meaning,
        articles: vec![article.into()],
        is_verified: Some(true),
        editions,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(list: &str, key: &str) -> Code {
        let lists = code_lists();
        let list = lists.iter().find(|known| known.name == list).unwrap();
        list.codes.iter().find(|code| code.key == key).unwrap().clone()
    }

    #[test]
    fn a_code_names_the_editions_that_print_it() {
        assert_eq!(code("outcomes", "other").editions, [Edition::E2019]);
        assert_eq!(code("outcomes", "other_unpaid").editions, [Edition::E2021]);
        assert_eq!(code("outcomes", "granted").editions, Edition::ALL);
        assert_eq!(code("measures", "change").editions, [Edition::E2019]);
        assert_eq!(code("items", "centralized_procurement").editions, [Edition::E2019]);
    }

    #[test]
    fn a_code_cites_what_it_rests_on() {
        let cited = |list, key| code(list, key).articles.into_iter().map(|cited| cited.en).collect::<Vec<_>>();
        assert_eq!(
            cited("outcomes", "withheld_internal_affairs"),
            [
                "Regulations on Open Government Information, article 16 paragraph 1",
                "Regulations on Open Government Information, article 36(3)"
            ]
        );
        assert_eq!(
            cited("items", "administrative_fees"),
            ["Regulations on Open Government Information, article 20(8)"]
        );
        assert_eq!(cited("article_20", "15"), ["Regulations on Open Government Information, article 20(15)"]);
        assert!(cited("outcomes", "other").is_empty());
    }

    #[test]
    fn every_code_has_a_label_and_a_meaning_in_both_languages() {
        for list in code_lists() {
            for code in &list.codes {
                let texts = [&code.key, &code.zh, &code.en, &code.meaning.zh, &code.meaning.en];
                assert!(texts.iter().all(|text| !text.is_empty()), "{} {}", list.name, code.key);
            }
            assert_eq!(list.to_csv().lines().count(), list.codes.len() + 1);
        }
    }
}
