//! The codes of strings that were met lately, with what they show: a text says the same few hundred characters again and again.

use super::super::font::{Code, Font, Shown};

/// How many are kept: about as many as a report has different characters. Their memory does not grow with the file.
const KEPT: usize = 1 << KEPT_BITS;
const KEPT_BITS: u32 = 10;

/// The codes met last, each in the one slot that its bytes and its font may have.
#[derive(Debug, Default)]
pub(super) struct MetCodes {
    slots: Vec<Option<Met>>,
    /// The code asked for last, where it can not be kept.
    other: Option<Met>,
}

#[derive(Debug)]
struct Met {
    key: u64,
    code: Code,
    shown: Shown,
}

impl MetCodes {
    /// The code at the beginning of a string that is not empty, and what it shows in a font, which is that of the number.
    pub(super) fn first(&mut self, string: &[u8], font: &Font, number: usize) -> (Code, &Shown) {
        let lead = if font.is_of_bytes() { 1 } else { IN_KEY };
        let key = key(&string[..lead.min(string.len())], number);
        if self.slots.is_empty() {
            self.slots.resize_with(KEPT, || None);
        }
        let slot = &mut self.slots[slot(key)];
        if slot.as_ref().is_none_or(|met| met.key != key) {
            let (code, told_by) = font.first_code(string);
            let met = Met { key, code, shown: font.shown(code) };
            if told_by > IN_KEY {
                let Met { code, shown, .. } = self.other.insert(met);
                return (*code, shown);
            }
            *slot = Some(met);
        }
        let Met { code, shown, .. } = slot.as_ref().expect("it was filled just now");
        (*code, shown)
    }
}

/// Bytes of a string that a key tells at most.
const IN_KEY: usize = 2;

/// A key of the first bytes of a string and the number of its font.
fn key(lead: &[u8], font: usize) -> u64 {
    let bytes = lead.iter().fold(1, |bytes, byte| bytes << 8 | u64::from(*byte));
    (font as u64) << 32 | bytes
}

fn slot(key: u64) -> usize {
    // The high bits of a product with an odd number mix all bits of the key.
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - KEPT_BITS)) as usize
}
