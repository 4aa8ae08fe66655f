//! The sheets of an XLS file (BIFF8, Excel 97 to 2003, and what WPS and others write in its place).

use std::collections::HashMap;

use super::biff::{Record, Strings, records};
use super::format;
use super::sheet::{Region, Sheet, SheetCell};
use crate::budget::Budget;
use crate::cfb::Container;
use crate::{Kind, Limits, OpenError};

const KIND: Kind = Kind::Xls;

mod id {
    pub(super) const FORMULA: u16 = 0x06;
    pub(super) const EOF: u16 = 0x0a;
    pub(super) const DATE_1904: u16 = 0x22;
    pub(super) const FILE_PASS: u16 = 0x2f;
    pub(super) const COLUMN_INFO: u16 = 0x7d;
    pub(super) const BOUND_SHEET: u16 = 0x85;
    pub(super) const MULTIPLE_RK: u16 = 0xbd;
    pub(super) const MULTIPLE_BLANK: u16 = 0xbe;
    pub(super) const EXTENDED_FORMAT: u16 = 0xe0;
    pub(super) const MERGED: u16 = 0xe5;
    pub(super) const SHARED_STRINGS: u16 = 0xfc;
    pub(super) const SHARED_STRING: u16 = 0xfd;
    pub(super) const BLANK: u16 = 0x201;
    pub(super) const NUMBER: u16 = 0x203;
    pub(super) const LABEL: u16 = 0x204;
    pub(super) const BOOL_OR_ERROR: u16 = 0x205;
    pub(super) const STRING: u16 = 0x207;
    pub(super) const ROW: u16 = 0x208;
    pub(super) const RK: u16 = 0x27e;
    pub(super) const FORMAT: u16 = 0x41e;
    pub(super) const BEGIN: u16 = 0x809;
}

/// The version of records that is read.
const BIFF8: u16 = 0x600;
/// What a part of the stream is about: a sheet of cells.
const WORKSHEET: u16 = 0x10;

pub(super) fn read(bytes: &[u8], limits: &Limits, budget: &mut Budget) -> Result<Vec<Sheet>, OpenError> {
    let damaged = || OpenError::Damaged(KIND);
    let container = Container::open(bytes).ok_or_else(damaged)?;
    // Excel 5 and 95 call it `Book` and write in the code page of their machine.
    let stream = container.stream("Workbook").ok_or_else(|| {
        if container.stream("Book").is_some() { OpenError::Unsupported(Kind::Ole) } else { damaged() }
    })?;
    let book = Book::read(&stream)?;
    let mut text_left = limits.unpacked;
    let mut sheets = Vec::new();
    for entry in &book.entries {
        let mut sheet = Sheet { name: entry.name.clone(), hidden: entry.hidden, ..Sheet::default() };
        let is_read = book.sheet(&stream, entry.at, &mut sheet, &mut budget.cells, &mut text_left);
        if is_read.map_err(
            |unread| if unread == Unread::Damaged { damaged() } else { OpenError::TooComplex { line: None } },
        )? {
            sheets.push(sheet);
        }
    }
    Ok(sheets)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unread {
    Damaged,
    TooComplex,
}

/// What holds for all sheets.
#[derive(Default)]
struct Book {
    entries: Vec<SheetEntry>,
    strings: Vec<String>,
    formats: HashMap<u16, String>,
    looks: Vec<Look>,
    is_1904: bool,
}

struct SheetEntry {
    at: usize,
    name: String,
    hidden: bool,
}

#[derive(Clone, Copy, Default)]
struct Look {
    format: u16,
    bordered: bool,
}

impl Book {
    fn read(stream: &[u8]) -> Result<Self, OpenError> {
        let damaged = || OpenError::Damaged(KIND);
        let mut book = Self::default();
        let mut records = records(stream, 0);
        let first = records.next().filter(|record| record.id == id::BEGIN).ok_or_else(damaged)?;
        if first.u16(0) != Some(BIFF8) {
            return Err(OpenError::Unsupported(Kind::Ole));
        }
        for record in records {
            match record.id {
                id::FILE_PASS => return Err(OpenError::Encrypted(KIND)),
                id::EOF => return Ok(book),
                _ => book.take(&record).ok_or_else(damaged)?,
            }
        }
        Err(damaged())
    }

    fn take(&mut self, record: &Record<'_>) -> Option<()> {
        match record.id {
            id::DATE_1904 => self.is_1904 = record.u16(0)? != 0,
            id::BOUND_SHEET => {
                let at = record.u32(0)? as usize;
                let flags = record.u16(4)?;
                let name = Strings::new(&record.parts, 6).next_short()?;
                // Sheets of macros and charts have no cells.
                if flags >> 8 == 0 {
                    self.entries.push(SheetEntry { at, name, hidden: flags & 3 != 0 });
                }
            }
            id::FORMAT => {
                let code = Strings::new(&record.parts, 2).next()?;
                self.formats.insert(record.u16(0)?, code);
            }
            id::EXTENDED_FORMAT => {
                let borders = record.u32(10)?;
                self.looks.push(Look { format: record.u16(2)?, bordered: borders & 0xffff != 0 });
            }
            id::SHARED_STRINGS => {
                let count = record.u32(4)?;
                let mut strings = Strings::new(&record.parts, 8);
                for _ in 0..count {
                    self.strings.push(strings.next()?);
                }
            }
            _ => {}
        }
        Some(())
    }

    /// Reads the cells of the sheet that begins at a place in the stream; says whether it is one of cells.
    fn sheet(
        &self,
        stream: &[u8],
        at: usize,
        sheet: &mut Sheet,
        left: &mut usize,
        text_left: &mut usize,
    ) -> Result<bool, Unread> {
        let mut records = records(stream, at);
        let first = records.next().filter(|record| record.id == id::BEGIN).ok_or(Unread::Damaged)?;
        if first.u16(2) != Some(WORKSHEET) {
            return Ok(false);
        }
        // Charts within the sheet have a beginning and an end of their own.
        let mut inner = 0_usize;
        // A formula whose result is text has it in the record after it.
        let mut awaited: Option<(u32, u32, Look)> = None;
        for record in records {
            let (cells, merges) = (sheet.cells.len(), sheet.merges.len());
            match record.id {
                id::BEGIN => inner += 1,
                id::EOF if inner == 0 => return Ok(true),
                id::EOF => inner -= 1,
                _ if inner > 0 => {}
                id::STRING => {
                    if let Some((row, column, look)) = awaited.take() {
                        let text = Strings::new(&record.parts, 0).next().ok_or(Unread::Damaged)?;
                        sheet.cells.push(self.text(row, column, look, &text));
                    }
                }
                _ => self.take_cells(&record, sheet, &mut awaited).ok_or(Unread::Damaged)?,
            }
            // Sheets may be said to begin at one place, and cells to show one long text.
            let shown: usize = sheet.cells[cells..].iter().map(|cell| cell.text.len() + 1).sum();
            let read: usize = record.parts.iter().map(|part| part.len() + 4).sum();
            *text_left = text_left.checked_sub(shown + read).ok_or(Unread::TooComplex)?;
            let pieces = sheet.cells.len() - cells + sheet.merges.len() - merges;
            *left = left.checked_sub(pieces).ok_or(Unread::TooComplex)?;
        }
        Err(Unread::Damaged)
    }

    fn take_cells(&self, record: &Record<'_>, sheet: &mut Sheet, awaited: &mut Option<(u32, u32, Look)>) -> Option<()> {
        let at = || Some((u32::from(record.u16(0)?), u32::from(record.u16(2)?), self.look(record.u16(4)?)));
        match record.id {
            id::ROW => {
                let row = u32::from(record.u16(0)?);
                sheet.hidden_rows.extend((record.u32(12)? & 0x20 != 0).then_some(row));
            }
            id::COLUMN_INFO => {
                let columns = (u32::from(record.u16(0)?), u32::from(record.u16(2)?));
                sheet.hidden_columns.extend((record.u16(8)? & 1 != 0).then_some(columns));
            }
            id::MERGED => {
                let body = record.body().get(2..)?;
                for ends in body.chunks_exact(8).take(record.u16(0)?.into()) {
                    let end = |at| crate::cfb::u16_at(ends, at).map(u32::from);
                    let region =
                        Region { first_row: end(0)?, last_row: end(2)?, first_column: end(4)?, last_column: end(6)? };
                    if region.first_row > region.last_row || region.first_column > region.last_column {
                        return None;
                    }
                    sheet.merges.push(region);
                }
            }
            id::SHARED_STRING => {
                let (row, column, look) = at()?;
                let text = self.strings.get(record.u32(6)? as usize)?;
                sheet.cells.push(self.text(row, column, look, text));
            }
            id::LABEL => {
                let (row, column, look) = at()?;
                let text = Strings::new(&record.parts, 6).next()?;
                sheet.cells.push(self.text(row, column, look, &text));
            }
            id::NUMBER => {
                let (row, column, look) = at()?;
                sheet.cells.push(self.number(row, column, look, record.f64(6)?));
            }
            id::RK => {
                let (row, column, look) = at()?;
                sheet.cells.push(self.number(row, column, look, rk(record.u32(6)?)));
            }
            id::MULTIPLE_RK => {
                let (row, first) = (u32::from(record.u16(0)?), u32::from(record.u16(2)?));
                let cells = record.body().get(4..record.body().len().checked_sub(2)?)?;
                for (cell, column) in cells.chunks_exact(6).zip(first..) {
                    let look = self.look(crate::cfb::u16_at(cell, 0)?);
                    sheet.cells.push(self.number(row, column, look, rk(crate::cfb::u32_at(cell, 2)?)));
                }
            }
            id::BLANK => {
                let (row, column, look) = at()?;
                sheet.cells.push(blank(row, column, look));
            }
            id::MULTIPLE_BLANK => {
                let (row, first) = (u32::from(record.u16(0)?), u32::from(record.u16(2)?));
                let cells = record.body().get(4..record.body().len().checked_sub(2)?)?;
                for (cell, column) in cells.chunks_exact(2).zip(first..) {
                    sheet.cells.push(blank(row, column, self.look(crate::cfb::u16_at(cell, 0)?)));
                }
            }
            id::BOOL_OR_ERROR => {
                let (row, column, look) = at()?;
                let (value, is_error) = (*record.body().get(6)?, *record.body().get(7)? != 0);
                let text = if is_error { error(value) } else { truth(value) };
                sheet.cells.push(SheetCell { text: text.to_owned(), ..blank(row, column, look) });
            }
            id::FORMULA => {
                let (row, column, look) = at()?;
                let result = record.body().get(6..14)?;
                // To be computed when the file is opened: what stands for the result is none.
                if record.u16(14)? & 2 != 0 {
                    sheet.cells.push(SheetCell { text: "=…".to_owned(), ..blank(row, column, look) });
                    return Some(());
                }
                if result[6..] != [0xff, 0xff] {
                    sheet.cells.push(self.number(row, column, look, record.f64(6)?));
                    return Some(());
                }
                let text = match result[0] {
                    0 => {
                        *awaited = Some((row, column, look));
                        return Some(());
                    }
                    1 => truth(result[2]),
                    2 => error(result[2]),
                    _ => "",
                };
                sheet.cells.push(SheetCell { text: text.to_owned(), ..blank(row, column, look) });
            }
            _ => {}
        }
        Some(())
    }

    fn look(&self, index: u16) -> Look {
        self.looks.get(usize::from(index)).copied().unwrap_or_default()
    }

    fn code(&self, look: Look) -> &str {
        self.formats.get(&look.format).map_or_else(|| format::built_in(look.format), String::as_str)
    }

    fn number(&self, row: u32, column: u32, look: Look, number: f64) -> SheetCell {
        SheetCell { text: format::show(number, self.code(look), self.is_1904), ..blank(row, column, look) }
    }

    fn text(&self, row: u32, column: u32, look: Look, text: &str) -> SheetCell {
        SheetCell { text: format::show_text(text, self.code(look)), ..blank(row, column, look) }
    }
}

fn blank(row: u32, column: u32, look: Look) -> SheetCell {
    SheetCell { row, column, text: String::new(), bordered: look.bordered }
}

/// A number in thirty bits: whole or the upper half of a floating point number, either perhaps a hundredfold.
fn rk(packed: u32) -> f64 {
    let number = if packed & 2 == 0 {
        f64::from_bits(u64::from(packed & !3) << 32)
    } else {
        f64::from(packed.cast_signed() >> 2)
    };
    if packed & 1 == 0 { number } else { number / 100.0 }
}

fn truth(value: u8) -> &'static str {
    if value == 0 { "FALSE" } else { "TRUE" }
}

fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}

#[cfg(test)]
mod tests {
    use super::rk;

    #[test]
    #[expect(clippy::float_cmp, reason = "these are exact")]
    fn packed_numbers_unpack() {
        assert_eq!(rk(0x3ff0_0000), 1.0);
        assert_eq!(rk((7 << 2) | 2), 7.0);
        assert_eq!(rk((74338 << 2) | 3), 743.38);
        assert_eq!(rk((-8_i32).cast_unsigned() << 2 | 2), -8.0);
    }
}
