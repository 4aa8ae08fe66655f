//! The rule catalogue as a page for readers: what each rule checks, why, what it rests on, and an example with what the code
//! really says of it.

use std::fmt::Write as _;

use ogi::corpus::area_findings_of_example;
use ogi::model::Language;
use ogi::model::{Bilingual, Cell, Message, Report, Severity};
use ogi::validate::expression::Expression;
use ogi::validate::{Class, Context, Example, RULE_SET, Rule, RuleEntry, RuleScope, catalogue, check_with};

/// How many formulas of a rule are shown; the rest is in the catalogue as data.
const FORMULAS: usize = 3;

/// How many figures of an example are shown.
const FIGURES: usize = 16;

/// The page in one language.
pub(crate) fn page(language: Language) -> String {
    let mut page = Page { language, text: String::new() };
    page.head();
    for class in Class::ALL {
        page.index(class);
    }
    for class in Class::ALL {
        for rule in of_class(class) {
            page.rule(rule);
        }
    }
    page.text
}

fn of_class(class: Class) -> impl Iterator<Item = &'static Rule> {
    catalogue().iter().copied().filter(move |rule| rule.class == class)
}

/// What a rule says of its example, each time with how grave it is.
fn said_of(rule: &Rule, example: &Example) -> Vec<(Severity, Message)> {
    if rule.scope() == RuleScope::Area {
        let found = area_findings_of_example(rule).into_iter();
        return found.map(|finding| (finding.severity, finding.message)).collect();
    }
    let context = Context { previous: &example.previous, ..Context::default() };
    let found = check_with(&example.report, &context).findings.into_iter();
    found.filter(|finding| finding.rule == rule.id).map(|finding| (finding.severity, finding.message)).collect()
}

struct Page {
    language: Language,
    text: String,
}

impl Page {
    fn pick(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.both(Bilingual::new(zh, en))
    }

    fn both(&self, text: Bilingual) -> &'static str {
        match self.language {
            Language::Zh => text.zh,
            Language::En => text.en,
        }
    }

    fn of<'a>(&self, message: &'a Message) -> &'a str {
        match self.language {
            Language::Zh => &message.zh,
            Language::En => &message.en,
        }
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        self.text.write_fmt(text).expect("a text takes whatever is written");
    }

    fn head(&mut self) {
        match self.language {
            Language::Zh => self.put(format_args!(
                "# 规则\n\n[English](rules.en.md)\n\n\
                规则集 {RULE_SET}，共 {} 条。由规则目录生成，请勿手工修改；例子中的说明由程序核对该例得出。\
                数据形式见 `ogi rules --format json`。\n\n\
                每条规则的结果有三种：相符、不符、未核对（附原因）。空白不当作零。\n\n\
                公式用单元格的地址写成：`@(year − 1)` 指上一年度报告的同一格，方括号内是适用条件。条件只列主要的，全部见数据形式。\n",
                catalogue().len()
            )),
            Language::En => self.put(format_args!(
                "# Rules\n\n[中文](rules.zh.md)\n\n\
                Rule set {RULE_SET}, {} rules. Generated from the catalogue, not to be edited by hand; what the examples say is \
                what the program finds in them. As data: `ogi rules --format json`.\n\n\
                A rule passes, fails or is not evaluated, and then says why. A blank is not taken for zero.\n\n\
                Formulas are made of the addresses of cells: `@(year − 1)` is the same cell in the report of the year before, in square \
                brackets stands when it applies. Only the main conditions are shown; the data has them all.\n",
                catalogue().len()
            )),
        }
    }

    fn index(&mut self, class: Class) {
        if of_class(class).next().is_none() {
            return;
        }
        let (name, about) = (self.both(class.name()), self.both(class.about()));
        let columns = self.pick("| 规则 | 核对什么 | 程度 |", "| rule | finds | severity |");
        self.put(format_args!("\n## {name}\n\n{about}\n\n{columns}\n| --- | --- | --- |\n"));
        for rule in of_class(class) {
            let anchor = rule.id.replace('.', "");
            let (title, severity) = (self.both(rule.title), self.severity(rule.severity));
            self.put(format_args!("| [`{}`](#{anchor}) | {title} | {severity} |\n", rule.id));
        }
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match self.language {
            Language::Zh => severity.zh(),
            Language::En => severity.en(),
        }
    }

    fn rule(&mut self, rule: &Rule) {
        let (title, help, mend) = (self.both(rule.title), self.both(rule.help), self.both(rule.mend));
        self.put(format_args!("\n## {}\n\n**{title}**\n\n{help}\n\n", rule.id));
        self.facts(rule);
        self.formulas(&RuleEntry::from(rule).expressions);
        self.example(rule);
        let how = self.pick("怎样改正", "How to mend it");
        self.put(format_args!("\n**{how}**{}{mend}\n", self.pick("：", ": ")));
        if !rule.exceptions.is_empty() {
            let exceptions =
                self.pick("例外，以及可能并非有误的情形", "Exceptions, and what may be right all the same");
            self.put(format_args!("\n**{exceptions}**\n\n"));
            for exception in rule.exceptions {
                let exception = self.both(*exception);
                self.put(format_args!("- {exception}\n"));
            }
        }
    }

    fn facts(&mut self, rule: &Rule) {
        let editions: Vec<&str> = rule.editions().map(ogi::model::Edition::key).collect();
        let (class, severity) = (self.both(rule.class.name()), self.severity(rule.severity));
        let (basis, authority) = (self.both(rule.basis.text), self.both(rule.basis.authority.name()));
        match self.language {
            Language::Zh => self.put(format_args!(
                "- 类别：{class}；程度：{severity}；格式版本：{}；始于规则集 {}\n- 依据：{basis}（{authority}）\n",
                editions.join("、"),
                rule.since
            )),
            Language::En => self.put(format_args!(
                "- Class: {class}; severity: {severity}; editions: {}; since rule set {}\n- Basis: {basis} ({authority})\n",
                editions.join(", "),
                rule.since
            )),
        }
        if rule.scope() != RuleScope::Report {
            let (looks, scope) = (self.pick("核对：", "Looks at: "), self.both(rule.scope().name()));
            self.put(format_args!("- {looks}{scope}\n"));
        }
        for threshold in rule.thresholds {
            let (number, colon) = (
                self.pick("判断所用的数，可由策略文件另定", "A number it judges by, which a policy can set"),
                self.pick("：", ": "),
            );
            let about = self.both(threshold.about);
            self.put(format_args!("- {number}{colon}`{}` = {}, {about}\n", threshold.name, threshold.value));
        }
    }

    fn formulas(&mut self, expressions: &[Expression]) {
        if expressions.is_empty() {
            return;
        }
        let more = expressions.len() > FORMULAS;
        match self.language {
            Language::Zh if more => self.put(format_args!("\n公式（共 {} 项，例如）：\n\n", expressions.len())),
            Language::Zh => self.put(format_args!("\n公式：\n\n")),
            Language::En if more => self.put(format_args!("\nFormulas ({}, for example):\n\n", expressions.len())),
            Language::En => self.put(format_args!("\nFormulas:\n\n")),
        }
        self.put(format_args!("```text\n"));
        for expression in expressions.iter().take(FORMULAS) {
            self.put(format_args!("{expression}\n"));
        }
        self.put(format_args!("```\n"));
    }

    /// A report the rule finds fault with, and what it says of it.
    fn example(&mut self, rule: &Rule) {
        let example = (rule.example)();
        let title = self.pick("例子", "Example");
        self.put(format_args!("\n**{title}**\n\n"));
        for earlier in &example.previous {
            self.report(earlier);
            self.put(format_args!("\n"));
        }
        self.report(&example.report);
        for member in &example.members {
            self.put(format_args!("\n"));
            self.report(member);
        }
        for (severity, message) in said_of(rule, &example).into_iter().take(FORMULAS) {
            let (severity, message) = (self.severity(severity), self.of(&message));
            self.put(format_args!("\n> {severity}{}{message}\n", self.pick("：", ": ")));
        }
    }

    /// What an example fills in: who reports, which figures, which words.
    fn report(&mut self, report: &Report) {
        let year = report.year.map(|year| match self.language {
            Language::Zh => format!("{year}年度"),
            Language::En => format!("year {year}"),
        });
        let published = report.published.map(|date| match self.language {
            Language::Zh => format!("{date}发布"),
            Language::En => format!("published {date}"),
        });
        let edition = match self.language {
            Language::Zh => format!("{}年版格式", report.edition),
            Language::En => format!("edition {}", report.edition),
        };
        let organ = report.organ.as_ref().map(|organ| organ.name.clone());
        let codes = report.organ.as_ref().map(|organ| {
            let credit = organ.credit_code.as_ref().map(ToString::to_string);
            credit.into_iter().chain(organ.division_code.as_ref().map(ToString::to_string))
        });
        let facts: Vec<String> = organ
            .into_iter()
            .chain(year)
            .chain([edition])
            .chain(published)
            .chain(codes.into_iter().flatten())
            .collect();
        let comma = self.pick("，", ", ");
        self.put(format_args!("{}{}\n", facts.join(comma), self.pick("。", ".")));
        self.figures(report);
        self.omitted(report);
        self.prose(report);
    }

    fn figures(&mut self, report: &Report) {
        let remarked = report.remarks.keys().copied();
        let mut cells: Vec<Cell> = report.figures().map(|(cell, _)| cell).chain(remarked).collect();
        cells.sort();
        cells.dedup();
        if cells.is_empty() {
            return;
        }
        let columns = self.pick("| 行 | 栏 | 所填 |", "| row | column | filled in |");
        self.put(format_args!("\n{columns}\n| --- | --- | --- |\n"));
        for cell in cells.iter().take(FIGURES) {
            let label = report.form_of(cell.table()).form().label(*cell);
            let (row, column) = label.map(|label| (label.row, label.column)).unwrap_or_default();
            let figure = report.get(*cell).map(|figure| figure.to_string());
            let filled = report.remarks.get(cell).cloned().or(figure).unwrap_or_default();
            self.put(format_args!("| {row} | {column} | {filled} |\n"));
        }
        if let Some(more) = cells.len().checked_sub(FIGURES).filter(|more| *more > 0) {
            match self.language {
                Language::Zh => self.put(format_args!("\n（另有 {more} 格。）\n")),
                Language::En => self.put(format_args!("\n({more} more cells.)\n")),
            }
        }
    }

    fn omitted(&mut self, report: &Report) {
        if report.omitted.is_empty() {
            return;
        }
        let addresses: Vec<String> = report.omitted.iter().map(|address| format!("`{address}`")).collect();
        let lacks = self.pick("文件中没有：", "Not in the document: ");
        let comma = self.pick("、", ", ");
        self.put(format_args!("\n{lacks}{}\n", addresses.join(comma)));
    }

    fn prose(&mut self, report: &Report) {
        let narrative = &report.narrative;
        for (zh, en, section) in [
            ("第一部分", "Section one", &narrative.overview),
            ("第五部分", "Section five", &narrative.problems),
            ("第六部分", "Section six", &narrative.other_matters),
        ] {
            let Some(blocks) = section else {
                let (name, lacks) = (self.pick(zh, en), self.pick("没有", " is not there"));
                match self.language {
                    Language::Zh => self.put(format_args!("\n{lacks}{name}。\n")),
                    Language::En => self.put(format_args!("\n{name}{lacks}.\n")),
                }
                continue;
            };
            if blocks.is_empty() {
                continue;
            }
            let (name, colon) = (self.pick(zh, en), self.pick("：", ": "));
            let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
            self.put(format_args!("\n{name}{colon}{}\n", texts.join(" / ")));
        }
    }
}
