//! Two real reports with their figures, labels and losses, and prose of our own.

use chrono::NaiveDate;
use ogi_extract::Extraction;
use ogi_model::{Address, Edition, Level, OrganKind};

use super::{cells, fixture, read_file, remark};

pub(crate) fn assert_is_baoshan(extraction: &Extraction) {
    let report = &extraction.report;
    assert_eq!(extraction.notes, []);
    assert_eq!(report.organ.as_ref().unwrap().name, "上海市宝山区行政服务中心");
    assert_eq!((report.year, report.edition), (Some(2020), Edition::E2019));
    assert!(report.forms.is_blank() && report.omitted.is_empty() && report.unread.is_empty());
    assert_eq!(report.published, NaiveDate::from_ymd_opt(2021, 1, 12));
    assert_eq!(report.signed, None);
    assert_eq!(report.metadata.title.as_deref(), Some("2020年上海市宝山区行政服务中心政府信息公开工作年度报告"));
    assert_eq!(report.metadata.publisher.as_deref(), Some("区行政服务中心"));
    assert_eq!(report.metadata.category.as_deref(), Some("政府信息公开年报"));
    assert_eq!(report.metadata.document_number, None);
    let other: Vec<_> = report.metadata.other.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    assert_eq!(other, [("主题分类", "其他"), ("体裁", "其他"), ("公开类别", "主动公开"), ("发文日期", "2021-01-12")]);
    assert_eq!(remark(extraction, "disclosure.centralized_procurement.amount").as_deref(), Some("743.38万元"));
    assert_eq!(report.narrative.other_matters, None);
    assert!(report.narrative.overview.as_ref().is_some_and(|blocks| blocks[1].heading == Some(2)));
}

pub(crate) fn assert_is_general_office(extraction: &Extraction) {
    let report = &extraction.report;
    let organ = report.organ.as_ref().unwrap();
    assert_eq!(extraction.notes, []);
    assert_eq!(organ.name, "上海市人民政府办公厅");
    assert_eq!((organ.level, organ.kind), (Some(Level::Province), Some(OrganKind::GovernmentOffice)));
    assert_eq!(organ.division_code.as_ref().map(ogi_model::DivisionCode::as_str), Some("310000"));
    assert_eq!((report.year, report.edition), (Some(2019), Edition::E2019));
    assert_eq!(report.published, NaiveDate::from_ymd_opt(2020, 1, 31));
    let period = report.period.as_ref().unwrap();
    assert_eq!(Some(period.end), NaiveDate::from_ymd_opt(2019, 12, 31));
    assert!(report.omitted.is_empty() && report.unread.is_empty());
    assert_eq!(report.narrative.other_matters.as_ref().map(|blocks| blocks[0].text.as_str()), Some("无。"));
    // Blank totals stay blank.
    assert_eq!(report.get("requests.outcomes.granted.total".parse().unwrap()), None);
}

#[test]
fn a_report_as_text_gives_every_figure() {
    let extraction = read_file(&fixture("../../../../examples/reports/baoshan_2020.txt"));
    assert_is_baoshan(&extraction);
    assert_eq!(cells(&extraction).len(), 198);
    let place = &extraction.places[&"disclosure.centralized_procurement.projects".parse().unwrap()];
    assert!(place.place.line.is_some());
    assert_eq!(place.text, "28");
}

#[test]
fn a_report_as_a_page_gives_every_figure_and_every_blank() {
    let extraction = read_file(&fixture("general_office_2019.html"));
    assert_is_general_office(&extraction);
    assert_eq!(cells(&extraction).len(), 63);
    let carried_forward: Address = "requests.carried_forward".parse().unwrap();
    let filled = extraction.report.figures().filter(|(cell, _)| carried_forward.covers(*cell)).count();
    assert_eq!(filled, 2);
}
