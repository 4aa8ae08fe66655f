//! What the rules promise, over generated reports; and what is published of them.

mod causes;
mod clean;
mod corpus;
mod fixes;
mod office;
mod organ;
mod prose;
mod sarif;
#[cfg(feature = "schema")]
mod schema;
mod sections;
mod wrong_cells;

use ogi_model::strategies::{any_report, balanced_report};
use ogi_model::{Cell, Figure, Organ, Report, Severity, Table, classify};
use ogi_validate::check;
use proptest::prelude::*;

/// The cells of tables three and four that the report's forms print.
fn summed(report: &Report) -> Vec<Cell> {
    report.cells().filter(|cell| cell.table() != Table::Disclosure).collect()
}

fn organ(name: &str) -> Organ {
    let class = classify(name);
    Organ { name: name.to_owned(), level: class.level, kind: class.kind, ..Organ::default() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn one_changed_figure_of_table_three_or_four_is_always_found(
        report in balanced_report(), at in any::<prop::sample::Index>(), to in 0..2_000_000u64
    ) {
        let cell = *at.get(&summed(&report));
        let mut wrong = report.clone();
        prop_assume!(report.get(cell) != Some(Figure::Count(to)));
        wrong.set(cell, Some(Figure::Count(to))).unwrap();
        let findings = check(&wrong);
        prop_assert!(findings.findings.iter().any(|finding| {
            finding.severity == Severity::Error && finding.cells.iter().any(|about| about.cell == cell)
        }), "{cell} changed to {to} was not found");
    }

    #[test]
    fn a_balanced_report_never_gives_an_error(
        mut report in balanced_report(),
        name in prop::sample::select(vec!["宿迁市人民政府", "沭阳县人民政府", "上海市人民政府办公厅", "宿迁市统计局", "行政服务中心"]),
        year in 1990u16..2100,
        blanks in prop::collection::vec(any::<prop::sample::Index>(), 0..60),
    ) {
        report.organ = Some(organ(name));
        report.year = Some(year);
        let cells: Vec<Cell> = report.cells().collect();
        for blank in blanks {
            report.set(*blank.get(&cells), None).unwrap();
        }
        let findings = check(&report);
        prop_assert_eq!(findings.counts.error, 0, "{:?}", findings.findings.first());
    }

    #[test]
    fn the_same_report_gives_the_same_bytes(report in any_report()) {
        let bytes = |report: &Report| serde_json::to_string(&check(report)).unwrap();
        prop_assert_eq!(bytes(&report), bytes(&report));
    }

    #[test]
    fn counts_and_outcomes_agree_with_the_findings(report in any_report()) {
        let findings = check(&report);
        let failed: usize = findings.outcomes.iter().map(|outcome| outcome.failed).sum();
        let counts = findings.counts;
        prop_assert_eq!(failed, findings.findings.len());
        prop_assert_eq!(counts.error + counts.warning + counts.info, findings.findings.len());
        prop_assert!(findings.findings.is_sorted_by(|a, b| a.severity >= b.severity));
    }

    #[test]
    fn no_two_findings_of_a_report_share_a_fingerprint(report in any_report()) {
        let findings = check(&report).findings;
        for (index, finding) in findings.iter().enumerate() {
            prop_assert!(findings[..index].iter().all(|other| other.fingerprint != finding.fingerprint), "{:?}", finding);
        }
    }
}
