//! Small searches in the prose that several rules share: numbers with what they count, clauses, negations.

use ogi_model::{FigureKind, Yuan, read_number};

/// A number in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number<'a> {
    /// Where it begins, in bytes.
    pub(crate) at: usize,
    /// As it is printed, without what it counts.
    pub(crate) digits: &'a str,
    /// What follows it, without blanks.
    pub(crate) after: &'a str,
}

/// What counts requests, documents and notices.
const COUNTERS: [&str; 9] = ["件", "份", "条", "部", "个", "次", "宗", "起", "项"];

impl Number<'_> {
    /// The number, where it counts something: 5件, 十二份.
    pub(crate) fn count(&self) -> Option<u64> {
        if !COUNTERS.iter().any(|counter| self.after.starts_with(counter)) {
            return None;
        }
        if self.digits.starts_with(is_numeral) {
            return in_characters(self.digits);
        }
        read_number(self.digits, FigureKind::Count, None).figure?.try_into().ok()
    }

    /// The amount in yuan, where it is one: 900元, 3.2万元.
    pub(crate) fn yuan(&self) -> Option<Yuan> {
        let plain: String = self.digits.chars().filter(|c| !matches!(c, ',' | '，')).map(half_width).collect();
        if self.after.starts_with('元') {
            return plain.parse().ok();
        }
        if !self.after.starts_with("万元") {
            return None;
        }
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        // Four places to the right; what stands behind them is a fraction of a yuan.
        let (places, rest) = fraction.split_at_checked(4).unwrap_or((fraction, ""));
        let yuan = format!("{whole}{places:0<4}");
        let yuan = yuan.trim_start_matches('0');
        let yuan = if yuan.is_empty() { "0" } else { yuan };
        if rest.is_empty() { yuan.parse().ok() } else { format!("{yuan}.{rest}").parse().ok() }
    }
}

/// A number below ten thousand in characters: 五, 十二, 一百零五.
fn in_characters(text: &str) -> Option<u64> {
    let (mut sum, mut digit) = (0, None);
    for c in text.chars() {
        let value = match c {
            '零' | '〇' => 0,
            '一' => 1,
            '二' | '两' => 2,
            '三' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '七' => 7,
            '八' => 8,
            '九' => 9,
            unit => {
                let unit = [('十', 10), ('百', 100), ('千', 1000)].iter().find(|(name, _)| *name == unit)?.1;
                sum += digit.take().unwrap_or(1) * unit;
                continue;
            }
        };
        // 二三 is about as many, or a year; no count.
        if digit.is_some_and(|digit| digit != 0) {
            return None;
        }
        digit = Some(value);
    }
    Some(sum + digit.unwrap_or(0))
}

fn half_width(c: char) -> char {
    match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap_or(c),
        '．' => '.',
        _ => c,
    }
}

/// The numbers of a text in their order, in digits and, where a word that counts follows, in characters.
pub(crate) fn numbers(text: &str) -> impl Iterator<Item = Number<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text.get(at..)?.find(|c: char| is_digit(c) || is_numeral(c))?;
            let rest = &text[start..];
            let in_digits = rest.starts_with(is_digit);
            let end = if in_digits {
                rest.find(|c: char| !is_digit(c) && !matches!(c, '.' | ',' | '．')).unwrap_or(rest.len())
            } else {
                rest.find(|c: char| !is_numeral(c)).unwrap_or(rest.len())
            };
            let digits = rest[..end].trim_end_matches(['.', ',', '．']);
            at = start + digits.len();
            let number = Number { at: start, digits, after: text[at..].trim_start() };
            if in_digits || COUNTERS.iter().any(|counter| number.after.starts_with(counter)) {
                return Some(number);
            }
        }
    })
}

const fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

const fn is_numeral(c: char) -> bool {
    matches!(c, '零' | '〇' | '一' | '二' | '两' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千')
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
    fn amounts_are_in_yuan() {
        let yuan = |text: &str| {
            numbers(text).filter_map(|number| number.yuan()).map(|yuan| yuan.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(
            yuan("应收900元，实收1,200.5元，合计3.2万元，0.04万元，0万元"),
            ["900", "1200.5", "32000", "400", "0"]
        );
        assert_eq!(yuan("３４０元，3件"), ["340"]);
    }

    #[test]
    fn what_is_quoted_is_left_out() {
        assert_eq!(without_quotations("落实《县卫健局办法》和“我镇”做法"), "落实和做法");
        assert_eq!(clauses("甲，乙、丙：丁,戊1,234件,").collect::<Vec<_>>(), ["甲", "乙", "丙", "丁", "戊1,234件"]);
        assert!(has("依申请公开", &["依申请"]) && !has("依申请", &["公开"]));
    }
}
