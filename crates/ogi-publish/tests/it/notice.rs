//! The notice says what must be mended and explained, where, and what it rests on.

use ogi_model::{Edition, Language, Organ, Report};
use ogi_publish::{Notice, NoticeOptions};
use ogi_validate::{DecisionsFile, check};

fn wrong() -> Report {
    let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
    report.organ = Some(Organ { name: "甲县教育局".into(), ..Organ::default() });
    for cell in report.cells().collect::<Vec<_>>() {
        let figure = match cell.figure() {
            ogi_model::FigureKind::Amount => ogi_model::Figure::Amount(ogi_model::WanYuan::ZERO),
            _ => ogi_model::Figure::Count(0),
        };
        report.set(cell, Some(figure)).expect("the kind of the cell");
    }
    let row = &mut report.requests.received;
    (row.natural_person, row.total) = (Some(12), Some(12));
    let row = &mut report.requests.outcomes.granted;
    (row.natural_person, row.total) = (Some(21), Some(12));
    let row = &mut report.requests.concluded;
    (row.natural_person, row.total) = (Some(12), Some(12));
    report
}

fn options() -> NoticeOptions {
    let mut options = NoticeOptions::default();
    options.due = Some("2025-02-10".parse().expect("a date"));
    options.issued_by = Some("甲县政务公开办公室".to_owned());
    options
}

#[test]
fn findings_of_one_cell_are_one_item_that_says_what_it_should_be() {
    let report = wrong();
    let findings = check(&report);
    assert!(findings.counts.error >= 2, "a row and a column do not add up");
    let notice = Notice::of(&report, &findings, &options());
    let [item] = notice.to_mend.as_slice() else { panic!("{:?}", notice.to_mend) };
    assert_eq!(item.remedy, "由 21 改为 12");
    assert!(item.place.contains("三、收到和处理政府信息公开申请情况"), "{}", item.place);
    assert!(item.place.contains("“三、本年度办理结果·（一）予以公开”·“自然人”"), "{}", item.place);
    assert!(item.basis.contains("国办公开办函〔2021〕30号"), "{}", item.basis);
    assert!(notice.opening.contains("请于2025年2月10日前逐项答复"), "{}", notice.opening);
    assert_eq!(notice.signature, ["甲县政务公开办公室"]);
}

#[test]
fn what_an_office_has_confirmed_is_not_asked_again() {
    let report = wrong();
    let mut findings = check(&report);
    let mut file = DecisionsFile::of(&findings, |_| String::new());
    for decision in &mut file.decisions {
        decision.decision = ogi_model::DecisionKind::Confirmed;
        decision.reason = Some(ogi_model::DecisionReason::Recount);
    }
    findings.decide(&file);
    let notice = Notice::of(&report, &findings, &options());
    assert!(notice.is_empty(), "{:?}", notice.to_mend);
    assert!(notice.text().contains("没有需要改正或者说明的"));
}

#[test]
fn every_item_stands_in_every_format() {
    let report = wrong();
    let notice = Notice::of(&report, &check(&report), &options());
    let page = notice.html();
    let file = notice.docx().expect("it is written");
    let opened = ogi_extract::open(&file, &ogi_extract::Limits::default()).expect("it is a Word file").document;
    let cells: String = opened.tables().flat_map(ogi_extract::Table::cells).map(|cell| cell.text.as_str()).collect();
    for item in notice.to_mend.iter().chain(&notice.to_explain) {
        let plain = |text: &str| text.replace(['\n', ' '], "");
        assert!(plain(&page.replace("<br>", "")).contains(&plain(&item.problem)), "{}", item.problem);
        assert!(plain(&cells).contains(&plain(&item.problem)), "{}", item.problem);
        assert!(plain(&notice.text()).contains(&plain(&item.problem)), "{}", item.problem);
    }
}

#[test]
fn a_name_in_the_notice_is_never_markup() {
    let mut report = wrong();
    report.organ = Some(Organ { name: "<script>alert(1)</script>局\u{202e}".into(), ..Organ::default() });
    for language in [Language::Zh, Language::En] {
        let mut options = options();
        (options.language, options.issued_by) = (language, Some("<b>office</b>".to_owned()));
        let notice = Notice::of(&report, &check(&report), &options);
        let page = notice.html();
        assert!(!page.contains("<script") && !page.contains("<b>") && !page.contains('\u{202e}'));
        assert!(!notice.text().contains('\u{202e}'));
    }
}
