//! Layers (optional content) that a file switches off: what is on them is not to be seen.

use std::cell::Cell;
use std::collections::HashSet;

use hayro_syntax::object::{Array, Dict, Name, ObjRef, Object, ObjectIdentifier};

/// Conditions within conditions.
const MOST_NESTED: usize = 8;

/// The layers that are off.
#[derive(Debug, Default)]
pub(super) struct Layers {
    off: HashSet<ObjectIdentifier>,
    /// Bytes that were looked over to tell what is off.
    pub(super) looked_up: Cell<usize>,
}

impl Layers {
    pub(super) fn read(catalog: &Dict<'_>) -> Self {
        let references = |dict: &Dict<'_>, key: &[u8]| -> HashSet<ObjectIdentifier> {
            dict.get::<Array<'_>>(key).map(|list| references(&list).map(Into::into).collect()).unwrap_or_default()
        };
        let Some(properties) = catalog.get::<Dict<'_>>(b"OCProperties") else { return Self::default() };
        let Some(default) = properties.get::<Dict<'_>>(b"D") else { return Self::default() };
        let base_is_off = default.get::<Name<'_>>(b"BaseState").is_some_and(|state| *state == *b"OFF");
        let mut off = if base_is_off {
            let on = references(&default, b"ON");
            references(&properties, b"OCGs").difference(&on).copied().collect()
        } else {
            references(&default, b"OFF")
        };
        off.extend(off_on_screen(&default));
        Self { off, looked_up: Cell::default() }
    }

    /// Whether what `key` of a dictionary names is a layer that is off, or a group of layers that is not shown with those
    /// that are off.
    pub(super) fn is_off(&self, dict: &Dict<'_>, key: impl AsRef<[u8]>) -> bool {
        let key = key.as_ref();
        if dict.get_ref(key).is_some_and(|reference| self.has_off(reference)) {
            return true;
        }
        let Some(group) = dict.get::<Dict<'_>>(key) else { return false };
        self.look_up(group.data().len());
        if let Some(condition) = group.get::<Array<'_>>(b"VE") {
            return !self.holds(&condition, 0);
        }
        let members: Vec<ObjRef> = match group.get::<Array<'_>>(b"OCGs") {
            Some(members) => {
                self.look_up(members.data().len());
                references(&members).collect()
            }
            None => group.get_ref(b"OCGs").into_iter().collect(),
        };
        let mut members = members.into_iter().map(|member| self.has_off(member)).peekable();
        if members.peek().is_none() {
            return false;
        }
        match group.get::<Name<'_>>(b"P").as_deref() {
            Some(b"AllOn") => members.any(|is_off| is_off),
            Some(b"AnyOff") => members.all(|is_off| !is_off),
            Some(b"AllOff") => members.any(|is_off| !is_off),
            _ => members.all(|is_off| is_off),
        }
    }

    fn look_up(&self, bytes: usize) {
        self.looked_up.set(self.looked_up.get().saturating_add(bytes));
    }

    fn has_off(&self, layer: ObjRef) -> bool {
        self.off.contains(&layer.into())
    }

    /// `[/And …]`, `[/Or …]` and `[/Not …]` of layers and such conditions.
    fn holds(&self, condition: &Array<'_>, depth: usize) -> bool {
        if depth > MOST_NESTED {
            return false;
        }
        self.look_up(condition.data().len());
        let operator = condition.flex_iter().next::<Name<'_>>();
        let resolved = condition.iter::<Object<'_>>();
        let mut parts =
            condition.raw_iter().zip(resolved).skip(1).map(|(raw, object)| match (raw.as_obj_ref(), object) {
                (_, Object::Array(inner)) => self.holds(&inner, depth + 1),
                (Some(layer), _) => !self.has_off(layer),
                _ => false,
            });
        match operator.as_deref() {
            Some(b"Or") => parts.any(|holds| holds),
            Some(b"Not") => !parts.next().unwrap_or(false),
            _ => parts.all(|holds| holds),
        }
    }
}

fn references<'a>(list: &Array<'a>) -> impl Iterator<Item = ObjRef> + use<'a> {
    list.raw_iter().filter_map(|item| item.as_obj_ref())
}

/// Layers that programs switch off when they show a document: those for print alone.
fn off_on_screen(default: &Dict<'_>) -> HashSet<ObjectIdentifier> {
    let rules = default.get::<Array<'_>>(b"AS").unwrap_or_default();
    let mut off = HashSet::new();
    for rule in rules.iter::<Dict<'_>>() {
        if rule.get::<Name<'_>>(b"Event").is_none_or(|event| *event != *b"View") {
            continue;
        }
        let Some(layers) = rule.get::<Array<'_>>(b"OCGs") else { continue };
        for (raw, layer) in layers.raw_iter().zip(layers.iter::<Object<'_>>()) {
            let usage = layer.into_dict().and_then(|layer| layer.get::<Dict<'_>>(b"Usage"));
            let usage = usage.and_then(|usage| usage.get::<Dict<'_>>(b"View"));
            let state = usage.and_then(|view| view.get::<Name<'_>>(b"ViewState"));
            if state.is_some_and(|state| *state == *b"OFF") {
                off.extend(raw.as_obj_ref().map(ObjectIdentifier::from));
            }
        }
    }
    off
}
