//! A comparison names every cell and sentence that changed, and nothing else.

use ogi_model::strategies::any_report;
use ogi_model::{Edition, Language, NarrativeBlock, Report, Row, Table};
use ogi_publish::Comparison;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_report_is_the_same_as_itself(report in any_report()) {
        prop_assert!(Comparison::of(&report, &report).is_empty());
    }

    #[test]
    fn every_cell_that_prints_something_else_is_named(old in any_report(), new in any_report()) {
        let comparison = Comparison::of(&old, &new);
        for cell in old.cells().chain(new.cells()) {
            let gone = |report: &Report| report.omitted.iter().any(|address| address.covers(cell))
                || !report.form_of(cell.table()).form().prints(cell);
            let differs = gone(&old) != gone(&new) || (!gone(&old) && old.printed_text(cell) != new.printed_text(cell));
            prop_assert_eq!(comparison.cells.iter().any(|change| change.cell == cell), differs, "{}", cell);
        }
    }
}

fn pair() -> (Report, Report) {
    let mut old = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
    old.requests.received.total = Some(17);
    old.disclosure.administrative_fees.amount = Some("3.50".parse().expect("an amount"));
    let block = |text: &str| Some(vec![NarrativeBlock { text: text.to_owned(), heading: None }]);
    old.narrative.overview = block("全年收到申请17件。办结17件。");
    let mut new = old.clone();
    new.requests.received.total = Some(15);
    new.disclosure.administrative_fees.amount = Some("4".parse().expect("an amount"));
    new.narrative.overview = block("全年收到申请15件。办结17件。");
    (old, new)
}

#[test]
fn figures_are_told_with_their_differences_and_sentences_with_both_wordings() {
    let (old, new) = pair();
    let text = Comparison::of(&old, &new).text(Language::Zh);
    assert!(text.contains("“行政事业性收费”·“本年收费金额（单位：万元）”  3.50 → 4（+0.5）"), "{text}");
    assert!(text.contains("·“总计”  17 → 15（−2）"), "{text}");
    assert!(text.contains("  - 全年收到申请17件。\n  + 全年收到申请15件。"), "{text}");
    assert!(!text.contains("办结"), "{text}");
}

#[test]
fn a_row_that_is_gone_is_no_blank() {
    let (old, mut new) = pair();
    let row: Row = "requests.received".parse().expect("a row");
    new.requests.received = ogi_model::Requests::default().received;
    new.omitted.insert(row.into());
    let comparison = Comparison::of(&old, &new);
    let change = comparison.cells.iter().find(|change| change.cell.table() == Table::Requests).expect("a change");
    assert_eq!((change.from.as_deref(), change.to.as_deref()), (Some(""), None));
    assert!(comparison.html(Language::Zh).contains("（没有此格）"));
}

#[test]
fn text_of_a_report_is_never_markup() {
    let (old, mut new) = pair();
    new.narrative.overview = Some(vec![NarrativeBlock { text: "<script>1</script>。".to_owned(), heading: None }]);
    new.remarks.insert("requests.received.total".parse().expect("an address"), "<img src=x>".to_owned());
    let page = Comparison::of(&old, &new).html(Language::En);
    assert!(!page.contains("<script") && !page.contains("<img"));
}
