//! What the elements are to the fast path, by their names.

use super::super::tree::{Kind, kind_of};
use crate::carriers::shared::apart::Apart;

/// How the standard treats an element, as far as the fast path goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Text runs through it.
    Phrase,
    /// The same, but the standard carries it on where it is left open.
    Formatting,
    /// A link, which moreover does not stand in another.
    Link,
    Paragraph,
    Block,
    Heading,
    /// `<ol>` and `<ul>`, blocks that bound their items.
    List,
    Item,
    Definition,
    Form,
    Button,
    Table,
    Group,
    Row,
    Cell,
    Caption,
    /// `<col>` and `<colgroup>`: nothing stands in them.
    Column,
    /// An element without content that is seen.
    Void,
    /// One that is not.
    Unseen,
    Rule,
    Input,
    Meta,
    Title,
    Select,
    Frame,
    Script,
    /// Its content is not markup, and not seen.
    Raw,
    /// `<html>`, `<head>`, `<body>`.
    Skeleton,
    /// Left to the standard algorithm.
    Beyond,
}

/// An element by its name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name<'a> {
    /// As it stands in the source.
    pub(super) text: &'a [u8],
    pub(super) class: Class,
    pub(super) kind: Kind,
}

impl<'a> Name<'a> {
    pub(super) fn of(text: &'a [u8]) -> Option<Self> {
        if !text.first()?.is_ascii_alphabetic() {
            return None;
        }
        let known = lookup(pack(text)).or_else(|| is_plain(text).then(|| by_rare_name(text)));
        known.map(|(class, kind)| Self { text, class, kind })
    }

    pub(super) fn is(&self, other: &Self) -> bool {
        self.class == other.class && self.text.eq_ignore_ascii_case(other.text)
    }
}

/// Longer names are left to the standard algorithm.
const LONGEST: usize = 32;

/// Whether a name that is not among the known ones is a plain one.
fn is_plain(text: &[u8]) -> bool {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'-' | b'_' | b'.');
    text.len() <= LONGEST && text.iter().all(is_plain)
}

/// A name of up to eight bytes in small letters, as a number. Longer names do not become the number of a shorter one.
const fn pack(text: &[u8]) -> u64 {
    if text.len() > 8 {
        return u64::MAX;
    }
    let mut key = 0;
    let mut at = 0;
    while at < text.len() {
        key = key << 8 | text[at].to_ascii_lowercase() as u64;
        at += 1;
    }
    key
}

macro_rules! names {
    ($($($name:literal)|+ => $class:ident $kind:expr;)+) => {
        fn lookup(key: u64) -> Option<(Class, Kind)> {
            $($(
                if key == const { pack($name.as_bytes()) } {
                    return Some((Class::$class, $kind));
                }
            )+)+
            None
        }
    };
}

// The more frequent first.
names! {
    "td" | "th" => Cell Kind::Cell;
    "span" => Phrase Kind::Inline;
    "p" => Paragraph Kind::Block;
    "tr" => Row Kind::Row;
    "div" => Block Kind::Block;
    "a" => Link Kind::Inline;
    "li" => Item Kind::Block;
    "o:p" => Phrase Kind::Inline;
    "br" => Void Kind::Break;
    "font" | "b" | "strong" | "i" | "em" | "u" | "big" | "small" | "tt" | "code" => Formatting Kind::Inline;
    "s" | "strike" => Formatting Kind::Apart(Apart::Struck);
    "sup" => Phrase Kind::Apart(Apart::Raised);
    "del" => Phrase Kind::Apart(Apart::Struck);
    "sub" | "ins" => Phrase Kind::Apart(Apart::Other);
    "img" | "embed" => Void Kind::Picture;
    "ul" | "ol" => List Kind::Block;
    "table" => Table Kind::Table;
    "tbody" | "thead" => Group Kind::RowGroup;
    "tfoot" => Group Kind::Foot;
    "caption" => Caption Kind::Caption;
    "col" | "colgroup" => Column Kind::Inline;
    "h1" => Heading Kind::Heading(1);
    "h2" => Heading Kind::Heading(2);
    "h3" => Heading Kind::Heading(3);
    "h4" => Heading Kind::Heading(4);
    "h5" => Heading Kind::Heading(5);
    "h6" => Heading Kind::Heading(6);
    "script" => Script Kind::Drop;
    "style" | "noscript" | "noembed" | "noframes" => Raw Kind::Drop;
    "meta" => Meta Kind::Inline;
    "title" => Title Kind::Drop;
    "link" | "base" | "basefont" | "bgsound" | "area" | "wbr" | "param" | "source" | "track" => Unseen Kind::Inline;
    "input" => Input Kind::Inline;
    "hr" => Rule Kind::Block;
    "html" | "head" | "body" => Skeleton Kind::Block;
    "address" | "article" | "aside" | "center" | "details" | "dir" | "dl" | "fieldset" | "figure" | "footer" | "header"
        | "hgroup" | "main" | "menu" | "nav" | "section" | "summary" => Block Kind::Block;
    "dd" | "dt" => Definition Kind::Block;
    "form" => Form Kind::Block;
    "button" => Button Kind::Inline;
    "select" => Select Kind::Picture;
    "iframe" => Frame Kind::Frame;
    "pre" | "listing" | "xmp" | "textarea" | "template" | "svg" | "math" | "object" | "applet" | "marquee" | "frameset"
        | "frame" | "image" | "keygen" | "nobr" | "ruby" | "rb" | "rt" | "rp" | "rtc" | "option" | "optgroup" | "dialog"
        | "search" | "isindex" => Beyond Kind::Inline;
}

/// Names of more than eight letters, and those the standard does not know.
fn by_rare_name(text: &[u8]) -> (Class, Kind) {
    let lower = text.to_ascii_lowercase();
    let name = std::str::from_utf8(&lower).unwrap_or_default();
    let class = match name {
        "blockquote" | "figcaption" => Class::Block,
        "plaintext" | "selectedcontent" | "annotation-xml" => Class::Beyond,
        _ => Class::Phrase,
    };
    (class, kind_of(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_in_any_letters() {
        for (text, class) in [
            ("TD", Class::Cell),
            ("blockquote", Class::Block),
            ("BlockQuote", Class::Block),
            ("fieldset", Class::Block),
            ("fieldsets", Class::Phrase),
            ("st1:chsdate", Class::Phrase),
            ("plaintext", Class::Beyond),
        ] {
            assert_eq!(Name::of(text.as_bytes()).unwrap().class, class, "{text}");
        }
        assert!(Name::of("p<b".as_bytes()).is_none() && Name::of("规".as_bytes()).is_none());
    }

    #[test]
    fn what_an_element_is_to_the_walk_is_the_same_on_both_ways() {
        for text in [
            "td",
            "span",
            "p",
            "tr",
            "div",
            "a",
            "li",
            "br",
            "font",
            "s",
            "strike",
            "sup",
            "sub",
            "del",
            "ins",
            "img",
            "embed",
            "ul",
            "table",
            "tbody",
            "tfoot",
            "caption",
            "h1",
            "h6",
            "script",
            "style",
            "noscript",
            "title",
            "hr",
            "html",
            "body",
            "address",
            "center",
            "summary",
            "dd",
            "form",
            "select",
            "iframe",
            "blockquote",
            "audio",
            "w:worddocument",
        ] {
            assert_eq!(Name::of(text.as_bytes()).unwrap().kind, kind_of(text), "{text}");
        }
    }
}
