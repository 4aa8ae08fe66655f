//! Which of several versions of a report counts.

use chrono::NaiveDate;
use ogi_model::{Replaces, Report, Sha256, Status};
use serde::{Deserialize, Serialize};

/// 凭什么采用一个版本。
///
/// How a version was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ChosenBy {
    /// 一份写明替代另一份。
    ///
    /// One says that it replaces the other.
    Replaces,
    /// 状态：更正的优先于原来的，正式的优先于草稿。
    ///
    /// Its status: a correction before what it corrects, what is published before a draft.
    Status,
    /// 日期较晚。
    ///
    /// Its later date.
    Date,
    /// 状态、日期都不能区分，取后给出的一份；请核实。
    ///
    /// Neither tells; it was given last, which is to be confirmed.
    Order,
}

/// What tells which version of a report counts.
#[derive(Clone, Debug)]
pub(crate) struct Version {
    /// Drafts before what was published before corrections.
    rank: u8,
    pub(crate) is_withdrawn: bool,
    /// The day it was published, or else signed or handed in.
    pub(crate) date: Option<NaiveDate>,
    identifier: Option<String>,
    document_number: Option<String>,
    sha256: Option<Sha256>,
    published: Option<NaiveDate>,
    replaces: Option<Replaces>,
}

impl Version {
    pub(crate) fn of(report: &Report) -> Self {
        let rank = match report.status {
            Some(Status::Draft) => 0,
            _ if report.is_correction() => 2,
            _ => 1,
        };
        Self {
            rank,
            is_withdrawn: report.status == Some(Status::Withdrawn),
            date: report.published.or(report.signed).or(report.submitted),
            identifier: report.identifier.clone(),
            document_number: report.metadata.document_number.clone(),
            sha256: report.source.as_ref().and_then(|source| source.sha256.clone()),
            published: report.published,
            replaces: report.replaces.clone(),
        }
    }

    /// Whether it says that it takes the place of another: by what tells documents apart, or, where nothing of that is written, by the
    /// day of publication.
    fn takes_the_place_of(&self, other: &Self) -> bool {
        fn same<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
            one.is_some() && one == other
        }
        let Some(replaced) = &self.replaces else { return false };
        let names_it = replaced.identifier.is_some() || replaced.sha256.is_some() || replaced.document_number.is_some();
        same(replaced.identifier.as_ref(), other.identifier.as_ref())
            || same(replaced.sha256.as_ref(), other.sha256.as_ref())
            || same(replaced.document_number.as_ref(), other.document_number.as_ref())
            || (!names_it && same(replaced.published.as_ref(), other.published.as_ref()))
    }

    /// Whether another, which was given after it, counts instead of it, and how that is known.
    pub(crate) fn gives_way_to(&self, other: &Self) -> (bool, ChosenBy) {
        let replaced = (self.takes_the_place_of(other), other.takes_the_place_of(self));
        if replaced.0 != replaced.1 {
            return (replaced.1, ChosenBy::Replaces);
        }
        if self.rank != other.rank {
            return (other.rank > self.rank, ChosenBy::Status);
        }
        match self.date.zip(other.date).filter(|(one, other)| one != other) {
            Some((one, other)) => (other > one, ChosenBy::Date),
            None => (true, ChosenBy::Order),
        }
    }

    /// Whether it corrects a report that was published before.
    pub(crate) fn is_correction(&self) -> bool {
        self.rank == 2
    }
}
