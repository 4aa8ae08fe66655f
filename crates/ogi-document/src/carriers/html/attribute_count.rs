//! A tag with attributes without end costs the tokenizer time quadratic in their number; here they are counted from outside.

/// More attributes than any tag has. The tokenizer compares each with all before it.
const MAX_ATTRIBUTES: u32 = 1000;

/// Counts the attributes of the tag the tokenizer is in, from outside: wherever a tag may have begun, it is followed in
/// all states of the tokenizer it may have led to, with the highest count that leads there. So no quotation mark can hide
/// attributes, and long values and comments have none.
#[derive(Default)]
pub(super) struct AttributeCounter {
    states: [Option<u32>; 8],
    last: [u8; 2],
}

impl AttributeCounter {
    const TAG: usize = 0;
    const BEFORE: usize = 1;
    const NAME: usize = 2;
    const AFTER: usize = 3;
    const BEFORE_VALUE: usize = 4;
    const DOUBLE_QUOTED: usize = 5;
    const SINGLE_QUOTED: usize = 6;
    const UNQUOTED: usize = 7;

    /// Whether there may be too many.
    pub(super) fn feed(&mut self, source: &[u8]) -> bool {
        for &byte in source {
            let mut next = [None; 8];
            for (state, count) in self.states.iter().enumerate() {
                if let Some(count) = *count
                    && let Some((state, more)) = Self::step(state, byte)
                {
                    next[state] = next[state].max(Some(count + more));
                }
            }
            if byte.is_ascii_alphabetic() && (self.last[1] == b'<' || self.last == *b"</") {
                next[Self::TAG] = next[Self::TAG].max(Some(0));
            }
            self.states = next;
            self.last = [self.last[1], byte];
        }
        self.states.iter().any(|count| *count > Some(MAX_ATTRIBUTES))
    }

    /// The next state and whether an attribute begins; `None` for the end of the tag.
    fn step(state: usize, byte: u8) -> Option<(usize, u32)> {
        let is_blank = byte.is_ascii_whitespace();
        Some(match (state, byte) {
            (Self::DOUBLE_QUOTED, b'"') | (Self::SINGLE_QUOTED, b'\'') => (Self::BEFORE, 0),
            (Self::DOUBLE_QUOTED | Self::SINGLE_QUOTED, _) => (state, 0),
            (_, b'>') => return None,
            (Self::TAG | Self::UNQUOTED, _) if is_blank => (Self::BEFORE, 0),
            (Self::TAG | Self::BEFORE | Self::NAME | Self::AFTER, b'/') => (Self::BEFORE, 0),
            (Self::NAME, _) if is_blank => (Self::AFTER, 0),
            (Self::NAME | Self::AFTER, b'=') => (Self::BEFORE_VALUE, 0),
            (Self::BEFORE | Self::AFTER | Self::BEFORE_VALUE, _) if is_blank => (state, 0),
            (Self::BEFORE | Self::AFTER, _) => (Self::NAME, 1),
            (Self::BEFORE_VALUE, b'"') => (Self::DOUBLE_QUOTED, 0),
            (Self::BEFORE_VALUE, b'\'') => (Self::SINGLE_QUOTED, 0),
            (Self::BEFORE_VALUE, _) => (Self::UNQUOTED, 0),
            _ => (state, 0),
        })
    }
}
