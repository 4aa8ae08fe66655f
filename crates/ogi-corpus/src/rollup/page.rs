//! A roll-up as text and as a web page.

use ogi_model::{Bilingual, Language, Message, Table, Visible};
use ogi_publish::{begin_page, escaped};

use super::totals::{AreaTotals, CellTotal, CellVerdict, OrganRef};
use super::words;
use crate::label::label;
use crate::put::put;

const CELL: Bilingual = Bilingual::new("行、列", "Row, column");
const TOTAL: Bilingual = Bilingual::new("各机关之和", "Sum of the organs");
const AREA: Bilingual = Bilingual::new("本级报告", "Published");
const DIFFERENCE: Bilingual = Bilingual::new("差", "Difference");
const VERDICT: Bilingual = Bilingual::new("结果", "Result");
const COVERAGE: Bilingual = Bilingual::new("齐全情况", "Coverage");
const COMPARED: Bilingual = Bilingual::new("与本级报告对照", "Held against the published report");
const EXPLAINED: Bilingual =
    Bilingual::new("能够单独说明全部差异的差错", "Mistakes each of which explains all differences");
const FINDINGS: Bilingual = Bilingual::new("问题", "Findings");

pub(super) fn text(totals: &AreaTotals, language: Language) -> String {
    let mut out = String::new();
    put!(&mut out, "{}\n", Visible(&title(totals, language)));
    for line in coverage(totals, language) {
        put!(&mut out, "  {}\n", Visible(&line));
    }
    put!(&mut out, "{}\n", language.pick(COMPARED));
    put!(&mut out, "  {}\n", summary(totals, language));
    for total in shown(totals) {
        let published = total.area.as_deref().unwrap_or_default();
        let (sum, difference, verdict) =
            (&total.total, words::signed(total), language.pick(words::verdict(total.verdict)));
        let figures = language.choose(
            format!("本级报告 {published}，各机关之和 {sum}（{difference}），{verdict}"),
            format!("published {published}, sum of the organs {sum} ({difference}), {verdict}"),
        );
        put!(&mut out, "  {}  {figures}\n", Visible(&label(total.cell, language)));
    }
    if !totals.mistakes.is_empty() {
        put!(&mut out, "{}\n", language.pick(EXPLAINED));
        for mistake in &totals.mistakes {
            put!(&mut out, "  {}\n", Visible(&sentence(&mistake.message, language)));
        }
    }
    if !totals.findings.is_empty() {
        put!(&mut out, "{}\n", language.pick(FINDINGS));
        for finding in &totals.findings {
            let severity = language.choose(finding.severity.zh(), finding.severity.en());
            put!(&mut out, "  {severity}  {}  [{}]\n", Visible(language.of(&finding.message)), finding.rule);
        }
    }
    out
}

pub(super) fn html(totals: &AreaTotals, language: Language) -> String {
    let title = title(totals, language);
    let mut out = begin_page(language, &title, STYLE);
    put!(&mut out, "<main>\n<h1>{}</h1>\n", escaped(&title));
    list(&mut out, language.pick(COVERAGE), coverage(totals, language));
    if !totals.findings.is_empty() {
        list(
            &mut out,
            language.pick(FINDINGS),
            totals.findings.iter().map(|finding| {
                let severity = language.choose(finding.severity.zh(), finding.severity.en());
                format!("{severity}{}{}", language.choose("：", ": "), language.of(&finding.message))
            }),
        );
    }
    if !totals.mistakes.is_empty() {
        let told = totals.mistakes.iter().map(|mistake| sentence(&mistake.message, language));
        list(&mut out, language.pick(EXPLAINED), told);
    }
    put!(&mut out, "<h2>{}</h2>\n<p>{}</p>\n", language.pick(COMPARED), escaped(&summary(totals, language)));
    for table in Table::ALL {
        let cells: Vec<&CellTotal> = totals.totals.iter().filter(|total| total.cell.table() == table).collect();
        if cells.is_empty() {
            continue;
        }
        put!(&mut out, "<h3>{}</h3>\n<table>\n<thead><tr>", language.choose(table.zh(), table.en()));
        for column in [CELL, TOTAL, AREA, DIFFERENCE, VERDICT] {
            put!(&mut out, "<th scope=\"col\">{}</th>", language.pick(column));
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for total in cells {
            let class = words::class(total.verdict);
            put!(&mut out, "<tr{class}><th scope=\"row\">{}</th>", escaped(&label(total.cell, language)));
            put!(&mut out, "<td>{}</td><td>{}</td>", total.total, total.area.as_deref().unwrap_or_default());
            put!(
                &mut out,
                "<td>{}</td><td>{}</td></tr>\n",
                words::signed(total),
                language.pick(words::verdict(total.verdict))
            );
        }
        out.push_str("</tbody>\n</table>\n");
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn list(out: &mut String, title: &str, lines: impl IntoIterator<Item = String>) {
    put!(out, "<h2>{title}</h2>\n<ul>\n");
    for line in lines {
        put!(out, "<li>{}</li>\n", escaped(&line));
    }
    out.push_str("</ul>\n");
}

pub(super) fn title(totals: &AreaTotals, language: Language) -> String {
    let year = totals.year.map_or_else(String::new, |year| language.choose(format!("{year}年度"), format!(" {year}")));
    let area = totals.area.as_ref().map_or("", |area| &area.name);
    language.choose(format!("{area}{year}汇总"), format!("Roll-up of {area}{year}"))
}

pub(super) fn sentence(message: &Message, language: Language) -> String {
    let text = language.of(message);
    let (first, rest) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    language.choose(format!("{text}。"), format!("{}{rest}.", first.to_uppercase()))
}

/// Who reported and who did not, a line each.
pub(super) fn coverage(totals: &AreaTotals, language: Language) -> Vec<String> {
    let coverage = &totals.coverage;
    let (expected, reported) = (coverage.expected, coverage.reported);
    let mut lines = vec![language.choose(
        format!("应报 {expected} 个机关，已报 {reported} 个，未报 {} 个。", coverage.missing.len()),
        format!("Of {expected} organs {reported} reported, {} did not.", coverage.missing.len()),
    )];
    if !coverage.missing.is_empty() {
        let names = names(&coverage.missing, language);
        lines.push(language.choose(format!("未报：{names}。"), format!("Missing: {names}.")));
    }
    for repeated in &coverage.repeated {
        let (name, used) = (&repeated.organ.name, &repeated.used);
        let sources = repeated.sources.join(language.choose("、", ", "));
        let figures = words::versions(repeated.same_figures, repeated.chosen_by);
        let figures = language.pick(figures);
        lines.push(language.choose(
            format!("不止一份：{name}（{sources}），{figures}；采用 {used}。"),
            format!("More than one: {name} ({sources}), {figures}; used: {used}."),
        ));
    }
    for one in &coverage.unmatched {
        let reason = language.pick(words::unmatched(one.reason));
        let name = one.name.as_deref().unwrap_or_default();
        let candidates = if one.candidates.is_empty() {
            String::new()
        } else {
            let names = names(&one.candidates, language);
            language.choose(format!("；可能是：{names}"), format!("; perhaps {names}"))
        };
        lines.push(language.choose(
            format!("未能对应，没有计入：{name}（{}），{reason}{candidates}。", one.source),
            format!("Not matched and not added up: {name} ({}), {reason}{candidates}.", one.source),
        ));
    }
    for one in &coverage.not_counted {
        let reason = language.pick(words::not_counted(one.reason));
        lines.push(language.choose(
            format!("不计入：{}（{}），{reason}。", one.organ.name, one.source),
            format!("Not added up: {} ({}), {reason}.", one.organ.name, one.source),
        ));
    }
    lines
}

fn names(organs: &[OrganRef], language: Language) -> String {
    let names: Vec<&str> = organs.iter().map(|organ| &*organ.name).collect();
    names.join(language.choose("、", ", "))
}

/// How many cells came out how; what was not compared is said.
pub(super) fn summary(totals: &AreaTotals, language: Language) -> String {
    if totals.area_source.is_none() {
        return language
            .choose("没有本级报告可供对照。", "There is no published report of the area to compare with.")
            .to_owned();
    }
    let [equal, with_blanks, differs, undecided] =
        [CellVerdict::Equal, CellVerdict::EqualWithBlanksAsZero, CellVerdict::Differs, CellVerdict::Undecided]
            .map(|verdict| totals.count(verdict));
    language.choose(
        format!("相等 {equal} 格，按空白为零相等 {with_blanks} 格，不等 {differs} 格，不能确定 {undecided} 格。"),
        format!("Equal: {equal} cells; equal with blanks as zero: {with_blanks}; different: {differs}; undecided: {undecided}."),
    )
}

fn shown(totals: &AreaTotals) -> impl Iterator<Item = &CellTotal> {
    totals.totals.iter().filter(|total| matches!(total.verdict, Some(CellVerdict::Differs | CellVerdict::Undecided)))
}

const STYLE: &str = ":root{color-scheme:light dark}body{max-width:70em;margin:2em auto;padding:0 1em;line-height:1.6;font-family:system-ui,\
    \"Noto Sans CJK SC\",\"Microsoft YaHei\",sans-serif}table{border-collapse:collapse;width:100%}\
    th,td{border:1px solid;padding:.3em .5em;text-align:right}th{text-align:left;font-weight:normal}thead th{font-weight:bold}\
    .differs{background:#ffd7d5;color:#5c0a0a}.undecided{background:#fff1c2;color:#4a3800}";
