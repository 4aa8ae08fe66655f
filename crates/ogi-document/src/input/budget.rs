//! How much of what an input may cost is left.

use crate::Limits;
#[cfg(any(feature = "archive", feature = "docx", feature = "workbook"))]
use crate::{Kind, OpenError};

/// An archive has no more cells in all than so many documents that have as many as one may.
#[cfg(feature = "archive")]
const DOCUMENTS_OF_MOST_CELLS: usize = 8;

/// What a file may unpack to however little it is packed to.
#[cfg(any(feature = "archive", feature = "docx", feature = "workbook"))]
const FREE: usize = 1 << 20;

/// What is left of the limits of an input: one budget for an archive, the documents in it and the archives in it.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(
    not(any(feature = "archive", feature = "docx", feature = "workbook")),
    expect(dead_code, reason = "without the features that unpack nobody takes bytes from it")
)]
pub(crate) struct Budget {
    /// Cells that the document being read may still have, see [`Limits::cells`]. Every stage that holds cells of its own takes
    /// them off.
    pub(crate) cells: usize,
    /// Bytes of text that the document being read may still hold, see [`Limits::text`].
    #[cfg(any(feature = "docx", feature = "workbook"))]
    pub(crate) text: usize,
    #[cfg(all(feature = "archive", any(feature = "docx", feature = "workbook")))]
    text_of_one: usize,
    /// Cells that this and the documents behind it may have in all.
    #[cfg(feature = "archive")]
    cells_in_all: usize,
    #[cfg(feature = "archive")]
    cells_of_one: usize,
    /// Bytes that the reports of an archive may still take in memory.
    #[cfg(feature = "archive")]
    held: usize,
    left: usize,
    limit: usize,
    ratio: usize,
    exceeded: bool,
}

/// More cells or more text than a document may have.
#[cfg(any(feature = "docx", feature = "workbook"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooMuch;

impl Budget {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self {
            cells: limits.cells,
            #[cfg(any(feature = "docx", feature = "workbook"))]
            text: limits.text,
            #[cfg(all(feature = "archive", any(feature = "docx", feature = "workbook")))]
            text_of_one: limits.text,
            #[cfg(feature = "archive")]
            cells_in_all: limits.cells.saturating_mul(DOCUMENTS_OF_MOST_CELLS),
            #[cfg(feature = "archive")]
            cells_of_one: limits.cells,
            #[cfg(feature = "archive")]
            held: limits.unpacked / 2,
            left: limits.unpacked,
            limit: limits.unpacked,
            ratio: limits.ratio,
            exceeded: false,
        }
    }

    /// Takes off cells, or what is held as one is.
    #[cfg(any(feature = "docx", feature = "workbook"))]
    pub(crate) fn take_cells(&mut self, count: usize) -> Result<(), TooMuch> {
        self.cells = self.cells.checked_sub(count).ok_or(TooMuch)?;
        Ok(())
    }

    /// Takes off bytes of text.
    #[cfg(any(feature = "docx", feature = "workbook"))]
    pub(crate) fn take_text(&mut self, bytes: usize) -> Result<(), TooMuch> {
        self.text = self.text.checked_sub(bytes).ok_or(TooMuch)?;
        Ok(())
    }

    /// Whether nothing is left for another file.
    #[cfg(feature = "archive")]
    pub(crate) fn is_exceeded(&self) -> bool {
        self.exceeded || self.cells_in_all == 0
    }

    /// Takes off what the reports of a document of an archive take in memory. Nothing is left for others after those that go
    /// beyond what there is.
    #[cfg(feature = "archive")]
    pub(crate) fn hold(&mut self, bytes: usize) -> Result<(), OpenError> {
        let Some(left) = self.held.checked_sub(bytes) else {
            self.exceeded = true;
            return Err(OpenError::Unpacks { kind: Kind::Zip, limit: self.limit });
        };
        self.held = left;
        Ok(())
    }

    /// Turns to the next document of an archive.
    #[cfg(feature = "archive")]
    pub(crate) fn next_document(&mut self) {
        let used = self.cells_of_one.min(self.cells_in_all) - self.cells;
        self.cells_in_all -= used;
        self.cells = self.cells_of_one.min(self.cells_in_all);
        #[cfg(any(feature = "docx", feature = "workbook"))]
        {
            self.text = self.text_of_one;
        }
    }

    /// What a file of so many packed bytes may unpack to.
    #[cfg(any(feature = "archive", feature = "docx", feature = "workbook"))]
    pub(crate) fn allowed(&self, packed: usize) -> usize {
        packed.saturating_mul(self.ratio).max(FREE).min(self.left)
    }

    /// Takes off what a file has unpacked to. Nothing is left for others after one that goes beyond what it may.
    #[cfg(any(feature = "archive", feature = "docx", feature = "workbook"))]
    pub(crate) fn spend(&mut self, bytes: usize, allowed: usize, kind: Kind) -> Result<(), OpenError> {
        if bytes > allowed {
            self.left = 0;
            self.exceeded = true;
            return Err(OpenError::Unpacks { kind, limit: self.limit });
        }
        self.left -= bytes;
        Ok(())
    }
}
