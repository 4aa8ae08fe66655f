//! Why an input cannot be opened.

use std::fmt;

use super::decode::{Garbling, Undecodable, Unreadable};
use super::kind::Kind;

/// Why an input cannot be opened. `Display` says it in English, [`OpenError::zh`] in Chinese.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OpenError {
    /// It is of a kind that is not read, or empty, or garbage.
    Unsupported(Kind),
    /// No encoding makes sense of it.
    Undecodable(Undecodable),
    /// It went through a wrong encoding before it was stored, and characters were lost.
    Garbled(Garbling),
    /// It has more bytes than [`Limits::bytes`](crate::Limits::bytes).
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// Its markup or its tables would cost out of proportion to its size.
    TooComplex {
        /// Where this showed, if known.
        line: Option<u32>,
    },
    /// It would unpack to more than [`Limits::unpacked`](crate::Limits::unpacked) or [`Limits::ratio`](crate::Limits::ratio) allow.
    Unpacks {
        /// The kind of the input.
        kind: Kind,
        /// The limit in bytes.
        limit: usize,
    },
    /// A file in an archive is packed in a way that is not read.
    UnknownPacking {
        /// The kind of the input.
        kind: Kind,
        /// The way of packing, as packing programs call it.
        method: &'static str,
    },
    /// An archive has more files than [`Limits::files`](crate::Limits::files).
    TooManyFiles {
        /// The limit.
        limit: usize,
    },
    /// A PDF has more pages than [`Limits::pages`](crate::Limits::pages).
    TooManyPages {
        /// How many it has.
        pages: usize,
        /// The limit.
        limit: usize,
    },
    /// It is not what its beginning says, or it is incomplete.
    Damaged(Kind),
    /// It needs a password.
    Encrypted(Kind),
    /// A PDF of pictures.
    Scanned {
        /// How many pages it has.
        pages: usize,
    },
    /// A PDF whose letters cannot be told.
    UnknownFont {
        /// The name of the font.
        font: String,
        /// The first page it is used on.
        page: u32,
    },
}

impl ogi_model::Localized for OpenError {
    fn localized(&self, language: ogi_model::Language) -> std::borrow::Cow<'_, str> {
        match language {
            ogi_model::Language::Zh => self.zh().into(),
            ogi_model::Language::En => self.to_string().into(),
        }
    }
}

impl OpenError {
    /// The error as a Chinese sentence.
    pub fn zh(&self) -> String {
        match self {
            Self::Unsupported(kind) => kind.refusal_zh(),
            Self::Undecodable(Undecodable { encoding, unreadable, of }) => format!(
                "文字编码无法确定：按最可能的编码（{encoding}）解码，{of} 个非英文字符中有 {unreadable} 个读不出来；请用浏览器打开原网页，另存为 UTF-8 编码。"
            ),
            Self::Garbled(garbling) => {
                format!("文件中的文字是乱码：{}，部分汉字已经丢失，无法还原；请从原网页重新保存。", garbling.chinese())
            }
            Self::TooLarge { bytes, limit } => {
                format!("文件太大（{} MB，上限 {} MB）。", bytes >> 20, limit >> 20)
            }
            Self::TooComplex { line } => {
                let place = line.map_or(String::new(), |line| format!("第 {line} 行附近的"));
                format!("{place}表格或标记异常庞大，不像年度报告，未予读取。")
            }
            Self::Unpacks { kind, limit } => format!(
                "这是{}，解压后的内容异常庞大（上限 {} MB），不像年度报告，未予读取。",
                kind.chinese(),
                limit >> 20
            ),
            Self::UnknownPacking { kind, method } => format!(
                "{}采用 {method} 压缩方法，暂不能读取：请解压后重新压缩（选用“标准”即 Deflate 方法），或者直接提供其中的文件。",
                kind.chinese()
            ),
            Self::TooManyFiles { limit } => format!("压缩包中的文件太多（上限 {limit} 个），请分批处理。"),
            Self::TooManyPages { pages, limit } => {
                format!("PDF 文件页数太多（{pages} 页，上限 {limit} 页）；请只保留年度报告所在的各页。")
            }
            Self::Damaged(kind) => {
                format!("{}已损坏或者不完整：请重新下载，或用原来的软件打开后另存。", kind.chinese())
            }
            Self::Encrypted(kind) => format!("{}设有密码：请去掉密码后另存。", kind.chinese()),
            Self::Scanned { pages } => format!(
                "这是扫描件（PDF，{pages} 页），只有图像，没有文字：请向发布机关索取电子版，或者先做文字识别，并逐格核对数字。"
            ),
            Self::UnknownFont { font, page } => format!(
                "第 {page} 页的字体“{font}”没有给出与文字的对应关系，无法确定印的是什么字：请用原来的软件重新导出 PDF，或者改用网页、Word 文档。"
            ),
        }
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsupported(kind) => f.write_str(&kind.refusal_in_english()),
            Self::Undecodable(Undecodable { encoding, unreadable, of }) => write!(
                f,
                "The text encoding cannot be told: as {encoding}, the likeliest, {unreadable} of {of} characters beyond ASCII \
                 are unreadable; open the page in a browser and save it as UTF-8."
            ),
            Self::Garbled(garbling) => write!(
                f,
                "The text is garbled: {garbling}, and characters were lost that cannot be restored; save the original page anew."
            ),
            Self::TooLarge { bytes, limit } => {
                write!(f, "The file is too large ({} MB, at most {} MB).", bytes >> 20, limit >> 20)
            }
            Self::TooComplex { line } => {
                f.write_str("The tables or the markup")?;
                if let Some(line) = line {
                    write!(f, " near line {line}")?;
                }
                f.write_str(" are of a size no annual report has; not read.")
            }
            Self::Unpacks { kind, limit } => write!(
                f,
                "This is {} whose contents are of a size no annual report has (at most {} MB); not read.",
                kind.english(),
                limit >> 20
            ),
            Self::UnknownPacking { kind, method } => write!(
                f,
                "This is {} packed by the method {method}, which is not read: unpack it and pack it anew by the ordinary \
                 method (Deflate), or give the files in it themselves.",
                kind.english()
            ),
            Self::TooManyFiles { limit } => {
                write!(f, "The archive has too many files (at most {limit}); take them in smaller batches.")
            }
            Self::TooManyPages { pages, limit } => {
                write!(
                    f,
                    "The PDF has too many pages ({pages}, at most {limit}); keep those of the annual report only."
                )
            }
            Self::Damaged(kind) => write!(
                f,
                "This is {} that is damaged or incomplete: download it again, or open it in the program it was made with and \
                 save it anew.",
                kind.english()
            ),
            Self::Encrypted(kind) => {
                write!(f, "This is {} with a password: save it without one.", kind.english())
            }
            Self::Scanned { pages } => write!(
                f,
                "This is a scan (PDF, pages: {pages}): pictures without text. Ask the publisher for the electronic version, or \
                 run text recognition first and compare every figure."
            ),
            Self::UnknownFont { font, page } => write!(
                f,
                "The font `{font}` on page {page} does not say which characters its shapes are, so that the text cannot be told: \
                 export the PDF anew from the program it was made with, or use a web page or a Word document."
            ),
        }
    }
}

impl std::error::Error for OpenError {}

impl From<Unreadable> for OpenError {
    fn from(error: Unreadable) -> Self {
        match error {
            Unreadable::Undecodable(error) => Self::Undecodable(error),
            Unreadable::Garbled(garbling) => Self::Garbled(garbling),
        }
    }
}
