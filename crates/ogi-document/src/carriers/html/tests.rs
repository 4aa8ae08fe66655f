use super::*;

/// Reads a page, and holds both ways of parsing it against each other.
fn read(source: &str) -> Result<Document, Refused> {
    let none = Rules::default();
    let sheets = standard::parse(source, &none)?.sheets;
    let rules = Rules::of(sheets.iter().map(|sheet| &**sheet));
    let read = |tree| styled(tree, &rules, &mut crate::Limits::default().cells, 0);
    let by_standard = read(standard::parse(source, &rules)?);
    if let Some(tree) = fast::parse(source, &rules) {
        assert_eq!(read(tree), by_standard, "{source}");
    }
    assert_eq!(super::read(source, &mut crate::Limits::default().cells), by_standard, "{source}");
    by_standard
}

fn page(source: &str) -> Document {
    read(source).unwrap()
}

/// Paragraphs as they are, tables as rows of `|`-separated slots: a spanned slot repeats its cell.
fn blocks(source: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for block in &page(source).blocks {
        match block {
            Block::Paragraph(paragraph) => lines.push(paragraph.text.clone()),
            Block::Table(table) => lines.extend(slots(table)),
        }
    }
    lines
}

fn slots(table: &Table) -> Vec<String> {
    (0..table.rows())
        .map(|row| {
            let row: Vec<_> = (0..table.columns())
                .map(|column| table.cell_at(row, column).map_or("∅", |cell| &cell.text).replace('\n', "/"))
                .collect();
            format!("|{}|", row.join("|"))
        })
        .collect()
}

#[test]
fn paragraphs_end_at_blocks_and_at_br_but_not_at_inline_elements() {
    assert_eq!(
        blocks(
            "<div>一、<span>总</span><span>体</span><font>情况</font><p>甲<br>乙<o:p></o:p></p>丙<ul><li>丁<li>戊</ul></div>"
        ),
        ["一、总体情况", "甲", "乙", "丙", "丁", "戊"]
    );
}

#[test]
fn word_pages_come_out_as_their_text() {
    let source = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\">\
        <head><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->\
        <style>p.MsoNormal{mso-style-name:正文}</style></head><body>\
        <xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>\
        <p class=MsoNormal><span style='font-family:宋体'>规</span><span>章</span><span lang=EN-US><o:p>&nbsp;</o:p></span></p>\
        <![if !supportLists]><span>1.<span>&nbsp;&nbsp;</span></span><![endif]><st1:place>属于国家秘密</st1:place>\
        <table class=MsoNormalTable><tr><td><p><span>规</span><span>章</span></p></td><td><p>1</p><p>2<o:p></o:p></p></td></tr>\
        <![if !supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]></table>";
    assert_eq!(blocks(source), ["规章", "1. 属于国家秘密", "|规章|1/2|"]);
}

#[test]
fn spans_make_a_grid() {
    let source =
        "<table><tr><td colspan=3>第二十条第（一）项<tr><td rowspan=2>规章<td>1<td>2<tr><td colspan=2>3</table>";
    assert_eq!(
        blocks(source),
        ["|第二十条第（一）项|第二十条第（一）项|第二十条第（一）项|", "|规章|1|2|", "|规章|3|3|"]
    );
}

#[test]
fn rowspan_ends_with_its_group_and_the_foot_comes_last() {
    let source = "<table><thead><tr><td rowspan=9>甲<td>乙</thead><tfoot><tr><td>总计<td>9</tfoot>\
                  <tbody><tr><td rowspan=0>丙<td>1<tr><td>2</tbody></table>";
    assert_eq!(blocks(source), ["|甲|乙|", "|丙|1|", "|丙|2|", "|总计|9|"]);
}

#[test]
fn unclosed_cells_and_rows_are_closed_as_browsers_do() {
    assert_eq!(
        blocks("<table><tr><td>自然人<td>1<tr><td>总计<td>2<p>件</table>后文"),
        ["|自然人|1|", "|总计|2/件|", "后文"]
    );
}

#[test]
fn what_stands_between_rows_is_printed_before_the_table() {
    assert_eq!(
        blocks("<table><tr><td>规章<td>1</tr>注：略<div>甲</div><tr><td>文件<td>2</table>"),
        ["注：略", "甲", "|规章|1|", "|文件|2|"]
    );
}

#[test]
fn a_caption_is_a_paragraph() {
    assert_eq!(
        blocks("<table><caption>表一<br>单位：件</caption><tr><td>规章<td>1</table>"),
        ["表一", "单位：件", "|规章|1|"]
    );
}

#[test]
fn a_layout_table_is_flowed_through() {
    let source = "<table><tr><td>导航<td><h2>年度报告</h2><p>一、总体情况</p>\
                  <table><tr><td>规章<td>1<tr><td>文件<td>2</table></td></tr></table>";
    assert_eq!(blocks(source), ["导航", "年度报告", "一、总体情况", "|规章|1|", "|文件|2|"]);
    assert_eq!(page(source).paragraphs().map(|p| p.heading).collect::<Vec<_>>(), [None, Some(2), None]);
}

#[test]
fn a_table_of_prose_is_flowed_through() {
    let prose = "本单位依法公开政府信息。".repeat(50);
    assert_eq!(blocks(&format!("<table><tr><td>一、总体情况<td>{prose}</table>")), ["一、总体情况", &prose]);
    assert_eq!(blocks("<table><tr><td><p>甲<p>乙</table>"), ["甲", "乙"]);
}

#[test]
fn a_table_in_a_label_does_not_destroy_the_grid_around_it() {
    let row = |label: &str| format!("<tr><td>{label}<td>1<td>2<td>3");
    let source = format!(
        "<table>{}{}{}</table>",
        row("<table><tr><td>规章</table>"),
        row("行政规范性文件"),
        row("<table><tr><td>（三）<td>不予公开</table>")
    );
    assert_eq!(blocks(&source), ["|规章|1|2|3|", "|行政规范性文件|1|2|3|", "|（三）/不予公开|1|2|3|"]);
}

#[test]
fn three_tables_side_by_side_stay_three() {
    let table = "<table><tr><td>规章<td>1<tr><td>文件<td>2<tr><td>许可<td>3</table>";
    let source = format!("<table><tr><td>{table}<td>{table}<tr><td>甲<td>{table}<tr><td>乙<td>丙</table>");
    let document = page(&source);
    assert_eq!(document.tables().count(), 3);
    assert_eq!(document.tables().map(|table| table.place.table).collect::<Vec<_>>(), [Some(1), Some(2), Some(3)]);
}

#[test]
fn cells_keep_lines_and_lose_padding() {
    let document = page(
        "<table>\n<tr><td> <p>&nbsp;本年新</p>\n<p>制作<br/>数量&nbsp;</p> <td>&nbsp;</td><td>1&#8203;2&lt;3&amp;</table>",
    );
    let texts: Vec<_> = document.tables().next().unwrap().cells().iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(texts, ["本年新\n制作\n数量", "", "12<3&"]);
}

#[test]
fn places_are_lines_of_the_source() {
    let document = page("<p>一\n</p>\n<table>\n<tr>\n<td>规章\n<td\n>1</table>\n\n<p>\n二</p>");
    let table = document.tables().next().unwrap();
    assert_eq!(table.place, Place { line: Some(3), table: Some(1), row: None, column: None, ..Place::default() });
    assert_eq!(
        table.cells()[1].place,
        Place { line: Some(7), table: Some(1), row: Some(1), column: Some(2), ..Place::default() }
    );
    assert_eq!(document.paragraphs().map(|p| p.place.line).collect::<Vec<_>>(), [Some(1), Some(10)]);
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    let lines = |source: &str| page(source).paragraphs().filter_map(|p| p.place.line).collect::<Vec<_>>();
    for end in ["\n", "\r\n", "\r"] {
        let found = |source: &str| lines(&source.replace('\n', end));
        // Within tags, values, comments, and what is no text.
        assert_eq!(found("<p\n>甲<p class=\n\n'a'\n>乙</p\n><p title='\n\n'>丙"), [2, 5, 8], "{end:?}");
        assert_eq!(found("<!doctype\nhtml><!--\n--><p>甲<script>\n</script\n><p>乙<br\n/>丙"), [3, 5, 6], "{end:?}");
        assert_eq!(found("<textarea>\n</textarea><title>\n</title><svg\n><g\n></svg><p>甲"), [5], "{end:?}");
        // Text before the body and behind it, before a table that it stood in, and behind a sign that is no tag.
        assert_eq!(found("\n甲\n乙<p>丙</p></body>\n\n丁\n<p>戊"), [2, 3, 5, 6], "{end:?}");
        assert_eq!(found("<table><tr><td>1</tr>\n注&amp;\n\n<tr\n\n><td>2</table><p>甲"), [2, 6], "{end:?}");
        assert_eq!(found("<p>甲<p>&lt\n<p><\n<p>&x\n<p>乙"), [1, 1, 2, 3, 4], "{end:?}");
        assert_eq!(found("<pre>\n甲\n\n乙</pre\n><p>丙"), [2, 4, 5], "{end:?}");
    }
}

#[test]
fn title_and_meta_are_taken_from_the_head() {
    let document = page(
        "<html><head><title>\n 2020年 年报</title><meta name='ArticleTitle' content='年报'><meta name=PubDate content=' 2021-01-12 '>\
         <meta charset=gbk><meta property='og:x' content=y></head><body><svg><title>图</title></svg>甲</body></html>",
    );
    assert_eq!(document.title.as_deref(), Some("2020年 年报"));
    assert_eq!(
        document.meta,
        [("ArticleTitle".to_owned(), "年报".to_owned()), ("PubDate".to_owned(), "2021-01-12".to_owned())]
    );
    assert_eq!((document.blocks.len(), document.cut), (1, None));
}

#[test]
fn scripts_styles_templates_and_comments_are_no_text() {
    assert_eq!(
        blocks(
            "甲<script>var t='<td>';</script><style>td{}</style><template><p>乙</p></template><!-- 丙 --><noscript>丁</noscript><select><option>戊</select>己"
        ),
        ["甲己"]
    );
}

#[test]
fn hidden_blocks_are_kept_and_marked_hidden_words_and_rows_are_not() {
    let source = "<p>甲<span style='display:none'>乙</span>丙</p><div hidden><p>丁</p><table><tr><td>规章<td>1</table></div>\
                  <table><tr style='DISPLAY: none'><td>影<td>0<tr><td>规章<td style='display:none'>x<td>1</table>";
    assert_eq!(blocks(source), ["甲丙", "丁", "|规章|1|", "|规章|1|"]);
    let document = page(source);
    assert_eq!(document.paragraphs().map(|p| p.hidden).collect::<Vec<_>>(), [false, true]);
    assert_eq!(document.tables().map(|t| t.hidden).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn preformatted_text_is_read_as_plain_text() {
    assert_eq!(
        blocks("<pre>\n一、总体情况\n规章\t1\t\n文件\t2\t3\n</pre>"),
        ["一、总体情况", "|规章|1||", "|文件|2|3|"]
    );
    assert_eq!(blocks("<pre><p>甲\n<table><tr><td>规章<td>1</table></pre>"), ["甲", "|规章|1|"]);
    assert_eq!(
        page("<p>\n<pre>\n甲\n乙</pre>").paragraphs().map(|p| p.place.line).collect::<Vec<_>>(),
        [Some(3), Some(4)]
    );
}

#[test]
fn pages_of_divs_are_paragraphs() {
    assert_eq!(blocks("<div><div>规章</div><div>0</div><div></div></div>"), ["规章", "0"]);
}

#[test]
fn pages_without_text_are_empty() {
    for source in
        ["", "<frameset><frame src=a></frameset>", "<p", "<!--", "<table></table>", "<table><tr><td></table>", "\0"]
    {
        assert_eq!(page(source).blocks, [], "{source:?}");
    }
}

#[test]
fn a_page_that_ends_inside_a_table_says_so() {
    let whole = "<html><body><table><tr><td>规章<td>1</table><table><tr><td>文件<td>2";
    let document = page(whole);
    assert_eq!(document.cut, Some(Cut::Table));
    assert_eq!(document.tables().map(|table| table.complete).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn a_table_left_open_on_a_page_that_ends_well_is_complete() {
    let document = page("<html><body><table><tr><td>规章<td>1</body></html>");
    assert_eq!((document.cut, document.tables().next().unwrap().complete), (None, true));
}

#[test]
fn a_cut_inside_a_nested_table_cuts_those_around_it() {
    let document =
        page("<table><tr><td><p>甲<table><tr><td>规章<td>1<tr><td>文件<td>2<tr><td>许可<td>3<tr><td>处罚<td>4");
    assert_eq!((document.cut, document.tables().next().unwrap().complete), (Some(Cut::Table), false));
}

#[test]
fn a_cut_within_markup_is_seen() {
    for source in ["<p>甲<a href=\"x", "<p>甲<!-- 乙", "<p>甲<script>var a", "<p>甲<b"] {
        assert_eq!(page(source).cut, Some(Cut::Markup), "{source}");
    }
    assert_eq!(page("<html><body><p>甲</p>").cut, Some(Cut::Page));
    assert_eq!(page("<p>甲</p>").cut, None);
}

#[test]
fn a_table_cut_into_its_rows_is_one_again() {
    let row = |cells: &str| format!("<table><tr>{cells}</table>\n<p>&nbsp;</p>");
    let rows = ["<td>第二十条", "<td>信息内容<td>件数", "<td rowspan=2>规章<td>1", "<td>2"].map(row).concat();
    assert_eq!(blocks(&rows), ["|第二十条|∅|", "|信息内容|件数|", "|规章|1|", "|规章|2|"]);
    // Words between them make them tables of their own, and so does a beginning like the first.
    assert_eq!(page(&rows.replace("<p>&nbsp;", "<p>注")).tables().count(), 2);
    assert_eq!(page(&rows.repeat(2)).tables().count(), 2);
}

#[test]
fn a_header_in_a_table_of_its_own_stands_over_the_next() {
    let header = "<table><tr><td rowspan=2>行政复议<td>结果维持<tr><td>结果纠正</table>";
    let figures = "<table><tr><td>1<td>2<tr><td>3<td></table>";
    assert_eq!(blocks(&format!("{header} {figures}")), ["|行政复议|结果维持|", "|行政复议|结果纠正|", "|1|2|", "|3||"]);
    let blank = "<table><tr><td>&nbsp;<td></table>";
    assert_eq!(blocks(&format!("{header}{blank}")), ["|行政复议|结果维持|", "|行政复议|结果纠正|", "|||"]);
    let empty = blank.replace("&nbsp;", "");
    assert_eq!(page(&format!("{empty}{header}{figures}{empty}")).tables().count(), 1);
    assert_eq!(page(&format!("{figures}{header}")).tables().count(), 2);
    assert_eq!(page(&format!("{header}<div hidden>{figures}</div>")).tables().count(), 2);
}

#[test]
fn one_table_of_one_cell_is_text() {
    assert_eq!(
        blocks("<table><tr><td><h2>年度报告</h2>甲</table><table><tr><td>规章<td>1<tr><td>文件<td>2</table>"),
        ["年度报告", "甲", "|规章|1|", "|文件|2|"]
    );
}

#[test]
fn rows_of_boxes_are_a_table_where_they_hold_figures() {
    let row = |cells: &[&str]| {
        let cells: Vec<_> = cells.iter().map(|cell| format!("<div>{cell}</div>")).collect();
        format!("<div class=row>{}</div>\n", cells.concat())
    };
    let rows =
        [row(&["信息内容", "制发", "废止"]), row(&["规章"]), row(&["甲", "1", ""]), row(&["乙", "", "０"])].concat();
    let table = ["|信息内容|制发|废止|", "|规章|∅|∅|", "|甲|1||", "|乙||０|"];
    assert_eq!(blocks(&format!("<p>前</p><div>{rows}</div><p>后</p>")), [&["前"], &table[..], &["后"]].concat());
    assert_eq!(blocks(&rows.replace("<div class=row", "<li").replace("</div>\n", "</li>\n")), table);
    let flex = rows.replace("<div>", "<span>").replace("</div></div>", "</span></div>").replace("</div><", "</span><");
    assert_eq!(blocks(&flex.replace("class=row", "style='display:flex'")), table);
}

#[test]
fn boxes_without_figures_and_flat_ones_are_lines() {
    let menu = "<ul><li><div>首页</div><div>公开</div></li><li><div>服务</div><div>互动</div></li></ul>";
    assert_eq!(blocks(menu), ["首页", "公开", "服务", "互动"]);
    let digits = "<p><span>1</span><span>0</span></p><p><span>2</span><span>5</span></p>";
    assert_eq!(blocks(digits), ["10", "25"]);
    let one = "<div><div>规章</div><div>0</div></div>";
    assert_eq!(blocks(one), ["规章", "0"]);
    let headings = "<div><div><h2>一</h2><p>2</p></div><div><p>二</p><p>3</p></div></div>";
    assert_eq!(blocks(headings), ["一", "2", "二", "3"]);
}

#[test]
fn rows_and_columns_that_only_fill_up_are_taken_out() {
    let source = "<table><tr><td><td><td><td><tr><td>类别<td>制发<td>废止<td>&nbsp;<tr><td>规章<td>1<td><td>\
                  <tr><td colspan=4>注<tr><td>文件<td><td>2<td></table>";
    let document = page(source);
    let table = document.tables().next().unwrap();
    let rows: Vec<Vec<_>> =
        (0..table.rows()).map(|row| table.row_cells(row).iter().map(|cell| cell.text.as_str()).collect()).collect();
    assert_eq!(rows, [vec![], vec!["类别", "制发", "废止"], vec!["规章", "1", ""], vec!["注"], vec!["文件", "", "2"]]);
    assert_eq!(table.row_cells(4)[2].place.row, Some(5));
    // A column of blanks has a label, or may have one in the table before.
    assert_eq!(blocks("<table><tr><td>规章<td>1<td><tr><td>文件<td>2<td></table>"), ["|规章|1||", "|文件|2||"]);
}

#[test]
fn cells_that_word_puts_in_for_the_width_are_no_cells() {
    let placeholder = "<td style='mso-cell-special:placeholder;border:none' width=1></td>";
    assert_eq!(
        blocks(&format!("<table><tr>{placeholder}<td>规章<td>1<tr><td>文件<td>2{placeholder}</table>")),
        ["|规章|1|", "|文件|2|"]
    );
}

#[test]
fn frames_within_frames_have_an_end() {
    let mut source = "<p>戊".to_owned();
    for _ in 0..6 {
        let escaped = source.replace('&', "&amp;").replace('\'', "&#39;");
        source = format!("<p>甲<iframe srcdoc='{escaped}'></iframe>");
    }
    assert_eq!(blocks(&source), ["甲"; 4]);
}

fn many(count: u32, piece: impl Fn(u32) -> String) -> String {
    (0..count).map(piece).collect::<Vec<_>>().concat()
}

/// Run in a thread with a small stack, so that recursion would show.
fn in_a_small_stack(source: String) -> Result<Document, Refused> {
    let work = move || read(&source);
    std::thread::Builder::new().stack_size(128 << 10).spawn(work).unwrap().join().unwrap()
}

#[test]
fn deep_nesting_neither_overflows_nor_takes_forever() {
    for tag in
        ["div", "span", "b", "ul><li", "table><tr><td", "o:p", "svg", "template", "h1", "form><div", "a href=x", "pre"]
    {
        let opened = format!("<{tag}>").repeat(if tag == "div" { 100_000 } else { 10_000 });
        let document = in_a_small_stack(format!("甲{opened}乙")).unwrap();
        assert_eq!(
            document.blocks.first().map(|block| matches!(block, Block::Paragraph(p) if p.text.starts_with('甲'))),
            Some(true),
            "{tag}"
        );
    }
}

#[test]
fn tables_below_a_heap_of_unclosed_elements_are_still_tables() {
    let source = format!("{}<table><tr><td>规章<td>1</table></div><p>甲<p>乙", "<div><font color=red>".repeat(5000));
    assert_eq!(blocks(&source), ["|规章|1|", "甲", "乙"]);
}

#[test]
fn formatting_elements_left_open_are_not_reopened_without_end() {
    let fonts = many(20_000, |n| format!("<p><font color='{n}'>"));
    let document = page(&format!("{fonts}{}", "<p>甲".repeat(20_000)));
    assert_eq!(document.blocks.len(), 20_000);
}

#[test]
fn a_tag_with_attributes_without_end_is_refused() {
    let attributes = many(20_000, |n| format!(" a{n}=''"));
    assert_eq!(read(&format!("<p{attributes}>")).unwrap_err(), Refused { line: 1 });
    let disguised = many(20_000, |n| format!("a{n}='>'"));
    assert_eq!(read(&format!("\n<!-- \" --></p x=\"<!--\"{disguised}>")).unwrap_err(), Refused { line: 2 });
}

#[test]
fn a_long_picture_or_comment_in_a_page_is_not() {
    let picture = format!("<img src='data:image/png;base64,{}'>甲", "iVBORw0KGgo/".repeat(100_000));
    assert_eq!(blocks(&picture), ["甲"]);
    let drawing = format!("<img alt=\"{}\">甲", "M 10 20 / 'x' ".repeat(100_000));
    assert_eq!(blocks(&drawing), ["甲"]);
    let comment = format!("<!--{}-->甲", "<w:LsdException Locked=\"false\" Priority=\"9\"/>\n".repeat(1000));
    assert_eq!(blocks(&comment), ["甲"]);
}

#[test]
fn hostile_spans_cost_no_more_than_their_rows() {
    let wide = format!("<table>{}</table>", "<tr><td colspan=1000>1<td>2".repeat(20_000));
    assert_eq!(page(&wide).tables().next().unwrap().columns(), 1001);
    let tall = format!("<table><tr>{}{}</table>", "<td rowspan=65534>1".repeat(1000), "<tr><td>2".repeat(50_000));
    assert_eq!(read(&tall).unwrap_err(), Refused { line: 1 });
}

#[test]
fn a_line_of_ten_megabytes_is_read() {
    let source = format!("<p>{}</p>", "政府信息 ".repeat(800_000));
    assert_eq!(page(&source).paragraphs().next().unwrap().text.len(), 13 * 800_000 - 1);
}

#[test]
fn figures_that_a_style_sheet_prints_from_an_attribute_leave_their_cells_unread() {
    let table = "<table><tr><td class=n data-n=12></td><td class=n DATA-N=' 3 '><span></span></td><td data-n=x></td>\
                 <td data-n=4>5</td><td data-m=6></td><td><b data-n=7></b></td></tr></table>";
    let rule = ".n::after{color:red;content:\"\" attr( data-n )}";
    let picture = ogi_model::text::PICTURE;
    let expected = format!("|{picture}|{picture}||5||{picture}|");
    for sheet in [rule.to_owned(), format!("@media screen{{{rule}}}.x{{display:none}}")] {
        assert_eq!(blocks(&format!("<style>{sheet}</style>{table}")), [expected.as_str()], "{sheet}");
    }
    for sheet in
        ["a::after{content:attr(href)}", "/* attr(data-n) */.x{display:none}", "td::before{content:attr(data-label)}"]
    {
        assert_eq!(blocks(&format!("<style>{sheet}</style>{table}")), ["||||5|||"], "{sheet}");
    }
}

#[test]
fn cells_that_were_escaped_twice_show_what_was_meant() {
    let source = "<table><tr><td>本年&lt;br /&gt;制发件数</td><td>&amp;nbsp;</td><td>&amp;nbsp;0</td><td>&amp;ldquo;甲&amp;rdquo;</td>\
                  <td>A&amp;B</td></tr></table>";
    assert_eq!(blocks(source), ["|本年/制发件数||0|“甲”|A&B|"]);
}
