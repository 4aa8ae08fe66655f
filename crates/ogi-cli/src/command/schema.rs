//! `ogi schema`

use std::io;

use crate::{Output, Status};

pub(crate) fn run(output: &mut Output<'_>) -> io::Result<Status> {
    let schema = serde_json::to_string_pretty(&ogi::serialize::report_schema()).map_err(io::Error::other)?;
    writeln!(output.results, "{schema}")?;
    Ok(Status::Fine)
}
