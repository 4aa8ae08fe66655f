//! `structure.row-missing`

use ogi_model::{Address, Bilingual, Cell, Message, Severity, Table};

use crate::finding::{CellRole, Role};
use crate::rule::example::Example;
use crate::rule::labels::quoted;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "structure.row-missing",
    class: Class::Structure,
    severity: Severity::Warning,
    title: Bilingual::new("表中缺少行或者单元格", "A row or a cell of a table is missing"),
    help: Bilingual::new(
        "格式的每一行、每一列都要保留，没有数据的填 0。",
        "Every row and column of the form must be kept; one without data says 0.",
    ),
    mend: Bilingual::new(
        "请补上缺少的行、列，没有数据的填 0。",
        "Add the missing row or column; without data it says 0.",
    ),
    exceptions: &[Bilingual::new(
        "从网页或者文档转出的文本可能丢失行，请先核对原文件。",
        "A text made from a page or a document may have lost rows: look at the original first.",
    )],
    basis: Basis::FORM,
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").with(|report| {
            let row = "requests.carried_forward".parse().expect("it is a row of the form");
            report.omitted.insert(row);
        })
    },
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    for table in Table::ALL {
        if report.omitted.contains(&table.into()) {
            continue; // `structure.section-missing` says so
        }
        let form = report.form_of(table).form();
        if report.omitted.is_empty() {
            run.pass_all(form.rows(table).len());
            continue;
        }
        for row in form.rows(table).iter().copied() {
            let missing: Vec<Cell> = (form.cells(table).iter().copied().filter(|cell| cell.row() == row))
                .filter(|cell| report.omitted.contains(&row.into()) || report.omitted.contains(&Address::Cell(*cell)))
                .collect();
            if missing.is_empty() {
                run.pass();
                continue;
            }
            let label = quoted(&form.row_label(row).unwrap_or_else(|| row.to_string()));
            let columns: Vec<String> =
                missing.iter().filter_map(|cell| form.label(*cell)).map(|label| label.column).collect();
            let message = if report.omitted.contains(&row.into()) {
                Message {
                    zh: format!("“{}”表中没有{label}一行。", table.zh()),
                    en: format!("The table {} has no row {label} ({}).", table.zh(), row.en()),
                }
            } else {
                Message {
                    zh: format!("{label}一行没有单元格：{}。", columns.join("、")),
                    en: format!("Row {label} ({}) has no cell for {}.", row.en(), columns.join(", ")),
                }
            };
            let cells = missing.into_iter().map(|cell| CellRole { cell, role: Role::Subject }).collect();
            let cause = table.key().to_owned();
            run.fail(Violation { message, cells, cause, ..Violation::default() });
        }
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::{Address, Edition, Report, Table};

    use super::RULE;
    use crate::engine::check;

    fn found(omitted: &[&str]) -> Vec<String> {
        let mut report = Report::blank(Edition::E2021);
        report.omitted = omitted.iter().map(|address| address.parse::<Address>().unwrap()).collect();
        let findings = check(&report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| finding.message.zh).collect()
    }

    #[test]
    fn a_complete_form_passes() {
        assert!(found(&[]).is_empty());
    }

    #[test]
    fn a_missing_row_is_named_as_printed() {
        assert_eq!(
            found(&["requests.outcomes.other_unpaid"]),
            [
                "“收到和处理政府信息公开申请情况”表中没有“三、本年度办理结果·（六）其他处理·2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请”一行。"
            ]
        );
    }

    #[test]
    fn missing_cells_are_named_by_their_columns() {
        assert_eq!(
            found(&["requests.received.research_institution", "requests.received.total"]),
            ["“一、本年新收政府信息公开申请数量”一行没有单元格：科研机构、总计。"]
        );
    }

    #[test]
    fn the_rows_of_a_missing_table_are_not_listed_again() {
        assert!(found(&[&Table::Reviews.to_string()]).is_empty());
    }
}
