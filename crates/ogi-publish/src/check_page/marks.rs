//! Which cells of the form are marked, how, and what is told of each.

use std::collections::{BTreeMap, BTreeSet};

use ogi_model::{Cell, Message, Place, Report, Severity};
use ogi_validate::{Findings, Role, place_in_words};

use super::items::{Item, Items};
use super::words::{self, cell_in_words};
use crate::markup::put;

/// The marked cells.
#[derive(Debug)]
pub(super) struct Marks<'a> {
    cells: BTreeMap<Cell, Mark>,
    places: BTreeMap<Cell, &'a Place>,
}

/// How a cell is marked: the strongest of what was found.
#[derive(Clone, Debug, Default)]
pub(super) struct Mark {
    pub(super) look: Look,
    /// The entries of the list that are about it.
    pub(super) items: BTreeSet<usize>,
    /// The findings that are about it.
    pub(super) findings: BTreeSet<usize>,
    /// What should stand there, as far as the likeliest fixes say.
    pub(super) proposals: Vec<u64>,
}

/// How a cell looks, from the weakest mark to the strongest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Look {
    /// What was found about it is confirmed.
    #[default]
    Confirmed,
    /// It is part of a sum that does not hold.
    Part,
    /// Something unusual is to be asked about.
    Info,
    /// It is very likely wrong, or to be confirmed.
    Warning,
    /// It may be the wrong one of a sum that does not hold.
    Suspect,
    /// It is wrong.
    Wrong,
}

impl Look {
    /// The name of its class in the page.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Part => "part",
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Suspect => "suspect",
            Self::Wrong => "wrong",
        }
    }
}

impl<'a> Marks<'a> {
    pub(super) fn of(report: &Report, findings: &'a Findings, items: &Items<'_>) -> Self {
        let mut marks = Self { cells: BTreeMap::new(), places: BTreeMap::new() };
        for item in &items.0 {
            marks.add(report, item);
        }
        for finding in &findings.findings {
            if finding.sources.len() == finding.cells.len() {
                marks.places.extend(finding.cells.iter().map(|about| about.cell).zip(&finding.sources));
            }
        }
        marks
    }

    pub(super) fn get(&self, cell: Cell) -> Option<&Mark> {
        self.cells.get(&cell)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Whether any cell is marked so.
    pub(super) fn has(&self, look: Look) -> bool {
        self.cells.values().any(|mark| mark.look == look)
    }

    fn add(&mut self, report: &Report, item: &Item<'_>) {
        for (at, finding) in &item.findings {
            let without_cause = item.cause.is_none();
            for about in &finding.cells {
                let look = match (finding.severity, about.role) {
                    _ if finding.is_confirmed() => Look::Confirmed,
                    (Severity::Error, Role::Subject) => Look::Wrong,
                    (Severity::Error, Role::Total) if without_cause => Look::Suspect,
                    (Severity::Error, _) => Look::Part,
                    (Severity::Warning, _) => Look::Warning,
                    (Severity::Info, _) => Look::Info,
                };
                let mark = self.cells.entry(about.cell).or_default();
                mark.look = mark.look.max(look);
                mark.items.insert(item.number);
                mark.findings.insert(*at);
            }
        }
        let Some(cause) = item.cause else { return };
        for fix in cause.proposals() {
            for change in &fix.changes {
                let mark = self.cells.entry(change.cell).or_default();
                mark.look = mark.look.max(if cause.is_fact() { Look::Wrong } else { Look::Suspect });
                mark.items.insert(item.number);
                if report.get(change.cell).is_none_or(|figure| figure.to_string() != change.to.to_string())
                    && !mark.proposals.contains(&change.to)
                {
                    mark.proposals.push(change.to);
                }
            }
        }
    }

    /// What is told of a marked cell: which it is, what stands there and should, where it stands, and the entries about it.
    pub(super) fn told(&self, report: &Report, cell: Cell, mark: &Mark) -> Message {
        let printed = report.printed_text(cell);
        let mut told = cell_in_words(report, cell);
        let (zh, en) = if printed.is_empty() {
            ("：空白".to_owned(), ": blank".to_owned())
        } else {
            (format!("：填 {printed}"), format!(": says {printed}"))
        };
        told.zh += &zh;
        told.en += &en;
        if let Some(should) = words::proposal(mark) {
            put!(&mut told.zh, "，{}", should.zh);
            put!(&mut told.en, ", {}", should.en);
        }
        let numbers = mark.items.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let look = words::look(mark.look);
        put!(&mut told.zh, "。{}，见问题 {numbers}。", look.zh);
        put!(&mut told.en, ". {}; see {numbers}.", look.en);
        if let Some(place) = self.places.get(&cell) {
            let place = place_in_words(None, place);
            put!(&mut told.zh, "原文件：{}。", place.zh);
            put!(&mut told.en, " In the source: {}.", place.en);
        }
        told
    }
}
