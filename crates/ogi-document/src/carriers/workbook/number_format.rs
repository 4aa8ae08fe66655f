//! How a number is shown by its format, `#,##0.00"万元"` for instance.
//!
//! Only what such formats are made of is known: sections for signs and conditions, placeholders, thousands, percent, scaling by
//! commas, literals, dates. What else there is (fractions, exponents, Chinese numerals) shows the plain number.

mod decimal;

use std::borrow::Cow;

use crate::steps;
use decimal::{Decimal, general};

/// No program writes a longer one.
pub(super) const LONGEST_CODE: usize = 1024;

/// Formats that have no code in the file.
pub(super) fn built_in(id: u16) -> &'static str {
    match id {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 | 6 => "\"¥\"#,##0;\"¥\"\\-#,##0",
        7 | 8 => "\"¥\"#,##0.00;\"¥\"\\-#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14 => "yyyy/m/d",
        15..=17 => "yyyy-mm-dd",
        18..=21 | 45..=47 => "h:mm:ss",
        22 => "yyyy/m/d h:mm",
        27 | 31 | 36 | 50 | 52 | 57 => "yyyy\"年\"m\"月\"d\"日\"",
        28 | 29 | 51 | 53 | 54 | 58 => "m\"月\"d\"日\"",
        30 => "m/d/yy",
        32..=35 | 55 | 56 => "h\"时\"mm\"分\"",
        37 | 38 => "#,##0;\\-#,##0",
        39 | 40 => "#,##0.00;\\-#,##0.00",
        41 | 42 => "#,##0;\\-#,##0;\"-\"",
        43 | 44 => "#,##0.00;\\-#,##0.00;\"-\"",
        49 => "@",
        _ => "General",
    }
}

/// A format, taken apart once for all cells that name it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Format {
    /// Parted by semicolons; none in a code that no program writes.
    sections: Vec<Section>,
    /// The last section says how a text is shown.
    has_text: bool,
}

/// How the numbers are shown that a condition holds for, or that have a sign.
#[derive(Clone, Debug, PartialEq)]
struct Section {
    condition: Option<(Comparison, f64)>,
    pieces: Vec<Piece>,
    /// `# ?/?`, which is not understood.
    is_fraction: bool,
}

impl Format {
    pub(super) fn parse(code: &str) -> Self {
        steps::count(1);
        if code.len() > LONGEST_CODE {
            return Self::default();
        }
        let sections = sections(code);
        let has_text = sections.last().is_some_and(|section| section.contains('@'));
        Self { sections: sections.into_iter().map(Section::parse).collect(), has_text }
    }

    /// How much it takes to show a cell by it, and to hold it, in the pieces it is made of.
    pub(super) fn len(&self) -> usize {
        self.sections.iter().map(|section| 1 + section.pieces.len()).sum()
    }

    /// What a cell with this number shows. Formats of accounts show a dash for nought; what is stored is certain there, and
    /// stands before what is shown: `0（-）`. Elsewhere a dash says nothing of a figure.
    pub(super) fn show(&self, number: f64, is_1904: bool) -> String {
        let shown = self.shown(number, is_1904).unwrap_or_else(|| general(number));
        let is_dash = |c: char| matches!(c, '-' | '－' | '–' | '—' | '―');
        let words = shown.trim();
        if number == 0.0 && !words.is_empty() && words.chars().all(is_dash) { format!("0（{words}）") } else { shown }
    }

    fn shown(&self, number: f64, is_1904: bool) -> Option<String> {
        let (section, takes_sign) = choose(&self.sections, number)?;
        if is_date(&section.pieces) {
            return date(number, &section.pieces, is_1904);
        }
        digits(number, section, takes_sign)
    }

    /// How much a cell with this text shows, and takes to show.
    pub(super) fn text_len(&self, text: &str) -> usize {
        let Some(section) = self.sections.last().filter(|_| self.has_text) else { return text.len() };
        let length = |piece: &Piece| match piece {
            Piece::Literal(literal) => literal.len(),
            Piece::Text => text.len(),
            _ => 1,
        };
        section.pieces.iter().map(length).fold(text.len(), usize::saturating_add)
    }

    /// What a cell with this text shows; only a section for texts with something beside them changes anything.
    pub(super) fn show_text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let Some(section) = self.sections.last().filter(|_| self.has_text) else { return Cow::Borrowed(text) };
        let mut shown = String::new();
        for piece in &section.pieces {
            match piece {
                Piece::Literal(literal) => shown.push_str(literal),
                Piece::Text => shown.push_str(text),
                _ => return Cow::Borrowed(text),
            }
        }
        Cow::Owned(shown)
    }
}

/// The sections of a format, parted by semicolons outside of quotes.
fn sections(code: &str) -> Vec<&str> {
    let mut sections = Vec::new();
    let (mut start, mut quoted, mut escaped) = (0, false, false);
    for (at, c) in code.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '"' => quoted = !quoted,
            '\\' if !quoted => escaped = true,
            ';' if !quoted => {
                sections.push(&code[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    sections.push(&code[start..]);
    sections
}

/// The section for a number, and whether a minus sign has to be put before it.
fn choose(sections: &[Section], number: f64) -> Option<(&Section, bool)> {
    if sections.iter().any(|section| section.condition.is_some()) {
        // The last section is for what no condition fits.
        let fits =
            |section: &&Section| section.condition.is_none_or(|(comparison, bound)| comparison.holds(number, bound));
        return sections.iter().find(fits).map(|section| (section, true));
    }
    Some(match sections {
        [_, negative, ..] if number < 0.0 => (negative, false),
        [_, _, zero, ..] if number == 0.0 => (zero, false),
        [first, ..] => (first, true),
        [] => return None,
    })
}

/// How a condition compares a number with its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Less,
    AtMost,
    More,
    AtLeast,
    Other,
    Same,
}

impl Comparison {
    #[expect(clippy::float_cmp, reason = "a format compares the stored number with its own")]
    fn holds(self, number: f64, bound: f64) -> bool {
        match self {
            Self::Less => number < bound,
            Self::AtMost => number <= bound,
            Self::More => number > bound,
            Self::AtLeast => number >= bound,
            Self::Other => number != bound,
            Self::Same => number == bound,
        }
    }
}

/// `[>=100]` as how it compares and its number.
fn condition(section: &str) -> Option<(Comparison, f64)> {
    section.split('[').skip(1).filter_map(|rest| rest.split_once(']')).find_map(|(inside, _)| {
        let number = inside.find(|c: char| !matches!(c, '<' | '>' | '=')).filter(|at| *at > 0)?;
        let comparison = match &inside[..number] {
            "<" => Comparison::Less,
            "<=" => Comparison::AtMost,
            ">" => Comparison::More,
            ">=" => Comparison::AtLeast,
            "<>" => Comparison::Other,
            _ => Comparison::Same,
        };
        Some((comparison, inside[number..].trim().parse().ok()?))
    })
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Literal(String),
    /// `0`, `#` or `?`.
    Digit(char),
    Point,
    Comma,
    Percent,
    General,
    Text,
    /// Letters of dates and times, `yyyy` or `m`.
    Date(char, usize),
    Unknown,
}

impl Section {
    fn parse(section: &str) -> Self {
        let mut pieces = pieces(section);
        let is_fraction = pieces.contains(&Piece::Digit('?')) && pieces.contains(&Piece::Literal("/".to_owned()));
        pieces.dedup_by(|later, before| match (before, later) {
            (Piece::Literal(before), Piece::Literal(later)) => {
                before.push_str(later);
                true
            }
            _ => false,
        });
        pieces.shrink_to_fit();
        Self { condition: condition(section), pieces, is_fraction }
    }
}

fn pieces(section: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = section;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        rest = match c {
            '"' => {
                let (literal, after) = after.split_once('"').unwrap_or((after, ""));
                pieces.push(Piece::Literal(literal.to_owned()));
                after
            }
            '\\' | '!' => {
                let next = after.chars().next();
                pieces.extend(next.map(|next| Piece::Literal(next.to_string())));
                &after[next.map_or(0, char::len_utf8)..]
            }
            // Room as wide as the next character; the next character as often as there is room.
            '_' | '*' => &after[after.chars().next().map_or(0, char::len_utf8)..],
            '[' => {
                let (inside, after) = after.split_once(']').unwrap_or((after, ""));
                pieces.extend(bracketed(inside));
                after
            }
            _ if rest.get(..7).is_some_and(|word| word.eq_ignore_ascii_case("general")) => {
                pieces.push(Piece::General);
                &rest[7..]
            }
            _ if rest.starts_with("G/通用格式") => {
                pieces.push(Piece::General);
                &rest["G/通用格式".len()..]
            }
            _ if rest.get(..5).is_some_and(|word| word.eq_ignore_ascii_case("am/pm")) => {
                pieces.push(Piece::Unknown);
                &rest[5..]
            }
            '0' | '#' | '?' => {
                pieces.push(Piece::Digit(c));
                after
            }
            '.' => {
                pieces.push(Piece::Point);
                after
            }
            ',' => {
                pieces.push(Piece::Comma);
                after
            }
            '%' => {
                pieces.push(Piece::Percent);
                after
            }
            '@' => {
                pieces.push(Piece::Text);
                after
            }
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => {
                let count = rest.chars().take_while(|next| next.eq_ignore_ascii_case(&c)).count();
                pieces.push(Piece::Date(c.to_ascii_lowercase(), count));
                &rest[count..]
            }
            c if c.is_ascii_alphabetic() => {
                pieces.push(Piece::Unknown);
                after
            }
            c => {
                pieces.push(Piece::Literal(c.to_string()));
                after
            }
        };
    }
    pieces
}

/// Colours and conditions show nothing, `[$￥-804]` shows its sign, `[DBNum1]` is not understood.
fn bracketed(inside: &str) -> Option<Piece> {
    if let Some(currency) = inside.strip_prefix('$') {
        let sign = currency.split('-').next().unwrap_or_default();
        return Some(Piece::Literal(sign.to_owned())).filter(|_| !sign.is_empty());
    }
    let is_elapsed = inside.chars().all(|c| matches!(c.to_ascii_lowercase(), 'h' | 'm' | 's'));
    (is_elapsed || inside.to_ascii_lowercase().starts_with("dbnum")).then_some(Piece::Unknown)
}

fn is_date(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| matches!(piece, Piece::Date(..)))
}

/// Fills the placeholders of a section; nothing if there is something in it that is not understood.
fn digits(number: f64, section: &Section, takes_sign: bool) -> Option<String> {
    let mut decimal = Decimal::of(number)?;
    let pieces = section.pieces.as_slice();
    if section.is_fraction || pieces.iter().any(|piece| matches!(piece, Piece::Unknown | Piece::Text)) {
        return None;
    }
    let is_negative = decimal.negative && takes_sign;
    let sign = |decimal: &Decimal| if is_negative && !decimal.is_zero() { "-" } else { "" };
    if pieces.contains(&Piece::General) {
        let mut shown = String::from(sign(&decimal));
        for piece in pieces {
            match piece {
                Piece::Literal(literal) => shown.push_str(literal),
                Piece::General => shown.push_str(&general(number.abs())),
                _ => return None,
            }
        }
        return Some(shown);
    }
    let is_digit = |piece: &Piece| matches!(piece, Piece::Digit(_));
    let Some(last) = pieces.iter().rposition(is_digit) else {
        // A section without placeholders shows its words alone.
        let words =
            pieces.iter().filter_map(|piece| if let Piece::Literal(text) = piece { Some(text.as_str()) } else { None });
        return Some(words.collect());
    };
    let point = pieces.iter().position(|piece| *piece == Piece::Point).unwrap_or(pieces.len());
    let first = pieces.iter().position(is_digit)?;
    let after_digits = pieces[last + 1..].iter().take_while(|piece| **piece == Piece::Comma).count();
    let before_point =
        pieces[..point.min(pieces.len())].iter().rev().take_while(|piece| **piece == Piece::Comma).count();
    let scaling = if point < last { before_point + after_digits } else { after_digits };
    decimal.scale(-3 * i32::try_from(scaling).ok()?);
    decimal.scale(2 * i32::try_from(pieces.iter().filter(|piece| **piece == Piece::Percent).count()).ok()?);
    let decimals = pieces[point.min(pieces.len())..].iter().filter(|piece| is_digit(piece)).count();
    decimal.round(decimals);

    let last_whole = pieces[..point.min(pieces.len())].iter().rposition(is_digit);
    let grouped = last_whole.is_some_and(|last| pieces[first..last].contains(&Piece::Comma));
    let mut shown = whole_part(&decimal, &pieces[..point.min(pieces.len())], grouped);
    shown.push_str(&fraction_part(&decimal, &pieces[point.min(pieces.len())..], decimals));
    Some(format!("{}{shown}", sign(&decimal)))
}

/// The part before the point: digits fill the placeholders from the right, the first takes all that are left.
fn whole_part(decimal: &Decimal, pieces: &[Piece], grouped: bool) -> String {
    let whole = decimal.whole();
    let mut left: Vec<char> = if whole == "0" { Vec::new() } else { whole.chars().collect() };
    let mut places = pieces.iter().filter(|piece| matches!(piece, Piece::Digit(_))).count();
    let mut reversed: Vec<char> = Vec::new();
    let mut count = 0;
    let mut put = |digit: char, reversed: &mut Vec<char>| {
        if grouped && count > 0 && count % 3 == 0 {
            reversed.push(',');
        }
        count += 1;
        reversed.push(digit);
    };
    for piece in pieces.iter().rev() {
        match piece {
            Piece::Digit(kind) => {
                places -= 1;
                match left.pop() {
                    Some(digit) => put(digit, &mut reversed),
                    None if *kind == '0' => put('0', &mut reversed),
                    None => {}
                }
                if places == 0 {
                    for digit in left.drain(..).rev() {
                        put(digit, &mut reversed);
                    }
                }
            }
            Piece::Literal(literal) => reversed.extend(literal.chars().rev()),
            Piece::Percent => reversed.push('%'),
            _ => {}
        }
    }
    // `.00` shows the whole part of 12.5 although it has no placeholder for it.
    if !pieces.iter().any(|piece| matches!(piece, Piece::Digit(_))) {
        reversed.extend(left.iter().rev());
    }
    reversed.into_iter().rev().collect()
}

fn fraction_part(decimal: &Decimal, pieces: &[Piece], decimals: usize) -> String {
    let fraction: Vec<char> = decimal.fraction(Some(decimals)).chars().collect();
    // `#` shows no noughts at the end.
    let needed = fraction.iter().rposition(|digit| *digit != '0').map_or(0, |at| at + 1);
    let mut shown = String::new();
    let mut at = 0;
    for piece in pieces {
        match piece {
            Piece::Point => shown.push('.'),
            Piece::Digit(kind) => {
                if *kind == '0' || at < needed {
                    shown.push(*fraction.get(at).unwrap_or(&'0'));
                }
                at += 1;
            }
            Piece::Literal(literal) => shown.push_str(literal),
            Piece::Percent => shown.push('%'),
            _ => {}
        }
    }
    shown
}

/// A day counted from 1899-12-30, or from 1904-01-01, and the time of it.
fn date(number: f64, pieces: &[Piece], is_1904: bool) -> Option<String> {
    use chrono::{Datelike, Duration, NaiveDate, Timelike};
    // No date before March 1900 is trusted: spreadsheets count a day that never was.
    let first = if is_1904 { 0.0 } else { 61.0 };
    if !(first..2_958_466.0).contains(&number) {
        return None;
    }
    let epoch = if is_1904 { NaiveDate::from_ymd_opt(1904, 1, 1)? } else { NaiveDate::from_ymd_opt(1899, 12, 30)? };
    #[expect(clippy::cast_possible_truncation, reason = "bounded above")]
    let seconds = (number * 86_400.0).round() as i64;
    let at = epoch.and_hms_opt(0, 0, 0)?.checked_add_signed(Duration::seconds(seconds))?;
    let mut shown = String::new();
    let mut in_time = false;
    for (index, piece) in pieces.iter().enumerate() {
        // Asked only where it matters: a walk to the end for every piece would cost the square of their number.
        let is_before_seconds = || {
            let next = pieces[index + 1..].iter().find(|piece| matches!(piece, Piece::Date(..)));
            matches!(next, Some(Piece::Date('s', _)))
        };
        match piece {
            Piece::Literal(literal) => shown.push_str(literal),
            Piece::Date('y', count) if *count <= 2 => shown.push_str(&padded(at.year_ce().1 % 100, 2)?),
            Piece::Date('y', _) => shown.push_str(&at.year().to_string()),
            Piece::Date('m', count) => {
                let value = if in_time || is_before_seconds() { at.minute() } else { at.month() };
                shown.push_str(&padded(value, *count)?);
            }
            Piece::Date('d', count) => shown.push_str(&padded(at.day(), *count)?),
            Piece::Date('h', count) => shown.push_str(&padded(at.hour(), *count)?),
            Piece::Date('s', count) => shown.push_str(&padded(at.second(), *count)?),
            _ => return None,
        }
        if let Piece::Date(c, _) = piece {
            in_time = matches!(c, 'h' | 's');
        }
    }
    Some(shown)
}

/// Names of months and days are not written.
fn padded(value: u32, count: usize) -> Option<String> {
    match count {
        1 => Some(value.to_string()),
        2 => Some(format!("{value:02}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(number: f64, code: &str, is_1904: bool) -> String {
        Format::parse(code).show(number, is_1904)
    }

    fn show_text(text: &str, code: &str) -> String {
        Format::parse(code).show_text(text).into_owned()
    }

    #[test]
    fn numbers_without_a_format_are_shown_in_fifteen_digits() {
        for (number, text) in [
            (3.0, "3"),
            (0.0, "0"),
            (-0.0, "0"),
            (-8.0, "-8"),
            (0.1 + 0.2, "0.3"),
            (59237.2449, "59237.2449"),
            (2.02, "2.02"),
            (743.38, "743.38"),
            (11_398_889.0, "11398889"),
            (1e-7, "0.0000001"),
            (4068.208, "4068.208"),
        ] {
            assert_eq!(general(number), text);
        }
        assert_eq!(general(f64::NAN), "#NUM!");
        assert_eq!(general(1e300), "1E300");
    }

    #[test]
    fn numbers_are_shown_by_their_formats() {
        for (number, code, text) in [
            (3.0, "0", "3"),
            (2.5, "0.00", "2.50"),
            (2.5, "0", "3"),
            (0.125, "0.00", "0.13"),
            (1_234_567.0, "#,##0", "1,234,567"),
            (96171.6, "#,##0.00", "96,171.60"),
            (12.0, "0\"件\"", "12件"),
            (743.38, "#,##0.00\"万元\"", "743.38万元"),
            (743.38, "#,##0.00万元", "743.38万元"),
            (3.0, "+0;-0", "+3"),
            (-8.0, "+0;-0", "-8"),
            (0.0, "+0;-0;0", "0"),
            (-8.0, "0", "-8"),
            (-8.0, "0_);\\(0\\)", "(8)"),
            (-4.0, "\"增\"0;\"减\"0", "减4"),
            (0.5, "0%", "50%"),
            (0.1234, "0.00%", "12.34%"),
            (0.0, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", "0（-）"),
            (0.0, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0（-）"),
            (0.0, built_in(43), "0（-）"),
            (0.0, "0;-0;—", "0（—）"),
            (0.0, "0;-0;/", "/"),
            (0.0, "0;-0;", ""),
            (5.0, "\"-\"", "-"),
            (12.0, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", "12"),
            (1_035_000.0, "0.0,", "1035.0"),
            (12345.0, "0\\.0000", "1.2345"),
            (7.0, "000", "007"),
            (0.0, "#", ""),
            (12.5, "[Red]0.0", "12.5"),
            (12.5, "[$¥-804]0.00", "¥12.50"),
            (150.0, "[>=100]0\"多\";0", "150多"),
            (3.0, "General\"项\"", "3项"),
            (0.4, "0;-0", "0"),
            (-0.4, "0", "0"),
            (1.5, "# ?/?", "1.5"),
            (21.0, "[DBNum1]0", "21"),
            (9.999, "0.00", "10.00"),
        ] {
            assert_eq!(show(number, code, false), text, "{number} {code}");
        }
    }

    #[test]
    fn dates_are_shown_by_their_formats() {
        assert_eq!(show(45688.0, "yyyy\"年\"m\"月\"d\"日\"", false), "2025年1月31日");
        assert_eq!(show(45688.0, "yyyy-mm-dd", false), "2025-01-31");
        assert_eq!(show(45688.5, "yyyy/m/d h:mm", false), "2025/1/31 12:00");
        assert_eq!(show(44226.0, "yyyy/m/d", true), "2025/1/31");
        assert_eq!(show(5.0, "yyyy/m/d", false), "5");
    }

    #[test]
    fn texts_are_shown_as_they_are_unless_a_format_adds_to_them() {
        assert_eq!(show_text("无", "0.00"), "无");
        assert_eq!(show_text("无", "@"), "无");
        assert_eq!(show_text("3", "0;0;0;@\"件\""), "3件");
    }

    #[test]
    fn no_format_is_too_odd() {
        for code in [
            "", ";", ";;;", "\"", "\\", "[", "[$", "_", "*", "0\"", ",,,", "%%%%", "....", "0.0.0", "年0月", "!", "e",
            "[h]:mm",
        ] {
            for number in [0.0, 1.5, -2.0, 1e308, f64::INFINITY, f64::NAN, 5e-324] {
                show(number, code, false);
                show_text("规章", code);
            }
        }
    }
}
