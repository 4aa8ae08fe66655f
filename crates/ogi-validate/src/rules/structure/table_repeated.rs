//! `structure.table-repeated`

use ogi_model::{Bilingual, Cell, DoubtCode, Message, NoteCode, Severity, Table, Unread};

use super::doubts;
use crate::finding::{CellRole, Role};
use crate::rule::example::Example;
use crate::rule::labels::quoted;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "structure.table-repeated",
    class: Class::Structure,
    severity: Severity::Error,
    title: Bilingual::new("同一张表出现两次，数字不同", "A table stands twice with different figures"),
    help: Bilingual::new(
        "文件中同一张表出现不止一次，数字不同，标题、年度、工作表名称和是否显示都不能说明哪一张属于本报告。数字不同的单元格没有读取，有关的勾稽关系没有核对。",
        "The document has a table of the form more than once with different figures, and neither caption, year, sheet nor visibility tells which is the report's. The cells that differ are not read, and sums over them are not checked.",
    ),
    mend: Bilingual::new(
        "请只保留本报告的一张；确需并列的，在每张表上方写明年度或者机关。",
        "Keep the table of this report only; where both must stand, write the year or the organ over each.",
    ),
    exceptions: &[Bilingual::new(
        "写明是其他年度、其他机关或者草稿的表格不属于本报告，不作为重复。",
        "A table that says it is of another year, of another organ or a draft is not the report's, and no repetition.",
    )],
    basis: Basis::FORM,
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").with(|report| {
            let cell = "requests.received.natural_person".parse().expect("it is a cell of the form");
            let unread = Unread { code: NoteCode::TableRepeated.key().to_owned(), text: "3 | 9".to_owned() };
            report.set(cell, None).expect("any cell can be blank");
            report.unread.insert(cell, unread);
        })
    },
    check: Check::function(run),
};

/// Cells that a message names; the finding lists them all.
const NAMED: usize = 3;

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    for table in Table::ALL {
        let disputed: Vec<(Cell, &str)> = (report.unread.iter())
            .filter(|(cell, unread)| cell.table() == table && unread.code == NoteCode::TableRepeated.key())
            .map(|(cell, unread)| (*cell, unread.text.as_str()))
            .collect();
        if disputed.is_empty() {
            if doubts::is_about(report, DoubtCode::TableRepeated, table) {
                run.fail(repeated_with_no_cell(table));
            } else {
                run.pass();
            }
            continue;
        }
        let form = report.form_of(table).form();
        let label = |cell: Cell| form.label(cell).map(|label| (label.row, label.column)).unwrap_or_default();
        let named = |word: fn(&str, &str, &str) -> String, mark: &str| {
            let cells = disputed.iter().take(NAMED).map(|(cell, text)| {
                let (row, column) = label(*cell);
                word(&quoted(&row), &quoted(&column), text)
            });
            cells.collect::<Vec<_>>().join(mark)
        };
        let zh = named(|row, column, text| format!("{row}一行{column}一列（{text}）"), "，");
        let en = named(|row, column, text| format!("row {row}, column {column} ({text})"), "; ");
        let more = disputed.len() > NAMED;
        let message = Message {
            zh: format!(
                "“{}”的表格在文件中出现不止一次，数字不同，不能确定哪一张属于本报告；有 {} 格未读取：{zh}{}。",
                table.zh(),
                disputed.len(),
                if more { "等" } else { "" },
            ),
            en: format!(
                "The table {} stands in the document more than once with different figures, and nothing tells which is the report's; cells left unread: {} ({en}{}).",
                table.en(),
                disputed.len(),
                if more { "; …" } else { "" },
            ),
        };
        let cells = disputed.iter().map(|(cell, _)| CellRole { cell: *cell, role: Role::Subject }).collect();
        run.fail(Violation { message, cells, subject: table.to_string(), ..Violation::default() });
    }
}

/// The reader says that a table stands twice and names no cell.
fn repeated_with_no_cell(table: Table) -> Violation {
    Violation {
        message: Message {
            zh: format!("“{}”的表格在文件中出现不止一次，数字不同，不能确定哪一张属于本报告。", table.zh()),
            en: format!(
                "The table {} stands in the document more than once with different figures, and nothing tells which is the report's.",
                table.en()
            ),
        },
        subject: table.to_string(),
        ..Violation::default()
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::{Doubt, DoubtCode, Edition, NoteCode, Report, Severity, Unread};

    use super::RULE;
    use crate::engine::check;

    fn report(cells: &[&str], code: NoteCode) -> Report {
        let mut report = Report::blank(Edition::E2021);
        for cell in cells {
            let unread = Unread { code: code.key().to_owned(), text: "3 | 9".to_owned() };
            report.unread.insert(cell.parse().unwrap(), unread);
        }
        report
    }

    fn found(report: &Report) -> Vec<(Severity, String, usize)> {
        let findings = check(report).findings.into_iter().filter(|finding| finding.rule == RULE.id);
        findings.map(|finding| (finding.severity, finding.message.zh, finding.cells.len())).collect()
    }

    #[test]
    fn cells_that_differ_between_two_printings_are_one_error_a_table() {
        let cells = ["requests.received.natural_person", "requests.received.total", "reviews.reconsideration.upheld"];
        let found = found(&report(&cells, NoteCode::TableRepeated));
        assert_eq!(found.iter().map(|(_, _, cells)| *cells).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(
            found[1],
            (
                Severity::Error,
                "“政府信息公开行政复议、行政诉讼情况”的表格在文件中出现不止一次，数字不同，不能确定哪一张属于本报告；有 1 格未读取：“行政复议”一行“结果维持”一列（3 | 9）。".to_owned(),
                1
            )
        );
    }

    #[test]
    fn a_doubt_of_the_reader_is_told_where_no_cell_is_unread() {
        let mut report = Report::blank(Edition::E2021);
        let addresses = ["reviews".parse().unwrap()].into();
        report.doubts.push(Doubt { code: DoubtCode::TableRepeated, addresses, text: None });
        assert_eq!(
            found(&report),
            [(
                Severity::Error,
                "“政府信息公开行政复议、行政诉讼情况”的表格在文件中出现不止一次，数字不同，不能确定哪一张属于本报告。"
                    .to_owned(),
                0
            )]
        );
    }

    #[test]
    fn cells_that_are_unread_for_another_reason_are_no_repetition() {
        assert!(found(&report(&["requests.received.total"], NoteCode::RowLostCell)).is_empty());
        assert!(found(&Report::blank(Edition::E2021)).is_empty());
    }
}
