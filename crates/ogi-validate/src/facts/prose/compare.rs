//! Statements against the cells that say the same.

use std::collections::HashSet;

use ogi_model::{CellState, FigureKind, Outcome, Report, RequestRow, Undecided, Yuan};
use ogi_narrative::cells::{ALL_CASES, CellSum, DOCUMENTS, NOT_GRANTED};
use ogi_narrative::{
    Doubt, FeeItem, Fit, Flow, ItemMeasure, ScopeWord, Scopes, Section, StatedQuantity, StatedYear, Statement, Subject,
    statements_within,
};
use serde::Serialize;

use crate::facts::prose::elsewhere::InItsSentence;
use crate::facts::prose::fees::{FeesInSectionSix, money};
use crate::facts::prose::shares::rate_agrees;
use crate::facts::prose::tables::{Known, PARTS_OF_A_YUAN, Tables, parts};
use crate::facts::prose::{doubts, readings, shares};
use crate::finding::StatementCounts;

/// How a statement came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Judgement {
    /// It says what the tables say.
    Agrees,
    /// It says something else.
    Differs(Difference),
    /// What it needs is blank, not there or not read.
    Undecided(Undecided),
    /// Its own words leave room for the difference, or the fault is told with another statement.
    Excused,
}

/// What the tables say instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    pub(crate) sum: CellSum,
    /// What the cells add up to, blanks left out; of a report for the year before, where the statement is about that.
    pub(crate) known: u64,
    /// Whether no blank can make it more.
    pub(crate) is_exact: bool,
    /// Whether it is only to be asked about.
    pub(crate) is_question: bool,
    /// It agrees with another sum than the words mean.
    pub(crate) other_reading: bool,
    /// The denominator of a share.
    pub(crate) out_of: u64,
    /// What section six says.
    pub(crate) money: Option<Yuan>,
    /// Money of table two, in parts of a yuan.
    pub(crate) amount: Option<i128>,
    /// What the year before had, for growth and differences, in the same unit.
    pub(crate) before: Option<i128>,
    /// The share of the year before: so many, of so many.
    pub(crate) share_before: Option<(u64, u64)>,
}

impl Difference {
    pub(crate) fn of(sum: CellSum, known: Known) -> Self {
        Self {
            sum,
            known: known.least,
            is_exact: known.most == Some(known.least),
            is_question: false,
            other_reading: false,
            out_of: 0,
            money: None,
            amount: None,
            before: None,
            share_before: None,
        }
    }
}

/// The tables that statements are compared with.
pub(crate) struct Comparisons<'a> {
    pub(super) tables: Tables<'a>,
    pub(super) previous: Option<Tables<'a>>,
    scopes: Scopes,
}

impl<'a> Comparisons<'a> {
    pub(crate) fn of(report: &'a Report, previous: Option<&'a Report>, scopes: Scopes) -> Self {
        Self { tables: Tables::of(report), previous: previous.map(Tables::of), scopes }
    }

    /// Compares every statement that is bound; nothing where one is not.
    pub(crate) fn judge(&self, statements: &[Statement<'_>]) -> Vec<Option<Judgement>> {
        let fees = FeesInSectionSix::of(statements);
        let mut judgements: Vec<Option<Judgement>> = statements
            .iter()
            .map(|statement| statement.unbound.is_none().then(|| self.compare(statement, &fees)))
            .collect();
        // Each by itself, before any is left alone.
        let as_read = judgements.clone();
        let telling_of_the_whole = blocks_that_tell_of_the_whole(statements, &judgements);
        let mut counts = LastCounts::default();
        let mut wholes = doubts::Wholes::default();
        for (at, statement) in statements.iter().enumerate() {
            if let Some(Judgement::Differs(difference)) = judgements[at] {
                let before = counts.before(statement).map(|before| (&statements[before], judgements[before]));
                if before.is_some_and(|(count, judged)| self.follows_from_a_wrong_count(statement, count, judged))
                    || self.follows_from_wrong_counts(statements, &judgements, at)
                    || wholes.leave_room(&self.tables, statements, &judgements, at, difference)
                    || InItsSentence::of(self, &fees, statements, &as_read, at)
                        .may_be_of_something_else(&judgements, difference)
                {
                    judgements[at] = Some(Judgement::Excused);
                } else if self.scopes.fit(statement.scope_word) == Fit::Part {
                    let tells_of_the_whole = telling_of_the_whole.contains(&(statement.section, statement.block));
                    judgements[at] = Some(in_a_part(statement, tells_of_the_whole, difference));
                }
            }
            counts.note(at, statement);
        }
        let previous = self.previous.as_ref();
        let of_rows = readings::that_do_not_go_together(&self.tables, previous, statements, &judgements);
        let of_wholes = readings::of_different_wholes(&self.tables, statements, &judgements);
        for (at, difference) in of_rows.into_iter().chain(of_wholes) {
            judgements[at] = Some(Judgement::Differs(difference));
        }
        judgements
    }

    fn compare(&self, statement: &Statement<'_>, fees: &FeesInSectionSix) -> Judgement {
        let judgement = self.compare_as_read(statement, fees);
        let is_count = matches!(
            statement.quantity,
            StatedQuantity::Exact(_)
                | StatedQuantity::AtLeast(_)
                | StatedQuantity::About { .. }
                | StatedQuantity::Share(_)
        );
        if !statement.doubts.has(Doubt::MayBeOfLastYear) || !is_count || !matches!(judgement, Judgement::Differs(_)) {
            return judgement;
        }
        let of_last_year = Statement { year: StatedYear::Last, ..statement.clone() };
        match self.compare_as_read(&of_last_year, fees) {
            Judgement::Differs(_) => judgement,
            other => other,
        }
    }

    pub(super) fn compare_as_read(&self, statement: &Statement<'_>, fees: &FeesInSectionSix) -> Judgement {
        if let Subject::Fee(item) = statement.subject {
            return self.compare_fee(item, statement, fees);
        }
        let tables = match statement.year {
            StatedYear::Last => match &self.previous {
                Some(previous) => previous,
                // 2019年收到38件，无结转: what the year before carried forward is what came over.
                None if is_carried_forward(statement.subject) => {
                    let subject = Subject::Requests { flow: Flow::BroughtForward, with_brought_forward: false };
                    let year = StatedYear::Unstated;
                    return self.compare_as_read(&Statement { subject, or: None, year, ..statement.clone() }, fees);
                }
                None => return Judgement::Undecided(Undecided::NoPreviousYear),
            },
            _ => &self.tables,
        };
        let sums = sums(statement, tables.report);
        let Some(first) = sums.first().copied() else { return Judgement::Undecided(Undecided::OtherEdition) };
        match statement.quantity {
            StatedQuantity::Share(rate) => shares::compare_share(statement, tables, rate),
            StatedQuantity::Points { rate, falls } => match &self.previous {
                Some(previous) => shares::compare_points(statement, &self.tables, previous, rate, falls),
                None => Judgement::Undecided(Undecided::NoPreviousYear),
            },
            StatedQuantity::Growth { .. }
            | StatedQuantity::Unchanged
            | StatedQuantity::Difference { .. }
            | StatedQuantity::MoneyDifference { .. } => self.compare_change(statement, &sums),
            StatedQuantity::Money { amount, within } => compare_money(tables, &sums, amount, within),
            _ => self.compare_count(statement, tables, &sums, first),
        }
    }

    fn compare_count(
        &self,
        statement: &Statement<'_>,
        tables: &Tables<'_>,
        sums: &[CellSum],
        first: CellSum,
    ) -> Judgement {
        let mut undecided = None;
        for sum in sums {
            // 未收取行政事业性收费: an amount of nought.
            if let (StatedQuantity::Exact(0), Some(amount)) = (statement.quantity, tables.money(*sum)) {
                if amount == 0 {
                    return Judgement::Agrees;
                }
                let difference = Difference::of(*sum, Known::exactly(0));
                return Judgement::Differs(Difference { amount: Some(amount), ..difference });
            }
            // Money is no count.
            if sum.cells().any(|cell| cell.figure() == FigureKind::Amount) {
                continue;
            }
            let known = tables.sum(*sum);
            match agrees(statement.quantity, known) {
                Some(true) => return Judgement::Agrees,
                Some(false) => {}
                None => undecided = undecided.max(Some(known.worst)),
            }
        }
        if let Some(worst) = undecided {
            return Judgement::Undecided(reason(worst));
        }
        let difference = Difference::of(first, tables.sum(first));
        if statement.year == StatedYear::Last {
            return Judgement::Differs(difference);
        }
        self.soften(statement, difference)
    }

    /// Where the words have a wider meaning than the row, the difference is asked about or left alone.
    fn soften(&self, statement: &Statement<'_>, difference: Difference) -> Judgement {
        let (StatedQuantity::Exact(count) | StatedQuantity::AtLeast(count) | StatedQuantity::About { count, .. }) =
            statement.quantity
        else {
            return Judgement::Differs(difference);
        };
        let row = |row| self.tables.row_total(row).least;
        let question = Judgement::Differs(Difference { is_question: true, ..difference });
        let reading = Judgement::Differs(Difference { is_question: true, other_reading: true, ..difference });
        match statement.subject {
            // 受理 may leave out requests that were closed when they were not corrected; what a clean-up leaves in force is
            // not all that is.
            Subject::Requests { flow: Flow::Accepted, .. } | Subject::Items { measure: ItemMeasure::Kept, .. }
                if count < difference.known =>
            {
                Judgement::Excused
            }
            Subject::Requests { flow: Flow::Handled | Flow::Unsaid | Flow::Carried, .. }
            | Subject::Applicants { .. } => question,
            Subject::Requests { flow: Flow::Received, with_brought_forward: false }
                if count == row(RequestRow::Received).saturating_add(row(RequestRow::BroughtForward)) =>
            {
                // 收到 may mean whatever there was to deal with; 新收 does not.
                if statement.doubts.has(Doubt::IsNew) { reading } else { Judgement::Excused }
            }
            // 含上年结转 may be said of a figure that leaves them out.
            Subject::Requests { flow: Flow::Received | Flow::Accepted, with_brought_forward: true }
                if count == row(RequestRow::Received) =>
            {
                reading
            }
            // Not every request that is dealt with is answered.
            Subject::Requests { flow: Flow::Answered, .. } => {
                let other =
                    [Outcome::Other, Outcome::OtherNotSupplemented, Outcome::OtherUnpaid, Outcome::OtherRemaining]
                        .map(|outcome| row(RequestRow::Outcome(outcome)))
                        .into_iter()
                        .fold(0, u64::saturating_add);
                if count < difference.known && count >= difference.known.saturating_sub(other) {
                    Judgement::Excused
                } else if count == row(RequestRow::Received) {
                    question
                } else {
                    Judgement::Differs(difference)
                }
            }
            Subject::Requests { flow: Flow::Concluded, .. } if count == row(RequestRow::Received) => question,
            // Those that were not granted may have been received the year before.
            Subject::Outcomes { outcomes: NOT_GRANTED, .. } if difference.known <= row(RequestRow::BroughtForward) => {
                Judgement::Excused
            }
            Subject::Items { items, measure: ItemMeasure::Unsaid | ItemMeasure::Disclosed }
                if items & DOCUMENTS != 0 =>
            {
                Judgement::Excused
            }
            // Only one form has a column for it.
            Subject::Items { measure: ItemMeasure::NewlyDisclosed, .. }
                if statement.subject.readings(self.tables.report).as_slice().len() > 1 =>
            {
                Judgement::Excused
            }
            _ => Judgement::Differs(difference),
        }
    }

    /// Growth and differences, against the report of the year before; a change that table two itself counts, against that.
    fn compare_change(&self, statement: &Statement<'_>, sums: &[CellSum]) -> Judgement {
        if let (Subject::Items { measure: ItemMeasure::Change, .. }, StatedQuantity::Difference { count, falls, .. }) =
            (statement.subject, statement.quantity)
        {
            let Some(change) = self.tables.change(sums[0]) else { return Judgement::Undecided(Undecided::BlankCell) };
            let stated = i64::try_from(count).map(|count| if falls { -count } else { count });
            return if stated == Ok(change) {
                Judgement::Agrees
            } else {
                let difference = Difference::of(sums[0], Known::exactly(change.unsigned_abs()));
                Judgement::Differs(Difference { before: Some(i128::from(change)), ..difference })
            };
        }
        if statement.year == StatedYear::Last {
            return Judgement::Excused;
        }
        let Some(previous) = &self.previous else { return Judgement::Undecided(Undecided::NoPreviousYear) };
        let mut told = None;
        for sum in sums {
            let pair = match (self.tables.money(*sum), previous.money(*sum)) {
                (Some(now), Some(before)) => Some((now, before, Some(now))),
                _ => (self.tables.sum(*sum).exact().zip(previous.sum(*sum).exact()))
                    .map(|(now, before)| (i128::from(now), i128::from(before), None)),
            };
            let Some((now, before, amount)) = pair else { continue };
            if change_agrees(statement.quantity, now, before, amount.is_some()) {
                return Judgement::Agrees;
            }
            let known = u64::try_from(now).unwrap_or(u64::MAX);
            let difference = Difference::of(*sum, Known::exactly(known));
            told = told.or(Some(Difference { amount, before: Some(before), ..difference }));
        }
        match told {
            // What of the documents has changed is not said.
            Some(_) if matches!(statement.subject, Subject::Items { items, measure: ItemMeasure::Unsaid } if items & DOCUMENTS != 0) => {
                Judgement::Excused
            }
            Some(difference) => {
                let is_question = matches!(statement.subject, Subject::Applicants { .. });
                Judgement::Differs(Difference { is_question, ..difference })
            }
            None => Judgement::Undecided(Undecided::BlankCell),
        }
    }

    /// Sections one and six tell of the same fees; so may figures read from section six.
    fn compare_fee(&self, item: FeeItem, statement: &Statement<'_>, fees: &FeesInSectionSix) -> Judgement {
        let printed = self.tables.report.fee_statement.as_ref();
        let difference = |money: Option<Yuan>, known| {
            Judgement::Differs(Difference { money, ..Difference::of(CellSum::default(), Known::exactly(known)) })
        };
        if item == FeeItem::Notices {
            return match (statement.quantity, printed.and_then(|printed| printed.notices)) {
                (StatedQuantity::Exact(count), Some(notices)) if count != notices => difference(None, notices),
                (StatedQuantity::Exact(_), Some(_)) => Judgement::Agrees,
                _ => Judgement::Undecided(Undecided::BlankCell),
            };
        }
        let Some(own) = money(statement) else { return Judgement::Undecided(Undecided::BlankCell) };
        let of_record =
            printed.and_then(|printed| if item == FeeItem::Charged { printed.charged } else { printed.collected });
        let in_section_six = || fees.get(item).filter(|_| statement.section != Section::OtherMatters);
        match of_record.or_else(in_section_six) {
            Some(told) if told.get() == own.get() => Judgement::Agrees,
            Some(told) => difference(Some(told), 0),
            None => Judgement::Undecided(Undecided::BlankCell),
        }
    }

    /// A share that is right for a wrong count is told with the count.
    fn follows_from_a_wrong_count(
        &self,
        share: &Statement<'_>,
        count: &Statement<'_>,
        judged: Option<Judgement>,
    ) -> bool {
        let StatedQuantity::Share(rate) = share.quantity else { return false };
        let (StatedQuantity::Exact(count), Some(Judgement::Differs(_))) = (count.quantity, judged) else {
            return false;
        };
        let rows = [RequestRow::Concluded, RequestRow::Received].map(|row| self.tables.row_total(row).least);
        rows.into_iter().chain(share.out_of).any(|whole| rate_agrees(count.into(), whole.into(), rate))
    }

    /// Whether a change is right for the counts that its sentence gives, one of which is wrong and told as such:
    /// 较上年的5件增长140%.
    fn follows_from_wrong_counts(
        &self,
        statements: &[Statement<'_>],
        judgements: &[Option<Judgement>],
        at: usize,
    ) -> bool {
        let change = &statements[at];
        let is_change = matches!(change.quantity, StatedQuantity::Growth { .. } | StatedQuantity::Difference { .. });
        let sum = sums(change, self.tables.report).first().copied();
        let (true, Some(sum), Some(previous)) = (is_change, sum, &self.previous) else { return false };
        let stated = |is_wanted: fn(StatedYear) -> bool| {
            let before = statements[..at].iter().zip(judgements).rev();
            let mut same = before.filter(|(other, _)| {
                other.is_in_one_sentence_with(change) && other.subject == change.subject && is_wanted(other.year)
            });
            same.find_map(|(other, judged)| match other.quantity {
                StatedQuantity::Exact(count) => Some((count, matches!(judged, Some(Judgement::Differs(_))))),
                _ => None,
            })
        };
        let now = stated(|year| matches!(year, StatedYear::This | StatedYear::Unstated));
        let before = stated(|year| year == StatedYear::Last);
        let is_one_wrong = [now, before].into_iter().flatten().any(|(_, is_wrong)| is_wrong);
        let value = |stated: Option<(u64, bool)>, tables: &Tables<'_>| {
            stated.map(|(count, _)| count).or_else(|| tables.sum(sum).exact()).map(i128::from)
        };
        let (Some(now), Some(before)) = (value(now, &self.tables), value(before, previous)) else { return false };
        is_one_wrong && change_agrees(change.quantity, now, before, false)
    }
}

fn is_carried_forward(subject: Subject) -> bool {
    matches!(subject, Subject::Requests { flow: Flow::CarriedForward | Flow::Carried, .. })
}

/// The sums that a statement may be read as.
fn sums(statement: &Statement<'_>, report: &Report) -> Vec<CellSum> {
    let mut sums = statement.subject.readings(report).as_slice().to_vec();
    if let Some(or) = statement.or {
        sums.extend(or.readings(report).as_slice());
    }
    sums
}

fn compare_money(tables: &Tables<'_>, sums: &[CellSum], amount: Yuan, within: u64) -> Judgement {
    let Some(stated) = yuan_in_parts(amount) else { return Judgement::Undecided(Undecided::BlankCell) };
    let within = i128::from(within) * PARTS_OF_A_YUAN;
    let mut told = None;
    for sum in sums {
        let Some(known) = tables.money(*sum) else { continue };
        if (known - stated).abs() < within.max(1) {
            return Judgement::Agrees;
        }
        told = told.or(Some(Difference { amount: Some(known), ..Difference::of(*sum, Known::exactly(0)) }));
    }
    told.map_or(Judgement::Undecided(Undecided::BlankCell), Judgement::Differs)
}

fn yuan_in_parts(amount: Yuan) -> Option<i128> {
    parts(amount.get().mantissa(), amount.get().scale(), 0)
}

/// Whether this year's figure and last year's have the growth or the difference that is stated.
pub(crate) fn change_agrees(quantity: StatedQuantity, now: i128, before: i128, is_money: bool) -> bool {
    match quantity {
        StatedQuantity::Growth { rate, falls } => {
            let change = if falls { before - now } else { now - before };
            change >= 0 && rate_agrees(change.unsigned_abs(), before.unsigned_abs(), rate)
        }
        StatedQuantity::Difference { count, within, falls } => {
            let more = if falls { before - now } else { now - before };
            !is_money && (more - i128::from(count)).unsigned_abs() <= u128::from(within)
        }
        // Within a twentieth.
        StatedQuantity::Unchanged => (now - before).abs() * 20 <= before,
        StatedQuantity::MoneyDifference { amount, within, falls } => {
            let Some(amount) = yuan_in_parts(amount) else { return true };
            let stated = if falls { -amount } else { amount };
            is_money && (now - before - stated).abs() < i128::from(within.max(1)).saturating_mul(PARTS_OF_A_YUAN)
        }
        _ => true,
    }
}

/// What keeps a statement from being compared with a cell in this state.
pub(crate) fn reason(state: CellState) -> Undecided {
    match state {
        CellState::Omitted => Undecided::RowOmitted,
        CellState::Unread => Undecided::UnreadCell,
        CellState::NotPrinted => Undecided::OtherEdition,
        CellState::Filled | CellState::Blank => Undecided::BlankCell,
    }
}

/// The last statement of each subject that gives no share, as the statements are gone through.
#[derive(Default)]
struct LastCounts(Vec<(Subject, usize)>);

impl LastCounts {
    /// The last such statement before a share of the same.
    fn before(&self, share: &Statement<'_>) -> Option<usize> {
        let is_share = matches!(share.quantity, StatedQuantity::Share(_));
        self.0.iter().find(|(subject, _)| is_share && *subject == share.subject).map(|(_, at)| *at)
    }

    fn note(&mut self, at: usize, statement: &Statement<'_>) {
        if matches!(statement.quantity, StatedQuantity::Share(_)) {
            return;
        }
        match self.0.iter_mut().find(|(subject, _)| *subject == statement.subject) {
            Some((_, last)) => *last = at,
            None => self.0.push((statement.subject, at)),
        }
    }
}

/// The paragraphs in which a number of some size is that of the tables.
fn blocks_that_tell_of_the_whole(
    statements: &[Statement<'_>],
    judgements: &[Option<Judgement>],
) -> HashSet<(Section, usize)> {
    const TELLING: u64 = 3;
    let agreeing = statements.iter().zip(judgements).filter(|(statement, judgement)| {
        **judgement == Some(Judgement::Agrees)
            && matches!(statement.quantity, StatedQuantity::Exact(count) if count >= TELLING)
    });
    agreeing.map(|(statement, _)| (statement.section, statement.block)).collect()
}

/// The sentence may tell of the organ alone while the tables cover its area. It is taken to tell of the area where
/// another figure of its paragraph does, or where it denies without reserve that there was any; a part cannot be larger
/// than the whole; else it is asked about.
fn in_a_part(statement: &Statement<'_>, tells_of_the_whole: bool, difference: Difference) -> Judgement {
    let is_larger = match statement.quantity {
        StatedQuantity::Exact(count) | StatedQuantity::AtLeast(count) => count > difference.known,
        _ => false,
    };
    let denies_all = statement.scope_word.is_none()
        && statement.quantity == StatedQuantity::Exact(0)
        && matches!(statement.subject, Subject::Reviews { results: ALL_CASES, .. });
    if tells_of_the_whole || is_larger || denies_all {
        Judgement::Differs(difference)
    } else if statement.scope_word == Some(ScopeWord::Government) {
        // 县政府收到申请52件: those that it was asked itself.
        Judgement::Excused
    } else {
        Judgement::Differs(Difference { is_question: true, ..difference })
    }
}

/// Whether a quantity agrees with what is known; nothing where that cannot be said.
fn agrees(quantity: StatedQuantity, known: Known) -> Option<bool> {
    let (least, most) = match quantity {
        StatedQuantity::Exact(count) => (count, count),
        StatedQuantity::AtLeast(count) => (count, u64::MAX),
        StatedQuantity::About { count, within } => (count.saturating_sub(within), count.saturating_add(within)),
        _ => return None,
    };
    if known.least > most || known.most.is_some_and(|known| known < least) {
        return Some(false);
    }
    if known.most.is_some()
        || known.least >= least && quantity != StatedQuantity::Exact(0) && known.worst == CellState::Blank
    {
        return Some(known.least >= least && known.least <= most);
    }
    None
}

/// How a statement came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatementOutcome {
    /// It says what the tables say.
    Agrees,
    /// It says something else.
    Differs,
    /// It says something else, which another way of counting may explain.
    Asked,
    /// Its words leave room for what it says, or what is wrong with it is told with another statement.
    LeftAlone,
    /// Cells it needs are blank, not there or not read.
    Undecided,
    /// It is not bound to cells.
    Unbound,
}

/// Everything the prose of a report states, and whether the tables say the same.
pub fn compare_statements<'a>(
    report: &'a Report,
    previous: Option<&'a Report>,
) -> Vec<(Statement<'a>, StatementOutcome)> {
    let scopes = Scopes::of(report, report.organ_facts());
    let statements = statements_within(report, scopes);
    let judgements = Comparisons::of(report, previous, scopes).judge(&statements);
    let comparison = |judgement| match judgement {
        None => StatementOutcome::Unbound,
        Some(Judgement::Agrees) => StatementOutcome::Agrees,
        Some(Judgement::Differs(difference)) if difference.is_question => StatementOutcome::Asked,
        Some(Judgement::Differs(_)) => StatementOutcome::Differs,
        Some(Judgement::Excused) => StatementOutcome::LeftAlone,
        Some(Judgement::Undecided(_)) => StatementOutcome::Undecided,
    };
    statements.into_iter().zip(judgements.into_iter().map(comparison)).collect()
}

/// What became of the statements.
pub(crate) fn count(judgements: &[Option<Judgement>]) -> StatementCounts {
    let bound = judgements.iter().flatten();
    let compared = bound.clone().filter(|judgement| matches!(judgement, Judgement::Agrees | Judgement::Differs(_)));
    StatementCounts { found: judgements.len(), bound: bound.clone().count(), compared: compared.count() }
}
