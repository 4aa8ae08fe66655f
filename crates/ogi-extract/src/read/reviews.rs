//! Table four: reconsideration and litigation.

use ogi_model::{
    Cell, Channel, Identity, NoteCode, Place, ReviewResult, Row, Severity, Table as Kind, looks_like_figure,
};

use super::choose;
use super::figures::Sheet;
use super::labels;
use super::tables::{Source, Token, Value};
use crate::document::{Table, TableCell};

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

/// Reads the table; the edition does not matter, it is the same in all.
pub(super) fn read(sources: &[Source<'_>], sheet: &mut Sheet) {
    let mut notes = Vec::new();
    let mut found = Vec::new();
    for source in sources {
        match source {
            Source::Grid(table) => grid(table, &mut found, &mut notes),
            Source::Lines(tokens) => found.extend(lines(tokens, &mut notes)),
        }
    }
    sheet.report.table_notes.reviews.append(&mut notes);
    let mut seen: Vec<(Channel, Vec<&str>)> = Vec::new();
    let mut said = false;
    for row in &found {
        // Pages compare years; the other year's figures are not this report's.
        if row.year.is_some_and(|year| sheet.report.year.is_some_and(|own| own != year)) {
            let texts: Vec<&str> = row.values.iter().map(|value| value.text).collect();
            sheet.other_year(
                Kind::Reviews,
                &format!("{}: {}", row.year.unwrap_or_default(), texts.join(" | ")),
                row.place,
            );
            continue;
        }
        if let Some(chosen) = choose_row(row, &seen, sheet) {
            for (channel, slots) in row.channels.iter().flatten().zip(chosen.chunks(WIDTH)) {
                sheet.read_by_sums(Row::Review(*channel), slots, &row.values, row.place);
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
                if *first != texts && !said {
                    let about = (Kind::Reviews.zh(), Kind::Reviews.en());
                    sheet.note(
                        NoteCode::TableRepeated,
                        Severity::Warning,
                        vec![Kind::Reviews.into()],
                        row.place,
                        about,
                    );
                    said = true;
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
                sheet.unread(Row::Review(*channel), code, &row.values, row.place);
                continue;
            };
            let cells = ReviewResult::ALL.map(|result| Cell::Review(*channel, result));
            sheet.read_row(&cells, values, None);
        }
    }
    let missing: Vec<Row> = (Channel::ALL.into_iter())
        .filter(|channel| seen.iter().all(|(known, _)| known != channel))
        .map(Row::Review)
        .collect();
    if sources.iter().any(Source::is_cut) {
        sheet.cut(Kind::Reviews, &missing, sources.last().and_then(Source::place));
    } else if let [Source::Lines(_)] = sources
        && found.is_empty()
    {
        // A form in which nothing is filled in: text shows no blanks.
    } else {
        for row in missing {
            sheet.omit(row);
        }
    }
}

/// Has the sums choose how a row is read that lost or gained cells.
fn choose_row(row: &Found<'_>, seen: &[(Channel, Vec<&str>)], sheet: &Sheet) -> Option<Vec<choose::Slot>> {
    let channels = row.channels.as_ref().filter(|_| !row.cut && row.year.is_none() && seen.is_empty())?;
    let cells: Vec<Cell> =
        channels.iter().flat_map(|channel| ReviewResult::ALL.map(|result| Cell::Review(*channel, result))).collect();
    let sums: Vec<&Identity> =
        sheet.report.identities().filter(|sum| sum.totals.iter().all(|total| cells.contains(total))).collect();
    choose::choose(&[choose::Line { cells, values: &row.values }], &sums).pop()?
}

fn grid<'a>(table: &'a Table, found: &mut Vec<Found<'a>>, notes: &mut Vec<String>) {
    let header = table.cells().iter().filter(|cell| labels::result(&cell.text).is_some());
    let body = header.clone().map(|cell| cell.row + 1).max().unwrap_or(0);
    let mut results: Vec<(usize, ReviewResult)> =
        header.filter_map(|cell| Some((cell.column, labels::result(&cell.text)?))).collect();
    results.sort_by_key(|(column, _)| *column);
    let mut channels: Vec<(usize, Channel)> = table
        .cells()
        .iter()
        .filter(|cell| cell.row < body)
        .filter_map(|cell| Some((cell.column, labels::channel(&cell.text)?)))
        .collect();
    channels.sort_by_key(|(column, _)| *column);
    let channels: Vec<Channel> = channels.into_iter().map(|(_, channel)| channel).collect();
    let in_order = in_order(&results.iter().map(|(_, result)| *result).collect::<Vec<_>>());
    let last = (0..table.rows()).rev().find(|row| !table.row_cells(*row).is_empty());
    for row in body..table.rows() {
        let cells = table.row_cells(row);
        // A row of nothing but blocks has no label: words in its first cell are a remark.
        let is_label = |cell: &TableCell| {
            let is_word = !cell.text.is_empty() && !looks_like_figure(&cell.text);
            is_word && (!cells.len().is_multiple_of(WIDTH) || labels::channel(&cell.text).is_some())
        };
        let labels: Vec<_> = cells.iter().take_while(|cell| is_label(cell)).collect();
        let values: Vec<_> =
            cells[labels.len()..].iter().map(|cell| Value { text: &cell.text, place: &cell.place }).collect();
        if labels.iter().any(|cell| labels::is_note(&cell.text)) {
            notes.extend(labels.iter().map(|cell| cell.text.clone()));
            continue;
        }
        if values.is_empty() || (!found.is_empty() && values.iter().all(|value| value.text.is_empty())) {
            continue;
        }
        // One block a row: the label says which.
        let of_row = labels.iter().rev().find_map(|cell| labels::channel(&cell.text));
        let blocks = match of_row {
            Some(channel) => Some(vec![channel]),
            None => blocks(&channels, results.len(), values.len()),
        };
        found.push(Found {
            channels: blocks.filter(|_| in_order),
            values,
            place: cells.first().map(|cell| &cell.place),
            cut: !table.complete && Some(row) == last,
            year: labels.iter().find_map(|cell| labels::year(&cell.text)),
        });
    }
}

/// Whether the columns of every block stand as the form prints them.
fn in_order(results: &[ReviewResult]) -> bool {
    results.chunks(WIDTH).all(|block| block.iter().copied().eq(ReviewResult::ALL.into_iter().take(block.len())))
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

fn lines<'a>(tokens: &[Token<'a>], notes: &mut Vec<String>) -> Option<Found<'a>> {
    let mut channels = Vec::new();
    let mut results = Vec::new();
    let mut values = Vec::new();
    for token in tokens {
        if token.is_figure {
            values.push(Value { text: token.text, place: token.place });
        } else if labels::is_note(token.text) {
            notes.push(token.text.to_owned());
        } else if let Some(channel) = labels::channel(token.text).filter(|_| values.is_empty()) {
            channels.push(channel);
        } else if let Some(result) = labels::result(token.text).filter(|_| values.is_empty()) {
            results.push(result);
        }
    }
    let place = tokens.first().map(|token| token.place);
    let blocks = blocks(&channels, results.len(), values.len()).filter(|_| in_order(&results));
    (!values.is_empty()).then_some(Found { channels: blocks, values, place, cut: false, year: None })
}
