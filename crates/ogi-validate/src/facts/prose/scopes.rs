//! Sentences that tell of an area or a system, and whose figures show that the tables cover it.

use ogi_narrative::{StatedQuantity, Statement, Subject, Unbound};

use crate::facts::prose::compare::{Comparisons, Judgement};
use crate::facts::prose::fees::FeesInSectionSix;

/// So many telling figures that agree are no chance.
const SEVERAL: usize = 2;

/// Takes the statements of a sentence about another scope, or about cases of whatever kind, for statements about the tables where
/// several of its figures are just those of the tables, and not fewer than are not: 全市公安机关办结676件，予以公开202件、部分公开46件;
/// 行政诉讼22件，维持14件，尚未审结4件，负责人出庭应诉率100%.
pub(super) fn take_for_its_own(comparisons: &Comparisons<'_>, statements: &mut [Statement<'_>]) {
    if !statements.iter().any(|statement| is_of_another_scope(statement) || is_of_cases_of_any_kind(statement)) {
        return;
    }
    let fees = FeesInSectionSix::of(statements);
    for sentence in statements.chunk_by_mut(|one, other| one.is_in_one_sentence_with(other)) {
        for is_left_out in [is_of_another_scope, is_of_cases_of_any_kind] {
            if sentence.iter().filter(|statement| is_left_out(statement)).nth(1).is_none() {
                continue;
            }
            let (mut right, mut wrong) = (0, 0);
            for statement in sentence.iter().filter(|statement| is_left_out(statement)) {
                let own = Statement { unbound: None, ..statement.clone() };
                match comparisons.compare_as_read(&own, &fees) {
                    Judgement::Agrees if is_telling(statement) => right += 1,
                    Judgement::Differs(_) => wrong += 1,
                    _ => {}
                }
            }
            if right >= SEVERAL && right >= wrong {
                let taken = sentence.iter_mut().filter(|statement| is_left_out(statement));
                taken.for_each(|statement| statement.unbound = None);
            }
        }
    }
}

fn is_of_another_scope(statement: &Statement<'_>) -> bool {
    statement.unbound == Some(Unbound::OtherScope)
}

fn is_of_cases_of_any_kind(statement: &Statement<'_>) -> bool {
    statement.unbound == Some(Unbound::Wording) && matches!(statement.subject, Subject::Reviews { .. })
}

/// Whether a figure is seldom met by chance: of cases there are fewer, so that smaller ones are telling.
fn is_telling(statement: &Statement<'_>) -> bool {
    let least = if matches!(statement.subject, Subject::Reviews { .. }) { 10 } else { 20 };
    match statement.quantity {
        StatedQuantity::Exact(count) | StatedQuantity::About { count, .. } => count >= least,
        StatedQuantity::Share(rate) | StatedQuantity::Growth { rate, .. } => rate.digits >= 100 && rate.places > 0,
        _ => false,
    }
}
