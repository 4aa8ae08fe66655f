//! Which table a line or a grid may be of, by the labels in it.

use std::collections::BTreeSet;

use ogi_model::text::{is_space, normalize};
use ogi_model::{Applicant, Table as Kind};

use super::document::{Grid, GridCell};
use super::labels::{self, LONGEST_NAME};
use super::marks::Marks;

/// What a block is to the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A grid, and what it is.
    Grid(Option<Kind>),
    /// A heading or prose, which ends a table that has become lines.
    Prose,
    /// The number of a page, which stands between two rows and belongs to none.
    PageNumber,
    /// A line that may stand in any table, or in one only.
    Line(Option<Kind>),
}

impl Role {
    /// That of digits, which most lines of a table are.
    pub(crate) fn at_sight(printed: &str) -> Option<Self> {
        Marks::at_sight(printed).filter(|marks| marks.is_figure()).map(|_| Self::Line(None))
    }
}

/// Text of a cell is shorter; a longer line is prose and ends the table.
const LONGEST_CELL: usize = 70;

/// What a line is to the tables. What else is known of it is asked for only where it may tell.
pub(crate) fn role_of<'n>(
    text: &str,
    marks: impl FnOnce() -> Marks,
    heading: impl FnOnce() -> Option<u8>,
    normal: impl FnOnce() -> &'n str,
) -> Role {
    // Prose is most of a document, and is told before anything is compared.
    if labels::is_page_mark(text) {
        return Role::PageNumber;
    }
    if let Some(role) = Role::at_sight(text) {
        return role;
    }
    // The figures behind a label are no prose, however many digits they have.
    let label = text.trim_end_matches(|c: char| is_space(c) || c.is_ascii_digit() || matches!(c, '|' | ',' | '.'));
    let is_prose = (text.contains('。') || label.chars().nth(LONGEST_CELL).is_some()) && !labels::is_note(text);
    if is_prose {
        return if ogi_model::looks_like_figure(text) { Role::Line(None) } else { Role::Prose };
    }
    let marks = marks();
    if marks.is_figure() {
        return Role::Line(None);
    }
    // （六）其他 has been seen both for the sixth section and for a group of table three.
    let is_heading = heading().is_some() && !marks.is_group();
    if is_heading { Role::Prose } else { Role::Line(of_line(text, marks, normal())) }
}

/// The table a line stands in, if its text or a word of it can stand in no other and in no prose.
pub(crate) fn of_line(text: &str, marks: Marks, normal: &str) -> Option<Kind> {
    anchor(text, marks, normal).or_else(|| {
        let mut words = text.split(is_space).filter(|word| !word.is_empty()).peekable();
        let first = words.next()?;
        words.peek()?;
        std::iter::once(first).chain(words).find_map(|word| {
            if word.len() < SHORTEST_LABEL {
                return None;
            }
            let normal = normalize(word);
            if labels::has_key(&normal) { anchor(word, Marks::of(word, &normal), &normal) } else { None }
        })
    })
}

/// The same of a piece of a line.
pub(crate) fn of_line_alone(text: &str, marks: Marks) -> Option<Kind> {
    of_line(text, marks, &normalize(text))
}

/// No label is shorter, in bytes.
const SHORTEST_LABEL: usize = 6;

fn anchor(text: &str, marks: Marks, normal: &str) -> Option<Kind> {
    if text.len() < SHORTEST_LABEL || !marks.has_key() {
        return None;
    }
    // Figures may stand right behind a label, and a line may have any number of blanks.
    let label = normal.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_short = text.len() <= LONGEST_NAME;
    let item = if is_short && label.len() == normal.len() { marks.item } else { labels::item_of(label) };
    let (request, channel) = if is_short {
        (marks.request(None), marks.channel)
    } else {
        (labels::request_of(normal, None), labels::channel_of(normal))
    };
    let is_head = || marks.measure.is_some() && labels::is_head_of_disclosure(normal);
    if item.is_some() || labels::is_block_title_of(normal) || labels::is_corner_of(normal) || is_head() {
        Some(Kind::Disclosure)
    } else if marks.names_applicants() || request.is_some() {
        Some(Kind::Requests)
    } else if channel.is_some() || (labels::result_of(normal).is_some() && labels::applicant_of(normal).is_none()) {
        Some(Kind::Reviews)
    } else {
        None
    }
}

/// What a grid is, by how many labels of each table stand in it.
pub(crate) fn kind_of(table: &Grid<'_>) -> Option<Kind> {
    let (mut requests, mut applicants, mut results, mut channels) = (0, 0, 0, 0);
    let (mut items, mut titles, mut measures, mut corners) = (0, 0, 0, 0);
    // Labels of rows that all stand in one row are a header that somebody made up.
    let mut rows_of_requests = BTreeSet::new();
    for cell in table.cells() {
        let marks = cell.marks();
        if cell.text.is_empty() || marks.is_figure() {
            continue;
        }
        requests += usize::from(marks.request(None).is_some());
        rows_of_requests.extend(marks.request(None).map(|_| cell.row));
        applicants += usize::from(marks.applicant.is_some());
        results += usize::from(marks.result.is_some());
        channels += usize::from(marks.channel.is_some());
        items += usize::from(marks.item.is_some());
        titles += usize::from(marks.is_block_title() || marks.is_corner());
        corners += usize::from(marks.is_corner());
        measures += usize::from(marks.measure.is_some());
    }
    if rows_of_requests.len() <= 1 && items >= 1 && titles >= 1 && items + titles + measures >= 3 {
        return Some(Kind::Disclosure);
    }
    if requests >= 3 || (requests >= 1 && (applicants >= 4 || is_piece_of_requests(table))) {
        return Some(Kind::Requests);
    }
    if results >= 4 && (channels >= 1 || results >= 5) {
        return Some(Kind::Reviews);
    }
    // The header alone tells it where the label of the only row below is lost.
    let has_header = measures >= 2 && corners >= 1;
    ((items >= 1 || has_header) && titles + measures >= 1 && items + titles + measures >= 3).then_some(Kind::Disclosure)
}

/// A piece of table three without header, such as the last rows behind a page break: rows of the form's labels with as
/// many cells for figures as it has.
fn is_piece_of_requests(table: &Grid<'_>) -> bool {
    let width = Applicant::ALL.len();
    let is_label = |cell: &GridCell<'_>| cell.text.is_empty() || cell.marks().request(None).is_some();
    (0..table.rows()).map(|row| table.row_cells(row)).filter(|cells| !cells.is_empty()).all(|cells| {
        let (labels, figures) = cells.split_at(cells.len().saturating_sub(width));
        !labels.is_empty()
            && labels.iter().all(is_label)
            && figures.iter().all(|cell| cell.text.is_empty() || cell.marks().is_figure())
    })
}
