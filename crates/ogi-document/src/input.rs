//! What bytes are, and how much they may cost.

#[cfg(feature = "archive")]
pub(crate) mod archive_names;
pub(crate) mod budget;
pub(crate) mod compound_file;
pub(crate) mod decode;
mod error;
mod kind;
mod limits;
pub(crate) mod mime;
mod opened;
pub(crate) mod sniff;
#[cfg(any(feature = "archive", feature = "docx", feature = "workbook"))]
pub(crate) mod zip;

pub use decode::{Garbling, Undecodable};
pub use error::OpenError;
pub use kind::Kind;
pub use limits::Limits;
pub use opened::Opened;
