//! What the pictures show, as numbers.

use ogi_model::{
    Applicant, Bilingual, Cell, CellState, Channel, Figure, Language, OutcomeGroup, Report, RequestRow, ReviewResult,
    Table,
};

/// A sum of cells, and how many of them hold no figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    /// What the cells with figures add up to.
    pub(super) known: u64,
    pub(super) filled: usize,
    pub(super) blank: usize,
    pub(super) unread: usize,
}

impl Count {
    pub(super) fn of(report: &Report, cells: impl IntoIterator<Item = Cell>) -> Self {
        let mut count = Self::default();
        for cell in cells {
            match (report.get(cell), report.state(cell)) {
                (_, CellState::Unread) => count.unread += 1,
                (Some(Figure::Count(figure)), _) => {
                    count.known = count.known.saturating_add(figure);
                    count.filled += 1;
                }
                (_, CellState::NotPrinted) => {}
                _ => count.blank += 1,
            }
        }
        count
    }

    pub(super) fn add(&mut self, other: Self) {
        self.known = self.known.saturating_add(other.known);
        self.filled += other.filled;
        self.blank += other.blank;
        self.unread += other.unread;
    }

    /// What is left out of a picture, in a sentence; nothing where all cells hold figures.
    pub(super) fn left_out(self, language: Language) -> Option<String> {
        let (blank, unread) = (self.blank, self.unread);
        let (zh, en) = match (blank, unread) {
            (0, 0) => return None,
            (_, 0) => (format!("{blank} 格空白"), format!("{blank} blank cells")),
            (0, _) => (format!("{unread} 格未能读出"), format!("{unread} unread cells")),
            _ => (format!("{blank} 格空白、{unread} 格未能读出"), format!("{blank} blank and {unread} unread cells")),
        };
        Some(language.choose(format!("有 {zh}，没有画出。"), format!("{en} are left out.")))
    }
}

/// What a request can come to within the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct End {
    pub(super) name: Bilingual,
    pub(super) rows: Vec<RequestRow>,
}

/// How requests can end: the groups of outcomes, those that the form gives no common label row by row, and what is carried forward.
pub(super) fn ends(reports: &[&Report]) -> Vec<End> {
    let mut ends = Vec::new();
    let is_printed = |row: &RequestRow| {
        let prints =
            |report: &&Report| report.form_of(Table::Requests).form().prints(Cell::Request(*row, Applicant::Total));
        reports.iter().any(prints)
    };
    for group in OutcomeGroup::ALL {
        let outcomes = group.outcomes().map(|outcome| (outcome, RequestRow::Outcome(outcome)));
        let outcomes = outcomes.filter(|(_, row)| is_printed(row));
        if group.has_label() {
            let name = Bilingual::new(group.zh(), group.en());
            ends.push(End { name, rows: outcomes.map(|(_, row)| row).collect() });
        } else {
            ends.extend(
                outcomes
                    .map(|(outcome, row)| End { name: Bilingual::new(outcome.zh(), outcome.en()), rows: vec![row] }),
            );
        }
    }
    let name = Bilingual::new("结转下年度", "Carried forward");
    ends.push(End { name, rows: vec![RequestRow::CarriedForward] });
    ends
}

/// Bars that are divided into the same series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chart {
    pub(super) title: String,
    pub(super) series: Vec<String>,
    /// Which fill each series has.
    pub(super) fills: Vec<usize>,
    pub(super) bars: Vec<Bar>,
    /// What is counted, in words for the total of a bar.
    pub(super) unit: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) counts: Vec<Count>,
}

/// How requests ended, a bar a year, by the column of totals.
pub(super) fn outcomes(reports: &[&Report], language: Language) -> Chart {
    let ends = ends(reports);
    let bar = |report: &&Report| Bar {
        label: year(report, language),
        counts: (ends.iter())
            .map(|end| Count::of(report, end.rows.iter().map(|row| Cell::Request(*row, Applicant::Total))))
            .collect(),
    };
    Chart {
        title: language.choose("申请的办理结果", "How requests ended").to_owned(),
        series: ends.iter().map(|end| language.pick(end.name).to_owned()).collect(),
        fills: (0..ends.len()).collect(),
        bars: reports.iter().map(bar).collect(),
        unit: language.choose("件", ""),
    }
}

/// How reviews ended, a bar a channel and year, without the printed totals.
pub(super) fn reviews(reports: &[&Report], language: Language) -> Chart {
    let results = ReviewResult::ALL.into_iter().filter(|result| *result != ReviewResult::Total);
    let bars = Channel::ALL.into_iter().flat_map(|channel| {
        let results = results.clone();
        reports.iter().map(move |report| {
            let name = language.choose(channel.zh(), channel.en());
            let label = if reports.len() > 1 { format!("{name} {}", year(report, language)) } else { name.to_owned() };
            Bar {
                label,
                counts: (results.clone()).map(|result| Count::of(report, [Cell::Review(channel, result)])).collect(),
            }
        })
    });
    Chart {
        title: language.choose("行政复议和行政诉讼的结果", "Reconsideration and litigation: lost and won").to_owned(),
        bars: bars.collect(),
        fills: (0..results.clone().count()).collect(),
        series: results.clone().map(|result| language.choose(result.zh(), result.en()).to_owned()).collect(),
        unit: language.choose("件", ""),
    }
}

pub(super) fn year(report: &Report, language: Language) -> String {
    match report.year {
        Some(year) => language.choose(format!("{year}年"), year.to_string()),
        None => language.choose("年度未知", "year unknown").to_owned(),
    }
}
