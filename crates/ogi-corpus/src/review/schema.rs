//! The published schema of a review, with an example in which everything comes up.

use ogi_model::{
    Cell, DecisionKind, DecisionReason, DecisionStatus, Edition, Figure, FigureKind, Message, Organ, Replaces, Report,
    Source, Status, WanYuan,
};
use ogi_validate::{
    Context, Decided, DecisionsFile, Policy, RulePolicy, SeverityOverride, check_with, findings_schema,
};
use serde_json::Value;

use super::changes::EarlierReview;
use super::data::{Review, ReviewFile};
use super::folder::sha256;
use super::{ReviewBuilder, ReviewOptions, Reviewed};
use crate::register::Register;
use crate::rollup::rollup_schema;
use crate::schema::as_in;

const ORGANS: &str = "id,name,level,kind,parent\n001,示例县人民政府,county,government,\n002,示例县教育局,county,department,001\n\
    003,示例县民政局,county,department,001\n004,示例县水利局,county,department,001\n005,示例县财政局,county,department,001\n\
    006,示例县税务局,,vertical_agency,\n";

/// The JSON Schema of a review, draft 2020-12; its `$id` is `urn:ogi:schema:review:1.0`.
pub fn review_schema() -> Value {
    let register = Register::from_csv(ORGANS.as_bytes()).expect("the example is a register");
    let first = review(&register, None, true);
    let json = serde_json::to_vec(&first).expect("a review is plain data");
    let earlier = EarlierReview::from_json(&json).expect("a review reads back");
    let mut second = review(&register, Some(&earlier), false);
    // Of two hundred cells those that are not nought.
    second.area.totals.retain(|total| total.total != "0" && total.total != "0.00");
    let example = serde_json::to_value(second).expect("a review is plain data");
    let mut schema = ogi_model::schema::published_schema::<Review>("review", &[example]);
    as_in(&mut schema, &[findings_schema(), rollup_schema()]);
    schema
}

fn review(register: &Register, earlier: Option<&EarlierReview>, is_first: bool) -> Review {
    let day = |day: &str| day.parse().expect("a date");
    let error = RulePolicy { severity: Some(SeverityOverride::Error), ..RulePolicy::default() };
    let policy = Policy {
        name: "示例县核对口径".to_owned(),
        rules: [("publication.deadline".to_owned(), error)].into(),
        ..Policy::default()
    };
    let mut builder = ReviewBuilder::new(
        register,
        ReviewOptions {
            year: 2024,
            as_of: day(if is_first { "2025-02-05" } else { "2025-02-12" }),
            due: Some(day("2025-02-20")),
            policy: policy.clone(),
            register_source: "organs.csv".to_owned(),
            register_sha256: sha256(ORGANS.as_bytes()),
        },
    );
    for (report, source) in reports(is_first) {
        let mut findings = check_with(&report, &Context { policy: policy.clone(), ..Context::default() });
        confirm(&mut findings);
        builder.push(Reviewed { report: &report, findings: &findings, source, has_previous_year: false });
    }
    builder.push_unreadable(
        "财政局扫描件.pdf",
        Message {
            zh: "PDF 是扫描件，没有文字。".to_owned(), en: "The PDF is a scan without text.".to_owned()
        },
    );
    let mut review = builder.finish(earlier);
    review.files = ["check/2024-示例县教育局.html", "notices/2024-示例县水利局.docx"]
        .map(|name| ReviewFile { name: name.to_owned(), sha256: sha256(name.as_bytes()), bytes: name.len() as u64 })
        .into();
    review
}

/// Confirms the first finding, as an office does that has looked at it.
fn confirm(findings: &mut ogi_validate::Findings) {
    let mut file = DecisionsFile::of(findings, |finding| finding.message.zh.clone());
    file.decisions.truncate(1);
    findings.decide(&file);
    for finding in &mut findings.findings {
        if let Some(decided) = &mut finding.decision {
            *decided = Decided {
                decision: DecisionKind::Confirmed,
                status: DecisionStatus::InForce,
                reason: Some(DecisionReason::AsPrinted),
                text: Some("原件如此".to_owned()),
                by: Some("示例县人民政府办公室".to_owned()),
                on: "2025-02-04".parse().ok(),
            };
        }
    }
}

fn reports(is_first: bool) -> Vec<(Report, &'static str)> {
    let of = |name: &str, year: u16, total: u64| {
        let organ = Some(Organ { name: name.to_owned(), ..Organ::default() });
        let mut report = Report { year: Some(year), organ, ..Report::blank(Edition::LATEST) };
        // Filled in, so that the example does not list blanks by the dozen.
        let printed: Vec<Cell> = report.cells().collect();
        for cell in printed {
            let nought = match cell.figure() {
                FigureKind::Amount => Figure::Amount(WanYuan::default()),
                _ => Figure::Count(0),
            };
            report.set(cell, Some(nought)).expect("the cell holds such a figure");
        }
        let block = &mut report.reviews.reconsideration;
        (block.upheld, block.corrected, block.other, block.pending) = (Some(1), Some(0), Some(0), Some(0));
        block.total = Some(total);
        report.requests.received.total = Some(total);
        report
    };
    let published = |report: Report, day: &str| Report { published: day.parse().ok(), ..report };
    let mut education = published(of("示例县教育局", 2024, if is_first { 2 } else { 1 }), "2025-02-03");
    education.status = Some(Status::Published);
    education.source = Some(Source { sha256: Some(sha256(b"1")), ..Source::default() });
    let mut corrected = published(of("示例县教育局", 2024, 3), "2025-02-06");
    corrected.replaces = Some(Replaces { sha256: Some(sha256(b"1")), ..Replaces::default() });
    corrected.source = Some(Source { sha256: Some(sha256(b"2")), ..Source::default() });
    let mut civil = of("示例县民政局", 2024, if is_first { 4 } else { 1 });
    civil.disclosure.rules.issued = None;
    civil.unread.insert(
        "disclosure.rules.issued".parse().expect("a cell"),
        ogi_model::Unread { code: ogi_model::NoteCode::RowLostCell.key().to_owned(), text: "3 1".to_owned() },
    );
    let county = of("示例县人民政府", 2024, 1);
    let mut reports = vec![(education, "教育局.docx"), (civil, "民政局.docx"), (county, "示例县.docx")];
    if is_first {
        reports.push((of("示例县文化局", 2024, 5), "文化局.docx"));
    } else {
        reports.push((corrected, "教育局（更正）.docx"));
        reports.push((of("示例县教育和体育局", 2024, 2), "教体局.docx"));
        reports.push((of("示例县水利局", 2023, 1), "水利局2023.docx"));
    }
    reports
}
