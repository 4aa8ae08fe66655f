//! What is wrong with a register.

use std::borrow::Cow;
use std::fmt;

use ogi_model::{Language, Localized, Message};

/// What is wrong with a register: every fault, with its place. `Display` says it in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterError {
    /// The faults, in the order of the file.
    pub faults: Vec<RegisterFault>,
}

/// One thing that is wrong with a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterFault {
    /// The line of the file, from 1, where the register was read from lines.
    pub line: Option<u64>,
    /// The column, from 1.
    pub column: Option<u64>,
    /// The id of the organ, where it has one.
    pub organ: Option<String>,
    /// The key of what is wrong: `parent`.
    pub key: Option<&'static str>,
    /// What is wrong.
    pub message: Message,
}

impl RegisterFault {
    /// A file that is no register.
    pub(super) fn malformed(zh: &str, en: &str) -> RegisterError {
        let message = Message { zh: zh.to_owned(), en: en.to_owned() };
        RegisterError { faults: vec![Self { line: None, column: None, organ: None, key: None, message }] }
    }

    fn place(&self, language: Language) -> String {
        let mut place = String::new();
        if let Some(line) = self.line {
            place.push_str(&language.choose(format!("第 {line} 行"), format!("line {line}")));
        }
        if let Some(column) = self.column {
            place.push_str(&language.choose(format!("第 {column} 列"), format!(", column {column}")));
        }
        let named = match (&self.organ, self.key) {
            (Some(organ), Some(key)) if self.line.is_none() => {
                language.choose(format!("机关 {organ} 的 {key}"), format!("{key} of organ {organ}"))
            }
            (_, Some(key)) => language.choose(format!("（{key}）"), format!(" ({key})")),
            (Some(organ), None) if self.line.is_none() => {
                language.choose(format!("机关 {organ}"), format!("organ {organ}"))
            }
            _ => String::new(),
        };
        place.push_str(&named);
        place
    }
}

impl Localized for RegisterFault {
    fn localized(&self, language: Language) -> Cow<'_, str> {
        let place = self.place(language);
        let message = language.of(&self.message);
        if place.is_empty() {
            return message.into();
        }
        Cow::Owned(language.choose(format!("{place}：{message}"), format!("{place}: {message}")))
    }
}

impl Localized for RegisterError {
    fn localized(&self, language: Language) -> Cow<'_, str> {
        let told: Vec<Cow<'_, str>> = self.faults.iter().map(|fault| fault.localized(language)).collect();
        Cow::Owned(told.join("\n"))
    }
}

impl fmt::Display for RegisterFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.localized(Language::En))
    }
}

impl fmt::Display for RegisterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.localized(Language::En))
    }
}

impl std::error::Error for RegisterError {}
