//! The findings by severity and class, those of one cause together, with filters and room for decisions.

use ogi_model::{DecisionKind, DecisionReason, Severity};
use ogi_validate::{Class, Finding, alike_in_words, fixes_of_blanks, says_all};

use super::View;
use super::detail::{places, rule};
use super::items::Item;
use super::words::{self, class_key, sign};
use crate::bilingual_page::{both, message, plural, text};
use crate::file_stem;
use crate::markup::{escaped, put};

impl View<'_> {
    pub(super) fn list(&self, out: &mut String) {
        put!(out, "<h2 id=\"findings-title\" tabindex=\"-1\">{}</h2>\n", both("问题清单", "Findings"));
        if self.items.0.is_empty() {
            put!(out, "<p>{}</p>\n", both("没有发现问题。", "Nothing was found."));
        } else {
            self.filters(out);
        }
        let open = |item: &&Item<'_>| !item.is_confirmed;
        for severity in [Severity::Error, Severity::Warning, Severity::Info] {
            let items: Vec<&Item<'_>> =
                self.items.0.iter().filter(open).filter(|item| item.severity == severity).collect();
            let (key, sign, zh, en) = (severity.key(), sign(severity), severity.zh(), severity.en());
            self.group(out, key, sign, (zh, en), &items);
        }
        let confirmed: Vec<&Item<'_>> = self.items.0.iter().filter(|item| item.is_confirmed).collect();
        self.group(out, "confirmed", "✓", ("已核实", "Confirmed"), &confirmed);
        self.besides(out);
        if !self.items.0.is_empty() {
            save(out);
        }
    }

    fn filters(&self, out: &mut String) {
        put!(out, "<fieldset class=\"filters\" id=\"filters\"><legend>{}</legend>\n", both("只看", "Show only"));
        let has = |key: &str| self.items.0.iter().any(|item| key_of(item) == key);
        let confirmed = ("confirmed", "✓", "已核实", "Confirmed");
        let severities = [Severity::Error, Severity::Warning, Severity::Info];
        let keys = severities.map(|severity| (severity.key(), sign(severity), severity.zh(), severity.en()));
        for (key, sign, zh, en) in keys.into_iter().chain([confirmed]).filter(|(key, ..)| has(key)) {
            put!(out, "<label class=\"{key}\"><input type=\"checkbox\" name=\"severity\" value=\"{key}\" checked> ");
            put!(out, "<span aria-hidden=\"true\">{sign}</span> {}</label>\n", both(zh, en));
        }
        put!(out, "<label>{} <select id=\"class\">\n", both("类别", "Kind"));
        option(out, "", "全部", "All");
        for class in Class::ALL {
            option(out, class_key(class), class.name().zh, class.name().en);
        }
        put!(out, "</select></label>\n<label>{} <select id=\"place\">\n", both("所在", "Where"));
        option(out, "", "全部", "All");
        for (key, name) in words::PLACES {
            option(out, key, name.zh, name.en);
        }
        out.push_str("</select></label>\n<output id=\"shown\" role=\"status\"></output>\n</fieldset>\n");
    }

    fn group(&self, out: &mut String, key: &str, sign: &str, (zh, en): (&str, &str), items: &[&Item<'_>]) {
        if items.is_empty() {
            return;
        }
        let is_of_group = |finding: &Finding| finding.is_confirmed() || finding.severity.key() == key;
        let findings = items.iter().flat_map(|item| &item.findings);
        let count = findings.filter(|(_, finding)| is_of_group(finding)).count();
        put!(out, "<section class=\"group {key}\">\n<h3><span aria-hidden=\"true\">{sign}</span> {}", both(zh, en));
        put!(out, " <span class=\"total\">{count}</span></h3>\n");
        for class in Class::ALL {
            let mut of_class = items.iter().filter(|item| item.class == class).peekable();
            if of_class.peek().is_none() {
                continue;
            }
            put!(out, "<div class=\"class\">\n<h4>{}</h4>\n<ul class=\"items\">\n", text(class.name()));
            of_class.for_each(|item| self.item(out, item));
            out.push_str("</ul>\n</div>\n");
        }
        out.push_str("</section>\n");
    }

    fn item(&self, out: &mut String, item: &Item<'_>) {
        let (key, class, number) = (key_of(item), class_key(item.class), item.number);
        let places = places(item.findings.iter().map(|(_, finding)| *finding));
        let sign = if item.is_confirmed { "✓" } else { sign(item.severity) };
        put!(out, "<li class=\"item {key}\" id=\"item-{number}\" tabindex=\"-1\" data-severity=\"{key}\"");
        put!(out, " data-class=\"{class}\" data-places=\"{places}\">\n");
        put!(out, "<span class=\"number {key}\">{sign}{number}</span>\n");
        if let Some(cause) = item.cause {
            self.fixes(out, cause);
        }
        if item.is_gathered() {
            let findings: Vec<&Finding> = item.findings.iter().map(|(_, finding)| *finding).collect();
            let (first, alike) = (findings[0], alike_in_words(self.checked.report, &findings));
            if !says_all(&first.rule) {
                put!(out, "<p>{}</p>\n", message(&first.message));
            }
            if let Some(alike) = &alike {
                put!(out, "<p>{}</p>\n", message(alike));
            }
            let (zh, en) = (format!("逐条列出 {} 个", findings.len()), format!("All {} of them", findings.len()));
            put!(out, "<details class=\"all\"><summary>{}</summary>\n", both(&zh, &en));
        }
        for (at, finding) in &item.findings {
            put!(out, "<div class=\"finding\" id=\"finding-{at}\">\n");
            self.tell(out, *at, finding);
            rule(out, &finding.rule);
            put!(out, "<details class=\"decide\" data-finding=\"{at}\"><summary>{}", both("处理意见", "Decide"));
            out.push_str(" <span class=\"state\"></span></summary></details>\n</div>\n");
        }
        if item.is_gathered() {
            out.push_str("</details>\n");
        }
        out.push_str("</li>\n");
    }

    /// What belongs to no finding: faults without a fix, blanks that follow from the sums, decisions that fit nothing.
    fn besides(&self, out: &mut String) {
        let findings = self.checked.findings;
        for told in &findings.without_fix {
            put!(out, "<p class=\"besides\">{}</p>\n", message(&told.message));
        }
        let computed = fixes_of_blanks(findings);
        if !computed.is_empty() {
            let (zh, en) = (
                format!("{} 处空白可由合计推出", computed.len()),
                format!("{} from the sums", plural(computed.len(), "blank follows", "blanks follow")),
            );
            put!(out, "<details class=\"besides\"><summary>{}</summary>\n<ul>\n", both(&zh, &en));
            for (number, fix) in computed {
                let option = both(&format!("改法{number}"), &format!("fix {number}")).to_string();
                put!(out, "<li>{} <span class=\"option\">{option}</span></li>\n", message(&fix.message));
            }
            out.push_str("</ul></details>\n");
        }
        for decision in &findings.unmatched_decisions {
            let about = decision.about.as_deref().unwrap_or(&decision.fingerprint);
            let told =
                both("核实记录中的一条没有对应的问题：", "An entry of the decisions file matches no finding here: ");
            put!(out, "<p class=\"besides\">{told}{} <code>{}</code></p>\n", escaped(about), escaped(&decision.rule));
        }
    }

    /// The name that the decisions file is saved under: year and organ, without what a file system does not hold.
    fn file_name(&self) -> String {
        let report = self.checked.report;
        let name = file_stem(report.organ.as_ref().map(|organ| &*organ.name), report.year);
        format!("{name}-核实记录.json")
    }

    /// What a decision is made with; the script puts it where it is wanted.
    pub(super) fn decision_form(&self, out: &mut String) {
        put!(out, "<template id=\"decide\" data-file=\"{}\">\n", escaped(&self.file_name()));
        put!(out, "<label>{} <select data-field=\"decision\">\n", both("意见", "Decision"));
        for kind in DecisionKind::ALL {
            option(out, kind.key(), kind.zh(), kind.en());
        }
        put!(out, "</select></label>\n<label>{} <select data-field=\"reason\">\n", both("理由", "Reason"));
        option(out, "", "（未选）", "(none)");
        for reason in DecisionReason::ALL {
            option(out, reason.key(), reason.zh(), reason.en());
        }
        put!(out, "</select></label>\n<label>{} ", both("说明", "In words"));
        out.push_str("<textarea rows=\"2\" data-field=\"text\"></textarea></label>\n");
        out.push_str("<p class=\"missing\" role=\"alert\"></p>\n</template>\n");
        put!(out, "<template id=\"to-item\">{}</template>\n", both("到问题", "To finding"));
    }
}

fn key_of(item: &Item<'_>) -> &'static str {
    if item.is_confirmed { "confirmed" } else { item.severity.key() }
}

/// An option in both languages, of which the script shows one.
fn option(out: &mut String, value: &str, zh: &str, en: &str) {
    let (zh, en) = (escaped(zh), escaped(en));
    put!(out, "<option value=\"{value}\" data-zh=\"{zh}\" data-en=\"{en}\">{zh}</option>\n");
}

/// Where decisions are saved.
fn save(out: &mut String) {
    put!(out, "<form class=\"save\" id=\"save\">\n<h3>{}</h3>\n", both("保存处理意见", "Save the decisions"));
    let told = both(
        "在各个问题之下填写处理意见，保存为核实记录；再核对时用 --decisions 给出，已核实的不再计入。",
        "Decide under each finding and save a decisions file; given with --decisions, what is confirmed no longer counts.",
    );
    put!(out, "<p>{told}</p>\n<label>{} <input type=\"text\" id=\"by\"></label>\n", both("处理人", "Decided by"));
    put!(out, "<button type=\"submit\">{}</button>\n", both("保存核实记录", "Save the decisions file"));
    out.push_str("<output id=\"saved\" role=\"status\"></output>\n</form>\n");
}
