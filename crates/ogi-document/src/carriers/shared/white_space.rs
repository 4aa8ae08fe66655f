//! White space, once for all carriers.
//!
//! - Runs of blanks become one plain space; the no-break space is a blank like any other, for these pages use it to pad
//!   cells. The ideographic space U+3000 separates things in Chinese print and stays, except at the ends of a line.
//! - A line break in the *source* of a page is a blank, but none between two wide characters: `政府\n信息` is 政府信息.
//! - Characters without width (zero-width space and joiner, byte order mark, soft hyphen, direction marks) and control
//!   characters are dropped: they come from copying and stand between the digits of a number as gladly as anywhere.

use ogi_model::text::is_space;

/// Blanks seen since the last character.
#[derive(Clone, Copy, Default, PartialEq)]
enum Gap {
    #[default]
    None,
    /// Only ordinary blanks.
    Soft,
    /// Blanks around a line break of the source.
    Line,
    /// Blanks with a no-break space among them: somebody wanted this one.
    Hard,
}

/// Collects the text of a paragraph or a cell.
#[derive(Default)]
pub(crate) struct TextCollector {
    text: String,
    gap: Gap,
    /// A line of text has ended; a `\n` is due before the next character.
    broken: bool,
    last: char,
}

impl TextCollector {
    /// Takes text as it stands in the source.
    pub(crate) fn push(&mut self, text: &str) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            // Most of a text are characters about which there is nothing to decide.
            let (taken, left) = rest.split_at(plain_run(rest.as_bytes()));
            if taken.is_empty() {
                self.push_char(c);
                rest = &rest[c.len_utf8()..];
            } else {
                self.separate(c);
                self.text.push_str(taken);
                self.last = taken.chars().next_back().unwrap_or(c);
                rest = left;
            }
        }
    }

    /// Takes one character.
    pub(crate) fn push_char(&mut self, c: char) {
        match c {
            '!'..='~' => {}
            ' ' | '\t' => {
                if self.gap == Gap::None {
                    self.gap = Gap::Soft;
                }
                return;
            }
            '\n' | '\r' | '\u{c}' => {
                if self.gap != Gap::Hard {
                    self.gap = Gap::Line;
                }
                return;
            }
            '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => {
                self.gap = Gap::Hard;
                return;
            }
            '\u{3000}' if !self.broken && !self.text.is_empty() => {}
            _ if is_space(c) => return,
            _ => {}
        }
        self.separate(c);
        self.text.push(c);
        self.last = c;
    }

    /// Puts what is due before a character.
    fn separate(&mut self, c: char) {
        if self.broken {
            self.text.push('\n');
            self.broken = false;
        } else if self.gap != Gap::None
            && !self.text.is_empty()
            && !(self.gap == Gap::Line && is_wide(self.last) && is_wide(c))
        {
            self.text.push(' ');
        }
        self.gap = Gap::None;
    }

    /// Ends a line of text: `<br>`, the edge of a block. Several in a row are one.
    pub(crate) fn break_line(&mut self) {
        self.gap = Gap::None;
        if !self.broken && !self.text.is_empty() {
            self.trim_end();
            self.broken = !self.text.is_empty();
        }
    }

    /// How many bytes of text there are so far.
    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    /// Nothing to be seen so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The text so far, leaving nothing behind.
    pub(crate) fn take(&mut self) -> String {
        self.trim_end();
        self.gap = Gap::None;
        self.broken = false;
        std::mem::take(&mut self.text)
    }

    fn trim_end(&mut self) {
        self.text.truncate(self.text.trim_end_matches([' ', '\u{3000}']).len());
    }
}

/// Collapses the white space of a text that is complete.
pub(crate) fn collapse_white_space(text: &str) -> String {
    if plain_run(text.as_bytes()) == text.len() {
        return text.to_owned();
    }
    let mut collector = TextCollector { text: String::with_capacity(text.len()), ..TextCollector::default() };
    collector.push(text);
    collector.take()
}

/// The same for a text that is not needed as it was.
#[cfg(feature = "pdf")]
pub(crate) fn collapsed(text: String) -> String {
    if plain_run(text.as_bytes()) == text.len() { text } else { collapse_white_space(&text) }
}

/// How many bytes at the beginning are characters of ASCII that are seen, Han characters, and the punctuation set with them.
fn plain_run(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    while let Some(behind) = behind_plain(rest) {
        rest = behind;
    }
    bytes.len() - rest.len()
}

/// What stands behind a character that is seen, is not changed and is none of those between words; nothing if the bytes begin
/// with no such character.
pub(crate) fn behind_plain(bytes: &[u8]) -> Option<&[u8]> {
    match bytes {
        // U+4000 to U+9FFF, and U+FF00 to U+FF7F.
        // Of U+3001 to U+303F the marks that Chinese text is full of, 、 and 。 among them, and its quotation marks.
        [b'!'..=b'~', behind @ ..]
        | [0xe4..=0xe9, _, _, behind @ ..]
        | [0xef, 0xbc | 0xbd, _, behind @ ..]
        | [0xe3, 0x80, 0x81..=0xbf, behind @ ..]
        | [0xe2, 0x80, 0x94 | 0x98 | 0x99 | 0x9c | 0x9d, behind @ ..] => Some(behind),
        _ => None,
    }
}

/// Whether a character is neither a blank nor one that is dropped, at the beginning of a line.
pub(crate) fn is_seen(c: char) -> bool {
    let mut collector = TextCollector::default();
    collector.push_char(c);
    !collector.is_empty()
}

/// Characters set without blanks between them: Han, kana, full-width forms and their punctuation.
pub(crate) fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}'
        | '“' | '”' | '‘' | '’' | '—' | '…')
}

#[cfg(test)]
mod tests {
    use super::collapse_white_space;

    #[test]
    fn blanks_become_one_and_vanish_at_the_ends() {
        assert_eq!(collapse_white_space("\u{a0}\u{a0}\t总 \u{a0} 计\u{3000} \n"), "总 计");
    }

    #[test]
    fn a_source_line_break_parts_words_but_not_han() {
        assert_eq!(collapse_white_space("政府\n   信息"), "政府信息");
        assert_eq!(collapse_white_space("open\ndata"), "open data");
        assert_eq!(collapse_white_space("政府\n 2021"), "政府 2021");
        assert_eq!(collapse_white_space("政府\u{a0}\n信息"), "政府 信息");
    }

    #[test]
    fn an_ideographic_space_stays_within_a_line() {
        assert_eq!(
            collapse_white_space("\u{3000}\u{3000}联系人\u{3000}\u{3000}电话\u{3000}"),
            "联系人\u{3000}\u{3000}电话"
        );
    }

    #[test]
    fn a_text_comes_out_the_same_however_it_is_cut() {
        let text = " 总计\n１２，“甲”、—〇\u{a0}3件 （a b）\u{3000}。\u{200b}\u{ff00}甲\n乙 ";
        for cut in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
            let mut in_two = super::TextCollector::default();
            in_two.push(&text[..cut]);
            text[cut..].chars().for_each(|c| in_two.push_char(c));
            assert_eq!(in_two.take(), collapse_white_space(text), "{cut}");
        }
    }

    #[test]
    fn characters_without_width_do_not_split_a_number() {
        assert_eq!(collapse_white_space("\u{feff}1\u{200b}2\u{ad}3\u{200d}\u{1}"), "123");
    }
}
