use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use crate::wire::{Refusal, Told};

/// A JSON object that belongs to somebody else: kept to the letter, never looked into. Only white space between its values
/// is dropped, so that a report can stand on one line whatever it was read from.
#[derive(Clone)]
pub struct Extensions(Box<RawValue>);

/// A text that is no JSON object.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("extensions must be a JSON object")]
pub struct NotAnObject;

impl Extensions {
    /// Takes the text of a JSON object.
    pub fn new(text: String) -> Result<Self, NotAnObject> {
        RawValue::from_string(text).ok().and_then(compact).map(Self).ok_or(NotAnObject)
    }

    /// The text, as it was read, save for white space between values.
    pub fn get(&self) -> &str {
        self.0.get()
    }
}

/// The text of an object without the white space between its values; nothing where it is no object.
fn compact(raw: Box<RawValue>) -> Option<Box<RawValue>> {
    let text = raw.get();
    if !text.starts_with('{') {
        return None;
    }
    if !text.contains([' ', '\n', '\r', '\t']) {
        return Some(raw);
    }
    let (mut in_string, mut escaped) = (false, false);
    let keep = |character: &char| {
        let outside = !in_string;
        match character {
            '"' if !escaped => in_string = outside,
            ' ' | '\n' | '\r' | '\t' if outside => return false,
            _ => {}
        }
        escaped = !escaped && *character == '\\';
        true
    };
    RawValue::from_string(text.chars().filter(keep).collect()).ok()
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
        compact(raw)
            .map(Self)
            .ok_or_else(|| D::Error::custom(Told { message: NotAnObject, refusal: Refusal::NotAnObject }))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_white_space_between_values_is_dropped() {
        let text = "{ \"a b\" : [1,\n 2.50],\t\"c\\\" d\": \"\\\\\" }";
        let kept = Extensions::new(text.to_owned()).map(|extensions| extensions.get().to_owned());
        assert_eq!(kept.as_deref(), Ok("{\"a b\":[1,2.50],\"c\\\" d\":\"\\\\\"}"));
        assert_eq!(Extensions::new("[1]".to_owned()), Err(NotAnObject));
    }
}
