//! What a statement is about, and which cells say the same.

use std::fmt;

use ogi_model::{
    Applicant, Cell, Channel, DisclosureCell, DisclosureItem, Edition, Measure, Outcome, OutcomeGroup, Report,
    RequestRow, ReviewResult, Table,
};
use serde::{Serialize, Serializer};

/// What a statement is about. Its text form is a key that stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject(pub(crate) About);

/// Sets are bits, by the position of a value in its `ALL`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    Request { verb: Verb, with_brought_forward: bool },
    Outcomes(u64),
    Applicants(u8),
    Reviews { channels: u8, results: u8 },
    Documents { documents: Document, verb: Option<DocumentVerb> },
    Fee(FeeItem),
}

/// What is done with requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    Received,
    Accepted,
    Handled,
    DealtWith,
    Answered,
    BroughtForward,
    CarriedForward,
}

/// What is done with documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DocumentVerb {
    Issued,
    Disclosed,
    Repealed,
    Lapsed,
    InForce,
    Other,
}

/// What is told of information processing fees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FeeItem {
    Notices,
    Charged,
    Collected,
}

/// What is said of all cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AllOf {
    Upheld,
    Pending,
    Won,
    Closed,
    Uncorrected,
}

/// Rules, normative documents, or both: bits.
pub(crate) type Document = u8;
pub(crate) const RULES: Document = 1;
pub(crate) const NORMATIVE: Document = 2;

pub(crate) const fn outcome(outcome: Outcome) -> u64 {
    1 << outcome as u64
}

/// The outcomes of a group.
const fn group(group: OutcomeGroup) -> u64 {
    let (mut set, mut at) = (0, 0);
    while at < Outcome::ALL.len() {
        if Outcome::ALL[at].group() as u8 == group as u8 {
            set |= outcome(Outcome::ALL[at]);
        }
        at += 1;
    }
    set
}

pub(crate) const GRANTED: u64 = outcome(Outcome::Granted);
pub(crate) const PARTLY: u64 = outcome(Outcome::PartlyGranted);
pub(crate) const WITHHELD: u64 = group(OutcomeGroup::Withheld);
pub(crate) const UNAVAILABLE: u64 = group(OutcomeGroup::Unavailable);
pub(crate) const NOT_PROCESSED: u64 = group(OutcomeGroup::NotProcessed);
pub(crate) const OTHER: u64 = group(OutcomeGroup::Other);

/// Every outcome but 予以公开.
pub(crate) const NOT_GRANTED: u64 = PARTLY | WITHHELD | UNAVAILABLE | NOT_PROCESSED | OTHER;

pub(crate) const fn applicant(who: Applicant) -> u8 {
    1 << who as u8
}

pub(crate) const NATURAL: u8 = applicant(Applicant::NaturalPerson);
pub(crate) const BODIES: u8 = applicant(Applicant::Total) - 1 - NATURAL;

pub(crate) const RECONSIDERATION: u8 = 1 << Channel::Reconsideration as u8;
pub(crate) const DIRECT: u8 = 1 << Channel::DirectLitigation as u8;
pub(crate) const POST: u8 = 1 << Channel::LitigationAfterReconsideration as u8;
pub(crate) const LITIGATION: u8 = DIRECT | POST;

pub(crate) const UPHELD: u8 = 1 << ReviewResult::Upheld as u8;
pub(crate) const CORRECTED: u8 = 1 << ReviewResult::Corrected as u8;
pub(crate) const OTHER_RESULT: u8 = 1 << ReviewResult::Other as u8;
pub(crate) const PENDING: u8 = 1 << ReviewResult::Pending as u8;
pub(crate) const ALL_CASES: u8 = 1 << ReviewResult::Total as u8;

impl AllOf {
    /// The results of which there is then none.
    pub(crate) const fn excludes(self) -> u8 {
        match self {
            Self::Upheld => CORRECTED | OTHER_RESULT | PENDING,
            Self::Pending => UPHELD | CORRECTED | OTHER_RESULT,
            // A case that is won may have been withdrawn or dismissed: 其他结果.
            Self::Won => CORRECTED | PENDING,
            Self::Closed => PENDING,
            Self::Uncorrected => CORRECTED,
        }
    }
}

/// Cells that are added up, by bits of their index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sum {
    rows: u64,
    applicants: u8,
    reviews: u16,
    disclosure: u64,
}

/// The members of a set of bits.
fn bits<T: Copy>(all: &[T], set: u64) -> impl Iterator<Item = T> {
    all.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1).map(|(_, value)| *value)
}

impl Sum {
    fn row(row: RequestRow) -> Self {
        Self { rows: 1 << row.index(), applicants: applicant(Applicant::Total), ..Self::default() }
    }

    fn and(self, other: Self) -> Self {
        Self { rows: self.rows | other.rows, ..self }
    }

    fn of(self, applicants: u8) -> Self {
        Self { applicants, ..self }
    }

    /// The cells, in printed order.
    pub(crate) fn cells(self) -> impl Iterator<Item = Cell> {
        let disclosure = bits(&DisclosureCell::ALL, self.disclosure).map(Cell::Disclosure);
        let requests = bits(&RequestRow::ALL, self.rows)
            .flat_map(move |row| bits(&Applicant::ALL, self.applicants.into()).map(move |who| Cell::Request(row, who)));
        let reviews = Channel::ALL.into_iter().enumerate().flat_map(move |(at, channel)| {
            bits(&ReviewResult::ALL, u64::from(self.reviews >> (5 * at) & 31))
                .map(move |result| Cell::Review(channel, result))
        });
        disclosure.chain(requests).chain(reviews)
    }

    fn is_blank(self) -> bool {
        self == Self::default()
    }
}

/// The sums that say what a subject says. The first is what the words mean.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sums {
    sums: [Sum; 3],
    count: usize,
}

impl Sums {
    fn of<const N: usize>(given: [Sum; N]) -> Self {
        let mut sums = [Sum::default(); 3];
        sums[..N].copy_from_slice(&given);
        Self { sums, count: N }
    }

    pub(crate) fn as_slice(&self) -> &[Sum] {
        &self.sums[..self.count]
    }
}

impl About {
    /// The sums with which a figure on this subject may agree; none where the form of the report prints no such cells.
    pub(crate) fn sums(self, report: &Report) -> Sums {
        let [received, brought, total, carried] =
            [RequestRow::Received, RequestRow::BroughtForward, RequestRow::Concluded, RequestRow::CarriedForward]
                .map(Sum::row);
        match self {
            Self::Request { verb: Verb::Received, with_brought_forward: false } => Sums::of([received]),
            Self::Request { verb: Verb::Received | Verb::Accepted, with_brought_forward: true } => {
                Sums::of([received.and(brought)])
            }
            Self::Request { verb: Verb::Accepted, .. } => Sums::of([received, received.and(brought)]),
            Self::Request { verb: Verb::Handled, .. } => Sums::of([total, received, received.and(brought)]),
            Self::Request { verb: Verb::DealtWith | Verb::Answered, .. } => Sums::of([total]),
            Self::Request { verb: Verb::BroughtForward, .. } => Sums::of([brought]),
            Self::Request { verb: Verb::CarriedForward, .. } => Sums::of([carried]),
            Self::Outcomes(outcomes) => {
                let form = report.form_of(Table::Requests).form();
                let printed =
                    |outcome: &Outcome| form.prints(Cell::Request(RequestRow::Outcome(*outcome), Applicant::Total));
                let mut rows = 0;
                for outcome in bits(&Outcome::ALL, outcomes).filter(printed) {
                    rows |= 1 << RequestRow::Outcome(outcome).index();
                }
                if rows == 0 {
                    return Sums::default();
                }
                Sums::of([Sum { rows, applicants: applicant(Applicant::Total), ..Sum::default() }])
            }
            Self::Applicants(who) => Sums::of([received.of(who), received.and(brought).of(who), total.of(who)]),
            Self::Reviews { channels, results } => {
                let mut reviews = 0;
                for at in (0..3).filter(|at| channels >> at & 1 == 1) {
                    reviews |= u16::from(results) << (5 * at);
                }
                Sums::of([Sum { reviews, ..Sum::default() }])
            }
            Self::Documents { documents, verb } => documents_sums(report.form_of(Table::Disclosure), documents, verb),
            Self::Fee(_) => Sums::default(),
        }
    }
}

fn documents_sums(edition: Edition, documents: Document, verb: Option<DocumentVerb>) -> Sums {
    // What an edition does not count is not printed in it.
    let measures: &[Measure] = match verb {
        Some(DocumentVerb::Issued) => &[Measure::Issued, Measure::Made, Measure::Disclosed],
        Some(DocumentVerb::Repealed) => &[Measure::Repealed],
        Some(DocumentVerb::InForce) => &[Measure::InForce],
        Some(DocumentVerb::Disclosed) | None => {
            &[Measure::Issued, Measure::InForce, Measure::Disclosed, Measure::Made, Measure::TotalDisclosed]
        }
        Some(DocumentVerb::Lapsed | DocumentVerb::Other) => &[],
    };
    let form = edition.form();
    let mut sums = Sums::default();
    for measure in measures {
        let mut sum = Sum::default();
        for item in bits(&[DisclosureItem::Rules, DisclosureItem::NormativeDocuments], documents.into()) {
            let cell = DisclosureCell::new(item, *measure);
            if let Some(cell) = cell.filter(|cell| form.prints(Cell::Disclosure(*cell))) {
                sum.disclosure |= 1 << cell.index();
            }
        }
        if !sum.is_blank() {
            sums.sums[sums.count] = sum;
            sums.count += 1;
        }
    }
    sums
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |f: &mut fmt::Formatter<'_>, keys: &mut dyn Iterator<Item = &'static str>| {
            for (index, key) in keys.enumerate() {
                write!(f, "{}{key}", if index == 0 { "" } else { "+" })?;
            }
            Ok(())
        };
        match self.0 {
            About::Request { verb, with_brought_forward } => {
                f.write_str(match verb {
                    Verb::Received => "received",
                    Verb::Accepted => "accepted",
                    Verb::Handled => "handled",
                    Verb::DealtWith => "dealt_with",
                    Verb::Answered => "answered",
                    Verb::BroughtForward => "brought_forward",
                    Verb::CarriedForward => "carried_forward",
                })?;
                f.write_str(if with_brought_forward { "+brought_forward" } else { "" })
            }
            About::Outcomes(set) => {
                let groups = [
                    ("withheld", WITHHELD),
                    ("unavailable", UNAVAILABLE),
                    ("not_processed", NOT_PROCESSED),
                    ("other", OTHER),
                ];
                let whole = groups.into_iter().filter(move |(_, group)| set & group == *group);
                let single = bits(&Outcome::ALL, set).filter(move |one| {
                    !groups.iter().any(|(_, group)| set & group == *group && group & outcome(*one) != 0)
                });
                list(f, &mut single.map(Outcome::key).chain(whole.map(|(key, _)| key)))
            }
            About::Applicants(set) if set == BODIES => f.write_str("organizations"),
            About::Applicants(set) => list(f, &mut bits(&Applicant::ALL, set.into()).map(Applicant::key)),
            About::Reviews { channels, results } => {
                let litigation = (channels & LITIGATION == LITIGATION).then_some("litigation");
                let single = if litigation.is_some() { channels & !LITIGATION } else { channels };
                list(f, &mut bits(&Channel::ALL, single.into()).map(Channel::key).chain(litigation))?;
                f.write_str(".")?;
                list(f, &mut bits(&ReviewResult::ALL, results.into()).map(ReviewResult::key))
            }
            About::Documents { documents, verb } => {
                let items = [DisclosureItem::Rules, DisclosureItem::NormativeDocuments];
                list(f, &mut bits(&items, documents.into()).map(DisclosureItem::key))?;
                f.write_str(match verb {
                    Some(DocumentVerb::Issued) => ".issued",
                    Some(DocumentVerb::Disclosed) => ".disclosed",
                    Some(DocumentVerb::Repealed) => ".repealed",
                    Some(DocumentVerb::Lapsed) => ".lapsed",
                    Some(DocumentVerb::InForce) => ".in_force",
                    Some(DocumentVerb::Other) => ".changed",
                    None => "",
                })
            }
            About::Fee(FeeItem::Notices) => f.write_str("fee.notices"),
            About::Fee(FeeItem::Charged) => f.write_str("fee.charged"),
            About::Fee(FeeItem::Collected) => f.write_str("fee.collected"),
        }
    }
}

impl Serialize for Subject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
