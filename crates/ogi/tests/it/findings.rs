//! What is found in real reports is as its published schema says.

use std::path::{Path, PathBuf};

use ogi::extract::{Options, extract};
use ogi::serialize::read_json;
use ogi::validate::{Findings, check, findings_schema};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Whether a document was read, and what was found in it held against the schema and read back.
fn holds(document: &Path) -> bool {
    let bytes = std::fs::read(document).expect("the document is there");
    let Ok(read) = extract(&bytes, &Options::default()) else { return false };
    let mut findings = check(&read.report);
    findings.add_places(&read.places);
    let json = serde_json::to_value(&findings).expect("findings are plain data");
    let validator =
        jsonschema::options().should_validate_formats(true).build(&findings_schema()).expect("it is a schema");
    let valid = validator.validate(&json).map_err(|error| format!("{error} at {}", error.instance_path()));
    assert_eq!(valid, Ok(()), "{}", document.display());
    let again = read_json::<Findings>(json.to_string().as_bytes());
    assert!(again.as_ref() == Ok(&findings), "{}: {:?}", document.display(), again.err());
    true
}

#[test]
fn of_the_bundled_report() {
    assert!(holds(&root().join("examples/reports/baoshan_2020.txt")));
}

#[test]
fn of_the_reports_of_the_corpus_where_it_is_at_hand() {
    let corpus = root().join("../shared/corpus");
    let Ok(folders) = std::fs::read_dir(&corpus) else {
        #[expect(clippy::print_stderr, reason = "a test that was skipped should say so")]
        {
            eprintln!("skipped: {} is not here", corpus.display());
        }
        return;
    };
    let sources = folders.flatten().flat_map(|folder| std::fs::read_dir(folder.path()).into_iter().flatten().flatten());
    let documents =
        sources.map(|file| file.path()).filter(|file| file.file_stem().is_some_and(|stem| stem == "source"));
    assert!(documents.filter(|document| holds(document)).count() > 0, "none could be read");
}
