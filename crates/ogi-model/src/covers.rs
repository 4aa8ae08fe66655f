//! Whose figures the report of an area holds.

use serde::{Deserialize, Serialize};

use crate::organ::Organ;
use crate::wire;

/// 汇总报告包含哪些机关的数据；至少写明一项。
///
/// Whose figures a report of an area holds. At least one member is given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(extend("minProperties" = 1)))]
#[serde(deny_unknown_fields)]
pub struct Covers {
    /// 包含多少个机关。
    ///
    /// How many organs it covers; a count.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Count")]
    #[cfg_attr(feature = "schemars", schemars(title = "机关数"))]
    pub count: Option<u64>,
    /// 包含的机关，按文件所列。
    ///
    /// The organs it covers, as the document lists them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(title = "包含的机关"))]
    pub organs: Vec<Organ>,
    /// 写明不包含的机关，如垂直管理机构。
    ///
    /// Organs that it says it leaves out, such as vertical agencies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schemars", schemars(title = "不包含的机关"))]
    pub without: Vec<Organ>,
}

impl Covers {
    /// Whether nothing is given.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

wire::blank!(Covers);
