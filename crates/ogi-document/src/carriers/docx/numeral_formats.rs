//! Numbers as Word's automatic numbering writes them.

use ogi_model::text::{ChineseNumerals, write_chinese_numeral};

/// A number in one of the formats of OOXML, by the name it has there; nothing in formats that no report uses.
pub(super) fn write(number: u32, format: &str) -> Option<String> {
    Some(match format {
        "decimal" | "decimalHalfWidth" => number.to_string(),
        "decimalZero" => format!("{number:02}"),
        "decimalFullWidth" | "decimalFullWidth2" => {
            number.to_string().chars().filter_map(|digit| char::from_u32(u32::from(digit) + 0xfee0)).collect()
        }
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand" => write_chinese_numeral(number, ChineseNumerals::Ordinary)?,
        "chineseLegalSimplified" => write_chinese_numeral(number, ChineseNumerals::Financial)?,
        "ideographLegalTraditional" => write_chinese_numeral(number, ChineseNumerals::FinancialTraditional)?,
        "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" => {
            write_chinese_numeral(number, ChineseNumerals::Sequence)?
        }
        "ideographTraditional" => one_of("甲乙丙丁戊己庚辛壬癸", number)?,
        "ideographZodiac" => one_of("子丑寅卯辰巳午未申酉戌亥", number)?,
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => in_a_row('①', 20, number)?,
        "ideographEnclosedCircle" => in_a_row('㊀', 10, number)?,
        "decimalEnclosedParen" => in_a_row('⑴', 20, number)?,
        "decimalEnclosedFullstop" => in_a_row('⒈', 20, number)?,
        "upperLetter" => letters(number, b'A')?,
        "lowerLetter" => letters(number, b'a')?,
        "upperRoman" => roman(number)?,
        "lowerRoman" => roman(number)?.to_ascii_lowercase(),
        _ => return None,
    })
}

fn one_of(list: &str, number: u32) -> Option<String> {
    let index = usize::try_from(number.checked_sub(1)?).ok()?;
    list.chars().nth(index).map(String::from)
}

/// Numbers that have a character each.
fn in_a_row(first: char, count: u32, number: u32) -> Option<String> {
    let offset = number.checked_sub(1).filter(|offset| *offset < count)?;
    char::from_u32(u32::from(first) + offset).map(String::from)
}

/// `Z` is followed by `AA` and `BB`.
fn letters(number: u32, first: u8) -> Option<String> {
    let index = number.checked_sub(1)?;
    let letter = char::from(first + u8::try_from(index % 26).ok()?);
    let times = usize::try_from(index / 26 + 1).ok().filter(|times| *times <= 10)?;
    Some(std::iter::repeat_n(letter, times).collect())
}

fn roman(number: u32) -> Option<String> {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = Some(number).filter(|number| (1..4000).contains(number))?;
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            text.push_str(sign);
            left -= value;
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::write;

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        for (number, format, text) in [
            (3, "decimal", "3"),
            (7, "decimalZero", "07"),
            (12, "decimalFullWidth", "１２"),
            (1, "chineseCounting", "一"),
            (10, "chineseCountingThousand", "十"),
            (11, "japaneseCounting", "十一"),
            (20, "chineseCounting", "二十"),
            (105, "chineseCountingThousand", "一百零五"),
            (110, "chineseCountingThousand", "一百一十"),
            (3, "chineseLegalSimplified", "叁"),
            (10, "ideographDigital", "一〇"),
            (2, "ideographTraditional", "乙"),
            (2, "decimalEnclosedCircle", "②"),
            (3, "decimalEnclosedParen", "⑶"),
            (27, "lowerLetter", "aa"),
            (14, "upperRoman", "XIV"),
        ] {
            assert_eq!(write(number, format).as_deref(), Some(text), "{format}");
        }
        assert_eq!(write(1, "bullet"), None);
        assert_eq!(write(0, "ideographTraditional"), None);
        assert_eq!(write(u32::MAX, "lowerLetter"), None);
    }
}
