//! A file of plain text or Markdown: the data it begins with, and its lines, among which comments and whole tables may stand
//! in tags.

use super::csv;
use super::html;
use super::shared::grid::TooManyCells;
use super::text::bars;
use super::text::markdown::{self, FrontMatter};
use super::text::{Reader, ends};
use crate::document::{Block, Document};
use ogi_model::Place;

/// Reads a decoded text, whose cells and lines are taken off those `left`.
pub(crate) fn read(source: &str, left: &mut usize) -> Result<Document, TooManyCells> {
    if let Some(separated) = csv::separated(source) {
        return csv::read(&separated, left);
    }
    let source = &*bars::with_pipes(source);
    let mut document = Document::default();
    let FrontMatter { pairs, length, lines } = markdown::front_matter(source).unwrap_or_default();
    document.title = pairs.iter().find(|(key, _)| key.eq_ignore_ascii_case("title")).map(|(_, title)| title.clone());
    document.meta = pairs;
    let mut tables = 0;
    let text = &source[length..];
    read_with_tags(&mut Reader::new(text, lines + 1, &mut document.blocks, &mut tables, left), text, lines + 1)?;
    Ok(document)
}

/// Reads a text in which comments and whole tables may stand in tags.
fn read_with_tags<'s>(reader: &mut Reader<'s, '_>, source: &'s str, first: u32) -> Result<(), TooManyCells> {
    let (mut rest, mut line) = (source, first);
    let mut tags = Tagged { comments: true, tables: true };
    while let Some((before, tagged, after)) = tags.first(rest) {
        // Recognisers of pictures put each table into a page of its own.
        line = reader.read(without_page_opened(before), line)?;
        if tagged.starts_with("<!--") {
            line += ends(tagged);
        } else {
            line = tagged_table(reader, tagged, line)?;
        }
        rest = without_page_closed(after);
    }
    reader.read(rest, line).map(|_| ())
}

/// A text without the tags of a page that open at its end, on the line of what follows.
fn without_page_opened(text: &str) -> &str {
    let blanks = [' ', '\t'];
    let open = |text, tag: &str| strip_end(text, tag).map(|text: &str| text.trim_end_matches(blanks));
    let end = text.trim_end_matches(blanks);
    let body = open(end, "<body>").unwrap_or(end);
    open(body, "<html>").or_else(|| (body.len() < end.len()).then_some(body)).unwrap_or(text)
}

/// A text without the tags of a page that close at its start.
fn without_page_closed(text: &str) -> &str {
    let close = |text, tag: &str| strip_start(text, tag).map(|text: &str| text.trim_start_matches([' ', '\t']));
    let body = close(text, "</body>").unwrap_or(text);
    close(body, "</html>").unwrap_or(body)
}

fn strip_start<'t>(text: &'t str, tag: &str) -> Option<&'t str> {
    text.get(..tag.len()).filter(|start| start.eq_ignore_ascii_case(tag)).map(|_| &text[tag.len()..])
}

fn strip_end<'t>(text: &'t str, tag: &str) -> Option<&'t str> {
    let at = text.len().checked_sub(tag.len())?;
    text.get(at..).filter(|end| end.eq_ignore_ascii_case(tag)).map(|_| &text[..at])
}

/// A table in tags; gives the line it ends on.
fn tagged_table(reader: &mut Reader<'_, '_>, tagged: &str, line: u32) -> Result<u32, TooManyCells> {
    let document = html::read(tagged, reader.left).map_err(|_| TooManyCells)?;
    let first_table = *reader.tables;
    for mut block in document.blocks {
        let place = |place: &mut Place| {
            place.line = place.line.map(|at| at.saturating_add(line - 1));
            place.table = place.table.map(|at| at.saturating_add(first_table));
        };
        match &mut block {
            Block::Paragraph(paragraph) => place(&mut paragraph.place),
            Block::Table(table) => {
                place(&mut table.place);
                table.cells.iter_mut().for_each(|cell| place(&mut cell.place));
                *reader.tables = (*reader.tables).max(table.place.table.unwrap_or_default());
            }
        }
        reader.blocks.push(block);
    }
    Ok(line + ends(tagged))
}

/// Finds comments and tables in tags. One without an end is text, and so are all of its kind after it: looking for their
/// ends again and again would cost the square of the size.
struct Tagged {
    comments: bool,
    tables: bool,
}

impl Tagged {
    /// The first comment or table, with what stands before and behind it.
    fn first<'s>(&mut self, source: &'s str) -> Option<(&'s str, &'s str, &'s str)> {
        for at in memchr::memchr_iter(b'<', source.as_bytes()) {
            let rest = &source[at..];
            let length = if self.comments && rest.starts_with("<!--") {
                let end = rest.find("-->").map(|end| end + "-->".len());
                self.comments = end.is_some();
                end
            } else if self.tables && is_tag(rest, "<table") {
                let end = end_of_table(rest);
                self.tables = end.is_some();
                end
            } else {
                None
            };
            if let Some(length) = length {
                return Some((&source[..at], &rest[..length], &rest[length..]));
            }
        }
        None
    }
}

fn is_tag(text: &str, tag: &str) -> bool {
    text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag))
        && text[tag.len()..].starts_with(|c: char| c == '>' || c.is_ascii_whitespace())
}

/// Where the table that a text begins with ends, tables within it included.
fn end_of_table(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    for (at, _) in text.match_indices('<') {
        let rest = &text[at..];
        if is_tag(rest, "<table") {
            open += 1;
        } else if is_tag(rest, "</table") {
            open = open.saturating_sub(1);
            if open == 0 {
                return rest.find('>').map(|end| at + end + 1);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_in_a_page_of_its_own_stands_among_lines_of_text() {
        let text = "# 年报\n\n一、总体情况\n\n<html><body><table><tr><td>规章<td>1</table></body></html>\n\n注：略\n";
        let document = read(text, &mut 100).unwrap();
        let lines: Vec<_> = document.paragraphs().map(|line| (line.text.as_str(), line.place.line)).collect();
        assert_eq!(lines, [("年报", Some(1)), ("一、总体情况", Some(3)), ("注：略", Some(7))]);
        assert_eq!(document.tables().next().unwrap().cell_at(0, 1).unwrap().place.line, Some(5));
    }
}
