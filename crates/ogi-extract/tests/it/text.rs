//! Texts and Markdown as they are stored: what is certain in them is read, what is not is left unread and named. The files
//! are named after the oddity that each shows.

use ogi_extract::Extraction;

use super::{cells, fixture, read_file};

fn read(name: &str) -> Extraction {
    read_file(&fixture("text").join(name))
}

/// The figures of a row in printed order, `-` for a blank.
fn row(extraction: &Extraction, row: &str) -> String {
    let report = &extraction.report;
    let of_row = report.cells().filter(|cell| cell.row().to_string() == row);
    let figures = of_row.map(|cell| report.get(cell).map_or("-".to_owned(), |figure| figure.to_string()));
    figures.collect::<Vec<_>>().join(" ")
}

/// The rows that are left unread, with the reason and what they print.
fn unread(extraction: &Extraction) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for (cell, unread) in &extraction.report.unread {
        let row = format!("{} {}: {}", cell.row(), unread.code, unread.text);
        if rows.last() != Some(&row) {
            rows.push(row);
        }
    }
    rows
}

#[test]
fn rows_whose_blanks_vanished_are_left_unread_by_their_addresses() {
    let read = read("03_blanks_vanish.txt");
    assert_eq!(row(&read, "requests.outcomes.granted"), "7 0 0 0 0 1 8");
    assert_eq!(row(&read, "requests.concluded"), "7 0 0 0 0 1 8");
    assert_eq!(
        unread(&read),
        [
            "requests.received row-lost-cell: 7 | 1 | 8",
            "requests.brought_forward row-lost-cell: 0 | 0",
            "requests.outcomes.partly_granted row-lost-cell: 0",
        ]
    );
}

#[test]
fn rows_that_are_blank_as_a_whole_are_named() {
    let read = read("06_whole_rows_blank.txt");
    assert_eq!(row(&read, "disclosure.normative_documents"), "3 0 8");
    assert_eq!(row(&read, "disclosure.administrative_penalties"), "12");
    assert_eq!(
        unread(&read),
        ["disclosure.rules row-lost-cell: ", "disclosure.administrative_compulsion row-lost-cell: "]
    );
}

#[test]
fn figures_run_together_are_read_only_where_they_part_in_one_way() {
    let read = read("15_cells_run_together.txt");
    assert_eq!(row(&read, "disclosure.rules"), "0 0 0");
    assert_eq!(row(&read, "disclosure.administrative_licensing"), "517");
    assert_eq!(unread(&read), ["disclosure.normative_documents row-lost-cell: 120"]);
}

#[test]
fn a_pair_of_digits_broken_in_two_leaves_its_row_unread() {
    let read = read("16_a_broken_pair_of_digits.txt");
    assert_eq!(row(&read, "requests.outcomes.granted"), "10 0 0 0 0 0 10");
    assert!(row(&read, "requests.received").contains('-') || read.report.unread.is_empty());
}

#[test]
fn numbers_before_their_labels_are_not_given_to_the_labels_before_them() {
    for name in ["23_numbers_apart_from_their_labels.txt", "29_a_table_of_columns_read_downwards.txt"] {
        assert_eq!(cells(&read(name)), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn headers_cut_at_line_breaks_still_tell_the_edition() {
    let read = read("27_headers_cut_at_line_breaks.txt");
    assert_eq!(read.report.edition, ogi_model::Edition::E2019);
    assert_eq!(row(&read, "disclosure.rules"), "0 1 2");
    assert_eq!(row(&read, "disclosure.administrative_licensing"), "6 1 9");
}

#[test]
fn pipes_are_read_with_and_without_cells_for_spans() {
    let read = read("40_pipes_with_dropped_cells.md");
    assert_eq!(row(&read, "disclosure.rules"), "0 - 0");
    assert_eq!(row(&read, "disclosure.normative_documents"), "3 0 8");
    assert_eq!(row(&read, "disclosure.administrative_licensing"), "94");
    assert_eq!(row(&read, "requests.brought_forward"), "4 0 - - - - 4");
}

#[test]
fn a_pipe_on_each_line_parts_cells_and_an_empty_line_rows() {
    let read = read("40_each_pipe_on_its_own_line.md");
    assert_eq!(row(&read, "disclosure.rules"), "- - 0");
    assert_eq!(row(&read, "disclosure.normative_documents"), "6 - 32");
}

#[test]
fn labels_above_and_below_their_numbers_and_over_a_page_are_put_together() {
    let read = read("41_labels_around_their_numbers.txt");
    assert_eq!(row(&read, "requests.outcomes.unavailable_not_held"), "1 0 0 0 0 0 1");
    assert_eq!(row(&read, "requests.outcomes.unavailable_unclear"), "0 0 0 0 0 0 0");
    assert_eq!(row(&read, "requests.outcomes.not_processed_repeated"), "1 0 0 0 0 0 1");
    assert_eq!(row(&read, "requests.concluded"), "32 0 0 0 0 0 32");
    assert_eq!((read.report.local_rows.len(), unread(&read).len()), (0, 0));
}

#[test]
fn text_that_runs_down_a_column_is_no_figure_and_no_row() {
    let read = read("41_vertical_text.txt");
    assert_eq!(row(&read, "requests.outcomes.partly_granted"), "1 0 0 0 0 0 1");
    assert_eq!(row(&read, "requests.outcomes.unavailable_not_held"), "2 0 0 0 0 0 2");
    assert_eq!(row(&read, "reviews.litigation_after_reconsideration"), "2 0 1 0 3");
    assert_eq!((read.report.local_rows.len(), unread(&read).len()), (0, 0));
}

#[test]
fn blanks_of_a_printed_page_are_read_where_the_columns_prove_them() {
    let read = read("41_columns_of_a_printed_page.txt");
    assert_eq!(row(&read, "requests.received"), "26 - - - - - 26");
    assert_eq!(row(&read, "requests.brought_forward"), "1 - - - - 1 2");
    assert_eq!(row(&read, "requests.outcomes.granted"), "20 1 - - - 1 22");
    assert_eq!(row(&read, "requests.outcomes.unavailable_not_held"), "6 - - - - - 6");
    // On the next page nothing proves the columns.
    assert_eq!(unread(&read), ["requests.carried_forward row-lost-cell: 1 | 1"]);
}

#[test]
fn invented_and_wrong_headers_of_markdown_are_no_columns() {
    let read = read("42_a_number_row_as_header.md");
    assert_eq!(row(&read, "requests.received"), "9 - - - - 1 10");
    assert_eq!(row(&read, "requests.concluded"), "9 0 0 0 0 1 10");
}

#[test]
fn a_text_from_which_repeated_lines_were_taken_is_not_read_where_a_row_happens_to_be_full() {
    let rows = [
        "一、本年新收政府信息公开申请数量\n57\n36\n33\n27\n22\n46\n221",
        "二、上年结转政府信息公开申请数量\n4\n19\n65",
        "三、本年度办理结果\n（一）予以公开\n92\n23\n332",
        "（二）部分公开\n53\n13\n18\n40",
        "（三）不予公开\n1.属于国家秘密\n42\n54",
        "（六）其他处理\n3.其他\n75\n12",
        "（七）总计\n59\n233\n29\n28",
        "四、结转下年度继续办理\n34\n77",
    ];
    let text =
        format!("2024年甲县人民政府政府信息公开工作年度报告\n申请人情况\n自然人\n商业企业\n{}\n", rows.join("\n"));
    let read = ogi_extract::extract(text.as_bytes(), &ogi_extract::Options::default()).unwrap();
    assert!(read.report.requests.is_blank());
    assert!(
        unread(&read).iter().any(|row| row == "requests.received row-lost-cell: 57 | 36 | 33 | 27 | 22 | 46 | 221")
    );
}
