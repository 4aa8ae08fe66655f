//! The prose of sections one, five and six.

use serde::{Deserialize, Serialize};

use crate::wire;

/// 文字部分。缺少的部分不写，空的部分写成 []。
///
/// The sections in prose. A missing section is absent, an empty one is an empty list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Narrative {
    /// 一、总体情况。
    ///
    /// Section one: overview.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Vec<Block>>")]
    #[cfg_attr(feature = "schemars", schemars(title = "一、总体情况"))]
    pub overview: Option<Vec<Block>>,
    /// 五、存在的主要问题及改进情况。
    ///
    /// Section five: problems and improvement.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Vec<Block>>")]
    #[cfg_attr(feature = "schemars", schemars(title = "五、存在的主要问题及改进情况"))]
    pub problems: Option<Vec<Block>>,
    /// 六、其他需要报告的事项。
    ///
    /// Section six: other matters, the information processing fee among them.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Vec<Block>>")]
    #[cfg_attr(feature = "schemars", schemars(title = "六、其他需要报告的事项"))]
    pub other_matters: Option<Vec<Block>>,
}

/// 一个段落或者小标题。
///
/// A paragraph or a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(title = "NarrativeBlock", rename = "NarrativeBlock"))]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// 原文。
    ///
    /// The text as printed.
    #[cfg_attr(feature = "schemars", schemars(title = "原文"))]
    pub text: String,
    /// 小标题的级别：1（一、）、2（（一））、3（1.）；段落不写。
    ///
    /// The level of a heading: 1 for 一、, 2 for （一）, 3 for 1.; absent for a paragraph.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Between::<1, 3>")]
    #[cfg_attr(feature = "schemars", schemars(title = "标题级别"))]
    pub heading: Option<u16>,
}

impl Narrative {
    /// Whether no section in prose is there.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}
