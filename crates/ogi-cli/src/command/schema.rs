//! `ogi schema`

use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use ogi::model::SchemaVersion;
use ogi::model::schema::{bundled, draft_07, hosted, tolerant};
use serde_json::Value;

use crate::Status;
use crate::beside::write_new;
use crate::failure::Failure;
use crate::output::Output;

#[derive(Args)]
pub(crate) struct Schema {
    /// 哪一种数据。 Of which data.
    #[arg(value_enum, default_value_t = Shape::Report)]
    of: Shape,

    /// draft-07 写法，供只支持该版本的程序使用。 As draft 07, for programs that know only that.
    #[arg(long, conflicts_with = "tolerant")]
    draft_07: bool,

    /// 宽松的写法，供长期读取数据的程序使用：放过不认识的成员、代码和次版本。 The tolerant copy, for who reads data for years:
    /// it lets members, codes and minor versions through that it does not know.
    #[arg(long)]
    tolerant: bool,

    /// 数据格式放在哪个网址之下，代替 urn:ogi:schema:…，如 https://example.org/ogi/1.0/。 The address under which the schemas are
    /// hosted, in place of urn:ogi:schema:….
    #[arg(long, value_name = "URI", value_parser = base_uri)]
    base_uri: Option<String>,

    /// 把全部数据格式写入这个文件夹，按公布的文件名；已有的文件不覆盖。 Write every schema into this folder, under the published names;
    /// no file is written over.
    #[arg(long, short, value_name = "FOLDER", conflicts_with_all = ["of", "draft_07", "tolerant"])]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Shape {
    /// 报告。 A report.
    Report,
    /// 读取结果：报告、读取说明和位置。 What reading a document gives: report, notes and places.
    Extraction,
    /// 核对结果。 What a check gives.
    Findings,
    /// 核实记录。 A decisions file.
    Decisions,
    /// 规则目录的数据形式。 The rule catalogue as data.
    Rules,
    /// 报告格式的数据形式。 The form as data.
    Form,
    /// 两份报告的对照。 What a comparison of two reports gives.
    Comparison,
    /// 机关名册。 A register of organs.
    Register,
    /// 一个地区的汇总。 The totals of an area.
    Rollup,
    /// 同类机关的比较。 A comparison of peers.
    Peers,
    /// 一次审核的结果。 A review.
    Review,
    /// CSV 各列的说明，Frictionless Data Package（datapackage.json）。 The columns of the CSV forms as a Frictionless Data
    /// Package.
    Datapackage,
    /// CSV 各列的说明，CSV on the Web（csv-metadata.json）。 The same as CSV on the Web metadata.
    Csvw,
}

const SHAPES: [(&str, Shape); 11] = [
    ("report", Shape::Report),
    ("extraction", Shape::Extraction),
    ("findings", Shape::Findings),
    ("decisions", Shape::Decisions),
    ("rules", Shape::Rules),
    ("form", Shape::Form),
    ("comparison", Shape::Comparison),
    ("register", Shape::Register),
    ("rollup", Shape::Rollup),
    ("peers", Shape::Peers),
    ("review", Shape::Review),
];

impl Shape {
    fn schema(self) -> Value {
        match self {
            Self::Report => ogi::serialize::report_schema(),
            Self::Extraction => ogi::extract::extraction_schema(),
            Self::Findings => ogi::validate::findings_schema(),
            Self::Decisions => ogi::validate::decisions_schema(),
            Self::Rules => ogi::validate::rules_schema(),
            Self::Form => ogi::serialize::form_schema(),
            Self::Comparison => ogi::publish::comparison_schema(),
            Self::Register => ogi::corpus::register_schema(),
            Self::Rollup => ogi::corpus::rollup_schema(),
            Self::Peers => ogi::corpus::peers_schema(),
            Self::Review => ogi::corpus::review_schema(),
            Self::Datapackage => ogi::serialize::data_package(),
            Self::Csvw => ogi::serialize::csvw_metadata(),
        }
    }
}

fn base_uri(text: &str) -> Result<String, String> {
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|character| character.is_ascii_alphanumeric() || "+-.".contains(character));
    if is_scheme && !text.contains(|character: char| character.is_whitespace() || "#?\"<>\\".contains(character)) {
        Ok(text.to_owned())
    } else {
        Err("应为完整的网址，如 https://example.org/ogi/1.0/。 It has to be a whole address, such as https://example.org/ogi/1.0/.".to_owned())
    }
}

impl Schema {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        if let Some(folder) = &self.output {
            return Ok(self.write_all(folder, output));
        }
        let of_columns = matches!(self.of, Shape::Datapackage | Shape::Csvw);
        if of_columns && (self.draft_07 || self.tolerant || self.base_uri.is_some()) {
            let failure = Failure::usage(
                "这不是 JSON Schema，没有 draft-07 写法和宽松写法，也没有标识可改。",
                "this is no JSON Schema: it has no form in draft 07, no tolerant copy, and no identifier to be changed",
            );
            return Ok(output.fail("ogi schema", &failure));
        }
        let schema = self.of.schema();
        let schema = match (self.draft_07, self.tolerant) {
            (true, _) => draft_07(&schema),
            (_, true) => tolerant(&schema),
            _ => schema,
        };
        writeln!(output.results, "{:#}", self.hosted(&schema))?;
        Ok(Status::Fine)
    }

    /// Writes what `docs/schema` has of this version, under the same names.
    fn write_all(&self, folder: &Path, output: &Output<'_>) -> Status {
        let schemas: Vec<(&str, Value)> = SHAPES.map(|(name, shape)| (name, shape.schema())).into();
        let id = format!("urn:ogi:schema:bundle:{}", SchemaVersion::default());
        let mut files = vec![("bundle.schema.json".to_owned(), bundled(&id, &schemas))];
        for (name, schema) in &schemas {
            files.push((format!("draft-07/{name}.schema.json"), draft_07(schema)));
            files.push((format!("tolerant/{name}.schema.json"), tolerant(schema)));
        }
        files.extend(schemas.into_iter().map(|(name, schema)| (format!("{name}.schema.json"), schema)));
        let mut status = Status::Fine;
        for (name, schema) in files {
            let file = folder.join(name);
            let made = file.parent().map_or(Ok(()), std::fs::create_dir_all);
            let written = made
                .map_err(|error| Failure::not_written(&error))
                .and_then(|()| write_new(&file, |out| writeln!(out, "{:#}", self.hosted(&schema))));
            if let Err(failure) = written {
                status = status.max(output.fail(&file.to_string_lossy(), &failure));
            }
        }
        status
    }

    fn hosted(&self, schema: &Value) -> Value {
        self.base_uri.as_deref().map_or_else(|| schema.clone(), |base| hosted(schema, base))
    }
}
