//! Files that stand beside a report: what was decided about its findings.

use std::io::Write;

use ogi::model::Report;
use ogi::validate::{ExplanationsFile, Findings};

use crate::failure::Failure;
use crate::input;
use crate::language::Language;

/// Reads an explanations file and sees that every decision gives its reason.
pub(crate) fn read_explanations(file: &str) -> Result<ExplanationsFile, Failure> {
    let bytes = input::bytes(file)?;
    let read: ExplanationsFile =
        ogi::serialize::read_json(&bytes).map_err(|error| Failure::unreadable(error.zh(), error.to_string()))?;
    read.verify().map_err(|error| Failure::unreadable(error.zh(), error.to_string()))?;
    Ok(read)
}

/// Writes an explanations file for the findings of one report. A file that is there already is left alone: it may hold
/// decisions.
pub(crate) fn write_explanations(
    file: &str,
    checked: &[(Report, Findings)],
    language: Language,
) -> Result<(), Failure> {
    let [(_, findings)] = checked else {
        return Err(Failure::usage(
            "说明文件只能为一份报告写出，请一次只核对一份。",
            "explanations are written for one report; check one at a time",
        ));
    };
    let explanations = ExplanationsFile::of(findings, |finding| language.of(&finding.message).to_owned());
    let json = serde_json::to_string_pretty(&explanations)
        .map_err(|error| Failure::unreadable(format!("无法写出：{error}"), format!("cannot be written: {error}")))?;
    write_new(file, &json)
}

/// Writes a file that is not there yet.
pub(crate) fn write_new(file: &str, text: &str) -> Result<(), Failure> {
    let written = std::fs::File::create_new(file).and_then(|mut file| writeln!(file, "{text}"));
    written.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::usage(
            "已经有这个文件，不予覆盖；请另取名称。",
            "this file exists and is not written over; choose another name",
        ),
        _ => Failure::unreadable(format!("无法写出：{error}"), format!("cannot be written: {error}")),
    })
}
