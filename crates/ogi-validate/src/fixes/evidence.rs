//! What speaks for a figure besides the sums: what last year's report carried forward, and what the prose says.
//!
//! Whatever knows a figure that a report should hold says so as an [`Attested`] value. A fix is judged by them as typed
//! values: a sum of cells agrees with the value as it is printed, and as it would be changed, or it does not.

use ogi_model::{Applicant, Cell, CellState, Figure, Report, RequestRow};
use ogi_narrative::{Section, StatedQuantity, StatedYear, Statement};

use super::code::Code;
use super::search::Set;
use crate::facts::prose::Prose;
use crate::facts::prose::compare::Judgement;
use crate::finding::{Finding, Role};
use crate::fixes::fix::{Evidence, EvidencePlace, EvidenceSection, EvidenceSource, Speaks};
use crate::rule::Class;

/// More than any slips can differ by, so that slips decide only between fixes with as much evidence.
const EACH_LEFT: u32 = 10_000;

/// More than all that is left can add up to.
const EACH_CONTRADICTED: u32 = 1_000_000;

/// So many of each count; more make no difference.
const MOST_COUNTED: u32 = 90;

/// What something other than the tables says that cells of the report add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attested {
    /// The cells, together. Where words can be understood in more than one way there are several such sums, and one is to
    /// agree; the first is what the words mean.
    pub(crate) sums: Vec<Vec<Cell>>,
    /// What they add up to.
    pub(crate) value: u64,
    pub(crate) what: EvidenceSource,
    pub(crate) place: Option<EvidencePlace>,
}

/// What last year's report carried forward, a kind of applicant each.
pub(super) fn of_last_year(previous: &Report) -> Vec<Attested> {
    let place = EvidencePlace { year: previous.year, ..EvidencePlace::default() };
    let attested = |who: Applicant| {
        Some(Attested {
            sums: vec![vec![Cell::Request(RequestRow::BroughtForward, who)]],
            value: (*previous.requests.carried_forward.get(who))?,
            what: EvidenceSource::PreviousYear,
            place: previous.year.is_some().then(|| place.clone()),
        })
    };
    Applicant::ALL.into_iter().filter_map(attested).collect()
}

/// What the prose states exactly, of the whole of what the tables tell. A statement that only raises a question, or leaves
/// room for the difference, attests nothing.
pub(super) fn of_prose(report: &Report, prose: &Prose<'_>) -> Vec<Attested> {
    let attested = |(statement, judgement): (&Statement<'_>, Option<Judgement>)| {
        let StatedQuantity::Exact(value) = statement.quantity else { return None };
        if statement.year == StatedYear::Last {
            return None; // it tells of the cells of another report
        }
        match judgement? {
            Judgement::Agrees => {}
            Judgement::Differs(difference) if !difference.is_question => {}
            _ => return None,
        }
        let sums = statement.sums(report);
        let section = match statement.section {
            Section::Overview => EvidenceSection::Overview,
            Section::Problems => EvidenceSection::Problems,
            Section::OtherMatters => EvidenceSection::OtherMatters,
        };
        let paragraph = u16::try_from(statement.block).ok();
        let place = EvidencePlace { section: Some(section), paragraph, ..EvidencePlace::default() };
        Some(Attested { sums, value, what: EvidenceSource::Prose, place: Some(place) })
    };
    prose.judged().filter_map(attested).collect()
}

/// An attested value, as far as the cells of one table go.
#[derive(Debug)]
pub(super) struct Witness {
    sums: Vec<TableSum>,
    value: u64,
    what: EvidenceSource,
    place: Option<EvidencePlace>,
    /// Whether the figures agree as printed; nothing where they do not tell.
    agrees: Option<bool>,
    /// The finding that they do not, where there is one.
    finding: Option<String>,
}

/// A sum of cells, those of the table by their places.
#[derive(Debug)]
struct TableSum {
    cells: Vec<u16>,
    /// What its other cells hold; nothing where that is not known.
    rest: Option<u64>,
}

/// One table, as a fix finds it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Printed<'a> {
    pub(super) code: &'static Code,
    pub(super) figures: &'a [i64],
    pub(super) unknown: &'a [bool],
}

impl Printed<'_> {
    /// What a sum comes to with some changes.
    fn sum(&self, sum: &TableSum, set: &Set) -> Option<u64> {
        sum.cells.iter().try_fold(sum.rest?, |total, cell| {
            let at = usize::from(*cell);
            let printed = || (!self.unknown[at]).then(|| u64::try_from(self.figures[at]).ok()).flatten();
            total.checked_add(changed(set, *cell).or_else(printed)?)
        })
    }
}

/// What is attested of the cells of a table.
pub(super) fn gather(
    printed: Printed<'_>,
    attested: &[Attested],
    report: &Report,
    findings: &[Finding],
) -> Vec<Witness> {
    let of_table = |attested: &Attested| {
        let sums: Vec<TableSum> = attested.sums.iter().map(|sum| table_sum(printed.code, report, sum)).collect();
        if sums.iter().all(|sum| sum.cells.is_empty()) {
            return None;
        }
        let finding = finding_of(attested, findings);
        let Attested { value, what, ref place, .. } = *attested;
        let mut witness = Witness { sums, value, what, place: place.clone(), agrees: None, finding };
        witness.agrees = witness.agrees_with(printed, &Set::new());
        Some(witness)
    };
    attested.iter().filter_map(of_table).collect()
}

fn table_sum(code: &Code, report: &Report, sum: &[Cell]) -> TableSum {
    let mut of_table = TableSum { cells: Vec::new(), rest: Some(0) };
    for cell in sum {
        if let Some(place) = (0u16..).zip(&code.cells).find_map(|(place, other)| (other == cell).then_some(place)) {
            of_table.cells.push(place);
        } else {
            let other = match report.get(*cell) {
                Some(Figure::Count(count)) => Some(count),
                Some(_) => None,
                None => (report.state(*cell) == CellState::NotPrinted).then_some(0),
            };
            of_table.rest = of_table.rest.zip(other).and_then(|(rest, other)| rest.checked_add(other));
        }
    }
    of_table
}

/// The finding that the cells of a sum do not hold the attested value.
fn finding_of(attested: &Attested, findings: &[Finding]) -> Option<String> {
    let value = i64::try_from(attested.value).ok();
    let about = |finding: &&Finding| {
        finding.class == Class::Consistency
            && (finding.args.actual == value || finding.args.expected == value)
            && finding.cells.iter().all(|about| about.role == Role::Subject)
            && attested.sums.iter().any(|sum| {
                sum.len() == finding.cells.len() && finding.cells.iter().all(|about| sum.contains(&about.cell))
            })
    };
    findings.iter().find(about).map(|finding| finding.fingerprint.clone())
}

fn changed(set: &Set, cell: u16) -> Option<u64> {
    set.iter().find(|(changed, _)| *changed == cell).map(|(_, to)| *to)
}

impl Witness {
    /// Whether the figures agree with what is attested, with some changes; nothing where they do not tell.
    fn agrees_with(&self, printed: Printed<'_>, set: &Set) -> Option<bool> {
        let mut undecided = false;
        for sum in &self.sums {
            match printed.sum(sum, set) {
                Some(total) if total == self.value => return Some(true),
                Some(_) => {}
                None => undecided = true,
            }
        }
        (!undecided).then_some(false)
    }

    fn is_touched_by(&self, set: &Set) -> bool {
        set.iter().any(|(cell, _)| self.sums.iter().any(|sum| sum.cells.contains(cell)))
    }

    /// What it says of some changes; nothing where it is silent.
    fn speaks(&self, printed: Printed<'_>, set: &Set) -> Option<Speaks> {
        if !self.is_touched_by(set) {
            return None;
        }
        match (self.agrees, self.agrees_with(printed, set)?) {
            (Some(true), false) => Some(Speaks::Against),
            (Some(false), true) => Some(Speaks::For),
            _ => None,
        }
    }

    /// Whether it attests what a single cell would become.
    fn attests(&self, cell: u16, figure: u64) -> bool {
        figure == self.value && self.sums.iter().any(|sum| sum.cells == [cell] && sum.rest == Some(0))
    }

    fn evidence(&self, speaks: Speaks, code: &Code, set: &Set) -> Option<Evidence> {
        let (cell, _) = set.iter().find(|(cell, _)| self.sums.iter().any(|sum| sum.cells.contains(cell)))?;
        let cell = code.cells[usize::from(*cell)];
        Some(Evidence { speaks, what: self.what, cell, place: self.place.clone(), value: Some(self.value) })
    }
}

/// Whether something says that a cell holds this figure.
pub(super) fn attests(witnesses: &[Witness], cell: u16, figure: u64) -> bool {
    witnesses.iter().any(|witness| witness.attests(cell, figure))
}

/// What the evidence against a set of changes, and the contradictions that it leaves, add to how far-fetched it is.
pub(super) fn cost(witnesses: &[Witness], printed: Printed<'_>, set: &Set) -> u32 {
    let (mut contradicted, mut left) = (0, 0);
    for witness in witnesses {
        match witness.speaks(printed, set) {
            Some(Speaks::Against) => contradicted += 1,
            Some(Speaks::For) => {}
            None => left += u32::from(witness.agrees == Some(false)),
        }
    }
    contradicted.min(MOST_COUNTED) * EACH_CONTRADICTED + left.min(MOST_COUNTED) * EACH_LEFT
}

/// What a fix has in its favour, and what against it.
#[derive(Debug, Default)]
pub(super) struct Support {
    /// What is attested, each once; of what the prose says again and again the first place.
    pub(super) evidence: Vec<Evidence>,
    /// Whether all that it brings forward is what last year's report carried forward, and was not before.
    pub(super) agrees_with_last_year: bool,
    /// Whether the values in favour are those of single cells.
    pub(super) of_single_cells: bool,
    /// The findings other than sums that it settles.
    pub(super) findings: Vec<String>,
}

impl Support {
    /// The values that are attested for a fix, or against it.
    pub(super) fn values(&self, speaks: Speaks, what: EvidenceSource) -> Vec<u64> {
        let mut values = Vec::new();
        for one in self.evidence.iter().filter(|one| one.speaks == speaks && one.what == what) {
            if let Some(value) = one.value.filter(|value| !values.contains(value)) {
                values.push(value);
            }
        }
        values
    }
}

/// What speaks for a set of changes, and against it.
pub(super) fn support(witnesses: &[Witness], printed: Printed<'_>, set: &Set) -> Support {
    let mut support = Support { of_single_cells: true, ..Support::default() };
    let mut parts_from_last_year = false;
    for witness in witnesses {
        let of_last_year = witness.what == EvidenceSource::PreviousYear && witness.is_touched_by(set);
        parts_from_last_year |= of_last_year && witness.agrees_with(printed, set) == Some(false);
        let Some(speaks) = witness.speaks(printed, set) else { continue };
        support.agrees_with_last_year |= of_last_year && speaks == Speaks::For;
        if speaks == Speaks::For {
            support.of_single_cells &= set.iter().any(|(cell, to)| witness.attests(*cell, *to));
            support.findings.extend(witness.finding.clone().filter(|print| !support.findings.contains(print)));
        }
        let Some(evidence) = witness.evidence(speaks, printed.code, set) else { continue };
        let said = |one: &Evidence| (one.speaks, one.what, one.cell, one.value);
        if support.evidence.iter().all(|known| said(known) != said(&evidence)) {
            support.evidence.push(evidence);
        }
    }
    support.agrees_with_last_year &= !parts_from_last_year;
    support
}
