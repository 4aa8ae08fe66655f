//! PDF with a text layer.
//!
//! A page of a PDF is a list of characters, lines and pictures with places; rows, cells and paragraphs are not in it. They
//! are built anew: tables from their lines, cells from the characters between them, paragraphs from what is left. Where it
//! cannot be told which character a shape is, or where there are only pictures, the file is refused.

mod content;
mod font;
mod matrix;
mod text_layer;
mod unpack;

use hayro_syntax::object::Dict;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::reading_order;
use crate::document::Cut;
use crate::input::budget::Budget;
use crate::{Kind, Limits, OpenError, Opened};
use content::{Runner, Stop};
use unpack::{TooMuch, Unpacker};

pub(crate) fn read(bytes: &[u8], limits: &Limits, budget: &mut Budget) -> Result<Opened, OpenError> {
    unpack::preflight(bytes, limits).map_err(|too_much| stopped(too_much.into()))?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            OpenError::Encrypted(Kind::Pdf)
        }
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => OpenError::Damaged(Kind::Pdf),
    })?;
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(OpenError::Damaged(Kind::Pdf));
    }
    if pages.len() > limits.pages {
        return Err(OpenError::TooManyPages { pages: pages.len(), limit: limits.pages });
    }
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap_or_default();
    let unpacker = Unpacker::new(bytes.len(), limits);
    let mut runner = Runner::new(&unpacker, &catalog, limits, bytes.len());
    let mut canvases = Vec::with_capacity(pages.len());
    for (page, number) in pages.iter().zip(1..) {
        canvases.push(runner.page(page, number).map_err(stopped)?);
    }
    let lossy = text_layer::characters(&runner.fonts, &mut canvases)?;
    let lacks_text = text_layer::pictures(&canvases).map_err(|refusal| {
        // A page whose content was lost with the end of the file shows nothing either.
        if has_end(bytes) { refusal } else { OpenError::Damaged(Kind::Pdf) }
    })?;
    let mut document = reading_order::document(canvases, &mut budget.cells).map_err(|stop| stopped(stop.into()))?;
    if lacks_text || unpacker.cut.get() {
        document.cut = Some(Cut::Markup);
    }
    Ok(Opened { document, kind: Kind::Pdf, encoding: None, lossy })
}

/// Whether the mark that ends a file stands where it must, in its last kilobyte.
fn has_end(bytes: &[u8]) -> bool {
    let mark = b"%%EOF";
    bytes[bytes.len().saturating_sub(1024)..].windows(mark.len()).any(|window| window == mark)
}

fn stopped(stop: Stop) -> OpenError {
    match stop {
        Stop::TooMuch(TooMuch { limit }) => OpenError::Unpacks { kind: Kind::Pdf, limit },
        Stop::TooComplex => OpenError::TooComplex { line: None },
    }
}
