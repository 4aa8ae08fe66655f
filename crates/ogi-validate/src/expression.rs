//! The one form in which a rule is data: a comparison of sums of cells, dates and numbers, with what must be so for it to
//! apply. It is what the published catalogue contains and what SQL is made from.

use ogi_model::{Cell, Edition, Level, OrganKind, Sum};
use serde::Serialize;

/// A comparison that must hold, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Expression {
    /// What must be so for the comparison to apply; all of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<Guard>,
    /// The left side.
    pub left: Operand,
    /// How the sides compare.
    pub is: Comparison,
    /// The right side.
    pub right: Operand,
}

/// What must be so for a comparison to apply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Guard {
    /// The table of the cells is of one of these editions.
    Edition(Vec<Edition>),
    /// The organ is of one of these kinds.
    OrganKind(Vec<OrganKind>),
    /// The organ is of one of these levels.
    OrganLevel(Vec<Level>),
    /// The organ has no power to make rules, and reports for none that has.
    CannotMakeRules,
}

/// A side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Operand {
    /// The sum of some cells. A blank is some number from zero on.
    Sum(Vec<Cell>),
    /// A number.
    Number(u64),
    /// The date of publication.
    Published,
    /// A day of the year after the one reported on.
    NextYear {
        /// The month.
        month: u32,
        /// The day.
        day: u32,
    },
}

/// How two sides compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// Left = right.
    Equal,
    /// Left ≤ right.
    AtMost,
    /// Left ≥ right.
    AtLeast,
}

impl Expression {
    /// The identities of one kind in every edition; an identity that several editions share stands once.
    pub(crate) fn of_sum(sum: Sum) -> Vec<Self> {
        let mut expressions: Vec<Self> = Vec::new();
        for edition in Edition::ALL {
            for identity in edition.form().identities().iter().filter(|identity| identity.sum == sum) {
                let (left, right) = (Operand::Sum(identity.parts.clone()), Operand::Sum(identity.totals.clone()));
                let known = expressions.iter_mut().find(|known| known.left == left && known.right == right);
                match known.map(|known| &mut known.when[..]) {
                    Some([Guard::Edition(editions)]) => editions.push(edition),
                    _ => expressions.push(Self {
                        when: vec![Guard::Edition(vec![edition])],
                        left,
                        is: Comparison::Equal,
                        right,
                    }),
                }
            }
        }
        expressions
    }
}
