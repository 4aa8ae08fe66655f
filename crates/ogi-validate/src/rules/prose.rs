//! Small searches in the prose that several rules share: numbers with what they count, clauses, negations.

use ogi_model::text::{Numeral, numeral_length, read_numeral};

/// A number in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number<'a> {
    numeral: Numeral,
    /// What follows it, without blanks.
    pub(crate) after: &'a str,
}

/// What counts requests, documents and notices.
const COUNTERS: [&str; 9] = ["件", "份", "条", "部", "个", "次", "宗", "起", "项"];

impl Number<'_> {
    /// The number, where it counts something: 5件, 十二份.
    pub(crate) fn count(&self) -> Option<u64> {
        let counts = COUNTERS.iter().any(|counter| self.after.starts_with(counter));
        self.numeral.count().filter(|_| counts)
    }
}

/// The numbers of a text in their order, in digits and, where a word that counts follows, in characters.
pub(crate) fn numbers(text: &str) -> impl Iterator<Item = Number<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let length = numeral_length(rest);
            if length == 0 {
                at += rest.chars().next()?.len_utf8();
                continue;
            }
            at += length;
            let Some((numeral, _)) = read_numeral(rest) else { continue };
            let number = Number { numeral, after: text[at..].trim_start() };
            if rest.starts_with(is_digit) || number.count().is_some() {
                return Some(number);
            }
        }
    })
}

const fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

/// What stands between commas. A comma within a number is none.
pub(crate) fn clauses(sentence: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(sentence);
    let clauses = std::iter::from_fn(move || {
        let text = rest?;
        let ends = |(at, c): &(usize, char)| match c {
            '，' | '、' | '；' | '。' | ':' | '：' | ';' => true,
            // Pages that were stored have plain commas for Chinese ones.
            ',' => !text[at + 1..].starts_with(is_digit) || !text[..*at].ends_with(is_digit),
            _ => false,
        };
        let Some((end, c)) = text.char_indices().find(ends) else { return rest.take() };
        rest = Some(&text[end + c.len_utf8()..]);
        Some(&text[..end])
    });
    clauses.map(str::trim).filter(|clause| !clause.is_empty())
}

/// Whether one of the words stands in a text.
pub(crate) fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// A text without what stands in quotation marks and in the titles of documents.
pub(crate) fn without_quotations(text: &str) -> String {
    let mut depth = 0_u32;
    let outside = text.chars().filter(|c| match c {
        '《' | '“' | '‘' | '「' | '〔' => {
            depth += 1;
            false
        }
        '》' | '”' | '’' | '」' | '〕' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    outside.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_what_they_count() {
        let counts = |text: &str| numbers(text).filter_map(|number| number.count()).collect::<Vec<_>>();
        assert_eq!(counts("新收12件，上年结转 1 件，共十三件，一是公开１，２00份"), [12, 1, 13, 200]);
        assert_eq!(counts("2024年共1,234条"), [1234]);
        assert_eq!(counts("一百零五件，二十条，两份，三千件，二三件"), [105, 20, 2, 3000]);
        assert_eq!(counts("一是加强培训，二是改版"), Vec::<u64>::new());
    }

    #[test]
    fn what_is_quoted_is_left_out() {
        assert_eq!(without_quotations("落实《县卫健局办法》和“我镇”做法"), "落实和做法");
        assert_eq!(clauses("甲，乙、丙：丁,戊1,234件,").collect::<Vec<_>>(), ["甲", "乙", "丙", "丁", "戊1,234件"]);
        assert!(has("依申请公开", &["依申请"]) && !has("依申请", &["公开"]));
    }
}
