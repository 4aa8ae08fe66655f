//! What is told of a finding, and of what explains it.

use std::collections::BTreeSet;

use ogi_model::Severity;
use ogi_validate::{Cause, Evidence, Finding, Fix, Role, Speaks, find_rule, place_in_words};

use super::View;
use super::words;
use crate::bilingual_page::{both, message, text};
use crate::markup::{escaped, put};

/// How many fixes of one cause are shown at once; the others can be opened.
const SHOWN_AT_ONCE: usize = 3;

impl View<'_> {
    /// What explains the findings of an entry, the likeliest first.
    pub(super) fn fixes(&self, out: &mut String, cause: &Cause<'_>) {
        let one_likeliest = cause.has_one_likeliest();
        out.push_str("<div class=\"fixes\">\n");
        for (place, (number, fix)) in cause.fixes.iter().enumerate() {
            if place == SHOWN_AT_ONCE {
                let more = cause.fixes.len() - SHOWN_AT_ONCE;
                let (zh, en) = (format!("另有 {more} 种改法"), format!("{more} more fixes"));
                put!(out, "<details><summary>{}</summary>\n", both(&zh, &en));
            }
            let how = match place {
                0 if one_likeliest => both("最可能的原因", "Most likely"),
                _ if cause.is_likeliest(fix) => both("可能的原因之一", "One possible cause"),
                _ => both("或者", "Or"),
            };
            let option = format!("改法{number}");
            put!(out, "<div class=\"fix\"><p><b>{how}</b> {} ", message(&fix.message));
            put!(out, "<span class=\"option\">{}</span></p>\n", both(&option, &format!("fix {number}")));
            self.changes(out, fix);
            fix.evidence.iter().for_each(|evidence| tell_evidence(out, evidence));
            out.push_str("</div>\n");
        }
        if cause.fixes.len() > SHOWN_AT_ONCE {
            out.push_str("</details>\n");
        }
        out.push_str("</div>\n");
    }

    /// The figures that a fix changes.
    fn changes(&self, out: &mut String, fix: &Fix) {
        out.push_str("<ul class=\"changes\">\n");
        for change in &fix.changes {
            let from = change.from.map_or_else(|| both("空白", "blank").to_string(), |from| from.to_string());
            put!(out, "<li>{} <s>{from}</s> → <b>{}</b></li>\n", self.link(change.cell), change.to);
        }
        out.push_str("</ul>\n");
    }

    /// What is told of one finding, as the page shows it in the list and at its cells.
    pub(super) fn tell(&self, out: &mut String, at: usize, finding: &Finding) {
        let (class, sign) = (finding.severity.key(), words::sign(finding.severity));
        put!(out, "<div class=\"tell\" id=\"tell-{at}\">\n<p><span class=\"severity {class}\">");
        put!(
            out,
            "<span aria-hidden=\"true\">{sign}</span> {}</span> ",
            both(finding.severity.zh(), finding.severity.en())
        );
        put!(out, "{}</p>\n", message(&finding.message));
        self.numbers(out, finding);
        if let (Severity::Error | Severity::Warning, Some(place)) = (finding.severity, finding.sources.first()) {
            let table = finding.cells.first().map(|about| about.cell.table());
            let place = place_in_words(table, place);
            put!(out, "<p class=\"place\">{}{}</p>\n", both("位置：", "At "), message(&place));
        }
        if let Some(decided) = &finding.decision {
            put!(
                out,
                "<p class=\"decided\">{}{}</p>\n",
                both("处理意见：", "Decision: "),
                message(&decided.in_words())
            );
        }
        out.push_str("</div>\n");
    }

    /// What should stand there, what does, by how much it is off, and how the sum is made.
    fn numbers(&self, out: &mut String, finding: &Finding) {
        let args = finding.args;
        let numbers = [
            (args.expected, "应为", "Expected"),
            (args.actual, "实为", "Actual"),
            (args.difference, "相差", "Difference"),
        ];
        if !args.is_blank() {
            out.push_str("<dl class=\"numbers\">");
            for (number, zh, en) in numbers {
                let Some(number) = number else { continue };
                put!(out, "<div><dt>{}</dt><dd>{number}</dd></div>", both(zh, en));
            }
            out.push_str("</dl>\n");
        }
        self.sum(out, finding);
        let cells: Vec<_> = finding.cells.iter().filter(|about| about.role == Role::Subject).collect();
        if cells.is_empty() {
            return;
        }
        out.push_str("<p class=\"cells\">");
        for about in cells.iter().take(8) {
            put!(out, "{} ", self.link(about.cell));
        }
        out.push_str(if cells.len() > 8 { "…</p>\n" } else { "</p>\n" });
    }

    /// The parts of a sum that are not zero, and its total.
    fn sum(&self, out: &mut String, finding: &Finding) {
        let shown = |role: Role| finding.cells.iter().filter(move |about| about.role == role);
        if shown(Role::Total).count() == 0 || shown(Role::Part).count() == 0 {
            return;
        }
        let figure = |cell| self.checked.report.get(cell).map(|figure| figure.to_string());
        put!(out, "<details class=\"sum\"><summary>{}</summary>\n<ul>\n", both("各项", "The figures"));
        for (sign, role) in [("＋", Role::Part), ("＝", Role::Total)] {
            for about in shown(role) {
                let figure = figure(about.cell);
                if role == Role::Part && figure.as_deref() == Some("0") {
                    continue;
                }
                let figure = figure.as_deref().unwrap_or("—");
                put!(out, "<li>{sign} {} {figure}</li>\n", self.link(about.cell));
            }
        }
        out.push_str("</ul></details>\n");
    }
}

/// What speaks for a fix or against it, and where it stands.
fn tell_evidence(out: &mut String, evidence: &Evidence) {
    let speaks = match evidence.speaks {
        Speaks::For => both("支持这样改：", "For it: "),
        Speaks::Against => both("反对这样改：", "Against it: "),
    };
    let class = if evidence.speaks == Speaks::For { "for" } else { "against" };
    put!(out, "<p class=\"evidence {class}\">{speaks}{}", text(words::evidence(evidence.what)));
    if let Some(place) = &evidence.place {
        if let (Some(section), paragraph) = (place.section, place.paragraph) {
            let (key, name) = words::section(section);
            let (zh, en) = match paragraph {
                Some(paragraph) => {
                    (format!("（{}第 {paragraph} 段）", name.zh), format!(" ({}, paragraph {paragraph})", name.en))
                }
                None => (format!("（{}）", name.zh), format!(" ({})", name.en)),
            };
            let paragraph = paragraph.unwrap_or(1);
            put!(out, "<a href=\"#p-{key}-{paragraph}\">{}</a>", both(&zh, &en));
        }
        if let Some(organ) = &place.organ {
            put!(out, " {}", escaped(organ));
        }
        if let Some(year) = place.year {
            put!(out, " {year}");
        }
    }
    if let Some(value) = evidence.value {
        put!(out, "{}<b>{value}</b>", both("，所写为 ", " says "));
    }
    out.push_str("</p>\n");
}

/// The rule of a finding by its title, or its id where it is a rule of one's own.
pub(super) fn rule(out: &mut String, id: &str) {
    match find_rule(id) {
        Some(rule) => put!(out, "<p class=\"rule\">{} <code>{}</code></p>\n", text(rule.title), escaped(id)),
        None => put!(out, "<p class=\"rule\"><code>{}</code></p>\n", escaped(id)),
    }
}

/// What findings are about, for the filter.
pub(super) fn places<'a>(findings: impl Iterator<Item = &'a Finding>) -> String {
    let mut places = BTreeSet::new();
    for finding in findings {
        if finding.cells.is_empty() || finding.rule.starts_with("narrative.") || finding.rule.starts_with("content.") {
            places.insert("elsewhere");
        }
        places.extend(finding.cells.iter().map(|about| about.cell.table().key()));
    }
    places.into_iter().collect::<Vec<_>>().join(" ")
}
