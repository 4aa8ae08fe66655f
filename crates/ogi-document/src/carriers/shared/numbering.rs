//! Numbers that lines and labels begin with: `三、`, `(三)`, `3.`.

use ogi_model::text::{normalize, read_chinese_numeral};

/// How a line is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// `三、`
    Part(u8),
    /// `(三)`
    Bracketed(u8),
    /// `3.` or `3、`
    Arabic(u8),
}

/// The number that a line of normal form begins with, and what follows it.
pub fn numbering(normal: &str) -> (Option<Numbering>, &str) {
    if let Some(inner) = normal.strip_prefix('(') {
        if let Some((number, rest)) = chinese(inner)
            && let Some(rest) = rest.strip_prefix(')')
        {
            return (Some(Numbering::Bracketed(number)), rest.trim_start_matches(['、', '.']));
        }
    } else if let Some((number, rest)) = chinese(normal)
        && let Some(rest) = rest.strip_prefix(['、', '.', ','])
    {
        return (Some(Numbering::Part(number)), rest);
    }
    let digits = normal.len() - normal.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if (1..=2).contains(&digits)
        && let (Ok(number), Some(rest)) = (normal[..digits].parse(), normal[digits..].strip_prefix(['.', '、', ',']))
    {
        return (Some(Numbering::Arabic(number)), rest);
    }
    (None, normal)
}

/// The number from 1 to 99 in Chinese numerals that a text begins with, and what follows it.
fn chinese(normal: &str) -> Option<(u8, &str)> {
    let (numeral, length) = read_chinese_numeral(normal)?;
    let number = u8::try_from(numeral.count()?).ok().filter(|number| (1..=99).contains(number))?;
    Some((number, &normal[length..]))
}

/// The longest numbers have five characters, `(二十一)`; blanks may stand between them.
const LONGEST_NUMBER: usize = 12;

/// How a printed line is numbered.
pub(crate) fn numbering_of(line: &str) -> Option<Numbering> {
    let line = line.trim_start_matches(ogi_model::text::is_space);
    let end = line.char_indices().nth(LONGEST_NUMBER).map_or(line.len(), |(end, _)| end);
    numbering(&normalize(&line[..end])).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_numbered_in_three_ways() {
        for (line, number) in [
            ("三、收到和处理政府信息公开申请情况", Some(Numbering::Part(3))),
            ("　⼀．总体情况", Some(Numbering::Part(1))),
            ("十二、其他", Some(Numbering::Part(12))),
            ("（三）政府信息管理", Some(Numbering::Bracketed(3))),
            ("︵ 二十一 ︶其他", Some(Numbering::Bracketed(21))),
            ("３．其他", Some(Numbering::Arabic(3))),
            ("3、其他", Some(Numbering::Arabic(3))),
            ("一年来", None),
            ("三四、其他", None),
            ("(3)其他", None),
            ("2024.1.12", None),
            ("第三、其他", None),
            ("", None),
        ] {
            assert_eq!(numbering_of(line), number, "{line}");
        }
    }
}
