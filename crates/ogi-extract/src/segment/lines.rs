//! Tables of the form that have become lines, or many small tables with lines between: which blocks belong to one, and the
//! cells in them.

use std::collections::BTreeSet;

use ogi_model::text::is_space;
use ogi_model::{Applicant, Place, ReviewResult, Row, Table as Kind};

use super::sources::Source;
use crate::annotate::document::{Grid, GridCell, Line};
use crate::annotate::kinds::{self, Role};
use crate::annotate::labels::RequestLabel;
use crate::annotate::marks::{Marks, is_between};

/// A cell of a table that has become lines.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'a> {
    pub(crate) text: &'a str,
    pub(crate) place: &'a Place,
    /// Which block it stands in.
    pub(crate) at: usize,
    /// It is a figure, or a cell that has room for one: blanks stand only where a table shows them.
    pub(crate) is_figure: bool,
    /// What it may be.
    pub(crate) marks: Marks,
}

/// Collects the pieces of one table.
pub(crate) struct Lines<'a> {
    kind: Kind,
    tokens: Vec<Token<'a>>,
    /// Tables among the lines, and the lines before each.
    pieces: Vec<Source<'a>>,
    /// Some of them are no table of the form for themselves.
    is_broken: bool,
    open: bool,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(kind: Kind) -> Self {
        Self { kind, tokens: Vec::new(), pieces: Vec::new(), is_broken: false, open: false }
    }

    /// Which table they are of.
    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }

    pub(crate) fn take(&mut self, line: &'a Line<'a>, at: usize, role: Role, sources: &mut Vec<Source<'a>>) {
        match role {
            Role::PageNumber => {}
            Role::Line(of) if of.is_none_or(|of| of == self.kind) => {
                if self.open || of == Some(self.kind) {
                    self.open = true;
                    let paragraph = line.paragraph();
                    self.split(&paragraph.text, &paragraph.place, at, Some(line.marks()));
                }
            }
            _ => self.close(sources),
        }
    }

    pub(crate) fn take_table(
        &mut self,
        table: &'a Grid<'a>,
        at: usize,
        of: Option<Kind>,
        sources: &mut Vec<Source<'a>>,
    ) {
        if self.is_row_among_lines(table) && (of == Some(self.kind) || (of.is_none() && self.is_piece(table))) {
            self.is_broken = true;
            self.row(table, at);
        } else if of == Some(self.kind) {
            self.open = true;
            self.is_broken |= self.kind == Kind::Reviews && !names_a_channel(table);
            self.end_lines();
            self.pieces.push(Source::Grid(table, at));
        } else if of.is_none() && self.is_piece(table) {
            self.open = true;
            self.is_broken = true;
            if table.rows() == 1 {
                self.row(table, at);
            } else {
                self.end_lines();
                self.pieces.push(Source::Grid(table, at));
            }
        } else {
            self.close(sources);
        }
    }

    /// Whether a table is one line among the lines of table three: those around it may hold the rest of its label.
    fn is_row_among_lines(&self, table: &Grid<'_>) -> bool {
        let cells = table.row_cells(0);
        let is_one_line = || cells.windows(2).all(|pair| pair[0].place.line == pair[1].place.line);
        let has_one_label = || cells.len() <= Applicant::ALL.len() + 1;
        self.kind == Kind::Requests
            && self.open
            && !self.tokens.is_empty()
            && table.rows() == 1
            && has_one_label()
            && is_one_line()
    }

    /// Whether a table that is none of the form's for itself is a piece of one: it has a row with a label of the form, or
    /// figures alone where a table of the form has begun.
    fn is_piece(&self, table: &Grid<'_>) -> bool {
        let has_digits = |cell: &GridCell<'_>| cell.text.chars().any(char::is_numeric) && cell.marks().is_figure();
        // Rows of table four may be labelled with the years they compare.
        let is_year = |cell: &GridCell<'_>| self.kind == Kind::Reviews && cell.marks().year.is_some();
        let is_bare = |cell: &GridCell<'_>| cell.text.is_empty() || cell.marks().is_figure() || is_year(cell);
        if table.cells().iter().all(is_bare) {
            return self.open && table.cells().iter().any(has_digits);
        }
        // The row of a year, where table four compares years.
        if self.kind == Kind::Reviews && self.open && row_labels(table).any(|cell| cell.marks().year.is_some()) {
            return true;
        }
        // One more of the pieces that a table was cut into, whose label alone does not tell it: 3.其他.
        if let Some(Source::Grid(last, _)) = self.pieces.last().filter(|_| self.is_broken && self.tokens.is_empty())
            && last.columns() == table.columns()
        {
            return true;
        }
        // Among lines, a row with a piece of a label.
        if !self.tokens.is_empty() && table.rows() == 1 && row_labels(table).next().is_some() {
            return true;
        }
        row_labels(table).any(|cell| kinds::of_line(cell.printed(), cell.marks(), cell.normal()) == Some(self.kind))
    }

    /// The cells of a table of one row.
    fn row(&mut self, table: &'a Grid<'a>, at: usize) {
        let cells = table.row_cells(0);
        let figures = cells.iter().position(|cell| cell.marks().is_figure()).unwrap_or(cells.len());
        let labels = cells[..figures].iter().rposition(|cell| !cell.text.is_empty()).map_or(0, |last| last + 1);
        for (index, cell) in cells.iter().enumerate() {
            let place = &cell.cell().place;
            if index >= labels {
                let marks = cell.marks();
                self.tokens.push(Token { text: cell.printed(), place, at, is_figure: true, marks });
            } else if !cell.text.is_empty() {
                self.split(cell.printed(), place, at, Some(cell.marks()));
            }
        }
    }

    /// Parts a line into its cells: a label and its figures, the labels of a group and of its first row, a header. `marks`
    /// are those of the whole line, where they are known.
    fn split(&mut self, printed: &'a str, place: &'a Place, at_block: usize, marks: Option<Marks>) {
        if let Some(marks) = marks.filter(|marks| marks.is_one_cell()) {
            let is_figure = marks.is_figure();
            return self.tokens.push(Token { text: printed, place, at: at_block, is_figure, marks });
        }
        let text = printed.trim_matches(is_space);
        let marks = marks.filter(|_| text.len() == printed.len()).unwrap_or_else(|| Marks::of_piece(text));
        if marks.is_figure() {
            return self.tokens.push(Token { text, place, at: at_block, is_figure: true, marks });
        }
        if text.is_empty() {
            return;
        }
        if let Some(figure) = parted_figure(text) {
            let marks = Marks::of_piece(figure);
            return self.tokens.push(Token { text: figure, place, at: at_block, is_figure: true, marks });
        }
        if !text.contains(is_between) && !text.ends_with(|c: char| c.is_ascii_digit()) {
            return self.tokens.push(Token { text, place, at: at_block, is_figure: false, marks });
        }
        let words = words(text, marks);
        // Two lines of a page that ran together: a row ends within the line.
        if let Some(seam) = seam(&words) {
            let at = words[seam].start;
            self.split(&text[..at], place, at_block, None);
            return self.split(&text[at..], place, at_block, None);
        }
        let mut push = |text: &'a str, marks: Marks, is_figure| {
            self.tokens.push(Token { text, place, at: at_block, is_figure, marks });
        };
        let figures = words.iter().rev().take_while(|word| word.marks.is_figure()).count();
        let (label, figures) = words.split_at(words.len() - figures);
        let is_header = |word: &Word<'_>| match self.kind {
            Kind::Disclosure => word.marks.is_corner() || word.marks.measure.is_some(),
            Kind::Requests => word.marks.applicant.is_some(),
            Kind::Reviews => word.marks.channel.is_some() || word.marks.result.is_some(),
        };
        let is_label = || marks.request(None).is_some() || marks.item.is_some();
        if figures.is_empty() && label.len() > 1 && label.iter().any(is_header) && !is_label() {
            for word in label {
                push(word.text, word.marks, false);
            }
            return;
        }
        // Between a header and the figures of table four stand none behind other words: a number of a page, a date.
        let is_foreign = self.kind == Kind::Reviews
            && !label.is_empty()
            && figures.len() < ReviewResult::ALL.len()
            && !label.iter().any(|word| is_header(word) || word.marks.year.is_some());
        if is_foreign {
            return push(text, marks, false);
        }
        // A word with a number of its own begins another label; so does what follows a character of vertical text, or the
        // label of a group.
        let begins = |at: usize| {
            at == 0
                || label[at].marks.is_numbered()
                || (at == 1 && label[0].marks.is_single())
                || label[at - 1].marks.is_group()
        };
        let mut starts = (0..label.len()).filter(|at| begins(*at)).peekable();
        while let Some(at) = starts.next() {
            let words = &label[at..starts.peek().copied().unwrap_or(label.len())];
            let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
            let whole = &text[first.start..last.start + last.text.len()];
            let of_whole = if words.len() == 1 { first.marks } else { Marks::of_piece(whole) };
            let glued = if figures.is_empty() { glued(whole, self.kind) } else { None };
            match glued {
                None => push(whole, of_whole, false),
                Some((label, marks, digits)) => {
                    push(label, marks, false);
                    for digits in digits {
                        push(digits, Marks::of_piece(digits), true);
                    }
                }
            }
        }
        for figure in figures {
            push(figure.text, figure.marks, true);
        }
    }

    fn end_lines(&mut self) {
        let tokens = std::mem::take(&mut self.tokens);
        if !tokens.is_empty() {
            self.pieces.push(Source::Lines(without_vertical(tokens)));
        }
    }

    /// Keeps what was collected if enough of it is the form's; prose about the same matters names a label or two.
    pub(crate) fn close(&mut self, sources: &mut Vec<Source<'a>>) {
        if !self.open {
            return;
        }
        self.open = false;
        self.end_lines();
        let is_broken = std::mem::take(&mut self.is_broken);
        let pieces = std::mem::take(&mut self.pieces);
        let grids =
            || pieces.iter().filter_map(|piece| if let Source::Grid(table, _) = piece { Some(*table) } else { None });
        let has_grids = grids().next().is_some();
        let known: BTreeSet<Row> =
            grids().flat_map(row_labels).filter_map(|label| row_of(label.marks(), self.kind)).collect();
        // A row of a table that fell out of it.
        let completes = |tokens: &[Token<'_>]| {
            let mut rows =
                tokens.windows(2).filter(|pair| pair[1].is_figure).filter_map(|pair| row_of(pair[0].marks, self.kind));
            has_grids && rows.any(|row| !known.contains(&row))
        };
        let is_kept = |piece: &Source<'a>| match piece {
            Source::Grid(..) => true,
            Source::Lines(tokens) => {
                (has_grids && is_broken)
                    || is_of_the_form(tokens, self.kind)
                    || completes(tokens)
                    || (has_grids && (names_another_order(tokens) || names_measures(tokens)))
            }
        };
        let kept: Vec<bool> = pieces.iter().map(is_kept).collect();
        sources.extend(pieces.into_iter().zip(kept).filter_map(|(piece, kept)| kept.then_some(piece)));
    }
}

/// The figure of a line that has nothing else, with a blank between its thousands: 29 263. Were it two cells, its row would have
/// one too few and would be left unread.
fn parted_figure(text: &str) -> Option<&str> {
    let figure = text.strip_suffix('|').unwrap_or(text).trim_end();
    let (thousands, rest) = figure.split_once(' ')?;
    let are_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let is_parted = (1..=3).contains(&thousands.len()) && rest.len() == 3 && are_digits(thousands) && are_digits(rest);
    is_parted.then_some(figure)
}

/// So many figures in a row are cells, whatever follows.
const LEAST_CELLS: usize = 3;

/// A word of a line, and where it begins.
struct Word<'a> {
    start: usize,
    text: &'a str,
    marks: Marks,
}

/// The words of a line, whose marks are known.
fn words(text: &str, marks: Marks) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let rest = &text[start..];
        let part = rest.split_inclusive(is_between).next().unwrap_or(rest);
        // A remark behind a figure may have blanks of its own: 61（含自然失效 46 件）.
        let part = with_remark(rest, part).unwrap_or(part);
        let word = part.trim_end_matches(is_between);
        if !word.is_empty() {
            let marks = if word.len() == text.len() { marks } else { Marks::of_piece(word) };
            words.push(Word { start, text: word, marks });
        }
        start += part.len();
    }
    words
}

/// A figure with the whole of its remark in brackets, of which it has the beginning.
fn with_remark<'a>(rest: &'a str, word: &str) -> Option<&'a str> {
    let is_opened =
        word.starts_with(|c: char| c.is_ascii_digit()) && word.contains(['（', '(']) && !word.contains(['）', ')']);
    let mut characters = rest.char_indices().take(LONGEST_REMARK).filter(|_| is_opened);
    let (end, close) = characters.find(|(_, c)| matches!(c, '）' | ')'))?;
    Some(&rest[..end + close.len_utf8()])
}

/// A figure with its remark has no more characters.
const LONGEST_REMARK: usize = 40;

/// The first word behind the figures of a row that ends within a line.
fn seam(words: &[Word<'_>]) -> Option<usize> {
    let mut figures = 0;
    for (at, word) in words.iter().enumerate() {
        if word.marks.is_figure() {
            figures += 1;
        } else if figures >= LEAST_CELLS {
            return Some(at);
        } else {
            figures = 0;
        }
    }
    None
}

/// The labels that the rows of a table begin with; those of its headers have no figures behind them.
pub(crate) fn row_labels<'g, 'a>(table: &'g Grid<'a>) -> impl Iterator<Item = &'g GridCell<'a>> {
    (0..table.rows()).flat_map(|row| {
        let cells = table.row_cells(row);
        let figures = cells.iter().position(|cell| cell.marks().is_figure());
        cells[..figures.unwrap_or_default()].iter().filter(|cell| !cell.text.is_empty())
    })
}

/// The row of the form that a label is of. Table four has none: its rows are told by their columns.
pub(crate) fn row_of(label: Marks, kind: Kind) -> Option<Row> {
    match kind {
        Kind::Disclosure => label.item.map(Row::Disclosure),
        Kind::Requests => match label.request(None)? {
            RequestLabel::Row(row) => Some(Row::Request(row)),
            _ => None,
        },
        Kind::Reviews => None,
    }
}

/// Whether the applicants of a header stand in another order than the form's.
fn names_another_order(tokens: &[Token<'_>]) -> bool {
    let named = tokens.iter().filter_map(|token| token.marks.applicant).filter(|who| *who != Applicant::Total);
    !named.is_sorted()
}

/// Whether a header of table two stands in lines.
fn names_measures(tokens: &[Token<'_>]) -> bool {
    tokens.iter().any(|token| token.marks.measure.is_some())
}

fn names_a_channel(table: &Grid<'_>) -> bool {
    table.cells().iter().any(|cell| cell.marks().channel.is_some())
}

/// Whether lines hold enough of a table. It has a header, or prose lists licences and penalties too.
fn is_of_the_form(tokens: &[Token<'_>], kind: Kind) -> bool {
    let words = || tokens.iter().filter(|token| !token.is_figure).map(|token| token.marks);
    let known = match kind {
        Kind::Disclosure => {
            let has_header =
                words().any(|marks| marks.is_block_title() || marks.is_corner() || marks.measure.is_some());
            if has_header { words().filter(|marks| marks.item.is_some()).count() + 1 } else { 0 }
        }
        Kind::Requests => words().filter(|marks| marks.request(None).is_some()).count(),
        Kind::Reviews => {
            let results = words().filter(|marks| marks.result.is_some()).count();
            let channels = words().filter(|marks| marks.channel.is_some()).count();
            // The words of narrow columns are broken over lines; the figures are as many as the form has.
            let figures = tokens.iter().filter(|token| token.is_figure).count();
            if channels >= 2 && figures >= 15 { 3 } else { results / 2 }
        }
    };
    known >= 3
}

/// A label with figures run together with it: `规章000`. Noughts alone are as many figures; other digits may be one figure or
/// several.
fn glued(text: &str, kind: Kind) -> Option<(&str, Marks, Vec<&str>)> {
    let label = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &text[label.len()..];
    if digits.is_empty() {
        return None;
    }
    let marks = Marks::of_piece(label);
    row_of(marks, kind)?;
    let figures = if digits.bytes().all(|byte| byte == b'0') {
        (0..digits.len()).map(|at| &digits[at..=at]).collect()
    } else {
        vec![digits]
    };
    Some((label, marks, figures))
}

/// 无 among characters that run down a column is no figure.
fn without_vertical(mut tokens: Vec<Token<'_>>) -> Vec<Token<'_>> {
    let is_word = |token: Option<&Token<'_>>| token.is_some_and(|token| token.marks.is_single() && !token.is_figure);
    for at in 0..tokens.len() {
        let is_mark =
            tokens[at].is_figure && tokens[at].marks.is_single() && !tokens[at].text.starts_with(['—', '－', '／']);
        // Beside other cells of its line it is one itself.
        let line = tokens[at].place.line;
        let is_beside =
            |token: Option<&Token<'_>>| line.is_some() && token.is_some_and(|token| token.place.line == line);
        let is_cell = is_beside(tokens.get(at + 1)) || (at > 0 && is_beside(tokens.get(at - 1)));
        if is_mark && !is_cell && (is_word(tokens.get(at + 1)) || (at > 0 && is_word(tokens.get(at - 1)))) {
            tokens[at].is_figure = false;
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::parted_figure;

    #[test]
    fn a_line_of_one_figure_with_a_blank_between_its_thousands_is_one_cell() {
        assert_eq!(parted_figure("29 263 |"), Some("29 263"));
        assert_eq!(parted_figure("114 611"), Some("114 611"));
        for line in ["29 263 0", "0 12", "1029 263", "规章 263", "29 263 | 0 |"] {
            assert_eq!(parted_figure(line), None, "{line}");
        }
    }
}
