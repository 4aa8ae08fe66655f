//! Reports that a rule finds fault with. The pages of the catalogue show what is found in them, and a test sees that it is.

use chrono::NaiveDate;
use ogi_model::{Cell, Figure, NarrativeBlock, Organ, Report, classify};

/// A report that a rule finds fault with, and other reports where the rule looks at them. One without others is made from the report.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Example {
    /// The report.
    pub report: Report,
    /// Reports of the same organ for earlier years.
    pub previous: Vec<Report>,
    /// Reports of the organs of its area, where the rule looks at them.
    pub members: Vec<Report>,
}

impl From<Report> for Example {
    fn from(report: Report) -> Self {
        Self { report, previous: Vec::new(), members: Vec::new() }
    }
}

impl Example {
    /// A report of the edition with this key, all sections there, all cells blank.
    pub(crate) fn of(edition: &str) -> Self {
        let mut report = Report::blank(edition.parse().expect("it is the key of an edition"));
        for section in
            [&mut report.narrative.overview, &mut report.narrative.problems, &mut report.narrative.other_matters]
        {
            *section = Some(vec![]);
        }
        Self::from(report)
    }

    pub(crate) fn year(mut self, year: u16) -> Self {
        self.report.year = Some(year);
        self
    }

    pub(crate) fn organ(mut self, name: &str) -> Self {
        let class = classify(name);
        self.report.organ =
            Some(Organ { name: name.to_owned(), level: class.level, kind: class.kind, ..Organ::default() });
        self
    }

    pub(crate) fn published(mut self, year: i32, month: u32, day: u32) -> Self {
        self.report.published = NaiveDate::from_ymd_opt(year, month, day);
        self
    }

    /// Fills in cells, by address.
    pub(crate) fn figures<const N: usize>(mut self, figures: [(&str, u64); N]) -> Self {
        for (address, count) in figures {
            let cell: Cell = address.parse().expect("an example names cells of the form");
            self.report.set(cell, Some(Figure::Count(count))).expect("an example puts counts where counts stand");
        }
        self
    }

    /// The report of an organ on 2024 that gives how many requests came in, for examples of rules on areas.
    pub(crate) fn received(organ: &str, total: u64) -> Self {
        Self::of("2021").year(2024).organ(organ).figures([("requests.received.total", total)])
    }

    /// As the report of an area, with those of its organs.
    pub(crate) fn with_members<const N: usize>(mut self, members: [Self; N]) -> Self {
        self.members = members.map(|member| member.report).to_vec();
        self
    }

    /// Puts words into a cell.
    pub(crate) fn remark(mut self, address: &str, text: &str) -> Self {
        let cell: Cell = address.parse().expect("an example names cells of the form");
        self.report.remarks.insert(cell, text.to_owned());
        self
    }

    /// Section one, one paragraph each.
    pub(crate) fn overview<const N: usize>(mut self, paragraphs: [&str; N]) -> Self {
        self.report.narrative.overview = Some(paragraphs.map(paragraph).to_vec());
        self
    }

    /// Section five, one paragraph each.
    pub(crate) fn problems<const N: usize>(mut self, paragraphs: [&str; N]) -> Self {
        self.report.narrative.problems = Some(paragraphs.map(paragraph).to_vec());
        self
    }

    /// Section six, one paragraph each.
    pub(crate) fn other_matters<const N: usize>(mut self, paragraphs: [&str; N]) -> Self {
        self.report.narrative.other_matters = Some(paragraphs.map(paragraph).to_vec());
        self
    }

    /// Anything else.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut Report)) -> Self {
        change(&mut self.report);
        self
    }

    /// After another example's report, that of an earlier year.
    pub(crate) fn after(mut self, earlier: Self) -> Self {
        self.previous.extend(earlier.previous);
        self.previous.push(earlier.report);
        self
    }
}

fn paragraph(text: &str) -> NarrativeBlock {
    NarrativeBlock { text: text.to_owned(), heading: None }
}
