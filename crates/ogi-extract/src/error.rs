//! Why no report comes out of a document.

use ogi_document::OpenError;

/// Why a document gives no report. `Display` says it in English, [`ExtractError::zh`] in Chinese.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ExtractError {
    /// The input cannot be opened.
    #[error("{0}")]
    Open(#[from] OpenError),
    /// The report is in a form of the years before 2019.
    #[error("This report is in {} and is not read: the present form dates from 2019.", .0.en())]
    OldForm(OldForm),
    /// The document ends before its tables.
    #[error(
        "The document is cut off before any table of the form; it was probably not saved or downloaded completely."
    )]
    Cut,
    /// It calls itself a report, but no table of the form is in it.
    #[error(
        "No table of the form was found in this annual report; the tables may be pictures, attachments or files of their own, \
         or the document may be incomplete."
    )]
    NoTable,
    /// The tables are there as text without anything between their cells.
    #[error(
        "The cells of the tables are run together in this annual report, with nothing between them, so their figures cannot be \
         told apart; save or copy it anew so that the tables stay tables."
    )]
    RunTogether,
    /// It is something else.
    #[error(
        "This is not an annual report on open government information: neither its title nor any table of the form was found."
    )]
    NotAReport,
}

/// A form of the years before 2019.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OldForm {
    /// 政府信息公开情况统计表 of 国办发〔2014〕32号, for the years 2014 to 2018.
    Statistics2014,
    /// The local forms of 2008 to 2013.
    Local2008,
    /// Other local forms of the years before 2019.
    LocalBefore2019,
}

impl OldForm {
    /// What it is called in English.
    pub const fn en(self) -> &'static str {
        match self {
            Self::Statistics2014 => {
                "the statistical form of 国办发〔2014〕32号 (政府信息公开情况统计表, years 2014 to 2018)"
            }
            Self::Local2008 => "a local form of the years 2008 to 2013",
            Self::LocalBefore2019 => "a local statistical form of the years before 2019",
        }
    }

    /// What it is called in Chinese.
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Statistics2014 => "国办发〔2014〕32号文件规定的政府信息公开情况统计表（2014—2018年度）",
            Self::Local2008 => "2008—2013年度的地方统计表",
            Self::LocalBefore2019 => "2019年以前的地方统计表",
        }
    }
}

impl ogi_model::Localized for ExtractError {
    fn localized(&self, language: ogi_model::Language) -> std::borrow::Cow<'_, str> {
        match language {
            ogi_model::Language::Zh => self.zh().into(),
            ogi_model::Language::En => self.to_string().into(),
        }
    }
}

impl ExtractError {
    /// The error as a Chinese sentence.
    pub fn zh(&self) -> String {
        match self {
            Self::Open(error) => error.zh(),
            Self::OldForm(form) => format!("该报告采用{}，不是2019年以来的年度报告格式，未予读取。", form.zh()),
            Self::Cut => "文件在统计表格之前中断，可能没有完整保存或者下载。".to_owned(),
            Self::NoTable => {
                "这份年度报告中没有找到格式规定的任何一张表；表格可能是图片、附件或者另有文件，也可能文件不完整。"
                    .to_owned()
            }
            Self::RunTogether => {
                "这份年度报告的表格各单元格连写在一起，中间没有分隔，无法分清各个数字；请重新保存或者复制，保留表格。"
                    .to_owned()
            }
            Self::NotAReport => "这不是政府信息公开工作年度报告：既没有报告标题，也没有格式规定的表格。".to_owned(),
        }
    }
}
