//! Where the words around a figure leave room for it: it may count a part, or another thing, than the cell it differs from.

use ogi_model::RequestRow;
use ogi_narrative::cells::ALL_CASES;
use ogi_narrative::{Doubt, StatedQuantity, StatedYear, Statement, Subject, Unbound};

use crate::facts::prose::compare::{Difference, Judgement};
use crate::facts::prose::distance;
use crate::facts::prose::elsewhere::parts_of;
use crate::facts::prose::tables::Tables;

/// So many characters that are no known word may make a part of what a number counts: 某某窗口收到的申请.
const UNKNOWN: u8 = 2;

/// So many may name another body.
const UNKNOWN_BODY: u8 = 3;

/// The last number that was taken to be a part, by sentence: what follows may be parts of it.
#[derive(Debug, Default)]
pub(crate) struct Wholes {
    /// The place of its statement.
    at: Option<usize>,
    count: u64,
}

impl Wholes {
    /// Whether the statement at a place, which differs, may mean something that the tables do not tell.
    pub(crate) fn leave_room(
        &mut self,
        tables: &Tables<'_>,
        statements: &[Statement<'_>],
        judgements: &[Option<Judgement>],
        at: usize,
        difference: Difference,
    ) -> bool {
        let statement = &statements[at];
        let count = count_of(statement);
        let is_part_of_a_part = self.at.is_some_and(|before| statement.goes_on_from(&statements[before]))
            && may_be_a_part(statement, difference)
            && !is_near(statement, difference)
            && count.is_some_and(|count| count <= self.count);
        let leaves_room = is_part_of_a_part || leave_room(tables, statements, judgements, at, difference);
        if let Some(count) = count.filter(|_| leaves_room && !is_part_of_a_part) {
            (self.at, self.count) = (Some(at), count);
        }
        leaves_room
    }
}

fn leave_room(
    tables: &Tables<'_>,
    statements: &[Statement<'_>],
    judgements: &[Option<Judgement>],
    at: usize,
    difference: Difference,
) -> bool {
    let statement = &statements[at];
    let others = || {
        let others = statements.iter().zip(judgements).enumerate().filter(|(index, _)| *index != at);
        others.map(|(_, other)| other).filter(|(other, _)| other.is_in_one_sentence_with(statement))
    };
    let agrees = |judged: &Option<Judgement>| *judged == Some(Judgement::Agrees);
    if statement.doubts.has(Doubt::IsWeak) {
        let supports = |other: &Statement<'_>| {
            matches!(other.subject, Subject::Requests { .. }) && matches!(other.quantity, StatedQuantity::Exact(3..))
        };
        if !others().any(|(other, judged)| agrees(judged) && supports(other)) {
            return true;
        }
    }
    if statement.doubts.has(Doubt::IsOfAll) {
        // 某某为被申请人的5件，全部维持: all of those, whatever they are. 66件申请全部予以公开: those that were granted.
        let is_right_as_read = |head: &Statement<'_>| {
            let readings = head.subject.readings(tables.report);
            readings.as_slice().iter().any(|sum| count_of(head) == tables.sum(*sum).exact())
        };
        return at.checked_sub(1).is_some_and(|head| {
            statements[head].is_in_one_sentence_with(statement)
                && (!agrees(&judgements[head])
                    || (statements[head].or.is_some() && !is_right_as_read(&statements[head])))
        });
    }
    // 新收443件，加上上年的20件，实有463件.
    if difference.other_reading && others().any(|(other, judged)| other.subject == statement.subject && agrees(judged))
    {
        return true;
    }
    let is_share = matches!(statement.quantity, StatedQuantity::Share(_));
    let is_told = |(other, judged): (&Statement<'_>, &Option<Judgement>)| {
        let is_same = other.subject == statement.subject && other.year == statement.year;
        agrees(judged) && (is_same || adds_up(statement, other, difference))
    };
    // What is added up may lack a part whose name is not known.
    let is_sum = parts_of(statement.subject).len() > 1;
    let is_near = is_near(statement, difference) && !is_sum && !others().any(is_told);
    if !is_near && statement.doubts.unknown >= UNKNOWN_BODY && (is_share || count_of(statement).is_some()) {
        // 某某单位收到申请2919件: perhaps another body.
        return true;
    }
    // 本年度的443件, where only those brought forward were named: the whole, in fewer words.
    let is_a_whole = |count: u64| is_a_whole_of_the_tables(tables, statement.subject, count);
    if statement.doubts.has(Doubt::IsLoose) && count_of(statement).is_some_and(is_a_whole) {
        return true;
    }
    // 收件51件，上年2件，共53件: what came over from last year.
    let brought_forward = || tables.row_total(RequestRow::BroughtForward).least;
    if statement.year == StatedYear::Last
        && matches!(statement.subject, Subject::Requests { .. })
        && count_of(statement).is_some_and(|count| count == brought_forward())
    {
        return true;
    }
    if !may_be_a_part(statement, difference) {
        return false;
    }
    let is_part_of_the_number_before = || {
        let is_of_items = matches!(statement.subject, Subject::Items { .. } | Subject::Fee(_));
        let whole = statement
            .doubts
            .within
            .filter(|whole| !is_of_items && !is_a_whole_of_the_tables(tables, statement.subject, *whole));
        whole.is_some_and(|whole| count_of(statement).is_some_and(|count| count <= whole))
    };
    let same = |other: &Statement<'_>| other.subject == statement.subject && other.year != StatedYear::Last;
    let is_known_to_be_all = || others().any(|(other, judged)| same(other) && agrees(judged));
    let may_be_a_part_of_its_name = statement.doubts.unknown >= UNKNOWN && !is_known_to_be_all();
    if !is_near && (may_be_a_part_of_its_name || is_part_of_the_number_before()) {
        return true;
    }
    // 罚款61件，拆除35件: the same twice, so neither need be all of it.
    others().any(|(other, judged)| {
        is_the_same_again(statement, other) && (agrees(judged) || adds_up(statement, other, difference))
    })
}

/// Whether a number is one of those that the tables have for all requests, or for all cases.
fn is_a_whole_of_the_tables(tables: &Tables<'_>, subject: Subject, count: u64) -> bool {
    let row = |row| tables.row_total(row).least;
    let [received, brought, concluded] =
        [RequestRow::Received, RequestRow::BroughtForward, RequestRow::Concluded].map(row);
    match subject {
        Subject::Requests { .. } | Subject::Outcomes { .. } | Subject::Applicants { .. } => {
            [received, concluded, received.saturating_add(brought)].contains(&count)
        }
        Subject::Reviews { channels, .. } => tables.sum_of(Subject::Reviews { channels, results: ALL_CASES }) == count,
        _ => false,
    }
}

/// Whether the figure may be that of a part: a count that is less than the tables have, or a share or change.
fn may_be_a_part(statement: &Statement<'_>, difference: Difference) -> bool {
    match statement.quantity {
        StatedQuantity::Exact(0) | StatedQuantity::Unchanged => false,
        StatedQuantity::Exact(count) | StatedQuantity::AtLeast(count) | StatedQuantity::About { count, .. } => {
            count < difference.known
        }
        // Of a part, each may be anything.
        _ => true,
    }
}

/// Whether a count is near enough to be meant of the cells.
fn is_near(statement: &Statement<'_>, difference: Difference) -> bool {
    !statement.doubts.has(Doubt::MayBeAPart)
        && count_of(statement).is_some_and(|count| distance::is_near(count, difference.known))
}

fn count_of(statement: &Statement<'_>) -> Option<u64> {
    match statement.quantity {
        StatedQuantity::Exact(count) | StatedQuantity::AtLeast(count) | StatedQuantity::About { count, .. } => {
            Some(count)
        }
        _ => None,
    }
}

/// Whether two counts are of the same, as far as their words say.
fn is_the_same_again(one: &Statement<'_>, other: &Statement<'_>) -> bool {
    // 制定12件，其中以政府名义印发1件: a part, and not another of the same.
    one.subject == other.subject
        && other.unbound != Some(Unbound::Subset)
        && one.or.is_none()
        && one.year == other.year
        && matches!(one.quantity, StatedQuantity::Exact(_))
        && matches!(other.quantity, StatedQuantity::Exact(1..))
}

fn adds_up(one: &Statement<'_>, other: &Statement<'_>, difference: Difference) -> bool {
    let sum = count_of(one).zip(count_of(other)).map(|(one, other)| one.saturating_add(other));
    sum == Some(difference.known)
}
