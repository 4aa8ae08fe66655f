//! The prose as printed, its statements marked and linked to their cells, contradictions beside them.

use std::ops::Range;

use ogi_model::{Cell, Report};
use ogi_narrative::{paragraphs, quote_around};
use ogi_validate::{Findings, Section, Statement, StatementOutcome, compare_statements};

use super::View;
use super::words;
use crate::bilingual_page::{both, message, text};
use crate::markup::{escaped, lines, put};

/// The statements of the prose, paragraph by paragraph.
#[derive(Debug)]
pub(super) struct Prose<'a> {
    paragraphs: Vec<Paragraph<'a>>,
    pub(super) compared: Vec<(Statement<'a>, StatementOutcome)>,
}

#[derive(Debug)]
struct Paragraph<'a> {
    section: Section,
    block: usize,
    text: &'a str,
    statements: Vec<Marked>,
}

/// A marked part of a paragraph.
#[derive(Debug)]
struct Marked {
    span: Range<usize>,
    outcome: StatementOutcome,
    cells: Vec<Cell>,
    /// The finding about it, by its number.
    finding: Option<usize>,
}

/// Which paragraph comes next.
#[derive(Debug, Default)]
pub(super) struct Next(usize);

impl<'a> Prose<'a> {
    pub(super) fn of(report: &'a Report, previous: Option<&'a Report>, findings: &Findings) -> Self {
        let paragraphs = paragraphs(report).map(|paragraph| Paragraph {
            section: paragraph.section,
            block: paragraph.block,
            text: paragraph.text,
            statements: Vec::new(),
        });
        let mut prose = Self { paragraphs: paragraphs.collect(), compared: compare_statements(report, previous) };
        for (statement, outcome) in &prose.compared {
            let is_here = |paragraph: &&mut Paragraph<'_>| {
                (paragraph.section, paragraph.block) == (statement.section, statement.block)
            };
            let Some(paragraph) = prose.paragraphs.iter_mut().find(is_here) else { continue };
            let cells = statement.sums(report).into_iter().next().unwrap_or_default();
            let finding = match outcome {
                StatementOutcome::Differs | StatementOutcome::Asked => finding_about(findings, statement, &cells),
                _ => None,
            };
            paragraph.mark(statement, *outcome, cells, finding);
        }
        prose
    }
}

/// The finding that tells of a statement: the one that quotes it, or one about the same cells, which tells of it by another.
fn finding_about(findings: &Findings, statement: &Statement<'_>, cells: &[Cell]) -> Option<usize> {
    let quote = quote_around(statement.sentence, statement.span.clone());
    let about = || findings.findings.iter().enumerate().filter(|(_, finding)| finding.rule == "narrative.mismatch");
    let section = statement.section.zh();
    let quoting = about().find(|(_, finding)| {
        finding.message.zh.starts_with(section) && finding.message.zh.contains(&format!("写有{quote}："))
    });
    let same_cells =
        || about().find(|(_, finding)| finding.cells.iter().map(|about| about.cell).eq(cells.iter().copied()));
    quoting.or_else(same_cells).map(|(at, _)| at)
}

impl Paragraph<'_> {
    /// Marks a statement. Sentences stand in printed order, so that one that comes again is looked for behind the last.
    fn mark(&mut self, statement: &Statement<'_>, outcome: StatementOutcome, cells: Vec<Cell>, finding: Option<usize>) {
        let last = self.statements.last().map_or(0..0, |marked| marked.span.clone());
        let mut places = self.text.match_indices(statement.sentence).map(|(at, _)| at);
        let Some(begin) = places.find(|at| at + statement.span.end >= last.end) else { return };
        let span = begin + statement.span.start..begin + statement.span.end;
        if span == last {
            // One number may be understood as several statements; the worst is shown.
            if let Some(marked) = self.statements.last_mut().filter(|marked| gravity(marked.outcome) < gravity(outcome))
            {
                *marked = Marked { span, outcome, cells, finding };
            }
        } else if span.start >= last.end && !span.is_empty() {
            self.statements.push(Marked { span, outcome, cells, finding });
        }
    }
}

const fn gravity(outcome: StatementOutcome) -> u8 {
    match outcome {
        StatementOutcome::Differs => 4,
        StatementOutcome::Asked => 3,
        StatementOutcome::Agrees => 2,
        StatementOutcome::Undecided | StatementOutcome::LeftAlone => 1,
        StatementOutcome::Unbound => 0,
    }
}

impl View<'_> {
    /// The next paragraph, and below it what contradicts it.
    pub(super) fn block(&self, out: &mut String, next: &mut Next, printed: &str, element: &str) {
        let Some(paragraph) = self.prose.paragraphs.get(next.0).filter(|paragraph| paragraph.text == printed) else {
            put!(out, "<{element}>{}</{element}>\n", lines(printed));
            return;
        };
        next.0 += 1;
        put!(out, "<{element} id=\"p-{}-{}\">", paragraph.section.key(), paragraph.block);
        let mut at = 0;
        for marked in &paragraph.statements {
            put!(out, "{}", lines(&printed[at..marked.span.start]));
            self.statement(out, marked, &printed[marked.span.clone()]);
            at = marked.span.end;
        }
        put!(out, "{}</{element}>\n", lines(&printed[at..]));
        let mut told = Vec::new();
        for at in paragraph.statements.iter().filter_map(|marked| marked.finding) {
            let (Some(item), false) = (self.items.holding(at), told.contains(&at)) else { continue };
            told.push(at);
            let finding = &self.checked.findings.findings[at];
            let (class, sign) = (finding.severity.key(), words::sign(finding.severity));
            put!(
                out,
                "<p class=\"contradiction {class}\"><a class=\"number {class}\" href=\"#item-{0}\">",
                item.number
            );
            put!(out, "{sign}{}</a> {}</p>\n", item.number, message(&finding.message));
        }
    }

    fn statement(&self, out: &mut String, marked: &Marked, printed: &str) {
        let drawn = marked.cells.iter().filter(|cell| self.drawn.contains(cell));
        let cells: Vec<String> = drawn.map(|cell| format!("c-{cell}")).collect();
        let class = words::class_of_statement(marked.outcome);
        let is_linked = marked.outcome != StatementOutcome::Unbound && !cells.is_empty();
        match cells.first().filter(|_| is_linked) {
            Some(first) => {
                put!(out, "<a class=\"statement {class}\" href=\"#{first}\" data-cells=\"{}\">", cells.join(" "));
            }
            None => put!(out, "<span class=\"statement {class}\">"),
        }
        put!(out, "{}", escaped(printed));
        if marked.outcome != StatementOutcome::Unbound {
            let number = marked.finding.and_then(|at| self.items.holding(at)).map(|item| item.number);
            let number = number.map_or_else(String::new, |number| number.to_string());
            let sign = words::sign_of_statement(marked.outcome);
            put!(out, "&#8288;<span class=\"mark\" aria-hidden=\"true\">{sign}{number}</span>");
        }
        put!(
            out,
            "<span class=\"sr\">{}{}{}</span>",
            both("（", " ("),
            text(words::statement(marked.outcome)),
            both("）", ")")
        );
        out.push_str(if is_linked { "</a>" } else { "</span>" });
    }
}
