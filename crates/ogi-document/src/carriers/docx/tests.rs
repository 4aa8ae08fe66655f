use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::document::{Block, Paragraph, Table};

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn package(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn open_with(body: &str, limits: &Limits) -> Result<Document, OpenError> {
    open_beside(body, &[], limits)
}

/// A document beside parts of other kinds: the kind, and what is in the part.
fn open_beside(body: &str, parts: &[(&str, &str)], limits: &Limits) -> Result<Document, OpenError> {
    let document = format!(
        "<w:document xmlns:w='{MAIN}' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' \
         xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' xmlns:v='urn:schemas-microsoft-com:vml'>\
         <w:body>{body}</w:body></w:document>"
    );
    let link =
        |kind: &str| format!("<Relationship Id='{kind}' Type='http://x/relationships/{kind}' Target='{kind}.xml'/>");
    let links: String = ["styles"].iter().chain(parts.iter().map(|(kind, _)| kind)).map(|kind| link(kind)).collect();
    let links = format!(
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{links}</Relationships>"
    );
    let styles = format!(
        "<w:styles xmlns:w='{MAIN}'><w:style w:styleId='1'><w:name w:val='heading 1'/></w:style>\
         <w:style w:styleId='h'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
    );
    let parts: Vec<(String, String)> = parts
        .iter()
        .map(|(kind, inner)| (format!("word/{kind}.xml"), format!("<w:{kind} xmlns:w='{MAIN}'>{inner}</w:{kind}>")))
        .collect();
    let mut files = vec![
        ("[Content_Types].xml", ""),
        ("word/document.xml", document.as_str()),
        ("word/_rels/document.xml.rels", links.as_str()),
    ];
    if parts.iter().all(|(name, _)| name != "word/styles.xml") {
        files.push(("word/styles.xml", styles.as_str()));
    }
    files.extend(parts.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    let bytes = package(&files);
    read(&bytes, limits, &mut Budget::new(limits)).map(|opened| opened.document)
}

fn open(body: &str) -> Document {
    open_with(body, &Limits::default()).unwrap()
}

fn texts(document: &Document) -> Vec<&str> {
    document.paragraphs().map(|paragraph| paragraph.text.as_str()).collect()
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

fn paragraph(inner: &str) -> String {
    format!("<w:p>{inner}</w:p>")
}

/// A cell with properties and a text.
fn cell(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph(&run(text)))
}

fn table(rows: &[&[String]]) -> String {
    let rows: Vec<String> = rows.iter().map(|cells| format!("<w:tr>{}</w:tr>", cells.concat())).collect();
    format!("<w:tbl><w:tblPr/>{}</w:tbl>", rows.concat())
}

/// The text that covers each place, `.` for none.
fn picture(table: &Table) -> Vec<String> {
    (0..table.rows())
        .map(|row| {
            (0..table.columns()).map(|column| table.cell_at(row, column).map_or(".", |cell| &cell.text)).collect()
        })
        .collect()
}

fn only_table(body: &str) -> Table {
    open(body).tables().next().unwrap().clone()
}

const DOWN: &str = "<w:vMerge/>";
const TOP: &str = "<w:vMerge w:val='restart'/>";

#[test]
fn merges_across_and_down_are_spans() {
    let table = only_table(&table(&[
        &[cell("<w:gridSpan w:val='2'/><w:vMerge w:val='restart'/>", "a"), cell("", "b")],
        &[cell("<w:gridSpan w:val='2'/><w:vMerge/>", ""), cell("", "c")],
        &[cell("", "d"), cell("<w:hMerge w:val='restart'/>", "e"), cell("<w:hMerge/>", "")],
    ]));
    assert_eq!(picture(&table), ["aab", "aac", "dee"]);
    assert_eq!((table.cells()[0].rows, table.cells()[0].columns), (2, 2));
    assert_eq!(table.cells()[2].place.row, Some(2));
}

#[test]
fn a_merge_that_does_not_say_where_it_begins_begins_above() {
    let rows: &[&[String]] = &[&[cell("", "a"), cell("", "1")], &[cell(DOWN, ""), cell("", "2")]];
    assert_eq!(picture(&only_table(&table(rows))), ["a1", "a2"]);
    // With text of its own the cell is its own.
    let rows: &[&[String]] = &[&[cell("", "a"), cell("", "1")], &[cell(DOWN, "b"), cell("", "2")]];
    assert_eq!(picture(&only_table(&table(rows))), ["a1", "b2"]);
    // Nothing above it is as wide.
    let rows: &[&[String]] =
        &[&[cell("<w:gridSpan w:val='2'/>", "a"), cell("", "1")], &[cell(DOWN, ""), cell(DOWN, ""), cell("", "2")]];
    assert_eq!(picture(&only_table(&table(rows))), ["aa1", "2"]);
}

#[test]
fn a_merge_ends_where_another_begins() {
    let rows: &[&[String]] = &[
        &[cell(TOP, "a"), cell("", "1")],
        &[cell(DOWN, ""), cell("", "2")],
        &[cell(TOP, "b"), cell("", "3")],
        &[cell(DOWN, ""), cell("", "4")],
    ];
    assert_eq!(picture(&only_table(&table(rows))), ["a1", "a2", "b3", "b4"]);
}

#[test]
fn rows_may_begin_and_end_within_the_table() {
    let row = "<w:tr><w:trPr><w:gridBefore w:val='1'/><w:gridAfter w:val='1'/></w:trPr>";
    let body = format!(
        "<w:tbl><w:tr>{}{}{}</w:tr>{row}{}</w:tr></w:tbl>",
        cell("", "a"),
        cell("", "b"),
        cell("", "c"),
        cell("", "d")
    );
    assert_eq!(picture(&only_table(&body)), ["abc", ".d."]);
}

#[test]
fn rows_and_cells_inside_controls_and_insertions_are_read_and_deleted_ones_are_not() {
    let row = |properties: &str, text: &str| {
        format!("<w:tr><w:trPr>{properties}</w:trPr>{}{}</w:tr>", cell("", text), cell("", "1"))
    };
    let body = format!(
        "<w:tbl><w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>{}{}{}<w:tr><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>{}</w:tr></w:tbl>",
        row("", "a"),
        row("<w:del/>", "b"),
        row("<w:ins/>", "c"),
        row("<w:hidden/>", "d"),
        cell("", "e"),
        cell("", "2"),
    );
    assert_eq!(picture(&only_table(&body)), ["a1", "c1", "e2"]);
}

#[test]
fn changes_are_read_as_accepted() {
    let body = format!(
        "<w:p>{}<w:ins>{}</w:ins><w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo></w:p>",
        run("1"),
        run("2"),
        run("4"),
        run("5")
    );
    assert_eq!(texts(&open(&body)), ["125"]);
    let joined = format!(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p><w:p>{}</w:p><w:p>{}</w:p>",
        run("政府"),
        run("信息"),
        run("公开")
    );
    assert_eq!(texts(&open(&joined)), ["政府信息", "公开"]);
}

#[test]
fn a_field_is_its_result() {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>");
    let body = format!(
        "<w:p>{}{}<w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>{}{}{}{}</w:p><w:p>{}{}</w:p><w:p><w:fldSimple w:instr='DATE'>{}</w:fldSimple></w:p>",
        run("第"),
        mark("begin"),
        mark("separate"),
        run("12"),
        mark("end"),
        run("页"),
        mark("begin"),
        // Broken: what begins an instruction never ends. Nothing after it is lost.
        "<w:r><w:instrText>REF</w:instrText></w:r>",
        run("七件"),
    );
    assert_eq!(texts(&open(&body)), ["第12页", "七件"]);
    let nested = format!(
        "<w:p>{}<w:r><w:instrText>IF</w:instrText></w:r>{}<w:r><w:instrText>X</w:instrText></w:r>{}{}{}{}{}{}</w:p>",
        mark("begin"),
        mark("begin"),
        mark("separate"),
        run("9"),
        mark("end"),
        mark("separate"),
        run("5"),
        mark("end")
    );
    assert_eq!(texts(&open(&nested)), ["5"]);
}

#[test]
fn hidden_text_is_left_out_of_lines_and_marked_where_it_is_all() {
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>不印</w:t></w:r>";
    let shown = "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>可见</w:t></w:r>";
    let body = format!(
        "<w:p>{}{hidden}</w:p><w:p>{hidden}</w:p><w:p><w:pPr><w:pStyle w:val='h'/></w:pPr>{}{shown}</w:p>{}",
        run("印"),
        run("按样式不印"),
        table(&[&[cell("", "规章"), format!("<w:tc><w:p>{}{hidden}</w:p></w:tc>", run("12"))]])
    );
    let document = open(&body);
    let paragraphs: Vec<_> = document.paragraphs().map(|p| (p.text.as_str(), p.hidden)).collect();
    assert_eq!(paragraphs, [("印", false), ("不印", true), ("可见", false)]);
    assert_eq!(document.tables().next().unwrap().cells()[1].text, "12");
}

#[test]
fn a_raised_mark_is_not_part_of_the_number_before_it() {
    let raised = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r>";
    let note = "<w:r><w:footnoteReference w:id='2'/></w:r>";
    let table = only_table(&table(&[&[
        format!("<w:tc><w:p>{}{raised}</w:p></w:tc>", run("12")),
        format!("<w:tc><w:p>{}{note}</w:p></w:tc>", run("3")),
    ]]));
    let texts: Vec<_> = table.cells().iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(texts, ["12¹", "3"]);
}

#[test]
fn what_is_struck_out_keeps_its_line_and_what_was_deleted_is_gone() {
    let run_with = |property: &str, text: &str| {
        format!("<w:r><w:rPr>{property}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>")
    };
    let cell = |runs: &str| format!("<w:tc><w:p>{runs}</w:p></w:tc>");
    let deleted = format!("<w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins>{}</w:ins>", run("5"));
    let table = only_table(&table(&[&[
        cell(&format!("{}{}", run_with("<w:strike/>", "34"), run("40"))),
        cell(&format!("{}{}", run("7"), run_with("<w:dstrike/>", " 8"))),
        cell(&run_with("<w:strike w:val='0'/>", "9")),
        cell(&deleted),
        cell(&format!("{}{}", run("12"), run_with("<w:vertAlign w:val='subscript'/>", "1"))),
    ]]));
    let texts: Vec<_> = table.cells().iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(texts, ["3\u{336}4\u{336}40", "7 8\u{336}", "9", "5", "12\n1"]);
}

/// A note with its text, behind the sign that stands before it.
fn note(element: &str, id: &str, text: &str) -> String {
    format!("<w:{element} w:id='{id}'><w:p><w:r><w:{element}Ref/></w:r>{}</w:p></w:{element}>", run(text))
}

#[test]
fn the_texts_of_notes_stand_behind_the_document_in_the_order_of_their_marks() {
    let mark = |kind: &str, id: &str| format!("<w:r><w:{kind}Reference w:id='{id}'/></w:r>");
    let body = format!(
        "<w:p>{}{}</w:p>{}<w:p><w:del>{}</w:del>{}</w:p>",
        run("一、总体情况"),
        mark("endnote", "1"),
        table(&[&[
            format!("<w:tc><w:p>{}{}</w:p></w:tc>", run("12"), mark("footnote", "3")),
            format!("<w:tc><w:p>{}{}</w:p></w:tc>", run("5"), mark("footnote", "2")),
        ]]),
        mark("footnote", "4"),
        run("六、其他"),
    );
    let line = "<w:footnote w:type='separator' w:id='-1'><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>";
    let footnotes = [
        line,
        &note("footnote", "2", "含上年。"),
        &note("footnote", "3", "指件数。"),
        &note("footnote", "4", "删去。"),
    ];
    let endnotes = note("endnote", "1", "截至年底。");
    let parts = [("footnotes", footnotes.concat()), ("endnotes", endnotes)];
    let parts: Vec<(&str, &str)> = parts.iter().map(|(kind, inner)| (*kind, inner.as_str())).collect();
    let document = open_beside(&body, &parts, &Limits::default()).unwrap();
    assert_eq!(texts(&document), ["一、总体情况", "六、其他", "指件数。", "含上年。", "截至年底。"]);
    let cells: Vec<_> = document.tables().next().unwrap().cells().iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(cells, ["12", "5"]);
}

#[test]
fn comments_headers_and_footers_are_no_text_of_the_document() {
    let body = format!(
        "<w:p><w:commentRangeStart w:id='0'/>{}<w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r></w:p>\
         <w:sectPr><w:headerReference w:id='r1'/></w:sectPr>",
        run("正文")
    );
    let inner = paragraph(&run("共8页"));
    let comment = format!("<w:comment w:id='0'>{}</w:comment>", paragraph(&run("请核对12件")));
    let parts = [("comments", comment.as_str()), ("header", &inner), ("footer", &inner)];
    assert_eq!(texts(&open_beside(&body, &parts, &Limits::default()).unwrap()), ["正文"]);
}

#[test]
fn notes_are_counted_with_the_document() {
    let body = "<w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p>";
    let many = format!("<w:footnote w:id='1'>{}</w:footnote>", "<w:p/>".repeat(200));
    let limits = Limits { cells: 100, ..Limits::default() };
    assert_eq!(open_beside(body, &[("footnotes", &many)], &limits), Err(OpenError::TooComplex { line: None }));
}

#[test]
fn tabs_breaks_hyphens_and_symbols_are_text() {
    let body = "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t>\
        <w:sym w:font='Symbol' w:char='F032'/></w:r></w:p>";
    assert_eq!(texts(&open(body)), ["甲 乙", "丙-丁2"]);
}

#[test]
fn a_text_box_is_read_once_whatever_alternatives_there_are() {
    let content = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", paragraph(&run(text)));
    let body = format!(
        "<w:p>{}<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{}</wps:txbx></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>\
         <w:p><w:r><mc:AlternateContent><mc:Choice Requires='x'><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox>{}\
         </v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        run("段落"),
        content("框中"),
        content("框中"),
        content("旧框")
    );
    assert_eq!(texts(&open(&body)), ["段落", "框中", "旧框"]);
}

#[test]
fn a_table_that_only_lays_out_is_read_as_what_is_in_it() {
    let inner = table(&[&[cell("", "规章"), cell("", "1")], &[cell("", "其他"), cell("", "2")]]);
    let around = format!("<w:tbl><w:tr><w:tc>{}{inner}</w:tc></w:tr></w:tbl>", paragraph(&run("一、总体情况")));
    let document = open(&around);
    assert_eq!(texts(&document), ["一、总体情况"]);
    assert_eq!(picture(document.tables().next().unwrap()), ["规章1", "其他2"]);
}

#[test]
fn a_small_table_in_a_cell_is_text_of_the_cell() {
    let small = format!("<w:tc><w:p/><w:tbl><w:tr>{}</w:tr></w:tbl><w:p/></w:tc>", cell("", "7"));
    let rows = format!(
        "<w:tbl><w:tr>{}{}{}</w:tr><w:tr>{}{small}{}</w:tr></w:tbl>",
        cell("", "甲"),
        cell("", "乙"),
        cell("", "丙"),
        cell("", "丁"),
        cell("", "8")
    );
    assert_eq!(picture(&only_table(&rows)), ["甲乙丙", "丁78"]);
}

#[test]
fn headings_have_levels() {
    let body = format!(
        "<w:p><w:pPr><w:pStyle w:val='1'/></w:pPr>{}</w:p><w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr>{}</w:p><w:p><w:pPr><w:pStyle w:val='1'/><w:outlineLvl w:val='9'/></w:pPr>{}</w:p>",
        run("一"),
        run("二"),
        run("三")
    );
    let document = open(&body);
    let headings: Vec<_> = document.paragraphs().map(|Paragraph { heading, .. }| *heading).collect();
    assert_eq!(headings, [Some(1), Some(2), None]);
}

#[test]
fn elements_of_other_vocabularies_are_no_text_of_the_document() {
    let body = "<w:p><w:r><a:t xmlns:a='urn:drawing'>图</a:t></w:r></w:p><x:p xmlns:x='urn:x'><x:t>无</x:t></x:p>";
    assert_eq!(open(body).blocks, Vec::<Block>::new());
}

#[test]
fn what_nests_or_repeats_without_end_is_refused() {
    let deep = format!("{}{}", "<w:sdt>".repeat(5000), "</w:sdt>".repeat(5000));
    let limits = Limits { cells: 100, ..Limits::default() };
    for body in [deep, "<w:p/>".repeat(200), table(&[&vec![cell("", "1"); 200]])] {
        assert_eq!(open_with(&body, &limits), Err(OpenError::TooComplex { line: None }));
    }
}

/// Reads a document with exactly so many cells, and not with one less.
fn assert_cells(body: &str, parts: &[(&str, &str)], cells: usize) {
    // The relationships of the document, that of its styles, and the two styles.
    let cells = cells + parts.len() + 1 + 2;
    let limits = |cells| Limits { cells, ..Limits::default() };
    assert!(open_beside(body, parts, &limits(cells)).is_ok(), "{body}");
    assert_eq!(open_beside(body, parts, &limits(cells - 1)), Err(OpenError::TooComplex { line: None }), "{body}");
}

#[test]
fn whatever_is_held_of_a_document_is_counted() {
    assert_cells("<w:p/><w:p/>", &[], 2);
    assert_cells("<w:tbl/><w:tbl/><w:tbl/>", &[], 3);
    assert_cells("<w:p><w:r><w:footnoteReference w:id='7'/></w:r></w:p>", &[], 2);
    assert_cells("", &[("footnotes", "<w:footnote w:id='1'/><w:footnote w:id='2'/>")], 2);
    let numbering = "<w:abstractNum w:abstractNumId='0'/><w:num w:numId='1'><w:lvlOverride w:ilvl='0'>\
                     <w:startOverride w:val='3'/><w:lvl/></w:lvlOverride></w:num>";
    assert_cells("", &[("numbering", numbering)], 9 + 1 + 2);
}

#[test]
fn texts_and_automatic_numbers_have_a_limit() {
    let numbering = "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>\
                     <w:lvlText w:val='%1%1%1、'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>";
    let number = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>";
    let body = paragraph(&format!("{number}{}", run("规章"))).repeat(3);
    // 111、规章
    for (text, is_read) in [(3 * 12, true), (3 * 12 - 1, false)] {
        let limits = Limits { text, ..Limits::default() };
        assert_eq!(open_beside(&body, &[("numbering", numbering)], &limits).is_ok(), is_read);
    }
}

#[test]
fn fields_within_fields_have_a_limit() {
    let body = |fields: usize| paragraph(&"<w:r><w:fldChar w:fldCharType='begin'/></w:r>".repeat(fields));
    assert!(open_with(&body(1000), &Limits::default()).is_ok());
    assert_eq!(open_with(&body(1001), &Limits::default()), Err(OpenError::TooComplex { line: None }));
}

#[test]
fn what_styles_are_based_on_is_found_out_once_for_all_paragraphs() {
    let links: String = (0..50)
        .map(|n| {
            ["<w:style w:styleId='s", &n.to_string(), "'><w:basedOn w:val='s", &(n + 1).to_string(), "'/></w:style>"]
                .concat()
        })
        .collect();
    let body =
        |paragraphs: usize| paragraph(&format!("<w:pPr><w:pStyle w:val='s0'/></w:pPr>{}", run("1"))).repeat(paragraphs);
    let looked_at = |paragraphs: usize| {
        crate::steps::counted(|| {
            open_beside(&body(paragraphs), &[("styles", &links)], &Limits::default()).unwrap();
        })
    };
    assert!(looked_at(1) > 0);
    assert_eq!(looked_at(1), looked_at(1000));
}

#[test]
fn a_package_without_its_main_part_is_damaged() {
    let bytes = package(&[("[Content_Types].xml", ""), ("word/styles.xml", "<a/>")]);
    let limits = Limits::default();
    assert_eq!(read(&bytes, &limits, &mut Budget::new(&limits)), Err(OpenError::Damaged(Kind::Docx)));
    assert_eq!(open_with("<w:p>", &limits), Err(OpenError::Damaged(Kind::Docx)));
}
