//! What can be wrong with a text that should be JSON of a published shape, in two languages.

use std::borrow::Cow;
use std::fmt;

use ogi_model::with::Expected;
use ogi_model::{Language, Localized};

use crate::renamed::FORMER_LEVEL;

/// What is wrong with a JSON text. `Display` says it in English, [`Localized`] in Chinese, too.
///
/// Texts of the document are quoted up to 80 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum JsonFault {
    /// The text is larger than a report may be, and was not read.
    TooLarge {
        /// The largest size that is read, in MB.
        limit: usize,
    },
    /// The line is so long that its end was not looked for.
    EndlessLine,
    /// A byte that is not UTF-8.
    NotUtf8,
    /// A text that begins as UTF-16 and has something else in it.
    NotUtf16,

    /// Nothing but blanks.
    Empty,
    /// The text ends before the value is complete.
    UnexpectedEnd,
    /// Something that begins no value.
    ExpectedValue {
        /// The character that stands there.
        found: char,
    },
    /// Something other than a key in double quotes.
    ExpectedKey {
        /// The character that stands there.
        found: char,
    },
    /// No colon behind a key.
    ExpectedColon {
        /// The key.
        key: String,
        /// The character that stands there.
        found: char,
    },
    /// Neither a comma nor a closing brace behind a member of an object.
    ExpectedCommaOrBrace {
        /// The character that stands there.
        found: char,
    },
    /// Neither a comma nor a closing bracket behind an item of a list.
    ExpectedCommaOrBracket {
        /// The character that stands there.
        found: char,
    },
    /// A comma before a closing brace or bracket.
    TrailingComma,
    /// Something behind the end of the value.
    TrailingContent,
    /// Punctuation or a digit of Chinese text where JSON has its own.
    FullWidth {
        /// The character that stands there.
        found: char,
        /// The one of JSON.
        meant: char,
    },
    /// A comment.
    Comment,
    /// A text that breaks off at the end of its line, or has another control character.
    ControlCharacter {
        /// The character.
        found: char,
    },
    /// A text without its closing quotation mark.
    UnclosedText,
    /// A backslash before something that has no meaning behind one, or half of a pair of `\u` escapes.
    InvalidEscape,
    /// A number that is not written as JSON writes numbers: `007`, `+1`, `1.`.
    InvalidNumber {
        /// The number.
        found: String,
    },
    /// A comma between the digits of a number.
    ThousandsSeparator,
    /// Lists and objects in one another, deeper than is read.
    TooDeep,

    /// A key that must be there is not.
    MissingKey {
        /// The key.
        key: String,
    },
    /// A key that has no meaning here.
    UnknownKey {
        /// The key.
        key: String,
        /// Every key that has one.
        known: Vec<String>,
    },
    /// A key, or a part of an address, of a draft before the first release.
    Renamed {
        /// The former name.
        key: String,
        /// What it is called now.
        new_key: String,
    },
    /// A key that stands in its object twice.
    RepeatedKey {
        /// The key.
        key: String,
    },
    /// A value that stands in its list twice.
    RepeatedValue {
        /// The value.
        found: String,
    },
    /// A word that is not in the list of those that can stand here.
    UnknownValue {
        /// The word.
        found: String,
        /// The address that it is a part of.
        within: Option<String>,
        /// Every word of the list.
        known: Vec<String>,
    },
    /// The level of zones, of a draft before the first release.
    FormerLevel,
    /// A value of another type than should stand here.
    WrongType {
        /// What stands here.
        found: Found,
        /// What should stand here.
        expected: Expected,
    },
    /// A value of the right type, out of its range.
    OutOfRange {
        /// What stands here.
        found: Found,
        /// What should stand here.
        expected: Expected,
    },
    /// A text that is not written as it should be.
    WrongFormat {
        /// The text.
        found: String,
        /// How it should be written.
        expected: Expected,
    },
    /// An object that has no member, where it must have one.
    NoMembers,
    /// A document of a later version of the schema.
    NewerSchema {
        /// Its version.
        needs: String,
        /// The newest version that is read.
        reads: String,
    },
    /// What a type of another crate says of its value, in its own words.
    Other(String),
}

/// A value of a JSON document, as a message shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Found {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number as it is written.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List,
    /// An object.
    Object,
}

/// The text up to 80 characters: a key may have megabytes, and the words around it are what helps.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 80;
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

impl Found {
    fn zh(&self) -> Cow<'static, str> {
        match self {
            Self::Null => "空值 null".into(),
            Self::Boolean(value) => format!("真假值 {value}").into(),
            Self::Number(number) => format!("数字 {number}").into(),
            Self::Text(text) => format!("文字“{text}”").into(),
            Self::List => "列表 […]".into(),
            Self::Object => "对象 {…}".into(),
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Boolean(value) => write!(f, "{value}"),
            Self::Number(number) => write!(f, "the number {number}"),
            Self::Text(text) => write!(f, "the text \"{text}\""),
            Self::List => f.write_str("a list […]"),
            Self::Object => f.write_str("an object {…}"),
        }
    }
}

impl Localized for Found {
    fn localized(&self, language: Language) -> Cow<'_, str> {
        language.choose(self.zh(), self.to_string().into())
    }
}

/// A hint about quotation marks, where only they are wrong.
fn about_quotes(found: &Found, expected: &Expected, language: Language) -> &'static str {
    match found {
        Found::Number(_) if expected.is_text() => {
            language.choose("；请加上英文双引号", "; write it in quotation marks")
        }
        Found::Text(text)
            if matches!(expected, Expected::WholeNumber { .. } | Expected::Number)
                && !text.is_empty()
                && text.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            language.choose("；请去掉双引号", "; write it without quotation marks")
        }
        _ => "",
    }
}

fn within(address: Option<&String>, language: Language) -> String {
    address
        .map_or_else(String::new, |address| language.choose(format!("（见“{address}”）"), format!(" in `{address}`")))
}

fn should_be(expected: &Expected) -> String {
    let expected = expected.localized(Language::Zh);
    // Between Chinese and a number or a word of another script stands a blank.
    let blank = if expected.starts_with(|first: char| first.is_ascii_alphanumeric()) { " " } else { "" };
    format!("应为{blank}{expected}")
}

/// A character of a document in the words of a message.
fn character(found: char) -> String {
    if found.is_control() { found.escape_default().to_string() } else { found.to_string() }
}

impl JsonFault {
    /// The key or the value that was probably meant, where one that is not known is like it.
    pub fn nearest(&self) -> Option<&str> {
        let (Self::UnknownKey { key: found, known } | Self::UnknownValue { found, known, .. }) = self else {
            return None;
        };
        // Of two years or versions neither is meant more than the other.
        let is_number = found.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        if is_number { None } else { ogi_model::text::nearest(found, known.iter().map(String::as_str)) }
    }

    fn zh(&self) -> String {
        match self {
            Self::TooLarge { limit } => format!("报告超过 {limit} MB，未予读取；一份报告只有几百 KB。"),
            Self::EndlessLine => "这一行长得不像一份报告，找不到行尾；后面的内容没有读取。".to_owned(),
            Self::NotUtf8 => "JSON 文件应为 UTF-8 编码，此处不是；请另存为 UTF-8。".to_owned(),
            Self::NotUtf16 => "文件开头是 UTF-16 编码，此处不是；请另存为 UTF-8。".to_owned(),
            Self::Empty => "没有内容".to_owned(),
            Self::UnexpectedEnd => "文件在这里中断，内容不完整".to_owned(),
            Self::ExpectedValue { found: '\'' } | Self::ExpectedKey { found: '\'' } => {
                "文字应加英文双引号，不能用单引号".to_owned()
            }
            Self::ExpectedValue { found } => {
                format!("此处应有一个值，而不是“{}”；文字应加英文双引号", character(*found))
            }
            Self::ExpectedKey { found } => format!("此处应有一个加英文双引号的键，而不是“{}”", character(*found)),
            Self::ExpectedColon { key, found } => {
                format!("“{key}”后面应为英文冒号，而不是“{}”", character(*found))
            }
            Self::ExpectedCommaOrBrace { found } => {
                format!("此处应为英文逗号或者“}}”，而不是“{}”", character(*found))
            }
            Self::ExpectedCommaOrBracket { found } => {
                format!("此处应为英文逗号或者“]”，而不是“{}”", character(*found))
            }
            Self::TrailingComma => "最后一项后面多了一个逗号".to_owned(),
            Self::TrailingContent => "报告到此已经结束，后面还有多余的内容".to_owned(),
            Self::FullWidth { found, meant } => format!("“{found}”应改为英文半角的 {meant}"),
            Self::Comment => "JSON 不能有注释".to_owned(),
            Self::ControlCharacter { found: '\n' | '\r' } => {
                "文字在行尾没有结束：可能缺少右引号；文字中的换行写作 \\n".to_owned()
            }
            Self::ControlCharacter { found } => {
                format!("文字中有控制字符，应写作 \\u{:04x}", u32::from(*found))
            }
            Self::UnclosedText => "这段文字缺少右引号".to_owned(),
            Self::InvalidEscape => "反斜杠的写法不对；文字中的反斜杠本身写作 \\\\".to_owned(),
            Self::InvalidNumber { found } => format!("数字“{found}”的写法不对"),
            Self::ThousandsSeparator => "数字中不写千位分隔的逗号".to_owned(),
            Self::TooDeep => "括号嵌套的层数过多".to_owned(),
            Self::MissingKey { key } => format!("缺少“{key}”这一项"),
            Self::UnknownKey { key, known } => match self.nearest() {
                Some(nearest) => format!("没有“{key}”这个键，是否应为“{nearest}”？"),
                None if known.is_empty() => format!("没有“{key}”这个键"),
                None => format!("没有“{key}”这个键；可用的键：{}", known.join("、")),
            },
            Self::Renamed { key, new_key } => format!("“{key}”现称“{new_key}”，请改用新的名称"),
            Self::RepeatedKey { key } => format!("“{key}”出现两次"),
            Self::RepeatedValue { found } => format!("“{found}”在同一列表中出现两次"),
            Self::UnknownValue { found, within: address, known } => {
                let within = within(address.as_ref(), Language::Zh);
                match self.nearest() {
                    Some(nearest) => format!("这里没有“{found}”这个值{within}，是否应为“{nearest}”？"),
                    None => format!("“{found}”不是这里可用的值{within}；可用的值：{}", known.join("、")),
                }
            }
            Self::FormerLevel => {
                format!(
                    "不再有“{FORMER_LEVEL}”这一级别：开发区等的管理委员会没有级别，不写 level，kind 写 management_committee"
                )
            }
            Self::WrongType { found, expected } => {
                let hint = about_quotes(found, expected, Language::Zh);
                format!("这里是{}，{}{hint}", found.zh(), should_be(expected))
            }
            Self::OutOfRange { found, expected } => {
                format!("{} 超出范围，{}", found.zh(), should_be(expected))
            }
            Self::WrongFormat { found, expected } => {
                format!("“{found}”的写法不对，{}", should_be(expected))
            }
            Self::NoMembers => "至少应有一项，全无的不写".to_owned(),
            Self::NewerSchema { needs, reads } => format!("需要数据格式 {needs}；本程序读取 {reads}，请升级。"),
            Self::Other(message) => message.clone(),
        }
    }
}

impl fmt::Display for JsonFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { limit } => {
                write!(f, "the report is larger than {limit} MB and was not read; a report has a few hundred kilobytes")
            }
            Self::EndlessLine => {
                f.write_str("the line has no end within a length no report has; nothing behind it was read")
            }
            Self::NotUtf8 => f.write_str("JSON is written in UTF-8, and this byte is not; save the file as UTF-8"),
            Self::NotUtf16 => {
                f.write_str("the file begins as UTF-16, and this is no character of it; save the file as UTF-8")
            }
            Self::Empty => f.write_str("nothing stands here"),
            Self::UnexpectedEnd => f.write_str("the text ends here and is not complete"),
            Self::ExpectedValue { found: '\'' } | Self::ExpectedKey { found: '\'' } => {
                f.write_str("texts stand in double quotation marks, not in single ones")
            }
            Self::ExpectedValue { found } => write!(
                f,
                "expected a value, found `{}`; texts stand in double quotation marks",
                character(*found)
            ),
            Self::ExpectedKey { found } => {
                write!(f, "expected a key in double quotation marks, found `{}`", character(*found))
            }
            Self::ExpectedColon { key, found } => {
                write!(f, "expected a colon behind the key `{key}`, found `{}`", character(*found))
            }
            Self::ExpectedCommaOrBrace { found } => {
                write!(f, "expected a comma or `}}`, found `{}`", character(*found))
            }
            Self::ExpectedCommaOrBracket { found } => {
                write!(f, "expected a comma or `]`, found `{}`", character(*found))
            }
            Self::TrailingComma => f.write_str("a comma stands behind the last one"),
            Self::TrailingContent => f.write_str("the report ends before this, and something follows"),
            Self::FullWidth { found, meant } => write!(f, "write `{meant}` in place of the full-width `{found}`"),
            Self::Comment => f.write_str("JSON has no comments"),
            Self::ControlCharacter { found: '\n' | '\r' } => f.write_str(
                "the text does not end on its line: the closing quotation mark may be missing; a line break in a text is written \\n",
            ),
            Self::ControlCharacter { found } => {
                write!(f, "a control character stands in the text; it is written \\u{:04x}", u32::from(*found))
            }
            Self::UnclosedText => f.write_str("the text that begins here has no closing quotation mark"),
            Self::InvalidEscape => f.write_str("a backslash has no meaning here; a backslash itself is written \\\\"),
            Self::InvalidNumber { found } => write!(f, "`{found}` is not how a number is written"),
            Self::ThousandsSeparator => f.write_str("a number has no commas between its digits"),
            Self::TooDeep => f.write_str("lists and objects stand in one another too deep"),
            Self::MissingKey { key } => write!(f, "the key `{key}` is missing"),
            Self::UnknownKey { key, known } => match self.nearest() {
                Some(nearest) => write!(f, "there is no key `{key}` here; is it `{nearest}`?"),
                None if known.is_empty() => write!(f, "there is no key `{key}` here"),
                None => write!(f, "there is no key `{key}` here; one of: {}", known.join(", ")),
            },
            Self::Renamed { key, new_key } => write!(f, "`{key}` is now `{new_key}`"),
            Self::RepeatedKey { key } => write!(f, "the key `{key}` stands here twice"),
            Self::RepeatedValue { found } => write!(f, "`{found}` stands in this list twice"),
            Self::UnknownValue { found, within: address, known } => {
                let within = within(address.as_ref(), Language::En);
                match self.nearest() {
                    Some(nearest) => write!(f, "`{found}`{within} is not known here; is it `{nearest}`?"),
                    None => write!(f, "`{found}`{within} is not known here; one of: {}", known.join(", ")),
                }
            }
            Self::FormerLevel => write!(
                f,
                "the level `{FORMER_LEVEL}` is gone: the committee of a zone has no level; leave `level` out and write the kind `management_committee`"
            ),
            Self::WrongType { found, expected } => {
                let hint = about_quotes(found, expected, Language::En);
                write!(f, "this is {found}; expected {expected}{hint}")
            }
            Self::OutOfRange { found, expected } => write!(f, "{found} is out of range; expected {expected}"),
            Self::WrongFormat { found, expected } => write!(f, "`{found}` is not {expected}"),
            Self::NoMembers => f.write_str("at least one member is to be given"),
            Self::NewerSchema { needs, reads } => write!(f, "needs schema {needs}; this program reads {reads}"),
            Self::Other(message) => f.write_str(message),
        }
    }
}

impl Localized for JsonFault {
    fn localized(&self, language: Language) -> Cow<'_, str> {
        language.choose(self.zh(), self.to_string()).into()
    }
}
