//! Which reports are compared, and when a share has no value.

use ogi_corpus::{PeerComparison, Peers, Undefined};
use ogi_model::{Edition, Language, Organ, Report, Scope};

fn report(name: &str, granted: u64, concluded: u64) -> Report {
    let organ = Organ { name: name.to_owned(), ..Organ::default() };
    let mut report = Report { year: Some(2024), organ: Some(organ), ..Report::blank(Edition::LATEST) };
    report.requests.outcomes.granted.total = Some(granted);
    report.requests.outcomes.partly_granted.total = Some(0);
    report.requests.concluded.total = Some(concluded);
    report
}

fn compared(reports: &[Report]) -> PeerComparison {
    let mut peers = Peers::default();
    for (at, report) in reports.iter().enumerate() {
        peers.push(report, &format!("{at}.json"));
    }
    peers.finish()
}

/// The value of an indicator of the first report, or why it has none.
fn value(report: &Report, key: &str) -> Result<String, Undefined> {
    let compared = compared(std::slice::from_ref(report));
    let one = compared.groups[0].peers[0].indicators.iter().find(|one| one.key == key).unwrap().clone();
    one.value.ok_or_else(|| one.undefined.unwrap())
}

#[test]
fn organs_of_one_year_level_kind_and_scope_are_put_together() {
    let area = Report { scope: Some(Scope::Area), ..report("沭阳县人民政府", 9, 9) };
    let last = Report { year: Some(2023), ..report("沭阳县民政局", 1, 1) };
    let nobody = report("某单位", 1, 1);
    let reports = vec![
        report("沭阳县民政局", 1, 4),
        report("泗阳县教育局", 3, 4),
        report("沭阳县人民政府", 2, 2),
        area,
        last,
        nobody,
    ];
    let compared = compared(&reports);
    let sizes: Vec<(u16, &str, usize)> =
        compared.groups.iter().map(|group| (group.year, group.kind.key(), group.reports)).collect();
    assert_eq!(
        sizes,
        [(2023, "department", 1), (2024, "government", 1), (2024, "government", 1), (2024, "department", 2)]
    );
    assert_eq!(compared.left_out.len(), 1);
    let granted = compared.groups[3].cells.iter().find(|one| one.cell.to_string() == "requests.outcomes.granted.total");
    assert_eq!(granted.unwrap().quantiles.median, "2");
}

#[test]
fn a_share_says_why_it_has_no_value() {
    let organ = "沭阳县民政局";
    assert_eq!(value(&report(organ, 1, 3), "granted_share"), Ok("0.3333".to_owned()));
    assert_eq!(value(&report(organ, 0, 0), "granted_share"), Err(Undefined::NothingToDivide));
    assert_eq!(value(&report(organ, 4, 3), "granted_share"), Err(Undefined::PartExceedsWhole));
    assert_eq!(value(&report(organ, 1, 3), "carried_forward_share"), Err(Undefined::BlankCell));
    let mut omits = report(organ, 1, 3);
    omits.requests.outcomes.partly_granted.total = None;
    omits.omitted.insert("requests.outcomes.partly_granted".parse().unwrap());
    assert_eq!(value(&omits, "granted_share"), Err(Undefined::UnknownCell));
}

#[test]
fn reviews_that_are_pending_count_for_nothing() {
    let mut report = report("沭阳县民政局", 1, 3);
    let block = &mut report.reviews.reconsideration;
    (block.upheld, block.corrected, block.other, block.pending, block.total) =
        (Some(2), Some(1), Some(1), Some(6), Some(10));
    assert_eq!(value(&report, "reconsideration_lost"), Ok("0.25".to_owned()));
    assert_eq!(value(&report, "reviews_lost"), Err(Undefined::BlankCell));
}

#[test]
fn parts_never_stand_in_for_totals() {
    for indicator in &compared(&[]).indicators {
        let cells = indicator.formula.split(['(', ')', '/', '+', ' ']).filter(|word| !word.is_empty());
        for cell in cells {
            let is_total = cell.starts_with("requests.") && cell.rsplit('.').next() == Some("total");
            let is_result = cell.starts_with("reviews.") && cell.rsplit('.').next() != Some("total");
            assert!(is_total || is_result, "{}: {cell}", indicator.key);
        }
    }
}

#[test]
fn text_and_page_show_formulas_and_reasons() {
    let compared = compared(&[report("沭阳县民政局", 1, 4), report("泗阳县民政局", 0, 0), report("<b>", 1, 1)]);
    let text = compared.text(Language::Zh);
    assert!(text.starts_with("2024年度，县级，工作部门：2 份报告\n"), "{text}");
    assert!(text.contains("没有值：分母为零"), "{text}");
    let page = compared.html(Language::En);
    assert!(page.contains("requests.concluded.total)") && !page.contains("<b>"), "{page}");
}
