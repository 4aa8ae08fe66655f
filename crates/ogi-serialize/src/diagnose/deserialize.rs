//! Hands the values of a text over as serde asks for them.

use std::borrow::Cow;

use ogi_model::with::Expected;
use serde::de::value::StrDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};
use serde::forward_to_deserialize_any;

use super::reader::{Begins, Reader};
use super::{Diagnosis, Read, Step, wanted};
use crate::fault::{Found, JsonFault, shortened};

impl<'de> Reader<'de> {
    /// Hands over the value that stands here, if it is of the type that is asked for.
    fn read<V: Visitor<'de>>(&mut self, asked_for: Option<Expected>, visitor: V) -> Read<V::Value> {
        let kind = self.value()?;
        let begin = self.at;
        if asked_for.as_ref().is_some_and(|asked_for| !kind.is(asked_for)) {
            let found = self.found_at(begin)?;
            let refused = Diagnosis::of(JsonFault::WrongType { found, expected: wanted(&visitor) });
            return Err(self.placed(refused, begin, asked_for));
        }
        let outcome = match kind {
            Begins::Null | Begins::True | Begins::False => {
                self.at += kind.word().len();
                match kind {
                    Begins::Null => visitor.visit_unit(),
                    _ => visitor.visit_bool(matches!(kind, Begins::True)),
                }
            }
            Begins::Text => match self.text()? {
                Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
                Cow::Owned(text) => visitor.visit_string(text),
            },
            Begins::Number => visit_number(self.number()?, visitor),
            Begins::List => self.deeper(|reader| {
                let mut items = Items { reader, index: 0 };
                visitor.visit_seq(&mut items)
            }),
            Begins::Object => self.deeper(|reader| {
                let mut members = Members { reader, first: true, key: None };
                let outcome = visitor.visit_map(&mut members);
                outcome.map_err(|error| error.of_member(members.key))
            }),
        };
        outcome.map_err(|error| self.placed(error, begin, asked_for))
    }
}

/// Hands a number over as serde_json does.
fn visit_number<'de, V: Visitor<'de>>(number: &str, visitor: V) -> Read<V::Value> {
    if let Ok(number) = number.parse() {
        return visitor.visit_u64(number);
    }
    // A zero with a sign is none of the whole numbers.
    if let Some(number) = number.parse().ok().filter(|number| *number < 0) {
        return visitor.visit_i64(number);
    }
    match number.parse::<f64>() {
        Ok(number) if number.is_finite() => visitor.visit_f64(number),
        _ => {
            let found = Found::Number(shortened(number));
            Err(Diagnosis::of(JsonFault::OutOfRange { found, expected: Expected::Number }))
        }
    }
}

struct Items<'r, 'de> {
    reader: &'r mut Reader<'de>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Diagnosis;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        if !self.reader.item(self.index == 0)? {
            return Ok(None);
        }
        self.reader.peek_past_blanks();
        let (begin, index) = (self.reader.at, self.index);
        self.index += 1;
        let read = seed.deserialize(&mut *self.reader);
        read.map(Some).map_err(|error| self.reader.placed(error, begin, None).within(Step::Item(index)))
    }
}

struct Members<'r, 'de> {
    reader: &'r mut Reader<'de>,
    first: bool,
    /// The key that was read last, and its place.
    key: Option<(usize, String)>,
}

impl<'de> MapAccess<'de> for Members<'_, 'de> {
    type Error = Diagnosis;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        let first = std::mem::replace(&mut self.first, false);
        let Some((begin, key)) = self.reader.key(first)? else { return Ok(None) };
        let read = seed.deserialize(StrDeserializer::<Diagnosis>::new(&key));
        let read = read.map_err(|error| error.not_before(begin).within(Step::to(&key)))?;
        self.key = Some((begin, key.into_owned()));
        Ok(Some(read))
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<T::Value> {
        let key = self.key.as_ref().map_or("", |(_, key)| key.as_str());
        self.reader.colon(key)?;
        self.reader.peek_past_blanks();
        let begin = self.reader.at;
        let read = seed.deserialize(&mut *self.reader);
        read.map_err(|error| self.reader.placed(error, begin, None).within(Step::to(key)))
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Diagnosis;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(None, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(Expected::Object), visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        self.read(Some(Expected::Object), visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(Expected::List), visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(Expected::Text), visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(Expected::Text), visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(Expected::Boolean), visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(whole_number(0, u16::MAX.into())), visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(whole_number(0, u32::MAX.into())), visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(whole_number(0, i64::MAX)), visitor)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.read(Some(whole_number(i64::MIN, i64::MAX)), visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Read<V::Value> {
        // The raw text of `extensions` is asked for under a name of serde_json's own, which only its own reader answers to.
        if name.starts_with('$') {
            let raw = self.skip()?;
            let read = serde_json::Deserializer::from_str(raw).deserialize_newtype_struct(name, visitor);
            return read.map_err(|error| Diagnosis::of(JsonFault::Other(error.to_string())));
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        let kind = self.value()?;
        let begin = self.at;
        let read = match kind {
            Begins::Text => {
                let text = self.text()?;
                visitor.visit_enum(IntoDeserializer::<Diagnosis>::into_deserializer(&*text))
            }
            Begins::Object => self.deeper(|reader| visitor.visit_enum(Variant { reader })),
            _ => {
                let known = known.iter().map(|known| (*known).to_owned()).collect();
                let found = self.found_at(begin)?;
                Err(Diagnosis::of(JsonFault::WrongType { found, expected: Expected::OneOf(known) }))
            }
        };
        read.map_err(|error| error.not_before(begin))
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u128 f32 f64 char bytes byte_buf option unit unit_struct tuple tuple_struct
        identifier ignored_any
    }
}

const fn whole_number(low: i64, high: i64) -> Expected {
    Expected::WholeNumber { low, high, cell: false }
}

/// A value of an enum that holds something: an object with one member.
struct Variant<'r, 'de> {
    reader: &'r mut Reader<'de>,
}

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Diagnosis;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Read<(T::Value, Self)> {
        let Some((begin, key)) = self.reader.key(true)? else { return Err(Diagnosis::of(JsonFault::NoMembers)) };
        let read = seed.deserialize(StrDeserializer::<Diagnosis>::new(&key));
        let read = read.map_err(|error| error.not_before(begin))?;
        self.reader.colon(&key)?;
        Ok((read, self))
    }
}

impl Variant<'_, '_> {
    fn close<T>(self, value: T) -> Read<T> {
        if self.reader.peek_past_blanks() == Some(b'}') {
            self.reader.at += 1;
            return Ok(value);
        }
        Err(self.reader.unexpected(|found| JsonFault::ExpectedCommaOrBrace { found }))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Diagnosis;

    fn unit_variant(self) -> Read<()> {
        <()>::deserialize(&mut *self.reader)?;
        self.close(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Read<T::Value> {
        let value = seed.deserialize(&mut *self.reader)?;
        self.close(value)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _length: usize, visitor: V) -> Read<V::Value> {
        let value = self.reader.deserialize_seq(visitor)?;
        self.close(value)
    }

    fn struct_variant<V: Visitor<'de>>(self, _fields: &'static [&'static str], visitor: V) -> Read<V::Value> {
        let value = self.reader.deserialize_map(visitor)?;
        self.close(value)
    }
}
