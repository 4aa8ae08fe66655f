//! A comparison as text and as a web page.

use ogi_model::{Bilingual, Cell, Language, Table, Visible};

use super::{CellChange, Comparison, SentenceChange};
use crate::begin_page;
use crate::markup::{escaped, lines, put};

const CELL: Bilingual = Bilingual::new("行、列", "Row, column");
const OLD: Bilingual = Bilingual::new("原来", "Old");
const NEW: Bilingual = Bilingual::new("现在", "New");
const DIFFERENCE: Bilingual = Bilingual::new("增减", "Change");
const ABSENT: Bilingual = Bilingual::new("（没有此格）", "(no such cell)");
const BLANK: Bilingual = Bilingual::new("（空白）", "(blank)");
const NOTHING: Bilingual = Bilingual::new("两份报告相同。", "The two reports are the same.");
const SENTENCES: Bilingual = Bilingual::new("文字", "Prose");

/// The figures that changed, table by table, and then the sentences.
pub(super) fn text(comparison: &Comparison, language: Language) -> String {
    let mut out = String::new();
    put!(&mut out, "- {}\n+ {}\n", Visible(&comparison.old.title), Visible(&comparison.new.title));
    if comparison.is_empty() {
        put!(&mut out, "{}\n", language.pick(NOTHING));
    }
    for (table, changes) in by_table(comparison) {
        put!(&mut out, "\n{}\n", language.choose(table.zh(), table.en()));
        for change in changes {
            let label = label(comparison, change.cell);
            let (from, to) = (shown(change.from.as_deref(), language), shown(change.to.as_deref(), language));
            let by =
                signed(change).map_or_else(String::new, |by| language.choose(format!("（{by}）"), format!(" ({by})")));
            put!(&mut out, "  {label}  {} → {}{by}\n", Visible(from), Visible(to));
        }
    }
    let mut section = None;
    for change in &comparison.sentences {
        if section != Some(change.section) {
            section = Some(change.section);
            put!(&mut out, "\n{}\n", language.pick(change.section.name()));
        }
        for (sign, sentence) in [('-', &change.from), ('+', &change.to)] {
            if let Some(sentence) = sentence {
                put!(&mut out, "  {sign} {}\n", Visible(sentence));
            }
        }
    }
    out
}

/// The same as a page that stands alone.
pub(super) fn html(comparison: &Comparison, language: Language) -> String {
    let title = language.choose("报告对照", "Two reports compared");
    let mut out = begin_page(language, title, STYLE);
    put!(
        &mut out,
        "<main>\n<h1>{title}</h1>\n<dl><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl>\n",
        language.pick(OLD),
        escaped(&comparison.old.title),
        language.pick(NEW),
        escaped(&comparison.new.title),
    );
    if comparison.is_empty() {
        put!(&mut out, "<p>{}</p>\n", language.pick(NOTHING));
    }
    for (table, changes) in by_table(comparison) {
        put!(&mut out, "<h2>{}</h2>\n<table>\n<thead><tr>", language.choose(table.zh(), table.en()));
        for column in [CELL, OLD, NEW, DIFFERENCE] {
            put!(&mut out, "<th scope=\"col\">{}</th>", language.pick(column));
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for change in changes {
            put!(&mut out, "<tr><th scope=\"row\">{}</th>", escaped(&label(comparison, change.cell)));
            put!(&mut out, "<td><del>{}</del></td>", escaped(shown(change.from.as_deref(), language)));
            put!(&mut out, "<td><ins>{}</ins></td>", escaped(shown(change.to.as_deref(), language)));
            put!(&mut out, "<td>{}</td></tr>\n", signed(change).unwrap_or_default());
        }
        out.push_str("</tbody>\n</table>\n");
    }
    let mut section = None;
    if !comparison.sentences.is_empty() {
        put!(&mut out, "<h2>{}</h2>\n", language.pick(SENTENCES));
    }
    for change in &comparison.sentences {
        if section != Some(change.section) {
            section = Some(change.section);
            put!(&mut out, "<h3>{}</h3>\n", escaped(language.pick(change.section.name())));
        }
        write_sentence(&mut out, change);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn write_sentence(out: &mut String, change: &SentenceChange) {
    out.push_str("<p>");
    for (element, sentence) in [("del", &change.from), ("ins", &change.to)] {
        if let Some(text) = sentence {
            put!(out, "<{element}>{}</{element}> ", lines(text));
        }
    }
    out.push_str("</p>\n");
}

fn by_table(comparison: &Comparison) -> impl Iterator<Item = (Table, Vec<&CellChange>)> {
    Table::ALL.into_iter().filter_map(|table| {
        let changes: Vec<&CellChange> = comparison.cells.iter().filter(|change| change.cell.table() == table).collect();
        (!changes.is_empty()).then_some((table, changes))
    })
}

/// A cell by its labels as the new report prints them, or as the old one does.
fn label(comparison: &Comparison, cell: Cell) -> String {
    let editions = [comparison.new.edition, comparison.old.edition].into_iter().chain(ogi_model::Edition::ALL);
    let label = editions.into_iter().find_map(|edition| edition.form().label(cell));
    label.map_or_else(|| cell.to_string(), |label| label.to_string())
}

fn shown(text: Option<&str>, language: Language) -> &str {
    match text {
        None => language.pick(ABSENT),
        Some("") => language.pick(BLANK),
        Some(text) => text,
    }
}

fn signed(change: &CellChange) -> Option<String> {
    let by = change.difference.as_deref()?;
    Some(if by.starts_with('-') { by.replacen('-', "−", 1) } else { format!("+{by}") })
}

const STYLE: &str = ":root{color-scheme:light dark}body{max-width:60em;margin:2em auto;padding:0 1em;line-height:1.6;font-family:system-ui,\
    \"Noto Sans CJK SC\",\"Microsoft YaHei\",sans-serif}table{border-collapse:collapse;width:100%}\
    th,td{border:1px solid;padding:.3em .5em;text-align:right}th{text-align:left;font-weight:normal}thead th{font-weight:bold}\
    dt{font-weight:bold}del{background:#ffd7d5;color:#5c0a0a}ins{background:#d3f3d9;color:#0b3d1a}";
