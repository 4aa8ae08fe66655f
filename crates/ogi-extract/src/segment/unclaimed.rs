//! Figures that belong to no table that was recognised. Where they stand under the heading of a table, the document does have
//! the table: it could not be read.

use std::collections::BTreeSet;

use ogi_document::numbering;
use ogi_model::text::{is_space, normalize};
use ogi_model::{Form, Place, Row, Table as Kind, looks_like_figure, may_begin_figure};

use super::lines::{row_labels, row_of};
use super::sections::Section;
use super::sources::Source;
use crate::annotate::document::{Block, GridCell};
use crate::annotate::kinds;
use crate::annotate::labels::{RequestLabel, bare};
use crate::annotate::marks::Marks;

/// Fewer figures may be anything.
const LEAST_FIGURES: usize = 3;

/// Where figures stand that may be those of a table that was not found.
pub(crate) fn figures_of<'a>(
    table: Kind,
    blocks: &'a [Block<'a>],
    sections: &[Section<'_>],
    sources: &[Vec<Source<'_>>; 3],
) -> Option<&'a Place> {
    let Unclaimed { claimed, .. } = Unclaimed::of(blocks, sources);
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
    let (mut lines, mut named) = (0, 0);
    for (at, block) in blocks.iter().enumerate().take(range.end).skip(range.start) {
        if claimed[at] {
            continue;
        }
        match block {
            Block::Table(grid)
                if !grid.hidden && grid.cells().iter().map(figures_of_cell).sum::<usize>() >= LEAST_FIGURES =>
            {
                return Some(&grid.table().place);
            }
            Block::Paragraph(line) if !line.hidden && own.is_some() && line.text.chars().count() < LONGEST_ROW => {
                lines += figures(&line.text);
                named += usize::from(kinds::of_line(&line.text, line.marks(), line.normal()) == Some(table));
                if lines >= LEAST_FIGURES || named >= LEAST_LABELS || line.text == LEFT_OUT {
                    return Some(&line.paragraph().place);
                }
            }
            _ => {}
        }
    }
    None
}

/// So many lines with labels of a table under its heading are what is left of it.
const LEAST_LABELS: usize = 2;

/// What pandoc writes in place of a table that it cannot write.
const LEFT_OUT: &str = "[TABLE]";

/// The blocks of a report, of which some belong to tables.
#[derive(Debug)]
pub(crate) struct Unclaimed<'s, 'a> {
    blocks: &'a [Block<'a>],
    sources: &'s [Vec<Source<'a>>; 3],
    /// Which blocks belong to a table.
    claimed: Vec<bool>,
}

impl<'s, 'a> Unclaimed<'s, 'a> {
    pub(crate) fn of(blocks: &'a [Block<'a>], sources: &'s [Vec<Source<'a>>; 3]) -> Self {
        let mut claimed = vec![false; blocks.len()];
        for source in sources.iter().flatten() {
            match source {
                Source::Grid(_, at) => claimed[*at] = true,
                Source::Lines(tokens) => tokens.iter().for_each(|token| claimed[token.at] = true),
            }
        }
        Self { blocks, sources, claimed }
    }

    /// Whether so many figures stand on lines of their own that belong to no table that a table without any may have lost
    /// them.
    pub(crate) fn stand_alone(&self) -> bool {
        let of_block = |(block, claimed): (&Block<'_>, &bool)| match block {
            Block::Paragraph(line) if *claimed || line.hidden || line.is_page_mark() => 0,
            Block::Paragraph(line) if !may_begin_figure(line.text.trim_start_matches(parts_figures)) => 0,
            Block::Paragraph(line) => figures(&line.text),
            Block::Table(_) => 0,
        };
        self.blocks.iter().zip(&self.claimed).map(of_block).sum::<usize>() >= LEAST_FIGURES
    }

    /// Whether figures that belong to no table stand right before the first piece of a table.
    pub(crate) fn are_before(&self, table: Kind) -> bool {
        let first = self.sources[table as usize].iter().map(|source| source.extent().0).min();
        first.is_some_and(|first| self.has_figures(first.saturating_sub(NEAR)..first, 1))
    }

    /// Whether rows of figures that belong to no table stand behind the last piece of a table, with no heading between: a page
    /// may end there, and what is printed around it parts them from the table.
    pub(crate) fn are_behind(&self, table: Kind) -> bool {
        let last = self.sources[table as usize].iter().map(|source| source.extent().1).max();
        let Some(last) = last else { return false };
        let is_heading = |block: &Block<'_>| matches!(block, Block::Paragraph(line) if line.heading().is_some());
        let until = self.blocks.len().min(last + 1 + FAR);
        let until = (last + 1..until).find(|at| is_heading(&self.blocks[*at])).unwrap_or(until);
        self.has_figures(last + 1..until, LEAST_FIGURES)
    }

    /// Whether a line with so many figures, or a table with one, is among blocks that belong to nothing.
    fn has_figures(&self, range: std::ops::Range<usize>, least: usize) -> bool {
        let is_figures = |text: &str| {
            let words = || text.split(parts_figures).filter(|word| !word.is_empty());
            (least == 1 && looks_like_figure(text))
                || words().filter(|word| looks_like_figure(word)).count() >= least.max(2)
        };
        range.filter(|at| !self.claimed[*at]).any(|at| match &self.blocks[at] {
            Block::Table(grid) => !grid.hidden && grid.cells().iter().any(|cell| cell.marks().is_figure()),
            Block::Paragraph(line) => {
                !line.hidden
                    && !line.text.contains('。')
                    && line.text.chars().count() < LONGEST_ROW
                    && is_figures(&line.text)
            }
        })
    }
}

/// Whether a character may stand between two figures: a blank, or a bar that was not taken for one of a table.
fn parts_figures(c: char) -> bool {
    is_space(c) || matches!(c, '|' | '｜' | '¦' | '│' | '┃' | '║' | ';' | '；')
}

/// How many figures a cell holds: those of several rows stand in one where nothing is drawn between them.
fn figures_of_cell(cell: &GridCell<'_>) -> usize {
    let of_lines = || cell.text.lines().map(figures).sum();
    if cell.marks().is_figure() { 1 } else { of_lines() }
}

/// How many figures a line consists of; none if it has anything else.
fn figures(text: &str) -> usize {
    let words = || text.split(parts_figures).filter(|word| !word.is_empty());
    if words().all(looks_like_figure) {
        words().count()
    } else {
        // A figure with a remark that has blanks; one word alone was looked at.
        usize::from(words().nth(1).is_some() && looks_like_figure(text))
    }
}

/// The rows of a table whose labels, or pieces that no other label has, stand between its first line and the next table: the
/// document does have them, whatever has become of their figures.
pub(crate) fn named(
    table: Kind,
    blocks: &[Block<'_>],
    sources: &[Vec<Source<'_>>; 3],
    form: &'static Form,
) -> BTreeSet<Row> {
    let labels = labels_of(table, form);
    let first = |kind: Kind| sources[kind as usize].iter().map(|source| source.extent().0).min();
    let Some(first_own) = first(table) else { return BTreeSet::new() };
    let next = Kind::ALL.into_iter().filter_map(first).filter(|at| *at > first_own).min().unwrap_or(blocks.len());
    // What stands between the heading and the first piece may be rows that have lost their figures.
    let is_heading = |block: &Block<'_>| matches!(block, Block::Paragraph(line) if line.heading().is_some());
    let from = blocks[..first_own].iter().rposition(is_heading).unwrap_or(first_own);
    let mut rows = BTreeSet::new();
    let mut take = |text: &str| {
        for word in text.split(is_space).filter(|word| word.len() >= 6) {
            let normal = normalize(word);
            let (all, letters) = (letters(&normal), letters(numbering(&normal).1));
            rows.extend(labels.iter().filter(|label| label.is_in(&normal, &all)).filter_map(|label| label.row));
            if letters.chars().count() >= SHORTEST_PIECE {
                let has_piece =
                    |label: &&Printed| [&label.letters, &label.with_remark].iter().any(|of| of.contains(&letters));
                let mut of = labels.iter().filter(has_piece).map(|label| label.row);
                rows.extend(of.next().flatten().filter(|row| of.all(|other| other == Some(*row))));
            }
        }
    };
    for block in &blocks[from..next] {
        match block {
            Block::Table(grid) if !grid.hidden => {
                let is_figure = |cell: &&GridCell<'_>| Marks::at_sight(&cell.text).is_some();
                grid.cells().iter().filter(|cell| !is_figure(cell)).for_each(|cell| take(&cell.text));
            }
            Block::Paragraph(line) if !line.hidden && !line.text.contains('。') => take(&line.text),
            _ => {}
        }
    }
    // A piece that was taken for one of another table still has its rows.
    for block in &blocks[next..] {
        if let Block::Table(grid) = block
            && !grid.hidden
        {
            rows.extend(row_labels(grid).filter_map(|label| row_of(label.marks(), table)));
        }
    }
    rows
}

/// A label that a form prints in a table.
struct Printed {
    /// The row, if it is not the label of a group or a column.
    row: Option<Row>,
    /// All of it in its normal form.
    normal: String,
    /// Its letters, without number and remark.
    letters: String,
    /// The same with the remark, of which a narrow column may leave the beginning beside the name.
    with_remark: String,
}

impl Printed {
    /// Whether a word has all of it, at an end and with its number where it is short.
    fn is_in(&self, normal: &str, letters: &str) -> bool {
        let is_long = || self.letters.chars().count() >= SHORTEST_NAME && letters.contains(&self.letters);
        // Lines run together on pages without rules.
        normal.starts_with(&self.normal) || normal.ends_with(&self.normal) || is_long()
    }
}

fn letters(normal: &str) -> String {
    normal.chars().filter(|c| c.is_alphabetic()).collect()
}

fn labels_of(table: Kind, form: &'static Form) -> Vec<Printed> {
    let printed = |row, text: &str| {
        let normal = normalize(text).into_owned();
        let name = numbering(&normal).1;
        Printed { row, letters: letters(bare(name)), with_remark: letters(name), normal }
    };
    match table {
        Kind::Disclosure => {
            let rows = form.disclosure.blocks.iter().flat_map(|block| block.rows);
            rows.map(|(item, label)| printed(Some(Row::Disclosure(*item)), label)).collect()
        }
        Kind::Requests => {
            let rows = form.requests.rows().flat_map(|row| {
                let last = row.labels.len().saturating_sub(1);
                let of = move |at: usize| (at == last).then_some(Row::Request(row.row));
                row.labels.iter().enumerate().map(move |(at, label)| printed(of(at), label.text))
            });
            rows.chain(form.requests.applicants.iter().map(|(_, label)| printed(None, label))).collect()
        }
        Kind::Reviews => Vec::new(),
    }
}

/// A shorter label has to stand alone with its number.
const SHORTEST_NAME: usize = 4;

/// A shorter piece of a label may be of anything.
const SHORTEST_PIECE: usize = 3;

/// A grid that has rows of the table among others, whatever it was taken for.
fn mixed<'a>(block: &'a Block<'a>, table: Kind) -> Option<&'a Place> {
    let Block::Table(grid) = block else { return None };
    let is_label = |cell: &&GridCell<'_>| {
        let marks = cell.marks();
        match table {
            Kind::Disclosure => marks.item.is_some() || marks.is_block_title(),
            Kind::Requests => matches!(marks.request(None), Some(RequestLabel::Row(_))),
            Kind::Reviews => marks.channel.is_some(),
        }
    };
    let found = grid.cells().iter().filter(is_label).count();
    (!grid.hidden && found >= LEAST_FIGURES).then_some(&grid.table().place)
}

/// How far from a table figures may be its.
const NEAR: usize = 3;

/// How many blocks behind a table its next row may stand, with what is printed around pages between.
const FAR: usize = 12;

/// A longer line is prose.
const LONGEST_ROW: usize = 80;

/// Words of a table, so many of which in one paragraph are a table that lost everything between its cells.
const RUN_TOGETHER: usize = 4;

/// Whether tables of the present form stand in single paragraphs.
pub(crate) fn are_run_together(blocks: &[Block<'_>]) -> bool {
    let words = [
        "第二十条第",
        "信息内容",
        "行政规范性文件",
        "申请人情况",
        "本年新收政府信息公开申请",
        "予以公开",
        "部分公开",
        "结转下年度继续办理",
    ];
    blocks.iter().any(|block| {
        let Block::Paragraph(paragraph) = block else { return false };
        let text = paragraph.normal();
        let words = words.iter().filter(|word| text.contains(**word)).count();
        words >= RUN_TOGETHER && !text.contains('。')
    })
}

#[cfg(test)]
mod tests {
    use super::figures;

    #[test]
    fn figures_between_bars_are_figures() {
        assert_eq!(figures("｜　0　｜　12　｜"), 2);
        assert_eq!(figures("0; 12; 3"), 3);
        assert_eq!(figures("｜　规章　｜　12　｜"), 0);
    }
}
