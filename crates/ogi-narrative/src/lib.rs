//! Reads the numbers stated in a report's prose.
//!
//! ```
//! use ogi_model::{Edition, NarrativeBlock, Report};
//! use ogi_narrative::{StatedQuantity, statements};
//!
//! let mut report = Report::blank(Edition::E2021);
//! let text = "全年收到政府信息公开申请十二件，其中予以公开8件，占办结总数的66.7%。".to_owned();
//! report.narrative.overview = Some(vec![NarrativeBlock { text, heading: None }]);
//!
//! let stated = statements(&report);
//! let subjects: Vec<String> = stated.iter().map(|one| one.subject.to_string()).collect();
//! assert_eq!(subjects, ["received", "granted", "granted"]);
//! assert_eq!(stated[0].quantity, StatedQuantity::Exact(12));
//! assert_eq!(stated[2].sums(&report)[0][0].to_string(), "requests.outcomes.granted.total");
//! ```
//!
//! - A [`Statement`] says what is counted (a [`Subject`], which knows its cells), how many (a [`StatedQuantity`]), whose
//!   figure it is, of which year, and where it stands; or why it is not to be compared with the tables.
//! - A paragraph is split into words and numbers in one pass. The words are data: the labels of the forms, and their
//!   synonyms, one line a kind. A small grammar, shared by all subjects, decides which number belongs to which word.
//! - [`keywords`] finds words that only have to be there, such as what a section must talk about, for the content rules of
//!   `ogi-validate`.
//! - This crate only reads. `ogi-validate` compares what was read with the tables.

pub mod cells;
mod characters;
mod doubts;
pub mod keywords;
mod lexer;
mod paragraphs;
mod reader;
mod scope;
mod section;
mod statement;
mod subject;
mod words;

use std::sync::LazyLock;

use aho_corasick::packed::Searcher;
use ogi_model::Report;

pub use doubts::{Doubt, Doubts};
pub use paragraphs::{Paragraph, heading_before, paragraphs, quote_around};
pub use scope::{Fit, Scopes};
pub use section::Section;
pub use statement::{Rate, StatedQuantity, StatedScope, StatedYear, Statement, Unbound};
pub use subject::{FeeItem, Flow, ItemMeasure, Readings, Subject};
pub use words::ScopeWord;

/// Everything the prose of a report states on what the tables, or section six, also tell, in printed order.
pub fn statements(report: &Report) -> Vec<Statement<'_>> {
    statements_within(report, Scopes::of(report, report.organ_facts()))
}

/// The same, where it is known whose figures the tables hold.
pub fn statements_within(report: &Report, scopes: Scopes) -> Vec<Statement<'_>> {
    let mut reader = reader::Reader::new(report, scopes, own_year_is_missing(report));
    let mut lexed = lexer::Lexed::default();
    for paragraph in paragraphs(report) {
        if !paragraph.is_heading && !reader.knows_its_topic() && !names_a_subject(paragraph.text) {
            continue;
        }
        lexer::lex(paragraph.text, &mut lexed);
        reader.read(paragraph, &lexed);
    }
    reader.statements
}

/// Whether the prose opens sentences with the year before and never names its own: then a year was left standing, and what
/// it tells is of its own.
fn own_year_is_missing(report: &Report) -> bool {
    let Some(year) = report.year else { return false };
    let [own, before] = [year.to_string(), format!("{}年", year - 1)];
    let texts = || paragraphs(report).map(|paragraph| paragraph.text);
    let names_its_own = |text: &str| [own.as_str(), "今年", "本年"].into_iter().any(|year| text.contains(year));
    !texts().any(names_its_own) && texts().any(|text| opens_a_sentence(text, &before))
}

/// Whether a year stands where a sentence says of when it tells: 2023年，我局; 2023年度，全县.
fn opens_a_sentence(text: &str, year: &str) -> bool {
    text.match_indices(year).any(|(at, _)| {
        let before = text[..at].trim_end().chars().next_back();
        let opens = before.is_none_or(|before| "。；：！？）".contains(before));
        let behind = text[at + year.len()..].trim_start();
        let behind = behind.strip_prefix('度').unwrap_or(behind);
        opens && behind.starts_with(['，', ',', '全', '我', '本', '共', '1', '县', '市', '区', '镇', '街', '省'])
    })
}

/// Whether a paragraph names anything that statements are about. Most do not, and are not looked at closer.
fn names_a_subject(text: &str) -> bool {
    // Where the machine has no instructions for such a search there is none, and every paragraph is read.
    static SUBJECTS: LazyLock<Option<Searcher>> = LazyLock::new(|| {
        Searcher::new([
            "申请",
            "复议",
            "诉讼",
            "起诉",
            "规章",
            "规范性文件",
            "处理费",
            "结转",
            "公开",
            "许可",
            "处罚",
            "强制",
            "收费",
            "采购",
            "不予",
            "提供",
            "办结",
            "处理",
            "自然人",
            "法人",
            "补正",
            "新收",
            "收件",
            "待办",
            "国家秘密",
            "查询事项",
            "第三方",
            "案卷",
            "审结",
            "掌握",
            "下年",
            "服务事项",
            "现成",
            "出具",
            "维持",
            "纠正",
            "在办",
            "留存",
            "纠错",
            "败诉",
            "应诉",
            "被诉",
            "涉诉",
            "过程性",
            "内部事务",
            "信访",
            "废止",
            "胜诉",
            "出版物",
            "缴费",
            "现行有效",
            "答复",
        ])
    });
    SUBJECTS.as_ref().is_none_or(|subjects| subjects.find(text).is_some())
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, NarrativeBlock};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn paragraphs_that_name_something_of_the_tables_are_read() {
        for text in [
            "涉诉案件91件，已结68件。",
            "清理后废止6件，现行有效83件。",
            "全年作出答复303件。",
            "逾期不缴费的2件。",
            "两级法院审理后，行政机关胜诉5件。",
        ] {
            assert!(names_a_subject(text), "{text}");
        }
        assert!(!names_a_subject("加强组织领导，配齐专职人员，全年培训3次。"));
    }

    proptest! {
        #[test]
        fn no_row_of_words_and_numbers_makes_it_stumble(
            words in prop::collection::vec((any::<prop::sample::Index>(), "[0-9０-９一二十百万亿,.件元%年月日 ]{0,4}"), 0..40)
        ) {
            let all = words::all();
            let text: String = words.iter().flat_map(|(at, number)| [at.get(&all).0.as_str(), number.as_str()]).collect();
            let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
            report.narrative.overview = Some(vec![NarrativeBlock { text: text.clone(), heading: None }]);
            for statement in statements(&report) {
                prop_assert!(text.contains(statement.sentence));
                prop_assert!(statement.sentence.get(statement.span.clone()).is_some());
            }
        }
    }
}
