//! Why a value in JSON is refused, as data.
//!
//! Between a type and the reader of its format serde carries nothing but text: `Error::custom` and `Visitor::expecting` take
//! what can be displayed. So the types of this crate write their reason twice: in plain form as an English sentence, for every
//! reader there is; in the alternate form (`{:#}`) as JSON, which [`Refusal::told`] and [`Expected::told`] read back. Nobody has
//! to take a sentence apart.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::amount::MAX_DIGITS;
use crate::language::{Language, Localized};
use crate::taxonomy::UnknownKey;

/// Why a value is refused, although it is of the right type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Refusal {
    /// A word that is not in its list.
    UnknownValue {
        /// The word.
        found: String,
        /// The address that it is a part of.
        within: Option<String>,
        /// The words of the list.
        known: Vec<String>,
    },
    /// A text that is not written as it should be.
    WrongFormat {
        /// The text.
        found: String,
        /// How it should be written.
        expected: Expected,
    },
    /// A value or a key that stands twice where it may stand once.
    Repeated {
        /// The value or the key.
        found: String,
    },
    /// An object without a member where it must have one.
    NoMembers,
    /// A value that is no object.
    NotAnObject,
}

/// What should stand in a place of a JSON text. `Display` says it in English.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Expected {
    /// An object.
    Object,
    /// A list.
    List,
    /// Any text.
    Text,
    /// `true` or `false`.
    Boolean,
    /// Any number.
    Number,
    /// A whole number.
    WholeNumber {
        /// The smallest.
        low: i64,
        /// The largest.
        high: i64,
        /// Whether it is the figure of a cell, which is left out where it is blank.
        cell: bool,
    },
    /// One of a list of texts.
    OneOf(Vec<String>),
    /// An edition of the form.
    Edition,
    /// A version of the data schema.
    SchemaVersion,
    /// The address of a cell.
    CellAddress,
    /// The address of a row.
    RowAddress,
    /// The address of a table, a row or a cell.
    Address,
    /// A date.
    Date,
    /// An amount of money.
    Amount,
    /// A SHA-256.
    Sha256,
    /// A division code.
    DivisionCode,
    /// A unified social credit code.
    CreditCode,
    /// Something that a type of another crate names, in its own words.
    Other(String),
}

impl Refusal {
    /// What an error of this crate says as data; nothing where the error is another's.
    pub fn told(error: &dyn fmt::Display) -> Option<Self> {
        serde_json::from_str(&format!("{error:#}")).ok()
    }
}

impl Expected {
    /// What a type of this crate says that it expects; nothing where the type is another's.
    pub fn told(expecting: &dyn fmt::Display) -> Option<Self> {
        serde_json::from_str(&format!("{expecting:#}")).ok()
    }

    /// Whether it is written in quotation marks.
    pub const fn is_text(&self) -> bool {
        !matches!(
            self,
            Self::Object | Self::List | Self::Boolean | Self::Number | Self::WholeNumber { .. } | Self::Other(_)
        )
    }

    fn zh(&self) -> Cow<'static, str> {
        let plain = match self {
            Self::Object => "对象 {…}",
            Self::List => "列表 […]",
            Self::Text => "文字",
            Self::Boolean => "true 或者 false",
            Self::Number => "数字",
            Self::WholeNumber { low, high, cell } => {
                let blank = if *cell { "；空白的单元格不写" } else { "" };
                return format!("{low} 至 {high} 的整数{blank}").into();
            }
            Self::OneOf(known) => return format!("下列之一：{}", known.join("、")).into(),
            Self::Edition => "格式版本，如 \"2021\"",
            Self::SchemaVersion => "数据格式版本，如 \"1.0\"",
            Self::CellAddress => "单元格的地址，如 \"requests.received.total\"",
            Self::RowAddress => "行的地址，如 \"requests.received\"",
            Self::Address => "表、行或者单元格的地址，如 \"reviews\"、\"requests.received\"",
            Self::Date => "日期，如 \"2021-01-12\"",
            Self::Amount => {
                return format!(
                    "金额，如 \"743.38\"：只写数字和至多一个小数点，不写正负号和千位分隔，至多 {MAX_DIGITS} 位"
                )
                .into();
            }
            Self::Sha256 => "SHA-256，即 64 位小写十六进制数字",
            Self::DivisionCode => "6、9 或者 12 位的行政区划代码，如 \"321300\"",
            Self::CreditCode => "18 位统一社会信用代码，如 \"11341702486344515H\"",
            Self::Other(other) => return other.clone().into(),
        };
        plain.into()
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Object => "an object {…}",
            Self::List => "a list […]",
            Self::Text => "a text",
            Self::Boolean => "true or false",
            Self::Number => "a number",
            Self::WholeNumber { low, high, cell } => {
                let blank = if *cell { "; a blank cell is left out" } else { "" };
                return write!(f, "a whole number from {low} to {high}{blank}");
            }
            Self::OneOf(known) => return write!(f, "one of: {}", known.join(", ")),
            Self::Edition => "an edition of the form such as \"2021\"",
            Self::SchemaVersion => "a schema version such as \"1.0\"",
            Self::CellAddress => "the address of a cell, such as \"requests.received.total\"",
            Self::RowAddress => "the address of a row, such as \"requests.received\"",
            Self::Address => "the address of a table, a row or a cell, such as \"reviews\" and \"requests.received\"",
            Self::Date => "a date such as \"2021-01-12\"",
            Self::Amount => {
                return write!(
                    f,
                    "an amount such as \"743.38\": digits with at most one point, no sign, no separators, at most {MAX_DIGITS} digits"
                );
            }
            Self::Sha256 => "a SHA-256: 64 lower-case hexadecimal digits",
            Self::DivisionCode => "a division code (行政区划代码) of 6, 9 or 12 digits, such as \"321300\"",
            Self::CreditCode => {
                "a unified social credit code (统一社会信用代码) of 18 characters, such as \"11341702486344515H\""
            }
            Self::Other(other) => other,
        })
    }
}

impl Localized for Expected {
    fn localized(&self, language: Language) -> Cow<'_, str> {
        language.choose(self.zh(), self.to_string().into())
    }
}

/// What `expecting` of a visitor writes.
pub(crate) fn expecting(f: &mut fmt::Formatter<'_>, expected: &Expected) -> fmt::Result {
    if f.alternate() { write_data(f, expected) } else { fmt::Display::fmt(expected, f) }
}

fn write_data<T: Serialize>(f: &mut fmt::Formatter<'_>, data: &T) -> fmt::Result {
    f.write_str(&serde_json::to_string(data).map_err(|_| fmt::Error)?)
}

/// An error on its way through serde: a sentence, and the same as data.
pub(crate) struct Told<M> {
    pub(crate) message: M,
    pub(crate) refusal: Refusal,
}

impl<M: fmt::Display> fmt::Display for Told<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() { write_data(f, &self.refusal) } else { fmt::Display::fmt(&self.message, f) }
    }
}

/// An error of a text that stands for something.
pub(crate) trait Refused: fmt::Display {
    /// The error as data, where `expected` says what the text should have been.
    fn refusal(self, text: &str, expected: Expected) -> Refusal;
}

impl Refused for UnknownKey {
    fn refusal(self, _: &str, _: Expected) -> Refusal {
        let known = self.known.into_iter().map(str::to_owned).collect();
        Refusal::UnknownValue { found: self.found, within: self.within, known }
    }
}

/// Errors that say no more than that the text is not written as it should be.
macro_rules! wrong_format {
    ($($Error:ty),+ $(,)?) => {
        $( impl Refused for $Error {
            fn refusal(self, text: &str, expected: Expected) -> Refusal {
                Refusal::WrongFormat { found: text.to_owned(), expected }
            }
        } )+
    };
}

wrong_format!(
    crate::amount::NotAnAmount,
    crate::credit_code::NotACreditCode,
    crate::date::NotADate,
    crate::NotADivisionCode,
    crate::source::NotASha256,
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_a_sentence_and_data() {
        let refusal = Refusal::WrongFormat { found: "一\"二".to_owned(), expected: Expected::Date };
        let told = Told { message: "no date", refusal: refusal.clone() };
        assert_eq!(told.to_string(), "no date");
        assert_eq!(Refusal::told(&told), Some(refusal));
        assert_eq!(Refusal::told(&"missing field `year`"), None);
        assert_eq!(Expected::told(&"a string"), None);
    }

    #[test]
    fn every_expectation_is_said_in_both_languages() {
        let whole = Expected::WholeNumber { low: 0, high: 9, cell: true };
        let all = [
            (Expected::Object, "an object {…}", "对象 {…}"),
            (Expected::List, "a list […]", "列表 […]"),
            (Expected::Text, "a text", "文字"),
            (Expected::Boolean, "true or false", "true 或者 false"),
            (Expected::Number, "a number", "数字"),
            (whole, "a whole number from 0 to 9; a blank cell is left out", "0 至 9 的整数；空白的单元格不写"),
            (Expected::OneOf(vec!["a".to_owned(), "b".to_owned()]), "one of: a, b", "下列之一：a、b"),
            (Expected::Edition, "an edition of the form such as \"2021\"", "格式版本，如 \"2021\""),
            (Expected::SchemaVersion, "a schema version such as \"1.0\"", "数据格式版本，如 \"1.0\""),
            (
                Expected::CellAddress,
                "the address of a cell, such as \"requests.received.total\"",
                "单元格的地址，如 \"requests.received.total\"",
            ),
            (
                Expected::RowAddress,
                "the address of a row, such as \"requests.received\"",
                "行的地址，如 \"requests.received\"",
            ),
            (
                Expected::Address,
                "the address of a table, a row or a cell, such as \"reviews\" and \"requests.received\"",
                "表、行或者单元格的地址，如 \"reviews\"、\"requests.received\"",
            ),
            (Expected::Date, "a date such as \"2021-01-12\"", "日期，如 \"2021-01-12\""),
            (
                Expected::Amount,
                "an amount such as \"743.38\": digits with at most one point, no sign, no separators, at most 18 digits",
                "金额，如 \"743.38\"：只写数字和至多一个小数点，不写正负号和千位分隔，至多 18 位",
            ),
            (Expected::Sha256, "a SHA-256: 64 lower-case hexadecimal digits", "SHA-256，即 64 位小写十六进制数字"),
            (
                Expected::DivisionCode,
                "a division code (行政区划代码) of 6, 9 or 12 digits, such as \"321300\"",
                "6、9 或者 12 位的行政区划代码，如 \"321300\"",
            ),
            (
                Expected::CreditCode,
                "a unified social credit code (统一社会信用代码) of 18 characters, such as \"11341702486344515H\"",
                "18 位统一社会信用代码，如 \"11341702486344515H\"",
            ),
            (Expected::Other("a colour".to_owned()), "a colour", "a colour"),
        ];
        for (expected, en, zh) in all {
            assert_eq!(expected.localized(Language::En), en);
            assert_eq!(expected.localized(Language::Zh), zh);
            let data = serde_json::to_string(&expected).unwrap();
            assert_eq!(Expected::told(&data), Some(expected));
        }
    }
}
