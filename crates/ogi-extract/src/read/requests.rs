//! Table three: requests received and dealt with.

use std::collections::BTreeMap;

use ogi_model::{
    Applicant, Cell, Edition, Form, Identity, LocalCell, NoteCode, Outcome, Place, RequestRow, Row, Severity,
    Table as Kind, looks_like_figure,
};

use super::choose;
use super::figures::Sheet;
use super::labels::{self, Group, RequestLabel};
use super::tables::{Source, Token, Value};
use crate::document::{Table, TableCell};

/// How many figures a row has.
const WIDTH: usize = Applicant::ALL.len();

/// Who stands over each column.
type Columns = [Applicant; WIDTH];

/// A row as it was found.
#[derive(Debug)]
struct Found<'a> {
    label: Label<'a>,
    /// The columns of the header above it; nothing if that contradicts the form.
    columns: Option<Columns>,
    values: Vec<Value<'a>>,
    place: Option<&'a Place>,
    /// Which piece of the document it stands in.
    source: usize,
    /// The document ends here; nothing in the row is certain.
    cut: bool,
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
pub(super) struct Requests<'a> {
    rows: Vec<Found<'a>>,
    notes: Vec<String>,
    /// The columns of the header read last.
    columns: Option<Columns>,
    cut: bool,
    place: Option<&'a Place>,
    lines: bool,
    /// Rows known by where they stand, their labels being lost.
    placed: Vec<RequestRow>,
}

/// Collects the rows.
pub(super) fn find<'a>(sources: &[Source<'a>]) -> Requests<'a> {
    let mut requests = Requests {
        rows: Vec::new(),
        notes: Vec::new(),
        columns: Some(Applicant::ALL),
        cut: sources.iter().any(Source::is_cut),
        place: None,
        lines: false,
        placed: Vec::new(),
    };
    // The group reaches over pieces: a table split by a page goes on in the next.
    let mut group = None;
    for (index, source) in sources.iter().enumerate() {
        match source {
            Source::Grid(table) => requests.grid(table, index, &mut group),
            Source::Lines(tokens) => requests.lines(tokens, index, &mut group),
        }
    }
    requests.place = requests.rows.last().and_then(|row| row.place);
    requests.divide_other();
    requests
}

impl<'a> Requests<'a> {
    fn grid(&mut self, table: &'a Table, source: usize, group: &mut Option<Group>) {
        let (header, is_foreign) = header(table);
        // Where labels have lost their spans, figures stand left of the header: blank cells from there on are no labels.
        let is_below = |cell: &&TableCell| header.last().is_some_and(|head| cell.row > head.row);
        let figures = table.cells().iter().filter(is_below).filter(|cell| looks_like_figure(&cell.text));
        let figures = figures.map(|cell| cell.column);
        let first =
            header.iter().map(|head| head.column).min().map(|first| figures.min().map_or(first, |at| first.min(at)));
        // A table without a header goes on where the one before it was cut off.
        if !header.is_empty() || is_foreign {
            self.columns = order(&header, is_foreign);
        }
        let last = (0..table.rows()).rev().find(|row| !table.row_cells(*row).is_empty());
        let header_rows = table
            .cells()
            .iter()
            .filter(|cell| labels::applicant(&cell.text).is_some_and(|who| who != Applicant::Total))
            .filter(|cell| labels::applicant(&cell.text) != Some(Applicant::OtherOrganization))
            .map(|cell| cell.row)
            .max();
        for row in 0..table.rows() {
            let cells = table.row_cells(row);
            // Beyond the first applicant's column words are a remark in a figure's place, unless they are a label after all.
            let is_label = |cell: &TableCell| {
                let is_left = first.is_none_or(|first| cell.column < first);
                !looks_like_figure(&cell.text)
                    && (is_left && (first.is_some() || !cell.text.is_empty())
                        || labels::request(&cell.text, *group).is_some())
            };
            let labels = cells.iter().take_while(|cell| is_label(cell)).count();
            let (labels, values) = cells.split_at(labels);
            let Some(place) = cells.first().map(|cell| &cell.place) else { continue };
            let mut label = None;
            for cell in labels {
                match labels::request(&cell.text, *group) {
                    Some(RequestLabel::Row(found)) => {
                        *group = labels::group_of(found).or(*group);
                        label = Some(Label::Row(found));
                    }
                    Some(RequestLabel::Group(found)) => {
                        *group = Some(found);
                        // A label that reaches over several rows is none of them.
                        label = (found == Group::Other && cell.rows == 1).then_some(Label::Other);
                    }
                    None if labels::is_note(&cell.text) => self.notes.push(cell.text.clone()),
                    None if !cell.text.is_empty() => label = Some(Label::Unknown(&cell.text)),
                    Some(RequestLabel::Results) | None => {}
                }
            }
            let values: Vec<_> = values.iter().map(|cell| Value { text: &cell.text, place: &cell.place }).collect();
            let label = match label {
                Some(label @ (Label::Row(_) | Label::Other)) => label,
                // Header rows, repeated at the top of each page, and rows without any text.
                _ if header_rows.is_some_and(|header| row <= header) => continue,
                Some(label) if values.iter().any(|value| looks_like_figure(value.text)) => label,
                None if values.iter().any(|value| looks_like_figure(value.text)) => Label::Unknown(""),
                _ => continue,
            };
            let cut = !table.complete && Some(row) == last;
            self.rows.push(Found { label, columns: self.columns, values, place: Some(place), source, cut });
        }
    }

    fn lines(&mut self, tokens: &[Token<'a>], source: usize, group: &mut Option<Group>) {
        self.lines = true;
        let mut started = false;
        let (mut in_header, mut header) = (true, Vec::new());
        for token in tokens {
            let applicant = labels::applicant(token.text).filter(|_| !token.is_figure);
            if labels::is_over_applicants(token.text) && labels::request(token.text, *group).is_none() {
                in_header = true;
                continue;
            }
            in_header |= applicant == Some(Applicant::NaturalPerson);
            // The header is printed again at the top of a page; 其他 and 总计 are no rows there.
            if let Some(applicant) = applicant.filter(|_| in_header) {
                header.push(applicant);
                continue;
            }
            if in_header && !header.is_empty() {
                self.columns = order_of_lines(&header);
                header.clear();
            }
            in_header = false;
            if token.is_figure {
                if let Some(row) = self.rows.last_mut().filter(|_| started) {
                    row.values.push(Value { text: token.text, place: token.place });
                }
                continue;
            }
            let label = match labels::request(token.text, *group) {
                Some(RequestLabel::Row(found)) => Label::Row(found),
                Some(RequestLabel::Group(found)) => {
                    *group = Some(found);
                    // Figures right after another group's label belong to rows whose labels are lost.
                    if found == Group::Other { Label::Other } else { Label::Unknown("") }
                }
                Some(RequestLabel::Results) => Label::Unknown(""),
                None if labels::is_note(token.text) => {
                    self.notes.push(token.text.to_owned());
                    continue;
                }
                // Pieces of the header stand before the first row.
                None if !started => continue,
                None => Label::Unknown(token.text),
            };
            started = started || matches!(label, Label::Row(_));
            if started {
                let columns = self.columns;
                self.rows.push(Found {
                    label,
                    columns,
                    values: Vec::new(),
                    place: Some(token.place),
                    source,
                    cut: false,
                });
            }
        }
        self.rows.retain(|row| !matches!(row.label, Label::Unknown(_)) || !row.values.is_empty());
    }

    /// Nothing of the table was found.
    pub(super) fn is_missing(&self) -> bool {
        self.rows.is_empty()
    }

    /// The edition, by how many rows （六）其他处理 has.
    pub(super) fn edition(&self) -> Option<Edition> {
        let divided = self.rows.iter().any(|row| {
            matches!(
                row.label,
                Label::Row(RequestRow::Outcome(
                    Outcome::OtherUncorrected | Outcome::OtherUnpaid | Outcome::OtherRemaining
                ))
            )
        });
        let single = self.rows.iter().any(|row| row.label == Label::Other);
        match (divided, single) {
            (true, _) => Some(Edition::E2021),
            (false, true) => Some(Edition::E2019),
            (false, false) => None,
        }
    }

    /// Reads the rows into the report, whose forms are known by now.
    pub(super) fn read(mut self, sheet: &mut Sheet) {
        let form = sheet.report.form_of(Kind::Requests).form();
        let printed: Vec<RequestRow> = form.requests.rows().map(|row| row.row).collect();
        let single = printed.contains(&RequestRow::Outcome(Outcome::Other));
        for row in &mut self.rows {
            if row.label == Label::Other {
                row.label = if single {
                    Label::Row(RequestRow::Outcome(Outcome::Other))
                } else {
                    Label::Unknown("（六）其他处理")
                };
            }
        }
        // In edition 2021 the label of the group stands above its rows and has no figures of its own.
        self.rows.retain(|row| !matches!(row.label, Label::Unknown(_)) || !row.values.is_empty());
        sheet.report.table_notes.requests.append(&mut self.notes);
        if self.lines {
            self.spread(&printed);
            self.part();
        }
        self.place_by_order(&printed, form);
        let all_blank = self.lines && self.rows.iter().all(|row| row.values.is_empty());
        let mut seen: BTreeMap<RequestRow, usize> = BTreeMap::new();
        let mut repeated = Vec::new();
        let mut after = None;
        for (index, found) in self.rows.iter().enumerate() {
            let row = match found.label {
                Label::Row(row) if printed.contains(&row) => row,
                Label::Row(row) => {
                    Self::local(sheet, row.zh(), found, after);
                    continue;
                }
                Label::Other => continue,
                Label::Unknown("") => {
                    sheet.unknown_row(Kind::Requests, &found.values);
                    continue;
                }
                Label::Unknown(label) => {
                    Self::local(sheet, label, found, after);
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
                sheet.label_lost(Row::Request(row), found.place);
            }
        }
        let chosen = if repeated.is_empty() { self.choose(sheet, &printed, &seen) } else { BTreeMap::new() };
        for row in &printed {
            let Some(found) = seen.get(row).map(|index| &self.rows[*index]) else { continue };
            match chosen.get(row) {
                Some(cells) => sheet.read_by_sums(Row::Request(*row), cells, &found.values, found.place),
                None => Self::read_row(sheet, *row, found, all_blank),
            }
        }
        self.judge_repeated(sheet, &repeated);
        let missing: Vec<Row> =
            printed.iter().filter(|row| !seen.contains_key(row)).map(|row| Row::Request(*row)).collect();
        if self.cut {
            sheet.cut(Kind::Requests, &missing, self.place);
        } else {
            for row in missing {
                sheet.omit(row);
            }
        }
    }

    /// （六）其他处理 with figures, and two rows without labels behind it: the three rows of the edition of 2021, whose own
    /// labels are lost. With one such row, or more, it is not certain what the figures beside the label are.
    fn divide_other(&mut self) {
        let Some(at) = self.rows.iter().position(|row| row.label == Label::Other && !row.values.is_empty()) else {
            return;
        };
        let lost = self.rows[at + 1..].iter().take_while(|row| row.label == Label::Unknown("")).count();
        match lost {
            0 => {}
            2 => {
                let divided = [Outcome::OtherUncorrected, Outcome::OtherUnpaid, Outcome::OtherRemaining];
                for (row, outcome) in self.rows[at..].iter_mut().zip(divided) {
                    row.label = Label::Row(RequestRow::Outcome(outcome));
                    self.placed.push(RequestRow::Outcome(outcome));
                }
            }
            _ => self.rows[at].columns = None,
        }
    }

    /// Parts figures whose labels are lost altogether into rows, where they are as many as several rows have.
    fn part(&mut self) {
        let mut parted = Vec::with_capacity(self.rows.len());
        for row in self.rows.drain(..) {
            let rows = row.values.len() / WIDTH;
            if row.label != Label::Unknown("") || rows < 2 || !row.values.len().is_multiple_of(WIDTH) {
                parted.push(row);
                continue;
            }
            parted.extend(row.values.chunks(WIDTH).map(|values| Found {
                label: row.label,
                columns: row.columns,
                values: values.to_vec(),
                place: values.first().map(|value| value.place),
                source: row.source,
                cut: row.cut,
            }));
        }
        self.rows = parted;
    }

    /// Rows whose labels are lost or misprinted, between two that are known: where they are as many as the form has there,
    /// each has only one place to be.
    fn place_by_order(&mut self, printed: &[RequestRow], form: &'static Form) {
        let position = |row: &Found<'_>| match row.label {
            Label::Row(row) => printed.iter().position(|known| *known == row),
            _ => None,
        };
        let is_lost = |row: &Found<'_>| matches!(row.label, Label::Unknown(_));
        let mut at = 0;
        while at < self.rows.len() {
            if !is_lost(&self.rows[at]) {
                at += 1;
                continue;
            }
            let run = self.rows[at..].iter().take_while(|row| is_lost(row)).count();
            let before =
                at.checked_sub(1).map_or(Some(0), |before| position(&self.rows[before]).map(|known| known + 1));
            let after = self.rows.get(at + run).map_or(Some(printed.len()), position);
            let free = before.zip(after).and_then(|(before, after)| printed.get(before..after)).unwrap_or_default();
            let fits = |(found, row): (&Found<'a>, &RequestRow)| {
                let Label::Unknown(label) = found.label else { return false };
                let of_form =
                    form.requests.rows().find(|known| known.row == *row).and_then(|known| known.labels.last());
                found.values.len() == WIDTH
                    && found.columns.is_some()
                    && self.rows.iter().all(|other| other.label != Label::Row(*row))
                    && of_form.is_some_and(|of_form| labels::may_be(label, of_form.text))
            };
            if free.len() == run && self.rows[at..at + run].iter().zip(free).all(fits) {
                for (found, row) in self.rows[at..at + run].iter_mut().zip(free) {
                    found.label = Label::Row(*row);
                    self.placed.push(*row);
                }
            }
            at += run;
        }
    }

    /// Has the sums choose how rows are read that lost or gained cells, if everything else in the table is certain.
    fn choose(
        &self,
        sheet: &Sheet,
        printed: &[RequestRow],
        seen: &BTreeMap<RequestRow, usize>,
    ) -> BTreeMap<RequestRow, Vec<choose::Slot>> {
        let is_certain = seen.len() == printed.len()
            && self.rows.len() == printed.len()
            && !self.cut
            && self.rows.iter().all(|row| row.columns == Some(Applicant::ALL) && !row.cut);
        if !is_certain {
            return BTreeMap::new();
        }
        let rows: Vec<choose::Line<'_>> = (seen.iter())
            .map(|(row, index)| choose::Line {
                cells: Applicant::ALL.map(|who| Cell::Request(*row, who)).to_vec(),
                values: &self.rows[*index].values,
            })
            .collect();
        let identities: Vec<&Identity> =
            sheet.report.identities().filter(|identity| identity.sum.table() == Kind::Requests).collect();
        seen.keys()
            .copied()
            .zip(choose::choose(&rows, &identities))
            .filter_map(|(row, chosen)| Some((row, chosen?)))
            .collect()
    }

    fn read_row(sheet: &mut Sheet, row: RequestRow, found: &Found<'_>, all_blank: bool) {
        let address = Row::Request(row);
        if all_blank {
            return;
        }
        let Some(columns) = found.columns else {
            return sheet.unread(address, NoteCode::HeaderUnknown, &found.values, found.place);
        };
        if found.cut {
            return sheet.unread(address, NoteCode::TableCut, &found.values, found.place);
        }
        match found.values.len().cmp(&WIDTH) {
            std::cmp::Ordering::Equal => {
                let cells: Vec<Cell> = columns.iter().map(|who| Cell::Request(row, *who)).collect();
                sheet.read_row(&cells, &found.values, None);
            }
            std::cmp::Ordering::Less => sheet.unread(address, NoteCode::RowLostCell, &found.values, found.place),
            std::cmp::Ordering::Greater => sheet.unread(address, NoteCode::RowExtraCell, &found.values, found.place),
        }
    }

    /// The figures of rows whose labels are lost stand behind those of the row before. Where they are as many as the
    /// form has room for up to the next label, each has only one place to be.
    fn spread(&mut self, printed: &[RequestRow]) {
        let at = |row: &Found<'_>| match row.label {
            Label::Row(row) => printed.iter().position(|known| *known == row),
            _ => None,
        };
        let mut index = 0;
        while index < self.rows.len() {
            let here = at(&self.rows[index]);
            let next = self.rows.get(index + 1).map_or(Some(printed.len()), at);
            if let (Some(here), Some(next)) = (here, next) {
                let rows = next.saturating_sub(here);
                // Either the rows between are not there, or this row's blanks have vanished with the next one's label.
                if rows > 1 && self.rows[index].values.len() == WIDTH {
                    self.rows[index].columns = None;
                }
                if rows > 1 && self.rows[index].values.len() == rows * WIDTH {
                    let mut rest = self.rows[index].values.split_off(WIDTH);
                    for row in &printed[here + 1..next] {
                        let left = rest.split_off(WIDTH);
                        let (place, source) = (self.rows[index].place, self.rows[index].source);
                        index += 1;
                        let columns = self.rows[index - 1].columns;
                        let found = Found { label: Label::Row(*row), columns, values: rest, place, source, cut: false };
                        self.rows.insert(index, found);
                        rest = left;
                    }
                }
            }
            index += 1;
        }
    }

    fn local(sheet: &mut Sheet, label: &str, found: &Found<'_>, after: Option<Row>) {
        match &found.columns {
            Some(columns) if found.values.len() == WIDTH => {
                let cells = columns
                    .iter()
                    .zip(&found.values)
                    .map(|(who, value)| LocalCell { column: who.key().to_owned(), text: value.text.to_owned() });
                sheet.local_row(Kind::Requests, label, after, cells.collect(), found.place);
            }
            _ => sheet.unknown_row(Kind::Requests, &found.values),
        }
    }

    /// A table that stands on the page twice is read once; a row that stands in it twice is not read.
    fn judge_repeated(&self, sheet: &mut Sheet, repeated: &[(RequestRow, usize, usize)]) {
        let is_copy = |source: usize| self.rows.iter().filter(|row| row.source == source).count() > 3;
        let mut said = false;
        for (row, first, second) in repeated {
            let (first, second) = (&self.rows[*first], &self.rows[*second]);
            if first.source != second.source && is_copy(second.source) {
                if !said {
                    let about = (Kind::Requests.zh(), Kind::Requests.en());
                    sheet.note(
                        NoteCode::TableRepeated,
                        Severity::Warning,
                        vec![Kind::Requests.into()],
                        second.place,
                        about,
                    );
                    said = true;
                }
            } else {
                let values: Vec<_> = first.values.iter().chain(&second.values).copied().collect();
                sheet.unread(Row::Request(*row), NoteCode::RowRepeated, &values, second.place);
            }
        }
    }
}

fn same(one: &[Value<'_>], other: &[Value<'_>]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.text == other.text)
}

/// An applicant's label above the first row of figures.
#[derive(Clone, Copy, Debug)]
struct Head {
    row: usize,
    column: usize,
    who: Applicant,
}

/// The header: the applicants it names, row by row, and whether it names a column that is not the form's.
fn header(table: &Table) -> (Vec<Head>, bool) {
    let body = table
        .cells()
        .iter()
        .filter(|cell| labels::request(&cell.text, None).is_some())
        .map(|cell| cell.row)
        .min()
        .unwrap_or(table.rows());
    let above = || table.cells().iter().filter(|cell| cell.row < body);
    let mut header: Vec<Head> = above()
        .filter_map(|cell| labels::applicant(&cell.text).map(|who| Head { row: cell.row, column: cell.column, who }))
        .collect();
    header.sort_by_key(|head| (head.row, head.column));
    let from = |row: usize| header.iter().filter(|head| head.row == row).map(|head| head.column).min();
    let is_foreign = above().any(|cell| {
        // Without any applicant, whatever stands over the figures is something else: years, say.
        let from = if header.is_empty() { Some(0) } else { from(cell.row) };
        from.is_some_and(|from| cell.column > from)
            && labels::applicant(&cell.text).is_none()
            && !labels::is_over_applicants(&cell.text)
    });
    (header, is_foreign)
}

/// The order of the columns. It is the form's if the words of every row of the header stand in that order: where they stand
/// in the grid does not count, because pages lose the spans of the header. A header that names all seven in one row in
/// another order is taken at its word. Nothing is certain otherwise.
fn order(header: &[Head], is_foreign: bool) -> Option<Columns> {
    let named: Vec<Applicant> = header.iter().map(|head| head.who).collect();
    let is_twice = (1..named.len()).any(|at| named[..at].contains(&named[at]));
    if is_foreign || is_twice {
        return None;
    }
    if header.chunk_by(|one, other| one.row == other.row).all(|row| row.is_sorted_by_key(|head| head.who)) {
        return Some(Applicant::ALL);
    }
    named.try_into().ok().filter(|_| header.iter().all(|head| head.row == header[0].row))
}

/// The same of a header that has become lines: 总计 stands in the upper row of the header, behind 自然人.
fn order_of_lines(header: &[Applicant]) -> Option<Columns> {
    let at = |who| header.iter().position(|named| *named == who);
    let bodies: Vec<_> = header.iter().filter(|who| **who != Applicant::Total).collect();
    let total_is_last = at(Applicant::Total) > at(Applicant::NaturalPerson) || at(Applicant::Total).is_none();
    (bodies.is_sorted_by(|one, other| one < other) && total_is_last).then_some(Applicant::ALL)
}
