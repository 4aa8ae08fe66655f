//! What is published under `docs/` is written by the code. Here it is compared, or, where `OGI_PUBLISH` is set, written.

use std::fmt::Write as _;
use std::path::Path;

use ogi::corpus::{peers_schema, register_schema, review_schema, rollup_schema};
use ogi::extract::extraction_schema;
use ogi::model::Language;
use ogi::model::schema::{bundled, draft_07, tolerant};
use ogi::model::{Edition, SchemaVersion};
use ogi::publish::comparison_schema;
use ogi::serialize::{PublishedForm, code_lists, csvw_metadata, data_package, form_schema, report_schema};
use ogi::validate::{decisions_schema, findings_schema, rule_catalogue, rules_schema};

use serde_json::Value;

use crate::{conformance, pages};

const MENDED_BY: &str = "OGI_PUBLISH=1 cargo test -p ogi --test it published";

/// Every generated file: its path below `docs/`, and its text.
fn files() -> Vec<(String, String)> {
    let folder = format!("schema/{}", SchemaVersion::default());
    let schemas = schemas();
    let mut files = vec![(format!("{folder}/rules.json"), rules())];
    for (name, schema) in &schemas {
        files.push((format!("{folder}/{name}.schema.json"), pretty(schema)));
        files.push((format!("{folder}/draft-07/{name}.schema.json"), pretty(&draft_07(schema))));
    }
    for (name, schema) in tolerant_schemas() {
        files.push((format!("{folder}/tolerant/{name}.schema.json"), pretty(&schema)));
    }
    let id = |name: &str| format!("urn:ogi:schema:{name}:{}", SchemaVersion::default());
    files.push((format!("{folder}/bundle.schema.json"), pretty(&bundled(&id("bundle"), &schemas))));
    for list in code_lists() {
        let json = serde_json::to_value(&list).expect("a code list is plain data");
        files.push((format!("{folder}/codes/{}.json", list.name), pretty(&json)));
        files.push((format!("{folder}/codes/{}.csv", list.name), list.to_csv()));
    }
    for edition in Edition::ALL {
        let form = serde_json::to_value(PublishedForm::of(edition)).expect("a form is plain data");
        files.push((format!("{folder}/forms/{edition}.json"), pretty(&form)));
    }
    files.push((format!("{folder}/csv/datapackage.json"), pretty(&data_package())));
    files.push((format!("{folder}/csv/csv-metadata.json"), pretty(&csvw_metadata())));
    files.push((format!("{folder}/reference.md"), pages::reference::page(&schemas)));
    files.push(("refusals.md".to_owned(), pages::refusals::page(conformance::refused_reports())));
    files.extend(conformance::files());
    files.push(("accuracy.md".to_owned(), pages::accuracy::page()));
    files.push(("glossary.md".to_owned(), pages::glossary::glossary(&code_lists())));
    for (suffix, language) in [("zh", Language::Zh), ("en", Language::En)] {
        files.push((format!("rules.{suffix}.md"), pages::rules::page(language)));
    }
    files.push(("narrative.md".to_owned(), pages::narrative::page()));
    files.push(("strength.md".to_owned(), pages::strength::page()));
    files
}

/// Every published schema, by the name of its file.
pub(crate) fn schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("report", report_schema()),
        ("extraction", extraction_schema()),
        ("findings", findings_schema()),
        ("decisions", decisions_schema()),
        ("rules", rules_schema()),
        ("form", form_schema()),
        ("comparison", comparison_schema()),
        ("register", register_schema()),
        ("rollup", rollup_schema()),
        ("peers", peers_schema()),
        ("review", review_schema()),
    ]
}

/// The tolerant copies, for who reads data of later minor versions.
pub(crate) fn tolerant_schemas() -> impl Iterator<Item = (&'static str, Value)> {
    schemas().into_iter().map(|(name, schema)| (name, tolerant(&schema)))
}

fn rules() -> String {
    pretty(&serde_json::to_value(rule_catalogue()).expect("the catalogue is plain data"))
}

fn pretty(json: &Value) -> String {
    format!("{json:#}\n")
}

/// The lines around the first difference.
fn difference(path: &str, committed: &str, generated: &str) -> String {
    let same = committed.lines().zip(generated.lines()).take_while(|(left, right)| left == right).count();
    let mut shown = format!("docs/{path}, from line {}:\n", same + 1);
    for (sign, text) in [('-', committed), ('+', generated)] {
        for line in text.lines().skip(same).take(5) {
            let _ = writeln!(shown, "{sign}{line}");
        }
    }
    shown
}

#[test]
fn published_files_are_in_step() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    let publish = std::env::var_os("OGI_PUBLISH").is_some();
    let mut differences = Vec::new();
    for (path, generated) in files() {
        let file = docs.join(&path);
        if publish {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(&file, generated).unwrap();
            continue;
        }
        let committed = std::fs::read_to_string(&file).unwrap_or_default();
        if committed != generated {
            differences.push(difference(&path, &committed, &generated));
        }
    }
    assert!(
        differences.is_empty(),
        "Published files are not what the code makes:\n\n{}\nTo write them anew: {MENDED_BY}",
        differences.join("\n")
    );
}

#[test]
fn the_record_of_published_reports_is_in_step() {
    let file = pages::accuracy::record_file();
    let computed = pages::accuracy::record();
    if std::env::var_os("OGI_PUBLISH").is_some() {
        std::fs::write(&file, computed).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(kept, computed, "the readers give other figures than before; to write them anew: {MENDED_BY}");
}

#[test]
fn nothing_else_lies_among_the_generated_files() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    let version = SchemaVersion::default();
    let generated: Vec<String> = files().into_iter().map(|(path, _)| path).collect();
    for folder in [
        format!("schema/{version}/codes"),
        format!("schema/{version}/csv"),
        format!("schema/{version}/draft-07"),
        format!("schema/{version}/forms"),
        format!("schema/{version}/tolerant"),
        format!("conformance/{version}/documents"),
    ] {
        let mut lying: Vec<String> = (std::fs::read_dir(docs.join(&folder)).into_iter().flatten())
            .filter_map(|entry| Some(format!("{folder}/{}", entry.ok()?.file_name().to_string_lossy())))
            .collect();
        lying.sort();
        let mut made: Vec<&String> = generated.iter().filter(|path| path.starts_with(&folder)).collect();
        made.sort();
        assert_eq!(lying.iter().collect::<Vec<_>>(), made, "a file that no code makes any more is to be deleted");
    }
}
