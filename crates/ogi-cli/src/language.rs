//! Which of the two languages messages are in.

use clap::ValueEnum;
use ogi::model::{Bilingual, Message};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// 中文。
    Zh,
    /// English.
    En,
}

impl Language {
    /// Chinese where the locale is Chinese, otherwise English.
    pub(crate) fn of_locale() -> Self {
        let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).unwrap_or_default();
        if locale.to_ascii_lowercase().starts_with("zh") { Self::Zh } else { Self::En }
    }

    pub(crate) fn choose<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }

    pub(crate) fn of(self, message: &Message) -> &str {
        self.choose(&message.zh, &message.en)
    }

    pub(crate) const fn pick(self, text: Bilingual) -> &'static str {
        match self {
            Self::Zh => text.zh,
            Self::En => text.en,
        }
    }
}
