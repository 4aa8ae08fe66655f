//! What the report says of tables that stand in the document more than once: printings that are left aside, and cells in which
//! two printings differ.

use std::collections::BTreeMap;

use ogi_model::{Address, Cell, DoubtCode, NoteCode, Place, Row, Severity, Table as Kind};

use crate::report_builder::{ReportBuilder, one_line};
use crate::segment::repeats::Aside;
use crate::segment::repeats::standing::Standing;

/// Says which printings were left aside.
pub(crate) fn tell(builder: &mut ReportBuilder, aside: &[Aside]) {
    for Aside { table, standing, place } in aside {
        tell_aside(builder, &[*table], standing, place.as_ref());
    }
}

/// Says that a printing was left aside, and why.
pub(crate) fn tell_aside(builder: &mut ReportBuilder, tables: &[Kind], standing: &Standing, place: Option<&Place>) {
    let addresses = || tables.iter().map(|table| Address::Table(*table)).collect();
    match standing {
        Standing::OtherYear(years) => {
            builder.note(NoteCode::OtherYear, Severity::Info, addresses(), place, (years, years));
        }
        Standing::Other(words) => {
            let about = (format!("“{words}”"), format!("“{words}”"));
            builder.note(NoteCode::OtherCopy, Severity::Info, addresses(), place, (&about.0, &about.1));
        }
        Standing::Plain | Standing::Own => {
            builder.note(NoteCode::OtherCopy, Severity::Info, addresses(), place, ("", ""));
        }
    }
}

/// Puts other printings of tables beside what was read: cells that differ become unread. Gives whether there are any.
pub(crate) fn dispute(builder: &mut ReportBuilder, rivals: &[(Vec<Kind>, ReportBuilder)]) -> bool {
    let mut disputed: BTreeMap<Cell, Vec<String>> = BTreeMap::new();
    let mut place = None;
    for (tables, rival) in rivals {
        for cell in Cell::all().filter(|cell| tables.contains(&cell.table())) {
            if differs(builder, rival, cell) {
                let texts = disputed.entry(cell).or_insert_with(|| vec![printed(builder, cell)]);
                let text = printed(rival, cell);
                if !texts.contains(&text) {
                    texts.push(text);
                }
                place = place.or_else(|| rival.places.get(cell).map(|printed| printed.place.clone()));
            }
        }
    }
    let omitted: Vec<Row> = (disputed.keys().map(|cell| cell.row()))
        .filter(|row| builder.report.omitted.remove(&Address::Row(*row)))
        .collect();
    for row in omitted {
        builder.notes.retain(|note| note.code != NoteCode::RowOmitted || note.addresses != [Address::Row(row)]);
        for cell in builder.cells_of(row) {
            disputed.entry(cell).or_insert_with(|| vec![String::new()]);
        }
    }
    for table in Kind::ALL {
        let of_table = || disputed.iter().filter(|(cell, _)| cell.table() == table);
        let cells: Vec<Cell> = of_table().map(|(cell, _)| *cell).collect();
        if cells.is_empty() {
            continue;
        }
        for (cell, texts) in of_table() {
            let shown: Vec<&str> = texts.iter().map(|text| if text.is_empty() { "—" } else { text.as_str() }).collect();
            builder.leave_unread(*cell, NoteCode::TableRepeated, shown.join(" | "));
        }
        let addresses = cells.into_iter().map(Address::Cell).collect();
        builder.note(NoteCode::TableRepeated, Severity::Error, addresses, place.as_ref(), (table.zh(), table.en()));
        builder.doubt(DoubtCode::TableRepeated, Some(table), None);
    }
    !disputed.is_empty()
}

/// Whether two printings hold different figures in a cell. One that was left unread, or whose row is not there, says nothing
/// against the other.
fn differs(builder: &ReportBuilder, rival: &ReportBuilder, cell: Cell) -> bool {
    use ogi_model::CellState::{Blank, Filled, NotPrinted, Omitted, Unread};
    match (builder.report.state(cell), rival.report.state(cell)) {
        (Filled, Filled) => builder.report.get(cell) != rival.report.get(cell),
        (Filled, Blank) | (Blank | Omitted | NotPrinted, Filled) => true,
        (Unread | Filled | Blank | Omitted | NotPrinted, _) => false,
    }
}

fn printed(builder: &ReportBuilder, cell: Cell) -> String {
    builder.places.get(cell).map_or_else(String::new, |printed| one_line(&printed.text).into_owned())
}
