//! One normal form of text: what is said the same way however a page, an office program or a converter wrote it.
//!
//! The form serves to compare and to recognise. What a report prints stays as it was printed.

use std::borrow::Cow;

use super::traditional::{self, fold_traditional, simplified};
use super::unified_ideographs::unified_ideograph;
use super::{STRUCK, is_hidden};

/// The normal form of a text, in which labels, headings, names and dates are compared.
///
/// - Blanks of every width and characters without width are left out ([`is_space`]), and so are quotation marks.
/// - Raised digits, which are marks of footnotes, and what is [struck out](STRUCK) are left out.
/// - Full-width, small and vertical forms become ordinary ones ([`fold_width`]); all brackets become round ones.
/// - Radicals and compatibility ideographs become the characters they stand for ([`unified_ideograph`]).
/// - Traditional characters of the forms become simplified ones ([`fold_traditional`]). So do the words that mirrors of pages
///   change with them: 檔案 is 文件. The reading in brackets that converters leave behind a character is left out: `發(fā)`.
///
/// A text that has this form already is not copied.
///
/// ```
/// use ogi_model::text::normalize;
///
/// assert_eq!(normalize("（ 一 ）⾏政許可\u{a0}“件數（fā）”"), "(一)行政许可件数");
/// assert!(matches!(normalize("二、主动公开政府信息情况"), std::borrow::Cow::Borrowed(_)));
/// ```
pub fn normalize(text: &str) -> Cow<'_, str> {
    if normal_run(text.as_bytes(), true) == text.len() {
        return Cow::Borrowed(text);
    }
    // The first byte of the mark; no other character has it among its later ones.
    if text.as_bytes().contains(&0xcc) && text.contains(STRUCK) {
        return Cow::Owned(normalize(&without_struck(text)).into_owned());
    }
    let mut normal = String::with_capacity(text.len());
    let mut rest = text;
    let mut last = None;
    while let Some(c) = rest.chars().next() {
        let run = normal_run(rest.as_bytes(), false);
        if run > 0 {
            normal.push_str(&rest[..run]);
            last = rest[..run].chars().next_back();
            rest = &rest[run..];
        } else if let Some(meant) = punctuation(c) {
            // Between two runs stands little else.
            normal.push_str(meant);
            last = Some(c);
            rest = &rest[c.len_utf8()..];
        } else if let Some((word, meant)) = Some(rest).filter(|_| is_han(c)).and_then(traditional::substituted) {
            normal.push_str(meant);
            last = word.chars().next_back();
            rest = &rest[word.len()..];
        } else if let Some(length) = last.and_then(|last| traditional::reading(rest, last)) {
            rest = &rest[length..];
        } else {
            rest = &rest[c.len_utf8()..];
            if !is_space(c) {
                let c = unified_ideograph(c);
                normal.extend(normal_character(c));
                last = Some(c);
            }
        }
    }
    Cow::Owned(normal)
}

/// The normal form of the marks that Chinese prose is full of.
fn punctuation(c: char) -> Option<&'static str> {
    Some(match c {
        '，' => ",",
        '；' => ";",
        '：' => ":",
        '）' => ")",
        '“' | '”' => "",
        _ => return None,
    })
}

/// A text without what is struck out in it.
fn without_struck(text: &str) -> String {
    let mut left = String::with_capacity(text.len());
    for c in text.chars() {
        if c == STRUCK {
            left.pop();
        } else {
            left.push(c);
        }
    }
    left
}

/// Whether a character is one of those that words of the mirrors begin with.
fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// How many bytes at the beginning have the normal form: visible ASCII, the ordinary Han characters, `、` and `。`. An opening
/// bracket may begin the reading of a character.
fn normal_run(bytes: &[u8], past_brackets: bool) -> usize {
    let mut rest = bytes;
    loop {
        rest = match rest {
            // U+4000 to U+9FFF.
            [first @ 0xe4..=0xe9, second, third, behind @ ..] => {
                let [first, second, third] = [first & 0x0f, second & 0x3f, third & 0x3f].map(u32::from);
                if simplified(first << 12 | second << 6 | third).is_some() {
                    break;
                }
                behind
            }
            [b'"' | b'\'' | b'[' | b']', ..] => break,
            [b'(', ..] if !past_brackets => break,
            [b'!'..=b'~', behind @ ..] | [0xe3, 0x80, 0x81 | 0x82, behind @ ..] => behind,
            _ => break,
        }
    }
    bytes.len() - rest.len()
}

/// The normal form of a character that is no blank; nothing for a quotation mark.
fn normal_character(c: char) -> Option<char> {
    Some(match fold_width(c) {
        // The mark of a footnote.
        '¹'
        | '²'
        | '³'
        | '⁰'
        | '⁴'..='⁹'
        | '“'
        | '”'
        | '‘'
        | '’'
        | '"'
        | '\''
        | '「'
        | '」'
        | '『'
        | '』'
        | '〝'
        | '〞'
        | '〟' => {
            return None;
        }
        '〔' | '[' | '【' | '〈' => '(',
        '〕' | ']' | '】' | '〉' => ')',
        other => fold_traditional(other),
    })
}

/// Space in the widest sense: blanks of every width, characters without width, and [hidden ones](is_hidden).
///
/// ```
/// use ogi_model::text::is_space;
///
/// assert!([' ', '\u{a0}', '\u{3000}', '\u{200b}', '\u{feff}', '\n'].into_iter().all(is_space));
/// assert!(!is_space('0') && !is_space('一'));
/// ```
#[inline]
pub fn is_space(c: char) -> bool {
    match c {
        // Most of a text: visible ASCII, ideographs and their punctuation.
        '!'..='~' | '\u{3001}'..='\u{fefe}' => false,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => true,
        _ => c.is_whitespace() || is_hidden(c),
    }
}

/// Vertical, small and half-width forms, each before the ordinary one. U+FE30 is two dots above each other, which pages print
/// for a colon.
const FORMS: &str = "︐, ︑、 ︒。 ︓: ︔; ︕! ︖? ︰: ︱— ︵( ︶) ︷{ ︸} ︹〔 ︺〕 ︻【 ︼】 ︽《 ︾》 ︿〈 ﹀〉 ﹁「 ﹂」 ﹃『 ﹄』 ﹇[ ﹈] \
    ﹐, ﹑、 ﹒. ﹔; ﹕: ﹖? ﹗! ﹘— ﹙( ﹚) ﹛{ ﹜} ﹝〔 ﹞〕 ﹟# ﹠& ﹡* ﹢+ ﹣- ﹤< ﹥> ﹦= ﹨\\ ﹩$ ﹪% ﹫@ ｡。 ｢「 ｣」 ､、";

/// A full-width, half-width, small or vertical form of a letter, a digit or a punctuation mark in the ordinary form of it;
/// any other character is itself.
///
/// ```
/// use ogi_model::text::fold_width;
///
/// assert_eq!("（１２％）︵一︶".chars().map(fold_width).collect::<String>(), "(12%)(一)");
/// ```
pub fn fold_width(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{fe10}'..='\u{fe6b}' | '｡'..='､' => {
            let mut forms = FORMS.chars();
            forms.by_ref().find(|form| *form == c).and_then(|_| forms.next()).unwrap_or(c)
        }
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_a_label_has_one_normal_form() {
        for text in [
            "(一)行政许可",
            "（一）行政许可",
            " （ 一 ）行政\n许可\u{3000}",
            "〔一〕“行政许可”",
            "︵一︶行政許可",
            "［⼀］⾏政许可",
            "【一】\u{fa08}政許可",
            "(一)行(xíng)政許（xu）可",
            "\u{feff}(一\u{200b})行政\u{ad}许\u{2028}可\u{61c}",
        ] {
            assert_eq!(normalize(text), "(一)行政许可", "{text}");
        }
    }

    #[test]
    fn what_differs_in_sense_stays_apart() {
        for text in ["行政许可(原件)", "1,234.5%", "《条例》", "其他—", "部分公开(de)", "2024-1-12", "𠀀é½", "·"]
        {
            assert_eq!(normalize(text), text);
        }
    }

    #[test]
    fn the_words_of_mirrors_and_the_readings_of_converters_are_turned_back() {
        assert_eq!(normalize("規範性檔案"), "规范性文件");
        assert_eq!(normalize("檔案局"), "档案局");
        assert_eq!(normalize("政府資訊公開專案"), "政府信息公开项目");
        assert_eq!(normalize("本年制發(fā)件數（shù）"), "本年制发件数");
        assert_eq!(normalize("(fā)件"), "(fā)件", "behind no character");
    }

    #[test]
    fn what_is_struck_out_is_left_out() {
        assert_eq!(normalize("旧\u{336}行政强制"), "行政强制");
        assert_eq!(normalize("行政强制¹²"), "行政强制");
    }

    #[test]
    fn a_normal_text_is_not_copied() {
        for text in ["", "三、收到和处理政府信息公开申请情况", "(一)予以公开", "本年新收12件。", "1.2%", "龥龦䶵鿿"]
        {
            assert!(matches!(normalize(text), Cow::Borrowed(same) if same == text), "{text}");
        }
    }

    #[test]
    fn the_normal_form_is_normal() {
        for code in 0..0x30000 {
            let Some(c) = char::from_u32(code).filter(|c| *c != STRUCK) else { continue };
            let (text, alone) = (format!("甲{c}乙"), normal_character(unified_ideograph(c)));
            let once = normalize(&text).into_owned();
            assert_eq!(normalize(&once), once, "U+{code:X}");
            let middle = if is_space(c) { String::new() } else { alone.map(String::from).unwrap_or_default() };
            assert_eq!(once, format!("甲{middle}乙"), "U+{code:X}");
        }
    }

    #[test]
    fn many_brackets_take_no_longer_than_they_are_long() {
        let text = format!("“{}", "((甲".repeat(100_000));
        assert_eq!(normalize(&text).len(), text.len() - "“".len());
    }

    #[test]
    fn every_form_has_its_own() {
        let forms: Vec<Vec<char>> = FORMS.split_whitespace().map(|pair| pair.chars().collect()).collect();
        for pair in &forms {
            assert_eq!((pair.len(), fold_width(pair[0])), (2, pair[1]), "{pair:?}");
            assert_eq!(fold_width(pair[1]), pair[1], "{pair:?}");
        }
        assert!(forms.is_sorted_by(|one, other| one[0] < other[0] || other[0] == '､'));
    }
}
