//! Layers (optional content) that a file switches off: what is on them is not to be seen.

use std::collections::HashSet;

use hayro_syntax::object::{Array, Dict, Name, ObjRef, ObjectIdentifier};

/// The layers that are off.
#[derive(Debug, Default)]
pub(in crate::pdf) struct Layers {
    off: HashSet<ObjectIdentifier>,
}

impl Layers {
    pub(in crate::pdf) fn read(catalog: &Dict<'_>) -> Self {
        let references = |dict: &Dict<'_>, key: &[u8]| -> HashSet<ObjectIdentifier> {
            let list = dict.get::<Array<'_>>(key);
            list.map(|list| list.raw_iter().filter_map(|item| item.as_obj_ref()).map(Into::into).collect())
                .unwrap_or_default()
        };
        let Some(properties) = catalog.get::<Dict<'_>>(b"OCProperties") else { return Self::default() };
        let Some(default) = properties.get::<Dict<'_>>(b"D") else { return Self::default() };
        let base_is_off = default.get::<Name<'_>>(b"BaseState").is_some_and(|state| *state == *b"OFF");
        let off = if base_is_off {
            let on = references(&default, b"ON");
            references(&properties, b"OCGs").difference(&on).copied().collect()
        } else {
            references(&default, b"OFF")
        };
        Self { off }
    }

    /// Whether what `key` of a dictionary names is a layer that is off, or a group of which all are.
    pub(super) fn is_off(&self, dict: &Dict<'_>, key: impl AsRef<[u8]>) -> bool {
        if self.off.is_empty() {
            return false;
        }
        let key = key.as_ref();
        let is_off = |reference: ObjRef| self.off.contains(&reference.into());
        if dict.get_ref(key).is_some_and(is_off) {
            return true;
        }
        let Some(group) = dict.get::<Dict<'_>>(key) else { return false };
        match group.get::<Array<'_>>(b"OCGs") {
            Some(members) => {
                let members: Vec<_> = members.raw_iter().filter_map(|item| item.as_obj_ref()).collect();
                !members.is_empty() && members.into_iter().all(is_off)
            }
            None => group.get_ref(b"OCGs").is_some_and(is_off),
        }
    }
}
