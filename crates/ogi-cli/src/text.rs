//! Findings as a clerk reads them in a terminal: rows and columns named as printed, figures under each other.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use ogi::model::{Cell, Report, Severity};
use ogi::validate::{Finding, Findings, Role, RuleOutcome};
use unicode_width::UnicodeWidthStr;

use crate::figures;
use crate::language::Language;

pub(crate) fn style(severity: Severity) -> Style {
    match severity {
        Severity::Error => AnsiColor::Red.on_default().bold(),
        Severity::Warning => AnsiColor::Yellow.on_default().bold(),
        Severity::Info => AnsiColor::Cyan.on_default(),
    }
}

/// Writes what was found of one report.
pub(crate) fn write(
    out: &mut dyn Write,
    language: Language,
    file: &str,
    report: &Report,
    findings: &Findings,
    with_figures: bool,
) -> io::Result<()> {
    heading(out, language, file, report)?;
    if with_figures {
        figures::write(out, language, report)?;
    }
    for finding in &findings.findings {
        write_finding(out, language, report, finding)?;
    }
    if !findings.unreadable.is_empty() {
        let style = style(Severity::Warning);
        writeln!(
            out,
            "  {style}{}{style:#}",
            language.choose(
                format!("{} 个单元格未能准确读出，未核对。", findings.unreadable.len()),
                format!(
                    "{} could not be read with certainty and were not checked.",
                    plural(findings.unreadable.len(), "cell")
                ),
            )
        )?;
    }
    let mut rows: Vec<_> = findings.unreadable.iter().map(|unread| unread.cell.row()).collect();
    rows.dedup();
    for row in rows {
        let label = report.form_of(row.table()).form().row_label(row).unwrap_or_else(|| row.to_string());
        writeln!(out, "        {label}")?;
    }
    summary(out, language, findings)
}

fn heading(out: &mut dyn Write, language: Language, file: &str, report: &Report) -> io::Result<()> {
    let bold = Style::new().bold();
    let organ =
        report.organ.as_ref().map_or(language.choose("（机关未知）", "(organ unknown)"), |organ| &organ.name);
    let year = report.year.map_or_else(
        || language.choose("（年度未知）", "(year unknown)").to_owned(),
        |year| language.choose(format!("{year}年度"), year.to_string()),
    );
    let edition = language.choose(format!("{}年版格式", report.edition), format!("edition {}", report.edition));
    writeln!(out, "{bold}{organ}{bold:#}  {year}  {edition}  {file}")
}

fn write_finding(out: &mut dyn Write, language: Language, report: &Report, finding: &Finding) -> io::Result<()> {
    let style = style(finding.severity);
    let severity = language.choose(finding.severity.zh(), finding.severity.en());
    writeln!(out, "  {style}{severity}{style:#}  {}  [{}]", language.of(&finding.message), finding.rule)?;
    if finding.severity == Severity::Error && finding.cells.len() > 1 {
        write_cells(out, report, finding)?;
    }
    if let (Severity::Error | Severity::Warning, Some(place)) = (finding.severity, finding.sources.first()) {
        writeln!(
            out,
            "        {}{}",
            language.choose("位置：", "at "),
            language.choose(place.zh(), place.to_string())
        )?;
    }
    Ok(())
}

/// The cells of a finding: one row side by side, several rows under each other.
fn write_cells(out: &mut dyn Write, report: &Report, finding: &Finding) -> io::Result<()> {
    let form = |cell: Cell| report.form_of(cell.table()).form();
    let shown = |cell: Cell| report.get(cell).map_or_else(|| "—".to_owned(), |figure| figure.to_string());
    let first = finding.cells[0].cell;
    if finding.cells.iter().all(|about| about.cell.row() == first.row()) {
        let (mut labels, mut figures) = (String::new(), String::new());
        for about in &finding.cells {
            let label = form(about.cell).label(about.cell).map(|label| label.column).unwrap_or_default();
            let figure = shown(about.cell);
            let width = label.width().max(figure.width()) + 2;
            labels += &right(&label, width);
            figures += &right(&figure, width);
        }
        return writeln!(out, "      {labels}\n      {figures}");
    }
    let rows: Vec<(String, String, Role)> = (finding.cells.iter())
        // Of a long column only what counts is shown.
        .filter(|about| {
            about.role == Role::Total || report.get(about.cell).is_some_and(|figure| figure.to_string() != "0")
        })
        .map(|about| (form(about.cell).row_label(about.cell.row()).unwrap_or_default(), shown(about.cell), about.role))
        .collect();
    let label_width = rows.iter().map(|(label, ..)| label.width()).max().unwrap_or(0);
    let figure_width = rows.iter().map(|(_, figure, _)| figure.width()).max().unwrap_or(0);
    for (label, figure, role) in rows {
        let mark = if role == Role::Total { "=" } else { "+" };
        let gap = " ".repeat(label_width - label.width());
        writeln!(out, "        {label}{gap}  {mark} {}", right(&figure, figure_width))?;
    }
    Ok(())
}

pub(crate) fn right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(text.width())))
}

fn summary(out: &mut dyn Write, language: Language, findings: &Findings) -> io::Result<()> {
    let counts = findings.counts;
    let sums = findings.outcomes.iter().filter(|outcome| is_sum(outcome));
    let (mut passed, mut as_zero, mut failed, mut skipped) = (0, 0, 0, 0);
    for outcome in sums {
        passed += outcome.passed;
        as_zero += outcome.blanks_as_zero;
        failed += outcome.failed;
        skipped += outcome.not_evaluated.iter().map(|skipped| skipped.count).sum::<usize>();
    }
    let line = match language {
        Language::Zh => {
            let as_zero =
                if as_zero > 0 { format!("（其中 {as_zero} 项按空白为零成立）") } else { String::new() };
            format!(
                "  错误 {}，警告 {}，提示 {}。勾稽关系：成立 {passed}{as_zero}，不成立 {failed}，未核对 {skipped}。",
                counts.error, counts.warning, counts.info
            )
        }
        Language::En => {
            let as_zero = if as_zero > 0 { format!(" ({as_zero} of them with blanks as zero)") } else { String::new() };
            format!(
                "  {}, {}, {}. Sums: {passed} hold{as_zero}, {failed} fail, {skipped} not evaluated.",
                plural(counts.error, "error"),
                plural(counts.warning, "warning"),
                plural(counts.info, "info")
            )
        }
    };
    writeln!(out, "{line}")
}

fn plural(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

fn is_sum(outcome: &RuleOutcome) -> bool {
    outcome.rule.parse::<ogi::model::Sum>().is_ok()
}
