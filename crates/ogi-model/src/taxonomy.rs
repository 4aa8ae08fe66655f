//! One list per taxonomy: the enum, its key, its printed label, its meaning and, where the form has a column or row
//! for each value, the struct with one field for each.

/// A word that is not a key of the taxonomy it was read for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{found}`{} is not {what}; one of: {}", in_words(within.as_deref()), known.join(", "))]
pub struct UnknownKey {
    /// What was expected, with its article: "an applicant".
    pub what: &'static str,
    /// What stood there.
    pub found: String,
    /// The whole address, where what stood there is a part of one.
    pub within: Option<String>,
    /// Every key that would have been right.
    pub known: Vec<&'static str>,
}

fn in_words(within: Option<&str>) -> String {
    within.map_or_else(String::new, |within| format!(" in `{within}`"))
}

/// Declares a taxonomy. Its documentation is published, in Chinese and in English. Each line: variant, key, printed label, English name, meaning in Chinese, meaning in English.
/// A key that is no Rust name stands in brackets, as a string.
///
/// With `by Struct: Value as "wire type"` it also declares the struct that holds one `Value` for each key; the wire type
/// says how a value is read, written and described (see `crate::wire`).
macro_rules! taxonomy {
    (
        $(#[doc = $doc:literal])+
        $what:literal pub enum $Enum:ident {
            $( $(#[$on:meta])* $Variant:ident $key:ident $zh:literal $en:literal $about_zh:literal $about_en:literal; )+
        }
    ) => {
        $crate::taxonomy::taxonomy! {
            $(#[doc = $doc])+
            $what pub enum $Enum {
                $( $(#[$on])* $Variant (stringify!($key)) $zh $en $about_zh $about_en; )+
            }
        }
    };
    (
        $(#[doc = $doc:literal])+
        $what:literal pub enum $Enum:ident {
            $( $(#[$on:meta])* $Variant:ident ($key:expr) $zh:literal $en:literal $about_zh:literal $about_en:literal; )+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Enum {
            $( $(#[$on])* #[doc = concat!($zh, " (`", $key, "`)。", $about_zh, "\n\n", $en, ". ", $about_en)] $Variant, )+
        }

        impl $Enum {
            /// Every value, in printed order.
            pub const ALL: [Self; [$( $(#[$on])* $key ),+].len()] = [$( $(#[$on])* Self::$Variant ),+];

            /// The key used in JSON, CSV and cell addresses.
            pub const fn key(self) -> &'static str {
                match self { $( $(#[$on])* Self::$Variant => $key, )+ }
            }

            /// What the form prints, without numbering.
            pub const fn zh(self) -> &'static str {
                match self { $( $(#[$on])* Self::$Variant => $zh, )+ }
            }

            /// The English name.
            pub const fn en(self) -> &'static str {
                match self { $( $(#[$on])* Self::$Variant => $en, )+ }
            }

            /// The meaning, in Chinese.
            pub const fn about_zh(self) -> &'static str {
                match self { $( $(#[$on])* Self::$Variant => $about_zh, )+ }
            }

            /// The meaning, in English.
            pub const fn about_en(self) -> &'static str {
                match self { $( $(#[$on])* Self::$Variant => $about_en, )+ }
            }
        }

        impl $crate::Localized for $Enum {
            fn localized(&self, language: $crate::Language) -> std::borrow::Cow<'_, str> {
                language.choose(self.zh(), self.en()).into()
            }
        }

        impl std::fmt::Display for $Enum {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.key())
            }
        }

        impl std::str::FromStr for $Enum {
            type Err = $crate::UnknownKey;

            fn from_str(key: &str) -> Result<Self, Self::Err> {
                Self::ALL.into_iter().find(|known| known.key() == key).ok_or_else(|| $crate::UnknownKey {
                    what: $what,
                    found: key.to_owned(),
                    within: None,
                    known: Self::ALL.map(Self::key).to_vec(),
                })
            }
        }

        $crate::wire::as_text!($Enum, $crate::wire::Expected::OneOf($Enum::ALL.map(|known| known.key().to_owned()).into()), Self::ALL.map(Self::key), {
            let value = |value: Self| [value.key(), value.zh(), value.about_zh(), value.en(), value.about_en()];
            $crate::schema::values_described(concat!($($doc, "\n"),+), Self::ALL.map(value))
        });
    };
    (
        $(#[doc = $doc:literal])+
        $what:literal pub enum $Enum:ident by $(#[$by_meta:meta])* $Struct:ident: $Value:ty as $wire:literal {
            $( $(#[$on:meta])* $Variant:ident $key:ident $zh:literal $en:literal $about_zh:literal $about_en:literal; )+
        }
    ) => {
        $crate::taxonomy::taxonomy! {
            $(#[doc = $doc])+
            $what pub enum $Enum {
                $( $(#[$on])* $Variant $key $zh $en $about_zh $about_en; )+
            }
        }

        $(#[$by_meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $Struct {
            $(
                $(#[$on])*
                #[doc = concat!($zh, "。", $about_zh, "\n\n", $en, ". ", $about_en)]
                #[serde(default, skip_serializing_if = "crate::wire::Blank::is_blank", with = $wire)]
                #[cfg_attr(feature = "schemars", schemars(title = $zh))]
                pub $key: $Value,
            )+
        }

        impl $Struct {
            /// The value that stands under a key.
            pub const fn get(&self, key: $Enum) -> &$Value {
                match key { $( $(#[$on])* $Enum::$Variant => &self.$key, )+ }
            }

            /// The value that stands under a key, to change it.
            pub const fn get_mut(&mut self, key: $Enum) -> &mut $Value {
                match key { $( $(#[$on])* $Enum::$Variant => &mut self.$key, )+ }
            }

            /// Whether nothing is filled in.
            pub fn is_blank(&self) -> bool {
                *self == Self::default()
            }
        }
    };
}

pub(crate) use taxonomy;
