//! The sheets of an XLS file (BIFF8, Excel 97 to 2003, and what WPS and others write in its place).

use super::biff::{Cut, Fonts, Record, records};
use super::number_formats::Formats;
use super::shared_strings::SharedStrings;
use super::sheet::{Region, Sheet, SheetCell};
use crate::carriers::shared::apart::Apart;
use crate::input::budget::{Budget, TooMuch};
use crate::input::compound_file::{Container, u16_at, u32_at};
use crate::{Kind, Limits, OpenError};

const KIND: Kind = Kind::Xls;

mod id {
    pub(super) const FORMULA: u16 = 0x06;
    pub(super) const EOF: u16 = 0x0a;
    pub(super) const DATE_1904: u16 = 0x22;
    pub(super) const FILE_PASS: u16 = 0x2f;
    pub(super) const FONT: u16 = 0x31;
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

/// Reads the sheets one after the other, each to be laid out before the next is read.
pub(super) fn read(
    bytes: &[u8],
    limits: &Limits,
    budget: &mut Budget,
    mut lay_out: impl FnMut(&Sheet, &mut Budget) -> Result<(), OpenError>,
) -> Result<(), OpenError> {
    let damaged = || OpenError::Damaged(KIND);
    let container = Container::open(bytes).ok_or_else(damaged)?;
    // Excel 5 and 95 call it `Book` and write in the code page of their machine.
    let stream = container.stream("Workbook").ok_or_else(|| {
        if container.stream("Book").is_some() { OpenError::Unsupported(Kind::Ole) } else { damaged() }
    })?;
    let mut book = Book::read(&stream, budget)?;
    // Sheets may be said to begin at one place, and be read again and again.
    let mut bytes_left = limits.unpacked;
    for entry in std::mem::take(&mut book.entries) {
        let mut sheet = Sheet { name: entry.name, hidden: entry.hidden, ..Sheet::default() };
        if book.sheet(&stream, entry.at, &mut sheet, &mut bytes_left, budget)? {
            lay_out(&sheet, budget)?;
        }
    }
    Ok(())
}

/// Why a record is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unread {
    Damaged,
    TooMuch,
}

impl From<Cut> for Unread {
    fn from(Cut: Cut) -> Self {
        Self::Damaged
    }
}

impl From<TooMuch> for Unread {
    fn from(TooMuch: TooMuch) -> Self {
        Self::TooMuch
    }
}

impl From<Unread> for OpenError {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::Damaged => Self::Damaged(KIND),
            Unread::TooMuch => Self::TooComplex { line: None },
        }
    }
}

/// What holds for all sheets.
#[derive(Default)]
struct Book {
    entries: Vec<SheetEntry>,
    strings: SharedStrings,
    formats: Formats,
    looks: Vec<Look>,
    fonts: Fonts,
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
    struck: bool,
}

/// A cell that waits for its text, and its look.
type Awaited = Option<(u32, u32, Look)>;

impl Book {
    fn read(stream: &[u8], budget: &mut Budget) -> Result<Self, OpenError> {
        let damaged = || OpenError::Damaged(KIND);
        let mut book = Self::default();
        let mut records = records(stream, 0).map(|(record, _)| record);
        let first = records.next().filter(|record| record.id == id::BEGIN).ok_or_else(damaged)?;
        if first.u16(0) != Ok(BIFF8) {
            return Err(OpenError::Unsupported(Kind::Ole));
        }
        for record in records {
            match record.id {
                id::FILE_PASS => return Err(OpenError::Encrypted(KIND)),
                id::EOF => return Ok(book),
                _ => book.take(&record, budget)?,
            }
        }
        Err(damaged())
    }

    fn take(&mut self, record: &Record<'_>, budget: &mut Budget) -> Result<(), Unread> {
        match record.id {
            id::DATE_1904 => self.is_1904 = record.u16(0)? != 0,
            id::BOUND_SHEET => {
                let at = record.u32(0)? as usize;
                let flags = record.u16(4)?;
                let name = record.strings(6).next_short()?;
                // Sheets of macros and charts have no cells.
                if flags >> 8 == 0 {
                    budget.take_cells(1)?;
                    self.entries.push(SheetEntry { at, name, hidden: flags & 3 != 0 });
                }
            }
            id::FONT => self.fonts.push(record.u16(2)?, record.u16(8)?),
            id::FORMAT => {
                let code = record.strings(2).next()?;
                self.formats.insert(record.u16(0)?.into(), code);
            }
            id::EXTENDED_FORMAT => {
                let (borders, format) = (record.u32(10)?, record.u16(2)?);
                let struck = self.fonts.apart(record.u16(0)?) == Some(Apart::Struck);
                self.looks.push(Look { format, bordered: borders & 0xffff != 0, struck });
            }
            id::SHARED_STRINGS => {
                let count = record.u32(4)?;
                let mut strings = record.strings(8);
                // However many are claimed, no more are read than there are bytes for.
                for _ in 0..count {
                    self.strings.push(&strings.next_shown(&self.fonts)?, budget)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Reads the cells of the sheet that begins at a place in the stream; says whether it is one of cells.
    fn sheet(
        &mut self,
        stream: &[u8],
        at: usize,
        sheet: &mut Sheet,
        bytes_left: &mut usize,
        budget: &mut Budget,
    ) -> Result<bool, Unread> {
        let mut records = records(stream, at);
        let (first, _) = records.next().filter(|(record, _)| record.id == id::BEGIN).ok_or(Unread::Damaged)?;
        if first.u16(2) != Ok(WORKSHEET) {
            return Ok(false);
        }
        // Charts within the sheet have a beginning and an end of their own.
        let mut inner = 0_usize;
        // A formula whose result is text has it in the record after it.
        let mut awaited: Awaited = None;
        for (record, size) in records {
            *bytes_left = bytes_left.checked_sub(size).ok_or(Unread::TooMuch)?;
            let (cells, merges) = (sheet.cells.len(), sheet.merges.len());
            match record.id {
                id::BEGIN => inner += 1,
                id::EOF if inner == 0 => return Ok(true),
                id::EOF => inner -= 1,
                _ if inner > 0 => {}
                id::STRING => {
                    if let Some((row, column, look)) = awaited.take() {
                        let text = record.strings(0).next()?;
                        let text = self.formats.show_text(&text, look.format.into(), budget)?;
                        sheet.cells.push(SheetCell { text, ..blank(row, column, look) });
                    }
                }
                _ => self.take_cells(&record, sheet, &mut awaited, budget)?,
            }
            for cell in &mut sheet.cells[cells..] {
                cell.strike(budget)?;
            }
            budget.take_cells(sheet.cells.len() - cells + sheet.merges.len() - merges)?;
        }
        Err(Unread::Damaged)
    }

    fn take_cells(
        &mut self,
        record: &Record<'_>,
        sheet: &mut Sheet,
        awaited: &mut Awaited,
        budget: &mut Budget,
    ) -> Result<(), Unread> {
        let at = |book: &Self| {
            let (row, column) = (u32::from(record.u16(0)?), u32::from(record.u16(2)?));
            Ok::<_, Cut>((row, column, book.look(record.u16(4)?)))
        };
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
                let regions = record.bytes(2..record.len())?;
                for ends in regions.chunks_exact(8).take(record.u16(0)?.into()) {
                    let end = |at| u16_at(ends, at).map(u32::from).ok_or(Cut);
                    let region =
                        Region { first_row: end(0)?, last_row: end(2)?, first_column: end(4)?, last_column: end(6)? };
                    if region.first_row > region.last_row || region.first_column > region.last_column {
                        return Err(Unread::Damaged);
                    }
                    sheet.merges.push(region);
                }
            }
            id::SHARED_STRING => {
                let (row, column, look) = at(self)?;
                let text = self.strings.get(record.u32(6)? as usize).ok_or(Unread::Damaged)?;
                let text = self.formats.show_text(text, look.format.into(), budget)?;
                sheet.cells.push(SheetCell { text, ..blank(row, column, look) });
            }
            id::LABEL => {
                let (row, column, look) = at(self)?;
                let text = record.strings(6).next()?;
                let text = self.formats.show_text(&text, look.format.into(), budget)?;
                sheet.cells.push(SheetCell { text, ..blank(row, column, look) });
            }
            id::NUMBER => {
                let (row, column, look) = at(self)?;
                sheet.cells.push(self.number(row, column, look, record.f64(6)?, budget)?);
            }
            id::RK => {
                let (row, column, look) = at(self)?;
                sheet.cells.push(self.number(row, column, look, rk(record.u32(6)?), budget)?);
            }
            id::MULTIPLE_RK => {
                let (row, first) = (u32::from(record.u16(0)?), u32::from(record.u16(2)?));
                // The last column stands behind the cells.
                let cells = record.bytes(4..record.len().saturating_sub(2))?;
                for (cell, column) in cells.chunks_exact(6).zip(first..) {
                    let (look, packed) = u16_at(cell, 0).zip(u32_at(cell, 2)).ok_or(Cut)?;
                    sheet.cells.push(self.number(row, column, self.look(look), rk(packed), budget)?);
                }
            }
            id::BLANK => {
                let (row, column, look) = at(self)?;
                sheet.cells.push(blank(row, column, look));
            }
            id::MULTIPLE_BLANK => {
                let (row, first) = (u32::from(record.u16(0)?), u32::from(record.u16(2)?));
                let cells = record.bytes(4..record.len().saturating_sub(2))?;
                for (cell, column) in cells.chunks_exact(2).zip(first..) {
                    let look = self.look(u16_at(cell, 0).ok_or(Cut)?);
                    sheet.cells.push(blank(row, column, look));
                }
            }
            id::BOOL_OR_ERROR => {
                let (row, column, look) = at(self)?;
                let &[value, is_error] = record.bytes(6..8)? else { return Err(Unread::Damaged) };
                let text = if is_error != 0 { error(value) } else { truth(value) };
                sheet.cells.push(SheetCell { text: text.to_owned(), ..blank(row, column, look) });
            }
            id::FORMULA => {
                let (row, column, look) = at(self)?;
                let result = record.bytes(6..14)?;
                // To be computed when the file is opened: what stands for the result is none.
                if record.u16(14)? & 2 != 0 {
                    sheet.cells.push(SheetCell { text: "=…".to_owned(), ..blank(row, column, look) });
                    return Ok(());
                }
                if result[6..] != [0xff, 0xff] {
                    sheet.cells.push(self.number(row, column, look, record.f64(6)?, budget)?);
                    return Ok(());
                }
                let text = match result[0] {
                    0 => {
                        *awaited = Some((row, column, look));
                        return Ok(());
                    }
                    1 => truth(result[2]),
                    2 => error(result[2]),
                    _ => "",
                };
                sheet.cells.push(SheetCell { text: text.to_owned(), ..blank(row, column, look) });
            }
            _ => {}
        }
        Ok(())
    }

    fn look(&self, index: u16) -> Look {
        self.looks.get(usize::from(index)).copied().unwrap_or_default()
    }

    fn number(
        &mut self,
        row: u32,
        column: u32,
        look: Look,
        number: f64,
        budget: &mut Budget,
    ) -> Result<SheetCell, TooMuch> {
        let text = self.formats.show(number, look.format.into(), self.is_1904, budget)?;
        Ok(SheetCell { text, ..blank(row, column, look) })
    }
}

fn blank(row: u32, column: u32, look: Look) -> SheetCell {
    SheetCell { row, column, text: String::new(), bordered: look.bordered, struck: look.struck }
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
