//! The last step of writing a workbook.

use std::io::{Cursor, Write};

use rust_xlsxwriter::Workbook;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::{PublishError, package};

/// The bytes of a workbook: without a date, so that the same report gives the same bytes, and without the order to compute
/// everything anew when it is opened, for each formula has its result.
pub(crate) fn finish(mut workbook: Workbook, title: &str) -> Result<Vec<u8>, PublishError> {
    let written = workbook.save_to_buffer()?;
    rewrite(&written, title).map_err(|error| PublishError::Writer(error.to_string()))
}

fn rewrite(written: &[u8], title: &str) -> zip::result::ZipResult<Vec<u8>> {
    let mut package = ZipArchive::new(Cursor::new(written))?;
    let mut out = ZipWriter::new(Cursor::new(Vec::with_capacity(written.len())));
    let how = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for at in 0..package.len() {
        let mut part = package.by_index(at)?;
        let name = part.name()?.into_owned();
        let content = match name.as_str() {
            "docProps/core.xml" => package::core(title),
            "xl/workbook.xml" => {
                let mut content = String::new();
                std::io::Read::read_to_string(&mut part, &mut content)?;
                content.replace(" fullCalcOnLoad=\"1\"", "")
            }
            _ => {
                out.raw_copy_file(part)?;
                continue;
            }
        };
        out.start_file(name, how)?;
        out.write_all(content.as_bytes())?;
    }
    Ok(out.finish()?.into_inner())
}
