//! What a statement is about, and which cells say the same.

use std::fmt;

use ogi_model::{
    Applicant, Cell, Channel, DisclosureItem, Edition, Measure, Outcome, Report, RequestRow, ReviewResult, Table,
};
use serde::{Serialize, Serializer};

use crate::cells::{
    ALL_CASES, Applicants, BODIES, CellSum, Channels, Items, LITIGATION, NOT_PROCESSED, OTHER, Outcomes, Results,
    UNAVAILABLE, WITHHELD, members,
};

/// What a statement is about. Its text form is a key that stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Subject {
    /// Requests, by what was done with them.
    Requests {
        /// What was done.
        flow: Flow,
        /// Whether the sentence says that those brought forward are counted in.
        with_brought_forward: bool,
    },
    /// Requests by outcome, perhaps of some applicants alone.
    Outcomes {
        /// The outcomes.
        outcomes: Outcomes,
        /// The applicants; none for all.
        applicants: Applicants,
    },
    /// Requests by applicant.
    Applicants {
        /// The applicants.
        applicants: Applicants,
        /// What was done with their requests, where the sentence says so.
        flow: Option<Flow>,
    },
    /// Cases of review and litigation.
    Reviews {
        /// The channels.
        channels: Channels,
        /// Their results.
        results: Results,
    },
    /// A figure of table two.
    Items {
        /// The items.
        items: Items,
        /// What is counted of them.
        measure: ItemMeasure,
    },
    /// Information processing fees, which stand in section six.
    Fee(FeeItem),
}

/// What is done with requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Flow {
    /// 新收.
    Received,
    /// 受理: perhaps without those that were closed when they were not corrected.
    Accepted,
    /// 办理, 处理: received or concluded.
    Handled,
    /// 应办: received and brought forward.
    Due,
    /// 办结.
    Concluded,
    /// 答复.
    Answered,
    /// 上年结转.
    BroughtForward,
    /// 结转下年度.
    CarriedForward,
    /// 结转 alone.
    Carried,
    /// Requests, without a word of what was done with them.
    Unsaid,
}

/// What is counted of an item of table two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ItemMeasure {
    /// Documents issued; decisions, projects or money where the item has those.
    Made,
    /// Documents disclosed.
    Disclosed,
    /// 新公开, which the form of 2019 has a column for.
    NewlyDisclosed,
    /// Documents repealed.
    Repealed,
    /// Documents that lapsed, alone or with those repealed.
    Lapsed,
    /// Documents in force.
    InForce,
    /// Documents that a clean-up leaves in force: those in force, or fewer.
    Kept,
    /// Documents amended, checked, interpreted: what the form does not count.
    Other,
    /// Items of a catalogue, 事项.
    Entries,
    /// Items that were added to a catalogue, or taken off.
    Change,
    /// The sentence does not say.
    Unsaid,
}

/// What is told of information processing fees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FeeItem {
    /// Notices that ask for a fee.
    Notices,
    /// What they ask for.
    Charged,
    /// What was paid.
    Collected,
}

/// How many sums a subject may be read as.
const READINGS: usize = 4;

/// The sums that say what a subject says. The first is what the words mean; a figure that agrees with another is right, too.
#[derive(Clone, Copy, Debug, Default)]
pub struct Readings {
    sums: [CellSum; READINGS],
    count: usize,
}

impl Readings {
    fn of<const N: usize>(given: [CellSum; N]) -> Self {
        let mut readings = Self::default();
        for sum in given {
            readings.push(sum);
        }
        readings
    }

    fn push(&mut self, sum: CellSum) {
        if !sum.is_empty() && self.count < READINGS {
            self.sums[self.count] = sum;
            self.count += 1;
        }
    }

    /// The sums.
    pub fn as_slice(&self) -> &[CellSum] {
        &self.sums[..self.count]
    }
}

impl Flow {
    /// The sums of rows it may stand for.
    fn sums(self, with_brought_forward: bool) -> Readings {
        let [received, brought, concluded, carried] =
            [RequestRow::Received, RequestRow::BroughtForward, RequestRow::Concluded, RequestRow::CarriedForward]
                .map(CellSum::row);
        let due = received.and(brought);
        match self {
            Self::Received | Self::Accepted if with_brought_forward => Readings::of([due]),
            Self::Received => Readings::of([received]),
            Self::Accepted => Readings::of([received, due]),
            // 办结69件（含上年结转）: those brought forward are among the concluded as they are.
            Self::Handled => Readings::of([concluded, received, due]),
            Self::Due => Readings::of([due]),
            Self::Concluded | Self::Answered => Readings::of([concluded]),
            Self::BroughtForward => Readings::of([brought]),
            Self::CarriedForward => Readings::of([carried]),
            Self::Carried => Readings::of([carried, brought]),
            Self::Unsaid => Readings::of([received, due, concluded]),
        }
    }
}

impl Subject {
    /// Whether it is of several rows, columns, channels or items at once, which may each have a number.
    pub(crate) fn is_of_several(self) -> bool {
        match self {
            Self::Outcomes { outcomes, .. } => outcomes.count_ones() > 1,
            Self::Applicants { applicants, .. } => applicants.count_ones() > 1,
            Self::Reviews { channels, .. } => channels.count_ones() > 1,
            Self::Items { items, .. } => items.count_ones() > 1,
            Self::Requests { .. } | Self::Fee(_) => false,
        }
    }

    /// Requests by what was done with them, those brought forward not named.
    pub const fn flow(flow: Flow) -> Self {
        Self::Requests { flow, with_brought_forward: false }
    }

    /// The sums with which a figure on this subject may agree; none where the form of the report prints no such cells, and
    /// for information processing fees.
    pub fn readings(self, report: &Report) -> Readings {
        match self {
            Self::Requests { flow, with_brought_forward } => flow.sums(with_brought_forward),
            Self::Outcomes { outcomes, applicants } => {
                let form = report.form_of(Table::Requests).form();
                let printed =
                    |outcome: &Outcome| form.prints(Cell::Request(RequestRow::Outcome(*outcome), Applicant::Total));
                let sum = CellSum::outcomes(members(&Outcome::ALL, outcomes).filter(printed));
                Readings::of([if applicants == 0 { sum } else { sum.of(applicants) }])
            }
            Self::Applicants { applicants, flow } => {
                let sums = flow.unwrap_or(Flow::Unsaid).sums(false);
                let mut readings = Readings::default();
                for sum in sums.as_slice() {
                    readings.push(sum.of(applicants));
                }
                readings
            }
            Self::Reviews { channels, results } => Readings::of([CellSum::reviews(channels, results)]),
            Self::Items { items, measure } => items_sums(report.form_of(Table::Disclosure), items, measure),
            Self::Fee(_) => Readings::default(),
        }
    }
}

fn items_sums(edition: Edition, items: Items, measure: ItemMeasure) -> Readings {
    let form = edition.form();
    let sum = |measure| CellSum::items(items, measure, |cell| form.prints(cell));
    if measure == ItemMeasure::NewlyDisclosed && !sum(Measure::Disclosed).is_empty() {
        return Readings::of([sum(Measure::Disclosed)]);
    }
    // What an edition does not count is not printed in it.
    let measures: &[Measure] = match measure {
        ItemMeasure::Made => &[
            Measure::Issued,
            Measure::Made,
            Measure::Decisions,
            Measure::Projects,
            Measure::Amount,
            Measure::Disclosed,
        ],
        ItemMeasure::Repealed => &[Measure::Repealed],
        ItemMeasure::InForce | ItemMeasure::Kept => &[Measure::InForce, Measure::TotalDisclosed],
        ItemMeasure::Disclosed | ItemMeasure::NewlyDisclosed | ItemMeasure::Unsaid => &[
            Measure::Issued,
            Measure::InForce,
            Measure::Disclosed,
            Measure::Made,
            Measure::TotalDisclosed,
            Measure::Decisions,
            Measure::Projects,
            Measure::Amount,
        ],
        ItemMeasure::Entries => &[Measure::PreviousItems],
        ItemMeasure::Change => &[Measure::Change],
        ItemMeasure::Lapsed | ItemMeasure::Other => &[],
    };
    let mut readings = Readings::default();
    for measure in measures {
        readings.push(sum(*measure));
    }
    readings
}

impl Flow {
    const fn key(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Accepted => "accepted",
            Self::Handled => "handled",
            Self::Due => "due",
            Self::Concluded => "concluded",
            Self::Answered => "answered",
            Self::BroughtForward => "brought_forward",
            Self::CarriedForward => "carried_forward",
            Self::Carried => "carried",
            Self::Unsaid => "requests",
        }
    }
}

impl ItemMeasure {
    const fn key(self) -> &'static str {
        match self {
            Self::Made => ".made",
            Self::Disclosed | Self::NewlyDisclosed => ".disclosed",
            Self::Repealed => ".repealed",
            Self::Lapsed => ".lapsed",
            Self::InForce => ".in_force",
            Self::Kept => ".kept",
            Self::Other => ".other",
            Self::Entries => ".entries",
            Self::Change => ".change",
            Self::Unsaid => "",
        }
    }
}

fn list(f: &mut fmt::Formatter<'_>, keys: impl Iterator<Item = &'static str>) -> fmt::Result {
    for (index, key) in keys.enumerate() {
        write!(f, "{}{key}", if index == 0 { "" } else { "+" })?;
    }
    Ok(())
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let applicants = |f: &mut fmt::Formatter<'_>, set: Applicants| {
            if set == BODIES {
                f.write_str("organizations")
            } else {
                list(f, members(&Applicant::ALL, set.into()).map(Applicant::key))
            }
        };
        match *self {
            Self::Requests { flow, with_brought_forward } => {
                f.write_str(flow.key())?;
                f.write_str(if with_brought_forward { "+brought_forward" } else { "" })
            }
            Self::Outcomes { outcomes, applicants: who } => {
                let groups = [
                    ("withheld", WITHHELD),
                    ("unavailable", UNAVAILABLE),
                    ("not_processed", NOT_PROCESSED),
                    ("other", OTHER),
                ];
                let whole = groups.into_iter().filter(move |(_, group)| outcomes & group == *group);
                let single = members(&Outcome::ALL, outcomes).filter(move |one| {
                    let one = crate::cells::outcome(*one);
                    !groups.iter().any(|(_, group)| outcomes & group == *group && group & one != 0)
                });
                list(f, single.map(Outcome::key).chain(whole.map(|(key, _)| key)))?;
                if who != 0 {
                    f.write_str(".")?;
                    applicants(f, who)?;
                }
                Ok(())
            }
            Self::Applicants { applicants: who, flow } => {
                if let Some(flow) = flow.filter(|flow| *flow != Flow::Received) {
                    write!(f, "{}.", flow.key())?;
                }
                applicants(f, who)
            }
            Self::Reviews { channels, results } => {
                let litigation = (channels & LITIGATION == LITIGATION).then_some("litigation");
                let single = if litigation.is_some() { channels & !LITIGATION } else { channels };
                list(f, members(&Channel::ALL, single.into()).map(Channel::key).chain(litigation))?;
                if results == ALL_CASES {
                    f.write_str(".total")
                } else {
                    f.write_str(".")?;
                    list(f, members(&ReviewResult::ALL, results.into()).map(ReviewResult::key))
                }
            }
            Self::Items { items, measure } => {
                list(f, members(&DisclosureItem::ALL, items.into()).map(DisclosureItem::key))?;
                f.write_str(measure.key())
            }
            Self::Fee(FeeItem::Notices) => f.write_str("fee.notices"),
            Self::Fee(FeeItem::Charged) => f.write_str("fee.charged"),
            Self::Fee(FeeItem::Collected) => f.write_str("fee.collected"),
        }
    }
}

impl Serialize for Subject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
