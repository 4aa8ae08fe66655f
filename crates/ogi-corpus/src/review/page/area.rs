//! The totals of the area.

use ogi_model::{Language, Message, Table};
use ogi_publish::both;

use super::super::data::Review;
use super::{finding, said, words};
use crate::label::label;
use crate::put::put;
use crate::rollup::{CellTotal, CellVerdict, words as names};

pub(super) fn write(out: &mut String, review: &Review) {
    let area = &review.area;
    put!(out, "<section aria-labelledby=\"area\">\n<h2 id=\"area\">{}</h2>\n", both("本级汇总", "Totals of the area"));
    let (expected, reported) = (area.expected, area.reported);
    let told = Message {
        zh: format!("应计入 {expected} 个机关，已计入 {reported} 个。"),
        en: format!("Of {expected} organs that belong in, {reported} are added up."),
    };
    put!(out, "<p>{} ", said(&told));
    let told = if area.source.is_some() {
        let count = |verdict| area.totals.iter().filter(|total| total.verdict == Some(verdict)).count();
        let equal = count(CellVerdict::Equal) + count(CellVerdict::EqualWithBlanksAsZero);
        let (differs, undecided) = (count(CellVerdict::Differs), count(CellVerdict::Undecided));
        Message {
            zh: format!("与本级政府的报告对照：相等 {equal} 格，不等 {differs} 格，不能确定 {undecided} 格。"),
            en: format!(
                "Held against the report of the government: {equal} cells are equal, {differs} differ, {undecided} are undecided."
            ),
        }
    } else {
        Message {
            zh: "没有本级政府的报告可供对照。".to_owned(),
            en: "There is no report of the government to compare with.".to_owned(),
        }
    };
    put!(out, "{}", said(&told));
    out.push_str("</p>\n");
    if !area.findings.is_empty() {
        out.push_str("<ul>\n");
        for found in &area.findings {
            out.push_str("<li>");
            finding(out, found);
            out.push_str("</li>\n");
        }
        out.push_str("</ul>\n");
    }
    if !area.mistakes.is_empty() {
        let heading = both("能够单独说明全部差异的差错", "Mistakes each of which explains all differences");
        put!(out, "<h3>{heading}</h3>\n<ul>\n");
        for mistake in &area.mistakes {
            put!(out, "<li>{}</li>\n", said(&mistake.message));
        }
        out.push_str("</ul>\n");
    }
    for table in Table::ALL {
        let cells: Vec<&CellTotal> = area.totals.iter().filter(|total| total.cell.table() == table).collect();
        if !cells.is_empty() {
            totals(out, table, &cells, area.source.is_some());
        }
    }
    out.push_str("</section>\n");
}

fn totals(out: &mut String, table: Table, cells: &[&CellTotal], is_compared: bool) {
    let key = match table {
        Table::Disclosure => "disclosure",
        Table::Requests => "requests",
        Table::Reviews => "reviews",
    };
    put!(out, "<details><summary id=\"area-{key}\">{}</summary>\n", both(table.zh(), table.en()));
    put!(
        out,
        "<div class=\"scroll\" role=\"region\" aria-labelledby=\"area-{key}\" tabindex=\"0\"><table>\n<thead><tr>"
    );
    let columns = [("行、列", "Row, column"), ("各机关之和", "Sum of the organs"), ("空白", "Blank")];
    let compared = [("本级报告", "Published"), ("差", "Difference"), ("结果", "Result")];
    for (zh, en) in columns.into_iter().chain(compared.into_iter().filter(|_| is_compared)) {
        put!(out, "<th scope=\"col\">{}</th>", both(zh, en));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for total in cells {
        let class = names::class(total.verdict);
        let (zh, en) = (label(total.cell, Language::Zh), label(total.cell, Language::En));
        put!(out, "<tr{class}><th scope=\"row\">{}</th>", both(&zh, &en));
        let blank = if total.blank == 0 { String::new() } else { total.blank.to_string() };
        put!(out, "<td class=\"figure\">{}</td><td class=\"figure\">{blank}</td>", total.total);
        if is_compared {
            let published = total.area.as_deref().unwrap_or_default();
            put!(out, "<td class=\"figure\">{published}</td><td class=\"figure\">{}</td>", names::signed(total));
            put!(out, "<td>{}</td>", words(names::verdict(total.verdict)));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table></div></details>\n");
}
