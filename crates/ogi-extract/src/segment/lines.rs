//! Tables of the form that have become lines, or many small tables with lines between: which blocks belong to one, and the
//! cells in them.

use std::collections::BTreeSet;

use ogi_model::text::{is_space, normalize};
use ogi_model::{Applicant, Place, ReviewResult, Row, Table as Kind, looks_like_figure};

use super::sources::{Mark, Source};
use crate::annotate::labels;
use ogi_document::{Paragraph, Table};

/// A cell of a table that has become lines.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'a> {
    pub(crate) text: &'a str,
    pub(crate) place: &'a Place,
    /// Which block it stands in.
    pub(crate) at: usize,
    /// It is a figure, or a cell that has room for one: blanks stand only where a table shows them.
    pub(crate) is_figure: bool,
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

    pub(crate) fn take(&mut self, paragraph: &'a Paragraph, at: usize, mark: Mark, sources: &mut Vec<Source<'a>>) {
        match mark {
            Mark::PageNumber => {}
            Mark::Line(of) if of.is_none_or(|of| of == self.kind) => {
                if self.open || of == Some(self.kind) {
                    self.open = true;
                    self.split(&paragraph.text, &paragraph.place, at);
                }
            }
            _ => self.close(sources),
        }
    }

    pub(crate) fn take_table(&mut self, table: &'a Table, at: usize, of: Option<Kind>, sources: &mut Vec<Source<'a>>) {
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
    fn is_row_among_lines(&self, table: &Table) -> bool {
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
    fn is_piece(&self, table: &Table) -> bool {
        let has_digits = |text: &str| text.chars().any(char::is_numeric) && looks_like_figure(text);
        // Rows of table four may be labelled with the years they compare.
        let is_year = |text: &str| self.kind == Kind::Reviews && labels::year(text).is_some();
        let is_bare = |text: &str| text.is_empty() || looks_like_figure(text) || is_year(text);
        let is_bare = table.cells().iter().all(|cell| is_bare(&cell.text));
        if is_bare {
            return self.open && table.cells().iter().any(|cell| has_digits(&cell.text));
        }
        // The row of a year, where table four compares years.
        if self.kind == Kind::Reviews && self.open && row_labels(table).any(|label| labels::year(label).is_some()) {
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
        row_labels(table).any(|label| of_line(label) == Some(self.kind))
    }

    /// The cells of a table of one row.
    fn row(&mut self, table: &'a Table, at: usize) {
        let cells = table.row_cells(0);
        let figures = cells.iter().position(|cell| looks_like_figure(&cell.text)).unwrap_or(cells.len());
        let labels = cells[..figures].iter().rposition(|cell| !cell.text.is_empty()).map_or(0, |last| last + 1);
        for (index, cell) in cells.iter().enumerate() {
            if index >= labels {
                self.tokens.push(Token { text: &cell.text, place: &cell.place, at, is_figure: true });
            } else if !cell.text.is_empty() {
                self.split(&cell.text, &cell.place, at);
            }
        }
    }

    /// Parts a line into its cells: a label and its figures, the labels of a group and of its first row, a header.
    fn split(&mut self, text: &'a str, place: &'a Place, at_block: usize) {
        let text = text.trim_matches(is_space);
        if looks_like_figure(text) {
            return self.tokens.push(Token { text, place, at: at_block, is_figure: true });
        }
        let words: Vec<&str> = text.split(|c: char| is_space(c) || c == '|').filter(|word| !word.is_empty()).collect();
        // Two lines of a page that ran together: a row ends within the line.
        if let Some(seam) = seam(&words) {
            let at = words[seam].as_ptr() as usize - text.as_ptr() as usize;
            self.split(&text[..at], place, at_block);
            return self.split(&text[at..], place, at_block);
        }
        let mut push = |text: &'a str, is_figure| self.tokens.push(Token { text, place, at: at_block, is_figure });
        let figures = words.iter().rev().take_while(|word| looks_like_figure(word)).count();
        let (label, figures) = words.split_at(words.len() - figures);
        let is_header = |word: &&str| match self.kind {
            Kind::Disclosure => labels::is_corner(word) || labels::is_measure(word),
            Kind::Requests => labels::applicant(word).is_some(),
            Kind::Reviews => labels::channel(word).is_some() || labels::result(word).is_some(),
        };
        let is_label = || labels::request(text, None).is_some() || labels::item(text).is_some();
        if figures.is_empty() && label.len() > 1 && label.iter().any(is_header) && !is_label() {
            for word in label {
                push(word, false);
            }
            return;
        }
        // Between a header and the figures of table four stand none behind other words: a number of a page, a date.
        let is_foreign = self.kind == Kind::Reviews
            && !label.is_empty()
            && figures.len() < ReviewResult::ALL.len()
            && !label.iter().any(|word| is_header(word) || labels::year(word).is_some());
        if is_foreign {
            return push(text, false);
        }
        // A word with a number of its own begins another label; so does what follows a character of vertical text, or the
        // label of a group.
        let begins = |at: usize| {
            at == 0
                || labels::is_numbered(label[at])
                || (at == 1 && is_single(label[0]))
                || labels::is_group(label[at - 1])
        };
        let mut starts = (0..label.len()).filter(|at| begins(*at)).peekable();
        while let Some(at) = starts.next() {
            let words = &label[at..starts.peek().copied().unwrap_or(label.len())];
            let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
            let start = first.as_ptr() as usize - text.as_ptr() as usize;
            let end = last.as_ptr() as usize - text.as_ptr() as usize + last.len();
            let whole = &text[start..end];
            let (label, digits) = if figures.is_empty() { glued(whole, self.kind) } else { (whole, Vec::new()) };
            push(label, false);
            for digits in digits {
                push(digits, true);
            }
        }
        for figure in figures {
            push(figure, true);
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
        let known: BTreeSet<Row> = grids().flat_map(row_labels).filter_map(|label| row_of(label, self.kind)).collect();
        // A row of a table that fell out of it.
        let completes = |tokens: &[Token<'_>]| {
            let mut rows =
                tokens.windows(2).filter(|pair| pair[1].is_figure).filter_map(|pair| row_of(pair[0].text, self.kind));
            has_grids && rows.any(|row| !known.contains(&row))
        };
        let is_kept = |piece: &Source<'a>| match piece {
            Source::Grid(..) => true,
            Source::Lines(tokens) => (has_grids && is_broken) || is_of_the_form(tokens, self.kind) || completes(tokens),
        };
        let kept: Vec<bool> = pieces.iter().map(is_kept).collect();
        sources.extend(pieces.into_iter().zip(kept).filter_map(|(piece, kept)| kept.then_some(piece)));
    }
}

/// So many figures in a row are cells, whatever follows.
const LEAST_CELLS: usize = 3;

/// The first word behind the figures of a row that ends within a line.
fn seam(words: &[&str]) -> Option<usize> {
    let mut figures = 0;
    for (at, word) in words.iter().enumerate() {
        if looks_like_figure(word) {
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
pub(crate) fn row_labels(table: &Table) -> impl Iterator<Item = &str> {
    (0..table.rows()).flat_map(|row| {
        let cells = table.row_cells(row);
        let figures = cells.iter().position(|cell| looks_like_figure(&cell.text));
        cells[..figures.unwrap_or_default()].iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty())
    })
}

/// The row of the form that a label is of. Table four has none: its rows are told by their columns.
pub(crate) fn row_of(label: &str, kind: Kind) -> Option<Row> {
    match kind {
        Kind::Disclosure => labels::item(label).map(Row::Disclosure),
        Kind::Requests => match labels::request(label, None)? {
            labels::RequestLabel::Row(row) => Some(Row::Request(row)),
            _ => None,
        },
        Kind::Reviews => None,
    }
}

fn names_a_channel(table: &Table) -> bool {
    table.cells().iter().any(|cell| labels::channel(&cell.text).is_some())
}

/// Whether lines hold enough of a table. It has a header, or prose lists licences and penalties too.
fn is_of_the_form(tokens: &[Token<'_>], kind: Kind) -> bool {
    let words = || tokens.iter().filter(|token| !token.is_figure).map(|token| token.text);
    let known = match kind {
        Kind::Disclosure => {
            let has_header =
                words().any(|text| labels::is_block_title(text) || labels::is_corner(text) || labels::is_measure(text));
            if has_header { words().filter(|text| labels::item(text).is_some()).count() + 1 } else { 0 }
        }
        Kind::Requests => words().filter(|text| labels::request(text, None).is_some()).count(),
        Kind::Reviews => {
            let results = words().filter(|text| labels::result(text).is_some()).count();
            let channels = words().filter(|text| labels::channel(text).is_some()).count();
            // The words of narrow columns are broken over lines; the figures are as many as the form has.
            let figures = tokens.iter().filter(|token| token.is_figure).count();
            if channels >= 2 && figures >= 15 { 3 } else { results / 2 }
        }
    };
    known >= 3
}

/// A label with figures run together with it: `规章000`. Noughts alone are as many figures; other digits may be one figure or
/// several.
fn glued(text: &str, kind: Kind) -> (&str, Vec<&str>) {
    let label = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &text[label.len()..];
    let is_row = match kind {
        Kind::Disclosure => labels::item(label).is_some(),
        Kind::Requests => matches!(labels::request(label, None), Some(labels::RequestLabel::Row(_))),
        Kind::Reviews => false,
    };
    if digits.is_empty() || !is_row {
        return (text, Vec::new());
    }
    let figures = if digits.bytes().all(|byte| byte == b'0') {
        (0..digits.len()).map(|at| &digits[at..=at]).collect()
    } else {
        vec![digits]
    };
    (label, figures)
}

/// A character alone on its line: text that runs down a narrow column.
pub(crate) fn is_single(text: &str) -> bool {
    let mut characters = text.chars().filter(|c| !is_space(*c));
    characters.next().is_some_and(|c| c > '\u{2e7f}' && !c.is_numeric()) && characters.next().is_none()
}

/// 无 among characters that run down a column is no figure.
fn without_vertical(mut tokens: Vec<Token<'_>>) -> Vec<Token<'_>> {
    let is_word = |token: Option<&Token<'_>>| token.is_some_and(|token| is_single(token.text) && !token.is_figure);
    for at in 0..tokens.len() {
        let is_mark =
            tokens[at].is_figure && is_single(tokens[at].text) && !tokens[at].text.starts_with(['—', '－', '／']);
        if is_mark && (is_word(tokens.get(at + 1)) || (at > 0 && is_word(tokens.get(at - 1)))) {
            tokens[at].is_figure = false;
        }
    }
    tokens
}

/// The table a line stands in, if its text or a word of it can stand in no other and in no prose.
pub(crate) fn of_line(text: &str) -> Option<Kind> {
    anchor(text).or_else(|| {
        let mut words = text.split(is_space).filter(|word| !word.is_empty()).peekable();
        let first = words.next()?;
        words.peek()?;
        std::iter::once(first).chain(words).find_map(anchor)
    })
}

fn anchor(text: &str) -> Option<Kind> {
    // No label is shorter.
    if text.len() < 6 {
        return None;
    }
    let normal = &*normalize(text);
    let label = normal.trim_end_matches(|c: char| c.is_ascii_digit());
    if labels::item_of(label).is_some() || labels::is_block_title_of(normal) || labels::is_corner_of(normal) {
        Some(Kind::Disclosure)
    } else if normal.contains("申请人情况") || normal.contains("勾稽关系") || labels::request_of(normal, None).is_some()
    {
        Some(Kind::Requests)
    } else if labels::channel_of(normal).is_some()
        || (labels::result_of(normal).is_some() && labels::applicant_of(normal).is_none())
    {
        Some(Kind::Reviews)
    } else {
        None
    }
}
