//! `structure.blank-cell`

use ogi_model::{Bilingual, Cell, CellState, Identity, Message, Severity, Table, Undecided, Verdict};

use crate::finding::{CellRole, Role};
use crate::rule::example::Example;
use crate::rule::labels::quoted;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Authority, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "structure.blank-cell",
    class: Class::Structure,
    severity: Severity::Info,
    title: Bilingual::new("有空白单元格", "Cells are blank"),
    help: Bilingual::new(
        "没有数据的单元格应填 0。空白多半表示零，但不能当作零：有关的合计，空白无论是多少都对不上的，才算不符，否则不予核对，并告知按零试算的结果。",
        "A cell without data should say 0. A blank mostly means zero but is not taken for it: a sum with blanks fails only where it cannot hold whatever they stand for; otherwise it is not evaluated, and the trial with zeros is told.",
    ),
    mend: Bilingual::new("请补填 0 或者实际数字。", "Fill in 0 or the figure."),
    exceptions: &[],
    basis: Basis { authority: Authority::Practice, ..Basis::FORM },
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || Example::of("2021").figures([("reviews.reconsideration.upheld", 3)]),
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let (report, figures) = (run.report, run.figures);
    let blank = |cell: &Cell| figures.state(*cell) == CellState::Blank;
    for table in Table::ALL {
        let form = report.form_of(table).form();
        let cells = form.cells(table);
        if figures.complete() || !cells.iter().any(blank) {
            run.pass_all(form.rows(table).len());
            continue;
        }
        if cells.iter().all(blank) {
            run.fail(Violation {
                message: Message {
                    zh: format!("“{}”表的 {} 个单元格全部空白。", table.zh(), cells.len()),
                    en: format!("All {} cells of the table {} ({}) are blank.", cells.len(), table.zh(), table.en()),
                },
                cells: subjects(cells.to_vec()),
                ..Violation::default()
            });
            continue;
        }
        // The cells of a form stand row by row.
        for in_row in cells.chunk_by(|one, next| one.row() == next.row()) {
            let blanks: Vec<Cell> = in_row.iter().copied().filter(blank).collect();
            if blanks.is_empty() {
                run.pass();
                continue;
            }
            let row = blanks[0].row();
            let label = quoted(&form.row_label(row).unwrap_or_else(|| row.to_string()));
            let trial = trials(run, &blanks);
            let message = if blanks.len() == in_row.len() {
                Message {
                    zh: format!("{label}整行空白{}。", trial.zh),
                    en: format!("Row {label} ({}) is blank{}.", row.en(), trial.en),
                }
            } else {
                let columns: Vec<String> =
                    blanks.iter().filter_map(|cell| form.label(*cell)).map(|label| label.column).collect();
                Message {
                    zh: format!("{label}有空白：{}{}。", columns.join("、"), trial.zh),
                    en: format!("Row {label} ({}) has blanks: {}{}.", row.en(), columns.join(", "), trial.en),
                }
            };
            let cause = table.key().to_owned();
            run.fail(Violation { message, cells: subjects(blanks), cause, ..Violation::default() });
        }
    }
}

/// What the sums say with zeros for the blanks, of those that are undecided because their total is blank.
fn trials(run: &RuleRun<'_>, blanks: &[Cell]) -> Message {
    let undecided = |identity: &&Identity| {
        let check = run.figures.check(identity);
        check.verdict == Verdict::Undecided(Undecided::BlankCell) && check.parts != check.totals
    };
    let of_blank_totals = |identity: &&Identity| identity.totals.len() == 1 && blanks.contains(&identity.totals[0]);
    let sums: Vec<u128> = (run.report.identities().filter(of_blank_totals).filter(undecided))
        .map(|identity| run.figures.check(identity).parts)
        .collect();
    let Some(first) = sums.first() else { return Message::default() };
    let all = sums.iter().map(ToString::to_string).collect::<Vec<_>>();
    if sums.iter().all(|sum| sum == first) {
        Message {
            zh: format!("；总计未填，不予核对（其余空白按零试算，各项之和为 {first}）"),
            en: format!(
                "; the total is blank and not checked (with zeros for other blanks the parts add up to {first})"
            ),
        }
    } else {
        Message {
            zh: format!("；总计未填，不予核对（其余空白按零试算，各项之和依次为 {}）", all.join("、")),
            en: format!(
                "; totals are blank and not checked (with zeros for other blanks the parts add up to {})",
                all.join(", ")
            ),
        }
    }
}

fn subjects(cells: Vec<Cell>) -> Vec<CellRole> {
    cells.into_iter().map(|cell| CellRole { cell, role: Role::Subject }).collect()
}

#[cfg(test)]
mod tests {
    use ogi_model::{Edition, Report, Severity, Table};

    use super::RULE;
    use crate::engine::check;

    fn found(report: &Report) -> Vec<String> {
        let findings = check(report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings
            .inspect(|finding| assert_eq!(finding.severity, Severity::Info))
            .map(|finding| finding.message.zh)
            .collect()
    }

    #[test]
    fn a_blank_total_is_told_with_the_trial_and_no_failure() {
        let mut report = Report::blank(Edition::E2019);
        let row = &mut report.requests.outcomes.granted;
        (row.natural_person, row.business, row.legal_service_organization, row.other_organization) =
            (Some(258), Some(12), Some(1), Some(1));
        let found = found(&report);
        assert!(found.contains(
            &"“三、本年度办理结果·（一）予以公开”有空白：科研机构、社会公益组织、总计；总计未填，不予核对（其余空白按零试算，各项之和为 272）。".to_owned()
        ));
        assert_eq!(check(&report).counts.error, 0);
    }

    #[test]
    fn the_cells_of_every_form_stand_row_by_row() {
        for (form, table) in Edition::ALL.iter().flat_map(|edition| Table::ALL.map(|table| (edition.form(), table))) {
            let rows = form.cells(table).chunk_by(|one, next| one.row() == next.row()).map(|cells| cells[0].row());
            assert!(rows.eq(form.rows(table).iter().copied()), "{table}");
        }
    }

    #[test]
    fn a_blank_row_and_a_blank_table_are_told_once() {
        let mut report = Report::blank(Edition::E2021);
        report.requests.received.total = Some(0);
        let found = found(&report);
        assert_eq!(found[0], "“主动公开政府信息情况”表的 10 个单元格全部空白。");
        assert!(found.contains(&"“四、结转下年度继续办理”整行空白。".to_owned()));
    }

    #[test]
    fn a_slash_counts_as_blank() {
        let mut report = Report::blank(Edition::E2021);
        report.disclosure.administrative_licensing.decisions = Some(1);
        report.remarks.insert("disclosure.rules.issued".parse().unwrap(), "/".into());
        assert!(found(&report).contains(&"“规章”整行空白。".to_owned()));
    }
}
