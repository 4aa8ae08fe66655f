//! Texts that a spreadsheet takes for texts.

use std::borrow::Cow;

use ogi_model::visible;

/// A text that no spreadsheet runs and that stays on its line.
pub(super) fn no_formula(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_formula = text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r']);
    if is_formula && !is_signed_number(&text) {
        return Cow::Owned(format!("'{}", visible(&text)));
    }
    match visible(&text) {
        Cow::Owned(shown) => Cow::Owned(shown),
        Cow::Borrowed(_) => text,
    }
}

/// A text that Excel does not turn into a date, a time, a fraction or a rounded number: `1/2`, `2024年1月5日`, a code of
/// eighteen digits.
pub(super) fn no_other_type(text: Cow<'_, str>) -> Cow<'_, str> {
    const FURTHER: &str = " .,/-:%eE年月日时分秒";
    let is_digit = |character: char| character.is_ascii_digit() || ('０'..='９').contains(&character);
    let may_be_read = text.starts_with(is_digit)
        && text.chars().all(|character| is_digit(character) || FURTHER.contains(character))
        && !is_short_count(&text);
    if may_be_read { Cow::Owned(format!("'{text}")) } else { text }
}

/// Digits with at most one point among them, behind a sign.
fn is_signed_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some(unsigned) = text.strip_prefix(['+', '-']) else { return false };
    unsigned.split_once('.').map_or_else(|| digits(unsigned), |(whole, part)| digits(whole) && digits(part))
}

/// Digits that Excel shows as they are: no zero in front, and few enough.
fn is_short_count(text: &str) -> bool {
    const SHOWN_WHOLE: usize = 11;
    text.len() <= SHOWN_WHOLE
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && (text == "0" || !text.starts_with('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_a_text_and_a_number_stays_one() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("＝cmd|'/C calc'!A0", "'＝cmd|'/C calc'!A0"),
            ("@SUM(1)", "'@SUM(1)"),
            ("+1+cmd", "'+1+cmd"),
            ("-", "'-"),
            ("-1.", "'-1."),
            ("＋8", "'＋8"),
            ("\t=1", "'\\u{9}=1"),
            ("\r=1", "'\\u{d}=1"),
            ("\n=1", "\\u{a}=1"),
            ("-8", "-8"),
            ("+1036", "+1036"),
            ("-8.50", "-8.50"),
            ("22（其中修订16件）", "22（其中修订16件）"),
            ("a=1", "a=1"),
            ("", ""),
        ] {
            assert_eq!(no_formula(Cow::Borrowed(text)), written, "{text:?}");
        }
    }

    #[test]
    fn what_excel_would_turn_into_something_else_stays_a_text() {
        for (text, written) in [
            ("113417024863445151", "'113417024863445151"),
            ("341702", "341702"),
            ("341702001001", "'341702001001"),
            ("1/2", "'1/2"),
            ("1-2", "'1-2"),
            ("2024年1月5日", "'2024年1月5日"),
            ("3.10", "'3.10"),
            ("1e5", "'1e5"),
            ("007", "'007"),
            ("１２", "'１２"),
            ("1 1/2", "'1 1/2"),
            ("1", "1"),
            ("743.38万元", "743.38万元"),
            ("2024年度报告.html", "2024年度报告.html"),
            ("-8", "-8"),
            ("", ""),
        ] {
            assert_eq!(no_other_type(Cow::Borrowed(text)), written, "{text:?}");
        }
    }
}
