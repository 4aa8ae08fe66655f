//! Workbooks of the years before 2007 (BIFF8): records in a stream, in a container of sectors.

use crate::workbook::{Content, Format, Sheet, SheetCell};

/// The longest body of a record; longer ones go on in records that continue them.
const LONGEST: usize = 8224;
const SECTOR: usize = 512;
const END_OF_CHAIN: u32 = 0xffff_fffe;
const FREE: u32 = 0xffff_ffff;

/// The sheets as a file.
pub(crate) fn write(sheets: &[Sheet], formulas: bool) -> Vec<u8> {
    let mut strings: Vec<&str> = Vec::new();
    let parts: Vec<Vec<u8>> = sheets.iter().map(|sheet| records_of(sheet, formulas, &mut strings)).collect();
    let globals = |places: &[usize]| {
        let mut records = record(0x809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        for (number, code) in Format::CODES {
            records.extend(record(0x41e, &[number.to_le_bytes().to_vec(), string(code, 2)].concat()));
        }
        for number in std::iter::once(0).chain(Format::CODES.map(|(number, _)| number)) {
            records.extend(record(
                0xe0,
                &[[0, 0], number.to_le_bytes()].concat().into_iter().chain([0; 16]).collect::<Vec<_>>(),
            ));
        }
        for (sheet, place) in sheets.iter().zip(places) {
            let place = u32::try_from(*place).expect("a small file").to_le_bytes();
            records.extend(record(0x85, &[place.to_vec(), vec![0, 0], string(&sheet.name, 1)].concat()));
        }
        records.extend(shared(&strings));
        records.extend(record(0x0a, &[]));
        records
    };
    let mut places = vec![globals(&vec![0; sheets.len()]).len()];
    for part in &parts {
        places.push(places[places.len() - 1] + part.len());
    }
    container(&[globals(&places), parts.concat()].concat())
}

fn record(id: u16, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len()).expect("a record is short");
    [&id.to_le_bytes(), &length.to_le_bytes(), body].concat()
}

/// A text in UTF-16, its length in so many bytes before it.
fn string(text: &str, width: usize) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let length = u32::try_from(units.len()).expect("a short text").to_le_bytes();
    let units = units.into_iter().flat_map(u16::to_le_bytes);
    length[..width].iter().copied().chain([1]).chain(units).collect()
}

/// The table of texts. One that does not fit goes on in the next record, where it says its width again.
fn shared(strings: &[&str]) -> Vec<u8> {
    let count = u32::try_from(strings.len()).expect("few texts").to_le_bytes();
    let mut bodies = vec![[count, count].concat()];
    for text in strings {
        let packed = string(text, 2);
        let (head, mut units) = packed.split_at(3);
        if bodies[bodies.len() - 1].len() + head.len() + 2 > LONGEST {
            bodies.push(Vec::new());
        }
        let mut body = bodies.last_mut().expect("there is one");
        body.extend(head);
        while !units.is_empty() {
            let room = (LONGEST - body.len()) / 2 * 2;
            let (now, later) = units.split_at(room.min(units.len()));
            body.extend(now);
            units = later;
            if !units.is_empty() {
                bodies.push(vec![1]);
                body = bodies.last_mut().expect("there is one");
            }
        }
    }
    let first = record(0xfc, &bodies[0]);
    first.into_iter().chain(bodies[1..].iter().flat_map(|body| record(0x3c, body))).collect()
}

fn records_of<'a>(sheet: &'a Sheet, formulas: bool, strings: &mut Vec<&'a str>) -> Vec<u8> {
    let mut records = record(0x809, &[0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let mut merges: Vec<u8> = Vec::new();
    for (row, cells) in sheet.rows.iter().enumerate() {
        for cell in cells {
            records.extend(cell_record(row, cell, formulas, strings));
            if cell.columns > 1 || cell.rows > 1 {
                let ends = [row, row + cell.rows - 1, cell.column, cell.column + cell.columns - 1];
                merges.extend(ends.into_iter().flat_map(short));
            }
        }
    }
    for merges in merges.chunks(8 * 1000) {
        records.extend(record(0xe5, &[&short(merges.len() / 8), merges].concat()));
    }
    records.extend(record(0x0a, &[]));
    records
}

fn cell_record<'a>(row: usize, cell: &'a SheetCell, formulas: bool, strings: &mut Vec<&'a str>) -> Vec<u8> {
    let at = |look: u16| [short(row), short(cell.column), look.to_le_bytes()].concat();
    match &cell.content {
        Content::Text(text) if text.is_empty() => record(0x201, &at(0)),
        Content::Text(text) => {
            let index = strings.iter().position(|known| known == text).unwrap_or_else(|| {
                strings.push(text);
                strings.len() - 1
            });
            let index = u32::try_from(index).expect("few texts").to_le_bytes();
            record(0xfd, &[at(0), index.to_vec()].concat())
        }
        Content::Number(number, format) => {
            let value = number.parse::<f64>().expect("a number").to_le_bytes();
            if formulas {
                // The result, no flags, and a formula that is the whole number nought.
                let formula = [0, 0, 0, 0, 0, 0, 3, 0, 0x1e, 0, 0];
                record(0x06, &[&at(format.look()), value.as_slice(), &formula].concat())
            } else {
                record(0x203, &[at(format.look()), value.to_vec()].concat())
            }
        }
    }
}

fn short(number: usize) -> [u8; 2] {
    u16::try_from(number).expect("a small sheet").to_le_bytes()
}

/// The stream in a container: the table of sectors first, then the directory, then the stream.
fn container(stream: &[u8]) -> Vec<u8> {
    // A shorter stream would have to stand among the small ones.
    let mut stream = stream.to_vec();
    stream.resize(stream.len().max(4096).next_multiple_of(SECTOR), 0);
    let sectors = stream.len() / SECTOR + 1;
    let tables = (sectors + sectors.div_ceil(SECTOR / 4) + 1).div_ceil(SECTOR / 4);
    let number = |number: usize| u32::try_from(number).expect("a small file");
    let mut links: Vec<u32> = vec![0xffff_fffd; tables];
    links.push(END_OF_CHAIN);
    links.extend((tables + 2..tables + sectors).map(number));
    links.push(END_OF_CHAIN);
    links.resize(tables * SECTOR / 4, FREE);
    let mut header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    header.resize(24, 0);
    header.extend([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    header.resize(44, 0);
    for field in [number(tables), number(tables), 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0] {
        header.extend(field.to_le_bytes());
    }
    header.extend((0..tables).flat_map(|table| number(table).to_le_bytes()));
    header.resize(SECTOR, 0xff);
    let mut directory = entry("Root Entry", 5, 1, END_OF_CHAIN, 0);
    directory.extend(entry("Workbook", 2, FREE, number(tables + 1), number(stream.len())));
    directory.resize(SECTOR, 0);
    let links: Vec<u8> = links.into_iter().flat_map(u32::to_le_bytes).collect();
    [header, links, directory, stream].concat()
}

fn entry(name: &str, kind: u8, child: u32, start: u32, size: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = short(entry.len() + 2);
    entry.resize(64, 0);
    entry.extend(length);
    entry.extend([kind, 1]);
    for link in [FREE, FREE, child] {
        entry.extend(link.to_le_bytes());
    }
    entry.resize(116, 0);
    entry.extend(start.to_le_bytes());
    entry.extend(size.to_le_bytes());
    entry.resize(128, 0);
    entry
}
