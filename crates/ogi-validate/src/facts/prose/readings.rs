//! Figures of one sentence that are right only in readings that do not go together: a count with those brought forward
//! beside a growth without them.

use ogi_model::RequestRow;
use ogi_narrative::{Doubt, Flow, StatedQuantity, StatedYear, Statement, Subject};

use crate::facts::prose::compare::{Difference, Judgement, change_agrees};
use crate::facts::prose::shares::rate_agrees;
use crate::facts::prose::tables::{Known, Tables};

/// The readings of requests whose row the sentence does not say, a bit each: received, due and concluded.
type Rows = u8;

/// 收到 and requests alone, which may count those brought forward, too; and what is told of them by applicant.
fn unsaid(subject: Subject) -> Option<Subject> {
    match subject {
        Subject::Requests { flow: Flow::Received | Flow::Unsaid, with_brought_forward: false } => {
            Some(Subject::Requests { flow: Flow::Unsaid, with_brought_forward: false })
        }
        Subject::Applicants { flow: None, .. } => Some(subject),
        _ => None,
    }
}

/// The rows in which a statement is right; nothing where it is not about such, or in none.
fn rows(tables: &Tables<'_>, previous: Option<&Tables<'_>>, statement: &Statement<'_>) -> Option<Rows> {
    let subject = unsaid(statement.subject).filter(|_| statement.or.is_none() && statement.unbound.is_none())?;
    let sums = subject.readings(tables.report);
    let exact = |tables: &Tables<'_>, at: usize| tables.sum(sums.as_slice()[at]).exact();
    let is_right = |at: usize| match statement.quantity {
        StatedQuantity::Exact(count) if statement.year == StatedYear::Last => {
            previous.and_then(|previous| exact(previous, at)) == Some(count)
        }
        StatedQuantity::Exact(count) => exact(tables, at) == Some(count),
        StatedQuantity::Growth { .. } | StatedQuantity::Difference { .. } => {
            let now = exact(tables, at).map(i128::from);
            let before = previous.and_then(|previous| exact(previous, at)).map(i128::from);
            now.zip(before).is_some_and(|(now, before)| change_agrees(statement.quantity, now, before, false))
        }
        _ => false,
    };
    // What is blank may be anything.
    let are_known = (0..sums.as_slice().len()).all(|at| exact(tables, at).is_some());
    if !are_known {
        return None;
    }
    let rows = (0..sums.as_slice().len()).filter(|at| is_right(*at)).fold(0, |rows, at| rows | 1 << at);
    (rows != 0).then_some(rows)
}

/// The counts that are right in another row than most of what their sentence says with them, each with what the row has.
pub(crate) fn that_do_not_go_together(
    tables: &Tables<'_>,
    previous: Option<&Tables<'_>>,
    statements: &[Statement<'_>],
    judgements: &[Option<Judgement>],
) -> Vec<(usize, Difference)> {
    let mut found = Vec::new();
    let mut together: Vec<(usize, Rows)> = Vec::new();
    for (at, statement) in statements.iter().enumerate() {
        let goes_on = together.last().is_some_and(|(before, _)| statement.goes_on_from(&statements[*before]));
        let is_aside = matches!(statement.quantity, StatedQuantity::Share(_));
        if !goes_on || (unsaid(statement.subject).is_none() && !is_aside) {
            settle(tables, statements, &together, &mut found);
            together.clear();
        }
        if matches!(judgements[at], Some(Judgement::Agrees | Judgement::Excused))
            && let Some(rows) = rows(tables, previous, statement)
        {
            together.push((at, rows));
        }
    }
    settle(tables, statements, &together, &mut found);
    found
}

fn settle(
    tables: &Tables<'_>,
    statements: &[Statement<'_>],
    together: &[(usize, Rows)],
    found: &mut Vec<(usize, Difference)>,
) {
    let has = |row: usize| together.iter().filter(move |(_, rows)| rows >> row & 1 == 1).count();
    // The first of those that most are right in, which is the row of those received where it is among them.
    // 收到243件，比去年减少17件: a change alone may be of one row, and the count of another.
    let counts = together.iter().filter(|(at, _)| matches!(statements[*at].quantity, StatedQuantity::Exact(_))).count();
    // 企业申请41件, without a word of those brought forward: of those received.
    let are_of_applicants = together.iter().all(|(at, _)| {
        matches!(statements[*at].subject, Subject::Applicants { .. })
            && !statements[*at].doubts.has(Doubt::IsOfAnyRow)
            && !names_other_rows(statements, *at)
    });
    if are_of_applicants {
        blame(tables, statements, together, 0, found);
        return;
    }
    let is_of_all = together.iter().all(|(at, _)| matches!(statements[*at].subject, Subject::Requests { .. }));
    if counts < 2 && together.len() < 3 && is_of_all {
        return;
    }
    let Some(row) = (0..3).rev().max_by_key(|row| has(*row)).filter(|row| has(*row) < together.len()) else { return };
    blame(tables, statements, together, row, found);
}

/// Whether the sentence tells of requests in other rows than those received.
fn names_other_rows(statements: &[Statement<'_>], at: usize) -> bool {
    let own = &statements[at];
    statements.iter().filter(|other| other.is_in_one_sentence_with(own)).any(|other| {
        matches!(other.subject, Subject::Requests { .. })
            && !matches!(other.subject, Subject::Requests { flow: Flow::Received, with_brought_forward: false })
    })
}

/// The counts that are not right in a row.
fn blame(
    tables: &Tables<'_>,
    statements: &[Statement<'_>],
    together: &[(usize, Rows)],
    row: usize,
    found: &mut Vec<(usize, Difference)>,
) {
    for (at, rows) in together {
        let statement = &statements[*at];
        let is_count = matches!(statement.quantity, StatedQuantity::Exact(_)) && statement.year != StatedYear::Last;
        let Some(subject) = unsaid(statement.subject).filter(|_| is_count && rows >> row & 1 == 0) else { continue };
        let sum = subject.readings(tables.report).as_slice()[row];
        found.push((*at, Difference { is_question: true, ..Difference::of(sum, tables.sum(sum)) }));
    }
}

/// Shares of outcomes that are right of different wholes, though their sentence names none: each is of what most are of.
pub(crate) fn of_different_wholes(
    tables: &Tables<'_>,
    statements: &[Statement<'_>],
    judgements: &[Option<Judgement>],
) -> Vec<(usize, Difference)> {
    const WHOLES: [RequestRow; 2] = [RequestRow::Concluded, RequestRow::Received];
    let [concluded, received] = WHOLES.map(|row| tables.row_total(row).exact());
    let brought_forward = tables.row_total(RequestRow::BroughtForward).exact();
    let (Some(concluded), Some(received), Some(brought_forward)) = (concluded, received, brought_forward) else {
        return Vec::new();
    };
    let wholes = [concluded, received, received.saturating_add(brought_forward)];
    let share = |at: usize| {
        let statement = &statements[at];
        let StatedQuantity::Share(rate) = statement.quantity else { return None };
        let is_plain = statement.whole.is_none()
            && statement.year != StatedYear::Last
            && judgements[at] == Some(Judgement::Agrees);
        let readings = statement.subject.readings(tables.report);
        let [sum] = readings.as_slice() else { return None };
        let is_outcome = matches!(statement.subject, Subject::Outcomes { applicants: 0, .. });
        let count = tables.sum(*sum).exact().filter(|_| is_plain && is_outcome)?;
        let is_right = |whole: &u64| rate_agrees(count.into(), (*whole).into(), rate);
        let rows =
            wholes.iter().enumerate().filter(|(_, whole)| is_right(whole)).fold(0u8, |rows, (at, _)| rows | 1 << at);
        (rows != 0).then_some((at, rows, *sum, count))
    };
    let mut found = Vec::new();
    let mut from = 0;
    while from < statements.len() {
        let own = &statements[from];
        let end = from + statements[from..].iter().take_while(|other| other.is_in_one_sentence_with(own)).count();
        let shares: Vec<_> = (from..end).filter_map(share).collect();
        let has = |row: usize| shares.iter().filter(move |(_, rows, ..)| rows >> row & 1 == 1).count();
        if let Some(row) = (0..3).rev().max_by_key(|row| has(*row)).filter(|row| has(*row) < shares.len()) {
            for (at, _, sum, count) in shares.iter().filter(|(_, rows, ..)| rows >> row & 1 == 0) {
                let difference = Difference::of(*sum, Known::exactly(*count));
                found.push((*at, Difference { is_question: true, out_of: wholes[row], ..difference }));
            }
        }
        from = end;
    }
    found
}
