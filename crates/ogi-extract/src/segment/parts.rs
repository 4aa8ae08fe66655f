//! Which pieces of a document are reports: one as a rule, several on one page, last year's below this year's, or one printed
//! twice.
//!
//! A report begins at a title that contradicts the one before, by its organ or its year, and has tables of its own. A title
//! without tables is a link, a list of contents or the head of a page.

use std::ops::Range;

use ogi_model::Place;

use super::page_metadata;
use super::sources::{self, Source};
use crate::annotate::document::Block;
use crate::annotate::title::{self, Title};
use ogi_document::Cut;

/// A report in a document.
#[derive(Debug)]
pub(crate) struct Part {
    /// Its blocks.
    pub(crate) blocks: Range<usize>,
    /// Copies of it, which are not among its blocks.
    pub(crate) copies: Vec<Copy>,
}

/// What one report is read from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'a> {
    pub(crate) blocks: &'a [Block<'a>],
    pub(crate) meta: &'a [(String, String)],
    pub(crate) title: Option<&'a str>,
    /// It is all of the document.
    pub(crate) is_whole: bool,
    pub(crate) cut: Option<Cut>,
}

/// A report that is printed again.
#[derive(Debug)]
pub(crate) struct Copy {
    /// Its blocks.
    pub(crate) blocks: Range<usize>,
    /// Its tables print the same, to the letter.
    pub(crate) is_alike: bool,
}

/// A title, where it begins and where it ends.
#[derive(Debug)]
struct Head {
    start: usize,
    title: Title,
}

/// The reports of a document, at least one.
pub(crate) fn split(blocks: &[Block<'_>]) -> Vec<Part> {
    let heads = heads(blocks);
    let whole = || vec![Part { blocks: 0..blocks.len(), copies: Vec::new() }];
    // A report whose own title is lost may stand above the first that has one.
    let untitled = heads.first().map(|head| sources::find_shown(&blocks[..head.start])).unwrap_or_default();
    if heads.len() < 2 && untitled.iter().all(Vec::is_empty) {
        return whole();
    }
    let mut parts: Vec<Part> = Vec::new();
    let mut current: Option<(Title, [Vec<Source<'_>>; 3])> = None;
    let ends = heads.iter().skip(1).map(|head| head.start).chain([blocks.len()]);
    for (head, end) in heads.iter().zip(ends) {
        let found = sources::find(&blocks[head.start..end]);
        let has_tables = found.iter().any(|sources| !sources.is_empty());
        let Some(part) = parts.last_mut() else {
            if repeats(&untitled, &found) {
                parts.push(Part { blocks: 0..head.start, copies: Vec::new() });
                parts.push(Part { blocks: head.start..end, copies: Vec::new() });
                current = Some((head.title.clone(), found));
                continue;
            }
            parts.push(Part { blocks: 0..end, copies: Vec::new() });
            current = has_tables.then(|| (head.title.clone(), found));
            continue;
        };
        let Some((title, own)) = current.as_mut().filter(|_| has_tables) else {
            // Nothing was read before this title, or nothing stands below it.
            if part.blocks.end == head.start {
                part.blocks.end = end;
            }
            if has_tables {
                current = Some((head.title.clone(), found));
            }
            continue;
        };
        // A report repeats tables; a link between two of them does not.
        if repeats(own, &found) && !title::agree(title, &head.title) {
            parts.push(Part { blocks: head.start..end, copies: Vec::new() });
            current = Some((head.title.clone(), found));
        } else if let Some(is_alike) = copy_of(own, &found) {
            part.copies.push(Copy { blocks: head.start..end, is_alike });
        } else if part.blocks.end == head.start {
            // The title is printed again over each table, or on each page.
            part.blocks.end = end;
            for (own, more) in own.iter_mut().zip(found) {
                own.extend(more);
            }
        }
    }
    if parts.is_empty() { whole() } else { parts }
}

/// Whether a table stands in both.
fn repeats(one: &[Vec<Source<'_>>; 3], other: &[Vec<Source<'_>>; 3]) -> bool {
    one.iter().zip(other).any(|(one, other)| !one.is_empty() && !other.is_empty())
}

/// Titles in a document with where they begin: at the list of data before them, at the organ on a line of its own.
fn heads(blocks: &[Block<'_>]) -> Vec<Head> {
    let lines: Vec<(usize, &str)> = (blocks.iter().enumerate())
        .filter_map(|(index, block)| match block {
            Block::Paragraph(paragraph) if !paragraph.hidden => Some((index, paragraph.text.as_str())),
            _ => None,
        })
        .collect();
    let texts: Vec<&str> = lines.iter().map(|(_, text)| *text).collect();
    let mut heads: Vec<Head> = Vec::new();
    let mut free = 0;
    for at in 0..texts.len() {
        let Some((before, title)) = title::at(&texts, at) else { continue };
        let mut start = lines[at - before].0;
        let earliest = start.saturating_sub(LONGEST_LIST).max(free);
        while start > earliest && page_metadata::is_of_list(&blocks[start - 1]) {
            start -= 1;
        }
        free = lines[at].0 + 1;
        heads.push(Head { start, title });
    }
    heads
}

/// The longest list of data before a title, in lines.
const LONGEST_LIST: usize = 24;

/// Whether tables are a copy of others, every one of which stands in them again; and whether to the letter.
fn copy_of(own: &[Vec<Source<'_>>; 3], found: &[Vec<Source<'_>>; 3]) -> Option<bool> {
    let kinds = |sources: &[Vec<Source<'_>>; 3]| sources.each_ref().map(|sources| !sources.is_empty());
    let (ours, theirs) = (kinds(own), kinds(found));
    let is_copy = ours == theirs && ours.iter().filter(|has| **has).count() >= 2;
    let texts = |sources: &[Vec<Source<'_>>; 3]| -> Vec<String> {
        sources.iter().flatten().flat_map(Source::texts).map(str::to_owned).collect()
    };
    is_copy.then(|| texts(own) == texts(found))
}

pub(crate) fn place_of(block: &Block<'_>) -> Place {
    match block {
        Block::Paragraph(paragraph) => paragraph.place.clone(),
        Block::Table(table) => table.place.clone(),
    }
}
