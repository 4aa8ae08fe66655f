//! The columns as a Frictionless Data Package with Table Schemas.

use ogi_model::{FigureKind, MAX_COUNT, SchemaVersion};
use serde_json::{Map, Value, json};

use super::CsvLayout;
use super::columns::{Column, Holds, columns};

/// The `datapackage.json` (Frictionless Data Package 2.0) of the two CSV forms, which stand beside it as `long.csv` and
/// `wide.csv`.
///
/// ```
/// let package = ogi_serialize::data_package();
/// assert_eq!(package["resources"][1]["path"], "wide.csv");
/// assert_eq!(package["resources"][1]["schema"]["fields"][0]["name"], "source");
/// ```
pub fn data_package() -> Value {
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "ogi-reports",
        "title": "政府信息公开工作年度报告 / Open government information annual reports",
        "version": SchemaVersion::default().key(),
        "resources": CsvLayout::ALL.map(resource),
    })
}

fn resource(layout: CsvLayout) -> Value {
    let about = layout.about();
    let name = layout.name();
    json!({
        "name": name,
        "type": "table",
        "path": format!("{name}.csv"),
        "title": format!("{} / {}", layout.title().zh, layout.title().en),
        "description": both(about.zh, about.en),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": columns(layout).iter().map(field).collect::<Vec<_>>(),
            "missingValues": [""],
        },
    })
}

fn field(column: &Column) -> Value {
    let mut constraints = Map::new();
    if column.is_required {
        constraints.insert("required".to_owned(), true.into());
    }
    let mut bounds = |least: u64, greatest: u64| {
        constraints.insert("minimum".to_owned(), least.into());
        constraints.insert("maximum".to_owned(), greatest.into());
    };
    let kind = match &column.holds {
        Holds::Text => "string",
        Holds::Key(words) => {
            let keys: Vec<&str> = words.iter().map(|word| word.key.as_str()).collect();
            constraints.insert("enum".to_owned(), keys.into());
            "string"
        }
        Holds::Pattern(pattern) => {
            constraints.insert("pattern".to_owned(), (*pattern).into());
            "string"
        }
        Holds::Year => {
            bounds(1900, 2999);
            "integer"
        }
        Holds::Figure(FigureKind::Count) => {
            bounds(0, MAX_COUNT);
            "integer"
        }
        Holds::Figure(FigureKind::Change) => "integer",
        Holds::Figure(FigureKind::Amount) => {
            constraints.insert("minimum".to_owned(), 0.into());
            "number"
        }
        Holds::AnyFigure => "number",
        Holds::Flag => "boolean",
        Holds::Array => "array",
        Holds::Object => "object",
    };
    let (zh, en) = column.description();
    let mut field = json!({
        "name": column.name,
        "title": format!("{} / {}", column.title.zh, column.title.en),
        "type": kind,
        "description": both(&zh, &en),
    });
    if let (Value::Object(field), false) = (&mut field, constraints.is_empty()) {
        field.insert("constraints".to_owned(), constraints.into());
    }
    field
}

/// Chinese and English as two paragraphs, as in the JSON Schemas.
fn both(zh: &str, en: &str) -> String {
    format!("{zh}\n\n{en}")
}
