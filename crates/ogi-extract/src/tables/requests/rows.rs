//! The rows of table three as the pieces of a document show them: rows of a drawn table, or lines between labels.

use ogi_model::{Applicant, OutcomeGroup, Place, RequestRow};

use super::header::{Head, first_column, header, order, order_of_lines};
use super::{Drawn, Found, LABEL_COLUMNS, Label, Requests, WIDTH, adds_up, adds_up_with_blanks};
use crate::annotate::document::{Grid, GridCell};
use crate::annotate::labels::{self, RequestLabel};
use crate::segment::lines::Token;
use crate::segment::sources::Value;

impl<'a> Requests<'a> {
    pub(super) fn grid(&mut self, table: &'a Grid<'a>, source: usize, group: &mut Option<OutcomeGroup>) {
        let (header, is_foreign) = header(table);
        // Where labels have lost their spans, figures stand left of the header: blank cells from there on are no labels.
        let is_below = |cell: &&GridCell<'_>| header.last().is_some_and(|head| cell.row > head.row);
        let figures = table.cells().iter().filter(is_below).filter(|cell| cell.marks().is_figure());
        let figures = figures.map(|cell| cell.column);
        let first = first_column(table, &header).map(|first| figures.min().map_or(first, |at| first.min(at)));
        let total = header.iter().filter(|head| head.who == Applicant::Total).map(|head| head.column).max();
        // A piece without a header has the columns of the one before, if it has as many.
        if first.is_some() {
            self.drawn = Some(Drawn { columns: table.columns(), first, total });
        }
        let drawn = self.drawn.filter(|drawn| drawn.columns == table.columns());
        let (first, total) = drawn.map_or((first, total), |drawn| (drawn.first, drawn.total));
        // A table without a header goes on where the one before it was cut off.
        if !header.is_empty() || is_foreign {
            self.columns = order(table, &header, is_foreign);
        }
        let has_spans = table.cells().iter().any(|cell| cell.rows > 1 || cell.columns > 1);
        if first.is_none() && !has_spans {
            self.unheaded.push(source);
        }
        let is_by_count = header.is_empty() && first.is_some() && !has_spans;
        let may_be_shifted = is_by_count && !first.is_some_and(|first| fills_columns(table, first));
        let has_lost_its_last_column = first.is_none() && lost_its_last_column(table);
        let begins_within = header.is_empty() && begins_within_group(table);
        let last = (0..table.rows()).rev().find(|row| !table.row_cells(*row).is_empty());
        let header_rows = last_row_of_heads(table);
        for row in 0..table.rows() {
            let cells = table.row_cells(row);
            // Beyond the first applicant's column words are a remark in a figure's place, unless they are a label after all.
            let is_label = |cell: &GridCell<'_>| {
                let is_left = first.is_none_or(|first| cell.column < first);
                !cell.marks().is_figure()
                    && (is_left && (first.is_some() || !cell.text.is_empty()) || cell.marks().request(*group).is_some())
            };
            let last_label = cells.len().checked_sub(WIDTH + 1).filter(|_| begins_within);
            let is_known = |at: &usize| *at < LABEL_COLUMNS && cells[*at].marks().request(*group).is_some();
            let counted = || {
                let before_known = if has_spans { 0 } else { before_known_label(cells, *group) };
                cells.iter().take_while(|cell| is_label(cell)).count().max(before_known)
            };
            let labels = last_label.filter(is_known).map_or_else(counted, |last| last + 1);
            let (labels, values) = cells.split_at(labels);
            // More words than the form has columns of labels are a header, whatever they say.
            if labels.len() > LABEL_COLUMNS && values.is_empty() {
                continue;
            }
            let Some(place) = cells.first().map(|cell| &cell.cell().place) else { continue };
            let is_labelled = !labels.is_empty();
            let mut begins = None;
            let mut label = None;
            for cell in labels {
                match cell.marks().request(*group) {
                    Some(RequestLabel::Row(found)) => {
                        *group = labels::group_of(found).or(*group);
                        label = Some(Label::Row(found));
                    }
                    Some(RequestLabel::Group(found)) => {
                        *group = Some(found);
                        begins = Some(found);
                        // A label that reaches over several rows is none of them.
                        label = (found == OutcomeGroup::Other && cell.rows == 1).then_some(Label::Other);
                    }
                    None if cell.marks().is_note() => self.notes.push(cell.text.clone()),
                    None if !cell.text.is_empty() => label = Some(Label::Unknown(cell.printed())),
                    Some(RequestLabel::Results) | None => {}
                }
            }
            // A row that grew by a cell draws all others wider: blank cells beyond the total are no cells of the form.
            let is_beyond =
                |cell: &GridCell<'_>| cell.text.is_empty() && total.is_some_and(|total| cell.column > total);
            let beyond = values.iter().rev().take_while(|cell| is_beyond(cell)).count();
            let values = &values[..values.len() - beyond.min(values.len().saturating_sub(WIDTH))];
            let values = without_spacers(values, &header);
            let is_blank = |cell: Option<&GridCell<'_>>| cell.is_some_and(|cell| cell.text.is_empty());
            let is_shifted = may_be_shifted && is_blank(labels.last()) && is_blank(values.last().copied());
            let mut values: Vec<_> = values.into_iter().map(Value::of).collect();
            // Where no header shows how many columns of labels there are, a blank before seven figures is a label that is lost.
            if label.is_none() && values.len() == WIDTH + 1 && values[0].text.is_empty() && adds_up(&values[1..]) {
                values.remove(0);
            }
            let begins_with_a_label = has_lost_its_last_column
                && labels.len() < LABEL_COLUMNS
                && values.first().is_some_and(|value| value.text.is_empty());
            let label = match label {
                Some(label @ (Label::Row(_) | Label::Other)) => label,
                // Header rows, repeated at the top of each page, and rows without any text.
                _ if header_rows.is_some_and(|header| row <= header) => continue,
                Some(label) if values.iter().any(Value::is_figure) => label,
                None if values.iter().any(Value::is_figure) => Label::Unknown(""),
                // A row of the form that is blank altogether may have lost its label, too.
                None if is_labelled && values.len() == WIDTH => Label::Unknown(""),
                _ => continue,
            };
            let cut = !table.complete && Some(row) == last;
            self.rows.push(Found {
                label,
                columns: self.columns.filter(|_| !is_shifted && !begins_with_a_label),
                labels: labels.len(),
                values,
                place: Some(place),
                source,
                cut,
                goes_on: false,
                follows_lost: false,
                begins: begins.filter(|_| label == Label::Unknown("")),
            });
        }
    }

    pub(super) fn lines(&mut self, tokens: &[Token<'a>], source: usize, group: &mut Option<OutcomeGroup>) {
        self.lines = true;
        self.loose.push(source);
        let first = self.rows.len();
        let (mut in_header, mut header) = (true, Vec::new());
        // The label of the last row as far as it has come, and whether a piece of it stood below its figures.
        let (mut label, mut is_over) = (String::new(), false);
        let mut strays: Vec<Value<'a>> = Vec::new();
        // The line of the last label that stands beside several rows.
        let mut spanning_line = None;
        for token in tokens {
            if token.is_figure {
                let value = Value { text: token.text, place: token.place };
                in_header = false;
                if self.rows.len() == first {
                    strays.extend(token.text.chars().any(char::is_numeric).then_some(value));
                } else if is_over {
                    is_over = false;
                    label.clear();
                    self.rows.push(self.row(Label::Unknown(""), vec![value], token.place, source));
                } else if let Some(row) = self.rows.last_mut() {
                    row.values.push(value);
                }
                continue;
            }
            if token.marks.is_note() {
                self.notes.push(token.text.to_owned());
                continue;
            }
            let known = token.marks.request(*group);
            let applicant = token.marks.applicant;
            if token.marks.is_over_applicants() && known.is_none() && !token.marks.is_numbered() {
                in_header = true;
                self.without_corner(first);
                continue;
            }
            in_header |= applicant == Some(Applicant::NaturalPerson);
            // The header is printed again at the top of a page; 其他 and 总计 are no rows there.
            if let Some(applicant) = applicant.filter(|_| in_header) {
                header.push(applicant);
                continue;
            }
            // Pieces of the header stand before the first label.
            if in_header && known.is_none() && !token.marks.is_numbered() && self.rows.len() == first {
                continue;
            }
            if in_header && !header.is_empty() {
                self.columns = order_of_lines(&header);
                header.clear();
            }
            in_header = false;
            let has_figures = self.rows[first..].last().is_some_and(|row| !row.values.is_empty());
            if let Some(before) = broken(&label, token, known, *group) {
                is_over = has_figures;
                if let Some(row) = self.rows[first..].last_mut() {
                    row.goes_on |= has_figures && labels::is_numbered(&label);
                }
                label.push_str(token.text);
                if before.is_none() {
                    self.complete(first, labels::request(&label, *group), group);
                }
                continue;
            }
            if token.marks.is_single() {
                continue;
            }
            if self.is_copy(first, token, known, &mut spanning_line) {
                label.clear();
                self.rows.push(self.row(Label::Unknown(""), Vec::new(), token.place, source));
            }
            let found = match known {
                Some(RequestLabel::Row(found)) => {
                    self.doubt_number_of_next(first, found, token);
                    *group = labels::group_of(found).or(*group);
                    Label::Row(found)
                }
                Some(RequestLabel::Group(found)) => {
                    *group = Some(found);
                    // The label of a group stands in the middle of its rows, and may part a label from its figures or from
                    // its end.
                    if self.is_within(found, first) {
                        is_over |= has_figures;
                        continue;
                    }
                    // Figures right after another group's label belong to rows whose labels are lost.
                    if found == OutcomeGroup::Other { Label::Other } else { Label::Unknown("") }
                }
                // So does the label of all outcomes.
                Some(RequestLabel::Results) if self.is_within_any(first) => {
                    is_over |= has_figures;
                    continue;
                }
                Some(RequestLabel::Results) => Label::Unknown(""),
                None => Label::Unknown(token.text),
            };
            token.text.clone_into(&mut label);
            is_over = false;
            self.rows.push(self.row(found, Vec::with_capacity(WIDTH), token.place, source));
        }
        if !header.is_empty() {
            self.columns = order_of_lines(&header);
        }
        self.take_strays(first, strays, source);
        self.part_lines(first);
    }

    /// Makes a row of figures that stand before the first label of a piece; then, or where labels and figures stand in another
    /// order, no row of it is certain.
    fn take_strays(&mut self, first: usize, strays: Vec<Value<'a>>, source: usize) {
        let is_scrambled = !strays.is_empty() || self.is_scrambled(first);
        if let Some(place) = strays.first().map(|stray| stray.place) {
            let row = self.row(Label::Unknown(""), strays, place, source);
            self.rows.insert(first, row);
        }
        if is_scrambled {
            self.rows[first..].iter_mut().for_each(|row| row.columns = None);
        }
    }

    /// A mark for nothing right before the header, which stands again on another page, is in the corner of that.
    fn without_corner(&mut self, first: usize) {
        if let Some(row) = self.rows[first..].last_mut()
            && row.values.last().is_some_and(|value| !value.text.contains(char::is_alphanumeric))
            && row.values.last().is_some_and(|value| !value.text.is_empty())
        {
            row.values.pop();
        }
    }

    /// The last figure of a row may be the number of the next label, which stands without it, where it is no sum of the others.
    fn doubt_number_of_next(&mut self, first: usize, next: RequestRow, label: &Token<'a>) {
        let Some(row) = self.rows[first..].last_mut().filter(|_| !label.marks.is_numbered()) else { return };
        let Some(last) = row.values.last() else { return };
        if row.values.len() == WIDTH && !adds_up_with_blanks(&row.values) && labels::has_number(next, last.text) {
            row.columns = None;
        }
    }

    /// Parts the rows of a piece whose figures stand on several lines, and leaves out labels without any.
    fn part_lines(&mut self, first: usize) {
        let rows = self.rows.split_off(first);
        self.rows.extend(rows.into_iter().flat_map(by_lines));
        mark_behind_lost(&mut self.rows[first..]);
        self.rows.retain(|row| !matches!(row.label, Label::Unknown(_)) || !row.values.is_empty());
    }

    /// Whether a label that reaches over several rows is the copy of one on the line of the last row: where each row has one,
    /// a row without a label of its own begins with it. Takes the line of the label.
    fn is_copy(&self, first: usize, token: &Token<'a>, known: Option<RequestLabel>, line: &mut Option<u32>) -> bool {
        if !matches!(known, Some(RequestLabel::Group(_) | RequestLabel::Results)) {
            return false;
        }
        let last = std::mem::replace(line, token.place.line);
        last.is_some()
            && last != *line
            && self.rows[first..].last().and_then(|row| row.place?.line) == last
            && self.is_within_any(first)
    }

    fn row(&self, label: Label<'a>, values: Vec<Value<'a>>, place: &'a Place, source: usize) -> Found<'a> {
        Found {
            label,
            columns: self.columns,
            labels: 1,
            values,
            place: Some(place),
            source,
            cut: false,
            goes_on: false,
            follows_lost: false,
            begins: None,
        }
    }

    /// Gives the last row the meaning that its label has now that it is whole.
    fn complete(&mut self, first: usize, whole: Option<RequestLabel>, group: &mut Option<OutcomeGroup>) {
        match whole {
            Some(RequestLabel::Row(row)) => {
                if let Some(last) = self.rows[first..].last_mut() {
                    last.label = Label::Row(row);
                }
            }
            Some(RequestLabel::Group(found)) => {
                *group = Some(found);
                let Some(last) = self.rows[first..].last() else { return };
                let is_heading = last.values.is_empty() && matches!(last.label, Label::Unknown(_));
                if is_heading {
                    self.rows.pop();
                    if !self.is_within(found, first) && found == OutcomeGroup::Other {
                        let Some(place) = self.rows.last().and_then(|row| row.place) else { return };
                        let source = self.rows.last().map_or(0, |row| row.source);
                        let row = self.row(Label::Other, Vec::new(), place, source);
                        self.rows.push(row);
                    }
                }
            }
            Some(RequestLabel::Results) | None => {}
        }
    }
}

/// The last row that names an applicant, whom no label of a row is called like.
fn last_row_of_heads(table: &Grid<'_>) -> Option<usize> {
    let is_head = |who: Applicant| who != Applicant::Total && who != Applicant::OtherOrganization;
    let heads = table.cells().iter().filter(|cell| cell.marks().applicant.is_some_and(is_head));
    heads.map(|cell| cell.row).max()
}

/// How many cells of a row without spans are labels, by the last that is known: rows of boxes have blanks for the labels that
/// reach over them.
fn before_known_label(cells: &[GridCell<'_>], group: Option<OutcomeGroup>) -> usize {
    let may_be_label = |cell: &&GridCell<'_>| cell.text.is_empty() || !cell.marks().is_figure();
    let before: Vec<&GridCell<'_>> = cells.iter().take(LABEL_COLUMNS).take_while(may_be_label).collect();
    before.iter().rposition(|cell| cell.marks().request(group).is_some()).map_or(0, |at| at + 1)
}

/// The cells of a row that stand under the heads, where every head has one and all others are blank: columns between them
/// that are hidden, or there for the looks of it.
fn without_spacers<'g, 'a>(values: &'g [GridCell<'a>], header: &[Head]) -> Vec<&'g GridCell<'a>> {
    let has_head = |cell: &GridCell<'_>| header.iter().any(|head| head.column == cell.column);
    let (under_heads, others): (Vec<&GridCell<'_>>, Vec<&GridCell<'_>>) =
        values.iter().partition(|cell| has_head(cell));
    let are_spacers = header.len() == WIDTH
        && under_heads.len() == WIDTH
        && !others.is_empty()
        && others.iter().all(|cell| cell.text.is_empty());
    if are_spacers { under_heads } else { values.iter().collect() }
}

/// Marks the rows behind labels that are not whole and have no figures.
fn mark_behind_lost(rows: &mut [Found<'_>]) {
    let mut is_lost = false;
    for row in rows {
        row.follows_lost = is_lost;
        is_lost = match row.label {
            Label::Unknown(label) if row.values.is_empty() => is_lost || labels::has_row_number(label),
            _ => false,
        };
    }
}

/// Whether a piece that has neither header nor spans, but as many columns as the one before, has its figures where that has
/// them, from column `first` to the last. Else a blank before the figures may be one of them, and the last blank the edge.
fn fills_columns(table: &Grid<'_>, first: usize) -> bool {
    let is_filled = |cell: &GridCell<'_>| cell.marks().is_figure() && !cell.text.is_empty();
    let mut figures = table.cells().iter().filter(|cell| is_filled(cell)).map(|cell| cell.column).peekable();
    let has_last = table.cells().iter().any(|cell| is_filled(cell) && cell.column + 1 == table.columns());
    figures.peek().is_some() && has_last && figures.all(|column| column >= first)
}

/// Whether a piece of the table begins within a group, whose rows then stand further left than the others: labels and seven
/// cells, the first of which shows that no blank stands for the rest of a label. Without spans, all rows would be as wide.
fn begins_within_group(table: &Grid<'_>) -> bool {
    let is_short = |cells: &[GridCell<'_>]| {
        let Some((figures, label)) =
            cells.len().checked_sub(WIDTH).and_then(|at| Some((&cells[at..], cells[..at].last()?)))
        else {
            return false;
        };
        let end = figures.last().map_or(0, |cell| cell.column + cell.columns);
        end < table.columns()
            && label.marks().request(None).is_some()
            && !figures[0].text.is_empty()
            && figures[0].marks().is_figure()
    };
    table.cells().iter().any(|cell| cell.rows > 1 || cell.columns > 1)
        && (0..table.rows()).any(|row| is_short(table.row_cells(row)))
}

/// Whether a piece of text goes on with a label; if so, what the label meant without it.
#[expect(clippy::option_option, reason = "a label may go on and have meant nothing before")]
fn broken(
    label: &str,
    token: &Token<'_>,
    known: Option<RequestLabel>,
    group: Option<OutcomeGroup>,
) -> Option<Option<RequestLabel>> {
    if label.is_empty() || token.marks.is_numbered() {
        return None;
    }
    let piece = token.text;
    let before = labels::request(label, group);
    let whole = || labels::request(&format!("{label}{piece}"), group).filter(|_| before.is_none());
    let goes_on = || (known.is_none() || before.is_none() || known == before) && labels::goes_on(label, piece);
    // What stands below a number alone is its label, though it would be one by itself: 3., 其他.
    let completes = || match known {
        None => whole().is_some(),
        known => !label.contains(char::is_alphabetic) && whole() == known,
    };
    (completes() || goes_on()).then_some(before)
}

/// Parts the figures of a row that stand on several lines, one of which has several: they are those of several rows, whose
/// blanks may have vanished.
fn by_lines(mut row: Found<'_>) -> Vec<Found<'_>> {
    let line = |value: &Value<'_>| value.place.line;
    let lines = || row.values.chunk_by(|one, other| line(one) == line(other));
    if lines().nth(1).is_none() || lines().all(|values| values.len() == 1) {
        return vec![row];
    }
    let lines: Vec<Vec<Value<'_>>> = lines().map(<[Value<'_>]>::to_vec).collect();
    let mut lines = lines.into_iter();
    row.values = lines.next().unwrap_or_default();
    let rest = lines.map(|values| Found {
        label: Label::Unknown(""),
        columns: row.columns,
        labels: row.labels,
        place: values.first().map(|value| value.place),
        values,
        source: row.source,
        cut: false,
        goes_on: false,
        follows_lost: false,
        begins: None,
    });
    let rest: Vec<_> = rest.collect();
    [row].into_iter().chain(rest).collect()
}

/// Whether a piece has a column too few for labels and figures: the last was blank and is gone. A blank before its figures is a
/// label's.
fn lost_its_last_column(table: &Grid<'_>) -> bool {
    let is_third_label = |cell: &GridCell<'_>| cell.column + 1 == LABEL_COLUMNS && cell.marks().request(None).is_some();
    table.columns() + 1 == LABEL_COLUMNS + WIDTH && table.cells().iter().any(is_third_label)
}
