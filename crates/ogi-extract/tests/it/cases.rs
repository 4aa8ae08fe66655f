//! Small documents that were read wrongly once, which are not part of the project: the folder stands beside it where it is
//! developed. Of each the cells it prints are known.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ogi_extract::{ExtractError, Extraction, Options, extract};
use ogi_model::{CellState, NoteCode};

/// The documents, by the names of their folders.
fn documents() -> BTreeMap<String, PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/cases/documents");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        #[expect(clippy::print_stderr, reason = "a test that was skipped should say so")]
        {
            eprintln!("skipped: {} is not here", folder.display());
        }
        return BTreeMap::new();
    };
    let named = entries.map(|entry| entry.unwrap().path());
    named.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), path)).collect()
}

fn read(folder: &Path) -> Result<Extraction, ExtractError> {
    let mut files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let input = files.find(|path| path.file_stem().is_some_and(|stem| stem == "input")).unwrap();
    extract(&std::fs::read(input).unwrap(), &Options::default())
}

/// What is wrong, passed over in silence or said not to be there; and how many cells are read.
fn faults(extraction: &Extraction, expected: &BTreeMap<String, String>) -> (Vec<String>, usize) {
    let report = &extraction.report;
    let is_told = |cell| {
        extraction.notes.iter().any(|note| note.addresses.iter().any(|address| address.covers(cell)))
            || report.remarks.contains_key(&cell)
    };
    let mut faults = Vec::new();
    let mut read = 0;
    for (cell, figure) in report.figures() {
        let figure = figure.to_string();
        match expected.get(&cell.to_string()) {
            Some(known) if *known == figure => read += 1,
            known => faults.push(format!("wrong {cell}: {figure} for {known:?}")),
        }
    }
    for (cell, known) in expected {
        let cell = cell.parse().unwrap();
        match report.state(cell) {
            // Where nothing tells the edition, a row may be one of the other.
            CellState::NotPrinted if extraction.notes.iter().any(|note| note.code == NoteCode::EditionUnknown) => {}
            CellState::Omitted | CellState::NotPrinted => faults.push(format!("omitted {cell}: {known}")),
            CellState::Blank if !is_told(cell) => faults.push(format!("silent {cell}: {known}")),
            _ => {}
        }
    }
    (faults, read)
}

#[test]
fn nothing_is_wrong_silent_or_falsely_omitted() {
    let mut all = Vec::new();
    for (name, folder) in documents() {
        let Ok(expected) = std::fs::read_to_string(folder.join("expected.tsv")) else { continue };
        let line = |line: &str| line.split_once('\t').map(|(cell, figure)| (cell.to_owned(), figure.to_owned()));
        let expected: BTreeMap<String, String> = expected.lines().filter_map(line).collect();
        let is_exact = ["60-", "61-", "64-"].iter().any(|number| name.starts_with(number));
        match read(&folder) {
            Ok(extraction) => {
                let (faults, read) = faults(&extraction, &expected);
                all.extend(faults.into_iter().map(|fault| format!("{name}: {fault}")));
                if is_exact && read != expected.len() {
                    all.push(format!("{name}: {read} of {} read", expected.len()));
                }
            }
            Err(error) if is_exact => all.push(format!("{name}: {error}")),
            Err(_) => {}
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn titles_and_cuts_are_told() {
    let of = |number: &str| documents().into_iter().find(|(name, _)| name.starts_with(number)).map(|(_, path)| path);
    for (number, organ) in [
        ("65", Some("示例市甲局")),
        ("66", Some("示例市甲局")),
        ("67", Some("示例市甲局")),
        ("68", Some("示例市甲局")),
        ("70", None),
    ] {
        let Some(folder) = of(number) else { continue };
        let report = read(&folder).unwrap().report;
        assert_eq!((report.organ.map(|organ| organ.name).as_deref(), report.year), (organ, Some(2024)), "{number}");
    }
    if let Some(folder) = of("69") {
        assert!(matches!(read(&folder), Err(ExtractError::OldForm(_))));
    }
    if let Some(folder) = of("62") {
        let cut = match read(&folder) {
            Ok(extraction) => extraction.notes.iter().any(|note| note.code == NoteCode::TableCut),
            Err(error) => error == ExtractError::Cut,
        };
        assert!(cut);
    }
}
