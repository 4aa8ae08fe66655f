//! Numbers in running text, in digits and in Chinese numerals: how they read, and how they are written.
//!
//! A number in a cell of a table is another matter: [`read_number`](crate::read_number) takes a cell as a whole.
//!
//! The functions that begin with `read_` read the number that a text *begins* with and say how many bytes it takes. They take a
//! `&str` or the bytes of one, so that a lexer may go on from any place: `read_numeral(&bytes[at..])`.

use super::unified_ideographs::unified_ideograph;
use crate::amount::Yuan;

/// A number as it is written.
///
/// ```
/// use ogi_model::text::{Numeral, read_numeral};
///
/// let (numeral, length) = read_numeral("1.2万件").unwrap();
/// assert_eq!((numeral, length), (Numeral { digits: 12, places: 1, zeros: 4 }, "1.2万".len()));
/// assert_eq!((numeral.count(), numeral.step()), (Some(12_000), 1000));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// The digits without the point.
    pub digits: u64,
    /// How many of the digits stand behind the point.
    pub places: u8,
    /// How many zeros 百, 千, 万 or 亿 behind the digits add.
    pub zeros: u8,
}

impl Numeral {
    /// The whole number, where it is one: 33.9 is none, 1.2万 is 12000.
    pub fn count(self) -> Option<u64> {
        let zeros = self.zeros.checked_sub(self.places)?;
        self.digits.checked_mul(10_u64.checked_pow(zeros.into())?)
    }

    /// What one step of the last digit amounts to, at least 1: 1000 for 1.2万.
    pub fn step(self) -> u64 {
        let zeros = self.zeros.saturating_sub(self.places);
        10_u64.checked_pow(zeros.into()).unwrap_or(u64::MAX)
    }

    /// The amount, where the number stands before 元.
    ///
    /// ```
    /// let (numeral, _) = ogi_model::text::read_numeral("3.2万元").unwrap();
    /// assert_eq!(numeral.yuan(), "32000".parse().ok());
    /// ```
    pub fn yuan(self) -> Option<Yuan> {
        if let Some(whole) = self.count() {
            return whole.to_string().parse().ok();
        }
        let digits = self.digits.checked_mul(10_u64.checked_pow(self.zeros.into())?)?;
        let places = usize::from(self.places);
        let digits = format!("{digits:0>width$}", width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        format!("{whole}.{fraction}").parse().ok()
    }

    const fn whole(digits: u64) -> Self {
        Self { digits, places: 0, zeros: 0 }
    }
}

/// The most digits that are read as a number.
const MOST_DIGITS: usize = 15;

/// The most Chinese numerals that are read as a number.
const MOST_SIGNS: usize = 32;

/// The number a text begins with, in digits ([`read_arabic_numeral`]) or in Chinese numerals ([`read_chinese_numeral`]), and
/// its length in bytes.
///
/// ```
/// use ogi_model::text::{Numeral, read_numeral};
///
/// let count = |text| read_numeral(text).and_then(|(numeral, length)| Some((numeral.count()?, length)));
/// assert_eq!(count("１，２件"), Some((1, "１".len())));
/// assert_eq!(count("1,234件"), Some((1234, "1,234".len())));
/// assert_eq!(count("一百零五件"), Some((105, "一百零五".len())));
/// assert_eq!(count("三四件"), None, "three or four");
/// assert_eq!(count("件"), None);
/// ```
pub fn read_numeral(text: impl AsRef<[u8]>) -> Option<(Numeral, usize)> {
    let text = text.as_ref();
    if arabic_digit(text, 0).is_some() { read_arabic_numeral(text) } else { read_chinese_numeral(text) }
}

/// How many bytes at the beginning of a text are a number, or look like one that [`read_numeral`] refuses: one of more than
/// fifteen digits, or numerals in no order. 0 where no number begins.
///
/// ```
/// use ogi_model::text::{numeral_length, read_numeral};
///
/// assert_eq!((read_numeral("12345678901234567件"), numeral_length("12345678901234567件")), (None, 17));
/// assert_eq!((read_numeral("三四十件"), numeral_length("三四十件")), (None, "三四十".len()));
/// assert_eq!(numeral_length("件"), 0);
/// ```
pub fn numeral_length(text: impl AsRef<[u8]>) -> usize {
    let text = text.as_ref();
    if arabic_digit(text, 0).is_some() {
        let scanned = ArabicDigits::scan(text);
        return if scanned.written > MOST_DIGITS { scanned.end } else { multiplier(text, scanned.end).1 };
    }
    let mut end = 0;
    while sign(text, end).is_some() {
        end += SIGN;
    }
    end
}

/// The number in digits of either width that a text begins with, and its length in bytes: `12`, `１２`, `1,234`, `12.5`, `1.2万`.
/// A comma parts thousands only where groups of three follow. Numbers of more than fifteen digits are refused.
///
/// ```
/// use ogi_model::text::read_arabic_numeral;
///
/// let read = |text| read_arabic_numeral(text).map(|(numeral, length)| (numeral.digits, numeral.places, length));
/// assert_eq!(read("33.9%"), Some((339, 1, 4)));
/// assert_eq!(read("12,34"), Some((12, 0, 2)));
/// assert_eq!(read("十二"), None);
/// ```
pub fn read_arabic_numeral(text: impl AsRef<[u8]>) -> Option<(Numeral, usize)> {
    let text = text.as_ref();
    arabic_digit(text, 0)?;
    let ArabicDigits { digits, places, written, end } = ArabicDigits::scan(text);
    let (zeros, end) = multiplier(text, end);
    (written <= MOST_DIGITS).then_some((Numeral { digits, places, zeros }, end))
}

/// Digits of either width with their separators and point.
struct ArabicDigits {
    digits: u64,
    places: u8,
    written: usize,
    end: usize,
}

impl ArabicDigits {
    fn scan(text: &[u8]) -> Self {
        let mut scanned = Self { digits: 0, places: 0, written: 0, end: 0 };
        scanned.run(text);
        if scanned.written <= 3 {
            while separator(text, scanned.end).is_some_and(|next| scanned.group(text, next)) {}
        }
        let whole = scanned.written;
        if let Some(next) = point(text, scanned.end).filter(|next| arabic_digit(text, *next).is_some()) {
            scanned.end = next;
            scanned.run(text);
            scanned.places = u8::try_from(scanned.written - whole).unwrap_or(u8::MAX);
        }
        scanned
    }

    fn run(&mut self, text: &[u8]) {
        while let Some((digit, next)) = arabic_digit(text, self.end) {
            self.take(digit);
            self.end = next;
        }
    }

    fn take(&mut self, digit: u32) {
        self.written += 1;
        if self.written <= MOST_DIGITS {
            self.digits = self.digits * 10 + u64::from(digit);
        }
    }

    /// Takes three digits behind a separator, if there is no fourth.
    fn group(&mut self, text: &[u8], from: usize) -> bool {
        let (mut group, mut end) = ([0; 3], from);
        for place in &mut group {
            let Some((digit, next)) = arabic_digit(text, end) else { return false };
            (*place, end) = (digit, next);
        }
        if arabic_digit(text, end).is_some() {
            return false;
        }
        for digit in group {
            self.take(digit);
        }
        self.end = end;
        true
    }
}

/// A digit of either width, and where it ends.
pub(super) fn arabic_digit(text: &[u8], at: usize) -> Option<(u32, usize)> {
    match *text.get(at..)? {
        [byte @ b'0'..=b'9', ..] => Some((u32::from(byte - b'0'), at + 1)),
        [0xef, 0xbc, last @ 0x90..=0x99, ..] => Some((u32::from(last - 0x90), at + 3)),
        _ => None,
    }
}

fn point(text: &[u8], at: usize) -> Option<usize> {
    match *text.get(at..)? {
        [b'.', ..] => Some(at + 1),
        [0xef, 0xbc, 0x8e, ..] => Some(at + 3),
        _ => None,
    }
}

/// The comma of ASCII. The full-width one ends clauses.
fn separator(text: &[u8], at: usize) -> Option<usize> {
    (*text.get(at)? == b',').then_some(at + 1)
}

/// The zeros that units behind digits add, `万`, `百万`, `万亿`, and where the units end.
fn multiplier(text: &[u8], at: usize) -> (u8, usize) {
    let (mut zeros, mut end) = (0, at);
    let units = [(&[('百', 2), ('千', 3)][..]), &[('万', 4)], &[('亿', 8)]];
    for units in units {
        let from = blanks(text, end);
        let c = character(text, from);
        if let Some((_, more)) = units.iter().find(|(unit, _)| *unit == c) {
            zeros += more;
            end = from + SIGN;
        }
    }
    (zeros, end)
}

/// Where the blanks that begin at a place end.
pub(super) fn blanks(text: &[u8], mut at: usize) -> usize {
    loop {
        match text.get(at..) {
            Some([b' ' | b'\t' | b'\n' | b'\r', ..]) => at += 1,
            Some([0xc2, 0xa0, ..]) => at += 2,
            Some([0xe3, 0x80, 0x80, ..]) => at += 3,
            _ => return at,
        }
    }
}

/// The length of a Chinese numeral in UTF-8.
const SIGN: usize = 3;

/// The character of three bytes that begins at a place; U+0000 for any other.
pub(super) fn character(text: &[u8], at: usize) -> char {
    match *text.get(at..).unwrap_or_default() {
        [first @ 0xe0..=0xef, second, third, ..] => {
            let [first, second, third] = [first & 0x0f, second & 0x3f, third & 0x3f].map(u32::from);
            char::from_u32(first << 12 | second << 6 | third).unwrap_or_default()
        }
        _ => char::default(),
    }
}

/// What a Chinese numeral means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Digit(u64),
    /// 两, which stands in no sequence of digits.
    Two,
    /// ○, which stands only in a sequence of digits: alone it is a mark.
    Circle,
    /// 十, 百, 千 and what they are multiplied by where no digit stands before them.
    Unit(u64),
    /// 廿, 卅: so many tens.
    Tens(u64),
    Myriad,
    HundredMillion,
}

fn sign(text: &[u8], at: usize) -> Option<Sign> {
    sign_of(character(text, at))
}

fn sign_of(c: char) -> Option<Sign> {
    Some(match c {
        '零' | '〇' => Sign::Digit(0),
        '○' | '◯' => Sign::Circle,
        '一' | '壹' => Sign::Digit(1),
        '二' | '贰' | '貳' => Sign::Digit(2),
        '两' | '兩' => Sign::Two,
        '三' | '叁' | '叄' => Sign::Digit(3),
        '四' | '肆' => Sign::Digit(4),
        '五' | '伍' => Sign::Digit(5),
        '六' | '陆' | '陸' => Sign::Digit(6),
        '七' | '柒' => Sign::Digit(7),
        '八' | '捌' => Sign::Digit(8),
        '九' | '玖' => Sign::Digit(9),
        '十' | '拾' => Sign::Unit(10),
        '廿' => Sign::Tens(2),
        '卅' => Sign::Tens(3),
        '百' | '佰' => Sign::Unit(100),
        '千' | '仟' => Sign::Unit(1000),
        '万' | '萬' => Sign::Myriad,
        '亿' | '億' => Sign::HundredMillion,
        other => {
            let unified = unified_ideograph(other);
            return if unified == other { None } else { sign_of(unified) };
        }
    })
}

/// The digit that a Chinese numeral stands for, `〇` or `○` to `九`, also as it is written on cheques, `零` to `玖`.
///
/// ```
/// use ogi_model::text::chinese_digit;
///
/// assert_eq!("二○二四".chars().map(chinese_digit).collect::<Option<Vec<_>>>(), Some(vec![2, 0, 2, 4]));
/// assert_eq!(chinese_digit('十'), None);
/// ```
pub fn chinese_digit(c: char) -> Option<u32> {
    match sign_of(c)? {
        Sign::Digit(digit) => u32::try_from(digit).ok(),
        Sign::Circle => Some(0),
        _ => None,
    }
}

/// The number in Chinese numerals that a text begins with, and its length in bytes: `十二`, `一百零五`, `两万`, `三千万`, `廿一`,
/// `壹佰贰拾`, and digits in sequence such as `二〇二四`.
///
/// What can be read in two ways is refused: `三四` is three or four and no thirty-four, `一百五` one hundred and five or fifty.
/// Digits in sequence are a number where there are at least four of them or one is zero.
///
/// ```
/// use ogi_model::text::read_chinese_numeral;
///
/// let count = |text| read_chinese_numeral(text).and_then(|(numeral, _)| numeral.count());
/// assert_eq!(count("一亿三千万"), Some(130_000_000));
/// assert_eq!(count("二〇二四年"), Some(2024));
/// assert_eq!(count("一百五"), None);
/// ```
pub fn read_chinese_numeral(text: impl AsRef<[u8]>) -> Option<(Numeral, usize)> {
    let text = text.as_ref();
    let signs = Signs::of(text)?;
    let digits = if signs.are_digits { signs.in_sequence(text) } else { signs.counted(text) }?;
    Some((Numeral::whole(digits), signs.length()))
}

/// The same with a fraction behind 点, as percentages have one: `三十三点三三`.
///
/// ```
/// use ogi_model::text::{Numeral, read_chinese_decimal};
///
/// let expected = Numeral { digits: 3333, places: 2, zeros: 0 };
/// assert_eq!(read_chinese_decimal("三十三点三三"), Some((expected, "三十三点三三".len())));
/// ```
pub fn read_chinese_decimal(text: impl AsRef<[u8]>) -> Option<(Numeral, usize)> {
    let text = text.as_ref();
    let (whole, length) = read_chinese_numeral(text)?;
    let mut end = length + "点".len();
    if character(text, length) != '点' || chinese_digit(character(text, end)).is_none() {
        return Some((whole, length));
    }
    let (mut digits, mut places) = (whole.digits, 0);
    while let Some(digit) = chinese_digit(character(text, end)) {
        digits = digits.checked_mul(10)?.checked_add(digit.into())?;
        places += 1;
        end += SIGN;
    }
    Some((Numeral { digits, places, zeros: 0 }, end))
}

/// A run of Chinese numerals.
struct Signs {
    count: usize,
    /// There are digits alone.
    are_digits: bool,
}

impl Signs {
    fn of(text: &[u8]) -> Option<Self> {
        let mut signs = Self { count: 0, are_digits: true };
        while let Some(sign) = sign(text, signs.length()) {
            signs.count += 1;
            signs.are_digits &= matches!(sign, Sign::Digit(_) | Sign::Two | Sign::Circle);
            if signs.count > MOST_SIGNS {
                return None;
            }
        }
        (signs.count > 0).then_some(signs)
    }

    const fn length(&self) -> usize {
        self.count * SIGN
    }

    fn iter<'t>(&self, text: &'t [u8]) -> impl Iterator<Item = Sign> + use<'t> {
        (0..self.count).filter_map(|at| sign(text, at * SIGN))
    }

    fn in_sequence(&self, text: &[u8]) -> Option<u64> {
        let (mut value, mut has_zero) = (0_u64, false);
        for sign in self.iter(text) {
            let digit = match sign {
                Sign::Digit(digit) => digit,
                Sign::Circle if self.count > 1 => 0,
                Sign::Two if self.count == 1 => 2,
                _ => return None,
            };
            has_zero |= digit == 0;
            value = value * 10 + digit;
        }
        let is_number = match self.count {
            1 => true,
            // ○○ stands for a name that is left out.
            2 | 3 => has_zero && value > 0,
            4..=MOST_DIGITS => value > 0,
            _ => false,
        };
        is_number.then_some(value)
    }

    fn counted(&self, text: &[u8]) -> Option<u64> {
        let mut counted = Counted::default();
        for sign in self.iter(text) {
            counted.take(sign)?;
        }
        counted.value()
    }
}

/// A number that is put together of digits and units from the largest down.
#[derive(Default)]
struct Counted {
    hundred_millions: Option<u64>,
    myriads: Option<u64>,
    /// What is below 万 so far.
    part: u64,
    /// The unit before, of the part; 0 before any.
    unit: u64,
    digit: Option<u64>,
    /// A zero stands before the digit.
    zero: bool,
    /// Any sign so far.
    begun: bool,
}

impl Counted {
    fn take(&mut self, sign: Sign) -> Option<()> {
        match sign {
            Sign::Digit(0) if self.digit.is_none() => self.zero = true,
            Sign::Digit(digit) if self.digit.is_none() && digit > 0 => self.digit = Some(digit),
            Sign::Two if self.digit.is_none() => self.digit = Some(2),
            Sign::Unit(unit) if self.unit == 0 || unit < self.unit => {
                // 十 needs no 一 before it, 百 and 千 only where the number begins.
                let may_stand_alone = unit == 10 || !self.begun;
                let digit = self.digit.take().or_else(|| may_stand_alone.then_some(1))?;
                self.part += digit * unit;
                (self.unit, self.zero) = (unit, false);
            }
            Sign::Tens(tens) if self.digit.is_none() && (self.unit == 0 || self.unit > 10) => {
                self.part += 10 * tens;
                (self.unit, self.zero) = (10, false);
            }
            Sign::Myriad if self.myriads.is_none() => self.myriads = Some(self.end_of_part()?),
            Sign::HundredMillion if self.hundred_millions.is_none() => {
                let myriads = match self.myriads.take() {
                    Some(myriads) if self.is_blank() => myriads * 10_000,
                    Some(myriads) => myriads * 10_000 + self.end_of_part()?,
                    None => self.end_of_part()?,
                };
                self.hundred_millions = Some(myriads);
                (self.part, self.unit, self.zero) = (0, 0, false);
            }
            _ => return None,
        }
        self.begun = true;
        Some(())
    }

    const fn is_blank(&self) -> bool {
        self.part == 0 && self.digit.is_none()
    }

    /// The part before 万, 亿 or the end, which is no zero. A last digit behind 百 without a zero is refused: it may stand for
    /// tens.
    fn end_of_part(&mut self) -> Option<u64> {
        let digit = self.digit.take();
        let is_first = self.unit == 0 && self.myriads.is_none() && self.hundred_millions.is_none();
        let is_clear = digit.is_none() || self.zero || self.unit == 10 || is_first;
        let part = self.part + digit.unwrap_or(0);
        (self.part, self.unit, self.zero) = (0, 0, false);
        Some(part).filter(|part| is_clear && *part > 0)
    }

    fn value(mut self) -> Option<u64> {
        // A zero without a digit behind it says nothing.
        if self.zero && self.digit.is_none() {
            return None;
        }
        let part = if self.is_blank() { 0 } else { self.end_of_part()? };
        let above = self.hundred_millions.unwrap_or(0).checked_mul(100_000_000)?;
        above.checked_add(self.myriads.unwrap_or(0) * 10_000)?.checked_add(part).filter(|value| *value > 0)
    }
}

/// A way to write a number in Chinese numerals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChineseNumerals {
    /// 一百零五, and 十二 without the leading 一.
    Ordinary,
    /// 壹佰零伍, as amounts are written.
    Financial,
    /// 壹佰零伍 with 貳, 參 and 陸.
    FinancialTraditional,
    /// 一〇五: the digits in sequence.
    Sequence,
}

/// A number up to 9999 in Chinese numerals; nothing above. In sequence there is no bound.
///
/// ```
/// use ogi_model::text::{ChineseNumerals, write_chinese_numeral};
///
/// assert_eq!(write_chinese_numeral(105, ChineseNumerals::Ordinary).as_deref(), Some("一百零五"));
/// assert_eq!(write_chinese_numeral(2024, ChineseNumerals::Sequence).as_deref(), Some("二〇二四"));
/// ```
pub fn write_chinese_numeral(number: u32, numerals: ChineseNumerals) -> Option<String> {
    let (digits, units) = match numerals {
        ChineseNumerals::Ordinary => {
            (['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'], ["", "十", "百", "千"])
        }
        ChineseNumerals::Financial => {
            (['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'], ["", "拾", "佰", "仟"])
        }
        ChineseNumerals::FinancialTraditional => {
            (['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'], ["", "拾", "佰", "仟"])
        }
        ChineseNumerals::Sequence => {
            let digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
            return Some(number.to_string().bytes().map(|digit| digits[usize::from(digit - b'0')]).collect());
        }
    };
    if number == 0 {
        return Some(digits[0].to_string());
    }
    let mut text = String::new();
    let mut pending_zero = false;
    for (power, unit) in [1000, 100, 10, 1].into_iter().zip(units.into_iter().rev()) {
        let digit = number / power % 10;
        if digit == 0 {
            pending_zero = !text.is_empty();
            continue;
        }
        if std::mem::take(&mut pending_zero) {
            text.push(digits[0]);
        }
        if !(power == 10 && digit == 1 && text.is_empty()) {
            text.push(*digits.get(usize::try_from(digit).ok()?)?);
        }
        text.push_str(unit);
    }
    (number <= 9999).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> Option<(u64, usize)> {
        let (numeral, length) = read_numeral(text)?;
        Some((numeral.count()?, length))
    }

    #[test]
    fn digits_of_either_width_with_separators_and_multipliers_are_read() {
        for (text, value) in [
            ("12", 12),
            ("１２", 12),
            ("007", 7),
            ("1,234", 1234),
            ("12,345,678", 12_345_678),
            ("1.2万", 12_000),
            ("1．5 亿", 150_000_000),
            ("3百万", 3_000_000),
            ("2千万", 20_000_000),
            ("3千", 3000),
            ("1.5万亿", 1_500_000_000_000),
            ("999999999999999", 999_999_999_999_999),
        ] {
            assert_eq!(count(text), Some((value, text.len())), "{text}");
            assert_eq!(numeral_length(text), text.len(), "{text}");
        }
        assert_eq!(count("3 万"), Some((30_000, 5)));
        assert_eq!(count("12,34"), Some((12, 2)), "no group of three");
        assert_eq!(count("12,3456"), Some((12, 2)));
        assert_eq!(count("1234,567"), Some((1234, 4)));
        assert_eq!(count("1，234"), Some((1, 1)), "a full-width comma ends a clause");
        assert_eq!(count("12."), Some((12, 2)), "a point without a digit behind it is the number of a heading");
        assert_eq!((count("1234567890123456"), numeral_length("1234567890123456")), (None, 16));
    }

    #[test]
    fn a_decimal_is_no_count_unless_ten_thousands_make_it_one() {
        assert_eq!(count("33.9"), None);
        assert_eq!(read_numeral("33.9.1"), Some((Numeral { digits: 339, places: 1, zeros: 0 }, 4)));
        assert_eq!(read_numeral("1,234.56"), Some((Numeral { digits: 123_456, places: 2, zeros: 0 }, 8)));
        assert_eq!(read_numeral("1.2万").map(|(numeral, _)| numeral.step()), Some(1000));
        assert_eq!(count("1.23456万"), None);
    }

    #[test]
    fn numerals_are_read() {
        for (text, value) in [
            ("零", 0),
            ("〇", 0),
            ("两", 2),
            ("⼆", 2),
            ("\u{f9d1}", 6),
            ("十", 10),
            ("⼗⼆", 12),
            ("二十", 20),
            ("廿三", 23),
            ("卅", 30),
            ("百", 100),
            ("一百零五", 105),
            ("一百〇五", 105),
            ("一百一十", 110),
            ("一百十五", 115),
            ("两千三百", 2300),
            ("一千二百三十四", 1234),
            ("一千零二十", 1020),
            ("三万五千", 35_000),
            ("十万零五百", 100_500),
            ("三千万", 30_000_000),
            ("一亿三千万", 130_000_000),
            ("三万亿", 3_000_000_000_000),
            ("九千九百九十九万九千九百九十九", 99_999_999),
            ("壹佰贰拾叁", 123),
            ("貳萬伍仟", 25_000),
            ("二〇二四", 2024),
            ("二○二四", 2024),
            ("二零二四", 2024),
            ("一九九八", 1998),
            ("〇五", 5),
        ] {
            assert_eq!(count(text), Some((value, text.len())), "{text}");
            assert_eq!(numeral_length(text), text.len(), "{text}");
        }
        assert_eq!(count("十二件"), Some((12, "十二".len())));
    }

    #[test]
    fn what_reads_in_two_ways_or_in_none_is_refused() {
        for text in [
            "三四",
            "七八十",
            "二三百",
            "十五六",
            "一百五",
            "三万五",
            "一亿二",
            "一百五万",
            "两两",
            "两〇二四",
            "○",
            "○○",
            "〇〇〇〇",
            "万",
            "亿",
            "一千百",
            "十百",
            "一十十",
            "二十百",
            "三十〇",
            "零十万零",
            "一万万",
            "一亿亿",
            "一亿一亿",
        ] {
            assert_eq!(read_numeral(text), None, "{text}");
            assert_eq!(numeral_length(text), text.len(), "{text}");
        }
        assert_eq!(read_numeral("一".repeat(16)), None);
        assert_eq!(read_numeral("一".repeat(33)), None);
    }

    #[test]
    fn no_bytes_are_too_many_or_too_few() {
        for bytes in [&b""[..], &[0xe4], &[0xe4, 0xb8], &[0xef, 0xbc], &[0xff; 4]] {
            assert_eq!((read_numeral(bytes), numeral_length(bytes)), (None, 0));
        }
        assert_eq!(read_numeral([b'1', 0xe4, 0xb8]), Some((Numeral::whole(1), 1)));
    }

    #[test]
    fn a_fraction_stands_behind_its_point() {
        let read = |text| read_chinese_decimal(text).map(|(numeral, length)| (numeral.digits, numeral.places, length));
        assert_eq!(read("九十九点〇五"), Some((9905, 2, "九十九点〇五".len())));
        assert_eq!(read("三点建议"), Some((3, 0, "三".len())));
        assert_eq!(read("零点三"), Some((3, 1, "零点三".len())));
        assert_eq!(read(&format!("一点{}", "九".repeat(30))), None);
    }

    #[test]
    fn what_is_written_is_read() {
        for numerals in [ChineseNumerals::Ordinary, ChineseNumerals::Financial, ChineseNumerals::Sequence] {
            for number in 0..=9999 {
                let text = write_chinese_numeral(number, numerals).unwrap();
                // Two and three digits in sequence may be no number.
                let is_refused =
                    numerals == ChineseNumerals::Sequence && (10..1000).contains(&number) && !text.contains('〇');
                let expected = (!is_refused).then_some((number.into(), text.len()));
                assert_eq!(count(&text), expected, "{text}");
            }
        }
        assert_eq!(write_chinese_numeral(2, ChineseNumerals::FinancialTraditional).as_deref(), Some("貳"));
        assert_eq!(write_chinese_numeral(10_000, ChineseNumerals::Ordinary), None);
    }
}
