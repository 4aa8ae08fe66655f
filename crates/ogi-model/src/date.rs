//! Dates as `2021-01-12` and in no other shape.

use chrono::NaiveDate;
use serde::{Deserializer, Serializer};

use crate::wire;

#[cfg(feature = "schemars")]
const PATTERN: &str = "^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

/// A date from 1900 to 2999, written as year, month and day with hyphens.
#[derive(Debug)]
pub struct Day(NaiveDate);

/// The same, absent where it is not known.
#[derive(Debug)]
pub struct Date;

/// What no date looks like.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is not a date such as 2021-01-12")]
pub struct NotADate(String);

impl std::str::FromStr for Day {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes
                .iter()
                .enumerate()
                .all(|(at, byte)| if at == 4 || at == 7 { *byte == b'-' } else { byte.is_ascii_digit() })
            && (text.starts_with("19") || text.starts_with('2'));
        let date = if shaped { text.parse().ok() } else { None };
        date.map(Self).ok_or_else(|| NotADate(text.to_owned()))
    }
}

impl Day {
    /// Writes it.
    pub fn serialize<S: Serializer>(date: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(date)
    }

    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        wire::parse::<D, Self>(deserializer, || wire::Expected::Date).map(|day| day.0)
    }
}

impl Date {
    /// Writes it.
    pub fn serialize<S: Serializer>(date: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => Day::serialize(date, serializer),
            None => Err(serde::ser::Error::custom("what is not known is left out, not written")),
        }
    }

    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
        Day::deserialize(deserializer).map(Some)
    }
}

#[cfg(feature = "schemars")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Date, Day, PATTERN};

    impl JsonSchema for Day {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "Date".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "format": "date", "pattern": PATTERN, "examples": ["2024-01-31"] })
        }
    }

    impl JsonSchema for Date {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "Date".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            Day::json_schema(generator)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn only_a_full_date_of_the_calendar_is_a_date() {
        assert!("2024-02-29".parse::<Day>().is_ok());
        for text in [
            "2023-02-29",
            "2024-2-9",
            "2024/02/09",
            "+2024-02-09",
            "1899-12-31",
            "20240209",
            "2024-13-01",
            "",
            "2024年2月",
        ] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }
}
