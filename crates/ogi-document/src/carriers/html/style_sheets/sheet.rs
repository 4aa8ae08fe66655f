//! The rules of a style sheet that say whether something is shown.
//!
//! A sheet is read as a browser reads it as far as that goes: strings, brackets, comments and escapes do not end a rule,
//! what is unclosed ends with the sheet. Blocks of `@media`, `@supports` and `@layer` are gone into, those of other
//! at-rules and rules within rules are passed over.

use std::borrow::Cow;

use super::super::visibility::Visibility;
use super::media::{self, Applies};

/// A rule as it stands in the sheet.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rule<'a> {
    pub(super) selectors: &'a str,
    pub(super) shown: Visibility,
    /// Whether it applies at all is not sure.
    pub(super) is_certain: bool,
    /// It stands in a layer, which loses against what stands in none.
    pub(super) is_layered: bool,
}

/// Where in blocks of at-rules we are.
#[derive(Clone, Copy)]
struct Around {
    is_certain: bool,
    is_layered: bool,
}

/// Reads a sheet without comments, see [`without_comments`].
pub(super) fn rules(sheet: &str) -> Vec<Rule<'_>> {
    let mut rules = Vec::new();
    let mut around: Vec<Around> = Vec::new();
    let mut at = 0;
    loop {
        at += sheet[at..].len() - sheet[at..].trim_ascii_start().len();
        let rest = &sheet[at..];
        let now = around.last().copied().unwrap_or(Around { is_certain: true, is_layered: false });
        if rest.is_empty() {
            return rules;
        } else if rest.starts_with("<!--") || rest.starts_with("-->") {
            // What hides a sheet from browsers of the last century.
            at += if rest.starts_with('<') { 4 } else { 3 };
        } else if rest.starts_with('}') && !around.is_empty() {
            around.pop();
            at += 1;
        } else if rest.starts_with('@') {
            let end = find(rest, if around.is_empty() { b"{;" } else { b"{;}" });
            if !rest[end..].starts_with('{') {
                at += end + usize::from(rest[end..].starts_with(';'));
            } else if let Some(inner) = at_rule(&rest[1..end], now) {
                around.push(inner);
                at += end + 1;
            } else {
                at += end + block(&rest[end..]);
            }
        } else {
            let end = find(rest, if around.is_empty() { b"{" } else { b"{}" });
            if rest[end..].starts_with('{') {
                let length = block(&rest[end..]);
                let inner = &rest[end + 1..end + length];
                let shown = declarations(inner.strip_suffix('}').unwrap_or(inner));
                if shown != Visibility::default() {
                    rules.push(Rule {
                        selectors: &rest[..end],
                        shown,
                        is_certain: now.is_certain,
                        is_layered: now.is_layered,
                    });
                }
                at += end + length;
            } else {
                at += end;
            }
        }
    }
}

/// The attributes for data that a sheet prints as text, `attr(data-n)`; names in small letters.
pub(super) fn printed_attributes(sheet: &str) -> impl Iterator<Item = String> {
    let lower = sheet.to_ascii_lowercase();
    let names = lower.split("attr(").skip(1).map(|rest| {
        let rest = rest.trim_ascii_start();
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(rest.len());
        rest[..end].to_owned()
    });
    let names: Vec<String> = names.filter(|name| name.starts_with("data-")).collect();
    names.into_iter()
}

/// What the rules in the block of an at-rule are, if they may apply.
fn at_rule(start: &str, now: Around) -> Option<Around> {
    let end = start.find(|c: char| !c.is_ascii_alphabetic() && c != '-').unwrap_or(start.len());
    let (name, rest) = (start[..end].to_ascii_lowercase(), start[end..].trim_ascii());
    let applies = match name.as_str() {
        "media" => media::applies(rest),
        // Browsers of today know what is asked for.
        "supports" => Applies::when(!rest.get(..3).is_some_and(|word| word.eq_ignore_ascii_case("not"))),
        "layer" => Applies::Yes,
        _ => Applies::No,
    };
    (applies != Applies::No).then_some(Around {
        is_certain: now.is_certain && applies == Applies::Yes,
        is_layered: now.is_layered || name == "layer",
    })
}

fn declarations(block: &str) -> Visibility {
    let mut shown = Visibility::default();
    let mut at = 0;
    while at < block.len() {
        let rest = &block[at..];
        let end = find(rest, b";{");
        if rest[end..].starts_with('{') {
            // A rule within the rule.
            at += end + self::block(&rest[end..]);
            continue;
        }
        if let Some((property, value)) = rest[..end].split_once(':') {
            shown.declare(property.trim_ascii(), value.trim_ascii());
        }
        at += end + 1;
    }
    shown
}

/// How long the block is that begins here, with its end.
fn block(text: &str) -> usize {
    (1 + find(&text[1..], b"}") + 1).min(text.len())
}

/// The first of some characters that is neither in a string nor in brackets; all of them are ASCII.
fn find(text: &str, wanted: &[u8]) -> usize {
    let bytes = text.as_bytes();
    // What closes the brackets that are open.
    let mut open: Vec<u8> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if open.is_empty() && wanted.contains(&byte) {
            return at;
        }
        match byte {
            b'\\' => at += 1,
            b'"' | b'\'' => at = end_of_string(bytes, at),
            b'(' if is_url(bytes, at) => at += bytes[at..].iter().position(|byte| *byte == b')').unwrap_or(bytes.len()),
            b'(' => open.push(b')'),
            b'[' => open.push(b']'),
            b'{' => open.push(b'}'),
            _ if open.last() == Some(&byte) => {
                open.pop();
            }
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

/// Where the string ends that begins here: at its quotation mark, or at the end of the line.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'\n' | b'\r' | b'\x0c' => return at,
            byte if byte == bytes[start] => return at,
            _ => {}
        }
        at += 1;
    }
    at
}

/// Whether the bracket is that of an address without quotation marks, in which nothing has a meaning.
fn is_url(bytes: &[u8], bracket: usize) -> bool {
    let is_named = bracket >= 3 && bytes[bracket - 3..bracket].eq_ignore_ascii_case(b"url");
    is_named && !matches!(bytes[bracket + 1..].trim_ascii_start().first(), Some(b'"' | b'\''))
}

/// A sheet without its comments.
pub(super) fn without_comments(sheet: &str) -> Cow<'_, str> {
    if !sheet.contains("/*") {
        return Cow::Borrowed(sheet);
    }
    let bytes = sheet.as_bytes();
    let mut text = String::with_capacity(sheet.len());
    let (mut kept, mut at) = (0, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'"' | b'\'' => at = end_of_string(bytes, at),
            b'(' if is_url(bytes, at) => at += bytes[at..].iter().position(|byte| *byte == b')').unwrap_or(bytes.len()),
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                text.push_str(&sheet[kept..at]);
                let inner = &sheet[at + 2..];
                at += 2 + inner.find("*/").map_or(inner.len(), |end| end + 2);
                kept = at;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    text.push_str(sheet.get(kept..).unwrap_or_default());
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The selectors of what hides, with a mark for what may not apply and for layers.
    fn hiding(sheet: &str) -> Vec<String> {
        let sheet = without_comments(sheet);
        rules(&sheet)
            .iter()
            .filter(|rule| rule.shown.hides())
            .map(|rule| {
                let certain = if rule.is_certain { "" } else { "?" };
                format!("{}{certain}{}", rule.selectors.trim_ascii(), if rule.is_layered { "~" } else { "" })
            })
            .collect()
    }

    #[test]
    fn rules_are_found_with_their_declarations() {
        assert_eq!(hiding(".a{color:red;display:none}.b{color:blue}"), [".a"]);
        assert_eq!(hiding("a,b { DISPLAY : NONE !important ; }\n.c{visibility:collapse"), ["a,b", ".c"]);
        assert_eq!(hiding(".a{display:none;display:block}.b{content:';display:none;'}"), [""; 0]);
        assert_eq!(hiding(".a{background:url(x;display:none)}.b{background:url( 'a)' );display:none}"), [".b"]);
        assert_eq!(hiding(".a[title='{']{display:none}.b\\{{display:none}"), [".a[title='{']", ".b\\{"]);
    }

    #[test]
    fn comments_and_rules_within_rules_are_passed_over() {
        assert_eq!(hiding("/* .x{display:none} */.a/* { */{/*;*/display:/**/none}"), [".a"]);
        assert_eq!(hiding(".a{content:'/*';display:none}/* */ .b{display:none}/*"), [".a", ".b"]);
        assert_eq!(hiding("<!-- .a{display:none} -->.b{display:none}"), [".a", ".b"]);
        assert_eq!(hiding(".a{.b{display:none}color:red}.c{&:hover{x:y}display:none}"), [".c"]);
    }

    #[test]
    fn at_rules_are_gone_into_where_they_apply() {
        assert_eq!(hiding("@media (min-width:600px){.a{display:none}.b{display:none}}.c{display:none}").len(), 3);
        assert_eq!(hiding("@media print{.a{display:none}}.c{display:none}"), [".c"]);
        assert_eq!(hiding("@media (hover){.a{display:none}@media print{.b{display:none}}}"), [".a?"]);
        assert_eq!(hiding("@supports (display:grid){.a{display:none}}@supports not (x:y){.b{display:none}}"), [".a"]);
        assert_eq!(hiding("@layer base{@media all{.a{display:none}}}@layer x,y;.b{display:none}"), [".a~", ".b"]);
        assert_eq!(
            hiding("@charset 'utf-8';@import url(a;b);@font-face{x:y}@page{a{display:none}}.b{display:none}"),
            [".b"]
        );
        assert_eq!(hiding("@container (width>1px){.a{display:none}}.b{display:none}"), [".b"]);
    }

    #[test]
    fn what_is_broken_ends_as_in_a_browser() {
        assert_eq!(hiding("@media all{.a{display:none}"), [".a"]);
        assert_eq!(hiding("}.a{display:none}.b{display:none}"), ["}.a", ".b"]);
        assert_eq!(hiding("@media all{.a}.b{display:none}"), [".b"]);
        for sheet in ["", "@", "@media", "{", "}", ".a", ".a{", "'", "\\", "(", "/*", "a{b:url(", "@media all{"] {
            assert_eq!(hiding(sheet), [""; 0], "{sheet}");
        }
    }
}
