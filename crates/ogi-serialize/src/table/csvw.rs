//! The columns as CSV on the Web metadata.

use ogi_model::{FigureKind, MAX_COUNT};
use serde_json::{Value, json};

use super::CsvLayout;
use super::columns::{Column, Holds, columns};

/// The metadata of the two CSV forms after the W3C recommendation CSV on the Web, under the name it looks for,
/// `csv-metadata.json`; the tables stand beside it as `long.csv` and `wide.csv`.
///
/// ```
/// let metadata = ogi_serialize::csvw_metadata();
/// assert_eq!(metadata["tables"][0]["url"], "long.csv");
/// assert_eq!(metadata["tables"][0]["tableSchema"]["columns"][0]["titles"], "source");
/// ```
pub fn csvw_metadata() -> Value {
    json!({
        "@context": "http://www.w3.org/ns/csvw",
        "dc:title": in_both("政府信息公开工作年度报告", "Open government information annual reports"),
        "tables": CsvLayout::ALL.map(table),
    })
}

fn table(layout: CsvLayout) -> Value {
    let (title, about) = (layout.title(), layout.about());
    json!({
        "url": format!("{}.csv", layout.name()),
        "dc:title": in_both(title.zh, title.en),
        "dc:description": in_both(about.zh, about.en),
        "tableSchema": { "columns": columns(layout).iter().map(column).collect::<Vec<_>>() },
    })
}

fn column(column: &Column) -> Value {
    let datatype = match &column.holds {
        Holds::Text => json!("string"),
        Holds::Key(words) => {
            let keys: Vec<String> = words.iter().map(|word| word.key.replace('.', "\\.")).collect();
            json!({ "base": "string", "format": format!("^({})$", keys.join("|")) })
        }
        Holds::Pattern(pattern) => json!({ "base": "string", "format": pattern }),
        Holds::Year => json!({ "base": "integer", "minimum": 1900, "maximum": 2999 }),
        Holds::Figure(FigureKind::Count) => json!({ "base": "integer", "minimum": 0, "maximum": MAX_COUNT }),
        Holds::Figure(FigureKind::Change) => json!("integer"),
        Holds::Figure(FigureKind::Amount) => json!({ "base": "decimal", "minimum": 0 }),
        Holds::AnyFigure => json!("decimal"),
        Holds::Flag => json!("boolean"),
        Holds::Array | Holds::Object => json!("json"),
    };
    let (zh, en) = column.description();
    json!({
        "name": column.name,
        // What the header has; programs compare it.
        "titles": column.name,
        "dc:title": in_both(&column.title.zh, &column.title.en),
        "dc:description": in_both(&zh, &en),
        "datatype": datatype,
        "required": column.is_required,
    })
}

fn in_both(zh: &str, en: &str) -> Value {
    json!([{ "@value": zh, "@language": "zh" }, { "@value": en, "@language": "en" }])
}
