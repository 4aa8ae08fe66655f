//! The report that a document carries as data. What is visible wins: the data are used for what equals it, and where they differ a
//! note and a doubt say so.

use std::collections::BTreeSet;

use ogi_document::{Block, Document};
use ogi_model::text::{normalize, visible};
use ogi_model::{
    Address, Cell, CellState, Doubt, DoubtCode, EMBEDDED_NAME, LocalRow, Message, NarrativeBlock, Note, NoteCode,
    PrintedPart, Report, Severity, Table,
};
use ogi_serialize::from_json;

use crate::extraction::Extraction;

/// The one report that a document carries as data.
pub(crate) fn of(document: &Document) -> Option<Report> {
    let mut blocks = document.data.iter().filter(|block| block.name == EMBEDDED_NAME);
    let block = blocks.next()?;
    // Of several nothing tells which is meant.
    if blocks.next().is_some() {
        return None;
    }
    from_json(block.text.as_bytes()).ok()
}

/// Completes what was read from the visible document by the data it carries.
pub(crate) fn complete(read: Extraction, mut carried: Report, document: &Document) -> Extraction {
    let Extraction { report: shown, mut notes, places } = read;
    carried.source = None;
    let printed = |cell: Cell| places.get(cell).map(|printed| printed.text.as_str());
    let mut differing = BTreeSet::new();
    for table in Table::ALL {
        let cells = differing_cells(&carried, &shown, table, &printed);
        let local_rows = !same_local_rows(&carried, &shown, table);
        if cells.is_empty() && !local_rows {
            continue;
        }
        let prints_others = |cell: &Cell| is_printed(&carried, *cell) != is_printed(&shown, *cell);
        if local_rows || cells.iter().any(prints_others) {
            take_table(&mut carried, &shown, table);
        } else {
            for cell in &cells {
                take_cell(&mut carried, &shown, *cell);
            }
        }
        differing.extend(cells.into_iter().map(Address::from));
        if local_rows {
            differing.insert(Address::from(table));
        }
    }
    let lines = lines(document);
    let words = if are_all(&lines, &carried) { Vec::new() } else { take_words(&mut carried, &shown, &lines) };
    if differing.is_empty() && words.is_empty() {
        // What could not be told from the document is told by its data.
        notes.retain(|note| !note.addresses.is_empty());
        return Extraction { report: carried, notes, places };
    }
    for doubt in shown.doubts {
        if !carried.doubts.contains(&doubt) {
            carried.doubts.push(doubt);
        }
    }
    let addresses: Vec<Address> = differing.iter().copied().collect();
    let text = (!words.is_empty()).then(|| words.join("、"));
    notes.push(note(&carried, &addresses, text.as_deref()));
    carried.doubts.push(Doubt { code: DoubtCode::EmbeddedDiffers, addresses: differing, text });
    Extraction { report: carried, notes, places }
}

fn note(report: &Report, addresses: &[Address], words: Option<&str>) -> Note {
    let code = NoteCode::EmbeddedDiffers;
    let first = addresses.first().map(|address| name_of(report, *address));
    let (zh, en) = match (first, addresses.len()) {
        (Some(name), 1) => (name.clone(), name),
        (Some(name), count) => (format!("{name}等 {count} 处"), format!("{name} and {} more", count - 1)),
        (None, _) => (words.unwrap_or_default().to_owned(), words.unwrap_or_default().to_owned()),
    };
    Note {
        code,
        severity: Severity::Warning,
        addresses: addresses.to_vec(),
        place: None,
        message: Message { zh: format!("{zh}：{}", code.about_zh()), en: format!("{en}: {}", code.about_en()) },
    }
}

/// A cell by its printed labels, or a table by its name.
fn name_of(report: &Report, address: Address) -> String {
    match address {
        Address::Cell(cell) => report.printed_label(cell),
        _ => format!("“{}”", address.table().zh()),
    }
}

/// Whether a cell stands in the document of a report, filled in or not.
fn is_printed(report: &Report, cell: Cell) -> bool {
    report.state(cell) != CellState::NotPrinted && !report.omitted.iter().any(|address| address.covers(cell))
}

/// The cells of a table that the document shows otherwise than the data say.
fn differing_cells<'a>(
    carried: &Report,
    shown: &Report,
    table: Table,
    printed: &dyn Fn(Cell) -> Option<&'a str>,
) -> Vec<Cell> {
    let differs = |cell: &Cell| match (is_printed(carried, *cell), is_printed(shown, *cell)) {
        (false, false) => false,
        (true, true) => {
            let expected = carried.printed_text(*cell);
            printed(*cell).is_none_or(|text| comparable(text) != comparable(&expected))
        }
        _ => true,
    };
    Cell::all().filter(|cell| cell.table() == table).filter(differs).collect()
}

/// Text without what may change when a document is saved by another program.
fn comparable(text: &str) -> String {
    let held: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect();
    normalize(&visible(&held)).chars().filter(|c| !c.is_whitespace()).collect()
}

fn same_local_rows(carried: &Report, shown: &Report, table: Table) -> bool {
    let rows = |report: &Report| -> Vec<Vec<String>> {
        let of_table = report.local_rows.iter().filter(|row| row.table == table);
        let mut rows: Vec<Vec<String>> = of_table.map(texts_of).collect();
        rows.sort();
        rows
    };
    rows(carried) == rows(shown)
}

/// Label and cells of a local row that are not empty.
fn texts_of(row: &LocalRow) -> Vec<String> {
    let cells = row.cells.iter().map(|cell| cell.text.as_str());
    let mut texts: Vec<String> =
        std::iter::once(row.label.as_str()).chain(cells).map(comparable).filter(|text| !text.is_empty()).collect();
    texts[1..].sort_unstable();
    texts
}

/// Takes a cell as the document shows it.
fn take_cell(report: &mut Report, shown: &Report, cell: Cell) {
    if report.set(cell, shown.get(cell)).is_err() {
        debug_assert!(false, "a figure is of the kind its cell holds in every report");
    }
    replace(&mut report.remarks, cell, shown.remarks.get(&cell).cloned());
    replace(&mut report.unread, cell, shown.unread.get(&cell).cloned());
    report.read_by_sums.remove(&cell);
    if shown.read_by_sums.contains(&cell) {
        report.read_by_sums.insert(cell);
    }
}

fn replace<T>(map: &mut std::collections::BTreeMap<Cell, T>, cell: Cell, value: Option<T>) {
    match value {
        Some(value) => {
            map.insert(cell, value);
        }
        None => {
            map.remove(&cell);
        }
    }
}

/// Takes a table as the document shows it, with the rows it has.
fn take_table(report: &mut Report, shown: &Report, table: Table) {
    if shown.form_of(table) != report.form_of(table) {
        report.forms.set(table, shown.form_of(table));
    }
    Cell::all().filter(|cell| cell.table() == table).for_each(|cell| take_cell(report, shown, cell));
    report.omitted.retain(|address| address.table() != table);
    report.omitted.extend(shown.omitted.iter().filter(|address| address.table() == table).copied());
    report.local_rows.retain(|row| row.table != table);
    report.local_rows.extend(shown.local_rows.iter().filter(|row| row.table == table).cloned());
}

/// What the document shows outside its tables, line by line. Captions of tables say what their headings say.
fn lines(document: &Document) -> Vec<String> {
    let captions = Table::ALL.map(|table| comparable(table.zh()));
    let shown = document.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) if !paragraph.hidden => Some(comparable(&paragraph.text)),
        _ => None,
    });
    shown.filter(|line| !captions.contains(line)).collect()
}

/// Whether these lines are what the data say the document prints outside its tables.
fn are_all(lines: &[String], carried: &Report) -> bool {
    let expected = carried.printed_parts().into_iter().map(|part| match part {
        PrintedPart::Title(text) | PrintedPart::Signature(text) => comparable(&text),
        PrintedPart::Section(text)
        | PrintedPart::Heading(_, text)
        | PrintedPart::Paragraph(text)
        | PrintedPart::Note(text) => comparable(text),
        PrintedPart::Table(_) => String::new(),
    });
    expected.collect::<String>() == lines.concat()
}

/// Takes title, prose, notes and signature as the document shows them, where they differ; says which do.
fn take_words(report: &mut Report, shown: &Report, lines: &[String]) -> Vec<&'static str> {
    let mut differing = Vec::new();
    let sections = report.edition.form().sections;
    let title = comparable(&report.printed_title());
    if shown.metadata.title.as_deref().is_some_and(|shown| comparable(shown) != title) && !lines.contains(&title) {
        differing.push("标题");
        report.metadata.title.clone_from(&shown.metadata.title);
        report.year = shown.year.or(report.year);
        let names_another =
            |name: &str| shown.organ.as_ref().is_some_and(|organ| comparable(&organ.name) != comparable(name));
        if report.organ.as_ref().is_none_or(|organ| names_another(&organ.name)) && shown.organ.is_some() {
            report.organ.clone_from(&shown.organ);
        }
    }
    let prose = [
        (0, &mut report.narrative.overview, &shown.narrative.overview),
        (4, &mut report.narrative.problems, &shown.narrative.problems),
        (5, &mut report.narrative.other_matters, &shown.narrative.other_matters),
    ];
    let text = |blocks: &Option<Vec<NarrativeBlock>>| -> String {
        blocks.iter().flatten().map(|block| comparable(&block.text)).collect()
    };
    for (section, carried, shown) in prose {
        if text(carried) != text(shown) {
            differing.push(sections[section]);
            carried.clone_from(shown);
        }
    }
    if differing.contains(&sections[5]) {
        report.fee_statement.clone_from(&shown.fee_statement);
    }
    if report.table_notes != shown.table_notes {
        differing.push("表注");
        report.table_notes.clone_from(&shown.table_notes);
    }
    if shown.signed.is_some() && shown.signed != report.signed {
        differing.push("落款日期");
        report.signed = shown.signed;
    }
    differing
}
