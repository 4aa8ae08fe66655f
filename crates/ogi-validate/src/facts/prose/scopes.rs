//! Sentences that tell of an area or a system, and whose figures show that the tables cover it.

use ogi_narrative::{StatedQuantity, Statement, Unbound};

use crate::facts::prose::compare::{Comparisons, FeesInSectionSix, Judgement};

/// So many telling figures that agree are no chance.
const SEVERAL: usize = 2;

/// Takes the statements of a sentence about another scope for statements about the tables where several of its figures are
/// just those of the tables, and not fewer than are not: 全市公安机关办结676件，予以公开202件、部分公开46件.
pub(super) fn take_for_its_own(comparisons: &Comparisons<'_>, statements: &mut [Statement<'_>]) {
    let fees = FeesInSectionSix::of(statements);
    let of_one_sentence = |one: &Statement<'_>, other: &Statement<'_>| {
        (one.section, one.block, one.sentence) == (other.section, other.block, other.sentence)
    };
    for sentence in statements.chunk_by_mut(of_one_sentence) {
        if sentence.iter().filter(|statement| statement.unbound == Some(Unbound::OtherScope)).nth(1).is_none() {
            continue;
        }
        let (mut right, mut wrong) = (0, 0);
        for statement in sentence.iter().filter(|statement| statement.unbound == Some(Unbound::OtherScope)) {
            let own = Statement { unbound: None, ..statement.clone() };
            match comparisons.compare_as_read(&own, &fees) {
                Judgement::Agrees if is_telling(statement.quantity) => right += 1,
                Judgement::Differs(_) => wrong += 1,
                _ => {}
            }
        }
        if right >= SEVERAL && right >= wrong {
            let others = sentence.iter_mut().filter(|statement| statement.unbound == Some(Unbound::OtherScope));
            others.for_each(|statement| statement.unbound = None);
        }
    }
}

/// Whether a figure is seldom met by chance.
fn is_telling(quantity: StatedQuantity) -> bool {
    match quantity {
        StatedQuantity::Exact(count) | StatedQuantity::About { count, .. } => count >= 20,
        StatedQuantity::Share(rate) | StatedQuantity::Growth { rate, .. } => rate.digits >= 100 && rate.places > 0,
        _ => false,
    }
}
