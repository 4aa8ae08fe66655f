use ogi_model::{Edition, NarrativeBlock};
use proptest::prelude::*;

use super::*;

fn read(report: &Report, passes_over: bool) -> Vec<Statement<'_>> {
    let mut reader = Reader::new(report, Scopes::of(report, report.organ_facts()), false);
    reader.passes_over = passes_over;
    let mut lexed = Lexed::default();
    for paragraph in crate::paragraphs(report) {
        crate::lexer::lex(paragraph.text, &mut lexed);
        reader.read(paragraph, &lexed);
    }
    reader.statements
}

/// Words of every kind, numbers and ends of sentences, in any order.
fn prose() -> impl Strategy<Value = String> {
    let words: Vec<String> = crate::words::all().into_iter().map(|(text, _)| text).collect();
    let piece = prop_oneof![
        6 => prop::sample::select(words),
        3 => prop::sample::select(vec!["3件", "1件", "45.6%", "12", "2023年", "万元", "某", "的路"]).prop_map(String::from),
        2 => prop::sample::select(vec!["。", "，", "；", "、"]).prop_map(String::from),
    ];
    prop::collection::vec(piece, 1..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn a_sentence_that_states_nothing_changes_nothing_by_being_passed_over(
        heading in prop::option::of(prop::sample::select(vec!["（二）依申请公开", "（一）主动公开", "三、行政复议、行政诉讼"])),
        texts in prop::collection::vec(prose(), 1..4),
    ) {
        let mut report = Report::blank(Edition::LATEST);
        report.year = Some(2024);
        let heading = heading.map(|text| NarrativeBlock { text: text.to_owned(), heading: Some(2) });
        let blocks = texts.into_iter().map(|text| NarrativeBlock { text, heading: None });
        report.narrative.overview = Some(heading.into_iter().chain(blocks).collect());
        prop_assert_eq!(read(&report, true), read(&report, false));
    }
}
