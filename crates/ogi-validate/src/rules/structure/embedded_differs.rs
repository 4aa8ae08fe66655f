//! `structure.embedded-differs`

use ogi_model::{Address, Bilingual, Cell, DoubtCode, Message, Severity, Table};

use super::doubts;
use crate::finding::{CellRole, Role};
use crate::rule::example::Example;
use crate::rule::run::{RuleRun, Violation};
use crate::rule::{Asks, Basis, Check, Class, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "structure.embedded-differs",
    class: Class::Structure,
    severity: Severity::Warning,
    title: Bilingual::new("文件内附的数据与所印表格不一致", "Embedded data differ from what is printed"),
    help: Bilingual::new(
        "文件内附有机器可读的报告数据，与页面上所印的表格不一致，多半是改了其中一处而没有改另一处。核对以所印的为准。",
        "The document carries the report as data, and it differs from the tables that are printed, mostly because one was changed without the other. The check is of what is printed.",
    ),
    mend: Bilingual::new("请用同一份数据重新生成文件。", "Write the document again from one set of data."),
    exceptions: &[],
    basis: Basis::ACCURATE,
    asks: Asks::Nothing,
    since: "1.0",
    thresholds: &[],
    example: || {
        Example::of("2021").organ("沭阳县民政局").year(2024).with(|report| {
            let cell: Cell = "requests.received.total".parse().expect("it is a cell of the form");
            let (code, addresses) = (DoubtCode::EmbeddedDiffers, [cell.into()].into());
            report.doubts.push(ogi_model::Doubt { code, addresses, text: None });
        })
    },
    check: Check::function(run),
};

fn run(run: &mut RuleRun<'_>) {
    let report = run.report;
    let doubts = || doubts::of(report, DoubtCode::EmbeddedDiffers);
    if doubts().next().is_none() {
        return run.pass();
    }
    let mut addresses: Vec<Address> = doubts().flat_map(|doubt| doubt.addresses.iter().copied()).collect();
    addresses.sort();
    addresses.dedup();
    let cell = |address: &Address| if let Address::Cell(cell) = address { Some(*cell) } else { None };
    let cells: Vec<CellRole> =
        addresses.iter().filter_map(cell).map(|cell| CellRole { cell, role: Role::Subject }).collect();
    let tables = Table::ALL.into_iter().filter(|table| addresses.iter().any(|address| address.table() == *table));
    let (tables_zh, tables_en): (Vec<String>, Vec<&str>) =
        tables.map(|table| (format!("“{}”", table.zh()), table.en())).unzip();
    let (where_zh, where_en) = if tables_zh.is_empty() {
        (String::new(), String::new())
    } else {
        (format!("，涉及{}表", tables_zh.join("、")), format!(", in the tables {}", tables_en.join(", ")))
    };
    let Message { zh: texts_zh, en: texts_en } = doubts::texts(doubts());
    run.fail(Violation {
        message: Message {
            zh: format!("文件内附的数据与所印表格不一致{where_zh}{texts_zh}，已按所印的核对。"),
            en: format!("Data embedded in the document differ from what it prints{where_en}{texts_en}; what is printed was checked."),
        },
        cells,
        subject: "embedded".to_owned(),
        ..Violation::default()
    });
}

#[cfg(test)]
mod tests {
    use ogi_model::{Address, Doubt, DoubtCode, Severity};

    use super::RULE;
    use crate::rule::example::Example;
    use crate::testing::{checked, found, outcome};

    fn differing(addresses: &[&str]) -> Example {
        let addresses = addresses.iter().map(|address| address.parse::<Address>().unwrap()).collect();
        let doubt = Doubt { code: DoubtCode::EmbeddedDiffers, addresses, text: None };
        Example::of("2021").with(|report| report.doubts.push(doubt))
    }

    #[test]
    fn cells_that_differ_are_one_finding_with_their_tables() {
        let example = differing(&["requests.received.total", "requests.concluded.total", "reviews"]);
        assert_eq!(
            found(&RULE, &example),
            [(
                Severity::Warning,
                "文件内附的数据与所印表格不一致，涉及“收到和处理政府信息公开申请情况”、“政府信息公开行政复议、行政诉讼情况”表，已按所印的核对。"
                    .to_owned()
            )]
        );
        assert_eq!(checked(&RULE, &example).1[0].cells.len(), 2);
    }

    #[test]
    fn a_doubt_without_addresses_is_told_too() {
        assert_eq!(found(&RULE, &differing(&[]))[0].1, "文件内附的数据与所印表格不一致，已按所印的核对。");
    }

    #[test]
    fn a_document_without_such_a_doubt_passes() {
        assert_eq!(outcome(&RULE, &Example::of("2021")), (1, 0, vec![]));
    }
}
