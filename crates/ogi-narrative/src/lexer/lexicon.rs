//! The words, found by their first characters.

use std::sync::LazyLock;

use crate::keywords::beginning_of;
use crate::words::{self, Word};

/// As many as there are values of the last two bytes of a character.
const CHARACTERS: usize = 4096;
/// Well above the number of different beginnings of two characters.
const PAIRS: usize = 2048;

/// The words, found by their first character and then by their first two.
pub(super) struct Lexicon {
    /// One more than the place of the word that a character is by itself, by its last two bytes.
    first: Box<[u16; CHARACTERS]>,
    /// A bit for every word of one character and every beginning of two: most characters begin no word, and one look that
    /// is nearly always right about them is what keeps the pass short.
    may_begin: Box<[u64; BITS / 64]>,
    /// The words of one character, with its first byte.
    single: Vec<(u8, Word)>,
    /// What begins with two characters: a hash table.
    pairs: Box<[Pair; PAIRS]>,
    /// What may follow those two, longest first.
    rests: Vec<(&'static [u8], Word)>,
}

/// Bits that tell where a word may begin.
const BITS: usize = 1 << 15;

/// Of the first eight bytes of a text, those of two characters.
const TWO_CHARACTERS: u64 = 0xffff_ffff_ffff;

/// The rests of the words that begin with two characters.
#[derive(Clone, Copy)]
struct Pair {
    key: u64,
    from: u16,
    to: u16,
    /// A bit for every character that may follow: most do not.
    thirds: u64,
}

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon {
        first: Box::new([0; CHARACTERS]),
        may_begin: Box::new([0; BITS / 64]),
        single: Vec::new(),
        pairs: Box::new([Pair { key: 0, from: 0, to: 0, thirds: 0 }; PAIRS]),
        rests: Vec::new(),
    };
    // Made once and kept for good, as the tables that point into them are.
    let mut words: Vec<(&'static [u8], Word)> = words::all()
        .into_iter()
        .map(|(text, word)| {
            let text: &'static [u8] = Box::leak(text.into_bytes().into_boxed_slice());
            (text, word)
        })
        .collect();
    words.sort_by_key(|(text, _)| (text.get(..6), std::cmp::Reverse(text.len())));
    for (text, word) in words {
        if text.len() < 6 {
            lexicon.single.push((text[0], word));
            let bit = of_character([text[0], text[1], text[2]]);
            lexicon.may_begin[bit / 64] |= 1 << (bit % 64);
            let at = u16::try_from(lexicon.single.len()).expect("there are few words of one character");
            lexicon.first[place_of(text[1], text[2])] = at;
            continue;
        }
        let key = beginning_of(text) & TWO_CHARACTERS;
        let bit = of_pair(key);
        lexicon.may_begin[bit / 64] |= 1 << (bit % 64);
        let mut slot = hash(key);
        while lexicon.pairs[slot].key != 0 && lexicon.pairs[slot].key != key {
            slot = (slot + 1) % PAIRS;
        }
        let at = u16::try_from(lexicon.rests.len()).expect("there are fewer than 65 535 words");
        let pair = &mut lexicon.pairs[slot];
        if pair.key == 0 {
            (pair.key, pair.from) = (key, at);
        }
        pair.to = at + 1;
        let rest = &text[6..];
        pair.thirds |= third(rest);
        lexicon.rests.push((rest, word));
    }
    lexicon
});

/// The place of a character by its last two bytes.
const fn place_of(second: u8, third: u8) -> usize {
    ((second & 0x3f) as usize) << 6 | (third & 0x3f) as usize
}

fn hash(key: u64) -> usize {
    const SHIFT: u32 = u64::BITS - PAIRS.ilog2();
    usize::try_from(key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> SHIFT).unwrap_or_default()
}

/// The bit of a word of one character.
const fn of_character(text: [u8; 3]) -> usize {
    (text[0] as usize & 7) << 12 | place_of(text[1], text[2])
}

/// The bit of a beginning of two characters.
fn of_pair(key: u64) -> usize {
    const SHIFT: u32 = u64::BITS - BITS.ilog2();
    usize::try_from(key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> SHIFT).unwrap_or_default()
}

/// The bit of the character that a text begins with.
fn third(text: &[u8]) -> u64 {
    let Some([_, second, last]) = text.first_chunk() else { return 0 };
    1 << ((second << 4 ^ last) & 0x3f)
}

impl Lexicon {
    /// The longest word that a text begins with; its first character has three bytes.
    #[inline]
    pub(super) fn longest(&self, text: &[u8]) -> Option<(Word, usize)> {
        let beginning = beginning_of(text);
        let key = beginning & TWO_CHARACTERS;
        let [lead, second, third, ..] = beginning.to_le_bytes();
        let may_begin = |bit: usize| self.may_begin[bit / 64] >> (bit % 64) & 1 != 0;
        let (as_pair, alone) = (may_begin(of_pair(key)), may_begin(of_character([lead, second, third])));
        if as_pair | alone { self.look(text, key, [lead, second, third], as_pair) } else { None }
    }

    fn look(&self, text: &[u8], key: u64, [lead, second, third]: [u8; 3], as_pair: bool) -> Option<(Word, usize)> {
        if as_pair
            && let Some(behind) = text.get(6..)
            && let Some(found) = self.of_two(key, behind)
        {
            return Some(found);
        }
        let first = self.first[place_of(second, third)];
        let (known, word) = self.single[usize::from(first).checked_sub(1)?];
        (known == lead).then_some((word, 3))
    }

    fn of_two(&self, key: u64, behind: &[u8]) -> Option<(Word, usize)> {
        let mut slot = hash(key);
        loop {
            let pair = &self.pairs[slot];
            if pair.key == key {
                let rests = &self.rests[usize::from(pair.from)..usize::from(pair.to)];
                if pair.thirds & third(behind) == 0 {
                    // Only the two by themselves, which stand last.
                    return rests.last().filter(|(rest, _)| rest.is_empty()).map(|(_, word)| (*word, 6));
                }
                // The rests are short and most differ at once, for which a call of memcmp is too much.
                let follows =
                    |rest: &[u8]| rest.len() <= behind.len() && rest.iter().zip(behind).all(|(one, two)| one == two);
                return rests.iter().find(|(rest, _)| follows(rest)).map(|(rest, word)| (*word, rest.len() + 6));
            }
            if pair.key == 0 {
                return None;
            }
            slot = (slot + 1) % PAIRS;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_beginnings_is_far_from_full() {
        let taken = LEXICON.pairs.iter().filter(|pair| pair.key != 0).count();
        assert!(taken * 4 <= PAIRS * 3, "{taken} of {PAIRS}: a search walks past what stands together");
    }
}
