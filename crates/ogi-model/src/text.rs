//! Text: in two languages, of others made safe to show, and in the one normal form in which it is compared.

mod dates;
mod edit_distance;
mod normalize;
mod numerals;
mod traditional;
mod unified_ideographs;

use std::borrow::Cow;
use std::fmt;

pub use self::dates::{find_date, find_period, is_damaged_date, parse_date, read_date, read_year, trailing_date};
pub use self::edit_distance::{edit_distance, nearest};
pub use self::normalize::{fold_width, is_space, normalize};
pub use self::numerals::{
    ChineseNumerals, Numeral, chinese_digit, numeral_length, read_arabic_numeral, read_chinese_decimal,
    read_chinese_numeral, read_numeral, write_chinese_numeral,
};
pub use self::traditional::fold_traditional;
pub use self::unified_ideographs::unified_ideograph;

/// Stands in a text for what is shown there and is no text, such as a picture: U+FFFC, the object replacement character.
pub const PICTURE: char = '\u{fffc}';

/// Stands behind each character of a text that is struck out: a line over the character.
pub const STRUCK: char = '\u{336}';

/// What is left of a text beside what is struck out at its ends; nothing where something is struck out within it.
///
/// ```
/// use ogi_model::text::beside_struck;
///
/// assert_eq!(beside_struck("3\u{336}4\u{336} 40"), Some("40"));
/// assert_eq!(beside_struck("3\u{336}"), Some(""));
/// assert_eq!(beside_struck("34\u{336}0"), None);
/// ```
pub fn beside_struck(text: &str) -> Option<&str> {
    let (mut left, mut struck_behind) = (None::<(usize, usize)>, false);
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let is_struck = characters.next_if(|(_, next)| *next == STRUCK).is_some();
        if is_struck {
            struck_behind = left.is_some();
        } else if !is_space(c) {
            if struck_behind {
                return None;
            }
            left = Some((left.map_or(at, |(start, _)| start), at + c.len_utf8()));
        }
    }
    Some(left.map_or("", |(start, end)| &text[start..end]))
}

/// One text in the two languages of this project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bilingual {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Bilingual {
    /// Puts the two together.
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh, en }
    }
}

/// 一段文字，中英文各一。
///
/// One message in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(title = "Message"))]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// 中文。
    ///
    /// Chinese.
    #[cfg_attr(feature = "schemars", schemars(title = "中文"))]
    pub zh: String,
    /// 英文。
    ///
    /// English.
    #[cfg_attr(feature = "schemars", schemars(title = "英文"))]
    pub en: String,
}

impl From<Bilingual> for Message {
    fn from(text: Bilingual) -> Self {
        Self { zh: text.zh.to_owned(), en: text.en.to_owned() }
    }
}

/// Whether a character is one that a reader does not see and a terminal may obey: controls of ASCII and of Latin-1 (line
/// breaks and tabs among them), marks of direction, and the two line ends of Unicode.
///
/// ```
/// assert!(ogi_model::text::is_hidden('\u{1b}') && ogi_model::text::is_hidden('\n') && ogi_model::text::is_hidden('\u{202e}'));
/// assert!(!ogi_model::text::is_hidden('县') && !ogi_model::text::is_hidden('\u{3000}'));
/// ```
pub const fn is_hidden(character: char) -> bool {
    matches!(character,
        '\0'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}')
}

/// A text of others as it may stand within a line of ours: every [hidden character](is_hidden) is written as `\u{1b}`.
///
/// Names, cells and file names come from whoever made the file. Written as they are they could colour a terminal, overwrite
/// what stands there, or turn the line round.
///
/// ```
/// let name = ogi_model::Visible("甲县\u{1b}[2J\n0 errors");
/// assert_eq!(name.to_string(), r"甲县\u{1b}[2J\u{a}0 errors");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visible<'a>(pub &'a str);

impl fmt::Display for Visible<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (plain, hidden) in split_hidden(self.0) {
            f.write_str(plain)?;
            if let Some(hidden) = hidden {
                write!(f, "\\u{{{:x}}}", u32::from(hidden))?;
            }
        }
        Ok(())
    }
}

/// The text of [`Visible`]; the text itself where nothing in it is hidden.
pub fn visible(text: &str) -> Cow<'_, str> {
    match next_hidden(text) {
        None => Cow::Borrowed(text),
        Some(_) => Cow::Owned(Visible(text).to_string()),
    }
}

/// Cuts a text at its [hidden characters](is_hidden): what stands before each, and the character; last what is left.
///
/// ```
/// let parts: Vec<_> = ogi_model::text::split_hidden("a\tb").collect();
/// assert_eq!(parts, [("a", Some('\t')), ("b", None)]);
/// ```
pub fn split_hidden(text: &str) -> impl Iterator<Item = (&str, Option<char>)> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        let Some((at, hidden)) = next_hidden(text) else { return Some((text, None)) };
        rest = Some(&text[at + hidden.len_utf8()..]);
        Some((&text[..at], Some(hidden)))
    })
}

/// The first hidden character and where it begins. Only the first byte of each character is looked at, and of Chinese
/// characters none begins like a hidden one.
fn next_hidden(text: &str) -> Option<(usize, char)> {
    text.bytes()
        .enumerate()
        .filter(|(_, byte)| matches!(byte, 0..=0x1f | 0x7f | 0xc2 | 0xd8 | 0xe2))
        .find_map(|(at, _)| text[at..].chars().next().filter(|first| is_hidden(*first)).map(|hidden| (at, hidden)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hidden_character_is_found_by_its_first_byte() {
        for character in ('\0'..=char::MAX).filter(|character| is_hidden(*character)) {
            let text = format!("甲“{character}”");
            assert_eq!(next_hidden(&text), Some((6, character)), "{:x}", u32::from(character));
            assert_eq!(visible(&text), format!("甲“\\u{{{:x}}}”", u32::from(character)));
        }
        let hidden = ('\0'..=char::MAX).filter(|character| is_hidden(*character)).count();
        assert_eq!(hidden, 32 + 33 + 1 + 2 + 7 + 4);
    }

    #[test]
    fn what_hides_nothing_is_not_copied() {
        let text = "示例市‘甲’局 — “2024年” é ½ ±　…";
        assert!(matches!(visible(text), Cow::Borrowed(same) if same == text));
        assert_eq!(split_hidden("").collect::<Vec<_>>(), [("", None)]);
    }
}
