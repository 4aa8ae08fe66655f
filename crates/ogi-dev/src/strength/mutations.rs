//! How often a wrong figure is found: reports in which everything holds are spoilt in one way at a time and checked.

use std::collections::BTreeSet;

use ogi_model::{Applicant, Bilingual, Cell, Edition, Figure, Forms, Report, Table};
use serde::Serialize;

use super::sample::{Numbers, balanced};
use ogi_validate::{Findings, Fix, check};

/// A way in which a report is spoilt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mutation {
    /// Not at all; whatever is found then is a false alarm.
    Nothing,
    /// A figure is one more.
    OneMore,
    /// A figure is any other.
    OtherFigure,
    /// A digit of a figure is left out.
    DigitDropped,
    /// A figure is left out.
    Blanked,
    /// Two neighbouring figures of a row have changed places.
    SwappedInRow,
    /// Two neighbouring figures of a column of table three have changed places.
    SwappedInColumn,
    /// The figures of a row stand one column further on; 0 stands in the first.
    RowShifted,
    /// The figures of a column of table three stand one row further down; 0 stands in the first.
    ColumnShifted,
}

impl Mutation {
    /// Every way, the smallest first.
    pub const ALL: [Self; 9] = [
        Self::Nothing,
        Self::OneMore,
        Self::OtherFigure,
        Self::DigitDropped,
        Self::Blanked,
        Self::SwappedInRow,
        Self::SwappedInColumn,
        Self::RowShifted,
        Self::ColumnShifted,
    ];

    /// In words.
    pub const fn name(self) -> Bilingual {
        match self {
            Self::Nothing => Bilingual::new("未改动", "nothing changed"),
            Self::OneMore => Bilingual::new("一个数多 1", "one figure one too many"),
            Self::OtherFigure => Bilingual::new("一个数换成另一个数", "one figure replaced by another"),
            Self::DigitDropped => Bilingual::new("一个数漏掉一位", "one digit left out"),
            Self::Blanked => Bilingual::new("一格留空", "one cell left blank"),
            Self::SwappedInRow => Bilingual::new("同一行相邻两数互换", "two neighbours in a row swapped"),
            Self::SwappedInColumn => Bilingual::new("同一列相邻两数互换", "two neighbours in a column swapped"),
            Self::RowShifted => Bilingual::new("一行数字右移一列", "a row moved on by one column"),
            Self::ColumnShifted => Bilingual::new("一列数字下移一行", "a column moved down by one row"),
        }
    }

    /// Every way to spoil a table of a report like this: the cells that are changed, and what stands there then.
    fn of(self, report: &Report, table: Table, numbers: &mut Numbers) -> Vec<Vec<Change>> {
        let form = report.form_of(table).form();
        let known = form.cells(table).iter().filter_map(|cell| Some((*cell, count(report, *cell)?)));
        match self {
            Self::Nothing => vec![Vec::new()],
            Self::OneMore => known.map(|(cell, was)| vec![Change { cell, was, is: Some(was + 1) }]).collect(),
            Self::OtherFigure => known
                .map(|(cell, was)| {
                    let other = numbers.below(2 * was + 50);
                    vec![Change { cell, was, is: Some(if other == was { was + 2 } else { other }) }]
                })
                .collect(),
            Self::DigitDropped => known
                .filter_map(|(cell, was)| {
                    let mut digits = was.to_string();
                    let dropped = usize::try_from(numbers.below(digits.len() as u64)).unwrap_or_default();
                    digits.remove(dropped);
                    let is = digits.parse().ok().filter(|is| *is != was)?;
                    Some(vec![Change { cell, was, is: Some(is) }])
                })
                .collect(),
            Self::Blanked => known.map(|(cell, was)| vec![Change { cell, was, is: None }]).collect(),
            Self::SwappedInRow => rows(report, table).iter().flat_map(|row| swapped(report, row)).collect(),
            Self::SwappedInColumn => columns(report, table).iter().flat_map(|column| swapped(report, column)).collect(),
            Self::RowShifted => rows(report, table).iter().filter_map(|row| shifted(report, row)).collect(),
            Self::ColumnShifted => columns(report, table).iter().filter_map(|column| shifted(report, column)).collect(),
        }
    }
}

/// A cell that is spoilt.
#[derive(Clone, Copy)]
struct Change {
    cell: Cell,
    was: u64,
    is: Option<u64>,
}

fn count(report: &Report, cell: Cell) -> Option<u64> {
    report.get(cell).and_then(|figure| u64::try_from(figure).ok())
}

fn rows(report: &Report, table: Table) -> Vec<Vec<Cell>> {
    let form = report.form_of(table).form();
    let of = |row| form.cells(table).iter().copied().filter(move |cell| cell.row() == row);
    form.rows(table).iter().map(|row| of(*row).filter(|cell| count(report, *cell).is_some()).collect()).collect()
}

fn columns(report: &Report, table: Table) -> Vec<Vec<Cell>> {
    let cells = report.form_of(table).form().cells(table);
    let of = |who| cells.iter().copied().filter(move |cell| matches!(cell, Cell::Request(_, column) if *column == who));
    Applicant::ALL.into_iter().map(|who| of(who).collect()).collect()
}

fn swapped(report: &Report, cells: &[Cell]) -> Vec<Vec<Change>> {
    let pairs = cells.windows(2).filter_map(|pair| {
        let (first, second) = (count(report, pair[0])?, count(report, pair[1])?);
        let swap = [(pair[0], first, second), (pair[1], second, first)];
        (first != second).then(|| swap.map(|(cell, was, is)| Change { cell, was, is: Some(is) }).to_vec())
    });
    pairs.collect()
}

fn shifted(report: &Report, cells: &[Cell]) -> Option<Vec<Change>> {
    let mut before = 0;
    let mut changes = Vec::new();
    for cell in cells {
        let was = count(report, *cell)?;
        if was != before {
            changes.push(Change { cell: *cell, was, is: Some(before) });
        }
        before = was;
    }
    (!changes.is_empty()).then_some(changes)
}

/// How often one way of spoiling one table was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MutationScore {
    /// The table that was spoilt.
    pub table: Table,
    /// In which way.
    pub mutation: Mutation,
    /// How many spoilt reports were checked.
    pub tried: usize,
    /// In how many of them an error was found.
    pub caught: usize,
    /// In how many others something less grave was said of a spoilt cell, which is not said of the sound report.
    pub noticed: usize,
    /// In how many the first fix was exactly what had been done, undone, and no other as simple.
    pub located: usize,
    /// In how many it was the first, or as likely as the first, and others were as simple.
    pub tied: usize,
    /// In how many it was offered after others.
    pub offered: usize,
    /// In how many the only simplest fix was another, so that a cell was blamed that is right.
    pub misled: usize,
}

/// Spoils some reports, the same ones every time, in every way, each table by itself.
pub fn mutation_scores(edition: Edition, forms: &Forms, reports: usize) -> Vec<MutationScore> {
    let mut numbers = Numbers::new(1);
    let reports: Vec<Report> = (0..reports).map(|_| balanced(edition, forms, &mut numbers)).collect();
    let mut scores = Vec::new();
    for table in Table::ALL {
        for mutation in Mutation::ALL {
            let mut score = MutationScore::none(table, mutation);
            for report in &reports {
                let sound = check(report);
                for changes in mutation.of(report, table, &mut numbers) {
                    let mut spoilt = report.clone();
                    for change in &changes {
                        spoilt.set(change.cell, change.is.map(Figure::Count)).expect("a count stood there before");
                    }
                    score.add(&changes, &sound, &check(&spoilt));
                }
            }
            if score.tried > 0 {
                scores.push(score);
            }
        }
    }
    scores
}

impl MutationScore {
    const fn none(table: Table, mutation: Mutation) -> Self {
        Self { table, mutation, tried: 0, caught: 0, noticed: 0, located: 0, tied: 0, offered: 0, misled: 0 }
    }

    fn add(&mut self, changes: &[Change], sound: &Findings, found: &Findings) {
        self.tried += 1;
        if found.counts.error == 0 {
            self.noticed += usize::from(is_noticed(changes, sound, found));
            return;
        }
        self.caught += 1;
        let undoes = |fix: &Fix| {
            let offered: BTreeSet<(Cell, u64)> = fix.changes.iter().map(|back| (back.cell, back.to)).collect();
            offered == changes.iter().map(|change| (change.cell, change.was)).collect()
        };
        let Some(first) = found.fixes.first() else { return };
        match found.fixes.iter().find(|fix| undoes(fix)) {
            Some(right) if undoes(first) && right.ties == 0 => self.located += 1,
            Some(right) if right.rank == first.rank => self.tied += 1,
            Some(_) => self.offered += 1,
            None => self.misled += usize::from(first.ties == 0 && first.ties_exact),
        }
    }
}

fn is_noticed(changes: &[Change], sound: &Findings, found: &Findings) -> bool {
    found.findings.iter().any(|finding| {
        let names = |change: &Change| finding.cells.iter().any(|about| about.cell == change.cell);
        changes.iter().any(names) && sound.findings.iter().all(|known| known.fingerprint != finding.fingerprint)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(table: Table, mutation: Mutation) -> MutationScore {
        let scores = mutation_scores(Edition::E2021, &Forms::default(), 1);
        scores.into_iter().find(|score| (score.table, score.mutation) == (table, mutation)).unwrap()
    }

    #[test]
    fn every_single_wrong_figure_of_tables_three_and_four_is_an_error() {
        for (table, cells) in [(Table::Requests, 175), (Table::Reviews, 15)] {
            for mutation in [Mutation::OneMore, Mutation::OtherFigure] {
                let score = score(table, mutation);
                assert_eq!((score.tried, score.caught), (cells, cells));
            }
        }
    }

    #[test]
    fn nothing_is_wrong_with_a_sound_report() {
        for table in Table::ALL {
            let score = score(table, Mutation::Nothing);
            assert_eq!((score.tried, score.caught, score.misled), (1, 0, 0));
        }
    }

    /// How a report with one figure one too many is scored, given these fixes: cell, figure, rank, ties.
    fn scored(fixes: &[(&str, u64, usize, usize)]) -> MutationScore {
        let sound = balanced(Edition::E2021, &Forms::default(), &mut Numbers::new(5));
        let cell: Cell = "requests.received.business".parse().unwrap();
        let was = count(&sound, cell).unwrap();
        let mut spoilt = sound.clone();
        spoilt.set(cell, Some(Figure::Count(was + 1))).unwrap();
        let mut found = check(&spoilt);
        found.fixes = (fixes.iter())
            .map(|(address, off, rank, ties)| {
                let cell = address.parse().unwrap();
                let change = ogi_validate::Change { cell, from: None, to: count(&sound, cell).unwrap() + off };
                Fix {
                    message: ogi_model::Message::default(),
                    changes: vec![change],
                    settles: Vec::new(),
                    kind: ogi_validate::FixKind::FigureWrong,
                    rank: *rank,
                    ties: *ties,
                    ties_exact: true,
                    evidence: Vec::new(),
                }
            })
            .collect();
        let mut score = MutationScore::none(Table::Requests, Mutation::OneMore);
        score.add(&[Change { cell, was, is: Some(was + 1) }], &check(&sound), &found);
        score
    }

    #[test]
    fn a_fix_counts_where_it_undoes_what_was_done_and_nothing_else() {
        let (right, wrong) = ("requests.received.business", "requests.received.total");
        let outcome = |score: MutationScore| (score.located, score.tied, score.offered, score.misled);
        assert_eq!(outcome(scored(&[])), (0, 0, 0, 0));
        assert_eq!(outcome(scored(&[(right, 0, 1, 0)])), (1, 0, 0, 0));
        assert_eq!(outcome(scored(&[(wrong, 0, 1, 1), (right, 0, 1, 1)])), (0, 1, 0, 0));
        assert_eq!(outcome(scored(&[(wrong, 0, 1, 1), (right, 0, 2, 1)])), (0, 0, 1, 0));
        assert_eq!(outcome(scored(&[(wrong, 0, 1, 0)])), (0, 0, 0, 1));
        assert_eq!(outcome(scored(&[(right, 1, 1, 0)])), (0, 0, 0, 1));
        assert_eq!(outcome(scored(&[(wrong, 0, 1, 1)])), (0, 0, 0, 0));
        assert_eq!(scored(&[]).caught, 1);
    }

    #[test]
    fn what_is_undone_makes_the_report_sound_again() {
        let report = balanced(Edition::E2019, &Forms::default(), &mut Numbers::new(3));
        for mutation in Mutation::ALL {
            for table in Table::ALL {
                for changes in mutation.of(&report, table, &mut Numbers::new(4)) {
                    let mut spoilt = report.clone();
                    for change in &changes {
                        assert_ne!(change.is, Some(change.was));
                        assert_eq!(count(&report, change.cell), Some(change.was));
                        spoilt.set(change.cell, change.is.map(Figure::Count)).unwrap();
                    }
                    assert_eq!(spoilt == report, mutation == Mutation::Nothing);
                }
            }
        }
    }
}
