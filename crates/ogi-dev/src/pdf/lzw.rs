//! LZW as PDF has it, for streams of old programs and for bombs.

use std::collections::HashMap;

/// Packs data, the widths of codes changing one code early.
pub fn lzw(data: &[u8]) -> Vec<u8> {
    const CLEAR: u16 = 256;
    const END: u16 = 257;
    let mut bits = Bits::default();
    // Pieces by the code of all but their last byte, and that byte.
    let mut table: HashMap<(u16, u8), u16> = HashMap::new();
    let mut held: Option<u16> = None;
    let width = |entries: usize| match 258 + entries {
        ..511 => 9,
        511..1023 => 10,
        1023..2047 => 11,
        _ => 12,
    };
    bits.push(CLEAR, 9);
    // The reader's table is an entry behind.
    let mut entries = 0_usize;
    for byte in data {
        let Some(piece) = held else {
            held = Some(u16::from(*byte));
            continue;
        };
        if let Some(longer) = table.get(&(piece, *byte)) {
            held = Some(*longer);
            continue;
        }
        bits.push(piece, width(entries.saturating_sub(1)));
        let next = 258 + u16::try_from(entries).expect("the table is cleared before it is full");
        table.insert((piece, *byte), next);
        entries += 1;
        held = Some(u16::from(*byte));
        if entries == 3800 {
            bits.push(u16::from(*byte), width(entries - 1));
            bits.push(CLEAR, width(entries));
            table.clear();
            (entries, held) = (0, None);
        }
    }
    let mut last = entries.saturating_sub(1);
    if let Some(piece) = held {
        bits.push(piece, width(last));
        last = entries;
    }
    bits.push(END, width(last));
    bits.finish()
}

/// Bits, the highest first.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    held: u32,
    count: u32,
}

impl Bits {
    fn push(&mut self, code: u16, width: u32) {
        self.held = self.held << width | u32::from(code);
        self.count += width;
        while self.count >= 8 {
            self.count -= 8;
            self.bytes.push((self.held >> self.count & 0xff) as u8);
        }
    }

    fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.bytes.push((self.held << (8 - self.count) & 0xff) as u8);
        }
        self.bytes
    }
}
