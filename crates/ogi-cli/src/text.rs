//! Findings as a clerk reads them in a terminal: rows and columns named as printed, figures under each other, findings of one
//! cause together.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use ogi::model::{Cell, DecisionKind, Message, NoteCode, Place, Report, Row, Severity, Table, Undecided, Visible};
use ogi::validate::{
    ALIKE, Cause, Decided, Finding, Findings, Role, RuleOutcome, alike_in_words, causes, fixes_of_blanks,
    place_in_words, says_all, summary,
};
use unicode_width::UnicodeWidthStr;

use crate::figures;
use crate::language::Language;

/// Of how many alternatives for one cause the words are shown.
const ALTERNATIVES: usize = 3;

pub(crate) fn style(severity: Severity) -> Style {
    match severity {
        Severity::Error => AnsiColor::Red.on_default().bold(),
        Severity::Warning => AnsiColor::Yellow.on_default().bold(),
        Severity::Info => AnsiColor::Cyan.on_default(),
    }
}

pub(crate) const STRESSED: Style = Style::new().bold();
const SETTLED: Style = AnsiColor::Green.on_default();

/// What is written of one report.
#[derive(Clone, Copy)]
pub(crate) struct Checked<'a> {
    pub(crate) language: Language,
    pub(crate) file: &'a str,
    pub(crate) report: &'a Report,
    pub(crate) findings: &'a Findings,
}

/// What else is asked for.
#[derive(Clone, Copy, Default)]
pub(crate) struct Wanted {
    /// The figures that were read.
    pub(crate) figures: bool,
    /// Each finding and fix by itself.
    pub(crate) all: bool,
    /// What else the command could be given, so that more is checked.
    pub(crate) hints: bool,
}

/// Writes what was found of one report.
pub(crate) fn write(out: &mut dyn Write, checked: Checked<'_>, wanted: Wanted) -> io::Result<()> {
    checked.heading(out)?;
    if wanted.figures {
        figures::write(out, checked.language, checked.report)?;
    }
    let causes = causes(checked.findings);
    for cause in &causes {
        checked.cause(out, cause, wanted)?;
    }
    let with_cause = |finding: &Finding| causes.iter().any(|cause| cause.settles(finding));
    let (confirmed, open): (Vec<&Finding>, Vec<&Finding>) =
        checked.findings.findings.iter().partition(|finding| finding.is_confirmed());
    let mut other: Vec<&Finding> = open.into_iter().filter(|finding| !with_cause(finding)).collect();
    while !other.is_empty() {
        let first = other.remove(0);
        let is_alike = |finding: &&Finding| {
            first.group.is_some()
                && finding.group == first.group
                && finding.rule == first.rule
                && finding.severity == first.severity
                && finding.decision.is_none()
        };
        if wanted.all || first.decision.is_some() {
            checked.finding(out, first)?;
            continue;
        }
        let (alike, rest): (Vec<&Finding>, Vec<&Finding>) = other.into_iter().partition(is_alike);
        other = rest;
        checked.of_one_cause(out, first, &alike)?;
    }
    checked.without_fix(out)?;
    checked.computed(out, wanted)?;
    for finding in confirmed {
        checked.confirmed(out, finding)?;
    }
    checked.unmatched(out)?;
    checked.unread(out)?;
    checked.summary(out, wanted)
}

impl Checked<'_> {
    /// A message in the language of the run. It may quote the report, whose words are not ours.
    fn told<'m>(&self, message: &'m Message) -> Visible<'m> {
        Visible(self.language.of(message))
    }

    fn heading(&self, out: &mut dyn Write) -> io::Result<()> {
        let Self { language, file, report, .. } = self;
        let organ =
            report.organ.as_ref().map_or(language.choose("（机关未知）", "(organ unknown)"), |organ| &organ.name);
        let year = report.year.map_or_else(
            || language.choose("（年度未知）", "(year unknown)").to_owned(),
            |year| language.choose(format!("{year}年度"), year.to_string()),
        );
        let edition = language.choose(format!("{}年版格式", report.edition), format!("edition {}", report.edition));
        writeln!(out, "{STRESSED}{}{STRESSED:#}  {year}  {edition}  {}", Visible(organ), Visible(file))?;
        let Some(policy) = &self.findings.policy else { return Ok(()) };
        let by = policy
            .issued_by
            .as_deref()
            .map_or(String::new(), |by| language.choose(format!("（{by}）"), format!(" ({by})")));
        let told = format!("{}{}{by}", language.choose("按核对口径：", "Under the policy: "), policy.name);
        writeln!(out, "  {}", Visible(&told))
    }

    /// What would explain some findings, most likely first and those as likely by the same words, and under it what it explains.
    fn cause(&self, out: &mut dyn Write, cause: &Cause<'_>, wanted: Wanted) -> io::Result<()> {
        let language = self.language;
        let is_one_likeliest = cause.has_one_likeliest();
        let shown = if wanted.all { cause.fixes.len() } else { ALTERNATIVES };
        for (place, (number, fix)) in cause.fixes.iter().take(shown).enumerate() {
            let how = match place {
                0 if is_one_likeliest => language.choose("最可能的原因", "Most likely"),
                _ if cause.is_likeliest(fix) => language.choose("可能的原因之一", "One possible cause"),
                _ => language.choose("或者", "Or"),
            };
            let message = self.told(&fix.message);
            let option = language.choose(format!("改法{number}"), format!("fix {number}"));
            writeln!(out, "  {STRESSED}{how}{STRESSED:#}  {message}  [{option}]")?;
        }
        if let Some(more) = cause.fixes.len().checked_sub(shown).filter(|more| *more > 0) {
            let more = language.choose(
                format!("另有 {more} 种改法，加 --all 全部列出。"),
                format!("{} more; --all lists them.", plural(more, "fix", "fixes")),
            );
            writeln!(out, "  {more}")?;
        }
        // Where one cell alone can be wrong, the others need not be compared.
        let is_certain = cause.is_certain();
        if let Some((table, place)) = is_certain.then(|| cause.place()).flatten() {
            self.place(out, Some(table), place)?;
        }
        cause.findings.iter().try_for_each(|finding| {
            write!(out, "  ")?;
            if !is_certain {
                return self.finding(out, finding);
            }
            self.line(out, finding)?;
            self.open_decision(out, finding)
        })
    }

    /// Where something stands in the file.
    fn place(&self, out: &mut dyn Write, table: Option<Table>, place: &Place) -> io::Result<()> {
        let at = self.language.choose("位置：", "at ");
        writeln!(out, "        {at}{}", self.told(&place_in_words(table, place)))
    }

    /// A finding in one line.
    fn line(&self, out: &mut dyn Write, finding: &Finding) -> io::Result<()> {
        let (language, style) = (self.language, style(finding.severity));
        let severity = language.choose(finding.severity.zh(), finding.severity.en());
        writeln!(out, "  {style}{severity}{style:#}  {}  [{}]", self.told(&finding.message), finding.rule)
    }

    fn finding(&self, out: &mut dyn Write, finding: &Finding) -> io::Result<()> {
        self.line(out, finding)?;
        if finding.severity == Severity::Error && finding.cells.len() > 1 {
            write_cells(out, self.report, finding)?;
        }
        if let (Severity::Error | Severity::Warning, Some(place)) = (finding.severity, finding.sources.first()) {
            let table = finding.cells.first().map(|about| about.cell.table());
            self.place(out, table, place)?;
        }
        self.open_decision(out, finding)
    }

    /// A decision that does not settle the finding: disputed, or void.
    fn open_decision(&self, out: &mut dyn Write, finding: &Finding) -> io::Result<()> {
        match finding.decision.as_ref() {
            Some(decided) if decided.decision != DecisionKind::Open => self.decision(out, decided),
            _ => Ok(()),
        }
    }

    fn confirmed(&self, out: &mut dyn Write, finding: &Finding) -> io::Result<()> {
        let word = self.language.choose("已核实", "Confirmed");
        let message = self.told(&finding.message);
        writeln!(out, "  {SETTLED}{word}{SETTLED:#}  {message}  [{}]", finding.rule)?;
        finding.decision.as_ref().map_or(Ok(()), |decided| self.decision(out, decided))
    }

    /// What was decided of a finding, why, by whom and when.
    fn decision(&self, out: &mut dyn Write, decided: &Decided) -> io::Result<()> {
        writeln!(out, "        {}", self.told(&decided.in_words()))
    }

    /// Findings of one cause and one rule: each where there are few, else one sentence with their rows.
    fn of_one_cause(&self, out: &mut dyn Write, first: &Finding, others: &[&Finding]) -> io::Result<()> {
        let language = self.language;
        let all: Vec<&Finding> = std::iter::once(first).chain(others.iter().copied()).collect();
        if all.len() < ALIKE {
            return all.into_iter().try_for_each(|finding| self.finding(out, finding));
        }
        let Some(alike) = alike_in_words(self.report, &all) else {
            self.finding(out, first)?;
            let count = others.len();
            let told = language.choose(
                format!("同一原因的另有 {count} 处，加 --all 逐处列出。"),
                format!("{count} more of the same cause; --all lists them."),
            );
            return writeln!(out, "        {told}");
        };
        let told = self.told(&alike);
        if !says_all(&first.rule) {
            self.finding(out, first)?;
            return writeln!(out, "        {told}{}", language.choose("加 --all 逐处列出。", " --all lists them."));
        }
        let style = style(first.severity);
        let severity = language.choose(first.severity.zh(), first.severity.en());
        let list = language.choose("加 --all 逐行列出。", " --all lists them row by row.");
        writeln!(out, "  {style}{severity}{style:#}  {told}{list}  [{}]", first.rule)
    }

    /// Failures that no few cells explain.
    fn without_fix(&self, out: &mut dyn Write) -> io::Result<()> {
        let without_fix = &self.findings.without_fix;
        without_fix.iter().try_for_each(|told| writeln!(out, "  {}", self.told(&told.message)))
    }

    /// What blanks must stand for, by the sums: each where it is few, their number where it is many.
    fn computed(&self, out: &mut dyn Write, wanted: Wanted) -> io::Result<()> {
        let (language, computed) = (self.language, fixes_of_blanks(self.findings));
        if wanted.all || computed.len() < ALIKE {
            return computed.iter().try_for_each(|(number, fix)| {
                let option = language.choose(format!("改法{number}"), format!("fix {number}"));
                writeln!(out, "  {}  [{option}]", self.told(&fix.message))
            });
        }
        let count = computed.len();
        let told = language.choose(
            format!("另有 {count} 处空白可由合计推出，加 --all 逐处列出。"),
            format!("{count} blanks follow from the sums; --all lists them."),
        );
        writeln!(out, "  {told}")
    }

    fn unmatched(&self, out: &mut dyn Write) -> io::Result<()> {
        for decision in &self.findings.unmatched_decisions {
            let about = decision.about.as_deref().unwrap_or(&decision.fingerprint);
            let told = self
                .language
                .choose("核实记录中的一条没有对应的问题：", "An entry of the decisions file matches no finding here: ");
            writeln!(out, "  {told}{}  [{}]", Visible(about), Visible(&decision.rule))?;
        }
        Ok(())
    }

    /// How many cells could not be read, and in which rows.
    fn unread(&self, out: &mut dyn Write) -> io::Result<()> {
        let unreadable = &self.findings.unreadable;
        if unreadable.is_empty() {
            return Ok(());
        }
        let told = self.language.choose(
            format!("{} 个单元格未能准确读出，未核对。", unreadable.len()),
            format!(
                "{} could not be read with certainty and were not checked.",
                plural(unreadable.len(), "cell", "cells")
            ),
        );
        let style = style(Severity::Warning);
        writeln!(out, "  {style}{told}{style:#}")?;
        let mut rows: Vec<(Row, bool)> =
            unreadable.iter().map(|unread| (unread.cell.row(), unread.code == NoteCode::TableCut.key())).collect();
        rows.dedup();
        let label =
            |row: Row| self.report.form_of(row.table()).form().row_label(row).unwrap_or_else(|| row.to_string());
        // All rows behind the place where a table is cut are one sentence.
        for alike in
            rows.chunk_by(|(one, of_one), (other, of_other)| *of_one && *of_other && one.table() == other.table())
        {
            match alike {
                [(first, true), .., (last, _)] => {
                    let (count, first, last) = (alike.len(), label(*first), label(*last));
                    let told = self.language.choose(
                        format!("{first}，直到{last}，共 {count} 行：表格在这里中断"),
                        format!("{first} to {last}, {count} rows: the table is cut here"),
                    );
                    writeln!(out, "        {told}")?;
                }
                rows => rows.iter().try_for_each(|(row, _)| writeln!(out, "        {}", label(*row)))?,
            }
        }
        Ok(())
    }

    fn summary(&self, out: &mut dyn Write, wanted: Wanted) -> io::Result<()> {
        let counts = self.findings.counts;
        let of_sums = self.findings.outcomes.iter().filter(|outcome| is_sum(outcome));
        let (mut passed, mut as_zero, mut failed, mut skipped) = (0, 0, 0, 0);
        for outcome in of_sums {
            passed += outcome.passed;
            as_zero += outcome.blanks_as_zero;
            failed += outcome.failed;
            skipped += outcome.not_evaluated.iter().map(|skipped| skipped.count).sum::<usize>();
        }
        let sums = passed + failed + skipped;
        let some = |count: usize, told: String| if count > 0 { told } else { String::new() };
        let statements = self.findings.statements;
        let line = match self.language {
            Language::Zh => {
                let as_zero = some(as_zero, format!("（其中 {as_zero} 项按空白为零相符）"));
                let confirmed = some(counts.confirmed, format!("，已核实 {}", counts.confirmed));
                let statements = some(
                    statements.found,
                    format!("文字中的数字：读出 {} 处，已与表格核对 {} 处。", statements.found, statements.compared),
                );
                format!(
                    "  错误 {}，警告 {}，提示 {}{confirmed}。勾稽关系 {sums} 项：相符 {passed}{as_zero}，不符 {failed}，未核对 {skipped}。{statements}",
                    counts.error, counts.warning, counts.info
                )
            }
            Language::En => {
                let as_zero = some(as_zero, format!(" ({as_zero} of them with blanks as zero)"));
                let confirmed = some(counts.confirmed, format!(", {} confirmed", counts.confirmed));
                let statements = some(
                    statements.found,
                    format!(
                        " Numbers in the prose: {} read, {} compared with the tables.",
                        statements.found, statements.compared
                    ),
                );
                format!(
                    "  {}, {}, {}{confirmed}. {sums} sums: {passed} hold{as_zero}, {failed} fail, {skipped} not evaluated.{statements}",
                    plural(counts.error, "error", "errors"),
                    plural(counts.warning, "warning", "warnings"),
                    plural(counts.info, "info", "infos")
                )
            }
        };
        writeln!(out, "{line}")?;
        summary(self.report, self.findings).iter().try_for_each(|told| writeln!(out, "  {}", self.told(told)))?;
        if wanted.hints && self.findings.not_checked.iter().any(|why| why.reason == Undecided::NoPreviousYear) {
            let told = self.language.choose(
                "加上 --previous 和上一年度的报告，可以核对更多规则。",
                "With --previous and the report of last year, more rules can be checked.",
            );
            writeln!(out, "  {told}")?;
        }
        Ok(())
    }
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

fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn is_sum(outcome: &RuleOutcome) -> bool {
    outcome.rule.parse::<ogi::model::Sum>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ogi_dev::with_two_fixes;

    #[test]
    fn what_explains_findings_stands_above_them() {
        let (report, findings) = with_two_fixes();
        let mut out = Vec::new();
        let checked = Checked { language: Language::Zh, file: "a.json", report: &report, findings: &findings };
        write(&mut anstream::StripStream::new(&mut out), checked, Wanted::default()).unwrap();
        insta::assert_snapshot!("findings_of_one_cause", String::from_utf8(out).unwrap());
    }
}
