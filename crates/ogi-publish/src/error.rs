//! Why a report is not published.

use std::borrow::Cow;

use ogi_model::{Bilingual, Cell, Language, Localized};

/// Why a report is not published.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PublishError {
    /// Some cells could not be read, and it was not allowed to publish them as unread.
    #[error("{count} cells could not be read, the first of them {first}: fill them in, or allow unread cells")]
    Unread {
        /// How many.
        count: usize,
        /// The first of them.
        first: Cell,
        /// Its label, as printed.
        label: String,
    },
    /// A figure stands in a cell that its form does not print.
    #[error("{0} holds a figure, and the form of its table does not print the cell")]
    NotPrinted(Cell),
    /// The report has none of the three tables.
    #[error("the report has none of the three tables, so there is nothing to draw")]
    NoTable,
    /// A text is longer than the format takes.
    #[error("a text of {0} characters is too long for a cell of a workbook, which takes 32,767")]
    TooLong(usize),
    /// The report of the year before is of another year.
    #[error("the report to carry over from is of {year}, not of {wanted}")]
    NotTheYearBefore {
        /// Its year.
        year: u16,
        /// The year before the one that is reported on.
        wanted: u16,
    },
    /// A workbook to be marked is no XLSX file, or not one that can be marked.
    #[error("this is no XLSX workbook that can be marked: {en}", en = .0.en)]
    NotAWorkbook(Bilingual),
    /// The writer of the format refused.
    #[error("the file could not be written: {0}")]
    Writer(String),
}

impl PublishError {
    /// The message in Chinese.
    pub fn zh(&self) -> String {
        match self {
            Self::Unread { count, label, .. } => {
                format!(
                    "有 {count} 个单元格未能读出，第一个是“{label}”。请先补齐，或者使用 --allow-unread 照样输出并标明。"
                )
            }
            Self::NotPrinted(cell) => format!("{cell} 有数字，而该表的格式上没有这一格。"),
            Self::NoTable => "报告中三张表都没有，无从制表。".to_owned(),
            Self::TooLong(length) => format!("有一段文字长达 {length} 字，超过工作簿单元格的上限（32767 字）。"),
            Self::NotTheYearBefore { year, wanted } => {
                format!("要带入数字的报告是{year}年度的，应为{wanted}年度。")
            }
            Self::NotAWorkbook(reason) => format!("不是可以标注的 XLSX 工作簿：{}", reason.zh),
            Self::Writer(reason) => format!("文件无法写出：{reason}"),
        }
    }
}

impl Localized for PublishError {
    fn localized(&self, language: Language) -> Cow<'_, str> {
        Cow::Owned(match language {
            Language::Zh => self.zh(),
            Language::En => self.to_string(),
        })
    }
}
