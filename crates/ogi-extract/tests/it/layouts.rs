//! Table three and table four as other programs lay them out: without the blanks at the ends of lines, with bars and commas
//! between cells, in pieces, numbered, turned, under heads that are misspelt. Every cell is read, or said to be unread.

use ogi_dev::{Coding, encode};
use ogi_extract::{ExtractError, Extraction, OldForm, Options, extract};
use ogi_model::{Applicant, Cell, CellState, Edition, RequestRow, Row, Table};

/// A cell with its text and the columns and rows it takes.
pub(crate) type Drawn = (String, usize, usize);

/// The figures of a row, some of which are blank; they add up.
fn figures(row: usize) -> Vec<String> {
    let parts = (0..6).map(|column| if (row + column) % 5 == 4 { None } else { Some((row * 7 + column * 3) % 40) });
    let parts: Vec<Option<usize>> = parts.collect();
    let total: usize = parts.iter().flatten().sum();
    let text = |part: &Option<usize>| part.map_or_else(String::new, |part| part.to_string());
    parts.iter().map(text).chain([total.to_string()]).collect()
}

/// Table three of edition 2021 as the form draws it, head and rows.
pub(crate) fn drawn() -> (Vec<Vec<Drawn>>, Vec<Vec<Drawn>>) {
    let form = Edition::E2021.form();
    let cell = |text: &str, columns, rows| (text.to_owned(), columns, rows);
    let names: Vec<&str> = form.requests.applicants.iter().map(|(_, label)| *label).collect();
    let mut second = vec![cell(names[0], 1, 2), cell("法人或其他组织", 5, 1)];
    second.push(cell(names[6], 1, 2));
    let head = vec![
        vec![
            cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3),
            cell("申请人情况", 7, 1),
        ],
        second,
        names[1..6].iter().map(|name| cell(name, 1, 1)).collect(),
    ];
    let rows = form.requests.rows().enumerate().map(|(at, row)| {
        let labels = row.labels.iter().map(|label| cell(label.text, label.columns.into(), label.rows.into()));
        labels.chain(figures(at).into_iter().map(|figure| (figure, 1, 1))).collect()
    });
    (head, rows.collect())
}

/// Rows as a grid without spans: what a span reaches over is blank.
pub(crate) fn grid(rows: &[Vec<Drawn>]) -> Vec<Vec<String>> {
    let mut grid: Vec<Vec<Option<String>>> = vec![vec![None; 10]; rows.len()];
    for (at, row) in rows.iter().enumerate() {
        for (text, columns, height) in row {
            let column = grid[at].iter().position(Option::is_none).unwrap();
            for below in grid.iter_mut().skip(at).take(*height) {
                below[column..column + columns].fill(Some(String::new()));
            }
            grid[at][column] = Some(text.clone());
        }
    }
    grid.into_iter().map(|row| row.into_iter().map(Option::unwrap_or_default).collect()).collect()
}

pub(crate) fn whole() -> Vec<Vec<Drawn>> {
    let (head, rows) = drawn();
    head.into_iter().chain(rows).collect()
}

pub(crate) const TITLE: &str = "沭阳县民政局2024年政府信息公开工作年度报告";
const HEADING: &str = "三、收到和处理政府信息公开申请情况";

pub(crate) fn read(text: &str) -> Extraction {
    extract(text.as_bytes(), &Options::default()).unwrap()
}

pub(crate) fn text(lines: &[String]) -> Extraction {
    read(&format!("{TITLE}\n{HEADING}\n{}\n五、存在的主要问题及改进情况\n无。\n", lines.join("\n")))
}

pub(crate) fn html(tables: &[&[Vec<Drawn>]]) -> Extraction {
    let tables: String = tables.iter().map(|rows| table(rows)).collect();
    read(&format!("<h1>{TITLE}</h1><h2>{HEADING}</h2>{tables}<h2>五、存在的主要问题及改进情况</h2><p>无。</p>"))
}

pub(crate) fn table(rows: &[Vec<Drawn>]) -> String {
    let cell = |(text, columns, rows): &Drawn| format!("<td colspan={columns} rowspan={rows}>{text}</td>");
    let row = |cells: &Vec<Drawn>| format!("<tr>{}</tr>", cells.iter().map(cell).collect::<String>());
    format!("<table>{}</table>", rows.iter().map(row).collect::<String>())
}

/// Holds every cell of table three against what was printed; gives how many are left unread.
pub(crate) fn unread(extraction: &Extraction) -> usize {
    let report = &extraction.report;
    let mut unread = 0;
    for (at, row) in Edition::E2021.form().requests.rows().enumerate() {
        for (who, printed) in Applicant::ALL.into_iter().zip(figures(at)) {
            let cell = Cell::Request(row.row, who);
            match report.state(cell) {
                CellState::Unread => unread += 1,
                CellState::Omitted | CellState::NotPrinted => panic!("{cell} is said not to be there"),
                _ => {
                    let figure = report.get(cell).map_or_else(String::new, |figure| figure.to_string());
                    assert_eq!(figure, printed, "{cell} {:?}", extraction.notes);
                }
            }
        }
    }
    unread
}

#[test]
fn lines_without_the_tabs_at_their_ends_are_rows_of_one_table() {
    let line = |row: Vec<String>| row.join("\t").trim_end_matches('\t').to_owned();
    assert_eq!(unread(&text(&grid(&whole()).into_iter().map(line).collect::<Vec<_>>())), 0);
}

#[test]
fn a_row_between_pipes_may_end_in_a_blank_without_a_pipe() {
    let line = |row: Vec<String>| format!("|{}", row.join("|"));
    let lines: Vec<String> = grid(&whole()).into_iter().map(line).collect();
    assert_eq!(unread(&text(&lines)), 0);
    let stripped: Vec<String> = lines.iter().map(|line| line.trim_end_matches('|').to_owned()).collect();
    unread(&text(&stripped));
}

#[test]
fn cells_on_lines_of_their_own_with_a_bar_behind_each_are_read() {
    let full: Vec<Vec<Drawn>> = whole()
        .into_iter()
        .map(|row| {
            row.into_iter().map(|(text, ..)| (if text.is_empty() { "0".to_owned() } else { text }, 1, 1)).collect()
        })
        .collect();
    let lines: Vec<String> = full.iter().flatten().map(|(text, ..)| format!("{text} |")).collect();
    let opened: Vec<String> = full
        .iter()
        .flat_map(|row| std::iter::once("| ".to_owned()).chain(row.iter().map(|(text, ..)| format!(" {text}  | "))))
        .collect();
    for lines in [lines, opened] {
        let report = text(&lines).report;
        let read = report.cells().filter(|cell| cell.table() == Table::Requests && report.get(*cell).is_some()).count();
        assert_eq!(read, 25 * 7);
        assert_eq!(report.get("requests.concluded.total".parse().unwrap()).unwrap().to_string(), figures(23)[6]);
    }
}

#[test]
fn commas_part_cells_and_columns_that_are_blank_throughout_are_none() {
    let line = |row: Vec<String>| row.iter().flat_map(|cell| ["\"", cell, "\",,"]).collect::<String>();
    let lines: Vec<String> = grid(&whole()).into_iter().map(line).collect();
    let text = format!("{TITLE},,,\n{HEADING},,,\n{}\n五、存在的主要问题及改进情况,,,\n无。,,,\n", lines.join("\n"));
    assert_eq!(unread(&read(&text)), 0);
    let gbk = encode(&text, Coding::Gb18030);
    assert_eq!(unread(&extract(&gbk, &Options::default()).unwrap()), 0);
}

#[test]
fn sources_of_typesetting_are_refused_by_name() {
    for (source, name) in [
        (
            "\\documentclass{article}\\begin{document}\\begin{longtable}{ll}规章 & 0 \\\\\\end{longtable}\\end{document}",
            "LaTeX",
        ),
        ("= 年报\n\n|===\n|规章 |0\n|===\n", "AsciiDoc"),
    ] {
        match extract(source.as_bytes(), &Options::default()) {
            Err(ExtractError::Open(error)) => assert!(error.to_string().contains(name), "{error}"),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_table_in_two_pieces_is_one_wherever_it_is_cut_and_whether_its_head_is_printed_again() {
    let (head, rows) = drawn();
    for cut in 1..rows.len() {
        for head_again in [false, true] {
            // Spans end with the first piece, and the second begins with what is left of them.
            let grid = grid(&rows);
            let (above, below) = rows.split_at(cut);
            let clipped = |(at, row): (usize, &Vec<Drawn>)| -> Vec<Drawn> {
                row.iter().map(|(text, columns, height)| (text.clone(), *columns, (*height).min(cut - at))).collect()
            };
            let mut first = head.clone();
            first.extend(above.iter().enumerate().map(clipped));
            let mut second = if head_again { head.clone() } else { Vec::new() };
            second.extend(below.iter().cloned());
            let start = second.len() - below.len();
            for column in (0..2).rev() {
                let Some(begins) = (0..=cut).rev().find(|row| !grid[*row][column].is_empty()) else { continue };
                let (text, columns, height) = rows[begins].iter().find(|cell| cell.0 == grid[begins][column]).unwrap();
                if begins < cut && begins + height > cut {
                    second[start].insert(0, (text.clone(), *columns, begins + height - cut));
                }
            }
            let read = html(&[&first, &second]);
            assert_eq!(unread(&read), 0, "cut at {cut}, head again: {head_again} {:?}", read.notes);
        }
    }
}

#[test]
fn running_numbers_before_the_labels_are_no_column_of_the_form() {
    let rows: Vec<Vec<Drawn>> = (1..)
        .zip(whole())
        .map(|(number, row)| std::iter::once((number.to_string(), 1, 1)).chain(row).collect())
        .collect();
    assert_eq!(unread(&html(&[&rows])), 0);
}

#[test]
fn a_table_whose_rows_are_columns_is_turned() {
    let plain = grid(&whole());
    // Each label of a row once, group and all; the applicants down the side.
    let body = &plain[3..];
    let mut turned: Vec<Vec<Drawn>> = vec![vec![(String::new(), 1, 1)]];
    let mut group = String::new();
    for row in body {
        let label = row[..3].iter().rev().find(|text| !text.is_empty()).unwrap();
        if let Some(text) = row[1..2].iter().find(|text| text.starts_with('（') && !text.contains("公开（")) {
            group.clone_from(text);
        }
        let is_part = label.starts_with(|c: char| c.is_ascii_digit());
        turned[0].push((if is_part { format!("{group}{label}") } else { label.clone() }, 1, 1));
    }
    let names = Edition::E2021.form().requests.applicants.iter().map(|(_, label)| *label);
    for (column, name) in names.enumerate() {
        let cells = body.iter().map(|row| (row[3 + column].clone(), 1, 1));
        turned.push(std::iter::once((name.to_owned(), 1, 1)).chain(cells).collect());
    }
    assert_eq!(unread(&html(&[&turned])), 0);
}

#[test]
fn heads_that_are_misspelt_cut_short_or_in_two_languages_are_known_by_their_neighbours() {
    for (wrong, right) in [
        ("科研单位", "科研机构"),
        ("公益组织", "社会公益组织"),
        ("法律服务", "法律服务机构"),
        ("商业企业 Enterprises", "商业企业"),
    ] {
        let rows: Vec<Vec<Drawn>> = whole()
            .into_iter()
            .map(|row| {
                row.into_iter()
                    .map(|cell| if cell.0 == right { (wrong.to_owned(), cell.1, cell.2) } else { cell })
                    .collect()
            })
            .collect();
        assert_eq!(unread(&html(&[&rows])), 0, "{wrong}");
    }
    // A column that is none of the form's is not taken for one.
    let other: Vec<Vec<Drawn>> = whole()
        .into_iter()
        .map(|row| {
            row.into_iter()
                .map(|cell| if cell.0 == "科研机构" { ("同比增长".to_owned(), cell.1, cell.2) } else { cell })
                .collect()
        })
        .collect();
    assert_eq!(unread(&html(&[&other])), 25 * 7);
}

#[test]
fn a_result_that_is_misspelt_is_known_by_its_neighbours_and_table_four_may_be_turned() {
    let results = ["结果维持", "结果纠错", "其他结果", "尚未审结", "总计"];
    let row = |cells: &[&str]| {
        format!("<tr>{}</tr>", cells.iter().flat_map(|cell| ["<td>", cell, "</td>"]).collect::<String>())
    };
    let figures = "1 2 3 4 10 5 6 7 8 26 9 1 2 3 15".split(' ').collect::<Vec<_>>();
    let straight = format!(
        "<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>\
         <tr>{}<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>{}{}</table>",
        results.map(|result| format!("<td rowspan=2>{result}</td>")).concat(),
        row(&results.repeat(2)),
        row(&figures)
    );
    let turned = format!(
        "<table><tr><td rowspan=2></td><td rowspan=2>行政复议</td><td colspan=2>行政诉讼</td></tr>{}{}</table>",
        row(&["未经复议直接起诉", "复议后起诉"]),
        (0..5)
            .map(|at| row(&[
                if at == 1 { "结果纠正" } else { results[at] },
                figures[at],
                figures[at + 5],
                figures[at + 10]
            ]))
            .collect::<String>()
    );
    for table in [straight, turned] {
        let page = format!("<h1>{TITLE}</h1><h2>四、政府信息公开行政复议、行政诉讼情况</h2>{table}");
        let report = read(&page).report;
        let read: Vec<String> = report
            .cells()
            .filter(|cell| cell.table() == Table::Reviews)
            .map(|cell| report.get(cell).map_or_else(String::new, |figure| figure.to_string()))
            .collect();
        assert_eq!(read, figures, "{:?}", report.unread);
    }
}

#[test]
fn figures_that_belong_to_no_label_leave_the_rows_beside_them_unread() {
    let rows: Vec<RequestRow> = Edition::E2021.form().requests.rows().map(|row| row.row).collect();
    let labels: Vec<&str> = Edition::E2021.form().requests.rows().map(|row| row.labels.last().unwrap().text).collect();
    let pad = |text: &str| " ".repeat(90 - 2 * text.chars().count().min(44));
    let line = |label: &str, figures: &[String]| {
        let cells = figures
            .iter()
            .map(|figure| if figure.is_empty() { "0" } else { figure })
            .map(|figure| format!("{figure:>8}"))
            .collect::<Vec<_>>()
            .concat();
        format!("{label}{}{cells}", pad(label))
    };
    for moved in 1..rows.len() - 2 {
        // The figures of one row stand beside the label below it, and those of that on a line of their own.
        let mut lines = vec![line("", &Applicant::ALL.map(|who| who.zh().chars().take(3).collect()))];
        for at in 0..rows.len() {
            if at == moved {
                lines.push(labels[at].to_owned());
                lines.push(line(labels[at + 1], &figures(at)));
                lines.push(line("", &figures(at + 1)));
            } else if at != moved + 1 {
                lines.push(line(labels[at], &figures(at)));
            }
        }
        let report = text(&lines).report;
        for (at, row) in rows.iter().enumerate() {
            for (who, printed) in Applicant::ALL.into_iter().zip(figures(at)) {
                let cell = Cell::Request(*row, who);
                let figure = report.get(cell).map(|figure| figure.to_string());
                let printed = if printed.is_empty() { "0".to_owned() } else { printed };
                assert!(figure.as_ref().is_none_or(|figure| *figure == printed), "{cell} is {figure:?}, not {printed}");
            }
        }
        let is_omitted = |at: usize| report.omitted.contains(&Row::Request(rows[at]).into());
        assert!(!is_omitted(moved) && !is_omitted(moved + 1), "{:?}", report.omitted);
    }
}

#[test]
fn a_figure_above_the_header_of_its_column_is_not_read() {
    let text = format!(
        "{TITLE}\n二、主动公开政府信息情况\n第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n14\n行政强制\n0\n\
         第二十条第（八）项\n信息内容\n行政事业性收费\n198\n本年收费金额（单位：万元）\n403.61\n"
    );
    let report = read(&text).report;
    assert_eq!(report.get("disclosure.administrative_penalties.decisions".parse().unwrap()), Some(14u64.into()));
    assert_eq!(report.state("disclosure.administrative_fees.amount".parse().unwrap()), CellState::Unread);
}

#[test]
fn a_cell_that_a_script_fills_is_no_blank() {
    let page = format!(
        "<h1>{TITLE}</h1><table><tr><td>第二十条第（五）项<tr><td>信息内容<td>本年处理决定数量\
         <tr><td>行政许可<td><span data-value=\"856\"></span><tr><td>第二十条第（六）项<tr><td>信息内容<td>本年处理决定数量\
         <tr><td>行政处罚<td data-value=\"7\">7<tr><td>行政强制<td></table>"
    );
    let extraction = read(&page);
    let cell = "disclosure.administrative_licensing.decisions".parse().unwrap();
    assert_eq!(extraction.report.get(cell), None);
    assert!(extraction.notes.iter().any(|note| note.addresses.contains(&cell.into())), "{:?}", extraction.notes);
    assert_eq!(
        extraction.report.get("disclosure.administrative_penalties.decisions".parse().unwrap()),
        Some(7u64.into())
    );
}

#[test]
fn a_table_that_is_there_and_not_known_is_not_said_to_be_missing() {
    let page = format!(
        "<h1>{TITLE}</h1><h2>二、主动公开政府信息情况</h2><table><tr><td>第二十条第（五）项<tr><td>信息内容<td>本年处理决定数量\
         <tr><td>行政许可<td>12</table><h2>四、政府信息公开行政复议、行政诉讼情况</h2>\
         <table><tr><td>甲<td>乙<td>丙<tr><td>1<td>2<td>3</table>"
    );
    let report = read(&page).report;
    assert!(!report.omitted.contains(&Table::Reviews.into()), "{:?}", report.omitted);
    assert_eq!(report.state("reviews.reconsideration.upheld".parse().unwrap()), CellState::Unread);
    assert!(report.omitted.contains(&Table::Requests.into()));
}

/// Table three as a drawing, without spans.
fn drawing(strokes: [&str; 2]) -> Vec<String> {
    let rows = grid(&whole());
    let width = |text: &str| text.chars().map(|c| if c.is_ascii() || "“”".contains(c) { 1 } else { 2 }).sum::<usize>();
    let widths: Vec<usize> = (0..10).map(|column| rows.iter().map(|row| width(&row[column])).max().unwrap()).collect();
    let [across, down] = strokes;
    let corner = if across == "-" { "+" } else { "┼" };
    let edge = if across == "-" { "+" } else { "┌" };
    let rule = |first: &str| {
        let rules: Vec<String> = widths.iter().map(|width| across.repeat(width + 2)).collect();
        format!("{first}{}{corner}", rules.join(corner))
    };
    let mut lines = vec![rule(edge)];
    for row in &rows {
        let cells = row.iter().zip(&widths).map(|(text, of)| format!(" {text}{} ", " ".repeat(of - width(text))));
        lines.push(format!("{down}{}{down}", cells.collect::<Vec<_>>().join(down)));
        lines.push(rule(corner));
    }
    lines
}

#[test]
fn tables_drawn_with_characters_and_those_of_mediawiki_are_read() {
    for strokes in [["-", "|"], ["─", "│"]] {
        assert_eq!(unread(&text(&drawing(strokes))), 0);
    }
    let mut lines = vec!["{|".to_owned()];
    for row in grid(&whole()) {
        lines.extend(row.iter().map(|cell| format!("| {cell}")));
        lines.push("|-".to_owned());
    }
    lines.push("|}".to_owned());
    let extraction = read(&format!("= {TITLE} =\n== {HEADING} ==\n{}\n", lines.join("\n")));
    assert_eq!(unread(&extraction), 0);
    assert_eq!(extraction.report.year, Some(2024));
}

#[test]
fn blank_cells_for_the_rest_of_a_label_are_no_figures_where_each_column_has_one() {
    let line = |row: Vec<Drawn>| {
        let cells: Vec<String> = row
            .into_iter()
            .flat_map(|(text, columns, _)| std::iter::once(text).chain(vec![String::new(); columns - 1]))
            .collect();
        format!("| {} |", cells.join(" | "))
    };
    let filled = |row: Vec<Drawn>| {
        row.into_iter()
            .map(|(text, columns, rows)| (if text.is_empty() { "0".into() } else { text }, columns, rows))
            .collect()
    };
    let mut lines: Vec<String> = whole().into_iter().map(filled).map(line).collect();
    lines.insert(0, format!("|{}", "---|".repeat(10)));
    let report = text(&lines).report;
    let read = report.cells().filter(|cell| cell.table() == Table::Requests && report.get(*cell).is_some()).count();
    assert_eq!(read, 25 * 7, "{:?}", report.unread);
}

#[test]
fn a_row_whose_label_stands_in_the_text_is_not_said_to_be_missing() {
    let page = format!(
        "{TITLE}\n二、主动公开政府信息情况\n第二十条第（六）项\n信息内容       本年处理决定数量\n行政处罚              14\n行政强制\n\
         第二十条第（八）项\n信息内容       本年收费金额（单位：万元）\n行政事业性收费        403.61\n"
    );
    let report = read(&page).report;
    assert_eq!(report.get("disclosure.administrative_penalties.decisions".parse().unwrap()), Some(14u64.into()));
    assert_ne!(report.state("disclosure.administrative_compulsion.decisions".parse().unwrap()), CellState::Omitted);
}

#[test]
fn figures_at_the_foot_of_each_label_are_never_those_of_the_next() {
    let rows: Vec<RequestRow> = Edition::E2021.form().requests.rows().map(|row| row.row).collect();
    let labels: Vec<&str> = Edition::E2021.form().requests.rows().map(|row| row.labels.last().unwrap().text).collect();
    let line = |label: &str, figures: &[String]| {
        let cells: Vec<String> =
            figures.iter().map(|figure| format!("{:>8}", if figure.is_empty() { "0" } else { figure })).collect();
        let cells = cells.concat();
        format!("{label}{}{cells}", " ".repeat(24 - 2 * label.chars().count().min(12)))
    };
    let pieces = |at: usize| -> Vec<String> {
        let characters: Vec<char> = labels[at].chars().collect();
        characters.chunks(5).map(|piece| piece.iter().collect()).collect()
    };
    for moved in 4..rows.len() - 3 {
        // The last line of one label and its figures fall on the first line of the next.
        let mut lines = vec![line("", &Applicant::ALL.map(|who| who.zh().chars().take(3).collect()))];
        for at in 0..rows.len() {
            let mut of_row = pieces(at);
            if at == moved + 1 && of_row.len() > 1 {
                of_row.remove(0);
            }
            let last = of_row.pop().unwrap();
            lines.extend(of_row);
            if at == moved {
                lines.push(line(&pieces(at + 1)[0], &figures(at)));
            } else {
                lines.push(line(&last, &figures(at)));
            }
        }
        let report = text(&lines).report;
        for (at, row) in rows.iter().enumerate() {
            for (who, printed) in Applicant::ALL.into_iter().zip(figures(at)) {
                let cell = Cell::Request(*row, who);
                let figure = report.get(cell).map(|figure| figure.to_string());
                let printed = if printed.is_empty() { "0".to_owned() } else { printed };
                assert!(figure.as_ref().is_none_or(|figure| *figure == printed), "{cell} is {figure:?}, not {printed}");
            }
        }
    }
}

#[test]
fn the_number_of_a_page_and_the_name_of_a_sheet_are_no_figures_of_table_four() {
    let header = "行政复议   行政诉讼\n未经复议直接起诉   复议后起诉\n结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 \
        其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n";
    let page = format!(
        "{TITLE}\n四、政府信息公开行政复议、行政诉讼情况\n{header}Page 2\n打印份数 3\n0 30 0 17 47 0 25 0 0 25 7 14 0 21\n\
         五、存在的主要问题及改进情况\n无。\n"
    );
    let report = read(&page).report;
    let of_four = || report.cells().filter(|cell| cell.table() == Table::Reviews);
    assert!(of_four().all(|cell| report.state(cell) == CellState::Unread), "{:?}", report.unread);
}

#[test]
fn table_four_that_has_its_header_alone_is_left_unread() {
    let page = format!(
        "<h1>{TITLE}</h1><h2>四、政府信息公开行政复议、行政诉讼情况</h2><table>\
         <tr><td colspan=5>行政复议<td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉<tr><td>{}</table>",
        ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].repeat(3).join("<td>")
    );
    let report = read(&page).report;
    assert_eq!(report.state("reviews.reconsideration.upheld".parse().unwrap()), CellState::Unread);
}

#[test]
fn a_table_that_a_program_left_out_is_not_said_to_be_missing() {
    let page = format!(
        "{TITLE}\n二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n12\n\
         第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n3\n行政强制\n0\n\n{HEADING}\n\n[TABLE]\n"
    );
    let report = read(&page).report;
    assert_eq!(report.state("requests.received.total".parse().unwrap()), CellState::Unread);
}

#[test]
fn a_title_may_end_on_the_next_line() {
    let (before, end) = TITLE.split_at(TITLE.len() - "告".len());
    let lines = grid(&whole()).into_iter().map(|row| row.join("\t")).collect::<Vec<_>>();
    let report = read(&format!("{before}\n{end}\n{HEADING}\n{}\n", lines.join("\n"))).report;
    assert_eq!(report.year, Some(2024));
    assert_eq!(report.organ.unwrap().name, "沭阳县民政局");
}

#[test]
fn cells_run_together_and_local_forms_of_before_2019_are_refused_by_name() {
    let run = "第二十条第（一）项信息内容本年制发件数规章000行政规范性文件3117第二十条第（五）项信息内容行政许可126";
    let requests = "申请人情况自然人总计一、本年新收政府信息公开申请数量2731（一）予以公开1113（二）部分公开00";
    let error =
        extract(format!("{TITLE}\n{HEADING}\n{run}\n{requests}\n").as_bytes(), &Options::default()).unwrap_err();
    assert_eq!(error, ExtractError::RunTogether);
    let old = "甲县2018年度政府信息公开工作年度报告\n指标名称\t计量单位\t历年累计\n主动公开文件数\t条\t7\n";
    let error = extract(old.as_bytes(), &Options::default()).unwrap_err();
    assert_eq!(error, ExtractError::OldForm(OldForm::LocalBefore2019));
}
