//! The form as printed, its cells marked.

use ogi_model::{Cell, Language, Message, PrintedPart, Severity, Table, UNREAD_MARK};
use ogi_validate::Fix;

use super::items::Item;
use super::marks::{Look, Mark};
use super::prose::Next;
use super::words::{self, cell_in_words, sign, sign_of};
use super::{PAGE, View};
use crate::bilingual_page::{both, message, plural, text};
use crate::html::write_rows;
use crate::markup::{escaped, lines, put};
use crate::{Content, Grid, GridBox};

/// Of how many errors, or warnings, the head of the page tells each.
const TOLD_AT_ONCE: usize = 12;

impl View<'_> {
    /// What the report is, the verdict, and what is to be mended.
    pub(super) fn header(&self, out: &mut String) {
        let report = self.checked.report;
        out.push_str("<header>\n");
        let mut last_year = String::new();
        if let Some(previous) = self.checked.previous {
            let year = previous.year.map_or_else(String::new, |year| format!(" ({year})"));
            let (zh, en) = (format!("显示上年数字{year}"), format!("Show last year's figures{year}"));
            put!(&mut last_year, "<label><input type=\"checkbox\" id=\"last-year\"> {}</label>\n", both(&zh, &en));
        }
        PAGE.bar(out, &last_year);
        let organ = report.organ.as_ref().map(|organ| organ.name.trim()).filter(|name| !name.is_empty());
        let year = report.year.map(|year| year.to_string());
        let name = |language: Language| {
            let organ = organ.unwrap_or(language.choose("（机关未知）", "(organ unknown)"));
            match &year {
                Some(year) => language.choose(format!("{organ} {year}年度"), format!("{organ}, {year}")),
                None => format!("{organ}{}", language.choose("（年度未知）", " (year unknown)")),
            }
        };
        let (zh, en) = (name(Language::Zh), name(Language::En));
        put!(out, "<h1>{}</h1>\n", both(&format!("核对结果：{zh}"), &format!("Findings: {en}")));
        let (edition, rules) = (report.edition, &self.checked.findings.rule_set);
        let (zh, en) = (format!("{edition}年版格式，规则集 {rules}"), format!("Form of {edition}, rule set {rules}"));
        put!(out, "<p class=\"about\">{}", both(&zh, &en));
        if let Some(policy) = &self.checked.findings.policy {
            put!(out, " · {}{}", both("核对口径：", "Policy: "), escaped(&policy.name));
        }
        if let Some(source) = self.checked.source {
            put!(out, " · <span class=\"source\">{}</span>", escaped(source));
        }
        out.push_str("</p>\n");
        self.verdict(out);
        out.push_str("</header>\n");
    }

    fn verdict(&self, out: &mut String) {
        let counts = self.checked.findings.counts;
        let open = counts.error + counts.warning + counts.info;
        let class = match (counts.error, counts.warning, open) {
            (1.., _, _) => "wrong",
            (0, 1.., _) => "warning",
            (0, 0, 1..) => "info",
            _ => "fine",
        };
        put!(out, "<section class=\"verdict {class}\" aria-label=\"结论 Verdict\">\n<p class=\"counts\">");
        let mut summary = ogi_validate::summary(self.checked.report, self.checked.findings);
        if open == 0 && !summary.is_empty() {
            put!(out, "{}", message(&summary.remove(0)));
        } else {
            let told = [
                (counts.error, Severity::Error, "错误", ["error", "errors"]),
                (counts.warning, Severity::Warning, "警告", ["warning", "warnings"]),
                (counts.info, Severity::Info, "提示", ["thing to ask about", "things to ask about"]),
            ];
            for (count, severity, zh, [one, many]) in told.into_iter().filter(|(count, ..)| *count > 0) {
                let (zh, en) = (format!("{count} 个{zh}"), plural(count, one, many));
                let (class, sign) = (severity.key(), sign(severity));
                put!(
                    out,
                    "<span class=\"count {class}\"><span aria-hidden=\"true\">{sign}</span> {}</span> ",
                    both(&zh, &en)
                );
            }
            if counts.confirmed > 0 {
                let (zh, en) = (format!("已核实 {}", counts.confirmed), format!("{} confirmed", counts.confirmed));
                put!(
                    out,
                    "<span class=\"count confirmed\"><span aria-hidden=\"true\">✓</span> {}</span>",
                    both(&zh, &en)
                );
            }
        }
        out.push_str("</p>\n");
        self.first(out, &summary);
        put!(out, "<p><a href=\"#findings-title\">{}</a></p>\n</section>\n", both("问题清单", "List of findings"));
    }

    /// What is to be mended first: the errors, or the warnings where there are none; then what was not checked.
    fn first(&self, out: &mut String, summary: &[Message]) {
        let open = |severity| {
            let of = self.items.0.iter().filter(move |item| item.severity == severity && !item.is_confirmed);
            of.collect::<Vec<&Item<'_>>>()
        };
        let gravest = [Severity::Error, Severity::Warning].map(open).into_iter().find(|items| !items.is_empty());
        let items = gravest.unwrap_or_default();
        if !items.is_empty() {
            out.push_str("<ol class=\"first\">\n");
            items.iter().take(TOLD_AT_ONCE).for_each(|item| self.in_short(out, item));
            out.push_str("</ol>\n");
        }
        let more = items.len().saturating_sub(TOLD_AT_ONCE);
        if more > 0 {
            let (zh, en) = (format!("另有 {more} 条，见问题清单。"), format!("{more} more in the list."));
            put!(out, "<p>{}</p>\n", both(&zh, &en));
        }
        for told in summary {
            put!(out, "<p class=\"summary\">{}</p>\n", message(told));
        }
    }

    /// An error or a warning in a line: which cell, what it says and what it should say; without a fix, what was found.
    fn in_short(&self, out: &mut String, item: &Item<'_>) {
        let (class, sign) = (item.severity.key(), sign(item.severity));
        put!(out, "<li><a class=\"number {class}\" href=\"#item-{0}\">{sign}{0}</a> ", item.number);
        let fixes: Vec<_> = item.cause.map(|cause| cause.proposals().collect()).unwrap_or_default();
        match fixes.as_slice() {
            [only] => self.changes_in_short(out, only),
            fixes => {
                put!(out, "{}", message(&item.findings[0].1.message));
                if !fixes.is_empty() {
                    let (zh, en) = (
                        format!("（可能的改法有 {} 种，见标有 ✕? 的单元格）", fixes.len()),
                        format!(" ({} possible fixes; see the cells with ✕?)", fixes.len()),
                    );
                    put!(out, "{}", both(&zh, &en));
                }
            }
        }
        out.push_str("</li>\n");
    }

    fn changes_in_short(&self, out: &mut String, fix: &Fix) {
        let report = self.checked.report;
        for change in &fix.changes {
            let is_fact = self.marks.get(change.cell).is_some_and(|mark| mark.look == Look::Wrong);
            let from = report.printed_text(change.cell);
            let from = if from.is_empty() { both("空白", "blank").to_string() } else { escaped(&from).to_string() };
            let arrow = if is_fact { both("应为", "should be") } else { both("可能应为", "is perhaps") };
            put!(out, "{} <s>{from}</s> {arrow} <b>{}</b> ", self.link(change.cell), change.to);
        }
    }

    /// The report as printed.
    pub(super) fn form(&self, out: &mut String) {
        put!(out, "<h2>{}</h2>\n", both("报告", "The report"));
        self.legend(out);
        out.push_str("<div class=\"paper\" lang=\"zh-CN\">\n");
        let mut paragraph = Next::default();
        for part in self.checked.report.printed_parts() {
            match part {
                PrintedPart::Title(title) => put!(out, "<p class=\"title\">{}</p>\n", lines(&title)),
                PrintedPart::Section(title) => put!(out, "<h3>{title}</h3>\n"),
                PrintedPart::Heading(_, text) => {
                    self.block(out, &mut paragraph, text, "h4");
                }
                PrintedPart::Paragraph(text) => {
                    self.block(out, &mut paragraph, text, "p");
                }
                PrintedPart::Note(text) => put!(out, "<p class=\"note\">{}</p>\n", lines(text)),
                PrintedPart::Signature(text) => put!(out, "<p class=\"signature\">{}</p>\n", escaped(&text)),
                PrintedPart::Table(table) => {
                    if let Some(grid) = Grid::of(self.checked.report, table) {
                        self.table(out, &grid);
                    }
                }
            }
        }
        out.push_str("</div>\n");
    }

    /// What the marks mean.
    fn legend(&self, out: &mut String) {
        out.push_str("<p class=\"legend\">");
        for look in [Look::Wrong, Look::Suspect, Look::Part, Look::Warning, Look::Info, Look::Confirmed] {
            if self.marks.has(look) {
                let (class, sign, told) = (look.class(), sign_of(look), text(words::look(look)));
                put!(out, "<span class=\"cell {class}\"><span aria-hidden=\"true\">{sign}</span> {told}</span> ");
            }
        }
        if !self.marks.is_empty() {
            let told = both(
                "移到、点按或者用 Tab 键选中有标记的单元格，可看应为多少、改法和依据。",
                "Point at, tap or Tab to a marked cell for what it should be, the fix and what speaks for it.",
            );
            put!(out, "<span class=\"hint\">{told}</span>");
        }
        out.push_str("</p>\n");
    }

    /// A cell by its labels, with a link to it where the form shows it.
    pub(super) fn link(&self, cell: Cell) -> String {
        let told = cell_in_words(self.checked.report, cell);
        let told = message(&told);
        if self.drawn.contains(&cell) { format!("<a href=\"#c-{cell}\">{told}</a>") } else { told.to_string() }
    }

    fn table(&self, out: &mut String, grid: &Grid<'_>) {
        let key = grid.table.key();
        put!(out, "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"caption-{key}\">\n");
        put!(
            out,
            "<table class=\"{key}\">\n<caption id=\"caption-{key}\" class=\"sr\">{}</caption>\n",
            grid.table.zh()
        );
        if grid.table == Table::Requests {
            out.push_str("<colgroup>");
            for share in grid.column_widths() {
                put!(out, "<col class=\"w{}\">", share / 40);
            }
            out.push_str("</colgroup>\n");
        }
        write_rows(out, grid, &mut |out, drawn| match drawn.content {
            Content::Figure(cell) => self.figure(out, cell, drawn),
            _ => put!(out, ">{}", lines(&drawn.text)),
        });
        out.push_str("</table>\n</div>\n");
    }

    /// What stands in a cell, its mark, what should stand there, and last year's figure.
    fn figure(&self, out: &mut String, cell: Cell, drawn: &GridBox<'_>) {
        let mark = self.marks.get(cell);
        let unread = if drawn.text == UNREAD_MARK { " unread" } else { "" };
        let class = mark.map_or("", |mark| mark.look.class());
        put!(out, " id=\"c-{cell}\" class=\"cell {class}{unread}\">");
        match mark {
            None => put!(out, "{}", lines(&drawn.text)),
            Some(mark) => self.marked(out, cell, drawn, mark),
        }
        if let Some(previous) = self.checked.previous {
            let was = previous.printed_text(cell);
            let was = if was.is_empty() { "—" } else { &was };
            let year = previous.year.map_or_else(|| both("上年", "before").to_string(), |year| year.to_string());
            put!(out, "<span class=\"last-year\">{year}: {}</span>", escaped(was));
        }
    }

    fn marked(&self, out: &mut String, cell: Cell, drawn: &GridBox<'_>, mark: &Mark) {
        let list = |numbers: &std::collections::BTreeSet<usize>| {
            numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        put!(out, "<button type=\"button\" class=\"figure\" aria-describedby=\"d-{cell}\" aria-expanded=\"false\"");
        put!(out, " data-items=\"{}\" data-findings=\"{}\">", list(&mark.items), list(&mark.findings));
        let proposal = words::short_proposal(mark);
        let element = if proposal.is_some() && mark.look == Look::Wrong { "s" } else { "span" };
        if drawn.text.is_empty() {
            put!(out, "<span class=\"blank\">{}</span>", both("空白", "blank"));
        } else {
            put!(out, "<{element}>{}</{element}>", lines(&drawn.text));
        }
        if let Some(proposal) = proposal {
            put!(out, "<span class=\"should\">{}</span>", message(&proposal));
        }
        put!(out, "<span class=\"mark\" aria-hidden=\"true\">{}", sign_of(mark.look));
        let numbers: Vec<usize> = mark.items.iter().copied().take(2).collect();
        put!(out, "{}", numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(","));
        out.push_str(if mark.items.len() > 2 { "…</span></button>" } else { "</span></button>" });
        let told = self.marks.told(self.checked.report, cell, mark);
        put!(out, "<span class=\"sr\" id=\"d-{cell}\">{}</span>", message(&told));
    }
}
