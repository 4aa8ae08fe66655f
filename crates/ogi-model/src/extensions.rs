use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

/// A JSON object that belongs to somebody else: kept to the letter, never looked into.
#[derive(Clone)]
pub struct Extensions(Box<RawValue>);

/// A text that is no JSON object.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("extensions must be a JSON object")]
pub struct NotAnObject;

impl Extensions {
    /// Takes the text of a JSON object.
    pub fn new(text: String) -> Result<Self, NotAnObject> {
        RawValue::from_string(text).ok().filter(|raw| is_object(raw)).map(Self).ok_or(NotAnObject)
    }

    /// The text, as it was read.
    pub fn get(&self) -> &str {
        self.0.get()
    }
}

fn is_object(raw: &RawValue) -> bool {
    raw.get().starts_with('{')
}

impl fmt::Debug for Extensions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.get())
    }
}

impl PartialEq for Extensions {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl Eq for Extensions {}

impl Serialize for Extensions {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Extensions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        if is_object(&raw) { Ok(Self(raw)) } else { Err(D::Error::custom(NotAnObject)) }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Extensions {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Extensions".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object" })
    }
}
