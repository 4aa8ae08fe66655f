//! Where a report was read, and what its page says about it.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::wire;

/// 数据读自哪个文件。
///
/// The file the data was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// 文件名或者网址。
    ///
    /// Its name or address.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "文件名或者网址"))]
    pub name: Option<String>,
    /// 文件内容的 SHA-256，64 位小写十六进制。
    ///
    /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Sha256>")]
    #[cfg_attr(feature = "schemars", schemars(title = "SHA-256"))]
    pub sha256: Option<Sha256>,
    /// 媒体类型，如 `text/html`。
    ///
    /// Its media type, such as `text/html`.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "媒体类型"))]
    pub media_type: Option<String>,
    /// 文件中的第几份报告（一个文件含多份报告时）。
    ///
    /// Which report of the file it is, where the file holds several.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "文件中的部分"))]
    pub part: Option<String>,
    /// 取得文件的日期。
    ///
    /// The day the file was retrieved.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::date::Date")]
    #[cfg_attr(feature = "schemars", schemars(title = "取得日期"))]
    pub retrieved: Option<NaiveDate>,
}

/// 公文要素：标题、索引号、文号等，按页面所印。
///
/// What the page says about the document: title, index number, document number and so on, as printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Metadata {
    /// 标题。
    ///
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "标题"))]
    pub title: Option<String>,
    /// 索引号。
    ///
    /// The index number.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "索引号"))]
    pub index_number: Option<String>,
    /// 发文字号。
    ///
    /// The document number.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "发文字号"))]
    pub document_number: Option<String>,
    /// 发布机构。
    ///
    /// The publisher.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "发布机构"))]
    pub publisher: Option<String>,
    /// 所属类目。
    ///
    /// The category it is filed under.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "所属类目"))]
    pub category: Option<String>,
    /// 页面上的其他要素：名称对应内容，按名称排序。
    ///
    /// Whatever else the page states: label to text, in the order of the labels.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", with = "wire::Unique::<String, String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "其他要素"))]
    pub other: BTreeMap<String, String>,
}

impl Metadata {
    /// Whether nothing is known.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

wire::blank!(Metadata);

/// The SHA-256 of a file, as 64 lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sha256(String);

/// What no SHA-256 looks like.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a SHA-256: 64 lower-case hexadecimal digits")]
pub struct NotASha256(pub String);

impl FromStr for Sha256 {
    type Err = NotASha256;

    fn from_str(text: &str) -> Result<Self, NotASha256> {
        let hexadecimal = text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if hexadecimal { Ok(Self(text.to_owned())) } else { Err(NotASha256(text.to_owned())) }
    }
}

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

wire::as_pattern!(Sha256, wire::Expected::Sha256, "^[0-9a-f]{64}$");
