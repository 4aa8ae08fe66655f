//! The reference of the schema for readers: every property with its label, its meaning, what it takes, and, for what the form
//! prints, the articles and editions.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ogi::serialize::{Code, code_lists};
use serde_json::{Map, Value};

/// The page over these schemas.
pub(crate) fn page(schemas: &[(&str, Value)]) -> String {
    let mut text = "# 数据格式手册 · Schema reference\n\n\
        由数据格式生成，请勿手工修改。**粗体**的项必须有。条款指《中华人民共和国政府信息公开条例》；版本指印有该项的格式版本，没有写的与格式版本无关。\n\n\
        Generated from the schemas; not to be edited by hand. Members in **bold** are required. Articles are those of the \
        Regulations on Open Government Information; editions are those that print the thing, where it is part of the form.\n"
        .to_owned();
    let codes = Codes::of_the_form();
    let mut known: BTreeMap<String, Value> = BTreeMap::new();
    for (name, schema) in schemas {
        put(&mut text, format_args!("\n## `{name}.schema.json`\n\n{}\n", lines(schema)));
        properties(&mut text, schema, "", &codes);
        for (definition, schema) in members(schema, "$defs") {
            // A definition that several schemas share stands where it is met first.
            if known.insert(definition.clone(), schema.clone()).as_ref() == Some(schema) {
                continue;
            }
            put(&mut text, format_args!("\n### {definition}\n\n{}\n", lines(schema)));
            match schema.get("enum").and_then(Value::as_array) {
                // The description lists the values of an enum, but for addresses.
                Some(_) if lines(schema).contains("\n- `") => {}
                Some(keys) => values(&mut text, keys),
                None => properties(&mut text, schema, definition, &codes),
            }
        }
    }
    text
}

fn put(text: &mut String, line: std::fmt::Arguments<'_>) {
    text.write_fmt(line).expect("a text takes whatever is written");
}

fn members<'a>(schema: &'a Value, keyword: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    schema.get(keyword).and_then(Value::as_object).into_iter().flat_map(Map::iter)
}

fn lines(schema: &Value) -> &str {
    schema["description"].as_str().unwrap_or_default()
}

/// The values of an enum; long lists, which are made of shorter ones, by number.
fn values(text: &mut String, keys: &[Value]) {
    const SHOWN: usize = 40;
    let keys: Vec<&str> = keys.iter().filter_map(Value::as_str).collect();
    let shown: Vec<String> = keys.iter().take(SHOWN).map(|key| format!("`{key}`")).collect();
    put(text, format_args!("\n{}", shown.join(" ")));
    if keys.len() > SHOWN {
        put(text, format_args!(" …… 共 {} 个 in all", keys.len()));
    }
    text.push('\n');
}

fn properties(text: &mut String, schema: &Value, definition: &str, codes: &Codes) {
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for (at, (key, property)) in members(schema, "properties").enumerate() {
        if at == 0 {
            text.push_str("\n| 键 Key | 名称 Label | 含义 Meaning | 取值 Takes | 条款 Articles | 版本 Editions |\n");
            text.push_str("| --- | --- | --- | --- | --- | --- |\n");
        }
        let name = if required.contains(&key.as_str()) { format!("**`{key}`**") } else { format!("`{key}`") };
        // The first sentence is the printed label; where it says it all, it is the meaning, too.
        let (label, meaning) = lines(property).split_once('。').unwrap_or_default();
        let meaning = if meaning.starts_with('\n') { format!("{label}。{meaning}") } else { meaning.to_owned() };
        let meaning = meaning.replace("\n\n", "<br>").replace('|', "\\|");
        let (articles, editions) = codes.of(definition, key);
        let taken = takes(property);
        put(text, format_args!("| {name} | {label} | {meaning} | {taken} | {articles} | {editions} |\n"));
    }
}

/// What a property takes, in a few words.
fn takes(schema: &Value) -> String {
    let reference = if schema["$ref"].is_string() { &schema["$ref"] } else { &schema["allOf"][0]["$ref"] };
    if let Some(name) = reference.as_str().and_then(|reference| reference.rsplit('/').next()) {
        return format!("[{name}](#{})", name.to_lowercase());
    }
    match schema["type"].as_str() {
        Some("array") => format!("列表 list: {}", takes(&schema["items"])),
        Some("object") => match schema.get("additionalProperties") {
            Some(values) if values.is_object() => {
                let keys = schema.get("propertyNames").map_or_else(|| "文字 text".to_owned(), takes);
                format!("{keys} → {}", takes(values))
            }
            _ => "任何内容 anything".to_owned(),
        },
        Some("string") if schema["format"] == "date" => "日期 date".to_owned(),
        Some("string") => match schema["pattern"].as_str() {
            Some(pattern) => format!("文字 text `{}`", pattern.replace('|', "\\|")),
            None => "文字 text".to_owned(),
        },
        Some("integer") => match (schema["minimum"].as_i64(), schema["maximum"].as_i64()) {
            (Some(least), Some(most)) if most < 10_000 => format!("整数 integer {least}–{most}"),
            (Some(0), _) => "件数 count".to_owned(),
            (Some(1), _) => "整数 integer ≥ 1".to_owned(),
            _ => "整数 integer".to_owned(),
        },
        Some("boolean") => "是否 boolean".to_owned(),
        _ => "任何内容 anything".to_owned(),
    }
}

/// The codes of what the form prints, by the definition whose members they are.
struct Codes(BTreeMap<&'static str, Vec<Code>>);

impl Codes {
    fn of_the_form() -> Self {
        let of = |list: &str| -> Vec<Code> {
            code_lists().into_iter().filter(|known| known.name == list).flat_map(|known| known.codes).collect()
        };
        let mut codes: BTreeMap<&'static str, Vec<Code>> = [
            ("Disclosure", of("items")),
            ("Outcomes", of("outcomes")),
            ("ByApplicant", of("applicants")),
            ("Reviews", of("channels")),
            ("ByResult", of("results")),
        ]
        .into();
        for row in ["Documents", "Services", "Fees", "Procurement"] {
            codes.insert(row, of("measures"));
        }
        Self(codes)
    }

    fn of(&self, definition: &str, key: &str) -> (String, String) {
        let code = self.0.get(definition).and_then(|codes| codes.iter().find(|code| code.key == key));
        let Some(code) = code else { return Default::default() };
        let articles: Vec<&str> = code.articles.iter().map(|cited| cited.zh.as_str()).collect();
        let editions: Vec<&str> = code.editions.iter().map(|edition| edition.key()).collect();
        (articles.join("、"), editions.join("、"))
    }
}
