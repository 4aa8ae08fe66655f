//! Prose as a row of the words and numbers that matter, in one pass.

mod lexicon;

use self::lexicon::LEXICON;
use ogi_model::text::{Numeral, numeral_length, read_arabic_numeral, read_chinese_decimal, read_chinese_numeral};

use crate::characters::{blanks, character, character_before};
use crate::words::Word;

/// A word or number, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) word: Word,
    start: u32,
    end: u32,
    /// How many characters that are no word of ours stand between it and the token before.
    pub(crate) gap: u8,
}

impl Token {
    pub(crate) const fn start(&self) -> usize {
        self.start as usize
    }

    pub(crate) const fn end(&self) -> usize {
        self.end as usize
    }
}

/// A text as tokens.
#[derive(Debug, Default)]
pub(crate) struct Lexed {
    pub(crate) tokens: Vec<Token>,
    /// The numbers apart, since they are large and few.
    pub(crate) numbers: Vec<Number>,
}

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) numeral: Numeral,
    pub(crate) unit: Unit,
    /// What stands behind it: 余, 多, 左右.
    pub(crate) hedge: Hedge,
    /// It begins like a year and is too long for one: a date that lost 年月日.
    pub(crate) damaged: bool,
}

/// What a word behind a number says of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Hedge {
    #[default]
    None,
    /// 余, 多, 以上.
    More,
    /// 左右, 上下.
    About,
    /// 以下, 以内.
    Less,
}

/// What a number counts, as far as that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// 件 and other units of requests, cases and documents.
    Count,
    /// None, in a list whose last number has one.
    Bare,
    Percent,
    /// 成: tenths.
    Tenths,
    /// 分之: parts of so many.
    PartsOf(u16),
    /// 倍.
    Times,
    /// 百分点: what two shares differ by.
    Points,
    Yuan,
}

/// Units, and what behind them makes the number count something else: 三个月, 五件套.
static UNITS: &[(char, Unit, &[&str])] = &[
    ('件', Unit::Count, &["次", "套", "事", "一", "件"]),
    ('成', Unit::Tenths, &["立", "为", "果", "员", "绩", "本", "功", "效", "熟"]),
    ('宗', Unit::Count, &[]),
    ('起', Unit::Count, &[]),
    ('份', Unit::Count, &[]),
    ('例', Unit::Count, &[]),
    ('部', Unit::Count, &["分", "门", "委", "署"]),
    ('项', Unit::Count, &[]),
    ('条', Unit::Count, &[]),
    ('笔', Unit::Count, &[]),
    ('个', Unit::Count, &[]),
    ('倍', Unit::Times, &["增", "速", "率"]),
    ('元', Unit::Yuan, &[]),
    ('%', Unit::Percent, &[]),
    ('％', Unit::Percent, &[]),
];

/// Splits a text into tokens.
pub(crate) fn lex(text: &str, lexed: &mut Lexed) {
    let lexicon = &*LEXICON;
    lexed.tokens.clear();
    lexed.numbers.clear();
    // A paragraph of 4 GB is none.
    let text = if u32::try_from(text.len()).is_ok() { text.as_bytes() } else { &[] };
    let mut pass = Lexer { text, lexed, gap: 0 };
    let mut at = 0;
    while at < text.len() {
        let byte = text[at];
        at = match byte {
            0xe0..=0xef => match lexicon.longest(&text[at..]) {
                None => pass.other(at + 3),
                Some((Word::Numeral, _)) => pass.numeral(at),
                Some((Word::Title, length)) => end_of_title(text, at + length),
                Some((Word::Half, length)) => pass.half(at, at + length),
                Some((word, length)) => pass.push(word, at, at + length),
            },
            b'0'..=b'9' => pass.digits(at),
            b' '..=b'~' => pass.ascii(byte, at),
            0xf0..=0xff => pass.other(at + 4),
            0xc2..=0xdf => at + 2,
            _ => at + 1,
        };
    }
}

/// How far 《 reaches: to its 》, if that is near.
fn end_of_title(text: &[u8], from: usize) -> usize {
    const FAR: usize = 240;
    let end = text.len().min(from + FAR);
    text[from..end].windows(3).position(|three| three == "》".as_bytes()).map_or(from, |at| from + at + 3)
}

struct Lexer<'a> {
    text: &'a [u8],
    lexed: &'a mut Lexed,
    gap: u8,
}

impl Lexer<'_> {
    fn push(&mut self, word: Word, start: usize, end: usize) -> usize {
        #[expect(clippy::cast_possible_truncation, reason = "the text is shorter than that")]
        self.lexed.tokens.push(Token { word, start: start as u32, end: end as u32, gap: self.gap });
        self.gap = 0;
        end
    }

    fn other(&mut self, end: usize) -> usize {
        self.gap = self.gap.saturating_add(1);
        end
    }

    fn ascii(&mut self, byte: u8, at: usize) -> usize {
        let word = match byte {
            b',' => Word::Comma,
            b';' => Word::Semicolon,
            b'(' => Word::Bracket,
            b')' => Word::BracketEnd,
            b'!' | b'?' => Word::Stop,
            b':' => Word::Colon,
            b' ' | b'"' | b'\'' => return at + 1,
            _ => return self.other(at + 1),
        };
        self.push(word, at, at + 1)
    }

    fn starts(&self, at: usize, word: &str) -> bool {
        self.text[at..].starts_with(word.as_bytes())
    }

    /// A number may begin with this Chinese numeral or full-width digit.
    fn numeral(&mut self, at: usize) -> usize {
        if self.text[at] == 0xef {
            return self.digits(at);
        }
        if self.starts(at, "百分之") {
            return self.percent(at);
        }
        // 三四件 is three or four of them.
        let Some((numeral, end)) = self.chinese(at) else {
            return self.other(at + numeral_length(&self.text[at..]).max(3));
        };
        if character_before(self.text, at) == '第' {
            return self.other(end);
        }
        let is_period = || ["年合计", "年累计", "年来", "年间"].into_iter().any(|word| self.starts(end, word));
        if self.starts(end, "年") && (end - at == 12 || is_period()) {
            return self.year(numeral, at, end);
        }
        let (hedge, from) = self.more(end);
        let is_together = numeral.digits == 1 && self.starts(from, "起");
        if let Some((number, end)) = self.fraction(numeral, end) {
            return self.number(number, at, end);
        }
        match self.unit(from) {
            Some((Some(unit), end)) if !is_together => self.count(numeral, unit, hedge, at, end),
            Some((None, end)) => self.others(at, end),
            // 零申请、零复议.
            None if self.starts(at, "零") && self.names_what_is_none(at + "零".len()) => {
                self.push(Word::Not, at, at + "零".len())
            }
            _ => self.other(at + 3),
        }
    }

    /// The Chinese numeral that begins at a place, and where it ends.
    fn chinese(&self, at: usize) -> Option<(Numeral, usize)> {
        let (numeral, length) = read_chinese_numeral(self.text.get(at..)?)?;
        Some((numeral, at + length))
    }

    /// Whether something stands here that may be said not to be there at all: 零申请.
    fn names_what_is_none(&self, at: usize) -> bool {
        const NAMES: [&str; 9] = ["申请", "依申请", "复议", "诉讼", "行政复议", "行政诉讼", "纠错", "败诉", "结转"];
        NAMES.iter().any(|name| self.starts(at, name))
    }

    /// So many of something else; of organs, 4个街道.
    fn others(&mut self, at: usize, end: usize) -> usize {
        const ORGANS: [&str; 10] =
            ["街道办事处", "街道", "乡镇", "镇", "乡", "部门", "单位", "工作机构", "分局", "事业单位"];
        const DENIALS: [&str; 6] = ["未", "没有", "全年未", "全年没有", "均未", "无"];
        // 有5个全年未收到申请: some organs.
        let is_denied = |at: usize| DENIALS.iter().any(|denial| self.starts(at, denial));
        if is_denied(end)
            || ["单位", "机关"].iter().any(|organ| self.starts(end, organ) && is_denied(end + organ.len()))
        {
            return self.push(Word::Member, at, end);
        }
        match ORGANS.iter().find(|organ| self.starts(end, organ)) {
            Some(organ) => self.push(Word::Member, at, end + organ.len()),
            None => self.other(end),
        }
    }

    fn half(&mut self, start: usize, end: usize) -> usize {
        let more = ["过半", "半数以上", "超半数"].into_iter().any(|word| self.starts(start, word));
        let hedge = if more { Hedge::More } else { Hedge::None };
        let numeral = Numeral { digits: 1, places: 0, zeros: 0 };
        self.number(Number { numeral, unit: Unit::PartsOf(2), hedge, damaged: false }, start, end)
    }

    fn percent(&mut self, at: usize) -> usize {
        let from = at + "百分之".len();
        match read_chinese_decimal(&self.text[from..]) {
            Some((numeral, length)) => self.count(numeral, Unit::Percent, Hedge::None, at, from + length),
            None => self.other(from),
        }
    }

    /// 三分之一: the number behind 分之, of as many parts as the first says.
    fn fraction(&self, parts: Numeral, end: usize) -> Option<(Number, usize)> {
        let (numeral, behind) = self.chinese(end + "分之".len()).filter(|_| self.starts(end, "分之"))?;
        let unit = Unit::PartsOf(u16::try_from(parts.count()?).ok().filter(|parts| (2..=20).contains(parts))?);
        Some((Number { numeral, unit, hedge: Hedge::None, damaged: false }, behind))
    }

    fn count(&mut self, numeral: Numeral, unit: Unit, hedge: Hedge, start: usize, end: usize) -> usize {
        let damaged = begins_like_a_year(numeral) && numeral.zeros == 0;
        self.number(Number { numeral, unit, hedge, damaged }, start, end)
    }

    fn number(&mut self, number: Number, start: usize, end: usize) -> usize {
        let Ok(at) = u16::try_from(self.lexed.numbers.len()) else { return self.other(end) };
        let (number, end) = self.with_tenths(number, end);
        let (hedge, end) = if number.hedge == Hedge::None { self.behind_the_unit(end) } else { (number.hedge, end) };
        self.lexed.numbers.push(Number { hedge, ..number });
        self.push(Word::Number(at), start, end)
    }

    /// 余, 多 and 几 behind the digits.
    fn more(&self, at: usize) -> (Hedge, usize) {
        let from = blanks(self.text, at);
        if matches!(character(self.text, from), '余' | '多') {
            (Hedge::More, from + "余".len())
        } else {
            (Hedge::None, at)
        }
    }

    /// 四成七: 47 per cent.
    fn with_tenths(&self, number: Number, end: usize) -> (Number, usize) {
        if number.unit == Unit::Tenths && self.starts(end, "半") {
            // 八成半: 85 per cent.
            let numeral =
                Numeral { digits: number.numeral.digits.saturating_mul(10).saturating_add(5), ..number.numeral };
            return (Number { numeral, unit: Unit::Percent, ..number }, end + "半".len());
        }
        let digit = self.chinese(end).filter(|(digit, behind)| digit.digits < 10 && *behind == end + "七".len());
        match (number.unit, digit, number.numeral.digits.checked_mul(10)) {
            (Unit::Tenths, Some((digit, behind)), Some(tens)) => {
                let numeral = Numeral { digits: tens + digit.digits, ..number.numeral };
                (Number { numeral, unit: Unit::Percent, ..number }, behind)
            }
            _ => (number, end),
        }
    }

    /// 以上, 左右 and the like behind the unit.
    fn behind_the_unit(&self, at: usize) -> (Hedge, usize) {
        const HEDGES: [(&str, Hedge); 9] = [
            ("以上", Hedge::More),
            ("有余", Hedge::More),
            ("余", Hedge::More),
            ("多", Hedge::More),
            ("左右", Hedge::About),
            ("上下", Hedge::About),
            ("以下", Hedge::Less),
            ("以内", Hedge::Less),
            ("不到", Hedge::Less),
        ];
        let from = blanks(self.text, at);
        let found = HEDGES.into_iter().find(|(word, _)| self.starts(from, word));
        // 较上年的6件多1件.
        let found = found.filter(|(word, _)| {
            let behind = blanks(self.text, from + word.len());
            numeral_length(self.text.get(behind..).unwrap_or_default()) == 0
        });
        found.map_or((Hedge::None, at), |(word, hedge)| (hedge, from + word.len()))
    }

    /// Whether the number that is being read stands right behind such a word.
    fn follows(&self, is_such: impl Fn(Word) -> bool) -> bool {
        let before = self.lexed.tokens.iter().rev().find(|token| !matches!(token.word, Word::Filler | Word::AtLeast));
        self.gap == 0 && before.is_some_and(|token| is_such(token.word))
    }

    /// Whether the sentence says of whom it tells, up to here: 提出申请的企业13家次, but not 走访企业1120家次.
    fn tells_who_applied(&self) -> bool {
        let sentence = self.lexed.tokens.iter().rev().take_while(|token| token.word != Word::Stop);
        let mut words = sentence.map(|token| (token.word, &self.text[token.start()..token.end()]));
        words.any(|(word, text)| {
            matches!(word, Word::Requests | Word::Application) || text.starts_with("申请人".as_bytes())
        })
    }

    fn unit(&self, at: usize) -> Option<(Option<Unit>, usize)> {
        let from = blanks(self.text, at);
        let word = character(self.text, from);
        if let Some(points) = ["个百分点", "百分点"].into_iter().find(|points| self.starts(from, points)) {
            return Some((Some(Unit::Points), from + points.len()));
        }
        if word == '家'
            && self.starts(from, "家次")
            && self.follows(|word| matches!(word, Word::Applicants(_)))
            && self.tells_who_applied()
        {
            return Some((Some(Unit::Count), from + "家次".len()));
        }
        if word == '家' {
            const ORGANS: [&str; 5] = ["", "单位", "部门", "机关", "乡镇"];
            const DENIALS: [&str; 6] = ["未", "没有", "无", "全年未", "全年没有", "全年无"];
            // 18家单位全年未收到申请: some organs.
            let denies = |at: usize| DENIALS.iter().any(|denial| self.starts(at, denial));
            return ORGANS
                .iter()
                .any(|organ| self.starts(from + 3, organ) && denies(from + 3 + organ.len()))
                .then_some((None, from + 3));
        }
        if word == '次' && self.follows(|word| matches!(word, Word::Items(_))) {
            // 行政强制517次.
            return Some((Some(Unit::Count), from + "次".len()));
        }
        let (_, unit, others) = UNITS.iter().find(|(known, ..)| *known == word)?;
        let end = from + word.len_utf8();
        // 9个工作机构: 个 counts requests and projects alone.
        let counts_others = word == '个'
            && !matches!(
                character(self.text, end),
                '\0'..='\u{7f}' | '，' | '。' | '；' | '、' | '）' | '申' | '项' | '增' | '减' | '升' | '降' | '到'
            );
        if counts_others {
            return Some((None, end));
        }
        let other = others.iter().find(|behind| self.starts(end, behind));
        Some(other.map_or((Some(*unit), end), |behind| (None, end + behind.len())))
    }

    /// A number in digits. Dates, ordinals, document numbers, ranges and codes are none of ours.
    fn digits(&mut self, at: usize) -> usize {
        let Some((numeral, end)) = self.arabic(at) else { return self.other(at + numeral_length(&self.text[at..])) };
        let from = blanks(self.text, end);
        let before = self.text[..at].last().copied().unwrap_or(b' ');
        if follows_digits(&self.text[..at]) {
            // 2 685: whether the blank parts thousands cannot be told.
            return self.other(end);
        }
        let next = character(self.text, from);
        if next == '年' && numeral.places == 0 {
            return self.year(numeral, at, from);
        }
        let is_part_of_a_code = before.is_ascii_alphabetic()
            || matches!(before, b'-' | b'.' | b'/' | b'~' | b'[')
            || is_code(self.text, at, next);
        if is_part_of_a_code {
            // A range of months or years still says that the period is another.
            if next == '月' && numeral.count() != Some(12) {
                return self.push(Word::OtherPeriod, at, from + 3);
            }
            return self.other(end);
        }
        if next == '月' {
            return self.month(numeral, at, from + "月".len());
        }
        if next == '日' && begins_like_a_year(numeral) {
            // A date that lost 年 and 月: 20191231日, 201911日 are the bounds of the year.
            let digits = numeral.digits.to_string();
            return if ["1231", "11", "0101"].contains(&&digits[4..]) {
                self.other(from)
            } else {
                self.push(Word::OtherPeriod, at, from)
            };
        }
        if matches!(next, '日' | '号' | '时' | '点' | '令' | '〕' | '楼' | '室' | '页') {
            return self.other(from);
        }
        let (hedge, behind) = self.more(end);
        match self.unit(behind) {
            Some((Some(unit), end)) => self.count(numeral, unit, hedge, at, end),
            Some((None, end)) => self.others(at, end),
            // 行政许可为0。
            None if numeral.count() == Some(0)
                && self.text[..at].ends_with("为".as_bytes())
                && matches!(character(self.text, from), '\0' | '。' | '；' | '，' | '）' | ';' | ',' | ')') =>
            {
                self.push(Word::IsNil, at, end)
            }
            None if is_in_a_list(self.text, from) => self.count(numeral, Unit::Bare, hedge, at, end),
            None => self.other(end),
        }
    }

    /// The number in digits that begins at a place, and where it ends; nothing where it is too long to be one.
    fn arabic(&self, at: usize) -> Option<(Numeral, usize)> {
        let (numeral, length) = read_arabic_numeral(self.text.get(at..)?)?;
        Some((numeral, at + length))
    }

    /// A year, whose 年 stands at `behind`.
    fn year(&mut self, numeral: Numeral, at: usize, behind: usize) -> usize {
        let end = behind + "年".len();
        let year = u16::try_from(numeral.digits).ok().filter(|year| (1980..=2100).contains(year));
        let Some(year) = year else {
            // 三年来, 三年合计.
            if numeral.digits == 1 && ["来", "间"].into_iter().any(|word| self.starts(end, word)) {
                // 一年来.
                return self.push(Word::ThisYear, at, end + "来".len());
            }
            let is_period = numeral.digits < 100
                && ["来", "合计", "累计", "共", "间", "总"].into_iter().any(|word| self.starts(end, word));
            return if is_period { self.push(Word::OtherPeriod, at, end) } else { self.other(end) };
        };
        let is_end_of_a_range = before_a_dash(self.text, at).is_some_and(|before| before != '日' && is_date(before));
        let word = if is_end_of_a_range || self.starts(end, "来") { Word::OtherPeriod } else { Word::Year(year) };
        let end = if self.starts(end, "度") { end + "度".len() } else { end };
        self.push(word, at, end)
    }

    /// A month, whose 月 is read, perhaps with its day. The first and the last of the year are its bounds; December is
    /// its end; any other is a part of it.
    fn month(&mut self, numeral: Numeral, at: usize, from: usize) -> usize {
        // 202412月: the year lost its 年.
        let month =
            if begins_like_a_year(numeral) { numeral.digits.to_string()[4..].parse().ok() } else { numeral.count() };
        let day = self.arabic(blanks(self.text, from)).and_then(|(day, end)| {
            let behind = blanks(self.text, end);
            Some((day.count()?, behind + "日".len())).filter(|_| self.starts(behind, "日"))
        });
        let (day, end) = day.map_or((None, from), |(day, end)| (Some(day), end));
        let opens_a_range = is_dash(character(self.text, blanks(self.text, end)));
        let is_alone = day.is_none() && !ends_a_period(&self.text[..at]);
        match (month, day) {
            (Some(12), None) if is_alone && !["底", "末"].into_iter().any(|word| self.starts(end, word)) => {
                self.push(Word::OtherPeriod, at, end)
            }
            (_, None) if self.starts(end, "份") && !opens_a_range && is_alone => self.push(Word::OtherPeriod, at, end),
            (Some(12), None | Some(31)) | (Some(1), Some(1)) => end,
            (Some(1), None) if opens_a_range => end,
            _ => self.push(Word::OtherPeriod, at, end),
        }
    }
}

/// Whether a number of more than four digits begins with those of a year.
fn begins_like_a_year(numeral: Numeral) -> bool {
    let mut first = numeral.digits;
    while first >= 10_000 {
        first /= 10;
    }
    numeral.digits >= 10_000 && numeral.places == 0 && (1990..=2039).contains(&first)
}

const fn is_dash(character: char) -> bool {
    matches!(character, '至' | '-' | '—' | '–' | '～' | '~' | '－' | '到')
}

/// Whether a year, a month or a day may end so.
const fn is_date(last: char) -> bool {
    matches!(last, '0'..='9' | '年' | '月' | '日')
}

/// Whether digits and a blank stand before.
fn follows_digits(before: &[u8]) -> bool {
    before.strip_suffix(b" ").is_some_and(|before| before.trim_ascii_end().last().is_some_and(u8::is_ascii_digit))
}

/// Whether what stands before makes a month the last of a period: 截至12月, 2024年12月.
fn ends_a_period(before: &[u8]) -> bool {
    let before = before.trim_ascii_end();
    is_dash(character_before(before, before.len()))
        || ["年", "年度", "截止"].into_iter().any(|word| before.ends_with(word.as_bytes()))
}

/// The character before the dash that stands before a number: that of a date makes the number the second of two.
fn before_a_dash(text: &[u8], at: usize) -> Option<char> {
    let dash = character_before(text, at);
    is_dash(dash).then(|| character_before(text, at - dash.len_utf8()))
}

/// Whether the number is an ordinal, a document number or part of a range.
fn is_code(text: &[u8], at: usize, next: char) -> bool {
    matches!(character_before(text, at), '第' | '〔' | '＋')
        || before_a_dash(text, at).is_some_and(is_date)
        || matches!(next, '-' | '/' | '~' | ']' | ':' | '至' | '—' | '–' | '～' | '－')
}

fn is_in_a_list(text: &[u8], at: usize) -> bool {
    matches!(character(text, at), '、' | '，' | '；' | '和' | '及' | '与' | ',' | ';')
}

#[cfg(test)]
mod tests;
