//! Pages as bytes: in the encodings offices use, declared rightly, wrongly or not at all, and as text that went through a
//! wrong encoding before.

use encoding_rs::{BIG5, Encoding, GB18030, GBK, WINDOWS_1252};

/// How a page is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Coding {
    /// UTF-8 as declared.
    Utf8,
    /// UTF-8 with a byte order mark and the declaration of another encoding.
    Utf8Marked,
    /// UTF-8 that is declared to be GB 2312.
    Utf8AsGb2312,
    /// UTF-8 with a character broken in the head.
    Utf8Broken,
    /// GB 18030 as declared.
    Gb18030,
    /// GBK that is declared to be GB 2312.
    Gb2312,
    /// GBK without any declaration.
    GbkUndeclared,
    /// GBK that is declared to be UTF-8.
    GbkAsUtf8,
    /// GBK with two declarations, the first of them wrong.
    GbkDeclaredTwice,
    /// Big5 as declared, characters it lacks as references.
    Big5,
    /// UTF-16, little end first, with a byte order mark.
    Utf16Le,
    /// UTF-16, big end first, without one.
    Utf16Be,
    /// UTF-8 that was read as GBK and stored: `涓€銆佹€讳綋鎯呭喌`.
    Utf8ReadAsGbk,
    /// UTF-8 that was read as Windows-1252 and stored.
    Utf8ReadAsLatin,
    /// GBK that was read as Windows-1252 and stored.
    GbkReadAsLatin,
    /// Every Chinese character stored as a question mark.
    QuestionMarks,
}

impl Coding {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Utf8,
        Self::Utf8Marked,
        Self::Utf8AsGb2312,
        Self::Utf8Broken,
        Self::Gb18030,
        Self::Gb2312,
        Self::GbkUndeclared,
        Self::GbkAsUtf8,
        Self::GbkDeclaredTwice,
        Self::Big5,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Utf8ReadAsGbk,
        Self::Utf8ReadAsLatin,
        Self::GbkReadAsLatin,
        Self::QuestionMarks,
    ];

    /// Whether all that was written is still there for who looks closely.
    pub fn keeps_everything(self) -> bool {
        !matches!(self, Self::QuestionMarks | Self::Utf8ReadAsGbk)
    }
}

/// Stores a page (or a text) that may declare UTF-8.
pub fn encode(page: &str, coding: Coding) -> Vec<u8> {
    let declared = |label: &str| {
        page.replace("charset=\"utf-8\"", &format!("charset=\"{label}\""))
            .replace("charset=utf-8", &format!("charset={label}"))
    };
    let in_encoding = |text: &str, encoding: &'static Encoding| encoding.encode(text).0.into_owned();
    match coding {
        Coding::Utf8 => page.as_bytes().to_vec(),
        Coding::Utf8Marked => [b"\xef\xbb\xbf".as_slice(), declared("gbk").as_bytes()].concat(),
        Coding::Utf8AsGb2312 => declared("gb2312").into_bytes(),
        Coding::Utf8Broken => {
            let mut bytes = page.as_bytes().to_vec();
            let at = page.find("</title>").or_else(|| page.find('\n')).unwrap_or_default();
            bytes.splice(at..at, *b"\xe5\xb9");
            bytes
        }
        Coding::Gb18030 => in_encoding(&declared("gb18030"), GB18030),
        Coding::Gb2312 => in_encoding(&declared("gb2312"), GBK),
        Coding::GbkUndeclared => {
            in_encoding(&page.replace("<meta charset=\"utf-8\">", "").replace("; charset=utf-8", ""), GBK)
        }
        Coding::GbkAsUtf8 => in_encoding(page, GBK),
        Coding::GbkDeclaredTwice => {
            let twice = page.replacen(
                "<title>",
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gbk\"><title>",
                1,
            );
            in_encoding(&twice, GBK)
        }
        Coding::Big5 => in_encoding(&declared("big5"), BIG5),
        Coding::Utf16Le => [b"\xff\xfe".to_vec(), page.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat(),
        Coding::Utf16Be => page.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Coding::Utf8ReadAsGbk => GBK.decode_without_bom_handling(page.as_bytes()).0.into_owned().into_bytes(),
        Coding::Utf8ReadAsLatin => {
            WINDOWS_1252.decode_without_bom_handling(page.as_bytes()).0.into_owned().into_bytes()
        }
        Coding::GbkReadAsLatin => {
            let bytes = in_encoding(page, GBK);
            WINDOWS_1252.decode_without_bom_handling(&bytes).0.into_owned().into_bytes()
        }
        Coding::QuestionMarks => {
            page.chars().map(|c| if c.is_ascii() { c } else { '?' }).collect::<String>().into_bytes()
        }
    }
}
