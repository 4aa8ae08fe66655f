//! Findings with fixes whose order and ties a test chooses.

use ogi_model::{Cell, Edition, Message, Report};
use ogi_validate::{Change, Findings, Fix, FixKind, check};

/// A block of table four that does not add up, and two fixes of it.
pub fn with_two_fixes() -> (Report, Findings) {
    let mut report = Report { year: Some(2023), ..Report::blank(Edition::LATEST) };
    let block = &mut report.reviews.reconsideration;
    (block.upheld, block.corrected, block.other, block.pending, block.total) =
        (Some(5), Some(0), Some(0), Some(2), Some(8));
    let mut findings = check(&report);
    findings.findings.truncate(1);
    let fix = |address: &str, from, to, kind, rank, zh: &str| Fix {
        message: Message { zh: zh.into(), en: zh.into() },
        changes: vec![Change { cell: address.parse::<Cell>().expect("an address"), from: Some(from), to }],
        settles: vec![findings.findings[0].fingerprint.clone()],
        kind,
        rank,
        ties: 4,
        ties_exact: true,
        evidence: Vec::new(),
    };
    findings.fixes = vec![
        fix("reviews.reconsideration.upheld", 5, 6, FixKind::DigitChanged, 2, "“结果维持”应为 6。"),
        fix("reviews.reconsideration.total", 8, 7, FixKind::TotalStale, 1, "“总计”应为 7。"),
    ];
    (report, findings)
}
