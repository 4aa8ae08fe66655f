//! Slips that move many cells in one go: a row or column that stands one place off, a number taken apart into two cells,
//! two rows or columns exchanged.
//!
//! A fixed list of moves is undone on trial. The cell whose figure was lost takes what the sums demand; a move counts if
//! every sum it touches then holds, and enough of them without help from that cell.

use ogi_model::{Cell, MAX_COUNT, RequestRow};

use super::code::{Code, Sums};
use super::search::{Set, sums_in};
use super::tableau::Tableau;
use crate::fixes::fix::FixKind;

/// The figures of one table.
#[derive(Debug)]
pub(super) struct Figures<'a> {
    pub(super) code: &'static Code,
    pub(super) printed: &'a [i64],
    pub(super) unknown: &'a [bool],
    pub(super) failing: Sums,
    /// The sums that must hold, by component.
    pub(super) components: &'a [Sums],
}

/// A move undone: what each cell of the run would hold, the lost one left out.
pub(super) struct Move {
    pub(super) kind: FixKind,
    pub(super) moved: Vec<(u16, i64)>,
    /// The cell whose figure was lost, where one was.
    pub(super) lost: Option<u16>,
}

impl Figures<'_> {
    /// The moves that explain every failing sum they touch.
    pub(super) fn find(&self) -> Vec<(FixKind, Set)> {
        let mut found: Vec<(FixKind, Set)> = Vec::new();
        for (kind, lines) in [(FixKind::RowShifted, &self.code.lines), (FixKind::ColumnShifted, &self.code.columns)] {
            for line in lines {
                for candidate in self.moves(kind, line) {
                    if let Some(set) = self.undo(&candidate)
                        && found.iter().all(|(_, known)| *known != set)
                    {
                        found.push((candidate.kind, set));
                    }
                }
            }
        }
        for candidate in self.exchanges() {
            if let Some(set) = self.undo(&candidate)
                && found.iter().all(|(_, known)| *known != set)
            {
                found.push((candidate.kind, set));
            }
        }
        found
    }

    /// The exchanges of two rows, and of two columns over all rows, over the outcomes alone and over the others alone, that
    /// could set every failing sum right.
    fn exchanges(&self) -> Vec<Move> {
        let mut exchanges = Vec::new();
        let of_outcome =
            |cell: &u16| matches!(self.code.cells[usize::from(*cell)], Cell::Request(RequestRow::Outcome(_), _));
        let part = |line: &[u16], outcomes: bool| -> Vec<u16> {
            line.iter().copied().filter(|cell| of_outcome(cell) == outcomes).collect()
        };
        let among = |lines: &[Vec<u16>], exchanges: &mut Vec<Move>| {
            for (at, one) in lines.iter().enumerate() {
                exchanges.extend(lines[at + 1..].iter().filter_map(|other| self.exchange(one, other)));
            }
        };
        among(&self.code.lines, &mut exchanges);
        among(&self.code.columns, &mut exchanges);
        for outcomes in [false, true] {
            let parts: Vec<Vec<u16>> = self.code.columns.iter().map(|column| part(column, outcomes)).collect();
            among(&parts, &mut exchanges);
        }
        exchanges
    }

    /// Two lines exchanged, if every sum that fails stands to gain and no figure is unknown.
    fn exchange(&self, one: &[u16], other: &[u16]) -> Option<Move> {
        if one.len() != other.len() || one.len() < 2 {
            return None;
        }
        let figure = |cell: u16| self.printed[usize::from(cell)];
        let sums = |cell: u16| self.code.sums_of[usize::from(cell)];
        let differing = || one.iter().zip(other).filter(|(one, other)| figure(**one) != figure(**other));
        let touched = differing().fold(0, |touched, (one, other)| touched | sums(*one) | sums(*other));
        let component = self.components.iter().find(|component| *component & touched != 0)?;
        if component & self.failing & !touched != 0 || !self.all_known(one) || !self.all_known(other) {
            return None;
        }
        let moved = differing().flat_map(|(one, other)| [(*one, figure(*other)), (*other, figure(*one))]).collect();
        Some(Move { kind: FixKind::LinesSwapped, moved, lost: None })
    }

    /// The moves of one row or column worth a trial: the run goes from the first to the last place where a sum across fails.
    fn moves(&self, kind: FixKind, line: &[u16]) -> Vec<Move> {
        let sums = |cell: u16| self.code.sums_of[usize::from(cell)];
        let along = line.iter().enumerate().fold(0, |along, (at, cell)| {
            along | line[..at].iter().fold(0, |shared, other| shared | (sums(*cell) & sums(*other)))
        });
        let fails = |cell: &u16| sums(*cell) & !along & self.failing != 0;
        let mut moves = Vec::new();
        if let (Some(first), Some(last)) = (line.iter().position(fails), line.iter().rposition(fails)) {
            let run = &line[first..=last];
            let shifted = |to: &[u16], from: &[u16]| {
                to.iter().copied().zip(from.iter().map(|cell| self.printed[usize::from(*cell)])).collect()
            };
            if self.all_known(run) && run.len() > 2 {
                moves.push(Move {
                    kind,
                    moved: shifted(&run[..run.len() - 1], &run[1..]),
                    lost: Some(run[run.len() - 1]),
                });
                moves.push(Move { kind, moved: shifted(&run[1..], &run[..run.len() - 1]), lost: Some(run[0]) });
            }
            if kind == FixKind::RowShifted {
                moves.extend(self.broken_number(run));
                moves.extend(self.broken_number(&line[first..]));
            }
        } else if kind == FixKind::RowShifted && line.iter().any(|cell| sums(*cell) & self.failing != 0) {
            // No sum runs across, as in table four.
            moves.extend((0..line.len()).filter_map(|first| self.broken_number(&line[first..])));
        }
        moves
    }

    /// The first two figures of a run as one number, and the others one place further back.
    fn broken_number(&self, run: &[u16]) -> Option<Move> {
        if run.len() < 2 || !self.all_known(run) {
            return None;
        }
        let figure = |at: usize| self.printed[usize::from(run[at])];
        let joined = format!("{}{}", figure(0), figure(1)).parse::<i64>().ok()?;
        // A larger one is no count, and sums of such could overflow.
        if figure(0) == 0 || joined > i64::try_from(MAX_COUNT).ok()? {
            return None;
        }
        let behind = (1..run.len() - 1).map(|at| (run[at], figure(at + 1)));
        let moved = [(run[0], joined)].into_iter().chain(behind).collect();
        Some(Move { kind: FixKind::NumberBroken, moved, lost: Some(run[run.len() - 1]) })
    }

    /// The figure of a cell that is not unknown.
    pub(super) fn known(&self, cell: u16) -> Option<i64> {
        (!self.unknown[usize::from(cell)]).then(|| self.printed[usize::from(cell)])
    }

    /// By how much the parts of a sum exceed its totals, unknown cells left out; nothing for a sum that need not hold.
    pub(super) fn off(&self, sum: usize) -> Option<i64> {
        let holds = self.components.iter().any(|sums| sums >> sum & 1 == 1);
        let members = &self.code.members[sum];
        holds.then(|| members.iter().map(|(cell, sign)| i64::from(*sign) * self.printed[usize::from(*cell)]).sum())
    }

    fn all_known(&self, run: &[u16]) -> bool {
        run.iter().all(|cell| !self.unknown[usize::from(*cell)])
    }

    /// The changes a move stands for, if every sum it touches holds with them.
    pub(super) fn undo(&self, candidate: &Move) -> Option<Set> {
        let Move { kind, moved, lost } = candidate;
        let lost = lost.map(usize::from);
        let free = lost.map_or(0, |lost| self.code.sums_of[lost]);
        let mut printed = self.printed.to_vec();
        let mut touched = free;
        for (cell, figure) in moved {
            let at = usize::from(*cell);
            if printed[at] != *figure {
                touched |= self.code.sums_of[at];
            }
            printed[at] = *figure;
        }
        let sums = self.components.iter().filter(|sums| *sums & touched != 0).fold(0, |all, sums| all | sums);
        let proof = self.failing & touched & !free;
        let enough = if matches!(kind, FixKind::NumberBroken | FixKind::CountedTwice) { 1 } else { 2 };
        if proof.count_ones() < enough || !self.holds_without(sums & !free, &printed) {
            return None;
        }
        let mut tableau = Tableau::new(self.code, sums_in(sums), &printed);
        let unknown = |cell: &usize| self.unknown[*cell] && self.code.sums_of[*cell] & sums != 0;
        (0..printed.len()).filter(unknown).for_each(|cell| tableau.free(cell, 0));
        if let Some(lost) = lost {
            tableau.free(lost, printed[lost]);
        }
        if tableau.broken().next().is_some() || tableau.make_feasible().is_err() {
            return None;
        }
        tableau.make_small(|cell| self.unknown[cell]);
        if let Some(lost) = lost {
            printed[lost] = tableau.value_of(lost);
        }
        let mut set = Set::new();
        for (cell, (figure, before)) in (0u16..).zip(printed.iter().zip(self.printed)) {
            if figure != before {
                set.push((cell, u64::try_from(*figure).ok().filter(|figure| *figure <= MAX_COUNT)?));
            }
        }
        let least = match kind {
            FixKind::CountedTwice => 1,
            FixKind::NumberBroken => 2,
            _ => 3,
        };
        (set.len() >= least).then_some(set)
    }

    /// Whether the sums of a set hold, those with unknown cells aside.
    fn holds_without(&self, sums: Sums, printed: &[i64]) -> bool {
        sums_in(sums).all(|sum| {
            let members = &self.code.members[sum];
            members.iter().any(|(cell, _)| self.unknown[usize::from(*cell)])
                || members.iter().map(|(cell, sign)| i64::from(*sign) * printed[usize::from(*cell)]).sum::<i64>() == 0
        })
    }
}
