//! How values stand in JSON, where serde's own way would take more than the published schema does: no `null`, no number
//! a JavaScript reader would round, no key twice.
//!
//! Each type here is used with `#[serde(with = "…")]` and carries the schema of what it reads.

#![expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference to the field")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{self, Serialize, Serializer};

mod refusal;

pub use self::refusal::{Expected, Refusal};
pub(crate) use self::refusal::{Refused, Told, expecting};

/// The largest count a report can hold, 2⁵³ − 1: what every JSON reader keeps exactly.
pub const MAX_COUNT: u64 = (1 << 53) - 1;

const MAX_CHANGE: i64 = (1 << 53) - 1;

/// What is left out of JSON because nothing stands there.
pub(crate) trait Blank {
    fn is_blank(&self) -> bool;
}

impl<T> Blank for Option<T> {
    fn is_blank(&self) -> bool {
        self.is_none()
    }
}

impl<T> Blank for Vec<T> {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl<K, V> Blank for BTreeMap<K, V> {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

/// Lets a struct with an `is_blank` of its own be left out where it is blank.
macro_rules! blank {
    ($($Struct:ty),+) => {
        $( impl $crate::wire::Blank for $Struct {
            fn is_blank(&self) -> bool {
                <$Struct>::is_blank(self)
            }
        } )+
    };
}

/// Reads and writes a type as its text, and describes it as a list of the texts it knows, with the meaning of each.
macro_rules! as_text {
    ($Type:ident, $expected:expr, $keys:expr, $description:expr) => {
        impl serde::Serialize for $Type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $Type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::parse(deserializer, || $expected)
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $Type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($Type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let keys: Vec<String> = $keys.iter().map(ToString::to_string).collect();
                let description: String = $description;
                schemars::json_schema!({
                    "title": stringify!($Type),
                    "description": description,
                    "type": "string",
                    "enum": keys,
                })
            }
        }
    };
}

/// Reads and writes a type as its text, and describes it by the pattern of that text.
macro_rules! as_pattern {
    ($Type:ident, $expected:expr, $pattern:expr $(, $keyword:literal: $value:expr)*) => {
        impl serde::Serialize for $Type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $Type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::parse(deserializer, || $expected)
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $Type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($Type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern $(, $keyword: $value)* })
            }
        }
    };
}

pub(crate) use {as_pattern, as_text, blank};

/// Reads a string and turns it into what it stands for.
pub(crate) fn parse<'de, D, T>(deserializer: D, expected: fn() -> Expected) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: std::str::FromStr<Err: Refused>,
{
    struct Text<T>(fn() -> Expected, PhantomData<T>);

    impl<T: std::str::FromStr<Err: Refused>> Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            expecting(f, &self.0())
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(|error: T::Err| {
                let message = error.to_string();
                E::custom(Told { message, refusal: error.refusal(text, self.0()) })
            })
        }
    }

    deserializer.deserialize_str(Text(expected, PhantomData))
}

/// A whole number from 0 to [`MAX_COUNT`].
pub(crate) struct Count;

impl Count {
    pub(crate) fn serialize<S: Serializer>(count: &Option<u64>, serializer: S) -> Result<S::Ok, S::Error> {
        match *count {
            Some(count) if count > MAX_COUNT => {
                Err(ser::Error::custom(format_args!("{count} is more than a report can hold ({MAX_COUNT})")))
            }
            Some(count) => serializer.serialize_u64(count),
            None => Err(ser::Error::custom("a blank cell is left out, not written")),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
        struct Reader;

        impl Visitor<'_> for Reader {
            type Value = u64;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                expecting(f, &Expected::WholeNumber { low: 0, high: MAX_CHANGE, cell: true })
            }

            fn visit_u64<E: de::Error>(self, count: u64) -> Result<u64, E> {
                if count > MAX_COUNT {
                    return Err(E::invalid_value(de::Unexpected::Unsigned(count), &self));
                }
                Ok(count)
            }

            fn visit_i64<E: de::Error>(self, count: i64) -> Result<u64, E> {
                u64::try_from(count).map_err(|_| E::invalid_value(de::Unexpected::Signed(count), &self))
            }
        }

        deserializer.deserialize_u64(Reader).map(Some)
    }
}

/// A whole number with its sign.
pub(crate) struct Change;

impl Change {
    pub(crate) fn serialize<S: Serializer>(change: &Option<i64>, serializer: S) -> Result<S::Ok, S::Error> {
        match *change {
            Some(change) if !(-MAX_CHANGE..=MAX_CHANGE).contains(&change) => {
                Err(ser::Error::custom(format_args!("{change} is more than a report can hold (±{MAX_CHANGE})")))
            }
            Some(change) => serializer.serialize_i64(change),
            None => Err(ser::Error::custom("a blank cell is left out, not written")),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
        struct Reader;

        impl Visitor<'_> for Reader {
            type Value = i64;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                expecting(f, &Expected::WholeNumber { low: -MAX_CHANGE, high: MAX_CHANGE, cell: true })
            }

            fn visit_i64<E: de::Error>(self, change: i64) -> Result<i64, E> {
                if (-MAX_CHANGE..=MAX_CHANGE).contains(&change) {
                    Ok(change)
                } else {
                    Err(E::invalid_value(de::Unexpected::Signed(change), &self))
                }
            }

            fn visit_u64<E: de::Error>(self, change: u64) -> Result<i64, E> {
                i64::try_from(change)
                    .ok()
                    .filter(|change| *change <= MAX_CHANGE)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(change), &self))
            }
        }

        deserializer.deserialize_i64(Reader).map(Some)
    }
}

/// A whole number between two bounds, such as a year or the level of a heading.
#[derive(Debug)]
pub struct Between<const LOW: u16, const HIGH: u16>;

impl<const LOW: u16, const HIGH: u16> Between<LOW, HIGH> {
    /// Writes it.
    pub fn serialize<S: Serializer>(number: &Option<u16>, serializer: S) -> Result<S::Ok, S::Error> {
        match *number {
            Some(number) if (LOW..=HIGH).contains(&number) => serializer.serialize_u16(number),
            Some(number) => Err(ser::Error::custom(format_args!("{number} is not between {LOW} and {HIGH}"))),
            None => Err(ser::Error::custom("what is not known is left out, not written")),
        }
    }

    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u16>, D::Error> {
        struct Reader(u16, u16);

        impl Visitor<'_> for Reader {
            type Value = u16;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                expecting(f, &Expected::WholeNumber { low: self.0.into(), high: self.1.into(), cell: false })
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<u16, E> {
                u16::try_from(number)
                    .ok()
                    .filter(|number| (self.0..=self.1).contains(number))
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(number), &self))
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<u16, E> {
                Err(E::invalid_value(de::Unexpected::Signed(number), &self))
            }
        }

        deserializer.deserialize_u16(Reader(LOW, HIGH)).map(Some)
    }
}

/// A whole number from 1, as lines and rows are counted.
pub(crate) struct Whole;

impl Whole {
    pub(crate) fn serialize<S: Serializer>(number: &Option<u32>, serializer: S) -> Result<S::Ok, S::Error> {
        match *number {
            Some(number) => serializer.serialize_u32(number),
            None => Err(ser::Error::custom("what is not known is left out, not written")),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
        struct Reader;

        impl Visitor<'_> for Reader {
            type Value = u32;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                expecting(f, &Expected::WholeNumber { low: 1, high: u32::MAX.into(), cell: false })
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<u32, E> {
                u32::try_from(number)
                    .ok()
                    .filter(|number| *number > 0)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(number), &self))
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<u32, E> {
                Err(E::invalid_value(de::Unexpected::Signed(number), &self))
            }
        }

        deserializer.deserialize_u32(Reader).map(Some)
    }
}

/// Anything that is absent where nothing is known; unlike serde's own `Option`, `null` is refused.
#[derive(Debug)]
pub struct Known<T>(PhantomData<T>);

impl<T: Serialize> Known<T> {
    /// Writes it.
    pub fn serialize<S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => value.serialize(serializer),
            None => Err(ser::Error::custom("what is not known is left out, not written")),
        }
    }
}

impl<T> Known<T> {
    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error>
    where
        T: Deserialize<'de>,
    {
        T::deserialize(deserializer).map(Some)
    }
}

/// What has members of which at least one is given.
pub(crate) struct Filled<T>(PhantomData<T>);

impl<T: Serialize + Blank> Filled<T> {
    pub(crate) fn serialize<S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) if value.is_blank() => Err(ser::Error::custom("at least one member is to be given")),
            value => Known::serialize(value, serializer),
        }
    }
}

impl<T: Blank> Filled<T> {
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error>
    where
        T: Deserialize<'de>,
    {
        let value = T::deserialize(deserializer)?;
        if value.is_blank() {
            let message = "at least one member is to be given";
            return Err(de::Error::custom(Told { message, refusal: Refusal::NoMembers }));
        }
        Ok(Some(value))
    }
}

fn repeated<E: de::Error>(found: &impl fmt::Display) -> E {
    let message = format_args!("`{found}` stands here twice");
    E::custom(Told { message, refusal: Refusal::Repeated { found: found.to_string() } })
}

/// How a set of addresses stands in JSON: a list, none twice.
pub(crate) struct Listed<T>(PhantomData<T>);

impl<T: Ord + fmt::Display + Serialize + de::DeserializeOwned> Listed<T> {
    pub(crate) fn serialize<S: Serializer>(listed: &BTreeSet<T>, serializer: S) -> Result<S::Ok, S::Error> {
        listed.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeSet<T>, D::Error> {
        let mut listed = BTreeSet::new();
        for address in Vec::<T>::deserialize(deserializer)? {
            if listed.contains(&address) {
                return Err(repeated(&address));
            }
            listed.insert(address);
        }
        Ok(listed)
    }
}

/// A map that refuses a key twice.
pub(crate) struct Unique<K, V>(PhantomData<(K, V)>);

impl<K: Serialize, V: Serialize> Unique<K, V> {
    pub(crate) fn serialize<S: Serializer>(map: &BTreeMap<K, V>, serializer: S) -> Result<S::Ok, S::Error> {
        map.serialize(serializer)
    }
}

impl<K, V> Unique<K, V> {
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
    where
        K: Deserialize<'de> + Ord + fmt::Display,
        V: Deserialize<'de>,
    {
        struct Reader<K, V>(PhantomData<(K, V)>);

        impl<'de, K: Deserialize<'de> + Ord + fmt::Display, V: Deserialize<'de>> Visitor<'de> for Reader<K, V> {
            type Value = BTreeMap<K, V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                expecting(f, &Expected::Object)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
                let mut map = BTreeMap::new();
                while let Some(key) = entries.next_key::<K>()? {
                    if map.contains_key(&key) {
                        return Err(repeated(&key));
                    }
                    map.insert(key, entries.next_value()?);
                }
                Ok(map)
            }
        }

        deserializer.deserialize_map(Reader(PhantomData))
    }
}

#[cfg(feature = "schemars")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Between, Change, Count, Filled, Known, Listed, MAX_CHANGE, MAX_COUNT, Unique, Whole};

    impl JsonSchema for Count {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "Count".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "integer", "minimum": 0, "maximum": MAX_COUNT, "examples": [12] })
        }
    }

    impl JsonSchema for Change {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "Change".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "integer", "minimum": -MAX_CHANGE, "maximum": MAX_CHANGE, "examples": [-3] })
        }
    }

    impl JsonSchema for Whole {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "Whole".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "integer", "minimum": 1, "maximum": u32::MAX, "examples": [4] })
        }
    }

    impl<const LOW: u16, const HIGH: u16> JsonSchema for Between<LOW, HIGH> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            format!("Between{LOW}And{HIGH}").into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "integer", "minimum": LOW, "maximum": HIGH, "examples": [u16::midpoint(LOW, HIGH)] })
        }
    }

    /// What is described as the type it holds: whether that may be missing or blank is no matter of its shape.
    macro_rules! described_as_its_value {
        ($($Holder:ident),+) => {
            $( impl<T: JsonSchema> JsonSchema for $Holder<T> {
                fn inline_schema() -> bool {
                    T::inline_schema()
                }

                fn schema_name() -> Cow<'static, str> {
                    T::schema_name()
                }

                fn schema_id() -> Cow<'static, str> {
                    T::schema_id()
                }

                fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                    T::json_schema(generator)
                }
            } )+
        };
    }

    described_as_its_value!(Known, Filled);

    impl<T: JsonSchema> JsonSchema for Listed<T> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "Listed".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let address = generator.subschema_for::<T>();
            json_schema!({ "type": "array", "items": address, "uniqueItems": true })
        }
    }

    impl<K: JsonSchema, V: JsonSchema> JsonSchema for Unique<K, V> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            format!("{}By{}", V::schema_name(), K::schema_name()).into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let (keys, values) = (generator.subschema_for::<K>(), generator.subschema_for::<V>());
            let any_key = json_schema!({ "type": "string" });
            if keys == any_key {
                json_schema!({ "type": "object", "additionalProperties": values })
            } else {
                json_schema!({ "type": "object", "propertyNames": keys, "additionalProperties": values })
            }
        }
    }
}
