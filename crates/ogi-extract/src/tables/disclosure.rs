//! Table two: proactive disclosure.

mod displaced;
mod header;

use std::collections::BTreeSet;

use ogi_model::text::normalize;
use ogi_model::{
    Block, Cell, DisclosureCell, DisclosureForm, DisclosureItem, LocalCell, Measure, MoneyUnit, NoteCode, Place, Row,
    Table as Kind,
};

use self::header::{
    Head, columns_with_copies, is_blank_below, is_on_one_line, names, without_blanks, without_local_blanks,
};
use super::column_heads;
use super::editions::{Editions, Votes};
use crate::annotate::document::{Grid, GridCell};
use crate::annotate::labels::{self, bare};
use crate::annotate::marks::Marks;
use crate::report_builder::ReportBuilder;
use crate::segment::lines::Token;
use crate::segment::sources::{Source, Value, is_glued, show_blanks};

/// A row as it was found, with the header of the block it stands in.
#[derive(Debug)]
struct Found<'a> {
    /// The row of the form, or the label of one it does not have.
    label: Result<DisclosureItem, &'a str>,
    /// The label as printed, which may name a unit.
    text: &'a str,
    header: Vec<Head<'a>>,
    values: Vec<Value<'a>>,
    place: Option<&'a Place>,
    source: usize,
    cut: bool,
    /// The header of its block stands below it.
    is_above_header: bool,
}

/// The table as it was found, before it is known which edition it is.
#[derive(Debug, Default)]
pub(crate) struct Disclosure<'a> {
    rows: Vec<Found<'a>>,
    headers: Vec<String>,
    notes: Vec<String>,
    cut: bool,
    lines: bool,
    /// Lines hold figures that stand in no cell of the table.
    pub(crate) has_strays: bool,
    /// The pieces that have become lines.
    loose: Vec<usize>,
    /// Rows of which a local form prints parts alone.
    divided: Vec<DisclosureItem>,
}

/// More cells than the header of any block has, however a carrier breaks them.
const LONGEST_HEADER: usize = 12;

/// Collects the rows.
pub(crate) fn find<'a>(sources: &[Source<'a>]) -> Disclosure<'a> {
    let mut found = Disclosure {
        cut: sources.iter().any(Source::is_cut),
        has_strays: sources.iter().any(Source::has_strays),
        ..Disclosure::default()
    };
    let mut header = Vec::new();
    for (index, source) in sources.iter().enumerate() {
        match source {
            Source::Grid(table, _) => found.grid(table, index, &mut header),
            Source::Lines(tokens) => found.lines(tokens, index, &mut header),
        }
    }
    found
}

impl<'a> Disclosure<'a> {
    fn grid(&mut self, table: &'a Grid<'a>, source: usize, header: &mut Vec<Head<'a>>) {
        let last = (0..table.rows()).rev().find(|row| !table.row_cells(*row).is_empty());
        for row in 0..table.rows() {
            let mut cells = table.row_cells(row);
            while let Some((first, rest)) = cells.split_first().filter(|(first, _)| first.marks().is_block_title()) {
                // A title may stand beside its block instead of above it.
                debug_assert!(!first.text.is_empty());
                header.clear();
                cells = rest;
            }
            let Some((first, rest)) = cells.split_first() else { continue };
            let (label, text, values) = if first.marks().is_note() {
                self.notes.push(first.text.clone());
                continue;
            } else if let Some(label) = sub_label(first, rest, header) {
                // A local form divides a row: 其他对外管理服务事项 into 行政检查, 行政确认.
                self.divided.extend(first.marks().item);
                (Err(label), label, &rest[1..])
            } else if let Some(item) = first.marks().item {
                (Ok(item), first.printed(), without_local_blanks(rest, header))
            } else if cells.iter().any(|cell| cell.marks().measure.is_some()) || first.marks().is_corner() {
                let columns = cells.iter().filter(|cell| !cell.marks().is_corner());
                *header = columns.map(Head::of_cell).take(LONGEST_HEADER).collect();
                self.headers.push(names(header));
                continue;
            } else if first.text.is_empty() && is_blank_below(cells, header) {
                // The label of a blank row is lost, or the row is none of the form's.
                (Err(""), "", rest)
            } else if first.marks().is_figure() {
                // A blank first cell is a label that is lost.
                (Err(""), "", cells)
            } else if rest.iter().any(|cell| cell.marks().is_figure()) {
                (Err(first.printed()), first.printed(), without_local_blanks(rest, header))
            } else {
                continue;
            };
            self.rows.push(Found {
                label,
                text,
                header: without_blanks(header).1.to_vec(),
                values: values.iter().map(Value::of).collect(),
                place: Some(&first.cell().place),
                source,
                cut: !table.complete && Some(row) == last,
                is_above_header: false,
            });
        }
    }

    fn lines(&mut self, tokens: &[Token<'a>], source: usize, header: &mut Vec<Head<'a>>) {
        self.lines = true;
        self.loose.push(source);
        let first = self.rows.len();
        let mut in_header = true;
        // The first row below the title of the block.
        let mut block = first;
        // Figures stand before the label of the first row of a block: whose they are is not certain, nor are those behind.
        let mut is_adrift = false;
        // The label of the last row as far as it has come.
        let mut label = String::new();
        let row = |label, token: &Token<'a>, header: &[Head<'a>]| Found {
            label,
            text: token.text,
            header: header.to_vec(),
            values: Vec::new(),
            place: Some(token.place),
            source,
            cut: false,
            is_above_header: false,
        };
        for (at, token) in tokens.iter().enumerate() {
            if token.is_figure {
                is_adrift |= in_header && token.text.chars().any(char::is_numeric);
                if is_adrift && self.rows[first..].last().is_none_or(|row| row.label != Err("")) {
                    // A label that is not known may be theirs.
                    let unknown = self.rows[first..].last().filter(|row| row.label.is_err() && row.values.is_empty());
                    let text = unknown.map_or("", |row| row.text);
                    self.rows.push(Found { text, ..row(Err(""), token, header) });
                }
                if let Some(row) = self.rows[first..].last_mut().filter(|_| !in_header || is_adrift) {
                    row.values.push(Value { text: token.text, place: token.place });
                }
                continue;
            }
            if token.marks.is_note() {
                self.notes.push(token.text.to_owned());
            } else if token.marks.is_block_title() || token.marks.is_corner() {
                self.end_header(header);
                header.clear();
                (in_header, is_adrift) = (true, false);
                label.clear();
                block = self.rows.len();
            } else if let Some(item) = token.marks.item {
                in_header = false;
                token.text.clone_into(&mut label);
                self.rows.push(row(Ok(item), token, header));
            } else if token.marks.measure.is_some() && !in_header {
                // A header below the rows of its block: what stands above it may be figures of anything.
                for row in self.rows.iter_mut().skip(block).filter(|row| row.header.is_empty()) {
                    row.is_above_header = true;
                }
                self.end_header(header);
                *header = vec![Head::of_token(token)];
                in_header = true;
                label.clear();
            } else if !in_header && labels::goes_on(&label, token.text) {
                label.push_str(token.text);
                let item = labels::item(&label);
                if let (Some(row), Some(item)) = (self.rows[first..].last_mut(), item) {
                    row.label = Ok(item);
                }
            } else if token.marks.is_single()
                && (!in_header || header.is_empty())
                && !has_figures_on_its_line(&tokens[at..])
            {
                // Text that runs down a column.
            } else if in_header && (token.marks.is_single() || !labels::begins_item(token.text)) {
                // A character alone may be the rest of a label, or half of a unit: （单位：万, 元）.
                // A header has few cells; what is longer is no header, and is not kept for every row below it.
                if header.len() < LONGEST_HEADER {
                    header.push(Head::of_token(token));
                }
            } else {
                in_header = false;
                token.text.clone_into(&mut label);
                self.rows.push(row(Err(token.text), token, header));
            }
        }
        for row in self.rows.split_off(first) {
            if row.label.is_ok() || !row.values.is_empty() {
                self.headers.push(names(&row.header));
                self.rows.push(row);
            }
        }
    }

    fn end_header(&mut self, header: &[Head<'_>]) {
        if !header.is_empty() {
            self.headers.push(names(header));
        }
    }

    /// Whether a table that ends its document has lost its last rows with the end of it; then its last row may have lost
    /// figures, too.
    pub(crate) fn is_cut_off(&mut self) -> bool {
        let last = [DisclosureItem::AdministrativeFees, DisclosureItem::CentralizedProcurement];
        let has_end = self.rows.iter().any(|row| row.label.is_ok_and(|item| last.contains(&item)));
        if has_end || self.is_missing() {
            return false;
        }
        self.cut = true;
        if let Some(row) = self.rows.last_mut() {
            row.cut = true;
        }
        true
    }

    /// Nothing of the table was found.
    pub(crate) fn is_missing(&self) -> bool {
        self.rows.iter().all(|row| row.label.is_err())
    }

    /// The editions it may be in, by the columns and rows that not all of them print.
    pub(crate) fn editions(&self) -> Editions {
        let mut votes = Votes::default();
        for ((_, measure, item), count) in labels::MEASURES.iter().zip(labels::measures_of_each(&self.headers)) {
            let is_counted = |cell: &Cell| {
                matches!(cell, Cell::Disclosure(cell)
                    if cell.measure() == *measure && item.is_none_or(|item| cell.item() == item))
            };
            votes.add(count, |form| form.cells(Kind::Disclosure).iter().any(is_counted));
        }
        for item in self.rows.iter().filter_map(|row| row.label.ok()) {
            votes.add(1, |form| form.rows(Kind::Disclosure).contains(&Row::Disclosure(item)));
        }
        votes.count()
    }

    /// Whether all figures of some lines are proven to stand in their columns: then a label without figures is that of a blank
    /// row.
    fn shows_blanks(&self, source: usize) -> bool {
        let mut filled = self.rows.iter().filter(|row| row.source == source && !row.values.is_empty()).peekable();
        filled.peek().is_some() && filled.all(|row| row.label != Err("") && show_blanks(&row.values))
    }

    /// Reads the rows into the report, whose forms are known by now.
    /// `named` gives the rows whose labels the document has.
    pub(crate) fn read(mut self, builder: &mut ReportBuilder, named: impl FnOnce() -> BTreeSet<Row>) {
        builder.report.table_notes.disclosure.append(&mut self.notes);
        let form = &builder.report.form_of(Kind::Disclosure).form().disclosure;
        let all_blank = self.lines && !self.has_strays && self.rows.iter().all(|row| row.values.is_empty());
        for item in self.place_by_order(form) {
            let found = self.rows.iter().find(|row| row.label == Ok(item));
            builder.label_lost(Row::Disclosure(item), found.and_then(|row| row.place));
        }
        let is_blank = |row: &Found<'_>| row.values.iter().all(|value| value.text.is_empty());
        self.rows.retain(|row| row.label != Err("") || !is_blank(row));
        let may_be_there = self.may_be_there(form);
        let doubtful = self.doubtful();
        let mut seen: Vec<(DisclosureItem, usize)> = Vec::new();
        let mut after = None;
        for (index, found) in self.rows.iter().enumerate() {
            let block = |item| form.blocks.iter().find(|block| block.rows.iter().any(|(known, _)| *known == item));
            let (item, block) = match found.label.map(|item| (item, block(item))) {
                Ok((item, Some(block))) => (item, block),
                Ok((item, None)) => {
                    local(builder, form, item.zh(), found, after);
                    continue;
                }
                Err(label) => {
                    local(builder, form, label, found, after);
                    continue;
                }
            };
            if let Some((_, first)) = seen.iter().find(|(known, _)| *known == item) {
                let first = &self.rows[*first];
                let texts = |row: &Found<'a>| row.values.iter().map(|value| value.text).collect::<Vec<_>>();
                if texts(first) == texts(found) {
                    continue;
                }
                // Which of them is the row is not certain. Tables that stand twice have been parted before.
                let values: Vec<_> = first.values.iter().chain(&found.values).copied().collect();
                builder.unread(Row::Disclosure(item), NoteCode::RowRepeated, &values, found.place);
                continue;
            }
            seen.push((item, index));
            after = Some(Row::Disclosure(item));
            let is_blank = found.values.is_empty() && (all_blank || self.shows_blanks(found.source));
            if doubtful[index] {
                builder.unread(Row::Disclosure(item), NoteCode::RowUncertain, &found.values, found.place);
            } else if self.loose.contains(&found.source) && found.values.iter().any(is_glued) {
                builder.unread(Row::Disclosure(item), NoteCode::RowLostCell, &found.values, found.place);
            } else if !is_blank {
                read_row(builder, item, block, found);
            }
        }
        let printed = form.blocks.iter().flat_map(|block| block.rows).map(|(item, _)| *item);
        let missing: Vec<Row> =
            printed.filter(|item| seen.iter().all(|(known, _)| known != item)).map(Row::Disclosure).collect();
        if self.cut {
            builder.cut(Kind::Disclosure, &missing, self.rows.last().and_then(|row| row.place));
        } else if !missing.is_empty() {
            let named = named();
            for row in missing {
                match row {
                    Row::Disclosure(item)
                        if may_be_there.contains(&item) || (named.contains(&row) && !self.divided.contains(&item)) =>
                    {
                        builder.unread(row, NoteCode::RowUncertain, &[], None);
                    }
                    _ => builder.omit(row),
                }
            }
        }
    }
}

impl Disclosure<'_> {
    /// Rows whose labels are lost, or misprinted, between two that are known: where they are as many as the form has there
    /// and stand under the header of their block, each has only one place to be. Gives the rows that were placed.
    fn place_by_order(&mut self, form: &DisclosureForm) -> Vec<DisclosureItem> {
        let printed: Vec<(&Block, DisclosureItem, &str)> = (form.blocks.iter())
            .flat_map(|block| block.rows.iter().map(move |(item, label)| (block, *item, *label)))
            .collect();
        let position = |row: &Found<'_>| printed.iter().position(|(_, item, _)| row.label == Ok(*item));
        let mut known = vec![false; printed.len()];
        self.rows.iter().filter_map(position).for_each(|at| known[at] = true);
        let mut placed = Vec::new();
        let mut at = 0;
        while at < self.rows.len() {
            let run = self.rows[at..].iter().take_while(|row| row.label.is_err()).count();
            if run == 0 {
                at += 1;
                continue;
            }
            let before =
                at.checked_sub(1).map_or(Some(0), |before| position(&self.rows[before]).map(|known| known + 1));
            let after = self.rows.get(at + run).map_or(Some(printed.len()), position);
            let free = before.zip(after).map_or(0..0, |(before, after)| before..after);
            let is_free = free.len() == run && known.get(free.clone()).is_some_and(|known| !known.contains(&true));
            let rows = printed.get(free.clone()).filter(|_| is_free).unwrap_or_default();
            let fits = |(found, (block, _, label)): (&Found<'_>, &(&Block, DisclosureItem, &str))| {
                let measures: Vec<Measure> = block.columns.iter().map(|column| column.measure).collect();
                let header = names(&found.header);
                let values = without_fillers(&found.header, &found.values, measures.len());
                values.map_or(found.values.len(), |values| values.len()) == measures.len()
                    && !header.is_empty()
                    && fits(&header, &measures)
                    && is_cell_by_cell(&found.header, block)
                    && found.label.is_err_and(|printed| labels::may_be(printed, label))
                    && labels::may_be(&no_heads(&found.header, block), label)
            };
            if is_free && self.rows[at..at + run].iter().zip(rows).all(fits) {
                known[free].fill(true);
                for (found, (_, item, _)) in self.rows[at..at + run].iter_mut().zip(rows) {
                    found.label = Ok(*item);
                    placed.push(*item);
                }
            }
            at += run;
        }
        self.gather(form, &placed);
        placed
    }

    /// Where the first row of a block has lost its label, the figures behind the label of the next stand apart from it, for
    /// they might be those of labels below them. They are not, where the first row is placed and every other label has its
    /// figures behind it.
    fn gather(&mut self, form: &DisclosureForm, placed: &[DisclosureItem]) {
        let follows = |at: usize| {
            let [first, row, figures] = &self.rows[at..at + 3] else { return false };
            let is_next =
                |item| block_of(form, figures).is_some_and(|block| block.rows.iter().any(|(of, _)| *of == item));
            first.label.is_ok_and(|item| placed.contains(&item))
                && row.label.is_ok_and(is_next)
                && row.values.is_empty()
                && figures.label == Err("")
                && figures.text.is_empty()
                && figures.source == row.source
        };
        let found: Vec<usize> = (2..self.rows.len()).map(|at| at - 2).filter(|at| follows(*at)).collect();
        let [at] = found.as_slice() else { return };
        let others = self.rows[..*at].iter().chain(&self.rows[at + 3..]);
        if others.clone().next().is_some() && others.clone().all(|row| row.label.is_ok() && !row.values.is_empty()) {
            let figures = self.rows.remove(at + 2);
            self.rows[at + 1].values = figures.values;
        }
    }
}

/// Whether figures stand right behind the first of these words on its line: then it is a label, however short.
fn has_figures_on_its_line(tokens: &[Token<'_>]) -> bool {
    matches!(tokens, [word, next, ..] if next.is_figure && word.place.line.is_some() && next.place.line == word.place.line)
}

/// The label in the second cell of a row that a local form divides: a word where there is a cell more than the header has
/// columns.
fn sub_label<'a>(first: &GridCell<'a>, rest: &[GridCell<'a>], header: &[Head<'_>]) -> Option<&'a str> {
    let second = rest.first().filter(|cell| !cell.text.trim().is_empty())?;
    let (_, named) = without_blanks(header);
    let is_divided = first.marks().item.is_some() && !named.is_empty() && rest.len() == named.len() + 1;
    let is_word = !second.marks().is_figure() && !second.text.contains(|c: char| c.is_numeric());
    (is_divided && is_word).then_some(second.printed())
}

fn read_row(builder: &mut ReportBuilder, item: DisclosureItem, block: &Block, found: &Found<'_>) {
    let address = Row::Disclosure(item);
    let measures: Vec<Measure> = block.columns.iter().map(|column| column.measure).collect();
    if found.cut {
        return builder.unread(address, NoteCode::TableCut, &found.values, found.place);
    }
    let header = names(&found.header);
    // The name of a column among the figures: a table with one figure a row, whose heads say something else.
    let has_measure =
        found.values.iter().any(|value| !value.is_figure() && Marks::of_piece(value.text).measure.is_some());
    if found.is_above_header || has_measure || !fits(&header, &measures) || !is_cell_by_cell(&found.header, block) {
        return builder.unread(address, NoteCode::HeaderUnknown, &found.values, found.place);
    }
    if columns_with_copies(&found.header, measures.len()).is_some_and(|columns| found.values.len() < columns) {
        return builder.unread(address, NoteCode::RowLostCell, &found.values, found.place);
    }
    let mut values = found.values.clone();
    // Where one cell lies across all columns, carriers without spans print blanks for the rest of it.
    if measures.len() == 1 && values.len() > 1 {
        let filled: Vec<_> = values.iter().filter(|value| !value.text.is_empty()).copied().collect();
        match filled.as_slice() {
            [_] => values = filled,
            [] => values.truncate(1),
            _ => {}
        }
    }
    values = without_fillers(&found.header, &values, measures.len()).unwrap_or(values);
    match values.len().cmp(&measures.len()) {
        std::cmp::Ordering::Equal => {
            let cells: Vec<Cell> = (measures.iter())
                .filter_map(|measure| DisclosureCell::new(item, *measure))
                .map(Cell::Disclosure)
                .collect();
            let words: String = found.header.iter().map(|cell| cell.text).collect();
            let printed = normalize(&words).into_owned() + &*normalize(found.text);
            builder.read_row(&cells, &values, unit(item, &printed));
        }
        std::cmp::Ordering::Less => builder.unread(address, NoteCode::RowLostCell, &found.values, found.place),
        std::cmp::Ordering::Greater => builder.unread(address, NoteCode::RowExtraCell, &found.values, found.place),
    }
}

/// The cells of a row without those that stand for the rest of a span, in carriers without spans: blank in the header, or
/// a copy of the cell before, and so in the row. Nothing where that leaves another number of cells than wanted.
fn without_fillers<'a>(header: &[Head<'_>], values: &[Value<'a>], wanted: usize) -> Option<Vec<Value<'a>>> {
    if values.len() <= wanted {
        return None;
    }
    if header.len() == values.len() && is_on_one_line(header) {
        let last_before =
            |at: usize| header[..at].iter().rev().find(|cell| !cell.text.is_empty()).map_or("", |cell| cell.text);
        let is_filler = |at: usize| {
            let is_copy = |cell: &str, before: &str| cell.trim().is_empty() || cell == before;
            at > 0 && is_copy(header[at].text, last_before(at)) && is_copy(values[at].text, values[at - 1].text)
        };
        let kept: Vec<_> = (0..values.len()).filter(|at| !is_filler(*at)).map(|at| values[at]).collect();
        if kept.len() == wanted {
            return Some(kept);
        }
    }
    // A blank may be a figure's, and its copy too.
    if columns_with_copies(header, wanted).is_some() {
        return None;
    }
    let filled: Vec<_> = values.iter().filter(|value| !value.text.is_empty()).copied().collect();
    (filled.len() == wanted).then_some(filled)
}

/// The unit of an amount: what the header or the label of the row says, else what the form says. That of 2019 says nothing
/// of procurement. A unit that is not understood is not replaced by the form's.
fn unit(item: DisclosureItem, printed: &str) -> Option<MoneyUnit> {
    let by_form = (item == DisclosureItem::AdministrativeFees && !printed.contains('元')).then_some(MoneyUnit::WanYuan);
    labels::unit(printed).or(by_form)
}

/// Whether a header can be that of these columns: what is left of it stands in their order, and nothing else does. A
/// header that is lost altogether contradicts nothing; the number of cells decides.
fn fits(header: &str, measures: &[Measure]) -> bool {
    let mut first = [None; labels::MEASURES.len()];
    for (measure, at) in labels::measures_in(header) {
        first[measure].get_or_insert(at);
    }
    let mut known: Vec<(usize, Measure)> =
        (labels::MEASURES.iter().zip(first)).filter_map(|((_, measure, _), at)| Some((at?, *measure))).collect();
    known.sort_by_key(|(at, _)| *at);
    known.dedup_by_key(|(_, measure)| *measure);
    let mut columns = measures.iter();
    known.iter().all(|(_, measure)| columns.any(|column| column == measure))
}

/// What stands among the heads of a block and is none of them, nor a piece of one: perhaps the label of its first row.
fn no_heads(header: &[Head<'_>], block: &Block) -> String {
    let is_head = |text: &str| {
        block.columns.iter().any(|column| {
            let label = normalize(column.label);
            label.contains(text) || text.contains(&*label) || column_heads::resembles(text, column.label)
        })
    };
    let words = header.iter().filter(|cell| cell.measure.is_none()).map(|cell| normalize(cell.text));
    words.filter(|text| !is_head(text) && !labels::is_corner_of(text)).collect()
}

/// Whether each cell of a header, where it has one for each column, is that column's label or what is left of it.
fn is_cell_by_cell(header: &[Head<'_>], block: &Block) -> bool {
    header.len() != block.columns.len()
        || header.iter().zip(block.columns).all(|(cell, column)| {
            let normal = normalize(cell.text);
            let is_part = || normalize(column.label).contains(bare(&normal));
            let is_like = || is_part() || column_heads::resembles(&normal, column.label);
            cell.measure.map_or_else(is_like, |measure| measure == column.measure)
        })
}

fn local(builder: &mut ReportBuilder, form: &DisclosureForm, label: &str, found: &Found<'_>, after: Option<Row>) {
    let columns: Option<Vec<String>> = if found.header.len() == found.values.len() {
        Some(found.header.iter().map(column_key).collect())
    } else {
        block_of(form, found).map(|block| block.columns.iter().map(|column| column.measure.key().to_owned()).collect())
    };
    let Some(columns) = columns.filter(|_| !label.is_empty()) else {
        return builder.unknown_row(Kind::Disclosure, &found.values);
    };
    let cells = columns.into_iter().zip(&found.values);
    let cells = cells.map(|(column, value)| LocalCell { column, text: value.text.to_owned() });
    builder.local_row(Kind::Disclosure, label, after, cells.collect(), found.place);
}

/// The key of the column that a cell of a header names, or what it says.
fn column_key(header: &Head<'_>) -> String {
    header
        .measure
        .map_or_else(|| crate::report_builder::one_line(header.text).into_owned(), |measure| measure.key().to_owned())
}

/// The block of the form whose header stands above a row, however its words are broken, and whose figures the row has.
fn block_of<'f>(form: &'f DisclosureForm, found: &Found<'_>) -> Option<&'f Block> {
    let header = names(&found.header);
    form.blocks.iter().filter(|_| !header.is_empty()).find(|block| {
        let measures: Vec<Measure> = block.columns.iter().map(|column| column.measure).collect();
        measures.len() == found.values.len() && fits(&header, &measures) && is_cell_by_cell(&found.header, block)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_may_be_damaged_but_not_in_another_order() {
        let columns = [Measure::Made, Measure::Disclosed, Measure::TotalDisclosed];
        assert!(fits("本年新制作数量本年新公开数量对外公开总数量", &columns));
        assert!(fits("本年新本年新对外公开总数量", &columns));
        assert!(fits("", &columns));
        assert!(!fits("本年新公开数量本年新制作数量对外公开总数量", &columns));
        assert!(!fits("本年制发件数本年废止件数现行有效件数", &columns));
    }

    #[test]
    fn the_unit_of_2019_procurement_is_only_what_the_header_says() {
        assert_eq!(unit(DisclosureItem::CentralizedProcurement, "采购总金额"), None);
        assert_eq!(unit(DisclosureItem::CentralizedProcurement, "采购总金额(万元)"), Some(MoneyUnit::WanYuan));
        assert_eq!(unit(DisclosureItem::AdministrativeFees, "本年收费金额"), Some(MoneyUnit::WanYuan));
    }
}
