//! The official report as a sequence of titles, paragraphs and drawn tables, the same for every format.

use std::borrow::Cow;

use ogi_model::{PrintedPart, Report};

use crate::{Grid, Options, PublishError};

/// The official report, part by part.
#[derive(Clone, Debug)]
pub(crate) struct Page<'a> {
    pub(crate) title: Cow<'a, str>,
    /// The name of the organ that reports.
    #[cfg_attr(not(feature = "docx"), expect(dead_code, reason = "only Word files break the title"))]
    pub(crate) organ: Option<&'a str>,
    /// What stands below the title.
    pub(crate) parts: Vec<Part<'a>>,
}

/// A part of the official report.
#[derive(Clone, Debug)]
pub(crate) enum Part<'a> {
    /// The title of one of the six sections.
    Section(&'static str),
    /// A heading within a section, 1 to 3.
    Heading(u16, &'a str),
    /// A paragraph.
    Paragraph(&'a str),
    /// A table.
    Table(Grid<'a>),
    /// A footnote of the table above.
    Note(&'a str),
    /// Who signed it, or when.
    Signature(Cow<'a, str>),
}

impl<'a> Page<'a> {
    /// A report as it is printed. Refuses cells that could not be read unless they are allowed, and figures that the form does
    /// not print.
    pub(crate) fn of(report: &'a Report, options: &Options) -> Result<Self, PublishError> {
        refuse(report, options)?;
        let organ = report.organ.as_ref().map(|organ| organ.name.as_str());
        let mut page = Self { title: Cow::Borrowed(""), organ, parts: Vec::new() };
        for part in report.printed_parts() {
            page.parts.push(match part {
                PrintedPart::Title(title) => {
                    page.title = title;
                    continue;
                }
                PrintedPart::Section(title) => Part::Section(title),
                PrintedPart::Heading(level, text) => Part::Heading(level, text),
                PrintedPart::Paragraph(text) => Part::Paragraph(text),
                PrintedPart::Note(text) => Part::Note(text),
                PrintedPart::Signature(text) => Part::Signature(text),
                PrintedPart::Table(table) => match Grid::of(report, table) {
                    Some(grid) => Part::Table(grid),
                    None => continue,
                },
            });
        }
        if page.parts.iter().any(|part| matches!(part, Part::Table(_))) { Ok(page) } else { Err(PublishError::NoTable) }
    }
}

fn refuse(report: &Report, options: &Options) -> Result<(), PublishError> {
    if !options.allow_unread {
        let mut unread = report.cells().filter(|cell| report.unread.contains_key(cell));
        if let Some(first) = unread.next() {
            let label = report.form_of(first.table()).form().label(first);
            let label = label.map_or_else(|| first.to_string(), |label| format!("{}，{}", label.row, label.column));
            return Err(PublishError::Unread { count: 1 + unread.count(), first, label });
        }
    }
    let stray = report.figures().find(|(cell, _)| !report.form_of(cell.table()).form().prints(*cell));
    stray.map_or(Ok(()), |(cell, _)| Err(PublishError::NotPrinted(cell)))
}
