/// One text in the two languages of this project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bilingual {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Bilingual {
    /// Puts the two together.
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh, en }
    }
}

/// One message in both languages, made at run time.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(title = "Message"))]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// 中文。
    ///
    /// Chinese.
    #[cfg_attr(feature = "schemars", schemars(title = "中文"))]
    pub zh: String,
    /// 英文。
    ///
    /// English.
    #[cfg_attr(feature = "schemars", schemars(title = "英文"))]
    pub en: String,
}

impl From<Bilingual> for Message {
    fn from(text: Bilingual) -> Self {
        Self { zh: text.zh.to_owned(), en: text.en.to_owned() }
    }
}
