//! Tables that were cut into several: every row a `<table>` of its own, or the header in one and the rows in the next.
//!
//! Only tables with no text between them can be pieces of one. They are put together where the cut is plain: three or more
//! in a row have one row each; or one has nothing but labels, and the next begins with figures. What begins again as the
//! table before it began is another table.

use ogi_model::looks_like_figure;

use super::cell_text;
use super::tree::{Id, Kind, Node, Tree};
use crate::carriers::shared::white_space::TextCollector;

/// What a table says of where it belongs.
struct Piece {
    /// Rows with any text.
    rows: usize,
    /// The first of them, its cells joined.
    first: String,
    /// Every cell has a label in it, those at the ends of rows aside.
    is_header: bool,
    /// The first row has a figure, or room for one.
    begins_with_figures: bool,
    has_caption: bool,
}

/// The tables of a run, those that are one together.
pub(super) fn join<'a>(tree: &Tree<'_>, run: &'a [Id]) -> Vec<&'a [Id]> {
    if run.len() < 2 {
        return vec![run];
    }
    let pieces: Vec<Piece> = run.iter().map(|id| piece(tree, *id)).collect();
    let mut groups = Vec::new();
    let mut start = 0;
    for at in 1..=run.len() {
        let joins = at < run.len()
            && !pieces[at].has_caption
            && pieces[at].first != pieces[start].first
            && (are_rows(&pieces, at)
                || (pieces[at - 1].is_header && at == start + 1 && pieces[at].begins_with_figures));
        if !joins {
            groups.push(&run[start..at]);
            start = at;
        }
    }
    groups
}

/// Whether the tables before and at this place are rows of one: both have one row, and so has a third beside them.
fn are_rows(pieces: &[Piece], at: usize) -> bool {
    let is_row = |index: Option<usize>| index.and_then(|index| pieces.get(index)).is_some_and(|piece| piece.rows == 1);
    is_row(Some(at)) && is_row(at.checked_sub(1)) && (is_row(at.checked_sub(2)) || is_row(Some(at + 1)))
}

/// Whether nothing is printed in a table.
pub(super) fn is_empty(tree: &Tree<'_>, table: Id) -> bool {
    let rows = tree.children(table).flat_map(|(group, _)| tree.children(group));
    rows.filter(|(_, row)| row.kind == Kind::Row && is_seen(row)).all(|(row, _)| is_blank(tree, row))
}

fn is_seen(part: &Node) -> bool {
    !part.hidden() && !part.invisible()
}

/// Whether nothing is printed in a row.
pub(super) fn is_blank(tree: &Tree<'_>, row: Id) -> bool {
    texts(tree, row, &mut TextCollector::default()).iter().all(String::is_empty)
}

/// Empty cells at the ends of a row of labels only fill up.
fn without_blank_ends(texts: &[String]) -> &[String] {
    let first = texts.iter().position(|text| !text.is_empty()).unwrap_or(0);
    let end = texts.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last + 1);
    &texts[first.min(end)..end]
}

fn texts(tree: &Tree<'_>, row: Id, collector: &mut TextCollector) -> Vec<String> {
    let shown = tree.children(row).filter(|(_, cell)| cell.kind == Kind::Cell && !cell.hidden());
    shown.map(|(cell, _)| cell_text::cell(tree, cell, collector)).collect()
}

fn piece(tree: &Tree<'_>, id: Id) -> Piece {
    let mut piece =
        Piece { rows: 0, first: String::new(), is_header: true, begins_with_figures: false, has_caption: false };
    let mut collector = TextCollector::default();
    let mut cells = 0;
    for (group_id, group) in tree.children(id).filter(|(_, group)| is_seen(group)) {
        piece.has_caption |= group.kind == Kind::Caption;
        for (row_id, _) in tree.children(group_id).filter(|(_, row)| row.kind == Kind::Row && is_seen(row)) {
            let texts = texts(tree, row_id, &mut collector);
            if texts.iter().all(String::is_empty) {
                continue;
            }
            let has_room = without_blank_ends(&texts).iter().any(|text| text.is_empty() || looks_like_figure(text));
            if piece.rows == 0 {
                piece.begins_with_figures = texts.iter().any(|text| text.is_empty() || looks_like_figure(text));
                piece.first = texts.join("\t");
            }
            piece.is_header &= !has_room;
            piece.rows += 1;
            cells += texts.iter().filter(|text| !text.is_empty()).count();
        }
    }
    piece.is_header &= cells > 1;
    // Empty cells alone are room for figures.
    piece.begins_with_figures |= piece.rows == 0;
    piece
}
