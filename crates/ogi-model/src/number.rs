//! How a printed number reads.
//!
//! What a cell prints becomes a figure only where nothing has to be guessed; whatever else stands there is kept as a
//! remark, to the letter.

use crate::amount::{WanYuan, Yuan};
use crate::figure::{Figure, FigureKind};
use crate::text::{
    STRUCK, beside_struck, fold_traditional, fold_width, is_space, read_chinese_numeral, unified_ideograph,
};
use crate::wire::MAX_COUNT;

/// A unit of money as it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyUnit {
    /// 元.
    Yuan,
    /// 万元.
    WanYuan,
    /// 亿元.
    YiYuan,
}

/// What a cell prints, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The figure, where it is certain.
    pub figure: Option<Figure>,
    /// The print itself, where the figure alone would not tell it, or where there is none.
    pub remark: Option<String>,
    /// Whether an amount lacked its unit.
    pub unit_unknown: bool,
}

/// Reads what a cell prints. `unit` is the unit that its header or the form gives an amount.
///
/// ```
/// use ogi_model::{Figure, FigureKind, read_number};
///
/// assert_eq!(read_number("１，２３４", FigureKind::Count, None).figure, Some(Figure::Count(1234)));
/// let reading = read_number("251000元", FigureKind::Amount, None);
/// assert_eq!(reading.figure.map(|figure| figure.to_string()).as_deref(), Some("25.1"));
/// assert_eq!(reading.remark.as_deref(), Some("251000元"));
/// assert_eq!(read_number("/", FigureKind::Count, None).figure, None);
/// ```
pub fn read_number(text: &str, kind: FigureKind, unit: Option<MoneyUnit>) -> Reading {
    let printed = text.trim_matches(is_space);
    if printed.is_empty() {
        return Reading::default();
    }
    if kind == FigureKind::Count
        && let Some(count) = plain_count(printed)
    {
        return Reading { figure: Some(Figure::Count(count)), ..Reading::default() };
    }
    if printed.contains(STRUCK) {
        let left = beside_struck(printed).unwrap_or_default();
        let Reading { figure, unit_unknown, .. } = read_number(left, kind, unit);
        return Reading { figure, remark: Some(printed.to_owned()), unit_unknown };
    }
    let plain: String = printed.chars().map(plain_character).collect();
    if let Some(certain) = with_mark(&plain).or_else(|| in_words(&plain)).or_else(|| in_groups(&plain)) {
        let Reading { figure, unit_unknown, .. } = read_number(&certain, kind, unit);
        return Reading { figure, remark: Some(printed.to_owned()), unit_unknown };
    }
    let (digits, rest) = leading_number(if kind == FigureKind::Amount { without_currency(&plain) } else { &plain });
    let figure = match kind {
        FigureKind::Count => count(digits).filter(|_| may_follow(rest, COUNT_UNITS)),
        FigureKind::Change => change(&plain),
        FigureKind::Amount => return amount(printed, digits, rest, unit),
    };
    let guessable = match kind {
        FigureKind::Change => {
            plain.strip_prefix(['+', '-']).unwrap_or(&plain).bytes().all(|byte| byte.is_ascii_digit())
        }
        _ => rest.is_empty(),
    };
    let is_plain = guessable && !has_leading_zero(digits) && !(kind == FigureKind::Count && digits.contains('.'));
    let remark = (figure.is_none() || !is_plain).then(|| printed.to_owned());
    Reading { figure, remark, unit_unknown: false }
}

/// A number without the mark of a footnote behind it: 12①, 12*, 12[1].
fn with_mark(plain: &str) -> Option<String> {
    let number = without_mark(plain)?;
    number.ends_with(|c: char| c.is_ascii_digit()).then(|| number.to_owned())
}

/// The marks of footnotes.
const MARKS: [char; 6] = ['*', '※', '†', '#', '△', '▲'];

fn without_mark(plain: &str) -> Option<&str> {
    let is_raised = |c: char| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    let before = plain.trim_end_matches(is_raised);
    if before.len() < plain.len() {
        return Some(before.trim_end_matches(is_space));
    }
    let is_mark = |c: char| MARKS.contains(&c) || matches!(c, '①'..='⑳');
    let bracketed = plain.strip_suffix([']', '〕', '】']).and_then(|rest| rest.rsplit_once(['[', '〔', '【']));
    let number = match bracketed {
        Some((number, note)) if note.chars().count() <= LONGEST_MARK => number,
        _ => plain.strip_suffix(is_mark)?,
    };
    Some(number.trim_end_matches(is_space))
}

/// The longest mark of a footnote in brackets, in characters.
const LONGEST_MARK: usize = 3;

/// A number in Chinese numerals and nothing else: 十二.
fn in_words(plain: &str) -> Option<String> {
    let is_numeral = |c: char| "零〇一二三四五六七八九十百千万亿两".contains(c);
    if !plain.chars().all(is_numeral) {
        return None;
    }
    let (numeral, length) = read_chinese_numeral(plain)?;
    (length == plain.len()).then(|| numeral.count().map(|count| count.to_string()))?
}

/// A number whose thousands stand apart: 1 234.
fn in_groups(plain: &str) -> Option<String> {
    // A line that ends between digits may as well part two numbers.
    if plain.contains('\n') {
        return None;
    }
    let mut groups = plain.split(is_space);
    let first = groups.next()?;
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut rest = groups.peekable();
    rest.peek()?;
    let is_grouped = (1..=3).contains(&first.len())
        && is_digits(first)
        && !first.starts_with('0')
        && rest.all(|group| group.len() == 3 && is_digits(group));
    is_grouped.then(|| plain.chars().filter(char::is_ascii_digit).collect())
}

/// A count of a few digits, as nearly all are.
fn plain_count(printed: &str) -> Option<u64> {
    const SURELY_SMALL: usize = 15;
    let is_plain = printed.len() <= SURELY_SMALL && printed.bytes().all(|byte| byte.is_ascii_digit());
    if is_plain && !has_leading_zero(printed) { printed.parse().ok() } else { None }
}

/// Whether a text could be the content of a figure's cell: it starts like a number, or is one of the marks that stand
/// for "none".
pub fn looks_like_figure(text: &str) -> bool {
    let printed = text.trim_matches(is_space);
    if !printed.is_empty() && printed.bytes().all(|byte| byte.is_ascii_digit()) {
        return true;
    }
    if !printed.starts_with(may_begin) {
        return false;
    }
    if is_numbered_word(printed) {
        return false;
    }
    // What is struck out stands for a figure if it is one.
    if printed.contains(STRUCK) {
        return match beside_struck(printed) {
            Some(left) if !left.is_empty() => looks_like_figure(left),
            _ => looks_like_figure(&printed.replace(STRUCK, "")),
        };
    }
    if goes_on_in_words(printed) {
        return false;
    }
    let plain: String = printed.chars().map(plain_character).collect();
    if is_nil_mark(&plain) {
        // With blanks between them they may as well stand in several cells, for which a figure is one.
        return plain.chars().count() <= LONGEST_NIL_MARK && !plain.contains(is_space);
    }
    let (_, bare) = without_direction(&plain);
    let (digits, rest) = leading_number(without_currency(bare));
    if digits.is_empty() || digits.starts_with('.') || digits.ends_with('.') {
        return false;
    }
    // "1.属于国家秘密" and "3、其他" are labels; a number is alone, or followed by a unit or a remark in brackets.
    let rest = rest.trim_start_matches(is_space);
    rest.is_empty()
        || rest.starts_with('(')
        || without_mark(rest).is_some_and(str::is_empty)
        || COUNT_UNITS
            .iter()
            .chain(&["万元", "亿元", "元", "万", "亿"])
            .any(|unit| rest.strip_prefix(unit).is_some_and(|after| after.is_empty() || after.starts_with('(')))
}

/// Whether a text is a label with its number, `1.属于国家秘密`, which is no figure.
fn is_numbered_word(printed: &str) -> bool {
    let rest = printed.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < printed.len()
        && rest.strip_prefix('.').is_some_and(|words| words.starts_with(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)))
}

/// Whether a word stands behind what a figure may begin with that is no unit: 2024年…, 上年结转…. Told by the first character
/// of that word, for most such texts are prose.
fn goes_on_in_words(printed: &str) -> bool {
    let begins = |c: &char| matches!(c, '0'..='9' | ',' | '.') || is_space(*c) || BEFORE_DIGITS.contains(*c);
    let first = printed.chars().map(plain_character).find(|c| !begins(c));
    first.is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c) && !BEGIN_UNITS.contains(c))
}

/// The characters of the words and signs that may stand before the digits of a figure.
const BEFORE_DIGITS: &str = "+-增加新长了减少上升涨下降人民币¥￥无";

/// The characters that units behind the digits begin with.
const BEGIN_UNITS: &str = "件项个宗份条次起例部元万亿";

/// Whether a text begins as a figure does, told by its first character. One that does not [looks like none](looks_like_figure),
/// and its first word does not, either.
pub fn may_begin_figure(text: &str) -> bool {
    text.trim_start_matches(is_space).starts_with(may_begin)
}

/// The marks that stand for "none" or "not applicable" in a cell.
pub const NIL_MARKS: [&str; 12] = ["/", "／", "\\", "-", "－", "—", "——", "–", "―", "无", "無", "*"];

/// The signs among the [`NIL_MARKS`] that are also printed several times, a kind a text: dashes of every make, slashes,
/// backslashes. Words stand alone, and so does the asterisk: several hide a figure.
pub const NIL_SIGNS: [&str; 3] = ["-－—–―", "/／", "\\"];

/// Whether a text is one of the [`NIL_MARKS`], or signs of one kind of the [`NIL_SIGNS`]; blanks around and between them
/// count for nothing.
///
/// ```
/// use ogi_model::is_nil_mark;
///
/// assert!(["/", "－－", "— —", "无"].into_iter().all(is_nil_mark));
/// assert!(!["-/", "**", "无无", "-3", ""].into_iter().any(is_nil_mark));
/// ```
pub fn is_nil_mark(text: &str) -> bool {
    let printed = text.trim_matches(is_space);
    if printed.is_empty() {
        return false;
    }
    let is_run = |signs: &&str| printed.chars().all(|c| signs.contains(c) || is_space(c));
    NIL_MARKS.contains(&printed) || NIL_SIGNS.iter().any(is_run)
}

/// The most signs that stand for "none" in a cell; more of them draw a line.
const LONGEST_NIL_MARK: usize = 8;

/// Whether a number, the sign or word of a change, the name of a currency or a nil mark can begin with it.
fn may_begin(character: char) -> bool {
    let plain = plain_character(character);
    // Most texts begin with a Han character, and few of those begin a figure.
    if ('\u{4e00}'..='\u{9fff}').contains(&plain) && !BEGINNINGS.contains(plain) {
        return false;
    }
    let begins = |word: &str| word.starts_with(plain);
    matches!(plain, '0'..='9' | ',' | '.')
        || DIRECTIONS.iter().any(|(word, _)| begins(word))
        || CURRENCIES.into_iter().any(begins)
        || NIL_MARKS.into_iter().any(begins)
}

/// The Han characters that a figure may begin with: words for its direction, a currency, for none.
const BEGINNINGS: &str = "增新减上下人无無";

const CURRENCIES: [&str; 3] = ["人民币", "¥", "￥"];

const MONEY_UNITS: [(&str, MoneyUnit); 5] = [
    ("万元", MoneyUnit::WanYuan),
    ("万", MoneyUnit::WanYuan),
    ("亿元", MoneyUnit::YiYuan),
    ("亿", MoneyUnit::YiYuan),
    ("元", MoneyUnit::Yuan),
];

const COUNT_UNITS: &[&str] = &["件", "项", "个", "宗", "份", "条", "次", "起", "例", "部"];

/// A character in the form in which numbers and their units are compared.
fn plain_character(character: char) -> char {
    match character {
        '!'..='~' => character,
        '−' => '-',
        '圓' | '圆' => '元',
        other => fold_traditional(unified_ideograph(fold_width(other))),
    }
}

/// Splits off the digits, separators and point a text starts with.
fn leading_number(text: &str) -> (&str, &str) {
    let end = text.find(|character: char| !matches!(character, '0'..='9' | ',' | '.')).unwrap_or(text.len());
    text.split_at(end)
}

/// The digits without thousands separators; nothing where the separators do not stand where they must.
fn without_separators(digits: &str) -> Option<String> {
    let whole = digits.split('.').next().unwrap_or_default();
    if whole.contains(',') {
        let mut groups = whole.split(',');
        let first = groups.next().unwrap_or_default();
        let regular = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
        if !regular {
            return None;
        }
    }
    let plain: String = digits.chars().filter(|character| *character != ',').collect();
    let fraction_is_clean = !digits[whole.len()..].contains(',');
    (fraction_is_clean && !plain.is_empty()).then_some(plain)
}

fn count(digits: &str) -> Option<Figure> {
    // A spreadsheet may show a count with places: 12.0.
    let number = without_separators(digits)?;
    let whole = number.split_once('.').filter(|(_, places)| !places.is_empty() && places.bytes().all(|c| c == b'0'));
    let count: u64 = whole.map_or(number.as_str(), |(whole, _)| whole).parse().ok()?;
    (count <= MAX_COUNT).then_some(Figure::Count(count))
}

fn change(plain: &str) -> Option<Figure> {
    let (negative, rest) = without_direction(plain);
    let (digits, after) = leading_number(rest);
    if !may_follow(after, COUNT_UNITS) {
        return None;
    }
    let size: i64 = without_separators(digits)?.parse().ok().filter(|size: &i64| size.unsigned_abs() <= MAX_COUNT)?;
    Some(Figure::Change(if negative { -size } else { size }))
}

/// Signs and words before the size of a change, and whether they say that it is a decrease; the longer first.
const DIRECTIONS: &[(&str, bool)] = &[
    ("+", false),
    ("-", true),
    ("增加", false),
    ("新增", false),
    ("增长", false),
    ("增", false),
    ("减少", true),
    ("减", true),
    ("上升", false),
    ("上涨", false),
    ("下降", true),
];

/// The size of a change without the sign or the word before it.
fn without_direction(plain: &str) -> (bool, &str) {
    let found = DIRECTIONS.iter().find_map(|(word, negative)| Some((*negative, plain.strip_prefix(word)?)));
    let (negative, rest) = found.unwrap_or((false, plain));
    let rest = if found.is_some() { rest.strip_prefix('了').unwrap_or(rest) } else { rest };
    (negative, rest.trim_matches(is_space))
}

fn amount(printed: &str, digits: &str, rest: &str, header: Option<MoneyUnit>) -> Reading {
    let remark = Some(printed.to_owned());
    let unread = Reading { figure: None, remark: remark.clone(), unit_unknown: false };
    let Some(number) = without_separators(digits).filter(|number| !number.ends_with('.') && !number.starts_with('.'))
    else {
        return unread;
    };
    let rest = rest.trim_start_matches(is_space);
    let printed_unit = MONEY_UNITS
        .into_iter()
        .find_map(|(unit, meaning)| rest.strip_prefix(unit).map(|after| (meaning, after)))
        .or_else(|| unit_in_brackets(rest).map(|unit| (unit, "")));
    let (unit, after) = match printed_unit {
        Some((unit, after)) => (Some(unit), after),
        None => (header, rest),
    };
    // A remark that speaks of money where no unit stands may be about the unit, or about another sum.
    if !may_follow(after, &["整"]) || (printed_unit.is_none() && after.contains('元')) {
        return unread;
    }
    let number = number.trim_start_matches('0');
    let number = if number.is_empty() || number.starts_with('.') { format!("0{number}") } else { number.to_owned() };
    let is_zero = number.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let value = match unit {
        Some(MoneyUnit::WanYuan) => number.parse::<WanYuan>().ok(),
        Some(MoneyUnit::Yuan) => number.parse::<Yuan>().ok().and_then(Yuan::to_wan_yuan),
        Some(MoneyUnit::YiYuan) => {
            number.parse::<WanYuan>().ok().and_then(|number| WanYuan::from_yi_yuan(number.get()))
        }
        // Nothing is nothing in every unit.
        None if is_zero => number.parse().ok(),
        None => return Reading { unit_unknown: true, ..unread },
    };
    let Some(value) = value else { return unread };
    let guessable = after.is_empty()
        && printed_unit.is_none()
        && printed.starts_with(|c: char| c.is_numeric())
        && (is_zero || unit == Some(MoneyUnit::WanYuan))
        && !has_leading_zero(digits);
    Reading { figure: Some(Figure::Amount(value)), remark: if guessable { None } else { remark }, unit_unknown: false }
}

/// A unit that stands behind its number in brackets: `(万元)`, `(单位:元)`.
fn unit_in_brackets(text: &str) -> Option<MoneyUnit> {
    let inner = text.strip_prefix('(')?.strip_suffix(')')?.trim_matches(is_space);
    let unit = inner.strip_prefix("单位").map_or(inner, |unit| unit.trim_start_matches([':', '：', ' ']));
    MONEY_UNITS.into_iter().find(|(name, _)| *name == unit).map(|(_, meaning)| meaning)
}

/// An amount without the name or sign of the currency before it.
fn without_currency(plain: &str) -> &str {
    let rest = CURRENCIES.into_iter().find_map(|currency| plain.strip_prefix(currency));
    rest.map_or(plain, |rest| rest.trim_start_matches(is_space))
}

/// Whether what follows a number leaves it what it is: nothing, a unit, or a remark in brackets.
fn may_follow(rest: &str, units: &[&str]) -> bool {
    let rest = rest.trim_start_matches(is_space);
    let rest = units.iter().find_map(|unit| rest.strip_prefix(unit)).unwrap_or(rest).trim_matches(is_space);
    rest.is_empty() || (rest.starts_with('(') && rest.ends_with(')'))
}

/// Whether digits go on behind a nought, as no number does: where nothing parts cells, two figures ran together.
///
/// ```
/// assert!(ogi_model::has_leading_zero("01") && !ogi_model::has_leading_zero("0") && !ogi_model::has_leading_zero("0.5"));
/// ```
pub fn has_leading_zero(digits: &str) -> bool {
    digits.strip_prefix('0').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == ','))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, kind: FigureKind) -> (Option<String>, Option<String>) {
        let reading = read_number(text, kind, Some(MoneyUnit::WanYuan));
        (reading.figure.map(|figure| figure.to_string()), reading.remark)
    }

    #[test]
    fn what_may_stand_before_digits_begins_no_unit() {
        let before: String = DIRECTIONS.iter().map(|(word, _)| *word).chain(CURRENCIES).chain(["了", "无"]).collect();
        assert!(before.chars().all(|c| BEFORE_DIGITS.contains(c)), "{before}");
        let money = MONEY_UNITS.iter().map(|(unit, _)| unit);
        assert!(COUNT_UNITS.iter().chain(money).all(|unit| unit.starts_with(|c| BEGIN_UNITS.contains(c))));
        assert!(!BEGIN_UNITS.contains(|c| BEFORE_DIGITS.contains(c)));
    }

    fn plain(figure: &str) -> (Option<String>, Option<String>) {
        (Some(figure.to_owned()), None)
    }

    fn remarked(figure: &str, remark: &str) -> (Option<String>, Option<String>) {
        (Some(figure.to_owned()), Some(remark.to_owned()))
    }

    fn only(remark: &str) -> (Option<String>, Option<String>) {
        (None, Some(remark.to_owned()))
    }

    #[test]
    fn a_figure_beside_what_is_struck_out_is_read_and_the_print_kept() {
        let read = |text| read_number(text, FigureKind::Count, None);
        assert_eq!(read("3\u{336}4\u{336} 40").figure, Some(Figure::Count(40)));
        assert_eq!(read("40\n3\u{336}").remark.as_deref(), Some("40\n3\u{336}"));
        for unread in ["3\u{336}", "34\u{336}0"] {
            assert!(looks_like_figure(unread) && read(unread).remark.is_some(), "{unread}");
        }
        assert_eq!(read("34\u{336}0").figure, None);
        assert_eq!(read("12¹²").figure, Some(Figure::Count(12)));
        assert_eq!(read("1\n234").figure, None, "a line may end between two numbers");
        let change = read_number("+3¹", FigureKind::Change, None);
        assert_eq!(change.figure, Some(Figure::Change(3)));
    }

    #[test]
    fn plain_counts_leave_no_remark() {
        for (text, figure) in
            [("0", "0"), (" 11398889\u{a0}", "11398889"), ("１２", "12"), ("1,234", "1234"), ("1，234，567", "1234567")]
        {
            assert_eq!(read(text, FigureKind::Count), plain(figure), "{text}");
        }
    }

    #[test]
    fn marks_words_groups_and_places_leave_no_doubt_and_are_kept() {
        for (text, figure) in [
            ("12①", "12"),
            ("12 ※", "12"),
            ("12*", "12"),
            ("12[注]", "12"),
            ("1,234〔1〕", "1234"),
            ("十二", "12"),
            ("零", "0"),
            ("一千二百零三", "1203"),
            ("1 234", "1234"),
            ("12\u{a0}345\u{a0}678", "12345678"),
            ("12.0", "12"),
            ("12.00", "12"),
        ] {
            assert_eq!(read(text, FigureKind::Count), remarked(figure, text), "{text}");
        }
        for text in ["1 2", "12 1", "0 234", "1234 567", "12.5", "①", "十几", "12[另有3件]"] {
            assert_eq!(read(text, FigureKind::Count), only(text), "{text}");
        }
    }

    #[test]
    fn nothing_is_a_blank_and_not_a_zero() {
        for text in ["", " ", "\u{a0}", "　", "\u{200b}"] {
            assert_eq!(read(text, FigureKind::Count), (None, None));
        }
    }

    #[test]
    fn a_count_with_words_beside_it_keeps_them() {
        assert_eq!(read("0件", FigureKind::Count), remarked("0", "0件"));
        assert_eq!(read("22（其中修订16件）", FigureKind::Count), remarked("22", "22（其中修订16件）"));
        assert_eq!(read("007", FigureKind::Count), remarked("7", "007"));
    }

    #[test]
    fn what_cannot_be_a_count_is_only_a_remark() {
        for text in [
            "/",
            "—",
            "-",
            "无",
            "-3",
            "+3",
            "1.5",
            "约20",
            "12,34",
            "1 0",
            "O",
            "99999999999999999",
            "规章000",
            "3/4",
            "1.",
            ",",
        ] {
            assert_eq!(read(text, FigureKind::Count), only(text), "{text}");
        }
    }

    #[test]
    fn changes_carry_a_sign_or_a_word() {
        assert_eq!(read("+1036", FigureKind::Change), plain("1036"));
        assert_eq!(read("-8", FigureKind::Change), plain("-8"));
        assert_eq!(read("－8", FigureKind::Change), plain("-8"));
        assert_eq!(read("0", FigureKind::Change), plain("0"));
        assert_eq!(read("减4", FigureKind::Change), remarked("-4", "减4"));
        assert_eq!(read("減3", FigureKind::Change), remarked("-3", "減3"));
        assert_eq!(read("增加3项", FigureKind::Change), remarked("3", "增加3项"));
        assert_eq!(read("增3", FigureKind::Change), remarked("3", "增3"));
        assert_eq!(read("下降 2", FigureKind::Change), remarked("-2", "下降 2"));
        assert_eq!(read("减少了4項", FigureKind::Change), remarked("-4", "减少了4項"));
        assert_eq!(read("增加", FigureKind::Change), only("增加"));
        assert_eq!(read("持平", FigureKind::Change), only("持平"));
        assert_eq!(read("增3减2", FigureKind::Change), only("增3减2"));
        assert_eq!(read("-", FigureKind::Change), only("-"));
    }

    #[test]
    fn amounts_are_given_in_wan_yuan() {
        assert_eq!(read("743.38万元", FigureKind::Amount), remarked("743.38", "743.38万元"));
        assert_eq!(read("251000元", FigureKind::Amount), remarked("25.1", "251000元"));
        assert_eq!(read("25.1万", FigureKind::Amount), remarked("25.1", "25.1万"));
        assert_eq!(read("1.2亿元", FigureKind::Amount), remarked("12000", "1.2亿元"));
        assert_eq!(read("59237.2449", FigureKind::Amount), plain("59237.2449"));
        assert_eq!(read("2.50", FigureKind::Amount), plain("2.50"));
        assert_eq!(read("96,171.6", FigureKind::Amount), plain("96171.6"));
        assert_eq!(read("251000（元）", FigureKind::Amount), remarked("25.1", "251000（元）"));
        assert_eq!(read("251000（单位：元）", FigureKind::Amount), remarked("25.1", "251000（单位：元）"));
        assert_eq!(read("25.1（其中罚款2元）", FigureKind::Amount), only("25.1（其中罚款2元）"));
        assert_eq!(read("743.38 萬元", FigureKind::Amount), remarked("743.38", "743.38 萬元"));
        assert_eq!(read("人民币251000元整", FigureKind::Amount), remarked("25.1", "人民币251000元整"));
        assert_eq!(read("￥25.1", FigureKind::Amount), remarked("25.1", "￥25.1"));
        assert_eq!(read("１，２３４．５", FigureKind::Amount), plain("1234.5"));
        assert_eq!(read("12元整左右", FigureKind::Amount), only("12元整左右"));
        assert_eq!(read("-5", FigureKind::Amount), only("-5"));
    }

    #[test]
    fn an_amount_without_any_unit_is_not_guessed() {
        let reading = read_number("1035000", FigureKind::Amount, None);
        assert_eq!(reading, Reading { figure: None, remark: Some("1035000".into()), unit_unknown: true });
        assert_eq!(
            read_number("0", FigureKind::Amount, None),
            Reading { figure: Some(Figure::Amount(WanYuan::ZERO)), ..Reading::default() }
        );
    }

    #[test]
    fn a_header_in_yuan_converts_and_keeps_the_print() {
        let reading = read_number("251000", FigureKind::Amount, Some(MoneyUnit::Yuan));
        assert_eq!(reading.figure.map(|figure| figure.to_string()).as_deref(), Some("25.1"));
        assert_eq!(reading.remark.as_deref(), Some("251000"));
    }

    #[test]
    fn numbered_labels_do_not_look_like_figures() {
        for text in [
            "1.属于国家秘密",
            "3、其他",
            "一、本年新收",
            "规章",
            "2020年",
            "6.",
            "",
            "-/",
            "**",
            "----------",
            "——注",
            "/ /",
            "－ －",
        ] {
            assert!(!looks_like_figure(text), "{text}");
        }
        for text in
            ["0", "743.38万元", "/", "—", "+3", "减4", "22（其中修订16件）", "１２", "0件", "减少4", "下降2", "￥25.1"]
        {
            assert!(looks_like_figure(text), "{text}");
        }
        for text in ["--", "－－", "———", "-—", "//", "／／", "\\\\", "*", "无"] {
            assert!(looks_like_figure(text), "{text}");
        }
    }

    #[test]
    fn the_characters_that_figures_begin_with_are_all_listed() {
        let words = DIRECTIONS.iter().map(|(word, _)| *word).chain(CURRENCIES).chain(NIL_MARKS);
        let firsts: Vec<char> = words.filter_map(|word| word.chars().next()).collect();
        let han = firsts.iter().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(*c));
        assert!(han.clone().all(|c| BEGINNINGS.contains(*c)));
        assert!(BEGINNINGS.chars().all(|c| firsts.contains(&c)));
    }

    #[test]
    fn marks_of_one_kind_may_be_repeated_and_words_may_not() {
        for text in
            NIL_MARKS.into_iter().chain(["--", "－－", " ———\u{a0}", "－ －", "-—–", "//", "/／ /", "\\\\", "无 "])
        {
            assert!(is_nil_mark(text), "{text}");
            for kind in [FigureKind::Count, FigureKind::Change, FigureKind::Amount] {
                assert_eq!(read(text, kind), only(text.trim_matches(is_space)), "{text}");
            }
        }
        for text in ["", " ", "-/", "/\\", "**", "无无", "--1", "-3", "1--", "－－件", "—无"] {
            assert!(!is_nil_mark(text), "{text}");
        }
    }
}
