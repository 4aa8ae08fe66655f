//! Sheets against pages, by the standard way; that the other is equal is tested beside it.

use super::super::{fast, standard, styled};
use super::*;
use crate::Document;
use crate::document::Block;

fn read(page: &str) -> Document {
    let none = Rules::default();
    let sheets = standard::parse(page, &none).unwrap().sheets;
    let rules = Rules::of(sheets.iter().map(|sheet| &**sheet));
    let tree = standard::parse(page, &rules).unwrap();
    styled(tree, &rules, &mut crate::Limits::default().cells, 0).unwrap()
}

/// The paragraphs that a page shows under a sheet.
fn shown(sheet: &str, body: &str) -> String {
    let document = read(&format!("<!DOCTYPE html><style>{sheet}</style>{body}"));
    let shown = document.paragraphs().filter(|paragraph| !paragraph.hidden);
    shown.map(|paragraph| paragraph.text.as_str()).collect()
}

const BODY: &str = "<div class='wrap a' id=top><p class=a>甲<p class='b c'>乙<div class=c data-x='y z'><p>丙</div></div>\
                    <section><div><p class=b>丁</div><p class=a lang=zh>戊</section>";

#[test]
fn simple_and_compound_selectors_hide() {
    for (sheet, left) in [
        ("", "甲乙丙丁戊"),
        (".a{display:none}", "丁"),
        ("p.a{display:none}", "乙丙丁"),
        ("P.a{display:none}", "乙丙丁"),
        (".A{display:none}", "甲乙丙丁戊"),
        (".b.c{display:none}", "甲丙丁戊"),
        ("#top{display:none}", "丁戊"),
        ("div#top.wrap{display:none}", "丁戊"),
        ("section{display:none}", "甲乙丙"),
        ("*{display:none}", ""),
        ("[lang]{display:none}", "甲乙丙丁"),
        ("[data-x~=z]{display:none}", "甲乙丁戊"),
        ("p[class='b c'], section > p{visibility:hidden}", "甲丙丁"),
        (".x{display:none}", "甲乙丙丁戊"),
    ] {
        assert_eq!(shown(sheet, BODY), left, "{sheet}");
    }
}

#[test]
fn combinators_look_at_what_is_around() {
    for (sheet, left) in [
        (".wrap .a{display:none}", "乙丙丁戊"),
        (".wrap > p{display:none}", "丙丁戊"),
        (".wrap p{display:none}", "丁戊"),
        ("div div p{display:none}", "甲乙丁戊"),
        ("div > div > p{display:none}", "甲乙丁戊"),
        ("section > .b{display:none}", "甲乙丙丁戊"),
        ("section .b{display:none}", "甲乙丙戊"),
        ("body > section{display:none}", "甲乙丙"),
        ("html .wrap > .c > p{display:none}", "甲乙丁戊"),
        (".a > .a{display:none}", "乙丙丁戊"),
        ("section > div p{display:none}", "甲乙丙戊"),
        (".wrap > section p{display:none}", "甲乙丙丁戊"),
    ] {
        assert_eq!(shown(sheet, BODY), left, "{sheet}");
    }
}

#[test]
fn the_cascade_decides() {
    let page = "<p class=a id=i>1";
    for (sheet, is_shown) in [
        (".a{display:none}.a{display:block}", true),
        (".a{display:block}.a{display:none}", false),
        ("p.a{display:none}.a{display:block}", false),
        ("#i{display:block}p.a{display:none}", true),
        (".a{display:none!important}#i{display:block}", false),
        (".a{display:none}p{display:inline!important}", true),
        (".a{visibility:hidden}#i{display:block}", false),
        (".a{visibility:hidden}p.a{visibility:visible}", true),
        ("p.a{display:none}@layer x{#i{display:block}}", false),
        ("@layer x{#i{display:none}}p{display:block}", true),
        ("@layer x{p{display:none!important}}#i{display:block!important}", false),
        (".a{display:none}@media print{.a{display:block}}", false),
        ("@media print{.a{display:none}}", true),
    ] {
        assert_eq!(shown(sheet, page) == "1", is_shown, "{sheet}");
    }
}

#[test]
fn the_style_of_an_element_wins_over_sheets_and_the_attribute_over_nothing() {
    for (sheet, element, is_shown) in [
        (".a{display:none}", "<p class=a style='display:block'>1", true),
        (".a{display:none!important}", "<p class=a style='display:block'>1", false),
        (".a{display:none!important}", "<p class=a style='display:block!important'>1", true),
        ("#i{display:block}", "<p id=i style='display:none'>1", false),
        ("#i{display:block!important}", "<p id=i style='display:none'>1", true),
        ("p{display:block}", "<p hidden>1", true),
        ("p{color:red}.x{display:none}", "<p hidden>1", false),
        ("p{visibility:visible}.x{display:none}", "<p hidden>1", false),
    ] {
        // Without anything that hides, sheets are left alone.
        let sheet = format!("{sheet}.y{{display:none}}");
        assert_eq!(shown(&sheet, element) == "1", is_shown, "{sheet} {element}");
    }
}

#[test]
fn what_is_not_understood_hides_nothing_and_may_show() {
    let page = "<p class=a>1<p class='a b'>2";
    for (sheet, left) in [
        (".a:not(.b){display:none}", "12"),
        (".a:first-child{display:none}", "12"),
        (".a + .b{display:none}", "12"),
        (".a{display:none}.a + .b{display:block}", "2"),
        (".a{display:none}.b:nth-child(2){display:block}", "2"),
        (".a{display:none}.a:hover{display:block}", ""),
        (".a::before{display:none}", "12"),
        ("@media (hover){.a{display:none}}", "12"),
        (".a{display:none}@media (hover){.b{display:block}}", "2"),
        (".a, .b:unheard-of{display:none}", "12"),
        ("@container (width>1px){.a{display:none}}", "12"),
    ] {
        assert_eq!(shown(sheet, page), left, "{sheet}");
    }
}

#[test]
fn sheets_count_wherever_they_stand_and_for_what_they_say_they_are() {
    let hide = ".a{display:none}";
    for (page, is_shown) in [
        (format!("<p class=a>1</p><style>{hide}</style>"), false),
        (format!("<STYLE TYPE='text/css'>{hide}</STYLE><p class=a>1</p>"), false),
        (format!("<style media=print>{hide}</style><p class=a>1</p>"), true),
        (format!("<style media='screen, print'>{hide}</style><p class=a>1</p>"), false),
        (format!("<style type='text/less'>{hide}</style><p class=a>1</p>"), true),
        (format!("<!-- <style>{hide}</style> --><p class=a>1</p>"), true),
        (format!("<template><style>{hide}</style></template><p class=a>1</p>"), true),
        (format!("<table><style>{hide}</style><tr><td>2</table><p class=a>1</p>"), false),
        (format!("<style>{hide}</style><p class=a>1</p><style>.a{{display:block}}</style>"), true),
    ] {
        let document = super::super::read(&page, &mut 1000).unwrap();
        let paragraph = document.paragraphs().find(|paragraph| paragraph.text == "1").unwrap();
        assert_eq!(!paragraph.hidden, is_shown, "{page}");
    }
}

#[test]
fn hidden_rows_and_cells_are_left_out_and_invisible_ones_keep_their_place() {
    let table = |class: &str| {
        let page = format!(
            "<style>.n{{display:none}}.v{{visibility:hidden}}.n2 > tbody > tr:hover{{display:none}}</style><table class=n2>\
             <tr><td rowspan=3>甲<td>类<td>数<tr class={class}><td>旧<td>1<tr><td>新<td>2<td class={class}>3<td>4</table>"
        );
        let document = read(&page);
        let table = document.tables().next().unwrap();
        (0..table.rows())
            .map(|row| table.covering(row).map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("|"))
            .collect::<Vec<_>>()
    };
    assert_eq!(table("x"), ["甲|类|数", "甲|旧|1", "甲|新|2|3|4"]);
    assert_eq!(table("n"), ["甲|类|数", "甲|新|2|4"]);
    assert_eq!(table("v"), ["甲|类|数", "甲", "甲|新|2||4"]);
    let spans = "<style>.n{display:none}</style><table><tr><td>1<span class=n>9</span><td><p class=n>8</p>2</table>";
    let document = read(spans);
    let cells: Vec<_> =
        document.tables().flat_map(crate::document::Table::cells).map(|cell| cell.text.as_str()).collect();
    assert_eq!(cells, ["1", "2"]);
}

#[test]
fn a_hidden_table_is_kept_and_marked() {
    let page = "<style>@media (min-width:600px){.m{display:none}}</style>\
                <div class=m><table><tr><td>甲<td>1<tr><td>乙<td>2</table></div><table><tr><td>甲<td>3<tr><td>乙<td>4</table>";
    let hidden: Vec<_> =
        read(page).blocks.iter().map(|block| matches!(block, Block::Table(table) if table.hidden)).collect();
    assert_eq!(hidden, [true, false]);
    assert!(fast::parse(page, &Rules::of(guess(page))).is_some());
}

#[test]
fn rules_and_elements_without_end_cost_their_sum_and_not_their_product() {
    let elements = "<p class='x a b'>甲".repeat(50_000);
    let many = |rule: &dyn Fn(u32) -> String| (0..100_000).map(rule).collect::<String>();
    for sheet in [
        many(&|n| format!(".c{n}{{display:none}}")),
        many(&|n| format!(".a[x{n}]{{display:none}}")),
        many(&|_| ".a .b{display:none}.a{display:block}".to_owned()),
        many(&|n| format!(".d{} .b{{display:none}}", n % 3000)),
        many(&|n| format!("@media (min-width:{n}px){{.a{{display:none}}}}")),
        "{".repeat(1_000_000),
        "@media all{".repeat(100_000),
        "(".repeat(1_000_000),
        "/*".repeat(1_000_000),
        ".a ".repeat(300_000) + "{display:none}",
        ":not(".repeat(300_000) + "{display:none}",
    ] {
        let page = format!("<style>{sheet}</style>{elements}");
        assert_eq!(super::super::read(&page, &mut 1000).unwrap().blocks.len(), 50_000);
    }
    let deep = format!("<style>{}</style>{}", ".a ".repeat(1000) + "{display:none}", "<div class=a>".repeat(100_000));
    assert!(super::super::read(&deep, &mut 1000).is_ok());
    let classes = format!(
        "<style>{}</style><p class='{}'>甲",
        many(&|n| format!(".a.b{}{{display:none}}", n % 2000)),
        "a b1 ".repeat(500_000)
    );
    assert!(super::super::read(&classes, &mut 1000).unwrap().paragraphs().all(|paragraph| paragraph.hidden));
}
