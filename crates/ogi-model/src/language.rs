//! The two languages of this project, and whatever speaks both.

use std::borrow::Cow;

use crate::text::{Bilingual, Message};

/// A language that messages are in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

impl Language {
    /// The one of two that is in this language.
    pub fn choose<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }

    /// A message in this language.
    pub fn of(self, message: &Message) -> &str {
        self.choose(&message.zh, &message.en)
    }

    /// A text in this language.
    pub const fn pick(self, text: Bilingual) -> &'static str {
        match self {
            Self::Zh => text.zh,
            Self::En => text.en,
        }
    }
}

/// What speaks both languages: errors, messages, places, and the names of all that is listed in the form.
///
/// ```
/// use ogi_model::{Applicant, Language, Localized};
///
/// assert_eq!(Applicant::Business.localized(Language::Zh), "商业企业");
/// assert_eq!(Applicant::Business.localized(Language::En), "Business enterprise");
/// ```
pub trait Localized {
    /// The text in a language.
    fn localized(&self, language: Language) -> Cow<'_, str>;
}

impl Localized for Message {
    fn localized(&self, language: Language) -> Cow<'_, str> {
        language.of(self).into()
    }
}

impl Localized for Bilingual {
    fn localized(&self, language: Language) -> Cow<'_, str> {
        language.pick(*self).into()
    }
}
