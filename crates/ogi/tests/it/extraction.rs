//! What is read from documents is as its published schema says.

use ogi::extract::{Extraction, Options, extract, extraction_schema};
use ogi::model::strategies::any_report;
use proptest::prelude::*;

fn holds(extraction: &Extraction) {
    let json = serde_json::to_value(extraction).expect("what was read is plain data");
    let validator =
        jsonschema::options().should_validate_formats(true).build(&extraction_schema()).expect("it is a schema");
    let valid = validator.validate(&json).map_err(|error| format!("{error} at {}", error.instance_path()));
    assert_eq!(valid, Ok(()));
    for (cell, printed) in extraction.places.iter() {
        let line = &json["places"][cell.to_string()];
        assert_eq!(line["text"], printed.text.as_str());
        assert_eq!(line.get("line").is_some(), printed.place.line.is_some());
    }
    let unknown = serde_json::json!({ "report": json["report"], "notes": [], "places": {}, "more": 1 });
    assert!(!validator.is_valid(&unknown));
    let mut spoiled = json;
    let place = spoiled["places"].as_object_mut().and_then(|places| places.values_mut().next());
    if let Some(place) = place {
        place["colum"] = 1.into();
        assert!(!validator.is_valid(&spoiled), "a place has no other keys than those of the schema");
    }
}

#[test]
fn of_the_bundled_report() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/reports/baoshan_2020.txt");
    let bytes = std::fs::read(file).expect("the report is there");
    let extraction = extract(&bytes, &Options::default()).expect("it is read");
    assert_eq!(extraction.places.len(), 198);
    holds(&extraction);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn of_any_report(report in any_report()) {
        for document in [ogi_dev::html(&report), ogi_dev::text(&report)] {
            if let Ok(extraction) = extract(document.as_bytes(), &Options::default()) {
                holds(&extraction);
            }
        }
    }
}
