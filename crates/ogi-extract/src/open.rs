//! From bytes to a [`Document`], whatever they are.

use std::fmt;

use crate::decode::{self, Decoded, Undecodable};
use crate::document::{Cut, Document};
use crate::sniff::{self, Kind};
use crate::{html, text};

/// Larger inputs are refused. A report is a hundred kilobytes, with pictures inside it some megabytes.
pub const MAX_BYTES: usize = 64 << 20;

/// An input that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its content.
    pub document: Document,
    /// [`Kind::Html`] or [`Kind::Text`].
    pub kind: Kind,
    /// The encoding by its name in the Encoding Standard.
    pub encoding: &'static str,
    /// Some characters could not be decoded and stand as U+FFFD.
    pub lossy: bool,
}

/// Why an input cannot be opened. `Display` says it in English, [`OpenError::in_chinese`] in Chinese.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OpenError {
    /// It is of a kind that is not read, or empty, or garbage.
    Unsupported(Kind),
    /// No encoding makes sense of it.
    Undecodable(Undecodable),
    /// It has more than [`MAX_BYTES`].
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Its markup or its tables would cost out of proportion to its size.
    TooComplex {
        /// Where this showed, if known.
        line: Option<u32>,
    },
}

impl OpenError {
    /// The error as a Chinese sentence.
    pub fn in_chinese(&self) -> String {
        match self {
            Self::Unsupported(kind) => kind.refusal_in_chinese(),
            Self::Undecodable(Undecodable { encoding, unreadable, of }) => format!(
                "文字编码无法确定：按最可能的编码（{encoding}）解码，{of} 个非英文字符中有 {unreadable} 个读不出来；请用浏览器打开原网页，另存为 UTF-8 编码。"
            ),
            Self::TooLarge { bytes } => {
                format!("文件太大（{} MB，上限 {} MB）。", bytes >> 20, MAX_BYTES >> 20)
            }
            Self::TooComplex { line } => {
                let place = line.map_or(String::new(), |line| format!("第 {line} 行附近的"));
                format!("{place}表格或标记异常庞大，不像年度报告，未予读取。")
            }
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
            Self::TooLarge { bytes } => {
                write!(f, "The file is too large ({} MB, at most {} MB).", bytes >> 20, MAX_BYTES >> 20)
            }
            Self::TooComplex { line } => {
                f.write_str("The tables or the markup")?;
                if let Some(line) = line {
                    write!(f, " near line {line}")?;
                }
                f.write_str(" are of a size no annual report has; not read.")
            }
        }
    }
}

impl std::error::Error for OpenError {}

/// Opens an input. Its kind is told by its content.
pub fn open(bytes: &[u8]) -> Result<Opened, OpenError> {
    if bytes.len() > MAX_BYTES {
        return Err(OpenError::TooLarge { bytes: bytes.len() });
    }
    if let Some(kind) = sniff::by_magic(bytes) {
        return Err(OpenError::Unsupported(kind));
    }
    let Decoded { text, encoding, lossy, cut } = match decode::decode(bytes) {
        Ok(decoded) => decoded,
        // Bytes with controls all over are not a text in an unknown encoding.
        Err(_) if is_garbage(bytes) => return Err(OpenError::Unsupported(Kind::Binary)),
        Err(error) => return Err(OpenError::Undecodable(error)),
    };
    let kind = sniff::by_text(&text);
    let mut document = match kind {
        Kind::Html => html::read(&text).map_err(|refused| OpenError::TooComplex { line: Some(refused.line) })?,
        Kind::Text => text::read(&text).map_err(|_| OpenError::TooComplex { line: None })?,
        kind => return Err(OpenError::Unsupported(kind)),
    };
    if cut && document.cut.is_none_or(|cut| cut == Cut::Page) {
        document.cut = Some(Cut::Markup);
    }
    Ok(Opened { document, kind, encoding, lossy })
}

fn is_garbage(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(65_536)];
    let controls =
        start.iter().filter(|byte| byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r' | b'\x0c')).count();
    controls * 50 > start.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_and_a_text_are_opened_by_what_they_are() {
        let page = open("<title>年报</title><table><tr><td>规章<td>0</table>".as_bytes()).unwrap();
        assert_eq!((page.kind, page.encoding, page.document.tables().count()), (Kind::Html, "UTF-8", 1));
        let text = open("规章\n0\n".as_bytes()).unwrap();
        assert_eq!((text.kind, text.document.paragraphs().count()), (Kind::Text, 2));
    }

    #[test]
    fn what_is_not_read_is_refused_by_name() {
        let error = open(b"\x89PNG\r\n\x1a\n").unwrap_err();
        assert_eq!(error, OpenError::Unsupported(Kind::Png));
        assert!(error.in_chinese().starts_with("这是一张图片（PNG）"));
        assert_eq!(open(b"").unwrap_err(), OpenError::Unsupported(Kind::Empty));
        let garbage: Vec<u8> = (0..20_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        assert_eq!(open(&garbage).unwrap_err(), OpenError::Unsupported(Kind::Binary));
    }

    #[test]
    fn a_text_cut_inside_a_character_is_said_to_be_cut() {
        let bytes = "本年度新收申请七件".as_bytes();
        assert_eq!(open(&bytes[..bytes.len() - 1]).unwrap().document.cut, Some(Cut::Markup));
    }
}
