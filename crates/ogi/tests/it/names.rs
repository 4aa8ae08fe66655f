//! Names that were given up before the first release stand nowhere where a user or a program meets them.

use std::path::{Path, PathBuf};

/// Keys, codes, options and files as they were called once.
const GIVEN_UP: &[&str] = &[
    "requests.total",
    "other_uncorrected",
    "withheld_administrative_inquiry",
    "\"corrects\"",
    "`corrects`",
    "\"confirmed\":[",
    "confirmed-by-sums",
    "nothing_confirmed",
    "explanations.schema",
    "\"explanations\"",
    "\"unexplained\"",
    "\"explained\"",
    "--explanations",
    "--write-explanations",
    "schema/decisions.tsv",
    "development_zone",
];

/// What says how a name was changed.
const HISTORY: &[&str] = &["docs/schema/CHANGELOG.md", "docs/schema/changes.tsv", "docs/decisions"];

/// What others' tools leave behind, and figures that were typed under the names of their day.
const ASIDE: &[&str] = &["node_modules", ".venv", "dist", "target", "__pycache__", ".pytest_cache", "typed.rs"];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if ASIDE.contains(&name.as_str()) || HISTORY.iter().any(|history| path.ends_with(history)) {
            continue;
        }
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

#[test]
fn names_given_up_stand_in_no_document_example_or_source() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap();
    let mut found: Vec<PathBuf> = ["README.md", "README.en.md", "benches/README.md"].map(|file| root.join(file)).into();
    for folder in ["docs", "examples"] {
        files(&root.join(folder), &mut found);
    }
    for crate_ in std::fs::read_dir(root.join("crates")).unwrap() {
        files(&crate_.unwrap().path().join("src"), &mut found);
    }
    assert!(found.len() > 500, "{}", found.len());
    let mut old = Vec::new();
    for file in found {
        // What is no text has no names.
        let Ok(text) = std::fs::read_to_string(&file) else { continue };
        let names = GIVEN_UP.iter().filter(|name| text.contains(**name));
        old.extend(names.map(|name| format!("{}: {name}", file.display())));
    }
    assert!(old.is_empty(), "{}", old.join("\n"));
}
