//! Tables that lost labels, figures or their outline on the way: rows are read where the rest of the table leaves them one
//! place to be, and named where it does not.

use ogi_extract::{Extraction, Options, extract};
use ogi_model::{Applicant, Edition};

const TITLE: &str = "2024年甲县人民政府政府信息公开工作年度报告";
const PART_THREE: &str = "三、收到和处理政府信息公开申请情况";

/// The labels of the rows of table three, one for each of its columns of labels.
fn labels() -> Vec<Vec<&'static str>> {
    Edition::E2021.form().requests.rows().map(|row| row.labels.iter().map(|label| label.text).collect()).collect()
}

/// Seven figures: those given, or noughts.
fn figures(given: &[&str]) -> Vec<String> {
    if given.is_empty() {
        vec!["0".to_owned(); Applicant::ALL.len()]
    } else {
        given.iter().map(|text| (*text).to_owned()).collect()
    }
}

/// A label or a figure in a column so wide, in which Han characters take two.
fn padded(text: &str, width: usize) -> String {
    let taken: usize = text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    format!("{text}{}", " ".repeat(width.saturating_sub(taken)))
}

const LABELS: usize = 80;
const COLUMN: usize = 16;

fn laid_out(label: &str, figures: &[String]) -> String {
    let figures: String = figures.iter().map(|figure| padded(&format!("  {figure}"), COLUMN)).collect();
    format!("{}{figures}", padded(label, LABELS)).trim_end().to_owned()
}

/// A report whose table three is laid out by blanks: a line for the label of each row and its figures, or what is put in
/// its place.
fn layout(line: impl Fn(usize, &str) -> Option<String>) -> Extraction {
    let applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    let header: String = applicants.iter().map(|who| padded(who, COLUMN)).collect();
    let rows: Vec<String> = (labels().iter().enumerate())
        .filter_map(|(row, labels)| labels.last().map(|label| (row, *label)))
        .map(|(row, label)| line(row, label).unwrap_or_else(|| laid_out(label, &figures(&[]))))
        .collect();
    let corner = padded("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", LABELS);
    read(&format!("{TITLE}\n{PART_THREE}\n{corner}{header}\n{}\n", rows.join("\n")))
}

fn read(text: &str) -> Extraction {
    extract(text.as_bytes(), &Options::default()).unwrap()
}

/// The figures of a row in printed order, `-` for a blank, `?` for what is left unread and `!` for what is omitted.
fn row(extraction: &Extraction, row: &str) -> String {
    let report = &extraction.report;
    let is_omitted = report.omitted.iter().any(|address| address.to_string() == row);
    let cell = |cell| match report.get(cell) {
        Some(figure) => figure.to_string(),
        None if is_omitted => "!".to_owned(),
        None if report.unread.contains_key(&cell) => "?".to_owned(),
        None => "-".to_owned(),
    };
    report.cells().filter(|cell| cell.row().to_string() == row).map(cell).collect::<Vec<_>>().join(" ")
}

fn nothing_is_lost(extraction: &Extraction) -> bool {
    extraction.report.unread.is_empty()
}

#[test]
fn a_row_without_any_figure_is_blank_where_all_others_stand_in_their_columns() {
    let read = layout(|row, label| (row == 5).then(|| label.to_owned()));
    assert_eq!(row(&read, "requests.outcomes.withheld_by_law"), "- - - - - - -");
    assert_eq!(row(&read, "requests.outcomes.withheld_state_secret"), "0 0 0 0 0 0 0");
    assert!(nothing_is_lost(&read));
}

#[test]
fn a_label_whose_number_kept_the_figures_stands_below_them() {
    let read = layout(|row, label| {
        let name = label.strip_prefix("4.").filter(|_| row == 7)?;
        Some(format!("{}\n{name}", laid_out("4.", &figures(&["1", "0", "0", "0", "0", "0", "1"]))))
    });
    assert_eq!(row(&read, "requests.outcomes.withheld_third_party"), "1 0 0 0 0 0 1");
}

#[test]
fn a_label_that_would_be_one_by_itself_below_its_number_takes_no_figures_of_the_next_row() {
    let read = layout(|_, label| match label.strip_suffix("其他") {
        Some("3.") => Some(format!("{}\n其他", laid_out("3.", &figures(&[])))),
        _ if label.contains("总计") => {
            Some(format!("{}\n七）总计", laid_out("（", &figures(&["6", "0", "1", "0", "6", "1", "14"]))))
        }
        _ => None,
    });
    assert_eq!(row(&read, "requests.outcomes.other_remaining"), "0 0 0 0 0 0 0");
    assert!(!row(&read, "requests.concluded").contains('!'));
}

#[test]
fn the_label_of_all_outcomes_beside_the_end_of_another_label_parts_no_columns() {
    let five_blanks = figures(&["2", "", "", "", "", "", "5"]);
    let read = layout(|_, label| {
        let Some(begin) = label.strip_suffix("作") else { return Some(laid_out(label, &five_blanks)) };
        Some(format!("{}\n三、本年度办理结果                  作", laid_out(begin, &five_blanks)))
    });
    for of in ["outcomes.unavailable_needs_creation", "outcomes.unavailable_unclear", "carried_forward"] {
        assert_eq!(row(&read, &format!("requests.{of}")), "2 - - - - - 5", "{of}");
    }
}

#[test]
fn the_number_of_a_page_is_no_row_of_figures() {
    let number = format!("{}- 12 -", " ".repeat(40));
    let read = layout(|row, label| match row {
        3 => Some(label.to_owned()),
        9 => Some(format!("{number}\n{}", laid_out(label, &figures(&["3", "", "", "", "", "", "3"])))),
        _ => None,
    });
    assert_eq!(row(&read, "requests.outcomes.partly_granted"), "- - - - - - -");
    assert_eq!(row(&read, "requests.outcomes.withheld_process_information"), "3 - - - - - 3");
    assert!(nothing_is_lost(&read));
}

#[test]
fn a_row_of_tabs_alone_is_a_row_of_figures_with_nothing_filled_in() {
    let results = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
    let rows = [
        format!("行政复议{}行政诉讼{}", "\t".repeat(5), "\t".repeat(9)),
        format!("{results}\t未经复议直接起诉{}复议后起诉{}", "\t".repeat(5), "\t".repeat(4)),
        format!("{}{results}\t{results}", "\t".repeat(5)),
        "\t".repeat(14),
    ];
    let read = read(&format!(
        "{TITLE}\n四、政府信息公开行政复议、行政诉讼情况\n{}\n五、存在的主要问题\n无。\n",
        rows.join("\n")
    ));
    assert_eq!(row(&read, "reviews.reconsideration"), "- - - - -");
    assert!(nothing_is_lost(&read));
    assert!(!read.report.omitted.iter().any(|address| address.to_string().starts_with("reviews")));
}

#[test]
fn a_table_that_a_broken_figure_made_wider_goes_on_behind_the_number_of_a_page() {
    let header = [
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况\t\t\t\t\t\t\t",
        "\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\t",
        "\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\t",
    ];
    let mut last: Vec<&str> = Vec::new();
    let mut lines: Vec<String> = header.iter().map(|line| (*line).to_owned()).collect();
    for (at, labels) in labels().into_iter().enumerate() {
        // A label that reaches over several rows is printed in the first alone.
        let mut cells: Vec<&str> = labels
            .iter()
            .enumerate()
            .map(|(level, label)| if last.get(level) == Some(label) { "" } else { label })
            .collect();
        cells.resize(3, "");
        let figures = if at == 23 { "1\t0\t0\t0\t0\t0\t1\t0" } else { "0\t0\t0\t0\t0\t0\t0\t" };
        lines.push(format!("{}\t{figures}", cells.join("\t")));
        lines.extend((at == 12).then(|| "— 3 —".to_owned()));
        last = labels;
    }
    let read = read(&format!("{TITLE}\n{PART_THREE}\n{}\n", lines.join("\n")));
    assert_eq!(row(&read, "requests.received"), "0 0 0 0 0 0 0");
    assert_eq!(row(&read, "requests.outcomes.not_processed_repeated"), "0 0 0 0 0 0 0");
    assert_eq!(row(&read, "requests.carried_forward"), "0 0 0 0 0 0 0");
}

/// A table of a page, from its rows of cells with the columns that each covers.
fn html(rows: &[Vec<(String, usize)>]) -> Extraction {
    let cell = |(text, columns): &(String, usize)| format!("<td colspan={columns}>{text}</td>");
    let row = |row: &Vec<(String, usize)>| format!("<tr>{}</tr>", row.iter().map(cell).collect::<String>());
    let rows: String = rows.iter().map(row).collect();
    read(&format!("<html><body><p>{TITLE}</p><table>{rows}</table></body></html>"))
}

fn cells(texts: &[(&str, usize)]) -> Vec<(String, usize)> {
    texts.iter().map(|(text, columns)| ((*text).to_owned(), *columns)).collect()
}

fn table_two(rules: &str, figure: &str) -> Vec<Vec<(String, usize)>> {
    vec![
        cells(&[("第二十条第（一）项", 10)]),
        cells(&[("信息内容", 7), ("本年制发件数", 1), ("本年废止件数", 1), ("现行有效件数", 1)]),
        cells(&[(rules, 7), (figure, 1), (figure, 1), (figure, 1)]),
        cells(&[("行政规范性文件", 7), ("2", 1), ("0", 1), ("9", 1)]),
        cells(&[("第二十条第（五）项", 10)]),
        cells(&[("信息内容", 7), ("本年处理决定数量", 3)]),
        cells(&[("行政许可", 7), ("7", 3)]),
        cells(&[("第二十条第（八）项", 10)]),
        cells(&[("信息内容", 7), ("本年收费金额（单位：万元）", 3)]),
        cells(&[("行政事业性收费", 7), ("3.5", 3)]),
    ]
}

#[test]
fn two_tables_in_one_grid_are_parted_where_the_header_of_the_second_begins() {
    let mut rows = table_two("规章", "1");
    rows.push(cells(&[("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3), ("申请人情况", 7)]));
    let applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    rows.push([cells(&[("", 3)]), applicants.iter().map(|who| ((*who).to_owned(), 1)).collect()].concat());
    for labels in labels() {
        let label = labels.last().copied().unwrap();
        rows.push([cells(&[(label, 3)]), figures(&[]).into_iter().map(|figure| (figure, 1)).collect()].concat());
    }
    let read = html(&rows);
    assert_eq!(row(&read, "disclosure.normative_documents"), "2 0 9");
    assert_eq!(row(&read, "disclosure.administrative_fees"), "3.5");
    assert_eq!(row(&read, "requests.received"), "0 0 0 0 0 0 0");
}

#[test]
fn a_blank_row_that_lost_its_label_is_known_by_where_it_stands() {
    let block = [
        "第二十条第（一）项\t\t\t",
        "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
        "\t\t\t",
        "行政规范性文件\t2\t0\t9",
    ];
    let read = read(&format!("{TITLE}\n二、主动公开政府信息情况\n{}\n", block.join("\n")));
    assert_eq!(row(&read, "disclosure.rules"), "- - -");
    assert_eq!(row(&read, "disclosure.normative_documents"), "2 0 9");
    assert!(read.report.local_rows.is_empty());
}

#[test]
fn figures_without_a_label_at_the_head_of_a_block_leave_the_next_row_its_own() {
    let text = |between: &str| {
        format!(
            "{TITLE}\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n\
             4\n0\n6\n行政规范性文件\n2\n1\n9\n{between}第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n7\n\
             第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n0\n行政强制\n5\n\
             第二十条第（八）项\n信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n0\n"
        )
    };
    let certain = read(&text(""));
    assert_eq!(row(&certain, "disclosure.rules"), "4 0 6");
    assert_eq!(row(&certain, "disclosure.normative_documents"), "2 1 9");
    // Three more, and nobody knows whose they are.
    let doubtful = read(&text("3\n3\n3\n"));
    assert_eq!(row(&doubtful, "disclosure.normative_documents"), "? ? ?");
}

#[test]
fn a_row_of_one_cell_among_rows_without_labels_does_not_cost_the_others_their_place() {
    let mut rows = vec![
        [
            cells(&[("（勾稽关系）", 3)]),
            ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
                .iter()
                .map(|who| ((*who).to_owned(), 1))
                .collect(),
        ]
        .concat(),
    ];
    for (at, labels) in labels().into_iter().enumerate() {
        let lost = (4..12).contains(&at);
        let label = if lost { "" } else { labels.last().copied().unwrap() };
        let figures: Vec<(String, usize)> = match at {
            6 => cells(&[("0", 7)]),
            at => figures(&[]).into_iter().map(|_| (at.to_string(), 1)).collect(),
        };
        rows.push([cells(&[(label, 3)]), figures].concat());
    }
    let read = html(&rows);
    assert_eq!(row(&read, "requests.outcomes.withheld_by_law"), "5 5 5 5 5 5 5");
    assert_eq!(row(&read, "requests.outcomes.withheld_security_stability"), "? ? ? ? ? ? ?");
    assert_eq!(row(&read, "requests.outcomes.withheld_registry_search"), "11 11 11 11 11 11 11");
}

#[test]
fn figures_of_a_row_without_label_behind_the_row_before_are_no_other_order_of_reading() {
    let mut lines =
        vec!["申请人情况", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    let labels = labels();
    for (at, labels) in labels.iter().enumerate() {
        // The label of one row is lost, another is blank.
        lines.extend(labels.last().filter(|_| at != 8));
        lines.extend(if at == 15 { &["0"; 0][..] } else { &["0"; 7] });
    }
    let read = read(&format!("{TITLE}\n{PART_THREE}\n{}\n", lines.join("\n")));
    assert_eq!(row(&read, "requests.received"), "0 0 0 0 0 0 0");
    assert_eq!(row(&read, "requests.carried_forward"), "0 0 0 0 0 0 0");
}

#[test]
fn a_local_row_is_told_by_its_columns_though_the_header_is_broken_over_lines() {
    let lines = [
        "信息内容            本年制发   本年废止   现行有效",
        "                      件数       件数       件数",
        "规章                    2          0          3",
        "行政规范性文件          1          0          9",
        "其他主动公开文件        4          1          6",
    ];
    let read = read(&format!("{TITLE}\n二、主动公开政府信息情况\n{}\n", lines.join("\n")));
    let rows = &read.report.local_rows;
    assert_eq!(rows.len(), 1);
    let keys: Vec<&str> = rows[0].cells.iter().map(|cell| cell.column.as_str()).collect();
    assert_eq!((rows[0].label.as_str(), keys), ("其他主动公开文件", vec!["issued", "repealed", "in_force"]));
}

#[test]
fn a_piece_that_begins_within_a_group_has_its_first_figure_behind_the_label() {
    let applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    let head = format!("<td colspan=3>（勾稽关系）</td>{}", applicants.map(|who| format!("<td>{who}</td>")).concat());
    let rows: Vec<String> = (labels().iter().enumerate())
        .map(|(at, labels)| {
            let label = labels.last().copied().unwrap();
            let first = if at == 10 { "" } else { "0" };
            // The cell of the group was begun in the first piece.
            let columns = if at == 10 || at == 11 { 1 } else { 3 };
            format!("<tr><td colspan={columns}>{label}</td><td>{first}</td>{}</tr>", "<td>0</td>".repeat(6))
        })
        .collect();
    let (first, second) = rows.split_at(10);
    let read = read(&format!(
        "<html><body><p>{TITLE}</p><table><tr>{head}</tr>{}</table><table>{}</table></body></html>",
        first.concat(),
        second.concat()
    ));
    assert_eq!(row(&read, "requests.outcomes.withheld_enforcement_file"), "- 0 0 0 0 0 0");
    assert_eq!(row(&read, "requests.outcomes.withheld_registry_search"), "0 0 0 0 0 0 0");
    assert!(nothing_is_lost(&read));
}
