//! What the reader of a document could not settle and a check must know.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::cell::Address;
use crate::taxonomy::taxonomy;
use crate::wire;

taxonomy! {
    /// 读取时不能确定的事项。报告机关、报告年度没有找到的，从没有 `organ`、`year` 即可得知，不在此列。
    ///
    /// What a doubt is about. That the organ or the year is unknown follows from the absence of `organ` or `year`.
    "a kind of doubt" pub enum DoubtCode {
        YearDisputed ("year-disputed") "报告年度不一致" "The years disagree"
            "文件中几处写的报告年度不一致。" "The document names different years in different places.";
        OrganDisputed ("organ-disputed") "报告机关不一致" "The organs disagree"
            "文件中几处写的报告机关不一致。" "The document names different organs in different places.";
        TableRepeated ("table-repeated") "表格重复" "A table stands twice"
            "同一张表出现不止一次，数字不同，不能确定哪一张属于本报告。" "The same table stands more than once with different figures, and nothing tells which is the report's.";
        TableCut ("table-cut") "表格不完整" "A table is cut off"
            "文件在表格中间中断。" "The document ends inside a table.";
        EmbeddedDiffers ("embedded-differs") "所附数据与表格不一致" "Embedded data differ"
            "文件内附的数据与所印表格不一致。" "Data embedded in the document differ from what it prints.";
    }
}

/// 读取时不能确定、核对时需要知道的一件事。
///
/// Something that could not be settled in reading and that a check must know, so that it finds the same in the document and in
/// this data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Doubt {
    /// 哪一种。
    ///
    /// Of what kind.
    #[cfg_attr(feature = "schemars", schemars(title = "种类"))]
    pub code: DoubtCode,
    /// 涉及的表、行或者单元格。
    ///
    /// The tables, rows and cells concerned.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty", with = "wire::Listed::<Address>")]
    #[cfg_attr(feature = "schemars", schemars(title = "涉及的部分"))]
    pub addresses: BTreeSet<Address>,
    /// 原文，如几处不同的年度。
    ///
    /// What stands there, such as the years that differ.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "原文"))]
    pub text: Option<String>,
}
