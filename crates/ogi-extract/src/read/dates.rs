//! Dates as pages print them. A date that lost its 年 or 月 is not a date: `2021112` may be three days.

use chrono::NaiveDate;
use ogi_model::Period;

use super::squash::squash;

/// The first date in a text: `2021-01-12`, `2021/1/12`, `2021.1.12` or `2021年1月12日`, with or without a time.
pub(super) fn first(text: &str) -> Option<NaiveDate> {
    // A blank before the time is what parts the day from the hour.
    text.split_whitespace().find_map(first_in).or_else(|| first_in(text))
}

fn first_in(text: &str) -> Option<NaiveDate> {
    let squashed = squash(text);
    (0..squashed.len())
        .filter(|at| starts_number(&squashed, *at))
        .find_map(|at| date_at(&squashed[at..], None))
        .map(|it| it.0)
}

/// A text that is a date and nothing else, in digits or in Chinese numerals (二〇二一年一月十二日).
pub(super) fn whole(text: &str) -> Option<NaiveDate> {
    let squashed = squash(text);
    let in_digits = date_at(&squashed, None).filter(|(_, length)| *length == squashed.len()).map(|(date, _)| date);
    in_digits.or_else(|| in_numerals(&squashed))
}

/// A line that ends with a date, and what stands before it.
pub(super) fn at_end(text: &str) -> Option<(&str, NaiveDate)> {
    if text.len() > LONGEST_LINE {
        return None;
    }
    let trimmed = text.trim_matches(ogi_model::is_space);
    let starts = trimmed.char_indices().filter(|(at, c)| (c.is_ascii_digit() || *c == '二') && *at > 0);
    starts
        .map(|(at, _)| trimmed.split_at(at))
        .find_map(|(before, date)| Some((before.trim_end_matches(ogi_model::is_space), whole(date)?)))
}

/// The longest line with a signature and its date, in bytes.
const LONGEST_LINE: usize = 160;

/// A year in four digits or four Chinese numerals that a text begins with, and what follows it.
pub(super) fn year(text: &str) -> Option<(u16, &str)> {
    let mut rest = text.chars();
    let mut year = 0;
    for _ in 0..4 {
        let c = rest.next()?;
        let digit = c.to_digit(10).or_else(|| numeral(c))?;
        year = 10 * year + u16::try_from(digit).ok()?;
    }
    Some((year, rest.as_str()))
}

/// What a Chinese numeral below ten stands for.
fn numeral(c: char) -> Option<u32> {
    let c = if matches!(c, '○' | '零' | 'O' | '0') { '〇' } else { c };
    "〇一二三四五六七八九".chars().position(|known| known == c).and_then(|at| u32::try_from(at).ok())
}

/// 二〇二一年一月十二日, the way official documents are dated.
fn in_numerals(squashed: &str) -> Option<NaiveDate> {
    let digit = numeral;
    let (year, rest) = squashed.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let day = rest.strip_suffix('日')?;
    let year: Vec<u32> = year.chars().map(digit).collect::<Option<_>>()?;
    let year = (year.len() == 4).then(|| year.iter().fold(0, |number, digit| number * 10 + digit))?;
    let small = |text: &str| match text.split_once('十') {
        None => text.chars().next().filter(|_| text.chars().count() == 1).and_then(digit),
        Some((tens, units)) => {
            let one = |text: &str| text.chars().next().filter(|_| text.chars().count() == 1).and_then(digit);
            let tens = if tens.is_empty() { 1 } else { one(tens)? };
            Some(tens * 10 + if units.is_empty() { 0 } else { one(units)? })
        }
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, small(month)?, small(day)?)
}

/// What may be a date that was damaged: eight digits or less and nothing else, beginning with a year.
pub(super) fn is_damaged(text: &str) -> bool {
    let squashed = squash(text);
    let digits = squashed.trim_end_matches(['年', '月', '日']);
    (6..=8).contains(&digits.len()) && digits.starts_with("20") && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// 统计期限: 自2020年1月1日起至2020年12月31日止; the second year may be left out.
pub(super) fn period(text: &str) -> Option<Period> {
    let squashed = squash(text);
    let subject =
        ["统计期限", "统计时限", "统计时间", "期限", "时限", "起至"].iter().any(|word| squashed.contains(word));
    if !subject {
        return None;
    }
    let starts = (0..squashed.len()).filter(|at| starts_number(&squashed, *at));
    for at in starts {
        let Some((start, length)) = date_at(&squashed[at..], None) else { continue };
        let rest = squashed[at + length..].trim_start_matches(['起', ',']);
        let joined = ["至", "到", "—", "-", "~"].iter().find_map(|word| rest.strip_prefix(word));
        let end = joined.and_then(|rest| date_at(rest, Some(chrono::Datelike::year(&start))));
        if let Some((end, _)) = end.filter(|(end, _)| *end >= start) {
            return Some(Period { start, end });
        }
    }
    None
}

fn starts_number(text: &str, at: usize) -> bool {
    text.is_char_boundary(at)
        && text[at..].starts_with(|c: char| c.is_ascii_digit())
        && !text[..at].ends_with(|c: char| c.is_ascii_digit())
}

/// The date a text begins with and its length; the year may be missing where `year` is given.
fn date_at(text: &str, year: Option<i32>) -> Option<(NaiveDate, usize)> {
    let mut rest = text;
    let mut number = |widths: std::ops::RangeInclusive<usize>, ends: &[char]| {
        let width = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let value: u32 = widths.contains(&width).then(|| rest[..width].parse().ok()).flatten()?;
        let after = &rest[width..];
        let end = after.chars().next().filter(|c| ends.contains(c));
        if end.is_none() && !ends.is_empty() {
            return None;
        }
        rest = &after[end.map_or(0, char::len_utf8)..];
        Some((value, end))
    };
    let (year, mark) = match number(4..=4, &['年', '-', '/', '.']) {
        Some((printed, mark)) => (i32::try_from(printed).ok()?, mark),
        None => (year?, Some('年')),
    };
    let month_end = if mark == Some('年') { '月' } else { mark? };
    let (month, _) = number(1..=2, &[month_end])?;
    let (day, _) = if mark == Some('年') { number(1..=2, &['日'])? } else { number(1..=2, &[])? };
    let date = NaiveDate::from_ymd_opt(year, month, day).filter(|_| (1900..=2999).contains(&year))?;
    Some((date, text.len() - rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    #[test]
    fn dates_are_read_in_the_shapes_met() {
        for text in ["2021-01-12", "2021/1/12", "发布日期：2021年1月12日", "2021.01.12", "2021-01-12 10:05"] {
            assert_eq!(first(text), day(2021, 1, 12), "{text}");
        }
        assert_eq!(whole("2021年1月12日"), day(2021, 1, 12));
        assert_eq!(whole("二〇二一年一月十二日"), day(2021, 1, 12));
        assert_eq!(whole("二○二一年十二月三十一日"), day(2021, 12, 31));
        assert_eq!(whole("二〇二一年"), None);
        assert_eq!(at_end("甲县教育局 2021年1月12日"), day(2021, 1, 12).map(|date| ("甲县教育局", date)));
        assert_eq!(at_end("本年收到申请12件"), None);
    }

    #[test]
    fn a_date_that_lost_its_marks_is_not_guessed() {
        assert_eq!(first("2021112"), None);
        assert!(is_damaged("2021112"));
        assert!(is_damaged("2021112日"));
        assert!(!is_damaged("743"));
    }

    #[test]
    fn the_second_year_of_a_period_may_be_left_out() {
        let period = period("本年度报告中所列数据统计期限从2019年1月1日到12月31日止。").unwrap();
        assert_eq!((Some(period.start), Some(period.end)), (day(2019, 1, 1), day(2019, 12, 31)));
        assert_eq!(super::period("统计期限自201911日起至20191231日止"), None);
    }
}
