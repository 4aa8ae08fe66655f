//! Workbooks (XLSX, XLS).
//!
//! - A number is read as the sheet shows it, by its format: `3`, `+3`, `3件`, `12.50%`. Formats that are not understood
//!   show the number itself. A nought that its format shows as a dash is a nought, with the dash beside it: `0（-）`.
//! - A formula counts with the result stored in the file. Where none is stored, or where the file says that its results are
//!   to be computed anew, the cell holds the formula, which is no figure and is named as such; never nought.
//! - Hidden rows and columns are left out, hidden sheets are marked hidden. What stands in a cell that another is merged
//!   over is not shown, and not read.
//! - The text boxes drawn on a sheet are paragraphs, before the row at which they begin.
//!
//! How rows become tables and paragraphs is told in [`layout`].

mod biff;
mod drawing;
mod layout;
mod number_format;
mod number_formats;
mod shared_strings;
mod sheet;
mod xls;
mod xlsx;

use layout::Layout;
use sheet::Sheet;

use crate::input::budget::Budget;
use crate::{Document, Kind, Limits, OpenError, Opened};

pub(crate) fn read(bytes: &[u8], kind: Kind, limits: &Limits, budget: &mut Budget) -> Result<Opened, OpenError> {
    let mut layout = Layout::new(kind);
    let mut take = |sheet: &Sheet, budget: &mut Budget| layout.sheet(sheet, budget);
    let title = if kind == Kind::Xls {
        xls::read(bytes, limits, budget, &mut take).map(|()| None)?
    } else {
        xlsx::read(bytes, limits, budget, &mut take)?
    };
    let Layout { blocks, data, .. } = layout;
    let document = Document { title, blocks, data, ..Document::default() };
    Ok(Opened { document, kind, encoding: None, lossy: false })
}

#[cfg(test)]
mod tests;
