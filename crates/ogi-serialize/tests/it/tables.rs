use ogi_model::{Edition, Forms, Report, Table, strategies};
use ogi_serialize::{from_json, read_cells, write_cells, write_csv};
use proptest::prelude::*;

use crate::FULL;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn figures_written_as_cells_read_back(report in strategies::any_report()) {
        let mut lines = Vec::new();
        write_cells(&report, &mut lines).unwrap();
        let read = read_cells(std::str::from_utf8(&lines).unwrap(), report.edition).unwrap();
        prop_assert!(read.figures().eq(report.figures()));
    }
}

#[test]
fn cells_stand_in_printed_order_without_blanks() {
    let mut report = Report::blank(Edition::E2019);
    report.requests.received.total = Some(3);
    report.disclosure.administrative_fees.change = Some(-8);
    report.disclosure.centralized_procurement.amount = "743.380".parse().ok();
    let mut lines = Vec::new();
    write_cells(&report, &mut lines).unwrap();
    assert_eq!(
        String::from_utf8(lines).unwrap(),
        "disclosure.administrative_fees.change\t-8\ndisclosure.centralized_procurement.amount\t743.380\n\
         requests.received.total\t3\n"
    );
}

#[test]
fn a_wrong_line_is_named() {
    let said = |text: &str| {
        let error = read_cells(text, Edition::E2021).unwrap_err();
        (error.to_string(), error.zh())
    };
    let both = |en: &str, zh: &str| (en.to_owned(), zh.to_owned());
    assert_eq!(
        said("\u{feff}reviews.reconsideration.total 1"),
        both("line 1: no tab between an address and a value", "第 1 行：应为“地址<制表符>数值”，此行没有制表符")
    );
    assert_eq!(
        said("\r\nreviews.appeal.total\t1\r\n"),
        both(
            "line 2: `appeal` in `reviews.appeal.total` is not a channel; one of: reconsideration, direct_litigation, \
             litigation_after_reconsideration",
            "第 2 行：没有这样的单元格地址：`appeal`，见 `reviews.appeal.total`；可用：reconsideration、direct_litigation、\
             litigation_after_reconsideration"
        )
    );
    for value in ["-1", "+1", "1.0", "", "9007199254740992", "1,000"] {
        assert_eq!(
            said(&format!("requests.concluded.total\t{value}")),
            both(
                &format!("line 1: requests.concluded.total holds a count, and `{value}` is none"),
                &format!("第 1 行：requests.concluded.total 应为非负整数，而不是“{value}”")
            )
        );
    }
    assert_eq!(
        said("requests.concluded.total\t1\nrequests.concluded.total\t1\n"),
        both(
            "line 2: requests.concluded.total stands in line 1 already",
            "第 2 行：requests.concluded.total 已在第 1 行给出"
        )
    );
}

#[test]
fn the_table_has_a_line_for_each_printed_cell() {
    for edition in Edition::ALL {
        let mut table = Vec::new();
        write_csv([Report::blank(edition)], &mut table).unwrap();
        let cells: usize = Table::ALL.into_iter().map(|table| edition.form().cells(table).len()).sum();
        assert_eq!(String::from_utf8(table).unwrap().lines().count(), cells + 1);
    }
}

#[test]
fn the_table_says_of_each_cell_what_is_known() {
    let report = from_json(FULL.as_bytes()).unwrap();
    let mut table = Vec::new();
    write_csv([report], &mut table).unwrap();
    let table = String::from_utf8(table).unwrap();
    let line = |address: &str| table.lines().find(|line| line.contains(&format!(",{address},"))).unwrap_or_default();
    assert_eq!(
        table.lines().next(),
        Some("organ,year,edition,table,row,column,address,row_label,column_label,value,state,remark")
    );
    assert_eq!(
        line("disclosure.centralized_procurement.amount"),
        "云溪市服务中心,2020,2019,disclosure,centralized_procurement,amount,disclosure.centralized_procurement.amount,\
         政府集中采购,采购总金额,743.38,filled,743.38万元"
    );
    assert!(
        line("requests.received.research_institution").ends_with(",科研机构,,unread,1 2"),
        "{}",
        line("requests.received.research_institution")
    );
    assert!(line("requests.outcomes.other_unpaid.total").ends_with(",omitted,"));
    assert!(line("requests.carried_forward.total").ends_with(",总计,,blank,/"));
    // A 2019 row in a table of 2021 is kept, under the label of the edition that prints it.
    assert!(line("requests.outcomes.other.total").contains("（六）其他处理,总计,2,filled,"));
}

#[test]
fn a_table_whose_cells_only_the_other_edition_prints_is_in_that_edition() {
    let report = read_cells("requests.outcomes.other.total\t3\nrequests.received.total\t3\n", Edition::E2021).unwrap();
    assert_eq!(report.forms, Forms { requests: Some(Edition::E2019), ..Forms::default() });
    // A row of each edition in one table is of neither: nothing is guessed.
    let mixed = "requests.outcomes.other.total\t3\nrequests.outcomes.other_unpaid.total\t0\n";
    assert!(read_cells(mixed, Edition::E2021).unwrap().forms.is_blank());
}
