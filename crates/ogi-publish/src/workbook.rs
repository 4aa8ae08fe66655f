//! What the workbooks of this crate have in common.

pub(crate) mod finish;
pub(crate) mod look;
pub(crate) mod reference;
pub(crate) mod row_height;
pub(crate) mod sheet_writer;

use crate::PublishError;

/// The most characters that a cell of a workbook takes.
pub(crate) const LONGEST_TEXT: usize = 32_767;

impl From<rust_xlsxwriter::XlsxError> for PublishError {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        Self::Writer(error.to_string())
    }
}

/// A number of rows or columns as a workbook counts them.
pub(crate) fn narrow(value: usize) -> u16 {
    u16::try_from(value).unwrap_or(u16::MAX)
}

/// A text as a cell takes it; refuses what is too long.
pub(crate) fn cell_text(text: &str) -> Result<std::borrow::Cow<'_, str>, PublishError> {
    let text = crate::markup::escaped_text(text);
    let length = text.encode_utf16().count();
    if length > LONGEST_TEXT { Err(PublishError::TooLong(length)) } else { Ok(text) }
}

/// The name of the sheet of a section.
pub(crate) fn sheet_of(section: &str) -> &'static str {
    match section.chars().next() {
        Some('一') => FIRST_SHEET,
        Some('二') => "二 主动公开",
        Some('三') => "三 依申请公开",
        Some('四') => "四 复议诉讼",
        _ => "五六 问题和其他",
    }
}

/// The name of the sheet with the title and section one.
pub(crate) const FIRST_SHEET: &str = "年度报告";
