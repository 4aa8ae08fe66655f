//! How much of what an input may unpack to is left.

use crate::Limits;
#[cfg(any(feature = "archive", feature = "docx", feature = "workbook"))]
use crate::{Kind, OpenError};

/// What a file may unpack to however little it is packed to.
#[cfg(any(feature = "archive", feature = "docx", feature = "workbook"))]
const FREE: usize = 1 << 20;

/// What is left of the bytes that an input may unpack to: one budget for an archive, the office files in it and the archives
/// in it.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(
    not(any(feature = "archive", feature = "docx", feature = "workbook")),
    expect(dead_code, reason = "without the features that unpack nobody takes from it")
)]
pub(crate) struct Budget {
    left: usize,
    limit: usize,
    ratio: usize,
    exceeded: bool,
}

impl Budget {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self { left: limits.unpacked, limit: limits.unpacked, ratio: limits.ratio, exceeded: false }
    }

    /// Whether a file went beyond what it may.
    #[cfg(feature = "archive")]
    pub(crate) fn is_exceeded(&self) -> bool {
        self.exceeded
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
