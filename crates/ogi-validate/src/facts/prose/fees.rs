//! Fees for the processing of information, as section six states them.

use ogi_model::Yuan;
use ogi_narrative::{FeeItem, Section, StatedQuantity, Statement, Subject};

/// What section six says of fees, item by item: the first statement of each.
pub(super) struct FeesInSectionSix(Vec<(FeeItem, Yuan)>);

impl FeesInSectionSix {
    pub(super) fn of(statements: &[Statement<'_>]) -> Self {
        let mut fees = Self(Vec::new());
        for statement in statements {
            if let (Subject::Fee(item), Section::OtherMatters, None) =
                (statement.subject, statement.section, statement.unbound)
                && let Some(amount) = money(statement)
                && fees.get(item).is_none()
            {
                fees.0.push((item, amount));
            }
        }
        fees
    }

    pub(super) fn get(&self, item: FeeItem) -> Option<Yuan> {
        self.0.iter().find(|(other, _)| *other == item).map(|(_, amount)| *amount)
    }
}

/// An amount of money that is stated, or denied.
pub(super) fn money(statement: &Statement<'_>) -> Option<Yuan> {
    match statement.quantity {
        StatedQuantity::Money { amount, .. } => Some(amount),
        StatedQuantity::Exact(0) => Some(Yuan::ZERO),
        _ => None,
    }
}
