//! Which pieces of a document are tables two, three and four. Told by what stands in them, not by the headings above,
//! which pages lose, repeat and misplace.

use std::collections::{BTreeSet, HashMap};

use ogi_model::text::normalize;
use ogi_model::{Channel, Place, Table as Kind, has_leading_zero, looks_like_figure};

use super::lines::{self, Lines, Token};
use crate::annotate::document::{Block, Grid, GridCell};
use crate::annotate::kinds::Role;
use crate::annotate::labels::RequestLabel;
use crate::annotate::marks::Marks;

/// A table of the form as it was found: a grid, or the lines that are left of one.
#[derive(Clone, Debug)]
pub(crate) enum Source<'a> {
    /// A grid, and which block it is.
    Grid(&'a Grid<'a>, usize),
    /// Never empty.
    Lines(Vec<Token<'a>>),
}

/// Which of the printed texts of a row a cell holds: none, one, or several that are one number.
pub(crate) type Slot = std::ops::Range<usize>;

/// A cell with a figure or the room for one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Value<'a> {
    pub(crate) text: &'a str,
    pub(crate) place: &'a Place,
}

impl<'a> Value<'a> {
    /// What a cell prints.
    pub(crate) fn of(cell: &GridCell<'a>) -> Self {
        Self { text: cell.printed(), place: &cell.cell().place }
    }

    /// Whether it could be a figure.
    pub(crate) fn is_figure(&self) -> bool {
        looks_like_figure(self.text)
    }
}

impl<'a> Source<'a> {
    /// Where it begins.
    pub(crate) fn place(&self) -> Option<&'a Place> {
        match self {
            Self::Grid(table, _) => Some(&table.table().place),
            Self::Lines(tokens) => tokens.first().map(|token| token.place),
        }
    }

    /// The first and the last block it stands in.
    pub(crate) fn extent(&self) -> (usize, usize) {
        match self {
            Self::Grid(_, at) => (*at, *at),
            Self::Lines(tokens) => {
                let at = |token: Option<&Token<'_>>| token.map_or(0, |token| token.at);
                (at(tokens.first()), at(tokens.last()))
            }
        }
    }

    /// What its cells print.
    pub(crate) fn texts(&self) -> Vec<&'a str> {
        match self {
            Self::Grid(table, _) => table.cells().iter().map(GridCell::printed).collect(),
            Self::Lines(tokens) => tokens.iter().map(|token| token.text).collect(),
        }
    }

    /// The blocks of table four that it names.
    pub(crate) fn channels(&self) -> Vec<Channel> {
        match self {
            Self::Grid(table, _) => table.cells().iter().filter_map(|cell| cell.marks().channel).collect(),
            Self::Lines(tokens) => tokens.iter().filter_map(|token| token.marks.channel).collect(),
        }
    }

    /// Its lines hold figures that stand in no cell.
    pub(crate) fn has_strays(&self) -> bool {
        let is_stray = |token: &Token<'_>| {
            let marks = token.marks;
            !token.is_figure && marks.has_stray_digits() && marks.year.is_none() && !marks.is_note()
        };
        matches!(self, Self::Lines(tokens) if tokens.iter().any(is_stray))
    }

    /// The document ends inside it.
    pub(crate) fn is_cut(&self) -> bool {
        matches!(self, Self::Grid(table, _) if !table.complete)
    }
}

/// Whether figures among lines stand in cells, as the carrier makes them of lines whose columns are proven.
pub(crate) fn show_blanks(values: &[Value<'_>]) -> bool {
    values.iter().all(|value| value.place.table.is_some())
}

/// Whether most rows with several figures have them on one line, as a page laid out in columns has.
pub(crate) fn is_laid_out<'v>(rows: impl Iterator<Item = &'v [Value<'v>]>) -> bool {
    let several = rows.filter(|values| values.len() > 1);
    let (mut on_one_line, mut all) = (0_usize, 0_usize);
    for values in several {
        all += 1;
        on_one_line += usize::from(values.iter().all(|value| value.place.line == values[0].place.line));
    }
    2 * on_one_line > all
}

/// Whether two figures ran together.
pub(crate) fn is_glued(value: &Value<'_>) -> bool {
    has_leading_zero(value.text)
}

/// The pieces of tables two, three and four, in document order. What the page shows counts before what it hides.
pub(crate) fn find<'a>(blocks: &'a [Block<'a>]) -> [Vec<Source<'a>>; 3] {
    let mut sources = collect(blocks, false);
    if sources.iter().any(Vec::is_empty) && blocks.iter().any(Block::is_hidden) {
        for (visible, hidden) in sources.iter_mut().zip(collect(blocks, true)) {
            if visible.is_empty() {
                *visible = hidden;
            }
        }
    }
    sources
}

/// The same of what the page shows alone.
pub(crate) fn find_shown<'a>(blocks: &'a [Block<'a>]) -> [Vec<Source<'a>>; 3] {
    collect(blocks, false)
}

/// The pieces of each table among the blocks that are hidden, or among those that are not.
fn collect<'a>(blocks: &'a [Block<'a>], hidden: bool) -> [Vec<Source<'a>>; 3] {
    let mut collected = Kind::ALL.map(|kind| (Lines::new(kind), Vec::new()));
    for (at, block) in blocks.iter().enumerate().filter(|(_, block)| block.is_hidden() == hidden) {
        let role = block.role();
        for (lines, sources) in &mut collected {
            match (block, role) {
                (Block::Table(table), Role::Grid(of)) => lines.take_table(table, at, of, sources),
                (Block::Table(_), _) => {}
                (Block::Paragraph(line), role) => lines.take(line, at, role, sources),
            }
        }
    }
    collected.map(|(mut lines, mut sources)| {
        lines.close(&mut sources);
        without_extracts(sources, lines.kind())
    })
}

/// Leaves out what only repeats a few rows of a larger table: a list in the prose, a summary, a comparison of years.
fn without_extracts(sources: Vec<Source<'_>>, kind: Kind) -> Vec<Source<'_>> {
    if sources.len() < 2 {
        return sources;
    }
    let rows: Vec<BTreeSet<String>> = sources.iter().map(|source| rows(source, kind)).collect();
    // For each row how many the largest source has that it stands in: a page may have any number of tables, and comparing
    // each with each would take the square of that.
    let mut largest: HashMap<&str, usize> = HashMap::new();
    for of_source in &rows {
        for row in of_source {
            let known = largest.entry(row).or_default();
            *known = of_source.len().max(*known);
        }
    }
    // A piece of a table has rows that no larger one has.
    let is_extract =
        |at: usize| !rows[at].is_empty() && rows[at].iter().all(|row| largest[row.as_str()] > 2 * rows[at].len());
    let kept: Vec<bool> = (0..sources.len()).map(|at| !is_extract(at)).collect();
    sources.into_iter().zip(kept).filter_map(|(source, kept)| kept.then_some(source)).collect()
}

/// The labels of the form's rows in a source, each once.
fn rows(source: &Source<'_>, kind: Kind) -> BTreeSet<String> {
    let is_row = |marks: Marks| match kind {
        Kind::Disclosure => marks.item.is_some(),
        // A group goes on in the next piece of the table.
        Kind::Requests => matches!(marks.request(None), Some(RequestLabel::Row(_))),
        // The rows of table four are told by their columns, which all of them share.
        Kind::Reviews => false,
    };
    match source {
        Source::Grid(table, _) => {
            let labels = lines::row_labels(table).filter(|cell| is_row(cell.marks()));
            labels.map(|cell| cell.normal().to_owned()).collect()
        }
        Source::Lines(tokens) => {
            let with_figures = tokens.windows(2).filter(|pair| pair[1].is_figure && is_row(pair[0].marks));
            with_figures.map(|pair| normalize(pair[0].text).into_owned()).collect()
        }
    }
}
