//! `ogi schema`

use std::io;

use clap::{Args, ValueEnum};

use crate::Status;
use crate::failure::Failure;
use crate::output::Output;

#[derive(Args)]
pub(crate) struct Schema {
    /// 哪一种数据。 Of what.
    #[arg(value_enum, default_value_t = Shape::Report)]
    of: Shape,

    /// 供生成类型的程序使用的 draft-07 写法。 As draft 07, for programs that make types from it.
    #[arg(long)]
    draft_07: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Shape {
    /// 报告。 A report.
    Report,
    /// 读取结果：报告、提示和位置。 What reading a document gives: report, notes and places.
    Extraction,
    /// 核对结果。 What a check gives.
    Findings,
    /// 决定文件。 What was decided about findings.
    Decisions,
    /// 规则目录的数据形式。 The rule catalogue as data.
    Rules,
    /// 报告格式的数据形式。 The form as data.
    Form,
    /// CSV 各列的说明，Frictionless Data Package（datapackage.json）。 The columns of the CSV forms as a Frictionless Data
    /// Package.
    Datapackage,
    /// CSV 各列的说明，CSV on the Web（csv-metadata.json）。 The same as CSV on the Web metadata.
    Csvw,
}

impl Schema {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        if self.draft_07 && matches!(self.of, Shape::Datapackage | Shape::Csvw) {
            let failure = Failure::usage(
                "这不是 JSON Schema，没有 draft-07 写法。",
                "this is no JSON Schema and has no form in draft 07",
            );
            return Ok(output.fail("--draft-07", &failure));
        }
        let schema = match self.of {
            Shape::Report => ogi::serialize::report_schema(),
            Shape::Extraction => ogi::extract::extraction_schema(),
            Shape::Findings => ogi::validate::findings_schema(),
            Shape::Decisions => ogi::validate::decisions_schema(),
            Shape::Rules => ogi::validate::rules_schema(),
            Shape::Form => ogi::serialize::form_schema(),
            Shape::Datapackage => ogi::serialize::data_package(),
            Shape::Csvw => ogi::serialize::csvw_metadata(),
        };
        let schema = if self.draft_07 { ogi::model::draft_07(&schema) } else { schema };
        writeln!(output.results, "{schema:#}")?;
        Ok(Status::Fine)
    }
}
