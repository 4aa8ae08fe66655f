//! The sections of a report that are prose.

use ogi_model::{NarrativeBlock, Report};
use serde::Serialize;

/// A section of the report that is prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// 一、总体情况.
    Overview,
    /// 五、存在的主要问题及改进情况.
    Problems,
    /// 六、其他需要报告的事项.
    OtherMatters,
}

impl Section {
    /// All of them, in printed order.
    pub const ALL: [Self; 3] = [Self::Overview, Self::Problems, Self::OtherMatters];

    /// Its blocks, where it is there.
    pub fn of(self, report: &Report) -> Option<&[NarrativeBlock]> {
        let narrative = &report.narrative;
        match self {
            Self::Overview => narrative.overview.as_deref(),
            Self::Problems => narrative.problems.as_deref(),
            Self::OtherMatters => narrative.other_matters.as_deref(),
        }
    }

    /// Its key, the name of its member in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Problems => "problems",
            Self::OtherMatters => "other_matters",
        }
    }

    /// What it is called in Chinese.
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Overview => "第一部分",
            Self::Problems => "第五部分",
            Self::OtherMatters => "第六部分",
        }
    }

    /// What it is called in English.
    pub const fn en(self) -> &'static str {
        match self {
            Self::Overview => "Section one",
            Self::Problems => "Section five",
            Self::OtherMatters => "Section six",
        }
    }
}
