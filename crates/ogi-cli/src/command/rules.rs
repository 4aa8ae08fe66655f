//! `ogi rules`

use std::io;

use clap::{Args, ValueEnum};
use ogi::corpus::area_findings_of_example;
use ogi::model::{Cell, Edition, Message};
use ogi::validate::{Class, Context, Rule, RuleEntry, RuleScope, catalogue, check_with, find_rule};
use unicode_width::UnicodeWidthStr;

use crate::Status;
use crate::failure::Failure;
use crate::language::Language;
use crate::output::{Output, print_json};
use crate::text::{self, STRESSED};

/// How many formulas of a rule are shown; the rest is in `--format json`.
const FORMULAS: usize = 3;

#[derive(Args)]
pub(crate) struct Rules {
    /// 只看一条规则。 One rule only.
    id: Option<String>,

    /// 输出什么。 What to print.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// 供人阅读。 For people.
    Text,
    /// 规则目录的 JSON 数据。 The rule catalogue as JSON.
    Json,
}

impl Rules {
    pub(crate) fn prints_text(&self) -> bool {
        self.format == Format::Text
    }

    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        let known = self.id.as_deref().map(find_rule);
        if let (Some(id), Some(None)) = (&self.id, known) {
            let failure = Failure::usage(
                "没有这条规则；ogi rules 列出全部规则。",
                "there is no such rule; `ogi rules` lists them all",
            );
            return Ok(output.fail(id, &failure));
        }
        let rules: Vec<&Rule> = known.flatten().map_or_else(|| catalogue().to_vec(), |rule| vec![rule]);
        if self.format == Format::Json {
            let entries: Vec<RuleEntry> = rules.into_iter().map(RuleEntry::from).collect();
            print_json(output, &entries, true)?;
            return Ok(Status::Fine);
        }
        match known.flatten() {
            Some(rule) => whole(output, rule)?,
            None => list(output)?,
        }
        Ok(Status::Fine)
    }
}

/// Every rule on a line, class by class.
fn list(output: &mut Output<'_>) -> io::Result<()> {
    let language = output.language;
    let width = catalogue().iter().map(|rule| rule.id.len()).max().unwrap_or(0);
    for class in Class::ALL {
        let mut rules = catalogue().iter().filter(|rule| rule.class == class).peekable();
        if rules.peek().is_none() {
            continue;
        }
        let (name, about) = (language.pick(class.name()), language.pick(class.about()));
        writeln!(output.results, "{STRESSED}{name}{STRESSED:#}  {about}")?;
        for rule in rules {
            let severity = language.choose(rule.severity.zh(), rule.severity.en());
            let style = text::style(rule.severity);
            let gap = " ".repeat(width - rule.id.len());
            let severity_gap = " ".repeat("Warning".len().saturating_sub(severity.width()));
            let title = language.pick(rule.title);
            writeln!(output.results, "  {}{gap}  {style}{severity}{style:#}{severity_gap}  {title}", rule.id)?;
        }
    }
    Ok(())
}

/// A formula with the labels of the newest form in place of the addresses.
fn with_labels(formula: &str) -> String {
    let label = |word: &str| {
        let cell = word.parse::<Cell>().ok()?;
        let label = Edition::ALL.into_iter().rev().find_map(|edition| edition.form().label(cell))?;
        Some(format!("“{}”的“{}”", label.row, label.column))
    };
    formula.split(' ').map(|word| label(word).unwrap_or_else(|| word.to_owned())).collect::<Vec<_>>().join(" ")
}

/// What a rule says of its example.
fn said_of_example(rule: &Rule) -> Option<Message> {
    if rule.scope() == RuleScope::Area {
        return area_findings_of_example(rule).into_iter().next().map(|finding| finding.message);
    }
    let example = (rule.example)();
    let context = Context { previous: &example.previous, ..Context::default() };
    let found = check_with(&example.report, &context).findings;
    found.into_iter().find(|finding| finding.rule == rule.id).map(|finding| finding.message)
}

/// Everything that is written of a rule.
fn whole(output: &mut Output<'_>, rule: &Rule) -> io::Result<()> {
    let (language, out) = (output.language, &mut output.results);
    let severity = language.choose(rule.severity.zh(), rule.severity.en());
    let style = text::style(rule.severity);
    writeln!(out, "{STRESSED}{}{STRESSED:#}  {style}{severity}{style:#}  {}", rule.id, language.pick(rule.title))?;
    writeln!(out, "\n{}", language.pick(rule.help))?;
    let formulas = RuleEntry::from(rule).expressions;
    if !formulas.is_empty() {
        let count = formulas.len();
        let more = count > FORMULAS;
        let title = match language {
            Language::Zh if more => format!("公式（共 {count} 项，例如）："),
            Language::Zh => "公式：".to_owned(),
            Language::En if more => format!("Formulas ({count}, for example):"),
            Language::En => "Formulas:".to_owned(),
        };
        writeln!(out, "\n{title}")?;
        let formulas = formulas.iter().take(FORMULAS).map(ToString::to_string);
        match language {
            Language::Zh => {
                formulas.map(|formula| with_labels(&formula)).try_for_each(|line| writeln!(out, "  {line}"))?;
            }
            Language::En => formulas.into_iter().try_for_each(|line| writeln!(out, "  {line}"))?,
        }
    }
    let colon = language.choose("：", ": ");
    let (basis, authority) = (language.pick(rule.basis.text), language.pick(rule.basis.authority.name()));
    let basis = language.choose(format!("依据：{basis}（{authority}）"), format!("Basis: {basis} ({authority})"));
    writeln!(out, "\n{basis}")?;
    let editions: Vec<&str> = rule.editions().map(ogi::model::Edition::key).collect();
    let editions = editions.join(language.choose("、", ", "));
    writeln!(out, "{}{colon}{editions}", language.choose("格式版本", "Editions"))?;
    if rule.scope() != RuleScope::Report {
        writeln!(out, "{}{colon}{}", language.choose("核对", "Looks at"), language.pick(rule.scope().name()))?;
    }
    for threshold in rule.thresholds {
        let (name, value, about) = (threshold.name, threshold.value, language.pick(threshold.about));
        writeln!(out, "{}{colon}{name} = {value}  {about}", language.choose("判断所用的数", "Judges by"))?;
    }
    if let Some(message) = said_of_example(rule) {
        writeln!(out, "{}{colon}{}", language.choose("例", "Example"), language.of(&message))?;
    }
    writeln!(out, "{}{colon}{}", language.choose("怎样改正", "How to mend it"), language.pick(rule.mend))?;
    if !rule.exceptions.is_empty() {
        writeln!(out, "{}{}", language.choose("例外", "Exceptions"), colon.trim_end())?;
        rule.exceptions.iter().try_for_each(|exception| writeln!(out, "  - {}", language.pick(*exception)))?;
    }
    Ok(())
}
