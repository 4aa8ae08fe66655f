//! Which pieces of a document are tables two, three and four. Told by what stands in them, not by the headings above,
//! which pages lose, repeat and misplace.

use std::collections::{BTreeSet, HashMap};

use ogi_model::text::{is_space, normalize};
use ogi_model::{Place, Table as Kind, has_leading_zero, looks_like_figure};

use super::lines::{self, Lines, Token};
use super::sections;
use crate::annotate::labels::{self, RequestLabel, bare};
use ogi_document::{Block, Table, numbering};

/// A table of the form as it was found: a grid, or the lines that are left of one.
#[derive(Clone, Debug)]
pub(crate) enum Source<'a> {
    /// A grid, and which block it is.
    Grid(&'a Table, usize),
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

impl<'a> Source<'a> {
    /// Where it begins.
    pub(crate) fn place(&self) -> Option<&Place> {
        match self {
            Self::Grid(table, _) => Some(&table.place),
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

    /// All blocks it stands in.
    pub(crate) fn blocks(&self) -> Vec<usize> {
        match self {
            Self::Grid(_, at) => vec![*at],
            Self::Lines(tokens) => tokens.iter().map(|token| token.at).collect(),
        }
    }

    /// What its cells print.
    pub(crate) fn texts(&self) -> Vec<&'a str> {
        match self {
            Self::Grid(table, _) => table.cells().iter().map(|cell| cell.text.as_str()).collect(),
            Self::Lines(tokens) => tokens.iter().map(|token| token.text).collect(),
        }
    }

    /// Its lines hold figures that stand in no cell.
    pub(crate) fn has_strays(&self) -> bool {
        let is_stray = |token: &Token<'_>| {
            !token.is_figure && labels::year(token.text).is_none() && !labels::is_note(token.text) && {
                bare(numbering(&normalize(token.text)).1).contains(|c: char| c.is_ascii_digit())
            }
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
pub(crate) fn find(blocks: &[Block]) -> [Vec<Source<'_>>; 3] {
    let marks: Vec<Mark> = blocks.iter().map(mark).collect();
    Kind::ALL.map(|kind| {
        let visible = collect(blocks, &marks, kind, false);
        if visible.is_empty() { collect(blocks, &marks, kind, true) } else { visible }
    })
}

/// The same of what the page shows alone.
pub(crate) fn find_shown(blocks: &[Block]) -> [Vec<Source<'_>>; 3] {
    let marks: Vec<Mark> = blocks.iter().map(mark).collect();
    Kind::ALL.map(|kind| collect(blocks, &marks, kind, false))
}

/// What a block is to the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A grid, and what it is.
    Grid(Option<Kind>),
    /// A heading or prose, which ends a table that has become lines.
    Prose,
    /// The number of a page, which stands between two rows and belongs to none.
    PageNumber,
    /// A line that may stand in any table, or in one only.
    Line(Option<Kind>),
}

fn mark(block: &Block) -> Mark {
    match block {
        Block::Table(table) => Mark::Grid(kind_of(table)),
        Block::Paragraph(paragraph) => {
            let text = paragraph.text.as_str();
            if labels::is_page_mark(text) {
                return Mark::PageNumber;
            }
            if looks_like_figure(text) {
                return Mark::Line(None);
            }
            // The figures behind a label are no prose, however many digits they have.
            let label =
                text.trim_end_matches(|c: char| is_space(c) || c.is_ascii_digit() || matches!(c, '|' | ',' | '.'));
            let is_prose = (text.contains('。') || label.chars().count() > LONGEST_CELL) && !labels::is_note(text);
            // （六）其他 has been seen both for the sixth section and for a group of table three.
            let is_heading = sections::heading(text).is_some() && !labels::is_group(text);
            if is_prose || is_heading { Mark::Prose } else { Mark::Line(lines::of_line(text)) }
        }
    }
}

fn collect<'a>(blocks: &'a [Block], marks: &[Mark], kind: Kind, hidden: bool) -> Vec<Source<'a>> {
    let mut sources = Vec::new();
    let mut lines = Lines::new(kind);
    for (at, (block, mark)) in blocks.iter().zip(marks).enumerate() {
        match (block, *mark) {
            (Block::Table(table), Mark::Grid(of)) if table.hidden == hidden => {
                lines.take_table(table, at, of, &mut sources);
            }
            (Block::Paragraph(paragraph), mark) if paragraph.hidden == hidden => {
                lines.take(paragraph, at, mark, &mut sources);
            }
            _ => {}
        }
    }
    lines.close(&mut sources);
    without_extracts(sources, kind)
}

/// Leaves out what only repeats a few rows of a larger table: a list in the prose, a summary, a comparison of years.
fn without_extracts(sources: Vec<Source<'_>>, kind: Kind) -> Vec<Source<'_>> {
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
    let is_row = |text: &&str| match kind {
        Kind::Disclosure => labels::item(text).is_some(),
        // A group goes on in the next piece of the table.
        Kind::Requests => matches!(labels::request(text, None), Some(RequestLabel::Row(_))),
        // The rows of table four are told by their columns, which all of them share.
        Kind::Reviews => false,
    };
    let texts: Vec<&str> = match source {
        Source::Grid(table, _) => lines::row_labels(table).collect(),
        Source::Lines(tokens) => {
            let with_figures = tokens.windows(2).filter(|pair| pair[1].is_figure);
            with_figures.map(|pair| pair[0].text).collect()
        }
    };
    texts.into_iter().filter(is_row).map(|text| normalize(text).into_owned()).collect()
}

/// What a grid is, by how many labels of each table stand in it.
pub(crate) fn kind_of(table: &Table) -> Option<Kind> {
    let cells = table.cells().iter().map(|cell| cell.text.as_str());
    let texts: Vec<&str> = cells.filter(|text| !text.is_empty() && !looks_like_figure(text)).collect();
    let texts = || texts.iter().copied();
    let requests = texts().filter(|text| labels::request(text, None).is_some()).count();
    let applicants = texts().filter(|text| labels::applicant(text).is_some()).count();
    if requests >= 3 || (requests >= 1 && (applicants >= 4 || is_piece_of_requests(table))) {
        return Some(Kind::Requests);
    }
    let results = texts().filter(|text| labels::result(text).is_some()).count();
    let channels = texts().filter(|text| labels::channel(text).is_some()).count();
    if results >= 4 && (channels >= 1 || results >= 5) {
        return Some(Kind::Reviews);
    }
    let items = texts().filter(|text| labels::item(text).is_some()).count();
    let titles = texts().filter(|text| labels::is_block_title(text) || labels::is_corner(text)).count();
    let measures = texts().filter(|text| labels::is_measure(text)).count();
    // The header alone tells it where the label of the only row below is lost.
    let has_header = measures >= 2 && texts().any(labels::is_corner);
    ((items >= 1 || has_header) && titles + measures >= 1 && items + titles + measures >= 3).then_some(Kind::Disclosure)
}

/// A piece of table three without header, such as the last rows behind a page break: rows of the form's labels with as
/// many cells for figures as it has.
fn is_piece_of_requests(table: &Table) -> bool {
    let width = ogi_model::Applicant::ALL.len();
    let is_label = |text: &str| text.is_empty() || labels::request(text, None).is_some();
    (0..table.rows()).map(|row| table.row_cells(row)).filter(|cells| !cells.is_empty()).all(|cells| {
        let (labels, figures) = cells.split_at(cells.len().saturating_sub(width));
        !labels.is_empty()
            && labels.iter().all(|cell| is_label(&cell.text))
            && figures.iter().all(|cell| cell.text.is_empty() || looks_like_figure(&cell.text))
    })
}

/// Text of a cell is shorter; a longer line is prose and ends the table.
const LONGEST_CELL: usize = 70;
