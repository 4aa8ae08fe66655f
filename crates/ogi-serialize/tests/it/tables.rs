use std::collections::{BTreeMap, BTreeSet};

use ogi_model::{Cell, Edition, Forms, Report, Table, strategies};
use ogi_serialize::{
    CsvLayout, CsvOptions, csvw_metadata, data_package, from_json, read_cells, write_cells, write_csv_with,
};
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

fn written(report: &Report, options: CsvOptions) -> Vec<Vec<String>> {
    let mut table = Vec::new();
    write_csv_with([report], options, &mut table).expect("memory takes whatever is written");
    let mut read = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_slice());
    let fields = |line: csv::StringRecord| line.iter().map(str::to_owned).collect();
    read.records().map(|line| fields(line.expect("every line has as many fields as the header"))).collect()
}

fn options(layout: CsvLayout) -> CsvOptions {
    let mut options = CsvOptions::default();
    options.layout = layout;
    options
}

fn for_excel(layout: CsvLayout) -> CsvOptions {
    let mut options = options(layout);
    options.excel = true;
    options
}

/// A line as names and fields.
fn named<'a>(table: &'a [Vec<String>], line: &'a [String]) -> BTreeMap<&'a str, &'a str> {
    table[0].iter().map(String::as_str).zip(line.iter().map(String::as_str)).collect()
}

fn line_of<'a>(table: &'a [Vec<String>], address: &str) -> BTreeMap<&'a str, &'a str> {
    let line = table.iter().find(|line| line.iter().any(|field| field == address));
    named(table, line.expect("the cell has a line"))
}

#[test]
fn the_long_table_has_a_line_for_each_printed_cell() {
    for edition in Edition::ALL {
        let lines = written(&Report::blank(edition), options(CsvLayout::Long));
        let cells: usize = Table::ALL.into_iter().map(|table| edition.form().cells(table).len()).sum();
        assert_eq!(lines.len(), cells + 1);
    }
}

#[test]
fn both_tables_begin_with_the_source_and_the_codes_of_the_organ() {
    let report = from_json(FULL.as_bytes()).unwrap();
    for layout in CsvLayout::ALL {
        let table = written(&report, options(layout));
        let begins: Vec<_> = table[0].iter().zip(&table[1]).take(11).collect();
        let sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
        let expected = [
            ("source", "report.html"),
            ("part", "1"),
            ("sha256", sha256),
            ("organ", "云溪市服务中心"),
            ("level", "prefecture"),
            ("kind", "public_institution"),
            ("division_code", "341700"),
            ("credit_code", "11341702486344515H"),
            ("year", "2020"),
            ("edition", "2019"),
            ("scope", "area"),
        ];
        assert!(begins.iter().map(|(name, field)| (name.as_str(), field.as_str())).eq(expected), "{begins:?}");
    }
}

#[test]
fn the_long_table_says_of_each_cell_what_is_known() {
    let report = from_json(FULL.as_bytes()).unwrap();
    let table = written(&report, options(CsvLayout::Long));
    let amount = line_of(&table, "disclosure.centralized_procurement.amount");
    assert_eq!((amount["table"], amount["row"], amount["column"]), ("disclosure", "centralized_procurement", "amount"));
    assert_eq!((amount["row_label"], amount["column_label"]), ("政府集中采购", "采购总金额"));
    assert_eq!((amount["value"], amount["state"], amount["remark"]), ("743.38", "filled", "743.38万元"));
    assert_eq!((amount["table_edition"], amount["read_by_sums"]), ("2019", "false"));
    let unread = line_of(&table, "requests.received.research_institution");
    assert_eq!((unread["value"], unread["state"]), ("", "unread"));
    assert_eq!((unread["unread_code"], unread["unread_text"], unread["remark"]), ("row-lost-cell", "1 2", ""));
    assert_eq!((unread["edition"], unread["table_edition"]), ("2019", "2021"));
    assert_eq!(line_of(&table, "requests.outcomes.other_unpaid.total")["state"], "omitted");
    let slash = line_of(&table, "requests.carried_forward.total");
    assert_eq!((slash["state"], slash["unread_text"], slash["remark"]), ("blank", "", "/"));
    assert_eq!(line_of(&table, "requests.received.total")["read_by_sums"], "true");
    assert_eq!(line_of(&table, "disclosure.administrative_licensing.change")["value"], "-3");
    // A 2019 row in a table of 2021 is kept, under the label of the edition that prints it.
    let other = line_of(&table, "requests.outcomes.other.total");
    assert_eq!((other["row_label"], other["value"]), ("三、本年度办理结果·（六）其他处理", "2"));
}

#[test]
fn a_cell_that_its_remark_leaves_unread_says_why() {
    let mut report = Report::blank(Edition::E2019);
    for (address, remark) in [
        ("disclosure.centralized_procurement.amount", "1035000"),
        ("disclosure.rules.made", "见附件"),
        ("reviews.reconsideration.total", "无"),
    ] {
        report.remarks.insert(address.parse().unwrap(), remark.to_owned());
    }
    let table = written(&report, options(CsvLayout::Long));
    let why = |address| {
        let line = line_of(&table, address);
        (line["state"].to_owned(), line["unread_code"].to_owned(), line["unread_text"].to_owned())
    };
    let said = |state: &str, code: &str, text: &str| (state.to_owned(), code.to_owned(), text.to_owned());
    assert_eq!(why("disclosure.centralized_procurement.amount"), said("unread", "unit-unknown", "1035000"));
    assert_eq!(why("disclosure.rules.made"), said("unread", "not-a-figure", "见附件"));
    assert_eq!(why("reviews.reconsideration.total"), said("blank", "", ""));
}

#[test]
fn the_wide_table_says_which_blanks_are_none() {
    let report = from_json(FULL.as_bytes()).unwrap();
    let table = written(&report, options(CsvLayout::Wide));
    assert_eq!(table.len(), 2);
    assert_eq!(table[0].len(), 11 + Cell::COUNT + 5);
    let line = named(&table, &table[1]);
    assert_eq!(line["disclosure.administrative_licensing.change"], "-3");
    assert_eq!(line["disclosure.centralized_procurement.amount"], "743.38");
    assert_eq!(line["requests.received.research_institution"], "");
    assert_eq!(line["forms"], r#"{"disclosure":"2019","requests":"2021","reviews":"2019"}"#);
    assert_eq!(
        line["omitted"],
        r#"["disclosure.other_services","requests.outcomes.other_unpaid","reviews.litigation_after_reconsideration"]"#
    );
    assert_eq!(line["unread"], r#"{"requests.received.research_institution":{"code":"row-lost-cell","text":"1 2"}}"#);
    assert_eq!(line["read_by_sums"], r#"["requests.received.total"]"#);
    assert_eq!(
        line["remarks"],
        r#"{"disclosure.centralized_procurement.amount":"743.38万元","requests.carried_forward.total":"/"}"#
    );
}

#[test]
fn excel_gets_chinese_words_and_texts_that_stay_texts() {
    let mut report = from_json(FULL.as_bytes()).unwrap();
    if let Some(organ) = &mut report.organ {
        organ.credit_code = "113417024863445151".parse().ok();
    }
    let table = written(&report, for_excel(CsvLayout::Long));
    assert_eq!(table[0][0], "来源文件", "the reader skips the byte order mark");
    let line = line_of(&table, "requests.received.research_institution");
    assert_eq!((line["机关级别"], line["机关种类"], line["统计范围"]), ("地级", "事业单位", "本行政区域"));
    assert_eq!(line["统一社会信用代码"], "'113417024863445151");
    assert_eq!((line["表"], line["状态"], line["未读出的原因"]), ("表三", "未能读出", "行内单元格数目不足"));
    assert_eq!((line["行"], line["列"]), ("一、本年新收政府信息公开申请数量", "科研机构"));
    assert_eq!(line["借助勾稽关系读出"], "否");

    let mut bytes = Vec::new();
    write_csv_with([&report], for_excel(CsvLayout::Wide), &mut bytes).unwrap();
    assert!(bytes.starts_with("\u{feff}来源文件,".as_bytes()));
    let table = written(&report, for_excel(CsvLayout::Wide));
    let line = named(&table, &table[1]);
    assert_eq!(line["表三·三、本年度办理结果·（一）予以公开·总计"], "1");
    assert_eq!(line["各表格式版本"], "表二：2019；表三：2021；表四：2019");
    assert_eq!(line["未能读出的单元格"], "表三·一、本年新收政府信息公开申请数量·科研机构：“1 2”（行内单元格数目不足）");
    assert!(
        line["文件中没有的部分"].starts_with("表二·其他对外管理服务事项；表三·三、本年度办理结果·（六）其他处理·2.")
    );
}

#[test]
fn no_two_columns_share_a_name_or_a_heading() {
    let report = Report::blank(Edition::LATEST);
    for layout in CsvLayout::ALL {
        for options in [options(layout), for_excel(layout)] {
            let header = &written(&report, options)[0];
            let distinct: BTreeSet<&String> = header.iter().collect();
            assert_eq!(distinct.len(), header.len(), "{options:?}");
        }
    }
}

#[test]
fn the_descriptions_name_the_columns_of_the_header() {
    let (package, metadata) = (data_package(), csvw_metadata());
    for (at, layout) in CsvLayout::ALL.into_iter().enumerate() {
        let header = &written(&Report::blank(Edition::LATEST), options(layout))[0];
        let names = |columns: &serde_json::Value| -> Vec<String> {
            columns.as_array().unwrap().iter().map(|column| column["name"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(&names(&package["resources"][at]["schema"]["fields"]), header);
        assert_eq!(&names(&metadata["tables"][at]["tableSchema"]["columns"]), header);
    }
}

#[test]
fn a_table_whose_cells_only_the_other_edition_prints_is_in_that_edition() {
    let report = read_cells("requests.outcomes.other.total\t3\nrequests.received.total\t3\n", Edition::E2021).unwrap();
    assert_eq!(report.forms, Forms { requests: Some(Edition::E2019), ..Forms::default() });
    // A row of each edition in one table is of neither: nothing is guessed.
    let mixed = "requests.outcomes.other.total\t3\nrequests.outcomes.other_unpaid.total\t0\n";
    assert!(read_cells(mixed, Edition::E2021).unwrap().forms.is_blank());
}
