//! Which of the two languages messages are in.

use clap::ValueEnum;
pub(crate) use ogi::model::Language;

/// A language as it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Asked {
    /// 中文。 Chinese.
    Zh,
    /// 英文。 English.
    En,
}

impl From<Asked> for Language {
    fn from(asked: Asked) -> Self {
        match asked {
            Asked::Zh => Self::Zh,
            Asked::En => Self::En,
        }
    }
}

/// That of the locale, where it is Chinese or English; otherwise Chinese.
pub(crate) fn of_locale() -> Language {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).unwrap_or_default();
    if locale.to_ascii_lowercase().starts_with("en") { Language::En } else { Language::Zh }
}
