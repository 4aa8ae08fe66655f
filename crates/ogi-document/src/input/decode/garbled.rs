//! Text that went through a wrong encoding before it was stored: UTF-8 read as GBK (`涓€銆佹€讳綋鎯呭喌`), either read as
//! Latin-1 (`ä¸€ã€`, `Ò»¡¢×ÜÌå`), or every Chinese character stored as a question mark.
//!
//! It is turned back where nothing is lost on the way and Chinese words come out where there were none; otherwise it is
//! refused by name. Blanks are not to be read where there were words and figures.

use std::fmt;

use encoding_rs::{CoderResult, EncoderResult, Encoding, GB18030, GBK, UTF_8};

/// What was done to a text before it was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Garbling {
    /// UTF-8 was taken for GBK.
    Utf8AsGbk,
    /// UTF-8 was taken for Latin-1 or Windows-1252.
    Utf8AsLatin,
    /// GBK was taken for Latin-1 or Windows-1252.
    GbkAsLatin,
    /// Chinese characters became question marks.
    QuestionMarks,
}

impl Garbling {
    /// What happened, as a part of a Chinese sentence.
    pub fn chinese(self) -> &'static str {
        match self {
            Self::Utf8AsGbk => "原为 UTF-8 编码，被当作 GBK 读取后保存",
            Self::Utf8AsLatin => "原为 UTF-8 编码，被当作西文编码（Latin-1）读取后保存",
            Self::GbkAsLatin => "原为 GBK 编码，被当作西文编码（Latin-1）读取后保存",
            Self::QuestionMarks => "汉字全部变成了问号",
        }
    }

    /// What both encodings are called together, where the text can be turned back.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Utf8AsGbk => "UTF-8 read as GBK",
            Self::Utf8AsLatin => "UTF-8 read as windows-1252",
            Self::GbkAsLatin => "gb18030 read as windows-1252",
            Self::QuestionMarks => "question marks",
        }
    }

    const TURNED_BACK: [Self; 3] = [Self::Utf8AsGbk, Self::Utf8AsLatin, Self::GbkAsLatin];

    /// What was done to a text of this encoding, by the name [`Garbling::name`] gives.
    pub(crate) fn by_name(name: &str) -> Option<Self> {
        Self::TURNED_BACK.into_iter().find(|garbling| garbling.name() == name)
    }
}

impl fmt::Display for Garbling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf8AsGbk => "it was UTF-8, was read as GBK and stored as that",
            Self::Utf8AsLatin => "it was UTF-8, was read as Latin-1 and stored as that",
            Self::GbkAsLatin => "it was GBK, was read as Latin-1 and stored as that",
            Self::QuestionMarks => "all its Chinese characters are question marks",
        })
    }
}

/// Words one of which stands in every Chinese text about government, in simplified and traditional characters.
const WORDS: [&str; 14] =
    ["政府", "公开", "公開", "信息", "情况", "情況", "报告", "報告", "申请", "申請", "规章", "总计", "行政", "年度"];
/// So many of them show that a text turned back is Chinese.
const ENOUGH: usize = 3;
/// Characters beyond ASCII from which on a text is looked at, and pairs of question marks.
const SOME: usize = 20;

/// What a text was before it was garbled, and how that was done; nothing if it is as it was written.
pub(crate) fn turn_back(text: &str) -> Result<Option<(String, Garbling)>, Garbling> {
    if knows_words(text, 1) {
        return Ok(None);
    }
    let beyond_ascii = text.chars().filter(|c| !c.is_ascii()).take(SOME).count();
    if beyond_ascii == SOME {
        for garbling in Garbling::TURNED_BACK {
            match survey(text, garbling) {
                Survey { knows_words: false, .. } => {}
                Survey { is_whole: false, .. } => return Err(garbling),
                Survey { is_whole: true, .. } => {
                    let mut turned = String::with_capacity(text.len());
                    turned_back(text, garbling, |piece| turned.push_str(piece));
                    return Ok(Some((turned, garbling)));
                }
            }
        }
    }
    let marks = text.as_bytes().windows(2).filter(|pair| *pair == b"??").take(SOME).count();
    if marks == SOME && beyond_ascii < SOME {
        return Err(Garbling::QuestionMarks);
    }
    Ok(None)
}

/// Whether so many of the words stand in a text.
pub(super) fn knows_words(text: &str, enough: usize) -> bool {
    WORDS.iter().filter(|word| text.contains(*word)).take(enough).count() == enough
}

/// What a text is when it is turned back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Survey {
    /// Enough of the words stand in it.
    knows_words: bool,
    /// Nothing of it was lost.
    is_whole: bool,
}

/// Turns a text back without keeping it. Whatever a text is, this takes as long as it has bytes and no memory to speak of.
fn survey(text: &str, garbling: Garbling) -> Survey {
    /// No word has more bytes.
    const LONGEST: usize = 6;
    let mut window = String::new();
    let mut known = [false; WORDS.len()];
    let is_whole = turned_back(text, garbling, |piece| {
        // A word may begin in one piece and end in the next.
        let mut from = window.len().saturating_sub(LONGEST);
        while !window.is_char_boundary(from) {
            from -= 1;
        }
        window.drain(..from);
        window.push_str(piece);
        for (known, word) in known.iter_mut().zip(WORDS) {
            *known = *known || window.contains(word);
        }
    });
    Survey { knows_words: known.iter().filter(|known| **known).count() >= ENOUGH, is_whole }
}

/// Gives the text before it was garbled piece by piece. Whether nothing of it is lost.
fn turned_back(text: &str, garbling: Garbling, mut take: impl FnMut(&str)) -> bool {
    let was: &Encoding = match garbling {
        Garbling::Utf8AsGbk | Garbling::Utf8AsLatin => UTF_8,
        Garbling::GbkAsLatin | Garbling::QuestionMarks => GB18030,
    };
    let mut decoder = was.new_decoder_without_bom_handling();
    let mut piece = String::with_capacity(PIECE * 4);
    let mut has_errors = false;
    let mut decode = |bytes: &[u8], is_last: bool| {
        let mut rest = bytes;
        loop {
            let (result, read, errors) = decoder.decode_to_string(rest, &mut piece, is_last);
            rest = &rest[read..];
            has_errors |= errors;
            take(&piece);
            piece.clear();
            if result == CoderResult::InputEmpty {
                return;
            }
        }
    };
    let whole_bytes = if garbling == Garbling::Utf8AsGbk {
        bytes_of_gbk(text, &mut decode)
    } else {
        bytes_of_latin(text, &mut decode)
    };
    decode(&[], true);
    whole_bytes && !has_errors
}

/// Bytes that are turned back at a time.
const PIECE: usize = 16 << 10;

/// Gives the bytes of a text in GBK, but for characters that have none. Whether all have.
fn bytes_of_gbk(text: &str, decode: &mut impl FnMut(&[u8], bool)) -> bool {
    let mut encoder = GBK.new_encoder();
    let mut bytes = [0; PIECE];
    let mut filled = 0;
    let mut whole = true;
    let mut rest = text;
    while !rest.is_empty() {
        let (result, read, written) = encoder.encode_from_utf8_without_replacement(rest, &mut bytes[filled..], false);
        rest = &rest[read..];
        filled += written;
        whole &= !matches!(result, EncoderResult::Unmappable(_));
        // With less room left no character may fit.
        if filled > PIECE / 2 {
            decode(&bytes[..filled], false);
            filled = 0;
        }
    }
    decode(&bytes[..filled], false);
    whole
}

/// The same in Latin-1 and Windows-1252 at once: they differ only where one of them has nothing.
fn bytes_of_latin(text: &str, decode: &mut impl FnMut(&[u8], bool)) -> bool {
    let mut bytes = Vec::with_capacity(PIECE);
    let mut whole = true;
    for c in text.chars() {
        match u8::try_from(u32::from(c)).ok().or_else(|| of_windows_1252(c)) {
            Some(byte) => bytes.push(byte),
            None => whole = false,
        }
        if bytes.len() == PIECE {
            decode(&bytes, false);
            bytes.clear();
        }
    }
    decode(&bytes, false);
    whole
}

/// The byte of a character that Windows-1252 has between 0x80 and 0x9f.
fn of_windows_1252(c: char) -> Option<u8> {
    const FROM_80: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let at = FROM_80.chars().position(|known| known == c)?;
    u8::try_from(0x80 + at).ok()
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_1252;

    use super::*;

    const PROSE: &str = "<p>一、总体情况</p><td>政府信息公开工作年度报告，行政许可12件，行政处罚。</td>";

    fn garbled(text: &str, was: &'static Encoding, as_what: &'static Encoding) -> String {
        as_what.decode_without_bom_handling(&was.encode(text).0).0.into_owned()
    }

    #[test]
    fn text_that_was_read_as_latin_is_turned_back() {
        for (was, garbling) in [(UTF_8, Garbling::Utf8AsLatin), (GB18030, Garbling::GbkAsLatin)] {
            let text = garbled(PROSE, was, WINDOWS_1252);
            assert_eq!(turn_back(&text), Ok(Some((PROSE.to_owned(), garbling))));
        }
        // The same by Latin-1, where the bytes from 0x80 to 0x9f are controls.
        let latin: String = PROSE.bytes().map(char::from).collect();
        assert_eq!(turn_back(&latin), Ok(Some((PROSE.to_owned(), Garbling::Utf8AsLatin))));
    }

    #[test]
    fn utf8_that_was_read_as_gbk_is_turned_back_where_nothing_is_lost() {
        let even = "政府信息公开工作年度报告规章总计申请情况".repeat(2);
        let text = garbled(&even, UTF_8, GBK);
        assert!(text.starts_with("鏀垮簻"), "{text}");
        assert_eq!(turn_back(&text), Ok(Some((even, Garbling::Utf8AsGbk))));
        // An odd number of bytes before a tag loses the last of them.
        assert_eq!(turn_back(&garbled(PROSE, UTF_8, GBK)), Err(Garbling::Utf8AsGbk));
    }

    #[test]
    fn question_marks_for_characters_are_seen() {
        let marks: String = PROSE.repeat(3).chars().map(|c| if c.is_ascii() { c } else { '?' }).collect();
        assert_eq!(turn_back(&marks), Err(Garbling::QuestionMarks));
    }

    #[test]
    fn text_as_it_was_written_is_left_alone() {
        for text in [
            PROSE,
            "",
            "A page in English? Yes.",
            "Ein Fünftel der Größe: äöü ÄÖÜ ß, à la carte, déjà vu, çà et là, ñandú",
        ] {
            assert_eq!(turn_back(text), Ok(None), "{text}");
        }
    }
}
