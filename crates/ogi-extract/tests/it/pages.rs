//! One report as pages of every kind, each fixture named for what it shows; numbers are those of the known oddities.
//!
//! Whatever the page is made of, the same two hundred cells come out; where a page has lost or hidden a figure, its cell is
//! left blank and named.

use ogi_extract::{Cut, ExtractError, Extraction, Garbling, Limits, OpenError, Options, extract, open};
use ogi_model::{CellState, NoteCode};

use super::{cells, fixture, remark};

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(fixture("pages").join(name)).unwrap()
}

/// The fixture all others are made from.
fn plain() -> String {
    String::from_utf8(bytes("plain.html")).unwrap()
}

fn read(bytes: &[u8]) -> Extraction {
    extract(bytes, &Options::default()).unwrap()
}

/// The plain page with a piece of it changed.
fn changed(from: &str, to: &str) -> String {
    let page = plain();
    assert!(page.contains(from), "{from}");
    page.replacen(from, to, 1)
}

fn state(extraction: &Extraction, cell: &str) -> CellState {
    extraction.report.state(cell.parse().unwrap())
}

fn codes(extraction: &Extraction) -> Vec<NoteCode> {
    extraction.notes.iter().map(|note| note.code).collect()
}

/// All cells of the plain page but this one, which is blank.
fn all_but(extraction: &Extraction, cell: &str) {
    let left: Vec<_> =
        cells(&read(plain().as_bytes())).into_iter().filter(|line| !line.starts_with(&format!("{cell}\t"))).collect();
    assert_eq!(cells(extraction), left);
}

#[test]
fn the_plain_page_has_every_figure() {
    let extraction = read(plain().as_bytes());
    assert_eq!((cells(&extraction).len(), codes(&extraction)), (200, vec![]));
    assert_eq!(state(&extraction, "requests.received.natural_person"), CellState::Filled);
}

#[test]
fn pages_of_every_make_give_the_same_cells() {
    let expected = cells(&read(plain().as_bytes()));
    for name in [
        "25_corner_alone_spans_rows.html",
        "25_labels_without_colspan.html",
        "25_rowspan_runs_over.html",
        "43_word.html",
        "43_wps_one_span_a_character.html",
        "site_with_navigation_and_hidden_copy.html",
        "every_row_a_table.html",
        "header_in_a_table_of_its_own.html",
        "table_three_in_halves.html",
        "boxes_by_style.html",
        "boxes_in_boxes.html",
        "lists_for_rows.html",
        "labels_in_tables.html",
        "filler_rows_and_column.html",
        "header_repeated.html",
        "full_width_digits.html",
    ] {
        let extraction = read(&bytes(name));
        assert_eq!(cells(&extraction), expected, "{name}");
        assert_eq!(codes(&extraction), [], "{name}");
        let organ = extraction.report.organ.as_ref().map(|organ| organ.name.as_str());
        assert_eq!((organ, extraction.report.year), (Some("宿迁市人民政府"), Some(2024)), "{name}");
    }
}

#[test]
fn pages_in_every_encoding_give_the_same_cells() {
    let expected = cells(&read(plain().as_bytes()));
    for (name, encoding) in [
        ("gbk_declared_utf8.html", "gb18030"),
        ("gbk_undeclared.html", "gb18030"),
        ("gbk_declared_twice.html", "gb18030"),
        ("gb18030.html", "gb18030"),
        ("big5.html", "Big5"),
        ("utf16_without_mark.html", "UTF-16BE"),
        ("utf8_with_a_broken_character.html", "UTF-8"),
        ("39_utf8_read_as_latin.html", "UTF-8 read as windows-1252"),
        ("39_gbk_read_as_latin.html", "gb18030 read as windows-1252"),
    ] {
        let bytes = bytes(name);
        assert_eq!(open(&bytes, &Limits::default()).unwrap().encoding, Some(encoding), "{name}");
        let extraction = read(&bytes);
        assert_eq!(cells(&extraction), expected, "{name}");
        let note = match name {
            "utf8_with_a_broken_character.html" => vec![NoteCode::TextLossy],
            name if name.starts_with("39") => vec![NoteCode::TextRestored],
            _ => vec![],
        };
        assert_eq!(codes(&extraction), note, "{name}");
    }
}

#[test]
fn text_that_lost_characters_in_a_wrong_encoding_is_refused_by_name() {
    for (name, garbling) in
        [("39_utf8_read_as_gbk.html", Garbling::Utf8AsGbk), ("39_question_marks.html", Garbling::QuestionMarks)]
    {
        let error = extract(&bytes(name), &Options::default()).unwrap_err();
        assert_eq!(error, ExtractError::Open(OpenError::Garbled(garbling)), "{name}");
        assert!(error.zh().contains("乱码") && error.to_string().contains("garbled"));
    }
}

#[test]
fn a_digit_pair_on_two_lines_of_a_cell_is_no_number_of_two_digits() {
    for broken in ["34<br>40", "<p>34</p><p>40</p>", "<div>34</div>40"] {
        let extraction = read(changed("<td>3440</td>", &format!("<td>{broken}</td>")).as_bytes());
        all_but(&extraction, "requests.received.natural_person");
        assert_eq!(codes(&extraction), [NoteCode::NotAFigure]);
    }
    let extraction = read(changed("<td>3440</td>", "<td><span>34</span><span>40</span></td>").as_bytes());
    assert_eq!(cells(&extraction).len(), 200);
}

#[test]
fn a_picture_for_a_figure_does_not_read_as_blank() {
    for picture in
        ["<img src=a.png>", "<p><img src=a.png></p>", "<svg><path/></svg>", "34<img src=a.png>", "<canvas></canvas>"]
    {
        let extraction = read(changed("<td>3440</td>", &format!("<td>{picture}</td>")).as_bytes());
        all_but(&extraction, "requests.received.natural_person");
        assert_eq!(codes(&extraction), [NoteCode::NotAFigure], "{picture}");
        assert!(
            remark(&extraction, "requests.received.natural_person").is_some_and(|remark| remark.ends_with('\u{fffc}'))
        );
    }
}

#[test]
fn a_picture_beside_a_label_is_an_ornament() {
    let extraction = read(changed("行政许可", "<img src=a.png>行政许可").as_bytes());
    assert_eq!((cells(&extraction).len(), codes(&extraction)), (200, vec![]));
    let extraction = read(changed("<td>3440</td>", "<td>3440<img width=1 height=1 src=dot.gif></td>").as_bytes());
    assert_eq!((cells(&extraction).len(), codes(&extraction)), (200, vec![]));
}

#[test]
fn a_figure_in_a_field_or_a_drawing_is_read() {
    for figure in [
        "<input value=\"3440\">",
        "<input type=text value='3440' readonly>",
        "<textarea>3440</textarea>",
        "<svg><text>3440</text></svg>",
    ] {
        let extraction = read(changed("<td>3440</td>", &format!("<td>{figure}</td>")).as_bytes());
        assert_eq!((cells(&extraction).len(), codes(&extraction)), (200, vec![]), "{figure}");
    }
    for none in ["<input type=hidden value=3440>", "<input type=checkbox value=3440>"] {
        let extraction = read(changed("<td>3440</td>", &format!("<td>{none}</td>")).as_bytes());
        all_but(&extraction, "requests.received.natural_person");
    }
}

#[test]
fn deleted_and_hidden_digits_are_no_part_of_a_figure() {
    let hidden = "<td>34<span style=\"display:none\">9</span>40<span hidden>1</span></td>";
    assert_eq!(cells(&read(changed("<td>3440</td>", hidden).as_bytes())).len(), 200);
    for struck in ["<td>34<s>4</s>40</td>", "<td><s>3440</s></td>", "<td>3<del>4</del>0</td>"] {
        let extraction = read(changed("<td>3440</td>", struck).as_bytes());
        all_but(&extraction, "requests.received.natural_person");
        assert_eq!(codes(&extraction), [NoteCode::NotAFigure], "{struck}");
    }
}

#[test]
fn a_figure_beside_what_is_struck_out_or_raised_is_read_and_the_print_kept() {
    let struck = "3\u{336}4\u{336}";
    for (printed, kept) in [
        ("<s>34</s>3440", format!("{struck}3440")),
        ("<strike>34</strike> 3440", format!("{struck} 3440")),
        ("3440<del>34</del>", format!("3440{struck}")),
        ("<span style='text-decoration:line-through'>34</span><br>3440", format!("{struck}3440")),
        ("3440<sup>1</sup>", "3440¹".to_owned()),
        ("3440<sup>12</sup>", "3440¹²".to_owned()),
        ("3440<span style='vertical-align: super'>[1]</span>", "3440[1]".to_owned()),
        ("3440<sup>①</sup>", "3440①".to_owned()),
        ("3440①", "3440①".to_owned()),
        ("3440*", "3440*".to_owned()),
        ("3440.0", "3440.0".to_owned()),
        ("3 440", "3 440".to_owned()),
        ("三千四百四十", "三千四百四十".to_owned()),
    ] {
        let extraction = read(changed("<td>3440</td>", &format!("<td>{printed}</td>")).as_bytes());
        assert_eq!((cells(&extraction).len(), codes(&extraction)), (200, vec![]), "{printed}");
        assert_eq!(remark(&extraction, "requests.received.natural_person"), Some(kept), "{printed}");
    }
    for printed in ["3440<sub>1</sub>", "3440<sup>注1</sup>", "3<br>440", "34<br>40", "34 40", "<sup>1</sup>3440"] {
        let extraction = read(changed("<td>3440</td>", &format!("<td>{printed}</td>")).as_bytes());
        assert_ne!(state(&extraction, "requests.received.natural_person"), CellState::Filled, "{printed}");
        all_but(&extraction, "requests.received.natural_person");
        assert_eq!(codes(&extraction), [NoteCode::NotAFigure], "{printed}");
    }
    // A label with a mark is the label.
    let label = changed("<td>行政强制</td>", "<td>行政强制<sup>2</sup></td>");
    assert_eq!(cells(&read(label.as_bytes())).len(), 200);
}

#[test]
fn a_raised_mark_in_prose_is_no_digit_of_the_number_before_it() {
    let page = "<p>收到申请12<sup>1</sup>件，上年为<s>3</s>5件。</p>";
    let opened = open(page.as_bytes(), &Limits::default()).unwrap();
    let text: Vec<_> = opened.document.paragraphs().map(|paragraph| paragraph.text.as_str()).collect();
    assert_eq!(text, ["收到申请12¹件，上年为3\u{336}5件。"]);
}

#[test]
fn a_page_in_a_frame_is_read() {
    let source = plain().replace('&', "&amp;").replace('"', "&quot;");
    let page = format!("<html><body><p>导航</p><iframe srcdoc=\"{source}\"></iframe></body></html>");
    let extraction = read(page.as_bytes());
    assert_eq!((cells(&extraction).len(), codes(&extraction)), (200, vec![]));
}

#[test]
fn a_page_of_preformatted_text_is_read_as_text() {
    let opened = open("<pre>一、总体情况\n规章\t1\t2\t3\n</pre>".as_bytes(), &Limits::default()).unwrap();
    assert_eq!((opened.document.tables().count(), opened.document.cut), (0, None::<Cut>));
}

#[test]
fn two_tables_that_begin_alike_are_two() {
    let page = plain();
    let start = page.rfind("<table").unwrap();
    let end = page.rfind("</table>").unwrap() + 8;
    let row_by_row = |table: &str| table.replace("</tr>\n<tr>", "</tr></table>\n<table><tr>");
    let table = row_by_row(&page[start..end]);
    let twice = format!("{}{table}{}{}", &page[..start], table.replace(">13<", ">14<"), &page[end..]);
    let extraction = read(twice.as_bytes());
    all_but(&extraction, "reviews.litigation_after_reconsideration.pending");
    assert_eq!(codes(&extraction), [NoteCode::TableRepeated]);
}
