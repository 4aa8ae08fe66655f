//! Read a published page, and see what could be read and where it stood.

use std::error::Error;

use ogi::extract::{Options, extract};

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).unwrap_or_else(|| "examples/reports/baoshan_2020.txt".into());
    let bytes = std::fs::read(&file)?;

    let read = extract(&bytes, &Options { name: Some(file), ..Options::default() })?;
    let organ = read.report.organ.map(|organ| organ.name).unwrap_or_default();
    println!("{organ}, {:?}, edition {}", read.report.year, read.report.edition);

    let cell = "disclosure.centralized_procurement.amount".parse()?;
    println!("{cell}: printed as {:?}, {:?}", read.report.remarks.get(&cell), read.places.get(cell));

    for note in &read.notes {
        println!("{}: {}", note.code, note.message.en);
    }
    for (cell, unread) in &read.report.unread {
        println!("not read: {cell}, {} ({})", unread.code, unread.text);
    }
    Ok(())
}
