//! Which cell is wrong.
//!
//! The sums of table three overlap: a cell stands in a sum across, one down, and some in a balance, so that which sums fail
//! and by how much tells which cell is wrong and what it should be. It is an error-correcting code: every wrong cell is
//! pinned down alone, and any three wrong cells show. Table four has one sum a block; it shows a wrong cell and cannot
//! tell which. The sums come from the forms, so every edition and every mixture of them is treated alike.
//!
//! - Sums that share no cell, directly or over others, are apart: each such *component* has fixes of its own.
//! - a fix is a smallest set of cells whose change makes every sum of the component hold with figures from zero
//!   on (`search`), or one move of many cells (`shifts`). It takes all other cells to be right, and says so.
//! - Up to three cells all sets are found and counted. Beyond, the search ends after [`WORK`] steps and says what it knows.
//! - A blank, missing or unread cell may stand for any figure from zero on and costs nothing; where that leaves a choice,
//!   the blanks are taken as small as can be. A sum that a local row may be part of is no sum here.
//! - Fixes are ordered by what else speaks for them (`evidence`: last year's report, the prose), then by how people
//!   err (`kinds`). What blanks must be, where no sum of theirs fails, is offered
//!   last (`blanks`). Nothing is filled in; [`apply`] makes a corrected copy on request.

mod apply;
mod blanks;
mod code;
mod evidence;
mod kinds;
mod search;
mod shifts;
mod tableau;
mod words;

use ogi_model::{Cell, CellState, Figure, Figures, MAX_COUNT, Report, Table, Verdict};

pub use self::apply::{NotApplicable, apply};
use self::code::{Code, Sums};
use self::evidence::Evidence;
use self::search::{Set, Task, sums_in};
use self::words::Others;
use crate::finding::Finding;
use crate::fingerprint::fingerprint;
use crate::fix::{Change, Fix, FixKind, WithoutFix};
use crate::rule::Class;

/// How many steps a search takes at most for sets of more than three cells. A step frees one cell; it is counted, not
/// timed, so that the same report gives the same fixes everywhere.
pub const WORK: u64 = 50_000;

/// How many fixes of one component are shown; all are counted.
const SHOWN: usize = 10;

/// What explains the failing sums of a report.
#[derive(Clone, Debug, Default)]
pub struct Located {
    /// The fixes: those of one fault together, the likeliest first; then what blanks must stand for.
    pub fixes: Vec<Fix>,
    /// The findings that no few cells explain.
    pub without_fix: Vec<WithoutFix>,
}

/// Finds the wrong cells of a report. The report of the year before helps to tell a copied figure.
///
/// ```
/// use ogi_model::{Edition, Report};
/// use ogi_validate::{apply, locate};
///
/// let mut report = Report::blank(Edition::E2021);
/// let block = &mut report.reviews.reconsideration;
/// (block.upheld, block.corrected, block.other, block.pending, block.total) = (Some(5), Some(0), Some(0), Some(0), Some(8));
///
/// let located = locate(&report, None);
/// // One sum alone cannot tell which of its five cells is wrong.
/// assert!(located.fixes.iter().all(|fix| fix.ties == 4));
/// let corrected = apply(&report, &located.fixes[0])?;
/// assert!(locate(&corrected, None).without_fix.is_empty());
/// # Ok::<(), ogi_validate::NotApplicable>(())
/// ```
pub fn locate(report: &Report, previous: Option<&Report>) -> Located {
    locate_within(report, previous, WORK)
}

/// The same within another bound of work.
pub fn locate_within(report: &Report, previous: Option<&Report>, work: u64) -> Located {
    of_figures(report, previous, &Figures::of(report), &[], work)
}

/// The same for a check, whose findings say whether there is anything to look for.
pub(crate) fn of_findings(
    report: &Report,
    previous: Option<&Report>,
    figures: &Figures,
    findings: &[Finding],
) -> Located {
    if findings.iter().any(|finding| finding.class == Class::Identity || finding.rule == "structure.blank-cell") {
        of_figures(report, previous, figures, findings, WORK)
    } else {
        Located::default()
    }
}

fn of_figures(
    report: &Report,
    previous: Option<&Report>,
    figures: &Figures,
    findings: &[Finding],
    work: u64,
) -> Located {
    let mut located = Located::default();
    let mut blanks = Vec::new();
    for table in Table::ALL {
        let code = Code::of(report.form_of(table), table);
        if let Some(state) = State::of(code, report, figures) {
            if state.failing != 0 {
                let evidence = evidence::gather(code, previous, findings);
                state.explain(report, previous, &evidence, work, &mut located);
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
    components: Vec<Sums>,
}

/// a fix before it is put into words.
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
        let states = || code.cells.iter().map(|cell| figures.state(*cell));
        if failing == 0 && !states().any(|state| state == CellState::Blank) {
            return None;
        }
        let mut printed = Vec::with_capacity(code.cells.len());
        for (cell, state) in code.cells.iter().zip(states()) {
            printed.push(match (state, report.get(*cell)) {
                // A larger count is no count a report can hold, and sums of such could overflow.
                (CellState::Filled, Some(Figure::Count(count))) if count > MAX_COUNT => return None,
                (CellState::Filled, Some(Figure::Count(count))) => i64::try_from(count).ok()?,
                _ => 0,
            });
        }
        let local = |sum: &usize| figures.takes_local_rows(code.identities[*sum].sum);
        let held = (0..code.identities.len()).filter(|sum| !local(sum)).fold(0, |held, sum| held | 1 << sum);
        Some(Self {
            unknown: states().map(|state| state != CellState::Filled).collect(),
            blank: states().map(|state| state == CellState::Blank).collect(),
            components: components(code, held),
            code,
            printed,
            failing,
        })
    }

    fn explain(
        &self,
        report: &Report,
        previous: Option<&Report>,
        evidence: &[Evidence],
        work: u64,
        located: &mut Located,
    ) {
        let last_year = previous.map(|previous| self.last_year(previous));
        let against = |set: &Set| evidence::against(evidence, set, &self.printed, &self.unknown);
        let mut moves: Option<Vec<(FixKind, Set)>> = None;
        for component in self.components.iter().copied().filter(|sums| sums & self.failing != 0) {
            let task = Task {
                code: self.code,
                printed: &self.printed,
                unknown: &self.unknown,
                sums: component,
                failing: self.failing & component,
                work,
            };
            let mut drafts: Vec<Draft> = Vec::new();
            let outcome = task.run(&mut |set| {
                let (kind, cost) = kinds::classify(self.code, &set, &self.printed, last_year.as_deref(), evidence);
                let cost = cost + against(&set);
                insert(&mut drafts, Draft { set, kind, cost, moves: None });
            });
            let alone = outcome.size == 1 && outcome.count > 0 && self.failing == task.failing;
            if !alone && self.failing.count_ones() > 1 {
                let moves = moves.get_or_insert_with(|| self.moves());
                let here: Vec<_> = (moves.iter())
                    .filter(|(_, set)| self.first_of(set) == component)
                    // Two cells say more than an exchange of two lines, of which there are many to choose from.
                    .filter(|(kind, _)| *kind != FixKind::LinesSwapped || outcome.count == 0 || outcome.size > 2)
                    .collect();
                for (kind, set) in &here {
                    let cost = kinds::cost_of_one(*kind) + against(set);
                    if let Some(same) = drafts.iter_mut().find(|draft| draft.set == *set) {
                        (same.kind, same.cost) = (*kind, cost);
                        same.moves = Some((outcome.count - 1, outcome.complete));
                    } else {
                        let moves = Some((here.len() - 1, true));
                        insert(&mut drafts, Draft { set: set.clone(), kind: *kind, cost, moves });
                    }
                }
                drafts.sort_by(|a, b| (a.cost, &a.set).cmp(&(b.cost, &b.set)));
            }
            if drafts.is_empty() {
                let findings = self.fingerprints(task.failing);
                let message = words::of_nothing(self.code.table, findings.len(), outcome.size);
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
                located.fixes.push(self.fix(report, draft, rank, &others, evidence));
            }
        }
    }

    fn fix(&self, report: &Report, draft: &Draft, rank: usize, others: &Others, evidence: &[Evidence]) -> Fix {
        let support = evidence::in_favour(evidence, &draft.set);
        let changes = self.changes(&draft.set);
        let message = match draft.moves {
            Some(_) => words::of_move(report, draft.kind, &changes, others, &support),
            None => words::of_set(report, draft.kind, &changes, others, &support),
        };
        let mut settles = self.fingerprints(self.touched(&draft.set) & self.failing);
        settles.extend(support.findings);
        Fix { message, changes, settles, kind: draft.kind, rank, ties: others.ties, ties_exact: others.exact }
    }

    fn moves(&self) -> Vec<(FixKind, Set)> {
        let figures = shifts::Figures {
            code: self.code,
            printed: &self.printed,
            unknown: &self.unknown,
            failing: self.failing,
            components: &self.components,
        };
        figures.find()
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
            message: words::of_blanks(report, self.code.table, &changes),
            changes,
            settles: Vec::new(),
            kind: if zero { FixKind::BlankIsZero } else { FixKind::BlankComputed },
            rank: 1,
            ties: 0,
            ties_exact: true,
        })
    }
}

/// Keeps the likeliest.
fn insert(drafts: &mut Vec<Draft>, draft: Draft) {
    let at = drafts.partition_point(|known| (known.cost, &known.set) <= (draft.cost, &draft.set));
    if at < SHOWN {
        drafts.insert(at, draft);
        drafts.truncate(SHOWN);
    }
}

/// Sums that share cells, together.
fn components(code: &Code, held: Sums) -> Vec<Sums> {
    let mut components: Vec<Sums> = Vec::new();
    for sums in &code.sums_of {
        let mut joined = sums & held;
        if joined == 0 || components.iter().any(|component| joined & !component == 0) {
            continue;
        }
        components.retain(|component| {
            let apart = component & joined == 0;
            if !apart {
                joined |= component;
            }
            apart
        });
        components.push(joined);
    }
    components.sort_by_key(|component| component.trailing_zeros());
    components
}
