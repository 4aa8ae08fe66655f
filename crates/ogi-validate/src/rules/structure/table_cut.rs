//! `structure.table-cut`

use ogi_model::{Bilingual, Cell, Doubt, DoubtCode, Message, NoteCode, Severity, Table, Unread};

use super::doubts;
use crate::finding::{CellRole, Role};
use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "structure.table-cut",
    class: Class::Structure,
    severity: Severity::Error,
    title: Bilingual::new("表格在中间中断", "A table is cut off"),
    help: Bilingual::new(
        "文件在表格中间中断，其余的行没有读到，有关的勾稽关系没有核对。多为保存或者转换时丢失了后半部分。",
        "The document ends inside a table. The rows behind that place were not read, and sums over them are not checked. Mostly the rest was lost when the file was saved or converted.",
    ),
    mend: Bilingual::new("请用完整的文件重新核对。", "Check the complete document."),
    exceptions: &[Bilingual::new(
        "表格完整而缺少某一行的，见 structure.row-missing；整张表都没有的，见 structure.section-missing。",
        "A table that is complete but for a row is told by structure.row-missing, a table that is not there at all by structure.section-missing.",
    )],
    basis: Basis::FORM,
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").organ("沭阳县民政局").year(2024).with(|report| {
            let cell: Cell = "requests.carried_forward.total".parse().expect("it is a cell of the form");
            let unread = Unread { code: NoteCode::TableCut.key().to_owned(), text: String::new() };
            report.set(cell, None).expect("any cell can be blank");
            report.unread.insert(cell, unread);
            let (code, addresses) = (DoubtCode::TableCut, [Table::Requests.into()].into());
            report.doubts.push(Doubt { code, addresses, text: None });
        })
    },
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    if doubts::is_about_no_address(report, DoubtCode::TableCut) {
        run.fail(Violation {
            message: Message {
                zh: "文件在表格中间中断。".to_owned(),
                en: "The document ends inside a table.".to_owned(),
            },
            subject: "a table".to_owned(),
            ..Violation::default()
        });
    }
    for table in Table::ALL {
        if !doubts::is_about(report, DoubtCode::TableCut, table) {
            run.pass();
            continue;
        }
        let is_cut =
            |(cell, unread): &(&Cell, &Unread)| cell.table() == table && unread.code == NoteCode::TableCut.key();
        let cells: Vec<CellRole> = (report.unread.iter().filter(is_cut))
            .map(|(cell, _)| CellRole { cell: *cell, role: Role::Subject })
            .collect();
        let (count_zh, count_en) = match cells.len() {
            0 => (String::new(), String::new()),
            count => (format!("，有 {count} 格没有读到"), format!(", and cells were not read: {count}")),
        };
        let Message { zh: texts_zh, en: texts_en } = doubts::texts(
            doubts::of(report, DoubtCode::TableCut)
                .filter(|doubt| doubt.addresses.iter().any(|address| address.table() == table)),
        );
        run.fail(Violation {
            message: Message {
                zh: format!("文件在“{}”的表格中间中断{texts_zh}{count_zh}。", table.zh()),
                en: format!("The document ends inside the table {}{texts_en}{count_en}.", table.en()),
            },
            cells,
            subject: table.to_string(),
            ..Violation::default()
        });
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::{Address, Doubt, DoubtCode, NoteCode, Severity, Unread};

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{checked, found, outcome};

    fn cut(addresses: &[&str], unread: &[&str]) -> Example {
        let addresses = addresses.iter().map(|address| address.parse::<Address>().unwrap()).collect();
        let doubt = Doubt { code: DoubtCode::TableCut, addresses, text: None };
        Example::of("2021").with(|report| {
            report.doubts.push(doubt);
            for cell in unread {
                let unread = Unread { code: NoteCode::TableCut.key().to_owned(), text: String::new() };
                report.unread.insert(cell.parse().unwrap(), unread);
            }
        })
    }

    #[test]
    fn a_table_that_is_cut_is_one_error_with_the_cells_that_were_lost() {
        let example = cut(&["requests"], &["requests.concluded.total", "requests.carried_forward.total"]);
        let found = found(&RULE, &example);
        assert_eq!(
            found,
            [(Severity::Error, "文件在“收到和处理政府信息公开申请情况”的表格中间中断，有 2 格没有读到。".to_owned())]
        );
        assert_eq!(checked(&RULE, &example).1[0].cells.len(), 2);
    }

    #[test]
    fn a_doubt_about_a_row_is_about_its_table() {
        assert_eq!(
            found(&RULE, &cut(&["reviews.reconsideration"], &[]))[0].1,
            "文件在“政府信息公开行政复议、行政诉讼情况”的表格中间中断。"
        );
    }

    #[test]
    fn a_doubt_that_names_no_table_is_told_too() {
        assert_eq!(found(&RULE, &cut(&[], &[])), [(Severity::Error, "文件在表格中间中断。".to_owned())]);
    }

    #[test]
    fn complete_tables_pass() {
        assert_eq!(outcome(&RULE, &Example::of("2021")), (3, 0, vec![]));
    }
}
