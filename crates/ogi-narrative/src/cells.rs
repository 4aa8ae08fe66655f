//! Sets of rows, columns and results, and the cells they stand for. A set is a number with a bit for each member.

use ogi_model::{
    Applicant, Cell, Channel, DisclosureCell, DisclosureItem, Measure, Outcome, OutcomeGroup, RequestRow, ReviewResult,
};

/// Outcomes, a bit each by position in [`Outcome::ALL`].
pub type Outcomes = u64;
/// Applicants, a bit each.
pub type Applicants = u8;
/// Channels of review, a bit each.
pub type Channels = u8;
/// Results of review, a bit each.
pub type Results = u8;
/// Items of table two, a bit each.
pub type Items = u8;

/// The set of one outcome.
pub const fn outcome(outcome: Outcome) -> Outcomes {
    1 << outcome as u64
}

/// The set of the outcomes of a group.
pub const fn group(group: OutcomeGroup) -> Outcomes {
    let (mut set, mut at) = (0, 0);
    while at < Outcome::ALL.len() {
        if Outcome::ALL[at].group() as u8 == group as u8 {
            set |= outcome(Outcome::ALL[at]);
        }
        at += 1;
    }
    set
}

/// 予以公开.
pub const GRANTED: Outcomes = outcome(Outcome::Granted);
/// 部分公开.
pub const PARTLY: Outcomes = outcome(Outcome::PartlyGranted);
/// 不予公开.
pub const WITHHELD: Outcomes = group(OutcomeGroup::Withheld);
/// 无法提供.
pub const UNAVAILABLE: Outcomes = group(OutcomeGroup::Unavailable);
/// 不予处理.
pub const NOT_PROCESSED: Outcomes = group(OutcomeGroup::NotProcessed);
/// 其他处理.
pub const OTHER: Outcomes = group(OutcomeGroup::Other);
/// Every outcome.
pub const ALL_OUTCOMES: Outcomes = GRANTED | PARTLY | WITHHELD | UNAVAILABLE | NOT_PROCESSED | OTHER;
/// Every outcome but 予以公开.
pub const NOT_GRANTED: Outcomes = ALL_OUTCOMES & !GRANTED;

/// The set of one applicant.
pub const fn applicant(who: Applicant) -> Applicants {
    1 << who as u8
}

/// 自然人.
pub const NATURAL: Applicants = applicant(Applicant::NaturalPerson);
/// 法人或其他组织.
pub const BODIES: Applicants = applicant(Applicant::Total) - 1 - NATURAL;
/// The column 总计.
pub const TOTAL_COLUMN: Applicants = applicant(Applicant::Total);

/// 行政复议.
pub const RECONSIDERATION: Channels = 1 << Channel::Reconsideration as u8;
/// 未经复议直接起诉.
pub const DIRECT: Channels = 1 << Channel::DirectLitigation as u8;
/// 复议后起诉.
pub const POST: Channels = 1 << Channel::LitigationAfterReconsideration as u8;
/// 行政诉讼.
pub const LITIGATION: Channels = DIRECT | POST;

/// 结果维持.
pub const UPHELD: Results = 1 << ReviewResult::Upheld as u8;
/// 结果纠正.
pub const CORRECTED: Results = 1 << ReviewResult::Corrected as u8;
/// 其他结果.
pub const OTHER_RESULT: Results = 1 << ReviewResult::Other as u8;
/// 尚未审结.
pub const PENDING: Results = 1 << ReviewResult::Pending as u8;
/// 总计.
pub const ALL_CASES: Results = 1 << ReviewResult::Total as u8;
/// Cases that are closed.
pub const CLOSED: Results = UPHELD | CORRECTED | OTHER_RESULT;

/// The set of one item of table two.
pub const fn item(item: DisclosureItem) -> Items {
    1 << item as u8
}

/// Rules and normative documents: what is issued, repealed and in force.
pub const DOCUMENTS: Items = item(DisclosureItem::Rules) | item(DisclosureItem::NormativeDocuments);
/// Items whose figure is an amount of money.
pub const MONEY: Items = item(DisclosureItem::AdministrativeFees) | item(DisclosureItem::CentralizedProcurement);

/// The members of a set of bits.
pub fn members<T: Copy>(all: &[T], set: u64) -> impl Iterator<Item = T> {
    let mut left = set;
    std::iter::from_fn(move || {
        let at = left.trailing_zeros();
        left &= left.wrapping_sub(1);
        all.get(at as usize).copied()
    })
}

/// Cells that are added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CellSum {
    rows: u64,
    applicants: Applicants,
    reviews: u16,
    disclosure: u32,
}

impl CellSum {
    pub(crate) fn row(row: RequestRow) -> Self {
        Self { rows: 1 << row.index(), applicants: TOTAL_COLUMN, ..Self::default() }
    }

    pub(crate) fn outcomes(outcomes: impl Iterator<Item = Outcome>) -> Self {
        let rows = outcomes.fold(0, |rows, outcome| rows | 1 << RequestRow::Outcome(outcome).index());
        Self { rows, applicants: TOTAL_COLUMN, ..Self::default() }
    }

    pub(crate) fn reviews(channels: Channels, results: Results) -> Self {
        let mut reviews = 0;
        for at in (0..Channel::ALL.len()).filter(|at| channels >> at & 1 == 1) {
            reviews |= u16::from(results) << (ReviewResult::ALL.len() * at);
        }
        Self { reviews, ..Self::default() }
    }

    /// The cells of some items and one measure, as far as `prints` says that they are printed.
    pub(crate) fn items(items: Items, measure: Measure, prints: impl Fn(Cell) -> bool) -> Self {
        let cells = members(&DisclosureItem::ALL, items.into()).filter_map(|item| DisclosureCell::new(item, measure));
        let printed = cells.filter(|cell| prints(Cell::Disclosure(*cell)));
        Self { disclosure: printed.fold(0, |set, cell| set | 1 << cell.index()), ..Self::default() }
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            rows: self.rows | other.rows,
            applicants: self.applicants | other.applicants,
            reviews: self.reviews | other.reviews,
            disclosure: self.disclosure | other.disclosure,
        }
    }

    /// The same rows in other columns.
    pub(crate) fn of(self, applicants: Applicants) -> Self {
        Self { applicants, ..self }
    }

    /// The cells, in printed order.
    pub fn cells(self) -> impl Iterator<Item = Cell> {
        let disclosure = members(&DisclosureCell::ALL, self.disclosure.into()).map(Cell::Disclosure);
        let requests = members(&RequestRow::ALL, self.rows).flat_map(move |row| {
            members(&Applicant::ALL, self.applicants.into()).map(move |who| Cell::Request(row, who))
        });
        let in_all_channels = 0..ReviewResult::ALL.len() * Channel::ALL.len();
        let reviews = in_all_channels.filter(move |at| self.reviews >> at & 1 == 1).map(|at| {
            let (channel, result) = (at / ReviewResult::ALL.len(), at % ReviewResult::ALL.len());
            Cell::Review(Channel::ALL[channel], ReviewResult::ALL[result])
        });
        disclosure.chain(requests).chain(reviews)
    }

    /// Whether both are of the same rows.
    pub fn has_rows_of(self, other: Self) -> bool {
        self.rows == other.rows
    }

    /// Whether it has no cells.
    pub fn is_empty(self) -> bool {
        self.rows == 0 && self.reviews == 0 && self.disclosure == 0
    }
}
