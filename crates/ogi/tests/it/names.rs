//! Names that were given up before the first release stand nowhere where a user or a program meets them.

#![expect(clippy::unwrap_used, reason = "a test fails where it may")]

use std::path::{Path, PathBuf};

use crate::circles::LIBRARIES;

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
const HISTORY: &[&str] =
    &["docs/schema/CHANGELOG.md", "docs/schema/changes.tsv", "docs/decisions", "ogi-serialize/src/renamed.rs"];

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

/// The code of a source file without its tests, comments and examples.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().take_while(|line| !line.starts_with("#[cfg(test)]"));
    (1..).zip(lines).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

#[test]
fn no_code_outside_the_form_and_the_tests_names_an_edition() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap();
    let published = LIBRARIES.iter().chain(&["ogi", "ogi-cli"]).map(|name| crates.join(name));
    let mut sources = Vec::new();
    for crate_ in published {
        files(&crate_.join("src"), &mut sources);
    }
    let is_test = |file: &Path| file.ends_with("tests.rs") || file.components().any(|part| part.as_os_str() == "tests");
    let mut named = Vec::new();
    for file in sources.iter().filter(|file| !is_test(file) && !file.starts_with(crates.join("ogi-model/src/form"))) {
        let Ok(text) = std::fs::read_to_string(file) else { continue };
        let lines = code(&text)
            .filter(|(_, line)| line.contains("Edition::E2") || line.contains("E2021") || line.contains("E2019"));
        named.extend(lines.map(|(number, line)| format!("{}:{number}: {}", file.display(), line.trim())));
    }
    assert!(named.is_empty(), "{}", named.join("\n"));
}
