//! Table four: reconsideration and litigation.

use ogi_model::{Cell, Channel, FigureKind, Identity, NoteCode, Place, ReviewResult, Row, Table as Kind};

use super::column_heads;
use super::disambiguate;
use crate::annotate::document::{Grid, GridCell};
use crate::report_builder::ReportBuilder;
use crate::segment::lines::Token;
use crate::segment::sources::{Slot, Source, Value};

const WIDTH: usize = ReviewResult::ALL.len();

/// A row of figures and the blocks it reaches over.
#[derive(Debug)]
struct Found<'a> {
    /// Nothing where the header contradicts the form.
    channels: Option<Vec<Channel>>,
    values: Vec<Value<'a>>,
    place: Option<&'a Place>,
    cut: bool,
    /// The year the row says it is of.
    year: Option<u16>,
}

impl Found<'_> {
    /// Leaves out blank cells that are too many, where every column of the blocks has its figure.
    fn drop_blanks(&mut self) {
        let wanted = self.channels.as_ref().map_or(0, |channels| channels.len() * WIDTH);
        let filled = self.values.iter().filter(|value| !value.text.is_empty()).count();
        if self.values.len() > wanted && filled == wanted {
            self.values.retain(|value| !value.text.is_empty());
        }
    }
}

/// Reads the table; the edition does not matter, it is the same in all. `has_strays`: lines hold figures that belong to no
/// table.
pub(crate) fn read(sources: &[Source<'_>], builder: &mut ReportBuilder, has_strays: bool) {
    let mut notes = Vec::new();
    let mut found = Vec::new();
    // A block that is a table for itself is named by the lines above it.
    let mut named = Vec::new();
    for source in sources {
        match source {
            Source::Grid(table, _) => grid(table, &std::mem::take(&mut named), &mut found, &mut notes),
            Source::Lines(tokens) => named = lines(tokens, &mut found, &mut notes),
        }
    }
    builder.report.table_notes.reviews.append(&mut notes);
    let mut seen: Vec<(Channel, Vec<&str>)> = Vec::new();
    for row in &mut found {
        row.drop_blanks();
    }
    for row in &found {
        // Pages compare years; the other year's figures are not this report's.
        if row.year.is_some_and(|year| builder.report.year.is_some_and(|own| own != year)) {
            let texts: Vec<&str> = row.values.iter().map(|value| value.text).collect();
            builder.other_year(
                Kind::Reviews,
                &format!("{}: {}", row.year.unwrap_or_default(), texts.join(" | ")),
                row.place,
            );
            continue;
        }
        if let Some(chosen) = choose_row(row, &seen, builder) {
            for (channel, slots) in row.channels.iter().flatten().zip(chosen.chunks(WIDTH)) {
                builder.read_by_sums(Row::Review(*channel), slots, &row.values, row.place);
                seen.push((*channel, row.values.iter().map(|value| value.text).collect()));
            }
            continue;
        }
        let channels = row.channels.clone().unwrap_or_else(|| Channel::ALL.to_vec());
        for (index, channel) in channels.iter().enumerate() {
            let block = row
                .values
                .get(index * WIDTH..(index + 1) * WIDTH)
                .filter(|_| row.values.len() == channels.len() * WIDTH && row.channels.is_some() && !row.cut);
            let texts: Vec<&str> = block.unwrap_or(&row.values).iter().map(|value| value.text).collect();
            if let Some((_, first)) = seen.iter().find(|(known, _)| known == channel) {
                if *first != texts {
                    // Which of them is the block is not certain. Tables that stand twice have been parted before.
                    builder.unread(Row::Review(*channel), NoteCode::RowRepeated, &row.values, row.place);
                }
                continue;
            }
            seen.push((*channel, texts));
            let Some(values) = block else {
                let code = if row.cut {
                    NoteCode::TableCut
                } else if row.channels.is_none() {
                    NoteCode::HeaderUnknown
                } else if row.values.len() < channels.len() * WIDTH {
                    NoteCode::RowLostCell
                } else {
                    NoteCode::RowExtraCell
                };
                builder.unread(Row::Review(*channel), code, &row.values, row.place);
                continue;
            };
            let cells = ReviewResult::ALL.map(|result| Cell::Review(*channel, result));
            builder.read_row(&cells, values, None);
        }
    }
    let missing: Vec<Row> = (Channel::ALL.into_iter())
        .filter(|channel| seen.iter().all(|(known, _)| known != channel))
        .map(Row::Review)
        .collect();
    if sources.iter().any(Source::is_cut) {
        builder.cut(Kind::Reviews, &missing, sources.last().and_then(Source::place));
    } else if let [Source::Lines(tokens)] = sources
        && found.is_empty()
        && !has_strays
        && !tokens.iter().any(|token| ogi_model::read_number(token.text, FigureKind::Count, None).figure.is_some())
    {
        // A form in which nothing is filled in: text shows no blanks.
    } else {
        // A block that is named has lost its row, or programs have left it out because nothing is filled in.
        let named: Vec<Channel> = sources.iter().flat_map(Source::channels).collect();
        for row in missing {
            match row {
                Row::Review(channel) if named.contains(&channel) => {
                    builder.unread(row, NoteCode::RowUncertain, &[], sources.first().and_then(Source::place));
                }
                _ => builder.omit(row),
            }
        }
    }
}

/// Has the sums choose how a row is read that lost or gained cells.
fn choose_row(row: &Found<'_>, seen: &[(Channel, Vec<&str>)], builder: &ReportBuilder) -> Option<Vec<Slot>> {
    let channels = row.channels.as_ref().filter(|_| !row.cut && row.year.is_none() && seen.is_empty())?;
    let cells: Vec<Cell> =
        channels.iter().flat_map(|channel| ReviewResult::ALL.map(|result| Cell::Review(*channel, result))).collect();
    let sums: Vec<&Identity> =
        builder.report.identities().filter(|sum| sum.totals.iter().all(|total| cells.contains(total))).collect();
    disambiguate::choose(&[disambiguate::Line { cells, values: &row.values }], &sums).pop()?
}

fn grid<'a>(table: &'a Grid<'a>, named: &[Channel], found: &mut Vec<Found<'a>>, notes: &mut Vec<String>) {
    let header = table.cells().iter().filter(|cell| cell.marks().result.is_some());
    let body = header.clone().map(|cell| cell.row + 1).max().unwrap_or(0);
    let mut results: Vec<(usize, ReviewResult)> =
        header.filter_map(|cell| Some((cell.column, cell.marks().result?))).collect();
    // Carriers without spans print a label again in each row it reaches over.
    results.sort();
    results.dedup();
    if let Some(named) = by_neighbours(table, body).filter(|named| named.len() != results.len()) {
        results = named;
    }
    let mut channels: Vec<(usize, Channel)> = table
        .cells()
        .iter()
        .filter(|cell| cell.row < body)
        .filter_map(|cell| Some((cell.column, cell.marks().channel?)))
        .collect();
    channels.sort_by_key(|(column, _)| *column);
    let channels: Vec<Channel> = channels.into_iter().map(|(_, channel)| channel).collect();
    let channels = if channels.is_empty() && results.len() == WIDTH { named.to_vec() } else { channels };
    let in_order = in_order(&results.iter().map(|(_, result)| *result).collect::<Vec<_>>());
    let by_columns = by_columns(table, body);
    let last = (0..table.rows()).rev().find(|row| !table.row_cells(*row).is_empty());
    let filled = table.cells().iter().filter(|cell| cell.marks().is_figure()).map(|cell| cell.row).max();
    // The rows of this table, and those with a label that says nothing.
    let (first, mut unlabelled) = (found.len(), Vec::new());
    for row in body..table.rows() {
        let cells = table.row_cells(row);
        // A footnote may stand in a row with a cell for every column.
        if cells.iter().take_while(|cell| !cell.marks().is_figure()).any(|cell| cell.marks().is_note()) {
            notes.extend(cells.iter().filter(|cell| !cell.text.is_empty()).map(|cell| cell.text.clone()));
            continue;
        }
        // A row of nothing but blocks has no label: words in its first cell are a remark.
        let is_label = |cell: &GridCell<'_>| {
            let is_word = !cell.text.is_empty() && !cell.marks().is_figure();
            is_word && (!cells.len().is_multiple_of(WIDTH) || cell.marks().channel.is_some())
        };
        let labels: Vec<_> = cells.iter().take_while(|cell| is_label(cell)).collect();
        let mut values: Vec<_> = cells[labels.len()..].iter().map(Value::of).collect();
        // The upper piece of a row that a page breaks is blank; so is a whole form that is not filled in.
        let is_blank = values.iter().all(|value| value.text.is_empty());
        if values.is_empty() || (is_blank && (!found.is_empty() || (labels.is_empty() && filled > Some(row)))) {
            continue;
        }
        // One block a row: the label says which.
        let of_row = labels.iter().rev().find_map(|cell| cell.marks().channel);
        let order = by_columns.as_ref().filter(|order| of_row.is_none() && order.len() == values.len());
        let blocks = match (of_row, order) {
            (Some(channel), _) => Some(vec![channel]).filter(|_| in_order),
            (None, Some(order)) => {
                values = order.iter().map(|at| values[*at]).collect();
                Some(Channel::ALL.to_vec())
            }
            (None, None) => blocks(&channels, results.len(), values.len()).filter(|_| in_order),
        };
        if !labels.is_empty() && of_row.is_none() && labels.iter().all(|cell| cell.marks().year.is_none()) {
            unlabelled.push(found.len());
        }
        found.push(Found {
            channels: blocks,
            values,
            place: cells.first().map(|cell| &cell.cell().place),
            cut: !table.complete && Some(row) == last,
            year: labels.iter().find_map(|cell| cell.marks().year),
        });
    }
    // Among rows of years a label that is no year may be one that is broken.
    if found[first..].iter().any(|row| row.year.is_some()) {
        for at in unlabelled {
            found[at].channels = None;
        }
    }
}

/// The heads of all blocks, some of which are misspelt or have words beside them.
fn by_neighbours(table: &Grid<'_>, body: usize) -> Option<Vec<(usize, ReviewResult)>> {
    let above = column_heads::above(table, body);
    let above = above.get(above.len().checked_sub(WIDTH * Channel::ALL.len())?..)?;
    let expected = ReviewResult::ALL.repeat(Channel::ALL.len());
    let resembles = |text: &str, result: ReviewResult| column_heads::resembles(text, result.zh());
    column_heads::are_in_order(above, &expected, |marks| marks.result, resembles)
        .then(|| above.iter().zip(expected).map(|(cell, result)| (cell.column, result)).collect())
}

/// Where each figure of all blocks stands in a row, by the heads over it: each column has a block and a result of its own.
/// Where the heads have lost their spans, some have none.
fn by_columns(table: &Grid<'_>, body: usize) -> Option<Vec<usize>> {
    let width = WIDTH * Channel::ALL.len();
    let first = table.columns().checked_sub(width)?;
    let over = |column: usize| (0..body).rev().filter_map(move |row| table.cell_at(row, column));
    let head = |column: usize| {
        let result = over(column).find(|cell| !cell.text.is_empty())?;
        let channel = over(column).find_map(|cell| cell.marks().channel)?;
        Some((channel, result.marks().result.filter(|_| result.columns == 1)?))
    };
    let heads: Vec<(Channel, ReviewResult)> = (first..table.columns()).map(head).collect::<Option<_>>()?;
    let printed = Channel::ALL.into_iter().flat_map(|channel| ReviewResult::ALL.map(|result| (channel, result)));
    printed.map(|cell| heads.iter().position(|head| *head == cell)).collect()
}

/// Whether the columns of every block stand as the form prints them.
fn in_order(results: &[ReviewResult]) -> bool {
    results.chunks(WIDTH).all(|block| block.iter().copied().eq(ReviewResult::ALL.into_iter().take(block.len())))
}

/// The same of a header that has become lines, in which narrow columns have broken words: what is left of it stands in the
/// order of that many blocks.
fn may_be_in_order(results: &[ReviewResult], blocks: usize) -> bool {
    if results.len() == blocks * WIDTH {
        return in_order(results);
    }
    results.windows(2).filter(|pair| pair[0] >= pair[1]).count() < blocks
}

/// The blocks a row of figures reaches over. All three if the row is as wide as the form, whatever labels are lost; else
/// those named, if each has its columns.
fn blocks(named: &[Channel], results: usize, values: usize) -> Option<Vec<Channel>> {
    let in_order = named.is_sorted();
    if !in_order {
        return None;
    }
    if named.len() < Channel::ALL.len() && !named.is_empty() && results == named.len() * WIDTH {
        return Some(named.to_vec());
    }
    (named.len() == Channel::ALL.len() || named.is_empty() || values == Channel::ALL.len() * WIDTH)
        .then(|| Channel::ALL.to_vec())
}

/// Reads blocks that have become lines: names, columns and figures, once for all blocks or block by block. Gives the names
/// that no figures follow.
fn lines<'a>(tokens: &[Token<'a>], found: &mut Vec<Found<'a>>, notes: &mut Vec<String>) -> Vec<Channel> {
    let mut channels = Vec::new();
    let mut results = Vec::new();
    let mut values: Vec<Value<'a>> = Vec::new();
    let mut place = tokens.first().map(|token| token.place);
    // Years that are compared stand one below the other, each with its figures behind it.
    let mut year = None;
    let mut end =
        |channels: &mut Vec<Channel>, results: &mut Vec<ReviewResult>, values: &mut Vec<Value<'a>>, place, year| {
            let blocks =
                blocks(channels, results.len(), values.len()).filter(|blocks| may_be_in_order(results, blocks.len()));
            found.push(Found { channels: blocks, values: std::mem::take(values), place, cut: false, year });
            channels.clear();
            results.clear();
        };
    for token in tokens {
        let (channel, result) = (token.marks.channel, token.marks.result);
        let named_year = if token.is_figure { None } else { token.marks.year };
        if named_year.is_some() {
            if !values.is_empty() {
                end(&mut channels, &mut results, &mut values, place, year);
                place = Some(token.place);
            }
            year = named_year;
        } else if token.is_figure {
            values.push(Value { text: token.text, place: token.place });
        } else if token.marks.is_note() {
            notes.push(token.text.to_owned());
        } else if channel.is_some() || result.is_some() {
            if !values.is_empty() {
                end(&mut channels, &mut results, &mut values, place, year);
                place = Some(token.place);
            }
            channels.extend(channel);
            results.extend(result);
        } else if values.last().is_some_and(|last| last.place.line.is_some() && last.place.line == token.place.line) {
            // A word among the figures of a row stands in a cell, too.
            values.push(Value { text: token.text, place: token.place });
        }
    }
    if !values.is_empty() {
        end(&mut channels, &mut results, &mut values, place, year);
    }
    channels
}
