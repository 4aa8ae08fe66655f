//! A report as sites publish it: a page of a content management system, and the same copied as text, one cell a line.

use std::fmt::Write;

use ogi_model::{Edition, FormText, NarrativeBlock, Report, Table};

use crate::generate::Numbers;

/// What the navigation, footer and scripts of such a page come to.
const LINKS: usize = 150;

pub(crate) fn html(report: &Report) -> String {
    let title = report.metadata.title.as_deref().unwrap_or_default();
    let mut page = String::with_capacity(120_000);
    let mut numbers = Numbers::new(u64::from(report.requests.concluded.total.is_some()));
    page += "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n";
    put(&mut page, format_args!("<title>{title}</title>\n<meta name=\"ArticleTitle\" content=\"{title}\">\n"));
    if let Some(published) = report.published {
        put(&mut page, format_args!("<meta name=\"PubDate\" content=\"{published} 09:30\">\n"));
    }
    page += "<style>\nbody{margin:0;font:16px/1.8 'Microsoft YaHei',sans-serif}.nav li{float:left}\n</style>\n<script>\nvar site={column:'xxgk',list:[";
    for link in 0..LINKS {
        put(&mut page, format_args!("{{id:{},hits:{}}},", 40_000 + link, numbers.below(10_000)));
    }
    page += "]};\nif(site.list.length<1&&!window.name){document.write('<table><tr><td>0</td></tr></table>')}\n</script>\n</head>\n<body>\n<div class=\"top\"><ul class=\"nav\">\n";
    for link in 0..LINKS {
        put(
            &mut page,
            format_args!(
                "<li class=\"item\"><a href=\"/col/col{}/index.html?a=1&amp;b={link}\" target=\"_blank\" title=\"政务公开栏目\">政务公开&nbsp;{link}</a></li>\n",
                40_000 + link
            ),
        );
    }
    put(&mut page, format_args!("</ul></div>\n<!-- article -->\n<div class=\"article\"><h1>{title}</h1>\n"));
    let form = Edition::E2021.form();
    let [one, two, three, four, five, six] = form.sections;
    let narrative = &report.narrative;
    heading(&mut page, one);
    paragraphs(&mut page, narrative.overview.as_deref());
    for (section, which) in [(two, Table::Disclosure), (three, Table::Requests), (four, Table::Reviews)] {
        heading(&mut page, section);
        table(&mut page, report, which);
    }
    heading(&mut page, five);
    paragraphs(&mut page, narrative.problems.as_deref());
    heading(&mut page, six);
    paragraphs(&mut page, narrative.other_matters.as_deref());
    page += "</div>\n<div class=\"footer\"><p>主办单位：示例市人民政府办公室&emsp;&copy; 版权所有</p></div>\n</body>\n</html>\n";
    page
}

fn heading(page: &mut String, text: &str) {
    put(
        page,
        format_args!(
            "<p style=\"text-indent:32pt;line-height:29pt\"><span style=\"font-family:黑体;font-size:16pt\">{text}</span></p>\n"
        ),
    );
}

fn paragraphs(page: &mut String, blocks: Option<&[NarrativeBlock]>) {
    for block in blocks.unwrap_or_default() {
        put(
            page,
            format_args!(
                "<p class=\"MsoNormal\" style=\"text-indent:32pt;line-height:29pt\"><span style=\"font-family:仿宋_GB2312;font-size:16pt\">{}</span></p>\n",
                block.text.replace('“', "&ldquo;").replace('”', "&rdquo;")
            ),
        );
    }
}

fn table(page: &mut String, report: &Report, table: Table) {
    page.push_str(
        "<table class=\"MsoTableGrid\" border=\"1\" cellspacing=\"0\" style=\"border-collapse:collapse\">\n<tbody>\n",
    );
    for row in report.form_of(table).form().layout(table) {
        page.push_str("<tr style=\"height:24pt\">\n");
        for cell in row {
            let text = match cell.text {
                FormText::Label(label) => label.replace('“', "&ldquo;").replace('”', "&rdquo;"),
                FormText::Figure(cell) => {
                    report.get(cell).map_or_else(|| "&nbsp;".to_owned(), |figure| figure.to_string())
                }
            };
            page.push_str("<td width=\"62\"");
            if cell.columns > 1 {
                put(page, format_args!(" colspan=\"{}\"", cell.columns));
            }
            if cell.rows > 1 {
                put(page, format_args!(" rowspan=\"{}\"", cell.rows));
            }
            put(
                page,
                format_args!(
                    " style=\"border:solid windowtext 1pt;padding:0 5.4pt\"><p class=\"MsoNormal\" align=\"center\" style=\"text-align:center\"><span lang=\"EN-US\" style=\"font-size:10.5pt;font-family:宋体\">{text}</span></p></td>\n"
                ),
            );
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n");
}

pub(crate) fn text(report: &Report) -> String {
    let mut text = String::with_capacity(16_000);
    let mut line = |words: &str| {
        text.push_str(words);
        text.push_str("\n\n");
    };
    line(report.metadata.title.as_deref().unwrap_or_default());
    if let Some(published) = report.published {
        line(&format!("发布日期：{published}"));
    }
    let form = Edition::E2021.form();
    let narrative = &report.narrative;
    let prose = [(0, &narrative.overview), (4, &narrative.problems), (5, &narrative.other_matters)];
    for (index, section) in form.sections.into_iter().enumerate() {
        line(section);
        for (_, blocks) in prose.iter().filter(|(which, _)| *which == index) {
            blocks.iter().flatten().for_each(|block| line(&block.text));
        }
        let table = match index {
            1 => Table::Disclosure,
            2 => Table::Requests,
            3 => Table::Reviews,
            _ => continue,
        };
        for cell in report.form_of(table).form().layout(table).into_iter().flatten() {
            match cell.text {
                FormText::Label(label) => line(label),
                FormText::Figure(cell) => {
                    line(&report.get(cell).map_or_else(String::new, |figure| figure.to_string()));
                }
            }
        }
    }
    text
}

fn put(page: &mut String, words: std::fmt::Arguments<'_>) {
    page.write_fmt(words).expect("a string takes what is written");
}
