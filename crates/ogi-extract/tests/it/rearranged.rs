//! Tables whose columns and rows stand otherwise than the form prints them: in another order, turned, one measure a line, beside
//! other columns. They are read by their heads, or left unread.

use ogi_model::{Applicant, Edition, Table};

use crate::layouts::{Drawn, TITLE, drawn, grid, html, read, table, text, unread, whole};

/// Table three with its columns in another order, the heads drawn with their spans; `None` stands for 法人或其他组织 and its five.
fn rearranged(order: &[Option<usize>], is_total_above: bool) -> Vec<Vec<Drawn>> {
    let (_, rows) = drawn();
    let names: Vec<&str> = Edition::E2021.form().requests.applicants.iter().map(|(_, label)| *label).collect();
    let cell = |text: &str, columns, rows| (text.to_owned(), columns, rows);
    let above = usize::from(is_total_above);
    let mut head = vec![vec![cell("办理情况", 3, 3)], Vec::new(), Vec::new()];
    let over = cell("其中：申请人情况", 7 - above, 1);
    head[0].extend((!is_total_above).then(|| over.clone()));
    for column in order {
        match column {
            None => {
                head[1].push(cell("法人或其他组织", 5, 1));
                head[2].extend(names[1..6].iter().map(|name| cell(name, 1, 1)));
            }
            Some(6) if is_total_above => head[0].push(cell(names[6], 1, 3)),
            Some(at) => head[1].push(cell(names[*at], 1, 2)),
        }
    }
    head[0].extend(is_total_above.then_some(over));
    let columns: Vec<usize> = order.iter().flat_map(|column| column.map_or(1..6, |at| at..at + 1)).collect();
    let rows = rows.into_iter().map(|row| {
        let labels = row.len() - Applicant::ALL.len();
        let figures = columns.iter().map(|at| row[labels + at].clone());
        row[..labels].iter().cloned().chain(figures).collect()
    });
    head.into_iter().chain(rows).collect()
}

#[test]
fn columns_of_table_three_in_another_order_are_read_by_their_heads_or_left_unread() {
    for (order, is_total_above) in [
        (&[Some(6), Some(0), None], true),
        (&[Some(6), Some(0), None], false),
        (&[None, Some(0), Some(6)], false),
        (&[Some(0), Some(6), None], false),
        (&[Some(0), None, Some(6)], false),
    ] {
        let rows = rearranged(order, is_total_above);
        assert_eq!(unread(&html(&[&rows])), 0, "{order:?}");
        // Without the spans of the heads no column is certain, but for those in the form's order.
        let line = |row: Vec<String>| format!("|{}|", row.join("|"));
        unread(&text(&grid(&rows).into_iter().map(line).collect::<Vec<_>>()));
    }
}

#[test]
fn blocks_and_results_of_table_four_in_another_order_are_read_by_their_heads() {
    let results = ["总计", "结果维持", "结果纠正", "其他结果", "尚未审结"];
    let cells = |texts: &[String]| texts.iter().flat_map(|text| ["<td>", text, "</td>"]).collect::<String>();
    let heads = results.map(|result| format!("<td>{result}</td>")).concat();
    let page = |over: &str| {
        let figures: Vec<String> = (0..3)
            .flat_map(|block| [10 + 4 * block, 1, 2 + block, 3 + block, 4 + 2 * block])
            .map(|figure: u32| figure.to_string())
            .collect();
        format!(
            "<h1>{TITLE}</h1><h2>四、政府信息公开行政复议、行政诉讼情况</h2><table>\
             <tr><td colspan=10>行政诉讼</td><td colspan=5>行政复议</td></tr>\
             <tr>{over}{}</tr><tr>{heads}{heads}</tr><tr>{}</tr></table>",
            results.map(|result| format!("<td rowspan=2>{result}</td>")).concat(),
            cells(&figures)
        )
    };
    let read = |page: &str| read(page).report;
    let report = read(&page("<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td>"));
    let figure = |cell: &str| report.get(cell.parse().unwrap()).map(|figure| figure.to_string());
    for (cell, printed) in [
        ("reviews.reconsideration.upheld", "1"),
        ("reviews.reconsideration.corrected", "4"),
        ("reviews.reconsideration.total", "18"),
        ("reviews.direct_litigation.total", "10"),
        ("reviews.litigation_after_reconsideration.pending", "6"),
    ] {
        assert_eq!(figure(cell).as_deref(), Some(printed), "{cell}");
    }
    // Where one block is named twice, none is certain.
    let report = read(&page("<td colspan=5>复议后起诉</td><td colspan=5>复议后起诉</td>"));
    assert!(report.cells().filter(|cell| cell.table() == Table::Reviews).all(|cell| report.get(cell).is_none()));
}

#[expect(clippy::needless_pass_by_value, reason = "words and numbers are written as they are")]
fn cell(text: impl ToString, columns: usize, rows: usize) -> Drawn {
    (text.to_string(), columns, rows)
}

/// Rows and columns of drawn cells exchanged.
fn turned(rows: &[Vec<Drawn>]) -> Vec<Vec<Drawn>> {
    let mut free = vec![vec![true; 10]; rows.len()];
    let mut turned: Vec<Vec<(usize, Drawn)>> = vec![Vec::new(); 10];
    for (at, row) in rows.iter().enumerate() {
        for (text, columns, height) in row {
            let column = free[at].iter().position(|free| *free).unwrap();
            free[at..at + height].iter_mut().for_each(|row| row[column..column + columns].fill(false));
            turned[column].push((at, cell(text, *height, *columns)));
        }
    }
    turned.into_iter().map(|row| row.into_iter().map(|(_, cell)| cell).collect()).collect()
}

#[test]
fn table_three_turned_with_all_spans_of_its_labels_is_read() {
    assert_eq!(unread(&html(&[&turned(&whole())])), 0);
}

#[test]
fn numbers_of_rows_between_labels_and_figures_and_of_columns_below_the_heads_are_no_figures() {
    let (mut head, rows) = drawn();
    head[0].insert(1, cell("行次", 1, 3));
    let stems = ["甲", "乙", "丙", "丁"].map(|stem| cell(stem, 1, 1));
    let numbers: Vec<Drawn> = stems.into_iter().chain((1..=7).map(|number| cell(number, 1, 1))).collect();
    let body = (1..).zip(rows.clone()).map(|(number, mut row)| {
        row.insert(row.len() - 7, cell(format!("{number:02}"), 1, 1));
        row
    });
    let table: Vec<Vec<Drawn>> = head.clone().into_iter().chain([numbers]).chain(body).collect();
    assert_eq!(unread(&html(&[&table])), 0);
    // A column that does not count one after the other has figures of something: no row is certain then.
    let body = rows.into_iter().map(|mut row| {
        row.insert(row.len() - 7, cell(5, 1, 1));
        row
    });
    assert_eq!(unread(&html(&[&head.into_iter().chain(body).collect::<Vec<_>>()])), 25 * 7);
}

#[test]
fn pieces_of_table_three_that_was_cut_between_its_columns_are_put_side_by_side() {
    let (head, rows) = drawn();
    for cut in 2..6 {
        let half = |of: std::ops::Range<usize>| -> Vec<Vec<Drawn>> {
            let organizations = of.start.max(1)..of.end.min(6);
            let mut second = Vec::new();
            second.extend((of.start == 0).then(|| cell("自然人", 1, 2)));
            second.push(cell("法人或其他组织", organizations.len(), 1));
            second.extend((of.end == 7).then(|| cell("总计", 1, 2)));
            let head = vec![
                vec![head[0][0].clone(), cell("申请人情况", of.len(), 1)],
                second,
                organizations.map(|at| head[2][at - 1].clone()).collect(),
            ];
            let body = rows.iter().map(|row| {
                let labels = row.len() - 7;
                row[..labels].iter().chain(&row[labels..][of.clone()]).cloned().collect()
            });
            head.into_iter().chain(body).collect()
        };
        assert_eq!(unread(&html(&[&half(0..cut), &half(cut..7)])), 0, "cut at {cut}");
        // Without a row of it the other piece is not that of the same rows.
        let mut short = half(cut..7);
        short.pop();
        assert_eq!(unread(&html(&[&half(0..cut), &short])), 25 * 7, "cut at {cut}");
    }
}

#[test]
fn last_year_behind_the_last_column_is_not_read() {
    for heads in [["2023年总计", "增减"], ["上年同期", "同比"], ["去年总计", "增长率"]] {
        let (mut head, rows) = drawn();
        head[0].extend(heads.map(|text| cell(text, 1, 3)));
        let rows = rows.into_iter().enumerate().map(|(at, mut row)| {
            row.extend([cell(900 + at, 1, 1), cell("+3", 1, 1)]);
            row
        });
        assert_eq!(unread(&html(&[&head.into_iter().chain(rows).collect::<Vec<_>>()])), 0, "{heads:?}");
    }
}

#[test]
fn the_table_of_another_year_beside_the_own_is_not_read() {
    let beside = |others: &str, own_first: bool| {
        let (head, rows) = drawn();
        let rows: Vec<Vec<Drawn>> = head.into_iter().chain(rows).collect();
        let years = if own_first { ["2024年（本年数）", others] } else { [others, "2024年（本年数）"] };
        let other = |row: &Vec<Drawn>| -> Vec<Drawn> {
            let figure = |text: &str| text.parse::<u32>().map_or(text.to_owned(), |figure| (figure + 1).to_string());
            row.iter().map(|(text, columns, rows)| (figure(text), *columns, *rows)).collect()
        };
        let both = rows.iter().map(|row| {
            let pair = if own_first { [row.clone(), other(row)] } else { [other(row), row.clone()] };
            pair.concat()
        });
        std::iter::once(years.map(|year| cell(year, 10, 1)).to_vec()).chain(both).collect::<Vec<_>>()
    };
    for own_first in [true, false] {
        assert_eq!(unread(&html(&[&beside("2023年（上年数）", own_first)])), 0);
        assert_eq!(unread(&html(&[&beside("备注", own_first)])), 25 * 7);
    }
}

#[test]
fn table_two_with_one_figure_a_row_is_read_by_its_measures() {
    let rows = |measure: &str, unit: &str| {
        let line = |cells: &[&str]| cells.iter().map(|text| cell(text, 1, 1)).collect::<Vec<_>>();
        let with_item = |item: &str, rest: &[&str]| [vec![cell(item, 1, 3)], line(rest)].concat();
        vec![
            line(&["信息内容", "指标", "单位", "数值"]),
            with_item("规章", &["本年制发件数", "件", "1"]),
            line(&["本年废止件数", "件", "2"]),
            line(&["现行有效件数", "件", "3"]),
            with_item("行政规范性文件", &["本年制发件数", "件", "4"]),
            line(&["本年废止件数", "件", ""]),
            line(&[measure, "件", "6"]),
            line(&["行政许可", "本年处理决定数量", "件", "7"]),
            line(&["行政事业性收费", "本年收费金额", unit, "8.5"]),
        ]
    };
    let figure = |rows: &[Vec<Drawn>], cell: &str| {
        let page = format!("<h1>{TITLE}</h1><h2>二、主动公开政府信息情况</h2>{}", table(rows));
        read(&page).report.get(cell.parse().unwrap()).map(|figure| figure.to_string())
    };
    for (cell, printed) in [
        ("disclosure.rules.issued", Some("1")),
        ("disclosure.rules.in_force", Some("3")),
        ("disclosure.normative_documents.issued", Some("4")),
        ("disclosure.normative_documents.repealed", None),
        ("disclosure.normative_documents.in_force", Some("6")),
        ("disclosure.administrative_licensing.decisions", Some("7")),
        ("disclosure.administrative_fees.amount", Some("8.5")),
    ] {
        assert_eq!(figure(&rows("现行有效件数", "万元"), cell).as_deref(), printed, "{cell}");
    }
    assert_eq!(
        figure(&rows("现行有效件数", "元"), "disclosure.administrative_fees.amount").as_deref(),
        Some("0.00085")
    );
    // A row that says something else leaves no figure under a wrong name.
    for cell in ["disclosure.rules.issued", "disclosure.rules.in_force", "disclosure.normative_documents.in_force"] {
        assert_eq!(figure(&rows("备注", "万元"), cell), None, "{cell}");
    }
}

#[test]
fn rows_of_boxes_have_blanks_for_labels_that_reach_over_them_and_less_cells_for_those_that_reach_across() {
    // Each row has a box for every cell that covers it; what reaches over rows is blank in all but the first.
    let (_, rows) = drawn();
    let mut reach: Vec<usize> = vec![0; 3];
    let boxes: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let labels = row.len() - 7;
            let mut cells = Vec::new();
            let mut column = 0;
            let mut own = row[..labels].iter();
            while column < 3 {
                if reach[column] > 0 {
                    cells.push(String::new());
                    reach[column] -= 1;
                    column += 1;
                } else {
                    let (text, columns, height) = own.next().unwrap();
                    cells.push(text.clone());
                    reach[column..column + columns].fill(height - 1);
                    column += columns;
                }
            }
            cells.into_iter().chain(row[labels..].iter().map(|cell| cell.0.clone())).collect()
        })
        .collect();
    let heads = [
        vec!["", "申请人情况"],
        vec!["", "自然人", "法人或其他组织", "总计"],
        vec!["", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""],
    ];
    let row = |cells: Vec<String>| {
        let boxes: String = cells.iter().flat_map(|cell| ["<div class=td>", cell, "</div>"]).collect();
        format!("<div class=tr>{boxes}</div>")
    };
    let heads = heads.map(|head| row(head.into_iter().map(str::to_owned).collect())).concat();
    let body: String = boxes.into_iter().map(row).collect();
    let page = format!(
        "<h1>{TITLE}</h1><h2>三、收到和处理政府信息公开申请情况</h2><div>{heads}{body}</div>\
         <h2>五、存在的主要问题及改进情况</h2><p>无。</p>"
    );
    unread(&read(&page));
    assert!(read(&page).report.get("requests.outcomes.granted.natural_person".parse().unwrap()).is_some());
}

#[test]
fn a_blank_column_between_the_figures_is_none_and_a_figure_too_many_is_none_of_the_row() {
    let (head, rows) = drawn();
    let spaced = |rows: Vec<Vec<Drawn>>, filler: &str| -> Vec<Vec<Drawn>> {
        rows.into_iter()
            .map(|mut row| {
                row.insert(row.len() - 6, cell(filler, 1, 1));
                row
            })
            .collect()
    };
    let mut over = head;
    over[0][1].1 = 8;
    over[1].insert(1, cell("", 1, 2));
    assert_eq!(unread(&html(&[&[over.clone(), spaced(rows.clone(), "")].concat()])), 0);
    unread(&html(&[&[over, spaced(rows, "9")].concat()]));
}

#[test]
fn each_block_of_table_four_may_be_a_table_named_by_the_numbered_line_above_it() {
    let block = |name: &str, figures: [u32; 5]| {
        let results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
        let figures = figures.map(|figure| cell(figure, 1, 1)).to_vec();
        format!("<p>{name}</p>{}", table(&[results.map(|result| cell(result, 1, 1)).to_vec(), figures]))
    };
    let blocks = [
        block("（一）行政复议", [1, 2, 3, 4, 10]),
        block("（二）行政诉讼：未经复议直接起诉", [5, 0, 0, 0, 5]),
        block("（三）行政诉讼：复议后起诉", [0, 6, 0, 1, 7]),
    ];
    let page = format!("<h1>{TITLE}</h1><h2>四、政府信息公开行政复议、行政诉讼情况</h2>{}", blocks.concat());
    let report = read(&page).report;
    let totals = ["reconsideration", "direct_litigation", "litigation_after_reconsideration"].map(|channel| {
        report.get(format!("reviews.{channel}.total").parse().unwrap()).map(|figure| figure.to_string())
    });
    assert_eq!(totals.map(Option::unwrap_or_default), ["10", "5", "7"]);
}
