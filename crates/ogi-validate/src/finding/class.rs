//! What kind of check a rule is.

use ogi_model::Bilingual;
use serde::{Deserialize, Serialize};

/// 规则的类别。
///
/// What kind of check a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "RuleClass"))]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// 结构：文件是否具备格式应有的内容。
    ///
    /// Whether the document has what the form prints.
    Structure,
    /// 勾稽关系：格式自身的合计是否相符。
    ///
    /// Whether the form's own sums hold.
    Identity,
    /// 一致性：数字、日期、文字是否一致。
    ///
    /// Whether figures, dates and text agree with each other.
    Consistency,
    /// 合理性：数字是否可能、是否寻常。
    ///
    /// Whether a figure is likely, or possible for this organ.
    Plausibility,
}

impl Class {
    /// Every class, in the order of the catalogue's pages.
    pub const ALL: [Self; 4] = [Self::Structure, Self::Identity, Self::Consistency, Self::Plausibility];

    /// As it stands in data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::Identity => "identity",
            Self::Consistency => "consistency",
            Self::Plausibility => "plausibility",
        }
    }

    /// Its name.
    pub const fn name(self) -> Bilingual {
        match self {
            Self::Structure => Bilingual::new("结构", "Structure"),
            Self::Identity => Bilingual::new("勾稽关系", "Sums of the form"),
            Self::Consistency => Bilingual::new("一致性", "Consistency"),
            Self::Plausibility => Bilingual::new("合理性", "Plausibility"),
        }
    }

    /// What rules of this class ask.
    pub const fn about(self) -> Bilingual {
        match self {
            Self::Structure => {
                Bilingual::new("文件是否具备格式应有的内容。", "Whether the document has what the form prints.")
            }
            Self::Identity => Bilingual::new("格式自身的勾稽关系是否相符。", "Whether the form's own sums hold."),
            Self::Consistency => Bilingual::new(
                "数字、日期、文字之间，以及与上一年度之间，是否一致。",
                "Whether figures, dates and text agree with each other and with the year before.",
            ),
            Self::Plausibility => Bilingual::new(
                "数字是否可能，是否寻常；只提请核实，不判为错误。",
                "Whether a figure is possible, or likely; such rules ask and never call it an error.",
            ),
        }
    }
}
