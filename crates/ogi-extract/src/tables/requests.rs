//! Table three: requests received and dealt with.

mod displaced;
mod header;
mod order;
mod rows;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use ogi_model::{
    Applicant, Cell, Edition, Identity, LocalCell, NoteCode, Outcome, OutcomeGroup, Place, RequestRow, Row,
    Table as Kind, looks_like_figure,
};

use super::disambiguate;
use super::editions::{Editions, Votes};
use crate::annotate::labels;
use crate::report_builder::ReportBuilder;
use crate::segment::sources::{Slot, Source, Value, is_glued, show_blanks};

/// How many figures a row has.
const WIDTH: usize = Applicant::ALL.len();

/// How many columns of labels the form has.
const LABEL_COLUMNS: usize = 3;

/// Who stands over each column.
type Columns = [Applicant; WIDTH];

/// A row as it was found.
#[derive(Debug)]
struct Found<'a> {
    label: Label<'a>,
    /// The columns of the header above it; nothing if that contradicts the form.
    columns: Option<Columns>,
    /// How many cells stand before its figures, where it is a row of a drawn table.
    labels: usize,
    values: Vec<Value<'a>>,
    place: Option<&'a Place>,
    /// Which piece of the document it stands in.
    source: usize,
    /// The document ends here; nothing in the row is certain.
    cut: bool,
    /// Its label, which begins with a number, goes on below its figures.
    goes_on: bool,
    /// A label that is not whole stands before it, without figures.
    follows_lost: bool,
    /// The group of outcomes that begins with it, where it has no label of its own.
    begins: Option<OutcomeGroup>,
}

/// Where figures stand that are in no cell of the table.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Strays {
    /// In lines among those of the table, or on lines of their own.
    pub(crate) within: bool,
    /// Before the first row, in no other table.
    pub(crate) before: bool,
    /// Behind the last row, in no other table.
    pub(crate) behind: bool,
}

/// The columns a table is drawn on.
#[derive(Clone, Copy, Debug)]
struct Drawn {
    columns: usize,
    /// The column of the first applicant.
    first: Option<usize>,
    /// That of the total, if it has one.
    total: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label<'a> {
    Row(RequestRow),
    /// （六）其他处理, which is a row if it has figures.
    Other,
    Unknown(&'a str),
}

/// The table as it was found, before it is known which edition it is.
#[derive(Debug)]
pub(crate) struct Requests<'a> {
    rows: Vec<Found<'a>>,
    notes: Vec<String>,
    /// The columns of the header read last.
    columns: Option<Columns>,
    cut: bool,
    place: Option<&'a Place>,
    lines: bool,
    /// Figures that stand in no cell.
    pub(crate) strays: Strays,
    /// The pieces that show no blanks.
    loose: Vec<usize>,
    /// The pieces of which no header and no span shows how many columns of labels they have.
    unheaded: Vec<usize>,
    /// How the table was drawn that had a header last.
    drawn: Option<Drawn>,
    /// Rows known by where they stand, their labels being lost.
    placed: Vec<RequestRow>,
}

/// Collects the rows.
pub(crate) fn find<'a>(sources: &[Source<'a>]) -> Requests<'a> {
    let mut requests = Requests {
        rows: Vec::new(),
        notes: Vec::new(),
        columns: Some(Applicant::ALL),
        cut: sources.iter().any(Source::is_cut),
        place: None,
        lines: false,
        strays: Strays { within: sources.iter().any(Source::has_strays), before: false, behind: false },
        loose: Vec::new(),
        unheaded: Vec::new(),
        drawn: None,
        placed: Vec::new(),
    };
    // The group reaches over pieces: a table split by a page goes on in the next.
    let mut group = None;
    for (index, source) in sources.iter().enumerate() {
        match source {
            Source::Grid(table, _) => requests.grid(table, index, &mut group),
            Source::Lines(tokens) => requests.lines(tokens, index, &mut group),
        }
    }
    requests.without_headings();
    requests.doubt_unheaded();
    requests.doubt_fillers();
    requests.fill_blank_rows();
    requests.place = requests.rows.last().and_then(|row| row.place);
    requests.divide_other();
    requests
}

impl Requests<'_> {
    /// Whether a table that ends its document has lost its last rows with the end of it; then its last row may have lost
    /// figures, too.
    pub(crate) fn is_cut_off(&mut self) -> bool {
        let has_end = self.rows.iter().any(|row| row.label == Label::Row(RequestRow::CarriedForward));
        if has_end || self.rows.is_empty() {
            return false;
        }
        self.cut = true;
        if let Some(row) = self.rows.last_mut() {
            row.cut = true;
        }
        true
    }

    /// Whether the last row is one of this group, or has a label of it that has yet to become whole.
    fn is_within(&self, group: OutcomeGroup, first: usize) -> bool {
        self.rows[first..].last().is_some_and(|row| match row.label {
            Label::Row(row) => labels::group_of(row) == Some(group),
            Label::Unknown(label) => labels::begins_in(label, group),
            Label::Other => false,
        })
    }

    /// The same of any group.
    fn is_within_any(&self, first: usize) -> bool {
        OutcomeGroup::ALL.into_iter().filter(|group| group.has_label()).any(|group| self.is_within(group, first))
    }

    /// Whether the figures stand in another order than the labels: those of two rows or more behind one label, none behind
    /// another. A reader that goes down the columns leaves such a text.
    fn is_scrambled(&self, first: usize) -> bool {
        let rows = &self.rows[first..];
        let is_known = |row: &&Found<'_>| matches!(row.label, Label::Row(_));
        // The figures of a row whose label is lost stand behind those of the row before.
        let has_too_many = |at: usize| {
            rows[at].values.len() >= 2 * WIDTH && !is_filled(rows[at].label, rows.get(at + 1), rows[at].values.len())
        };
        (0..rows.len()).any(|at| is_known(&&rows[at]) && has_too_many(at))
            && rows.iter().filter(is_known).any(|row| row.values.is_empty())
    }

    /// A blank between a label and the figures may stand for the rest of the label's span, and the row have lost its last
    /// cell, where no row of the table that stands for itself begins with a figure.
    fn doubt_fillers(&mut self) {
        let begins_blank = |row: &Found<'_>| row.values.first().is_some_and(|value| value.text.is_empty());
        let stands_alone = |row: &Found<'_>| self.loose.contains(&row.source) && row.values.len() == WIDTH;
        if self.rows.iter().any(|row| stands_alone(row) && !begins_blank(row)) {
            return;
        }
        let doubtful: Vec<bool> = self.rows.iter().map(|row| stands_alone(row) && begins_blank(row)).collect();
        for (row, _) in self.rows.iter_mut().zip(doubtful).filter(|(_, doubtful)| *doubtful) {
            row.columns = None;
        }
    }

    /// The same of pieces that show no header, where another blank at the end may have been taken for the edge of the table.
    /// Where another row with as many labels or fewer begins with a figure, no blank stands for a label.
    fn doubt_unheaded(&mut self) {
        let is_whole = |row: &Found<'_>| row.values.len() == WIDTH;
        let begins_blank = |row: &Found<'_>| row.values.first().is_some_and(|value| value.text.is_empty());
        let unheaded = |row: &Found<'_>| self.unheaded.contains(&row.source) && is_whole(row) && !is_blank(row);
        let begin_filled: BTreeSet<usize> =
            (self.rows.iter()).filter(|row| unheaded(row) && !begins_blank(row)).map(|row| row.labels).collect();
        let doubtful: Vec<bool> = (self.rows.iter())
            .map(|row| {
                unheaded(row)
                    && begins_blank(row)
                    && begin_filled.range(..=row.labels).next().is_none()
                    && !(adds_up_with_blanks(&row.values) && has_count(&row.values))
            })
            .collect();
        for (row, _) in self.rows.iter_mut().zip(doubtful).filter(|(_, doubtful)| *doubtful) {
            row.columns = None;
        }
    }

    /// In lines that show their blanks, all figures being proven to stand in their columns, a label without figures is that
    /// of a blank row.
    fn fill_blank_rows(&mut self) {
        for source in self.loose.clone() {
            let is_here = |row: &&Found<'_>| row.source == source && !row.values.is_empty();
            let mut filled = self.rows.iter().filter(is_here).peekable();
            if filled.peek().is_none() || !filled.all(|row| row.values.len() == WIDTH && show_blanks(&row.values)) {
                continue;
            }
            // Beside a label that is not known, or at the end of a piece, a row may have left its figures elsewhere.
            let is_row: Vec<bool> = (self.rows.iter())
                .map(|row| row.source == source && matches!(row.label, Label::Row(_) | Label::Other))
                .collect();
            for at in 0..self.rows.len() {
                let around = at.saturating_sub(1)..self.rows.len().min(at + 2);
                let is_among_rows = is_row[around].iter().all(|is_row| *is_row) && !self.is_near_stray(at);
                let row = &mut self.rows[at];
                let is_blank = row.source == source && row.values.is_empty() && matches!(row.label, Label::Row(_));
                if is_blank && is_among_rows {
                    row.values.extend(row.place.iter().flat_map(|place| [Value { text: "", place }; WIDTH]));
                }
            }
        }
    }

    /// Leaves out labels without figures whose row stands elsewhere with them: headings above a piece of the table.
    fn without_headings(&mut self) {
        let filled: Vec<RequestRow> = (self.rows.iter())
            .filter(|row| !row.values.is_empty())
            .filter_map(|row| if let Label::Row(row) = row.label { Some(row) } else { None })
            .collect();
        self.rows
            .retain(|row| !row.values.is_empty() || !matches!(row.label, Label::Row(row) if filled.contains(&row)));
    }

    /// Nothing of the table was found.
    pub(crate) fn is_missing(&self) -> bool {
        self.rows.is_empty()
    }

    /// The editions it may be in, by the rows that not all of them print; where there are none, by whether （六）其他处理 is a
    /// row itself.
    pub(crate) fn editions(&self) -> Editions {
        let single = RequestRow::Outcome(Outcome::Other);
        let mut votes = Votes::default();
        for row in &self.rows {
            if let Label::Row(row) = row.label
                && row != single
            {
                votes.add(1, |form| form.rows(Kind::Requests).contains(&Row::Request(row)));
            }
        }
        let has_single = self.rows.iter().any(|row| row.label == Label::Other);
        if votes.is_empty() && has_single {
            votes.add(1, |form| form.rows(Kind::Requests).contains(&Row::Request(single)));
        }
        votes.count()
    }

    /// Reads the rows into the report, whose forms are known by now.
    /// `named` gives the rows whose labels the document has.
    pub(crate) fn read(mut self, builder: &mut ReportBuilder, named: impl FnOnce() -> BTreeSet<Row>) {
        let form = builder.report.form_of(Kind::Requests).form();
        let printed: Vec<RequestRow> = form.requests.rows().map(|row| row.row).collect();
        self.name_other(&printed);
        // In edition 2021 the label of the group stands above its rows and has no figures of its own.
        self.rows.retain(|row| !matches!(row.label, Label::Unknown(_)) || !row.values.is_empty());
        builder.report.table_notes.requests.append(&mut self.notes);
        if !self.is_as_printed(&printed) {
            if self.lines {
                self.without_lost_labels();
                self.spread(&printed);
                self.part();
            }
            self.place_by_order(&printed, form);
            self.doubt_before_gaps(&printed);
        }
        self.rows.retain(|row| row.label != Label::Unknown("") || !is_blank(row));
        let Strays { within, before, behind } = self.strays;
        let all_blank =
            self.lines && !(within || before || behind) && self.rows.iter().all(|row| row.values.is_empty());
        let doubtful = self.doubtful();
        let mut seen: BTreeMap<RequestRow, usize> = BTreeMap::new();
        let mut repeated = Vec::new();
        let mut after = None;
        for (index, found) in self.rows.iter().enumerate() {
            let row = match found.label {
                Label::Row(row) if printed.contains(&row) => row,
                Label::Row(row) => {
                    Self::local(builder, row.zh(), found, after);
                    continue;
                }
                Label::Other => continue,
                Label::Unknown(_) if self.is_stray(found) || found.label == Label::Unknown("") => {
                    builder.unknown_row(Kind::Requests, &found.values);
                    continue;
                }
                Label::Unknown(label) => {
                    Self::local(builder, label, found, after);
                    continue;
                }
            };
            if let Some(first) = seen.get(&row) {
                if !same(&self.rows[*first].values, &found.values) {
                    repeated.push((row, *first, index));
                }
                continue;
            }
            seen.insert(row, index);
            after = Some(Row::Request(row));
            if self.placed.contains(&row) {
                builder.label_lost(Row::Request(row), found.place);
            }
        }
        let thinned = self.lines && is_thinned(&self.rows);
        let is_open = repeated.is_empty() && !thinned;
        let chosen = if is_open { self.choose(builder, &printed, &seen) } else { BTreeMap::new() };
        for row in &printed {
            let Some(index) = seen.get(row) else { continue };
            let found = &self.rows[*index];
            match chosen.get(row) {
                Some(cells) => builder.read_by_sums(Row::Request(*row), cells, &found.values, found.place),
                None if thinned => {
                    builder.unread(Row::Request(*row), NoteCode::RowLostCell, &found.values, found.place);
                }
                None if doubtful[*index] && !found.values.is_empty() => {
                    builder.unread(Row::Request(*row), NoteCode::RowUncertain, &found.values, found.place);
                }
                None if self.loose.contains(&found.source) && found.values.iter().any(is_glued) => {
                    builder.unread(Row::Request(*row), NoteCode::RowLostCell, &found.values, found.place);
                }
                None => Self::read_row(builder, *row, found, all_blank),
            }
        }
        // Which of them is the row is not certain. Tables that stand twice have been parted before.
        for (row, first, second) in repeated {
            let (first, second) = (&self.rows[first], &self.rows[second]);
            let values: Vec<_> = first.values.iter().chain(&second.values).copied().collect();
            builder.unread(Row::Request(row), NoteCode::RowRepeated, &values, second.place);
        }
        let missing: Vec<Row> =
            printed.iter().filter(|row| !seen.contains_key(row)).map(|row| Row::Request(*row)).collect();
        // What would stand behind the last row that is there was cut off with the rest; what would stand before it was not.
        let last = missing.iter().position(|row| self.cut && after.is_none_or(|after| *row > after));
        let (gone, cut) = missing.split_at(last.unwrap_or(missing.len()));
        let may_be_there = self.may_be_there(&printed, form);
        let named = if gone.is_empty() { BTreeSet::new() } else { named() };
        for row in gone {
            match row {
                Row::Request(of) if may_be_there.contains(of) || named.contains(row) => {
                    builder.unread(*row, NoteCode::RowUncertain, &[], self.place);
                }
                _ => builder.omit(*row),
            }
        }
        if self.cut {
            builder.cut(Kind::Requests, cut, self.place);
        }
    }

    /// （六）其他处理 is a row where the form prints it as one.
    fn name_other(&mut self, printed: &[RequestRow]) {
        let single = RequestRow::Outcome(Outcome::Other);
        let label =
            if printed.contains(&single) { Label::Row(single) } else { Label::Unknown("（六）其他处理") };
        self.rows.iter_mut().filter(|row| row.label == Label::Other).for_each(|row| row.label = label);
    }

    /// Whether the rows are those of the form one by one, each with as many figures as it has: none needs a place.
    fn is_as_printed(&self, printed: &[RequestRow]) -> bool {
        let is_whole =
            |(found, row): (&Found<'_>, &RequestRow)| found.label == Label::Row(*row) && found.values.len() == WIDTH;
        self.rows.len() == printed.len() && self.rows.iter().zip(printed).all(is_whole)
    }

    /// Has the sums choose how rows are read that lost or gained cells, if everything else in the table is certain.
    fn choose(
        &self,
        builder: &ReportBuilder,
        printed: &[RequestRow],
        seen: &BTreeMap<RequestRow, usize>,
    ) -> BTreeMap<RequestRow, Vec<Slot>> {
        let is_certain = self.rows.iter().any(|row| row.values.len() != WIDTH)
            && seen.len() == printed.len()
            && self.rows.len() == printed.len()
            && !self.cut
            && self.rows.iter().all(|row| row.columns == Some(Applicant::ALL) && !row.cut);
        if !is_certain {
            return BTreeMap::new();
        }
        let rows: Vec<disambiguate::Line<'_>> = (seen.iter())
            .map(|(row, index)| disambiguate::Line {
                cells: Applicant::ALL.map(|who| Cell::Request(*row, who)).to_vec(),
                values: &self.rows[*index].values,
            })
            .collect();
        let identities: Vec<&Identity> =
            builder.report.identities().filter(|identity| identity.sum.table() == Kind::Requests).collect();
        seen.keys()
            .copied()
            .zip(disambiguate::choose(&rows, &identities))
            .filter_map(|(row, chosen)| Some((row, chosen?)))
            .collect()
    }

    fn read_row(builder: &mut ReportBuilder, row: RequestRow, found: &Found<'_>, all_blank: bool) {
        let address = Row::Request(row);
        if all_blank {
            return;
        }
        let Some(columns) = found.columns else {
            return builder.unread(address, NoteCode::HeaderUnknown, &found.values, found.place);
        };
        if found.cut {
            return builder.unread(address, NoteCode::TableCut, &found.values, found.place);
        }
        let values = without_blanks(&found.values);
        match values.len().cmp(&WIDTH) {
            std::cmp::Ordering::Equal => {
                let cells: Vec<Cell> = columns.iter().map(|who| Cell::Request(row, *who)).collect();
                builder.read_row(&cells, &values, None);
            }
            std::cmp::Ordering::Less => builder.unread(address, NoteCode::RowLostCell, &found.values, found.place),
            std::cmp::Ordering::Greater => builder.unread(address, NoteCode::RowExtraCell, &found.values, found.place),
        }
    }

    fn local(builder: &mut ReportBuilder, label: &str, found: &Found<'_>, after: Option<Row>) {
        match &found.columns {
            Some(columns) if found.values.len() == WIDTH => {
                let cells = columns
                    .iter()
                    .zip(&found.values)
                    .map(|(who, value)| LocalCell { column: who.key().to_owned(), text: value.text.to_owned() });
                builder.local_row(Kind::Requests, label, after, cells.collect(), found.place);
            }
            _ => builder.unknown_row(Kind::Requests, &found.values),
        }
    }
}

/// The cells of a row without blank ones that are too many, such as those of a label that reaches over several columns, where
/// every column has its figure. A blank between figures may be one of them, and a figure beside it none of the form's.
fn without_blanks<'v, 'a>(values: &'v [Value<'a>]) -> Cow<'v, [Value<'a>]> {
    let filled = || values.iter().filter(|value| !value.text.is_empty());
    let is_within = || {
        let behind: Vec<_> = values.iter().skip_while(|value| value.text.is_empty()).collect();
        behind.into_iter().rev().skip_while(|value| value.text.is_empty()).any(|value| value.text.is_empty())
    };
    // A label among them is that of the next row, whose figures follow.
    let are_figures = || filled().all(|value| looks_like_figure(value.text));
    if values.len() > WIDTH && filled().count() == WIDTH && !is_within() && are_figures() {
        return Cow::Owned(filled().copied().collect());
    }
    Cow::Borrowed(values)
}

/// Whether figures fill a row, and the last is the sum of the others.
fn adds_up(values: &[Value<'_>]) -> bool {
    values.iter().all(|value| !value.text.is_empty()) && adds_up_with_blanks(values)
}

/// The same of a row in which blanks count as nothing and the last cell is filled.
fn adds_up_with_blanks(values: &[Value<'_>]) -> bool {
    let figure = |value: &Value<'_>| if value.text.is_empty() { Some(0) } else { value.text.parse::<u64>().ok() };
    let figures: Option<Vec<u64>> = values.iter().map(figure).collect();
    let is_filled = values.last().is_some_and(|value| !value.text.is_empty());
    is_filled
        && figures.is_some_and(|figures| {
            figures.split_last().is_some_and(|(total, parts)| {
                parts.iter().try_fold(0_u64, |sum, part| sum.checked_add(*part)) == Some(*total)
            })
        })
}

/// Whether something was counted: noughts add up wherever they stand.
fn has_count(values: &[Value<'_>]) -> bool {
    values.iter().any(|value| value.text.contains(|c: char| matches!(c, '1'..='9')))
}

/// Whether as many figures as stand behind a label fill all rows that a form has up to the next.
fn is_filled(label: Label<'_>, next: Option<&Found<'_>>, values: usize) -> bool {
    Edition::ALL.iter().any(|edition| {
        let printed: Vec<Label<'_>> = edition.form().requests.rows().map(|row| Label::Row(row.row)).collect();
        let position = |label: Label<'_>| printed.iter().position(|row| *row == label);
        let next = next.map_or(Some(printed.len()), |next| position(next.label));
        position(label).zip(next).is_some_and(|(here, next)| next.saturating_sub(here) * WIDTH == values)
    })
}

/// Nothing is printed in any cell of a row.
fn is_blank(row: &Found<'_>) -> bool {
    row.values.iter().all(|value| value.text.is_empty())
}

fn same(one: &[Value<'_>], other: &[Value<'_>]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.text == other.text)
}

/// So many figures of a table are not all different from each other, unless somebody has taken out of the text every line
/// that stood in it already: then a row that still has seven may have them from several rows.
const DIFFERENT: usize = 20;

fn is_thinned(rows: &[Found<'_>]) -> bool {
    let mut seen = BTreeSet::new();
    let mut figures = rows.iter().flat_map(|row| &row.values);
    figures.all(|figure| seen.insert(figure.text)) && seen.len() >= DIFFERENT
}
