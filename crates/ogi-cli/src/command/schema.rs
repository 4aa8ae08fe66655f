//! `ogi schema`

use std::io;

use clap::{Args, ValueEnum};

use crate::{Output, Status};

#[derive(Args)]
pub(crate) struct Schema {
    /// 哪一种数据。 Of what.
    #[arg(value_enum, default_value_t = Shape::Report)]
    of: Shape,
}

#[derive(Clone, Copy, ValueEnum)]
enum Shape {
    /// 报告。 A report.
    Report,
    /// 读取结果：报告、提示和位置。 What reading a document gives: report, notes and places.
    Extraction,
    /// 核对结果。 What a check gives.
    Findings,
    /// 说明文件。 What was decided about findings.
    Explanations,
}

impl Schema {
    pub(crate) fn run(self, output: &mut Output<'_>) -> io::Result<Status> {
        let schema = match self.of {
            Shape::Report => ogi::serialize::report_schema(),
            Shape::Extraction => ogi::extract::extraction_schema(),
            Shape::Findings => ogi::validate::findings_schema(),
            Shape::Explanations => ogi::validate::explanations_schema(),
        };
        writeln!(output.results, "{schema:#}")?;
        Ok(Status::Fine)
    }
}
