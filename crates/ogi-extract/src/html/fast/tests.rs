//! Both ways of parsing a page against each other, on pages that are plain and on pages that are not.

use ogi_fixtures::{Blanks, Digits, Extra, Maker, PageStyle, Spans, Tables};
use ogi_model::{Report, strategies::balanced_report};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::super::{document, fast, standard};
use crate::Document;

/// Reads a page both ways. Gives the document where the fast way did not give up.
fn both(source: &str) -> Option<Document> {
    let read = |tree| document(tree, &mut crate::Limits::default().cells, 0);
    let fast = fast::parse(source).map(|tree| read(tree).unwrap())?;
    let standard = standard::parse(source).map(|tree| read(tree).unwrap()).unwrap();
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
];

fn pieces() -> impl Strategy<Value = String> {
    proptest::collection::vec(select(PIECES.to_vec()), 0..40).prop_map(|pieces| pieces.concat())
}

/// The same pieces, most of them in the places where they belong.
fn nested() -> impl Strategy<Value = String> {
    let words = select(vec!["甲", "规章", "1", "12", "&nbsp;", "", "\n", "0", "一、总体情况"]).prop_map(str::to_owned);
    let leaf = (words, select(vec!["", "b", "span", "font", "a", "sup", "s", "o:p", "p"]))
        .prop_map(|(text, tag)| if tag.is_empty() { text } else { format!("<{tag}>{text}</{tag}>") });
    leaf.prop_recursive(5, 60, 6, |inner| {
        let row = (proptest::collection::vec(inner.clone(), 1..5), any::<bool>()).prop_map(|(cells, closed)| {
            let end = if closed { "</td>" } else { "" };
            let cells: Vec<_> = cells.iter().map(|cell| format!("<td>{cell}{end}")).collect();
            format!("<tr>{}{}", cells.concat(), if closed { "</tr>\n" } else { "\n" })
        });
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
    (0..reports.len(), style).prop_map(move |(at, style)| ogi_fixtures::page(&reports[at], &style))
}

fn reports() -> Vec<Report> {
    let mut runner = TestRunner::deterministic();
    (0..4).map(|_| balanced_report().new_tree(&mut runner).unwrap().current()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn heaps_of_pieces_are_the_same_both_ways(source in pieces()) {
        both(&source);
    }

    #[test]
    fn nested_pieces_are_the_same_both_ways(source in nested(), at in any::<usize>(), length in 0..12_usize, piece in select(PIECES.to_vec())) {
        both(&source);
        both(&damaged(&source, at, length, piece));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn damaged_pages_of_offices_are_the_same_both_ways(
        page in office_pages(), at in any::<usize>(), length in 0..40_usize, piece in select(PIECES.to_vec()),
    ) {
        both(&page);
        both(&damaged(&page, at, length, piece));
    }
}

#[test]
fn the_fast_way_does_not_give_up_on_pages_of_offices() {
    let report = &reports()[0];
    for maker in Maker::ALL {
        for tables in Tables::ALL {
            let page = ogi_fixtures::page(report, &PageStyle { maker, tables, ..PageStyle::default() });
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
    ] {
        assert!(fast::parse(source).is_none(), "{source}");
    }
}
