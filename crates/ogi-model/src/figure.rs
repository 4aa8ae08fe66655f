//! What a cell can hold.

use std::fmt;

use crate::amount::WanYuan;
use crate::text::Bilingual;

/// A figure as it stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A number of things: requests, documents, decisions, cases.
    Count(u64),
    /// A number of things gained or lost.
    Change(i64),
    /// An amount in 万元.
    Amount(WanYuan),
}

/// 单元格中数字的种类。
///
/// The kind of figure a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FigureKind {
    /// 件数：非负整数。
    ///
    /// A whole number, not negative.
    Count,
    /// 增减数：整数，可以为负。
    ///
    /// A whole number with its sign.
    Change,
    /// 金额：非负的精确小数，单位为万元。
    ///
    /// An exact decimal in 万元, not negative.
    Amount,
}

/// A figure that does not belong into the cell it was meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the cell holds {expected}, not {found}")]
pub struct WrongKind {
    /// What the cell holds.
    pub expected: FigureKind,
    /// What was to be put there.
    pub found: FigureKind,
}

impl Figure {
    /// Its kind.
    pub const fn kind(self) -> FigureKind {
        match self {
            Self::Count(_) => FigureKind::Count,
            Self::Change(_) => FigureKind::Change,
            Self::Amount(_) => FigureKind::Amount,
        }
    }
}

impl FigureKind {
    /// What the kind is called.
    pub const fn name(self) -> Bilingual {
        match self {
            Self::Count => Bilingual::new("非负整数", "a count"),
            Self::Change => Bilingual::new("增减数（整数，可为负）", "a signed change"),
            Self::Amount => Bilingual::new("金额（万元）", "an amount in 万元"),
        }
    }
}

impl fmt::Display for FigureKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name().en)
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => fmt::Display::fmt(count, f),
            Self::Change(change) => fmt::Display::fmt(change, f),
            Self::Amount(amount) => fmt::Display::fmt(amount, f),
        }
    }
}

macro_rules! figure {
    ($($Kind:ident($Value:ty)),+) => {
        $(
            impl From<$Value> for Figure {
                fn from(value: $Value) -> Self {
                    Self::$Kind(value)
                }
            }

            impl TryFrom<Figure> for $Value {
                type Error = WrongKind;

                fn try_from(figure: Figure) -> Result<Self, WrongKind> {
                    match figure {
                        Figure::$Kind(value) => Ok(value),
                        other => Err(WrongKind { expected: FigureKind::$Kind, found: other.kind() }),
                    }
                }
            }
        )+
    };
}

figure!(Count(u64), Change(i64), Amount(WanYuan));
