//! Both ways of parsing a page against each other, on pages that are plain and on pages that are not.

use ogi_dev::{Blanks, Digits, Extra, Maker, PageStyle, Spans, Tables};
use ogi_model::{Report, strategies::balanced_report};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::super::{fast, standard, style_sheets::Rules, styled};
use crate::Document;

/// Reads a page both ways. Gives the document where the fast way did not give up.
fn both(source: &str) -> Option<Document> {
    let none = Rules::default();
    let plain = standard::parse(source, &none).unwrap();
    let rules = Rules::of(plain.sheets.iter().map(|sheet| &**sheet));
    let read = |tree| styled(tree, &rules, &mut crate::Limits::default().cells, 0).unwrap();
    if let Some(tree) = fast::parse(source, &none) {
        // Line breaks of other kinds are the same to a sheet.
        let sheets = tree.sheets.iter().map(|sheet| sheet.replace("\r\n", "\n"));
        assert!(sheets.eq(plain.sheets.iter().map(ToString::to_string)), "{source}");
    }
    let fast = read(fast::parse(source, &rules)?);
    let standard = read(standard::parse(source, &rules).unwrap());
    assert_eq!(fast, standard, "{source}");
    Some(fast)
}

/// What pages are made of, whole and broken.
const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<span>",
    "</span>",
    "<b>",
    "</b>",
    "<a href=x>",
    "</a>",
    "<font color=red>",
    "</font>",
    "<table>",
    "</table>",
    "<tbody>",
    "</tbody>",
    "<thead>",
    "</thead>",
    "<tfoot>",
    "</tfoot>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<td colspan=2>",
    "<td rowspan='2'>",
    "<th>",
    "</th>",
    "<caption>",
    "</caption>",
    "<col>",
    "<colgroup>",
    "</colgroup>",
    "<ul>",
    "</ul>",
    "<ol>",
    "</ol>",
    "<li>",
    "</li>",
    "<dl>",
    "</dl>",
    "<dd>",
    "</dd>",
    "<dt>",
    "<h1>",
    "</h1>",
    "<h2>",
    "</h3>",
    "<br>",
    "<br/>",
    "</br>",
    "<hr>",
    "<img src=a>",
    "<img width=1>",
    "<input value=5>",
    "<input type=hidden value=6>",
    "<form>",
    "</form>",
    "<button>",
    "</button>",
    "<o:p>",
    "</o:p>",
    "<o:p/>",
    "<sup>",
    "</sup>",
    "<s>",
    "</s>",
    "<del>",
    "</del>",
    "<center>",
    "</center>",
    "<html>",
    "<head>",
    "<body>",
    "</head>",
    "</body>",
    "</html>",
    "<title>",
    "</title>",
    "<meta name=a content='b'>",
    "<style>p{}</style>",
    "<script>var a='<td>';</script>",
    "<script><!-- </script>",
    "<noscript>x</noscript>",
    "<!-- c -->",
    "<!---->",
    "<!-->",
    "<!-- a -- b -->",
    "<![if !supportLists]>",
    "<![endif]>",
    "<?xml version='1.0'?>",
    "<!DOCTYPE html>",
    "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">",
    "<select><option>1<option>2</select>",
    "<select>",
    "<option>",
    "<pre>",
    "</pre>",
    "<svg>",
    "</svg>",
    "<iframe srcdoc='<p>戊'></iframe>",
    "<textarea>",
    "</textarea>",
    "<template>",
    "</template>",
    "<div hidden>",
    "<p style='display:none'>",
    "<span style=\"display:none\">",
    "<div style='display:flex'>",
    "<span style='display:inline-block'>",
    "<span class=cell>",
    "<td style='mso-cell-special:placeholder'>",
    "<td class=\"cell\">",
    "<p title=\"a>b\">",
    "<P CLASS=MsoNormal>",
    "<TD COLSPAN=\"3\">",
    "<td colspan=2 colspan=3>",
    "<p a=1 b = 'c' d>",
    "<p style=\"font-family:&quot;宋体&quot;;display:none\">",
    "甲",
    "规章",
    "1",
    "12",
    "0",
    " ",
    "\n",
    "\r\n",
    "\n  ",
    "&nbsp;",
    "&amp;",
    "&ldquo;",
    "&#8203;",
    "&#x4e00;",
    "&copy;",
    "&copy",
    "&x",
    "&",
    "<",
    "</",
    "\u{a0}",
    "\u{3000}",
    "一、总体情况",
    // Line breaks and other blanks in places where they count for lines and for nothing else.
    "<p\n>",
    "<P\r\nCLASS\n=\n'cell'\n>",
    "<td\n>",
    "<td colspan\n=\n2>",
    "<td colspan=\r\n'2'\r\n>",
    "<td class=\n\ncell>",
    "<span\nstyle='display:\nnone'\n>",
    "<img\nsrc='\na\n'\n/>",
    "<input\nvalue\n=\n'5\n6'>",
    "<br\n/>",
    "</p\n>",
    "</td\n\n>",
    "</div\nclass='\n'>",
    "</table\r\n>",
    "<p title='\n\n'>",
    "<p title=\"a\r\nb\">",
    "<p title=a\nb>",
    "<p\rclass=a>",
    "<p title='\r'>",
    "</p\r>",
    "<p\u{c}class=cell>",
    "<!--\n-->",
    "<!-- a\r\nb\n-->",
    "<![if\n!vml]>",
    "<?xml\n?>",
    "<!doctype\nhtml>",
    "<title>\n甲\n乙</title\n>",
    "<title>甲&lt;b&gt;&amp;</title>",
    "<meta\nname=a\ncontent='b\nc'>",
    "<style>\np{}\n</style\n>",
    "<script>\nvar a='<td>\n';\n</script\n>",
    "<script>\n<!--\n<script>\n</script>\n-->\n</script>",
    "<noscript>\n<p>\n</noscript>",
    "<textarea>\n5\n</textarea>",
    "<textarea\n>5<td>",
    "<template>\n<td>5\n</template>",
    "<select\n>\n<option\n>1</select\n>",
    "<svg\n>\n<text>5\n</text></svg>",
    "<svg><title>a</title><p>",
    "<math><mi>5\n</mi></math>",
    "<iframe\nsrcdoc='<p>\n戊\n'>\n</iframe>",
    "<pre\n>\n甲\n乙",
    "\r",
    "\u{c}",
    "\0",
    "\n\n",
    "甲\n乙",
    "\n甲",
    "\r\n乙\r\n",
    "<p hidden hidden=a style=b style='display:none'>",
    "<p STYLE=\"display:none\" style=\"display:block\">",
    "<td class=a class=cell rowspan=2 rowspan=0>",
    "&NewLine;",
    "&Tab;",
    "&#10;",
    "&#13;",
    "&#0;",
    "&#x80;",
    "&#xD800;",
    "&#12",
    "&nbsp",
    "&notit;",
    "&ngE;",
    "&amp\n",
    "<\n",
    "</\n",
    "</>",
    "< ",
    "<3",
    "<td",
    "<p ",
    "</td",
    ">",
    "\"",
    "'",
    "='",
    "/",
];

/// Sheets whose rules are about what the pages here are made of.
const SHEETS: &[&str] = &[
    "",
    ".cell{display:none}",
    ".a{visibility:hidden}td.a{display:none}",
    "tr.old,p.a > span{display:none}",
    "td:first-child{display:none}.MsoNormal{display:none}",
    "table > tbody > tr > .cell{visibility:collapse}",
    "p{display:none}div p{display:block}",
    "tbody td{display:none}[colspan]{display:table-cell!important}",
    "span{display:none}table span{display:inline}",
    "div > p,div > table{display:none}.x{display:block}",
    "body > p{display:none}",
    "*{display:none}",
    "[class~='a']{display:none}\r\n#i .a{display:block}",
    "@media (max-width:600px){.a{display:none}}@media screen{.b{display:none}}",
    "font,b,a[href]{display:none}h1,li{visibility:hidden}",
    "o\\:p,br,hr,img,input,select{display:none}form *{display:block}",
];

/// Pieces with names that the sheets know.
const NAMED: &[&str] = &[
    "<p class=a>",
    "<p class='a b'>",
    "<div class=\"b x\" id=i>",
    "<div id=i class=a>",
    "<tr class=old>",
    "<td class=a>",
    "<td CLASS='cell a'>",
    "<span class=b>",
    "<table class=a>",
    "<tbody class=b>",
    "<font class=a>",
    "<a href=x class=b>",
    "<p class=a style='display:block'>",
    "<td class=a style='display:none!important'>",
    "<body class=a>",
    "<p class=&quot;a>",
    "<p class=a&amp;b>",
    "<style>.a{display:none}</style>",
    "<style media=print>.a{display:block}</style>",
    "<style type='text/css'>\n.b{display:block}\n</style\n>",
    "<STYLE>p.a{display:none}</STYLE>",
];

/// Pieces one after the other, under a sheet.
fn styled_pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![select(NAMED.to_vec()), select(PIECES.to_vec())];
    (select(SHEETS.to_vec()), proptest::collection::vec(piece, 0..40))
        .prop_map(|(sheet, pieces)| format!("<style>{sheet}</style>{}", pieces.concat()))
}

fn pieces() -> impl Strategy<Value = String> {
    proptest::collection::vec(select(PIECES.to_vec()), 0..40).prop_map(|pieces| pieces.concat())
}

/// The same pieces, most of them in the places where they belong.
fn nested() -> impl Strategy<Value = String> {
    let words = select(vec!["甲", "规章", "1", "12", "&nbsp;", "", "\n", "0", "一、总体情况"]).prop_map(str::to_owned);
    let leaf = (words, select(vec!["", "b", "span", "font", "a", "sup", "s", "o:p", "p"]))
        .prop_map(|(text, tag)| if tag.is_empty() { text } else { format!("<{tag}>{text}</{tag}>") });
    leaf.prop_recursive(5, 60, 6, |inner| {
        let class = select(vec!["", "", "", " class=a", " class='b old'", " id=i", " class=cell"]);
        let row = (proptest::collection::vec(inner.clone(), 1..5), any::<bool>(), class).prop_map(
            |(cells, closed, class)| {
                let end = if closed { "</td>" } else { "" };
                let cells: Vec<_> = cells.iter().map(|cell| format!("<td{class}>{cell}{end}")).collect();
                format!("<tr{class}>{}{}", cells.concat(), if closed { "</tr>\n" } else { "\n" })
            },
        );
        prop_oneof![
            proptest::collection::vec(row, 1..5).prop_map(|rows| format!("<table>\n{}</table>\n", rows.concat())),
            (proptest::collection::vec(inner.clone(), 1..5), select(vec!["div", "p", "ul", "form", "center", "td"]))
                .prop_map(|(parts, tag)| format!("<{tag}>{}</{tag}>", parts.concat())),
            proptest::collection::vec(inner, 1..5).prop_map(|items| format!("<ul><li>{}</ul>", items.join("<li>"))),
        ]
    })
}

/// A piece is left out, or put in.
fn damaged(page: &str, at: usize, length: usize, piece: &str) -> String {
    let boundary = |mut at: usize| {
        at = at.min(page.len());
        while !page.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = boundary(at % (page.len() + 1));
    let end = boundary(start + length);
    format!("{}{piece}{}", &page[..start], &page[end.max(start)..])
}

fn office_pages() -> impl Strategy<Value = String> {
    let extras = proptest::sample::subsequence(Extra::ALL.to_vec(), 0..=2);
    let style = (
        select(Maker::ALL.to_vec()),
        select(Tables::ALL.to_vec()),
        select(Spans::ALL.to_vec()),
        select(Blanks::ALL.to_vec()),
        select(Digits::ALL.to_vec()),
        extras,
    )
        .prop_map(|(maker, tables, spans, blanks, digits, extras)| PageStyle {
            maker,
            tables,
            spans,
            blanks,
            digits,
            extras,
        });
    let reports = reports();
    (0..reports.len(), style).prop_map(move |(at, style)| ogi_dev::page(&reports[at], &style))
}

fn reports() -> Vec<Report> {
    let mut runner = TestRunner::deterministic();
    (0..4).map(|_| balanced_report().new_tree(&mut runner).unwrap().current()).collect()
}

/// So many cases, or as many as `PROPTEST_CASES` asks for.
fn cases(cases: u32) -> ProptestConfig {
    if std::env::var_os("PROPTEST_CASES").is_some() {
        ProptestConfig::default()
    } else {
        ProptestConfig::with_cases(cases)
    }
}

proptest! {
    #![proptest_config(cases(4000))]

    #[test]
    fn heaps_of_pieces_are_the_same_both_ways(source in pieces()) {
        both(&source);
    }

    #[test]
    fn heaps_of_pieces_with_sheets_are_the_same_both_ways(source in styled_pieces()) {
        both(&source);
    }

    #[test]
    fn nested_pieces_are_the_same_both_ways(
        source in nested(), sheet in select(SHEETS.to_vec()), at in any::<usize>(), length in 0..12_usize,
        piece in prop_oneof![select(NAMED.to_vec()), select(PIECES.to_vec())],
    ) {
        both(&source);
        let source = format!("<!DOCTYPE html><style>{sheet}</style>{}", damaged(&source, at, length, piece));
        both(&source);
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn damaged_pages_of_offices_are_the_same_both_ways(
        page in office_pages(), sheet in select(SHEETS.to_vec()), at in any::<usize>(), length in 0..40_usize,
        piece in select(PIECES.to_vec()),
        more in proptest::collection::vec((any::<usize>(), 0..4_usize, select(PIECES.to_vec())), 0..4),
    ) {
        both(&page);
        let page = page.replacen("</head>", &format!("<style>{sheet}</style></head>"), 1);
        let once = damaged(&page, at, length, piece);
        both(&once);
        both(&more.iter().fold(once, |page, (at, length, piece)| damaged(&page, *at, *length, piece)));
    }
}

#[test]
fn raised_text_over_lines_is_the_same_both_ways() {
    for source in ["<p>12<sup>1\r\n乙\r\n</sup>件</p>", "<p>12<sup>1\r\n</sup>件</p>"] {
        assert!(both(source).is_some(), "{source}");
    }
    let document = both("<p>12<sup>1\r\n</sup>件</p>").unwrap();
    assert_eq!(document.blocks.len(), 1);
    assert!(
        matches!(&document.blocks[0], crate::Block::Paragraph(paragraph) if paragraph.text == "12¹件"),
        "{document:?}"
    );
}

#[test]
fn the_fast_way_does_not_give_up_on_pages_of_offices() {
    let report = &reports()[0];
    for maker in Maker::ALL {
        for tables in Tables::ALL {
            let page = ogi_dev::page(report, &PageStyle { maker, tables, ..PageStyle::default() });
            assert!(both(&page).is_some(), "{maker:?} {tables:?}");
        }
    }
}

#[test]
fn what_is_not_plain_is_left_to_the_standard() {
    for source in [
        "<p><b>甲</p>乙</b>",
        "<table>甲<tr><td>1</table>",
        "<table><tr><p>甲</p><td>1</table>",
        "<a>甲<a>乙</a>",
        "<pre>\n甲</pre>",
        "<svg><text>5</text></svg>",
        "甲\0乙",
        "甲\r乙",
        "1 < 2",
        "&copy 2024",
        "<p",
        "<script>a",
        "<!-- a",
        "<script><!-- <script></script></script>",
        "<div style='display:none",
        "<body style='display:none'>甲",
        "<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01//EN'><p>甲<table><tr><td>1</table>",
        "<form><div></form></div>",
        "<template><p>甲</template>",
        "<title>甲<!-- 乙 --></title>",
    ] {
        assert!(fast::parse(source, &Rules::default()).is_none(), "{source}");
    }
}

#[test]
fn a_blank_behind_what_is_hidden_parts_what_stands_around_it() {
    for hidden in [
        "<p hidden>甲</p>",
        "<p style='display:none'>甲</p>",
        "<style>p{display:none}</style><p>甲</p>",
        "<style>p{display:none}</style></p>",
    ] {
        let document = both(&format!("<!DOCTYPE html><table><tr><td>1{hidden}\n<b>2</b><td>3</table>")).unwrap();
        let crate::Block::Table(table) = &document.blocks[0] else { panic!("{hidden}") };
        assert_eq!(table.cells[0].text, "1 2", "{hidden}");
    }
}
