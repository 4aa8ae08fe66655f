//! What the prose states in numbers, and whether the tables say the same.
//!
//! A paragraph is split into the words of [`words`] and numbers in one pass; what cannot be understood with them is left
//! alone. A statement has a subject, a quantity, a scope and a year, or a reason why it is not compared.

mod clause;
mod compare;
mod lexer;
mod numeral;
mod reader;
mod scope;
mod statement;
mod subject;
mod words;

use std::sync::LazyLock;

use aho_corasick::packed::Searcher;
use ogi_model::Report;
use serde::{Deserialize, Serialize};

pub(crate) use compare::{Comparisons, Difference, Judgement};
pub(crate) use scope::Scopes;
pub use statement::{StatedQuantity, StatedScope, StatedYear, Statement, Unbound};
pub(crate) use subject::About;
pub use subject::Subject;

/// Everything the prose of a report states on what the tables, or section six, also tell, in printed order.
///
/// ```
/// use ogi_model::{Edition, NarrativeBlock, Report};
/// use ogi_validate::{StatedQuantity, statements};
///
/// let mut report = Report::blank(Edition::E2021);
/// let text = "全年收到政府信息公开申请十二件，其中予以公开8件。".to_owned();
/// report.narrative.overview = Some(vec![NarrativeBlock { text, heading: None }]);
///
/// let stated: Vec<_> = statements(&report).iter().map(|one| (one.subject.to_string(), one.quantity)).collect();
/// assert_eq!(stated, [("received".into(), StatedQuantity::Exact(12)), ("granted".into(), StatedQuantity::Exact(8))]);
/// ```
pub fn statements(report: &Report) -> Vec<Statement<'_>> {
    statements_within(report, Scopes::of(report, report.organ_facts()))
}

/// The same, where it is known whose figures the tables hold.
pub(crate) fn statements_within(report: &Report, scopes: Scopes) -> Vec<Statement<'_>> {
    let mut reader = reader::Reader::new(report, scopes);
    let mut lexed = lexer::Lexed::default();
    for paragraph in crate::prose::paragraphs(report) {
        if !paragraph.is_heading && !reader.knows_its_topic() && !names_a_subject(paragraph.text) {
            continue;
        }
        lexer::lex(paragraph.text, &mut lexed);
        reader.read(paragraph, &lexed);
    }
    reader.statements
}

/// Whether a paragraph names anything that statements are about. Most do not, and are not looked at closer.
fn names_a_subject(text: &str) -> bool {
    // Where the machine has no instructions for such a search there is none, and every paragraph is read.
    static SUBJECTS: LazyLock<Option<Searcher>> =
        LazyLock::new(|| Searcher::new(["申请", "复议", "诉讼", "起诉", "规章", "规范性文件", "处理费", "结转"]));
    SUBJECTS.as_ref().is_none_or(|subjects| subjects.find(text).is_some())
}

/// How a statement came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatementOutcome {
    /// It says what the tables say.
    Agrees,
    /// It says something else.
    Differs,
    /// It says something else, which another way of counting may explain.
    Asked,
    /// Its words leave room for what it says, or what is wrong with it is told with another statement.
    LeftAlone,
    /// Cells it needs are blank, not there or not read.
    Undecided,
    /// It is not bound to cells.
    Unbound,
}

/// 文字部分的陈述：找到多少条，对应到单元格多少条，核对了多少条。
///
/// How many statements the prose makes, and what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementCounts {
    /// 找到：所说的事项表格（信息处理费为第六部分）中也有的。
    ///
    /// Found: statements on what the tables, or for fees section six, also tell.
    #[cfg_attr(feature = "schema", schemars(title = "找到"))]
    pub found: usize,
    /// 对应到单元格：年度、范围与表格相同的。
    ///
    /// Bound to cells: those of the same year and scope.
    #[cfg_attr(feature = "schema", schemars(title = "对应"))]
    pub bound: usize,
    /// 核对：有关单元格没有空缺的。
    ///
    /// Compared: those whose cells are filled in.
    #[cfg_attr(feature = "schema", schemars(title = "核对"))]
    pub compared: usize,
}

/// Everything the prose of a report states, and whether the tables say the same.
pub fn compare_statements(report: &Report) -> Vec<(Statement<'_>, StatementOutcome)> {
    let scopes = Scopes::of(report, report.organ_facts());
    let statements = statements_within(report, scopes);
    let judgements = Comparisons::of(report, scopes).judge(&statements);
    let comparison = |judgement| match judgement {
        None => StatementOutcome::Unbound,
        Some(Judgement::Agrees) => StatementOutcome::Agrees,
        Some(Judgement::Differs(difference)) if difference.is_question => StatementOutcome::Asked,
        Some(Judgement::Differs(_)) => StatementOutcome::Differs,
        Some(Judgement::Excused) => StatementOutcome::LeftAlone,
        Some(Judgement::Undecided(_)) => StatementOutcome::Undecided,
    };
    statements.into_iter().zip(judgements.into_iter().map(comparison)).collect()
}

impl StatementCounts {
    pub(crate) fn of(judgements: &[Option<Judgement>]) -> Self {
        let bound = judgements.iter().flatten();
        let compared = bound.clone().filter(|judgement| matches!(judgement, Judgement::Agrees | Judgement::Differs(_)));
        Self { found: judgements.len(), bound: bound.clone().count(), compared: compared.count() }
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, NarrativeBlock};
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_row_of_words_and_numbers_makes_it_stumble(
            words in prop::collection::vec((0..words::WORDS.len(), "[0-9０-９一二十百万亿,.件元%年月日 ]{0,4}"), 0..40)
        ) {
            let text: String = words.iter().flat_map(|(at, number)| [words::WORDS[*at].0, number.as_str()]).collect();
            let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
            report.narrative.overview = Some(vec![NarrativeBlock { text: text.clone(), heading: None }]);
            for (statement, _) in compare_statements(&report) {
                prop_assert!(text.contains(statement.sentence));
                prop_assert!(statement.sentence.get(statement.span.clone()).is_some());
            }
            crate::check(&report);
        }
    }
}
