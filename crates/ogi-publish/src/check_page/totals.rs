//! What was checked, and what was not.

use ogi_model::Undecided;
use ogi_validate::{StatementOutcome, find_rule, summary};

use super::View;
use crate::bilingual_page::{both, message, text};
use crate::markup::{escaped, put};

impl View<'_> {
    pub(super) fn totals(&self, out: &mut String) {
        let findings = self.checked.findings;
        put!(out, "<section class=\"totals\">\n<h2>{}</h2>\n", both("核对范围", "What was checked"));
        for told in summary(self.checked.report, findings) {
            put!(out, "<p>{}</p>\n", message(&told));
        }
        let passed = findings.counts.passed;
        let (zh, en) = (format!("规则核对相符 {passed} 处。"), format!("Rules held in {passed} places."));
        put!(out, "<p>{}</p>\n", both(&zh, &en));
        self.statements(out);
        self.not_checked(out);
        self.unread(out);
        out.push_str("</section>\n");
        if !self.items.0.is_empty() {
            self.decision_form(out);
        }
    }

    fn statements(&self, out: &mut String) {
        let statements = self.checked.findings.statements;
        if statements.found == 0 {
            return;
        }
        let count = |outcome| self.prose.compared.iter().filter(|(_, compared)| *compared == outcome).count();
        let (agree, differ) = (count(StatementOutcome::Agrees), count(StatementOutcome::Differs));
        let (zh, en) = (
            format!(
                "文字中的数字：读出 {} 处，已与表格核对 {} 处，其中相符 {agree} 处，不符 {differ} 处。",
                statements.found, statements.compared
            ),
            format!(
                "Numbers in the prose: {} read, {} compared with the tables; {agree} agree, {differ} contradict them.",
                statements.found, statements.compared
            ),
        );
        put!(out, "<p>{}</p>\n", both(&zh, &en));
    }

    /// The rules that were not evaluated, by reason.
    fn not_checked(&self, out: &mut String) {
        let reasons = || self.checked.findings.not_checked.iter().filter(|why| why.reason != Undecided::OtherEdition);
        if reasons().next().is_none() {
            return;
        }
        put!(
            out,
            "<details class=\"not-checked\"><summary>{}</summary>\n",
            both("哪些没有核对", "What was not checked")
        );
        for why in reasons() {
            put!(out, "<h3>{}</h3>\n<ul>\n", both(why.reason.zh(), why.reason.en()));
            for id in &why.rules {
                match find_rule(id) {
                    Some(rule) => put!(out, "<li>{} <code>{}</code></li>\n", text(rule.title), escaped(id)),
                    None => put!(out, "<li><code>{}</code></li>\n", escaped(id)),
                }
            }
            out.push_str("</ul>\n");
        }
        out.push_str("</details>\n");
    }

    /// The cells that could not be read, each with what stands there.
    fn unread(&self, out: &mut String) {
        let unreadable = &self.checked.findings.unreadable;
        if unreadable.is_empty() {
            return;
        }
        let (zh, en) = (
            format!("{} 个单元格未能准确读出，未核对", unreadable.len()),
            format!("{} cells could not be read with certainty and were not checked", unreadable.len()),
        );
        put!(out, "<details class=\"not-checked\" open><summary>{}</summary>\n<ul>\n", both(&zh, &en));
        for unread in unreadable {
            put!(out, "<li>{} {}</li>\n", self.link(unread.cell), escaped(&unread.text));
        }
        out.push_str("</ul></details>\n");
    }
}
