//! Numbers in prose: `12`, `１２`, `1,234`, `12.5`, `1.2万`, `十二`, `一百零五`, `两`, `二〇二四`.

/// A number as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Numeral {
    /// The digits without the point.
    pub(crate) digits: u64,
    /// How many of them stand behind the point.
    pub(crate) places: u8,
    /// How many zeros 千, 万 or 亿 add.
    pub(crate) zeros: u8,
    /// Where it ends.
    pub(crate) end: usize,
}

/// The most digits that are read as a number.
const MOST_DIGITS: usize = 15;

impl Numeral {
    /// The whole number, where it is one.
    pub(crate) fn count(self) -> Option<u64> {
        let zeros = self.zeros.checked_sub(self.places)?;
        self.digits.checked_mul(10u64.checked_pow(zeros.into())?)
    }

    /// The digits, those behind the point among them; nothing where 万 or the like stands behind.
    pub(crate) fn count_with_places(self) -> Option<u64> {
        (self.zeros == 0).then_some(self.digits)
    }

    /// What one step of the last digit that is written amounts to, at least 1.
    pub(crate) fn step(self) -> u64 {
        let zeros = self.zeros.saturating_sub(self.places);
        10u64.checked_pow(zeros.into()).unwrap_or(u64::MAX)
    }
}

impl Numeral {
    /// The number with the digits behind its point, which begin at `from`; nothing where there are too many of them.
    pub(crate) fn with_fraction(self, fraction: Self, from: usize) -> Option<Self> {
        let places = u8::try_from((fraction.end - from) / 3).ok().filter(|places| *places <= 4)?;
        let scale = 10u64.pow(places.into());
        let digits =
            self.digits.checked_mul(scale)?.checked_add(fraction.digits).filter(|_| fraction.digits < scale)?;
        Some(Self { digits, places, zeros: 0, end: fraction.end })
    }
}

/// The number in digits that begins at a place; nothing where it is too long to be one, and then where it ends.
pub(crate) fn in_digits(text: &[u8], at: usize) -> (Option<Numeral>, usize) {
    let (mut digits, mut written, mut places, mut end) = (0u64, 0, 0u8, at);
    let mut behind_the_point = false;
    loop {
        if let Some((digit, next)) = digit(text, end) {
            written += 1;
            if written <= MOST_DIGITS {
                digits = digits * 10 + digit;
            }
            places += u8::from(behind_the_point && places < 200);
            end = next;
        } else if let Some(next) = point(text, end).filter(|next| !behind_the_point && digit(text, *next).is_some()) {
            behind_the_point = true;
            end = next;
        } else if let Some(next) = separator(text, end).filter(|_| !behind_the_point && written <= 3) {
            // From here on groups of three: the first was at most three digits.
            let Some(next) = group(text, next, &mut digits, &mut written) else { break };
            end = next;
            while let Some(next) = separator(text, end).and_then(|next| group(text, next, &mut digits, &mut written)) {
                end = next;
            }
        } else {
            break;
        }
    }
    if written > MOST_DIGITS {
        return (None, end);
    }
    let (zeros, end) = multiplier(text, end);
    (Some(Numeral { digits, places, zeros, end }), end)
}

/// Three digits and no fourth.
fn group(text: &[u8], at: usize, digits: &mut u64, written: &mut usize) -> Option<usize> {
    let (first, next) = digit(text, at)?;
    let (second, next) = digit(text, next)?;
    let (third, next) = digit(text, next)?;
    if digit(text, next).is_some() {
        return None;
    }
    *written += 3;
    if *written <= MOST_DIGITS {
        *digits = *digits * 1000 + first * 100 + second * 10 + third;
    }
    Some(next)
}

fn digit(text: &[u8], at: usize) -> Option<(u64, usize)> {
    match text.get(at)? {
        byte @ b'0'..=b'9' => Some((u64::from(byte - b'0'), at + 1)),
        0xef => match text.get(at..at + 3)? {
            [_, 0xbc, last @ 0x90..=0x99] => Some((u64::from(last - 0x90), at + 3)),
            _ => None,
        },
        _ => None,
    }
}

fn point(text: &[u8], at: usize) -> Option<usize> {
    match text.get(at)? {
        b'.' => Some(at + 1),
        0xef if character(text, at) == '．' => Some(at + 3),
        _ => None,
    }
}

fn separator(text: &[u8], at: usize) -> Option<usize> {
    (*text.get(at)? == b',').then_some(at + 1)
}

fn multiplier(text: &[u8], at: usize) -> (u8, usize) {
    let from = blanks(text, at);
    let zeros = match character(text, from) {
        '千' => 3,
        '万' => 4,
        '亿' => 8,
        _ => return (0, at),
    };
    (zeros, from + "万".len())
}

/// The character at a place: an ASCII one, or one of three bytes; any other, and the end, is told as U+0000.
pub(crate) fn character(text: &[u8], at: usize) -> char {
    match text.get(at..).unwrap_or_default() {
        [ascii @ ..0x80, ..] => char::from(*ascii),
        [first @ 0xe0..=0xef, second, third, ..] => {
            let [first, second, third] = [first & 0x0f, second & 0x3f, third & 0x3f].map(u32::from);
            char::from_u32(first << 12 | second << 6 | third).unwrap_or_default()
        }
        _ => char::default(),
    }
}

/// The character that ends at a place, told in the same way.
pub(crate) fn character_before(text: &[u8], at: usize) -> char {
    match text[..at] {
        [.., ascii @ ..0x80] => char::from(ascii),
        [.., 0xe0..=0xef, _, _] => character(text, at - 3),
        _ => char::default(),
    }
}

/// Where the blanks that begin at a place end.
pub(crate) fn blanks(text: &[u8], mut at: usize) -> usize {
    loop {
        match text.get(at) {
            Some(b' ' | b'\t' | b'\n' | b'\r') => at += 1,
            Some(0xc2) if text.get(at + 1) == Some(&0xa0) => at += 2,
            Some(0xe3) if character(text, at) == '\u{3000}' => at += 3,
            _ => return at,
        }
    }
}

#[derive(Clone, Copy)]
enum Sign {
    Digit(u64),
    Ten(u64),
    Myriad(u64),
}

fn sign(text: &[u8], at: usize) -> Option<Sign> {
    Some(match character(text, at) {
        '零' | '〇' => Sign::Digit(0),
        '一' => Sign::Digit(1),
        '二' | '两' => Sign::Digit(2),
        '三' => Sign::Digit(3),
        '四' => Sign::Digit(4),
        '五' => Sign::Digit(5),
        '六' => Sign::Digit(6),
        '七' => Sign::Digit(7),
        '八' => Sign::Digit(8),
        '九' => Sign::Digit(9),
        '十' => Sign::Ten(10),
        '百' => Sign::Ten(100),
        '千' => Sign::Ten(1000),
        '万' => Sign::Myriad(10_000),
        '亿' => Sign::Myriad(100_000_000),
        _ => return None,
    })
}

/// The number in Chinese numerals that begins at a place.
pub(crate) fn in_characters(text: &[u8], at: usize) -> Option<Numeral> {
    let (mut end, mut any_unit, mut signs) = (at, false, 0);
    // The whole, the part below the last 万, and the digit that waits for its unit.
    let (mut whole, mut part, mut waiting, mut run) = (0u64, 0u64, None, 0u64);
    while let Some(sign) = sign(text, end) {
        signs += 1;
        if signs > MOST_DIGITS {
            return None;
        }
        match sign {
            Sign::Digit(digit) => {
                run = run * 10 + digit;
                waiting = Some(digit);
            }
            Sign::Ten(unit) => {
                any_unit = true;
                part += waiting.take().unwrap_or(1) * unit;
            }
            Sign::Myriad(unit) => {
                if signs == 1 {
                    return None;
                }
                any_unit = true;
                whole = (whole + part + waiting.take().unwrap_or(0)).checked_mul(unit)?;
                part = 0;
            }
        }
        end += 3;
    }
    if signs == 0 {
        return None;
    }
    let digits = if any_unit { whole + part + waiting.unwrap_or(0) } else { run };
    Some(Numeral { digits, places: 0, zeros: 0, end })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(u64, usize)> {
        let bytes = text.as_bytes();
        let numeral = if digit(bytes, 0).is_some() { in_digits(bytes, 0).0 } else { in_characters(bytes, 0) }?;
        Some((numeral.count()?, numeral.end))
    }

    #[test]
    fn digits_of_either_width_with_separators_and_multipliers_are_read() {
        for (text, count) in [("12", 12), ("１２", 12), ("1,234", 1234), ("12,345,678", 12_345_678), ("1.2万", 12_000)]
        {
            assert_eq!(read(text), Some((count, text.len())), "{text}");
        }
        assert_eq!(read("3 万"), Some((30_000, 5)));
        assert_eq!(read("12,34"), Some((12, 2)), "no group of three");
        assert_eq!(read("12,3456"), Some((12, 2)));
        assert_eq!(read("1234567890123456"), None);
    }

    #[test]
    fn numerals_in_characters_are_read() {
        for (text, count) in [
            ("零", 0),
            ("两", 2),
            ("十", 10),
            ("十二", 12),
            ("二十", 20),
            ("一百零五", 105),
            ("一千二百三十四", 1234),
            ("三万五千", 35_000),
            ("二〇二四", 2024),
        ] {
            assert_eq!(read(text), Some((count, text.len())), "{text}");
        }
        assert_eq!(read("万"), None);
        assert_eq!(read("一亿亿亿"), None, "too large to be counted");
    }

    #[test]
    fn a_decimal_is_no_count_unless_ten_thousands_make_it_one() {
        assert_eq!(read("33.9"), None);
        assert_eq!(in_digits(b"33.9", 0).0.map(|read| (read.digits, read.places)), Some((339, 1)));
        assert_eq!(in_digits("1.2万".as_bytes(), 0).0.map(Numeral::step), Some(1000));
    }
}
