//! Text in both languages, of which the page shows one.

use std::fmt::{self, Display};

use ogi_model::{Bilingual, Message};

use crate::markup::escaped;

/// Text in both languages, as markup of which a [`BilingualPage`](crate::BilingualPage) shows one.
#[derive(Clone, Copy, Debug)]
pub struct Both<'a> {
    zh: &'a str,
    en: &'a str,
}

/// Text in both languages; what both have in common is written once.
pub const fn both<'a>(zh: &'a str, en: &'a str) -> Both<'a> {
    Both { zh, en }
}

/// A message in both languages.
pub(crate) fn message(message: &Message) -> Both<'_> {
    both(&message.zh, &message.en)
}

/// A fixed text in both languages.
pub(crate) const fn text(text: Bilingual) -> Both<'static> {
    both(text.zh, text.en)
}

impl Display for Both<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.zh == self.en {
            return write!(f, "{}", escaped(self.zh));
        }
        let (zh, en) = (escaped(self.zh), escaped(self.en));
        write!(f, "<span class=\"zh\" lang=\"zh-CN\">{zh}</span><span class=\"en\" lang=\"en\">{en}</span>")
    }
}

/// A number of things in English.
pub(crate) fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
