//! Which version of a report a document is, and which document it replaces.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::source::Sha256;
use crate::taxonomy::taxonomy;
use crate::wire;

taxonomy! {
    /// 报告所处的状态。
    ///
    /// Where a report stands between draft and withdrawal.
    "a status of a report" pub enum Status {
        Draft draft "草稿" "Draft"
            "尚未公布。" "Not published yet.";
        Published published "已公布" "Published"
            "已经公布。" "Published.";
        Corrected corrected "更正" "Corrected"
            "更正后公布的版本；所替代的文件见 `replaces`。" "A corrected version of a report published before; `replaces` says which.";
        Withdrawn withdrawn "已撤回" "Withdrawn"
            "曾经公布，已经撤回。" "Published once, and withdrawn since.";
    }
}

/// 本报告所替代的文件；至少写明一项。
///
/// The document that a report replaces. At least one member is given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(extend("minProperties" = 1)))]
#[serde(deny_unknown_fields)]
pub struct Replaces {
    /// 所替代报告的 `identifier`。
    ///
    /// The `identifier` of the report replaced.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "标识"))]
    pub identifier: Option<String>,
    /// 所替代文件内容的 SHA-256。
    ///
    /// The SHA-256 of the bytes of the file replaced.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Sha256>")]
    #[cfg_attr(feature = "schemars", schemars(title = "SHA-256"))]
    pub sha256: Option<Sha256>,
    /// 所替代文件的网址。
    ///
    /// The address of the document replaced.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "网址"))]
    pub uri: Option<String>,
    /// 所替代文件的发文字号。
    ///
    /// The document number of the document replaced.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "发文字号"))]
    pub document_number: Option<String>,
    /// 所替代文件的发布日期。
    ///
    /// The day the document replaced was published.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::date::Date")]
    #[cfg_attr(feature = "schemars", schemars(title = "发布日期"))]
    pub published: Option<NaiveDate>,
    /// 更正的原因。
    ///
    /// Why it was replaced.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "原因"))]
    pub reason: Option<String>,
}

impl Replaces {
    /// Whether nothing is given.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

wire::blank!(Replaces);
