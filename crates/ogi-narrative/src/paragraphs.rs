//! The prose of a report as rules read it: its paragraphs with their addresses, and how a place in it is told.

use ogi_model::{NarrativeBlock, Report};

use crate::section::Section;

/// A paragraph or heading, and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Paragraph<'a> {
    /// The section it stands in.
    pub section: Section,
    /// Its number in the section, from 1, headings counted.
    pub block: usize,
    /// Its text, as printed.
    pub text: &'a str,
    /// Whether it is a heading.
    pub is_heading: bool,
}

/// Every paragraph and heading of the report, in printed order.
pub fn paragraphs(report: &Report) -> impl Iterator<Item = Paragraph<'_>> {
    Section::ALL.into_iter().flat_map(|section| {
        let blocks = section.of(report).unwrap_or_default();
        blocks.iter().enumerate().map(move |(index, block): (usize, &NarrativeBlock)| Paragraph {
            section,
            block: index + 1,
            text: &block.text,
            is_heading: block.heading.is_some(),
        })
    })
}

/// The heading that a paragraph stands under, by its number in the section; nothing where none stands before it.
pub fn heading_before(report: &Report, section: Section, block: usize) -> Option<&str> {
    let blocks = section.of(report)?.get(..block.checked_sub(1)?)?;
    blocks.iter().rev().find(|block| block.heading.is_some()).map(|block| block.text.as_str())
}

/// How many characters of a sentence are quoted on each side of what matters.
const AROUND: usize = 24;

/// A sentence in quotation marks, cut to what surrounds a part of it, on one line.
pub fn quote_around(sentence: &str, part: std::ops::Range<usize>) -> String {
    let before = &sentence[..part.start];
    let after = &sentence[part.end..];
    let begin = before.char_indices().rev().nth(AROUND).map_or(0, |(at, character)| at + character.len_utf8());
    let end = after.char_indices().nth(AROUND).map_or(sentence.len(), |(at, _)| part.end + at);
    let mut quote = String::with_capacity(end - begin + 16);
    quote.push('“');
    if begin > 0 {
        quote.push('…');
    }
    for character in sentence[begin..end].trim().chars() {
        match character {
            '“' => quote.push('‘'),
            '”' => quote.push('’'),
            '\r' | '\n' | '\t' => quote.push(' '),
            other => quote.push(other),
        }
    }
    if end < sentence.len() {
        quote.push('…');
    }
    quote.push('”');
    quote
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_sentence_is_quoted_whole_and_a_long_one_around_its_number() {
        assert_eq!(quote_around("收到“申请”3件。", 18..22), "“收到‘申请’3件。”");
        let long = format!("{}收到3件{}", "前".repeat(40), "后".repeat(40));
        let at = "前".len() * 40 + "收到".len();
        let quote = quote_around(&long, at..at + "3件".len());
        assert_eq!(quote, format!("“…{}收到3件{}…”", "前".repeat(AROUND - 2), "后".repeat(AROUND)));
    }
}
