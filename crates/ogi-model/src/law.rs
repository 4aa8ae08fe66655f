//! The provisions that the form rests on, each with its instrument.

mod article_20;
mod instruments;
mod outcomes;
mod reviews;

use std::fmt;

pub use self::article_20::{ARTICLE_20, ProactiveItem};
pub use self::instruments::Instrument;

/// A provision of an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Article {
    /// The law, regulation or notice.
    pub instrument: Instrument,
    /// The article (条).
    pub article: u8,
    /// Its paragraph (款), from 1; 0 where the article is meant as a whole.
    pub paragraph: u8,
    /// Its item (项), from 1; 0 where there is none.
    pub item: u8,
}

impl Article {
    /// An article as a whole.
    pub const fn whole(instrument: Instrument, article: u8) -> Self {
        Self { instrument, article, paragraph: 0, item: 0 }
    }

    /// A paragraph (款) of an article.
    pub const fn paragraph(instrument: Instrument, article: u8, paragraph: u8) -> Self {
        Self { instrument, article, paragraph, item: 0 }
    }

    /// An item (项) of an article.
    pub const fn item(instrument: Instrument, article: u8, item: u8) -> Self {
        Self { instrument, article, paragraph: 0, item }
    }

    /// In Chinese, with the instrument: `《政府信息公开条例》第三十六条第（一）项`.
    pub fn zh_in_full(self) -> String {
        format!("《{}》{}", self.instrument.zh(), self.zh())
    }

    /// In English, with the instrument: `Regulations on Open Government Information, article 36(1)`.
    pub fn en_in_full(self) -> String {
        format!("{}, {self}", self.instrument.en())
    }

    /// In Chinese: `第三十六条第（一）项`.
    pub fn zh(self) -> String {
        let article = format!("第{}条", chinese(self.article));
        let paragraph = if self.paragraph > 0 { format!("第{}款", chinese(self.paragraph)) } else { String::new() };
        let item = if self.item > 0 { format!("第（{}）项", chinese(self.item)) } else { String::new() };
        article + &paragraph + &item
    }
}

/// In English: `article 36(1)`, `article 16 paragraph 2`.
impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "article {}", self.article)?;
        if self.paragraph > 0 {
            write!(f, " paragraph {}", self.paragraph)?;
        }
        if self.item > 0 {
            write!(f, "({})", self.item)?;
        }
        Ok(())
    }
}

/// A number below 100 in Chinese numerals.
fn chinese(number: u8) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let (tens, ones) = (number / 10, DIGITS[usize::from(number % 10)]);
    match tens {
        0 => ones.to_owned(),
        1 => format!("十{ones}"),
        _ => format!("{}十{ones}", DIGITS[usize::from(tens % 10)]),
    }
}

/// The provisions that something rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LegalBasis {
    /// The articles; none where the form alone makes the class.
    pub articles: &'static [Article],
    /// Whether the pairing was checked against a text that makes it; otherwise it is the obvious reading of label and article.
    pub is_verified: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_cited_as_lawyers_cite_them() {
        let item = |article, item| Article::item(Instrument::Regulations, article, item);
        let paragraph = |article, paragraph| Article::paragraph(Instrument::Regulations, article, paragraph);
        assert_eq!(item(36, 1).zh_in_full(), "《政府信息公开条例》第三十六条第（一）项");
        assert_eq!(item(36, 1).en_in_full(), "Regulations on Open Government Information, article 36(1)");
        assert_eq!(item(36, 1).zh(), "第三十六条第（一）项");
        assert_eq!(paragraph(16, 2).zh(), "第十六条第二款");
        assert_eq!(item(20, 15).zh(), "第二十条第（十五）项");
        assert_eq!(paragraph(16, 2).to_string(), "article 16 paragraph 2");
        assert_eq!(item(36, 7).to_string(), "article 36(7)");
    }
}
