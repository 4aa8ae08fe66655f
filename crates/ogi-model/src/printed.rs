//! What a report prints: the text of its title and of each cell, for everybody who writes or compares documents.

use std::borrow::Cow;

use chrono::Datelike;

use crate::cell::{Address, Cell, Table};
use crate::figure::{Figure, FigureKind};
use crate::narrative::Block;
use crate::report::{CellState, Report};

/// What stands in a published document where a figure could not be read.
pub const UNREAD_MARK: &str = "〔未读出〕";

/// The name under which a published document carries its report as data: the `id` of a script block, the namespace of a part, the
/// first cell of a hidden sheet.
pub const EMBEDDED_NAME: &str = "urn:ogi:report";

/// What stands in the first cell of a sheet that is no part of a report: a guide, or checks by formula.
pub const AID_SHEET_NAME: &str = "urn:ogi:aid";

/// A part of a report as it is printed, from the title down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrintedPart<'a> {
    /// The title of the report.
    Title(Cow<'a, str>),
    /// The title of one of the six sections.
    Section(&'static str),
    /// A heading within a section, and its level from 1 to 3.
    Heading(u16, &'a str),
    /// A paragraph.
    Paragraph(&'a str),
    /// A table.
    Table(Table),
    /// A footnote of the table above.
    Note(&'a str),
    /// A line of the signature: who signed, and when.
    Signature(Cow<'a, str>),
}

impl Report {
    /// Everything it prints, in printed order: the sections it has, each under its title, and at the end the signature.
    pub fn printed_parts(&self) -> Vec<PrintedPart<'_>> {
        let sections = self.edition.form().sections;
        let mut parts = vec![PrintedPart::Title(self.printed_title())];
        let tables = Table::ALL.into_iter().filter(|table| !self.omitted.contains(&Address::from(*table)));
        let tables = tables.map(|table| {
            let notes = self.table_notes.get(table).iter().map(|note| PrintedPart::Note(note));
            let title = PrintedPart::Section(sections[1 + table as usize]);
            [title, PrintedPart::Table(table)].into_iter().chain(notes).collect()
        });
        let tables: Vec<Vec<PrintedPart<'_>>> = tables.collect();
        parts.extend(prose(sections[0], self.narrative.overview.as_deref()));
        parts.extend(tables.into_iter().flatten());
        parts.extend(prose(sections[4], self.narrative.problems.as_deref()));
        parts.extend(prose(sections[5], self.narrative.other_matters.as_deref()));
        if let Some(signed) = self.signed {
            parts.extend(self.organ.iter().map(|organ| PrintedPart::Signature(Cow::Borrowed(organ.name.as_str()))));
            let date = format!("{}年{}月{}日", signed.year(), signed.month(), signed.day());
            parts.push(PrintedPart::Signature(Cow::Owned(date)));
        }
        parts
    }

    /// The title as it is printed; without one, it is made of organ and year.
    ///
    /// ```
    /// use ogi_model::{Edition, Organ, Report};
    ///
    /// let mut report = Report { year: Some(2024), ..Report::blank(Edition::E2021) };
    /// report.organ = Some(Organ { name: "甲县教育局".into(), ..Organ::default() });
    /// assert_eq!(report.printed_title(), "甲县教育局2024年政府信息公开工作年度报告");
    /// ```
    pub fn printed_title(&self) -> Cow<'_, str> {
        if let Some(title) = self.metadata.title.as_deref().filter(|title| !title.trim().is_empty()) {
            return Cow::Borrowed(title);
        }
        let organ = self.organ.as_ref().map_or("", |organ| organ.name.trim());
        let year = self.year.map_or_else(String::new, |year| format!("{year}年"));
        Cow::Owned(format!("{organ}{year}政府信息公开工作年度报告"))
    }

    /// What a cell prints: the remark where it has one, otherwise its figure; nothing where it is blank.
    ///
    /// Amounts are in 万元, and say so where their column does not. A cell that could not be read prints [`UNREAD_MARK`].
    ///
    /// ```
    /// use ogi_model::{Edition, Report};
    ///
    /// let mut report = Report::blank(Edition::E2019);
    /// report.disclosure.centralized_procurement.amount = Some("743.38".parse()?);
    /// let amount = "disclosure.centralized_procurement.amount".parse()?;
    /// assert_eq!(report.printed_text(amount), "743.38万元");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn printed_text(&self, cell: Cell) -> Cow<'_, str> {
        if self.unread.contains_key(&cell) {
            return Cow::Borrowed(UNREAD_MARK);
        }
        if let Some(remark) = self.remarks.get(&cell) {
            return Cow::Borrowed(remark);
        }
        match self.get(cell) {
            None => Cow::Borrowed(""),
            Some(Figure::Count(count)) => Cow::Owned(count.to_string()),
            Some(Figure::Change(change)) => Cow::Owned(change.to_string()),
            Some(Figure::Amount(amount)) if self.column_names_unit(cell) => Cow::Owned(amount.to_string()),
            Some(Figure::Amount(amount)) => Cow::Owned(format!("{amount}万元")),
        }
    }

    /// A cell by its printed labels; by its address where the form does not print it.
    pub fn printed_label(&self, cell: Cell) -> String {
        let label = self.form_of(cell.table()).form().label(cell);
        label.map_or_else(|| cell.to_string(), |label| label.to_string())
    }

    /// The figure of a cell that prints it and nothing else.
    pub fn plain_figure(&self, cell: Cell) -> Option<Figure> {
        let is_plain = !self.remarks.contains_key(&cell)
            && self.state(cell) == CellState::Filled
            && (cell.figure() != FigureKind::Amount || self.column_names_unit(cell));
        self.get(cell).filter(|_| is_plain)
    }

    /// Whether the column of an amount says that it is in 万元.
    fn column_names_unit(&self, cell: Cell) -> bool {
        let label = self.form_of(cell.table()).form().label(cell);
        label.is_some_and(|label| label.column.contains("万元"))
    }
}

/// A section in prose under its title; nothing where the report does not have it.
fn prose<'a>(title: &'static str, blocks: Option<&'a [Block]>) -> Vec<PrintedPart<'a>> {
    let Some(blocks) = blocks else { return Vec::new() };
    let blocks = blocks.iter().map(|block| match block.heading {
        Some(level) => PrintedPart::Heading(level, &block.text),
        None => PrintedPart::Paragraph(&block.text),
    });
    std::iter::once(PrintedPart::Section(title)).chain(blocks).collect()
}
