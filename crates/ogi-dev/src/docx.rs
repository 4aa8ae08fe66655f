//! The report as a Word document with the merges of its form.

use ogi_model::{FormCell, Report};

use crate::word::{self, Down, WordCell, WordPart};
use crate::{Covered, Part, covered, is_heading, parts, text_of, title};

/// How the headings of the sections are made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Headings {
    /// Bold text like any other.
    #[default]
    Plain,
    /// A style with a Chinese name, which has an outline level.
    Styled,
    /// Their `一、` is made by Word's automatic numbering and is no text.
    Numbered,
}

/// The habits of the program that writes the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each habit is met without the others")]
pub struct WordStyle {
    /// The headings of the sections.
    pub headings: Headings,
    /// The prefix of the main namespace, `w` in every program known.
    pub prefix: &'static str,
    /// The namespaces of ISO 29500 Strict.
    pub strict: bool,
    /// One run for each character.
    pub split_runs: bool,
    /// Cells merged across are many cells (`hMerge`), not one with a span.
    pub h_merge: bool,
    /// The rows that a merge goes on in do not say where it began: no `restart`, as some converters write.
    pub no_restart: bool,
    /// The name of the main part.
    pub main: &'static str,
}

impl Default for WordStyle {
    fn default() -> Self {
        Self {
            headings: Headings::Plain,
            prefix: "w",
            strict: false,
            split_runs: false,
            h_merge: false,
            no_restart: false,
            main: "document.xml",
        }
    }
}

/// The report as Word writes it.
pub fn docx(report: &Report) -> Vec<u8> {
    docx_in(report, &WordStyle::default())
}

/// The report as some program writes it.
pub fn docx_in(report: &Report, style: &WordStyle) -> Vec<u8> {
    let title = title(report);
    let mut pieces = vec![WordPart::Paragraph("<w:jc w:val=\"center\"/>", vec![title.clone()])];
    for part in parts(report) {
        pieces.push(match part {
            Part::Text(text) if is_heading(report, &text) => heading(&text, style),
            Part::Text(text) => WordPart::Paragraph("", vec![text]),
            Part::Table(rows) => table(report, &rows),
        });
    }
    word::write(&pieces, Some(&title), style)
}

fn heading(text: &str, style: &WordStyle) -> WordPart {
    let (properties, text) = match (style.headings, text.split_once('、')) {
        (Headings::Styled, _) => ("<w:pStyle w:val=\"a3\"/>", text),
        (Headings::Numbered, Some((_, words))) => {
            ("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", words)
        }
        _ => ("", text),
    };
    WordPart::Paragraph(properties, vec![text.to_owned()])
}

fn table(report: &Report, rows: &[Vec<FormCell>]) -> WordPart {
    let rows = covered(rows);
    let width = rows.iter().flatten().map(|cell| cell.column + usize::from(cell.cell.columns)).max().unwrap_or(0);
    let cell = |covered: &Covered| WordCell {
        lines: vec![if covered.begins { text_of(report, covered.cell) } else { String::new() }],
        columns: covered.cell.columns.into(),
        down: match (covered.cell.rows > 1, covered.begins) {
            (false, _) => Down::Alone,
            (true, true) => Down::Begins,
            (true, false) => Down::GoesOn,
        },
    };
    WordPart::Table(width, rows.iter().map(|row| row.iter().map(cell).collect()).collect())
}
