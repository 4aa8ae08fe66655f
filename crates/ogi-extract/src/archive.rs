//! ZIP archives of documents.

use crate::{Options, Part};

pub(crate) fn extract_all(bytes: &[u8], options: &Options) -> Vec<Part> {
    crate::extract_document(bytes, options, None)
}
