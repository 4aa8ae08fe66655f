//! Print as it is compared: what is said the same way however a page, a store or a converter wrote it.

use std::borrow::Cow;

use super::han;

/// A label as it is compared: no white space, no quotation marks, one kind of brackets, digits and punctuation, characters in
/// place of radicals, and simplified ones, with the words of mirrors and the debris of converters turned back ([`han`](super::han)).
pub(super) fn squash(text: &str) -> Cow<'_, str> {
    if is_squashed(text) {
        return Cow::Borrowed(text);
    }
    let mut squashed = String::with_capacity(text.len());
    let mut rest = text;
    let mut last = None;
    while let Some(c) = rest.chars().next() {
        // Most characters of labels are simplified ones.
        if ('一'..='龥').contains(&c) && han::simplified(c).is_none() {
            squashed.push(c);
            rest = &rest[c.len_utf8()..];
            last = Some(c);
            continue;
        }
        if let Some((word, meant)) = han::simplified(c).and_then(|_| han::substituted(rest)) {
            squashed.push_str(meant);
            rest = &rest[word.len()..];
            last = word.chars().last();
            continue;
        }
        if let Some(length) = last.filter(|_| matches!(c, '(' | '（')).and_then(|_| han::reading(rest, last)) {
            rest = &rest[length..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        if !ogi_model::is_space(c) {
            squashed.extend(plain(c));
            last = Some(c);
        }
    }
    Cow::Owned(squashed)
}

/// Most texts are of plain characters alone; that is seen faster than they are put together anew.
fn is_squashed(text: &str) -> bool {
    text.chars().all(|c| match c {
        '"' | '\'' | '[' | ']' => false,
        '!'..='~' | '、' | '。' => true,
        '一'..='龥' => han::simplified(c).is_none(),
        _ => false,
    })
}

fn plain(c: char) -> Option<char> {
    Some(match c {
        '一'..='龥' => han::simplified(c).unwrap_or(c),
        '“' | '”' | '‘' | '’' | '"' | '\'' | '「' | '」' | '『' | '』' | '＂' => return None,
        '〔' | '［' | '[' | '【' | '﹝' | '〈' => '(',
        '〕' | '］' | ']' | '】' | '﹞' | '〉' => ')',
        '\u{2e80}'..='\u{2fd5}' => match ogi_model::unified_ideograph(c) {
            radical if radical == c => c,
            character => plain(character)?,
        },
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    })
}

/// A label without the number before it and the remark in brackets behind it: `(二)部分公开(区分处理的…)` is 部分公开.
pub(super) fn bare(squashed: &str) -> &str {
    let rest = numbering(squashed).1;
    match rest.find('(') {
        Some(at) if at > 0 => &rest[..at],
        _ => rest,
    }
}

/// How a line is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbering {
    /// `三、`
    Part(u8),
    /// `(三)`
    Bracketed(u8),
    /// `3.` or `3、`
    Arabic(u8),
}

/// The number a squashed line begins with, and what follows it.
pub(super) fn numbering(squashed: &str) -> (Option<Numbering>, &str) {
    let han = |text: &str| text.chars().next().and_then(|c| "一二三四五六七八九十".chars().position(|d| d == c));
    let number = |position: usize| u8::try_from(position + 1).unwrap_or_default();
    if let Some(inner) = squashed.strip_prefix('(') {
        if let Some(position) = han(inner)
            && let Some(rest) = inner.chars().next().and_then(|c| inner[c.len_utf8()..].strip_prefix(')'))
        {
            return (Some(Numbering::Bracketed(number(position))), rest.trim_start_matches(['、', '.']));
        }
    } else if let Some(position) = han(squashed) {
        let rest = &squashed[squashed.chars().next().map_or(0, char::len_utf8)..];
        if let Some(rest) = rest.strip_prefix(['、', '.', ',']) {
            return (Some(Numbering::Part(number(position))), rest);
        }
    }
    let digits = squashed.len() - squashed.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if (1..=2).contains(&digits)
        && let (Ok(number), Some(rest)) =
            (squashed[..digits].parse(), squashed[digits..].strip_prefix(['.', '、', ',']))
    {
        return (Some(Numbering::Arabic(number)), rest);
    }
    (None, squashed)
}
