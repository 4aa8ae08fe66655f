//! Figures that belong to no table that was recognised. Where they stand under the heading of a table, the document does have
//! the table: it could not be read.

use std::collections::BTreeSet;

use ogi_model::text::is_space;
use ogi_model::{Place, Table as Kind, looks_like_figure};

use super::labels::{self, RequestLabel};
use super::sections::Section;
use super::tables::Source;
use ogi_document::Block;

/// Fewer figures may be anything.
const LEAST_FIGURES: usize = 3;

/// Where figures stand that may be those of a table that was not found.
pub(super) fn figures_of<'a>(
    table: Kind,
    blocks: &'a [Block],
    sections: &[Section<'_>],
    sources: &[Vec<Source<'_>>; 3],
) -> Option<&'a Place> {
    let claimed: BTreeSet<usize> = sources.iter().flatten().flat_map(Source::blocks).collect();
    // 主动公开 is section two.
    let number = table as u8 + 2;
    let own = sections.iter().find(|section| section.number == number);
    let whole = |section: &Section<'_>| section.at + 1..section.at + 1 + section.blocks.len();
    // Without its heading, a table stands in the section before.
    let before = || sections.iter().rev().find(|section| section.number < number);
    let range = match own.or_else(before) {
        Some(section) => whole(section),
        None => 0..sections.first().map_or(blocks.len(), |section| section.at),
    };
    if let Some(grid) = blocks.iter().find_map(|block| mixed(block, table)) {
        return Some(grid);
    }
    let mut lines = 0;
    for (at, block) in blocks.iter().enumerate().take(range.end).skip(range.start) {
        if claimed.contains(&at) {
            continue;
        }
        match block {
            Block::Table(grid) if !grid.hidden => {
                let is_figure = |text: &str| !text.is_empty() && looks_like_figure(text);
                if grid.cells().iter().filter(|cell| is_figure(&cell.text)).count() >= LEAST_FIGURES {
                    return Some(&grid.place);
                }
            }
            Block::Paragraph(line) if !line.hidden && own.is_some() && looks_like_figure(&line.text) => {
                lines += 1;
                if lines >= LEAST_FIGURES {
                    return Some(&line.place);
                }
            }
            _ => {}
        }
    }
    None
}

/// A grid that has rows of the table among others, whatever it was taken for.
fn mixed(block: &Block, table: Kind) -> Option<&Place> {
    let Block::Table(grid) = block else { return None };
    let is_label = |text: &str| match table {
        Kind::Disclosure => labels::item(text).is_some() || labels::is_block_title(text),
        Kind::Requests => matches!(labels::request(text, None), Some(RequestLabel::Row(_))),
        Kind::Reviews => labels::channel(text).is_some(),
    };
    let found = grid.cells().iter().filter(|cell| is_label(&cell.text)).count();
    (!grid.hidden && found >= LEAST_FIGURES).then_some(&grid.place)
}

/// How far from a table figures may be its.
const NEAR: usize = 3;

/// Whether figures that belong to no table stand right before the first piece of a table.
pub(super) fn are_before(table: Kind, blocks: &[Block], sources: &[Vec<Source<'_>>; 3]) -> bool {
    let claimed: BTreeSet<usize> = sources.iter().flatten().flat_map(Source::blocks).collect();
    let Some(first) = sources[table as usize].iter().map(|source| source.extent().0).min() else { return false };
    let is_figures = |text: &str| {
        let words = || text.split(is_space).filter(|word| !word.is_empty());
        looks_like_figure(text) || words().filter(|word| looks_like_figure(word)).count() >= 2
    };
    (first.saturating_sub(NEAR)..first).filter(|at| !claimed.contains(at)).any(|at| match &blocks[at] {
        Block::Table(grid) => {
            !grid.hidden && grid.cells().iter().any(|cell| !cell.text.is_empty() && looks_like_figure(&cell.text))
        }
        Block::Paragraph(line) => {
            !line.hidden
                && !line.text.contains('。')
                && line.text.chars().count() < LONGEST_ROW
                && is_figures(&line.text)
        }
    })
}

/// A longer line is prose.
const LONGEST_ROW: usize = 80;
