//! What documents are carried by: every carrier turns what it reads into a [`Document`](crate::Document).

mod csv;
#[cfg(feature = "docx")]
pub(crate) mod docx;
pub(crate) mod html;
pub(crate) mod mhtml;
#[cfg(feature = "pdf")]
pub(crate) mod positioned;
pub(crate) mod shared;
mod text;
pub(crate) mod text_file;
#[cfg(feature = "workbook")]
pub(crate) mod workbook;
