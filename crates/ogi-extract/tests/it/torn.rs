//! Rows and headers that pages, bars and narrow columns have torn: no figure moves to another cell, and what is not certain is
//! said to be unread.

use ogi_extract::{Extraction, Options, extract};
use ogi_model::{Address, Cell, Edition, FormText, NoteCode, Row, Table};

const TITLE: &str = "2024年甲县财政局政府信息公开工作年度报告";
const PART_TWO: &str = "二、主动公开政府信息情况";
const PART_THREE: &str = "三、收到和处理政府信息公开申请情况";
const PART_FIVE: &str = "五、存在的主要问题及改进情况";

fn read(parts: &[&str]) -> Extraction {
    extract(format!("{TITLE}\n{}\n{PART_FIVE}\n无。\n", parts.join("\n")).as_bytes(), &Options::default()).unwrap()
}

/// What is read of the cells of a row, `-` for a blank, `?` for what is left unread and `!` for what is not there.
fn row(extraction: &Extraction, row: &str) -> String {
    let report = &extraction.report;
    let is_omitted = report.omitted.iter().any(|address| address.to_string() == row);
    let text = |cell| match report.get(cell) {
        Some(figure) => figure.to_string(),
        None if is_omitted => "!".to_owned(),
        None if report.unread.contains_key(&cell) => "?".to_owned(),
        None => "-".to_owned(),
    };
    Cell::all().filter(|cell| cell.row().to_string() == row).map(text).collect::<Vec<_>>().join(" ")
}

/// Table three of an edition, a cell for each of its places: what a label reaches over is blank.
fn grid(edition: Edition, figure: impl Fn(Cell) -> String) -> Vec<(Option<Row>, Vec<String>)> {
    let layout = edition.form().layout(Table::Requests);
    let mut grid: Vec<Vec<Option<String>>> = vec![vec![None; 10]; layout.len()];
    let mut rows = Vec::new();
    for (at, cells) in layout.iter().enumerate() {
        let mut row = None;
        for cell in cells {
            let column = grid[at].iter().position(Option::is_none).unwrap();
            for below in grid.iter_mut().skip(at).take(cell.rows.into()) {
                below[column..column + usize::from(cell.columns)].fill(Some(String::new()));
            }
            grid[at][column] = Some(match cell.text {
                FormText::Label(label) => label.to_owned(),
                FormText::Figure(cell) => {
                    row = Some(cell.row());
                    figure(cell)
                }
            });
        }
        rows.push(row);
    }
    let text = |cells: Vec<Option<String>>| cells.into_iter().map(Option::unwrap_or_default).collect();
    rows.into_iter().zip(grid.into_iter().map(text)).collect()
}

fn noughts(edition: Edition) -> Vec<(Option<Row>, Vec<String>)> {
    grid(edition, |_| "0".to_owned())
}

fn is_row(of: Option<Row>, key: &str) -> bool {
    of.is_some_and(|row| row.to_string() == key)
}

fn piped(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// A cell a line with a bar behind it, behind a pipe alone; blank cells leave their bars.
fn opened(cells: &[String]) -> String {
    let mut text = String::from("| ");
    for (at, cell) in cells.iter().enumerate() {
        let follows_blank = at > 0 && cells[at - 1].is_empty();
        if !(cell.is_empty() && follows_blank) {
            text.push('\n');
        }
        text.extend([cell.as_str(), if cell.is_empty() { "|" } else { " |" }]);
    }
    text
}

#[test]
fn a_row_on_another_page_has_not_its_columns_by_their_number_alone() {
    // The row has lost the room of its label, and the edge of the table is a cell of it.
    let table: Vec<String> = noughts(Edition::E2021)
        .into_iter()
        .filter(|(of, _)| !is_row(*of, "requests.concluded"))
        .map(|(_, cells)| piped(&cells))
        .collect();
    let torn = "|  | （七）总计 |  |  |  |  |  |  | 321 |  |";
    let read = read(&[PART_THREE, &table.join("\n"), "第 9 页 共 12 页", torn]);
    assert_eq!(row(&read, "requests.concluded"), "? ? ? ? ? ? ?");
    assert_eq!(row(&read, "requests.received"), "0 0 0 0 0 0 0");
}

#[test]
fn a_header_that_is_cut_off_may_print_its_labels_again_for_the_room_of_their_spans() {
    let block = "\
第二十条第（一）项   第二十条第（一）项   第二十条第（一）项   第二十条第（一）项   第二十条第（一）项
          信息内容               本年新               本年新               本年新       对外公开总数量
              规章                                      324                  324                  275
    行政规范性文件                    0                  150                  150                  304";
    let read = read(&[PART_TWO, block]);
    assert_eq!(row(&read, "disclosure.rules"), "? ? ? - - -");
}

#[test]
fn a_blank_within_a_label_hides_no_copy_of_it() {
    let block = "\
    第二十条第（八）项   第二十条第（八）项   第二十条第（八）项   第二十条第（八）项   第二十条第（八）项
              信息内容      上一年 项目数量      上一年 项目数量           本 年增/减           本 年增/减
        行政事业性收费                                                              4                    4
    第二十条第（九）项   第二十条第（九）项   第二十条第（九）项   第二十条第（九）项   第二十条第（九）项
              信息内容         采购项目数量         采购项目数量           采购总金额           采购总金额
          政府集中采购                   85                   85           3.2496万元           3.2496万元";
    let read = read(&[PART_TWO, block]);
    assert_eq!(row(&read, "disclosure.administrative_fees"), "? ? -");
}

#[test]
fn a_unit_whose_characters_stand_on_two_lines_is_that_unit() {
    let block = "\
          第二十条第（六）项
  信息内容     上一年项目数量   本年增/减   处理决定数量
行政处罚              2              0           7
行政强制              0              0           0
          第二十条第（九）项
  信息内容      采购项目数量    采购总金额( 万
                                         元)
政府集中采购          0              5.8618";
    let read = read(&[PART_TWO, block]);
    assert_eq!(row(&read, "disclosure.centralized_procurement"), "0 5.8618");
}

#[test]
fn a_blank_cell_before_noughts_is_no_lost_label_where_other_rows_have_as_many_cells() {
    // A blank within 其他 makes two columns of one.
    let wide = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let padded = |text: &str, width: usize| format!("{}{text}", " ".repeat(width - wide(text)));
    let heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其　", "他", "总计"];
    let header = padded("", 80) + &heads.map(|head| padded(head, 16)).concat();
    let form = Edition::E2019.form().requests.rows();
    let line = |row: Row, label: &str| {
        let figures = ["1", "0", "0", "0", "0", "1", "0", "2"];
        // The label stands twice, as in each place that it reaches over.
        let (label, figures) = match row.to_string().as_str() {
            "requests.outcomes.other" => {
                (format!("三、本年度办理结果   {label}   {label}"), ["", "0", "0", "0", "0", "", "0", "0"])
            }
            _ => (label.to_owned(), figures),
        };
        padded(&label, 80) + &figures.map(|figure| padded(figure, 16)).concat()
    };
    let lines: Vec<String> =
        form.map(|row| line(Row::Request(row.row), row.labels.last().unwrap().text).trim_end().to_owned()).collect();
    let read = read(&[PART_THREE, &header, &lines.join("\n")]);
    assert_eq!(row(&read, "requests.outcomes.other"), "? ? ? ? ? ? ?");
}

#[test]
fn bars_of_blank_cells_are_cells_of_the_row_that_a_pipe_opens() {
    let figure = |cell: Cell| match cell.row().to_string().as_str() {
        "requests.outcomes.not_processed_repeated" => String::new(),
        _ => "0".to_owned(),
    };
    let mut lines = Vec::new();
    for (of, mut cells) in grid(Edition::E2021, figure) {
        if is_row(of, "requests.outcomes.not_processed_publication") {
            cells[..3].fill(String::new());
            cells[7].replace_range(.., "19");
            cells[9].replace_range(.., "19");
        }
        lines.push(opened(&cells));
    }
    let read = read(&[PART_THREE, &lines.join("\n")]);
    assert_eq!(row(&read, "requests.outcomes.not_processed_repeated"), "- - - - - - -");
    // Figures without a label below blanks may be those of the row above.
    assert_eq!(row(&read, "requests.outcomes.not_processed_publication"), "? ? ? ? ? ? ?");
    assert_eq!(row(&read, "requests.outcomes.withheld_state_secret"), "0 0 0 0 0 0 0");
}

#[test]
fn a_row_that_a_page_parts_is_whole_only_where_nothing_but_the_number_of_the_page_stands_between() {
    let with_page = |page: &str| {
        let mut lines = Vec::new();
        for (of, mut cells) in noughts(Edition::E2021) {
            if is_row(of, "requests.outcomes.granted") {
                cells[3].clear();
                let (above, below) = cells.split_at(9);
                let below = opened(below);
                lines.extend([opened(above), page.to_owned(), below["| \n".len()..].to_owned()]);
            } else {
                lines.push(opened(&cells));
            }
        }
        row(&read(&[PART_THREE, &lines.join("\n")]), "requests.outcomes.granted")
    };
    assert_eq!(with_page("第 4 页 共 12 页"), "- 0 0 0 0 0 0");
    assert_eq!(with_page(&format!("第4页\n{TITLE}")), "? ? ? ? ? ? ?");
}

#[test]
fn a_heading_behind_a_blank_cell_is_no_cell() {
    let figure = |cell: Cell| match cell.to_string().as_str() {
        "requests.carried_forward.total" => String::new(),
        _ => "0".to_owned(),
    };
    let lines: Vec<String> = grid(Edition::E2021, figure).iter().map(|(_, cells)| opened(cells)).collect();
    let read = read(&[PART_THREE, &lines.join("\n")]);
    assert_eq!(row(&read, "requests.carried_forward"), "0 0 0 0 0 0 -");
    // Nor is it one on another page.
    let lines = lines.join("\n");
    let (above, bar) = lines.rsplit_once('\n').unwrap();
    let read = self::read(&[PART_THREE, &format!("{above}\n\u{c}{bar}")]);
    assert_eq!(row(&read, "requests.carried_forward"), "0 0 0 0 0 0 -");
}

#[test]
fn figures_below_a_label_may_be_those_of_a_row_behind_it_that_is_not_there() {
    let mut lines = Vec::new();
    for (of, cells) in noughts(Edition::E2021) {
        let is_gone = is_row(of, "requests.outcomes.withheld_process_information");
        let from = if is_gone { cells.len() } else { 0 };
        lines.extend(cells[from..].iter().filter(|cell| !cell.is_empty()).cloned());
    }
    let read = read(&[PART_THREE, &lines.join("\n")]);
    assert_eq!(row(&read, "requests.outcomes.withheld_internal_affairs"), "? ? ? ? ? ? ?");
    assert_eq!(row(&read, "requests.outcomes.withheld_third_party"), "0 0 0 0 0 0 0");
    assert_eq!(row(&read, "requests.outcomes.withheld_enforcement_file"), "0 0 0 0 0 0 0");
}

/// Table two of one block, which tells its edition.
fn table_two(edition: Edition) -> String {
    let of_2019 = ["本年新制作数量", "本年新公开数量", "对外公开总数量"];
    let columns = if edition == Edition::E2019 {
        of_2019
    } else {
        ["本年制发件数", "本年废止件数", "现行有效件数"]
    };
    format!("第二十条第（一）项\n信息内容\n{}\n规章\n0\n0\n0\n行政规范性文件\n0\n0\n0", columns.join("\n"))
}

#[test]
fn labels_without_figures_tell_the_edition_of_a_table() {
    for (edition, other) in [(Edition::E2021, Edition::E2019), (Edition::E2019, Edition::E2021)] {
        let table = grid(edition, |_| String::new());
        let labels = |(of, cells): &(Option<Row>, Vec<String>)| {
            let row = if of.is_some() { &cells[..3] } else { &cells[..] };
            if row[1..].iter().all(String::is_empty) { row[0].clone() } else { row.join("\t") }
        };
        let table: Vec<String> = table.iter().map(labels).collect();
        let read = read(&[PART_TWO, &table_two(other), PART_THREE, &table.join("\n")]);
        assert_eq!(read.report.form_of(Table::Requests), edition, "{:?}", read.notes);
        assert_eq!(read.report.form_of(Table::Disclosure), other);
    }
}

#[test]
fn a_table_that_nothing_tells_the_edition_of_is_said_to_be_of_an_unknown_one() {
    for edition in [Edition::E2019, Edition::E2021] {
        let is_of_all = |of: Option<Row>| {
            of.is_none_or(|row| Edition::ALL.iter().all(|edition| edition.form().rows(Table::Requests).contains(&row)))
        };
        let table: Vec<String> = noughts(Edition::E2019)
            .into_iter()
            .filter(|(of, _)| is_of_all(*of))
            .map(|(_, cells)| piped(&cells))
            .collect();
        let read = read(&[PART_TWO, &table_two(edition), PART_THREE, &table.join("\n")]);
        assert_eq!(read.report.edition, edition);
        let note = read.notes.iter().find(|note| note.code == NoteCode::EditionUnknown).unwrap();
        assert_eq!(note.addresses, [Address::Table(Table::Requests)], "{note:?}");
    }
}

/// The cells of table three that print something, a line each.
fn one_cell_a_line(rows: Vec<(Option<Row>, Vec<String>)>) -> Vec<String> {
    rows.into_iter().flat_map(|(_, cells)| cells).filter(|cell| !cell.is_empty()).collect()
}

#[test]
fn a_mark_before_the_header_of_another_page_is_in_the_corner_of_that() {
    let mut rows = grid(Edition::E2021, |cell| {
        // A blank leaves no line.
        let is_blank = cell.to_string() == "requests.outcomes.withheld_process_information.business";
        if is_blank { String::new() } else { "0".to_owned() }
    });
    rows[0].1[0] = "-".to_owned();
    let at = rows.iter().position(|(of, _)| is_row(*of, "requests.outcomes.withheld_enforcement_file")).unwrap();
    let header = rows[..3].to_vec();
    rows.splice(at..at, header);
    let read = read(&[PART_THREE, &one_cell_a_line(rows).join("\n")]);
    assert_eq!(row(&read, "requests.outcomes.withheld_process_information"), "? ? ? ? ? ? ?");
    assert_eq!(row(&read, "requests.outcomes.withheld_enforcement_file"), "0 0 0 0 0 0 0");
}

#[test]
fn the_number_of_a_label_on_a_line_of_its_own_is_no_total_of_the_row_above() {
    let figure = |cell: Cell| match cell.to_string().as_str() {
        "requests.outcomes.not_processed_petition.natural_person" => "25".to_owned(),
        "requests.outcomes.not_processed_petition.total" => String::new(),
        _ => "0".to_owned(),
    };
    let lines = one_cell_a_line(grid(Edition::E2021, figure)).join("\n").replace("2.重复申请", "2\n重复申请");
    let read = read(&[PART_THREE, &lines]);
    assert_eq!(row(&read, "requests.outcomes.not_processed_petition"), "? ? ? ? ? ? ?");
    assert_eq!(row(&read, "requests.outcomes.not_processed_repeated"), "0 0 0 0 0 0 0");
}

#[test]
fn a_word_for_none_beside_other_cells_is_one_of_them() {
    let block = "\
                     第二十条第（五）项
     信息内容        上一年项目数量    本年增/减    处理决定数量
行政许                    无              无            无
可
其他对外管理服务事项      72              -5            0
                     第二十条第（六）项
     信息内容        上一年项目数量    本年增/减    处理决定数量
行政处罚                  3               0             7
行政强制                  0               0             0";
    let read = read(&[PART_TWO, block]);
    assert_eq!(row(&read, "disclosure.administrative_licensing"), "- - -");
    assert_eq!(read.report.remarks.values().filter(|remark| *remark == "无").count(), 3, "{:?}", read.notes);
}

#[test]
fn pieces_of_a_header_on_two_lines_are_no_copies() {
    let block = "\
                        第二十条第（五）项
                         上一年项                 处理决定
       信息内容            目      本年 增/减      数量
                           数量
行政许可                    0            5           5
其他对外管理服务事项        0            6           1
                        第二十条第（六）项
       信息内容          上一年项目数量   本年增/减   处理决定数量
行政处罚                    3            0           7
行政强制                    0            0           0";
    let read = read(&[PART_TWO, block]);
    assert_eq!(row(&read, "disclosure.administrative_licensing"), "0 5 5");
}

#[test]
fn a_table_whose_figures_stand_behind_it_is_not_blank() {
    let header = "行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n未经复议直接起诉\n复议后起诉";
    let results = "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n".repeat(2);
    let figures = format!("|{}\n|注：含上年度结转的案件。|{TITLE}{}", "0|".repeat(15), "|".repeat(14));
    let lines = format!("{header}\n{}\n{figures}", results.trim_end());
    let read = read(&["四、政府信息公开行政复议、行政诉讼情况", &lines]);
    for channel in ["reconsideration", "direct_litigation", "litigation_after_reconsideration"] {
        let read = row(&read, &format!("reviews.{channel}"));
        assert!(!read.contains('-'), "{channel}: {read}");
    }
}

#[test]
fn a_blank_beside_noughts_that_ran_together_is_not_known_to_be_blank() {
    let table = grid(Edition::E2021, |cell| match cell.to_string().as_str() {
        "requests.outcomes.granted.natural_person" => "00".to_owned(),
        "requests.outcomes.granted.business" => String::new(),
        _ => "0".to_owned(),
    });
    let table: Vec<String> = table.iter().map(|(_, cells)| piped(cells)).collect();
    let read = read(&[PART_THREE, &table.join("\n")]);
    assert_eq!(row(&read, "requests.outcomes.granted"), "0 ? 0 0 0 0 0");
    assert_eq!(row(&read, "requests.outcomes.partly_granted"), "0 0 0 0 0 0 0");
    let addresses: Vec<String> = (read.notes.iter().filter(|note| note.code == NoteCode::RowLostCell))
        .flat_map(|note| note.addresses.iter().map(Address::to_string))
        .collect();
    assert_eq!(addresses, ["requests.outcomes.granted.business"]);
}

#[test]
fn figures_behind_one_character_are_not_those_of_the_row_above() {
    let block = "\
                   第二十条第（五）项
      信息内容         上一年项     本年增      处理决定
                         目数量        /减         数量
行政许可
其他对外管理服务事项
         行                2           175         143
       政检查              44
      行政确认            275          15         177";
    let read = read(&[PART_TWO, block]);
    assert_eq!(row(&read, "disclosure.other_services"), "? ? ?");
}

#[test]
fn a_whole_label_and_another_are_not_the_label_of_the_first() {
    let block = "第二十条第（五）项\n信息内容\n本年处理决定数量\n行\n政许可\n行政确认\n209\n第二十条第（六）项\n\
                 信息内容\n本年处理决定数量\n行政处罚\n\n行政强制\n";
    let read = read(&[PART_TWO, block]);
    assert_eq!(row(&read, "disclosure.administrative_licensing"), "- - ?");
}

#[test]
fn a_unit_torn_around_a_piece_of_another_label_is_that_unit() {
    let block = "\
              第二十条第（六）项
    信息内容              本年处理决定数量
行政处罚                         4
行政强制                         0
              第二十条第（八）项
    信息             本年收费金额（单位：万
      内容                      元）
行政事业性收费                5.51";
    assert_eq!(row(&read(&[PART_TWO, block]), "disclosure.administrative_fees"), "- - 5.51");
}

#[test]
fn a_table_whose_first_labels_are_torn_begins_with_the_heads_of_its_columns() {
    let block = "第\n二十条第（一）项\n信息内\n容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n1\n2\n3\n行政规范性文件\n4\n5\n6\n\
                 第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n7\n";
    // The table of requests is that of another edition, which says nothing of this one.
    let requests: Vec<String> = noughts(Edition::E2019).iter().map(|(_, cells)| piped(cells)).collect();
    let read = read(&[PART_TWO, block, PART_THREE, &requests.join("\n")]);
    assert_eq!(read.report.form_of(Table::Disclosure), Edition::E2021);
    assert_eq!(row(&read, "disclosure.rules").replace("- ", ""), "1 2 3");
}
