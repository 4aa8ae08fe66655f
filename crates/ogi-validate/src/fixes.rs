//! Which cell is wrong.
//!
//! The sums of table three overlap: a cell stands in a sum across, one down, and some in a balance, so that which sums fail
//! and by how much tells which cell is wrong and what it should be. It is an error-correcting code: every wrong cell is
//! pinned down alone, and any three wrong cells show. Table four has one sum a block; it shows a wrong cell and cannot
//! tell which. The sums come from the forms, so every edition and every mixture of them is treated alike.
//!
//! - Sums that share no cell, directly or over others, are apart: each such *component* has fixes of its own.
//! - a fix is a smallest set of cells whose change makes every sum of the component hold with figures from zero
//!   on (`search`), or one move of many cells (`whole_row_errors`). It takes all other cells to be right, and says so.
//! - Up to three cells all sets are found and counted. Beyond, the search ends after a bound of steps and says what it knows.
//! - A blank, missing or unread cell may stand for any figure from zero on and costs nothing; where that leaves a choice,
//!   the blanks are taken as small as can be. A sum that a local row may be part of is no sum here.
//! - Fixes are ordered by what else speaks against them and for them (`evidence`: last year's report, the prose), then by
//!   how people err (`error_model`). A request that is counted twice is looked for by itself (`counted_twice`). What blanks must be, where no sum of theirs fails, is offered
//!   last (`blanks`). Nothing is filled in; [`apply`] makes a corrected copy on request.

mod apply;
mod blanks;
mod code;
mod counted_twice;
mod error_model;
mod evidence;
pub(crate) mod fix;
mod message;
mod search;
mod tableau;
mod whole_row_errors;

use std::borrow::Cow;

use ogi_model::{Cell, CellState, Figure, Figures, MAX_COUNT, Report, Table, Verdict};

pub use self::apply::{NotApplicable, apply, apply_all};
use self::code::{Code, Sums};
use self::evidence::{Attested, Printed, Witness};
use self::message::Others;
use self::search::{Set, Task, sums_in};
use crate::facts::Facts;
use crate::finding::fingerprint::fingerprint;
use crate::finding::{Class, Finding};
use crate::fixes::fix::{Change, Fix, FixKind, WithoutFix};

/// How many steps a search takes at most for sets of more than three cells. A step frees one cell; it is counted, not
/// timed, so that the same report gives the same fixes everywhere.
const WORK: u64 = 50_000;

/// How many fixes of one component are shown; all are counted.
const SHOWN: usize = 10;

/// What explains the failing sums of a report.
#[derive(Clone, Debug, Default)]
pub struct Fixes {
    /// The fixes: those of one fault together, the likeliest first; then what blanks must stand for.
    pub fixes: Vec<Fix>,
    /// The findings that no few cells explain.
    pub without_fix: Vec<WithoutFix>,
}

/// Finds the wrong cells of a report. The report of the year before helps to tell a copied figure; what the prose says is
/// evidence in a check ([`check`](crate::check)) only.
///
/// ```
/// use ogi_model::{Edition, Report};
/// use ogi_validate::{apply, find_fixes};
///
/// let mut report = Report::blank(Edition::E2021);
/// let block = &mut report.reviews.reconsideration;
/// (block.upheld, block.corrected, block.other, block.pending, block.total) = (Some(5), Some(0), Some(0), Some(0), Some(8));
///
/// let located = find_fixes(&report, None);
/// // One sum alone cannot tell which of its five cells is wrong.
/// assert!(located.fixes.iter().all(|fix| fix.ties == 4));
/// let corrected = apply(&report, &located.fixes[0])?;
/// assert!(find_fixes(&corrected, None).without_fix.is_empty());
/// # Ok::<(), ogi_validate::NotApplicable>(())
/// ```
pub fn find_fixes(report: &Report, previous: Option<&Report>) -> Fixes {
    of_figures(Search { report, previous, figures: &Figures::of(report), findings: &[], prose: None, work: WORK })
}

/// The same for a check, whose findings say whether there is anything to look for.
pub(crate) fn of_findings(facts: &Facts<'_>, findings: &[Finding]) -> Fixes {
    if findings.iter().any(|finding| finding.class == Class::Identity || finding.rule == "structure.blank-cell") {
        let prose = || evidence::of_prose(facts.report, facts.prose());
        of_figures(Search {
            report: facts.report,
            previous: facts.previous(),
            figures: &facts.figures,
            findings,
            prose: Some(&prose),
            work: WORK,
        })
    } else {
        Fixes::default()
    }
}

/// What a search for fixes goes by.
#[derive(Clone, Copy)]
struct Search<'a> {
    report: &'a Report,
    previous: Option<&'a Report>,
    figures: &'a Figures,
    findings: &'a [Finding],
    /// What the prose says, asked for where a sum fails.
    prose: Option<&'a dyn Fn() -> Vec<Attested>>,
    work: u64,
}

fn of_figures(search: Search<'_>) -> Fixes {
    let Search { report, figures, .. } = search;
    let mut located = Fixes::default();
    let mut blanks = Vec::new();
    let mut attested: Option<Vec<Attested>> = None;
    for table in Table::ALL {
        let code = Code::of(report.form_of(table), table);
        if let Some(state) = State::of(code, report, figures) {
            if state.failing != 0 {
                let attested = attested.get_or_insert_with(|| {
                    let last_year = search.previous.map(evidence::of_last_year).unwrap_or_default();
                    last_year.into_iter().chain(search.prose.map(|prose| prose()).unwrap_or_default()).collect()
                });
                let witnesses = evidence::gather(state.printed(), attested, report, search.findings);
                state.explain(&search, &witnesses, &mut located);
            }
            blanks.extend(state.blanks(report));
        }
    }
    let last = located.fixes.iter().map(|fix| fix.rank).max().unwrap_or_default();
    located.fixes.extend(blanks.into_iter().map(|blanks| Fix { rank: last + 1, ..blanks }));
    located
}

/// One table of one report.
struct State {
    code: &'static Code,
    printed: Vec<i64>,
    unknown: Vec<bool>,
    blank: Vec<bool>,
    failing: Sums,
    /// The sums that must hold, those together that share cells.
    components: Cow<'static, [Sums]>,
}

/// A fix before it is put into words.
struct Draft {
    set: Set,
    kind: FixKind,
    cost: u32,
    /// How many others there are and whether that is all, where it is a move of many cells.
    moves: Option<(usize, bool)>,
}

impl State {
    /// Nothing where no sum fails and no cell is blank.
    fn of(code: &'static Code, report: &Report, figures: &Figures) -> Option<Self> {
        let mut failing: Sums = 0;
        for (sum, identity) in code.identities.iter().enumerate() {
            failing |= Sums::from(figures.check(identity).verdict == Verdict::Fails) << sum;
        }
        let states: Vec<CellState> = code.cells.iter().map(|cell| figures.state(*cell)).collect();
        if failing == 0 && !states.contains(&CellState::Blank) {
            return None;
        }
        let mut printed = Vec::with_capacity(code.cells.len());
        for (cell, state) in code.cells.iter().zip(&states) {
            printed.push(match (state, report.get(*cell)) {
                // A larger count is no count a report can hold, and sums of such could overflow.
                (CellState::Filled, Some(Figure::Count(count))) if count > MAX_COUNT => return None,
                (CellState::Filled, Some(Figure::Count(count))) => i64::try_from(count).ok()?,
                _ => 0,
            });
        }
        let local = |sum: &usize| figures.takes_local_rows(code.identities[*sum].sum);
        let left_out = (0..code.identities.len()).filter(local).fold(0, |sums, sum| sums | 1 << sum);
        let components =
            if left_out == 0 { Cow::Borrowed(&code.components[..]) } else { code.components(left_out).into() };
        Some(Self {
            unknown: states.iter().map(|state| *state != CellState::Filled).collect(),
            blank: states.iter().map(|state| *state == CellState::Blank).collect(),
            components,
            code,
            printed,
            failing,
        })
    }

    fn printed(&self) -> Printed<'_> {
        Printed { code: self.code, figures: &self.printed, unknown: &self.unknown }
    }

    fn explain(&self, search: &Search<'_>, witnesses: &[Witness], located: &mut Fixes) {
        let last_year = search.previous.map(|previous| self.last_year(previous));
        let of_evidence = |set: &Set| evidence::cost(witnesses, self.printed(), set);
        let mut moves: Option<Vec<(FixKind, Set)>> = None;
        for component in self.components.iter().copied().filter(|sums| sums & self.failing != 0) {
            let task = Task {
                code: self.code,
                printed: &self.printed,
                unknown: &self.unknown,
                sums: component,
                failing: self.failing & component,
                work: search.work,
            };
            let mut drafts: Vec<Draft> = Vec::new();
            let outcome = task.run(&mut |set| {
                let (kind, cost) =
                    error_model::classify(self.code, &set, &self.printed, last_year.as_deref(), witnesses);
                let cost = cost + of_evidence(&set);
                insert(&mut drafts, Draft { set, kind, cost, moves: None });
            });
            let alone = outcome.size == 1 && outcome.count > 0 && self.failing == task.failing;
            let mut found: Vec<(FixKind, u32, Set)> = Vec::new();
            if !alone && self.failing.count_ones() > 1 {
                let moves = moves.get_or_insert_with(|| self.whole_row_errors().find());
                let here = (moves.iter())
                    .filter(|(_, set)| self.first_of(set) == component)
                    // Two cells say more than an exchange of two lines, of which there are many to choose from.
                    .filter(|(kind, _)| *kind != FixKind::LinesSwapped || outcome.count == 0 || outcome.size > 2);
                found.extend(here.map(|(kind, set)| (*kind, error_model::cost_of_one(*kind), set.clone())));
            }
            add_moves(&mut drafts, found, &outcome, &of_evidence);
            if !(alone && outcome.count == 1) {
                let twice = counted_twice::find(&self.whole_row_errors(), component);
                let of_one = |(set, is_in_the_total): (Set, bool)| {
                    let columns = u32::try_from(set.len() / 2).unwrap_or(u32::MAX);
                    (FixKind::CountedTwice, error_model::cost_of_second_count(is_in_the_total, columns), set)
                };
                add_moves(&mut drafts, twice.into_iter().map(of_one).collect(), &outcome, &of_evidence);
            }
            if drafts.is_empty() {
                let findings = self.fingerprints(task.failing);
                let message = message::of_nothing(self.code.table, findings.len(), outcome.size);
                let table = self.code.table;
                located.without_fix.push(WithoutFix { message, table, findings, at_least: outcome.size });
            }
            let unknown =
                (0..self.unknown.len()).any(|cell| self.unknown[cell] && self.code.sums_of[cell] & component != 0);
            for draft in &drafts {
                let (ties, exact) = draft.moves.unwrap_or((outcome.count.saturating_sub(1), outcome.complete));
                let rank = 1 + drafts.iter().filter(|other| other.cost < draft.cost).count();
                let alike = drafts.iter().filter(|other| other.cost == draft.cost).count();
                let others = Others { ties, exact, likeliest: rank == 1 && alike == 1, unknown };
                located.fixes.push(self.fix(search.report, draft, rank, &others, witnesses));
            }
        }
    }

    fn fix(&self, report: &Report, draft: &Draft, rank: usize, others: &Others, witnesses: &[Witness]) -> Fix {
        let support = evidence::support(witnesses, self.printed(), &draft.set);
        let changes = self.changes(&draft.set);
        let message = match draft.moves {
            Some(_) => message::of_move(report, draft.kind, &changes, others, &support),
            None => message::of_set(report, draft.kind, &changes, others, &support),
        };
        let mut settles = self.fingerprints(self.touched(&draft.set) & self.failing);
        settles.extend(support.findings);
        Fix {
            message,
            changes,
            settles,
            kind: draft.kind,
            rank,
            ties: others.ties,
            ties_exact: others.exact,
            evidence: support.evidence,
        }
    }

    fn whole_row_errors(&self) -> whole_row_errors::Figures<'_> {
        whole_row_errors::Figures {
            code: self.code,
            printed: &self.printed,
            unknown: &self.unknown,
            failing: self.failing,
            components: &self.components,
        }
    }

    /// The sums of all components that a set touches.
    fn touched(&self, set: &Set) -> Sums {
        let sums = set.iter().fold(0, |sums, (cell, _)| sums | self.code.sums_of[usize::from(*cell)]);
        self.components.iter().filter(|component| *component & sums != 0).fold(0, |all, component| all | component)
    }

    /// The first failing component that a set touches; its fixes stand there.
    fn first_of(&self, set: &Set) -> Sums {
        let touched = self.touched(set);
        let mut components = self.components.iter().copied();
        components.find(|component| component & touched != 0 && component & self.failing != 0).unwrap_or_default()
    }

    fn changes(&self, set: &Set) -> Vec<Change> {
        let change = |(cell, to): &(u16, u64)| {
            let at = usize::from(*cell);
            let from = (!self.unknown[at]).then(|| u64::try_from(self.printed[at]).unwrap_or_default());
            Change { cell: self.code.cells[at], from, to: *to }
        };
        set.iter().map(change).collect()
    }

    /// Of the findings about some sums.
    fn fingerprints(&self, sums: Sums) -> Vec<String> {
        let of_sum = |sum: usize| {
            let identity = self.code.identities[sum];
            let mut cells: Vec<Cell> = identity.parts.iter().chain(&identity.totals).copied().collect();
            cells.sort();
            fingerprint(identity.sum.key(), cells.into_iter(), "")
        };
        sums_in(sums).map(of_sum).collect()
    }

    fn last_year(&self, previous: &Report) -> Vec<Option<u64>> {
        let count = |cell: &Cell| previous.get(*cell).and_then(|figure| u64::try_from(figure).ok());
        self.code.cells.iter().map(count).collect()
    }

    /// The blanks whose figures follow from sums none of which fails.
    fn blanks(&self, report: &Report) -> Option<Fix> {
        let sound = self.components.iter().filter(|sums| *sums & self.failing == 0).fold(0, |all, sums| all | sums);
        let forced = blanks::forced(self.code, &self.printed, &self.unknown, sound);
        let set: Set = forced.into_iter().filter(|(cell, _)| self.blank[usize::from(*cell)]).collect();
        if set.is_empty() {
            return None;
        }
        let changes = self.changes(&set);
        let zero = changes.iter().all(|change| change.to == 0);
        Some(Fix {
            message: message::of_blanks(report, self.code.table, &changes),
            changes,
            settles: Vec::new(),
            kind: if zero { FixKind::BlankIsZero } else { FixKind::BlankComputed },
            rank: 1,
            ties: 0,
            ties_exact: true,
            evidence: Vec::new(),
        })
    }
}

/// Adds moves of many cells to the sets of few; a set that is a move as well is that one slip.
fn add_moves(
    drafts: &mut Vec<Draft>,
    found: Vec<(FixKind, u32, Set)>,
    outcome: &search::Outcome,
    of_evidence: &dyn Fn(&Set) -> u32,
) {
    if found.is_empty() {
        return;
    }
    let others = found.len() - 1;
    for (kind, cost, set) in found {
        let cost = cost + of_evidence(&set);
        if let Some(same) = drafts.iter_mut().find(|draft| draft.set == set) {
            (same.kind, same.cost) = (kind, cost);
            same.moves = Some((outcome.count.saturating_sub(1), outcome.complete));
        } else {
            insert(drafts, Draft { set, kind, cost, moves: Some((others, true)) });
        }
    }
    drafts.sort_by(|a, b| (a.cost, &a.set).cmp(&(b.cost, &b.set)));
}

/// Keeps the likeliest.
fn insert(drafts: &mut Vec<Draft>, draft: Draft) {
    let at = drafts.partition_point(|known| (known.cost, &known.set) <= (draft.cost, &draft.set));
    if at < SHOWN {
        drafts.insert(at, draft);
        drafts.truncate(SHOWN);
    }
}

#[cfg(test)]
mod tests {
    use ogi_model::{Applicant, Edition, RequestRow};

    use super::*;

    #[test]
    fn beyond_three_cells_the_bound_of_work_is_kept_and_said() {
        let mut report = Report::blank(Edition::E2021);
        let cells: Vec<Cell> = report.cells().filter(|cell| cell.table() == Table::Requests).collect();
        for cell in &cells {
            report.set(*cell, Some(Figure::Count(0))).unwrap();
        }
        for (row, applicant) in [
            (RequestRow::Received, Applicant::NaturalPerson),
            (RequestRow::Concluded, Applicant::Business),
            (RequestRow::CarriedForward, Applicant::ResearchInstitution),
            (RequestRow::BroughtForward, Applicant::LegalServiceOrganization),
        ] {
            report.set(Cell::Request(row, applicant), Some(Figure::Count(7))).unwrap();
        }
        let figures = Figures::of(&report);
        let within = |work| {
            of_figures(Search { report: &report, previous: None, figures: &figures, findings: &[], prose: None, work })
        };
        assert_eq!(within(WORK).fixes[0].changes.len(), 4);
        let short = within(3);
        assert!(short.fixes.iter().all(|fix| !fix.ties_exact));
        assert!(!short.fixes.is_empty() || short.without_fix[0].at_least == 4);
    }
}
