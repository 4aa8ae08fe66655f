//! Dates as pages print them: `2024年1月12日`, `二〇二四年一月十二日`, `2024-1-12`, `2024/1/12`, `2024.1.12`.
//!
//! A date is one of the calendar from 1900 to 2999; any other is refused. A date that lost its 年 or 月 is not a date: `2021112`
//! may be three days.

use chrono::{Datelike, NaiveDate};

use super::normalize::{fold_width, is_space, normalize};
use super::numerals::{arabic_digit, blanks, character, chinese_digit, read_chinese_numeral};
use super::unified_ideographs::unified_ideograph;
use crate::report::Period;

/// The year in four digits or four Chinese numerals that a text begins with, and its length in bytes. `○`, `零` and the letter O
/// stand for zero.
///
/// ```
/// use ogi_model::text::read_year;
///
/// assert_eq!(read_year("2024年"), Some((2024, 4)));
/// assert_eq!(read_year("二○二四年度"), Some((2024, "二○二四".len())));
/// assert_eq!(read_year("24年"), None);
/// ```
pub fn read_year(text: &str) -> Option<(u16, usize)> {
    let mut rest = text.chars();
    let mut year = 0;
    for _ in 0..4 {
        year = 10 * year + u16::try_from(digit_of_a_year(rest.next()?)?).ok()?;
    }
    Some((year, text.len() - rest.as_str().len()))
}

fn digit_of_a_year(c: char) -> Option<u32> {
    match fold_width(c) {
        'O' | 'o' => Some(0),
        c => c.to_digit(10).or_else(|| chinese_digit(c)),
    }
}

/// The date that a text begins with, and its length in bytes. Between numbers and 年, 月, 日 blanks may stand.
///
/// ```
/// use ogi_model::text::read_date;
///
/// let date = "2024-01-12".parse().ok();
/// for text in ["2024年1月12日", "2024 年 1 月 12 日", "二〇二四年一月十二日", "2024-1-12", "2024/01/12", "2024.1.12"] {
///     assert_eq!(read_date(text), date.map(|date| (date, text.len())), "{text}");
/// }
/// assert_eq!(read_date("2024年2月30日"), None);
/// ```
pub fn read_date(text: &str) -> Option<(NaiveDate, usize)> {
    date_at(text, None)
}

/// The first date in a text, with or without a time behind it.
///
/// ```
/// use ogi_model::text::find_date;
///
/// assert_eq!(find_date("发布日期：2024-01-12 10:05"), "2024-01-12".parse().ok());
/// assert_eq!(find_date("印发日期：二〇二四年一月十二日"), "2024-01-12".parse().ok());
/// assert_eq!(find_date("2024112"), None);
/// ```
pub fn find_date(text: &str) -> Option<NaiveDate> {
    let first = |text| {
        let normal = normalize(text);
        starts(&normal).find_map(|at| read_date(&normal[at..]).map(|(date, _)| date))
    };
    // A blank before the time is what parts the day from the hour.
    text.split_whitespace().find_map(first).or_else(|| first(text))
}

/// The date that a text is, blanks and quotation marks aside.
///
/// ```
/// use ogi_model::text::parse_date;
///
/// assert_eq!(parse_date(" 二○二四年　十二月三十一日 "), "2024-12-31".parse().ok());
/// assert_eq!(parse_date("2024年1月12日印发"), None);
/// ```
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let normal = normalize(text);
    read_date(&normal).filter(|(_, length)| *length == normal.len()).map(|(date, _)| date)
}

/// The longest line with a signature and its date, in bytes.
const LONGEST_SIGNATURE: usize = 160;

/// The date that a short line ends with, and what stands before it: a signature.
///
/// ```
/// use ogi_model::text::trailing_date;
///
/// assert_eq!(trailing_date("甲县教育局 2024年1月12日"), "2024-01-12".parse().ok().map(|date| ("甲县教育局", date)));
/// assert_eq!(trailing_date("2024年1月12日"), None);
/// ```
pub fn trailing_date(text: &str) -> Option<(&str, NaiveDate)> {
    if text.len() > LONGEST_SIGNATURE {
        return None;
    }
    let trimmed = text.trim_matches(is_space);
    let last = plain(trimmed.chars().next_back()?);
    if last != '日' && !last.is_ascii_digit() {
        return None;
    }
    starts(trimmed)
        .filter(|at| *at > 0)
        .map(|at| trimmed.split_at(at))
        .find_map(|(before, date)| Some((before.trim_end_matches(is_space), parse_date(date)?)))
}

/// Whether a text may be a date that was damaged: six to eight digits that begin with those of a year, and nothing else but 年,
/// 月 and 日 behind them.
///
/// ```
/// use ogi_model::text::is_damaged_date;
///
/// assert!(is_damaged_date("2024112") && is_damaged_date("2024112日"));
/// assert!(!is_damaged_date("2024年1月12日") && !is_damaged_date("743"));
/// ```
pub fn is_damaged_date(text: &str) -> bool {
    let normal = normalize(text);
    let digits = normal.trim_end_matches(['年', '月', '日']);
    (6..=8).contains(&digits.len()) && digits.starts_with("20") && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The first period in a text: two dates with 至, 到 or a dash between them, the second no earlier than the first. The year of
/// the second may be left out.
///
/// ```
/// use ogi_model::text::find_period;
///
/// let period = find_period("统计期限自2024年1月1日起，至12月31日止").unwrap();
/// assert_eq!((period.start.to_string(), period.end.to_string()), ("2024-01-01".to_owned(), "2024-12-31".to_owned()));
/// assert_eq!(find_period("2024年12月31日至2024年1月1日"), None);
/// ```
pub fn find_period(text: &str) -> Option<Period> {
    let normal = normalize(text);
    starts(&normal).find_map(|at| {
        let (start, length) = read_date(&normal[at..])?;
        let rest = normal[at + length..].trim_start_matches(['起', ',']);
        let rest = ["至", "到", "—", "-", "~"].iter().find_map(|word| rest.strip_prefix(word))?;
        let (end, _) = date_at(rest, Some(start.year()))?;
        (end >= start).then_some(Period { start, end })
    })
}

/// Where a year may begin in a text.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let is_digit = |c: char| fold_width(c).is_ascii_digit() || chinese_digit(c).is_some();
    let mut before = None;
    text.char_indices().filter_map(move |(at, c)| {
        let is_start = begins_a_year(c) && !before.replace(c).is_some_and(is_digit);
        before = Some(c);
        is_start.then_some(at)
    })
}

/// Whether a year may begin with a character, from 1900 to 2999.
fn begins_a_year(c: char) -> bool {
    matches!(plain(c), '1' | '2' | '一' | '二')
}

fn plain(c: char) -> char {
    unified_ideograph(fold_width(c))
}

/// The date that a text begins with and its length; the year may be left out where one is given.
fn date_at(text: &str, known: Option<i32>) -> Option<(NaiveDate, usize)> {
    let mut cursor = Cursor { text: text.as_bytes(), at: 0 };
    let (year, mark) = match read_year(text).filter(|(_, length)| arabic_digit(cursor.text, *length).is_none()) {
        Some((year, length)) => {
            cursor.at = length;
            (i32::from(year), cursor.mark_of_year()?)
        }
        None => (known?, '年'),
    };
    let (month, day) = if mark == '年' {
        (cursor.number_before('月')?, cursor.number_before('日')?)
    } else {
        let month = cursor.digits()?;
        cursor.sign(mark)?;
        (month, cursor.digits()?)
    };
    let date = NaiveDate::from_ymd_opt(year, month, day).filter(|_| (1900..=2999).contains(&year))?;
    Some((date, cursor.at))
}

/// A place in a text.
struct Cursor<'t> {
    text: &'t [u8],
    at: usize,
}

impl Cursor<'_> {
    /// What stands between year and month: 年, or one of the signs.
    fn mark_of_year(&mut self) -> Option<char> {
        ['-', '/', '.'].into_iter().find(|mark| self.sign(*mark).is_some()).or_else(|| {
            self.word('年')?;
            Some('年')
        })
    }

    /// Passes a sign, of either width.
    fn sign(&mut self, sign: char) -> Option<()> {
        self.at += match self.text.get(self.at) {
            Some(byte) if char::from(*byte) == sign => 1,
            _ if fold_width(character(self.text, self.at)) == sign => 3,
            _ => return None,
        };
        Some(())
    }

    /// Passes a character, with blanks before it.
    fn word(&mut self, word: char) -> Option<()> {
        let from = blanks(self.text, self.at);
        (unified_ideograph(character(self.text, from)) == word).then(|| self.at = from + word.len_utf8())
    }

    /// A number of one or two digits and no third.
    fn digits(&mut self) -> Option<u32> {
        let (mut number, mut end) = arabic_digit(self.text, self.at)?;
        if let Some((digit, next)) = arabic_digit(self.text, end) {
            (number, end) = (number * 10 + digit, next);
        }
        if arabic_digit(self.text, end).is_some() {
            return None;
        }
        self.at = end;
        Some(number)
    }

    /// The number of a month or a day in digits or numerals, with the character behind it. 元月 is January.
    fn number_before(&mut self, word: char) -> Option<u32> {
        self.at = blanks(self.text, self.at);
        let number = match self.digits() {
            Some(number) => number,
            None if word == '月' && character(self.text, self.at) == '元' => {
                self.at += "元".len();
                1
            }
            None => {
                let (numeral, length) = read_chinese_numeral(&self.text[self.at..])?;
                self.at += length;
                u32::try_from(numeral.count()?).ok()?
            }
        };
        self.word(word)?;
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    #[test]
    fn dates_are_read_in_the_shapes_met() {
        for text in [
            "2021-01-12",
            "2021/1/12",
            "2021.01.12",
            "2021年1月12日",
            "２０２１年１月１２日",
            "２０２１－１－１２",
            "2021 年\u{a0}1 月\u{3000}12 日",
            "二〇二一年一月十二日",
            "二○二一年元月十二日",
            "二O二一年一月12日",
            "⼆〇⼆⼀年⼀⽉⼗⼆⽇",
        ] {
            assert_eq!(parse_date(text), day(2021, 1, 12), "{text}");
            assert_eq!(find_date(&format!("发布日期：{text}")), day(2021, 1, 12), "{text}");
            let behind = trailing_date(text);
            assert_eq!(behind, None, "{text}");
            let line = format!("甲县教育局　{text}\n");
            assert_eq!(trailing_date(&line), Some(("甲县教育局", day(2021, 1, 12).unwrap())), "{text}");
        }
        assert_eq!(find_date("2021-01-12 10:05"), day(2021, 1, 12));
        assert_eq!(find_date("2 0 2 1 年1月12日"), day(2021, 1, 12));
        assert_eq!(parse_date("二○二一年十二月三十一日"), day(2021, 12, 31));
        assert_eq!(read_date("2021年1月12日至"), Some((day(2021, 1, 12).unwrap(), "2021年1月12日".len())));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "2021112",
            "2021年112日",
            "2021年1月",
            "2021年13月1日",
            "2021年2月29日",
            "2021-1/12",
            "2021-1-123",
            "12021-1-12",
            "电话1234562021-1-12",
            "1899年1月1日",
            "3000-01-01",
            "二〇二一年",
            "二〇二一年一二月三日",
            "2021年1月三四日",
            "本年收到申请12件",
            "",
        ] {
            assert_eq!((find_date(text), parse_date(text), trailing_date(text)), (None, None, None), "{text}");
        }
    }

    #[test]
    fn a_date_that_lost_its_marks_is_not_guessed() {
        assert!(is_damaged_date("2021112"));
        assert!(is_damaged_date("2021112日"));
        assert!(!is_damaged_date("743"));
        assert!(!is_damaged_date("19991231"));
    }

    #[test]
    fn the_second_year_of_a_period_may_be_left_out() {
        let year = Period { start: day(2019, 1, 1).unwrap(), end: day(2019, 12, 31).unwrap() };
        for text in [
            "统计期限从2019年1月1日到12月31日止。",
            "自2019年1月1日起至2019年12月31日止",
            "2019.1.1-2019.12.31",
            "2019年1月1日—12月31日",
            "二〇一九年一月一日至十二月三十一日",
            "自2019年1月1日至2019年1月32日，即2019年1月1日起，至2019年12月31日",
        ] {
            assert_eq!(find_period(text), Some(year.clone()), "{text}");
        }
        assert_eq!(find_period("统计期限自201911日起至20191231日止"), None);
        assert_eq!(find_period("2019年1月1日"), None);
    }
}
