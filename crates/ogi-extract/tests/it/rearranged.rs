//! Tables whose columns and rows stand otherwise than the form prints them: in another order, turned, one measure a line, beside
//! other columns. They are read by their heads, or left unread.

use ogi_model::{Applicant, Edition, Table};

use crate::layouts::{Drawn, TITLE, drawn, grid, html, read, text, unread};

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
    let cells = |texts: &[String]| texts.iter().map(|text| format!("<td>{text}</td>")).collect::<String>();
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
