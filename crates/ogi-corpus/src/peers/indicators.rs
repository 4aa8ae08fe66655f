//! Derived indicators: what is divided by what, and when that has no value.

use ogi_model::{Applicant, Bilingual, Cell, Channel, Outcome, OutcomeGroup, RequestRow, ReviewResult};
use rust_decimal::Decimal;
use serde::Serialize;

use super::IndicatorFormula;
use crate::column::{Column, Held};

/// A share: the sum of some cells divided by that of others, all from columns of totals or of results.
#[derive(Clone, Copy, Debug)]
pub struct Indicator {
    /// Its key.
    pub key: &'static str,
    /// What it is called.
    pub name: Bilingual,
    part: fn() -> Vec<Cell>,
    whole: fn() -> Vec<Cell>,
}

/// 指标没有值的原因。
///
/// Why an indicator has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Undefined {
    /// 分母为零。
    ///
    /// The whole is 0.
    NothingToDivide,
    /// 涉及的单元格有空白。
    ///
    /// A cell is blank.
    BlankCell,
    /// 涉及的单元格没有或者未能读出。
    ///
    /// A cell is not there, or could not be read.
    UnknownCell,
    /// 部分大于总数。
    ///
    /// The part exceeds the whole.
    PartExceedsWhole,
}

impl Undefined {
    /// In words.
    pub const fn name(self) -> Bilingual {
        match self {
            Self::NothingToDivide => Bilingual::new("分母为零", "the whole is 0"),
            Self::BlankCell => Bilingual::new("有空白单元格", "a cell is blank"),
            Self::UnknownCell => Bilingual::new("单元格没有或者未能读出", "a cell is not there or could not be read"),
            Self::PartExceedsWhole => Bilingual::new("部分大于总数", "the part exceeds the whole"),
        }
    }
}

/// Every indicator.
pub(super) static INDICATORS: [Indicator; 8] = [
    Indicator {
        key: "granted_share",
        name: Bilingual::new(
            "公开率（予以公开和部分公开占办结）",
            "Share disclosed in full or in part, of those concluded",
        ),
        part: || of_group(OutcomeGroup::Disclosed),
        whole: || vec![total(RequestRow::Concluded)],
    },
    Indicator {
        key: "refusals_withheld",
        name: Bilingual::new("未公开的各类中，不予公开所占比例", "Of refusals, the share withheld"),
        part: || of_group(OutcomeGroup::Withheld),
        whole: refusals,
    },
    Indicator {
        key: "refusals_unavailable",
        name: Bilingual::new("未公开的各类中，无法提供所占比例", "Of refusals, the share unavailable"),
        part: || of_group(OutcomeGroup::Unavailable),
        whole: refusals,
    },
    Indicator {
        key: "refusals_not_processed",
        name: Bilingual::new("未公开的各类中，不予处理所占比例", "Of refusals, the share not processed"),
        part: || of_group(OutcomeGroup::NotProcessed),
        whole: refusals,
    },
    Indicator {
        key: "carried_forward_share",
        name: Bilingual::new(
            "结转率（结转下年度占新收和上年结转）",
            "Share carried forward, of those received and brought forward",
        ),
        part: || vec![total(RequestRow::CarriedForward)],
        whole: || vec![total(RequestRow::Received), total(RequestRow::BroughtForward)],
    },
    Indicator {
        key: "reconsideration_lost",
        name: Bilingual::new("行政复议纠正率（占已审结）", "Share of reconsiderations lost, of those decided"),
        part: || results(&[Channel::Reconsideration], LOST),
        whole: || results(&[Channel::Reconsideration], DECIDED),
    },
    Indicator {
        key: "litigation_lost",
        name: Bilingual::new("行政诉讼纠正率（占已审结）", "Share of lawsuits lost, of those decided"),
        part: || results(LITIGATION, LOST),
        whole: || results(LITIGATION, DECIDED),
    },
    Indicator {
        key: "reviews_lost",
        name: Bilingual::new("复议、诉讼纠正率（占已审结）", "Share of all reviews lost, of those decided"),
        part: || results(&Channel::ALL, LOST),
        whole: || results(&Channel::ALL, DECIDED),
    },
];

const LITIGATION: &[Channel] = &[Channel::DirectLitigation, Channel::LitigationAfterReconsideration];
const LOST: &[ReviewResult] = &[ReviewResult::Corrected];
const DECIDED: &[ReviewResult] = &[ReviewResult::Upheld, ReviewResult::Corrected, ReviewResult::Other];

fn total(row: RequestRow) -> Cell {
    Cell::Request(row, Applicant::Total)
}

fn of_group(group: OutcomeGroup) -> Vec<Cell> {
    group.outcomes().map(|outcome: Outcome| total(RequestRow::Outcome(outcome))).collect()
}

fn refusals() -> Vec<Cell> {
    let groups = [OutcomeGroup::Withheld, OutcomeGroup::Unavailable, OutcomeGroup::NotProcessed];
    groups.into_iter().flat_map(of_group).collect()
}

fn results(channels: &[Channel], results: &[ReviewResult]) -> Vec<Cell> {
    channels.iter().flat_map(|channel| results.iter().map(|result| Cell::Review(*channel, *result))).collect()
}

impl Indicator {
    /// The formula in addresses of cells.
    pub fn formula(&self) -> String {
        let sum = |cells: Vec<Cell>| cells.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ");
        format!("({}) / ({})", sum((self.part)()), sum((self.whole)()))
    }

    pub(super) fn published(&self) -> IndicatorFormula {
        IndicatorFormula { key: self.key.to_owned(), name: self.name.into(), formula: self.formula() }
    }
}

/// What an indicator comes to.
pub(super) fn value(indicator: &Indicator, column: &Column) -> Result<Decimal, Undefined> {
    let (part, whole) = (sum(&(indicator.part)(), column)?, sum(&(indicator.whole)(), column)?);
    if whole.is_zero() {
        Err(Undefined::NothingToDivide)
    } else if part > whole {
        Err(Undefined::PartExceedsWhole)
    } else {
        Ok(part / whole)
    }
}

fn sum(cells: &[Cell], column: &Column) -> Result<Decimal, Undefined> {
    let mut sum = Decimal::ZERO;
    for cell in cells {
        match column.held(*cell) {
            Held::Figure(figure) => sum += figure,
            Held::NotPrinted => {}
            Held::Blank => return Err(Undefined::BlankCell),
            Held::Unknown => return Err(Undefined::UnknownCell),
        }
    }
    Ok(sum)
}
