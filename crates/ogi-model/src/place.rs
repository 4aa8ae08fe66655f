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
    /// 第几页（PDF）。
    ///
    /// The page, of a PDF.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Whole")]
    #[cfg_attr(feature = "schemars", schemars(title = "页"))]
    pub page: Option<u32>,
    /// 工作表名称（Excel）。
    ///
    /// The name of the sheet, of a workbook.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "工作表"))]
    pub sheet: Option<String>,
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
    /// 单元格在工作表中的编号，如 `D7`。
    ///
    /// The reference of the cell in its sheet, such as `D7`.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<String>")]
    #[cfg_attr(feature = "schemars", schemars(title = "单元格编号"))]
    pub reference: Option<String>,
    /// 在页面上的范围（PDF）。
    ///
    /// The area on the page, of a PDF.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wire::Known::<Area>")]
    #[cfg_attr(feature = "schemars", schemars(title = "页面上的范围"))]
    pub area: Option<Area>,
}

/// 页面上的一块范围，单位为点（1/72 英寸），取整，从页面左上角量起。
///
/// An area of a page in whole points (1/72 inch), measured from the upper left corner of the page as it is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// 左边。
    ///
    /// Its left edge.
    #[cfg_attr(feature = "schemars", schemars(title = "左"))]
    pub left: u32,
    /// 上边。
    ///
    /// Its upper edge.
    #[cfg_attr(feature = "schemars", schemars(title = "上"))]
    pub top: u32,
    /// 右边。
    ///
    /// Its right edge.
    #[cfg_attr(feature = "schemars", schemars(title = "右"))]
    pub right: u32,
    /// 下边。
    ///
    /// Its lower edge.
    #[cfg_attr(feature = "schemars", schemars(title = "下"))]
    pub bottom: u32,
}

impl crate::Localized for Place {
    fn localized(&self, language: crate::Language) -> std::borrow::Cow<'_, str> {
        match language {
            crate::Language::Zh => self.zh().into(),
            crate::Language::En => self.to_string().into(),
        }
    }
}

impl Place {
    /// A line of the file, and nothing more.
    pub fn on_line(line: u32) -> Self {
        Self { line: Some(line), ..Self::default() }
    }

    /// A page, and nothing more.
    pub fn on_page(page: u32) -> Self {
        Self { page: Some(page), ..Self::default() }
    }

    /// In Chinese: `第12行，文件中第2张表第5行第7列`, `工作表“表三”D7`. The area on a page is left to programs.
    pub fn zh(&self) -> String {
        let mut parts = Vec::new();
        if let Some(page) = self.page {
            parts.push(format!("第{page}页"));
        }
        if let Some(line) = self.line {
            parts.push(format!("第{line}行"));
        }
        if let Some(sheet) = &self.sheet {
            parts.push(format!("工作表“{sheet}”{}", self.reference.as_deref().unwrap_or_default()));
        } else if let Some(table) = self.table {
            let row = self.row.map_or_else(String::new, |row| format!("第{row}行"));
            let column = self.column.map_or_else(String::new, |column| format!("第{column}列"));
            parts.push(format!("文件中第{table}张表{row}{column}"));
        }
        parts.join("，")
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        let named = |name: &str, number: Option<u32>| number.map(|number| format!("{name} {number}"));
        parts.extend(named("page", self.page));
        parts.extend(named("line", self.line));
        if let Some(sheet) = &self.sheet {
            parts.push(format!("sheet `{sheet}`"));
            parts.extend(self.reference.clone());
        } else {
            parts.extend(self.table.map(|table| format!("table {table} of the document")));
            parts.extend(named("row", self.row));
            parts.extend(named("column", self.column));
        }
        f.write_str(&parts.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_said_in_both_languages() {
        let on_page = Place { page: Some(3), table: Some(2), row: Some(5), column: Some(7), ..Place::default() };
        assert_eq!(
            (on_page.zh().as_str(), on_page.to_string().as_str()),
            ("第3页，文件中第2张表第5行第7列", "page 3, table 2 of the document, row 5, column 7")
        );
        let in_sheet =
            Place { sheet: Some("表三".into()), reference: Some("D7".into()), row: Some(7), ..Place::default() };
        assert_eq!((in_sheet.zh().as_str(), in_sheet.to_string().as_str()), ("工作表“表三”D7", "sheet `表三`, D7"));
        assert_eq!(Place::default().to_string(), "");
    }
}
