use std::fmt;

use serde::{Deserialize, Serialize};

use crate::wire;

/// 原文件中的位置，均从 1 起数。
///
/// Where something stands in the source document; every number counts from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// 第几行文字。
    ///
    /// The line of the file.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Whole")]
    #[cfg_attr(feature = "schemars", schemars(title = "行号"))]
    pub line: Option<u32>,
    /// 文件中的第几张表。
    ///
    /// The table of the document.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Whole")]
    #[cfg_attr(feature = "schemars", schemars(title = "表"))]
    pub table: Option<u32>,
    /// 表中第几行。
    ///
    /// The row of the table.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Whole")]
    #[cfg_attr(feature = "schemars", schemars(title = "表中的行"))]
    pub row: Option<u32>,
    /// 表中第几列。
    ///
    /// The column of the table.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Whole")]
    #[cfg_attr(feature = "schemars", schemars(title = "表中的列"))]
    pub column: Option<u32>,
}

impl Place {
    /// A line of the file, and nothing more.
    pub fn on_line(line: u32) -> Self {
        Self { line: Some(line), ..Self::default() }
    }

    /// In Chinese: `第12行，表2第5行第7列`.
    pub fn zh(&self) -> String {
        let mut parts = Vec::new();
        if let Some(line) = self.line {
            parts.push(format!("第{line}行"));
        }
        if let Some(table) = self.table {
            let row = self.row.map_or_else(String::new, |row| format!("第{row}行"));
            let column = self.column.map_or_else(String::new, |column| format!("第{column}列"));
            parts.push(format!("第{table}张表{row}{column}"));
        }
        parts.join("，")
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named = [("line", self.line), ("table", self.table), ("row", self.row), ("column", self.column)];
        let mut known = named.into_iter().filter_map(|(name, number)| number.map(|number| (name, number)));
        if let Some((name, number)) = known.next() {
            write!(f, "{name} {number}")?;
        }
        known.try_for_each(|(name, number)| write!(f, ", {name} {number}"))
    }
}
