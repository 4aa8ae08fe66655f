//! What several carriers need.

pub(crate) mod apart;
pub(crate) mod grid;
pub(crate) mod numbering;
#[cfg(any(feature = "docx", feature = "workbook"))]
pub(crate) mod relationships;
pub(crate) mod white_space;
#[cfg(any(feature = "docx", feature = "workbook"))]
pub(crate) mod xml;
